"""Moments: a day, a time and an offset from UTC."""

import datetime as dt
from typing import ClassVar, Final, Self

import attrs

from kimcore.dates.partial import FULL_DATE, PartialDate, are_whole, has_one_slash, has_time
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Words
from kimcore.late import late_pattern
from kimcore.textvalues import TextValue, exact_text
from kimcore.zones import TimeZone

MALFORMED_MOMENT = Problem.error(
    code="malformed_moment",
    indonesian="Format waktu ini keliru. Mohon tulis seperti 2018-09-27T08:30+07:00 (WIB), dengan +08:00 untuk"
    " WITA atau +09:00 untuk WIT.",
    english="This is not of the form of a date with time. Please write it like 2018-09-27T08:30+07:00 (WIB), with"
    " +08:00 for WITA or +09:00 for WIT.",
)
MOMENT_WITHOUT_OFFSET = Problem.error(
    code="moment_without_offset",
    indonesian="Zona waktu belum tertulis. Mohon tambahkan +07:00 (WIB), +08:00 (WITA), atau +09:00 (WIT) di akhir.",
    english="The time zone is missing. Please add +07:00 (WIB), +08:00 (WITA) or +09:00 (WIT) at the end.",
)
MOMENT_WITH_SECONDS = Problem.error(
    code="moment_with_seconds",
    indonesian="Waktu ini memuat detik, sedangkan waktu dicatat sampai menit. Mohon hapus detiknya.",
    english="This time has seconds, but times are kept to the minute. Please leave the seconds out.",
)
TIME_OUT_OF_RANGE = Problem.error(
    code="time_out_of_range",
    indonesian="Jam ini di luar 00:00 sampai 23:59. Mohon cek jamnya.",
    english="This time is outside 00:00 to 23:59. Please check it.",
)
OFFSET_OUT_OF_RANGE = Problem.error(
    code="offset_out_of_range",
    indonesian="Selisih waktu ini di luar -12:00 sampai +14:00 dari UTC. Mohon gunakan +07:00 (WIB), +08:00 (WITA),"
    " atau +09:00 (WIT).",
    english="This offset is outside -12:00 to +14:00 from UTC. Please use +07:00 (WIB), +08:00 (WITA) or +09:00 (WIT).",
)

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_LEAST_OFFSET: Final = -12 * _HOUR
_GREATEST_OFFSET: Final = 14 * _HOUR

_TIME: Final = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_OFFSET: Final = r"(?:\+(?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)|-(?!00:00)(?:(?:0[0-9]|1[01]):[0-5][0-9]|12:00))"

# These are wider than the form, so that what is out of range or left out can be named.
_LOCAL: Final = "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})"
_MOMENT: Final = late_pattern(_LOCAL + "(?!-00:00)([+-])([0-9]{2}):([0-5][0-9])")
_WITHOUT_OFFSET: Final = late_pattern(_LOCAL + r"(?::[0-9]{2}(?:\.[0-9]+)?)?")
_WITH_SECONDS: Final = late_pattern(_LOCAL + r":[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})")


@attrs.frozen
class Moment(TextValue):
    """A minute of a day in local time, and how many minutes that is ahead of UTC (-720 to 840).

    The offset is stored, so `==` compares what was written; `same_as` compares instants. UTC is `+00:00`.
    """

    is_shared: ClassVar[bool] = True
    expected: ClassVar[Words] = Words(
        "waktu seperti 2018-09-27T08:30+07:00", "a date with time such as 2018-09-27T08:30+07:00"
    )
    pattern: ClassVar[str] = f"{FULL_DATE}T{_TIME}{_OFFSET}"

    year: int
    month: int
    day: int
    hour: int
    minute: int
    offset_minutes: int

    def __attrs_post_init__(self) -> None:
        """Raise MalformedError where there is no such day or time, or the offset is none that is in use."""
        if not are_whole(self.month, self.day, self.hour, self.minute, self.offset_minutes):
            raise MalformedError([MALFORMED_MOMENT.at()])
        PartialDate(self.year, self.month, self.day)
        if self.hour not in range(24) or self.minute not in range(60):
            raise MalformedError([TIME_OUT_OF_RANGE.at()])
        if not _LEAST_OFFSET <= self.offset_minutes <= _GREATEST_OFFSET:
            raise MalformedError([OFFSET_OUT_OF_RANGE.at()])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the moment that a text such as `2018-09-27T08:30+07:00` is; raise MalformedError for any other.

        Seconds are refused, and so are `Z` and `-00:00`: there is one form for each value.
        """
        if (match := _MOMENT.fullmatch(exact_text(text, cls.expected))) is None:
            raise MalformedError([_flaw_of_moment(text).at()])
        *local, sign, hours, minutes = match.groups()
        offset = int(hours) * _HOUR + int(minutes)
        year, month, day, hour, minute = (int(part) for part in local)
        return cls(year, month, day, hour, minute, -offset if sign == "-" else offset)

    @classmethod
    def claims(cls, text: str) -> bool:
        """Whether a text has the `T` between date and time, and is meant as no period."""
        return has_time(text) and not has_one_slash(text)

    @classmethod
    def of(cls, moment: dt.datetime) -> Self:
        """Return the minute of an aware datetime; raise MalformedError where it is naive or seconds would be lost."""
        if (offset := moment.utcoffset()) is None:
            raise MalformedError([MOMENT_WITHOUT_OFFSET.at()])
        minutes, rest = divmod(offset, dt.timedelta(minutes=1))
        if moment.second or moment.microsecond or rest:
            raise MalformedError([MOMENT_WITH_SECONDS.at()])
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute, minutes)

    @property
    def date(self) -> PartialDate:
        """The local day."""
        return PartialDate(self.year, self.month, self.day)

    @property
    def zone(self) -> TimeZone | None:
        """The time zone of Indonesia that has this offset, if one has."""
        return TimeZone.at_offset(self.offset_minutes)

    @property
    def instant_minutes(self) -> int:
        """The instant, in minutes of UTC on a scale that orders all moments; unlike a datetime it cannot overflow."""
        return self.first_day.toordinal() * _DAY + self.hour * _HOUR + self.minute - self.offset_minutes

    @property
    def first_day(self) -> dt.date:
        """The local day."""
        return dt.date(self.year, self.month, self.day)

    @property
    def last_day(self) -> dt.date:
        """The local day."""
        return self.first_day

    def covers(self, day: dt.date) -> bool:
        """Whether a day is the local day."""
        return self.first_day == day

    def same_as(self, other: "Moment") -> bool:
        """Whether two moments are the same instant."""
        return self.instant_minutes == other.instant_minutes

    def __str__(self) -> str:
        """Return the text that `parse` takes."""
        hours, minutes = divmod(abs(self.offset_minutes), _HOUR)
        sign = "-" if self.offset_minutes < 0 else "+"
        return f"{self.date}T{self.hour:02}:{self.minute:02}{sign}{hours:02}:{minutes:02}"


def _flaw_of_moment(text: str) -> Problem:
    """Return why a text is no moment."""
    if _WITHOUT_OFFSET.fullmatch(text):
        return MOMENT_WITHOUT_OFFSET
    return MOMENT_WITH_SECONDS if _WITH_SECONDS.fullmatch(text) else MALFORMED_MOMENT
