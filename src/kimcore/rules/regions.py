"""Codes of regions beside the list of regions that the embedding tool brings."""

import functools
from collections.abc import Iterator
from typing import Final

from kimcore.codes import RegionCode
from kimcore.findings import Finding, Problem
from kimcore.records import Area, Group, InformationItem, Institution, Places, Session, Venue
from kimcore.regions import RegionTable
from kimcore.rules.register import Register
from kimcore.rules.timetables import from_the_top
from kimcore.vocabularies import GroupLevel

_REMEMBERED: Final = 4096
"""How many names of regions are remembered with what the list says: those of the upper levels recur."""

REGION_NOT_LISTED = Problem.warning(
    code="region_not_listed",
    indonesian="Kode wilayah {region} tidak ada dalam daftar wilayah yang dipakai; mungkin sudah diganti. Mohon cek"
    " kodenya.",
    english="Region code {region} is not on the list of regions in use; it may have been replaced. Please check the"
    " code.",
)


def regions_not_listed(register: Register) -> Iterator[Finding]:
    """Find codes that the list of regions does not have, though it has the regions around them.

    A list of one regency says nothing of others: a code below the regency is looked for where the list has its regency
    and any region of that level, and a regency where the list has several of its province. Needs `regions`.
    """
    table = register.regions
    if table is None:
        return
    for index, pointer, code, _ in _codes(register):
        if _is_missing(table, code):
            yield register.finding(REGION_NOT_LISTED, index, pointer, region=code.text)


def _is_missing(table: RegionTable, code: RegionCode) -> bool:
    """Whether a code, or the first region above it that is not listed, is missing among others that are."""
    above = None if code in table else code.parent
    if above is None:
        return False
    if above not in table:
        return _is_missing(table, above)
    needed = 2 if code.level is GroupLevel.REGENCY else 1
    return len(table.children(above)) >= needed


REGION_NAME_DIFFERS = Problem.warning(
    code="region_name_differs",
    indonesian="Dalam daftar wilayah, kode {region} adalah {name}, berbeda dari nama yang tertulis. Mohon cek kode atau"
    " namanya.",
    english="On the list of regions, code {region} is {name}, which is not the name given. Please check the code or the"
    " name.",
)


def region_names_differ(register: Register) -> Iterator[Finding]:
    """Find codes whose region, or one above it, has another name on the list than the record prints.

    Words for the level, case, blanks and signs do not count. Names repeat, so it is the code that is looked up. The
    highest level that differs is named. Needs `regions`.
    """
    table = register.regions
    if table is None:
        return
    differs = functools.lru_cache(_REMEMBERED)(functools.partial(_listed_otherwise, table))
    for index, pointer, code, places in _codes(register):
        printed = () if places is None else (places.province, places.regency, places.district, places.village)
        for region, name in zip(from_the_top(code.text), printed, strict=False):
            listed = None if name is None else differs(region, name)
            if listed is not None:
                yield register.finding(REGION_NAME_DIFFERS, index, pointer, region=region, name=listed)
                break


def _codes(register: Register) -> Iterator[tuple[int, str, RegionCode, Places | None]]:
    """Find the codes in records with index and pointer, and the names of places that stand beside each."""
    for index, record in enumerate(register.judged):
        if isinstance(record, Group | Session | Institution) and record.region is not None:
            yield index, "/region", record.region, record.places
        if isinstance(record, InformationItem):
            for position, code in enumerate(record.regions):
                yield index, f"/regions/{position}", code, None
    parts: list[tuple[int, str, Venue | Area]] = [*register.parts(Venue), *register.parts(Area)]
    for index, pointer, part in parts:
        if part.region is not None:
            yield index, f"{pointer}/region", part.region, part.places


def _listed_otherwise(table: RegionTable, region: str, name: str) -> str | None:
    """Return the name that a list has for the code of a region, where it is not the name that is printed."""
    code = RegionCode(region)
    return None if table.calls(code, name) else table.name_of(code)
