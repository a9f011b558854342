"""What is measured with: documents of any size, each made once and kept in a folder for all processes of a run."""

import functools
import json as stdlib_json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from benchmarks.timing import folder
from kimcore import examples, read
from kimcore.formats import json, jsonl
from kimcore.records import Record
from kimcore.testing.areas import Size
from kimcore.testing.regencies import records_of

Plain = dict[str, Any]

ONE: Final = b'[{"id":"s-1","schema":1,"status":"held","title":"Rapat KIM","type":"Session"}]'
"""One small record, as it is written."""

_SEED: Final = 7
_INSTITUTIONS: Final = 3
_USUAL: Final = 2_100
"""About how many records a regency has whose size is that of a real one."""


def _once(name: str, make: Callable[[Path], object]) -> Path:
    """Return a file of the folder, which is made if it is not there."""
    path = folder() / name
    if not path.exists():
        make(path)
    return path


# An invented regency


def size_of(count: int) -> Size:
    """Return the size of a regency that has so many records, in the proportions of a real one."""
    share = count / _USUAL
    groups, members, items = (max(1, round(share * usual)) for usual in (100, 1_500, 200))
    return Size(
        districts=max(1, round(12 * share)),
        villages=max(1, round(157 * share)),
        groups=groups,
        members=members,
        items=items,
        sessions=count - _INSTITUTIONS - groups - members - items,
    )


def regency_lines(count: int) -> Path:
    """Return JSON Lines with the records of a regency, written as they are made, however many there are."""
    return _once(f"regency-{count}.jsonl", lambda path: jsonl.dump(records_of(size_of(count), _SEED), path))


def regency(count: int) -> Path:
    """Return a document with the records of a regency, in canonical form."""
    return _once(f"regency-{count}.json", lambda path: path.write_bytes(_array(regency_lines(count).read_bytes())))


def _array(lines: bytes) -> bytes:
    return b"[%b]" % b",".join(lines.splitlines())


# Copies of the examples


@functools.cache
def example() -> bytes:
    """Return the example of twelve records, in canonical form."""
    return json.dumps(json.loads(examples.read(examples.NAMES[0])))


def renamed(data: object, number: int) -> object:
    """Return plain data with ids, and references to them, of its own."""
    if isinstance(data, list):
        return [renamed(item, number) for item in data]
    if isinstance(data, dict):
        return {key: f"{value}.{number}" if key == "id" else renamed(value, number) for key, value in data.items()}
    return data


def copies(count: int) -> Path:
    """Return a document with at least so many records, real texts with curly quotes, dashes and addresses."""
    return _once(f"examples-{count}.json", lambda path: _write(_copies(count), path))


def _copies(count: int) -> Iterator[Any]:
    both = [one for name in examples.NAMES for one in stdlib_json.loads(examples.read(name))]
    for number in range(-(-count // len(both))):
        yield from (renamed(one, number) for one in both)


def _write(plain: Iterator[Plain], path: Path) -> None:
    path.write_bytes(json.dumps(read(list(plain)).records))


def copied(count: int) -> Iterator[Record]:
    """Make so many records of the example, each with an id of its own, and keep none."""
    records = json.loads(example())
    for number in range(count):
        record = records[number % len(records)]
        yield attrs.evolve(record, id=f"{record.id}.{number}")


def copied_lines(count: int) -> Path:
    """Return JSON Lines with so many records of the example."""
    return _once(f"copied-{count}.jsonl", lambda path: jsonl.dump(copied(count), path))


# Texts that cost more, and records that are wrong


def hard(count: int) -> Path:
    """Return a regency with quotes, dashes, line breaks, scripts beyond Latin and `:` in its texts."""
    return _once(f"hard-{count}.json", lambda path: _write(_hardened(plain(regency(count))), path))


def _hardened(documents: list[Plain]) -> Iterator[Plain]:
    for number, one in enumerate(documents):
        if "title" in one:
            one["title"] += " “Rapat \N{EN DASH} KIM” : é"
        if "name" in one:
            one["name"] += " \N{LEFT SINGLE QUOTATION MARK}Dr.\N{RIGHT SINGLE QUOTATION MARK}"
        if number % 3 == 0:
            one["remarks"] = [f'Baris satu "{number}"\nbaris dua : selesai 08:30 WIB']
        yield one


def flawed(errors: int) -> tuple[Path, Path]:
    """Return two documents of a tenth more records than errors: one valid, one with an error in so many records."""
    count = errors * 11 // 10
    valid = regency(count)

    def spoil(path: Path) -> None:
        path.write_bytes(stdlib_json.dumps(list(_spoilt(plain(valid), errors))).encode())

    return valid, _once(f"flawed-{errors}.json", spoil)


def _spoilt(documents: list[Plain], errors: int) -> Iterator[Plain]:
    """Put a blank before a title, or a name, of the last records: some field of each type is a required text."""
    for at, one in enumerate(documents):
        if at >= len(documents) - errors:
            name = next((name for name in ("name", "title") if name in one), "id")
            one[name] = f" {one[name]}"
        yield one


# What was parsed


def plain(path: Path) -> list[Plain]:
    """Return the plain data of a document."""
    parsed: list[Plain] = stdlib_json.loads(path.read_bytes())
    return parsed


def lines_of(document: bytes) -> bytes:
    """Return a document as JSON Lines."""
    return jsonl.dumps(json.loads(document))
