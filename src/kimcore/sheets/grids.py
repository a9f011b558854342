"""What a sheet holds before anybody knows where its table is."""

from collections.abc import Sequence

import attrs

from kimcore.findings import Finding

Span = tuple[tuple[int, int], tuple[int, int]]
"""Cells that are merged: the row and the position of the first and of the last, from 0."""


@attrs.frozen(eq=False)
class Grid:
    """The rows of a sheet, from its first on, and the values in them; the name is empty where a file has one sheet."""

    name: str
    rows: Sequence[Sequence[object]]
    merged: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()
