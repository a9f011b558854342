"""Times of day: with a time zone a day becomes a moment, without one it stays a day."""

from collections.abc import Sequence
from typing import Final

import attrs

from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.dates.moment import TIME_OUT_OF_RANGE
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.dates.days import Days
from kimcore.printed.dates.matching import Clauses, Part
from kimcore.printed.dates.words import PARTS_OF_DAY

TIME_ZONE_MISSING: Final = Problem(
    code="time_zone_missing",
    severity=Severity.NOTE,
    id="Zona waktu tidak tertulis, sehingga hanya tanggalnya yang terbaca. Mohon tambahkan WIB, WITA, atau WIT.",
    en="The time zone is not given, so only the date was read. Please add WIB, WITA or WIT.",
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
SECONDS_LEFT_OUT: Final = Problem(
    code="seconds_left_out",
    severity=Severity.NOTE,
    id="Waktu dicatat sampai menit, sehingga detiknya tidak disimpan. Tidak ada yang perlu diperbaiki.",
    en="Times are kept to the minute, so the seconds were left out. Nothing needs to be mended.",
)

_HALF_DAY: Final = 12
_SECONDS: Final = range(60)


@attrs.frozen
class _Clock:
    """A time as printed, and how many hours later it is on the 24-hour clock."""

    hour: int
    minute: int
    offset: int
    later: int = 0

    def on(self, date: PartialDate | Moment) -> Moment:
        """Return the moment on a day; raise MalformedError where the day is not known or there is no such time."""
        day = date.first_day
        if day != date.last_day:
            raise MalformedError([TIME_WITHOUT_DAY.at()])
        return Moment(day.year, day.month, day.day, self.hour + self.later, self.minute, self.offset)


def with_times(values: Sequence[Days], clauses: Clauses) -> tuple[tuple[When, ...], tuple[Finding, ...]]:
    """Return dates with the times that a text gives, and what was found; where a time is unclear, the dates alone."""
    dates: tuple[When, ...] = tuple(values)
    if (times := clauses.get("Times")) is None:
        return dates, ()
    try:
        clocks = _clocks(times, clauses.get("PartOfDay"))
        moments = tuple(_at(value, clocks, is_open=times.has("from") or times.has("open")) for value in values)
    except MalformedError as error:
        return dates, error.findings
    if not times.has("zone"):
        return dates, (TIME_ZONE_MISSING.at(),)
    seconds = any(part.value for part in times.named("ss"))
    return moments, (SECONDS_LEFT_OUT.at(),) if seconds else ()


def _clocks(times: Part, apart: Part | None) -> list[_Clock]:
    """Return the times of a text. Those without a zone are in the first that is printed.

    A part of the day that stands apart, as in "Jumat malam, pukul 7-9", belongs to the first time. Where a part makes
    its time 12 hours later, the other is so, too, if it has no part of its own.
    """
    clocks = [_clock(part, times.number("zone") or 0) for part in times.named("Time", "Hour")]
    words = [part.number("part") for part in times.named("Time", "Hour")]
    if apart is not None and words[0] is None:
        words[0] = apart.number("part")
    later = [_hours_later(clock, word) for clock, word in zip(clocks, words, strict=True)]
    return [
        attrs.evolve(clock, later=max(later) if word is None and clock.hour < _HALF_DAY else hours)
        for clock, word, hours in zip(clocks, words, later, strict=True)
    ]


def _clock(part: Part, zone: int) -> _Clock:
    """Return a time as printed, in this zone if it has none itself."""
    if (part.number("ss") or 0) not in _SECONDS:
        raise MalformedError([TIME_OUT_OF_RANGE.at()])
    own_zone = part.number("zone")
    return _Clock(part.number("hh") or 0, part.number("min") or 0, zone if own_zone is None else own_zone)


def _hours_later(clock: _Clock, word: int | None) -> int:
    """Return how many hours later a time is than printed; raise MalformedError if its part of the day has none."""
    if word is None:
        return 0
    part = PARTS_OF_DAY[word]
    for later in (0, _HALF_DAY):
        if clock.hour + later in part.hours:
            return later
    time = f"{clock.hour:02}.{clock.minute:02}"
    raise MalformedError([TIME_CONTRADICTS_PART_OF_DAY.at(time=time, part=part.name)])


def _at(value: Days, clocks: Sequence[_Clock], *, is_open: bool) -> When:
    """Return dates at times: a day has both, a period begins at the first and ends at the last."""
    begin, *end = clocks
    if isinstance(value, Period):
        return Period(_on(value.start, begin), _on(value.end, *end if value.start is not None else [begin]))
    start = begin.on(value)
    if end:
        return Period(start, _on(value, *end))
    return Period(start, None) if is_open else start


def _on(date: PartialDate | Moment | None, clock: _Clock | None = None) -> PartialDate | Moment | None:
    """Return one end of a period at a time, if both are known."""
    return date if date is None or clock is None else clock.on(date)
