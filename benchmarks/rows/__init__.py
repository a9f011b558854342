"""The rows of the table, by subject."""

from typing import Final

from benchmarks.rows import (
    before,
    command,
    dumping,
    growth,
    importing,
    loading,
    making,
    memory,
    objects,
    plain,
    printed,
    streaming,
    tables,
)
from benchmarks.rows.row import Row

ROWS: Final[tuple[Row, ...]] = (
    *loading.ROWS,
    *dumping.ROWS,
    *plain.ROWS,
    *making.ROWS,
    *objects.ROWS,
    *memory.ROWS,
    *importing.ROWS,
    *before.ROWS,
    *command.ROWS,
    *printed.ROWS,
    *growth.ROWS,
    *streaming.ROWS,
    *tables.ROWS,
)
"""Every row, in the order of the table."""
