"""Reads places as offices type them: "Kec. Batulicin, Kab. Tanah Bumbu", "Desa Semanu Kapanewon Semanu"."""

import itertools
import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

import attrs

from kimcore.codes import RegionCode
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Problem, Severity, Words
from kimcore.printed.lines import line_of, unfit_line
from kimcore.printed.place_parts import PlacePart, place_parts
from kimcore.printed.reading import PrintedReading
from kimcore.records import Places
from kimcore.regions import RegionTable, normal_name
from kimcore.vocabularies import GroupLevel

NO_PLACE = Problem(
    code="no_place",
    severity=Severity.NOTE,
    id="Teks ini tidak menyebut tingkat wilayah. Mohon tulis seperti Kec. Batulicin, Kab. Tanah Bumbu.",
    en="This text names no level of region. Please write it like Kec. Batulicin, Kab. Tanah Bumbu.",
)
PLACE_LEVEL_UNKNOWN = Problem(
    code="place_level_unknown",
    severity=Severity.NOTE,
    id="Bagian ke-{position} tidak menyebut tingkat wilayahnya. Mohon tambahkan, misalnya Desa, Kec., atau Kab.",
    en="Part {position} does not say its level. Please add it, such as Desa, Kec. or Kab.",
)
PLACE_NOT_LISTED = Problem(
    code="place_not_listed",
    severity=Severity.WARNING,
    id="{level} yang tertulis tidak ada dalam daftar wilayah, sehingga kodenya tidak diisi. Mohon cek namanya.",
    en="The {level} named here is not on the list of regions, so there is no code. Please check the name.",
)
PLACE_AMBIGUOUS = Problem(
    code="place_ambiguous",
    severity=Severity.WARNING,
    id="Nama ini cocok dengan beberapa wilayah: {codes}. Mohon pilih salah satu kode, atau lengkapi wilayah di"
    " atasnya.",
    en="This name fits several regions: {codes}. Please choose one of the codes, or add the region above it.",
)
PLACE_CODE_DIFFERS = Problem(
    code="place_code_differs",
    severity=Severity.WARNING,
    id="Kode wilayah yang tertulis ({printed}) berbeda dari kode menurut namanya ({named}). Mohon cek keduanya.",
    en="The region code that is printed ({printed}) is not that of the name ({named}). Please check both.",
)

_MOST_CODES: Final = 10
_CODE: Final = re.compile(r"(?<![0-9.])[0-9]{2}[.][0-9]{2}[.][0-9]{2}(?:[.][0-9]{4})?(?![0-9]|[.][0-9])")
"""Of a district or a village: shorter ones look like times."""
_SIZES: Final = {
    GroupLevel.HAMLET: 0,
    GroupLevel.VILLAGE: 1,
    GroupLevel.DISTRICT: 2,
    GroupLevel.REGENCY: 3,
    GroupLevel.PROVINCE: 4,
}
_LISTED: Final = (GroupLevel.PROVINCE, GroupLevel.REGENCY, GroupLevel.DISTRICT, GroupLevel.VILLAGE)
_Leveled = tuple[GroupLevel, str]
_MOST_UNLEVELED: Final = 8
"""Names without a word that are looked up; a text with more of them is no place."""


@attrs.frozen(kw_only=True)
class PrintedPlace:
    """A place: the names of its levels as printed, each with its word ("Kapanewon Semanu"), and its code.

    `candidates` are the codes that fit where there are several; `region` is then None.
    """

    places: Places
    region: RegionCode | None = None
    candidates: tuple[RegionCode, ...] = ()


