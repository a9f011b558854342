"""Tables for tests: made of headings and rows, read by a mapping, and drawn with cells of every kind."""

import datetime as dt
import enum
import io
from collections.abc import Mapping, Sequence
from typing import Any, Final
from unittest.mock import Mock

import openpyxl
from hypothesis import strategies as st

from kimcore import tables
from kimcore.lexicon.headings import HEADINGS
from kimcore.tables import Column, Row, Table, TableMapping, TableReading

MARK: Final = "Zzyzxq"
"""Stands in cells, and nowhere else."""


def table(headings: Sequence[str], *rows: Sequence[object], **more: Any) -> Table:  # noqa: ANN401 - of a table
    """Return the table of a sheet whose headings stand in its first row."""
    return Table(
        tuple(Column(at, heading) for at, heading in enumerate(headings)),
        tuple(Row(number, list(cells)) for number, cells in enumerate(rows, start=2)),
        **more,
    )


def text_of_mapping(
    rows: str, columns: Mapping[str, str], *, ids: str | None = None, more: Mapping[str, str] | None = None
) -> str:
    """Return a mapping as TOML; `columns` and `more` are TOML on the right."""
    recipe = ids if ids is not None else f'{"Session" if rows == "attendance" else rows} = ["name"]'
    sections = "".join(f"\n[{name}]\n{text}\n" for name, text in (more or {}).items())
    lines = "".join(f'"{heading}" = {target}\n' for heading, target in columns.items())
    return f'mapping = 1\nrows = "{rows}"\n{sections}\n[ids]\n{recipe}\n\n[columns]\n{lines}'


def mapping(
    rows: str, columns: Mapping[str, str], *, ids: str | None = None, more: Mapping[str, str] | None = None
) -> TableMapping:
    """Return a mapping, which is sound."""
    return tables.load_mapping(text_of_mapping(rows, columns, ids=ids, more=more))


def groups(columns: Mapping[str, str], *cells: Sequence[object], **more: Any) -> TableReading:  # noqa: ANN401 - of a mapping
    """Return what is read of a table of groups."""
    return tables.read(table(list(columns), *cells), mapping("Group", columns, **more))


class RaisingText(str):
    """A text whose methods raise, as a class of some library may."""

    __slots__ = ()

    def strip(self, *_: object) -> str:
        """Raise."""
        raise RuntimeError

    __str__ = __len__ = __getitem__ = casefold = __format__ = strip  # type: ignore[assignment] # they raise as well


class TermText(str, enum.Enum):  # noqa: UP042 - such a class is what is tried here
    """Texts that are terms as well."""

    KIM = "KIM Contoh"


class Raising:
    """An object that raises whatever it is asked."""

    def __getattribute__(self, name: str) -> object:
        """Raise."""
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        """Raise."""
        raise RuntimeError

    def __hash__(self) -> int:
        """Raise."""
        raise RuntimeError

    def __str__(self) -> str:
        """Raise."""
        raise RuntimeError

    __repr__ = __str__

    def __bool__(self) -> bool:
        """Raise."""
        raise RuntimeError


ODD: Final = (
    *("-", "n/a", "0000-00-00", "nihil", "#REF!", "63.1", "6310", "Selasa, 29 Agustus 2023", "12/9", "± 50 org"),
    *("KPU, Bawaslu", "http://", "ig: @kim", "6310010101010001", "x" * 300, "a\x00b", "\ud800", "SK menyusul"),
    *("1.234.567", "8-10", "L", "ya", "ketua", " ", "'", "=1+1", "Satu, S.Pd; Dua\n3. Tiga", "08.00 wita s/d selesai"),
)
"""What stands in cells of offices, and should not."""


def texts() -> st.SearchStrategy[str]:
    """Draw a text of a cell."""
    return st.sampled_from(ODD) | st.text(max_size=30)


def cells() -> st.SearchStrategy[object]:
    """Draw a cell of any type."""
    return st.one_of(
        texts(),
        texts(),
        st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.fractions() | st.complex_numbers(),
        st.datetimes() | st.dates() | st.times() | st.timedeltas() | st.binary(max_size=5),
        st.lists(texts(), max_size=3) | st.lists(texts(), max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
        st.sampled_from([10**400, 10**5000, TermText.KIM, dt.datetime(2024, 1, 1, tzinfo=dt.UTC)]),
        st.builds(object) | st.builds(Raising) | st.builds(Mock) | texts().map(RaisingText),
    )


def headings() -> st.SearchStrategy[str]:
    """Draw a heading, known or not."""
    known = sorted({words for wordings in HEADINGS.values() for words in wordings})
    others = ["No", "NIK", "id_kim", "Tanda Tangan", "Koordinator", "kecamtan", "village", "SK / NOMOR"]
    return st.sampled_from(known) | st.sampled_from(others) | st.text(max_size=8)


@st.composite
def any_tables(draw: st.DrawFn, cell: st.SearchStrategy[object] | None = None) -> Table:
    """Draw a table with cells of a kind, or of any."""
    names = draw(st.lists(headings(), min_size=1, max_size=8, unique=True))
    rows = st.lists(cell if cell is not None else cells(), min_size=len(names), max_size=len(names))
    return table(
        names,
        *draw(st.lists(rows, max_size=4)),
        sheet=draw(st.sampled_from(["", "Rekap"])),
        titles=tuple(draw(st.lists(st.sampled_from(["DATA KIM", "DAFTAR HADIR", "AGENDA 2024"]), max_size=2))),
        origin=draw(st.sampled_from([None, None, "/data"])),
    )


def workbook(rows: Sequence[Sequence[object]], *, merged: Sequence[str] = (), sheet: str = "Sheet1") -> bytes:
    """Return a workbook of one sheet."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)  # type: ignore[arg-type] # any cells
    for cells_merged in merged:
        page.merge_cells(cells_merged)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
