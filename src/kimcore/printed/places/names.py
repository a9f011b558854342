"""Where names of places begin and end in a text."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar, cast

from kimcore.codes import PROVINCES, RegionCode
from kimcore.lexicon import roles
from kimcore.lexicon.levels import NATIONAL
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.roles import Entry, Role
from kimcore.lexicon.scanner import Scan
from kimcore.regions import RegionTable
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


def any_of(*roles: Role[Any]) -> frozenset[str]:
    """Return the names of roles of any meaning."""
    return frozenset(role.name for role in roles)


ENDS: Final = any_of(roles.ENDS_NAME, roles.NO_NAME)
_INSIDE: Final = any_of(roles.LEVEL, roles.PROVINCE_CODE)
_CUTS: Final = ENDS | _INSIDE
_NAMED: Final = (roles.LINK, roles.STREET, roles.SEAT, roles.VENUE, roles.LABEL)
"""What has something of its own behind it: "Jl. Raya", "Gedung Serbaguna", "Lt. 2"."""
_ADDED: Final = any_of(roles.DIRECTION, roles.ROMAN, roles.NUMERAL)
"""What can follow any name."""
_OF_NAMES: Final = _ADDED | any_of(
    roles.IN_NAMES, roles.GENERIC, roles.WHOLE_NAME, roles.PROVINCE_CODE, roles.SEAT, roles.STREET, roles.VENUE
)
"""What known words can be a part of a name; others end it, with a capital, too."""

SIGN, SMALL, PLAIN, KNOWN, NUMBER, LONG = ".swk90"
Named = tuple[int, list[RegionCode]]
"""Where a name of the list ends, and the regions that bear it."""


class Names:
    """Tells of a text where names of places begin and end. An official list decides where names end.

    `word` is the last word for a level that was read, `word_at` where that stands, `last` the kind of the last lexeme.
    """

    word: LevelWord
    word_at: int
    last: str

    def __init__(self, scan: Scan, regions: RegionTable | None) -> None:
        """Look up what each token can be."""
        self.scan: Scan = scan
        self.regions: RegionTable | None = regions
        self.word = NATIONAL
        self.word_at = 0
        self.last = ""
        self.roles: list[Mapping[str, tuple[Entry, int]]] = [*scan.all_roles(), {}, {}, {}, {}]
        self.keys: list[str] = [*[key for _, key, _, _ in scan.tokens], "", "", "", ""]
        for at in range(1, len(scan.tokens) - 1) if "'" in self.keys else ():
            if self.keys[at] == "'" and scan.is_glued(at) and scan.is_glued(at + 1):
                self.roles[at - 1] = self.roles[at + 1] = {}  # "Se'seng" is no "se"
        level = roles.LEVEL.name
        words = [at for at, played in enumerate(self.roles) if level in played]
        self.kinds: str = self._kinds(words)
        found = ((at, self.find(roles.LEVEL, at)) for at in words)
        self.levels: dict[int, tuple[LevelWord, int]] = {
            at: word for at, word in found if word and self.is_named(at, *word)
        }
        """The words for a level that a name follows, by their position, and where they end."""
        self._sizes: list[int] = []

    def take_level(self, word: LevelWord, at: int) -> None:
        """Take note of a word for a level that was read."""
        self.word, self.word_at = word, at

    def take_kind(self, kind: str) -> None:
        """Take note of the kind of the lexeme that was read last."""
        self.last = kind

    def _kinds(self, words: Sequence[int]) -> str:
        """Return one sign for each token: sign, small, plain or known word, short or long number; and more behind all.

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
        if SMALL in kinds and PLAIN not in kinds and kinds.count(KNOWN) == sum(kinds[at] == KNOWN for at in words):
            known = zip(kinds, self.roles, strict=False)
            kinds = [(KNOWN if played else PLAIN) if kind == SMALL else kind for kind, played in known]
        return "".join(kinds) + SIGN * 4

    def find(self, role: Role[T], at: int) -> tuple[T, int] | None:
        """Return what the longest phrase at a position means that plays a role, and where it ends."""
        found = self.roles[at].get(role.name)
        return None if found is None else (cast("T", found[0].meanings[role.name]), at + found[1])

    def plays(self, role: Role[Any], at: int) -> bool:
        """Whether a phrase at a position plays a role."""
        return role.name in self.roles[at]

    def begun(self, at: int) -> tuple[LevelWord, int] | None:
        """Return the word for a level that begins a place there, and where it ends; None where none does."""
        found = self.levels.get(at)
        return None if found and self.last not in {"", ","} and self.plays(roles.FIRST_ONLY, at) else found

    def is_named(self, first: int, word: LevelWord, at: int) -> bool:
        """Whether a name follows the word for a level: one with a capital, where the text has any, or RT 03."""
        while self.kinds[at] == SIGN and self.keys[at] in {".", ":", "/"}:
            at += 1
        kind = self.kinds[at]
        if self.plays(roles.NUMBERED, first):
            is_second = self.keys[at - 1] == "/" and self.plays(roles.NUMBERED, at)
            return kind == NUMBER or is_second or self.plays(roles.ROMAN, at) or self.plays(roles.NUMERAL, at)
        if kind in {SIGN, PLAIN} or (kind == KNOWN and ENDS.isdisjoint(self.roles[at])):
            return kind != SIGN
        if kind in {NUMBER, LONG} and word.level is GroupLevel.HAMLET:
            return True
        listed = self.listed(at, word, first)
        is_whole = kind in {NUMBER, LONG} or self.kinds[first] != SMALL
        return listed is not None and is_whole and (kind != SMALL or self.kinds[listed[0]] == SIGN)

    def _next_size(self, at: int) -> int:
        """Return the size of the next level that is named from there on; 0 where none is."""
        if not self._sizes:
            self._sizes = [0] * len(self.kinds)
            for one in range(len(self.scan.tokens) - 1, -1, -1):
                found = self.levels.get(one)
                self._sizes[one] = SIZES[found[0].level] if found else self._sizes[one + 1]
        return self._sizes[at]

    def listed(self, at: int, word: LevelWord, first: int) -> Named | None:
        """Return where the longest name of the list ends that stands there behind a word for a level.

        The word can be a part of the name, as in the village "Kampung Baru".
        """
        level = word.level
        if self.regions is None or level not in LISTED:
            return None
        named = self.longest(at + self.plays(roles.ADMINISTRATIVE, at), level)
        if level is GroupLevel.REGENCY:
            codes = [code for code in named[1] if word.fits(code)] if named else []
            return (named[0], codes) if named and codes else None
        whole = self.longest(first, level)
        if named and whole and named[0] == whole[0]:
            return named[0], [*named[1], *whole[1]]
        return max((one for one in (named, whole) if one), key=lambda one: one[0], default=None)

    def longest(self, at: int, level: GroupLevel | None) -> Named | None:
        """Return where the longest name ends that the list has there of a level, or of any, and its regions."""
        if self.regions is None:
            return None
        keys = self.keys[at : min(at + _MOST_WORDS, len(self.scan.tokens))]
        named = [(at + count, codes) for count, codes in self.regions.begin(keys, level)]
        whole = [(end, codes) for end, codes in named if not self._is_within(end)]
        end, codes = whole[-1] if whole else (at, list[RegionCode]())
        is_closed = self.keys[end] == "'" or (self.keys[end] == ")" and "(" in keys[: end - at])
        return (end + is_closed, codes) if codes else None

    def end_of(self, first: int) -> int:
        """Return where a name ends that begins there: before what cannot be a part of it."""
        kinds, keys = self.kinds, self.keys
        played = self.roles[first]
        whole = played.get(roles.WHOLE_NAME.name) or played.get(roles.PROVINCE_CODE.name)
        at = first + (whole[1] if whole else 1)
        while kinds[at] == PLAIN or not self._ends(at, first):
            at += 1
        while kinds[at - 1] == SIGN and keys[at - 1] != "'":
            at -= 1
        return at

    def _ends(self, at: int, first: int) -> bool:
        kind, key = self.kinds[at], self.keys[at]
        if key == ".":
            is_cut_short = _ABBREVIATION.fullmatch(self.keys[at - 1]) is not None
            return not is_cut_short or self.kinds[at + 1] in {SIGN, SMALL}
        if kind == SIGN:
            return key in {"", ","} or not self._is_within(at)
        if self.scan.is_glued(at):
            return self.keys[at - 1] in {"-", "/"} and not _CUTS.isdisjoint(self.roles[at])
        is_second = at == first + 1 and self.plays(roles.GENERIC, first)
        if is_second and kind == KNOWN and _CUTS.isdisjoint(self.roles[at]):
            return False
        if level := self.find(roles.LEVEL, at):
            return kind == SMALL or self._is_next(at, *level)
        return self.is_over(at) or (not is_second and self._is_province(at))

    def _is_next(self, at: int, word: LevelWord, end: int) -> bool:
        """Whether a word for a level behind a name begins a place, and is no part of that name.

        "Kota" is one in "Poso Kota Selatan", and in "Desa Pasar Kota Bakti, Kecamatan Sakti", where a district follows.
        """
        if not self.plays(roles.IN_NAMES, at):
            return True
        direction = self.find(roles.DIRECTION, end)
        if at not in self.levels or (direction and self.kinds[direction[1]] == SIGN):
            return False
        size, own = self._next_size(end), SIZES[self.word.level]
        return not own < size <= SIZES[word.level]

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

    def is_whole(self, end: int) -> bool:
        """Whether the name of a province that ends there is whole: "Jakarta Selatan" is no province."""
        return self.is_over(end) or self.plays(roles.LEVEL, end)

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

    def _is_province(self, at: int) -> bool:
        """Whether the name of a province stands there behind another name, without a comma: "Kab. Balangan Kalsel"."""
        found, level = self.find(roles.PROVINCE_CODE, at), self.word.level
        if found is None or level is GroupLevel.PROVINCE:
            return False
        number, end = found
        is_larger = level is GroupLevel.REGENCY or PROVINCES[number].name.casefold() != self.keys[at]
        return is_larger and self.is_whole(end) and self._next_size(end) <= SIZES[level]
