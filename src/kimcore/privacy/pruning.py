"""Taking things out of records so that what is left is valid: optional fields, whole parts, whole records.

Where a required field goes, its part goes; where what is left of a part would not be valid, as a part of a count that
counts along no dimension any more, it goes, too; and what refers to a record that went is taken out in the same way, so
that no reference leads nowhere.
"""

import abc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar, cast

import attrs

from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.fields.parts import Ways, class_in
from kimcore.findings import Finding, pointer_to
from kimcore.privacy.reasons import WITHHELD_REFERENCE
from kimcore.records import Record, Ref

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)

_NO_DEFAULT: Final = object()


@attrs.frozen(kw_only=True, eq=False)
class Row:
    """A field of which a judge is asked whether it goes whole, or in whose parts the judge looks, or both."""

    field: FieldPlan
    is_asked: bool
    asks_each: bool = False
    """Whether the judge is asked of each text in a list."""
    holds_parts: bool = attrs.field(init=False)
    name: str = attrs.field(init=False)
    pointer: str = attrs.field(init=False)
    absent: object = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Work out once what is needed for every object."""
        object.__setattr__(self, "holds_parts", class_in(self.field.kind) is not None)
        object.__setattr__(self, "name", self.field.name)
        object.__setattr__(self, "pointer", pointer_to(self.field.name))
        object.__setattr__(self, "absent", _NO_DEFAULT if self.field.required else self.field.default)


AnyRow = TypeVar("AnyRow", bound=Row)


@attrs.frozen(eq=False)
class View(Generic[AnyRow]):
    """How a judge looks at objects of a class: whether at the whole, and at which fields, in their order."""

    is_asked: bool
    rows: tuple[AnyRow, ...]


class Judge(abc.ABC, Generic[AnyRow]):
    """Says what goes, and why. A reason is a finding at the top of what it is about."""

    @abc.abstractmethod
    def view_of(self, cls: type[Declared]) -> View[AnyRow]:
        """Return how objects of a class are looked at; it is asked for each of them."""

    def inside(self, record: Declared) -> "Judge[AnyRow]":  # noqa: ARG002 - for judges that look at each record as a whole
        """Return the judge of what stands in a record."""
        return self

    @abc.abstractmethod
    def of_part(self, part: Declared) -> Finding | None:
        """Return why a whole record or part goes, or None."""

    @abc.abstractmethod
    def of_field(self, part: Declared, row: AnyRow, value: object) -> Finding | None:
        """Return why a field that is there goes from a part that stays, or one of its texts, or None."""

    @abc.abstractmethod
    def of_kept(self) -> Finding | None:
        """Return why members go that no field declares, or None."""


class Taken(NamedTuple):
    """What was taken out: where it stood within the whole, and why."""

    pointer: str
    reason: Finding


class Pruned(NamedTuple, Generic[AnyDeclared]):
    """What is left of a record or a part, if anything, and what was taken out of it."""

    left: AnyDeclared | None
    taken: Sequence[Taken] = ()


def prune(part: AnyDeclared, judge: Judge[AnyRow], gone: AbstractSet[str] = frozenset()) -> Pruned[AnyDeclared]:
    """Take out of a record or a part what the judge says, and references to the ids that are gone."""
    view = judge.view_of(type(part))
    reason = _why_gone(part, gone) if gone else None
    if reason is not None or (view.is_asked and (reason := judge.of_part(part)) is not None):
        return Pruned(None, (Taken("", reason),))
    changes: dict[str, object] = {}
    taken: list[Taken] = []
    for row in view.rows:
        value: object = getattr(part, row.name)
        if value is row.absent or value == row.absent:
            continue
        left, found = _field(part, row, value, judge, gone)
        if found:
            if left is None and row.field.required:
                return _nothing(found)
            changes[row.name] = left
            taken += _within(row.pointer, found)
    if part.kept and (reason := judge.of_kept()) is not None:
        changes["kept"] = ""
        taken.append(Taken("", reason))
    if not changes:
        return Pruned(part)
    left = _changed(part, changes)
    return _nothing(taken) if any(plan_of(type(left)).conflicts(left)) else Pruned(left, taken)


def _why_gone(part: Declared, gone: AbstractSet[str]) -> Finding | None:
    if isinstance(part, Ref) and part.id is not None and part.id in gone:
        return Finding(problem=WITHHELD_REFERENCE, others=(part.id,))
    return None


def _field(
    part: Declared, row: AnyRow, value: object, judge: Judge[AnyRow], gone: AbstractSet[str]
) -> tuple[object, Sequence[Taken]]:
    """Return what is left of a field's value, and what was taken out of it."""
    if row.is_asked and (reason := judge.of_field(part, row, value)) is not None:
        return row.field.default, (Taken("", reason),)
    if row.asks_each:
        return _texts(part, row, cast("tuple[object, ...]", value), judge)
    if not row.holds_parts:
        return value, ()
    if isinstance(value, tuple):
        return _items(cast("tuple[Declared, ...]", value), judge, gone)
    return prune(cast("Declared", value), judge, gone)


