"""What beside a date says of it, and must fit: its weekday, how long it lasted, and the publication of its text."""

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.dates import PartialDate, Period
from kimcore.dates.partial import YEAR_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.lexicon.calendar import WEEKDAY_NAMES, date_in_words
from kimcore.printed.dates.clauses import Clauses
from kimcore.printed.dates.days import DatesInYear, Days, PrintedDates, PrintedWeekday, number_of

WEEKDAY_CONTRADICTS_DATE: Final = Problem(
    code="weekday_contradicts_date",
    severity=Severity.WARNING,
    id="Tanggal {date} jatuh pada hari {weekday}, sedangkan tertulis {printed}. Mohon cek tanggal atau harinya.",
    en="{date} is a {weekday}, but the text says {printed}. Please check the date or the weekday.",
)
EVENING_UNCLEAR: Final = Problem(
    code="evening_unclear",
    severity=Severity.WARNING,
    id="“Malam {printed}” adalah malam sebelum hari {printed}, sedangkan {date} jatuh pada hari {weekday}. Mohon cek"
    " malam mana yang dimaksud.",
    en="The text says the evening before a {printed}, but {date} is a {weekday}. Please check which evening is meant.",
)
WEEKDAY_ALONE: Final = Problem(
    code="weekday_alone",
    severity=Severity.WARNING,
    id="Hari {weekday} tertulis tanpa tanggalnya. Mohon lengkapi tanggalnya.",
    en="{weekday} is given without its date. Please add the date.",
)
DURATION_CONTRADICTS_DATES: Final = Problem(
    code="duration_contradicts_dates",
    severity=Severity.WARNING,
    id="Tertulis {stated} hari, sedangkan tanggalnya mencakup {counted} hari. Mohon cek lamanya atau tanggalnya.",
    en="The text says {stated} days, but its dates span {counted}. Please check the duration or the dates.",
)
YEARS_CONTRADICT_DATES: Final = Problem(
    code="years_contradict_dates",
    severity=Severity.WARNING,
    id="Tertulis {stated} tahun, tetapi tanggalnya tidak mencakup {stated} tahun. Mohon cek lamanya atau tanggalnya.",
    en="The text says {stated} years, but its dates do not span as many. Please check the duration or the dates.",
)
MONTH_MISSING: Final = Problem(
    code="month_missing",
    severity=Severity.WARNING,
    id="Bulan dan tahun tidak tertulis. Mohon lengkapi tanggalnya.",
    en="The month and the year are not given. Please complete the date.",
)

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

_WEEK: Final = 7
_PLAUSIBLE: Final = range(1900, 2200)
_DAYS_BEFORE, _DAYS_AFTER, _DAYS_TO_COME = 180, 31, 366


def without_date(weekdays: Iterable[PrintedWeekday]) -> Iterator[Finding]:
    """Say of weekdays that they have no date."""
    for weekday in weekdays:
        yield WEEKDAY_ALONE.at(weekday=WEEKDAY_NAMES[weekday.number])


def contradictions(printed: PrintedDates, clauses: Clauses, dated: DatesInYear) -> Iterator[Finding]:
    """Find the weekdays, beside a date or apart from it, that are not those of the dates."""
    pairs = [(one, date) for day, date in zip(printed.days, dated.dates, strict=True) for one in day.weekdays]
    weekdays = PrintedWeekday.all_in(clauses["Weekdays"]) if "Weekdays" in clauses else ()
    is_range = bool(weekdays) and clauses["Weekdays"].has("to")
    is_listed = is_range and dated.is_full and len(dated.values) > 1
    dates = _dates(len(weekdays), dated, is_range=is_range) if dated.is_full and not is_listed else ()
    pairs += zip(weekdays, dates, strict=False)
    for (number, is_eve), date in pairs:
        if (date.first_day.weekday() + is_eve) % _WEEK != number:
            yield _wrong(EVENING_UNCLEAR if is_eve else WEEKDAY_CONTRADICTS_DATE, WEEKDAY_NAMES[number], date)
    if is_listed:
        yield from _outside(*(weekday.number for weekday in weekdays), dated=dated)
    else:
        yield from without_date(weekdays[len(dates) :])


def _dates(count: int, dated: DatesInYear, *, is_range: bool) -> Sequence[PartialDate]:
    """Return the dates that weekdays can be of: of a range the ends, else each day of a period, or those printed."""
    first, last = dated.ends
    if is_range:
        return [PartialDate.of(day) for day in sorted({first, last})]
    if count == (last - first).days + 1:
        return [PartialDate.of(first + dt.timedelta(days=later)) for later in range(count)]
    return dated.dates


def _outside(first: int, last: int, *, dated: DatesInYear) -> Iterator[Finding]:
    """Find the dates of a list, as of "Sabtu-Minggu, 1-2 dan 8 Juni 2024", whose weekday the range has not."""
    names = WEEKDAY_NAMES[first], WEEKDAY_NAMES[last]
    printed = Words("-".join(name.id for name in names), "-".join(name.en for name in names))
    for date in dated.dates:
        if (date.first_day.weekday() - first) % _WEEK > (last - first) % _WEEK:
            yield _wrong(WEEKDAY_CONTRADICTS_DATE, printed, date)


