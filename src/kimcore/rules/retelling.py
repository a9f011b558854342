"""What a report of a session is compared by with another one."""

import datetime as dt
import functools
import heapq
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import Session
from kimcore.regions import bare_name, normal_name, split_level
from kimcore.rules.comparing import agree
from kimcore.rules.context import when_of
from kimcore.rules.printed import days_told
from kimcore.rules.similarity import are_close
from kimcore.rules.venues import Whereabouts, regency_keys, whereabouts, words_of_office
from kimcore.vocabularies import PartyRole, SessionKind, SessionMode, SessionStatus

_KINDS: Final = {kind: 1 << place for place, kind in enumerate(SessionKind)}
"""A bit for each kind, so that two reports are compared in one step, however many kinds they name."""
_MOST_VENUES: Final = 8
_MOST_PARTIES: Final = 8
_TWO_HOURS: Final = 120
"""Reports of one session differ by less in when it began."""
_KIM: Final = re.compile(r"(?i)(?:kelompok|komunitas)\s+informasi\s+masyarakat(?:\s*\(kim\))?")


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
    def days(self) -> AbstractSet[dt.date]:
        """The days on which it may have begun: where the print contradicts itself there are two."""
        occasion = self.session.occasion
        is_period = occasion is not None and isinstance(occasion.value, Period)
        unknown = occasion is not None and occasion.value is not None and self.day is None
        days = frozenset[dt.date]() if self.day is None else frozenset({self.day})
        if occasion is None or is_period or unknown:
            return days
        return days | days_told(occasion, self.day, self._published)

    @property
    def _published(self) -> PartialDate | None:
        """When the first source that says so was published, as far as it is known."""
        whens = (when_of(source.published_on) for source in self.session.sources)
        when = next((when for when in whens if when is not None), None)
        if isinstance(when, PartialDate) or when is None or when.first_day is None:
            return when if isinstance(when, PartialDate) else None
        return PartialDate.of(when.first_day)

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
            yield from regency_keys(places.regency)

    @functools.cached_property
    def venues(self) -> AbstractSet[str]:
        """The venues in a form for comparing; a platform or the name of the town is none."""
        if self.session.mode is SessionMode.ONLINE:
            return frozenset()
        regency = (self.session.places and self.session.places.regency) or ""
        towns = {normal_name(regency), bare_name(regency)}
        return frozenset(normal_name(venue.printed) for venue in self.session.venues) - towns

    @functools.cached_property
    def theme(self) -> str | None:
        """The theme in a form for comparing."""
        return None if self.session.theme is None else normal_name(_KIM.sub("kim", self.session.theme))

    @functools.cached_property
    def whereabouts(self) -> Whereabouts:
        """Where its venues are, as far as that is told; a platform and the name of the town say nothing."""
        venues = (venue for venue in self.session.venues if normal_name(venue.printed) in self.venues)
        return whereabouts(venues, self.session.region, self.session.places)

    @functools.cached_property
    def links(self) -> AbstractSet[str]:
        """The links of the meetings that it was held in."""
        return frozenset(venue.url.text for venue in self.session.venues if venue.url is not None)

    @property
    def start(self) -> int | None:
        """The minute at which it began, where that is known."""
        when = when_of(self.session.occasion)
        start = when.start if isinstance(when, Period) else when
        return start.instant_minutes if isinstance(start, Moment) else None

    def is_another(self, other: "Report") -> bool:
        """Whether two reports say of themselves that they are of two sessions: of two numbers, guests, links or places.

        So they do where they began two hours apart, or have two themes and two organisers.
        """
        mine, yours = self.session.ordinal, other.session.ordinal
        are_numbered = mine is not None and yours is not None and mine != yours
        are_late = self.start is not None and other.start is not None and abs(self.start - other.start) >= _TWO_HOURS
        have_two = _are_two_themes(self.theme, other.theme) and _are_apart(self.hosts, other.hosts)
        return (
            are_numbered
            or are_late
            or have_two
            or bool(self.links and other.links and self.links.isdisjoint(other.links))
            or self.whereabouts.is_parted(other.whereabouts, by_houses=False)
            or _are_apart(self.guests, other.guests)
        )

    @property
    def topics(self) -> AbstractSet[str]:
        """Its venues and its theme, the villages and offices that the venues are in, and who was visited or came."""
        own = self.venues | self.whereabouts.sites | self.visits
        return own if self.theme is None else own | {f"theme {self.theme}"}

    @functools.cached_property
    def visits(self) -> AbstractSet[str]:
        """Of a study visit the hosts and guests from elsewhere: their names say more than what office they are."""
        if not self.kinds & _KINDS[SessionKind.STUDI_BANDING]:
            return frozenset()
        return frozenset(f"visit {' '.join(sorted(one))}" for one in (*self.hosts, *self.guests) if len(one) > 1)

    def ties(self) -> Iterator[tuple[str, bool, dt.date, str]]:
        """Yield regency, day and topic, which another report of the session has in common with it.

        There are none where the day is not known or the session was cancelled.
        """
        if self.session.status is not SessionStatus.CANCELLED:
            for (regency, is_city), day, topic in itertools.product(self.regencies(), self.days, self.topics):
                yield regency, is_city, day, topic

    @functools.cached_property
    def hosts(self) -> Sequence[AbstractSet[str]]:
        """By what its organisers and hosts are known."""
        return self._parties(PartyRole.ORGANISER, PartyRole.HOST)

    @functools.cached_property
    def guests(self) -> Sequence[AbstractSet[str]]:
        """By what its guests are known."""
        return self._parties(PartyRole.GUEST)

    def _parties(self, *roles: PartyRole) -> Sequence[AbstractSet[str]]:
        """Return by what the first eight parties with some roles are known: their ids, and the words of their names."""
        regency = (self.session.places and self.session.places.regency) or ""
        towns = frozenset(split_level(regency)[1].casefold().split())
        parties = [party for party in self.session.parties if party.role in roles][:_MOST_PARTIES]
        ids = [frozenset({f"id {party.id}"}) for party in parties if party.id is not None]
        return [*ids, *(words_of_office(party.name, towns) for party in parties if party.name is not None)]

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
    def groups(self) -> AbstractSet[str]:
        """The groups that came, by what they are known by."""
        return frozenset(name for ref in self.session.groups for name in (ref.id, ref.name) if name is not None)

    @functools.cached_property
    def settled(self) -> AbstractSet[str]:
        """The ids of the sessions of which it says that it is the same, another one, or a part."""
        refs = (*self.session.same_as, *self.session.distinct_from, self.session.part_of)
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
            said["figures", normal_name(figure.name)] = figure.value, figure.low, figure.high
        return said

    def is_of_other_source(self, other: "Report") -> bool:
        """Whether two reports have sources, and none in common."""
        mine, yours = self.origins, other.origins
        return bool(mine or yours) and mine.isdisjoint(yours)

    def is_settled_with(self, other: "Report") -> bool:
        """Whether one of two reports says that it is of the same session as the other, of another one, or of a part."""
        ids = {self.session.id, other.session.id}
        return not (ids.isdisjoint(self.settled) and ids.isdisjoint(other.settled))

    def is_likely(self, other: "Report", topics: AbstractSet[str]) -> bool:
        """Whether two reports of one day, regency and kind that have some topics in common are likely of one session.

        One venue is enough, and so is one theme where no venue says otherwise. Where the venues are told differently,
        both must have an organiser or host in common, and not two themes or houses: then one theme is enough, and so is
        a village or an office. Of a study visit whom it was to, or from, is enough.
        """
        if self.is_another(other):
            return False
        if not topics.isdisjoint(self.venues & other.venues):
            return True
        is_one_theme = self.theme is not None and self.theme == other.theme and f"theme {self.theme}" in topics
        if is_one_theme and not self.is_elsewhere(other):
            return True
        is_of_one = _meet(self.hosts, other.hosts) or not topics.isdisjoint(self.visits)
        are_two = _are_two_themes(self.theme, other.theme) or self.whereabouts.is_parted(other.whereabouts)
        return is_of_one and not are_two

    def is_elsewhere(self, other: "Report") -> bool:
        """Whether both name venues, and none of one is a part of one of the other, among the first of each."""
        pairs = itertools.product(self.first_venues, other.first_venues)
        return bool(self.venues and other.venues) and not any(one in two or two in one for one, two in pairs)

    def differences(self, other: "Report") -> set[str]:
        """Return the fields of which both reports say something, and not the same."""
        mine, yours = self.statements, other.statements
        names = {key[0] for key in mine.keys() & yours.keys() if mine[key] != yours[key]}
        when, other_when = when_of(self.session.occasion), when_of(other.session.occasion)
        is_other_day = bool(when and other_when and not agree(when, other_when)) or self.days != other.days
        return names | {"occasion"} if is_other_day else names


def _are_two_themes(mine: str | None, yours: str | None) -> bool:
    """Whether two reports have themes, of which neither is a part of the other, or another spelling."""
    if mine is None or yours is None:
        return False
    return not (mine in yours or yours in mine or are_close(mine, yours))


def _meet(mine: Sequence[AbstractSet[str]], yours: Sequence[AbstractSet[str]]) -> bool:
    """Whether a party of one report is one of another, which may say less of its name."""
    return any(one and two and (one <= two or two <= one) for one, two in itertools.product(mine, yours))


def _are_apart(mine: Sequence[AbstractSet[str]], yours: Sequence[AbstractSet[str]]) -> bool:
    """Whether both reports name parties, and none of one is one of the other."""
    return bool(mine and yours) and not _meet(mine, yours)
