"""Records to plain data and back: one reader and one writer, for kimcore and for an embedder's cattrs converter."""

import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Protocol, TypeVar, cast, overload

import attrs

from kimcore.errors import AudienceError, LoadError
from kimcore.fields import INVALID, Declared, Kind, Reader, Text, Unknown, Whole, plan_of
from kimcore.fields.kinds import TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import MISSING, ObjectKind
from kimcore.findings import Finding, Findings, Problem, Severity, Words, pointer_to
from kimcore.migrations import current_schema, migrate
from kimcore.privacy import Audience
from kimcore.records import RECORDS, Record
from kimcore.textvalues import TextValue
from kimcore.vocabularies import Vocabulary

UNKNOWN_TYPE = Problem(
    code="unknown_type",
    severity=Severity.ERROR,
    id="Jenis data ini tidak dikenal di sini. Mohon isi “type” dengan salah satu dari: {types}.",
    en="This type of record is not known here. Please set “type” to one of: {types}.",
)
UNKNOWN_SCHEMA = Problem(
    code="unknown_schema",
    severity=Severity.ERROR,
    id="Versi skema ini tidak dikenal; kimcore ini membaca versi 1 sampai {newest}. Mohon cek nomornya, atau"
    " perbarui kimcore.",
    en="This schema version is not known; this kimcore reads versions 1 to {newest}. Please check the number, or"
    " upgrade kimcore.",
)

_TYPE_LABEL: Final = Words("type (jenis data)", "type")
_SCHEMA_LABEL: Final = Words("schema (versi skema)", "schema")
_RECORD: Final = ObjectKind(Record)
_TYPE: Final = TextKind(Text(1, 100))
_SCHEMA: Final = WholeKind(Whole(1))

AnyDeclared = TypeVar("AnyDeclared", bound=Declared)


@attrs.frozen(kw_only=True)
class Place:
    """Where a record stood: a JSON Pointer, and a line (from 1) or a cell where the format has them."""

    pointer: str = ""
    line: int | None = None
    cell: str | None = None


@attrs.frozen(kw_only=True)
class Reading:
    """What was read: the good records, where each stood and with which schema, and everything that was found."""

    records: tuple[Record, ...] = ()
    places: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()
    source_schemas: tuple[int, ...] = ()


def read(data: object, *, unknown: Unknown = Unknown.REFUSE) -> Reading:
    """Read plain data: one record as a dict, or a list of them. Never raises; what is wrong is in the findings."""
    if type(data) is list:
        items = cast("list[object]", data)
        return read_items(((Place(pointer=pointer_to(i)), item) for i, item in enumerate(items)), unknown=unknown)
    return read_items([(Place(), data)], unknown=unknown)


def read_items(items: Iterable[tuple[Place, object]], *, unknown: Unknown = Unknown.REFUSE) -> Reading:
    """Read the plain data of one record after the other, each with its place."""
    records: list[Record] = []
    places: list[Place] = []
    schemas: list[int] = []
    findings = Findings()
    for place, raw in items:
        reader = Reader(unknown=unknown, depth=1)
        record, schema = _read_record(raw, _record_types(Record), reader)
        findings.extend(_placed(reader.found, place, raw))
        if isinstance(record, Record):
            records.append(record)
            places.append(place)
            schemas.append(schema)
    return Reading(
        records=tuple(records), places=tuple(places), findings=tuple(findings), source_schemas=tuple(schemas)
    )


@overload
def from_dict(data: object, *, unknown: Unknown = ...) -> Record: ...
@overload
def from_dict(data: object, cls: type[AnyDeclared], *, unknown: Unknown = ...) -> AnyDeclared: ...
def from_dict(data: object, cls: type[Declared] = Record, *, unknown: Unknown = Unknown.REFUSE) -> Declared:
    """Return one record, or one part, of plain data; raise LoadError with everything that is wrong.

    `cls` is the class wanted: a record class, a class of part, or Record for whichever record it is. Warnings, as
    of members that were dropped, are seen by `read` alone.
    """
    reader = Reader(unknown=unknown, depth=1)
    if cls.is_record:
        value, _ = _read_record(data, _record_types(cls), reader)
    else:
        value = ObjectKind(cls).read(data, reader)
    if value is INVALID:
        raise LoadError(_placed(reader.found, Place(), data))
    return cast("Declared", value)


def to_dict(record: Declared, *, audience: Audience = Audience.INTERNAL) -> dict[str, Any]:
    """Return a record, or a part, as plain JSON data; raise AudienceError for any audience but the office itself."""
    if audience is not Audience.INTERNAL:
        raise AudienceError("records can be written for Audience.INTERNAL only")
    data = plan_of(type(record)).write(record)
    if not record.is_record:
        return data
    return {"type": type(record).__name__, "schema": current_schema(), **data}


