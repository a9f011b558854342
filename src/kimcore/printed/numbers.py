"""Numbers as Indonesian prints them: digits with marks, words, and both together."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

import attrs

from kimcore.printed.tokens import Token, tokens_of

_DIGITS: Final = {
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "lima": "5",
    "enam": "6",
    "tujuh": "7",
    "delapan": "8",
    "sembilan": "9",
}
_SCALES: Final = {"belas": "t", "puluh": "p", "ratus": "r", "ribu": "k", "juta": "m"}
_OLD_SPELLINGS: Final = {"doea": "2", "toedjoeh": "7", "tudjuh": "7", "salapan": "8", "dlapan": "8"}


def _spelled() -> Mapping[str, str]:
    """Return the signs that words stand for, in the pattern below: "duapuluh" and "dua", "puluh" are both "2p"."""
    words = {**_DIGITS, **_OLD_SPELLINGS, **_SCALES}
    for scale, sign in _SCALES.items():
        words[f"se{scale}"] = f"1{sign}"
        words.update({digit + scale: value + sign for digit, value in _DIGITS.items()})
    return words


_SIGNS: Final = _spelled()
_MULTIPLES: Final = {"puluh": 10, "ratus": 100, "ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000}
_ALONE: Final = {"nol": 0, "seorang": 1}
"""Words that no other joins."""

# Three digits: hundreds, and then "tujuh belas", "dua puluh lima", "sepuluh" or "lima".
_GROUP: Final = "(?:([1-9])r)?(?:([1-9])t|(?:([1-9])p)?([1-9])?)"
_WORDS: Final = re.compile(f"(?:(?=[1-9]){_GROUP}m)?(?:(?=[1-9]){_GROUP}k)?(?:{_GROUP})")
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


@attrs.frozen
class Number:
    """A number that stands in a text.

    `value` is None where digits and marks are in no order that Indonesian has, such as "1,234,567" or "7.36", and where
    a zero leads three digits or more. `about`
    says that the ending -an makes it a round one ("100-an", "seratusan"). `end` is the position behind its last token.
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
    tokens = tokens_of(text)
    number = number_at(tokens, 0)
    return None if number is None or number.about or number.end != len(tokens) else number.whole


def number_at(tokens: Sequence[Token], position: int) -> Number | None:
    """Return the number that begins with the token at a position; None where none does."""
    if position >= len(tokens):
        return None
    if not tokens[position].is_number:
        return _in_words(tokens, position)
    return _ending(tokens, _scaled(tokens, position, figure(tokens[position].text)))


def figure(digits: str) -> Decimal | None:
    """Return the value of digits with marks: a dot between thousands, a comma before a fraction. Else None."""
    whole, comma, fraction = digits.partition(",")
    first, *groups = whole.split(".")
    grouped = all(len(group) == _GROUP_DIGITS for group in groups)
    if len(digits) > _LONGEST or (groups and (not grouped or len(first) > _GROUP_DIGITS or first.startswith("0"))):
        return None
    if _NO_COUNT.fullmatch(whole) or (comma and not (fraction.isascii() and fraction.isdigit())):
        return None
    return Decimal(f"{first}{''.join(groups)}.{fraction or 0}")


def _scaled(tokens: Sequence[Token], position: int, value: Decimal | None) -> Number:
    """Return digits that a word multiplies: "7 ribu", "1,5 juta", "10 ribuan"."""
    end = position + 1
    word = tokens[end].key if end < len(tokens) else ""
    scale = _MULTIPLES.get(word.removesuffix("an"))
    if value is None or scale is None:
        return Number(value, end)
    return Number(value * scale, end + 1, about=word.endswith("an"))


def _ending(tokens: Sequence[Token], number: Number) -> Number:
    """Add the ending -an, which stands with or without a hyphen: "100-an", "100an", "100 an"."""
    hyphen = number.end < len(tokens) and tokens[number.end].text in "-–‐‑"  # noqa: RUF001 - as print has them
    last = number.end + hyphen
    if last < len(tokens) and tokens[last].key == "an" and (not hyphen or tokens[last].start == tokens[last - 1].end):
        return attrs.evolve(number, end=last + 1, about=True)
    return number


def _in_words(tokens: Sequence[Token], position: int) -> Number | None:
    """Return the longest number in words that begins at a position; one with the ending -an goes no further."""
    if tokens[position].key in _ALONE:
        return Number(Decimal(_ALONE[tokens[position].key]), position + 1)
    signs: list[str] = []
    about = False
    for token in tokens[position : position + _MOST_WORDS]:
        sign = _SIGNS.get(token.key) or _SIGNS.get(token.key.removesuffix("an"))
        if about or sign is None:
            break
        about = token.key not in _SIGNS
        signs.append(sign)
    for length in range(len(signs), 0, -1):
        if match := _WORDS.fullmatch("".join(signs[:length])):
            return Number(Decimal(_value(match)), position + length, about=about and length == len(signs))
    return None


def _value(match: re.Match[str]) -> int:
    """Return the value of a number in words: three groups of up to three digits."""
    fields = [int(field or 0) for field in match.groups()]
    total = 0
    for first in range(0, len(fields), _GROUP_FIELDS):
        hundreds, teens, tens, ones = fields[first : first + _GROUP_FIELDS]
        total = total * 1_000 + hundreds * 100 + (10 + teens if teens else tens * 10 + ones)
    return total
