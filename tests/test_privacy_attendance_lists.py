"""Promises of `tally` on real-looking lists: the right count, or a finding that says what was not understood."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.privacy import Tally, tally
from kimcore.records import HeadCount
from kimcore.sheets.delimited import read_delimited
from kimcore.sheets.grids import Grid
from kimcore.sheets.layout import table_of
from kimcore.sheets.tables import Column, Row, Table
from kimcore.vocabularies import HeadScope

SHEETS = Path(__file__).parent / "sheets"


def table(text: str | bytes) -> Table:
    """Return the table of delimited text."""
    grid, findings = read_delimited(text if isinstance(text, bytes) else text.encode())
    assert grid is not None
    assert findings == ()
    return table_of(grid)


def counted(text: str | bytes, **scope: Any) -> str:  # noqa: ANN401 - a scope, or none
    """Return the count of a list and its parts in a line: "3: L 1, P 2, pelajar 1, KIM A 2"."""
    return told(tally(table(text), **scope).head_count)


def told(head_count: HeadCount) -> str:
    """Return a count and its parts in a line."""
    names = {"male": "L", "female": "P"}
    parts = []
    for part in head_count.parts:
        if part.sex is not None:
            parts.append(f"{names[part.sex.code]} {part.count}")
        elif part.segment is not None and part.segment.value is not None:
            parts.append(f"{part.segment.value.code} {part.count}")
        elif part.party is not None:
            parts.append(f"{part.party.name} {part.count}")
    return ": ".join([str(head_count.high), ", ".join(parts)]).removesuffix(": ")


def codes(found: Tally) -> list[str]:
    """Return where each finding stands, and its code without what all have in common."""
    return [f"{one.cell or one.pointer or '-'} {one.code.removeprefix('attendance_')}" for one in found.findings]


def messages(found: Tally) -> str:
    """Return all that findings say."""
    return "\n".join(one.message(locale) for one in found.findings for locale in ("id", "en"))


def test_the_list_of_the_example() -> None:
    """Titles, rows to sign and the total are nobody, and one who was not there is not counted."""
    listed = table((SHEETS / "daftar-hadir.csv").read_bytes())
    found = tally(listed)
    assert told(found.head_count) == "5: L 1, P 3, masyarakat_umum 1, pelajar 1, pkk 1, KIM Contoh 1, SMAN Contoh 1"
    assert codes(found) == ["- absent_left_out"]
    assert found.findings[0].params == {"count": 1}
    assert "Peserta" not in repr(found)
    invited = tally(listed, scope=HeadScope.INVITED)
    assert invited.findings == ()
    assert told(invited.head_count) == (
        "6: L 2, P 3, masyarakat_umum 1, pelajar 1, pkk 1, Diskominfo SP 1, KIM Contoh 1, SMAN Contoh 1"
    )


def test_mappings_and_a_table_give_the_same() -> None:
    """A list is counted alike whether it is given as a table or as rows from headings to cells."""
    listed = table((SHEETS / "daftar-hadir.csv").read_bytes())
    assert tally(listed.mappings()) == tally(listed)


LISTS: dict[str, tuple[str, str]] = {
    "columns L and P, ticked with v": (
        "No,Nama,L,P,Instansi\n1,Ani,,v,KIM A\n2,Budi,v,,KIM B\n3,Cici,,v,KIM A\n", "3: L 1, P 2, KIM A 2, KIM B 1",
    ),
    "columns L and P, ticked with √ and 1, parted by tabs": (
        "No\tNama\tL\tP\n1\tAni\t\t√\n2\tBudi\t1\t\n3\tCici\t-\t1\n", "3: L 1, P 2",
    ),
    "small letters, parted by semicolons": ("No;Nama;L/P\n1;Ani;p\n2;Budi;l\n3;Cici;P\n", "3: L 1, P 2"),
    "headings over two rows": (
        "No,Nama,Jenis Kelamin,,Unsur\n,,L,P,\n1,Ani,,v,Pelajar\n2,Budi,x,,Media massa\n",
        "2: L 1, P 1, pelajar 1, media 1",
    ),
    "headings over two rows, the columns with the words": (
        "No;Nama;Jenis Kelamin;;OPD\n;;Laki-laki;Perempuan;\n1;Ani;;v;Dinas A\n2;Budi;v;;Dinas A\n",
        "2: L 1, P 1, Dinas A 2",
    ),
    "headings over two rows below one word for all": (
        "No;Nama;Identitas;;;TTD\n;;L/P;Unsur;Instansi;\n1;Ani;P;Pelajar;SMAN 1;\n2;Budi;L;;KIM A;\n",
        "2: L 1, P 1, pelajar 1, KIM A 1, SMAN 1 1",
    ),
    "totals by sex": (
        "No,Nama,L,P,TTD\n1,Ani,,1,\n2,Budi,1,,\n3,Cici,,1,\n,Jumlah L,1,,\n,Jumlah P,,2,\n,Jumlah,1,2,\n",
        "3: L 1, P 2",
    ),
    "a total in the column of names": ("No;Nama;L/P\n1;Ani;P\n2;Budi;L\n;Jumlah;2\n", "2: L 1, P 1"),
    "a total in words": ("No;Nama;L/P\n1;Ani;P\nJumlah peserta hadir : 1 orang;;\n", "1: P 1"),
    "headings on every printed page": (
        "No,Nama,L/P,TTD\n1,Ani,P,\n2,Budi,L,\nNo,Nama,L/P,TTD\n3,Cici,P,\nNo,Nama,L/P,TTD\n4,Dedi,L,\n", "4: L 2, P 2",
    ),
    "columns numbered": ("No,Nama,L/P,Unsur\n1,2,3,4\n1,Ani,P,Pelajar\n2,Budi,L,pelajar\n", "2: L 1, P 1, pelajar 2"),
    "columns numbered in brackets on every page": (
        "No,Nama,L/P\n(1),(2),(3)\n1,Ani,P\nNo,Nama,L/P\n(1),(2),(3)\n2,Budi,L\n", "2: L 1, P 1",
    ),
    "two lines of titles and captions": (
        """\
