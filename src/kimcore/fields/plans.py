"""The plan of a class: its fields as their declarations describe them, and how its objects are read and written."""

import functools
import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol, cast

import attrs

from kimcore.canonical import DEEPEST, NESTED_TOO_DEEP
from kimcore.fields.kept import can_be_written, check_kept
from kimcore.fields.keys import meant_by, names_by_label
from kimcore.fields.kinds import (
    Kind,
)
from kimcore.fields.limits import Field
from kimcore.fields.reading import INVALID, Doubt, QuickReaders, Reader
from kimcore.fields.unknown import UnknownMembers
from kimcore.findings import Finding, Problem, Words, pointer_to

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
