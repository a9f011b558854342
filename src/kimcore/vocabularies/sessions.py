"""Terms for sessions: what took place, who came, in which part, and how many."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class SessionKind(
    Vocabulary,
    source="headlines of public session reports, such as https://kanaltanbu.com/?p=2127,"
    " https://diskominfo.bantenprov.go.id/berita/rakor-pembinaan-dan-pemberdayaan-kim and"
    " https://kimnyiagengserang.blogspot.com/2023/03/study-banding-kim-sumedang.html;"
    " https://fokusjabar.id/2020/11/13/kominfo-kim-pemilihan-serentak-2020/ (press statement)",
):
    """The kind of a session; one session can be of several. A webinar is a mode, not a kind."""

    SOSIALISASI = "sosialisasi", "Sosialisasi", "information session"
    PEMBINAAN = "pembinaan", "Pembinaan", "guidance"
    BIMTEK = "bimtek", "Bimbingan teknis", "technical training"
    PELATIHAN = "pelatihan", "Pelatihan/Diklat", "training"
    PENYULUHAN = "penyuluhan", "Penyuluhan", "extension talk"
    SARASEHAN = "sarasehan", "Sarasehan", "community dialogue"
    FGD = "fgd", "FGD", "focus group discussion"
    RAKOR = "rakor", "Rapat koordinasi", "coordination meeting"
    RAPAT = "rapat", "Rapat", "meeting"
    MONEV = "monev", "Monitoring dan evaluasi", "monitoring and evaluation"
    PENDATAAN = "pendataan", "Pendataan/Pemetaan", "survey of groups"
    PEMBENTUKAN = "pembentukan", "Musyawarah pembentukan", "founding meeting"
    PEMILIHAN_PENGURUS = "pemilihan_pengurus", "Pemilihan pengurus", "board election"
    PENGUKUHAN = "pengukuhan", "Pengukuhan/Pelantikan", "inauguration"
    STUDI_BANDING = "studi_banding", "Studi banding/Studi tiru", "study visit"
    LOMBA = "lomba", "Lomba", "contest"
    FESTIVAL = "festival", "Festival", "festival"
    PERTEMUAN_RUTIN = "pertemuan_rutin", "Pertemuan rutin", "regular meeting"
    PENDAMPINGAN = "pendampingan", "Pendampingan", "mentoring"
    SILATURAHMI = "silaturahmi", "Silaturahmi/Audiensi", "courtesy meeting"
    KETERANGAN_PERS = "keterangan_pers", "Keterangan pers/Wawancara", "press statement or interview"


class SessionMethod(Vocabulary, source="PKPU 9/2022 art. 12"):
    """A direct method of informing voters."""

    FORUM_WARGA = "forum_warga", "Forum warga", "citizens' forum"
    DISKUSI = "diskusi", "Diskusi", "discussion"
    SEMINAR = "seminar", "Seminar", "seminar"
    LOKAKARYA = "lokakarya", "Lokakarya", "workshop"
    PELATIHAN = "pelatihan", "Pelatihan", "training"
    CERAMAH = "ceramah", "Ceramah", "lecture"
    SIMULASI = "simulasi", "Simulasi", "simulation"
    GELAR_WICARA = "gelar_wicara", "Gelar wicara", "talk show"
    BUDAYA_LOKAL = "budaya_lokal", "Budaya lokal/tradisional", "local or traditional culture"
    LAIN = "lain", "Metode lain", "other method"


class SessionMode(
    Vocabulary,
    source="https://mediacenter.slemankab.go.id/kim-ikut-sosialisasikan-pemilihan-kepala-daerah-serentak-2020/;"
    " https://developers.google.com/gmail/markup/reference/types/Event",
):
    """How people attended."""

    IN_PERSON = "in_person", "Luring", "in person"
    ONLINE = "online", "Daring", "online"
    HYBRID = "hybrid", "Hibrida", "hybrid"
    BROADCAST = "broadcast", "Siaran", "broadcast", PRACTICE


class SessionStatus(
    Vocabulary,
    source="https://kimgatmedia.blogspot.com/2021/11/ (ditunda);"
    " https://www.jambanganhijau.my.id/2024/01/walikota-surabaya-bersama-anggota-kim.html (diundur)",
):
    """What became of a session; one that was moved and then took place is `held`."""

    PLANNED = "planned", "Direncanakan", "planned", PRACTICE
    HELD = "held", "Terlaksana", "held"
    POSTPONED = "postponed", "Ditunda (tanggal belum ada)", "postponed (no new date)"
    RESCHEDULED = "rescheduled", "Diundur (tanggal baru)", "rescheduled (new date)"
    CANCELLED = "cancelled", "Dibatalkan", "cancelled", PRACTICE


class AttendeeSegment(Vocabulary, source="PKPU 10/2018 art. 5(1); public session reports"):
    """Who came, by walk of life. Segments overlap: a person can belong to several. Not the segments of voters."""

    MASYARAKAT_UMUM = "masyarakat_umum", "Masyarakat umum", "general public"
    PELAJAR = "pelajar", "Pelajar", "pupils"
    PENGURUS_KIM = "pengurus_kim", "Pengurus KIM", "board members of KIM"
    ANGGOTA_KIM = "anggota_kim", "Anggota/Pegiat KIM", "members of KIM and those active in one"
    PERANGKAT_DESA = "perangkat_desa", "Perangkat desa/kelurahan", "village officials"
    TOKOH_MASYARAKAT = "tokoh_masyarakat", "Tokoh masyarakat", "community leaders"
    ORMAS = "ormas", "Organisasi kemasyarakatan", "civil society organisations"
    MEDIA = "media", "Media massa", "press"
    PARTAI = "partai", "Partai politik", "political parties"
    INSTANSI = "instansi", "Instansi pemerintah", "government offices"
    MASYARAKAT_ADAT = "masyarakat_adat", "Masyarakat adat", "customary communities"


class PersonRole(
    Vocabulary,
    source="public session reports, such as"
    " https://surabayanewsweek.com/2018/05/perluas-penyebaran-informasi-diskominfo.html",
):
    """The part a named person had in a session."""

    OPENER = "opener", "Pembuka/Sambutan", "opening or welcome speech"
    KEYNOTE = "keynote", "Pembicara kunci", "keynote speaker", PRACTICE
    SPEAKER = "speaker", "Narasumber", "speaker"
    MODERATOR = "moderator", "Moderator", "moderator"
    FACILITATOR = "facilitator", "Fasilitator", "facilitator", PRACTICE
    REPRESENTATIVE = "representative", "Perwakilan", "representative"


class Capacity(Vocabulary, source="UU 27/2022 art. 20(2) (an official's name rests on a public task)"):
    """In which capacity a person took part, as it decides on which ground the name may be kept."""

    OFFICIAL = "official", "Pejabat", "official", PRACTICE
    GROUP_OFFICER = "group_officer", "Pengurus KIM", "officer of a KIM", PRACTICE
    PRIVATE = "private", "Pribadi", "private person", PRACTICE


class PartyRole(
    Vocabulary,
    source="https://suarapubliknews.net/jelang-pemilu-diskominfo-tanbu-perkuat-peran-kelompok-informasi-masyarakat;"
    " https://kimnyiagengserang.blogspot.com/2023/03/study-banding-kim-sumedang.html (host, guest)",
):
    """The part an institution or a group had in a session."""

    ORGANISER = "organiser", "Penyelenggara", "organiser"
    HOST = "host", "Tuan rumah", "host"
    SUPPORTER = "supporter", "Pendukung", "supporter"
    PARTNER = "partner", "Mitra", "partner"
    GUEST = "guest", "Tamu", "guest"


class HeadScope(Vocabulary, source="counts in public session reports; participant statuses of CiviCRM"):
    """Which heads a count counts."""

    INVITED = "invited", "Diundang", "invited"
    REGISTERED = "registered", "Terdaftar", "registered"
    ATTENDED = "attended", "Hadir", "attended"
    REPRESENTED = "represented", "Diwakili", "represented"
    BOARD = "board", "Pengurus", "board"
    COMMITTEE = "committee", "Panitia dan narasumber", "committee and speakers"


class HeadUnit(Vocabulary, source="counts in public session reports"):
    """What a count counts: 201 KIM are not 201 people."""

    PEOPLE = "people", "Orang", "people"
    GROUPS = "groups", "KIM/Kelompok", "groups"
    VILLAGES = "villages", "Desa/Kelurahan", "villages"
    DISTRICTS = "districts", "Kecamatan", "districts"
    REGENCIES = "regencies", "Kabupaten/Kota", "regencies or cities"
    PROVINCES = "provinces", "Provinsi", "provinces"
    INSTITUTIONS = "institutions", "Instansi/Lembaga", "institutions"
    VOTES = "votes", "Suara", "votes"


class Magnitude(Vocabulary, source="counts in public session reports"):
    """An order of magnitude that is printed in place of a number, and is never made one."""

    TENS = "tens", "Puluhan", "tens"
    HUNDREDS = "hundreds", "Ratusan", "hundreds"
    THOUSANDS = "thousands", "Ribuan", "thousands"
