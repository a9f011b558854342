"""Columns that are filled in once and meant for the rows below as well, as a mapping says with `fill = "down"`."""

from collections.abc import Sequence

import attrs

from kimcore.sheets.cells import is_empty, is_text
from kimcore.sheets.tables import Row, Table
from kimcore.tables.columns import matched_headings
from kimcore.tables.mapping import TableMapping
from kimcore.tables.pieces import says_nothing


def filled_down(table: Table, mapping: TableMapping) -> Table:
    """Return a table in which an empty cell of such a column says what the last above it says that is not empty.

    A row in which nothing else is said stays as it is: it is no record.
    """
    names = {column.heading for column in mapping.columns if column.fill}
    headings = matched_headings(table, mapping) if names else ()
    positions = [at for at, name in enumerate(headings) if name in names]
    if not positions:
        return table
    last: dict[int, object] = {}
    rows = [_filled(row, positions, last) for row in table.rows]
    return attrs.evolve(table, rows=tuple(rows))


def _filled(row: Row, positions: Sequence[int], last: dict[int, object]) -> Row:
    """Return a row with what its empty cells mean, and note in `last` what it says itself."""
    cells = [*row.cells, *[None] * (positions[-1] + 1 - len(row.cells))]
    says_more = any(_says(cell) for at, cell in enumerate(cells) if at not in positions)
    for at in positions:
        if not is_empty(cells[at]):
            last[at] = cells[at]
        elif says_more:
            cells[at] = last.get(at)
    return Row(row.number, cells)


def _says(cell: object) -> bool:
    return not is_empty(cell) and not (is_text(cell) and says_nothing(cell))
