"""Excel: a register as one workbook, with a sheet for each table that has rows; OpenDocument is read, too.

The tables and their columns are those of `kimcore.registers`. Texts, codes and phone numbers stand in cells of type
text, which no spreadsheet takes for formulas or numbers. It needs the extra `tables`.
"""

import datetime as dt
import io
import os
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

import attrs

from kimcore.convert import Reading
from kimcore.convert.records import writable
from kimcore.errors import LoadError, MissingExtraError, UnwritableError
from kimcore.fields import Unknown
from kimcore.fields.kinds import BooleanKind, WholeKind
from kimcore.fields.past import past
from kimcore.fields.reading import exact_unknown
from kimcore.findings import Finding, Findings, Locale, Problem, Severity
from kimcore.formats import files
from kimcore.privacy import Audience, Table, redact
from kimcore.records import RECORDS, Record
from kimcore.registers.cells import kept_apart
from kimcore.registers.columns import ID, same_heading
from kimcore.registers.flattening import Cell, Filled, flatten
from kimcore.registers.gathering import gather
from kimcore.registers.headings import schema_of, sheet_names
from kimcore.sheets.guards import could_be_formula
from kimcore.sheets.workbooks import SHEET_HIDDEN, read_workbook

TEXT_NOT_FOR_EXCEL = Problem.error(
    code="text_not_for_excel",
    indonesian="Data ini memuat teks yang tidak dapat disimpan di Excel: lebih dari {limit} karakter, atau ada bagian"
    " yang berarti lain di sana. Mohon simpan sebagai JSON atau CSV.",
    english="This record has a text that Excel cannot hold: of more than {limit} characters, or with a part that means"
    " something else there. Please write it as JSON or CSV.",
)
TOO_MANY_ROWS = Problem.error(
    code="too_many_rows",
    indonesian="Tabel “{table}” lebih dari {limit} baris, batas satu lembar Excel. Mohon simpan sebagai JSON atau CSV.",
    english="The table “{table}” has more than {limit} rows, which is all that a sheet of Excel takes. Please write it"
    " as JSON or CSV.",
)

_LONGEST: Final = 32_767
_MOST_ROWS: Final = 1_048_575
_MEANS_OTHERWISE: Final = re.compile("[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_|\\A<r>[\\s\\S]*</r>\\Z")
"""What XML cannot hold, and what XlsxWriter writes in a way that it is read as something else."""
_CREATED: Final = dt.datetime(2023, 8, 29, tzinfo=dt.UTC).replace(tzinfo=None)
"""The same for all workbooks, so that equal records make equal workbooks."""
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_NARROWEST, _WIDEST = 8, 40


def read(data: bytes, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS) -> Reading:
    """Read a workbook. What is wrong is in the findings; raises MissingExtraError where the extra `tables` is missing.

    A sheet or column that is not known is not read: an error, or with another `unknown` a warning. Sheets and headings
    may be in any language and order.
    """
    exact_unknown(unknown)
    sheet_names(types)  # raises where two would be called alike
    grids, findings = read_workbook(data)
    found = Findings()
    found.extend(_as_unread(finding, unknown) for finding in findings)
    found.extend(finding for grid in grids for finding in grid.findings)
    if not grids and found:
        return Reading(findings=tuple(found))
    by_name = {grid.name: grid for grid in grids}
    return gather(by_name, sheet_names(types, past(schema_of(by_name))), unknown=unknown, already=found, types=types)


def holds_register(data: bytes) -> bool:
    """Whether a workbook is a register, by the names of its sheets; raises MissingExtraError without the extra."""
    grids, _ = read_workbook(data)
    names = sheet_names(RECORDS, past(schema_of({grid.name: grid for grid in grids})))
    return bool(grids) and all(same_heading(grid.name) in names for grid in grids)


