"""How the check of a register grows with it: in one piece, part by part, and part by part on two workers.

Run `python -m benchmarks.partitions`, or with numbers of records behind it. Each measurement is a process of its own.
The register is that of an invented part of the country, by type as an export writes it, so that no group, member or
session lies beside those it has to do with, and by regency.
"""

import importlib
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kimcore import check, partitions
from kimcore.formats import jsonl
from kimcore.partitions import Settings, links
from kimcore.records import Record
from kimcore.testing.areas import Size
from kimcore.testing.regencies import REGENCY_DAY, records_of

SIZES: Final = (10_000, 100_000)
_OF_5_000: Final = {"districts": 29, "villages": 374, "groups": 238, "members": 3571, "sessions": 714, "items": 476}


def write_register(path: Path, records: int, *, by_regency: bool = False) -> None:
    """Write a register of about so many records, in the order of their types, or else sorted by regency."""
    every: Iterable[Record] = records_of(Size(**{name: n * records // 5_000 for name, n in _OF_5_000.items()}), 7)
    if by_regency:
        every = _by_regency(list(every))
    jsonl.dump(every, path)


def _by_regency(records: Sequence[Record]) -> Iterator[Record]:
    homes = {record.id: links.home(record) for record in records}
    keys = {record.id: homes[record.id] or homes.get(_group_of(record), "") for record in records}
    yield from sorted(records, key=lambda record: keys[record.id])


def _group_of(record: Record) -> str:
    return getattr(getattr(record, "group", None), "id", "")


def in_one_piece(path: Path) -> Mapping[str, float]:
    """Measure the check of all records at once."""
    found = check(jsonl.load(path), on=REGENCY_DAY)
    return {"findings": len(found)}


def part_by_part(path: Path) -> Mapping[str, float]:
    """Measure the check part by part in one process, and how much of a record is kept and brought from elsewhere."""
    brought = [0]

    def spread(function: Callable[..., Any], tasks: Iterable[Any], settings: Settings) -> Iterator[Any]:
        for task in tasks:
            brought[0] += sum(len(offsets) for _, offsets in getattr(task, "known", ()))
            yield function(task, settings)

    report = partitions.check(path, on=REGENCY_DAY, spread=spread)
    return {"findings": len(report.checked), "brought": brought[0] / report.records}


def on_two_workers(path: Path) -> Mapping[str, float]:
    """Measure the check on a cluster of two workers on this machine: the time and memory here, and that of workers."""
    from kimcore.dask import workers

    distributed: Any = importlib.import_module("distributed")  # it has hints for some arguments only
    local = distributed.LocalCluster(n_workers=2, threads_per_worker=1, memory_limit=0, dashboard_address=":0")
    with local as cluster, distributed.Client(cluster) as client:
        client.run(_usage)  # loads what measures
        began, here, there = time.perf_counter(), time.process_time(), client.run(_usage)
        report = partitions.check(path, on=REGENCY_DAY, spread=workers(client))
        took, here = time.perf_counter() - began, time.process_time() - here
        used = client.run(_usage)
    return {
        "findings": len(report.checked),
        "wall": took,
        "client_cpu": here,
        "workers_cpu": sum(used[one][0] - there[one][0] for one in used),
        "worker_mb": max(mb for _, mb in used.values()),
    }


def _usage() -> tuple[float, float]:
    return time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


WAYS: Final = {way.__name__: way for way in (in_one_piece, part_by_part, on_two_workers)}


def measured(way: str, path: Path) -> Mapping[str, float]:
    """Measure one way in a process of its own: seconds, peak of memory in MB, and what the way says of itself."""
    answer: Mapping[str, float] = json.loads(_run(way, path).splitlines()[-1])
    return answer


def _run(*arguments: object) -> str:
    """Run this script; a process starts with the peak of memory of the one that starts it, which is kept small."""
    command = [sys.executable, __file__, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _measure(way: str, path: Path) -> None:
    began, cpu = time.perf_counter(), time.process_time()
    said = WAYS[way](path)
    used, peak = _usage()
    row = {"wall": time.perf_counter() - began, "cpu": used - cpu, "peak_mb": peak, **said}
    print(json.dumps({name: round(value, 2) for name, value in row.items()}))


def grow(sizes: Iterable[int] = SIZES, ways: Iterable[str] = tuple(WAYS)) -> Iterator[Mapping[str, Any]]:
    """Yield a row for each size, each order of the file and each way to check it, as it is measured."""
    for size, by_regency in itertools.product(sizes, (True, False)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "register.jsonl")
            order = "by regency" if by_regency else "by type"
            _run("write", path, size, order)
            for way in ways:
                yield {"records": size, "order": order, "way": way, **measured(way, path)}


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write_register(Path(sys.argv[2]), int(sys.argv[3]), by_regency=sys.argv[4] == "by regency")
    elif sys.argv[1:2] and sys.argv[1] in WAYS:
        _measure(sys.argv[1], Path(sys.argv[2]))
    else:
        for row in grow([int(one) for one in sys.argv[1:]] or SIZES):
            print(*(f"{name} {value}" for name, value in row.items()), sep="  ", flush=True)
