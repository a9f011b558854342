"""How much memory JSON Lines take, for n lines and for ten times as many: a process for each.

Run `python benchmarks/streaming.py`, or with n behind it. A ratio near 1 says that memory does not grow with the file;
it should not be above 1.2.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import attrs

from kimcore import examples
from kimcore.cli import main as run_command
from kimcore.formats import json, jsonl
from kimcore.records import Record

_EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))
_LINES: Final = 20_000


def records(count: int) -> Iterator[Record]:
    """Make so many records, each with an id of its own, and keep none."""
    for number in range(count):
        record = _EXAMPLE[number % len(_EXAMPLE)]
        yield attrs.evolve(record, id=f"{record.id}.{number}")


def scan(source: Path) -> None:
    """Look at every line."""
    for _ in jsonl.scan(source):
        pass


def convert(source: Path, name: str) -> None:
    """Run the command line."""
    sys.argv = ["kimcore", "convert", str(source), str(source.with_name(name))]
    try:
        run_command()
    except SystemExit as ended:
        if ended.code:
            raise


def dump(source: Path) -> None:
    """Write as many records as there are lines."""
    with source.open("rb") as lines:
        count = sum(1 for _ in lines)
    jsonl.dump(records(count), source.with_name("dumped.jsonl"))


WORK: Final[Mapping[str, Callable[[Path], object]]] = {
    "scan": scan,
    "dump": dump,
    "convert": lambda source: convert(source, "converted.jsonl"),
    "convert, packed": lambda source: convert(source, "converted.jsonl.gz"),
    "load, for comparison": jsonl.load,
}


def measured(kind: str, source: Path) -> tuple[float, float]:
    """Return the megabytes and the seconds that a process takes for some work."""
    command = [sys.executable, __file__, "--one", kind, str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    memory, seconds = map(float, done.stdout.split())
    return memory, seconds


def measure_one(kind: str, source: Path) -> None:
    """Do some work, and print what this process took."""
    began = time.process_time()
    WORK[kind](source)
    unit = 2**20 if sys.platform == "darwin" else 2**10  # a Mac counts bytes
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, time.process_time() - began)


def main() -> None:
    """Print a line for each kind of work."""
    count = int(sys.argv[1]) if sys.argv[1:] else _LINES
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.jsonl", Path(folder) / "large.jsonl"
        jsonl.dump(records(count), small)
        jsonl.dump(records(10 * count), large)
        print(f"{'':<24} {count:>9} lines {10 * count:>9} lines   ratio")
        for kind in WORK:
            (once, _), (tenfold, seconds) = measured(kind, small), measured(kind, large)
            print(f"{kind:<24} {once:12.1f} MB {tenfold:12.1f} MB   x{tenfold / once:.2f}   {seconds:.1f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure_one(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
