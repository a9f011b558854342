"""Promises on whole tables of offices: proposed, changed in a few lines at most, read, checked, written, read again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from kimcore import Finding, Severity, check, from_dict, tables
from kimcore.records import Record
from kimcore.tables import Table, TableMapping, TableReading

SHEETS: Final = Path(__file__).parent / "sheets"
NAMES: Final = ("register-sk.xlsx", "agenda-2024.csv", "aplikasi-kim.json", "daftar-hadir.csv")
CHANGES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "aplikasi-kim.json": (('"status" = ""', '"status" = "-"'),),
}
"""The lines of each proposal that a person changes."""

WRITERS: Final[tuple[Callable[[Table], bytes], ...]] = (
    tables.table_to_workbook,
    tables.table_to_csv,
    tables.table_to_json,
)


def table_in(name: str) -> Table:
    """Return the table of a file."""
    table, _ = tables.read_table((SHEETS / name).read_bytes())
    assert table is not None
    return table


def mapped(name: str) -> tuple[Table, TableMapping]:
    """Return the table of a file, and its mapping as a person leaves it."""
    table = table_in(name)
    text = tables.mapping_text(tables.propose(table))
    for old, new in CHANGES.get(name, ()):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return table, tables.load_mapping(text)


def reading_of(name: str) -> TableReading:
    """Return what is read of a file."""
    return tables.read(*mapped(name))


def by_id(records: tuple[Record, ...]) -> dict[str, Record]:
    """Return records by their ids."""
    return {record.id: record for record in records}


def record(type_: str, id_: str, /, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
    """Return a record of its fields."""
    return from_dict({"type": type_, "schema": 1, "id": id_, **fields})


def places_of(findings: tuple[Finding, ...]) -> list[tuple[str, str | None]]:
    """Return the code and the cell of each finding."""
    return [(finding.code, finding.cell) for finding in findings]


def group(id_: str, /, *, village: str, district: str, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
    """Return a group of the register."""
    places = {"village": village, "district": district, "regency": "KABUPATEN TANAH BUMBU"}
    return record("Group", id_, places=places, **fields)


def member(group_id: str, office: str, name: str, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
    """Return a member who stands in a column of an office."""
    return record(
        "Member", f"{group_id}-{office}", group={"id": group_id}, name=name, office={"value": office}, **fields
    )


def board(group_id: str, number: str, **of_chair: Any) -> list[Record]:  # noqa: ANN401 - any plain data
    """Return the chair, the secretary and the treasurer of a group of the register."""
    return [
        member(group_id, "chair", of_chair.pop("name", f"Ketua {number}"), **of_chair),
        member(group_id, "secretary", f"Sekretaris {number}"),
        member(group_id, "treasurer", f"Bendahara {number}"),
    ]


def by_sex(men: int, women: int) -> list[dict[str, object]]:
    """Return the parts of a count."""
    return [{"count": men, "sex": "male"}, {"count": women, "sex": "female"}]


SK: Final = {"value": "sk"}
REGISTER: Final = (
    group(
        "kim-bersujud-contoh-desa-polewali-marajae",
        name="KIM Bersujud Contoh",
        village="Desa Polewali Marajae",
        district="Karang Bintang",
        address="Jl. Raya Km 7 RT 03",
        decrees=[
            {
                "kind": SK,
                "number": "188.45/12/DS-PC/2023",
                "issued_on": {"value": "2023-03-14"},
                "subject": "Pembentukan KIM Desa Pulau Contoh",
            }
        ],
        member_count={"low": 21, "high": 21, "unit": "people", "printed": "12/9", "parts": by_sex(12, 9)},
    ),
    *board("kim-bersujud-contoh-desa-polewali-marajae", "Satu", phone="+6281200000001"),
    group(
        "kim-mekar-rekaan-kel-batulicin",
        name="KIM Mekar Rekaan",
        village="Kel. Batulicin",
        district="Batulicin",
        decrees=[
            {
                "kind": SK,
                "number": "140/05/KPTS/2022",
                "issued_on": {"value": "2022-02-09", "printed": "Rabu, 9 Februari 2022"},
            }
        ],
        member_count={"low": 15, "high": 15, "unit": "people", "printed": "15 orang"},
        remarks=["aktif"],
    ),
    member("kim-mekar-rekaan-kel-batulicin", "chair", "Ketua Dua", phone="+6281200000002"),
    group(
        "kim-sinar-contoh-mekar-sari",
        name="KIM Sinar Contoh",
        village="Mekar Sari",
        district="Simpang Empat",
        member_count={"low": 15, "high": 15, "unit": "people", "printed": "L: 8, P: 7", "parts": by_sex(8, 7)},
        remarks=["belum aktif"],
    ),
    *board("kim-sinar-contoh-mekar-sari", "Tiga", name="Ketua Tiga, S.Pd", phone="+6281200000003"),
    group(
        "kim-pantai-rekaan-desa-sungai-dua-laut",
        name="KIM Pantai Rekaan",
        village="Desa Sungai Dua Laut",
        district="Kec. Sungai Loban",
        address="Dusun I",
        decrees=[
            {
                "kind": SK,
                "number": "470 / 21 / KD-SD / V / 2021",
                "issued_on": {"value": "2021-05-21", "printed": "21/05/21"},
                "subject": "Pengukuhan Pengurus KIM masa bhakti 2021-2024",
            }
        ],
        member_count={"low": 21, "high": 21},
        remarks=["SK habis"],
    ),
    *board("kim-pantai-rekaan-desa-sungai-dua-laut", "Empat"),
    group(
        "kim-serumpun-contoh-sari-mulya",
        name="KIM Serumpun Contoh",
        village="Sari Mulya",
        district="Sungai Loban",
        address="Jl. Contoh No. 5",
        decrees=[{"kind": SK, "issued_on": {"value": "2020-02-29"}, "subject": "Pembentukan"}],
        member_count={"low": 10, "high": 15, "printed": "10-15"},
    ),
)


def session(id_: str, title: str, status: str, /, **fields: Any) -> Record:  # noqa: ANN401 - any plain data
    """Return a session of the agenda."""
    return record("Session", id_, title=title, status=status, **fields)


def count(number: int, printed: str, **fields: Any) -> list[dict[str, object]]:  # noqa: ANN401 - any plain data
    """Return the head count of a session of the agenda."""
    return [{"scope": "attended", "low": number, "high": number, "printed": printed, **fields}]


def organised_by(name: str) -> list[dict[str, object]]:
    """Return the parties of a session of the agenda."""
    return [{"name": name, "role": "organiser"}]


def spoken_by(*names: str) -> list[dict[str, object]]:
    """Return the speakers of a session of the agenda."""
    return [{"name": name, "role": "speaker"} for name in names]


AGENDA: Final = (
    session(
        "kegiatan-2024-01-15-sosialisasi-kim-se-kecamatan-batulicin",
        "Sosialisasi KIM se-Kecamatan Batulicin",
        "held",
        occasion={
            "value": "2024-01-15T09:00+08:00/2024-01-15T12:00+08:00",
            "printed": "2024-01-15, 09.00 - 12.00",
            "inferred": True,
        },
        venues=[{"printed": "Aula Kantor Camat Batulicin"}],
        kinds=[{"value": "sosialisasi", "printed": "Sosialisasi"}],
        parties=organised_by("Diskominfo SP"),
        people=spoken_by("KPU", "Bawaslu"),
        head_counts=count(50, "± 50 org", unit="people", approximate=True),
        documents=[{"kind": {"value": "photo"}, "url": "https://drive.example/a"}],
    ),
    session(
        "kegiatan-2024-02-03-bimtek-konten-kim",
        "Bimtek Konten KIM",
        "held",
        occasion={
            "value": "2024-02-03T08:00+08:00/2024-02-04",
            "printed": "Sabtu & Minggu, 3-4 Februari 2024, 08.00 wita s/d selesai",
        },
        venues=[{"printed": "Zoom"}],
        kinds=[{"value": "bimtek", "printed": "Bimtek"}],
        parties=organised_by("Bidang IKP Diskominfo SP"),
        people=spoken_by("Narasumber Satu", "Narasumber Dua"),
        head_counts=count(50, "L=20 P=30", unit="people", parts=by_sex(20, 30)),
    ),
    session(
        "kegiatan-2024-02-12-monev-kim-kecamatan-sungai-loban",
        "Monev KIM Kecamatan Sungai Loban",
        "postponed",
        occasion={"value": "2024-02-12", "printed": "12/02/2024"},
        venues=[{"printed": "Desa Sari Mulya dan Desa Tri Martani"}],
        kinds=[{"value": "monev", "printed": "Monitoring & Evaluasi"}],
        parties=organised_by("Diskominfo SP"),
    ),
    session(
        "kegiatan-2024-03-04-rapat-koordinasi-forum-kim",
        "Rapat Koordinasi Forum KIM",
        "held",
        occasion={"value": "2024-03-04T13:30+08:00", "printed": "Senin, 4 Maret 2024, 13:30", "inferred": True},
        venues=[{"printed": "Ruang Rapat Diskominfo SP"}],
        kinds=[{"value": "rakor", "printed": "Rakor"}],
        parties=organised_by("Forum KIM"),
        head_counts=[{"scope": "attended", "low": 25, "high": 25}],
    ),
    session(
        "kegiatan-31-04-2024-09-00-pelantikan-pengurus-kim",
        "Pelantikan Pengurus KIM",
        "planned",
        occasion={"printed": "31/04/2024, 09.00"},
        venues=[{"printed": "Balai Desa"}],
        kinds=[{"value": "pengukuhan", "printed": "Pengukuhan"}],
        parties=organised_by("Pemdes"),
        head_counts=count(100, "seratusan", approximate=True),
    ),
    session(
        "kegiatan-2024-06-lomba-cerdas-cermat-kim",
        "Lomba Cerdas Cermat KIM",
        "cancelled",
        occasion={"value": "2024-06", "printed": "Juni 2024"},
        kinds=[{"value": "lomba", "printed": "Lomba"}],
        head_counts=count(60, "60 (enam puluh) orang", unit="people"),
    ),
)


def channel(kind: str, value: str) -> dict[str, object]:
    """Return a channel of a group's own."""
    return {"kind": kind, "value": value, "public": True}


