"""Who issued a decree: the level of the office, and the names of places that the printed issuer gives."""

import difflib
from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.printed.document_words import BODIES
from kimcore.printed.tokens import tokens_of
from kimcore.records import OfficialDocument, Places
from kimcore.regions import normal_name, province_code, split_level
from kimcore.vocabularies import GroupLevel

_OFFICES: Final = {
    GroupLevel.HAMLET: ("kepala dusun", "kadus", "dukuh", "ketua rt", "ketua rw", "kepala lingkungan"),
    GroupLevel.VILLAGE: (
        *("kepala desa", "kades", "lurah", "kepala kelurahan", "kepala kampung", "pambakal", "kuwu", "keuchik"),
        *("geuchik", "wali nagari", "perbekel", "peratin", "hukum tua", "pemerintah desa", "pemdes"),
    ),
    GroupLevel.DISTRICT: ("camat", "panewu", "mantri pamong praja", "kepala distrik"),
    GroupLevel.REGENCY: ("bupati", "wali kota", "walikota", "pemkab", "pemkot"),
    GroupLevel.PROVINCE: ("gubernur", "pemprov"),
    GroupLevel.NATIONAL: ("menteri", "direktur jenderal", "dirjen", "presiden"),
}
"""The first words of those who issue decrees, by the level they act for."""

_LEVEL_OF: Final = {words: level for level, spellings in _OFFICES.items() for words in spellings}
_OF_A_CITY: Final = {"wali kota": True, "walikota": True, "pemkot": True, "bupati": False, "pemkab": False}
_ACTING: Final = frozenset({"pj", "plt", "plh", "penjabat"})
_LONGEST: Final = max(len(words.split()) for words in _LEVEL_OF)
_ENDS: Final = frozenset({"kec", "kecamatan", "kapanewon", "kab", "kabupaten", "kota", "provinsi"})
_CLOSE: Final = 0.8


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
    office = None if decree.issuer_office is None else _by_office(decree.issuer_office)
    if office is not None:
        yield "issuer_office", office
    body = None if decree.issuer is None else _by_office(decree.issuer) or _by_level(decree.issuer)
    if body is not None:
        yield "issuer", body
    elif office is not None and decree.issuer is not None and not BODIES.at(tokens_of(decree.issuer), 0):
        yield "issuer", attrs.evolve(office, place=decree.issuer)


def _by_office(text: str) -> Issuer | None:
    """Read an office and the name behind it: "Pj. Lurah Kemiri", "Wali Kota Malang"."""
    words = text.replace(".", " ").split()
    while words and words[0].casefold() in _ACTING:
        words = words[1:]
    for count in range(_LONGEST, 0, -1):
        office = " ".join(words[:count]).casefold()
        if level := _LEVEL_OF.get(office):
            return Issuer(level, _name(" ".join(words[count:])), _OF_A_CITY.get(office))
    return None


def _by_level(text: str) -> Issuer | None:
    """Read a body that is named after its place: "Kelurahan Kejuron", "Pemerintah Kota Malang"."""
    word, name = split_level(text.removeprefix("Pemerintah "))
    return None if word is None else Issuer(word.level, _name(name), word.is_city)


def _name(text: str) -> str:
    """Return the name alone, without the word for its level and the regions above it."""
    words = split_level(text)[1].split(",")[0].split()
    end = next((at for at, word in enumerate(words) if word.casefold().strip(".") in _ENDS), len(words))
    return " ".join(words[:end])


def _place_at(level: GroupLevel, places: Places) -> str:
    named = {
        GroupLevel.VILLAGE: places.village,
        GroupLevel.DISTRICT: places.district,
        GroupLevel.REGENCY: places.regency,
    }
    return named.get(level) or ""


def are_close(one: str, other: str) -> bool:
    """Whether two names in normal form are equal or differ in little, as two spellings of one do."""
    return one == other or difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _CLOSE
