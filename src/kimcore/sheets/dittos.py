"""Marks that stand for what is written above them in their column: ″, idem, s.d.a."""

import re
from typing import Final

import attrs

from kimcore.findings import Finding, Problem
from kimcore.sheets.tables import Row, Table
from kimcore.textvalues import trimmed

DITTOS_READ = Problem.note(
    code="dittos_read",
    indonesian="Di kolom {letters}, {count} isian berupa tanda sama (″, idem, sda) dibaca seperti baris di atasnya.",
    english="In column {letters}, {count} ditto marks (″, idem, sda) were read as what the row above says.",
)

_LONGEST: Final = 30
_MARK: Final = re.compile(
    r"""[-–—]?\s*(?:["〃″“”„‟]|''|'|,,|‘‘|’’|′′)\s*[-–—]?|\(?\s*(?:idem|ibid|s\s*\.?\s*d\s*\.?\s*a"""  # noqa: RUF001
    r"""|sama\s+(?:dengan|dgn)\s+(?:yang\s+)?(?:di\s*)?atas)\s*\.?\s*\)?""",
    re.IGNORECASE,
)


def is_ditto(cell: object) -> bool:
    """Whether a cell stands for what is above it."""
    return type(cell) is str and len(cell) <= _LONGEST and _MARK.fullmatch(trimmed(cell)) is not None


def without_dittos(table: Table) -> Table:
    """Return a table in which each mark says what stands above it, with a finding for each column that has some.

    In the first row such a mark is nothing.
    """
    marked: dict[int, list[int]] = {}
    rows: list[Row] = []
    for row in table.rows:
        cells = row.cells
        positions = [at for at, cell in enumerate(cells) if is_ditto(cell)]
        if positions:
            cells = list(cells)
            for at in positions:
                cells[at] = rows[-1].cells[at] if rows else None
                marked.setdefault(at, []).append(row.number)
            row = Row(row.number, cells)  # noqa: PLW2901 - the same row, as it is read
        rows.append(row)
    if not marked:
        return table
    findings = [_found(table, at, numbers) for at, numbers in sorted(marked.items())]
    return attrs.evolve(table, rows=tuple(rows), findings=(*table.findings, *findings))


def _found(table: Table, at: int, numbers: list[int]) -> Finding:
    column = table.columns[at]
    finding = DITTOS_READ.at(letters=column.letters, count=len(numbers))
    return attrs.evolve(finding, line=numbers[0], cell=table.address(numbers[0], column.position))
