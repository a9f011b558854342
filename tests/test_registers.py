"""Promises of a register as plain tables: fixed columns, nothing lost, every cell named; and of CSV, its first form."""

import csv as stdlib_csv
import datetime as dt
import io
import json as stdlib_json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st
from tabular import LOCALES, REGISTERS, SESSION, folder, said

from kimcore import Audience, Group, KimcoreError, LoadError, Member, Session, Severity, Unknown, examples, to_dict
from kimcore.errors import UnwritableError
from kimcore.fields import Kind, Plan, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Findings, Locale
from kimcore.formats import csv, files, json
from kimcore.migrations import current_schema
from kimcore.privacy import redact
from kimcore.records import RECORDS, Record, Ref, Term
from kimcore.registers import columns, datapackage
from kimcore.registers.columns import Table, same_heading, tables
from kimcore.registers.gathering import gather
from kimcore.registers.headings import sheet_names
from kimcore.sheets.grids import Grid
from kimcore.vocabularies import Office, SessionStatus

KIM = Group(id="kim-1", name="KIM Contoh")
FORMULAS = ("=1+1", "+62", "-5", "@contoh", "'", "''", "'=x", "tidak ada rumus = - +")


def rows_of(content: bytes) -> list[list[str]]:
    """Return the cells of a file as the standard library reads them."""
    return list(stdlib_csv.reader(io.StringIO(content.decode(), newline="")))


# The tables


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)
def test_each_heading_names_one_column(table: Table) -> None:
    """In whichever language a heading stands, it is that of one column, and no cell holds a list or an object."""
    meant: dict[str, set[str]] = {}
    for column in table.columns:
        assert not isinstance(column.kind, ItemsKind | ObjectKind)
        for locale in columns.LOCALES:
            meant.setdefault(same_heading(column.heading(locale)), set()).add(column.name)
    assert {heading: names for heading, names in meant.items() if len(names) > 1} == {}


@pytest.mark.parametrize("locale", columns.LOCALES, ids=str)
def test_each_sheet_has_a_name_that_excel_takes(locale: Locale | None) -> None:
    """Names of sheets are short and differ, in one language and between them, and name their table."""
    for table in tables().values():
        name = table.sheet_name(locale)
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\'")
        same = {
            one.name
            for one in tables().values()
            for other in columns.LOCALES
            if same_heading(one.sheet_name(other)) == same_heading(name)
        }
        assert same == {table.name}


def test_tables_are_named_after_what_is_repeated() -> None:
    """A record type has a table, and so has each repeated part, with the id and the numbers of what it stands in."""
    assert [column.name for column in tables()["Group.topics"].columns] == ["id", "no", "value"]
    assert [column.name for column in tables()["Session.groups"].columns] == ["id", "no", "groups.id", "name"]
    parts = tables()["Session.head_counts.parts"]
    assert [column.name for column in parts.keys] == ["id", "head_counts.no", "no"]
    assert [column.name for column in tables()["Group"].columns][:3] == ["no", "id", "name"]
    assert tables()["Group"].title() == "Group"
    assert parts.title("id") == "Kegiatan / Jumlah peserta / Rincian"


def shows_in_cells(plan: Plan) -> bool:
    """Whether an object that is there has at least one cell that is filled."""

    def fills(kind: Kind) -> bool:
        return shows_in_cells(kind.plan) if isinstance(kind, ObjectKind) else not isinstance(kind, ItemsKind)

    if any(field.required and fills(field.kind) for field in plan.fields.values()):
        return True
    return bool(plan.any_of) and all(fills(plan.fields[name].kind) for name in plan.any_of)


def single_parts(plan: Plan) -> Iterator[Plan]:
    """Find the parts that have their columns in the table of another object."""
    for field in plan.fields.values():
        kind = field.kind
        if isinstance(kind, ObjectKind):
            yield kind.plan
        inner = kind.item if isinstance(kind, ItemsKind) else kind
        if isinstance(inner, ObjectKind):
            yield from single_parts(inner.plan)


