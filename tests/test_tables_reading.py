"""Promises on reading tables: rows apart from one another, ids that stay, findings in the office's words."""

import datetime as dt
import pickle
import random
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tabled import MARK, groups, mapping, table, text_of_mapping, workbook

from kimcore import Group, Severity, check, tables, to_dict
from kimcore.findings import MOST_FINDINGS
from kimcore.tables import Caption, Column, Row, Table, TableMapping, TableReading
from kimcore.tables.ids import Ids, words_of

GROUP: Final = {"Nama": '"Group.name"', "Desa": '"Group.places.village"'}
SESSION: Final = {"Acara": '"Session.title"', "Tanggal": '"Session.occasion"', "Status": '"Session.status"'}
BOARD: Final = {
    "Nama": '"Group.name"',
    "Ketua": '"Member[chair].name"',
    "HP": '"Member[chair].phone"',
    "Sekretaris": '"Member[secretary].name"',
}
BOTH: Final = 'Group = ["name"]\nMember = ["Group", "office"]'


def ids(reading: TableReading) -> list[str]:
    """Return the ids of what was read."""
    return [record.id for record in reading.records]


def found(reading: TableReading) -> list[tuple[str, str | None]]:
    """Return the code and the cell of each finding."""
    return [(finding.code, finding.cell) for finding in reading.findings]


def sessions(*cells: Any, **more: Any) -> TableReading:  # noqa: ANN401 - cells, and more of a mapping
    """Return what is read of an agenda."""
    how = mapping("Session", SESSION, ids='Session = ["occasion", "title"]', **more)
    return tables.read(table(list(SESSION), *cells), how)


# Rows


def test_a_row_that_fails_leaves_the_others() -> None:
    """A row without what its record requires is an error in its cell, and all others are read."""
    reading = sessions(["Rapat", "2024-01-01", "Selesai"], [None, "2024-01-02", "Selesai"], ["Bimtek", None, "entah"])
    assert ids(reading) == ["kegiatan-2024-01-01-rapat"]
    assert [(one.code, one.cell, one.severity) for one in reading.findings] == [
        ("needs_one_of", "A3", Severity.ERROR),
        ("cell_term_not_found", "C4", Severity.WARNING),
        ("missing", "C4", Severity.ERROR),
    ]
    assert reading.findings[0].message() == (
        "Baris 3: Paling sedikit satu dari isian ini diperlukan: title (Nama kegiatan), theme (Tema), kinds (Jenis)."
        " Mohon lengkapi."
    )


@given(st.sets(st.integers(0, 9)))
def test_each_row_is_read_alone(broken: set[int]) -> None:
    """Whichever rows fail, the others become what they are without them, and each failure has its row."""
    rows = [[None if at in broken else f"Acara {at}", "2024-01-01", "Selesai"] for at in range(10)]
    reading = sessions(*rows)
    assert ids(reading) == [f"kegiatan-2024-01-01-acara-{at}" for at in range(10) if at not in broken]
    assert [finding.line for finding in reading.findings] == [at + 2 for at in sorted(broken)]
    assert [place.cell for place in reading.places] == [f"A{at + 2}" for at in range(10) if at not in broken]


def test_a_column_is_filled_down_where_the_mapping_says_so() -> None:
    """An empty cell says what the last above it says; what says nothing else stays as it is."""
    columns = {"Desa": '{ to = "Group.places.village", fill = "down" }', "Nama": '"Group.name"', "RW": '"-"'}
    cells = [None, "KIM A"], ["Satu", "KIM B"], [" ", "KIM C", 1], ["-", "KIM D"], [None, "KIM E"], ["Dua", "KIM F"]
    how = mapping("Group", columns)
    reading = tables.read(table(list(columns), *cells, [None, None, "-"], [None, "KIM H"]), how)
    groups = [one for one in reading.records if isinstance(one, Group)]
    villages = [(one.id, one.places and one.places.village) for one in groups]
    assert villages == [
        ("kim-a", None), ("kim-b", "Satu"), ("kim-c", "Satu"), ("kim-d", None), ("kim-e", None), ("kim-f", "Dua"),
        ("kim-h", "Dua"),
    ]  # fmt: skip
    assert reading.findings == ()
    written = tables.write(reading.records, how)
    assert [row.cells[0] for row in written.rows] == ["-", "Satu", "Satu", "-", "-", "Dua", "Dua"]
    again = tables.read(written, how)
    assert again.records == reading.records


