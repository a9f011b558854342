"""Promises of the strategies: what they draw is valid, whatever can be said is said, and examples become small."""

import copy
import importlib
import json as stdlib_json
import subprocess
import sys
from collections.abc import Iterator
from random import Random
from typing import Annotated, ClassVar, Final

import attrs
import pytest
from drawing import at_most, drawn_of
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

import kimcore
from kimcore import (
    Group,
    Institution,
    Member,
    Reading,
    Session,
    Severity,
    Unknown,
    check,
    codes,
    dates,
    from_dict,
    read,
    to_dict,
)
from kimcore.codes import Code
from kimcore.fields import NONE, Declared, Field, Text, Whole, plan_of
from kimcore.fields.kinds import TextKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Finding, Problem, Words
from kimcore.formats import json
from kimcore.records import Record, Ref, Term
from kimcore.rules import references
from kimcore.testing import strategies
from kimcore.testing.defects import DEFECTS, BadValue, Defect, apart, bad_values, defects_of
from kimcore.testing.entry import register_types
from kimcore.testing.objects import DECLARED
from kimcore.testing.places import Place, absent_members, places_of
from kimcore.testing.registers import _register
from kimcore.testing.strategies import (
    BrokenDocument,
    broken_documents,
    documents,
    objects,
    records,
    registers,
    terms,
    text_values,
)
from kimcore.testing.texts import texts
from kimcore.textvalues import TextValue
from kimcore.vocabularies import VOCABULARIES, SessionKind, Vocabulary

TEXT_TYPES: Final = [
    one
    for module in (codes, dates)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, TextValue) and one is not Code
]
KIM: Final = Group(id="kim-1", name="KIM Contoh")


# Everything can be drawn


def test_each_term_is_drawn() -> None:
    """In 1,000 examples of one term of each vocabulary, each term is seen."""
    drawn = drawn_of(st.tuples(*map(terms, VOCABULARIES)), 1_000)
    assert {term for row in drawn for term in row} == {term for vocabulary in VOCABULARIES for term in vocabulary}


GENERIC: Final = [Term, Record, Declared]
"""Classes that stand for others: what is drawn is read back as what it is."""


@pytest.mark.parametrize("cls", [*DECLARED, Term[SessionKind], *GENERIC], ids=str)
@settings(max_examples=10)
@given(data=st.data())
def test_a_type_is_enough_to_draw_records_and_parts(cls: type[Declared], data: st.DataObject) -> None:
    """Hypothesis draws valid objects of a type by itself; they are read back as they were written."""
    drawn = data.draw(st.from_type(cls))
    assert isinstance(drawn, getattr(cls, "__origin__", cls))
    if type(drawn) is not Term or cls == Term[SessionKind]:
        assert from_dict(to_dict(drawn), type(drawn) if cls in GENERIC else cls) == drawn


