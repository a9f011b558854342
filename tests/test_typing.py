"""Promises to those who check types: what is wrong is refused before it runs, and what comes back has its own type.

The files in `tests/typing` are checked, not run. Where a checker must find an error, the line says so: `# E: mypy`.
"""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "tests" / "typing").glob("*.py"))

Errors = Iterator[tuple[str, int]]


def run(*command: str | Path) -> str:
    """Run a checker on the files in the current folder, which has no configuration, and return what it prints."""
    names = [file.name for file in FILES]
    done = subprocess.run([sys.executable, "-m", *command, *names], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


def of_mypy() -> Errors:
    """Return the file and line of each error that mypy finds."""
    printed = run("mypy", "--strict", "--no-pretty", "--cache-dir", ROOT / ".mypy_cache")
    for file, line in re.findall(r"^(.+):(\d+): error: ", printed, re.MULTILINE):
        yield file, int(line)


def of_pyright() -> Errors:
    """Return the file and line of each error that pyright finds."""
    for found in json.loads(run("pyright", "--outputjson", "--pythonpath", sys.executable))["generalDiagnostics"]:
        yield Path(found["file"]).name, found["range"]["start"]["line"] + 1


def of_pyrefly() -> Errors:
    """Return the file and line of each error that pyrefly finds."""
    command = ("pyrefly", "check", "--preset=strict", "--output-format=json", "--python-interpreter-path")
    for found in json.loads(run(*command, sys.executable))["errors"]:
        yield Path(found["path"]).name, found["line"]


def expected(checker: str) -> set[tuple[str, int]]:
    """Return the file and line of each error that a checker must find."""
    return {
        (file.name, number)
        for file in FILES
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if checker in line.partition("# E:")[2].split()
    }


@pytest.mark.parametrize("errors", [of_mypy, of_pyright, of_pyrefly], ids=lambda errors: errors.__name__)
def test_checkers_find_what_is_wrong_and_nothing_else(
    errors: Callable[[], Errors], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a project that has kimcore installed, a checker finds an error on each line that names it, and on no other."""
    checker = errors.__name__.removeprefix("of_")
    if importlib.util.find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed; `nox -s lint` runs it")
    for file in FILES:
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert set(errors()) == expected(checker)


def test_every_file_says_what_is_wrong() -> None:
    """Each file is there for errors, and each error is found by two checkers at least."""
    marks = [
        line.partition("# E:")[2].split() for file in FILES for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert sum(map(bool, marks)) > len(FILES)
    assert {len(mark) for mark in marks} == {0, 2, 3}
