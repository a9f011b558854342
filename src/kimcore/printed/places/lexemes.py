"""A text becomes the lexemes that the forms of places are made of."""

from collections.abc import Sequence
from typing import Final

from kimcore.codes import RegionCode
from kimcore.lexicon import roles
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.scanner import VERB
from kimcore.printed.places.forms import Kind
from kimcore.printed.places.names import ENDS, KNOWN, NUMBER, PARTING, PLAIN, SIGN, SMALL, WITHIN, Head, Names, any_of
from kimcore.vocabularies import GroupLevel

_NOT_FURTHER: Final = ENDS | any_of(
    roles.BODY, roles.OFFICE, roles.ROOM, roles.SEAT, roles.UNIT, roles.VENUE, roles.STREET
)
_BEGINS: Final = frozenset({"", Kind.COMMA})
"""What stands before a piece between commas."""
_IN_NUMBERS: Final = frozenset("/?")
"""Signs that can stand inside of the number of an RT."""

Lexeme = tuple[str, int, int, GroupLevel | None, Sequence[RegionCode] | None]
"""Its kind, the positions of its first token and behind its last, the level that it tells, the regions of a name."""


def lexemes_of(names: Names) -> list[Lexeme]:
    """Read a whole text into lexemes: every token is in exactly one."""
    lexemes: list[Lexeme] = []
    at, last, level = 0, "", GroupLevel.NATIONAL
    awaiting: Head | None = None
    keys, heads = names.keys, names.heads
    while at < len(names.scan):
        head = heads.get(at)
        if head and last not in _BEGINS and names.plays(roles.FIRST_ONLY, at):
            head = None
        if keys[at] in WITHIN:
            lexeme: Lexeme = keys[at], at, at + 1, None, None
        elif awaiting and not (head and last == "/"):
            lexeme, awaiting = _named(names, at, awaiting), None
        elif head and head.kind == Kind.ENTRY:
            lexeme = Kind.ENTRY, at, head.end, None, head.named[1] if head.named else None
        elif head:
            level, awaiting = head.word.level, head
            lexeme = head.kind, at, head.end, level, None
        elif names.kinds[at] == SIGN and not names.plays(roles.AND, at):
            is_parting = last != Kind.NAME or keys[at] in PARTING or keys[at] == "-"
            lexeme = Kind.COMMA if is_parting else Kind.UNREAD, at, at + 1, None, None
        else:
            lexeme = (_known(names, at, last) if names.roles[at] else None) or _word(names, at, last, level)
        lexemes.append(lexeme)
        last, _, at, _, _ = lexeme
    return lexemes


def _named(names: Names, at: int, head: Head) -> Lexeme:
    """Return the name or number behind a word for a level."""
    if head.kind != Kind.RT:
        end, codes = head.named or (names.end_of(at, head.word.level), None)
        return Kind.NAME, at, end, None, codes
    end = at + 1
    while (names.kinds[end] != SIGN and names.scan.is_glued(end)) or (
        names.keys[end] in _IN_NUMBERS and names.kinds[end + 1] == NUMBER
    ):
        end += 1 + (names.kinds[end] == SIGN)
    return Kind.DIGITS, at, end, None, None


def _known(names: Names, at: int, last: str) -> Lexeme | None:
    """Return the "dan" that begins a further name, a street, or the name of a province."""
    if link := names.find(roles.AND, at):
        return Kind.AND, at, link[1], None, None
    if street := names.find(roles.STREET, at):
        end = street[1] + (names.keys[street[1]] == ".")
        return Kind.OTHER, at, names.skipped(end + names.plays(roles.LEVEL, end)), None, None
    if province := names.province(at):
        return Kind.PROVINCE if last == Kind.NAME else Kind.NAME, at, province[1], GroupLevel.PROVINCE, None
    return None


def _word(names: Names, at: int, last: str, level: GroupLevel) -> Lexeme:
    """Return a name without a word for its level, an unknown word behind one, or what is none up to the next sign."""
    kind, played = names.kinds[at], names.roles[at]
    is_unread = kind == SMALL and last == Kind.NAME and not played and not VERB.fullmatch(names.keys[at])
    if is_unread or kind == NUMBER:
        return Kind.UNREAD if is_unread else Kind.OTHER, at, at + 1, None, None
    if last == Kind.AND:
        is_name = kind in {PLAIN, KNOWN} and _NOT_FURTHER.isdisjoint(played)
    elif kind == KNOWN and last != Kind.NAME:
        is_name = ENDS.isdisjoint(played) and not names.is_labelled(at)
    else:
        is_name = not names.is_over(at)
    if not is_name:
        return Kind.OTHER, at, names.skipped(at + 1), None, None
    listed = names.listed(LevelWord(level), at) if last == Kind.AND else None
    end, codes = listed or (names.end_of(at, level), None)
    return Kind.NAME, at, end, None, codes
