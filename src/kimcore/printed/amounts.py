"""Amounts as print has them: a number, a range or an order of magnitude, with the words that hedge it."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.count_words import (
    AFTER,
    BEFORE,
    FILLERS,
    JOINERS,
    LABELS,
    MAGNITUDES,
    MEASURES,
    SHARES,
    Hedge,
)
from kimcore.printed.numbers import Number, number_at
from kimcore.printed.tokens import Token
from kimcore.vocabularies import Magnitude

COUNT_NOT_WHOLE = Problem(
    code="count_not_whole",
    severity=Severity.WARNING,
    id="Angka ini bukan bilangan bulat atau terlalu besar. Tanda ribuan ditulis dengan titik (7.365), dan koma menandai"
    " pecahan. Mohon cek angkanya.",
    en="This is no whole number, or too great a one. A dot separates thousands (7.365), and a comma begins a fraction."
    " Please check the number.",
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
COUNT_MAGNITUDE_UNLISTED = Problem(
    code="count_magnitude_unlisted",
    severity=Severity.NOTE,
    id="Kisaran jumlah ini lebih besar dari “ribuan” sehingga tidak diberi nilai. Mohon isi angkanya bila diketahui.",
    en="This order of magnitude is beyond thousands and was given no value. Please add the number if it is known.",
)

_GLUED_SEXES: Final = frozenset({"l", "p", "lk", "pr"})
_BESIDE_LABELS: Final = frozenset({".", "-", ":"})
_BETWEEN_PARTS: Final = frozenset({"/", ":"})


@attrs.frozen(kw_only=True)
class Amount:
    """An amount that stands in a text, and the positions of its first token and behind its last.

    `flaw` says why it has no value. `counts` is False where it is a date, a share or the number of something, and
    `is_share` tells a share.
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
    position, first, hedges = 0, 0, list[Hedge]()
    while position < len(tokens):
        if hedge := BEFORE.at(tokens, position):
            hedges.append(hedge.meaning)
            position = hedge.end
        elif filler := FILLERS.at(tokens, position):
            position = filler.end
        else:
            amount = _amount(tokens, position)
            if amount is not None:
                yield _complete(tokens, amount, first, hedges)
            position = position + 1 if amount is None else amount.end
            first, hedges = position, []


def _amount(tokens: Sequence[Token], position: int) -> Amount | None:
    """Return the amount that begins at a position, without hedges."""
    if magnitude := MAGNITUDES.at(tokens, position):
        flaw = COUNT_MAGNITUDE_UNLISTED.at() if magnitude.meaning is None else None
        return Amount(first=position, end=magnitude.end, magnitude=magnitude.meaning, flaw=flaw)
    number = number_at(tokens, position)
    if number is None:
        return None
    if (second := _joined(tokens, number.end)) is None:
        return _repeated(tokens, _valued(position, number, number))
    end, chained = second.end, False
    while further := _joined(tokens, end):
        end, chained = further.end, True
    return attrs.evolve(_valued(position, number, second), end=end, counts=not chained)


def _joined(tokens: Sequence[Token], position: int) -> Number | None:
    """Return the number that a hyphen or a word joins to the one before a position."""
    joiner = JOINERS.at(tokens, position)
    return None if joiner is None else number_at(tokens, joiner.end)


def _valued(first: int, one: Number, other: Number) -> Amount:
    low, high = one.whole, other.whole
    amount = Amount(first=first, end=other.end, low=low, high=high, about=one.about or other.about)
    if low is None or high is None:
        return attrs.evolve(amount, flaw=COUNT_NOT_WHOLE.at())
    return amount.up_to(amount)


def _repeated(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Take the same number once more in brackets, as papers have it: "45 (empat puluh lima) orang"."""
    if _text(tokens, amount.end) != "(":
        return amount
    again = number_at(tokens, amount.end + 1)
    if again is None or _text(tokens, again.end) != ")":
        return amount
    amount = attrs.evolve(amount, end=again.end + 1)
    if amount.flaw is None and again.whole is not None and again.whole != amount.low:
        flaw = COUNT_WORDS_DIFFER.at(digits=amount.low or 0, words=again.whole)
        return attrs.evolve(amount, flaw=flaw)
    return amount


def _complete(tokens: Sequence[Token], amount: Amount, first: int, hedges: Sequence[Hedge]) -> Amount:
    """Add the hedges, and whether the amount counts anything."""
    is_share = _key(tokens, amount.end) in SHARES
    counts = amount.counts and not (is_share or _is_other(tokens, amount, first))
    amount = attrs.evolve(amount, first=first, counts=counts, is_share=is_share)
    if (behind := AFTER.at(tokens, amount.end)) and behind.meaning is not None:
        hedges = [*hedges, behind.meaning]
        amount = attrs.evolve(amount, end=behind.end)
    for hedge in dict.fromkeys(hedges):
        amount = amount.hedged(hedge)
    return amount


def _is_other(tokens: Sequence[Token], amount: Amount, first: int) -> bool:
    """Whether an amount is part of a date, a time or a name, or a measure of something."""
    start, end = amount.first, amount.end
    label = first - 2 if first > 1 and tokens[first - 1].text in _BESIDE_LABELS else first - 1
    return (
        _key(tokens, end) in MEASURES
        or _key(tokens, label) in LABELS
        or (_text(tokens, end) in _BETWEEN_PARTS and _is_number(tokens, end + 1))
        or (_text(tokens, start - 1) in _BETWEEN_PARTS and _is_number(tokens, start - 2))
        or _is_part_of_name(tokens, start)
    )


def _is_part_of_name(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number is written together with a word, as in "G20" and "Covid-19", unless that is L or P."""
    glued = start
    while glued > max(0, start - 2) and tokens[glued - 1].end == tokens[glued].start:
        glued -= 1
        if tokens[glued].is_word:
            return tokens[glued].key not in _GLUED_SEXES
        if tokens[glued].text != "-":
            return False
    return False


def _key(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].key if 0 <= position < len(tokens) else ""


def _text(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].text if 0 <= position < len(tokens) else ""


def _is_number(tokens: Sequence[Token], position: int) -> bool:
    return 0 <= position < len(tokens) and tokens[position].is_number
