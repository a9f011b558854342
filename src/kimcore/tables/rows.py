"""The rows of a table under a mapping: the plain data of the records in each, and where everything comes from."""

from collections.abc import Iterator, Sequence
from typing import Final, cast

import attrs

from kimcore.convert import Place
from kimcore.fields.keys import personal_key
from kimcore.findings import Finding, Findings, Problem, pointer_to
from kimcore.migrations import current_schema
from kimcore.sheets.tables import Row, Table
from kimcore.tables import problems
from kimcore.tables.cells import plain_cell
from kimcore.tables.columns import matched_captions, matched_headings
from kimcore.tables.counting import counted_record
from kimcore.tables.filling import filled_down
from kimcore.tables.ids import Ids
from kimcore.tables.locating import in_cell, origin_of
from kimcore.tables.mapping import ATTENDANCE, TableMapping
from kimcore.tables.paths import Step, needed_in
from kimcore.tables.pieces import pieces_of
from kimcore.tables.shapes import Leaf, Part, Trace, Use

ROW_REPEATED = Problem.note(
    code="row_repeated",
    indonesian="Baris ini sama dengan baris lain dan tidak disimpan dua kali.",
    english="This row says the same as another and was not kept twice.",
)

_NO_ROW: Final = Row(0, ())
"""Stands for the rows of an attendance list, which are one record."""


@attrs.frozen(eq=False)
class Slot:
    """One record of a row: its type and key, and its shape.

    `listed` is the list whose items it is made of, if any; `parted` are the columns of which a cell holds one value for
    each of several such records.
    """

    step: Step
    shape: Part
    listed: str
    parted: tuple[Use, ...]
    required: tuple[tuple[str, Use], ...]
    """The fields without which there is no such record, of those that columns fill."""


@attrs.frozen(eq=False)
class Spot:
    """Where a record comes from: its row, its slot, and which one it is of several."""

    row: Row
    slot: Slot
    item: int


def _not_noted(_use: Use, _finding: Finding) -> None:
    """Take what was noted before."""


