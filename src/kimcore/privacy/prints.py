"""What the words of a print tell of how few there were of people who can be recognised.

Prints are what stands beside a value as it was written, and the names of hamlets, which tables fill with anything. They
are read as the lexicon has their words, and so promise no more than these: whom a village can recognise is in
`RECOGNISED` (`kimcore.lexicon.people`), numbers are digits, number words and Roman numbers.
"""

import functools
import re
from collections.abc import Callable, Iterator
from typing import Final

from kimcore.fields import FieldPlan
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.numerals import number_at
from kimcore.lexicon.roles import (
    EACH,
    FEW,
    HOME,
    LABEL,
    MONTH,
    PORTION,
    QUOTA,
    RECOGNISED,
    ROMAN,
    SCHOOL,
    SHARE,
    UNIT,
    Role,
)
from kimcore.lexicon.scanner import Scan
from kimcore.privacy.spellings import legible_text

LEAST_SHOWN: Final = 5
"""From one up to fewer than so many people of some kinds are not shown; that there were none tells of nobody."""

_PRINTS: Final = frozenset({"printed", "hamlet"})
_LABELS: Final = frozenset({LABEL.name, SCHOOL.name})
_COUNTED: Final = frozenset({UNIT.name, RECOGNISED.name})


def is_print(field: FieldPlan) -> bool:
    """Whether a field holds a print."""
    return field.name in _PRINTS


def is_few(count: int) -> bool:
    """Whether so many people of a kind could be recognised."""
    return 0 < count < LEAST_SHOWN


def scan_of(text: str) -> Scan:
    """Return the scan of a print: in plain letters, with "dirumah" and "siswanya" as "rumah" and "siswa"."""
    return Scan(_without_affixes()(r"\1", legible_text(text)))


@functools.cache
def _without_affixes() -> Callable[[str, str], str]:
    spellings = sorted({**meanings_of(HOME), **meanings_of(RECOGNISED)}, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, spelling.split())) for spelling in spellings)
    return re.compile(rf"\b(?:di|ke)?({words})(?:nya|ku|mu)?\b", re.IGNORECASE).sub


def speaks_of_recognised(text: str) -> bool:
    """Whether a print speaks of people who can be recognised where they are few."""
    return _plays(text, RECOGNISED)


def speaks_of_share(text: str) -> bool:
    """Whether a text speaks of a share of people: "persentase", "45 %"."""
    return _plays(text, SHARE, PORTION)


def speaks_of_average(text: str) -> bool:
    """Whether a text speaks of what there is of something for each: "rata-rata", "per keluarga"."""
    return _plays(text, QUOTA, EACH)


def _plays(text: str, *roles: Role[bool]) -> bool:
    """Whether a word of a text plays one of the roles."""
    scan = scan_of(text)
    return any(scan.find(role, at) for at in range(len(scan)) for role in roles)


def holds_number(text: str) -> bool:
    """Whether a number stands in a print, in digits or in words."""
    scan = scan_of(text)
    return any(number_at(scan, at) or scan.find(FEW, at) or _roman_at(scan, at) for at in range(len(scan)))


def tells_of_few(text: str) -> bool:
    """Whether a print speaks of people who can be recognised, and holds a number of a few that is no date."""
    return speaks_of_recognised(text) and any(is_few(number) for number in _numbers(text))


def _numbers(text: str) -> Iterator[int]:
    """Find the whole numbers in a print, but for those of a date, a school, a street or a room."""
    scan = scan_of(_dates()(" ", legible_text(text)))
    at = 0
    while at < len(scan):
        number = number_at(scan, at)
        if _LABELS.isdisjoint(scan.roles(at - 1)):
            if number is not None and number.whole is not None:
                yield number.whole
            yield 1 if scan.find(FEW, at) else _roman_at(scan, at)
        at = number.end if number else at + 1


@functools.cache
def _dates() -> Callable[[str, str], str]:
    """Return what takes the days of months, and whole dates in digits, out of a text."""
    months = "|".join(sorted(map(re.escape, meanings_of(MONTH)), key=len, reverse=True))
    day, joined = "[0-9]{1,2}", r"(?:\s*(?:-|–|/|s/d|s\.d\.?)\s*[0-9]{1,2})?"  # noqa: RUF001 - as print has it
    in_digits = rf"{day}([-/.]){day}\1(?:[0-9]{{4}}|[0-9]{{2}})"
    return re.compile(rf"\b(?:{in_digits}|{day}{joined}\s*(?=(?:{months})\b))", re.IGNORECASE).sub


def _roman_at(scan: Scan, at: int) -> int:
    """Return the Roman number in capitals before whom it counts, or 0: "II difabel"."""
    roman = scan.find(ROMAN, at)
    if roman is None or not scan.tokens[at].text.isupper() or _COUNTED.isdisjoint(scan.roles(roman.end)):
        return 0
    return roman.meaning
