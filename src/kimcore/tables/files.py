"""Files that hold tables, told by what is in them: workbooks, delimited text, JSON."""

import attrs

from kimcore.findings import Finding, Problem
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.dittos import without_dittos
from kimcore.sheets.grids import Grid
from kimcore.sheets.guards import without_guard
from kimcore.sheets.layout import table_of
from kimcore.sheets.objects import read_rows
from kimcore.sheets.signatures import OFFICE, TABLE, WORKBOOK, is_cut_off, kind_of
from kimcore.sheets.tables import Row, Table
from kimcore.sheets.workbooks import is_workbook, read_workbook
from kimcore.tables.mapping import LEFT_UNREAD, TableMapping
from kimcore.tables.proposals import propose

SHEET_ABSENT = Problem.error(
    code="sheet_absent",
    indonesian="Lembar yang disebut dalam pemetaan tidak ada di berkas ini. Mohon cek nama lembarnya.",
    english="The sheet that the mapping names is not in this file. Please check its name.",
)
SHEETS_NOT_READ = Problem.note(
    code="sheets_not_read",
    indonesian="Yang dibaca hanya satu lembar; {count} lembar lain dilewati. Mohon sebut nama lembar lain dengan"
    " sheet di pemetaan.",
    english="Only one sheet was read; {count} others were passed over. A mapping names another one with sheet.",
)


def read_tables(
    data: bytes, *, encoding: str | None = None, mapping: TableMapping | None = None
) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    """Return the tables of a file, one for each sheet that is not empty, and what was found around them.

    `encoding` is that of delimited text; `mapping` may say in which rows the headings are. Raises MissingExtraError for
    a workbook where the extra `tables` is missing.
    """
    kind = kind_of(data)
    if kind is not None and kind not in (WORKBOOK, OFFICE) and not is_cut_off(data):
        return (), (kind.instead_of(TABLE),)
    if not is_workbook(data) and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        table, findings = read_rows(data)
        return (table,) if table is not None else (), findings
    if is_workbook(data):
        grids, findings = read_workbook(data)
    else:
        grid, findings = read_delimited(data, encoding=encoding)
        grids = (_unguarded(grid),) if grid is not None else ()
    heading_rows = mapping.heading_rows if mapping is not None else ()
    filled = [grid for grid in grids if len(grids) == 1 or any(map(any, grid.rows))]
    found = (_filled_down(table_of(grid, heading_rows=heading_rows), grid) for grid in filled)
    return tuple(map(without_dittos, found)), findings


def read_table(
    data: bytes, *, encoding: str | None = None, mapping: TableMapping | None = None
) -> tuple[Table | None, tuple[Finding, ...]]:
    """Return one table of a file: that on the sheet which a mapping names, else that of which most is understood."""
    tables, findings = read_tables(data, encoding=encoding, mapping=mapping)
    if mapping is not None and mapping.sheet:
        tables = tuple(table for table in tables if table.sheet in ("", mapping.sheet))
        if not tables:
            return None, (*findings, SHEET_ABSENT.at())
    best = max(tables, key=_understood, default=None)
    if len(tables) > 1:
        findings = (*findings, SHEETS_NOT_READ.at(count=len(tables) - 1))
    return best, findings


def _understood(table: Table) -> tuple[int, int]:
    proposed = propose(table).columns if table.columns else ()
    return sum(column.target not in ("", LEFT_UNREAD) for column in proposed), len(table.rows)


def _filled_down(table: Table, grid: Grid) -> Table:
    """Return a table whose cells that are merged over several rows say the same in each of them."""
    below = {row.number - 1: at for at, row in enumerate(table.rows)}
    columns = {column.position: at for at, column in enumerate(table.columns)}
    changed: dict[int, list[object]] = {}
    for (first, position), (last, _) in grid.merged:
        if first not in below or position not in columns:
            continue
        for number in range(first + 1, last + 1):
            if number in below:
                cells = changed.setdefault(below[number], list(table.rows[below[number]].cells))
                cells[columns[position]] = grid.rows[first][position]
    rows = tuple(Row(row.number, changed.get(at, row.cells)) for at, row in enumerate(table.rows))
    return attrs.evolve(table, rows=rows) if changed else table


def _unguarded(grid: Grid) -> Grid:
    rows = [[without_guard(cell) if isinstance(cell, str) else cell for cell in row] for row in grid.rows]
    return Grid(grid.name, rows, grid.merged, grid.findings)
