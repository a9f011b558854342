"""Records to plain data and back: one reader and one writer, for kimcore and for an embedder's cattrs converter."""

import functools
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Literal, Protocol, TypeVar, cast, overload

import attrs

from kimcore.errors import LoadError
from kimcore.fields import INVALID, Declared, Kind, Reader, Text, Unknown, Whole, plan_of
from kimcore.fields.kinds import TextKind, WholeKind
from kimcore.fields.plans import MISSING, ObjectKind, simple_kind
from kimcore.fields.reading import exact_unknown
from kimcore.findings import Finding, Findings, Problem, Severity, Words, pointer_to
from kimcore.migrations import current_schema, migrate, migrated, unknown_schema
from kimcore.privacy import Audience, visible
from kimcore.records import RECORDS, Record
from kimcore.vocabularies import Vocabulary

UNKNOWN_TYPE = Problem.error(
    code="unknown_type",
    id="Jenis data ini tidak dikenal di sini. Mohon isi “type” dengan salah satu dari: {types}.",
    en="This type of record is not known here. Please set “type” to one of: {types}.",
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


def sound(reading: Reading) -> tuple[Record, ...]:
    """Return the records of a reading; raise LoadError with every finding where one is an error."""
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise LoadError(reading.findings)
    return reading.records


def read(data: object, *, unknown: Unknown = Unknown.REFUSE) -> Reading:
    """Read plain data: one record as a dict, or a list of them. Never raises; what is wrong is in the findings."""
    return read_document(data, unknown=unknown)


def read_document(
    data: object, *, unknown: Unknown, already: Iterable[Finding] = (), may_hold_flaws: bool = False
) -> Reading:
    """Read the plain data of a JSON document: of one record, or of an array of them."""
    is_array = type(data) is list
    items = enumerate(cast("list[object]", data)) if is_array else [(0, data)]
    place_of = _place_in_array if is_array else _place_of_all
    return read_items(items, place_of, unknown=unknown, already=already, may_hold_flaws=may_hold_flaws)


def _place_in_array(position: int) -> Place:
    return Place(pointer=pointer_to(position))


def _place_of_all(_: int) -> Place:
    return Place()


def read_items(
    items: Iterable[tuple[int, object]],
    place_of: Callable[[int], Place],
    *,
    unknown: Unknown = Unknown.REFUSE,
    already: Iterable[Finding] = (),
    may_hold_flaws: bool = False,
) -> Reading:
    """Read the plain data of one record after the other, each with the number that `place_of` knows its place by.

    `already` is what a format found before it came to the records, and `may_hold_flaws` says that it left a Flaw
    somewhere in them, or in the place of one. Last come notes of how many records were migrated. Raises TypeError where
    `unknown` is no Unknown.
    """
    unknown = exact_unknown(unknown)
    records: list[Record] = []
    places: list[Place] = []
    schemas: list[int] = []
    findings = Findings()
    findings.extend(already)
    for number, raw in items:
        if findings.is_full and not _is_headed(raw):
            findings.omit(Severity.ERROR)
            continue
        reader = Reader(unknown=unknown, depth=1, found=Findings(findings.room), may_hold_flaws=may_hold_flaws)
        record, schema = _read_record(raw, _RECORD_KINDS, reader)
        findings.take(reader.found, functools.partial(_placed, raw, place_of, number))
        if isinstance(record, Record):
            records.append(record)
            places.append(place_of(number))
            schemas.append(schema)
    findings.extend(migrated(Counter(schemas)))
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
    reader = Reader(unknown=exact_unknown(unknown), depth=1)
    if not cls.is_record:
        return cast("Declared", _sound(reader.read(ObjectKind(cls), data), reader.found))
    value, _ = _read_record(data, _RECORD_KINDS if cls is Record else {cls.__name__: ObjectKind(cls)}, reader)
    found = Findings()
    found.take(reader.found, functools.partial(_placed, data, _place_of_all, 0))
    return cast("Declared", _sound(value, found))


def _sound(value: object, found: Findings) -> object:
    """Return what was read; raise LoadError where it could not be."""
    if value is INVALID:
        raise LoadError(found)
    return value


@overload
def to_dict(record: Declared, *, audience: Literal[Audience.INTERNAL] = ...) -> dict[str, Any]: ...
@overload
def to_dict(record: Declared, *, audience: Audience) -> dict[str, Any] | None: ...
def to_dict(record: Declared, *, audience: Audience = Audience.INTERNAL) -> dict[str, Any] | None:
    """Return a record, or a part, as plain JSON data, as far as the audience may see it; None where it may not at all.

    One record cannot tell which others the audience may not see, so references to them stay; `privacy.redact` takes
    those out of many records.
    """
    seen = visible(record, audience)
    if seen is None:
        return None
    data = plan_of(type(seen)).write(seen)
    if not record.is_record:
        return data
    return {"type": type(record).__name__, "schema": current_schema(), **data}


_RECORD_KINDS: Final = {one.__name__: ObjectKind(one) for one in RECORDS}


def _read_record(raw: object, known: Mapping[str, ObjectKind], reader: Reader) -> tuple[object, int]:
    """Return a record and the schema it was written with; a bad type or schema is the only thing said of it."""
    if type(raw) is not dict:
        reader.note(_RECORD.wrong_type(raw))
        return INVALID, 0
    data = cast("dict[str, object]", raw)
    named = data if set(map(type, data)) <= {str} else {key: data[key] for key in data if type(key) is str}
    if wrong := next(_wrong_type(named, known), None) or next(_wrong_schema(named), None):
        reader.note(wrong)
        return INVALID, 0
    kind, schema = known[cast("str", named["type"])], cast("int", named["schema"])
    return reader.read(kind, migrate(data, schema)), schema


def _wrong_type(data: Mapping[str, object], known: Mapping[str, ObjectKind]) -> Iterator[Finding]:
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
        yield unknown_schema(data["schema"]).within("/schema")


def _is_headed(raw: object) -> bool:
    """Whether plain data say of which known type and schema they are, for there may be millions that do not."""
    if type(raw) is not dict:
        return False
    data = cast("dict[str, object]", raw)
    name, schema = data.get("type"), data.get("schema")
    return type(name) is str and name in _RECORD_KINDS and type(schema) is int and 1 <= schema <= current_schema()


def _placed(raw: object, place_of: Callable[[int], Place], number: int, finding: Finding) -> Finding:
    """Say of a finding in which record it is, and where that stands in its document."""
    place, record_id = place_of(number), _sound_id(raw)
    return attrs.evolve(
        finding, pointer=place.pointer + finding.pointer, line=place.line, cell=place.cell, record_id=record_id
    )


def _sound_id(raw: object) -> str | None:
    if type(raw) is not dict:
        return None
    value = cast("dict[str, object]", raw).get("id")
    return None if any(plan_of(Record).fields["id"].kind.check(value)) else cast("str", value)


class Converter(Protocol):
    """What `configure` asks of a converter; every converter of cattrs has it."""

    def register_structure_hook(self, cl: Any, func: Callable[[Any, Any], Any], /) -> object:  # noqa: ANN401 - of cattrs
        """Take a hook that makes values of one class, and of those below it."""
        ...

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
    unknown = exact_unknown(unknown)

    def structure(hint: Any) -> Callable[[object, object], object]:  # noqa: ANN401 - cattrs gives any type form
        if _is_declared(hint):
            return lambda data, _: from_dict(data, hint, unknown=unknown)
        return _reader_of(hint)

    def unstructure(hint: Any) -> Callable[[Any], object]:  # noqa: ANN401 - as above
        if _is_declared(hint):
            return to_dict
        write = cast("Kind", simple_kind(hint)).write
        return lambda value: None if value is None else write(value)

    converter.register_structure_hook_factory(_is_ours, structure)
    converter.register_unstructure_hook_factory(_is_ours, unstructure)
    # Before cattrs 26 its own hook for enums goes before all factories, but not before that of a class.
    converter.register_structure_hook(Vocabulary, lambda data, cls: _reader_of(cls)(data, cls))


def _is_ours(hint: object) -> bool:
    return _is_declared(hint) or simple_kind(hint) is not None


def _is_declared(hint: object) -> bool:
    cls = typing.get_origin(hint) or hint
    return isinstance(cls, type) and issubclass(cls, Declared)


def _reader_of(hint: object) -> Callable[[object, object], object]:
    kind, optional = cast("Kind", simple_kind(hint)), type(None) in typing.get_args(hint)

    def read_value(data: object, _: object) -> object:
        if data is None and optional:
            return None
        reader = Reader()
        return _sound(reader.read(kind, data), reader.found)

    return read_value
