"""What a template says of its columns, as it follows from the declaration of the field that each stands for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, cast

import attrs

from kimcore.fields import NONE, Declared, Plan, plan_of
from kimcore.fields.kinds import TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import FieldPlan
from kimcore.findings import Locale, Words
from kimcore.lexicon.templates import Template, TemplateColumn
from kimcore.privacy import Audience
from kimcore.privacy.decided import OURS
from kimcore.privacy.table import DOCUMENTS
from kimcore.records import Channel, Member, Occasion, OfficialDocument, Person
from kimcore.tables.cells import As
from kimcore.tables.paths import Target, parse_target, plan_of_type, vocabulary_of
from kimcore.tables.values import reader_of
from kimcore.vocabularies import DocumentKind, Vocabulary

Form = Literal["day", "number", "count", "text", "long"]
"""What the cells of a column are made for: days, whole numbers, heads, texts that stay texts, and long texts."""

LONGEST_TEXT: Final = 255
"""Longer texts are shown as ### in a cell that is made for texts."""


@attrs.frozen
class Filled:
    """A column of a template, and how its cells are read.

    `again` says that a column before it fills the same field, and `required` that a row is no record without it.
    """

    column: TemplateColumn
    target: Target
    reads_as: As
    again: bool = False
    required: bool = False

    @property
    def vocabulary(self) -> type[Vocabulary] | None:
        """The terms that its cells choose from."""
        return vocabulary_of(self.target.kind)

    @property
    def form(self) -> Form:
        """What its cells are made for."""
        kind = self.target.kind
        if self.reads_as == "date" and _is_of_days(self.target) and not self.again:
            return "day"
        if self.reads_as == "count" and not self.by_sex:
            return "count"
        if isinstance(kind, WholeKind):
            return "number"
        return "long" if isinstance(kind, TextKind) and kind.limits.most > LONGEST_TEXT else "text"

    @property
    def by_sex(self) -> bool:
        """Whether its heading says that men and women are counted apart."""
        return self.reads_as == "count" and "L/P" in self.column.heading.indonesian

    def example(self, locale: Locale) -> object:
        """Return what stands in its cell of the example: a term by its label."""
        value = self.column.example
        if isinstance(value, Words):
            return value(locale)
        return self.vocabulary(str(value)).label(locale) if self.vocabulary is not None and value else value


def _is_of_days(target: Target) -> bool:
    """Whether a field holds days, and not periods alone."""
    kind = target.kind
    if isinstance(kind, ObjectKind):
        return kind.plan.cls is Occasion
    return isinstance(kind, TextValueKind)


def filled_columns(template: Template) -> tuple[Filled, ...]:
    """Return the columns of a template, without the one that numbers the rows."""
    found: list[Filled] = []
    for column in template.columns:
        target = cast("Target", parse_target(column.target))
        reads_as, _ = cast("tuple[As, object]", reader_of(target))
        found.append(Filled(column, target, reads_as, any(one.target == target for one in found)))
    return tuple(attrs.evolve(one, required=_is_required(one, found)) for one in found)


def _is_required(filled: Filled, others: Sequence[Filled]) -> bool:
    """Whether each record of a row needs a field, or it is the only column of some fields of which it needs one."""
    is_of_row = len(filled.target.steps) == 2 and not filled.target.record.key  # noqa: PLR2004 - the record, its field
    return is_of_row and (filled.target.field.required or len(_one_of(filled, others)) == 1)


def _one_of(filled: Filled, others: Sequence[Filled]) -> Sequence[Filled]:
    """Return the columns of the fields of a record of which one must be there, if a column is of one of them."""
    part, names = filled.target.steps[:-1], _plan_around(filled.target).any_of
    if len(part) > 1 or filled.target.field.name not in names:
        return ()
    return [one for one in others if one.target.steps[:-1] == part and one.target.field.name in names]


def _plan_around(target: Target) -> Plan:
    """Return the plan of the record or part that a field is of."""
    cls, _, _ = list(_on_the_way(target))[len(target.steps) - 2]
    return plan_of(cls)


# How a column is filled in

_BY_FORM: Final[Mapping[str, Words]] = {
    "day": Words(
        "Tulis tanggal, misalnya 14 Maret 2023. Bila hanya bulan atau tahun yang diketahui, awali dengan tanda petik:"
        " 'Maret 2023 atau '2023.",
        "A date, such as 14 March 2023. Where only the month or the year is known, begin with an apostrophe:"
        " 'March 2023 or '2023.",
    ),
    "number": Words("Angka bulat.", "A whole number."),
    "count": Words("Angka, misalnya 40, atau “sekitar 40 orang”.", "A number, such as 40."),
}
_BY_SEX: Final = Words(
    "Misalnya 12/9 untuk 12 laki-laki dan 9 perempuan, atau jumlahnya saja.",
    "Such as 12/9 for 12 men and 9 women, or the sum alone.",
)
_CHOOSE: Final = Words("Pilih dari daftar.", "Choose from the list.")
_SEVERAL: Final = Words(
    "Bila lebih dari satu, pisahkan dengan titik koma (;).", "Several are parted by semicolons (;)."
)
_REQUIRED: Final = Words("Wajib diisi.", "Required.")
_ONE_OF: Final = Words("Isi paling sedikit satu dari {headings}.", "At least one of {headings} is required.")
_REQUIRED_WITH: Final = Words("Wajib bila {headings} diisi.", "Required where there is {headings}.")


def how_to_fill(filled: Filled, locale: Locale) -> str:
    """Return what an office reads about a column when it fills it in."""
    return " ".join(_said_of(filled, locale))


