"""How much of a processor's time, and of memory, 50 MB of hostile JSON take: a process for each document.

Run `python -m benchmarks.bounds`, or with the size in megabytes behind it. A document is answered where the process
prints how many findings there are; what is promised is a minute and 2 GB.
"""

import sys
import time
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks.earlier import HERE
from benchmarks.timing import process
from kimcore import Unknown
from kimcore.formats import json

_HEAD: Final = b'{"type":"Session","schema":1,"id":"s1","title":"Rapat","status":"held"'
_NIK: Final = b"6310 9941 0898 0000 "


def _many(item: bytes, size: int, before: bytes = b"[", behind: bytes = b"]") -> bytes:
    return before + (item + b",") * (size // (len(item) + 1) - 1) + item + behind


def _keys(size: int, value: bytes = b"0") -> bytes:
    return b",".join(b'"%06x":%b' % (number, value) for number in range(size // (9 + len(value))))


DOCUMENTS: Final[Mapping[str, Callable[[int], bytes]]] = {
    "numbers": lambda size: _many(b"0", size),
    "empty objects": lambda size: _many(b"{}", size),
    "empty lists": lambda size: _many(b"[]", size),
    "objects in objects": lambda size: _many(b'{"":{"":{"":0}}}', size),
    "types alone": lambda size: _many(b'{"type":0}', size),
    "records without members": lambda size: _many(b'{"type":"Group","schema":1}', size),
    "small records": lambda size: _many(b'{"type":"Group","schema":1,"id":"a","name":"A"}', size),
    "bad items": lambda size: _many(b"0", size, _HEAD + b',"sources":[', b"]}"),
    "empty items": lambda size: _many(b"{}", size, _HEAD + b',"sources":[', b"]}"),
    "bad parts": lambda size: _many(b'{"kind":"x"}', size, _HEAD + b',"documents":[', b"]}"),
    "unknown numbers": lambda size: _many(b"10", size, _HEAD + b',"x":[', b"]}"),
    "unknown lists": lambda size: _many(b"[]", size, _HEAD + b',"x":[', b"]}"),
    "unknown NaN": lambda size: _many(b"NaN", size, _HEAD + b',"x":[', b"]}"),
    "unknown members": lambda size: _HEAD + b"," + _keys(size) + b"}",
    "unknown members in a part": lambda size: _HEAD + b',"places":{"village":"A",' + _keys(size) + b"}}",
    "unknown members within": lambda size: _HEAD + b',"x":{' + _keys(size) + b"}}",
    "one member many times": lambda size: _many(b'"title":"A"', size, _HEAD + b",", b"}"),
    "records with an unknown member": lambda size: _many(_HEAD + b',"x":{"y":[1.5,"z"]}}', size),
    "a long text": lambda size: _HEAD + b',"theme":"' + b"a" * size + b'"}',
    "a long key": lambda size: _HEAD + b',"' + b"a " * (size // 2) + b'":0}',
    "a long number": lambda size: _HEAD + b',"x":' + b"1" * size + b"}",
    "a long fraction": lambda size: _HEAD + b',"x":0.' + b"1" * size + b"}",
    "texts almost of NIK": lambda size: _many(b'"' + _NIK * 900 + b'"', size, _HEAD + b',"outcomes":[', b"]}"),
    "unknown texts almost of NIK": lambda size: _many(_HEAD + b',"x":"' + _NIK * 40_000 + b'"}', size),
    "brackets that never close": lambda size: b"[]" * (size // 2),
    "too deep at the end": lambda size: _many(b"[]", size, b"[", b"," + b"[" * 70),
    "quotes": lambda size: b'"' * size,
    "backslashes": lambda size: b'["' + b"\\" * size,
    "no UTF-8": lambda size: b" " * size + b"\xff",
}


def answer(name: str, unknown: Unknown, size: int) -> None:
    """Read one document, and print the seconds that it took and how many findings there are."""
    data = DOCUMENTS[name](size)
    began = time.process_time()
    reading = json.read(data, unknown=unknown)
    print(f"{time.process_time() - began:7.1f} s {len(reading.findings):8} findings")


def main(size: int) -> None:
    """Read every document with every choice for unknown members, and print the most memory of each as well."""
    for name in DOCUMENTS:
        for unknown in Unknown:
            ended = process(["-m", "benchmarks.bounds", str(size), name, unknown.value], HERE)
            print(f"{name:32}{unknown.value:8}{ended.peak / 1e9:7.2f} GB{ended.printed.rstrip()}", flush=True)


if __name__ == "__main__":
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    match sys.argv[2:]:
        case [name, unknown]:
            answer(name, Unknown(unknown), megabytes * 1_000_000)
        case _:
            main(megabytes)
