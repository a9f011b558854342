"""What names of regions are made of: the words for their levels, their short forms, and a form for comparing."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from kimcore.codes import PROVINCES, RegionCode, VillageKind
from kimcore.vocabularies import GroupLevel


@attrs.frozen
class LevelWord:
    """What a word before a name says of the region: its level, and its kind where levels have kinds."""

    level: GroupLevel
    is_city: bool | None = None
    village_kind: VillageKind | None = None

    def fits(self, code: RegionCode) -> bool:
        """Whether a region can be called so. Desa and kelurahan are often confused, so their kind does not count."""
        return code.level is self.level and self.is_city in {None, code.is_city}


_HAMLET: Final = LevelWord(GroupLevel.HAMLET)
_VILLAGE: Final = LevelWord(GroupLevel.VILLAGE)
_DESA: Final = LevelWord(GroupLevel.VILLAGE, village_kind=VillageKind.DESA)
_KELURAHAN: Final = LevelWord(GroupLevel.VILLAGE, village_kind=VillageKind.KELURAHAN)
_DISTRICT: Final = LevelWord(GroupLevel.DISTRICT)
_KABUPATEN: Final = LevelWord(GroupLevel.REGENCY, is_city=False)
_KOTA: Final = LevelWord(GroupLevel.REGENCY, is_city=True)
_PROVINCE: Final = LevelWord(GroupLevel.PROVINCE)

LEVEL_WORDS: Final[Mapping[str, LevelWord]] = MappingProxyType(
    {
        "rt": _HAMLET,
        "rw": _HAMLET,
        "dusun": _HAMLET,
        "padukuhan": _HAMLET,
        "pedukuhan": _HAMLET,
        "dukuh": _HAMLET,
        "dsn": _HAMLET,
        "dk": _HAMLET,
        "jorong": _HAMLET,
        "lingkungan": _HAMLET,
        "lingk": _HAMLET,
        "lk": _HAMLET,
        "banjar": _HAMLET,  # Bali
        "br": _HAMLET,
        "huta": _HAMLET,  # Simalungun
        "desa": _DESA,
        "ds": _DESA,
        "kelurahan": _KELURAHAN,
        "kel": _KELURAHAN,
        "kalurahan": _VILLAGE,  # DI Yogyakarta; a desa by its code
        "nagari": _VILLAGE,  # Sumatera Barat
        "gampong": _VILLAGE,  # Aceh
        "gampoeng": _VILLAGE,
        "kampung": _VILLAGE,  # Papua, Lampung, Kalimantan Timur
        "kampong": _VILLAGE,
        "kp": _VILLAGE,
        "pekon": _VILLAGE,  # Lampung
        "tiyuh": _VILLAGE,  # Tulang Bawang Barat
        "lembang": _VILLAGE,  # Toraja
        "negeri": _VILLAGE,  # Maluku
        "nagori": _VILLAGE,  # Simalungun
        "kecamatan": _DISTRICT,
        "kec": _DISTRICT,
        "kapanewon": _DISTRICT,  # DI Yogyakarta, in a regency
        "kemantren": _DISTRICT,  # DI Yogyakarta, in the city
        "distrik": _DISTRICT,  # Papua
        "kabupaten": _KABUPATEN,
        "kab": _KABUPATEN,
        "kota": _KOTA,
        "kotamadya": _KOTA,
        "kodya": _KOTA,
        "provinsi": _PROVINCE,
        "propinsi": _PROVINCE,
        "prov": _PROVINCE,
    }
)
"""The words before names, by their small letters without dots."""

_ADMINISTRATIVE: Final = ("administrasi", "adm")

_PROVINCE_NAMES: Final[Mapping[str, str]] = {
    "Nanggroe Aceh Darussalam": "11",
    "NAD": "11",
    "Sumut": "12",
    "Sumatra Utara": "12",
    "Sumbar": "13",
    "Sumatra Barat": "13",
    "Sumsel": "16",
    "Sumatra Selatan": "16",
    "Bangka Belitung": "19",
    "Kep. Bangka Belitung": "19",
    "Babel": "19",
    "Kep. Riau": "21",
    "Kepri": "21",
    "Jakarta": "31",
    "DKI Jakarta": "31",
    "DKI": "31",
    "DKJ": "31",
    "Daerah Khusus Jakarta": "31",
    "Jabar": "32",
    "Jateng": "33",
    "DI Yogyakarta": "34",
    "DIY": "34",
    "Jatim": "35",
    "NTB": "52",
    "NTT": "53",
    "Kalbar": "61",
    "Kalteng": "62",
    "Kalsel": "63",
    "Kaltim": "64",
    "Kaltara": "65",
    "Sulut": "71",
    "Sulteng": "72",
    "Sulsel": "73",
    "Sultra": "74",
    "Sulbar": "76",
    "Malut": "82",
}
"""Other names of provinces than the official ones, as people write them."""

_FIRST_WORD: Final = re.compile(r"\s*([^\W0-9_]+)")


def normal_name(name: str) -> str:
    """Return a form of a name for comparing: letters and digits alone, without difference of case. Not for showing.

    Lists and reports differ in blanks and signs ("Batu Licin" and "Batulicin", "Mas-Mas" and "Masmas"). Two regions
    whose names agree in this form are both found; they are never taken for one.
    """
    return "".join(filter(str.isalnum, name.casefold()))


_PROVINCE_CODES: Final[Mapping[str, RegionCode]] = {
    normal_name(name): RegionCode(number)
    for number, name in (
        *((number, province.name) for number, province in PROVINCES.items()),
        *((number, name) for name, number in _PROVINCE_NAMES.items()),
    )
}


def province_code(name: str) -> RegionCode | None:
    """Return the code of a province by its official name or one that is in use, such as "NTB"; else None."""
    return _PROVINCE_CODES.get(normal_name(name))


def split_level(name: str) -> tuple[LevelWord | None, str]:
    """Return what a leading word says of the level ("Kab.", "Kecamatan"), and the name behind it.

    Where no such word leads, or nothing stands behind it, that is None and the name itself.
    """
    first, rest = _split_word(name)
    word = LEVEL_WORDS.get(first)
    if word is not None and word.level is GroupLevel.REGENCY:
        second, further = _split_word(rest)
        rest = further if second in _ADMINISTRATIVE else rest
    return (None, name) if word is None or not normal_name(rest) else (word, rest)


def _split_word(text: str) -> tuple[str, str]:
    match = _FIRST_WORD.match(text)
    return ("", text) if match is None else (match[1].casefold(), text[match.end() :].lstrip(" ."))