def test_a_column_to_fill_may_be_absent() -> None:
    """A mapping that names a column which is not there, to be filled, fills nothing."""
    how = mapping("Group", {"Nama": '"Group.name"', "Desa": '{ to = "Group.places.village", fill = "down" }'})
    assert ids(tables.read(table(["Nama"], ["KIM A"]), how)) == ["kim-a"]


def test_empty_rows_are_nothing() -> None:
    """A row in which nothing is filled in, or nothing that is mapped, is no record and no finding."""
    reading = groups(GROUP, [None, None], ["-", " "], ["KIM A", None], more={"always": '"Group.places.regency" = "X"'})
    assert ids(reading) == ["kim-a"]
    assert found(reading) == []


def test_a_row_becomes_several_records() -> None:
    """A group and its board stand in one row; a member without a name is none, and its cells are found."""
    reading = groups(BOARD, ["KIM A", "Siti", "081200000001", "Budi"], ["KIM B", "-", "081200000002", None], ids=BOTH)
    assert ids(reading) == ["kim-a", "kim-a-chair", "kim-a-secretary", "kim-b"]
    assert [to_dict(one).get("group") for one in reading.records] == [None, {"id": "kim-a"}, {"id": "kim-a"}, None]
    assert found(reading) == [("cell_of_nobody", "C3")]
    assert reading.findings[0].message() == (
        "Kolom HP, baris 3 (C3): Isi sel ini tidak disimpan, karena “Ketua” di baris yang sama kosong. Mohon lengkapi."
    )
    assert check(reading.records, complete=True) == () or all(
        one.severity is not Severity.ERROR for one in check(reading.records, complete=True)
    )


def test_rows_that_say_the_same_are_one() -> None:
    """A row that says the same as another is kept once, with a note; it is none where the row says something new."""
    reading = groups(BOARD, ["KIM A", "Siti", None, None], ["KIM A", "Siti", None, None], ids=BOTH)
    assert ids(reading) == ["kim-a", "kim-a-chair"]
    assert found(reading) == [("row_repeated", "A3")]
    columns = {"Nama": '"Group.name"', "Pengurus": '"Member.name"', "Jabatan": '"Member.office"'}
    reading = groups(columns, ["KIM A", "Siti", "Ketua"], ["KIM A", "Budi", "Sekretaris"], ids=BOTH)
    assert ids(reading) == ["kim-a", "kim-a-chair", "kim-a-secretary"]
    assert found(reading) == []


def test_one_cell_can_hold_several_members() -> None:
    """A cell with several names, parted as the mapping says, gives a member for each."""
    columns = {"Nama": '"Group.name"', "Anggota": '{ to = "Member[member].name", split = "," }'}
    reading = groups(columns, ["KIM A", "Siti, Budi , -"], ["KIM B", None], ["KIM C", "Tono"], ids=BOTH)
    assert [(one["id"], one["name"]) for one in map(to_dict, reading.records)] == [
        ("kim-a", "KIM A"),
        ("kim-a-member", "Siti"),
        ("kim-a-member-2", "Budi"),
        ("kim-b", "KIM B"),
        ("kim-c", "KIM C"),
        ("kim-c-member", "Tono"),
    ]
    assert found(reading) == []


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("KPU, Bawaslu", ["KPU", "Bawaslu"]),
        ("Siti, S.Pd, M.Si; Budi", ["Siti, S.Pd, M.Si", "Budi"]),
        ("1. Siti\n2) Budi\n- Tono", ["Siti", "Budi", "Tono"]),
        ("Siti; -; nihil", ["Siti"]),
        ("Siti,, Budi", ["Siti", "Budi"]),
    ],
)
def test_several_names_in_a_cell(cell: str, names: list[str]) -> None:
    """Names are parted at commas, semicolons and lines, with their degrees, and without their numbers."""
    columns = {**SESSION, "Pemateri": '"Session.people[speaker]"'}
    how = mapping("Session", columns, ids='Session = ["title"]')
    (record,) = tables.read(table(list(columns), ["Rapat", None, "Selesai", cell]), how).records
    assert [one["name"] for one in to_dict(record)["people"]] == names