DAFTAR HADIR PESERTA
BIMTEK KIM KABUPATEN CONTOH
Tempat,:,Aula
Tanggal,:,29 Agustus 2023

No.,Nama Lengkap,Jenis Kelamin,Asal Instansi,Tanda Tangan
1,Ani,Perempuan,KIM A,1. ....
2,Budi,Laki-laki,KIM A,2.
""",
        "2: L 1, P 1, KIM A 2",
    ),
    "lines to sign without names": (
        "No,Nama,L/P,Tanda Tangan\n1,Ani,P,1. ........\n2,,,2. ........\n3,,,3\n4,,,        4\n", "1: P 1",
    ),
    "a place to sign below": (
        "No;Nama;L/P;Instansi\n1;Ani;P;KIM A\n\n;;;Kepala Dinas\n;;;\n;;;Budi, S.Sos\n;;;NIP. -\n", "1: P 1, KIM A 1",
    ),
    "a place to sign right below": (
        "No;Nama;L/P;Instansi\n1;Ani;P;KIM A\n;;;Batulicin, 29 Agustus 2023\n;;;Budi\n", "1: P 1, KIM A 1",
    ),
    "segments and institutions mixed": (
        "No;Nama;Unsur/Instansi\n1;Ani;PELAJAR\n2;Budi;Dinas A\n3;Cici;Tokoh Masyarakat\n4;Dedi;PKK\n5;Eni;-\n",
        "5: pelajar 1, tokoh_masyarakat 1, pkk 1, Dinas A 1",
    ),
    "where they come from, mixed": (
        "No;Nama;Asal/Unsur\n1;Ani;Pelajar\n2;Budi;SMAN Contoh\n", "2: pelajar 1, SMAN Contoh 1",
    ),
    "a remark on who was not there": (
        """\
