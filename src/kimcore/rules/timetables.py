"""What the rules look up in the calendar of an election, arranged once for all records that name it."""

import bisect
import datetime as dt
import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

import attrs

from kimcore.codes import RegionCode
from kimcore.dates import PartialDate
from kimcore.elections import COOLING_OFF, VOTER_REGISTRATION, VOTING, BodyTerm, Election, Stage
from kimcore.vocabularies import OfficialBody

T = TypeVar("T")


class Span(NamedTuple, Generic[T]):
    """Days from a first to a last, and what they are the days of."""

    first: dt.date
    last: dt.date
    of: T


@attrs.frozen
class Spans(Generic[T]):
    """Spans by their first days; at each stands the one that ends last of all that have begun by then."""

    firsts: Sequence[dt.date]
    ends_last: Sequence[Span[T]]

    @classmethod
    def arranged(cls, spans: Iterable[Span[T]]) -> "Spans[T]":
        """Arrange spans in any order."""
        in_order = sorted(spans, key=lambda span: span.first)
        return cls([span.first for span in in_order], list(itertools.accumulate(in_order, _that_ends_last)))

    def around(self, first: dt.date, last: dt.date) -> T | None:
        """Return what has all days from a first to a last; of several the one that ends last, None where none has."""
        begun = bisect.bisect_right(self.firsts, first)
        span = self.ends_last[begun - 1] if begun else None
        return None if span is None or span.last < last else span.of


def _that_ends_last(one: Span[T], other: Span[T]) -> Span[T]:
    return other if other.last > one.last else one


@attrs.frozen
class Area:
    """Some regions, and all regions that they lie in, as the texts of their codes."""

    regions: frozenset[str]
    around: frozenset[str]

    @classmethod
    def of(cls, regions: Iterable[RegionCode]) -> "Area":
        """Gather the regions around some regions."""
        texts = frozenset(region.text for region in regions)
        return cls(texts, frozenset(above for text in texts for above in from_the_top(text)))

    def meets(self, region: RegionCode) -> bool:
        """Whether a region is one of these, lies in one of them, or one of them lies in it."""
        return region.text in self.around or not self.regions.isdisjoint(from_the_top(region.text))


def from_the_top(code: str) -> Iterator[str]:
    """Yield the codes of the regions that a region lies in, and its own: 63, 63.10, 63.10.01."""
    return itertools.accumulate(code.split("."), "{}.{}".format)


@attrs.frozen(eq=False)
class Timetable:
    """An election, and its stages and terms as the rules ask for them. Each is arranged when it is first asked for."""

    election: Election

    @functools.cached_property
    def stage_codes(self) -> frozenset[str]:
        """The codes of all stages, also of those that were not held."""
        return frozenset(stage.code for stage in self.election.stages)

    @functools.cached_property
    def _stages(self) -> Mapping[str, Sequence[Stage]]:
        """The stages that were held, or are to be, by their codes."""
        held = sorted((stage for stage in self.election.stages if not stage.never_held), key=lambda stage: stage.code)
        return {code: list(stages) for code, stages in itertools.groupby(held, key=lambda stage: stage.code)}

    @functools.cached_property
    def ends(self) -> Mapping[str, PartialDate]:
        """When each stage is over for certain, by its code; one that comes several times, with the last of them."""
        ends = {code: [stage.end for stage in stages if stage.end] for code, stages in self._stages.items()}
        known = ((code, known) for code, known in ends.items() if len(known) == len(self._stages[code]))
        return {code: max(known, key=lambda end: end.last_day) for code, known in known}

    @functools.cached_property
    def cooling_off(self) -> Spans[Stage]:
        """The days of masa tenang, as far as they are known."""
        return Spans[Stage].arranged(
            Span(stage.start.last_day, stage.end.first_day, stage)
            for stage in self._stages.get(COOLING_OFF, ())
            if stage.start is not None and stage.end is not None
        )

    @functools.cached_property
    def voter_lists_begin(self) -> dt.date | None:
        """The first day on which voter lists are drawn up, where it is known."""
        stages = self._stages.get(VOTER_REGISTRATION, ())
        starts = [stage.start.first_day for stage in stages if stage.start is not None]
        return min(starts) if starts and len(starts) == len(stages) else None

    @functools.cached_property
    def first_vote(self) -> dt.date | None:
        """The first day on which people vote, as far as days are known."""
        return min(self.election.voting_days, default=None)

    @functools.cached_property
    def voting_ends(self) -> dt.date | None:
        """The last day on which people vote, where all such days are known."""
        stages = self._stages.get(VOTING, ())
        ends = [stage.end.last_day for stage in stages if stage.end is not None and stage.is_dated]
        return max(ends) if ends and len(ends) == len(stages) else None

    @functools.cached_property
    def _terms(self) -> Mapping[OfficialBody, Spans[BodyTerm]]:
        """The days on which each ad hoc body may be in office, for all that is known."""
        spans: dict[OfficialBody, list[Span[BodyTerm]]] = {}
        for term in self.election.body_terms:
            first = dt.date.min if term.start is None else term.start.first_day
            last = dt.date.max if term.end is None else term.end.last_day
            spans.setdefault(term.body, []).append(Span(first, last, term))
        return {body: Spans[BodyTerm].arranged(terms) for body, terms in spans.items()}

    def is_out_of_office(self, body: OfficialBody, day: dt.date) -> bool:
        """Whether a body is not in office on a day for certain; where no source tells of a term, that is not known."""
        terms = self._terms.get(body)
        return terms is not None and terms.around(day, day) is None

    @functools.cached_property
    def _area(self) -> Area:
        return Area.of(self.election.regions)

    def concerns(self, regions: Sequence[RegionCode]) -> bool:
        """Whether people vote somewhere in some regions, or around them; none are the whole country."""
        return not regions or not self.election.regions or any(self._area.meets(region) for region in regions)
