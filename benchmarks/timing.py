"""How long some work takes: several kinds of it in turn within one process, or in processes of their own."""

import functools
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import attrs

ROOT: Final = Path(__file__).parents[1]
"""The folder in which `benchmarks` is a package."""

_LAUNCH: Final = Path(__file__).with_name("launch.py")

Work = Callable[[], object]


@functools.cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="kimcore-benchmarks-")


def folder() -> Path:
    """Return a folder that is deleted when this process ends."""
    return Path(_temporary().name)


_ROUNDS: Final = 5
_LONG: Final = 1.0
_SHORTEST: Final = 0.01
"""Seconds that a round of something takes at least; what takes less is done several times in it."""


@attrs.frozen
class Ratio:
    """How many times as long one thing takes as another: by the minima of both, and the median of all rounds."""

    minima: float
    median: float


@attrs.frozen
class Times:
    """The seconds that something took in each round."""

    rounds: Sequence[float]

    @property
    def least(self) -> float:
        """The least of them, which other work on the machine has disturbed least."""
        return min(self.rounds)

    def over(self, other: "Times") -> Ratio:
        """Compare with what was measured in the same rounds."""
        pairs = zip(self.rounds, other.rounds, strict=True)
        return Ratio(self.least / other.least, statistics.median(one / another for one, another in pairs))


def seconds(work: Work, rounds: int = _ROUNDS) -> float:
    """Return the least time that some work took of this process, of several rounds; what takes long is done once."""
    least = float("inf")
    for _ in range(rounds):
        least = min(least, _once(work, 1))
        if least > _LONG:
            break
    return least


def interleaved(candidates: Mapping[str, Work], rounds: int, *, collecting: bool = True) -> dict[str, Times]:
    """Time candidates in turn, so that a slow moment of the machine falls on all of them.

    Each round begins with another candidate. What a candidate returns is dropped, and garbage collected, before the
    next one begins; `collecting` is whether the cyclic collector is on while they work.
    """
    names = list(candidates)
    repeats = {name: _repeats(work) for name, work in candidates.items()}
    taken: dict[str, list[float]] = {name: [] for name in names}
    with collector(on=collecting):
        for at in range(rounds):
            first = at % len(names)
            for name in names[first:] + names[:first]:
                gc.collect()
                taken[name].append(_once(candidates[name], repeats[name]))
    return {name: Times(tuple(one)) for name, one in taken.items()}


def _once(work: Work, repeats: int) -> float:
    """Return the time of this process that some work takes; what it returns is dropped after the clock has stopped."""
    began = time.process_time()
    result: object = None
    for _ in range(repeats):
        result = work()
    took = time.process_time() - began
    del result
    return took / repeats


def _repeats(work: Work) -> int:
    """Do some work once, as all first use is slow, and again to see how often it fits into a round."""
    work()
    return max(1, int(_SHORTEST / max(_once(work, 1), 1e-7)))


@contextmanager
def collector(*, on: bool) -> Iterator[None]:
    """Turn the cyclic collector on or off for a while."""
    was_on = gc.isenabled()
    (gc.enable if on else gc.disable)()
    yield
    (gc.enable if was_on else gc.disable)()


# Processes


@attrs.frozen
class Ended:
    """What a process took: the time of the processor, the time that passed, and the most memory, in bytes."""

    processor: float
    passed: float
    peak: int
    printed: str


def _environment(source: Path) -> dict[str, str]:
    """Return what a process is given: a folder of sources before all others, and one for what Python compiles."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(source), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**inherited, "PYTHONPATH": os.pathsep.join(paths), "PYTHONPYCACHEPREFIX": str(folder() / "compiled")}


def process(arguments: Sequence[str], source: Path) -> Ended:
    """Run Python with arguments, and kimcore or a twin from a folder of sources; raise where it fails."""
    command = [sys.executable, "-I", "-S", str(_LAUNCH), sys.executable, *arguments]
    done = subprocess.run(command, env=_environment(source), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stderr}")
    return Ended(**json.loads(done.stdout))


def in_turn(candidates: Mapping[str, Callable[[], Ended]], rounds: int) -> dict[str, list[Ended]]:
    """Run processes in turn, as often as there are rounds."""
    ended: dict[str, list[Ended]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, run in candidates.items():
            ended[name].append(run())
    return ended


def child(work: str, *arguments: object, source: Path) -> Callable[[], Ended]:
    """Return what does a kind of work of `benchmarks.child` in a process of its own, with the kimcore of a folder."""
    return functools.partial(process, ["-m", "benchmarks.child", work, *map(str, arguments)], source)


def times_of(ended: Sequence[Ended]) -> Times:
    """Return what children measured themselves: the seconds that each printed."""
    return Times(tuple(float(json.loads(one.printed)) for one in ended))
