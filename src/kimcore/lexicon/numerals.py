"""Numbers as Indonesian prints them: digits with marks, words, and both together."""

import re
from collections.abc import Set as AbstractSet
from decimal import Context, Decimal
from typing import Final

import attrs

from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import NUMERAL
from kimcore.lexicon.scanner import Scan

_SIGNS: Final = meanings_of(NUMERAL)
_MULTIPLES: Final = {"y": 10, "r": 100, "k": 1_000, "m": 1_000_000}
_ALONE: Final = {"0": 0, "o": 1}
"""Signs of words that no other joins."""

# Three digits: hundreds, and then "tujuh belas", "dua puluh lima", "sepuluh" or "lima".
_GROUP: Final = "(?:([1-9])r)?(?:([1-9])t|(?:([1-9])y)?([1-9])?)"
_WORDS: Final = re.compile(f"(?:(?=[1-9]){_GROUP}m)?(?:(?=[1-9]){_GROUP}k)?(?:{_GROUP})")
_PAST_END: Final = re.compile(r"\A[rtykm]|[1-9]{2}|t[1-9]|y[1-9]?[rty]|r[1-9]?r|m.*m|k.*[km]")
"""What no number holds, so that it has ended before: "dua tiga", "seribu satu ribu"."""
_MOST_WORDS: Final = 17
"""Of the longest number below a thousand million, such as 999 999 999."""
_LONGEST: Final = 30
"""Of digits with marks; what is longer is no number of anything that is counted."""

_MOST: Final = 300_000_000
"""More than the country has people; with it no phone number and no NIK is taken for a count."""
_NO_COUNT: Final = re.compile("00+|0[0-9]{3,}")
"""Digits that are a code or a phone number."""
_GROUP_DIGITS: Final = 3
_GROUP_FIELDS: Final = 4


_EXACT: Final = Context(prec=1_000, traps=[])
"""Multiplies without rounding, whatever a program has set for its own numbers."""


@attrs.frozen
class Number:
    """A number that stands in a text.

    `value` is None where digits and marks are in no order that Indonesian has, such as "1,234,567" or "7.36", where
    three digits stand behind a comma, which may part thousands or begin a fraction, and where a zero leads three digits
    or more. `about` says that the ending -an makes it a round one ("100-an", "seratusan"). `end` is the position behind
    its last token.
    """

    value: Decimal | None
    end: int
    about: bool = False

    @property
    def whole(self) -> int | None:
        """The value as a whole number of at most 300 million; None where it is none."""
        if self.value is None or self.value > _MOST or self.value != self.value.to_integral_value():
            return None
        return int(self.value)


def read_number(text: str) -> int | None:
    """Return the whole number that a text consists of, in digits or in words; None where it is no such number."""
    scan = Scan(text)
    number = number_at(scan, 0)
    return None if number is None or number.about or number.end != len(scan) else number.whole


def number_at(scan: Scan, position: int) -> Number | None:
    """Return the number that begins with the token at a position; None where none does."""
    if not scan.is_number(position):
        return _in_words(scan, position)
    end = digits_end(scan, position)
    return _ending(scan, _scaled(scan, end, figure(scan.between(position, end))))


def digits_end(scan: Scan, position: int, joining: AbstractSet[str] = frozenset({".", ","})) -> int:
    """Return the position behind digits and the signs that join them without blanks, which else are dots and commas."""
    end = position + 1
    while scan.key(end) in joining and scan.is_number(end + 1) and scan.is_glued(end) and scan.is_glued(end + 1):
        end += 2
    return end


def figure(digits: str) -> Decimal | None:
    """Return the value of digits with marks: a dot between thousands, a comma before a fraction. Else None."""
    whole, comma, fraction = digits.partition(",")
    first, *groups = whole.split(".")
    grouped = all(len(group) == _GROUP_DIGITS for group in groups)
    if len(digits) > _LONGEST or (groups and (not grouped or len(first) > _GROUP_DIGITS or first.startswith("0"))):
        return None
    is_unclear = len(fraction) == _GROUP_DIGITS and not groups
    if _NO_COUNT.fullmatch(whole) or (comma and (is_unclear or not fraction.isdecimal())):
        return None
    return Decimal(f"{first}{''.join(groups)}.{fraction or 0}")


def _scaled(scan: Scan, end: int, value: Decimal | None) -> Number:
    """Return digits that a word multiplies: "7 ribu", "1,5 juta", "10 ribuan"."""
    word = scan.key(end)
    scale = _MULTIPLES.get(_sign(word) or "")
    if value is None or scale is None:
        return Number(value, end)
    return Number(_EXACT.multiply(value, scale), end + 1, about=word.endswith("an"))


def _ending(scan: Scan, number: Number) -> Number:
    """Add the ending -an, which stands with or without a hyphen: "100-an", "100an", "100 an"."""
    hyphen = scan.key(number.end) == "-"
    last = number.end + hyphen
    if scan.key(last) == "an" and (not hyphen or scan.is_glued(last)):
        return attrs.evolve(number, end=last + 1, about=True)
    return number


def _in_words(scan: Scan, position: int) -> Number | None:
    """Return the longest number in words that begins at a position; one with the ending -an goes no further."""
    alone = _ALONE.get(_SIGNS.get(scan.key(position), ""))
    if alone is not None:
        return Number(Decimal(alone), position + 1)
    signs: list[str] = []
    about = False
    for at in range(position, min(position + _MOST_WORDS, len(scan))):
        word = scan.key(at)
        sign = _sign(word)
        if about or sign is None or _PAST_END.search("".join([*signs, sign])):
            break
        about = word not in _SIGNS
        signs.append(sign)
    for length in range(len(signs), 0, -1):
        if match := _WORDS.fullmatch("".join(signs[:length])):
            return Number(Decimal(_value(match)), position + length, about=about and length == len(signs))
    return None


def _sign(word: str) -> str | None:
    """Return the sign of a number word, with or without the ending -an."""
    return _SIGNS.get(word) or _SIGNS.get(word.removesuffix("an"))


def _value(match: re.Match[str]) -> int:
    """Return the value of a number in words: three groups of up to three digits."""
    fields = [int(field or 0) for field in match.groups()]
    total = 0
    for first in range(0, len(fields), _GROUP_FIELDS):
        hundreds, teens, tens, ones = fields[first : first + _GROUP_FIELDS]
        total = total * 1_000 + hundreds * 100 + (10 + teens if teens else tens * 10 + ones)
    return total
