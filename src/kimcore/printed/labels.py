"""Numbers that count nothing: in dates, times and names, behind "lantai" and before "jam"."""

import re
from collections.abc import Sequence
from typing import Final

from kimcore.printed.amount_words import LABELS, MEASURES, SCHOOLS, TIMES
from kimcore.printed.count_words import UNITS
from kimcore.printed.tokens import Token, is_number_at, key_at, text_at

_GLUED_SEXES: Final = frozenset({"L", "P", "LK", "Lk", "lk", "PR", "Pr", "pr"})
_CLASSES: Final = frozenset({"L", "P"})
_BESIDE_LABELS: Final = frozenset({".", "-", ":"})
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")


def is_other(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the number between two positions is part of a date, a time or a name, or a measure of something."""
    return (
        key_at(tokens, end) in MEASURES
        or _is_labelled(tokens, start, end)
        or _is_parted(tokens, start - 1)
        or _is_parted(tokens, end)
        or _is_glued(tokens, start)
        or _is_name(tokens, start, end)
    )


def _is_labelled(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word before a number says that it counts nothing, and is not itself counted, as in "3 jam 50 orang"."""
    label = start - 1
    if text_at(tokens, label) in _BESIDE_LABELS or (
        text_at(tokens, label) in _CLASSES and key_at(tokens, label - 1) in LABELS
    ):
        label -= 1
    word = key_at(tokens, label)
    if word in SCHOOLS:
        return UNITS.at(tokens, end) is None
    if word in MEASURES and is_number_at(tokens, label - 1):
        return _YEAR.fullmatch(tokens[start].text) is not None or UNITS.at(tokens, end) is None
    return word in LABELS


def _is_parted(tokens: Sequence[Token], position: int) -> bool:
    """Whether a slash, or the colon of a time, parts two numbers: the colon of "RW 3: 50 orang" parts none."""
    if not (is_number_at(tokens, position - 1) and is_number_at(tokens, position + 1)):
        return False
    before, sign, behind = tokens[position - 1 : position + 2]
    has_both_blanks_or_none = (before.end < sign.start) == (sign.end < behind.start)
    is_time = has_both_blanks_or_none or key_at(tokens, position - 2) in TIMES
    return sign.text == "/" or (sign.text == ":" and is_time)


def _is_glued(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number is written together with a word, as in "G20" and "Covid-19", unless that is L or P."""
    glued = start
    while glued > max(0, start - 2) and tokens[glued - 1].end == tokens[glued].start:
        glued -= 1
        if tokens[glued].is_word:
            return tokens[glued].text not in _GLUED_SEXES
        if tokens[glued].text != "-":
            return False
    return False


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number is the last word of a name, as in "Simpang Empat"."""
    if start == 0 or end > start + 1 or UNITS.at(tokens, end) is not None:
        return False
    return all(
        token.is_word and token.text[0].isupper() and not token.text.isupper() for token in tokens[start - 1 : end]
    )
