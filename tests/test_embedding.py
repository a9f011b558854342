"""Promises to tools that have a cattrs converter of their own."""

import attrs
import cattrs
import pytest
from hypothesis import given

from kimcore import Group, LoadError, Session, Unknown
from kimcore.codes import RegionCode
from kimcore.convert import configure
from kimcore.dates import Moment, PartialDate, Period
from kimcore.records import Occasion, Record, Ref, Term
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
    made = cattrs.Converter()
    configure(made)
    return made


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
    """A record goes through a configured converter unchanged."""
    converter = cattrs.Converter()
    configure(converter)
    assert converter.structure(converter.unstructure(record), type(record)) == record


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
    converter = cattrs.Converter()
    configure(converter, unknown=Unknown.KEEP)
    assert converter.unstructure(converter.structure({"id": "a", "warna": 1}, Ref)) == {"id": "a", "warna": 1}


def test_other_types_are_left_to_the_converter(converter: cattrs.Converter) -> None:
    """What is not ours is read as the converter reads it."""
    assert converter.structure(["1"], list[int]) == [1]
