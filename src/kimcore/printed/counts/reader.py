"""Reads how many there were, as reports print it: "sekitar kurang lebih 100 orang", "48 laki-laki dan 55 perempuan"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kimcore.findings import Finding
from kimcore.lexicon.meanings import Aside, Said
from kimcore.printed.counts import problems
from kimcore.printed.counts.amounts import Amount, Counted, Span, counted_in
from kimcore.printed.counts.clauses import Clauses
from kimcore.printed.grammar import Part
from kimcore.printed.lines import NOTHING_STATED, line_in
from kimcore.printed.reading import PART_UNREAD, PrintedReading
from kimcore.records import HeadCount, HeadPart
from kimcore.sheets.cells import is_nothing, is_text
from kimcore.vocabularies import HeadScope, HeadUnit, Sex

_ASIDES: Final = {
    Aside.QUOTA: problems.COUNT_IS_QUOTA,
    Aside.ABSENT: problems.COUNT_OF_ABSENT,
    Aside.CAPACITY: problems.COUNT_IS_CAPACITY,
    Aside.POPULATION: problems.COUNT_OF_POPULATION,
    Aside.CHANGE: problems.COUNT_IS_CHANGE,
    Aside.ADDEND: problems.COUNT_IS_ADDEND,
    Aside.PLANNED: problems.COUNT_IS_PLANNED,
}
_PEOPLE: Final = frozenset({HeadUnit.PEOPLE, None})
_PEOPLE_WHO_CAME: Final = 1
_SAID: Final[Mapping[Said | None, int]] = {
    HeadScope.ATTENDED: 0,
    HeadScope.INVITED: 2,
    HeadScope.REGISTERED: 2,
    Aside.PLANNED: 2,
    HeadScope.BOARD: 3,
    HeadScope.COMMITTEE: 3,
}
_UNITS: Final[Mapping[HeadUnit | None, int]] = {HeadUnit.GROUPS: 4, HeadUnit.VOTES: 6}
"""The places of counts among those of a text: people by what is said of them, and others."""
_LEADS: Final = frozenset({":", "=", "announces", "deed", "hedge", "joins", "sex", "so_far"})
_FOLLOWS: Final = frozenset({"hedge_behind", "joins", "sex", "unit"})
"""What stands right before and behind a number that counts."""

_CUTS: Final = ("unknown", "strange", "name")
"""What may hide what the number of a class or a school counts."""


def read_head_count(cell: object) -> PrintedReading[HeadCount]:
    """Read how many there were; any cell gives a reading.

    People come first among the values: those who attended, then those of whom nothing is said, then those invited,
    registered or planned for, then a board or a committee; then groups, then places and institutions, then votes, and
    last what is the number for each of something. Of two alike a total comes first. Of several that are alike none is
    certain, nor is one in whose clause something is not understood. Shares, capacities, inhabitants, differences and
    those who stayed away are no head counts, an order of magnitude ("puluhan") has no number, and a collective
    ("seluruh lurah") gives no value.
    """
    line = line_in(cell)
    if isinstance(line, Finding):
        return PrintedReading(cell, (), (line,))
    read = _Counts(line)
    if not read.counts and is_nothing(line):
        return PrintedReading(cell, (), (NOTHING_STATED.at(),))
    totals = sorted(_with_sexes(read.counts), key=_order)
    values = tuple([_head_count(line if is_text(cell) else None, total) for total in totals])
    findings = read.findings + [_ASIDES[one.said].at() for one in read.counts if isinstance(one.said, Aside)]
    findings += [PART_UNREAD.at(first=first, last=last) for first, last in read.odd]
    findings += [finding for total in totals if total.parts for finding in _differences(total)]
    orders = [_order(total)[:-1] for total in totals] if len(totals) > 1 else []
    alike = orders.count(orders[0]) if orders else 1
    several = max(alike, sum(order[0] <= _PEOPLE_WHO_CAME for order in orders))
    if several > 1:
        findings.append(problems.SEVERAL_COUNTS.at(count=several))
    if not values and not findings:
        findings.append(problems.COUNT_NOT_STATED.at())
    certain = tuple([not (read.is_unsure or total.odd or at < alike > 1) for at, total in enumerate(totals)])
    return PrintedReading(cell, values, tuple(dict.fromkeys(findings)), certain)


def head_count(cell: object) -> HeadCount | None:
    """Return a head count that holds the text beside what it says; None where there is nothing to keep."""
    line = line_in(cell)
    if isinstance(line, Finding) or is_nothing(line):
        return None
    return read_head_count(cell).value or HeadCount(printed=line)


class _Counts(Clauses):
    """The counts of one text, in order, and what was found on the way."""

    def __init__(self, line: str) -> None:
        self.findings: list[Finding] = []
        self.counts: list[Counted] = []
        self.odd: list[Span] = []
        """The parts of the text that are not understood, as positions of characters."""
        self.is_unsure, self._is_part_odd = False, False
        """Whether there is a number that nobody can tell, so that it may be any that is meant; and one among parts."""
        super().__init__(line)
        found: list[Counted] = []
        for part in self._shape.items:
            self._take(part, found)
        ends = [0, *(count.end for count in found)]
        found = [self.under_heading(count, floor) for count, floor in zip(found, ends, strict=False)]
        floor = 0
        for before, count, following in zip([None, *found], found, [*found[1:], None], strict=False):
            floor = count.end if self.ends_title(count) else self._keep(count, floor, before, following)
        for index in reversed(range(len(self.counts) - 1)):
            one, other = self.counts[index : index + 2]
            if other.said is Aside.QUOTA and other.per and self.is_listed_with(one, other):
                self.counts[index] = one._replace(said=Aside.QUOTA, per=other.per)
        if found:
            self._doubt_runs()

    def _take(self, part: Part, found: list[Counted]) -> None:
        """Take what one form has found; a share is no count, and neither is the whole that it is a share of."""
        counts = counted_in(part, self._row)
        if part.name in {"Share", "Fraction"}:
            is_of_people = any(one.unit in _PEOPLE for one in counts)
            if is_of_people or part.has("share"):
                self.findings.append(problems.COUNT_IS_SHARE.at())
            counts = [] if is_of_people else counts
        if part.name == "Fraction":
            self._doubt(part.first, part.end)
        elif part.name == "Cut":
            cut = part.named(*_CUTS)[0]
            self._doubt(cut.first, cut.end)
        for count in counts:
            last = found[-1] if found else None
            if last and last.unit is None and last.end == count.first and self.has(count.first, "number"):
                adjoined = count.amount._replace(flaw=problems.COUNT_NUMBERS_ADJOIN.at())
                found[-1] = count._replace(
                    first=last.first, amount=adjoined, announced=last.announced, total=last.total
                )
            else:
                found.append(count)

    def _doubt(self, first: int, end: int) -> None:
        """Doubt all counts, since there is a number that nobody can tell, so that it may be any that is meant."""
        self._mark((first, end))
        self.is_unsure = True

    def _mark(self, odd: Span) -> None:
        """Keep the positions of the characters of some lexemes that are not understood, the first being 1."""
        first, end = self._row[odd[0]].first, self._row[odd[1] - 1].end
        self.odd.append((self._scan.tokens[first].start + 1, self._scan.tokens[end - 1].end))

    def _keep(self, count: Counted, floor: int, before: Counted | None, following: Counted | None) -> int:
        """Keep a count, or say why it is none; return the end of what it takes."""
        last_whole = next((one for one in reversed(self.counts) if not one.within), None)
        whole = last_whole if last_whole and self.is_within(count, last_whole) else None
        if beside := self.odd_beside(count) or self.is_of_each(count, before):
            self._mark(beside)
        is_none = count.unit is None and not self.stands_alone(count, floor)
        is_unclear = is_none and not self.numbers_list(count)
        is_odd = beside is not None or (is_unclear and self.is_mystery(count))
        if is_odd and whole is not None and self.is_sure_whole(whole):
            self._is_part_odd = True
        else:
            self.is_unsure |= is_odd or (self._is_part_odd and whole is None)
        if is_unclear:
            self.findings.append(problems.COUNT_UNIT_UNCLEAR.at())
        if is_none:
            return count.end
        read, end = self.read(count, floor, before, following)
        if count.amount.flaw is not None:
            self.findings.append(count.amount.flaw)
            return end
        last = self.counts[-1] if self.counts else None
        if read.said is None and read.unit is HeadUnit.PEOPLE and last and self.shares_deed(read, last):
            read = read._replace(said=HeadScope.ATTENDED)
        self.counts.append(read if whole is None else read._replace(within=True))
        if read.odd and not beside and _has_value(read):
            self._mark(read.odd)
        return end

    def _doubt_runs(self) -> None:
        """Doubt all counts where digits that should count are a part of a longer run of characters: "L: x18, P: 22"."""
        for at in [at for at, lexeme in enumerate(self._row) if "run" in lexeme.kinds]:
            first = at
            while self._scan.is_glued(self._row[first].first):
                first -= 1
            if any(self.has(one, *_LEADS) for one in range(first - 1, at)) or self.has(at + 1, *_FOLLOWS):
                self._doubt(first, at + 1)


def _order(count: Counted) -> tuple[int, bool, bool, bool]:
    """Return what counts are sorted by: the surest comes first, and an exact number before a hedged one.

    None of two that differ in nothing, or only in the last, is meant more than the other.
    """
    rank = _SAID.get(count.said, 1) if count.unit in _PEOPLE else _UNITS.get(count.unit, 5)
    return 7 if count.said is Aside.QUOTA else rank, count.within, not count.total, count.amount.exact is None


def _has_value(count: Counted) -> bool:
    is_aside = isinstance(count.said, Aside) and count.said is not Aside.PLANNED
    return not is_aside or (count.said is Aside.QUOTA and count.per is not None)


def _with_sexes(counts: Iterable[Counted]) -> list[Counted]:
    """Return the counts, each with the men and women among them.

    Men and women without a total are one of their own, and as many as both together.
    """
    totals: list[Counted] = []
    for count in map(_alone, filter(_has_value, counts)):
        last = totals[-1] if totals else None
        if last and count.parts and _can_have(last, count):
            parts = last.parts + count.parts
            both = sum(part.count for part in parts)
            amount = last.amount if last.sex is None else Amount(both, both)
            odd = last.odd or count.odd
            totals[-1] = last._replace(amount=amount, unit=HeadUnit.PEOPLE, parts=parts, odd=odd)
        elif last and last.sex and count.announced and not count.parts and len(last.parts) > 1:
            odd = last.odd or count.odd
            totals[-1] = count._replace(unit=count.unit or last.unit, parts=last.parts, odd=odd)
        else:
            totals.append(count)
    return totals


def _alone(count: Counted) -> Counted:
    """Return a count; exact men or women are the one part of theirs."""
    exact = count.amount.exact
    if count.sex is None or exact is None:
        return count
    return count._replace(parts=(HeadPart(sex=count.sex, count=exact),))


def _can_have(total: Counted, count: Counted) -> bool:
    """Whether the men or women of a count behind another are a part of that."""
    is_open = total.sex is None or bool(total.parts)
    is_new = count.sex not in [part.sex for part in total.parts] and count.said in {None, total.said}
    is_of_people = total.unit in _PEOPLE and total.said is not HeadScope.COMMITTEE
    return is_open and is_new and is_of_people and total.amount.magnitude is None


def _head_count(line: str | None, count: Counted) -> HeadCount:
    """Return the value of a count; people are not what is represented, but those who do it."""
    sends = count.said is HeadScope.REPRESENTED and count.unit is HeadUnit.PEOPLE
    return HeadCount(
        scope=count.said if isinstance(count.said, HeadScope) and not sends else None,
        low=count.amount.low,
        high=count.amount.high,
        magnitude=count.amount.magnitude,
        unit=count.unit,
        approximate=count.amount.about,
        printed=line,
        of=count.of,
        per=count.per,
        parts=count.parts,
    )


def _differences(total: Counted) -> Iterator[Finding]:
    """Find men and women that do not add up to an exact total."""
    parts, exact = sum(part.count for part in total.parts), total.amount.exact
    if exact is not None and (parts > exact or (len(total.parts) == len(Sex) and parts != exact)):
        yield problems.COUNT_PARTS_DIFFER.at(parts=parts, total=exact)
