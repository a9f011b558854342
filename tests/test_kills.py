"""Promise of every verb that writes: killed at any moment, it leaves the old file or the new one, and never a part."""

import contextlib
import functools
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
from kimcore.formats import csv, json, jsonl, xlsx
from kimcore.records import Record

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is what is killed"),
    # Whoever tests in parallel has threads; the copies use none of what these may have locked.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

KILLS: Final = 50
"""How often each verb is killed."""
EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))


def register(size: int) -> tuple[Record, ...]:
    """Return the records of the example so many times over, with ids of their own."""
    return tuple(attrs.evolve(record, id=f"{record.id}.{number}") for number in range(size) for record in EXAMPLE)


OLD: Final = register(3)
NEW: Final = register(25)

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


def checked(option: str, records: tuple[Record, ...], path: Path) -> None:
    """Check a table of as many rows as there are records, and write what an option asks for."""
    source = path.parent.parent / f"{len(records)}.csv"
    if not source.exists():
        source.write_text("Nama KIM,Kode Wilayah\n" + "KIM Contoh,63.1\n" * len(records), encoding="utf-8")
    from kimcore.cli import main

    sys.argv = ["kimcore", "check", str(source), option, str(path)]
    with contextlib.suppress(SystemExit):
        main()


VERBS: Final[dict[str, tuple[Verb, str]]] = {
    "json.dump": (json.dump, "a.json"),
    "jsonl.dump": (jsonl.dump, "a.jsonl"),
    "jsonl.dump, packed": (jsonl.dump, "a.jsonl.gz"),
    "xlsx.dump": (xlsx.dump, "a.xlsx"),
    "kimcore convert": (converted, "a.jsonl"),
    "kimcore convert, packed": (converted, "a.jsonl.gz"),
    "kimcore convert, Excel": (converted, "a.xlsx"),
    "kimcore check --annotate": (functools.partial(checked, "--annotate"), "a.xlsx"),
    "kimcore check --report": (functools.partial(checked, "--report"), "a.html"),
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
    if name.endswith(".xlsx"):
        pytest.importorskip("xlsxwriter")
        pytest.importorskip("python_calamine")
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


def test_a_folder_whose_writing_was_killed_is_old_or_new_or_refused(tmp_path: Path) -> None:
    """Each file of it is whole, and tables of two registers are never taken for one."""
    folder = tmp_path / "register"
    whole, seconds = set(), 0.0
    for records in (NEW, OLD):
        began = time.monotonic()
        os.waitpid(start(csv.dump, records, folder), 0)
        whole |= {(name, data) for name, data in csv.files_of(folder).items()}
        seconds = max(seconds, time.monotonic() - began)
    found = []
    for _ in range(KILLS):
        process = start(csv.dump, NEW, folder)
        time.sleep(random.uniform(0, 1.2 * seconds))  # noqa: S311 - any moment will do
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        files = csv.files_of(folder)
        assert {(name, data) for name, data in files.items() if name != "datapackage.json"} <= whole
        reading = csv.read(files)
        known = {OLD: "old", NEW: "new"}.get(reading.records, "mixed")
        found.append("refused" if "unfinished_folder" in {one.code for one in reading.findings} else known)
        csv.dump(OLD, folder)
    assert set(found) <= {"old", "new", "refused"}
    assert len(set(found)) > 1
