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

from kimcore.cli.folders import is_passed_over
from kimcore.cli.sheets import Sheet, Sheets, is_document, is_register, is_table, read_register
from kimcore.convert import Place, Reading
from kimcore.findings import Finding, Severity
from kimcore.formats import files, suffix_of
from kimcore.formats.pointing import on_lines
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
    is_in_row: bool = False
    """Whether its cell stands for a row, so that only the pointer tells which field is meant."""

    @property
    def place(self) -> str:
        """The cell, the pointer, or both, as far as they tell something."""
        cell, pointer = self.finding.cell or "", self.finding.pointer
        return ":".join(filter(None, (cell, pointer if self.is_in_row or not cell else "")))

    @property
    def where(self) -> str:
        """The place, with the line where there is no cell, as far as there are any."""
        line = "" if self.finding.line is None or self.finding.cell else str(self.finding.line)
        return ":".join(filter(None, (line, self.place)))


@attrs.define
class Inputs:
    """What was read of all files, and which paths could not be opened or are no files."""

    on: dt.date
    """The day that the records are checked for."""
    sheets: Sheets = Sheets()  # noqa: RUF009 - it is frozen
    """How files that are tables are read."""
    exclude: tuple[str, ...] = ()
    """Patterns of what is passed over in folders, beside what always is."""
    files: int = 0
    records: list[Record] = attrs.field(factory=list[Record])
    counts: dict[str, int] = attrs.field(factory=dict[str, int])
    """How many records each file holds."""
    tables: dict[str, Sheet] = attrs.field(factory=dict[str, Sheet])
    """What was read of each file that is a table."""
    documents: dict[str, bytes] = attrs.field(factory=dict[str, bytes])
    """What each JSON file holds, which tells on which line a finding is; standard input cannot be read again."""
    stood: list[tuple[str, int, Place]] = attrs.field(factory=list[tuple[str, int, Place]])
    """Of each record the file it stands in, its number among those of the file, and its place there."""
    located: list[Located] = attrs.field(factory=list[Located])
    unopened: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    skipped: set[str] = attrs.field(factory=set[str])
    """What in a folder has the name of a file and is none: a pipe, say, to which nobody may ever write."""
    excluded: set[str] = attrs.field(factory=set[str])
    """What in a folder was passed over: hidden, a folder of programs, or matched by a pattern."""
    regions: RegionTable | None = None

    def shown(self, *, quiet: bool) -> list[Located]:
        """Return what was found, or only the errors."""
        return [one for one in self.located if one.finding.severity is Severity.ERROR] if quiet else self.located

    def find(self, paths: Iterable[str], *, regions: str | None = None) -> Iterable[str]:
        """Return the files that paths name, each once: themselves, or those of a known format in a folder and below.

        A folder that holds a register as tables of CSV is one of them, and the list of regions is none. What is passed
        over below a folder is read where a path names it. A folder
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
            found += [folder] if is_register(folder) else self._kept(path, folder, known)
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
            below[:] = [os.path.basename(one) for one in sorted(self._kept(path, folder, below))]  # noqa: PTH119 - as above
            yield folder, names

    def _kept(self, top: str, folder: str, names: Iterable[str]) -> list[str]:
        """Return the paths of files or folders in a folder without those that are passed over, which are noted."""
        paths = [os.path.join(folder, name) for name in names]  # noqa: PTH118 - a Path would lose what the user typed
        out = {path for path in paths if is_passed_over(path, path.removeprefix(top).lstrip(os.sep), self.exclude)}
        self.excluded |= out
        return [path for path in paths if path not in out]

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
            read = read_register(file) if is_register(file) else self._read(file)
        except OSError as error:
            self.unopened.append((file, error.strerror or type(error).__name__))
            return None
        if not isinstance(read, Sheet):
            return read
        self.tables[file] = read
        return read.reading

    def _read(self, file: str) -> Reading | Sheet:
        data = data_of(file)
        read = self.sheets.read(file, data)
        if not isinstance(read, Sheet) and is_document(file):
            self.documents[file] = data
        return read

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
                found = finding.placed(place.pointer, place.line, place.cell, finding.record_id)
                self.located.append(Located(file, found, is_in_row=place.cell is not None))
        self._find_lines()

    def _find_lines(self) -> None:
        """Give what was found in JSON documents its lines; each is walked through once, for all that is in it."""
        positions: dict[str, list[int]] = {}
        for position, one in enumerate(self.located):
            positions.setdefault(one.file, []).append(position)
        for file in positions.keys() & self.documents.keys():
            found = on_lines(self.documents[file], [self.located[position].finding for position in positions[file]])
            for position, finding in zip(positions[file], found, strict=True):
                self.located[position] = Located(file, finding)


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
