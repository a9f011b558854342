"""Terms for groups and their members."""

from kimcore.vocabularies.base import PRACTICE, Also, Vocabulary


class GroupForm(
    Vocabulary,
    source="https://diskominfo.banjarbarukota.go.id/pembentukan-kelompok-informasi-masyarakat-kim-kelurahan-guntung-paikat/201807/"
    " (sub-groups); https://kim.serangkota.go.id (forum); https://ideanews.co/"
    "pembinaan-kim-di-ppu-diskominfo-fokus-pada-pemetaan-kebutuhan-dan-penguatan-kapasitas (themes)",
):
    """What kind of body a group is, whatever its level."""

    KIM = "kim", "KIM", "KIM", Also("Kelompok Informasi Masyarakat|Komunitas Informasi Masyarakat")
    FORUM = (
        "forum",
        "Forum KIM (FK-KIM)",
        "forum of KIM",
        Also("FKKIM|Forum Komunikasi KIM|Forum Komunikasi Kelompok Informasi Masyarakat"),
    )
    SUBGROUP = (
        "subgroup",
        "Subkelompok KIM",
        "sub-group of a KIM",
        Also("Sub kelompok KIM|Sub kelompok|Subkelompok|Sub KIM"),
    )
    THEMATIC = "thematic", "KIM tematik", "thematic KIM", Also("Tematik|Thematik")


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

    HAMLET = (
        "hamlet",
        "Dusun/Padukuhan/RW/RT",
        "hamlet or neighbourhood",
        Also("Lingkungan|RT/RW|Jorong|Pedukuhan|Dukuh"),
    )
    VILLAGE = (
        "village",
        "Desa/Kelurahan/Kalurahan/Nagari/Gampong/Kampung",
        "village",
        Also("Kel.|Pekon|Lembang|Tingkat desa|Tingkat kelurahan|Ds."),
    )
    DISTRICT = "district", "Kecamatan/Kapanewon/Kemantren/Distrik", "district", Also("Kec.|Tingkat kecamatan")
    REGENCY = (
        "regency",
        "Kabupaten/Kota",
        "regency or city",
        Also("Kab.|Kab/Kota|Kota/Kabupaten|Tingkat kabupaten|Tingkat kota"),
    )
    PROVINCE = "province", "Provinsi", "province", Also("Prov.|Propinsi|Tingkat provinsi")
    NATIONAL = "national", "Nasional", "national", Also("Pusat|Tingkat nasional")


class Office(
    Vocabulary,
    source="http://rahayu-margaasih.desa.id/artikel/2019/6/20/kelompok-informasi-masyarakat;"
    " https://mercusuar.web.id/kota-palu/kim-diharapkan-jadi-garda-terdepan-diseminasi-informasi",
    numbered=True,
):
    """The office a member holds in a group."""

    CHAIR = "chair", "Ketua", "chair", Also("Ketua Umum|Ketum|Ketua KIM|Ketua kelompok|Chairman|Chairperson")
    COORDINATOR = (
        "coordinator",
        "Koordinator",
        "coordinator",
        Also("Koord.|Koor.|Kordinator|Koordinator KIM|Koordinator umum"),
    )
    ACTING_CHAIR = (
        "acting_chair",
        "Plt. Ketua",
        "acting chair",
        Also("Ketua pengganti|Plh. Ketua|Pj. Ketua|Pjs. Ketua|Pelaksana tugas ketua|Penjabat ketua|Ketua sementara"),
    )
    DEPUTY_CHAIR = (
        "deputy_chair",
        "Wakil Ketua",
        "deputy chair",
        PRACTICE,
        Also("Wkl. Ketua|Wk. Ketua|Wakil|Waka|Waketum|Wakil Ketua Umum|Wakil Ketua KIM|Vice chair"),
    )
    SECRETARY = (
        "secretary",
        "Sekretaris",
        "secretary",
        Also("Sekertaris|Sekr.|Sek.|Sekre|Sekretaris Umum|Sekum|Sekretaris KIM"),
    )
    TREASURER = "treasurer", "Bendahara", "treasurer", Also("Bend.|Bdhr.|Bendahara Umum|Bendum|Bendahara KIM|Bendahar")
    COLLECTION = (
        "collection",
        "Bidang Pengumpulan Informasi",
        "information gathering section",
        Also(
            "Bid. Pengumpulan Informasi|Seksi Pengumpulan Informasi|Sie Pengumpulan Informasi|"
            "Divisi Pengumpulan Informasi|Pengumpulan Informasi|Bidang Pengumpulan|Bid. Pengumpulan|Seksi Pengumpulan"
        ),
    )
    PROCESSING = (
        "processing",
        "Bidang Pengelolaan/Pengolahan Informasi",
        "information processing section",
        Also(
            "Bidang Pengelolaan Informasi|Bidang Pengolahan Informasi|Bid. Pengelolaan Informasi|"
            "Bid. Pengolahan Informasi|Bid. Pengelolaan/Pengolahan Informasi|Seksi Pengelolaan Informasi|"
            "Seksi Pengolahan Informasi|Divisi Pengelolaan Informasi|Divisi Pengolahan Informasi|"
            "Sie Pengelolaan Informasi|Sie Pengolahan Informasi|Pengelolaan Informasi|Bidang Pengolahan|"
            "Bid. Pengelolaan|Bid. Pengolahan"
        ),
    )
    DISSEMINATION = (
        "dissemination",
        "Bidang Penyebaran Informasi",
        "information dissemination section",
        Also(
            "Bid. Penyebaran Informasi|Seksi Penyebaran Informasi|Sie Penyebaran Informasi|"
            "Divisi Penyebaran Informasi|Penyebaran Informasi|Bidang Penyebarluasan Informasi|"
            "Bid. Penyebarluasan Informasi|Bidang Diseminasi Informasi|Bid. Diseminasi Informasi|"
            "Seksi Diseminasi Informasi|Diseminasi Informasi|Bidang Penyebaran|Bidang Diseminasi|Bid. Penyebaran|"
            "Bid. Diseminasi"
        ),
    )
    SECTION = (
        "section",
        "Seksi lain",
        "other section",
        Also("Seksi|Sie|Bidang|Divisi|Seksi lainnya|Bidang lain|Bidang lainnya"),
    )
    WEB_ADMIN = (
        "web_admin",
        "Admin kim.id",
        "kim.id site admin",
        Also(
            "Admin|Admin web|Admin website|Administrator|Webmaster|Operator kim.id|Pengelola web|"
            "Pengelola kim.id|Pengelola website"
        ),
    )
    MEMBER = "member", "Anggota", "member", Also("Anggota KIM|Agt.|Angg.|Anggota biasa")
    PATRON = "patron", "Pelindung", "patron", PRACTICE, Also("Pelindung KIM")
    ADVISER = "adviser", "Penasihat", "adviser", PRACTICE, Also("Penasehat|Dewan Penasihat|Dewan Penasehat|Advisor")
    MENTOR = "mentor", "Pembina", "mentor", PRACTICE, Also("Dewan Pembina|Pembina KIM")


