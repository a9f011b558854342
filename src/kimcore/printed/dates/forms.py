"""The forms that dates are printed in. A new form is one line: its parts, an example, and what the example says.

A part in small letters is a word of the lexicon by its role, or a number: `dd`, `mm`, `hh` have one or two digits, `yy`
and `min` two, `yyyy` four, `iso` four that do not end a date, `y` two or four (two are 1969 to 2040, or of either
century), and `m12` one that can be a month, where else a time would be meant; `day`, `year` and `count` are in words.
`to` is "hingga", "s.d." or a dash, `until` the word, `link` "dan" or a comma, `point` a comma in a time, `cut` a dash
or a dot, and `blank` what was not filled in. Brackets, quotation marks, bars, words such as "bulan", and commas but for
one behind a number or a month and before a day may stand anywhere.

A month in digits and one with its name never stand in one list, and "4-5" beside the name of a month is two days.
"""

from collections.abc import Mapping
from typing import Final

from kimcore.printed.grammar import Form, Grammar

FORMS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Dates": (
        Form("from? TimedRange", "4/6/2024 08.00 WIT - 6/6/2024", "2024-06-04T08:00+09:00/2024-06-06"),
        Form("from? NamedRange", "9-11 Agustus 2024", "2024-08-09/2024-08-11"),
        Form("from? NumericRange", "09-08-2024 s/d 11-08-2024", "2024-08-09/2024-08-11"),
        Form("from? WideRange", "masa bakti 2023 s.d. 2028", "2023/2028"),
        Form("from? When to open", "29 Agustus 2023 s.d. selesai", "2023-08-29/.."),
        Form("from? When", "sejak 25 Januari 2024", "2024-01-25/.."),
        Form("before When", "paling lambat hari Jumat tanggal 2 Oktober 2026", "../2026-10-02"),
        Form("NamedItem+ NamedRange", "8-9 & 15-16 Juni 2024", "2024-06-08/2024-06-09"),
        Form("NamedItem+ NamedDate", "5, 6, dan 7 Maret 2024", "2024-03-05/2024-03-07"),
        Form("NumericItem+ NumericRange", "4/5 dan 6-7/5/2024", "2024-05-04"),
        Form("NumericItem+ NumericDate", "Senin (3/6/2024), Rabu (5/6/2024)", "2024-06-03"),
        Form("NumericItem+ ShortDate", "Senin (6/5), Selasa (7/5), dan Rabu (8/5)"),
        Form("NamedDate Numeric", "Jumat, 4 Juni 2021 (4/6/2021)", "2021-06-04"),
        Form("NumericDate Named", "04-06-2021 (4 Juni 2021)", "2021-06-04"),
        Form("MonthItem+ Month", "Juli dan Agustus 2024", "2024-07/2024-08"),
        Form("YearItem+ Year", "2023 dan 2024", "2023/2024"),
        Form("PartOfYear", "Semester II Tahun 2022", "2022-07/2022-12"),
        Form("blank gap? Month", "tanggal ..... Juni 2024", "2024-06"),
        Form("blank Year", "............ 2024", "2024"),
        Form("Bare", "Jumat (9)"),
    ),
    "When": (
        Form("Date", "Jumat, 18/11/2022", "2022-11-18"),
        Form("Month", "per Februari 2023", "2023-02"),
        Form("Year", "Th. 2013", "2013"),
    ),
    "Date": (
        Form("NamedDate", "Rabu tanggal 3 November 2021", "2021-11-03"),
        Form("MonthFirst", "Tuesday, August 29, 2023", "2023-08-29"),
        Form("NumericDate", "Selasa (29/08/23)", "2023-08-29"),
        Form("ShortDate", "Jumat (18/11)"),
        Form("Dashed", "29-8"),
    ),
    "NamedDate": (
        Form("Weekday? Named WeekdayBehind?", "Selasa, 29 Agustus 2023", "2023-08-29"),
        Form("days ordinal Named", "Hari pertama, 29 Agustus 2023", "2023-08-29"),
    ),
    "MonthFirst": (Form("Weekday? month dd,? yyyy", "October 30, 2024", "2024-10-30"),),
    "NumericDate": (Form("Weekday? Numeric WeekdayBehind?", "Selasa (29/08/23)", "2023-08-29"),),
    "DayFirst": (Form("Weekday? dd-mm-y WeekdayBehind?", "Selasa, 29-08-2023", "2023-08-29"),),
    "ShortDate": (
        Form("SlashedDate", "Selasa (29/8)"),
        Form("Weekday tanggal? Unslashed", "Selasa (29.08)"),
        Form("tanggal? Unslashed,? Weekday", "29-8 (Selasa)"),
        Form("tanggal Unslashed", "tanggal 29.08"),
    ),
    "SlashedDate": (Form("Weekday? dd/mm WeekdayBehind?", "29/8 (Selasa)"),),
    "Named": (
        Form("dd day? month yyyy year?", "29 (dua puluh sembilan) Agustus 2023", "2023-08-29"),
        Form("dd day? month", "29 Agustus"),
        Form("dd month yy", "29 Agt 23", "2023-08-29"),
        Form("day dd? month year? yyyy?", "sembilan Agustus dua ribu dua puluh empat", "2024-08-09"),
        Form("dd gap month gap y", "29-Agustus-2023", "2023-08-29"),
    ),
    "Numeric": (
        Form("dd/mm/y", "29/8/2023", "2023-08-29"),
        Form("dd-mm-y", "29-08-2023", "2023-08-29"),
        Form("dd.mm.y", "29.08.2023", "2023-08-29"),
        Form("dd gap? roman gap? yyyy", "29.VIII.2023", "2023-08-29"),
        Form("iso-mm-dd", "2023-08-29", "2023-08-29"),
        Form("iso/mm/dd", "2023/08/29", "2023-08-29"),
    ),
    "Dashed": (Form("dd-mm", "29-8"),),
    "Unslashed": (Form("dd cut m12", "Selasa (29.08)"),),
    "Bare": (Form("Weekday? dd", "Senin 6 - Rabu 8 Mei 2024", "2024-05-06/2024-05-08"),),
    "Month": (
        Form("month -? yyyy", "Juli 2024", "2024-07"),
        Form("month", "bulan Juli"),
        Form("mm gap yyyy", "07/2024", "2024-07"),
        Form("iso-mm", "2024-07", "2024-07"),
    ),
    "Year": (Form("years? yyyy", "tahun 2013", "2013"),),
    "PartOfYear": (Form("year_part Ordinal years? yyyy", "Triwulan III 2023", "2023-07/2023-09"),),
    "Ordinal": (
        Form("th", "Semester 2 Tahun 2022", "2022-07/2022-12"),
        Form("nth -? th", "periode ke-II, 2023-2028", "2023/2028"),
    ),
    "NamedRange": (
        Form("NamedDate to NamedDate", "30 September s.d. 2 Oktober 2024", "2024-09-30/2024-10-02"),
        Form("Bare to NamedDate", "9-11 Agustus 2024", "2024-08-09/2024-08-11"),
    ),
    "NumericRange": (
        Form("NumericDate to NumericDate", "09/08/2024 s/d 11/08/2024", "2024-08-09/2024-08-11"),
        Form("ShortDate to NumericDate", "30/9 - 2/10/2024", "2024-09-30/2024-10-02"),
        Form("Bare to NumericDate", "Jumat-Minggu (9-11/8/2024)", "2024-08-09/2024-08-11"),
        Form("Unslashed to NumericDate", "30-9 s.d. 2-10-2024", "2024-09-30/2024-10-02"),
        Form("NumericDate to ShortDate", "30/9/2024 - 2/10", "2024-09-30/2024-10-02"),
        Form("ShortDate to ShortDate", "Jumat (9/8) - Minggu (11/8)"),
        Form("Bare to SlashedDate", "Jumat-Minggu (9-11/8)"),
        Form("Dashed until Dashed", "9-8 s.d. 11-8"),
        Form("DayFirst to Dashed", "30-9-2024 - 2-10", "2024-09-30/2024-10-02"),
    ),
    "BareRange": (Form("Bare to Bare", "4-5 dan 7 Juni 2024", "2024-06-04/2024-06-05"),),
    "WideRange": (
        Form("NumericDate to NamedDate", "Selasa (6/12/2022) hingga 12 Desember mendatang", "2022-12-06/2022-12-12"),
        Form("NamedDate to NumericDate", "6 Desember s.d. 12/12/2022", "2022-12-06/2022-12-12"),
        Form("MonthFirst to MonthFirst", "October 30, 2024 - November 1, 2024", "2024-10-30/2024-11-01"),
        Form("Month to Month", "Juli-September 2024", "2024-07/2024-09"),
        Form("Month to NamedDate", "awal Juni s.d. 5 Juli 2024", "2024-06/2024-07-05"),
        Form("NamedDate to Month", "5 Juni s.d. akhir Juli 2024", "2024-06-05/2024-07"),
        Form("Year over Year", "masa bakti 2024/2025", "2024/2025"),
    ),
    "TimedRange": (Form("Date Time to Date Time?", "4/6 9.00 WIB - 6/6/2024", "2024-06-04T09:00+07:00/2024-06-06"),),
    "NamedItem": (
        Form("NamedRange link", "1-2 Mei dan 3-4 Juni 2024", "2024-05-01/2024-05-02"),
        Form("NamedDate link", "29 Februari dan 4 Maret 2024", "2024-02-29"),
        Form("BareRange link", "4-5 dan 7 Juni 2024", "2024-06-04/2024-06-05"),
        Form("Bare link", "17 dan 18 Februari 2016", "2016-02-17/2016-02-18"),
    ),
    "NumericItem": (
        Form("NumericRange link", "1/5-2/5/2024 dan 4/5/2024", "2024-05-01/2024-05-02"),
        Form("NumericDate link", "3/6/2024; 5/6/2024", "2024-06-03"),
        Form("ShortDate link", "Senin (6/5), Selasa (7/5), dan Rabu (8/5/2024)", "2024-05-06/2024-05-08"),
        Form("Bare link", "5, 6 dan 8/3/2024", "2024-03-05"),
    ),
    "MonthItem": (Form("Month and?", "Juni, Juli, dan Agustus 2024", "2024-06/2024-08"),),
    "YearItem": (Form("Year link", "2021, 2022, 2023", "2021/2023"),),
    "Times": (
        Form("from? Time to Time", "5 Maret 2024, 08.00-12.00 WITA", "2024-03-05T08:00+08:00/2024-03-05T12:00+08:00"),
        Form("from? Time to open zone?", "5 Maret 2024, 08.00 WIB s.d. selesai", "2024-03-05T08:00+07:00/.."),
        Form("until Time", "4 Juni 2024 hingga 12.00 WIB", "2024-06-04/2024-06-04T12:00+07:00"),
        Form("from? Time", "5 Maret 2024 mulai pukul 08.00 WIB", "2024-03-05T08:00+07:00/.."),
        Form("from? Time to Hour", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),
        Form("from? Hour to Time", "5 Maret 2024, 8-10 WIB", "2024-03-05T08:00+07:00/2024-03-05T10:00+07:00"),
    ),
    "Time": (
        Form("about* at? hh stop min part? zone?", "3 November 2021, pukul 15.00 WIB", "2021-11-03T15:00+07:00"),
        Form("about* at? hh:min:ss fraction? zone?", "Tue, 29 Aug 2023 10:30:00 +0700", "2023-08-29T10:30+07:00"),
        Form("about* at hh part? zone?", "9 Agustus 2024 pukul 8 malam WITA", "2024-08-09T20:00+08:00"),
        Form("about* at hh point min part? zone?", "9 Agustus 2024 pukul 08,30 WITA", "2024-08-09T08:30+08:00"),
        Form("about* hh part zone?", "9 Agustus 2024, 9 pagi WITA", "2024-08-09T09:00+08:00"),
        Form("about* hh zone", "9 Agustus 2024, 10 WIB", "2024-08-09T10:00+07:00"),
    ),
    "Hour": (
        Form("hh part? zone?", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),
        Form("hh point min part? zone?", "5 Maret 2024 pukul 08,00 - 10,30", "2024-03-05"),
    ),
    "Weekdays": (
        Form("Weekday to Weekday", "Senin-Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
        Form("Weekday+ and Weekday", "Senin, Selasa dan Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
        Form("Weekday", "Jumat malam (9/8/2024)", "2024-08-09"),
    ),
    "Weekday": (
        Form("days? weekday market?", "pada hari Selasa Kliwon, 2 Juli 2024", "2024-07-02"),
        Form("eve weekday market?", "malam Minggu, 10 Agustus 2024", "2024-08-10"),
    ),
    "WeekdayBehind": (Form(",? Weekday", "29 Agustus 2023, hari Selasa", "2023-08-29"),),
    "PartOfDay": (
        Form("part", "Jumat (9/8/2024) malam", "2024-08-09"),
        Form("after prayer", "Jumat (9/8/2024) ba'da Isya", "2024-08-09"),
    ),
    "Duration": (
        Form("Number days", "selama 2 (dua) hari, 17-18 Februari 2016", "2016-02-17/2016-02-18"),
        Form("Number week", "selama dua pekan, 3-16 Juni 2024", "2024-06-03/2024-06-16"),
        Form("lasts", "selama sepekan, 3-9 Juni 2024", "2024-06-03/2024-06-09"),
        Form("Number years", "6 Tahun Periode Pertama (2015 s/d 2021)", "2015/2021"),
    ),
    "Number": (
        Form("dd? count?", "2 (dua) hari lalu"),
        Form("some", "beberapa jam lalu"),
    ),
    "Term": (Form("term Ordinal", "Periode I (2023-2028)", "2023/2028"),),
    "Hijri": (
        Form("dd hijri_month yyyy? hijri?", "5 Januari 2021 M / 21 Jumadil Awal 1442 H", "2021-01-05"),
        Form("hijri_month yyyy hijri?", "Ramadan 1444 H / April 2023", "2023-04"),
        Form("yyyy hijri", "1439 H / 2018 M", "2018"),
    ),
    "OtherYear": (
        Form("Number? years ago", "14 Februari tahun lalu"),
        Form("Number? years ahead", "5 Mei tahun depan"),
        Form("thisyear", "20 Desember tahun ini"),
    ),
    "Past": (
        Form("Number? length ago", "3 hari yang lalu"),
        Form("past past?", "Kamis (20/6) lalu"),
    ),
    "Upcoming": (
        Form("Number? length ahead", "3 hari lagi"),
        Form("upcoming", "29 Agustus 2023 mendatang", "2023-08-29"),
    ),
    "Relative": (Form("vague vague?", "akhir pekan ini"),),
    "Nothing": (Form("nothing", "Invalid Date"),),
}

DAYS: Final = (
    *("NamedDate", "MonthFirst", "NumericDate", "DayFirst", "ShortDate", "SlashedDate", "Dashed", "Unslashed", "Bare"),
    *("Month", "Year"),
)
"""The tables whose parts are one day, month or year."""

RANGES: Final = ("NamedRange", "NumericRange", "BareRange", "WideRange", "TimedRange", "PartOfYear")
"""The tables whose parts have two of them, the first and the last."""

GRAMMAR: Final = Grammar(
    FORMS,
    {
        "to": ("until", "-"),
        "over": ("until", "-", "/"),
        "before": ("until", "deadline"),
        "link": ("and", ","),
        "day": ("count",),
        "year": ("count",),
        "y": ("yyyy", "yy"),
        "stop": (".", ":"),
        "gap": ("-", "/"),
        "cut": ("-", "."),
        "th": ("roman", "ordinal", "dd"),
        "vague": ("relative", "open"),
    },
)

RELATIONS: Final = ("Relative", "OtherYear", "Past", "Upcoming", "PartOfDay")
"""The clauses of a text that says only how long ago something was, or when on some day."""

CLAUSES: Final = (
    *("OtherYear", "Past", "Upcoming", "Hijri", "Dates", "Times", "Weekdays", "PartOfDay", "Duration", "Term"),
    *("Relative", "Nothing"),
)
"""What a text is made of: each at most once, in any order, with a dash, stroke or comma between if print has one."""
