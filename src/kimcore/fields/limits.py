"""What a declaration says of a field beside its type: limits, label, privacy, and what a reference may name."""

import enum
import re
from typing import Final

import attrs

from kimcore.canonical import GREATEST_INTEGER
from kimcore.findings import Words


class Privacy(enum.Enum):
    """Whether a field holds personal data, and of which kind (UU 27/2022 art. 4)."""

    NONE = "none"
    GENERAL = "general"
    SPECIFIC = "specific"


NONE: Final = Privacy.NONE
GENERAL: Final = Privacy.GENERAL
SPECIFIC: Final = Privacy.SPECIFIC


@attrs.frozen
class Field:
    """A field's label in Indonesian and English, its privacy tag, and what is to be known about it.

    `hidden` says that `repr` hides it, as it does personal data: it can hold anything, as prints do.
    """

    indonesian: str
    english: str
    privacy: Privacy
    doc: str = ""
    hidden: bool = False

    @property
    def label(self) -> Words:
        """The label in both languages."""
        return Words(self.indonesian, self.english)


@attrs.frozen
class Text:
    """Limits of a text: its length in characters, whether it may have several lines, and its form.

    Whatever the limits, a text holds no control characters (a newline only where `lines`), no lone surrogates and no
    outer blanks. `pattern` must match the whole text, and is one that ECMA 262 (flag u) and Python read alike, for JSON
    Schema shows it; `form` says in words what it asks for.
    """

    least: int
    most: int
    lines: bool = False
    pattern: str | None = None
    form: Words | None = None

    def __attrs_post_init__(self) -> None:
        """Raise TypeError for a pattern that cannot be explained, or for an explanation of none."""
        if (self.pattern is None) is not (self.form is None):
            raise TypeError("Text takes a pattern and its form in words, or neither")

    def matches(self, text: str) -> bool:
        """Whether the text has the form."""
        return self.pattern is None or re.fullmatch(self.pattern, text) is not None


@attrs.frozen
class Whole:
    """Limits of a whole number."""

    least: int = 0
    most: int = GREATEST_INTEGER


@attrs.frozen
class To:
    """The names of the record types that the references in a field may point at; TypeError for one text alone."""

    types: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Raise TypeError for a text, whose letters would be taken for names."""
        if isinstance(self.types, str):
            raise TypeError(f'To takes names: To(("{self.types}",))')
