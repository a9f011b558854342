"""Periods, and whatever says when something was."""

import datetime as dt
from typing import ClassVar, Final, Self, TypeAlias

import attrs

from kimcore.dates.moment import Moment
from kimcore.dates.partial import PartialDate, has_one_slash
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Words
from kimcore.textvalues import TextValue, exact_text

MALFORMED_PERIOD = Problem.error(
    code="malformed_period",
    indonesian="Format rentang tanggal ini keliru. Mohon tulis awal dan akhir dengan satu garis miring,"
    " seperti 2024-08-09/2024-08-11, dan .. untuk ujung yang terbuka.",
    english="This is not of the form of a period. Please write start and end with one slash, like"
    " 2024-08-09/2024-08-11, and .. for an open end.",
)
PERIOD_OPEN_AT_BOTH_ENDS = Problem.error(
    code="period_open_at_both_ends",
    indonesian="Rentang tanggal ini tidak punya awal maupun akhir. Mohon isi awal atau akhirnya, atau hapus isiannya.",
    english="This period has neither a start nor an end. Please give one of them, or leave the field out.",
)
PERIOD_ENDS_BEFORE_START = Problem.error(
    code="period_ends_before_start",
    indonesian="Akhir rentang ini lebih dahulu daripada awalnya. Mohon cek apakah keduanya tertukar.",
    english="This period ends before it starts. Please check whether start and end were swapped.",
)

_OPEN: Final = ".."
_END: Final = f"(?:{Moment.pattern}|{PartialDate.pattern})"


@attrs.frozen
class Period(TextValue):
    """A time from a start to an end, both included; None is an open end, written `..`. One of the two is given.

    The end may not lie before the start: two moments are compared as instants, all others by their days, a partial
    date by what it can mean at best.
    """

    is_shared: ClassVar[bool] = True
    expected: ClassVar[Words] = Words(
        "rentang tanggal seperti 2024-08-09/2024-08-11", "a period such as 2024-08-09/2024-08-11"
    )
    pattern: ClassVar[str] = rf"(?:{_END}/(?:{_END}|\.\.)|\.\./{_END})"

    start: PartialDate | Moment | None
    end: PartialDate | Moment | None

    def __attrs_post_init__(self) -> None:
        """Raise MalformedError where the ends are no dates, both open, or in the wrong order."""
        if not {type(self.start), type(self.end)} <= {PartialDate, Moment, type(None)}:
            raise MalformedError([MALFORMED_PERIOD.at()])
        if self.start is None and self.end is None:
            raise MalformedError([PERIOD_OPEN_AT_BOTH_ENDS.at()])
        if self.start is not None and self.end is not None and _is_before(self.end, self.start):
            raise MalformedError([PERIOD_ENDS_BEFORE_START.at()])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the period that a text such as `2024-08-09/2024-08-11`, `../2009` or `2024-01-25/..` is.

        Raises MalformedError for any other text, and says which end is wrong where one is.
        """
        start, slash, end = exact_text(text, cls.expected).partition("/")
        if not (start and slash and end) or "/" in end:
            raise MalformedError([MALFORMED_PERIOD.at()])
        return cls(_end(start), _end(end))

    @classmethod
    def claims(cls, text: str) -> bool:
        """Whether a text has one slash, as between start and end."""
        return has_one_slash(text)

    @property
    def first_day(self) -> dt.date | None:
        """The earliest day of the period; None where its start is open."""
        return None if self.start is None else self.start.first_day

    @property
    def last_day(self) -> dt.date | None:
        """The latest day of the period; None where its end is open."""
        if self.start is None or self.end is None:
            return None if self.end is None else self.end.last_day
        # Of two moments in different zones the later can have the earlier date.
        return max(self.start.first_day, self.end.last_day)

    def covers(self, day: dt.date) -> bool:
        """Whether a day can lie in the period."""
        return (self.first_day or dt.date.min) <= day <= (self.last_day or dt.date.max)

    def __str__(self) -> str:
        """Return the text that `parse` takes."""
        return f"{self.start or _OPEN}/{self.end or _OPEN}"


def _end(text: str) -> PartialDate | Moment | None:
    """Return one end of a period."""
    if text == _OPEN:
        return None
    return Moment.parse(text) if Moment.claims(text) else PartialDate.parse(text)


def _is_before(end: PartialDate | Moment, start: PartialDate | Moment) -> bool:
    """Whether an end lies before a start for certain."""
    if isinstance(end, Moment) and isinstance(start, Moment):
        return end.instant_minutes < start.instant_minutes
    return end.last_day < start.first_day


When: TypeAlias = PartialDate | Moment | Period
"""Whatever says when something was."""


def parse_when(text: str) -> When:
    """Return the date, moment or period that a text is; raise MalformedError where it is none of them."""
    kinds: tuple[type[When], ...] = (Period, Moment, PartialDate)
    (kind,) = (kind for kind in kinds if kind.claims(exact_text(text, PartialDate.expected)))
    return kind.parse(text)
