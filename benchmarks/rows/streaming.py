"""The memory of JSON Lines, compared with a tenth of the lines: it should not grow with the file."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks import data
from benchmarks.earlier import HERE
from benchmarks.rows.command import command
from benchmarks.rows.row import Result, Row, Setting, When
from benchmarks.timing import Ended, Ratio, child

TENTH: Final = "a tenth of the lines"


def _scan(lines: Path) -> Callable[[], Ended]:
    return child("scan", lines, source=HERE)


def _dump(lines: Path) -> Callable[[], Ended]:
    return child("dump", lines, lines.with_name("dumped.jsonl"), source=HERE)


def _convert(name: str) -> Callable[[Path], Callable[[], Ended]]:
    return lambda lines: command(["convert", str(lines), str(lines.with_name(name))], HERE)


def _peaks(run: Callable[[Path], Callable[[], Ended]]) -> Callable[[Setting, int], Result]:
    def measure(_: Setting, size: int) -> Result:
        tenth, whole = run(data.copied_lines(size // 10)), run(data.copied_lines(size))
        tenth()  # which compiles what is imported
        small, large = tenth().peak, whole().peak
        return Result(value=large, unit="B", ratios={TENTH: Ratio(large / small, large / small)})

    return measure


ROWS: Final = tuple(
    Row(
        key=f"streaming-{key}",
        name=f"most memory: {name} {{size}} lines",
        measure=_peaks(run),
        size=200_000,
        targets={TENTH: 1.2},
        when=When.WHOLE,
    )
    for key, name, run in (
        ("scan", "scan", _scan),
        ("dump", "dump", _dump),
        ("convert", "kimcore convert", _convert("converted.jsonl")),
        ("convert-packed", "kimcore convert, packed,", _convert("converted.jsonl.gz")),
    )
)