def test_lists_in_cells_and_parts_by_a_sign_of_their_own() -> None:
    """Rows of an application may hold lists; a mapping can say what parts several values."""
    columns = {**SESSION, "Hasil": '{ to = "Session.outcomes", split = "|" }', "Tempat": '"Session.venues"'}
    how = mapping("Session", columns, ids='Session = ["title"]')
    cells = ["Rapat", None, "Selesai", "satu, dua | tiga", ["Aula, lantai 2", None, "-", "Balai"]]
    (record,) = tables.read(table(list(columns), cells), how).records
    data = to_dict(record)
    assert (data["outcomes"], data["venues"]) == (
        ["satu, dua", "tiga"],
        [{"printed": "Aula, lantai 2"}, {"printed": "Balai"}],
    )


def test_several_columns_fill_one_field() -> None:
    """A day and a time are read as one text; several columns of a list give its items; an error is left out."""
    columns = {
        "Acara": '"Session.title"',
        "Hari": '"Session.occasion"',
        "Tanggal": '"Session.occasion"',
        "Jam": '"Session.occasion"',
    }
    more = {"always": '"Session.status" = "held"', "reading": 'zone = "WITA"'}
    how = mapping("Session", columns, ids='Session = ["title"]', more=more)
    day = dt.datetime(2024, 1, 16)  # noqa: DTZ001 - as a workbook has it
    rows = (
        ["A", "Selasa", day, dt.time(9)],
        ["B", "-", day, "#REF!"],
        ["C", None, None, None],
        ["D", None, "5/1/2024", "nihil"],
    )
    reading = tables.read(table(list(columns), *rows), how)
    assert [one.get("occasion") for one in map(to_dict, reading.records)] == [
        {"value": "2024-01-16T09:00+08:00", "printed": "Selasa, 2024-01-16, 09.00", "inferred": True},
        {"value": "2024-01-16"},
        None,
        {"value": "2024-01-05", "printed": "5/1/2024"},
    ]
    assert found(reading) == [("column_dates_as_text", None), ("time_zone_assumed", "B2"), ("cell_error", "D3")]
    columns = {
        "Nama": '"Group.name"',
        "FB": '"Group.channels[facebook]"',
        "Lain": '"Group.channels"',
        "FB 2": '"Group.channels[facebook]"',
    }
    (record,) = groups(columns, ["KIM A", "fb.a", "ig: @a; tiktok: @b", "fb.b"]).records
    assert [(one["kind"], one["value"]) for one in to_dict(record)["channels"]] == [
        ("facebook", "fb.a"),
        ("facebook", "fb.b"),
        ("instagram", "@a"),
        ("tiktok", "@b"),
    ]
    assert to_dict(groups(columns, ["KIM B", None, "-", None]).records[0]).get("channels") is None


def test_one_column_fills_several_fields() -> None:
    """A mapping may read a cell for more than one field."""
    (record,) = groups({"Nama": '["Group.name", "Group.places.village"]'}, ["Batuah"]).records
    assert (to_dict(record)["name"], to_dict(record)["places"]) == ("Batuah", {"village": "Batuah"})


def test_constants_stand_where_no_cell_does() -> None:
    """What is always so stands in each record, but where a cell says otherwise; alone it makes no record."""
    more = {
        "always": '"Group.places.village" = "Batuah"\n"Group.decrees[sk].issuer" = "Bupati"\n"Group.level" = "village"'
    }
    columns = {**GROUP, "SK": '"Group.decrees[sk].number"'}
    reading = groups(columns, ["KIM A", None, None], ["KIM B", "Beringin", "1/2024"], [None, None, None], more=more)
    assert [(one["places"], one.get("decrees")) for one in map(to_dict, reading.records)] == [
        ({"village": "Batuah"}, None),
        ({"village": "Beringin"}, [{"kind": {"value": "sk"}, "number": "1/2024", "issuer": "Bupati"}]),
    ]


