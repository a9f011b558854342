"""What texts may hold, how they are trimmed, and what every value that is written as one text has in common."""

import abc
import re
import unicodedata
from typing import ClassVar, Final, Self

from kimcore.errors import MalformedError
from kimcore.findings import Problem, Words
from kimcore.late import late_pattern

# These stand between the brackets of a regular expression. `\s` would mean other blanks in other languages.
CONTROLS_BUT_NEWLINE: Final = r"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029"
CONTROLS: Final = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
INVISIBLE: Final = r"\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
"""What cannot be seen: zero-width, directions, fillers."""
BLANKS_AND_CONTROLS: Final = rf"\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{INVISIBLE}"
"""Controls, whatever `str.strip` takes off, and what cannot be seen."""

ONE_LINE: Final = rf"(?![{BLANKS_AND_CONTROLS}])[^{CONTROLS}]*[^{BLANKS_AND_CONTROLS}]"
"""The pattern of a text of one line: no controls, no outer blanks, not empty."""

_CONTROLS_BUT_BREAKS: Final = CONTROLS_BUT_NEWLINE.replace(r"\x0b-\x1f", r"\x0b\x0c\x0e-\x1f")
SOME_LINES: Final = rf"(?![{BLANKS_AND_CONTROLS}])[^{_CONTROLS_BUT_BREAKS}]*[^{BLANKS_AND_CONTROLS}]"
"""The pattern of a text of several lines; CR and CRLF are read as line breaks there, and never written."""

_OUTER: Final = late_pattern(
    f"[{BLANKS_AND_CONTROLS}]*(.*[^{BLANKS_AND_CONTROLS}])?[{BLANKS_AND_CONTROLS}]*", re.DOTALL
)


def trimmed(text: str) -> str:
    """Return a text without the outer blanks, controls and invisible characters that text fields refuse.

    What it returns is plain text, whatever the methods of the text's own class would do.
    """
    return _OUTER.sub(r"\1", str.__str__(text), count=1)


def with_newlines(text: str) -> str:
    """Return a text in which each line ends with a newline: CRLF, as Windows has it, and CR alone become one."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


NOT_TEXT = Problem.error(
    code="not_text",
    indonesian="Isian ini bukan teks. Mohon tulis sebagai teks: {expected}.",
    english="This is not text. Please write it as text: {expected}.",
)


HIDDEN: Final = "<hidden>"
"""What `repr` shows in place of what may be personal."""

_AT: Final = "@\uff20\ufe6b"
_FEWEST_DIGITS: Final = 8
"""Of a number that is somebody's own: numbers of public services have fewer."""


def holds_contact(text: str) -> bool:
    """Whether a text may hold an account, a mail address or the number of a phone, so that `repr` hides it.

    That is where it holds an @, or eight digits of any script with no letter between them, whatever else stands there.
    """
    digits = 0
    for character in text:
        category = unicodedata.category(character)
        if character in _AT:
            return True
        if character.isdigit():
            digits += 1
        elif category.startswith("L") and category != "Lm":
            digits = 0
        if digits == _FEWEST_DIGITS:
            return True
    return False


def shown(text: str) -> str:
    """Return what `repr` shows of a text."""
    return HIDDEN if holds_contact(text) else repr(text)


class TextValue(abc.ABC):
    """A value with exactly one text form, so that what is read is what is written back.

    `parse` takes that form and no other, and the constructor refuses whatever `parse` refuses. What is refused raises
    MalformedError, which says what was expected and never holds the refused text: it may be a person's.
    """

    __slots__ = ()

    expected: ClassVar[Words]
    """What a reader expects, with an example."""

    pattern: ClassVar[str]
    """The form as a regular expression of the whole text, which ECMA 262 (flag u) and Python read alike.

    It is as narrow as it can be: what it takes and `parse` refuses are lone surrogates, days that no calendar has,
    periods that end before they start, and 16 digits that look like a NIK.
    """

    longest: ClassVar[int | None] = None
    """How many characters the text may have, where the pattern does not say it."""

    json_format: ClassVar[str | None] = None
    """The format of JSON Schema that every value has, if there is one."""

    is_shared: ClassVar[bool] = False
    """Whether few values differ and none is anybody's own, so that one object may stand for each text."""

    @classmethod
    @abc.abstractmethod
    def parse(cls, text: str) -> Self:
        """Return the value of a text; raise MalformedError, with one finding, where it is not of the form."""

    @abc.abstractmethod
    def __str__(self) -> str:
        """Return the text that `parse` takes, whatever is hidden in `repr`."""

    @classmethod
    def claims(cls, text: str) -> bool:  # noqa: ARG003 - for types that share a field with others
        """Whether a text can only be meant as a value of this type, where a field admits several."""
        return True


def exact_text(text: str, expected: Words) -> str:
    """Return a text as it is; raise MalformedError for anything else, subclasses of str included."""
    if type(text) is not str:
        raise MalformedError([NOT_TEXT.at(expected=expected)])
    return text
