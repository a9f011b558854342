"""Sessions: their status, papers, time and budget."""

from collections.abc import Iterator
from typing import Final

from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import date_in_words
from kimcore.records import Occasion, Places, Session
from kimcore.regions import province_code
from kimcore.rules.context import when_of
from kimcore.rules.register import Register
from kimcore.vocabularies import DocumentKind, SessionKind, SessionMode, SessionStatus
from kimcore.zones import TimeZone

PLANNED_IN_THE_PAST = Problem.warning(
    code="planned_in_the_past",
    indonesian="Kegiatan ini masih tercatat sebagai rencana, sedangkan tanggalnya, {date}, sudah lewat. Mohon perbarui"
    " status atau tanggalnya.",
    english="This session is still recorded as planned, but its date, {date}, has passed. Please update its status or"
    " its date.",
)


def planned_in_the_past(register: Register) -> Iterator[Finding]:
    """Find sessions that are planned, or moved to a new date, whose date lies before the day of the check."""
    for index, session in register.each(Session):
        when = when_of(session.occasion)
        last = None if when is None else when.last_day
        ahead = session.status in {SessionStatus.PLANNED, SessionStatus.RESCHEDULED}
        if ahead and last is not None and register.on is not None and last < register.on:
            yield register.finding(
                PLANNED_IN_THE_PAST, index, "/occasion/value", date=date_in_words(PartialDate.of(last))
            )


HELD_IN_THE_FUTURE = Problem.warning(
    code="held_in_the_future",
    indonesian="Kegiatan ini tercatat sudah terlaksana, sedangkan tanggalnya, {date}, belum tiba. Mohon cek status atau"
    " tanggalnya.",
    english="This session is recorded as held, but its date, {date}, is still to come. Please check its status or its"
    " date.",
)


def held_in_the_future(register: Register) -> Iterator[Finding]:
    """Find sessions that are said to be held and begin after the day of the check."""
    for index, session in register.each(Session):
        when = when_of(session.occasion)
        first = None if when is None else when.first_day
        held = session.status is SessionStatus.HELD
        if held and first is not None and register.on is not None and first > register.on:
            yield register.finding(
                HELD_IN_THE_FUTURE, index, "/occasion/value", date=date_in_words(PartialDate.of(first))
            )


HELD_WITHOUT_PAPERS = Problem.note(
    code="held_without_papers",
    indonesian="Kegiatan ini terlaksana, tetapi daftar hadir, notulen, atau fotonya belum tercatat. Mohon tambahkan"
    " rujukannya.",
    english="This session was held, but no attendance list, minutes or photo is recorded. Please add a reference to"
    " one.",
)

_PAPERS: Final = frozenset(
    {
        DocumentKind.ATTENDANCE_LIST,
        DocumentKind.MINUTES,
        DocumentKind.PHOTO,
        DocumentKind.REPORT,
        DocumentKind.ACCOUNTABILITY,
    }
)


def held_without_papers(register: Register) -> Iterator[Finding]:
    """Find held sessions without attendance list, minutes or photo, nor a report, which holds them.

    Only sessions of which the office itself is the source are judged: `sources` are empty. Who read of a session in the
    paper does not hold its papers. A part of another session shares that one's, and press statements and broadcasts
    have no list.
    """
    for index, session in register.each(Session):
        kinds = {document.kind.value for document in session.documents}
        if _is_own(session) and session.part_of is None and _PAPERS.isdisjoint(kinds):
            yield register.finding(HELD_WITHOUT_PAPERS, index, "/documents")


def _is_own(session: Session) -> bool:
    """Whether an office tells of a meeting that it held itself."""
    is_statement = any(kind.value is SessionKind.KETERANGAN_PERS for kind in session.kinds)
    no_meeting = session.mode is SessionMode.BROADCAST or is_statement
    return session.status is SessionStatus.HELD and not session.sources and not no_meeting


ZONE_OF_ELSEWHERE = Problem.warning(
    code="zone_of_elsewhere",
    indonesian="Waktunya tertulis dalam {printed}, sedangkan daerah ini memakai {zone}. Mohon cek jam atau zona"
    " waktunya.",
    english="The time is given in {printed}, but this region uses {zone}. Please check the hour or the zone.",
)


def zones_of_elsewhere(register: Register) -> Iterator[Finding]:
    """Find times in another zone of Indonesia than that of the place where people met (Keppres 41/1987).

    The venue decides before the session's region. What is online, broadcast or hybrid follows whoever invites.
    """
    for index, session in register.each(Session):
        zone = _zone(session) if session.mode in {SessionMode.IN_PERSON, None} else None
        for pointer, occasion in _occasions(session):
            for moment in _moments(occasion.value):
                if zone is not None and moment.zone not in {zone, None}:
                    printed = "" if moment.zone is None else moment.zone.code
                    yield register.finding(
                        ZONE_OF_ELSEWHERE, index, f"{pointer}/value", printed=printed, zone=zone.code
                    )
                    break


def _occasions(session: Session) -> Iterator[tuple[str, Occasion]]:
    if session.occasion is not None:
        yield "/occasion", session.occasion
    for position, occasion in enumerate(session.earlier):
        yield f"/earlier/{position}", occasion


def _moments(when: When | None) -> Iterator[Moment]:
    ends = (when.start, when.end) if isinstance(when, Period) else (when,)
    return (end for end in ends if isinstance(end, Moment))


def _zone(session: Session) -> TimeZone | None:
    """Return the zone of the place where people met, if there is one."""
    codes = {venue.region or _province(venue.places) for venue in session.venues}
    zones = {code.zone for code in codes if code is not None}
    if not zones:
        code = session.region or _province(session.places)
        zones = {None if code is None else code.zone}
    return zones.pop() if len(zones) == 1 else None


def _province(places: Places | None) -> RegionCode | None:
    return None if places is None or places.province is None else province_code(places.province)


BUDGET_OF_OTHER_YEAR = Problem.warning(
    code="budget_of_other_year",
    indonesian="Tahun anggarannya {budget}, sedangkan kegiatannya pada tahun {year}. Mohon cek tahun anggaran atau"
    " tanggalnya.",
    english="The budget is that of {budget}, but the session is in {year}. Please check the budget year or the date.",
)


def budgets_of_other_year(register: Register) -> Iterator[Finding]:
    """Find sessions whose budget is that of another year than theirs."""
    for index, session in register.each(Session):
        year = None if session.budget is None else session.budget.year
        when = when_of(session.occasion)
        if year is None or when is None or when.first_day is None or when.last_day is None:
            continue
        if not when.first_day.year <= year <= when.last_day.year:
            held = when.first_day.year
            yield register.finding(BUDGET_OF_OTHER_YEAR, index, "/budget/year", budget=year, year=held)
