"""Citations of official papers: what a text says of each, and whether two mean the same paper."""

from kimcore.printed.documents.identity import same_as
from kimcore.printed.documents.reader import document, read_document

__all__ = ["document", "read_document", "same_as"]
