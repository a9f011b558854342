"""Where findings are, on a page for people: the rows around a cell as a little table, and the place in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

import attrs

from kimcore.cli.checked import CheckedFile
from kimcore.cli.page_html import NOTHING, Html, joined, tag, text
from kimcore.codes.nik import holds_nik
from kimcore.findings import Finding, Locale, Words
from kimcore.lexicon.heading_words import heading_words
from kimcore.lexicon.headings import is_numbering
from kimcore.sheets.cells import text_of
from kimcore.sheets.tables import Table

_AROUND: Final = 2
"""How many rows are shown above and below a finding, and how many columns beside it."""
_FIRST_COLUMNS: Final = 6
"""How many columns of a row are shown that is found as a whole."""
_WIDEST: Final = 9
_LONGEST: Final = 60
_LONGEST_BESIDE: Final = 40
"""How many characters are shown of what is marked, of a name or a heading, and of the cells beside what is marked."""
_HIDDEN: Final = "•••"
_CELL: Final = re.compile(r"(?:(.*)!)?([A-Z]+)([1-9][0-9]*)", re.DOTALL)
_REACHED: Final = re.compile(r"(?:\+?62|0)[ .-]?8(?:[ .-]?[0-9]){7}|[^\s@]@[^\s@]+\.[^\s@]")
"""A number of a mobile phone, or an address of mail, wherever it is typed."""

_ROW: Final = Words("baris {number}", "row {number}")
_LINE: Final = Words("baris {number}", "line {number}")
_WHOLE_FILE: Final = Words("seluruh berkas", "the whole file")
_ALL_FILES: Final = Words("semua berkas", "all files together")
_SHEET: Final = Words("lembar {sheet}", "sheet {sheet}")
_COLUMN: Final = Words("kolom {heading}", "column {heading}")
_NUMBER: Final = Words("Baris", "Row")
_OTHER_COLUMN: Final = Words("kolom lain", "other column")
_EMPTY: Final = Words("kosong", "empty")
_CONCEALED: Final = Words("disembunyikan", "hidden")
_HERE: Final = Words("Di sini:", "Here:")
_TRUTH: Final = {True: Words("ya", "yes"), False: Words("tidak", "no")}
_TABLE: Final = Words("Baris di sekitarnya", "The rows around it")


@attrs.frozen
class Spot:
    """Where a finding is: its file, and in the file's table the places of its row and column, where it has them.

    A finding about a whole row has no column.
    """

    file: CheckedFile
    finding: Finding
    row: int | None = None
    column: int | None = None

    def address(self, locale: Locale) -> str:
        """Return the place in its sheet or document in words: a cell, a row, a pointer; "" for the whole of it."""
        finding = self.finding
        if self.row is not None and self.column is None and self.file.table is not None:
            return _ROW(locale).format(number=self.file.table.rows[self.row].number)
        if finding.cell is not None and (found := _CELL.fullmatch(finding.cell)):
            is_here = self.file.table is not None and found[1] == (self.file.table.sheet or None)
            return f"{found[2]}{found[3]}" if is_here else finding.cell
        words = _LINE if self.file.table is None else _ROW
        line = words(locale).format(number=finding.line) if finding.line else ""
        return " · ".join(filter(None, (line, finding.pointer)))


def spots_in(file: CheckedFile) -> Iterator[Spot]:
    """Iterate over where the findings of a file are."""
    table = file.table
    if table is None:
        yield from (Spot(file, finding) for finding in file.findings)
        return
    rows = {row.number: at for at, row in enumerate(table.rows)}
    columns = {column.letters: at for at, column in enumerate(table.columns)}
    headings = {heading_words(column.heading): at for at, column in reversed(list(enumerate(table.columns)))}
    for finding in file.findings:
        is_of_row = "column_heading" not in finding.params and "row_number" in finding.params
        found = _CELL.fullmatch(finding.cell or "")
        if found is not None and found[1] == (table.sheet or None):
            row, column = rows.get(int(found[3])), columns.get(found[2])
        elif finding.cell is None and table.origin is not None:
            row, column = rows.get(finding.line or 0), headings.get(heading_words(_heading_of(finding)))
            is_of_row = is_of_row or column is None
        else:
            row, column = None, None
        is_shown = row is not None and (is_of_row or column is not None)
        yield Spot(file, finding, row if is_shown else None, None if is_of_row or not is_shown else column)


def _heading_of(finding: Finding) -> str:
    return str(finding.params.get("column_heading", ""))


def file_and_sheet(file: CheckedFile, locale: Locale, *, several: bool) -> str:
    """Return the name of a file, where there are several, and the sheet that its table is on."""
    sheet = file.table.sheet if file.table is not None else ""
    parts = [_cut(file.name) or _ALL_FILES(locale)] if several else []
    return ", ".join([*parts, *([_SHEET(locale).format(sheet=_cut(sheet))] if sheet else [])])


def whole(file: CheckedFile, locale: Locale) -> str:
    """Return what a place is called that is no place in a file."""
    return _WHOLE_FILE(locale) if file.name else _ALL_FILES(locale)


# Little tables


@attrs.frozen
class Block:
    """Findings that stand so close to each other that one little table shows them."""

    spots: tuple[Spot, ...]
    columns: tuple[int | None, ...]
    """The places of the columns that are shown; None stands for those between."""


def blocks_of(spots: Iterable[Spot]) -> Iterator[Block]:
    """Iterate over the little tables that show findings, each of which has a row."""
    near: list[Spot] = []
    for spot in spots:
        if near and not _stands_near(spot, near):
            yield Block(tuple(near), _columns_around(near))
            near = []
        near.append(spot)
    if near:
        yield Block(tuple(near), _columns_around(near))


def _stands_near(spot: Spot, near: Sequence[Spot]) -> bool:
    last = near[-1]
    distance = cast("int", spot.row) - cast("int", last.row)
    return spot.file is last.file and 0 <= distance <= 2 * _AROUND and len(_columns_around([*near, spot])) <= _WIDEST


def _columns_around(spots: Sequence[Spot]) -> tuple[int | None, ...]:
    """Return the columns to show: those beside the findings, and the one that tells the rows apart."""
    file, last = spots[0].file, len(_table(spots[0]).columns) - 1
    shown = {_telling_column(file)}
    for spot in spots:
        first, end = (0, _FIRST_COLUMNS) if spot.column is None else (spot.column - _AROUND, spot.column + _AROUND + 1)
        shown |= set(range(max(0, first), min(last + 1, end)))
    ordered = sorted(shown)
    columns: list[int | None] = []
    for column, following in zip(ordered, [*ordered[1:], last + 1], strict=True):
        columns.append(column)
        if following - column == 2:  # noqa: PLR2004 - one column in between is shown as well
            columns.append(column + 1)
        elif following - column > 1:
            columns.append(None)
    return tuple(columns)


def _telling_column(file: CheckedFile) -> int:
    """Return the first column that is no number of the row and not hidden."""
    columns = cast("Table", file.table).columns
    telling = (
        at
        for at, column in enumerate(columns)
        if column.position not in file.personal | file.unread and not is_numbering(column.heading)
    )
    return next(telling, 0)


def _table(spot: Spot) -> Table:
    return cast("Table", spot.file.table)


def little_table(block: Block, locale: Locale, *, several: bool, personal: bool) -> Html:
    """Return the rows around findings as a table with their cells marked.

    `several` says that there are several files, so that their names are shown; `personal` that nothing is hidden.
    """
    return _LittleTable(block, locale, several=several, personal=personal).html()


class _LittleTable:
    def __init__(self, block: Block, locale: Locale, *, several: bool, personal: bool) -> None:
        self._block = block
        self._locale: Locale = locale
        self._several = several
        self._personal = personal
        self._file = block.spots[0].file
        self._table = _table(block.spots[0])
        self._marks = {(spot.row, spot.column) for spot in block.spots}
        self._near = {
            *(spot.column for spot in block.spots),
            *(spot.column + 1 for spot in block.spots if spot.column is not None),
            _telling_column(self._file),
        }

    def html(self) -> Html:
        rows = [cast("int", spot.row) for spot in self._block.spots]
        shown = range(max(0, min(rows) - _AROUND), min(len(self._table.rows), max(rows) + _AROUND + 1))
        head = tag("tr", tag("th", text(_NUMBER(self._locale)), scope="col", class_="no"), *self._headings())
        table = tag(
            "table",
            tag("caption", tag("span", self._caption())),
            tag("thead", head),
            tag("tbody", *(self._row(at) for at in shown)),
        )
        return tag("div", table, class_="rows", role="region", tabindex="0", aria_label=_TABLE(self._locale))

    def _caption(self) -> Html:
        where = file_and_sheet(self._file, self._locale, several=self._several)
        spots = self._block.spots
        addresses = ", ".join(spot.address(self._locale) for spot in spots)
        columns = dict.fromkeys(spot.column for spot in spots if spot.column is not None)
        headings = [self._table.columns[column] for column in columns]
        named = ", ".join(_cut(column.heading) for column in headings if self._is_known(column.position))
        said = _COLUMN(self._locale).format(heading=named) if named else ""
        return joined((tag("b", text(addresses)), *(text(part) for part in (said, where) if part)), " · ")

    def _is_known(self, position: int) -> bool:
        return self._personal or position not in self._file.unread

    def _headings(self) -> Iterator[Html]:
        for at in self._block.columns:
            if at is None:
                yield tag("td", text("…"), class_="gap")
                continue
            column = self._table.columns[at]
            known = self._is_known(column.position)
            name = text(_cut(column.heading)) if known else tag("i", text(_OTHER_COLUMN(self._locale)))
            letters = tag("span", text(column.letters), class_="letters") if self._table.origin is None else NOTHING
            yield tag("th", letters, name, scope="col", **self._class(at, ""))

    def _class(self, at: int, name: str) -> dict[str, str]:
        """Return the class of a cell; those far from a finding are not shown on a telephone."""
        is_far = at not in self._near and None not in self._near
        names = " ".join(filter(None, (name, "far" if is_far else "")))
        return {"class_": names} if names else {}

    def _row(self, at: int) -> Html:
        row = self._table.rows[at]
        is_marked = (at, None) in self._marks
        number = tag("th", self._sign() if is_marked else NOTHING, text(str(row.number)), scope="row", class_="no")
        cells = (self._cell(at, column) for column in self._block.columns)
        return tag("tr", number, *cells, **({"class_": "here"} if is_marked else {}))

    def _cell(self, row: int, at: int | None) -> Html:
        if at is None:
            return tag("td", text("…"), class_="gap")
        is_marked = (row, at) in self._marks
        value = self._value(self._table.rows[row].cells[at], at, is_marked=is_marked)
        sign = self._sign() if is_marked else NOTHING
        return tag("td", sign, value, **self._class(at, "here" if is_marked else ""))

    def _sign(self) -> Html:
        """Return what marks a finding beside its colour, seen and read aloud."""
        seen = tag("span", text("▶"), class_="sign", aria_hidden="true")
        return joined((seen, tag("span", text(f"{_HERE(self._locale)} "), class_="aloud")))

    def _value(self, cell: object, at: int, *, is_marked: bool) -> Html:
        said = _read(cell, self._locale)
        if not said.strip():
            return tag("i", text(_EMPTY(self._locale))) if is_marked else NOTHING
        hides = self._table.columns[at].position in self._file.personal | self._file.unread or _REACHED.search(said)
        if holds_nik(said) or (hides and not self._personal):
            aloud = tag("span", text(_CONCEALED(self._locale)), class_="aloud")
            return joined((tag("span", text(_HIDDEN), aria_hidden="true"), aloud))
        return tag("bdi", text(_cut(said, _LONGEST if is_marked else _LONGEST_BESIDE)))


def _read(cell: object, locale: Locale) -> str:
    """Return what a person reads in a cell; the values of a list have a semicolon between them."""
    if isinstance(cell, tuple):
        return "; ".join(_read(one, locale) for one in cast("tuple[object, ...]", cell))
    if isinstance(cell, bool):
        return _TRUTH[cell](locale)
    said = text_of(cell)
    return "?" if said is None else said


def _cut(said: str, longest: int = _LONGEST) -> str:
    return said if len(said) <= longest else f"{said[: longest - 1].rstrip()}…"
