"""Dates and times: months, weekdays, parts of the day, zones, and the words around them."""

from collections.abc import Mapping
from typing import Final

import attrs

from kimcore.dates import PartialDate
from kimcore.findings import Words
from kimcore.lexicon.meanings import Hedge
from kimcore.lexicon.roles import (
    AFTER,
    AGO,
    AHEAD,
    AT,
    DATE_FILLER,
    DATED_DEED,
    DATED_EVENT,
    DAY_PART,
    DAYS,
    DEADLINE,
    ENDS_NAME,
    EVE,
    HEDGE,
    HIJRI,
    HIJRI_MONTH,
    IN_NAMES,
    ISSUED,
    LABEL,
    LASTS,
    LENGTH,
    MARKET,
    MASEHI,
    MEASURE,
    MONTH,
    NO_NAME,
    NUMBERED,
    OCCURRENCE,
    OPEN,
    ORDINAL,
    PAST,
    PRAYER,
    RELATIVE,
    ROMAN,
    THIS_YEAR,
    TIMES,
    TO_COME,
    UPCOMING,
    WEEK,
    WEEKDAY,
    YEAR_LABEL,
    YEAR_PART,
    YEARS,
    ZONE,
    Entry,
    Meaning,
    word,
)

_MONTHS: Final = (
    (Words("Januari", "January"), "jan|djanuari|djan|januwari|djanoeari|januarie"),
    (Words("Februari", "February"), "feb|febr|peb|pebr|pebruari|februarie|februwari|pebruwari|febuari"),
    (Words("Maret", "March"), "mar|mrt|maart"),
    (Words("April", "April"), "apr"),
    (Words("Mei", "May"), "mey"),
    (Words("Juni", "June"), "jun|djuni|djun|djoeni"),
    (Words("Juli", "July"), "jul|djuli|djul|djoeli"),
    (Words("Agustus", "August"), "ags|agt|agu|agus|agust|agst|agts|aug|agoestoes|augustus"),
    (Words("September", "September"), "sep|sept"),
    (Words("Oktober", "October"), "okt|oct"),
    (Words("November", "November"), "nov|nop|nopember"),
    (Words("Desember", "December"), "des|dec"),
)
_WEEKDAYS: Final = (
    (Words("Senin", "Monday"), "sen|snn|senen|mon"),
    (Words("Selasa", "Tuesday"), "sel|sls|selase|tue|tues"),
    (Words("Rabu", "Wednesday"), "rab|rbu|rebo|rabo|rebu|wed"),
    (Words("Kamis", "Thursday"), "kam|kms|kemis|thu|thur|thurs"),
    (Words("Jumat", "Friday"), "jum|jmt|jum'at|jum at|djumat|djum'at|jumaat|jum'aat|jemuah|jumuah|jemuwah|fri"),
    (Words("Sabtu", "Saturday"), "sab|sbt|saptu|setu|sat"),
)
_SUNDAY: Final = Words("Minggu", "Sunday")
_HIJRI_MONTHS: Final = (
    "muharram|muharam",
    "safar|shafar",
    "rabiul awal|rabi'ul awal|rabiulawal|rabiul awwal|rabi'ul awwal|rabiulawwal",
    "rabiul akhir|rabi'ul akhir|rabiulakhir|rabiul tsani|rabi'ul tsani|rabiuts tsani",
    "jumadil awal|jumadilawal|jumadil awwal|jumadil ula|jumadal ula|jumadal ulaa|jumada al-ula",
    "jumadil akhir|jumadilakhir|jumadil tsani|jumadits tsani|jumadal akhirah|jumadal akhir|jumada al-akhirah",
    "rajab",
    "sya'ban|syaban|sya ban|sha'ban",
    "ramadan|ramadhan|romadhon|romadlon|ramadlan",
    "syawal|syawwal|shawwal",
    "zulkaidah|dzulkaidah|zulkaedah|dzulkaedah|dzulqaidah|dzulqa'dah|zulqaidah|dzulqo'dah|dzul qa'dah|dzulqadah",
    "zulhijah|dzulhijah|zulhijjah|dzulhijjah|dzul hijjah",
)
_ORDINALS: Final = ("pertama|kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam")


