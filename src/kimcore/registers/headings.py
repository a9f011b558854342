"""The tables among the sheets of a file: which table each one is, and which column each heading names."""

import functools
from collections.abc import Collection, Iterator, Mapping
from typing import Final

import attrs

from kimcore.fields import Unknown
from kimcore.fields.keys import personal_key
from kimcore.fields.past import Older
from kimcore.findings import Finding, Findings, Problem, Severity
from kimcore.migrations import current_schema
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import types_by_name
from kimcore.registers.cells import plain_of, unguarded
from kimcore.registers.columns import (
    ID,
    LOCALES,
    NUMBER_KIND,
    SCHEMA_HEADINGS,
    Column,
    Path,
    Table,
    same_heading,
    tables,
)
from kimcore.sheets.grids import Grid
from kimcore.sheets.tables import address_of

UNKNOWN_TABLE = Problem.error(
    code="unknown_table",
    indonesian="Lembar atau berkas ke-{position} bukan tabel kimcore dan tidak dibaca. Mohon hapus, atau cek namanya.",
    english="Sheet or file number {position} is no table of kimcore and was not read. Please remove it, or check its"
    " name.",
)
TABLE_TWICE = Problem.error(
    code="table_twice",
    indonesian="Tabel “{table}” ada lebih dari satu kali; yang ini tidak dibaca. Mohon gabungkan.",
    english="The table “{table}” is there more than once; this one was not read. Please put them together.",
)
NO_TABLES = Problem.error(
    code="no_tables",
    indonesian="Di sini tidak ada tabel kimcore. Mohon cek apakah berkasnya benar.",
    english="There are no tables of kimcore here. Please check whether this is the right file.",
)
NO_ID_COLUMN = Problem.error(
    code="no_id_column",
    indonesian="Baris judul tabel “{table}” tidak memuat judul kolom “{column}”, sehingga tabel ini tidak dibaca. Mohon"
    " lengkapi judul kolomnya.",
    english="The row of headings of the table “{table}” has no “{column}”, so the table was not read. Please add it.",
)
UNKNOWN_COLUMN = Problem.error(
    code="unknown_column",
    indonesian="Kolom ke-{position} tabel “{table}” tidak dikenal dan tidak dibaca. Mohon hapus, atau cek judulnya.",
    english="Column number {position} of the table “{table}” is not known and was not read. Please remove it, or check"
    " its heading.",
)
PERSONAL_COLUMN = Problem.warning(
    code="personal_column",
    indonesian="Kolom ke-{position} ({asks_for}) tidak dibaca: data itu tidak diperlukan untuk data KIM dan sebaiknya"
    " dihapus sebelum berkas dibagikan.",
    english="Column number {position} ({asks_for}) was not read: KIM records do not need it, and it is best removed"
    " before the file is shared.",
    law="UU 27/2022",
)
COLUMN_TWICE = Problem.error(
    code="column_twice",
    indonesian="Kolom ke-{position} berjudul sama dengan kolom lain dalam tabel “{table}” dan tidak dibaca. Mohon"
    " sisakan satu.",
    english="Column number {position} has the heading of another column of the table “{table}” and was not read. Please"
    " keep one.",
)


