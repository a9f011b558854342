"""Tables as offices and applications have them, with the mapping that is proposed and the records that come of it.

Nobody in them exists. Of each: the file, what its rows are, the field of each heading ("" is open, "-" left unread),
what a person changes in the mapping, and the records, shortened to what can be read in the file at a glance.
"""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Final

import attrs
from tabled import workbook


@attrs.frozen(kw_only=True)
class OfficeTable:
    """A table of an office."""

    name: str
    data: bytes
    rows: str
    fields: Mapping[str, str]
    changes: tuple[tuple[str, str], ...] = ()
    records: tuple[tuple[str, Mapping[str, object]], ...] = ()
    """The id of each record, and some of its fields."""
    findings: tuple[tuple[str, str | None], ...] = ()
    """What is found in cells: the code and the cell."""


def _day(month: int, day: int) -> dt.datetime:
    return dt.datetime(2024, month, day)  # noqa: DTZ001 - as a workbook has it


def _csv(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def _members(*members: Sequence[str]) -> tuple[tuple[str, Mapping[str, object]], ...]:
    """Return members: of each its id, the name of its group, its name, office and sex."""
    return tuple(
        (id_, {"group": {"name": group}, "name": name, "office": {"value": office, "printed": printed}, "sex": sex})
        for id_, group, name, office, printed, sex in members
    )


MERGED: Final = OfficeTable(
    name="a register of a district whose groups stand in merged cells over the rows of their members",
    data=workbook(
        [
            ["DAFTAR PENGURUS KIM KECAMATAN KUSAN HILIR"],
            ["TAHUN 2023"],
            [],
            ["No", "Nama KIM", "Desa", "Nama", "Jabatan", "L/P"],
            [1, "KIM Contoh A", "Batuah", "Anggota Satu", "Ketua", "L"],
            [None, None, None, "Anggota Dua", "Sekretaris", "P"],
            [None, None, None, "Anggota Tiga", "Bendahara", "P"],
            [2, "KIM Contoh B", "Beringin", "Anggota Empat", "Ketua", "L"],
            [None, None, None, "Anggota Lima", "Anggota", "P"],
            [None, None, None, "Anggota Enam", "Anggota", "L"],
        ],
        merged=("A5:A7", "B5:B7", "C5:C7", "A8:A10", "B8:B10", "C8:C10"),
        sheet="Kusan Hilir",
    ),
    rows="Member",
    fields={
        "No": "-",
        "Nama KIM": "Member.group",
        "Desa": "",
        "Nama": "Member.name",
        "Jabatan": "Member.office",
        "L/P": "Member.sex",
    },
    records=_members(
        ("anggota-kim-contoh-a-chair", "KIM Contoh A", "Anggota Satu", "chair", "Ketua", "male"),
        ("anggota-kim-contoh-a-secretary", "KIM Contoh A", "Anggota Dua", "secretary", "Sekretaris", "female"),
        ("anggota-kim-contoh-a-treasurer", "KIM Contoh A", "Anggota Tiga", "treasurer", "Bendahara", "female"),
        ("anggota-kim-contoh-b-chair", "KIM Contoh B", "Anggota Empat", "chair", "Ketua", "male"),
        ("anggota-kim-contoh-b-member", "KIM Contoh B", "Anggota Lima", "member", "Anggota", "female"),
        ("anggota-kim-contoh-b-member-2", "KIM Contoh B", "Anggota Enam", "member", "Anggota", "male"),
    ),
    findings=(("row_id_repeated", "Kusan Hilir!A10"),),
)
ROSTER: Final = OfficeTable(
    name="a roster of members of several groups",
    data=_csv(
        "NO;NAMA LENGKAP;JABATAN DALAM KIM;NAMA KIM;JENIS KELAMIN;NO. WA;NIK;PENDIDIKAN",
        "1;Anggota Satu, S.Pd;Ketua;KIM Contoh;Laki-laki;081200000001;6310010101010001;S1",
        "2;Anggota Dua;Wkl. Ketua;KIM Contoh;Perempuan;-;6310010101010002;SMA",
        "3;Anggota Tiga;Seksi Humas;KIM Contoh;P;;;",
    ),
    rows="Member",
    fields={
        "NO": "-",
        "NAMA LENGKAP": "Member.name",
        "JABATAN DALAM KIM": "Member.office",
        "NAMA KIM": "Member.group",
        "JENIS KELAMIN": "Member.sex",
        "NO. WA": "Member.phone",
        "NIK": "-",
        "PENDIDIKAN": "",
    },
    records=(
        ("anggota-kim-contoh-chair", {"name": "Anggota Satu, S.Pd", "phone": "+6281200000001", "sex": "male"}),
        ("anggota-kim-contoh-deputy-chair", {"name": "Anggota Dua", "sex": "female"}),
        ("anggota-kim-contoh-seksi-humas", {"office": {"printed": "Seksi Humas"}}),
    ),
    findings=(("cell_term_as_printed", "C4"),),
)
HOAXES: Final = OfficeTable(
    name="a list of hoaxes and what was found of them",
    data=workbook(
        [
            ["DAFTAR KLARIFIKASI HOAKS"],
            ["No", "Tanggal", "Judul Hoaks", "Isi Hoaks", "Kategori", "Status", "Penjelasan", "Tautan"],
            [
                1,
                _day(2, 1),
                "Contoh Satu",
                "Klaim pertama",
                "Konten Palsu",
                "Hoaks",
                "Penjelasan.",
                "https://a.example/1",
            ],
            [2, "3 Februari 2024", "Contoh Dua", "Klaim kedua", "Lain-lain", "Disinformasi", "-", "a.example/2"],
        ]
    ),
    rows="InformationItem",
    fields={
        "No": "-",
        "Tanggal": "InformationItem.published",
        "Judul Hoaks": "InformationItem.title",
        "Isi Hoaks": "InformationItem.claim.text",
        "Kategori": "InformationItem.claim.category",
        "Status": "InformationItem.claim.verdict",
        "Penjelasan": "InformationItem.claim.explanation",
        "Tautan": "InformationItem.link",
    },
    records=(
        (
            "materi-2024-02-01-contoh-satu",
            {
                "kind": {"value": "hoax_clarification"},
                "title": "Contoh Satu",
                "published": {"value": "2024-02-01"},
                "link": "https://a.example/1",
                "claim": {
                    "text": "Klaim pertama",
                    "verdict": {"value": "false", "printed": "Hoaks"},
                    "category": {"value": "fabricated", "printed": "Konten Palsu"},
                    "explanation": "Penjelasan.",
                },
            },
        ),
        (
            "materi-2024-02-03-contoh-dua",
            {"link": "https://a.example/2", "published": {"value": "2024-02-03", "printed": "3 Februari 2024"}},
        ),
    ),
    findings=(
        ("cell_term_as_printed", "Sheet1!E4"),
        ("url_scheme_added", "Sheet1!H4"),
    ),
)
PARTNERS: Final = OfficeTable(
    name="a list of partner institutions",
    data=_csv(
        "No,Nama Instansi,Jenis,Alamat,Telepon,Email,Website,Keterangan",
        "1,KPU Kabupaten Contoh,Penyelenggara Pemilu,Jl. A,(0518) 712345,kpu@contoh.example,kpu.contoh.example,mitra",
        "2,SMAN 1 Contoh,Sekolah,,,,-,",
    ),
    rows="Institution",
    fields={
        "No": "-",
        "Nama Instansi": "Institution.name",
        "Jenis": "Institution.kind",
        "Alamat": "",
        "Telepon": "Institution.channels[phone]",
        "Email": "Institution.channels[email]",
        "Website": "Institution.channels[website]",
        "Keterangan": "Institution.remarks",
    },
    changes=(('"Alamat" = ""', '"Alamat" = "-"'),),
    records=(
        (
            "instansi-kpu-kabupaten-contoh",
            {
                "kind": {"value": "election_body", "printed": "Penyelenggara Pemilu"},
                "channels": [
                    {"kind": "phone", "value": "+62518712345", "public": False},
                    {"kind": "email", "value": "kpu@contoh.example", "public": True},
                    {"kind": "website", "value": "https://kpu.contoh.example", "public": True},
                ],
                "remarks": ["mitra"],
            },
        ),
        ("instansi-sman-1-contoh", {"kind": {"value": "school", "printed": "Sekolah"}}),
    ),
    findings=(("url_scheme_added", "G2"),),
)
MONITORING: Final = OfficeTable(
    name="a table of which groups are active",
    data=workbook(
        [
            ["MONITORING KEAKTIFAN KIM TAHUN 2024"],
            ["NO", "NAMA KIM", "KECAMATAN", "KEAKTIFAN", "JUMLAH BERITA"],
            [1, "KIM A", "Batulicin", "Aktif", 12],
            [2, "KIM B", "Kusan Hilir", "Kurang aktif", 3],
            [3, "KIM C", "Kusan Hilir", "jarang", None],
        ]
    ),
    rows="Group",
    fields={
        "NO": "-",
        "NAMA KIM": "Group.name",
        "KECAMATAN": "Group.places.district",
        "KEAKTIFAN": "Group.observations[1].activity",
        "JUMLAH BERITA": "",
    },
    records=(
        ("kim-a-batulicin", {"observations": [{"observed_on": "2024", "activity": "active"}]}),
        ("kim-b-kusan-hilir", {"observations": [{"observed_on": "2024", "activity": "less_active"}]}),
        ("kim-c-kusan-hilir", {"observations": None}),
    ),
    findings=(("cell_term_not_found", "Sheet1!D5"),),
)
THREE_COLUMNS: Final = OfficeTable(
    name="an agenda whose day, date and time stand in three columns",
    data=workbook(
        [
            ["JADWAL KEGIATAN KIM"],
            ["No", "Hari", "Tanggal", "Pukul", "Acara", "Tempat", "Penanggung Jawab"],
            [1, "Selasa", _day(1, 16), dt.time(9, 0), "Rapat KIM", "Aula", "Diskominfo"],
            [2, "Rabu", _day(1, 17), "13.00 WITA - selesai", "Bimtek", "Balai Desa", "KIM Contoh"],
            [3, "Senin", "17 Januari 2024", "08.30", "Sosialisasi", "Balai Desa", "KIM Contoh"],
        ]
    ),
    rows="Session",
    fields={
        "No": "-",
        "Hari": "Session.occasion",
        "Tanggal": "Session.occasion",
        "Pukul": "Session.occasion",
        "Acara": "Session.title",
        "Tempat": "Session.venues",
        "Penanggung Jawab": "Session.parties[organiser]",
    },
    records=(
        (
            "kegiatan-2024-01-16-rapat-kim",
            {
                "status": "planned",
                "occasion": {
                    "value": "2024-01-16T09:00+08:00",
                    "printed": "Selasa, 2024-01-16, 09.00",
                    "inferred": True,
                },
                "venues": [{"printed": "Aula"}],
            },
        ),
        (
            "kegiatan-2024-01-17-bimtek",
            {"occasion": {"value": "2024-01-17T13:00+08:00/..", "printed": "Rabu, 2024-01-17, 13.00 WITA - selesai"}},
        ),
        (
            "kegiatan-senin-17-januari-2024-08-30-sosialisasi",
            {"occasion": {"printed": "Senin, 17 Januari 2024, 08.30"}},
        ),
    ),
    findings=(("time_zone_assumed", "Sheet1!B3"), ("weekday_contradicts_date", "Sheet1!B5")),
)
ENGLISH: Final = OfficeTable(
    name="the list of a provincial application with English headings",
    data=_csv(
        "Group name,Village,District,Regency,Date formed,Number of members,Email,Website,Status",
        "KIM Contoh,Batuah,Kusan Hilir,Tanah Bumbu,2019-07-01,15,kim@contoh.example,https://a.example,active",
        "KIM Rekaan,Beringin,Kusan Hilir,Tanah Bumbu,,,,,inactive",
    ),
    rows="Group",
    fields={
        "Group name": "Group.name",
        "Village": "Group.places.village",
        "District": "Group.places.district",
        "Regency": "Group.places.regency",
        "Date formed": "Group.formed",
        "Number of members": "Group.member_count",
        "Email": "Group.channels[email]",
        "Website": "Group.channels[website]",
        "Status": "Group.observations[1].activity",
    },
    changes=(('"Group.observations[1].observed_on" = ""', '"Group.observations[1].observed_on" = "2024-06"'),),
    records=(
        (
            "kim-contoh-batuah",
            {
                "places": {"village": "Batuah", "district": "Kusan Hilir", "regency": "Tanah Bumbu"},
                "formed": {"value": "2019-07-01"},
                "member_count": {"low": 15, "high": 15},
                "observations": [{"observed_on": "2024-06", "activity": "active"}],
            },
        ),
        (
            "kim-rekaan-beringin",
            {"formed": None, "observations": [{"observed_on": "2024-06", "activity": "dormant"}]},
        ),
    ),
)
FORM: Final = OfficeTable(
    name="the answers to a form",
    data=_csv(
        "Timestamp,Email Address,Nama KIM,Alamat Sekretariat,Nama Ketua,No HP/WA Ketua (aktif),Jumlah anggota,"
        "Akun Media Sosial,Unggah SK (PDF)",
        "2/14/2024 9:15:22,orang@contoh.example,KIM Contoh,Jl. Contoh,Ketua Satu,0812-0000-0001,15,"
        '"IG: @kimcontoh, FB: KIM Contoh",https://drive.example/1',
        "2/15/2024 10:00:00,lain@contoh.example,KIM Rekaan,,Ketua Dua,62812 0000 0002,10 orang,@kimrekaan,",
    ),
    rows="Group",
    fields={
        "Timestamp": "-",
        "Email Address": "",
        "Nama KIM": "Group.name",
        "Alamat Sekretariat": "Group.address",
        "Nama Ketua": "Member[chair].name",
        "No HP/WA Ketua (aktif)": "Member[chair].phone",
        "Jumlah anggota": "Group.member_count",
        "Akun Media Sosial": "Group.channels",
        "Unggah SK (PDF)": "Group.decrees[sk].url",
    },
    changes=(('"Email Address" = ""', '"Email Address" = "-"'),),
    records=(
        (
            "kim-contoh",
            {
                "channels": [
                    {"kind": "instagram", "value": "@kimcontoh", "public": True},
                    {"kind": "facebook", "value": "KIM Contoh", "public": True},
                ],
                "decrees": [{"kind": {"value": "sk"}, "url": "https://drive.example/1"}],
            },
        ),
        ("kim-contoh-chair", {"name": "Ketua Satu", "phone": "+6281200000001"}),
        ("kim-rekaan", {"member_count": {"low": 10, "high": 10, "unit": "people", "printed": "10 orang"}}),
        ("kim-rekaan-chair", {"name": "Ketua Dua", "phone": "+6281200000002"}),
    ),
    findings=(("cell_not_read", "H3"),),
)
PLAN: Final = OfficeTable(
    name="a plan of a year by months",
    data=workbook(
        [
            ["RENCANA KEGIATAN TAHUN 2025"],
            ["NO", "KEGIATAN", "BULAN", "SASARAN", "TARGET PESERTA", "ANGGARAN", "KET"],
            [1, "Bimtek Jurnalistik", "Februari", "Pengurus KIM", 50, 25000000, None],
            [2, "Sosialisasi", "Maret 2025", "Pelajar", "100 orang", "Rp 10.000.000,-", "menunggu, bila ada"],
        ]
    ),
    rows="Session",
    fields={
        "NO": "-",
        "KEGIATAN": "Session.title",
        "BULAN": "Session.occasion",
        "SASARAN": "Session.segments",
        "TARGET PESERTA": "Session.target",
        "ANGGARAN": "Session.budget.ceiling",
        "KET": "Session.remarks",
    },
    records=(
        (
            "kegiatan-2025-02-bimtek-jurnalistik",
            {
                "status": "planned",
                "occasion": {"value": "2025-02", "printed": "Februari", "inferred": True},
                "segments": [{"value": "pengurus_kim", "printed": "Pengurus KIM"}],
                "target": {"low": 50, "high": 50},
                "budget": {"ceiling": 25000000},
            },
        ),
        (
            "kegiatan-2025-03-sosialisasi",
            {"budget": {"ceiling": 10000000}, "remarks": ["menunggu, bila ada"]},
        ),
    ),
)
CURSOR: Final = OfficeTable(
    name="the rows of the database of robigusnawan/PA, where a group has a decree and no name",
    data=json.dumps(
        [
            {
                "id_kim": 1,
                "sk": "188.45/1/2020",
                "tentang": "Pembentukan KIM",
                "tanggal": "2020-03-02",
                "id_kecamatan": 3,
                "nama_kecamatan": "Kusan Hilir",
                "desa": "Batuah",
                "alamat": "Jl. A",
                "ketua": "Ketua Satu",
                "sekretaris": "",
                "b_pengumpulan_informasi": "Anggota A, Anggota B",
            },
            {
                "id_kim": 2,
                "sk": "188.45/2/2020",
                "tentang": None,
                "tanggal": "0000-00-00",
                "id_kecamatan": 4,
                "nama_kecamatan": "Kuranji",
                "desa": "Beringin",
                "alamat": "",
                "ketua": "Ketua Dua",
                "sekretaris": "-",
                "b_pengumpulan_informasi": "",
            },
        ]
    ).encode(),
    rows="Group",
    fields={
        "id_kim": "-",
        "sk": "Group.decrees[sk].number",
        "tentang": "Group.decrees[sk].subject",
        "tanggal": "Group.decrees[sk].issued_on",
        "id_kecamatan": "-",
        "nama_kecamatan": "Group.places.district",
        "desa": "Group.places.village",
        "alamat": "Group.address",
        "ketua": "Member[chair].name",
        "sekretaris": "Member[secretary].name",
        "b_pengumpulan_informasi": "Member[collection].name",
    },
    changes=(
        ('"Group.name" = ""', '"Group.name_inferred" = true'),
        ('"desa" = "Group.places.village"', '"desa" = ["Group.places.village", "Group.name"]'),
        ('"Member[collection].name"', '{ to = "Member[collection].name", split = "," }'),
    ),
    records=(
        (
            "kim-1",
            {
                "name": "Batuah",
                "name_inferred": True,
                "decrees": [
                    {
                        "kind": {"value": "sk"},
                        "number": "188.45/1/2020",
                        "issued_on": {"value": "2020-03-02"},
                        "subject": "Pembentukan KIM",
                    }
                ],
            },
        ),
        ("kim-1-chair", {"name": "Ketua Satu"}),
        ("kim-1-collection", {"name": "Anggota A"}),
        ("kim-1-collection-2", {"name": "Anggota B"}),
        ("kim-2", {"decrees": [{"kind": {"value": "sk"}, "number": "188.45/2/2020"}], "address": None}),
        ("kim-2-chair", {"name": "Ketua Dua"}),
    ),
)
REPORT: Final = OfficeTable(
    name="a report of a month, whose dates have no year",
    data=_csv(
        "LAPORAN KEGIATAN KIM,,,,",
        "Bulan : Maret 2024,,,,",
        ",,,,",
        "Tgl,Nama Kegiatan,Lokasi,Jml Hadir,Dokumentasi",
        "5/3,Rapat rutin,Balai Desa,12,",
        '12/3,Sosialisasi,Balai Desa,"L: 10, P: 15",https://drive.example/x',
    ),
    rows="Session",
    fields={
        "Tgl": "Session.occasion",
        "Nama Kegiatan": "Session.title",
        "Lokasi": "Session.venues",
        "Jml Hadir": "Session.head_counts[attended]",
        "Dokumentasi": "Session.documents[photo].url",
    },
    records=(
        (
            "kegiatan-2024-03-05-rapat-rutin",
            {"status": "held", "occasion": {"value": "2024-03-05", "printed": "5/3", "inferred": True}},
        ),
        (
            "kegiatan-2024-03-12-sosialisasi",
            {"documents": [{"kind": {"value": "photo"}, "url": "https://drive.example/x"}]},
        ),
    ),
)
NESTED: Final = OfficeTable(
    name="the groups of mikhsanw/mobile-bengkalis, each with an object for its area",
    data=json.dumps(
        {
            "kims": [
                {
                    "id": "k-1",
                    "nama": "KIM A",
                    "alamat": "Jl. A",
                    "wilayah": {"kode": "14.03.01.1001", "nama": "Desa A"},
                },
                {"id": "k-2", "nama": "KIM B", "alamat": None, "wilayah": {"kode": "14.03.01.1002", "nama": "Desa B"}},
            ]
        }
    ).encode(),
    rows="Group",
    fields={
        "id": "-",
        "nama": "Group.name",
        "alamat": "Group.address",
        "wilayah.kode": "Group.region",
        "wilayah.nama": "Group.places.printed",
    },
    records=(
        ("kim-k-1", {"region": "14.03.01.1001", "places": {"printed": "Desa A"}, "address": "Jl. A"}),
        ("kim-k-2", {"region": "14.03.01.1002", "address": None}),
    ),
)
TICKED: Final = OfficeTable(
    name="an attendance list with a column for each sex",
    data=workbook(
        [
            ["ABSENSI PESERTA"],
            ["Kegiatan", ": Bimtek KIM"],
            ["Tanggal", ": 5 Maret 2024"],
            [],
            ["No", "Nama Peserta", "Jenis Kelamin", None, "Asal KIM", "Tanda Tangan"],
            [None, None, "L", "P", None, None],
            [1, "Peserta Satu", "√", None, "KIM A", None],
            [2, "Peserta Dua", None, "√", "KIM B", None],
            [3, "Peserta Tiga", None, "√", "KIM A", None],
        ],
        merged=("C5:D5", "A5:A6", "B5:B6", "E5:E6", "F5:F6"),
    ),
    rows="attendance",
    fields={
        "No": "-",
        "Nama Peserta": "-",
        "Jenis Kelamin / L": "sex",
        "Jenis Kelamin / P": "sex",
        "Asal KIM": "institution",
        "Tanda Tangan": "-",
    },
    records=(
        (
            "kegiatan-2024-03-05-bimtek-kim",
            {
                "title": "Bimtek KIM",
                "head_counts": [
                    {
                        "scope": "attended",
                        "low": 3,
                        "high": 3,
                        "unit": "people",
                        "parts": [
                            {"count": 1, "sex": "male"},
                            {"count": 2, "sex": "female"},
                            {"count": 2, "party": {"name": "KIM A"}},
                            {"count": 1, "party": {"name": "KIM B"}},
                        ],
                    }
                ],
            },
        ),
    ),
)
SEVERAL: Final = OfficeTable(
    name="a register with a column for each of several members",
    data=workbook(
        [
            [
                "No",
                "Nama KIM",
                "SK Nomor",
                "Tgl SK",
                "Masa Bakti",
                "Ketua",
                "Anggota 1",
                "Anggota 2",
                "Potensi Unggulan",
            ],
            [1, "KIM A", "12/2023", "2 Jan 2023", "2023-2026", "Siti", "Budi", "Tono", "Pertanian, Perikanan"],
        ]
    ),
    rows="Group",
    fields={
        "No": "-",
        "Nama KIM": "Group.name",
        "SK Nomor": "Group.decrees[sk].number",
        "Tgl SK": "Group.decrees[sk].issued_on",
        "Masa Bakti": "Group.decrees[sk].term",
        "Ketua": "Member[chair].name",
        "Anggota 1": "Member[member].name",
        "Anggota 2": "Member[2].name",
        "Potensi Unggulan": "Group.topics",
    },
    records=(
        (
            "kim-a",
            {
                "topics": ["Pertanian", "Perikanan"],
                "decrees": [
                    {
                        "kind": {"value": "sk"},
                        "number": "12/2023",
                        "issued_on": {"value": "2023-01-02", "printed": "2 Jan 2023"},
                        "term": {"value": "2023/2026", "printed": "2023-2026"},
                    }
                ],
            },
        ),
        ("kim-a-chair", {"name": "Siti"}),
        ("kim-a-member", {"name": "Budi"}),
        ("kim-a-member-2", {"name": "Tono"}),
    ),
)

ALL: Final = (
    MERGED,
    ROSTER,
    HOAXES,
    PARTNERS,
    MONITORING,
    THREE_COLUMNS,
    ENGLISH,
    FORM,
    PLAN,
    CURSOR,
    REPORT,
    NESTED,
    TICKED,
    SEVERAL,
)
"""All of them."""