No;Nama;L/P;Keterangan
1;Ani;P;Hadir
2;Budi;L;Tdk Hadir
3;Cici;P;sakit
4;Dedi;L;izin pulang cepat
5;Eni;P;
6;Fani;P;Tidak dapat hadir karena sakit
7;Gina;P;IJIN
8;Hadi;L;tanpa ket.
9;Ida;P;berhalangan hadir
""",
        "3: L 1, P 2",
    ),
    "a column of attendance that is ticked": (
        "No;Nama;L/P;Hadir\n1;Ani;P;v\n2;Budi;L;\n3;Cici;P;√\n4;Dedi;L;-\n", "2: P 2",
    ),
    "a column of attendance with checks and crosses": (
        "No;Nama;L/P;Hadir/Tidak\n1;Ani;P;v\n2;Budi;L;x\n3;Cici;P;v\n", "2: P 2",
    ),
    "a column of attendance with crosses alone": ("No;Nama;L/P;Hadir\n1;Ani;P;x\n2;Budi;L;\n3;Cici;P;X\n", "2: P 2"),
    "a column of attendance in letters": (
        "No;Nama;L/P;Kehadiran\n1;Ani;P;H\n2;Budi;L;I\n3;Cici;P;S\n4;Dedi;L;A\n5;Eni;P;TH\n6;Fani;P;h\n", "2: P 2",
    ),
    "a column of attendance in words": (
        "No;Nama;L/P;Status\n1;Ani;P;Hadir\n2;Budi;L;Tidak Hadir\n3;Cici;P;Absen\n4;Dedi;L;Hadir\n", "2: L 1, P 1",
    ),
    "a column of attendance that nobody filled in": ("No;Nama;L/P;Presensi\n1;Ani;P;\n2;Budi;L;\n", "2: L 1, P 1"),
    "columns of attendance side by side": (
        "No;Nama;L/P;Kehadiran;;;\n;;;H;I;S;A\n1;Ani;P;v;;;\n2;Budi;L;;v;;\n3;Cici;P;;;v;\n4;Dedi;L;;;;v\n5;Eni;P;v;;;\n",
        "2: P 2",
    ),
    "columns for there and not there": (
        "No;Nama;L/P;Hadir;Tidak Hadir\n1;Ani;P;v;\n2;Budi;L;;v\n3;Cici;P;v;\n", "2: P 2",
    ),
    "sections": (
        "No;Nama;L/P;TTD\nI;PANITIA;;\n1;Ani;P;\nB.;PESERTA;;\n1;Budi;L;\nC;;;\n2;Cici;P;\n", "3: L 1, P 2",
    ),
    "who should have signed": (
        "No;Nama;L/P;Tanda Tangan;\n1;Ani;P;1;\n2;Budi;L;v;\n3;Cici;P;sakit;\n4;Dedi;L;tdk bs hadir;\n", "2: L 1, P 1",
    ),
    "lines to sign on in two columns": (
        "No;Nama;L/P;Tanda Tangan;\n1;Ani;P;1;\n2;Budi;L;;2\n3;;;3;\n4;;;;4\n", "2: L 1, P 1",
    ),
    "lines to sign on for two days": (
        "No;Nama;L/P;Paraf;\n;;;Hari 1;Hari 2\n1;Ani;P;v;v\n2;Budi;L;v;\n3;;;3;3\n", "2: L 1, P 1",
    ),
    "there or not, below one heading": (
        "No;Nama;Hadir;;L/P\n;;Ya;Tidak;\n1;Ani;v;;P\n2;Budi;;v;L\n3;Cici;v;;P\n", "2: P 2",
    ),
    "totals by sex in one cell": ("No;Nama;L/P\n1;Ani;P\n2;Budi;L\n;L = 1;\n;;L : 1, P : 1 orang\n", "2: L 1, P 1"),
    "segments by their synonyms": ("No;Nama;Unsur\n1;Ani;SISWA\n2;Budi;Siswi\n", "2: pelajar 2"),
    "there by one column, ill by the remark": ("No;Nama;Hadir;Ket\n1;Ani;v;sakit\n2;Budi;v;\n", "2"),
    "terms to choose from in brackets": (
        "No;Nama;Unsur (Pelajar/Umum/Media)\n1;Ani;Pelajar\n2;Budi;Media massa\n", "2: pelajar 1, media 1",
    ),
    "the numbers of rows without a heading": (";Nama;L/P\n1;Ani;P\n2;Budi;L\n3;;\n4;;\n", "2: L 1, P 1"),
    "an empty column and an empty row": (",No,,Nama,L/P\n,1,,Ani,P\n,,,,\n,2,,Budi,L\n", "2: L 1, P 1"),
    "short forms in the headings": (
        "Nmr;Nama;J.K.;OPD/Instansi\n1;Ani;Pr;Dinas A\n2;Budi;Lk;Dinas B\n", "2: L 1, P 1, Dinas A 1, Dinas B 1",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_counted_as_by_hand(name: str) -> None:
    """Each list was counted by hand; nothing in it is left unread."""
    text, answer = LISTS[name]
    assert counted(text) == answer
    found = tally(table(text))
    assert {one.code for one in found.findings} <= {"attendance_absent_left_out"}
    assert all(name not in repr(found) + messages(found) for name in ("Ani", "Budi", "Cici", "Dedi"))


def test_values_of_a_workbook_are_read() -> None:
    """Numbers with a fraction of zero, yes and no, days: 3 people, of whom one is not there."""
    rows: list[list[Any]] = [
        ["No", "Nama", "L", "P", "Lahir", "Hadir"],
        [1.0, "Ani", None, 1.0, dt.date(1990, 1, 2), True],
        [2.0, "Budi", True, False, dt.datetime(1991, 1, 2), True],  # noqa: DTZ001 - workbooks know no zones
        [3, "Cici", 0, Decimal(1), float("nan"), False],
        [4.0, None, float("nan"), None, None, False],
        [None, "Jumlah", 1.0, 2.0, None, None],
    ]
    found = tally(table_of(Grid("Hadir", rows)))
    assert (told(found.head_count), codes(found)) == ("2: L 1, P 1", ["- absent_left_out"])


@pytest.mark.parametrize("scope", [scope for scope in HeadScope if scope is not HeadScope.ATTENDED])
def test_who_was_not_there_was_still_invited(scope: HeadScope) -> None:
    """Only where those who attended are counted, absence says something."""
    assert counted("No;Nama;L/P;Ket\n1;Ani;P;\n2;Budi;L;sakit\n", scope=scope) == "2: L 1, P 1"


def test_a_row_is_found_by_its_cell() -> None:
    """In a table a finding has the line and the address of the cell; where a row contradicts itself, its line."""
    text = "DAFTAR\n\nNo;Nama;L/P;P;Unsur\n1;Ani;P;;Rahasia\n2;Budi;?!;;Pelajar\n3;Cici;L;v;Pelajar\n"
    grid, _ = read_delimited(text.encode())
    assert grid is not None
    found = tally(table_of(Grid("Hadir", grid.rows)))
    assert codes(found) == ["Hadir!E4 segment_unread", "Hadir!C5 sex_unread", "- cells_differ"]
    assert [one.line for one in found.findings] == [4, 5, 6]
    assert {one.pointer for one in found.findings} == {""}
    assert "Rahasia" not in repr(found) + messages(found)


def test_rows_from_no_sheet_are_found_by_their_pointer() -> None:
    """Where the rows are a list in a document, that is where findings point."""
    columns = (Column(0, "Nama"), Column(1, "L/P"), Column(2, "Asal"))
    listed = Table(columns, (Row(1, ["Ani", "P", "x"]), Row(2, ["Budi", "?"])), origin="/data/peserta")
    found = tally(listed)
    assert codes(found) == ["- column_not_understood", "/data/peserta/1/L~1P sex_unread"]
    assert [one.line for one in found.findings] == [None, None]


@pytest.mark.parametrize(
    ("heading", "cells", "dimension", "column"),
    [
        ("L/K", "LK", "jenis kelamin", "C (“L/K”)"),
        ("P / W", "PW", "jenis kelamin", "C (“P / W”)"),
        ("Instansi/Jabatan", "AB", "instansi", "C (“Instansi/Jabatan”)"),
        ("Jabatan / Unsur", "AB", "unsur peserta", "C (“Jabatan / Unsur”)"),
        ("Siti/Instansi", "AB", "instansi", "C"),
        ("Kategori", "AB", "unsur peserta", "C (“Kategori”)"),
        ("Usia / L", ["20", "30"], "jenis kelamin", "C"),
        ("Asal", "AB", "instansi", "C (“Asal”)"),
        ("Asal Siti", "AB", "instansi", "C"),
        ("Kelamin Siti", "LP", "jenis kelamin", "C"),
        ("Unsur Siti", "AB", "unsur peserta", "C"),
        ("Dinas Siti", "AB", "instansi", "C"),
    ],
)
def test_a_column_that_is_not_understood_is_said_once(
    heading: str, cells: str | list[str], dimension: str, column: str
) -> None:
    """By its letters, and by its heading where that can be nobody's name."""
    text = f"No;Nama;{heading};TTD;HP\n1;Ani;{cells[0]};;\n2;Budi;{cells[1]};;\n"
    found = tally(table(text))
    assert told(found.head_count) == "2"
    assert codes(found) == ["C1 column_not_understood"]
    assert f"Kolom {column} tampaknya memuat {dimension}," in found.findings[0].message("id")
    assert "Siti" not in repr(found) + messages(found)
    mapped = tally(table(text).mappings())
    assert [one.params for one in mapped.findings] == [one.params for one in found.findings]
    assert codes(mapped) == ["- column_not_understood"]


