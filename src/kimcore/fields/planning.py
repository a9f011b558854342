"""How the plan of a class is made of its declaration, and the kind of field that holds objects of one."""

import functools
import types
import typing
from collections.abc import Hashable, Iterator, Mapping
from typing import Annotated, TypeVar, cast

import attrs

from kimcore.fields.declarations import (
    check_attribute,
    check_class,
    check_default,
    check_narrowed,
    check_vocabulary,
    declared_above,
)
from kimcore.fields.kinds import (
    BooleanKind,
    ItemsKind,
    Kind,
    TermKind,
    TextKind,
    TextValueKind,
    WholeKind,
    wrong_object,
)
from kimcore.fields.limits import Field, Text, To, Whole
from kimcore.fields.plans import RESERVED, Checked, FieldPlan, Plan
from kimcore.fields.reading import Reader
from kimcore.findings import Finding, Words
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary


@attrs.frozen
class ObjectKind(Kind):
    """A part: an object of one declared class, or of a generic class for given vocabularies."""

    declared: object

    @functools.cached_property
    def plan(self) -> Plan:
        """The plan of the class."""
        return plan_of(self.declared)

    @property
    def expected(self) -> Words:
        """An object, and what it holds at least."""
        required = [name for name, field in self.plan.fields.items() if field.required]
        names = "/".join([*sorted(self.plan.reserved, reverse=True), *(required or self.plan.any_of[:3])])
        return Words(f"objek berisi {names}", f"an object with {names}")

    def check(self, value: object) -> Iterator[Finding]:
        """Find an object of another class, or a generic one that holds terms of another vocabulary."""
        if type(value) is not self.plan.cls:
            yield wrong_object(value, self.plan.cls)
        elif self.declared is not self.plan.cls:
            yield from self.plan.problems(cast("Checked", value))

    def read(self, raw: object, reader: Reader) -> object:
        """Return the object; raise TypeError for a generic class without its vocabulary."""
        if self.plan.lacks_vocabulary:
            name = self.plan.cls.__name__
            raise TypeError(f"{name} is generic: say of which vocabulary, as in {name}[SessionKind]")
        if type(raw) is not dict:
            return reader.refuse(self.wrong_type(raw))
        reader.depth += 1
        members = cast("dict[str, object]", raw)
        if reader.past is None:
            value = self.plan.read(members, reader, reader.quick(self.declared))
        else:
            value = reader.past.read(self.declared, members, reader)
        reader.depth -= 1
        return value

    def kept_too_deep(self, value: object, depth: int) -> Iterator[Finding]:
        """Find what is too deep in the object."""
        if value is not None:
            yield from self.plan.kept_too_deep(cast("Checked", value), depth)

    def write(self, value: object) -> object:
        """Return the plain data of the object."""
        return self.plan.write(cast("Checked", value))


def plan_of(declared: object) -> Plan:
    """Return the plan of a declared class, or of a generic one with its vocabularies; TypeError where it is unclear.

    It is made on first use, from the resolved annotations, so that declarations may name what comes after them.
    """
    return _plan_of(declared)


@functools.cache
def _plan_of(declared: Hashable) -> Plan:
    cls = cast("type", typing.get_origin(declared) or declared)
    hints = typing.get_type_hints(cls, include_extras=True)
    check_class(cls, hints)
    terms: dict[object, object] = dict(zip(getattr(cls, "__parameters__", ()), typing.get_args(declared), strict=False))
    fields = {
        attribute.name: _field_plan(cls, attribute, hints[attribute.name], terms)
        for attribute in attrs.fields(cls)
        if attribute.name != "kept"
    }
    for name, field in fields.items():
        if base := declared_above(cls, name):
            check_narrowed(cls, name, field, base, plan_of(base).fields[name])
    reserved = RESERVED if getattr(cls, "is_record", False) else frozenset[str]()
    if clash := fields.keys() & RESERVED:
        raise TypeError(f"{cls.__name__} may not have a field named {', '.join(sorted(clash))}: JSON uses that name")
    lacks_vocabulary = declared is cls and bool(getattr(cls, "__parameters__", ()))
    return Plan(cls, types.MappingProxyType(fields), _any_of(cls, fields), reserved, lacks_vocabulary)


