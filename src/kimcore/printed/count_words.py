"""The words of printed counts. A new word or phrase is one more entry in its table."""

import enum
from collections.abc import Mapping
from typing import Final

import attrs

from kimcore.printed.tokens import Phrases
from kimcore.vocabularies import HeadScope, HeadUnit, Magnitude, Sex


class Hedge(enum.Enum):
    """What a word beside a number makes of it."""

    ABOUT = "about"
    """Both bounds, approximately."""
    UP_TO = "up to"
    """The upper bound."""
    BELOW = "below"
    """The first number that is too high."""
    FROM = "from"
    """The lower bound."""
    ABOVE = "above"
    """The last number that is too low."""


BEFORE: Final = Phrases(
    {
        "sekitar": Hedge.ABOUT,
        "sekitaran": Hedge.ABOUT,
        "sekira": Hedge.ABOUT,
        "kurang lebih": Hedge.ABOUT,
        "kurang-lebih": Hedge.ABOUT,
        "lebih kurang": Hedge.ABOUT,
        "kurleb": Hedge.ABOUT,
        "krg lbh": Hedge.ABOUT,
        "k.l.": Hedge.ABOUT,
        "kira-kira": Hedge.ABOUT,
        "kira kira": Hedge.ABOUT,
        "diperkirakan": Hedge.ABOUT,
        "perkiraan": Hedge.ABOUT,
        "estimasi": Hedge.ABOUT,
        "berkisar": Hedge.ABOUT,
        "kisaran": Hedge.ABOUT,
        "±": Hedge.ABOUT,
        "+/-": Hedge.ABOUT,
        "+-": Hedge.ABOUT,
        "~": Hedge.ABOUT,
        "≈": Hedge.ABOUT,
        "hampir": Hedge.UP_TO,
        "nyaris": Hedge.UP_TO,
        "mendekati": Hedge.UP_TO,
        "hingga": Hedge.UP_TO,
        "sampai": Hedge.UP_TO,
        "maksimal": Hedge.UP_TO,
        "maksimum": Hedge.UP_TO,
        "maks": Hedge.UP_TO,
        "maks.": Hedge.UP_TO,
        "paling banyak": Hedge.UP_TO,
        "sebanyak-banyaknya": Hedge.UP_TO,
        "tidak lebih dari": Hedge.UP_TO,
        "tak lebih dari": Hedge.UP_TO,
        "tidak melebihi": Hedge.UP_TO,
        "≤": Hedge.UP_TO,
        "kurang dari": Hedge.BELOW,
        "di bawah": Hedge.BELOW,
        "tidak sampai": Hedge.BELOW,
        "tak sampai": Hedge.BELOW,
        "tidak mencapai": Hedge.BELOW,
        "belum mencapai": Hedge.BELOW,
        "<": Hedge.BELOW,
        "minimal": Hedge.FROM,
        "minimum": Hedge.FROM,
        "min.": Hedge.FROM,
        "paling sedikit": Hedge.FROM,
        "paling tidak": Hedge.FROM,
        "paling kurang": Hedge.FROM,
        "sedikitnya": Hedge.FROM,
        "sekurangnya": Hedge.FROM,
        "sekurang-kurangnya": Hedge.FROM,
        "setidaknya": Hedge.FROM,
        "setidak-tidaknya": Hedge.FROM,
        "tidak kurang dari": Hedge.FROM,
        "tak kurang dari": Hedge.FROM,
        "tidak kurang": Hedge.FROM,
        "tak kurang": Hedge.FROM,
        "≥": Hedge.FROM,
        "lebih": Hedge.ABOVE,
        "lebih dari": Hedge.ABOVE,
        "di atas": Hedge.ABOVE,
        "melebihi": Hedge.ABOVE,
        "melampaui": Hedge.ABOVE,
        ">": Hedge.ABOVE,
    }
)
"""What stands before a number and hedges it."""

AFTER: Final[Phrases[Hedge | None]] = Phrases(
    {
        "lebih": Hedge.ABOVE,
        "lebih dari": None,  # "100 orang lebih dari 20 desa": the hedge of the next number
        "lebih kurang": Hedge.ABOUT,
        "kurang lebih": Hedge.ABOUT,
        "atau lebih": Hedge.FROM,
        "ke atas": Hedge.FROM,
    }
)
"""What stands behind a number or its unit and hedges it: "100 orang lebih"."""

FILLERS: Final = Phrases(
    dict.fromkeys(
        (
            "jumlah:",
            "total:",
            "ada",
            "antara",
            "berjumlah",
            "jumlah",
            "jumlahnya",
            "keseluruhan",
            "mencapai",
            "sebanyak",
            "sejumlah",
            "total",
        ),
        True,
    )
)
"""What can stand between a hedge and its number, and announces a count by itself."""

