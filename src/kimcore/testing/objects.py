"""Hypothesis strategies for records, parts and terms, made from their declarations: whatever they draw is valid."""

import functools
from collections.abc import Callable, Collection, Hashable
from typing import Any, Final, TypeVar, cast

from hypothesis import strategies as st

from kimcore import elections
from kimcore import records as all_records
from kimcore.fields import Declared, FieldPlan, Kind, Plan, Unknown, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.records import RECORDS, Channel, Record
from kimcore.records.by_name import types_by_name
from kimcore.records.contacts import FORMS
from kimcore.testing.consistency import consistent
from kimcore.testing.keeping import kept_members
from kimcore.testing.texts import texts
from kimcore.testing.textvalues import text_values
from kimcore.vocabularies import VOCABULARIES, Vocabulary

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)
AnyTerm = TypeVar("AnyTerm", bound=Vocabulary)


def records(
    *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> st.SearchStrategy[Record]:
    """Draw a record of any of `types`, such as a reader gives that was told so of unknown members: see `objects`."""
    return st.one_of([objects(cls, unknown=unknown) for cls in types_by_name(types).values()])


def objects(cls: type[AnyDeclared], *, unknown: Unknown = Unknown.REFUSE) -> st.SearchStrategy[AnyDeclared]:
    """Draw a record or a part of a declared class; a generic class is given with its vocabulary, or draws of any.

    Of Record, a record of any type is drawn, and of Declared any record or part. With `Unknown.KEEP`, objects of any
    depth may hold members that no field declares, as a reader gives them that keeps such members.
    """
    if cls is Record or cls is Declared:
        choices = RECORDS if cls is Record else DECLARED
        return cast("st.SearchStrategy[AnyDeclared]", st.one_of([objects(one, unknown=unknown) for one in choices]))
    return cast("st.SearchStrategy[AnyDeclared]", _objects(cast("Hashable", cls), unknown))


DECLARED: Final[tuple[type[Declared], ...]] = tuple(
    one
    for module in (all_records, elections)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, Declared) and one is not Record
)
"""Every class of records, of elections and of their parts."""


@functools.cache
def _objects(declared: Hashable, unknown: Unknown) -> st.SearchStrategy[Any]:
    plan = plan_of(declared)
    cls = cast("type[Declared]", plan.cls)
    members = _Members(plan, most=8 if cls.is_record else 4, unknown=unknown)
    return (_channels(members) if issubclass(cls, Channel) else _values(members)).map(_maker(cls))


class _Members:
    """Draws the members that an object must have, one that it may not be without, and few others, as pairs.

    To draw few names is many times faster than to ask of each whether it is there; and a name beside its value is
    left out together with it where an example is made smaller. No attrs class: Hypothesis would print all of it.
    """

    def __init__(self, plan: Plan, most: int, unknown: Unknown) -> None:
        pairs = {name: st.tuples(st.just(name), _present(field, unknown)) for name, field in plan.fields.items()}
        needed = [pairs[name] for name, field in plan.fields.items() if field.required]
        if plan.any_of:
            needed.append(st.one_of([pairs[name] for name in plan.any_of]))
        optional = [pairs[name] for name, field in plan.fields.items() if not field.required]
        if unknown is Unknown.KEEP:
            optional.append(st.tuples(st.just("kept"), kept_members(plan.fields.keys() | plan.reserved)))
        self.needed = st.tuples(*needed)
        self.others = st.lists(st.one_of(optional), max_size=most) if optional else st.just(list[tuple[str, Any]]())


@st.composite
def _values(draw: st.DrawFn, members: _Members) -> dict[str, Any]:
    return dict([*draw(members.others), *draw(members.needed)])


@st.composite
def _channels(draw: st.DrawFn, members: _Members) -> dict[str, Any]:
    """Draw the values of a channel; its kind says which form its address or number has."""
    values = draw(_values(members))
    if "value" in values and (form := FORMS.get(values["kind"])):
        value_kind = plan_of(Channel).fields["value"].kind
        fitting = text_values(form).map(str).filter(lambda text: not any(value_kind.check(text)))
        values["value"] = draw(fitting)
    return values


def _maker(cls: type[Declared]) -> Callable[[dict[str, Any]], Declared]:
    """Return a function of the class's name, by which Hypothesis shows an example: `Ref({"id": "a-1"})`."""

    def make(values: dict[str, Any]) -> Declared:
        return cls(**consistent(cls, values))

    make.__name__ = cls.__name__
    return make


def _present(field: FieldPlan, unknown: Unknown) -> st.SearchStrategy[Any]:
    """Draw a value that says something: a mark is True, or it would be absent."""
    is_mark = isinstance(field.kind, BooleanKind) and field.default is False
    return st.just(value=True) if is_mark else of_kind(field.kind, unknown=unknown)


def of_kind(kind: Kind, *, unknown: Unknown = Unknown.REFUSE) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one return for each kind
    """Draw a value of one kind of field."""
    match kind:
        case TextKind():
            return texts(kind)
        case WholeKind(limits):
            numbers = st.one_of(st.integers(limits.least, limits.most), st.sampled_from([limits.least, limits.most]))
            return numbers.filter(lambda number: not any(kind.check(number)))
        case BooleanKind():
            return st.booleans()
        case TermKind(vocabulary):
            return terms(vocabulary)
        case TextValueKind(types):
            return st.one_of([text_values(one) for one in types])
        case ItemsKind(item):
            return _items(of_kind(item, unknown=unknown))
        case ObjectKind(declared):
            return st.deferred(lambda: objects(cast("type[Declared]", declared), unknown=unknown))
        case _:
            raise TypeError(f"no strategy for {type(kind).__name__}")


def _items(item: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Draw one or two items, or several."""
    return st.one_of(st.lists(item, min_size=1, max_size=2), st.lists(item, min_size=3, max_size=6)).map(tuple)


def terms(vocabulary: type[AnyTerm]) -> st.SearchStrategy[AnyTerm]:
    """Draw a term of a vocabulary; of Vocabulary itself, one of any."""
    lists = VOCABULARIES if vocabulary is Vocabulary else (vocabulary,)
    return st.sampled_from([cast("AnyTerm", term) for one in lists for term in one])
