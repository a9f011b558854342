"""Promises to tools that declare classes of their own: they are treated like ours everywhere, or refused aloud."""

import json as stdlib_json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Generic, TypeVar, cast

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office import (
    COMPLAINT,
    GROUP,
    OFFICE_TABLE,
    REGISTER,
    SESSION,
    TYPES,
    Aduan,
    Concern,
    Reporter,
    SesiKita,
)

from kimcore import (
    Audience,
    Finding,
    Group,
    LoadError,
    Member,
    Session,
    Unknown,
    check,
    convert,
    from_dict,
    partitions,
    read,
    schema,
    to_dict,
)
from kimcore.codes import Phone, RegionCode
from kimcore.dates import PartialDate
from kimcore.errors import UndecidedError, UnwritableError
from kimcore.fields import GENERAL, NONE, Declared, Field, Text, To
from kimcore.findings import Problem, Words
from kimcore.formats import csv, json, jsonl, xlsx
from kimcore.privacy import TABLE, Decision, find_person, forget, redact, visible
from kimcore.records import RECORDS, Person, Record, Ref, Term, Venue
from kimcore.records.texts import Name
from kimcore.registers.columns import tables
from kimcore.rules import RULES, Register
from kimcore.testing.factories import Maker
from kimcore.testing.strategies import documents, objects, records, registers
from kimcore.vocabularies import Capacity, Office, PersonRole, SessionKind, SessionStatus, Vocabulary

FORMATS: Final[tuple[Any, ...]] = (json, jsonl, csv, xlsx)
OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)

in_each_format: Final = pytest.mark.parametrize("module", FORMATS, ids=lambda module: module.__name__)
outside: Final = pytest.mark.parametrize("audience", OUTSIDE, ids=lambda audience: audience.value)


def codes(findings: tuple[Finding, ...]) -> list[tuple[str | None, str, str]]:
    """Return of each finding the record, the pointer and the code."""
    return [(one.record_id, one.pointer, one.code) for one in findings]


# Reading and writing


@in_each_format
def test_own_records_are_written_and_read_in_every_format(module: Any, tmp_path: Path) -> None:  # noqa: ANN401 - a module
    """A register with an own type and an own session comes back whole, from memory and from files."""
    written = module.dumps(REGISTER, types=TYPES)
    assert module.loads(written, types=TYPES) == module.read(written, types=TYPES).records
    assert set(module.loads(written, types=TYPES)) == set(REGISTER)
    module.dump(REGISTER, tmp_path / "register", types=TYPES)
    assert set(module.load(tmp_path / "register", types=TYPES)) == set(REGISTER)


@in_each_format
def test_what_nobody_could_read_is_not_written(module: Any, tmp_path: Path) -> None:  # noqa: ANN401 - a module
    """A record whose type is not named is refused with its place, and a file that was there stays as it was."""
    module.dump([GROUP], tmp_path / "register")
    for types, record in ((RECORDS, COMPLAINT), (RECORDS, SESSION), ((Group, Aduan), SESSION)):
        with pytest.raises(UnwritableError, match=type(record).__name__) as caught:
            module.dumps([GROUP, record], types=types)
        assert codes(caught.value.findings) == [(record.id, "/1", "type_not_named")]
        with pytest.raises(UnwritableError):
            module.dump([GROUP, record], tmp_path / "register", types=types)
    assert module.load(tmp_path / "register") == (GROUP,)


@in_each_format
def test_without_its_class_an_own_record_is_not_read(module: Any) -> None:  # noqa: ANN401 - a module
    """A reader that was not told of a type says so and gives the other records."""
    reading = module.read(module.dumps(REGISTER, types=TYPES))
    assert reading.records == (GROUP,)
    assert {one.code for one in reading.findings} <= {"unknown_type", "unknown_table", "table_missing"}
    assert reading.findings


def test_plain_data_are_read_by_the_types_that_are_named() -> None:
    """`read` and `from_dict` know the types they are given, and say of another one which they know."""
    data = [to_dict(one) for one in REGISTER]
    assert read(data, types=TYPES).records == REGISTER
    assert from_dict(data[2], types=TYPES) == from_dict(data[2], Aduan) == COMPLAINT
    (finding,) = read(data[2], types=(Group, SesiKita)).findings
    assert (finding.pointer, finding.code, finding.params["types"]) == ("/type", "unknown_type", "Group, SesiKita")
    with pytest.raises(LoadError, match="Group, Member"):
        from_dict(data[2])


def test_a_class_is_also_what_is_below_it() -> None:
    """Who asks for a Session takes any session of the types that are named, and no other record."""
    assert from_dict(to_dict(SESSION), Session, types=TYPES) == SESSION
    for cls, types in ((Session, RECORDS), (Group, TYPES)):
        with pytest.raises(LoadError, match="set “type”"):
            from_dict(to_dict(SESSION), cls, types=types)
    assert from_dict(to_dict(Ref(id="a")), Ref, types=TYPES) == Ref(id="a")


