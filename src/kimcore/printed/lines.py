"""Texts that can stand in a field as printed."""

from typing import Final, get_args

from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.findings import Finding, Problem, Severity
from kimcore.records.texts import Line, Name

NOT_ONE_LINE = Problem(
    code="not_one_line",
    severity=Severity.WARNING,
    id="Teks ini kosong atau memuat ganti baris atau karakter kendali. Mohon tulis dalam satu baris.",
    en="This text is empty or holds line breaks or control characters. Please write it on one line.",
)
LINE_TOO_LONG = Problem(
    code="line_too_long",
    severity=Severity.WARNING,
    id="Teks ini lebih dari {limit} karakter, sehingga tidak dibaca. Mohon kutip bagian yang dimaksud saja.",
    en="This text has more than {limit} characters, so it was not read. Please quote only the part that is meant.",
)

_LINE_LIMITS: Final[Text] = get_args(Line)[1]
_LINE: Final = TextKind(_LINE_LIMITS)
_NAME: Final = TextKind(get_args(Name)[1])


def line_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a printed line."""
    return _checked(_LINE, text)


def unfit_line(text: str) -> Finding:
    """Return why a text cannot stand in a field as a printed line."""
    if is_too_long(text):
        return LINE_TOO_LONG.at(limit=_LINE_LIMITS.most)
    return NOT_ONE_LINE.at()


def is_too_long(text: str) -> bool:
    """Whether a text has more characters than a printed line can have."""
    return len(text.strip()) > _LINE_LIMITS.most


def name_of(text: str) -> str | None:
    """Return a text without outer blanks; None where that cannot stand in a field as a name."""
    return _checked(_NAME, text)


def _checked(kind: TextKind, text: str) -> str | None:
    trimmed = text.strip()
    return None if any(kind.check(trimmed)) else trimmed
