"""Terms for institutions, and the official bodies that run and watch elections."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class InstitutionKind(
    Vocabulary,
    source="UU 7/2017 arts. 1 and 449; organisers and partners in public session reports, such as"
    " https://baliglobalnews.com/pemkab-tabanan-targetkan-setiap-desa-miliki-kelompok-informasi-masyarakat-di-2025",
):
    """The kind of an institution that organises, supports, speaks, publishes or checks facts."""

    KOMINFO = "kominfo", "Dinas Kominfo", "communication office"
    MINISTRY = "ministry", "Kementerian/Lembaga", "ministry or agency"
    REGIONAL_AGENCY = "regional_agency", "Perangkat daerah", "regional agency"
    DISTRICT_OFFICE = "district_office", "Kecamatan", "district office"
    VILLAGE_GOVERNMENT = "village_government", "Pemerintah desa/kelurahan", "village government"
    ELECTION_BODY = "election_body", "Penyelenggara Pemilu", "election body"
    INFORMATION_COMMISSION = "information_commission", "Komisi Informasi", "information commission"
    POLICE_MILITARY = "police_military", "Polri/TNI", "police or military"
    SCHOOL = "school", "Sekolah/Madrasah", "school"
    PESANTREN = "pesantren", "Pesantren", "Islamic boarding school", PRACTICE
    UNIVERSITY = "university", "Perguruan tinggi", "university"
    MEDIA = "media", "Media massa", "press"
    CIVIL_SOCIETY = "civil_society", "Ormas/Komunitas", "civil society"
    BUSINESS = "business", "Badan usaha", "business"
    FACT_CHECKER = "fact_checker", "Pemeriksa fakta", "fact checker"
    SURVEY_BODY = "survey_body", "Lembaga survei", "pollster"
    ELECTION_PARTICIPANT = "election_participant", "Peserta Pemilu/Pemilihan", "party or candidate"


class InstitutionLevel(Vocabulary, source="UU 7/2017 art. 1"):
    """The level an institution works at."""

    NATIONAL = "national", "Nasional", "national"
    PROVINCE = "province", "Provinsi", "province"
    REGENCY = "regency", "Kabupaten/Kota", "regency or city"
    DISTRICT = "district", "Kecamatan", "district"
    VILLAGE = "village", "Desa/Kelurahan", "village"
    POLLING_STATION = "polling_station", "TPS", "polling station"
    OVERSEAS = "overseas", "Luar negeri", "overseas"


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

    KPU = "KPU", "Komisi Pemilihan Umum", "General Elections Commission", _NAT
    KPU_PROV = "KPU_PROV", "KPU Provinsi", "provincial KPU", _PROV
    KIP_ACEH = "KIP_ACEH", "Komisi Independen Pemilihan Aceh", "Independent Election Commission of Aceh", _PROV
    KPU_KABKOTA = "KPU_KABKOTA", "KPU Kabupaten/Kota", "regency or city KPU", _REG
    KIP_KABKOTA = "KIP_KABKOTA", "KIP Kabupaten/Kota", "regency or city KIP (Aceh)", _REG
    PPK = "PPK", "Panitia Pemilihan Kecamatan", "district election committee", _DIST
    PPS = "PPS", "Panitia Pemungutan Suara", "village voting committee", _VILL
    KPPS = "KPPS", "Kelompok Penyelenggara Pemungutan Suara", "polling station officers", _TPS
    PANTARLIH = "PANTARLIH", "Petugas Pemutakhiran Data Pemilih", "voter data officer", _TPS
    PPLN = "PPLN", "Panitia Pemilihan Luar Negeri", "overseas election committee", _LN
    KPPSLN = "KPPSLN", "KPPS Luar Negeri", "overseas polling station officers", _LN
    BAWASLU = "BAWASLU", "Badan Pengawas Pemilihan Umum", "General Election Supervisory Agency", _NAT
    BAWASLU_PROV = "BAWASLU_PROV", "Bawaslu Provinsi", "provincial Bawaslu", _PROV
    BAWASLU_KABKOTA = "BAWASLU_KABKOTA", "Bawaslu Kabupaten/Kota", "regency or city Bawaslu", _REG
    PANWASLIH_PROV = "PANWASLIH_PROV", "Panwaslih Pemilu Provinsi Aceh", "Panwaslih of Aceh, permanent", _PROV
    PANWASLIH_KABKOTA = "PANWASLIH_KABKOTA", "Panwaslih Pemilu Kab/Kota", "regency Panwaslih, permanent", _REG
    PANWASLIH_ADHOC_PROV = "PANWASLIH_ADHOC_PROV", "Panwaslih Pilkada Aceh", "Panwaslih of Aceh, ad hoc", _PROV
    PANWASLIH_ADHOC_KABKOTA = "PANWASLIH_ADHOC_KABKOTA", "Panwaslih Pilkada Kab/Kota", "regency Panwaslih, ad hoc", _REG
    PANWASCAM = "PANWASCAM", "Panwaslu Kecamatan", "district election supervisors", _DIST
    PKD = "PKD", "Panwaslu Kelurahan/Desa", "village election supervisor", _VILL
    PTPS = "PTPS", "Pengawas Tempat Pemungutan Suara", "polling station supervisor", _TPS
    PANWASLU_LN = "PANWASLU_LN", "Panwaslu Luar Negeri", "overseas election supervisors", _LN
    DKPP = "DKPP", "Dewan Kehormatan Penyelenggara Pemilu", "Honorary Council of Election Organisers", _NAT

    @property
    def level(self) -> InstitutionLevel:
        """The level the body works at."""
        return self._fact(InstitutionLevel)
