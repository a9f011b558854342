"""Hypothesis strategies for records, parts and terms, made from their declarations: whatever they draw is valid."""

import functools
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from kimcore.fields import Declared, FieldPlan, Kind, Plan, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import ObjectKind
from kimcore.records import RECORDS, Record
from kimcore.testing.consistency import consistent
from kimcore.testing.texts import text_values, texts
from kimcore.vocabularies import VOCABULARIES, Vocabulary

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)
AnyTerm = TypeVar("AnyTerm", bound=Vocabulary)


def records() -> st.SearchStrategy[Record]:
    """Draw a record of any type."""
    return st.one_of([objects(cls) for cls in RECORDS])


def objects(cls: type[AnyDeclared]) -> st.SearchStrategy[AnyDeclared]:
    """Draw a record or a part of a declared class; a generic class is given with its vocabulary."""
    return cast("st.SearchStrategy[AnyDeclared]", records() if cls is Record else _objects(cast("Hashable", cls)))


@functools.cache
def _objects(declared: Hashable) -> st.SearchStrategy[Any]:
    plan = plan_of(declared)
    cls = cast("type[Declared]", plan.cls)
    return _values(_Members(plan, most=8 if cls.is_record else 4)).map(_maker(cls))


class _Members:
    """Draws the members that an object must have, one that it may not be without, and few others, as pairs.

    To draw few names is many times faster than to ask of each whether it is there; and a name beside its value is
    left out together with it where an example is made smaller. No attrs class: Hypothesis would print all of it.
    """

    def __init__(self, plan: Plan, most: int) -> None:
        pairs = {name: st.tuples(st.just(name), _present(field)) for name, field in plan.fields.items()}
        needed = [pairs[name] for name, field in plan.fields.items() if field.required]
        if plan.any_of:
            needed.append(st.one_of([pairs[name] for name in plan.any_of]))
        optional = [pairs[name] for name, field in plan.fields.items() if not field.required]
        self.needed = st.tuples(*needed)
        self.others = st.lists(st.one_of(optional), max_size=most) if optional else st.just(list[tuple[str, Any]]())


@st.composite
def _values(draw: st.DrawFn, members: _Members) -> dict[str, Any]:
    return dict([*draw(members.others), *draw(members.needed)])


def _maker(cls: type[Declared]) -> Callable[[dict[str, Any]], Declared]:
    """Return a function of the class's name, by which Hypothesis shows an example: `Ref({"id": "a-1"})`."""

    def make(values: dict[str, Any]) -> Declared:
        return cls(**consistent(cls, values))

    make.__name__ = cls.__name__
    return make


def _present(field: FieldPlan) -> st.SearchStrategy[Any]:
    """Draw a value that says something: a mark is True, or it would be absent."""
    is_mark = isinstance(field.kind, BooleanKind) and field.default is False
    return st.just(value=True) if is_mark else of_kind(field.kind)


def of_kind(kind: Kind) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one return for each kind
    """Draw a value of one kind of field."""
    match kind:
        case TextKind():
            return texts(kind)
        case WholeKind(limits):
            return st.integers(limits.least, limits.most)
        case BooleanKind():
            return st.booleans()
        case TermKind(vocabulary):
            return terms(vocabulary)
        case TextValueKind(types):
            return st.one_of([text_values(one) for one in types])
        case ItemsKind(item):
            return st.lists(of_kind(item), min_size=1, max_size=2).map(tuple)
        case ObjectKind(declared):
            return st.deferred(lambda: objects(cast("type[Declared]", declared)))
        case _:
            raise TypeError(f"no strategy for {type(kind).__name__}")


def terms(vocabulary: type[AnyTerm]) -> st.SearchStrategy[AnyTerm]:
    """Draw a term of a vocabulary; of Vocabulary itself, one of any."""
    lists = VOCABULARIES if vocabulary is Vocabulary else (vocabulary,)
    return st.sampled_from([cast("AnyTerm", term) for one in lists for term in one])
