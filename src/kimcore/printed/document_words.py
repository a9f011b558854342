"""The words of citations: kinds of papers, who issues them, and what stands in their numbers."""

import enum
from collections.abc import Iterable
from typing import Final

import attrs

from kimcore.printed.tokens import Phrases
from kimcore.vocabularies import DocumentKind


class Behind(enum.Enum):
    """What the words behind the first one of a phrase name, as "Bupati" in "Peraturan Bupati"."""

    NOTHING = "nothing"
    OFFICE = "office"
    BODY = "body"


@attrs.frozen
class Paper:
    """A series of papers: how it is printed, and whether the whole country has but one such series.

    Regulations of a national series are numbered within the year, so that "PKPU 9/2022" is one paper. Each regency has
    its own Perbup 9/2022. `place` says that the words behind the phrase name the place that it is of ("Perbup Sleman"),
    and `office` who signs such papers where the phrase alone says so ("Kepbup").
    """

    series: str
    kind: DocumentKind
    spellings: tuple[str, ...]
    national: bool = attrs.field(default=False, kw_only=True)
    place: bool = attrs.field(default=False, kw_only=True)
    office: str | None = attrs.field(default=None, kw_only=True)
    behind: Behind = attrs.field(default=Behind.NOTHING, kw_only=True)


OFFICES: Final = Phrases(
    {
        "presiden": "presiden",
        "gubernur": "gubernur",
        "bupati": "bupati",
        "wali kota": "wali kota",
        "walikota": "wali kota",
        "camat": "camat",
        "panewu": "panewu",
        "mantri pamong praja": "mantri pamong praja",
        "kepala distrik": "kepala distrik",
        "lurah": "lurah",
        "kepala kelurahan": "lurah",
        "kepala desa": "kepala desa",
        "kades": "kepala desa",
        "kepala kampung": "kepala kampung",
        "kuwu": "kuwu",
        "perbekel": "perbekel",
        "keuchik": "keuchik",
        "geuchik": "keuchik",
        "wali nagari": "wali nagari",
        "sekretaris daerah": "sekretaris daerah",
        "sekda": "sekretaris daerah",
        "kepala dinas": "kepala dinas",
        "kadis": "kepala dinas",
        "kepala": "kepala",
        "ketua": "ketua",
        "direktur jenderal": "direktur jenderal",
        "dirjen": "direktur jenderal",
        "menteri komunikasi dan informatika": "menteri komunikasi dan informatika",
        "menteri kominfo": "menteri komunikasi dan informatika",
        "menteri dalam negeri": "menteri dalam negeri",
        "mendagri": "menteri dalam negeri",
    }
)
"""The offices that sign, in every spelling, with the one that they are compared by."""

_SK, _REGULATION = DocumentKind.SK, DocumentKind.REGULATION
_OFFICE, _BODY = Behind.OFFICE, Behind.BODY

