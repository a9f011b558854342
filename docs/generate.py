"""Writes the pages of the reference that follow from the declarations.

Run it after changing a declaration: `python docs/generate.py`. A test fails where a page differs from what it writes.
"""

import ast
import contextlib
import importlib
import inspect
import io
import itertools
import json
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import public_names
import stamps

import kimcore
from kimcore import elections, schema
from kimcore import records as all_records
from kimcore.canonical import GREATEST_INTEGER
from kimcore.fields import NONE, Declared, FieldPlan, Kind, Text, Whole, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Problem, Severity
from kimcore.printed.counts.forms import FORMS as COUNT_FORMS
from kimcore.printed.dates.forms import FORMS as DATE_FORMS
from kimcore.printed.documents.forms import FORMS as DOCUMENT_FORMS
from kimcore.printed.grammar import Form
from kimcore.printed.places.forms import FORMS as PLACE_FORMS
from kimcore.privacy import Audience, Decision, leftovers, public_contacts, withheld, written_contacts
from kimcore.privacy import counts as privacy_counts
from kimcore.privacy import table as privacy_table
from kimcore.privacy.decided import OURS
from kimcore.privacy.prints import is_print
from kimcore.records import RECORDS, Record
from kimcore.registers.columns import LOCALES as REGISTER_LOCALES
from kimcore.registers.columns import Table as RegisterTable
from kimcore.registers.columns import tables as register_tables
from kimcore.rules import RULES, Rule
from kimcore.testing import vectors
from kimcore.vocabularies import VOCABULARIES, Vocabulary

REFERENCE: Final = Path(__file__).parent / "reference"

_GENERATED: Final = "<!-- Written by docs/generate.py; change the declarations, not this page. -->"
_FORMS: Final[Mapping[str, Mapping[str, Sequence[Form]]]] = {
    "Dates": DATE_FORMS,
    "Counts": COUNT_FORMS,
    "Documents": DOCUMENT_FORMS,
    "Places": PLACE_FORMS,
}
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
    parts = [cls for cls in _declared_in(all_records) if not issubclass(cls, Record)]
    return page(
        "Records and their parts",
        "Every field of every class, as its declaration says. In JSON a record is an object with `type` (the name of"
        " its class) and `schema` beside its fields; keys are the names of the fields. A field that is not required is"
        " left out where there is nothing to say. *Privacy* says which fields hold personal data, general or specific"
        " (UU 27/2022 art. 4). `→` names the types of record that a reference may lead to.",
        [
            "## Records",
            *map(_class_section, RECORDS),
            "## Parts",
            *map(_class_section, parts),
            "## Calendars",
            "Elections are no records; a tool [adds its own](elections.md#add-an-election).",
            *map(_class_section, _declared_in(elections)),
        ],
    )


def _declared_in(module: ModuleType) -> list[type[Declared]]:
    """Return the declared classes that a package names as public, by name."""
    members = [getattr(module, name) for name in sorted(module.__all__)]
    return [one for one in members if isinstance(one, type) and issubclass(one, Declared)]


def _class_section(cls: type[Declared]) -> str:
    label = f"*{cls.label.indonesian}* / *{cls.label.english}*\n\n" if issubclass(cls, Record) else ""
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
        field.field.indonesian,
        field.field.english,
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
            words = " or ".join(f"`{one.__name__}`" for one in types) + f": {types[0].expected.english}"
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
    return f"{form}, {length}" if limits.form is None else f"{limits.form.english}; {length}"


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
        yield from _assigned_by(node)