def _named(name: Words, others: str, role: Meaning[int]) -> Entry:
    return word(f"{name.indonesian.lower()}|{name.english.lower()}|{others}", role)


CALENDAR: Final[tuple[Entry, ...]] = (
    word("sekarang|kini|saat ini", OPEN),
    word("selesai", TO_COME, OPEN),
    word("pukul", AT, ENDS_NAME, LABEL, NUMBERED),
    word("jam", AT, ENDS_NAME, LABEL, LENGTH, MEASURE, NUMBERED, OCCURRENCE),
    word("pkl", AT, ENDS_NAME, LABEL),
    word("pk|t|at", AT),
    word("hari", DAYS, LENGTH, MEASURE, OCCURRENCE),
    word("hr", DAYS),
    word("manis", IN_NAMES, MARKET),
    word("legi|pahing|paing|pon|wage|kliwon", MARKET),
    word("ba'da|bakda|bada|usai|selepas|sesudah|setelah", AFTER),
    word(
        "isya|isya'|maghrib|magrib|zuhur|dzuhur|dhuhur|duhur|lohor|asar|ashar|shubuh|"
        "salat jumat|shalat jumat|sholat jumat",
        PRAYER,
    ),
    word("tahun ini|this year", THIS_YEAR),
    word("lalu|yang lalu|silam|yang silam|kemarin", AGO, PAST),
    word("tadi|kemaren|kemarin lusa|yesterday", PAST),
    word("mendatang|yang akan datang|depan", AHEAD, UPCOMING),
    word("nanti|akan datang", UPCOMING),
    word(
        "besok|lusa|hari ini|esok|baru-baru ini|belum lama ini|beberapa waktu|beberapa hari|"
        "beberapa pekan|beberapa minggu|beberapa bulan|akhir pekan|bulan ini|minggu ini|today|"
        "tomorrow|recently",
        RELATIVE,
    ),
    word("ini", NO_NAME, RELATIVE),
    word("bulan", DATE_FILLER, IN_NAMES, LABEL, LENGTH, MEASURE, OCCURRENCE),
    word("tahun", DATE_FILLER, ENDS_NAME, LABEL, MEASURE, OCCURRENCE, YEARS, YEAR_LABEL),
    word("thn|th", DATE_FILLER, ENDS_NAME, LABEL, YEAR_LABEL),
    word("waktu", DATE_FILLER, LENGTH),
    word("wib", MEASURE, ZONE(420)),
    word("wita", MEASURE, ZONE(480)),
    word("wit", MEASURE, ZONE(540)),
    word("waktu indonesia barat|gmt+7|utc+7|gmt+07:00|utc+07:00", ZONE(420)),
    word("waktu indonesia tengah|gmt+8|utc+8|gmt+08:00|utc+08:00", ZONE(480)),
    word("waktu indonesia timur|gmt+9|utc+9|gmt+09:00|utc+09:00", ZONE(540)),
    word("gmt|utc|z", ZONE(0)),
    *(_named(name, others, MONTH(number)) for number, (name, others) in enumerate(_MONTHS, start=1)),
    *(_named(name, others, WEEKDAY(number)) for number, (name, others) in enumerate(_WEEKDAYS)),
    word("minggu", LENGTH, MEASURE, OCCURRENCE, WEEK, WEEKDAY(6)),
    word("sunday|mgg|ming|ahad|akhad|ahat|akad|sun", WEEKDAY(6)),
    word("min", HEDGE(Hedge.FROM), WEEKDAY(6)),
    word("dini hari|small hours", DAY_PART(0)),
    word("subuh", DAY_PART(1), PRAYER),
    word("dawn", DAY_PART(1)),
    word("pagi|morning", DAY_PART(2)),
    word("siang|midday", DAY_PART(3)),
    word("sore|afternoon|petang", DAY_PART(4)),
    word("malam", DAY_PART(5), EVE),
    word("evening", DAY_PART(5)),
    word("i", ROMAN(1)),
    word("ii", ROMAN(2)),
    word("iii", ROMAN(3)),
    word("iv", ROMAN(4)),
    word("v", ROMAN(5)),
    word("vi", ROMAN(6)),
    word("vii", ROMAN(7)),
    word("viii", ROMAN(8)),
    word("ix", ROMAN(9)),
    word("x", MEASURE, ROMAN(10), TIMES),
    word("xi", ROMAN(11)),
    word("xii", ROMAN(12)),
    word("sehari", LASTS(1), LENGTH),
    word("seminggu|sepekan", LASTS(7), LENGTH),
    word("pekan", IN_NAMES, LENGTH, OCCURRENCE, RELATIVE, WEEK),
    word("sebulan|sejam", LENGTH),
    word("setahun", YEARS),
    word("lagi|ke depan", AHEAD),
    *(word(spellings, HIJRI_MONTH(number)) for number, spellings in enumerate(_HIJRI_MONTHS, start=1)),
    word("h|hijriah|hijriyah|hijriyyah", HIJRI),
    word("m|masehi", MASEHI),
    *(word(spellings, ORDINAL(number)) for number, spellings in enumerate(_ORDINALS, start=1)),
    word("semester|smt", YEAR_PART(6)),
    word("caturwulan|cawu", YEAR_PART(4)),
    word("triwulan|tribulan|tw|kuartal|quarter", YEAR_PART(3)),
    word("paling lambat|selambat-lambatnya|selambatnya", DEADLINE),
    word("dikeluarkan|diundangkan", DATE_FILLER, ISSUED),
    word("dibuat|ditandatangani", TO_COME, DATE_FILLER, ISSUED),
    word(
        "pelaksanaan|penyelenggaraan|penetapan|pengesahan|pembentukan|bertepatan dengan|bertepatan|hr/tgl|"
        "hr./tgl|hr/tanggal|hr,tgl|hr. tgl|hr tgl|waktu dan tanggal|tanggal dan waktu|tanggal/waktu",
        DATE_FILLER,
    ),
    word("pengukuhan|pelantikan|rapat", DATED_EVENT, DATE_FILLER),
    word("dilaksanakan", DATED_DEED, DATE_FILLER),
)


