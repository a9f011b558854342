"""Values that contradict each other, drawn at random, made consistent."""

from collections.abc import Callable
from typing import Any, Final

import attrs

from kimcore.codes import Email, Phone, Url
from kimcore.errors import InvalidError
from kimcore.fields import INVALID, Declared, Reader, plan_of
from kimcore.fields.keys import personal_key
from kimcore.fields.kinds import TextValueKind
from kimcore.records import (
    Channel,
    Claim,
    Group,
    HeadPart,
    Identifier,
    InformationItem,
    Term,
)
from kimcore.records.contacts import FORMS
from kimcore.textvalues import TextValue
from kimcore.vocabularies import HeadUnit, InformationKind, Sex, Verdict

Values = dict[str, Any]


def consistent(cls: type[Declared], values: Values) -> Values:
    """Return the values for an object of a class, without optional ones that `conflicts` says contradict the others."""
    for one in reversed(cls.__mro__):
        if one in _MEND:
            values = _MEND[one](dict(values))
    while contradicting := _contradicting(cls, values):
        values = _without(values, *contradicting)
    return values


def _contradicting(cls: type[Declared], values: Values) -> set[str]:
    """Return the names of optional values for which the constructor refuses all of them."""
    try:
        cls(**values)
    except InvalidError as error:
        names = {finding.pointer.split("/")[1] for finding in error.findings if finding.pointer}
        return {name for name in names & values.keys() if not plan_of(cls).fields[name].required}
    return set()


def _identifier(values: Values) -> Values:
    return {**values, "scheme": "NIB"} if personal_key(values["scheme"]) else values


def _without(values: Values, *names: str) -> Values:
    return {name: value for name, value in values.items() if name not in names}


def _head_part(values: Values) -> Values:
    """Keep one dimension; where there is none, the sex, so that the others are not the rarer ones."""
    dimensions = [name for name in ("party", "segment", "minors", "disability", "sex") if values.get(name)]
    return _without(values, *dimensions[1:]) if dimensions else {**values, "sex": Sex.FEMALE}


_CHANNEL_VALUES: Final[dict[type[TextValue], str]] = {
    Phone: "+6281200000001",
    Email: "kim@desa.example",
    Url: "https://kim.example",
}


def _channel(values: Values) -> Values:
    form = FORMS.get(values["kind"])
    if form is None or "value" not in values or TextValueKind((form,)).read(values["value"], Reader()) is not INVALID:
        return values
    return {**values, "value": _CHANNEL_VALUES[form]}


def _group(values: Values) -> Values:
    count = values.get("stands_for")
    return values if count is None else {**values, "stands_for": attrs.evolve(count, unit=HeadUnit.GROUPS)}


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


_MEND: Final[dict[type, Callable[[Values], Values]]] = {
    Identifier: _identifier,
    Channel: _channel,
    HeadPart: _head_part,
    Group: _group,
    Claim: _claim,
    InformationItem: _information_item,
}
"""Where nothing can be left out, or what would be left is drawn too rarely."""
