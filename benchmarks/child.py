"""Work that is measured in a process of its own, with this kimcore or an earlier one.

`python -m benchmarks.child WORK ARGUMENT...` prints the least seconds that the work took of the process. It uses
nothing that the earlier one lacks.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from benchmarks import data
from benchmarks.timing import Work, seconds
from kimcore import Audience, check
from kimcore.formats import json, jsonl
from kimcore.privacy import redact
from kimcore.testing import regency_regions
from kimcore.testing.regencies import REGENCY_DAY

_ROUNDS: Final = 2


def _read(path: str) -> Work:
    data = Path(path).read_bytes()
    return lambda: json.read(data)


def _check(path: str, districts: str, villages: str) -> Work:
    records = jsonl.load(path)
    regions = regency_regions(districts=int(districts), villages=int(villages))
    return lambda: check(records, complete=True, on=REGENCY_DAY, regions=regions)


def _redact(path: str, audience: str) -> Work:
    records = jsonl.load(path)
    return lambda: redact(records, Audience(audience))


def _scan(path: str) -> Work:
    return lambda: sum(1 for _ in jsonl.scan(path))


def _dump(path: str, to: str) -> Work:
    """Write as many records as there are lines, none of which is kept."""
    with Path(path).open("rb") as lines:
        count = sum(1 for _ in lines)
    return lambda: jsonl.dump(data.copied(count), to)


WORK: Final[Mapping[str, Callable[..., Work]]] = {
    "read": _read,
    "check": _check,
    "redact": _redact,
    "scan": _scan,
    "dump": _dump,
}
"""What is done, by its name: a function of its arguments that returns the work."""


if __name__ == "__main__":
    print(seconds(WORK[sys.argv[1]](*sys.argv[2:]), _ROUNDS))
