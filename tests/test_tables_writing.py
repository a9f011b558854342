"""Promises on writing: records stand under the office's own headings, in any kind of file, and are read back."""

import builtins
import datetime as dt
import io
import json
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import COMPLAINT, SESSION
from tabled import any_tables, groups, mapping, table

from kimcore import from_dict, tables, to_dict
from kimcore.errors import MissingExtraError
from kimcore.records import Record
from kimcore.tables import Column, Row, Table, TableMapping
from kimcore.testing import strategies

DUMPS = (tables.table_to_workbook, tables.table_to_csv, tables.table_to_json)
each_dump = pytest.mark.parametrize("dump", DUMPS, ids=[one.__name__ for one in DUMPS])


def record(type_: str, id_: str, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
    """Return a record of its fields."""
    return from_dict({"type": type_, "schema": 1, "id": id_, **fields})


def rows(records: list[Record], how: TableMapping, **more: Any) -> list[list[object]]:  # noqa: ANN401 - a locale
    """Return the cells that are written of records."""
    return [list(row.cells) for row in tables.write(records, how, **more).rows]


def group_cells(fields: dict[str, Any], *targets: str) -> list[object]:
    """Return the cells of one group, of columns for some fields."""
    columns = {"Nama": '"Group.name"', **{f"K{at}": f'"{target}"' for at, target in enumerate(targets)}}
    (cells,) = rows([record("Group", "kim-a", name="KIM A", **fields)], mapping("Group", columns))
    return cells[1:]


def test_a_table_has_the_headings_of_the_mapping() -> None:
    """What is written has a column for each of the mapping, those left unread as well, which stay empty."""
    how = mapping("Group", {"NO": '"-"', "NAMA KIM": '"Group.name"'}, more={})
    written = tables.write([record("Group", "kim-a", name="KIM A"), record("Group", "kim-b", name="KIM B")], how)
    assert [column.heading for column in written.columns] == ["NO", "NAMA KIM"]
    assert [(row.number, list(row.cells)) for row in written.rows] == [(2, [None, "KIM A"]), (3, [None, "KIM B"])]
    assert written.heading_rows == (1,)


def test_a_record_of_a_class_below_is_a_row_as_well() -> None:
    """A session of a tool's own stands in a sheet of sessions as the session it is, and other records do not."""
    how = mapping("Session", {"Kegiatan": '"Session.title"', "Status": '"Session.status"'}, ids='Session = ["title"]')
    assert rows([SESSION, COMPLAINT], how, locale="en") == [["Dengar pendapat", "held"]]


def test_values_are_written_as_offices_write_them() -> None:
    """A print stands for its value; without one a day is a date, a term its label, a number a number."""
    fields = {
        "formed": {"value": "2019-07-01", "printed": "1 Juli 2019"},
        "dissolved": {"value": "2024-01-02"},
        "board_term": {"value": "2021/2024"},
        "member_count": {"low": 21, "high": 21},
        "level": "village",
        "roster_complete": True,
        "topics": ["Pertanian", "Perikanan"],
        "guided_by": {"name": "Diskominfo"},
    }
    targets = [f"Group.{name}" for name in fields]
    assert group_cells(fields, *targets) == [
        "1 Juli 2019",
        dt.date(2024, 1, 2),
        "2021/2024",
        21,
        "Desa/Kelurahan/Kalurahan/Nagari/Gampong/Kampung",
        True,
        "Pertanian; Perikanan",
        "Diskominfo",
    ]
    how = mapping("Group", {"Nama": '"Group.name"', "Tingkat": '"Group.level"'})
    assert rows([record("Group", "kim-a", name="KIM A", level="village")], how, locale="en") == [["KIM A", "village"]]


def test_terms_without_a_print_are_written_as_labels() -> None:
    """A term of which no print is there is written as its label."""
    how = mapping(
        "Session",
        {"Acara": '"Session.title"', "Jenis": '"Session.kinds"', "Status": '"Session.status"'},
        ids='Session = ["title"]',
    )
    one = record("Session", "s", title="Rapat", status="held", kinds=[{"value": "bimtek"}, {"printed": "Lain"}])
    assert rows([one], how) == [["Rapat", "Bimbingan teknis; Lain", "Terlaksana"]]


def test_parts_are_told_apart_by_their_terms() -> None:
    """A column of one kind has that, and one of all kinds what no other column has."""
    channels = [
        {"kind": "email", "value": "a@a.example", "public": True},
        {"kind": "instagram", "value": "@a", "public": True},
        {"kind": "tiktok", "value": "@b", "public": True},
    ]
    found = group_cells({"channels": channels}, "Group.channels[email]", "Group.channels", "Group.channels[x]")
    assert found == ["a@a.example", "Instagram: @a; TikTok: @b", None]
    decrees = [
        {"kind": {"value": "sk"}, "number": "1/2020", "issuer": "Bupati"},
        {"kind": {"value": "circular"}, "number": "2/2020"},
    ]
    targets = ("Group.decrees[sk].number", "Group.decrees[sk].issuer", "Group.decrees[circular].number")
    assert group_cells({"decrees": decrees}, *targets) == ["1/2020", "Bupati", "2/2020"]
    observations = [{"observed_on": "2024", "activity": "active"}, {"observed_on": "2023", "activity": "dormant"}]
    columns = {
        "Nama": '"Group.name"',
        "2024": '"Group.observations[1].activity"',
        "2023": '"Group.observations[2].activity"',
        "2022": '"Group.observations[3].activity"',
    }
    more = {"always": "\n".join(f'"Group.observations[{at}].observed_on" = "{2025 - at}"' for at in (1, 2, 3))}
    how = mapping("Group", columns, more=more)
    assert rows([record("Group", "kim-a", name="KIM A", observations=observations)], how) == [
        ["KIM A", "Aktif", "Vakum/Tidak aktif", None]
    ]


def test_members_stand_beside_their_group() -> None:
    """The members of a group stand in its row; those of others, and records of other types, do not."""
    columns = {
        "KIM": '"Group.name"',
        "Ketua": '"Member[chair].name"',
        "HP": '"Member[chair].phone"',
        "Anggota": '{ to = "Member[member].name", split = ", " }',
    }
    how = mapping("Group", columns, ids='Group = ["name"]\nMember = ["Group", "office"]')

    def member(id_: str, group: str, office: str, name: str, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
        return record("Member", id_, group={"id": group}, name=name, office={"value": office}, **fields)

    records = [
        member("a", "kim-a", "chair", "Siti", phone="+6281200000001"),
        record("Group", "kim-a", name="KIM A"),
        member("b", "kim-a", "member", "Budi"),
        member("c", "kim-a", "member", "Tono"),
        member("d", "kim-b", "chair", "Wati"),
        record("Member", "e", group={"name": "KIM A"}, name="Lepas", office={"printed": "Humas"}),
        record("Session", "s", title="Rapat", status="held"),
    ]
    assert rows(records, how) == [["KIM A", "Siti", "+6281200000001", "Budi, Tono"]]


def test_keys_and_ids_come_back() -> None:
    """The column that ids are made of gets its key back; one that holds the very ids, these."""
    how = mapping("Group", {"kode": '"-"', "Nama": '"Group.name"'}, ids='Group = ["kode"]')
    assert rows([record("Group", "kim-17", name="KIM A")], how) == [["17", "KIM A"]]
    how = mapping("Group", {"id": '"Group.id"', "Nama": '"Group.name"'}, ids="")
    assert rows([record("Group", "kim-17", name="KIM A")], how) == [["kim-17", "KIM A"]]


def test_a_column_that_another_fills_is_empty() -> None:
    """Of a day and a time that are read together, the first column has both."""
    columns = {"Acara": '"Session.title"', "Tanggal": '"Session.occasion"', "Jam": '"Session.occasion"'}
    how = mapping("Session", columns, ids='Session = ["title"]', more={"always": '"Session.status" = "held"'})
    occasion = {"value": "2024-01-16T09:00+08:00", "printed": "16/01/2024, 09.00 WITA"}
    written = tables.write([record("Session", "kegiatan-rapat", title="Rapat", status="held", occasion=occasion)], how)
    assert list(written.rows[0].cells) == ["Rapat", "16/01/2024, 09.00 WITA", None]
    assert to_dict(tables.read(written, how).records[0])["occasion"] == occasion


def test_attendance_lists_are_not_written() -> None:
    """Nobody of an attendance list is known any more, so there are no rows to write: only its headings."""
    more = {"always": '"Session.title" = "Rapat"\n"Session.status" = "held"'}
    how = mapping("attendance", {"Nama": '"-"', "L/P": '"sex"'}, ids='Session = ["title"]', more=more)
    written = tables.write([record("Session", "s", title="Rapat", status="held")], how)
    assert [column.heading for column in written.columns] == ["Nama", "L/P"]
    assert written.rows == ()


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=20)


@each_dump
@given(
    st.lists(
        st.lists(TEXTS | st.integers(-(2**53) + 1, 2**53 - 1) | st.dates(dt.date(1900, 3, 1)), min_size=2, max_size=2),
        max_size=3,
    )
)
def test_files_hold_what_a_table_does(dump: Any, cells: list[list[object]]) -> None:  # noqa: ANN401 - a function
    """A table is the same in a workbook and in JSON, and has the same texts as delimited text."""
    data = dump(table(["Nama KIM", "Desa"], *cells))
    if dump is tables.table_to_csv:
        assert data.count(b"\r\n") >= len(cells) + 1
    elif dump is tables.table_to_json:
        found = [[row.get("Nama KIM"), row.get("Desa")] for row in json.loads(data)]
        assert found == [
            [str(cell) if isinstance(cell, dt.date) else cell or (None if cell == "" else cell) for cell in row]
            for row in cells
        ]
    else:
        page = openpyxl.load_workbook(io.BytesIO(data)).active
        assert page is not None
        assert [cell.value for cell in page[1]] == ["Nama KIM", "Desa"]


@given(any_tables())
def test_any_table_is_written(drawn: Table) -> None:
    """A table of any cells, whatever they raise, is written as each kind of file."""
    for dump in DUMPS:
        assert dump(drawn)


@pytest.mark.parametrize("name", ["", "Rekap SK 2024", "a/b:c?", "x" * 40, "'", "history", "\ud800", "[]"])
def test_sheets_have_names_that_workbooks_take(name: str) -> None:
    """A sheet has its name, without what a workbook does not take."""
    book = openpyxl.load_workbook(io.BytesIO(tables.table_to_workbook(table(["a"], ["b"], sheet=name))))
    assert len(book.sheetnames) == 1
    assert not set("[]:*?/\\") & set(book.sheetnames[0])
    if name.startswith("Rekap"):
        assert book.sheetnames == [name]


def test_formulas_are_texts() -> None:
    """A text that looks like a formula is none in any file."""
    one = table(["=1+1", "b"], ["=cmd|x", "+62812"], ["'a", "@b"])
    assert tables.table_to_csv(one).decode() == "'=1+1,b\r\n'=cmd|x,'+62812\r\n''a,'@b\r\n"
    page = openpyxl.load_workbook(io.BytesIO(tables.table_to_workbook(one))).active
    assert page is not None
    assert [[cell.data_type for cell in row] for row in page.iter_rows()] == [["s", "s"]] * 3


def test_cells_of_other_types_are_written_as_text() -> None:
    """Days before those of a workbook, times, lists, yes and no, and numbers beyond all bounds."""
    cells = [
        dt.date(1899, 1, 2),
        dt.time(9),
        ("a", None, 2),
        True,
        10**20,
        float("inf"),
        dt.datetime(2024, 1, 2),  # noqa: DTZ001 - as a workbook has it
        {"a": 1},
    ]
    one = table([f"K{at}" for at in range(8)], cells)
    assert (
        tables.table_to_csv(one).decode().split("\r\n")[1]
        == "1899-01-02,09.00,a; ; 2,True,100000000000000000000,,2024-01-02,"
    )
    (row,) = json.loads(tables.table_to_json(one))
    assert row == {
        "K0": "1899-01-02",
        "K1": "09.00",
        "K2": ["a", None, 2],
        "K3": True,
        "K4": "100000000000000000000",
        "K5": None,
        "K6": "2024-01-02",
        "K7": {"a": 1},
    }
    assert tables.table_to_workbook(one) == tables.table_to_workbook(one)


def test_lists_are_spread_over_rows() -> None:
    """In a file without lists, each item has a row, and what holds for all of them is repeated."""
    one = Table(
        (Column(0, "nama"), Column(1, "anggota.nama", "anggota"), Column(2, "anggota.hp", "anggota")),
        (Row(2, ["KIM A", ("Siti", "Budi"), ("1",)]), Row(3, ["KIM B", (), None])),
    )
    assert (
        tables.table_to_csv(one).decode()
        == "nama,anggota.nama,anggota.hp\r\nKIM A,Siti,1\r\nKIM A,Budi,\r\nKIM B,,\r\n"
    )


def test_writing_workbooks_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra a workbook is neither written nor read, and it is said which is missing."""
    original = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as the original
        if name in ("xlsxwriter", "python_calamine"):
            raise ImportError
        return original(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError):
        tables.table_to_workbook(table(["a"]))
    with pytest.raises(MissingExtraError):
        tables.read_table(b"PK\3\4")


@given(strategies.registers(max_size=4))  # drawing them takes most of the time
def test_any_records_are_written(records: tuple[Record, ...]) -> None:
    """Whatever records there are, those of the mapping's type have a row each, and what is read of them is theirs."""
    columns = {
        "Nama": '"Group.name"',
        "Saluran": '"Group.channels"',
        "SK": '"Group.decrees"',
        "Dibentuk": '"Group.formed"',
        "Ketua": '"Member[chair].name"',
    }
    how = mapping("Group", columns, ids='Group = ["name"]\nMember = ["Group", "office"]')
    written = tables.write(records, how)
    assert len(written.rows) == sum(one.__class__.__name__ == "Group" for one in records)
    again = tables.read(written, how)
    # A name in a cell has no doubled blanks, whatever they are.
    names = {" ".join(to_dict(one)["name"].split()) for one in records if one.__class__.__name__ == "Group"}
    assert {to_dict(one)["name"] for one in again.records if one.__class__.__name__ == "Group"} <= names


def test_a_chair_beside_a_list_of_members_stands_once() -> None:
    """An application names the chair in a field of its own, and the others in a list: all come back where they were."""
    given_rows: list[dict[str, object]] = [
        {
            "id_kim": 1,
            "nama_kim": "KIM A",
            "nama_ketua": "Budi Rekaan",
            "anggota": [{"nama": "Ani", "jabatan": "Anggota"}, {"nama": "Ina", "jabatan": "Bendahara"}],
        }
    ]
    read_from = tables.table_of_rows(given_rows)
    how = tables.propose(read_from).mapping()
    records = tables.read(read_from, how).records
    assert [record.id for record in records] == ["kim-1", "kim-1-member", "kim-1-treasurer", "kim-1-chair"]
    assert tables.objects_of(tables.write(records, how)) == [{**given_rows[0], "id_kim": "1"}]


def test_what_cannot_be_written_is_left_out() -> None:
    """A part without anything that stands for it in a cell leaves the cell empty."""
    assert group_cells({"places": {"village": "Batuah"}}, "Group.places") == [None]
    assert groups({"Nama": '"Group.name"'}, ["KIM A"]).records[0].id == "kim-a"
