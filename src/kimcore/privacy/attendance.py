"""Attendance lists (daftar hadir) become counts; the names in them are never kept.

Of a row only a few things are looked at, by the headings of their columns: sex, segment, institution or group, and
whether somebody was there. The others only tell that somebody stands in the row. Segments are those of the vocabulary,
so that no other text is kept; the names of institutions are kept as they are written: what stands in that column must
be no person's name.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Findings, Problem
from kimcore.privacy.list_cells import Value
from kimcore.privacy.list_columns import Dimension, Kind, dimension_of
from kimcore.privacy.list_rows import Attendance, AttendanceList, ListedColumn, ListedRow, list_of
from kimcore.records import HeadCount, HeadPart, Ref, Term
from kimcore.sheets.tables import Table
from kimcore.vocabularies import AttendeeSegment, HeadScope, HeadUnit, Sex

CELLS_DIFFER = Problem.warning(
    code="attendance_cells_differ",
    indonesian="Kolom-kolom {dimension} di baris ini berbeda isinya, sehingga baris ini tidak masuk rincian"
    " {dimension}. Mohon cek barisnya.",
    english="The columns of {dimension} in this row contradict each other, so it is in no part by {dimension}. Please"
    " check the row.",
)
COLUMN_UNREAD = Problem.warning(
    code="attendance_column_unread",
    indonesian="Tidak satu pun dari {count} isian kolom {column} terbaca sebagai {dimension}, sehingga tidak ada yang"
    " masuk rincian. Mohon cek kolomnya.",
    english="Not one of the {count} filled cells of column {column} could be read as {dimension}, so none is in a part."
    " Please check the column.",
)
COLUMN_NOT_UNDERSTOOD = Problem.warning(
    code="attendance_column_not_understood",
    indonesian="Kolom {column} tampaknya memuat {dimension}, tetapi judulnya tidak dikenali, sehingga tidak dirinci."
    " Mohon beri judul “L/P”, “Unsur”, atau “Instansi”.",
    english="Column {column} seems to hold the {dimension}, but its heading is not understood, so nothing was counted"
    " by it. Please name it “L/P”, “Unsur” or “Instansi”.",
)
ABSENT_LEFT_OUT = Problem.note(
    code="attendance_absent_left_out",
    indonesian="{count} baris menyatakan orangnya tidak hadir, sehingga tidak dihitung.",
    english="{count} rows say that the person was not there, and were not counted.",
)
PRESENCE_UNREAD = Problem.warning(
    code="attendance_presence_unread",
    indonesian="{count} isian kolom {column} tidak terbaca sebagai hadir atau tidak, sehingga orangnya tetap dihitung."
    " Mohon tulis “hadir” atau “tidak hadir”.",
    english="{count} cells of column {column} say neither that somebody was there nor the contrary, so the people were"
    " counted. Please write “hadir” or “tidak hadir”.",
)
WITHOUT_NAME = Problem.note(
    code="attendance_without_name",
    indonesian="{count} baris tanpa nama tetap dihitung karena kolom lainnya terisi. Mohon cek apakah orangnya ada.",
    english="{count} rows without a name were counted, since other columns are filled in. Please check them.",
)

_MANY: Final = 2
"""Cells from which on a column as a whole is said not to be read."""


@attrs.frozen
class Tally:
    """How many came, with parts by sex, segment and institution; and which rows and cells could not be read."""

    head_count: HeadCount
    findings: tuple[Finding, ...] = ()


def tally(attendance: Iterable[object] | Table, *, scope: HeadScope = HeadScope.ATTENDED) -> Tally:
    """Return how many stand in an attendance list: a table of a sheet, or rows as mappings from headings to cells.

    A row counts for nobody in which nothing is filled in but its number, dashes, unticked boxes and lines to sign on,
    or which says that it is the total of others. Where those who attended are counted, and only there, a row counts for
    nobody either that says so: by a remark such as "tidak hadir" or "sakit", or in a column of attendance, which is
    ticked for others and not here. Any other counts once, whatever is ticked in it, and at most once each by sex, by
    segment and by institution, however many columns there are of one: cells that agree are one, and where one cannot be
    read, or they contradict each other, the row is in no part of that kind. So the parts of a kind may add up to less
    than the whole, and never to more.

    Findings name the row of a mapping from 0 and its column, or the line and the cell of a table, and never what stands
    there. What is said once, of a column or of the list, stands before them. What was found while the table itself was
    read stays with it (`Table.findings`) and is not repeated.
    """
    listed = list_of(attendance)
    attended = Attendance.of(listed)
    rows = [row for row in listed.rows if row.filled]
    present = [row for row in rows if scope is not HeadScope.ATTENDED or not attended.is_absent(row)]
    unread = _unread_columns(present)
    findings = Findings()
    findings.extend(_said_once(listed, len(rows) - len(present), present))
    if scope is HeadScope.ATTENDED:
        findings.extend(_presence_unread(attended, present))
    findings.extend(_column_unread(column, unread[column]) for column in listed.columns if column in unread)
    parts = _count(listed, frozenset(present), unread, findings)
    count = len(present)
    head_count = HeadCount(scope=scope, low=count, high=count, unit=HeadUnit.PEOPLE, parts=tuple(_parts(parts)))
    return Tally(head_count, tuple(findings))


def _count(
    listed: AttendanceList, present: Container[ListedRow], unread: Container[ListedColumn], findings: Findings
) -> Counter[Value]:
    """Return what the rows count towards, and find what of them cannot be counted, in their order."""
    parts = Counter[Value]()
    for row in listed.rows:
        if row.wrong is not None:
            findings.add(row.place(row.wrong))
        for outcome in _outcomes(row, unread) if row in present else ():
            if isinstance(outcome, Finding):
                findings.add(outcome)
            else:
                parts[outcome] += 1
    return parts


def _parts(counts: Mapping[Value, int]) -> Iterator[HeadPart]:
    """Make a part of each count: sexes and segments in their order, institutions by name."""
    for sex in Sex:
        if sex in counts:
            yield HeadPart(count=counts[sex], sex=sex)
    for segment in AttendeeSegment:
        if segment in counts:
            yield HeadPart(count=counts[segment], segment=Term(value=segment))
    for name in sorted(one for one in counts if isinstance(one, str)):
        yield HeadPart(count=counts[name], party=Ref(name=name))


# Findings


def _said_once(listed: AttendanceList, absent: int, present: Sequence[ListedRow]) -> Iterator[Finding]:
    """Find what is said once: of the list, of what its columns are about, and of columns that cannot be read at all."""
    if absent:
        yield ABSENT_LEFT_OUT.at(count=absent)
    named = sum(_has_name(row.filled) for row in present)
    nameless = sum(_has_name(row.cells) for row in present) - named
    if named and nameless:
        yield WITHOUT_NAME.at(count=nameless)
    filled = {column for row in present for column in row.filled}
    known = {dimension for column in filled for dimension in column.meaning.dimensions}
    for column in listed.columns:
        dimension = column.meaning.looks_like
        if column in filled and dimension is not None and dimension not in known:
            yield column.place(COLUMN_NOT_UNDERSTOOD.at(column=column.told, dimension=dimension.value))


def _presence_unread(attended: Attendance, rows: Iterable[ListedRow]) -> Iterator[Finding]:
    for column, count in attended.unread(rows).items():
        yield column.place(PRESENCE_UNREAD.at(count=count, column=column.told))


def _has_name(columns: Iterable[ListedColumn]) -> bool:
    return any(column.meaning.kind is Kind.NAME for column in columns)


def _unread_columns(rows: Iterable[ListedRow]) -> Mapping[ListedColumn, int]:
    """Return the columns none of whose cells can be read, where they are several, and how many they are."""
    read = set[ListedColumn]()
    unread = Counter[ListedColumn]()
    for row in rows:
        for column, cell in row.filled.items():
            if isinstance(column.meaning.read(cell), Finding):
                unread[column] += 1
            else:
                read.add(column)
    return {column: count for column, count in unread.items() if count >= _MANY and column not in read}


def _column_unread(column: ListedColumn, count: int) -> Finding:
    dimension = column.meaning.dimensions[-1].value
    return column.place(COLUMN_UNREAD.at(count=count, column=column.told, dimension=dimension))


# Rows


def _outcomes(row: ListedRow, unread_columns: Container[ListedColumn]) -> Iterator[Value | Finding]:
    """Find what a row counts towards, once along each dimension, and what cannot be counted."""
    said: dict[Dimension, dict[Value, Value]] = {}
    unread = set[Dimension]()
    for column, cell in row.filled.items():
        value = column.meaning.read(cell)
        if isinstance(value, Finding):
            unread.update(column.meaning.dimensions)
            if column not in unread_columns:
                yield row.place(value, column)
        elif value is not None:
            said.setdefault(dimension_of(value), {}).setdefault(_compared(value), value)
    for dimension, values in said.items():
        if len(values) > 1:
            yield row.place(CELLS_DIFFER.at(dimension=dimension.value))
        elif dimension not in unread:
            yield from values.values()


def _compared(value: Value) -> Value:
    """Return what two cells of a row are compared by: a name has no case."""
    return value.casefold() if isinstance(value, str) else value
