"""What goes with a part of a head count that is withheld, so that nobody can work it out from what is left.

Statistical offices call it complementary (secondary) suppression: a withheld cell of a table is the total minus the
others. Counts are no whole tables: parts are of several kinds, of which one person can be in many, and one record can
hold several counts. So the rule is wider and plain. Where a part is withheld, then of all the counts of the record

- parts stay only where those of their kind add up to the whole of every count that has them, and none is few; parts
  of nobody stay, for they tell of nobody;
- of totals that differ by a few, one stays, and none that is few by itself;
- no print and no other figure stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from kimcore.fields import Declared, FieldPlan
from kimcore.findings import Finding
from kimcore.privacy.prints import LEAST_SHOWN, holds_number, is_few, speaks_of_recognised
from kimcore.privacy.pruning import walk
from kimcore.privacy.reasons import WITHHELD_DERIVABLE, WITHHELD_SMALL_COUNT
from kimcore.records import Figure, HeadCount, HeadPart, Observation, Session, Term
from kimcore.vocabularies import AttendeeSegment

_KINDS: Final = ("sex", "segment", "party", "disability", "minors")


def is_withheld(part: HeadPart) -> bool:
    """Whether a part counts a few people with disabilities, minors, pupils, or of a segment that is no term."""
    is_sensitive = part.disability or part.minors or (part.segment is not None and _is_sensitive(part.segment))
    return is_sensitive and is_few(part.count)


def is_withheld_figure(figure: Figure) -> bool:
    """Whether a figure is of a few, and its name or print speaks of people who can be recognised then."""
    texts = (figure.name, figure.unit, figure.printed)
    is_of_few = figure.value is not None and 0 < figure.value.decimal < LEAST_SHOWN
    return is_of_few and any(speaks_of_recognised(text) for text in texts if text is not None)


def _is_sensitive(segment: Term[AttendeeSegment]) -> bool:
    return segment.value in (None, AttendeeSegment.PELAJAR)


@attrs.frozen
class Suppressed:
    """What of the counts of one record goes beside the parts that are withheld by themselves."""

    anything: bool = False
    """Whether a part is withheld, and so the prints and other figures."""
    kinds: frozenset[str] = frozenset()
    """The kinds of parts that go."""
    totals: frozenset[HeadCount] = frozenset()
    """The counts that go whole."""

    @classmethod
    def of(cls, whole: Declared) -> "Suppressed":
        """Return what goes of a record or a part."""
        counts = [part for _, part in walk(whole) if isinstance(part, HeadCount)]
        few = frozenset(one for one in counts if _are_few_recognised(one, whole))
        counts.sort(key=_lacks_withheld)
        if not counts or _lacks_withheld(counts[0]):
            return cls(totals=few)
        return cls(anything=True, kinds=_open_kinds(counts), totals=few.union(_close_totals(counts)))

    def why_not(self, part: Declared) -> Finding | None:
        """Return why a count, a part of it or a figure goes, or None."""
        if isinstance(part, HeadCount) and part in self.totals:
            is_small = any(map(is_few, _bounds(part)))
            return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN) if is_small else WITHHELD_DERIVABLE.at()
        is_part = isinstance(part, HeadPart) and part.count > 0 and _kind(part) in self.kinds
        return WITHHELD_DERIVABLE.at() if is_part or (isinstance(part, Figure) and self.anything) else None

    def why_not_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        """Return why a print goes, or None: those of counts, and of terms with a number in them."""
        if not self.anything or field.name != "printed":
            return None
        is_of_count = isinstance(part, HeadCount | HeadPart | Observation)
        is_term = isinstance(part, Term) and part.printed is not None and holds_number(part.printed)
        return WITHHELD_DERIVABLE.at() if is_of_count or is_term else None


def _lacks_withheld(count: HeadCount) -> bool:
    """Whether no part of a count is withheld; of two totals that differ by a few the other one stays."""
    return not any(map(is_withheld, count.parts))


def _kind(part: HeadPart) -> str:
    return next(name for name in _KINDS if getattr(part, name))


def _bounds(count: HeadCount) -> set[int]:
    return {bound for bound in (count.low, count.high, count.of) if bound is not None}


def _are_few_recognised(count: HeadCount, whole: Declared) -> bool:
    """Whether a count is of a few, and all who came, or its print, are of a kind that can be recognised."""
    if not any(map(is_few, _bounds(count))):
        return False
    segments = whole.segments if isinstance(whole, Session) else ()
    are_sensitive = bool(segments) and all(map(_is_sensitive, segments))
    return are_sensitive or (count.printed is not None and speaks_of_recognised(count.printed))


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


def _close_totals(counts: Iterable[HeadCount]) -> Iterator[HeadCount]:
    """Find the counts that are few, or that differ by a few from one before or within themselves."""
    kept = {0}
    for count in dict.fromkeys(counts):
        bounds = _bounds(count)
        near = {bound + few for bound in bounds for few in range(1 - LEAST_SHOWN, LEAST_SHOWN) if few}
        if near.isdisjoint(kept | bounds):
            kept |= bounds
        else:
            yield count
