"""Two reports of one session: how they are recognised, and what they disagree on."""

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Final

from kimcore.dates import Moment, PartialDate, Period
from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem, Words
from kimcore.records import Session
from kimcore.regions import normal_name, split_level
from kimcore.rules.context import when_of
from kimcore.rules.printed import agree
from kimcore.rules.register import Register
from kimcore.vocabularies import SessionMode, SessionStatus

TOLD_TWICE = Problem.note(
    code="told_twice",
    id="Kegiatan ini tampaknya sama dengan “{other}” dari sumber lain. Perbedaannya: {differences}. Bila sama, mohon"
    " gabungkan; bila bukan, sebutkan dalam isian “Berbeda dari” (distinct_from).",
    en="This session seems to be the same as “{other}” of another source. They differ in: {differences}. If it is the"
    " same, please join them; if not, say so in distinct_from.",
)

_NOTHING: Final = Words("tidak ada", "nothing")


def told_twice(register: Register) -> Iterator[Finding]:
    """Find two sessions of different sources in one regency, on one day, of one kind, with one venue or theme.

    Sessions of one source are several, and so are those that name each other in `distinct_from`, or of which one is a
    part of the other. One theme in two places on a day is a roadshow. The finding says what the reports disagree on.
    """
    alike: dict[_Key, dict[str, tuple[int, Session]]] = {}
    for index, session in register.unique(Session):
        for key in _keys(session):
            alike.setdefault(key, {})[session.id] = index, session
    pairs = {
        pair: (sessions[pair[0]], sessions[pair[1]])
        for sessions in alike.values()
        for pair in itertools.pairwise(sorted(sessions))
    }
    for (_, other_id), ((index, one), (_, other)) in pairs.items():
        if _are_two_reports(one, other):
            differences = _labels(_differences(one, other))
            yield register.finding(
                TOLD_TWICE, index, "/occasion", others=(other_id,), other=other_id, differences=differences
            )


_Key = tuple[str, bool, dt.date, str, str]


def _keys(session: Session) -> Iterator[_Key]:
    """Yield what two reports of one session have in common: regency, day, kind, and a venue or the theme."""
    day = _day(session)
    if day is None or session.status is SessionStatus.CANCELLED:
        return
    kinds = [kind.value.code for kind in session.kinds if kind.value is not None]
    topics = [*_venues(session), *([] if session.theme is None else [normal_name(session.theme)])]
    for (regency, is_city), kind, topic in itertools.product(_regencies(session), kinds, topics):
        yield regency, is_city, day, kind, topic


def _regencies(session: Session) -> Iterator[tuple[str, bool]]:
    """Yield code and name of the regency, and whether it is a city; where the name does not say, it may be either."""
    code = session.region and session.region.regency
    if code is not None:
        yield code.text, code.is_city
    if session.places is not None and session.places.regency is not None:
        word, name = split_level(session.places.regency)
        cities = (False, True) if word is None or word.is_city is None else (word.is_city,)
        yield from ((normal_name(name), is_city) for is_city in cities)


def _day(session: Session) -> dt.date | None:
    """Return the day on which a session began, where it is known to the day."""
    when = when_of(session.occasion)
    start = when.start if isinstance(when, Period) else when
    known = isinstance(start, Moment) or (isinstance(start, PartialDate) and start.is_full)
    return start.first_day if start is not None and known else None


def _venues(session: Session) -> frozenset[str]:
    """Return the venues in a form for comparing; a platform or the name of the town is none."""
    if session.mode is SessionMode.ONLINE:
        return frozenset()
    regency = (session.places and session.places.regency) or ""
    towns = {normal_name(regency), normal_name(split_level(regency)[1])}
    return frozenset(normal_name(venue.printed) for venue in session.venues) - towns


def _are_two_reports(one: Session, other: Session) -> bool:
    mine, yours = _origins(one), _origins(other)
    different = bool(mine or yours) and mine.isdisjoint(yours)
    apart = {ref.id for session in (one, other) for ref in (*session.distinct_from, session.part_of) if ref is not None}
    venues = _venues(one), _venues(other)
    roadshow = all(venues) and not any(a in b or b in a for a, b in itertools.product(*venues))
    return different and apart.isdisjoint({one.id, other.id}) and not roadshow


def _origins(session: Session) -> set[str]:
    return {
        origin
        for source in session.sources
        for origin in (source.url and source.url.text, source.locator, source.title)
        if origin
    }


def _differences(one: Session, other: Session) -> set[str]:
    """Return the fields of which both reports say something, and not the same."""
    mine, yours = _statements(one), _statements(other)
    names = {key[0] for key in mine.keys() & yours.keys() if mine[key] != yours[key]}
    when, other_when = when_of(one.occasion), when_of(other.occasion)
    return names | {"occasion"} if when and other_when and not agree(when, other_when) else names


def _statements(session: Session) -> dict[tuple[str, object], object]:
    """Return what a report says of status, venue, theme and numbers, in a form for comparing."""
    said: dict[tuple[str, object], object] = {("status", None): session.status}
    if session.mode is not None:
        said["mode", None] = session.mode
    if session.theme is not None:
        said["theme", None] = normal_name(session.theme)
    if venues := _venues(session):
        said["venues", None] = venues
    for count in session.head_counts:
        if count.per is None:
            said["head_counts", (count.scope, count.unit)] = count.low, count.high, count.magnitude
    for figure in session.figures:
        said["figures", normal_name(figure.name)] = figure.value
    return said


def _labels(names: set[str]) -> Words:
    """Name fields in their order, as an office knows them."""
    labels = [field.field.label for name, field in plan_of(Session).fields.items() if name in names]
    if not labels:
        return _NOTHING
    return Words(", ".join(label.id for label in labels), ", ".join(label.en for label in labels))
