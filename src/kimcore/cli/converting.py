"""A file of records that becomes one of another format, or for another audience."""

import itertools
import json as stdlib_json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs
import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kimcore import tables
from kimcore.cli import report
from kimcore.cli.inputs import Located, data_of
from kimcore.cli.sheets import Sheet, Sheets, is_document, is_register, read_register
from kimcore.convert import Reading, to_dict
from kimcore.errors import MalformedError, UnwritableError
from kimcore.findings import Finding, Locale, Problem, Severity
from kimcore.formats import FORMATS, csv, files, json, jsonl, suffix_of
from kimcore.formats.pointing import on_lines
from kimcore.privacy import Audience, redact
from kimcore.records import Record
from kimcore.tables.mapping import ATTENDANCE

NO_ONE_TO_LIST = Problem.note(
    code="attendance_without_rows",
    indonesian="Nama peserta tidak pernah disimpan, sehingga daftar hadir yang ditulis hanya memuat judul kolom.",
    english="No name of an attendance list is ever kept, so the one that is written has only its headings.",
)

STANDARD_OUTPUT: Final = "-"
_INDENTED: Final = ".json"
"""The only format that is written in lines for people."""
_FOLDER: Final = ""
"""The suffix of a register as a folder of CSV files."""
_TABLES: Final = {
    ".csv": tables.table_to_csv,
    ".xlsx": tables.table_to_workbook,
    ".json": tables.table_to_json,
}
"""How the table of an office is written, by the suffix of its file."""


class UnopenedError(Exception):
    """The file that is converted cannot be opened, or be read any further."""


@attrs.define(kw_only=True)
class Conversion:
    """What becomes of one file: the sound records are written, and what is wrong with others is told as it is found."""

    source: str
    target: str
    sheets: Sheets = Sheets()  # noqa: RUF009 - it is frozen
    """How a file that is a table is read, and by which mapping one is written."""
    audience: Audience
    pretty: bool
    console: Console
    """Where findings, errors and progress are told: standard error."""
    locale: Locale
    records: int = 0
    """How many were read."""
    is_from_table: bool = False
    """Whether they come from the table of an office, so that a mapping is that of what is read."""
    severities: Counter[Severity] = attrs.field(factory=Counter[Severity])
    """How many findings there were."""

    def run(self) -> int:
        """Convert, and return the exit status; raise OSError where standard output cannot be written."""
        try:
            self._write(self._watched(_begun(self._records())))
        except UnopenedError as error:
            report.print_unopened(self.console, self.source, str(error), self.locale)
            return 2
        except (MalformedError, UnwritableError) as error:  # a record that the format cannot hold
            self._tell(self.target, error.findings)
            return 2
        except OSError as error:
            if self.target == STANDARD_OUTPUT:
                raise
            report.print_unwritten(self.console, self.target, error.strerror or type(error).__name__, self.locale)
            return 2
        report.print_converted(self.console, self.records, self.severities, self.locale)
        return int(self.severities[Severity.ERROR] > 0)

    def _records(self) -> Iterator[Record]:
        """Yield the sound records, of JSON Lines as they come, and tell what else is found."""
        try:
            if FORMATS[suffix_of(self.source) or _INDENTED] is jsonl and self.sheets.mapping is None:
                for line in jsonl.scan(self.source):
                    self._tell(self.source, line.findings)
                    yield from () if line.record is None else (line.record,)
            else:
                yield from self._told(self._read())
        except OSError as error:
            raise UnopenedError(error.strerror or type(error).__name__) from None

    def _read(self) -> Reading:
        if is_register(self.source):
            return read_register(self.source)
        data = data_of(self.source)
        read = self.sheets.read(self.source, data)
        self.is_from_table = isinstance(read, Sheet)
        if isinstance(read, Sheet):
            return read.reading
        findings = on_lines(data, read.findings) if is_document(self.source) else read.findings
        return attrs.evolve(read, findings=tuple(findings))

    def _told(self, reading: Reading) -> Iterable[Record]:
        """Tell what was found in a file, and return its records."""
        self._tell(self.source, reading.findings)
        return reading.records

    def _tell(self, file: str, findings: Iterable[Finding]) -> None:
        for finding in findings:
            self.severities[finding.severity] += 1
            report.print_findings(self.console, [Located(file, finding)], self.locale)

    def _watched(self, records: Iterable[Record]) -> Iterator[Record]:
        """Count records, on a terminal before the eyes of who waits for them."""
        if not self.console.is_terminal:  # older versions of rich end even a disabled bar with a blank line
            yield from map(self._counted, records)
            return
        columns = SpinnerColumn(), TextColumn("{task.completed}"), TimeElapsedColumn()
        with Progress(*columns, console=self.console, transient=True) as progress:
            task = progress.add_task("", total=None)
            for record in map(self._counted, records):
                progress.update(task, completed=self.records)
                yield record

    def _counted(self, record: Record) -> Record:
        self.records += 1
        return record

    def _write(self, records: Iterable[Record]) -> None:
        suffix = _suffix_written(self.target)
        if self.sheets.mapping is not None and not self.is_from_table:
            if suffix not in _TABLES:
                raise click.UsageError(f"A mapping writes a table: let OUT end in one of: {', '.join(_TABLES)}.")
            if self.sheets.mapping.rows == ATTENDANCE:
                self._tell(self.target, [NO_ONE_TO_LIST.at()])
            table = tables.write(redact(records, self.audience).records, self.sheets.mapping, locale=self.locale)
            files.replace(self.target, _TABLES[suffix](table))
        elif suffix == _FOLDER:
            csv.dump(records, self.target, audience=self.audience)
        elif self.target != STANDARD_OUTPUT and not self.pretty:
            FORMATS[suffix].dump(records, self.target, audience=self.audience)
        else:
            data = _indented(records, self.audience) if self.pretty else json.dumps(records, audience=self.audience)
            if self.target == STANDARD_OUTPUT:
                click.echo(data, nl=False)
            else:
                files.replace(self.target, data)


def check_target(target: str, *, has_mapping: bool, pretty: bool) -> None:
    """Raise UsageError where a file's name says no format that can be written, or none that is written as asked for."""
    suffix = _suffix_written(target)
    if suffix not in {*FORMATS, _FOLDER, *(_TABLES if has_mapping else ())}:
        known = ", ".join(FORMATS)
        raise click.UsageError(
            f"The name of OUT says no format. Please let it end in one of: {known}; without any it is a folder of CSV."
        )
    if pretty and suffix != _INDENTED:
        raise click.UsageError(f"--pretty is for JSON: please let the name of OUT end in {_INDENTED}.")


def _suffix_written(target: str) -> str:
    """Return the suffix that says what is written; none, or a slash at the end, means a folder."""
    if target == STANDARD_OUTPUT:
        return _INDENTED
    if target.endswith(("/", os.sep)):
        return _FOLDER
    return suffix_of(target) or Path(target).suffix.lower()


def _begun(records: Iterator[Record]) -> Iterator[Record]:
    """Return records of which the first has been read: nothing is written where there is nothing to read from."""
    return itertools.chain(list(itertools.islice(records, 1)), records)


def _indented(records: Iterable[Record], audience: Audience) -> bytes:
    """Return what an audience may see as JSON for people: indented, and with members in the order of the reference."""
    plain = [to_dict(record) for record in redact(records, audience).records]
    return f"{stdlib_json.dumps(plain, ensure_ascii=False, indent=2)}\n".encode()
