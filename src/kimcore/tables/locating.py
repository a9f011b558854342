"""Where in an office's table a finding is, in the office's own words: sheet, cell and heading."""

from collections.abc import Mapping

import attrs

from kimcore.findings import Finding, Words, pointer_to
from kimcore.sheets.tables import Column, Row, Table
from kimcore.tables.shapes import Use

_CELL = Words(
    "Kolom {column_heading}, baris {row_number} ({cell_name}): {said}",
    "Column {column_heading}, row {row_number} ({cell_name}): {said}",
)
_FIELD = Words("{column_heading}, baris {row_number}: {said}", "{column_heading}, row {row_number}: {said}")
_ROW = Words("Baris {row_number}: {said}", "Row {row_number}: {said}")
_CAPTION = Words("{column_heading}: {said}", "{column_heading}: {said}")


def in_cell(table: Table, row: Row, use: Use | None, finding: Finding, item: int = 0) -> Finding:
    """Return a finding about a row with its cell, if one column is meant, and the heading in what it says.

    Cells behind those of the columns are the captions of the table. `item` is the number of an object in a list in the
    row, where rows are objects.
    """
    if use is None and not row.number:
        return finding  # about the list as a whole
    if use is None:
        return _said(finding, _ROW, table, row, cell=table.address(row.number))
    if use.position >= len(table.columns):
        caption = table.captions[use.position - len(table.columns)]
        return _said(finding, _CAPTION, table, None, cell=caption.cell, column_heading=use.heading)
    column = table.columns[use.position]
    address = table.address(row.number, column.position)
    return _said(
        finding,
        _FIELD if address is None else _CELL,
        table,
        row,
        cell=address,
        pointer=_pointer_in_row(column, item),
        column_heading=use.heading,
        cell_name=f"{column.letters}{row.number}",
    )


def _said(  # noqa: PLR0913 - what is said of a place
    finding: Finding, words: Words, table: Table, row: Row | None, *, cell: str | None, pointer: str = "", **params: str
) -> Finding:
    """Return a finding whose message begins with where it is."""
    problem = attrs.evolve(
        finding.problem,
        indonesian=words.indonesian.replace("{said}", finding.problem.indonesian),
        english=words.english.replace("{said}", finding.problem.english),
    )
    number = row.number if row is not None else 0
    return attrs.evolve(
        finding,
        problem=problem,
        params=tuple({**finding.params, **params, "row_number": number}.items()),
        pointer="" if table.origin is None or row is None else f"{pointer_of_row(table, number)}{pointer}",
        line=number or None,
        cell=cell,
    )


def without_place(finding: Finding) -> Finding:
    """Return a finding whose message does not begin with where it is: what it says of every place."""
    problem = finding.problem
    for words in (_CELL, _FIELD, _ROW, _CAPTION):
        start = Words(*(text.removesuffix("{said}") for text in (words.indonesian, words.english)))
        if problem.indonesian.startswith(start.indonesian) and problem.english.startswith(start.english):
            said = attrs.evolve(
                problem,
                indonesian=problem.indonesian.removeprefix(start.indonesian),
                english=problem.english.removeprefix(start.english),
            )
            return attrs.evolve(finding, problem=said)
    return finding


def pointer_of_row(table: Table, number: int | None) -> str:
    """Return the JSON Pointer of a row that comes from no sheet; "" for that of a sheet."""
    return "" if table.origin is None or number is None else f"{table.origin}/{number - 1}"


def _pointer_in_row(column: Column, item: int) -> str:
    """Return the pointer of a column in a row that is an object, of its dotted name."""
    if column.listed:
        name = column.heading.removeprefix(f"{column.listed}.")
        return pointer_to(*column.listed.split("."), item, *name.split("."))
    return pointer_to(*column.heading.split("."))


def origin_of(pointer: str, origins: Mapping[str, Use]) -> Use | None:
    """Return the column that a value at a pointer comes from: its own, one of its parts, or one of what holds it."""
    while pointer:
        if pointer in origins:
            return origins[pointer]
        inside = next((use for other, use in origins.items() if other.startswith(f"{pointer}/")), None)
        if inside is not None:
            return inside
        pointer = pointer.rpartition("/")[0]
    return None
