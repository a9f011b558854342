"""Terms for sessions: what took place, in which way, and what became of it."""

from kimcore.vocabularies.attendance import (
    AttendeeSegment,
    Capacity,
    HeadScope,
    HeadUnit,
    Magnitude,
    PartyRole,
    PersonRole,
)
from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary

# Pickles of 0.1.0 look for all of them here.
__all__ = [
    "AttendeeSegment",
    "Capacity",
    "HeadScope",
    "HeadUnit",
    "Magnitude",
    "PartyRole",
    "PersonRole",
    "SessionKind",
    "SessionMethod",
    "SessionMode",
    "SessionStatus",
]


class SessionKind(
    Vocabulary,
    source="headlines of public session reports, such as https://kanaltanbu.com/?p=2127,"
    " https://diskominfo.bantenprov.go.id/berita/rakor-pembinaan-dan-pemberdayaan-kim and"
    " https://kimnyiagengserang.blogspot.com/2023/03/study-banding-kim-sumedang.html;"
    " https://fokusjabar.id/2020/11/13/kominfo-kim-pemilihan-serentak-2020/ (press statement);"
    " https://www.harianmerapi.com/news/amp/4010852891/daftar-juara-kim-award-2023-di-kabupaten-kulon-progo (award)",
    numbered=True,
):
    """The kind of a session; one session can be of several. A webinar is a mode, not a kind."""

    SOSIALISASI = (
        "sosialisasi",
        "Sosialisasi",
        "information session",
        Also("Sosialisasi KIM|Sosialiasi|Sosialisasi Pemilu|Sosialisasi Pilkada"),
    )
    PEMBINAAN = "pembinaan", "Pembinaan", "guidance", Also("Pembinaan KIM|Pembinaan kelompok")
    BIMTEK = "bimtek", "Bimbingan teknis", "technical training", Also("Bimtek KIM|Bintek|Bim. Tek.|Bimbingan tehnis")
    PELATIHAN = (
        "pelatihan",
        "Pelatihan/Diklat",
        "training",
        Also("Pelatihan KIM|Pendidikan dan pelatihan|Diklat KIM|Pelatihan jurnalistik"),
    )
    PENYULUHAN = "penyuluhan", "Penyuluhan", "extension talk", Also("Penyuluhan KIM")
    SARASEHAN = "sarasehan", "Sarasehan", "community dialogue", Also("Saresehan|Sarasehan KIM")
    FGD = (
        "fgd",
        "FGD",
        "focus group discussion",
        Also(
            "Focus Group Discussion (FGD)|Diskusi kelompok terarah|Diskusi kelompok terpumpun|Diskusi terpumpun|"
            "Forum group discussion"
        ),
    )
    RAKOR = (
        "rakor",
        "Rapat koordinasi",
        "coordination meeting",
        Also("Rakor KIM|Rapat kordinasi|Rapat koord.|Rapat koordinasi daerah|Rakorda|Koordinasi"),
    )
    RAPAT = (
        "rapat",
        "Rapat",
        "meeting",
        Also("Rapat kerja|Raker|Rapat internal|Rapat pengurus|Rapat evaluasi|Rapat KIM"),
    )
    MONEV = (
        "monev",
        "Monitoring dan evaluasi",
        "monitoring and evaluation",
        Also("Monev KIM|Monitoring evaluasi|Monitoring|Pemantauan dan evaluasi"),
    )
    PENDATAAN = (
        "pendataan",
        "Pendataan/Pemetaan",
        "survey of groups",
        Also("Inventarisasi|Pendataan KIM|Pemetaan KIM|Inventarisasi KIM"),
    )
    PEMBENTUKAN = (
        "pembentukan",
        "Musyawarah pembentukan",
        "founding meeting",
        Also(
            "Pembentukan KIM|Musdes pembentukan KIM|Rapat pembentukan|Rapat pembentukan KIM|Musyawarah pembentukan KIM"
        ),
    )
    PEMILIHAN_PENGURUS = (
        "pemilihan_pengurus",
        "Pemilihan pengurus",
        "board election",
        Also("Pemilihan ketua|Pemilihan pengurus KIM|Pemilihan ketua KIM|Reorganisasi pengurus|Pergantian pengurus"),
    )
    PENGUKUHAN = (
        "pengukuhan",
        "Pengukuhan/Pelantikan",
        "inauguration",
        Also(
            "Pengukuhan KIM|Pelantikan KIM|Pengukuhan pengurus|Pelantikan pengurus|Pengukuhan pengurus KIM|"
            "Pelantikan pengurus KIM"
        ),
    )
    STUDI_BANDING = (
        "studi_banding",
        "Studi banding/Studi tiru",
        "study visit",
        Also("Study banding|Study tiru|Studi komparasi|Kaji tiru|Kunjungan belajar|Kunjungan studi"),
    )
    TECHNICAL_MEETING = (
        "technical_meeting",
        "Technical meeting (rapat teknis)",
        "briefing of the contestants",
        PRACTICE,
        Also("TM|Technical meeting lomba|Temu teknis|Pertemuan teknis"),
    )
    PENGANUGERAHAN = (
        "penganugerahan",
        "Penganugerahan/Pengumuman juara",
        "award of a contest",
        Also(
            "Anugerah|Malam anugerah|Malam penganugerahan|Anugerah KIM|KIM Award|Penyerahan hadiah|"
            "Penyerahan penghargaan|Pemberian penghargaan|Awarding"
        ),
    )
    UPACARA = (
        "upacara",
        "Upacara",
        "ceremony",
        PRACTICE,
        Also("Upacara bendera|Apel|Apel pagi|Upacara peringatan|Upacara pembukaan"),
    )
    LOMBA = "lomba", "Lomba", "contest", Also("Lomba KIM|Perlombaan|Kompetisi|Competition")
    FESTIVAL = "festival", "Festival", "festival", Also("Festival KIM|Pekan KIM|Festifal")
    PERTEMUAN_RUTIN = (
        "pertemuan_rutin",
        "Pertemuan rutin",
        "regular meeting",
        Also("Rapat rutin|Rapat bulanan|Pertemuan bulanan|Rapat rutin bulanan|Rutinan|Pertemuan rutin KIM"),
    )
    PENDAMPINGAN = "pendampingan", "Pendampingan", "mentoring", Also("Pendampingan KIM")
    SILATURAHMI = (
        "silaturahmi",
        "Silaturahmi/Audiensi",
        "courtesy meeting",
        Also("Silaturahim|Silaturrahmi|Silaturahmi KIM|Audensi|Kunjungan silaturahmi|Anjangsana"),
    )
    KETERANGAN_PERS = (
        "keterangan_pers",
        "Keterangan pers/Wawancara",
        "press statement or interview",
        Also("Wawancara|Jumpa pers|Konferensi pers|Konpers|Press conference"),
    )


