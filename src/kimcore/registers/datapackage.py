"""What describes the files of a register to others: a Data Package, with a Table Schema for each table.

Open-data portals under Satu Data Indonesia (Perpres 39/2019) ask for data with metadata in a common form that machines
read. https://specs.frictionlessdata.io
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

from kimcore.fields import Kind
from kimcore.fields.kinds import BooleanKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.findings import Locale, Words
from kimcore.registers.columns import ID, Column, Table
from kimcore.registers.flattening import Cell, Filled

DATA_PACKAGE: Final = "datapackage.json"
SUFFIX: Final = ".csv"

Schema: TypeAlias = dict[str, Any]
"""A part of the description, as plain data."""

_TITLE: Final = Words("Register KIM", "Register of community information groups (KIM)")
_ABOUT: Final = Words(
    "Data Kelompok/Komunitas Informasi Masyarakat (KIM) dan kegiatannya, satu berkas untuk tiap tabel. Tanda ' di awal"
    " isian bukan bagian dari isinya: tanda itu mencegah isian dibaca sebagai rumus.",
    "Data of community information groups (KIM) and of what they do, a file for each table. A ' at the beginning of a"
    " cell is no part of it: it keeps the cell from being read as a formula.",
)


def described(files: Iterable[tuple[Filled, bytes]], locale: Locale | None, known: Mapping[str, Table]) -> bytes:
    """Return the description of tables and the files that hold them, whose headings are in a language, or names.

    `known` are all tables that there are, by their names.
    """
    contents, spoken = list(files), locale or "id"
    ids = {one.table.name: one.cells(ID) for one, _ in contents if not one.table.path}
    package: Schema = {
        "profile": "tabular-data-package",
        "name": "kimcore-register",
        "title": _TITLE(spoken),
        "description": _ABOUT(spoken),
        "resources": [_resource(filled, content, ids, locale, known) for filled, content in contents],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def listed(description: bytes) -> frozenset[str] | None:
    """Return the names of the files that a description tells of, or None where it is none."""
    try:
        package = json.loads(description)
    except (ValueError, RecursionError):
        return None
    members = cast("dict[str, object]", package) if type(package) is dict else {}
    resources = members.get("resources")
    if type(resources) is not list:
        return None
    paths = [cast("dict[str, object]", one).get("path") for one in cast("list[object]", resources) if type(one) is dict]
    return frozenset(path for path in paths if isinstance(path, str))


def _resource(
    filled: Filled, content: bytes, ids: Mapping[str, set[Cell]], locale: Locale | None, known: Mapping[str, Table]
) -> Schema:
    table, spoken = filled.table, locale or "id"
    return {
        "profile": "tabular-data-resource",
        "name": _named(table.name),
        "path": f"{table.name}{SUFFIX}",
        "title": table.title(spoken),
        "description": _about(table, known)(spoken),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column, locale) for column in table.columns],
            "missingValues": [""],
            "primaryKey": [column.heading(locale) for column in table.primary_key],
            "foreignKeys": [*_to_holder(table, locale, known), *_to_records(filled, ids, locale, known)],
        },
    }


def _named(name: str) -> str:
    """Return the name of a table's resource, which has small letters only."""
    return name.lower()


def _about(table: Table, known: Mapping[str, Table]) -> Words:
    if not table.path:
        return table.labels[0]
    whole = known[table.holder]
    return Words(
        f"{table.labels[-1].indonesian} dari {whole.title('id')}: satu baris untuk tiap nomor.",
        f"{table.labels[-1].english} of {whole.title('en')}: a row for each number.",
    )


def _to_holder(table: Table, locale: Locale | None, known: Mapping[str, Table]) -> Iterator[Schema]:
    """Lead the rows of what is repeated to those that hold them."""
    if table.path:
        above = [column.heading(locale) for column in known[table.holder].primary_key]
        mine = [column.heading(locale) for column in table.primary_key[:-1]]
        yield {"fields": mine, "reference": {"resource": _named(table.holder), "fields": above}}


def _to_records(
    filled: Filled, ids: Mapping[str, set[Cell]], locale: Locale | None, known: Mapping[str, Table]
) -> Iterator[Schema]:
    """Lead references to records, where all of a column are to records of one type that are there."""
    for position, column in enumerate(filled.table.columns):
        target = column.targets[0] if len(column.targets) == 1 else ""
        named = {row[position] for row in filled.rows} - {None} if target in ids else set[Cell]()
        if named and named <= ids[target]:
            above = [key.heading(locale) for key in known[target].primary_key]
            yield {"fields": [column.heading(locale)], "reference": {"resource": _named(target), "fields": above}}


def _field(column: Column, locale: Locale | None) -> Schema:
    spoken = locale or "id"
    other: Locale = "en" if spoken == "id" else "id"
    doc = column.field.doc if column.field is not None else ""
    typed, constraints, terms = _of_kind(column.kind, spoken)
    described = " ".join(filter(None, (f"{column.label(other)}.", doc, terms)))
    required = {"required": True} if column.required else {}
    return {
        "name": column.heading(locale),
        "title": column.label(spoken),
        "description": described,
        **typed,
        "constraints": {**required, **constraints},
    }


def _of_kind(kind: Kind, locale: Locale) -> tuple[Schema, Schema, str]:
    """Return the type of a kind of field, its constraints, and what its codes mean; a text may have a `'` before it."""
    match kind:
        case WholeKind(limits=limits):
            return {"type": "integer"}, {"minimum": limits.least, "maximum": limits.most}, ""
        case BooleanKind():
            return {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}, {}, ""
        case TermKind(vocabulary=vocabulary):
            terms = "; ".join(f"{term.code}: {term.label(locale)}" for term in vocabulary)
            return {"type": "string"}, {"enum": [term.code for term in vocabulary]}, f"{terms}."
        case TextValueKind(types=types):
            pattern = "|".join(f"(?:{one.pattern})" for one in types)
            return {"type": "string"}, {"pattern": f"'?(?:{pattern})"}, ""
        case TextKind(limits=limits):
            form = {} if limits.pattern is None else {"pattern": f"'?(?:{limits.pattern})"}
            return {"type": "string"}, {"minLength": limits.least, "maxLength": limits.most + 1, **form}, ""
        case _:
            raise TypeError(f"no cell holds {type(kind).__name__}")
