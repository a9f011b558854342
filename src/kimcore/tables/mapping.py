"""A mapping: which heading goes to which field, what is always so, and how records get their ids."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from kimcore.dates import PartialDate
from kimcore.records import RECORDS
from kimcore.tables.cells import As, Context, ReadCell
from kimcore.tables.paths import Step, Target, plan_of_type
from kimcore.tables.shapes import Part, Use, shape_of
from kimcore.tables.values import reader_of, text_reader_of
from kimcore.vocabularies import DocumentKind
from kimcore.zones import TimeZone

LEFT_UNREAD: Final = "-"
"""What a mapping says of a column that is left unread on purpose."""
_NAME: Final = Step("name")
ATTENDANCE: Final = "attendance"
"""What the rows of an attendance list are: persons, who are counted and not kept."""
_TYPES: Final = {cls.__name__ for cls in RECORDS}


@attrs.frozen
class ColumnMapping:
    """Where a column goes: to one field or several; how its cells are read, and what parts several values in one.

    `reads_as` is None where the field decides. A column without targets is left unread. With `fill`, which is "down",
    an empty cell says what the last one above it says that is filled in. Rows are written with it in each, and
    with “-” where there is none.
    """

    heading: str
    targets: tuple[Target, ...] = ()
    reads_as: As | None = None
    split: str = ""
    fill: str = ""


@attrs.frozen(eq=False)
class TableMapping:
    """How the rows of a table become records, and records its rows.

    `rows` is the type of record that a row is above all, or `attendance`. `always` gives fields whose values stand in
    no column, as plain data; `ids` says of what an id is made: headings, fields of the record, records of the same row.
    `zone` and `published_on` complete times and dates. `counted` are, for an attendance list, what its columns say;
    `columns` then go to no field.
    """

    rows: str
    columns: tuple[ColumnMapping, ...] = ()
    captions: tuple[ColumnMapping, ...] = ()
    always: tuple[tuple[Target, object], ...] = ()
    ids: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    counted: Mapping[str, str] = attrs.field(factory=dict[str, str])
    sheet: str = ""
    heading_rows: tuple[int, ...] = ()
    zone: TimeZone | None = None
    published_on: PartialDate | None = None

    def targets(self) -> Iterator[Target]:
        """Iterate over every field that a column, a caption or a constant goes to."""
        for column in (*self.columns, *self.captions):
            yield from column.targets
        for target, _ in self.always:
            yield target

    def headings(self) -> frozenset[str]:
        """Return the headings of the columns that are mapped, counted or part of ids, or left unread on purpose."""
        parts = (part for parts in self.ids.values() for part in parts)
        return frozenset([*(column.heading for column in self.columns), *self.counted, *parts])

    def gives_id(self, name: str) -> bool:
        """Whether a column holds the very ids of the records of a type."""
        return any(target.record.name == name and target.steps[1].name == "id" for target in self.targets())

    def slots(self) -> tuple[Step, ...]:
        """Return which records a row can be, that which it is above all first."""
        found = dict.fromkeys(target.record for target in self.targets() if target.record.key)
        plain = dict.fromkeys(target.record for target in self.targets() if not target.record.key)
        named = self._named()
        alone = [step for step in plain if step.name in named or not any(step.name == other.name for other in found)]
        return tuple(sorted([*alone, *found], key=lambda step: step.name != self.rows))

    def _named(self) -> frozenset[str]:
        """Return the types of which columns without a key make records of their own: by their names.

        What else is said without a key holds for each of the records that have one, as the group of members does.
        """
        own = (target for target in self.targets() if not target.record.key and target.steps[1:] == (_NAME,))
        return frozenset(target.record.name for target in own)

    def _belongs(self, target: Target, slot: Step) -> bool:
        """Whether a field is one of a record: its own, or one that holds for each of several."""
        if target.record.name != slot.name:
            return False
        return target.record.key == slot.key or (not target.record.key and slot.name not in self._named())

    def shape(self, slot: Step, positions: Mapping[str, int]) -> Part:
        """Return the shape of one record of a row; `positions` are those of the headings among its cells."""
        uses = [
            Use(
                positions[column.heading],
                column.heading,
                target,
                self._reader(column, target),
                self._context(column, target),
                column.split,
            )
            for column in (*self.columns, *self.captions)
            if column.heading in positions
            for target in column.targets
            if self._belongs(target, slot)
        ]
        constants = {target: value for target, value in self.always if self._belongs(target, slot)}
        return shape_of(plan_of_type(slot.name), slot.key, uses, constants)

    def _reader(self, column: ColumnMapping, target: Target) -> ReadCell:
        """Return how the cells of a column are read for one of its fields."""
        found = text_reader_of(target.kind) if column.reads_as == "text" else None
        usual = reader_of(target)
        assert usual is not None  # noqa: S101 - a mapping without a reader is refused when it is loaded
        return found or usual[1]

    def _context(self, column: ColumnMapping, target: Target) -> Context:
        """Return what the cells of a column leave out."""
        papers = [step.key for step in target.steps if step.key and step.key in {kind.code for kind in DocumentKind}]
        return Context(
            zone=self.zone,
            published_on=self.published_on,
            sexes=_sexes_in(column.heading),
            paper=DocumentKind(papers[-1]) if papers else None,
        )


_BOTH_SEXES: Final = re.compile(
    r"(?<![^\W_])(?:(l|lk|laki(?: *- *laki)?)|(?:p|pr|perempuan)) *[/+&] *"
    r"(?(1)(?:p|pr|perempuan)|(?:l|lk|laki))(?![^\W_])"
)


def _sexes_in(heading: str) -> str:
    """Return in which order a heading names the sexes: “L/P” or “P/L”; nothing where it does not."""
    found = _BOTH_SEXES.search(heading.casefold())
    return "" if found is None else "L/P" if found[1] else "P/L"
