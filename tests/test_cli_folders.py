"""Promises of the command line for folders: what in them is passed over, and how that is said."""

import json
from pathlib import Path

import pytest

pytest.importorskip("click")
pytest.importorskip("rich")

from click.testing import CliRunner, Result

from kimcore.cli import commands

GOOD = json.dumps({"type": "Group", "schema": 1, "id": "kim-1", "name": "KIM Contoh"})


def check(*arguments: object, lang: str = "en") -> Result:
    """Run a check."""
    return CliRunner().invoke(commands.kimcore, ["check", *map(str, arguments)], env={"LC_ALL": lang})


def lay(top: Path, *names: str) -> None:
    """Write a file with a group under each of some names, whose ids are the same."""
    for name in names:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(GOOD, encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        ".git/a.json",
        ".venv/lib/a.json",
        "sub/.cache/deep/a.json",
        "node_modules/pkg/package.json",
        "sub/node_modules/package.json",
        ".hidden.json",
        "~$register.xlsx",
    ],
)
def test_what_is_no_record_to_anybody_is_passed_over(tmp_path: Path, name: str) -> None:
    """Hidden files and folders, node_modules and the locks of Office are not read in a folder, and counted."""
    lay(tmp_path, "kim.json", name)
    result = check(tmp_path)
    assert result.exit_code == 0
    assert result.stdout.startswith("Files: 1. Records: 1.")
    assert result.stderr == (
        "Files or folders passed over (hidden, node_modules, Python environments, or --exclude): 1.\n"
    )


def test_an_environment_of_python_is_passed_over_whatever_its_name(tmp_path: Path) -> None:
    """A folder with pyvenv.cfg holds programs, and a folder that is only called like one holds records."""
    lay(tmp_path, "kim.json", "alat/pyvenv.cfg", "alat/lib/a.json", "venv/b.json")
    told = json.loads(check(tmp_path, "--format", "json").stdout)
    assert (told["files"], told["excluded"]) == (2, [str(tmp_path / "alat")])


@pytest.mark.parametrize("name", [".data", "node_modules"])
def test_what_is_named_is_read(tmp_path: Path, name: str) -> None:
    """A folder or file that is given by its own name is read, whatever that is."""
    lay(tmp_path, f"{name}/a.json", f"{name}/.b.json")
    assert check(tmp_path / name).stdout.startswith("Files: 1.")
    assert check(tmp_path / name / ".b.json", "--exclude", "*").stdout.startswith("Files: 1.")


@pytest.mark.parametrize(
    ("patterns", "files"),
    [
        (["draf*"], ["arsip/2019/c.json", "kim.json"]),
        (["2019"], ["arsip/draf-b.json", "kim.json"]),
        (["arsip"], ["kim.json"]),
        (["arsip/"], ["kim.json"]),
        (["arsip/*.json"], ["arsip/2019/c.json", "kim.json"]),
        (["2019/*", "kim.json"], ["arsip/draf-b.json"]),
        (["/kim.json", "ARSIP?"], ["arsip/2019/c.json", "arsip/draf-b.json", "kim.json"]),
    ],
    ids=str,
)
def test_patterns_exclude_files_and_folders(tmp_path: Path, patterns: list[str], files: list[str]) -> None:
    """A pattern matches the end of a path below the folder that is searched: a name, or a folder and a name in it."""
    lay(tmp_path, "kim.json", "arsip/draf-b.json", "arsip/2019/c.json")
    for name in ("kim.json", "arsip/draf-b.json", "arsip/2019/c.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    options = [f"--exclude={pattern}" for pattern in patterns]
    told = json.loads(check(tmp_path, *options, "--format", "json").stdout)
    found = {Path(one["file"]).relative_to(tmp_path).as_posix() for one in told["findings"]}
    assert sorted(found) == files


def test_a_folder_of_which_all_is_excluded_holds_no_file(tmp_path: Path) -> None:
    """Where nothing is left nothing was checked, and that is no success."""
    lay(tmp_path, "kim.json")
    assert check(tmp_path, "--exclude", "*.json").exit_code == 2


@pytest.mark.parametrize("pattern", ["", "."])
def test_an_empty_pattern_is_wrong_usage(tmp_path: Path, pattern: str) -> None:
    """A pattern that can match nothing is a mistake, and said."""
    result = check(tmp_path, "--exclude", pattern)
    assert result.exit_code == 2
    assert "--exclude" in result.stderr


def test_quiet_says_nothing_of_what_was_passed_over(tmp_path: Path) -> None:
    """What is only for information is not printed; a path that cannot be opened is."""
    lay(tmp_path, "kim.json", ".git/a.json")
    assert check("--quiet", tmp_path).output == ""
    result = check("-q", tmp_path, tmp_path / "tiada.json", lang="id_ID")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "tiada.json: tidak dapat dibuka" in result.stderr
