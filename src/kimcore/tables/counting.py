"""Attendance lists: the rows are counted, and no name of them is kept."""

import attrs

from kimcore.fields import plan_of
from kimcore.findings import Findings
from kimcore.lexicon.headings import COUNTED_BY
from kimcore.privacy import tally
from kimcore.privacy.list_columns import meaning_of
from kimcore.records import HeadCount
from kimcore.sheets.tables import Column, Row, Table
from kimcore.tables.cells import plain_cell
from kimcore.tables.columns import matched_headings
from kimcore.tables.counted_columns import SAYINGS
from kimcore.tables.mapping import TableMapping


def counted_record(table: Table, mapping: TableMapping, found: Findings) -> dict[str, object]:
    """Return the head count of an attendance list, as the plain data that a session has of it."""
    columns = tuple(
        attrs.evolve(column, heading=_heading(column, mapping.counted.get(heading, "")))
        for column, heading in zip(table.columns, matched_headings(table, mapping), strict=True)
    )
    rows = tuple(Row(row.number, list(map(plain_cell, row.cells))) for row in table.rows)
    counted = tally(attrs.evolve(table, columns=columns, rows=rows))
    found.extend(counted.findings)
    return {"head_counts": [plan_of(HeadCount).write(counted.head_count)]}


def _heading(column: Column, says: str) -> str:
    """Return a heading that says what the mapping does of a column: its own where that is understood so.

    Its own can say more: “L” is ticked for one sex. A column that the mapping leaves unread, and would be counted by,
    gets one that says nothing.
    """
    said = SAYINGS.get(meaning_of(column.heading).kind, "")
    if said == says:
        return column.heading
    return COUNTED_BY[says] if says else f"Kolom {column.letters}"
