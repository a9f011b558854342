"""Days, months and years as far as print gives them, and what they are in a year."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias, cast

from kimcore.dates import PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Words
from kimcore.lexicon.calendar import WEEKDAY_NAMES
from kimcore.printed.dates.forms import DAYS, RANGES
from kimcore.printed.grammar import Part

Days: TypeAlias = PartialDate | Period

NUMBER_CONTRADICTS_WORDS: Final = Problem.warning(
    code="number_contradicts_words",
    indonesian="Tertulis {number} dengan angka, tetapi {words} dengan huruf. Mohon cek keduanya.",
    english="The text says {number} in digits, but {words} in words. Please check both.",
)
DATE_CONTRADICTS_REPETITION: Final = Problem.warning(
    code="date_contradicts_repetition",
    indonesian="Tanggal ini tertulis dua kali, dan keduanya berbeda. Mohon cek keduanya.",
    english="This date is printed twice, and the two differ. Please check both.",
)
DATES_OUT_OF_ORDER: Final = Problem.warning(
    code="dates_out_of_order",
    indonesian="Bulannya tidak berurutan. Bila melewati pergantian tahun, mohon tulis kedua tahunnya.",
    english="The months are not in order. If a new year lies between them, please give both years.",
)
DAY_LEFT_BLANK: Final = Problem.warning(
    code="day_left_blank",
    indonesian="Tempat untuk tanggalnya masih kosong. Mohon lengkapi tanggalnya.",
    english="The place for the day is still empty. Please complete the date.",
)

WEEK: Final = 7
_ANY_LEAP_YEAR: Final = 2000
_CENTURIES: Final = (1900, 2000)
_DAYS_ALONE: Final = ("Named", "Numeric")
_YEAR, _MONTH, _DAY = ("year", "yyyy", "yy", "y", "iso"), ("month", "mm", "m12", "roman"), ("day", "dd")
_ONE_DAY: Final = dt.timedelta(days=1)


def number_of(parts: Sequence[Part], words: str, *digits: str) -> int | None:
    """Return a number that is printed in digits, in words or in both; raise MalformedError where the two differ."""
    values = {one.name: cast("int", one.value) for one in parts}
    found = [values[name] for name in (*digits, words) if name in values]
    if len(found) > 1 and found[0] != found[-1]:
        raise MalformedError([NUMBER_CONTRADICTS_WORDS.at(number=found[0], words=found[-1])])
    return found[0] if found else None


class PrintedWeekday(NamedTuple):
    """A weekday, Monday being 0, or those up to `last`; `is_eve` as in "malam Minggu", which is the evening before."""

    first: int
    last: int
    is_eve: bool = False

    @classmethod
    def all_in(cls, part: Part) -> tuple["PrintedWeekday", ...]:
        """Return the weekdays of a part of a text."""
        numbers = [(one.number("weekday") or 0, one.has("eve")) for one in part.named("Weekday")]
        return tuple([cls(number, number, is_eve) for number, is_eve in numbers])

    @property
    def name(self) -> Words:
        """The name, or the first and the last one."""
        names = [WEEKDAY_NAMES[number] for number in dict.fromkeys(self[:2])]
        return Words("-".join(name.indonesian for name in names), "-".join(name.english for name in names))

    def is_of(self, day: dt.date) -> bool:
        """Whether a day has this weekday."""
        return (day.weekday() + self.is_eve - self.first) % WEEK <= (self.last - self.first) % WEEK


class PrintedDay(NamedTuple):
    """A day, a month or a year with what is printed of it, and the weekdays beside it.

    A year below zero is one of two digits that can be of either century: -45 is 1945 or 2045.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekdays: tuple[PrintedWeekday, ...] = ()

    @classmethod
    def of(cls, part: Part) -> "PrintedDay":
        """Return the day that a part of a text is; raise MalformedError where its numbers contradict its words."""
        parts = part.named("Weekday", *_YEAR, *_MONTH, *_DAY)
        weekdays = PrintedWeekday.all_in(part) if any(one.name == "Weekday" for one in parts) else ()
        return cls(number_of(parts, *_YEAR), number_of(parts, *_MONTH), number_of(parts, *_DAY), weekdays)

    @classmethod
    def all_in(cls, part: Part) -> list["PrintedDay"]:
        """Return the one day that a part of a text is, or the first and the last of a range or a part of a year."""
        if part.name == "PartOfYear":
            months, year = part.number("year_part") or 0, part.number("yyyy")
            last = months * (part.number("th") or 0)
            return [cls(year, last - months + 1), cls(year, last)]
        return [cls.of(day) for day in (part.named(*DAYS) if part.name in RANGES else [part])]

    def completed_by(self, other: "PrintedDay") -> "PrintedDay":
        """Return this day with the year, and a bare day with the month, of another."""
        month = self.month or (other.month if self.day is not None else None)
        year = other.year if self.year is None else self.year
        return self._replace(year=year, month=month)


