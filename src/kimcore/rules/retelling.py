"""What a report of a session is compared by with another one."""

import datetime as dt
import functools
import heapq
import itertools
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import Session
from kimcore.regions import normal_name, split_level
from kimcore.rules.comparing import agree
from kimcore.rules.context import when_of
from kimcore.vocabularies import SessionKind, SessionMode

_KINDS: Final = {kind: 1 << place for place, kind in enumerate(SessionKind)}
"""A bit for each kind, so that two reports are compared in one step, however many kinds they name."""
_MOST_VENUES: Final = 8


@attrs.frozen(eq=False)
class Report:
    """A session, and what it is compared by; each of that is made once, when it is first asked for."""

    index: int
    session: Session

    @functools.cached_property
    def day(self) -> dt.date | None:
        """The day on which the session began, where it is known to the day."""
        when = when_of(self.session.occasion)
        start = when.start if isinstance(when, Period) else when
        known = isinstance(start, Moment) or (isinstance(start, PartialDate) and start.is_full)
        return start.first_day if start is not None and known else None

    @functools.cached_property
    def kinds(self) -> int:
        """Its kinds, each as a bit."""
        kinds = {kind.value for kind in self.session.kinds if kind.value is not None}
        return sum(_KINDS[kind] for kind in kinds)

    def regencies(self) -> Iterator[tuple[str, bool]]:
        """Yield code and name of the regency, and whether it is a city, or both where the name does not say."""
        code = self.session.region and self.session.region.regency
        if code is not None:
            yield code.text, code.is_city
        places = self.session.places
        if places is not None and places.regency is not None:
            word, name = split_level(places.regency)
            cities = (False, True) if word is None or word.is_city is None else (word.is_city,)
            yield from ((normal_name(name), is_city) for is_city in cities)

    @functools.cached_property
    def venues(self) -> AbstractSet[str]:
        """The venues in a form for comparing; a platform or the name of the town is none."""
        if self.session.mode is SessionMode.ONLINE:
            return frozenset()
        regency = (self.session.places and self.session.places.regency) or ""
        towns = {normal_name(regency), normal_name(split_level(regency)[1])}
        return frozenset(normal_name(venue.printed) for venue in self.session.venues) - towns

    @functools.cached_property
    def theme(self) -> str | None:
        """The theme in a form for comparing."""
        return None if self.session.theme is None else normal_name(self.session.theme)

    @property
    def topics(self) -> AbstractSet[str]:
        """Its venues and its theme."""
        return self.venues if self.theme is None else self.venues | {self.theme}

    @functools.cached_property
    def first_venues(self) -> Sequence[str]:
        """The first eight venues by name."""
        return heapq.nsmallest(_MOST_VENUES, self.venues)

    @functools.cached_property
    def origins(self) -> AbstractSet[str]:
        """What its sources are known by."""
        return frozenset(
            origin
            for source in self.session.sources
            for origin in (source.url and source.url.text, source.locator, source.title)
            if origin
        )

    @functools.cached_property
    def distinct(self) -> AbstractSet[str]:
        """The ids of the sessions that it is said not to be."""
        refs = (*self.session.distinct_from, self.session.part_of)
        return frozenset(ref.id for ref in refs if ref is not None and ref.id is not None)

    @functools.cached_property
    def statements(self) -> Mapping[tuple[str, object], object]:
        """What it says of status, venue, theme and numbers, in a form for comparing."""
        session = self.session
        said: dict[tuple[str, object], object] = {("status", None): session.status}
        if session.mode is not None:
            said["mode", None] = session.mode
        if self.theme is not None:
            said["theme", None] = self.theme
        if self.venues:
            said["venues", None] = self.venues
        for count in session.head_counts:
            if count.per is None:
                said["head_counts", (count.scope, count.unit)] = count.low, count.high, count.magnitude
        for figure in session.figures:
            said["figures", normal_name(figure.name)] = figure.value
        return said

    def is_of_other_source(self, other: "Report") -> bool:
        """Whether two reports have sources, and none in common."""
        mine, yours = self.origins, other.origins
        return bool(mine or yours) and mine.isdisjoint(yours)

    def is_said_to_be_apart(self, other: "Report") -> bool:
        """Whether one of two reports says that it is of another session than the other one, or of a part of it."""
        ids = {self.session.id, other.session.id}
        return not (ids.isdisjoint(self.distinct) and ids.isdisjoint(other.distinct))

    def is_elsewhere(self, other: "Report") -> bool:
        """Whether both name venues, and none of one is a part of one of the other, among the first of each."""
        pairs = itertools.product(self.first_venues, other.first_venues)
        return bool(self.venues and other.venues) and not any(one in two or two in one for one, two in pairs)

    def differences(self, other: "Report") -> set[str]:
        """Return the fields of which both reports say something, and not the same."""
        mine, yours = self.statements, other.statements
        names = {key[0] for key in mine.keys() & yours.keys() if mine[key] != yours[key]}
        when, other_when = when_of(self.session.occasion), when_of(other.session.occasion)
        return names | {"occasion"} if when and other_when and not agree(when, other_when) else names
