"""The files that are checked together, and what was found in them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from kimcore.convert import Place
from kimcore.findings import Finding
from kimcore.formats import READERS, json
from kimcore.records import Record
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

    files: int = 0
    records: list[Record] = attrs.field(factory=list[Record])
    stood: list[tuple[str, Place]] = attrs.field(factory=list[tuple[str, Place]])
    located: list[Located] = attrs.field(factory=list[Located])
    unopened: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])

    def add(self, file: str) -> None:
        """Read one file, or remember that it cannot be opened."""
        try:
            data = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
        except OSError as error:
            self.unopened.append((file, error.strerror or type(error).__name__))
            return
        reading = READERS.get(Path(file).suffix.lower(), json.read)(data)
        self.files += 1
        self.records += reading.records
        self.stood += [(file, place) for place in reading.places]
        self.located += [Located(file, finding) for finding in reading.findings]

    def check(self, *, complete: bool) -> None:
        """Apply the rules to the records of all files together."""
        for finding in check(self.records, complete=complete):
            if finding.index is None:
                self.located.append(Located("", finding))
                continue
            file, place = self.stood[finding.index]
            self.located.append(Located(file, finding.within(place.pointer)))


def files_of(paths: Iterable[str]) -> Iterator[str]:
    """Return the files that paths name: themselves, or in a folder and below it those of a known format, by name.

    A folder without any stands for a file that is not there, so that a wrong folder does not pass for a sound one.
    """
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            found = sorted(
                str(file) for file in Path(path).rglob("*") if file.suffix.lower() in READERS and file.is_file()
            )
            yield from found or [str(Path(path, "*.json"))]
        else:
            yield path