APPLICATION: Final = (
    record(
        "Group",
        "kim-17",
        name="KIM Contoh Jaya",
        places={"village": "Batuah", "district": "Kusan Hilir"},
        formed={"value": "2019-07", "printed": "2019-07-00"},
        channels=[
            channel("email", "kim@contoh.example"),
            channel("instagram", "@kimcontoh"),
            channel("facebook", "KIM Contoh"),
            channel("website", "https://contoh.kim.example"),
        ],
    ),
    record(
        "Member",
        "kim-17-chair",
        group={"id": "kim-17"},
        name="Anggota Satu",
        office={"value": "chair", "printed": "ketua"},
        sex="male",
        phone="+6281200000017",
    ),
    record(
        "Member",
        "kim-17-secretary",
        group={"id": "kim-17"},
        name="Anggota Dua",
        office={"value": "secretary", "printed": "Sekertaris"},
        sex="female",
    ),
    record("Group", "kim-18", name="KIM Rekaan", places={"district": "Kuranji"}),
)
ATTENDANCE: Final = (
    session(
        "kegiatan-2023-08-29-sosialisasi-pembinaan-kim",
        "Sosialisasi Pembinaan KIM",
        "held",
        occasion={"value": "2023-08-29", "printed": "Selasa, 29 Agustus 2023"},
        venues=[{"printed": "Gedung Contoh"}],
        head_counts=[
            {
                "scope": "attended",
                "low": 5,
                "high": 5,
                "unit": "people",
                "parts": [
                    *by_sex(1, 3),
                    {"count": 1, "segment": {"value": "masyarakat_umum"}},
                    {"count": 1, "segment": {"value": "pelajar"}},
                    {"count": 1, "segment": {"value": "pkk"}},
                    {"count": 1, "party": {"name": "KIM Contoh"}},
                    {"count": 1, "party": {"name": "SMAN Contoh"}},
                ],
            }
        ],
    ),
)
EXPECTED: Final[dict[str, tuple[Record, ...]]] = dict(
    zip(NAMES, (REGISTER, AGENDA, APPLICATION, ATTENDANCE), strict=True)
)

