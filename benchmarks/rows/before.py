"""Work that is compared with an earlier commit, each in processes of their own: errors, checks, redaction."""

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from benchmarks import data, twins
from benchmarks.earlier import HERE, source_of
from benchmarks.rows.row import BEFORE, KIMCORE, Result, Row, Setting, When, compared, result_of
from benchmarks.timing import Ended, Work, child, in_turn, times_of
from kimcore import Audience
from kimcore.formats import json

_NOT_THERE: Final = "the earlier commit is not there"


def beside_before(setting: Setting, run: Callable[[Path], Callable[[], Ended]]) -> Mapping[str, Callable[[], Ended]]:
    """Return what runs a process with the kimcore that is here and, where git has it, with the earlier one."""
    before = source_of(setting.base)
    return {KIMCORE: run(HERE), **({BEFORE: run(before)} if before else {})}


def note_of(candidates: Mapping[str, object]) -> str:
    """Say where there is nothing to compare with."""
    return "" if BEFORE in candidates else _NOT_THERE


def _located(setting: Setting, size: int) -> Result:
    """Compare finding the errors with reading a valid document of that size, as the earlier commit did."""
    valid, flawed = data.flawed(size)
    candidates = beside_before(setting, lambda at: child("read", flawed if at == HERE else valid, source=at))
    ended = in_turn(candidates, setting.processes)
    return result_of({name: times_of(one) for name, one in ended.items()}, note=note_of(candidates))


def _located_by_twins(setting: Setting, size: int) -> Result:
    _, path = data.flawed(size)
    flawed = path.read_bytes()
    candidates: dict[str, Work] = {KIMCORE: lambda: json.read(flawed).findings}
    for name in ("pydantic", "attrs"):
        candidates[name] = functools.partial(twins.load(name).located, flawed)
    return compared(candidates, setting.rounds)


def _check(setting: Setting, size: int) -> Result:
    lines, of = data.regency_lines(size), data.size_of(size)
    candidates = beside_before(setting, lambda at: child("check", lines, of.districts, of.villages, source=at))
    ended = in_turn(candidates, setting.processes)
    times = {name: times_of(one) for name, one in ended.items()}
    return result_of(times, unit="s a record", per=size, note=note_of(candidates))


def _redact(audience: Audience) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        lines = data.regency_lines(size)
        candidates = beside_before(setting, lambda at: child("redact", lines, audience.value, source=at))
        ended = in_turn(candidates, setting.processes)
        times = {name: times_of(one) for name, one in ended.items()}
        return result_of(times, unit="s a record", per=size, note=note_of(candidates))

    return measure


ROWS: Final = (
    Row(
        key="errors",
        name="{size} errors located, of the valid load of that size before",
        measure=_located,
        size=1_000,
        targets={BEFORE: 0.6},
    ),
    Row(key="errors-twins", name="{size} errors located", measure=_located_by_twins, size=1_000),
    *(
        Row(
            key=f"check-{size}",
            name="check {size} records",
            measure=_check,
            size=size,
            targets={BEFORE: 0.3},
            when=when,
        )
        for size, when in (
            (500, When.ALWAYS),
            (5_000, When.ALWAYS),
            (50_000, When.WHOLE),
            (1_000_000, When.ASKED),
        )
    ),
    *(
        Row(
            key=f"redact-{audience.value}",
            name=f"redact {{size}} records ({audience.value})",
            measure=_redact(audience),
            size=5_000,
            targets={BEFORE: 0.4},
        )
        for audience in (Audience.PARTNER, Audience.PUBLIC)
    ),
)
