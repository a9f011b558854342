"""The names of places in a text: where each begins and ends, and what its words say of its level."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.printed.lines import name_of
from kimcore.printed.tokens import Token, tokens_of
from kimcore.regions import LEVEL_WORDS, province_code
from kimcore.vocabularies import GroupLevel

_ENDS: Final = frozenset({",", ";", "(", ")", "–", "—", "|"})  # noqa: RUF001 - as print has them
_JOINS: Final = frozenset({"dan", "&", "serta"})
_NO_NAME: Final = _JOINS | {"dengan", "di", "pada", "se", "untuk", "yang"}
_MOST_PROVINCE_WORDS: Final = 4
_LONGEST_SHORT_FORM: Final = 3


@attrs.frozen
class PlacePart:
    """A name as printed, with the word for its level, and where it stands. The level is None where no word tells it."""

    level: GroupLevel | None
    name: str
    start: int
    end: int


def place_parts(line: str) -> Iterator[PlacePart]:
    """Iterate over the names of places in a text; RT, RW and hamlet that follow each other are one."""
    last: PlacePart | None = None
    for part in _parts(line):
        together = None if last is None else _together(line, last, part)
        if last is not None and together is None:
            yield last
        last = together or part
    if last is not None:
        yield last


def _together(line: str, one: PlacePart, other: PlacePart) -> PlacePart | None:
    """Return what two neighbouring parts below the village are together; None for others."""
    name = name_of(line[one.start : other.end])
    neighbours = one.level is other.level is GroupLevel.HAMLET and not line[one.end : other.start].strip(" ,./")
    return PlacePart(GroupLevel.HAMLET, name, one.start, other.end) if neighbours and name is not None else None


def _parts(line: str) -> Iterator[PlacePart]:
    has_capitals = not line.islower()
    for piece in _pieces(tokens_of(line)):
        starts = list(_level_words(piece, has_capitals=has_capitals))
        if not starts:
            yield from _part(line, piece, None)
        for start, end in itertools.pairwise([*starts, len(piece)]):
            yield from _named(line, piece[start:end])


def _pieces(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield what stands between commas, brackets and dashes; a hyphen parts names where blanks surround it."""
    first = 0
    for position, token in enumerate(tokens):
        is_dash = token.text == "-" and position > 0 and tokens[position - 1].end < token.start
        if token.text in _ENDS or is_dash:
            yield tokens[first:position]
            first = position + 1
    yield tokens[first:]


def _level_words(piece: Sequence[Token], *, has_capitals: bool) -> Iterator[int]:
    """Yield the positions of words that begin a place, as no word does right behind another: "Desa Kampung Baru"."""
    named = True
    for position, token in enumerate(piece):
        if token.key in LEVEL_WORDS and named and _has_name(piece, position + 1, has_capitals=has_capitals):
            yield position
            named = False
        elif token.is_word or token.is_number:
            named = True


def _has_name(piece: Sequence[Token], position: int, *, has_capitals: bool) -> bool:
    """Whether a name follows: a word with a capital letter, where the text has any, or a number."""
    while position < len(piece) and not (piece[position].is_word or piece[position].is_number):
        position += 1
    return position < len(piece) and (not has_capitals or not piece[position].text[0].islower())


def _named(line: str, tokens: Sequence[Token]) -> Iterator[PlacePart]:
    """Yield the place that begins with its word, the province behind it, and another of its level behind "dan"."""
    level = LEVEL_WORDS[tokens[0].key].level
    stop = next((at for at, token in enumerate(tokens) if token.key in _NO_NAME), len(tokens))
    province = _province_behind(tokens[:stop])
    yield from _part(line, tokens[:province], level)
    if province < stop:
        yield from _part(line, tokens[province:stop], GroupLevel.PROVINCE)
    if stop < len(tokens) and tokens[stop].key in _JOINS:
        further = next((at for at in range(stop + 1, len(tokens)) if tokens[at].key in _NO_NAME), len(tokens))
        yield from _part(line, tokens[stop + 1 : further], level)


def _province_behind(tokens: Sequence[Token]) -> int:
    """Return where the name of a province begins that follows the name of a place without a comma."""
    for position in range(max(2, len(tokens) - _MOST_PROVINCE_WORDS), len(tokens)):
        words = tokens[position:]
        is_short = len(words) == 1 and words[0].text.isupper() and len(words[0].text) <= _LONGEST_SHORT_FORM
        if (is_short or len(words) > 1) and province_code(" ".join(word.text for word in words)):
            return position
    return len(tokens)


def _part(line: str, tokens: Sequence[Token], level: GroupLevel | None) -> Iterator[PlacePart]:
    """Yield the part of tokens that hold a name; a province is known by its name."""
    if not any(token.is_word for token in tokens):
        return
    start, end = tokens[0].start, tokens[-1].end
    name = name_of(line[start:end])
    if name is not None:
        known = GroupLevel.PROVINCE if level is None and province_code(name) else level
        yield PlacePart(known, name, start, end)
