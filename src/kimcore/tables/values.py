"""How the cell of a column is read: as the plain data of its field, with what was found on the way."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Final, Literal, cast

import attrs

from kimcore import printed
from kimcore.codes import DocumentNumber, Email, Phone, Quantity, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.fields import Kind, plan_of
from kimcore.fields.kinds import BooleanKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import ObjectKind
from kimcore.findings import Finding, Severity, Words
from kimcore.records import (
    Account,
    Attachment,
    Body,
    Channel,
    Claim,
    Figure,
    FormerName,
    HeadCount,
    Identifier,
    Message,
    Occasion,
    OfficialDocument,
    Party,
    Person,
    Places,
    Principal,
    Ref,
    Source,
    Tenure,
    Venue,
)
from kimcore.records.contacts import FORMS
from kimcore.sheets.cells import is_text, text_of
from kimcore.tables import problems
from kimcore.tables.paths import Target, vocabulary_of
from kimcore.textvalues import TextValue, trimmed
from kimcore.vocabularies import ChannelKind, DocumentKind, Vocabulary
from kimcore.zones import TimeZone

As = Literal["date", "count", "document", "phone", "place", "term", "text", "number", "yes_no", "code"]
"""What a cell can be read as."""

Value = tuple[object, tuple[Finding, ...]]
"""The plain data of a cell, None where it says nothing, and what was found."""


@attrs.frozen
class Context:
    """What cells leave out that is the same in all of a table: the zone of times, and when the table was made.

    `counts_by_sex` says that a heading names the sexes, “(L/P)”, so that “12/9” counts men and women. `paper` is the
    kind of the papers in a column.
    """

    zone: TimeZone | None = None
    published_on: PartialDate | None = None
    counts_by_sex: bool = False
    paper: DocumentKind | None = None


ReadCell = Callable[[object, Context], Value]

_NOTHING: Final[Value] = (None, ())


# Texts


def line_in(cell: object) -> str | None:
    """Return the text of a cell without doubled blanks; None where it is nothing that has a text."""
    text = text_of(cell)
    return " ".join(trimmed(text).split()) or None if text is not None else None


def _lines_in(cell: object) -> str | None:
    text = text_of(cell)
    if text is None:
        return None
    lines = [trimmed(line) for line in re.split(r"\r\n|[\r\n\v\f\u0085\u2028\u2029]", trimmed(text))]
    return "\n".join(lines) or None


def _read_text(cell: object, _: Context) -> Value:
    return line_in(cell), ()


def _read_lines(cell: object, _: Context) -> Value:
    return _lines_in(cell), ()


def _in_field(name: str) -> ReadCell:
    """Return how a part is read that has one field for its text."""

    def read(cell: object, _: Context) -> Value:
        text = line_in(cell)
        return (None if text is None else {name: text}), ()

    return read


# Dates


_NO_DAY: Final = re.compile(r"([0-9]{4})(?:-00-00|(-[0-9]{2})-00)(?:[ T]00:00(?::00)?)?")
"""How databases write a month or a year of which no day is known."""


def _dated(cell: object, context: Context) -> printed.DateReading:
    no_day = _NO_DAY.fullmatch(trimmed(cell)) if is_text(cell) else None
    text = cell if no_day is None else no_day[1] + (no_day[2] or "")
    return printed.read_date(text, published_on=context.published_on, zone=context.zone)


def _read_occasion(cell: object, context: Context) -> Value:
    reading = _dated(cell, context)
    data: dict[str, object] = {}
    if reading.value is not None:
        data["value"] = str(reading.value)
        if reading.inferred:
            data["inferred"] = True
    if is_text(cell):
        data["printed"] = line_in(cell)
    return data or None, reading.findings


def _read_tenure(cell: object, context: Context) -> Value:
    value, findings = _read_occasion(cell, context)
    data = cast("dict[str, object]", value or {})
    data.pop("inferred", None)
    if "/" not in str(data.get("value", "/")):
        data.pop("value")
        findings = (*findings, _not_read(plan_of(Tenure).fields["value"].kind.expected))
    return data or None, findings


def _date_reader(types: tuple[type[TextValue], ...]) -> ReadCell:
    def read(cell: object, context: Context) -> Value:
        reading = _dated(cell, context)
        if type(reading.value) in types:
            return str(reading.value), reading.findings
        return None, (*reading.findings, _not_read(types[0].expected))

    return read


# Counts and numbers

_BY_SEX: Final = re.compile(r"\s*([0-9]+)\s*[/+]\s*([0-9]+)\s*(?:orang|org)?\s*")
_RUPIAH: Final = re.compile(r"(?:rp\.?|idr)?\s*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,00|,-|,--)?", re.IGNORECASE)


def _read_count(cell: object, context: Context) -> Value:
    text = line_in(cell) or ""
    by_sex = _BY_SEX.fullmatch(text) if context.counts_by_sex else None
    reading = printed.read_head_count(f"L: {by_sex[1]}, P: {by_sex[2]}" if by_sex else cell)
    data = plan_of(HeadCount).write(reading.value) if reading.value is not None else {}
    if is_text(cell):
        data["printed"] = text
    return data or None, reading.findings


def _read_whole(cell: object, _: Context) -> Value:
    match = _RUPIAH.fullmatch(line_in(cell) or "")
    if match is None:
        return None, (_not_read(Words("angka bulat", "a whole number")),)
    return int(match[1].replace(".", "")), ()


def _read_quantity(cell: object, _: Context) -> Value:
    text = (line_in(cell) or "").removesuffix("%").strip()
    return _parsed(text.replace(".", "").replace(",", ".") if "," in text else text, (Quantity,))


_YES: Final = frozenset({"ya", "y", "yes", "true", "v", "✓", "✔", "√", "☑", "1", "benar", "ada", "sudah"})
_NO: Final = frozenset({"tidak", "t", "no", "false", "x", "☐", "0", "belum", "tidak ada"})


def _read_yes_no(cell: object, _: Context) -> Value:
    if type(cell) is bool:
        return cell, ()
    text = (line_in(cell) or "").casefold()
    if text in _YES | _NO:
        return text in _YES, ()
    return None, (_not_read(Words("ya atau tidak", "yes or no")),)


# Papers, phones, places, codes


def _read_paper(cell: object, context: Context) -> Value:
    reading = printed.read_document(cell, kind=context.paper)
    paper = printed.document(cell, kind=context.paper)
    return (None if paper is None else plan_of(OfficialDocument).write(paper)), reading.findings


def _read_paper_number(cell: object, context: Context) -> Value:
    reading = printed.read_document(cell, kind=context.paper or DocumentKind.SK)
    paper = reading.values[0] if reading.values else None
    if paper is None or paper.number is None:
        return None, reading.findings or (_not_read(DocumentNumber.expected),)
    return str(paper.number), (*reading.findings, *_only_first(len(reading.values)))


def _read_phone(cell: object, _: Context) -> Value:
    if not is_text(cell) and (text := line_in(cell)) is not None and text.isdecimal() and text[0] != "0":
        zeroed = printed.read_phone(text if text.startswith("62") else f"0{text}")
        if zeroed.value is not None:
            return str(zeroed.value), (problems.PHONE_ZERO_RESTORED.at(),)
    reading = printed.read_phone(cell)
    if reading.value is None:
        return None, reading.findings or (_not_read(Phone.expected),)
    return str(reading.value), (*reading.findings, *_only_first(len(reading.values)))


def _only_first(count: int) -> tuple[Finding, ...]:
    return (problems.ONLY_FIRST_KEPT.at(count=count),) if count > 1 else ()


def _read_places(cell: object, _: Context) -> Value:
    reading = printed.read_place(cell)
    places = reading.value.places if reading.value is not None else None
    data = plan_of(Places).write(places) if places is not None else {"printed": line_in(cell)}
    return data, () if places is not None else reading.findings


def _code_reader(types: tuple[type[TextValue], ...]) -> ReadCell:
    def read(cell: object, _: Context) -> Value:
        return _parsed(line_in(cell) or "", types)

    return read


def _parsed(text: str, types: tuple[type[TextValue], ...]) -> Value:
    value_type = next((one for one in types if one.claims(text)), types[-1])
    try:
        return str(value_type.parse(text)), ()
    except MalformedError as error:
        return None, tuple(map(_as_warning, error.findings))


def _as_warning(finding: Finding) -> Finding:
    """Return a finding about a cell that was not kept: the record may be sound without it."""
    return attrs.evolve(finding, problem=attrs.evolve(finding.problem, severity=Severity.WARNING))


_HAS_SCHEME: Final = re.compile("https?://", re.IGNORECASE)
_BARE_SCHEME: Final = re.compile("(?:https?:/*)?", re.IGNORECASE)


def _read_url(cell: object, _: Context) -> Value:
    text = line_in(cell) or ""
    if _BARE_SCHEME.fullmatch(text):
        return _NOTHING
    if _HAS_SCHEME.match(text):
        return _parsed(text, (Url,))
    value, _findings = _parsed(f"https://{text}", (Url,))
    return (value, (problems.SCHEME_ADDED.at(),)) if value is not None else _parsed(text, (Url,))


# Terms


def _term_reader(vocabulary: type[Vocabulary]) -> ReadCell:
    def read(cell: object, _: Context) -> Value:
        term = vocabulary.find(line_in(cell))
        return (term.code, ()) if term is not None else (None, (problems.TERM_NOT_FOUND.at(terms=_labels(vocabulary)),))

    return read


def _printed_term_reader(vocabulary: type[Vocabulary]) -> ReadCell:
    def read(cell: object, _: Context) -> Value:
        text = line_in(cell)
        term = vocabulary.find(text)
        if term is not None:
            return {"value": term.code, "printed": text}, ()
        return {"printed": text}, (problems.TERM_AS_PRINTED.at(terms=_labels(vocabulary)),)

    return read


def _labels(vocabulary: type[Vocabulary]) -> Words:
    return Words(", ".join(term.label("id") for term in vocabulary), ", ".join(term.label("en") for term in vocabulary))


# Channels


def channel_reader(kind: ChannelKind | None) -> ReadCell:
    """Return how the cell of a channel is read: as its value, whose form is that of the kind; “ig: @kim” names both.

    Sites, addresses and accounts are a body's own and public; numbers may be somebody's private one and are not.
    """

    def read(cell: object, context: Context) -> Value:
        text = line_in(cell) or ""
        name, colon, rest = text.partition(":")
        named = ChannelKind.find(name) if kind is None and colon else None
        one = kind or named
        value, findings = _channel_value(one, rest.strip() if named else cell, context)
        if one is None:
            return None, (_not_read(Words("“saluran: alamat”", "“channel: address”")),)
        if value is None:
            return None, findings
        return {"kind": one.code, "value": value, "public": FORMS.get(one) is not Phone}, findings

    return read


def _channel_value(kind: ChannelKind | None, cell: object, context: Context) -> Value:
    form = FORMS.get(kind) if kind is not None else None
    if form is Url:
        return _read_url(cell, context)
    if form is Phone:
        return _read_phone(cell, context)
    return _parsed(line_in(cell) or "", (Email,)) if form is Email else _read_text(cell, context)


def _read_source(cell: object, context: Context) -> Value:
    text = line_in(cell) or ""
    value, findings = _read_url(cell, context) if _HAS_SCHEME.match(text) else (None, ())
    return {"url": value} if value is not None else {"title": text}, findings


def _not_read(expected: Words) -> Finding:
    return problems.CELL_NOT_READ.at(expected=expected)


# The reader of each kind of field

_OBJECTS: Final[Mapping[object, tuple[As, ReadCell]]] = {
    Occasion: ("date", _read_occasion),
    Tenure: ("date", _read_tenure),
    HeadCount: ("count", _read_count),
    OfficialDocument: ("document", _read_paper),
    Places: ("place", _read_places),
    Channel: ("code", channel_reader(None)),
    Source: ("text", _read_source),
    **{cls: ("text", _in_field("name")) for cls in (Ref, Body, Party, Person, FormerName, Principal)},
    Venue: ("text", _in_field("printed")),
    Claim: ("text", _in_field("text")),
    Message: ("text", _in_field("body")),
    Attachment: ("code", _in_field("url")),
    Identifier: ("text", _in_field("value")),
    Account: ("text", _in_field("handle")),
    Figure: ("text", _in_field("printed")),
}
_CODES: Final[Mapping[type[TextValue], tuple[As, ReadCell]]] = {
    Phone: ("phone", _read_phone),
    DocumentNumber: ("document", _read_paper_number),
    Url: ("code", _read_url),
    Quantity: ("number", _read_quantity),
}
_DATES: Final = {PartialDate, Moment, Period}


def reader_of(target: Target) -> tuple[As, ReadCell] | None:
    """Return how a cell is read for a field, and as what; None where one cell cannot hold what the field does."""
    kind, key = target.kind, target.steps[-1].key
    vocabulary = vocabulary_of(kind)
    if vocabulary is not None:
        make = _term_reader if isinstance(kind, TermKind) else _printed_term_reader
        return "term", make(vocabulary)
    if isinstance(kind, ObjectKind) and kind.plan.cls is Channel and key and not key.isdecimal():
        return "code", channel_reader(ChannelKind(key))
    return _OBJECTS.get(kind.plan.cls) if isinstance(kind, ObjectKind) else _reader_of_simple(kind)


def _reader_of_simple(kind: Kind) -> tuple[As, ReadCell] | None:
    match kind:
        case TextKind(limits=limits):
            return "text", _read_lines if limits.lines else _read_text
        case WholeKind():
            return "number", _read_whole
        case BooleanKind():
            return "yes_no", _read_yes_no
        case TextValueKind(types=types) if set(types) <= _DATES:
            return "date", _date_reader(types)
        case TextValueKind(types=types):
            return _CODES.get(types[0]) or ("code", _code_reader(types))
        case _:
            return None


def text_reader_of(kind: Kind) -> ReadCell | None:
    """Return how a cell is kept as it is written, without a value read from it; None where the field has no print."""
    if isinstance(kind, TextKind):
        return _read_text
    if isinstance(kind, ObjectKind) and "printed" in kind.plan.fields:
        return _in_field("printed")
    return None


def is_missing(cell: object) -> bool:
    """Whether a cell is empty, or holds what is no number."""
    return cell is None or cell == "" or (isinstance(cell, float) and math.isnan(cell))
