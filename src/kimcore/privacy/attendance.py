"""Attendance lists (daftar hadir) become counts; the names in them are never kept.

Of a row only three things are looked at, by the names of their columns: sex, segment, and institution or group. The
others only tell that somebody stands in the row. Segments are those of the vocabulary, so that no other text is kept;
the names of institutions are kept as they are written: what stands in that column must be no person's name. A column
"Nama/Instansi" holds names of persons and is not read; "Nama Instansi", joined by a blank, is one of institutions.

The name of a column is read by its words, whatever case, signs and brackets it has: “Jenis Kelamin (L/P)”, “L / P”.
"""

import enum
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias, TypeVar, cast

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Finding, Findings, Problem, Words, pointer_to
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import NOTHING, SEX, Role
from kimcore.lexicon.scanner import Scan
from kimcore.records import HeadCount, HeadPart, Ref, Term
from kimcore.textvalues import trimmed
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
CELLS_DIFFER = Problem.warning(
    code="attendance_cells_differ",
    id="Kolom-kolom {dimension} di baris ini berbeda isinya, sehingga baris ini tidak masuk rincian {dimension}. Mohon"
    " cek barisnya.",
    en="The columns of {dimension} in this row contradict each other, so it is in no part by {dimension}. Please check"
    " the row.",
)

T = TypeVar("T")
_Value: TypeAlias = Sex | AttendeeSegment | str


@attrs.frozen
class Tally:
    """How many came, with parts by sex, segment and institution; and which rows and cells could not be read."""

    head_count: HeadCount
    findings: tuple[Finding, ...] = ()


def tally(attendance: Iterable[object], *, scope: HeadScope = HeadScope.ATTENDED) -> Tally:
    """Return how many stand in the rows of an attendance list, each a mapping from the names of columns to cells.

    A row counts for nobody in which nothing is filled in but its number, dashes, unticked boxes and lines to sign on,
    or which says that it is the total of others. Any other counts once, whatever is ticked in it, and at most once each
    by sex, by segment and by institution, however many columns there are of one: cells that agree are one, and where
    one cannot be read, or they contradict each other, the row is in no part of that kind. So the parts of a kind may
    add up to less than the whole, and never to more. Findings name the row from 0, and never what stands in it.
    """
    count = 0
    parts = Counter[_Value]()
    findings = Findings()
    columns = _Columns()
    for position, row in enumerate(attendance):
        if not isinstance(row, Mapping):
            findings.extend([NOT_A_ROW.at(pointer_to(position))])
            continue
        cells = columns.filled(cast("Mapping[object, object]", row))
        count += bool(cells)
        for outcome in columns.outcomes(cells):
            if isinstance(outcome, Finding):
                findings.extend([outcome.within(pointer_to(position))])
            else:
                parts[outcome] += 1
    head_count = HeadCount(scope=scope, low=count, high=count, unit=HeadUnit.PEOPLE, parts=tuple(_parts(parts)))
    return Tally(head_count, tuple(findings))


def _parts(counts: Mapping[_Value, int]) -> Iterator[HeadPart]:
    """Make a part of each count: sexes and segments in their order, institutions by name."""
    for sex in Sex:
        if sex in counts:
            yield HeadPart(count=counts[sex], sex=sex)
    for segment in AttendeeSegment:
        if segment in counts:
            yield HeadPart(count=counts[segment], segment=Term(value=segment))
    for name in sorted(one for one in counts if isinstance(one, str)):
        yield HeadPart(count=counts[name], party=Ref(name=name))


# Columns


class _Dimension(enum.Enum):
    """What a row counts by, at most once each."""

    SEX = Words("jenis kelamin", "sex")
    SEGMENT = Words("unsur peserta", "segment")
    INSTITUTION = Words("instansi", "institution")


