"""The words of amounts: hedges, ranges, shares, and what makes a number count nothing. A new word is one more entry."""

import enum
from typing import Final

from kimcore.printed.tokens import Phrases
from kimcore.vocabularies import Magnitude


class Hedge(enum.Enum):
    """What a word beside a number makes of it."""

    ABOUT = "about"
    """Both bounds, approximately."""
    UP_TO = "up to"
    """The upper bound."""
    BELOW = "below"
    """The first number that is too high."""
    FROM = "from"
    """The lower bound."""
    ABOVE = "above"
    """The last number that is too low."""


_BEFORE: Final[dict[Hedge, tuple[str, ...]]] = {
    Hedge.ABOUT: (
        *("sekitar", "sekitaran", "sekira", "kurang lebih", "kurang-lebih", "lebih kurang", "kurleb", "krg lbh"),
        *("k.l.", "k.l", "kl", "kl.", "k/l", "kira-kira", "kira kira", "kira2", "diperkirakan", "perkiraan"),
        *("estimasi", "berkisar", "kisaran", "±", "+/-", "+-", "~", "≈"),
    ),
    Hedge.UP_TO: (
        *("hampir", "nyaris", "mendekati", "hingga", "sampai", "maksimal", "maksimum", "maks", "maks."),
        *("paling banyak", "sebanyak-banyaknya", "tidak lebih dari", "tak lebih dari", "tidak lebih", "tidak melebihi"),
        "≤",
    ),
    Hedge.BELOW: (*("kurang dari", "di bawah", "tidak sampai", "tak sampai", "tidak mencapai", "belum mencapai", "<"),),
    Hedge.FROM: (
        *("minimal", "minimum", "min", "min.", "paling sedikit", "paling tidak", "paling kurang", "sedikitnya"),
        *("sekurangnya", "sekurang-kurangnya", "setidaknya", "setidak-tidaknya", "tidak kurang dari"),
        *("tak kurang dari", "tidak kurang", "tak kurang", "≥"),
    ),
    Hedge.ABOVE: ("lebih", "lebih dari", "di atas", "melebihi", "melampaui", ">"),
}

BEFORE: Final = Phrases({phrase: hedge for hedge, phrases in _BEFORE.items() for phrase in phrases})
"""What stands before a number and hedges it."""

AFTER: Final[Phrases[Hedge | None]] = Phrases(
    {
        "lebih": Hedge.ABOVE,
        "lebih dari": None,  # "100 orang lebih dari 20 desa": the hedge of the next number
        "lebih kurang": Hedge.ABOUT,
        "kurang lebih": Hedge.ABOUT,
        "atau lebih": Hedge.FROM,
        "ke atas": Hedge.FROM,
        "+": Hedge.FROM,
    }
)
"""What stands behind a number or its unit and hedges it: "100 orang lebih"."""


class Filler(enum.Enum):
    """What a word that announces a number says of it."""

    NUMBER = "number"
    TOTAL = "total"
    BETWEEN = "between"
    """The number is the lower of two that "dan" joins."""


FILLERS: Final = Phrases(
    {
        "ada": Filler.NUMBER,
        "cuma": Filler.NUMBER,
        "hanya": Filler.NUMBER,
        "berjumlah": Filler.NUMBER,
        "mencapai": Filler.NUMBER,
        "sebanyak": Filler.NUMBER,
        "sejumlah": Filler.NUMBER,
        "jumlah": Filler.TOTAL,
        "jumlah:": Filler.TOTAL,
        "jumlah =": Filler.TOTAL,
        "jumlahnya": Filler.TOTAL,
        "jml": Filler.TOTAL,
        "jml:": Filler.TOTAL,
        "jml.": Filler.TOTAL,
        "jlh": Filler.TOTAL,
        "jlh:": Filler.TOTAL,
        "keseluruhan": Filler.TOTAL,
        "total": Filler.TOTAL,
        "total:": Filler.TOTAL,
        "total =": Filler.TOTAL,
        "antara": Filler.BETWEEN,
    }
)
"""What can stand between a hedge and its number, and announces a count by itself."""

JOINERS: Final = Phrases(
    dict.fromkeys(("-", "–", "—", "sampai", "sampai dengan", "hingga", "s.d.", "s.d", "s/d", "sd", "atau"), True)  # noqa: RUF001 - as print has them
)
"""What joins the two numbers of a range."""

MAGNITUDES: Final[Phrases[Magnitude | None]] = Phrases(
    {
        "belasan": Magnitude.TENS,
        "puluhan": Magnitude.TENS,
        "ratusan": Magnitude.HUNDREDS,
        "ribuan": Magnitude.THOUSANDS,
        "puluhan ribu": None,
        "ratusan ribu": None,
        "jutaan": None,
    }
)
"""Orders of magnitude; those that the vocabulary does not have are None."""

IDIOMS: Final = Phrases(
    dict.fromkeys(
        (
            *("salah satu", "salah seorang", "satu per satu", "satu persatu", "satu-satunya", "satu sama lain"),
            *("satu-satu", "satu satunya", "seorang diri", "setengah hari"),
        ),
        True,
    )
)
"""Words of numbers that count nothing."""

SHARES: Final = frozenset({"%", "persen", "prosen", "pct"})
"""What stands behind a number that is a share."""

PORTIONS: Final = Phrases(
    dict.fromkeys(
        (
            *("setengah", "separuh", "separo", "sebagian", "sebagian besar", "sebagian kecil", "seperempat"),
            *("sepertiga", "seperlima", "dua pertiga", "dua per tiga", "tiga perempat", "tiga per empat", "mayoritas"),
        ),
        True,
    )
)
"""Shares in words; the number behind "dari" is then a whole of which nobody says how many."""

MONTHS: Final = frozenset(
    {
        *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober"),
        *("november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "ags", "sep", "okt", "nov", "des"),
    }
)

SCHOOLS: Final = frozenset({"ma", "mi", "paud", "sma", "smk", "smp", "tk"})
"""Schools that a number behind them tells apart, unless a noun follows: "SMA 1", and "SMA 20 orang"."""

TIMES: Final = frozenset({"jam", "pkl", "pukul"})

LABELS: Final = frozenset(
    {
        *("angkatan", "ayat", "bab", "bulan", "edisi", "gedung", "gelombang", "hp", "jalan", "jilid", "jl", "jln"),
        *("ke", "kelas", "km", "kode", "lantai", "lt", "man", "mts", "nik", "no", "nomor", "pasal", "pemilu"),
        *("periode", "pilkada", "rp", "rt", "ruang", "rw", "sd", "sdn", "seri", "sesi", "sman", "smkn", "smpn"),
        *("tahap", "tahun", "tanggal", "telp", "tgl", "th", "thn", "umur", "usia", "wa", *MONTHS, *TIMES),
    }
)
"""What stands before a number that counts nothing: "lantai 3", "tahun 2023"."""

MEASURES: Final = frozenset(
    {
        *("hari", "jam", "kali", "kilometer", "km", "menit", "meter", "minggu", "bulan", "rupiah", "tahun", "unsur"),
        *("wib", "wit", "wita", "x", "×", *MONTHS),  # noqa: RUF001 - as print has it
    }
)
"""What stands behind a number that counts no heads: "dua hari", "17 Februari"."""
