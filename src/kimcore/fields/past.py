"""How documents of an older schema name things: their members, at any depth, and the codes of terms."""

import functools
from collections.abc import Hashable, Mapping
from typing import cast

import attrs

from kimcore.fields.kinds import ItemsKind, by_code
from kimcore.fields.older import Entry, Known, OlderPlan, undone
from kimcore.fields.planning import ObjectKind, plan_of
from kimcore.fields.plans import Plan
from kimcore.fields.reading import Reader
from kimcore.findings import pointer_to
from kimcore.migrations import Changes, changes_since, current_schema
from kimcore.vocabularies import Vocabulary


def past(schema: int) -> "Older | None":
    """Return how documents of a schema name things; None for the current one."""
    return _older(changes_since(schema))


@functools.cache
def _older(changes: tuple[Changes, ...]) -> "Older | None":
    return Older(changes) if changes else None


class Older:
    """How things were named before some changes, the oldest of which comes first."""

    def __init__(self, changes: tuple[Changes, ...]) -> None:
        """Know the changes."""
        self._changes = changes

    @property
    def schema(self) -> int:
        """The number of the schema."""
        return current_schema() - len(self._changes)

    def read(self, declared: Hashable, raw: Mapping[str, object], reader: Reader) -> object:
        """Return the object of a declared class, or INVALID and leave findings with the reader."""
        made, findings = older_plan(declared, self._changes).read(raw, reader)
        if not findings:
            return made
        return reader.refuse(*(attrs.evolve(one, pointer=self.place(declared, one.pointer)) for one in findings))

    def place(self, declared: Hashable, pointer: str) -> str:
        """Return where an older object of a class has what a pointer leads to in one of today."""
        if not pointer:
            return pointer
        _, name, *below = pointer.split("/")
        plan = older_plan(declared, self._changes)
        field = plan.named.fields.get(name)
        if field is None:  # a class of a tool may point anywhere
            return pointer
        here, kind = pointer_to(field.name), field.kind
        if name in plan.made:
            return here
        while below and isinstance(kind, ItemsKind):
            here, kind = f"{here}/{below.pop(0)}", kind.item
        return here + self.place(cast("ObjectKind", kind).declared, "/" + "/".join(below)) if below else here

    def plan(self, declared: Hashable) -> Plan:
        """Return today's plan of a class, with the fields that were there under another name by their names then."""
        plan = older_plan(declared, self._changes)
        fields = {field.name: field for name, field in plan.named.fields.items() if name not in plan.made}
        return attrs.evolve(plan.named, fields=fields)

    def terms(self, vocabulary: type[Vocabulary]) -> Mapping[str, Vocabulary]:
        """Return the terms of a vocabulary by the codes that they had."""
        return _older_terms(vocabulary, self._changes)


@functools.cache
def _older_terms(vocabulary: type[Vocabulary], changes: tuple[Changes, ...]) -> Mapping[str, Vocabulary]:
    """Return the terms of a vocabulary by the codes they had before some changes, the last of which is undone first."""
    terms = dict(by_code(vocabulary))
    for one in reversed(changes):
        change = one.terms_of(vocabulary)
        older = {new: old for old, new in change.renamed.items()}
        before = {older.get(code, code): term for code, term in terms.items()}
        terms = before | {old: terms[by] for old, by in change.replaced.items()}
    return terms


def older_plan(declared: Hashable, changes: tuple[Changes, ...]) -> OlderPlan:
    """Return the plan of a declared class before some changes: the one behind the oldest of them, with that undone."""
    return _older_plan(declared, changes)


@functools.cache
def _older_plan(declared: Hashable, changes: tuple[Changes, ...]) -> OlderPlan:
    plan = plan_of(declared)
    if not changes:
        known: dict[str, Entry] = {name: Known(name, field) for name, field in plan.fields.items()}
        return OlderPlan(plan, known, {name: name for name in plan.fields})
    first, *later = changes
    after = older_plan(declared, tuple(later))
    members = first.members_of(plan.cls)
    return after if members is None else undone(members, after, _older(tuple(later)))
