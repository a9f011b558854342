"""How many days something lasted, where a text says so beside its dates."""

import datetime as dt
from typing import Final

from kimcore.dates import PartialDate, Period
from kimcore.dates.partial import YEAR_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.printed.dates.days import DatesInYear, Days
from kimcore.printed.dates.matching import Clauses

DURATION_CONTRADICTS_DATES: Final = Problem(
    code="duration_contradicts_dates",
    severity=Severity.WARNING,
    id="Tertulis {stated} hari, sedangkan tanggalnya mencakup {counted} hari. Mohon cek lamanya atau tanggalnya.",
    en="The text says {stated} days, but its dates span {counted}. Please check the duration or the dates.",
)


def as_long_as_stated(dated: DatesInYear, clauses: Clauses) -> tuple[Days, ...]:
    """Return the values of dates; those that only begin, as in "mulai 5 Maret 2024 selama tiga hari", get their end.

    Raises MalformedError where the dates span more or fewer days than the text says. Months and years, and an end
    without a start, say nothing of days.
    """
    if "Duration" not in clauses or not all(date.is_full for date in dated.dates):
        return dated.values
    stated = clauses["Duration"].number("dd", "count", "sehari") or 1
    match dated.values:
        case (Period(start=PartialDate() as start, end=None),):
            return (Period(start, _last_of(start, stated)),)
        case (Period(start=None),):
            return dated.values
        case (Period(),):
            counted = (dated.last_day - dated.first_day).days + 1
        case _:
            counted = len(dated.values)
    if counted != stated:
        raise MalformedError([DURATION_CONTRADICTS_DATES.at(stated=stated, counted=counted)])
    return dated.values


def _last_of(start: PartialDate, days: int) -> PartialDate:
    """Return the last of so many days; raise MalformedError where it lies beyond the calendar."""
    try:
        return PartialDate.of(start.first_day + dt.timedelta(days=days - 1))
    except OverflowError:
        raise MalformedError([YEAR_OUT_OF_RANGE.at()]) from None
