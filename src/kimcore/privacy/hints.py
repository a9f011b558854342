"""What may be meant for a person without naming that person in full: somebody has to read it.

- A name with some of its words as initials ("S. Rekaan"), or with two of its words or more ("Siti Rekaan" of Siti Nur
  Rekaan), in each order in which names are found (`kimcore.privacy.traces`).
- One word of a name behind a title, with no further name behind it: "Ibu Siti", but not "Ibu Siti Aminah". A further
  name is what has a capital letter; in a text of capitals none can be told, so that "IBU SITI AMINAH" is found.
- Where it is all that a personal field or an id holds: a short name or key, the initials of a name.

Not found are nicknames, slips, other spellings of a word (Soekarno, Sukarno), a word of a name without a title, and
addresses that are spelled out.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final, Self

import attrs

from kimcore.privacy.spellings import legible_text, plain_text, words_in, words_of
from kimcore.privacy.titles import TITLES
from kimcore.privacy.traces import SHORTEST_WORD, Rows, forms_of, is_telling, readings

_MOST_SHORTENED: Final = 4
_WORDS_WITH_SIGNS: Final = re.compile(r"([^\W\d_]+)([^\w\s]?)").findall


@attrs.frozen
class Hints:
    """What is looked for of one person, by how it stands in a text."""

    shortened: Rows
    """Names with initials, and without some of their words."""
    called: frozenset[str]
    """Words behind a title."""
    alone: frozenset[str]
    """Letters and digits that say nothing within a longer text."""

    @classmethod
    def of(cls, names: Iterable[str], keys: Iterable[str]) -> Self:
        """Return what is looked for of a person with these names and keys."""
        known = forms_of(names)
        telling = {words for words in known if is_telling("".join(words))}
        return cls(
            Rows(some for words in telling for some in _shortened(words)),
            frozenset(word for words in telling for word in words if len(word) >= SHORTEST_WORD),
            frozenset({*_initials(known), *("".join(words_of(key)) for key in keys), *map("".join, known)}),
        )

    def stand_in(self, text: str, *, as_field: bool) -> bool:
        """Whether a text may mean the person; `as_field` says that it is all that a personal field or an id holds."""
        plain = plain_text(text)
        return (
            (as_field and "".join(words_in(plain)) in self.alone)
            or any(map(self.shortened.stand_in_words, readings(plain)))
            or not self.called.isdisjoint(_called(text))
        )


def _called(text: str) -> Iterator[str]:
    """Return the words of a text that stand behind a title, if no further name follows them at once."""
    words = [*_WORDS_WITH_SIGNS(legible_text(text)), ("", "")]
    for (title, _), (name, sign), (following, _) in zip(words, words[1:], words[2:], strict=False):
        if title.casefold() in TITLES and (sign or name.isupper() or not following[:1].isupper()):
            yield name.casefold()


def _shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Return a name with some words as initials or left out, as long as two are left, and one of three letters."""
    if 1 < len(words) <= _MOST_SHORTENED:
        for some in itertools.product(*((word, word[0], "") if word.isalpha() else (word, "") for word in words)):
            left = tuple(filter(None, some))
            if len(left) > 1 and any(len(word) >= SHORTEST_WORD for word in left):
                yield left


def _initials(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return ("".join(word[0] for word in words) for words in names if 1 < len(words) <= _MOST_SHORTENED)
