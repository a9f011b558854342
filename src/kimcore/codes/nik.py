"""What has the shape of a NIK (nomor induk kependudukan), wherever it stands. KIM records hold none.

A NIK has 16 digits: two of the province, two of the regency or city and two of the district where it was first given
out; day, month and year of birth, with 40 added to the day of women; and a serial number from 0001 (PP 37/2007 art.
37). The number of a family card (KK) has the same shape.
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kimcore.codes.provinces import PROVINCES
from kimcore.findings import Problem
from kimcore.late import late_pattern
from kimcore.textvalues import INVISIBLE

HOLDS_NIK = Problem.error(
    code="holds_nik",
    indonesian="Isian ini memuat 16 angka seperti NIK atau nomor KK, yang tidak diperlukan untuk data KIM. Mohon hapus"
    " angkanya dari berkas.",
    english="This holds 16 digits that look like a NIK or the number of a family card, which KIM records do not need."
    " Please remove them from the file.",
    law="UU 23/2006 arts. 84 and 85",
)

_DIGITS: Final = 16
_ENDS_OF_PARTS: Final = frozenset({2, 4, 6, 8, 10, 12})
_REGION_ENDS: Final = 6
_BIRTH_ENDS: Final = 12
_BETWEEN: Final = r"[^0-9A-Za-z\n]{1,5}"
_SIXTEEN: Final = late_pattern(rf"[0-9](?:(?:{_BETWEEN})?[0-9]){{{_DIGITS - 1}}}")
# A ~ stands between two digits.
_PARTS: Final = (
    "|".join("~".join(number) for number in PROVINCES),
    "0~[1-9]|[1-3]~[0-9]|7~[1-9]",  # no province has more than 39 regencies; cities are numbered from 71 on
    "0~[1-9]|[1-9]~[0-9]",
    "[04]~[1-9]|[1256]~[0-9]|[37]~[01]",
    "0~[1-9]|1~[0-2]",
    "[0-9]~[0-9]",
    "(?!0~0~0~0)[0-9]~[0-9]~[0-9]~[0-9]",
)
"""Province, regency, district, day, month and year of birth, and serial number."""
_SIGN: Final = re.compile(r"\s+|(\S)(?=\1)")
"""What of the signs between two digits says nothing: blanks, and repetition."""
_LONGEST_BEFORE: Final = 20
_PHONE_BEGUN: Final = late_pattern(
    rf"(?<![0-9])(?:0|62{_BETWEEN}|62)8[0-9]{{1,2}}{_BETWEEN}(?:[0-9]{{3,4}}{_BETWEEN})?\Z"
)
"""The first group of a mobile number, or the first two: the next groups are the rest of it."""
_MOST_FOUND: Final = 1_000
"""A text with more numbers that could be one is taken to hold one."""

_DATE: Final = "(?:0[1-9]|[12][0-9]|3[01])[^0-9A-Za-z]{0,3}(?:0[1-9]|1[0-2])[^0-9A-Za-z]{0,3}"
_PERIOD: Final = late_pattern(f"{_DATE}(?:19|20)[0-9]{{2}}{_BETWEEN}{_DATE}(?:19|20)[0-9]{{2}}")
_SHORT_PERIOD: Final = late_pattern(f"{_DATE}[0-9]{{2}}{_BETWEEN}{_DATE}[0-9]{{2}}{_BETWEEN}[0-9]{{4}}")
"""From one day to another has 16 digits as well: 11-02-2024 - 12-02-2024, 14-11-21 - 20-11-21 0800."""

_UNSEEN: Final = late_pattern(
    f"[{INVISIBLE}\u0300-\u036f\u0483-\u0489\u180b-\u180f\u20d0-\u20ff\u2800\ufe00-\ufe0f\ufe20-\ufe2f\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_USUAL_SIGNS: Final = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\xc0-\xd6\xd8-\xf6\xf8-\xff"
"""Quotation marks, dashes, dots and letters of Latin-1: none of them is a digit, holds one, or cannot be seen."""
_UNUSUAL: Final = re.compile(rf"[^\x00-\x24\x26-\x7f{_USUAL_SIGNS}]")
_ESCAPED: Final = re.compile("%(2[0-9A-Fa-f])")
_DIGIT: Final = re.compile(r"\d")


def is_nik(number: float) -> bool:
    """Whether a number has the digits of a NIK, wherever its point is; below 1,000 it is a measure, as of a map."""
    return abs(number) >= 1_000 and holds_nik(str(number))  # noqa: PLR2004 - as the docstring says


def holds_nik(text: str) -> bool:
    """Whether a text holds a NIK by itself or among other words, in digits of any script, run on or apart.

    Looked for are 16 digits on one line, neither more nor fewer: of a province there is, a regency or city, a district,
    a day and month of birth, and a serial number. They are run on; or each is apart; or they stand in groups that end
    where these parts end, with one sign throughout, or one within the region, one within the birth and any between; or
    in two or three groups of any length with blanks, dots or dashes between. What stands for a sign in an address (%2D)
    is that sign. Two dates side by side are no NIK, and neither are groups behind the first ones of a mobile number.
    """
    if len(text) < _DIGITS:
        return False
    is_usual = "%" not in text if text.isascii() else _UNUSUAL.search(text) is None
    if is_usual and _SIXTEEN.search(text) is None:
        return False
    plain = text if text.isascii() else _in_ascii(text)
    plain = _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), plain) if "%" in plain else plain
    if _SIXTEEN.search(plain) is None:
        return False
    found = list(itertools.islice(_candidates(plain), _MOST_FOUND))
    return len(found) == _MOST_FOUND or any(map(_is_written, found))


def _in_ascii(text: str) -> str:
    """Return a text without what cannot be seen, its digits in those of ASCII."""
    visible = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), visible)


def _candidates(text: str) -> Iterator[str]:
    """Find what has the digits of a NIK, whatever stands between them; several can begin within each other."""
    shaped, start = _shaped(), 0
    while found := shaped.search(text, start):
        start = found.start() + 1
        before = text[max(0, found.start() - _LONGEST_BEFORE) : found.start()]
        is_rest = before[-1:].isdecimal() or (not found[0].isdecimal() and _PHONE_BEGUN.search(before))
        if not is_rest:
            yield found[0]


@functools.cache
def _shaped() -> re.Pattern[str]:
    """Return the pattern of the parts of a NIK, which is made when a text is long enough to hold one."""
    shape = "~".join(f"(?:{part})" for part in _PARTS)
    return re.compile(shape.replace("~", f"(?:{_BETWEEN})?") + "(?![0-9])")


def _is_written(number: str) -> bool:
    """Whether 16 digits, with what stands between them, are in one of the ways in which a NIK is written."""
    groups = re.findall("[0-9]+", number)
    signs = [_SIGN.sub("", between) for between in re.split("[0-9]+", number)[1:-1]]
    ends = list(itertools.accumulate(map(len, groups)))[:-1]
    is_in_parts = _ENDS_OF_PARTS.issuperset(ends)
    if len(set(signs)) <= 1:
        is_even = is_in_parts or len(groups) == _DIGITS or (len(groups) <= 3 and signs[0] in {"", ".", "-"})  # noqa: PLR2004 - as above
        return is_even and not _PERIOD.fullmatch(number)
    region, birth = (_within(begin, signs, ends) for begin in (0, _REGION_ENDS))
    is_in_groups = {_REGION_ENDS, _BIRTH_ENDS}.issubset(ends) and is_in_parts and region and birth
    return is_in_groups and not _SHORT_PERIOD.fullmatch(number)


def _within(begin: int, signs: list[str], ends: list[int]) -> bool:
    """Whether six digits are run on, or in their three parts with one sign between."""
    inner = [(end - begin, sign) for end, sign in zip(ends, signs, strict=True) if begin < end < begin + _REGION_ENDS]
    return not inner or (len(inner) == 2 and len({sign for _, sign in inner}) == 1)  # noqa: PLR2004 - three parts