def test_an_own_class_can_stand_in_place_of_ours() -> None:
    """A class that has the name of ours, and is named instead of it, reads what was written with ours."""
    ours = cast("type[Record]", attrs.make_class("Session", [], bases=(Session,), frozen=True, kw_only=True))
    types = (*(one for one in RECORDS if one is not Session), ours)
    session = Session(id="s", title="Rapat", status=SessionStatus.HELD)
    (one,) = json.loads(json.dumps([session]), types=types)
    assert (type(one), to_dict(one)) == (ours, to_dict(session))
    assert type(from_dict(to_dict(session), Session, types=types)) is ours
    assert tables(types)["Session"].title("id") == "Kegiatan"
    assert tables(TYPES)["SesiKita"].title("id") == "SesiKita (Kegiatan)"
    with pytest.raises(UnwritableError):
        json.dumps([session], types=types)


def test_what_is_wrong_with_an_own_record_is_located() -> None:
    """Problems of own fields and terms are found as those of ours are, and the sound members still count."""
    raw = {**to_dict(COMPLAINT), "about": {"value": "flood"}, "urgent": "ya", "heard_at": [{"id": 7}], "tenor": 1}
    assert codes(read([raw], types=TYPES).findings) == [
        ("a-1", "/0/about/value", "unknown_term"),
        ("a-1", "/0/heard_at/0/id", "wrong_type"),
        ("a-1", "/0/urgent", "wrong_type"),
        ("a-1", "/0", "unknown_key"),
    ]
    (kept,) = read({**to_dict(COMPLAINT), "tenor": 1}, types=TYPES, unknown=Unknown.KEEP).records
    assert kept.kept == '{"tenor":1}'


@attrs.frozen(kw_only=True)
class Route(Declared):
    """A part with a list that is always there."""

    stops: Annotated[tuple[Name, ...], Field("Perhentian", "stops", NONE)]
    name: Annotated[Name, Field("Nama", "name", NONE)]


@attrs.frozen(kw_only=True)
class Tour(Record):
    """A type of record with lists that are always there, in itself and in its parts."""

    label: ClassVar[Words] = Words("Keliling", "tour")

    days: Annotated[tuple[PartialDate, ...], Field("Hari", "days", NONE)]
    route: Annotated[Route | None, Field("Rute", "route", NONE)] = None
    others: Annotated[tuple[Route, ...], Field("Rute lain", "other routes", NONE)] = ()


@in_each_format
def test_an_empty_list_that_is_required_comes_back(module: Any) -> None:  # noqa: ANN401 - a module
    """A required list without items is written and read, also where tables have no row for it."""
    tours = (
        Tour(id="t-1", days=()),
        Tour(id="t-2", days=(PartialDate(2024),), route=Route(stops=(), name="Utara")),
        Tour(id="t-3", days=(), route=Route(stops=("A",), name="A"), others=(Route(stops=(), name="B"),)),
    )
    assert module.loads(module.dumps(tours, types=[Tour]), types=[Tour]) == tours


def test_lines_of_own_records_are_scanned(tmp_path: Path) -> None:
    """`scan` gives own records one by one, and says of a line whose type is not named which are."""
    jsonl.dump(REGISTER, tmp_path / "r.jsonl.gz", types=TYPES)
    assert [line.record for line in jsonl.scan(tmp_path / "r.jsonl.gz", types=TYPES)] == [*REGISTER]
    lines = list(jsonl.scan(tmp_path / "r.jsonl.gz"))
    assert [[one.code for one in line.findings] for line in lines] == [[], ["unknown_type"], ["unknown_type"]]


def test_a_converter_reads_own_records() -> None:
    """A cattrs converter that was told of own types reads them as Record and below their base."""
    converter = convert.converter(types=TYPES)
    assert converter.structure(converter.unstructure([*REGISTER]), list[Record]) == [*REGISTER]
    assert converter.structure(to_dict(SESSION), Session) == SESSION
    assert converter.structure([to_dict(SESSION)], list[Session | Aduan]) == [SESSION]
    with pytest.raises(LoadError):
        convert.converter().structure(to_dict(COMPLAINT), Record)


def test_own_records_are_pickled_and_compared() -> None:
    """An own record is frozen, hashable and picklable, and its representation hides what is tagged."""
    assert pickle.loads(pickle.dumps(REGISTER)) == REGISTER  # noqa: S301 - made here
    assert len({COMPLAINT, attrs.evolve(COMPLAINT), attrs.evolve(COMPLAINT, urgent=False)}) == 2
    assert "Budi" not in repr(COMPLAINT)
    assert "Siti" not in repr(SESSION)


# Rules


