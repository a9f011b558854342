"""The rows of a list of regions: its lines, its columns, and what stands in them."""

import csv
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kimcore.codes import RegionCode
from kimcore.errors import MalformedError
from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.findings import Problem
from kimcore.regions.names import normal_name
from kimcore.textvalues import trimmed

REGION_ROW_UNREADABLE = Problem.error(
    code="region_row_unreadable",
    indonesian="Baris ini tidak terdiri dari kode dan nama wilayah, sehingga tidak dibaca. Mohon tulis seperti"
    " 63.10,KAB. TANAH BUMBU.",
    english="This row is not a region's code and name, so it was not read. Please write it like 63.10,KAB. TANAH"
    " BUMBU.",
)
REGION_COLUMN_MISSING = Problem.error(
    code="region_column_missing",
    indonesian="Baris pertama daftar ini tidak memuat kolom yang diminta. Mohon cek nama kolom kode dan nama wilayah.",
    english="The first line of this list has no column of the name that was asked for. Please check what the columns of"
    " codes and names are called.",
)

_CODES: Final = ("kode", "kodewilayah", "code")
_NAMES: Final = ("nama", "namawilayah", "name")
_CODE_OF: Final = "kode"
_NAME_OF: Final = "nama"
_SEPARATORS: Final = ",;\t|"
_COLUMNS: Final = 2
_LONGEST_LINE: Final = 100_000
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_UNDOTTED: Final = re.compile("[0-9]{4,13}")
_NAME: Final = TextKind(Text(1, 200))


class Headings(NamedTuple):
    """What the caller says that the columns of codes and names are called; None where the list itself tells."""

    code: str | None = None
    name: str | None = None


class _Columns(NamedTuple):
    """Which columns of a list hold code and name, and how many it has."""

    code: int
    name: int
    width: int

    def of(self, cells: list[str]) -> list[str]:
        """Return code and name of a row, and what it has beyond the columns of the heading."""
        return [*(cells[at] for at in (self.code, self.name) if at < len(cells)), *cells[self.width :]]


def rows_of(text: str, headings: Headings) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that has any, with its number: code and name, where the heading tells them.

    Raises MalformedError where the first line has not the columns that the caller names.
    """
    separator = ""
    columns: _Columns | None = None
    for number, line in enumerate(_lines(text), start=1):
        if not line.strip():
            continue
        is_first = not separator
        separator = separator or next((sign for sign in _SEPARATORS if sign in line), ",")
        cells = _cells(line, separator)
        if is_first and (columns := _columns(cells, headings)) is not None:
            continue
        yield number, cells if columns is None else columns.of(cells)


def _lines(text: str) -> Iterator[str]:
    """Yield one line after the other, for a list can have millions."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield text[start : end.start()]
        start = end.end()
    yield text[start:]


def code_in(cells: list[str]) -> str:
    """Return what stands in a row where its code should be."""
    return trimmed(cells[0]) if cells else ""


def is_undotted(code: str) -> bool:
    """Whether a text is a code without its dots, as BPS has them."""
    return _UNDOTTED.fullmatch(code) is not None


def region_of(cells: list[str]) -> tuple[RegionCode, str]:
    """Return the code and name of a row; raise MalformedError where it has not exactly these, or they are unsound.

    A code without dots is unsound whatever stands beside it: lists of BPS have more columns.
    """
    code, name, *others = (trimmed(cell) for cell in [*cells, "", ""])
    if is_undotted(code):
        RegionCode.parse(code)
    if len(cells) < _COLUMNS or any(others):
        raise MalformedError([REGION_ROW_UNREADABLE.at()])
    if findings := tuple(_NAME.check(name)):
        raise MalformedError(findings)
    return RegionCode.parse(code), name


def _columns(cells: list[str], asked: Headings) -> _Columns | None:
    """Return what a heading tells, or None where the cells are none; a name without a heading is behind the code."""
    headings = [normal_name(cell) for cell in cells]
    code = _asked(headings, asked.code) or _exact(headings, _CODES) or _paired(headings)
    if code is None and asked.name is not None:
        raise MalformedError([REGION_COLUMN_MISSING.at()])
    if code is None:
        return None
    known = (_name_beside(headings[code.at]), *_NAMES)
    name = _asked(headings, asked.name) or _exact(headings, known) or _Found(code.at + 1)
    return _Columns(code.at, name.at, max(len(cells), name.at + 1))


class _Found(NamedTuple):
    """The column in which a heading stands."""

    at: int


def _asked(headings: list[str], heading: str | None) -> _Found | None:
    """Return where the heading stands that the caller names; raise MalformedError where none is such."""
    if heading is None:
        return None
    if found := _exact(headings, (normal_name(heading),)):
        return found
    raise MalformedError([REGION_COLUMN_MISSING.at()])


def _exact(headings: list[str], known: tuple[str, ...]) -> _Found | None:
    return next((_Found(headings.index(heading)) for heading in known if heading in headings), None)


def _paired(headings: list[str]) -> _Found | None:
    """Return the last heading like kode_kecamatan, one with its nama_kecamatan before others: the smallest region."""
    begun = [at for at, heading in enumerate(headings) if heading.startswith(_CODE_OF)]
    known = set(headings)
    paired = [at for at in begun if _name_beside(headings[at]) in known]
    return next((_Found(at) for at in reversed(paired or begun)), None)


def _name_beside(heading: str) -> str:
    """Return what the names are called whose codes stand under a heading: nama_kecamatan, and "nama" for others."""
    return heading.replace(_CODE_OF, _NAME_OF, 1) if heading.startswith(_CODE_OF) else _NAMES[0]


def _cells(line: str, separator: str) -> list[str]:
    """Return the cells of one line; where quotes are out of order, or it is too long, the whole line is one cell."""
    if len(line) > _LONGEST_LINE:
        return [line]
    if '"' not in line:
        return line.split(separator)
    try:
        (cells,) = csv.reader([line], delimiter=separator, strict=True)
    except csv.Error:
        return [line]
    return cells
