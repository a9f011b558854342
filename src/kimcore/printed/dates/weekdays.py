"""The weekday that is printed beside a date: where the two contradict, nobody knows which one is wrong."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.printed.dates.days import DatesInYear, PrintedDates, PrintedWeekday
from kimcore.printed.dates.matching import Clauses
from kimcore.printed.dates.words import MONTHS, WEEKDAYS

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

_WEEK: Final = 7


@attrs.frozen
class StatedWeekdays:
    """The weekdays that stand apart from the dates: some, or as in "Senin-Rabu (6-8/5/2024)" a range of them."""

    weekdays: tuple[PrintedWeekday, ...] = ()
    is_range: bool = False

    @classmethod
    def of(cls, clauses: Clauses) -> "StatedWeekdays":
        """Return those of a text."""
        part = clauses.get("Weekdays")
        return cls() if part is None else cls(PrintedWeekday.all_in(part), part.has("to"))

    def without_date(self) -> tuple[Finding, ...]:
        """Say that they have no date."""
        return tuple(_without_date(weekday) for weekday in self.weekdays)

    def contradictions(self, dated: DatesInYear) -> Iterator[Finding]:
        """Find those that are not the weekdays of the dates."""
        if self.is_range and dated.is_full and len(dated.values) > 1:
            yield from self._outside(dated)
            return
        dates = self._dates(dated)
        for weekday, date in zip(self.weekdays, dates, strict=False):
            yield from _contradiction(weekday, date)
        yield from map(_without_date, self.weekdays[len(dates) :])

    def _dates(self, dated: DatesInYear) -> tuple[PartialDate, ...]:
        """Return the dates that they can be of: each day of a period, or the dates as they are printed.

        A range has the first and the last day.
        """
        first, last = dated.first_day, dated.last_day
        if not dated.is_full:
            return ()
        if self.is_range:
            return tuple(map(PartialDate.of, sorted({first, last})))
        if len(self.weekdays) == (last - first).days + 1:
            return tuple(PartialDate.of(first + dt.timedelta(days=later)) for later in range(len(self.weekdays)))
        return dated.dates

    def _outside(self, dated: DatesInYear) -> Iterator[Finding]:
        """Find the dates of a list, as of "Sabtu-Minggu, 1-2 dan 8 Juni 2024", whose weekday the range has not."""
        first, last = (weekday.number for weekday in self.weekdays)
        printed = Words(*(f"{WEEKDAYS[first].name(locale)}-{WEEKDAYS[last].name(locale)}" for locale in ("id", "en")))
        for date in dated.dates:
            if (date.first_day.weekday() - first) % _WEEK > (last - first) % _WEEK:
                yield _wrong(WEEKDAY_CONTRADICTS_DATE, printed, date)


def contradictions(printed: PrintedDates, stated: StatedWeekdays, dated: DatesInYear) -> Iterator[Finding]:
    """Find the weekdays, beside a date or apart from it, that are not those of the dates."""
    for printed_day, date in zip(printed.days, dated.dates, strict=True):
        for weekday in printed_day.weekdays:
            yield from _contradiction(weekday, date)
    yield from stated.contradictions(dated)


def _contradiction(weekday: PrintedWeekday, date: PartialDate) -> Iterator[Finding]:
    if (date.first_day.weekday() + weekday.is_eve) % _WEEK != weekday.number:
        problem = EVENING_UNCLEAR if weekday.is_eve else WEEKDAY_CONTRADICTS_DATE
        yield _wrong(problem, WEEKDAYS[weekday.number].name, date)


def _wrong(problem: Problem, printed: Words, date: PartialDate) -> Finding:
    weekday = WEEKDAYS[date.first_day.weekday()].name
    return problem.at(date=date_in_words(date), weekday=weekday, printed=printed)


def _without_date(weekday: PrintedWeekday) -> Finding:
    return WEEKDAY_ALONE.at(weekday=WEEKDAYS[weekday.number].name)


def date_in_words(date: PartialDate) -> Words:
    """Return a date as people write it."""
    day = f"{date.day} " if date.day is not None else ""
    month = MONTHS[date.month - 1].name if date.month is not None else Words("", "")
    return Words(f"{day}{month.id} {date.year}".lstrip(), f"{day}{month.en} {date.year}".lstrip())
