"""Hypothesis strategies by type: what `st.from_type` draws."""

import typing
from typing import Any, Final, TypeVar, cast

import attrs
from hypothesis import strategies as st

from kimcore.convert import Reading, read
from kimcore.fields import Declared, FieldPlan, Kind, Plan, Text, plan_of
from kimcore.fields.kinds import TextKind
from kimcore.findings import Finding, Problem
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import Policy, Register
from kimcore.testing import regency_regions
from kimcore.testing.documents import broken_documents, documents
from kimcore.testing.objects import DECLARED, objects, of_kind, terms
from kimcore.testing.registers import registers
from kimcore.testing.textvalues import text_values
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Office, Vocabulary

T = TypeVar("T")


def of_type(asked: object) -> st.SearchStrategy[Any]:
    """Draw a value of a class of kimcore, or of a generic part for the vocabulary that is named with it."""
    cls = cast("type", typing.get_origin(asked) or asked)
    if issubclass(cls, Declared):
        return objects(cast("type[Declared]", asked))
    if issubclass(cls, TextValue):
        return text_values(cls)
    return terms(cls) if issubclass(cls, Vocabulary) else _OTHERS[cls]


_BROKEN: Final = broken_documents().map(lambda broken: read(broken.data))
_IDS: Final = of_kind(plan_of(Record).fields["id"].kind)


def _or_none(drawn: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.one_of(st.none(), drawn)


@st.composite
def _findings(draw: st.DrawFn) -> Finding:
    """Draw a finding as a reader gives it, of a record and at a place in a file, whose message can be read."""
    return attrs.evolve(
        draw(st.sampled_from(draw(_BROKEN).findings)),
        record_id=draw(_or_none(_IDS)),
        others=draw(st.lists(_IDS, max_size=2).map(tuple)),
        line=draw(_or_none(st.integers(min_value=1))),
        cell=draw(_or_none(st.builds("{}{}".format, st.sampled_from(["A", "AB"]), st.integers(1, 1_048_576)))),
        index=draw(_or_none(st.integers(min_value=0))),
    )


_PLANS: Final = tuple(plan_of(cls) for cls in DECLARED)
_FIELDS: Final = tuple(field for plan in _PLANS for field in plan.fields.values())
_KINDS: Final = tuple(field.kind for field in _FIELDS)

_POLICIES: Final = st.builds(
    Policy,
    minimum_offices=st.lists(terms(Office), max_size=3, unique=True).map(tuple),
    least_members=st.integers(0, 30),
)

_OTHERS: Final[dict[type, st.SearchStrategy[Any]]] = {
    Finding: _findings(),
    Problem: _findings().map(lambda finding: finding.problem),
    Reading: st.one_of(documents().map(read), _BROKEN),
    RegionTable: st.builds(regency_regions, districts=st.integers(1, 5), villages=st.integers(0, 20)),
    Policy: _POLICIES,
    Register: st.builds(Register, records=registers(), complete=st.booleans(), policy=_POLICIES),
    Plan: st.sampled_from(_PLANS),
    FieldPlan: st.sampled_from(_FIELDS),
    Kind: st.sampled_from(_KINDS),
    Text: st.sampled_from([kind.limits for kind in _KINDS if isinstance(kind, TextKind)]),
}
