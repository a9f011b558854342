"""A printed text becomes tokens: numbers, known words, and the marks between them."""

import re
from typing import Final

import attrs

from kimcore.printed.dates.words import VOCABULARY
from kimcore.printed.numbers import read_number


@attrs.frozen
class Token:
    """A number, a word or a mark. `start` counts the characters before it; only a number has `digits`."""

    kind: str
    start: int
    value: int = 0
    digits: int = 0


@attrs.frozen
class Unread:
    """Stands for a text that cannot be read; `start` counts the characters that could."""

    start: int


_SAME_LENGTH: Final = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ’‘ʼ`´–—‐‑−",  # noqa: RUF001 - these are the marks that print shows
    "abcdefghijklmnopqrstuvwxyz'''''-----",
)
_LONGEST_YEAR: Final = 4
_BEFORE_A_COMMA: Final = ("number", "count", "month")
_BEHIND_A_COMMA: Final = ("number", "count", "weekday", "minggu", "days", ",")
_BEFORE_A_BLANK: Final = ("", "blank", "weekday", "minggu", "market")
_BEHIND_A_BLANK: Final = ("month", "number", "-", "/")
_BULLET: Final = ("", "-", "month")
"""A dash that begins a text, and then a month: there, too, the day was not filled in."""


def _as_pattern(phrase: str) -> str:
    """Return a pattern of a phrase that is no single word, with any blanks where it may have some."""
    pattern = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\.", r"\.\s?")
    return re.sub("[/,]", r"\\s*\g<0>\\s*", pattern)


_PHRASES: Final = sorted((phrase for phrase in VOCABULARY if not phrase.isalpha()), key=len, reverse=True)
_DIGIT: Final = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_SCALE: Final = "(?:belas|puluh|ratus|ribu)"
_COUNT: Final = rf"(?:(?:{_DIGIT}){_SCALE}?|se{_SCALE}|{_SCALE})"
_MINUTES_OF_HOUR: Final = range(60)
_NO_OFFSET: Final = 24 * 60
"""Minutes that no zone is ahead of UTC."""

_LEXEME: Final = re.compile(
    r"(?P<number>[0-9]{4}(?![0-9])|[0-9]+(?![0-9]|\.\.))"  # 20.. is no year
    r"|(?P<tanggal>(?:tanggal|tgl)[\s.:]*(?=[0-9]{1,2}\.[0-9]{1,2}(?![.0-9])))"
    rf"|(?P<phrase>(?:{'|'.join(map(_as_pattern, _PHRASES))})(?![a-z]))"
    rf"|(?P<count>{_COUNT}(?:\s+{_COUNT}){{0,9}}(?!['a-z]))"
    r"|(?P<word>[a-z]+(?:'[a-z]+)?)"
    r"|(?P<offset>\+[0-9]{2}:?[0-9]{2}(?![0-9]))"
    r"|(?P<fraction>(?<=[0-9])\.[0-9]{3}(?:[0-9]{3})?(?![0-9]))"
    r"|(?P<nothing>\#{2,}|-{2,})"
    r"|(?P<mark>(?<=[0-9])[.:](?=[0-9])|[-/&,;])"
    r"|(?P<blank>\.{2,}|…+|_{2,}|\(\s*\))"
    r"|(?P<filler>\s+|[|()\[\].:•·]|'(?=[0-37-9][0-9](?![0-9])))"  # '22, but '45 would be 2045
)
_MARKS: Final = {"&": "and", ";": ","}


def tokens_of(text: str, most: int) -> list[Token] | Unread:
    """Return the first tokens of a text without those that only fill, or where an unknown character stands.

    Brackets and bars count as blanks, and so do dots and colons that do not stand between two numbers.
    """
    tokens: list[Token] = []
    plain = text.translate(_SAME_LENGTH)
    position = 0
    while position < len(plain) and len(tokens) < most:
        match = _LEXEME.match(plain, position)
        token = None if match is None else _token(match)
        if match is None or token is None:
            return Unread(position)
        position = match.end()
        if token.kind != "filler":
            _append(token, tokens)
    if tokens and tokens[-1].kind == "blank":
        tokens.pop()
    return tokens


def _append(token: Token, tokens: list[Token]) -> None:
    """Append a token, and leave out what only fills.

    A comma is one only where days can be listed: behind a number or a month, and before a day or its weekday. Dots and
    empty brackets are a day that was not filled in only at the beginning, and before a month or a year.
    """
    kinds = ["", "", *(one.kind for one in tokens[-2:])]
    second, before = kinds[-2:]
    is_year = token.digits == _LONGEST_YEAR
    if (before == "," and (token.kind not in _BEHIND_A_COMMA or (second == "month" and is_year))) or (
        before == "blank" and (token.kind not in _BEHIND_A_BLANK or (token.kind == "number" and not is_year))
    ):
        tokens.pop()
    elif (second, before, token.kind) == _BULLET:
        tokens[-1] = attrs.evolve(tokens[-1], kind="blank")
    stands_behind = {",": _BEFORE_A_COMMA, "blank": _BEFORE_A_BLANK}.get(token.kind)
    if stands_behind is None or before in stands_behind:
        tokens.append(token)


def _token(match: re.Match[str]) -> Token | None:
    """Return the token of a match, or None for a word or a number that no date has."""
    text, start, group = match[0], match.start(), match.lastgroup or ""
    match group:
        case "number":
            return Token("number", start, int(text), len(text)) if len(text) <= _LONGEST_YEAR else None
        case "phrase" | "word":
            kind, value = VOCABULARY.get(_normal(text), (None, 0))
            return None if kind is None else Token(kind, start, value)
        case "count":
            count = read_number(text)
            return None if count is None else Token("count", start, count)
        case "offset":
            return Token("zone", start, _offset(int(text[1:3]), int(text[-2:])))
        case "mark":
            return Token(_MARKS.get(text, text), start)
        case _:
            return Token(group, start)


def _offset(hours: int, minutes: int) -> int:
    """Return how many minutes ahead of UTC an offset is, or what is out of range where it is none."""
    return hours * 60 + minutes if minutes in _MINUTES_OF_HOUR else _NO_OFFSET


def _normal(phrase: str) -> str:
    """Return a phrase with single blanks, and none beside its marks."""
    return re.sub(r"\s*([/.,])\s*", r"\1", " ".join(phrase.split()))
