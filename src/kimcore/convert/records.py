"""One record, or one part, of plain data, and back."""

import functools
import typing
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, Literal, TypeVar, cast, overload

import attrs

from kimcore import privacy
from kimcore.canonical import dumps as canonical_dumps
from kimcore.convert.places import place_of_all, placed
from kimcore.errors import LoadError, UnwritableError
from kimcore.fields import INVALID, Declared, Reader, Text, Unknown, Whole, plan_of
from kimcore.fields.compiled.reading import Memories, read, read_members, read_pairs
from kimcore.fields.compiled.writing import write_data, write_json
from kimcore.fields.kinds import TextKind, WholeKind
from kimcore.fields.past import past
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import MISSING
from kimcore.fields.reading import Doubt, exact_unknown
from kimcore.findings import Finding, Findings, Problem, Words, pointer_to
from kimcore.migrations import current_schema, unknown_schema
from kimcore.privacy import Audience, Table
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import RecordTypes, types_by_name

UNKNOWN_TYPE = Problem.error(
    code="unknown_type",
    indonesian="Jenis data ini tidak dikenal di sini. Mohon isi “type” dengan salah satu dari: {types}.",
    english="This type of record is not known here. Please set “type” to one of: {types}.",
)
TYPE_NOT_NAMED = Problem.error(
    code="type_not_named",
    indonesian="Data ini berjenis {type}, yang tidak termasuk jenis data yang ditulis, sehingga tidak akan terbaca"
    " lagi. Mohon sertakan kelasnya dalam “types”.",
    english="This record is of the type {type}, which is not among those that are written, so nobody could read it"
    " again. Please name its class in “types”.",
)
_TYPE_LABEL: Final = Words("type (jenis data)", "type")
_SCHEMA_LABEL: Final = Words("schema (versi skema)", "schema")
_RECORD: Final = ObjectKind(Record)
_TYPE: Final = TextKind(Text(1, 100))
_SCHEMA: Final = WholeKind(Whole(1))

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)


@overload
def from_dict(data: object, *, unknown: Unknown = ..., types: Collection[type[Record]] = ...) -> Record: ...
@overload
def from_dict(
    data: object, cls: type[AnyDeclared], *, unknown: Unknown = ..., types: Collection[type[Record]] = ...
) -> AnyDeclared: ...
def from_dict(
    data: object,
    cls: type[Declared] = Record,
    *,
    unknown: Unknown = Unknown.REFUSE,
    types: Collection[type[Record]] = RECORDS,
) -> Declared:
    """Return one record, or one part, of plain data; raise LoadError with everything that is wrong.

    `cls` is the class wanted: a record class, a class of part, or Record for whichever record it is. A record may also
    be of one of `types` that is below `cls`. Warnings, as of members that were dropped, are seen by `read` alone.

    Raises TypeError for a class that is declared so that its objects could not be read whole.
    """
    unknown = exact_unknown(unknown)
    named = _wanted(cast("type", cls), types if isinstance(types, tuple) else tuple(types_by_name(types).values()))
    try:
        return right_record(data, named) if cls.is_record else cast("Declared", read[cls](data))
    except Doubt:
        reader = Reader(unknown=unknown, depth=1, quick=read_members)
    if not cls.is_record:
        return cast("Declared", sound_value(reader.read(ObjectKind(cls), data), reader.found))
    value, _ = read_record(data, named, reader)
    found = Findings()
    found.take(reader.found, functools.partial(placed, data, place_of_all, 0))
    return cast("Declared", sound_value(value, found))


@functools.lru_cache(maxsize=256)
def _wanted(cls: type, types: tuple[type[Record], ...]) -> Mapping[str, type[Declared]]:
    """Return the types whose records are of a class, by name: it alone, and those below it."""
    named = types_by_name(types)
    base = cast("type", typing.get_origin(cls) or cls)
    if base is Record or not issubclass(base, Record):
        return named
    return {cls.__name__: cls, **{name: one for name, one in named.items() if issubclass(one, base)}}


def sound_value(value: object, found: Findings) -> object:
    """Return what was read; raise LoadError where it could not be."""
    if value is INVALID:
        raise LoadError(found)
    return value


