"""Promises of the command line for tables: mappings, sheets given back marked, pages, and registers as tables."""

import gzip
import io
import json as stdlib_json
import shutil
import sys
from pathlib import Path
from typing import Final

import pytest

pytest.importorskip("click")
pytest.importorskip("rich")
pytest.importorskip("python_calamine")

import openpyxl
import python_calamine
from click.testing import CliRunner, Result

from kimcore import Group, Session, examples, tables
from kimcore.cli import commands
from kimcore.formats import csv, json, jsonl, xlsx
from kimcore.records import Ref

SHEETS: Final = Path(__file__).parent / "sheets"
REGISTER: Final = SHEETS / "register-sk.xlsx"
AGENDA: Final = SHEETS / "agenda-2024.csv"
APPLICATION: Final = SHEETS / "aplikasi-kim.json"
ATTENDANCE: Final = SHEETS / "daftar-hadir.csv"
EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))


def run(*arguments: object) -> Result:
    """Run the command in Indonesian."""
    return CliRunner().invoke(commands.kimcore, [*map(str, arguments)], env={"LC_ALL": "id_ID.UTF-8"})


def mapped(path: Path, folder: Path) -> Path:
    """Write the mapping that is proposed for a file, and return where."""
    target = folder / "mapping.toml"
    target.write_text(run("map", path).stdout, encoding="utf-8")
    return target


# map


@pytest.mark.parametrize("path", [REGISTER, AGENDA, APPLICATION, ATTENDANCE], ids=lambda path: path.name)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_mapping_is_printed_that_can_be_used_as_it_is(path: Path, lang: str) -> None:
    """What `map` prints is a mapping without a fault, with a line of comment on each column."""
    result = run("map", path, "--lang", lang)
    assert result.exit_code == 0
    mapping, findings = tables.read_mapping(result.stdout)
    assert mapping is not None
    assert findings == ()
    lines = result.stdout.split("[columns]\n")[1].splitlines()
    columns = [line for line in lines if line.startswith('"')]
    said = {"id": "# Kolom ", "en": "# Column "}[lang]
    assert len(columns) == sum(line.startswith(said) for line in lines)


def test_what_was_passed_over_is_told_beside_the_mapping() -> None:
    """Findings of the table go to standard error, so that the mapping can go to a file."""
    result = run("map", REGISTER)
    assert "sheet_hidden" in result.stderr
    assert "titles_passed_over" in result.stderr
    assert "passed_over" not in result.stdout


def test_a_file_that_cannot_be_opened_has_no_mapping(tmp_path: Path) -> None:
    """It is named, and the exit status is that of a path that cannot be opened; a file without a table has none."""
    result = run("map", tmp_path / "none.csv")
    assert result.exit_code == 2
    assert "none.csv: tidak dapat dibuka" in result.stderr
    (tmp_path / "empty.csv").write_bytes(b"")
    result = run("map", tmp_path / "empty.csv")
    assert result.exit_code == 1
    assert "empty_sheet" in result.stderr
    assert result.stdout == ""


def test_an_encoding_is_named(tmp_path: Path) -> None:
    """CSV that is not UTF-8 is answered with what to do, and read with --encoding."""
    (tmp_path / "a.csv").write_bytes("Nama KIM;Desa\nKIM Café;Desa Satu\n".encode("windows-1252"))
    result = run("check", tmp_path / "a.csv")
    assert result.exit_code == 1
    assert "--encoding windows-1252" in result.stdout
    assert run("check", tmp_path / "a.csv", "--encoding", "windows-1252").stdout.count("Data: 1.") == 1
    assert 'rows = "Group"' in run("map", tmp_path / "a.csv", "--encoding", "windows-1252").stdout


# check


def test_a_table_is_checked_with_the_proposed_mapping_which_is_said() -> None:
    """Each finding names file and cell, and in its words the column by its heading."""
    result = run("check", REGISTER, "--on", "2024-12-31")
    assert result.exit_code == 0
    assert "mapping_proposed Tabel ini dibaca dengan pemetaan kolom yang diusulkan kimcore." in result.stdout
    assert (
        f"{REGISTER}:Rekap SK 2024!L11: perlu dicek cell_of_nobody Kolom No HP, baris 11 (L11): Isi sel ini tidak"
        " disimpan, karena “PENGURUS / KETUA” di baris yang sama kosong. Mohon lengkapi."
    ) in result.stdout.splitlines()
    assert "Berkas: 1. Data: 15." in result.stdout


