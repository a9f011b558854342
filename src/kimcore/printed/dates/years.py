"""The year that is not printed, which only a day on which the text was published can tell; and years of no report."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from kimcore.dates import PartialDate
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.dates.days import DatesInYear, PrintedDates
from kimcore.printed.dates.matching import Clauses

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
YEAR_IMPLAUSIBLE: Final = Problem(
    code="year_implausible",
    severity=Severity.WARNING,
    id="Tahun {year} di luar {first} sampai {last}. Mohon cek tahunnya.",
    en="The year {year} is outside {first} to {last}. Please check the year.",
)

_PLAUSIBLE: Final = range(1900, 2200)
_DAYS_BEFORE: Final = 180
_DAYS_AFTER: Final = 31
_DAYS_TO_COME: Final = 366


def implausible(years: Iterable[int]) -> Iterator[Finding]:
    """Find the years that no report is of: 1024 was to be 2024, and 1446 is a year of another calendar."""
    for year in sorted({*years} - {*_PLAUSIBLE}):
        yield YEAR_IMPLAUSIBLE.at(year=f"{year:04}", first=_PLAUSIBLE[0], last=_PLAUSIBLE[-1])


def candidates(printed: PrintedDates, published_on: PartialDate, clauses: Clauses) -> tuple[DatesInYear, ...]:
    """Return what dates without a year can be in a text that was published on a day, or in a month or a year.

    They lie between 180 days before and 31 days after it, up to it where the text says that they are past, and in the
    366 days after it where it says that they are still to come. In "14 Februari tahun lalu" the text tells the year.

    Raises MalformedError where in the year that the text tells there is no such date.
    """
    if (told := clauses.get("OtherYear")) is not None:
        if told.has("some"):
            raise MalformedError([YEAR_MISSING.at()])
        count = told.number("dd", "count")
        return (printed.in_year(published_on.year + (told.number("years") or 0) * (1 if count is None else count)),)
    earliest, latest = _window(published_on, clauses)
    in_each_year = _in_years(printed, range(earliest.year, latest.year + 1))
    return tuple(dated for dated in in_each_year if _lies_between(earliest, latest, dated))


def _window(published_on: PartialDate, clauses: Clauses) -> tuple[dt.date, dt.date]:
    before, after = _DAYS_BEFORE, _DAYS_AFTER
    if "Upcoming" in clauses:
        before, after = 0, _DAYS_TO_COME
    elif "Past" in clauses:
        after = 0
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


def _lies_between(earliest: dt.date, latest: dt.date, dated: DatesInYear) -> bool:
    """Whether dates lie between two days at least in part; where a new year begins among them, each of them."""
    one_year = dated.first_day.year == dated.last_day.year
    spans = [dated] if one_year else dated.dates
    return all(span.first_day <= latest and earliest <= span.last_day for span in spans)
