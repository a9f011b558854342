"""The villages and districts of an invented regency, and how many there are of everything."""

from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.codes import RegionCode
from kimcore.records import Places
from kimcore.regions import RegionTable
from kimcore.vocabularies import GroupLevel

_VILLAGES_OF_A_DISTRICT: Final = 999
_DISTRICTS_OF_A_REGENCY: Final = 99
_REGENCIES_OF_A_PROVINCE: Final = 60
_FIRST_PROVINCE: Final = 63
_MOST_DISTRICTS: Final = (100 - _FIRST_PROVINCE) * _REGENCIES_OF_A_PROVINCE * _DISTRICTS_OF_A_REGENCY


def checked(name: str, value: object) -> None:
    """Raise TypeError where a number that is asked for is no whole one, and ValueError where it is below zero."""
    if type(value) is not int:
        raise TypeError(f"{name} is a whole number, not {type(value).__name__}")
    if value < 0:
        raise ValueError(f"{name} is 0 or more, not {value}")


@attrs.frozen(kw_only=True)
class Size:
    """How many there are of each, any of them maybe none; TypeError or ValueError names what cannot be."""

    districts: int
    villages: int
    groups: int = 0
    members: int = 0
    sessions: int = 0
    items: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number, and more regions than there are codes for."""
        for name, value in attrs.asdict(self).items():
            checked(name, value)
        if self.districts > _MOST_DISTRICTS:
            raise ValueError(f"districts is at most {_MOST_DISTRICTS}, not {self.districts}: there are no more codes")
        most = _VILLAGES_OF_A_DISTRICT * self.districts
        if self.villages > most:
            raise ValueError(f"villages is at most {most} where districts is {self.districts}, not {self.villages}")

    def area(self, number: int) -> "Area":
        """Return the village in which something is by its number: one after the other; the regency where none is."""
        if not self.villages:
            return Area.of_regency()
        return Area.of_village((number - 1) % self.villages, self.districts)


@attrs.frozen(kw_only=True)
class Area:
    """An invented region: its code, its name with those above it, and who governs it."""

    level: GroupLevel
    code: RegionCode
    places: Places
    governed_by: str

    @classmethod
    def of_regency(cls, regency: int = 0) -> "Area":
        """Return a regency, counted from 0; more than a province can have make further provinces."""
        province, in_province = divmod(regency, _REGENCIES_OF_A_PROVINCE)
        code = RegionCode(f"{_FIRST_PROVINCE + province}.{69 - in_province:02d}")
        places = Places(regency=f"Kabupaten Rekaan {regency + 1}")
        return cls(level=GroupLevel.REGENCY, code=code, places=places, governed_by="Bupati")

    @classmethod
    def of_district(cls, district: int) -> "Area":
        """Return a district, counted from 0; more than a regency can have make further regencies."""
        number, in_regency = divmod(district, _DISTRICTS_OF_A_REGENCY)
        regency = cls.of_regency(number)
        return cls(
            level=GroupLevel.DISTRICT,
            code=RegionCode(f"{regency.code}.{in_regency + 1:02d}"),
            places=attrs.evolve(regency.places, district=f"Kecamatan Rekaan {district + 1}"),
            governed_by="Camat",
        )

    @classmethod
    def of_village(cls, village: int, districts: int) -> "Area":
        """Return a village, counted from 0; they are dealt to the districts in turn."""
        number, in_turn = divmod(village, districts)
        district = cls.of_district(in_turn)
        return cls(
            level=GroupLevel.VILLAGE,
            code=RegionCode(f"{district.code}.2{number + 1:03d}"),
            places=attrs.evolve(district.places, village=f"Desa Rekaan {village + 1}"),
            governed_by="Kepala Desa",
        )

    @property
    def name(self) -> str:
        """The name of the region itself."""
        return self.places.village or self.places.district or self.places.regency or ""


def regions_of(size: Size) -> RegionTable:
    """Return the list of all regions of a regency of a size, the provinces included."""
    areas = [Area.of_regency(), *_districts(size), *(size.area(number) for number in range(1, size.villages + 1))]
    rows = {str(area.code.province): f"Provinsi Rekaan {area.code.province}" for area in areas}
    rows |= {str(area.code.regency): area.places.regency or "" for area in areas}
    rows |= {str(area.code): area.name for area in areas}
    return RegionTable.read("\n".join(["kode,nama", *(f"{code},{name}" for code, name in sorted(rows.items()))])).table


def _districts(size: Size) -> Iterator[Area]:
    return (Area.of_district(district) for district in range(size.districts))
