"""Terms for claims: what a fact check says of one, how it deceives, and what it is about."""

from kimcore.vocabularies.base import Also, Vocabulary


class Verdict(Vocabulary, source="labels of MAFINDO (turnbackhoax.id), Kompas, Tempo, Liputan6, Antara, Kominfo"):
    """What a fact check says of a claim. Satire is a category: as a verdict it stands in print alone."""

    FALSE = (
        "false",
        "Salah/Hoaks/Keliru/Tidak benar",
        "false",
        Also("Salah|Hoaks|Hoax|Keliru|Tidak benar|Palsu|Bohong|Fitnah|Berita bohong|Berita palsu|Tidak fakta"),
    )
    MISLEADING = (
        "misleading",
        "Menyesatkan",
        "misleading",
        Also("Sesat|Misleading content|Konten menyesatkan|Missleading"),
    )
    PARTLY_TRUE = (
        "partly_true",
        "Sebagian benar",
        "partly true",
        Also("Benar sebagian|Sebagian fakta|Sebagian besar benar|Half true"),
    )
    UNPROVEN = (
        "unproven",
        "Belum ada bukti",
        "unproven",
        Also("Belum terbukti|Tidak terbukti|Tanpa bukti|Tidak ada bukti|Belum terverifikasi|Unverified"),
    )
    SCAM = "scam", "Penipuan", "scam", Also("Tipuan|Modus penipuan|Waspada penipuan")
    DISINFORMATION = "disinformation", "Disinformasi", "disinformation", Also("Konten disinformasi|Informasi sesat")
    CLARIFIED = "clarified", "Klarifikasi", "clarified", Also("Sudah diklarifikasi|Diklarifikasi|Telah diklarifikasi")
    TRUE = "true", "Benar", "true", Also("Fakta|Fact|Valid|Terbukti benar")


class HoaxCategory(
    Vocabulary,
    source="First Draft's seven types, as MAFINDO uses them:"
    " https://amp.suara.com/tekno/2017/05/15/232015/ini-7-jenis-konten-misinformasi-dan-disinformasi",
):
    """How a false claim deceives."""

    SATIRE_PARODY = (
        "satire_parody",
        "Satire/Parodi",
        "satire or parody",
        Also("Satir|Satir/Parodi|Satire atau parodi|Satir atau parodi|Satire dan parodi"),
    )
    MISLEADING_CONTENT = (
        "misleading_content",
        "Konten menyesatkan",
        "misleading content",
        Also("Menyesatkan|Misleading|Konten yang menyesatkan"),
    )
    IMPOSTER = (
        "imposter",
        "Konten tiruan",
        "imposter content",
        Also("Konten yang menipu|Impostor|Impostor content|Tiruan"),
    )
    FABRICATED = (
        "fabricated",
        "Konten palsu",
        "fabricated content",
        Also("Palsu|Konten fabrikasi|Konten yang dibuat-buat|Fabrikasi|Konten buatan"),
    )
    FALSE_CONNECTION = (
        "false_connection",
        "Koneksi salah",
        "false connection",
        Also("Koneksi yang salah|Hubungan yang salah"),
    )
    FALSE_CONTEXT = "false_context", "Konteks salah", "false context", Also("Konteks yang salah|Konteks keliru")
    MANIPULATED = (
        "manipulated",
        "Konten yang dimanipulasi",
        "manipulated content",
        Also("Manipulasi|Konten manipulasi|Konten manipulatif|Dimanipulasi"),
    )


class HoaxTopic(
    Vocabulary,
    source="election fact checks at gfd.turnbackhoax.id and kompas.com/cekfakta; https://turnbackhoax.id/2020/07/26/43473;"
    " https://jalahoaks.jakarta.go.id/detail/HOAKS-Cincin-Perusak-Surat-Suara-Pemilu-2024",
):
    """What a claim about an election is about."""

    ELECTION_MANAGEMENT = (
        "election_management",
        "Penyelenggaraan Pemilu/Pemilihan",
        "running of the election",
        Also("Penyelenggaraan Pemilu|Penyelenggaraan Pemilihan|Penyelenggara Pemilu|Penyelenggaraan Pilkada"),
    )
    VOTER_LIST = "voter_list", "Daftar pemilih", "voter list", Also("DPT|Data pemilih|Daftar pemilih tetap")
    HOW_TO_VOTE = (
        "how_to_vote",
        "Tata cara memilih",
        "how to vote",
        Also("Cara memilih|Cara mencoblos|Tata cara mencoblos|Pencoblosan"),
    )
    RESULTS = (
        "results",
        "Hasil",
        "results",
        Also("Hasil Pemilu|Hasil Pilkada|Hasil Pemilihan|Hasil perolehan suara|Perolehan suara|Rekapitulasi suara"),
    )
    CANDIDACY = "candidacy", "Pencalonan", "candidacy", Also("Calon|Kandidat|Paslon|Pasangan calon")
    SCHEDULE = (
        "schedule",
        "Tahapan dan jadwal",
        "stages and schedule",
        Also("Jadwal|Tahapan|Jadwal dan tahapan|Tahapan Pemilu"),
    )
    SECURITY = "security", "Keamanan", "security", Also("Kerusuhan|Keamanan Pemilu")
    MONEY_POLITICS = (
        "money_politics",
        "Politik uang",
        "money politics",
        Also("Money politic|Politik transaksional|Serangan fajar"),
    )
    BALLOTS = "ballots", "Surat suara", "ballots", Also("Kertas suara|Ballot|Surat suara tercoblos")
    POLLING_STATION = (
        "polling_station",
        "Tempat pemungutan suara (TPS)",
        "polling stations",
        Also("Petugas TPS|KPPS|Lokasi TPS|TPS dan petugasnya"),
    )
    NEUTRALITY = (
        "neutrality",
        "Netralitas aparat",
        "neutrality of officials",
        Also("Netralitas|Netralitas ASN|Netralitas TNI/Polri|Netralitas TNI dan Polri|Netralitas penyelenggara"),
    )
    PARTICIPATION = (
        "participation",
        "Partisipasi pemilih",
        "turnout and abstention",
        Also("Partisipasi|Golput|Golongan putih|Tingkat partisipasi|Angka partisipasi"),
    )
    FAKE_ACCOUNT = (
        "fake_account",
        "Akun palsu",
        "fake account",
        Also("Akun tiruan|Akun bodong|Akun palsu penyelenggara|Fake accounts"),
    )
