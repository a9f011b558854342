"""What a form of amounts says: its bounds, and what is counted."""

from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from kimcore.findings import Finding
from kimcore.lexicon.meanings import Filler, Hedge, Said
from kimcore.printed.counts import problems
from kimcore.printed.counts.forms import SINGLE
from kimcore.printed.grammar import Lexeme, Part
from kimcore.printed.numerals import Number
from kimcore.vocabularies import HeadScope, HeadUnit, Magnitude, Sex


class Amount(NamedTuple):
    """Bounds, both included, or an order of magnitude; `flaw` says why there is no value."""

    low: int | None = None
    high: int | None = None
    about: bool = False
    magnitude: Magnitude | None = None
    flaw: Finding | None = None

    @property
    def exact(self) -> int | None:
        """The number where it is one number without a hedge."""
        return self.low if self.low == self.high and not self.about else None

    @classmethod
    def of(cls, number: Number) -> "Amount":
        """Return what a number says."""
        whole = number.whole
        return cls(whole, whole, number.about, flaw=problems.COUNT_NOT_WHOLE.at() if whole is None else None)

    def up_to(self, upper: "Amount") -> "Amount":
        """Return the one amount that a lower and an upper bound are."""
        if upper is self:
            return self
        amount = Amount(self.low, upper.high, self.about or upper.about, flaw=self.flaw or upper.flaw)
        if amount.flaw is None and amount.low is not None and amount.high is not None and amount.low > amount.high:
            return amount._replace(flaw=problems.COUNT_RANGE_REVERSED.at(low=amount.low, high=amount.high))
        return amount

    def hedged(self, hedge: Hedge) -> "Amount":
        """Return the amount with what a hedge makes of it."""
        match hedge:
            case Hedge.ABOUT:
                return self._replace(about=True)
            case Hedge.UP_TO:
                return self._replace(low=None)
            case Hedge.FROM:
                return self._replace(high=None)
            case Hedge.BELOW:
                return self._replace(low=None, high=None if self.high is None else max(self.high - 1, 0))
            case _:
                return self._replace(high=None, low=None if self.low is None else self.low + 1)


Span = tuple[int, int]
"""The positions of the first of some lexemes, and behind the last."""


class Counted(NamedTuple):
    """An amount and what it counts.

    `first` is its first lexeme, `behind` the one behind its number, and `end` the one behind all of it. `announced`
    says that a word such as "sebanyak" stands before it, and `total` that it is "total" or the like. `per` is what it
    is the number for each of, `of` the whole that it is a part of, and `within` says that it is one of a larger count.
    `odd` is what stands in its clause and is not understood, as positions of lexemes.
    """

    amount: Amount
    unit: HeadUnit | None
    first: int
    behind: int
    end: int
    sex: Sex | None = None
    said: Said | None = None
    per: HeadUnit | None = None
    of: int | None = None
    announced: bool = False
    total: bool = False
    within: bool = False
    odd: Span | None = None


_NOUNS: Final = ("people", "groups", "unit")
_TOTALS: Final = frozenset({Filler.TOTAL, Filler.EXACT, True})


def counted_in(part: Part, row: list[Lexeme]) -> list[Counted]:
    """Return the counts of a part, in order."""
    if part.name in SINGLE:
        return [_counted(part, row)]
    if part.name == "Heading":
        return _headed(part, row)
    counts = [_counted(one, row) for one in part.named(*SINGLE)]
    return _part_of(part, counts, row) if part.name == "PartOf" else counts


def _part_of(part: Part, counts: list[Counted], row: list[Lexeme]) -> list[Counted]:
    """Return a part and its whole as one count, where both are exact and count the same.

    Those whom others send are no whole that participants are a part of: "24 peserta dari 30 perwakilan".
    """
    share, whole = counts[::-1] if part.parts[0].name == "out_of" else counts
    some, most = share.amount.exact, whole.amount.exact
    if some is None or most is None or some > most or share.unit not in {None, whole.unit}:
        return counts
    nouns = [row[one.behind].kinds.get("noun") if one.behind < one.end else None for one in (share, whole)]
    if share.unit and nouns[1] is HeadScope.REPRESENTED and nouns[0] is not HeadScope.REPRESENTED:
        return counts
    return [share._replace(first=part.first, unit=whole.unit, end=part.end, of=most)]


def _headed(part: Part, row: list[Lexeme]) -> list[Counted]:
    """Return the two counts under a heading of men and women: "L/P: 12/9"."""
    found = _meant(part, row)
    amounts = cast("list[Amount]", found.get("number") or found["fraction"][0])
    sexes = cast("tuple[Sex, Sex]", found["sexes"][0])
    return [
        Counted(amount, HeadUnit.PEOPLE, part.first, part.end, part.end, sex)
        for amount, sex in zip(amounts, sexes, strict=True)
    ]


def _meant(part: Part, row: list[Lexeme]) -> dict[str, list[object]]:
    """Return what the lexemes of a part mean, by their names."""
    found: dict[str, list[object]] = {}
    for leaf in part.parts:
        found.setdefault(leaf.name, []).append(row[leaf.first].kinds[cast("str", leaf.value)])
    return found


def _counted(part: Part, row: list[Lexeme]) -> Counted:
    """Return the one count of a part."""
    found = _meant(part, row)
    sex = cast("Sex | None", found.get("sex", [None])[0])
    nouns = next((found[name] for name in _NOUNS if name in found), None)
    unit = HeadUnit.PEOPLE if sex or "someone" in row[part.end - 1].kinds else None
    announces = [one for one in found.get("lead", []) if not isinstance(one, Hedge)]
    return Counted(
        _amount(found),
        cast("HeadUnit | None", nouns[0]) if nouns else unit,
        part.first,
        next((leaf.first for leaf in part.parts if leaf.name in _NOUNS), part.end),
        part.end,
        sex,
        announced=bool(announces) or "between" in found,
        total=not _TOTALS.isdisjoint(announces),
    )


def _amount(found: Mapping[str, list[object]]) -> Amount:
    """Return the amount that numbers, an order of magnitude and hedges make, by the names of their lexemes."""
    if "magnitude" in found:
        magnitude = cast("Magnitude | None", found["magnitude"][0])
        amount = Amount(magnitude=magnitude, flaw=None if magnitude else problems.COUNT_MAGNITUDE_UNLISTED.at())
    else:
        bounds = [cast("Amount", one) for one in found["number"]]
        if "atleast" in found:
            bounds[0] = bounds[0].hedged(cast("Hedge", found["atleast"][0]))
            bounds[1] = bounds[1].hedged(cast("Hedge", found["atmost"][0]))
        amount = bounds[0].up_to(bounds[-1])
    around = [*found.get("lead", []), *found.get("hedge_behind", [])]
    for hedge in dict.fromkeys(one for one in around if isinstance(one, Hedge)):
        amount = amount.hedged(hedge)
    if amount.low is None and amount.high is None and amount.magnitude is None:
        return amount._replace(flaw=amount.flaw or problems.COUNT_HEDGES_DIFFER.at())
    return amount
