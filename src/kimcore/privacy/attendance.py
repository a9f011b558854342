"""Attendance lists (daftar hadir) become counts; the names in them are never kept.

Of a row only three cells are looked at, by the name of their column: sex, segment, and institution or group. The others
only tell that somebody stands in the row. Segments are those of the vocabulary, so that no other text is kept; the
names of institutions are kept as they are written: what stands in that column must be no person's name.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Finding, Findings, Problem, pointer_to
from kimcore.lexicon.roles import SEX
from kimcore.lexicon.scanner import Scan
from kimcore.records import HeadCount, HeadPart, Ref, Term
from kimcore.vocabularies import AttendeeSegment, HeadScope, HeadUnit, Sex

NOT_A_ROW = Problem.error(
    code="attendance_not_a_row",
    id="Baris daftar hadir ini bukan pasangan nama kolom dan isi, sehingga tidak dihitung. Mohon cek barisnya.",
    en="This row of the attendance list has no columns with names and was not counted. Please check the row.",
)
UNREAD_SEX = Problem.warning(
    code="attendance_sex_unread",
    id="Isian L/P ini tidak terbaca dan tidak masuk rincian. Mohon tulis L atau P.",
    en="The sex in this row could not be read and is in no part. Please write L or P.",
)
UNREAD_SEGMENT = Problem.warning(
    code="attendance_segment_unread",
    id="Unsur peserta ini tidak ada dalam daftar dan tidak masuk rincian. Pilih salah satu: {terms}.",
    en="The segment in this row is not on the list and is in no part. Choose one of: {terms}.",
)
UNREAD_INSTITUTION = Problem.warning(
    code="attendance_institution_unread",
    id="Nama instansi ini bukan teks satu baris atau terlalu panjang, sehingga tidak masuk rincian. Mohon cek.",
    en="The institution in this row is no text of one line, or too long, and is in no part. Please check it.",
)


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


_SEX_COLUMNS: Final = frozenset({"sex", "l p", "lp", "jk", "jenis kelamin", "gender"})
_SEGMENT_COLUMNS: Final = frozenset({"segment", "unsur", "unsur peserta"})
_INSTITUTION_COLUMNS: Final = frozenset(
    {"institution", "instansi", "asal instansi", "instansi lembaga", "lembaga", "organisasi", "kim", "kim instansi"}
)
_NUMBER_COLUMNS: Final = frozenset({"no", "nomor", "number"})

_SEGMENTS: Final[Mapping[str, AttendeeSegment]] = {
    _normal(text): one for one in AttendeeSegment for text in (one.code, one.label("id"), one.label("en"))
}
_NAME: Final = plan_of(Ref).fields["name"].kind


@attrs.frozen
class Tally:
    """How many came, with parts by sex, segment and institution; and which rows and cells could not be read."""

    head_count: HeadCount
    findings: tuple[Finding, ...] = ()


def tally(attendance: Iterable[object], *, scope: HeadScope = HeadScope.ATTENDED) -> Tally:
    """Return how many stand in the rows of an attendance list, each a mapping from the names of columns to cells.

    A row in which nothing but its number is filled in counts for nobody. A cell that cannot be read is in no part, so
    parts may add up to less than the whole. Findings name the row from 0, and never what stands in it.
    """
    count = 0
    parts = Counter[Sex | AttendeeSegment | str]()
    findings = Findings()
    for position, row in enumerate(attendance):
        if not isinstance(row, Mapping):
            findings.extend([NOT_A_ROW.at(pointer_to(position))])
            continue
        cells = _filled(cast("Mapping[object, object]", row))
        count += any(_normal(key) not in _NUMBER_COLUMNS for key in cells)
        for key, cell in cells.items():
            value = _read(_normal(key), cell)
            if isinstance(value, Finding):
                findings.extend([value.within(pointer_to(position, key))])
            elif value is not None:
                parts[value] += 1
    head_count = HeadCount(scope=scope, low=count, high=count, unit=HeadUnit.PEOPLE, parts=tuple(_parts(parts)))
    return Tally(head_count, tuple(findings))


def _filled(row: Mapping[object, object]) -> dict[str, object]:
    """Return the cells in which something stands; a column without a name is like one that is not looked at."""
    return {
        key if isinstance(key, str) else "": cell
        for key, cell in row.items()
        if cell is not None and not (isinstance(cell, str) and not cell.strip())
    }


def _read(column: str, cell: object) -> Sex | AttendeeSegment | str | Finding | None:
    """Return what a cell counts towards, or that it cannot be read; None for a column that is not looked at."""
    text = _normal(cell) if isinstance(cell, str) else ""
    if column in _SEX_COLUMNS:
        return _sex(text) or UNREAD_SEX.at()
    if column in _SEGMENT_COLUMNS:
        return _SEGMENTS.get(text) or UNREAD_SEGMENT.at(terms=", ".join(one.label("id") for one in AttendeeSegment))
    if column in _INSTITUTION_COLUMNS:
        name = " ".join(cell.split()) if isinstance(cell, str) else cell
        return UNREAD_INSTITUTION.at() if any(_NAME.check(name)) else cast("str", name)
    return None


def _sex(text: str) -> Sex | None:
    """Return what a text as a whole names; "l" and "p" are read in a column of sexes as L and P are elsewhere."""
    scan = Scan(text.upper())
    found = scan.find(SEX, 0)
    return found.meaning if found is not None and found.end == len(scan) else None


def _parts(counts: Mapping[Sex | AttendeeSegment | str, int]) -> Iterator[HeadPart]:
    """Make a part of each count: sexes and segments in their order, institutions by name."""
    for sex in Sex:
        if sex in counts:
            yield HeadPart(count=counts[sex], sex=sex)
    for segment in AttendeeSegment:
        if segment in counts:
            yield HeadPart(count=counts[segment], segment=Term(value=segment))
    for name in sorted(one for one in counts if isinstance(one, str)):
        yield HeadPart(count=counts[name], party=Ref(name=name))