@overload
def to_dict(
    record: Declared, *, audience: Literal[Audience.INTERNAL] = ..., table: Table | None = ...
) -> dict[str, Any]: ...
@overload
def to_dict(record: Declared, *, audience: Audience, table: Table | None = ...) -> dict[str, Any] | None: ...
def to_dict(
    record: Declared, *, audience: Audience = Audience.INTERNAL, table: Table | None = None
) -> dict[str, Any] | None:
    """Return a record, or a part, as plain JSON data, as far as the audience may see it; None where it may not at all.

    With its own class it is read again, as by `from_dict(data, Aduan)`, so nobody is asked which types of record there
    are. One record cannot tell which others the audience may not see, so references to them stay; `privacy.redact`
    takes those out of many records, and says what a table is and what is raised for it.
    """
    seen = record if audience is Audience.INTERNAL else privacy.visible(record, audience, table=table)
    if seen is None:
        return None
    head = {"type": type(seen).__name__, "schema": current_schema()} if seen.is_record else {}
    try:
        return cast("dict[str, Any]", write_data[type(seen)](seen, dict(head)))
    except Doubt:
        return {**head, **plan_of(type(seen)).write(seen)}


def to_json(record: Record, texts: dict[int, str]) -> str:
    """Return the canonical JSON of a record; `texts` has those of parts that were written before and still exist."""
    try:
        return cast("str", write_json[type(record)](record, texts, current_schema()))
    except Doubt:
        return canonical_dumps(to_dict(record))


def writable(records: Iterable[Record], types: Collection[type[Record]]) -> Iterator[Record]:
    """Yield records as they come; raise UnwritableError at one that is of none of the types, for none could read it."""
    known = frozenset(types_by_name(types).values())
    for index, record in enumerate(records):
        if type(record) not in known:
            raise UnwritableError([_unwritable(record, index)])
        yield record


def _unwritable(record: Record, index: int) -> Finding:
    finding = TYPE_NOT_NAMED.at(pointer_to(index), type=type(record).__name__)
    return attrs.evolve(finding, record_id=record.id)


def right_record(raw: object, types: Mapping[str, type[Declared]]) -> Declared:
    """Return the record of plain data of the current schema in which everything is right; raise Doubt for others."""
    if type(raw) is not dict:
        raise Doubt
    data = cast("dict[object, object]", raw)
    return cast("Declared", read[_right_type(data, types)](data))


def right_record_of_pairs(pairs: object, met: Memories, types: RecordTypes) -> Record:
    """Return the record of parsed JSON, as `right_record` does, where each object is a tuple of its members."""
    if type(pairs) is not tuple:
        raise Doubt
    named = cast("tuple[tuple[str, object], ...]", pairs)
    members = dict(named)
    if len(members) != len(named):
        raise Doubt
    try:
        return cast("Record", read_pairs[_right_type(members, types)](members, met))
    except TypeError:  # as where a list stands in place of a text
        raise Doubt from None


def _right_type(data: Mapping[Any, object], types: Mapping[str, type[Declared]]) -> type[Declared]:
    """Return the class of a record that names its type and the current schema; raise Doubt for others."""
    name, schema = data.get("type"), data.get("schema")
    if type(name) is not str or name not in types or type(schema) is not int or schema != current_schema():
        raise Doubt
    return types[name]


def read_record(raw: object, types: Mapping[str, type[Declared]], reader: Reader) -> tuple[object, int]:
    """Return a record and the schema it was written with; a bad type or schema is the only thing said of it."""
    if type(raw) is not dict:
        reader.note(_RECORD.wrong_type(raw))
        return INVALID, 0
    data = cast("dict[str, object]", raw)
    named = data if set(map(type, data)) <= {str} else {key: data[key] for key in data if type(key) is str}
    if wrong := _wrong_type(named, types) or _wrong_schema(named):
        reader.note(wrong)
        return INVALID, 0
    kind, schema = ObjectKind(types[cast("str", named["type"])]), cast("int", named["schema"])
    reader.past = past(schema)
    return reader.read(kind, data), schema


def is_headed(raw: object, types: RecordTypes) -> bool:
    """Whether plain data say of which known type and schema they are, for there may be millions that do not."""
    if type(raw) is not dict:
        return False
    data = cast("dict[str, object]", raw)
    name, schema = data.get("type"), data.get("schema")
    return type(name) is str and name in types and type(schema) is int and 1 <= schema <= current_schema()


def _wrong_type(data: Mapping[str, object], types: Mapping[str, type[Declared]]) -> Finding | None:
    if "type" not in data:
        return MISSING.at("/type", label=_TYPE_LABEL)
    if type(data["type"]) is not str:
        return _TYPE.wrong_type(data["type"]).within("/type")
    return None if data["type"] in types else UNKNOWN_TYPE.at("/type", types=", ".join(types))


def _wrong_schema(data: Mapping[str, object]) -> Finding | None:
    if "schema" not in data:
        return MISSING.at("/schema", label=_SCHEMA_LABEL)
    if type(data["schema"]) is not int:
        return _SCHEMA.wrong_type(data["schema"]).within("/schema")
    return None if 1 <= data["schema"] <= current_schema() else unknown_schema(data["schema"]).within("/schema")
