"""Plain data to records and back."""

import functools
import json as stdlib_json
from collections.abc import Callable
from typing import Final

from benchmarks import twins
from benchmarks.rows.loading import Make, example, regency
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, compared
from benchmarks.timing import Work
from kimcore import from_dict, to_dict
from kimcore.formats import json


def _reading(make: Make) -> Callable[[Setting, int], Result]:
    """Read each record by itself, as a service does."""

    def measure(setting: Setting, size: int) -> Result:
        plain = stdlib_json.loads(make(size))
        candidates: dict[str, Work] = {KIMCORE: lambda: [from_dict(one) for one in plain]}
        for name in twins.SOURCES:
            candidates[name] = functools.partial(twins.load(name).from_plain, plain)
        return compared(candidates, setting.rounds_of(size))

    return measure


def _writing(make: Make) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        document = make(size)
        records = json.loads(document)
        candidates: dict[str, Work] = {KIMCORE: lambda: [to_dict(record) for record in records]}
        for name in ("pydantic", "rules", "msgspec"):
            twin = twins.load(name)
            candidates[name] = functools.partial(twin.to_plain, twin.load(document))
        return compared(candidates, setting.rounds_of(size))

    return measure


ROWS: Final = (
    Row(
        key="from-dict-example",
        name="from_dict, the example (12 records)",
        measure=_reading(example),
        targets={"pydantic": 1.2},
    ),
    Row(
        key="from-dict-5000",
        name="from_dict, {size} records",
        measure=_reading(regency),
        size=5_000,
        targets={"pydantic": 0.5},
    ),
    Row(
        key="to-dict-example",
        name="to_dict, the example (12 records)",
        measure=_writing(example),
        targets={"pydantic": 0.65},
    ),
    Row(
        key="to-dict-5000",
        name="to_dict, {size} records",
        measure=_writing(regency),
        size=5_000,
        targets={"pydantic": 0.65},
    ),
)
