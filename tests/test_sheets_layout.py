"""Promises of `sheets.layout`: the table is found in a sheet as a person sees it there."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.sheets.bodies import is_total
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.grids import Grid
from kimcore.sheets.layout import table_of
from kimcore.sheets.tables import Column, Row, Table, address_of, letters_of


def sheet(text: str) -> Grid:
    """Return the rows of delimited text; a blank line is an empty row."""
    grid, findings = read_delimited(text.encode())
    assert grid is not None
    assert findings == ()
    return grid


def headings(table: Table) -> list[str]:
    """Return the headings of a table."""
    return [column.heading for column in table.columns]


def numbers(table: Table) -> list[int]:
    """Return the numbers of the rows of data."""
    return [row.number for row in table.rows]


def codes(table: Table) -> list[str]:
    """Return the code of each finding, and the row or the count it speaks of."""
    return [" ".join([one.code, *(str(one.params[name]) for name in one.params)]) for one in table.findings]


LAYOUTS: dict[str, tuple[str, list[str], tuple[int, ...], list[int], list[str]]] = {
    "headings in the first row": (
        "No,Nama,Jabatan\n1,Ani,Ketua\n2,Budi,Anggota\n",
        ["No", "Nama", "Jabatan"], (1,), [2, 3], [],
    ),
    "titles above, one of two lines": (
        "DAFTAR KIM\nKABUPATEN CONTOH\n\nNo,Nama KIM,Desa\n1,KIM A,Satu\n",
        ["No", "Nama KIM", "Desa"], (4,), [5], ["titles_passed_over 2"],
    ),
    "a title as wide as half of the table": (
        "DAFTAR,HADIR,,\nNo,Nama,L/P,Instansi\n1,Ani,P,KIM A\n",
        ["No", "Nama", "L/P", "Instansi"], (2,), [3], ["titles_passed_over 1"],
    ),
    "captions side by side that are known headings": (
        "Tanggal,Selasa,Tempat,Aula,,\nNo,Nama,L/P,Instansi,No HP,TTD\n1,Ani,P,KIM A,08,\n",
        ["No", "Nama", "L/P", "Instansi", "No HP", "TTD"], (2,), [3], ["titles_passed_over 1"],
    ),
    "two heading rows": (
        "No,Nama,Jenis Kelamin,,Ket\n,,L,P,\n1,Ani,,v,\n",
        ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P", "Ket"], (1, 2), [3], [],
    ),
    "two heading rows, the second also below a full cell": (
        "No,Nama,Jenis Kelamin,,Asal\n,,L,P,KIM/Instansi\n1,Ani,,v,KIM A\n",
        ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P", "Asal / KIM/Instansi"], (1, 2), [3], [],
    ),
    "two heading rows, the second known better than the first": (
        "No,Nama,Identitas,,,,\n,,L/P,Alamat,No HP,Jabatan,Email\n1,Ani,P,Jl. A,08,Ketua,a@b.id\n",
        ["No", "Nama", *(f"Identitas / {one}" for one in ("L/P", "Alamat", "No HP", "Jabatan", "Email"))],
        (1, 2), [3], [],
    ),
    "two heading rows with the numbers of days": (
        "No;Nama;Jenis Kelamin;;Paraf;\n;;L;P;1;2\n1;Ani;;v;;\n",
        ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P", "Paraf / 1", "Paraf / 2"], (1, 2), [3], [],
    ),
    "two heading rows that begin at the left": (
        "Surat Keputusan,,Nama KIM\nNomor,Tanggal,\n1/2023,2023-01-02,KIM A\n",
        ["Surat Keputusan / Nomor", "Surat Keputusan / Tanggal", "Nama KIM"], (1, 2), [3], [],
    ),
    "three heading rows": (
        "No,Nama KIM,Pengurus,,,\n,,Ketua,,Sekretaris,\n,,Nama,HP,Nama,HP\n1,KIM A,Ani,08,Budi,09\n",
        [
            "No", "Nama KIM", "Pengurus / Ketua / Nama", "Pengurus / Ketua / HP",
            "Pengurus / Sekretaris / Nama", "Pengurus / Sekretaris / HP",
        ],
        (1, 2, 3), [4], [],
    ),
    "a name over two columns, the second without a heading": (
        "Nama,,Instansi\nAni,S.Pd,\nBudi,,KIM A\n",
        ["Nama", "", "Instansi"], (1,), [2, 3], [],
    ),
    "columns numbered": (
        "No,Nama,Jabatan\n1,2,3\n1,Ani,Ketua\n",
        ["No", "Nama", "Jabatan"], (1,), [3], ["numbering_passed_over 2"],
    ),
    "columns numbered in brackets, below two heading rows": (
        "No,Nama,Jenis Kelamin,\n,,L,P\n(1),(2),(3),(4)\n1,Ani,,v\n",
        ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P"], (1, 2), [4], ["numbering_passed_over 3"],
    ),
    "numbers that are data": (
        "No,L,P\n1,2,5\n2,1,3\n",
        ["No", "L", "P"], (1,), [2, 3], [],
    ),
    "headings and numbering on every printed page": (
        "No,Nama,TTD\n1,2,3\n1,Ani,\nNO,nama,TTD,,\n1,2,3\n2,Budi,\n",
        ["No", "Nama", "TTD"], (1,), [3, 6],
        ["numbering_passed_over 2", "headings_repeated 4", "numbering_passed_over 5"],
    ),
    "two heading rows on every printed page": (
        "No,Nama,Jenis Kelamin,\n,,L,P\n1,Ani,,v\nNo,Nama,Jenis Kelamin,\n,,L,P\n2,Budi,v,\n",
        ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P"], (1, 2), [3, 6],
        ["headings_repeated 4", "headings_repeated 5"],
    ),
    "an empty column and empty rows": (
        ",No,,Nama,TTD\n,1,,Ani,\n,,,,\n,2,,Budi,\n",
        ["No", "Nama", "TTD"], (1,), [2, 4], [],
    ),
    "a column without a heading": (
        "No,Nama,,TTD\n1,Ani,x,\n2,Budi,,\n",
        ["No", "Nama", "", "TTD"], (1,), [2, 3], [],
    ),
    "totals": (
        "No,Kecamatan,Jumlah\n1,Satu,4\n2,Dua,5\n,Jumlah,9\nTotal: 9 KIM,,\n",
        ["No", "Kecamatan", "Jumlah"], (1,), [2, 3], ["totals_passed_over 4", "totals_passed_over 5"],
    ),
    "totals in between": (
        "No,Desa,Jumlah\n1,Satu,4\n,Jumlah Kec. Contoh,4\n2,Dua,5\n,Sub total,5\n",
        ["No", "Desa", "Jumlah"], (1,), [2, 4], ["totals_passed_over 3", "totals_passed_over 5"],
    ),
    "a place to sign below an empty row": (
        "No,Nama,L/P,Instansi\n1,Ani,P,A\n\n,,,Kepala Dinas\n\n,,,(.........)\n",
        ["No", "Nama", "L/P", "Instansi"], (1,), [2], ["foot_passed_over 2 4"],
    ),
    "a place to sign below the totals": (
        "No,Nama,L/P,Instansi\n1,Ani,P,A\n,Jumlah,1,\n,,,Kepala Dinas\n",
        ["No", "Nama", "L/P", "Instansi"], (1,), [2], ["totals_passed_over 3", "foot_passed_over 1 4"],
    ),
    "a place to sign right below the rows": (
        "No;Nama;L/P;Instansi\n1;Ani;P;A\n;;;Batulicin, 29 Agustus 2023\n;;;Kepala Dinas\n",
        ["No", "Nama", "L/P", "Instansi"], (1,), [2], ["foot_passed_over 2 3"],
    ),
    "who saw it, right below the rows": (
        "No;Nama;L/P;Instansi\n1;Ani;P;A\n;Mengetahui,;;Panitia\n;Camat;;Ketua\n",
        ["No", "Nama", "L/P", "Instansi"], (1,), [2], ["foot_passed_over 2 3"],
    ),
    "few cells below an empty row that are numbered": (
        "No,Nama,L/P,Instansi\n1,Ani,P,A\n\n2,Budi,,\n3,,,\n",
        ["No", "Nama", "L/P", "Instansi"], (1,), [2, 4, 5], [],
    ),
    "one column": ("Nama\nAni\nBudi\n", ["Nama"], (1,), [2, 3], []),
    "one column below a title": (
        "DAFTAR HADIR\n\nNama\nAni\nBudi\n", ["Nama"], (3,), [4, 5], ["titles_passed_over 1"],
    ),
    "a row of known words is data": (
        "Nama,Jabatan,L/P\nAni,Ketua,P\nSekretaris,Bendahara,L\nKetua,Anggota,\n",
        ["Nama", "Jabatan", "L/P"], (1,), [2, 3, 4], [],
    ),
    "headings nobody knows": (
        "Rekap\nWarna,Bobot,Rasa\nmerah,12,asam\nhijau,9,manis\n",
        ["Warna", "Bobot", "Rasa"], (2,), [3, 4], ["titles_passed_over 1"],
    ),
    "headings alike": (
        "Nama,HP,Nama,HP\nAni,08,Budi,09\n",
        ["Nama", "HP", "Nama (2)", "HP (2)"], (1,), [2], ["heading_repeated C 2", "heading_repeated D 2"],
    ),
    "headings with line breaks and blanks": (
        'No,"Nama\n Lengkap", L/P \n1,Ani,P\n', ["No", "Nama Lengkap", "L/P"], (1,), [2], [],
    ),
    "districts between the rows": (
        "No,Nama KIM,Desa,Ketua\n,KECAMATAN SATU,,\n1,KIM A,Satu,Ani\nII,Kec. Dua,,\n2,KIM B,Dua,Budi\n3,KIM C,,\n",
        ["No", "Nama KIM", "Desa", "Ketua"], (1,), [3, 5, 6],
        ["section_passed_over 2", "section_passed_over 4"],
    ),
    "months and lettered parts between the rows": (
        "No,Kegiatan,Venue\nJANUARI 2024,,\n1,Rapat,A\n,Bulan Februari,\n2,Bimtek,A\nA. KELOMPOK LAMA,,\n3,Rapat,A\n",
        ["No", "Kegiatan", "Venue"], (1,), [3, 5, 7],
        ["section_passed_over 2", "section_passed_over 4", "section_passed_over 6"],
    ),
    "places and months that are data": (
        "No,Nama,Desa,Bulan\n1,KIM A,,\n2,,Desa Satu,\n,,,Januari\n3,Juni,,\n4,A. RAHMAN,,\nlama,Desa Tiga,,\n",
        ["No", "Nama", "Desa", "Bulan"], (1,), [2, 3, 4, 5, 6, 7], [],
    ),
    "places in every row, and nothing else": (
        "No,Nama KIM,Ketua\n1,Desa Satu,\n2,Desa Dua,\n", ["No", "Nama KIM", "Ketua"], (1,), [2, 3], [],
    ),
    "headings in one row on the next page": (
        "No,Nama KIM,Alamat,,Ketua\n,,Desa,Kecamatan,\n1,KIM A,Satu,,Ani\nNo.,NAMA KIM,Desa,Kec.,Ketua\n2,KIM B\n",
        ["No", "Nama KIM", "Alamat / Desa", "Alamat / Kecamatan", "Ketua"], (1, 2), [3, 5], ["headings_repeated 4"],
    ),
    "headings and nothing below": ("No,Nama,L/P\n", ["No", "Nama", "L/P"], (1,), [], []),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_table_is_found_as_a_person_sees_it(name: str) -> None:
    """Its headings, where they stand, its rows, and what was passed over."""
    text, heads, heading_rows, rows, found = LAYOUTS[name]
    table = table_of(sheet(text))
    assert (headings(table), table.heading_rows, numbers(table), codes(table)) == (heads, heading_rows, rows, found)


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("Tempat : Gedung PKK,,", [("Tempat", "Gedung PKK", "A1")]),
        ("Tempat :,Gedung PKK,", [("Tempat", "Gedung PKK", "B1")]),
        ("Tempat,: Gedung PKK,", [("Tempat", "Gedung PKK", "B1")]),
        ("Tempat,:,Gedung PKK", [("Tempat", "Gedung PKK", "C1")]),
        ("Tempat,Gedung PKK,", [("Tempat", "Gedung PKK", "B1")]),
        ("Hari/  Tanggal: Selasa,,", [("Hari/ Tanggal", "Selasa", "A1")]),
        ("Tempat,: Aula,Tanggal,: 1 Mei", [("Tempat", "Aula", "B1"), ("Tanggal", "1 Mei", "D1")]),
        ("Tempat : Aula,Tanggal : 1 Mei", [("Tempat", "Aula", "A1"), ("Tanggal", "1 Mei", "B1")]),
        ("Tempat,:,Aula,,Pukul,:,09.00", [("Tempat", "Aula", "C1"), ("Pukul", "09.00", "G1")]),
        ("Tempat : Aula,Catatan lama: x", [("Tempat", "Aula", "A1")]),
        ("Tempat :,,", []),
        ("DAFTAR HADIR,,", []),
        ("DAFTAR,HADIR,", []),
    ],
)
def test_captions_are_kept(text: str, captions: list[tuple[str, str, str]]) -> None:
    """A name and its value above the table, in one cell, two or three."""
    table = table_of(sheet(f"{text}\nNo,Nama,L/P\n1,Ani,P\n"))
    assert [(one.name, one.value, one.cell) for one in table.captions] == captions
    assert numbers(table) == [3]


def test_captions_of_a_workbook_are_values() -> None:
    """A day stays one; a time of day by itself, and a row that begins with a number, are no captions."""
    rows: list[list[Any]] = [
        ["Tanggal", ":", dt.date(2023, 8, 29)], ["Jam", ":", dt.time(9)], [1, "x"], ["Nama", "L/P", "Jabatan"],
    ]  # fmt: skip
    table = table_of(Grid("Rekap", rows))
    assert [(one.name, one.value, one.cell) for one in table.captions] == [
        ("Tanggal", dt.date(2023, 8, 29), "Rekap!C1")
    ]


def test_merged_cells_tell_how_far_a_heading_reaches() -> None:
    """Without them it reaches up to the next; with them, no further than they do."""
    rows: list[list[Any]]
    rows = [["No", "Nama", "Jenis Kelamin", None, None], [None, None, "L", "P", "Jabatan"], [1, "Ani", None, "v", "x"]]
    assert headings(table_of(Grid("", rows)))[4] == "Jenis Kelamin / Jabatan"
    table = table_of(Grid("", rows, merged=(((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3)))))
    assert headings(table) == ["No", "Nama", "Jenis Kelamin / L", "Jenis Kelamin / P", "Jabatan"]


def test_an_empty_sheet_and_one_of_text_say_so() -> None:
    """There is no table in them, and a finding says why."""
    assert codes(table_of(Grid("Kosong", [[None, " "]]))) == ["empty_sheet"]
    assert codes(table_of(Grid("Angka", [[1, 2], [3, 4]]))) == ["no_headings"]
    long = "Laporan ini ditulis sesuai dengan kegiatan yang telah dilaksanakan " * 3
    assert codes(table_of(Grid("Teks", [[long], [long]]))) == ["no_headings"]


def test_where_the_headings_are_can_be_said() -> None:
    """It then is not looked for; rows beyond the sheet are none."""
    grid = sheet("No,Nama,L/P\nKe,Siapa,Apa\n1,Ani,P\n")
    table = table_of(grid, heading_rows=[2])
    assert (headings(table), numbers(table)) == (["Ke", "Siapa", "Apa"], [3])
    assert headings(table_of(grid, heading_rows=[9])) == ["No", "Nama", "L/P"]


def test_a_row_may_be_shorter_than_the_table() -> None:
    """What is not there is empty."""
    table = table_of(Grid("", [["No", "Nama", "L/P"], [1], [2, "Ani", "P"]]))
    assert [list(row.cells) for row in table.rows] == [[1, None, None], [2, "Ani", "P"]]
    assert list(table.mappings())[1] == {"No": 2, "Nama": "Ani", "L/P": "P"}


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        (["Jumlah", 5], True), ([None, "JUMLAH", "5", "7"], True), (["Total: 40 orang"], True), (["Grand Total"], True),
        (["Sub Total", "3 orang"], True), (["Jml. L", 5], True), (["Jumlah Kec. Contoh", 12], True),
        (["Jumlah", "KIM A"], True), ([9, "Jumlah"], True),
        (["Total Rekaan"], False), (["Jumlahwati", 5], False), (["Ani", "Jumlah"], False), ([], False), ([1, 2], False),
        (["-", None], False), (["Jumlah Rekaan", "P"], False),
    ],
)  # fmt: skip
def test_totals_are_told_from_names(row: list[Any], answer: bool) -> None:  # noqa: FBT001 - what is expected
    """By the words they consist of, or by a number beside them."""
    assert is_total(row) is answer


def test_cells_have_addresses_as_in_a_spreadsheet() -> None:
    """After Z comes AA; rows that come from no sheet have none."""
    assert [letters_of(position) for position in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert address_of("", 7, 2) == "C7"
    assert Table((Column(0, "Nama"),), sheet="Rekap").address(7, 2) == "Rekap!C7"
    assert Table((Column(0, "Nama"),), (Row(1, ["Ani"]),), origin="/data").address(7, 2) is None


def test_a_repeated_heading_is_not_told() -> None:
    """Where there are no headings, the first row is taken for them, and names may be in it."""
    table = table_of(sheet("Siti,Siti,P\nAni,Budi,L\n"))
    assert headings(table) == ["Siti", "Siti (2)", "P"]
    assert [
        one for found in table.findings for one in (found.message("id"), found.message("en")) if "Siti" in one
    ] == []
    assert "Siti" not in repr(table.findings)


CELLS = st.one_of(
    st.none(), st.text(max_size=6), st.integers(0, 5), st.floats(), st.booleans(), st.dates(), st.times(),
    st.sampled_from(["No", "Nama", "L/P", "L", "P", "Jumlah", "Tempat :", ":", "Ketua", "1", "2", "Mengetahui,"]),
)  # fmt: skip


@given(st.lists(st.lists(CELLS, max_size=6), max_size=10))
def test_any_sheet_is_answered(rows: list[list[Any]]) -> None:
    """With columns that have letters of their own, and rows that have a cell for each, in their order."""
    table = table_of(Grid("", rows))
    heads = [one.heading for one in table.columns if one.heading]
    assert len(set(heads)) == len(heads)
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert numbers(table) == sorted(set(numbers(table)))
    assert table.columns or table.findings
