"""Records that come after, belong to or replace one another: such a chain has an end."""

from collections.abc import Iterator, Mapping
from typing import Final

from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem
from kimcore.records import Group, InformationItem, Institution, Record, Session
from kimcore.rules.register import Register

_CHAINS: Final[tuple[tuple[type[Record], str], ...]] = (
    (Group, "member_of"),
    (Group, "predecessor"),
    (Session, "part_of"),
    (Institution, "parent"),
    (InformationItem, "supersedes"),
)
"""The fields in which a record names the next one of a chain."""

REFERENCE_CYCLE = Problem.error(
    code="reference_cycle",
    id="Rujukan “{field}” ini akhirnya kembali ke data ini sendiri. Mohon cek rujukan mana yang keliru.",
    en="The reference “{field}” leads back to this record in the end. Please check which of them is wrong.",
)


def reference_cycles(register: Register) -> Iterator[Finding]:
    """Find chains of `member_of`, `predecessor`, `part_of`, `parent` or `supersedes` that lead back to their start.

    Each cycle is one finding, at the record whose id comes first; the others follow in the order of the chain.
    """
    for cls, name in _CHAINS:
        label = plan_of(cls).fields[name].field.label
        for cycle in _cycles(_following(register, cls, name)):
            start = cycle.index(min(cycle))
            first, *others = cycle[start:] + cycle[:start]
            yield register.finding(REFERENCE_CYCLE, register.by_id[first][0], f"/{name}/id", others=others, field=label)


def _following(register: Register, cls: type[Record], name: str) -> dict[str, str]:
    following = {record.id: getattr(record, name) for _, record in register.unique(cls)}
    return {one: ref.id for one, ref in following.items() if ref is not None and ref.id is not None}


def _cycles(following: Mapping[str, str]) -> Iterator[list[str]]:
    """Find the cycles of a chain, each once."""
    done = set[str]()
    for start in following:
        path: dict[str, None] = {}
        here = start
        while here in following and here not in done and here not in path:
            path[here] = None
            here = following[here]
        if here in path:
            ids = list(path)
            yield ids[ids.index(here) :]
        done.update(path)
