"""Amounts as print has them: a number, a range or an order of magnitude, with the words that hedge it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.amount_words import (
    AFTER,
    BEFORE,
    FILLERS,
    IDIOMS,
    JOINERS,
    MAGNITUDES,
    PORTIONS,
    SHARES,
    Filler,
    Hedge,
)
from kimcore.printed.labels import is_other
from kimcore.printed.numbers import Number, number_at
from kimcore.printed.tokens import Found, Token, key_at, text_at
from kimcore.vocabularies import Magnitude

COUNT_NOT_WHOLE = Problem(
    code="count_not_whole",
    severity=Severity.WARNING,
    id="Angka ini bukan bilangan bulat, diawali nol, atau terlalu besar. Tanda ribuan ditulis dengan titik (7.365), dan"
    " koma menandai pecahan. Mohon cek angkanya.",
    en="This is no whole number, begins with a zero, or is too great. A dot separates thousands (7.365), and a comma"
    " begins a fraction. Please check the number.",
)
COUNT_RANGE_REVERSED = Problem(
    code="count_range_reversed",
    severity=Severity.WARNING,
    id="Angka pertama ({low}) lebih besar dari angka kedua ({high}). Mohon cek kedua angka.",
    en="The first number ({low}) is greater than the second ({high}). Please check both.",
)
COUNT_WORDS_DIFFER = Problem(
    code="count_words_differ",
    severity=Severity.WARNING,
    id="Tertulis {digits} dengan angka, tetapi {words} dengan huruf. Mohon cek mana yang benar.",
    en="The digits say {digits}, but the words say {words}. Please check which is right.",
)
COUNT_NUMBERS_ADJOIN = Problem(
    code="count_numbers_adjoin",
    severity=Severity.WARNING,
    id="Beberapa angka berdampingan tanpa kata di antaranya, sehingga jumlahnya tidak jelas. Tanda ribuan ditulis"
    " dengan titik (1.250). Mohon cek angkanya.",
    en="Numbers stand side by side with no word between them, so it is not clear how many are meant. A dot separates"
    " thousands (1.250). Please check the numbers.",
)
COUNT_MAGNITUDE_UNLISTED = Problem(
    code="count_magnitude_unlisted",
    severity=Severity.NOTE,
    id="Kisaran jumlah ini lebih besar dari “ribuan” sehingga tidak diberi nilai. Mohon isi angkanya bila diketahui.",
    en="This order of magnitude is beyond thousands and was given no value. Please add the number if it is known.",
)

_FRACTION: Final = re.compile("[0-9]+/[0-9]+")
_RANGE: Final = 2
_LONGEST_PORTION: Final = 3


@attrs.frozen(kw_only=True)
class Amount:
    """An amount that stands in a text, and the positions of its first token and behind its last.

    `flaw` says why it has no value. `counts` is False where it is a date, a share or the number of something.
    `is_share` tells a share, and `of_share` the whole that a share is of.
    """

    first: int
    end: int
    low: int | None = None
    high: int | None = None
    about: bool = False
    magnitude: Magnitude | None = None
    flaw: Finding | None = None
    counts: bool = True
    is_share: bool = False
    of_share: bool = False

    @property
    def exact(self) -> int | None:
        """The number where it is one number without a hedge."""
        return self.low if self.low == self.high and not self.about else None

    def up_to(self, upper: "Amount") -> "Amount":
        """Return the one amount that a lower and an upper bound are."""
        amount = attrs.evolve(upper, first=self.first, low=self.low, about=self.about or upper.about)
        if self.low is None or upper.high is None or self.low <= upper.high:
            return amount
        return attrs.evolve(amount, flaw=COUNT_RANGE_REVERSED.at(low=self.low, high=upper.high))

    def hedged(self, hedge: Hedge) -> "Amount":
        """Return the amount with what a hedge makes of it."""
        match hedge:
            case Hedge.ABOUT:
                return attrs.evolve(self, about=True)
            case Hedge.UP_TO:
                return attrs.evolve(self, low=None)
            case Hedge.FROM:
                return attrs.evolve(self, high=None)
            case Hedge.BELOW:
                return attrs.evolve(self, low=None, high=None if self.high is None else max(self.high - 1, 0))
            case _:
                return attrs.evolve(self, high=None, low=None if self.low is None else self.low + 1)


def amounts_in(tokens: Sequence[Token]) -> Iterator[Amount]:
    """Iterate over the amounts of a text; none of them overlap."""
    position = 0
    while position < len(tokens):
        start, hedges, fillers = _prefix(tokens, position)
        if skipped := IDIOMS.at(tokens, start) or PORTIONS.at(tokens, start):
            position = skipped.end
        elif amount := _amount(tokens, start, is_between=Filler.BETWEEN in fillers):
            amount = _adjoined(tokens, _complete(tokens, amount, position, hedges))
            yield amount
            position = amount.end
        else:
            position = max(start, position + 1)


def hedge_behind(tokens: Sequence[Token], position: int) -> Found[Hedge | None] | None:
    """Return the hedge behind an amount or its unit; a plus hedges where it is not part of a sum."""
    found = AFTER.at(tokens, position)
    if found is None or found.meaning is None:
        return None
    is_sign = tokens[position].text == "+"
    is_sum = number_at(tokens, found.end) is not None or tokens[position - 1].end < tokens[position].start
    return None if is_sign and is_sum else found


def _prefix(tokens: Sequence[Token], position: int) -> tuple[int, list[Hedge], list[Filler]]:
    """Return the end of the hedges and fillers from a position on, and what they say."""
    hedges: list[Hedge] = []
    fillers: list[Filler] = []
    while True:
        if hedge := BEFORE.at(tokens, position):
            hedges.append(hedge.meaning)
            position = hedge.end
        elif filler := FILLERS.at(tokens, position):
            fillers.append(filler.meaning)
            position = filler.end
        else:
            return position, hedges, fillers


_Numeral = Number | Found[Magnitude | None]


def _amount(tokens: Sequence[Token], position: int, *, is_between: bool) -> Amount | None:
    """Return the amount that begins at a position, without hedges."""
    one = _numeral(tokens, position)
    if one is None:
        return None
    chain = [one]
    further = _second(tokens, one, is_between=is_between)
    while further is not None:
        chain.append(further)
        further = _joined(tokens, further.end)
    last = chain[-1]
    if len(chain) > _RANGE:
        return Amount(first=position, end=last.end, counts=False)
    if isinstance(one, Found) or isinstance(last, Found):
        return _of_magnitude(position, chain)
    amount = _valued(position, one, last)
    return amount if last is not one else _repeated(tokens, amount)


def _numeral(tokens: Sequence[Token], position: int) -> _Numeral | None:
    return MAGNITUDES.at(tokens, position) or number_at(tokens, position)


def _joined(tokens: Sequence[Token], position: int) -> _Numeral | None:
    """Return what a hyphen or a word joins to the number before a position."""
    joiner = JOINERS.at(tokens, position)
    return None if joiner is None else _numeral(tokens, joiner.end)


def _second(tokens: Sequence[Token], one: _Numeral, *, is_between: bool) -> _Numeral | None:
    """Return what makes a number a range: "10-20", "antara 10 dan 20", and in words "dua tiga"."""
    if is_between and key_at(tokens, one.end) == "dan":
        return _numeral(tokens, one.end + 1)
    if joined := _joined(tokens, one.end):
        return joined
    spoken = number_at(tokens, one.end)
    if not isinstance(one, Number) or one.whole is None or spoken is None or spoken.whole != one.whole + 1:
        return None
    return spoken if tokens[one.end - 1].is_word and tokens[one.end].is_word else None


def _of_magnitude(first: int, chain: Sequence[_Numeral]) -> Amount:
    """Return an order of magnitude; one that is a bound of a range ("puluhan sampai 100") counts nothing."""
    match chain:
        case [Found(meaning=magnitude, end=end)]:
            flaw = COUNT_MAGNITUDE_UNLISTED.at() if magnitude is None else None
            return Amount(first=first, end=end, magnitude=magnitude, flaw=flaw)
        case _:
            return Amount(first=first, end=chain[-1].end, counts=False)


def _valued(first: int, one: Number, other: Number) -> Amount:
    low, high = one.whole, other.whole
    amount = Amount(first=first, end=other.end, low=low, high=high, about=one.about or other.about)
    if low is None or high is None:
        return attrs.evolve(amount, flaw=COUNT_NOT_WHOLE.at())
    return amount.up_to(amount)


def _repeated(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Take the same number once more in brackets, as papers have it: "45 (empat puluh lima) orang"."""
    if text_at(tokens, amount.end) != "(":
        return amount
    again = number_at(tokens, amount.end + 1)
    if again is None or text_at(tokens, again.end) != ")":
        return amount
    amount = attrs.evolve(amount, end=again.end + 1)
    if amount.flaw is None and again.whole is not None and again.whole != amount.low:
        flaw = COUNT_WORDS_DIFFER.at(digits=amount.low or 0, words=again.whole)
        return attrs.evolve(amount, flaw=flaw)
    return amount


