"""Reads printed dates, and makes occasions of them."""

import datetime as dt
from typing import Final

import attrs

from kimcore.dates import PartialDate, When, parse_when
from kimcore.dates.period import PERIOD_ENDS_BEFORE_START
from kimcore.errors import InvalidError, MalformedError
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.printed.dates.days import DAY_LEFT_BLANK, DatesInYear, PrintedDates
from kimcore.printed.dates.durations import as_long_as_stated
from kimcore.printed.dates.matching import Clauses, clauses_of
from kimcore.printed.dates.times import with_times
from kimcore.printed.dates.tokens import Unread
from kimcore.printed.dates.weekdays import StatedWeekdays, contradictions, date_in_words
from kimcore.printed.dates.years import (
    YEAR_AMBIGUOUS,
    YEAR_MISSING,
    YEAR_UNKNOWN,
    candidates,
    implausible,
)
from kimcore.printed.reading import UNREAD_TEXT, PrintedReading
from kimcore.records import Occasion

NO_DATE: Final = Problem(
    code="no_date",
    severity=Severity.WARNING,
    id="Teks ini tidak memuat tanggal. Mohon isi tanggalnya.",
    en="This text has no date. Please give the date.",
)
RELATIVE_DATE: Final = Problem(
    code="relative_date",
    severity=Severity.WARNING,
    id='Teks ini hanya menyebut waktu seperti "kemarin" atau "beberapa waktu lalu". Mohon isi tanggalnya.',
    en='This text only says something like "yesterday" or "some time ago". Please give the date.',
)
MONTH_MISSING: Final = Problem(
    code="month_missing",
    severity=Severity.WARNING,
    id="Bulan dan tahun tidak tertulis. Mohon lengkapi tanggalnya.",
    en="The month and the year are not given. Please complete the date.",
)


@attrs.frozen
class DateReading(PrintedReading[When]):
    """What a printed text says of when something was. `inferred`: the year was told by the day of publication."""

    inferred: bool = False


def read_date(text: str, *, published_on: PartialDate | dt.date | None = None) -> DateReading:
    """Read the whole of a text as a date, as Indonesian offices and newspapers print it; any text gives a reading.

    `published_on` is the day, month or year in which the text was published. It is needed only where the year is
    missing: the date is then the one between 180 days before and 31 days after it (with "lalu" or "kemarin" not after
    it, with "mendatang" or "nanti" up to 366 days after it) whose weekday is the one printed, if there is exactly one.

    There is no value where something contradicts, such as the weekday, or is not known for certain; a time without
    its zone leaves the day as the value.
    """
    try:
        when = parse_when(text)
    except MalformedError as error:
        # Only where both ends are in our own form are they known to be in the wrong order.
        wrong = tuple(finding for finding in error.findings if finding.problem is PERIOD_ENDS_BEFORE_START)
        return DateReading(text, findings=wrong) if wrong else _read_print(text, published_on)
    days = [day for day in (when.first_day, when.last_day) if day is not None]
    return DateReading(text, (when,), tuple(implausible(day.year for day in days)))


def occasion(text: str, *, published_on: PartialDate | dt.date | None = None) -> Occasion | None:
    """Return a printed date as a part of a record: its value, the trimmed text, and whether the year is inferred.

    Returns None where the trimmed text cannot stand in a record: it is empty, longer than 1,000 characters, or holds
    control characters such as a line break.
    """
    reading = read_date(text, published_on=published_on)
    try:
        return Occasion(value=reading.value, printed=text.strip(), inferred=reading.inferred)
    except InvalidError:
        return None


def _read_print(text: str, published_on: PartialDate | dt.date | None) -> DateReading:
    clauses = clauses_of(text)
    if isinstance(clauses, Unread):
        return DateReading(text, findings=(UNREAD_TEXT.at(position=clauses.start + 1),))
    if "Dates" not in clauses:
        return DateReading(text, findings=_instead_of_date(clauses))
    try:
        printed = PrintedDates.of(clauses["Dates"])
        dated = _in_its_year(printed, clauses, _as_partial(published_on))
        values, findings = with_times(as_long_as_stated(dated, clauses), clauses)
    except MalformedError as error:
        return DateReading(text, findings=error.findings)
    blank = (DAY_LEFT_BLANK.at(),) if clauses["Dates"].has("blank") else ()
    return DateReading(text, values, (*blank, *findings), inferred=not printed.has_year)


def _as_partial(day: PartialDate | dt.date | None) -> PartialDate | None:
    return PartialDate(day.year, day.month, day.day) if isinstance(day, dt.date) else day


def _instead_of_date(clauses: Clauses) -> tuple[Finding, ...]:
    """Say what a text has in place of a date."""
    if alone := StatedWeekdays.of(clauses).without_date():
        return alone
    is_relative = bool({"Relative", "OtherYear", "Past", "Upcoming", "PartOfDay"} & clauses.keys())
    return ((RELATIVE_DATE if is_relative else NO_DATE).at(),)


def _in_its_year(printed: PrintedDates, clauses: Clauses, published_on: PartialDate | None) -> DatesInYear:
    """Return the dates in the year that is printed, or the one that the publication tells.

    Raises MalformedError with what is missing or contradicts.
    """
    if not printed.has_month:
        raise MalformedError([MONTH_MISSING.at()])
    found: tuple[DatesInYear, ...] = (printed.in_year(),)
    if wrong_years := tuple(implausible(printed.years)):
        raise MalformedError(wrong_years)
    if not printed.has_year:
        if published_on is None:
            raise MalformedError([YEAR_MISSING.at()])
        found = candidates(printed, published_on, clauses)
    stated = StatedWeekdays.of(clauses)
    wrong = {dated: tuple(contradictions(printed, stated, dated)) for dated in found}
    fitting = [dated for dated, findings in wrong.items() if not findings]
    if not found:
        raise MalformedError([YEAR_UNKNOWN.at()])
    if not fitting:
        raise MalformedError([finding for findings in wrong.values() for finding in findings])
    if len(fitting) > 1:
        raise MalformedError([YEAR_AMBIGUOUS.at(dates=_either(fitting))])
    return fitting[0]


def _either(found: list[DatesInYear]) -> Words:
    """Return the first date of each in words."""
    dates = [date_in_words(dated.dates[0]) for dated in found]
    return Words(" atau ".join(date.id for date in dates), " or ".join(date.en for date in dates))