def test_rules_of_sessions_see_own_sessions() -> None:
    """What a rule finds about a Session it finds about one of a class below it, whoever stands between."""
    plain = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)
    own = SesiKita(id="s-1", title="Rapat", status=SessionStatus.HELD)
    assert codes(check([own])) == codes(check([plain])) != []


def test_a_reference_to_a_session_may_lead_to_an_own_one() -> None:
    """Own types are what they are below: a reference to sessions takes one, and one to groups does not."""
    assert not [one for one in check(REGISTER, complete=True) if "reference" in one.code]
    wrong = attrs.evolve(COMPLAINT, passed_on_by=Ref(id="s-1"), heard_at=(Ref(id="a-1"), Ref(id="b")))
    found = [one for one in check([GROUP, SESSION, wrong], complete=True) if "reference" in one.code]
    assert codes(tuple(found)) == [
        ("a-1", "/heard_at/0/id", "wrong_reference"),
        ("a-1", "/heard_at/1/id", "absent_reference"),
        ("a-1", "/passed_on_by/id", "wrong_reference"),
    ]
    assert "Kegiatan (Session), tetapi data dengan ID itu adalah Aduan (Aduan)" in found[0].message("id")
    assert "Kegiatan (SesiKita)" in found[2].message("id")


def test_a_register_knows_what_is_below_a_type() -> None:
    """Records are found by a class above theirs, in the order of the input; `find` and `unique` agree."""
    other = Session(id="s-2", title="Rapat", status=SessionStatus.HELD)
    register = Register(records=(SESSION, other, COMPLAINT, GROUP, SESSION), beside=1)
    assert register.all(Session) == ((0, SESSION), (1, other), (4, SESSION))
    assert register.each(Session) == ((0, SESSION), (1, other))
    assert [one for _, one in register.unique(Session)] == [other]
    assert [index for index, _ in register.all(Record)] == [0, 1, 2, 3, 4]
    assert list(register.all(SesiKita)) == [(0, SESSION), (4, SESSION)]
    assert register.all(Member) == ()
    assert register.find("s-2", Session) is other
    assert register.types_of("s-1") == {"Session", "SesiKita"}
    assert register.classes_of("s-1") == {SesiKita}
    assert register.classes_of("nobody") == ()


URGENT = Problem.note(code="kantor_urgent", indonesian="Aduan ini mendesak.", english="This complaint is urgent.")


def urgent(register: Register) -> Iterator[Finding]:
    """Find complaints that are urgent."""
    for index, _ in register.each(Aduan):
        yield register.finding(URGENT, index, "/urgent")


def test_own_rules_see_own_records() -> None:
    """A rule of a tool's own stands beside ours and looks at whatever it likes."""
    assert ("a-1", "/urgent", "kantor_urgent") in codes(check(REGISTER, rules=(*RULES, urgent)))


@pytest.mark.parametrize("sizes", [(1, 1), (300, 2), (10**6, 10**6)])
def test_own_records_are_checked_in_parts(sizes: tuple[int, int], tmp_path: Path) -> None:
    """A check in parts finds of own records what one check finds, however they are split and whatever has one id."""
    item = attrs.evolve(SESSION, part_of=Ref(id="s-9"))
    last = attrs.evolve(SESSION, id="s-9", part_of=Ref(id="s-1"), groups=(Ref(id="a-1"),))
    twice = (attrs.evolve(COMPLAINT, id="d-1"), attrs.evolve(SESSION, id="d-1"), attrs.evolve(COMPLAINT, id="d-1"))
    several = [GROUP, item, COMPLAINT, last, *twice, attrs.evolve(COMPLAINT, id="a-3", passed_on_by=Ref(id="d-1"))]
    own = (*RULES, urgent)
    jsonl.dump(several, tmp_path / "r.jsonl", types=TYPES)
    report = partitions.check(
        tmp_path / "r.jsonl", complete=True, rules=own, types=TYPES, blocksize=sizes[0], share=sizes[1]
    )
    assert report.findings == check(several, complete=True, rules=own)
    assert {"reference_cycle", "wrong_reference", "duplicate_id"} <= {one.code for one in report.findings}


# Privacy


@outside
@in_each_format
def test_own_records_leave_as_their_table_says(module: Any, audience: Audience) -> None:  # noqa: ANN401 - a module
    """Nothing tagged leaves the office in any format; what is open of own records does, in the row of their class."""
    written = module.dumps(REGISTER, audience=audience, types=TYPES, table=OFFICE_TABLE)
    seen = {one.id: one for one in module.loads(written, types=TYPES)}
    session, complaint = cast("SesiKita", seen["s-1"]), cast("Aduan", seen["a-1"])
    assert (complaint.about.value, complaint.urgent, complaint.heard_at) == (Concern.LIGHT, True, (Ref(id="s-1"),))
    assert complaint.reporter is None, "whose name is required, and withheld"
    assert session.concerns == SESSION.concerns
    assert (session.host, session.questions) == (None, SESSION.questions if audience is Audience.PARTNER else ())


