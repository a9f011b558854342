"""What the clause around a count says of it: whether it counts, whom, what they did, and of what it is a part."""

import functools
from collections.abc import Iterator
from typing import Final

from kimcore.lexicon.meanings import Aside, Said
from kimcore.lexicon.roles import EACH, QUOTA, UNIT
from kimcore.printed.counts.amounts import Counted, Span
from kimcore.printed.counts.marks import BEFORE_NUMBER, Mark, Marked
from kimcore.vocabularies import HeadScope, HeadUnit

_CLAUSE_BEGINS: Final = frozenset({",", ";", ".", "and"})
_CLAUSE_ENDS: Final = _CLAUSE_BEGINS | {"(", ")"}
_TELLS_PARTS: Final = frozenset({"breaks_down", "namely", "(", "[", ")", "]"})
_BEFORE_WHOLE: Final = frozenset({"plan", "deed", "neutral", "hedge", "announces"})
"""What can stand between "dari" and the number of a whole: "25 dari target 40 peserta"."""
_QUOTAS: Final = frozenset({QUOTA.name, EACH.name, "/"})
_IN_LIST: Final = frozenset({"and", ",", "unit", "noun"})
_IN_TITLE: Final = frozenset({"name", "unit", "neutral", "occurrence"})
_LABELS: Final = frozenset({"label", "numbered", "number_label"})
_HAS_YEAR: Final = frozenset({"noun", "unit", "name", "neutral", "occurrence", "office"})
"""What can have the year behind it that it is of."""
_COUNTS: Final = frozenset({"noun", "deed", "sex", "announces", "hedge"})
"""What can make a number one that counts, and is in no title."""


