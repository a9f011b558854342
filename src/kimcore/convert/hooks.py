"""A cattrs converter that reads and writes records, parts, codes, dates and terms as kimcore does."""

import types
import typing
from collections.abc import Callable, Collection
from typing import Any, Protocol, cast

from kimcore.convert.places import place_of_all, placed
from kimcore.convert.records import UNKNOWN_TYPE, from_dict, sound_value, to_dict
from kimcore.errors import LoadError
from kimcore.fields import Declared, Kind, Reader, Unknown
from kimcore.fields.planning import simple_kind
from kimcore.fields.reading import exact_unknown
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import types_by_name
from kimcore.vocabularies import Vocabulary


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


def configure(
    converter: Converter, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> None:
    """Teach a cattrs converter records, parts, codes, dates and terms, so that its own classes can hold them.

    Its hooks read and write exactly as `from_dict` and `to_dict` do, and raise LoadError with every finding. A union of
    records is read by the type that the data name, and Record itself is any of `types`. What the converter reads must
    be plain data: parsers of some formats give dates for texts that look like dates, or classes of their own.
    """
    unknown = exact_unknown(unknown)
    named = types_by_name(types)
    types = tuple(named.values())

    def structure(hint: Any) -> Callable[[object, object], object]:  # noqa: ANN401 - cattrs gives any type form
        if records := _records_of(hint):
            below = {name: one for name, one in named.items() if issubclass(one, tuple(records.values()))}
            return _reader_of_any({**records, **below}, unknown, types)
        if _is_declared(hint):
            return lambda data, _: from_dict(data, hint, unknown=unknown, types=types)
        return _reader_of(hint)

    def unstructure(hint: Any) -> Callable[[Any], object]:  # noqa: ANN401 - as above
        if _is_declared(hint):
            return to_dict
        write = cast("Kind", simple_kind(hint)).write
        return lambda value: None if value is None else write(value)

    converter.register_structure_hook_factory(lambda hint: _is_ours(hint) or bool(_records_of(hint)), structure)
    converter.register_unstructure_hook_factory(_is_ours, unstructure)
    # Before cattrs 26 its own hook for enums goes before all factories, but not before that of a class.
    converter.register_structure_hook(Vocabulary, lambda data, cls: _reader_of(cls)(data, cls))


def _is_ours(hint: object) -> bool:
    return _is_declared(hint) or simple_kind(hint) is not None


def _is_declared(hint: object) -> bool:
    cls = typing.get_origin(hint) or hint
    return isinstance(cls, type) and issubclass(cls, Declared)


def _records_of(hint: object) -> dict[str, type[Record]]:
    """Return the record classes of a union that holds several, and maybe None, by name; nothing for other types."""
    is_union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    members = [one for one in typing.get_args(hint) if one is not type(None)] if is_union else []
    if len(members) > 1 and all(isinstance(one, type) and issubclass(one, Record) for one in members):
        return {one.__name__: one for one in members}
    return {}


def _reader_of_any(
    records: dict[str, type[Record]], unknown: Unknown, types: Collection[type[Record]]
) -> Callable[[object, object], object]:
    """Return what reads whichever of these records data say they are, and takes None where the union does."""

    def read_record(data: object, hint: object) -> object:
        if data is None and type(None) in typing.get_args(hint):
            return None
        name = _type_of(data)
        if name is not None and name not in records:
            raise LoadError([placed(data, place_of_all, 0, UNKNOWN_TYPE.at("/type", types=", ".join(records)))])
        return from_dict(data, Record if name is None else records[name], unknown=unknown, types=types)

    return read_record


def _type_of(data: object) -> str | None:
    """Return the type that plain data name, if they name one."""
    name = cast("dict[str, object]", data).get("type") if type(data) is dict else None
    return name if type(name) is str else None


def _reader_of(hint: object) -> Callable[[object, object], object]:
    kind, optional = cast("Kind", simple_kind(hint)), type(None) in typing.get_args(hint)

    def read_value(data: object, _: object) -> object:
        if data is None and optional:
            return None
        reader = Reader()
        return sound_value(reader.read(kind, data), reader.found)

    return read_value
