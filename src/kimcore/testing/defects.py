"""What can be wrong with a value in plain data, and the finding that it gives."""

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from kimcore.canonical import GREATEST_INTEGER
from kimcore.dates import PartialDate
from kimcore.fields import INVALID, Kind, Plan, Reader, Text
from kimcore.fields.keys import personal_key
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.testing.places import Place

DEFECTS: Final = (
    "unknown member",
    "misspelt member",
    "personal member",
    "missing member",
    "wrong type",
    "null",
    "empty text",
    "blank before",
    "blank behind",
    "control character",
    "too short",
    "too long",
    "wrong form",
    "malformed",
    "no such day",
    "integer with a point",
    "too small",
    "too great",
    "unknown term",
    "empty object",
    "missing type",
    "bad type",
    "missing schema",
    "bad schema",
)
"""What can be wrong, in words."""


@attrs.frozen
class Defect:
    """Something wrong that can be done to a document: where, and pointer and code of what is then found."""

    name: str
    touched: str
    """The pointer of the value that is replaced, added or taken away."""
    found: tuple[str, str]
    apply: Callable[[], object]
    schema_refuses: bool = True


def apart(defects: Iterable[Defect]) -> list[Defect]:
    """Return the first defects of those of which one touches what another does, or anything in it."""
    kept = list[Defect]()
    for defect in defects:
        if not any(_overlap(defect.touched, other.touched) for other in kept):
            kept.append(defect)
    return kept


def _overlap(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")


def defects_of(place: Place) -> Iterator[Defect]:
    """Find everything that can be done wrong with the value at a place."""
    for bad in bad_values(place.kind):
        yield Defect(
            bad.name,
            place.pointer,
            (place.pointer, bad.code),
            functools.partial(place.put, bad.value),
            bad.schema_refuses,
        )
    if not place.optional:
        yield Defect("null", place.pointer, (place.pointer, "wrong_type"), functools.partial(place.put, None))
    if place.plan is not None:
        yield from _missing_members(place, place.plan)
        yield from _unknown_members(place, place.plan)
    if place.plan is not None and place.plan.reserved:
        yield from _bad_headers(place)


# Values


@attrs.frozen
class BadValue:
    """A value that a kind of field refuses, and with which code."""

    name: str
    value: object
    code: str
    schema_refuses: bool = True


_NO_TEXT: Final = (7, True, ["x"])
_OTHER_TYPES: Final[dict[type[Kind], tuple[object, ...]]] = {
    TextKind: _NO_TEXT,
    WholeKind: ("7", True, 1.5),
    BooleanKind: (1, "true"),
    TermKind: _NO_TEXT,
    TextValueKind: _NO_TEXT,
    ItemsKind: ("x", {"x": 1}),
    ObjectKind: ("x", 7),
}


def bad_values(kind: Kind) -> Iterator[BadValue]:
    """Find values that a kind of field refuses."""
    for value in _OTHER_TYPES[type(kind)]:
        yield BadValue("wrong type", value, "wrong_type")
    match kind:
        case TextKind(limits=limits):
            yield from _bad_texts(kind, limits)
        case WholeKind(limits=limits):
            yield BadValue("integer with a point", float(limits.least), "wrong_type", schema_refuses=False)
            yield BadValue("too small", limits.least - 1, "out_of_range")
            if limits.most < GREATEST_INTEGER:  # beyond it, JSON text gives another finding than plain data
                yield BadValue("too great", limits.most + 1, "out_of_range")
        case TermKind():
            yield BadValue("unknown term", "?", "unknown_term")
        case TextValueKind(types=types):
            yield from _malformed(kind, "?", "malformed")
            if PartialDate in types:
                yield BadValue("no such day", "2023-02-30", "day_out_of_range", schema_refuses=False)
        case ObjectKind(plan=plan) if not plan.reserved and not any(field.required for field in plan.fields.values()):
            yield BadValue("empty object", {}, "needs_one_of")
        case _:
            pass


def _bad_texts(kind: TextKind, limits: Text) -> Iterator[BadValue]:
    yield BadValue("empty text", "", "empty_text")
    yield BadValue("blank before", " a", "outer_blanks")
    yield BadValue("blank behind", "a\u00a0", "outer_blanks")
    yield BadValue("control character", "a\tb", "control_character")
    yield BadValue("too long", "a" * (limits.most + 1), "too_long")
    if limits.least > 1:
        yield BadValue("too short", "a" * (limits.least - 1), "too_short")
    yield from _malformed(kind, "?" * limits.least, "wrong form")


def _malformed(kind: Kind, text: str, name: str) -> Iterator[BadValue]:
    """Find that a text is not of the form, with the code that its type gives; a type that takes it has no such flaw."""
    reader = Reader()
    if kind.read(text, reader) is INVALID:
        yield BadValue(name, text, reader.found.kept[0].code)


# Objects


def _missing_members(place: Place, plan: Plan) -> Iterator[Defect]:
    for name, field in plan.fields.items():
        if field.required:
            pointer = place.below(name)
            yield Defect("missing member", pointer, (pointer, "missing"), functools.partial(place.value.pop, name))


def _unknown_members(place: Place, plan: Plan) -> Iterator[Defect]:
    yield _added(place, "unknown member", "zz", (place.pointer, "unknown_key"))
    yield _added(place, "personal member", "nik", (place.below("nik"), "personal_key"))
    for name in plan.fields:
        misspelt = f"{name}x"
        if plan.meant_by(misspelt) and personal_key(misspelt) is None and misspelt not in plan.fields:
            yield _added(place, "misspelt member", misspelt, (place.below(misspelt), "misspelt_key"))


def _added(place: Place, name: str, key: str, found: tuple[str, str]) -> Defect:
    return Defect(name, place.below(key), found, functools.partial(place.value.__setitem__, key, 1))


def _bad_headers(place: Place) -> Iterator[Defect]:
    """Spoil what says how to read a record, so that nothing else is said of it."""
    for key, value, code in (
        ("type", "Kegiatan", "unknown_type"),
        ("type", 1, "wrong_type"),
        ("schema", 0, "unknown_schema"),
        ("schema", "1", "wrong_type"),
    ):
        apply = functools.partial(place.value.__setitem__, key, value)
        yield Defect(f"bad {key}", place.pointer, (place.below(key), code), apply)
    for key in ("type", "schema"):
        apply = functools.partial(place.value.pop, key)
        yield Defect(f"missing {key}", place.pointer, (place.below(key), "missing"), apply)
