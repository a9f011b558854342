"""Rows among the data that hold none: the name of a district or a month above others, headings on a new page."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from kimcore.findings import Problem
from kimcore.lexicon.calendar import MONTH_NAMES
from kimcore.lexicon.heading_words import LONGEST_HEADING, heading_words
from kimcore.lexicon.headings import is_known_heading, is_numbering
from kimcore.lexicon.lists import SAYS_WHEN, SAYS_WHERE
from kimcore.sheets.cells import filled_in, is_text, text_of
from kimcore.sheets.tables import Column
from kimcore.textvalues import trimmed

SECTION_PASSED_OVER = Problem.warning(
    code="section_passed_over",
    indonesian="Baris {row} tampak seperti judul bagian (misalnya kecamatan atau bulan), bukan data, dan dilewati. Yang"
    " dikatakannya tentang baris-baris di bawahnya tidak dibaca; mohon tulis dalam kolom tersendiri.",
    english="Row {row} looks like the title of a section (a district or a month, for instance), not like data, and was"
    " passed over. What it says of the rows below it was not read; please write that in a column of its own.",
)

_PLACE: Final = re.compile(
    r"(?:(?:[0-9]{1,2}|[ivx]{1,5}|[a-z])[.)] *)?"
    r"(?:kecamatan|kec|kabupaten|kab|kota|desa|kelurahan)\b[ .:]*\w.*",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(
    rf"(?:bulan\b[ .:]*)?(?:{'|'.join(name('id') for name in MONTH_NAMES)})(?: 20[0-9]{{2}})?|bulan\b[ .:]*\w.*",
    re.IGNORECASE,
)
_LETTERED: Final = re.compile(r"(?:[A-Z]|[IVX]{1,5})\. ?[^a-z]*[A-Z]{2}[^a-z]*")
_NUMBER: Final = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]|[IVXLC]{1,7})[.)]?")
_LONGEST: Final = 60
_FEW: Final = 2
"""As many cells as such a row has at most, and as many columns as a table has without any."""
_KNOWN: Final = 3


def is_section(cells: Sequence[object], columns: Sequence[Column]) -> bool:
    """Whether a row stands above others: one text that names a place or a month, beside at most a number or a letter.

    A text that its heading asks for is data: a village under “Desa”.
    """
    filled = filled_in(cells)
    if len(filled) > _FEW or len(columns) <= _FEW:
        return False
    if len(filled) == _FEW and not (_numbers(columns[filled[0]]) and _is_number(cells[filled[0]])):
        return False
    cell = cells[filled[-1]]
    text = trimmed(cell) if is_text(cell) else ""
    if not 0 < len(text) <= _LONGEST:
        return False
    words = _words_of(columns[filled[-1]].heading)
    if _PLACE.fullmatch(text):
        return SAYS_WHERE.isdisjoint(words)
    if _MONTH.fullmatch(text):
        return SAYS_WHEN.isdisjoint(words)
    return _numbers(columns[filled[-1]]) and _LETTERED.fullmatch(text) is not None


def _numbers(column: Column) -> bool:
    return not column.heading or is_numbering(column.heading)


def _is_number(cell: object) -> bool:
    text = text_of(cell)
    return text is not None and _NUMBER.fullmatch(trimmed(text)) is not None


def repeats_headings(cells: Sequence[object], columns: Sequence[Column]) -> bool:
    """Whether a row repeats the headings in another form: its first cell and most others are known ones, none a number.

    At least two of them have a word of the very heading above them: what is only known can be data, as “Ketua” is.
    """
    filled = filled_in(cells)
    if len(filled) < _KNOWN:
        return False
    texts = [cell for at in filled if is_text(cell := cells[at]) and len(cell) <= LONGEST_HEADING]
    if len(texts) < len(filled) or any(text.strip(" .()").isdecimal() for text in texts):
        return False
    if not is_known_heading(texts[0]):  # tells most rows
        return False
    shared = sum(_shares(text, columns[at].heading) for at, text in zip(filled, texts, strict=True))
    known = sum(map(is_known_heading, texts)) if shared >= _FEW else 0
    return known >= _KNOWN and known * 2 > len(filled)


def _shares(text: str, heading: str) -> bool:
    words = {word for word in heading_words(text).split() if len(word) > 1}
    return not words.isdisjoint(_words_of(heading))


@functools.lru_cache
def _words_of(heading: str) -> frozenset[str]:
    return frozenset(heading_words(heading).split())
