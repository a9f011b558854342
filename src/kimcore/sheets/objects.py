"""Rows that are objects: those of a database, of an application's JSON, with objects and lists of objects inside."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from kimcore.findings import Finding, Problem
from kimcore.sheets.tables import Column, Row, Table

NO_ROWS = Problem.error(
    code="no_rows",
    indonesian="Berkas JSON ini tidak memuat daftar objek yang dapat dibaca sebagai baris tabel.",
    english="This JSON file holds no list of objects that could be read as the rows of a table.",
)
NOT_AN_OBJECT = Problem.warning(
    code="row_not_an_object",
    indonesian="{count} baris bukan objek, sehingga tidak dibaca.",
    english="{count} rows are no objects and were not read.",
)

_DEEPEST: Final = 6
"""How deep names are followed; what lies deeper is left as it is."""


def table_of_rows(rows: Iterable[Mapping[str, object]], *, origin: str = "") -> Table:
    """Return the table of rows that are mappings, as a database gives them; never raises on plain data.

    A member of an object in a row gets a dotted name: `alamat.desa`. A list of objects gives columns whose cells hold a
    value for each of its objects: `anggota.nama`. `origin` is the JSON Pointer of the rows in their document.
    """
    names: dict[str, str] = {}
    flat: list[dict[str, object]] = []
    wrong = 0
    for row in rows:
        members = _members(row)
        wrong += members is None
        flat.append({})
        for name, listed, value in _flattened(members or {}, "", 0):
            names.setdefault(name, listed)
            flat[-1][name] = value
    columns = tuple(Column(position, name, listed) for position, (name, listed) in enumerate(names.items()))
    return Table(
        columns,
        tuple(Row(number, [row.get(name) for name in names]) for number, row in enumerate(flat, 1)),
        origin=origin,
        findings=(NOT_AN_OBJECT.at(count=wrong),) if wrong else (),
    )


def _members(row: object) -> Mapping[object, object] | None:
    """Return a row as a mapping; the rows of sqlite3 have the names of columns and are none by their class."""
    if isinstance(row, Mapping):
        return cast("Mapping[object, object]", row)
    if not hasattr(type(row), "keys"):
        return None
    return cast("Mapping[object, object]", dict(cast("Mapping[object, object]", row)))


def _flattened(row: Mapping[object, object], prefix: str, depth: int) -> Iterator[tuple[str, str, object]]:
    """Iterate over the values in a row with their dotted names, and the name of the list that they are items of."""
    for key, value in row.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping) and depth < _DEEPEST:
            yield from _flattened(cast("Mapping[object, object]", value), f"{name}.", depth + 1)
        elif isinstance(value, list) and _holds_objects(cast("list[object]", value)):
            yield from _items(cast("list[Mapping[object, object]]", value), name)
        elif not (isinstance(value, list) and not value):
            yield name, "", value


def _holds_objects(value: list[object]) -> bool:
    return bool(value) and all(isinstance(item, Mapping) for item in value)


def _items(items: list[Mapping[object, object]], name: str) -> Iterator[tuple[str, str, object]]:
    """Iterate over the columns of a list of objects, each with a value for every object."""
    keys = dict.fromkeys(str(key) for item in items for key in item)
    by_name = [{str(key): value for key, value in item.items()} for item in items]
    for key in keys:
        yield f"{name}.{key}", name, tuple(item.get(key) for item in by_name)


def read_rows(data: bytes) -> tuple[Table | None, tuple[Finding, ...]]:
    """Return the longest list of objects in a JSON document as a table; None where there is none.

    A file with an object on each line (JSON Lines) is such a list, too.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        lines = _lines(data)
        return (table_of_rows(lines), ()) if lines else (None, (NO_ROWS.at(),))
    found = list(_lists(document, "", 0))
    if not found:
        return None, (NO_ROWS.at(),)
    origin, rows = max(found, key=lambda one: len(one[1]))
    return table_of_rows(cast("list[Mapping[str, object]]", rows), origin=origin), ()


def _lines(data: bytes) -> list[Mapping[str, object]]:
    """Return the objects of JSON Lines; nothing where any line is none."""
    try:
        rows = [json.loads(line) for line in data.split(b"\n") if line.strip()]
    except (ValueError, RecursionError):
        return []
    return cast("list[Mapping[str, object]]", rows) if all(isinstance(row, dict) for row in rows) else []


def _lists(value: object, pointer: str, depth: int) -> Iterator[tuple[str, list[object]]]:
    """Find the lists of objects in a document, not below one."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        if any(isinstance(item, dict) for item in items):
            yield pointer, items
    elif isinstance(value, dict) and depth < _DEEPEST:
        for key, member in cast("dict[str, object]", value).items():
            yield from _lists(member, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}", depth + 1)


def objects_of(table: Table) -> list[dict[str, object]]:
    """Return the rows of a table as objects, dotted names as objects and lists in them; what is nothing is left out."""
    return [_object(table.columns, row) for row in table.rows]


def _object(columns: Iterable[Column], row: Row) -> dict[str, object]:
    made: dict[str, object] = {}
    for column, cell in zip(columns, row.cells, strict=True):
        if column.listed:
            if type(cell) is tuple:
                _put_items(made, column, cast("tuple[object, ...]", cell))
        elif cell is not None:
            _at(made, column.heading.split("."), cell)
    return made


def _put_items(made: dict[str, object], column: Column, values: tuple[object, ...]) -> None:
    """Put the values of a column of items into the objects of its list, which are made where they are not there yet."""
    name = column.heading.removeprefix(f"{column.listed}.")
    new: list[object] = [dict[str, object]() for _ in values]
    items = _at(made, column.listed.split("."), new)
    for item, value in zip(cast("list[object]", items) if type(items) is list else [], values, strict=False):
        if value is not None and type(item) is dict:
            _at(cast("dict[str, object]", item), name.split("."), value)


def _at(made: dict[str, object], names: list[str], value: object) -> object:
    """Return what stands under a dotted name, which is a given value where nothing stands there yet."""
    for name in names[:-1]:
        inner = made.setdefault(name, {})
        made = cast("dict[str, object]", inner) if isinstance(inner, dict) else {}
    return made.setdefault(names[-1], value)
