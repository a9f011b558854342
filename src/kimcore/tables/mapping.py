"""A mapping: which heading goes to which field, what is always so, and how records get their ids."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from kimcore.dates import PartialDate
from kimcore.fields import NONE, FieldPlan
from kimcore.fields.keys import personal_key
from kimcore.fields.plans import ObjectKind, Plan
from kimcore.findings import Finding, Problem
from kimcore.records import RECORDS
from kimcore.tables.paths import Step, Target, keyed_by, plan_of_type
from kimcore.tables.shapes import Part, Several, Use, shape_of
from kimcore.tables.values import As, Context, ReadCell, reader_of, text_reader_of
from kimcore.vocabularies import DocumentKind
from kimcore.zones import TimeZone

FIELD_NOT_MAPPED = Problem.error(
    code="mapping_lacks_field",
    id="Isian wajib “{label}” ({target}) belum punya kolom. Mohon tambahkan kolomnya, atau tulis isinya di [always].",
    en="No column is mapped to the required field “{label}” ({target}). Please add one, or give its value in [always].",
)
FIELDS_CLASH = Problem.error(
    code="mapping_fields_clash",
    id="Dua kolom dipetakan ke isian yang saling memuat: {one} dan {other}. Mohon pilih salah satu.",
    en="Two columns are mapped to fields one of which holds the other: {one} and {other}. Please choose one of them.",
)
ID_MISSING = Problem.error(
    code="mapping_lacks_id",
    id="Cara membuat ID untuk {type} belum ada. Mohon isi di [ids], misalnya {type} = [{example}].",
    en="How {type} get their ids is not said. Please say it in [ids], for example {type} = [{example}].",
)
ID_UNKNOWN = Problem.error(
    code="mapping_id_unknown",
    id="Bagian ke-{position} dari ID bukan kolom, isian, atau jenis data di baris yang sama.",
    en="Part {position} of the id is no column, no field and no type of record in the same row.",
)
ID_PERSONAL = Problem.error(
    code="mapping_id_personal",
    id="Bagian ke-{position} dari ID adalah data pribadi. ID ikut ke mana-mana; mohon pakai isian lain.",
    en="Part {position} of the id is personal data. An id goes everywhere; please use something else.",
    law="UU 27/2022",
)

LEFT_UNREAD: Final = "-"
"""What a mapping says of a column that is left unread on purpose."""
ATTENDANCE: Final = "attendance"
"""What the rows of an attendance list are: persons, who are counted and not kept."""
_TYPES: Final = {cls.__name__ for cls in RECORDS}


@attrs.frozen
class ColumnMapping:
    """Where a column goes: to one field or several; how its cells are read, and what parts several values in one.

    `reads_as` is None where the field decides. A column without targets is left unread.
    """

    heading: str
    targets: tuple[Target, ...] = ()
    reads_as: As | None = None
    split: str = ""


@attrs.frozen(eq=False)
class TableMapping:
    """How the rows of a table become records, and records its rows.

    `rows` is the type of record that a row is above all, or `attendance`. `always` gives fields whose values stand in
    no column, as plain data; `ids` says of what an id is made: headings, fields of the record, records of the same row.
    `zone` and `published_on` complete times and dates. `counted` are, for an attendance list, what its columns say.
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

    def slots(self) -> tuple[Step, ...]:
        """Return which records a row can be, that which it is above all first."""
        found = dict.fromkeys(target.record for target in self.targets() if target.record.key)
        plain = dict.fromkeys(target.record for target in self.targets() if not target.record.key)
        # What is said of members without a key holds for each of them.
        alone = [step for step in plain if not any(step.name == other.name for other in found)]
        return tuple(sorted([*alone, *found], key=lambda step: step.name != self.rows))

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
            if _belongs(target, slot)
        ]
        constants = {target: value for target, value in self.always if _belongs(target, slot)}
        return shape_of(plan_of_type(slot.name), slot.key, uses, constants)

    def _use(self, column: ColumnMapping, target: Target, position: int) -> Use:
        read, context = self._reader(column, target), self._context(column, target)
        return Use(position, column.heading, target, read, context, column.split)

    def _reader(self, column: ColumnMapping, target: Target) -> ReadCell:
        """Return how the cells of a column are read for one of its fields."""
        found = text_reader_of(target.kind) if column.reads_as == "text" else None
        usual = reader_of(target)
        assert usual is not None  # noqa: S101 - a mapping without a reader is refused when it is loaded
        return found or usual[1]

    def _context(self, column: ColumnMapping, target: Target) -> Context:
        """Return what the cells of a column leave out."""
        words = column.heading.casefold().replace(" ", "")
        papers = [step.key for step in target.steps if step.key and step.key in {kind.code for kind in DocumentKind}]
        return Context(
            zone=self.zone,
            published_on=self.published_on,
            counts_by_sex="l/p" in words or "l+p" in words,
            paper=DocumentKind(papers[-1]) if papers else None,
        )


