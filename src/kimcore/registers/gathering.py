"""Records out of tables: rows that belong together are put together, and read as plain data are."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.canonical import Flaw
from kimcore.convert import Place, Reading, read_items
from kimcore.fields import Unknown
from kimcore.findings import Finding, Findings, Problem, pointer_to
from kimcore.migrations import current_schema
from kimcore.records import RECORDS, Record
from kimcore.registers.cells import plain_of
from kimcore.registers.columns import ID, NUMBER, NUMBER_KIND, SCHEMA, Path, Table
from kimcore.registers.headings import Sheet, sheets_of
from kimcore.sheets.grids import Grid

ROW_WITHOUT_RECORD = Problem.error(
    code="row_without_record",
    indonesian="Baris ini tidak terhubung ke baris mana pun dalam tabel “{table}”. Mohon cek {columns}.",
    english="This row belongs to no row of the table “{table}”. Please check {columns}.",
)
ROW_NUMBER = Problem.error(
    code="row_number",
    indonesian="Nomor baris ini bukan bilangan bulat mulai dari 1, atau kosong. Mohon isi 1, 2, dan seterusnya untuk"
    " tiap ID.",
    english="The number of this row is missing, or no whole number from 1 on. Please number the rows of each id 1, 2,"
    " and so on.",
)
ROW_TWICE = Problem.error(
    code="row_twice",
    indonesian="Nomor ini sudah dipakai baris lain dari data yang sama. Mohon beri nomor lain.",
    english="Another row of the same record has this number. Please give it another one.",
)
ID_IN_ROWS_TWICE = Problem.error(
    code="id_in_rows_twice",
    indonesian="ID ini sudah dipakai baris lain dalam tabel ini. Setiap data perlu ID sendiri; mohon ganti salah"
    " satunya.",
    english="Another row of this table has this id. Each record needs an id of its own; please change one.",
)

_LAST: Final = 2**53
"""Beyond every number of a row; those without one come last."""
Key = tuple[object, ...]
"""Which row is meant: the id of its record, and the numbers of the rows that it stands within, and its own."""


@attrs.define(eq=False)
class Node:
    """A row: where it stands, its plain data or the flaw that it is, and the rows of what is repeated in it."""

    sheet: Sheet
    row: int
    plain: object = None
    inner: dict[Path, dict[int, "Node"]] = attrs.field(factory=dict[Path, "dict[int, Node]"])
    ordered: dict[Path, list["Node"]] = attrs.field(factory=dict[Path, "list[Node]"])

    def place(self, pointer: str) -> Place:
        """Return where the row stands: its first cell."""
        return Place(pointer=pointer, line=self.row, cell=self.sheet.address(self.row))

    def data(self) -> object:
        """Return the plain data of the row and of all that is repeated in it, in the order of its numbers."""
        for path, nodes in self.inner.items():
            self.ordered[path] = [node for _, node in sorted(nodes.items())]
            _put(cast("dict[str, object]", self.plain), path, [node.data() for node in self.ordered[path]])
        return self.plain


def gather(
    grids: Mapping[str, Grid],
    known: Mapping[str, Table],
    *,
    unknown: Unknown,
    already: Findings,
    types: Collection[type[Record]] = RECORDS,
) -> Reading:
    """Return the records of sheets, which are named in a file, by the tables that their names are known for.

    `already` is what was found before. Each further finding has the address of a cell.
    """
    rows = _Rows(already)
    for sheet in sorted(sheets_of(grids, known, unknown, already), key=lambda one: len(one.table.path)):
        for number, cells in sheet.rows():
            rows.add(Node(sheet, number), cells)
    nodes = [node for _, node in sorted(rows.records, key=lambda one: one[0])]
    places = [node.place(pointer_to(position)) for position, node in enumerate(nodes)]
    items = ((position, node.data()) for position, node in enumerate(nodes))
    reading = read_items(items, places.__getitem__, unknown=unknown, already=already, may_hold_flaws=True, types=types)
    return attrs.evolve(reading, findings=tuple(_at_cell(finding, nodes) for finding in reading.findings))


class _Rows:
    """The rows of records, each with the number that gives their order, and those of what is repeated in them."""

    def __init__(self, found: Findings) -> None:
        self.records: list[tuple[int, Node]] = []
        self._found = found
        self._by_key: dict[tuple[str, Key], Node] = {}

    def add(self, node: Node, cells: Mapping[str, object]) -> None:
        """Add a row, after those of the tables that it can belong to."""
        node.plain = self._plain(node, cells)
        if node.sheet.table.path:
            self._add_part(node, cells)
        else:
            self._add_record(node, cast("dict[str, object]", node.plain), cells)

    def _plain(self, node: Node, cells: Mapping[str, object]) -> object:
        """Return the plain data of a row by itself."""
        data: dict[str, object] = {}
        for column in node.sheet.table.values:
            if column.name in cells:
                value, problem = plain_of(cells[column.name], column.kind)
                if problem is not None:
                    self._note(problem.at(), node, column.name)
                if not column.path:
                    return value
                _put(data, column.path, value)
        if () in node.sheet.table.places:
            return None
        for inner in node.sheet.table.tables:
            if inner.required and (holder := _at(data, inner.within[:-1])) is not None:
                holder.setdefault(inner.within[-1], [])
        return data

    def _add_record(self, node: Node, data: dict[str, object], cells: Mapping[str, object]) -> None:
        table = node.sheet.table
        data["type"] = table.cls.__name__
        data.setdefault(SCHEMA, current_schema() if table.past is None else table.past.schema)
        key = (table.name, (data.get(ID),))
        if self._by_key.setdefault(key, node) is not node and ID in data:
            data[ID] = Flaw(ID_IN_ROWS_TWICE)
        number = _number(cells.get(NUMBER))
        self.records.append((_LAST if number is None else number, node))

    def _add_part(self, node: Node, cells: Mapping[str, object]) -> None:
        table = node.sheet.table
        first, *numbers = table.keys
        record_id, _ = plain_of(cells.get(first.name), first.kind)
        *above, number = [_number(cells.get(column.name)) for column in numbers]
        holder = self._by_key.get((table.holder, (record_id, *above)))
        if holder is None or record_id is None:
            columns = ", ".join(column.name for column in table.keys[:-1])
            self._note(ROW_WITHOUT_RECORD.at(table=table.holder, columns=columns), node, ID)
            return
        others = holder.inner.setdefault(table.within, {})
        if number is None or number in others:
            node.plain = Flaw(ROW_NUMBER if number is None else ROW_TWICE)
            others[_LAST + node.row] = node
        else:
            others[number] = self._by_key[table.name, (record_id, *above, number)] = node

    def _note(self, finding: Finding, node: Node, column: str) -> None:
        self._found.add(attrs.evolve(finding, line=node.row, cell=node.sheet.address(node.row, column)))


def _number(cell: object) -> int | None:
    """Return the number of a row, or None where there is none, or it counts nothing."""
    number, _ = plain_of(cell, NUMBER_KIND)
    return number if type(number) is int and 1 <= number < _LAST else None


def _at(data: dict[str, object], path: Path) -> dict[str, object] | None:
    """Return the part at a path within an object, where it is there."""
    at: dict[str, object] | None = data
    for name in path:
        at = None if at is None else cast("dict[str, object] | None", at.get(name))
    return at


def _put(data: dict[str, object], path: Path, value: object) -> None:
    """Put a value at a path within an object, whose parts are made as they are needed."""
    *above, last = path
    for name in above:
        data = cast("dict[str, object]", data.setdefault(name, {}))
    data[last] = value


def _at_cell(finding: Finding, nodes: Sequence[Node]) -> Finding:
    """Say in which cell something was found that a pointer leads to, from the list of all records."""
    if not finding.pointer:
        return finding
    _, position, *tokens = finding.pointer.split("/")
    node, path = nodes[int(position)], tuple[str, ...]()
    for token in tokens:
        if path in node.ordered:
            node, path = node.ordered[path][int(token)], ()
        else:
            path = (*path, token)
    column = NUMBER if finding.problem in (ROW_NUMBER, ROW_TWICE) else node.sheet.column_at(path)
    return attrs.evolve(finding, line=node.row, cell=node.sheet.address(node.row, column))
