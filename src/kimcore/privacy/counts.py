"""What goes with a count of a few that is withheld, so that nobody can work it out from what is left.

Statistical offices call it complementary (secondary) suppression: a withheld cell of a table is the total minus the
others. Counts are no whole tables: parts are of several kinds, of which one person can be in many, and one record can
hold several counts. So the rule is wider and plain. Where anything is withheld of the counts of a record for being few
(a part, a total, a figure or a print), then of all the counts of people in the record

- one total stays, the first that is not few by itself, and others only where they are equal to it;
- parts stay only where those of their kind add up to the whole of every count that has them, and none is few; parts
  of nobody stay, for they tell of nobody;
- no print, no other figure, and no whole that a count is "out of" stays.

Counts of bodies and regions, and quotas ("3 for each village"), count nobody who was there: their values stay.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

import attrs

from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.fields.parts import Ways
from kimcore.findings import Finding
from kimcore.privacy.prints import (
    LEAST_SHOWN,
    holds_number,
    is_few,
    speaks_of_average,
    speaks_of_recognised,
    speaks_of_share,
)
from kimcore.privacy.reasons import WITHHELD_DERIVABLE, WITHHELD_SMALL_COUNT
from kimcore.privacy.telling import Prints
from kimcore.records import Figure, HeadCount, HeadPart, Observation, Session, Term
from kimcore.vocabularies import AttendeeSegment, HeadUnit

_KINDS: Final = ("sex", "segment", "party", "disability", "minors")
COUNTED: Final = frozenset({"printed", "of"})
"""Fields that can go because of what is withheld of a count."""
_PERSONS: Final = (None, HeadUnit.PEOPLE, HeadUnit.VOTES)


def is_withheld(part: HeadPart) -> bool:
    """Whether a part counts a few with disabilities, minors, pupils, of a segment that is no term, or so printed."""
    is_sensitive = part.disability or part.minors or (part.segment is not None and _is_sensitive(part.segment))
    return is_few(part.count) and (is_sensitive or _speaks(part.printed))


def is_withheld_figure(figure: Figure) -> bool:
    """Whether a figure's name or print speaks of people who can be recognised, and it is of a few or a share of all."""
    texts = [text for text in (figure.name, figure.unit, figure.printed) if text is not None]
    is_share = any(map(speaks_of_share, texts))
    if not any(map(_speaks, texts)) or (any(map(speaks_of_average, texts)) and not is_share):
        return False
    return _is_of_few(figure) or (is_share and any(value > 0 for value in _values_of(figure)))


def _is_of_few(figure: Figure) -> bool:
    """Whether a figure, or one of its bounds, is a few, or all but a few of its whole."""
    whole = None if figure.of is None else figure.of.decimal
    return any(
        0 < value < LEAST_SHOWN or (whole is not None and 0 < whole - value < LEAST_SHOWN)
        for value in _values_of(figure)
    )


def _values_of(figure: Figure) -> Sequence[Decimal]:
    return [one.decimal for one in (figure.value, figure.low, figure.high) if one is not None]


def _speaks(text: str | None) -> bool:
    return text is not None and speaks_of_recognised(text)


def _is_sensitive(segment: Term[AttendeeSegment]) -> bool:
    return segment.value in (None, AttendeeSegment.PELAJAR)