def _assigned_by(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case _:
            pass


def _module_section(module: ModuleType, problems: list[Problem]) -> str:
    heads = ("Code", "Severity", "Bahasa Indonesia", "English", "Law")
    rows = ((f"`{one.code}`", one.severity.value, one.indonesian, one.english, one.law) for one in problems)
    return f"## {module.__name__}\n\n{_first_line(module)}\n\n{table(heads, rows)}"


def _first_line(module: ModuleType) -> str:
    first, *_ = (module.__doc__ or "").splitlines()
    return first


# Rules


SHOW: Final = """\
from datetime import date

from kimcore import check, read
from kimcore.regions import RegionTable


def show(*data, regions="", **options):
    records = read([{"schema": 1, **one} for one in data]).records
    table = RegionTable.read(regions).table if regions else None
    for finding in check(records, regions=table, **options):
        print(f"{finding.record_id}{finding.pointer}: {finding.severity.value} {finding.code}")
        print(f"  {finding.message('id')}")
        print(f"  {finding.message('en')}")
"""

_WIDTH: Final = 110


def rules_page() -> str:
    """Return the page of all rules, each with an example that is executed."""
    namespace: dict[str, Any] = {}
    exec(SHOW, namespace)  # noqa: S102 - the page's own code
    vectors_of = vectors.of_rules()
    sections = [
        f"## {module.__name__}\n\n{_first_line(module)}\n\n"
        + "\n\n".join(_rule_section(rule, vectors_of[rule.__name__]["fires"], namespace) for rule in rules)
        for module, rules in _rules_by_module()
    ]
    return page(
        "Rules",
        "What `check` looks for between records, in the order of `RULES`. A rule is a function; what it finds stands"
        " above it, and [Findings](findings.md) has the words. *Rests on* names the law, or says that it is practice:"
        " how offices work, and nothing that could be an error. A *fact* needs no law: the data cannot be right as they"
        " are. What a regency settles for itself is in `Policy`; how to pass rules and severities of your own is told"
        " in [Rules of your own](../how-to/rules-of-your-own.md).\n\n"
        "Each rule is shown with the least records in which it finds something. The examples use this function:\n\n"
        f"```python\n{SHOW}```",
        sections,
    )


def _rules_by_module() -> Iterator[tuple[ModuleType, list[Rule]]]:
    for name, rules in itertools.groupby(RULES, key=lambda rule: rule.__module__):
        yield importlib.import_module(name), list(rules)


def problems_by_rule() -> dict[str, list[Problem]]:
    """Return what each rule of RULES finds, by its name: the problems above it and behind the rule before."""
    found: dict[str, list[Problem]] = {}
    for module, rules in _rules_by_module():
        names = {rule.__name__ for rule in rules}
        above: list[Problem] = []
        for name in _defined(module):
            if isinstance(one := getattr(module, name), Problem):
                above.append(one)
            elif name in names:
                found[name], above = above, []
    return found


def _defined(module: ModuleType) -> Iterator[str]:
    """Find the names that a module assigns or defines as a function, in their order."""
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        else:
            yield from _assigned_by(node)


def _rule_section(rule: Rule, example: dict[str, Any], namespace: dict[str, Any]) -> str:
    rows = ((f"`{one.code}`", one.severity.value, _basis(one)) for one in problems_by_rule()[rule.__name__])
    code = _call(example)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, namespace)  # noqa: S102 - the page's own code
    return "\n\n".join(
        [
            f"### {rule.__name__}",
            inspect.getdoc(rule) or "",
            table(("Code", "Severity", "Rests on"), rows),
            f"```python\n{code}```",
            f"```text\n{printed.getvalue()}```",
        ]
    )


def _basis(problem: Problem) -> str:
    return problem.law or ("fact" if problem.severity is Severity.ERROR else "practice")


def _call(example: dict[str, Any]) -> str:
    """Return the code that shows an example."""
    options = []
    if "on" in example:
        year, month, day = (int(part) for part in example["on"].split("-"))
        options.append(f"on=date({year}, {month}, {day})")
    if "regions" in example:
        options.append(f"regions={json.dumps(example['regions'])}")
    if example.get("complete"):
        options.append("complete=True")
    arguments = [*(_literal(record, 1) for record in example["records"]), *options]
    return "show(\n" + "".join(f"    {argument},\n" for argument in arguments) + ")\n"


def _literal(value: object, depth: int) -> str:
    """Return plain data as Python writes it, on one line where there is room."""
    line = repr(value) if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)
    line = line.replace(": true", ": True")
    if len(line) + 4 * depth <= _WIDTH or not isinstance(value, dict | list):
        return line
    indent = "    " * (depth + 1)
    pairs = value.items() if isinstance(value, dict) else (("", item) for item in value)
    lines = [indent + (f'"{key}": ' if key else "") + _literal(item, depth + 1) + ",\n" for key, item in pairs]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{''.join(lines)}{'    ' * depth}{closing}"


