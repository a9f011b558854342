"""The plan of a class in documents of an older schema: what each name stood for, and how it is read.

So whatever is found stands where the older document has it, and what only a newer one may hold is unknown there.
"""

import functools
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import attrs

from kimcore.fields.keys import meant_by, names_by_label
from kimcore.fields.plans import MISSING, FieldPlan, Plan
from kimcore.fields.reading import INVALID, Past, Reader, Unknown
from kimcore.fields.unknown import UnknownMembers, flaws
from kimcore.findings import Finding, Problem, pointer_to
from kimcore.migrations import Members, Rewriting

REMOVED_MEMBER = Problem.warning(
    code="removed_member",
    indonesian="Isian ini tidak ada lagi dalam skema terbaru, sehingga tidak dibaca. Mohon cek apakah isinya masih"
    " diperlukan.",
    english="The current schema no longer has this field, so it was not read. Please check whether it is still needed.",
)
NOT_REWRITTEN = Problem.error(
    code="not_rewritten",
    indonesian="Isian ini ditulis dengan skema yang lebih lama, dan isinya tidak dapat dibaca menurut skema terbaru."
    " Mohon perbaiki isinya.",
    english="This field is of an older schema, and what it says cannot be read by the current one. Please correct it.",
)

Values: TypeAlias = dict[str, object]
"""Values of fields, by the names that these have today."""

_NOT_MADE: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What a migration may raise of data that it cannot make anything of."""


@attrs.frozen(eq=False)
class Known:
    """A field that is there today: the name it has today, and its declaration with the name that it had."""

    name: str
    field: FieldPlan


@attrs.frozen(eq=False)
class Removed:
    """A member that is gone."""


@attrs.frozen(eq=False)
class Rewritten:
    """A member that others stand for: what it was called right before that, and how those others are read.

    `after` is the plan of the class that knows them, and `past` how things were named when that was.
    """

    name: str
    rewriting: Rewriting
    after: "OlderPlan"
    past: Past | None


Entry: TypeAlias = Known | Removed | Rewritten


@attrs.frozen(eq=False)
class OlderPlan:
    """What each name stands for, and by which name a field of today stands there, or the first that it is `made` of."""

    plan: Plan
    known: Mapping[str, Entry]
    places: Mapping[str, str]
    made: frozenset[str] = frozenset()

    @functools.cached_property
    def named(self) -> Plan:
        """Today's plan, with the names that its fields had."""
        fields = {name: attrs.evolve(field, name=self.places[name]) for name, field in self.plan.fields.items()}
        return attrs.evolve(self.plan, fields=fields)

    def meant_by(self, key: str) -> tuple[str, ...]:
        """Return the names of the time that a name may mean which is none, by a label or as a slip."""
        return meant_by(key, self.known, self._by_label)

    @functools.cached_property
    def _by_label(self) -> Mapping[str, tuple[str, ...]]:
        fields = {name: one.field.field for name, one in self.known.items() if isinstance(one, Known)}
        return names_by_label({name: field.label for name, field in fields.items()}, self.plan.label)

    def read(self, raw: Mapping[str, object], reader: Reader) -> tuple[object, tuple[Finding, ...]]:
        """Return the object of older plain data, or INVALID, and what contradicts in it, by the names of today.

        What else is found goes to the reader, in the order of the document.
        """
        unknown = UnknownMembers(self.meant_by, reader, taken=self.plan.fields)
        values = self.values(raw, reader, unknown)
        for name, field in self.named.fields.items():
            if field.required and name not in values:
                reader.refuse(MISSING.at(pointer_to(field.name), label=field.field.label))
        return self.assembled(values, unknown)

    def values(self, raw: Mapping[str, object], reader: Reader, unknown: UnknownMembers) -> Values:
        """Return what members say of fields; a field of which they say nothing is left out."""
        values = Values()
        for position, (key, member) in enumerate(raw.items(), start=1):
            entry = self.known.get(key) if type(key) is str else None
            if isinstance(entry, Known):
                values[entry.name] = entry.field.read(member, reader, None)
            elif isinstance(entry, Rewritten):
                values.update(self.rewritten(key, entry, raw, reader))
            elif isinstance(entry, Removed) and (reader.unknown is not Unknown.KEEP or key in self.plan.fields):
                reader.note(REMOVED_MEMBER.at(pointer_to(key)))
            elif type(key) is not str or key not in self.plan.reserved:
                unknown.add(key, member, position)
        return values

    def assembled(self, values: Values, unknown: UnknownMembers) -> tuple[object, tuple[Finding, ...]]:
        """Return the object of values, or INVALID, and what contradicts among them."""
        fields = self.plan.fields.values()
        values = {field.name: INVALID if field.required else field.default for field in fields} | values
        if unknown.refused or any(value is INVALID for value in values.values()):
            return INVALID, ()
        return self.named.assembled(values, unknown.kept())

    def rewritten(self, key: str, entry: Rewritten, raw: Mapping[str, object], reader: Reader) -> Values:
        """Return what is made of a member and of those that belong to it, where it is the first of them.

        Whatever is found in what was made stands at that first one.
        """
        names = dict(self._belonging(entry, raw))
        if key != next(iter(names)):
            return {}
        inner = Reader(reader.unknown, reader.depth)
        inner.past = reader.past and entry.past
        values = _made(entry, {names[name]: raw[name] for name in names if raw[name] is not None}, inner)
        here = pointer_to(*reader.path, key)
        reader.found.take(inner.found, lambda finding: attrs.evolve(finding, pointer=here))
        return values or {name: INVALID for name in self.made if inner.found and self.places[name] in names}

    def _belonging(self, entry: Rewritten, raw: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """Return the members that are rewritten together, by their names here and right before that."""
        for name in raw:
            other = self.known.get(name)
            if isinstance(other, Rewritten) and other.rewriting is entry.rewriting:
                yield name, other.name


def _made(entry: Rewritten, given: Mapping[str, object], reader: Reader) -> Values:
    """Return what is made of members; nothing where they are null, or cannot be read."""
    for member in given.values():
        for flaw in flaws(member):
            reader.refuse(flaw.finding())
    if not given or reader.found:
        return {}
    try:
        made = entry.rewriting.into(given)
    except _NOT_MADE:
        reader.refuse(NOT_REWRITTEN.at())
        return {}
    return entry.after.values(made, reader, UnknownMembers(entry.after.meant_by, reader))


def undone(members: Members, after: OlderPlan, past: Past | None) -> OlderPlan:
    """Return the plan of a class before some of its members changed; `after` is the one behind that."""
    older = {new: old for old, new in members.renamed.items()}
    made = {new: rewriting.old[0] for rewriting in members.rewritten for new in rewriting.new}
    known: dict[str, Entry] = {}
    for name, entry in after.known.items():
        if name not in made:
            known[older.get(name, name)] = _called(older.get(name, name), entry)
    known.update(dict.fromkeys(members.removed, Removed()))
    known.update((old, Rewritten(old, one, after, past)) for one in members.rewritten for old in one.old)
    places = {field: made.get(name) or older.get(name, name) for field, name in after.places.items()}
    newly_made = {field for field, name in after.places.items() if name in made}
    return OlderPlan(after.plan, known, places, after.made | newly_made)


def _called(name: str, entry: Entry) -> Entry:
    """Return what a name stands for; a field is declared with that name."""
    return Known(entry.name, attrs.evolve(entry.field, name=name)) if isinstance(entry, Known) else entry
