"""Where names of places begin and end in a text."""

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeVar, cast

from kimcore.codes import PROVINCES, RegionCode
from kimcore.lexicon import roles
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.roles import Entry, Role
from kimcore.lexicon.scanner import Scan
from kimcore.printed.places.forms import Kind
from kimcore.regions import RegionTable
from kimcore.regions.table import CROSSED
from kimcore.vocabularies import GroupLevel

T = TypeVar("T")

LISTED: Final = (GroupLevel.PROVINCE, GroupLevel.REGENCY, GroupLevel.DISTRICT, GroupLevel.VILLAGE)
"""The levels that official lists have, the largest first."""
SIZES: Final = {level: size for size, level in enumerate((GroupLevel.NATIONAL, *LISTED, GroupLevel.HAMLET)[::-1])}
"""The levels, the smallest first."""
_MOST_WORDS: Final = 16
_LONGEST_NUMBER: Final = 3
"""Digits of a number that can be part of a name; longer ones are years, postcodes and phone numbers."""
_ABBREVIATION: Final = re.compile(r"\w{1,3}|\w{3}[^\Waeiou]")
"""A word whose full stop ends no sentence: "Tj. Morawa", "Cemp. Putih"."""
WITHIN: Final = frozenset(".:/")
"""Signs that can stand between a word for a level and the name."""
PARTING: Final = CROSSED | frozenset('[]|"“”•·!')
"""Signs that part places from what is none, too."""


def any_of(*roles: Role[Any]) -> frozenset[str]:
    """Return the names of roles of any meaning."""
    return frozenset(role.name for role in roles)


_OF_HEADS: Final = any_of(roles.LEVEL, roles.SEAT)
ENDS: Final = any_of(roles.ENDS_NAME, roles.NO_NAME)
_INSIDE: Final = any_of(roles.LEVEL, roles.PROVINCE_CODE)
_CUTS: Final = ENDS | _INSIDE
_NAMED: Final = (roles.LINK, roles.STREET, roles.SEAT, roles.VENUE, roles.LABEL)
"""What has something of its own behind it: "Jl. Raya", "Gedung Serbaguna", "Lt. 2"."""
_ADDED: Final = any_of(roles.DIRECTION, roles.ROMAN, roles.NUMERAL)
"""What can follow any name."""
_NUMERALS: Final = any_of(roles.ROMAN, roles.NUMERAL)
_OF_NAMES: Final = _ADDED | any_of(
    roles.IN_NAMES, roles.GENERIC, roles.WHOLE_NAME, roles.PROVINCE_CODE, roles.SEAT, roles.STREET, roles.VENUE
)
"""What known words can be a part of a name; others end it, with a capital, too."""

SIGN, SMALL, PLAIN, KNOWN, NUMBER, LONG = range(6)
"""The kinds of token: a sign, a word in small letters, another that is unknown or known, a short and a long number."""

Named = tuple[int, list[RegionCode]]
"""Where a name of the list ends, and the regions that bear it."""


class Head(NamedTuple):
    """What tells the level of the name behind it: its kind and end, and the name of the list that stands there.

    An entry of the list that begins like one is a name by itself.
    """

    kind: str
    end: int
    word: LevelWord
    named: Named | None