class DatesInYear(NamedTuple):
    """The dates of a text once the year is known: each as printed, and the values they make."""

    dates: tuple[PartialDate, ...]
    values: tuple[Days, ...]

    @property
    def ends(self) -> tuple[dt.date, dt.date]:
        """The earliest and the latest day."""
        return min(date.first_day for date in self.dates), max(date.last_day for date in self.dates)

    @property
    def is_full(self) -> bool:
        """Whether all are days, not months or years."""
        return all(date.is_full for date in self.dates)


class PrintedDates(NamedTuple):
    """All days of a text in order, how many of them each are one date or one range, and `from`, `open` and `before`."""

    days: tuple[PrintedDay, ...]
    sizes: tuple[int, ...]
    words: frozenset[str]

    @classmethod
    def of(cls, part: Part) -> "PrintedDates":
        """Return the dates of a part; raise MalformedError where two prints of one differ, or a new year may turn."""
        groups = [PrintedDay.all_in(one) for one in part.named(*RANGES, *DAYS)]
        printed = [day for group in groups for day in group]
        again = [PrintedDay.of(one) for one in part.parts if one.name in _DAYS_ALONE]
        days = _completed([*printed, *again])
        if again and days[0][:3] != days[1][:3]:
            raise MalformedError([DATE_CONTRADICTS_REPETITION.at()])
        dates = cls(days[: len(printed)], tuple(map(len, groups)), frozenset(child.name for child in part.parts))
        pairs = enumerate(itertools.pairwise(printed), start=1)
        gaps = [at for at, (before, day) in pairs if None in {before.year, day.year}]
        if dates.has_year and any(map(dates.turns_before, gaps)):
            raise MalformedError([DATES_OUT_OF_ORDER.at()])
        return dates

    @property
    def has_year(self) -> bool:
        """Whether print gives the year."""
        return self.days[0].year is not None

    def turns_before(self, position: int) -> bool:
        """Whether a day lies in an earlier month than the one before it."""
        before, day = self.days[position - 1 : position + 1]
        return (before.month or 0) > (day.month or 0)

    def in_year(self, year: int = _ANY_LEAP_YEAR, century: int = _CENTURIES[-1]) -> DatesInYear:
        """Return what the dates are; raise MalformedError if they are none.

        Where print gives no year, the last lies in this one, and those before it, too, up to where a new year begins.
        A year of two digits that can be of either century lies in this one.
        """
        dates: list[PartialDate] = []
        for position, day in reversed([*enumerate(self.days)]):
            printed = year if day.year is None else day.year if day.year >= 0 else century - day.year
            dates.insert(0, PartialDate(printed, day.month, day.day))
            year -= position > 0 and self.turns_before(position)
        return DatesInYear(tuple(dates), tuple(self._values(dates)))

    def in_centuries(self) -> list[DatesInYear]:
        """Return what the dates are in each century that their years can be of."""
        is_short = any(day.year is not None and day.year < 0 for day in self.days)
        return [self.in_year(century=century) for century in (_CENTURIES if is_short else _CENTURIES[:1])]

    def _values(self, dates: Sequence[PartialDate]) -> Iterator[Days]:
        """Return the values of dates in a given year."""
        ends = itertools.accumulate(self.sizes, initial=0)
        groups = [dates[start:end] for start, end in itertools.pairwise(ends)]
        follow = [after[0].first_day - before[-1].last_day == _ONE_DAY for before, after in itertools.pairwise(groups)]
        if len(dates) == 1 and self.words & {"from", "open"}:
            yield Period(dates[0], None)
        elif "before" in self.words:
            yield Period(None, dates[0])
        elif follow and all(follow):
            yield Period(dates[0], dates[-1])
        else:
            for first, *last in groups:
                yield Period(first, *last) if last else first


def _completed(printed: Sequence[PrintedDay]) -> tuple[PrintedDay, ...]:
    """Return days with the month and year that stand nearest to their right, or if there are none, to their left."""
    days = [*printed]
    for at in reversed(range(len(days) - 1)):
        days[at] = days[at].completed_by(days[at + 1])
    for at in range(1, len(days)):
        days[at] = days[at].completed_by(days[at - 1])
    return tuple(days)
