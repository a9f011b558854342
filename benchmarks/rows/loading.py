"""Documents to records: JSON and JSON Lines, with the cyclic collector on and off."""

import functools
import json as stdlib_json
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks import data, twins
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, When, compared
from benchmarks.timing import Work
from kimcore.formats import json, jsonl

Make = Callable[[int], bytes]
"""Makes a document of about so many records."""


def _candidates(document: bytes) -> Mapping[str, Work]:
    loads: dict[str, Callable[[bytes], object]] = {
        KIMCORE: json.loads,
        **{name: twins.load(name).load for name in twins.SOURCES},
        "json.loads": stdlib_json.loads,
    }
    return {name: functools.partial(load, document) for name, load in loads.items()}


def _of_json(make: Make, *, collecting: bool = True) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        return compared(_candidates(make(size)), setting.rounds_of(size), collecting=collecting)

    return measure


def _of_lines(make: Make) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        lines = data.lines_of(make(size))
        loads = {name: twins.load(name).load_lines for name in twins.SOURCES}
        candidates = {name: functools.partial(load, lines) for name, load in loads.items()}
        return compared({KIMCORE: lambda: jsonl.loads(lines), **candidates}, setting.rounds_of(size))

    return measure


def one(_: int) -> bytes:
    """Return one small record."""
    return data.ONE


def example(_: int) -> bytes:
    """Return the example."""
    return data.example()


def regency(size: int) -> bytes:
    """Return an invented regency."""
    return data.regency(size).read_bytes()


def copies(size: int) -> bytes:
    """Return copies of both examples."""
    return data.copies(size).read_bytes()


ROWS: Final = (
    Row(key="load-one", name="load one small record", measure=_of_json(one)),
    Row(
        key="load-example",
        name="load the example (12 records)",
        measure=_of_json(example),
        targets={"pydantic": 1.2, "rules": 0.9},
    ),
    Row(
        key="load-5000",
        name="load {size} records, collector on",
        measure=_of_json(regency),
        size=5_000,
        targets={"pydantic": 0.40},
    ),
    Row(
        key="load-5000-off",
        name="load {size} records, collector off",
        measure=_of_json(regency, collecting=False),
        size=5_000,
        targets={"pydantic": 1.1, "rules": 0.65},
    ),
    Row(key="load-copies", name="load {size} records like the examples", measure=_of_json(copies), size=5_000),
    Row(
        key="load-50000",
        name="load {size} records, collector on",
        measure=_of_json(regency),
        size=50_000,
        targets={"pydantic": 0.35},
        when=When.WHOLE,
    ),
    Row(
        key="load-50000-off",
        name="load {size} records, collector off",
        measure=_of_json(regency, collecting=False),
        size=50_000,
        when=When.WHOLE,
    ),
    Row(key="load-lines-one", name="load one line of JSON Lines", measure=_of_lines(one)),
    Row(key="load-lines-example", name="load the example as JSON Lines", measure=_of_lines(example)),
    Row(key="load-lines-5000", name="load {size} lines of JSON Lines", measure=_of_lines(regency), size=5_000),
    Row(
        key="load-lines-50000",
        name="load {size} lines of JSON Lines",
        measure=_of_lines(regency),
        size=50_000,
        when=When.WHOLE,
    ),
)
