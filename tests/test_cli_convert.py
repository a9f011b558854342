"""Promises of `kimcore convert`: what can be read is written, what cannot is named, and no file is half written."""

import errno
import gzip
import io
import json as stdlib_json
import os
import signal
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore import Audience, examples, to_dict
from kimcore.formats import FORMATS, json, jsonl
from kimcore.privacy import redact

pytest.importorskip("click")
pytest.importorskip("rich")

from click.testing import CliRunner, Result
from rich.console import Console

from kimcore.cli import commands
from kimcore.cli.converting import Conversion

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes, devices and signals")

EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))
GOOD: Final = b'{"type":"Group","schema":1,"id":"kim-1","name":"KIM Contoh"}'
BAD: Final = GOOD.replace(b'"KIM Contoh"', b"5")
NOTHING_WRONG: Final = "Perlu diperbaiki: 0. Perlu dicek: 0. Catatan: 0.\n"
WRONG_NAME: Final = (
    "perlu diperbaiki wrong_type [kim-1] Isian ini seharusnya teks, tetapi berupa bilangan bulat."
    " Mohon perbaiki isiannya."
)


def convert(*arguments: object, stdin: bytes | None = None) -> Result:
    """Run the command in Indonesian."""
    env = {"LC_ALL": "id_ID.UTF-8"}
    return CliRunner().invoke(commands.kimcore, ["convert", *map(str, arguments)], input=stdin, env=env)


@pytest.mark.parametrize("target", FORMATS)
@pytest.mark.parametrize("source", FORMATS)
def test_each_format_becomes_each_other(tmp_path: Path, source: str, target: str) -> None:
    """By their suffixes, and what is written is what the format itself dumps."""
    given, made, expected = tmp_path / f"a{source}", tmp_path / f"b{target}", tmp_path / f"c{target}"
    FORMATS[source].dump(EXAMPLE, given)
    FORMATS[target].dump(EXAMPLE, expected)
    result = convert(given, made)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Data terbaca: {len(EXAMPLE)}. {NOTHING_WRONG}"
    assert made.read_bytes() == expected.read_bytes()


@pytest.mark.parametrize("audience", Audience, ids=lambda audience: audience.value)
@pytest.mark.parametrize("options", [[], ["--pretty"]], ids=str)
def test_an_audience_gets_what_it_may_see(tmp_path: Path, audience: Audience, options: list[str]) -> None:
    """`--audience` writes what `redact` leaves of all records together."""
    jsonl.dump(EXAMPLE, tmp_path / "a.jsonl")
    assert convert(tmp_path / "a.jsonl", tmp_path / "b.json", "--audience", audience.value, *options).exit_code == 0
    assert json.load(tmp_path / "b.json") == redact(EXAMPLE, audience).records


def test_json_is_indented_for_people(tmp_path: Path) -> None:
    """`--pretty` writes what is read as the same records, members in the order of the reference, in UTF-8."""
    (tmp_path / "a.json").write_bytes(json.dumps(EXAMPLE))
    assert convert(tmp_path / "a.json", tmp_path / "b.json", "--pretty").exit_code == 0
    text = (tmp_path / "b.json").read_text(encoding="utf-8")
    assert text.startswith('[\n  {\n    "type": "Session",\n    "schema": 1,\n    "id": ')
    assert text.endswith("\n]\n")
    assert stdlib_json.loads(text) == [to_dict(record) for record in EXAMPLE]
    assert convert(tmp_path / "a.json", "-", "--pretty").stdout == text


@pytest.mark.parametrize("name", ["b.jsonl", "b.jsonl.gz"])
def test_only_json_is_indented(tmp_path: Path, name: str) -> None:
    """Lines cannot be indented, and the command says so before it writes anything."""
    (tmp_path / "a.json").write_bytes(GOOD)
    result = convert(tmp_path / "a.json", tmp_path / name, "--pretty")
    assert result.exit_code == 2
    assert "--pretty is for JSON" in result.stderr
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["b.txt", "b.gz", "b.csv", "b.toml"])
def test_a_name_that_says_no_format_is_wrong_usage(tmp_path: Path, name: str) -> None:
    """OUT says by its suffix what is written, and the message names the suffixes there are."""
    (tmp_path / "a.json").write_bytes(GOOD)
    result = convert(tmp_path / "a.json", f"{tmp_path}/{name}")
    assert result.exit_code == 2
    assert ", ".join(FORMATS) in result.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_standard_input_and_output_are_json() -> None:
    """A hyphen is either of them, and what is told goes elsewhere."""
    result = convert("-", "-", stdin=GOOD)
    assert (result.exit_code, result.stdout_bytes) == (0, json.dumps(json.loads(GOOD)))
    assert result.stderr == f"Data terbaca: 1. {NOTHING_WRONG}"


