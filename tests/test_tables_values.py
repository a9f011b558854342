"""Promises on cells: what offices mean by them is read, what is lost is found, and no cell of any type raises."""

import datetime as dt
import math
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from tabled import MARK, ODD, Raising, RaisingText, TermText, any_tables, cells, groups, mapping, table

from kimcore import Severity, check, tables, to_dict
from kimcore.fields.planning import ObjectKind
from kimcore.records import RECORDS
from kimcore.sheets.cells import is_nothing
from kimcore.tables import Table
from kimcore.tables.cells import Context
from kimcore.tables.paths import Target, parse_target, plan_of_type
from kimcore.tables.pieces import says_nothing
from kimcore.tables.values import fits_in_cell, reader_of, text_reader_of
from kimcore.vocabularies import DocumentKind
from kimcore.zones import TimeZone

PLACES: Final = {"village": "Desa Batuah", "district": "Kec. Kusan Hilir", "printed": "Desa Batuah Kec. Kusan Hilir"}
WITA: Final = Context(zone=TimeZone.WITA)


def value(target: str, cell: object, context: Context = Context()) -> tuple[object, list[str]]:  # noqa: B008 - frozen
    """Return the plain data that a cell has for a field, and the codes of what was found."""
    found = parse_target(target)
    assert isinstance(found, Target), found.message("en")
    usual = reader_of(found)
    assert usual is not None
    data, findings = usual[1](cell, context)
    return data, [finding.code for finding in findings]


@pytest.mark.parametrize(
    "cell",
    [
        None,
        math.nan,
        "",
        " ",
        "-",
        "—",
        "n/a",
        "N/A",
        "nihil",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "(kosong)",
        "tidak ada",
    ],
)
@pytest.mark.parametrize("target", ["Group.formed", "Group.member_count", "Group.address", "Group.channels[email]"])
def test_nothing_is_nothing(target: str, cell: object) -> None:
    """What offices write where there is nothing gives no value in any field, and no finding."""
    reading = groups({"Nama": '"Group.name"', "Isian": f'"{target}"'}, ["KIM Contoh", cell])
    assert [to_dict(record) for record in reading.records] == [
        {"type": "Group", "schema": 1, "id": "kim-contoh", "name": "KIM Contoh"}
    ]
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Dr. Joko, M.Kom dan Sinta, S.I.Kom", ["Dr. Joko, M.Kom", "Sinta, S.I.Kom"]),
        ("Budi, S.Sos, M.Si & Ani, ST", ["Budi, S.Sos, M.Si", "Ani, ST"]),
        ("Budi, Ani dan Tono", ["Budi", "Ani", "Tono"]),
        ("Dinas Kominfo dan Informatika", ["Dinas Kominfo dan Informatika"]),
        ("Kepala Seksi Data dan Informasi", ["Kepala Seksi Data dan Informasi"]),
        ("Bapak dan Ibu Rekaan", ["Bapak dan Ibu Rekaan"]),
        ("Dandan Rekaan", ["Dandan Rekaan"]),
    ],
)
def test_people_in_one_cell_are_told_apart(cell: str, names: list[str]) -> None:
    """Degrees stay with the name before them; "dan" parts people, and no words of an institution."""
    columns = {"Acara": '"Session.title"', "Narasumber": '"Session.people[speaker]"'}
    more = {"always": '"Session.status" = "held"'}
    how = mapping("Session", columns, ids='Session = ["title"]', more=more)
    (record,) = tables.read(table(list(columns), ["Rapat", cell]), how).records
    people: Any = to_dict(record)["people"]
    assert [one["name"] for one in people] == names


