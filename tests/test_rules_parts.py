"""Promises of what the rules share: one walk through the records, one reading of each print, one result for all."""

import itertools
from typing import Any, Final

import attrs
import pytest
from entangled import REGISTERS
from hypothesis import given

from kimcore import Group, Session, check, printed
from kimcore.dates import PartialDate
from kimcore.records import HeadCount, Occasion, Record, Ref, Source, Venue
from kimcore.rules import Register, parts_of, references
from kimcore.vocabularies import SessionStatus

SESSION: Final = Session(
    id="s-1",
    title="Rapat",
    status=SessionStatus.HELD,
    occasion=Occasion(value=PartialDate(2023, 8, 29), printed="Selasa (29/08/23)"),
    head_counts=(HeadCount(low=100, high=100, printed="100 orang"),),
    groups=(Ref(id="kim-1"), Ref(name="KIM Lain")),
)


@given(REGISTERS)
def test_the_parts_of_a_register_are_those_of_its_records(drawn: list[Record]) -> None:
    """Index, pointer and part come in the order of records and fields, for classes of our own rules and for others."""
    register = Register(records=tuple(drawn))
    for cls in (Occasion, HeadCount, Venue, Ref, Source):
        expected = [(index, *found) for index, record in enumerate(drawn) for found in parts_of(record, cls)]
        assert list(register.parts(cls)) == expected
    expected_references = [(index, one) for index, record in enumerate(drawn) for one in references(record)]
    assert list(register.referring) == expected_references
    assert [register.references_in(index) for index in range(len(drawn))] == list(register.references)


def test_parts_of_known_records_are_not_looked_for() -> None:
    """What is known and not judged is not walked through."""
    register = Register(records=(SESSION, attrs.evolve(SESSION, id="s-2")), beside=1)
    assert {index for index, _, _ in register.parts(HeadCount)} == {0}
    assert [index for index, _ in register.referring] == [0]
    assert register.references_in(1) == register.references_in(0)


def test_what_rules_share_is_made_once() -> None:
    """A function of the register is called once, however many rules ask for what it makes."""
    numbers = itertools.count()

    def make(_: Register) -> int:
        return next(numbers)

    register = Register(records=())
    assert [register.once(make), register.once(make)] == [0, 0]
    assert Register(records=()).once(make) == 1


def test_a_print_that_recurs_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each printed text is read once in a check, in however many records it stands and whatever rules read it."""
    read: list[object] = []
    for name in ("read_date", "read_head_count"):
        reader = getattr(printed, name)

        def reading(cell: object, reader: Any = reader, **options: Any) -> object:  # noqa: ANN401 - as it is given
            read.append(cell)
            return reader(cell, **options)

        monkeypatch.setattr(printed, name, reading)
    group = Group(id="kim-1", name="KIM Contoh", formed=SESSION.occasion)
    sessions = [attrs.evolve(SESSION, id=f"s-{number}", sources=(Source(title="Berita"),)) for number in range(3)]
    check([group, *sessions])
    assert sorted(map(str, read)) == ["100 orang", "Selasa (29/08/23)"]


def test_a_register_tells_the_types_that_an_id_has() -> None:
    """A rule of a tool finds by id of which types the records are, where several have one, too."""
    register = Register(
        records=(Group(id="a", name="KIM"), attrs.evolve(SESSION, id="a"), attrs.evolve(SESSION, id="b"))
    )
    assert {one: set(types) for one, types in register.types.items()} == {"a": {"Group", "Session"}, "b": {"Session"}}
