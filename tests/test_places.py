"""Promises of the places where things are added: a place that was forgotten is told in a sentence, with what it is for.

CONTRIBUTING.md shows the same places, one row for each kind of thing, and is held to these sentences.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import ClassVar, Final, TypeVar

import attrs
import pytest

import kimcore
import kimcore.codes
import kimcore.formats
import kimcore.records
from kimcore.codes import Code
from kimcore.fields import Declared
from kimcore.findings import Finding, Words
from kimcore.formats import FORMATS
from kimcore.privacy.table import TABLE
from kimcore.records import RECORDS, Record
from kimcore.testing import plugin, regencies, samples
from kimcore.testing.codes import TEXTS_OF_CODES
from kimcore.testing.registers import _ORDER

ROOT: Final = Path(__file__).parents[1]
T = TypeVar("T")


def declared(package: ModuleType, base: type[T]) -> list[type[T]]:
    """Return the classes below a base that the modules of a package declare."""
    modules = (
        importlib.import_module(one.name) for one in pkgutil.iter_modules(package.__path__, package.__name__ + ".")
    )
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__
    ]


def forgotten_of_part(cls: type[Declared]) -> Iterator[str]:
    """Say where a class that records are made of is missing."""
    name = cls.__name__
    if name not in kimcore.records.__all__:
        yield f"{name}: import it in `src/kimcore/records/__init__.py` and name it in `__all__`, where tools find it."
    if cls not in TABLE:
        yield f"{name}: decide in `TABLE` of `src/kimcore/privacy/table.py` who sees it; until then the office alone."


def forgotten_of_record(cls: type[Record]) -> Iterator[str]:
    """Say where a type of records is missing, beside what each part needs."""
    name = cls.__name__
    yield from forgotten_of_part(cls)
    if cls not in RECORDS:
        yield f"{name}: add it to `RECORDS` in `src/kimcore/records/__init__.py`, or no document can hold it."
    if name not in kimcore.__all__:
        yield f"{name}: name it in `src/kimcore/__init__.py` and `src/kimcore/__init__.pyi`, beside the other records."
    if cls not in _ORDER:
        yield f"{name}: put it into `_ORDER` of `src/kimcore/testing/registers.py`, behind what it refers to."
    if cls not in map(type, vars(samples).values()):
        yield f"{name}: invent one in `src/kimcore/testing/samples.py`, in whose register nothing may be found."
    if f" {name}(" not in source_of(regencies):
        yield f"{name}: make some in `src/kimcore/testing/regencies.py`, whose regency holds records of every type."
    if not any(f"-> {name}:" in line for line in source_of(plugin).splitlines()):
        yield f"{name}: give it its fixtures in `src/kimcore/testing/plugin.py`, for the tests of tools."


def forgotten_of_code(cls: type[Code]) -> Iterator[str]:
    """Say where a code system is missing."""
    name = cls.__name__
    if name not in kimcore.codes.__all__:
        yield f"{name}: import it in `src/kimcore/codes/__init__.py` and name it in `__all__`, where tools find it."
    if cls not in TEXTS_OF_CODES:
        yield f"{name}: say in `TEXTS_OF_CODES` of `src/kimcore/testing/codes.py` what draws its texts."
    if not re.search(rf"^    {name}: \(", (ROOT / "tests/test_codes.py").read_text(encoding="utf-8"), re.MULTILINE):
        yield f"{name}: put texts that it takes into `SOUND` of `tests/test_codes.py`, and others into `REFUSED`."


VERBS: Final = ("read", "loads", "dumps", "load", "dump")
OF_FOLDERS: Final = ("kimcore.formats.csv",)
"""Formats that are a folder of files, which no suffix tells."""


def forgotten_of_format(module: ModuleType) -> Iterator[str]:
    """Say what a module that writes records still needs to be a format."""
    name = module.__name__.rpartition(".")[2]
    for verb in VERBS:
        if not hasattr(module, verb):
            yield f"{name}: give it `{verb}`, as `src/kimcore/formats/json.py` has it."
    if module not in FORMATS.values() and module.__name__ not in OF_FOLDERS:
        yield f"{name}: name its suffix in `FORMATS` of `src/kimcore/formats/__init__.py`, by which files are known."


def source_of(module: ModuleType) -> str:
    """Return the text of a module."""
    return Path(module.__file__ or "").read_text(encoding="utf-8")


# Nothing is forgotten


def assert_none(sentences: Iterable[str]) -> None:
    """Fail with the sentences and nothing else."""
    if told := list(sentences):
        pytest.fail("\n".join(told), pytrace=False)


@pytest.mark.parametrize("cls", [cls for cls in declared(kimcore.records, Record) if cls is not Record])
def test_a_type_of_records_is_everywhere(cls: type[Record]) -> None:
    """Whoever adds a type of records is told of each place that is still missing."""
    assert_none(forgotten_of_record(cls))


@pytest.mark.parametrize("cls", [cls for cls in declared(kimcore.records, Declared) if not issubclass(cls, Record)])
def test_a_part_is_everywhere(cls: type[Declared]) -> None:
    """Whoever adds a part of records is told to say who sees it, and where tools find it."""
    assert_none(forgotten_of_part(cls))


CODES: Final = declared(kimcore.codes, Code)  # type: ignore[type-abstract] # what lies below it is asked for


@pytest.mark.parametrize("cls", [cls for cls in CODES if cls is not Code])
def test_a_code_system_is_everywhere(cls: type[Code]) -> None:
    """Whoever adds a code system is told of each place that is still missing."""
    assert_none(forgotten_of_code(cls))


@pytest.mark.parametrize(
    "name", [one.name for one in pkgutil.iter_modules(kimcore.formats.__path__, "kimcore.formats.")]
)
def test_a_format_is_everywhere(name: str) -> None:
    """Whoever adds a format, which is a module that writes records, is told what it still needs."""
    module = importlib.import_module(name)
    if hasattr(module, "dumps"):
        assert_none(forgotten_of_format(module))


# What is forgotten is told, and stands in CONTRIBUTING


@attrs.frozen(kw_only=True)
class Complaint(Record):
    """A type of records that stands in no list."""

    label: ClassVar[Words] = Words("Aduan", "complaint")


@attrs.frozen(kw_only=True)
class Step(Declared):
    """A part that stands in no list."""


class Ticket(Code):
    """A code system that stands in no list."""

    expected: ClassVar[Words] = Words("nomor tiket", "a number of a ticket")
    pattern: ClassVar[str] = "[0-9]{3}"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        raise AssertionError(text)


@pytest.mark.parametrize(
    ("change", "sentences", "count"),
    [
        ("a record type", list(forgotten_of_record(Complaint)), 8),
        ("a part of records", list(forgotten_of_part(Step)), 2),
        ("a code system", list(forgotten_of_code(Ticket)), 3),
        ("a format", list(forgotten_of_format(ModuleType("kimcore.formats.yaml"))), 6),
    ],
)
def test_each_place_is_told_and_stands_in_its_row(change: str, sentences: list[str], count: int) -> None:
    """What stands in no place is told of all of them, and the row of CONTRIBUTING.md names the same files and names."""
    rows = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    (row,) = (row for row in rows if row.startswith(f"| {change} |"))
    assert len(sentences) == count
    with pytest.raises(pytest.fail.Exception, match=re.escape(sentences[-1])):
        assert_none(sentences)
    for sentence in sentences:
        assert [one for one in re.findall("`[^`]+`", sentence) if one not in row and one.strip("`") not in VERBS] == []
