"""Promises of the command line where its extra is not installed."""

import runpy
import sys
from importlib.resources import files

import pytest

from kimcore import cli

pytestmark = pytest.mark.usefixtures("kept_signals")


def without(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Make a module impossible to import."""
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, "kimcore.cli.commands", raising=False)
    monkeypatch.delattr(cli, "commands", raising=False)


def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line names the command to run, and the exit status is that of wrong usage."""
    without(monkeypatch, "click")
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 2
    assert capsys.readouterr().err == (
        "kimcore: the command line needs its extra; install it with: pip install 'kimcore[cli]'\n"
    )


def test_the_package_says_so_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m kimcore` needs the same extra."""
    without(monkeypatch, "click")
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(files("kimcore") / "__main__.py"), run_name="__main__")
    assert caught.value.code == 2
    assert "its extra" in capsys.readouterr().err


def test_another_missing_module_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something else cannot be imported, the error says what."""
    without(monkeypatch, "kimcore.cli.commands")
    monkeypatch.setitem(sys.modules, "kimcore.cli.commands", None)
    with pytest.raises(ModuleNotFoundError, match="commands"):
        cli.main()
