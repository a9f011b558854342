"""Hypothesis strategies for texts: of every length that is legal, and readable where nothing speaks against it."""

import re
import typing
from collections.abc import Callable
from typing import Final, cast

from hypothesis import strategies as st

from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.records.texts import RecordId
from kimcore.textvalues import BLANKS_AND_CONTROLS

_READABLE: Final = ("A", "KIM Contoh", "Siti Rekaan", "Balai Desa Contoh, RT 01/RW 02", "sekitar 100 orang", "Désa 😀")
_TRYING: Final = (
    "=1+1",
    "+62",
    "-",
    "@a",
    "'",
    '"',
    "<b>&amp;",
    "a\\b/c,d;e",
    "null",
    "1.0",
    "a\u200bb",
    "a\ufeffb",
    "e\u0301",
)
_LINES: Final = ("Satu.\nDua.", "a\n\nb", "a\n=1")
_LEGAL: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
_LEGAL_IN_LINES: Final = st.one_of(_LEGAL, st.just("\n"))
_SHORT: Final = 10
_IDS: Final = st.builds("{}-{}".format, st.sampled_from(["a", "kim", "m_1", "S:2"]), st.integers(1, 9_999))


def texts(kind: TextKind) -> st.SearchStrategy[str]:
    """Draw a text of a field: a readable one, one that is hard on other programs, or any other, up to its limits."""

    def is_sound(text: str) -> bool:
        return not any(kind.check(text))

    limits = kind.limits
    if limits.pattern is None:
        return _free(limits).filter(is_sound)
    matched = matching(limits.pattern).filter(is_sound)
    readable = st.one_of(_IDS, matched) if limits == _ID_LIMITS else matched
    return st.one_of(readable, lengthened(readable, lengths(limits.least, limits.most), is_sound))


def _free(limits: Text) -> st.SearchStrategy[str]:
    alphabet = _LEGAL_IN_LINES if limits.lines else _LEGAL
    short = min(limits.most, max(limits.least, _SHORT))
    free = st.text(alphabet, min_size=limits.least, max_size=short).map(without_outer_blanks)
    any_length = st.builds(
        _repeated, st.text(alphabet, min_size=1, max_size=_SHORT), lengths(limits.least, limits.most)
    )
    written = (_READABLE, (*_TRYING, *(_LINES if limits.lines else ())))
    fitting = [[text for text in some if limits.least <= len(text) <= limits.most] for some in written]
    return st.one_of(*(st.sampled_from(some) for some in fitting if some), free, any_length)


_ID_LIMITS: Final = cast("Text", typing.get_args(RecordId)[1])


def _repeated(text: str, length: int) -> str:
    return without_outer_blanks((text * length)[:length])


_BLANK: Final = re.compile(f"[{BLANKS_AND_CONTROLS}]")


def without_outer_blanks(text: str) -> str:
    """Put a letter in place of a blank at either end, for taking it off would make the text shorter."""
    first, last = (_BLANK.sub("a", text[at : at + 1 or None]) for at in (0, -1))
    return first + text[1:-1] + last if len(text) > 1 else first


def matching(pattern: str) -> st.SearchStrategy[str]:
    """Draw a text that a pattern matches as a whole, without half a character in it."""
    return st.from_regex(pattern, fullmatch=True, alphabet=st.characters(exclude_categories=["Cs"]))


def lengths(least: int, most: int) -> st.SearchStrategy[int]:
    """Draw a length within limits, and each limit itself often."""
    return st.one_of(st.sampled_from([least, most]), st.integers(least, most))


@st.composite
def lengthened(
    draw: st.DrawFn, drawn: st.SearchStrategy[str], to: st.SearchStrategy[int], is_sound: Callable[[str], bool]
) -> str:
    """Draw a text and give it a length by repeating one of its characters; leave it where that makes it malformed."""
    text = draw(drawn)
    place, length = draw(st.one_of(st.just(len(text) - 1), st.integers(0, len(text) - 1))), draw(to)
    longer = (text[:place] + text[place] * (length - len(text)) + text[place:])[:length]
    return longer if is_sound(longer) else text