class SectionRole(
    Vocabulary,
    source="https://mercusuar.web.id/kota-palu/kim-diharapkan-jadi-garda-terdepan-diseminasi-informasi (the sections)",
    numbered=True,
):
    """The place of a member within a section of the board."""

    COORDINATOR = (
        "coordinator",
        "Koordinator bidang",
        "section coordinator",
        PRACTICE,
        Also("Koordinator|Koord.|Koor.|Koord. Bidang|Koord. Bid.|Ketua bidang|Koordinator seksi|Ketua seksi|Kabid"),
    )
    MEMBER = "member", "Anggota bidang", "section member", PRACTICE, Also("Anggota|Anggota seksi|Agt.|Angg.")


class Sex(Vocabulary, source="UU 27/2022 art. 4(3); https://dp3appkb.surabaya.go.id/sigas/pprg/printgap/1013 (L, P)"):
    """Sex as registers and attendance sheets print it, in the columns L and P. Personal data of the general kind."""

    MALE = "male", "Laki-laki (L)", "male", Also("Lk.|Laki|Laki2|Lelaki|Pria|Putra|Bapak|Bpk.|Bapak-bapak|M|Man")
    FEMALE = "female", "Perempuan (P)", "female", Also("Pr.|Prp.|Prempuan|Wanita|Putri|Ibu|Ibu-ibu|Emak-emak|F|Woman")


class RegistrationStep(
    Vocabulary,
    source="https://sukomanunggal.kim.id/pembentukan-kim; https://fajarbanten.co.id/?p=25674; https://berandapost.com/?p=13316",
):
    """A step of a group's registration; a group can take one without the others."""

    FORMED = "formed", "Terbentuk", "formed", Also("Sudah terbentuk|Telah terbentuk|Dibentuk")
    CONFIRMED = (
        "confirmed",
        "Ber-SK",
        "confirmed by decree",
        Also("Sudah ber-SK|Ada SK|Sudah SK|Sudah ada SK|Dikukuhkan|Telah dikukuhkan|Disahkan"),
    )
    REPORTED = (
        "reported",
        "Dilaporkan ke Dinas",
        "reported to the office",
        Also("Dilaporkan|Sudah dilaporkan|Lapor|Dilaporkan ke Diskominfo"),
    )
    VERIFIED = (
        "verified",
        "Terverifikasi",
        "verified",
        Also("Diverifikasi|Sudah diverifikasi|Telah diverifikasi|Verifikasi|Lolos verifikasi"),
    )
    ON_KIM_ID = (
        "on_kim_id",
        "Terdaftar di kim.id",
        "registered on kim.id",
        Also("kim.id|Sudah terdaftar di kim.id|Terdaftar kim.id"),
    )
    DISSOLVED = "dissolved", "Bubar", "dissolved", PRACTICE, Also("Dibubarkan|Sudah bubar|Telah bubar|Dihapus")


class Activity(
    Vocabulary,
    source="https://shalokalindonesia.com/diskominfo-kalsel-genjot-peran-kim-informasi-pemda-siap-tembus-ke-seluruh-lapisan-masyarakat/;"
    " https://infopublik.id/kategori/nusantara/726147/index.html",
):
    """How active a group was found on a day. No national criterion is known: the observer judges."""

    ACTIVE = "active", "Aktif", "active", Also("Masih aktif|Sangat aktif|Aktif berkegiatan")
    LESS_ACTIVE = "less_active", "Kurang aktif", "less active", PRACTICE, Also("Krg aktif|Kurang begitu aktif")
    NOT_YET_ACTIVE = "not_yet_active", "Belum aktif", "not yet active", Also("Blm aktif")
    DORMANT = (
        "dormant",
        "Vakum/Tidak aktif",
        "dormant",
        Also(
            "Vakum|Tidak aktif|Tdk aktif|Non aktif|Nonaktif|Tidak aktif lagi|Sudah tidak aktif|Pasif|Mati suri|Inaktif|"
            "Dorman|Vacum|"
            "Vakuum|Inactive"
        ),
    )
    UNKNOWN = (
        "unknown",
        "Belum dipantau",
        "not yet observed",
        PRACTICE,
        Also("Belum diketahui|Tidak diketahui|Belum dimonitor|Blm dipantau"),
    )
