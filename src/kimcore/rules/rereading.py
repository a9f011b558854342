"""Printed text that, read again, cannot be right by itself, or gives a value where none is stored beside it."""

from collections.abc import Iterator
from typing import Final

from kimcore.findings import Finding, Problem, Words
from kimcore.rules.printed import head_counts, occasions, papers, terms
from kimcore.rules.register import Register

PRINT_CONTRADICTS_ITSELF = Problem.warning(
    code="print_contradicts_itself",
    indonesian="{said} Ini ditemukan di teks aslinya.",
    english="{said} This was found in the printed text.",
)


def contradicting_prints(register: Register) -> Iterator[Finding]:
    """Find printed texts that cannot be right by themselves: a wrong weekday, a day that is none, parts above a total.

    Each print gives one finding, which says what its reader said. What the date of a paper's issue says by itself is
    not said again of the citation that it stands in, nor that men and women exceed a total where both are stored: the
    rule of the parts says so.
    """
    for kind in (occasions, terms, head_counts, papers):
        for (index, pointer), said in register.once(kind).wrong:
            words = Words(*(" ".join(dict.fromkeys(one.message(locale) for one in said)) for locale in ("id", "en")))
            yield register.finding(PRINT_CONTRADICTS_ITSELF, index, f"{pointer}/printed", said=words)


# Prints without a value

PRINT_NOT_READ = Problem.note(
    code="print_not_read",
    indonesian="Di sini hanya ada teks aslinya, padahal {what} dapat dibaca dari teks itu. Mohon isi nilainya.",
    english="Only the printed text stands here, though {what} can be read from it. Please fill in the value.",
)

_THE_DATE: Final = Words("tanggalnya", "the date")
_THE_TERM: Final = Words("masa baktinya", "the term")
_THE_COUNT: Final = Words("jumlahnya", "the number")
_THE_NUMBER: Final = Words("nomor dokumennya", "the number of the paper")
_WHAT: Final = ((occasions, _THE_DATE), (terms, _THE_TERM), (head_counts, _THE_COUNT), (papers, _THE_NUMBER))


def prints_not_read(register: Register) -> Iterator[Finding]:
    """Find printed texts without a value beside them, though they are read without doubt."""
    for kind, what in _WHAT:
        for index, pointer in register.once(kind).unread:
            yield register.finding(PRINT_NOT_READ, index, pointer, what=what)
