"""The parts of a record at any depth, each with its pointer, and the references among them."""

import functools
from collections.abc import Iterator
from typing import TypeVar, cast

import attrs

from kimcore.fields import Declared, FieldPlan, Kind, plan_of
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.plans import ObjectKind
from kimcore.findings import pointer_to
from kimcore.records import Ref

AnyPart = TypeVar("AnyPart", bound=Declared)


@attrs.frozen
class Reference:
    """A reference by id inside a record: where it stands, the id, and the types of record it may name."""

    pointer: str
    id: str
    targets: tuple[str, ...]


def references(value: Declared) -> Iterator[Reference]:
    """Find every reference by id in a record or a part, at any depth."""
    for field, pointer, part in _walk(value, Ref):
        if part.id is not None and field.targets:
            yield Reference(f"{pointer}/id", part.id, field.targets)


def parts_of(value: Declared, wanted: type[AnyPart]) -> Iterator[tuple[str, AnyPart]]:
    """Find every part of a class in a record or a part, at any depth, with its pointer."""
    for _, pointer, part in _walk(value, wanted):
        yield pointer, part


def _walk(value: Declared, wanted: type[AnyPart]) -> Iterator[tuple[FieldPlan, str, AnyPart]]:
    """Find the parts of a class, each with the field that holds it."""
    classes: tuple[object, object] = type(value), wanted
    for field in _fields_leading_to(*classes):
        for pointer, part in _held(field.name, getattr(value, field.name)):
            if isinstance(part, wanted):
                yield field, pointer, part
            for inner_field, inner_pointer, inner_part in _walk(part, wanted):
                yield inner_field, pointer + inner_pointer, inner_part


def _held(name: str, member: object) -> Iterator[tuple[str, Declared]]:
    """Find the parts that a field holds, with their pointers."""
    if isinstance(member, Declared):
        yield pointer_to(name), member
    elif isinstance(member, tuple):
        for position, part in enumerate(cast("tuple[Declared, ...]", member)):
            yield pointer_to(name, position), part


@functools.cache
def _fields_leading_to(cls: object, wanted: object) -> tuple[FieldPlan, ...]:
    """Return the fields of a class that hold parts of another class, or parts that lead to it."""
    return tuple(field for field in plan_of(cls).fields.values() if _leads_to(field.kind, cast("type", wanted)))


def _leads_to(kind: Kind, wanted: type) -> bool:
    if isinstance(kind, ItemsKind):
        return _leads_to(kind.item, wanted)
    if not isinstance(kind, ObjectKind):
        return False
    return issubclass(plan_of(kind.declared).cls, wanted) or bool(_fields_leading_to(kind.declared, wanted))