def test_captions_are_read_for_every_row() -> None:
    """What stands above a table holds for all its rows, and is found at its own cell."""
    captions = (
        Caption("KECAMATAN :", "Kusan Hilir", "A2"),
        Caption("Kode", "6310", "A3"),
        Caption("Petugas", MARK, "A4"),
    )
    more = {"captions": '"Kecamatan" = "Group.places.district"\n"Kode" = "Group.region"\n"Ketua" = "Group.remarks"'}
    how = mapping("Group", GROUP, more=more)
    reading = tables.read(table(list(GROUP), ["KIM A", "Batuah"], captions=captions), how)
    assert to_dict(reading.records[0])["places"] == {"village": "Batuah", "district": "Kusan Hilir"}
    assert found(reading) == [("column_absent", None), ("region_code_undotted", "A3")]
    assert reading.findings[1].message("en").startswith("Kode: ")


def test_headings_may_differ_in_case_and_blanks() -> None:
    """A mapping is that of a table whose headings are written a little otherwise; the same words twice are two."""
    how = mapping("Group", GROUP)
    reading = tables.read(table(["NAMA ", "de-sa", "DESA", "Desa."], ["KIM A", "x", "Batuah", "y"]), how)
    assert to_dict(reading.records[0])["places"] == {"village": "Batuah"}
    assert found(reading) == [("column_unmapped", None), ("column_unmapped", None)]
    assert [finding.params["letters"] for finding in reading.findings] == ["B", "D"]


def test_the_mapping_of_another_table_finds_its_columns_absent() -> None:
    """Columns that a mapping names and a table has not are found, those left unread are not missed."""
    how = mapping("Group", {**GROUP, "Catatan": '"-"'})
    reading = tables.read(table(["Warna"], ["Merah"]), how)
    assert ids(reading) == []
    assert found(reading) == [("column_unmapped", None), ("column_absent", None), ("column_absent", None)]
    assert (
        reading.findings[1].message() == "Kolom “Nama” dalam pemetaan tidak ada di tabel ini. Mohon cek judul kolomnya."
    )
    assert tables.read(Table(()), how).records == ()


# Columns that are not read


def test_columns_that_are_not_read_are_found_once() -> None:
    """A column that is not mapped is named by its letters, however many rows there are, and never fails the file."""
    rows = [["KIM A", MARK, MARK], ["KIM B", MARK, MARK]]
    reading = tables.read(table(["Nama", f"Ketua {MARK}", "NIK"], *rows), mapping("Group", {"Nama": '"Group.name"'}))
    assert ids(reading) == ["kim-a", "kim-b"]
    assert [(one.code, one.params, one.severity) for one in reading.findings] == [
        ("column_unmapped", {"letters": "B"}, Severity.NOTE),
        ("column_personal", {"letters": "C", "asks_for": "nik"}, Severity.WARNING),
    ]
    assert not any(MARK in one.message(locale) for one in reading.findings for locale in ("id", "en"))


def test_personal_columns_are_not_read_whatever_the_mapping_says() -> None:
    """A column that asks for personal data is left unread even where a mapping gives it a field or an id."""
    one = table(["Nama", "Tanggal Lahir Ketua", "NIK"], ["KIM A", "2001-01-01", MARK])
    how = mapping("Group", {"Nama": '"Group.name"', "Tanggal Lahir Ketua": '"Group.formed"', "NIK": '"Group.remarks"'})
    (record,) = tables.read(one, how).records
    assert to_dict(record) == {"type": "Group", "schema": 1, "id": "kim-a", "name": "KIM A"}
    forced = attrs.evolve(how, ids={"Group": ("NIK", "name")})
    assert ids(tables.read(one, forced)) == ["kim-a"]


def test_a_nik_is_never_kept() -> None:
    """A text of a NIK's shape is left out where it stands, and is no part of an id."""
    columns = {"Nama": '"Group.name"', "Alamat": '"Group.address"', "Kunci": '"-"'}
    reading = groups(columns, ["KIM A", "Jl. 6310010101010001", "6310010101010001"], ids='Group = ["Kunci", "name"]')
    assert all("6310010101010001" not in str(to_dict(one)) for one in reading.records)
    assert ("holds_nik", "B2") in found(reading)


# Ids


