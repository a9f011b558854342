"""The names of places in a text: where each begins and ends, and what its words say of its level."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.printed.lines import name_of
from kimcore.printed.place_words import (
    ALSO_NAMES,
    BANJARS,
    JOINS,
    KAMPUNGS,
    NAME_ENDS,
    NO_NAMES,
    PIECE_ENDS,
    STREET_LINKS,
    STREETS,
)
from kimcore.printed.tokens import Token, key_at, text_at, tokens_of
from kimcore.regions import LEVEL_WORDS, province_code
from kimcore.vocabularies import GroupLevel

_MOST_PROVINCE_WORDS: Final = 4
_LONGEST_SHORT_FORM: Final = 3
_LONGEST_NUMBER: Final = 3
"""Digits of a number that can be part of a name; longer ones are times, codes and phone numbers."""


@attrs.frozen
class PlacePart:
    """A name as printed, with the word for its level, and where it stands. The level is None where no word tells it."""

    level: GroupLevel | None
    name: str
    start: int
    end: int
    word: str = ""


def place_parts(line: str) -> Iterator[PlacePart]:
    """Iterate over the names of places in a text; RT, RW and hamlet that follow each other are one."""
    return _together(line, _releveled(line, tuple(_together(line, _parts(line)))))


def _together(line: str, parts: Iterable[PlacePart]) -> Iterator[PlacePart]:
    """Yield the parts, and as one those neighbours that are below the village."""
    last: PlacePart | None = None
    for part in parts:
        name = None if last is None or not _are_one(line, last, part) else name_of(line[last.start : part.end])
        if last is not None and name is None:
            yield last
        last = part if last is None or name is None else attrs.evolve(last, name=name, end=part.end)
    if last is not None:
        yield last


def _are_one(line: str, one: PlacePart, other: PlacePart) -> bool:
    return one.level is other.level is GroupLevel.HAMLET and not line[one.end : other.start].strip(" ,./")


def _releveled(line: str, parts: Sequence[PlacePart]) -> Iterator[PlacePart]:
    """Yield the parts; a kampung beside a desa is a hamlet, and a banjar is one only beside a village."""
    for index, part in enumerate(parts):
        if part.word not in KAMPUNGS | BANJARS:
            yield part
        elif any(_is_in_village(line, part, other) for other in _neighbours(parts, index)):
            yield attrs.evolve(part, level=GroupLevel.HAMLET)
        else:
            yield attrs.evolve(part, level=part.level if part.word in KAMPUNGS else None)


def _neighbours(parts: Sequence[PlacePart], index: int) -> Iterator[PlacePart]:
    """Yield the parts before and behind one, beyond its RT."""
    for step in (-1, 1):
        near, far = index + step, index + 2 * step
        at = far if 0 <= near < len(parts) and parts[near].level is GroupLevel.HAMLET else near
        if 0 <= at < len(parts):
            yield parts[at]


def _is_in_village(line: str, part: PlacePart, other: PlacePart) -> bool:
    """Whether another part is the village that a part lies in; "dan" between them makes them two."""
    one, two = sorted((part, other), key=lambda either: either.start)
    is_village = other.level is GroupLevel.VILLAGE and other.word not in KAMPUNGS
    return is_village and JOINS.isdisjoint(line[one.end : two.start].casefold().split())


def _parts(line: str) -> Iterator[PlacePart]:
    has_capitals = not line.islower()
    waiting: list[PlacePart] = []
    level: GroupLevel | None = None
    for piece in _pieces(tokens_of(line)):
        if starts := list(_level_words(piece, has_capitals=has_capitals)):
            yield from waiting
            waiting = []
            for start, end in itertools.pairwise([*starts, len(piece)]):
                for part in _named(line, piece[start:end]):
                    yield part
                    level = part.level
        elif key_at(piece, 0) not in STREETS:
            joins = [at for at in range(len(piece)) if piece[at].key in JOINS and _ends_name(piece, at)]
            waiting.extend(_listed(line, piece, joins if level else ()))
            if joins and level:
                yield from (part if part.level else attrs.evolve(part, level=level) for part in waiting)
                waiting = []
    yield from waiting


def _listed(line: str, piece: Sequence[Token], joins: Sequence[int]) -> Iterator[PlacePart]:
    """Yield names without words for their levels, parted by "dan": "B", "dan C" behind "Kecamatan A"."""
    for start, end in itertools.pairwise([-1, *joins, len(piece)]):
        yield from _part(line, piece[start + 1 : end], None)


def _pieces(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield what stands between commas, brackets and dashes; a hyphen parts names where blanks surround it."""
    first = 0
    for position, token in enumerate(tokens):
        is_dash = token.text == "-" and position > 0 and tokens[position - 1].end < token.start
        if token.text in PIECE_ENDS or is_dash:
            yield tokens[first:position]
            first = position + 1
    yield tokens[first:]


