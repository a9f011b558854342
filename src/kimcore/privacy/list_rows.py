"""The columns and rows of an attendance list, whether it is a table of a sheet or mappings from headings to cells."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.findings import Finding, Problem, pointer_to
from kimcore.lexicon.heading_words import heading_words
from kimcore.privacy.list_cells import is_check, is_cross, says_nothing, tick_in
from kimcore.privacy.list_columns import Kind, Meaning, meaning_of
from kimcore.sheets.bodies import is_total, ordinal_in
from kimcore.sheets.cells import is_empty, is_text
from kimcore.sheets.tables import Column, Table, letters_of
from kimcore.textvalues import trimmed

NOT_A_ROW = Problem.error(
    code="attendance_not_a_row",
    indonesian="Baris ini tidak dapat dibaca sebagai baris daftar hadir, sehingga tidak dihitung. Mohon cek barisnya.",
    english="This could not be read as a row of an attendance list and was not counted. Please check the row.",
)


_SECTION: Final = re.compile(r"(?:[A-Z]|[IVX]{1,5})[.)]?")
"""The letter or the Roman number of a section of a list."""


@attrs.frozen(eq=False)
class ListedColumn:
    """A column: its place from 0, its heading and what that tells, and its table, if that is in a sheet."""

    position: int
    heading: str
    meaning: Meaning
    table: Table | None = None

    @property
    def told(self) -> str:
        """The letters of the column, and its heading where that cannot be somebody's name."""
        letters = letters_of(self.position)
        return f"{letters} (“{' '.join(self.heading.split())}”)" if self.meaning.is_ours else letters

    def place(self, finding: Finding) -> Finding:
        """Return a finding of the column as a whole, at its heading."""
        if self.table is None or not self.table.heading_rows:
            return finding
        line = self.table.heading_rows[-1]
        return attrs.evolve(finding, line=line, cell=self.table.address(line, self.position))


def _filled(cells: Mapping[ListedColumn, object]) -> Mapping[ListedColumn, object]:
    """Return the cells that say that somebody stands in their row; none where it adds up others, or stands above."""
    filled = {column: cell for column, cell in cells.items() if column.meaning.is_filled(cell)}
    if is_total(list(cells.values())) or (len(filled) == 1 and _begins_section(cells)):
        return {}
    return filled


def _begins_section(cells: Mapping[ListedColumn, object]) -> bool:
    """Whether a row is numbered as what stands above others is: "A" or "II" and "PESERTA"."""
    numbers = [cell for column, cell in cells.items() if column.meaning.kind is Kind.NUMBER]
    return any(is_text(cell) and _SECTION.fullmatch(trimmed(cell)) is not None for cell in numbers)


@attrs.frozen(eq=False)
class ListedRow:
    """A row: its cells by column, those that say that somebody stands in it, and where it is; or that it is none."""

    cells: Mapping[ListedColumn, object]
    pointer: str = ""
    line: int | None = None
    wrong: Finding | None = None
    filled: Mapping[ListedColumn, object] = attrs.field(
        init=False, default=attrs.Factory(lambda self: _filled(self.cells), takes_self=True)
    )

    def place(self, finding: Finding, column: ListedColumn | None = None) -> Finding:
        """Return a finding of the row, or of its cell in a column."""
        pointer, cell = self.pointer, None
        if column is not None and column.table is not None and self.line is not None:
            cell = column.table.address(self.line, column.position)
        elif column is not None and column.meaning.is_ours:
            pointer += pointer_to(column.heading)
        return attrs.evolve(finding, pointer=pointer, line=self.line, cell=cell)


@attrs.frozen(eq=False)
class AttendanceList:
    """All rows of a list, and its columns."""

    rows: Sequence[ListedRow]
    columns: Sequence[ListedColumn]


_SAYS_PRESENCE: Final = frozenset({Kind.PRESENCE, Kind.ABSENCE, Kind.REMARK, Kind.SIGNATURE})
"""Columns that say who was there; where somebody should have signed, "izin" can stand."""