MONTH_NAMES: Final = tuple(name for name, _ in _MONTHS)
"""The months of the year, January first."""

WEEKDAY_NAMES: Final = (*(name for name, _ in _WEEKDAYS), _SUNDAY)
"""The days of the week, Monday first as in `datetime.date.weekday`."""


WEEKDAYS: Final[Mapping[str, int]] = {
    spelling: number
    for entry in CALENDAR
    for number in [entry.get(WEEKDAY)]
    if number is not None
    for spelling in entry.spellings
}
"""The spellings of the days of the week, with their numbers."""


def date_in_words(date: PartialDate) -> Words:
    """Return a date as people write it: 29 Agustus 2023, 29 August 2023."""
    day = f"{date.day} " if date.day is not None else ""
    month = MONTH_NAMES[date.month - 1] if date.month is not None else Words("", "")
    return Words(f"{day}{month.indonesian} {date.year}".lstrip(), f"{day}{month.english} {date.year}".lstrip())


@attrs.frozen
class PartOfDay:
    """A part of the day, with the hours of the 24-hour clock that it is said of.

    `around_midnight` are hours that it is said of as well, but of which day nobody knows.
    """

    name: Words
    hours: range
    around_midnight: frozenset[int] = frozenset()


PARTS_OF_DAY: Final = (
    PartOfDay(Words("dini hari", "small hours"), range(5)),
    PartOfDay(Words("subuh", "dawn"), range(3, 7)),
    PartOfDay(Words("pagi", "morning"), range(12)),
    PartOfDay(Words("siang", "midday"), range(10, 16)),
    PartOfDay(Words("sore", "afternoon"), range(14, 20)),
    PartOfDay(Words("malam", "evening"), range(18, 24), frozenset([12, 0, 1, 2, 3])),
)
"""What the role `DAY_PART` counts in."""
