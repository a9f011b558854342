"""Head counts: no part is more than the whole."""

from collections.abc import Iterator

from kimcore.findings import Finding, Problem
from kimcore.records import HeadCount
from kimcore.rules.register import Register
from kimcore.vocabularies import HeadUnit

SEXES_ABOVE_TOTAL = Problem.warning(
    code="sexes_above_total",
    indonesian="Jumlah L dan P ({parts}) melebihi jumlah seluruhnya ({total}). Mohon cocokkan dengan daftar hadir.",
    english="Men and women add up to {parts}, but {total} are recorded in all. Please compare with the attendance"
    " sheet.",
)
PART_ABOVE_TOTAL = Problem.warning(
    code="part_above_total",
    indonesian="Rincian ini melebihi jumlah seluruhnya ({total}). Mohon cocokkan dengan daftar hadir.",
    english="This part is more than are recorded in all ({total}). Please compare with the attendance sheet.",
)
COUNT_ABOVE_WHOLE = Problem.warning(
    code="count_above_whole",
    indonesian="Jumlah ini melebihi keseluruhan yang disebut ({whole}). Mohon cek kedua angka.",
    english="This is more than the whole that it is a part of ({whole}). Please check both numbers.",
)


def counts_above_total(register: Register) -> Iterator[Finding]:
    """Find breakdowns that exceed their total.

    Men and women are added. Nothing else is: who counts as a pupil may count as a woman and as somebody with a
    disability, so each other part is compared alone. Fewer than the total is fine, for some are not counted. An
    approximate total is exceeded by nothing, nor is a number for each of something, and "more than 100" has no upper
    bound.
    """
    for index, pointer, count in register.parts(HeadCount):
        for finding in _above(count):
            yield register.located(finding.within(pointer), index)


def _above(count: HeadCount) -> Iterator[Finding]:
    """Find what is more than a count, with pointers into it."""
    if count.approximate or count.per is not None:
        return
    if count.of is not None and count.low is not None and count.low > count.of:
        yield COUNT_ABOVE_WHOLE.at("/of", whole=count.of)
    total = count.high
    if total is None or count.unit not in {HeadUnit.PEOPLE, None}:
        return
    sexes = sum(part.count for part in count.parts if part.sex is not None)
    if sexes > total:
        yield SEXES_ABOVE_TOTAL.at("/parts", parts=sexes, total=total)
    for position, part in enumerate(count.parts):
        if part.sex is None and part.count > total:
            yield PART_ABOVE_TOTAL.at(f"/parts/{position}/count", total=total)
