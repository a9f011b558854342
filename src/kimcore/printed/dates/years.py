"""The year that is not printed: only a day on which the text was published can tell it."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kimcore.dates import PartialDate
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.printed.dates.days import DatesInYear, PrintedDates

YEAR_MISSING: Final = Problem(
    code="year_missing",
    severity=Severity.WARNING,
    id="Tahun tidak tertulis. Mohon lengkapi tahunnya, atau isi tanggal terbit berita sebagai acuan.",
    en="The year is not given. Please add it, or supply the publication date for reference.",
)
YEAR_UNKNOWN: Final = Problem(
    code="year_unknown",
    severity=Severity.WARNING,
    id="Tahun tidak tertulis, dan tanggal ini jauh dari tanggal terbit pada tahun mana pun. Mohon lengkapi tahunnya.",
    en="The year is not given, and this date is far from the publication date in any year. Please add the year.",
)
YEAR_AMBIGUOUS: Final = Problem(
    code="year_ambiguous",
    severity=Severity.WARNING,
    id="Tahun tidak tertulis, dan menurut tanggal terbit dapat berarti {dates}. Mohon lengkapi tahunnya.",
    en="The year is not given, and by the publication date it can be {dates}. Please add the year.",
)

_DAYS_BEFORE: Final = 180
_DAYS_AFTER: Final = 31
_DAYS_TO_COME: Final = 366


def candidates(printed: PrintedDates, published_on: PartialDate, *, upcoming: bool) -> tuple[DatesInYear, ...]:
    """Return what dates without a year can be in a text that was published on a day, or in a month or a year.

    They lie between 180 days before and 31 days after it, or in the 366 days after it where the text says that they
    are still to come.
    """
    earliest, latest = _window(published_on, upcoming=upcoming)
    in_each_year = _in_years(printed, range(earliest.year, latest.year + 1))
    return tuple(dated for dated in in_each_year if dated.first_day <= latest and earliest <= dated.last_day)


def _window(published_on: PartialDate, *, upcoming: bool) -> tuple[dt.date, dt.date]:
    before, after = (0, _DAYS_TO_COME) if upcoming else (_DAYS_BEFORE, _DAYS_AFTER)
    earliest = max(published_on.first_day.toordinal() - before, dt.date.min.toordinal())
    latest = min(published_on.last_day.toordinal() + after, dt.date.max.toordinal())
    return dt.date.fromordinal(earliest), dt.date.fromordinal(latest)


def _in_years(printed: PrintedDates, years: range) -> Iterator[DatesInYear]:
    """Return the dates in each year that has them: not every year has a 29 February."""
    for year in years:
        try:
            yield printed.in_year(year)
        except MalformedError:
            continue
