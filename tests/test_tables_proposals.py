"""Promises on proposals: what offices' headings mean is proposed, with how sure that is, and no cell stands in it."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_tables import ALL, OfficeTable
from tabled import MARK, any_tables, headings, mapping, table

from kimcore import Severity, check, tables, to_dict
from kimcore.dates import PartialDate
from kimcore.fields import plan_of
from kimcore.findings import Locale
from kimcore.lexicon.headings import HEADINGS
from kimcore.records import RECORDS, Group
from kimcore.tables import Caption, Column, Proposal, Row, Sureness, Table, TableReading
from kimcore.tables.meanings import UNLABELLED, Meanings, meanings_of
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.values import fits_in_cell
from kimcore.zones import TimeZone

each_table = pytest.mark.parametrize("office", ALL, ids=[office.name for office in ALL])


def table_of(office: OfficeTable) -> Table:
    """Return the table of an office."""
    found, findings = tables.read_table(office.data)
    assert findings == ()
    assert found is not None
    return found


def reading_of(office: OfficeTable) -> TableReading:
    """Return what is read of the table of an office by its mapping, as a person leaves it."""
    text = tables.mapping_text(tables.propose(table_of(office)))
    for old, new in office.changes:
        assert text.count(old) == 1, text
        text = text.replace(old, new)
    return tables.read(table_of(office), tables.load_mapping(text))


@each_table
def test_the_columns_of_offices_are_understood(office: OfficeTable) -> None:
    """Of each table the rows and the columns are proposed as a person reads them."""
    proposal = tables.propose(table_of(office))
    assert proposal.rows == office.rows
    assert {column.heading: column.target for column in proposal.columns} == office.fields


@each_table
def test_the_rows_of_offices_become_records(office: OfficeTable) -> None:
    """At most three lines are changed in a proposal; then the records are what the table says."""
    assert len(office.changes) <= 3
    records = [to_dict(record) for record in reading_of(office).records]
    assert [record["id"] for record in records] == [id_ for id_, _ in office.records]
    for record, (_, fields) in zip(records, office.records, strict=True):
        assert {name: record.get(name) for name in fields} == fields


@each_table
def test_findings_of_offices_have_their_cells(office: OfficeTable) -> None:
    """What is found in the cells of a table has the cell; nothing is an error, and no row is lost."""
    reading = reading_of(office)
    found = [(one.code, one.cell) for one in reading.findings if one.line is not None and one.cell is not None]
    assert tuple(found) == office.findings
    errors = [one.code for one in (*reading.findings, *check(reading.records)) if one.severity is Severity.ERROR]
    assert [code for code in errors if code != "weekday_contradicts_date"] == []


@each_table
def test_tables_of_offices_come_back(office: OfficeTable) -> None:
    """Records written under the office's headings, in each kind of file, are read again as the same."""
    text = tables.mapping_text(tables.propose(table_of(office)))
    for old, new in office.changes:
        text = text.replace(old, new)
    how = tables.load_mapping(text)
    if office.rows == "attendance":
        return
    records = reading_of(office).records
    written = tables.write(records, how)
    for dump in (tables.table_to_workbook, tables.table_to_csv, tables.table_to_json):
        again, _ = tables.read_table(dump(written), mapping=how)
        assert again is not None
        assert tables.read(again, how).records == records


