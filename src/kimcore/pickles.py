"""Pickles that later releases load: what an earlier one did not know has its default."""

from collections.abc import Mapping
from typing import Any, Final, cast

import attrs

_FACTORY: Final[Any] = attrs.Factory
"""The class of defaults that are made, which attrs declares as a function."""


class Pickled:
    """The base of attrs classes whose objects people keep: a field that an older pickle does not have has its default.

    So a field that is added needs one. A field may go, too, but none gets the name of one that went.
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """Give each class the methods that attrs would else write: it keeps those that a class has itself."""
        super().__init_subclass__()
        cls.__getstate__ = Pickled.__getstate__  # type: ignore[method-assign] # as above
        cls.__setstate__ = Pickled.__setstate__  # type: ignore[method-assign] # as above

    def __getstate__(self) -> dict[str, object]:
        """Return what is pickled: all fields by name."""
        return {field.name: getattr(self, field.name) for field in _fields(self)}

    def __setstate__(self, pickled: Mapping[str, object]) -> None:
        """Take what was pickled, maybe by an earlier release. Raises KeyError where a field has no default."""
        for field in _fields(self):
            value = pickled[field.name] if field.name in pickled else _default(field, self)
            object.__setattr__(self, field.name, value)


def _fields(one: object) -> "tuple[attrs.Attribute[Any], ...]":
    return cast("tuple[attrs.Attribute[Any], ...]", attrs.fields(cast("type[attrs.AttrsInstance]", type(one))))


def _default(field: "attrs.Attribute[Any]", one: object) -> object:
    """Return the default that a field of an object has; raise KeyError where there is none."""
    default: Any = field.default
    if default is attrs.NOTHING:
        raise KeyError(field.name)
    if isinstance(default, _FACTORY):
        return default.factory(one) if default.takes_self else default.factory()
    return default
