"""The parts of records at any depth, each with its pointer, and the references among them."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

import attrs

from kimcore.fields import Declared
from kimcore.fields.parts import Ways
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


_Placed = list[tuple[int, str, Declared]]
"""Parts, each with the place of its record and its pointer in it."""


class Walk:
    """One walk through records: the parts of some classes that they hold, and the references by id among them.

    A part stands with the place of its record among all and its pointer in it, in the order of places and fields.
    """

    def __init__(
        self, values: Iterable[Declared], wanted: tuple[type[Declared], ...], *, references: bool = False
    ) -> None:
        """Walk through records, or parts, and gather the parts that are wanted, and the references where they are."""
        self.parts: Mapping[type[Declared], _Placed] = {cls: [] for cls in wanted}
        self.references: list[Reference] = []
        self.places: list[int] = []
        """The places of the records in which the references are, in their order."""
        lists = dict[type, Sequence[_Placed]]()
        ways = _ways((*wanted, Ref) if references else wanted)
        for index, value in enumerate(values):
            for pointer, part, _, targets in ways.find(value):
                if part is value:
                    continue
                cls = type(part)
                if cls not in lists:
                    lists[cls] = [placed for one, placed in self.parts.items() if issubclass(cls, one)]
                for placed in lists[cls]:
                    placed.append((index, pointer, part))
                if references and targets and isinstance(part, Ref) and part.id is not None:
                    self.references.append(Reference(f"{pointer}/id", part.id, targets))
                    self.places.append(index)


@functools.cache
def _ways(wanted: tuple[type[Declared], ...]) -> Ways:
    return Ways(lambda cls: issubclass(cls, wanted))
