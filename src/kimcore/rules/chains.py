"""Records that come after, belong to or replace one another: such a chain has an end."""

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem
from kimcore.records import Group, InformationItem, Institution, Record, Ref, Session
from kimcore.rules.register import Register

CHAINS: Final[tuple[tuple[type[Record], str], ...]] = (
    (Group, "member_of"),
    (Group, "predecessor"),
    (Session, "part_of"),
    (Institution, "parent"),
    (InformationItem, "supersedes"),
)
"""The fields in which a record names the next one of a chain."""

REFERENCE_CYCLE = Problem.error(
    code="reference_cycle",
    indonesian="Rujukan “{field}” ini akhirnya kembali ke data ini sendiri. Mohon cek rujukan mana yang keliru.",
    english="The reference “{field}” leads back to this record in the end. Please check which of them is wrong.",
)


def reference_cycles(register: Register) -> Iterator[Finding]:
    """Find chains of `member_of`, `predecessor`, `part_of`, `parent` or `supersedes` that lead back to their start.

    Each cycle is one finding, at the record whose id comes first; the others follow in the order of the chain.
    """
    for cls, name in CHAINS:
        label = plan_of(cls).fields[name].field.label
        starts = (record.id for _, record in register.each(cls))
        for cycle in _cycles(starts, functools.partial(_following, register, cls, name)):
            start = cycle.index(min(cycle))
            first, *others = cycle[start:] + cycle[:start]
            for index in register.by_id.get(first, ()):
                yield register.finding(REFERENCE_CYCLE, index, f"/{name}/id", others=others, field=label)


def _following(register: Register, cls: type[Record], name: str, one: str) -> str | None:
    """Return the id that comes after an id in a chain."""
    record = register.find(one, cls)
    ref: Ref | None = None if record is None else getattr(record, name)
    return None if ref is None else ref.id


def _cycles(starts: Iterable[str], following: Callable[[str], str | None]) -> Iterator[list[str]]:
    """Find the cycles of the chains that begin somewhere, each once."""
    done = set[str]()
    for start in starts:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = following(here)
        if here in path:
            ids = list(path)
            yield ids[ids.index(here) :]
        done.update(path)
