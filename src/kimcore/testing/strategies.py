"""Hypothesis strategies: records, what they are made of, registers and documents, sound ones and broken ones."""

from kimcore.testing.documents import BrokenDocument, broken_documents, documents
from kimcore.testing.objects import objects, of_kind, records, terms
from kimcore.testing.registers import registers
from kimcore.testing.textvalues import text_values

__all__ = [
    "BrokenDocument",
    "broken_documents",
    "documents",
    "objects",
    "of_kind",
    "records",
    "registers",
    "terms",
    "text_values",
]
