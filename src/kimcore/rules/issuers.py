"""Who issued a decree: the level of the office, and the names of places that the printed issuer gives."""

import functools
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.lexicon.roles import ACTING, ACTS_FOR, BODY, LEVEL
from kimcore.lexicon.scanner import Scan
from kimcore.records import OfficialDocument, Places
from kimcore.regions import normal_name, province_code, split_level
from kimcore.rules.similarity import are_close
from kimcore.vocabularies import GroupLevel

_REMEMBERED: Final = 4096
"""How many issuers are remembered with what was read."""
_LARGER: Final = frozenset({GroupLevel.DISTRICT, GroupLevel.REGENCY, GroupLevel.PROVINCE})


@attrs.frozen
class Issuer:
    """A printed issuer: its level, the name of its place where one stands, and whether a regency is a city."""

    level: GroupLevel
    place: str = ""
    is_city: bool | None = None

    def is_elsewhere(self, places: Places) -> bool:
        """Whether the issuer's place is another than the one of that level which a group names.

        What is not named is not elsewhere, and names that differ in little are taken for one: print varies.
        """
        if self.level is GroupLevel.PROVINCE:
            codes = {province_code(self.place), province_code(places.province or "")}
            return None not in codes and len(codes) > 1
        word, name = split_level(_place_at(self.level, places))
        mine, theirs = normal_name(self.place), normal_name(name)
        if not mine or not theirs:
            return False
        if word is not None and None not in {word.is_city, self.is_city} and word.is_city is not self.is_city:
            return True
        return mine not in theirs and theirs not in mine and not are_close(mine, theirs)


def issuers_of(decree: OfficialDocument) -> Iterator[tuple[str, Issuer]]:
    """Read who issued a decree from the office and the body it names, each with the field it stands in."""
    return _issuers(decree.issuer_office, decree.issuer)


def remembering_issuers() -> Callable[[OfficialDocument], Sequence[tuple[str, Issuer]]]:
    """Return what reads who issued a decree, and reads names that recur once: most decrees of a place are of one."""
    read = functools.lru_cache(_REMEMBERED)(_all_issuers)
    return lambda decree: read(decree.issuer_office, decree.issuer)


def _all_issuers(office: str | None, body: str | None) -> Sequence[tuple[str, Issuer]]:
    return tuple(_issuers(office, body))


def _issuers(printed_office: str | None, printed_body: str | None) -> Iterator[tuple[str, Issuer]]:
    office = None if printed_office is None else _by_office(printed_office)
    if office is not None:
        yield "issuer_office", office
    body = None if printed_body is None else _by_office(printed_body) or _by_level(printed_body)
    if body is not None:
        yield "issuer", body
    elif office is not None and printed_body is not None and not Scan(printed_body).find(BODY, 0):
        yield "issuer", attrs.evolve(office, place=printed_body)


def _by_office(text: str) -> Issuer | None:
    """Read an office and the name behind it: "Pj. Lurah Kemiri", "Wali Kota Malang"."""
    scan = Scan(text)
    position = 0
    while acting := scan.find(ACTING, position):
        position = acting.end + (scan.key(acting.end) == ".")
    office = scan.find(ACTS_FOR, position)
    if office is None:
        return None
    return Issuer(office.meaning.level, _name(scan.between(office.end, len(scan))), office.meaning.is_city)


def _by_level(text: str) -> Issuer | None:
    """Read a body that is named after its place: "Kelurahan Kejuron", "Pemerintah Kota Malang"."""
    word, name = split_level(text.removeprefix("Pemerintah "))
    return None if word is None else Issuer(word.level, _name(name), word.is_city)


def _name(text: str) -> str:
    """Return the name alone, without the word for its level and the regions above it."""
    name = split_level(text)[1].split(",")[0]
    scan = Scan(name)
    words = ((at, scan.find(LEVEL, at)) for at in range(len(scan)))
    end = next((at for at, word in words if word is not None and word.meaning.level in _LARGER), len(scan))
    return scan.between(0, end)


def _place_at(level: GroupLevel, places: Places) -> str:
    named = {
        GroupLevel.VILLAGE: places.village,
        GroupLevel.DISTRICT: places.district,
        GroupLevel.REGENCY: places.regency,
    }
    return named.get(level) or ""
