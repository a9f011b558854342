"""Hypothesis strategies for codes and dates, which are written as one text."""

import functools
from typing import Final, TypeVar, cast

from hypothesis import strategies as st

from kimcore import codes, dates
from kimcore.codes import Code
from kimcore.codes.nik import holds_nik
from kimcore.fields import INVALID, Reader
from kimcore.fields.kinds import TextValueKind
from kimcore.testing.codes import TEXTS_OF_CODES
from kimcore.testing.dates import DATES
from kimcore.testing.texts import lengthened, lengths, matching
from kimcore.textvalues import TextValue

AnyTextValue = TypeVar("AnyTextValue", bound=TextValue)

_LONGEST_DRAWN: Final = 30
"""How long a text is drawn whose type does not say how long it may be."""


@functools.cache
def text_values(cls: type[AnyTextValue]) -> st.SearchStrategy[AnyTextValue]:
    """Draw a value of a code system or of a type of date; of one that is not ours, by its pattern.

    Of Code, any code is drawn, and of TextValue any code or date. Raises TypeError for another class without pattern.
    """
    if cls in _CHOICES:
        return cast("st.SearchStrategy[AnyTextValue]", st.one_of(list(map(text_values, _CHOICES[cls]))))
    drawn = cast("st.SearchStrategy[AnyTextValue]", DATES[cls]) if cls in DATES else _by_text(cls)
    # A digest or a period may look like a NIK and is not refused, but would make a tool's test fail that looks for one.
    return drawn.filter(lambda value: not holds_nik(str(value)))


def _by_text(cls: type[AnyTextValue]) -> st.SearchStrategy[AnyTextValue]:
    if not hasattr(cls, "pattern"):
        raise TypeError(f"{cls.__name__} has no pattern to draw by; please ask for a class that has one")

    def is_sound(text: str) -> bool:
        return TextValueKind((cls,)).read(text, Reader()) is not INVALID

    texts = TEXTS_OF_CODES.get(cls, matching(cls.pattern))
    longer = lengthened(texts, lengths(1, cls.longest or _LONGEST_DRAWN), is_sound)
    return st.one_of(texts, longer).filter(is_sound).map(cls.parse)


_VALUES: Final[tuple[type[TextValue], ...]] = tuple(
    one
    for module in (codes, dates)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, TextValue) and one is not Code
)
_CHOICES: Final[dict[object, tuple[type[TextValue], ...]]] = {
    Code: tuple(one for one in _VALUES if issubclass(one, Code)),
    TextValue: _VALUES,
}
"""Classes that stand for others."""
