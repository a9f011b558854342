"""What a vocabulary is."""

import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, Literal, Self, TypeVar, cast

import attrs

from kimcore.errors import UnknownTermError
from kimcore.findings import Words
from kimcore.migrations import code_today
from kimcore.vocabularies.spellings import (
    BRACKETS,
    DIVIDED,
    SLASHES,
    in_label,
    normal,
    parts_of,
    without_number,
    words_of,
)

PRACTICE: Final = "practice"
"""Marks a term that is office practice: useful, but named by no source."""

_LONGEST: Final = 200
"""How many characters a text may have in which a term is found."""


@attrs.frozen
class Also:
    """What people write for a term beside its code and its labels: synonyms and abbreviations, parted by bars."""

    spellings: str


_Fact = TypeVar("_Fact")
_Term = TypeVar("_Term", bound="Vocabulary")


class Vocabulary(enum.Enum):
    """A closed list of terms. Its value is the code on the wire; its labels are Indonesian and English.

    A term is one line, ``NAME = "code", "Label Indonesia", "English label"``, with further facts behind the labels
    where a vocabulary has them: PRACTICE, a term of another vocabulary, or what else people write for the term, as in
    ``Also("Rakorda|Rakornas")``. Looking up a code that is no term raises UnknownTermError, which lists the codes;
    `find` takes what people write.

    The class keyword ``source`` names the law or the page that the list comes from; ``numbered`` says that people tell
    several of one term apart by numbers, as in "Wakil Ketua I".
    """

    _value_: str
    _labels: dict[str, str]
    _facts: tuple[object, ...]
    source: str
    _numbered: bool

    def __init_subclass__(cls, *, source: str, numbered: bool = False) -> None:
        """Keep what is said of the list."""
        super().__init_subclass__()
        cls.source = source
        cls._numbered = numbered

    # mypy reads the lookup SessionKind("rapat") as a call of this signature, so the labels need defaults.
    def __new__(cls, code: str, label_id: str = "", label_en: str = "", *facts: object) -> Self:
        """Make one term of its line."""
        term = object.__new__(cls)
        term._value_ = code
        term._labels = {"id": label_id, "en": label_en}
        term._facts = facts
        return term

    @classmethod
    def _missing_(cls, value: object) -> Self:
        """Return the term that has a code no more, for pickles of earlier releases name it by that.

        Raises UnknownTermError for what is no code, which lists those that there are.
        """
        if type(value) is str and (code := code_today(cls, value)) != value:
            return cls(code)
        raise UnknownTermError(cls.__name__, [term.code for term in cls])

    @classmethod
    def find(cls, text: object) -> Self | None:
        """Return the term that people mean by a text, or None where there is none or it could mean two.

        A term is written as its code, a label or a synonym, in any case and width, with any signs between its words;
        in brackets or behind a slash the same term can stand once more, as in "Bimbingan Teknis (Bimtek)". Nothing is
        guessed: any other word beside these gives None, and so does a cell that is no text.
        """
        # `isinstance` would ask the object for its class, which can raise.
        if not issubclass(type(text), str) or str.__len__(cast("str", text)) > _LONGEST:
            return None
        terms = cast("Mapping[str, Self]", _terms_by_spelling(cls))
        small = str.casefold(cast("str", text))
        if small in terms:
            return terms[small]
        text = normal(small)
        return cls._find_words(text, terms) or (cls._find_parts(text, terms) if DIVIDED.search(text) else None)

    @classmethod
    def _find_parts(cls, text: str, terms: Mapping[str, Self]) -> Self | None:
        """Find what is outside and inside of the brackets of a text, each as a whole or by its alternatives."""
        return _agreed(
            cls._find_words(part, terms)
            or _agreed(cls._find_words(alternative, terms) for alternative in parts_of(part, SLASHES))
            for part in parts_of(text, BRACKETS)
        )

    @classmethod
    def _find_words(cls, text: str, terms: Mapping[str, Self]) -> Self | None:
        words = words_of(text)
        return terms.get(words) or (terms.get(without_number(words)) if cls._numbered else None)

    # mypy takes the value of an enum that has a `__new__` of its own to be Any.
    @property
    def value(self) -> str:
        """The code on the wire."""
        return self._value_

    @property
    def code(self) -> str:
        """The code on the wire."""
        return self._value_

    @property
    def practice(self) -> bool:
        """Whether the term is office practice, named by no source."""
        return PRACTICE in self._facts

    @property
    def synonyms(self) -> tuple[str, ...]:
        """What people write for the term beside its code and its labels, as `find` knows it."""
        return tuple(one for fact in self._facts if isinstance(fact, Also) for one in fact.spellings.split("|"))

    def __repr__(self) -> str:
        """Show the term as it is written in code."""
        return f"{type(self).__name__}.{self.name}"

    @property
    def words(self) -> Words:
        """The label in both languages, as messages take it."""
        return Words(self._labels["id"], self._labels["en"])

    def label(self, locale: Literal["id", "en"] = "id") -> str:
        """Return the label in Indonesian or English."""
        return self._labels[locale]

    def _fact(self, kind: type[_Fact]) -> _Fact:
        """Return the one fact of that type on the term's line; raise ValueError where there is not exactly one."""
        (fact,) = (fact for fact in self._facts if isinstance(fact, kind))
        return fact


def _agreed(found: Iterable[_Term | None]) -> _Term | None:
    """Return what all parts of a text mean; None where they differ, or one of them means nothing."""
    terms = set(found)
    return terms.pop() if len(terms) == 1 else None


@cache
def _terms_by_spelling(vocabulary: type[Vocabulary]) -> Mapping[str, Vocabulary]:
    """Return the terms by the words they are found by, without those that could mean two."""
    terms: dict[str, set[Vocabulary]] = {}
    for term in vocabulary:
        for words in _spellings_of(term):
            terms.setdefault(words, set()).add(term)
    return {words: meant.pop() for words, meant in terms.items() if words and len(meant) == 1}


def _spellings_of(term: Vocabulary) -> Iterator[str]:
    """Find the words of everything that a term is found by."""
    for text in (term.code, *term.synonyms):
        yield words_of(normal(text))
    yield from in_label(term.label("id"), locale="id")
    yield from in_label(term.label("en"), locale="en")
