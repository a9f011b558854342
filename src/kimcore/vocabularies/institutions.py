"""Terms for institutions, and the official bodies that run and watch elections."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary


class InstitutionKind(
    Vocabulary,
    source="UU 7/2017 arts. 1 and 449; organisers and partners in public session reports, such as"
    " https://baliglobalnews.com/pemkab-tabanan-targetkan-setiap-desa-miliki-kelompok-informasi-masyarakat-di-2025",
):
    """The kind of an institution that organises, supports, speaks, publishes or checks facts."""

    KOMINFO = (
        "kominfo",
        "Dinas Kominfo",
        "communication office",
        Also(
            "Diskominfo|Dinkominfo|Dinas Komunikasi dan Informatika|Dinas Kominfo dan Statistik|Diskominfo SP|"
            "Diskominfotik|Diskominfosantik|Diskominfostandi|DKIS|Diskomdigi"
        ),
    )
    MINISTRY = (
        "ministry",
        "Kementerian/Lembaga",
        "ministry or agency",
        Also("Kementrian|Kemen|Kementerian dan lembaga|Kementerian/Lembaga negara|Lembaga negara|K/L"),
    )
    REGIONAL_AGENCY = (
        "regional_agency",
        "Perangkat daerah",
        "regional agency",
        Also("OPD|SKPD|Organisasi Perangkat Daerah|Dinas|Badan daerah|Satuan Kerja Perangkat Daerah"),
    )
    DISTRICT_OFFICE = (
        "district_office",
        "Kecamatan",
        "district office",
        Also("Kantor kecamatan|Kantor camat|Pemerintah kecamatan|Pemcam|Kec.|Kapanewon|Distrik|Kemantren"),
    )
    VILLAGE_GOVERNMENT = (
        "village_government",
        "Pemerintah desa/kelurahan",
        "village government",
        Also(
            "Pemerintah desa|Pemerintah kelurahan|Pemdes|Pemerintahan desa|Pemerintah kalurahan|Kantor desa|"
            "Kantor kelurahan|Kelurahan|Desa|Desa/Kelurahan|Pemkal|Pemkel|Kalurahan|Nagari|Gampong|Kantor lurah"
        ),
    )
    ELECTION_BODY = (
        "election_body",
        "Penyelenggara Pemilu",
        "election body",
        Also("Penyelenggara Pemilihan|KPU|Bawaslu|DKPP|KPU/Bawaslu|KPU dan Bawaslu|Panwaslu|Panwaslih"),
    )
    INFORMATION_COMMISSION = (
        "information_commission",
        "Komisi Informasi",
        "information commission",
        Also("KI|Komisi Informasi Publik|Komisi Informasi Pusat|Komisi Informasi Provinsi|Komisi Informasi Daerah"),
    )
    POLICE_MILITARY = (
        "police_military",
        "Polri/TNI",
        "police or military",
        Also("TNI-Polri|TNI dan Polri|Polri dan TNI|Polisi|Polres|Polsek|Polda|Kodim|Koramil|Kepolisian"),
    )
    SCHOOL = "school", "Sekolah/Madrasah", "school", Also("SD|SMP|SMA|SMK|MTs|SMA/SMK|SMA sederajat|SLB")
    PESANTREN = "pesantren", "Pesantren", "Islamic boarding school", PRACTICE, Also("Ponpes|Pondok pesantren|Pontren")
    UNIVERSITY = (
        "university",
        "Perguruan tinggi",
        "university",
        Also(
            "Universitas|Kampus|PTN|PTS|Politeknik|Sekolah tinggi|Institut|Akademi|Perguruan tinggi negeri|"
            "Perguruan tinggi swasta"
        ),
    )
    MEDIA = (
        "media",
        "Media massa",
        "press",
        Also("Pers|Media pers|Media cetak|Media online|Media elektronik|Insan pers|Mass media"),
    )
    CIVIL_SOCIETY = (
        "civil_society",
        "Ormas/Komunitas",
        "civil society",
        Also(
            "Organisasi kemasyarakatan|Organisasi masyarakat|LSM|Lembaga swadaya masyarakat|OMS|NGO|"
            "Organisasi masyarakat sipil"
        ),
    )
    BUSINESS = (
        "business",
        "Badan usaha",
        "business",
        Also("Perusahaan|Swasta|BUMN|BUMD|BUMDes|BUMDesa|Dunia usaha|UMKM|Company"),
    )
    FACT_CHECKER = (
        "fact_checker",
        "Pemeriksa fakta",
        "fact checker",
        Also("Cek fakta|Lembaga cek fakta|Pemeriksa fakta independen"),
    )
    SURVEY_BODY = (
        "survey_body",
        "Lembaga survei",
        "pollster",
        Also("Lembaga survey|Lembaga survei dan hitung cepat|Lembaga jajak pendapat"),
    )
    ELECTION_PARTICIPANT = (
        "election_participant",
        "Peserta Pemilu/Pemilihan",
        "party or candidate",
        Also("Peserta Pemilu|Peserta Pemilihan|Peserta Pilkada|Partai politik|Parpol|Partai|Paslon|Pasangan calon"),
    )


class InstitutionLevel(Vocabulary, source="UU 7/2017 art. 1"):
    """The level an institution works at."""

    NATIONAL = "national", "Nasional", "national", Also("Pusat|Tingkat pusat|Tingkat nasional|RI")
    PROVINCE = "province", "Provinsi", "province", Also("Prov.|Propinsi|Tingkat provinsi")
    REGENCY = (
        "regency",
        "Kabupaten/Kota",
        "regency or city",
        Also("Kab.|Kab/Kota|Kota/Kabupaten|Tingkat kabupaten|Tingkat kota"),
    )
    DISTRICT = "district", "Kecamatan", "district", Also("Kec.|Tingkat kecamatan|Distrik|Kapanewon|Kemantren")
    VILLAGE = (
        "village",
        "Desa/Kelurahan",
        "village",
        Also("Kel.|Kelurahan/Desa|Kalurahan|Nagari|Gampong|Kampung|Tingkat desa|Tingkat kelurahan|Pekon"),
    )
    POLLING_STATION = "polling_station", "TPS", "polling station", Also("Tempat pemungutan suara|Tingkat TPS")
    OVERSEAS = "overseas", "Luar negeri", "overseas", Also("LN|Luar negri")


_NAT = InstitutionLevel.NATIONAL
_PROV = InstitutionLevel.PROVINCE
_REG = InstitutionLevel.REGENCY
_DIST = InstitutionLevel.DISTRICT
_VILL = InstitutionLevel.VILLAGE
_TPS = InstitutionLevel.POLLING_STATION
_LN = InstitutionLevel.OVERSEAS


class OfficialBody(
    Vocabulary,
    source="UU 7/2017 art. 1; UU 11/2006 art. 56 (KIP); Qanun Aceh 6/2016 and 6/2018 (Panwaslih)",
):
    """A body that runs elections, watches them, or judges those who do. Codes keep the official capitals.

    Aceh has two kinds of Panwaslih, each in the province and in its regencies: a permanent one that Bawaslu forms
    for the Pemilu, and an ad hoc one that DPRA and DPRK form for the Pemilihan.
    """

    KPU = (
        "KPU",
        "Komisi Pemilihan Umum",
        "General Elections Commission",
        _NAT,
        Also("KPU RI|KPU Pusat|Komisi Pemilihan Umum Republik Indonesia"),
    )
    KPU_PROV = (
        "KPU_PROV",
        "KPU Provinsi",
        "provincial KPU",
        _PROV,
        Also("KPU Propinsi|KPUD Provinsi|Komisi Pemilihan Umum Provinsi"),
    )
    KIP_ACEH = (
        "KIP_ACEH",
        "Komisi Independen Pemilihan Aceh",
        "Independent Election Commission of Aceh",
        _PROV,
        Also("KIP Provinsi Aceh"),
    )
    KPU_KABKOTA = (
        "KPU_KABKOTA",
        "KPU Kabupaten/Kota",
        "regency or city KPU",
        _REG,
        Also(
            "KPU Kab|KPU Kabupaten|KPU Kota|KPU Kab/Kota|KPUD Kabupaten|KPUD Kota|"
            "Komisi Pemilihan Umum Kabupaten|Komisi Pemilihan Umum Kota"
        ),
    )
    KIP_KABKOTA = (
        "KIP_KABKOTA",
        "KIP Kabupaten/Kota",
        "regency or city KIP (Aceh)",
        _REG,
        Also("KIP Kabupaten|KIP Kota|KIP Kab"),
    )
    PPK = (
        "PPK",
        "Panitia Pemilihan Kecamatan",
        "district election committee",
        _DIST,
        Also("Panitia Pemilihan Distrik|PPD"),
    )
    PPS = (
        "PPS",
        "Panitia Pemungutan Suara",
        "village voting committee",
        _VILL,
        Also("Panitia Pemungutan Suara Desa|Panitia Pemungutan Suara Kelurahan"),
    )
    KPPS = (
        "KPPS",
        "Kelompok Penyelenggara Pemungutan Suara",
        "polling station officers",
        _TPS,
        Also("Petugas KPPS|Anggota KPPS"),
    )
    PANTARLIH = (
        "PANTARLIH",
        "Petugas Pemutakhiran Data Pemilih",
        "voter data officer",
        _TPS,
        Also("Petugas Pantarlih|PPDP|Petugas Pemutakhiran Daftar Pemilih"),
    )
    PPLN = "PPLN", "Panitia Pemilihan Luar Negeri", "overseas election committee", _LN
    KPPSLN = (
        "KPPSLN",
        "KPPS Luar Negeri",
        "overseas polling station officers",
        _LN,
        Also("KPPS LN|Kelompok Penyelenggara Pemungutan Suara Luar Negeri"),
    )
    BAWASLU = (
        "BAWASLU",
        "Badan Pengawas Pemilihan Umum",
        "General Election Supervisory Agency",
        _NAT,
        Also("Bawaslu RI|Bawaslu Pusat|Badan Pengawas Pemilu|Badan Pengawas Pemilihan Umum Republik Indonesia"),
    )
    BAWASLU_PROV = (
        "BAWASLU_PROV",
        "Bawaslu Provinsi",
        "provincial Bawaslu",
        _PROV,
        Also("Bawaslu Propinsi|Badan Pengawas Pemilu Provinsi|Badan Pengawas Pemilihan Umum Provinsi"),
    )
    BAWASLU_KABKOTA = (
        "BAWASLU_KABKOTA",
        "Bawaslu Kabupaten/Kota",
        "regency or city Bawaslu",
        _REG,
        Also(
            "Bawaslu Kab|Bawaslu Kabupaten|Bawaslu Kota|Bawaslu Kab/Kota|Badan Pengawas Pemilu Kabupaten|"
            "Badan Pengawas Pemilu Kota"
        ),
    )
    PANWASLIH_PROV = (
        "PANWASLIH_PROV",
        "Panwaslih Pemilu Provinsi Aceh",
        "Panwaslih of Aceh, permanent",
        _PROV,
        Also("Panwaslih Provinsi Aceh Pemilu|Panwaslih Pemilu Aceh"),
    )
    PANWASLIH_KABKOTA = (
        "PANWASLIH_KABKOTA",
        "Panwaslih Pemilu Kab/Kota",
        "regency Panwaslih, permanent",
        _REG,
        Also("Panwaslih Pemilu Kabupaten|Panwaslih Pemilu Kota|Panwaslih Pemilu Kabupaten/Kota"),
    )
    PANWASLIH_ADHOC_PROV = (
        "PANWASLIH_ADHOC_PROV",
        "Panwaslih Pilkada Aceh",
        "Panwaslih of Aceh, ad hoc",
        _PROV,
        Also("Panwaslih Pilkada Provinsi Aceh|Panwaslih Pemilihan Aceh"),
    )
    PANWASLIH_ADHOC_KABKOTA = (
        "PANWASLIH_ADHOC_KABKOTA",
        "Panwaslih Pilkada Kab/Kota",
        "regency Panwaslih, ad hoc",
        _REG,
        Also("Panwaslih Pilkada Kabupaten|Panwaslih Pilkada Kota|Panwaslih Pilkada Kabupaten/Kota"),
    )
    PANWASCAM = (
        "PANWASCAM",
        "Panwaslu Kecamatan",
        "district election supervisors",
        _DIST,
        Also(
            "Panwaslucam|Panwas Kecamatan|Panwas Kec|Panwaslu Kec|Pengawas Pemilu Kecamatan|"
            "Panitia Pengawas Pemilu Kecamatan"
        ),
    )
    PKD = (
        "PKD",
        "Panwaslu Kelurahan/Desa",
        "village election supervisor",
        _VILL,
        Also(
            "Panwaslu Kelurahan|Panwaslu Desa|Panwaslu Desa/Kelurahan|Pengawas Kelurahan/Desa|Pengawas Desa|PPL|"
            "Pengawas Pemilu Lapangan|Pengawas Pemilu Kelurahan/Desa"
        ),
    )
    PTPS = (
        "PTPS",
        "Pengawas Tempat Pemungutan Suara",
        "polling station supervisor",
        _TPS,
        Also("Pengawas TPS|Petugas PTPS"),
    )
    PANWASLU_LN = (
        "PANWASLU_LN",
        "Panwaslu Luar Negeri",
        "overseas election supervisors",
        _LN,
        Also("Panwas LN|Panwaslu Luar Negri"),
    )
    DKPP = (
        "DKPP",
        "Dewan Kehormatan Penyelenggara Pemilu",
        "Honorary Council of Election Organisers",
        _NAT,
        Also("DKPP RI"),
    )

    @property
    def level(self) -> InstitutionLevel:
        """The level the body works at."""
        return self._fact(InstitutionLevel)
