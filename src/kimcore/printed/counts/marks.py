"""The words around a count: those that say something of it, and what is not understood."""

from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from kimcore.lexicon.meanings import Aside, Said
from kimcore.lexicon.scanner import Scan
from kimcore.printed.counts.amounts import Counted, Span, shape_of
from kimcore.printed.counts.lexemes import lexemes_of
from kimcore.printed.grammar import Part
from kimcore.vocabularies import HeadScope

BEFORE_NUMBER: Final = frozenset({":", "=", "by"})
"""What can stand between a number and a word before it that says what it counts."""
_OPENS: Final = BEFORE_NUMBER | {"(", "•", "“", '"', "'"}
_DOUBTFUL: Final = frozenset({"hedge", "hedge_behind", "negation", "plan"})
"""What changes a number where it is not understood."""
_OTHERS: Final = frozenset({"office", "acts_for", "people", "person"})
"""Who can be named beside those who are counted."""
_NAMES: Final = frozenset({"name"})
_NUMBERS: Final = frozenset({"number", "magnitude"})
_ATTENDING: Final = frozenset({HeadScope.ATTENDED, Aside.PLANNED, Aside.ABSENT})


class Mark(NamedTuple):
    """What a deed or a noun says, and where it stands; a deed that `takes` counts only what stands behind it."""

    said: Said
    first: int
    end: int
    takes: bool = False


class Marked:
    """The row of lexemes of a text, with its deeds and nouns. A position is the index of a lexeme."""

    def __init__(self, line: str) -> None:
        """Find the deeds and nouns of a text."""
        self._scan = Scan(line)
        self._row = row = lexemes_of(self._scan)
        self._shape = shape = shape_of(tuple([tuple(lexeme.kinds) for lexeme in row]))
        self._kinds, self._present = shape.kinds, shape.present
        self._understood: set[int] = set()
        self._deeds = list(self._find_deeds(shape.deeds))
        self._deed_at = {deed.first: deed for deed in self._deeds}
        nouns = [at for at, lexeme in enumerate(row) if lexeme.kinds.get("noun")]
        self._nouns = [Mark(cast("Said", row[at].kinds["noun"]), at, at + 1) for at in nouns]

    def _find_deeds(self, parts: tuple[Part, ...]) -> Iterator[Mark]:
        """Yield what was done: who does not attend is absent, who is to attend is planned for."""
        for part in parts:
            names = {one.name for one in part.parts}
            said = cast("Said | None", self._row[part.end - 1].kinds.get("deed"))
            if "room" in names:
                said = Aside.CAPACITY
            elif "negation" in names:
                said = Aside.ABSENT if said in _ATTENDING else None
            elif "plan" in names and said in _ATTENDING:
                said = Aside.PLANNED
            if said is not None:
                self._understood.update(range(part.first, part.end))
                yield Mark(said, part.first, part.end, self.has(part.end - 1, "takes"))

    def has(self, at: int, *kinds: str) -> bool:
        """Whether the lexeme at a position is of one of these kinds."""
        return not self._kinds[at].isdisjoint(kinds)

    def back(self, at: int, kinds: frozenset[str]) -> int:
        """Return where the lexemes of these kinds begin that stand right before a position."""
        while not kinds.isdisjoint(self._kinds[at - 1]):
            at -= 1
        return at

    def _last(self, marks: list[Mark], start: int, end: int) -> Mark | None:
        """Return the last mark between two positions."""
        return next((mark for mark in reversed(marks) if mark.first >= start and mark.end <= end), None)

    def _own_noun(self, count: Counted) -> Mark | None:
        """Return the noun of a count, or the one right behind it."""
        return next((noun for noun in self._nouns if count.behind <= noun.first <= count.end), None)

    def _counts_guests(self, count: Counted) -> bool:
        """Whether the noun of a count says by itself that these took part, or spoke."""
        noun = self._own_noun(count)
        return noun is not None and noun.said in {HeadScope.ATTENDED, HeadScope.COMMITTEE}

    # What makes a number doubtful

    def odd_beside(self, count: Counted) -> Span | None:
        """Return what stands right beside a number and is not known, or would join it to something."""
        if count.unit is not None and count.behind == count.end and self.has(count.end, "unknown"):
            return count.end, count.end + 1
        if self.has(count.first, "joins") and self.has(count.first - 1, "number"):
            return count.first - 1, count.first + 1
        at = self.back(count.first, _OPENS) - 1
        if self.has(at, "unknown"):
            is_announced = any(self.has(one, "announces") for one in range(count.first, count.behind))
            is_odd = not is_announced and not self._ends_name(at)
        elif self.has(at, "-"):
            is_odd = self._scan.is_glued(self._row[at + 1].first) or self.has(at - 1, "unknown", "number")
        else:
            is_odd = self.has(at, "joins") and not self.has(at, "link", "hedge")
        return (at, at + 1) if is_odd else None

    def _ends_name(self, at: int) -> bool:
        """Whether a name that a level or an office begins ends here: "Desa Semanu"."""
        first = self.back(at + 1, _NAMES)
        begins = self.has(first - 1, "level", "unit", "office", "acts_for", "body")
        return first <= at and begins and not self.has(first - 1, "sex", "hedge")

    def left_over(self, count: Counted, start: int, behind: int, following: Counted | None) -> Span | None:
        """Return the first part of a clause that is not understood and may change its number."""
        if found := self._named_beside(count, following):
            return found
        if count.end < behind and self.has(count.end, "odd_sign"):
            return count.end, count.end + 1
        around = () if _DOUBTFUL.isdisjoint(self._present) else (*range(start, count.first), *range(count.end, behind))
        for at in around:
            if _DOUBTFUL.isdisjoint(self._kinds[at]) or at in self._understood:
                continue
            is_before = at < count.first
            is_hedge = is_before and self.has(at, "hedge") and not self.has(at, "until", "level", "weekday")
            is_denied = self.has(at, "negation") and not self.has(at + 1, "announces")
            is_planned = is_before and self.has(at, "plan") and not self.has(at, "able", "hedge", "deed")
            if is_hedge or is_denied or is_planned or (at + 1 == behind and self.has(at, "hedge_behind")):
                return at, at + 1
        return None

    def _named_beside(self, count: Counted, following: Counted | None) -> Span | None:
        """Return who is named beside those who are counted, and not counted: "A dan sembilan orang".

        Guests of honour are no participants, so "camat dan 50 peserta" are 50 participants.
        """
        at, end = count.first - 1, count.end
        joins, leads = self.has(at, "and", "beside"), self.has(end, "and", "beside")
        is_listed = joins or (self.has(at, ",") and not count.total)
        if not (is_listed or leads) or self._counts_guests(count):
            return None
        if is_listed:
            start = next((one for one in range(at, 0, -1) if self.has(one - 1, *_NUMBERS, ";", ".")), 0)
            is_named = any(self.has(one, *_OTHERS) or (joins and self.has(one, "unknown")) for one in range(start, at))
            if is_named and not self.has(start - 1, *_NUMBERS):
                return start, at
        if leads and self.has(end + 1, *_OTHERS):
            at = next((at for at in range(end + 1, len(self._row)) if not self.has(at, "unit", "noun")), end)
            return None if following is not None and at == following.first else (end, end + 2)
        return None
