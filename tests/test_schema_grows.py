"""A trial of growing: a copy of the whole, in which the next schema renames a field, a part's field and a term.

What is changed by hand is what a developer changes: the declarations and what names their fields, and one migration.
Then the one command writes all that follows. `tests/grown.py` says what is promised of the copy, and is run in it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
COPIED: Final = ("benchmarks", "docs", "src", "tests", "README.md", "CONTRIBUTING.md", "pyproject.toml")

MIGRATION: Final = '''

def clearer_names(change: Changes) -> None:
    """Lead to a schema with clearer names: of what follows a session, of when a source was read, and of a talk show."""
    change.rename("Session", "follow_ups", "next_steps")
    change.rename("Source", "retrieved_on", "read_on")
    change.rename_term("SessionMethod", "gelar_wicara", "talkshow")


MIGRATIONS = (*MIGRATIONS, clearer_names)
'''
ADDED: Final = '    weather: Annotated[Line | None, Field("Cuaca", "weather", NONE)] = None\n'
"""A field that the pickles of earlier releases do not have: of a record, of its parts, and of parts in these."""

CHANGED: Final = {
    "src/kimcore/records/session.py": (("    follow_ups:", "    next_steps:"), ("    theme:", f"{ADDED}    theme:")),
    "src/kimcore/records/sources.py": (("    retrieved_on:", f"{ADDED}    read_on:"),),
    "src/kimcore/records/counts.py": (("    scope:", f"{ADDED}    scope:"),),
    "src/kimcore/records/terms.py": (("    value:", f"{ADDED}    value:"),),
    "src/kimcore/vocabularies/sessions.py": (('"gelar_wicara"', '"talkshow"'),),
    "src/kimcore/lexicon/headings_of_sessions.py": (('"Session.follow_ups"', '"Session.next_steps"'),),
    "src/kimcore/lexicon/templates.py": (('"Session.follow_ups"', '"Session.next_steps"'),),
    "src/kimcore/testing/vectors/valid/rich.json": (
        ('"follow_ups"', '"next_steps"'),
        ('"retrieved_on"', '"read_on"'),
    ),
}
"""What a developer changes beside the migration, and where: each text stands in its file."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a copy of the project with the next schema."""
    folder = tmp_path_factory.mktemp("grown")
    for name in COPIED:
        here, there = ROOT / name, folder / name
        if here.is_dir():
            shutil.copytree(here, there, ignore=shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis"))
        else:
            shutil.copy(here, there)
    with (folder / "src/kimcore/migrations.py").open("a", encoding="utf-8") as module:
        module.write(MIGRATION)
    for name, changes in CHANGED.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{name} has no {old}: let the trial rename something else"
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    run(folder, "docs/generate.py")
    return folder


def run(folder: Path, *arguments: str) -> str:
    """Run Python in the copy, with the kimcore that is there, and return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "src")}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_field_and_a_term_are_renamed_in_one_place(copy: Path) -> None:
    """After the declarations, one migration and one command, all that `tests/grown.py` says holds in the copy."""
    assert " passed" in run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/grown.py")


def test_the_tests_of_today_hold_with_the_next_schema(copy: Path) -> None:
    """What reads, and what every document must give, needs no other change than the one command's."""
    names = ("vectors", "reading", "migrations", "jsonl")
    files = [f"tests/test_{name}.py" for name in names]
    assert " passed" in run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files)