def _texts(
    part: Declared, row: AnyRow, texts: tuple[object, ...], judge: Judge[AnyRow]
) -> tuple[tuple[object, ...], Sequence[Taken]]:
    reasons = [judge.of_field(part, row, text) for text in texts]
    left = tuple(text for text, reason in zip(texts, reasons, strict=True) if reason is None)
    taken = (Taken(pointer_to(at), reason) for at, reason in enumerate(reasons) if reason is not None)
    return left, list(taken)


def _items(
    items: tuple[Declared, ...], judge: Judge[AnyRow], gone: AbstractSet[str]
) -> tuple[tuple[Declared, ...], Sequence[Taken]]:
    left: list[Declared] = []
    taken: list[Taken] = []
    for position, item in enumerate(items):
        one, found = prune(item, judge, gone)
        if one is not None:
            left.append(one)
        if found:
            taken += _within(pointer_to(position), found)
    return tuple(left), taken


def _within(pointer: str, taken: Iterable[Taken]) -> Iterator[Taken]:
    """Say of what was taken out where it stood in the whole around it."""
    return (Taken(pointer + inner, reason) for inner, reason in taken)


def _changed(part: AnyDeclared, changes: Mapping[str, object]) -> AnyDeclared:
    """Return a part with some fields changed, unchecked.

    Each value was sound by itself and has lost optional things alone: only what it says together with others can be
    wrong.
    """
    changed = object.__new__(type(part))
    for name in (*plan_of(type(part)).fields, "kept"):
        object.__setattr__(changed, name, changes[name] if name in changes else getattr(part, name))
    return changed


def _nothing(taken: Sequence[Taken]) -> Pruned[Any]:
    """Say that nothing is left, for the first of the reasons."""
    return Pruned(None, (Taken("", taken[0].reason),))


def prune_all(records: Sequence[Record], judge: Judge[AnyRow]) -> list[Pruned[Record]]:
    """Prune every record; then whatever refers to one of which nothing is left, until no reference leads nowhere.

    A record that refers by itself to one that went, as a membership to its group, can go with it: it is looked at once
    for each such reference. One that names it in a list loses an item: it is looked at when nothing else goes any more.
    """
    pruned = [prune(record, judge.inside(record)) for record in records]
    staying = Counter(one.left.id for one in pruned if one.left is not None)
    newly_gone = {record.id for record in records} - staying.keys()
    referring = _Referring.of(pruned) if newly_gone else _Referring()
    gone, waiting = set[str](), set[int]()
    while newly_gone or waiting:
        gone |= newly_gone
        waiting |= _indices(referring.in_lists, newly_gone)
        touched = _indices(referring.alone, newly_gone)
        if not touched:
            touched, waiting = waiting, touched
        there = {index for index in touched if pruned[index].left is not None}
        for index in touched:
            pruned[index] = prune(records[index], judge.inside(records[index]), gone)
        lost = Counter(records[index].id for index in there if pruned[index].left is None)
        staying.subtract(lost)
        newly_gone = {record_id for record_id in lost if not staying[record_id]}
    return pruned


_Indices: TypeAlias = dict[str, list[int]]


@attrs.frozen
class _Referring:
    """Which records refer to an id, by their indices: in a field of its own, or in an item of a list."""

    alone: _Indices = attrs.field(factory=dict[str, list[int]])
    in_lists: _Indices = attrs.field(factory=dict[str, list[int]])

    @classmethod
    def of(cls, pruned: Sequence[Pruned[Record]]) -> "_Referring":
        referring = cls()
        for index, one in enumerate(pruned):
            found = () if one.left is None else _REFERENCES.find(one.left)
            named = ((cast("Ref", part).id, is_item) for _, part, is_item, _ in found)
            refs = {(record_id, is_item) for record_id, is_item in named if record_id is not None}
            for record_id, is_item in refs:
                (referring.in_lists if is_item else referring.alone).setdefault(record_id, []).append(index)
        return referring


_REFERENCES: Final = Ways(lambda cls: issubclass(cls, Ref))


def _indices(referring: _Indices, ids: Iterable[str]) -> set[int]:
    return {index for record_id in ids for index in referring.get(record_id, ())}


def taken_out(records: Sequence[Record], pruned: Sequence[Pruned[Record]]) -> tuple[Finding, ...]:
    """Return everything that was taken out, with the record that it stood in."""
    return tuple(
        _placed(reason, pointer, record.id, index)
        for index, (record, one) in enumerate(zip(records, pruned, strict=True))
        for pointer, reason in one.taken
    )


def _placed(reason: Finding, pointer: str, record_id: str, index: int) -> Finding:
    return Finding(
        problem=reason.problem,
        pointer=pointer,
        record_id=record_id,
        others=reason.others,
        params=tuple(reason.params.items()),
        index=index,
    )


def values_of(name: str, member: object) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Find the values that a field holds: one, or those of a tuple; with the tokens of their pointers."""
    if isinstance(member, tuple):
        for position, item in enumerate(cast("tuple[object, ...]", member)):
            yield (name, position), item
    else:
        yield (name,), member