def read_place(text: str, *, regions: RegionTable | None = None) -> PrintedReading[PrintedPlace]:
    """Read the places of a text; any text gives a reading.

    Words such as "Kec.", "Kapanewon", "Distrik" or "Nagari" say the level of the name behind them, and a province is
    known by its name. Where a list of regions is given, names without such a word are looked up, too, and each place
    gets the code that fits all its names, if there is exactly one; a code of the list that is printed is taken, too.
    Names are kept as printed.
    """
    line = line_of(text)
    if line is None:
        return PrintedReading(text, (), (unfit_line(text),))
    parts = tuple(place_parts(line))
    candidates: tuple[RegionCode, ...] = ()
    if regions is None:
        values = [PrintedPlace(places=Places(printed=line, **names)) for names in _assembled(parts)]
        findings: list[Finding] = []
    else:
        parts, candidates = _looked_up(parts, regions)
        values, findings = _listed(line, parts, candidates, regions)
    unleveled = next((position for position, part in enumerate(parts, start=1) if part.level is None), None)
    if not values:
        findings.append(NO_PLACE.at())
    elif unleveled is not None and not candidates:
        findings.append(PLACE_LEVEL_UNKNOWN.at(position=unleveled))
    return PrintedReading(text, tuple(values), tuple(dict.fromkeys(findings)))


def _listed(
    line: str, parts: Iterable[PlacePart], candidates: tuple[RegionCode, ...], regions: RegionTable
) -> tuple[list[PrintedPlace], list[Finding]]:
    """Return the places with their codes, and what is found in them; `candidates` are those of a name without level."""
    findings: list[Finding] = []
    values = [_located(Places(printed=line, **names), regions, findings) for names in _assembled(parts)]
    if candidates:
        values = [_narrowed(value, candidates) for value in values or [PrintedPlace(places=Places(printed=line))]]
        findings.extend(_ambiguous(candidates) for value in values if value.candidates == candidates)
    code = _printed_code(line, regions)
    if code is None or len(values) > 1:
        return values, findings
    if not values:
        is_named = line == code.text or normal_name(regions.name_of(code) or "") in normal_name(line)
        return [PrintedPlace(places=Places(printed=line), region=code)] if is_named else [], findings
    return _coded(values[0], code, findings)


def _printed_code(line: str, regions: RegionTable) -> RegionCode | None:
    """Return the one code of the list that a text prints; None where it prints none, or several."""
    codes = {code for match in _CODE.finditer(line) if (code := _code_of(match[0])) is not None and code in regions}
    return codes.pop() if len(codes) == 1 else None


def _code_of(text: str) -> RegionCode | None:
    try:
        return RegionCode(text)
    except MalformedError:
        return None


def _coded(place: PrintedPlace, code: RegionCode, findings: list[Finding]) -> tuple[list[PrintedPlace], list[Finding]]:
    """Return a place with the code that is printed beside it, which can be one of several that its name fits."""
    if code in place.candidates:
        others = [finding for finding in findings if finding.problem is not PLACE_AMBIGUOUS]
        return [attrs.evolve(place, region=code, candidates=())], others
    if place.region is None or _is_related(code, [place.region]):
        return [place], findings
    differs = PLACE_CODE_DIFFERS.at(printed=code.text, named=place.region.text)
    return [attrs.evolve(place, region=None, candidates=(place.region, code))], [*findings, differs]


def _narrowed(place: PrintedPlace, candidates: tuple[RegionCode, ...]) -> PrintedPlace:
    """Return a place to which a name belongs that fits several regions, unless one of these is or holds the place."""
    if place.region is not None and any(code.contains(place.region) for code in candidates):
        return place
    return attrs.evolve(place, region=None, candidates=candidates)


def _assembled(parts: Iterable[PlacePart]) -> list[dict[str, str]]:
    """Return the names of each place by level: a larger region is that of all smaller ones before it.

    Where the text goes from the larger to the smaller, it is read from its end.
    """
    leveled = [(part.level, part.name) for part in parts if part.level is not None]
    sizes = [_SIZES[level] for level, _ in leveled]
    descending = len(set(sizes)) > 1 and sizes == sorted(sizes, reverse=True)
    places: list[dict[GroupLevel, str]] = []
    for level, name in reversed(leveled) if descending else _hamlets_first(leveled):
        open_places = [place for place in places if all(_SIZES[own] < _SIZES[level] for own in place)]
        for place in open_places:
            place[level] = name
        if not open_places:
            places.append({level: name})
    return [
        {level.code: name for level, name in place.items()} for place in (reversed(places) if descending else places)
    ]


