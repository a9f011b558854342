"""Promises of the command as a process: its exit status, its streams, signals, and names that are not UTF-8."""

import importlib
import io
import json
import os
import runpy
import signal
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore import cli, examples

pytest.importorskip("click")
pytest.importorskip("rich")

from kimcore.cli import commands, inputs

pytestmark = pytest.mark.usefixtures("kept_signals")
posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes and signals, nor a shell like this")
full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")

COMMAND = [sys.executable, "-c", "from kimcore.cli import main; main()"]
INDONESIAN = {**os.environ, "LC_ALL": "C.UTF-8"}
GROUP = {"type": "Group", "schema": 1, "id": "kim-1", "name": "KIM Contoh"}
WRONG = json.dumps({**GROUP, "name": 5}).encode()


def run(
    *arguments: str | bytes,
    redirected: str = "",
    stdin: bytes = WRONG,
    **options: Any,  # noqa: ANN401 - those of subprocess
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in Indonesian, with its streams as a shell would redirect them."""
    shell = ["sh", "-c", f'"$@" {redirected}', "sh"] if redirected else []
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": INDONESIAN, **options}
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        [*shell, *COMMAND, *arguments], input=stdin, check=False, **options
    )
    return done


def ended(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the command in this process and return its exit status."""
    monkeypatch.setattr(sys, "argv", ["kimcore", *arguments])
    for name in ("stdout", "stderr"):  # which the command may exchange
        monkeypatch.setattr(sys, name, getattr(sys, name))
    with pytest.raises(SystemExit) as caught:
        cli.main()
    return caught.value.code


def test_the_command_is_installed(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The entry point runs the command, named kimcore, on streams that take any character."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert ended(monkeypatch, "example") == 0
    assert capsysbinary.readouterr().out == examples.read(examples.NAMES[0])


def test_the_package_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """`python -m kimcore` does what the command does, where the command is on no path; an import of it does nothing."""
    importlib.import_module("kimcore.__main__")
    monkeypatch.setattr(sys, "argv", ["__main__.py", "example"])
    for name in ("stdout", "stderr"):  # which the command may exchange
        monkeypatch.setattr(sys, name, getattr(sys, name))
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(files("kimcore") / "__main__.py"), run_name="__main__")
    assert (caught.value.code, capsysbinary.readouterr().out) == (0, examples.read(examples.NAMES[0]))


def test_the_status_of_a_check_is_that_of_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """0 where nothing is wrong, 1 where a finding is an error, 2 where a path cannot be opened."""
    for status, content in enumerate((json.dumps(GROUP), WRONG.decode(), None)):
        path = tmp_path / f"{status}.json"
        if content is not None:
            path.write_text(content, encoding="utf-8")
        assert ended(monkeypatch, "check", str(path)) == status


def test_wrong_usage_is_told_in_inert_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was typed is repeated without what a terminal would obey."""
    for arguments in (["--\x1b[2J\u202e"], ["\x1b[2J\u202e"], ["example", "kim-groups", "\x1b[2J\u202e"]):
        assert ended(monkeypatch, *arguments) == 2
        told = capsys.readouterr().err
        assert told.replace("\n", "").isprintable()
        assert told.startswith("Usage: kimcore ")
    assert ended(monkeypatch) == 2
    assert "Commands:\n" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_narrow_encoding_is_no_error(encoding: str) -> None:
    """Where the output cannot show a character, it is written as an escape."""
    data = json.dumps({**GROUP, "tiitle": 1, "names": 2}).encode()
    done = run("check", "-", stdin=data, env={**INDONESIAN, "PYTHONIOENCODING": encoding})
    assert done.returncode == 1
    assert b"misspelt_key" in done.stdout


# Streams that are closed or full


COMMANDS = [("check", "-"), ("check", "--format=json", "-"), ("check", "--summary", "-"), ("schema",), ("--help",)]


buffered = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


@posix
@buffered
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("redirected", [">&-", pytest.param(">/dev/full", marks=full_disk)])
def test_output_that_cannot_be_written_is_no_success(
    redirected: str, arguments: tuple[str, ...], unbuffered: str
) -> None:
    """Where standard output is closed or full, one line says so and the status is 2, whatever Python buffers."""
    done = run(*arguments, redirected=redirected, env={**INDONESIAN, "PYTHONUNBUFFERED": unbuffered})
    assert done.returncode == 2
    assert done.stderr.startswith(b"kimcore: ")
    assert done.stderr.count(b"\n") == 1


@posix
@buffered
def test_half_an_output_is_no_success(tmp_path: Path, unbuffered: str) -> None:
    """A disk that fills up in the middle is an error as well."""
    import resource

    done = run(
        "schema",
        redirected=f'>"{tmp_path}/schema.json"',
        env={**INDONESIAN, "PYTHONUNBUFFERED": unbuffered},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert (tmp_path / "schema.json").stat().st_size == 4096
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_an_unbuffered_stream_writes_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is printed arrives on a stream without a buffer as on any other."""
    with io.FileIO(tmp_path / "example.json", "w") as file:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(file, "utf-8", write_through=True))
        assert ended(monkeypatch, "example") == 0
    assert (tmp_path / "example.json").read_bytes() == examples.read(examples.NAMES[0])


