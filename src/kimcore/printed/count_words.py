"""The words for what a printed number counts. A new word or phrase is one more entry in its table."""

import enum
from collections.abc import Mapping
from typing import Final

import attrs

from kimcore.printed.tokens import Phrases
from kimcore.vocabularies import HeadScope, HeadUnit, Sex


class Aside(enum.Enum):
    """What a number counts that is no head of the session."""

    QUOTA = "quota"
    ABSENT = "absent"
    CAPACITY = "capacity"
    POPULATION = "population"
    CHANGE = "change"
    ADDEND = "addend"
    PLANNED = "planned"
    """The one that still has a value, without a scope."""


Said = HeadScope | Aside

_ATTENDING: Final = ("diikuti", "dihadiri", "hadir", "ikut", "ikut serta", "berpartisipasi", "mengikuti", "menghadiri")
_REFUSING: Final = (
    *("tidak", "tidak bisa", "tidak dapat", "tidak sempat", "tidak ada yang", "tdk", "tdk bisa", "tak", "tak bisa"),
    *("tak dapat", "ga", "ga bisa", "gak", "gak bisa", "nggak", "nggak bisa", "enggak", "belum", "belum bisa", "blm"),
    *("batal", "gagal", "urung", "berhalangan", "tidak turut", "tanpa"),
)
_PLANNING: Final = (
    *("akan", "bakal", "direncanakan", "rencana", "rencananya", "ditargetkan", "target", "diharapkan", "diperkirakan"),
    *("direncanakan akan", "rencananya akan", "ditargetkan akan", "diharapkan akan", "diharapkan dapat"),
)

_VERBS: Final[Mapping[Said | None, tuple[str, ...]]] = {
    HeadScope.INVITED: ("diundang", "mengundang", "terundang"),
    HeadScope.REGISTERED: ("terdaftar", "mendaftar", "mendaftarkan", "teregistrasi", "registrasi"),
    HeadScope.ATTENDED: (*_ATTENDING, "kehadiran", "daftar absen"),
    HeadScope.REPRESENTED: ("mewakili", "diwakili"),
    HeadScope.BOARD: ("beranggotakan",),
    Aside.ABSENT: (
        *(f"{refusing} {attending}" for refusing in _REFUSING for attending in _ATTENDING),
        *("ketidakhadiran", "berhalangan", "absen", "alpa", "alpha", "izin", "ijin", "mangkir", "sakit"),
        *("tanpa keterangan", "tanpa kabar", "tidak datang", "belum datang", "tidak menghadiri"),
    ),
    Aside.PLANNED: (
        *(f"{planning} {attending}" for planning in _PLANNING for attending in _ATTENDING),
        *("target", "ditargetkan", "menargetkan", "direncanakan", "rencananya", "diharapkan", "rencana peserta"),
        *("rencana jumlah peserta", "rencana undangan", "rencana kehadiran"),
    ),
    Aside.CAPACITY: (
        *("kapasitas", "berkapasitas", "daya tampung", "menampung", "kuota", "terbatas", "terbatas untuk", "dibatasi"),
        *(f"{room} untuk" for room in ("aula", "balai", "gedung", "kursi", "pendopo", "ruang", "ruangan", "tempat")),
    ),
    Aside.POPULATION: ("dpt", "dps", "daftar pemilih", "daftar pemilih tetap", "jumlah penduduk", "berpenduduk"),
    None: ("rumah sakit", "surat izin", "izin usaha"),
}

VERBS: Final = Phrases({phrase: said for said, phrases in _VERBS.items() for phrase in phrases})
"""What those who are counted did, anywhere in the clause of the number; None where such a word says nothing of them."""

TAKING: Final = frozenset({"beranggotakan", "dihadiri", "diikuti", "diwakili", "mengundang", "menampung"})
"""The verbs that count what stands behind them, never what stands before."""

