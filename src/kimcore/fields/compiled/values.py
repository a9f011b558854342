"""What reads single values that are right for certain, and raises Doubt for all others."""

import functools
import re
from collections.abc import Callable
from typing import Any, Final

from kimcore.codes.nik import holds_nik, is_nik
from kimcore.errors import MalformedError
from kimcore.fields.kinds import TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.reading import Doubt
from kimcore.textvalues import BLANKS_AND_CONTROLS, CONTROLS, CONTROLS_BUT_NEWLINE, with_newlines

Memory = dict[str, Any]
"""What was read of texts in a document, so that one object stands for texts that are equal."""

USUAL: Final = 10**15 - 1
"""The greatest number that is no NIK for certain, for it has too few digits."""

_MOST_KEPT: Final = 4_096
_is_usual: Final = re.compile("(?! )[ !-$&-/:-~]*(?:[0-9][ !-$&-/:-~]*){0,15}(?<! )").fullmatch
"""Whether a text is of visible ASCII, without outer blanks, and holds no NIK: that has 16 digits, or signs for them."""


@functools.cache
def text(kind: TextKind) -> Callable[..., str]:
    """Return what reads a text in which `TextKind.check` finds nothing wrong; what it returns is what is stored."""
    limits = kind.limits
    inner = CONTROLS_BUT_NEWLINE if limits.lines else CONTROLS
    edge = rf"[{BLANKS_AND_CONTROLS}]"
    is_clean = re.compile(rf"(?!{edge})[^{inner}\ud800-\udfff]+(?<!{edge})").fullmatch
    has_form = None if limits.pattern is None else re.compile(limits.pattern).fullmatch
    has_lines, least, most = limits.lines, max(limits.least, 1), limits.most

    def read(raw: object, memory: Memory | None = None) -> str:
        if type(raw) is not str:
            raise Doubt
        text = with_newlines(raw) if has_lines and "\r" in raw else raw
        if not least <= len(text) <= most:
            raise Doubt
        if not _is_usual(text) and (not is_clean(text) or holds_nik(text)):
            raise Doubt
        if has_form is not None and not has_form(text):
            raise Doubt
        if memory is not None:
            memory[raw] = text
        return text

    return read


@functools.cache
def whole(kind: WholeKind) -> Callable[[object], int]:
    """Return what reads a whole number that is not as usual."""
    least, most = kind.limits.least, kind.limits.most

    def read(raw: object) -> int:
        if type(raw) is not int or not least <= raw <= most or is_nik(raw):
            raise Doubt
        return raw

    return read


@functools.cache
def term(kind: TermKind) -> Callable[[object], Any]:
    """Return what reads a term of a vocabulary."""
    terms = {one.code: one for one in kind.vocabulary}

    def read(raw: object) -> object:
        if type(raw) is not str or (found := terms.get(raw)) is None:
            raise Doubt
        return found

    return read


@functools.cache
def text_value(kind: TextValueKind) -> Callable[..., Any]:
    """Return what reads a code or a date; those that are nobody's own, as regions and days, are kept for good."""
    types, kept = kind.types, Memory()
    most = _MOST_KEPT if all(one.is_shared for one in types) else 0

    def read(raw: object, memory: Memory | None = None) -> object:
        if type(raw) is not str:
            raise Doubt
        if (value := kept.get(raw)) is None:
            try:
                value = next((one for one in types if one.claims(raw)), types[-1]).parse(raw)
            except MalformedError:
                raise Doubt from None
            if len(kept) < most:
                kept[raw] = value
        if memory is not None:
            memory[raw] = value
        return value

    return read
