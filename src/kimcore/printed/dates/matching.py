"""Tokens are matched against the tables of forms: all of them, or the text is not read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from kimcore.printed.dates.forms import CLAUSES, FORMS
from kimcore.printed.dates.tokens import Token, Unread, tokens_of


@attrs.frozen
class Number:
    """A number as a part of a form: how many digits it has, and what it can be."""

    digits: tuple[int, ...]
    values: range = range(10_000)


_NUMBERS: Final = {
    "dd": Number((1, 2)),
    "mm": Number((1, 2)),
    "m12": Number((1, 2), range(1, 13)),
    "yy": Number((2,)),
    "yyyy": Number((4,)),
    "hh": Number((1, 2)),
    "min": Number((2,)),
    "ss": Number((2,)),
}
_KINDS: Final = {
    "to": ("until", "-"),
    "link": ("and", ","),
    "day": ("count",),
    "year": ("count",),
    "weekday": ("weekday", "minggu"),
    "week": ("pekan", "minggu"),
    "relative": ("relative", "pekan"),
    "part": ("part", "malam", "subuh"),
    "prayer": ("prayer", "subuh"),
}
"""The kinds of tokens that a part can be, where its name is not that of the only one."""

_BETWEEN_CLAUSES: Final = ("-", "/", ",")
_MOST_TOKENS: Final = 100
"""No date is longer. The number of attempts has a limit that does not depend on the text."""


@attrs.frozen
class Part:
    """A part of a text that a form, or a token, was found to fit."""

    name: str
    value: int = 0
    digits: int = 0
    parts: tuple["Part", ...] = ()

    def named(self, *names: str) -> list["Part"]:
        """Return the parts of these names, at any depth, in order; nothing is looked for inside of them."""
        found: list[Part] = []
        for part in self.parts:
            found += [part] if part.name in names else part.named(*names)
        return found

    def number(self, *names: str) -> int | None:
        """Return the value of the first part of these names, if there is one."""
        return next((part.value for part in self.named(*names)), None)

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return bool(self.named(name))


Clauses = Mapping[str, Part]
"""What a text is made of, by the name of the table in `FORMS`."""


def clauses_of(text: str) -> Clauses | Unread:
    """Return what a text is made of, or where it could not be read any further."""
    tokens = tokens_of(text, most=_MOST_TOKENS + 1)
    if isinstance(tokens, Unread):
        return tokens
    if len(tokens) > _MOST_TOKENS:
        return Unread(tokens[-1].start)
    return _Matcher(tokens, len(text)).match()


class _Matcher:
    """Tries the forms in their order.

    What begins at a token is found once for each name. No form contains itself, but a part with a plus goes on with
    what is behind it.
    """

    def __init__(self, tokens: Sequence[Token], length: int) -> None:
        self._tokens = tokens
        self._length = length
        self._furthest = 0
        self._found: dict[tuple[str, int], Mapping[int, Part]] = {}
        self._in_vain: set[tuple[int, frozenset[str]]] = set()

    def match(self) -> Clauses | Unread:
        clauses = self._clauses(self._past_mark(0), {})
        if clauses is not None:
            return clauses
        return Unread(self._tokens[self._furthest].start if self._furthest < len(self._tokens) else self._length)

    def _clauses(self, start: int, before: Clauses) -> Clauses | None:
        """Return clauses that begin at a token and fill the rest, together with those before."""
        if start == len(self._tokens):
            return before
        state = start, frozenset(before)
        if state in self._in_vain:
            return None
        for name in CLAUSES:
            if name not in before:
                for end, clause in self._named(name, start).items():
                    if (found := self._clauses(self._past_mark(end), {**before, name: clause})) is not None:
                        return found
        self._in_vain.add(state)
        return None

    def _past_mark(self, start: int) -> int:
        """Return where the next clause begins: a dash, a stroke or a comma may stand before it."""
        marked = start < len(self._tokens) and self._tokens[start].kind in _BETWEEN_CLAUSES
        return start + 1 if marked else start

    def _named(self, name: str, start: int) -> Mapping[int, Part]:
        """Return the parts of this name that begin at a token, by where they end: the first form that ends there."""
        if (name, start) not in self._found:
            found: dict[int, Part] = {}
            for part, end in self._find(name, start):
                found.setdefault(end, part)
            self._found[name, start] = found
        return self._found[name, start]

    def _find(self, name: str, start: int) -> Iterator[tuple[Part, int]]:
        for sequence in _sequences(name):
            for parts, end in self._sequence(sequence, start):
                yield Part(name, parts=parts), end
        if name not in FORMS and start < len(self._tokens) and _fits(self._tokens[start], name):
            self._furthest = max(self._furthest, start + 1)
            yield Part(name, self._tokens[start].value, self._tokens[start].digits), start + 1

    def _sequence(self, names: Sequence[str], start: int) -> Iterator[tuple[tuple[Part, ...], int]]:
        """Find parts of these names one after the other."""
        if not names:
            yield (), start
            return
        for middle, first in self._named(names[0], start).items():
            for others, end in self._sequence(names[1:], middle):
                yield (first, *others), end


def _sequences(name: str) -> Iterator[tuple[str, ...]]:
    """Return the parts that a part can have, in all ways; a token has none."""
    if name.endswith("+"):
        yield name[:-1], name
        yield (name[:-1],)
    for form in FORMS.get(name, ()):
        yield from form.sequences


def _fits(token: Token, name: str) -> bool:
    if token.kind == "number":
        number = _NUMBERS.get(name)
        return number is not None and token.digits in number.digits and token.value in number.values
    return token.kind in _KINDS.get(name, (name,))
