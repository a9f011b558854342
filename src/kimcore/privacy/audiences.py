"""Who reads what is written."""

import enum
from typing import Final


class Audience(enum.Enum):
    """Who reads the output, from the narrowest circle to the widest."""

    INTERNAL = "internal"
    """The office itself: everything."""
    PARTNER = "partner"
    """An institution that works on the same sessions: what it needs for that."""
    PUBLIC = "public"
    """Anybody."""

    def is_within(self, widest: "Audience") -> bool:
        """Whether these readers see what is open as far as `widest`."""
        return _CIRCLES.index(self) <= _CIRCLES.index(widest)


_CIRCLES: Final = tuple(Audience)


def exact_audience(audience: Audience) -> Audience:
    """Return an audience as it is; raise TypeError for anything else, lest "public" pass for the office itself."""
    if type(audience) is not Audience:
        raise TypeError("an audience is one of Audience.INTERNAL, Audience.PARTNER and Audience.PUBLIC")
    return audience