@pytest.mark.parametrize("cls", RECORDS)
def test_a_part_that_is_there_shows_in_a_cell(cls: type[Record]) -> None:
    """No class declares a part that could be there with nothing but lists, which no cell would show."""
    for plan in single_parts(plan_of(cls)):
        assert shows_in_cells(plan), plan.cls


# There and back


@at_most(60)
@given(REGISTERS, LOCALES)
def test_a_register_equals_what_is_loaded_of_its_files(register: tuple[Record, ...], locale: Locale | None) -> None:
    """Records go to tables and back in any language, in their order, and no cell is a formula or holds JSON."""
    made = csv.dumps(register, locale=locale)
    assert csv.read(made).findings == ()
    assert csv.loads(made) == register
    texts = set(strings_of(stdlib_json.loads(json.dumps(register))))
    for name, content in made.items():
        for row in rows_of(content) if name.endswith(".csv") else ():
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t"))
                assert not cell.startswith(("{", "[")) or cell in texts


def strings_of(data: object) -> Iterator[str]:
    """Find the texts in plain data."""
    if isinstance(data, dict):
        yield from (text for member in data.values() for text in strings_of(member))
    elif isinstance(data, list):
        yield from (text for item in data for text in strings_of(item))
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("name", examples.NAMES)
@pytest.mark.parametrize("locale", columns.LOCALES, ids=str)
def test_examples_go_to_a_folder_and_back(name: str, locale: Locale | None, tmp_path: Path) -> None:
    """The shipped examples equal what is loaded of the folder they were written to."""
    register = json.loads(examples.read(name))
    csv.dump(register, tmp_path / "tabel", locale=locale)
    assert csv.load(tmp_path / "tabel") == register
    assert json.dumps(csv.load(str(tmp_path / "tabel"))) == json.dumps(register)


@pytest.mark.parametrize("text", FORMULAS)
def test_one_sign_guards_a_cell_and_one_is_taken_off(text: str) -> None:
    """What a spreadsheet would compute has one `'` before it in the file, and none in the record."""
    group = Group(id="kim-1", name=text)
    made = csv.dumps([group])
    (_, row) = rows_of(made["Group.csv"])
    assert row[2] == (text if text.startswith("tidak") else f"'{text}")
    assert csv.loads(made) == (group,)


def test_no_records_are_tables_without_rows() -> None:
    """Of no records the tables of all types are there, and hold nothing."""
    made = csv.dumps([])
    assert len(made) == len(RECORDS) + 1
    assert csv.loads(made) == ()


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_bytes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    """Another process with another hash seed writes the same files."""
    program = (
        "import sys; from kimcore import examples; from kimcore.formats import csv, json;"
        "sys.stdout.buffer.write(b'|'.join(csv.dumps(json.loads(examples.read(examples.NAMES[0]))).values()))"
    )
    written = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
    ).stdout
    assert written == b"|".join(csv.dumps(json.loads(examples.read(examples.NAMES[0]))).values())


@pytest.mark.parametrize("audience", Audience)
def test_an_audience_is_written_what_it_may_see(audience: Audience) -> None:
    """Tables hold what `redact` leaves."""
    register = json.loads(examples.read("kim-groups"))
    assert csv.loads(csv.dumps(register, audience=audience)) == redact(register, audience).records


def test_what_no_table_can_hold_is_not_written() -> None:
    """Two records of a type with one id, and members that no field declares, are refused with all findings."""
    kept = Group(id="kim-1", name="KIM Contoh", kept='{"catatan":["x"]}')  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    with pytest.raises(UnwritableError) as raised:
        csv.dumps([KIM, kept, attrs.evolve(KIM, name="KIM Lain")])
    assert [(finding.code, finding.pointer, finding.record_id) for finding in raised.value.findings] == [
        ("id_twice_in_table", "/1/id", "kim-1"),
        ("kept_in_table", "/1", "kim-1"),
        ("id_twice_in_table", "/2/id", "kim-1"),
    ]
    session = Session(id="kim-1", title="Rapat", status=SessionStatus.HELD)
    assert csv.loads(csv.dumps([KIM, session])) == (KIM, session)


