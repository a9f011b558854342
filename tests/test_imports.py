"""Promises of the structure: imports point one way, and importing kimcore imports little."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import kimcore

PACKAGE = Path(kimcore.__file__).parent

HOUSE = (
    ("findings",),
    ("errors",),
    ("vocabularies",),
    ("canonical", "textvalues", "zones"),
    ("codes", "dates"),
    ("lexicon",),
    ("fields",),
    ("elections", "regions", "migrations"),
    ("records",),
    ("sheets",),
    ("printed",),
    ("privacy", "rules", "schema"),
    ("convert",),
    ("registers", "tables"),
    ("formats",),
    ("examples",),
    ("testing", "cli", "__init__"),
)
"""Each line may import the lines above it, and itself, and nothing else."""

LEVELS = {name: level for level, line in enumerate(HOUSE) for name in line}
LATE = {"cattrs", "dateutil", "click", "rich", "hypothesis", "pytest", "python_calamine", "xlsxwriter"}
USED_BY = {("dates", "dateutil"), ("sheets", "python_calamine"), ("tables", "xlsxwriter"), ("formats", "xlsxwriter")}
"""Which part of the house uses which of these."""
READ_PRINT = {"printed", "tables", "cli"}
"""What needs the readers of printed text whenever it is used."""
LAZY = {PACKAGE / "testing" / name for name in ("__init__.py", "entry.py", "plugin.py")}
"""What Hypothesis and pytest load before anybody asks for anything."""
READERS = PACKAGE / "rules" / "printed.py"
"""What loads the readers of printed text only when a print is checked: most of the library is never asked for one."""
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    """Return the name of a module's place in the house."""
    first = module.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(module: Path) -> list[tuple[str, int, bool]]:
    """Return what a module imports, on which line, and whether at its top."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno, node in tree.body) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: a relative import"
            name = node.module or ""
            names = [f"{name}.{alias.name}" for alias in node.names] if name == "kimcore" else [name]
            found += [(one, node.lineno, node in tree.body) for one in names]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(module: Path) -> None:
    """A module imports its own part of the house and those above it, at its top, never from the package root.

    The command line, and what Hypothesis and pytest load by themselves, import late what they are asked for; the rules
    on printed text import its readers late.
    """
    place = part_of(module)
    for name, line, at_top in imported(module):
        root, _, rest = name.partition(".")
        if root == "kimcore":
            target = rest.partition(".")[0]
            assert target in LEVELS, f"{module}:{line}: imports from the package root"
            assert target == place or LEVELS[target] < LEVELS[place], f"{module}:{line}: {place} imports {target}"
            is_reader = module == READERS and target == "printed"
            assert at_top or place == "cli" or module in LAZY or is_reader, f"{module}:{line}: a late import"
            assert target != "printed" or place in READ_PRINT or is_reader, f"{module}:{line}: loads readers"
        elif root in LATE and place not in ("cli", "testing"):
            assert not at_top, f"{module}:{line}: {root} is imported late or not at all"
            assert (place, root) in USED_BY, f"{module}:{line}: {place} imports {root}"


def test_nothing_is_imported_for_type_checkers_alone() -> None:
    """No module hides an import from the table above."""
    assert [module for module in MODULES if "TYPE_CHECKING" in module.read_text(encoding="utf-8")] == []


def test_every_module_has_its_place() -> None:
    """Each module and package of kimcore stands on a line of the house."""
    assert {part_of(module) for module in MODULES} <= LEVELS.keys()


def test_importing_kimcore_imports_little() -> None:
    """After `import kimcore` none of the extras is loaded, nor cattrs, nor dateutil."""
    program = "import kimcore, sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "kimcore" in loaded
    assert LATE.isdisjoint(loaded)


def test_importing_kimcore_reads_no_print() -> None:
    """After `import kimcore` no module of the readers of printed text is loaded; checking a print loads them."""
    program = (
        "import kimcore, sys\n"
        "def loaded(): return sorted(name for name in sys.modules if name.startswith('kimcore.printed'))\n"
        "before = loaded()\n"
        "kimcore.check([kimcore.from_dict({'type': 'Session', 'schema': 1, 'id': 's', 'title': 'T', 'status': 'held',"
        " 'occasion': {'printed': 'Selasa (29/08/23)'}})])\n"
        "print(before, 'kimcore.printed' in loaded())"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["[]", "True"]
