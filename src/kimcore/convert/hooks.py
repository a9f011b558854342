"""A cattrs converter that reads and writes records, parts, codes, dates and terms as kimcore does."""

import typing
from collections.abc import Callable
from typing import Any, Protocol, cast

from kimcore.convert.records import from_dict, sound_value, to_dict
from kimcore.fields import Declared, Kind, Reader, Unknown
from kimcore.fields.plans import simple_kind
from kimcore.fields.reading import exact_unknown
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
        return sound_value(reader.read(kind, data), reader.found)

    return read_value
