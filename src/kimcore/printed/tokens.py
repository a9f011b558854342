"""What counts, documents and places are read from: words, numbers and signs, and phrases of them."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Generic, TypeVar

import attrs

_TOKEN: Final = re.compile(r"[0-9](?:[0-9.,]*[0-9])?|[^\W0-9_]+|\S")
_DIGIT: Final = re.compile("[0-9]")

AnyMeaning = TypeVar("AnyMeaning")


@attrs.frozen
class Token:
    """A word, a number with its marks, or one sign. `key` is what it is compared by, `start` and `end` where it is."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The position behind the token."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """The text in small letters."""
        return self.text.casefold()

    @property
    def is_number(self) -> bool:
        """Whether it begins with one of the digits 0-9; other scripts have others, which are no digits here."""
        return _DIGIT.match(self.text) is not None

    @property
    def is_word(self) -> bool:
        """Whether it consists of letters."""
        return self.text.isalpha()


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, which may be any; blanks only separate them."""
    return tuple(Token(match[0], match.start()) for match in _TOKEN.finditer(text))


def key_at(tokens: Sequence[Token], position: int) -> str:
    """Return what the token at a position is compared by; nothing where none stands."""
    return tokens[position].key if 0 <= position < len(tokens) else ""


def text_at(tokens: Sequence[Token], position: int) -> str:
    """Return the text of the token at a position; nothing where none stands."""
    return tokens[position].text if 0 <= position < len(tokens) else ""


def is_number_at(tokens: Sequence[Token], position: int) -> bool:
    """Whether the token at a position is a number in digits."""
    return 0 <= position < len(tokens) and tokens[position].is_number


@attrs.frozen
class Found(Generic[AnyMeaning]):
    """A phrase that stands in a text: what it means, and the positions of its first token and behind its last."""

    meaning: AnyMeaning
    first: int
    end: int


class Phrases(Generic[AnyMeaning]):
    """A table of phrases and what each means. Of phrases that begin alike, the longest that fits is taken."""

    def __init__(self, table: Mapping[str, AnyMeaning]) -> None:
        """Take phrases as people write them, such as "tidak kurang dari" or "s.d."; case does not count."""
        self.spellings: tuple[str, ...] = tuple(table)
        self._meanings: dict[tuple[str, ...], AnyMeaning] = {
            tuple(token.key for token in tokens_of(phrase)): meaning for phrase, meaning in table.items()
        }
        longest: dict[str, int] = {}
        for keys in self._meanings:
            longest[keys[0]] = max(longest.get(keys[0], 0), len(keys))
        self._longest = longest

    def at(self, tokens: Sequence[Token], position: int) -> Found[AnyMeaning] | None:
        """Return the phrase that begins with the token at a position, or None."""
        if position >= len(tokens):
            return None
        for length in range(self._longest.get(tokens[position].key, 0), 0, -1):
            keys = tuple(token.key for token in tokens[position : position + length])
            if keys in self._meanings:
                return Found(self._meanings[keys], position, position + len(keys))
        return None

    def in_order(self, tokens: Sequence[Token], first: int = 0, end: int | None = None) -> Iterator[Found[AnyMeaning]]:
        """Iterate over the phrases between two positions, none of which overlap."""
        position, end = first, len(tokens) if end is None else end
        while position < end:
            found = self.at(tokens, position)
            if found is not None and found.end <= end:
                yield found
                position = found.end
            else:
                position += 1


class Marks(Generic[AnyMeaning]):
    """Phrases of a text, to be found by where they stand."""

    def __init__(self, found: Iterable[Found[AnyMeaning]]) -> None:
        """Take phrases in order, none of which overlap."""
        self._found = tuple(found)
        self._firsts = [mark.first for mark in self._found]
        self._ends = [mark.end for mark in self._found]

    def first(self, start: int, end: int) -> Found[AnyMeaning] | None:
        """Return the first phrase between two positions, or None."""
        index = bisect.bisect_left(self._firsts, start)
        return self._found[index] if index < len(self._found) and self._ends[index] <= end else None

    def last(self, start: int, end: int) -> Found[AnyMeaning] | None:
        """Return the last phrase between two positions, or None."""
        index = bisect.bisect_right(self._ends, end) - 1
        return self._found[index] if index >= 0 and self._firsts[index] >= start else None

    def ends_at(self, position: int, start: int) -> bool:
        """Whether a phrase ends at a position and does not begin before `start`."""
        mark = self.last(start, position)
        return mark is not None and mark.end == position

    def at(self, position: int) -> Found[AnyMeaning] | None:
        """Return the phrase that begins at a position, or None."""
        index = bisect.bisect_left(self._firsts, position)
        return self._found[index] if self._firsts[index : index + 1] == [position] else None
