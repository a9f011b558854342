"""What the amounts of a text count: people or villages, those invited or those who came, men or women."""

import bisect
from collections.abc import Iterable, Sequence
from typing import Final, Generic

import attrs

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.amounts import Amount, amounts_in
from kimcore.printed.count_words import (
    AFTER,
    FILLERS,
    LINKS,
    NOUNS,
    QUOTA_LINKS,
    QUOTAS,
    SEXES,
    UNITS,
    VERBS,
    Aside,
    Unit,
)
from kimcore.printed.tokens import AnyMeaning, Found, Token
from kimcore.vocabularies import HeadScope, HeadUnit, Sex

COUNT_UNIT_UNCLEAR = Problem(
    code="count_unit_unclear",
    severity=Severity.NOTE,
    id="Ada angka yang tidak jelas menghitung apa, sehingga tidak dibaca. Mohon tulis satuannya, misalnya orang atau"
    " KIM.",
    en="It is not clear what a number counts, so it was not read. Please add the unit, such as orang or KIM.",
)
COUNT_IS_SHARE = Problem(
    code="count_is_share",
    severity=Severity.NOTE,
    id="Persentase bukan jumlah orang, sehingga tidak dibaca sebagai jumlah. Mohon isi jumlahnya bila diketahui.",
    en="A percentage is no head count, so it was not read as one. Please add the number if it is known.",
)

Said = HeadScope | Aside

_CLAUSE_ENDS: Final = frozenset({",", ";", ".", "(", ")", "dan", "serta"})
_PARTING: Final = frozenset({",", ";", ".", "dan", "serta"})
_BEFORE_NUMBERS: Final = frozenset({":", "=", "oleh"})
_BETWEEN_BOUNDS: Final = frozenset({"dan", ",", "/"})
_CAPITALS: Final = frozenset({"l", "p"})
_LONGEST_SEX: Final = 3


@attrs.frozen(kw_only=True)
class Counted:
    """An amount and what it counts. `announced` says that a word such as "total" stands before it."""

    amount: Amount
    unit: HeadUnit | None
    end: int
    sex: Sex | None = None
    said: Said | None = None
    of: int | None = None
    announced: bool = False


class _Marks(Generic[AnyMeaning]):
    """Phrases of a text, to be found by where they stand."""

    def __init__(self, found: Iterable[Found[AnyMeaning]]) -> None:
        """Take phrases in order, none of which overlap."""
        self._found = tuple(found)
        self._firsts = [mark.first for mark in self._found]
        self._ends = [mark.end for mark in self._found]

    def first(self, start: int, end: int) -> Found[AnyMeaning] | None:
        """Return the first phrase between two positions, or None."""
        index = bisect.bisect_left(self._firsts, start)
        return self._found[index] if index < len(self._found) and self._ends[index] <= end else None

    def last(self, start: int, end: int) -> Found[AnyMeaning] | None:
        """Return the last phrase between two positions, or None."""
        index = bisect.bisect_right(self._ends, end) - 1
        return self._found[index] if index >= 0 and self._firsts[index] >= start else None

    def ends_at(self, position: int, start: int) -> bool:
        """Whether a phrase ends at a position and does not begin before `start`."""
        mark = self.last(start, position)
        return mark is not None and mark.end == position

    def begins_at(self, position: int) -> bool:
        """Whether a phrase begins at a position."""
        index = bisect.bisect_left(self._firsts, position)
        return self._firsts[index : index + 1] == [position]


