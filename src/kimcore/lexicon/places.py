"""Regions, streets, and what stands in addresses."""

from typing import Final

from kimcore.codes import PROVINCES
from kimcore.lexicon.levels import DESA, DISTRICT, HAMLET, KABUPATEN, KELURAHAN, KOTA, PROVINCE, VILLAGE
from kimcore.lexicon.meanings import Hedge
from kimcore.lexicon.roles import (
    ACTS_FOR,
    ADMINISTRATIVE,
    BODY,
    DIRECTION,
    ENDS_NAME,
    FIRST_ONLY,
    GENERIC,
    HEDGE,
    HOME,
    HONORIFIC,
    HOUSE_OF,
    IN_NAMES,
    IN_VILLAGE,
    LABEL,
    LEVEL,
    NO_NAME,
    NUMBERED,
    OCCURRENCE,
    OFFICE,
    PERSON,
    PROVINCE_CODE,
    PUBLIC_HOUSE,
    SEX,
    STREET,
    TITLE,
    UNIT,
    VENUE,
    WHOLE_NAME,
    Entry,
    word,
)
from kimcore.vocabularies import HeadUnit, Sex

_PROVINCE_NAMES: Final = {
    "11": "nanggroe aceh darussalam|nad",
    "12": "sumut|sumatra utara",
    "13": "sumbar|sumatra barat",
    "16": "sumsel|sumatra selatan",
    "19": "bangka belitung|kep. bangka belitung|kep bangka belitung|babel",
    "21": "kep. riau|kep riau|kepri",
    "31": "jakarta|dki jakarta|dki|dkj|daerah khusus jakarta|d.k.i. jakarta",
    "32": "jabar",
    "33": "jateng",
    "34": "DI YOGYAKARTA|d.i. yogyakarta|diy|d.i.y",
    "35": "jatim",
    "52": "ntb",
    "53": "ntt",
    "61": "kalbar|kalimatan barat",
    "62": "kalteng|kalimatan tengah",
    "63": "kalsel|kalimatan selatan",
    "64": "kaltim|kalimatan timur",
    "65": "kaltara|kalimatan utara",
    "71": "sulut",
    "72": "sulteng",
    "73": "sulsel",
    "74": "sultra",
    "76": "sulbar",
    "82": "malut",
}
"""Other names of provinces than the official ones, as people write them; "di Yogyakarta" is none."""