each_file = pytest.mark.parametrize("name", NAMES)


@each_file
def test_a_proposal_needs_few_changes(name: str) -> None:
    """A person changes at most three lines of a proposed mapping."""
    assert len(CHANGES.get(name, ())) <= 3
    mapped(name)


@each_file
def test_records_are_what_the_table_says(name: str) -> None:
    """Each row becomes the records that a person reads in it, in the order of the rows."""
    assert by_id(reading_of(name).records) == by_id(EXPECTED[name])
    assert reading_of(name).records == EXPECTED[name]


@each_file
def test_nothing_is_wrong_between_the_records(name: str) -> None:
    """`check` finds no error among the records of a table."""
    found = check(reading_of(name).records)
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("writer", WRITERS, ids=[writer.__name__ for writer in WRITERS])
@pytest.mark.parametrize("name", NAMES[:3])
def test_records_are_read_again_from_what_is_written(name: str, writer: Callable[[Table], bytes]) -> None:
    """Records that are written under the office's own headings, in any kind of file, are the same when read again."""
    _, mapping = mapped(name)
    written = tables.write(EXPECTED[name], mapping)
    again, _ = tables.read_table(writer(written), mapping=mapping)
    assert again is not None
    assert by_id(tables.read(again, mapping).records) == by_id(EXPECTED[name])


