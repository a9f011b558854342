"""Promises of the pytest plugin: it is there, it costs nothing until it is used, and its fixtures are sound."""

import subprocess
import sys
from collections.abc import Callable
from importlib import metadata, util
from pathlib import Path
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given

from kimcore import (
    Group,
    InformationItem,
    InvalidError,
    LoadError,
    Member,
    Reading,
    Session,
    check,
    from_dict,
    read,
    to_dict,
)
from kimcore.codes import Email
from kimcore.dates import PartialDate
from kimcore.fields import NONE, Field, Whole
from kimcore.findings import Words
from kimcore.formats import READERS
from kimcore.records import RECORDS, Claim, OfficialDocument, Record, Ref, Tenure, Term
from kimcore.records.texts import Name
from kimcore.testing import plugin
from kimcore.testing.factories import Maker
from kimcore.testing.strategies import records
from kimcore.vocabularies import DocumentKind, InformationKind, Office, Sex, Verdict

pytest_plugins = "pytester"

RECORD_FIXTURES = ("kim_group", "kim_member", "kim_session", "kim_institution", "kim_item")
FIXTURES = sorted(name for name in vars(plugin) if name.startswith("kim_"))
USES_FIXTURES = """
    def test_fixtures(kim_session, kim_example, kim_make_group, kim_file, kim_assert_findings):
        assert kim_make_group(name="KIM A").name == "KIM A"
        assert kim_file.is_file()
        kim_assert_findings([], [])
"""


# The plugin


def test_the_plugin_comes_with_the_package() -> None:
    """Pytest finds it by its entry point; nothing is to be configured."""
    (entry,) = (one for one in metadata.entry_points(group="pytest11") if one.name == "kimcore")
    assert entry.value == plugin.__name__