def _level_words(piece: Sequence[Token], *, has_capitals: bool) -> Iterator[int]:
    """Yield the positions of words that begin a place.

    No word does right behind another, as in "Desa Kampung Baru", or right behind that of a street: "Jl. Kecamatan".
    """
    named, is_street = True, False
    for position, token in enumerate(piece):
        if token.key in LEVEL_WORDS and named and not is_street and _begins(piece, position, has_capitals=has_capitals):
            yield position
            named = False
        elif token.is_word or token.is_number:
            named = True
        is_street = token.key in STREETS or (is_street and token.key in STREET_LINKS)


def _begins(piece: Sequence[Token], position: int, *, has_capitals: bool) -> bool:
    """Whether a name follows the word at a position: a word with a capital letter, where the text has any, or RT 03."""
    if position > 0 and piece[position].key in ALSO_NAMES:
        return False
    name = position + 1
    while name < len(piece) and not (piece[name].is_word or piece[name].is_number):
        name += 1
    if name == len(piece) or piece[name].key in NO_NAMES:
        return False
    return not has_capitals or not piece[name].text[0].islower()


def _named(line: str, tokens: Sequence[Token]) -> Iterator[PlacePart]:
    """Yield the place that begins with its word, the province behind it, and another of its level behind "dan"."""
    word = tokens[0].key
    level = LEVEL_WORDS[word].level
    first = 0 if level is GroupLevel.HAMLET else _heading_end(tokens)
    stop = next((at for at in range(first + 1, len(tokens)) if _ends_name(tokens, at)), len(tokens))
    province = stop if level is GroupLevel.PROVINCE else _province_behind(tokens[:stop])
    yield from _part(line, tokens[first:province], level, word)
    if province < stop:
        yield from _part(line, tokens[province:stop], GroupLevel.PROVINCE)
    if key_at(tokens, stop) in JOINS:
        further = next((at for at in range(stop + 1, len(tokens)) if _ends_name(tokens, at)), len(tokens))
        yield from _part(line, tokens[stop + 1 : further], level)


def _heading_end(tokens: Sequence[Token]) -> int:
    """Return where the name begins behind a heading such as "Kecamatan :" or "Kab./Kota"; 0 where there is none."""
    end = 1
    while text_at(tokens, end) in {".", "/"} or (tokens[end - 1].text == "/" and key_at(tokens, end) in LEVEL_WORDS):
        end += 1
    is_heading = text_at(tokens, end) == ":" or any(token.text == "/" for token in tokens[:end])
    return end + (text_at(tokens, end) == ":") if is_heading else 0


def _ends_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether a name ends before a position; a word that is written together with one before it is a part of it."""
    token = tokens[position]
    if token.is_word and position > 0 and tokens[position - 1].end == token.start:
        return False
    return _is_long_number(token) or NAME_ENDS.at(tokens, position) is not None


def _is_long_number(token: Token) -> bool:
    return token.is_number and len(token.text) > _LONGEST_NUMBER


def _province_behind(tokens: Sequence[Token]) -> int:
    """Return where the name of a province begins that follows the name of a place without a comma."""
    for position in range(max(2, len(tokens) - _MOST_PROVINCE_WORDS), len(tokens)):
        words = tokens[position:]
        is_short = len(words) == 1 and words[0].text.isupper() and len(words[0].text) <= _LONGEST_SHORT_FORM
        if (is_short or len(words) > 1) and province_code(" ".join(word.text for word in words)):
            return position
    return len(tokens)


def _part(line: str, tokens: Sequence[Token], level: GroupLevel | None, word: str = "") -> Iterator[PlacePart]:
    """Yield the part of tokens that hold a name; a province is known by its name."""
    while tokens and _is_long_number(tokens[0]):
        tokens = tokens[1:]
    if not any(token.is_word for token in tokens):
        return
    start, end = tokens[0].start, tokens[-1].end
    name = name_of(line[start:end])
    if name is not None:
        known = GroupLevel.PROVINCE if level is None and province_code(name) else level
        yield PlacePart(known, name, start, end, word)
