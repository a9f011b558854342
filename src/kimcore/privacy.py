"""Who may read what."""

import enum


class Audience(enum.Enum):
    """Who reads the output."""

    INTERNAL = "internal"
    """The office itself: everything."""
    PARTNER = "partner"
    """An institution that works on the same sessions."""
    PUBLIC = "public"
    """Anybody."""
