"""The table as Markdown: a line for each row, with what it is compared with and its target."""

import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import attrs

from benchmarks.earlier import short_name
from benchmarks.rows.row import BEFORE, KIMCORE, Result, Row, Setting
from benchmarks.timing import Ratio

BEGIN: Final = "<!-- python -m benchmarks --write -->\n"
END: Final = "<!-- end -->"
"""Between these, a page holds the table."""

_COLUMNS: Final = {
    "pydantic": "pydantic",
    "rules": "“rules”",
    "msgspec": "msgspec",
    "attrs": "attrs+cattrs",
    BEFORE: "before",
}
"""What most rows are compared with, and its heading."""

_HEADINGS: Final = ("row", "", "kimcore", *_COLUMNS.values(), "other", "target")
_PACKAGES: Final = ("pydantic", "pydantic-core", "msgspec", "attrs", "cattrs", "orjson", "python-calamine", "openpyxl")
_PREFIXES: Final = {
    "s": ((1e-6, "us"), (1e-3, "ms"), (1.0, "s")),
    "B": ((1e3, "kB"), (1e6, "MB"), (1e9, "GB")),
}
_SEVERAL: Final = 1_000


@attrs.frozen
class Measured:
    """A row, and what was measured of it."""

    row: Row
    result: Result

    def missed(self) -> Sequence[str]:
        """Return what it is compared with where that is above the target."""
        return [name for name, most in self.row.targets.items() if (value := self._value(name)) and value > most]

    def _value(self, name: str) -> float | None:
        if name == KIMCORE:
            return self.result.value
        ratio = self.result.ratios.get(name)
        return None if ratio is None else ratio.minima

    def cells(self, setting: Setting) -> list[str]:
        """Return the cells of the line."""
        result = self.result
        others = [f"{name} {ratio(one)}" for name, one in result.ratios.items() if name not in _COLUMNS]
        return [
            f"`{self.row.key}`",
            self.row.shown(setting),
            quantity(result.value, result.unit),
            *(ratio(result.ratios[name]) if name in result.ratios else "" for name in _COLUMNS),
            "; ".join([*others, *filter(None, [result.note])]),
            self._targets(),
        ]

    def _targets(self) -> str:
        """Return each target, and whether it was met."""
        missed = self.missed()
        return "; ".join(
            f"{_target(name, most, self.result.unit)} {self._judged(name, is_missed=name in missed)}"
            for name, most in self.row.targets.items()
        )

    def _judged(self, name: str, *, is_missed: bool) -> str:
        if self._value(name) is None:
            return "not measured"
        return "**above**" if is_missed else "met"


def _target(name: str, most: float, unit: str) -> str:
    if name == KIMCORE:
        return quantity(most, unit)
    return f"{_COLUMNS.get(name, name)} {most:.2f}"


def quantity(value: float, unit: str) -> str:
    """Return seconds or bytes with three digits, in the unit that suits them."""
    base, _, rest = unit.partition(" ")
    prefixes = _PREFIXES[base]
    scale, name = next((one for one in prefixes if value < one[0] * _SEVERAL), prefixes[-1])
    scaled = value / scale
    digits = f"{scaled:.{max(0, 2 - len(str(int(scaled))) + 1)}f}"
    return " ".join(filter(None, [digits, name, rest]))


def ratio(one: Ratio) -> str:
    """Return the ratio of the minima, and the median in brackets."""
    return f"{one.minima:.2f} ({one.median:.2f})"


def markdown(measured: Sequence[Measured], setting: Setting) -> str:
    """Return the table and what it was measured with."""
    lines = [list(_HEADINGS), *(one.cells(setting) for one in measured)]
    lines = [[cell.replace("|", "\\|") for cell in line] for line in lines]
    widths = [max(3, *(len(line[at]) for line in lines)) for at in range(len(_HEADINGS))]
    rows = [_line(line, widths) for line in lines]
    rows.insert(1, f"|{'|'.join('-' * (width + 2) for width in widths)}|")
    targets = sum(len(one.row.targets) for one in measured)
    missed = sum(len(one.missed()) for one in measured)
    return "\n".join([*about(setting), "", *rows, "", f"{missed} of {targets} targets are missed.", ""])


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))} |"


def about(setting: Setting) -> Sequence[str]:
    """Say with what was measured: versions, machine, and how thoroughly."""
    numbers = {name: number for name in _PACKAGES if (number := _version(name))}
    beside = ", ".join(f"{name} {number}" for name, number in numbers.items())
    machine = f"{platform.system()} {platform.machine()}, {processor()}"
    return [
        f"kimcore {_version('kimcore')} ({short_name('HEAD')}), before: {short_name(setting.base)}; {beside}.",
        f"Python {platform.python_version()}, {machine}; {setting.rounds} rounds, {setting.share:.0%} of the records.",
    ]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def processor() -> str:
    """Return the name of the processor."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names: Mapping[str, str] = dict(line.split("\t: ", 1) for line in lines if "\t: " in line)
    return names.get("model name") or platform.processor() or "unknown processor"


def write_into(page: Path, table: str) -> None:
    """Put the table into a page, between its marks; raise ValueError where these are not there."""
    text = page.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{page} has no place for the table")
    before, rest = text.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")