@pytest.mark.parametrize(
    ("cell", "name", "codes"),
    [
        ("1. Budi\n2. Ani", "Budi", ["cell_only_first_kept"]),
        ("1) Budi, S.Pd 2) Ani", "Budi, S.Pd", ["cell_only_first_kept"]),
        ("1. Budi", "Budi", []),
        ("Budi dan Ani", "Budi", ["cell_only_first_kept"]),
        ("Rudi (WA 0812-0000-0001)", "Rudi", ["phone_in_name"]),
        ("Budi / 081200000001", "Budi", ["phone_in_name"]),
        ("Budi, S.Pd. No. HP: +62 812 0000 0001", "Budi, S.Pd.", ["phone_in_name"]),
        ("1. Budi (081200000001)\n2. Ani", "Budi", ["cell_only_first_kept", "phone_in_name"]),
        ("081200000001", None, ["phone_in_name"]),
        ("Budi\nRekaan", "Budi Rekaan", []),
        ("Budi II", "Budi II", []),
        ("1.", "1.", []),
        (7, "7", []),
        (b"x", None, ["cell_not_read"]),
    ],
)
def test_one_name_is_kept_without_what_is_none(cell: object, name: str | None, codes: list[str]) -> None:
    """The first of several, without its number, and without a telephone number; what is lost is found."""
    assert value("Member.name", cell) == (name, codes)
    assert value("Session.people[speaker].name", cell) == (name, codes)


def test_a_telephone_number_is_no_name_of_one_of_several() -> None:
    """It is taken off, and nobody is left where it stands alone."""
    assert value("Session.people[speaker]", "Rudi (WA 081200000001)") == ({"name": "Rudi"}, ["phone_in_name"])
    assert value("Session.people[speaker]", " 081200000001") == (None, ["phone_in_name"])
    assert value("Session.people[speaker]", 7) == ({"name": "7"}, [])


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", " #NAME? ", "#VALUE!"])
def test_errors_of_formulas_are_found(error: str) -> None:
    """What a spreadsheet shows for a formula that failed is no value, and a finding in its cell."""
    columns = {"Nama": '"Group.name"', "Alamat": '"Group.address"'}
    reading = groups(columns, ["KIM Contoh", error])
    (finding,) = reading.findings
    assert (finding.code, finding.cell, finding.severity) == ("cell_error", "B2", Severity.WARNING)
    assert error not in finding.message()


