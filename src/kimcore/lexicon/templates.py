"""The columns of the sheets that offices are given to fill in: their headings, the fields they stand for, an example.

Everything else that such a sheet says of a column follows from the declaration of its field. Nobody in the examples
exists, and no place.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, Literal

import attrs

from kimcore.findings import Words

TemplateKind = Literal["groups", "members", "sessions"]
"""What a template is for: a register of KIM, a roster of their members, an agenda of sessions."""


@attrs.frozen
class TemplateColumn:
    """A column: its heading, its field as in a mapping, and what the example says there.

    The example of a field that holds a term is the term's code. `hint` is what the declaration of the field leaves
    unsaid.
    """

    heading: Words
    target: str
    example: Words | str | int | dt.date = ""
    hint: Words | None = None


@attrs.frozen(eq=False)
class Template:
    """A sheet to fill in: its name, the type of its rows, of what their ids are made, and its columns."""

    sheet: Words
    rows: str
    ids: Mapping[str, tuple[str, ...]]
    columns: tuple[TemplateColumn, ...]


EXAMPLE: Final = Words("(contoh, hapus baris ini)", "(example, delete this row)")
"""What the name of an example ends with. No real name does, so no row of data is ever taken for an example."""

_MARKS: Final = "|".join(r"\W+".join(re.findall(r"\w+", words)) for words in (EXAMPLE.indonesian, EXAMPLE.english))
_MARKED: Final = re.compile(rf"\(\s*(?:{_MARKS})\W*", re.IGNORECASE)
_LONGEST_MARK: Final = 40


def is_example(text: str) -> bool:
    """Whether a text ends with what marks an example, in either language."""
    start = text.rfind("(")
    return 0 <= len(text) - start <= _LONGEST_MARK and _MARKED.fullmatch(text, max(start, 0)) is not None


NUMBER: Final = Words("No", "No.")
"""The heading of the column that numbers the rows, which every office sheet begins with; it is not read."""

_AS_NAMED: Final = Words("Nama wilayah seperti tertulis di SK atau surat resmi.", "As official papers have it.")
_ADDRESS: Final = Words("Jalan, nomor, dan RT/RW.", "Street, number and neighbourhood.")
_NAMED: Final = Words("Nama dan gelar saja, tanpa NIK atau nomor lain.", "Name and degrees, without any number.")
_AS_PRINTED: Final = Words("Tulis seperti di undangan atau laporan.", "As the invitation or the report has it.")
_SUBJECT: Final = Words("Judul SK, tanpa kata “tentang”.", "What the SK is about.")
_SITE: Final = Words("Alamat situs KIM, termasuk di kim.id.", "The address of its site, also one at kim.id.")
_VENUE: Final = Words("Gedung atau ruang; untuk kegiatan daring: Zoom dan sejenisnya.", "A building, a room, or Zoom.")
_BODIES: Final = Words("Nama lengkapnya, bukan nama orang.", "The full name, and no person's.")
_BRIEF: Final = Words("Singkat; tanpa nama peserta.", "In brief, without names of those who came.")
_PHOTOS: Final = Words("Alamat berkas atau album foto.", "Where the photos are.")
_RUPIAH: Final = Words("Dalam rupiah.", "In rupiah.")
_REMARKS: Final = Words("Catatan lain; hanya untuk kantor.", "Anything else, for the office alone.")

_GROUPS: Final = Template(
    Words("Data KIM", "KIM register"),
    "Group",
    {"Group": ("name", "places.village"), "Member": ("Group", "office")},
    (
        TemplateColumn(
            Words("Nama KIM", "KIM name"),
            "Group.name",
            Words(f"KIM Suka Maju {EXAMPLE.indonesian}", f"KIM Suka Maju {EXAMPLE.english}"),
            Words("Tulis seperti yang tertulis di SK.", "As the SK has it."),
        ),
        TemplateColumn(Words("Tingkat", "Level"), "Group.level", "village"),
        TemplateColumn(Words("Bentuk", "Form"), "Group.form", "kim"),
        TemplateColumn(Words("Desa/Kelurahan", "Village"), "Group.places.village", "Desa Suka Maju", _AS_NAMED),
        TemplateColumn(Words("Kecamatan", "District"), "Group.places.district", "Kecamatan Contoh", _AS_NAMED),
        TemplateColumn(Words("Kabupaten/Kota", "Regency/city"), "Group.places.regency", "Kabupaten Contoh", _AS_NAMED),
        TemplateColumn(
            Words("Kode Wilayah", "Region code"),
            "Group.region",
            "63.10.01.2001",
            Words("Kode Kemendagri, bukan kode BPS.", "Of the Ministry of Home Affairs, not of BPS."),
        ),
        TemplateColumn(Words("Alamat Sekretariat", "Office address"), "Group.address", "Jalan Contoh No. 1", _ADDRESS),
        TemplateColumn(
            Words("Tanggal Terbentuk", "Formed on"),
            "Group.formed",
            dt.date(2023, 2, 20),
            Words("Bukan tanggal SK.", "When it was formed, not the date of the SK."),
        ),
        TemplateColumn(
            Words("Nomor SK", "SK number"),
            "Group.decrees[sk].number",
            "188.45/12/2023",
            Words("SK terbaru yang masih berlaku, nomor lengkap.", "The whole number of the SK now in force."),
        ),
        TemplateColumn(Words("Tanggal SK", "SK date"), "Group.decrees[sk].issued_on", dt.date(2023, 3, 14)),
        TemplateColumn(
            Words("Tentang", "SK subject"),
            "Group.decrees[sk].subject",
            "Pembentukan Kelompok Informasi Masyarakat",
            _SUBJECT,
        ),
        TemplateColumn(
            Words("Ditetapkan Oleh", "Issued by"),
            "Group.decrees[sk].issuer",
            "Kepala Desa Suka Maju",
            Words("Jabatan atau instansi, tanpa nama orang.", "The office or body, without a person's name."),
        ),
        TemplateColumn(
            Words("Masa Bakti", "Board term"),
            "Group.decrees[sk].term",
            "2023-2026",
            Words("Tahun atau tanggal mulai dan selesai.", "The years or days of its beginning and end."),
        ),
        TemplateColumn(
            Words("Ketua", "Chair (Ketua)"), "Member[chair].name", Words("Nama Ketua", "Name of the chair"), _NAMED
        ),
        TemplateColumn(
            Words("Sekretaris", "Secretary"),
            "Member[secretary].name",
            Words("Nama Sekretaris", "Name of the secretary"),
            _NAMED,
        ),
        TemplateColumn(
            Words("Bendahara", "Treasurer"),
            "Member[treasurer].name",
            Words("Nama Bendahara", "Name of the treasurer"),
            _NAMED,
        ),
        TemplateColumn(Words("No. HP Ketua", "Phone of chair (Ketua)"), "Member[chair].phone", "0812-0000-0001"),
        TemplateColumn(
            Words("Jumlah Anggota (L/P)", "Members (L/P)"),
            "Group.member_count",
            "12/9",
            Words("Termasuk pengurus.", "Board included; L are men, P women."),
        ),
        TemplateColumn(
            Words("Email", "E-mail"),
            "Group.channels[email]",
            "kim@contoh.desa.id",
            Words("Milik KIM, bukan milik pribadi.", "The group's own, not a person's."),
        ),
        TemplateColumn(Words("Laman", "Website"), "Group.channels[website]", "https://contoh.desa.id", _SITE),
        TemplateColumn(
            Words("Media Sosial", "Social media"),
            "Group.channels",
            "Facebook: KIM Suka Maju; Instagram: kimsukamaju",
            Words("Tulis “saluran: nama akun”.", "Written “channel: account”."),
        ),
        TemplateColumn(Words("Status Keaktifan", "Activity"), "Group.observations[1].activity", "active"),
        TemplateColumn(
            Words("Tanggal Pemantauan", "Observed on"),
            "Group.observations[1].observed_on",
            dt.date(2024, 12, 31),
            Words("Kapan status itu dipantau.", "When that was so."),
        ),
        TemplateColumn(Words("Keterangan", "Remarks"), "Group.remarks", "", _REMARKS),
    ),
)

_MEMBERS: Final = Template(
    Words("Daftar Pengurus", "Members"),
    "Member",
    {"Member": ("group", "office")},
    (
        TemplateColumn(
            Words("Nama KIM", "KIM name"),
            "Member.group",
            "KIM Suka Maju",
            Words("Tulis sama di setiap baris.", "Written alike in all rows."),
        ),
        TemplateColumn(
            Words("Nama", "Name"),
            "Member.name",
            Words(f"Nama Ketua {EXAMPLE.indonesian}", f"Name of the chair {EXAMPLE.english}"),
            Words("Seorang dengan dua jabatan ditulis dua baris.", "A person with two offices has two rows."),
        ),
        TemplateColumn(Words("Jabatan", "Office"), "Member.office", "chair"),
        TemplateColumn(Words("Bidang/Seksi", "Section"), "Member.section", "", Words("Bila ada.", "If there is one.")),
        TemplateColumn(Words("L/P", "L/P"), "Member.sex", "female"),
        TemplateColumn(
            Words("Nomor SK", "SK number"),
            "Member.appointed_by",
            "188.45/12/2023",
            Words("SK yang mengangkatnya.", "Of the SK that appoints."),
        ),
        TemplateColumn(Words("Mulai", "Since"), "Member.since", dt.date(2023, 3, 14)),
        TemplateColumn(Words("Selesai", "Until"), "Member.until", dt.date(2026, 3, 13)),
        TemplateColumn(Words("No. HP", "Phone"), "Member.phone", "0812-0000-0001"),
        TemplateColumn(Words("Email", "E-mail"), "Member.email", "ketua@contoh.desa.id"),
        TemplateColumn(
            Words("Dasar Pemrosesan Data", "Legal ground"),
            "Member.ground.ground",
            "public_task",
            Words("UU 27/2022 Pasal 20; pengurus dalam SK: kepentingan umum.", "UU 27/2022 art. 20."),
        ),
        TemplateColumn(
            Words("Tanggal Persetujuan", "Consent given on"),
            "Member.ground.given_on",
            "",
            Words("Hanya bila dasarnya persetujuan.", "Only where the ground is consent."),
        ),
        TemplateColumn(Words("Keterangan", "Remarks"), "Member.remarks", "", _REMARKS),
    ),
)

_SESSIONS: Final = Template(
    Words("Daftar Kegiatan", "Sessions"),
    "Session",
    {"Session": ("occasion", "title")},
    (
        TemplateColumn(
            Words("Nama Kegiatan", "Title"),
            "Session.title",
            Words(
                f"Sosialisasi Pemilu bagi Pemilih Pemula {EXAMPLE.indonesian}",
                f"Sosialisasi Pemilu bagi Pemilih Pemula {EXAMPLE.english}",
            ),
            _AS_PRINTED,
        ),
        TemplateColumn(Words("Jenis Kegiatan", "Kind of session"), "Session.kinds", "sosialisasi"),
        TemplateColumn(Words("Tema", "Theme"), "Session.theme", "Cerdas memilih, bijak bermedia", _AS_PRINTED),
        TemplateColumn(Words("Status", "Status"), "Session.status", "held"),
        TemplateColumn(Words("Hari/Tanggal", "Date"), "Session.occasion", dt.date(2023, 8, 29)),
        TemplateColumn(
            Words("Waktu", "Time"),
            "Session.occasion",
            "08.30-11.30 WITA",
            Words("Jam mulai dan selesai dengan WIB, WITA, atau WIT.", "Beginning and end, such as 08.30-11.30 WITA."),
        ),
        TemplateColumn(Words("Tempat", "Venue"), "Session.venues", "Balai Desa Suka Maju", _VENUE),
        TemplateColumn(Words("Desa/Kelurahan", "Village"), "Session.places.village", "Desa Suka Maju", _AS_NAMED),
        TemplateColumn(Words("Kecamatan", "District"), "Session.places.district", "Kecamatan Contoh", _AS_NAMED),
        TemplateColumn(Words("Luring/Daring", "In person/online"), "Session.mode", "in_person"),
        TemplateColumn(
            Words("Penyelenggara", "Organiser"), "Session.parties[organiser]", "Dinas Kominfo Kabupaten Contoh", _BODIES
        ),
        TemplateColumn(
            Words("Mitra", "Partners"), "Session.parties[partner]", "KPU Kabupaten Contoh; SMA Contoh", _BODIES
        ),
        TemplateColumn(
            Words("Narasumber", "Speakers"),
            "Session.people[speaker]",
            Words("Nama Narasumber", "Name of the speaker"),
            _NAMED,
        ),
        TemplateColumn(
            Words("Moderator", "Moderator"),
            "Session.people[moderator]",
            Words("Nama Moderator", "Name of the moderator"),
            _NAMED,
        ),
        TemplateColumn(
            Words("KIM Peserta", "KIM that came"), "Session.groups", "KIM Suka Maju; KIM Maju Bersama", _BODIES
        ),
        TemplateColumn(Words("Unsur Peserta", "Who came"), "Session.segments", "pelajar"),
        TemplateColumn(Words("Target Peserta", "Planned head count"), "Session.target", 50),
        TemplateColumn(
            Words("Jumlah Hadir", "Head count"),
            "Session.head_counts[attended]",
            48,
            Words(
                "Dari daftar hadir; nama peserta tidak diperlukan.", "From the attendance list; no names are needed."
            ),
        ),
        TemplateColumn(
            Words("Hasil", "Outcome"), "Session.outcomes", "Peserta memahami cara mengecek nama di DPT", _BRIEF
        ),
        TemplateColumn(
            Words("Tindak Lanjut", "Follow-up"), "Session.follow_ups", "Materi dibagikan lewat grup KIM", _BRIEF
        ),
        TemplateColumn(
            Words("Tautan Dokumentasi", "Photo link"),
            "Session.documents[photo].url",
            "https://contoh.desa.id/foto",
            _PHOTOS,
        ),
        TemplateColumn(Words("Pagu Anggaran", "Budget ceiling (Rp)"), "Session.budget.ceiling", 5_000_000, _RUPIAH),
        TemplateColumn(Words("Keterangan", "Remarks"), "Session.remarks", "", _REMARKS),
    ),
)

TEMPLATES: Final[Mapping[TemplateKind, Template]] = {"groups": _GROUPS, "members": _MEMBERS, "sessions": _SESSIONS}
"""The templates by what they are for."""


def template_headings() -> Mapping[str, tuple[str, ...]]:
    """Return the fields by the headings that templates give them."""
    found: dict[str, tuple[str, ...]] = {}
    for template in TEMPLATES.values():
        for column in template.columns:
            found[column.target] = (*found.get(column.target, ()), column.heading.indonesian, column.heading.english)
    return found
