"""What a text in a cell is before it is read: nothing, an error of a formula, or several values with signs between."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from kimcore.fields import Kind
from kimcore.fields.kinds import TextKind
from kimcore.fields.planning import ObjectKind
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import NOTHING
from kimcore.privacy.titles import DEGREES
from kimcore.records import Area, Attachment, Channel, Party, Person, Ref, Source, Term, Venue
from kimcore.sheets.cells import is_nothing
from kimcore.tables.cells import plain_cell
from kimcore.tables.names import people_in

_SPLIT: Final = {Person, Party, Ref, Channel, Attachment, Source, Term, Venue, Area}
_ERROR: Final = re.compile(r"\s*#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)\s*")
_NUMBERED: Final = re.compile(r"\A\s*(?:[0-9]{1,2}[.)]|[-•*])\s+")
_FIRST_WORD: Final = re.compile(r"[^\W_]+")
_FIRST_WORDS: Final = frozenset(
    word.casefold() for spelling in meanings_of(NOTHING) for word in _FIRST_WORD.findall(spelling)[:1]
)


def is_error(text: str) -> bool:
    """Whether a text is what a spreadsheet shows for a formula that failed."""
    return "#" in text and _ERROR.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a text is what tables write for nothing; quick for the most, which begin with another word."""
    first = _FIRST_WORD.search(text)
    if first is not None and not first[0].isdecimal() and first[0].casefold() not in _FIRST_WORDS:
        return False
    return is_nothing(text)


def is_split(kind: Kind) -> bool:
    """Whether a text is parted into several values of a kind: names, terms and short texts, at semicolons and lines."""
    if isinstance(kind, ObjectKind):
        return kind.plan.cls in _SPLIT
    return isinstance(kind, TextKind) and not kind.limits.lines


def pieces_of(cell: object, kind: Kind, split: str) -> list[object]:
    """Return the several values of a cell, for a field whose values are of a kind."""
    if type(cell) in (list, tuple):
        plain = map(plain_cell, cast("Sequence[object]", cell))
        return [one for one in plain if one is not None and not (type(one) is str and says_nothing(one))]
    if type(cell) is not str or not (split or is_split(kind)):
        return [cell]
    if split:
        pieces = cell.split(split)
    else:
        at_commas = not (isinstance(kind, ObjectKind) and kind.plan.cls in (Venue, Area))
        is_person = isinstance(kind, ObjectKind) and kind.plan.cls is Person
        parts = re.split(r"[;\n]", cell)
        people = [name for part in parts for name in people_in(part)] if is_person else parts
        pieces = [name for part in people for name in _names(part, at_commas=at_commas)]
    bare = [_NUMBERED.sub("", piece, count=1).strip() for piece in pieces]
    return [piece for piece in bare if piece and not says_nothing(piece)]


def _names(text: str, *, at_commas: bool) -> Iterator[str]:
    """Part names at commas, and leave degrees with the name before them: “Satu, S.Pd, Dua”."""
    name = ""
    for piece in text.split(",") if at_commas else [text]:
        if name and _is_degree(piece):
            name = f"{name},{piece}"
            continue
        if name:
            yield name
        name = piece
    yield name


def _is_degree(piece: str) -> bool:
    return re.sub(r"[^a-z]", "", piece.lower()) in DEGREES
