"""Printed text that, read again, says something else than the value stored beside it."""

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

from kimcore.codes import DocumentNumber
from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.findings import Finding, Problem
from kimcore.records import HeadCount, Occasion, OfficialDocument, Record, Tenure
from kimcore.rules.parts import parts_of
from kimcore.rules.register import Register
from kimcore.vocabularies import DocumentKind

T_co = TypeVar("T_co", covariant=True)


class _Reading(Protocol[T_co]):
    """What the readings of `kimcore.printed` have."""

    @property
    def value(self) -> T_co | None: ...
    @property
    def values(self) -> tuple[T_co, ...]: ...
    @property
    def certain(self) -> tuple[bool, ...]: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...


class _Readers(Protocol):
    """The readers of `kimcore.printed`."""

    def read_date(self, cell: object, /, *, published_on: PartialDate | None = None) -> _Reading[When]: ...

    def read_head_count(self, cell: object, /) -> _Reading[HeadCount]: ...

    def read_document(self, cell: object, /, *, kind: DocumentKind | None = None) -> _Reading[OfficialDocument]: ...


def readers() -> _Readers:
    """Return the readers. They are imported when a print is checked, so that `import kimcore` loads none of them."""
    from kimcore import printed

    return printed


def _is_among(stored: DocumentNumber, read: Iterable[DocumentNumber]) -> bool:
    """Whether a number of a paper is one of others, whatever their blanks, case and form; one may lack the year."""
    from kimcore.printed.documents.identity import NumberParts

    mine = NumberParts.of(stored)
    return any(
        mine.parts == yours.parts and (mine.year == yours.year or None in {mine.year, yours.year})
        for yours in map(NumberParts.of, read)
    )


# Dates

DATE_IS_NOT_PRINTED = Problem.warning(
    code="date_is_not_printed",
    id="Tanggal yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    en="The date that is stored is not that of the printed text, which reads {read}. Please check both.",
)


def dates_not_printed(register: Register) -> Iterator[Finding]:
    """Find dates and terms that contradict their printed text.

    Only a text that is read without doubt counts, with the right weekday; of several dates any may be stored, and where
    the text has no year, it is read for the one that is stored. A value that holds less than the text, or more, does
    not contradict it, and an open period only bounds a day.
    """
    for index, record in enumerate(register.judged):
        for pointer, part in dated_parts(record):
            if part.value is None or part.printed is None:
                continue
            reading = _reading_of(part, part.printed)
            if reading.values and not any(agree(part.value, one) for one in reading.values):
                yield register.finding(DATE_IS_NOT_PRINTED, index, f"{pointer}/value", read=str(reading.values[0]))


def dated_parts(record: Record) -> Iterator[tuple[str, Occasion | Tenure]]:
    """Yield the parts of a record that hold a date or a period beside its print, with their pointers."""
    yield from parts_of(record, Occasion)
    yield from parts_of(record, Tenure)


def _reading_of(part: Occasion | Tenure, printed: str) -> _Reading[When]:
    """Read a printed date; where it has no year, and none is said to be inferred, for the year that is stored."""
    reading = readers().read_date(printed)
    day = None if part.value is None else part.value.first_day or part.value.last_day
    if reading.values or day is None or (isinstance(part, Occasion) and part.inferred):
        return reading
    return readers().read_date(printed, published_on=PartialDate.of(day))


def agree(stored: When, read: When) -> bool:
    """Whether two dates can be of one thing: the same instant, or one within the days of the other."""
    if isinstance(stored, Moment) and isinstance(read, Moment):
        return stored.same_as(read)
    if isinstance(stored, Period) and None in {stored.start, stored.end}:
        return True
    return _is_within(stored, read) or _is_within(read, stored)


def _is_within(one: When, other: When) -> bool:
    days = one.first_day, one.last_day
    return all(day is not None and other.covers(day) for day in days)


# Head counts

COUNT_IS_NOT_PRINTED = Problem.warning(
    code="count_is_not_printed",
    id="Jumlah yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    en="The number that is stored is not that of the printed text, which reads {read}. Please check both.",
)

_OTHER_NUMBERS: Final = frozenset(
    {
        "several_counts",
        "count_parts_differ",
        "count_is_planned",
        "count_of_absent",
        "count_is_capacity",
        "count_of_population",
        "count_is_quota",
        "count_is_change",
    }
)
"""What a reader says of numbers that it has read; with anything else some number is not read, and may be the one."""
_FIGURE: Final = re.compile("[0-9]+(?:[.,][0-9]{3})*")


def counts_not_printed(register: Register) -> Iterator[Finding]:
    """Find head counts that contradict their printed text.

    Only exact numbers that are read without doubt count, and only where they count the same: people, or groups. The one
    that is stored may be any of them, the sum of some that follow each other, or any number that is printed. A count
    for each of something is not compared with a total.
    """
    for index, record in enumerate(register.judged):
        for pointer, count in parts_of(record, HeadCount):
            if count.printed is None or (count.low is None and count.high is None) or count.per is not None:
                continue
            exact = _exact_numbers(count, readers().read_head_count(count.printed))
            if exact and not _is_given(count, exact) and not _is_printed(count, count.printed):
                yield register.finding(COUNT_IS_NOT_PRINTED, index, pointer, read=exact[0])


def _exact_numbers(stored: HeadCount, reading: _Reading[HeadCount]) -> list[int]:
    """Return the numbers that a print gives of what is stored; none where some of them is hedged, or may be unread."""
    if any(finding.code not in _OTHER_NUMBERS for finding in reading.findings):
        return []
    alike = [one for one in reading.values if _counts_the_same(stored, one)]
    exact = [one.low for one in alike if one.low is not None and one.low == one.high and not one.approximate]
    return exact if len(exact) == len(alike) else []


def _counts_the_same(stored: HeadCount, read: HeadCount) -> bool:
    return None in {stored.unit, read.unit} or stored.unit is read.unit


def _is_given(stored: HeadCount, numbers: Sequence[int]) -> bool:
    """Whether some numbers that follow each other, or one alone, add up to a number within the bounds."""
    low, high = stored.low or 0, stored.high
    before: list[int] = []
    for total in itertools.accumulate(numbers, initial=0):
        least = 0 if high is None else bisect.bisect_left(before, total - high)
        if least < bisect.bisect_right(before, total - low):
            return True
        before.append(total)
    return False


def _is_printed(stored: HeadCount, printed: str) -> bool:
    """Whether a bound stands in the text as it is: the reader then took it for another thing."""
    figures = {int(re.sub("[.,]", "", figure)) for figure in _FIGURE.findall(printed)}
    return stored.low in figures or stored.high in figures


# Numbers of papers

NUMBER_IS_NOT_PRINTED = Problem.warning(
    code="number_is_not_printed",
    id="Nomor dokumen yang tersimpan berbeda dari nomor dalam teks aslinya. Mohon cek keduanya.",
    en="The document number that is stored is not the one in the printed text. Please check both.",
)


def numbers_not_printed(register: Register) -> Iterator[Finding]:
    """Find document numbers that are not the one of the printed citation, whatever its blanks and case."""
    for index, record in enumerate(register.judged):
        for pointer, document in parts_of(record, OfficialDocument):
            if document.number is None or document.printed is None:
                continue
            reading = readers().read_document(document.printed, kind=document.kind.value)
            numbers = [one.number for one in reading.values if one.number is not None]
            is_among = _is_among(document.number, numbers)
            if numbers and not is_among and all(reading.certain) and not reading.findings:
                yield register.finding(NUMBER_IS_NOT_PRINTED, index, f"{pointer}/number")
