"""How many days something lasted, where a text says so beside its dates."""

import datetime as dt
from typing import Final

from kimcore.dates import PartialDate, Period
from kimcore.dates.partial import YEAR_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.printed.dates.days import DatesInYear, Days, number_of
from kimcore.printed.dates.matching import Clauses, Part

DURATION_CONTRADICTS_DATES: Final = Problem(
    code="duration_contradicts_dates",
    severity=Severity.WARNING,
    id="Tertulis {stated} hari, sedangkan tanggalnya mencakup {counted} hari. Mohon cek lamanya atau tanggalnya.",
    en="The text says {stated} days, but its dates span {counted}. Please check the duration or the dates.",
)

_WEEK: Final = 7


def as_long_as_stated(dated: DatesInYear, clauses: Clauses) -> tuple[Days, ...]:
    """Return the values of dates; an open period, as in "mulai 5 Maret 2024 selama tiga hari", gets its other end.

    Raises MalformedError where the dates span more or fewer days than the text says. Months and years say nothing of
    days.
    """
    if "Duration" not in clauses or not dated.is_full:
        return dated.values
    stated = _days_of(clauses["Duration"])
    match dated.values:
        case (Period(start=PartialDate() as start, end=None),):
            return (Period(start, _later(start, stated - 1)),)
        case (Period(start=None, end=PartialDate() as end),):
            return (Period(_later(end, 1 - stated), end),)
        case values:
            counted = sum(map(_span, values))
    if counted != stated:
        raise MalformedError([DURATION_CONTRADICTS_DATES.at(stated=stated, counted=counted)])
    return dated.values


def _days_of(duration: Part) -> int:
    """Return how many days a duration has."""
    if (named := duration.number("sehari")) is not None:
        return named
    return (number_of(duration, "dd", "count") or 0) * (_WEEK if duration.has("week") else 1)


def _span(value: Days) -> int:
    """Return how many days a day or a period with both ends has."""
    first, last = value.first_day, value.last_day
    return 0 if first is None or last is None else (last - first).days + 1


def _later(date: PartialDate, days: int) -> PartialDate:
    """Return the date so many days later; raise MalformedError where it lies beyond the calendar."""
    try:
        return PartialDate.of(date.first_day + dt.timedelta(days=days))
    except OverflowError:
        raise MalformedError([YEAR_OUT_OF_RANGE.at()]) from None
