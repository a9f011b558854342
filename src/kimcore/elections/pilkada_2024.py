"""The Pilkada of 27 November 2024: governors, regents and mayors; its law says Pemilihan, not Pemilu."""

from typing import Final

from kimcore.codes import Url
from kimcore.dates import Moment, PartialDate
from kimcore.elections.calendar import BodyTerm, Election, Release, Stage
from kimcore.vocabularies import ElectionRegime, OfficialBody

_ANNEX: Final = Url(
    "https://sabangmeraukenews.com/berita/15949/inilah-tahapan-dan-jadwal-lengkap-pilkada-2024-pendaftaran-calon-mulai-27-agustus.html"
)


def _stage(code: str, name: str, start: str | None, end: str) -> Stage:
    return Stage(
        code=code,
        name=name,
        start=None if start is None else PartialDate.parse(start),
        end=PartialDate.parse(end),
        basis="PKPU 2/2024",
        source=_ANNEX,
    )


# The first three have an end only.
_STAGES: Final = (
    _stage("PROGRAM_ANGGARAN", "Perencanaan program dan anggaran", None, "2024-01-26"),
    _stage("PERATURAN", "Penyusunan peraturan penyelenggaraan Pemilihan", None, "2024-11-18"),
    _stage("PERENCANAAN", "Perencanaan penyelenggaraan (tata cara dan jadwal tahapan)", None, "2024-11-18"),
    _stage("PEMBENTUKAN_ADHOC", "Pembentukan PPK, PPS, dan KPPS", "2024-04-17", "2024-11-05"),
    _stage("PEMANTAU", "Pemberitahuan dan pendaftaran pemantau Pemilihan", "2024-02-27", "2024-11-16"),
    _stage("DP4", "Penyerahan daftar penduduk potensial pemilih", "2024-04-24", "2024-05-31"),
    _stage("DAFTAR_PEMILIH", "Pemutakhiran dan penyusunan daftar pemilih", "2024-05-31", "2024-09-23"),
    _stage(
        "DUKUNGAN_PERSEORANGAN",
        "Pemenuhan persyaratan dukungan pasangan calon perseorangan",
        "2024-05-05",
        "2024-08-19",
    ),
    _stage("PENGUMUMAN_PENDAFTARAN", "Pengumuman pendaftaran pasangan calon", "2024-08-24", "2024-08-26"),
    _stage("PENDAFTARAN_PASLON", "Pendaftaran pasangan calon", "2024-08-27", "2024-08-29"),
    _stage("PENELITIAN_PASLON", "Penelitian persyaratan calon", "2024-08-27", "2024-09-21"),
    _stage("PENETAPAN_PASLON", "Penetapan pasangan calon", "2024-09-22", "2024-09-22"),
    _stage("KAMPANYE", "Pelaksanaan Kampanye", "2024-09-25", "2024-11-23"),
    # No row of the annex: the three days before the vote.
    Stage(
        code="MASA_TENANG",
        name="Masa Tenang",
        start=PartialDate(2024, 11, 24),
        end=PartialDate(2024, 11, 26),
        basis="PKPU 13/2024",
        source=Url(
            "https://www.detik.com/sumbagsel/pilkada/d-7653182/batas-akhir-masa-tenang-pilkada-2024-cek-tanggal-dan-aturannya"
        ),
    ),
    _stage("PEMUNGUTAN", "Pelaksanaan pemungutan suara", "2024-11-27", "2024-11-27"),
    _stage(
        "PENGHITUNGAN_REKAPITULASI",
        "Penghitungan suara dan rekapitulasi hasil penghitungan suara",
        "2024-11-27",
        "2024-12-16",
    ),
)


def _term(body: OfficialBody, start: str, end: str | None, source: str) -> BodyTerm:
    return BodyTerm(
        body=body,
        start=PartialDate.parse(start),
        end=None if end is None else PartialDate.parse(end),
        basis="jadwal KPU",
        source=Url(source),
    )


# No page was found that prints the last day of the PPK.
_BODY_TERMS: Final = (
    _term(
        OfficialBody.PPK,
        "2024-05-16",
        None,
        "https://pedomanrakyat.com/jadwal-pendaftaran-ppk-dan-pps-pilkada-serentak-2024-ayo-cek-segera/amp",
    ),
    _term(
        OfficialBody.PPS,
        "2024-05-26",
        "2025-01-27",
        "https://beritaanda.net/hadapi-pilkada-2024-kpu-pali-buka-seleksi-pps/",
    ),
    _term(
        OfficialBody.PANTARLIH,
        "2024-06-24",
        "2024-07-25",
        "https://www.metrotvnews.com/read/kWDCZ5EG-kpu-kulon-progo-mulai-sosialisasikan-rekrutmen-pantarlih-pilkada",
    ),
    _term(
        OfficialBody.KPPS,
        "2024-11-07",
        "2024-12-08",
        "https://belitongekspres.bacakoran.co/read/6891/resmi-dibuka-ketahui-tugas-tanggung-jawab-dan-besaran-gaji-kpps-pilkada-2024/15",
    ),
)

PILKADA_2024: Final = Election(
    code="pilkada_2024",
    name_id="Pilkada 2024",
    name_en="Regional head elections 2024",
    regime=ElectionRegime.PEMILIHAN,
    stages=_STAGES,
    body_terms=_BODY_TERMS,
    quick_count_release=Release(
        at=Moment.parse("2024-11-27T15:00+07:00"),
        basis="PKPU 9/2022 Pasal 19 ayat (3)",
        source=Url(
            "https://www.detik.com/jateng/pilkada/d-7659366/quick-count-pilkada-2024-mulai-jam-berapa-cek-link-dan-aturan-resmi-kpu"
        ),
    ),
)