class Names:
    """Tells of a text what its tokens are, and where names end among them; an official list decides that.

    Behind the last token stand signs that nothing is known of.
    """

    def __init__(self, scan: Scan, regions: RegionTable | None) -> None:
        """Look up what each token can be."""
        self.scan: Scan = scan
        self.regions: RegionTable | None = regions
        self.roles: list[Mapping[str, tuple[Entry, int]]] = [*scan.all_roles(), {}, {}, {}, {}]
        self.keys: list[str] = [*[key for _, key, _, _ in scan.tokens], "", "", "", ""]
        for at in range(1, len(scan) - 1) if "'" in self.keys else ():
            if self.keys[at] == "'" and scan.is_glued(at) and scan.is_glued(at + 1):
                self.roles[at - 1] = self.roles[at + 1] = {}  # "Se'seng" is no "se"
        self.kinds: list[int] = self._kinds()
        places = [at for at, played in enumerate(self.roles) if played and not _OF_HEADS.isdisjoint(played)]
        self.heads: dict[int, Head] = {at: head for at in places if (head := self._head(at))}
        """What tells a level where a name follows, by its position."""

    def _kinds(self) -> list[int]:
        """Return the kind of each token.

        Words in small letters are told apart only where other words than those for levels have capitals.
        """
        kinds = [
            SMALL
            if text.islower()
            else (KNOWN if played else PLAIN)
            if text.isalpha()
            else SIGN
            if not "0" <= text[0] <= "9"
            else (LONG if len(text) > _LONGEST_NUMBER else NUMBER)
            for (text, _, _, _), played in zip(self.scan.tokens, self.roles, strict=False)
        ]
        if SMALL in kinds and PLAIN not in kinds:
            known = [*zip(kinds, self.roles, strict=False)]
            if all(kind != KNOWN or roles.LEVEL.name in played for kind, played in known):
                kinds = [(KNOWN if played else PLAIN) if kind == SMALL else kind for kind, played in known]
        return [*kinds, SIGN, SIGN, SIGN, SIGN]

    def _head(self, at: int) -> Head | None:
        """Return the word for a level, or the house of an office that acts for a region, if a name follows.

        In "Kantor Kepala Desa" the word for the level does.
        """
        kind, found = Kind.LEVEL, self.find(roles.LEVEL, at)
        if found is None and (seat := self.find(roles.SEAT, at)):
            kind, found = Kind.OFFICE, self.find(roles.ACTS_FOR, seat[1])
            found = None if found and self.plays(roles.LEVEL, found[1] - 1) else found
        if found is None:
            return None
        word, end = found
        end += self.keys[end] == "."
        named = self.listed(word, end + self.plays(roles.ADMINISTRATIVE, end), at)
        if not self._is_named(at, word, end, named):
            return None
        if self.plays(roles.NUMBERED, at):
            return Head(Kind.RT, end, word, None)
        entry = self.listed(None, at) if named is None and kind == Kind.LEVEL and word.level in LISTED else None
        return Head(Kind.ENTRY, entry[0], word, entry) if entry else Head(kind, end, word, named)

    def find(self, role: Role[T], at: int) -> tuple[T, int] | None:
        """Return what the longest phrase at a position means that plays a role, and where it ends."""
        found = self.roles[at].get(role.name)
        return None if found is None else (cast("T", found[0].meanings[role.name]), at + found[1])

    def plays(self, role: Role[Any], at: int) -> bool:
        """Whether a phrase at a position plays a role."""
        return role.name in self.roles[at]

    def _is_named(self, first: int, word: LevelWord, at: int, named: Named | None) -> bool:
        """Whether a name follows the word for a level: one with a capital, where the text has any, or RT 03."""
        while self.keys[at] in WITHIN:
            at += 1
        kind = self.kinds[at]
        if self.plays(roles.NUMBERED, first):
            is_second = self.keys[at - 1] == "/" and self.plays(roles.NUMBERED, at)
            is_broken = self.scan.is_glued(at + 1) and self.kinds[at + 1] == NUMBER and self.keys[at] not in PARTING
            return kind == NUMBER or is_second or is_broken or not _NUMERALS.isdisjoint(self.roles[at])
        if kind == PLAIN or (kind == KNOWN and ENDS.isdisjoint(self.roles[at])):
            return True
        if kind >= NUMBER and word.level is GroupLevel.HAMLET:
            return True
        is_whole = kind >= NUMBER or (self.kinds[first] != SMALL and kind != SIGN)
        return named is not None and is_whole and (kind != SMALL or self.kinds[named[0]] == SIGN)

    def _next_size(self, at: int) -> int:
        """Return the size of the next level that is named from there on; 0 where none is."""
        return next((SIZES[head.word.level] for one, head in self.heads.items() if one >= at), 0)

    def listed(self, word: LevelWord | None, *starts: int) -> Named | None:
        """Return where the longest name of the list ends that such a word fits, or of any level, and its regions.

        It can begin at several positions, for a word for a level can be a part of it, as in the village "Kampung Baru";
        it ends behind the first of them.
        """
        if self.regions is None:
            return None
        found: dict[int, list[RegionCode]] = {}
        for at in starts:
            keys = self.keys[at : min(at + _MOST_WORDS, len(self.scan))]
            for count, codes in self.regions.begin(keys, word.level if word else None):
                fitting = [code for code in codes if word is None or word.fits(code)]
                if fitting and at + count > starts[0] and not self._is_within(at + count):
                    found[at + count] = [*found.get(at + count, ()), *fitting]
        if not found:
            return None
        end = max(found)
        is_closed = self.keys[end] == "'" or (self.keys[end] == ")" and "(" in self.keys[starts[-1] : end])
        return end + is_closed, found[end]

    def end_of(self, first: int, level: GroupLevel) -> int:
        """Return where a name ends that begins there, behind a word for a level: before what cannot be a part of it."""
        kinds, keys = self.kinds, self.keys
        played = self.roles[first]
        whole = played.get(roles.WHOLE_NAME.name) or played.get(roles.PROVINCE_CODE.name)
        at = first + (whole[1] if whole else 1)
        while kinds[at] == PLAIN or not self._ends(at, first, level):
            at += 1
        while kinds[at - 1] == SIGN and keys[at - 1] != "'":
            at -= 1
        return at

    def _ends(self, at: int, first: int, level: GroupLevel) -> bool:
        kind, key = self.kinds[at], self.keys[at]
        if key == ".":
            is_cut_short = _ABBREVIATION.fullmatch(self.keys[at - 1]) is not None
            return not is_cut_short or self.kinds[at + 1] in {SIGN, SMALL}
        if kind == SIGN:
            return not self._is_within(at)
        if self.scan.is_glued(at):
            return not _CUTS.isdisjoint(self.roles[at])
        is_weekday = at == first + 2 and self.keys[first + 1] == "." and self.plays(roles.WEEKDAY, at)  # "Ps. Minggu"
        is_second = is_weekday or (at == first + 1 and self.plays(roles.GENERIC, first))
        if is_second and kind == KNOWN and _CUTS.isdisjoint(self.roles[at]):
            return False
        if word := self.find(roles.LEVEL, at):
            return self._is_next(at, *word, level)
        return self.is_over(at) or (not is_second and self._is_province(at, level))

    def _is_next(self, at: int, word: LevelWord, end: int, level: GroupLevel) -> bool:
        """Whether a word for a level behind a name begins a place, and is no part of that name.

        "Kota" is one in "Poso Kota Selatan", and in "Desa Pasar Kota Bakti, Kecamatan Sakti", where a district follows.
        """
        if not self.plays(roles.IN_NAMES, at):
            return True
        direction = self.find(roles.DIRECTION, end)
        if at not in self.heads or (direction and self.kinds[direction[1]] == SIGN):
            return False
        return not SIZES[level] < self._next_size(end) <= SIZES[word.level]

    def is_over(self, at: int) -> bool:
        """Whether something stands there that is known to be no part of a name."""
        kind = self.kinds[at]
        if kind == NUMBER or self.plays(roles.NUMERAL, at):
            is_time = self.keys[at + 1] in {".", ":"} and self.kinds[at + 2] == NUMBER
            is_unit = self.plays(roles.UNIT, at + 1) and not self.plays(roles.LEVEL, at + 1)
            return is_time or is_unit or self.plays(roles.MEASURE, at + 1)
        if kind != KNOWN:
            return kind != PLAIN
        return _OF_NAMES.isdisjoint(self.roles[at]) or self.is_labelled(at)

    def province(self, at: int) -> tuple[str, int] | None:
        """Return the number of the province whose whole name stands there, and its end: not of "Jakarta Selatan"."""
        found = self.find(roles.PROVINCE_CODE, at)
        return found if found and (self.is_over(found[1]) or self.plays(roles.LEVEL, found[1])) else None

    def is_labelled(self, at: int) -> bool:
        """Whether a word with its number or name is no name of a region: "Lt. 2", "Jl. Raya"."""
        label = max((self.roles[at][role.name][1] for role in _NAMED if self.plays(role, at)), default=0)
        behind = at + label + (self.keys[at + label] == ".")
        is_named = self.kinds[behind] == KNOWN and (_ADDED | _INSIDE).isdisjoint(self.roles[behind])
        return label > 0 and (is_named or self.kinds[behind] in {PLAIN, NUMBER})

    def _is_within(self, at: int) -> bool:
        """Whether what stands there is written together with the word before it and with that behind it: "Ka'do"."""
        is_inside = self.keys[at] in {"'", "-", "/"} and self.scan.is_glued(at + 1) and self.kinds[at + 1] != SIGN
        return self.scan.is_glued(at) and (is_inside or self.kinds[at] != SIGN)

    def _is_province(self, at: int, level: GroupLevel) -> bool:
        """Whether the name of a province stands there behind another name, without a comma: "Kab. Balangan Kalsel"."""
        found = self.province(at) if level is not GroupLevel.PROVINCE else None
        return found is not None and (
            level is GroupLevel.REGENCY or PROVINCES[found[0]].name.casefold() != self.keys[at]
        )

    def skipped(self, at: int) -> int:
        """Return the position of the next sign that parts, or word for a level that begins a place."""
        while at < len(self.scan) and self.keys[at] not in PARTING and at not in self.heads:
            at += 1
        return at
