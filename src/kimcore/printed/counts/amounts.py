"""The amounts in a text by the forms: what its lexemes make, and what that says, the bounds and what is counted."""

import functools
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

from kimcore.findings import Finding
from kimcore.lexicon.meanings import Filler, Hedge, Said
from kimcore.lexicon.numerals import Number
from kimcore.printed.counts import problems
from kimcore.printed.counts.forms import GRAMMAR, ITEM, SINGLE
from kimcore.printed.grammar import Lexeme, Matcher, Part
from kimcore.records import HeadPart
from kimcore.vocabularies import HeadScope, HeadUnit, Magnitude, Sex

CAPS: Final = frozenset({Hedge.UP_TO, Hedge.BELOW})
"""The hedges that leave no lower bound."""


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
        low, high = self.low, self.high
        if hedge is Hedge.ABOUT:
            return self._replace(about=True)
        if hedge in CAPS:
            return self._replace(low=None, high=high - 1 if high and hedge is Hedge.BELOW else high)
        return self._replace(low=low if low is None or hedge is Hedge.FROM else low + 1, high=None)


Span = tuple[int, int]
"""The positions of the first of some lexemes, and behind the last."""


class Counted(NamedTuple):
    """An amount and what it counts.

    `first` is its first lexeme, `behind` the one behind its number, and `end` the one behind all of it. `announced`
    says that a word such as "sebanyak" stands before it, and `total` that it is "total" or the like. `per` is what it
    is the number for each of, `of` the whole that it is a part of, and `within` says that it is one of a larger count.
    `parts` are the men and women among those whom it counts. `odd` is what stands in its clause and is not understood,
    as positions of lexemes.
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
    parts: tuple[HeadPart, ...] = ()
    odd: Span | None = None


_LEADS: Final = frozenset(GRAMMAR.kinds_of("lead"))
_NOTHING: Final = (frozenset[str](),) * 4
"""What stands behind the last lexeme, and before the first: in a tuple, position -1 is the last one."""
_NOUNS: Final = frozenset({"people", "groups", "unit"})
_TOTALS: Final = frozenset({Filler.TOTAL, Filler.EXACT, True})
_Found = dict[str, list[Any]]
"""What the lexemes of a part mean, by their names."""


class Shape(NamedTuple):
    """What a text is made of; the value of a part that is one lexeme is the name of the kind that it is there."""

    items: tuple[Part, ...]
    deeds: tuple[Part, ...]
    kinds: tuple[frozenset[str], ...]
    """Those of each lexeme, and none of what would stand behind the last."""
    present: frozenset[str]
    """Those of all lexemes."""


@functools.lru_cache(maxsize=500)
def shape_of(row: tuple[tuple[str, ...], ...]) -> Shape:
    """Return the shape of a text whose lexemes are of these kinds; texts of one table are mostly of a few shapes."""
    lexemes = [Lexeme(dict(zip(kinds, kinds, strict=True)), at, at + 1) for at, kinds in enumerate(row)]
    matcher = Matcher(GRAMMAR, lexemes)
    kinds = tuple(map(frozenset, row))
    items, deeds = (tuple(_found(matcher, kinds, table)) for table in (ITEM, "Deed"))
    return Shape(tuple(item.parts[0] for item in items), deeds, kinds + _NOTHING, frozenset[str]().union(*kinds))


def _found(matcher: Matcher, kinds: tuple[frozenset[str], ...], table: str) -> Iterator[Part]:
    """Yield what the forms of a table find, from the left: the longest, and of two as long that of the earlier form.

    What cannot be read from the first of several leads on cannot be read from a later one either.
    """
    at, is_lead = 0, False
    while at < len(kinds):
        was_lead, is_lead = is_lead, table == ITEM and not _LEADS.isdisjoint(kinds[at])
        part = None if was_lead and is_lead else matcher.longest(table, at)
        if part is not None:
            yield part
        at, is_lead = (at + 1, is_lead) if part is None else (part.end, False)


def counted_in(part: Part, row: list[Lexeme]) -> list[Counted]:
    """Return the counts of a part, in order."""
    if part.name == "Heading":
        found = _meant(_leaves(part), row)
        pairs = zip(found["sexes"][0], found.get("number") or found["fraction"][0], strict=True)
        return [Counted(amount, HeadUnit.PEOPLE, part.first, part.end, part.end, sex) for sex, amount in pairs]
    counts = [_counted(one, row) for one in ([part] if part.name in SINGLE else part.named(*SINGLE))]
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


def _leaves(part: Part) -> list[Part]:
    """Return the lexemes of a part."""
    return [leaf for one in part.parts for leaf in (_leaves(one) if one.parts else (one,))]


def _meant(leaves: list[Part], row: list[Lexeme]) -> _Found:
    found: _Found = {}
    for leaf in leaves:
        found.setdefault(leaf.name, []).append(row[leaf.first].kinds[cast("str", leaf.value)])
    return found


def _counted(part: Part, row: list[Lexeme]) -> Counted:
    """Return the one count of a part."""
    leaves = _leaves(part)
    found = _meant(leaves, row)
    sex: Sex | None = found.get("sex", [None])[0]
    noun = next((leaf for leaf in leaves if leaf.name in _NOUNS), None)
    unit = HeadUnit.PEOPLE if sex or "someone" in row[part.end - 1].kinds else None
    announces = [one for one in found.get("lead", []) if not isinstance(one, Hedge)]
    return Counted(
        _amount(found),
        found[noun.name][0] if noun else unit,
        part.first,
        noun.first if noun else part.end,
        part.end,
        sex,
        announced=bool(announces) or "between" in found,
        total=not _TOTALS.isdisjoint(announces),
    )


def _amount(found: _Found) -> Amount:
    """Return the amount that numbers, an order of magnitude and hedges make."""
    if "magnitude" in found:
        (magnitude,) = found["magnitude"]
        amount = Amount(magnitude=magnitude, flaw=None if magnitude else problems.COUNT_MAGNITUDE_UNLISTED.at())
    else:
        lower, upper = found["number"][0], found["number"][-1]
        for least, most in zip(found.get("atleast", ()), found.get("atmost", ()), strict=True):
            lower, upper = lower.hedged(least), upper.hedged(most)
        amount = lower.up_to(upper)
    around = [*found.get("lead", []), *found.get("hedge_behind", [])]
    for hedge in dict.fromkeys(one for one in around if isinstance(one, Hedge)):
        amount = amount.hedged(hedge)
    if amount.low is None and amount.high is None and amount.magnitude is None:
        return amount._replace(flaw=amount.flaw or problems.COUNT_HEDGES_DIFFER.at())
    return amount
