"""What the words of a print tell of persons: a home, somebody called by name, and how few of a kind there were.

Prints are what stands beside a value as it was written, and the names of hamlets, which tables fill with anything.
"""

from collections.abc import Iterator
from typing import Final

from kimcore.fields import FieldPlan
from kimcore.lexicon.numerals import number_at
from kimcore.lexicon.roles import (
    EACH,
    HOME,
    HONORIFIC,
    LABEL,
    LEVEL,
    MONTH,
    PORTION,
    PUBLIC_HOUSE,
    QUOTA,
    RECOGNISED,
    SCHOOL,
    SEX,
    SHARE,
    STREET,
    TITLE,
    Role,
)
from kimcore.lexicon.scanner import Scan

LEAST_SHOWN: Final = 5
"""From one up to fewer than so many people of some kinds are not shown; that there were none tells of nobody."""

_PRINTS: Final = frozenset({"printed", "hamlet"})
_LABELS: Final = frozenset({LABEL.name, SCHOOL.name})
_NO_PERSON: Final = frozenset({LEVEL.name, STREET.name})
_BETWEEN: Final = frozenset({".", '"', "'", "("})
_ALSO_NAMES: Final = frozenset({SEX.name, MONTH.name})
"""What words can be that are names as well: Putri, Agus."""


def is_print(field: FieldPlan) -> bool:
    """Whether a field holds a print."""
    return field.name in _PRINTS


def is_few(count: int) -> bool:
    """Whether so many people of a kind could be recognised."""
    return 0 < count < LEAST_SHOWN


def tells_of_home(text: str) -> bool:
    """Whether a print tells of somebody's home: "rumah warga", "kediaman ketua"."""
    scan = Scan(text)
    return any(scan.find(HOME, at) for at in _starts(scan))


def calls_by_name(text: str) -> bool:
    """Whether a print calls somebody by name, or tells whose home it is: "Pak Budi", "rumah Siti"."""
    scan = Scan(text)
    return any(_is_called_by_name(scan, at) for at in _starts(scan))


def _starts(scan: Scan) -> Iterator[int]:
    """Find where words and phrases begin, but for those that are called houses and are nobody's home."""
    at = 0
    while at < len(scan):
        if public := scan.find(PUBLIC_HOUSE, at):
            at = public.end
        else:
            yield at
            phrase = scan.longest(at)
            at = phrase.end if phrase else at + 1


def _is_called_by_name(scan: Scan, at: int) -> bool:
    """Whether a name, or a letter of it, stands behind a home or what people are called by; "Desa Pak Bulu" is none."""
    called = scan.find(HONORIFIC, at) or scan.find(HOME, at)
    if called is None or not _NO_PERSON.isdisjoint(scan.roles(at - 1)):
        return False
    end = called.end
    while scan.key(end) in _BETWEEN or scan.find(HONORIFIC, end) or scan.find(TITLE, end):
        end += 1
    if end >= len(scan) or not scan.tokens[end].is_word:
        return False
    is_letter = len(scan.key(end)) == 1
    return is_letter or scan.longest(end) is None or not _ALSO_NAMES.isdisjoint(scan.roles(end))


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
    scan = Scan(text)
    return any(scan.find(role, at) for at in range(len(scan)) for role in roles)


def holds_number(text: str) -> bool:
    """Whether a number stands in a print, in digits or in words."""
    scan = Scan(text)
    return any(number_at(scan, at) is not None for at in range(len(scan)))


def tells_of_few(text: str) -> bool:
    """Whether a print speaks of people who can be recognised, and holds a number of a few."""
    return speaks_of_recognised(text) and any(is_few(number) for number in _numbers(text))


def _numbers(text: str) -> Iterator[int]:
    """Find the whole numbers in a print, but for those of a school, a street or a room."""
    scan = Scan(text)
    at = 0
    while at < len(scan):
        number = number_at(scan, at)
        if number is not None and number.whole is not None and _LABELS.isdisjoint(scan.roles(at - 1)):
            yield number.whole
        at = number.end if number else at + 1
