"""Attendance lists: the rows are counted, and no name of them is kept."""

from typing import Final

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Findings
from kimcore.privacy import tally
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


def counted_record(table: Table, mapping: TableMapping, found: Findings) -> dict[str, object]:
    """Return the head count of an attendance list, as the plain data that a session has of it."""
    columns = tuple(
        attrs.evolve(column, heading=HEADINGS.get(mapping.counted.get(heading, ""), heading))
        for column, heading in zip(table.columns, matched_headings(table, mapping), strict=True)
    )
    counted = tally(attrs.evolve(table, columns=columns).mappings())
    found.extend(counted.findings)
    return {"head_counts": [plan_of(HeadCount).write(counted.head_count)]}