# Reading what people have edited


def test_rows_are_read_in_any_order_of_rows_and_columns() -> None:
    """Rows belong where their numbers say; gaps, blank rows and columns, semicolons and a mark do no harm."""
    counts = "\ufeffhigh;no;low;id;;\r\n100;7;;s-1;;\r\n;;;;;\r\n3;1;3;s-1\r\n"
    parts = "count,no,ID,head_counts.no,L/P\r\n40,1,s-1,7,female\r\n"
    reading = csv.read(folder(Session=SESSION, Session__head_counts=counts, Session__head_counts__parts=parts))
    assert reading.findings == ()
    session, _ = reading.records
    assert isinstance(session, Session)
    assert [count.high for count in session.head_counts] == [3, 100]
    assert [part.count for part in session.head_counts[1].parts] == [40]
    assert [(place.line, place.cell) for place in reading.places] == [(2, "Session.csv!A2"), (3, "Session.csv!A3")]


def test_line_breaks_of_a_cell_are_those_of_the_text() -> None:
    """A spreadsheet on Windows breaks lines in a cell by CRLF, an old one by CR: they are read as newlines."""
    aims = 'id,no,value\r\ns-1,1,"a\r\nb"\r\ns-1,2,"c\rd"\r\n'
    session, _ = csv.loads(folder(**{"Session": SESSION, "Session.aims": aims}))
    assert isinstance(session, Session)
    assert session.aims == ("a\nb", "c\nd")


