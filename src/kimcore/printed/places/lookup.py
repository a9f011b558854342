"""The official list: which regions the names of a place are, and which code is meant."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kimcore.codes import RegionCode
from kimcore.findings import Finding, Problem, Words
from kimcore.lexicon.levels import LEVEL_WORDS
from kimcore.printed.places.assembly import Place, PlaceName
from kimcore.printed.places.names import LISTED
from kimcore.regions import RegionTable, normal_name, province_code, split_level
from kimcore.regions.table import CROSSED
from kimcore.vocabularies import GroupLevel

PLACE_NOT_LISTED = Problem.warning(
    code="place_not_listed",
    indonesian="Nama {level} yang tertulis tidak ada dalam daftar wilayah, sehingga kodenya tidak diisi. Mohon cek"
    " namanya.",
    english="The {level} named here is not on the list of regions, so there is no code. Please check the name.",
)
PLACE_AMBIGUOUS = Problem.warning(
    code="place_ambiguous",
    indonesian="Nama ini cocok dengan beberapa wilayah: {codes}. Mohon pilih salah satu kode, atau lengkapi wilayah di"
    " atasnya.",
    english="This name fits several regions: {codes}. Please choose one of the codes, or add the region above it.",
)

PLACE_CODE_DIFFERS = Problem.warning(
    code="place_code_differs",
    indonesian="Kode wilayah yang tertulis ({printed}) berbeda dari kode menurut namanya ({named}). Mohon cek"
    " keduanya.",
    english="The region code that is printed ({printed}) is not that of the name ({named}). Please check both.",
)

Codes = tuple[RegionCode, ...]
Located = tuple[Place, Codes, list[Finding]]
"""A place, the one code or all that fit, and what is wrong with its names."""
_MOST_CODES: Final = 10
_CODE: Final = re.compile(r"(?<![0-9.])[0-9]{2}[.][0-9]{2}[.][0-9]{2}(?:[.][0-9]{4})?(?![0-9]|[.][0-9])")
"""Of a district or a village: shorter ones look like times."""
_MOST_UNLEVELED: Final = 8
"""Names without a word that are looked up; a text with more of them is no place."""


def looked_up(names: Sequence[PlaceName], regions: RegionTable) -> tuple[Sequence[PlaceName], Codes]:
    """Return the names with the levels that the list tells, and the codes of a name that fits regions of several."""
    if not 0 < sum(name.level is None for name in names) <= _MOST_UNLEVELED:
        return names, ()
    found = [() if name.level is GroupLevel.HAMLET else codes_of(name, regions) for name in names]
    leveled: list[PlaceName] = []
    candidates: Codes = ()
    for at, name in enumerate(names):
        others = [codes for other, codes in enumerate(found) if other != at and codes]
        codes = tuple(code for code in found[at] if all(is_related(code, other) for other in others))
        levels = {code.level for code in codes if name.level is None}
        if len(levels) > 1 and not name.is_rest:
            candidates = codes
        leveled.append(name._replace(level=levels.pop(), codes=codes) if len(levels) == 1 else name)
    return leveled, candidates


def codes_of(name: PlaceName, regions: RegionTable) -> Sequence[RegionCode]:
    """Return every region of a name that its level admits, in order of their codes."""
    return regions.find(name.name, level=name.level) if name.codes is None else sorted(name.codes, key=str)


def is_related(code: RegionCode, others: Iterable[RegionCode]) -> bool:
    """Whether a region lies in, is or holds one of others."""
    return any(code.contains(other) or other.contains(code) for other in others)


def located(line: str, places: Sequence[Place], candidates: Codes, regions: RegionTable) -> list[Located]:
    """Return the places with their codes, and what is wrong with them; and one without names where only a code is told.

    `candidates` are the codes of a name of several levels: a place that lies in none of them has them all. A code of
    the list that is printed tells what is meant, where the text has one place and one such code.
    """
    printed = {code for match in _CODE.finditer(line) if (code := regions.code_of(match[0]))}
    code = printed.pop() if len(printed) == 1 and len(places) <= 1 else None
    if not places and not candidates:
        is_named = code and (line == code.text or normal_name(regions.name_of(code) or "") in normal_name(line))
        return [({}, (code,), [])] if code and is_named else []
    found: list[Located] = []
    for place in places or [{}]:
        codes, findings = _fitting(place, regions)
        if candidates and not (len(codes) == 1 and any(one.contains(codes[0]) for one in candidates)):
            codes = candidates
        if code is not None and code in codes:
            codes = (code,)
        elif code is not None and len(codes) == 1 and not is_related(code, codes):
            findings.append(PLACE_CODE_DIFFERS.at(printed=code.text, named=codes[0].text))
            codes = (*codes, code)
        elif len(codes) > 1:
            findings.append(_ambiguous(codes))
        found.append((place, codes, findings))
    return found


def _fitting(place: Place, regions: RegionTable) -> tuple[Codes, list[Finding]]:
    """Return the codes of the smallest region of a place that fit all larger ones, or that a name is not on the list.

    A level that the list has no region of says nothing, and a list of one regency says nothing of what lies elsewhere.
    """
    above: Sequence[RegionCode] = ()
    codes: Sequence[RegionCode] = ()
    for level in LISTED:
        if (name := place.get(level)) is None:
            continue
        begins = tuple(f"{code.text}." for code in above)
        codes = [code for code in codes_of(name, regions) if not above or code.text.startswith(begins)]
        if codes or not above:
            above = codes
        if not codes and level is GroupLevel.PROVINCE and (number := province_code(split_level(name.name)[1])):
            above = [number]
        elif not codes:
            is_missing = regions.has(level) and regions.covers(above, level)
            return (), [PLACE_NOT_LISTED.at(level=LEVEL_WORDS[level])] if is_missing else []
    if len(codes) > 1 and CROSSED.isdisjoint(place[codes[0].level].name):
        codes = [code for code in codes if CROSSED.isdisjoint(regions.name_of(code) or "")] or codes
    return tuple(codes), []


def _ambiguous(codes: Codes) -> Finding:
    """Return the finding that a name fits several regions, of which it names the first."""
    shown, others = ", ".join(code.text for code in codes[:_MOST_CODES]), len(codes) - _MOST_CODES
    also = Words(f"{shown}, dan {others} lainnya", f"{shown}, and {others} more")
    return PLACE_AMBIGUOUS.at(codes=also if others > 0 else shown)