class Clauses(Marked):
    """A text by its clauses."""

    def under_heading(self, count: Counted, floor: int) -> Counted:
        """Return a count with the unit that a heading before it gives: "Jumlah KIM di Malang: 24"."""
        if count.unit is not None or self._counts_nothing(count):
            return count
        first = count.first
        leads = count.announced or self.has(first - 1, *BEFORE_NUMBER)
        heads = reversed(range(floor + 1, first)) if leads else range(max(first - 1, floor + 1), first)
        at = next((at for at in heads if self.has(at, "unit") and self.has(at - 1, "total")), None)
        unit = None if at is None else self._row[at].kinds["unit"]
        return count._replace(unit=unit) if isinstance(unit, HeadUnit) else count

    def stands_alone(self, count: Counted, floor: int) -> bool:
        """Whether a number without a noun counts heads all the same: it is all there is, or a word announces it."""
        first, end = count.first, count.end
        deed = self._deed_at.get(end)
        if self._counts_nothing(count):
            return False
        is_word = end < len(self._row) and self._scan.tokens[self._row[end].first].is_word
        if count.behind < end or self.has(end, "odd_sign") or (is_word and deed is None and not self.has(end, "link")):
            return False
        if (count.announced and not self.has(first, "=")) or (deed is not None and not deed.takes):
            return True
        before = first - self.has(first - 1, *BEFORE_NUMBER)
        return (
            any(mark.end == before and mark.first >= floor for mark in self._deeds + self._nouns)
            or (self.has(first - 1, ":") and self.has(first - 2, "number"))
            or (first == 0 and all(self.has(at, ".") for at in range(end, len(self._row))))
        )

    def _counts_nothing(self, count: Counted) -> bool:
        """Whether a number is a year, an age, or has a label: "Alumni 1998", "Lansia 60+", "kelas 5 dan 6"."""
        before = count.first - 1
        years = all(self.has(at, "year", "joins") for at in range(count.first, count.end))
        is_year = years and self.has(before, *_HAS_YEAR) and before not in self._understood
        is_open = count.first + 2 == count.end and self._scan.key(self._row[count.end - 1].first) == "+"
        is_age = is_open and self.has(before, "unit", "name") and not self.has(before, "noun")
        return is_year or is_age or self._goes_on_with_label(count)

    def _goes_on_with_label(self, count: Counted) -> bool:
        """Whether the number before has a label that this one shares: "kelas 5 dan 6"."""
        at = self._list_begins[count.first]
        return at < count.first and count.end == count.first + 1 and self.has(at - 1, *_LABELS)

    @functools.cached_property
    def _list_begins(self) -> list[int]:
        """Where the numbers begin that lead to each place."""
        begins: list[int] = []
        for at in range(len(self._row)):
            goes_on = at > 1 and self.has(at - 1, "and", ",", "joins") and self.has(at - 2, "number")
            begins.append(begins[at - 2] if goes_on else at)
        return begins

    def numbers_list(self, count: Counted) -> bool:
        """Whether a number only numbers what stands behind it: "1. Camat", "2) Lurah", "2024: 50 orang"."""
        is_sign = self.has(count.end, ".", ")", ":") and self._scan.is_glued(self._row[count.end].first)
        return is_sign and not self.has(count.first - 1, "(")

    def ends_title(self, count: Counted) -> bool:
        """Whether a number is a date or in the name of what took place: "Pada 2022", "SkillCraft 2025 diikuti 31"."""
        if count.unit is not None or count.first + 1 < count.end:
            return False
        in_date = self.has(count.first - 1, "datefiller") and not self.has(count.first - 1, "measure", *_COUNTS)
        if in_date and self.has(count.first, "year"):
            return True
        deed = self._deed_at.get(count.end)
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
        start, behind = self._clause_of(count, floor, following)
        mark = next(filter(None, self._marks(count, start, behind, floor)), None)
        odd = self.left_over(count, start, behind, following)
        if odd is None and (mark is None or mark.said is not Aside.PLANNED or mark.first > count.first):
            odd = self._compared(count) or self._whole_of(count, start, before)
        quotas = [] if _QUOTAS.isdisjoint(self._present) else self._quotas(count, start, following)
        end = min(count.end, count.behind + 1)
        said: Said | None = self._aside(count, start, following, quotas)
        per = self._each_of(count, start, before, quotas) if said is Aside.QUOTA else None
        if said is None and mark is not None:
            said, end = mark.said, max(end, mark.end)
        if said is None:
            return (count._replace(odd=odd) if odd else count), end
        return count._replace(said=said, unit=count.unit or HeadUnit.PEOPLE, per=per, odd=odd), end

    def _compared(self, count: Counted) -> Span | None:
        """Return what compares a number with another: "20 orang lebih sedikit dari target"."""
        end = count.end
        is_change = self.has(end, "change") and self.has(end + 1, "out_of")
        is_more = self.has(count.first, "hedge") and self.has(end, "out_of") and self.has(end + 1, "plan", "deed")
        is_less = self.has(end, "hedge") and self.has(end + 1, "plan", "deed")
        if is_change or is_more or is_less:
            return end, end + 1
        every = (at for at in range(count.first - 1) if EACH.name in self._kinds[at] and self.has(at + 1, "number"))
        return next(((at, at + 2) for at in every if self._makes_quota(at)), None)

    def _whole_of(self, count: Counted, start: int, before: Counted | None) -> Span | None:
        """Return what makes a number the whole of which only some are meant: "salah satu dari 40 peserta".

        Two exact numbers are no such part and whole here: "50 orang hadir dari 60 orang".
        """
        at = self.back(count.first, _BEFORE_WHOLE)
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
        behinds = (deed for deed in self._deeds if deed.first >= count.end and deed.end <= behind and not deed.takes)
        deed = next(behinds, None)
        yield deed if deed is not None and deed.first == count.end else None
        yield self._last(self._deeds, floor, first)
        noun = self._last(self._nouns, start, first)
        yield noun if noun is not None and noun.end == first - self.has(first - 1, *BEFORE_NUMBER) else None
        yield from (deed, own, noun)

    def _clause_of(self, count: Counted, floor: int, following: Counted | None) -> Span:
        """Return where the clause of a count begins and ends; a word right before the next number is that one's.

        It is not where the next number has a deed behind it and this one has none before, as in "60 diundang 50 hadir".
        """
        last = len(self._row)
        if following is not None:
            deed = self._deed_at.get(following.end)
            is_behind = deed is not None and not deed.takes and self._last(self._deeds, floor, count.first) is None
            first = self.back(following.first, BEFORE_NUMBER) if self.has(count.first - 1, ":") else following.first
            last = first - (not is_behind)
        begins = (at for at in range(count.first, floor, -1) if not _CLAUSE_BEGINS.isdisjoint(self._kinds[at - 1]))
        ends = (at for at in range(count.end, last) if not _CLAUSE_ENDS.isdisjoint(self._kinds[at]))
        return next(begins, floor), next(ends, max(last, count.end))

    # Differences, parts of a sum, and numbers for each of something

    def _aside(self, count: Counted, start: int, following: Counted | None, quotas: list[int]) -> Aside | None:
        """Return what makes a count a difference, a part of a sum, or one for each; its deed tells the other asides."""
        is_old = following is not None and self.has(following.first - 1, "becomes")
        is_same = following is not None and count.unit in {None, following.unit}
        if (is_old and is_same) or (count.first > start and self.has(count.first - 1, "change")):
            return Aside.CHANGE
        if count.sex is not None:
            return None
        if self.has(count.first - 1, "+") or self.has(count.end, "+"):
            return Aside.ADDEND
        return Aside.QUOTA if quotas or self._is_factor(count) else None

    def _quotas(self, count: Counted, start: int, following: Counted | None) -> list[int]:
        """Return where the words are that make a count one for each: before it in its clause, or behind its nouns."""
        found = [at for at in range(start, count.behind) if self._makes_quota(at)]
        at = count.end
        if self.has(at, "/"):
            is_other = self._unit_at(at + 1) not in {count.unit, None}
            is_each = is_other or (self.has(at + 1, "occurrence") and not self.has(at + 1, "unit"))
        else:
            while self.has(at, "link", "unit", "noun") and not self.has(at, "and", "joins"):
                at += 1
            is_each = self._makes_quota(at) and (following is None or not self._leads_to(count.unit, at, following))
        return [*found, at] if is_each else found

    def _makes_quota(self, at: int) -> bool:
        behind = at + 1 + self.has(at + 1, "number")
        return self.has(at, QUOTA.name) or (self.has(at, EACH.name) and self.has(behind, "unit", "occurrence"))

    def _is_factor(self, count: Counted) -> bool:
        """Whether a count of people is multiplied: "2 org x 25 desa"."""
        is_first = self.has(count.end, "times") and self.has(count.end + 1, "number")
        is_second = self.has(count.first - 1, "times") and self.has(count.first - 2, "number", "unit")
        return count.unit in {HeadUnit.PEOPLE, None} and (is_first or is_second)

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

    def _each_of(self, count: Counted, start: int, before: Counted | None, quotas: list[int]) -> HeadUnit | None:
        """Return what a count is the number for each of, where a noun says so; `before` is the count before it."""
        named = [self._unit_at(at + 1) for at in quotas if not count.first <= at + 1 <= count.behind]
        is_backward = before is not None and before.unit is not HeadUnit.PEOPLE and before.end >= start - 1
        if before and is_backward and any(at < count.behind for at in quotas):
            named.append(before.unit)
        return next(filter(None, named), None)

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
        is_exact, most, depth = whole.amount.exact is not None, whole.amount.high, 0
        between = [at for at in range(whole.first, count.first) if not _TELLS_PARTS.isdisjoint(self._kinds[at])]
        is_broken_down = any(self.has(at, "breaks_down") or (is_exact and self.has(at, "namely")) for at in between)
        for at in between:
            depth = max(0, depth + self.has(at, "(", "[") - self.has(at, ")", "]"))
        is_part = is_broken_down or depth > 0 or self.has(count.first - 1, "out_of", "among")
        is_other = count.unit not in {None, whole.unit}
        return is_part and (most is None or is_other or (count.amount.low or 0) <= most)

    def is_of_each(self, count: Counted, before: Counted | None) -> Span | None:
        """Return what leaves open whether people are those of each group: "5 kelompok yang terdiri dari 6 orang"."""
        at = count.first - 1
        deed = self._deed_at.get(at)
        tells = self.has(at, "breaks_down", "with") or (
            deed is not None and deed.takes and deed.said is HeadScope.BOARD
        )
        if not tells or count.total or before is None or before.amount.exact == 1:
            return None
        is_group = before.unit is HeadUnit.GROUPS or (before.unit is None and self.has(before.end, "occurrence"))
        return (at, at + 1) if is_group and count.unit is HeadUnit.PEOPLE else None

    def is_sure_whole(self, whole: Counted) -> bool:
        """Whether no number among the parts of a count can be meant before it, or be a part of its value."""
        is_of_people = whole.unit is HeadUnit.PEOPLE and whole.sex is None and whole.amount.magnitude is None
        is_said_behind = any(mark.first >= whole.end for mark in self._deeds + self._nouns)
        is_sure = whole.said is HeadScope.ATTENDED or (whole.said is None and not is_said_behind)
        return is_sure and is_of_people and not any("sex" in self._kinds[at] for at in range(whole.end, len(self._row)))
