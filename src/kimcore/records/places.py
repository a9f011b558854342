"""Places as they are printed, with a region code where one is known."""

from typing import Annotated

import attrs

from kimcore.codes import GeoPoint, RegionCode, Url
from kimcore.fields import GENERAL, NONE, Declared, Field
from kimcore.records.texts import Line, Name


@attrs.frozen(kw_only=True)
class Places(Declared):
    """The names of the places that something belongs to, level by level, as printed.

    Regency is kabupaten or kota and district is kecamatan; words such as kapanewon, kalurahan, distrik or nagari keep
    their printed form.
    """

    hamlet: Annotated[Name | None, Field("Dusun/RW/RT", "hamlet or neighbourhood", NONE, hidden=True)] = None
    village: Annotated[Name | None, Field("Desa/Kelurahan", "village", NONE)] = None
    district: Annotated[Name | None, Field("Kecamatan", "district", NONE)] = None
    regency: Annotated[Name | None, Field("Kabupaten/Kota", "regency or city", NONE)] = None
    province: Annotated[Name | None, Field("Provinsi", "province", NONE)] = None
    printed: Annotated[Line | None, Field("Tertulis", "as printed", NONE, "The whole text, or what fits no level.")] = (
        None
    )


@attrs.frozen(kw_only=True)
class Area(Declared):
    """A region or a place that something is for, by its code, by its printed name, or by both."""

    region: Annotated[RegionCode | None, Field("Kode wilayah", "region code", NONE)] = None
    places: Annotated[Places | None, Field("Wilayah", "places", NONE)] = None


@attrs.frozen(kw_only=True)
class Venue(Declared):
    """A place where people met, in a room, online, or in both."""

    printed: Annotated[Line, Field("Tempat", "venue", NONE, "As printed.")]
    address: Annotated[Line | None, Field("Alamat", "address", GENERAL)] = None
    places: Annotated[Places | None, Field("Wilayah", "places", NONE)] = None
    region: Annotated[RegionCode | None, Field("Kode wilayah", "region code", NONE)] = None
    coordinates: Annotated[GeoPoint | None, Field("Koordinat", "coordinates", GENERAL)] = None
    map_url: Annotated[Url | None, Field("Tautan peta", "map link", GENERAL)] = None
    platform: Annotated[Name | None, Field("Platform daring", "online platform", NONE)] = None
    url: Annotated[
        Url | None, Field("Tautan rapat daring", "meeting link", NONE, "Whoever has it can come in.", hidden=True)
    ] = None
