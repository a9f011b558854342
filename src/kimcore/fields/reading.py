"""What one reading of a record carries along: what becomes of unknown members, where it is, and what it has found."""

import enum
from collections.abc import Callable, Hashable, Mapping
from typing import Final, Protocol

import attrs

from kimcore.findings import Finding, Findings, pointer_to
from kimcore.vocabularies import Vocabulary


class Unknown(enum.Enum):
    """What becomes of members that no field declares."""

    REFUSE = "refuse"
    """An unknown member is an error."""
    DROP = "drop"
    """An unknown member is left out, with a warning."""
    KEEP = "keep"
    """An unknown member is kept as it is and written back, unless it asks for personal data."""


def exact_unknown(unknown: Unknown) -> Unknown:
    """Return a choice as it is; raise TypeError for anything else, lest "drop" pass for another one."""
    if type(unknown) is not Unknown:
        raise TypeError("unknown is Unknown.REFUSE, Unknown.DROP or Unknown.KEEP")
    return unknown


class Invalid(enum.Enum):
    """Stands for a value that could not be read; the findings say why."""

    INVALID = "invalid"


INVALID: Final = Invalid.INVALID


class Abandoned(Exception):  # noqa: N818 - no error of anybody's: the reader ends a reading with it
    """Ends the reading of a record in which something is wrong, once no more findings are kept."""


class Doubt(Exception):  # noqa: N818 - no error either: it says that something is not right for certain
    """Leaves to a plan what a compiled function cannot vouch for; the plan says whether it is wrong, and why."""


class Readable(Protocol):
    """What reads the plain data of a value."""

    def read(self, raw: object, reader: "Reader", /) -> object:
        """Return the value, or INVALID and leave findings with the reader."""
        ...


class Past(Protocol):
    """How a document of an older schema names things: it is read by today's plans, with the names of its time."""

    def read(self, declared: Hashable, raw: Mapping[str, object], reader: "Reader", /) -> object:
        """Return the object of a declared class, or INVALID and leave findings with the reader."""
        ...

    def terms(self, vocabulary: type[Vocabulary], /) -> Mapping[str, Vocabulary]:
        """Return the terms of a vocabulary by the codes that they had."""
        ...


QuickReaders = Mapping[str, Callable[[object], object]]
"""What reads members that are right for certain, by their names, and raises Doubt for all others."""


def _nothing_quickly(_: object) -> QuickReaders:
    return {}


@attrs.define
class Reader:
    """What one reading of one record carries along: the choice for unknown members, where it is, and what it found.

    `depth` is how many levels of the document lie around the value that is read, `path` where in the record it stands.
    `may_hold_flaws` says that a format left a Flaw somewhere in the data. `quick` returns, for a class, what reads
    the members of its objects that are right for certain, by their names; without it, everything is read by plans.
    `past` is there where the document is of an older schema.
    """

    unknown: Unknown = Unknown.REFUSE
    depth: int = 0
    found: Findings = attrs.field(factory=Findings)
    may_hold_flaws: bool = False
    path: list[str | int] = attrs.field(factory=list[str | int])
    quick: Callable[[object], QuickReaders] = _nothing_quickly
    past: Past | None = attrs.field(default=None, init=False)

    def read(self, kind: Readable, raw: object) -> object:
        """Read a whole record or value; INVALID where something is wrong with it."""
        try:
            return kind.read(raw, self)
        except Abandoned:
            return INVALID

    def read_within(self, kind: Readable, raw: object, token: str | int) -> object:
        """Read a member or an item; what is found in it stands below its name or position."""
        self.path.append(token)
        value = kind.read(raw, self)
        self.path.pop()
        return value

    def note(self, finding: Finding) -> None:
        """Keep a finding about the value that is read, if there is room."""
        self.found.add(finding.within(pointer_to(*self.path)))

    def refuse(self, *findings: Finding) -> Invalid:
        """Keep findings of a value that cannot be read; where there is no room for one, end the reading."""
        for finding in findings:
            if self.found.is_full:
                self.found.omit(finding.severity)
                raise Abandoned
            self.note(finding)
        return INVALID
