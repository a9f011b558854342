"""Years, months and days."""

import datetime as dt
import re
from typing import ClassVar, Final, Self

import attrs

from kimcore.errors import MalformedError
from kimcore.findings import Problem, Words
from kimcore.late import late_pattern
from kimcore.textvalues import TextValue, exact_text

MALFORMED_DATE = Problem.error(
    code="malformed_date",
    indonesian="Format tanggal ini keliru. Mohon tulis dengan urutan tahun-bulan-tanggal, seperti 2023-08-29,"
    " 2023-08, atau 2023.",
    english="This is not of the form of a date. Please write year-month-day, like 2023-08-29, 2023-08 or 2023.",
)
YEAR_OUT_OF_RANGE = Problem.error(
    code="year_out_of_range",
    indonesian="Tahun ini di luar 0001 sampai 9999. Mohon cek tahunnya.",
    english="This year is outside 0001 to 9999. Please check it.",
)
MONTH_OUT_OF_RANGE = Problem.error(
    code="month_out_of_range",
    indonesian="Bulan ini di luar 01 sampai 12. Mohon cek bulannya, dan apakah bulan dan tanggal tertukar.",
    english="This month is outside 01 to 12. Please check it, and whether month and day were swapped.",
)
DAY_OUT_OF_RANGE = Problem.error(
    code="day_out_of_range",
    indonesian="Tanggal ini tidak ada; bulannya hanya sampai tanggal {last}. Mohon cek tanggalnya.",
    english="There is no such day; the month ends on day {last}. Please check the date.",
)
DATE_WITH_TIME = Problem.error(
    code="date_with_time",
    indonesian="Tanggal ini masih memuat jam. Mohon isi tanggalnya saja.",
    english="This date comes with a time of day. Please give the date alone.",
)

_MONTHS: Final = 12
_TWO_DIGITS: Final = tuple(f"{number:02}" for number in range(100))
_FEBRUARY: Final = 2
_DAYS_OF_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR: Final = "(?!0000)[0-9]{4}"
_MONTH: Final = "(?:0[1-9]|1[0-2])"
_DAY: Final = "(?:0[1-9]|[12][0-9]|3[01])"
FULL_DATE: Final = f"{_YEAR}-{_MONTH}-{_DAY}"
"""The pattern of a day."""

# Wider than the form, so that what is out of range can be named.
_DATE: Final = late_pattern("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_BETWEEN_DATE_AND_TIME: Final = re.compile("[0-9]T[0-9]")


def are_whole(*numbers: object) -> bool:
    """Whether all are exact integers: True counts as 1 and 1.0 equals it, but neither is written as `1`."""
    return all(type(number) is int for number in numbers)


def has_one_slash(text: str) -> bool:
    """Whether a text is meant as a period; two slashes are a day's, such as 29/08/2023."""
    return text.count("/") == 1


def has_time(text: str) -> bool:
    """Whether a text has the `T` of a moment: between digits, for AGUSTUS has one, too."""
    return _BETWEEN_DATE_AND_TIME.search(text) is not None


@attrs.frozen
class PartialDate(TextValue):
    """A year, a month of a year, or a day of the Gregorian calendar, in the years 0001 to 9999."""

    is_shared: ClassVar[bool] = True
    expected: ClassVar[Words] = Words(
        "tanggal seperti 2023-08-29, 2023-08, atau 2023", "a date such as 2023-08-29, 2023-08 or 2023"
    )
    pattern: ClassVar[str] = f"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?"

    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        """Raise MalformedError where there is no such day, month or year, or a day without a month."""
        given = [part for part in (self.month, self.day) if part is not None]
        if not are_whole(self.year, *given) or (self.month is None and self.day is not None):
            raise MalformedError([MALFORMED_DATE.at()])
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            raise MalformedError([YEAR_OUT_OF_RANGE.at()])
        if self.month is not None and self.month not in range(1, _MONTHS + 1):
            raise MalformedError([MONTH_OUT_OF_RANGE.at()])
        if self.day is not None and self.day not in range(1, self._days_of_month() + 1):
            raise MalformedError([DAY_OUT_OF_RANGE.at(last=self._days_of_month())])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date that a text such as `2019`, `2019-03` or `2023-08-29` is; raise MalformedError for others."""
        if (match := _DATE.fullmatch(exact_text(text, cls.expected))) is None:
            raise MalformedError([MALFORMED_DATE.at()])
        return cls(*(int(part) for part in match.groups() if part is not None))

    @classmethod
    def claims(cls, text: str) -> bool:
        """Whether a text is meant as neither a period nor a moment."""
        return not has_one_slash(text) and not has_time(text)

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """Return a day; raise MalformedError for a datetime, whose time would be lost."""
        if isinstance(day, dt.datetime):
            raise MalformedError([DATE_WITH_TIME.at()])
        return cls(day.year, day.month, day.day)

    @property
    def is_full(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    @property
    def first_day(self) -> dt.date:
        """The earliest day that can be meant."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        """The latest day that can be meant."""
        return dt.date(self.year, self.month or _MONTHS, self.day or self._days_of_month())

    def covers(self, day: dt.date) -> bool:
        """Whether a day can be meant."""
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        """Return the text that `parse` takes."""
        century, year = divmod(self.year, 100)
        if self.month is None:
            return f"{_TWO_DIGITS[century]}{_TWO_DIGITS[year]}"
        day = "" if self.day is None else f"-{_TWO_DIGITS[self.day]}"
        return f"{_TWO_DIGITS[century]}{_TWO_DIGITS[year]}-{_TWO_DIGITS[self.month]}{day}"

    def _days_of_month(self) -> int:
        month = self.month or _MONTHS
        is_leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        return _DAYS_OF_MONTHS[month - 1] + (is_leap and month == _FEBRUARY)
