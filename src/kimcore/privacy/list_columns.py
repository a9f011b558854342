"""The columns of an attendance list, known by the words of their headings.

The heading of a column is read by its words, whatever case, signs and brackets it has: “Jenis Kelamin (L/P)”, “L / P”.
A column "Nama/Instansi" holds names of persons and is not read; "Nama Instansi", joined by a blank, is one of
institutions. In a column "Unsur/OPD" both stand.
"""

import enum
import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Words
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.heading_words import LONGEST_HEADING, heading_words, spaced, wordings_of
from kimcore.lexicon.headings import KNOWN_HEADINGS, NUMBERING, SIGNING
from kimcore.lexicon.lists import (
    ABOVE,
    BESIDE_INSTITUTION,
    BESIDE_OURS,
    BESIDE_SEGMENT,
    BESIDE_SEX,
    HOLD_PERSONS,
    JOINED,
    MAY_TELL_INSTITUTION,
    MAY_TELL_SEGMENT,
    MAY_TELL_SEX,
    NAMES,
    OTHERWISE,
    PRESENCE,
    REMARKS,
    TELL_INSTITUTION,
    TELL_SEGMENT,
    TELL_SEX,
)
from kimcore.lexicon.roles import SEX
from kimcore.privacy.list_cells import (
    UNREAD_SEX,
    Value,
    presence_in,
    read_institution,
    read_segment,
    says_nothing,
    tick_in,
)
from kimcore.sheets.bodies import ordinal_in
from kimcore.vocabularies import AttendeeSegment, Sex


class Dimension(enum.Enum):
    """What a row counts by, at most once each."""

    SEX = Words("jenis kelamin", "sex")
    SEGMENT = Words("unsur peserta", "segment")
    INSTITUTION = Words("instansi", "institution")


class Kind(enum.Enum):
    """What stands in a column."""

    SEX = "sex"
    SEGMENT = "segments"
    INSTITUTION = "institutions"
    MIXED = "segments and institutions"
    NUMBER = "the numbers of the rows"
    SIGNATURE = "signatures"
    NAME = "names"
    PRESENCE = "who was there"
    ABSENCE = "who was not there"
    REMARK = "remarks"
    OTHER = "anything else"


_COUNTED: Final[Mapping[Kind, tuple[Dimension, ...]]] = {
    Kind.SEX: (Dimension.SEX,),
    Kind.SEGMENT: (Dimension.SEGMENT,),
    Kind.INSTITUTION: (Dimension.INSTITUTION,),
    Kind.MIXED: (Dimension.SEGMENT, Dimension.INSTITUTION),
}
_SEX_WORDS: Final = {spelling.casefold(): sex for spelling, sex in meanings_of(SEX).items()}
# A column is that of a dimension where a telling word is in its name, and no other than may stand beside it.
_TELLING: Final[Mapping[Dimension, frozenset[str]]] = {
    Dimension.SEX: TELL_SEX,
    Dimension.SEGMENT: TELL_SEGMENT,
    Dimension.INSTITUTION: TELL_INSTITUTION,
}
_OF_SEX: Final = TELL_SEX | BESIDE_SEX | _SEX_WORDS.keys()
_OF_SEGMENTS: Final = TELL_SEGMENT | BESIDE_SEGMENT
_OF_INSTITUTIONS: Final = TELL_INSTITUTION | BESIDE_INSTITUTION
_MIXED: Final = (_OF_SEGMENTS | _OF_INSTITUTIONS) - {"nama"}
_OURS: Final = _MIXED | _OF_SEX | MAY_TELL_SEX | MAY_TELL_SEGMENT | BESIDE_OURS
_BODIES: Final = "|".join([*sorted(TELL_INSTITUTION), "unit kerja", "asal"])
_NAMES_PERSONS: Final = re.compile(rf"(?<![^\W_])nama(?![^\W_])(?![ \u00a0]+(?:{_BODIES})(?![^\W_]))").search
"""Finds "nama" that does not say whose: with a sign between, as in "Nama/Instansi", persons may stand in the column."""
_SHORT: Final = 2
"""Letters of a word that can only be short for something, as L, K and PR."""


@attrs.frozen
class Meaning:
    """What the heading of a column tells: what stands in it, and for which sex it is ticked, if for one.

    `looks_like` is what it may be about though it is not understood. It `is_ours` where each of its words is on our
    lists, so that it can be told.
    """

    kind: Kind = Kind.OTHER
    ticked: Sex | None = None
    looks_like: Dimension | None = None
    is_ours: bool = False

    def is_filled(self, cell: object) -> bool:
        """Whether a cell says that somebody stands in the row: no number of a row does, no dash and no unticked box."""
        if self.kind is Kind.NUMBER or says_nothing(cell) or tick_in(cell) is False:
            return False
        return self.kind is not Kind.SIGNATURE or ordinal_in(cell) is None

    def read(self, cell: object) -> Value | Finding | None:
        """Return what a filled cell counts towards, or that it cannot be read; None where it says nothing."""
        if self.kind is Kind.SEX:
            sex = self.ticked if self.ticked and tick_in(cell) else Sex.find(cell)
            return UNREAD_SEX.at() if sex is None or self.ticked not in (None, sex) else sex
        if self.kind is Kind.SEGMENT:
            return read_segment(cell)
        if self.kind is Kind.MIXED:
            return AttendeeSegment.find(cell) or read_institution(cell)
        return read_institution(cell) if self.kind is Kind.INSTITUTION else None

    def presence(self, cell: object) -> bool | None:
        """Return whether a cell of attendance or remarks says that somebody was there; None where it says neither."""
        if self.kind is Kind.ABSENCE:
            return False if tick_in(cell) else None
        return presence_in(cell, marked=self.kind is Kind.PRESENCE)

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """What the cells count by, which is several where they are mixed."""
        return _COUNTED.get(self.kind, ())


