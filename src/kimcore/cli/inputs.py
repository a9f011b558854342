"""The files that are checked together, and what was found in them."""

import datetime as dt
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from kimcore.convert import Place
from kimcore.findings import Finding
from kimcore.formats import FORMATS, files, suffix_of
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import check

STANDARD_INPUT = "-"


@attrs.frozen
class Located:
    """A finding, the file it is in, and its pointer from the top of that file."""

    file: str
    finding: Finding

    @property
    def where(self) -> str:
        """The line where the finding has one, else the pointer."""
        return self.finding.pointer if self.finding.line is None else str(self.finding.line)


@attrs.define
class Inputs:
    """What was read of all files, and which paths could not be opened or are no files."""

    on: dt.date
    """The day that the records are checked for."""
    files: int = 0
    records: list[Record] = attrs.field(factory=list[Record])
    stood: list[tuple[str, Place]] = attrs.field(factory=list[tuple[str, Place]])
    located: list[Located] = attrs.field(factory=list[Located])
    unopened: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    skipped: set[str] = attrs.field(factory=set[str])
    """What in a folder has the name of a file and is none: a pipe, say, to which nobody may ever write."""
    regions: RegionTable | None = None

    def find(self, paths: Iterable[str]) -> Iterable[str]:
        """Return the files that paths name, each once: themselves, or those of a known format in a folder and below.

        A folder without any stands for a file that is not there, so that a wrong folder does not pass for a sound one.
        """
        found: dict[object, str] = {}
        for path in paths:
            for file in self._files_at(path):
                found.setdefault(_identity(file), file)
        return found.values()

    def _files_at(self, path: str) -> Iterable[str]:
        if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where this says no
            return [path]
        found = [
            os.path.join(folder, name)  # noqa: PTH118 - a Path would lose what the user typed
            for folder, names in self._folders_at(path)
            for name in names
            if suffix_of(name) is not None
        ]
        readable = [file for file in found if not _is_special(file)]
        self.skipped.update(set(found) - set(readable))
        return sorted(readable) or [os.path.join(path, "*.json")]  # noqa: PTH118 - as above

    def _folders_at(self, path: str) -> Iterator[tuple[str, list[str]]]:
        """Yield a folder and those below it, each once however many links lead to it, with the names of its files."""
        seen = set[object]()
        for folder, below, names in os.walk(path, onerror=self._cannot_open, followlinks=True):
            if _identity(folder) in seen:
                below.clear()
                continue
            seen.add(_identity(folder))
            below.sort()
            yield folder, names

    def _cannot_open(self, error: OSError) -> None:
        self.unopened.append((str(error.filename), error.strerror or type(error).__name__))

    def add(self, file: str) -> None:
        """Read one file of records, or remember that it cannot be opened."""
        data = self._data_of(file)
        if data is None:
            return
        reading = FORMATS[suffix_of(file) or ".json"].read(data)
        self.files += 1
        self.records += reading.records
        self.stood += [(file, place) for place in reading.places]
        self.located += [Located(file, finding) for finding in reading.findings]

    def add_regions(self, file: str) -> None:
        """Read the list of regions, or remember that it cannot be opened."""
        data = self._data_of(file)
        if data is not None:
            self.regions, findings = RegionTable.read(data)
            self.located += [Located(file, finding) for finding in findings]

    def _data_of(self, file: str) -> bytes | None:
        try:
            return data_of(file)
        except OSError as error:
            self.unopened.append((file, error.strerror or type(error).__name__))
            return None

    def check(self, *, complete: bool) -> None:
        """Apply the rules to the records of all files together."""
        for finding in check(self.records, on=self.on, regions=self.regions, complete=complete):
            if finding.index is None:
                self.located.append(Located("", finding))
                continue
            file, place = self.stood[finding.index]
            self.located.append(Located(file, finding.within(place.pointer)))


def data_of(file: str) -> bytes:
    """Return what a file, or standard input, holds; raise OSError where it cannot be opened."""
    return _standard_input() if file == STANDARD_INPUT else files.read(file)


def _identity(path: str) -> object:
    """Return what is equal for two paths of one file, whatever they are; standard input is none that has a path."""
    try:
        status = os.fstat(0) if path == STANDARD_INPUT else os.stat(path)  # noqa: PTH116 - a Path would lose a slash
    except OSError:
        return path
    return status.st_dev, status.st_ino


def _is_special(path: str) -> bool:
    """Whether a path leads to what is neither a file nor missing."""
    try:
        return not stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return False


def _standard_input() -> bytes:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] # where a program was started without one
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer.read()