@outside
def test_a_required_field_that_nobody_sees_takes_the_record_along(audience: Audience) -> None:
    """What a complaint is about is required: where nobody outside sees that, no complaint leaves the office."""
    table = {**OFFICE_TABLE, Aduan: Decision[Aduan](fields={"about": Audience.INTERNAL})}
    redacted = redact(REGISTER, audience, table=table)
    assert [one.id for one in redacted.records] == ["kim-a", "s-1"]
    assert ("a-1", "", "withheld_internal") in codes(redacted.left_out)
    assert to_dict(COMPLAINT, audience=audience, table=table) is None


@outside
def test_nothing_undecided_leaves(audience: Audience) -> None:
    """Own classes without a row are an error for partners and the public, also parts that happen not to be there."""
    without = attrs.evolve(COMPLAINT, reporter=None)
    only_record = {**TABLE, Aduan: Decision[Aduan]()}
    for table, name in ((None, "Aduan"), (TABLE, "Aduan"), (only_record, "Reporter")):
        for write in (
            lambda: redact([without], audience, table=table),  # noqa: B023 - it is called here
            lambda: visible(without, audience, table=table),  # noqa: B023 - as above
            lambda: to_dict(without, audience=audience, table=table),  # noqa: B023 - as above
            lambda: jsonl.dumps([without], audience=audience, types=TYPES, table=table),  # noqa: B023 - as above
        ):
            with pytest.raises(UndecidedError, match=rf"{name}: Decision\(\)") as caught:
                write()
            assert pickle.loads(pickle.dumps(caught.value)).type_name == name  # noqa: S301 - made here
    assert redact([without], Audience.INTERNAL).records == (without,)


@attrs.frozen(kw_only=True)
class Pengurus(Member):
    """A membership as an office records it."""

    hobby: Annotated[Name | None, Field("Hobi", "hobby", NONE)] = None


def never(_: Pengurus, __: Audience) -> Finding | None:
    """Show nothing."""
    return URGENT.at()


CHAIR: Final = Pengurus(
    id="m-1", group=Ref(id="kim-a"), name="Siti", office=Term(value=Office.CHAIR), hobby="catur", remarks=("x",)
)


@outside
def test_a_row_adds_to_those_above(audience: Audience) -> None:
    """A row for a class below ours opens and closes fields, and what ours withholds stays withheld."""
    member = attrs.evolve(CHAIR, office=Term(value=Office.MEMBER))
    assert visible(member, audience, table={**TABLE, Pengurus: Decision[Pengurus]()}) is None
    assert visible(CHAIR, audience) == attrs.evolve(CHAIR, remarks=())
    closed = {**TABLE, Pengurus: Decision[Pengurus](fields={"hobby": Audience.INTERNAL, "remarks": Audience.PUBLIC})}
    assert visible(CHAIR, audience, table=closed) == attrs.evolve(CHAIR, hobby=None)
    assert visible(CHAIR, audience, table={**TABLE, Pengurus: Decision(only=never)}) is None
    by_field = {**TABLE, Pengurus: Decision(fields_only={"hobby": never})}
    assert visible(CHAIR, audience, table=by_field) == attrs.evolve(CHAIR, hobby=None, remarks=())


@outside
def test_conditions_of_a_field_hold_beside_each_other(audience: Audience) -> None:
    """Where rows of two classes have a condition for one field, both must let it pass, and one is asked once."""
    asked = list[str]()

    def note(name: str, reason: Finding | None = None) -> Callable[[Any, Audience], Finding | None]:
        def condition(_: object, __: Audience) -> Finding | None:
            asked.append(name)
            return reason

        return condition

    shared, closed = note("shared"), note("closed", URGENT.at())
    table = {
        **TABLE,
        Member: Decision[Any](
            only=shared,
            fields={"name": Audience.PUBLIC, "since": Audience.PUBLIC},
            fields_only={"since": shared},
        ),
        Pengurus: Decision[Any](only=shared, fields_only={"since": shared, "hobby": closed}),
    }
    one = attrs.evolve(CHAIR, since=PartialDate(2020))
    left = redact([one], audience, table=table)
    assert [(at.pointer, at.code) for at in left.left_out if at.code == URGENT.code] == [("/hobby", URGENT.code)]
    assert asked.count("closed") == 1
    assert cast("Pengurus", left.records[0]).since == PartialDate(2020)


