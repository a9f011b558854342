"""Numbers that count no head of the session, by the words right around them: quotas, differences, parts of a sum."""

from collections.abc import Sequence

from kimcore.printed.amounts import Amount
from kimcore.printed.count_words import (
    CHANGES,
    NOUNS,
    PERIODS,
    QUOTA_LINKS,
    QUOTAS,
    TIMES_SIGNS,
    UNITS,
    VERBS,
    Aside,
)
from kimcore.printed.counted import Counted
from kimcore.printed.tokens import Found, Marks, Token, is_number_at, key_at, text_at
from kimcore.vocabularies import HeadUnit


class Asides:
    """The words of one text that make a number an aside."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a text."""
        self._tokens = tokens
        self._quotas = Marks(quota for quota in QUOTAS.in_order(tokens) if quota.meaning or self._names(quota.end))
        self._changes = Marks(CHANGES.in_order(tokens))

    def of(self, count: Counted, start: int, following: Amount | None) -> Aside | None:
        """Return what makes a count in a clause that begins at `start` none of the session's."""
        first, end = count.amount.first, count.end
        if self._changes.ends_at(first, start):
            return Aside.CHANGE
        if count.sex is not None:
            return None
        if "+" in {key_at(self._tokens, first - 1), key_at(self._tokens, end)}:
            return Aside.ADDEND
        is_quota = (
            self._quotas.last(start, first) is not None
            or self._is_factor(count.unit, first, end)
            or self._is_quota_behind(count.unit, end, following)
        )
        return Aside.QUOTA if is_quota else None

    def _names(self, position: int) -> bool:
        """Whether something stands at a position that a number can be for each of."""
        return UNITS.at(self._tokens, position) is not None or key_at(self._tokens, position) in PERIODS

    def _is_factor(self, unit: HeadUnit | None, first: int, end: int) -> bool:
        """Whether a count of people is multiplied: "2 org x 25 desa"."""
        if unit not in {HeadUnit.PEOPLE, None}:
            return False
        is_first = text_at(self._tokens, end) in TIMES_SIGNS and is_number_at(self._tokens, end + 1)
        return is_first or text_at(self._tokens, first - 1) in TIMES_SIGNS

    def _is_quota_behind(self, unit: HeadUnit | None, position: int, following: Amount | None) -> bool:
        """Whether a count is one for each: "5 orang per desa", "2 orang perwakilan dari setiap KIM", "5 orang/desa"."""
        if key_at(self._tokens, position) == "/":
            other = UNITS.at(self._tokens, position + 1)
            is_other_unit = other is not None and other.meaning.unit not in {unit, HeadUnit.PEOPLE}
            return is_other_unit or key_at(self._tokens, position + 1) in PERIODS
        while True:
            if quota := self._quotas.at(position):
                return following is None or not self._leads_to(unit, quota, following)
            if key_at(self._tokens, position) in QUOTA_LINKS:
                position += 1
            elif word := UNITS.at(self._tokens, position) or NOUNS.at(self._tokens, position):
                position = word.end
            else:
                return False

    def _leads_to(self, unit: HeadUnit | None, quota: Found[bool], following: Amount) -> bool:
        """Whether such a word belongs to the next number, as in "25 desa masing-masing diwakili 2 orang"."""
        position = quota.end if quota.meaning else quota.end + 1
        while verb := VERBS.at(self._tokens, position):
            position = verb.end
        return position == following.first and (quota.meaning or unit is not HeadUnit.PEOPLE)