@pytest.mark.parametrize(
    "text",
    [
        "No;Nama;L/P;L/K\n1;Ani;P;x\n",
        "No;Nama;Instansi;Asal\n1;Ani;KIM A;Satui\n",
        "No;Nama;Unsur/OPD;Unsur Siti\n1;Ani;KIM A;x\n",
        "No;Nama;Asal;TTD\n1;Ani;;\n",
        "No;Nama;Ketua KIM;Jumlah L/P\n1;Ani;x;2\n",
        "No;Nama/Instansi;HP;TTD\n1;Ani;08;\n",
        "No;Nama;Usia;Alamat\n1;Ani;20;x\n",
    ],
)
def test_nothing_is_said_of_other_columns(text: str) -> None:
    """Where another column has been understood, where nothing is in it, or where it is about something else."""
    found = tally(table(text))
    assert found.head_count.high == 1
    assert found.findings == ()


@pytest.mark.parametrize(
    ("text", "column", "count"),
    [
        ("No;Nama;L/P\n1;Ani;x\n2;Budi;y\n3;Cici;\n", "C (“L/P”)", 2),
        ("No;Nama;Unsur (Siti)\n1;Ani;x\n2;Budi;y\n", "C", 2),
        ("No;Nama;Jenis Kelamin;\n;;L;P\n1;Ani;8;\n2;Budi;9;v\n", "C (“Jenis Kelamin / L”)", 2),
    ],
)
def test_a_column_none_of_whose_cells_can_be_read_is_said_once(text: str, column: str, count: int) -> None:
    """And not for each row, at its heading."""
    listed = table(text)
    found = tally(listed)
    assert codes(found) == [f"C{listed.heading_rows[-1]} column_unread"]
    assert (found.findings[0].params["column"], found.findings[0].params["count"]) == (column, count)
    assert "Siti" not in repr(found) + messages(found)


