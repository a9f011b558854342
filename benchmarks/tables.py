"""How long a register of many rows takes: read bare, as a table, by a mapping, and written.

Run it with `python benchmarks/tables.py [rows]`. Each row is a group with its chair, secretary and treasurer, so that
there are four records for a row of 14 columns, each read as strictly as one in JSON.
"""

import csv
import io
import sys
from collections.abc import Callable

import openpyxl
from clock import seconds

from kimcore import tables
from kimcore.sheets.workbooks import read_workbook
from kimcore.tables import Column, Row, Table, TableMapping

HEADINGS = (
    *("NO", "NAMA KIM", "NOMOR SK", "TANGGAL SK", "TENTANG", "DESA", "KECAMATAN", "ALAMAT", "KETUA", "SEKRETARIS"),
    *("BENDAHARA", "No HP", "JUMLAH ANGGOTA (L/P)", "KET"),
)


def register(count: int) -> Table:
    """Return a register of a number of groups."""
    rows = [
        Row(
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
    return Table(tuple(Column(at, heading) for at, heading in enumerate(HEADINGS)), tuple(rows))


def loaded(data: bytes) -> int:
    """Read a workbook with openpyxl, as fast as that can."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    return sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))


def show(name: str, work: Callable[[], object], bare: float) -> None:
    """Print the time that some work takes, and how often that of the bare reader it is."""
    taken = seconds(work, rounds=2)
    print(f"{name:<44} {taken:9.2f} s   x{taken / bare:.1f}")


def measure(name: str, data: bytes, bare: Callable[[], object], how: TableMapping) -> None:
    """Print a line for each step on the way from a file to records."""
    table, _ = tables.read_table(data, mapping=how)
    assert table is not None  # noqa: S101 - it is one
    least = seconds(bare, rounds=2)
    print(f"{name:<44} {least:9.2f} s")
    show("  as a table", lambda: tables.read_table(data, mapping=how), least)
    show("  its rows as records", lambda: tables.read(table, how), least)


def main() -> None:
    """Print what was measured."""
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    made = register(count)
    how = tables.load_mapping(tables.mapping_text(tables.propose(made)))
    text, workbook = tables.table_to_csv(made), tables.table_to_workbook(made)
    print(f"{count} rows x {len(HEADINGS)} columns")
    measure("delimited text, csv.reader", text, lambda: list(csv.reader(io.StringIO(text.decode()))), how)
    measure("workbook, calamine", workbook, lambda: read_workbook(workbook), how)
    print(f"{'workbook, openpyxl':<44} {seconds(lambda: loaded(workbook), rounds=1):9.2f} s")
    records = tables.read(made, how).records
    print(f"{'records to a table':<44} {seconds(lambda: tables.write(records, how), rounds=1):9.2f} s")


if __name__ == "__main__":
    main()
