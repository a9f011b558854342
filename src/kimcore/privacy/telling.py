"""What prints tell of persons, each read once however often it stands in records."""

import functools
from typing import NamedTuple

from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.roles import HOME, HONORIFIC, HOUSE_OF, RECOGNISED
from kimcore.lexicon.scanner import tokens_of
from kimcore.privacy.callings import calls_by_name, tells_of_home
from kimcore.privacy.prints import scan_of, tells_of_few
from kimcore.privacy.titles import FAMILIAR, TITLES


class Told(NamedTuple):
    """What a print tells."""

    name: bool = False
    """It calls somebody by name."""
    home: bool = False
    """It tells of somebody's home."""
    few: bool = False
    """It tells of a few people who can be recognised."""


class Prints(dict[str, Told]):
    """What prints tell, by their texts; one that is asked for the first time is read."""

    def __missing__(self, text: str) -> Told:
        """Read a print."""
        told = self[text] = read_print(text)
        return told


def read_print(text: str) -> Told:
    """Return what a print tells; most hold no word that could tell anything, which is seen at once."""
    scan = scan_of(text)
    if _telling_words().isdisjoint([token.key for token in scan.tokens]):
        return Told()
    return Told(calls_by_name(text), tells_of_home(text), tells_of_few(text))


@functools.cache
def _telling_words() -> frozenset[str]:
    """Return the first words of all that people are called by, of homes, and of people who can be recognised."""
    roles = {role.name for role in (HOME, HONORIFIC, HOUSE_OF, RECOGNISED)}
    spellings = (entry.spellings for entry in ENTRIES if not roles.isdisjoint(entry.meanings))
    return TITLES | FAMILIAR | {tokens_of(spelling)[0].key for several in spellings for spelling in several}
