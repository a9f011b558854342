"""Who reads what is written, and the rows of a table that says who sees what; ours is `kimcore.privacy.TABLE`."""

import enum
from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from kimcore.fields import Declared
from kimcore.findings import Finding


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


AnyDeclared = TypeVar("AnyDeclared", bound=Declared)

Condition = Callable[[AnyDeclared, Audience], Finding | None]
"""Says why partners or the public do not see something, or None. Its docstring says what is shown."""
AnyCondition = Callable[[Any, Audience], Finding | None]
"""One of whatever class."""


@attrs.frozen(kw_only=True, eq=False)
class Decision(Generic[AnyDeclared]):
    """Who sees objects of a class and their fields, where that is more or less than the tags say.

    `only` says why partners or the public do not see an object, `fields` names the widest audience of some fields, and
    `fields_only` says why some are not seen; TypeError where one of these is something else. The row of a class adds to
    those of the classes above it: what they withhold stays withheld, and a field has the audience of the nearest row
    that names it.
    """

    only: Condition[AnyDeclared] | None = None
    fields: Mapping[str, Audience] = attrs.field(factory=dict[str, Audience])
    fields_only: Mapping[str, Condition[AnyDeclared]] = attrs.field(factory=dict[str, Condition[AnyDeclared]])

    def __attrs_post_init__(self) -> None:
        """Raise TypeError for an audience that is none, and for a condition that cannot be asked."""
        for audience in self.fields.values():
            exact_audience(audience)
        if not all(map(callable, (self.only or exact_audience, *self.fields_only.values()))):
            raise TypeError("a condition is a function of an object and an audience, which returns a finding or None")


Table: TypeAlias = Mapping[type[Declared], Decision[Any]]
"""Rows by class. Those of a tool's own classes go beside ours: `{**TABLE, Aduan: Decision()}`."""
