"""Every word and phrase that the readers of printed text know."""

from typing import Final, TypeVar

from kimcore.lexicon.amounts import AMOUNTS
from kimcore.lexicon.calendar import CALENDAR
from kimcore.lexicon.contacts import CONTACTS
from kimcore.lexicon.links import LINKS
from kimcore.lexicon.offices import OFFICES
from kimcore.lexicon.papers import PAPERS
from kimcore.lexicon.people import PEOPLE
from kimcore.lexicon.places import REGION_WORDS
from kimcore.lexicon.roles import Entry, Role

T = TypeVar("T")

ENTRIES: Final[tuple[Entry, ...]] = (
    *PAPERS,
    *CALENDAR,
    *REGION_WORDS,
    *OFFICES,
    *AMOUNTS,
    *PEOPLE,
    *CONTACTS,
    *LINKS,
)
"""All entries; no spelling stands in two of them."""


def meanings_of(role: Role[T]) -> dict[str, T]:
    """Return what each spelling means that plays a role."""
    found = ((entry.get(role), entry.spellings) for entry in ENTRIES)
    return {spelling: meaning for meaning, spellings in found if meaning is not None for spelling in spellings}
