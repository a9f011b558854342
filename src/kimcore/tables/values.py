"""Which reader a field has: how the cells of its column become its plain data, with what was found on the way."""

import datetime as dt
from collections.abc import Mapping
from typing import Final, cast

from kimcore.codes import DocumentNumber, GeoPoint, Phone, Quantity, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.fields import Kind, plan_of
from kimcore.fields.kinds import BooleanKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.records import (
    Account,
    Area,
    Attachment,
    Body,
    Channel,
    Claim,
    FormerName,
    HeadCount,
    Identifier,
    Member,
    Message,
    Occasion,
    OfficialDocument,
    Ordinal,
    Party,
    Person,
    Places,
    Principal,
    Ref,
    Source,
    Tenure,
    Venue,
)
from kimcore.tables import problems
from kimcore.tables.cells import NOTHING, As, Context, ReadCell, Value, line_in, lines_in, text_reader
from kimcore.tables.codes import (
    channel_reader,
    code_reader,
    printed_term_reader,
    read_ordinal,
    read_point,
    read_quantity,
    read_source,
    read_url,
    read_venue,
    read_whole,
    read_yes_no,
    term_reader,
)
from kimcore.tables.names import BODY, name_reader, one_name_reader
from kimcore.tables.paths import Target, keyed_by, vocabulary_of
from kimcore.tables.prints import (
    date_reader,
    read_area,
    read_count,
    read_occasion,
    read_paper,
    read_paper_number,
    read_phone,
    read_places,
    read_tenure,
)
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind


def _in_field(cls: type, name: str) -> ReadCell:
    """Return how a part is read that has one field for its text."""
    return text_reader(plan_of(cls).fields[name].kind, name)


def _read_person(cell: object, context: Context) -> Value:
    """Read the name of a person; one that looks like that of a body is kept, and found."""
    value, findings = _read_name(cell, context)
    if value is not None and BODY.match((line_in(cell) or "").casefold()):
        findings = (*findings, problems.PERSON_LIKE_BODY.at())
    return value, findings


_read_name: Final = name_reader(_in_field(Person, "name"))

_OBJECTS: Final[Mapping[object, tuple[As, ReadCell]]] = {
    Occasion: ("date", read_occasion),
    Tenure: ("date", read_tenure),
    HeadCount: ("count", read_count),
    OfficialDocument: ("document", read_paper),
    Places: ("place", read_places),
    Channel: ("code", channel_reader(None)),
    Source: ("text", read_source),
    Person: ("text", _read_person),
    **{cls: ("text", _in_field(cls, "name")) for cls in (Ref, Body, Party, FormerName, Principal)},
    Venue: ("text", read_venue),
    Area: ("place", read_area),
    Ordinal: ("number", read_ordinal),
    Claim: ("text", text_reader(plan_of(Claim).fields["text"].kind, "text", lines_in)),
    Message: ("text", text_reader(plan_of(Message).fields["body"].kind, "body", lines_in)),
    Attachment: ("code", lambda cell, context: _in_url(read_url(cell, context))),
    Identifier: ("text", _in_field(Identifier, "value")),
    Account: ("text", _in_field(Account, "handle")),
}
_CODES: Final[Mapping[type[TextValue], tuple[As, ReadCell]]] = {
    Phone: ("phone", read_phone),
    DocumentNumber: ("document", read_paper_number),
    Url: ("code", read_url),
    Quantity: ("number", read_quantity),
    GeoPoint: ("code", read_point),
}
_NAMES: Final = tuple(plan_of(cls).fields["name"] for cls in (Member, Person))
"""Fields of the name of one person."""
_DATES: Final = {PartialDate, Moment, Period}


def _in_url(value: Value) -> Value:
    """Return the plain data of a part that is known by its web address."""
    url, findings = value
    return (None if url is None else {"url": url}), findings


def reader_of(target: Target) -> tuple[As, ReadCell] | None:
    """Return how a cell is read for a field, and as what; None where one cell cannot hold what the field does."""
    kind, key = target.kind, target.steps[-1].key
    if target.field in _NAMES:
        return "text", one_name_reader(text_reader(kind))
    vocabulary = vocabulary_of(kind)
    if vocabulary is not None:
        make = term_reader if isinstance(kind, TermKind) else printed_term_reader
        return "term", make(vocabulary)
    if isinstance(kind, ObjectKind) and kind.plan.cls is Channel and key and not key.isdecimal():
        return "code", channel_reader(ChannelKind(key))
    return _OBJECTS.get(kind.plan.cls) if isinstance(kind, ObjectKind) else _reader_of_simple(kind)


def _reader_of_simple(kind: Kind) -> tuple[As, ReadCell]:
    match kind:
        case TextKind(limits=limits):
            return "text", text_reader(kind, text_in=lines_in) if limits.lines else text_reader(kind)
        case WholeKind():
            return "number", read_whole
        case BooleanKind():
            return "yes_no", read_yes_no
        case TextValueKind(types=types) if set(types) <= _DATES:
            return "date", date_reader(types)
        case _:
            types = cast("TextValueKind", kind).types
            return _CODES.get(types[0]) or ("code", code_reader(types))


_IN_ONE_CELL: Final = frozenset({"name", "value", "handle", "printed", "text", "body", "url", "kind", "public"})
"""Required fields of parts that one cell gives."""


def fits_in_cell(target: Target) -> bool:
    """Whether one cell can hold all that a field requires; a key in brackets gives the part its term."""
    if reader_of(target) is None:
        return False
    if not isinstance(target.kind, ObjectKind):
        return True
    plan, key = target.kind.plan, target.steps[-1].key
    by_key = keyed_by(plan) if key and not key.isdecimal() else None
    required = {name for name, field in plan.fields.items() if field.required and field is not by_key}
    return required <= _IN_ONE_CELL


def read_constant(target: Target, value: object, context: Context) -> Value:
    """Return the plain data that a field has in all rows, as a mapping says it; nothing is printed there.

    Dates and times of TOML are Python's own.
    """
    usual = reader_of(target)
    if usual is None:
        return NOTHING
    cell = value.isoformat() if isinstance(value, dt.datetime) and value.tzinfo is not None else value
    plain, findings = usual[1](cell, context)
    if plain is None:
        return None, findings
    kept = _without_print(cast("dict[str, object]", plain)) if isinstance(plain, dict) else plain
    return ([kept] if target.repeated else kept), findings


def _without_print(data: dict[str, object]) -> dict[str, object]:
    """Return a part without what is printed, if anything else is known of it."""
    return {name: one for name, one in data.items() if name != "printed"} or data


def text_reader_of(kind: Kind) -> ReadCell | None:
    """Return how a cell is kept as it is written, without a value read from it; None where the field has no print."""
    if isinstance(kind, TextKind):
        return text_reader(kind)
    if isinstance(kind, ObjectKind) and "printed" in kind.plan.fields:
        return text_reader(kind.plan.fields["printed"].kind, "printed")
    return None
