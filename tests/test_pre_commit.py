"""Promises of the hooks that pre-commit finds in this repository, and of the page that shows how to use them."""

import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore.formats import FORMATS

pytest.importorskip("click")
pytest.importorskip("rich")

from click.testing import CliRunner

from kimcore.cli import commands

yaml = pytest.importorskip("yaml", reason="needs PyYAML, which the group `embedding` has")

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "how-to" / "check-in-ci"


def loaded(path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return what a file of YAML holds."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


(HOOK,) = loaded(ROOT / ".pre-commit-hooks.yaml")


def test_the_hook_runs_a_command_that_there_is(tmp_path: Path) -> None:
    """What pre-commit starts, with the names of files behind it, fails where a record is wrong and is silent else."""
    command, *arguments = shlex.split(HOOK["entry"])
    assert command == "kimcore"
    path = tmp_path / "a.json"
    for name, status in (("KIM Contoh", 0), (5, 1)):
        path.write_text(json.dumps({"type": "Group", "schema": 1, "id": "a", "name": name}), encoding="utf-8")
        result = CliRunner().invoke(commands.kimcore, [*arguments, str(path)])
        assert (result.exit_code, bool(result.output)) == (status, bool(status))


def test_the_hook_takes_files_of_records() -> None:
    """All formats of text that hold records are looked at, at once, so that they are checked together."""
    assert all(re.search(HOOK["files"], f"data/kim{suffix}") for suffix in FORMATS if suffix != ".xlsx")
    assert not re.search(HOOK["files"], "kim.json.txt")
    assert HOOK["require_serial"]


def test_the_hook_installs_an_extra_that_there_is() -> None:
    """The environment that pre-commit makes has the command line."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (needed,) = HOOK["additional_dependencies"]
    assert needed == ".[cli]"
    assert "cli" in project["optional-dependencies"]


def test_the_page_uses_the_hook() -> None:
    """The configuration that the page shows names the hook, and its options are those of the command."""
    (repo,) = loaded(PAGE / ".pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == {HOOK["id"]}
    options = {option for parameter in commands.check.params for option in parameter.opts}
    used = {argument for hook in repo["hooks"] for argument in hook.get("args", ()) if argument.startswith("-")}
    assert used <= options
    assert re.search(repo["hooks"][0]["files"], "data/kim.json")


def test_the_workflow_runs_commands_that_there_are() -> None:
    """Each step of the workflow that the page shows has an option of the command for each that it uses."""
    steps = loaded(PAGE / ".github" / "workflows" / "kim.yml")["jobs"]["check"]["steps"]
    runs = [step["run"] for step in steps if step.get("run", "").startswith("kimcore check")]
    assert len(runs) == 2
    for run in runs:
        arguments = shlex.split(run.partition(" >")[0])[2:]
        result = CliRunner().invoke(commands.kimcore, ["check", *arguments[:-1], str(PAGE / "data")])
        assert result.exit_code == 1, result.output