def loads(
    data: bytes, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a workbook; raise LoadError with every finding where one is an error."""
    reading = read(data, unknown=unknown, types=types)
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise LoadError(reading.findings)
    return reading.records


def dumps(
    records: Iterable[Record],
    *,
    audience: Audience = Audience.INTERNAL,
    locale: Locale | None = "id",
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> bytes:
    """Return the bytes of a workbook: of what the audience may see, by the privacy table.

    Sheets and headings are in Indonesian or English, or without a language named as in JSON. Raises UnwritableError
    where records of a type have one id, hold members that no field declares, have what Excel cannot hold, or are of
    none of `types`; UndecidedError where the table does not say who may see a class, TypeError where two sheets would
    be called alike, and MissingExtraError where the extra `tables` is missing.
    """
    sheet_names(types)
    tables = flatten(redact(writable(records, types), audience, table=table).records, types)
    found = Findings()
    found.fill(finding for filled in tables for finding in _unwritable(filled))
    if found:
        raise UnwritableError(found)
    stream = io.BytesIO()
    workbook = _xlsxwriter().Workbook(stream, _OPTIONS)
    workbook.set_properties({"created": _CREATED})
    writer = _Writer(workbook, locale)
    for filled in tables:
        writer.write(filled)
    workbook.close()
    return stream.getvalue()


def load(
    path: str | os.PathLike[str], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a file, as `loads` does; raise OSError where it cannot be read."""
    return loads(files.read(path), unknown=unknown, types=types)


def dump(  # noqa: PLR0913 - what is written, where, and how; all but two have a default
    records: Iterable[Record],
    path: str | os.PathLike[str],
    *,
    audience: Audience = Audience.INTERNAL,
    locale: Locale | None = "id",
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> None:
    """Write records to a file, which is replaced whole or not at all; raise OSError where it cannot be written."""
    files.replace(path, dumps(records, audience=audience, locale=locale, table=table, types=types))


def _as_unread(finding: Finding, unknown: Unknown) -> Finding:
    """Say of a hidden sheet, which may be one of ours, what is said of a table that is not known."""
    severity = Severity.ERROR if unknown is Unknown.REFUSE else Severity.WARNING
    is_hidden = finding.problem is SHEET_HIDDEN
    return attrs.evolve(finding, problem=attrs.evolve(finding.problem, severity=severity)) if is_hidden else finding


def _unwritable(filled: Filled) -> Iterator[Finding]:
    """Find what no sheet can hold."""
    if len(filled.rows) > _MOST_ROWS:
        yield TOO_MANY_ROWS.at(table=filled.table.name, limit=_MOST_ROWS)
    position = [column.name for column in filled.table.columns].index(ID)
    for row in filled.rows:
        if any(isinstance(cell, str) and _is_unwritable(cell) for cell in row):
            yield attrs.evolve(TEXT_NOT_FOR_EXCEL.at(limit=_LONGEST), record_id=str(row[position]))


def _is_unwritable(text: str) -> bool:
    """Whether a text is too long, in units of UTF-16 as Excel counts, or would be read as another one."""
    is_long = len(text) > _LONGEST // 2 and len(text.encode("utf-16-le")) > 2 * _LONGEST
    return is_long or _MEANS_OTHERWISE.search(text) is not None


class _Writer:
    """Writes the sheets of a workbook."""

    def __init__(self, workbook: Any, locale: Locale | None) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self._workbook = workbook
        self._locale: Locale | None = locale
        self._heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "num_format": "@"})
        self._text = workbook.add_format({"num_format": "@"})
        self._no_formula = workbook.add_format({"num_format": "@", "quote_prefix": True})

    def write(self, filled: Filled) -> None:
        """Add the sheet of a table."""
        sheet = self._workbook.add_worksheet(filled.table.sheet_name(self._locale))
        sheet.freeze_panes(1, 0)
        for position, column in enumerate(filled.table.columns):
            heading = column.heading(self._locale)
            is_text = not isinstance(column.kind, WholeKind | BooleanKind)
            width = min(max(len(heading), _NARROWEST), _WIDEST)
            sheet.set_column(position, position, width, self._text if is_text else None)
            sheet.write_string(0, position, heading, self._heading)
        for number, row in enumerate(filled.rows, start=1):
            for position, cell in enumerate(row):
                self._write_cell(sheet, number, position, cell)

    def _write_cell(self, sheet: Any, row: int, position: int, cell: Cell) -> None:  # noqa: ANN401 - as above
        if isinstance(cell, bool):
            sheet.write_boolean(row, position, cell)
        elif isinstance(cell, int):
            sheet.write_number(row, position, cell)
        elif cell is not None:
            style = self._no_formula if could_be_formula(cell) else self._text
            sheet.write_string(row, position, kept_apart(cell), style)


def _xlsxwriter() -> Any:  # noqa: ANN401 - as above
    """Return what writes workbooks."""
    try:
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] # it has no types
    except ImportError:
        raise MissingExtraError("tables") from None
    return xlsxwriter
