"""Where records stand in a document."""

from collections.abc import Callable
from typing import cast

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Finding
from kimcore.pickles import Pickled
from kimcore.records import Record


@attrs.frozen(kw_only=True)
class Place(Pickled):
    """Where a record stood: a JSON Pointer, and a line (from 1) or a cell where the format has them."""

    pointer: str = ""
    line: int | None = None
    cell: str | None = None


def place_in_array(position: int) -> Place:
    """Return the place of a record in an array."""
    return Place(pointer=f"/{position}")


def place_of_all(_: int) -> Place:
    """Return the place of a record that is all of a document."""
    return Place()


def placed(raw: object, place_of: Callable[[int], Place], number: int, finding: Finding) -> Finding:
    """Say of a finding in which record it is, and where that stands in its document."""
    place = place_of(number)
    return finding.placed(place.pointer, place.line, place.cell, _sound_id(raw))


def _sound_id(raw: object) -> str | None:
    if type(raw) is not dict:
        return None
    value = cast("dict[str, object]", raw).get("id")
    return None if any(plan_of(Record).fields["id"].kind.check(value)) else cast("str", value)
