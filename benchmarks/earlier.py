"""An earlier commit of kimcore, taken out of git into a folder, to be measured beside what is here."""

import functools
import io
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Final

import kimcore
from benchmarks.timing import ROOT, folder

BASE: Final = "460efcd6bbdff3527177e848ee3d30de36de0c6c"
"""The last commit before the plans of classes were compiled."""

HERE: Final = Path(kimcore.__file__).parents[1]
"""The folder of the kimcore that is measured."""


def _git(*arguments: str) -> bytes | None:
    """Return what git prints, or None where it is not there or fails."""
    git = shutil.which("git")
    done = subprocess.run([git, *arguments], cwd=ROOT, capture_output=True, check=False) if git else None
    return done.stdout if done and done.returncode == 0 else None


def short_name(commit: str) -> str:
    """Return the short name of a commit, for people."""
    printed = _git("rev-parse", "--short", commit)
    return printed.decode().strip() if printed else "unknown"


@functools.cache
def source_of(commit: str) -> Path | None:
    """Return a folder with the sources of a commit; None where git, or the commit, is not there."""
    packed = _git("archive", "--format=tar", commit, "src")
    if packed is None:
        return None
    made = folder() / commit
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(made, filter="data")
    return made / "src"
