"""Reads phone numbers as offices type them: "0812 0000 0001", "62812-0000-0001", "(0518) 71234", two in one cell."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.codes import Phone
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.lines import is_too_long, unfit_line
from kimcore.printed.reading import PrintedReading

PHONE_NOT_STATED = Problem(
    code="phone_not_stated",
    severity=Severity.NOTE,
    id="Teks ini tidak memuat nomor telepon. Mohon isi nomornya bila ada.",
    en="This text has no phone number. Please add it if there is one.",
)
PHONE_UNREADABLE = Problem(
    code="phone_unreadable",
    severity=Severity.WARNING,
    id="Nomor ke-{position} bukan nomor telepon: jumlah atau awalan angkanya tidak sesuai. Mohon cek nomornya.",
    en="Number {position} is no phone number: it has too few or too many digits, or begins in no known way. Please"
    " check it.",
)
PHONE_NO_AREA_CODE = Problem(
    code="phone_no_area_code",
    severity=Severity.WARNING,
    id="Nomor ke-{position} tidak memuat kode area. Mohon lengkapi, misalnya (0518) di depan nomornya.",
    en="Number {position} has no area code. Please add it, such as (0518) before the number.",
)
PHONE_LOST_ZERO = Problem(
    code="phone_lost_zero",
    severity=Severity.WARNING,
    id="Nomor ke-{position} diawali angka 8; nol di depan kerap hilang di Excel. Mohon tulis dengan 0 atau +62 di"
    " depannya, dan gunakan kolom berformat teks.",
    en="Number {position} begins with 8; Excel often drops the zero before it. Please write it with 0 or +62 in front,"
    " and use a text column.",
)
PHONE_SHORT_NUMBER = Problem(
    code="phone_short_number",
    severity=Severity.NOTE,
    id="Nomor ke-{position} adalah nomor layanan, seperti 112 atau 1500-xxx, yang hanya berlaku di dalam negeri. Mohon"
    " tulis sebagai keterangan.",
    en="Number {position} is a service number, such as 112 or 1500-xxx, which works inside the country only. Please"
    " write it as a note.",
)
PHONE_OTHER_DIGITS = Problem(
    code="phone_other_digits",
    severity=Severity.WARNING,
    id="Ada nomor yang memuat huruf (O atau l) atau angka selain 0-9, sehingga tidak dibaca. Mohon ketik ulang dengan"
    " angka 0-9.",
    en="A number holds letters (O or l) or digits other than 0-9, so it was not read. Please type it again with the"
    " digits 0-9.",
)

_MOST_GROUPS: Final = 8
"""Into which people divide the digits of one number."""

_SHORT_GROUP: Final = 2
"""Digits that are an extension or a mark where they stand alone behind a whole number."""

# What is written between the digits of one number, and what parts two numbers.
_BETWEEN: Final = "-()+ ._\t\u00a0\u2010\u2011\u2012\u2013\u2212"
_CANDIDATE: Final = re.compile(rf"[+(]?[0-9](?:[0-9{re.escape(_BETWEEN)}]|/(?=[0-9]))*")
_GROUP: Final = re.compile(r"/?\+?[0-9]+")
_HIDDEN: Final = re.compile(r"[.]{2}|__")
_GLUED_BEFORE: Final = re.compile(r"([^\W_]+|[@*])\Z")
_GLUED_BEHIND: Final = re.compile(r"[^\W_]|[*\u2026]|[.]{2}|__")
_ADDRESS: Final = re.compile(r"[\w.]*@")
_LABELS: Final = frozenset({"cp", "hp", "no", "nomor", "sms", "tel", "telepon", "telp", "tlp", "wa"})
_OTHER_DIGITS: Final = re.compile(r"(?![0-9])\d|[0-9][OolI]+[0-9]|[0-9]{3}[OolI]+\b|\b[OolI]+[0-9]{3}")
_LONGEST_GLUED: Final = 20
_EXTENSION: Final = re.compile(r"(?:ext|ekst|pes|pesawat|psw)[.:]?\s*\Z", re.IGNORECASE)
_LONGEST_WORD: Final = len("pesawat.") + 3
_NATIONAL_ZERO_IN_BRACKETS: Final = re.compile(r"\A(\+62|62)\s*\(0\)")

_MOBILE: Final = re.compile("8[1-35-9][0-9]{7,10}")
_LANDLINE: Final = re.compile("[2-79][0-9]{6,10}")
_TOLL_FREE: Final = re.compile("80[0-9]{6,10}")
_SERVICE: Final = re.compile("1[0-9]{2}|14[0-9]{3}|1500[0-9]{2,3}")
_LOST_ZERO: Final = re.compile("8[1-35-9][0-9]{7,10}")
_NO_AREA_CODE: Final = re.compile("[2-9][0-9]{4,7}")


def read_phone(text: str) -> PrintedReading[Phone]:
    """Read the phone numbers of a text, in any number; any text gives a reading.

    A leading 0 is the national prefix, and a leading 62 the country code whether or not a + stands before it, so no
    library has to guess. Findings name a number by its place in the text, never by its digits, and neither does
    `repr` show them: numbers are personal data.
    """
    if is_too_long(text):
        return PrintedReading(text, (), (unfit_line(text),))
    phones: list[Phone] = []
    findings: list[Finding] = []
    for position, typed in enumerate(_typed(text), start=1):
        read = typed if isinstance(typed, Problem) else _phone(typed)
        if isinstance(read, Problem):
            findings.append(read.at(position=position))
        else:
            phones.append(read)
    if _OTHER_DIGITS.search(text):
        findings.append(PHONE_OTHER_DIGITS.at())
    if not phones and not findings:
        findings.append(PHONE_NOT_STATED.at())
    return PrintedReading(text, tuple(dict.fromkeys(phones)), tuple(findings))


def _typed(text: str) -> Iterator[str | Problem]:
    """Yield the numbers of a text, each as digits with or without a +; extensions are none."""
    for candidate in _CANDIDATE.finditer(text):
        before = text[max(0, candidate.start() - _LONGEST_GLUED) : candidate.start()]
        end = candidate.start() + len(candidate[0].rstrip(_BETWEEN))
        if _HIDDEN.search(text, candidate.start(), end):
            yield PHONE_UNREADABLE
        elif not _EXTENSION.search(before):
            yield from _separated(before, candidate[0], text[end : end + _LONGEST_GLUED])


def _separated(before: str, candidate: str, behind: str) -> list[str | Problem]:
    """Return the numbers of a candidate, of which letters and signs may be written together with the outer ones.

    A word before makes digits a part of a name, unless it is a label such as WA, and an @ behind those of an address.
    Other letters, dots and stars behind hide the last digits.
    """
    glued = _GLUED_BEFORE.search(before)
    if glued is not None and glued[0].casefold() not in _LABELS:
        candidate = candidate.lstrip("+(0123456789")
    numbers: list[str | Problem] = [*_numbers(_NATIONAL_ZERO_IN_BRACKETS.sub(r"\1 ", candidate))]
    if numbers and _ADDRESS.match(behind):
        numbers.pop()
    elif numbers and _GLUED_BEHIND.match(behind):
        numbers[-1] = PHONE_UNREADABLE
    return numbers


def _numbers(candidate: str) -> Iterator[str]:
    """Yield the numbers among groups of digits, where blanks may stand within one number and between two."""
    groups: list[str] = _GROUP.findall(candidate)
    start = 0
    while start < len(groups):
        end = start + _length(groups[start : start + 2 * _MOST_GROUPS])
        yield _digits(groups[start:end])
        start = end


def _length(groups: Sequence[str]) -> int:
    """Return of how many groups the first number consists: as many as make a number, unless all the rest is another.

    Where no groups make one, it is all of them.
    """
    most = next((at for at in range(1, len(groups)) if _divides(groups, at)), len(groups))
    lengths = [length for length in range(1, most + 1) if _is_phone(groups[:length])]
    for length in lengths:
        rest = groups[length:most]
        if rest and rest[0].startswith(("0", "62")) and _is_phone(rest):
            return length
    return lengths[-1] if lengths else most


def _divides(groups: Sequence[str], at: int) -> bool:
    """Whether a number ends before a group: one with a +, or behind a whole number one after a slash or a short one."""
    if "+" in groups[at]:
        return True
    is_short = len(groups[at]) <= _SHORT_GROUP < len(groups[at - 1])
    return (groups[at].startswith("/") or is_short) and _is_phone(groups[:at])


def _digits(groups: Sequence[str]) -> str:
    return "".join(groups).replace("/", "")


def _is_phone(groups: Sequence[str]) -> bool:
    return len(groups) <= _MOST_GROUPS and isinstance(_phone(_digits(groups)), Phone)


def _phone(typed: str) -> Phone | Problem:
    """Return the number, or the problem that it has."""
    if _SERVICE.fullmatch(typed):
        return PHONE_SHORT_NUMBER
    if typed.startswith(("+", "00")):
        international = f"+{typed.lstrip('+').removeprefix('00')}"
    elif typed.startswith("62") and _is_national(typed[2:]):
        international = f"+{typed}"
    elif typed.startswith("0"):
        international = f"+62{typed[1:]}"
    elif _LOST_ZERO.fullmatch(typed):
        return PHONE_LOST_ZERO
    else:
        return PHONE_NO_AREA_CODE if _NO_AREA_CODE.fullmatch(typed) else PHONE_UNREADABLE
    try:
        phone = Phone(international)
    except MalformedError:
        return PHONE_UNREADABLE
    foreign = not international.startswith("+62")
    return phone if foreign or _is_national(international.removeprefix("+62")) else PHONE_UNREADABLE


def _is_national(digits: str) -> bool:
    """Whether digits are a number of the Indonesian plan, without the leading 0."""
    return any(form.fullmatch(digits) for form in (_MOBILE, _LANDLINE, _TOLL_FREE))
