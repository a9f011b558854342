"""Readers of one class each, which take what is right for certain and leave everything else to its plan."""

import functools
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final, cast

from kimcore.fields.compiled import values
from kimcore.fields.compiled.source import NAMES, Compiled, Source, is_there, literal, name_of, named, overrides
from kimcore.fields.kinds import BooleanKind, ItemsKind, Kind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind, plan_of
from kimcore.fields.plans import FieldPlan, Plan
from kimcore.fields.reading import QuickReaders

Memories = defaultdict[str, dict[Any, Any]]
"""What was met in the records before, by what read it, so that one object stands for equal texts and equal parts."""


def memories() -> Memories:
    """Return memories of nothing."""
    return defaultdict(dict)


@functools.cache
def draft_of(cls: type) -> type | None:
    """Return a class of the same layout whose attributes can be set; an object of it becomes one of `cls` at last.

    There is none of a class that has a say in how its subclasses or its objects are made.
    """
    if overrides(cls, "__init_subclass__") or overrides(cls, "__new__"):
        return None
    plain = {name: getattr(object, name) for name in ("__setattr__", "__delattr__", "__init__")}
    return type(cls)(f"Draft{cls.__name__}", (cls,), {"__slots__": (), **plain})


def _of_data(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(members):", f"Read a {name_of(plan.cls)} of plain data.")
    source.add("if type(members) is not dict or {*map(type, members)} - {str}: raise Doubt")
    return _with_reading(source, plan, _Expressions(of_pairs=False))


def _of_pairs(name: str, _: object, plan: Plan) -> Source:
    given = "members" if plan.reserved else "pairs"
    source = Source(f"def {name}({given}, memories):", f"Read a {name_of(plan.cls)} whose parts are tuples of pairs.")
    if not plan.reserved:
        source.add("if type(pairs) is not tuple: raise Doubt")
    if is_of_texts(plan):
        source.add(f"known = memories[{name!r}]", "try:")
        source.add("    if (made := known.get(pairs)) is not None: return made")
        source.add("except TypeError: known = None  # there is a list in it")
    if not plan.reserved:
        source.add("members = dict(pairs)", "if len(members) != len(pairs): raise Doubt")
    remember = ["if known is not None: known[pairs] = made"] if is_of_texts(plan) else []
    return _with_reading(source, plan, _Expressions(of_pairs=True), remember)


def is_of_texts(plan: Plan) -> bool:
    """Whether all members of a part are texts: what is equal then is the same, as 1, 1.0 and true are not."""
    return not plan.reserved and all(map(_is_of_texts, (field.kind for field in plan.fields.values())))


def _is_of_texts(kind: Kind) -> bool:
    if isinstance(kind, ItemsKind):
        return _is_of_texts(kind.item)
    return isinstance(kind, TextKind | TermKind | TextValueKind)


def _with_reading(source: Source, plan: Plan, expressions: "_Expressions", last: Sequence[str] = ()) -> Source:
    """Return the source with what makes an object of its members, does what is to be done last, and returns it."""
    draft = draft_of(cast("type", plan.cls))
    if plan.lacks_vocabulary or draft is None:
        source.add("raise Doubt  # for all of them")
        return source
    lines = [line for field in plan.fields.values() for line in _field(field, expressions)]
    required = [field.name for field in plan.fields.values() if field.required] + sorted(plan.reserved)
    source.add(*expressions.memories(), f"count = {len(required)}  # {', '.join(required) or 'nothing is required'}")
    source.add(f"made = {named(f'Draft{name_of(plan.cls)}', draft)}()", *lines)
    source.add("if count != len(members): raise Doubt", "made.kept = ''", *doubt_if_empty(plan))
    source.add(f"made.__class__ = {named(name_of(plan.cls), plan.cls)}", *doubt_if_conflicting(plan))
    source.add(*last, "return made")
    return source


def _field(field: FieldPlan, expressions: "_Expressions") -> list[str]:
    read = f"made.{field.name} = {expressions.of(field.kind, 'value')}"
    if field.required:
        return [f"if (value := members.get({field.name!r})) is None: raise Doubt", read]
    default = f"made.{field.name} = {literal(field.default)}"
    return [
        f"if {field.name!r} in members:",
        "    count += 1",
        f"    if (value := members[{field.name!r}]) is None: {default}",
        f"    else: {read}",
        f"else: {default}",
    ]


def doubt_if_empty(plan: Plan) -> list[str]:
    """Return what raises Doubt where none of the fields is there of which one must be."""
    fields = [plan.fields[name] for name in plan.any_of]
    if not fields or any(field.required for field in fields):
        return []
    return [f"if not ({' or '.join(is_there(field, f'made.{field.name}') for field in fields)}): raise Doubt"]


def doubt_if_conflicting(plan: Plan) -> list[str]:
    """Return what raises Doubt where fields contradict each other."""
    return ["for _ in made.conflicts(): raise Doubt"] if overrides(plan.cls, "conflicts") else []


class _Expressions:
    """The expressions that read values; of JSON, what was met before is looked up first."""

    def __init__(self, *, of_pairs: bool) -> None:
        self._of_pairs = of_pairs
        self._memories: dict[str, str] = {}

    def memories(self) -> list[str]:
        """Return the lines that name the memories which the expressions look into."""
        return [f"{known} = memories[{read!r}]" for read, known in self._memories.items()]

    def of(self, kind: Kind, value: str) -> str:  # noqa: PLR0911 - one for each kind
        """Return the expression that reads a value."""
        match kind:
            case TextKind(limits=limits):
                return self._remembered(named(f"text_{limits.most}", values.text(kind)), value)
            case WholeKind(limits=limits):
                usual = f"type({value}) is int and {limits.least} <= {value} <= {min(limits.most, values.USUAL)}"
                return f"({value} if {usual} else {named('whole', values.whole(kind))}({value}))"
            case BooleanKind():
                return f"({value} if {value} is True or {value} is False else doubt())"
            case TermKind(vocabulary=vocabulary):
                return f"{named(f'term_{name_of(vocabulary)}', values.term(kind))}({value})"
            case TextValueKind(types=types):
                hint = "_or_".join(name_of(one).lower() for one in types)
                return self._remembered(named(hint, values.text_value(kind)), value)
            case ObjectKind(declared=declared):
                if self._of_pairs:
                    return f"{read_pairs.name(declared)}({value}, memories)"
                return f"{read.name(declared)}({value})"
            case _:
                item = self.of(cast("ItemsKind", kind).item, "one")
                return f"tuple([{item} for one in {value}]) if type({value}) is list else doubt()"

    def _remembered(self, function: str, value: str) -> str:
        """Return the expression that looks first among what was met in the document, if there is one."""
        if not self._of_pairs:
            return f"{function}({value})"
        known = self._memories[function] = f"known_{function}"
        return f"{known}.get({value}) or {function}({value}, {known})"


read: Final = Compiled("read", _of_data)
"""What reads plain data: `read[Session](members)`."""

read_pairs: Final = Compiled("read_pairs", _of_pairs)
"""What reads parsed JSON in which each object is a tuple of its members, so that a repeated one is seen.

A part is read by `read_pairs[Ref](pairs, memories)`, and a record by `read_pairs[Session](members, memories)`, for its
own members are looked into before. Beside Doubt they raise TypeError where a list stands in place of a text.
"""


@functools.cache
def read_members(declared: object) -> QuickReaders:
    """Return what reads the members of an object, by their names, where not all of them are right."""
    expressions = _Expressions(of_pairs=False)
    fields = plan_of(declared).fields.values()
    return {field.name: eval(f"lambda value: {expressions.of(field.kind, 'value')}", NAMES) for field in fields}  # noqa: S307 - as in `Compiled`
