"""The plan of a class: its fields as their declarations describe them, and how its objects are read and written."""

import functools
import itertools
import json
import types
import typing
from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Annotated, Final, Protocol, TypeVar, cast

import attrs

from kimcore.canonical import DEEPEST, NESTED_TOO_DEEP
from kimcore.fields.declarations import (
    check_attribute,
    check_class,
    check_default,
    check_narrowed,
    check_vocabulary,
    declared_above,
)
from kimcore.fields.kept import can_be_written, check_kept
from kimcore.fields.keys import meant_by, names_by_label
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
from kimcore.fields.reading import INVALID, Doubt, QuickReaders, Reader
from kimcore.fields.unknown import UnknownMembers
from kimcore.findings import Finding, Problem, Words, pointer_to
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary

RESERVED: Final = frozenset({"type", "schema"})
"""The members of a record in JSON that are no fields."""

MISSING = Problem.error(
    code="missing",
    indonesian="Isian wajib “{label}” belum ada. Mohon lengkapi.",
    english="The required field “{label}” is missing. Please add it.",
)
NEEDS_ONE_OF = Problem.error(
    code="needs_one_of",
    indonesian="Paling sedikit satu dari isian ini diperlukan: {fields}. Mohon lengkapi.",
    english="At least one of these is needed: {fields}. Please add one.",
)


class Checked(Protocol):
    """What a plan asks of an object: the members it could not place, and what is contradictory among its fields."""

    @property
    def kept(self) -> str:
        """Unknown members, as canonical JSON."""
        ...

    def conflicts(self) -> Iterator[Finding]:
        """Find what contradicts among sound fields."""
        ...


@attrs.frozen
class FieldPlan:
    """One field, as its declaration describes it."""

    name: str
    field: Field
    kind: Kind
    required: bool
    default: object
    targets: tuple[str, ...]

    def is_absent(self, value: object) -> bool:
        """Whether a value is the field's default, whose only form in plain data is absence."""
        return not self.required and value == self.default

    def check(self, value: object) -> Iterator[Finding]:
        """Find what is wrong with the field's value."""
        if not (value is None and self.is_absent(value)):
            for finding in self.kind.check(value):
                yield finding.within(pointer_to(self.name))

    def read(self, raw: object, reader: Reader, quickly: Callable[[object], object] | None) -> object:
        """Return the field's value; null is absence where the field is optional.

        `quickly` reads what is right for certain and raises Doubt for all else.
        """
        if raw is None and not self.required:
            return self.default
        if quickly is not None:
            try:
                return quickly(raw)
            except Doubt:
                pass
        return reader.read_within(self.kind, raw, self.name)


@attrs.frozen(eq=False)
class Plan:
    """The fields of a class, in the order of their declaration."""

    cls: type[object]
    fields: Mapping[str, FieldPlan]
    any_of: tuple[str, ...]
    reserved: frozenset[str]
    lacks_vocabulary: bool

    def store(self, value: Checked) -> None:
        """Put what is stored in place of what a constructor was given: a tuple for a list, newlines for CRLF."""
        for field in self.fields.values():
            object.__setattr__(value, field.name, field.kind.stored(getattr(value, field.name)))

    def problems(self, value: Checked) -> Iterator[Finding]:
        """Find everything wrong with an object: its fields first, and where they are sound, their conflicts."""
        wrong_fields = (
            finding for field in self.fields.values() for finding in field.check(getattr(value, field.name))
        )
        wrong_kept = check_kept(value.kept, declared=self.fields.keys() | self.reserved)
        is_sound = True
        for finding in itertools.chain(wrong_fields, wrong_kept):
            is_sound = False
            yield finding
        if is_sound:
            yield from self.conflicts(value)
            yield from self.kept_too_deep(value, 1) if self.reserved else ()

    def kept_too_deep(self, value: Checked, depth: int) -> Iterator[Finding]:
        """Find kept members, of an object that stands `depth` levels deep or of its parts, that no document can hold.

        Only a record knows how deep its parts end up.
        """
        if value.kept and not can_be_written(value.kept, depth):
            yield NESTED_TOO_DEEP.at("/kept", limit=DEEPEST)
        for field in self.fields.values():
            for finding in field.kind.kept_too_deep(getattr(value, field.name), depth + 1):
                yield finding.within(pointer_to(field.name))

    def conflicts(self, value: Checked) -> Iterator[Finding]:
        """Find what contradicts among the sound fields of an object."""
        if self.any_of and all(self.fields[name].is_absent(getattr(value, name)) for name in self.any_of):
            yield NEEDS_ONE_OF.at(fields=self._in_words(self.any_of))
        yield from value.conflicts()

    def _in_words(self, names: tuple[str, ...]) -> Words:
        """Name fields as in the document, with the label that an Indonesian reader knows them by."""
        fields = [self.fields[name] for name in names]
        labelled = (f"{field.name} ({field.field.indonesian})" for field in fields)
        return Words(", ".join(labelled), ", ".join(field.name for field in fields))

    def read(self, raw: Mapping[str, object], reader: Reader, quick: QuickReaders) -> object:
        """Return the object of plain data, or INVALID; findings come in the order of the document."""
        values = {field.name: INVALID if field.required else field.default for field in self.fields.values()}
        missing = dict.fromkeys(field.name for field in self.fields.values() if field.required)
        unknown = UnknownMembers(self.meant_by, reader)
        for position, (key, member) in enumerate(raw.items(), start=1):
            if type(key) is str and (field := self.fields.get(key)):
                values[key] = field.read(member, reader, quick.get(key))
                missing.pop(key, None)
            elif type(key) is not str or key not in self.reserved:
                unknown.add(key, member, position)
        for name in missing:
            reader.refuse(MISSING.at(pointer_to(name), label=self.fields[name].field.label))
        if unknown.refused or any(value is INVALID for value in values.values()):
            return INVALID
        made, findings = self.assembled(values, unknown.kept())
        return reader.refuse(*findings) if findings else made

    def meant_by(self, key: str) -> tuple[str, ...]:
        """Return the fields that a name that is none may mean, by a label or as a slip; mostly there are none."""
        return meant_by(key, self.fields, self._by_label)

    @functools.cached_property
    def _by_label(self) -> Mapping[str, tuple[str, ...]]:
        return names_by_label({name: field.field.label for name, field in self.fields.items()}, self.label)

    @property
    def label(self) -> Words | None:
        """What an office calls objects of the class, where it says so."""
        label = getattr(self.cls, "label", None)  # an election has a method of that name
        return label if isinstance(label, Words) else None

    def assembled(self, values: Mapping[str, object], kept: str) -> tuple[object, tuple[Finding, ...]]:
        """Make an object of sound values, and find what contradicts among them."""
        made = cast("Checked", object.__new__(self.cls))
        for name, value in values.items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, "kept", kept)
        return made, tuple(self.conflicts(made))

    def write(self, value: Checked) -> dict[str, object]:
        """Return the plain data of an object; what is absent is left out."""
        data = {
            field.name: field.kind.write(member)
            for field in self.fields.values()
            if not field.is_absent(member := getattr(value, field.name))
        }
        if value.kept:
            data.update(json.loads(value.kept))
        return data


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
