"""Two reports of one session: how they are recognised, and what is said of them."""

import datetime as dt
import heapq
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem, Words
from kimcore.records import Session
from kimcore.rules.register import Register
from kimcore.rules.retelling import Report
from kimcore.vocabularies import SessionStatus

TOLD_TWICE = Problem.note(
    code="told_twice",
    indonesian="Kegiatan ini tampaknya sama dengan “{other}” dari sumber lain. Perbedaannya: {differences}. Bila sama,"
    " mohon gabungkan; bila bukan, sebutkan dalam isian “Berbeda dari” (distinct_from).",
    english="This session seems to be the same as “{other}” of another source. They differ in: {differences}. If it is"
    " the same, please join them; if not, say so in distinct_from.",
)

_NOTHING: Final = Words("tidak ada", "nothing")
_MOST_OTHERS: Final = 10


def told_twice(register: Register) -> Iterator[Finding]:
    """Find two sessions of different sources in one regency, on one day, of one kind, with one venue or theme.

    Sessions of one source are several, and so are those that name each other in `distinct_from`, or of which one is a
    part of the other. One theme in two places on a day is a roadshow. The finding says what the reports disagree on.

    Of many that have all this in common each is compared with the next by id, and in all with ten that come after it.
    Whether one theme has two places is seen from the first eight venues of each by name.
    """
    for one, other, has_same_venue in _alike(_reports(register)):
        is_roadshow = not has_same_venue and one.is_elsewhere(other)
        if one.is_of_other_source(other) and not one.is_said_to_be_apart(other) and not is_roadshow:
            other_id, differences = other.session.id, _labels(one.differences(other))
            yield register.finding(
                TOLD_TWICE, one.index, "/occasion", others=(other_id,), other=other_id, differences=differences
            )


def _reports(register: Register) -> Sequence[Report]:
    """Return the sessions that are judged, and all of the days on which these are."""
    every = [Report(index, session) for index, session in register.unique(Session)]
    days = {report.day for report in every if register.judges(report.index)}
    return [report for report in every if report.day in days]


def _alike(reports: Iterable[Report]) -> Iterator[tuple[Report, Report, bool]]:
    """Pair reports with the next that have all in common, and say whether that is a venue; each pair is there once."""
    behind: dict[Report, dict[Report, bool]] = {}
    for topic, alike in _by_topic(reports):
        for one, other in _of_one_kind(alike):
            others = behind.setdefault(one, {})
            others[other] = others.get(other, False) or (topic in one.venues and topic in other.venues)
    for one, others in behind.items():
        for other in heapq.nsmallest(_MOST_OTHERS, others, key=lambda report: report.session.id):
            yield one, other, others[other]


_Key = tuple[str, bool, dt.date, str]


def _by_topic(reports: Iterable[Report]) -> Iterator[tuple[str, Sequence[Report]]]:
    """Gather the reports of one regency, day, and venue or theme, in the order of their ids, each with what it is."""
    alike: dict[_Key, list[Report]] = {}
    for report in sorted(reports, key=lambda one: one.session.id):
        for key in _keys(report):
            alike.setdefault(key, []).append(report)
    for (_, _, _, topic), several in alike.items():
        yield topic, several


def _keys(report: Report) -> Iterator[_Key]:
    """Yield regency, day and topic of a report; none where the day is not known or the session was cancelled."""
    if report.day is not None and report.session.status is not SessionStatus.CANCELLED:
        for (regency, is_city), topic in itertools.product(report.regencies(), report.topics):
            yield regency, is_city, report.day, topic


def _of_one_kind(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pair each report with the last one before it, for each kind that it has."""
    latest: list[tuple[int, Report]] = []
    for report in reports:
        yield from ((earlier, report) for kinds, earlier in latest if kinds & report.kinds)
        latest = [(kinds & ~report.kinds, earlier) for kinds, earlier in latest if kinds & ~report.kinds]
        latest.append((report.kinds, report))


def _labels(names: set[str]) -> Words:
    """Name fields in their order, as an office knows them."""
    labels = [field.field.label for name, field in plan_of(Session).fields.items() if name in names]
    if not labels:
        return _NOTHING
    return Words(", ".join(label.indonesian for label in labels), ", ".join(label.english for label in labels))
