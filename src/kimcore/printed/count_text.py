"""What the amounts of a text count: people or villages, those invited or those who came, men or women."""

from collections.abc import Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.amount_words import FILLERS, JOINERS, Filler
from kimcore.printed.amounts import Amount, amounts_in, hedge_behind
from kimcore.printed.count_asides import Asides
from kimcore.printed.count_sexes import BEFORE_NUMBERS, SexWords
from kimcore.printed.count_words import LINKS, NOUNS, TAKING, UNITS, VERBS, Said
from kimcore.printed.counted import Counted
from kimcore.printed.tokens import Found, Marks, Phrases, Token, is_number_at, key_at
from kimcore.vocabularies import HeadScope, HeadUnit

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
    id="Bagian (75 persen, setengah, 2/3) bukan jumlah orang, sehingga tidak dibaca sebagai jumlah. Mohon isi jumlahnya"
    " bila diketahui.",
    en="A share (75 percent, one half, 2/3) is no head count, so it was not read as one. Please add the number if it is"
    " known.",
)

_CLAUSE_ENDS: Final = frozenset({",", ";", ".", "(", ")", "dan", "serta"})
_PARTING: Final = frozenset({",", ";", ".", "dan", "serta"})
_BETWEEN_BOUNDS: Final = frozenset({"dan", ",", "/"})
_BEHIND_LIST_NUMBERS: Final = frozenset({".", ")", ":"})


