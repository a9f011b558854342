"""The names of places in a text, and the places that they make: a larger region is that of the smaller ones by it."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from kimcore.codes import RegionCode
from kimcore.lexicon.roles import IN_VILLAGE
from kimcore.lexicon.scanner import Scan
from kimcore.printed.lines import LONGEST_NAME
from kimcore.printed.places.forms import FORMED, Kind
from kimcore.printed.places.lexemes import Lexeme, lexemes_of
from kimcore.printed.places.names import SIZES, Names
from kimcore.regions import RegionTable
from kimcore.vocabularies import GroupLevel

_HAMLET, _VILLAGE = GroupLevel.HAMLET, GroupLevel.VILLAGE


class PlaceName(NamedTuple):
    """A name as printed, with the word for its level, and where it stands. The level is None where nothing tells it.

    `codes` are the regions of that name in the list, None where they were not looked up. `is_in_village` says that the
    word is one for a hamlet beside a village; `is_rest` that the name is what is left over right behind another, and
    `is_joined` that "dan" stands before it.
    """

    level: GroupLevel | None
    name: str
    start: int
    end: int
    codes: Sequence[RegionCode] | None = None
    is_in_village: bool = False
    is_joined: bool = False
    is_rest: bool = False


Place = dict[GroupLevel, PlaceName]
_Leveled = tuple[int, GroupLevel, PlaceName]
"""A name by the size of its level."""


def names_of(line: str, regions: RegionTable | None) -> Sequence[PlaceName]:
    """Return the names of places in a text, in order; RT, RW and hamlet that follow each other are one.

    They are those of forms, what is left over right behind one, and the name that a piece between two commas begins
    with, where the piece has no form. "dan" gives the level of the last form to the name behind it, and to those
    without a level before it.
    """
    names = Names(Scan(line), regions)
    lexemes = lexemes_of(names)
    row = "".join([kind for kind, _, _, _, _ in lexemes])
    found: list[PlaceName] = []
    level: GroupLevel | None = None
    waiting, behind = 0, -1
    for match in FORMED.finditer(row):
        first, end = match.start(), match.end(1)
        kind, before = row[first], row[first - 1 : first]
        if kind == Kind.AND and first != behind and (level is None or before != Kind.COMMA):
            continue
        behind = match.end()
        if kind == Kind.NAME:
            found += _named(names, lexemes[first:behind]) if match["replaced"] is None else []
            continue
        if kind == Kind.AND and level:
            found[waiting:] = [name._replace(level=name.level or level) for name in found[waiting:]]
        elif kind not in {Kind.AND, Kind.PROVINCE}:
            level = lexemes[first][3]
        is_whole = kind == Kind.RT or end - first == 1 + (kind == Kind.LEVEL)
        is_joined = Kind.AND in {kind, before}
        found += _named(names, lexemes[first if is_whole else end - 1 : end], level, is_joined=is_joined)
        for at in range(end, behind):
            found += _named(names, lexemes[at : at + 1], is_rest=row[at - 1] != Kind.DIGITS)
        waiting = len(found)
    has_hamlets = [name for name in found if name.level is _HAMLET or name.is_in_village]
    return _with_hamlets(line, found) if has_hamlets else found


def _named(names: Names, lexemes: Sequence[Lexeme], level: GroupLevel | None = None, **said: bool) -> list[PlaceName]:
    """Return the name that some lexemes are, of the level that the last one tells or else of this; none if too long."""
    (_, first, _, told, _), (_, _, end, own, codes) = lexemes[0], lexemes[-1]
    start, stop = names.scan.tokens[first].start, names.scan.tokens[end - 1].end
    if stop - start > LONGEST_NAME:
        return []
    is_in_village = told is not None and names.plays(IN_VILLAGE, first)
    name = names.scan.text[start:stop]
    return [PlaceName(own or level, name, start, stop, codes, is_in_village, **said)]


def _with_hamlets(line: str, names: Sequence[PlaceName]) -> list[PlaceName]:
    """Return the names, those below the village as one where they stand together.

    A kampung or banjar is a hamlet where a village stands before or behind its row; "dan" between them makes them two.
    Elsewhere a kampung is a village, and a banjar nothing.
    """
    found: list[PlaceName] = []
    grouped = itertools.groupby(names, lambda name: name.level is _HAMLET or name.is_in_village)
    rows = [[], *([*row] for _, row in grouped), []]
    for before, row, behind in zip(rows, rows[1:], rows[2:], strict=False):
        is_behind = before and before[-1].level is _VILLAGE and not row[0].is_joined
        is_by_village = is_behind or (behind and behind[0].level is _VILLAGE and not behind[0].is_joined)
        for one in row:
            name = one
            if name.is_in_village and (is_by_village or name.level is _HAMLET):
                name = name._replace(level=_HAMLET if is_by_village else None, codes=None)
            last = found[-1] if found else name
            is_one = last.level is name.level is _HAMLET and not line[last.end : name.start].strip(" ,./")
            if found and is_one and name.end - last.start <= LONGEST_NAME:
                found[-1] = last._replace(name=line[last.start : name.end], end=name.end)
            else:
                found.append(name)
    return found


def assembled(line: str, names: Sequence[PlaceName]) -> list[Place]:
    """Return the names of each place by level: a larger region is that of all smaller ones before it.

    Where the text goes from the larger to the smaller, it is read from its end. "Kecamatan A dan Desa B" are two. A
    hamlet stands behind its village where the text has a village before any hamlet.
    """
    leveled = [(SIZES[name.level], name.level, name) for name in names if name.level is not None]
    sizes = [size for size, _, _ in leveled]
    is_descending = sizes != sorted(sizes) and sizes == sorted(sizes, reverse=True)
    if not is_descending:
        leveled = _from_its_turn(line, leveled)
    is_behind = next((level is _VILLAGE for size, level, _ in leveled if size <= SIZES[_VILLAGE]), False)
    places: list[Place] = []
    tops: list[int] = []
    joins = False
    for size, level, name in reversed(leveled) if is_descending else leveled:
        is_apart, joins = joins if is_descending else name.is_joined, name.is_joined
        at = len(places)
        if is_behind and level is _HAMLET and places and tops[-1] == size + 1 and not is_apart:
            at -= 1
            places[at].setdefault(level, name)
        while at and tops[at - 1] < size and not is_apart:
            at -= 1
            tops[at] = size
            places[at][level] = name
        if at == len(places):
            places.append({level: name})
            tops.append(size)
    return places[::-1] if is_descending else places


def _from_its_turn(line: str, leveled: list[_Leveled]) -> list[_Leveled]:
    """Return the names from where all that follow are smaller than all before, and those before behind them.

    As in "Kabupaten A, Provinsi B, tepatnya di Desa C, Kecamatan D", which is one place; "dan" or ";" there parts two.
    """
    at = next((at for at in range(1, len(leveled)) if leveled[at][0] < leveled[at - 1][0]), 0)
    before, behind = leveled[:at], leveled[at:]
    if not before or max(size for size, _, _ in behind) >= min(size for size, _, _ in before):
        return leveled
    is_parted = behind[0][2].is_joined or ";" in line[before[-1][2].end : behind[0][2].start]
    return leveled if is_parted else behind + before
