"""Terms for information items: what they are, whom they serve, and what became of a claim."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class InformationKind(
    Vocabulary,
    source="UU 7/2017 arts. 278, 287 and 449; PKPU 9/2022 art. 10; headings of kim.id (first four);"
    " https://rmol.id/amp/2025/11/17/687071 (public service)",
):
    """The kind of an information item. The last two are kept only so that they can be found."""

    ANNOUNCEMENT = "announcement", "Pengumuman", "announcement"
    AGENDA = "agenda", "Agenda", "agenda"
    NEWS = "news", "Berita", "news"
    GALLERY = "gallery", "Galeri", "gallery"
    STAGE_NOTICE = "stage_notice", "Tahapan dan jadwal", "stages and schedule"
    VOTER_LIST_CHECK = "voter_list_check", "Cek daftar pemilih", "voter-list check"
    VOTER_MOVE = "voter_move", "Pindah memilih", "voting elsewhere"
    HOW_TO_VOTE = "how_to_vote", "Tata cara memilih", "how to vote"
    CANDIDATE_LIST = "candidate_list", "Daftar calon resmi (DCS/DCT)", "official candidate list"
    OFFICIAL_RESULT = "official_result", "Hasil resmi", "official result"
    SURVEY_RESULT = "survey_result", "Hasil survei", "survey result"
    QUICK_COUNT = "quick_count", "Hitung cepat", "quick count"
    HOAX_CLARIFICATION = "hoax_clarification", "Klarifikasi hoaks", "hoax clarification"
    HOAX_ALERT = "hoax_alert", "Waspada hoaks (belum ada putusan)", "rumour under review", PRACTICE
    RECRUITMENT = "recruitment", "Rekrutmen badan ad hoc", "recruitment of ad hoc bodies"
    REPORT_CHANNEL = "report_channel", "Kanal pengaduan", "where to report"
    PROHIBITION = "prohibition", "Larangan (politik uang, netralitas)", "prohibited conduct"
    PARTICIPATION_CALL = "participation_call", "Ajakan berpartisipasi", "call to take part"
    PUBLIC_SERVICE = "public_service", "Layanan publik", "public service"
    DISASTER_ALERT = "disaster_alert", "Kebencanaan", "disaster alert", PRACTICE
    CAMPAIGN_MESSAGE = "campaign_message", "Pesan kampanye", "campaign message"
    CANDIDATE_PROFILE = "candidate_profile", "Profil calon", "candidate profile"


class Purpose(
    Vocabulary,
    source="https://suarapubliknews.net/jelang-pemilu-diskominfo-tanbu-perkuat-peran-kelompok-informasi-masyarakat;"
    " http://kapuashulu.info/tentang-kim/ (Aspirasi)",
):
    """What an information item is for."""

    EDUCATE = "educate", "Edukasi", "educate"
    INFORM = "inform", "Informasi resmi", "inform officially"
    COUNTER_FALSE = "counter_false", "Menangkal informasi palsu", "counter false information"
    PREVENT_CONFLICT = "prevent_conflict", "Meredam konflik", "prevent conflict"
    PARTICIPATION = "participation", "Meningkatkan partisipasi", "raise participation"
    COLLECT_QUESTIONS = "collect_questions", "Menyerap aspirasi", "collect questions and wishes"


class VoterSegment(
    Vocabulary,
    source="KPU, Relawan Demokrasi (Relasi) 2019: https://www.erapublik.co/2019/01/kpu-serdang-bedagai-umumkan-55-relawan.html",
):
    """A voter base of KPU's volunteer programme. Its lists have ten, or eleven with the volunteers themselves."""

    KELUARGA = "keluarga", "Keluarga", "families"
    PEMULA = "pemula", "Pemilih pemula (17-21 tahun)", "first-time voters (17-21)"
    MUDA = "muda", "Pemilih muda (22-30 tahun)", "young voters (22-30)"
    PEREMPUAN = "perempuan", "Pemilih perempuan", "women"
    DISABILITAS = "disabilitas", "Penyandang disabilitas", "persons with disabilities"
    BERKEBUTUHAN_KHUSUS = "berkebutuhan_khusus", "Pemilih berkebutuhan khusus", "voters in special circumstances"
    MARGINAL = "marginal", "Kaum marginal", "marginalised people"
    KOMUNITAS = "komunitas", "Komunitas", "communities"
    KEAGAMAAN = "keagamaan", "Keagamaan", "religious communities"
    WARGANET = "warganet", "Warga internet", "internet users"
    RELAWAN_DEMOKRASI = "relawan_demokrasi", "Relawan demokrasi", "democracy volunteers"


class ElectionRegime(Vocabulary, source="PKPU 9/2022 (both in its title)"):
    """Under which rules people vote; some words, DPTb above all, mean another thing in each."""

    PEMILU = "pemilu", "Pemilu", "general election"
    PEMILIHAN = "pemilihan", "Pemilihan (Pilkada)", "regional head election"


