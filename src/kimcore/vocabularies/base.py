"""What a vocabulary is."""

import enum
from typing import Final, Literal, Self, TypeVar

PRACTICE: Final = "practice"
"""Marks a term that is office practice: useful, but named by no source."""

_Fact = TypeVar("_Fact")


class Vocabulary(enum.Enum):
    """A closed list of terms. Its value is the code on the wire; its labels are Indonesian and English.

    A term is one line, ``NAME = "code", "Label Indonesia", "English label"``, with further facts behind the labels
    where a vocabulary has them: PRACTICE, or a term of another vocabulary. The class keyword ``source`` names the
    law or the page that the list comes from. Looking up a code that is no term raises ValueError.
    """

    _value_: str
    _labels: dict[str, str]
    _facts: tuple[object, ...]
    source: str

    def __init_subclass__(cls, *, source: str) -> None:
        """Keep the source of the list."""
        super().__init_subclass__()
        cls.source = source

    # mypy reads the lookup SessionKind("rapat") as a call of this signature, so the labels need defaults.
    def __new__(cls, code: str, label_id: str = "", label_en: str = "", *facts: object) -> Self:
        """Make one term of its line."""
        term = object.__new__(cls)
        term._value_ = code
        term._labels = {"id": label_id, "en": label_en}
        term._facts = facts
        return term

    @classmethod
    def _missing_(cls, value: object) -> None:
        """Say that a code is no term, and not which: it may be a person's name, from a wrong column."""
        raise ValueError(f"a {type(value).__name__} is no code of a term of {cls.__name__}")

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

    def __repr__(self) -> str:
        """Show the term as it is written in code."""
        return f"{type(self).__name__}.{self.name}"

    def label(self, locale: Literal["id", "en"] = "id") -> str:
        """Return the label in Indonesian or English."""
        return self._labels[locale]

    def _fact(self, kind: type[_Fact]) -> _Fact:
        """Return the one fact of that type on the term's line; raise ValueError where there is not exactly one."""
        (fact,) = (fact for fact in self._facts if isinstance(fact, kind))
        return fact