def test_findings_of_the_register() -> None:
    """Each finding in the register has its cell, and says in the office's own words what to do."""
    findings = reading_of("register-sk.xlsx").findings
    assert places_of(findings) == [
        ("formulas_without_value", "Rekap SK 2024!M12"),
        ("titles_passed_over", None),
        ("numbering_passed_over", None),
        ("totals_passed_over", None),
        ("foot_passed_over", None),
        ("column_dates_as_text", None),
        ("phone_zero_restored", "Rekap SK 2024!L7"),
        ("document_not_issued", "Rekap SK 2024!C9"),
        ("cell_only_first_kept", "Rekap SK 2024!L9"),
        ("cell_of_nobody", "Rekap SK 2024!L11"),
    ]
    assert findings[5].message() == (
        "Di kolom D, 2 tanggal (mulai baris 8) tersimpan sebagai teks, sedangkan yang lain sebagai tanggal. Mohon ubah"
        " menjadi tanggal agar dapat diurutkan dan tidak salah baca."
    )
    assert findings[6].message() == (
        "Kolom No HP, baris 7 (L7): Nomor telepon ini kehilangan nol di depannya, karena tersimpan sebagai angka;"
        " dibaca dengan nolnya. Mohon ubah format kolomnya menjadi teks."
    )
    assert findings[7].message() == (
        "Kolom SURAT KEPUTASAN / NOMOR, baris 9 (C9): Teks ini menyebut bahwa dokumennya belum ada atau masih dalam"
        " proses. Mohon lengkapi bila sudah terbit."
    )
    assert findings[9].message("en") == (
        "Column No HP, row 11 (L11): This cell was not kept, for “PENGURUS / KETUA” in the same row is empty. Please"
        " fill that in."
    )


def test_findings_around_the_register() -> None:
    """What is found around the table is told beside it: a hidden sheet."""
    _, findings = tables.read_table((SHEETS / "register-sk.xlsx").read_bytes())
    assert [finding.code for finding in findings] == ["workbook_has_hidden_sheets", "sheet_hidden"]


def test_findings_of_the_agenda() -> None:
    """Each finding in the agenda has its cell; a body among the speakers is one finding for its cell."""
    findings = reading_of("agenda-2024.csv").findings
    assert places_of(findings) == [
        ("time_zone_assumed", "A2"),
        ("person_like_body", "G2"),
        ("time_zone_assumed", "A5"),
        ("day_out_of_range", "A6"),
    ]
    assert findings[1].message() == (
        "Kolom Narasumber, baris 2 (G2): Isi sel ini tampak seperti nama instansi, bukan nama orang; disimpan"
        " sebagaimana tertulis. Mohon cek, atau petakan kolomnya ke instansi."
    )
    assert findings[3].message() == (
        "Kolom Tanggal, baris 6 (A6): Tanggal ini tidak ada; bulannya hanya sampai tanggal 30. Mohon cek tanggalnya."
    )


def test_findings_of_the_application() -> None:
    """Personal columns and codes that lost something are found, each once; objects are named by their pointer."""
    findings = reading_of("aplikasi-kim.json").findings
    assert [(finding.code, finding.pointer, finding.cell) for finding in findings] == [
        ("column_personal", "", None),
        ("column_personal", "", None),
        ("column_personal", "", None),
        ("region_code_undotted", "/data/0/kd_daerah", None),
        ("url_scheme_added", "/data/0/web_resmi", None),
        ("region_code_lost_zero", "/data/1/kd_daerah", None),
    ]
    assert findings[2].message() == (
        "Kolom 16 (“agama”) tidak dibaca: tidak diperlukan untuk data KIM. Mohon hapus sebelum berkas dibagikan."
    )
    assert findings[4].message() == (
        "web_resmi, baris 1: Alamat situs ini ditulis tanpa https://; dibaca dengan https:// di depannya."
    )


def test_findings_of_the_attendance_list() -> None:
    """What is left out of an attendance list is said once, and nobody is named."""
    findings = reading_of("daftar-hadir.csv").findings
    assert [finding.code for finding in findings] == [
        "titles_passed_over",
        "totals_passed_over",
        "column_personal",
        "attendance_absent_left_out",
    ]


@pytest.mark.parametrize("name", NAMES[:3])
def test_ids_are_the_same_in_another_order(name: str) -> None:
    """The ids of records depend on nothing but their own rows: shuffled, they are the same."""
    table, mapping = mapped(name)
    turned = attrs.evolve(table, rows=tuple(reversed(table.rows)))
    assert by_id(tables.read(turned, mapping).records).keys() == by_id(EXPECTED[name]).keys()


def test_findings_of_checks_have_their_cell() -> None:
    """What `check` finds in a record is located in the table that it was read from."""
    reading = reading_of("agenda-2024.csv")
    located = [(finding.code, reading.located(finding.index or 0, finding).cell) for finding in check(reading.records)]
    assert located
    assert all(cell is not None and cell[1:].isdecimal() for _, cell in located)