def _wrong(problem: Problem, printed: Words, date: PartialDate) -> Finding:
    weekday = WEEKDAY_NAMES[date.first_day.weekday()]
    return problem.at(date=date_in_words(date), weekday=weekday, printed=printed)


def as_long_as_stated(dated: DatesInYear, clauses: Clauses) -> tuple[Days, ...]:
    """Return the values of dates; an open period, as in "mulai 5 Maret 2024 selama tiga hari", gets its other end.

    Raises MalformedError where dates span more or less than the text says; from 2019 to 2024 it is five years or six.
    """
    if (duration := clauses.get("Duration")) is None:
        return dated.values
    stated = duration.number("lasts") or number_of(duration.named("count", "dd"), "count", "dd")
    if stated is None:
        return dated.values
    spans = [(first, last) for one in dated.values if (first := one.first_day) and (last := one.last_day)]
    if duration.has("years"):
        is_open, years = len(spans) < len(dated.values), sum(last.year - first.year for first, last in spans)
        if is_open or years not in (stated - 1, stated):
            raise MalformedError([YEARS_CONTRADICT_DATES.at(stated=stated)])
    elif dated.is_full:
        stated *= _WEEK if duration.has("week") else 1
        match dated.values:
            case (Period(start=PartialDate() as start, end=None),):
                return (Period(start, _later(start, stated - 1)),)
            case (Period(start=None, end=PartialDate() as end),):
                return (Period(_later(end, 1 - stated), end),)
            case _:
                counted = sum((last - first).days + 1 for first, last in spans)
        if counted != stated:
            raise MalformedError([DURATION_CONTRADICTS_DATES.at(stated=stated, counted=counted)])
    return dated.values


def _later(date: PartialDate, days: int) -> PartialDate:
    """Return the date so many days later; raise MalformedError where it lies beyond the calendar."""
    try:
        return PartialDate.of(date.first_day + dt.timedelta(days=days))
    except OverflowError:
        raise MalformedError([YEAR_OUT_OF_RANGE.at()]) from None


def implausible(years: Iterable[int]) -> Iterator[Finding]:
    """Find the years that no report is of: 1024 was to be 2024, and 1446 is a year of another calendar."""
    for year in sorted(year for year in {*years} if year not in _PLAUSIBLE):
        yield YEAR_IMPLAUSIBLE.at(year=f"{year:04}", first=_PLAUSIBLE[0], last=_PLAUSIBLE[-1])


def in_its_year(printed: PrintedDates, clauses: Clauses, published_on: PartialDate | None) -> DatesInYear:
    """Return the dates in the year of the text or its publication; raise MalformedError if one lacks or contradicts."""
    if any(day.month is None and day.day is not None for day in printed.days):
        raise MalformedError([MONTH_MISSING.at()])
    found: tuple[DatesInYear, ...] = (printed.in_year(),)
    if wrong_years := tuple(implausible(day.year for day in printed.days if day.year is not None)):
        raise MalformedError(wrong_years)
    if not printed.has_year:
        if published_on is None:
            raise MalformedError([YEAR_MISSING.at()])
        found = _candidates(printed, published_on, clauses)
    wrong = {dated: tuple(contradictions(printed, clauses, dated)) for dated in found}
    fitting = [dated for dated in found if not wrong[dated]]
    if len(fitting) > 1:
        dates = [date_in_words(dated.dates[0]) for dated in fitting]
        either = Words(" atau ".join(date.id for date in dates), " or ".join(date.en for date in dates))
        raise MalformedError([YEAR_AMBIGUOUS.at(dates=either)])
    if not fitting:
        raise MalformedError([*itertools.chain(*wrong.values())] or [YEAR_UNKNOWN.at()])
    return fitting[0]


def _candidates(printed: PrintedDates, published_on: PartialDate, clauses: Clauses) -> tuple[DatesInYear, ...]:
    """Return what dates without a year can be in a text that was published on a day, or in a month or a year.

    In "14 Februari tahun lalu" the text tells the year; raise MalformedError where there is no such date in it.
    """
    if (told := clauses.get("OtherYear")) is not None:
        if told.has("some"):
            raise MalformedError([YEAR_MISSING.at()])
        count = told.number("dd", "count")
        later = told.has("ahead") - told.has("ago")
        return (printed.in_year(published_on.year + later * (1 if count is None else count)),)
    before, after = _DAYS_BEFORE, 0 if "Past" in clauses else _DAYS_AFTER
    if "Upcoming" in clauses:
        before, after = 0, _DAYS_TO_COME
    earliest = dt.date.fromordinal(max(published_on.first_day.toordinal() - before, dt.date.min.toordinal()))
    latest = dt.date.fromordinal(min(published_on.last_day.toordinal() + after, dt.date.max.toordinal()))
    found: list[DatesInYear] = []
    for year in range(earliest.year, latest.year + 1):
        with contextlib.suppress(MalformedError):  # not every year has a 29 February
            found.append(printed.in_year(year))
    return tuple(dated for dated in found if _lies_between(earliest, latest, dated))


def _lies_between(earliest: dt.date, latest: dt.date, dated: DatesInYear) -> bool:
    """Whether dates lie between two days at least in part; where a new year begins among them, each of them."""
    first, last = dated.ends
    spans = [dated.ends] if first.year == last.year else [(date.first_day, date.last_day) for date in dated.dates]
    return all(first <= latest and earliest <= last for first, last in spans)
