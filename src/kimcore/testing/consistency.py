"""Values that contradict each other, drawn at random, made consistent: what `conflicts` asks of each class."""

from collections.abc import Callable
from typing import Any, Final

from kimcore.codes import Email, Phone, Url
from kimcore.elections import BodyTerm, Dated, Stage
from kimcore.fields import INVALID, Declared, Reader
from kimcore.fields.keys import personal_key
from kimcore.fields.kinds import TextValueKind
from kimcore.records import (
    Channel,
    Claim,
    Group,
    HeadCount,
    HeadPart,
    Identifier,
    InformationItem,
    LegalGround,
    Member,
    Occasion,
    Term,
)
from kimcore.records.contacts import FORMS
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Ground, InformationKind, Sex, Verdict

Values = dict[str, Any]


def consistent(cls: type[Declared], values: Values) -> Values:
    """Return the values for an object of a class, changed where they would contradict each other."""
    mend = _MEND.get(cls)
    return values if mend is None else mend(dict(values))


def _identifier(values: Values) -> Values:
    return {**values, "scheme": "NIB"} if personal_key(values["scheme"]) else values


def _without(values: Values, *names: str) -> Values:
    return {name: value for name, value in values.items() if name not in names}


def _occasion(values: Values) -> Values:
    return values if values.get("value") else _without(values, "inferred")


def _head_part(values: Values) -> Values:
    """Keep one dimension; where there is none, the sex, so that the others are not the rarer ones."""
    dimensions = [name for name in ("party", "segment", "minors", "disability", "sex") if values.get(name)]
    return _without(values, *dimensions[1:]) if dimensions else {**values, "sex": Sex.FEMALE}


def _head_count(values: Values) -> Values:
    if "low" in values and "high" in values:
        values["low"], values["high"] = sorted((values["low"], values["high"]))
    return _without(values, "magnitude") if "low" in values or "high" in values else values


_CHANNEL_VALUES: Final[dict[type[TextValue], str]] = {
    Phone: "+6281200000001",
    Email: "kim@desa.example",
    Url: "https://kim.example",
}


def _channel(values: Values) -> Values:
    form = FORMS.get(values["kind"])
    if form is None or TextValueKind((form,)).read(values["value"], Reader()) is not INVALID:
        return values
    return {**values, "value": _CHANNEL_VALUES[form]}


_OF_CONSENT: Final = ("given_on", "means", "given_by", "withdrawn_on")


def _legal_ground(values: Values) -> Values:
    """Where several details of a consent are there, a consent is meant; a single one is left out."""
    if values["ground"] is not Ground.CONSENT and len(values.keys() & _OF_CONSENT) <= 1:
        return _without(values, *_OF_CONSENT)
    return _in_order({**values, "ground": Ground.CONSENT}, "given_on", "withdrawn_on")


def _in_order(values: Values, start: str, end: str) -> Values:
    if start in values and end in values and values[end].last_day < values[start].first_day:
        values[start], values[end] = values[end], values[start]
    return values


def _group(values: Values) -> Values:
    if any(decree.term for decree in values.get("decrees", ())):
        values = _without(values, "board_term")
    formed, dissolved = (one and one.value for one in (values.get("formed"), values.get("dissolved")))
    if formed and dissolved and formed.first_day and dissolved.last_day and dissolved.last_day < formed.first_day:
        values["formed"], values["dissolved"] = values["dissolved"], values["formed"]
    return values


def _member(values: Values) -> Values:
    return _in_order(values, "since", "until")


def _dated(values: Values) -> Values:
    return _in_order(values, "start", "end")


def _claim(values: Values) -> Values:
    if (verdict := values.get("verdict")) and verdict.printed is None:
        values["verdict"] = Term(value=verdict.value, printed="SALAH")
    if "category_inferred" in values:
        values.setdefault("category", Term(printed="Konten palsu"))
    return values


def _information_item(values: Values) -> Values:
    kind, claim = values["kind"].value, values.get("claim")
    if claim is not None and kind not in (InformationKind.HOAX_ALERT, InformationKind.HOAX_CLARIFICATION, None):
        values["kind"] = Term(value=InformationKind.HOAX_ALERT)
    elif kind is InformationKind.HOAX_CLARIFICATION and (claim is None or claim.verdict is None):
        verdict = Term(value=Verdict.FALSE, printed="SALAH")
        values["claim"] = Claim(text="Klaim rekaan", verdict=verdict)
    return values


_MEND: Final[dict[type[Declared], Callable[[Values], Values]]] = {
    Identifier: _identifier,
    Occasion: _occasion,
    Channel: _channel,
    HeadPart: _head_part,
    HeadCount: _head_count,
    LegalGround: _legal_ground,
    Group: _group,
    Member: _member,
    Claim: _claim,
    InformationItem: _information_item,
    Dated: _dated,
    Stage: _dated,
    BodyTerm: _dated,
}
