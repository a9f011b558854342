"""Printed text that, read again, says something else than the value stored beside it."""

from collections.abc import Iterator

from kimcore.codes import DocumentNumber
from kimcore.dates import Moment, Period, When
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed import read_date, read_document, read_head_count
from kimcore.printed.document_numbers import NumberParts
from kimcore.records import HeadCount, Occasion, OfficialDocument
from kimcore.rules.parts import parts_of
from kimcore.rules.register import Register

DATE_IS_NOT_PRINTED = Problem(
    code="date_is_not_printed",
    severity=Severity.WARNING,
    id="Tanggal yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    en="The date that is stored is not that of the printed text, which reads {read}. Please check both.",
)


def dates_not_printed(register: Register) -> Iterator[Finding]:
    """Find dates that contradict their printed text.

    Only a text that is read without doubt counts: one with its year, and with the right weekday. A value that holds
    less than the text, or more, does not contradict it, and an open period only bounds a day.
    """
    for index, record in enumerate(register.records):
        for pointer, occasion in parts_of(record, Occasion):
            if occasion.value is None or occasion.printed is None:
                continue
            reading = read_date(occasion.printed)
            if reading.value is not None and not reading.findings and not _any_agrees(occasion.value, reading.values):
                yield register.finding(DATE_IS_NOT_PRINTED, index, f"{pointer}/value", read=str(reading.value))


def _any_agrees(stored: When, read: tuple[When, ...]) -> bool:
    return any(agree(stored, one) for one in read)


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


COUNT_IS_NOT_PRINTED = Problem(
    code="count_is_not_printed",
    severity=Severity.WARNING,
    id="Jumlah yang tersimpan berbeda dari teks aslinya, yang terbaca {read}. Mohon cek keduanya.",
    en="The number that is stored is not that of the printed text, which reads {read}. Please check both.",
)


def counts_not_printed(register: Register) -> Iterator[Finding]:
    """Find head counts that contradict their printed text.

    Only an exact number that is read without doubt counts, and only where it counts the same: people, or groups.
    """
    for index, record in enumerate(register.records):
        for pointer, count in parts_of(record, HeadCount):
            bounds = count.low, count.high
            if count.printed is None or bounds == (None, None):
                continue
            reading = read_head_count(count.printed)
            alike = [one for one in reading.values if _counts_the_same(count, one)]
            exact = [one.low for one in alike if one.low is not None and one.low == one.high and not one.approximate]
            if exact and len(exact) == len(alike) and not reading.findings and not _any_within(bounds, exact):
                yield register.finding(COUNT_IS_NOT_PRINTED, index, pointer, read=exact[0])


def _counts_the_same(stored: HeadCount, read: HeadCount) -> bool:
    return None in {stored.unit, read.unit} or stored.unit is read.unit


def _any_within(bounds: tuple[int | None, int | None], numbers: list[int]) -> bool:
    low, high = bounds
    return any((low is None or low <= one) and (high is None or one <= high) for one in numbers)


NUMBER_IS_NOT_PRINTED = Problem(
    code="number_is_not_printed",
    severity=Severity.WARNING,
    id="Nomor dokumen yang tersimpan berbeda dari nomor dalam teks aslinya. Mohon cek keduanya.",
    en="The document number that is stored is not the one in the printed text. Please check both.",
)


def numbers_not_printed(register: Register) -> Iterator[Finding]:
    """Find document numbers that are not the one of the printed citation, whatever its blanks and case."""
    for index, record in enumerate(register.records):
        for pointer, document in parts_of(record, OfficialDocument):
            if document.number is None or document.printed is None:
                continue
            reading = read_document(document.printed, kind=document.kind.value)
            numbers = [one.number for one in reading.values if one.number is not None]
            same = any(_are_same(document.number, number) for number in numbers)
            if numbers and not reading.findings and not same:
                yield register.finding(NUMBER_IS_NOT_PRINTED, index, f"{pointer}/number")


def _are_same(stored: DocumentNumber, read: DocumentNumber) -> bool:
    mine, yours = NumberParts.of(stored), NumberParts.of(read)
    return mine.parts == yours.parts and (mine.year == yours.year or None in {mine.year, yours.year})
