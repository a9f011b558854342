"""Twins of the records in other libraries, with the same limits: generated from the declarations when they are used."""

import functools
import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

from benchmarks.timing import folder
from benchmarks.twins import with_attrs, with_msgspec, with_pydantic

Twin = ModuleType
"""A generated module: `load`, `load_lines`, `dump`, `dump_lines`, `from_plain`, `to_plain` (which attrs lacks: its
converter leaves terms to the parser), `located` (which msgspec lacks: it stops at the first error), and the classes."""

SOURCES: Final[Mapping[str, Callable[[], Iterable[str]]]] = {
    "pydantic": functools.partial(with_pydantic.source, rules=False),
    "rules": functools.partial(with_pydantic.source, rules=True),
    "msgspec": with_msgspec.source,
    "attrs": with_attrs.source,
}
"""The name of each twin, and what writes its module. "rules" is pydantic with all that kimcore asks of one object."""


def module_name(name: str) -> str:
    """Return the name under which a twin is imported."""
    return f"kimcore_twin_{name}"


@functools.cache
def written() -> Path:
    """Write the modules of all twins into a folder, and return it."""
    made = folder() / "twins"
    made.mkdir()
    for name, source in SOURCES.items():
        (made / f"{module_name(name)}.py").write_text("\n".join(source()), encoding="utf-8")
    return made


@functools.cache
def load(name: str) -> Twin:
    """Import a twin; raise ImportError where its library is not installed: the extra `bench` has all of them."""
    if str(written()) not in sys.path:
        sys.path.append(str(written()))
    return importlib.import_module(module_name(name))
