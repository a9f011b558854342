"""What the clause around a count says of it: whether it counts, whom, what they did, and of what it is a part."""

from collections.abc import Iterator
from typing import Final

from kimcore.lexicon.meanings import Aside
from kimcore.lexicon.roles import EACH, QUOTA, UNIT
from kimcore.lexicon.scanner import Scan
from kimcore.printed.counts.amounts import Counted, Span
from kimcore.printed.counts.marks import BEFORE_NUMBER, Mark, Marked
from kimcore.printed.counts.shapes import Shape
from kimcore.printed.grammar import Lexeme
from kimcore.vocabularies import HeadScope, HeadUnit

_CLAUSE_BEGINS: Final = frozenset({",", ";", ".", "and"})
_CLAUSE_ENDS: Final = _CLAUSE_BEGINS | {"(", ")"}
_QUOTAS: Final = frozenset({QUOTA.name, EACH.name, "/", "times"})
_TELLS_PARTS: Final = frozenset({"breaks_down", "namely", "(", "[", "out_of", "among"})
_BEFORE_WHOLE: Final = frozenset({"plan", "deed", "neutral", "hedge", "announces"})
"""What can stand between "dari" and the number of a whole: "25 dari target 40 peserta"."""
_IN_LIST: Final = frozenset({"and", ",", "unit", "noun"})
_IN_TITLE: Final = frozenset({"name", "unit", "neutral", "occurrence"})
_LABELS: Final = frozenset({"label", "numbered", "number_label"})
_HAS_YEAR: Final = frozenset({"noun", "unit", "name", "neutral", "occurrence", "office"})
"""What can have the year behind it that it is of."""
_COUNTS: Final = frozenset({"noun", "deed", "sex", "announces", "hedge"})
"""What can make a number one that counts, and is in no title."""


