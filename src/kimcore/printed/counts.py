"""Reads how many there were, as reports print it: "sekitar kurang lebih 100 orang", "48 laki-laki dan 55 perempuan"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.count_words import Aside
from kimcore.printed.counted import Counted, CountedText
from kimcore.printed.lines import NOT_ONE_LINE, line_of
from kimcore.printed.reading import PrintedReading
from kimcore.printed.tokens import tokens_of
from kimcore.records import HeadCount, HeadPart
from kimcore.vocabularies import HeadScope, HeadUnit, Sex

COUNT_NOT_STATED = Problem(
    code="count_not_stated",
    severity=Severity.NOTE,
    id="Jumlahnya tidak tertulis sebagai angka. Mohon isi angkanya bila diketahui.",
    en="How many is not given as a number. Please add the number if it is known.",
)
COUNT_IS_QUOTA = Problem(
    code="count_is_quota",
    severity=Severity.NOTE,
    id="Angka ini berlaku untuk tiap desa, KIM, atau sejenisnya, jadi bukan jumlah seluruhnya. Mohon isi jumlah hadir.",
    en="This number is for each village, KIM or the like, so it is not the total. Please add how many attended.",
)
COUNT_OF_ABSENT = Problem(
    code="count_of_absent",
    severity=Severity.NOTE,
    id="Angka ini menghitung yang tidak hadir. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number counts those who did not attend. Please add how many attended if it is known.",
)
COUNT_IS_PLANNED = Problem(
    code="count_is_planned",
    severity=Severity.NOTE,
    id="Angka ini berupa target atau rencana, bukan jumlah yang hadir.",
    en="This number is a target or a plan, not how many attended.",
)
COUNT_PARTS_DIFFER = Problem(
    code="count_parts_differ",
    severity=Severity.WARNING,
    id="Jumlah L dan P ({parts}) berbeda dari jumlah yang tertulis ({total}). Mohon cocokkan dengan daftar hadir.",
    en="Men and women add up to {parts}, but the text says {total}. Please compare with the attendance sheet.",
)
SEVERAL_COUNTS = Problem(
    code="several_counts",
    severity=Severity.NOTE,
    id="Ada {count} jumlah orang dalam teks ini; yang dipakai adalah yang pertama. Mohon cek mana yang dimaksud.",
    en="This text gives {count} numbers of people; the first is used. Please check which one is meant.",
)

_ASIDES: Final = {
    Aside.QUOTA: COUNT_IS_QUOTA,
    Aside.ABSENT: COUNT_OF_ABSENT,
    Aside.PLANNED: COUNT_IS_PLANNED,
}


def read_head_count(text: str) -> PrintedReading[HeadCount]:
    """Read how many there were; any text gives a reading.

    People come first among the values: those who attended, then those invited, registered or planned for, then a board
    or a committee; then groups, places and institutions, then votes. Quotas, shares and those who stayed away are no
    head counts, an order of magnitude ("puluhan") has no number, and a collective ("seluruh lurah") gives no value.
    """
    line = line_of(text)
    if line is None:
        return PrintedReading(text, (), (NOT_ONE_LINE.at(),))
    read = CountedText(tokens_of(line))
    totals = sorted(_with_sexes(read.counts), key=lambda total: _rank(total[0]))
    values = tuple(_head_count(line, count, men_and_women) for count, men_and_women in totals)
    findings = [*read.findings, *(_ASIDES[count.said].at() for count in read.counts if isinstance(count.said, Aside))]
    for value in values:
        findings.extend(_differences(value))
    attending = sum(_rank(count) == 0 for count, _ in totals)
    if attending > 1:
        findings.append(SEVERAL_COUNTS.at(count=attending))
    if not values and not findings:
        findings.append(COUNT_NOT_STATED.at())
    return PrintedReading(text, values, tuple(dict.fromkeys(findings)))


def head_count(text: str) -> HeadCount | None:
    """Return a head count that holds the text beside what it says; None where the text cannot be a printed line."""
    line = line_of(text)
    return None if line is None else read_head_count(line).value or HeadCount(printed=line)


def _rank(count: Counted) -> int:
    """Return the place of a count among those of its text."""
    match count.unit, count.said:
        case HeadUnit.VOTES, _:
            return 4
        case ((HeadUnit.PEOPLE | None), (HeadScope.BOARD | HeadScope.COMMITTEE)):
            return 2
        case ((HeadUnit.PEOPLE | None), (HeadScope.INVITED | HeadScope.REGISTERED | Aside.PLANNED)):
            return 1
        case ((HeadUnit.PEOPLE | None), _):
            return 0
        case _:
            return 3


def _scope(count: Counted) -> HeadScope | None:
    """Return which heads are counted; people are not what is represented, but those who do it."""
    if count.said is HeadScope.REPRESENTED and count.unit is HeadUnit.PEOPLE:
        return None
    return count.said if isinstance(count.said, HeadScope) else None


_MenAndWomen = dict[Sex, Counted]


def _with_sexes(counts: Iterable[Counted]) -> list[tuple[Counted, _MenAndWomen]]:
    """Return the counts, each with the men and women among them; men and women without a total are one of their own."""
    totals: list[tuple[Counted, _MenAndWomen]] = []
    for count in counts:
        last, parts = totals[-1] if totals else (None, {})
        if count.said in {Aside.QUOTA, Aside.ABSENT}:
            continue
        if count.sex is None or count.amount.exact is None:
            if last is not None and last.sex is not None and count.announced and len(parts) > 1:
                totals[-1] = count, parts
            else:
                totals.append((count, {}))
        elif last is not None and count.sex not in parts and _has_parts(last) and count.said in {None, last.said}:
            parts[count.sex] = count
        else:
            totals.append((count, {count.sex: count}))
    return totals


def _has_parts(total: Counted) -> bool:
    """Whether men and women behind a count are a part of it."""
    return total.unit is HeadUnit.PEOPLE and total.said is not HeadScope.COMMITTEE


def _head_count(line: str, count: Counted, sexes: Mapping[Sex, Counted]) -> HeadCount:
    """Return the value of a count; men and women without a total are as many as both together."""
    numbers = {sex: part.amount.exact or 0 for sex, part in sexes.items()}
    amount = count.amount
    together = sum(numbers.values()) if count.sex in numbers else None
    return HeadCount(
        scope=_scope(count),
        low=amount.low if together is None else together,
        high=amount.high if together is None else together,
        magnitude=amount.magnitude,
        unit=count.unit,
        approximate=amount.about,
        printed=line,
        of=count.of,
        parts=tuple(HeadPart(sex=sex, count=number) for sex, number in numbers.items()),
    )


def _differences(value: HeadCount) -> Iterator[Finding]:
    """Find men and women that do not add up to an exact total."""
    parts = sum(part.count for part in value.parts)
    is_exact = value.low is not None and value.low == value.high and not value.approximate
    complete = len(value.parts) == len(Sex)
    if value.low is not None and is_exact and (parts > value.low or (complete and parts != value.low)):
        yield COUNT_PARTS_DIFFER.at(parts=parts, total=value.low)
