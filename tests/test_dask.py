"""Promises of checking on a cluster: the work is wired to workers, and one that is killed changes nothing."""

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kimcore import Severity, check, partitions
from kimcore.dask import workers
from kimcore.errors import MissingExtraError
from kimcore.formats import jsonl
from kimcore.partitions import Settings
from kimcore.rules import Policy
from kimcore.testing import regency, regency_regions

REGISTER = tuple(regency(seed=5, districts=150, villages=300, groups=12, members=30, sessions=16, items=8))[3:]
"""Records of two regencies, without the institutions that they name: so that there is something to find."""


class Here:
    """A client of a cluster that does each task here and at once."""

    def __init__(self) -> None:
        """Start with nothing done."""
        self.done: list[str] = []

    def submit(self, function: Callable[..., Any], /, *given: Any, pure: bool) -> Any:  # noqa: ANN401 - plain data
        """Do a task; what it is given may be what another task gave."""
        assert not pure  # the same bytes of a file may hold something else next time
        self.done.append(function.__name__)
        result = function(*(one.result() if isinstance(one, SimpleNamespace) else one for one in given))
        return SimpleNamespace(result=lambda: result)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write the register to a file."""
    path = tmp_path / "register.jsonl"
    jsonl.dump(REGISTER, path)
    return path


def test_each_part_and_each_share_is_a_task(path: Path) -> None:
    """What is told to all tasks alike travels once for each of the three steps, and the findings are those of check."""
    client = Here()
    report = partitions.check(path, blocksize=20_000, share=40, spread=workers(client))
    assert report.findings == check(REGISTER) != ()
    assert client.done.count("_unchanged") == 3
    assert client.done.count("count") == client.done.count("read") > 1
    assert client.done.count("judge") > 1


def test_the_client_in_use_is_asked_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a client it is the one that Dask says is in use."""
    client = Here()
    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(get_client=lambda: client))
    partitions.check(path, spread=workers())
    assert client.done


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Dask is not installed, the error says how it is."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"kimcore\[dask\]"):
        workers()


# A cluster


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Start a cluster of two workers on this machine, each a process with one thread."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, processes=True, threads_per_worker=1, memory_limit=0, dashboard_address=":0"
        ) as started,
        distributed.Client(started) as client,
    ):
        yield client


def test_two_workers_find_what_one_process_finds(path: Path, cluster: Any) -> None:  # noqa: ANN401 - an extra
    """Groups cut by parts, references across regencies, ids that two files have, and all that a check can be told."""
    told: dict[str, Any] = {
        "on": dt.date(2026, 1, 1),
        "policy": Policy(severities={"duplicate_id": Severity.NOTE}),
        "regions": regency_regions(districts=12, villages=20),
        "complete": True,
    }
    report = partitions.check([path, path], blocksize=20_000, share=40, spread=workers(cluster), **told)
    expected = check([*REGISTER, *REGISTER], **told)
    assert [(one, one.index) for one in report.findings] == [(one, one.index) for one in expected]
    assert {"duplicate_id", "absent_reference", "region_not_listed"} <= {one.code for one in report.findings}


@pytest.mark.skipif(sys.platform == "win32", reason="no process is killed there as it is here")
@pytest.mark.parametrize("step", ["count", "read", "judge"])
def test_a_worker_that_is_killed_changes_nothing(path: Path, tmp_path: Path, cluster: Any, step: str) -> None:  # noqa: ANN401 - as above
    """A worker dies in the middle of each step: another one does again what it did, and had done."""
    died = tmp_path / "died"
    spread = workers(cluster)

    def spread_with_death(function: Callable[..., Any], tasks: Iterable[Any], settings: Settings) -> Iterator[Any]:
        def task(one: object, given: Settings) -> object:
            if function.__name__ == step and not died.exists():
                died.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return function(one, given)

        return spread(task, tasks, settings)

    report = partitions.check(path, blocksize=20_000, share=40, spread=spread_with_death)
    assert died.exists()
    assert report.findings == check(REGISTER)
