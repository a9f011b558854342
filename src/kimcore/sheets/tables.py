"""A table among the rows of a sheet: its columns, its rows, and where each cell stands."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding

_LETTERS: Final = 26


def letters_of(position: int) -> str:
    """Return the letters that a spreadsheet gives a column, of its position from 0: A, B, ... Z, AA."""
    letters = ""
    number = position + 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


@attrs.frozen
class Column:
    """A column of a table: its position in the sheet, from 0, and its heading, which no other column has.

    A heading over several columns stands before the one below it, with a slash between: “SURAT KEPUTUSAN / NOMOR”. A
    column without a heading has an empty one. `listed` is the name of the list that the cells are items of, where rows
    are objects that hold lists of others.
    """

    position: int
    heading: str
    listed: str = ""

    @property
    def letters(self) -> str:
        """The letters that a spreadsheet gives the column."""
        return letters_of(self.position)


@attrs.frozen(eq=False)
class Row:
    """A row of a table: its number in the sheet, from 1, and the value of each of the table's columns.

    A value is what the file holds: a text, a number, a date, a time, yes or no, or None for nothing. In a column of
    items it is a tuple, with a value for each item.
    """

    number: int
    cells: Sequence[object]


@attrs.frozen
class Caption:
    """What stands above or below a table beside its name: “Tempat : Gedung PKK”, and the address of the value."""

    name: str
    value: object
    cell: str


@attrs.frozen(eq=False)
class Table:
    """A table: its sheet, columns, rows, titles and captions, and what was found, or passed over, around it.

    `origin` is the JSON Pointer of the list that the rows are, where they come from no sheet; their cells then have no
    address. `heading_rows` are the numbers of the rows that hold the headings.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    sheet: str = ""
    origin: str | None = None
    titles: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()
    heading_rows: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()

    def address(self, row: int, position: int = 0) -> str | None:
        """Return the address of a cell, such as `Rekap!C7`, of its row from 1 and its position from 0."""
        return None if self.origin is not None else address_of(self.sheet, row, position)

    def mappings(self) -> Iterator[dict[str, object]]:
        """Iterate over the rows as mappings from headings to values."""
        headings = [column.heading for column in self.columns]
        for row in self.rows:
            yield dict(zip(headings, row.cells, strict=True))


def address_of(sheet: str, row: int, position: int) -> str:
    """Return the address of a cell: of a sheet, of its row from 1 and its position from 0."""
    cell = f"{letters_of(position)}{row}"
    return f"{sheet}!{cell}" if sheet else cell
