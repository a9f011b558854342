"""Codes of regions beside the list of regions that the embedding tool brings."""

from collections.abc import Iterator

from kimcore.codes import RegionCode
from kimcore.findings import Finding, Problem
from kimcore.records import Group, InformationItem, Institution, Places, Record, Session, Venue
from kimcore.regions import RegionTable
from kimcore.rules.parts import parts_of
from kimcore.rules.register import Register
from kimcore.vocabularies import GroupLevel

REGION_NOT_LISTED = Problem.warning(
    code="region_not_listed",
    id="Kode wilayah {region} tidak ada dalam daftar wilayah yang dipakai; mungkin sudah diganti. Mohon cek kodenya.",
    en="Region code {region} is not on the list of regions in use; it may have been replaced. Please check the code.",
)


def regions_not_listed(register: Register) -> Iterator[Finding]:
    """Find codes that the list of regions does not have, though it has the regions around them.

    A list of one regency says nothing of others: a code below the regency is looked for where the list has its regency
    and any region of that level, and a regency where the list has several of its province. Needs `regions`.
    """
    table = register.regions
    if table is None:
        return
    for index, record in enumerate(register.judged):
        for pointer, code, _ in _codes(record):
            if _is_missing(table, code):
                yield register.finding(REGION_NOT_LISTED, index, pointer, region=code.text)


def _is_missing(table: RegionTable, code: RegionCode) -> bool:
    """Whether a code, or the first region above it that is not listed, is missing among others that are."""
    above = code.parent
    if above is None or code in table:
        return False
    if above not in table:
        return _is_missing(table, above)
    needed = 2 if code.level is GroupLevel.REGENCY else 1
    return len(table.children(above)) >= needed


REGION_NAME_DIFFERS = Problem.warning(
    code="region_name_differs",
    id="Dalam daftar wilayah, kode {region} adalah {name}, berbeda dari nama yang tertulis. Mohon cek kode atau"
    " namanya.",
    en="On the list of regions, code {region} is {name}, which is not the name given. Please check the code or the"
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
    for index, record in enumerate(register.judged):
        for pointer, code, places in _codes(record):
            differing = next(_differing(table, code, places), None)
            if differing is not None:
                region, name = differing
                yield register.finding(REGION_NAME_DIFFERS, index, pointer, region=region.text, name=name)


def _codes(record: Record) -> Iterator[tuple[str, RegionCode, Places | None]]:
    """Find the codes in a record with their pointers, and the names of places that stand beside each."""
    if isinstance(record, Group | Session | Institution) and record.region is not None:
        yield "/region", record.region, record.places
    if isinstance(record, InformationItem):
        for position, code in enumerate(record.regions):
            yield f"/regions/{position}", code, None
    for pointer, venue in parts_of(record, Venue):
        if venue.region is not None:
            yield f"{pointer}/region", venue.region, venue.places


def _differing(table: RegionTable, code: RegionCode, places: Places | None) -> Iterator[tuple[RegionCode, str]]:
    """Find the regions that a code stands for whose listed names are not those of the places, from the top."""
    if places is None:
        return
    printed = {
        GroupLevel.PROVINCE: places.province,
        GroupLevel.REGENCY: places.regency,
        GroupLevel.DISTRICT: places.district,
        GroupLevel.VILLAGE: places.village,
    }
    for region in _from_the_top(code):
        listed, name = table.name_of(region), printed[region.level]
        if listed is not None and name is not None and not table.calls(region, name):
            yield region, listed


def _from_the_top(code: RegionCode) -> Iterator[RegionCode]:
    if code.parent is not None:
        yield from _from_the_top(code.parent)
    yield code