def _hamlets_first(leveled: Sequence[_Leveled]) -> Sequence[_Leveled]:
    """Return the names with each hamlet before its village; where a text has the village first, it stays so in it."""
    lowest = [level for level, _ in leveled if level in {GroupLevel.HAMLET, GroupLevel.VILLAGE}]
    if lowest[:1] != [GroupLevel.VILLAGE]:
        return leveled
    ordered: list[_Leveled] = []
    for one in leveled:
        is_behind = one[0] is GroupLevel.HAMLET and ordered and ordered[-1][0] is GroupLevel.VILLAGE
        ordered.insert(len(ordered) - 1 if is_behind else len(ordered), one)
    return ordered


def _looked_up(
    parts: Sequence[PlacePart], regions: RegionTable
) -> tuple[tuple[PlacePart, ...], tuple[RegionCode, ...]]:
    """Return the parts with the levels that the list tells, and the codes of a name that fits regions of several."""
    parts = [attrs.evolve(part, level=None) if _is_misnamed(part, regions) else part for part in parts]
    unleveled = [part for part in parts if part.level is None]
    if len(unleveled) > _MOST_UNLEVELED:
        return tuple(parts), ()
    found = {part: regions.find(part.name, level=part.level) for part in parts if part.level is not GroupLevel.HAMLET}
    leveled: list[PlacePart] = []
    candidates: tuple[RegionCode, ...] = ()
    for part in parts:
        if part.level is not None:
            leveled.append(part)
            continue
        others = [codes for other, codes in found.items() if other is not part and codes]
        codes = [code for code in found[part] if all(_is_related(code, other) for other in others)]
        levels = {code.level for code in codes}
        if len(levels) > 1:
            candidates = tuple(codes)
        leveled.append(attrs.evolve(part, level=levels.pop()) if len(levels) == 1 else part)
    return tuple(leveled), candidates


def _is_misnamed(part: PlacePart, regions: RegionTable) -> bool:
    """Whether the word for the level is a part of the name, as in the kelurahan "Kota Pagatan"."""
    if part.level not in _LISTED or regions.find(part.name, level=part.level):
        return False
    return bool(regions.find(part.name))


def _is_related(code: RegionCode, others: Iterable[RegionCode]) -> bool:
    return any(code.contains(other) or other.contains(code) for other in others)


def _located(places: Places, regions: RegionTable, findings: list[Finding]) -> PrintedPlace:
    """Return a place with the codes of its smallest region that fit the names of all larger ones."""
    codes: Collection[RegionCode] = ()
    for level in _LISTED:
        name: str | None = getattr(places, level.code)
        if name is None:
            continue
        found = regions.find(name, level=level)
        codes = [code for code in found if not codes or any(above.contains(code) for above in codes)]
        if not codes:
            findings.append(PLACE_NOT_LISTED.at(level=Words(level.label("id"), level.label("en"))))
            return PrintedPlace(places=places)
    if len(codes) > 1:
        findings.append(_ambiguous(codes))
        return PrintedPlace(places=places, candidates=tuple(codes))
    return PrintedPlace(places=places, region=next(iter(codes), None))


def _ambiguous(codes: Collection[RegionCode]) -> Finding:
    shown = ", ".join(code.text for code in itertools.islice(codes, _MOST_CODES))
    if len(codes) <= _MOST_CODES:
        return PLACE_AMBIGUOUS.at(codes=shown)
    others = len(codes) - _MOST_CODES
    return PLACE_AMBIGUOUS.at(codes=Words(f"{shown}, dan {others} lainnya", f"{shown}, and {others} more"))