@posix
@buffered
@full_disk
@pytest.mark.parametrize("arguments", [("check", "tiada.json"), ("tiada",)], ids=" ".join)
@pytest.mark.parametrize("redirected", ["2>/dev/full", ">/dev/full 2>/dev/full", ">&- 2>/dev/full", ">&- 2>&-", "2>&-"])
def test_errors_that_cannot_be_told_end_with_2(redirected: str, arguments: tuple[str, ...], unbuffered: str) -> None:
    """Where not even an error can be written, the status says that there was one."""
    env = {**INDONESIAN, "PYTHONUNBUFFERED": unbuffered}
    assert run(*arguments, redirected=redirected, env=env).returncode == 2


@posix
@full_disk
def test_a_word_that_cannot_be_told_is_no_success(tmp_path: Path) -> None:
    """What was skipped must be told, or the check counts as failed."""
    (tmp_path / "a.json").write_text(json.dumps(GROUP), encoding="utf-8")
    os.mkfifo(tmp_path / "b.json")
    assert run("check", str(tmp_path)).returncode == 0
    assert run("check", str(tmp_path), redirected="2>/dev/full").returncode == 2


def test_a_full_disk_ends_with_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the output cannot be written, one line says why."""

    def full() -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(commands, "run", full)
    assert ended(monkeypatch) == 2
    assert capsys.readouterr().err == "kimcore: No space left on device\n"


@full_disk
def test_what_cannot_be_written_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left that would fail again when the process ends."""
    with Path("/dev/full").open("w", encoding="utf-8") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert ended(monkeypatch, "--help") == 2


def test_without_standard_output_nothing_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed standard output is one that cannot be written, and nothing can be told where both are closed."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert ended(monkeypatch, "example") == 2


def test_a_program_without_standard_input_is_told_so() -> None:
    """Where there is no standard input, it cannot be opened."""
    program = "import sys; sys.stdin = None; from kimcore.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program, "check", "-"], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


# Signals


@posix
@pytest.mark.parametrize(
    ("stream", "arguments"), [*(("stdout", one) for one in COMMANDS), ("stderr", ("check", "tiada.json"))]
)
def test_a_reader_who_has_enough_ends_the_command_quietly(stream: str, arguments: tuple[str, ...]) -> None:
    """A pipe that nobody reads any more ends the process as it ends any other, without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        outputs: dict[str, Any] = {stream: writing}
        done = run(*arguments, **outputs)
    finally:
        os.close(writing)
    assert done.returncode == -signal.SIGPIPE
    assert not done.stderr


HEEDING: Final = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""What a program does where the tests run in the background of a shell, which lets its jobs ignore Ctrl-C."""