class SessionMethod(Vocabulary, source="PKPU 9/2022 art. 12"):
    """A direct method of informing voters."""

    FORUM_WARGA = (
        "forum_warga",
        "Forum warga",
        "citizens' forum",
        Also("Rembug warga|Rembuk warga|Temu warga|Pertemuan warga"),
    )
    DISKUSI = (
        "diskusi",
        "Diskusi",
        "discussion",
        Also("FGD|Diskusi kelompok|Diskusi publik|Diskusi dan tanya jawab|Diskusi kelompok terarah"),
    )
    SEMINAR = "seminar", "Seminar", "seminar", Also("Webinar|Seminar nasional|Seminar daring")
    LOKAKARYA = "lokakarya", "Lokakarya", "workshop", Also("Loka karya|Work shop")
    PELATIHAN = "pelatihan", "Pelatihan", "training", Also("Diklat|Bimtek|Bimbingan teknis|Pelatihan teknis")
    CERAMAH = "ceramah", "Ceramah", "lecture", Also("Paparan|Pemaparan|Presentasi|Pemaparan materi|Penyampaian materi")
    SIMULASI = (
        "simulasi",
        "Simulasi",
        "simulation",
        Also("Simulasi pemungutan suara|Peragaan|Praktik|Praktek|Simulasi dan praktik"),
    )
    GELAR_WICARA = "gelar_wicara", "Gelar wicara", "talk show", Also("Talkshow|Bincang-bincang|Gelar bincang")
    BUDAYA_LOKAL = (
        "budaya_lokal",
        "Budaya lokal/tradisional",
        "local or traditional culture",
        Also("Budaya tradisional|Kesenian tradisional|Pertunjukan rakyat|Pentas seni|Pentas budaya|Kesenian daerah"),
    )
    LAIN = "lain", "Metode lain", "other method", Also("Lainnya|Lain-lain|Metode lainnya")


