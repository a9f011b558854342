"""Files and folders that are tables: registers of ours, and sheets of offices, read by a mapping or a proposed one."""

import os
import re
from pathlib import Path
from typing import Final

import attrs

from kimcore import tables
from kimcore.convert import Reading
from kimcore.findings import Finding, Problem, Words
from kimcore.formats import FORMATS, csv, suffix_of, xlsx
from kimcore.formats.recognising import other_kind
from kimcore.records import RECORDS
from kimcore.registers.datapackage import DATA_PACKAGE
from kimcore.sheets.signatures import PACKED, TABLE, FileKind, kind_of
from kimcore.sheets.workbooks import is_workbook
from kimcore.tables import Table, TableMapping, TableReading

MAPPING_PROPOSED = Problem.note(
    code="mapping_proposed",
    indonesian="Tabel ini dibaca dengan pemetaan kolom yang diusulkan kimcore. Untuk mengecek atau mengubahnya: kimcore"
    " map BERKAS > pemetaan.toml, lalu pakai dengan --mapping pemetaan.toml.",
    english="This table was read by a mapping that kimcore proposes. To check or change it: kimcore map FILE >"
    " mapping.toml, then use it with --mapping mapping.toml.",
)

_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")
SUFFIXES: Final = (".csv", ".tsv", *_WORKBOOKS)
"""How the names of files end that are tables."""
_OURS: Final = re.compile(rb'"type"\s*:\s*"(?:' + "|".join(cls.__name__ for cls in RECORDS).encode() + rb')"')
"""What every JSON document of ours holds, and hardly another one."""
_JSON: Final = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*[\[{]").match
_OBJECT: Final = re.compile(rb"^[ \t\r]*\{", re.MULTILINE)
"""The beginning of a line of JSON Lines; where there is none, no record is lost by saying what else a file is."""
RECORDS_OF_OURS: Final = FileKind(
    Words("data kimcore dalam JSON", "JSON with records of kimcore"),
    Words(
        "beri nama yang berakhir .json, atau .jsonl bila satu data setiap baris",
        "let its name end in .json, or in .jsonl where each line is a record",
    ),
)


@attrs.frozen
class Sheet:
    """What was read of the table of an office: the table itself, and the mapping that it was read by."""

    reading: TableReading
    table: Table | None = None
    mapping: TableMapping | None = None


@attrs.frozen
class Sheets:
    """How files that are tables are read: by which mapping, if one is given, and in which encoding."""

    mapping: TableMapping | None = None
    encoding: str | None = None

    def read(self, file: str, data: bytes) -> Reading | Sheet:
        """Read a file: a table of an office, or what holds records of ours, of the format that its name says.

        With a mapping JSON is a table, too, unless it is of records of ours. Raises MissingExtraError for a workbook
        where the extra `tables` is missing.
        """
        suffix = suffix_of(file) or ".json"
        if is_table(file) and is_workbook(data) and xlsx.holds_register(data):
            return xlsx.read(data)
        if is_table(file) and _JSON(data) and _OURS.search(data):
            return Reading(findings=(RECORDS_OF_OURS.instead_of(TABLE),))
        has_other_names = self.mapping is not None and suffix in (".json", ".jsonl") and not _OURS.search(data)
        if is_table(file) or has_other_names:
            return self._of_office(data)
        if suffix == ".jsonl" and (other := _other_kind_of_lines(data)) is not None:
            return Reading(findings=(other,))
        return FORMATS[suffix].read(data)

    def _of_office(self, data: bytes) -> Sheet:
        table, findings = tables.read_table(data, encoding=self.encoding, mapping=self.mapping)
        if table is None:
            return Sheet(TableReading(findings=findings))
        mapping = self.mapping or tables.propose(table).mapping()
        proposed = () if self.mapping is not None else (MAPPING_PROPOSED.at(),)
        reading = tables.read(table, mapping)
        return Sheet(attrs.evolve(reading, findings=(*findings, *proposed, *reading.findings)), table, mapping)


def _other_kind_of_lines(data: bytes) -> Finding | None:
    """Return what a file is that has the name of JSON Lines and no line that could be a record, packed or not."""
    kind = kind_of(data)
    if kind is PACKED or (kind is None and _OBJECT.search(data)):
        return None
    return other_kind(data)


def is_table(file: str) -> bool:
    """Whether a file is a table by its name."""
    return _ends(file, SUFFIXES)


def is_document(file: str) -> bool:
    """Whether a file is one JSON document by its name, or by having none that says otherwise."""
    return suffix_of(file) in (".json", None) and not is_table(file)


def _ends(file: str, suffixes: tuple[str, ...]) -> bool:
    return os.path.basename(file).lower().endswith(suffixes)  # noqa: PTH119 - a Path would lose a slash at its end


def is_register(path: str) -> bool:
    """Whether a path leads to a folder that holds a register as tables of CSV."""
    return Path(path, DATA_PACKAGE).is_file()


def read_register(path: str) -> Reading:
    """Read a folder that holds a register as tables of CSV; raise OSError where one of its files cannot be read."""
    return csv.read(csv.files_of(path))
