"""Hypothesis strategies for records that belong together."""

import itertools
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, TypeVar, cast

import attrs
from hypothesis import strategies as st

from kimcore.fields import Declared, FieldPlan, Unknown, plan_of
from kimcore.findings import Severity
from kimcore.records import RECORDS, Group, InformationItem, Institution, Member, Record, Ref, Session
from kimcore.records.by_name import names_of
from kimcore.rules import check
from kimcore.testing.objects import records

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)

_ORDER: Final = (Institution, Group, InformationItem, Session, Member)
"""Records of a type refer to those of types further left, and to others of their own."""


def registers(
    *, max_size: int = 8, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> st.SearchStrategy[tuple[Record, ...]]:
    """Draw a register in which `check` without a day finds no error, even where it is said to be complete.

    Each id names one record, and each reference leads to one of the register, of the right type: to a record further
    up, never in a circle. Where none is of the right type, a reference has a name instead of an id. Warnings and
    notes there may be. `unknown` and `types` are those of `records`.
    """
    return st.lists(records(unknown=unknown, types=types), max_size=max_size).map(_register)


def _register(drawn: Iterable[Record]) -> tuple[Record, ...]:
    """Link records, and leave out those in which a rule finds an error, such as a child named without consent."""
    kept = sorted(drawn, key=_place_of)
    while True:
        register = _linked(kept)
        wrong = {one.index for one in check(register, complete=True) if one.severity is Severity.ERROR}
        if not wrong:
            return register
        kept = [record for index, record in enumerate(kept) if index not in wrong]


def _place_of(record: Record) -> int:
    """Return where a record stands in the order; those of types beside ours stand at the end, and refer to all."""
    return next((place for place, cls in enumerate(_ORDER) if isinstance(record, cls)), len(_ORDER))


def _linked(records: Iterable[Record]) -> tuple[Record, ...]:
    register: list[Record] = []
    for record in records:
        free_id = _free_id(record.id, {one.id for one in register})
        register.append(attrs.evolve(_Links(register).relinked(record), id=free_id))
    return tuple(register)


def _free_id(wanted: str, taken: Collection[str]) -> str:
    numbered = (f"{wanted[:90]}-{number}" for number in itertools.count(2))
    return next(one for one in itertools.chain([wanted], numbered) if one not in taken)


class _Links:
    """Leads references to the records of a register, to one after the other."""

    def __init__(self, register: Sequence[Record]) -> None:
        self._register = register
        self._met = 0

    def relinked(self, value: AnyDeclared) -> AnyDeclared:
        """Return a record or a part with all references in it led to records that are there."""
        changes: dict[str, Any] = {}
        for field in plan_of(type(value)).fields.values():
            member = getattr(value, field.name)
            if isinstance(member, Declared):
                changes[field.name] = self._part(field, member)
            elif isinstance(member, tuple):
                changes[field.name] = tuple(self._part(field, item) for item in cast("tuple[object, ...]", member))
        return attrs.evolve(value, **changes) if changes else value

    def _part(self, field: FieldPlan, part: object) -> object:
        if not isinstance(part, Declared):
            return part
        part = self.relinked(part)
        return self._reference(field, part) if isinstance(part, Ref) and part.id is not None else part

    def _reference(self, field: FieldPlan, reference: Ref) -> Ref:
        self._met += 1
        fitting = [record.id for record in self._register if not names_of(type(record)).isdisjoint(field.targets)]
        if fitting:
            return attrs.evolve(reference, id=fitting[self._met % len(fitting)])
        return attrs.evolve(reference, id=None, name=reference.name or "KIM Contoh")