_NOUNS: Final[Mapping[Said | None, tuple[str, ...]]] = {
    HeadScope.INVITED: ("undangan",),
    HeadScope.REGISTERED: ("pendaftar",),
    HeadScope.ATTENDED: ("peserta", "partisipan", "hadirin", "participants"),
    HeadScope.REPRESENTED: ("perwakilan", "utusan", "delegasi", "berasal"),
    HeadScope.BOARD: ("pengurus", "kepengurusan"),
    HeadScope.COMMITTEE: ("panitia", "narasumber", "pemateri"),
    Aside.PLANNED: ("calon peserta",),
    Aside.POPULATION: ("penduduk", "populasi", "pemilih", "pemilih terdaftar"),
    None: ("pemilih pemula",),
}

NOUNS: Final = Phrases({phrase: said for said, phrases in _NOUNS.items() for phrase in phrases})
"""What those who are counted are, where no verb says more; None where such a word says nothing of them."""

CHANGES: Final = Phrases(
    dict.fromkeys(
        (
            *(
                "berkurang",
                "bertambah",
                "bukan",
                "bukan hanya",
                "kekurangan",
                "kelebihan",
                "kurang",
                "naik",
                "penambahan",
                "selisih",
            ),
            *("tambahan", "turun", "meningkat", "menyusut", "ditambah", "dikurangi"),
        ),
        True,
    )
)
"""What stands right before a number that is a difference, or that is denied."""

QUOTAS: Final = Phrases(
    {
        "masing-masing": True,
        "masing masing": True,
        "rata-rata": True,
        "rata rata": True,
        "rerata": True,
        "@": True,
        "setiap": False,
        "tiap": False,
        "tiap-tiap": False,
        "per": False,
    }
)
"""What makes a number one of many: "masing-masing 2 orang", "5 orang per desa"; False where a noun must follow."""

QUOTA_LINKS: Final = frozenset({"dari", "di", "pada", "untuk"})
"""What can stand between a number and such a word behind it: "2 orang dari setiap desa"."""

PERIODS: Final = frozenset(
    {
        *("acara", "angkatan", "batch", "bulan", "dusun", "gelombang", "hari", "jam", "kali", "kegiatan", "kelas"),
        *("lingkungan", "meja", "minggu", "pekan", "pertemuan", "posyandu", "regu", "rt", "ruang", "ruangan", "rw"),
        *("sesi", "shift", "tahun", "tim", "tps", "unit"),
    }
)
"""What a number can be for each of, beside the nouns below: "50 orang per sesi", "50 orang/hari"."""

AMONG: Final = Phrases(dict.fromkeys(("di antaranya", "diantaranya", "di antara mereka", "antara lain"), True))
"""What leads from a number to whom it counts of those before: "5 orang di antaranya perempuan"."""

TIMES_SIGNS: Final = frozenset({"x", "×"})  # noqa: RUF001 - as print has it


@attrs.frozen
class Unit:
    """What a noun counts; no unit where that is nothing that head counts know."""

    unit: HeadUnit | None
    sex: Sex | None = None


