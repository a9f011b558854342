"""CSV: a register as a folder of tables, with a `datapackage.json` that describes them for open-data portals.

In memory a folder is a mapping from the names of its files to their bytes. The tables and their columns are those of
`kimcore.registers`: a file for each that has rows, `Session.head_counts.csv`. Files are UTF-8 without a mark, with CRLF
at the ends of rows (RFC 4180), and the same on every platform.
"""

import csv
import io
import itertools
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import attrs

from kimcore.convert import Reading
from kimcore.convert.records import writable
from kimcore.errors import LoadError
from kimcore.fields import Unknown
from kimcore.fields.past import past
from kimcore.fields.reading import exact_unknown
from kimcore.findings import Finding, Findings, Locale, Problem, Severity
from kimcore.formats import files
from kimcore.migrations import current_schema
from kimcore.privacy import Audience, Table, redact
from kimcore.records import RECORDS, Record
from kimcore.registers import columns
from kimcore.registers.columns import same_heading, tables
from kimcore.registers.datapackage import DATA_PACKAGE, SUFFIX, described, listed
from kimcore.registers.flattening import Cell, Filled, flatten
from kimcore.registers.gathering import gather
from kimcore.registers.headings import schema_of
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.grids import Grid
from kimcore.sheets.guards import guarded
from kimcore.sheets.tables import address_of

UNFINISHED_FOLDER = Problem.error(
    code="unfinished_folder",
    indonesian="Penulisan folder ini terputus, sehingga tabelnya belum tentu lengkap. Mohon tulis ulang.",
    english="The writing of this folder was cut off, so its tables may not belong together. Please write it again.",
)
NOT_A_DATA_PACKAGE = Problem.warning(
    code="not_a_data_package",
    indonesian="Isi datapackage.json tidak dapat dibaca, sehingga tidak dapat dipastikan bahwa semua tabel ada. Mohon"
    " cek.",
    english="What datapackage.json holds cannot be read, so whether all tables are there is not known. Please check.",
)
TABLE_MISSING = Problem.error(
    code="table_missing",
    indonesian="Tabel “{table}” tercantum dalam datapackage.json, tetapi berkasnya tidak ada. Mohon sertakan"
    " berkasnya.",
    english="The table “{table}” is listed in datapackage.json, but its file is not there. Please add the file.",
)
TABLE_NOT_LISTED = Problem.warning(
    code="table_not_listed",
    indonesian="Tabel “{table}” tidak tercantum dalam datapackage.json; mungkin berasal dari register lain. Mohon cek.",
    english="The table “{table}” is not listed in datapackage.json, so it may be of another register. Please check.",
)

_UNFINISHED: Final = b'{"kimcore:unfinished":true}\n'
"""What describes a folder while its tables are written."""