_PEMILU = ElectionRegime.PEMILU
_PEMILIHAN = ElectionRegime.PEMILIHAN


class VoterList(
    Vocabulary,
    source="https://kab-mamberamotengah.kpu.go.id/blog/read/8161_kategori-daftar-pemilih-pada-pemilu-dpt-dptb-dan-dpk;"
    " https://beritajateng.tv/bawaslu-kabupaten-demak-waspadai-irisan-tahapan-pemilu-dan-pemilihan/2",
):
    """A voter list, keyed by regime: in a Pemilu DPTb holds moved voters, in a Pemilihan those not on the DPT."""

    PEMILU_DPS = "pemilu_dps", "DPS Pemilu: daftar sementara", "Pemilu DPS: provisional list", _PEMILU
    PEMILU_DPSHP = "pemilu_dpshp", "DPSHP Pemilu: hasil perbaikan", "Pemilu DPSHP: revised provisional list", _PEMILU
    PEMILU_DPT = "pemilu_dpt", "DPT Pemilu: daftar tetap", "Pemilu DPT: final list", _PEMILU
    PEMILU_DPTB = "pemilu_dptb", "DPTb Pemilu: pemilih pindahan", "Pemilu DPTb: moved voters, on the DPT", _PEMILU
    PEMILU_DPK = "pemilu_dpk", "DPK Pemilu: belum terdaftar", "Pemilu DPK: not on the DPT", _PEMILU
    PEMILIHAN_DPS = "pemilihan_dps", "DPS Pemilihan: daftar sementara", "Pemilihan DPS: provisional list", _PEMILIHAN
    PEMILIHAN_DPT = "pemilihan_dpt", "DPT Pemilihan: daftar tetap", "Pemilihan DPT: final list", _PEMILIHAN
    PEMILIHAN_DPPH = "pemilihan_dpph", "DPPh Pemilihan: pemilih pindahan", "Pemilihan DPPh: moved voters", _PEMILIHAN
    PEMILIHAN_DPTB = "pemilihan_dptb", "DPTb Pemilihan: belum terdaftar", "Pemilihan DPTb: not on the DPT", _PEMILIHAN

    @property
    def regime(self) -> ElectionRegime:
        """The regime the list belongs to."""
        return self._fact(ElectionRegime)


class Verdict(Vocabulary, source="labels of MAFINDO (turnbackhoax.id), Kompas, Tempo, Liputan6, Antara, Kominfo"):
    """What a fact check says of a claim. The label [DISINFORMASI] is none of these; satire is a category."""

    FALSE = "false", "Salah/Hoaks/Keliru/Tidak benar", "false"
    MISLEADING = "misleading", "Menyesatkan", "misleading"
    PARTLY_TRUE = "partly_true", "Sebagian benar", "partly true"
    UNPROVEN = "unproven", "Belum ada bukti", "unproven"
    CLARIFIED = "clarified", "Klarifikasi", "clarified"
    TRUE = "true", "Benar", "true"


class HoaxCategory(
    Vocabulary,
    source="First Draft's seven types, as MAFINDO uses them:"
    " https://amp.suara.com/tekno/2017/05/15/232015/ini-7-jenis-konten-misinformasi-dan-disinformasi",
):
    """How a false claim deceives."""

    SATIRE_PARODY = "satire_parody", "Satire/Parodi", "satire or parody"
    MISLEADING_CONTENT = "misleading_content", "Konten menyesatkan", "misleading content"
    IMPOSTER = "imposter", "Konten tiruan", "imposter content"
    FABRICATED = "fabricated", "Konten palsu", "fabricated content"
    FALSE_CONNECTION = "false_connection", "Koneksi salah", "false connection"
    FALSE_CONTEXT = "false_context", "Konteks salah", "false context"
    MANIPULATED = "manipulated", "Konten yang dimanipulasi", "manipulated content"


class HoaxTopic(
    Vocabulary,
    source="election fact checks at gfd.turnbackhoax.id and kompas.com/cekfakta; https://turnbackhoax.id/2020/07/26/43473;"
    " https://jalahoaks.jakarta.go.id/detail/HOAKS-Cincin-Perusak-Surat-Suara-Pemilu-2024",
):
    """What a claim about an election is about."""

    ELECTION_MANAGEMENT = "election_management", "Penyelenggaraan Pemilu/Pemilihan", "running of the election"
    VOTER_LIST = "voter_list", "Daftar pemilih", "voter list"
    HOW_TO_VOTE = "how_to_vote", "Tata cara memilih", "how to vote"
    RESULTS = "results", "Hasil", "results"
    CANDIDACY = "candidacy", "Pencalonan", "candidacy"
    SCHEDULE = "schedule", "Tahapan dan jadwal", "stages and schedule"
    SECURITY = "security", "Keamanan", "security"
    MONEY_POLITICS = "money_politics", "Politik uang", "money politics"
    BALLOTS = "ballots", "Surat suara", "ballots"
    FAKE_ACCOUNT = "fake_account", "Akun palsu", "fake account"