@pytest.mark.parametrize("cls", [*TEXT_TYPES, Code, TextValue], ids=lambda cls: cls.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_a_type_is_enough_to_draw_codes_and_dates(cls: type[TextValue], data: st.DataObject) -> None:
    """Hypothesis draws codes and dates of every kind by their types."""
    drawn = data.draw(st.from_type(cls))
    assert isinstance(drawn, cls)
    assert type(drawn).parse(str(drawn)) == drawn


@given(st.from_type(SessionKind), st.from_type(Vocabulary))
def test_a_type_is_enough_to_draw_terms(drawn: SessionKind, other: Vocabulary) -> None:
    """A vocabulary is an enum, which Hypothesis knows; Vocabulary itself stands for all of them."""
    assert drawn in SessionKind
    assert type(other) in VOCABULARIES


def public_classes() -> dict[str, type]:
    """Return what is a class among the names that the packages list."""
    packages = [kimcore, *(importlib.import_module(f"kimcore.{name}") for name in PACKAGES)]
    return {
        f"{package.__name__}.{name}": found
        for package in packages
        for name in package.__all__
        if isinstance(found := getattr(package, name), type)
    }


PACKAGES: Final = (
    "codes",
    "dates",
    "elections",
    "fields",
    "printed",
    "privacy",
    "records",
    "regions",
    "rules",
    "vocabularies",
)
UNLIKELY: Final = {HealthCheck.too_slow, HealthCheck.data_too_large}
"""Of a register, each example is many records."""


@pytest.mark.parametrize("cls", public_classes().values(), ids=public_classes())
def test_every_public_class_can_be_drawn(cls: type) -> None:
    """Whatever a tool names in an annotation: records, codes and terms, but findings, readings and policies as well."""

    @settings(max_examples=5, database=None, suppress_health_check=UNLIKELY)
    @given(st.from_type(cls))
    def draw(drawn: object) -> None:
        assert isinstance(drawn, cls)

    draw()


@given(st.from_type(Finding), st.from_type(Reading))
def test_findings_and_readings_are_such_as_the_library_gives(finding: Finding, reading: Reading) -> None:
    """A message is filled in, and each record stands somewhere."""
    assert "{" not in finding.message("id") + finding.message("en")
    assert len(reading.records) == len(reading.places) == len(reading.source_schemas)


@settings(max_examples=20)
@given(st.from_type(object))
def test_what_is_drawn_of_any_type_is_drawn_still(drawn: object) -> None:
    """Hypothesis asks each class it was told of where any object will do: kimcore may not spoil this for others."""
    assert isinstance(drawn, object)


def test_hypothesis_learns_the_types_and_loads_no_strategy() -> None:
    """Importing Hypothesis makes the types known; the strategies are imported when one is drawn."""
    program = (
        "import sys; from hypothesis import strategies as st; assert 'kimcore.testing.objects' not in sys.modules;"
        "from kimcore import Session; from hypothesis import find;"
        "print(type(find(st.from_type(Session), bool)).__name__, 'kimcore.testing.objects' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert printed == "Session True\n"
    register_types()  # saying it twice changes nothing


# Examples become small

SMALL: Final = settings(database=None, max_examples=10)


@pytest.mark.parametrize(
    ("cls", "least"),
    [
        (Group, {"type": "Group", "schema": 1, "id": "a-1", "name": "A"}),
        (
            Session,
            {"type": "Session", "schema": 1, "id": "a-1", "title": "A", "status": "planned"},
        ),
    ],
)
def test_an_example_shrinks_to_what_is_needed(cls: type[Declared], least: dict[str, object]) -> None:
    """The smallest example holds the required fields with short, readable values, and nothing else."""
    assert to_dict(find(objects(cls), lambda _: True, random=Random(0), settings=SMALL)) == least  # noqa: S311 - no secret


# Texts and codes


@pytest.mark.parametrize(
    "limits",
    [
        Text(1, 200),
        Text(3, 3),
        Text(40, 50),
        Text(1, 2, lines=True),
        Text(1, 4, pattern="[a-c]+", form=Words("a", "a")),
    ],
    ids=str,
)
@given(data=st.data())
def test_a_text_is_within_its_limits(limits: Text, data: st.DataObject) -> None:
    """Whatever its limits, a text that is drawn is a sound one."""
    kind = TextKind(limits)
    assert list(kind.check(data.draw(texts(kind)))) == []


MALFORMED = Problem(code="malformed_tag", severity=Severity.ERROR, indonesian="Keliru.", english="Wrong.")


@attrs.frozen
class Tag(Code):
    """A code whose pattern takes what it refuses."""

    expected: ClassVar[Words] = Words("tanda seperti A-1", "a tag such as A-1")
    pattern: ClassVar[str] = "[A-B]-[1-3]"

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) and text != "A-1" else MALFORMED.at()


@given(text_values(Tag))
def test_a_code_of_a_tool_is_drawn_by_its_pattern(tag: Tag) -> None:
    """A code that we do not know has a strategy as soon as it has a pattern."""
    assert str(tag) in {"A-2", "A-3", "B-1", "B-2", "B-3"}


def test_a_class_without_a_pattern_is_refused() -> None:
    """What can be asked for instead is said."""
    with pytest.raises(TypeError, match="Unsaid has no pattern"):
        text_values(Unsaid)


@attrs.frozen
class Unsaid(Code):
    """A code that does not say its form."""

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return MALFORMED.at() if text else None


# Members that no field declares


def kept_in(value: Declared) -> Iterator[tuple[int, str]]:
    """Find what is kept in an object and its parts, with its depth."""
    yield from ((0, value.kept),) if value.kept else ()
    for field in plan_of(type(value)).fields.values():
        member = getattr(value, field.name)
        for part in member if isinstance(member, tuple) else (member,):
            if isinstance(part, Declared):
                yield from ((depth + 1, text) for depth, text in kept_in(part))


def test_unknown_members_are_drawn_where_they_are_asked_for() -> None:
    """A record such as a reader gives that keeps them holds some, at several depths; any other holds none."""
    assert not any(list(kept_in(record)) for record in drawn_of(records(), 50))
    found = [one for record in drawn_of(records(unknown=Unknown.KEEP), 300) for one in kept_in(record)]
    assert {depth for depth, _ in found} >= {0, 1, 2}
    assert {type(value) for _, text in found for value in stdlib_json.loads(text).values()} >= {
        *(str, int, float, bool, list, dict, type(None))
    }


@given(records(unknown=Unknown.KEEP))
def test_unknown_members_are_written_and_kept_again(record: Record) -> None:
    """A reader that keeps them gives the record back, from plain data and from JSON."""
    (again,) = json.loads(json.dumps([record]), unknown=Unknown.KEEP)
    assert again == record == from_dict(to_dict(record), unknown=Unknown.KEEP)


@at_most(30)
@given(documents(unknown=Unknown.KEEP), registers(unknown=Unknown.KEEP, max_size=3))
def test_documents_and_registers_may_hold_unknown_members(document: object, register: tuple[Record, ...]) -> None:
    """A reader that keeps them finds nothing; a register is without errors."""
    assert read(document, unknown=Unknown.KEEP).findings == ()
    assert [one for one in check(register, complete=True) if one.severity is Severity.ERROR] == []


# Registers


@given(registers())
def test_a_register_is_without_errors(register: tuple[Record, ...]) -> None:
    """Its ids are unique, its references lead to records that are there, and no rule finds an error."""
    assert [one for one in check(register, complete=True) if one.severity is Severity.ERROR] == []


def test_references_lead_to_records_of_the_register() -> None:
    """A reference by id is led to a record of the right type; where none is there, it keeps a name alone."""
    stray = Ref(id="nowhere")
    chair = from_dict({**MEMBER, "group": {"id": "nowhere"}}, Member)
    named = attrs.evolve(chair, id="m2", group=Ref(name="KIM Lain"))
    guided = attrs.evolve(KIM, guided_by=stray, member_of=Ref(id="nowhere", name="Forum"))
    group, first, second = _register([chair, guided, named])
    assert group == attrs.evolve(KIM, guided_by=Ref(name="KIM Contoh"), member_of=Ref(name="Forum"))
    assert first == attrs.evolve(chair, group=Ref(id="kim-1"))
    assert second == named


MEMBER: Final = {
    "type": "Member",
    "schema": 1,
    "id": "m1",
    "group": {"id": "kim-1"},
    "name": "Siti Rekaan",
    "office": {"value": "chair"},
}


def test_ids_are_made_unique() -> None:
    """Records that share an id get ids of their own, whatever their types."""
    office = from_dict(
        {"type": "Institution", "schema": 1, "id": "kim-1", "name": "KPU", "kind": {"value": "media"}}, Institution
    )
    assert [record.id for record in _register([KIM, office, KIM])] == ["kim-1", "kim-1-2", "kim-1-3"]


def test_a_record_with_an_error_is_left_out() -> None:
    """A child named without consent is in no register, and the others are linked without it."""
    child = from_dict({**MEMBER, "minor": True}, Member)
    assert _register([child, KIM]) == (KIM,)


@given(st.data())
def test_some_references_are_by_id(data: st.DataObject) -> None:
    """A group and a member make a register in which the member belongs to the group."""
    member = data.draw(objects(Member))
    member = attrs.evolve(member, group=Ref(id="x"), minor=None, identifiers=())
    register = _register([KIM, member])
    assert [one.id for one in references(register[-1]) if one.pointer == "/group/id"] == ["kim-1"]


# Documents


@given(documents())
def test_a_document_is_read_without_findings(document: object) -> None:
    """Whatever form absence is written in, nothing is found."""
    assert read(document).findings == ()


@given(broken_documents())
def test_a_broken_document_gives_the_findings_it_names(broken: BrokenDocument) -> None:
    """The reader finds what was done to it, there and nothing else, in plain data and in JSON text alike."""
    expected = sorted(broken.findings)
    for reading in (read(broken.data), json.read(json_text(broken.data))):
        assert sorted((finding.pointer, finding.code) for finding in reading.findings) == expected
    assert set(broken.defects) <= set(DEFECTS)
    assert len(broken.defects) == len(broken.findings)


def json_text(data: object) -> str:
    """Return data as any JSON writer writes them."""
    return stdlib_json.dumps(data)


FULL: Final = {
    "type": "Session",
    "schema": 1,
    "id": "s1",
    "title": "Rapat",
    "status": "held",
    "kinds": [{"value": "rapat"}],
    "occasion": {"value": "2023-08-29", "inferred": True},
    "budget": {"year": 2023, "ceiling": 1},
    "region": "63.10",
}


def defects_in(document: object) -> Iterator[Defect]:
    """Find everything that can be done wrong to a document."""
    for place in places_of([document]):
        yield from defects_of(place)


def test_everything_that_can_be_wrong_has_a_name() -> None:
    """One session holds a place for each defect, but a text that can be too short, which no record has."""
    assert {defect.name for defect in defects_in(FULL)} == set(DEFECTS) - {"too short"}
    assert {bad.name for bad in bad_values(TextKind(Text(2, 3)))} >= {"too short"}
    takes_all = TextKind(Text(1, 3, pattern=".+", form=Words("a", "a")))
    assert BadValue("wrong form", "?", "wrong_form") not in bad_values(takes_all)


def test_each_defect_gives_its_finding() -> None:
    """Done alone, each defect of a session is found where it was done, with its code."""
    for number in range(len(list(defects_in(plain(FULL))))):
        document = [plain(FULL)]
        defect = [one for place in places_of(document) for one in defects_of(place)][number]
        defect.apply()
        assert [(one.pointer, one.code) for one in read(document[0]).findings] == [defect.found], defect.name


def plain(data: object) -> object:
    """Return a copy of plain data."""
    return copy.deepcopy(data)


def test_of_two_defects_that_touch_one_is_done() -> None:
    """What is replaced as a whole cannot be broken inside as well."""
    inner, outer, other = (Defect("null", pointer, (pointer, "x"), list) for pointer in ("/a/0", "/a", "/ab"))
    assert apart([inner, outer, other]) == [inner, other]
    assert apart([outer, inner, other]) == [outer, other]


@attrs.frozen(kw_only=True)
class Point(Declared):
    """A part with a name of one letter."""

    x: Annotated[Annotated[int, Whole()], Field("X", "x", NONE)]


def test_a_name_of_one_letter_has_no_slip() -> None:
    """A member name is called misspelt only where a reader would see what is meant."""
    place = Place("", [{"x": 1}], 0, ObjectKind(Point))
    assert "misspelt member" not in {defect.name for defect in defects_of(place)}


def test_absent_members_are_those_that_could_be_there() -> None:
    """In a document, what is absent is known for each object; a text has no members."""
    absent = {place.pointer: [field.name for field in absent_members(place)] for place in places_of([[FULL]])}
    assert absent["/0/occasion"] == ["printed"]
    assert absent["/0/title"] == []


def test_the_names_of_the_strategies_are_listed() -> None:
    """`__all__` is sorted and complete."""
    assert strategies.__all__ == sorted(strategies.__all__)
