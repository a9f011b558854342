"""Everything that a change must pass, step by step: `nox -l` lists the steps, `nox -s lint` runs one of them alone.

What is checked is what is committed: each step works in a fresh clone of HEAD, in a virtual environment of its own,
with an empty home folder, and leaves nothing behind. `.ci/run` runs all of them, two at a time.
"""

import contextlib
import email
import itertools
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import nox
from nox.command import CommandFailed
from python_discovery import PythonInfo, get_interpreter

ROOT: Final = Path(__file__).parent
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

nox.options.allow_parallel = True
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False  # what is missing is listed as skipped, at the end

# ---------------------------------------------------------------- pythons


def add_pyenv() -> None:
    """Put all that pyenv has installed behind the Pythons on PATH, for it offers only those of its settings."""
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    newest_first = sorted(
        versions.glob("3.*/bin"), key=lambda path: [int(part) for part in re.findall("[0-9]+", path.parent.name)]
    )[::-1]
    os.environ["PATH"] = os.pathsep.join([os.environ["PATH"], *map(str, newest_first)])


def makes_environments(python: PythonInfo) -> bool:
    """Tell whether a Python is whole: Debian's, for one, lacks what a stranger's `python3 -m venv` needs."""
    command = [python.system_executable or python.executable, "-I", "-c", "import ensurepip, venv"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


add_pyenv()
PROMISED: Final = ("3.11", "3.12", "3.13")
PYTHONS: Final = {
    minor: python.system_executable or python.executable
    for minor in PROMISED
    if (python := get_interpreter(minor, predicate=makes_environments))
}
"""The executables of the versions that start here."""
if not PYTHONS:
    raise SystemExit(f"ERROR: no Python of {', '.join(PROMISED)} starts and can make a virtual environment")
OLDEST, NEWEST = min(PYTHONS, key=PROMISED.index), max(PYTHONS, key=PROMISED.index)
# The README tests the oldest, unless it is the only one. What is missing nox skips, and says so.
OTHERS: Final = [minor for minor in reversed(PROMISED) if minor != OLDEST or OLDEST == NEWEST]

# ---------------------------------------------------------------- what steps are made of

STRANGER: Final = {
    **dict.fromkeys(("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONWARNINGS", "XDG_CACHE_HOME")),
    **dict.fromkeys(("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "XDG_CONFIG_HOME", "VIRTUAL_ENV")),
    **dict.fromkeys(("COVERAGE_FILE", "COVERAGE_PROCESS_START", "COVERAGE_RCFILE")),
    "CI": "true",
    "PYTHONNOUSERSITE": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
}
"""An environment in which nothing of the user's own helps or hinders, but for pip's settings and its downloads."""

# What takes long and tells the same with every version: run on the oldest Python alone, by the README's command.
LONG: Final = (
    "fuzz",
    "test_kills.py",
    "test_bounds.py",
    "test_rules_growth.py",
    "test_strategies_reach.py",
    "test_schema_grows.py",
)
# What mostly waits for processes that it starts. How these begin and end depends on Python, and is seen on the oldest
# and the newest one; a Python between the two, and lowest versions of what kimcore stands on, add nothing to it.
PROCESSES: Final = ("test_benchmarks.py", "test_cli_process.py", "test_docs.py", "test_files.py", "test_plugin.py")


def but(*names: str) -> list[str]:
    """Return what makes pytest leave out some files of tests."""
    return [f"--ignore=tests/{name}" for name in names]


def settings_of_pip() -> dict[str, str]:
    """Return where pip finds its settings and the downloads it has kept, once home is another folder."""
    home = Path.home()
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    kept = {"PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR") or str(cache / "pip")}
    for path in (config / "pip/pip.conf", home / ".pip/pip.conf"):
        if path.is_file() and "PIP_CONFIG_FILE" not in os.environ:
            kept.setdefault("PIP_CONFIG_FILE", str(path))
    return kept


@contextlib.contextmanager
def fresh_clone(session: nox.Session) -> Iterator[Path]:
    """Work in a new clone of what is committed, with an empty home; give the folder that is all the step's own."""
    with tempfile.TemporaryDirectory(prefix="kimcore-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        (folder / "home").mkdir()
        session.env.update(STRANGER | settings_of_pip() | {"HOME": str(folder / "home")})
        session.run("git", "clone", "--quiet", str(ROOT), str(folder / "clone"), external=True)
        with session.chdir(folder / "clone"):
            yield folder


def install(session: nox.Session, *arguments: str) -> None:
    """Install by pip, hold that all of it fits together, and tell what it is."""
    session.install("--no-compile", *arguments)  # Python compiles what it imports, and that is less
    session.run("python", "-m", "pip", "check", silent=True)
    told = session.run("python", "-m", "pip", "list", "--format=freeze", silent=True)
    session.log(f"installed: {' '.join(str(told).split())}")


def without(session: nox.Session, *modules: str) -> None:
    """Hold that modules cannot be imported, or the step does not test what it says."""
    for module in modules:
        session.run("python", "-c", f"import {module}", success_codes=[1], silent=True)


# ---------------------------------------------------------------- the steps, those that take longest first


@nox.session(venv_backend="none")
def readme(session: nox.Session) -> None:
    """Follow the first two sh blocks of the README, word for word, with the oldest Python as the stranger's python3."""
    for number in (0, 1):
        with fresh_clone(session) as folder:
            text = Path("README.md").read_text(encoding="utf-8")
            block = re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[number]
            (folder / "block.sh").write_text(block, encoding="utf-8")
            (folder / "path").mkdir()
            (folder / "path/python3").symlink_to(PYTHONS[OLDEST])
            session.env["PATH"] = os.pathsep.join([str(folder / "path"), os.environ["PATH"]])
            session.run("sh", "-ex", str(folder / "block.sh"), external=True)


@nox.session(python=OTHERS)
def tests(session: nox.Session) -> None:
    """Run the tests with all extras; on the newest Python they must reach every line and branch.

    They draw few examples of each property, and the fewest on a Python in the middle: all of them are among those that
    the README's command draws on the oldest. What the step `embedding` runs on the newest is not run twice.
    """
    with fresh_clone(session):
        install(session, ".[all]")
        if session.python != NEWEST:
            session.env["KIMCORE_TESTS_DRAW"] = "fewest"
            session.run("python", "-m", "pytest", *but(*LONG, *PROCESSES))
            return
        session.env["KIMCORE_TESTS_DRAW"] = "few"
        session.run("coverage", "run", "-m", "pytest", *but(*LONG, "test_benchmarks.py", "test_docs.py"))
        session.run("coverage", "combine", "--quiet")
        session.run("coverage", "report")


@nox.session(python=OLDEST)
def floors(session: nox.Session) -> None:
    """Test every lower bound, installed exactly: without click and rich, then with them what needs them."""
    with fresh_clone(session) as folder:
        constraints = folder / "floors.txt"
        constraints.write_text("\n".join(floors_of(PROJECT)), encoding="utf-8")
        session.env["KIMCORE_TESTS_DRAW"] = "fewest"
        install(session, ".[test]", "--constraint", str(constraints))
        without(session, "click", "rich")
        session.run("python", "-m", "pytest", *but(*LONG, *PROCESSES))
        install(session, ".[all,bench]", "--constraint", str(constraints))
        session.run("python", "-m", "pytest", *NEED_EXTRAS)
        session.run("python", "-m", "pytest", "tests/test_benchmarks.py", "-k", "twin")


@nox.session(python=NEWEST)
def lint(session: nox.Session) -> None:
    """Run the linters and type checkers, all of them even where one fails."""
    failed = []
    with fresh_clone(session):
        session.install(".[all]", "--group", "lint", "--group", "embedding")
        for command in LINTERS:
            try:
                session.run(*command.split())
            except CommandFailed:
                failed.append(command)
    if failed:
        session.error(f"FAILED: {', '.join(failed)}")


@nox.session(python=NEWEST)
def embedding(session: nox.Session) -> None:
    """Run all pages, those too that embed kimcore in frameworks and another language, and the benchmarks."""
    with fresh_clone(session):
        get_php(session)
        install(session, ".[all,bench]", "--group", "embedding")
        session.run("python", "-m", "pytest", *EMBEDDING)


@nox.session(python=NEWEST)
def wheel(session: nox.Session) -> None:
    """Hold that the wheel has what it must, and works alone, away from the sources."""
    with fresh_clone(session) as folder:
        session.run("python", "-m", "pip", "wheel", "-qq", "--no-deps", "--wheel-dir", str(folder), ".")
        (made,) = folder.glob("*.whl")
        session.log(f"{made.name} holds {len(zipfile.ZipFile(made).namelist())} files")
        if faults := list(faults_of(made)):
            session.error("\n".join(faults))
        (folder / "empty").mkdir()
        with session.chdir(folder / "empty"):
            install(session, str(made))
            without(session, "click", "rich", "pytest", "hypothesis")
            session.run("python", "-W", "error", "-c", "from kimcore import *; import kimcore; print(kimcore.__file__)")


@nox.session(python=NEWEST)
def kit(session: nox.Session) -> None:
    """Hold that with pytest and hypothesis beside the wheel the fixtures and strategies are there at once."""
    with fresh_clone(session) as folder:
        session.run("python", "-m", "pip", "wheel", "-qq", "--no-deps", "--wheel-dir", str(folder), ".")
        (folder / "empty").mkdir()
        (folder / "empty/test_kit.py").write_text(KIT, encoding="utf-8")
        with session.chdir(folder / "empty"):
            install(session, *map(str, folder.glob("*.whl")), "pytest", "hypothesis")
            session.run("python", "-m", "pytest", "-W", "error")


# ---------------------------------------------------------------- what steps need to know

NEED_EXTRAS: Final = (
    *(
        f"tests/test_{name}.py"
        for name in ("cli", "cli_convert", "cli_process", "cli_tables", "dask", "docs", "plugin")
    ),
    "tests/test_privacy_leaks.py::test_the_command_line_says_nothing_of_persons",
    "tests/test_schema.py::test_the_command_prints_what_the_functions_give",
)
"""The tests that are skipped where the extras are not, and what of PROCESSES depends on versions."""
EMBEDDING: Final = (
    *(
        f"tests/test_{name}.py"
        for name in ("benchmarks", "cli_machines", "datapackage", "docs", "embedding", "plugin", "pre_commit")
    ),
    *("-k", "benchmarks or cli_machines or datapackage or docs or embedding or pre_commit or xdist"),
)
LINTERS: Final = (
    "ruff check",
    "ruff format --check",
    "mypy",
    "pyright",
    "pyright --verifytypes kimcore --ignoreexternal",
    "python -m pytest tests/test_typing.py",
)
KIT: Final = """
from hypothesis import given, strategies as st
from kimcore import Session, from_dict, to_dict
@given(drawn=st.from_type(Session))
def test_kit(kim_session, drawn): assert from_dict(to_dict(drawn)) == drawn != kim_session
"""


def floors_of(project: dict[str, Any]) -> Iterator[str]:
    """Give each lower bound as the one version that is allowed."""
    for requirement in (*project["dependencies"], *itertools.chain(*project["optional-dependencies"].values())):
        if requirement.startswith(f"{project['name']}["):
            continue
        if not (floor := re.fullmatch(r"([\w.-]+)>=([\w.]+)", requirement)):
            raise SystemExit(f"ERROR: not of the form name>=version: {requirement}")
        yield f"{floor[1]}=={floor[2]}"


def faults_of(made: Path) -> Iterator[str]:
    """Tell what a wheel lacks and what does not belong into it, beside the sources in the current folder."""
    archive = zipfile.ZipFile(made)
    held = set(archive.namelist())
    info = f"{PROJECT['name']}-{PROJECT['version']}.dist-info"
    sources = {path.relative_to("src").as_posix() for path in Path("src/kimcore").rglob("*") if path.is_file()}
    if not any(re.fullmatch(r"kimcore/examples/[^/]+[.]json", name) for name in sources):
        yield "src/kimcore/examples holds no *.json"
    wanted = {"kimcore/py.typed", f"{info}/licenses/LICENSE", f"{info}/entry_points.txt", *sources}
    yield from (f"missing: {name}" for name in sorted(wanted - held))
    yield from (f"does not belong: {name}" for name in sorted(held) if not name.startswith(("kimcore/", info)))
    metadata = email.message_from_bytes(archive.read(f"{info}/METADATA"))
    if metadata["License-Expression"] != "MIT":
        yield f"License-Expression: {metadata['License-Expression']}"


def get_php(session: nox.Session) -> None:
    """Get PHP, which is no Python package, from Debian where one may; where not, the page that needs it is skipped."""
    if shutil.which("php") or not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    session.env["DEBIAN_FRONTEND"] = "noninteractive"
    for command in ("update", "install -y --no-install-recommends php-cli"):
        session.run("apt-get", "-qq", *command.split(), silent=True, external=True, success_codes=range(256))
