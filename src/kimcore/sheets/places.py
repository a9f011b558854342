"""Cells as people name them, `C7`, and as rows and columns that count from 0."""

import re
from typing import Final

Place = tuple[int, int]
"""Row and column of a cell, from 0."""

_CELL: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_LAST_COLUMN: Final = 16_384
_LAST_ROW: Final = 1_048_576


def split(cell: str | None) -> tuple[str, str]:
    """Return the sheet and the cell of `Sheet name!C7`; the last exclamation mark parts them."""
    sheet, _, place = (cell or "").rpartition("!")
    return sheet, place


def coordinates(place: str) -> Place | None:
    """Return row and column of a cell from 0, or None where no sheet has such a cell."""
    found = _CELL.fullmatch(place)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if column <= _LAST_COLUMN and row <= _LAST_ROW else None


def spelt(place: Place) -> str:
    """Return the name of a cell."""
    row, column = place
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
