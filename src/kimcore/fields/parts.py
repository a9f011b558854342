"""Which parts can stand in a field, and in objects of a class at any depth, as their declarations say."""

import functools
from collections.abc import Hashable
from typing import cast

from kimcore.fields.kinds import ItemsKind, Kind
from kimcore.fields.plans import ObjectKind, plan_of


def class_in(kind: Kind) -> type | None:
    """Return the class of the parts that a field of a kind holds, one or a list of them; None where it holds none."""
    while isinstance(kind, ItemsKind):
        kind = kind.item
    return cast("type", kind.plan.cls) if isinstance(kind, ObjectKind) else None


@functools.cache
def classes_in(cls: Hashable) -> frozenset[type]:
    """Return a class and those of all parts that can stand in its objects, however deep."""
    found, waiting = set[type](), [cast("type", cls)]
    while waiting:
        if (one := waiting.pop()) not in found:
            found.add(one)
            inside = (class_in(field.kind) for field in plan_of(one).fields.values())
            waiting += [part for part in inside if part is not None]
    return frozenset(found)
