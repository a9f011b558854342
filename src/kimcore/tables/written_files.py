"""Tables as files: delimited text, JSON, workbooks."""

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

import attrs

from kimcore.canonical import GREATEST_INTEGER
from kimcore.errors import MissingExtraError
from kimcore.sheets.cells import text_of
from kimcore.sheets.guards import guarded
from kimcore.sheets.objects import objects_of
from kimcore.sheets.tables import Row, Table
from kimcore.tables.cells import plain_cell


def table_to_csv(table: Table) -> bytes:
    """Return a table as delimited text (RFC 4180, UTF-8): a row of headings, then its rows."""
    table = _spread(table)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([guarded(column.heading) for column in table.columns])
    writer.writerows([guarded(_text(cell)) for cell in row.cells] for row in table.rows)
    return text.getvalue().encode(errors="replace")


def table_to_json(table: Table) -> bytes:
    """Return a table as an array of objects in JSON, dotted headings as objects in them."""
    rows = _in_json(objects_of(table))
    return json.dumps(rows, ensure_ascii=False, indent=1).encode(errors="replace")


def table_to_workbook(table: Table) -> bytes:
    """Return a table as a workbook of one sheet; raise MissingExtraError without the extra `tables`."""
    try:
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] # it has none
    except ImportError:
        raise MissingExtraError("tables") from None
    table = _spread(table)
    data = io.BytesIO()
    workbook: Any = xlsxwriter.Workbook(data, {"in_memory": True})  # it has no types
    workbook.set_properties({"created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001 - the same for every table
    sheet = workbook.add_worksheet(_sheet_name(table.sheet))
    bold, day = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "yyyy-mm-dd"})
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, _text(column.heading), bold)
    for number, row in enumerate(table.rows, start=1):
        for at, cell in enumerate(map(_value, row.cells)):
            if type(cell) is dt.date and cell >= _FIRST_DAY:
                sheet.write_datetime(number, at, dt.datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001 - a day
            elif type(cell) in (int, float):
                sheet.write_number(number, at, cell)
            elif cell is not None:
                sheet.write_string(number, at, _text(cell)[:_LONGEST_CELL])
    sheet.freeze_panes(1, 0)
    workbook.close()
    return data.getvalue()


_FIRST_DAY: Final = dt.date(1900, 3, 1)
"""Before it the days of a workbook are not those of the calendar."""
_LONGEST_CELL: Final = 32_767
_LONGEST_NAME: Final = 31


def _sheet_name(name: str) -> str | None:
    """Return a name that a workbook takes for its sheet."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]", " ", name)[:_LONGEST_NAME].strip("' ")
    return plain if plain.casefold() != "history" and plain else None  # Excel keeps that name for itself


def _value(cell: object) -> object:
    """Return what is written of a cell, of any class: one of Python's own values, and None for nothing."""
    cell = plain_cell(cell)
    kind = type(cell)
    if kind is str:
        return _SURROGATE.sub("?", cast("str", cell))
    if kind is dt.datetime and cast("dt.datetime", cell).time() == dt.time():
        return cast("dt.datetime", cell).date()
    if kind in (bool, dt.date, type(None)):
        return cell
    if kind in (int, float) and -GREATEST_INTEGER <= cast("float", cell) <= GREATEST_INTEGER:
        return cell
    if kind in (tuple, list):
        return "; ".join(_text(one) for one in cast("Sequence[object]", cell))
    return text_of(cell)


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _text(cell: object) -> str:
    value = _value(cell)
    return "" if value is None else str(value)


def _in_json(value: object) -> object:
    """Return plain data of a value of any class."""
    if type(value) is dict:
        return {_text(name): _in_json(one) for name, one in cast("dict[object, object]", value).items()}
    if type(value) in (list, tuple):
        return [_in_json(one) for one in cast("Sequence[object]", value)]
    plain = _value(value)
    return str(plain) if type(plain) is dt.date else plain


def _spread(table: Table) -> Table:
    """Return a table whose rows hold one item of a list each, for files without lists; what holds for all is repeated.

    Read again by the same mapping, these rows are the same records: one that comes again is kept once.
    """
    if not any(column.listed for column in table.columns):
        return table
    rows = [cells for row in table.rows for cells in _items(table, row)]
    return attrs.evolve(table, rows=tuple(Row(number, cells) for number, cells in enumerate(rows, start=2)))


def _items(table: Table, row: Row) -> Iterator[list[object]]:
    pairs = list(zip(table.columns, row.cells, strict=True))
    lists = [cast("tuple[object, ...]", cell or ()) for column, cell in pairs if column.listed]
    for number in range(max(1, *map(len, lists))):
        yield [_item(cell, number) if column.listed else cell for column, cell in pairs]


def _item(cell: object, number: int) -> object:
    values = cast("tuple[object, ...]", cell or ())
    return values[number] if number < len(values) else None
