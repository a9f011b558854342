"""The tables of a register: one for each type of record, and one for each part that is repeated in it.

A part that is not repeated has its columns in the table it stands in, with dotted names: `places.village`. A table of a
repeated part has the `id` of the record, the number of the part that holds it, if that is repeated too, and its own
number, `no`. Everything else is a column too, so that no cell holds anything but one text, number, or yes or no.
"""

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final, cast

import attrs

from kimcore.fields import Field, FieldPlan, Kind, Whole, plan_of
from kimcore.fields.kinds import ItemsKind, WholeKind
from kimcore.fields.past import Older
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Locale, Words
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import label_of, types_by_name

Path = tuple[str, ...]
"""Names of members, one within the other."""

NUMBER: Final = "no"
ID: Final = "id"
SCHEMA: Final = "schema"
VALUE: Final = "value"
"""The column of a list of plain values, and the field that a part is all about."""

LOCALES: Final[tuple[Locale | None, ...]] = (None, "id", "en")
"""The languages of headings: without one they are names as in JSON."""

NUMBER_KIND: Final = WholeKind(Whole(1))
ID_KIND: Final = plan_of(Record).fields[ID].kind
_ID_FIELD: Final = plan_of(Record).fields[ID].field
_NUMBER_LABEL: Final = Words("No", "no")
_SCHEMA_LABEL: Final = Words("Versi skema", "schema version")
_BETWEEN: Final = " / "
_LONGEST_SHEET_NAME: Final = 31
_NOT_IN_SHEET_NAMES: Final = re.compile(r"[\[\]:*?/\\]")


@attrs.frozen
class Column:
    """A column: its name, its labels, and what its cells hold.

    `path` leads from a row's object to the value: it is empty where the rows are plain values, and None in a column
    that only says to which record or part a row belongs. `field` is the declaration, `targets` whom it may refer to.
    """

    name: str
    label: Words
    kind: Kind
    path: Path | None = None
    required: bool = False
    field: Field | None = None
    targets: tuple[str, ...] = ()

    def heading(self, locale: Locale | None) -> str:
        """Return what stands above the column in a language, or as in JSON."""
        return self.name if locale is None else self.label(locale)


@attrs.frozen(eq=False)
class Table:
    """A table of a record type, or of a part that is repeated in it: `path` is empty, or leads there from the record.

    It leads `within` the objects of the table that holds it. `keys` say where a row belongs, `values` what it says.
    `places` tell for each path within a row's object what is there: a column, a table of its own, or None for a part
    whose columns are here. `required` says that the part is there even where it has no rows.
    """

    cls: type[Record]
    path: Path
    within: Path
    labels: tuple[Words, ...]
    keys: tuple[Column, ...]
    values: tuple[Column, ...]
    places: dict[Path, "Column | Table | None"]
    required: bool = False
    past: Older | None = None
    """How the schema of the table names things, where that is an older one."""

    @property
    def name(self) -> str:
        """The name of the table: `Session.head_counts.parts`."""
        return ".".join((self.cls.__name__, *self.path))

    @property
    def holder(self) -> str:
        """The name of the table whose rows hold those of this one."""
        return ".".join((self.cls.__name__, *self.path[: len(self.path) - len(self.within)]))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in their order."""
        return (*self.keys, *self.values)

    @property
    def primary_key(self) -> tuple[Column, ...]:
        """The columns that no two rows have alike."""
        return self.keys if self.path else tuple(column for column in self.values if column.path == (ID,))

    @property
    def tables(self) -> Iterator["Table"]:
        """The tables of what is repeated within a row's object."""
        return (place for place in self.places.values() if isinstance(place, Table))

    def title(self, locale: Locale | None = None) -> str:
        """Return what the table is called in a language, or its name."""
        return self.name if locale is None else _BETWEEN.join(label(locale) for label in self.labels)

    def sheet_name(self, locale: Locale | None = None) -> str:
        """Return the name of the table's sheet, which has 31 characters at most.

        The names of what lies within one another are cut to the same length. It depends on the table alone, so that
        one that is added later leaves the others' names as they are.
        """
        names = [self.cls.__name__, *self.path] if locale is None else self.title(locale).split(_BETWEEN)
        names = [_NOT_IN_SHEET_NAMES.sub("-", name) for name in names]
        between = "." if locale is None else " - "
        forms = (between.join(name[:length].strip() for name in names) for length in range(_LONGEST_SHEET_NAME, 0, -1))
        return next(form for form in forms if len(form) <= _LONGEST_SHEET_NAME)


def tables(types: Collection[type[Record]] = RECORDS, older: Older | None = None) -> Mapping[str, Table]:
    """Return all tables by their names: of each record type, and behind it those of what is repeated in it.

    Those of an older schema have its names, and no columns of what was removed or rewritten since.
    """
    return _tables(tuple(types_by_name(types).values()), older)