# Printed text


def forms_page() -> str:
    """Return the page of all forms that printed text is read in."""
    return page(
        "Forms of printed text",
        "Every form that a reader knows, with an example and what the example says by itself. A part in small letters"
        " is a word by its role in the lexicon, a number or a sign; one with a capital is a table of this page. A part"
        " with a question mark may be missing, one with a plus can stand several times, and of two forms that fit the"
        " earlier one is meant. What the values are made of says"
        " [Printed dates](printed-dates.md) and [Counts, documents, places and"
        " phones](printed-counts-documents-places.md).",
        (_forms_section(name, forms) for name, forms in _FORMS.items()),
    )


def _forms_section(name: str, tables: Mapping[str, Sequence[Form]]) -> str:
    heads = ("Table", "Form", "Example", "Says")
    rows = [
        (f"`{table_name}`", f"`{form.parts}`", form.example, f"`{form.value}`" if form.value else "")
        for table_name, forms in tables.items()
        for form in forms
    ]
    return f"## {name}\n\n{table(heads, rows)}"


# Vocabularies


def vocabularies_page() -> str:
    """Return the page of all closed lists."""
    return page(
        "Vocabularies",
        "Every closed list, with the source it comes from. The code is what stands in JSON. A term marked as practice"
        " is in use in offices, but no source that we know names it. `find` gives the term that people mean by a text:"
        " its code, a label or what stands under *Also*, in any case, with any signs, in brackets or beside a slash.",
        map(_vocabulary_section, VOCABULARIES),
    )


def _vocabulary_section(vocabulary: type[Vocabulary]) -> str:
    heads = ("Code", "Bahasa Indonesia", "English", "Also", "Practice")
    rows = (
        (
            f"`{one.code}`",
            one.label("id"),
            one.label("en"),
            " · ".join(one.synonyms),
            "practice" if one.practice else "",
        )
        for one in vocabulary
    )
    return f"## {vocabulary.__name__}\n\n{docstring(vocabulary)}\n\nSource: {vocabulary.source}\n\n{table(heads, rows)}"


# Audiences


def audiences_page() -> str:
    """Return the page of what each audience sees."""
    return page(
        "What each audience sees",
        "The table that all output for others follows from, as `kimcore.privacy` holds it."
        " [What leaves the office](../what-leaves-the-office.md) shows it at work. Every wider audience sees a part of"
        " what the narrower one sees; the office itself sees everything. Members that no field declares are for the"
        " office alone. A class that no row is about, nor about one above it, is an error and not left out.",
        [_tags_section(), _classes_section(), _documents_section(), *_adding_up_sections(), _free_text_section()],
    )


_AUDIENCES: Final = {Audience.INTERNAL: "the office alone", Audience.PARTNER: "partners", Audience.PUBLIC: "everybody"}


def _tags_section() -> str:
    rows = ((f"`{tag.name}`", _AUDIENCES[widest]) for tag, widest in privacy_table.BY_TAG.items())
    return f"## By tag\n\nUnless the next table says otherwise.\n\n{table(('Tag of a field', 'Seen by'), rows)}"


def _classes_section() -> str:
    heads = ("Class", "Shown", "Fields for the office alone", "For partners, too", "For everybody")
    rows = (
        (f"[{cls.__name__}](records.md#{cls.__name__.lower()})", _conditions(decision), *_fields_by_audience(cls))
        for cls, decision in privacy_table.TABLE.items()
    )
    return f"## By class\n\n{table(heads, rows)}"


def _conditions(decision: Decision[Any]) -> str:
    """Return what the conditions of a class and of its fields say of themselves."""
    whole = [_shown(decision.only)] if decision.only else []
    fields = [f"`{name}`: {_shown(condition)}" for name, condition in decision.fields_only.items()]
    return " ".join([*whole, *fields])


def _shown(condition: Callable[..., object]) -> str:
    return (inspect.getdoc(condition) or "").removeprefix("Show ")


def _fields_by_audience(cls: type[Declared]) -> Iterator[str]:
    for audience in Audience:
        fields = plan_of(cls).fields.values()
        seen = [f"`{one.name}`" for one in fields if OURS.widest_audience(cls, one) is audience]
        yield ", ".join(seen)