def test_rows_without_a_number_come_last() -> None:
    """The order of records is that of their numbers; those without one follow as they stand."""
    text = "no,id,title,status\r\n,s-1,A,held\r\nx,s-2,B,held\r\n5,s-3,C,held\r\n1,s-4,D,held\r\n0,s-5,E,held\r\n"
    assert [record.id for record in csv.loads(folder(Session=text))] == ["s-4", "s-3", "s-1", "s-2", "s-5"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (folder(), [("no_tables", "", None)]),
        (folder(Session="", Group="no,id,name\r\n"), [("empty_sheet", "", "Session.csv!A1")]),
        (folder(Session="title,status\r\nRapat,held\r\n"), [("no_id_column", "", "Session.csv!A1")]),
        (folder(Session=SESSION, Rekap="a,b\r\n1,2\r\n"), [("unknown_table", "", None)]),
        (folder(Session=SESSION, session=SESSION), [("table_twice", "", None)]),
        (folder(Session="id,title,status,Siti\r\ns,R,held,\r\n"), [("unknown_column", "", "Session.csv!D1")]),
        (folder(Session="id,title,status\r\ns,R,held,,x\r\n"), [("unknown_column", "", "Session.csv!E1")]),
        (folder(Session="id,title,status,\r\ns,R,held,x\r\n"), [("unknown_column", "", "Session.csv!D1")]),
        (folder(Session="id,title,status,NIK ketua\r\ns,R,held,\r\n"), [("personal_column", "", "Session.csv!D1")]),
        (folder(Session="id,title,status,Title\r\ns,R,held,\r\n"), [("column_twice", "", "Session.csv!D1")]),
        (folder(Session="id,title,status\r\ns,R,batal\r\n"), [("unknown_term", "/0/status", "Session.csv!C2")]),
        (folder(Session="id,title,status\r\n,R,held\r\n"), [("missing", "/0/id", "Session.csv!A2")]),
        (folder(Session="id,title\r\ns,R\r\n"), [("missing", "/0/status", "Session.csv!A2")]),
        (folder(Session=SESSION + "3,s-1,Lain,held\r\n"), [("id_in_rows_twice", "/2/id", "Session.csv!B4")]),
        (folder(Session=SESSION + "3,'',Lain,held\r\n"), [("wrong_form", "/2/id", "Session.csv!B4")]),
        (folder(Session=SESSION + "3,',Lain,held\r\n"), [("empty_text", "/2/id", "Session.csv!B4")]),
        (
            folder(Session="id,title,status,occasion.inferred\r\ns,R,held,TRUE\r\nt,R,held,ya\r\n"),
            [
                ("needs_one_of", "/0/occasion", "Session.csv!D2"),
                ("inferred_nothing", "/0/occasion/inferred", "Session.csv!D2"),
                ("wrong_type", "/1/occasion/inferred", "Session.csv!D3"),
            ],
        ),
        (
            folder(
                Session=f"id,title,status,budget.year,schema\r\ns,R,held,2024.0,{current_schema()}\r\nt,R,held,2024,0\r\n"
            ),
            [("wrong_type", "/0/budget/year", "Session.csv!D2"), ("unknown_schema", "/1/schema", "Session.csv!E3")],
        ),
    ],
    ids=str,
)
def test_what_is_wrong_is_found_in_its_cell(
    made: dict[str, bytes], expected: list[tuple[str, str, str | None]]
) -> None:
    """Each finding names the cell, and what was read otherwise is there."""
    assert said(csv.read(made).findings) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Session.head_counts", "id,no,low\r\ns-9,1,3\r\n", ("row_without_record", "", "!A2")),
        ("Session.head_counts", "id,no,low\r\n,1,3\r\n", ("row_without_record", "", "!A2")),
        ("Session.head_counts", "id,no,low\r\ns-1,,3\r\n", ("row_number", "/0/head_counts/0", "!B2")),
        ("Session.head_counts", "id,low\r\ns-1,3\r\n", ("row_number", "/0/head_counts/0", "!A2")),
        ("Session.head_counts", "id,no,low\r\ns-1,0,3\r\n", ("row_number", "/0/head_counts/0", "!B2")),
        ("Session.head_counts", "id,no,low\r\ns-1,1,3\r\ns-1,1,3\r\n", ("row_twice", "/0/head_counts/1", "!B3")),
        ("Session.head_counts", "id,no,unit\r\ns-1,1,x\r\n", ("unknown_term", "/0/head_counts/0/unit", "!C2")),
        ("Session.head_counts", "id,no,per\r\ns-1,1,groups\r\n", ("needs_one_of", "/0/head_counts/0", "!C2")),
        (
            "Session.head_counts.parts",
            "id,head_counts.no,no\r\ns-1,2,1\r\n",
            ("row_without_record", "", "!A2"),
        ),
        ("Session.aims", "id,no,value\r\ns-1,1,\r\n", ("wrong_type", "/0/aims/0", "!C2")),
        ("Session.aims", "id,no,value\r\ns-1,x,Tujuan\r\n", ("row_number", "/0/aims/0", "!B2")),
        (
            "Session.target.parts",
            "id,no,count,sex\r\ns-1,1,3,male\r\n",
            ("needs_one_of", "/0/target", "*"),
        ),
    ],
)
def test_rows_of_parts_that_go_nowhere_are_found(name: str, text: str, expected: tuple[str, str, str]) -> None:
    """A row that belongs to no other, or whose number is missing or taken, is found; the other record is read."""
    code, pointer, cell = expected
    reading = csv.read({**folder(Session=SESSION), f"{name}.csv": text.encode()})
    assert said(reading.findings) == [(code, pointer, "Session.csv!A2" if cell == "*" else f"{name}.csv{cell}")]
    assert "s-2" in [record.id for record in reading.records]


def test_what_is_not_known_may_be_left_out() -> None:
    """With another `unknown`, tables and columns that are not known are warned of, and the records are loaded."""
    made = folder(Session="id,title,status,Siti\r\ns,R,held,x\r\n", Rekap="a\r\n")
    for unknown in (Unknown.DROP, Unknown.KEEP):
        reading = csv.read(made, unknown=unknown)
        assert [finding.severity for finding in reading.findings] == [Severity.WARNING] * 2
        assert len(csv.loads(made, unknown=unknown)) == 1
    assert not any("Siti" in finding.message("en") for finding in csv.read(made).findings)
    with pytest.raises(LoadError):
        csv.loads(made)
    with pytest.raises(TypeError):
        csv.read(made, unknown="drop")  # type: ignore[arg-type] # on purpose