def test_ids_are_made_of_words() -> None:
    """An id holds small letters and digits alone, begins with what it is, and is short."""
    assert words_of("KIM  Bersujud (Café) №5") == "kim-bersujud-cafe-no5"
    assert words_of("日本") == ""
    reading = groups({"Nama": '"Group.name"'}, ["Mekar"], ["KIM Mekar Jaya"], ["Kimia"], ["x" * 150])
    assert ids(reading)[:3] == ["kim-mekar", "kim-mekar-jaya", "kim-kimia"]
    assert len(ids(reading)[3]) == 80


def test_an_id_may_be_made_of_columns_fields_days_and_other_records() -> None:
    """A recipe names a column, a field, a part of it or a record of the same row; a moment gives its day."""
    columns = {**SESSION, "Tempat": '"Session.venues"', "Kode": '"-"'}
    how = mapping("Session", columns, ids='Session = ["Kode", "occasion", "venues", "kinds"]')
    cells = ["Rapat", "2024-01-16 09:00 WITA", "Selesai", "Aula A; Aula B", 7.0]
    assert ids(tables.read(table(list(columns), cells), how)) == ["kegiatan-7-2024-01-16-aula-a"]


def test_a_row_without_any_part_of_its_id_is_not_kept() -> None:
    """A record of which no part of the id is there has none, and is an error of its row."""
    reading = groups({"Nama": '"Group.name"', "Kode": '"-"'}, ["KIM A", None], ["KIM B", 2], ids='Group = ["Kode"]')
    assert ids(reading) == ["kim-2"]
    assert [(one.code, one.cell, one.message("en")) for one in reading.findings] == [
        (
            "row_without_id",
            "A2",
            "Row 2: This row has nothing of what its id is made of and cannot be kept. Please fill it in.",
        )
    ]


def test_ids_of_the_table_itself_are_kept() -> None:
    """A column that holds the very ids gives them as they are, and to what belongs to the record."""
    columns = {"id": '"Group.id"', "Nama": '"Group.name"', "Ketua": '"Member[chair].name"'}
    reading = groups(columns, ["K.1", "KIM A", "Siti"], ["K.1", "KIM B", None], ids='Member = ["Group", "office"]')
    assert ids(reading) == ["K.1", "k-1-chair", "K.1-2"] or ids(reading) == ["K.1", "K.1-chair", "K.1-2"]
    assert ("row_id_repeated", "A3") in found(reading)


def test_ids_that_clash_are_numbered_and_found() -> None:
    """Rows that differ and ask for one id are numbered in the order of the table; the same data has the same id."""
    rows: list[list[object]] = [
        ["KIM A", "Batuah"],
        ["KIM A", "Beringin"],
        ["KIM A-2", None],
        ["KIM A", "Beringin"],
        ["KIM A", "Sejahtera"],
    ]
    reading = groups(GROUP, *rows)
    assert ids(reading) == ["kim-a", "kim-a-2", "kim-a-2-2", "kim-a-3"]
    assert [(one.code, one.line, one.params.get("number")) for one in reading.findings] == [
        ("row_id_repeated", 3, 2),
        ("row_id_repeated", 4, 2),
        ("row_repeated", 5, None),
        ("row_id_repeated", 6, 3),
    ]
    assert reading.findings[0].message() == (
        "Baris 3: Baris 2 sudah memakai ID yang sama; baris ini diberi nomor 2. Mohon cek apakah datanya ganda, atau"
        " tambahkan pembeda di [ids]."
    )


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["Batuah", "Beringin", None])), unique=True),
    st.integers(),
)
def test_ids_do_not_depend_on_the_order_of_rows(rows: list[tuple[str, str | None]], seed: int) -> None:
    """Shuffled, or with other rows beside them, rows have the same ids as long as no two ask for one."""
    columns, recipe = GROUP, 'Group = ["name", "places.village"]'
    cells = [[f"KIM {name}", village] for name, village in rows]
    plain = {str(to_dict(one)) for one in groups(columns, *cells, ids=recipe).records}
    shuffled = random.Random(seed).sample(cells, len(cells))  # noqa: S311 - an order of rows
    assert {str(to_dict(one)) for one in groups(columns, *shuffled, ids=recipe).records} == plain
    more: list[list[str | None]] = [["KIM D", "Batuah"], *cells, ["KIM E", None]]
    assert {str(to_dict(one)) for one in groups(columns, *more, ids=recipe).records} >= plain


