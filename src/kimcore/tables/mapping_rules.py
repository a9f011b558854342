"""What must hold of a mapping as a whole: what a record requires is given, nothing twice, and ids name nobody."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from kimcore.fields import NONE, Field, FieldPlan, Kind
from kimcore.fields.keys import personal_key
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import Plan
from kimcore.findings import Finding, Problem
from kimcore.lexicon.heading_words import heading_words
from kimcore.lexicon.headings import HEADINGS
from kimcore.tables.ids import INNER
from kimcore.tables.mapping import ColumnMapping, TableMapping
from kimcore.tables.paths import Step, Target, keyed_by, parse_target, plan_of_type
from kimcore.tables.shapes import Part, Several

FIELD_NOT_MAPPED = Problem.error(
    code="mapping_lacks_field",
    indonesian="Isian wajib “{label}” ({target}) belum punya kolom. Mohon tambahkan kolomnya, atau tulis isinya di"
    " [always].",
    english="No column is mapped to the required field “{label}” ({target}). Please add one, or give its value in"
    " [always].",
)
FIELDS_CLASH = Problem.error(
    code="mapping_fields_clash",
    indonesian="Dua kolom dipetakan ke isian yang saling memuat: {one} dan {other}. Mohon pilih salah satu.",
    english="Two columns are mapped to fields one of which holds the other: {one} and {other}. Please choose one of"
    " them.",
)
ID_MISSING = Problem.error(
    code="mapping_lacks_id",
    indonesian="Cara membuat ID untuk {type} belum ada. Mohon isi di [ids], misalnya {type} = [{example}].",
    english="How {type} get their ids is not said. Please say it in [ids], for example {type} = [{example}].",
)
ID_UNKNOWN = Problem.error(
    code="mapping_id_unknown",
    indonesian="Bagian ke-{position} dari ID bukan kolom, isian, atau jenis data di baris yang sama.",
    english="Part {position} of the id is no column, no field and no type of record in the same row.",
)
ID_NUMBERING = Problem.error(
    code="mapping_id_numbering",
    indonesian="Bagian ke-{position} dari ID adalah nomor urut baris, yang berubah bila tabelnya diurutkan. Mohon pakai"
    " isian lain.",
    english="Part {position} of the id is the number of a row, which changes when the table is sorted. Please use"
    " something else.",
)
ID_PERSONAL = Problem.error(
    code="mapping_id_personal",
    indonesian="Bagian ke-{position} dari ID adalah data pribadi. ID ikut ke mana-mana; mohon pakai isian lain.",
    english="Part {position} of the id is personal data. An id goes everywhere; please use something else.",
    law="UU 27/2022",
)

Located = tuple[tuple[str, ...], Finding]
"""What is wrong, and the names that lead to the entry of the mapping where it is; none where it is missing."""


def problems_of(mapping: TableMapping) -> Iterator[Located]:
    """Find what a mapping lacks, or says twice."""
    clashes = list(_clashes(mapping))
    yield from clashes
    if clashes:
        return
    positions = {column.heading: 0 for column in (*mapping.columns, *mapping.captions)}
    slots = mapping.slots()
    for slot in slots:
        made = _made_of_row(slot, slots)
        shape = mapping.shape(slot, positions)
        yield from (((), one) for one in _lacking(shape, slot.name + _in_brackets(slot.key), {"id", *made}))
    types = dict.fromkeys(slot.name for slot in slots)
    for name in types:
        yield from ((("ids", name), one) for one in _id_problems(mapping, name, types))


def _clashes(mapping: TableMapping) -> Iterator[Located]:
    """Find fields that are mapped though one that holds them is mapped as well."""
    entries = [(("columns", one.heading), target) for one in mapping.columns for target in one.targets]
    entries += [(("captions", one.heading), target) for one in mapping.captions for target in one.targets]
    entries += [(("always", target.text), target) for target, _ in mapping.always]
    wholes = {target.steps: target.text for _, target in entries}
    for path, target in entries:
        holding = [
            wholes[target.steps[:length]] for length in range(2, len(target.steps)) if target.steps[:length] in wholes
        ]
        if holding:
            yield path, FIELDS_CLASH.at(one=holding[0], other=target.text)


def _in_brackets(key: str) -> str:
    return f"[{key}]" if key else ""


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
    if (missing := _first_of_any(part, given)) is not None:
        yield FIELD_NOT_MAPPED.at(label=missing.field.label, target=f"{path}.{missing.name}")
    for name, member in part.members.items():
        if isinstance(member, Part):
            yield from _lacking(member, f"{path}.{name}", set())
        elif isinstance(member, Several):
            for item_key, item in member.items.items():
                if isinstance(item, Part):
                    yield from _lacking(item, f"{path}.{name}{_in_brackets(item_key)}", set())


def _first_of_any(part: Part, given: set[str]) -> FieldPlan | None:
    """Return the first of the fields of which one must be there, where nothing fills any of them."""
    plan = part.plan
    is_filled = not given.union(part.members).isdisjoint(plan.any_of)
    return plan.fields[plan.any_of[0]] if plan.any_of and not is_filled else None


def _id_problems(mapping: TableMapping, name: str, types: Collection[str]) -> Iterator[Finding]:
    parts = mapping.ids.get(name, ())
    if not parts and not mapping.gives_id(name):
        yield ID_MISSING.at(type=name, example='"name"' if name != "Member" else '"Group", "office"')
    for position, part in enumerate(parts, start=1):
        column = next((one for one in mapping.columns if one.heading == part), None)
        if column is not None:
            problem = _column_problem(column)
        elif part in types:
            problem = ID_UNKNOWN if part == name else None
        else:
            problem = _field_problem(field_at(plan_of_type(name), part))
        if problem is not None:
            yield problem.at(position=position)


def _column_problem(column: ColumnMapping) -> Problem | None:
    """Return why a column can be no part of an id: it is personal, or numbers the rows."""
    words = heading_words(column.heading)
    if words in _NUMBERS:
        return ID_NUMBERING
    targets = column.targets
    if not targets:  # left unread: what it holds is known by its heading alone
        meant = [parse_target(target) for target, wordings in HEADINGS.items() if words in wordings]
        targets = tuple(one for one in meant if isinstance(one, Target))
        if not all(_is_personal(one.field.field, one.kind) for one in targets):
            targets = ()
    is_personal = personal_key(column.heading) or any(_is_personal(one.field.field, one.kind) for one in targets)
    return ID_PERSONAL if is_personal else None


_NUMBERS: Final = frozenset({"nomor", "nomor urut", "urut"})


def _field_problem(field: FieldPlan | None) -> Problem | None:
    """Return why a field can be no part of an id."""
    if field is None:
        return ID_UNKNOWN
    kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
    return ID_PERSONAL if _is_personal(field.field, kind) else None


def _is_personal(field: Field, kind: Kind) -> bool:
    """Whether a field, or what stands for it in an id, is personal data."""
    if not isinstance(kind, ObjectKind):
        return field.privacy is not NONE
    inner = [one.field.privacy for name, one in kind.plan.fields.items() if name in INNER]
    return any(privacy is not NONE for privacy in (field.privacy, *inner))


def field_at(plan: Plan, path: str) -> FieldPlan | None:
    """Return the field that a dotted name leads to, through single parts."""
    name, _, rest = path.partition(".")
    field = plan.fields.get(name)
    if field is None or not rest:
        return field
    return field_at(field.kind.plan, rest) if isinstance(field.kind, ObjectKind) else None
