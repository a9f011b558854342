"""What stands in a cell of an office table: any value as a text to read, and what is written for nothing."""

import datetime as dt
import math
import numbers
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeGuard, cast

from kimcore.lexicon.roles import NOTHING
from kimcore.lexicon.scanner import Scan
from kimcore.textvalues import trimmed

_BLANK: Final = re.compile(
    r"[\s\-–—_.…/:()]*|[0:./\- ]*0000[0:./\- ]*|0+(?:[-/.]0+){2,}"  # noqa: RUF001 - as print has them
)
_DECIMAL: Final = re.compile("-?[0-9]+,[0-9]+")
_LONGEST_NOTHING: Final = 40
_GREATEST: Final = 10**30
"""Greater numbers are not read, nor turned into text."""


def text_of(cell: object) -> str | None:
    """Return what a person reads in a cell, without change where it is a text; None where it is nothing readable.

    A number has no fraction where that is zero, and else a comma before it, as Indonesia writes. A day at midnight is a
    day, and an empty cell has an empty text.
    """
    if is_text(cell):
        return str.__str__(cell)
    try:
        return _text_of_value(cell, type(cell))
    except Exception:  # noqa: BLE001 - a cell can be an object of any class, whose attributes raise anything
        return None


def is_text(cell: object) -> TypeGuard[str]:
    """Whether a cell is a text by its very type: an object can say of itself that it is one, or raise when asked."""
    return issubclass(type(cell), str)


def is_empty(cell: object) -> bool:
    """Whether nothing stands in a cell: neither a value nor a sign that can be seen."""
    return cell is None or (is_text(cell) and not trimmed(cell))


def filled_in(row: Sequence[object]) -> list[int]:
    """Return the positions of the cells of a row in which something stands."""
    return [position for position, cell in enumerate(row) if not is_empty(cell)]


def is_nothing(text: str) -> bool:
    """Whether a text is what office tables write where there is nothing to write: "-", "n/a", "nihil", "0000-00-00"."""
    bare = trimmed(text)
    if len(bare) > _LONGEST_NOTHING:
        return False
    if _BLANK.fullmatch(bare):
        return True
    scan = Scan(bare.strip("(). "))
    found = scan.find(NOTHING, 0)
    return found is not None and found.end == len(scan)


def _text_of_value(cell: object, kind: type) -> str | None:
    """Return the text of a day, a time or a number, and of None, which is an empty cell."""
    if cell is None:
        return ""
    if issubclass(kind, dt.date):
        return _day(cast("dt.date", cell))
    if issubclass(kind, dt.time):
        return f"{cast('dt.time', cell):%H.%M}"
    if issubclass(kind, bool) or not issubclass(kind, (numbers.Real, Decimal)):
        return None
    return _number(cast("float | Decimal", cell))


def _day(day: dt.date) -> str:
    """Return a day, with its time where a cell has one that is not midnight; nothing for pandas' NaT, which is none."""
    if not isinstance(cast("object", day.year), int):
        return ""
    text = f"{day.year:04}-{day.month:02}-{day.day:02}"
    if isinstance(day, dt.datetime) and (day.hour, day.minute) != (0, 0):
        return f"{text} {day.hour:02}:{day.minute:02}"
    return text


def _number(number: float | Decimal) -> str | None:
    """Return a number in digits; None where it is none, such as infinity, or has more digits than anything read."""
    if number.is_nan() if isinstance(number, Decimal) else math.isnan(number):
        return ""
    if not -_GREATEST < number < _GREATEST:
        return None
    if number == int(number):
        return str(int(number))
    text = str(number).replace(".", ",")
    return text if _DECIMAL.fullmatch(text) else None
