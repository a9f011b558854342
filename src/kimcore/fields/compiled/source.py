"""Functions that are written as Python source for one class each, and compiled when they are first called."""

import builtins
import keyword
import linecache
import re
import threading
import typing
from collections.abc import Callable
from typing import Any, Final, NoReturn, Protocol, cast

from kimcore.fields.planning import plan_of
from kimcore.fields.plans import FieldPlan, Plan
from kimcore.fields.reading import Doubt


def doubt() -> NoReturn:
    """Raise Doubt, where an expression cannot."""
    raise Doubt


_LOCAL: Final = "count data item items known made members memories one pairs schema state text texts value"
"""The names that compiled functions have of their own."""

NAMES: Final[dict[str, Any]] = {
    **vars(builtins),
    **dict.fromkeys([*_LOCAL.split(), *keyword.kwlist]),
    "Doubt": Doubt,
    "doubt": doubt,
    "change": object.__setattr__,
}
"""What compiled functions can name: each other, classes, and what reads or writes a value."""


def named(hint: str, value: object) -> str:
    """Return the name of an object in compiled functions: the hint, with a number where others have it."""
    name, number = hint, 1
    while NAMES.setdefault(name, value) is not value:
        number += 1
        name = f"{hint}_{number}"
    return name


def name_of(declared: object) -> str:
    """Return how a class is called in the source of its functions, as in Term_SessionKind."""
    classes = cast("tuple[type, ...]", (typing.get_origin(declared) or declared, *typing.get_args(declared)))
    return re.sub(r"\W|^(?=\d)", "_", "_".join(one.__name__ for one in classes), flags=re.ASCII)


def overrides(cls: type, name: str) -> bool:
    """Whether a class has a method of its own, or one of a class between it and the base class of all declared ones."""
    base = next(one for one in reversed(cls.__mro__) if "conflicts" in vars(one))
    return any(name in vars(one) for one in cls.__mro__[: cls.__mro__.index(base)])


def literal(value: object) -> str:
    """Return the expression of a default."""
    return repr(value) if value in (None, ()) or type(value) in (bool, int, str) else named("default", value)


def is_there(field: FieldPlan, value: str) -> str:
    """Return the test of whether a value is no absence."""
    return f"{value} is not None" if field.default is None else f"{value} != {literal(field.default)}"


class Source:
    """The source of a function, which is written line by line."""

    def __init__(self, heading: str, doc: str) -> None:
        """Begin with the parameters and what the function does."""
        self._lines = [heading, f'    """{doc}"""']

    def add(self, *lines: str) -> None:
        """Add lines of the function's body."""
        self._lines += [f"    {line}" for line in lines]

    def __str__(self) -> str:
        """Return the text."""
        return "\n".join([*self._lines, ""])


class Maker(Protocol):
    """What writes the source of a function for a class, under the name that others call it by."""

    def __call__(self, name: str, declared: object, plan: Plan, /) -> Source:
        """Return the source."""
        ...


_lock: Final = threading.RLock()


class Compiled(dict[object, Callable[..., Any]]):
    """The functions of one purpose, by class: `read[Session]` reads a session."""

    def __init__(self, purpose: str, make: Maker) -> None:
        """Know the purpose, which begins the name of each function, and what writes them."""
        super().__init__()
        self._purpose = purpose
        self._make = make
        self._names: dict[object, str] = {}

    def __missing__(self, declared: object) -> Callable[..., Any]:
        """Compile the function for a class, once, whichever threads ask for it."""
        with _lock:
            name, source = self.name(declared), self.source(declared)
            file = f"<kimcore {name}>"
            linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
            exec(compile(source, file, "exec"), NAMES)  # noqa: S102 - it is made of declarations alone
            self[declared] = NAMES[name]
            return self[declared]

    def name(self, declared: object) -> str:
        """Return the name by which other functions call the one for a class; the first call compiles it."""

        def first_call(*arguments: object) -> object:
            return self[declared](*arguments)

        with _lock:
            if declared not in self._names:
                self._names[declared] = named(f"{self._purpose}_{name_of(declared)}", first_call)
            return self._names[declared]

    def source(self, declared: object) -> str:
        """Return the source of the function for a class."""
        return str(self._make(self.name(declared), declared, plan_of(declared)))