REGION_WORDS: Final[tuple[Entry, ...]] = (
    word("rt|rw", LABEL, LEVEL(HAMLET), NUMBERED, OCCURRENCE, PERSON),
    word("jln|jl|jalan", LABEL, STREET),
    word("jalan raya|jl. raya|jl raya|jln. raya|jln raya", STREET),
    word("lingkungan", LEVEL(HAMLET), OCCURRENCE),
    word("dusun", IN_NAMES, LEVEL(HAMLET), OCCURRENCE),
    word("dukuh", ACTS_FOR(HAMLET), IN_NAMES, LEVEL(HAMLET), OFFICE("dukuh"), UNIT(HeadUnit.PEOPLE)),
    word("desa", BODY, IN_NAMES, LEVEL(DESA), UNIT(HeadUnit.VILLAGES)),
    word("kampung", IN_NAMES, IN_VILLAGE, LEVEL(VILLAGE), UNIT(HeadUnit.VILLAGES)),
    word("gampong|pekon", IN_NAMES, LEVEL(VILLAGE), UNIT(HeadUnit.VILLAGES)),
    word("kalurahan", BODY, LEVEL(VILLAGE), UNIT(HeadUnit.VILLAGES)),
    word("nagari", BODY, IN_NAMES, LEVEL(VILLAGE), UNIT(HeadUnit.VILLAGES)),
    word("kelurahan", BODY, LEVEL(KELURAHAN), UNIT(HeadUnit.VILLAGES)),
    word("distrik", LEVEL(DISTRICT), UNIT(HeadUnit.DISTRICTS)),
    word("kapanewon|kecamatan|kemantren", BODY, LEVEL(DISTRICT), UNIT(HeadUnit.DISTRICTS)),
    word("kabupaten", BODY, LEVEL(KABUPATEN), UNIT(HeadUnit.REGENCIES)),
    word("kota", BODY, IN_NAMES, LEVEL(KOTA), UNIT(HeadUnit.REGENCIES)),
    word("propinsi", LEVEL(PROVINCE), UNIT(HeadUnit.PROVINCES)),
    word("provinsi", BODY, LEVEL(PROVINCE), UNIT(HeadUnit.PROVINCES)),
    word("lk", HEDGE(Hedge.ABOUT), LEVEL(HAMLET), SEX(Sex.MALE), UNIT(HeadUnit.PEOPLE)),
    word("komp|perum|gg|gang|komplek|perumahan|kompleks", STREET),
    word("padukuhan|pedukuhan|dsn|dk|lingk", LEVEL(HAMLET)),
    word("jorong", IN_NAMES, LEVEL(HAMLET)),
    word("huta", FIRST_ONLY, IN_NAMES, LEVEL(HAMLET)),
    word("banjar|br", FIRST_ONLY, IN_NAMES, IN_VILLAGE, LEVEL(HAMLET)),
    word("ds", LEVEL(DESA)),
    word("kel", LEVEL(KELURAHAN)),
    word("kampong|kp", IN_NAMES, IN_VILLAGE, LEVEL(VILLAGE)),
    word("lembang|negeri", FIRST_ONLY, IN_NAMES, LEVEL(VILLAGE)),
    word("gampoeng|tiyuh|nagori", IN_NAMES, LEVEL(VILLAGE)),
    word("kec", LEVEL(DISTRICT)),
    word("kab", LEVEL(KABUPATEN)),
    word("kotamadya|kodya", LEVEL(KOTA)),
    word("prov", LEVEL(PROVINCE)),
    word("administrasi|adm", ADMINISTRATIVE),
    word("utara|selatan|timur|barat|tengah|tenggara|timur laut|barat daya|barat laut", DIRECTION),
    word("pangkajene dan kepulauan", WHOLE_NAME),
    word(
        "muara|muaro|kuala|sungai|sei|air|batang|lubuk|teluk|tanjung|tanjong|pulau|gunung|bukit|bandar|banda|pasar|"
        "simpang|ujung|talang|alur|alue|rawa|ranah|telaga",
        GENERIC,
    ),
    word("hotel|masjid|mesjid|musala|mushola|musholla|langgar|gereja|pura|vihara|gor|lapangan|stadion|wisma", VENUE),
    word("rsud|rsu|rsia|museum|bandara|terminal|pelabuhan|perpustakaan|makam", VENUE),
    *(
        word(f"{province.name.lower()}|{_PROVINCE_NAMES.get(code, '')}".strip("|"), PROVINCE_CODE(code))
        for code, province in PROVINCES.items()
    ),
    word("tetangga|sebelah|terpencil|termiskin", NO_NAME),
    word("gelar|ikuti|raih|adakan|antusias|sambut|hadiri", ENDS_NAME),  # as headlines have them
    word("pak|bu", HONORIFIC, PERSON),
    word("bpk|mbak|mbah|nyonya|ustaz|ustad|ustadz|ustazah|ustadzah|kiai|kyai", HONORIFIC),
    word("drs|dra|hj|akp|kompol|iptu|ipda|ajun|letda|kapten", ENDS_NAME, PERSON, TITLE),
    word("H|ir|prof|kh|haji|hajjah", TITLE),
    word("rumah|rmh|kediaman|tempat tinggal|kontrakan|kos|kost|indekos|rumah susun|rusun", HOME),
    word(
        "rumah makan|rumah adat|rumah ibadah|rumah aspirasi|rumah pintar|rumah pemilu|rumah demokrasi|rumah data|"
        "rumah dataku|rumah bumn|rumah umkm|rumah kim|rumah zakat|rumah tahanan|rumah potong|rumah potong hewan|"
        "rumah gadang|rumah betang|rumah bolon|rumah tongkonan|rumah limas|rumah panjang|rumah pangan|rumah bersalin|"
        "rumah restorative justice|rumah restoratif|rumah kebangsaan|rumah moderasi|rumah duka|rumah aman|"
        "rumah desa sehat|rumah bupati|rumah gubernur|rumah wali kota|rumah walikota|"
        "kediaman dinas|kediaman resmi|kediaman jabatan",
        PUBLIC_HOUSE,
    ),
    word(
        "rumah singgah|rumah baca|rumah belajar|rumah literasi|rumah kreatif|rumah produksi|rumah kemasan|rumah budaya|"
        "rumah tahfiz|rumah tahfidz|rumah quran|rumah yatim|rumah joglo|rumah kaca|rumah jurnalis|rumah ke rumah|"
        "rumah tiga|tuan rumah",
        HOUSE_OF,
    ),
)
