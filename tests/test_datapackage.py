"""Promises of `datapackage.json`: the tool of open-data portals finds it valid, and finds what contradicts it."""

import warnings
from pathlib import Path
from typing import Any, Final

import pytest
from drawing import drawn_of
from tabular import REGISTERS

from kimcore import examples
from kimcore.findings import Locale
from kimcore.formats import csv, json
from kimcore.registers.columns import LOCALES

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of what it is made of
    frictionless: Final = pytest.importorskip("frictionless")

pytestmark = pytest.mark.filterwarnings("ignore")


def errors_of(folder: Path) -> list[tuple[str, str]]:
    """Return what `frictionless` finds in the folder: the type of each error and the table that it is in."""
    report: Any = frictionless.validate(str(folder / "datapackage.json"))
    assert report.tasks or report.errors
    return [(error.type, "") for error in report.errors] + [
        (error.type, task.name) for task in report.tasks for error in task.errors
    ]


@pytest.mark.parametrize("name", examples.NAMES)
@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_frictionless_finds_the_examples_valid(name: str, locale: Locale | None, tmp_path: Path) -> None:
    """Types, constraints, keys and hashes of the description hold for the files beside it."""
    csv.dump(json.loads(examples.read(name)), tmp_path, locale=locale)
    assert errors_of(tmp_path) == []


def test_frictionless_finds_drawn_registers_valid(tmp_path: Path) -> None:
    """So they do for whatever records can hold, in the languages by turns."""
    for number, register in enumerate(drawn_of(REGISTERS, 20)):
        csv.dump(register, tmp_path / str(number), locale=LOCALES[number % len(LOCALES)])
        assert errors_of(tmp_path / str(number)) == []


def test_frictionless_finds_a_register_of_nothing_valid(tmp_path: Path) -> None:
    """Tables without rows are described as well."""
    csv.dump([], tmp_path)
    assert errors_of(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("Group.channels.csv", "\nkim-", "\nlain-", ("foreign-key", "group.channels")),
        ("Group.channels.csv", ",1,", ",nol,", ("type-error", "group.channels")),
        ("Group.csv", ",village,", ",desa,", ("constraint-error", "group")),
    ],
)
def test_frictionless_finds_what_contradicts_the_description(
    file: str, old: str, new: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    """A term, a number or a reference that is none is found, beside the file's hash."""
    csv.dump(json.loads(examples.read("kim-groups")), tmp_path)
    text = (tmp_path / file).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    assert expected in errors_of(tmp_path)
