"""Reads places as offices type them: "Kec. Batulicin, Kab. Tanah Bumbu", "Desa Semanu Kapanewon Semanu"."""

from collections.abc import Sequence

import attrs

from kimcore.codes import RegionCode
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.cells import NOTHING_STATED, is_nothing, line_in
from kimcore.printed.places.assembly import Place, PlaceName, assembled, names_of
from kimcore.printed.places.lookup import (
    PLACE_AMBIGUOUS,
    ambiguous,
    is_named,
    is_related,
    located,
    looked_up,
    printed_code,
)
from kimcore.printed.reading import PART_UNREAD, PrintedReading
from kimcore.records import Places
from kimcore.regions import RegionTable
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
PLACE_CODE_DIFFERS = Problem(
    code="place_code_differs",
    severity=Severity.WARNING,
    id="Kode wilayah yang tertulis ({printed}) berbeda dari kode menurut namanya ({named}). Mohon cek keduanya.",
    en="The region code that is printed ({printed}) is not that of the name ({named}). Please check both.",
)


@attrs.frozen(kw_only=True)
class PrintedPlace:
    """A place: the names of its levels as printed, each with its word ("Kapanewon Semanu"), and its code.

    `candidates` are the codes that fit where there are several; `region` is then None.
    """

    places: Places
    region: RegionCode | None = None
    candidates: tuple[RegionCode, ...] = ()


def read_place(cell: object, *, regions: RegionTable | None = None) -> PrintedReading[PrintedPlace]:
    """Read the places of a text; any text, and whatever else stands in a cell, gives a reading.

    Words such as "Kec.", "Kapanewon", "Distrik" or "Nagari", and a house such as "Kantor Camat", say the level of the
    name behind them; a province is known by its name. Where a list of regions is given, it decides where names end,
    names without such a word are looked up, too, and each place gets the code that fits all its names, if there is
    exactly one; a code of the list that is printed is taken, too. Names are kept as printed. A place is not certain
    where something unknown stands right behind one of its names.
    """
    line = line_in(cell)
    if isinstance(line, Finding):
        return PrintedReading(cell, (), (line,))
    names: Sequence[PlaceName] = names_of(line, regions)
    candidates: tuple[RegionCode, ...] = ()
    if regions is not None:
        names, candidates = looked_up(names, regions)
    places = assembled(names)
    values, findings = _coded(line, places, candidates, regions)
    if not values:
        findings.append(NOTHING_STATED.at() if is_nothing(line) else NO_PLACE.at())
        return PrintedReading(cell, (), tuple(findings))
    doubtful = _doubtful(line, names)
    findings += doubtful.values()
    unleveled = [at for at, name in enumerate(names, 1) if name.level is None and not name.is_rest]
    if unleveled and not candidates:
        findings.append(PLACE_LEVEL_UNKNOWN.at(position=unleveled[0]))
    certain = [all(name.start not in doubtful for name in place.values()) for place in places or [{}]]
    return PrintedReading(cell, tuple(values), tuple(dict.fromkeys(findings)), tuple(certain))


def _doubtful(line: str, names: Sequence[PlaceName]) -> dict[int, Finding]:
    """Return where the names begin behind which something unknown stands, or a kampung that may be a part of them."""
    doubtful: dict[int, Finding] = {}
    last: PlaceName | None = None
    for name in names:
        is_rest = name.is_rest and name.level is None
        if last is not None and (is_rest or _may_be_one(line, last, name)):
            doubtful[last.start] = doubtful[name.start] = PART_UNREAD.at(first=name.start + 1, last=name.end)
        last = last if is_rest else name
    return doubtful


def _may_be_one(line: str, one: PlaceName, other: PlaceName) -> bool:
    is_kampung = other.is_in_village and one.level is GroupLevel.VILLAGE and not one.is_in_village
    return is_kampung and not one.codes and not line[one.end : other.start].strip()


def _coded(
    line: str, places: Sequence[Place], candidates: tuple[RegionCode, ...], regions: RegionTable | None
) -> tuple[list[PrintedPlace], list[Finding]]:
    """Return the places with their codes, and what is found in them; `candidates` are those of a name without level."""
    if regions is None:
        return [_printed(line, place) for place in places], []
    findings: list[Finding] = []
    values: list[PrintedPlace] = []
    for place in places:
        codes, finding = located(place, regions)
        findings += [finding] if finding else []
        values.append(_printed(line, place, codes))
    if candidates:
        values = [
            value
            if value.region is not None and any(code.contains(value.region) for code in candidates)
            else attrs.evolve(value, region=None, candidates=candidates)
            for value in values or [_printed(line, {})]
        ]
        findings += [ambiguous(candidates) for value in values if value.candidates == candidates]
    code = printed_code(line, regions)
    if code is None or len(values) > 1:
        return values, findings
    if not values:
        return [_printed(line, {}, (code,))] if is_named(line, code, regions) else [], findings
    return _with_code(values[0], code, findings)


def _printed(line: str, place: Place, codes: tuple[RegionCode, ...] = ()) -> PrintedPlace:
    """Return a place with its names and the one code, or the candidates."""
    places = Places(printed=line, **{level.code: name.name for level, name in place.items()})
    is_one = len(codes) == 1
    return PrintedPlace(places=places, region=codes[0] if is_one else None, candidates=() if is_one else codes)


def _with_code(
    place: PrintedPlace, code: RegionCode, findings: list[Finding]
) -> tuple[list[PrintedPlace], list[Finding]]:
    """Return a place with the code that is printed beside it, which can be one of several that its name fits."""
    if code in place.candidates:
        others = [finding for finding in findings if finding.problem is not PLACE_AMBIGUOUS]
        return [attrs.evolve(place, region=code, candidates=())], others
    if place.region is None or is_related(code, [place.region]):
        return [place], findings
    differs = PLACE_CODE_DIFFERS.at(printed=code.text, named=place.region.text)
    return [attrs.evolve(place, region=None, candidates=(place.region, code))], [*findings, differs]
