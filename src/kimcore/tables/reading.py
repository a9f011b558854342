"""The rows of a table become records, and whatever is found says in which cell."""

from collections.abc import Iterator, Sequence
from typing import cast

import attrs

from kimcore.convert import Place, Reading, read_items
from kimcore.findings import Finding, Findings, Problem, pointer_to
from kimcore.migrations import current_schema
from kimcore.sheets.tables import Row, Table
from kimcore.tables.columns import findings_of_columns, matched_headings
from kimcore.tables.counting import counted_record
from kimcore.tables.ids import Ids
from kimcore.tables.locating import in_cell, origin_of, pointer_of_row
from kimcore.tables.mapping import ATTENDANCE, TableMapping
from kimcore.tables.paths import Step
from kimcore.tables.shapes import Part, Trace, Use

ROW_REPEATED = Problem.note(
    code="row_repeated",
    id="Baris ini sama dengan baris lain dan tidak disimpan dua kali.",
    en="This row says the same as another and was not kept twice.",
)


@attrs.frozen(kw_only=True)
class TableReading(Reading):
    """What was read of a table: records, where each stood, and findings that name sheet, cell and heading."""

    _rows: "_Rows | None" = attrs.field(default=None, repr=False, eq=False, alias="rows")

    def located(self, index: int, finding: Finding) -> Finding:
        """Return a finding of `check` in the record of a given place, with the cell that it is about."""
        return finding if self._rows is None else self._rows.located(index, finding)


def read(table: Table, mapping: TableMapping) -> TableReading:
    """Return the records of a table. Never raises; a row that cannot be read leaves the others readable.

    The rows of an attendance list are counted, as `privacy.tally` does, and make one session.
    """
    rows = _Rows(table, mapping)
    reading = read_items(rows.items(), rows.place_of)
    rows.numbers = [int(place.pointer[1:]) for place in reading.places]
    own = [rows.placed(finding) for finding in reading.findings]
    findings = Findings()
    findings.extend(table.findings)
    findings.extend(findings_of_columns(table, mapping))
    findings.extend(sorted([*rows.found.kept, *own], key=lambda one: one.line or 0))
    findings.omitted = [mine + theirs for mine, theirs in zip(findings.omitted, rows.found.omitted, strict=True)]
    return TableReading(
        records=reading.records,
        places=tuple(attrs.evolve(place, pointer=pointer_of_row(table, place.line)) for place in reading.places),
        findings=tuple(findings),
        source_schemas=reading.source_schemas,
        rows=rows,
    )


@attrs.frozen
class _Slot:
    """One record of a row: its type and key, its shape, and the list whose items it is made of, if any."""

    step: Step
    shape: Part
    listed: str


@attrs.frozen
class _Spot:
    """Where a record comes from: the number of its row among the rows, its slot, and of the item of a list."""

    row: Row
    slot: _Slot
    item: int


def _not_noted(_use: Use, _finding: Finding) -> None:
    """Take what was noted before."""


