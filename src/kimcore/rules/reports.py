"""Two reports of one session: how they are recognised, and what is said of them."""

import datetime as dt
import functools
import heapq
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem, Words
from kimcore.records import Session
from kimcore.rules.register import Register
from kimcore.rules.retelling import Report

TOLD_TWICE = Problem.note(
    code="told_twice",
    indonesian="Kegiatan ini tampaknya sama dengan “{other}” dari sumber lain. Perbedaannya: {differences}. Bila sama,"
    " mohon gabungkan, atau sebutkan dalam isian “Sama dengan” (same_as); bila bukan, dalam isian “Berbeda dari”"
    " (distinct_from).",
    english="This session seems to be the same as “{other}” of another source. They differ in: {differences}. If it is"
    " the same, please join them, or say so in same_as; if not, in distinct_from.",
)

_NOTHING: Final = Words("tidak ada", "nothing")
_MOST_OTHERS: Final = 10


def told_twice(register: Register) -> Iterator[Finding]:
    """Find two sessions of different sources in one regency, on one day, of one kind, with one venue or theme.

    A venue may be told differently where the reports name the same organiser or host: within one village or office, and
    where the theme is the same. Of a study visit the office that it was to, or from, is enough. One theme in two
    villages, districts or houses on a day is a roadshow. A report whose weekday contradicts its date counts for both
    days. Sessions of one source are several, and so are those of two guests. Silent are those that name each other in
    `same_as` or `distinct_from`, or of which one is a part of the other. The finding says what the reports disagree on.

    Of many that have all this in common each is compared with the next by id, and in all with ten that come after it.
    Whether one theme has two places is seen from the first eight venues of each by name, and of parties the first eight
    count.
    """
    for one, other, topics in _alike(_reports(register)):
        if one.is_of_other_source(other) and not one.is_settled_with(other) and one.is_likely(other, topics):
            other_id, differences = other.session.id, _labels(one.differences(other))
            yield register.finding(
                TOLD_TWICE, one.index, "/occasion", others=(other_id,), other=other_id, differences=differences
            )


def _reports(register: Register) -> Sequence[Report]:
    """Return the sessions that are judged, and all of the days on which these are."""
    every = [Report(index, session) for index, session in register.unique(Session)]
    days = {day for report in every if register.judges(report.index) for day in report.days}
    return [report for report in every if not days.isdisjoint(report.days)]


def _alike(reports: Iterable[Report]) -> Iterator[tuple[Report, Report, set[str]]]:
    """Pair reports with the next that have all in common, and say which topics these are; each pair is there once."""
    behind: dict[Report, dict[Report, set[str]]] = {}
    for topic, alike in _by_topic(reports):
        for one, other in _of_one_kind(alike):
            behind.setdefault(one, {}).setdefault(other, set()).add(topic)
    for one, others in behind.items():
        for other in heapq.nsmallest(_MOST_OTHERS, others, key=lambda report: report.session.id):
            yield one, other, others[other]


def _by_topic(reports: Iterable[Report]) -> Iterator[tuple[str, Sequence[Report]]]:
    """Gather the reports of one regency, day, and topic, in the order of their ids, each with what it is."""
    alike: dict[tuple[str, bool, dt.date, str], list[Report]] = {}
    for report in sorted(reports, key=lambda one: one.session.id):
        for key in report.ties():
            alike.setdefault(key, []).append(report)
    for (_, _, _, topic), several in alike.items():
        yield topic, several


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


SAME_AND_DISTINCT = Problem.warning(
    code="same_and_distinct",
    indonesian="Kegiatan “{other}” disebut sama dengan kegiatan ini, dan juga berbeda. Mohon hapus salah satunya, dalam"
    " isian “Sama dengan” (same_as) atau “Berbeda dari” (distinct_from).",
    english="The session “{other}” is said to be the same as this one, and also a different one. Please remove one of"
    " the two, in same_as or in distinct_from.",
)


def same_and_distinct(register: Register) -> Iterator[Finding]:
    """Find sessions that are said to be the same, and of which one says that they are not.

    What both records say counts; the finding stands where they are called the same.
    """

    @functools.cache
    def distinct_from(one: str | None) -> frozenset[str | None]:
        session = register.find(one, Session)
        return frozenset() if session is None else frozenset(ref.id for ref in session.distinct_from)

    for index, session in register.each(Session):
        distinct = {ref.id for ref in session.distinct_from}
        for position, ref in enumerate(session.same_as):
            if ref.id is not None and (ref.id in distinct or session.id in distinct_from(ref.id)):
                pointer = f"/same_as/{position}/id"
                yield register.finding(SAME_AND_DISTINCT, index, pointer, others=(ref.id,), other=ref.id)