JOINERS: Final = Phrases(
    dict.fromkeys(("-", "–", "—", "sampai", "sampai dengan", "hingga", "s.d.", "s.d", "s/d", "sd", "atau"), True)  # noqa: RUF001
)
"""What joins the two numbers of a range."""

MAGNITUDES: Final[Phrases[Magnitude | None]] = Phrases(
    {
        "belasan": Magnitude.TENS,
        "puluhan": Magnitude.TENS,
        "ratusan": Magnitude.HUNDREDS,
        "ribuan": Magnitude.THOUSANDS,
        "puluhan ribu": None,
        "ratusan ribu": None,
        "jutaan": None,
    }
)
"""Orders of magnitude; those that the vocabulary does not have are None."""


class Aside(enum.Enum):
    """What a number counts that is no head of the session."""

    QUOTA = "quota"
    ABSENT = "absent"
    PLANNED = "planned"


VERBS: Final[Phrases[HeadScope | Aside]] = Phrases(
    {
        "diundang": HeadScope.INVITED,
        "mengundang": HeadScope.INVITED,
        "terundang": HeadScope.INVITED,
        "terdaftar": HeadScope.REGISTERED,
        "mendaftar": HeadScope.REGISTERED,
        "mendaftarkan": HeadScope.REGISTERED,
        "teregistrasi": HeadScope.REGISTERED,
        "registrasi": HeadScope.REGISTERED,
        "hadir": HeadScope.ATTENDED,
        "dihadiri": HeadScope.ATTENDED,
        "menghadiri": HeadScope.ATTENDED,
        "kehadiran": HeadScope.ATTENDED,
        "diikuti": HeadScope.ATTENDED,
        "mengikuti": HeadScope.ATTENDED,
        "ikut": HeadScope.ATTENDED,
        "ikut serta": HeadScope.ATTENDED,
        "berpartisipasi": HeadScope.ATTENDED,
        "mewakili": HeadScope.REPRESENTED,
        "diwakili": HeadScope.REPRESENTED,
        "beranggotakan": HeadScope.BOARD,
        "tidak hadir": Aside.ABSENT,
        "tak hadir": Aside.ABSENT,
        "belum hadir": Aside.ABSENT,
        "ketidakhadiran": Aside.ABSENT,
        "berhalangan": Aside.ABSENT,
        "absen": Aside.ABSENT,
        "izin": Aside.ABSENT,
        "target": Aside.PLANNED,
        "ditargetkan": Aside.PLANNED,
        "menargetkan": Aside.PLANNED,
        "kuota": Aside.PLANNED,
        "direncanakan": Aside.PLANNED,
        "kapasitas": Aside.PLANNED,
        "berkapasitas": Aside.PLANNED,
        "akan diikuti": Aside.PLANNED,
        "akan dihadiri": Aside.PLANNED,
    }
)
"""What those who are counted did, anywhere in the clause of the number."""

NOUNS: Final[Phrases[HeadScope | Aside]] = Phrases(
    {
        "undangan": HeadScope.INVITED,
        "pendaftar": HeadScope.REGISTERED,
        "peserta": HeadScope.ATTENDED,
        "partisipan": HeadScope.ATTENDED,
        "hadirin": HeadScope.ATTENDED,
        "perwakilan": HeadScope.REPRESENTED,
        "utusan": HeadScope.REPRESENTED,
        "delegasi": HeadScope.REPRESENTED,
        "berasal": HeadScope.REPRESENTED,
        "pengurus": HeadScope.BOARD,
        "kepengurusan": HeadScope.BOARD,
        "panitia": HeadScope.COMMITTEE,
        "narasumber": HeadScope.COMMITTEE,
        "pemateri": HeadScope.COMMITTEE,
    }
)
"""What those who are counted are, where no verb says more."""

QUOTAS: Final = Phrases(
    {
        "masing-masing": True,
        "masing masing": True,
        "@": True,
        "setiap": False,
        "tiap": False,
        "tiap-tiap": False,
        "per": False,
    }
)
"""What makes a number one of many: "masing-masing 2 orang", "5 orang per desa"; False where a noun must follow."""

QUOTA_LINKS: Final = frozenset({"dari", "di", "pada", "untuk", "utusan"})
"""What can stand between a number and such a word behind it: "2 orang dari setiap desa"."""


@attrs.frozen
class Unit:
    """What a noun counts."""

    unit: HeadUnit
    sex: Sex | None = None


