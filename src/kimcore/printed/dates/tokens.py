"""A printed text becomes tokens: numbers, known words, and the marks between them."""

import re
from typing import Final

import attrs

from kimcore.printed.dates.words import VOCABULARY


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
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ’‘ʼ`´–—‐‑−&",  # noqa: RUF001 - these are the marks that print shows
    "abcdefghijklmnopqrstuvwxyz'''''-----&",
)
_LONGEST_YEAR: Final = 4
_BEGINNING_A_DAY: Final = ("number", "weekday", "days")


def _as_pattern(phrase: str) -> str:
    """Return a pattern of a phrase that is no single word, with any blanks where it may have some."""
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("/", r"\s*/\s*").replace(r"\.", r"\.\s?")


_PHRASES: Final = sorted((phrase for phrase in VOCABULARY if not phrase.isalpha()), key=len, reverse=True)
_LEXEME: Final = re.compile(
    r"(?P<number>[0-9]+)"
    rf"|(?P<phrase>(?:{'|'.join(map(_as_pattern, _PHRASES))})(?![a-z]))"
    r"|(?P<word>[a-z]+(?:'[a-z]+)?)"
    r"|(?P<offset>\+[0-9]{2}:?[0-9]{2}(?![0-9]))"
    r"|(?P<fraction>(?<=[0-9])\.[0-9]{3}(?:[0-9]{3})?(?![0-9]))"
    r"|(?P<mark>(?<=[0-9])[.:](?=[0-9])|[-/&,])"
    r"|(?P<soft>[\s;|()\[\].:•·]+)"
)


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
    return tokens


def _append(token: Token, tokens: list[Token]) -> None:
    """Append a token; a comma is one only where days can be listed: behind a number and before a day or its weekday."""
    before = tokens[-1].kind if tokens else ""
    if before == "," and token.kind not in _BEGINNING_A_DAY:
        tokens.pop()
    if token.kind != "," or before == "number":
        tokens.append(token)


def _token(match: re.Match[str]) -> Token | None:
    """Return the token of a match, or None for a word or a number that no date has."""
    text, start = match[0], match.start()
    match match.lastgroup:
        case "number":
            return Token("number", start, int(text), len(text)) if len(text) <= _LONGEST_YEAR else None
        case "phrase" | "word":
            kind, value = VOCABULARY.get(_normal(text), (None, 0))
            return None if kind is None else Token(kind, start, value)
        case "offset":
            return Token("zone", start, int(text[1:3]) * 60 + int(text[-2:]))
        case "mark":
            return Token("and" if text == "&" else text, start)
        case "fraction":
            return Token("fraction", start)
        case _:
            return Token("filler", start)


def _normal(phrase: str) -> str:
    """Return a phrase with single blanks, and none beside its marks."""
    return re.sub(r"\s*([/.])\s*", r"\1", " ".join(phrase.split()))
