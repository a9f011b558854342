"""Files that hold tables, told by what is in them: workbooks, delimited text, JSON; and tables as such files."""

import csv
import datetime as dt
import io
import json
from typing import Any, Final, cast

from kimcore.errors import MissingExtraError
from kimcore.findings import Finding, Problem
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.grids import Grid
from kimcore.sheets.layout import table_of
from kimcore.sheets.objects import objects_of, read_rows
from kimcore.sheets.tables import Table
from kimcore.sheets.workbooks import read_workbook
from kimcore.tables.mapping import LEFT_UNREAD, TableMapping
from kimcore.tables.proposals import propose

SHEET_ABSENT = Problem.error(
    code="sheet_absent",
    id="Lembar yang disebut dalam pemetaan tidak ada di berkas ini. Mohon cek nama lembarnya.",
    en="The sheet that the mapping names is not in this file. Please check its name.",
)
SHEETS_NOT_READ = Problem.note(
    code="sheets_not_read",
    id="Yang dibaca hanya satu lembar; {count} lembar lain dilewati. Mohon sebut nama lembar lain dengan"
    " sheet di pemetaan.",
    en="Only one sheet was read; {count} others were passed over. A mapping names another one with sheet.",
)

_WORKBOOKS: Final = (b"PK", b"\xd0\xcf\x11\xe0")
_GUARDED: Final = ("=", "+", "-", "@", "'", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula; one `'` is put before it, and taken away again."""


def read_tables(
    data: bytes, *, encoding: str | None = None, mapping: TableMapping | None = None
) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    """Return the tables of a file, one for each sheet that is not empty, and what was found around them.

    `encoding` is that of delimited text; `mapping` may say in which rows the headings are. Raises MissingExtraError for
    a workbook where the extra `tables` is missing.
    """
    if not data.startswith(_WORKBOOKS) and data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        table, findings = read_rows(data)
        return (table,) if table is not None else (), findings
    if data.startswith(_WORKBOOKS):
        grids, findings = read_workbook(data)
    else:
        grid, findings = read_delimited(data, encoding=encoding)
        grids = (_unguarded(grid),) if grid is not None else ()
    heading_rows = mapping.heading_rows if mapping is not None else ()
    filled = [grid for grid in grids if len(grids) == 1 or any(map(any, grid.rows))]
    return tuple(table_of(grid, heading_rows=heading_rows) for grid in filled), findings


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


def _unguarded(grid: Grid) -> Grid:
    rows = [[_without_guard(cell) for cell in row] for row in grid.rows]
    return Grid(grid.name, rows, grid.merged, grid.findings)


def _without_guard(cell: object) -> object:
    if isinstance(cell, str) and cell[:1] == "'" and cell[1:].startswith(_GUARDED):
        return cell[1:]
    return cell


# Writing


def table_to_csv(table: Table) -> bytes:
    """Return a table as delimited text (RFC 4180, UTF-8): a row of headings, then its rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_guarded(column.heading) for column in table.columns])
    writer.writerows([_guarded(_text(cell)) for cell in row.cells] for row in table.rows)
    return text.getvalue().encode()


def table_to_json(table: Table) -> bytes:
    """Return a table as an array of objects in JSON, dotted headings as objects in them."""
    return json.dumps(objects_of(table), ensure_ascii=False, indent=1, default=str).encode()


def table_to_workbook(table: Table) -> bytes:
    """Return a table as a workbook of one sheet; raise MissingExtraError without the extra `tables`."""
    try:
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] # it has none
    except ImportError:
        raise MissingExtraError("tables") from None
    data = io.BytesIO()
    workbook: Any = xlsxwriter.Workbook(data, {"in_memory": True})  # it has no types
    workbook.set_properties({"created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001 - the same for every table
    sheet = workbook.add_worksheet(table.sheet or None)
    bold, day = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "yyyy-mm-dd"})
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.heading, bold)
    for number, row in enumerate(table.rows, start=1):
        for at, cell in enumerate(row.cells):
            if isinstance(cell, dt.date):
                sheet.write_datetime(number, at, dt.datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001 - a day
            elif isinstance(cell, (int, float)) and not isinstance(cell, bool):
                sheet.write_number(number, at, cell)
            elif cell is not None:
                sheet.write_string(number, at, _text(cell))
    sheet.freeze_panes(1, 0)
    workbook.close()
    return data.getvalue()


def _text(cell: object) -> str:
    if isinstance(cell, tuple):
        return "; ".join(map(_text, cast("tuple[object, ...]", cell)))
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_GUARDED) else text
