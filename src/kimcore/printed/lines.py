"""Texts that can stand in a field as printed, in a cell of any type or alone."""

from typing import Final, get_args

from kimcore.codes.nik import HOLDS_NIK, holds_nik
from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.findings import Finding, Problem
from kimcore.records.texts import Line, Name
from kimcore.sheets.cells import is_text, text_of
from kimcore.textvalues import trimmed

NOTHING_STATED = Problem.note(
    code="nothing_stated",
    indonesian="Isian ini kosong, atau hanya menandai bahwa datanya belum ada. Mohon isi bila sudah ada.",
    english="Nothing is filled in here, or only a sign that there is nothing yet. Please fill it in once it is known.",
)
CELL_NOT_TEXT = Problem.warning(
    code="cell_not_text",
    indonesian="Isian ini bukan teks, angka, atau tanggal, sehingga tidak dibaca. Mohon tulis sebagai teks.",
    english="This is no text, number or date, so it was not read. Please write it as text.",
)
NOT_ONE_LINE = Problem.warning(
    code="not_one_line",
    indonesian="Teks ini kosong atau memuat ganti baris atau karakter kendali. Mohon tulis dalam satu baris.",
    english="This text is empty or holds line breaks or control characters. Please write it on one line.",
)
LINE_TOO_LONG = Problem.warning(
    code="line_too_long",
    indonesian="Teks ini lebih dari {limit} karakter, sehingga tidak dibaca. Mohon kutip bagian yang dimaksud saja.",
    english="This text has more than {limit} characters, so it was not read. Please quote only the part that is meant.",
)

_LINE_LIMITS: Final[Text] = get_args(Line)[1]
_LINE: Final = TextKind(_LINE_LIMITS)
_NAME_LIMITS: Final[Text] = get_args(Name)[1]
_NAME: Final = TextKind(_NAME_LIMITS)
LONGEST_NAME: Final = _NAME_LIMITS.most
"""Characters that a name can have."""


def line_in(cell: object) -> str | Finding:
    """Return the one line that a cell prints, without outer blanks; or why there is none to read."""
    text = text_of(cell)
    if text is None:
        return CELL_NOT_TEXT.at()
    line = line_of(text)
    if line is None:
        return unfit_line(text) if is_text(cell) else NOTHING_STATED.at()
    return line


def line_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a printed line."""
    return _checked(_LINE, text)


def unfit_line(text: str) -> Finding:
    """Return why a text cannot stand in a field as a printed line."""
    if is_too_long(text):
        return LINE_TOO_LONG.at(limit=_LINE_LIMITS.most)
    return (HOLDS_NIK if holds_nik(text) else NOT_ONE_LINE).at()


def is_too_long(text: str) -> bool:
    """Whether a text has more characters than a printed line can have."""
    return len(text) > _LINE_LIMITS.most and len(trimmed(text)) > _LINE_LIMITS.most


def name_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a name."""
    return _checked(_NAME, text)


def _checked(kind: TextKind, text: str) -> str | None:
    bare = trimmed(text)
    return None if any(kind.check(bare)) else bare
