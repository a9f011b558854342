"""Taking things out of records so that what is left is valid: optional fields, whole parts, whole records.

Where a required field goes, its part goes; where what is left of a part would not be valid, as a part of a count that
counts along no dimension any more, it goes, too; and what refers to a record that went is taken out in the same way, so
that no reference leads nowhere.
"""

import abc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Generic, TypeAlias, TypeVar, cast

import attrs

from kimcore.errors import InvalidError
from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.findings import Finding, pointer_to
from kimcore.privacy.reasons import WITHHELD_REFERENCE
from kimcore.records import Record, Ref

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)


class Judge(abc.ABC):
    """Says what goes, and why. A reason is a finding at the top of what it is about."""

    def inside(self, record: Declared) -> "Judge":  # noqa: ARG002 - for judges that look at each record as a whole
        """Return the judge of what stands in a record."""
        return self

    @abc.abstractmethod
    def of_part(self, part: Declared) -> Finding | None:
        """Return why a whole record or part goes, or None."""

    @abc.abstractmethod
    def of_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        """Return why a field goes from a part that stays, or None."""

    @abc.abstractmethod
    def of_kept(self) -> Finding | None:
        """Return why members go that no field declares, or None."""


@attrs.frozen
class Pruned(Generic[AnyDeclared]):
    """What is left of a record or a part, if anything, and what was taken out of it, with pointers into the whole."""

    left: AnyDeclared | None
    taken: tuple[Finding, ...] = ()


def prune(part: AnyDeclared, judge: Judge, gone: AbstractSet[str] = frozenset()) -> Pruned[AnyDeclared]:
    """Take out of a record or a part what the judge says, and references to the ids that are gone."""
    if (reason := _why_whole(part, judge, gone)) is not None:
        return Pruned(None, (reason,))
    changes: dict[str, Any] = {}
    taken: list[Finding] = []
    for field in _present(part):
        left, found = _field(part, field, judge, gone)
        if found and left is None and field.required:
            return _nothing(found)
        if found:
            changes[field.name] = left
            taken += [finding.within(pointer_to(field.name)) for finding in found]
    if part.kept and (reason := judge.of_kept()) is not None:
        changes["kept"] = ""
        taken.append(reason)
    if not changes:
        return Pruned(part)
    try:
        return Pruned(attrs.evolve(part, **changes), tuple(taken))
    except InvalidError:
        return _nothing(taken)


def _why_whole(part: Declared, judge: Judge, gone: AbstractSet[str]) -> Finding | None:
    if isinstance(part, Ref) and part.id is not None and part.id in gone:
        return attrs.evolve(WITHHELD_REFERENCE.at(), others=(part.id,))
    return judge.of_part(part)


def _field(part: Declared, field: FieldPlan, judge: Judge, gone: AbstractSet[str]) -> tuple[object, Sequence[Finding]]:
    """Return what is left of a field's value, and what was taken out of it."""
    member = getattr(part, field.name)
    if (reason := judge.of_field(part, field)) is not None:
        return field.default if not field.required else None, (reason,)
    if isinstance(member, Declared):
        pruned = prune(member, judge, gone)
        return pruned.left, pruned.taken
    if isinstance(member, tuple):
        return _items(cast("tuple[object, ...]", member), judge, gone)
    return member, ()


def _items(items: tuple[object, ...], judge: Judge, gone: AbstractSet[str]) -> tuple[object, Sequence[Finding]]:
    left: list[object] = []
    taken: list[Finding] = []
    for position, item in enumerate(items):
        if isinstance(item, Declared):
            pruned = prune(item, judge, gone)
            left += [] if pruned.left is None else [pruned.left]
            taken += [finding.within(pointer_to(position)) for finding in pruned.taken]
        else:
            left.append(item)
    return tuple(left), taken


def _present(part: Declared) -> Iterator[FieldPlan]:
    for field in plan_of(type(part)).fields.values():
        if not field.is_absent(getattr(part, field.name)):
            yield field


def _nothing(taken: Sequence[Finding]) -> Pruned[Any]:
    """Say that nothing is left, for the first of the reasons."""
    return Pruned(None, (attrs.evolve(taken[0], pointer=""),))


def prune_all(records: Sequence[Record], judge: Judge) -> list[Pruned[Record]]:
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
            named = () if one.left is None else walk(one.left)
            refs = ((part.id, pointer) for pointer, part in named if isinstance(part, Ref) and part.id is not None)
            for record_id, is_item in {(record_id, _is_item(pointer)) for record_id, pointer in refs}:
                (referring.in_lists if is_item else referring.alone).setdefault(record_id, []).append(index)
        return referring


def _is_item(pointer: str) -> bool:
    return any(map(str.isdecimal, pointer.split("/")))


def _indices(referring: _Indices, ids: Iterable[str]) -> set[int]:
    return {index for record_id in ids for index in referring.get(record_id, ())}


def taken_out(records: Sequence[Record], pruned: Sequence[Pruned[Record]]) -> tuple[Finding, ...]:
    """Return everything that was taken out, with the record that it stood in."""
    return tuple(
        attrs.evolve(finding, record_id=record.id, index=index)
        for index, (record, one) in enumerate(zip(records, pruned, strict=True))
        for finding in one.taken
    )


def walk(part: Declared, pointer: str = "") -> Iterator[tuple[str, Declared]]:
    """Find a record or a part and every part in it, with their pointers."""
    yield pointer, part
    for field in _present(part):
        for tokens, item in values_of(field.name, getattr(part, field.name)):
            if isinstance(item, Declared):
                yield from walk(item, pointer + pointer_to(*tokens))


def values_of(name: str, member: object) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Find the values that a field holds: one, or those of a tuple; with the tokens of their pointers."""
    if isinstance(member, tuple):
        for position, item in enumerate(cast("tuple[object, ...]", member)):
            yield (name, position), item
    else:
        yield (name,), member