def dimension_of(value: Value) -> Dimension:
    """Return what a value counts by."""
    if isinstance(value, Sex):
        return Dimension.SEX
    return Dimension.SEGMENT if isinstance(value, AttendeeSegment) else Dimension.INSTITUTION


def meaning_of(heading: str) -> Meaning:
    """Return what the words of a heading tell."""
    above, _, last = heading.rpartition(" / ")
    told = heading if not above or set(heading_words(above).split()) - ABOVE else last
    wordings = [_joined(words) for words in wordings_of(told)] or [""]
    kind, sex = _counted(told, wordings)
    if kind is Kind.OTHER:
        kind = _known(told)
    words = frozenset(wordings[0].split())
    looks_like = _looks_like(told, words) if kind is Kind.OTHER and not _NAMES_PERSONS(told.casefold()) else None
    is_ours = heading_words(told) in KNOWN_HEADINGS or words <= _OURS
    return Meaning(kind, sex, looks_like, is_ours and len(heading) <= LONGEST_HEADING)


def _joined(text: str) -> str:
    """Return the words of a heading, those that are one written as one."""
    for words, joined in JOINED:
        text = re.sub(rf"\b{words}\b", joined, text)
    return text


def _counted(heading: str, wordings: Sequence[str]) -> tuple[Kind, Sex | None]:
    """Return by what a column counts, and for which sex it is ticked.

    What stands in brackets can be the terms to choose from, but not where the column holds names of institutions.
    """
    for number, wording in enumerate(wordings):
        words = frozenset(wording.split())
        sexes = {_SEX_WORDS[word] for word in words if word in _SEX_WORDS}
        if words <= _SEX_WORDS.keys() or (words & TELL_SEX and words <= _OF_SEX):
            alone = len(sexes) == 1 and words.isdisjoint({"lp", "pl"})
            return (Kind.SEX, sexes.pop() if alone else None) if words else (Kind.OTHER, None)
        if _NAMES_PERSONS(spaced(heading).casefold()):
            continue
        if words & TELL_SEGMENT and words <= _OF_SEGMENTS:
            return Kind.SEGMENT, None
        if not number and (kind := _holding_institutions(words)):
            return kind, None
    return Kind.OTHER, None


def _holding_institutions(words: frozenset[str]) -> Kind | None:
    """Return whether words speak of institutions, of these and of segments, or of neither."""
    if words & TELL_INSTITUTION and words <= _OF_INSTITUTIONS:
        return Kind.INSTITUTION
    mixes = words & TELL_SEGMENT and words & (TELL_INSTITUTION | {"asal"})
    return Kind.MIXED if mixes and words <= _MIXED else None


def _known(heading: str) -> Kind:
    """Return what a column holds by which nothing is counted."""
    wordings = wordings_of(heading)
    if heading_words(heading.partition(" / ")[0]) in _SIGNING:
        return Kind.SIGNATURE
    return next((kind for kind, known in _KNOWN if not known.isdisjoint(wordings)), None) or _absence(heading)


_SIGNING: Final = frozenset(map(heading_words, SIGNING))
_KNOWN: Final = (
    (Kind.NUMBER, NUMBERING),
    (Kind.NAME, NAMES),
    (Kind.PRESENCE, PRESENCE),
    (Kind.REMARK, REMARKS),
)
_LOOKS: Final = (
    *_TELLING.items(),
    (Dimension.INSTITUTION, MAY_TELL_INSTITUTION),
    (Dimension.SEGMENT, MAY_TELL_SEGMENT),
)


def _absence(heading: str) -> Kind:
    """Return whether a column, or the last of the headings over it, is one to tick for who was not there."""
    above, _, last = heading.rpartition(" / ")
    if above and heading_words(above) not in PRESENCE | REMARKS:
        return Kind.OTHER
    present = presence_in(last, marked=bool(above))
    return Kind.OTHER if present is None else Kind.PRESENCE if present else Kind.ABSENCE


def _looks_like(heading: str, words: frozenset[str]) -> Dimension | None:
    """Return what a column that is not understood may be about: also where only one of its alternatives is."""
    for alternative in re.split(r"[/\\|,&+]", heading):
        kind, _ = _counted(alternative, [_joined(heading_words(alternative))])
        if kind in (Kind.SEGMENT, Kind.INSTITUTION) and not words & HOLD_PERSONS:
            return _COUNTED[kind][0]
    if words & OTHERWISE:
        return None
    short = all(len(word) <= _SHORT for word in words) and not words.isdisjoint(_SEX_WORDS)
    if (
        short or _joined(heading_words(heading.rpartition(" / ")[2])) in _SEX_WORDS
    ):  # below another heading, as in "Usia / L"
        return Dimension.SEX
    return next((one for one, telling in _LOOKS if words & telling), None)
