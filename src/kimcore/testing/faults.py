"""Faults to plant: for each rule the records of its vector, in which it finds one thing and no other rule anything."""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, cast

from kimcore.convert import from_dict
from kimcore.elections import ELECTIONS
from kimcore.migrations import current_schema
from kimcore.records import Record
from kimcore.testing import vectors
from kimcore.testing.areas import checked

Fault = Callable[[str], tuple[Record, ...]]
"""Makes the records of one fault; their ids begin with the text given."""


def plant(counts: Mapping[str, int]) -> Iterator[Record]:
    """Make the records of as many faults of each rule as are asked for.

    Raises KeyError for a name that is no rule, and TypeError or ValueError for a count that is none.
    """
    for rule, count in counts.items():
        checked(f"with_faults[{rule!r}]", count)
        for number in range(count):
            yield from FAULTS[rule](f"salah-{rule.replace('_', '-')}-{number}")


def _records(vector: Sequence[Mapping[str, Any]], name: str) -> tuple[Record, ...]:
    """Return the records of a vector with ids and names of their own, so that two of one fault are not alike."""
    ids = {str(record["id"]) for record in vector}
    return tuple(from_dict({"schema": current_schema(), **_apart(record, ids, name)}) for record in vector)


def _apart(value: object, ids: AbstractSet[str], name: str, key: str = "", holder: str = "") -> Any:  # noqa: ANN401 - plain data
    """Return plain data that stand under a key, in what stands under another one, told apart by a name."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {inner: _apart(member, ids, name, inner, key) for inner, member in members.items()}
    if isinstance(value, list):
        return [_apart(item, ids, name, key, holder) for item in cast("list[object]", value)]
    if key == "id" and value in ids:
        return f"{name}-{value}"
    if key in _NAMES or (holder, key) == _VENUE:
        return f"{value} {name}"
    return f"{value}_{name.replace('-', '_')}" if key == "election" and value not in _KNOWN else value


_NAMES: Final = frozenset({"name", "title", "theme"})
_VENUE: Final = ("venues", "printed")
_KNOWN: Final = frozenset(election.code for election in ELECTIONS)

FAULTS: Final[Mapping[str, Fault]] = {
    rule: functools.partial(_records, kinds["fires"]["records"]) for rule, kinds in vectors.of_rules().items()
}
"""What makes the fault of each rule, by the rule's name."""