def _belongs(target: Target, slot: Step) -> bool:
    return target.record.name == slot.name and target.record.key in ("", slot.key)


# What must hold of a mapping as a whole


def problems_of(mapping: TableMapping) -> Iterator[Finding]:
    """Find what a mapping lacks, or says twice."""
    targets = list(dict.fromkeys(target.steps for target in mapping.targets()))
    texts = {target.steps: target.text for target in mapping.targets()}
    for one in targets:
        for other in targets:
            if len(one) < len(other) and other[: len(one)] == one:
                yield FIELDS_CLASH.at(one=texts[one], other=texts[other])
                return
    positions = {column.heading: 0 for column in (*mapping.columns, *mapping.captions)}
    slots = mapping.slots()
    for slot in slots:
        made = _made_of_row(slot, slots)
        shape = mapping.shape(slot, positions)
        yield from _lacking(shape, slot.name + (f"[{slot.key}]" if slot.key else ""), {"id", *made})
    for name in dict.fromkeys(slot.name for slot in slots):
        yield from _id_problems(mapping, name, {slot.name for slot in slots})


def _made_of_row(slot: Step, slots: Sequence[Step]) -> set[str]:
    """Return the fields that a record gets from another of its row: a member its group."""
    return {"group"} if slot.name == "Member" and any(other.name == "Group" for other in slots) else set()


def _lacking(part: Part, path: str, given: set[str]) -> Iterator[Finding]:
    """Find the required fields of a part, and of those in it, that nothing fills."""
    key = keyed_by(part.plan)
    if part.key and not part.key.isdecimal() and key is not None:
        given = {*given, key.name}
    for name, field in part.plan.fields.items():
        if field.required and name not in part.members and name not in given:
            yield FIELD_NOT_MAPPED.at(label=field.field.label, target=f"{path}.{name}")
    for name, member in part.members.items():
        if isinstance(member, Part):
            yield from _lacking(member, f"{path}.{name}", set())
        elif isinstance(member, Several):
            for item_key, item in member.items.items():
                if isinstance(item, Part):
                    yield from _lacking(item, f"{path}.{name}[{item_key}]", set())


def _id_problems(mapping: TableMapping, name: str, types: set[str]) -> Iterator[Finding]:
    parts = mapping.ids.get(name, ())
    if not parts:
        yield ID_MISSING.at(type=name, example='"name"' if name != "Member" else '"Group", "office"')
    for position, part in enumerate(parts, start=1):
        column = next((one for one in mapping.columns if one.heading == part), None)
        if column is not None:
            fields = [target.field for target in column.targets]
            if personal_key(part) or any(map(_is_personal, fields)):
                yield ID_PERSONAL.at(position=position)
        elif part in types:
            if part == name:
                yield ID_UNKNOWN.at(position=position)
        else:
            field = field_at(plan_of_type(name), part)
            if field is None:
                yield ID_UNKNOWN.at(position=position)
            elif _is_personal(field):
                yield ID_PERSONAL.at(position=position)


def _is_personal(field: FieldPlan) -> bool:
    return field.field.privacy is not NONE


def field_at(plan: Plan, path: str) -> FieldPlan | None:
    """Return the field that a dotted name leads to, through single parts."""
    name, _, rest = path.partition(".")
    field = plan.fields.get(name)
    if field is None or not rest:
        return field
    return field_at(field.kind.plan, rest) if isinstance(field.kind, ObjectKind) else None