@pytest.mark.parametrize(
    ("target", "cell", "data", "codes"),
    [
        ("Member.phone", 81200000001, "+6281200000001", ["phone_zero_restored"]),
        ("Member.phone", 81200000001.0, "+6281200000001", ["phone_zero_restored"]),
        ("Member.phone", 6281200000001, "+6281200000001", []),
        ("Member.phone", "6281200000001", "+6281200000001", []),
        ("Member.phone", "81200000001", "+6281200000001", ["phone_zero_restored"]),
        ("Member.phone", "812-0000-0001", "+6281200000001", ["phone_zero_restored"]),
        ("Member.phone", "0812-0000-0001", "+6281200000001", []),
        ("Member.phone", "0812 0000 0003 / 0813 0000 0003", "+6281200000003", ["cell_only_first_kept"]),
        ("Member.phone", True, None, ["cell_not_text"]),
        ("Member.phone", 12, None, ["phone_unreadable"]),
        ("Group.region", "63.10.01", "63.10.01", []),
        ("Group.region", 63.1, None, ["region_code_lost_zero"]),
        ("Group.region", 6310, None, ["region_code_undotted"]),
        ("Group.address", 12.0, "12", []),
        ("Group.address", 12.5, "12,5", []),
        ("Group.address", Decimal("3.0"), "3", []),
        ("Group.address", dt.date(2024, 1, 2), "2024-01-02", []),
        ("Group.address", dt.time(8, 30), "08.30", []),
        ("Group.address", True, None, ["cell_not_read"]),
        ("Group.address", b"Jl.", None, ["cell_not_read"]),
        ("Group.address", math.inf, None, ["cell_not_read"]),
        ("Group.address", TermText.KIM, "KIM Contoh", []),
        ("Group.address", "  Jl.\u00a0 Contoh\n No. 5 ", "Jl. Contoh No. 5", []),
        ("Session.aims", " satu \r\n dua ", "satu\ndua", []),
        ("Session.aims", b"x", None, ["cell_not_read"]),
        ("Group.name", "x" * 300, None, ["too_long"]),
        ("Group.name", "a\x00b", None, ["control_character"]),
        ("Group.name", "KIM 6310010101010001", None, ["holds_nik"]),
        ("Group.roster_complete", True, True, []),
        ("Group.roster_complete", "Ya", True, []),
        ("Group.roster_complete", "✓", True, []),
        ("Group.roster_complete", 0, False, []),
        ("Group.roster_complete", "belum", False, []),
        ("Group.roster_complete", "mungkin", None, ["cell_not_read"]),
        ("Session.budget.ceiling", "Rp 1.250.000,-", 1250000, []),
        ("Session.budget.ceiling", 1250000.0, 1250000, []),
        ("Session.budget.ceiling", "Rp. 249.450.000,00", 249450000, []),
        ("Session.budget.ceiling", "sejuta", None, ["cell_not_read"]),
        ("Session.budget.ceiling", 10**20, None, ["cell_not_read"]),
        ("Session.figures[1].value", "1.234,5", "1234.5", []),
        ("Session.figures[1].value", "56%", "56", []),
        ("Session.figures[1].value", "banyak", None, ["malformed_quantity"]),
        ("InformationItem.link", "https://contoh.example/a", "https://contoh.example/a", []),
        ("InformationItem.link", "contoh.example", "https://contoh.example", ["url_scheme_added"]),
        ("InformationItem.link", "http://", None, []),
        ("InformationItem.link", "tidak ada situs", None, ["malformed_url"]),
        (
            "InformationItem.attachments[1]",
            "contoh.example/a",
            {"url": "https://contoh.example/a"},
            ["url_scheme_added"],
        ),
        ("InformationItem.attachments[1]", "http://", None, []),
        ("Session.status", "Selesai", "held", []),
        ("Session.status", "1", None, ["cell_term_not_found"]),
        ("Session.kinds", "Bimtek", {"value": "bimtek", "printed": "Bimtek"}, []),
        ("Session.kinds", "Musrenbang", {"printed": "Musrenbang"}, ["cell_term_as_printed"]),
        ("Session.kinds", "x" * 3000, None, ["too_long"]),
        (
            "Group.channels[email]",
            "kim@contoh.example",
            {"kind": "email", "value": "kim@contoh.example", "public": True},
            [],
        ),
        (
            "Group.channels[phone]",
            81200000001,
            {"kind": "phone", "value": "+6281200000001", "public": False},
            ["phone_zero_restored"],
        ),
        ("Group.channels[x]", "@kim", {"kind": "x", "value": "@kim", "public": True}, []),
        (
            "Group.channels[website]",
            "kim.example",
            {"kind": "website", "value": "https://kim.example", "public": True},
            ["url_scheme_added"],
        ),
        ("Group.channels", "ig: @kim", {"kind": "instagram", "value": "@kim", "public": True}, []),
        ("Group.channels", "FB KIM Contoh", {"kind": "facebook", "value": "KIM Contoh", "public": True}, []),
        (
            "Group.channels",
            "https://www.instagram.com/kim",
            {"kind": "instagram", "value": "https://www.instagram.com/kim", "public": True},
            [],
        ),
        ("Group.channels", "@kim", None, ["cell_not_read"]),
        ("Group.channels", "entah: @kim", None, ["cell_not_read"]),
        ("Group.channels[email]", "bukan surel", None, ["malformed_email"]),
        ("Session.sources", "https://contoh.example", {"url": "https://contoh.example"}, []),
        ("Session.sources", "Radar Contoh", {"title": "Radar Contoh"}, []),
        ("Session.people[speaker]", "Narasumber Satu", {"name": "Narasumber Satu"}, []),
        ("Session.people[speaker]", "KPU Tanah Bumbu", {"name": "KPU Tanah Bumbu"}, ["person_like_body"]),
        ("Session.people[speaker]", "Kimberly", {"name": "Kimberly"}, []),
        ("Session.parties[organiser]", "KPU", {"name": "KPU"}, []),
        ("InformationItem.claim", "Klaim\nkedua", {"text": "Klaim\nkedua"}, []),
        ("Group.formed", dt.datetime(2023, 3, 14), {"value": "2023-03-14"}, []),  # noqa: DTZ001 - as a workbook has it
        ("Group.formed", "2023-03-14", {"value": "2023-03-14"}, []),
        ("Group.formed", "14/03/2023", {"value": "2023-03-14", "printed": "14/03/2023"}, []),
        ("Group.formed", "2019-00-00", {"value": "2019", "printed": "2019-00-00"}, []),
        ("Group.formed", "2019-07-00 00:00:00", {"value": "2019-07", "printed": "2019-07-00 00:00:00"}, []),
        ("Group.formed", 43831, {"value": "2020-01-01"}, ["date_as_number"]),
        ("Group.formed", 36525, None, ["unread_text"]),
        ("Member.since", "45413", "2024-05-01", ["date_as_number"]),
        ("Member.since", 45413.75, "2024-05-01", ["date_as_number"]),
        ("Member.since", 36526, "2000-01-01", ["date_as_number"]),
        ("Member.since", 55153, "2050-12-31", ["date_as_number"]),
        ("Member.since", 55154, None, ["unread_text"]),
        ("Group.board_term", "2021-2024", {"value": "2021/2024", "printed": "2021-2024"}, []),
        ("Group.board_term", 2024, None, ["cell_not_read"]),
        ("Group.board_term", "2024", {"printed": "2024"}, ["cell_not_read"]),
        ("Member.since", "Maret 2023", "2023-03", []),
        ("Member.since", "kemarin", None, ["relative_date"]),
        ("Member.since", "2021-2024", None, ["cell_not_read"]),
        ("Member.since", "14 Maret 2023 pukul 09.30 WITA", "2023-03-14", []),
        ("Member.since", dt.datetime(2023, 3, 14, 9, 30), "2023-03-14", []),  # noqa: DTZ001 - as a workbook has it
        ("Group.member_count", 3.0, {"low": 3, "high": 3}, []),
        ("Group.member_count", "21", {"low": 21, "high": 21}, []),
        ("Group.member_count", "15 orang", {"low": 15, "high": 15, "unit": "people", "printed": "15 orang"}, []),
        ("Group.member_count", True, None, ["cell_not_text"]),
        ("Group.decrees[sk].number", "188.45/12/2023", "188.45/12/2023", []),
        ("Group.decrees[sk].number", "SK menyusul", None, ["document_not_issued"]),
        (
            "Group.places",
            "Desa Batuah Kec. Kusan Hilir",
            PLACES,
            [],
        ),
        ("Member.group", "KIM Contoh", {"name": "KIM Contoh"}, []),
    ],
)
def test_a_cell_is_what_offices_mean(target: str, cell: object, data: object, codes: list[str]) -> None:
    """A cell is read as its field asks; what is lost or changed is found, and nothing is an error."""
    assert value(target, cell) == (data, codes)