class CountedText:
    """The counts of one text, in order, and what was found on the way."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a text."""
        self.findings: list[Finding] = []
        self.counts: list[Counted] = []
        self._tokens = tokens
        self._verbs = _Marks(VERBS.in_order(tokens))
        self._nouns = _Marks(NOUNS.in_order(tokens))
        self._quotas = _Marks(quota for quota in QUOTAS.in_order(tokens) if self._is_quota(quota))
        self._read([amount for amount in amounts_in(tokens) if self._counts(amount)])

    def _counts(self, amount: Amount) -> bool:
        if amount.is_share:
            self.findings.append(COUNT_IS_SHARE.at())
        return amount.counts

    def _read(self, amounts: Sequence[Amount]) -> None:
        """Read amount after amount; `floor` is the end of what the ones before have taken."""
        floor, position = 0, 0
        while position < len(amounts):
            amount = amounts[position]
            count = self._counted(amount, floor)
            after = amounts[position + 1 : position + 2]
            if after and (pair := self._paired(count, self._counted(after[0], count.end))):
                count = pair
                position += 1
            position += 1
            ceiling = amounts[position].first if position < len(amounts) else len(self._tokens)
            floor = self._keep(count, floor, ceiling)

    def _keep(self, count: Counted, floor: int, ceiling: int) -> int:
        """Keep a count, or say why it is none; return the end of what it takes."""
        if count.unit is None and not self._stands_alone(count.amount, floor):
            self.findings.append(COUNT_UNIT_UNCLEAR.at())
            return floor
        said, end = self._said(count, floor, ceiling)
        unit = HeadUnit.PEOPLE if count.unit is None and said is not None else count.unit
        if count.amount.flaw is None:
            self.counts.append(attrs.evolve(count, unit=unit, said=said))
        else:
            self.findings.append(count.amount.flaw)
        return end

    # ------------------------------------------------------------ what is counted

    def _counted(self, amount: Amount, floor: int) -> Counted:
        """Return an amount with the noun behind it, and the word for men or women before or behind it."""
        announced = FILLERS.at(self._tokens, amount.first) is not None
        sex = self._sex_before(amount.first, floor)
        found = UNITS.at(self._tokens, amount.end)
        if sex is None and found is None:
            found = self._sex_at(amount.end)
        if found is None or (sex is not None and found.meaning.sex is not None):
            unit = None if sex is None else HeadUnit.PEOPLE
            return Counted(amount=amount, unit=unit, end=amount.end, sex=sex, announced=announced)
        end = found.end
        if (hedge := AFTER.at(self._tokens, end)) and hedge.meaning is not None:
            amount, end = amount.hedged(hedge.meaning), hedge.end
        sex = sex or found.meaning.sex
        if sex is None and (behind := self._sex_at(end)):
            sex, end = behind.meaning.sex, behind.end
        return Counted(amount=amount, unit=found.meaning.unit, end=end, sex=sex, announced=announced)

    def _sex_before(self, first: int, floor: int) -> Sex | None:
        end = first - 1 if self._key(first - 1) in _BEFORE_NUMBERS else first
        for start in range(max(floor, end - _LONGEST_SEX), end):
            if (found := self._sex_at(start)) and found.end == end:
                return found.meaning.sex
        return None

    def _sex_at(self, position: int) -> Found[Unit] | None:
        """Return a word for men or women, bracketed or not; the letters L and P only as capitals."""
        found = SEXES.at(self._tokens, position)
        if found is None and self._key(position) == "(" and self._key(position + 2) == ")":
            found = SEXES.at(self._tokens, position + 1)
        if found is None:
            return None
        token = self._tokens[found.first]
        return None if token.key in _CAPITALS and not token.text.isupper() else found

    def _paired(self, one: Counted, other: Counted) -> Counted | None:
        """Return the one count that two amounts are: a part and its whole, or a lower and an upper bound."""
        low, high = one.amount, other.amount
        between = [token.key for token in self._tokens[one.end : high.first]]
        if between == ["dari"] and None not in {low.exact, high.exact} and one.unit in {None, other.unit}:
            return attrs.evolve(one, unit=other.unit, of=high.exact, end=other.end)
        are_bounds = (low.high, high.low, one.unit) == (None, None, None) and None not in {low.low, high.high}
        if are_bounds and _BETWEEN_BOUNDS.issuperset(between):
            return attrs.evolve(other, amount=low.up_to(high))
        return None

    def _stands_alone(self, amount: Amount, floor: int) -> bool:
        """Whether an amount without a noun counts heads all the same: it is all there is, or a word announces it."""
        following = self._tokens[amount.end : amount.end + 1]
        has_noun = any(token.is_word and token.key not in LINKS for token in following)
        if has_noun and not self._verbs.begins_at(amount.end):
            return False
        first = amount.first - 1 if self._key(amount.first - 1) in _BEFORE_NUMBERS else amount.first
        return (
            FILLERS.at(self._tokens, amount.first) is not None
            or self._verbs.ends_at(first, floor)
            or self._nouns.ends_at(first, floor)
            or (amount.first == 0 and all(token.text == "." for token in self._tokens[amount.end :]))
        )

    # ------------------------------------------------------------ what is said of it

    def _said(self, count: Counted, floor: int, ceiling: int) -> tuple[Said | None, int]:
        """Return what the clause says of a count, and the end of what it takes.

        A verb before it says most, then a noun right before it, then a verb or a noun behind, then a noun farther off.
        """
        first, end = count.amount.first, count.end
        start, behind = self._clause_start(first, floor), self._clause_end(end, ceiling)
        if count.sex is None and (self._quotas.last(start, first) or self._is_quota_behind(end)):
            return Aside.QUOTA, end
        noun = self._nouns.last(start, first)
        beside = noun is not None and noun.end in {first, first - (self._key(first - 1) in _BEFORE_NUMBERS)}
        for mark in (
            self._verbs.last(floor, first),
            noun if beside else None,
            self._verbs.first(end, behind),
            NOUNS.at(self._tokens, count.amount.end) or NOUNS.at(self._tokens, end),
            noun,
        ):
            if mark is not None:
                return mark.meaning, max(end, mark.end)
        return None, end

    def _is_quota(self, quota: Found[bool]) -> bool:
        """Whether "setiap" or "per" speaks of villages or the like, and not of months."""
        return quota.meaning or UNITS.at(self._tokens, quota.end) is not None

    def _is_quota_behind(self, position: int) -> bool:
        """Whether a count is one for each: "5 orang per desa", "2 orang dari setiap KIM", "5 orang/desa"."""
        if self._key(position) == "/":
            unit = UNITS.at(self._tokens, position + 1)
            return unit is not None and unit.meaning.unit is not HeadUnit.PEOPLE
        while self._key(position) in QUOTA_LINKS:
            position += 1
        return self._quotas.begins_at(position)

    def _clause_start(self, position: int, floor: int) -> int:
        while position > floor and self._key(position - 1) not in _PARTING:
            position -= 1
        return position

    def _clause_end(self, position: int, ceiling: int) -> int:
        """Return where the clause of a count ends; a word right before the next amount is that one's."""
        last = ceiling if ceiling == len(self._tokens) else ceiling - 1
        while position < last and self._key(position) not in _CLAUSE_ENDS:
            position += 1
        return position

    def _key(self, position: int) -> str:
        return self._tokens[position].key if 0 <= position < len(self._tokens) else ""
