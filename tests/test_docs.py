"""Promises of the README, the documentation and the examples: what they show runs, and says what is true."""

import contextlib
import importlib
import importlib.util
import io
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

import attrs
import pytest
from kept import assert_kept

import kimcore
from kimcore import Institution, Member, Session, check, examples
from kimcore.findings import Problem
from kimcore.formats import json as kimcore_json
from kimcore.records import Record

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
PAGES: Final = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
LANGUAGES: Final = {"python", "sh", "text", "json", "toml"}
"""What a block can be that is run, parsed or compared; a block that shows a file may be of any language."""
SET_UP_BLOCKS: Final = 2
"""So many `sh` blocks of the README, the first ones, are run by `nox -s readme` in a fresh clone, and not here."""

LEFT_BEHIND: Final = shutil.ignore_patterns("__pycache__", ".*")
HAS_COMMAND_LINE: Final = all(importlib.util.find_spec(name) for name in ("click", "rich"))


def name_of(path: Path) -> str:
    """Return the name of a page, for the reports of pytest."""
    return path.relative_to(ROOT).as_posix()


def load_generator() -> ModuleType:
    """Import docs/generate.py, which is a script and belongs to no package."""
    sys.path.insert(0, str(DOCS))
    try:
        return importlib.import_module("generate")
    finally:
        sys.path.remove(str(DOCS))


generate: Final = load_generator()


# Blocks


@attrs.frozen
class Block:
    """A fenced block of a page, the file that it shows (if it does), and the line on which its text begins."""

    language: str
    file: str
    text: str
    line: int


def blocks_of(path: Path) -> list[Block]:
    """Return the fenced blocks of a page that are to be run or compared."""
    blocks: list[Block] = []
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    start: int | None = None
    for number, line in enumerate(lines, start=1):
        if line.startswith("```"):
            if start is None:
                start = number
            else:
                opening = re.fullmatch(r'```(\w*)(?: title="([^"]+)")?\n', lines[start - 1])
                assert opening is not None, f"{name_of(path)}, line {start}"
                blocks.append(Block(opening[1], opening[2] or "", "".join(lines[start : number - 1]), start + 1))
                start = None
    assert start is None, f"{name_of(path)}: the block of line {start} does not end"
    set_up = [block for block in blocks if block.language == "sh"][:SET_UP_BLOCKS] if path.name == "README.md" else []
    return [block for block in blocks if block not in set_up]


def folder_of(path: Path) -> Path:
    """Return the folder with the files that a page shows: it is named like the page."""
    return path.with_suffix("")


def missing_for(path: Path) -> list[str]:
    """Return what is not there of what a page needs beside kimcore, as its front matter says: modules, and PHP."""
    front_matter = re.match(r"---\nneeds: (.+)\n---\n", path.read_text(encoding="utf-8"))
    needs = front_matter[1].split() if front_matter else []
    return [name for name in needs if not (shutil.which if name == "php" else importlib.util.find_spec)(name)]


def run_python(block: Block, path: Path, module: ModuleType) -> str:
    """Run a block in the namespace of its page and return what it prints."""
    printed = io.StringIO()
    code = compile("\n" * (block.line - 1) + block.text, str(path), "exec")  # so that tracebacks name the right line
    with contextlib.redirect_stdout(printed):
        exec(code, vars(module))  # noqa: S102 - the page's own code
    return printed.getvalue()