_UNITS: Final[Mapping[HeadUnit | None, tuple[str, ...]]] = {
    HeadUnit.PEOPLE: (
        *("admin", "aktivis", "alumni", "anak", "anggota", "aparat", "aparatur", "asn", "attendees", "audiens"),
        *("babinsa", "bapak", "bendahara", "bhabinkamtibmas", "blogger", "buruh", "calon", "calon peserta", "camat"),
        *("content creator", "daring", "delegasi", "difabel", "disabilitas", "dosen", "dukuh", "duta", "fasilitator"),
        *("generasi muda", "guru", "hadirin", "honorer", "ibu", "insan pers", "jamaah", "jemaah", "jemaat", "jiwa"),
        *("jurnalis", "kader", "kades", "kadus", "kaling", "karyawan", "kasi", "kaur", "kepala", "ketua"),
        *("konten kreator", "kreator", "lansia", "linmas", "luring", "lurah", "mahasiswa", "mahasiswi", "masyarakat"),
        *("mhs", "moderator", "muda-mudi", "muda mudi", "murid", "narasumber", "nelayan", "offline", "online"),
        *("operator", "orang", "org", "orng", "panitia", "participants", "partisipan", "pax", "pedagang", "pegawai"),
        *("pegiat", "pejabat", "pekerja", "pelajar", "pelaku", "pemateri", "pembicara", "pembina", "pemilih"),
        *("pemilih pemula", "pemuda", "pemudi", "pendamping", "pendaftar", "penduduk", "pengelola", "penggerak"),
        *("penggiat", "pengunjung", "pengurus", "penonton", "penyandang", "penyuluh", "people", "perangkat", "persons"),
        *("personel", "personil", "perwakilan", "peserta", "petani", "petugas", "pns", "polri", "pppk", "remaja"),
        *("relawan", "santri", "santriwati", "sekdes", "sekretaris", "seorang", "siswa", "siswa-siswi", "siswa siswi"),
        *("siswa/i", "siswi", "staf", "staff", "tamu", "tenaga", "tni", "tni/polri", "tokoh", "ulama", "undangan"),
        *("utusan", "wakil", "warga", "warganet", "wartawan"),
    ),
    HeadUnit.GROUPS: (
        *("fk kim", "fk-kim", "forum", "forum kim", "gapoktan", "karang taruna", "kelompok", "kelompok tani", "kim"),
        *("komunitas", "kwt", "paguyuban", "pokdarwis", "poktan"),
    ),
    HeadUnit.VILLAGES: (
        *("desa", "desa/kelurahan", "gampong", "kalurahan", "kalurahan/kelurahan", "kampung", "kelurahan"),
        *("kelurahan/desa", "nagari", "pekon"),
    ),
    HeadUnit.DISTRICTS: ("distrik", "kapanewon", "kecamatan", "kecamatan/distrik", "kemantren"),
    HeadUnit.REGENCIES: ("kab/kota", "kab./kota", "kabupaten", "kabupaten/kota", "kota", "kota/kabupaten"),
    HeadUnit.PROVINCES: ("propinsi", "provinsi"),
    HeadUnit.INSTITUTIONS: (
        *("badan", "dinas", "instansi", "kampus", "lembaga", "madrasah", "media", "opd", "organisasi", "ormas"),
        *("perangkat daerah", "perguruan tinggi", "perusahaan", "pesantren", "puskesmas", "sekolah", "skpd"),
        *("sma", "smk", "smp", "umkm", "universitas"),
    ),
    HeadUnit.VOTES: ("suara", "suara sah"),
    None: ("kepala keluarga", "kk", "rumah tangga"),
}
"""The nouns by what they count; of "kepala desa" and "desa" the longer one is taken where it stands."""

_SEXES: Final = {
    Sex.MALE: ("laki-laki", "laki laki", "lelaki", "laki", "pria", "lk", "lk.", "putra", "bapak-bapak"),
    Sex.FEMALE: ("perempuan", "wanita", "pr", "pr.", "putri", "ibu-ibu", "emak-emak"),
}
_SEX_UNITS: Final = {word: Unit(HeadUnit.PEOPLE, sex) for sex, words in _SEXES.items() for word in words}

UNITS: Final = Phrases({**{noun: Unit(unit) for unit, nouns in _UNITS.items() for noun in nouns}, **_SEX_UNITS})
"""The nouns behind a number."""

SEXES: Final = Phrases({**_SEX_UNITS, "l": Unit(HeadUnit.PEOPLE, Sex.MALE), "p": Unit(HeadUnit.PEOPLE, Sex.FEMALE)})
"""The words and letters for men and women that stand before or behind a number; the letters only as capitals."""

LINKS: Final = frozenset({"dan", "dari", "di", "serta", "atau", "pada", "yang", "untuk", "dalam", "oleh", "dengan"})
"""Words that begin something new behind a number that has no noun: "hadir 80 dari 100"."""
