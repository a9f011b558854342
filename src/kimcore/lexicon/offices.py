"""Offices and bodies, and the level that each acts for."""

from typing import Final

from kimcore.lexicon.levels import DISTRICT, HAMLET, KABUPATEN, KOTA, NATIONAL, PROVINCE, VILLAGE
from kimcore.lexicon.roles import ACTING, ACTS_FOR, BODY, NOUN, OFFICE, PUBLIC_HOUSE, SEAT, UNIT, Entry, word
from kimcore.vocabularies import HeadScope, HeadUnit

_HAMLET_HEADS: Final = ("kepala dusun", "kepala lingkungan", "ketua rt", "ketua rw")
_VILLAGE_HEADS: Final = (
    *("hukum tua", "kapitalaung", "kepala lembang", "kepala pekon", "pambakal", "pangulu", "penghulu", "peratin"),
    *("petinggi", "sangadi"),
)

OFFICES: Final[tuple[Entry, ...]] = (
    word("panitia", BODY, NOUN(HeadScope.COMMITTEE), UNIT(HeadUnit.PEOPLE)),
    word("camat", ACTS_FOR(DISTRICT), OFFICE("camat"), UNIT(HeadUnit.PEOPLE)),
    word("kades", ACTS_FOR(VILLAGE), OFFICE("kepala desa"), UNIT(HeadUnit.PEOPLE)),
    word("kadus", ACTS_FOR(HAMLET), OFFICE("kepala dusun"), UNIT(HeadUnit.PEOPLE)),
    word("kepala", OFFICE("kepala"), UNIT(HeadUnit.PEOPLE)),
    word("ketua", OFFICE("ketua"), UNIT(HeadUnit.PEOPLE)),
    word("lurah", ACTS_FOR(VILLAGE), OFFICE("lurah"), UNIT(HeadUnit.PEOPLE)),
    word("forum", BODY, UNIT(HeadUnit.GROUPS)),
    word("badan|dinas", BODY, UNIT(HeadUnit.INSTITUTIONS)),
    word("presiden", ACTS_FOR(NATIONAL), OFFICE("presiden")),
    word(
        "gubernur|gubernur kepala daerah tingkat i|gubernur kdh tingkat i|gubernur kdh tk. i",
        ACTS_FOR(PROVINCE),
        OFFICE("gubernur"),
    ),
    word(
        "bupati|bupati kepala daerah tingkat ii|bupati kdh tingkat ii|bupati kdh tk. ii",
        ACTS_FOR(KABUPATEN),
        OFFICE("bupati"),
    ),
    word(
        "wali kota|walikota|walikotamadya|walikotamadya kepala daerah tingkat ii", ACTS_FOR(KOTA), OFFICE("wali kota")
    ),
    word("panewu", ACTS_FOR(DISTRICT), OFFICE("panewu")),
    word("mantri pamong praja", ACTS_FOR(DISTRICT), OFFICE("mantri pamong praja")),
    word("kepala distrik", ACTS_FOR(DISTRICT), OFFICE("kepala distrik")),
    word("kepala kelurahan", ACTS_FOR(VILLAGE), OFFICE("lurah")),
    word("kepala desa", ACTS_FOR(VILLAGE), OFFICE("kepala desa")),
    word("kepala kampung", ACTS_FOR(VILLAGE), OFFICE("kepala kampung")),
    word("kuwu", ACTS_FOR(VILLAGE), OFFICE("kuwu")),
    word("perbekel|prebekel", ACTS_FOR(VILLAGE), OFFICE("perbekel")),
    word("keuchik|geuchik", ACTS_FOR(VILLAGE), OFFICE("keuchik")),
    word("wali nagari|walinagari", ACTS_FOR(VILLAGE), OFFICE("wali nagari")),
    word("sekretaris daerah|sekda", OFFICE("sekretaris daerah")),
    word("kepala dinas|kadis", OFFICE("kepala dinas")),
    word("direktur jenderal|dirjen", ACTS_FOR(NATIONAL), OFFICE("direktur jenderal")),
    word("menteri komunikasi dan informatika|menteri kominfo", OFFICE("menteri komunikasi dan informatika")),
    word("menteri komunikasi dan digital|menkomdigi", OFFICE("menteri komunikasi dan digital")),
    word("menteri dalam negeri|mendagri", OFFICE("menteri dalam negeri")),
    *(word(head, ACTS_FOR(HAMLET), OFFICE(head)) for head in _HAMLET_HEADS),
    word("kepala dukuh", ACTS_FOR(HAMLET), OFFICE("dukuh")),
    *(word(head, ACTS_FOR(VILLAGE), OFFICE(head)) for head in _VILLAGE_HEADS),
    word("pemerintah desa|pemdes", ACTS_FOR(VILLAGE), BODY),
    word("pemkab", ACTS_FOR(KABUPATEN), BODY),
    word("pemkot", ACTS_FOR(KOTA), BODY),
    word("pemprov", ACTS_FOR(PROVINCE), BODY),
    word("menteri", ACTS_FOR(NATIONAL), OFFICE("menteri")),
    word("plt|pj|plh|penjabat", ACTING),
    word(
        "bawaslu|dewan|dinkominfo|diskominfo|dkisp|dprd|kementerian|komisi|"
        "komisi pemilihan umum|kpu|pemerintah|pkk|ppk|pps|sekretariat",
        BODY,
    ),
    word("kantor", BODY, SEAT),
    word("rumah dinas|rumah jabatan", PUBLIC_HOUSE, SEAT),
    word("ruang rapat|ruang kerja|pringgitan|halaman", SEAT),
)
