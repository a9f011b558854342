"""Codes of regions, as the Ministry of Home Affairs gives them."""

import re
from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.codes.provinces import PROVINCES
from kimcore.findings import Finding, Problem, Words
from kimcore.late import late_pattern
from kimcore.vocabularies import GroupLevel, Vocabulary
from kimcore.zones import TimeZone

MALFORMED_REGION_CODE = Problem.error(
    code="malformed_region_code",
    indonesian="Format kode wilayah ini keliru. Mohon tulis kode Kemendagri seperti 63, 63.10, 63.10.01,"
    " atau 63.10.01.1007.",
    english="This region code is not of the form that Kemendagri uses. Please write it like 63, 63.10, 63.10.01 or"
    " 63.10.01.1007.",
)
REGION_CODE_UNDOTTED = Problem.error(
    code="region_code_undotted",
    indonesian="Kode wilayah ini tertulis tanpa titik, sehingga tidak dapat dibedakan dari kode BPS. Mohon tulis kode"
    " Kemendagri dengan titik, seperti 63.10.01.",
    english="This region code has no dots, so it cannot be told from a BPS code. Please write the Kemendagri code with"
    " dots, like 63.10.01.",
)
REGION_CODE_LOST_ZERO = Problem.error(
    code="region_code_lost_zero",
    indonesian="Kode wilayah ini tidak lengkap; nol di akhir kerap hilang di Excel (63.10 menjadi 63.1). Mohon gunakan"
    " kolom berformat teks.",
    english="This region code is incomplete; Excel often drops the final zero (63.10 becomes 63.1). Please use a text"
    " column.",
)

_LEVELS: Final = (GroupLevel.PROVINCE, GroupLevel.REGENCY, GroupLevel.DISTRICT, GroupLevel.VILLAGE)
_PROVINCE_ENDS: Final = len("63")
_REGENCY_ENDS: Final = len("63.10")
_DISTRICT_ENDS: Final = len("63.10.01")
_FIRST_CITY: Final = "71"

_PROVINCE: Final = "(?:1[1-9]|[2-9][0-9])"
_REGENCY: Final = "(?:0[1-9]|[1-6][0-9]|7[1-9]|[89][0-9])"
_DISTRICT: Final = "(?:0[1-9]|[1-9][0-9])"
_VILLAGE: Final = "[1-3][0-9]{3}"
_UNDOTTED: Final = late_pattern("[0-9]{4,13}")
_LOST_ZERO: Final = re.compile(r"[0-9]{2}\.[1-9]")


class VillageKind(Vocabulary, source="Permendagri 58/2021"):
    """What kind of village a region is; its code tells."""

    KELURAHAN = "kelurahan", "Kelurahan", "kelurahan (urban village)"
    DESA = "desa", "Desa", "desa (rural village)"
    DESA_ADAT = "desa_adat", "Desa adat", "desa adat (customary village)"


_VILLAGE_KINDS: Final = {"1": VillageKind.KELURAHAN, "2": VillageKind.DESA, "3": VillageKind.DESA_ADAT}


class RegionCode(Code):
    """The code of a province, regency or city, district or village: `63`, `63.10`, `63.10.01`, `63.10.01.1007`.

    Permendagri 58/2021: two digits of the province; two of the regency (01-69) or city (71-99); two of the district;
    four of the village, which begin with 1 in a kelurahan, 2 in a desa and 3 in a desa adat. Islands have codes of
    another form. A province that is on no current list is legal, for old lists had others. BPS codes look alike
    without dots and mean other districts and villages: digits without dots are refused.
    """

    is_shared: ClassVar[bool] = True
    expected: ClassVar[Words] = Words("kode wilayah seperti 63.10.01", "a region code such as 63.10.01")
    pattern: ClassVar[str] = rf"{_PROVINCE}(?:\.{_REGENCY}(?:\.{_DISTRICT}(?:\.{_VILLAGE})?)?)?"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        if cls._fits(text):
            return None
        if _UNDOTTED.fullmatch(text):
            return REGION_CODE_UNDOTTED.at()
        return (REGION_CODE_LOST_ZERO if _LOST_ZERO.fullmatch(text) else MALFORMED_REGION_CODE).at()

    @property
    def level(self) -> GroupLevel:
        """The level of administration: province, regency, district or village."""
        return _LEVELS[self.text.count(".")]

    @property
    def parent(self) -> "RegionCode | None":
        """The region one level above; None above a province."""
        above, _, _ = self.text.rpartition(".")
        return RegionCode(above) if above else None

    @property
    def province(self) -> "RegionCode":
        """The province that the region is or lies in."""
        return RegionCode(self.text[:_PROVINCE_ENDS])

    @property
    def regency(self) -> "RegionCode | None":
        """The regency or city that the region is or lies in; None for a province."""
        return self._up_to(_REGENCY_ENDS)

    @property
    def district(self) -> "RegionCode | None":
        """The district that the region is or lies in; None above the districts."""
        return self._up_to(_DISTRICT_ENDS)

    @property
    def is_city(self) -> bool:
        """Whether the region is a city (kota) or lies in one."""
        return self.text[_PROVINCE_ENDS + 1 : _REGENCY_ENDS] >= _FIRST_CITY

    @property
    def village_kind(self) -> VillageKind | None:
        """Whether a village is a kelurahan, desa or desa adat; None above the villages."""
        return _VILLAGE_KINDS.get(self.text[_DISTRICT_ENDS + 1 :][:1])

    @property
    def province_name(self) -> str | None:
        """The name of the province; None where its number is not on the current list."""
        province = PROVINCES.get(self.province.text)
        return None if province is None else province.name

    @property
    def zone(self) -> TimeZone | None:
        """The time zone; None where the province's number is not on the current list."""
        province = PROVINCES.get(self.province.text)
        return None if province is None else province.zone

    def contains(self, other: "RegionCode") -> bool:
        """Whether another region is this one or lies in it."""
        return f"{other.text}.".startswith(f"{self.text}.")

    def _up_to(self, end: int) -> "RegionCode | None":
        return RegionCode(self.text[:end]) if len(self.text) >= end else None