def read(
    data: Mapping[str, bytes], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> Reading:
    """Read the files of a folder by their names. Never raises; what is wrong is in the findings.

    A table or column that is not known is not read: an error, or with another `unknown` a warning. Headings may be in
    any language and order. Files that are not called `*.csv` are passed over.
    """
    exact_unknown(unknown)
    known, found = _of_every_schema(types), Findings()
    found.extend(_not_together(data, known))
    names = [name for name in sorted(data) if name.casefold().endswith(SUFFIX)]
    grids = {name: grid for name in names if (grid := _grid(name, data[name], known, found)) is not None}
    return gather(grids, _by_file(types, schema_of(grids)), unknown=unknown, already=found, types=types)


def loads(
    data: Mapping[str, bytes], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a folder's files; raise LoadError with every finding where one is an error."""
    reading = read(data, unknown=unknown, types=types)
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise LoadError(reading.findings)
    return reading.records


def dumps(
    records: Iterable[Record],
    *,
    audience: Audience = Audience.INTERNAL,
    locale: Locale | None = None,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> dict[str, bytes]:
    """Return the files of a folder by their names: of what the audience may see, by the privacy table.

    Headings are names as in JSON, or in Indonesian or English. Raises UnwritableError where records of a type have one
    id, hold members that no field declares, or are of none of `types`, and UndecidedError where the table does not say
    who may see a class.
    """
    seen = redact(writable(records, types), audience, table=table).records
    contents = [(one, _bytes(one, locale)) for one in flatten(seen, types)]
    made = {f"{one.table.name}{SUFFIX}": content for one, content in contents}
    return {**made, DATA_PACKAGE: described(contents, locale, tables(types))}


def load(
    path: str | os.PathLike[str], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a folder, as `loads` does; raise OSError where it cannot be read."""
    return loads(files_of(path), unknown=unknown, types=types)


def files_of(path: str | os.PathLike[str]) -> dict[str, bytes]:
    """Return the files of a folder that may be of a register, by name; raise OSError where one cannot be read."""
    names = [one.name for one in Path(path).iterdir() if one.name == DATA_PACKAGE or one.suffix.casefold() == SUFFIX]
    return {name: files.read(Path(path, name)) for name in sorted(names)}


def dump(  # noqa: PLR0913 - what is written, where, and how; all but two have a default
    records: Iterable[Record],
    path: str | os.PathLike[str],
    *,
    audience: Audience = Audience.INTERNAL,
    locale: Locale | None = None,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> None:
    """Write records to a folder, which is made where it is not there; raise OSError where it cannot be written.

    Each file is replaced whole or not at all, and tables of an earlier register that have no rows any more are removed.
    While that goes on, `datapackage.json` says so, so that a folder whose writing was cut off is not taken for a
    register.
    """
    data = dumps(records, audience=audience, locale=locale, table=table, types=types)
    folder, known = Path(path), _of_every_schema(types)
    folder.mkdir(exist_ok=True)
    files.replace(folder / DATA_PACKAGE, _UNFINISHED)
    for file in folder.iterdir():
        if same_heading(file.name) in known and file.name not in data:
            file.unlink(missing_ok=True)  # another program may have been faster
    for name, content in data.items():
        files.replace(folder / name, content)


def _by_file(types: Collection[type[Record]], schema: int) -> Mapping[str, columns.Table]:
    """Return the tables of a schema by the names of their files, in any case: some disks do not keep it."""
    return {same_heading(f"{name}{SUFFIX}"): table for name, table in tables(types, past(schema)).items()}


def _of_every_schema(types: Collection[type[Record]]) -> Mapping[str, columns.Table]:
    """Return the tables of every schema by the names of their files."""
    every = (_by_file(types, schema).items() for schema in range(1, current_schema() + 1))
    return dict(itertools.chain.from_iterable(every))


def _not_together(data: Mapping[str, bytes], known: Mapping[str, columns.Table]) -> Iterator[Finding]:
    """Find what says that the files of a folder are not all of one register."""
    description = data.get(DATA_PACKAGE)
    names = None if description is None else listed(description)
    if description == _UNFINISHED:
        yield UNFINISHED_FOLDER.at()
    elif description is not None and names is None:
        yield NOT_A_DATA_PACKAGE.at()
    elif names is not None:
        wanted, there = ({same_heading(name) for name in some} for some in (names, data))
        for file, table in known.items():
            if (file in wanted) is not (file in there):
                yield (TABLE_MISSING if file in wanted else TABLE_NOT_LISTED).at(table=table.name)


def _grid(name: str, content: bytes, known: Mapping[str, columns.Table], found: Findings) -> Grid | None:
    """Return the rows of a file, or None where it cannot be read; one that is not ours is not looked into."""
    if same_heading(name) not in known:
        return Grid(name, [[name]])
    grid, findings = read_delimited(content, lines=1)
    for finding in findings:
        found.add(attrs.evolve(finding, cell=address_of(name, finding.line or 1, 0)))
    return grid


def _bytes(filled: Filled, locale: Locale | None) -> bytes:
    """Return a table as delimited text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.heading(locale) for column in filled.table.columns])
    writer.writerows([_text(cell) for cell in row] for row in filled.rows)
    return text.getvalue().encode()


def _text(cell: Cell) -> str:
    """Return what stands in a cell: a text that no spreadsheet takes for a formula, a number, or yes or no."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else guarded(str(cell))