def test_a_cell_below_a_heading_that_is_not_ours_is_found_by_its_row() -> None:
    """What stands in brackets can be a name, and is no part of a pointer."""
    rows = [{"Unsur (Siti)": "x"}, {"Unsur (Siti)": "Pelajar"}]
    assert codes(tally(rows)) == ["/0 segment_unread"]


def test_rows_without_a_name_are_counted_and_said() -> None:
    """Where others have one: an institution that was printed before anybody came may be nobody."""
    text = "No;Nama;Instansi\n1;Ani;KIM A\n2;;KIM B\n3;-;KIM C\n4;;\n"
    found = tally(table(text))
    assert told(found.head_count) == "3: KIM A 1, KIM B 1, KIM C 1"
    assert codes(found) == ["- without_name"]
    assert found.findings[0].params == {"count": 2}
    assert tally(table("No;Nama;L/P\n1;;P\n2;;L\n")).findings == ()


def test_a_row_that_is_none_stands_among_the_others() -> None:
    """Findings of rows are in the order of the rows."""
    found = tally([{"L/P": "?"}, "Siti", {"L/P": "P"}, {"L/P": "!a"}])
    assert codes(found) == ["/0/L~1P sex_unread", "/1 not_a_row", "/3/L~1P sex_unread"]


def test_columns_without_a_name_are_one() -> None:
    """What is filled in any of them says that somebody is there."""
    assert tally([{0: "Siti", 1: "", None: None}, {0: "", 1: "Ani"}]).head_count.high == 2


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Kehadiran", "09.00"), ("Ket", "tidak"), ("Ket", "H"), ("Absen", "v"), ("Catatan", "izin pulang"), ("Ket", 3)],
)
def test_what_does_not_say_so_is_no_absence(heading: str, cell: object) -> None:
    """A time, a word that says something else, or a mark where none is expected."""
    assert tally([{"Nama": "Siti", heading: cell}]).head_count.high == 1