@outside
def test_who_is_withheld_by_our_rules_is_withheld_in_own_records(audience: Audience) -> None:
    """A minor whom an own session names is named in no own record, and a plain member stays private."""
    minor = Person(name="Andi Kecil", role=PersonRole.SPEAKER, capacity=Capacity.OFFICIAL, minor=True)
    session = attrs.evolve(SESSION, people=(minor,), groups=())
    complaint = attrs.evolve(COMPLAINT, passed_on_by=Ref(name="Andi Kecil"))
    written = json.dumps([session, complaint], audience=audience, types=TYPES, table=OFFICE_TABLE)
    assert b"Andi" not in written
    assert b"a-1" in written


def test_a_row_of_no_field_is_refused() -> None:
    """A misspelt field in a row would leave the field open: the row is refused, also where its class is not there."""
    for row in (Decision[Any](fields={"hobi": Audience.INTERNAL}), Decision[Any](fields_only={"hobi": never})):
        with pytest.raises(TypeError, match="the row of Pengurus names no field of it: hobi"):
            redact([GROUP], Audience.PUBLIC, table={**TABLE, Pengurus: row})


def test_a_person_is_found_and_forgotten_in_own_records() -> None:
    """`find_person` and `forget` look into own classes, into their parts and into tagged texts."""
    found = find_person(REGISTER, "Budi Rekaan")
    assert [(one.record_id, one.pointer) for one in found] == [("a-1", "/reporter")]
    assert cast("Aduan", forget(REGISTER, "Budi Rekaan").records[2]).reporter is None
    assert cast("SesiKita", forget(REGISTER, "Siti Rekaan").records[1]).host is None


# JSON Schema and strategies


def test_the_schema_describes_own_types() -> None:
    """A validator takes what the reader takes: own types beside ours, and without them none of their documents."""
    data = stdlib_json.loads(json.dumps(REGISTER, types=TYPES))
    known = jsonschema.Draft202012Validator(schema.document(types=TYPES))
    assert known.is_valid(data)
    assert not known.is_valid([{**data[2], "about": {"value": "flood"}}])
    assert not jsonschema.Draft202012Validator(schema.document()).is_valid(data)
    assert {"Aduan", "SesiKita", "Concern", "Reporter", "Term-Concern"} <= schema.document(types=TYPES)["$defs"].keys()
    assert schema.of(Record, types=(Aduan,))["$defs"]["Record"]["properties"]["type"]["enum"] == ["Aduan"]
    assert "Aduan" in schema.definitions(Record, types=(Aduan,))


@settings(max_examples=20)
@given(st.data())
def test_own_records_are_drawn_like_ours(data: st.DataObject) -> None:
    """Strategies draw own types with their own fields, and what they draw is written, read and described alike."""
    drawn = data.draw(st.lists(records(types=TYPES), max_size=3, unique_by=lambda one: one.id))
    for module in FORMATS[:3]:
        assert set(module.loads(module.dumps(drawn, types=TYPES), types=TYPES)) == set(drawn)
    plain = [to_dict(one) for one in drawn]
    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(plain)
    assert read(data.draw(documents(types=TYPES)), types=TYPES).findings == ()
    for audience in OUTSIDE:
        redact(drawn, audience, table=OFFICE_TABLE)


SCHEMA: Final = schema.document(types=TYPES)


@settings(max_examples=20)
@given(registers(types=(Aduan, SesiKita, Group)))
def test_own_registers_are_drawn_linked(register: tuple[Record, ...]) -> None:
    """References of own records lead to records of the register, own sessions among them."""
    assert not [one for one in check(register, complete=True) if one.severity.value == "error"]


def test_a_class_of_its_own_is_drawn_and_made() -> None:
    """`objects` and a factory take an own class; what ours are made consistent by holds for those below them."""
    assert Maker(Aduan)(received_on=COMPLAINT.received_on).about.value is Concern.ROAD
    assert st.one_of(objects(Pengurus), objects(Aduan), objects(Reporter)).is_empty is False


# Types that are refused


@attrs.frozen(kw_only=True)
class Nameless(Record):
    """A type of record without a label."""


AnyTerm = TypeVar("AnyTerm", bound=Vocabulary)


@attrs.frozen(kw_only=True)
class Survey(Record, Generic[AnyTerm]):
    """A generic type of record."""

    label: ClassVar[Words] = Words("Survei", "survey")

    answer: Annotated[AnyTerm | None, Field("Jawaban", "answer", NONE)] = None


@attrs.frozen(kw_only=True)
class Linked(Record):
    """A type of record whose references say not to what they lead."""

    label: ClassVar[Words] = Words("Tautan", "link")

    group: Annotated[Ref | None, Field("KIM", "group", NONE)] = None


@attrs.frozen(kw_only=True)
class Listed(Declared):
    """A part that need hold nothing."""

    names: Annotated[tuple[Name, ...], Field("Nama", "names", NONE)]


@attrs.frozen(kw_only=True)
class Holder(Record):
    """A type of record with such a part."""

    label: ClassVar[Words] = Words("Wadah", "holder")

    listed: Annotated[Listed | None, Field("Daftar", "list", NONE)] = None


