"""Days, months and years as far as print gives them, and what they are in a year."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import attrs

from kimcore.dates import PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.printed.dates.forms import DAYS, RANGES
from kimcore.printed.dates.matching import Part

Days: TypeAlias = PartialDate | Period

NUMBER_CONTRADICTS_WORDS: Final = Problem(
    code="number_contradicts_words",
    severity=Severity.WARNING,
    id="Tertulis {number} dengan angka, tetapi {words} dengan huruf. Mohon cek keduanya.",
    en="The text says {number} in digits, but {words} in words. Please check both.",
)
DATE_CONTRADICTS_REPETITION: Final = Problem(
    code="date_contradicts_repetition",
    severity=Severity.WARNING,
    id="Tanggal ini tertulis dua kali, dan keduanya berbeda. Mohon cek keduanya.",
    en="This date is printed twice, and the two differ. Please check both.",
)
DATES_OUT_OF_ORDER: Final = Problem(
    code="dates_out_of_order",
    severity=Severity.WARNING,
    id="Bulannya tidak berurutan. Bila melewati pergantian tahun, mohon tulis kedua tahunnya.",
    en="The months are not in order. If a new year lies between them, please give both years.",
)
DAY_LEFT_BLANK: Final = Problem(
    code="day_left_blank",
    severity=Severity.WARNING,
    id="Tempat untuk tanggalnya masih kosong. Mohon lengkapi tanggalnya.",
    en="The place for the day is still empty. Please complete the date.",
)

ANY_LEAP_YEAR: Final = 2000
"""A year that has every day of every month."""

_DAYS_ALONE: Final = ("Named", "Numeric")
_FIRST_SHORT_YEAR: Final = 69
_CENTURY: Final = 1900
_ONE_DAY: Final = dt.timedelta(days=1)


def number_of(part: Part, digits: str, words: str) -> int | None:
    """Return a number that is printed in digits, in words or in both; raise MalformedError where the two differ."""
    number, word = part.number(digits), part.number(words)
    if number is not None and word is not None and number != word:
        raise MalformedError([NUMBER_CONTRADICTS_WORDS.at(number=number, words=word)])
    return word if number is None else number


@attrs.frozen
class PrintedWeekday:
    """A weekday, Monday being 0; `is_eve` as in "malam Minggu", which is the evening before."""

    number: int
    is_eve: bool = False

    @classmethod
    def all_in(cls, part: Part) -> tuple["PrintedWeekday", ...]:
        """Return the weekdays of a part of a text."""
        return tuple(cls(one.number("weekday") or 0, one.has("malam")) for one in part.named("Weekday"))


@attrs.frozen
class PrintedDay:
    """A day, a month or a year with what is printed of it, and the weekdays beside it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekdays: tuple[PrintedWeekday, ...] = ()

    @classmethod
    def of(cls, part: Part) -> "PrintedDay":
        """Return the day that a part of a text is; raise MalformedError where its numbers contradict its words."""
        year = number_of(part, "yyyy", "year")
        if (short := part.number("yy")) is not None:
            year = _CENTURY + short + (100 if short < _FIRST_SHORT_YEAR else 0)
        month = part.number("month", "mm", "m12", "roman")
        return cls(year, month, number_of(part, "dd", "day"), PrintedWeekday.all_in(part))

    def completed_by(self, other: "PrintedDay") -> "PrintedDay":
        """Return this day with the year, and a bare day with the month, of another."""
        month = self.month or (other.month if self.day is not None else None)
        year = other.year if self.year is None else self.year
        return attrs.evolve(self, year=year, month=month)

    def repeated_by(self, other: "PrintedDay") -> "PrintedDay":
        """Return this day, which is printed once more; raise MalformedError where the two differ."""
        mine, yours = self.completed_by(other), other.completed_by(self)
        if (mine.year, mine.month, mine.day) != (yours.year, yours.month, yours.day):
            raise MalformedError([DATE_CONTRADICTS_REPETITION.at()])
        return mine

    def in_year(self, year: int) -> PartialDate:
        """Return the date, in this year where print gives none; raise MalformedError where there is no such date."""
        return PartialDate(year if self.year is None else self.year, self.month, self.day)


