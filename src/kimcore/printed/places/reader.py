"""Reads places as offices type them: "Kec. Batulicin, Kab. Tanah Bumbu", "Desa Semanu Kapanewon Semanu"."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

import attrs

from kimcore.codes import RegionCode
from kimcore.findings import Finding, Problem
from kimcore.printed.lines import NOTHING_STATED, line_in
from kimcore.printed.places.assembly import Place, PlaceName, assembled, names_of
from kimcore.printed.places.lookup import Codes, Located, located, looked_up
from kimcore.printed.reading import PART_UNREAD, PrintedReading
from kimcore.records import Places
from kimcore.regions import RegionTable
from kimcore.sheets.cells import is_nothing
from kimcore.vocabularies import GroupLevel

NO_PLACE = Problem.note(
    code="no_place",
    indonesian="Teks ini tidak menyebut tingkat wilayah. Mohon tulis seperti Kec. Batulicin, Kab. Tanah Bumbu.",
    english="This text names no level of region. Please write it like Kec. Batulicin, Kab. Tanah Bumbu.",
)
PLACE_LEVEL_UNKNOWN = Problem.note(
    code="place_level_unknown",
    indonesian="Bagian ke-{position} tidak menyebut tingkat wilayahnya. Mohon tambahkan, misalnya Desa, Kec., atau"
    " Kab.",
    english="Part {position} does not say its level. Please add it, such as Desa, Kec. or Kab.",
)

_BROKEN: Final = re.compile(r"[OolI?]*(?:[0-9][OolI?]|[OolI?][0-9])[0-9OolI?]*")
"""Digits with what looks like one, or cannot be read, among them: "0O3"."""


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
    if regions is None:
        candidates: Codes = ()
        found: list[Located] = [(place, (), []) for place in assembled(line, names)]
    else:
        names, candidates = looked_up(names, regions)
        found = located(line, assembled(line, names), candidates, regions)
    if not found:
        return PrintedReading(cell, (), (NOTHING_STATED.at() if is_nothing(line) else NO_PLACE.at(),))
    findings = [finding for _, _, findings in found for finding in findings]
    doubtful = _doubtful(line, names)
    findings += [finding for _, finding in doubtful]
    unleveled = [at for at, name in enumerate(names, 1) if name.level is None and not name.is_rest]
    if unleveled and not candidates:
        findings.append(PLACE_LEVEL_UNKNOWN.at(position=unleveled[0]))
    starts = {start for both, _ in doubtful for start in both}
    certain = [starts.isdisjoint([name.start for name in place.values()]) for place, _, _ in found]
    values = [_printed(line, place, codes) for place, codes, _ in found]
    if len(findings) > 1:
        findings = [*dict.fromkeys(findings)]
    return PrintedReading(cell, tuple(values), tuple(findings), tuple(certain))


def _printed(line: str, place: Place, codes: Codes) -> PrintedPlace:
    """Return a place with its names and the one code, or the candidates."""
    places = Places(printed=line, **{level.code: name.name for level, name in place.items()})
    is_one = len(codes) == 1
    return PrintedPlace(places=places, region=codes[0] if is_one else None, candidates=() if is_one else codes)


def _doubtful(line: str, names: Sequence[PlaceName]) -> list[tuple[set[int], Finding]]:
    """Return what makes names doubtful, and where these begin.

    Something unknown stands right behind a name, or a kampung that may be a part of it, or a number in it is broken.
    """
    doubtful: list[tuple[set[int], Finding]] = []
    for last, name in itertools.pairwise(names):
        is_rest = name.is_rest and name.level is None
        is_open = last.level is GroupLevel.VILLAGE and not last.is_in_village and not last.codes
        if is_rest or (is_open and name.is_in_village and not line[last.end : name.start].strip()):
            doubtful.append(({last.start, name.start}, PART_UNREAD.at(first=name.start + 1, last=name.end)))
    for name in names:
        if name.level is GroupLevel.HAMLET and (broken := _BROKEN.search(name.name)):
            first, end = broken.span()
            doubtful.append(({name.start}, PART_UNREAD.at(first=name.start + first + 1, last=name.start + end)))
    return doubtful
