"""Texts that can stand in a field as printed."""

from typing import Final, get_args

from kimcore.fields.kinds import TextKind
from kimcore.findings import Problem, Severity
from kimcore.records.texts import Line, Name

NOT_ONE_LINE = Problem(
    code="not_one_line",
    severity=Severity.WARNING,
    id="Teks ini kosong, memuat ganti baris atau karakter kendali, atau terlalu panjang untuk satu baris. Mohon tulis"
    " dalam satu baris.",
    en="This text is empty, holds line breaks or control characters, or is too long for one line. Please write it on"
    " one line.",
)

_LINE: Final = TextKind(get_args(Line)[1])
_NAME: Final = TextKind(get_args(Name)[1])


def line_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a printed line."""
    return _checked(_LINE, text)


def name_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a name."""
    return _checked(_NAME, text)


def _checked(kind: TextKind, text: str) -> str | None:
    trimmed = text.strip()
    return None if any(kind.check(trimmed)) else trimmed
