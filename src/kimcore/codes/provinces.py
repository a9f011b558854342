"""The provinces of Indonesia, as the Ministry of Home Affairs numbers and names them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from kimcore.zones import TimeZone

_WIB, _WITA, _WIT = TimeZone.WIB, TimeZone.WITA, TimeZone.WIT


@attrs.frozen
class Province:
    """A province: its name as in the official list, and its time zone. No province lies in two zones."""

    name: str
    zone: TimeZone


PROVINCES: Final[Mapping[str, Province]] = MappingProxyType(
    {
        "11": Province("Aceh", _WIB),
        "12": Province("Sumatera Utara", _WIB),
        "13": Province("Sumatera Barat", _WIB),
        "14": Province("Riau", _WIB),
        "15": Province("Jambi", _WIB),
        "16": Province("Sumatera Selatan", _WIB),
        "17": Province("Bengkulu", _WIB),
        "18": Province("Lampung", _WIB),
        "19": Province("Kepulauan Bangka Belitung", _WIB),
        "21": Province("Kepulauan Riau", _WIB),
        "31": Province("Daerah Khusus Ibukota Jakarta", _WIB),
        "32": Province("Jawa Barat", _WIB),
        "33": Province("Jawa Tengah", _WIB),
        "34": Province("Daerah Istimewa Yogyakarta", _WIB),
        "35": Province("Jawa Timur", _WIB),
        "36": Province("Banten", _WIB),
        "51": Province("Bali", _WITA),
        "52": Province("Nusa Tenggara Barat", _WITA),
        "53": Province("Nusa Tenggara Timur", _WITA),
        "61": Province("Kalimantan Barat", _WIB),
        "62": Province("Kalimantan Tengah", _WIB),
        "63": Province("Kalimantan Selatan", _WITA),
        "64": Province("Kalimantan Timur", _WITA),
        "65": Province("Kalimantan Utara", _WITA),
        "71": Province("Sulawesi Utara", _WITA),
        "72": Province("Sulawesi Tengah", _WITA),
        "73": Province("Sulawesi Selatan", _WITA),
        "74": Province("Sulawesi Tenggara", _WITA),
        "75": Province("Gorontalo", _WITA),
        "76": Province("Sulawesi Barat", _WITA),
        "81": Province("Maluku", _WIT),
        "82": Province("Maluku Utara", _WIT),
        "91": Province("Papua", _WIT),
        "92": Province("Papua Barat", _WIT),
        "93": Province("Papua Selatan", _WIT),
        "94": Province("Papua Tengah", _WIT),
        "95": Province("Papua Pegunungan", _WIT),
        "96": Province("Papua Barat Daya", _WIT),
    }
)
"""The 38 provinces by number.

Numbers and names: Kepmendagri 300.2.2-2430/2025, as in https://github.com/cahyadsn/wilayah (MIT). Zones: Keppres
41/1987 for the provinces of its time; a younger province keeps the zone of the one it was part of.
"""