def targets(*names: str, **more: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of a table
    """Return what is proposed for columns with no cells: the field, and how sure that is."""
    return [(one.target, one.sureness.name) for one in tables.propose(table(names, **more)).columns]


def test_a_heading_is_known_by_its_words() -> None:
    """Case, signs, blanks, abbreviations and what stands in brackets do not matter; the last part of several does."""
    assert targets("NAMA  KIM", "Kec.", "Desa / Kel", "No. SK (Kades)", "Sekretariat/Alamat") == [
        ("Group.name", "CERTAIN"),
        ("Group.places.district", "CERTAIN"),
        ("Group.places.village", "CERTAIN"),
        ("Group.decrees[sk].number", "CERTAIN"),
        ("", "OPEN"),
    ]
    assert targets("nama_kim", "kode.wilayah", "PENGURUS / KETUA")[1:] == [
        ("Group.region", "CERTAIN"),
        ("Member[chair].name", "CERTAIN"),
    ]


def test_a_slip_in_a_heading_is_to_be_checked() -> None:
    """A heading that is nearly a known one is proposed, and a person is asked to look."""
    assert targets("Nama KIM", "Kecamtan", "Bendahaara", "Tanggal Terbentk") == [
        ("Group.name", "CERTAIN"),
        ("Group.places.district", "LIKELY"),
        ("Member[treasurer].name", "LIKELY"),
        ("Group.formed", "LIKELY"),
    ]
    assert targets("Nama KIM", "Kota X")[1] == ("", "OPEN")


def test_terms_are_headings() -> None:
    """A heading that is a term stands for the field that the term names: an office, a channel, a part in a session."""
    assert [target for target, _ in targets("Nama KIM", "Koordinator", "Telegram", "Saluran WhatsApp")] == [
        "Group.name",
        "Member[coordinator].name",
        "Group.channels[telegram]",
        "Group.channels[whatsapp_channel]",
    ]
    assert [target for target, _ in targets("Nama Kegiatan", "Fasilitator", "Tamu")][1] == "Session.people[facilitator]"


def test_labels_of_fields_are_headings() -> None:
    """The label of a field, in either language, is a heading for it, unless two fields of the type share it."""
    for record in RECORDS:
        for name, field in plan_of(record).fields.items():
            target = parse_target(f"{record.__name__}.{name}")
            if name in UNLABELLED or not isinstance(target, Target) or not fits_in_cell(target):
                continue
            for label in (field.field.indonesian, field.field.english):
                found = meanings_of(label, record.__name__)
                labels = [one.field.indonesian for one in plan_of(record).fields.values()]
                assert found.targets, (record, label)
                assert not found.is_slip or labels.count(label) > 1
    assert meanings_of("Pendahulu", "Group").targets == ()
    assert meanings_of("Tanggal semula", "Session").targets != ("Session.earlier",)
    assert meanings_of("Nama lain", "Group") == Meanings(("Group.other_names",))
    assert meanings_of("region code", "Session") == Meanings(("Session.region",))
    assert meanings_of("akronim", "Institution").targets == ("Institution.short_name",)


@pytest.mark.parametrize("target", HEADINGS)
def test_headings_lead_to_fields(target: str) -> None:
    """Each field that has headings is there, and one cell can hold it."""
    found = parse_target(target)
    assert isinstance(found, Target)
    assert fits_in_cell(found)


def test_what_is_not_understood_is_open() -> None:
    """A heading of which nothing is known, and a second one of the same field, are left open."""
    assert targets("Nama KIM", "Warna", "Nama Kelompok") == [("Group.name", "CERTAIN"), ("", "OPEN"), ("", "OPEN")]


def test_a_whole_is_not_proposed_beside_its_parts() -> None:
    """Where the parts of a field have columns, no other column is proposed the whole of it."""
    assert [target for target, _ in targets("Nama KIM", "Desa", "Wilayah")] == [
        "Group.name",
        "Group.places.village",
        "Group.places.printed",
    ]


def test_numbers_signatures_keys_and_personal_data_are_left_unread() -> None:
    """Some columns are left unread on purpose, whatever stands in them."""
    found = targets("No", "Nama KIM", "NIK Ketua", "Tempat Lahir", "id_kecamatan", "created_at")
    assert found == [
        ("-", "UNREAD"),
        ("Group.name", "CERTAIN"),
        *[("-", "UNREAD")] * 4,
    ]


def test_what_cells_hold_decides_between_fields() -> None:
    """Where a heading can mean several fields, that is proposed which reads most of the cells."""
    proposal = tables.propose(table(["Kegiatan", "Tanggal"], ["Rapat", "5 Maret 2024"]))
    (_, column) = proposal.columns
    assert (column.target, column.filled, column.read) == ("Session.occasion", 1, 1)
    (_, column) = tables.propose(table(["Nama KIM", "Kode Wilayah"], ["KIM A", "6310"])).columns
    assert (column.sureness, column.filled, column.read) == (Sureness.LIKELY, 1, 0)
    (_, _, column) = tables.propose(table(["Nama KIM", "Ketua", "No HP"], ["KIM A", "Siti", 81200000001])).columns
    assert (column.target, column.sureness) == ("Member[chair].phone", Sureness.LIKELY)


def test_a_column_of_keys_makes_the_ids() -> None:
    """A column whose heading says so, and whose cells differ, is what ids are made of; else it is left alone."""
    found = tables.propose(table(["id_kim", "nama"], [1, "KIM A"], [2, "KIM B"]))
    assert found.ids == {"Group": ("id_kim",)}
    assert found.columns[0].sureness is Sureness.KEY
    found = tables.propose(table(["id_kim", "nama"], [1, "KIM A"], [1, "KIM B"]))
    assert found.ids == {"Group": ("name",)}


def test_remarks_may_be_the_status_of_sessions() -> None:
    """Where no column has the status, one of remarks that says it is proposed for it, to be checked."""
    rows = [["A", "terlaksana", None], ["B", "ditunda", None]]
    proposed = tables.propose(table(["Kegiatan", "Ket", "Catatan"], *rows)).columns
    assert [(one.target, one.sureness.name) for one in proposed] == [
        ("Session.title", "CERTAIN"),
        ("Session.status", "LIKELY"),
        ("Session.remarks", "CERTAIN"),
    ]
    proposed = tables.propose(table(["Kegiatan", "Ket"], ["A", "menunggu anggaran"])).columns
    assert proposed[1].target == "Session.remarks"


def test_a_number_and_a_date_in_one_column_are_a_paper() -> None:
    """A column that has the number and the date of a decree is read as the decree."""
    one = table(["Nama KIM", "No. & Tgl SK", "kd_kim"], ["KIM A", "188.45/10/2023 tanggal 5 Mei 2023", "K01"])
    proposal = tables.propose(one)
    assert proposal.columns[1].target == "Group.decrees[sk]"
    assert proposal.ids == {"Group": ("kd_kim",)}
    (decree,) = to_dict(tables.read(one, proposal.mapping()).records[0])["decrees"]
    assert (decree["number"], decree["issued_on"]["value"]) == ("188.45/10/2023", "2023-05-05")


def test_titles_and_captions_say_what_holds_for_all_rows() -> None:
    """The region, the year, the zone and the captions around a table are proposed for all its rows."""
    found = tables.propose(
        table(
            ["Nama KIM", "Dibentuk"],
            ["KIM A", "09.00 WITA"],
            titles=("DATA KIM KABUPATEN TANAH BUMBU", "KEADAAN PER 31 DESEMBER 2024", "Kecamatan: Kusan Hilir"),
            captions=(Caption("Kecamatan", "Kusan Hilir", "A3"), Caption("Petugas", "Siti", "A4")),
        )
    )
    assert dict(found.always) == {"Group.places.regency": "KABUPATEN TANAH BUMBU"}
    assert found.published_on == PartialDate(2024, 12, 31)
    assert found.zone is TimeZone.WITA
    assert found.captions == (("Kecamatan", "Group.places.district"),)
    read = tables.read_mapping(tables.mapping_text(found))
    assert read[1] == ()


def test_two_years_or_zones_are_none() -> None:
    """What titles and cells say in two ways is not proposed."""
    found = tables.propose(
        table(["Kegiatan", "Pukul"], ["A", "09.00 WIB"], ["B", "10.00 WITA"], titles=("2023 DAN 2024",))
    )
    assert (found.zone, found.published_on) == (None, None)
    assert tables.propose(table(["Kegiatan"], titles=("TAHUN 2024",))).published_on == PartialDate(2024)


def test_what_a_record_requires_is_asked_for() -> None:
    """A required field without a column stands in [always], open, or with what is known of it."""
    assert tables.propose(table(["Kegiatan"])).always == (("Session.status", ""),)
    assert tables.propose(table(["Kegiatan"], titles=("LAPORAN KEGIATAN",))).always == (
        ("Session.status", "Terlaksana"),
    )
    assert tables.propose(table(["Nama KIM", "NIB"])).always == (("Group.identifiers[1].scheme", "NIB"),)
    assert tables.propose(table(["Isi Hoaks"])).always == (
        ("InformationItem.kind", "Waspada hoaks (belum ada putusan)"),
    )
    assert tables.propose(table(["Judul Materi"])).always == (("InformationItem.kind", ""),)
    assert tables.propose(table(["Nama KIM", "Koordinator 1", "Koordinator 2"])).always == (
        ("Member[2].office", "Koordinator"),
    )


def test_an_attendance_list_is_known_by_its_title_or_its_column_to_sign() -> None:
    """The rows of an attendance list are counted: its columns say by what, and it needs a title."""
    found = tables.propose(table(["No", "Nama", "L/P", "Asal", "Paraf"], [1, "Siti", "P", "KIM A", None]))
    assert found.rows == "attendance"
    assert [column.target for column in found.columns] == ["-", "-", "sex", "institution", "-"]
    assert found.always == (("Session.title", ""), ("Session.status", "held"))
    assert found.ids == {"Session": ("title",)}
    assert tables.propose(table(["Nama"], titles=("Daftar Hadir",))).rows == "attendance"


def test_a_table_without_headings_is_proposed_nothing() -> None:
    """Columns without a heading, tables without rows or columns: there is a proposal, and it is read."""
    for one in (Table(()), table([""], ["x"]), table(["Nama KIM", ""], ["KIM A", "x"])):
        assert all(column.heading for column in tables.propose(one).columns)
        tables.read_mapping(tables.mapping_text(tables.propose(one)))


def test_a_proposal_can_be_read_in_english() -> None:
    """The comments of a mapping are in Indonesian or English; what they comment on is the same."""
    proposal = tables.propose(table(["Nama KIM", "Warna"], ["KIM A", "Merah"]))
    both = [tables.mapping_text(proposal, locale=locale) for locale in ("id", "en")]
    lines = [[line for line in text.split("\n") if not line.startswith("# ")] for text in both]
    assert lines[0] == lines[1]
    assert "# Kolom A: yakin. Terbaca 1 dari 1 sel." in both[0]
    assert "# Column B: not known, please fill in." in both[1]


def test_the_mapping_of_a_proposal_can_be_used_at_once() -> None:
    """What is proposed is a mapping without what is open, the same as its text."""
    one = table(["Nama KIM", "Kecamatan", "Warna"], ["KIM A", "Kusan Hilir", "Merah"])
    proposal = tables.propose(one)
    loaded = tables.load_mapping(tables.mapping_text(proposal))
    assert proposal.mapping().columns == loaded.columns
    assert tables.read(one, proposal.mapping()).records == tables.read(one, loaded).records
    how = mapping("Group", {"Nama KIM": '"Group.name"'})
    assert tables.read(one, how).records[0].id == "kim-a"
    assert isinstance(proposal, Proposal)
    assert isinstance(tables.read(one, how).records[0], Group)


def _marked() -> st.SearchStrategy[object]:
    """Draw a cell with a mark in it."""
    return st.sampled_from(
        [
            f"{MARK}",
            f"KIM {MARK}",
            f"{MARK}, S.Pd",
            f"{MARK}@contoh.example",
            f"https://{MARK}.example",
            f"SK {MARK}/1/2024",
        ]
    )


@given(any_tables(_marked()))
def test_no_cell_stands_in_a_proposal_or_a_finding(drawn: Table) -> None:
    """Nothing of what cells hold is in the text of a mapping, nor in a finding about them."""
    proposal = tables.propose(drawn)
    shown = [tables.mapping_text(proposal), tables.mapping_text(proposal, locale="en")]
    reading = tables.read(drawn, proposal.mapping())
    for finding in reading.findings:
        shown += [finding.message("id"), finding.message("en"), str(finding.params), finding.pointer]
    assert not [text for text in shown if re.search(MARK, text, re.IGNORECASE)]


@given(st.lists(headings(), max_size=6, unique=True))
def test_proposals_depend_on_headings_alone_where_cells_are_empty(names: list[str]) -> None:
    """The same headings are proposed the same, and a heading is proposed at most one field that others have."""
    first, second = (tables.propose(table(names)) for _ in range(2))
    assert first.columns == second.columns
    single = [
        found.text
        for column in first.columns
        if isinstance(found := parse_target(column.target), Target) and not found.repeated
    ]
    assert len([text for text in single if text != "Session.occasion"]) == len({*single} - {"Session.occasion"})


def test_columns_of_lists_are_those_of_members() -> None:
    """The items of a list in the rows are members of the group."""
    nested = Table(
        (Column(0, "nama"), Column(1, "anggota.nama", "anggota")), (Row(1, ["KIM A", ("Siti", None)]),), origin=""
    )
    assert [column.target for column in tables.propose(nested).columns] == ["Group.name", "Member.name"]
    assert tables.propose(nested).columns[1].filled == 1


# Whose names they are


def rows_of(names: list[str], *rows: list[object], **more: Any) -> str:  # noqa: ANN401 - of a table
    """Return what the rows of a table are taken for."""
    return tables.propose(table(names, *rows, **more)).rows


@pytest.mark.parametrize(
    "beside", ["KIM", "Nama KIM", "Asal KIM", "L/P", "No HP", "Jabatan", "Hari I", "hari ke-2", "Pertemuan 3"]
)
@pytest.mark.parametrize("name", ["Nama", "NAMA LENGKAP"])
def test_names_beside_what_is_said_of_people_are_those_of_people(name: str, beside: str) -> None:
    """A column “Nama” beside a phone, an office or a KIM never has the names of groups."""
    found = tables.propose(table(["No", name, beside, "Alamat"], [1, "Budi", "x y z w", "Jl. A"]))
    assert found.rows != "Group"
    assert all(not column.target.startswith("Group") for column in found.columns)
    assert rows_of(["Nama", "Paraf"]) == "attendance"


def test_names_alone_may_be_those_of_groups() -> None:
    """Where nothing tells whose names they are, groups are proposed, and a person is asked to look."""
    assert targets("Nama", "Alamat") == [("Group.name", "LIKELY"), ("Group.address", "CERTAIN")]
    assert targets("Nama", "Ketua", "No HP")[0] == ("Group.name", "LIKELY")
    assert targets("Nama", "No HP", "Jml Anggota")[0] == ("Group.name", "LIKELY")
    cells: list[list[object]] = [["KIM A", "Jl. A", "08120000001"], ["KIM B", "Jl. B", "08120000002"]]
    assert rows_of(["Nama", "Alamat", "No HP"], *cells) == "Group"
    assert rows_of(["Nama", "Alamat", "No HP"], ["Budi", "Jl. A", 81], ["Ani", "Jl. B", 82]) == "Member"


def test_people_with_ticked_days_are_an_attendance_list() -> None:
    """People with a tick for each day came on that day; people with more than ticks are a roster."""
    names = ["No", "Nama", "KIM", "Hari I", "Hari II"]
    found = tables.propose(table(names, [1, "Budi", "KIM A", "v", "v"], [2, "Ani", "KIM A", "v", "-"]))
    assert found.rows == "attendance"
    assert [column.target for column in found.columns] == ["-", "-", "institution", "-", "-"]
    assert rows_of(names, [1, "Budi", "KIM A", "bertugas di pintu", "v"]) == "Member"
    assert rows_of(names[:3], [1, "Budi", "KIM A"]) == "Member"


def test_the_group_of_members_beside_their_group_is_its_row() -> None:
    """A title names the group of a roster alone, and not that of the chairs in a register."""
    found = proposed(["Ketua", "Laki-laki"], titles=("DATA KIM MELATI",))
    assert ("Member[chair].group", "KIM MELATI") not in found.always


def test_the_name_of_a_person_is_no_constant() -> None:
    """A phone beside no name is left open: nobody is the chair of all groups."""
    found = tables.propose(table(["Nama KIM", "No. Kontak"], ["KIM A", "081200000001"]))
    assert [(one.target, one.sureness.name) for one in found.columns] == [("Group.name", "CERTAIN"), ("", "OPEN")]
    assert found.always == ()
    assert tables.propose(table(["Jabatan"], titles=("SUSUNAN PENGURUS",))).always == (("Member.group", ""),)
    nested = Table(
        (Column(0, "nama"), Column(1, "anggota.jabatan", "anggota")), (Row(1, ["KIM A", ("Ketua",)]),), origin=""
    )
    assert [column.target for column in tables.propose(nested).columns] == ["Group.name", ""]


# Which field it is


def fields(names: list[str], *rows: list[object], **more: Any) -> list[str]:  # noqa: ANN401 - of a table
    """Return the field that is proposed for each column."""
    return [column.target for column in tables.propose(table(names, *rows, **more)).columns]


@pytest.mark.parametrize(
    ("begin", "end"),
    [("Tanggal Mulai", "Tanggal Selesai"), ("tgl_mulai", "tgl_selesai"), ("Mulai", "Sampai"), ("Start", "End")],
)
def test_when_a_session_begins_and_ends_is_one_time(begin: str, end: str) -> None:
    """Two columns of days are read as the days from the one to the other."""
    one = table(
        ["Kegiatan", begin, end, "Status"],
        ["Bimtek", "12/03/2024", "13/03/2024", "Terlaksana"],
        ["Rakor", "14/03/2024", None, "Terlaksana"],
    )
    proposal = tables.propose(one)
    assert [column.target for column in proposal.columns][1:3] == ["Session.occasion"] * 2
    first, second = (to_dict(record) for record in tables.read(one, proposal.mapping()).records)
    assert first["occasion"] == {"value": "2024-03-12/2024-03-13", "printed": "12/03/2024 s.d. 13/03/2024"}
    assert second["occasion"] == {"value": "2024-03-14", "printed": "14/03/2024"}


def test_the_day_of_an_observation_needs_one() -> None:
    """A day of a survey is that of what was observed, where a column says what."""
    assert fields(["Nama KIM", "Keaktifan", "Tgl Pendataan"])[2] == "Group.observations[1].observed_on"
    assert fields(["Nama KIM", "Tanggal Pemantauan", "Keaktifan"])[1] == "Group.observations[1].observed_on"
    assert fields(["Nama KIM", "Tgl Pendataan"]) == ["Group.name", ""]


def test_what_says_it_clearly_comes_first() -> None:
    """A column that means a field clearly has it, wherever the vague one stands."""
    assert fields(["Nama KIM", "Jml Pengurus", "Jml Anggota"])[1:] == ["", "Group.member_count"]
    assert fields(["Nama KIM", "Jml Anggota", "Jml Pengurus"])[1:] == ["Group.member_count", ""]
    assert fields(["Nama KIM", "Jml Pengurus"])[1:] == ["Group.member_count"]
    assert fields(["Nama KIM", "Tanggal", "Tgl SK"])[1:] == ["", "Group.decrees[sk].issued_on"]


def test_numbers_are_no_names() -> None:
    """A column without a letter in it names nothing."""
    found = proposed(["Nama", "No HP"], [5, "x"], titles=("SUSUNAN PENGURUS",))
    assert ("Member.office", "") in found.always
    assert fields(["Nama", "Nama KIM"], [5, 6]) == ["", ""]
    assert fields(["Kegiatan", "PESERTA / KIM"], ["Rapat", 20], ["Bimtek", "30 KIM"]) == ["Session.title", ""]
    assert fields(["Kegiatan", "PESERTA / KIM"], ["Rapat", "KIM A"])[1] == "Session.groups"
    assert fields(["Nama KIM", "Ketua"], ["KIM A", 5])[1] == ""


def test_codes_are_keys_and_no_pages() -> None:
    """A column “kim_id” has pages on kim.id, or codes of which ids are made."""
    found = tables.propose(table(["kim_id", "Nama KIM"], ["A1", "KIM A"], ["A2", "KIM B"]))
    assert (found.columns[0].sureness, found.ids) == (Sureness.KEY, {"Group": ("kim_id",)})
    assert tables.read_mapping(tables.mapping_text(found))[1] == ()
    assert fields(["kim_id", "Nama KIM"], ["A1", "KIM A"], ["A1", "KIM B"]) == ["", "Group.name"]
    assert fields(["KIM ID", "Nama KIM"], ["contoh.kim.id", "KIM A"])[0] == "Group.channels[kim_id]"
    assert fields(["KIM ID", "Nama KIM"])[0] == "Group.channels[kim_id]"


def test_the_captions_of_a_decree_belong_to_one() -> None:
    """Its number, day and subject above a table are of one decree; where that is not sure, they are of none."""

    def captions(rows: list[str], *names: str) -> list[tuple[str, str]]:
        above = tuple(Caption(name, "x", f"A{at}") for at, name in enumerate(names, start=1))
        return list(tables.propose(table(rows, captions=above)).captions)

    assert captions(["Nama KIM"], "NOMOR", "TANGGAL", "TENTANG") == [
        ("NOMOR", "Group.decrees[sk].number"),
        ("TANGGAL", "Group.decrees[sk].issued_on"),
        ("TENTANG", "Group.decrees[sk].subject"),
    ]
    assert captions(["Nama KIM"], "TANGGAL", "TENTANG") == []
    assert captions(["Nama KIM"], "NOMOR") == []
    assert captions(["Nama KIM", "Nomor SK"], "NOMOR", "TANGGAL") == []
    assert captions(["Nama", "Jabatan"], "NOMOR", "TANGGAL", "TENTANG") == []


# Men and women


@pytest.mark.parametrize(
    ("men", "women", "total"),
    [
        ("Jml Anggota / L", "Jml Anggota / P", "Jml Anggota / Jml"),
        ("jml_anggota_l", "jml_anggota_p", "jml_anggota"),
        ("Laki-laki", "Perempuan", "Total"),
        ("JUMLAH / LK", "JUMLAH / PR", "JUMLAH / TOTAL"),
        ("Jml L", "Jml P", "Total Anggota"),
    ],
)
def test_men_and_women_are_counted_together(men: str, women: str, total: str) -> None:
    """Columns of men and of women are one count, and never the men alone; their sum is not read twice."""
    one = table(
        ["Nama KIM", men, women, total], ["KIM A", 8, 4, 12], ["KIM B", 5, None, 5], ["KIM C", None, None, None]
    )
    proposal = tables.propose(one)
    assert [column.target for column in proposal.columns][1:] == ["Group.member_count"] * 2 + ["-"]
    both, half, none = (to_dict(record).get("member_count") for record in tables.read(one, proposal.mapping()).records)
    assert both == {
        "low": 12,
        "high": 12,
        "unit": "people",
        "parts": [{"count": 8, "sex": "male"}, {"count": 4, "sex": "female"}],
        "printed": "L: 8, P: 4",
    }
    assert half == {
        "low": 5,
        "high": 5,
        "unit": "people",
        "parts": [{"count": 5, "sex": "male"}],
        "printed": "L: 5",
    }
    assert none is None


def test_men_and_women_who_came_are_counted_together() -> None:
    """The men and the women who came to a session are one count, which comes back from a table that is written."""
    one = table(
        ["Tanggal", "Kegiatan", "Peserta L", "Peserta P", "Jumlah Hadir", "Status"],
        ["12/03/2024", "Rapat", 10, 5, 15, "Terlaksana"],
        ["13/03/2024", "Rapat", "#REF!", 5, 15, "Terlaksana"],
    )
    proposal = tables.propose(one)
    assert [column.target for column in proposal.columns][2:5] == ["Session.head_counts[attended]"] * 2 + ["-"]
    reading = tables.read(one, proposal.mapping())
    assert to_dict(reading.records[0])["head_counts"] == [
        {
            "scope": "attended",
            "low": 15,
            "high": 15,
            "unit": "people",
            "parts": [{"count": 10, "sex": "male"}, {"count": 5, "sex": "female"}],
            "printed": "L: 10, P: 5",
        }
    ]
    assert [(one.code, one.cell) for one in reading.findings if one.line == 3] == [("cell_error", "C3")]
    again = tables.read(tables.write(reading.records, proposal.mapping()), proposal.mapping())
    assert again.records == reading.records


def test_men_alone_are_not_all() -> None:
    """Where only one half is counted, or what is counted is something else, the columns are left open."""
    assert fields(["Nama KIM", "Jml Anggota L"], ["KIM A", 8]) == ["Group.name", ""]
    assert fields(["Nama KIM", "Jml Anggota (L/P)"], ["KIM A", "8/4"]) == ["Group.name", "Group.member_count"]
    assert fields(["Nama KIM", "L", "P"], ["KIM A", 8, None])[1:] == ["", ""]
    assert fields(["Nama KIM", "Sapi L", "Sapi P"], ["KIM A", 8, 4])[1:] == ["", ""]
    assert fields(["Nama KIM", "L", "P"], ["KIM A", "v", None])[1:] == ["", ""]
    names = ["Nama KIM", "Jml Pengurus L", "Jml Pengurus P", "Jml Anggota L", "Jml Anggota P", "Jml Pengurus"]
    assert fields(names, ["KIM A", 3, 2, 8, 4, 5])[1:] == ["", "", "Group.member_count", "Group.member_count", ""]


# What offices also write


def proposed(names: list[str], *rows: list[object], **more: Any) -> Proposal:  # noqa: ANN401 - of a table
    """Return what is proposed for a table."""
    return tables.propose(table(names, *rows, **more))


@pytest.mark.parametrize(
    ("heading", "beside", "target"),
    [
        ("Masa Berlaku SK", "Nama KIM", "Group.decrees[sk].term"),
        ("Berlaku s/d", "Nama KIM", "Group.decrees[sk].term"),
        ("No/Tgl SK", "Nama KIM", "Group.decrees[sk]"),
        ("No SK Camat", "Nama KIM", "Group.decrees[sk].number"),
        ("Akun IG", "Nama KIM", "Group.channels[instagram]"),
        ("established_at", "group_name", "Group.formed"),
        ("Founded", "Group Name", "Group.formed"),
        ("Leader", "Group Name", "Member[chair].name"),
        ("chairman.full_name", "group_name", "Member[chair].name"),
        ("location.village", "group_name", "Group.places.village"),
        ("is_active", "group_name", ""),
        ("Tanggal Pengukuhan", "Nama KIM", ""),
        ("Kedudukan dalam Tim", "Nama/NIP", "Member.office"),
        ("Nama / NIP", "Jabatan", "Member.name"),
        ("Desa", "Nama Anggota", ""),
        ("Klasifikasi", "Judul Isu", "InformationItem.claim.category"),
        ("Judul Isu", "Kategori Hoaks", "InformationItem.claim.text"),
        ("Jenis Mitra", "Nama Mitra", "Institution.kind"),
        ("Kategori", "Nama Instansi", "Institution.kind"),
    ],
)
def test_more_headings_are_known(heading: str, beside: str, target: str) -> None:
    """Headings that registers, rosters and applications often have are known."""
    assert fields([beside, heading])[1] == target


def test_what_has_only_parts_is_not_read() -> None:
    """An object of an application is read by its parts, unless some rows have a text in its place."""
    names = ["nama_kim", "ketua.nama", "ketua.hp", "ketua"]
    assert fields(names, ["KIM A", "Siti", "081200000001", None])[1:] == [
        "Member[chair].name",
        "Member[chair].phone",
        "-",
    ]
    assert fields(names, ["KIM A", None, None, "Siti"])[3] != "-"


def test_phones_of_others_are_theirs() -> None:
    """The phone of a secretary is no chair's."""
    assert fields(["Nama KIM", "Sekretaris", "HP Sekretaris"])[2] == "Member[secretary].phone"
    assert fields(["Nama KIM", "HP Bendahara", "Bendahara"])[1] == "Member[treasurer].phone"
    assert fields(["Nama KIM", "HP Sekretaris"])[1] == ""


def test_terms_tell_what_a_column_says() -> None:
    """A column “Status” of groups, or what a check found, is a term where its cells are terms."""
    assert fields(["Nama KIM", "Status"], ["KIM A", "Aktif"], ["KIM B", "Vakum"])[1] == "Group.observations[1].activity"
    assert fields(["Nama KIM", "Status"], ["KIM A", "Milik sendiri"])[1] == ""
    assert fields(["Nama KIM", "Status"])[1] == ""
    assert fields(["Nama KIM", "Status"], ["KIM A", "Aktif"], ["KIM B", "Milik sendiri"])[1] == ""
    checked = ["Isi Hoaks", "Hasil Klarifikasi"]
    assert fields(checked, ["Bantuan", "HOAKS"])[1] == "InformationItem.claim.verdict"
    assert fields(checked, ["Bantuan", "Tidak ada bantuan."])[1] == "InformationItem.claim.explanation"


def test_a_paper_with_its_number_and_day_comes_before_its_parts() -> None:
    """Where a column has the number and the day of a decree, another of its parts has none."""
    assert fields(["Nama KIM", "Masa Berlaku", "No & Tgl SK"])[1:] == ["", "Group.decrees[sk]"]


def test_titles_of_hoaxes_are_what_is_claimed() -> None:
    """In a table of hoaxes the title is the claim, where no other column has it."""
    found = proposed(["Tanggal", "Judul", "Kategori"], titles=("REKAP HOAKS",))
    assert [column.target for column in found.columns][1] == "InformationItem.claim.text"
    assert found.columns[1].sureness is Sureness.LIKELY
    assert fields(["post_title", "Verdict"], sheet="Hoax 2024")[0] == "InformationItem.claim.text"
    assert fields(["Judul Hoaks", "Isi Hoaks"])[0] == "InformationItem.title"
    assert fields(["Judul Materi", "Tautan"]) == ["InformationItem.title", "InformationItem.link"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DATA ANGGOTA KIM MELATI", "KIM MELATI"),
        ("SUSUNAN PENGURUS KIM MELATI WANGI TAHUN 2023", "KIM MELATI WANGI"),
        ("Pengurus KIM Contoh Jaya, Desa Contoh", "KIM Contoh Jaya"),
        ("DAFTAR PENGURUS KIM KECAMATAN KUSAN HILIR", ""),
        ("DAFTAR ANGGOTA KIM SE-KABUPATEN CONTOH", ""),
        ("DATA ANGGOTA KIM 2024", ""),
        ("DATA ANGGOTA", ""),
    ],
)
def test_a_roster_of_one_group_has_its_name_above(text: str, name: str) -> None:
    """The group of a roster is that of its title or of its sheet; a title that names a region names none."""
    one = table(["Nama", "Jabatan"], ["Budi", "Ketua"], titles=(text,))
    found = tables.propose(one)
    assert found.always == (("Member.group", name),)
    assert found.ids == {"Member": ("group", "office") if name else ("office",)}
    assert proposed(["Nama", "Jabatan"], sheet=text).always == found.always
    if name:
        (member,) = tables.read(one, found.mapping()).records
        assert to_dict(member)["group"] == {"name": name}
        assert tables.read(one, tables.load_mapping(tables.mapping_text(found))).records == (member,)


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (("DAFTAR HADIR PESERTA BIMTEK KIM",), "BIMTEK KIM"),
        (("PEMERINTAH KABUPATEN CONTOH", "DAFTAR HADIR", "RAPAT KOORDINASI KIM"), "RAPAT KOORDINASI KIM"),
        (("ABSENSI : Sosialisasi",), "Sosialisasi"),
        (("DAFTAR HADIR", "5 Maret 2024"), ""),
        (("DAFTAR HADIR", "Tempat : Aula"), ""),
        (("DAFTAR HADIR",), ""),
        (("BIMTEK",), ""),
    ],
)
def test_an_attendance_list_says_above_of_what_it_is(titles: tuple[str, ...], title: str) -> None:
    """The session of an attendance list is what its title says behind “DAFTAR HADIR”, or the line below it."""
    found = proposed(["Nama", "Utusan", "Paraf"], titles=titles)
    assert dict(found.always)["Session.title"] == title
    assert [column.target for column in found.columns] == ["-", "institution", "-"]


