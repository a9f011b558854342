"""Checks of one class each: whether all that a constructor was given is right for certain."""

from typing import Final, cast

from kimcore.fields.compiled import values
from kimcore.fields.compiled.reading import doubt_if_conflicting, doubt_if_empty
from kimcore.fields.compiled.source import Compiled, Source, name_of, named
from kimcore.fields.kinds import BooleanKind, ItemsKind, Kind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import FieldPlan, Plan


def _checker(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(made):", f"Raise Doubt unless all that a {name_of(plan.cls)} was given is right.")
    source.add("if type(made.kept) is not str or made.kept: raise Doubt")
    for field in plan.fields.values():
        source.add(f"value = made.{field.name}", _field(field, is_record=bool(plan.reserved)))
    source.add(*doubt_if_empty(plan), *doubt_if_conflicting(plan))
    return source


def _field(field: FieldPlan, *, is_record: bool) -> str:
    test = _is_wrong(field.kind, "value", is_record=is_record)
    may_be_none = not field.required and field.default is None
    return f"if value is not None and ({test}): raise Doubt" if may_be_none else f"if {test}: raise Doubt"


def _is_wrong(kind: Kind, value: str, *, is_record: bool) -> str:  # noqa: PLR0911 - one for each kind
    """Return the expression that is true of a value that may be wrong.

    Where it calls what reads a value or checks a part, that raises Doubt itself, and never returns what is true here.
    """
    match kind:
        case TextKind(limits=limits):
            return f"{named(f'text_{limits.most}', values.text(kind))}({value}) is not {value}"
        case WholeKind(limits=limits):
            usual = min(limits.most, values.USUAL)
            is_unusual = f"not {limits.least} <= {value} <= {usual}"
            return f"type({value}) is not int or {is_unusual} and {named('whole', values.whole(kind))}({value}) is None"
        case BooleanKind():
            return f"type({value}) is not bool"
        case TermKind(vocabulary=vocabulary):
            return f"not isinstance({value}, {named(name_of(vocabulary), vocabulary)})"
        case TextValueKind(types=types):
            return " and ".join(f"type({value}) is not {named(name_of(one), one)}" for one in types)
        case ObjectKind(declared=declared, plan=plan):
            is_other = f"type({value}) is not {named(name_of(plan.cls), plan.cls)}"
            if declared is not plan.cls:
                is_other += f" or {check.name(declared)}({value})"
            return f"{is_other} or {holds_kept.name(declared)}({value})" if is_record else is_other
        case _:
            item = cast("ItemsKind", kind).item
            return (
                f"type({value}) is not tuple or any([{_is_wrong(item, 'one', is_record=is_record)} for one in {value}])"
            )


def _kept_finder(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(one):", f"Whether a {name_of(plan.cls)} holds unknown members, or a part of it does.")
    tests = (_holds_kept(field.kind, f"one.{field.name}") for field in plan.fields.values())
    source.add("return " + " or ".join(["one.kept != ''", *filter(None, tests)]))
    return source


def _holds_kept(kind: Kind, value: str) -> str | None:
    match kind:
        case ObjectKind(declared=declared):
            return f"({value} is not None and {holds_kept.name(declared)}({value}))"
        case ItemsKind(item=ObjectKind(declared=declared)):
            return f"any([{holds_kept.name(declared)}(item) for item in {value}])"
        case _:
            return None


check: Final = Compiled("check", _checker)
"""What raises Doubt where an object that was made may be wrong: `check[Session](session)`."""

holds_kept: Final = Compiled("holds_kept", _kept_finder)
"""Whether anything is kept in an object or in its parts: `holds_kept[Ref](ref)`.

A record that holds such a part is left to its plan, for a record alone knows how deep its parts would stand in JSON.
"""