@given(st.lists(st.tuples(st.sampled_from(["a", "a-2", "a 2", "A", "a-2-2", "b"]), st.integers(0, 3))))
def test_ids_are_unique(rows: list[tuple[str, int]]) -> None:
    """No two records have one id, whatever the rows say, and the same data never has two."""
    reading = groups({"Nama": '"Group.name"', "Kode": '"Group.remarks"'}, *rows)
    assert len(set(ids(reading))) == len(reading.records)
    assert len(reading.records) == len(set(rows))


def test_each_member_who_shares_an_office_is_found() -> None:
    """Members of one office are many, and a number tells them apart: each row that gets one is found."""
    columns = {"KIM": '"Member.group"', "Nama": '"Member.name"', "Jabatan": '"Member.office"'}
    how = mapping("Member", columns, ids='Member = ["group", "office"]')
    rows = [["KIM A", name, "Anggota"] for name in ("Siti", "Budi", "Tono")]
    reading = tables.read(table(list(columns), *rows), how)
    assert ids(reading) == ["anggota-kim-a-member", "anggota-kim-a-member-2", "anggota-kim-a-member-3"]
    assert found(reading) == [("row_id_repeated", "A3"), ("row_id_repeated", "A4")]
    assert not any(name.lower() in id_ for id_ in ids(reading) for name in ("Siti", "Budi", "Tono"))


def test_members_of_one_row_are_numbered_quietly() -> None:
    """Two who hold one office stand beside each other, and nobody has to look after it."""
    columns = {"KIM": '"Group.name"', "Anggota": '{ to = "Member[member].name", split = ";" }'}
    reading = tables.read(table(list(columns), ["KIM A", "Siti; Budi"]), mapping("Group", columns, ids=BOTH))
    assert ids(reading) == ["kim-a", "kim-a-member", "kim-a-member-2"]
    assert found(reading) == []


def test_rows_whose_id_is_a_constant_alone_are_found() -> None:
    """Each row but the first, whatever they are records of."""
    columns, always = {"Nama": '"Member.name"'}, '"Member.office" = "member"\n"Member.group" = "KIM A"'
    how = mapping("Member", columns, ids='Member = ["office"]', more={"always": always})
    reading = tables.read(table(list(columns), ["Siti"], ["Budi"], ["Tono"]), how)
    assert ids(reading) == ["anggota-member", "anggota-member-2", "anggota-member-3"]
    assert found(reading) == [("row_id_repeated", "A3"), ("row_id_repeated", "A4")]


def test_ids_without_a_recipe_are_none() -> None:
    """A mapping that was made by hand may lack a recipe: its rows have no id and are found."""
    made = Ids({}, {}).make("Group", {"name": "KIM A"}, (), {}, 2)
    assert made.id is None
    assert made.finding is not None


# Findings


def test_findings_stand_in_the_order_of_the_table() -> None:
    """First what concerns the table, then its columns, then its rows, each from left to right."""
    columns = {"Nama": '"Group.name"', **{f"K{at}": '"-"' for at in range(30)}}
    columns |= {"K0": '"Group.region"', "K27": '"Group.formed"', "K5": '"Group.channels[email]"'}
    rows = [["KIM A", *[None] * 30, None], ["KIM B", *[None] * 30, None]]
    for row in rows:
        row[1], row[28], row[6] = "6310", "31/04/2024", "bukan surel"
    one = table([*columns, "Lain"], *rows)
    reading = tables.read(one, mapping("Group", columns))
    assert [finding.cell for finding in reading.findings] == [None, "B2", "G2", "AC2", "B3", "G3", "AC3"]


def test_findings_are_limited() -> None:
    """Of very many findings the first are kept, and the last says how many more there are."""
    count = MOST_FINDINGS + 50
    rows = [[f"KIM {at}", "6310"] for at in range(count)]
    reading = groups({"Nama": '"Group.name"', "Kode": '"Group.region"'}, *rows)
    assert len(reading.records) == count
    assert len(reading.findings) == MOST_FINDINGS
    assert reading.findings[-1].params == {"count": 51}
    assert reading.findings[-1].severity is Severity.WARNING