def test_the_rules_speak_of_cells_as_well() -> None:
    """What holds between records, or of one, is found in the cell that says it."""
    result = run("check", AGENDA, "--on", "2024-12-31")
    assert f"{AGENDA}:J3: catatan held_without_papers Kolom Link Dokumentasi, baris 3 (J3): " in result.stdout


def test_a_print_that_was_read_from_a_cell_is_not_found_twice() -> None:
    """What the rules find by reading it again stood in the cell when it was read."""
    result = run("check", AGENDA, "--on", "2024-12-31")
    assert [line.split(" ")[3] for line in result.stdout.splitlines() if f"{AGENDA}:A6" in line] == ["day_out_of_range"]


def test_a_mapping_of_ones_own_is_used(tmp_path: Path) -> None:
    """With --mapping it is that one, and nothing is said of a proposal; JSON with other names is a table as well."""
    result = run("check", APPLICATION, "--mapping", mapped(APPLICATION, tmp_path))
    assert "mapping_proposed" not in result.stdout
    assert "Data: 4." in result.stdout
    assert "Data: 0." in run("check", APPLICATION).stdout


def test_json_lines_of_an_application_are_read_by_a_mapping(tmp_path: Path) -> None:
    """With a mapping they are rows like those of a JSON array; what `convert` writes of them is ours."""
    rows = stdlib_json.loads(APPLICATION.read_bytes())["data"]
    (tmp_path / "a.jsonl").write_text("".join(f"{stdlib_json.dumps(row)}\n" for row in rows), encoding="utf-8")
    mapping = mapped(APPLICATION, tmp_path)
    assert "Data: 4." in run("check", tmp_path / "a.jsonl", "--mapping", mapping).stdout
    assert run("convert", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--mapping", mapping).exit_code == 0
    assert len(jsonl.load(tmp_path / "b.jsonl")) == 4


@pytest.mark.parametrize("name", ["kim.csv", "kim.xlsx", "kim.TSV"])
def test_records_of_ours_are_no_table(tmp_path: Path, name: str) -> None:
    """JSON with records that has the name of a table is answered as what it is; a register in a workbook is read."""
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf\n" + json.dumps(EXAMPLE))
    result = run("check", tmp_path / name)
    assert result.exit_code == 1
    assert "other_kind_of_file Berkas ini data kimcore dalam JSON, bukan tabel. Mohon beri nama" in result.stdout
    (tmp_path / name).write_bytes(xlsx.dumps(EXAMPLE))
    assert f"Data: {len(EXAMPLE)}." in run("check", tmp_path / name).stdout


def test_a_register_as_tables_says_row_and_field(tmp_path: Path) -> None:
    """What is found between records has the cell of their row, the pointer that tells the field, and their id."""
    group = Group(id="kim-a", name="KIM Contoh", member_of=Ref(id="forum-b"))
    xlsx.dump([group], tmp_path / "a.xlsx")
    csv.dump([group], tmp_path / "a")
    for path, place in ((tmp_path / "a.xlsx", "KIM!A2"), (tmp_path / "a", "Group.csv!A2")):
        said = f"{path}:{place}:/0/member_of/id: perlu dicek absent_reference [kim-a] "
        assert run("check", path).stdout.startswith(said)
        assert f"::{place}:/0/member_of/id: Bagian" in run("check", "--format", "github", path).stdout


def test_what_is_no_json_lines_is_said_once(tmp_path: Path) -> None:
    """A table or workbook with the name of JSON Lines is answered as such; where a line may be a record, it is read."""
    path = tmp_path / "a.jsonl"
    for data, said in ((AGENDA.read_bytes(), "tabel teks (CSV)"), (REGISTER.read_bytes(), "buku kerja")):
        path.write_bytes(data)
        told = stdlib_json.loads(run("check", path, "--format", "json").stdout)["findings"]
        assert [one["code"] for one in told] == ["other_kind_of_file"]
        assert said in told[0]["message"]["id"]
    path.write_bytes(b"a;b\nc;d\n" + jsonl.dumps(EXAMPLE))
    assert f"Data: {len(EXAMPLE)}." in run("check", path).stdout
    path.write_bytes(b"a;b\nc\n")
    assert run("check", path).stdout.count("not_json") == 2
    path.write_bytes(gzip.compress(jsonl.dumps(EXAMPLE)))
    assert f"Data: {len(EXAMPLE)}." in run("check", path).stdout


def test_records_of_ours_are_none_of_other_names(tmp_path: Path) -> None:
    """A document of ours is read as such, also where a mapping is given for the tables beside it."""
    (tmp_path / "kim.json").write_bytes(json.dumps(EXAMPLE))
    result = run("check", tmp_path / "kim.json", AGENDA, "--mapping", mapped(AGENDA, tmp_path))
    assert f"Berkas: 2. Data: {len(EXAMPLE) + 6}." in result.stdout


def test_a_wrong_mapping_is_said_with_its_line(tmp_path: Path) -> None:
    """Nothing is read by a mapping that is wrong, or that cannot be opened."""
    (tmp_path / "m.toml").write_text('mapping = 1\nrows = "Group"\n[columns]\n"Nama" = "Group.nam"\n', encoding="utf-8")
    result = run("check", AGENDA, "--mapping", tmp_path / "m.toml")
    assert result.exit_code == 2
    assert f"{tmp_path / 'm.toml'}:4: perlu diperbaiki mapping_field_unknown" in result.stderr
    assert result.stdout == ""
    result = run("convert", AGENDA, tmp_path / "a.json", "--mapping", tmp_path / "none.toml")
    assert result.exit_code == 2
    assert "none.toml: tidak dapat dibuka" in result.stderr


def test_tables_in_a_folder_are_checked_but_the_list_of_regions(tmp_path: Path) -> None:
    """A folder is searched for sheets, too; a register as CSV in it is one input, and --regions none."""
    shutil.copy(AGENDA, tmp_path)
    csv.dump(EXAMPLE, tmp_path / "register")
    (tmp_path / "wilayah.csv").write_text("kode,nama\n63.10,Tanah Bumbu\n", encoding="utf-8")
    result = run("check", tmp_path, "--regions", tmp_path / "wilayah.csv")
    assert f"Berkas: 2. Data: {6 + len(EXAMPLE)}." in result.stdout
    assert "wilayah.csv" not in result.stdout


def test_a_register_as_tables_is_no_sheet_of_an_office(tmp_path: Path) -> None:
    """A workbook or folder that was written from records is read back as it is, without a mapping."""
    xlsx.dump(EXAMPLE, tmp_path / "a.xlsx")
    csv.dump(EXAMPLE, tmp_path / "folder")
    for path in (tmp_path / "a.xlsx", tmp_path / "folder"):
        result = run("check", "--complete", "--on", "2023-08-29", path)
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Berkas: 1. Data: {len(EXAMPLE)}.")


def test_a_table_in_a_register_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A folder whose files cannot be opened is answered like a file that cannot."""
    csv.dump(EXAMPLE, tmp_path / "folder")
    (tmp_path / "folder" / "Group.csv").unlink(missing_ok=True)
    (tmp_path / "folder" / "Group.csv").mkdir()
    result = run("check", tmp_path / "folder")
    assert result.exit_code == 2
    assert "folder: tidak dapat dibuka" in result.stderr


# Sheets given back


def comments_of(path: Path) -> dict[str, str]:
    """Return the comments of a workbook by their cells."""
    book = openpyxl.load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def test_the_offices_own_workbook_comes_back_marked(tmp_path: Path) -> None:
    """Each finding with a cell has its comment there, and values stay as they are."""
    target = tmp_path / "out.xlsx"
    result = run("check", REGISTER, "--annotate", target, "--on", "2024-12-31")
    assert result.exit_code == 0
    comments = comments_of(target)
    assert "Isi sel ini tidak disimpan" in comments["Rekap SK 2024!L11"]
    assert "kehilangan nol di depannya" in comments["Rekap SK 2024!L7"]
    before, after = (python_calamine.load_workbook(path) for path in (REGISTER, target))
    for name in before.sheet_names:
        assert after.get_sheet_by_name(name).to_python() == before.get_sheet_by_name(name).to_python()
    assert after.sheet_names[-1] == "Temuan kimcore"


def test_csv_comes_back_as_a_workbook_with_its_cells_where_they_were(tmp_path: Path) -> None:
    """Rows stand on the lines that they had, so that an address is that of the file."""
    target = tmp_path / "out.xlsx"
    run("check", AGENDA, "--annotate", target)
    assert "Tanggal ini tidak ada" in comments_of(target)["Data!A6"]
    sheet = openpyxl.load_workbook(target)["Data"]
    assert [cell.value for cell in sheet[6]][:4] == ["31/04/2024", "09.00", "Pelantikan Pengurus KIM", "Balai Desa"]
    assert sheet["B5"].value == "13:30"


def test_json_comes_back_as_a_workbook_of_a_row_for_each_object(tmp_path: Path) -> None:
    """Names stand above, and what was found in an object on its row and below its name."""
    target = tmp_path / "out.xlsx"
    run("check", APPLICATION, "--mapping", mapped(APPLICATION, tmp_path), "--annotate", target)
    comments = comments_of(target)
    assert "tanpa titik" in comments["Data!C2"]
    assert "63.10 menjadi 63.1" in comments["Data!C3"]
    assert openpyxl.load_workbook(target)["Data"]["C2"].value == "6310"


def test_only_one_table_is_given_back(tmp_path: Path) -> None:
    """--annotate with several files, or with a file of records, is wrong usage."""
    (tmp_path / "a.json").write_bytes(json.dumps(EXAMPLE))
    for files in ([AGENDA, REGISTER], [tmp_path / "a.json"]):
        result = run("check", *files, "--annotate", tmp_path / "out.xlsx")
        assert result.exit_code == 2
        assert "--annotate gives one table back" in result.stderr
        assert not (tmp_path / "out.xlsx").exists()


def test_a_workbook_that_cannot_be_marked_is_said(tmp_path: Path) -> None:
    """A file that is no workbook inside has findings and no copy."""
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 broken")
    result = run("check", tmp_path / "a.xlsx", "--annotate", tmp_path / "out.xlsx")
    assert result.exit_code == 2
    assert "damaged_workbook" in result.stdout
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("option", ["--annotate", "--report"])
def test_what_cannot_be_written_is_one_line(tmp_path: Path, option: str) -> None:
    """A folder that is not there, say: the file is named, and the exit status is 2."""
    result = run("check", AGENDA, option, tmp_path / "none" / "out.xlsx")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith(f"{tmp_path / 'none' / 'out.xlsx'}: ")


# Pages


def test_a_page_shows_the_rows_around_and_hides_who_is_in_them(tmp_path: Path) -> None:
    """Values of columns with persons are shown only where they are asked for."""
    page = tmp_path / "page.html"
    run("check", REGISTER, "--report", page)
    text = page.read_text(encoding="utf-8")
    assert '<html lang="id"' in text
    assert "KIM Serumpun Contoh" in text
    assert "Bendahara Empat" not in text
    run("check", REGISTER, "--report", page, "--show-personal", "--lang", "en")
    text = page.read_text(encoding="utf-8")
    assert '<html lang="en"' in text
    assert "Bendahara Empat" in text


def test_a_page_of_records_and_of_what_is_in_no_file(tmp_path: Path) -> None:
    """Records in JSON have a pointer and an id; a file without a table has its findings."""
    (tmp_path / "a.json").write_bytes(b'[{"type":"Group","schema":1,"id":"kim-1","name":5}]')
    (tmp_path / "b.csv").write_bytes(b"")
    run("check", tmp_path / "a.json", tmp_path / "b.csv", "--report", tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "kim-1" in text
    assert "/0/name" in text
    assert "b.csv" in text


# template


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", ["groups", "members", "sessions"])
def test_a_template_is_checked_without_a_mapping(tmp_path: Path, kind: str, lang: str) -> None:
    """A new one holds no records and no error, only its example, which is passed over."""
    path = tmp_path / "template.xlsx"
    assert run("template", path, "--kind", kind, "--lang", lang).exit_code == 0
    result = run("check", path)
    assert result.exit_code == 0
    assert "Data: 0." in result.stdout
    assert "example_passed_over" in result.stdout


def test_a_template_replaces_nothing(tmp_path: Path) -> None:
    """A file that is there may have been filled in; one that cannot be written is said in one line."""
    (tmp_path / "a.xlsx").write_bytes(b"filled in")
    result = run("template", tmp_path / "a.xlsx")
    assert result.exit_code == 2
    assert (tmp_path / "a.xlsx").read_bytes() == b"filled in"
    assert run("template", tmp_path / "none" / "a.xlsx").exit_code == 2


# convert


def test_a_register_goes_through_every_format_and_comes_back_equal(tmp_path: Path) -> None:
    """JSON, Excel, a folder of CSV, JSON Lines and JSON again: the same bytes."""
    (tmp_path / "a.json").write_bytes(json.dumps(EXAMPLE))
    for source, target in [("a.json", "b.xlsx"), ("b.xlsx", "c"), ("c", "d.jsonl"), ("d.jsonl", "e.json")]:
        assert run("convert", tmp_path / source, tmp_path / target).exit_code == 0
    assert (tmp_path / "e.json").read_bytes() == (tmp_path / "a.json").read_bytes()
    assert (tmp_path / "c" / "datapackage.json").is_file()


@pytest.mark.parametrize("name", ["folder", "folder/", "folder.json/"])
def test_a_name_without_a_suffix_is_that_of_a_folder(tmp_path: Path, name: str) -> None:
    """A slash at the end says so, too, whatever stands before it."""
    (tmp_path / "a.json").write_bytes(json.dumps(EXAMPLE))
    assert run("convert", tmp_path / "a.json", f"{tmp_path}/{name}").exit_code == 0
    assert csv.load(tmp_path / name) == EXAMPLE


def test_a_sheet_becomes_records(tmp_path: Path) -> None:
    """What could not be read is named, and the rest is written."""
    result = run("convert", REGISTER, tmp_path / "a.jsonl")
    assert result.exit_code == 0
    assert "Rekap SK 2024!L11: perlu dicek cell_of_nobody" in result.stderr
    records = jsonl.load(tmp_path / "a.jsonl")
    assert sum(isinstance(record, Group) for record in records) == 5


@pytest.mark.parametrize(
    ("path", "suffix"),
    [(REGISTER, ".xlsx"), (AGENDA, ".csv"), (APPLICATION, ".json")],
    ids=lambda value: str(value).rpartition("/")[2],
)
def test_records_go_back_under_the_headings_of_the_office(tmp_path: Path, path: Path, suffix: str) -> None:
    """The same mapping writes what it read, and reads it again as the same records."""
    mapping = mapped(path, tmp_path)
    run("convert", path, tmp_path / "a.json", "--mapping", mapping)
    back = tmp_path / f"back{suffix}"
    assert run("convert", tmp_path / "a.json", back, "--mapping", mapping).exit_code == 0
    run("convert", back, tmp_path / "b.json", "--mapping", mapping)
    assert (tmp_path / "b.json").read_bytes() == (tmp_path / "a.json").read_bytes()


def test_headings_of_an_office_need_a_table(tmp_path: Path) -> None:
    """With a mapping records are written to a table, and without one CSV is a folder."""
    (tmp_path / "a.json").write_bytes(json.dumps(EXAMPLE))
    result = run("convert", tmp_path / "a.json", tmp_path / "b.jsonl", "--mapping", mapped(AGENDA, tmp_path))
    assert result.exit_code == 2
    assert "A mapping writes a table" in result.stderr
    result = run("convert", tmp_path / "a.json", tmp_path / "b.csv")
    assert result.exit_code == 2
    assert "without any it is a folder of CSV" in result.stderr


def test_an_attendance_list_becomes_a_session_and_no_name(tmp_path: Path) -> None:
    """Title, day and place stand above the list; the people in it are counted."""
    assert run("convert", ATTENDANCE, tmp_path / "a.json").exit_code == 0
    (session,) = json.load(tmp_path / "a.json")
    assert isinstance(session, Session)
    assert session.title == "Sosialisasi Pembinaan KIM"
    assert [count.low for count in session.head_counts] == [5]
    assert "Peserta" not in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_an_attendance_list_that_is_written_back_has_its_headings(tmp_path: Path) -> None:
    """Nobody's name was kept, and that is said."""
    mapping = mapped(ATTENDANCE, tmp_path)
    run("convert", ATTENDANCE, tmp_path / "a.json", "--mapping", mapping)
    result = run("convert", tmp_path / "a.json", tmp_path / "b.csv", "--mapping", mapping)
    assert "attendance_without_rows" in result.stderr
    assert len((tmp_path / "b.csv").read_text(encoding="utf-8").splitlines()) == 1


def test_records_that_a_format_cannot_hold_are_not_written(tmp_path: Path) -> None:
    """A workbook has no place for members that no field declares: that is said, and the old file stays."""
    twice = stdlib_json.dumps([{"type": "Group", "schema": 1, "id": "kim-1", "name": "KIM Contoh"}] * 2)
    (tmp_path / "a.json").write_text(twice, encoding="utf-8")
    (tmp_path / "b.xlsx").write_bytes(b"old")
    assert run("convert", tmp_path / "a.json", tmp_path / "b.xlsx").exit_code == 2
    assert (tmp_path / "b.xlsx").read_bytes() == b"old"


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A workbook needs the extra `tables`: one line names the command to run."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setattr(sys, "argv", ["kimcore", "check", str(REGISTER)])
    assert commands.run() == 2
    assert "pip install 'kimcore[tables]'" in capsys.readouterr().err


def test_no_table_is_harmed(tmp_path: Path) -> None:
    """Whatever stands in a file that is called a table, the answer is findings and an exit status."""
    for name, data in [("a.csv", b"\0\0\0"), ("b.ods", b"PK"), ("c.xls", b"\xd0\xcf\x11\xe0"), ("d.tsv", b"\t\t\n")]:
        (tmp_path / name).write_bytes(data)
        result = run("check", tmp_path / name)
        assert result.exit_code == 1, name
        assert io.StringIO(result.stdout).readline().startswith(f"{tmp_path / name}:")
