"""Terms for information items: what they are, and whom they serve."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary
from kimcore.vocabularies.hoaxes import (
    HoaxCategory,
    HoaxTopic,
    Verdict,
)

# Pickles of 0.1.0 look for all of them here.
__all__ = [
    "ElectionRegime",
    "HoaxCategory",
    "HoaxTopic",
    "InformationKind",
    "Purpose",
    "Verdict",
    "VoterList",
    "VoterSegment",
]


class InformationKind(
    Vocabulary,
    source="UU 7/2017 arts. 278, 287 and 449; PKPU 9/2022 art. 10; headings of kim.id (first four);"
    " https://rmol.id/amp/2025/11/17/687071 (public service)",
):
    """The kind of an information item. The last two are kept only so that they can be found."""

    ANNOUNCEMENT = "announcement", "Pengumuman", "announcement", Also("Pengumuman resmi|Maklumat")
    AGENDA = "agenda", "Agenda", "agenda", Also("Agenda kegiatan|Jadwal kegiatan")
    NEWS = "news", "Berita", "news", Also("Artikel|Artikel berita|Warta")
    GALLERY = "gallery", "Galeri", "gallery", Also("Galeri foto|Galery|Foto|Foto kegiatan")
    STAGE_NOTICE = (
        "stage_notice",
        "Tahapan dan jadwal",
        "stages and schedule",
        Also("Tahapan|Jadwal tahapan|Tahapan Pemilu|Jadwal dan tahapan"),
    )
    VOTER_LIST_CHECK = (
        "voter_list_check",
        "Cek daftar pemilih",
        "voter-list check",
        Also("Cek DPT|Cek DPT online|Cek data pemilih|Cek nama di DPT"),
    )
    VOTER_MOVE = (
        "voter_move",
        "Pindah memilih",
        "voting elsewhere",
        Also("Pindah pemilih|Pindah TPS|Pindah milih|Urus pindah memilih"),
    )
    HOW_TO_VOTE = (
        "how_to_vote",
        "Tata cara memilih",
        "how to vote",
        Also("Cara memilih|Cara mencoblos|Tata cara mencoblos|Tata cara pencoblosan|Tata cara pemungutan suara"),
    )
    CANDIDATE_LIST = (
        "candidate_list",
        "Daftar calon resmi (DCS/DCT)",
        "official candidate list",
        Also("Daftar calon|Daftar calon tetap|Daftar calon sementara"),
    )
    OFFICIAL_RESULT = "official_result", "Hasil resmi", "official result", Also("Hasil resmi KPU|Hasil rekapitulasi")
    SURVEY_RESULT = (
        "survey_result",
        "Hasil survei",
        "survey result",
        Also("Survei|Survey|Hasil survey|Hasil jajak pendapat"),
    )
    QUICK_COUNT = "quick_count", "Hitung cepat", "quick count", Also("Hasil hitung cepat|Hasil quick count")
    HOAX_CLARIFICATION = (
        "hoax_clarification",
        "Klarifikasi hoaks",
        "hoax clarification",
        Also("Klarifikasi hoax|Klarifikasi|Cek fakta|Klarifikasi berita hoaks|Stop hoaks"),
    )
    HOAX_ALERT = (
        "hoax_alert",
        "Waspada hoaks (belum ada putusan)",
        "rumour under review",
        PRACTICE,
        Also("Waspada hoax|Awas hoaks|Awas hoax"),
    )
    RECRUITMENT = (
        "recruitment",
        "Rekrutmen badan ad hoc",
        "recruitment of ad hoc bodies",
        Also("Rekrutmen|Rekruitmen|Rekrutmen KPPS|Rekrutmen PPS|Rekrutmen PPK|Rekrutmen Pantarlih|Pendaftaran KPPS"),
    )
    REPORT_CHANNEL = (
        "report_channel",
        "Kanal pengaduan",
        "where to report",
        Also("Pengaduan|Kanal aduan|Layanan pengaduan|Layanan aduan|Saluran pengaduan"),
    )
    PROHIBITION = (
        "prohibition",
        "Larangan (politik uang, netralitas)",
        "prohibited conduct",
        Also("Larangan politik uang|Larangan kampanye"),
    )
    PARTICIPATION_CALL = (
        "participation_call",
        "Ajakan berpartisipasi",
        "call to take part",
        Also("Ajakan memilih|Ajakan mencoblos|Ayo memilih|Ajakan|Ajakan ke TPS"),
    )
    PUBLIC_SERVICE = (
        "public_service",
        "Layanan publik",
        "public service",
        Also(
            "Pelayanan publik|Info layanan publik|Informasi layanan publik|Layanan masyarakat|ILM|"
            "Iklan layanan masyarakat"
        ),
    )
    DISASTER_ALERT = (
        "disaster_alert",
        "Kebencanaan",
        "disaster alert",
        PRACTICE,
        Also("Bencana|Info bencana|Peringatan dini|Peringatan bencana|Informasi bencana|Siaga bencana"),
    )
    CAMPAIGN_MESSAGE = (
        "campaign_message",
        "Pesan kampanye",
        "campaign message",
        Also("Kampanye|Materi kampanye|Iklan kampanye"),
    )
    CANDIDATE_PROFILE = (
        "candidate_profile",
        "Profil calon",
        "candidate profile",
        Also("Profil kandidat|Profil paslon|Profil pasangan calon|Profil caleg"),
    )


class Purpose(
    Vocabulary,
    source="https://suarapubliknews.net/jelang-pemilu-diskominfo-tanbu-perkuat-peran-kelompok-informasi-masyarakat;"
    " http://kapuashulu.info/tentang-kim/ (Aspirasi)",
):
    """What an information item is for."""

    EDUCATE = (
        "educate",
        "Edukasi",
        "educate",
        Also("Mengedukasi|Pendidikan|Pendidikan pemilih|Mendidik|Edukasi pemilih|Edukasi masyarakat"),
    )
    INFORM = (
        "inform",
        "Informasi resmi",
        "inform officially",
        Also("Informasi|Menginformasikan|Menyampaikan informasi resmi|Penyampaian informasi"),
    )
    COUNTER_FALSE = (
        "counter_false",
        "Menangkal informasi palsu",
        "counter false information",
        Also(
            "Menangkal hoaks|Menangkal hoax|Tangkal hoaks|Tangkal hoax|Melawan hoaks|Melawan hoax|"
            "Menangkal disinformasi"
        ),
    )
    PREVENT_CONFLICT = (
        "prevent_conflict",
        "Meredam konflik",
        "prevent conflict",
        Also("Mencegah konflik|Pencegahan konflik|Menjaga kondusivitas"),
    )
    PARTICIPATION = (
        "participation",
        "Meningkatkan partisipasi",
        "raise participation",
        Also(
            "Partisipasi|Peningkatan partisipasi|Meningkatkan partisipasi pemilih|"
            "Meningkatkan partisipasi masyarakat|Ajakan berpartisipasi"
        ),
    )
    COLLECT_QUESTIONS = (
        "collect_questions",
        "Menyerap aspirasi",
        "collect questions and wishes",
        Also("Aspirasi|Serap aspirasi|Penyerapan aspirasi|Menampung aspirasi|Menyerap aspirasi masyarakat"),
    )


class VoterSegment(
    Vocabulary,
    source="KPU, Relawan Demokrasi (Relasi) 2019: https://www.erapublik.co/2019/01/kpu-serdang-bedagai-umumkan-55-relawan.html",
):
    """A voter base of KPU's volunteer programme. Its lists have ten, or eleven with the volunteers themselves."""

    KELUARGA = "keluarga", "Keluarga", "families", Also("Basis keluarga|Pemilih keluarga")
    PEMULA = (
        "pemula",
        "Pemilih pemula (17-21 tahun)",
        "first-time voters (17-21)",
        Also("Basis pemilih pemula|Basis pemula"),
    )
    MUDA = (
        "muda",
        "Pemilih muda (22-30 tahun)",
        "young voters (22-30)",
        Also("Pemilih milenial|Basis pemilih muda|Basis muda"),
    )
    PEREMPUAN = (
        "perempuan",
        "Pemilih perempuan",
        "women",
        Also("Basis perempuan|Basis pemilih perempuan|Pemilih wanita|Wanita"),
    )
    DISABILITAS = (
        "disabilitas",
        "Penyandang disabilitas",
        "persons with disabilities",
        Also("Difabel|Pemilih disabilitas|Basis penyandang disabilitas|Basis disabilitas|Kaum difabel|Pemilih difabel"),
    )
    BERKEBUTUHAN_KHUSUS = (
        "berkebutuhan_khusus",
        "Pemilih berkebutuhan khusus",
        "voters in special circumstances",
        Also("Basis berkebutuhan khusus|Basis pemilih berkebutuhan khusus"),
    )
    MARGINAL = (
        "marginal",
        "Kaum marginal",
        "marginalised people",
        Also(
            "Pemilih marginal|Basis marginal|Basis kaum marginal|Kelompok marginal|Masyarakat marginal|"
            "Kaum marjinal|Kelompok marjinal"
        ),
    )
    KOMUNITAS = "komunitas", "Komunitas", "communities", Also("Basis komunitas|Pemilih komunitas")
    KEAGAMAAN = (
        "keagamaan",
        "Keagamaan",
        "religious communities",
        Also("Basis keagamaan|Pemilih keagamaan|Kelompok keagamaan|Keagaaman"),
    )
    WARGANET = (
        "warganet",
        "Warga internet",
        "internet users",
        Also("Netizen|Basis warganet|Basis warga internet|Netizen/Warganet"),
    )
    RELAWAN_DEMOKRASI = (
        "relawan_demokrasi",
        "Relawan demokrasi",
        "democracy volunteers",
        Also("Relasi|Basis relawan demokrasi"),
    )


