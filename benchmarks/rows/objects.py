"""Records as objects: compared, hashed, pickled."""

import functools
import operator
import pickle
from collections.abc import Callable, Iterable
from typing import Any, Final

from benchmarks import twins
from benchmarks.rows.loading import regency
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, compared
from benchmarks.timing import Work
from kimcore.formats import json

_SIZE: Final = 5_000

Records = Any
"""Records of kimcore or of a twin."""


def _measuring(work_of: Callable[[Callable[[], Records]], Work]) -> Callable[[Setting, int], Result]:
    """Measure what is done with records, given what loads them."""

    def measure(setting: Setting, size: int) -> Result:
        document = regency(size)
        loads: dict[str, Callable[[bytes], Records]] = {KIMCORE: json.loads}
        loads |= {name: twins.load(name).load for name in twins.SOURCES if name != "rules"}
        candidates = {name: work_of(functools.partial(load, document)) for name, load in loads.items()}
        return compared(candidates, setting.rounds)

    return measure


def _equality(load: Callable[[], Records]) -> Work:
    return functools.partial(operator.eq, load(), load())


def _hashes(records: Iterable[object]) -> list[int]:
    return [hash(record) for record in records]


def _hashing(load: Callable[[], Records]) -> Work:
    return functools.partial(_hashes, load())


def _pickling(load: Callable[[], Records]) -> Work:
    return functools.partial(pickle.dumps, load(), 5)


def _unpickling(load: Callable[[], Records]) -> Work:
    return functools.partial(pickle.loads, pickle.dumps(load(), 5))


ROWS: Final = (
    Row(key="equality", name="compare {size} records with equal ones", measure=_measuring(_equality), size=_SIZE),
    Row(key="hash", name="hash {size} records", measure=_measuring(_hashing), size=_SIZE),
    Row(
        key="pickle-dumps",
        name="pickle {size} records",
        measure=_measuring(_pickling),
        size=_SIZE,
        targets={"pydantic": 0.6},
    ),
    Row(
        key="pickle-loads",
        name="unpickle {size} records",
        measure=_measuring(_unpickling),
        size=_SIZE,
        targets={"pydantic": 0.6},
    ),
)
