"""Attendance lists: the rows are counted, and no name of them is kept."""

from typing import Final

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Findings
from kimcore.privacy import tally
from kimcore.privacy.list_columns import Kind, meaning_of
from kimcore.records import HeadCount
from kimcore.sheets.tables import Table
from kimcore.tables.columns import matched_headings
from kimcore.tables.mapping import TableMapping

HEADINGS: Final = {
    "sex": "Jenis Kelamin",
    "segment": "Unsur",
    "institution": "Instansi",
    "segment or institution": "Unsur/Instansi",
    "remarks": "Keterangan",
}
"""What a column of an attendance list can say, and a heading that says so."""


_KINDS: Final = {
    "sex": (Kind.SEX,),
    "segment": (Kind.SEGMENT,),
    "institution": (Kind.INSTITUTION,),
    "segment or institution": (Kind.MIXED,),
    "remarks": (Kind.REMARK, Kind.PRESENCE, Kind.ABSENCE),
}
"""What such a column is known as by its own heading, which can say more: "L" is ticked for one sex."""


def counted_record(table: Table, mapping: TableMapping, found: Findings) -> dict[str, object]:
    """Return the head count of an attendance list, as the plain data that a session has of it."""
    columns = tuple(
        attrs.evolve(column, heading=_heading(heading, mapping.counted.get(heading, "")))
        for column, heading in zip(table.columns, matched_headings(table, mapping), strict=True)
    )
    counted = tally(attrs.evolve(table, columns=columns))
    found.extend(counted.findings)
    return {"head_counts": [plan_of(HeadCount).write(counted.head_count)]}


def _heading(heading: str, says: str) -> str:
    """Return a heading that says what the mapping does: the column's own, if that is understood so."""
    return heading if meaning_of(heading).kind in _KINDS.get(says, ()) else HEADINGS.get(says, heading)
