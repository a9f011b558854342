"""Some cells of a column, and how many of them a field could read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

from kimcore.fields.planning import ObjectKind
from kimcore.sheets.tables import Table
from kimcore.tables.cells import Context, plain_cell
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.pieces import says_nothing
from kimcore.tables.values import reader_of

_SAMPLE: Final = 50


def sample(table: Table, at: int) -> Iterator[object]:
    """Iterate over some of the cells of a column that say something."""
    found = (plain_cell(cell) for row in table.rows for cell in _flat(row.cells[at] if at < len(row.cells) else None))
    filled = (cell for cell in found if cell is not None and not (type(cell) is str and says_nothing(cell)))
    for _, cell in zip(range(_SAMPLE), filled, strict=False):
        yield cell


def _flat(cell: object) -> Iterable[object]:
    return cast("tuple[object, ...]", cell) if type(cell) is tuple else (cell,)


def count_read(cells: Sequence[object], text: str) -> int:
    """Return how many cells can be read for a field."""
    usual = reader_of(cast("Target", parse_target(text)))
    assert usual is not None  # noqa: S101 - only fields that a cell can hold are proposed
    is_kept = usual[0] in ("text", "code")
    values = [usual[1](cell, Context())[0] for cell in cells]
    return sum(value is not None and (is_kept or not _is_only_printed(value)) for value in values)


def is_name(text: str) -> bool:
    """Whether a field holds names: of people, places and groups, or of what happens."""
    target = cast("Target", parse_target(text))
    reader = reader_of(target)
    is_called = isinstance(target.kind, ObjectKind) and reader is not None and reader[0] == "text"
    return is_called or target.steps[-1].name in ("name", "title")


def is_count(text: str) -> bool:
    """Whether a field holds a number of people."""
    usual = reader_of(cast("Target", parse_target(text)))
    return usual is not None and usual[0] == "count"


def _is_only_printed(value: object) -> bool:
    """Whether a cell was kept as it is written, and nothing was read from it."""
    return isinstance(value, dict) and value.keys() == {"printed"}
