"""The names of places in a text, and the places that they make: a larger region is that of the smaller ones by it."""

from collections.abc import Sequence
from typing import Final, NamedTuple, get_args

from kimcore.codes import RegionCode
from kimcore.fields import Text
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.roles import IN_VILLAGE
from kimcore.lexicon.scanner import Scan
from kimcore.printed.places.forms import FORMED, Kind
from kimcore.printed.places.lexemes import Lexer
from kimcore.printed.places.names import SIZES
from kimcore.records.texts import Name
from kimcore.regions import RegionTable
from kimcore.vocabularies import GroupLevel

_LIMITS: Final[Text] = get_args(Name)[1]
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
    is_joined: bool = False
    is_in_village: bool = False
    is_rest: bool = False


Place = dict[GroupLevel, PlaceName]


def names_of(line: str, regions: RegionTable | None) -> Sequence[PlaceName]:
    """Return the names of places in a text, in order; RT, RW and hamlet that follow each other are one."""
    names = _Reader(line, regions).names
    if [name for name in names if name.level is _HAMLET or name.is_in_village]:
        return _together(line, [_releveled(names, at) if name.is_in_village else name for at, name in enumerate(names)])
    return names


class _Reader:
    """Reads the names of forms in a text, and those without a level that a piece between two commas begins with.

    "dan" gives the level of the last form to the name behind it, and to those without a level before it.
    """

    def __init__(self, line: str, regions: RegionTable | None) -> None:
        """Read the whole text."""
        self._lexer = Lexer(Scan(line), regions)
        self._row = "".join([kind for kind, _, _, _ in self._lexer.lexemes])
        self._level: GroupLevel | None = None
        self.names: list[PlaceName] = []
        waiting: list[PlaceName] = []
        alone: list[PlaceName] = []
        begun = behind = 0
        for match in FORMED.finditer(self._row):
            first, end = match.span()
            kind, is_behind = self._row[first], begun < first == behind
            if kind == Kind.COMMA:
                waiting, alone, begun = waiting + alone, [], end
            elif kind not in {Kind.NAME, Kind.UNREAD}:
                if kind == Kind.AND and not is_behind and (self._level is None or first > begun):
                    continue
                level = self._level if kind == Kind.AND else None
                waiting += alone if level else []
                self.names += [one._replace(level=one.level or level) for one in waiting] if level else waiting
                self.names += self._formed(first, end)
                waiting, alone = [], []
            elif first == begun:
                alone = self._named(first, first)
            elif is_behind and not alone:
                is_rest = kind == Kind.UNREAD or self._row[first - 1] != Kind.DIGITS
                self.names += self._named(first, first, is_rest=is_rest)
            else:
                continue
            behind = end
        self.names += waiting + alone

    def _formed(self, first: int, end: int) -> list[PlaceName]:
        """Return the name of a form. It has its word, unless that is a heading, a house or "dan"."""
        kind, head, _, meaning = self._lexer.lexemes[first]
        is_whole = kind == Kind.RT or end - first == 1 + (kind == Kind.LEVEL)
        if kind not in {Kind.PROVINCE, Kind.AND}:
            self._level = meaning.level if isinstance(meaning, LevelWord) else None
        is_joined = kind == Kind.AND or self._row[first - 1 : first] == Kind.AND
        is_in_village = is_whole and self._lexer.plays(IN_VILLAGE, head)
        return self._named(
            first if is_whole else end - 1, end - 1, self._level, is_joined=is_joined, is_in_village=is_in_village
        )

    def _named(self, first: int, last: int, level: GroupLevel | None = None, **said: bool) -> list[PlaceName]:
        """Return the name of some lexemes; none where it is too long for a name."""
        lexemes, scan = self._lexer.lexemes, self._lexer.scan
        _, _, end, meaning = lexemes[last]
        start, stop = scan.tokens[lexemes[first][1]].start, scan.tokens[end - 1].end
        if stop - start > _LIMITS.most:
            return []
        if isinstance(meaning, LevelWord):
            level, meaning = level if first < last else meaning.level, None
        return [PlaceName(level, scan.text[start:stop], start, stop, meaning, **said)]


def _together(line: str, names: Sequence[PlaceName]) -> list[PlaceName]:
    """Return the names, and as one those neighbours that are below the village."""
    together = list(names[:1])
    for name in names[1:]:
        last = together[-1]
        is_one = last.level is name.level is _HAMLET and not line[last.end : name.start].strip(" ,./")
        if is_one and name.end - last.start <= _LIMITS.most:
            together[-1] = last._replace(name=line[last.start : name.end], end=name.end)
        else:
            together.append(name)
    return together


def _releveled(names: Sequence[PlaceName], at: int) -> PlaceName:
    """Return the name of a kampung or banjar, which is a hamlet beside a village; a banjar is nothing else."""
    if _is_by_village(names, at, -1) or _is_by_village(names, at, 1):
        return names[at]._replace(level=_HAMLET, codes=None)
    return names[at]._replace(level=None) if names[at].level is _HAMLET else names[at]


def _is_by_village(names: Sequence[PlaceName], at: int, step: int) -> bool:
    """Whether the next name in a direction, beyond RT and RW, is a village; "dan" between them makes them two."""
    is_joined = names[at].is_joined and step < 0
    at += step
    while 0 <= at < len(names) and names[at].level is _HAMLET and not names[at].is_in_village:
        is_joined = is_joined or names[at].is_joined
        at += step
    if is_joined or not 0 <= at < len(names) or (names[at].is_joined and step > 0):
        return False
    return names[at].level is _VILLAGE and not names[at].is_in_village


def assembled(names: Sequence[PlaceName]) -> list[Place]:
    """Return the names of each place by level: a larger region is that of all smaller ones before it.

    Where the text goes from the larger to the smaller, it is read from its end. "Kecamatan A dan Desa B" are two. A
    hamlet stands behind its village where the text has a village before any hamlet.
    """
    leveled = [(SIZES[name.level], name.level, name) for name in names if name.level is not None]
    sizes = [size for size, _, _ in leveled]
    is_descending = sizes != sorted(sizes) and sizes == sorted(sizes, reverse=True)
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
