"""The command line: how long it takes, and the most memory it holds."""

import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import data
from benchmarks.rows.before import beside_before, note_of
from benchmarks.rows.row import BEFORE, KIMCORE, Result, Row, Setting, When, result_of
from benchmarks.timing import Ended, Ratio, Times, in_turn, process
from kimcore.testing.regencies import REGENCY_DAY

COMMAND: Final = "from kimcore.cli import main; main()"


def command(arguments: Sequence[str], source: Path) -> Callable[[], Ended]:
    """Return what runs the command line of the kimcore in a folder."""
    return functools.partial(process, ["-c", COMMAND, *arguments], source)


@functools.cache
def _measured(setting: Setting, size: int) -> Mapping[str, Sequence[Ended]]:
    asked = ["check", str(data.regency_lines(size)), "--on", REGENCY_DAY.isoformat()]
    return in_turn(beside_before(setting, lambda source: command(asked, source)), setting.processes)


def _wall(setting: Setting, size: int) -> Result:
    ended = _measured(setting, size)
    times = {name: Times(tuple(one.passed for one in runs)) for name, runs in ended.items()}
    return result_of(times, note=note_of(ended))


def _peak(setting: Setting, size: int) -> Result:
    peaks = {name: min(one.peak for one in runs) for name, runs in _measured(setting, size).items()}
    ours = peaks.pop(KIMCORE)
    ratios = {name: Ratio(ours / peak, ours / peak) for name, peak in peaks.items()}
    return Result(value=ours, unit="B", ratios=ratios, note=note_of(peaks))


ROWS: Final = (
    Row(
        key="command-wall",
        name="kimcore check, {size} records, time that passes",
        measure=_wall,
        size=50_000,
        targets={BEFORE: 0.3},
        when=When.ALWAYS,
    ),
    Row(
        key="command-peak",
        name="kimcore check, {size} records, most memory",
        measure=_peak,
        size=50_000,
        targets={BEFORE: 0.4},
        when=When.ALWAYS,
    ),
)
