"""Forms and the engine that matches them: which parts a row of words and numbers is made of, in the order of a line.

A form is one line: its parts, a text that is of this form, and what that text means. A part is a word of the lexicon by
the name of its role, a number or a sign by the name that its reader gives it, or, with a capital, a table of forms. One
with a question mark may be missing, one with a plus can stand several times, and one with a star both. Of two forms
that fit the same words, the earlier one is meant.
"""

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, cast

import attrs

_PIECE: Final = re.compile(r"([A-Za-z0-9_]+|[^\sA-Za-z0-9_?+*])([?+*]?)")
_WAYS: Final = {"": ("{}",), "?": ("{}", ""), "+": ("{}+",), "*": ("{}+", "")}
"""What can stand where a part has a mark behind it."""


@attrs.frozen
class Form:
    """One form: its parts, a text that is of this form, and what that text means, if it means something by itself."""

    parts: str
    example: str
    value: str = ""

    def sequences(self) -> tuple[tuple[str, ...], ...]:
        """Return the parts in all ways that the form admits, the fullest first."""
        choices = [[way.format(part) for way in _WAYS[mark]] for part, mark in _PIECE.findall(self.parts)]
        return tuple(tuple(filter(None, way)) for way in itertools.product(*choices))


class Lexeme(NamedTuple):
    """A phrase, number or sign between two positions of tokens: the names of all that it can be, with what it means."""

    kinds: Mapping[str, object]
    first: int
    end: int


class Part(NamedTuple):
    """What was found to fit a table of forms, or a lexeme, by its name; `first` and `end` are positions of lexemes."""

    name: str
    value: object
    first: int
    end: int
    parts: tuple["Part", ...] = ()

    def named(self, *names: str) -> list["Part"]:
        """Return the parts of these names, at any depth, in order; nothing is looked for inside of them."""
        found: list[Part] = []
        rest = [*reversed(self.parts)]
        while rest:
            part = rest.pop()
            if part.name in names:
                found.append(part)
            else:
                rest += reversed(part.parts)
        return found

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return bool(self.named(name))

    def number(self, *names: str) -> int | None:
        """Return what the first part of these names means, which is a number, if there is one."""
        return next((cast("int", part.value) for part in self.named(*names)), None)


_Further = dict[str, tuple[frozenset[str], tuple[str, ...], "Step"]]


@attrs.define(eq=False)
class Step:
    """What can stand behind the first parts of some forms.

    `rank` is that of the form of its table that ends here, if one does; of two that fit, the lower one is meant.
    `further` are the parts that can stand next, with the kinds of lexeme that each can begin with, for a lexeme its own
    kinds in their order, and the step behind it.
    """

    rank: int | None = None
    further: _Further = attrs.field(factory=_Further)


class Grammar:
    """Tables of forms, made ready for matching. No form may contain itself but by a part with a plus at its end.

    Forms that begin alike share their first steps, so that what stands there is matched once for all of them.
    """

    def __init__(self, tables: Mapping[str, Sequence[Form]], kinds: Mapping[str, Sequence[str]] | None = None) -> None:
        """Take tables by name, and for parts that can be of several kinds, or of one with another name, these kinds."""
        self.tables = tables
        self.kinds: dict[str, tuple[str, ...]] = {name: tuple(of) for name, of in (kinds or {}).items()}
        self._sequences = {name: [*itertools.chain(*map(Form.sequences, forms))] for name, forms in tables.items()}
        self._steps: dict[str, Step] = {}
        self._begins: dict[str, frozenset[str]] = {}

    def kinds_of(self, name: str) -> tuple[str, ...]:
        """Return the kinds of lexeme that a part of this name can be."""
        return self.kinds.get(name, (name,))

    def begins(self, name: str) -> frozenset[str]:
        """Return the kinds of lexeme that a part of this name can begin with."""
        if name not in self._begins:
            one = name.removesuffix("+")
            firsts = [self.begins(sequence[0]) for sequence in self._sequences.get(one, ()) if sequence]
            self._begins[name] = frozenset(itertools.chain(*firsts) if firsts else self.kinds_of(one))
        return self._begins[name]

    @functools.cached_property
    def lexemes(self) -> frozenset[str]:
        """The kinds of lexeme that the forms are made of."""
        parts = itertools.chain(*itertools.chain(*self._sequences.values()))
        names = {part.removesuffix("+") for part in parts}
        return frozenset(kind for name in names - self.tables.keys() for kind in self.kinds_of(name))

    def step(self, name: str) -> Step | None:
        """Return the first step of the forms of a table; None for a lexeme, which is in no table."""
        if name in self.tables and name not in self._steps:
            self._steps[name] = Step()
            for rank, sequence in enumerate(self._sequences[name]):
                step = self._steps[name]
                for part in sequence:
                    if part not in step.further:
                        kinds = () if part in self.tables or part.endswith("+") else self.kinds_of(part)
                        step.further[part] = self.begins(part), kinds, Step()
                    step = step.further[part][-1]
                if sequence and step.rank is None:
                    step.rank = rank
        return self._steps.get(name)


