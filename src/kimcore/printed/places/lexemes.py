"""A text becomes the lexemes that the forms of places are made of."""

import re
from collections.abc import Sequence
from typing import Final

from kimcore.codes import RegionCode
from kimcore.lexicon import roles
from kimcore.lexicon.levels import PROVINCE
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.scanner import Scan
from kimcore.printed.places.forms import Kind
from kimcore.printed.places.names import ENDS, KNOWN, LISTED, NUMBER, PLAIN, SIGN, SMALL, Names, any_of
from kimcore.regions import RegionTable
from kimcore.regions.table import CROSSED

_PARTING: Final = CROSSED | frozenset('[]|"“”•·!')
_WITHIN: Final = frozenset(".:/")
_VERB: Final = re.compile(r"(?:me[a-z]{3}|di[a-z]{3}|be[rl][a-z]{2}|ter[a-z]{2})[a-z]*")
_BEGINS: Final = any_of(roles.SEAT, roles.STREET, roles.LEVEL, roles.PROVINCE_CODE, roles.AND)
_NOT_FURTHER: Final = ENDS | any_of(
    roles.BODY, roles.OFFICE, roles.ROOM, roles.SEAT, roles.UNIT, roles.VENUE, roles.STREET
)

Lexeme = tuple[str, int, int, LevelWord | Sequence[RegionCode] | None]
"""Its kind, the positions of its first token and behind its last, and its meaning: a level, or regions of a name."""


class Lexer(Names):
    """Reads a text from its beginning into lexemes: every token is in exactly one."""

    def __init__(self, scan: Scan, regions: RegionTable | None) -> None:
        """Read the whole text, unless no word of it can name a place."""
        super().__init__(scan, regions)
        self._is_awaited = False
        """Whether a word for a level stands right before, so that a name must follow."""
        self.lexemes: list[Lexeme] = []
        at, end = 0, len(scan.tokens)
        if not self.levels and regions is None and all(_BEGINS.isdisjoint(played) for played in self.roles):
            return
        while at < end:
            kind = self.kinds[at]
            if kind == SIGN:
                lexeme = self._sign(at, self.keys[at])
            elif self._is_awaited:
                lexeme = self._awaited(at)
            else:
                begun = None if _BEGINS.isdisjoint(self.roles[at]) else self._begun(at)
                lexeme = begun or self._other(at, kind)
            self.lexemes.append(lexeme)
            kind, _, at, _ = lexeme
            self.take_kind(kind)

    def _sign(self, at: int, sign: str) -> Lexeme:
        if sign in _WITHIN:
            return sign, at, at + 1, None
        self._is_awaited = False
        if self.plays(roles.AND, at):
            return Kind.AND, at, at + 1, None
        is_parting = self.last != Kind.NAME or sign in _PARTING or sign == "-"
        return Kind.COMMA if is_parting else Kind.UNREAD, at, at + 1, None

    def _awaited(self, at: int) -> Lexeme:
        """Return what stands behind a word for a level: a number, a name, or behind a slash another such word."""
        if self.last == "/" and (found := self.levels.get(at)):
            return self._level(at, *found)
        self._is_awaited = False
        if not self.plays(roles.NUMBERED, self.word_at):
            end, codes = self.listed(at, self.word, self.word_at) or (self.end_of(at), None)
            return Kind.NAME, at, end, codes
        end = at + 1
        while self.kinds[end] != SIGN and self.scan.is_glued(end):
            end += 1
        if self.keys[end] == "/" and self.kinds[end + 1] == NUMBER:
            end += 2
        return Kind.DIGITS, at, end, None

    def _level(self, at: int, word: LevelWord, end: int, kind: str = Kind.LEVEL) -> Lexeme:
        self.take_level(word, at)
        self._is_awaited = True
        kind = Kind.RT if kind == Kind.LEVEL and self.plays(roles.NUMBERED, at) else kind
        return kind, at, end + (self.keys[end] == "."), word

    def _begun(self, at: int) -> Lexeme | None:
        """Return the house of an office, the street, the word for a level, or the "dan" that begins something new."""
        if found := self.begun(at):
            return self._misnamed(at, *found) or self._level(at, *found)
        if office := self._office(at):
            return self._level(at, *office, Kind.OFFICE)
        if street := self.find(roles.STREET, at):
            end = street[1] + (self.keys[street[1]] == ".")
            return Kind.OTHER, at, self._skipped(end + self.plays(roles.LEVEL, end)), None
        province = self.find(roles.PROVINCE_CODE, at)
        if province and self.is_whole(province[1]):
            return Kind.PROVINCE if self.last == Kind.NAME else Kind.NAME, at, province[1], PROVINCE
        return (Kind.AND, at, link[1], None) if (link := self.find(roles.AND, at)) else None

    def _office(self, at: int) -> tuple[LevelWord, int] | None:
        """Return the house of an office that acts for a region; in "Kantor Kepala Desa" the word for the level does."""
        seat = self.find(roles.SEAT, at)
        office = self.find(roles.ACTS_FOR, seat[1]) if seat else None
        is_named = office and not self.plays(roles.LEVEL, office[1] - 1) and self.is_named(at, *office)
        return office if is_named else None

    def _misnamed(self, at: int, word: LevelWord, end: int) -> Lexeme | None:
        """Return the name of the list that a word for a level is a part of, as in the kelurahan "Kota Pagatan"."""
        if self.regions is None or word.level not in LISTED or self.listed(end, word, at):
            return None
        named = self.longest(at, None)
        return (Kind.ENTRY, at, *named) if named else None

    def _other(self, at: int, kind: str) -> Lexeme:
        """Return a name without a word for its level, or what is no name, up to the next sign or place."""
        played = self.roles[at]
        if self.last == Kind.AND:
            if kind not in {PLAIN, KNOWN} or not _NOT_FURTHER.isdisjoint(played):
                return Kind.OTHER, at, self._skipped(at), None
            end, codes = self.longest(at, self.word.level) or (self.end_of(at), None)
            return Kind.NAME, at, end, codes
        if kind == SMALL and self.last == Kind.NAME and not played and not _VERB.fullmatch(self.keys[at]):
            return Kind.UNREAD, at, at + 1, None
        if kind == NUMBER:
            return Kind.OTHER, at, at + 1, None
        is_other = self.is_over(at)
        if kind == KNOWN and self.last != Kind.NAME:
            is_other = not ENDS.isdisjoint(played) or self.is_labelled(at)
        return (Kind.OTHER, at, self._skipped(at), None) if is_other else (Kind.NAME, at, self.end_of(at), None)

    def _skipped(self, at: int) -> int:
        """Return the position of the next sign that parts, or word for a level that begins a place."""
        while at < len(self.scan.tokens) and self.keys[at] not in _PARTING:
            if self.roles[at] and (self.begun(at) or self._office(at)):
                break
            at += 1
        return at