def test_what_cannot_be_read_is_named_and_the_rest_written(tmp_path: Path) -> None:
    """A finding has its line in the errors as `check` prints it, and an error ends with 1."""
    lines, array = tmp_path / "a.jsonl", tmp_path / "a.json"
    lines.write_bytes(GOOD + b"\n" + BAD + b"\n\n{\n" + GOOD.replace(b"kim-1", b"kim-2"))
    array.write_bytes(b"[" + GOOD + b"," + BAD + b"," + GOOD.replace(b"kim-1", b"kim-2") + b"]")
    for source, told in ((lines, [f"{lines}:2:/name: {WRONG_NAME}", f"{lines}:4: perlu diperbaiki not_json "]),
                         (array, [f"{array}:1:/1/name: {WRONG_NAME}"])):  # fmt: skip
        result = convert(source, tmp_path / "b.jsonl")
        assert (result.exit_code, result.stdout) == (1, "")
        *found, last = result.stderr.splitlines()
        assert all(line.startswith(start) for line, start in zip(found, told, strict=True))
        assert last.startswith(f"Data terbaca: 2. Perlu diperbaiki: {len(told)}.")
        assert [record.id for record in jsonl.load(tmp_path / "b.jsonl")] == ["kim-1", "kim-2"]


def test_a_warning_is_no_reason_to_end_with_1(tmp_path: Path) -> None:
    """A byte order mark is told, and the status is 0; `--lang` decides the language."""
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + GOOD)
    result = convert(tmp_path / "a.jsonl", tmp_path / "b.json", "--lang", "en")
    assert result.exit_code == 0
    assert ":1: warning byte_order_mark The file begins" in result.stderr
    assert result.stderr.endswith("Records read: 1. Errors: 0. Warnings: 1. Notes: 0.\n")


