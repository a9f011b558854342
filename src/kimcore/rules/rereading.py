"""Printed text that, read again, cannot be right by itself, or gives a value where none is stored beside it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.dates import Period
from kimcore.findings import Finding, Problem, Words
from kimcore.records import HeadCount, OfficialDocument, Record, Tenure
from kimcore.rules.parts import parts_of
from kimcore.rules.printed import dated_parts, readers
from kimcore.rules.register import Register

PRINT_CONTRADICTS_ITSELF = Problem.warning(
    code="print_contradicts_itself",
    id="{said} Ini ditemukan di teks aslinya.",
    en="{said} This was found in the printed text.",
)

CONTRADICTIONS: Final = frozenset(
    {
        "weekday_contradicts_date",
        "evening_unclear",
        "number_contradicts_words",
        "date_contradicts_repetition",
        "dates_out_of_order",
        "years_contradict_dates",
        "duration_contradicts_dates",
        "time_contradicts_part_of_day",
        "times_alike",
        "day_out_of_range",
        "month_out_of_range",
        "time_out_of_range",
        "year_implausible",
        "period_ends_before_start",
        "count_words_differ",
        "count_range_reversed",
        "count_parts_differ",
        "document_years_differ",
    }
)
"""The codes of what a reader finds where a print cannot be right, whatever is meant."""
_PARTS_DIFFER: Final = "count_parts_differ"


def contradicting_prints(register: Register) -> Iterator[Finding]:
    """Find printed texts that cannot be right by themselves: a wrong weekday, a day that is none, parts above a total.

    Each print gives one finding, which says what its reader said. What the date of a paper's issue says by itself is
    not said again of the citation that it stands in, nor that men and women exceed a total where both are stored: the
    rule of the parts says so.
    """
    for index, record in enumerate(register.judged):
        for pointer, said in _contradictions(record):
            words = Words(*(" ".join(dict.fromkeys(one.message(locale) for one in said)) for locale in ("id", "en")))
            if said:
                yield register.finding(PRINT_CONTRADICTS_ITSELF, index, f"{pointer}/printed", said=words)


def _contradictions(record: Record) -> Iterator[tuple[str, Sequence[Finding]]]:
    """Yield what is wrong with each print of a record."""
    read = readers()
    for pointer, dated in dated_parts(record):
        if dated.printed is not None:
            yield pointer, _wrong(read.read_date(dated.printed).findings)
    for pointer, count in parts_of(record, HeadCount):
        if count.printed is not None:
            wrong = _wrong(read.read_head_count(count.printed).findings)
            yield pointer, [one for one in wrong if not (count.parts and one.code == _PARTS_DIFFER)]
    for pointer, document in parts_of(record, OfficialDocument):
        if document.printed is not None:
            wrong = _wrong(read.read_document(document.printed, kind=document.kind.value).findings)
            issued = None if document.issued_on is None else document.issued_on.printed
            said = {one.code for one in read.read_date(issued).findings} if wrong and issued is not None else set[str]()
            yield pointer, [one for one in wrong if one.code not in said]


def _wrong(findings: Iterable[Finding]) -> Sequence[Finding]:
    return [finding for finding in findings if finding.code in CONTRADICTIONS]


# Prints without a value

PRINT_NOT_READ = Problem.note(
    code="print_not_read",
    id="Di sini hanya ada teks aslinya, padahal {what} dapat dibaca dari teks itu. Mohon isi nilainya.",
    en="Only the printed text stands here, though {what} can be read from it. Please fill in the value.",
)

_THE_DATE: Final = Words("tanggalnya", "the date")
_THE_TERM: Final = Words("masa baktinya", "the term")
_THE_COUNT: Final = Words("jumlahnya", "the number")
_THE_NUMBER: Final = Words("nomor dokumennya", "the number of the paper")


def prints_not_read(register: Register) -> Iterator[Finding]:
    """Find printed texts without a value beside them, though they are read without doubt."""
    for index, record in enumerate(register.judged):
        for pointer, what in _not_read(record):
            yield register.finding(PRINT_NOT_READ, index, pointer, what=what)


def _not_read(record: Record) -> Iterator[tuple[str, Words]]:
    """Yield the pointer of each part without a value that its print gives, and what it is."""
    read = readers()
    for pointer, dated in dated_parts(record):
        if dated.value is None and dated.printed is not None:
            value = read.read_date(dated.printed).value
            if isinstance(value, Period) if isinstance(dated, Tenure) else value is not None:
                yield pointer, _THE_TERM if isinstance(dated, Tenure) else _THE_DATE
    for pointer, count in parts_of(record, HeadCount):
        if count.printed is not None and _has_no_number(count):
            number = read.read_head_count(count.printed).value
            if number is not None and not _has_no_number(number):
                yield pointer, _THE_COUNT
    for pointer, document in parts_of(record, OfficialDocument):
        if document.number is None and document.printed is not None:
            paper = read.read_document(document.printed, kind=document.kind.value).value
            if paper is not None and paper.number is not None:
                yield pointer, _THE_NUMBER


def _has_no_number(count: HeadCount) -> bool:
    return count.low is None and count.high is None and count.magnitude is None