def test_errors_are_limited() -> None:
    """Of very many rows that fail the first are found, and the last finding says how many more there are."""
    rows = [[None, f"Desa {at}"] for at in range(MOST_FINDINGS + 50)]
    reading = groups(GROUP, *rows, ids='Group = ["places.village"]')
    assert reading.records == ()
    assert len(reading.findings) == MOST_FINDINGS
    assert reading.findings[-1].severity is Severity.ERROR


def test_findings_of_checks_are_located() -> None:
    """What `check` finds in a record has the cell of the column it comes from, or of its row."""
    columns = {**SESSION, "Waktu": '"Session.occasion"'}
    how = mapping("Session", columns, ids='Session = ["title"]')
    reading = tables.read(table(list(columns), ["Rapat", None, "Selesai", None], sheet="Agenda"), how)
    for finding in check(reading.records):
        located = reading.located(finding.index or 0, finding)
        assert (located.cell or "").startswith("Agenda!")
        assert located.message().startswith(("Kolom ", "Baris 2: "))
    bare = TableReading(records=(), places=(), findings=(), source_schemas=())
    assert bare.located(0, reading.findings[0] if reading.findings else check(reading.records)[0]) is not None


def test_findings_in_objects_have_pointers() -> None:
    """Rows that come from no sheet have no cells: a finding points into the document, items of lists as well."""
    nested = Table(
        (
            Column(0, "kim.nama"),
            Column(1, "anggota.nama", "anggota"),
            Column(2, "anggota.hp", "anggota"),
            Column(3, "anggota.jabatan", "anggota"),
        ),
        (Row(1, ["KIM A", ("Siti", "Budi"), ("x", "0812"), ("Ketua", "Sekretaris")]), Row(2, ["KIM B", None, (), 5])),
        origin="/data",
    )
    columns = {
        "kim.nama": '"Group.name"',
        "anggota.nama": '"Member.name"',
        "anggota.hp": '"Member.phone"',
        "anggota.jabatan": '"Member.office"',
    }
    reading = tables.read(nested, mapping("Group", columns, ids=BOTH))
    assert ids(reading) == ["kim-a", "kim-a-chair", "kim-a-secretary", "kim-b"]
    assert [(one.pointer, one.cell, one.line) for one in reading.findings] == [
        ("/data/0/anggota/0/hp", None, 1),
        ("/data/0/anggota/1/hp", None, 1),
    ]
    assert [place.pointer for place in reading.places] == ["/data/0", "/data/0", "/data/0", "/data/1"]


# Attendance lists


def test_an_attendance_list_is_counted() -> None:
    """The rows of an attendance list make one session with a head count, and no name of them is kept."""
    columns = {"Nama": '"-"', "L/P": '"sex"', "Dari": '"institution"', "Unsur": '"-"', "Ket": '"remarks"'}
    more = {
        "always": '"Session.title" = "Rapat"\n"Session.status" = "held"',
        "captions": '"Tanggal" = "Session.occasion"',
    }
    how = mapping("attendance", columns, ids='Session = ["title", "occasion"]', more=more)
    rows = [
        [f"Siti {MARK}", "P", "KIM A", "Pelajar", None],
        ["Budi", "L", "KIM A", None, "sakit"],
        ["Tono", "L", "KIM B", None, None],
    ]
    reading = tables.read(table(list(columns), *rows, captions=(Caption("TANGGAL", "5 Maret 2024", "A2"),)), how)
    (record,) = reading.records
    assert record.id == "kegiatan-rapat-2024-03-05"
    (count,) = to_dict(record)["head_counts"]
    assert (count["low"], [part["count"] for part in count["parts"]]) == (2, [1, 1, 1, 1])
    assert [one.code for one in reading.findings] == ["attendance_absent_left_out"]
    assert MARK not in str(to_dict(record))


def test_the_columns_of_an_attendance_list_may_be_missed() -> None:
    """A column of an attendance list that is not there is found."""
    more = {"always": '"Session.title" = "Rapat"\n"Session.status" = "held"'}
    how = mapping("attendance", {"Nama": '"-"', "L/P": '"sex"'}, ids='Session = ["title"]', more=more)
    reading = tables.read(table(["Nama"], ["Siti"]), how)
    assert found(reading) == [("column_absent", None)]


