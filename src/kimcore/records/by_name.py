"""The types of records that a caller works with, by the names that JSON gives them."""

import functools
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias, cast

from kimcore.fields import plan_of
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.parts import class_in, classes_in
from kimcore.findings import Words
from kimcore.records.record import Record
from kimcore.records.references import Ref

RecordTypes: TypeAlias = Mapping[str, type[Record]]
"""The types that a reader knows, by their names."""


def types_by_name(types: Collection[type[Record]]) -> RecordTypes:
    """Return record types by their names.

    Raises TypeError where one of them is no type of record, or is declared so that its records could not be read,
    checked or written whole; where two have one name, in whatever case, for tables are files; and where there is none.
    """
    if not isinstance(types, Collection):  # pyright: ignore[reportUnnecessaryIsInstance] # a class is one at run time
        raise TypeError("types are a collection of record types: (*RECORDS, Aduan)")
    return _by_name(tuple(types))


@functools.lru_cache(maxsize=64)
def _by_name(types: tuple[type[Record], ...]) -> RecordTypes:
    named = {cls.__name__.casefold(): cls for cls in types if _is_sound(cls)}
    if not named:
        raise TypeError("types are one type of record or more")
    if len(named) < len(types):
        raise TypeError("types have names of their own: " + ", ".join(sorted(cls.__name__ for cls in types)))
    return {cls.__name__: cls for cls in types}


def _is_sound(cls: object) -> bool:
    """Whether a class is a type of record, as it always is; raise TypeError where it is none."""
    if not isinstance(cls, type) or not issubclass(cls, Record) or cls is Record:
        raise TypeError("types are classes below Record, and one of these is none")
    if not isinstance(getattr(cls, "label", None), Words):
        raise TypeError(f'{cls.__name__} has no label: say label: ClassVar[Words] = Words("Aduan", "complaint")')
    if getattr(cls, "__parameters__", ()):
        raise TypeError(f"{cls.__name__} is generic: name a class below it that says of what")
    for one in classes_in(cls):
        _check_references(one)
        _check_told_from_nothing(one)
    return True


def _check_references(cls: type) -> None:
    """Raise TypeError where a class has references of which no rule could say whether they lead to the right record."""
    for name, field in plan_of(cls).fields.items():
        held = class_in(field.kind)
        if held is not None and issubclass(held, Ref) and not field.targets:
            raise TypeError(f'{cls.__name__}.{name} does not say to what it refers: annotate it with To(("Group",))')
        if unknown := set(field.targets) - {one.__name__ for one in _below(Record)}:
            raise TypeError(f"{cls.__name__}.{name} refers to no type of record: {', '.join(sorted(unknown))}")


def _below(cls: type) -> Iterator[type]:
    one: type
    for one in cls.__subclasses__():
        yield one
        yield from _below(one)


def _check_told_from_nothing(cls: type) -> None:
    """Raise TypeError for a part that can be there and have no cell in any table."""
    needed = [field.kind for field in plan_of(cls).fields.values() if field.required]
    if not issubclass(cls, Record) and needed and all(isinstance(kind, ItemsKind) for kind in needed):
        raise TypeError(f"{cls.__name__} asks for lists alone, which may be empty: ask for another field, or for none")


def label_of(cls: type[Record]) -> Words:
    """Return what records of a type are called: by the label of its own, or its name and the label of a class above.

    The name comes first, for what is too long for the name of a sheet is cut.
    """
    owner = next(one for one in cls.__mro__ if "label" in vars(one))
    if owner.__name__ == cls.__name__:
        return cls.label
    return Words(f"{cls.__name__} ({cls.label.indonesian})", f"{cls.__name__} ({cls.label.english})")


def names_of(cls: type[Record]) -> frozenset[str]:
    """Return the names that a reference may know records of a type by: its own, and those of the types above it."""
    return _names_of(cast("type", cls))


@functools.cache
def _names_of(cls: type) -> frozenset[str]:
    return frozenset(one.__name__ for one in cls.__mro__ if issubclass(one, Record) and one is not Record)
