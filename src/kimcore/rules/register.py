"""The records that are checked together, and what the rules look up in them."""

import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import cast

import attrs

from kimcore.fields import Declared, FieldPlan, Kind, plan_of
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.plans import ObjectKind
from kimcore.findings import Finding, Param, Problem, pointer_to
from kimcore.records import Record, Ref


@attrs.frozen
class Reference:
    """A reference by id inside a record: where it stands, the id, and the types of record it may name."""

    pointer: str
    id: str
    targets: tuple[str, ...]


@attrs.frozen(eq=False)
class Register:
    """Records in the order of their input. `complete` says that nothing they refer to lies outside."""

    records: tuple[Record, ...]
    complete: bool
    by_id: Mapping[str, Sequence[int]]
    """The indices of the records that have an id."""
    types: Mapping[str, Collection[str]]
    """The names of the types that records of an id have."""

    @classmethod
    def of(cls, records: Iterable[Record], *, complete: bool = False) -> "Register":
        """Index records once, for all rules."""
        records = tuple(records)
        by_id: dict[str, list[int]] = {}
        types: dict[str, set[str]] = {}
        for index, record in enumerate(records):
            by_id.setdefault(record.id, []).append(index)
            types.setdefault(record.id, set()).add(type(record).__name__)
        return cls(records, complete, by_id, types)

    def finding(
        self, problem: Problem, index: int, pointer: str, *, others: tuple[str, ...] = (), **params: Param
    ) -> Finding:
        """Return a finding at a pointer inside the record with that index."""
        return attrs.evolve(problem.at(pointer, **params), record_id=self.records[index].id, others=others, index=index)


def references(value: Declared) -> Iterator[Reference]:
    """Find every reference by id in a record or a part, at any depth."""
    cls: object = type(value)
    for field in _referring_fields(cls):
        for pointer, part in _parts(field.name, getattr(value, field.name)):
            if isinstance(part, Ref) and part.id is not None and field.targets:
                yield Reference(f"{pointer}/id", part.id, field.targets)
            for reference in references(part):
                yield attrs.evolve(reference, pointer=pointer + reference.pointer)


def _parts(name: str, member: object) -> Iterator[tuple[str, Declared]]:
    """Find the parts that a field holds, with their pointers."""
    if isinstance(member, Declared):
        yield pointer_to(name), member
    elif isinstance(member, tuple):
        for position, part in enumerate(cast("tuple[Declared, ...]", member)):
            yield pointer_to(name, position), part


@functools.cache
def _referring_fields(cls: object) -> tuple[FieldPlan, ...]:
    """Return the fields of a class that are references, or hold parts that refer to something."""
    return tuple(field for field in plan_of(cls).fields.values() if field.targets or _holds_references(field.kind))


def _holds_references(kind: Kind) -> bool:
    if isinstance(kind, ItemsKind):
        return _holds_references(kind.item)
    return isinstance(kind, ObjectKind) and bool(_referring_fields(kind.declared))
