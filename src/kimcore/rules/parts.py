"""The parts of a record at any depth, each with its pointer, and the references among them."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar, cast

import attrs

from kimcore.fields import Declared, plan_of
from kimcore.fields.parts import class_in, classes_in
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
    return iter(Walk([value], (), references=True).references)


def parts_of(value: Declared, wanted: type[AnyPart]) -> Iterator[tuple[str, AnyPart]]:
    """Find every part of a class in a record or a part, at any depth, with its pointer."""
    found = Walk([value], (wanted,)).parts[wanted]
    return ((pointer, cast("AnyPart", part)) for _, pointer, part in found)


_Found = list[tuple[int, str, Declared]]
"""Parts, each with the place of its record and its pointer in it."""


class Walk:
    """One walk through records: the parts of some classes that they hold, and the references by id among them.

    A part stands with the place of its record among all and its pointer in it, in the order of places and fields.
    """

    def __init__(
        self, values: Iterable[Declared], wanted: tuple[type[Declared], ...], *, references: bool = False
    ) -> None:
        """Walk through records, or parts, and gather the parts that are wanted, and the references where they are."""
        self.parts: Mapping[type[Declared], _Found] = {cls: [] for cls in wanted}
        self.references: list[Reference] = []
        self.places: list[int] = []
        """The places of the records in which the references are, in their order."""
        self._wanted = (*wanted, Ref) if references else wanted
        self._ways = dict[object, tuple[Sequence[_Found], Sequence[_Step]]]()
        for index, value in enumerate(values):
            self._go_through(index, "", value, self._way_of(value)[1])

    def _go_through(self, index: int, prefix: str, value: Declared, steps: "Sequence[_Step]") -> None:
        for name, below, targets in steps:
            held: Declared | tuple[Declared, ...] | None = getattr(value, name)
            if not held:
                continue
            pointer = prefix + below
            if isinstance(held, tuple):
                parts = [(f"{pointer}/{at}", part) for at, part in enumerate(held)]
            else:
                parts = [(pointer, held)]
            for place, part in parts:
                lists, inner = self._way_of(part)
                for found in lists:
                    found.append((index, place, part))
                if targets and isinstance(part, Ref) and part.id is not None:
                    self.references.append(Reference(f"{place}/id", part.id, targets))
                    self.places.append(index)
                if inner:
                    self._go_through(index, place, part, inner)

    def _way_of(self, part: Declared) -> "tuple[Sequence[_Found], Sequence[_Step]]":
        """Return the lists in which parts of a class stand, and the steps from it."""
        cls: object = type(part)
        way = self._ways.get(cls)
        if way is None:
            lists = [found for one, found in self.parts.items() if isinstance(part, one)]
            way = self._ways[cls] = lists, _steps(cls, self._wanted)
        return way


class _Step(NamedTuple):
    """A field that holds parts, or parts that lead to them; where it holds references, the types these may name."""

    name: str
    pointer: str
    targets: tuple[str, ...]


@functools.cache
def _steps(cls: object, wanted: tuple[type, ...]) -> tuple[_Step, ...]:
    """Return the steps from a class to the parts of some classes."""
    return tuple(
        _Step(field.name, pointer_to(field.name), field.targets)
        for field in plan_of(cls).fields.values()
        if (part := class_in(field.kind)) is not None and any(issubclass(one, wanted) for one in classes_in(part))
    )
