"""What a row of the table is, and what most rows have in common."""

import enum
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from benchmarks import earlier
from benchmarks.timing import Ratio, Times, Work, interleaved

KIMCORE: Final = "kimcore"
"""The one that is compared with the others."""

BEFORE: Final = "before"
"""The kimcore of an earlier commit."""

_LARGE: Final = 20_000
_FEWEST: Final = 30
"""Fewer records do not hold some of each type."""


class When(enum.Enum):
    """When a row is measured without being named."""

    ALWAYS = "always"
    WHOLE = "not with --quick"
    ASKED = "only with --all"


@attrs.frozen(kw_only=True)
class Setting:
    """How thoroughly a run measures: rounds of each row, which share of the records, and the commit of before."""

    rounds: int = 7
    share: float = 1.0
    base: str = earlier.BASE

    def size(self, count: int) -> int:
        """Return how many records stand for so many."""
        return min(count, max(_FEWEST, round(count * self.share)))

    def rounds_of(self, size: int) -> int:
        """Return how many rounds something of a size takes part in."""
        return self.rounds if size < _LARGE else self.processes

    @property
    def processes(self) -> int:
        """How many processes of each kind are started in turn."""
        return max(1, self.rounds // 2)


@attrs.frozen(kw_only=True)
class Result:
    """What was measured: the least for kimcore, in seconds or bytes, and how many times as much as others that is."""

    value: float
    unit: str = "s"
    ratios: Mapping[str, Ratio]
    note: str = ""


@attrs.frozen(kw_only=True)
class Row:
    """A row of the table: a subject, how much of it there is, what it is compared with, and what it should reach."""

    key: str
    """What the row is picked by."""
    name: str
    """What it says; `{size}` stands for the number that was measured with."""
    measure: Callable[[Setting, int], Result]
    size: int = 0
    targets: Mapping[str, float] = attrs.field(factory=dict[str, float])
    """By what it is compared with, the greatest ratio; by `kimcore`, the greatest value."""
    when: When = When.ALWAYS

    def measured(self, setting: Setting) -> Result:
        """Measure the row."""
        return self.measure(setting, setting.size(self.size))

    def shown(self, setting: Setting) -> str:
        """Return what it says, with the number that was measured with."""
        return self.name.format(size=f"{setting.size(self.size):,}")


def result_of(times: Mapping[str, Times], *, unit: str = "s", per: float = 1, note: str = "") -> Result:
    """Compare kimcore with the others; `per` is how many there are of that which the value is given for."""
    ours = times[KIMCORE]
    ratios = {name: ours.over(other) for name, other in times.items() if name != KIMCORE}
    return Result(value=ours.least / per, unit=unit, ratios=ratios, note=note)


def compared(candidates: Mapping[str, Work], rounds: int, *, collecting: bool = True) -> Result:
    """Time candidates in turn, and compare kimcore with the others."""
    return result_of(interleaved(candidates, rounds, collecting=collecting))
