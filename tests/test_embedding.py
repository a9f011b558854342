"""Promises to tools that have a cattrs converter of their own."""

import dataclasses
import importlib
import tomllib
from typing import Any, Final

import attrs
import cattrs
import pytest
from hypothesis import given

from kimcore import Group, InformationItem, Institution, LoadError, Member, Session, Unknown, from_dict, to_dict
from kimcore.codes import RegionCode
from kimcore.convert import configure
from kimcore.convert import converter as ready_converter
from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import Occasion, Record, Ref, Term
from kimcore.testing import regency, samples
from kimcore.testing.strategies import records
from kimcore.vocabularies import SessionKind, SessionStatus


@attrs.frozen
class Booking:
    """A class of the embedding tool that holds values of kimcore."""

    session: Session
    groups: list[Ref]
    kind: Term[SessionKind]
    status: SessionStatus
    when: PartialDate | Moment | Period
    region: RegionCode | None = None
    until: PartialDate | Moment | None = None
    seats: int = 0


@pytest.fixture
def converter() -> cattrs.Converter:
    """Return a converter that knows kimcore."""
    return ready_converter()


BOOKING = Booking(
    session=Session(
        id="s1", title="Rapat", status=SessionStatus.HELD, occasion=Occasion(value=PartialDate(2023, 8, 29))
    ),
    groups=[Ref(id="kim-1")],
    kind=Term(value=SessionKind.RAPAT),
    status=SessionStatus.PLANNED,
    when=Period(PartialDate(2023, 8), None),
    region=RegionCode("63.10"),
    seats=40,
)
PLAIN = {
    "session": {
        "type": "Session", "schema": 1, "id": "s1", "title": "Rapat", "status": "held",
        "occasion": {"value": "2023-08-29"},
    },
    "groups": [{"id": "kim-1"}],
    "kind": {"value": "rapat"},
    "status": "planned",
    "when": "2023-08/..",
    "region": "63.10",
    "until": None,
    "seats": 40,
}  # fmt: skip


def test_a_class_of_the_tool_holds_records_parts_codes_and_dates(converter: cattrs.Converter) -> None:
    """The converter writes and reads a tool's class with everything of ours inside it."""
    assert converter.unstructure(BOOKING) == PLAIN
    assert converter.structure(PLAIN, Booking) == BOOKING
    later = attrs.evolve(BOOKING, until=PartialDate(2024))
    assert converter.unstructure(later) == {**PLAIN, "until": "2024"}
    assert converter.structure({**PLAIN, "until": "2024"}, Booking) == later


@given(records())
def test_a_converter_reads_and_writes_as_kimcore_does(record: Record) -> None:
    """A record goes through a converter unchanged, in the form that `to_dict` gives it."""
    converter = ready_converter()
    assert converter.unstructure(record) == to_dict(record)
    assert converter.structure(to_dict(record), type(record)) == record
    assert converter.structure(to_dict(record), Record) == record


@pytest.mark.parametrize(
    ("data", "cls", "pointer"),
    [
        ({"type": "Group", "schema": 1, "id": "g1", "name": 5}, Group, "/name"),
        ({"name": None}, Ref, ""),
        (63.1, RegionCode, ""),
        ("webinar", SessionKind, ""),
        ("2024-13", PartialDate | Moment | Period, ""),
        ({"value": "male"}, Term[SessionKind], "/value"),
    ],
    ids=str,
)
def test_a_converter_coerces_nothing(converter: cattrs.Converter, data: object, cls: type, pointer: str) -> None:
    """Its hooks raise LoadError with every finding, at its pointer."""
    with pytest.raises(LoadError) as caught:
        converter.structure(data, cls)
    assert [finding.pointer for finding in caught.value.findings] == [pointer]


def test_unknown_members_are_as_the_tool_chooses() -> None:
    """A converter can be told to keep what no field declares."""
    theirs = cattrs.Converter()
    configure(theirs, unknown=Unknown.KEEP)
    for keeping in (theirs, ready_converter(unknown=Unknown.KEEP)):
        assert keeping.unstructure(keeping.structure({"id": "a", "warna": 1}, Ref)) == {"id": "a", "warna": 1}
    assert ready_converter(unknown=Unknown.DROP).structure({"id": "a", "warna": 1}, Ref) == Ref(id="a")
    with pytest.raises(LoadError, match="Field number 2 is not known here"):
        ready_converter().structure({"id": "a", "warna": 1}, Ref)


def test_every_ready_converter_is_new() -> None:
    """Kimcore has no converter that a tool could change for another."""
    one = ready_converter()
    one.register_unstructure_hook(Ref, lambda ref: ref.id)
    assert (one.unstructure(Ref(id="a")), ready_converter().unstructure(Ref(id="a"))) == ("a", {"id": "a"})


def test_other_types_are_left_to_the_converter(converter: cattrs.Converter) -> None:
    """What is not ours is read as the converter reads it."""
    assert converter.structure(["1"], list[int]) == [1]


# Several records


AnyRecord = Group | Member | Session | Institution | InformationItem
FIVE: Final = (samples.GROUP, samples.MEMBER, samples.SESSION, samples.INSTITUTION, samples.ITEM)


@attrs.frozen
class Shelf:
    """A class of the tool that holds records of any type."""

    main: AnyRecord
    all: tuple[AnyRecord, ...]
    sessions: list[Session]
    spare: Session | None = None
    other: Group | Session | None = None


@dataclasses.dataclass(frozen=True)
class Box:
    """A dataclass of the tool, with records by name."""

    named: dict[str, AnyRecord]
    group: Group | None = None


