"""The weekday that is printed beside a date: where the two contradict, nobody knows which one is wrong."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.printed.dates.days import DatesInYear, PrintedDates
from kimcore.printed.dates.matching import Clauses
from kimcore.printed.dates.words import MONTHS, WEEKDAYS

WEEKDAY_CONTRADICTS_DATE: Final = Problem(
    code="weekday_contradicts_date",
    severity=Severity.WARNING,
    id="Tanggal {date} jatuh pada hari {weekday}, sedangkan tertulis {printed}. Mohon cek tanggal atau harinya.",
    en="{date} is a {weekday}, but the text says {printed}. Please check the date or the weekday.",
)
WEEKDAY_ALONE: Final = Problem(
    code="weekday_alone",
    severity=Severity.WARNING,
    id="Hari {weekday} tertulis tanpa tanggalnya. Mohon lengkapi tanggalnya.",
    en="{weekday} is given without its date. Please add the date.",
)


def stated_weekdays(clauses: Clauses) -> tuple[int, ...]:
    """Return the weekdays that stand apart from the dates, as in "Senin-Rabu (6-8/5/2024)"."""
    return tuple(part.value for part in clauses["Weekdays"].named("weekday")) if "Weekdays" in clauses else ()


def without_date(weekday: int) -> Finding:
    """Say that a weekday has no date."""
    return WEEKDAY_ALONE.at(weekday=WEEKDAYS[weekday].name)


def contradictions(printed: PrintedDates, stated: tuple[int, ...], dated: DatesInYear) -> Iterator[Finding]:
    """Find the weekdays, beside a date or apart from it, that are not those of the dates."""
    for printed_day, date in zip(printed.days, dated.dates, strict=True):
        for weekday in printed_day.weekdays:
            yield from _contradiction(weekday, date)
    dates = _dates_of_weekdays(len(stated), dated)
    for weekday, date in zip(stated, dates, strict=False):
        yield from _contradiction(weekday, date)
    yield from map(without_date, stated[len(dates) :])


def _dates_of_weekdays(count: int, dated: DatesInYear) -> tuple[PartialDate, ...]:
    """Return the dates that so many weekdays can be of: each day of a period, or the dates as they are printed."""
    first = dated.first_day
    if not all(date.is_full for date in dated.dates):
        return ()
    if count == (dated.last_day - first).days + 1:
        return tuple(PartialDate.of(first + dt.timedelta(days=later)) for later in range(count))
    return dated.dates


def _contradiction(weekday: int, date: PartialDate) -> Iterator[Finding]:
    if date.first_day.weekday() != weekday:
        true_weekday = WEEKDAYS[date.first_day.weekday()].name
        yield WEEKDAY_CONTRADICTS_DATE.at(
            date=date_in_words(date), weekday=true_weekday, printed=WEEKDAYS[weekday].name
        )


def date_in_words(date: PartialDate) -> Words:
    """Return a date as people write it."""
    day = f"{date.day} " if date.day is not None else ""
    month = MONTHS[date.month - 1].name if date.month is not None else Words("", "")
    return Words(f"{day}{month.id} {date.year}".lstrip(), f"{day}{month.en} {date.year}".lstrip())