def run_shell(block: Block) -> str:
    """Run a block with bash in the current folder and return what it prints."""
    bash = shutil.which("bash")
    assert bash is not None
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    done = subprocess.run(
        [bash, "-euo", "pipefail", "-c", block.text],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def run_page(path: Path, *, languages: tuple[str, ...]) -> tuple[ModuleType, int]:
    """Run the blocks of a page in order, and return its namespace and how many blocks need the command line.

    What a block prints is shown in a `text` block behind it, and nothing else is. The files that the page shows lie in
    the current folder.
    """
    if folder_of(path).is_dir():
        shutil.copytree(folder_of(path), Path.cwd(), ignore=LEFT_BEHIND, dirs_exist_ok=True)
    module = ModuleType(path.stem)
    left_out = 0
    blocks = blocks_of(path)
    for block, following in itertools.pairwise([*blocks, None]):
        if block is None or block.file or block.language not in languages:
            continue
        if block.language == "sh" and "kimcore" in block.text and not HAS_COMMAND_LINE:
            left_out += 1
            continue
        printed = run_python(block, path, module) if block.language == "python" else run_shell(block)
        shown = following.text if following is not None and following.language == "text" else ""
        assert printed == shown, f"{name_of(path)}, line {block.line}"
    return module, left_out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with the examples in it."""
    for name in examples.NAMES:
        (tmp_path / f"{name}.json").write_bytes(examples.read(name))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_block_runs_and_prints_what_the_page_shows(path: Path) -> None:
    """Whoever copies the blocks of a page in order gets what the page shows."""
    if missing := missing_for(path):
        pytest.skip(f"needs {', '.join(missing)}; `nox -s embedding` has it")
    _, left_out = run_page(path, languages=("python", "sh"))
    if left_out:
        pytest.skip(f"{left_out} blocks need the command line; all others ran")


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_no_block_goes_unnoticed(path: Path) -> None:
    """Every block is of a language that is run or parsed, and a text block shows what the one before it prints."""
    before = ""
    for block in blocks_of(path):
        assert block.file or block.language in LANGUAGES, f"{name_of(path)}, line {block.line}"
        if block.language == "text":
            assert before in {"python", "sh"}, f"{name_of(path)}, line {block.line}"
        elif block.language == "json":
            json.loads(block.text)
        elif block.language == "toml":
            tomllib.loads(block.text)
        before = block.language
    assert not re.search(r"^(?:[ \t]+```|[ \t]*~~~)", path.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", [path for path in PAGES if folder_of(path).is_dir()], ids=name_of)
def test_a_page_shows_the_files_that_are_run(path: Path) -> None:
    """A block with a title is the file of that name in the page's folder, and every file there is shown."""
    shown = {block.file: block.text for block in blocks_of(path) if block.file}
    files = [file for file in folder_of(path).rglob("*") if file.is_file() and file.suffix != ".pyc"]
    written = {file.relative_to(folder_of(path)).as_posix(): file.read_text(encoding="utf-8") for file in files}
    assert shown == {name: text for name, text in written.items() if text}


# The README


def test_the_readme_shows_python_first_and_then_how_to_set_up() -> None:
    """Readers see a whole example within fifteen lines, two set-ups as first sh blocks, and eighty lines at most."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 80
    assert lines.index("```python") < lines.index("```") < 15
    shell = re.findall(r"^```sh\n(.*?)^```$", "\n".join(lines), re.MULTILINE | re.DOTALL)
    assert [block.splitlines()[0] for block in shell[:SET_UP_BLOCKS]] == ["python3 -m venv .venv"] * SET_UP_BLOCKS
    assert shell[0].endswith("kimcore check src/kimcore/examples/tanah-bumbu-2023-08-29.json\n")
    assert shell[1].endswith("python -m pytest\n")


# Links


def anchors_of(path: Path) -> set[str]:
    """Return the anchors of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links_of(path: Path) -> Iterator[tuple[Path, str]]:
    """Return where the links of a page lead, to files and anchors in them."""
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if not target.startswith(("https://", "http://")):
            file, _, anchor = target.partition("#")
            yield (path.parent / file).resolve() if file else path, anchor


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    """Every link within the project leads to a file that is there, and to a heading in it."""
    for file, anchor in links_of(path):
        assert file.is_file(), file
        assert not anchor or anchor in anchors_of(file), f"{file}#{anchor}"


def test_the_first_page_leads_to_every_other() -> None:
    """The table of docs/index.md names every page of the documentation."""
    linked = {file for file, _ in links_of(DOCS / "index.md")}
    assert linked >= set(DOCS.rglob("*.md")) - {DOCS / "index.md"}


# The reference


def test_no_file_of_ours_names_an_older_schema() -> None:
    """Examples, vectors, pages and tests are of the current schema, but for those that are older on purpose."""
    older = [path.relative_to(ROOT).as_posix() for path, _ in generate.stamps.stale()]
    assert older == [], "run: python docs/generate.py"


@pytest.mark.parametrize("name", generate.PAGES)
def test_the_reference_is_what_the_declarations_say(name: str) -> None:
    """A generated page equals what docs/generate.py makes of the declarations of today."""
    assert_kept(DOCS / "reference" / name, generate.PAGES[name](), "python docs/generate.py")


def test_the_reference_names_every_problem_once() -> None:
    """Whatever a module can find stands in the reference, and each code is of one problem."""
    listed: list[Problem] = [problem for module in generate.modules() for problem in generate.problems_of(module)]
    known = [one for module in generate.modules() for one in vars(module).values() if isinstance(one, Problem)]
    assert set(known) == set(listed)
    assert len({problem.code for problem in listed}) == len(listed)


def test_what_the_reference_names_is_public() -> None:
    """The page of public names lists what can be imported, all of the root included, and says of each what it is."""
    rows = re.findall(
        r"^## (kimcore\S*)$|^\| `(\w+).*?` \| (.+) \|$",
        (DOCS / "reference" / "api.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    module = ModuleType("")
    named: dict[str, list[str]] = {}
    for section, name, meaning in rows:
        if section:
            module = importlib.import_module(section)
            named[section] = []
        else:
            assert hasattr(module, name), f"{module.__name__}.{name}"
            assert meaning.strip(), f"{module.__name__}.{name} says nothing of itself"
            named[module.__name__].append(name)
    assert named["kimcore"] == kimcore.__all__


# The examples


@pytest.mark.parametrize("name", examples.NAMES)
def test_examples_are_without_findings(name: str) -> None:
    """An example reads without any finding, refers to nothing outside, and breaks no rule."""
    reading = kimcore_json.read(examples.read(name))
    assert reading.findings == ()
    assert check(reading.records, complete=True) == ()


@pytest.mark.usefixtures("folder")
def test_the_tutorial_makes_the_example() -> None:
    """The records that the tutorial writes in Python are those of the shipped file."""
    module, _ = run_page(DOCS / "tutorial.md", languages=("python",))
    shipped = kimcore_json.loads(examples.read("tanah-bumbu-2023-08-29"))
    assert [record.id for record in module.records] == [record.id for record in shipped]
    assert [record.id for record, one in zip(module.records, shipped, strict=True) if record != one] == []


def test_the_session_says_only_what_its_article_says() -> None:
    """Codes, domains and laws, which the article does not print, stand in records that name another source."""
    records = kimcore_json.loads(examples.read("tanah-bumbu-2023-08-29"))
    (session,) = (record for record in records if isinstance(record, Session))
    (article,) = session.sources
    assert session.region is None
    assert session.legal_basis == ()
    for record in records:
        if knows_more(record):
            assert set(record.sources) - {article}, record.id


def knows_more(record: Record) -> bool:
    """Whether a record holds what the article cannot tell."""
    if isinstance(record, Institution):
        return record.region is not None or bool(record.domains)
    return bool(getattr(record, "legal_basis", ()))


def test_members_of_examples_are_invented_and_say_so() -> None:
    """No example holds a real member of a group."""
    records = [record for name in examples.NAMES for record in kimcore_json.loads(examples.read(name))]
    members = [record for record in records if isinstance(record, Member)]
    assert members
    assert all("rekaan" in " ".join(member.remarks) for member in members)


# CONTRIBUTING


def test_each_change_has_one_place_and_it_is_there() -> None:
    """Every row of the table in CONTRIBUTING.md names a file or folder that exists, and names that stand in it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| an? ([\w ]+) \| (.+) \|$", text, re.MULTILINE)
    assert len(rows) == 13
    for change, place in rows:
        paths = [ROOT / path for path in re.findall(r"`((?:src|tests)/[^`]+)`", place)]
        assert paths, change
        assert all(path.exists() for path in paths), change
        sources = "".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())
        assert all(name in sources for name in re.findall(r"`([A-Z_]+)`", place)), change