def test_a_folder_of_other_tables_is_no_register_of_nothing() -> None:
    """Where none of the tables is known, that is an error, whatever may be left out."""
    found = csv.read(folder(Rekap="a\r\n1\r\n"), unknown=Unknown.DROP).findings
    assert [(finding.code, finding.severity) for finding in found] == [
        ("unknown_table", Severity.WARNING),
        ("no_tables", Severity.ERROR),
    ]


def test_a_broken_file_is_found_by_its_name() -> None:
    """What is no text of UTF-8, or has quotes that do not match, is found in its file; rows keep their numbers."""
    assert said(csv.read({"Session.csv": b"id,title\xff"}).findings)[0] == ("unknown_encoding", "", "Session.csv!A1")
    text = "sep=;\r\n\r\nid;title;status;lain\r\ns;R;held;x\r\n"
    assert said(csv.read(folder(Session=text)).findings) == [("unknown_column", "", "Session.csv!D3")]
    (finding,) = csv.read(folder(Session='id,title,status\r\ns,"R"x,held\r\n')).findings
    assert (finding.code, finding.cell) == ("quotes_unbalanced", "Session.csv!A2")


def test_a_thousand_errors_are_found_up_to_the_limit() -> None:
    """Of more findings than are kept, the last says how many there are."""
    rows = "".join(f"{number},s-{number},R,x\r\n" for number in range(1, 10_500))
    found = csv.read(folder(Session="no,id,title,status\r\n" + rows)).findings
    assert (len(found), found[-1].code, found[-2].cell) == (10_000, "too_many_findings", "Session.csv!D10000")
    lost = "".join(f"s-{number},1,3\r\n" for number in range(10_500))
    found = csv.read(folder(Session=SESSION, Session__head_counts="id,no,low\r\n" + lost)).findings
    assert (len(found), found[-1].code) == (10_000, "too_many_findings")


PIECES = st.lists(
    st.sampled_from(["id", "no", "title", "status", "head_counts.no", ",", ";", "\r\n", "\n", '"', "'", "s-1", "1", "=",
                     "held", "true", "\x00", "\ufeff", "9" * 30, "sep=;", "nik", "schema", "occasion.inferred"]),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.dictionaries(
    st.sampled_from([*(f"{name}.csv" for name in tables()), "lain.csv", "datapackage.json"]),
    st.one_of(PIECES.map(str.encode), st.binary(max_size=40)), max_size=4,
), st.sampled_from(Unknown))  # fmt: skip
def test_any_files_give_records_or_an_error(made: dict[str, bytes], unknown: Unknown) -> None:
    """Nothing but KimcoreError is ever raised."""
    assert isinstance(answer(made, unknown), tuple | KimcoreError)


@given(st.data(), st.sampled_from(examples.NAMES))
def test_a_damaged_example_gives_records_or_an_error(choose: st.DataObject, name: str) -> None:
    """Cut anywhere, and with any byte changed, a table is read or refused, and never raises anything else."""
    made = csv.dumps(json.loads(examples.read(name)))
    damaged = choose.draw(st.sampled_from(sorted(made)))
    data = bytearray(made[damaged])
    data[choose.draw(st.integers(0, len(data) - 1))] = choose.draw(st.integers(0, 255))
    del data[choose.draw(st.integers(0, len(data))) :]
    assert isinstance(answer({**made, damaged: bytes(data)}), tuple | KimcoreError)


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_wrong_value_in_any_column_is_found_there(name: str) -> None:
    """In each column that is filled, a value of another form is found in its cell, with the pointer of its value."""
    made = csv.dumps(json.loads(examples.read(name)))
    for file, content in made.items():
        rows = rows_of(content) if file.endswith(".csv") else []
        table = tables().get(file.removesuffix(".csv"))
        for position, column in enumerate(table.values if table else (), start=len(table.keys) if table else 0):
            for row in rows[1:2]:
                if row[position]:
                    broken = [rows[0], [*row[:position], " \n", *row[position + 1 :]], *rows[2:]]
                    text = io.StringIO(newline="")
                    stdlib_csv.writer(text).writerows(broken)
                    found = csv.read({**made, file: text.getvalue().encode()}).findings
                    cells = {finding.cell for finding in found}
                    assert f"{file}!{columns_letters(position)}2" in cells, column.name


