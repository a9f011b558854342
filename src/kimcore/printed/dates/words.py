"""The words of printed dates, in every spelling that print shows. A new spelling is one more word in its row."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from kimcore.findings import Words
from kimcore.zones import TimeZone


@attrs.frozen
class Spelled:
    """A thing with a name, and the further spellings of it, in small letters; `'` stands for every apostrophe."""

    name: Words
    others: str = ""

    def __iter__(self) -> Iterator[str]:
        """Iterate over all spellings."""
        yield from {self.name.id.lower(), self.name.en.lower(), *filter(None, self.others.split("|"))}


MONTHS: Final = (
    Spelled(Words("Januari", "January"), "jan|djanuari|djan|januwari|djanoeari|januarie"),
    Spelled(Words("Februari", "February"), "feb|febr|peb|pebr|pebruari|februarie|februwari|pebruwari|febuari"),
    Spelled(Words("Maret", "March"), "mar|mrt|maart"),
    Spelled(Words("April", "April"), "apr"),
    Spelled(Words("Mei", "May"), "mey"),
    Spelled(Words("Juni", "June"), "jun|djuni|djun|djoeni"),
    Spelled(Words("Juli", "July"), "jul|djuli|djul|djoeli"),
    Spelled(Words("Agustus", "August"), "ags|agt|agu|agus|agust|agst|agts|aug|agoestoes|augustus"),
    Spelled(Words("September", "September"), "sep|sept"),
    Spelled(Words("Oktober", "October"), "okt|oct"),
    Spelled(Words("November", "November"), "nov|nop|nopember"),
    Spelled(Words("Desember", "December"), "des|dec"),
)
"""The months of the year, January first."""

WEEKDAYS: Final = (
    Spelled(Words("Senin", "Monday"), "sen|snn|senen|mon"),
    Spelled(Words("Selasa", "Tuesday"), "sel|sls|selase|tue|tues"),
    Spelled(Words("Rabu", "Wednesday"), "rab|rbu|rebo|rabo|rebu|wed"),
    Spelled(Words("Kamis", "Thursday"), "kam|kms|kemis|thu|thur|thurs"),
    Spelled(Words("Jumat", "Friday"), "jum|jmt|jum'at|jum at|djumat|djum'at|jumaat|jum'aat|jemuah|jumuah|jemuwah|fri"),
    Spelled(Words("Sabtu", "Saturday"), "sab|sbt|saptu|setu|sat"),
    Spelled(Words("Minggu", "Sunday"), "min|mgg|ming|ahad|akhad|ahat|akad|sun"),
)
"""The days of the week, Monday first as in `datetime.date.weekday`."""

ROMAN_MONTHS: Final = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
"""The months as document numbers and stamps have them."""


@attrs.frozen
class PartOfDay(Spelled):
    """A part of the day, with the hours of the 24-hour clock that it is said of.

    `around_midnight` are hours that it is said of as well, but of which day nobody knows.
    """

    hours: range = attrs.field(kw_only=True)
    around_midnight: frozenset[int] = attrs.field(default=frozenset(), kw_only=True)


PARTS_OF_DAY: Final = (
    PartOfDay(Words("dini hari", "small hours"), hours=range(5)),
    PartOfDay(Words("subuh", "dawn"), hours=range(3, 7)),
    PartOfDay(Words("pagi", "morning"), hours=range(12)),
    PartOfDay(Words("siang", "midday"), hours=range(10, 16)),
    PartOfDay(Words("sore", "afternoon"), "petang", hours=range(14, 20)),
    PartOfDay(Words("malam", "evening"), hours=range(18, 24), around_midnight=frozenset([12, 0, 1, 2, 3])),
)

ZONES: Final = {
    **{zone.code.lower(): zone.offset_minutes for zone in TimeZone},
    **{zone.label("id").lower(): zone.offset_minutes for zone in TimeZone},
    **{f"{name}+{hours}": hours * 60 for name in ("gmt", "utc") for hours in (7, 8, 9)},
    **{f"{name}+0{hours}:00": hours * 60 for name in ("gmt", "utc") for hours in (7, 8, 9)},
    "gmt": 0,
    "utc": 0,
    "z": 0,
}
"""How many minutes a printed time zone is ahead of UTC."""

_OTHERS: Final = {
    "until": "hingga|sampai|sampai dengan|s.d|s/d|sd|to|until",
    "and": "dan|serta|and",
    "from": "mulai|dimulai|sejak|dari|terhitung mulai|tmt|from|since",
    "open": "selesai|sekarang|kini|saat ini",
    "at": "pukul|jam|pkl|pk|t|at",
    "days": "hari",
    "pekan": "pekan",
    "market": "legi|manis|pahing|paing|pon|wage|kliwon",
    "after": "ba'da|bakda|bada|usai|selepas|sesudah|setelah",
    "prayer": "isya|isya'|maghrib|magrib|zuhur|dzuhur|dhuhur|duhur|lohor|asar|ashar|shubuh|salat jumat|shalat jumat"
    "|sholat jumat",
    "some": "beberapa",
    "thisyear": "tahun ini|this year",
    "past": "lalu|yang lalu|silam|yang silam|tadi|kemarin|kemaren|kemarin lusa|yesterday",
    "upcoming": "mendatang|nanti|yang akan datang|akan datang|depan",
    "relative": "besok|lusa|ini|hari ini|esok|baru-baru ini|belum lama ini|beberapa waktu|beberapa hari|beberapa pekan"
    "|beberapa minggu|beberapa bulan|akhir pekan|bulan ini|minggu ini|today|tomorrow|recently",
    "nothing": "invalid date|nan|nat|null|none|undefined|n/a|n.a|n.a.|nil|#n/a|#value!|#ref!|tidak ada|tidak diketahui"
    "|belum ada|belum diketahui|belum ditentukan|menyusul|tentatif|akan diinformasikan|akan diinformasikan kemudian|tba"
    "|tbd",
}
"""The words that stand between dates and times, or in place of them, by kind."""

_DAYS_OF_LENGTHS: Final = {"sehari": 1, "seminggu": 7, "sepekan": 7}
_LENGTHS: Final = ("hari", "minggu", "pekan", "bulan", "jam", "waktu", *_DAYS_OF_LENGTHS, "sebulan", "sejam")
_YEARS: Final = ("tahun", "setahun")
_AGO: Final = ("lalu", "yang lalu", "silam", "yang silam", "kemarin")
_AHEAD: Final = ("lagi", "mendatang", "yang akan datang", "depan", "ke depan")

_FILLERS: Final = (
    "pada|hari/tanggal|hari/tgl|hari,tanggal|hari,tgl|hari tanggal|hari dan tanggal|tanggal|tgl|tertanggal|bulan|bln"
    "|tahun|tahun anggaran|thn|th|per|waktu|waktu setempat|selama|berturut-turut|salat|shalat|sholat|on|in|yakni|yaitu"
    "|jatuh|periode|masa bakti|masa jabatan|ditetapkan|diterbitkan|terbit|dipublikasikan|publikasi|diposting|diunggah"
    "|diperbarui|tayang|published|posted|updated|awal|pertengahan|medio|akhir"
)
"""Words that add nothing to a value. The beginning or end of a month has that month as its value, as in "medio Mei"."""


def _numbered(kind: str, rows: Iterable[Iterable[str]], first: int) -> dict[str, tuple[str, int]]:
    return {spelling: (kind, number) for number, row in enumerate(rows, first) for spelling in row}


def _joined(kind: str, first: Iterable[str], second: Iterable[str], value: int = 0) -> dict[str, tuple[str, int]]:
    return {" ".join(words): (kind, value) for words in itertools.product(first, second)}


VOCABULARY: Final[dict[str, tuple[str, int]]] = {
    **{word: (kind, 0) for kind, words in _OTHERS.items() for word in words.split("|")},
    **dict.fromkeys(_FILLERS.split("|"), ("filler", 0)),
    **{spelling: ("zone", minutes) for spelling, minutes in ZONES.items()},
    **_numbered("month", MONTHS, 1),
    **_numbered("weekday", WEEKDAYS, 0),
    **_numbered("part", PARTS_OF_DAY, 0),
    **_numbered("roman", ([numeral] for numeral in ROMAN_MONTHS), 1),
    **{word: ("sehari", days) for word, days in _DAYS_OF_LENGTHS.items()},
    **_joined("unitspast", _LENGTHS, _AGO),
    **_joined("unitscoming", _LENGTHS, _AHEAD),
    **_joined("years", _YEARS, _AGO, -1),
    **_joined("years", _YEARS, _AHEAD, 1),
    "minggu": ("minggu", 6),
    "subuh": ("subuh", 1),
    "malam": ("malam", 5),
}
"""Every word and phrase that is known but for numbers: what kind of token it is, and its number where it has one.

"Minggu" is a Sunday and a week, "subuh" a part of the day and a prayer, and "malam Minggu" is no Sunday: they are kinds
of their own.
"""
