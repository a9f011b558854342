"""Times of day: with a time zone a day becomes a moment, without one it stays a day."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.dates.moment import TIME_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem
from kimcore.lexicon.calendar import PARTS_OF_DAY, PartOfDay
from kimcore.printed.dates.clauses import Clauses
from kimcore.printed.dates.days import Days
from kimcore.printed.grammar import Part
from kimcore.zones import TimeZone

TIME_ZONE_MISSING: Final = Problem.note(
    code="time_zone_missing",
    indonesian="Zona waktu tidak tertulis, sehingga hanya tanggalnya yang terbaca. Mohon tambahkan WIB, WITA, atau"
    " WIT.",
    english="The time zone is not given, so only the date was read. Please add WIB, WITA or WIT.",
)
TIME_ZONE_ASSUMED: Final = Problem.note(
    code="time_zone_assumed",
    indonesian="Zona waktu tidak tertulis, sehingga dibaca sebagai {zone}. Mohon cek zonanya.",
    english="The time zone is not given, so the time was read as {zone}. Please check the zone.",
)
TIMES_ALIKE: Final = Problem.note(
    code="times_alike",
    indonesian="Jam mulai dan jam selesai sama, sehingga hanya tanggalnya yang terbaca. Mohon cek kedua jamnya.",
    english="The first and the last time are the same, so only the date was read. Please check both times.",
)
TIME_APPROXIMATE: Final = Problem.note(
    code="time_approximate",
    indonesian="Jamnya hanya perkiraan, sehingga hanya tanggalnya yang terbaca. Mohon tulis jam yang pasti bila sudah"
    " ada.",
    english="The time is only approximate, so only the date was read. Please give the exact time if there is one.",
)
TIME_WITHOUT_DAY: Final = Problem.warning(
    code="time_without_day",
    indonesian="Jam tertulis, tetapi tanggalnya tidak lengkap. Mohon lengkapi tanggal, bulan, dan tahunnya.",
    english="A time is given, but its date is not complete. Please add the day, month and year.",
)
TIME_CONTRADICTS_PART_OF_DAY: Final = Problem.warning(
    code="time_contradicts_part_of_day",
    indonesian="Pukul {time} tidak termasuk {part}. Mohon cek jamnya.",
    english="{time} is not in the {part}. Please check the time.",
)
MIDNIGHT_UNCLEAR: Final = Problem.note(
    code="midnight_unclear",
    indonesian="Pukul {time} malam bisa pada awal atau akhir tanggal ini. Mohon cek tanggalnya, lalu tulis jamnya"
    " dengan “dini hari” atau tanpa keterangan.",
    english="{time} at night can be at the beginning or the end of this day. Please check the date, and write the time"
    " with “dini hari”, or by itself.",
)
SECONDS_LEFT_OUT: Final = Problem.note(
    code="seconds_left_out",
    indonesian="Waktu dicatat sampai menit, sehingga detiknya tidak disimpan. Tidak ada yang perlu diperbaiki.",
    english="Times are kept to the minute, so the seconds were left out. Nothing needs to be mended.",
)

_HALF_DAY: Final = 12


class _Clock(NamedTuple):
    """A time of the 24-hour clock, unless a part of the day makes it another. A zero before it says that it is one."""

    hour: int
    minute: int
    offset: int
    has_zero: bool

    @classmethod
    def of(cls, part: Part, zone: int) -> "_Clock":
        """Return a time as printed, in this zone if it has none itself; raise MalformedError for seconds of none."""
        if (part.number("ss") or 0) not in range(60):
            raise MalformedError([TIME_OUT_OF_RANGE.at()])
        digits, own_zone = str(part.named("hh")[0].value), part.number("zone")
        has_zero = digits[0] == "0" != digits
        return cls(int(digits), part.number("min") or 0, zone if own_zone is None else own_zone, has_zero)

    def __str__(self) -> str:
        """Return the time as print has it."""
        return f"{self.hour:02}.{self.minute:02}"

    def within(self, part: PartOfDay) -> "_Clock":
        """Return the time in a part of the day; raise MalformedError if it has none there, or one of unclear date."""
        if self.hour in part.around_midnight:
            raise MalformedError([MIDNIGHT_UNCLEAR.at(time=str(self))])
        for hour in (self.hour,) if self.has_zero else (self.hour, self.hour + _HALF_DAY):
            if hour in part.hours:
                return self._replace(hour=hour)
        raise MalformedError([TIME_CONTRADICTS_PART_OF_DAY.at(time=str(self), part=part.name)])

    def on(self, date: PartialDate | Moment) -> Moment:
        """Return the moment on a day; raise MalformedError where the day is not known or there is no such time."""
        day = date.first_day
        if day != date.last_day:
            raise MalformedError([TIME_WITHOUT_DAY.at()])
        return Moment(day.year, day.month, day.day, self.hour, self.minute, self.offset)


def with_times(
    values: Sequence[Days], clauses: Clauses, zone: TimeZone | None
) -> tuple[tuple[When, ...], tuple[Finding, ...]]:
    """Return dates with the times of a text, in this zone if none is printed; where one is unclear, the dates alone."""
    times = clauses.get("Times", clauses["Dates"])
    if not times.has("Time"):
        return tuple(values), ()
    has_zone = times.has("zone")
    try:
        clocks = _clocks(times, clauses.get("PartOfDay"), zone)
        moments = tuple(_at(value, clocks, times) for value in values)
    except MalformedError as error:
        return tuple(values), error.findings
    unclear = (
        (TIMES_ALIKE, any(isinstance(moment, Period) and moment.start == moment.end for moment in moments)),
        (TIME_APPROXIMATE, times.has("about")),
        (TIME_ZONE_MISSING, zone is None and not has_zone),
    )
    for problem, is_met in unclear:
        if is_met:
            return tuple(values), (problem.at(),)
    assumed = (TIME_ZONE_ASSUMED.at(zone=zone.code),) if zone is not None and not has_zone else ()
    seconds = (SECONDS_LEFT_OUT.at(),) if any(part.value for part in times.named("ss")) else ()
    return moments, (*assumed, *seconds)


def _clocks(times: Part, apart: Part | None, zone: TimeZone | None) -> list[_Clock]:
    """Return the times of a text. Those without a zone are in the first that is printed, or else in this one.

    A part of the day that stands apart, as in "Jumat malam, pukul 7-9", belongs to the first time. A time without one
    is of the 12-hour clock, too, where the other one is, if then it is in order with it. Raises MalformedError where it
    has a zero, as in "08.00-10.00 malam": then nobody knows which clock is meant.
    """
    parts = times.named("Time", "Hour")
    offset = times.number("zone") if times.has("zone") or zone is None else zone.offset_minutes
    printed = [_Clock.of(part, offset or 0) for part in parts]
    words = [part.number("part") for part in parts]
    if apart is not None and words[0] is None:
        words[0] = apart.number("part")
    known = [None if word is None else PARTS_OF_DAY[word] for word in words]
    clocks = [clock if part is None else clock.within(part) for clock, part in zip(printed, known, strict=True)]
    if clocks == printed or None not in known:
        return clocks
    plain, word = clocks[known.index(None)], next(part for part in known if part is not None)
    first, last = (clock._replace(hour=clock.hour + _HALF_DAY) if clock is plain else clock for clock in clocks)
    if plain.hour >= _HALF_DAY or first[:2] > last[:2]:
        return clocks
    if plain.has_zero:
        raise MalformedError([TIME_CONTRADICTS_PART_OF_DAY.at(time=str(plain), part=word.name)])
    return [first, last]


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
