"""Whom a print calls by name, and whether it tells of somebody's home: "Pak Budi", "rumah warga".

Both are known by words, and so no further than these go: what people are called by stands in `HONORIFIC` of the lexicon
and in `kimcore.privacy.titles`, homes and public houses in `HOME`, `PUBLIC_HOUSE` and `HOUSE_OF` of the lexicon.
"""

from collections.abc import Iterator
from typing import Final

from kimcore.lexicon.roles import (
    ACTING,
    GENERIC,
    HOME,
    HONORIFIC,
    HOUSE_OF,
    LEVEL,
    MARKET,
    MONTH,
    NOBODY,
    NUMBERED,
    NUMERAL,
    OFFICE,
    PUBLIC_HOUSE,
    ROOM,
    SCHOOL,
    SEAT,
    SEX,
    STREET,
    UNIT,
    VENUE,
    WEEKDAY,
)
from kimcore.lexicon.scanner import VERB, Scan
from kimcore.privacy.prints import scan_of
from kimcore.privacy.titles import FAMILIAR, TITLES
from kimcore.vocabularies import HeadUnit

_ALSO_NAMES: Final = frozenset({SEX.name, MONTH.name, WEEKDAY.name, MARKET.name, GENERIC.name})
"""What words can be that are names as well: Putri, Agus, Minggu, Wage, Gunung."""
_IN_PLACES: Final = frozenset({LEVEL.name, STREET.name, GENERIC.name})
"""Words before names of places that can begin like a person's: "Desa Pak Bulu"."""
_BEARING: Final = _IN_PLACES | {ROOM.name, SCHOOL.name, SEAT.name, VENUE.name, PUBLIC_HOUSE.name}
"""Words before names of places that can be a person's with a title: "Gedung H. Agus Salim"."""
_MOST_TITLES: Final = 10
"""With their dots, before a name."""


def tells_of_home(text: str) -> bool:
    """Whether a print tells of somebody's home: "rumah warga", "kediaman ketua"."""
    scan = scan_of(text)
    return any(_is_home(scan, at) for at in _starts(scan))


def calls_by_name(text: str) -> bool:
    """Whether a print calls somebody by name, or tells whose home it is: "Pak Budi", "rumah Siti"."""
    scan = scan_of(text)
    return any(_is_called_by_name(scan, at) for at in _starts(scan))


def _starts(scan: Scan) -> Iterator[int]:
    """Find where words and phrases begin, but for those that only sound like a home or a person."""
    at = 0
    while at < len(scan):
        if public := scan.find(PUBLIC_HOUSE, at) or scan.find(NOBODY, at):
            at = public.end
        else:
            yield at
            phrase = scan.longest(at)
            at = phrase.end if phrase else at + 1


def _is_home(scan: Scan, at: int) -> bool:
    if house := scan.find(HOUSE_OF, at):
        return _counts_people(scan, house.end)
    return scan.find(HOME, at) is not None


def _is_called_by_name(scan: Scan, at: int) -> bool:
    """Whether a name stands behind a home, or behind what people are called by."""
    house = scan.find(HOUSE_OF, at) or scan.find(HOME, at)
    if house is None and not _is_calling(scan, at):
        return False
    first = house.end if house else at + 1
    end = _behind_offices(scan, first)
    if end >= len(scan) or _is_title(scan, end):  # which is looked at by itself
        return False
    if any(scan.tokens[between].is_word for between in range(first, end)):
        return _is_name_of_officer(scan, end) and not _is_counted(scan, at)
    return _is_name(scan, end)


def _is_calling(scan: Scan, at: int) -> bool:
    """Whether people are called by a word, and it is no part of the name of a place."""
    before = next((one for one in range(at - 1, at - _MOST_TITLES, -1) if not _goes_with_title(scan, one)), -1)
    roles = scan.roles(before)
    is_honorific = _is_honorific(scan, at)
    if not _is_title(scan, at):
        return False
    is_office = scan.find(OFFICE, before - 1) is not None or NUMBERED.name in roles
    is_of_place = not (_IN_PLACES if is_honorific else _BEARING).isdisjoint(roles)
    return is_office or not (is_of_place or (not is_honorific and _counts_bodies(scan, before)))


def _goes_with_title(scan: Scan, at: int) -> bool:
    return scan.key(at) == "." or (scan.key(at) in TITLES and not _is_honorific(scan, at))


def _is_title(scan: Scan, at: int) -> bool:
    """Whether a word stands before names; "1445 H", "dr" for "dari", and the first word of "ibu-ibu" do not."""
    key = scan.key(at)
    phrase = scan.longest(at)
    if phrase is not None and phrase.end > at + 1:
        return False
    if key == "h":
        return scan.tokens[at].text == "H" and not scan.is_number(at - 1)
    if key == "dr":
        return scan.tokens[at].text != key or scan.key(at + 1) == "."
    return key in TITLES or _is_honorific(scan, at)


def _is_honorific(scan: Scan, at: int) -> bool:
    return scan.find(HONORIFIC, at) is not None or scan.key(at) in FAMILIAR


def _behind_offices(scan: Scan, at: int) -> int:
    """Return the position behind signs, and offices and what else counts people, with their numbers."""
    while at < len(scan):
        office = scan.find(OFFICE, at)
        role = scan.find(ACTING, at) or scan.find(NUMBERED, at)
        if not scan.tokens[at].is_word:
            at += 1
        elif _is_title(scan, at):
            break
        elif found := office or role:
            at = found.end
        elif SEX.name not in scan.roles(at) and (people := scan.find(UNIT, at)) and _counts_people(scan, at):
            at = people.end
        else:
            break
    return at


def _is_name(scan: Scan, at: int) -> bool:
    """Whether a word right behind what people are called by, or behind a home, is a name, or a letter of it."""
    phrase = scan.longest(at)
    is_letter = len(scan.key(at)) == 1
    return phrase is None or is_letter or (phrase.end == at + 1 and not _ALSO_NAMES.isdisjoint(scan.roles(at)))


def _is_name_of_officer(scan: Scan, at: int) -> bool:
    """Whether a word behind an office is a name: "Pak Camat Budi"; that of a place cannot be told from it."""
    return scan.longest(at) is None and VERB.fullmatch(scan.key(at)) is None


def _is_counted(scan: Scan, at: int) -> bool:
    """Whether a number says how many there are of whom: "12 ibu kader"."""
    is_number = scan.is_number(at - 1) or NUMERAL.name in scan.roles(at - 1)
    return is_number and NUMBERED.name not in scan.roles(at - 2)


def _counts_people(scan: Scan, at: int) -> bool:
    found = scan.find(UNIT, at)
    return found is not None and found.meaning is HeadUnit.PEOPLE


def _counts_bodies(scan: Scan, at: int) -> bool:
    found = scan.find(UNIT, at)
    return found is not None and found.meaning is HeadUnit.INSTITUTIONS
