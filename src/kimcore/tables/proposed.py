"""What is proposed for a table: where each column goes, how sure that is, and the mapping that this makes."""

import enum
from collections.abc import Iterator, Mapping

import attrs

from kimcore.dates import PartialDate
from kimcore.findings import Words
from kimcore.tables.cells import Context
from kimcore.tables.mapping import ATTENDANCE, LEFT_UNREAD, ColumnMapping, TableMapping
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.values import read_constant
from kimcore.zones import TimeZone


class Sureness(enum.Enum):
    """How sure it is what a column means."""

    CERTAIN = Words("yakin", "certain")
    LIKELY = Words("perlu dicek", "please check")
    OPEN = Words("belum diketahui, mohon isi", "not known, please fill in")
    KEY = Words("dipakai untuk ID", "used for the ids")
    UNREAD = Words("sengaja tidak dibaca", "left unread on purpose")


@attrs.frozen
class ProposedColumn:
    """What is proposed for a column: its field, or none; how sure that is; and how many filled cells could be read."""

    heading: str
    letters: str
    target: str
    sureness: Sureness
    filled: int = 0
    read: int = 0


@attrs.frozen(eq=False)
class Proposal:
    """A proposed mapping. What is open has an empty text: a person fills it in, or leaves it unread."""

    rows: str
    columns: tuple[ProposedColumn, ...]
    captions: tuple[tuple[str, str], ...] = ()
    always: tuple[tuple[str, object], ...] = ()
    ids: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    zone: TimeZone | None = None
    published_on: PartialDate | None = None
    sheet: str = ""

    def mapping(self) -> TableMapping:
        """Return the mapping as far as it is proposed, which may lack what a record requires."""
        return _drafted(self)


def _drafted(proposal: Proposal) -> TableMapping:
    """Return a proposal as a mapping, without what is open."""
    counts = proposal.rows == ATTENDANCE
    pairs = [(column.heading, column.target) for column in proposal.columns if column.target]
    return TableMapping(
        rows=proposal.rows,
        columns=tuple(map(_mapped, pairs)),
        captions=tuple(map(_mapped, proposal.captions)),
        always=tuple(_constants(proposal)),
        ids=proposal.ids,
        counted={heading: target for heading, target in pairs if target != LEFT_UNREAD} if counts else {},
        sheet=proposal.sheet,
        zone=proposal.zone,
        published_on=proposal.published_on,
    )


def _mapped(pair: tuple[str, str]) -> ColumnMapping:
    heading, text = pair
    target = parse_target(text)
    return ColumnMapping(heading, (target,) if isinstance(target, Target) else ())


def _constants(proposal: Proposal) -> Iterator[tuple[Target, object]]:
    """Return what is always so, as far as it is known."""
    for text, value in proposal.always:
        target = parse_target(text)
        if isinstance(target, Target) and value != "":
            plain, _ = read_constant(target, value, Context(proposal.zone, proposal.published_on))
            yield target, plain
