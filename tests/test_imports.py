"""Promises of the structure: imports point one way, and importing kimcore imports little."""

import ast
import importlib
import inspect
import pickle
import re
import string
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

import kimcore
import kimcore.convert
import kimcore.elections
import kimcore.privacy
import kimcore.records
from kimcore import late

PACKAGE = Path(kimcore.__file__).parent

HOUSE = (
    ("late", "pickles", "version"),
    ("findings",),
    ("errors",),
    ("migrations",),
    ("vocabularies",),
    ("canonical", "textvalues", "zones"),
    ("codes", "dates"),
    ("lexicon",),
    ("fields",),
    ("elections", "regions"),
    ("records",),
    ("sheets",),
    ("printed",),
    ("privacy", "schema"),
    ("rules",),
    ("convert",),
    ("registers", "tables"),
    ("formats",),
    ("partitions",),
    ("dask",),
    ("examples",),
    ("testing", "cli", "__init__"),
    ("__main__",),
)
"""Each line may import the lines above it, and itself, and nothing else.

`migrations` say what had another name in an earlier schema, of fields and of terms alike.
`rules` finds in texts what `privacy` withholds.

`partitions` reads files of records and checks them, part by part, and `dask` does so on other machines: nobody who does
not ask for that loads them.
"""

LEVELS = {name: level for level, line in enumerate(HOUSE) for name in line}
LATE = {
    "cattrs",
    "dateutil",
    "click",
    "rich",
    "hypothesis",
    "pytest",
    "python_calamine",
    "xlsxwriter",
    "dask",
    "distributed",
}
USED_BY = {
    ("convert", "cattrs"),
    ("dates", "dateutil"),
    ("sheets", "python_calamine"),
    ("tables", "xlsxwriter"),
    ("formats", "xlsxwriter"),
    ("dask", "distributed"),
}
"""Which part of the house uses which of these."""
READ_PRINT = {"printed", "tables", "cli"}
"""What needs the readers of printed text whenever it is used."""
LAZY = {PACKAGE / "testing" / name for name in ("__init__.py", "entry.py", "plugin.py")}
"""What Hypothesis and pytest load before anybody asks for anything."""
READERS = {PACKAGE / "rules" / "printed.py", PACKAGE / "privacy" / "leftovers.py"}
"""What loads the readers of printed text only when a print is checked: most of the library is never asked for one."""
CONVERTERS = PACKAGE / "convert" / "converters.py"
"""What imports cattrs at its top, for its annotations name it, and is itself loaded late."""
MODULES = sorted(PACKAGE.rglob("*.py")) + sorted(PACKAGE.rglob("*.pyi"))
STUBS = [module for module in MODULES if module.suffix == ".pyi"]


def part_of(module: Path) -> str:
    """Return the name of a module's place in the house."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


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

    The command line, and what Hypothesis and pytest load by themselves, import late what they are asked for; what
    rereads printed text imports its readers late.
    """
    place = part_of(module)
    assert place in LEVELS, f"give {place} its place in HOUSE: below all that it imports, and above what imports it"
    for name, line, at_top in imported(module):
        root, _, rest = name.partition(".")
        if root == "kimcore":
            target = rest.partition(".")[0]
            assert target in LEVELS, f"{module}:{line}: imports from the package root, or {target!r} is not in HOUSE"
            assert target == place or LEVELS[target] < LEVELS[place], f"{module}:{line}: {place} imports {target}"
            is_reader = module in READERS and target == "printed"
            assert at_top or place == "cli" or module in LAZY or is_reader, f"{module}:{line}: a late import"
            assert target != "printed" or place in READ_PRINT or is_reader, f"{module}:{line}: loads readers"
        elif root in LATE and place not in ("cli", "testing"):
            assert not at_top or module == CONVERTERS, f"{module}:{line}: {root} is imported late or not at all"
            assert (place, root) in USED_BY, f"{module}:{line}: {place} imports {root}"


def test_nothing_is_imported_for_type_checkers_alone() -> None:
    """No module hides an import from the table above."""
    assert [module for module in MODULES if "TYPE_CHECKING" in module.read_text(encoding="utf-8")] == []


def test_every_module_has_its_place() -> None:
    """Each module and package of kimcore stands on a line of the house."""
    assert {part_of(module) for module in MODULES} <= LEVELS.keys()


def run(*lines: str) -> list[str]:
    """Return what a program of these lines prints, in a new process."""
    program = "\n".join(["import sys", *lines])
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()