SHELF: Final = Shelf(main=samples.MEMBER, all=FIVE, sessions=[samples.SESSION, samples.SESSION], spare=samples.SESSION)
BOX: Final = Box(named={one.id: one for one in FIVE}, group=samples.GROUP)


def test_a_union_of_records_is_read_by_its_type(converter: cattrs.Converter) -> None:
    """Data of any of the five become the record that they name, alone, in lists, in attrs classes and dataclasses."""
    assert [converter.structure(to_dict(one), AnyRecord) for one in FIVE] == list(FIVE)  # type: ignore[arg-type] # cattrs takes any type form
    assert converter.structure([to_dict(one) for one in FIVE], list[AnyRecord]) == list(FIVE)
    assert converter.structure(converter.unstructure(SHELF), Shelf) == SHELF
    assert converter.structure(converter.unstructure(BOX), Box) == BOX
    full = attrs.evolve(SHELF, spare=None, other=samples.GROUP)
    assert converter.structure(converter.unstructure(full), Shelf) == full


SOME: Final[Any] = Session | Member
"""A type form that cattrs takes, and that checkers do not take for a class."""


@pytest.mark.parametrize("name", ["Group", "Kelompok"])
def test_a_union_of_records_takes_no_other(converter: cattrs.Converter, name: str) -> None:
    """A type that is not in the union is refused, whether kimcore knows it or not, with those that are."""
    with pytest.raises(LoadError, match="Please set “type” to one of: Session, Member") as caught:
        converter.structure({"type": name, "schema": 1, "id": "g1", "name": "KIM"}, SOME)
    assert [(one.code, one.pointer, one.record_id) for one in caught.value.findings] == [
        ("unknown_type", "/type", "g1")
    ]


@pytest.mark.parametrize(
    "data",
    [
        {"schema": 1},
        {"type": 5, "schema": 1},
        {"type": None},
        [],
        None,
        {"type": "Session", "schema": 1, "status": "x"},
    ],
    ids=str,
)
def test_what_is_wrong_with_one_of_a_union_is_said_as_ever(converter: cattrs.Converter, data: object) -> None:
    """Data of no type, and of a type of the union, are refused with the findings of `from_dict`."""
    with pytest.raises(LoadError) as expected:
        from_dict(data)
    with pytest.raises(LoadError) as caught:
        converter.structure(data, SOME)
    assert caught.value.findings == expected.value.findings


def test_other_unions_are_left_to_the_converter(converter: cattrs.Converter) -> None:
    """A union of which one member is no record is none of ours."""
    mixed: Any = Session | Booking
    assert converter.structure(PLAIN, mixed) == BOOKING


# Formats


REGENCY: Final = list(regency(seed=1, districts=1, villages=2, groups=2, members=4, sessions=3, items=2))
KEPT: Final = from_dict(
    {"id": "a", "n": None, "list": [1, -2.5, True, {"ü": "x"}], "great": 2**53 - 1}, Ref, unknown=Unknown.KEEP
)
ALL_HOLDING: Final = ("cbor2", "json", "msgpack", "msgspec", "orjson", "pyyaml", "ujson")
"""Formats of which cattrs has a converter, and which hold all plain data; a test needs the parser of its format."""


def made_for(name: str, **options: object) -> Any:  # noqa: ANN401 - the converters of formats have no base class in common
    """Return the converter that cattrs makes for a format, and that knows kimcore; skip where there is no parser."""
    preconf = pytest.importorskip(f"cattrs.preconf.{name}", exc_type=ImportError)
    made = preconf.make_converter(**options)
    configure(made, unknown=Unknown.KEEP)
    return made


@pytest.mark.parametrize("name", ALL_HOLDING)
def test_records_go_round_through_the_formats_of_cattrs(name: str) -> None:
    """Records, lists of them, and classes of the tool with records in them are the same after any of these formats."""
    made = made_for(name)
    for one, hint in ((samples.SESSION, Session), (REGENCY, list[AnyRecord]), (SHELF, Shelf), (BOX, Box)):
        assert made.loads(made.dumps(one), hint) == one
    assert made.loads(made.dumps([KEPT]), list[Ref]) == [KEPT]
    assert made.loads(made.dumps(REGENCY), list[dict[str, Any]]) == [to_dict(one) for one in REGENCY]


@pytest.mark.parametrize(("name", "writer"), [("tomlkit", "tomlkit"), ("tomllib", "tomli_w")])
def test_records_go_round_through_toml(name: str, writer: str) -> None:
    """TOML holds a table, so a list of records stands in one, and what is absent is left out."""
    pytest.importorskip(writer)
    made = made_for(name, omit_if_default=True)
    for one, hint in ((samples.SESSION, Session), (SHELF, Shelf), (BOX, Box)):
        assert made.structure(tomllib.loads(made.dumps(one)), hint) == one
    with pytest.raises((TypeError, AttributeError)):
        made.dumps(REGENCY)


def test_what_tomlkit_gives_is_unwrapped_first() -> None:
    """The classes in which tomlkit keeps the layout of a file are refused; the plain data inside of them are read."""
    made = made_for("tomlkit")
    document = importlib.import_module("tomlkit").parse(made.dumps(samples.SESSION))
    assert made.structure(document.unwrap(), Session) == samples.SESSION
    with pytest.raises(LoadError):
        made.structure(document, Session)


def test_what_yaml_takes_for_a_date_is_refused() -> None:
    """YAML has dates and numbers of its own; what is to be a text of ours stands in quotes, as it is written."""
    made = made_for("pyyaml")
    assert made.dumps(Occasion(value=PartialDate(2023, 8, 29))) == "value: '2023-08-29'\n"
    with pytest.raises(LoadError, match="/value"):
        made.loads("value: 2023-08-29", Occasion)
