"""The words around a count: those that say something of it, and what is not understood."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from kimcore.lexicon.meanings import Aside, Said
from kimcore.lexicon.scanner import Scan
from kimcore.printed.counts.amounts import Counted, Span
from kimcore.printed.counts.shapes import Shape
from kimcore.printed.grammar import Lexeme, Part
from kimcore.vocabularies import HeadScope

BEFORE_NUMBER: Final = frozenset({":", "=", "by"})
"""What can stand between a number and a word before it that says what it counts."""
_BESIDE: Final = frozenset({"and", "beside", "&", ","})
_DOUBTFUL: Final = frozenset({"hedge", "hedge_behind", "negation", "plan"})
"""What changes a number where it is not understood."""
_SENTENCE_ENDS: Final = frozenset({";", "."})
_OTHERS: Final = frozenset({"office", "acts_for", "people", "person"})
"""Who can be named beside those who are counted."""
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

    def __init__(self, scan: Scan, row: list[Lexeme], shape: Shape) -> None:
        """Find the deeds and nouns of a text."""
        self._scan = scan
        self._row = row
        self._kinds, self._present = shape.kinds, shape.present
        self._understood: set[int] = set()
        self._deeds = list(self._find_deeds(shape.deeds))
        self._deed_at = {deed.first: deed for deed in self._deeds}
        self._nouns = [
            Mark(said, at, at + 1)  # type: ignore[arg-type] # the role tells the type
            for at, lexeme in enumerate(row)
            if (said := lexeme.kinds.get("noun")) is not None
        ]

    def _find_deeds(self, parts: tuple[Part, ...]) -> Iterator[Mark]:
        """Yield what was done: who does not attend is absent, who is to attend is planned for."""
        for part in parts:
            names = {one.name for one in part.parts}
            said: Said | None = self._row[part.end - 1].kinds.get("deed")  # type: ignore[assignment] # the role tells
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

    def _is_word(self, at: int) -> bool:
        return at < len(self._row) and self._scan.tokens[self._row[at].first].is_word

    def _is_strange_sign(self, at: int) -> bool:
        return self.has(at, "unknown") and not self._is_word(at)

    def _last(self, marks: list[Mark], start: int, end: int) -> Mark | None:
        """Return the last mark between two positions."""
        return next((mark for mark in reversed(marks) if mark.first >= start and mark.end <= end), None)

    def _first(self, marks: list[Mark], start: int) -> Mark | None:
        """Return the first mark from a position on."""
        return next((mark for mark in marks if mark.first >= start), None)

    def _own_noun(self, count: Counted) -> Mark | None:
        """Return the noun of a count, or the one right behind it."""
        noun = self._first(self._nouns, count.behind)
        return noun if noun is not None and noun.first <= count.end else None

    def _counts_guests(self, count: Counted) -> bool:
        """Whether the noun of a count says by itself that these took part, or spoke."""
        noun = self._own_noun(count)
        return noun is not None and noun.said in {HeadScope.ATTENDED, HeadScope.COMMITTEE}

    # What makes a number doubtful

    def odd_beside(self, count: Counted) -> Span | None:
        """Return what stands right beside a number and is not known, or would join it to something."""
        if count.unit is not None and count.behind == count.end and self.has(count.end, "unknown"):
            return count.end, count.end + 1
        at = count.first - 1
        if self.has(count.first, "joins") and self.has(at, "number"):
            return at, count.first + 1
        while self.has(at, *BEFORE_NUMBER, "(", "•", "“", '"', "'"):
            at -= 1
        if self.has(at, "unknown"):
            is_announced = any(self.has(one, "announces") for one in range(count.first, count.behind))
            return None if is_announced or self._ends_name(at) else (at, at + 1)
        is_dash = self.has(at, "-") and (
            self._scan.is_glued(self._row[at + 1].first) or self.has(at - 1, "unknown", "number")
        )
        is_range = self.has(at, "joins") and not self.has(at, "-", "link", "hedge")
        return (at, at + 1) if is_dash or is_range else None

    def _ends_name(self, at: int) -> bool:
        """Whether a name that a level or an office begins ends here: "Desa Semanu"."""
        last = at
        while self.has(at, "name"):
            at -= 1
        begins = self.has(at, "level", "unit", "office", "acts_for", "body")
        return at < last and begins and not self.has(at, "sex", "hedge")

    def _left_over(self, count: Counted, start: int, behind: int, following: Counted | None) -> Span | None:
        """Return the first part of a clause that is not understood and may change its number."""
        if found := self._named_beside(count, following):
            return found
        if count.end < behind and self._is_strange_sign(count.end):
            return count.end, count.end + 1
        around = () if _DOUBTFUL.isdisjoint(self._present) else (*range(start, count.first), *range(count.end, behind))
        for at in around:
            if at in self._understood or _DOUBTFUL.isdisjoint(self._kinds[at]):
                continue
            is_hedge = at < count.first and self.has(at, "hedge") and not self.has(at, "until", "level", "weekday")
            is_denied = self.has(at, "negation") and not self.has(at + 1, "announces")
            is_planned = at < count.first and self.has(at, "plan") and not self.has(at, "able", "hedge", "deed")
            if is_hedge or is_denied or is_planned or (at + 1 == behind and self.has(at, "hedge_behind")):
                return at, at + 1
        return None

    def _named_beside(self, count: Counted, following: Counted | None) -> Span | None:
        """Return who is named beside those who are counted, and not counted: "A dan sembilan orang".

        Guests of honour are no participants, so "camat dan 50 peserta" are 50 participants.
        """
        at, end = count.first - 1, count.end
        if _BESIDE.isdisjoint(self._kinds[at] | self._kinds[end]) or self._counts_guests(count):
            return None
        joins = self.has(at, "and", "beside", "&")
        if joins or (self.has(at, ",") and not count.total):
            start = at
            others = _OTHERS | {"unknown"} if joins else _OTHERS
            while start > 0 and not self.has(start - 1, *_NUMBERS, *_SENTENCE_ENDS):
                start -= 1
            if not self.has(start - 1, *_NUMBERS) and any(self.has(one, *others) for one in range(start, at)):
                return start, at
        if self.has(end, "and", "beside", "&") and self.has(end + 1, *_OTHERS):
            at = next((at for at in range(end + 1, len(self._row)) if not self.has(at, "unit", "noun")), end)
            return None if following is not None and at == following.first else (end, end + 2)
        return None