ADUAN: Final = attrs.make_class("ADUAN", [], bases=(Aduan,), frozen=True, kw_only=True)

WRONG_TYPES: Final[dict[str, Any]] = {
    "types are a collection": Aduan,
    "one type of record or more": (),
    "classes below Record": (*RECORDS, Record),
    "classes below Record, and": (*RECORDS, Reporter),
    "classes below Record, and one": (*RECORDS, "Aduan"),
    "names of their own: .*Aduan, Aduan": (*RECORDS, Aduan, Aduan),
    "names of their own: ADUAN, Aduan": (Aduan, ADUAN),
    "Nameless has no label": (Nameless,),
    "Survey is generic": (Survey,),
    "Listed asks for lists alone": (Holder,),
    "Linked.group does not say to what it refers": (Linked,),
}
TAKERS: Final[dict[str, Callable[[Any], object]]] = {
    "read": lambda types: read([], types=types),
    "from_dict": lambda types: from_dict({}, types=types),
    "json.loads": lambda types: json.loads("[]", types=types),
    "json.dumps": lambda types: json.dumps([], types=types),
    "jsonl.loads": lambda types: jsonl.loads("", types=types),
    "jsonl.scan": lambda types: jsonl.scan(b"", types=types),  # type: ignore[arg-type] # not opened
    "jsonl.dumps": lambda types: jsonl.dumps([], types=types),
    "csv.read": lambda types: csv.read({}, types=types),
    "csv.dumps": lambda types: csv.dumps([], types=types),
    "xlsx.read": lambda types: xlsx.read(b"", types=types),
    "xlsx.dumps": lambda types: xlsx.dumps([], types=types),
    "converter": lambda types: convert.converter(types=types),
    "read_items": lambda types: convert.read_items([], lambda _: convert.Place(), types=types),
    "schema": lambda types: schema.document(types=types),
    "partitions": lambda types: partitions.check([], types=types),
    "strategies": lambda types: records(types=types),
}


@pytest.mark.parametrize("sentence", WRONG_TYPES)
@pytest.mark.parametrize("taker", TAKERS)
def test_wrong_types_are_refused_at_once(taker: str, sentence: str) -> None:
    """Whoever is told of types says at once, and of an empty document too, what is wrong with one of them."""
    with pytest.raises(TypeError, match=sentence):
        TAKERS[taker](WRONG_TYPES[sentence])


def test_a_generic_record_is_read_with_its_vocabulary() -> None:
    """A generic type of record is read where its vocabulary is said, and stands for nothing without it."""
    data = {"type": "Survey", "schema": 1, "id": "v", "answer": "road"}
    assert from_dict(data, Survey[Concern]).answer is Concern.ROAD
    with pytest.raises(TypeError, match="Survey is generic"):
        from_dict(data, Survey)


def test_sheets_that_would_be_called_alike_are_refused() -> None:
    """Two types with one label have different tables in a folder, but no names for their sheets in a workbook."""
    other: Any = attrs.make_class("Lapor", [], bases=(Aduan,), frozen=True, kw_only=True)
    other.label = Aduan.label
    with pytest.raises(TypeError, match="the sheets of Aduan and Lapor would be called alike: change a label"):
        xlsx.dumps([], types=(Aduan, other))
    assert csv.loads(csv.dumps([COMPLAINT], types=(Aduan, other)), types=(Aduan, other)) == (COMPLAINT,)


# Declarations that are refused


class NoTerms(Vocabulary, source="kantor"):
    """A list of nothing."""


class Twice(Vocabulary, source="kantor"):
    """A list in which two terms have one code."""

    ONE = "one", "Satu", "One"
    SAME = "one", "Sama", "Same"


class Blank(Vocabulary, source="kantor"):
    """A list with a code that cannot be read again."""

    ONE = " one", "Satu", "One"


class Unlabelled(Vocabulary, source="kantor"):
    """A list with a term that has no label in one language."""

    ONE = "one", "Satu"


@attrs.frozen
class Foreign:
    """A class of attrs that is no declared one."""

    x: int = 0


def field(hint: object, **more: Any) -> Any:  # noqa: ANN401 - as attrs has it
    """Return a field that may be absent, unless it says otherwise."""
    return attrs.field(**{"default": None, "type": Annotated[hint, Field("Isian", "field", NONE)], **more})


def required(hint: object) -> Any:  # noqa: ANN401 - as above
    """Return a field that is always there."""
    return field(hint, default=attrs.NOTHING)


