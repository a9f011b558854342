"""Promise of every verb that writes: killed at any moment, it leaves the old file or the new one, and never a part."""

import contextlib
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import attrs
import pytest

from kimcore import examples
from kimcore.formats import json, jsonl
from kimcore.records import Record

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is what is killed"),
    # Whoever tests in parallel has threads; the copies use none of what these may have locked.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

KILLS: Final = 60
"""How often each verb is killed."""
EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))
OLD: Final = EXAMPLE * 3
NEW: Final = tuple(attrs.evolve(record, id=f"{record.id}.{number}") for number in range(25) for record in EXAMPLE)

Verb = Callable[[tuple[Record, ...], Path], None]


def converted(records: tuple[Record, ...], path: Path) -> None:
    """Write records by `kimcore convert`, of a file that lies beside their own folder."""
    source = path.parent.parent / f"{len(records)}.jsonl"
    if not source.exists():
        jsonl.dump(records, source)
    from kimcore.cli import main

    sys.argv = ["kimcore", "convert", str(source), str(path)]
    with contextlib.suppress(SystemExit):
        main()


VERBS: Final[dict[str, tuple[Verb, str]]] = {
    "json.dump": (json.dump, "a.json"),
    "jsonl.dump": (jsonl.dump, "a.jsonl"),
    "jsonl.dump, packed": (jsonl.dump, "a.jsonl.gz"),
    "kimcore convert": (converted, "a.jsonl"),
    "kimcore convert, packed": (converted, "a.jsonl.gz"),
}


def start(write: Verb, records: tuple[Record, ...], path: Path) -> int:
    """Write in a copy of this process, without a word, and return its number."""
    process = os.fork()
    if process == 0:
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - pytest has its own
            write(records, path)
        finally:
            os._exit(0)
    return process


@pytest.mark.parametrize("verb", VERBS)
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path, verb: str) -> None:
    """Each of many kills, at moments spread over a whole write, leaves one of the two, whole."""
    if verb.startswith("kimcore"):
        pytest.importorskip("click")
        pytest.importorskip("rich")
        import kimcore.cli.commands  # noqa: F401 - once, and not in every copy
    write, name = VERBS[verb]
    path = tmp_path / "folder" / name
    path.parent.mkdir()
    contents, seconds = {}, 0.0
    for records, which in ((NEW, "new"), (OLD, "old")):
        began = time.monotonic()
        os.waitpid(start(write, records, path), 0)
        contents[path.read_bytes()] = which
        seconds = max(seconds, time.monotonic() - began)
    old = path.read_bytes()
    assert len(contents) == 2
    found = []
    for number in range(KILLS):
        process = start(write, NEW, path)
        time.sleep(random.uniform(0, 1.5 * seconds))  # noqa: S311 - any moment will do
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        found.append(contents.get(path.read_bytes(), f"a part, at kill {number}"))
        path.write_bytes(old)
    assert set(found) == {"old", "new"}
    json.dump([], path.parent / "b.json")
    assert sorted(one.name for one in path.parent.iterdir()) == sorted([name, "b.json"])
