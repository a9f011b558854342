"""Writes the pages of the reference that follow from the declarations.

Run it after changing a declaration: `python docs/generate.py`. A test fails where a page differs from what it writes.
"""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

import kimcore
from kimcore import records as all_records
from kimcore.canonical import GREATEST_INTEGER
from kimcore.fields import NONE, Declared, FieldPlan, Kind, Text, Whole, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import ObjectKind
from kimcore.findings import Problem
from kimcore.records import RECORDS, Record
from kimcore.vocabularies import VOCABULARIES, Vocabulary

REFERENCE: Final = Path(__file__).parent / "reference"

_GENERATED: Final = "<!-- Written by docs/generate.py; change the declarations, not this page. -->"
_WITHOUT_PROBLEMS: Final = ("kimcore.cli", "kimcore.testing")


# Markdown


def page(title: str, introduction: str, sections: Iterable[str]) -> str:
    """Return a whole page."""
    return "\n\n".join([f"# {title}", _GENERATED, introduction, *sections]) + "\n"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table; a column in which nothing stands is left out."""
    cells = [[cell.replace("|", r"\|").replace("\n", " ") for cell in row] for row in rows]
    kept = [column for column in range(len(heads)) if any(row[column] for row in cells)]
    lines = [list(heads), ["---"] * len(heads), *cells]
    return "\n".join("| " + " | ".join(line[column] for column in kept) + " |" for line in lines)


def docstring(cls: type) -> str:
    """Return what a class says of itself."""
    return inspect.getdoc(cls) or ""


# Records


def records_page() -> str:
    """Return the page of all records and their parts."""
    names = sorted(all_records.__all__)
    classes = [one for name in names if isinstance(one := getattr(all_records, name), type)]
    parts = [cls for cls in classes if issubclass(cls, Declared) and not issubclass(cls, Record)]
    return page(
        "Records and their parts",
        "Every field of every class, as its declaration says. In JSON a record is an object with `type` (the name of"
        " its class) and `schema` beside its fields; keys are the names of the fields. A field that is not required is"
        " left out where there is nothing to say. *Privacy* says which fields hold personal data, general or specific"
        " (UU 27/2022 art. 4). `→` names the types of record that a reference may lead to.",
        ["## Records", *map(_class_section, RECORDS), "## Parts", *map(_class_section, parts)],
    )


def _class_section(cls: type[Declared]) -> str:
    label = f"*{cls.label.id}* / *{cls.label.en}*\n\n" if issubclass(cls, Record) else ""
    plan = plan_of(cls)
    choice = f"At least one of {', '.join(f'`{name}`' for name in plan.any_of)} is needed.\n\n" if plan.any_of else ""
    heads = ("Field", "Bahasa Indonesia", "English", "Type and limits", "Required", "Privacy", "What it is")
    rows = table(heads, map(_row, plan.fields.values()))
    return f"### {cls.__name__}\n\n{label}{docstring(cls)}\n\n{choice}{_refused(cls)}{rows}"


def _refused(cls: type[Declared]) -> str:
    """Return what contradicts among the fields of a class, in the words of its own docstring."""
    if cls.conflicts is Declared.conflicts:
        return ""
    return f"Refused: {(inspect.getdoc(cls.conflicts) or '').removeprefix('Find ')}\n\n"


def _row(field: FieldPlan) -> tuple[str, ...]:
    leads_to = f" → {', '.join(field.targets)}" if field.targets else ""
    return (
        f"`{field.name}`",
        field.field.id,
        field.field.en,
        kind_in_words(field.kind) + leads_to,
        "yes" if field.required else "",
        "" if field.field.privacy is NONE else field.field.privacy.value,
        field.field.doc,
    )


def kind_in_words(kind: Kind) -> str:
    """Return what a kind of field holds, with its limits and links to what it is made of."""
    match kind:
        case TextKind(limits=limits):
            words = _text_in_words(limits)
        case WholeKind(limits=limits):
            words = _whole_in_words(limits)
        case BooleanKind():
            words = "true or false"
        case TermKind(vocabulary=vocabulary):
            words = _vocabulary_link(vocabulary)
        case TextValueKind(types=types):
            words = " or ".join(f"`{one.__name__}`" for one in types) + f": {types[0].expected.en}"
        case ItemsKind(item=item):
            words = f"list of {kind_in_words(item)}"
        case ObjectKind(declared=declared):
            words = _class_link(declared)
        case _:
            raise TypeError(f"no words for {type(kind).__name__}")
    return words


def _text_in_words(limits: Text) -> str:
    form = "text of several lines" if limits.lines else "text"
    length = f"{limits.least}-{limits.most:,} characters"
    return f"{form}, {length}" if limits.form is None else f"{limits.form.en}; {length}"


def _whole_in_words(limits: Whole) -> str:
    end = "on" if limits.most == GREATEST_INTEGER else f"to {limits.most}"
    return f"whole number, from {limits.least} {end}"


def _class_link(declared: object) -> str:
    """Return a link to a class; a generic one names its vocabularies, too."""
    name = plan_of(declared).cls.__name__
    vocabularies = [_vocabulary_link(one) for one in getattr(declared, "__args__", ())]
    return f"[{name}](#{name.lower()})" + "".join(f" of {link}" for link in vocabularies)


def _vocabulary_link(vocabulary: type[Vocabulary]) -> str:
    if vocabulary is Vocabulary:
        return "a term of one vocabulary"
    return f"[{vocabulary.__name__}](vocabularies.md#{vocabulary.__name__.lower()})"


# Findings


def findings_page() -> str:
    """Return the page of everything that can be found."""
    return page(
        "Findings",
        "Everything that can be found in data, by the module that finds it. The code is stable: programs may rely on"
        " it, while the words may become better. A name in braces stands for a parameter of the finding; none is ever"
        " a person's data.",
        (_module_section(module, problems) for module in modules() if (problems := problems_of(module))),
    )


def modules() -> Iterator[ModuleType]:
    """Import every module that can declare problems, by name."""
    for info in sorted(pkgutil.walk_packages(kimcore.__path__, "kimcore."), key=lambda info: info.name):
        if not info.name.startswith(_WITHOUT_PROBLEMS):
            yield importlib.import_module(info.name)


def problems_of(module: ModuleType) -> list[Problem]:
    """Return the problems that a module declares itself, in their order."""
    return [one for name in _assigned(module) if isinstance(one := getattr(module, name), Problem)]


def _assigned(module: ModuleType) -> Iterator[str]:
    """Find the names that a module assigns, for it may import those of others."""
    for node in ast.parse(inspect.getsource(module)).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def _module_section(module: ModuleType, problems: list[Problem]) -> str:
    first_line, *_ = (module.__doc__ or "").splitlines()
    heads = ("Code", "Severity", "Bahasa Indonesia", "English", "Law")
    rows = ((f"`{one.code}`", one.severity.value, one.id, one.en, one.law) for one in problems)
    return f"## {module.__name__}\n\n{first_line}\n\n{table(heads, rows)}"


# Vocabularies


def vocabularies_page() -> str:
    """Return the page of all closed lists."""
    return page(
        "Vocabularies",
        "Every closed list, with the source it comes from. The code is what stands in JSON. A term marked as practice"
        " is in use in offices, but no source that we know names it.",
        map(_vocabulary_section, VOCABULARIES),
    )


def _vocabulary_section(vocabulary: type[Vocabulary]) -> str:
    heads = ("Code", "Bahasa Indonesia", "English", "Practice")
    rows = (
        (f"`{one.code}`", one.label("id"), one.label("en"), "practice" if one.practice else "") for one in vocabulary
    )
    return f"## {vocabulary.__name__}\n\n{docstring(vocabulary)}\n\nSource: {vocabulary.source}\n\n{table(heads, rows)}"


PAGES: Final[dict[str, Callable[[], str]]] = {
    "findings.md": findings_page,
    "records.md": records_page,
    "vocabularies.md": vocabularies_page,
}
"""The pages, by the name of their file in `docs/reference`."""


def main() -> None:
    """Write all pages."""
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
