"""The words of lists: what their columns are called, what adds up their rows, and how they say who was not there.

All of them are written as `heading_words` gives them. Where a word stands in a heading beside others, it tells only
what none of the others contradicts.
"""

from typing import Final

# ---------------------------------------------------------------- columns

TELL_SEX: Final = frozenset({"sex", "gender", "kelamin", "jeniskelamin", "jk", "lp", "pl"})
BESIDE_SEX: Final = frozenset({"jenis", "peserta", "m", "f"})
NAMES_GROUP: Final = frozenset({"kim", "nama kim", "asal kim"})
"""Headings of the group that the people of a list belong to."""
TELL_SEGMENT: Final = frozenset({"segment", "segmen", "unsur"})
BESIDE_SEGMENT: Final = frozenset({"peserta"})
TELL_INSTITUTION: Final = frozenset(
    {
        *("institution", "organisation", "instansi", "lembaga", "organisasi", "kim", "opd", "skpd", "sekolah"),
        "unitkerja",
    }
)
BESIDE_INSTITUTION: Final = frozenset(
    {"asal", "nama", "dinas", "badan", "kantor", "perangkat", "daerah", "perusahaan", "komunitas"}
)
"""Words of the headings of sexes, segments and institutions, and what may stand beside them."""

JOINED: Final = (
    *(("j k", "jk"), ("unit kerja", "unitkerja"), ("laki laki", "lk")),
    *(("kategori peserta", "unsur"), ("unsur peserta", "unsur")),
)
"""Words that are one, or say the same as one."""

MAY_TELL_INSTITUTION: Final = frozenset({"asal", "dinas", "perusahaan", "komunitas"})
MAY_TELL_SEGMENT: Final = frozenset({"kategori"})
MAY_TELL_SEX: Final = frozenset({"k", "w"})
"""Words of headings that may be about an institution, a segment or a sex, and may not."""

ABOVE: Final = frozenset({"identitas", "data", "diri", "biodata", "profil", "peserta", "undangan"})
"""Words of a heading over several others that says nothing of each: "Identitas / L/P"."""

NAMES: Final = frozenset({"nama", "nama lengkap", "nama peserta", "nama lengkap peserta"})
PRESENCE: Final = frozenset({"hadir", "kehadiran", "hadir tidak", "hadir tidak hadir", "presensi", "absensi"})
REMARKS: Final = frozenset(
    {"absen", "keterangan", "status", "catatan", "status kehadiran", "keterangan kehadiran", "konfirmasi"}
)
"""Headings of columns of names, of attendance, and of remarks; to sign a list is also called "absen"."""

BESIDE_OURS: Final = frozenset({"jabatan", "desa"})
"""Further words of headings that are nobody's name."""

HOLD_PERSONS: Final = frozenset({"nama", "name", "ketua", "anggota", "pengurus", "jumlah", "total"})
"""Words of columns that hold persons, or how many there are, also where an institution is an alternative."""

OTHERWISE: Final = HOLD_PERSONS | frozenset(
    {
        *("jabatan", "alamat", "nomor", "hp", "wa"),
        *("telepon", "email", "kode", "ttd", "kota", "kabupaten", "kecamatan", "desa", "kelurahan", "provinsi"),
    }
)
"""Words of columns that are about something else, though a telling word stands in them: "Ketua KIM"."""

# ---------------------------------------------------------------- cells

ABSENT: Final = frozenset({"tidakhadir", "absen", "izin", "ijin", "sakit", "alpa", "alfa", "alpha"})
BESIDE_ABSENT: Final = frozenset(
    {"karena", "krn", "dan", "sedang", "ada", "keperluan", "keluarga", "dinas", "luar", "kota", "tanpa", "keterangan"}
)
"""Words that say that somebody was not there, and what may stand beside them."""

NOT_THERE: Final = (
    r"\b(?:(?:tidak|tdk|tak|blm|belum|berhalangan|batal)(?: (?:bisa|bs|dapat|dpt|sempat|untuk))? hadir"
    r"|berhalangan|batal)\b"
)
"""Matches what is one of them in several words."""

# ---------------------------------------------------------------- rows

TOTALS: Final = frozenset({"jumlah", "total", "subtotal"})
BESIDE_TOTALS: Final = frozenset(
    {
        *("grand", "sub", "akhir", "umum", "seluruh", "seluruhnya", "keseluruhan", "semua", "yang", "halaman", "ini"),
        *("peserta", "hadir", "kehadiran", "orang", "undangan", "tidak", "anggota", "pengurus", "kim", "kelompok"),
        *("desa", "kelurahan", "kecamatan", "kabupaten", "kegiatan", "l", "p", "laki", "perempuan", "pria", "wanita"),
    }
)
"""Words of rows that add up others, and what beside them names nobody."""
SAYS_WHERE: Final = frozenset(
    {
        *("kecamatan", "kabupaten", "kota", "desa", "kelurahan", "wilayah", "daerah", "lokasi", "tempat", "alamat"),
        *("venue", "asal", "instansi", "lembaga", "opd", "skpd", "unit", "kantor", "dinas", "organisasi"),
        *("penyelenggara", "pelaksana", "mitra"),
    }
)
SAYS_WHEN: Final = frozenset({"bulan", "waktu", "tanggal", "periode", "jadwal", "nama"})
"""Words in headings of columns in which places and months are data; elsewhere one alone is the title of a section."""