@pytest.mark.parametrize("target", ["b.json", "b.jsonl", "b.jsonl.gz"])
@pytest.mark.parametrize("source", ["tiada.json", "tiada.jsonl", "folder.json", "folder.jsonl"])
def test_nothing_is_written_where_nothing_can_be_opened(tmp_path: Path, source: str, target: str) -> None:
    """A missing file, or a folder, is told in one line with status 2, and OUT is what it was."""
    for name in ("folder.json", "folder.jsonl"):
        (tmp_path / name).mkdir()
    (tmp_path / target).write_bytes(b"old")
    result = convert(tmp_path / source, tmp_path / target)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{tmp_path / source}: tidak dapat dibuka (")
    assert result.stderr.count("\n") == 1
    assert (tmp_path / target).read_bytes() == b"old"
    assert convert(tmp_path / source, tmp_path / f"new-{target}").exit_code == 2
    assert not (tmp_path / f"new-{target}").exists()


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.jsonl.gz"])
def test_a_file_is_converted_in_its_place(tmp_path: Path, name: str) -> None:
    """OUT can be IN: its sound records stay, in canonical form."""
    written = GOOD.replace(b",", b" ,\t") + b"\n"
    (tmp_path / name).write_bytes(gzip.compress(written) if name.endswith(".gz") else written)
    assert convert(tmp_path / name, tmp_path / name).exit_code == 0
    FORMATS[name[1:]].dump(json.loads(GOOD), tmp_path / f"b{name[1:]}")
    assert (tmp_path / name).read_bytes() == (tmp_path / f"b{name[1:]}").read_bytes()


@pytest.mark.parametrize("name", ["b.json", "b.jsonl", "b.jsonl.gz"])
def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder that is not there, a missing permission and a full disk each end with 2, and the old file stays."""
    (tmp_path / "a.jsonl").write_bytes(GOOD)
    (tmp_path / name).write_bytes(b"old")
    result = convert(tmp_path / "a.jsonl", tmp_path / "tiada" / name)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith(f"{tmp_path / 'tiada' / name}: tidak dapat ditulis (")
    for number in (errno.ENOSPC, errno.EACCES):

        def fail(_: int, number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fail)
            result = convert(tmp_path / "a.jsonl", tmp_path / name)
        assert result.exit_code == 2
        assert result.stderr == f"{tmp_path / name}: tidak dapat ditulis ({os.strerror(number)})\n"
        assert (tmp_path / name).read_bytes() == b"old"


def test_a_record_too_long_for_a_line_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read again is not written: status 2, and the file stays."""
    (tmp_path / "a.json").write_bytes(GOOD)
    (tmp_path / "b.jsonl").write_bytes(b"old")
    monkeypatch.setattr(jsonl, "LONGEST", 20)
    result = convert(tmp_path / "a.json", tmp_path / "b.jsonl")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{tmp_path / 'b.jsonl'}: perlu diperbaiki record_line_too_long ")
    assert (tmp_path / "b.jsonl").read_bytes() == b"old"


def test_standard_output_that_is_full_is_an_error_of_the_whole_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes on to where the errors of all commands are told."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("click.echo", fail)
    result = convert("-", "-", stdin=GOOD)
    assert isinstance(result.exception, OSError)


def test_a_terminal_shows_how_far_it_is(tmp_path: Path) -> None:
    """On a terminal the records are counted while they are written, and nothing of it stays; findings do."""
    (tmp_path / "a.jsonl").write_bytes(GOOD + b"\n[]\n" + GOOD)
    console = Console(file=io.StringIO(), force_terminal=True, highlight=False)
    conversion = Conversion(
        source=str(tmp_path / "a.jsonl"),
        target=str(tmp_path / "b.jsonl"),
        audience=Audience.INTERNAL,
        pretty=False,
        console=console,
        locale="en",
    )
    assert conversion.run() == 1
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert "\x1b[" in shown
    assert "array_on_line" in shown
    assert shown.splitlines()[-1].endswith("Records read: 2. Errors: 1. Warnings: 0. Notes: 0.")
    assert len(jsonl.load(tmp_path / "b.jsonl")) == 2


def test_lines_become_lines_in_constant_memory(tmp_path: Path) -> None:
    """Ten times the lines, sound and bad, take no more memory."""

    def peak(count: int) -> int:
        (tmp_path / "a.jsonl").write_bytes((GOOD + b" " * 3_000 + b"\n[]\n") * count)
        conversion = Conversion(
            source=str(tmp_path / "a.jsonl"),
            target=str(tmp_path / "b.jsonl.gz"),
            audience=Audience.INTERNAL,
            pretty=False,
            console=Console(file=(tmp_path / "told").open("w", encoding="utf-8"), highlight=False),
            locale="id",
        )
        tracemalloc.start()
        try:
            assert conversion.run() == 1
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            conversion.console.file.close()
            assert conversion.records == count

    peak(100)
    assert peak(2_000) <= peak(200) + 600_000  # of 5.5 MB more; what Python has not yet collected goes up and down


# As a process

COMMAND: Final = [sys.executable, "-B", "-c", "from kimcore.cli import main; main()", "convert"]
"""Writes no compiled modules: where a file cannot grow, it would leave them cut off."""


@posix
@pytest.mark.parametrize("name", ["b.json", "b.jsonl"])
def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    """Where not all can be written, one line says so, and nothing of the new file is left."""
    import resource

    jsonl.dump(EXAMPLE, tmp_path / "a.jsonl")
    (tmp_path / name).write_bytes(b"old")
    done = subprocess.run(
        [*COMMAND, str(tmp_path / "a.jsonl"), str(tmp_path / name)],
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert done.stderr.startswith(os.fsencode(tmp_path / name))
    assert {path.name for path in tmp_path.iterdir()} == {"a.jsonl", name}
    assert (tmp_path / name).read_bytes() == b"old"


@posix
def test_ctrl_c_leaves_the_old_file(tmp_path: Path) -> None:
    """An interrupt in the middle ends with 130, without a word, and nothing of the new file is left."""
    pipe, target = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    os.mkfifo(pipe)
    target.write_bytes(b"old")
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command: list[Any] = [sys.executable, "-B", "-c", heeding + COMMAND[3], "convert", pipe, target]
    converting = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # Open for both, so that nobody waits for a program that has ended.
    with converting, os.fdopen(os.open(pipe, os.O_RDWR), "wb", buffering=0) as source:
        source.write((GOOD + b"\n") * 100)
        while len(list(tmp_path.iterdir())) == 2 and converting.poll() is None:
            pass  # until the unfinished file is there
        converting.send_signal(signal.SIGINT)
        source.close()  # or a signal that came just before the program began to read is heeded only after that
        stdout, stderr = converting.communicate()
    assert (converting.returncode, stdout, stderr.strip()) == (130, b"", b"")
    assert target.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [pipe, target]