@attrs.frozen(eq=False)
class Attendance:
    """Which columns say who was there; those that are ticked for some, and those in which a cross is no tick.

    Beside a column "Hadir / Ya" one that is called "Hadir / Tidak" is ticked for those who were not there.
    """

    columns: Sequence[ListedColumn]
    ticked: frozenset[ListedColumn]
    checked: frozenset[ListedColumn]
    opposed: frozenset[ListedColumn]

    @classmethod
    def of(cls, listed: AttendanceList) -> "Attendance":
        """Look through all rows: an empty cell says something where others are ticked, a cross beside checks."""
        columns = [one for one in listed.columns if one.meaning.kind in _SAYS_PRESENCE]
        opposed = _opposed(columns)
        marked = [one for one in columns if one.meaning.kind is Kind.PRESENCE and one not in opposed]
        cells = [(one, row.cells.get(one)) for row in listed.rows for one in marked]
        ticked = frozenset(one for one, cell in cells if one.meaning.presence(cell))
        return cls(columns, ticked, frozenset(one for one, cell in cells if is_check(cell)), opposed)

    def is_absent(self, row: ListedRow) -> bool:
        """Whether a row says that somebody was not there, and nowhere that somebody was."""
        said = {self._presence(column, row.cells.get(column)) for column in self.columns}
        return False in said and True not in said

    def unread(self, rows: Iterable[ListedRow]) -> Counter[ListedColumn]:
        """Return how many cells of the columns of attendance say neither that somebody was there nor the contrary."""
        unread = Counter[ListedColumn]()
        for row in rows:
            marked = [column for column in row.filled if column.meaning.kind is Kind.PRESENCE]
            unread.update(column for column in marked if self._presence(column, row.cells[column]) is None)
        return unread

    def _presence(self, column: ListedColumn, cell: object) -> bool | None:
        if column in self.opposed:
            return False if tick_in(cell) else None
        if column in self.ticked and says_nothing(cell):
            return False
        return False if column in self.checked and is_cross(cell) else column.meaning.presence(cell)


def _opposed(columns: Sequence[ListedColumn]) -> frozenset[ListedColumn]:
    """Return the columns that are called "tidak" below what another is called "ya" below."""
    words = {column: heading_words(column.heading) for column in columns}
    contrary = {text.removesuffix(" ya") + " tidak" for text in words.values() if text.endswith(" ya")}
    return frozenset(column for column, text in words.items() if text in contrary)


def list_of(attendance: Iterable[object] | Table) -> AttendanceList:
    """Return the columns and rows of a list."""
    return _of_table(attendance) if isinstance(attendance, Table) else _of_mappings(attendance)


def _of_table(table: Table) -> AttendanceList:
    columns = [_column(table, number, column) for number, column in enumerate(table.columns)]
    rows = [
        ListedRow(
            dict(zip(columns, row.cells, strict=False)),
            pointer="" if table.origin is None else f"{table.origin}/{row.number - 1}",
            line=row.number if table.origin is None else None,
        )
        for row in table.rows
    ]
    return AttendanceList(rows, columns)


def _column(table: Table, number: int, column: Column) -> ListedColumn:
    """Return a column of a table; one without a heading numbers the rows, if nothing else is in it."""
    meaning = meaning_of(column.heading)
    if not column.heading:
        cells = [row.cells[number] for row in table.rows if len(row.cells) > number]
        cells = [cell for cell in cells if not is_empty(cell)]
        meaning = Meaning(Kind.NUMBER) if all(ordinal_in(cell) is not None for cell in cells) else meaning
    return ListedColumn(column.position, column.heading, meaning, table if table.origin is None else None)


def _of_mappings(attendance: Iterable[object]) -> AttendanceList:
    columns: dict[str, ListedColumn] = {}
    rows = [_of_mapping(row, number, columns) for number, row in enumerate(attendance)]
    return AttendanceList(rows, list(columns.values()))


def _of_mapping(row: object, number: int, columns: dict[str, ListedColumn]) -> ListedRow:
    """Return a row; its columns are read when they are first met, and one without a name tells nothing."""
    pointer = pointer_to(number)
    if not isinstance(row, Mapping):
        return ListedRow({}, pointer, wrong=NOT_A_ROW.at())
    cells: dict[ListedColumn, object] = {}
    for position, (key, cell) in enumerate(cast("Mapping[object, object]", row).items()):
        heading = str.__str__(key) if is_text(key) else ""
        if heading not in columns:
            columns[heading] = ListedColumn(position, heading, meaning_of(heading))
        column = columns[heading]
        if column not in cells or not column.meaning.is_filled(cells[column]):
            cells[column] = cell
    return ListedRow(cells, pointer)