PAPERS: Final = (
    Paper("sk", _SK, ("surat keputusan", "sk", "s.k.", "s.k", "keputusan", "kepdes", "kepkal")),
    Paper("sk", _SK, ("kepgub",), place=True, office="gubernur"),
    Paper("sk", _SK, ("kepbup",), place=True, office="bupati"),
    Paper("sk", _SK, ("kepwal", "kepwali", "kepwako"), place=True, office="wali kota"),
    Paper("sk", _SK, ("kepkades",), place=True, office="kepala desa"),
    Paper(
        "sk",
        _SK,
        # "Kep." alone is also short for islands, as in "Kep. Riau".
        tuple(f"{short} {office}" for short in ("kep.", "kep", "kpts.", "kpts") for office in OFFICES.spellings),
        behind=_OFFICE,
    ),
    Paper("keppres", _SK, ("keppres",), national=True),
    Paper("keppres", _SK, ("keputusan presiden",), national=True, behind=_OFFICE),
    Paper("kepmendagri", _SK, ("kepmendagri",), national=True),
    Paper("kepmendagri", _SK, ("keputusan menteri dalam negeri", "keputusan mendagri"), national=True, behind=_OFFICE),
    Paper("uu", _REGULATION, ("undang-undang", "undang undang", "uu"), national=True),
    Paper("perppu", _REGULATION, ("perppu", "perpu"), national=True),
    Paper("pp", _REGULATION, ("peraturan pemerintah", "pp"), national=True),
    Paper("perpres", _REGULATION, ("perpres",), national=True),
    Paper("perpres", _REGULATION, ("peraturan presiden",), national=True, behind=_OFFICE),
    Paper("permendagri", _REGULATION, ("permendagri",), national=True),
    Paper("permendagri", _REGULATION, ("peraturan menteri dalam negeri",), national=True, behind=_OFFICE),
    Paper("permenkominfo", _REGULATION, ("permenkominfo", "permen kominfo", "pm kominfo"), national=True),
    Paper(
        "permenkominfo",
        _REGULATION,
        ("peraturan menteri komunikasi dan informatika", "peraturan menteri kominfo"),
        national=True,
        behind=_OFFICE,
    ),
    Paper("permenkomdigi", _REGULATION, ("permenkomdigi", "permen komdigi"), national=True),
    Paper("permenkomdigi", _REGULATION, ("peraturan menteri komunikasi dan digital",), national=True, behind=_OFFICE),
    Paper("permendesa", _REGULATION, ("permendesa", "permendes", "permendes pdtt", "permendesa pdtt"), national=True),
    Paper("permenpanrb", _REGULATION, ("permenpanrb", "permen panrb", "permenpan rb", "permenpan-rb"), national=True),
    Paper("pmk", _REGULATION, ("pmk", "peraturan menteri keuangan"), national=True),
    Paper("perki", _REGULATION, ("perki", "peraturan komisi informasi"), national=True),
    Paper("inpres", _REGULATION, ("inpres",), national=True),
    Paper("inpres", _REGULATION, ("instruksi presiden",), national=True, behind=_OFFICE),
    Paper("instruksi", _REGULATION, ("instruksi",)),
    Paper("pkpu", _REGULATION, ("pkpu",), national=True),
    Paper("pkpu", _REGULATION, ("peraturan kpu", "peraturan komisi pemilihan umum"), national=True, behind=_BODY),
    Paper("perbawaslu", _REGULATION, ("perbawaslu",), national=True),
    Paper(
        "perbawaslu",
        _REGULATION,
        ("peraturan bawaslu", "peraturan badan pengawas pemilihan umum"),
        national=True,
        behind=_BODY,
    ),
    Paper("perda", _REGULATION, ("peraturan daerah", "perda"), place=True),
    Paper("qanun", _REGULATION, ("qanun",), place=True),
    Paper("pergub", _REGULATION, ("pergub",), place=True),
    Paper("pergub", _REGULATION, ("peraturan gubernur",), behind=_OFFICE),
    Paper("perbup", _REGULATION, ("perbup",), place=True),
    Paper("perbup", _REGULATION, ("peraturan bupati",), behind=_OFFICE),
    Paper("perwali", _REGULATION, ("perwal", "perwali", "perwako"), place=True),
    Paper("perwali", _REGULATION, ("peraturan wali kota", "peraturan walikota"), behind=_OFFICE),
    Paper("perdes", _REGULATION, ("peraturan desa", "perdes"), place=True),
    Paper("perkal", _REGULATION, ("peraturan kalurahan", "perkal"), place=True),
    Paper("peraturan", _REGULATION, ("peraturan",)),
    Paper("berita_acara", DocumentKind.BERITA_ACARA, ("berita acara", "BA")),
    Paper("ad_art", DocumentKind.AD_ART, ("ad/art", "ad-art", "anggaran dasar")),
    Paper("formulir", DocumentKind.REGISTRATION_FORM, ("formulir pendaftaran",)),
    Paper("dpa", DocumentKind.BUDGET_DOCUMENT, ("dpa", "dokumen pelaksanaan anggaran")),
    Paper("dppa", DocumentKind.BUDGET_DOCUMENT, ("dppa", "dokumen pelaksanaan perubahan anggaran")),
    Paper("kak", DocumentKind.TERMS_OF_REFERENCE, ("kak", "kerangka acuan kerja")),
    Paper("undangan", DocumentKind.INVITATION, ("surat undangan", "undangan")),
    Paper("surat_tugas", DocumentKind.ASSIGNMENT_LETTER, ("surat tugas", "surat perintah tugas", "SPT", "ST")),
    Paper("surat_edaran", DocumentKind.CIRCULAR, ("surat edaran", "SE")),
    Paper(
        "mou",
        DocumentKind.MOU,
        ("mou", "nota kesepahaman", "nota kesepakatan", "memorandum of understanding"),
    ),
    Paper("pks", DocumentKind.MOU, ("perjanjian kerja sama", "perjanjian kerjasama", "PKS")),
    Paper("daftar_hadir", DocumentKind.ATTENDANCE_LIST, ("daftar hadir", "presensi", "absensi", "daftar absensi")),
    Paper("foto", DocumentKind.PHOTO, ("foto kegiatan", "foto dokumentasi", "dokumentasi foto")),
    Paper("notulen", DocumentKind.MINUTES, ("notulen", "notula", "risalah rapat")),
    Paper("laporan", DocumentKind.REPORT, ("laporan kegiatan", "laporan")),
    Paper("spj", DocumentKind.ACCOUNTABILITY, ("spj", "surat pertanggungjawaban")),
)
"""Every series. Spellings in capitals are read only in capitals: "se" and "ba" are words and parts of words."""


