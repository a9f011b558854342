"""Where values stand in the plain data of a document, and what their declarations ask of them."""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias, cast

import attrs

from kimcore.fields import FieldPlan, Kind, Plan
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import pointer_to
from kimcore.records import RECORDS
from kimcore.records.by_name import RecordTypes, types_by_name

Holder: TypeAlias = dict[Any, Any] | list[Any]
OURS: Final = types_by_name(RECORDS)


@attrs.frozen
class Place:
    """A value in plain data: its pointer, what holds it and under which name or position, and its kind."""

    pointer: str
    holder: Holder
    key: Any
    kind: Kind
    optional: bool = False

    @property
    def value(self) -> Any:  # noqa: ANN401 - plain data
        """The value that stands there."""
        return self.holder[self.key]

    @property
    def plan(self) -> Plan | None:
        """What is declared of the object that stands there, if it is one."""
        return self.kind.plan if isinstance(self.kind, ObjectKind) else None

    def put(self, value: object) -> None:
        """Put another value there."""
        self.holder[self.key] = value

    def below(self, token: str | int) -> str:
        """Return the pointer of a member or an item."""
        return self.pointer + pointer_to(token)


def places_of(document: Holder, types: RecordTypes = OURS) -> Iterator[Place]:
    """Find every value of a document that holds no null: records, members, and items of lists, at every depth.

    The document is given in a list of one, so that it can be replaced as a whole.
    """
    (data,) = document
    if isinstance(data, list):
        array = cast("list[dict[str, Any]]", data)
        for position, record in enumerate(array):
            yield from _inside(Place(pointer_to(position), array, position, ObjectKind(types[record["type"]])))
    else:
        yield from _inside(Place("", document, 0, ObjectKind(types[data["type"]])))


def _inside(place: Place) -> Iterator[Place]:
    yield place
    if isinstance(place.kind, ItemsKind):
        for position in range(len(place.value)):
            yield from _inside(Place(place.below(position), place.value, position, place.kind.item))
    elif place.plan is not None:
        for name, field in place.plan.fields.items():
            if place.value.get(name) is not None:
                yield from _inside(Place(place.below(name), place.value, name, field.kind, optional=not field.required))


def absent_members(place: Place) -> Iterator[FieldPlan]:
    """Find the optional fields that an object does not have."""
    if place.plan is not None:
        yield from (
            field for name, field in place.plan.fields.items() if not field.required and name not in place.value
        )
