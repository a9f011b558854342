"""Terms for groups and their members."""

from kimcore.vocabularies.base import PRACTICE, Vocabulary


class GroupForm(
    Vocabulary,
    source="https://diskominfo.banjarbarukota.go.id/pembentukan-kelompok-informasi-masyarakat-kim-kelurahan-guntung-paikat/201807/"
    " (sub-groups); https://kim.serangkota.go.id (forum); https://ideanews.co/"
    "pembinaan-kim-di-ppu-diskominfo-fokus-pada-pemetaan-kebutuhan-dan-penguatan-kapasitas (themes)",
):
    """What kind of body a group is, whatever its level."""

    KIM = "kim", "KIM", "KIM"
    FORUM = "forum", "Forum KIM (FK-KIM)", "forum of KIM"
    SUBGROUP = "subgroup", "Subkelompok KIM", "sub-group of a KIM"
    THEMATIC = "thematic", "KIM tematik", "thematic KIM"


class GroupNaming(
    Vocabulary,
    source="https://jatim.antaranews.com/amp/berita/705978/kementerian-kominfo-perluas-peran-komunitas-informasi-masyarakat",
):
    """What the K of KIM stands for in a group's printed name; both are in use."""

    KELOMPOK = "kelompok", "Kelompok Informasi Masyarakat", "public information group"
    KOMUNITAS = "komunitas", "Komunitas Informasi Masyarakat", "public information community"


class GroupLevel(
    Vocabulary,
    source="http://www.beritaberlian.com/2018/12/19/diskominfo-lampung-sosialisasikan-kim-di-pringsewu/;"
    " https://kim.kolakakab.go.id/alur-pembentukan/",
):
    """The level of administration a group works at; the printed kind of place stands in its `Places`."""

    HAMLET = "hamlet", "Dusun/Padukuhan/RW/RT", "hamlet or neighbourhood"
    VILLAGE = "village", "Desa/Kelurahan/Kalurahan/Nagari/Gampong/Kampung", "village"
    DISTRICT = "district", "Kecamatan/Kapanewon/Kemantren/Distrik", "district"
    REGENCY = "regency", "Kabupaten/Kota", "regency or city"
    PROVINCE = "province", "Provinsi", "province"
    NATIONAL = "national", "Nasional", "national"


class Office(
    Vocabulary,
    source="http://rahayu-margaasih.desa.id/artikel/2019/6/20/kelompok-informasi-masyarakat;"
    " https://mercusuar.web.id/kota-palu/kim-diharapkan-jadi-garda-terdepan-diseminasi-informasi",
):
    """The office a member holds in a group."""

    CHAIR = "chair", "Ketua", "chair"
    COORDINATOR = "coordinator", "Koordinator", "coordinator"
    ACTING_CHAIR = "acting_chair", "Ketua pengganti", "acting chair"
    DEPUTY_CHAIR = "deputy_chair", "Wakil Ketua", "deputy chair", PRACTICE
    SECRETARY = "secretary", "Sekretaris", "secretary"
    TREASURER = "treasurer", "Bendahara", "treasurer"
    COLLECTION = "collection", "Bidang Pengumpulan Informasi", "information gathering section"
    PROCESSING = "processing", "Bidang Pengelolaan/Pengolahan Informasi", "information processing section"
    DISSEMINATION = "dissemination", "Bidang Penyebaran Informasi", "information dissemination section"
    SECTION = "section", "Seksi lain", "other section"
    WEB_ADMIN = "web_admin", "Admin kim.id", "kim.id site admin"
    MEMBER = "member", "Anggota", "member"
    PATRON = "patron", "Pelindung", "patron", PRACTICE
    ADVISER = "adviser", "Penasihat", "adviser", PRACTICE
    MENTOR = "mentor", "Pembina", "mentor", PRACTICE


class SectionRole(
    Vocabulary,
    source="https://mercusuar.web.id/kota-palu/kim-diharapkan-jadi-garda-terdepan-diseminasi-informasi (the sections)",
):
    """The place of a member within a section of the board."""

    COORDINATOR = "coordinator", "Koordinator bidang", "section coordinator", PRACTICE
    MEMBER = "member", "Anggota bidang", "section member", PRACTICE


class Sex(Vocabulary, source="UU 27/2022 art. 4(3); https://dp3appkb.surabaya.go.id/sigas/pprg/printgap/1013 (L, P)"):
    """Sex as registers and attendance sheets print it, in the columns L and P. Personal data of the general kind."""

    MALE = "male", "Laki-laki (L)", "male"
    FEMALE = "female", "Perempuan (P)", "female"


class RegistrationStep(
    Vocabulary,
    source="https://sukomanunggal.kim.id/pembentukan-kim; https://fajarbanten.co.id/?p=25674; https://berandapost.com/?p=13316",
):
    """A step of a group's registration; a group can take one without the others."""

    FORMED = "formed", "Terbentuk", "formed"
    CONFIRMED = "confirmed", "Ber-SK", "confirmed by decree"
    REPORTED = "reported", "Dilaporkan ke Dinas", "reported to the office"
    VERIFIED = "verified", "Terverifikasi", "verified"
    ON_KIM_ID = "on_kim_id", "Terdaftar di kim.id", "registered on kim.id"
    DISSOLVED = "dissolved", "Bubar", "dissolved", PRACTICE


class Activity(
    Vocabulary,
    source="https://shalokalindonesia.com/diskominfo-kalsel-genjot-peran-kim-informasi-pemda-siap-tembus-ke-seluruh-lapisan-masyarakat/;"
    " https://infopublik.id/kategori/nusantara/726147/index.html",
):
    """How active a group was found on a day. No national criterion is known: the observer judges."""

    ACTIVE = "active", "Aktif", "active"
    LESS_ACTIVE = "less_active", "Kurang aktif", "less active", PRACTICE
    NOT_YET_ACTIVE = "not_yet_active", "Belum aktif", "not yet active"
    DORMANT = "dormant", "Vakum", "dormant"
    UNKNOWN = "unknown", "Belum dipantau", "not yet observed", PRACTICE
