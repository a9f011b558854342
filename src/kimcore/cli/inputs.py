"""The files that are checked together, and what was found in them."""

import datetime as dt
import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import attrs

from kimcore.convert import Place
from kimcore.findings import Finding
from kimcore.formats import READERS, json
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
    """What was read of all files, and which paths could not be opened."""

    on: dt.date
    """The day that the records are checked for."""
    files: int = 0
    records: list[Record] = attrs.field(factory=list[Record])
    stood: list[tuple[str, Place]] = attrs.field(factory=list[tuple[str, Place]])
    located: list[Located] = attrs.field(factory=list[Located])
    unopened: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    regions: RegionTable | None = None

    def find(self, paths: Iterable[str]) -> Iterable[str]:
        """Return the files that paths name, each once: themselves, or those of a known format in a folder and below.

        A folder without any stands for a file that is not there, so that a wrong folder does not pass for a sound one.
        """
        files = {os.path.realpath(file): file for path in paths for file in self._files_at(path)}
        return files.values()

    def _files_at(self, path: str) -> Iterable[str]:
        if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where this says no
            return [path]
        found = [
            os.path.join(folder, name)  # noqa: PTH118 - a Path would lose what the user typed
            for folder, _, names in os.walk(path, onerror=self._cannot_open)
            for name in names
            if Path(name).suffix.lower() in READERS
        ]
        return sorted(found) or [os.path.join(path, "*.json")]  # noqa: PTH118 - as above

    def _cannot_open(self, error: OSError) -> None:
        self.unopened.append((str(error.filename), error.strerror or type(error).__name__))

    def add(self, file: str) -> None:
        """Read one file of records, or remember that it cannot be opened."""
        data = self._data_of(file)
        if data is None:
            return
        reading = READERS.get(Path(file).suffix.lower(), json.read)(data)
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
            return _standard_input() if file == STANDARD_INPUT else Path(file).read_bytes()
        except OSError as error:
            error.filename = file
            self._cannot_open(error)
            return None

    def check(self, *, complete: bool) -> None:
        """Apply the rules to the records of all files together."""
        for finding in check(self.records, on=self.on, regions=self.regions, complete=complete):
            if finding.index is None:
                self.located.append(Located("", finding))
                continue
            file, place = self.stood[finding.index]
            self.located.append(Located(file, finding.within(place.pointer)))


def _standard_input() -> bytes:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] # where a program was started without one
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer.read()
