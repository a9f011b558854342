"""Reads how many there were, as reports print it: "sekitar kurang lebih 100 orang", "48 laki-laki dan 55 perempuan"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.count_text import CountedText
from kimcore.printed.count_words import Aside
from kimcore.printed.counted import Counted
from kimcore.printed.lines import line_of, unfit_line
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
    id="Angka ini rata-rata, atau berlaku untuk tiap desa, KIM, sesi, atau sejenisnya, jadi bukan jumlah seluruhnya."
    " Mohon isi jumlah hadir.",
    en="This number is an average, or for each village, KIM, meeting or the like, so it is not the total. Please add"
    " how many attended.",
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
COUNT_IS_CAPACITY = Problem(
    code="count_is_capacity",
    severity=Severity.NOTE,
    id="Angka ini kapasitas atau batas, bukan jumlah yang hadir. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number is a capacity or a limit, not how many attended. Please add how many attended if it is known.",
)
COUNT_OF_POPULATION = Problem(
    code="count_of_population",
    severity=Severity.NOTE,
    id="Angka ini jumlah penduduk atau pemilih, bukan jumlah yang hadir. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number counts inhabitants or voters, not how many attended. Please add how many attended if it is known.",
)
COUNT_IS_CHANGE = Problem(
    code="count_is_change",
    severity=Severity.NOTE,
    id="Angka ini selisih, perubahan, atau angka yang dibantah, bukan jumlah yang hadir. Mohon isi jumlah yang hadir.",
    en="This number is a difference, a change, or one that is denied, not how many attended. Please add how many did.",
)
COUNT_IS_ADDEND = Problem(
    code="count_is_addend",
    severity=Severity.NOTE,
    id="Angka-angka yang dijumlahkan tidak dibaca satu per satu. Mohon tulis juga jumlah seluruhnya, misalnya"
    " = 50 orang.",
    en="Numbers that are added up are not read one by one. Please write their total as well, such as = 50 orang.",
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
    id="Ada {count} jumlah orang dalam teks ini; yang dipakai adalah yang paling jelas menyebut jumlah hadir. Mohon cek"
    " mana yang dimaksud.",
    en="This text gives {count} numbers of people; the one that most clearly says how many attended is used. Please"
    " check which one is meant.",
)

_ASIDES: Final = {
    Aside.QUOTA: COUNT_IS_QUOTA,
    Aside.ABSENT: COUNT_OF_ABSENT,
    Aside.CAPACITY: COUNT_IS_CAPACITY,
    Aside.POPULATION: COUNT_OF_POPULATION,
    Aside.CHANGE: COUNT_IS_CHANGE,
    Aside.ADDEND: COUNT_IS_ADDEND,
    Aside.PLANNED: COUNT_IS_PLANNED,
}
_WITHOUT_VALUE: Final = frozenset(_ASIDES) - {Aside.PLANNED}
_SURE, _PEOPLE_WHO_CAME = 0, 1


def read_head_count(text: str) -> PrintedReading[HeadCount]:
    """Read how many there were; any text gives a reading.

    People come first among the values: those who attended, then those of whom nothing is said, then those invited,
    registered or planned for, then a board or a committee; then groups, places and institutions, then votes. Of two
    alike a total comes before others, and an exact number before a hedged one. Quotas, shares, capacities, inhabitants,
    differences and those who stayed away are no head counts, an order of magnitude ("puluhan") has no number, and a
    collective ("seluruh lurah") gives no value.
    """
    line = line_of(text)
    if line is None:
        return PrintedReading(text, (), (unfit_line(text),))
    read = CountedText(tokens_of(line))
    totals = sorted(_with_sexes(read.counts), key=lambda total: _order(total[0]))
    values = tuple(_head_count(line, count, men_and_women) for count, men_and_women in totals)
    findings = [*read.findings, *(_ASIDES[count.said].at() for count in read.counts if isinstance(count.said, Aside))]
    for value in values:
        findings.extend(_differences(value))
    attending = sum(_rank(count) <= _PEOPLE_WHO_CAME for count, _ in totals)
    if attending > 1:
        findings.append(SEVERAL_COUNTS.at(count=attending))
    if not values and not findings:
        findings.append(COUNT_NOT_STATED.at())
    return PrintedReading(text, values, tuple(dict.fromkeys(findings)))


def head_count(text: str) -> HeadCount | None:
    """Return a head count that holds the text beside what it says; None where the text cannot be a printed line."""
    line = line_of(text)
    return None if line is None else read_head_count(line).value or HeadCount(printed=line)


def _order(count: Counted) -> tuple[int, bool, bool]:
    """Return what a count is sorted by: the surest comes first."""
    return _rank(count), not count.total, count.amount.exact is None


def _rank(count: Counted) -> int:
    """Return the place of a count among those of its text."""
    match count.unit, count.said:
        case HeadUnit.VOTES, _:
            return 5
        case ((HeadUnit.PEOPLE | None), HeadScope.ATTENDED):
            return _SURE
        case ((HeadUnit.PEOPLE | None), (HeadScope.BOARD | HeadScope.COMMITTEE)):
            return 3
        case ((HeadUnit.PEOPLE | None), (HeadScope.INVITED | HeadScope.REGISTERED | Aside.PLANNED)):
            return 2
        case ((HeadUnit.PEOPLE | None), _):
            return _PEOPLE_WHO_CAME
        case _:
            return 4


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
        if count.said in _WITHOUT_VALUE:
            continue
        if count.sex is None or count.amount.exact is None:
            if last is not None and last.sex is not None and count.announced and len(parts) > 1:
                totals[-1] = attrs.evolve(count, unit=count.unit or last.unit), parts
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