FIVE = "from kimcore import Group, InformationItem, Institution, Member, Session"
SHOW = "print(*sorted(sys.modules))"
READ = (
    "from kimcore import from_dict; "
    "r = from_dict({'type': 'Session', 'schema': 1, 'id': 's', 'title': 'T', 'status': 'held'})"
)
HEAVY = ("cattrs", "dateutil", "kimcore.printed", "kimcore.privacy.attendance", "kimcore.regions", "kimcore.rules")


def parts_loaded(*lines: str) -> set[str]:
    """Return the parts of the house that a program has loaded."""
    return {name.split(".")[1] for name in run(*lines, SHOW) if name.startswith("kimcore.")}


def test_importing_kimcore_imports_little() -> None:
    """After `import kimcore` nothing of kimcore is loaded but what loads the rest, and nothing of others."""
    loaded = run("import kimcore", SHOW)
    assert [name for name in loaded if name.startswith("kimcore")] == ["kimcore", "kimcore.late"]
    assert {*LATE, "attr"}.isdisjoint(loaded)


def test_the_records_load_what_they_are_made_of() -> None:
    """After the five records are imported, only what declares them is loaded: no reader, writer, audience or rule."""
    made_of = {"canonical", "codes", "dates", "elections", "errors", "fields", "findings", "late", "records"}
    assert parts_loaded(FIVE) == made_of | {"migrations", "pickles", "textvalues", "vocabularies", "zones"}
    assert LATE.isdisjoint(run(FIVE, SHOW))
    assert "kimcore.elections.calendar" not in run(FIVE, SHOW)


def test_reading_and_writing_load_no_rule() -> None:
    """A record that is read and written for the office itself loads, beside itself, what converts it."""
    converting = run(READ, "from kimcore import to_dict", "to_dict(r)", SHOW)
    assert not [name for name in converting if name.startswith(HEAVY)]
    assert {name for name in converting if name.startswith("kimcore.privacy")} == {
        "kimcore.privacy",
        "kimcore.privacy.audiences",
    }


def test_a_check_loads_rules_and_no_list_of_attendance() -> None:
    """What `check` needs is loaded when it is asked for; the readers of print only once a print is checked."""
    checked = run(READ, "from kimcore import check", "check([r])", SHOW)
    assert {"kimcore.rules", "kimcore.regions", "kimcore.elections.known"} <= set(checked)
    assert {"kimcore.privacy.attendance", "cattrs"}.isdisjoint(checked)


def test_importing_kimcore_reads_no_print() -> None:
    """After `check` is imported no module of the readers of printed text is loaded; checking a print loads them."""
    loaded = "print('kimcore.printed' in sys.modules)"
    prints = (
        "from kimcore.records import Occasion; import attrs; r = attrs.evolve(r, occasion=Occasion(printed='29/08/23'))"
    )
    assert run(READ, "from kimcore import check", loaded, prints, "check([r])", loaded) == ["False", "True"]


def stub_of(package: ModuleType) -> tuple[dict[str, str], list[str]]:
    """Return which module each name comes from by the stub of a package, and the stub's `__all__`."""
    homes: dict[str, str] = {}
    listed: list[str] = []
    for node in ast.parse(Path(package.__file__ or "").with_suffix(".pyi").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom):
            homes |= {alias.name: node.module or "" for alias in node.names if alias.asname is None}
        else:
            assert isinstance(node, ast.Assign), ast.unparse(node)
            assert ast.unparse(node).startswith("__all__ = ")
            listed = ast.literal_eval(node.value)
    return homes, listed


LATE_PACKAGES = (kimcore, kimcore.convert, kimcore.elections, kimcore.privacy)
"""The packages that load their names when they are asked for."""


@pytest.mark.parametrize("package", LATE_PACKAGES, ids=lambda package: package.__name__)
def test_a_stub_says_what_the_package_does(package: ModuleType) -> None:
    """What type checkers see of a package that loads its names late is what it has: each name, from where it says."""
    homes, listed = stub_of(package)
    assert sorted(set(listed) ^ set(package.__all__)) == [], "name each in __init__.py and in __init__.pyi"
    assert sorted(homes.keys() ^ set(listed)) == [], "import each in __init__.pyi, and name it in __all__ there"
    assert listed == package.__all__
    for name, home in homes.items():
        assert getattr(package, name) is getattr(importlib.import_module(home), name)


