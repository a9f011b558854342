"""What beside a date says of it, and must fit: its weekday, how long it lasted, and the publication of its text."""

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.dates import PartialDate, Period
from kimcore.dates.partial import YEAR_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Words
from kimcore.lexicon.calendar import WEEKDAY_NAMES, date_in_words
from kimcore.printed.dates.clauses import Clauses
from kimcore.printed.dates.days import WEEK, DatesInYear, Days, PrintedDates, PrintedWeekday, number_of

WEEKDAY_CONTRADICTS_DATE: Final = Problem.warning(
    code="weekday_contradicts_date",
    indonesian="Tanggal {date} jatuh pada hari {weekday}, sedangkan tertulis {printed}. Mohon cek tanggal atau"
    " harinya.",
    english="{date} is a {weekday}, but the text says {printed}. Please check the date or the weekday.",
)
EVENING_UNCLEAR: Final = Problem.warning(
    code="evening_unclear",
    indonesian="“Malam {printed}” adalah malam sebelum hari {printed}, sedangkan {date} jatuh pada hari {weekday}."
    " Mohon cek malam mana yang dimaksud.",
    english="The text says the evening before a {printed}, but {date} is a {weekday}. Please check which evening is"
    " meant.",
)
WEEKDAY_ALONE: Final = Problem.warning(
    code="weekday_alone",
    indonesian="Hari {weekday} tertulis tanpa tanggalnya. Mohon lengkapi tanggalnya.",
    english="{weekday} is given without its date. Please add the date.",
)
DURATION_CONTRADICTS_DATES: Final = Problem.warning(
    code="duration_contradicts_dates",
    indonesian="Tertulis {stated} hari, sedangkan tanggalnya mencakup {counted} hari. Mohon cek lamanya atau"
    " tanggalnya.",
    english="The text says {stated} days, but its dates span {counted}. Please check the duration or the dates.",
)
YEARS_CONTRADICT_DATES: Final = Problem.warning(
    code="years_contradict_dates",
    indonesian="Tertulis {stated} tahun, tetapi tanggalnya tidak mencakup {stated} tahun. Mohon cek lamanya atau"
    " tanggalnya.",
    english="The text says {stated} years, but its dates do not span as many. Please check the duration or the dates.",
)
MONTH_MISSING: Final = Problem.warning(
    code="month_missing",
    indonesian="Bulan dan tahun tidak tertulis. Mohon lengkapi tanggalnya.",
    english="The month and the year are not given. Please complete the date.",
)

YEAR_MISSING: Final = Problem.warning(
    code="year_missing",
    indonesian="Tahun tidak tertulis. Mohon lengkapi tahunnya, atau isi tanggal terbit berita sebagai acuan.",
    english="The year is not given. Please add it, or supply the publication date for reference.",
)
YEAR_UNKNOWN: Final = Problem.warning(
    code="year_unknown",
    indonesian="Tahun tidak tertulis, dan tanggal ini jauh dari tanggal terbit pada tahun mana pun. Mohon lengkapi"
    " tahunnya.",
    english="The year is not given, and this date is far from the publication date in any year. Please add the year.",
)
YEAR_AMBIGUOUS: Final = Problem.warning(
    code="year_ambiguous",
    indonesian="Tahunnya tidak tertulis lengkap, sehingga dapat berarti {dates}. Mohon lengkapi tahunnya.",
    english="The year is not given in full, so that it can be {dates}. Please complete the year.",
)
YEAR_IMPLAUSIBLE: Final = Problem.warning(
    code="year_implausible",
    indonesian="Tahun {year} di luar {first} sampai {last}. Mohon cek tahunnya.",
    english="The year {year} is outside {first} to {last}. Please check the year.",
)

_PLAUSIBLE: Final = range(1900, 2200)
_AROUND: Final = (180, 31)
_NEAR: Final = {"Upcoming": (0, 366), "Past": (180, 0)}
"""How many days before and behind a publication a date lies, as a clause beside it says, or else around it."""


def contradictions(printed: PrintedDates, clauses: Clauses, dated: DatesInYear) -> Iterator[Finding]:
    """Find the weekdays, beside a date or apart from it, that are not those of the dates."""
    beside = [(one, date) for day, date in zip(printed.days, dated.dates, strict=True) for one in day.weekdays]
    weekdays = clauses.get("Weekdays")
    apart = [] if weekdays is None else [*PrintedWeekday.all_in(weekdays)]
    is_range = weekdays is not None and weekdays.has("to")
    if is_range and dated.is_full and len(dated.values) > 1:  # "Sabtu-Minggu, 1-2 dan 8 Juni 2024"
        apart = [apart[0]._replace(last=apart[1].last)] * len(dated.dates)
    dates = _dates(len(apart), dated, is_range=is_range)
    for weekday, date in [*beside, *zip(apart, dates, strict=False)]:
        if not weekday.is_of(date.first_day):
            problem = EVENING_UNCLEAR if weekday.is_eve else WEEKDAY_CONTRADICTS_DATE
            true_name = WEEKDAY_NAMES[date.first_day.weekday()]
            yield problem.at(date=date_in_words(date), weekday=true_name, printed=weekday.name)
    for weekday in apart[len(dates) :]:
        yield WEEKDAY_ALONE.at(weekday=weekday.name)