def _documents_section() -> str:
    rows = (
        (kind.label("id"), kind.label("en"), _AUDIENCES[widest]) for kind, widest in privacy_table.DOCUMENTS.items()
    )
    return f"## Documents by kind\n\n{table(('Bahasa Indonesia', 'English', 'Seen by'), rows)}"


def _adding_up_sections() -> Iterator[str]:
    """Return what goes with what is withheld, as the modules that hold it say it."""
    yield f"## Persons\n\n{inspect.getdoc(withheld)}"
    yield f"## Counts\n\n{inspect.getdoc(privacy_counts)}"
    yield f"## Prints\n\nOf fields called `printed`, and of hamlets: {_shown(privacy_table.why_not_print)}"
    yield inspect.getdoc(leftovers) or ""
    yield f"## Contacts in texts\n\n{inspect.getdoc(public_contacts)}\n\n{inspect.getdoc(written_contacts)}"


def _free_text_section() -> str:
    heads = ("Class", "For partners, too", "For everybody")
    rows = ((cls.__name__, *_free_text(cls)) for cls in privacy_table.TABLE)
    return (
        "## Free text\n\nNobody can tell what a text says. These leave as they are written, but for names that are"
        " withheld in personal fields and references and for texts with a contact that is not public, and who writes"
        " one answers for the names in it."
        f"\n\n{table(heads, (row for row in rows if any(row[1:])))}"
    )


def _free_text(cls: type[Declared]) -> Iterator[str]:
    for audience in (Audience.PARTNER, Audience.PUBLIC):
        fields = [one for one in plan_of(cls).fields.values() if OURS.widest_audience(cls, one) is audience]
        yield ", ".join(f"`{one.name}`" for one in fields if _is_free(one.kind) and not is_print(one))


def _is_free(kind: Kind) -> bool:
    """Whether a kind holds texts of no certain form."""
    return (
        _is_free(kind.item) if isinstance(kind, ItemsKind) else isinstance(kind, TextKind) and not kind.limits.pattern
    )


# Tables of a register


def register_tables_page() -> str:
    """Return the page of all tables that a register is written as, with their columns."""
    return page(
        "Tables of a register",
        "The tables that [CSV and Excel](../how-to/publish-open-data.md) are written as: one for each type of record,"
        " and one for each part that is repeated in it. They have these columns always; a table is there where it has"
        " rows, and one of records also where records of its type are there. A heading is the name of the column, or"
        " its label in Indonesian or English. `id` is that of the record, and `no` numbers the rows: of records, the"
        " whole register; of parts, what is repeated in one record. Where a part is repeated within another, the number"
        " of the outer one stands before its own. `schema` is the schema's version, as in JSON; it may be left out.",
        map(_table_section, register_tables().values()),
    )


def _table_section(one: RegisterTable) -> str:
    sheets = " / ".join(f"“{one.sheet_name(locale)}”" for locale in REGISTER_LOCALES)
    rows = ((f"`{column.name}`", column.label.indonesian, column.label.english) for column in one.columns)
    columns = table(("Column", "Bahasa Indonesia", "English"), rows)
    return f"## {one.name}\n\nFile `{one.name}.csv`; sheet {sheets}.\n\n{columns}"


# Public names


def api_page() -> str:
    """Return the page of all public names."""
    return page("Public names", public_names.INTRODUCTION, public_names.sections())


PAGES: Final[dict[str, Callable[[], str]]] = {
    "api.md": api_page,
    "audiences.md": audiences_page,
    "findings.md": findings_page,
    "printed-forms.md": forms_page,
    "records.md": records_page,
    "register-tables.md": register_tables_page,
    "rules.md": rules_page,
    "vocabularies.md": vocabularies_page,
}
"""The pages, by the name of their file in `docs/reference`."""


def main() -> None:
    """Write the number of the schema where an older one stands, then all pages and the JSON Schema that is shipped."""
    stamps.restamp()
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(make(), encoding="utf-8")
    shipped = Path(schema.__file__).with_name(schema.SHIPPED)
    shipped.write_text(schema.text(schema.document()), encoding="utf-8")


if __name__ == "__main__":
    main()