_Ends = dict[int, tuple[int, tuple[Part, ...]]]  # rank and parts of a form, by where it ends


class Matcher:
    """Matches one row of lexemes; what begins at a lexeme is found once for each name."""

    def __init__(self, grammar: Grammar, lexemes: Sequence[Lexeme]) -> None:
        """Take the lexemes of a text."""
        self.lexemes = lexemes
        self.furthest: int = 0
        """The first lexeme that no form could reach beyond."""
        self._grammar = grammar
        self._found: dict[tuple[str, int], dict[int, Part]] = {}

    def find(self, name: str, start: int) -> Mapping[int, Part]:
        """Return the parts of this name that begin at a lexeme, by where they end: the first form that ends there."""
        key = (name, start)
        found = self._found.get(key)
        if found is None:
            kinds = self.lexemes[start].kinds if start < len(self.lexemes) else ()
            is_possible = not self._grammar.begins(name).isdisjoint(kinds)
            found = self._found[key] = self._forms(name, start) if is_possible else {}
        return found

    def longest(self, name: str, start: int) -> Part | None:
        """Return the longest part of this name that begins at a lexeme."""
        found = self.find(name, start)
        return found[max(found)] if found else None

    def _forms(self, name: str, start: int) -> dict[int, Part]:
        if name.endswith("+"):
            return self._rows(name, start)
        if (step := self._grammar.step(name)) is None:
            return {start + 1: self._lexeme(name, self._grammar.kinds_of(name), start)}
        ends: _Ends = {}
        self._follow(step, start, (), ends, set())
        ranked = sorted(ends.items(), key=lambda end: end[1][0])
        return {end: Part(name, None, start, end, parts) for end, (_, parts) in ranked}

    def _rows(self, name: str, start: int) -> dict[int, Part]:
        """Return all rows of one part, the longest first; of two that end alike, the one whose earlier forms are meant.

        A row consists of the row before its last part, and that part.
        """
        rows: dict[int, Part] = {}
        further = [Part(name, None, start, start)]
        while further:
            row = further.pop()
            if row.end not in rows:
                rows[row.end] = row
                before = (row,) if row.parts else ()
                behind = [*self.find(name[:-1], row.end).items()]
                further += [Part(name, None, start, end, (*before, part)) for end, part in reversed(behind)]
        del rows[start]
        return dict(sorted(rows.items(), reverse=True))

    def _lexeme(self, name: str, any_of: tuple[str, ...], start: int) -> Part:
        """Return a lexeme of one of these kinds as a part."""
        kinds = self.lexemes[start].kinds
        kind = next(kind for kind in any_of if kind in kinds)
        self.furthest = max(self.furthest, start + 1)
        return Part(name, kinds[kind], start, start + 1)

    def _follow(
        self, step: Step, start: int, parts: tuple[Part, ...], ends: _Ends, seen: set[tuple[Step, int]]
    ) -> None:
        """Add the ends of all forms that go on at a lexeme as a step has it."""
        if step.rank is not None and (start not in ends or step.rank < ends[start][0]):
            ends[start] = step.rank, parts
        if not step.further or start == len(self.lexemes):
            return
        kinds = self.lexemes[start].kinds
        for name, (begins, any_of, behind) in step.further.items():
            if begins.isdisjoint(kinds):
                continue
            found = {start + 1: self._lexeme(name, any_of, start)} if any_of else self.find(name, start)
            for end, part in found.items():
                if (behind, end) not in seen:
                    seen.add((behind, end))
                    self._follow(behind, end, (*parts, part), ends, seen)