def _said_of(filled: Filled, locale: Locale) -> Iterator[str]:
    """Iterate over what is said: a hint, or in English what the declaration says, and then what the cells are for."""
    field = filled.target.field.field
    if filled.column.hint is None and locale == "en":
        label = field.label("en")
        if not _alike(label, filled.column.heading("en")):
            yield f"{label[0].upper()}{label[1:]}."
        if field.doc:
            yield field.doc
    yield from (words(locale) for words in _instructions(filled))


def _alike(one: str, other: str) -> bool:
    return one.casefold() in other.casefold() or other.casefold() in one.casefold()


def _instructions(filled: Filled) -> Iterator[Words]:
    if filled.column.hint is not None:
        yield filled.column.hint
    if filled.vocabulary is not None:
        yield _CHOOSE
    elif filled.by_sex:
        yield _BY_SEX
    elif filled.form in _BY_FORM:
        yield _BY_FORM[filled.form]
    elif isinstance(filled.target.kind, TextValueKind) and not filled.again:
        expected = filled.target.kind.types[0].expected
        yield Words(f"Isi: {expected.indonesian}.", f"Here goes {expected.english}.")
    if filled.target.repeated and _is_split(filled):
        yield _SEVERAL


def _is_split(filled: Filled) -> bool:
    return isinstance(filled.target.kind, ObjectKind) and filled.reads_as != "count"


def needing(filled: Filled, others: Sequence[Filled]) -> tuple[Filled, ...]:
    """Return the columns that say something of what does not stand without this one: a phone of the chair's name."""
    is_needed = filled.target.field.required or len(_one_of(filled, others)) == 1
    if filled.required or not is_needed:
        return ()
    part = filled.target.steps[:-1]
    return tuple(one for one in others if one is not filled and one.target.steps[:-1] == part)


def need_of(filled: Filled, others: Sequence[Filled], locale: Locale) -> str:
    """Return whether a column is to be filled in, or where another is; nothing for one that can be left empty."""
    if filled.required:
        return _REQUIRED(locale)
    choices = _one_of(filled, others)
    if len(choices) > 1:
        return _ONE_OF(locale).format(headings=", ".join(f"“{one.column.heading(locale)}”" for one in choices))
    wanting = ", ".join(f"“{one.column.heading(locale)}”" for one in needing(filled, others))
    return _REQUIRED_WITH(locale).format(headings=wanting) if wanting else ""


# Who sees what stands in a column

_PERSONAL: Final = Words("Memuat atau dapat memuat data pribadi.", "Holds personal data, or can hold them.")
_NOT_PERSONAL: Final = Words("Bukan data pribadi.", "No personal data.")
_SEEN: Final[Mapping[Audience, Words]] = {
    Audience.PUBLIC: Words("Boleh tampil untuk publik.", "The public may see it."),
    Audience.PARTNER: Words("Hanya untuk kantor dan mitra kegiatan.", "For the office and its partners alone."),
    Audience.INTERNAL: Words(
        "Hanya untuk kantor; tidak ikut dalam data publik.", "For the office alone; left out of public data."
    ),
}
ONLY: Final[Mapping[type[Declared], Words]] = {
    Member: Words(
        "Publik hanya melihat nama pengurus, sebab tercantum dalam SK; bukan anggota biasa atau anak.",
        "The public sees office holders alone, whom the SK names: no plain members and no children.",
    ),
    Person: Words(
        "Publik hanya melihat nama pejabat dan pengurus KIM.",
        "The public sees officials and officers of groups alone.",
    ),
    Channel: Words(
        "Saluran milik KIM tampil untuk publik; nomor pribadi tidak.",
        "The public sees the group's own channels, and no private number.",
    ),
}
"""What the public sees of objects of a class, where that depends on the object."""


def who_sees(filled: Filled, locale: Locale) -> str:
    """Return whether a column holds personal data, and who sees them, as the table of `kimcore.privacy` has it."""
    steps = list(_on_the_way(filled.target))
    widest = min((_widest(cls, field, key) for cls, field, key in steps), key=list(Audience).index)
    only = [ONLY[cls] for cls, field, _ in steps if cls in ONLY and field.field.privacy is not NONE]
    said = [_PERSONAL if any(field.field.privacy is not NONE for _, field, _ in steps) else _NOT_PERSONAL]
    said += only if only and widest is Audience.PUBLIC else [_SEEN[widest]]
    return " ".join(words(locale) for words in said)


def _on_the_way(target: Target) -> Iterator[tuple[type[Declared], FieldPlan, str]]:
    """Iterate over the fields on the way to a value, with the class of each and what tells its parts apart."""
    plan, key = plan_of_type(target.record.name), target.record.key
    for step in target.steps[1:]:
        field = plan.fields[step.name]
        yield cast("type[Declared]", plan.cls), field, key
        key = step.key
        kind = getattr(field.kind, "item", field.kind)
        plan = kind.plan if isinstance(kind, ObjectKind) else plan
    if isinstance(target.kind, ObjectKind):
        for name in ("name", "value"):
            if name in target.kind.plan.fields:
                yield cast("type[Declared]", target.kind.plan.cls), target.kind.plan.fields[name], key


def _widest(cls: type[Declared], field: FieldPlan, key: str) -> Audience:
    """Return the widest audience of a field, in a paper that of its kind."""
    if cls is OfficialDocument:
        return min(DOCUMENTS[DocumentKind(key)], OURS.widest_audience(cls, field), key=list(Audience).index)
    return OURS.widest_audience(cls, field)
