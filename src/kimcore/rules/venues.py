"""What the words of a venue say of where it is: the village or hamlet, the office, the house."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from kimcore.codes import RegionCode
from kimcore.lexicon.offices import OFFICES
from kimcore.lexicon.roles import ACTS_FOR, UNIT
from kimcore.records import Places, Venue
from kimcore.regions import LEVEL_WORDS, bare_name, normal_name, split_level
from kimcore.vocabularies import GroupLevel, HeadUnit


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOKEN: Final = re.compile(r"[^\W_]+|[,;()/]")
_BELOW: Final = frozenset({GroupLevel.HAMLET, GroupLevel.VILLAGE, GroupLevel.DISTRICT})
_ACTING: Final = {
    spelling: level.level
    for entry in OFFICES
    for level in [entry.get(ACTS_FOR)]
    if level is not None
    for spelling in entry.spellings
}
"""The levels that heads and governments act for."""
_LEVELS: Final = {
    **{word: level.level for word, level in LEVEL_WORDS.items()},
    **{word: level for word, level in _ACTING.items() if level in _BELOW},
}
"""What words before a name say of its level: those of regions, and the heads of villages and districts."""
_ENDS: Final = frozenset({",", ";", "(", ")", "/", "dan", "di", "pada", "serta", "lantai", "lt", "jalan", "jl"})
"""What ends a name."""
_ROOMS: Final = _words(
    "aula balai bale eks ex gedung graha halaman kantor kompleks komplek lantai lt pendapa pendopo pringgitan rapat"
    " pertemuan ruang ruangan sekretariat serbaguna umum utama"
)
"""Words for rooms and houses, which say nothing of where these are."""
_HOUSES: Final = _words(
    "hotel gereja kampus langgar lapangan man masjid mesjid mts museum musala mushola pasar pesantren ponpes posyandu"
    " puskesmas restoran rm sd sdn sma sman smk smkn smp smpn stadion taman universitas vihara wisma"
)
"""Words for houses that have a name of their own; two of them are two places."""
_OFFICES: Final = {
    **{word: "pemda" for word, level in _ACTING.items() if level is GroupLevel.REGENCY},
    **dict.fromkeys(("pemda", "setda"), "pemda"),
    **{word: word for word in ("bawaslu", "dprd", "kesbangpol", "kpu")},
    **dict.fromkeys(("dkisp", "komunikasi"), "kominfo"),
}
_KOMINFO: Final = "kominfo"
"""What stands in nearly every name that offices for information have: Diskominfo, Dinas Kominfo, Dinkominfosan."""
_WITH_KOMINFO: Final = _words("bidang ikp informasi informatika persandian publik sandi sp staper statistik")
"""What else such an office has in its name, or leaves out."""
_PLAIN: Final = _words("dan kantor pemerintah") | {
    spelling for entry in OFFICES if entry.get(UNIT) is HeadUnit.INSTITUTIONS for spelling in entry.spellings
}


@attrs.frozen
class Whereabouts:
    """Where venues are: the names of regions and houses, each with its level before it, and the offices."""

    named: AbstractSet[tuple[str, str]] = frozenset()
    sites: AbstractSet[str] = frozenset()
    """What two venues that are told differently can have in common: a village, an office, the seat of a district."""

    def is_parted(self, other: "Whereabouts", *, by_houses: bool = True) -> bool:
        """Whether both name regions of a level, or houses where these count, and none of them is the same."""
        levels = {level for level, _ in self.named} & {level for level, _ in other.named}
        levels -= frozenset() if by_houses else {"house"}
        return any(_names_of(level, self.named).isdisjoint(_names_of(level, other.named)) for level in levels)


def _names_of(level: str, named: AbstractSet[tuple[str, str]]) -> AbstractSet[str]:
    return {name for one, name in named if one == level}


def whereabouts(venues: Iterable[Venue], region: RegionCode | None, places: Places | None) -> Whereabouts:
    """Return where venues are, by what is printed, by their places and by those of their session."""
    named, sites = {*_regions_of(region, places)}, set[str]()
    for venue in venues:
        tokens = _TOKEN.findall(venue.printed.casefold().replace("wali kota", "walikota"))
        mine = {*_regions_of(venue.region, venue.places), *_regions_in(tokens), *_houses_in(tokens)}
        offices = {office for token in tokens if (office := office_of(token)) is not None}
        if not mine and not offices and _ROOMS.isdisjoint(tokens):
            mine = {("house", normal_name(venue.printed))}
        named |= mine
        sites |= {f"{level} {name}" for level, name in mine if level in {"village", "code"}}
        sites |= {f"office {office}" for office in offices}
        sites |= {f"seat {name}" for name in _seats_in(tokens)}
    return Whereabouts(frozenset(named), frozenset(sites))


def office_of(word: str) -> str | None:
    """Return the office that a word in small letters means, whatever it is called; None where it means none."""
    return _KOMINFO if _KOMINFO in word else _OFFICES.get(word)


def words_of_office(name: str, towns: AbstractSet[str]) -> AbstractSet[str]:
    """Return what tells the name of an office from others in a town: without the town, and words that others omit."""
    words = {word for word in _TOKEN.findall(name.casefold()) if word not in _LEVELS and word not in towns} - _PLAIN
    if any(office_of(word) == _KOMINFO for word in words):
        return {_KOMINFO, *(word for word in words - _WITH_KOMINFO if office_of(word) != _KOMINFO)} - _ENDS
    return words - _ENDS


def _regions_of(region: RegionCode | None, places: Places | None) -> Iterator[tuple[str, str]]:
    if region is not None and region.level is GroupLevel.VILLAGE:
        yield "code", region.text
    if places is not None:
        for level, name in (("hamlet", places.hamlet), ("village", places.village), ("district", places.district)):
            if name is not None:
                yield level, bare_name(name)


def _regions_in(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the hamlets, villages and districts that words name, each with its level."""
    for place, token in enumerate(tokens):
        level = _LEVELS.get(token)
        name = _name_behind(tokens, place) if level in _BELOW else ""
        if level is not None and name:
            yield level.value, name


_LONGEST_NAME: Final = 4


def _name_behind(tokens: Sequence[str], place: int) -> str:
    """Return the name behind a word, of at most four words, in a form for comparing."""
    name = ""
    for token in tokens[place + 1 : place + 1 + _LONGEST_NAME]:
        if token in _ENDS or token in _LEVELS:
            break
        name += token
    return name


def _houses_in(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, token in enumerate(tokens):
        if token in _HOUSES:
            yield "house", token + _name_behind(tokens, place)


def _seats_in(tokens: Sequence[str]) -> Iterator[str]:
    """Yield the district whose seat is meant where words name nothing but rooms before it: Aula Kecamatan Pandawan."""
    before = [place for place, token in enumerate(tokens) if token not in _ROOMS and not token.isdigit()]
    first = before[0] if before else 0
    if first and _LEVELS.get(tokens[first]) is GroupLevel.DISTRICT:
        yield _name_behind(tokens, first)


def regency_keys(regency: str) -> Iterator[tuple[str, bool]]:
    """Yield the name of a regency, and whether it is a city, or both where the name does not say."""
    word, name = split_level(regency)
    cities = (False, True) if word is None or word.is_city is None else (word.is_city,)
    yield from ((normal_name(name), is_city) for is_city in cities)