def test_most_cells_make_remarks_the_status() -> None:
    """Remarks are the status where more than half of them say one."""
    rows: list[list[object]] = [["A", "selesai"], ["B", "batal"], ["C", "menunggu anggaran"]]
    assert fields(["Kegiatan", "KET"], *rows)[1] == "Session.status"
    assert fields(["Kegiatan", "KET"], *rows[1:])[1] == "Session.remarks"


@pytest.mark.parametrize("names", [["Nama KIM"], ["Nama", "Jabatan"], ["Kegiatan"], ["Isi Hoaks"], ["Nama Instansi"]])
def test_a_mapping_lists_the_fields_there_are(names: list[str]) -> None:
    """Above the columns stand the fields of the record, in at most four lines, so that what is open can be filled."""
    found = tables.propose(table(names))
    record = next(one for one in RECORDS if one.__name__ == found.rows)
    both: tuple[tuple[Locale, str, str], ...] = (
        ("id", "# Isian yang ada", "# Kolom A"),
        ("en", "# The fields there are", "# Column A"),
    )
    for locale, begin, end in both:
        text = tables.mapping_text(found, locale=locale).partition("[columns]\n")[2].partition(end)[0]
        assert text.startswith(begin)
        assert text.count("\n") <= 4
        assert f"“{found.rows}.”" in text
        assert text.endswith("docs/reference/records.md\n")
        named = {word.strip(",.:") for word in text.split()}
        assert set(plan_of(record).fields) - UNLABELLED - {"places"} <= named
    assert "“" not in tables.mapping_text(proposed(["Nama", "Paraf"])).partition("[columns]")[2]


def test_only_times_have_words_between_them() -> None:
    """Texts of several columns are joined as they are, but for the end of a time."""
    how = mapping(
        "Session",
        {"Kegiatan": '"Session.title"', "Sampai": '"Session.title"', "KET": '"Session.status"'},
        ids='Session = ["title"]',
    )
    (session,) = tables.read(table(["Kegiatan", "Sampai", "KET"], ["Rapat", "malam", "Terlaksana"]), how).records
    assert to_dict(session)["title"] == "Rapat, malam"