def _units() -> Mapping[str, Unit]:
    """Return the nouns by what they count; of "kepala desa" and "desa" the longer one is taken where it stands."""
    nouns: dict[HeadUnit, tuple[str, ...]] = {
        HeadUnit.PEOPLE: (
            *("admin", "aktivis", "alumni", "anak", "anggota", "aparat", "aparatur", "asn", "babinsa", "bapak"),
            *("bendahara", "bhabinkamtibmas", "blogger", "buruh", "calon", "camat", "content creator", "delegasi"),
            *("disabilitas", "dosen", "duta", "fasilitator", "generasi muda", "guru", "hadirin", "ibu", "ibu-ibu"),
            *("jiwa", "jurnalis", "kader", "kades", "kaling", "karyawan", "kasi", "kepala", "ketua", "konten kreator"),
            *("kreator", "linmas", "lurah", "mahasiswa", "mahasiswi", "masyarakat", "moderator", "murid", "narasumber"),
            *("nelayan", "operator", "orang", "org", "orng", "panitia", "partisipan", "pedagang", "pegawai"),
            *("pegiat", "pejabat", "pekerja", "pelajar", "pelaku", "pemateri", "pembicara", "pembina", "pemilih"),
            *("pemuda", "pemudi", "pendamping", "pendaftar", "penduduk", "pengelola", "penggerak", "penggiat"),
            *("pengunjung", "pengurus", "penyandang", "penyuluh", "perangkat", "personel", "personil", "perwakilan"),
            *("peserta", "petani", "petugas", "pns", "remaja", "relawan", "santri", "santriwati", "sekretaris"),
            *("siswa", "siswa-siswi", "siswa siswi", "siswa/i", "siswi", "staf", "staff", "tamu", "tenaga", "tokoh"),
            *("ulama", "undangan", "utusan", "wakil", "warga", "warganet", "wartawan"),
        ),
        HeadUnit.GROUPS: (*("fk kim", "fk-kim", "forum", "forum kim", "kelompok", "kim", "komunitas", "paguyuban"),),
        HeadUnit.VILLAGES: (
            *("desa", "desa/kelurahan", "gampong", "kalurahan", "kalurahan/kelurahan", "kampung", "kelurahan"),
            *("kelurahan/desa", "nagari", "pekon"),
        ),
        HeadUnit.DISTRICTS: ("distrik", "kapanewon", "kecamatan", "kemantren"),
        HeadUnit.REGENCIES: ("kab/kota", "kab./kota", "kabupaten", "kabupaten/kota", "kota", "kota/kabupaten"),
        HeadUnit.PROVINCES: ("propinsi", "provinsi"),
        HeadUnit.INSTITUTIONS: (
            *("badan", "dinas", "instansi", "kampus", "lembaga", "madrasah", "media", "opd", "organisasi", "ormas"),
            *("perangkat daerah", "perguruan tinggi", "perusahaan", "pesantren", "puskesmas", "sekolah", "skpd"),
            *("sma", "smk", "smp", "umkm", "universitas"),
        ),
        HeadUnit.VOTES: ("suara", "suara sah"),
    }
    return {noun: Unit(unit) for unit, some in nouns.items() for noun in some}


_SEXES: Final = {
    Sex.MALE: ("laki-laki", "laki laki", "lelaki", "laki", "pria", "lk", "lk.", "putra"),
    Sex.FEMALE: ("perempuan", "wanita", "pr", "pr.", "putri"),
}
_SEX_UNITS: Final = {word: Unit(HeadUnit.PEOPLE, sex) for sex, words in _SEXES.items() for word in words}

UNITS: Final = Phrases({**_units(), **_SEX_UNITS})
"""The nouns behind a number."""

SEXES: Final = Phrases({**_SEX_UNITS, "l": Unit(HeadUnit.PEOPLE, Sex.MALE), "p": Unit(HeadUnit.PEOPLE, Sex.FEMALE)})
"""The words and letters for men and women that stand before or behind a number; the letters only as capitals."""

SHARES: Final = frozenset({"%", "persen", "prosen", "pct"})

_MONTHS: Final = (
    *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober"),
    *("november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "ags", "sep", "okt", "nov", "des"),
)

LABELS: Final = frozenset(
    {
        *("angkatan", "ayat", "bab", "bulan", "edisi", "gedung", "gelombang", "hp", "jalan", "jam", "jilid", "jl"),
        *("jln", "ke", "kelas", "km", "kode", "lantai", "lt", "man", "mts", "no", "nomor", "pasal", "pemilu"),
        *("periode", "pilkada", "pukul", "rp", "rt", "ruang", "rw", "sd", "sdn", "seri", "sesi", "sman"),
        *("smkn", "smpn", "tahap", "tahun", "tanggal", "telp", "tgl", "th", "thn", "umur", "usia", "wa", *_MONTHS),
    }
)
"""What stands before a number that counts nothing: "lantai 3", "tahun 2023"."""

MEASURES: Final = frozenset(
    {
        *("hari", "jam", "kali", "kilometer", "km", "menit", "meter", "minggu", "bulan", "rupiah", "tahun", "unsur"),
        *("wib", "wit", "wita", *_MONTHS),
    }
)
"""What stands behind a number that counts no heads: "dua hari", "17 Februari"."""

LINKS: Final = frozenset({"dan", "dari", "di", "serta", "atau", "pada", "yang", "untuk", "dalam", "oleh", "dengan"})
"""Words that begin something new behind a number that has no noun: "hadir 80 dari 100"."""
