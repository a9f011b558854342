"""Hypothesis strategies for records and their parts, made from the declarations: what they draw is valid."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from hypothesis import strategies as st

from kimcore.codes import DocumentNumber, DomainName, Email, Language, Phone, Quantity, RegionCode, Sha256, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.fields import Declared, FieldPlan, Kind, Text, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import ObjectKind
from kimcore.records import RECORDS, Record
from kimcore.testing.consistency import consistent
from kimcore.textvalues import TextValue

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)


def records() -> st.SearchStrategy[Record]:
    """Draw a record of any type."""
    return st.one_of([objects(cls) for cls in RECORDS])


@st.composite
def objects(draw: st.DrawFn, cls: type[AnyDeclared]) -> AnyDeclared:
    """Draw a record or a part of a declared class; a generic class is given with its vocabulary."""
    plan = plan_of(cls)
    there = {name for name, field in plan.fields.items() if field.required}
    if plan.any_of:
        there.add(draw(st.sampled_from(plan.any_of)))
    required = {name: _present(plan.fields[name]) for name in sorted(there)}
    optional = {name: _present(field) for name, field in plan.fields.items() if name not in there}
    values = draw(st.fixed_dictionaries(required, optional=optional))
    made = cast("Callable[..., AnyDeclared]", plan.cls)
    return made(**consistent(cast("type[Declared]", plan.cls), values))


def of_kind(kind: Kind) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one return for each kind
    """Draw a value of one kind of field."""
    match kind:
        case TextKind(limits):
            return _texts(limits)
        case WholeKind(limits):
            return st.integers(limits.least, limits.most)
        case BooleanKind():
            return st.booleans()
        case TermKind(vocabulary):
            return st.sampled_from(list(vocabulary))
        case TextValueKind(types):
            return st.one_of([text_values(one) for one in types])
        case ItemsKind(item):
            return st.lists(of_kind(item), min_size=1, max_size=3).map(tuple)
        case ObjectKind(declared):
            return st.deferred(lambda: objects(cast("type[Declared]", declared)))
        case _:
            raise TypeError(f"no strategy for {type(kind).__name__}")


def _present(field: FieldPlan) -> st.SearchStrategy[Any]:
    is_mark = isinstance(field.kind, BooleanKind) and field.default is False
    return st.just(value=True) if is_mark else of_kind(field.kind)


def _texts(limits: Text) -> st.SearchStrategy[str]:
    if limits.pattern is not None:
        return st.from_regex(limits.pattern, fullmatch=True).filter(lambda text: len(text) <= limits.most)
    most = min(limits.most, _LONGEST_DRAWN)
    alphabet = st.one_of(_LEGAL, st.just("\n")) if limits.lines else _LEGAL
    return st.text(alphabet, min_size=limits.least, max_size=most).map(str.strip).filter(bool)


_LONGEST_DRAWN: Final = 30
_LEGAL: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])


def text_values(cls: type[TextValue]) -> st.SearchStrategy[Any]:
    """Draw a value of a code system or of a type of date."""
    return _TEXT_VALUES[cls]


def _forms(cls: type[TextValue], pattern: str) -> st.SearchStrategy[Any]:
    return st.from_regex(pattern, fullmatch=True).map(cls.parse)


_DAYS: Final = st.dates(dt.date(1945, 1, 1), dt.date(2199, 12, 31))
_PARTIAL_DATES: Final = st.one_of(
    _DAYS.map(lambda day: PartialDate(day.year)),
    _DAYS.map(lambda day: PartialDate(day.year, day.month)),
    _DAYS.map(lambda day: PartialDate(day.year, day.month, day.day)),
)
_OFFSETS: Final = st.sampled_from([7 * 60, 8 * 60, 9 * 60, 0, -150])


def _moment(day: dt.date, minute: int, offset: int) -> Moment:
    return Moment(day.year, day.month, day.day, minute // 60, minute % 60, offset)


_MOMENTS: Final = st.builds(_moment, _DAYS, st.integers(0, 24 * 60 - 1), _OFFSETS)


def _period(days: tuple[dt.date, dt.date], open_end: int) -> Period:
    start, end = map(PartialDate.of, sorted(days))
    return (Period(start, end), Period(None, end), Period(start, None))[open_end]


_TEXT_VALUES: Final[dict[type[TextValue], st.SearchStrategy[Any]]] = {
    PartialDate: _PARTIAL_DATES,
    Moment: _MOMENTS,
    Period: st.builds(_period, st.tuples(_DAYS, _DAYS), st.integers(0, 2)),
    RegionCode: _forms(
        RegionCode, r"[1-9][1-9](\.(0[1-9]|[1-6][1-9]|7[1-9])(\.(0[1-9]|[1-9][0-9])(\.[123]00[1-9])?)?)?"
    ),
    Phone: _forms(Phone, r"\+628[1-9]00[0-9]{6,7}"),
    Email: _forms(Email, r"[a-z]{1,8}(\.[a-z]{1,8})?@[a-z]{1,8}\.example"),
    Url: _forms(Url, r"https?://[a-z]{1,8}\.example(/[a-z0-9-]{0,8}){0,2}"),
    DomainName: _forms(DomainName, r"([a-z]{1,8}\.){1,2}example"),
    Language: _forms(Language, r"id|en|bjn|jv|su|ms-Arab"),
    DocumentNumber: _forms(
        DocumentNumber, r"[1-9][0-9]{0,2}(\.[0-9]{1,2})?/[0-9]{1,3}/(19|20)[0-9]{2}|Nomor [1-9][0-9]? Tahun 20[0-9]{2}"
    ),
    Quantity: _forms(Quantity, r"-?[1-9][0-9]{0,5}(\.[0-9]?[1-9])?|0"),
    Sha256: _forms(Sha256, r"[0-9a-f]{64}"),
}
