"""A sheet given back with its findings: the office's own workbook, or one made of its CSV or JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Locale
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.tables import Column, Row, Table, address_of
from kimcore.sheets.workbooks import is_workbook
from kimcore.tables import Marked, mark, table_to_workbook

_NAME: Final = "Data"
"""The sheet that rows of CSV and JSON are put on, which have none."""


def annotated(
    data: bytes, table: Table | None, findings: Iterable[Finding], *, encoding: str | None, locale: Locale
) -> Marked:
    """Return a file that was read as a table as a workbook with its findings in it.

    A workbook stays as it is but for marks, comments and a sheet of all findings. Rows of CSV stand on the rows that
    they had, and objects of JSON below their names, one to a row.
    """
    if is_workbook(data) or table is None:
        return mark(data, findings, locale=locale)
    if table.origin is None:
        placed = (_on_sheet(finding) for finding in findings)
        return mark(table_to_workbook(_of_text(data, encoding)), placed, locale=locale)
    objects = attrs.evolve(table, origin=None, sheet=_NAME)
    return mark(table_to_workbook(objects), _below_names(table, findings), locale=locale)


def _on_sheet(finding: Finding) -> Finding:
    return finding if finding.cell is None else attrs.evolve(finding, cell=f"{_NAME}!{finding.cell}")


def _of_text(data: bytes, encoding: str | None) -> Table:
    """Return delimited text as it stands, its first row for headings, so that each cell keeps its address."""
    grid, _ = read_delimited(data, encoding=encoding)
    rows: Sequence[Sequence[object]] = grid.rows if grid is not None else ((),)
    width = max(map(len, rows))
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    first, *rest = padded
    columns = tuple(Column(at, "" if cell is None else str(cell)) for at, cell in enumerate(first))
    return Table(columns, tuple(Row(number, row) for number, row in enumerate(rest, start=2)), sheet=_NAME)


def _below_names(table: Table, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give findings in objects the cells that these have below a row of their names."""
    positions = {column.heading: column.position for column in table.columns}
    for finding in findings:
        position = positions.get(str(finding.params.get("column_heading")), 0)
        row = finding.params.get("row_number")
        if isinstance(row, int) and row > 0:
            yield attrs.evolve(finding, cell=address_of(_NAME, row + 1, position))
        else:
            yield finding