def _dates(count: int, dated: DatesInYear, *, is_range: bool) -> Sequence[PartialDate]:
    """Return the dates that weekdays can be of: of a range the ends, else each day of a period, or those printed."""
    first, last = dated.ends
    if not dated.is_full:
        return ()
    if is_range and len(dated.values) == 1:
        return [PartialDate.of(day) for day in sorted({first, last})]
    if not is_range and count == (last - first).days + 1:
        return [PartialDate.of(first + dt.timedelta(days=later)) for later in range(count)]
    return dated.dates


def as_long_as_stated(dated: DatesInYear, clauses: Clauses) -> tuple[Days, ...]:
    """Return the values of dates; an open period, as in "mulai 5 Maret 2024 selama tiga hari", gets its other end.

    Raises MalformedError where dates span more or less than the text says; from 2019 to 2024 it is five years or six.
    """
    duration = clauses.get("Duration")
    if duration is None or duration.has("some"):
        return dated.values
    stated = duration.number("lasts") or number_of(duration.named("count", "dd"), "count", "dd") or 0
    spans = [(first, last) for one in dated.values if (first := one.first_day) and (last := one.last_day)]
    if duration.has("years"):
        if not spans or sum(last.year - first.year for first, last in spans) not in (stated - 1, stated):
            raise MalformedError([YEARS_CONTRADICT_DATES.at(stated=stated)])
    elif dated.is_full:
        stated *= WEEK if duration.has("week") else 1
        if not spans:
            day, is_start = dated.dates[0], dated.values[0].last_day is None
            return (Period(day, _later(day, stated - 1)) if is_start else Period(_later(day, 1 - stated), day),)
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


def in_its_year(printed: PrintedDates, clauses: Clauses, published_on: PartialDate | None) -> list[DatesInYear]:
    """Return the dates in the year of the text or its publication; a year of two digits may be one of two.

    Raises MalformedError where the year is missing or not certain otherwise, or a weekday contradicts the dates.
    """
    if any(day.month is None and day.day is not None for day in printed.days):
        raise MalformedError([MONTH_MISSING.at()])
    found = printed.in_centuries()
    if wrong_years := tuple(implausible(date.year for dated in found for date in dated.dates)):
        raise MalformedError(wrong_years)
    if not printed.has_year:
        found = _candidates(printed, published_on, clauses)
    wrong = [tuple(contradictions(printed, clauses, dated)) for dated in found]
    fitting = [dated for dated, findings in zip(found, wrong, strict=True) if not findings]
    if not fitting:
        raise MalformedError([*itertools.chain(*wrong)] or [YEAR_UNKNOWN.at()])
    if len(fitting) > 1 and not printed.has_year:
        raise MalformedError([ambiguous(fitting)])
    return fitting


def ambiguous(found: Iterable[DatesInYear]) -> Finding:
    """Say what dates can be where their year is not certain."""
    dates = [date_in_words(dated.dates[0]) for dated in found]
    return YEAR_AMBIGUOUS.at(
        dates=Words(" atau ".join(date.indonesian for date in dates), " or ".join(date.english for date in dates))
    )


def _candidates(printed: PrintedDates, published_on: PartialDate | None, clauses: Clauses) -> list[DatesInYear]:
    """Return what dates without a year can be in a text that was published on a day, or in a month or a year.

    In "14 Februari tahun lalu" the text tells the year; raises MalformedError where there is no such date in it, and
    where nothing tells the year.
    """
    told = clauses.get("OtherYear")
    if published_on is None or (told is not None and told.has("some")):
        raise MalformedError([YEAR_MISSING.at()])
    if told is not None:
        count = told.number("dd", "count")
        later = told.has("ahead") - told.has("ago")
        return [printed.in_year(published_on.year + later * (1 if count is None else count))]
    before, after = next((days for word, days in _NEAR.items() if word in clauses), _AROUND)
    earliest = published_on.first_day.toordinal() - before
    latest = published_on.last_day.toordinal() + after
    found: list[DatesInYear] = []
    for year in range(published_on.year - 1, published_on.year + 3):
        with contextlib.suppress(MalformedError):  # not every year has a 29 February, and the calendar has an end
            found.append(printed.in_year(year))
    return [dated for dated in found if _lies_between(earliest, latest, dated)]


def _lies_between(earliest: int, latest: int, dated: DatesInYear) -> bool:
    """Whether dates lie between two days at least in part; where a new year begins among them, each of them."""
    first, last = dated.ends
    spans = [dated.ends] if first.year == last.year else [(date.first_day, date.last_day) for date in dated.dates]
    return all(first.toordinal() <= latest and earliest <= last.toordinal() for first, last in spans)
