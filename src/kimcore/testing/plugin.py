"""The pytest plugin: fixtures whose names begin with `kim_`. What one needs is imported when a test asks for it."""

import importlib.util
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kimcore.convert import Reading
from kimcore.errors import InvalidError, LoadError, MalformedError
from kimcore.findings import Finding
from kimcore.records import Group, InformationItem, Institution, Member, Record, Session

_Found = Reading | InvalidError | LoadError | MalformedError | Iterable[Finding]


@pytest.fixture(scope="session")
def kim_group() -> Group:
    """A KIM of an invented village, with its decree, its website and the office that guides it."""
    from kimcore.testing import samples

    return samples.GROUP


@pytest.fixture(scope="session")
def kim_member() -> Member:
    """The invented chair of `kim_group`, whose name is personal data."""
    from kimcore.testing import samples

    return samples.MEMBER


@pytest.fixture(scope="session")
def kim_session() -> Session:
    """A session that `kim_institution` held for `kim_group`, at which `kim_item` was handed out."""
    from kimcore.testing import samples

    return samples.SESSION


@pytest.fixture(scope="session")
def kim_institution() -> Institution:
    """The communication office of a regency, with its region code."""
    from kimcore.testing import samples

    return samples.INSTITUTION


@pytest.fixture(scope="session")
def kim_item() -> InformationItem:
    """An information item that `kim_institution` published before the election of 2024."""
    from kimcore.testing import samples

    return samples.ITEM


@pytest.fixture(scope="session")
def kim_example() -> tuple[Record, ...]:
    """The twelve records of the real session of 29 August 2023 in Tanah Bumbu."""
    from kimcore import examples
    from kimcore.formats import json

    return json.loads(examples.read(examples.NAMES[0]))


@pytest.fixture(scope="session")
def kim_regency() -> tuple[Record, ...]:
    """A whole invented regency, the same in every run: its groups, members, sessions, institutions and items."""
    from kimcore.testing import regency

    return regency(seed=1)


@pytest.fixture
def kim_make_group() -> Callable[..., Group]:
    """Make groups: `kim_make_group(name="KIM A")` has that name, and an id of its own: `group-1`, `group-2`, ..."""
    from kimcore.testing.factories import Maker

    return Maker(Group)


@pytest.fixture
def kim_make_member() -> Callable[..., Member]:
    """Make members: any field can be given; without `group` they belong to the first that `kim_make_group` makes."""
    from kimcore.testing.factories import Maker

    return Maker(Member)


@pytest.fixture
def kim_make_session() -> Callable[..., Session]:
    """Make sessions: any field can be given; the rest is what a session needs, or absent."""
    from kimcore.testing.factories import Maker

    return Maker(Session)


@pytest.fixture
def kim_make_institution() -> Callable[..., Institution]:
    """Make institutions: any field can be given; the rest is what an institution needs, or absent."""
    from kimcore.testing.factories import Maker

    return Maker(Institution)


@pytest.fixture
def kim_make_item() -> Callable[..., InformationItem]:
    """Make information items: any field can be given; a hoax clarification gets a claim with its verdict."""
    from kimcore.testing.factories import Maker

    return Maker(InformationItem)


@pytest.fixture
def kim_file(request: pytest.FixtureRequest, tmp_path: Path, kim_example: tuple[Record, ...]) -> Path:
    """A file with the records of `kim_example`: the test runs once for each format there is.

    For some formats alone: `@pytest.mark.parametrize("kim_file", [".json"], indirect=True)`.
    """
    from kimcore.formats import FORMATS

    suffix: str = getattr(request, "param", ".json")
    path = tmp_path / f"kim{suffix}"
    FORMATS[suffix].dump(kim_example, path)
    return path


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `kim_file` once for each format, unless it chooses them itself."""
    chosen = [mark.kwargs.get("argnames") or mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "kim_file" in metafunc.fixturenames and not any("kim_file" in names for names in chosen):
        metafunc.parametrize("kim_file", _formats(), indirect=True)


def _formats() -> list[str]:
    """Return the suffixes of the formats that can be written here: some need an extra."""
    from kimcore.formats import FORMATS

    has_workbooks = all(importlib.util.find_spec(name) for name in ("python_calamine", "xlsxwriter"))
    return sorted(suffix for suffix in FORMATS if has_workbooks or suffix != ".xlsx")


@pytest.fixture(scope="session")
def kim_assert_findings() -> Callable[[_Found, Iterable[tuple[str, str]]], None]:
    """Compare findings with pairs of pointer and code: `kim_assert_findings(reading, [("/0/name", "too_long")])`.

    It takes a Reading, an exception, or findings, in any order, and says what is missing and what is there beside it.
    """
    from kimcore.testing.asserting import assert_findings

    return assert_findings