class _Rows:
    """The rows of a table under a mapping."""

    def __init__(self, table: Table, mapping: TableMapping) -> None:
        self.found = Findings()
        self.numbers: Sequence[int] = ()
        """Of each record that was kept, the number it was read with."""
        self._table = table
        self._mapping = mapping
        self._headings = [*matched_headings(table, mapping), *(caption.name for caption in table.captions)]
        self._captions = [caption.value for caption in table.captions]
        positions = {name: at for at, name in reversed(list(enumerate(self._headings)))}
        self._slots = [_Slot(step, mapping.shape(step, positions), self._listed(step)) for step in mapping.slots()]
        self._ids = Ids(mapping.ids)
        self._spots: list[_Spot] = []

    def _listed(self, step: Step) -> str:
        """Return the list in the rows of whose items a record is made, or nothing where a row has one."""
        lists = {column.heading: column.listed for column in self._table.columns}
        mapped = (column for column in self._mapping.columns if any(one.record == step for one in column.targets))
        return next((lists[column.heading] for column in mapped if lists.get(column.heading)), "")

    def items(self) -> Iterator[tuple[int, object]]:
        """Iterate over the plain data of each record of each row, with a number that its place is known by."""
        for row in [Row(0, ())] if self._mapping.rows == ATTENDANCE else self._table.rows:
            others: dict[str, str] = {}
            for slot in self._slots:
                for item in self._items_of(row, slot):
                    spot = _Spot(row, slot, item)
                    data = self._record(spot, others)
                    if data is not None:
                        self._spots.append(spot)
                        yield len(self._spots) - 1, data

    def _items_of(self, row: Row, slot: _Slot) -> range:
        """Return the numbers of the items of a list that a record is made of; one where it is made of none."""
        if not slot.listed:
            return range(1)
        cells = (row.cells[at] for at, column in enumerate(self._table.columns) if column.listed == slot.listed)
        return range(
            max((len(cast("tuple[object, ...]", cell)) for cell in cells if isinstance(cell, tuple)), default=0)
        )

    def _cells(self, spot: _Spot) -> Sequence[object]:
        """Return the cells that a record is made of: those of its row, or of its item in a list, and the captions."""
        columns = self._table.columns
        cells = [*(spot.row.cells or [None] * len(columns)), *self._captions]
        if spot.slot.listed:
            for at, column in enumerate(columns):
                if column.listed == spot.slot.listed:
                    values = cast("tuple[object, ...]", cells[at] or ())
                    cells[at] = values[spot.item] if spot.item < len(values) else None
        return cells

    def _record(self, spot: _Spot, others: dict[str, str]) -> dict[str, object] | None:
        """Return the plain data of one record of a row; None where no cell says anything of it.

        `others` are the ids of the records of the same row by their types.
        """
        cells = self._cells(spot)
        built = spot.slot.shape.build(cells, "", Trace(lambda use, finding: self._note(spot, use, finding)))
        name = spot.slot.step.name
        data = cast("dict[str, object]", built[0]) if built is not None and built[1] else {}
        if self._mapping.rows == ATTENDANCE:
            data |= counted_record(self._table, self._mapping, self.found)
        if not data:
            return None
        if name == "Member" and "Group" in others:
            data["group"] = {"id": others["Group"]}
        made = self._ids.make(name, data, dict(zip(self._headings, cells, strict=True)), others, spot.row.number)
        if made.finding is not None:
            self._note(spot, None, made.finding)
        is_main = not others
        if made.id is not None:
            others.setdefault(name, made.id)
        if not made.is_new and is_main:
            self._note(spot, None, ROW_REPEATED.at())
        if made.id is None or not made.is_new:
            return None
        return {"type": name, "schema": current_schema(), "id": made.id, **data}

    def _note(self, spot: _Spot, use: Use | None, finding: Finding) -> None:
        self.found.add(in_cell(self._table, spot.row, use, finding, spot.item))

    # Places

    def place_of(self, number: int) -> Place:
        """Return the place of the record of a number; its pointer is the number itself."""
        row = self._spots[number].row
        return Place(pointer=pointer_to(number), line=row.number, cell=self._table.address(row.number))

    def placed(self, finding: Finding) -> Finding:
        """Return a finding of strict reading, which points to the number of a record, with its cell."""
        _, number, *tokens = [*finding.pointer.split("/"), "", ""][: max(2, finding.pointer.count("/") + 1)]
        if not number:
            return finding
        return self._at(self._spots[int(number)], "".join(f"/{token}" for token in tokens), finding)

    def located(self, index: int, finding: Finding) -> Finding:
        """Return a finding in one of the kept records with its cell."""
        return self._at(self._spots[self.numbers[index]], finding.pointer, finding)

    def _at(self, spot: _Spot, pointer: str, finding: Finding) -> Finding:
        """Return a finding at a pointer in a record with its cell; the record is built again to tell which."""
        origins: dict[str, Use] = {}
        spot.slot.shape.build(self._cells(spot), "", Trace(_not_noted, origins))
        return in_cell(self._table, spot.row, origin_of(pointer, origins), finding, spot.item)
