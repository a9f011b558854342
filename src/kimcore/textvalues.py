"""What every value that is written as one text has in common: codes and dates."""

import abc
from typing import ClassVar, Self

from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity, Words

NOT_TEXT = Problem(
    code="not_text",
    severity=Severity.ERROR,
    id="Isian ini bukan teks. Mohon tulis sebagai teks.",
    en="This is not text. Please write it as text.",
)


class TextValue(abc.ABC):
    """A value with exactly one text form, so that what is read is what is written back.

    `parse` takes that form and no other, and the constructor refuses whatever `parse` refuses. What is refused raises
    MalformedError, which says what was expected and never holds the refused text: it may be a person's.
    """

    __slots__ = ()

    expected: ClassVar[Words]
    """What a reader expects, with an example."""

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


def exact_text(text: str) -> str:
    """Return a text as it is; raise MalformedError for anything else, subclasses of str included."""
    if type(text) is not str:
        raise MalformedError([NOT_TEXT.at()])
    return text
