"""What the twins are made of: every class that the records hold, in an order in which each follows its parts."""

import functools
import typing
from collections.abc import Iterator, Mapping

import attrs

from kimcore.fields import FieldPlan, Kind, Plan, Text, Whole, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.records import RECORDS
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary

Types = tuple[type[TextValue], ...]


@attrs.define
class Declarations:
    """The plans of all classes, and what their fields are limited by, each under a name for source text."""

    plans: dict[object, Plan] = attrs.field(factory=dict[object, Plan])
    vocabularies: dict[str, type[Vocabulary]] = attrs.field(factory=dict[str, type[Vocabulary]])
    texts: dict[Text, str] = attrs.field(factory=dict[Text, str])
    wholes: dict[Whole, str] = attrs.field(factory=dict[Whole, str])
    values: dict[Types, str] = attrs.field(factory=dict[Types, str])

    def add(self, declared: object) -> None:
        """Take a class, after everything that its fields hold."""
        plan = plan_of(declared)
        if declared not in self.plans:
            for field in plan.fields.values():
                self._add_kind(field.kind)
            self.plans[declared] = plan

    def _add_kind(self, kind: Kind) -> None:
        match kind:
            case ItemsKind(item=item):
                self._add_kind(item)
            case ObjectKind(declared=declared):
                self.add(declared)
            case TermKind(vocabulary=vocabulary):
                self.vocabularies[vocabulary.__name__] = vocabulary
            case TextKind(limits=limits):
                self.texts.setdefault(limits, f"Text{len(self.texts) + 1}")
            case WholeKind(limits=limits):
                self.wholes.setdefault(limits, f"Whole{len(self.wholes) + 1}")
            case TextValueKind(types=types):
                self.values[types] = "Or".join(one.__name__ for one in types)
            case _:
                pass

    def name(self, kind: Kind) -> str:
        """Return the name under which what limits a scalar, a term or a part stands in the source of a twin."""
        match kind:
            case TextKind(limits=limits):
                return self.texts[limits]
            case WholeKind(limits=limits):
                return self.wholes[limits]
            case TextValueKind(types=types):
                return self.values[types]
            case TermKind(vocabulary=vocabulary):
                return vocabulary.__name__
            case ObjectKind(declared=declared):
                return class_name(declared)
            case BooleanKind():
                return "bool"
            case _:
                raise TypeError(f"no twin for {type(kind).__name__}")

    def hint(self, field: FieldPlan) -> str:
        """Return the annotation of a field."""
        kind = field.kind
        hint = f"tuple[{self.name(kind.item)}, ...]" if isinstance(kind, ItemsKind) else self.name(kind)
        return f"{hint} | None" if field.default is None and not field.required else hint

    def enumerations(self) -> Iterator[str]:
        """Write the vocabularies as plain enumerations."""
        for name, vocabulary in self.vocabularies.items():
            yield f"\n\nclass {name}(enum.Enum):"
            yield from (f"    {term.name} = {term.code!r}" for term in vocabulary)


def class_name(declared: object) -> str:
    """Return the name of a class, a generic one with that of its vocabulary."""
    cls = typing.cast("type", typing.get_origin(declared) or declared)
    return cls.__name__ + "".join(one.__name__ for one in typing.get_args(declared))


def fields_of(plan: Plan) -> Mapping[str, FieldPlan]:
    """Return the fields of a class by name, in the order in which canonical JSON has them."""
    return dict(sorted(plan.fields.items()))


@functools.cache
def declarations() -> Declarations:
    """Return the declarations of the five records and of all their parts."""
    found = Declarations()
    for record in RECORDS:
        found.add(record)
    return found


UNION: typing.Final = ", ".join(record.__name__ for record in RECORDS)
"""The names of the records, parted by commas."""
