"""Records as the rows of tables."""

from collections.abc import Collection, Iterable, Iterator
from typing import cast

import attrs

from kimcore.convert import to_dict
from kimcore.errors import UnwritableError
from kimcore.findings import Findings, Problem, pointer_to
from kimcore.records import RECORDS, Record
from kimcore.registers.columns import ID, Path, Table, tables

KEPT_IN_TABLE = Problem.error(
    code="kept_in_table",
    indonesian="Data ini memuat isian yang tidak dikenal kimcore, yang tidak mempunyai kolom dalam tabel. Mohon simpan"
    " sebagai JSON, atau hapus isian itu.",
    english="This record holds fields that kimcore does not know, for which the tables have no column. Please write it"
    " as JSON, or leave them out.",
)
ID_TWICE_IN_TABLE = Problem.error(
    code="id_twice_in_table",
    indonesian="ID ini sudah dipakai data lain yang sejenis, sehingga baris tabelnya tidak dapat dibedakan. Mohon ganti"
    " salah satunya.",
    english="Another record of this type has this id, so the rows of the two could not be told apart. Please change"
    " one.",
)

Cell = str | int | bool | None
"""What a cell holds: a text, a whole number, yes or no, or nothing."""


@attrs.frozen(eq=False)
class Filled:
    """A table and its rows; each has a cell for each column."""

    table: Table
    rows: list[list[Cell]]

    def cells(self, name: str) -> set[Cell]:
        """Return what stands in a column."""
        position = [column.name for column in self.table.columns].index(name)
        return {row[position] for row in self.rows}


def flatten(records: Iterable[Record], types: Collection[type[Record]] = RECORDS) -> tuple[Filled, ...]:
    """Return the tables of records: of each type that occurs, and of all that is repeated in one of them.

    Of no records, the tables of all `types` are there, without rows. Raises UnwritableError where two records of a type
    have one id, or where one holds members that no field declares.
    """
    known = tables(types)
    filled = {table.name: Filled(table, []) for table in known.values()}
    found, ids = Findings(), set[tuple[type, str]]()
    occurring = set[type[Record]]()
    for index, record in enumerate(records):
        occurring.add(type(record))
        if (type(record), record.id) in ids:
            found.add(attrs.evolve(ID_TWICE_IN_TABLE.at(pointer_to(index, ID)), record_id=record.id))
        ids.add((type(record), record.id))
        table = known[type(record).__name__]
        try:
            plain = to_dict(record)
            del plain["type"]  # the table says it
            for inner, row in _rows(table, plain, [index + 1]):
                filled[inner.name].rows.append(row)
        except _KeptError:
            found.add(attrs.evolve(KEPT_IN_TABLE.at(pointer_to(index)), record_id=record.id))
    if found:
        raise UnwritableError(found)
    wanted = occurring or {table.cls for table in known.values()}
    return tuple(one for one in filled.values() if one.rows or (not one.table.path and one.table.cls in wanted))


class _KeptError(Exception):
    """Something stands in an object that no field declares."""


def _rows(table: Table, item: object, keys: list[Cell]) -> Iterator[tuple[Table, list[Cell]]]:
    """Return the row of an object, or of a plain value, and those of all that is repeated in it."""
    cells: dict[str, Cell] = {}
    inner: list[tuple[Table, list[object]]] = []
    _fill(table, item, (), cells, inner)
    names = [column.name for column in table.values]
    yield table, [*keys, *map(cells.get, names)]
    above: list[Cell] = keys if table.path else [cells[ID]]
    for repeated, items in inner:
        for number, one in enumerate(items, start=1):
            yield from _rows(repeated, one, [*above, number])


def _fill(
    table: Table, value: object, path: Path, cells: dict[str, Cell], inner: list[tuple[Table, list[object]]]
) -> None:
    """Put what stands at a path of a row's object into its cells, and aside what is repeated."""
    if type(value) is not dict:
        cells[table.values[0].name] = cast("Cell", value)
        return
    for name, member in cast("dict[str, object]", value).items():
        at = (*path, name)
        if at not in table.places:
            raise _KeptError
        place = table.places[at]
        if isinstance(place, Table):
            inner.append((place, cast("list[object]", member)))
        elif place is None:
            _fill(table, member, at, cells, inner)
        else:
            cells[place.name] = cast("Cell", member)
