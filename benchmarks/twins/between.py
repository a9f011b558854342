"""What the twin "rules" checks beyond patterns: calendar days, and fields of one object against each other.

Written as a user of pydantic would: functions that take a value or an object of the twin and raise ValueError.
"""

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

Twin = Any
"""An object of a class that is made at run time."""

_OPEN: Final = ".."
_YEAR, _MONTH, _DAY = slice(4), slice(5, 7), slice(8, 10)
_LENGTH_OF_DAY: Final = 10


# Texts


def partial_date(text: str) -> str:
    """Refuse a day that no calendar has."""
    day = text[_DAY]
    if day and int(day) > calendar.monthrange(int(text[_YEAR]), int(text[_MONTH]))[1]:
        raise ValueError("no such day")
    return text


def moment(text: str) -> str:
    """Refuse a moment on a day that no calendar has."""
    partial_date(text[:_LENGTH_OF_DAY])
    return text


def period(text: str) -> str:
    """Refuse a period with an end before its start."""
    start, _, end = text.partition("/")
    for one in (start, end):
        if one != _OPEN:
            moment(one)
    if _OPEN not in (start, end) and _is_before(end, start):
        raise ValueError("ends before it starts")
    return text


def when(text: str) -> str:
    """Refuse a date, a moment or a period that cannot be."""
    return period(text) if "/" in text else moment(text)


def _is_before(end: str, start: str) -> bool:
    if "T" in start and "T" in end:
        return dt.datetime.fromisoformat(end) < dt.datetime.fromisoformat(start)
    return _last_day(end) < _first_day(start)


def _first_day(text: str) -> dt.date:
    return dt.date(int(text[_YEAR]), int(text[_MONTH] or 1), int(text[_DAY] or 1))


def _last_day(text: str) -> dt.date:
    year, month = int(text[_YEAR]), int(text[_MONTH] or 12)
    return dt.date(year, month, int(text[_DAY] or calendar.monthrange(year, month)[1]))


# Objects


def any_of(one: Twin, *names: str) -> None:
    """Refuse an object that says nothing."""
    if not any(getattr(one, name) not in (None, (), False) for name in names):
        raise ValueError("needs one of its fields")


def channel(one: Twin, forms: Mapping[object, Callable[[str], object]]) -> None:
    """Refuse a value that has not the form of its channel."""
    form = forms.get(one.kind)
    if form is not None and one.value is not None and form(one.value) is None:
        raise ValueError("not of the form of its channel")


def head_part(one: Twin) -> None:
    """Refuse a part that counts along no dimension, or several."""
    given = (one.sex is not None, one.segment is not None, one.party is not None, one.disability, one.minors)
    if sum(given) != 1:
        raise ValueError("one dimension")


def head_count(one: Twin) -> None:
    """Refuse bounds out of order, and a magnitude beside a number."""
    if one.low is not None and one.high is not None and one.high < one.low:
        raise ValueError("high below low")
    if one.magnitude is not None and (one.low is not None or one.high is not None):
        raise ValueError("exclusive")


def figure(one: Twin) -> None:
    """Refuse bounds out of order, and a value beside them."""
    if one.low is not None and one.high is not None and Decimal(one.high) < Decimal(one.low):
        raise ValueError("high below low")
    if one.value is not None and (one.low is not None or one.high is not None):
        raise ValueError("exclusive")


def legal_ground(one: Twin, consent: object) -> None:
    """Refuse details of consent on another ground, and a withdrawal before the consent."""
    if one.ground is not consent:
        if one.given_on or one.means or one.given_by or one.withdrawn_on:
            raise ValueError("the ground is not consent")
    elif one.given_on and one.withdrawn_on and _is_before(one.withdrawn_on, one.given_on):
        raise ValueError("ends before it starts")


def occasion(one: Twin) -> None:
    """Refuse a mark of inference without a value."""
    if one.inferred and one.value is None:
        raise ValueError("inferred nothing")


def group(one: Twin, groups: object) -> None:
    """Refuse a term beside a decree's own, a number of groups that counts others, and an end before the beginning."""
    if one.stands_for is not None and one.stands_for.unit is not groups:
        raise ValueError("groups are counted")
    if one.board_term is not None and any(decree.term is not None for decree in one.decrees):
        raise ValueError("exclusive")
    if one.formed and one.dissolved and one.formed.value and one.dissolved.value:
        start, end = one.formed.value.split("/")[0], one.dissolved.value.split("/")[-1]
        if _OPEN not in (start, end) and _last_day(end) < _first_day(start):
            raise ValueError("ends before it starts")


def member(one: Twin) -> None:
    """Refuse a name beside the mark that there is none, and an end before the beginning."""
    if one.name is not None and one.name_withheld:
        raise ValueError("exclusive")
    if one.since and one.until and _is_before(one.until, one.since):
        raise ValueError("ends before it starts")


def claim(one: Twin) -> None:
    """Refuse a verdict without its printed label, and an inferred category that is absent."""
    if one.verdict is not None and one.verdict.printed is None:
        raise ValueError("needs the printed label")
    if one.category_inferred and one.category is None:
        raise ValueError("inferred nothing")


def information_item(one: Twin, clarification: object, alert: object) -> None:
    """Refuse a clarification without claim or verdict, and a claim on what is no clarification or alert."""
    kind = one.kind.value
    if kind is clarification:
        if one.claim is None or one.claim.verdict is None:
            raise ValueError("needs a claim and its verdict")
    elif one.claim is not None and kind is not None and kind is not alert:
        raise ValueError("no claim here")
