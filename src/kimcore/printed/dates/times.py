"""Times of day: with a time zone a day becomes a moment, without one it stays a day."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.dates.moment import TIME_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity
from kimcore.lexicon.calendar import PARTS_OF_DAY, PartOfDay
from kimcore.printed.dates.clauses import Clauses
from kimcore.printed.dates.days import Days
from kimcore.printed.grammar import Part
from kimcore.zones import TimeZone

TIME_ZONE_MISSING: Final = Problem(
    code="time_zone_missing",
    severity=Severity.NOTE,
    id="Zona waktu tidak tertulis, sehingga hanya tanggalnya yang terbaca. Mohon tambahkan WIB, WITA, atau WIT.",
    en="The time zone is not given, so only the date was read. Please add WIB, WITA or WIT.",
)
TIME_ZONE_ASSUMED: Final = Problem(
    code="time_zone_assumed",
    severity=Severity.NOTE,
    id="Zona waktu tidak tertulis, sehingga dibaca sebagai {zone}. Mohon cek zonanya.",
    en="The time zone is not given, so the time was read as {zone}. Please check the zone.",
)
TIMES_ALIKE: Final = Problem(
    code="times_alike",
    severity=Severity.NOTE,
    id="Jam mulai dan jam selesai sama, sehingga hanya tanggalnya yang terbaca. Mohon cek kedua jamnya.",
    en="The first and the last time are the same, so only the date was read. Please check both times.",
)
TIME_WITHOUT_DAY: Final = Problem(
    code="time_without_day",
    severity=Severity.WARNING,
    id="Jam tertulis, tetapi tanggalnya tidak lengkap. Mohon lengkapi tanggal, bulan, dan tahunnya.",
    en="A time is given, but its date is not complete. Please add the day, month and year.",
)
TIME_CONTRADICTS_PART_OF_DAY: Final = Problem(
    code="time_contradicts_part_of_day",
    severity=Severity.WARNING,
    id="Pukul {time} tidak termasuk {part}. Mohon cek jamnya.",
    en="{time} is not in the {part}. Please check the time.",
)
MIDNIGHT_UNCLEAR: Final = Problem(
    code="midnight_unclear",
    severity=Severity.NOTE,
    id="Pukul {time} malam bisa pada awal atau akhir tanggal ini. Mohon cek tanggalnya, lalu tulis jamnya dengan “dini"
    " hari” atau tanpa keterangan.",
    en="{time} at night can be at the beginning or the end of this day. Please check the date, and write the time with"
    " “dini hari”, or by itself.",
)
SECONDS_LEFT_OUT: Final = Problem(
    code="seconds_left_out",
    severity=Severity.NOTE,
    id="Waktu dicatat sampai menit, sehingga detiknya tidak disimpan. Tidak ada yang perlu diperbaiki.",
    en="Times are kept to the minute, so the seconds were left out. Nothing needs to be mended.",
)

_HALF_DAY: Final = 12


class _Clock(NamedTuple):
    """A time as printed, and how many hours later it is on the 24-hour clock. A zero before it says that it is one."""

    hour: int
    minute: int
    offset: int
    has_zero: bool
    later: int = 0

    @classmethod
    def of(cls, part: Part, zone: int) -> "_Clock":
        """Return a time as printed, in this zone if it has none itself; raise MalformedError for seconds of none."""
        if (part.number("ss") or 0) not in range(60):
            raise MalformedError([TIME_OUT_OF_RANGE.at()])
        digits, own_zone = str(part.named("hh")[0].value), part.number("zone")
        has_zero = digits[0] == "0" != digits
        return cls(int(digits), part.number("min") or 0, zone if own_zone is None else own_zone, has_zero)

    def __str__(self) -> str:
        """Return the time as printed."""
        return f"{self.hour:02}.{self.minute:02}"

    def within(self, part: PartOfDay) -> "_Clock":
        """Return the time in a part of the day; raise MalformedError if it has none there, or one of unclear date."""
        if self.hour in part.around_midnight:
            raise MalformedError([MIDNIGHT_UNCLEAR.at(time=str(self))])
        for later in (0,) if self.has_zero else (0, _HALF_DAY):
            if self.hour + later in part.hours:
                return self._replace(later=later)
        raise MalformedError([TIME_CONTRADICTS_PART_OF_DAY.at(time=str(self), part=part.name)])

    def on(self, date: PartialDate | Moment) -> Moment:
        """Return the moment on a day; raise MalformedError where the day is not known or there is no such time."""
        day = date.first_day
        if day != date.last_day:
            raise MalformedError([TIME_WITHOUT_DAY.at()])
        return Moment(day.year, day.month, day.day, self.hour + self.later, self.minute, self.offset)


def with_times(
    values: Sequence[Days], clauses: Clauses, zone: TimeZone | None
) -> tuple[tuple[When, ...], tuple[Finding, ...]]:
    """Return dates with the times of a text, in this zone if none is printed; where one is unclear, the dates alone."""
    dates: tuple[When, ...] = tuple(values)
    found: list[Finding] = []
    times = clauses.get("Times", clauses["Dates"])
    if not times.has("Time"):
        return dates, ()
    try:
        clocks = _clocks(times, clauses.get("PartOfDay"), zone)
        moments = tuple(_at(value, clocks, times) for value in values)
    except MalformedError as error:
        return dates, error.findings
    if any(isinstance(moment, Period) and moment.start == moment.end for moment in moments):
        return dates, (TIMES_ALIKE.at(),)
    if not times.has("zone"):
        if zone is None:
            return dates, (TIME_ZONE_MISSING.at(),)
        found.append(TIME_ZONE_ASSUMED.at(zone=zone.code))
    if any(part.value for part in times.named("ss")):
        found.append(SECONDS_LEFT_OUT.at())
    return moments, tuple(found)


def _clocks(times: Part, apart: Part | None, zone: TimeZone | None) -> list[_Clock]:
    """Return the times of a text. Those without a zone are in the first that is printed, or else in this one.

    A part of the day that stands apart, as in "Jumat malam, pukul 7-9", belongs to the first time.
    """
    printed = times.named("Time", "Hour")
    offset = times.number("zone") if times.has("zone") or zone is None else zone.offset_minutes
    clocks = [_Clock.of(part, offset or 0) for part in printed]
    words = [part.number("part") for part in printed]
    if apart is not None and words[0] is None:
        words[0] = apart.number("part")
    for index, word in enumerate(words):
        if word is not None:
            clocks[index] = clocks[index].within(PARTS_OF_DAY[word])
    if any(clock.later for clock in clocks) and None in words:
        _by_halves(clocks, words.index(None), next(PARTS_OF_DAY[word] for word in words if word is not None))
    return clocks


def _by_halves(clocks: list[_Clock], index: int, part: PartOfDay) -> None:
    """Take a time without a part of the day for one of the 12-hour clock, too, if it is in order with the other one.

    Raises MalformedError where it has a zero, as in "08.00-10.00 malam": then nobody knows which clock is meant.
    """
    clock = clocks[index]
    halved = [*clocks[:index], clock._replace(later=_HALF_DAY), *clocks[index + 1 :]]
    if clock.hour < _HALF_DAY and halved == sorted(halved, key=lambda one: (one.hour + one.later, one.minute)):
        if clock.has_zero:
            raise MalformedError([TIME_CONTRADICTS_PART_OF_DAY.at(time=str(clock), part=part.name)])
        clocks[index] = halved[index]


def _at(value: Days, clocks: Sequence[_Clock], times: Part) -> When:
    """Return dates at times: a day has both, a period begins at the first and ends at the last."""
    begin, *ends = clocks
    is_until = any(part.name == "until" for part in times.parts)
    if isinstance(value, PartialDate) and not ends and not is_until:
        moment = begin.on(value)
        return Period(moment, None) if times.has("from") or times.has("open") else moment
    first, last = (value.start, value.end) if isinstance(value, Period) else (value, value)
    closing = begin if is_until or first is None else ends[0] if ends else None
    start = first if first is None or is_until else begin.on(first)
    return Period(start, last if last is None or closing is None else closing.on(last))