@attrs.frozen
class DatesInYear:
    """The dates of a text once the year is known: each as printed, and the values they make."""

    dates: tuple[PartialDate, ...]
    values: tuple[Days, ...]

    @property
    def first_day(self) -> dt.date:
        """The earliest day."""
        return min(date.first_day for date in self.dates)

    @property
    def last_day(self) -> dt.date:
        """The latest day."""
        return max(date.last_day for date in self.dates)

    @property
    def is_full(self) -> bool:
        """Whether all are days, not months or years."""
        return all(date.is_full for date in self.dates)


@attrs.frozen
class PrintedDates:
    """All days of a text in their order.

    `sizes` says how many of them are one date, or first and last of a range. `words` are those before and behind them:
    `until`, `from` or `open`.
    """

    days: tuple[PrintedDay, ...]
    sizes: tuple[int, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, part: Part) -> "PrintedDates":
        """Return the dates that a part of a text is; each has the month and year that stand nearest to its right.

        Raises MalformedError where what is printed twice differs, or where a new year may lie between two months and
        only one of their years is printed.
        """
        groups = [one.named(*DAYS) if one.name in RANGES else [one] for one in part.named(*RANGES, *DAYS)]
        printed = [PrintedDay.of(day) for group in groups for day in group]
        again = [PrintedDay.of(one) for one in part.parts if one.name in _DAYS_ALONE]
        days = (printed[0].repeated_by(again[0]),) if again else _completed(printed)
        dates = cls(days, tuple(map(len, groups)), frozenset(child.name for child in part.parts))
        for position in range(1, len(days)):
            years = [day.year for day in printed[position - 1 : position + 1]]
            if dates.has_year and None in years and dates.turns_before(position):
                raise MalformedError([DATES_OUT_OF_ORDER.at()])
        return dates

    @property
    def has_year(self) -> bool:
        """Whether print gives the year."""
        return self.days[0].year is not None

    @property
    def years(self) -> tuple[int, ...]:
        """The years that print gives."""
        return tuple(day.year for day in self.days if day.year is not None)

    @property
    def has_month(self) -> bool:
        """Whether print gives the month of each day."""
        return all(day.month is not None or day.day is None for day in self.days)

    def turns_before(self, position: int) -> bool:
        """Whether a day lies in an earlier month than the one before it."""
        before, day = self.days[position - 1 : position + 1]
        return (before.month or 0) > (day.month or 0)

    def in_year(self, year: int = ANY_LEAP_YEAR) -> DatesInYear:
        """Return what the dates are; raise MalformedError if they are none.

        Where print gives no year, the last lies in this one, and those before it, too, up to where a new year begins.
        """
        dates: list[PartialDate] = []
        for position in reversed(range(len(self.days))):
            dates.insert(0, self.days[position].in_year(year))
            if position and self.turns_before(position):
                year -= 1
        return DatesInYear(tuple(dates), tuple(self._values(dates)))

    def _values(self, dates: Sequence[PartialDate]) -> Iterator[Days]:
        """Return the values of dates in a given year."""
        ends = list(itertools.accumulate(self.sizes, initial=0))
        groups = [dates[start:end] for start, end in itertools.pairwise(ends)]
        if len(dates) == 1 and self.words & {"from", "open"}:
            yield Period(dates[0], None)
        elif "until" in self.words:
            yield Period(None, dates[0])
        elif len(groups) > 1 and all(_follows(after[0], before[-1]) for before, after in itertools.pairwise(groups)):
            yield Period(dates[0], dates[-1])
        else:
            for first, *last in groups:
                yield Period(first, *last) if last else first


def _completed(printed: Sequence[PrintedDay]) -> tuple[PrintedDay, ...]:
    """Return days with the month and year that stand nearest to their right, or if there are none, to their left."""
    days = [*printed]
    for left in reversed(range(len(days) - 1)):
        days[left] = days[left].completed_by(days[left + 1])
    for right in range(1, len(days)):
        days[right] = days[right].completed_by(days[right - 1])
    return tuple(days)


def _follows(date: PartialDate, before: PartialDate) -> bool:
    """Whether a date begins on the day after another ends."""
    return date.first_day - before.last_day == _ONE_DAY