def answer(made: dict[str, bytes], unknown: Unknown = Unknown.REFUSE) -> tuple[Record, ...] | KimcoreError:
    """Return the records of a folder's files, or the error that says why there are none."""
    try:
        return csv.loads(made, unknown=unknown)
    except KimcoreError as error:
        return error


def columns_letters(position: int) -> str:
    """Return the letters of a column, of its position from 0."""
    return (chr(64 + position // 26) if position >= 26 else "") + chr(65 + position % 26)


def grids(heads: str, *rows: list[object]) -> dict[str, Grid]:
    """Return a sheet of members with some columns beside those that are needed, as a workbook has it."""
    needed = ["id", "group.id", "name", "office.value"]
    filled = [["a-1", "kim-1", "Siti", "chair", *row] for row in rows]
    return {"Member": Grid("Member", [[*needed, *heads.split()], *filled]), "Sheet2": Grid("Sheet2", [[None], []])}


@pytest.mark.parametrize(
    ("column", "cell", "value", "found"),
    [
        ("since", dt.date(2024, 2, 1), "2024-02-01", None),
        ("since", dt.datetime(2024, 2, 1), "2024-02-01", None),  # noqa: DTZ001 - cells have no zone
        ("since", dt.datetime(2024, 2, 1, 8, 30), None, "malformed_date"),  # noqa: DTZ001 - as above
        ("since", dt.time(8, 30), None, "malformed_date"),
        ("since", 2024.0, "2024", None),
        ("since", dt.timedelta(hours=30), None, "wrong_type"),
        ("appointed_by", 12.5, "12.5", None),
        ("section", 3.0, "3", "not_text_in_cell"),
        ("section", dt.date(2024, 2, 1), "2024-02-01", "not_text_in_cell"),
        ("section", True, None, "wrong_type"),
        ("section", "=x", "=x", None),
        ("phone", 6281200000000.0, None, "malformed_phone"),
        ("phone", "+6281200000000", "+6281200000000", None),
        ("phone", "'+6281200000000", "+6281200000000", None),
        ("minor", True, True, None),
        ("minor", "TRUE", True, None),
        ("minor", 0.0, False, None),
        ("minor", 2.0, None, "wrong_type"),
        ("schema", 1.0, None, None),
        ("schema", "1", None, None),
        ("schema", 1.5, None, "wrong_type"),
        ("schema", float("inf"), None, "wrong_type"),
        ("schema", True, None, "wrong_type"),
    ],
)
def test_a_cell_of_another_type_is_taken_for_what_it_means(
    column: str, cell: object, value: object, found: str | None
) -> None:
    """Dates and numbers of a workbook are read as what was meant, and what may be lost is said, in that cell."""
    reading = gather(grids(column, [cell]), sheet_names(), unknown=Unknown.REFUSE, already=Findings())
    assert [(one.code, one.cell) for one in reading.findings] == ([] if found is None else [(found, "Member!E2")])
    if value is not None:
        (record,) = reading.records
        assert to_dict(record)[column] == value


# Folders


def test_a_folder_holds_one_register(tmp_path: Path) -> None:
    """Tables of an earlier register are gone, in whichever case they were written; what is not ours stays."""
    csv.dump(json.loads(examples.read("kim-groups")), tmp_path)
    (tmp_path / "GROUP.TOPICS.CSV").write_text("id,no,value\n", encoding="utf-8")
    (tmp_path / "catatan.txt").write_text("tetap", encoding="utf-8")
    csv.dump([Session(id="s-1", title="Rapat", status=SessionStatus.HELD)], tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Session.csv", "catatan.txt", "datapackage.json"]
    assert len(csv.load(tmp_path)) == 1


def test_a_folder_whose_writing_was_cut_off_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a program is killed between two files, the folder says so, until it is written again."""
    register = json.loads(examples.read("kim-groups"))
    csv.dump([KIM], tmp_path)
    replace = files.replace

    def killed(path: Path, data: bytes) -> None:
        if path.name == "Group.sources.csv":
            raise KeyboardInterrupt
        replace(path, data)

    monkeypatch.setattr(files, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        csv.dump(register, tmp_path)
    monkeypatch.undo()
    with pytest.raises(LoadError) as raised:
        csv.load(tmp_path)
    assert [finding.code for finding in raised.value.findings] == ["unfinished_folder"]
    csv.dump(register, tmp_path)
    assert csv.load(tmp_path) == register


def test_files_that_do_not_belong_together_are_found() -> None:
    """A table that the description lists must be there; one that it does not list is warned of."""
    made = csv.dumps([attrs.evolve(KIM, topics=("a",), other_names=("KIM",))])
    del made["Group.topics.csv"]
    made["Group.remarks.csv"] = b"id,no,value\r\n"
    assert [(finding.code, finding.params["table"]) for finding in csv.read(made).findings] == [
        ("table_not_listed", "Group.remarks"),
        ("table_missing", "Group.topics"),
    ]


@pytest.mark.parametrize("text", ["", "x", "[]", "{}", '{"resources":{}}', "[" * 100_000, "\ufeff{}"])
def test_a_description_that_is_none_is_warned_of(text: str) -> None:
    """Whatever stands in datapackage.json, the tables are read."""
    made = {**csv.dumps([KIM]), "datapackage.json": text.encode()}
    assert [finding.code for finding in csv.read(made).findings] == ["not_a_data_package"]
    assert csv.loads({**made, "datapackage.json": b'{"resources":[1,{"path":2},{"path":"group.csv"}]}'}) == (KIM,)


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    """What cannot be read or written raises OSError."""
    with pytest.raises(FileNotFoundError):
        csv.load(tmp_path / "tidak-ada")
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(OSError, match="berkas"):
        csv.dump([KIM], tmp_path / "berkas")


# The description


def test_a_description_says_what_the_tables_hold() -> None:
    """Types, constraints, keys and both languages follow from the declarations."""
    member = Member(id="a-1", group=Ref(id="kim-1"), name="Siti", office=Term(value=Office.CHAIR))
    package = stdlib_json.loads(csv.dumps([KIM, member], locale="en")["datapackage.json"])
    group, described = package["resources"]
    fields = {field["name"]: field for field in described["schema"]["fields"]}
    assert described["schema"]["primaryKey"] == ["id"]
    assert described["schema"]["foreignKeys"] == [
        {"fields": ["group / id"], "reference": {"resource": "group", "fields": ["id"]}}
    ]
    assert group["schema"]["foreignKeys"] == []
    assert fields["name"]["constraints"] == {"minLength": 1, "maxLength": 201}
    assert fields["id"]["constraints"]["required"] is True
    assert "chair" in fields["office"]["constraints"]["enum"]
    assert fields["minor"]["type"] == "boolean"
    assert fields["schema version"]["type"] == "integer"
    assert fields["phone"]["constraints"]["pattern"].startswith("'?")
    assert fields["phone"]["description"] == "No. HP."
    with pytest.raises(TypeError):
        datapackage._of_kind(ItemsKind(BooleanKind()), "id")


def test_a_reference_that_leads_out_of_the_register_is_no_foreign_key() -> None:
    """Only where every reference of a column leads to a record that is there, the description says so."""
    member = Member(id="a-1", group=Ref(id="kim-9"), name="Siti", office=Term(value=Office.CHAIR))
    package = stdlib_json.loads(csv.dumps([KIM, member])["datapackage.json"])
    assert [resource["schema"]["foreignKeys"] for resource in package["resources"]] == [[], []]