def _normal(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


_NUMBER_WORDS: Final = frozenset({"no", "nomor", "number", "urut"})
_SEX_WORDS: Final = {spelling.casefold(): sex for spelling, sex in meanings_of(SEX).items()}
# A column is that of a dimension where a telling word is in its name, and no other than may stand beside it.
_TELLING: Final[Mapping[_Dimension, frozenset[str]]] = {
    _Dimension.SEX: frozenset({"sex", "gender", "kelamin", "jeniskelamin", "jk", "lp", "pl"}),
    _Dimension.SEGMENT: frozenset({"segment", "segmen", "unsur"}),
    _Dimension.INSTITUTION: frozenset({"institution", "organisation", "instansi", "lembaga", "organisasi", "kim"}),
}
_BESIDE: Final[Mapping[_Dimension, frozenset[str]]] = {
    _Dimension.SEX: frozenset({"jenis", "m", "f", *_SEX_WORDS}),
    _Dimension.SEGMENT: frozenset({"peserta"}),
    _Dimension.INSTITUTION: frozenset({"asal", "nama"}),
}
_ABBREVIATED: Final = re.compile(r"\bj k\b")
_BODIES: Final = "|".join(sorted(_TELLING[_Dimension.INSTITUTION] | {"asal"}))
_NAMES_PERSONS: Final = re.compile(rf"(?<![^\W_])nama(?![^\W_])(?![ \u00a0]+(?:{_BODIES})(?![^\W_]))").search
"""Finds "nama" that does not say whose: with a sign between, as in "Nama/Instansi", persons may stand in the column."""


@attrs.frozen
class _Column:
    """What the cells of a column say: by what they count, and for which sex they are ticked, if for one."""

    dimension: _Dimension | None = None
    ticked: Sex | None = None
    numbers: bool = False

    @classmethod
    def of(cls, name: str) -> "_Column":
        """Return what the words of a name tell."""
        words = frozenset(_ABBREVIATED.sub("jk", _normal(name)).split())
        sexes = {_SEX_WORDS.get(word) for word in words}
        if sexes and None not in sexes:
            return cls(_Dimension.SEX, ticked=sexes.pop() if len(sexes) == 1 else None)
        for dimension, telling in _TELLING.items():
            if words & telling and words <= telling | _BESIDE[dimension] and not _NAMES_PERSONS(name.casefold()):
                return cls(dimension)
        return cls(numbers=bool(words) and words <= _NUMBER_WORDS)

    def is_filled(self, cell: object) -> bool:
        """Whether a cell says that somebody stands in the row: no number of a row does, no dash and no unticked box."""
        if self.numbers or cell is None or (isinstance(cell, float) and math.isnan(cell)):
            return False
        if _tick(cell) is False or _is_nothing(cell):
            return False
        return not isinstance(cell, str) or bool(trimmed(cell))

    def read(self, cell: object) -> _Value | Finding | None:
        """Return what a cell counts towards, or that it cannot be read; None where it says nothing."""
        if self.dimension is None or _is_nothing(cell):
            return None
        if self.dimension is not _Dimension.SEX:
            return _segment(cell) if self.dimension is _Dimension.SEGMENT else _institution(cell)
        sex = self.ticked if self.ticked and _tick(cell) else Sex.find(cell)
        return UNREAD_SEX.at() if sex is None or self.ticked not in (None, sex) else sex


class _Columns(dict[str, _Column]):
    """The columns of a list by their names, each read when it is first met."""

    def __missing__(self, name: str) -> _Column:
        """Read the name of a column."""
        self[name] = _Column.of(name)
        return self[name]

    def filled(self, row: Mapping[object, object]) -> dict[str, object]:
        """Return the cells that say something; a column without a name is like one that is not looked at."""
        if any(map(_is_total, row.values())):
            return {}
        named = ((key if isinstance(key, str) else "", cell) for key, cell in row.items())
        return {name: cell for name, cell in named if self[name].is_filled(cell)}

    def outcomes(self, cells: Mapping[str, object]) -> Iterator[_Value | Finding]:
        """Find what a row counts towards, once along each dimension, and what cannot be counted."""
        said: dict[_Dimension, dict[_Value, _Value]] = {}
        unread = set[_Dimension | None]()
        for name, cell in cells.items():
            column = self[name]
            value = column.read(cell)
            if isinstance(value, Finding):
                unread.add(column.dimension)
                yield value.within(pointer_to(name))
            elif value is not None and column.dimension is not None:
                said.setdefault(column.dimension, {}).setdefault(_compared(value), value)
        for dimension, values in said.items():
            if len(values) > 1:
                yield CELLS_DIFFER.at(dimension=dimension.value)
            elif dimension not in unread:
                yield from values.values()


# Cells

_NAME: Final = plan_of(Ref).fields["name"].kind
_TICKS: Final[Mapping[object, bool]] = {
    **dict.fromkeys([1, "1", "v", "x", "✓", "✔", "√", "☑", "☒", "✗", "✘", "●", "+", "*", "ya", "yes", "true"], True),
    **dict.fromkeys([0, "0", "☐", "tidak", "no", "false"], False),
}
_DASHES: Final = re.compile(r"(?:[0-9]{1,4}(?=\s*[.)…_]))?[\s\-–—_.…/()\[\]]*")  # noqa: RUF001 - as sheets have them
"""Nothing but signs, and the number before the line on which somebody is to sign."""
_TOTALS: Final = frozenset({"jumlah", "total", "subtotal"})
_BESIDE_TOTALS: Final = frozenset(
    {"grand", "sub", "peserta", "hadir", "kehadiran", "orang", "seluruhnya", "keseluruhan"}
)
_VARIANT: Final = "\ufe0f"
"""Makes a sign a picture, in what a phone writes."""


def _tick(cell: object) -> bool | None:
    """Whether a cell is ticked; None where it holds something else."""
    if isinstance(cell, str):
        return _TICKS.get(trimmed(cell).strip("[]()").replace(_VARIANT, "").casefold())
    return _TICKS.get(cell) if isinstance(cell, (int, float)) else None


def _is_nothing(cell: object) -> bool:
    """Whether a cell holds only a sign that there is nothing to say, such as "-" or "n/a"."""
    return (
        isinstance(cell, str) and _tick(cell) is None and (_DASHES.fullmatch(cell) or _meant(NOTHING, cell)) is not None
    )


def _is_total(cell: object) -> bool:
    """Whether a cell says that its row adds up the others, as "Jumlah" and "Total: 40 orang" do."""
    words = set(_normal(cell).split()) if isinstance(cell, str) else set[str]()
    return not words.isdisjoint(_TOTALS) and all(word in _TOTALS | _BESIDE_TOTALS or word.isdecimal() for word in words)


def _meant(role: Role[T], text: str) -> T | None:
    """Return what a text as a whole means in a role."""
    scan = Scan(text)
    found = scan.find(role, 0)
    return found.meaning if found is not None and found.end == len(scan) else None


def _segment(cell: object) -> AttendeeSegment | Finding:
    return AttendeeSegment.find(cell) or UNREAD_SEGMENT.at(terms=", ".join(one.label("id") for one in AttendeeSegment))


def _institution(cell: object) -> str | Finding:
    name = " ".join(trimmed(cell).split()) if isinstance(cell, str) else cell
    return UNREAD_INSTITUTION.at() if any(_NAME.check(name)) else cast("str", name)


def _compared(value: _Value) -> _Value:
    """Return what two cells of a row are compared by: a name has no case."""
    return value.casefold() if isinstance(value, str) else value