def _complete(tokens: Sequence[Token], amount: Amount, first: int, hedges: Sequence[Hedge]) -> Amount:
    """Add the hedges, and whether the amount counts anything."""
    is_share = key_at(tokens, amount.end) in SHARES
    counts = amount.counts and not (is_share or is_other(tokens, amount.first, amount.end))
    of_share = key_at(tokens, first - 1) == "dari" and _is_share(tokens, first - 1)
    amount = attrs.evolve(amount, first=first, counts=counts, is_share=is_share, of_share=of_share)
    if behind := hedge_behind(tokens, amount.end):
        amount = attrs.evolve(amount, end=behind.end)
        hedges = [*hedges, *([] if behind.meaning is None else [behind.meaning])]
    for hedge in dict.fromkeys(hedges):
        amount = amount.hedged(hedge)
    return amount


def _is_share(tokens: Sequence[Token], end: int) -> bool:
    """Whether a share ends at a position: "75 persen", "2/3", "setengah"."""
    if key_at(tokens, end - 1) in SHARES:
        return True
    words = tokens[max(0, end - _LONGEST_PORTION) : end]
    if _FRACTION.fullmatch("".join(token.text for token in words)):
        return True
    return any((portion := PORTIONS.at(words, at)) and portion.end == len(words) for at in range(len(words)))


def _adjoined(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Take the numbers that stand right behind an amount, as in "1 250": nobody knows which of them counts."""
    while amount.counts and (further := number_at(tokens, amount.end)):
        amount = attrs.evolve(amount, end=further.end, flaw=COUNT_NUMBERS_ADJOIN.at())
    return amount
