"""Promises of reading an attendance list by a mapping: the session has the count that `tally` gives."""

import attrs

from kimcore.records import Session
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.layout import table_of
from kimcore.tables import TableMapping, TableReading, propose, read

TEXT = """\
DAFTAR HADIR
Kegiatan : Sosialisasi KIM
Tanggal : 29 Agustus 2023

No;Nama;L;P;Golongan;Hadir;Tanda Tangan
1;Peserta Satu;;v;Pelajar;v;1.
2;Peserta Dua;v;;Pelajar;;2.
3;Peserta Tiga;?;;Siswa;v;3.
"""
SAID = {"L": "sex", "P": "sex", "Golongan": "segment", "Hadir": "remarks"}


def reading(counted: dict[str, str]) -> TableReading:
    """Read the list, its columns counted as a mapping says."""
    grid, _ = read_delimited(TEXT.encode())
    assert grid is not None
    table = table_of(grid)
    mapping: TableMapping = attrs.evolve(propose(table).mapping(), counted=counted)
    return read(table, mapping)


def test_columns_that_are_ticked_stay_columns_of_one_sex() -> None:
    """A mapping says that L, P and Hadir are counted; what is ticked in them is what their own headings say."""
    found = reading(SAID)
    (session,) = found.records
    assert isinstance(session, Session)
    (head_count,) = session.head_counts
    assert head_count.high == 2
    assert [(part.count, part.sex and part.sex.code) for part in head_count.parts] == [(1, "female"), (2, None)]


def test_findings_of_the_count_have_their_cell() -> None:
    """As those of every other table; nothing of a name is in them."""
    found = reading(SAID)
    assert [(one.line, one.cell) for one in found.findings if one.code == "attendance_sex_unread"] == [(8, "C8")]
    assert "Peserta" not in repr(found.findings)