def test_counts_by_sex_follow_the_heading() -> None:
    """“12/9” counts men and women in the order that the heading says."""
    parts = []
    for heading in ("Jumlah (L/P)", "Jumlah (P/L)", "Jumlah Lk/Pr", "Laki-laki + Perempuan"):
        reading = groups({"Nama": '"Group.name"', heading: '"Group.member_count"'}, ["KIM Contoh", "12/9"])
        (count,) = [to_dict(record)["member_count"] for record in reading.records]
        parts.append([(part["sex"], part["count"]) for part in count["parts"]])
    usual = [("male", 12), ("female", 9)]
    assert parts == [usual, [("female", 12), ("male", 9)], usual, usual]


def test_the_kind_of_a_paper_is_that_of_its_column() -> None:
    """A paper without a kind in its text is of the kind that the mapping says."""
    data, codes = value("Session.documents[invitation]", "005/12/2024", Context(paper=DocumentKind.INVITATION))
    assert (codes, isinstance(data, dict)) == ([], True)


def test_a_cell_is_kept_as_it_is_written() -> None:
    """With as = "text" nothing is read from what a cell says, and nothing is found."""
    columns = {"Nama": '"Group.name"', "Dibentuk": '{ to = "Group.formed", as = "text" }'}
    reading = groups(columns, ["KIM Contoh", "sekitar 2019 atau 2020"])
    assert to_dict(reading.records[0])["formed"] == {"printed": "sekitar 2019 atau 2020"}
    assert reading.findings == ()


def test_the_same_text_is_read_once() -> None:
    """A text that comes again is found again, in its own cell."""
    columns = {"Nama": '"Group.name"', "Kode": '"Group.region"'}
    reading = groups(columns, ["KIM A", "6310"], ["KIM B", "6310"], ["KIM C", "6310"])
    assert [finding.cell for finding in reading.findings] == ["B2", "B3", "B4"]