@attrs.frozen(eq=False)
class Sheet:
    """A sheet that is a table: what it is called in its file, and where each column stands, from 0.

    The first row that is not empty holds the headings; its number is `head`, from 1.
    """

    table: Table
    name: str
    grid: Grid
    head: int
    positions: Mapping[str, int]

    def rows(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Return the number of each row that is not empty, from 1, and its cells by the names of their columns."""
        for number, row in enumerate(self.grid.rows[self.head :], start=self.head + 1):
            cells = {
                name: row[position]
                for name, position in self.positions.items()
                if position < len(row) and row[position] is not None
            }
            if cells:
                yield number, cells

    def address(self, row: int, column: str = "") -> str:
        """Return the address of a cell; of the first one in the row, where the column is not there."""
        return address_of(self.name, row, self.positions.get(column, 0))

    def column_at(self, path: Path) -> str:
        """Return the name of the column, among those that are there, where a value or the first of a part stands."""
        columns = (column for column in self.table.values if column.name in self.positions)
        return next((one.name for one in columns if one.path is not None and one.path[: len(path)] == path), "")


def sheets_of(grids: Mapping[str, Grid], known: Mapping[str, Table], unknown: Unknown, found: Findings) -> list[Sheet]:
    """Return the sheets that are tables, by their names in the file; say of the others that they were not read."""
    sheets: dict[str, Sheet] = {}
    for position, (name, grid) in enumerate(grids.items(), start=1):
        table = known.get(same_heading(name))
        if table is None:
            if any(any(cell is not None for cell in row) for row in grid.rows):
                found.add(_of_severity(UNKNOWN_TABLE, unknown).at(position=position))
        elif table.name in sheets:
            found.add(TABLE_TWICE.at(table=table.name))
        elif sheet := _sheet(name, grid, table, unknown, found):
            sheets[table.name] = sheet
    if not sheets and all(finding.severity is not Severity.ERROR for finding in found.kept):
        found.add(NO_TABLES.at())
    return list(sheets.values())


def sheet_names(types: Collection[type[Record]] = RECORDS, older: Older | None = None) -> Mapping[str, Table]:
    """Return the tables, of an older schema or of the current one, by the names of their sheets, in every language.

    Raises TypeError where two would be called alike.
    """
    return _sheet_names(tuple(types_by_name(types).values()), older)


@functools.lru_cache(maxsize=16)
def _sheet_names(types: tuple[type[Record], ...], older: Older | None) -> Mapping[str, Table]:
    named: dict[str, Table] = {}
    for table in tables(types, older).values():
        for locale in LOCALES:
            other = named.setdefault(same_heading(table.sheet_name(locale)), table)
            if other is not table:
                raise TypeError(f"the sheets of {other.name} and {table.name} would be called alike: change a label")
    return named


def schema_of(grids: Mapping[str, Grid]) -> int:
    """Return the schema that a register says it is of, in the first row that names one; else the current one.

    With an older one the headings are those of its time.
    """
    if current_schema() == 1:
        return 1
    named = (schema for grid in grids.values() for schema in _schemas(grid) if 1 <= schema <= current_schema())
    return next(named, current_schema())


def _schemas(grid: Grid) -> Iterator[int]:
    """Return the numbers in the column of the schema, if there is one."""
    rows = (row for row in grid.rows if any(row))
    headings = [same_heading(unguarded(one)) if isinstance(one, str) else "" for one in next(rows, ())]
    for row in rows:
        for heading, cell in zip(headings, row, strict=False):
            number, _ = plain_of(cell, NUMBER_KIND) if heading in SCHEMA_HEADINGS else (None, None)
            if type(number) is int:
                yield number


def _of_severity(problem: Problem, unknown: Unknown) -> Problem:
    """Return a problem of something that was not read, which is a warning where it may be left out."""
    return problem if unknown is Unknown.REFUSE else attrs.evolve(problem, severity=Severity.WARNING)


_EARLIER: Final = {"Kepanjangan huruf K": "Kepanjangan K", "Di bawah 18 tahun": "Anak"}
"""Labels that became better, and what stands in their place in tables that were written before."""


@functools.cache
def _by_heading(table: Table) -> Mapping[str, Column]:
    now = {same_heading(column.heading(locale)): column for column in table.columns for locale in LOCALES}
    return {same_heading(_earlier(column.heading("id"))): column for column in table.columns} | now


def _earlier(heading: str) -> str:
    """Return the heading that a column had before its label became better."""
    for label, earlier in _EARLIER.items():
        heading = heading.replace(label, earlier)
    return heading


def _sheet(name: str, grid: Grid, table: Table, unknown: Unknown, found: Findings) -> Sheet | None:
    """Return a sheet with its columns, or None where it has none that says to which record a row belongs."""
    positions: dict[str, int] = {}
    known = _by_heading(table)
    head = next((number for number, row in enumerate(grid.rows, start=1) if any(row)), 1)
    filled = {position for row in grid.rows for position, cell in enumerate(row) if cell is not None}
    for position in sorted(filled):
        heading = grid.rows[head - 1][position] if position < len(grid.rows[head - 1]) else None
        column = known.get(same_heading(unguarded(heading))) if isinstance(heading, str) else None
        if column is not None and column.name not in positions:
            positions[column.name] = position
        else:
            said = _unread(heading, column, table, position + 1, unknown)
            found.add(attrs.evolve(said, line=head, cell=address_of(name, head, position)))
    if ID in positions:
        return Sheet(table, name, grid, head, positions)
    found.add(attrs.evolve(NO_ID_COLUMN.at(table=table.name, column=ID), line=head, cell=address_of(name, head, 0)))
    return None


def _unread(heading: object, column: Column | None, table: Table, position: int, unknown: Unknown) -> Finding:
    """Say why a column is not read, without its heading, in which anything can stand."""
    if column is not None:
        return COLUMN_TWICE.at(position=position, table=table.name)
    asks_for = personal_key(heading) if isinstance(heading, str) else None
    if asks_for is not None:
        return PERSONAL_COLUMN.at(position=position, asks_for=asks_for)
    return _of_severity(UNKNOWN_COLUMN, unknown).at(position=position, table=table.name)