WRONG_FIELDS: Final[dict[str, tuple[type, str, Any]]] = {
    "X.x is not tagged": (Record, "x", attrs.field(type=cast("type", Name))),
    "X.is_record: every declared class": (Record, "is_record", field(Name)),
    "may not have a field named type": (Record, "type", field(Name | None)),
    "may not have a field named schema": (Record, "schema", field(Name | None)),
    "X.conflicts: every declared class": (Record, "conflicts", field(Name | None)),
    "X.x: limits belong to its type, and": (Record, "x", field(Name | None, converter=str)),
    "X.x: limits belong to its type, and what": (Record, "x", field(Name | None, validator=attrs.validators.ge(1))),
    "X.x: its default must be a value": (Record, "x", field(Name, default=attrs.Factory(str))),
    "X.x: the constructor must take it": (Record, "x", field(Name | None, init=False)),
    "X.x: the constructor must take it, by": (Record, "x", field(Name | None, alias="y")),
    "X.x: its default is no value": (Record, "x", field(Name, default="")),
    "X.x: its default is no value that it": (Record, "x", field(Name)),
    "X.x: its default is no value that it may": (Record, "x", field(Concern, default="road")),
    "NoTerms has no terms": (Record, "x", field(NoTerms | None)),
    "Twice.SAME has the code of ONE": (Record, "x", field(Term[Twice] | None)),
    "Blank.ONE: its code is no text": (Record, "x", field(Blank | None)),
    "Unlabelled.ONE needs a label": (Record, "x", field(Unlabelled | None)),
    "only codes and dates can be alternatives": (Record, "x", field(Term[Concern] | Term[SessionKind] | None)),
    "no kind of field holds": (Record, "x", field(Term[Concern | SessionKind] | None)),
    "Foreign is no declared class": (Record, "x", field(Foreign | None)),
    "X.kinds can hold what Session.kinds cannot": (Session, "kinds", field(tuple[Term[Concern], ...], default=())),
    "X.title can hold what Session.title cannot": (Session, "title", required(SessionStatus)),
    "X.status can hold what": (Session, "status", required(SessionKind)),
    "X.region can hold what": (Session, "region", field(RegionCode | Phone | None)),
    "X.occasion can hold what": (Session, "occasion", field(Reporter | None)),
    "X.budget can hold what": (Session, "budget", field(Name | None)),
    "X.roster_complete can hold what": (Group, "roster_complete", field(bool | None)),
    "X.status must be required": (Session, "status", field(SessionStatus | None)),
    "X.remarks must be tagged as personal": (Session, "remarks", field(tuple[Name, ...], default=())),
    "X.part_of must say with To": (Session, "part_of", field(Ref | None)),
    "X.part_of must say with To what": (Session, "part_of", field(Annotated[Ref | None, To(("Group", "Session"))])),
    "X.theme must say with To": (Session, "theme", field(Annotated[Name | None, To(("Group",))])),
}


@pytest.mark.parametrize("sentence", WRONG_FIELDS)
def test_a_wrong_field_is_refused_with_a_sentence(sentence: str) -> None:
    """A field that would be read, checked or written otherwise than it looks is refused before anything is read."""
    base, name, wrong = WRONG_FIELDS[sentence]
    cls: Any = attrs.make_class("X", {name: wrong}, bases=(base,), frozen=True, kw_only=True)
    cls.label = Words("X", "x")
    with pytest.raises(TypeError, match=sentence):
        read([], types=(cls,))


def test_a_reference_names_types_that_there_are() -> None:
    """A text in place of names, and a name that no type of record has, are refused before anything is read."""
    with pytest.raises(TypeError, match=r"^To takes names: To\(\(\"Group\",\)\)$"):
        To("Group")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # what is tried here
    wrong = field(Annotated[Ref | None, To(("Grop", "Session"))])
    cls: Any = attrs.make_class("X", {"x": wrong}, bases=(Record,), frozen=True, kw_only=True)
    cls.label = Words("X", "x")
    with pytest.raises(TypeError, match=r"^X\.x refers to no type of record: Grop$"):
        read([], types=(*RECORDS, cls))


@pytest.mark.parametrize(
    "row", [{"fields": {"name": "public"}}, {"only": Audience.PUBLIC}, {"fields_only": {"name": "nobody"}}]
)
def test_a_row_that_says_no_audience_is_refused(row: dict[str, Any]) -> None:
    """What is no audience and no condition is refused where the row is made."""
    with pytest.raises(TypeError, match=r"^(an audience is one of|a condition is a function of)"):
        Decision(**row)


@pytest.mark.parametrize("table", [[Aduan], {Aduan: {"only": None}}, {Aduan: None}])
def test_a_table_without_decisions_is_refused(table: Any) -> None:  # noqa: ANN401 - of any type
    """The error shows what a table is."""
    with pytest.raises(TypeError, match=r"a privacy table has a Decision for each class: \{\*\*TABLE, Aduan: Decision"):
        redact([COMPLAINT], Audience.PUBLIC, table=table)


