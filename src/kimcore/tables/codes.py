"""Cells that hold codes, numbers, terms, and ways to reach somebody."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, cast

from kimcore.codes import Email, GeoPoint, Phone, Quantity, Url
from kimcore.errors import MalformedError
from kimcore.fields import plan_of
from kimcore.findings import Words
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import ROMAN
from kimcore.records import Channel, Ordinal, Source, Term, Venue
from kimcore.records.contacts import FORMS
from kimcore.sheets.cells import is_text
from kimcore.tables import problems
from kimcore.tables.cells import NOTHING, Context, ReadCell, Value, as_warnings, line_in, not_read, text_reader
from kimcore.tables.prints import read_phone
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind, Vocabulary

_RUPIAH: Final = re.compile(r"(?:rp\.?|idr)?\s*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,00|,-|,--)?", re.IGNORECASE)
_MOST_DIGITS: Final = 15
_WHOLE: Final = Words("angka bulat", "a whole number")


def read_whole(cell: object, _: Context) -> Value:
    """Read a whole number, as amounts of rupiah are written."""
    match = _RUPIAH.fullmatch(line_in(cell) or "")
    digits = match[1].replace(".", "") if match is not None else ""
    if not digits or len(digits) > _MOST_DIGITS:
        return None, (not_read(_WHOLE),)
    return int(digits), ()


def read_quantity(cell: object, _: Context) -> Value:
    """Read a number that may have a fraction, with a comma before it or a dot."""
    text = (line_in(cell) or "").removesuffix("%").strip()
    return _parsed(text.replace(".", "").replace(",", ".") if "," in text else text, (Quantity,))


_YES: Final = frozenset({"ya", "y", "yes", "true", "v", "✓", "✔", "√", "☑", "1", "benar", "ada", "sudah"})
_NO: Final = frozenset({"tidak", "t", "no", "false", "x", "☐", "0", "belum", "tidak ada"})


def read_yes_no(cell: object, _: Context) -> Value:
    """Read yes or no, or a tick."""
    if type(cell) is bool:
        return cell, ()
    text = (line_in(cell) or "").casefold()
    if text in _YES or text in _NO:
        return text in _YES, ()
    return None, (not_read(Words("ya atau tidak", "yes or no")),)


# Codes


def code_reader(types: tuple[type[TextValue], ...]) -> ReadCell:
    """Return how a code of one of some types is read."""

    def read(cell: object, _: Context) -> Value:
        text = line_in(cell) or ""
        return _parsed(text if is_text(cell) else text.replace(",", "."), types)  # a number stands for a code with dots

    return read


def _parsed(text: str, types: tuple[type[TextValue], ...]) -> Value:
    value_type = next((one for one in types if one.claims(text)), types[-1])
    try:
        return str(value_type.parse(text)), ()
    except MalformedError as error:
        return None, as_warnings(error.findings)


_HAS_SCHEME: Final = re.compile("https?://", re.IGNORECASE)
_BARE_SCHEME: Final = re.compile("(?:https?:/*)?", re.IGNORECASE)


def read_url(cell: object, _: Context) -> Value:
    """Read a web address; one without a scheme gets https."""
    text = line_in(cell) or ""
    if text and _BARE_SCHEME.fullmatch(text):
        return NOTHING
    if _HAS_SCHEME.match(text):
        return _parsed(text, (Url,))
    value, _findings = _parsed(f"https://{text}", (Url,))
    return (value, (problems.SCHEME_ADDED.at(),)) if value is not None else _parsed(text, (Url,))


_DOTTED: Final = re.compile(
    r"(?:geo:)?\(?\s*([-+]?[0-9]{1,3}(?:\.[0-9]{1,20})?)(?:\s*[,;]\s*|\s+)([-+]?[0-9]{1,3}(?:\.[0-9]{1,20})?)\s*\)?",
    re.IGNORECASE,
)
_WITH_COMMAS: Final = re.compile(
    r"\(?\s*([-+]?[0-9]{1,3}(?:,[0-9]{1,20})?)(?:\s*;\s*|,?\s+)([-+]?[0-9]{1,3}(?:,[0-9]{1,20})?)\s*\)?"
)
"""Two numbers of degrees. A comma with no blank behind it parts them only where decimals have a dot: “-3,45” is one."""


def read_point(cell: object, _: Context) -> Value:
    """Read a point: latitude and longitude in decimal degrees, as maps give them, with as many decimals as they like.

    Two columns, of latitudes and of longitudes, come as one text with a comma and a blank between.
    """
    text = line_in(cell) or ""
    is_dotted = "." in text or text.casefold().startswith("geo:")
    found = (_DOTTED if is_dotted else _WITH_COMMAS).fullmatch(text)
    try:
        point = None if found is None else GeoPoint.of(*(Decimal(one.replace(",", ".")) for one in found.groups()))
    except MalformedError:
        point = None
    return (None, (not_read(GeoPoint.expected),)) if point is None else (str(point), ())


_ORDINAL: Final = re.compile(r"(?:.*[\W_])?(?:ke)?([1-9][0-9]{0,2}|[IVX]{1,4})[\W_]*")
"""Not four digits: these are a year."""
_as_ordinal: Final = text_reader(plan_of(Ordinal).fields["printed"].kind, "printed")


def read_ordinal(cell: object, context: Context) -> Value:
    """Read which one of a series something is, with what the cell says: 3, “ke-3”, “angkatan II”."""
    text = line_in(cell) or ""
    data, findings = _as_ordinal(cell, context)
    found = _ORDINAL.fullmatch(text)
    number = None if found is None else _number_of(found[1])
    if data is None or number is None:
        return data, findings
    return {"value": number, **({} if text == str(number) else cast("dict[str, object]", data))}, findings


def _number_of(text: str) -> int | None:
    """Return the number that digits or Roman digits write."""
    return int(text) if text.isdecimal() else meanings_of(ROMAN).get(text.casefold())


def read_venue(cell: object, context: Context) -> Value:
    """Read a venue: what a cell says, or the site that a meeting link leads to, for the link itself lets people in."""
    text = line_in(cell) or ""
    if not _HAS_SCHEME.match(text):
        return _read_venue(cell, context)
    value, findings = read_url(cell, context)
    return (None if value is None else {"printed": Url(str(value)).host, "url": value}), findings


_read_venue: Final = text_reader(plan_of(Venue).fields["printed"].kind, "printed")


# Terms


def term_reader(vocabulary: type[Vocabulary]) -> ReadCell:
    """Return how a term is read of which only the code is kept."""
    labels = _labels(vocabulary)

    def read(cell: object, _: Context) -> Value:
        term = vocabulary.find(line_in(cell))
        return (term.code, ()) if term is not None else (None, (problems.TERM_NOT_FOUND.at(terms=labels),))

    return read


def printed_term_reader(vocabulary: type[Vocabulary]) -> ReadCell:
    """Return how a term is read that is kept with what the cell says."""
    labels = _labels(vocabulary)
    as_text = text_reader(plan_of(Term).fields["printed"].kind, "printed")

    def read(cell: object, context: Context) -> Value:
        term = vocabulary.find(line_in(cell))
        data, findings = as_text(cell, context)
        if data is None:
            return None, findings
        if term is None:
            return data, (problems.TERM_AS_PRINTED.at(terms=labels),)
        return {"value": term.code, **cast("dict[str, object]", data)}, ()

    return read


def _labels(vocabulary: type[Vocabulary]) -> Words:
    return Words(*("; ".join(term.label(locale) for term in vocabulary) for locale in ("id", "en")))


# Channels


_NETWORK: Final = re.compile(r"(?:https?://)?(?:www\.|m\.)?(facebook|instagram|youtube|tiktok|twitter|x)\.com/\S+")


def _named_channel(text: str) -> tuple[ChannelKind | None, str]:
    """Return the channel that a text names, and the rest of it: “ig: @kim”, “FB KIM Contoh”, the address of a page."""
    if (network := _NETWORK.fullmatch(text.casefold())) is not None:
        return ChannelKind.find(network[1]), text
    for sign in (":", " "):
        name, _, rest = text.partition(sign)
        if rest.strip() and (kind := ChannelKind.find(name)) is not None:
            return kind, rest.strip()
    return None, text


def channel_reader(kind: ChannelKind | None) -> ReadCell:
    """Return how the cell of a channel is read: as its value, whose form is that of the kind; “ig: @kim” names both.

    Sites, addresses and accounts are a body's own and public; numbers may be somebody's private one and are not.
    """

    def read(cell: object, context: Context) -> Value:
        text = line_in(cell) or ""
        named, rest = _named_channel(text) if kind is None else (None, text)
        one = kind or named
        if kind is None and (alone := ChannelKind.find(text)) is not None:
            return {"kind": alone.code, "printed": text, "public": FORMS.get(alone) is not Phone}, ()
        if one is None:
            return None, (not_read(Words("“saluran: alamat”", "“channel: address”")),)
        value, findings = _channel_value(one)(rest if named else cell, context)
        if value is None:
            return None, findings
        return {"kind": one.code, "value": value, "public": FORMS.get(one) is not Phone}, findings

    return read


_read_channel_text: Final = text_reader(plan_of(Channel).fields["value"].kind)


def _channel_value(kind: ChannelKind) -> ReadCell:
    readers: dict[type[TextValue], ReadCell] = {Url: read_url, Phone: read_phone, Email: code_reader((Email,))}
    form = FORMS.get(kind)
    return _read_channel_text if form is None else readers[form]


def read_source(cell: object, context: Context) -> Value:
    """Read where something was said: a web address, or a title."""
    text = line_in(cell) or ""
    value, findings = read_url(cell, context) if _HAS_SCHEME.match(text) else (None, ())
    return ({"url": value}, findings) if value is not None else _read_title(cell, context)


_read_title: Final[Callable[[object, Context], Value]] = text_reader(plan_of(Source).fields["title"].kind, "title")
