"""Reads how many there were, as reports print it: "sekitar kurang lebih 100 orang", "48 laki-laki dan 55 perempuan"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kimcore.findings import Finding
from kimcore.lexicon.meanings import Aside, Said
from kimcore.lexicon.scanner import Scan
from kimcore.printed.cells import NOTHING_STATED, is_nothing, is_text, line_in
from kimcore.printed.counts import problems
from kimcore.printed.counts.amounts import Counted, Span, counted_in
from kimcore.printed.counts.clauses import Clauses
from kimcore.printed.counts.lexemes import IN_RUN, lexemes_of
from kimcore.printed.counts.shapes import shape_of
from kimcore.printed.grammar import Part
from kimcore.printed.reading import PART_UNREAD, PrintedReading
from kimcore.records import HeadCount, HeadPart
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

_Total = tuple[Counted, dict[Sex, Counted]]
"""A count, and the men and women among those whom it counts."""


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
    findings += [finding for value in values if value.parts for finding in _differences(value)]
    keys = [_order(total)[:-1] for total in totals] if len(totals) > 1 else []
    alike = keys.count(keys[0]) if keys else 1
    several = max(alike, sum(key[0] <= _PEOPLE_WHO_CAME for key in keys))
    if several > 1:
        findings.append(problems.SEVERAL_COUNTS.at(count=several))
    if not values and not findings:
        findings.append(problems.COUNT_NOT_STATED.at())
    certain = [not read.is_unsure and not any(one.odd for one in (count, *of.values())) for count, of in totals]
    certain[:alike] = certain[:alike] if alike == 1 else [False] * alike
    return PrintedReading(cell, values, tuple(dict.fromkeys(findings)), tuple(certain))


def head_count(cell: object) -> HeadCount | None:
    """Return a head count that holds the text beside what it says; None where there is nothing to keep."""
    line = line_in(cell)
    if isinstance(line, Finding) or is_nothing(line):
        return None
    return read_head_count(cell).value or HeadCount(printed=line)


class _Counts:
    """The counts of one text, in order, and what was found on the way."""

    def __init__(self, line: str) -> None:
        self.findings: list[Finding] = []
        self.counts: list[Counted] = []
        self.odd: list[Span] = []
        """The parts of the text that are not understood, as positions of characters."""
        self.is_unsure, self._is_part_odd = False, False
        """Whether there is a number that nobody can tell, so that it may be any that is meant; and one among parts."""
        self._scan = Scan(line)
        self._row = lexemes_of(self._scan)
        shape = shape_of(tuple([tuple(lexeme.kinds) for lexeme in self._row]))
        found: list[Counted] = []
        for part in shape.items:
            self._take(part, found)
        if found:
            self._clauses = Clauses(self._scan, self._row, shape)
            self._read(found)
            self._doubt_runs()

    def _take(self, part: Part, found: list[Counted]) -> None:
        """Take what one form has found; a share is no count, and neither is the whole that it is a share of."""
        if part.name in {"Share", "Fraction"}:
            whole = [one for plain in part.named("Plain") for one in counted_in(plain, self._row)]
            is_of_people = any(one.unit in _PEOPLE for one in whole)
            if is_of_people or part.has("share"):
                self.findings.append(problems.COUNT_IS_SHARE.at())
            found += [] if is_of_people else whole
            if part.name == "Fraction":
                self._mark((part.first, part.end))
                self.is_unsure = True
        elif part.name != "Other":
            for count in counted_in(part, self._row):
                self._add(count, found)
        elif self._is_cut(part):
            self._mark((part.end, part.end + 1))
            self.is_unsure = True

    def _is_cut(self, part: Part) -> bool:
        """Whether an unknown word behind the number of a class or a school may be in the way of what it counts."""
        end = part.end
        while end < len(self._row) and "unknown" in self._row[end].kinds:
            end += 1
        if end == part.end or part.has("letter"):
            return end > part.end
        is_name = all("name" in one.kinds for one in self._row[part.end : end])
        is_counted = not is_name or any("unit" in one.kinds for one in self._row[end : end + 1])
        return is_counted and "school" in self._row[part.first].kinds

    def _add(self, count: Counted, found: list[Counted]) -> None:
        """Add a count; of numbers that stand side by side, as in "1 250", nobody knows which of them counts."""
        last = found[-1] if found else None
        begins = self._row[count.first].kinds
        if last and last.unit is None and last.end == count.first and "number" in begins:
            adjoined = count.amount._replace(flaw=problems.COUNT_NUMBERS_ADJOIN.at())
            found[-1] = count._replace(first=last.first, amount=adjoined, announced=last.announced, total=last.total)
        else:
            found.append(count)

    def _mark(self, odd: Span) -> None:
        """Keep the positions of the characters of some lexemes that are not understood, the first being 1."""
        first, end = self._row[odd[0]].first, self._row[odd[1] - 1].end
        self.odd.append((self._scan.tokens[first].start + 1, self._scan.tokens[end - 1].end))

    def _read(self, found: list[Counted]) -> None:
        """Read count after count; `floor` is the end of what the ones before have taken."""
        floor = 0
        for before, count, following in zip([None, *found], found, [*found[1:], None], strict=False):
            floor = count.end if self._clauses.ends_title(count) else self._keep(count, floor, before, following)
        for index in reversed(range(len(self.counts) - 1)):
            one, other = self.counts[index : index + 2]
            if other.said is Aside.QUOTA and other.per and self._clauses.is_listed_with(one, other):
                self.counts[index] = one._replace(said=Aside.QUOTA, per=other.per)

    def _keep(self, count: Counted, floor: int, before: Counted | None, following: Counted | None) -> int:
        """Keep a count, or say why it is none; return the end of what it takes."""
        whole = next((one for one in reversed(self.counts) if not one.within), None)
        if whole is not None and not self._clauses.is_within(count, whole):
            whole = None
        if beside := self._clauses.odd_beside(count) or self._clauses.is_of_each(count, before):
            self._mark(beside)
        is_none = count.unit is None and not self._clauses.stands_alone(count, floor)
        is_unclear = is_none and not self._clauses.numbers_list(count)
        self._doubt(whole, is_odd=beside is not None or (is_unclear and self._clauses.is_mystery(count)))
        if is_unclear:
            self.findings.append(problems.COUNT_UNIT_UNCLEAR.at())
        if is_none:
            return count.end
        read, end = self._clauses.read(count, floor, before, following)
        if count.amount.flaw is not None:
            self.findings.append(count.amount.flaw)
            return end
        last = self.counts[-1] if self.counts else None
        if read.said is None and read.unit is HeadUnit.PEOPLE and last and self._clauses.shares_deed(read, last):
            read = read._replace(said=HeadScope.ATTENDED)
        self.counts.append(read if whole is None else read._replace(within=True))
        if read.odd and not beside and _has_value(read):
            self._mark(read.odd)
        return end

    def _doubt_runs(self) -> None:
        """Doubt all counts where digits that should count are a part of a longer run of characters: "L: x18, P: 22"."""
        for at, lexeme in enumerate(self._row):
            if lexeme.kinds is IN_RUN:
                first = at
                while self._scan.is_glued(self._row[first].first):
                    first -= 1
                is_led = any(not _LEADS.isdisjoint(one.kinds) for one in self._row[max(first - 1, 0) : at])
                is_followed = any(not _FOLLOWS.isdisjoint(one.kinds) for one in self._row[at + 1 : at + 2])
                if is_led or is_followed:
                    self._mark((first, at + 1))
                    self.is_unsure = True

    def _doubt(self, whole: Counted | None, *, is_odd: bool) -> None:
        """Take note of a number that nobody can tell; the parts of a sure whole do not make that doubtful."""
        if is_odd and whole is not None and self._clauses.is_sure_whole(whole):
            self._is_part_odd = True
        else:
            self.is_unsure |= is_odd or (self._is_part_odd and whole is None)


def _order(total: _Total) -> tuple[int, bool, bool, bool]:
    """Return what counts are sorted by: the surest comes first, and an exact number before a hedged one.

    None of two that differ in nothing, or only in the last, is meant more than the other.
    """
    count, _ = total
    rank = _SAID.get(count.said, 1) if count.unit in _PEOPLE else _UNITS.get(count.unit, 5)
    return 7 if count.said is Aside.QUOTA else rank, count.within, not count.total, count.amount.exact is None


def _has_value(count: Counted) -> bool:
    is_aside = isinstance(count.said, Aside) and count.said is not Aside.PLANNED
    return not is_aside or (count.said is Aside.QUOTA and count.per is not None)


def _with_sexes(counts: Iterable[Counted]) -> list[_Total]:
    """Return the counts, each with the men and women among them; men and women without a total are one of their own."""
    totals: list[_Total] = []
    for count in filter(_has_value, counts):
        last, parts = totals[-1] if totals else (None, {})
        if count.sex is None or count.amount.exact is None:
            if last is not None and last.sex is not None and count.announced and len(parts) > 1:
                totals[-1] = count._replace(unit=count.unit or last.unit), parts
            else:
                totals.append((count, {}))
        elif last is not None and count.sex not in parts and _has_parts(last) and count.said in {None, last.said}:
            parts[count.sex] = count
            totals[-1] = last._replace(unit=HeadUnit.PEOPLE), parts
        else:
            totals.append((count, {count.sex: count}))
    return totals


def _has_parts(total: Counted) -> bool:
    """Whether men and women behind a count are a part of it."""
    return total.unit in _PEOPLE and total.said is not HeadScope.COMMITTEE and total.amount.magnitude is None


def _head_count(line: str | None, total: _Total) -> HeadCount:
    """Return the value of a count; men and women without a total are as many as both together.

    People are not what is represented, but those who do it.
    """
    count, sexes = total
    numbers = {sex: part.amount.exact or 0 for sex, part in sexes.items()}
    together = sum(numbers.values()) if count.sex in numbers else None
    sends = count.said is HeadScope.REPRESENTED and count.unit is HeadUnit.PEOPLE
    return HeadCount(
        scope=count.said if isinstance(count.said, HeadScope) and not sends else None,
        low=count.amount.low if together is None else together,
        high=count.amount.high if together is None else together,
        magnitude=count.amount.magnitude,
        unit=count.unit,
        approximate=count.amount.about,
        printed=line,
        of=count.of,
        per=count.per,
        parts=tuple(HeadPart(sex=sex, count=number) for sex, number in numbers.items()),
    )


def _differences(value: HeadCount) -> Iterator[Finding]:
    """Find men and women that do not add up to an exact total."""
    parts = sum(part.count for part in value.parts)
    is_exact = value.low is not None and value.low == value.high and not value.approximate
    complete = len(value.parts) == len(Sex)
    if value.low is not None and is_exact and (parts > value.low or (complete and parts != value.low)):
        yield problems.COUNT_PARTS_DIFFER.at(parts=parts, total=value.low)
