"""Tables for the tests of registers: files of a few rows, and registers as strategies draw them."""

from typing import Final

from hypothesis import strategies as st

from kimcore.findings import Finding, Locale
from kimcore.records import Record
from kimcore.testing.strategies import records, registers

SESSION: Final = "no,id,title,status\r\n1,s-1,Rapat,held\r\n2,s-2,Bimtek,planned\r\n"

LOCALES: Final[st.SearchStrategy[Locale | None]] = st.sampled_from([None, "id", "en"])
REGISTERS: Final[st.SearchStrategy[tuple[Record, ...]]] = st.one_of(
    registers(), st.lists(records(), max_size=4, unique_by=lambda record: record.id).map(tuple)
)
"""Registers of records that belong together, and any records whose ids differ."""


def folder(**tables: str) -> dict[str, bytes]:
    """Return the files of a folder with these tables; `__` stands for a dot in their names."""
    return {f"{name.replace('__', '.')}.csv": text.encode() for name, text in tables.items()}


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None]]:
    """Return code, pointer and cell of each finding."""
    return [(finding.code, finding.pointer, finding.cell) for finding in findings]
