"""Promises to pickles of earlier releases: what people keep of readings, checks and settings loads in later ones."""

import pickle
from typing import Any

import attrs
import pytest

from kimcore import Finding, Group, read
from kimcore.convert import Place, Reading
from kimcore.findings import Problem, Words
from kimcore.formats.jsonl import Line
from kimcore.partitions.checking import Located, Report
from kimcore.pickles import Pickled
from kimcore.printed import read_date, read_head_count
from kimcore.privacy import Audience, redact
from kimcore.privacy.persons import Forgotten
from kimcore.regions import RegionTable
from kimcore.rules import Policy
from kimcore.rules.register import Register

KIM = Group(id="kim-1", name="KIM Contoh")
PROBLEM = Problem.note(code="a", indonesian="A {b}.", english="A {b}.", law="UU 27/2022")
KEPT: list[Any] = [
    Words("satu", "one"),
    PROBLEM,
    PROBLEM.at("/a", b=Words("satu", "one")).placed("/0", 3, "B7", "kim-1"),
    Place(pointer="/0", line=3, cell="B7"),
    read({"type": "Group", "id": "kim-1"}),
    Reading(records=(KIM,), places=(Place(),), source_schemas=(1,)),
    Line(3, KIM),
    redact([KIM], Audience.PUBLIC),
    Forgotten((KIM,)),
    Policy(),
    read_date("Selasa (29/08/23)"),
    read_head_count("27 dari 87 desa"),
    Report(records=1, read=(), checked=(Located(PROBLEM.at(b=1), "a.jsonl", 3),)),
    Located(PROBLEM.at(b=1)),
]


@pytest.mark.parametrize("one", KEPT, ids=lambda one: type(one).__name__)
def test_a_field_that_is_added_later_has_its_default(one: Pickled) -> None:
    """What was pickled before there was a field is as if it had been made without it; what is no field now goes."""
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    state = one.__getstate__()
    for field in attrs.fields(type(one)):  # type: ignore[arg-type] # each is a class of attrs
        if field.default is attrs.NOTHING:
            continue
        older = type(one).__new__(type(one))
        older.__setstate__({**{name: value for name, value in state.items() if name != field.name}, "gone": 1})
        made = one if isinstance(field.default, attrs.Factory) else attrs.evolve(one, **{field.alias: field.default})  # type: ignore[arg-type,misc] # as above
        assert (older, hash(older), repr(older)) == (made, hash(made), repr(made))


def test_a_field_without_a_default_must_be_there() -> None:
    """Whatever every release has pickled is asked for."""
    with pytest.raises(KeyError, match="problem"):
        Finding.__new__(Finding).__setstate__({"pointer": ""})


def test_a_register_of_an_earlier_release_is_whole() -> None:
    """What it did not know of is as if nobody had said it: no record is only beside the others."""
    register = Register(records=(KIM,))
    state = register.__getstate__()
    older = Register.__new__(Register)
    older.__setstate__({name: value for name, value in state.items() if name not in ("beside", "elsewhere", "_asked")})
    assert older.judged == (KIM,)
    assert (set(older.types_of("kim-1")), set(older.types_of("kim-2"))) == ({"Group"}, set())
    assert pickle.loads(pickle.dumps(register)).judged == (KIM,)  # noqa: S301 - our own bytes


def test_a_list_of_regions_is_pickled_as_its_rows() -> None:
    """All else follows from these, so that a later release may look names up in another way."""
    table = RegionTable.read("63.10,Tanah Bumbu\n63.10.04,Satui\n").table
    assert table.__getstate__() == {"rows": table.rows}
    again = pickle.loads(pickle.dumps(table))  # noqa: S301 - our own bytes
    assert (again, again.find("Satui")) == (table, table.find("Satui"))
