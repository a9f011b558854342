"""The memory that records take: while they are held, and at most while they are loaded."""

import functools
import gc
import tracemalloc
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from benchmarks import twins
from benchmarks.rows.loading import regency
from benchmarks.rows.row import KIMCORE, Result, Row, Setting
from benchmarks.timing import Ratio
from kimcore.formats import json


@attrs.frozen
class Memory:
    """Bytes: what is held, and the most that was held on the way there."""

    held: int
    peak: int


def _memory(load: Callable[[bytes], object], document: bytes) -> Memory:
    """Load a document a second time, when all that is remembered for good is there, and see what that takes."""
    load(document)
    gc.collect()
    tracemalloc.start()
    records = load(document)
    gc.collect()
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del records
    return Memory(held, peak)


@functools.cache
def _measured(size: int) -> Mapping[str, Memory]:
    loads = {KIMCORE: json.loads, **{name: twins.load(name).load for name in twins.SOURCES if name != "rules"}}
    return {name: _memory(load, regency(size)) for name, load in loads.items()}


def _result(ours: int, theirs: Mapping[str, int]) -> Result:
    ratios = {name: Ratio(ours / one, ours / one) for name, one in theirs.items()}
    return Result(value=ours, unit="B", ratios=ratios)


def _held(_: Setting, size: int) -> Result:
    found = _measured(size)
    return _result(found[KIMCORE].held, {name: one.held for name, one in found.items() if name != KIMCORE})


def _peak(_: Setting, size: int) -> Result:
    found = _measured(size)
    return _result(
        found[KIMCORE].peak,
        {name: one.held for name, one in found.items() if name != KIMCORE}
        | {"peak of pydantic": found["pydantic"].peak},
    )


ROWS: Final = (
    Row(
        key="memory-held",
        name="memory that {size} records hold",
        measure=_held,
        size=5_000,
        targets={"pydantic": 0.18},
    ),
    Row(
        key="memory-peak",
        name="peak while loading {size} records, of what others hold",
        measure=_peak,
        size=5_000,
        targets={"pydantic": 0.30},
    ),
)