def test_the_plugin_loads_nothing_but_what_the_root_loads() -> None:
    """Whoever runs pytest beside kimcore and uses no fixture pays for what `from kimcore import *` loads, at most."""
    program = (
        "import pytest, sys; from kimcore import *; before = set(sys.modules); import kimcore.testing.plugin;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["kimcore.testing", "kimcore.testing.plugin"]


def test_pytest_explains_every_fixture(pytester: pytest.Pytester) -> None:
    """`pytest --fixtures` names each fixture with a sentence, and every name begins with `kim_`."""
    shown = pytester.runpytest_subprocess("--fixtures", "-p", "no:cacheprovider").outlines
    start = next(number for number, line in enumerate(shown) if "kimcore.testing.plugin" in line)
    later = (number for number, line in enumerate(shown) if number > start and line.startswith(("---", "===")))
    end = next(later, len(shown))
    explained = dict(zip(shown[start + 1 : end], shown[start + 2 : end], strict=False))
    named = {line.split()[0]: sentence for line, sentence in explained.items() if line and not line.startswith(" ")}
    assert sorted(named) == FIXTURES
    assert all(len(sentence.split()) > 5 for sentence in named.values())


@pytest.mark.parametrize("options", [(), ("-n2",)], ids=["alone", "xdist"])
def test_the_fixtures_work_with_nothing_configured(pytester: pytest.Pytester, options: tuple[str, ...]) -> None:
    """A test that names a fixture gets it, in pytest's own process and in the workers of xdist."""
    if options and util.find_spec("xdist") is None:
        pytest.skip("xdist is not installed")
    pytester.makepyfile(USES_FIXTURES)
    pytester.runpytest_subprocess(*options).assert_outcomes(passed=len(READERS))


def test_the_fixtures_work_without_hypothesis(pytester: pytest.Pytester) -> None:
    """Only the strategies need hypothesis."""
    pytester.makepyfile(USES_FIXTURES, hypothesis="raise ModuleNotFoundError")
    pytester.makepyfile(
        test_absent="""
        import pytest

        def test_absent():
            with pytest.raises(ModuleNotFoundError):
                import hypothesis
        """
    )
    pytester.runpytest_subprocess("-p", "no:hypothesispytest").assert_outcomes(passed=len(READERS) + 1)


def test_the_plugin_can_be_switched_off(pytester: pytest.Pytester) -> None:
    """With `-p no:kimcore` there are no fixtures, and kimcore is not imported."""
    pytester.makepyfile(
        """
        import sys

        def test_not_imported():
            assert "kimcore" not in sys.modules

        def test_no_fixture(kim_session):
            pass
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:kimcore")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines("*fixture 'kim_session' not found*")


# Records


def test_nothing_is_found_in_the_five_records_together(request: pytest.FixtureRequest) -> None:
    """There is one record of each type; they refer to each other and to nothing else."""
    records = [request.getfixturevalue(name) for name in RECORD_FIXTURES]
    assert [type(record) for record in records] == list(RECORDS)
    assert check(records, complete=True) == ()


def test_the_five_records_are_invented_and_say_so(request: pytest.FixtureRequest) -> None:
    """No fixture holds a real person, and each tells so."""
    assert all("rekaan" in request.getfixturevalue(name).remarks[0] for name in RECORD_FIXTURES)


def test_the_example_is_the_session_of_tanah_bumbu(kim_example: tuple[Record, ...]) -> None:
    """`kim_example` gives the records of the shipped file."""
    (session,) = (record for record in kim_example if isinstance(record, Session))
    assert session.id == "tanah-bumbu-2023-08-29"


def test_the_regency_is_whole(request: pytest.FixtureRequest) -> None:
    """`kim_regency` holds records of every type that refer to nothing outside."""
    records = request.getfixturevalue("kim_regency")
    assert {type(record) for record in records} == set(RECORDS)
    assert check(records, complete=True) == ()


@given(record=records())
def test_records_that_do_not_change_go_with_strategies(kim_session: Session, record: Record) -> None:
    """Hypothesis accepts the fixtures beside what it draws: they last for the whole run."""
    assert from_dict(to_dict(record)) == record
    assert from_dict(to_dict(kim_session)) == kim_session


# Factories


def test_a_factory_fills_in_what_the_test_leaves_out(request: pytest.FixtureRequest) -> None:
    """Each factory makes sound records of its type, which differ in their ids."""
    for name, cls in zip(RECORD_FIXTURES, RECORDS, strict=True):
        make = request.getfixturevalue(name.replace("kim_", "kim_make_"))
        first, second = make(), make()
        assert (type(first), type(second)) == (cls, cls)
        assert first.id != second.id


def test_what_factories_fill_in_fits_together(
    kim_make_group: Callable[..., Group], kim_make_member: Callable[..., Member]
) -> None:
    """Members who are made without a group belong to the first group that is made."""
    assert check([kim_make_group(), kim_make_member(), kim_make_member()], complete=True) == ()


def test_a_factory_accepts_any_field(kim_make_member: Callable[..., Member]) -> None:
    """What the test gives is what the record has, ids and optional fields included."""
    member = kim_make_member(id="ketua", sex=Sex.FEMALE, group=Ref(name="KIM A"), office=Term(value=Office.MENTOR))
    assert (member.id, member.sex, member.group.name) == ("ketua", Sex.FEMALE, "KIM A")
    assert member.office.value is Office.MENTOR


def test_a_factory_fills_in_what_a_given_field_asks_for(kim_make_item: Callable[..., InformationItem]) -> None:
    """A clarification gets the claim that it needs, and a claim stands for the title."""
    clarification = Term(value=InformationKind.HOAX_CLARIFICATION)
    claim = Claim(text="Klaim", verdict=Term(value=Verdict.FALSE, printed="SALAH"))
    filled = kim_make_item(kind=clarification).claim
    assert filled is not None
    assert filled.verdict is not None
    assert kim_make_item(kind=clarification, claim=claim) == InformationItem(
        id="information-item-2", kind=clarification, claim=claim
    )


def test_a_factory_never_changes_what_the_test_gives(
    kim_make_item: Callable[..., InformationItem], kim_make_group: Callable[..., Group]
) -> None:
    """What contradicts itself or does not exist is refused, as the class refuses it."""
    term = Tenure(printed="2023-2028")
    decree = OfficialDocument(kind=Term(value=DocumentKind.SK), term=term)
    with pytest.raises(InvalidError, match="/board_term"):
        kim_make_group(board_term=term, decrees=(decree,))
    with pytest.raises(InvalidError, match="/claim"):
        kim_make_item(kind=Term(value=InformationKind.HOAX_CLARIFICATION), claim=Claim(text="Klaim"))
    with pytest.raises(InvalidError, match="/kind"):
        kim_make_item(kind="news")
    with pytest.raises(TypeError, match="nama"):
        kim_make_group(nama="KIM A")


@attrs.frozen(kw_only=True)
class Visit(Record):
    """A type of record that an embedding tool declares."""

    label = Words("Kunjungan", "visit")

    title: Annotated[Name, Field("Nama kunjungan", "title", NONE)]
    hosts: Annotated[tuple[Name, ...], Field("Tuan rumah", "hosts", NONE)]
    guests: Annotated[int, Whole(1, 99), Field("Tamu", "guests", NONE)]
    open: Annotated[bool, Field("Terbuka", "open", NONE)]


def test_a_declared_class_has_its_factory() -> None:
    """What a factory fills in follows from the declaration."""
    assert Maker(Visit)() == Visit(
        id="visit-1", title="Nama kunjungan 1", hosts=("Tuan rumah 1",), guests=1, open=False
    )


@attrs.frozen(kw_only=True)
class Letter(Record):
    """A type of record with a code that nobody can guess."""

    label = Words("Surat", "letter")

    sender: Annotated[Email, Field("Pengirim", "sender", NONE)]


def test_a_factory_asks_for_what_it_cannot_fill_in() -> None:
    """A required code has no value that stands for any: the test must give one."""
    make = Maker(Letter)
    with pytest.raises(TypeError, match="“Pengirim”"):
        make()
    assert make(sender=Email("kim@desa.example")).id == "letter-2"


# Files


def test_a_file_holds_the_example(kim_file: Path, kim_example: tuple[Record, ...]) -> None:
    """`kim_file` is read back as the records of the example, whatever its format."""
    assert READERS["".join(kim_file.suffixes)](kim_file.read_bytes()).records == kim_example


def test_a_test_runs_for_each_format(pytester: pytest.Pytester) -> None:
    """A test that asks for `kim_file` runs once for each format there is, or for those it names."""
    pytester.makepyfile(
        """
        import pytest

        def test_each(kim_file):
            pass

        @pytest.mark.parametrize("kim_file", [".json"], indirect=True)
        def test_one(kim_file):
            assert kim_file.suffix == ".json"

        @pytest.mark.parametrize(argnames=["number"], argvalues=[(1,), (2,)])
        def test_beside_others(kim_file, number):
            pass

        def test_asked_for_while_running(request):
            assert request.getfixturevalue("kim_file").suffix == ".json"
        """
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=3 * len(plugin._formats()) + 2)


# Findings

BROKEN: Any = {"type": "Group", "schema": 1, "id": "kim-a", "name": "", "region": "6310"}
FOUND = [("/region", "region_code_undotted"), ("/name", "empty_text")]


READING = read(BROKEN)


@pytest.mark.parametrize("found", [READING, READING.findings, LoadError(READING.findings)], ids=type)
def test_expected_findings_pass(found: Any, kim_assert_findings: Callable[..., None]) -> None:  # noqa: ANN401 - of each kind
    """A reading, an exception and findings compare with pairs of pointer and code, in any order."""
    kim_assert_findings(found, FOUND)


def test_differences_are_readable(kim_assert_findings: Callable[..., None]) -> None:
    """What is missing and what is there beside it are listed; each finding counts once."""
    with pytest.raises(AssertionError) as caught:
        kim_assert_findings(READING, [("/name", "empty_text"), ("/name", "empty_text"), ("", "missing")])
    assert str(caught.value).splitlines() == [
        "1 of the findings are as expected, but:",
        "  missing:    '' missing",
        "  missing:    '/name' empty_text",
        f"  unexpected: '/region' region_code_undotted (error: {READING.findings[1].message('en')})",
    ]


def test_no_findings_are_expected_by_an_empty_list(kim_assert_findings: Callable[..., None]) -> None:
    """A sound reading has no findings, and that is said with nothing."""
    kim_assert_findings(Reading(), [])
    with pytest.raises(AssertionError, match="0 of the findings"):
        kim_assert_findings(Reading(), [("", "missing")])


def test_dates_of_a_factory_can_be_given(kim_make_member: Callable[..., Member]) -> None:
    """Nothing that is filled in lies in the way of a date."""
    assert kim_make_member(until=PartialDate(1999)).until == PartialDate(1999)
