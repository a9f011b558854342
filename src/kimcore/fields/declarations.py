"""What a declaration must not say: whatever would be read, checked or written otherwise than it looks, is a TypeError.

A tool declares classes of its own, and what a reader passes over without a word would be lost: the reader makes objects
from their plan alone, and calls neither a constructor nor a converter.
"""

import functools
import inspect
import typing
from collections.abc import Mapping
from typing import ClassVar, Final, Protocol, cast

import attrs

from kimcore.fields.kinds import ItemsKind, Kind, TermKind, TextKind, TextValueKind
from kimcore.fields.limits import NONE, Field, Text
from kimcore.vocabularies import Vocabulary

_OWN_NAMES: Final = frozenset({"any_of", "conflicts", "is_record", "label"})
"""What declared classes and their objects have beside their fields."""
_BUILT_BY: Final = ("__attrs_init__", "__attrs_post_init__", "__attrs_pre_init__")
"""What a class has beside its fields that makes objects in a way of its own; the first where it has an `__init__`."""
_CODE: Final = TextKind(Text(1, 100))


class Planned(Protocol):
    """What is looked at of the plan of a field."""

    @property
    def kind(self) -> Kind:
        """Its kind."""
        ...

    @property
    def field(self) -> Field:
        """Its label and tag."""
        ...

    @property
    def required(self) -> bool:
        """Whether it is always there."""
        ...

    @property
    def default(self) -> object:
        """Its value where it is absent."""
        ...

    @property
    def targets(self) -> tuple[str, ...]:
        """The types that its references may name."""
        ...


def check_class(cls: type, hints: Mapping[str, object]) -> None:
    """Raise TypeError for a class that is not declared as all others are; `hints` are its annotations."""
    if not hasattr(cls, "conflicts"):
        raise TypeError(f"{cls.__name__} is no declared class: put it below Declared")
    base = next(one for one in reversed(cls.__mro__) if "conflicts" in vars(one))
    for one in cls.__mro__[: cls.__mro__.index(base)]:
        if not vars(one).keys().isdisjoint(_BUILT_BY):
            raise TypeError(f"{one.__name__} makes objects in a way of its own, which no reader takes: use `conflicts`")
    for name in inspect.get_annotations(cls).keys() - attrs.fields_dict(cls).keys():
        if ClassVar not in (hints[name], typing.get_origin(hints[name])):
            raise TypeError(f"{cls.__name__}.{name} is no field: put @attrs.frozen(kw_only=True) above the class")


def check_attribute(cls: type, attribute: "attrs.Attribute[object]") -> None:
    """Raise TypeError for a field that its class makes in a way of its own, or under a name that is taken."""
    where = f"{cls.__name__}.{attribute.name}"
    if attribute.name in _OWN_NAMES:
        raise TypeError(f"{where}: every declared class has a {attribute.name} that is no field; give it another name")
    if any(getattr(attribute, name) is not None for name in ("converter", "validator")):
        raise TypeError(f"{where}: limits belong to its type, and what goes beyond them to `conflicts`")
    if not attribute.init or attribute.alias != attribute.name:
        raise TypeError(f"{where}: the constructor must take it, by its name")
    if isinstance(attribute.default, attrs.Factory):  # type: ignore[arg-type] # a class, which the stubs call a function
        raise TypeError(f"{where}: its default must be a value, not what makes one")


def check_default(where: str, default: object, kind: Kind, *, optional: bool) -> None:
    """Raise TypeError for a default that the field itself may not hold."""
    is_sound = optional if default is None else not any(kind.check(default))
    if not is_sound:
        raise TypeError(f"{where}: its default is no value that it may have")


def declared_above(cls: type, name: str) -> type | None:
    """Return the class above that declares a field which a class declares anew; None for a field that it does not."""
    if getattr(attrs.fields_dict(cls)[name], "inherited"):  # noqa: B009 - the stubs do not know it
        return None
    return next((one for one in cls.__mro__[1:] if attrs.has(one) and name in attrs.fields_dict(one)), None)


def check_narrowed(cls: type, name: str, field: Planned, base: type, above: Planned) -> None:
    """Raise TypeError where a class redeclares a field so that those who know the class above are misled by it.

    Rules, and the rows of the privacy table, are written for the field as it is declared there.
    """
    where, whole = f"{cls.__name__}.{name}", f"{base.__name__}.{name}"
    is_none_anew = not (field.required or above.required) and field.default is None and above.default is not None
    if is_none_anew or not _narrows(field.kind, above.kind):
        raise TypeError(f"{where} can hold what {whole} cannot: give that a field of its own")
    if above.required and not field.required:
        raise TypeError(f"{where} must be required, as {whole} is")
    if above.field.privacy is not NONE and field.field.privacy is NONE:
        raise TypeError(f"{where} must be tagged as personal data, as {whole} is")
    if bool(field.targets) is not bool(above.targets) or not set(field.targets) <= set(above.targets):
        raise TypeError(f"{where} must say with To what it refers to, as {whole} does, and no more")


def _narrows(kind: Kind, above: Kind) -> bool:
    """Whether a kind holds nothing that the other one does not, limits aside."""
    if isinstance(kind, TextValueKind) and isinstance(above, TextValueKind):
        return set(kind.types) <= set(above.types)
    if isinstance(kind, ItemsKind) and isinstance(above, ItemsKind):
        return _narrows(kind.item, above.item)
    if isinstance(kind, TermKind) and isinstance(above, TermKind):
        return kind.vocabulary is above.vocabulary
    held, other = (getattr(one, "declared", None) for one in (kind, above))
    if held is None or other is None:
        return type(kind) is type(above)
    classes = [cast("type", typing.get_origin(one) or one) for one in (held, other)]
    return issubclass(*classes) and (typing.get_args(held) == typing.get_args(other))


@functools.cache
def check_vocabulary(vocabulary: type[Vocabulary]) -> None:
    """Raise TypeError for a list of terms that cannot all be written, read and shown."""
    members: Mapping[str, Vocabulary] = vocabulary.__members__
    if vocabulary is Vocabulary:
        return
    if not members:
        raise TypeError(f"{vocabulary.__name__} has no terms")
    for name, term in members.items():
        where = f"{vocabulary.__name__}.{name}"
        if name != term.name:
            raise TypeError(f"{where} has the code of {term.name}: each term needs one of its own")
        if any(_CODE.check(term.code)):
            raise TypeError(f"{where}: its code is no text of 1 to 100 characters on one line")
        if not (term.label("id") and term.label("en")):
            raise TypeError(f"{where} needs a label in Indonesian and one in English")
