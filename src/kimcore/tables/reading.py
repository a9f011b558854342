"""The rows of a table become records, and whatever is found says in which cell."""

import re
from typing import Final

import attrs

from kimcore.convert import Reading, read_items
from kimcore.findings import Finding, Findings
from kimcore.sheets.tables import Table
from kimcore.tables.columns import findings_of_columns
from kimcore.tables.locating import pointer_of_row
from kimcore.tables.mapping import TableMapping
from kimcore.tables.rows import Rows


@attrs.frozen(kw_only=True)
class TableReading(Reading):
    """What was read of a table: records, where each stood, and findings that name sheet, cell and heading."""

    _rows: Rows | None = attrs.field(default=None, repr=False, eq=False, alias="rows")

    def located(self, index: int, finding: Finding) -> Finding:
        """Return a finding of `check` in the record of a given place, with the cell that it is about."""
        return finding if self._rows is None else self._rows.located(index, finding)


def read(table: Table, mapping: TableMapping) -> TableReading:
    """Return the records of a table. Never raises; a row that cannot be read leaves the others readable.

    The rows of an attendance list are counted, as `privacy.tally` does, and make one session.
    """
    rows = Rows(table, mapping)
    reading = read_items(rows.items(), rows.place_of)
    rows.numbers = [int(place.pointer[1:]) for place in reading.places]
    own = [rows.placed(finding) for finding in reading.findings]
    findings = Findings()
    findings.extend(table.findings)
    findings.extend(findings_of_columns(table, mapping))
    findings.extend(sorted([*rows.found.kept, *own], key=_place_in_table))
    findings.omitted = [mine + theirs for mine, theirs in zip(findings.omitted, rows.found.omitted, strict=True)]
    return TableReading(
        records=reading.records,
        places=tuple(attrs.evolve(place, pointer=pointer_of_row(table, place.line)) for place in reading.places),
        findings=tuple(findings),
        source_schemas=reading.source_schemas,
        rows=rows,
    )


_CELL: Final = re.compile("([A-Z]+)[0-9]+$")


def _place_in_table(finding: Finding) -> tuple[int, int, str]:
    """Return what orders findings: their row, then their column; those about a row as a whole come before."""
    found = _CELL.search(finding.cell or "")
    is_whole = "cell_name" not in finding.params
    return finding.line or 0, 0 if is_whole or found is None else len(found[1]), "" if found is None else found[1]
