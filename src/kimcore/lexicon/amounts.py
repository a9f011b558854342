"""Numbers, and the words that hedge, join, share and multiply them."""

from typing import Final

from kimcore.lexicon.meanings import Filler, Hedge
from kimcore.lexicon.roles import (
    ANNOUNCES,
    BESIDE_NOT_ISSUED,
    CHANGE,
    DATE_FILLER,
    EACH,
    HEDGE,
    HEDGE_BEHIND,
    IDIOM,
    IN_NUMBER,
    JOINS,
    MAGNITUDE,
    MEASURE,
    NEGATION,
    NO_NAME,
    NOT_ISSUED_BEFORE,
    NUMERAL,
    PLAN,
    PORTION,
    QUOTA,
    SHARE,
    SOME,
    TIMES,
    UNIT,
    UNTIL,
    Entry,
    word,
)
from kimcore.vocabularies import DocumentKind, HeadUnit, Magnitude

_DIGITS: Final = {
    "1": "satu",
    "2": "dua|doea",
    "3": "tiga",
    "4": "empat",
    "5": "lima",
    "6": "enam",
    "7": "tujuh|toedjoeh|tudjuh",
    "8": "delapan|salapan|dlapan",
    "9": "sembilan",
}
_SCALES: Final = {"belas": "t", "puluh": "y", "ratus": "r", "ribu": "k", "juta": "m"}
_SHORT_SCALES: Final = {"rb": "k", "jt": "m"}

AMOUNTS: Final[tuple[Entry, ...]] = (
    word("hingga|sampai", HEDGE(Hedge.UP_TO), JOINS, UNTIL),
    word("per", DATE_FILLER, IN_NUMBER(DocumentKind.REGULATION), EACH),
    word("sekitar", HEDGE(Hedge.ABOUT), NO_NAME),
    word("rata-rata|rata rata|rata2|rerata", HEDGE(Hedge.ABOUT), QUOTA),
    word(
        "sekitaran|sekira|sekitr|sktr|skitar|kurang-lebih|kurleb|krg lbh|krg lebih|krg. lebih|krg. lbh|k.l|"
        "kl|k/l|kira-kira|kira kira|kira2|perkiraan|estimasi|berkisar|kisaran|±|+/-|+-|~|≈",
        HEDGE(Hedge.ABOUT),
    ),
    word("kurang lebih|lebih kurang", HEDGE(Hedge.ABOUT), HEDGE_BEHIND(Hedge.ABOUT)),
    word("diperkirakan", HEDGE(Hedge.ABOUT), PLAN),
    word(
        "hampir|nyaris|mendekati|maksimal|maksimum|maks|max|paling banyak|sebanyak-banyaknya|"
        "tidak lebih dari|tak lebih dari|tdk lebih dari|tidak lebih dr|tdk lebih dr|tidak lebih|tdk lebih|"
        "tidak melebihi|tdk melebihi|≤",
        HEDGE(Hedge.UP_TO),
    ),
    word(
        "kurang dari|kurang dr|di bawah|tidak sampai|tak sampai|tdk sampai|tidak mencapai|belum mencapai|<",
        HEDGE(Hedge.BELOW),
    ),
    word(
        "minimal|minimum|mnimal|paling sedikit|paling tidak|paling kurang|sedikitnya|sekurangnya|"
        "sekurang-kurangnya|setidaknya|setidak-tidaknya|tidak kurang dari|tak kurang dari|"
        "tidak kurang|tak kurang|tdk kurang dari|tidak kurang dr|tdk kurang dr|tdk kurang|≥",
        HEDGE(Hedge.FROM),
    ),
    word("lebih", HEDGE(Hedge.ABOVE), HEDGE_BEHIND(Hedge.ABOVE)),
    word("lebih dari|lebih dr", HEDGE(Hedge.ABOVE)),
    word("di atas|melebihi|melampaui|>", HEDGE(Hedge.ABOVE)),
    word("atau lebih|ke atas|+", HEDGE_BEHIND(Hedge.FROM)),
    word("ada", ANNOUNCES(Filler.NUMBER), BESIDE_NOT_ISSUED),
    word("cuma|hanya|berjumlah|mencapai|sebanyak|sejumlah|tercatat|terdapat|sebesar", ANNOUNCES(Filler.NUMBER)),
    word(
        "jumlah|jumlahnya|jml|jlh|keseluruhan|keseluruhannya|seluruhnya|semuanya|total|totalnya",
        ANNOUNCES(Filler.TOTAL),
    ),
    word("antara", ANNOUNCES(Filler.BETWEEN)),
    word("tepatnya", ANNOUNCES(Filler.EXACT), DATE_FILLER),
    word("persisnya", ANNOUNCES(Filler.EXACT)),
    word("belasan|puluhan", MAGNITUDE(Magnitude.TENS)),
    word("ratusan", MAGNITUDE(Magnitude.HUNDREDS)),
    word("ribuan", MAGNITUDE(Magnitude.THOUSANDS)),
    word("puluhan ribu|ratusan ribu|jutaan", MAGNITUDE(None)),
    word(
        "satu per satu|satu persatu|satu-satunya|satu sama lain|"
        "satu desa satu kim|satu kelurahan satu kim|satu-satu|satu satunya|seorang diri|setengah hari",
        IDIOM,
    ),
    word("salah satu|salah seorang", IDIOM, SOME),
    word(
        "setengah|separuh|separo|sebagian|sebagian besar|sebagian kecil|seperempat|sepertiga|"
        "seperlima|dua pertiga|dua per tiga|tiga perempat|tiga per empat|mayoritas|"
        "persentase|prosentase|presentase|proporsi",
        PORTION,
    ),
    word("%|pct|prosen|persen", SHARE),
    word("×", MEASURE, TIMES),  # noqa: RUF001 - as print has it
    word(
        "berkurang|bertambah|kekurangan|kelebihan|kurang|naik|penambahan|selisih|"
        "tambahan|turun|meningkat|menyusut|ditambah|dikurangi|lebih banyak|lebih sedikit|lebih tinggi|lebih rendah",
        CHANGE,
    ),
    word("bukan", CHANGE, NEGATION, NOT_ISSUED_BEFORE),
    word("masing-masing|masing masing|masing2|msg2|@", QUOTA),
    word("setiap|tiap|tiap-tiap|tiap2|stiap", EACH),
    word("seorang", NUMERAL("o"), UNIT(HeadUnit.PEOPLE)),
    word("nol", NUMERAL("0")),
    *(word(spellings, NUMERAL(sign)) for sign, spellings in _DIGITS.items()),
    *(word(spelling, NUMERAL(sign)) for spelling, sign in {**_SCALES, **_SHORT_SCALES}.items()),
    *(word(f"se{scale}", NUMERAL(f"1{sign}")) for scale, sign in _SCALES.items()),
    *(
        word(spellings.partition("|")[0] + scale, NUMERAL(digit + sign))
        for digit, spellings in _DIGITS.items()
        for scale, sign in _SCALES.items()
    ),
)
"""Numerals are read as signs: "duapuluh lima" and "dua puluh lima" are both "2y5". None joins "0" and "o"."""
