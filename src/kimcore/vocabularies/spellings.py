"""How what people write is compared: by its words, whatever case, signs, brackets and widths it is written in."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kimcore.late import late_pattern

_WORDS: Final = late_pattern(r"[^\W_]+")
_BRACKETED: Final = late_pattern(r"\(([^()]*)\)")
_NUMBER: Final = late_pattern(r" (?:[1-9]|10|i{1,3}|iv|vi{0,3}|ix|x)")
"""What can stand behind one of several, as in "Wakil Ketua I"."""
BRACKETS: Final = late_pattern(r"[()\[\]{}<>]+")
SLASHES: Final = late_pattern(r"[/\\|]+")
DIVIDED: Final = late_pattern(r"[()\[\]{}<>/\\|]")
"""What parts a text that has several parts."""


def normal(text: str) -> str:
    """Return a text in small letters of the usual width."""
    return unicodedata.normalize("NFKC", text.casefold()).casefold()


def words_of(text: str) -> str:
    """Return the words of a normal text, parted by one blank each; "&" is read as "dan"."""
    return " ".join(_WORDS.findall(text.replace("&", " dan ")))


def parts_of(text: str, between: re.Pattern[str]) -> list[str]:
    """Return the parts of a normal text that hold words."""
    return [part for part in between.split(text) if words_of(part)]


def without_number(words: str) -> str:
    """Return words without a last one that is a number to ten, Arabic or Roman."""
    first, blank, last = words.rpartition(" ")
    return first if _NUMBER.fullmatch(blank + last) else words


def in_label(label: str, *, locale: str) -> Iterator[str]:
    """Find the spellings that a label holds: the whole, what is outside of its brackets, and each alternative.

    Slashes part alternatives where each has as many words as the others: not in "Perangkat desa/kelurahan". In the
    brackets of an Indonesian label stand other words for the term, in those of an English one explanations.
    """
    text = normal(label)
    inside: list[str] = _BRACKETED.findall(text) if locale == "id" else []
    for spelling in (text, _BRACKETED.sub(" ", text), *inside):
        yield words_of(spelling)
        parts = [words_of(part) for part in spelling.split("/")]
        if len({part.count(" ") for part in parts}) == 1:
            yield from parts
