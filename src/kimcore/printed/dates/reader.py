"""Reads printed dates, and makes occasions of them."""

import contextlib
import datetime as dt
import re
from typing import Final, cast

import attrs

from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate, When, parse_when
from kimcore.dates.period import PERIOD_ENDS_BEFORE_START
from kimcore.errors import InvalidError, MalformedError
from kimcore.findings import Finding, Problem
from kimcore.printed.dates.checks import WEEKDAY_ALONE, ambiguous, as_long_as_stated, implausible, in_its_year
from kimcore.printed.dates.clauses import Clauses, clauses_of
from kimcore.printed.dates.days import DAY_LEFT_BLANK, PrintedDates, PrintedWeekday
from kimcore.printed.dates.forms import RELATIONS
from kimcore.printed.dates.times import TIME_WITHOUT_DAY, TIME_ZONE_ASSUMED, with_times
from kimcore.printed.lines import CELL_NOT_TEXT, is_too_long, unfit_line
from kimcore.printed.reading import UNREAD_TEXT, PrintedReading
from kimcore.records import Occasion
from kimcore.sheets.cells import is_nothing, is_text, text_of
from kimcore.textvalues import trimmed
from kimcore.zones import TimeZone

NO_DATE: Final = Problem.warning(
    code="no_date",
    indonesian="Teks ini tidak memuat tanggal. Mohon isi tanggalnya.",
    english="This text has no date. Please give the date.",
)
RELATIVE_DATE: Final = Problem.warning(
    code="relative_date",
    indonesian='Teks ini hanya menyebut waktu seperti "kemarin" atau "beberapa waktu lalu". Mohon isi tanggalnya.',
    english='This text only says something like "yesterday" or "some time ago". Please give the date.',
)
SEVERAL_DATES: Final = Problem.note(
    code="several_dates",
    indonesian="Teks ini menyebut beberapa tanggal, sehingga tidak pasti mana yang dimaksud. Mohon pilih salah"
    " satunya.",
    english="This text has several dates, so it is not certain which one is meant. Please choose one of them.",
)

_OURS: Final = re.compile(r"(?:[0-9]{4}|\.\.)[-0-9T:+/.]{0,50}")  # a date in the form of `kimcore.dates`


@attrs.frozen
class DateReading(PrintedReading[When]):
    """What a printed text says of when something was. `inferred`: its year, or its time zone, stands elsewhere."""

    inferred: bool = False


def read_date(
    cell: object,
    *,
    published_on: PartialDate | dt.date | None = None,
    zone: TimeZone | None = None,
    region: RegionCode | None = None,
) -> DateReading:
    """Read the whole of a text as a date, as Indonesian offices and newspapers print it; any cell gives a reading.

    `published_on` is the day, month or year in which the text was published. It is needed only where the year is
    missing: the date is then the one between 180 days before and 31 days after it (with "lalu" or "kemarin" not after
    it, with "mendatang" or "nanti" up to 366 days after it) whose weekday is the one printed, if there is exactly one.
    `zone`, or else that of `region`, completes a time that is printed without its zone, and a finding says so.

    There is no value where something contradicts, such as the weekday, or is not known for certain; a time without
    its zone leaves the day as the value, and of several dates none is certain.
    """
    text = _text_of(cell)
    text = text if text is None else trimmed(text)
    if text is None or issubclass(type(cell), dt.time):
        return DateReading(cell, findings=((CELL_NOT_TEXT if text is None else TIME_WITHOUT_DAY).at(),))
    if is_too_long(text):
        return DateReading(cell, findings=(unfit_line(text),))
    if _OURS.fullmatch(text) and (reading := _read_ours(cell, text)):
        return reading
    if isinstance(published_on, dt.date):
        published_on = PartialDate(published_on.year, published_on.month, published_on.day)
    return _read_print(cell, text, published_on, region.zone if zone is None and region is not None else zone)


def occasion(
    cell: object,
    *,
    published_on: PartialDate | dt.date | None = None,
    zone: TimeZone | None = None,
    region: RegionCode | None = None,
) -> Occasion | None:
    """Return a printed date as a part of a record: its value, the trimmed text, and whether some of it is inferred.

    A cell that is no text has a value and no print. Returns None where the cell has neither, where the text is what
    tables have for nothing ("-"), and where it cannot stand in a record: it is too long, or has control characters.
    """
    reading = read_date(cell, published_on=published_on, zone=zone, region=region)
    text = trimmed(str.__str__(cell)) if is_text(cell) else None
    if text is not None and is_nothing(text):
        return None
    try:
        return Occasion(value=reading.value, printed=text, inferred=reading.inferred and reading.value is not None)
    except InvalidError:
        return None


def _text_of(cell: object) -> str | None:
    """Return the text of a cell; a time with its offset from UTC is a moment, without its seconds."""
    text = text_of(cell)
    if text and " " in text and issubclass(type(cell), dt.datetime):
        with contextlib.suppress(MalformedError, NotImplementedError):
            return str(Moment.of(cast("dt.datetime", cell).replace(second=0, microsecond=0)))
    return text


def _read_ours(cell: object, text: str) -> DateReading | None:
    """Return what a text in the form of `kimcore.dates` says; None where it is no such text."""
    try:
        when = parse_when(text)
    except MalformedError as error:
        # Only where both ends are in our own form are they known to be in the wrong order.
        wrong = tuple(finding for finding in error.findings if finding.problem is PERIOD_ENDS_BEFORE_START)
        return DateReading(cell, findings=wrong) if wrong else None
    years = [day.year for day in (when.first_day, when.last_day) if day is not None]
    return DateReading(cell, (when,), tuple(implausible(years)))


def _read_print(cell: object, text: str, published_on: PartialDate | None, zone: TimeZone | None) -> DateReading:
    clauses = clauses_of(text)
    if isinstance(clauses, int):
        return DateReading(cell, findings=(UNREAD_TEXT.at(position=clauses + 1),))
    if "Dates" not in clauses:
        return DateReading(cell, findings=_instead_of_date(clauses))
    try:
        printed = PrintedDates.of(clauses["Dates"])
        found = in_its_year(printed, clauses, published_on)
        timed = [with_times(as_long_as_stated(dated, clauses), clauses, zone) for dated in found]
    except MalformedError as error:
        return DateReading(cell, findings=error.findings)
    values, of_times = tuple([value for values, _ in timed for value in values]), timed[0][1]
    is_inferred = not printed.has_year or any(finding.problem is TIME_ZONE_ASSUMED for finding in of_times)
    blank = (DAY_LEFT_BLANK.at(),) if "blank" in printed.words else ()
    either = (ambiguous(found),) if len(found) > 1 else (SEVERAL_DATES.at(),) if len(values) > 1 else ()
    return DateReading(cell, values, (*blank, *either, *of_times), (not either,) * len(values), is_inferred)


def _instead_of_date(clauses: Clauses) -> tuple[Finding, ...]:
    """Say what a text has in place of a date."""
    if "Weekdays" in clauses:
        return tuple([WEEKDAY_ALONE.at(weekday=one.name) for one in PrintedWeekday.all_in(clauses["Weekdays"])])
    year = clauses["Hijri"].number("yyyy") if "Hijri" in clauses else None
    problem = NO_DATE if clauses.keys().isdisjoint(RELATIONS) else RELATIVE_DATE
    return tuple(implausible([] if year is None else [year])) or (problem.at(),)
