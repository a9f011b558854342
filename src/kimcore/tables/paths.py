"""Where a column goes: a field of a record, or of a part of it, as a mapping names it.

`Group.places.village` is the village among the places of a group. In brackets stands which of several parts is meant:
`Group.decrees[sk].number` is the number of the decree whose kind is `sk`. What stands in brackets is a term of the
first vocabulary that the part has, and the part gets that term, or a number, which only keeps parts apart. Records can
be told apart like parts: `Member[chair].name` is the name of the member whose office is chair.
"""

import re
from collections.abc import Iterator
from typing import Final, cast

import attrs

from kimcore.fields import Kind, plan_of
from kimcore.fields.kinds import ItemsKind, TermKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import FieldPlan, Plan
from kimcore.findings import Finding, Problem
from kimcore.records import RECORDS, Term
from kimcore.vocabularies import Vocabulary

UNKNOWN_FIELD = Problem.error(
    code="mapping_field_unknown",
    indonesian="Isian tujuan ini tidak ada. Yang tersedia di sana: {names}.",
    english="There is no such field to map to. Those there are: {names}.",
)
UNKNOWN_RECORD = Problem.error(
    code="mapping_record_unknown",
    indonesian="Tujuan diawali jenis data: {types}. Contoh: Group.name.",
    english="What a column is mapped to begins with a type of record: {types}. For example: Group.name.",
)
UNKNOWN_KEY_TERM = Problem.error(
    code="mapping_term_unknown",
    indonesian="Yang ditulis dalam kurung siku bukan istilah yang dikenal di sana. Pilih salah satu: {terms}, atau"
    " sebuah angka.",
    english="What stands in brackets is no term that is known there. Choose one of: {terms}, or a number.",
)
NO_SEVERAL = Problem.error(
    code="mapping_not_several",
    indonesian="Isian ini hanya satu, sehingga tidak memakai kurung siku.",
    english="There is only one of this field, so it takes no brackets.",
)
WHICH_OF_SEVERAL = Problem.error(
    code="mapping_which_of_several",
    indonesian="Isian “{name}” bisa lebih dari satu. Mohon sebut yang mana dalam kurung siku, seperti"
    " {name}[{example}].",
    english="There can be several of “{name}”. Please say which, in brackets: {name}[{example}].",
)

_RECORD_TYPES: Final = {cls.__name__: cls for cls in RECORDS}
_TOKEN: Final = re.compile(r"(\w+)(?:\[(\w+)\])?")


@attrs.frozen
class Step:
    """A step of the way to a field: the name of a field, and in `key` which of several parts."""

    name: str
    key: str = ""


@attrs.frozen
class Target:
    """A field of a record, or of a part of it.

    `steps` begin with the type of the record. `kind` is the kind of one value; `repeated` says that a cell may hold
    several, for the last field is a list and no number says which of its items is meant.
    """

    text: str
    steps: tuple[Step, ...]
    field: FieldPlan
    kind: Kind
    repeated: bool

    @property
    def record(self) -> Step:
        """The type of the record, and which of several in one row."""
        return self.steps[0]


def plan_of_type(name: str) -> Plan:
    """Return the plan of a type of record."""
    return plan_of(_RECORD_TYPES[name])


def parse_target(text: str) -> Target | Finding:
    """Return the field that a mapping names, or what is wrong with the name."""
    tokens = [_TOKEN.fullmatch(token.strip()) for token in text.split(".")]
    if None in tokens or tokens[0] is None or tokens[0][1] not in _RECORD_TYPES or len(tokens) == 1:
        return UNKNOWN_RECORD.at(types=", ".join(_RECORD_TYPES))
    steps = [Step(token[1], token[2] or "") for token in tokens if token is not None]
    plan = plan_of_type(steps[0].name)
    if wrong := _wrong_key(steps[0], plan):
        return wrong
    return _walked(text, steps, plan)


def _walked(text: str, steps: list[Step], plan: Plan) -> Target | Finding:
    """Follow the steps from the plan of the record to the last field."""
    for step in steps[1:-1]:
        kind = _kind_at(plan, step)
        if isinstance(kind, Finding):
            return kind
        field = plan.fields[step.name]
        if isinstance(field.kind, ItemsKind) and not step.key:
            return WHICH_OF_SEVERAL.at(name=step.name, example=next(keys_of(kind), "1"))
        if not isinstance(kind, ObjectKind):
            return UNKNOWN_FIELD.at(names=", ".join(plan.fields))
        plan = kind.plan
    last = steps[-1]
    kind = _kind_at(plan, last)
    if isinstance(kind, Finding):
        return kind
    field = plan.fields[last.name]
    return Target(text, tuple(steps), field, kind, isinstance(field.kind, ItemsKind) and not last.key.isdecimal())


def _kind_at(plan: Plan, step: Step) -> Kind | Finding:
    """Return the kind of a field, or of the items of a list."""
    field = plan.fields.get(step.name)
    if field is None:
        return UNKNOWN_FIELD.at(names=", ".join(plan.fields))
    if not isinstance(field.kind, ItemsKind):
        return NO_SEVERAL.at() if step.key else field.kind
    item = field.kind.item
    if isinstance(item, ObjectKind) and (wrong := _wrong_key(step, item.plan)):
        return wrong
    return item


def _wrong_key(step: Step, plan: Plan) -> Finding | None:
    key = keyed_by(plan)
    if not step.key or step.key.isdecimal() or (key is not None and step.key in codes_of(key)):
        return None
    return UNKNOWN_KEY_TERM.at(terms=", ".join(codes_of(key)) if key is not None else "1, 2")


def needed_in(plan: Plan) -> frozenset[str]:
    """Return the fields without which a row says nothing of an object: the required ones, and the first of `any_of`.

    That first one is what such objects are called by: a phone without a name is nobody's.
    """
    required = {name for name, field in plan.fields.items() if field.required}
    return frozenset({*required, *plan.any_of[:1]}) if required else frozenset()


def keyed_by(plan: Plan) -> FieldPlan | None:
    """Return the first field of a class that holds a term: what its objects are told apart by."""
    return next((field for field in plan.fields.values() if vocabulary_of(field.kind) is not None), None)


def codes_of(field: FieldPlan) -> list[str]:
    """Return the codes of the terms that a field can have."""
    return [term.code for term in cast("type[Vocabulary]", vocabulary_of(field.kind))]


def keys_of(kind: Kind) -> Iterator[str]:
    """Iterate over what can stand in brackets behind a list of parts."""
    key = keyed_by(kind.plan) if isinstance(kind, ObjectKind) else None
    yield from codes_of(key) if key is not None else ()


def vocabulary_of(kind: Kind) -> type[Vocabulary] | None:
    """Return the vocabulary of a field that holds a term, with or without the text it was read from."""
    if isinstance(kind, TermKind):
        return kind.vocabulary
    if isinstance(kind, ObjectKind) and kind.plan.cls is Term:
        value = kind.plan.fields["value"].kind
        return value.vocabulary if isinstance(value, TermKind) else None
    return None


def key_data(plan: Plan, key: str) -> dict[str, object]:
    """Return the plain data that a key in brackets stands for: the term, or nothing for a number."""
    field = keyed_by(plan)
    if not key or key.isdecimal() or field is None:
        return {}
    return {field.name: key if isinstance(field.kind, TermKind) else {"value": key}}
