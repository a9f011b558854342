"""What reads single values that are right for certain, and raises Doubt for all others."""

import functools
import re
from collections.abc import Callable
from typing import Any, Final

from kimcore.codes.nik import holds_nik
from kimcore.errors import MalformedError
from kimcore.fields.kinds import TermKind, TextValueKind, WholeKind
from kimcore.fields.limits import Text
from kimcore.fields.reading import Doubt
from kimcore.textvalues import BLANKS_AND_CONTROLS, CONTROLS, CONTROLS_BUT_NEWLINE

MOST_REMEMBERED: Final = 4_096
"""How many values of a kind are remembered at most, by their texts."""


@functools.cache
def fitting(limits: Text) -> Callable[[str], bool]:
    """Return what says of a text whether it is within limits, as `TextKind.check` finds nothing wrong with it."""
    inner = CONTROLS_BUT_NEWLINE if limits.lines else CONTROLS
    edges = rf"(?![{BLANKS_AND_CONTROLS}])[^{inner}\ud800-\udfff]+(?<![{BLANKS_AND_CONTROLS}])"
    is_clean = re.compile(edges).fullmatch
    has_form = None if limits.pattern is None else re.compile(limits.pattern).fullmatch
    least, most = max(limits.least, 1), limits.most

    def fits(text: str) -> bool:
        if not least <= len(text) <= most:
            return False
        if text.isascii() and text.isprintable():
            if text.strip() is not text:
                return False
        elif not is_clean(text):
            return False
        return (has_form is None or has_form(text) is not None) and (len(text) < _DIGITS or not holds_nik(text))

    return fits


@functools.cache
def text(limits: Text) -> Callable[..., str]:
    """Return what reads a text; one that is met again is the same object, where a memory is given."""
    fits = fitting(limits)

    def read(raw: object, memory: dict[str, str] | None = None) -> str:
        if type(raw) is not str or not fits(raw):
            raise Doubt
        if memory is not None:
            memory[raw] = raw
        return raw

    return read


@functools.cache
def whole(kind: WholeKind) -> Callable[[object], int]:
    """Return what reads a whole number."""
    least, most = kind.limits.least, kind.limits.most

    def read(raw: object) -> int:
        if type(raw) is not int or not least <= raw <= most or (raw >= SHORTEST_NIK and any(kind.check(raw))):
            raise Doubt
        return raw

    return read


_DIGITS: Final = 16
SHORTEST_NIK: Final = 10**15


@functools.cache
def terms(kind: TermKind) -> dict[str, Any]:
    """Return the terms of a vocabulary by their codes."""
    return {one.code: one for one in kind.vocabulary}


@functools.cache
def term(kind: TermKind) -> Callable[[object], Any]:
    """Return what reads a term of a vocabulary."""
    known = terms(kind)

    def read(raw: object) -> object:
        if type(raw) is not str or (found := known.get(raw)) is None:
            raise Doubt
        return found

    return read


@functools.cache
def shared(kind: TextValueKind) -> dict[str, object]:  # noqa: ARG001 - what the cache knows it by
    """Return the codes or dates of a kind that were met, of which one object stands for each text."""
    return {}


@functools.cache
def text_value(kind: TextValueKind) -> Callable[[object], Any]:
    """Return what reads a code or a date; of those that are nobody's own, one object stands for each text."""
    types = kind.types
    only = types[0] if len(types) == 1 else None
    memory_for_good = shared(kind) if all(one.is_shared for one in types) else None

    def read(raw: object, memory: dict[str, object] | None = memory_for_good) -> object:
        if type(raw) is not str:
            raise Doubt
        if memory is not None and raw in memory:
            return memory[raw]
        value_type = only or next((one for one in types if one.claims(raw)), types[-1])
        try:
            value = value_type.parse(raw)
        except MalformedError:
            raise Doubt from None
        if memory is not None:
            if len(memory) >= MOST_REMEMBERED:
                memory.clear()
            memory[raw] = value
        return value

    return read