def _any_of(cls: type, fields: Mapping[str, FieldPlan]) -> tuple[str, ...]:
    """Where nothing is required, something must be there: an empty object says nothing."""
    named = cast("tuple[str, ...]", getattr(cls, "any_of", ()))
    if unknown := set(named) - fields.keys():
        raise TypeError(f"{cls.__name__}.any_of names no field: {', '.join(sorted(unknown))}")
    return named or (() if any(field.required for field in fields.values()) else tuple(fields))


def _field_plan(
    cls: type, attribute: "attrs.Attribute[object]", hint: object, terms: Mapping[object, object]
) -> FieldPlan:
    where = f"{cls.__name__}.{attribute.name}"
    check_attribute(cls, attribute)
    hint, notes = _without_notes(hint)
    field = next((note for note in notes if isinstance(note, Field)), None)
    if field is None:
        raise TypeError(f"{where} is not tagged: annotate it with Field(indonesian, english, privacy)")
    targets = next((note.types for note in notes if isinstance(note, To)), ())
    members = _members(hint)
    optional = type(None) in members
    alternatives = [member for member in members if member is not type(None)]
    kind = simple_kind(hint) if len(alternatives) > 1 else _kind(alternatives[0], notes, terms, where)
    if kind is None:
        raise TypeError(f"{where}: only codes and dates can be alternatives of each other")
    required = attribute.default is attrs.NOTHING
    if required and optional:
        raise TypeError(f"{where} may be None but has no default")
    if not required:
        check_default(where, attribute.default, kind, optional=optional)
    return FieldPlan(attribute.name, field, kind, required, None if required else attribute.default, targets)


def _without_notes(hint: object) -> tuple[object, tuple[object, ...]]:
    if typing.get_origin(hint) is not Annotated:
        return hint, ()
    inner, *notes = typing.get_args(hint)
    return inner, tuple(notes)


def _members(hint: object) -> tuple[object, ...]:
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    return typing.get_args(hint) if is_union else (hint,)


def simple_kind(hint: object) -> Kind | None:
    """Return the kind of a vocabulary, of a code or date, or of several of these that stand for each other.

    Whether None is legal beside them is not looked at. Of other types there is no simple kind: None.
    """
    members = [member for member in _members(hint) if member is not type(None)]
    if members and all(isinstance(member, type) and issubclass(member, TextValue) for member in members):
        return TextValueKind(tuple(cast("list[type[TextValue]]", members)))
    (member, *others) = members or [None]
    if not others and isinstance(member, type) and issubclass(member, Vocabulary):
        check_vocabulary(member)
        return TermKind(member)
    return None


def _kind(hint: object, notes: tuple[object, ...], terms: Mapping[object, object], where: str) -> Kind:
    """Return the kind of one type; limits may stand in its own annotation or in the field's."""
    hint, own_notes = _without_notes(hint)
    notes += own_notes
    hint = terms.get(hint, hint)
    if isinstance(hint, TypeVar):
        hint = hint.__bound__
    if typing.get_origin(hint) is tuple:
        item, _ = typing.get_args(hint)
        return ItemsKind(_kind(item, (), terms, where))
    if hint is str or hint is int:
        return _limited(hint, notes, where)
    if hint is bool:
        return BooleanKind()
    cls = typing.get_origin(hint) or hint
    if isinstance(cls, type) and attrs.has(cls) and not issubclass(cls, TextValue):
        return ObjectKind(hint)
    if kind := simple_kind(hint):
        return kind
    raise TypeError(
        f"{where}: no kind of field holds {hint}; one holds text, a whole number, True or False, a term, a"
        " code or date, a declared part, or a tuple[X, ...] of one of these"
    )


def _limited(hint: object, notes: tuple[object, ...], where: str) -> Kind:
    for note in notes:
        if hint is str and isinstance(note, Text):
            return TextKind(note)
        if hint is int and isinstance(note, Whole):
            return WholeKind(note)
    raise TypeError(f"{where} has no limits: annotate it with Text(least, most) or Whole(least, most)")