@attrs.frozen
class Suppressed:
    """What of the counts of one record goes beside what is withheld of them by itself."""

    anything: bool = False
    """Whether anything is withheld, and so the prints and other figures."""
    only_recognised: bool = False
    """Whether all who came can be recognised where they are few, so that each of the counts and parts is of such."""
    kinds: frozenset[str] = frozenset()
    """The kinds of parts that go."""
    totals: frozenset[HeadCount] = frozenset()
    """The counts that go whole."""

    @classmethod
    def of(cls, whole: Declared, prints: Prints) -> "Suppressed":
        """Return what goes of a record or a part, as far as its counts and prints tell."""
        only_recognised = _are_all_recognised(whole)
        parts = [found.part for found in _PRINTED.find(whole)]
        if not any(_is_withheld(part, prints, only_recognised=only_recognised) for part in parts):
            return NOTHING_SUPPRESSED
        counts = sorted((part for part in parts if isinstance(part, HeadCount)), key=_lacks_withheld)
        totals = frozenset(_other_totals(filter(_counts_people, counts)))
        return cls(anything=True, only_recognised=only_recognised, kinds=_open_kinds(counts), totals=totals)

    def why_not(self, part: Declared) -> Finding | None:
        """Return why a count, a part of it or a figure goes, or None."""
        if isinstance(part, HeadCount) and part in self.totals:
            is_small = any(map(is_few, _bounds(part)))
            return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN) if is_small else WITHHELD_DERIVABLE.at()
        if isinstance(part, HeadPart) and self.only_recognised and is_few(part.count):
            return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN)
        is_part = isinstance(part, HeadPart) and part.count > 0 and _kind(part) in self.kinds
        return WITHHELD_DERIVABLE.at() if is_part or (isinstance(part, Figure) and self.anything) else None

    def why_not_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        """Return why a field of COUNTED goes where anything does, or None.

        Prints of counts go, and of terms with a number in them, and second wholes.
        """
        if not self.anything:
            return None
        if field.name == "of":
            return WITHHELD_DERIVABLE.at() if isinstance(part, HeadCount) and _counts_people(part) else None
        is_of_count = isinstance(part, HeadCount | HeadPart | Observation)
        is_term = isinstance(part, Term) and part.printed is not None and holds_number(part.printed)
        return WITHHELD_DERIVABLE.at() if is_of_count or is_term else None


NOTHING_SUPPRESSED: Final = Suppressed()
_PRINTED: Final = Ways(lambda cls: "printed" in plan_of(cls).fields)
"""The way to counts, their parts and figures, which all have prints, and to other prints."""


def _are_all_recognised(whole: Declared) -> bool:
    segments = whole.segments if isinstance(whole, Session) else ()
    return bool(segments) and all(map(_is_sensitive, segments))


def _is_withheld(part: Declared, prints: Prints, *, only_recognised: bool) -> bool:
    """Whether anything of a part is withheld for being few by itself: its number or its print."""
    match part:
        case HeadPart():
            is_number = is_withheld(part) or (only_recognised and is_few(part.count))
        case HeadCount():
            is_number = _are_few_recognised(part, only_recognised=only_recognised)
        case Figure():
            is_number = is_withheld_figure(part) or (only_recognised and _is_of_few(part))
        case _:
            is_number = False
    printed: str | None = getattr(part, "printed", None)
    return is_number or (printed is not None and prints[printed].few)


def _are_few_recognised(count: HeadCount, *, only_recognised: bool) -> bool:
    """Whether a count of people is of a few, and all who came, or its print, are of a kind that can be recognised."""
    is_of_few = _counts_people(count) and any(map(is_few, (*_bounds(count), count.of or 0)))
    return is_of_few and (only_recognised or _speaks(count.printed))


def _counts_people(count: HeadCount) -> bool:
    """Whether a count tells how many people there were, and not how many bodies, or how many each should send."""
    return count.per is None and count.unit in _PERSONS


def _lacks_withheld(count: HeadCount) -> bool:
    """Whether no part of a count is withheld; of totals that one can be worked out from the other one stays."""
    return not any(map(is_withheld, count.parts))


def _kind(part: HeadPart) -> str:
    return next(name for name in _KINDS if getattr(part, name))


def _bounds(count: HeadCount) -> set[int]:
    return {bound for bound in (count.low, count.high) if bound is not None}


def _open_kinds(counts: Iterable[HeadCount]) -> frozenset[str]:
    """Return the kinds of parts that leave a rest in some count, or of which one is few."""
    return frozenset(kind for count in counts for kind, parts in _by_kind(count).items() if _is_open(count, parts))


def _by_kind(count: HeadCount) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for part in count.parts:
        found.setdefault(_kind(part), []).append(part.count)
    return found


def _is_open(count: HeadCount, parts: Sequence[int]) -> bool:
    is_whole = count.low == count.high == sum(parts) and not count.approximate
    return not is_whole or any(map(is_few, parts))


def _other_totals(counts: Iterable[HeadCount]) -> Iterator[HeadCount]:
    """Find the counts that are few, whose own bounds differ by a few, or that are another total than the first."""
    kept = set[int]()
    for count in counts:
        bounds = _bounds(count)
        is_near = max(bounds, default=0) - min(bounds, default=0) in range(1, LEAST_SHOWN)
        if is_near or any(map(is_few, bounds)) or (kept and bounds - {0} and bounds != kept):
            yield count
        else:
            kept = kept or bounds - {0}
