"""The files that are checked together, and what was found in them."""

import datetime as dt
import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from kimcore.cli.sheets import Sheet, Sheets, is_register, is_table, read_register
from kimcore.convert import Place, Reading
from kimcore.findings import Finding
from kimcore.formats import files, suffix_of
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import check
from kimcore.rules.rereading import PRINT_CONTRADICTS_ITSELF, PRINT_NOT_READ

STANDARD_INPUT = "-"
_READ_AGAIN: Final = frozenset({PRINT_CONTRADICTS_ITSELF.code, PRINT_NOT_READ.code})


@attrs.frozen
class Located:
    """A finding, the file it is in, and its pointer from the top of that file."""

    file: str
    finding: Finding

    @property
    def where(self) -> str:
        """The cell or the line where the finding has one, else the pointer."""
        line = self.finding.pointer if self.finding.line is None else str(self.finding.line)
        return self.finding.cell or line


@attrs.define
class Inputs:
    """What was read of all files, and which paths could not be opened or are no files."""

    on: dt.date
    """The day that the records are checked for."""
    sheets: Sheets = Sheets()  # noqa: RUF009 - it is frozen
    """How files that are tables are read."""
    files: int = 0
    records: list[Record] = attrs.field(factory=list[Record])
    counts: dict[str, int] = attrs.field(factory=dict[str, int])
    """How many records each file holds."""
    tables: dict[str, Sheet] = attrs.field(factory=dict[str, Sheet])
    """What was read of each file that is a table."""
    stood: list[tuple[str, int, Place]] = attrs.field(factory=list[tuple[str, int, Place]])
    """Of each record the file it stands in, its number among those of the file, and its place there."""
    located: list[Located] = attrs.field(factory=list[Located])
    unopened: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    skipped: set[str] = attrs.field(factory=set[str])
    """What in a folder has the name of a file and is none: a pipe, say, to which nobody may ever write."""
    regions: RegionTable | None = None

    def find(self, paths: Iterable[str], *, regions: str | None = None) -> Iterable[str]:
        """Return the files that paths name, each once: themselves, or those of a known format in a folder and below.

        A folder that holds a register as tables of CSV is one of them, and the list of regions is none. A folder
        without any stands for a file that is not there, so that a wrong folder does not pass for a sound one.
        """
        found: dict[object, str] = {}
        for path in paths:
            for file in self._files_at(path):
                found.setdefault(_identity(file), file)
        if regions is not None:
            found.pop(_identity(regions), None)
        return found.values()

    def _files_at(self, path: str) -> Iterable[str]:
        if path == STANDARD_INPUT or not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where this says no
            return [path]
        found: list[str] = []
        for folder, names in self._folders_at(path):
            known = [name for name in names if suffix_of(name) is not None or is_table(name)]
            files_of_folder = [os.path.join(folder, name) for name in known]  # noqa: PTH118 - a Path would lose what the user typed
            found += [folder] if is_register(folder) else files_of_folder
        readable = [file for file in found if is_register(file) or not _is_special(file)]
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
        reading = self._reading_of(file)
        if reading is None:
            return
        self.files += 1
        self.counts[file] = len(reading.records)
        self.records += reading.records
        self.stood += [(file, number, place) for number, place in enumerate(reading.places)]
        self.located += [Located(file, finding) for finding in reading.findings]

    def _reading_of(self, file: str) -> Reading | None:
        try:
            read = read_register(file) if is_register(file) else self.sheets.read(file, data_of(file))
        except OSError as error:
            self.unopened.append((file, error.strerror or type(error).__name__))
            return None
        if not isinstance(read, Sheet):
            return read
        self.tables[file] = read
        return read.reading

    def add_regions(self, file: str) -> None:
        """Read the list of regions, or remember that it cannot be opened."""
        try:
            self.regions, findings = RegionTable.read(data_of(file))
        except OSError as error:
            self.unopened.append((file, error.strerror or type(error).__name__))
        else:
            self.located += [Located(file, finding) for finding in findings]

    def check(self, *, complete: bool) -> None:
        """Apply the rules to the records of all files together.

        What a rule finds by reading a print again was said already where the print was read from a cell.
        """
        said = {(one.file, one.finding.cell, one.finding.pointer) for one in self.located if one.file in self.tables}
        for finding in check(self.records, on=self.on, regions=self.regions, complete=complete):
            if finding.index is None:
                self.located.append(Located("", finding))
                continue
            file, number, place = self.stood[finding.index]
            if file in self.tables:
                found = self.tables[file].reading.located(number, finding)
                if finding.code not in _READ_AGAIN or (file, found.cell, found.pointer) not in said:
                    self.located.append(Located(file, found))
            else:
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
