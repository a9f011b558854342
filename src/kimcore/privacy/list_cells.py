"""What a cell of an attendance list says: a tick, a sex, a segment, an institution, that somebody was not there."""

import re
from collections.abc import Mapping
from typing import Final, TypeAlias, cast

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem
from kimcore.lexicon.heading_words import heading_words
from kimcore.lexicon.lists import ABSENT, BESIDE_ABSENT, NOT_THERE
from kimcore.records import Ref
from kimcore.sheets.cells import is_empty, is_nothing, is_text, text_of
from kimcore.textvalues import trimmed
from kimcore.vocabularies import AttendeeSegment, Sex

UNREAD_SEX = Problem.warning(
    code="attendance_sex_unread",
    indonesian="Isian L/P ini tidak terbaca dan tidak masuk rincian. Mohon tulis L atau P.",
    english="The sex in this row could not be read and is in no part. Please write L or P.",
)
UNREAD_SEGMENT = Problem.warning(
    code="attendance_segment_unread",
    indonesian="Unsur peserta ini tidak ada dalam daftar dan tidak masuk rincian. Pilih salah satu: {terms}.",
    english="The segment in this row is not on the list and is in no part. Choose one of: {terms}.",
)
UNREAD_INSTITUTION = Problem.warning(
    code="attendance_institution_unread",
    indonesian="Nama instansi ini bukan teks satu baris atau terlalu panjang, sehingga tidak masuk rincian. Mohon cek.",
    english="The institution in this row is no text of one line, or too long, and is in no part. Please check it.",
)

Value: TypeAlias = Sex | AttendeeSegment | str
"""What a row counts towards; a text is the name of an institution or a group."""

_NAME: Final = plan_of(Ref).fields["name"].kind
_CHECKS: Final = frozenset({"v", "✓", "✔", "√", "☑"})
_CROSSES: Final = frozenset({"x", "☒", "✗", "✘"})
_TICKED: Final = _CHECKS | _CROSSES | {"1", "●", "+", "*", "ya", "yes", "true"}
_UNTICKED: Final = frozenset({"0", "☐", "tidak", "no", "false"})
_LINE_TO_SIGN: Final = re.compile(r"(?:[0-9]{1,4}\s*[.)…_])?[\s\-–—_.…/()\[\]]*")  # noqa: RUF001 - as sheets have them
"""The number before the line on which somebody is to sign, or signs alone."""
_VARIANT: Final = "\ufe0f"
"""Makes a sign a picture, in what a phone writes."""
_NOT_THERE: Final = re.compile(NOT_THERE)
_SHORT: Final[Mapping[str, bool]] = {"h": True, **dict.fromkeys(["i", "s", "a", "th", "t/h", "tdk"], False)}
"""Hadir, izin, sakit, alpa and tidak hadir, as columns of attendance shorten them."""


def tick_in(cell: object) -> bool | None:
    """Return whether a cell is ticked; None where it holds something else."""
    if issubclass(type(cell), bool):
        return bool(cell)
    sign = _sign(cell)
    return True if sign in _TICKED else False if sign in _UNTICKED else None


def is_check(cell: object) -> bool:
    """Whether a cell is ticked as only what is meant is ticked."""
    return _sign(cell) in _CHECKS


def is_cross(cell: object) -> bool:
    """Whether a cell holds a cross, which ticks a box, and beside checks says the contrary."""
    return _sign(cell) in _CROSSES


def _sign(cell: object) -> str:
    text = text_of(cell)
    return "" if text is None else trimmed(text).strip("[]()").replace(_VARIANT, "").casefold()


def says_nothing(cell: object) -> bool:
    """Whether a cell holds only a sign that there is nothing to say, such as "-" or "n/a", or a line to sign on."""
    if is_empty(cell) or text_of(cell) == "":
        return True
    return is_text(cell) and tick_in(cell) is None and (is_nothing(cell) or _LINE_TO_SIGN.fullmatch(cell) is not None)


def read_segment(cell: object) -> Value | Finding:
    """Return the segment that a text names, or that it names none."""
    return AttendeeSegment.find(cell) or UNREAD_SEGMENT.at(terms=", ".join(one.label("id") for one in AttendeeSegment))


def read_institution(cell: object) -> Value | Finding:
    """Return the name of an institution or a group, or that it cannot be one."""
    name = " ".join(trimmed(cell).split()) if is_text(cell) else cell
    return UNREAD_INSTITUTION.at() if any(_NAME.check(name)) else cast("str", name)


def presence_in(cell: object, *, marked: bool) -> bool | None:
    """Return whether a remark says that somebody was there or not; None where it says neither.

    All of its words must say so: "tidak hadir (sakit)" does, "izin pulang cepat" does not. A column of attendance can
    be `marked`, with a tick, with "tidak", or with H, I, S and A.
    """
    words = _NOT_THERE.sub("tidakhadir", heading_words(cell)).split() if is_text(cell) else []
    if words == ["hadir"]:
        return True
    if (not ABSENT.isdisjoint(words) and set(words) <= ABSENT | BESIDE_ABSENT) or words == ["tanpa", "keterangan"]:
        return False
    return _SHORT.get(_sign(cell), tick_in(cell)) if marked else None
