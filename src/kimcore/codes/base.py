"""What a code is."""

import abc
import functools
import re
from collections.abc import Callable
from typing import ClassVar, Final, Self

import attrs

from kimcore.codes.nik import HOLDS_NIK, holds_nik
from kimcore.errors import MalformedError
from kimcore.findings import Finding
from kimcore.textvalues import TextValue, exact_text

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@attrs.frozen
class Code(TextValue):
    """A value that consists of its text and cannot be malformed: what `parse` refuses, the constructor refuses.

    No code holds a NIK, whatever its form. A subclass adds no field: it says `__slots__ = ()` and inherits what attrs
    made here, the comparison by class and text included.
    """

    is_written_by_people: ClassVar[bool] = True
    """Whether a NIK can stand in such a text. What is computed can have any digits."""

    text: str

    def __attrs_post_init__(self) -> None:
        """Raise MalformedError where the text is not of the form."""
        if (finding := self._flaw(exact_text(self.text, self.expected))) is not None:
            raise MalformedError([finding])
        if self.is_written_by_people and holds_nik(self.text):
            raise MalformedError([HOLDS_NIK.at()])

    @classmethod
    @abc.abstractmethod
    def _flaw(cls, text: str) -> Finding | None:
        """Say why a text is not of the form, or None where it is."""

    @classmethod
    def _fits(cls, text: str) -> bool:
        """Whether a text matches the pattern and is not too long. Half a character is in no code."""
        if cls.longest is not None and len(text) > cls.longest:
            return False
        return _matching(cls.pattern)(text) is not None and (text.isascii() or _SURROGATE.search(text) is None)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the code that a text is; raise MalformedError where it is not of the form."""
        return cls(text)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


@functools.cache
def _matching(pattern: str) -> Callable[[str], object]:
    """Return what matches whole texts; the cache of `re` itself takes longer than the match."""
    return re.compile(pattern).fullmatch
