"""Promises of files that are kept: each is what is made today, and where not, one line says what to run."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from kept import COMMAND, KEPT, SHEETS, TESTS, assert_kept

FINDINGS = TESTS / "cases" / "findings.txt"


@pytest.mark.parametrize(("path", "make"), KEPT.items(), ids=lambda one: getattr(one, "name", ""))
def test_what_is_kept_is_what_is_made_today(path: Path, make: Callable[[], str]) -> None:
    """Real cases and examples stand in their one form, and a change to a rule shows which of them it touches."""
    assert_kept(path, make())


def test_what_differs_is_told_in_one_line(tmp_path: Path) -> None:
    """Nobody scrolls through the difference of two long files: the failure is the file and the command."""
    (tmp_path / "page.md").write_text("1\n" * 30_000, encoding="utf-8")
    with pytest.raises(pytest.fail.Exception) as failed:
        assert_kept(tmp_path / "page.md", "2\n" * 30_000)
    assert str(failed.value).startswith("page.md is not what is made today;")
    assert str(failed.value).endswith(COMMAND)
    assert "\n" not in str(failed.value)
    assert failed.value.pytrace is False


def test_findings_are_kept_of_all_cases_and_hold_nobody() -> None:
    """Lines are of public pages, sheets and examples, and have an id, a pointer or cell, a severity and a code."""
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    origins = {line.split()[0] for line in lines}
    assert origins >= {"groups", "hoaxes", "sessions", "kim-groups", *SHEETS}
    form = re.compile(r"\S+ \S+ (-|/\S+|(.+!)?[A-Z]+[0-9]+) (error|warning|note) [a-z_0-9]+")
    assert [line for line in lines if not form.fullmatch(line)] == []
