"""Registers of offices: read bare, as a table, by a mapping, and written. Each row makes four records of 14 cells."""

import csv
import functools
import io
from typing import Final

import openpyxl

from benchmarks.rows.row import KIMCORE, Result, Row, Setting, When, compared
from benchmarks.timing import Work
from kimcore import tables
from kimcore.formats import jsonl
from kimcore.sheets.workbooks import read_workbook
from kimcore.tables import Column, TableMapping
from kimcore.tables import Row as TableRow

_LINES: Final = "JSON Lines"

_HEADINGS: Final = (
    *("NO", "NAMA KIM", "NOMOR SK", "TANGGAL SK", "TENTANG", "DESA", "KECAMATAN", "ALAMAT", "KETUA", "SEKRETARIS"),
    *("BENDAHARA", "No HP", "JUMLAH ANGGOTA (L/P)", "KET"),
)


@functools.cache
def _register(count: int) -> tables.Table:
    """Return a register of so many groups, each with its chair, secretary and treasurer."""
    rows = [
        TableRow(
            at + 2,
            [
                *(at + 1, f"KIM Contoh {at}", f"188.45/{at}/2023", f"{at % 28 + 1:02}/03/2023", "Pembentukan KIM"),
                *(f"Desa {at % 300}", f"Kecamatan {at % 12}", f"Jl. Contoh No. {at % 90}", f"Ketua {at}"),
                *(f"Sekretaris {at}", f"Bendahara {at}", f"0812-0000-{at % 10_000:04}", f"{at % 13 + 1}/{at % 9 + 1}"),
                "aktif",
            ],
        )
        for at in range(count)
    ]
    return tables.Table(tuple(Column(at, heading) for at, heading in enumerate(_HEADINGS)), tuple(rows))


@functools.cache
def _mapping(count: int) -> TableMapping:
    return tables.load_mapping(tables.mapping_text(tables.propose(_register(count))))


def _openpyxl(workbook: bytes) -> int:
    """Read a workbook with openpyxl, as fast as that can."""
    book = openpyxl.load_workbook(io.BytesIO(workbook), read_only=True, data_only=True)
    return sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))


def _delimited(setting: Setting, size: int) -> Result:
    text = tables.table_to_csv(_register(size))
    candidates: dict[str, Work] = {
        KIMCORE: lambda: tables.read_table(text, mapping=_mapping(size)),
        "csv.reader": lambda: _csv(text.decode()),
    }
    return compared(candidates, setting.processes)


def _csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def _workbook(setting: Setting, size: int) -> Result:
    data = tables.table_to_workbook(_register(size))
    candidates: dict[str, Work] = {
        KIMCORE: lambda: tables.read_table(data, mapping=_mapping(size)),
        "calamine": lambda: read_workbook(data),
        "openpyxl": lambda: _openpyxl(data),
    }
    return compared(candidates, setting.processes)


def _records(setting: Setting, size: int) -> Result:
    """Compare with reading the same records as JSON Lines."""
    table, how = _register(size), _mapping(size)
    lines = jsonl.dumps(tables.read(table, how).records)
    return compared({KIMCORE: lambda: tables.read(table, how), _LINES: lambda: jsonl.read(lines)}, setting.processes)


def _written(setting: Setting, size: int) -> Result:
    """Compare with writing the same records as JSON Lines."""
    how = _mapping(size)
    records = tables.read(_register(size), how).records
    candidates = {KIMCORE: lambda: tables.write(records, how), _LINES: lambda: jsonl.dumps(records)}
    return compared(candidates, setting.processes)


ROWS: Final = tuple(
    Row(key=f"tables-{key}", name=name, measure=measure, size=10_000, when=When.WHOLE)
    for key, name, measure in (
        ("csv", "delimited text of {size} rows to a table", _delimited),
        ("workbook", "a workbook of {size} rows to a table", _workbook),
        ("records", "{size} rows of a table to records", _records),
        ("write", "records to {size} rows of a table", _written),
    )
)