def _phrases(papers: Iterable[Paper]) -> Phrases[Paper]:
    return Phrases({spelling: paper for paper in papers for spelling in paper.spellings})


KINDS: Final = _phrases(PAPERS)
CAPITALS: Final = frozenset(spelling for paper in PAPERS for spelling in paper.spellings if spelling.isupper())

IN_NUMBERS: Final = {
    "per": DocumentKind.REGULATION,
    "kep": DocumentKind.SK,
    "kpts": DocumentKind.SK,
    "sk": DocumentKind.SK,
    "ba": DocumentKind.BERITA_ACARA,
    "dpa": DocumentKind.BUDGET_DOCUMENT,
    "dppa": DocumentKind.BUDGET_DOCUMENT,
    "und": DocumentKind.INVITATION,
    "spt": DocumentKind.ASSIGNMENT_LETTER,
    "se": DocumentKind.CIRCULAR,
    "mou": DocumentKind.MOU,
    "pks": DocumentKind.MOU,
}
"""Parts between the slashes of a number that print the kind of the paper."""

MINISTRIES: Final = {"m.kominfo": "permenkominfo"}
"""Parts of a number that name the ministry, with its series: 22/PER/M.KOMINFO/12/2010."""

BODIES: Final = Phrases(
    dict.fromkeys(
        (
            *("badan", "bawaslu", "desa", "dewan", "dinas", "dinkominfo", "diskominfo", "dkisp", "dprd", "forum"),
            *("kabupaten", "kalurahan", "kantor", "kapanewon", "kecamatan", "kelurahan", "kementerian", "kemantren"),
            *("komisi", "komisi pemilihan umum", "kota", "kpu", "nagari", "panitia", "pemerintah", "pemkab", "pemkot"),
            *("pkk", "ppk", "pps", "provinsi", "sekretariat"),
        ),
        True,
    )
)
"""The first words of bodies that issue papers."""

NUMBER_LABELS: Final = Phrases(dict.fromkeys(("nomor", "nomer", "no", "no.", "nomor.", "number"), True))
YEAR_WORDS: Final = frozenset({"tahun", "th", "thn"})
SUBJECT_WORDS: Final = frozenset({"tentang", "ttg", "perihal"})
DATE_WORDS: Final = frozenset({"tanggal", "tgl", "tertanggal", "bertanggal"})
LINKS: Final = frozenset({"dan", "dari", "dengan", "ditetapkan", "jo", "juncto", "oleh", "pada", "serta", "yang"})
"""Words that belong to no name."""

AMENDMENTS: Final = Phrases(
    {
        f"{opening}{amended} dengan": True
        for opening in ("", "telah ", "sebagaimana ", "sebagaimana telah ", "yang ", "yang telah ")
        for amended in ("dicabut", "diganti", "diperbarui", "diperbaharui", "diubah")
    }
)
"""What leads from a paper to the one that changed it."""

_NONE_YET: Final = ("belum", "blm", "dalam proses", "tdk ada", "tidak ada")

NOT_ISSUED_BEFORE: Final = Phrases(
    dict.fromkeys(
        (
            *(*_NONE_YET, "draf", "draft", "konsep", "pengajuan", "proses", "rancangan", "tanpa", "tidak memiliki"),
            *("tidak punya", "usulan"),
        ),
        True,
    )
)
"""What says right before the kind of a paper that there is none yet: "usulan SK", "belum ber-SK"."""

NOT_ISSUED_BEHIND: Final = Phrases(dict.fromkeys((*_NONE_YET, "diproses", "diusulkan", "menyusul", "nihil"), True))
"""What says so right behind it: "SK menyusul"."""

BESIDE_NOT_ISSUED: Final = frozenset({"-", ":", "ada", "ber", "masih", "memiliki", "punya", "sedang"})
"""What can stand between these words and the kind: "belum ber-SK", "SK masih diproses"."""

PERSONS: Final = Phrases(
    dict.fromkeys(
        (
            *("a.n.", "a.n", "an.", "atas nama", "bapak", "bernama", "ibu", "saudara", "saudari", "sdr", "sdri"),
            *("hp", "nik", "nip", "no", "nomor", "rt", "rw", "telepon", "telp", "tlp", "wa"),
        ),
        True,
    )
)
"""What ends the name of an issuer: a person's name or a number follows."""

NUMBERED: Final = frozenset({"hp", "jam", "nik", "nip", "pukul", "rp", "rt", "rw", "telepon", "telp", "tlp", "wa"})
"""What stands before a number that is none of a paper: "Rp. 1.000.000/2021", "RT 03/01"."""

FILE_ENDINGS: Final = frozenset({"doc", "docx", "jpeg", "jpg", "pdf", "png", "xls", "xlsx"})
"""What ends the name of a file, which is no citation: "SK.pdf"."""
