"""Records to documents: JSON and JSON Lines."""

import functools
import json as stdlib_json
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks import data, twins
from benchmarks.rows.loading import Make, example, one, regency
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, When, compared
from benchmarks.timing import Work
from kimcore.formats import json, jsonl


def _candidates(document: bytes) -> Mapping[str, Work]:
    """Return what writes a document that each has loaded; pydantic writes the same bytes."""
    found: dict[str, Work] = {KIMCORE: functools.partial(json.dumps, json.loads(document))}
    for name in twins.SOURCES:
        twin = twins.load(name)
        found[name] = functools.partial(twin.dump, twin.load(document))
    dumps = functools.partial(stdlib_json.dumps, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return {**found, "json.dumps": functools.partial(dumps, stdlib_json.loads(document))}


def _of_json(make: Make) -> Callable[[Setting, int], Result]:
    return lambda setting, size: compared(_candidates(make(size)), setting.rounds_of(size))


def _of_lines(make: Make) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        document = make(size)
        candidates: dict[str, Work] = {KIMCORE: functools.partial(jsonl.dumps, json.loads(document))}
        for name in twins.SOURCES:
            twin = twins.load(name)
            candidates[name] = functools.partial(twin.dump_lines, twin.load(document))
        return compared(candidates, setting.rounds_of(size))

    return measure


def _hard(size: int) -> bytes:
    return data.hard(size).read_bytes()


ROWS: Final = (
    Row(key="dump-one", name="dump one small record", measure=_of_json(one)),
    Row(key="dump-example", name="dump the example (12 records)", measure=_of_json(example)),
    Row(
        key="dump-5000",
        name="dump {size} records",
        measure=_of_json(regency),
        size=5_000,
        targets={"pydantic": 0.55},
    ),
    Row(
        key="dump-hard",
        name="dump {size} records, texts with other than ASCII",
        measure=_of_json(_hard),
        size=5_000,
        targets={"pydantic": 0.75},
    ),
    Row(key="dump-50000", name="dump {size} records", measure=_of_json(regency), size=50_000, when=When.WHOLE),
    Row(key="dump-lines-one", name="dump one line of JSON Lines", measure=_of_lines(one)),
    Row(key="dump-lines-example", name="dump the example as JSON Lines", measure=_of_lines(example)),
    Row(key="dump-lines-5000", name="dump {size} lines of JSON Lines", measure=_of_lines(regency), size=5_000),
    Row(
        key="dump-lines-50000",
        name="dump {size} lines of JSON Lines",
        measure=_of_lines(regency),
        size=50_000,
        when=When.WHOLE,
    ),
)