class ElectionRegime(Vocabulary, source="PKPU 9/2022 (both in its title)"):
    """Under which rules people vote; some words, DPTb above all, mean another thing in each."""

    PEMILU = (
        "pemilu",
        "Pemilu",
        "general election",
        Also("Pemilihan umum|Pileg|Pilpres|Pemilu legislatif|Pemilu presiden|Pemilu serentak"),
    )
    PEMILIHAN = (
        "pemilihan",
        "Pemilihan (Pilkada)",
        "regional head election",
        Also(
            "Pemilukada|Pilgub|Pilbup|Pilwali|Pilwalkot|Pemilihan kepala daerah|Pemilihan gubernur|"
            "Pemilihan bupati|Pemilihan wali kota|Pemilihan serentak|Pilkada serentak"
        ),
    )


_PEMILU = ElectionRegime.PEMILU
_PEMILIHAN = ElectionRegime.PEMILIHAN


class VoterList(
    Vocabulary,
    source="https://kab-mamberamotengah.kpu.go.id/blog/read/8161_kategori-daftar-pemilih-pada-pemilu-dpt-dptb-dan-dpk;"
    " https://beritajateng.tv/bawaslu-kabupaten-demak-waspadai-irisan-tahapan-pemilu-dan-pemilihan/2",
):
    """A voter list, keyed by regime: in a Pemilu DPTb holds moved voters, in a Pemilihan those not on the DPT."""

    PEMILU_DPS = (
        "pemilu_dps",
        "DPS Pemilu: daftar sementara",
        "Pemilu DPS: provisional list",
        _PEMILU,
        Also("DPS Pemilu|Daftar pemilih sementara Pemilu"),
    )
    PEMILU_DPSHP = (
        "pemilu_dpshp",
        "DPSHP Pemilu: hasil perbaikan",
        "Pemilu DPSHP: revised provisional list",
        _PEMILU,
        Also("DPSHP|DPSHP Pemilu|Daftar pemilih sementara hasil perbaikan"),
    )
    PEMILU_DPT = (
        "pemilu_dpt",
        "DPT Pemilu: daftar tetap",
        "Pemilu DPT: final list",
        _PEMILU,
        Also("DPT Pemilu|Daftar pemilih tetap Pemilu"),
    )
    PEMILU_DPTB = (
        "pemilu_dptb",
        "DPTb Pemilu: pemilih pindahan",
        "Pemilu DPTb: moved voters, on the DPT",
        _PEMILU,
        Also("DPTb Pemilu|Daftar pemilih tambahan Pemilu"),
    )
    PEMILU_DPK = (
        "pemilu_dpk",
        "DPK Pemilu: belum terdaftar",
        "Pemilu DPK: not on the DPT",
        _PEMILU,
        Also("DPK|DPK Pemilu|Daftar pemilih khusus|Daftar pemilih khusus Pemilu"),
    )
    PEMILIHAN_DPS = (
        "pemilihan_dps",
        "DPS Pemilihan: daftar sementara",
        "Pemilihan DPS: provisional list",
        _PEMILIHAN,
        Also("DPS Pemilihan|DPS Pilkada|Daftar pemilih sementara Pemilihan"),
    )
    PEMILIHAN_DPT = (
        "pemilihan_dpt",
        "DPT Pemilihan: daftar tetap",
        "Pemilihan DPT: final list",
        _PEMILIHAN,
        Also("DPT Pemilihan|DPT Pilkada|Daftar pemilih tetap Pemilihan"),
    )
    PEMILIHAN_DPPH = (
        "pemilihan_dpph",
        "DPPh Pemilihan: pemilih pindahan",
        "Pemilihan DPPh: moved voters",
        _PEMILIHAN,
        Also("DPPh|DPPh Pemilihan|DPPh Pilkada|Daftar pemilih pindahan"),
    )
    PEMILIHAN_DPTB = (
        "pemilihan_dptb",
        "DPTb Pemilihan: belum terdaftar",
        "Pemilihan DPTb: not on the DPT",
        _PEMILIHAN,
        Also("DPTb Pemilihan|DPTb Pilkada|Daftar pemilih tambahan Pemilihan"),
    )

    @property
    def regime(self) -> ElectionRegime:
        """The regime the list belongs to."""
        return self._fact(ElectionRegime)