def test_numbers_and_booleans_that_are_equal_are_read_apart() -> None:
    """1, 1.0, True and "1" are equal or look so; each is read as what it is."""
    columns = {"Nama": '"Group.name"', "Lengkap": '"Group.address"'}
    reading = groups(columns, *([f"KIM {at}", cell] for at, cell in enumerate([1, True, "1", 1.0, Decimal(1)])))
    assert [to_dict(record).get("address") for record in reading.records] == ["1", None, "1", "1", "1"]


def _targets() -> list[Target]:
    """Return every field that one cell can hold, of every record and of its parts."""
    found: list[Target] = []

    def follow(path: str, plan: Any, depth: int) -> None:  # noqa: ANN401 - a plan
        for name in plan.fields:
            for text in (f"{path}.{name}", f"{path}.{name}[1]"):
                target = parse_target(text)
                if isinstance(target, Target) and fits_in_cell(target):
                    found.append(target)
                if isinstance(target, Target) and isinstance(target.kind, ObjectKind) and depth < 2:
                    follow(text, target.kind.plan, depth + 1)

    for record in RECORDS:
        follow(record.__name__, plan_of_type(record.__name__), 0)
    return found


TARGETS: Final = _targets()


@given(cells())
def test_no_cell_makes_a_reader_raise(cell: object) -> None:
    """Every reader answers a cell of any type, with findings whose messages can be shown."""
    for read in {usual[1] for target in TARGETS if (usual := reader_of(target)) is not None}:
        for context in (Context(), WITA, Context(sexes="P/L")):
            _, findings = read(cell, context)
            assert all(finding.message("id") and finding.message("en") for finding in findings)
    for read in filter(None, (text_reader_of(target.kind) for target in TARGETS)):
        read(cell, WITA)


@given(any_tables())
def test_no_table_makes_reading_raise(drawn: Table) -> None:
    """A table of any cells is proposed a mapping, read by it, checked and written; ids are unique."""
    proposal = tables.propose(drawn)
    reading = tables.read(drawn, proposal.mapping())
    assert all(finding.message("id") and finding.message("en") for finding in reading.findings)
    assert len({record.id for record in reading.records}) == len(reading.records)
    for finding in check(reading.records):
        assert reading.located(finding.index or 0, finding).message()
    written = tables.write(reading.records, proposal.mapping())
    tables.read(written, proposal.mapping())
    for write in (tables.table_to_csv, tables.table_to_json):
        assert write(written) is not None
        assert write(drawn) is not None


@pytest.mark.parametrize(
    "text", [*ODD, "tidak ada", "TIDAK  ADA", "(nihil)", "belum ada", "kosong", "NaN", "null", "tdk ada"]
)
def test_the_quick_look_for_nothing_is_right(text: str) -> None:
    """What tables write for nothing is told quickly, and the same."""
    assert says_nothing(text) is is_nothing(text)


def test_odd_objects_are_left_unread() -> None:
    """A cell whose class raises at everything is a finding of its cell, and its row stays."""
    columns = {"Nama": '"Group.name"', "Alamat": '"Group.address"'}
    reading = groups(columns, ["KIM A", Raising()], ["KIM B", RaisingText("Jl. B")], ["KIM C", object()])
    assert [record.id for record in reading.records] == ["kim-a", "kim-b", "kim-c"]
    assert [(finding.code, finding.cell) for finding in reading.findings] == [
        ("cell_not_read", "B2"),
        ("cell_not_read", "B4"),
    ]
    assert to_dict(reading.records[1])["address"] == "Jl. B"


def test_a_table_of_any_width_is_read() -> None:
    """Rows that are shorter or longer than the headings are read as far as they go."""
    short = table(["Nama", "Alamat"], ["KIM A"], ["KIM B", "Jl. B", MARK])
    reading = tables.read(short, mapping("Group", {"Nama": '"Group.name"', "Alamat": '"Group.address"'}))
    assert [record.id for record in reading.records] == ["kim-a", "kim-b"]
    assert tables.propose(short).rows == "Group"
