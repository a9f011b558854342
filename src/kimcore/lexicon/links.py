"""Small words between others, and labels before numbers."""

from typing import Final

from kimcore.lexicon.roles import (
    ALSO,
    AND,
    BECOMES,
    BESIDE,
    BESIDE_NOT_ISSUED,
    BUDGET_YEAR,
    BY,
    DATE_FILLER,
    ENDS_NAME,
    FOR,
    FROM,
    IN_NAMES,
    ISSUED,
    ISSUED_BY,
    JOINS,
    LABEL,
    LINK,
    MEASURE,
    NAMELY,
    NEGATION,
    NEUTRAL,
    NO_NAME,
    NOT_ISSUED_BEFORE,
    NOT_ISSUED_BEHIND,
    NOTHING,
    NTH,
    NUMBERED,
    OCCURRENCE,
    OUT_OF,
    PERSON,
    SCHOOL,
    SO_FAR,
    SOME,
    TERM,
    UNTIL,
    Entry,
    word,
)

LINKS: Final[tuple[Entry, ...]] = (
    word("sampai dengan|s.d|s/d", JOINS, UNTIL),
    word("sd", JOINS, LABEL, UNTIL),
    word("to|until", UNTIL),
    word("dan|serta", AND, ENDS_NAME, LINK, NO_NAME),
    word("and|da", AND),
    word("mulai|dimulai|sejak|terhitung mulai|tmt|from|since", FROM),
    word("dari", FROM, ISSUED_BY, LINK, OUT_OF),
    word("dr", OUT_OF),
    word("yaitu|yakni", DATE_FILLER, NAMELY),
    word("beberapa", SOME),
    word(
        "invalid date|nat|null|none|undefined|n/a|n.a|nil|#n/a|#value!|#ref!|"
        "tidak diketahui|belum diketahui|belum ditentukan|tentatif|"
        "akan diinformasikan|akan diinformasikan kemudian|tba|tbd",
        NOTHING,
    ),
    word("nan", IN_NAMES, NOTHING),
    word("tidak ada|tdk ada", NEGATION, NOTHING, NOT_ISSUED_BEFORE, NOT_ISSUED_BEHIND),
    word(
        "kosong|belum tersedia|tidak tersedia|belum diisi|tidak diisi|blm ada|belum ada data|data belum ada|"
        "tidak ada data|data tidak ada|tdk diketahui",
        NOTHING,
    ),
    word("belum ada", NEGATION, NOTHING),
    word("menyusul", NOTHING, NOT_ISSUED_BEHIND),
    word("pada", DATE_FILLER, ENDS_NAME, LINK),
    word(
        "hari/tanggal|hari/tgl|hari,tanggal|hari,tgl|hari tanggal|hari dan tanggal|bln|"
        "waktu setempat|berturut-turut|salat|shalat|sholat|on|in|jatuh|diterbitkan|terbit|dipublikasikan|publikasi|"
        "diposting|diunggah|tayang|published|posted|updated|awal|pertengahan|medio|akhir",
        DATE_FILLER,
    ),
    word("periode", DATE_FILLER, ENDS_NAME, LABEL, TERM),
    word("ditetapkan", DATE_FILLER, ENDS_NAME, ISSUED, LINK),
    word("-", JOINS),
    word("atau", JOINS, LINK),
    word("mi|paud|tk|ma", SCHOOL),
    word("nik", ENDS_NAME, LABEL, NUMBERED, PERSON),
    word(
        "ayat|sman|jilid|kode|mts|tahap|lt|umur|sdn|usia|man|edisi|pemilu|bab|smpn|pasal|seri|pilkada|smkn",
        LABEL,
    ),
    word("lantai", ENDS_NAME, LABEL),
    word("ke", LABEL, NTH),
    word("tahun anggaran", BUDGET_YEAR, DATE_FILLER, ENDS_NAME),
    word("selama", DATE_FILLER, ENDS_NAME),
    word("masa bakti|masa bhakti|masa jabatan|masa khidmat", DATE_FILLER, ENDS_NAME, TERM),
    word("kelas|angkatan|sesi|gelombang", LABEL, OCCURRENCE),
    word("km", LABEL, MEASURE),
    word("rp", LABEL, NUMBERED),
    word("menit|unsur|kilometer|meter|rupiah", MEASURE),
    word("kali", IN_NAMES, MEASURE, OCCURRENCE),
    word("di|dengan|yang", ENDS_NAME, LINK),
    word("untuk", ENDS_NAME, FOR, LINK),
    word("acara|kegiatan|pertemuan", DATE_FILLER, OCCURRENCE),
    word("batch|meja|regu|shift|tps|tim|unit|posyandu", OCCURRENCE),
    word("oleh", BY, ENDS_NAME, ISSUED_BY, LINK),
    word("dalam", IN_NAMES, LINK),
    word("juncto|jo", ALSO, LINK),
    word("belum|blm", NEGATION, NOT_ISSUED_BEFORE, NOT_ISSUED_BEHIND),
    word("tanpa", NEGATION, NOT_ISSUED_BEFORE),
    word("a.n|atas nama|bernama|saudara|saudari|sdr|sdri|an", PERSON),
    word("nip", ENDS_NAME, NUMBERED, PERSON),
    word("&", AND, ENDS_NAME, NO_NAME),
    word("se|kode pos|kodepos", ENDS_NAME),
    word("menjadi", BECOMES),
    word("jadi", BECOMES, IN_NAMES),
    word("beserta|bersama|bersama-sama|didampingi|disertai|ditemani|plus", BESIDE),
    word("baru", IN_NAMES, SO_FAR),
    word("sudah|telah|terbentuk|dibentuk|yang terbentuk|yang sudah|yang telah|yang baru", SO_FAR),
    word(
        "bimtek|bimbingan teknis|webinar|seminar|workshop|lokakarya|pelatihan|sosialisasi|diskusi|dialog|festival|"
        "lomba|bukan hanya|tidak hanya|tidak saja|bukan saja|melibatkan|menghadirkan|mempunyai|memperoleh|meraih|"
        "mendapat|mendapatkan|menerima|terisi|diisi|membentuk|membina|melatih|dilatih|menyasar|menjangkau|"
        "mencakup|meliputi|tersebar|mengirim|mengirimkan|mengutus|mengerahkan|menurunkan|menerjunkan|diterjunkan|"
        "dikirim|datang|berkumpul|kepada|terhadap|bagi|hadapan|adalah|sebagai|seluruh|semua|segenap|para|berbagai|"
        "sehingga|maka|diberikan|memberikan|digelar|bertempat|berada|tepat|juga|pun|saja|tetapi|namun|"
        "mengumpulkan|dikumpulkan|membawahi|menaungi|mengukuhkan|dikukuhkan|melantik|dilantik|memilih|menetapkan|"
        "semula|awalnya|sebelumnya|merekrut|direkrut|mendatangkan|memfasilitasi|menggandeng|memberangkatkan",
        NEUTRAL,
    ),
    word("memiliki", BESIDE_NOT_ISSUED, NEUTRAL),
    word("kami|lainnya|masing|lain|sasaran|binaan|asal|itu|kita|setempat|tersebut", NO_NAME),
    word("tidak ada yang", NEGATION),
    word("tidak|tdk|tak|ga|gak|nggak|enggak|batal|gagal|urung", NEGATION),
)