@posix
def test_ctrl_c_ends_a_check_quietly(tmp_path: Path) -> None:
    """A check that waits for a pipe can be interrupted, with the usual status and without a word."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    started = [sys.executable, "-c", f"{HEEDING}{COMMAND[-1]}", "check", str(pipe)]
    checking = subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with checking, pipe.open("wb") as source:
        checking.send_signal(signal.SIGINT)  # opening the pipe has waited until it is read
        source.close()  # or a signal that came just before the program began to read is heeded only after that
        stdout, stderr = checking.communicate()
    assert (checking.returncode, stdout, stderr.strip()) == (130, b"", b"")


@posix
def test_ctrl_c_while_the_command_starts_is_quiet_too() -> None:
    """Loading takes a moment, in which it can be interrupted as well."""
    program = f"""{HEEDING}
import sys

class Interrupting:
    def find_spec(name, path=None, target=None):
        if name == "click":
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Interrupting)
from kimcore.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", program, "check", "-"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_an_interrupt_is_its_own_status(monkeypatch: pytest.MonkeyPatch) -> None:
    """130 is neither that of a finding nor that of wrong usage."""

    def interrupt() -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs, "_standard_input", interrupt)
    assert ended(monkeypatch, "check", "-") == 130


@pytest.mark.parametrize("failure", [MemoryError, RecursionError])
def test_a_program_that_fails_is_no_finding(monkeypatch: pytest.MonkeyPatch, failure: type[Exception]) -> None:
    """Where memory ends, nothing was checked: 2, and not the 1 of a finding."""

    def fail() -> bytes:
        raise failure

    monkeypatch.setattr(inputs, "_standard_input", fail)
    assert ended(monkeypatch, "check", "-") == 2


@posix
def test_standard_input_is_read_once_by_whatever_name(tmp_path: Path) -> None:
    """What is redirected to standard input and named as well is one file."""
    file = tmp_path / "kim.json"
    file.write_bytes(json.dumps(GROUP).encode())
    for names in (["-", str(file)], ["-", "/dev/stdin"], [str(file), "-"]):
        with file.open("rb") as stream:
            done = subprocess.run(
                [*COMMAND, "check", *names], stdin=stream, capture_output=True, env=INDONESIAN, check=False
            )
        assert done.stdout.decode().startswith("Berkas: 1. Data: 1.")


# Names that are not UTF-8


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Return a folder with files whose names are not UTF-8, and differ in nothing else."""
    for byte in (b"\xe9", b"\xe8"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf" + byte + b".json")).write_bytes(WRONG)
        except OSError:
            pytest.skip("this system takes no name that is not UTF-8")
    return tmp_path


@posix
def test_machines_read_names_that_are_not_utf_8(foreign: Path) -> None:
    """--format json is JSON to the strictest reader, and files that differ have names that differ."""
    done = run("check", "--format=json", str(foreign), os.fsencode(foreign) + b"/tiad\xe9.json")
    told = json.loads(done.stdout)
    names = [finding["file"] for finding in told["findings"]] + [told["unopened"][0]["file"]]
    assert [name.rpartition("/")[2] for name in names] == ["caf\\udce8.json", "caf\\udce9.json", "tiad\\udce9.json"]
    json.dumps(told, ensure_ascii=False).encode()
    assert done.returncode == 2


@posix
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_people_read_names_that_are_not_utf_8(foreign: Path, encoding: str) -> None:
    """Such a name is printed in what every terminal shows."""
    env = {**INDONESIAN, "PYTHONIOENCODING": encoding}
    done = run("check", str(foreign), os.fsencode(foreign) + b"/tiad\xe9.json", env=env)
    assert b"/caf\\udce9.json:1:/name: perlu diperbaiki" in done.stdout
    assert b"/tiad\\udce9.json: tidak dapat dibuka" in done.stderr
    assert (done.stdout + done.stderr).decode("ascii").replace("\n", "").isprintable()
