"""Records of which a test says only what it cares about."""

import re
from collections.abc import Callable, Mapping
from typing import Final, Generic, TypeVar, cast

import attrs

from kimcore.errors import InvalidError
from kimcore.fields import FieldPlan, Kind, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.records import Record
from kimcore.records.conflicts import NEEDED_HERE
from kimcore.testing.consistency import consistent

AnyRecord = TypeVar("AnyRecord", bound=Record)


@attrs.define
class Maker(Generic[AnyRecord]):
    """Makes records of one class: any field can be given, and what the class needs beside it is filled in.

    The records are numbered from 1: the first group has the id `group-1` and the name “Nama KIM 1”. A reference that
    is filled in leads to the first record of its type, so that a member made without a group belongs to `group-1`.
    """

    cls: type[AnyRecord]
    made: int = 0
    """How many records it has made."""

    def __call__(self, **fields: object) -> AnyRecord:
        """Return a record with these fields; raise what its class raises: InvalidError, or TypeError for a name."""
        self.made += 1
        make = cast("Callable[..., AnyRecord]", self.cls)
        values = {**_filled(self.cls, self.made, fields), **fields}
        try:
            return make(**values)
        except InvalidError as error:
            if error.findings[0].code != NEEDED_HERE.code:
                raise
        return make(**{**consistent(self.cls, values), **fields})


def _filled(declared: object, number: int, given: Mapping[str, object]) -> dict[str, object]:
    """Return values for what an object needs beside what is given."""
    plan = plan_of(declared)
    wanted = [field for field in plan.fields.values() if field.required and field.name not in given]
    if plan.any_of and given.keys().isdisjoint(plan.any_of):
        wanted.append(plan.fields[plan.any_of[0]])
    return {field.name: _value(field, plan.cls.__name__, number) for field in wanted}


def _value(field: FieldPlan, owner: str, number: int) -> object:
    if field.name == "id":
        return _id(owner, number)
    if field.targets and isinstance(field.kind, ObjectKind):
        return _made(field.kind.declared, {"id": _id(field.targets[0], 1)})
    return _of_kind(field.kind, field.field.indonesian, number)


def _made(declared: object, values: Mapping[str, object]) -> object:
    return cast("Callable[..., object]", plan_of(declared).cls)(**values)


def _id(type_name: str, number: int) -> str:
    """Return the id of a record by its type: `information-item-2` is that of the second InformationItem."""
    return f"{_WORD_START.sub('-', type_name).lower()}-{number}"


_WORD_START: Final = re.compile("(?<!^)(?=[A-Z])")


def _of_kind(kind: Kind, label: str, number: int) -> object:
    match kind:
        case TextKind(limits) if limits.pattern is None:
            return f"{label} {number}"
        case TermKind(vocabulary):
            return next(iter(vocabulary))
        case WholeKind(limits):
            return limits.least
        case BooleanKind():
            return False
        case ItemsKind(item):
            return (_of_kind(item, label, number),)
        case ObjectKind(declared):
            return _made(declared, _filled(declared, number, {}))
        case _:
            raise TypeError(f"“{label}” cannot be filled in; please give it")
