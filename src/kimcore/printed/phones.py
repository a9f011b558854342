"""Reads phone numbers as offices type them: "0812 0000 0001", "62812-0000-0001", "(0518) 71234", two in one cell."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.codes import Phone
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity
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

_MOST_GROUPS: Final = 8
"""Into which people divide the digits of one number."""

# What is written between the digits of one number, and what parts two numbers.
_CANDIDATE: Final = re.compile(r"[+(]?[0-9][-0-9()+ .\t\u00a0\u2010-\u2013]*")
_GROUP: Final = re.compile(r"\+?[0-9]+")
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
    phones: list[Phone] = []
    findings: list[Finding] = []
    for position, typed in enumerate(_typed(text), start=1):
        read = _phone(typed)
        if isinstance(read, Problem):
            findings.append(read.at(position=position))
        else:
            phones.append(read)
    if not phones and not findings:
        findings.append(PHONE_NOT_STATED.at())
    return PrintedReading(text, tuple(dict.fromkeys(phones)), tuple(findings))


def _typed(text: str) -> Iterator[str]:
    """Yield the numbers of a text, each as digits with or without a +; extensions are none."""
    for candidate in _CANDIDATE.finditer(text):
        before = text[max(0, candidate.start() - _LONGEST_WORD) : candidate.start()]
        if not _EXTENSION.search(before):
            yield from _numbers(_NATIONAL_ZERO_IN_BRACKETS.sub(r"\1 ", candidate[0]))


def _numbers(candidate: str) -> Iterator[str]:
    """Yield the numbers among groups of digits, where blanks may stand within one number and between two."""
    groups: list[str] = _GROUP.findall(candidate)
    start = 0
    while start < len(groups):
        end = start + _length(groups[start : start + 2 * _MOST_GROUPS])
        yield "".join(groups[start:end])
        start = end


def _length(groups: Sequence[str]) -> int:
    """Return of how many groups the first number consists: as many as make a number, unless all the rest is another.

    A + always begins a number. Where no groups make one, it is all of them.
    """
    most = next((at for at, group in enumerate(groups) if at and group.startswith("+")), len(groups))
    lengths = [length for length in range(1, most + 1) if _is_phone(groups[:length])]
    for length in lengths:
        rest = groups[length:most]
        if rest and rest[0].startswith(("0", "62")) and _is_phone(rest):
            return length
    return lengths[-1] if lengths else most


def _is_phone(groups: Sequence[str]) -> bool:
    return len(groups) <= _MOST_GROUPS and isinstance(_phone("".join(groups)), Phone)


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