def test_attendance_that_cannot_be_read_is_said_once() -> None:
    """Who is said to be there in unknown words is counted, and a finding says in which column."""
    listed = table("No;Nama;L/P;Hadir\n1;Ani;P;Y\n2;Budi;L;T\n3;Cici;P;v\n")
    found = tally(listed)
    assert told(found.head_count) == "3: L 1, P 2"
    assert codes(found) == ["D1 presence_unread"]
    assert found.findings[0].params == {"count": 2, "column": "D (“Hadir”)"}
    assert tally(listed, scope=HeadScope.INVITED).findings == ()


class _Hostile:
    """A cell of which nothing can be asked."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - never returns
        """Raise whatever is asked."""
        raise RuntimeError(name)


PERSONS = ["Nama", "NAMA LENGKAP", "No HP", "Alamat", "Jabatan", "Siti Rekaan", "Nama/Instansi", "Ket", "Tanda Tangan"]
COUNTED = ["L/P", "L", "P", "Jenis Kelamin / L", "Unsur", "Unsur/OPD", "Instansi", "Hadir", "No", "Asal", "L/K", ""]
SECRET = st.sampled_from(["Siti Rahasia", "Budi Rahasia, S.Pd", "0812-Rahasia", "Jumlah Rahasia", "tidak Rahasia"])
CELLS = st.one_of(
    st.none(), st.text(max_size=5), st.integers(-1, 3), st.floats(), st.booleans(), st.dates(), st.builds(_Hostile),
    st.sampled_from(["L", "P", "v", "x", "-", "Pelajar", "KIM A", "kim a", "Jumlah", "tidak hadir", "sakit", "7."]),
    st.tuples(st.text(max_size=3)),
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw a table whose columns of persons hold secrets."""
    headings = draw(st.lists(st.sampled_from(PERSONS + COUNTED), unique=True, max_size=8))
    cells = st.tuples(*(SECRET if heading in PERSONS else CELLS for heading in headings))
    rows = draw(st.lists(cells, max_size=6))
    columns = tuple(Column(position, heading) for position, heading in enumerate(headings))
    origin = draw(st.none() | st.just("/data"))
    heading_rows = draw(st.sampled_from([(), (1,), (1, 2)]))
    found = tuple(Row(number, row[: draw(st.integers(0, 9))]) for number, row in enumerate(rows, 3))
    return Table(columns, found, sheet="Hadir", origin=origin, heading_rows=heading_rows)


@given(tables(), st.sampled_from(list(HeadScope)))
def test_any_table_is_counted_and_no_secret_kept(listed: Table, scope: HeadScope) -> None:
    """Nothing raises, no part is greater than the whole, and nothing of a column of persons is in what is returned."""
    found = tally(listed, scope=scope)
    high = found.head_count.high or 0
    assert high <= len(listed.rows)
    for kind in ("sex", "segment", "party"):
        assert sum(part.count for part in found.head_count.parts if getattr(part, kind) is not None) <= high
    said = repr(found) + messages(found)
    assert "Rahasia" not in said
    assert "Rekaan" not in said


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_any_sheet_is_counted(rows: list[list[Any]]) -> None:
    """Whatever stands in it, below headings of a list."""
    heads: list[Any] = ["No", "Nama", "L/P", "Unsur/OPD", "Hadir", "Ket"]
    assert (tally(table_of(Grid("", [heads, *rows]))).head_count.high or 0) <= len(rows)