class CountedText:
    """The counts of one text, in order, and what was found on the way."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a text."""
        self.findings: list[Finding] = []
        self.counts: list[Counted] = []
        self._tokens = tokens
        verbs = tuple(_telling(VERBS, tokens))
        self._verbs = Marks(verbs)
        self._deeds = Marks(verb for verb in verbs if tokens[verb.end - 1].key not in TAKING)
        self._nouns = Marks(_telling(NOUNS, tokens))
        self._sexes = SexWords(tokens)
        self._asides = Asides(tokens)
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
            floor = self._keep(count, floor, amounts[position] if position < len(amounts) else None)

    def _keep(self, count: Counted, floor: int, following: Amount | None) -> int:
        """Keep a count, or say why it is none; return the end of what it takes."""
        if count.unit is None and not self._stands_alone(count.amount, floor):
            if not self._numbers_a_list(count.amount):
                self.findings.append(COUNT_UNIT_UNCLEAR.at())
            return floor
        said, end = self._said(count, floor, following)
        unit = HeadUnit.PEOPLE if count.unit is None and said is not None else count.unit
        if count.amount.flaw is not None:
            self.findings.append(count.amount.flaw)
        elif count.amount.of_share and unit in {HeadUnit.PEOPLE, None}:
            self.findings.append(COUNT_IS_SHARE.at())
        else:
            self.counts.append(attrs.evolve(count, unit=unit, said=said))
        return end

    # ------------------------------------------------------------ what is counted

    def _counted(self, amount: Amount, floor: int) -> Counted:
        """Return an amount with the noun behind it, and the word for men or women before or behind it."""
        filler = FILLERS.at(self._tokens, amount.first)
        is_sum = key_at(self._tokens, amount.first - 1) == "="
        count = Counted(
            amount=amount,
            unit=None,
            end=amount.end,
            sex=self._sexes.before(amount.first, floor),
            announced=filler is not None or is_sum,
            total=is_sum or (filler is not None and filler.meaning is Filler.TOTAL),
        )
        # What "seorang" counts, it says itself.
        found = UNITS.at(self._tokens, amount.end) or UNITS.at(self._tokens, amount.end - 1)
        if found is None and count.sex is None:
            found = self._sexes.behind(amount.end)
        if found is None or (count.sex is not None and found.meaning.sex is not None):
            return attrs.evolve(count, unit=None if count.sex is None else HeadUnit.PEOPLE)
        end = found.end
        if (hedge := hedge_behind(self._tokens, end)) and hedge.meaning is not None:
            amount, end = amount.hedged(hedge.meaning), hedge.end
        sex = count.sex or found.meaning.sex
        if sex is None and (behind := self._sexes.behind(end)):
            sex, end = behind.meaning.sex, behind.end
        return attrs.evolve(count, amount=amount, unit=found.meaning.unit, end=end, sex=sex)

    def _paired(self, one: Counted, other: Counted) -> Counted | None:
        """Return the one count that two amounts are: a part and its whole, or a lower and an upper bound."""
        if self._are_joined(one, other):
            return attrs.evolve(other, amount=one.amount.up_to(other.amount))
        low, high = one.amount, other.amount
        between = [token.key for token in self._tokens[one.end : high.first]]
        if between == ["dari"] and None not in {low.exact, high.exact} and one.unit in {None, other.unit}:
            return attrs.evolve(one, unit=other.unit, of=high.exact, end=other.end)
        are_bounds = (low.high, high.low, one.unit) == (None, None, None) and None not in {low.low, high.high}
        if are_bounds and _BETWEEN_BOUNDS.issuperset(between):
            return attrs.evolve(other, amount=low.up_to(high))
        return None

    def _are_joined(self, one: Counted, other: Counted) -> bool:
        """Whether two counts are a range: "10 orang sampai 20 orang", "antara 50 orang dan 60 orang"."""
        if one.amount.exact is None or other.amount.high is None or one.unit is not other.unit:
            return False
        joiner = JOINERS.at(self._tokens, one.end)
        filler = FILLERS.at(self._tokens, one.amount.first)
        is_between = filler is not None and filler.meaning is Filler.BETWEEN
        has_dan = is_between and key_at(self._tokens, one.end) == "dan" and one.end + 1 == other.amount.first
        return has_dan or (joiner is not None and joiner.end >= other.amount.first)

    def _stands_alone(self, amount: Amount, floor: int) -> bool:
        """Whether an amount without a noun counts heads all the same: it is all there is, or a word announces it."""
        has_deed = self._deeds.at(amount.end) is not None
        following = self._tokens[amount.end : amount.end + 1]
        if any(token.is_word and token.key not in LINKS for token in following) and self._verbs.at(amount.end) is None:
            return False
        first = self._before(amount.first)
        return (
            has_deed
            or FILLERS.at(self._tokens, amount.first) is not None
            or self._verbs.ends_at(first, floor)
            or self._nouns.ends_at(first, floor)
            or (key_at(self._tokens, amount.first - 1) == ":" and is_number_at(self._tokens, amount.first - 2))
            or (amount.first == 0 and all(token.text == "." for token in self._tokens[amount.end :]))
        )

    def _numbers_a_list(self, amount: Amount) -> bool:
        """Whether an amount numbers what stands behind it: "1. Camat", "2) Lurah", "2024: 50 orang"."""
        is_glued = any(
            sign.key in _BEHIND_LIST_NUMBERS and sign.start == self._tokens[amount.end - 1].end
            for sign in self._tokens[amount.end : amount.end + 1]
        )
        return is_glued and key_at(self._tokens, amount.first - 1) != "("

    def _before(self, first: int) -> int:
        """Return the position behind what says what a number counts, before a colon or the like."""
        return first - 1 if key_at(self._tokens, first - 1) in BEFORE_NUMBERS else first

    # ------------------------------------------------------------ what is said of it

    def _said(self, count: Counted, floor: int, following: Amount | None) -> tuple[Said | None, int]:
        """Return what the clause says of a count, and the end of what it takes.

        A speaker is no guest, whatever the verb. Else a verb in its own clause before it says most, then one right
        behind, then one before it in any clause, then a noun right before it, then a verb or a noun behind, then a noun
        farther off.
        """
        first, end = count.amount.first, count.end
        start, behind = self._clause_start(first, floor), self._clause_end(count, floor, following)
        if aside := self._asides.of(count, start, following):
            return aside, end
        noun = self._nouns.last(start, first)
        deed = self._deeds.first(end, behind)
        own = self._nouns.at(count.amount.end) or self._nouns.at(end)
        for mark in (
            own if own is not None and own.meaning is HeadScope.COMMITTEE else None,
            self._verbs.last(start, first),
            deed if deed is not None and deed.first == end else None,
            self._verbs.last(floor, first),
            noun if noun is not None and noun.end == self._before(first) else None,
            deed,
            own,
            noun,
        ):
            if mark is not None:
                return mark.meaning, max(end, mark.end)
        return None, end

    def _clause_start(self, position: int, floor: int) -> int:
        while position > floor and key_at(self._tokens, position - 1) not in _PARTING:
            position -= 1
        return position

    def _clause_end(self, count: Counted, floor: int, following: Amount | None) -> int:
        """Return where the clause of a count ends; a word right before the next amount is that one's.

        It is not where the next amount has a word of its own behind it and this one has none before, as in
        "60 diundang 50 hadir".
        """
        position, last = count.end, len(self._tokens)
        if following is not None:
            has_own = self._deeds.at(self._counted(following, count.end).end) is not None
            is_behind = has_own and self._verbs.last(floor, count.amount.first) is None
            last = following.first if is_behind else following.first - 1
        while position < last and key_at(self._tokens, position) not in _CLAUSE_ENDS:
            position += 1
        return position


def _telling(table: Phrases[Said | None], tokens: Sequence[Token]) -> list[Found[Said]]:
    """Return the phrases of a table that say something."""
    return [
        Found(found.meaning, found.first, found.end) for found in table.in_order(tokens) if found.meaning is not None
    ]
