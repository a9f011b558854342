"""Days, months and years as far as print gives them, and what they are in a year."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import attrs

from kimcore.dates import PartialDate, Period
from kimcore.printed.dates.matching import Part

Days: TypeAlias = PartialDate | Period

ANY_LEAP_YEAR: Final = 2000
"""A year that has every day of every month."""

_FIRST_SHORT_YEAR: Final = 69
_CENTURY: Final = 1900


@attrs.frozen
class PrintedDay:
    """A day, a month or a year with what is printed of it, and the weekdays beside it (Monday is 0)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekdays: tuple[int, ...] = ()

    @classmethod
    def of(cls, part: Part) -> "PrintedDay":
        """Return the day that a part of a text is."""
        year = part.number("yyyy")
        if (short := part.number("yy")) is not None:
            year = _CENTURY + short + (100 if short < _FIRST_SHORT_YEAR else 0)
        weekdays = tuple(weekday.value for weekday in part.named("weekday"))
        return cls(year, part.number("month", "mm", "m12", "roman"), part.number("dd"), weekdays)

    def completed_by(self, other: "PrintedDay") -> "PrintedDay":
        """Return this day with the year, and a bare day with the month, of another."""
        month = self.month or (other.month if self.day is not None else None)
        year = other.year if self.year is None else self.year
        return attrs.evolve(self, year=year, month=month)

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


@attrs.frozen
class PrintedDates:
    """All days of a text in their order, and the words between them: `to`, `and`, `until`, `from` or `open`."""

    days: tuple[PrintedDay, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, part: Part) -> "PrintedDates":
        """Return the dates that a part of a text is; each has the month and year that stand nearest to its right."""
        days = [PrintedDay.of(day) for day in part.named("Bare", "Date", "Month", "Year")]
        for left in reversed(range(len(days) - 1)):
            days[left] = days[left].completed_by(days[left + 1])
        for right in range(1, len(days)):
            days[right] = days[right].completed_by(days[right - 1])
        return cls(tuple(days), frozenset(child.name for child in part.parts))

    @property
    def has_year(self) -> bool:
        """Whether print gives the year."""
        return self.days[0].year is not None

    @property
    def has_month(self) -> bool:
        """Whether print gives the month of each day."""
        return all(day.month is not None or day.day is None for day in self.days)

    def in_year(self, year: int = ANY_LEAP_YEAR) -> DatesInYear:
        """Return what the dates are, in this year where print gives none; raise MalformedError if they are none."""
        dates = tuple(day.in_year(year) for day in self.days)
        return DatesInYear(dates, tuple(self._values(dates)))

    def _values(self, dates: Sequence[PartialDate]) -> Iterator[Days]:
        """Return the values of dates in a given year."""
        first, last = dates[0], dates[-1]
        if "to" in self.words and len(dates) > 1:
            yield Period(first, last)
        elif self.words & {"from", "open"}:
            yield Period(first, None)
        elif "until" in self.words:
            yield Period(None, last)
        elif _follow_each_other(dates):
            yield Period(first, last)
        else:
            yield from dates


def _follow_each_other(dates: Sequence[PartialDate]) -> bool:
    """Whether there are several dates, and each begins on the day after the one before it."""
    one_day = dt.timedelta(days=1)
    pairs = list(itertools.pairwise(dates))
    return bool(pairs) and all(after.first_day - before.last_day == one_day for before, after in pairs)