class Clauses(Marked):
    """A text by its clauses."""

    def __init__(self, scan: Scan, row: list[Lexeme], shape: Shape) -> None:
        """Begin before the first count."""
        super().__init__(scan, row, shape)
        self._told, self._is_broken_down, self._depth = 0, False, 0
        """Up to where it is known whether the parts of a count are told, whether they are, and in how many brackets."""

    def stands_alone(self, count: Counted, floor: int) -> bool:
        """Whether a number without a noun counts heads all the same: it is all there is, or a word announces it."""
        first, end = count.first, count.end
        deed = self._deed_at.get(end)
        is_link = self.has(end, "link") or deed is not None
        if self._is_year(count) or self._is_age(count) or self._goes_on_with_label(count):
            return False
        if count.behind < end or (self._is_word(end) and not is_link) or self._is_strange_sign(end):
            return False
        if (count.announced and not self.has(first, "=")) or (deed is not None and not deed.takes):
            return True
        before = first - self.has(first - 1, *BEFORE_NUMBER)
        marks = self._last(self._deeds, floor, before), self._last(self._nouns, floor, before)
        return (
            any(mark is not None and mark.end == before for mark in marks)
            or (self.has(first - 1, ":") and self.has(first - 2, "number"))
            or (first == 0 and all(self.has(at, ".") for at in range(end, len(self._row))))
        )

    def _is_year(self, count: Counted) -> bool:
        """Whether a number behind a noun or a name is a year: "Alumni 1998 hadir", "pengurus 2020-2025"."""
        years = all(self.has(at, "year", "joins") for at in range(count.first, count.end))
        return years and self.has(count.first - 1, *_HAS_YEAR) and count.first - 1 not in self._understood

    def _is_age(self, count: Counted) -> bool:
        """Whether a number behind people is their age: "Lansia 60+"."""
        is_open = count.first + 2 == count.end and self._scan.key(self._row[count.end - 1].first) == "+"
        return is_open and self.has(count.first - 1, "unit", "name") and not self.has(count.first - 1, "noun")

    def _goes_on_with_label(self, count: Counted) -> bool:
        """Whether the number before has a label that this one shares: "kelas 5 dan 6"."""
        at = count.first
        while at > 1 and self.has(at - 1, "and", ",", "joins") and self.has(at - 2, "number"):
            at -= 2
        return at < count.first and count.end == count.first + 1 and self.has(at - 1, *_LABELS)

    def numbers_list(self, count: Counted) -> bool:
        """Whether a number only numbers what stands behind it: "1. Camat", "2) Lurah", "2024: 50 orang"."""
        is_sign = self.has(count.end, ".", ")", ":") and self._scan.is_glued(self._row[count.end].first)
        return is_sign and not self.has(count.first - 1, "(")

    def ends_title(self, count: Counted) -> bool:
        """Whether a number is a part of the name of what took place: "SkillCraft 2025 diikuti 31 peserta"."""
        deed = self._deed_at.get(count.end) if count.unit is None and count.first + 1 == count.end else None
        if deed is None or not deed.takes or deed.said is not HeadScope.ATTENDED:
            return False
        return all(self.has(at, *_IN_TITLE) and not self.has(at, *_COUNTS) for at in range(count.first))

    def is_mystery(self, count: Counted) -> bool:
        """Whether nobody can tell what a number without a unit is, for no noun that is known stands behind it."""
        if self._goes_on_with_label(count) and not self.has(count.end, "unknown"):
            return False
        return not self.has(count.end, "unit", "occurrence", "room", "label", "level", "becomes")

    def read(
        self, count: Counted, floor: int, before: Counted | None, following: Counted | None
    ) -> tuple[Counted, int]:
        """Return a count with what its clause says of it, and the end of what it takes.

        A speaker is no guest, whatever the deed. Else a deed in its own clause before it says most, then one right
        behind, then one before it in any clause, then a noun right before it, then a deed or a noun behind, then a noun
        farther off.
        """
        start = count.first
        while start > floor and _CLAUSE_BEGINS.isdisjoint(self._kinds[start - 1]):
            start -= 1
        behind = self._clause_end(count, floor, following)
        mark = next(filter(None, self._marks(count, start, behind, floor)), None)
        odd = self._left_over(count, start, behind, following)
        if odd is None and (mark is None or mark.said is not Aside.PLANNED or mark.first > count.first):
            odd = self._compared(count) or self._whole_of(count, start, before)
        taken = min(count.end, count.behind + 1)
        if aside := self._aside(count, start, following):
            per = self._each_of(count, start, before) if aside is Aside.QUOTA else None
            return count._replace(said=aside, unit=count.unit or HeadUnit.PEOPLE, per=per, odd=odd), taken
        if mark is None:
            return count._replace(odd=odd) if odd else count, taken
        return count._replace(said=mark.said, unit=count.unit or HeadUnit.PEOPLE, odd=odd), max(taken, mark.end)

    def _compared(self, count: Counted) -> Span | None:
        """Return what compares a number with another: "20 orang lebih sedikit dari target"."""
        end = count.end
        is_change = self.has(end, "change") and self.has(end + 1, "out_of")
        is_more = self.has(count.first, "hedge") and self.has(end, "out_of") and self.has(end + 1, "plan", "deed")
        is_less = self.has(end, "hedge") and self.has(end + 1, "plan", "deed")
        if is_change or is_more or is_less:
            return end, end + 1
        every = (at for at in range(count.first - 1) if self.has(at, EACH.name) and self.has(at + 1, "number"))
        return next(((at, at + 2) for at in every if self._makes_quota(at)), None)

    def _whole_of(self, count: Counted, start: int, before: Counted | None) -> Span | None:
        """Return what makes a number the whole of which only some are meant: "salah satu dari 40 peserta".

        Two exact numbers are no such part and whole here: "50 orang hadir dari 60 orang".
        """
        at = count.first
        while self.has(at - 1, *_BEFORE_WHOLE) and not self.has(at - 1, "out_of"):
            at -= 1
        if at <= 1 or not self.has(at - 1, "out_of") or self.has(at - 2, *_CLAUSE_BEGINS):
            return None
        last = at - 1
        while last - 1 in self._understood:
            last -= 1
        if before is not None and before.end == last and at == count.first and count.amount.exact is not None:
            return None
        is_of_people = count.unit in {HeadUnit.PEOPLE, None}
        is_some = is_of_people or any(self.has(one, "some", "portion") for one in range(start, at))
        return (at - 1, at) if is_some else None

    def _marks(self, count: Counted, start: int, behind: int, floor: int) -> Iterator[Mark | None]:
        """Yield the deeds and nouns that can say something of a count, the weightiest first."""
        first, own = count.first, self._own_noun(count)
        yield own if own is not None and own.said is HeadScope.COMMITTEE else None
        yield self._last(self._deeds, start, first)
        deed = next((deed for deed in self._deeds if deed.first >= count.end and not deed.takes), None)
        deed = deed if deed is not None and deed.end <= behind else None
        yield deed if deed is not None and deed.first == count.end else None
        yield self._last(self._deeds, floor, first)
        noun = self._last(self._nouns, start, first)
        yield noun if noun is not None and noun.end == first - self.has(first - 1, *BEFORE_NUMBER) else None
        yield from (deed, own, noun)

    def _clause_end(self, count: Counted, floor: int, following: Counted | None) -> int:
        """Return where the clause of a count ends; a word right before the next number is that one's.

        It is not where the next number has a deed behind it and this one has none before, as in "60 diundang 50 hadir".
        """
        at, last = count.end, len(self._row)
        if following is not None:
            deed = self._deed_at.get(following.end)
            is_behind = deed is not None and not deed.takes and self._last(self._deeds, floor, count.first) is None
            last = following.first - (not is_behind)
        while at < last and _CLAUSE_ENDS.isdisjoint(self._kinds[at]):
            at += 1
        return at

    # Differences, parts of a sum, and numbers for each of something

    def _aside(self, count: Counted, start: int, following: Counted | None) -> Aside | None:
        """Return what makes a count a difference, a part of a sum, or one for each; its deed tells the other asides."""
        is_old = following is not None and self.has(following.first - 1, "becomes")
        is_same = following is not None and count.unit in {None, following.unit}
        if (is_old and is_same) or (count.first > start and self.has(count.first - 1, "change")):
            return Aside.CHANGE
        if count.sex is not None:
            return None
        edges = self._kinds[count.first - 1] | self._kinds[count.end]
        if "+" in edges:
            return Aside.ADDEND
        if _QUOTAS.isdisjoint(self._present):
            return None
        is_quota = bool(self._quotas_before(count, start)) or self._quota_behind(count, following) is not None
        return Aside.QUOTA if is_quota or self._is_factor(count) else None

    def _quotas_before(self, count: Counted, start: int) -> list[int]:
        """Return where the words are that make a count one for each, before it in its clause."""
        return [at for at in range(start, count.behind) if self._makes_quota(at)]

    def _makes_quota(self, at: int) -> bool:
        behind = at + 1 + self.has(at + 1, "number")
        return self.has(at, QUOTA.name) or (self.has(at, EACH.name) and self.has(behind, "unit", "occurrence"))

    def _is_factor(self, count: Counted) -> bool:
        """Whether a count of people is multiplied: "2 org x 25 desa"."""
        is_first = self.has(count.end, "times") and self.has(count.end + 1, "number")
        is_second = self.has(count.first - 1, "times") and self.has(count.first - 2, "number", "unit")
        return count.unit in {HeadUnit.PEOPLE, None} and (is_first or is_second)

    def _quota_behind(self, count: Counted, following: Counted | None) -> int | None:
        """Return where the word is that makes a count one for each: "2 orang perwakilan dari setiap KIM"."""
        at = count.end
        if self.has(at, "/"):
            is_other = self._unit_at(at + 1) not in {count.unit, None}
            return at if is_other or (self.has(at + 1, "occurrence") and not self.has(at + 1, "unit")) else None
        while self.has(at, "link", "unit", "noun") and not self.has(at, "and", "joins"):
            at += 1
        if not self._makes_quota(at) or (following is not None and self._leads_to(count.unit, at, following)):
            return None
        return at

    def _leads_to(self, unit: HeadUnit | None, at: int, following: Counted) -> bool:
        """Whether such a word belongs to the next number, as in "25 desa masing-masing diwakili 2 orang"."""
        is_quota = self.has(at, QUOTA.name)
        at += 1 if is_quota else 2
        while (deed := self._deed_at.get(at)) is not None:
            at = deed.end
        return following.first <= at <= following.behind and (is_quota or unit is not HeadUnit.PEOPLE)

    def _unit_at(self, at: int) -> HeadUnit | None:
        unit = self._row[at].kinds.get(UNIT.name) if at < len(self._row) else None
        return unit if isinstance(unit, HeadUnit) and unit is not HeadUnit.PEOPLE else None

    def _each_of(self, count: Counted, start: int, before: Counted | None) -> HeadUnit | None:
        """Return what a count is the number for each of, where a noun says so; `before` is the count before it."""
        found = self._quotas_before(count, start)
        behind = self._quota_behind(count, None)
        for at in (*found, *([] if behind is None else [behind])):
            if self._unit_at(at + 1) is not None and not count.first <= at + 1 <= count.behind:
                return self._unit_at(at + 1)
        is_backward = before is not None and before.unit is not HeadUnit.PEOPLE and before.end >= start - 1
        return before.unit if found and is_backward and before is not None else None

    # Counts beside each other

    def is_listed_with(self, count: Counted, following: Counted) -> bool:
        """Whether only nouns and "dan" or a comma stand between two counts."""
        between = range(count.end, following.first)
        return any(self.has(at, "and", ",") for at in between) and all(self.has(at, *_IN_LIST) for at in between)

    def shares_deed(self, count: Counted, before: Counted) -> bool:
        """Whether a count goes on with a list of those who did something: "dihadiri 5 camat, 20 lurah"."""
        is_same = before.said is HeadScope.ATTENDED
        return is_same and self.has(count.first - 1, "and", ",") and not self._counts_guests(before)

    def is_within(self, count: Counted, whole: Counted) -> bool:
        """Whether a count tells a part of an earlier one: in brackets behind it, or "terdiri dari"."""
        if _TELLS_PARTS.isdisjoint(self._present):
            return False
        is_exact, most = whole.amount.exact is not None, whole.amount.high
        for at in range(max(self._told, whole.first), count.first):
            self._is_broken_down |= self.has(at, "breaks_down") or (is_exact and self.has(at, "namely"))
            self._depth = max(0, self._depth + self.has(at, "(", "[") - self.has(at, ")", "]"))
        self._told = count.first
        is_part = self._is_broken_down or self._depth > 0 or self.has(count.first - 1, "out_of", "among")
        is_other = count.unit not in {None, whole.unit}
        return is_part and (most is None or is_other or (count.amount.low or 0) <= most)

    def is_of_each(self, count: Counted, before: Counted | None) -> Span | None:
        """Return what leaves open whether people are those of each group: "5 kelompok yang terdiri dari 6 orang"."""
        at = count.first - 1
        deed = self._deed_at.get(at)
        tells = self.has(at, "breaks_down") or (deed is not None and deed.takes and deed.said is HeadScope.BOARD)
        if not tells or before is None or before.amount.exact == 1:
            return None
        is_group = before.unit is HeadUnit.GROUPS or (before.unit is None and self.has(before.end, "occurrence"))
        return (at, at + 1) if is_group and count.unit is HeadUnit.PEOPLE else None

    def is_sure_whole(self, whole: Counted) -> bool:
        """Whether no number among the parts of a count can be meant before it, or be a part of its value."""
        is_of_people = whole.unit is HeadUnit.PEOPLE and whole.sex is None and whole.amount.magnitude is None
        said_behind = self._first(self._deeds, whole.end) or self._first(self._nouns, whole.end)
        is_sure = whole.said is HeadScope.ATTENDED or (whole.said is None and said_behind is None)
        return is_sure and is_of_people and not any("sex" in self._kinds[at] for at in range(whole.end, len(self._row)))