class SessionMode(
    Vocabulary,
    source="https://mediacenter.slemankab.go.id/kim-ikut-sosialisasikan-pemilihan-kepala-daerah-serentak-2020/;"
    " https://developers.google.com/gmail/markup/reference/types/Event",
):
    """How people attended."""

    IN_PERSON = (
        "in_person",
        "Luring",
        "in person",
        Also(
            "Tatap muka|Offline|Off line|Luar jaringan|Secara luring|Tatap muka langsung|Secara tatap muka|"
            "Onsite|On site|Face to face"
        ),
    )
    ONLINE = (
        "online",
        "Daring",
        "online",
        Also(
            "On line|Dalam jaringan|Secara daring|Virtual|Webinar|Zoom|Zoom meeting|Via Zoom|Google Meet|Gmeet|"
            "Vicon|Video conference|Konferensi video|Telekonferensi|Teleconference"
        ),
    )
    HYBRID = (
        "hybrid",
        "Hibrida",
        "hybrid",
        Also(
            "Hibrid|Hybrida|Campuran|Bauran|Blended|Luring dan daring|Daring dan luring|Offline dan online|"
            "Online dan offline"
        ),
    )
    BROADCAST = (
        "broadcast",
        "Siaran",
        "broadcast",
        PRACTICE,
        Also("Siaran langsung|Live streaming|Streaming|Siaran radio|Siaran TV|Disiarkan"),
    )


class SessionStatus(
    Vocabulary,
    source="https://kimgatmedia.blogspot.com/2021/11/ (ditunda);"
    " https://www.jambanganhijau.my.id/2024/01/walikota-surabaya-bersama-anggota-kim.html (diundur)",
):
    """What became of a session; one that was moved and then took place is `held`."""

    PLANNED = (
        "planned",
        "Direncanakan",
        "planned",
        PRACTICE,
        Also(
            "Rencana|Akan datang|Akan dilaksanakan|Dijadwalkan|Terjadwal|Mendatang|Masih rencana|Belum|"
            "Belum terlaksana|Belum dilaksanakan|Blm terlaksana|Blm dilaksanakan|Scheduled|Upcoming"
        ),
    )
    HELD = (
        "held",
        "Terlaksana",
        "held",
        Also(
            "Selesai|Dilaksanakan|Sudah dilaksanakan|Telah dilaksanakan|Sudah terlaksana|Telah terlaksana|"
            "Sudah selesai|Telah selesai|Terealisasi|Sudah|Sdh dilaksanakan|Sdh terlaksana|Sdh selesai|Done|"
            "Completed"
        ),
    )
    POSTPONED = (
        "postponed",
        "Ditunda, tanggal belum ada",
        "postponed (no new date)",
        Also("Ditunda|Tunda|Tertunda|Penundaan|Pending"),
    )
    RESCHEDULED = (
        "rescheduled",
        "Diundur, tanggal baru",
        "rescheduled (new date)",
        Also(
            "Diundur|Dijadwal ulang|Dijadwalkan ulang|Jadwal ulang|Penjadwalan ulang|Undur|Dimundurkan|Dimajukan|"
            "Pindah tanggal|Reschedule"
        ),
    )
    CANCELLED = (
        "cancelled",
        "Dibatalkan",
        "cancelled",
        PRACTICE,
        Also("Batal|Pembatalan|Batal dilaksanakan|Tidak jadi|Tidak jadi dilaksanakan|Canceled|Cancel"),
    )
