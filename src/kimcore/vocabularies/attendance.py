"""Terms for who came to a session, in which part, and how many."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary


class AttendeeSegment(Vocabulary, source="PKPU 10/2018 art. 5(1); public session reports and agendas"):
    """Who came, by walk of life. Segments overlap: a person can belong to several. Not the segments of voters."""

    MASYARAKAT_UMUM = (
        "masyarakat_umum",
        "Masyarakat umum",
        "general public",
        Also("Umum|Masyarakat|Warga|Warga masyarakat|Warga umum|Masy. umum|Publik"),
    )
    PELAJAR = (
        "pelajar",
        "Pelajar",
        "pupils",
        Also(
            "Siswa|Siswi|Siswa/Siswi|Murid|Anak sekolah|Peserta didik|Santri|Pelajar SMA|Siswa SMA|Siswa SMK|Students"
        ),
    )
    MAHASISWA = (
        "mahasiswa",
        "Mahasiswa",
        "students of universities",
        Also("Mahasiswi|Mahasiswa/Mahasiswi|Mahasiswa/i|Mhs."),
    )
    GURU = (
        "guru",
        "Guru/Pendidik",
        "teachers",
        Also("Tenaga pendidik|Tenaga pengajar|Dewan guru|Guru sekolah"),
    )
    PENGURUS_KIM = (
        "pengurus_kim",
        "Pengurus KIM",
        "board members of KIM",
        Also("KIM|Pengurus|Pengurus Kelompok Informasi Masyarakat|Kelompok Informasi Masyarakat"),
    )
    ANGGOTA_KIM = (
        "anggota_kim",
        "Anggota/Pegiat KIM",
        "members of KIM and those active in one",
        Also("Pegiat KIM|Penggiat KIM|Anggota dan pegiat KIM"),
    )
    PERANGKAT_DESA = (
        "perangkat_desa",
        "Perangkat desa/kelurahan",
        "village officials",
        Also(
            "Perangkat kelurahan|Perangkat kalurahan|Aparat desa|Aparatur desa|Aparat kelurahan|"
            "Aparatur kelurahan|Pamong desa|Pamong kalurahan|Pemdes|Pemerintah desa|Kades|Kepala desa|"
            "Perangkat desa dan kelurahan"
        ),
    )
    TOKOH_MASYARAKAT = (
        "tokoh_masyarakat",
        "Tokoh masyarakat",
        "community leaders",
        Also("Tomas|Tokoh pemuda|Tokoh adat|Tokoh perempuan|Tokoh"),
    )
    TOKOH_AGAMA = (
        "tokoh_agama",
        "Tokoh agama",
        "religious leaders",
        Also("Toga|Pemuka agama|Ulama|Alim ulama|Pemuka/Tokoh agama"),
    )
    RT_RW = (
        "rt_rw",
        "Pengurus RT/RW",
        "heads of neighbourhoods",
        Also("RW/RT|RT dan RW|Ketua RT/RW|Ketua RT dan RW|Ketua RT|Ketua RW|Pengurus RT dan RW|RT|RW"),
    )
    PKK = (
        "pkk",
        "PKK",
        "family welfare movement (PKK)",
        Also(
            "TP PKK|Tim Penggerak PKK|Kader PKK|Ibu-ibu PKK|Ibu PKK|Pengurus PKK|Anggota PKK|"
            "Pemberdayaan dan Kesejahteraan Keluarga"
        ),
    )
    KARANG_TARUNA = (
        "karang_taruna",
        "Karang Taruna",
        "village youth organisation (Karang Taruna)",
        Also("Kartar|Katar|Pengurus Karang Taruna|Anggota Karang Taruna"),
    )
    BABINSA = (
        "babinsa",
        "Babinsa/Bhabinkamtibmas",
        "village officers of army and police",
        Also(
            "Babinkamtibmas|Bhabin|Babinsa dan Bhabinkamtibmas|Bhabinkamtibmas dan Babinsa|"
            "Bhabinkamtibmas/Babinsa|Babinkamtibmas/Babinsa|Babinsa/Babinkamtibmas"
        ),
    )
    ORMAS = (
        "ormas",
        "Organisasi kemasyarakatan",
        "civil society organisations",
        Also("Organisasi masyarakat|LSM|Organisasi masyarakat sipil|OMS"),
    )
    MEDIA = "media", "Media massa", "press", Also("Pers|Wartawan|Jurnalis|Insan pers|Awak media|Insan media")
    PARTAI = "partai", "Partai politik", "political parties", Also("Parpol|Pengurus partai|Pengurus parpol")
    INSTANSI = (
        "instansi",
        "Instansi pemerintah",
        "government offices",
        Also("OPD|SKPD|Dinas|Perangkat daerah|Instansi pemerintahan|Pemerintah daerah|Pemda|Instansi terkait"),
    )
    ASN = (
        "asn",
        "Aparatur sipil negara (ASN)",
        "civil servants",
        Also("PNS|PPPK|ASN/PNS|PNS/ASN|Pegawai negeri sipil|Pegawai ASN|Pegawai pemerintah"),
    )
    MASYARAKAT_ADAT = (
        "masyarakat_adat",
        "Masyarakat adat",
        "customary communities",
        Also("Masyarakat hukum adat|MHA|Warga adat|Komunitas adat"),
    )


class PersonRole(
    Vocabulary,
    source="public session reports, such as"
    " https://surabayanewsweek.com/2018/05/perluas-penyebaran-informasi-diskominfo.html",
    numbered=True,
):
    """The part a named person had in a session."""

    OPENER = (
        "opener",
        "Pembuka/Sambutan",
        "opening or welcome speech",
        Also("Membuka|Yang membuka|Pembuka acara|Pemberi sambutan|Kata sambutan|Sambutan dan pembukaan|Membuka acara"),
    )
    KEYNOTE = (
        "keynote",
        "Pembicara kunci",
        "keynote speaker",
        PRACTICE,
        Also("Pembicara utama|Narasumber utama|Narasumber kunci"),
    )
    SPEAKER = (
        "speaker",
        "Narasumber",
        "speaker",
        Also("Nara sumber|Narsum|Nasum|Pemateri|Pembicara|Penceramah|Penyaji|Pemapar|Narasumber/Pemateri"),
    )
    MODERATOR = "moderator", "Moderator", "moderator", Also("Moderator diskusi|Mod.")
    FACILITATOR = "facilitator", "Fasilitator", "facilitator", PRACTICE, Also("Fasilitator pelatihan")
    REPRESENTATIVE = (
        "representative",
        "Perwakilan",
        "representative",
        Also("Wakil|Yang mewakili|Mewakili|Utusan|Delegasi"),
    )
    COMMITTEE = (
        "committee",
        "Panitia",
        "organising committee",
        Also("Anggota panitia|Panitia pelaksana|Panitia kegiatan|Ketua panitia|Sekretaris panitia|Petugas"),
    )
    COORDINATOR = (
        "coordinator",
        "Koordinator kegiatan",
        "coordinator",
        PRACTICE,
        Also("Koordinator|Koordinator acara|Koord. kegiatan|Koordinator lapangan|Korlap"),
    )
    PERSON_IN_CHARGE = (
        "person_in_charge",
        "Penanggung jawab",
        "person in charge",
        PRACTICE,
        Also("PJ|PIC|Penanggung jawab kegiatan|Penanggungjawab|Penanggungjawab kegiatan|Contact person"),
    )


class Capacity(Vocabulary, source="UU 27/2022 art. 20(2) (an official's name rests on a public task)"):
    """In which capacity a person took part, as it decides on which ground the name may be kept."""

    OFFICIAL = "official", "Pejabat", "official", PRACTICE, Also("Pejabat publik|Pejabat pemerintah")
    GROUP_OFFICER = "group_officer", "Pengurus KIM", "officer of a KIM", PRACTICE, Also("Pengurus|Pengurus kelompok")
    PRIVATE = "private", "Perorangan", "private person", PRACTICE, Also("Pribadi|Perseorangan|Warga|Masyarakat")


class PartyRole(
    Vocabulary,
    source="https://suarapubliknews.net/jelang-pemilu-diskominfo-tanbu-perkuat-peran-kelompok-informasi-masyarakat;"
    " https://kimnyiagengserang.blogspot.com/2023/03/study-banding-kim-sumedang.html (host, guest);"
    " https://www.harianmerapi.com/news/amp/4010852891/daftar-juara-kim-award-2023-di-kabupaten-kulon-progo"
    " (recipient)",
):
    """The part an institution or a group had in a session."""

    ORGANISER = (
        "organiser",
        "Penyelenggara",
        "organiser",
        Also("Pelaksana|Penyelenggara kegiatan|Panitia|Panitia penyelenggara|Organizer"),
    )
    HOST = "host", "Tuan rumah", "host", Also("Tuanrumah|Penerima kunjungan")
    SUPPORTER = (
        "supporter",
        "Pendukung",
        "supporter",
        Also("Didukung|Didukung oleh|Mendukung|Sponsor|Pendukung kegiatan"),
    )
    PARTNER = (
        "partner",
        "Mitra",
        "partner",
        Also("Mitra kerja|Bermitra|Kerja sama|Bekerja sama|Bekerjasama|Kolaborator|Kolaborasi"),
    )
    GUEST = "guest", "Tamu", "guest", Also("Tamu undangan|Undangan|Pengunjung")
    RECIPIENT = (
        "recipient",
        "Penerima penghargaan",
        "recipient of an award",
        Also("Penerima|Pemenang|Juara|Peraih penghargaan|Penerima hadiah|Penerima bantuan"),
    )


class HeadScope(Vocabulary, source="counts in public session reports; participant statuses of CiviCRM"):
    """Which heads a count counts."""

    INVITED = "invited", "Diundang", "invited", Also("Undangan|Jumlah undangan|Jumlah diundang|Yang diundang")
    REGISTERED = "registered", "Terdaftar", "registered", Also("Pendaftar|Mendaftar|Jumlah pendaftar|Teregistrasi")
    ATTENDED = (
        "attended",
        "Hadir",
        "attended",
        Also("Kehadiran|Peserta|Jumlah hadir|Jumlah peserta|Yang hadir|Peserta hadir|Dihadiri"),
    )
    REPRESENTED = "represented", "Diwakili", "represented", Also("Perwakilan|Mewakili|Terwakili|Jumlah perwakilan")
    BOARD = "board", "Pengurus", "board", Also("Jumlah pengurus|Kepengurusan|Pengurus KIM")
    COMMITTEE = (
        "committee",
        "Panitia dan narasumber",
        "committee and speakers",
        Also("Panitia|Narasumber|Panitia/Narasumber|Narasumber dan panitia"),
    )


class HeadUnit(Vocabulary, source="counts in public session reports"):
    """What a count counts: 201 KIM are not 201 people."""

    PEOPLE = "people", "Orang", "people", Also("Org.|Peserta|Jiwa|Pax|Persons|Orang peserta")
    GROUPS = "groups", "KIM/Kelompok", "groups", Also("Kelompok KIM|Klp.|Kel. KIM")
    VILLAGES = (
        "villages",
        "Desa/Kelurahan",
        "villages",
        Also("Kalurahan|Nagari|Gampong|Kelurahan/Desa|Desa dan kelurahan"),
    )
    DISTRICTS = "districts", "Kecamatan", "districts", Also("Kec.|Distrik|Kapanewon")
    REGENCIES = "regencies", "Kabupaten/Kota", "regencies or cities", Also("Kab.|Kab/Kota|Kota/Kabupaten")
    PROVINCES = "provinces", "Provinsi", "provinces", Also("Prov.|Propinsi")
    INSTITUTIONS = "institutions", "Instansi/Lembaga", "institutions", Also("OPD|SKPD|Organisasi|Perangkat daerah")
    VOTES = "votes", "Suara", "votes", Also("Suara sah")


class Magnitude(Vocabulary, source="counts in public session reports"):
    """An order of magnitude that is printed in place of a number, and is never made one."""

    TENS = "tens", "Puluhan", "tens", Also("Puluhan orang|Puluhan peserta")
    HUNDREDS = "hundreds", "Ratusan", "hundreds", Also("Ratusan orang|Ratusan peserta")
    THOUSANDS = "thousands", "Ribuan", "thousands", Also("Ribuan orang|Ribuan peserta")
