"""The headings that office tables give their columns, and the field that each stands for.

A heading is written here by its words alone: in small letters, without signs, its abbreviations spelled out. A field is
named as in a mapping: `Member[chair].name` is the name of the member whose office is chair. Where a heading stands for
fields of several records, that of the record which the rows of a table are is meant. Labels of fields and terms need
not be listed. The headings are those of registers, agendas, lists and web applications of offices, of which
https://github.com/robigusnawan/PA is one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kimcore.lexicon.templates import template_headings
from kimcore.textvalues import trimmed

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    # ------------------------------------------------------------ groups
    "Group.name": (
        *("kim", "nama kim", "kelompok", "nama kelompok", "nama komunitas", "nama kelompok informasi masyarakat"),
        *("kelompok informasi masyarakat", "komunitas informasi masyarakat", "nama", "nama kim desa kelurahan"),
        *("group name", "name of group", "kim name", "community name"),
    ),
    "Group.decrees[sk]": ("nomor dan tanggal sk", "nomor tanggal sk", "sk nomor dan tanggal", "sk nomor tanggal"),
    "Group.decrees[sk].number": (
        *("sk", "sk nomor", "nomor sk", "nomor surat keputusan", "sk kim", "nomor sk kim", "sk pembentukan"),
        *("sk penetapan", "nomor sk pembentukan", "nomor sk penetapan", "dasar hukum sk"),
        *(
            "surat keputusan kepala desa",
            "sk kepala desa",
            "sk kades",
            "sk lurah",
            "sk pengukuhan",
            "nomor sk kepala desa",
        ),
        *("sk camat", "nomor sk camat", "nomor sk kades", "nomor sk lurah", "sk bupati", "nomor sk bupati"),
        *("sk walikota", "nomor sk walikota", "sk kepala dinas", "nomor sk kepala dinas"),
        "decree number",
        "number of decree",
    ),
    "Group.decrees[sk].issued_on": (
        *("tanggal sk", "sk tanggal", "tanggal surat keputusan", "tanggal penetapan", "tanggal sk kim", "tahun sk"),
        *("sk tahun", "tanggal terbit sk", "decree date", "date of decree", "tanggal"),
    ),
    "Group.decrees[sk].subject": ("tentang", "sk tentang", "perihal sk", "judul sk"),
    "Group.decrees[sk].issuer": ("penerbit sk", "sk penerbit", "ditetapkan oleh", "yang menetapkan"),
    "Group.decrees[sk].issuer_office": ("pejabat penerbit sk", "pejabat yang menetapkan", "penandatangan sk"),
    "Group.decrees[sk].term": (
        "masa bakti",
        "masa bhakti",
        "periode",
        "masa jabatan",
        "sk masa bakti",
        "masa berlaku sk",
        *("masa berlaku", "berlaku s d", "berlaku sampai", "berlaku sampai dengan", "sk berlaku sampai"),
    ),
    "Group.decrees[sk].url": (
        "file sk",
        "berkas sk",
        "tautan sk",
        "link sk",
        "scan sk",
        "unggah sk",
        "upload sk",
        "unggah berkas sk",
        "foto sk",
    ),
    "Group.formed": (
        *("tanggal terbentuk", "tanggal pembentukan", "tahun terbentuk", "tahun pembentukan", "tanggal berdiri"),
        *("tahun berdiri", "dibentuk", "terbentuk", "berdiri", "tanggal dibentuk", "tahun dibentuk"),
        *("tanggal bentuk", "tahun bentuk", "established", "established at", "established on", "established date"),
        *("year established", "founded at", "founded on"),
        "date formed",
        "formed on",
        "year formed",
        "founded",
        "year founded",
        "date founded",
    ),
    "Group.dissolved": ("tanggal bubar", "tahun bubar"),
    "Group.deed.number": ("berita acara", "nomor berita acara", "ba pembentukan"),
    "Group.places.hamlet": ("dusun", "rw", "rt rw", "lingkungan", "padukuhan", "dusun rw rt"),
    "Group.places.village": (
        *("desa", "kelurahan", "desa kelurahan", "kelurahan desa", "nama desa", "nama desa kelurahan", "kalurahan"),
        *("desa kel", "kel desa", "nagari", "gampong", "kampung", "pekon", "nama kelurahan"),
        "village",
        "nama desa kelurahan kim",
        "village name",
    ),
    "Group.places.district": (
        "kecamatan",
        "nama kecamatan",
        "kapanewon",
        "kemantren",
        "distrik",
        "district",
        "subdistrict",
        "sub district",
        "district name",
    ),
    "Group.places.regency": (
        "kabupaten",
        "kota",
        "kabupaten kota",
        "nama kabupaten",
        "kabupaten atau kota",
        "regency",
        "regency city",
        "regency or city",
        "nama kabupaten kota",
    ),
    "Group.places.province": ("provinsi", "nama provinsi", "province"),
    "Group.places.printed": ("wilayah", "lokasi", "domisili", "nama wilayah", "location"),
    "Group.region": (
        "kode wilayah",
        "kode daerah",
        "kode desa",
        "kode kemendagri",
        "kode wilayah desa",
        "kode kabupaten",
    ),
    "Group.address": (
        "alamat",
        "alamat sekretariat",
        "sekretariat",
        "alamat kim",
        "alamat lengkap",
        "alamat kantor",
        "address",
        "secretariat",
        "office address",
    ),
    "Group.member_count": (
        *("jumlah anggota", "anggota", "banyak anggota", "jumlah pengurus dan anggota", "total anggota"),
        *("jumlah anggota kim", "jumlah", "jumlah pengurus", "jumlah personil"),
        "number of members",
        "members",
        "member count",
        *("members count", "total member", "jumlah total anggota"),
        "total members",
    ),
    "Group.level": ("tingkat", "tingkatan"),
    "Group.form": ("bentuk", "bentuk kim"),
    "Group.topics": ("bidang", "tema", "potensi", "unggulan", "bidang unggulan", "potensi unggulan", "produk unggulan"),
    "Group.observations[1].activity": (
        "status",
        "status keaktifan",
        "keaktifan",
        "status kim",
        "aktif",
        "aktif tidak aktif",
        "activity status",
    ),
    "Group.observations[1].observed_on": (
        *("tanggal pendataan", "tanggal pemantauan", "tanggal monitoring", "tanggal verifikasi", "tanggal evaluasi"),
    ),
    "Group.channels[email]": ("email", "e mail", "surel", "email kim", "alamat email", "surat elektronik"),
    "Group.channels[website]": (
        *("website", "web", "laman", "situs", "web resmi", "website kim", "alamat website", "laman web", "situs web"),
        *("blog", "alamat web", "website resmi"),
    ),
    "Group.channels[kim_id]": ("laman kim id", "subdomain kim id", "website kim id"),
    "Group.channels[facebook]": ("facebook", "fb", "akun facebook", "akun fb", "fanpage"),
    "Group.channels[instagram]": ("instagram", "ig", "akun instagram", "akun ig"),
    "Group.channels[youtube]": ("youtube", "kanal youtube", "channel youtube", "akun youtube"),
    "Group.channels[tiktok]": ("tiktok", "akun tiktok"),
    "Group.channels[x]": ("twitter", "x", "akun twitter", "akun x", "twitter x"),
    "Group.channels": ("media sosial", "medsos", "akun media sosial", "akun medsos", "sosial media", "sosmed"),
    "Group.identifiers[1].value": ("nib", "nomor registrasi", "nomor induk", "nomor register", "nomor induk komunitas"),
    "Group.guided_by": ("pembina opd", "dibina oleh", "dinas pembina"),
    "Group.remarks": ("keterangan", "catatan", "ket lain"),
    # ------------------------------------------------------------ members, beside their group or by themselves
    "Member[chair].name": (
        "ketua",
        "nama ketua",
        "ketua kim",
        "nama ketua kim",
        "ketua kelompok",
        "chair",
        "chairperson",
        "chairman",
        *("leader", "group leader", "leader name", "chairman name", "chair name", "chairman full name"),
        *("leader full name", "chair full name"),
        "name of chair",
        "head",
    ),
    "Member[deputy_chair].name": ("wakil ketua", "nama wakil ketua", "wakil"),
    "Member[secretary].name": ("sekretaris", "nama sekretaris"),
    "Member[treasurer].name": ("bendahara", "nama bendahara"),
    "Member[patron].name": ("pelindung", "nama pelindung"),
    "Member[adviser].name": ("penasihat", "penasehat", "nama penasihat"),
    "Member[mentor].name": ("pembina", "nama pembina"),
    "Member[collection].name": ("bidang pengumpulan informasi", "pengumpulan informasi", "b pengumpulan informasi"),
    "Member[processing].name": (
        *(
            "bidang pengelolaan informasi",
            "pengelolaan informasi",
            "b pengelola informasi",
            "bidang pengelola informasi",
        ),
        *("bidang pengolahan informasi", "pengolahan informasi"),
    ),
    "Member[dissemination].name": ("bidang penyebaran informasi", "penyebaran informasi", "b penyebaran informasi"),
    "Member[chair].phone": (
        *(
            "nomor hp",
            "hp",
            "telepon",
            "nomor telepon",
            "kontak",
            "nomor hp ketua",
            "hp ketua",
            "nomor wa",
            "kontak person",
        ),
        *(
            "nomor kontak",
            "contact person",
            "cp",
            "wa",
            "whatsapp",
            "nomor whatsapp",
            "nomor hp wa",
            "nomor telepon hp",
        ),
        *("telepon hp", "nomor hp whatsapp", "kontak ketua", "nomor wa ketua", "narahubung"),
        *("telepon ketua", "nomor telepon ketua", "chairman phone", "leader phone", "chair phone"),
        "phone number",
        "mobile",
        "mobile number",
        "contact",
    ),
    "Member[chair].email": ("email ketua", "chairman email", "leader email", "chair email"),
    "Member[secretary].phone": (
        *("hp sekretaris", "nomor hp sekretaris", "nomor wa sekretaris", "wa sekretaris", "telepon sekretaris"),
        *("nomor telepon sekretaris", "kontak sekretaris"),
    ),
    "Member[treasurer].phone": (
        *("hp bendahara", "nomor hp bendahara", "nomor wa bendahara", "wa bendahara", "telepon bendahara"),
        *("nomor telepon bendahara", "kontak bendahara"),
    ),
    "Member.name": (
        "nama",
        "nama lengkap",
        "nama anggota",
        "nama pengurus",
        "pengurus",
        "nama personil",
        "anggota nama",
        "nama nip",
        "nama dan nip",
        "full name",
        "member name",
    ),
    "Member.office": (
        "jabatan",
        "kedudukan",
        "jabatan dalam kim",
        "jabatan dalam kelompok",
        "posisi",
        "jabatan di kim",
        *("kedudukan dalam tim", "jabatan dalam tim", "kedudukan dalam kim", "kedudukan dalam kelompok"),
        "kedudukan dalam kepengurusan",
        "position",
        "role",
    ),
    "Member.group": ("kim", "nama kim", "asal kim", "kelompok", "nama kelompok"),
    "Member.section": ("bidang", "seksi", "bidang seksi"),
    "Member.sex": ("jenis kelamin", "jk", "l p", "kelamin", "jenis kelamin l p", "gender", "p l", "sex"),
    "Member.phone": (
        *("nomor hp", "hp", "telepon", "nomor telepon", "kontak", "nomor wa", "wa", "whatsapp", "nomor whatsapp"),
        *("nomor kontak", "nomor hp wa", "telepon hp", "nomor telepon hp"),
        "phone number",
        "mobile",
        "mobile number",
    ),
    "Member.email": ("email", "surel", "e mail", "alamat email"),
    "Member.appointed_by": ("sk", "nomor sk", "nomor surat keputusan", "sk nomor", "sk pengangkatan"),
    "Member.since": ("mulai", "sejak", "mulai menjabat", "tanggal mulai", "tmt", "mulai tugas"),
    "Member.until": ("sampai", "selesai", "berakhir", "tanggal selesai", "sampai dengan", "akhir masa jabatan"),
    "Member.remarks": ("keterangan", "catatan"),
    # ------------------------------------------------------------ sessions
    "Session.title": (
        *("kegiatan", "nama kegiatan", "judul kegiatan", "uraian kegiatan", "agenda", "acara", "nama acara", "judul"),
        *("uraian", "nama agenda", "kegiatan acara", "agenda kegiatan", "rincian kegiatan"),
        "activity",
        "event",
        "activity name",
        "event name",
        "title",
    ),
    "Session.theme": ("tema", "topik", "tema kegiatan", "materi", "topik materi"),
    "Session.occasion": (
        *("tanggal", "hari tanggal", "waktu", "tanggal kegiatan", "tanggal pelaksanaan", "waktu pelaksanaan", "hari"),
        *(
            "jam",
            "pukul",
            "hari tanggal waktu",
            "tanggal waktu",
            "jadwal",
            "bulan",
            "hari dan tanggal",
            "tanggal acara",
        ),
        *("waktu kegiatan", "jam kegiatan", "hari tanggal kegiatan", "tanggal dan waktu", "waktu dan tanggal"),
        "date",
        "day",
        "time",
        "when",
        "date time",
        *("tanggal mulai", "mulai", "waktu mulai", "jam mulai", "tanggal awal", "start", "start date", "start time"),
        *("tanggal selesai", "selesai", "sampai", "sampai dengan", "waktu selesai", "jam selesai", "tanggal akhir"),
        *("berakhir", "end", "end date", "end time"),
    ),
    "Session.venues": (
        *(
            "tempat",
            "lokasi",
            "tempat kegiatan",
            "lokasi kegiatan",
            "tempat pelaksanaan",
            "venue",
            "ruang",
            "lokasi acara",
        ),
        *("tempat acara", "tempat lokasi"),
        "place",
        "location",
        "where",
    ),
    "Session.kinds": ("jenis kegiatan", "jenis", "kategori kegiatan", "bentuk kegiatan", "kategori", "jenis agenda"),
    "Session.methods": ("metode", "metode kegiatan"),
    "Session.mode": ("moda", "luring daring", "daring luring", "mode", "pelaksanaan", "via"),
    "Session.status": ("status", "status kegiatan", "status pelaksanaan", "realisasi", "terlaksana"),
    "Session.parties[organiser]": (
        *("penyelenggara", "pelaksana", "penanggung jawab", "opd penyelenggara", "instansi penyelenggara"),
        *("instansi pelaksana", "panitia", "bidang penyelenggara", "opd pelaksana", "unit pelaksana"),
        "organiser",
        "organizer",
        "organised by",
    ),
    "Session.parties[partner]": ("mitra", "instansi mitra", "kerja sama", "bekerja sama dengan", "mitra kerja"),
    "Session.people[speaker]": (
        "narasumber",
        "pemateri",
        "pembicara",
        "nara sumber",
        "nama narasumber",
        "speaker",
        "speakers",
        "resource person",
    ),
    "Session.people[moderator]": ("moderator", "pemandu"),
    "Session.people[opener]": ("pembuka", "dibuka oleh", "sambutan"),
    "Session.head_counts[attended]": (
        *(
            "jumlah peserta",
            "peserta",
            "jumlah peserta hadir",
            "jumlah hadir",
            "hadir",
            "jumlah yang hadir",
            "realisasi peserta",
        ),
        *("peserta hadir", "banyak peserta", "total peserta", "jumlah orang"),
        "participants",
        "attendance",
        "number of participants",
        "attendees",
    ),
    "Session.target": ("target peserta", "target", "sasaran peserta", "rencana peserta", "jumlah undangan", "undangan"),
    "Session.segments": ("unsur", "unsur peserta", "sasaran", "asal peserta", "kategori peserta"),
    "Session.outcomes": ("hasil", "hasil kegiatan", "capaian", "output", "keluaran"),
    "Session.follow_ups": ("tindak lanjut", "rencana tindak lanjut", "rtl"),
    "Session.aims": ("tujuan", "maksud dan tujuan", "tujuan kegiatan"),
    "Session.places.village": ("desa", "kelurahan", "desa kelurahan"),
    "Session.places.district": ("kecamatan",),
    "Session.documents[photo].url": (
        *("dokumentasi", "link dokumentasi", "foto", "tautan dokumentasi", "foto kegiatan", "link foto", "tautan foto"),
        *("foto dokumentasi",),
    ),
    "Session.documents[report].url": ("laporan", "link laporan", "berkas laporan"),
    "Session.sources[1].url": ("link berita", "tautan berita", "berita", "link", "tautan", "url", "publikasi"),
    "Session.groups": ("kim peserta", "kim", "nama kim"),
    "Session.budget.ceiling": ("anggaran", "pagu", "pagu anggaran", "biaya"),
    "Session.budget.realised": ("realisasi anggaran",),
    "Session.remarks": ("keterangan", "catatan"),
    # ------------------------------------------------------------ hoaxes and other items
    "InformationItem.claim.text": (
        *("klaim", "isi klaim", "isi hoaks", "isi hoax", "narasi", "hoaks", "hoax", "isu", "judul isu", "isu hoaks"),
        "isu hoax",
    ),
    "InformationItem.title": (
        "judul",
        "judul hoaks",
        "judul hoax",
        "judul informasi",
        "judul berita",
        "judul materi",
        "post title",
    ),
    "InformationItem.kind": ("jenis", "jenis informasi", "jenis materi"),
    "InformationItem.claim.verdict": (
        "status",
        "verdict",
        "putusan",
        "hasil",
        "kesimpulan",
        "label",
        "hasil cek fakta",
        "hasil klarifikasi",
    ),
    "InformationItem.claim.category": (
        "kategori",
        "kategori hoaks",
        "jenis hoaks",
        "kategori hoax",
        "klasifikasi",
        "klasifikasi hoaks",
    ),
    "InformationItem.claim.explanation": (
        "penjelasan",
        "klarifikasi",
        "fakta",
        "isi klarifikasi",
        "penelusuran",
        "hasil klarifikasi",
    ),
    "InformationItem.claim.first_seen": ("tanggal beredar", "pertama beredar", "tanggal ditemukan", "tanggal temuan"),
    "InformationItem.claim.references": ("rujukan", "referensi", "sumber", "sumber klarifikasi"),
    "InformationItem.published": (
        "tanggal",
        "tanggal terbit",
        "tanggal klarifikasi",
        "tanggal publikasi",
        "tanggal tayang",
    ),
    "InformationItem.link": ("link", "tautan", "link klarifikasi", "tautan klarifikasi", "tautan resmi", "url"),
    "InformationItem.issuer": ("penerbit", "pemeriksa fakta", "instansi", "diterbitkan oleh"),
    "InformationItem.summary": ("ringkasan", "uraian", "isi"),
    "InformationItem.remarks": ("keterangan", "catatan"),
    # ------------------------------------------------------------ institutions
    "Institution.name": (
        "instansi",
        "nama instansi",
        "lembaga",
        "nama lembaga",
        "nama mitra",
        "nama opd",
        "opd",
        "nama",
    ),
    "Institution.kind": (
        "jenis",
        "jenis instansi",
        "jenis lembaga",
        "kategori",
        "jenis mitra",
        "kategori mitra",
        "kategori instansi",
    ),
    "Institution.short_name": ("singkatan", "akronim"),
    "Institution.level": ("tingkat",),
    "Institution.region": ("kode wilayah",),
    "Institution.places.regency": ("kabupaten", "kota", "kabupaten kota"),
    "Institution.places.district": ("kecamatan",),
    "Institution.channels[website]": ("website", "laman", "situs", "web", "situs web"),
    "Institution.channels[email]": ("email", "surel", "alamat email"),
    "Institution.channels[phone]": ("telepon", "nomor telepon", "telp kantor"),
    "Institution.remarks": ("keterangan", "catatan"),
}
"""The fields by the headings they have in tables."""

VAGUE: Final[Mapping[str, tuple[str, ...]]] = {
    "Group.member_count": ("jumlah", "jumlah pengurus", "jumlah personil"),
    "Group.decrees[sk].issued_on": ("tanggal",),
}
"""Headings that stand for a field only where no other heading does."""

BY_CELLS: Final[Mapping[str, tuple[str, ...]]] = {
    "Group.observations[1].activity": ("status",),
    "InformationItem.claim.verdict": ("hasil klarifikasi",),
}
"""Headings that stand for a term only where the cells are such terms."""

PERSONS_NAMES: Final = frozenset({"nama", "nama lengkap"})
"""Headings of columns of names that do not say whose: of people, where what is said of people stands beside them."""

NUMBERING: Final = frozenset({"nomor", "nomor urut", "urut", "number", "id", "nomor id"})
"""Headings of columns that number the rows."""

TECHNICAL: Final = frozenset(
    {"created at", "updated at", "deleted at", "timestamp", "cap waktu", "stempel waktu", "created by", "updated by"}
)
"""Headings of columns that an application keeps for itself, or a form of whoever filled it in."""

SIGNING: Final = frozenset({"tanda tangan", "paraf", "ttd", "signature"})
"""Headings of columns to sign in."""

ID_PREFIXES: Final[Mapping[str, str]] = {
    "Group": "kim",
    "Member": "anggota",
    "Session": "kegiatan",
    "Institution": "instansi",
    "InformationItem": "materi",
}
"""What the ids begin with that are made for the rows of a table."""

COUNTED: Final[Mapping[str, tuple[str, ...]]] = {
    "institution": ("asal", "opd", "organisasi", "utusan", "utusan dari", "perwakilan"),
    "remarks": ("status",),
}
"""What an attendance list counts by, and headings that say so only where a person has looked at the mapping."""

COUNTED_BY: Final[Mapping[str, str]] = {
    "sex": "Jenis Kelamin",
    "segment": "Unsur",
    "institution": "Instansi",
    "segment or institution": "Unsur/Instansi",
    "remarks": "Keterangan",
}
"""What a column of an attendance list can say, and a heading that says so."""

HALVES: Final = frozenset({"l", "p", "lk", "pr", "laki laki", "laki", "perempuan", "pria", "wanita", "ya", "tidak"})
"""Headings that stand only below another, beside their other half: L and P below "Jenis Kelamin"."""

_SEXES: Final[Mapping[str, tuple[str, ...]]] = {
    "L": ("l", "lk", "laki laki", "laki", "pria", "male", "men"),
    "P": ("p", "pr", "perempuan", "wanita", "female", "women"),
}
_OF_SEX: Final = re.compile(f"(?:(.*?) )??({'|'.join(word for words in _SEXES.values() for word in words)})")

_SHORT_FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "nomor": ("no", "nmr", "nomer", "number"),
    "jumlah": ("jml", "jlh", "jmlh", "jum", "jmh"),
    "tanggal": ("tgl", "tg", "date"),
    "tahun": ("thn", "th"),
    "kecamatan": ("kec",),
    "kabupaten": ("kab",),
    "provinsi": ("prov", "propinsi"),
    "kelurahan": ("kel",),
    "keterangan": ("ket", "remark", "notes"),
    "telepon": ("telp", "tlp", "tlpn", "tel", "telpon", "phone"),
    "hp": ("handphone", "ponsel", "gsm"),
    "jabatan": ("jab",),
    "dalam": ("dlm",),
    "sekretaris": ("sekr", "sekertaris", "sekretris"),
    "bendahara": ("bend", "bendahra"),
    "wakil": ("wkl",),
    "desa": ("ds",),
    "kode": ("kd",),
    "keputusan": ("keputasan", "kepututsan"),
    "orang": ("org",),
}
"""Words of headings, and the short forms and slips that they are written in."""

_ABBREVIATIONS: Final = {short: word for word, shorts in _SHORT_FORMS.items() for short in shorts}
_PHRASES: Final = (("surat keputusan", "sk"), ("kelompok informasi masyarakat", "kim"), ("tanda tangan", "ttd"))
_WORD: Final = re.compile(r"[^\W_]+")
_NEW_WORD: Final = re.compile("(?<=[a-z])(?=[A-Z])")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LONGEST_HEADING: Final = 120


def spaced(heading: str) -> str:
    """Return a heading with a blank before each capital within it: "JenisKelamin" is two words."""
    return _NEW_WORD.sub(" ", heading)


def short_forms_of(words: Iterable[str]) -> Iterator[str]:
    """Iterate over the short forms and slips that words of headings are written in."""
    for word in words:
        yield from _SHORT_FORMS.get(word, ())


def heading_words(heading: str) -> str:
    """Return the words of a heading, in small letters, abbreviations spelled out."""
    words: list[str] = _WORD.findall(spaced(trimmed(heading)[:LONGEST_HEADING]).casefold())
    text = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    for phrase, short in _PHRASES:
        text = text.replace(phrase, short)
    return text


def wordings_of(heading: str) -> tuple[str, ...]:
    """Return the words of a heading, with what stands in brackets and without, the longest first."""
    return tuple(dict.fromkeys(filter(None, (heading_words(heading), heading_words(_BRACKETS.sub(" ", heading))))))


def _known() -> frozenset[str]:
    listed = (*HEADINGS.values(), *template_headings().values())
    spelled = (heading_words(words) for wordings in listed for words in wordings)
    return frozenset(spelled) | {heading_words(words) for words in NUMBERING | SIGNING}


def sex_in(heading: str) -> tuple[str, str]:
    """Return the sex that a heading ends in, L or P, and the words before it: “Jml Anggota L”; else nothing."""
    found = _OF_SEX.fullmatch(heading_words(heading))
    if found is None or _OF_SEX.fullmatch(found[1] or ""):  # “L/P” is both
        return "", ""
    return next(sex for sex, words in _SEXES.items() if found[2] in words), found[1] or ""


def names_chair(heading: str) -> bool:
    """Whether a heading says that something is the chair's: “No HP Ketua”."""
    return "ketua" in heading_words(heading).split()


KNOWN_HEADINGS: Final = _known()
"""The words of every heading that is known, whatever it stands for."""


def is_known_heading(text: str) -> bool:
    """Whether a text is a heading that is known, with or without what stands in brackets."""
    return any(words in KNOWN_HEADINGS for words in wordings_of(text))