def _record_types(cls: type[Declared]) -> dict[str, type[Declared]]:
    return {one.__name__: one for one in (RECORDS if cls is Record else (cls,))}


def _read_record(raw: object, known: Mapping[str, type[Declared]], reader: Reader) -> tuple[object, int]:
    """Return a record and the schema it was written with; a bad type or schema is the only thing said of it."""
    if type(raw) is not dict:
        return reader.refuse(_RECORD.wrong_type(raw)), 0
    data = cast("dict[str, object]", raw)
    name, schema = data.get("type"), data.get("schema")
    if wrong := tuple(_wrong_type(data, known)) or tuple(_wrong_schema(data)):
        return reader.refuse(*wrong), 0
    return ObjectKind(known[cast("str", name)]).read(migrate(data, cast("int", schema)), reader), cast("int", schema)


def _wrong_type(data: Mapping[str, object], known: Mapping[str, type[Declared]]) -> Iterator[Finding]:
    if "type" not in data:
        yield MISSING.at("/type", label=_TYPE_LABEL)
    elif type(data["type"]) is not str:
        yield _TYPE.wrong_type(data["type"]).within("/type")
    elif data["type"] not in known:
        yield UNKNOWN_TYPE.at("/type", types=", ".join(known))


def _wrong_schema(data: Mapping[str, object]) -> Iterator[Finding]:
    if "schema" not in data:
        yield MISSING.at("/schema", label=_SCHEMA_LABEL)
    elif type(data["schema"]) is not int:
        yield _SCHEMA.wrong_type(data["schema"]).within("/schema")
    elif not 1 <= data["schema"] <= current_schema():
        yield UNKNOWN_SCHEMA.at("/schema", newest=current_schema())


def _placed(found: Iterable[Finding], place: Place, raw: object) -> Iterator[Finding]:
    """Say of findings in which record they are, and where that stands in its document."""
    record_id = _sound_id(raw)
    for finding in found:
        yield attrs.evolve(
            finding, pointer=place.pointer + finding.pointer, line=place.line, cell=place.cell, record_id=record_id
        )


def _sound_id(raw: object) -> str | None:
    if type(raw) is not dict:
        return None
    value = cast("dict[str, object]", raw).get("id")
    return None if any(plan_of(Record).fields["id"].kind.check(value)) else cast("str", value)


class Converter(Protocol):
    """What `configure` asks of a converter; every converter of cattrs has it."""

    def register_structure_hook_factory(
        self, predicate: Callable[[Any], bool], factory: Callable[[Any], Callable[[Any, Any], Any]], /
    ) -> object:
        """Take a factory of hooks that make values of plain data."""
        ...

    def register_unstructure_hook_factory(
        self, predicate: Callable[[Any], bool], factory: Callable[[Any], Callable[[Any], Any]], /
    ) -> object:
        """Take a factory of hooks that make plain data of values."""
        ...


def configure(converter: Converter, *, unknown: Unknown = Unknown.REFUSE) -> None:
    """Teach a cattrs converter records, parts, codes, dates and terms, so that its own classes can hold them.

    Its hooks read and write exactly as `from_dict` and `to_dict` do, and raise LoadError with every finding.
    """

    def structure(hint: Any) -> Callable[[object, object], object]:  # noqa: ANN401 - cattrs gives any type form
        if _is_declared(hint):
            return lambda data, _: from_dict(data, hint, unknown=unknown)
        kind = cast("Kind", _kind_of(hint))
        return lambda data, _: _read_value(kind, data)

    def unstructure(hint: Any) -> Callable[[Any], object]:  # noqa: ANN401 - as above
        return to_dict if _is_declared(hint) else cast("Kind", _kind_of(hint)).write

    converter.register_structure_hook_factory(lambda hint: _is_declared(hint) or _kind_of(hint) is not None, structure)
    converter.register_unstructure_hook_factory(
        lambda hint: _is_declared(hint) or _kind_of(hint) is not None, unstructure
    )


def _read_value(kind: Kind, data: object) -> object:
    reader = Reader()
    value = kind.read(data, reader)
    if value is INVALID:
        raise LoadError(reader.found)
    return value


def _is_declared(hint: object) -> bool:
    cls = typing.get_origin(hint) or hint
    return isinstance(cls, type) and issubclass(cls, Declared)


def _kind_of(hint: object) -> Kind | None:
    """Return the kind of a vocabulary, of a code or date, or of several of these that stand for each other."""
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    members = cast("tuple[object, ...]", typing.get_args(hint) if is_union else (hint,))
    if all(isinstance(member, type) and issubclass(member, TextValue) for member in members):
        return TextValueKind(cast("tuple[type[TextValue], ...]", members))
    if isinstance(hint, type) and issubclass(hint, Vocabulary):
        return TermKind(hint)
    return None