def test_only_packages_that_load_late_have_a_stub() -> None:
    """All other modules are their own description."""
    assert [stub.parent for stub in STUBS] == [Path(package.__file__ or "").parent for package in LATE_PACKAGES]


@pytest.mark.parametrize("package", LATE_PACKAGES, ids=lambda package: package.__name__)
def test_a_package_that_loads_late_is_a_package_like_others(package: ModuleType) -> None:
    """Before anything is loaded, `dir`, `hasattr`, a star import, `inspect` and `help` see every public name."""
    name, names = package.__name__, set(package.__all__)
    begin = f"import inspect, pydoc, {name} as package"
    assert names <= set(run(begin, "print(*dir(package))"))
    assert run(begin, "print(all(hasattr(package, name) for name in package.__all__))") == ["True"]
    assert names <= set(run(f"from {name} import *", "print(*globals())"))
    assert names <= set(run(begin, "print(*(name for name, _ in inspect.getmembers(package)))"))
    helped = run(begin, "print(pydoc.plain(pydoc.render_doc(package)))")
    assert not {name for name in names if inspect.isclass(getattr(package, name))} - set(
        " ".join(helped).replace("(", " ").split()
    )


def test_modules_of_the_root_need_no_import_of_their_own() -> None:
    """`import kimcore` is enough for `kimcore.records.Term` and the like, and `dir` shows these modules."""
    assert run("import kimcore", "print(kimcore.records.Term.__name__, kimcore.rules.Policy.__name__)") == [
        "Term",
        "Policy",
    ]
    assert {"codes", "convert", "dates", "records", "rules", "vocabularies"} <= set(
        run("import kimcore", "print(*dir(kimcore))")
    )


def test_a_name_that_is_not_there_is_missed_as_in_any_module() -> None:
    """A wrong name raises AttributeError, or ImportError in an import, in Python's own words."""
    with pytest.raises(AttributeError, match=r"^module 'kimcore' has no attribute 'sesion'$") as missed:
        _ = kimcore.sesion  # type: ignore[attr-defined] # wrong on purpose
    assert (missed.value.name, missed.value.obj) == ("sesion", kimcore)
    with pytest.raises(ImportError, match=r"^cannot import name 'redacted' from 'kimcore.privacy' "):
        exec("from kimcore.privacy import redacted", {})  # noqa: S102 - an import that fails


def test_what_the_root_names_is_pickled_by_name() -> None:
    """Functions and classes of the root are pickled as what they are where they are defined."""
    for name in kimcore.__all__:
        one = getattr(kimcore, name)
        assert pickle.loads(pickle.dumps(one)) is one  # noqa: S301 - pickled above
    assert run("import kimcore", "print(type(kimcore.check).__name__, kimcore.check.__module__)") == [
        "function",
        "kimcore.rules",
    ]


def test_a_name_is_found_once_and_kept() -> None:
    """What a late package was asked for is its own from then on, be it a name of a module or a module."""
    package = ModuleType("package_of_a_test")
    sys.modules[package.__name__] = package
    listed, load, shown = late.names(package.__name__, {"string": ["digits"], "kimcore.late": ["names"]})
    assert (listed, set(listed) <= set(shown()), hasattr(package, "digits")) == (["digits", "names"], True, False)
    assert (load("digits"), vars(package)["digits"]) == (string.digits, string.digits)
    del sys.modules[package.__name__]
    assert late.names("kimcore", {}, ["records"])[1]("records") is kimcore.records


def test_the_version_is_that_of_the_metadata() -> None:
    """`kimcore.__version__` is what pip says, is loaded when it is asked for, and is no part of a star import."""
    printed = "import kimcore", "print('importlib.metadata' in sys.modules, kimcore.__version__)"
    assert run(*printed) == ["False", metadata.version("kimcore")]
    assert kimcore.__version__ == metadata.version("kimcore")
    assert "__version__" not in kimcore.__all__
    assert "__version__" in dir(kimcore)


def test_a_late_pattern_is_a_pattern() -> None:
    """A pattern that is compiled late answers as one that is compiled at once."""
    late_one, one = late.late_pattern("([a-z]+)-", re.IGNORECASE), re.compile("([a-z]+)-", re.IGNORECASE)
    assert (late_one.pattern, late_one.flags) == (one.pattern, one.flags)
    assert [late_one.sub(r"\1+", "AB-c-9") for _ in "ab"] == ["AB+c+9"] * 2
    assert late_one.fullmatch("AB") is None
