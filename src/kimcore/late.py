"""What is loaded or made when somebody first asks for it, so that an import costs what is used.

A package that loads its names late (PEP 562) has two files that say the same. `__init__.py` runs: it names the module
that each name comes from. `__init__.pyi` is what type checkers and editors read, as plain imports, for they follow no
name through a function; a test holds both equal, and the table of imports holds for both, so nothing is imported for
type checkers alone. (From Python 3.15 on, `lazy from` will say it in one file.)
"""

import importlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import cast


def names(
    package: str, homes: Mapping[str, Sequence[str]], modules: Sequence[str] = ()
) -> tuple[list[str], Callable[[str], object], Callable[[], list[str]]]:
    """Return the `__all__`, the `__getattr__` and the `__dir__` of a package.

    `homes` holds, for each module, the names that the package takes from it; `modules` names modules of the package
    itself that are there without an import of their own. A name that begins with an underscore is not in `__all__`.
    """
    home_of = {name: home for home, taken in homes.items() for name in taken}

    def load(name: str) -> object:
        """Return what has a name, from where it is defined, and keep it; raise AttributeError where there is none."""
        module = sys.modules[package]
        if name in home_of:
            value = getattr(importlib.import_module(home_of[name]), name)
        elif name in modules:
            value = importlib.import_module(f"{package}.{name}")
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=module)
        setattr(module, name, value)
        return value

    def shown() -> list[str]:
        """Return what is there, loaded or not."""
        return sorted({*vars(sys.modules[package]), *home_of, *modules})

    public = [name for name in home_of if not name.startswith("_")]
    return sorted(public, key=_as_linters_sort), load, shown


def _as_linters_sort(name: str) -> tuple[bool, str]:
    """Order names as ruff orders `__all__`: constants first."""
    return not name.isupper(), name


def late_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression that is compiled when it is first used.

    That is for those in modules that every import loads, and that take more than a tenth of a millisecond.
    """
    return cast("re.Pattern[str]", _LatePattern(text, flags))


class _LatePattern:
    """Stands for a pattern: whatever is asked of it is asked of the pattern, once, and kept."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        asked = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, asked)
        return asked
