"""What texts can hold of a person: names, keys, numbers and addresses, in every order and spelling that is looked for.

A name is found as a row of whole words: in its own order, from any word on ("Rekaan, Siti"), with titles in between,
and with some of its words as initials ("S. Rekaan"). A name of two words or more is found run together, too: within any
run of letters if it has eight letters, else as a word of its own. A name of one word is found as a whole word, and one
of fewer than three letters only where it is all that a personal field or an id holds, as are the initials of a name.

One word of a longer name is found where a title stands before it and no further name behind it: in "Ibu Siti", but not
in "Ibu Siti Aminah".

A number is found by its digits, whatever stands between them but letters. Keys and addresses are found as they are
written, in any case, with no letter or digit beside them. A key of fewer than three characters, or of fewer than six
digits and no letter, is found only where it is all that a personal field or an id holds.

Not found are nicknames, slips, other spellings of a word (Soekarno, Sukarno), a word of a name without a title, and
addresses that are spelled out.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Self

import attrs

from kimcore.privacy.contacts import Contacts
from kimcore.privacy.spellings import plain_text, words_in
from kimcore.privacy.titles import TITLES, comparable_name, usual_words

_SHORTEST_WORD: Final = 3
_SHORTEST_NUMBER: Final = 6
_SHORTEST_RUN: Final = 8
_MOST_TURNED: Final = 6
_MOST_SHORTENED: Final = 4
_WORDS_WITH_SIGNS: Final = re.compile(r"([^\W\d_]+)([^\w\s]?)").findall


class Pieces:
    """Texts of some length, looked for in another text all at once: the work is that of reading it, however many."""

    def __init__(self, pieces: Iterable[str], least: int) -> None:
        """Sort pieces of `least` characters or more by how they begin."""
        self._pieces = frozenset(pieces)
        self._least = least
        self._lengths: dict[str, set[int]] = {}
        for piece in self._pieces:
            self._lengths.setdefault(piece[:least], set()).add(len(piece))

    def places_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Find where each piece begins and ends."""
        if not self._pieces:
            return
        for start in range(len(text) - self._least + 1):
            for length in self._lengths.get(text[start : start + self._least], ()):
                if text[start : start + length] in self._pieces:
                    yield start, start + length

    def stand_in(self, text: str) -> bool:
        """Whether any piece stands in a text."""
        return any(True for _ in self.places_in(text))

    def stand_apart_in(self, text: str) -> bool:
        """Whether any piece stands in a text without a letter or digit beside it."""
        return any(
            not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()
            for start, end in self.places_in(text)
        )


@attrs.frozen
class Traces:
    """What is looked for of one person, by how it stands in a text."""

    rows: Pieces
    """Whole words, a blank before and behind each."""
    runs: Pieces
    """Letters and digits, without what stands between them."""
    written: Pieces
    """Keys and addresses."""
    called: frozenset[str]
    """Words behind a title."""
    alone: frozenset[str]
    """Letters and digits that say nothing within a longer text."""

    @classmethod
    def of(cls, names: Iterable[str], keys: Iterable[str], contacts: Contacts) -> Self:
        """Return what is looked for of a person with these names and keys."""
        forms = (words for name in names for words in (comparable_name(name).split(), usual_words(name)))
        known = {tuple(words) for words in forms if words}
        keys = frozenset(key.casefold() for key in keys)
        telling = {words for words in known if _is_telling("".join(words))}
        runs = {"".join(turned) for words in telling if _can_run(words) for turned in _turned(words)}
        long = {run for run in runs if len(run) >= _SHORTEST_RUN}
        return cls(
            Pieces({*_rows(telling), *(f" {run} " for run in runs - long)}, least=_SHORTEST_WORD + 2),
            Pieces(long | contacts.digits(), least=_SHORTEST_RUN - 1),
            Pieces({*filter(_is_telling, keys), *contacts.addresses}, least=_SHORTEST_WORD),
            frozenset(word for words in telling for word in words if len(word) >= _SHORTEST_WORD),
            frozenset({*_initials(known), *(_joined(key) for key in keys), *map("".join, known)}),
        )

    def stand_in(self, text: str, *, as_field: bool) -> bool:
        """Whether a text names the person; `as_field` says that it is all that a personal field or an id holds."""
        plain = plain_text(text)
        words = words_in(plain)
        return (
            (as_field and "".join(words) in self.alone)
            or any(map(self._stand_in_words, _readings(plain, words)))
            or self.written.stand_apart_in(plain)
            or (not TITLES.isdisjoint(words) and not self.called.isdisjoint(_called(text)))
        )

    def _stand_in_words(self, words: Sequence[str]) -> bool:
        return self.runs.stand_in("".join(words)) or self.rows.stand_in(_row(words))


def _readings(plain: str, words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Return the words of a text, and where they differ those without titles and those that an apostrophe ends."""
    yield words
    if not TITLES.isdisjoint(words):
        yield [word for word in words if word not in TITLES]
    if "'" in plain:
        yield words_in(plain.replace("'", " "))


def _called(text: str) -> Iterator[str]:
    """Return the words of a text that stand behind a title, if no word with a capital follows them at once."""
    words = [*_WORDS_WITH_SIGNS(text), ("", "")]
    for (title, _), (name, sign), (following, _) in zip(words, words[1:], words[2:], strict=False):
        if title.casefold() in TITLES and (sign or not following[:1].isupper()):
            yield name.casefold()


def _is_telling(piece: str) -> bool:
    """Whether a name or a key says who is meant: it has three characters, a letter among them, or six digits."""
    has_letter = any(map(str.isalpha, piece))
    return (has_letter and len(piece) >= _SHORTEST_WORD) or len(_joined(piece)) >= _SHORTEST_NUMBER


def _can_run(words: tuple[str, ...]) -> bool:
    """Whether words make a run that ends where they end; digits could go on."""
    return len(words) > 1 and all(map(str.isalpha, words))


def _joined(text: str) -> str:
    return "".join(words_in(text))


def _row(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _rows(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Return names as rows of words: in each order that is looked for, in full and with initials."""
    return (_row(turned) for words in names for some in (words, *_shortened(words)) for turned in _turned(some))


def _turned(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Return a name as it begins with each of its words, the first ones behind the last; a very long one as it is."""
    starts = range(len(words)) if len(words) <= _MOST_TURNED else range(1)
    return (words[start:] + words[:start] for start in starts)


def _shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Return a name with some words as initials, as long as one of three letters is left."""
    if 1 < len(words) <= _MOST_SHORTENED:
        for some in itertools.product(*((word, word[0]) if word.isalpha() else (word,) for word in words)):
            if any(len(word) >= _SHORTEST_WORD for word in some):
                yield some


def _initials(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return ("".join(word[0] for word in words) for words in names if 1 < len(words) <= _MOST_SHORTENED)