class Rows:
    """The rows of a table under a mapping."""

    def __init__(self, table: Table, mapping: TableMapping) -> None:
        """Prepare to read; nothing is read yet."""
        self.found: Findings = Findings()
        self.numbers: Sequence[int] = ()
        """Of each record that was kept, the number it was read with."""
        self._table = table = filled_down(table, mapping)
        self._mapping = mapping
        self._width = len(table.columns)
        self._captions = [caption.value for caption in table.captions]
        names = [*_readable(table, mapping), *matched_captions(table, mapping)]
        positions = {name: at for at, name in reversed(list(enumerate(names))) if name}
        self._slots = [self._slot(step, mapping.shape(step, positions)) for step in mapping.slots()]
        tokens = {token for parts in mapping.ids.values() for token in parts}
        self._ids = Ids(mapping.ids, {name: at for name, at in positions.items() if name in tokens})
        self._spots: list[Spot] = []
        self._trace = Trace(self._note_here)
        self._here: Spot | None = None

    def _slot(self, step: Step, shape: Part) -> Slot:
        lists = {column.heading: column.listed for column in self._table.columns}
        mapped = (column for column in self._mapping.columns if any(one.record == step for one in column.targets))
        listed = next((lists[column.heading] for column in mapped if lists.get(column.heading)), "")
        leaves = {name: leaf for name, leaf in shape.members.items() if isinstance(leaf, Leaf) and leaf.uses}
        parted = [leaf.uses[0] for leaf in leaves.values() if leaf.uses[0].split and not leaf.uses[0].target.repeated]
        needed = needed_in(shape.plan)
        required = [(name, leaf.uses[0]) for name, leaf in leaves.items() if name in needed]
        return Slot(step, shape, listed, tuple(parted), tuple(required))

    def items(self) -> Iterator[tuple[int, object]]:
        """Iterate over the plain data of each record of each row, with a number that its place is known by."""
        for row in [_NO_ROW] if self._mapping.rows == ATTENDANCE else self._table.rows:
            others: dict[str, str] = {}
            count, repeats = len(self._spots), False
            base = self._cells_of(row)
            for slot in self._slots:
                for item in self._items_of(base, slot):
                    self._here = spot = Spot(row, slot, item)
                    data = self._record(spot, base, others)
                    if isinstance(data, dict):
                        self._spots.append(spot)
                        yield len(self._spots) - 1, data
                    elif data is _REPEATED:
                        repeats = True
            if repeats and len(self._spots) == count:
                self.found.add(in_cell(self._table, row, None, ROW_REPEATED.at()))

    def _cells_of(self, row: Row) -> Sequence[object]:
        """Return the cells of a row, one for each column, and the captions behind them."""
        cells = row.cells
        if len(cells) != self._width:
            cells = [*cells[: self._width], *[None] * (self._width - len(cells))]
        return [*cells, *self._captions] if self._captions else cells

    def _items_of(self, cells: Sequence[object], slot: Slot) -> range:
        """Return the numbers of the records that a slot has in a row: one, but where it is made of lists."""
        if slot.listed:
            lists = [cells[at] for at, column in enumerate(self._table.columns) if column.listed == slot.listed]
            return range(max(map(_length, lists)))
        if slot.parted:
            return range(max(len(_pieces(cells, use)) for use in slot.parted))
        return _ONE

    def _cells(self, spot: Spot, cells: Sequence[object]) -> Sequence[object]:
        """Return the cells that a record is made of: those of its row, with those of its item where it has one."""
        slot, item = spot.slot, spot.item
        if not slot.listed and not slot.parted:
            return cells
        own = list(cells)
        for at, column in enumerate(self._table.columns):
            if slot.listed and column.listed == slot.listed:
                own[at] = _item(own[at], item)
        for use in slot.parted:
            own[use.position] = _item(tuple(_pieces(cells, use)), item)
        return own

    def _record(self, spot: Spot, base: Sequence[object], others: dict[str, str]) -> object:
        """Return the plain data of one record of a row; None where no cell says anything of it.

        `others` are the ids of the records of the same row by their types.
        """
        cells = self._cells(spot, base)
        built = spot.slot.shape.build(cells, "", self._trace)
        name = spot.slot.step.name
        counts = self._mapping.rows == ATTENDANCE
        data = cast("dict[str, object]", built[0]) if built is not None and (built[1] or counts) else {}
        if counts:
            data |= counted_record(self._table, self._mapping, self.found)
        if not data or (name != self._mapping.rows and self._is_nobody(spot, data, cells)):
            return None
        if name == "Member" and "Group" in others:
            data["group"] = {"id": others["Group"]}
        made = self._ids.make(name, data, cells, others, spot.row.number)
        if made.finding is not None:
            self._note(spot, None, made.finding)
        if made.id is None:
            return None
        others.setdefault(name, made.id)
        return {"type": name, "schema": current_schema(), **data, "id": made.id} if made.is_new else _REPEATED

    def _is_nobody(self, spot: Spot, data: dict[str, object], cells: Sequence[object]) -> bool:
        """Whether what a row says beside its own record is of none, as a telephone number without a name is."""
        wanted = next((use for name, use in spot.slot.required if name not in data), None)
        if wanted is None:
            return False
        members = spot.slot.shape.members
        leaves = [leaf for name in data if isinstance(leaf := members.get(name), Leaf)]
        uses = [use for leaf in leaves for use in leaf.uses if plain_cell(cells[use.position]) is not None]
        for use in uses[:1]:
            self._note(spot, use, problems.CELL_OF_NOBODY.at(label=wanted.heading))
        return True

    # Places

    def _note_here(self, use: Use, finding: Finding) -> None:
        self._note(cast("Spot", self._here), use, finding)

    def _note(self, spot: Spot, use: Use | None, finding: Finding) -> None:
        if self.found.is_full:
            self.found.omit(finding.severity)
        else:
            self.found.add(in_cell(self._table, spot.row, use, finding, spot.item))

    def place_of(self, number: int) -> Place:
        """Return the place of the record of a number; its pointer is the number itself."""
        row = self._spots[number].row
        return Place(
            pointer=pointer_to(number), line=row.number, cell=self._table.address(row.number) if row.number else None
        )

    def placed(self, finding: Finding) -> Finding:
        """Return a finding of strict reading, which points to the number of a record, with its cell."""
        _, number, *tokens = [*finding.pointer.split("/"), "", ""][: max(2, finding.pointer.count("/") + 1)]
        if not number:
            return finding
        return self._at(self._spots[int(number)], "".join(f"/{token}" for token in tokens), finding)

    def located(self, index: int, finding: Finding) -> Finding:
        """Return a finding in one of the kept records with its cell."""
        return self._at(self._spots[self.numbers[index]], finding.pointer, finding)

    def _at(self, spot: Spot, pointer: str, finding: Finding) -> Finding:
        """Return a finding at a pointer in a record with its cell; the record is built again to tell which."""
        origins: dict[str, Use] = {}
        cells = self._cells(spot, self._cells_of(spot.row))
        spot.slot.shape.build(cells, "", Trace(_not_noted, origins))
        return in_cell(self._table, spot.row, origin_of(pointer, origins), finding, spot.item)


_ONE: Final = range(1)
_REPEATED: Final = object()
"""Stands for the data of a record that is there already."""


def _readable(table: Table, mapping: TableMapping) -> list[str]:
    """Return the headings of a table as the mapping has them, empty for columns that ask for personal data."""
    headings = matched_headings(table, mapping)
    return ["" if personal_key(column.heading) else name for column, name in zip(table.columns, headings, strict=True)]


def _pieces(cells: Sequence[object], use: Use) -> list[object]:
    cell = plain_cell(cells[use.position])
    return [] if cell is None else pieces_of(cell, use.target.kind, use.split)


def _item(values: object, number: int) -> object:
    """Return one of several values in a cell; None where there are less."""
    return cast("tuple[object, ...]", values)[number] if number < _length(values) else None


def _length(values: object) -> int:
    """Return how many values a cell of a list has; none where it holds something else."""
    return len(cast("tuple[object, ...]", values)) if type(values) is tuple else 0