@functools.lru_cache(maxsize=16)
def _tables(types: tuple[type[Record], ...], older: Older | None) -> Mapping[str, Table]:
    return {table.name: table for cls in types for table in _with_inner(_table_of(cls, older))}


def _table_of(cls: type[Record], older: Older | None) -> Table:
    keys = (Column(NUMBER, _NUMBER_LABEL, NUMBER_KIND),)
    schema = Column(SCHEMA, _SCHEMA_LABEL, WholeKind(Whole(1)), (SCHEMA,))
    return _table(Table(cls, (), (), (label_of(cls),), keys, (), {}, past=older), ObjectKind(cls), schema)


def _with_inner(table: Table) -> Iterator[Table]:
    yield table
    for inner in table.tables:
        yield from _with_inner(inner)


def _table(table: Table, item: Kind, *more: Column, targets: tuple[str, ...] = ()) -> Table:
    """Return a table with the columns of its items, which may refer to records of some types, and more behind them."""
    if isinstance(item, ObjectKind):
        _place(table, item, targets)
    else:
        table.places[()] = Column(VALUE, Words("Isi", "value"), item, (), required=True)
    values = [*(place for place in table.places.values() if isinstance(place, Column)), *more]
    values = _told_apart(table, values)
    table.places.update((column.path, column) for column in values if column.path is not None)
    return attrs.evolve(table, values=tuple(values))


def _place(
    table: Table, kind: ObjectKind, targets: tuple[str, ...], path: Path = (), labels: tuple[Words, ...] = ()
) -> None:
    """Say what is where in an object, which may refer to records, and stands at a path within a row's object."""
    plan = kind.plan if table.past is None else table.past.plan(kind.declared)
    for name, field in plan.fields.items():
        at, above = (*path, name), (*labels, field.field.label)
        if isinstance(field.kind, ItemsKind):
            table.places[at] = _inner(table, at, above, field)
        elif isinstance(field.kind, ObjectKind):
            table.places[at] = None
            _place(table, field.kind, field.targets, at, above)
        else:
            is_all_about = name == VALUE and "printed" in plan.fields and labels
            table.places[at] = Column(
                name=".".join(at),
                label=_joined(labels if is_all_about else above),
                kind=field.kind,
                path=at,
                required=field.required and not path,
                field=field.field,
                targets=targets if name == ID else (),
            )


def _inner(table: Table, path: Path, labels: tuple[Words, ...], field: FieldPlan) -> Table:
    """Return the table of what is repeated at a path within the objects of another table."""
    number = Column(NUMBER, _NUMBER_LABEL, NUMBER_KIND, required=True)
    outer: tuple[Column, ...] = (Column(ID, _ID_FIELD.label, ID_KIND, required=True, field=_ID_FIELD),)
    if table.path:
        above = _joined((*table.labels[1:], _NUMBER_LABEL))
        outer = (*table.keys[:-1], attrs.evolve(number, name=".".join((*table.path, NUMBER)), label=above))
    title = (*table.labels, _joined(labels))
    made = Table(table.cls, (*table.path, *path), path, title, (*outer, number), (), {}, field.required, table.past)
    return _table(made, cast("ItemsKind", field.kind).item, targets=field.targets)


def _joined(labels: tuple[Words, ...]) -> Words:
    return Words(_BETWEEN.join(label.indonesian for label in labels), _BETWEEN.join(label.english for label in labels))


def _told_apart(table: Table, values: list[Column]) -> list[Column]:
    """Give columns that are called like a key, or like one another, names and labels of their own."""
    names = {key.name for key in table.keys}
    named = [_within_list(table, one) if one.name in names else one for one in values]
    return [_distinct(column, [*table.keys, *named]) for column in named]


def _within_list(table: Table, column: Column) -> Column:
    """Put the name of the list before that of a column of its items."""
    return attrs.evolve(column, name=f"{table.path[-1]}.{column.name}", label=_joined((table.labels[-1], column.label)))


def _distinct(column: Column, columns: list[Column]) -> Column:
    """Put a column's name behind a label that could be understood as another column, in whichever language."""
    others = {same_heading(one.heading(locale)) for one in columns if one is not column for locale in LOCALES}
    told = [f"{text} ({column.name})" if same_heading(text) in others else text for text in attrs.astuple(column.label)]
    return attrs.evolve(column, label=Words(*told))


def same_heading(heading: str) -> str:
    """Return what is alike of headings that are the same but for case and blanks."""
    return " ".join(heading.split()).casefold()


SCHEMA_HEADINGS: Final = frozenset({SCHEMA, *map(same_heading, attrs.astuple(_SCHEMA_LABEL))})
"""What may stand above the column of the schema."""
