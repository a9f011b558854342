"""What stands in a cell: a value as it is written, and the plain data that a cell is read as."""

import datetime as dt
import re
from typing import Final

from kimcore.fields import Kind
from kimcore.fields.kinds import BooleanKind, TextKind, WholeKind
from kimcore.findings import Problem
from kimcore.sheets.guards import GUARD

NOT_TEXT_IN_CELL = Problem.warning(
    code="not_text_in_cell",
    indonesian="Sel ini berisi angka atau tanggal, padahal seharusnya teks; nol di depan atau bentuk aslinya mungkin"
    " hilang. Mohon cek, dan gunakan format sel “Teks”.",
    english="This cell holds a number or a date where a text belongs; leading zeros or the way it was written may be"
    " lost. Please check it, and give such cells the format “Text”.",
)

_WHOLE: Final = re.compile("0|-?[1-9][0-9]{0,18}")
_BOOLEANS: Final = {"true": True, "false": False}


def kept_apart(text: str) -> str:
    """Return a text as a cell of type text, which is no formula: with one `'` before it where it begins with one."""
    return GUARD + text if text.startswith(GUARD) else text


def unguarded(text: str) -> str:
    """Return the text of a cell, however it was written, without the one `'` before it."""
    return text.removeprefix(GUARD)


def plain_of(cell: object, kind: Kind) -> tuple[object, Problem | None]:
    """Return the plain data that a cell means in a column of a kind, and what is to be said of it.

    What cannot be meant stays as it is, and the kind refuses it.
    """
    if isinstance(cell, str):
        return _of_text(unguarded(cell), kind), None
    value = _simple(cell)
    if isinstance(kind, BooleanKind) and value in (0, 1):
        return bool(value), None  # OpenDocument keeps yes and no as numbers
    if isinstance(kind, WholeKind | BooleanKind) or type(value) not in (str, int, float):
        return value, None
    return str(value), NOT_TEXT_IN_CELL if isinstance(kind, TextKind) else None


def _simple(cell: object) -> object:
    """Return a cell as a text, a number, or yes or no; a whole number has no fraction."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    if isinstance(cell, dt.datetime):
        return cell.isoformat(timespec="minutes")
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else cell


def _of_text(text: str, kind: Kind) -> object:
    """Return the number, or the yes or no, that a text means where one is to be."""
    if isinstance(kind, WholeKind) and _WHOLE.fullmatch(text):
        return int(text)
    if isinstance(kind, BooleanKind):
        return _BOOLEANS.get(text.lower(), text)
    return text
