"""What names of regions are made of: the words for their levels, their other names, and a form for comparing."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kimcore.codes import RegionCode
from kimcore.lexicon.meanings import LevelWord
from kimcore.lexicon.places import REGION_WORDS
from kimcore.lexicon.roles import ADMINISTRATIVE, LEVEL, PROVINCE_CODE, Role
from kimcore.vocabularies import GroupLevel


def normal_name(name: str) -> str:
    """Return a form of a name for comparing: letters and digits alone, without difference of case. Not for showing.

    Lists and reports differ in blanks and signs ("Batu Licin" and "Batulicin", "Mas-Mas" and "Masmas"). Two regions
    whose names agree in this form are both found; they are never taken for one.
    """
    return "".join(filter(str.isalnum, name.casefold()))


def _spelled(role: Role[str] | Role[LevelWord] | Role[bool]) -> Mapping[str, object]:
    """Return the spellings of the lexicon that play a role, with what they mean in it."""
    return {
        spelling: entry.meanings[role.name]
        for entry in REGION_WORDS
        if role.name in entry.meanings
        for spelling in entry.spellings
    }


LEVEL_WORDS: Final[Mapping[str, LevelWord]] = MappingProxyType(
    {spelling: word for spelling, word in _spelled(LEVEL).items() if isinstance(word, LevelWord)}
)
"""The words before names, by their small letters without dots."""

_ADMINISTRATIVE: Final = frozenset(_spelled(ADMINISTRATIVE))
_PROVINCE_CODES: Final[Mapping[str, RegionCode]] = {
    normal_name(spelling): RegionCode(str(number)) for spelling, number in _spelled(PROVINCE_CODE).items()
}
_FIRST_WORD: Final = re.compile(r"\s*([^\W0-9_]+)")


def province_code(name: str) -> RegionCode | None:
    """Return the code of a province by its official name or one that is in use, such as "NTB"; else None."""
    return _PROVINCE_CODES.get(normal_name(name))


def split_level(name: str) -> tuple[LevelWord | None, str]:
    """Return what a leading word says of the level ("Kab.", "Kecamatan"), and the name behind it.

    Where no such word leads, or nothing stands behind it, that is None and the name itself.
    """
    first, rest = _split_word(name)
    word = LEVEL_WORDS.get(first)
    if word is not None and word.level is GroupLevel.REGENCY:
        second, further = _split_word(rest)
        rest = further if second in _ADMINISTRATIVE else rest
    return (None, name) if word is None or not normal_name(rest) else (word, rest)


def bare_name(name: str) -> str:
    """Return a name without the word for its level, in the form for comparing: "Desa Batu Licin" is "batulicin"."""
    return normal_name(split_level(name)[1])


def _split_word(text: str) -> tuple[str, str]:
    match = _FIRST_WORD.match(text)
    return ("", text) if match is None else (match[1].casefold(), text[match.end() :].lstrip(" ."))
