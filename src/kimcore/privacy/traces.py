"""What texts hold of persons in full: names, keys, numbers and addresses, in every order and spelling.

A name is found as a row of whole words: in its own order, from any word on ("Rekaan, Siti"), and with titles in
between. A name of two words or more is found run together, too: within any run of letters if it has eight letters, else
as a word of its own. A name of one word is found as a whole word, if it has three letters.

A number is found by its digits, whatever stands between them but letters. Keys and addresses are found as they are
written, in any case, with no letter or digit beside them, but for a key that says too little: one of fewer than three
characters, or of fewer than six digits and no letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Self

import attrs

from kimcore.privacy.contacts import Contacts
from kimcore.privacy.spellings import plain_text, words_in
from kimcore.privacy.titles import TITLES, comparable_name, usual_words

SHORTEST_WORD: Final = 3
_SHORTEST_NUMBER: Final = 6
_SHORTEST_RUN: Final = 8
_MOST_TURNED: Final = 6


class Pieces:
    """Texts of some length, looked for in another text all at once: the work is that of reading it, however many."""

    def __init__(self, pieces: Iterable[str], least: int) -> None:
        """Sort pieces of `least` characters or more by how they begin."""
        self._pieces = frozenset(pieces)
        self._least = least
        self._lengths: dict[str, set[int]] = {}
        for piece in self._pieces:
            self._lengths.setdefault(piece[:least], set()).add(len(piece))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._pieces)

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


class Rows(Pieces):
    """Names as rows of whole words, in each order that is looked for."""

    def __init__(self, names: Iterable[tuple[str, ...]], words: Iterable[str] = ()) -> None:
        """Take names, and words that are found in no other order."""
        super().__init__({*(_row(turned) for name in names for turned in turns(name)), *map(" {} ".format, words)}, 5)

    def stand_in_words(self, words: Iterable[str]) -> bool:
        """Whether any of the names stands among words."""
        return self.stand_in(_row(words))


@attrs.frozen
class Traces:
    """What is looked for of persons, by how it stands in a text."""

    rows: Rows
    """Whole words."""
    runs: Pieces
    """Letters and digits, without what stands between them."""
    written: Pieces
    """Keys and addresses."""

    @classmethod
    def of(cls, names: Iterable[str], keys: Iterable[str], contacts: Contacts) -> Self:
        """Return what is looked for of persons with these names and keys."""
        telling = {words for words in forms_of(names) if is_telling("".join(words))}
        runs = {"".join(turned) for words in telling if _can_run(words) for turned in turns(words)}
        long = {run for run in runs if len(run) >= _SHORTEST_RUN}
        told = {key for key in map(str.casefold, keys) if is_telling(key)}
        return cls(
            Rows(telling, words=runs - long),
            Pieces(long | contacts.digits(), least=_SHORTEST_RUN - 1),
            Pieces({*told, *contacts.addresses}, least=SHORTEST_WORD),
        )

    def are_any(self) -> bool:
        """Whether there is anything to look for."""
        return any(map(len, (self.rows, self.runs, self.written)))

    def stand_in(self, text: str) -> bool:
        """Whether a text names one of the persons."""
        plain = plain_text(text)
        return any(map(self._stand_in_words, readings(plain))) or self.written.stand_apart_in(plain)

    def _stand_in_words(self, words: Sequence[str]) -> bool:
        return self.runs.stand_in("".join(words)) or self.rows.stand_in_words(words)


def forms_of(names: Iterable[str]) -> set[tuple[str, ...]]:
    """Return names as words, each with every degree that is not marked as such, and without."""
    forms = (words for name in names for words in (comparable_name(name).split(), usual_words(name)))
    return {tuple(words) for words in forms if words}


def readings(plain: str) -> Iterator[Sequence[str]]:
    """Return the words of a text, and where they differ those without titles and those that an apostrophe ends."""
    words = words_in(plain)
    yield words
    if not TITLES.isdisjoint(words):
        yield [word for word in words if word not in TITLES]
    if "'" in plain:
        yield words_in(plain.replace("'", " "))


def turns(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Return a name as it begins with each of its words, the first ones behind the last; a very long one as it is."""
    starts = range(len(words)) if len(words) <= _MOST_TURNED else range(1)
    return (words[start:] + words[:start] for start in starts)


def is_telling(piece: str) -> bool:
    """Whether a name or a key says who is meant: it has three characters, a letter among them, or six digits."""
    has_letter = any(map(str.isalpha, piece))
    return (has_letter and len(piece) >= SHORTEST_WORD) or len("".join(words_in(piece))) >= _SHORTEST_NUMBER


def _can_run(words: tuple[str, ...]) -> bool:
    """Whether words make a run that ends where they end; digits could go on."""
    return len(words) > 1 and all(map(str.isalpha, words))


def _row(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "
