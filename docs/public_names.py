"""The page of public names: every module that others may import, and what each name in it is, in its own words."""

import ast
import enum
import functools
import importlib
import inspect
import itertools
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Final, TypeVar

import attrs

import kimcore
from kimcore import records
from kimcore.fields import Declared
from kimcore.findings import Problem
from kimcore.vocabularies import VOCABULARIES

_OPEN: Final = ("kimcore.formats", "kimcore.testing")
"""Packages of which the modules are public, too; of the others only the package itself is."""

_INTERNAL: Final = {
    "kimcore.canonical",
    "kimcore.cli",
    "kimcore.formats.files",
    "kimcore.formats.gzipped",
    "kimcore.formats.lines",
    "kimcore.formats.parsing",
    "kimcore.formats.recognising",
    "kimcore.late",
    "kimcore.lexicon",
    "kimcore.migrations",
    "kimcore.registers",
    "kimcore.testing.areas",
    "kimcore.testing.by_type",
    "kimcore.testing.codes",
    "kimcore.testing.consistency",
    "kimcore.testing.dates",
    "kimcore.testing.defects",
    "kimcore.testing.documents",
    "kimcore.testing.entry",
    "kimcore.testing.keeping",
    "kimcore.testing.objects",
    "kimcore.testing.places",
    "kimcore.testing.registers",
    "kimcore.testing.samples",
    "kimcore.testing.texts",
    "kimcore.testing.textvalues",
    "kimcore.textvalues",
}
"""Modules that may change without notice."""

_LONGEST_SOURCE: Final = 100

INTRODUCTION: Final = (
    "Whatever this page names is public: it changes with a new version number and an entry in the changelog. What is"
    " not named here, or begins with an underscore, may change without notice. A finding is public by its"
    " [code](findings.md), a field by its [name](records.md), a term by its [code](vocabularies.md); the"
    " [command line](command-line.md) has a page of its own. `...` stands for a default that is computed or long."
)


def modules() -> Iterator[ModuleType]:
    """Import every public module: the root first, then the others by name."""
    yield kimcore
    for info in sorted(pkgutil.walk_packages(kimcore.__path__, "kimcore."), key=lambda info: info.name):
        parent = info.name.rpartition(".")[0]
        if info.name not in _INTERNAL and parent in ("kimcore", *_OPEN) and not parent.startswith(tuple(_INTERNAL)):
            yield importlib.import_module(info.name)


def names_of(module: ModuleType) -> list[str]:
    """Return the public names of a module: its `__all__`, or what it defines itself, without kinds of finding."""
    listed: Iterable[str] = getattr(module, "__all__", None) or _definitions(module)
    hidden = ("_", "pytest_")  # pytest calls its hooks itself
    return [
        name for name in listed if not (name.startswith(hidden) or isinstance(getattr(module, name), Problem | TypeVar))
    ]


def sections() -> Iterator[str]:
    """Return the part of the page for each module."""
    for module in modules():
        if names := names_of(module):
            rows = (f"| `{call(module, name)}` | {_meaning(module, name)} |" for name in names)
            table = "\n".join(["| Name | What it is |", "| --- | --- |", *rows])
            yield f"## {module.__name__}\n\n{first_sentence(module.__doc__)}\n\n{table}"


def call(module: ModuleType, name: str) -> str:
    """Return how a name is written where it is used: a function with its parameters, a class with its fields."""
    value = getattr(module, name)
    is_fixture = name.startswith("kim_")  # pytest gives it its parameters
    has_fields = inspect.isclass(value) and attrs.has(value) and not _is_on_page_of_records(value)
    return name + _parameters(value) if has_fields or (inspect.isfunction(value) and not is_fixture) else name


def _parameters(function: Callable[..., object], *, of_method: bool = False) -> str:
    parameters = list(inspect.signature(function).parameters.values())[of_method:]
    shown = [one.replace(annotation=one.empty, default=_shown(one.default)) for one in parameters]
    return str(inspect.Signature(shown))


class _Source(str):
    """A text that stands for itself where a default is shown."""

    __slots__ = ()
    __repr__ = str.__str__


def _shown(default: object) -> object:
    """Return a default as it is written in code."""
    if isinstance(default, enum.Enum) and default is not attrs.NOTHING:
        return _Source(f"{type(default).__name__}.{default.name}")
    is_plain = default is inspect.Parameter.empty or default in (None, ()) or type(default) in (bool, int, str)
    return default if is_plain else _Source("...")


def _meaning(module: ModuleType, name: str) -> str:
    """Return the first sentence that a name says of itself, and what it has."""
    home, node = _home(module, name)
    value = getattr(module, name)
    words = first_sentence(_documented(home, node)) or _source_of(node)
    if module is kimcore:
        package = ".".join(home.__name__.split(".")[:2])
        return f"{words} See [{package}](#{package.replace('.', '')})."
    return " ".join([words, *_members(value)]) if inspect.isclass(value) else words


def first_sentence(doc: str | None) -> str:
    """Return the first sentence of a docstring, on one line."""
    paragraph = " ".join(inspect.cleandoc(doc or "").partition("\n\n")[0].split()).replace("|", r"\|")
    found = re.match(r".+?[.](?= [A-Z“`]|$)", paragraph)
    return found[0] if found else paragraph


def _members(cls: type) -> Iterator[str]:
    """Return what a class has beside its fields: the members of an enumeration, methods, properties."""
    if cls in VOCABULARIES:
        yield f"[Terms](vocabularies.md#{cls.__name__.lower()})."
    elif _is_on_page_of_records(cls):
        yield f"[Fields](records.md#{cls.__name__.lower()})."
    elif names := list(_public_members(cls)):
        yield f"Has {', '.join(f'`{name}`' for name in names)}."


def _is_on_page_of_records(cls: type) -> bool:
    return issubclass(cls, Declared) and cls is not records.Record and cls.__name__ in records.__all__


def _public_members(cls: type) -> Iterator[str]:
    """Find the members of an enumeration, and the methods and properties of any class, those of its bases first."""
    fields = {field.name for field in attrs.fields(cls)} if attrs.has(cls) else set[str]()
    inherited = {Declared, records.Record} - {cls}  # said once, of these two themselves
    bases = [one for one in reversed(cls.__mro__) if one.__module__.startswith("kimcore") and one not in inherited]
    names = dict.fromkeys(name for one in bases for name in [*inspect.get_annotations(one), *vars(one)])
    for name in names:
        if name[0] != "_" and name not in fields:
            member = inspect.getattr_static(cls, name, None)
            function = getattr(member, "__func__", member)
            is_static = isinstance(member, staticmethod)
            yield name + _parameters(function, of_method=not is_static) if inspect.isfunction(function) else name


# What the sources say


@functools.cache
def _definitions(module: ModuleType) -> dict[str, ast.stmt]:
    """Return the statements that define the names of a module, in their order."""
    found: dict[str, ast.stmt] = {}
    for node in ast.parse(inspect.getsource(module)).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                found[name] = node
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found[name] = node
            case _:
                pass
    return found


def _home(module: ModuleType, name: str) -> tuple[ModuleType, ast.stmt]:
    """Return the module that defines a name, and its definition, however often it was imported from there."""
    if node := _definitions(module).get(name):
        return module, node
    for node in ast.parse(_imports_of(module)).body:
        if isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names}:
            return _home(importlib.import_module(node.module or ""), name)
    raise LookupError(f"{module.__name__}.{name} is nowhere defined")


def _imports_of(module: ModuleType) -> str:
    """Return the source that says where a module's names come from: that of its stub, where it loads them late."""
    stub = Path(inspect.getfile(module)).with_suffix(".pyi")
    return stub.read_text(encoding="utf-8") if stub.exists() else inspect.getsource(module)


def _documented(module: ModuleType, node: ast.stmt) -> str | None:
    """Return what a class or function says of itself, or the string that stands behind an assignment."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return ast.get_docstring(node)
    body = ast.parse(inspect.getsource(module)).body
    following = next((after for before, after in itertools.pairwise(body) if before.lineno == node.lineno), None)
    match following:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
        case _:
            return None


def _source_of(node: ast.stmt) -> str:
    """Return what is assigned, where that is short."""
    value = getattr(node, "value", None)
    source = ast.unparse(value) if value is not None else ""
    return f"`{source}`".replace("|", r"\|") if 0 < len(source) <= _LONGEST_SOURCE else ""