# Files


def test_the_sheet_of_a_mapping_is_read() -> None:
    """A mapping names its sheet; else that is read of which most is understood, and the others are told."""
    import io

    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook([["Nama KIM", "Desa"], ["KIM A", "Batuah"]], sheet="KIM")))
    other = book.create_sheet("Catatan")
    other.append(["a", "b"])
    other.append(["c", "d"])
    book.create_sheet("Kosong")
    data = io.BytesIO()
    book.save(data)
    one, findings = tables.read_table(data.getvalue())
    assert one is not None
    assert (one.sheet, [finding.code for finding in findings]) == ("KIM", ["sheets_not_read"])
    text = text_of_mapping("Group", {"a": '"Group.name"'})
    how = tables.load_mapping('sheet = "Catatan"\n' + text)
    one, findings = tables.read_table(data.getvalue(), mapping=how)
    assert one is not None
    assert (one.sheet, findings) == ("Catatan", ())
    absent = tables.load_mapping('sheet = "Lain"\n' + text)
    one, findings = tables.read_table(data.getvalue(), mapping=absent)
    assert (one, [finding.code for finding in findings]) == (None, ["sheet_absent"])


def test_the_rows_of_the_headings_may_be_named() -> None:
    """A mapping may say where the headings are."""
    how = tables.load_mapping("heading_rows = [3]\n" + text_of_mapping("Group", {"KIM": '"Group.name"'}))
    one, _ = tables.read_table(b"a,b\nc,d\nKIM,Desa\nKIM A,Batuah\n", mapping=how)
    assert one is not None
    assert ids(tables.read(one, how)) == ["kim-a"]


def test_merged_cells_of_rows_say_the_same_in_each() -> None:
    """A cell that is merged over several rows holds for all of them; headings are left as they are."""
    rows: list[list[object]] = [
        ["KIM", None, "Nama"],
        ["Nama KIM", "Desa", None],
        ["KIM A", "Batuah", "Siti"],
        [None, None, "Budi"],
        [None, None, None],
        ["KIM B", "Beringin", "Tono"],
    ]
    one, _ = tables.read_table(workbook(rows, merged=("A1:B1", "C1:C2", "A3:A5", "B3:B4", "F3:F4")))
    assert one is not None
    assert [list(row.cells) for row in one.rows] == [
        ["KIM A", "Batuah", "Siti"],
        ["KIM A", "Batuah", "Budi"],
        ["KIM B", "Beringin", "Tono"],
    ]


@pytest.mark.parametrize(
    ("cell", "value"), [("'=1+1", "=1+1"), ("'+62812", "+62812"), ("''x", "'x"), ("'apa", "'apa"), ("-5", "-5")]
)
def test_guards_of_delimited_text_are_taken_away(cell: str, value: str) -> None:
    """The sign that keeps a text from being a formula is no part of it."""
    one, _ = tables.read_table(f"Nama KIM,Alamat\nKIM A,{cell}\n".encode())
    assert one is not None
    assert one.rows[0].cells[1] == value


@pytest.mark.parametrize("data", [b"", b"\n", b"[]", b"{", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"\xff\xfe\xff", b"{}"])
def test_files_without_a_table_are_found_so(data: bytes) -> None:
    """A file in which no table is found is answered with what is wrong."""
    one, findings = tables.read_table(data)
    assert one is None or not one.columns
    assert findings or (one is not None and one.findings)


@given(st.binary(max_size=300))
def test_no_file_makes_it_raise(data: bytes) -> None:
    """Any bytes are a table, or findings say why not; what is found is proposed a mapping."""
    one, _ = tables.read_table(data)
    if one is not None:
        tables.read(one, tables.propose(one).mapping())


def test_what_is_read_can_be_pickled() -> None:
    """A reading, with where everything stood, is the same in another process."""
    reading = groups(GROUP, ["KIM A", "Batuah"])
    assert pickle.loads(pickle.dumps(reading.records)) == reading.records  # noqa: S301 - our own


def test_a_mapping_made_by_hand_is_read() -> None:
    """A mapping without anything reads nothing."""
    assert tables.read(table(["Nama"], ["KIM A"]), TableMapping("Group")).records == ()
