"""What keeps a spreadsheet from taking a text in delimited text for a formula: one `'` before it."""

from typing import Final

GUARD: Final = "'"
_SIGNS: Final = ("=", "+", "-", "@", GUARD, "\t", "\r")
"""What a formula begins with, or what a spreadsheet passes over before one."""


def could_be_formula(text: str) -> bool:
    """Whether a spreadsheet takes a text for a formula, or for a number, where it may."""
    return text.startswith(_SIGNS)


def guarded(text: str) -> str:
    """Return a text as a cell of delimited text: with one `'` before it where it could be a formula."""
    return GUARD + text if could_be_formula(text) else text


def without_guard(text: str) -> str:
    """Return the text of a cell without the `'` that keeps it from being a formula."""
    return text[1:] if text.startswith(GUARD) and could_be_formula(text[1:]) else text
