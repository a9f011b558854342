"""Which parts can stand in a field, and in objects of a class at any depth, as declared; and the one walk to them."""

import functools
from collections.abc import Callable, Hashable
from typing import NamedTuple, cast

from kimcore.fields.base import Declared
from kimcore.fields.kinds import ItemsKind, Kind
from kimcore.fields.planning import ObjectKind, plan_of
from kimcore.findings import pointer_to

AnyClass = type[Declared]


def class_in(kind: Kind) -> AnyClass | None:
    """Return the class of the parts that a field of a kind holds, one or a list of them; None where it holds none."""
    while isinstance(kind, ItemsKind):
        kind = kind.item
    return cast("AnyClass", kind.plan.cls) if isinstance(kind, ObjectKind) else None


def classes_in(cls: AnyClass) -> frozenset[AnyClass]:
    """Return a class and those of all parts that can stand in its objects, however deep."""
    return _classes_in(cast("Hashable", cls))


@functools.cache
def _classes_in(cls: Hashable) -> frozenset[AnyClass]:
    found, waiting = set[AnyClass](), [cast("AnyClass", cls)]
    while waiting:
        if (one := waiting.pop()) not in found:
            found.add(one)
            inside = (class_in(field.kind) for field in plan_of(one).fields.values())
            waiting += [part for part in inside if part is not None]
    return frozenset(found)


class Found(NamedTuple):
    """A part that was looked for, and where it stands in the whole."""

    pointer: str
    part: Declared
    is_item: bool
    """Whether it is an item of a list, or stands in one."""
    targets: tuple[str, ...]
    """Where the field holds references, the types of record that these may name."""


class _Step(NamedTuple):
    """A field that holds parts which are looked for, or in which such stand."""

    name: str
    pointer: str
    targets: tuple[str, ...]


class _Way(NamedTuple):
    """Whether objects of a class are looked for, and the steps to others."""

    is_wanted: bool
    steps: tuple[_Step, ...]


class Ways(dict[AnyClass, _Way]):
    """The ways to parts of some classes. In a field in which none of them can stand nothing is looked at.

    Which can stand in it is what its declaration says, so it is worked out once for each class.
    """

    def __init__(self, is_wanted: Callable[[AnyClass], bool]) -> None:
        """Take what says of a class whether its objects are looked for."""
        super().__init__()
        self._is_wanted = is_wanted

    def __missing__(self, cls: AnyClass) -> _Way:
        """Work out the way from a class."""
        fields = plan_of(cls).fields.values()
        steps = (
            _Step(one.name, pointer_to(one.name), one.targets) for one in fields if self._leads(class_in(one.kind))
        )
        way = self[cls] = _Way(self._is_wanted(cls), tuple(steps))
        return way

    def _leads(self, cls: AnyClass | None) -> bool:
        return cls is not None and any(map(self._is_wanted, classes_in(cls)))

    def find(self, whole: Declared) -> list[Found]:
        """Return the parts looked for, in the order of fields and items, each before what stands in it.

        The whole may be one itself.
        """
        way = self[type(whole)]
        found = [Found("", whole, is_item=False, targets=())] if way.is_wanted else []
        self._gather(whole, way.steps, "", found, in_list=False)
        return found

    def _gather(
        self, whole: Declared, steps: tuple[_Step, ...], prefix: str, found: list[Found], *, in_list: bool
    ) -> None:
        for name, below, targets in steps:
            held: Declared | tuple[Declared, ...] | None = getattr(whole, name)
            if not held:
                continue
            pointer, is_item = prefix + below, in_list or isinstance(held, tuple)
            items = (
                [(f"{pointer}/{at}", item) for at, item in enumerate(held)]
                if isinstance(held, tuple)
                else [(pointer, held)]
            )
            for place, part in items:
                way = self[type(part)]
                if way.is_wanted:
                    found.append(Found(place, part, is_item, targets))
                if way.steps:
                    self._gather(part, way.steps, place, found, in_list=is_item)
