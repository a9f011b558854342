"""The Pemilu of 14 February 2024, and the second round that was planned and did not take place."""

from typing import Final

from kimcore.codes import Url
from kimcore.dates import Moment, PartialDate
from kimcore.elections.calendar import BodyTerm, Election, Release, Stage
from kimcore.vocabularies import ElectionRegime, OfficialBody

_ANNEX: Final = Url("https://junrinjani.blogspot.com/2023/01/tahapan-dan-jadwal-penyelenggaraan.html")
"""The whole annex of the regulation, as a district committee (PPK Labuhan Haji) copied it."""

_SECOND_ROUND: Final = Url(
    "https://katadata.co.id/berita/nasional/65a0c1e9ad7f7/kpu-rancang-jadwal-pilpres-putaran-dua-pencoblosan-26-juni-2024"
)


def _stage(code: str, name: str, start: str | None = None, end: str | None = None, basis: str = "") -> Stage:
    return Stage(
        code=code,
        name=name,
        start=None if start is None else PartialDate.parse(start),
        end=None if end is None else PartialDate.parse(end),
        basis=f"PKPU 3/2022{basis}",
        source=_ANNEX,
    )


# The two oaths of DPRDs and the fixing of the result have no day in the annex, only a rule.
_STAGES: Final = (
    _stage("PROGRAM_ANGGARAN", "Perencanaan program dan anggaran", "2022-06-14", "2024-06-14"),
    _stage("PERATURAN", "Penyusunan Peraturan KPU", "2022-06-14", "2023-12-14"),
    _stage("DAFTAR_PEMILIH", "Pemutakhiran data pemilih dan penyusunan daftar pemilih", "2022-10-14", "2023-06-21"),
    _stage("PENDAFTARAN_PESERTA", "Pendaftaran dan verifikasi peserta Pemilu", "2022-07-29", "2022-12-13"),
    _stage("PENETAPAN_PESERTA", "Penetapan peserta Pemilu", "2022-12-14", "2022-12-14"),
    _stage("DAPIL", "Penetapan jumlah kursi dan penetapan daerah pemilihan", "2022-10-14", "2023-02-09"),
    _stage("PENCALONAN_DPD", "Pencalonan anggota DPD", "2022-12-06", "2023-11-25"),
    _stage(
        "PENCALONAN_DPR_DPRD",
        "Pencalonan anggota DPR, DPRD provinsi, dan DPRD kabupaten/kota",
        "2023-04-24",
        "2023-11-25",
    ),
    _stage("PENCALONAN_PPWP", "Pencalonan Presiden dan Wakil Presiden", "2023-10-19", "2023-11-25"),
    _stage("KAMPANYE", "Masa Kampanye Pemilu", "2023-11-28", "2024-02-10"),
    _stage("MASA_TENANG", "Masa Tenang", "2024-02-11", "2024-02-13"),
    _stage("PEMUNGUTAN", "Pemungutan suara", "2024-02-14", "2024-02-14"),
    _stage("PENGHITUNGAN", "Penghitungan suara", "2024-02-14", "2024-02-15"),
    _stage("REKAPITULASI", "Rekapitulasi hasil penghitungan suara", "2024-02-15", "2024-03-20"),
    _stage(
        "PENETAPAN_HASIL",
        "Penetapan hasil Pemilu",
        basis=": paling lambat 3 hari setelah pemberitahuan atau putusan MK",
    ),
    _stage(
        "SUMPAH_DPRD_KABKOTA",
        "Pengucapan sumpah/janji DPRD kabupaten/kota",
        basis=": sesuai akhir masa jabatan masing-masing",
    ),
    _stage(
        "SUMPAH_DPRD_PROV",
        "Pengucapan sumpah/janji DPRD provinsi",
        basis=": sesuai akhir masa jabatan masing-masing",
    ),
    _stage("SUMPAH_DPR_DPD", "Pengucapan sumpah/janji DPR dan DPD", "2024-10-01", "2024-10-01"),
    _stage("SUMPAH_PRESIDEN", "Pengucapan sumpah/janji Presiden dan Wakil Presiden", "2024-10-20", "2024-10-20"),
)