def test_a_class_that_says_nothing_of_itself_is_described_by_its_label() -> None:
    """In JSON Schema no class has the description of one above it, which speaks to who declares classes."""

    @attrs.frozen(kw_only=True)
    class Silent(Session):
        label: ClassVar[Words] = Words("Sesi", "session of ours")

    described = schema.document(types=(*TYPES, Silent))["$defs"]["Silent"]
    assert "A session (kegiatan)" not in described["description"]


def test_a_field_called_kept_is_refused_where_its_class_is_made() -> None:
    """Each class has one already, which holds the members that no field declares."""
    with pytest.raises(TypeError, match=r"^Own\.kept: every declared class has a kept; give the field another name$"):

        class Own(Record):  # pyright: ignore[reportUnusedClass] # it is refused
            """A record with a field of that name."""

            kept: Annotated[Name | None, Field("Disimpan", "kept", NONE)] = None  # type: ignore[assignment] # pyright: ignore[reportIncompatibleMethodOverride, reportIncompatibleVariableOverride, reportAssignmentType] # as above


def test_a_field_of_ours_may_be_narrower() -> None:
    """A class below ours may ask for more: a required field, fewer kinds of value, a part of a class below ours."""

    @attrs.frozen(kw_only=True)
    class Place(Venue):
        """A venue as an office records it."""

        room: Annotated[Name | None, Field("Ruang", "room", NONE)] = None

    @attrs.frozen(kw_only=True)
    class Narrow(Session):
        """A session with more asked of it."""

        # A required field in place of an optional one is no mistake of attrs, which pyright takes for dataclasses.
        theme: Annotated[Annotated[str, Text(3, 30)], Field("Tema", "theme", GENERAL)]  # pyright: ignore[reportGeneralTypeIssues] # as above
        kinds: Annotated[tuple[Term[SessionKind], ...], Field("Jenis", "kinds", NONE)]  # pyright: ignore[reportGeneralTypeIssues] # as above
        part_of: Annotated[Ref, To(("Session",)), Field("Bagian dari", "part of", NONE)]  # pyright: ignore[reportGeneralTypeIssues] # as above
        venues: Annotated[tuple[Place, ...], Field("Tempat", "venues", NONE)] = ()

    one = Narrow(
        id="n",
        title="Rapat",
        status=SessionStatus.HELD,
        theme="Cek fakta",
        kinds=(),
        part_of=Ref(id="s-1"),
        venues=(Place(printed="Balai Desa", room="Aula"),),
    )
    types = (*TYPES, Narrow)
    for module in FORMATS:
        assert module.loads(module.dumps([one], types=types), types=types) == (one,)
    assert visible(one, Audience.PUBLIC) is None, "its theme is tagged and required"


def test_a_class_without_its_decorator_is_refused() -> None:
    """Fields below a class that is not decorated would be none, so they are refused, and ClassVars are not."""

    class Bare(Session):
        """A session without the decorator."""

        label: ClassVar[Words] = Words("Sesi", "session")
        remark: Annotated[Name | None, Field("Catatan", "remark", NONE)] = None

    class Same(Session):
        """A session that adds no field."""

        label: ClassVar[Words] = Words("Sesi", "session")

    with pytest.raises(TypeError, match=r"Bare\.remark is no field: put @attrs\.frozen"):
        Bare(id="s", title="Rapat", status=SessionStatus.HELD)
    one = Same(id="s", title="Rapat", status=SessionStatus.HELD)
    assert json.loads(json.dumps([one], types=[Same]), types=[Same]) == (one,)


def test_a_constructor_of_its_own_is_refused() -> None:
    """A reader calls neither `__init__` nor what attrs calls around it, so a class that has one is refused."""

    @attrs.frozen(kw_only=True)
    class Late(Record):
        """A record that does something once it is made."""

        label: ClassVar[Words] = Words("Lambat", "late")

        def __attrs_post_init__(self) -> None:
            """Do something."""

    @attrs.frozen(kw_only=True)
    class Loose(Record):
        """A record that takes what it likes."""

        label: ClassVar[Words] = Words("Lepas", "loose")

        def __init__(self, given: str) -> None:
            """Take a text."""
            self.__attrs_init__(id=given)  # type: ignore[attr-defined] # attrs makes it

    for cls in (Late, Loose):
        with pytest.raises(TypeError, match=f"{cls.__name__} makes objects in a way of its own"):
            read([], types=(cls,))


def test_any_of_names_fields() -> None:
    """A part that needs one of several fields names fields that are there."""

    @attrs.frozen(kw_only=True)
    class Contact(Declared):
        """A part."""

        any_of: ClassVar[tuple[str, ...]] = ("phone", "mail")

        phone: Annotated[Phone | None, Field("Telepon", "phone", GENERAL)] = None

    with pytest.raises(TypeError, match=r"Contact\.any_of names no field: mail"):
        Contact(phone=None)
