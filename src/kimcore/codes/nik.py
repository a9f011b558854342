"""What has the shape of a NIK (nomor induk kependudukan), wherever it stands. KIM records hold none.

A NIK has 16 digits: two of the province, two of the regency or city and two of the district where it was first given
out; day, month and year of birth, with 40 added to the day of women; and a serial number from 0001 (PP 37/2007 art.
37). The number of a family card (KK) has the same shape.
"""

import functools
import re
import unicodedata
from typing import Final

from kimcore.codes.provinces import PROVINCES
from kimcore.findings import Problem
from kimcore.textvalues import INVISIBLE

HOLDS_NIK = Problem.error(
    code="holds_nik",
    id="Isian ini memuat 16 angka seperti NIK atau nomor KK, yang tidak diperlukan untuk data KIM. Mohon hapus angkanya"
    " dari berkas.",
    en="This holds 16 digits that look like a NIK or the number of a family card, which KIM records do not need. Please"
    " remove them from the file.",
    law="UU 23/2006 arts. 84 and 85",
)

_LENGTH: Final = 16
# A ~ stands between the two digits of a part, a comma between parts.
_REGION: Final = ",".join(
    (
        f"(?:{'|'.join('~'.join(number) for number in PROVINCES)})",
        "(?:0~[1-9]|[1-3]~[0-9]|7~[1-9])",  # no province has more than 39 regencies; cities are numbered from 71 on
        "(?:0~[1-9]|[1-9]~[0-9])",
    )
)
_BIRTH: Final = "(?:[04]~[1-9]|[1256]~[0-9]|[37]~[01]),(?:0~[1-9]|1~[0-2]),[0-9]~[0-9]"
_SERIAL: Final = "(?!0~0~0~0)[0-9]~[0-9]~[0-9]~[0-9]"
_DATE: Final = r"[0-9]{2}[^0-9A-Za-z]{0,3}[0-9]{2}[^0-9A-Za-z]{0,3}(?:19|20)[0-9]{2}"
_NO_PERIOD: Final = rf"(?!{_DATE}[^0-9A-Za-z]{{1,3}}{_DATE}(?![0-9]))"
"""From one day to another has 16 digits as well: 11-02-2024 - 12-02-2024."""
_SIGNS: Final = ".-_,/:*|'"
_ANY_SIGN: Final = "(?:%20|[^0-9A-Za-z]){1,3}"
_MANY_DIGITS: Final = re.compile(rf"[0-9](?:(?:{_ANY_SIGN})?[0-9]){{{_LENGTH - 1}}}")
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_DASH: Final = re.compile("[\u2010-\u2015\u2212]")
_DIGIT: Final = re.compile(r"\d")


def is_nik(number: float) -> bool:
    """Whether a number has the 16 digits of a NIK."""
    digits = str(abs(int(number))) if number == int(number) else ""
    return len(digits) == _LENGTH and holds_nik(digits)


def holds_nik(text: str) -> bool:
    """Whether a text holds a NIK by itself or among other words, in digits of any script, run on or apart.

    Looked for are 16 digits, neither more nor fewer: of a province there is, a regency or city, a district, a day and
    month of birth, and a serial number. Between them may stand one sign, the same throughout, with blanks around it;
    region, birth and serial number may be apart by any sign, and have one within. In an address %20 and + are blanks.
    Two dates side by side are no NIK.
    """
    if len(text) < _LENGTH:
        return False
    plain = text if text.isascii() else _in_ascii(text)
    return _MANY_DIGITS.search(plain) is not None and _is_written(plain.replace("%20", " ").replace("+", " "))


def _is_written(text: str) -> bool:
    """Whether a NIK is written in one of the ways that are looked for."""
    signs = (rf"\s?[{sign}]\s?" for sign in _SIGNS if sign in text)
    ways = (_with_sign(r"\s{1,3}"), _in_three_groups(), *map(_with_sign, signs))
    return any(way.search(text) for way in ways)


@functools.cache
def _with_sign(sign: str) -> re.Pattern[str]:
    """Return what finds a NIK whose digits are run on or apart by one sign."""
    shape = f"{_REGION},{_BIRTH},{_SERIAL}"
    return _pattern(shape.replace(",", "~").replace("~", f"(?:{sign})?"))


@functools.cache
def _in_three_groups() -> re.Pattern[str]:
    """Return what finds a NIK whose region, birth and serial number are apart by any sign."""
    region, birth = (
        group.replace(",", f"(?P<{name}>[ .\\-/]?)", 1).replace(",", f"(?P={name})")
        for name, group in (("region", _REGION), ("birth", _BIRTH))
    )
    return _pattern(_ANY_SIGN.join((region, birth, _SERIAL)).replace("~", ""))


def _pattern(shape: str) -> re.Pattern[str]:
    return re.compile(f"(?<![0-9]){_NO_PERIOD}{shape}(?![0-9])")


def _in_ascii(text: str) -> str:
    """Return a text without what cannot be seen, its digits and dashes in those of ASCII."""
    visible = _DASH.sub("-", _INVISIBLE.sub("", text))
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), visible)