def _term(body: OfficialBody, start: str, end: str, basis: str, source: str) -> BodyTerm:
    return BodyTerm(
        body=body, start=PartialDate.parse(start), end=PartialDate.parse(end), basis=basis, source=Url(source)
    )


_KPU_DECK: Final = "https://id.scribd.com/presentation/648404212/Materi-Badan-Adhoc-2024"

# On the last days of the KPPS and on the days of the Pantarlih the sources differ: each has its own line.
_BODY_TERMS: Final = (
    _term(OfficialBody.PPK, "2023-01-04", "2024-04-04", "jadwal KPU", _KPU_DECK),
    _term(OfficialBody.PPS, "2023-01-17", "2024-04-04", "jadwal KPU", _KPU_DECK),
    _term(OfficialBody.PANTARLIH, "2023-02-03", "2023-03-12", "jadwal KPU", _KPU_DECK),
    _term(
        OfficialBody.PANTARLIH,
        "2023-02-14",
        "2023-03-16",
        "keterangan KPU: coklit 14 Februari-16 Maret 2023",
        "https://kabar24.bisnis.com/read/20230617/15/1666378/pemilu-2024-pemutakhiran-data-pemilih-memasuki-babak-akhir",
    ),
    _term(OfficialBody.KPPS, "2024-01-25", "2024-02-23", "jadwal KPU", _KPU_DECK),
    _term(
        OfficialBody.KPPS,
        "2024-01-25",
        "2024-02-25",
        "jadwal KPU menurut Kompas TV",
        "https://kompas.tv/video/468844/cek-di-sini-untuk-tahu-besaran-gaji-kpps-pemilu-2024-sinau",
    ),
    _term(
        OfficialBody.PTPS,
        "2024-01-22",
        "2024-02-21",
        "jadwal Bawaslu: dibubarkan paling lambat 7 hari setelah pemungutan suara",
        "https://ternate.tribunnews.com/2024/01/03/5-hal-yang-perlu-diketahui-tentang-pendaftaran-pengawas-tps-pemilu-2024-gaji-hingga-masa-kerja",
    ),
)

PEMILU_2024: Final = Election(
    code="pemilu_2024",
    name_id="Pemilu 2024",
    name_en="General election 2024",
    regime=ElectionRegime.PEMILU,
    stages=_STAGES,
    body_terms=_BODY_TERMS,
    quick_count_release=Release(
        at=Moment.parse("2024-02-14T15:00+07:00"),
        basis="UU 7/2017 Pasal 449 ayat (5); PKPU 9/2022 Pasal 19 ayat (3)",
        source=Url("https://www.telusur.co.id/detail/pengumuman-quick-count-pemilu-dimulai-pukul-1500-wib"),
    ),
)


def _planned(code: str, name: str, start: str, end: str, basis: str = "PKPU 3/2022 + RPKPU Jan 2024") -> Stage:
    return Stage(
        code=code,
        name=name,
        start=PartialDate.parse(start),
        end=PartialDate.parse(end),
        basis=basis,
        source=_SECOND_ROUND,
        never_held=True,
    )


PEMILU_2024_SECOND_ROUND: Final = Election(
    code="pemilu_2024_putaran2",
    name_id="Pemilu Presiden 2024 putaran kedua (tidak terjadi)",
    name_en="Presidential election 2024, second round (never held)",
    regime=ElectionRegime.PEMILU,
    parent="pemilu_2024",
    stages=(
        _planned("KAMPANYE", "Masa Kampanye", "2024-06-02", "2024-06-22"),
        _planned("MASA_TENANG", "Masa Tenang", "2024-06-23", "2024-06-25"),
        _planned("PEMUNGUTAN", "Pemungutan suara", "2024-06-26", "2024-06-26", "PKPU 3/2022"),
        _planned("PENGHITUNGAN", "Penghitungan suara", "2024-06-26", "2024-06-27", "RPKPU Jan 2024"),
        _planned("REKAPITULASI", "Rekapitulasi", "2024-06-27", "2024-07-20"),
    ),
)
