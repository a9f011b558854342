"""The forms that dates are printed in. A new form is one line: its parts, an example, and what the example says.

A part in small letters is a token: `dd`, `mm`, `hh` are numbers of one or two digits, `yy` and `min` of two, `yyyy` of
four, and `m12` a number that can be a month, where else a time would be meant; `day`, `year` and `count` are numbers in
words. `month` and `weekday` are names, `roman` is a month in Roman numerals, `zone` a time zone, `part` a part of the
day, `days` the word "hari"; `to` is "hingga", "s.d." or a dash, `until` the word alone, and `link` is "dan" or a comma.
A part with a capital is a table of its own, one with a question mark may be missing, and one with a plus can stand
several times. Of two forms that fit, the earlier one is meant. Brackets, bars, words such as "bulan", and commas but
for one behind a number or a month and before a day may stand anywhere. A year of two digits is one of 1969 to 2068, as
in POSIX.

A month in digits and one with its name never stand in one list, and "4-5" beside the name of a month is two days.
"""

import itertools
import re
from collections.abc import Mapping
from typing import Final

import attrs

_PIECE: Final = re.compile(r"(?:[A-Za-z0-9]+|[/.:,-])[?+]?")


@attrs.frozen
class Form:
    """One form: its parts, a text that is of this form, and the value of that text, if it has one by itself."""

    parts: str
    example: str
    value: str = ""
    sequences: tuple[tuple[str, ...], ...] = attrs.field(init=False, repr=False)
    """The parts in all ways that the form admits, the fullest first."""

    def __attrs_post_init__(self) -> None:
        """Spell the form out once."""
        choices = [((part[:-1],), ()) if part.endswith("?") else ((part,),) for part in _PIECE.findall(self.parts)]
        ways = tuple(tuple(itertools.chain(*way)) for way in itertools.product(*choices))
        object.__setattr__(self, "sequences", ways)


_NAMED: Final = (
    Form("dd day? month yyyy year?", "29 (dua puluh sembilan) Agustus 2023", "2023-08-29"),
    Form("dd day? month", "29 Agustus"),
    Form("dd month yy", "29 Agt 23", "2023-08-29"),
    Form("day dd? month year? yyyy?", "tanggal sembilan bulan Agustus tahun dua ribu dua puluh empat", "2024-08-09"),
    Form("dd/month/yyyy", "29/Agustus/2023", "2023-08-29"),
    Form("dd/month/yy", "29/Agu/23", "2023-08-29"),
    Form("dd-month-yyyy", "29-Agustus-2023", "2023-08-29"),
    Form("dd-month-yy", "29-Agu-23", "2023-08-29"),
)
_NUMERIC: Final = (
    Form("dd/mm/yyyy", "29/8/2023", "2023-08-29"),
    Form("dd/mm/yy", "29/08/23", "2023-08-29"),
    Form("dd-mm-yyyy", "29-08-2023", "2023-08-29"),
    Form("dd-mm-yy", "29-08-23", "2023-08-29"),
    Form("dd.mm.yyyy", "29.08.2023", "2023-08-29"),
    Form("dd.mm.yy", "29.8.23", "2023-08-29"),
    Form("dd/roman/yyyy", "29/VIII/2023", "2023-08-29"),
    Form("dd-roman-yyyy", "29-VIII-2023", "2023-08-29"),
    Form("dd roman yyyy", "29.VIII.2023", "2023-08-29"),
    Form("yyyy-mm-dd", "2023-08-29", "2023-08-29"),
    Form("yyyy/mm/dd", "2023/08/29", "2023-08-29"),
)
_DASHED: Final = (Form("dd-mm", "29-8"),)
_DOTTED: Final = (Form("dd.m12", "Selasa (29.08)"),)
_BARE: Final = (Form("Weekday? dd", "Senin 6 - Rabu 8 Mei 2024", "2024-05-06/2024-05-08"),)
_MONTH: Final = (
    Form("month yyyy", "Juli 2024", "2024-07"),
    Form("month-yyyy", "Juli-2024", "2024-07"),
    Form("month", "bulan Juli"),
    Form("mm/yyyy", "07/2024", "2024-07"),
    Form("mm-yyyy", "07-2024", "2024-07"),
    Form("yyyy-mm", "2024-07", "2024-07"),
)
_YEAR: Final = (Form("yyyy", "tahun 2013", "2013"),)
_NAMED_DATE: Final = (
    Form("Named,? Weekday", "29 Agustus 2023 (Selasa)", "2023-08-29"),
    Form("Weekday? Named", "Selasa, 29 Agustus 2023", "2023-08-29"),
)
_NUMERIC_DATE: Final = (
    Form("Numeric,? Weekday", "29/8/2023, hari Selasa", "2023-08-29"),
    Form("Weekday? Numeric", "Selasa (29/08/23)", "2023-08-29"),
)
_SLASHED_DATE: Final = (
    Form("dd/mm,? Weekday", "29/8 (Selasa)"),
    Form("Weekday? dd/mm", "Selasa (29/8)"),
)
_SHORT_DATE: Final = (
    Form("SlashedDate", "Selasa (29/8)"),
    Form("Weekday Dashed", "Selasa (29-8)"),
    Form("Dashed,? Weekday", "29-8 (Selasa)"),
    Form("Weekday tanggal? Dotted", "Selasa (29.08)"),
    Form("tanggal? Dotted,? Weekday", "29.08 (Selasa)"),
    Form("tanggal Dotted", "tanggal 29.08"),
)
_DATE: Final = (
    Form("NamedDate", "Rabu tanggal 3 November 2021", "2021-11-03"),
    Form("NumericDate", "Selasa (29/08/23)", "2023-08-29"),
    Form("ShortDate", "Jumat (18/11)"),
    Form("Dashed", "29-8"),
)
_NAMED_RANGE: Final = (
    Form("NamedDate to NamedDate", "30 September s.d. 2 Oktober 2024", "2024-09-30/2024-10-02"),
    Form("Bare to NamedDate", "9-11 Agustus 2024", "2024-08-09/2024-08-11"),
)
_NUMERIC_RANGE: Final = (
    Form("NumericDate to NumericDate", "09/08/2024 s/d 11/08/2024", "2024-08-09/2024-08-11"),
    Form("ShortDate to NumericDate", "30/9 - 2/10/2024", "2024-09-30/2024-10-02"),
    Form("Bare to NumericDate", "Jumat-Minggu (9-11/8/2024)", "2024-08-09/2024-08-11"),
    Form("Dashed to NumericDate", "30-9 s.d. 2-10-2024", "2024-09-30/2024-10-02"),
    Form("Dotted to NumericDate", "30.09 - 02.10.2024", "2024-09-30/2024-10-02"),
    Form("NumericDate to ShortDate", "30/9/2024 - 2/10", "2024-09-30/2024-10-02"),
)
_SHORT_RANGE: Final = (
    Form("ShortDate to ShortDate", "Jumat (9/8) - Minggu (11/8)"),
    Form("Bare to SlashedDate", "Jumat-Minggu (9-11/8)"),
    Form("Dashed until Dashed", "9-8 s.d. 11-8"),
)
_BARE_RANGE: Final = (Form("Bare to Bare", "4-5 dan 7 Juni 2024", "2024-06-04/2024-06-05"),)
_WIDE_RANGE: Final = (
    Form("NumericDate to NamedDate", "Selasa (6/12/2022) hingga 12 Desember mendatang", "2022-12-06/2022-12-12"),
    Form("NamedDate to NumericDate", "6 Desember s.d. 12/12/2022", "2022-12-06/2022-12-12"),
    Form("Month to Month", "Juli-September 2024", "2024-07/2024-09"),
    Form("Month to NamedDate", "awal Juni s.d. 5 Juli 2024", "2024-06/2024-07-05"),
    Form("NamedDate to Month", "5 Juni s.d. akhir Juli 2024", "2024-06-05/2024-07"),
    Form("Year to Year", "2021 – 2024", "2021/2024"),  # noqa: RUF001 - the dash of the source
)
_TIMED_RANGE: Final = (
    Form(
        "Date Time to Date Time?",
        "4 Juni 2024 pukul 08.00 WIB s.d. 6 Juni 2024 pukul 12.00 WIB",
        "2024-06-04T08:00+07:00/2024-06-06T12:00+07:00",
    ),
)
_NAMED_ITEM: Final = (
    Form("NamedRange link", "1-2 Mei dan 3-4 Juni 2024", "2024-05-01/2024-05-02"),
    Form("NamedDate link", "29 Februari dan 4 Maret 2024", "2024-02-29"),
    Form("BareRange link", "4-5 dan 7 Juni 2024", "2024-06-04/2024-06-05"),
    Form("Bare link", "17 dan 18 Februari 2016", "2016-02-17/2016-02-18"),
)
_NUMERIC_ITEM: Final = (
    Form("NumericRange link", "1/5-2/5/2024 dan 4/5/2024", "2024-05-01/2024-05-02"),
    Form("NumericDate link", "3/6/2024; 5/6/2024", "2024-06-03"),
    Form("ShortRange link", "6-7/5 dan 9/5/2024", "2024-05-06/2024-05-07"),
    Form("ShortDate link", "Senin (6/5), Selasa (7/5), dan Rabu (8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Bare link", "5, 6 dan 8/3/2024", "2024-03-05"),
)
_SHORT_ITEM: Final = (
    Form("ShortRange link", "6-7/5 dan 9/5"),
    Form("ShortDate link", "Senin (6/5) dan Rabu (8/5)"),
    Form("Bare link", "5 dan 6/3"),
)
_MONTH_ITEM: Final = (Form("Month and?", "Juni, Juli, dan Agustus 2024", "2024-06/2024-08"),)
_YEAR_ITEM: Final = (Form("Year link", "2021, 2022, 2023", "2021/2023"),)
_DATES: Final = (
    Form("from? TimedRange", "Selasa (4/6) pukul 08.00 WIT - Kamis (6/6/2024)", "2024-06-04T08:00+09:00/2024-06-06"),
    Form("from? NamedRange", "9-11 Agustus 2024", "2024-08-09/2024-08-11"),
    Form("from? NumericRange", "09-08-2024 s/d 11-08-2024", "2024-08-09/2024-08-11"),
    Form("from? ShortRange", "Jumat-Minggu (9-11/8)"),
    Form("from? WideRange", "masa bakti 2023 s.d. 2028", "2023/2028"),
    Form("from? Date to open", "29 Agustus 2023 s.d. selesai", "2023-08-29/.."),
    Form("from? Month to open", "Juli 2024 - sekarang", "2024-07/.."),
    Form("from? Year to open", "2019-sekarang", "2019/.."),
    Form("Date", "Rabu tanggal 3 November 2021", "2021-11-03"),
    Form("from Date", "sejak 25 Januari 2024", "2024-01-25/.."),
    Form("until Date", "hingga 12 Desember 2022", "../2022-12-12"),
    Form("NamedItem+ NamedRange", "8-9 & 15-16 Juni 2024", "2024-06-08/2024-06-09"),
    Form("NamedItem+ NamedDate", "5, 6, dan 7 Maret 2024", "2024-03-05/2024-03-07"),
    Form("NumericItem+ NumericRange", "4/5 dan 6-7/5/2024", "2024-05-04"),
    Form("NumericItem+ NumericDate", "Senin (3/6/2024), Rabu (5/6/2024)", "2024-06-03"),
    Form("ShortItem+ ShortRange", "4/5 dan 6-7/5"),
    Form("ShortItem+ ShortDate", "Senin (6/5), Selasa (7/5), dan Rabu (8/5)"),
    Form("NamedDate Numeric", "Jumat, 4 Juni 2021 (4/6/2021)", "2021-06-04"),
    Form("NumericDate Named", "04-06-2021 (4 Juni 2021)", "2021-06-04"),
    Form("MonthItem+ Month", "Juli dan Agustus 2024", "2024-07/2024-08"),
    Form("YearItem+ Year", "2023 dan 2024", "2023/2024"),
    Form("until Month", "sampai Juli 2024", "../2024-07"),
    Form("until Year", "s.d. 2009", "../2009"),
    Form("from Month", "mulai Juli 2024", "2024-07/.."),
    Form("from Year", "sejak 2009", "2009/.."),
    Form("Month", "per Februari 2023", "2023-02"),
    Form("Year", "tahun 2013", "2013"),
    Form("blank Month", "tanggal ..... Juni 2024", "2024-06"),
    Form("blank/Month", "../06/2024", "2024-06"),
    Form("blank-Month", "..-06-2024", "2024-06"),
    Form("blank Year", "............ 2024", "2024"),
    Form("Bare", "Jumat (9)"),
)
_WEEKDAY: Final = (
    Form("days? weekday market?", "pada hari Selasa Kliwon, 2 Juli 2024", "2024-07-02"),
    Form("malam weekday market?", "malam Minggu, 10 Agustus 2024", "2024-08-10"),
)
_WEEKDAYS: Final = (
    Form("Weekday to Weekday", "Senin-Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Weekday+ and Weekday", "Senin, Selasa dan Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Weekday", "Jumat malam (9/8/2024)", "2024-08-09"),
)
_TIME: Final = (
    Form("at? hh.min part? zone?", "3 November 2021, pukul 15.00 WIB", "2021-11-03T15:00+07:00"),
    Form("at? hh:min part? zone?", "Selasa 13-12-2022,19:55 WIB", "2022-12-13T19:55+07:00"),
    Form("at? hh:min:ss fraction? zone?", "Tue, 29 Aug 2023 10:30:00 +0700", "2023-08-29T10:30+07:00"),
    Form("at hh part? zone?", "9 Agustus 2024 pukul 8 malam WITA", "2024-08-09T20:00+08:00"),
    Form("hh part zone?", "9 Agustus 2024, 9 pagi WITA", "2024-08-09T09:00+08:00"),
    Form("hh zone", "9 Agustus 2024, 10 WIB", "2024-08-09T10:00+07:00"),
)
_TIMES: Final = (
    Form("from? Time to Time", "5 Maret 2024, 08.00-12.00 WITA", "2024-03-05T08:00+08:00/2024-03-05T12:00+08:00"),
    Form("from? Time to open zone?", "5 Maret 2024, 08.00 WIB s.d. selesai", "2024-03-05T08:00+07:00/.."),
    Form("from Time", "5 Maret 2024 mulai pukul 08.00 WIB", "2024-03-05T08:00+07:00/.."),
    Form("until Time", "4 Juni 2024 hingga 12.00 WIB", "2024-06-04/2024-06-04T12:00+07:00"),
    Form("Time", "Senin, 13 November 2023 | 06:30 WIB", "2023-11-13T06:30+07:00"),
    Form("from? Time to Hour", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),
    Form("from? Hour to Time", "5 Maret 2024, 8-10 WIB", "2024-03-05T08:00+07:00/2024-03-05T10:00+07:00"),
)
_HOUR: Final = (Form("hh part? zone?", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),)
_PART_OF_DAY: Final = (
    Form("part", "Jumat (9/8/2024) malam", "2024-08-09"),
    Form("after prayer", "Jumat (9/8/2024) ba'da Isya", "2024-08-09"),
)
_DURATION: Final = (
    Form("dd count? days", "selama 2 (dua) hari, 17-18 Februari 2016", "2016-02-17/2016-02-18"),
    Form("count days", "tiga hari, 9-11 Agustus 2024", "2024-08-09/2024-08-11"),
    Form("dd count? week", "2 minggu, 3-16 Juni 2024", "2024-06-03/2024-06-16"),
    Form("count week", "selama dua pekan, 3-16 Juni 2024", "2024-06-03/2024-06-16"),
    Form("sehari", "selama sepekan, 3-9 Juni 2024", "2024-06-03/2024-06-09"),
)
_NUMBER: Final = (
    Form("dd count?", "2 (dua) hari lalu"),
    Form("count", "dua hari lalu"),
    Form("some", "beberapa tahun lalu"),
)
_OTHER_YEAR: Final = (
    Form("Number? years", "14 Februari tahun lalu"),
    Form("thisyear", "20 Desember tahun ini"),
)
_PAST: Final = (
    Form("Number? unitspast", "3 hari yang lalu"),
    Form("past past?", "Kamis (20/6) lalu"),
)
_UPCOMING: Final = (
    Form("Number? unitscoming", "3 hari lagi"),
    Form("upcoming", "29 Agustus 2023 mendatang", "2023-08-29"),
)
_RELATIVE: Final = (
    Form("relative relative?", "akhir pekan ini"),
    Form("open", "saat ini"),
)
_NOTHING: Final = (Form("nothing", "Invalid Date"),)

FORMS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Dates": _DATES,
    "Date": _DATE,
    "NamedDate": _NAMED_DATE,
    "NumericDate": _NUMERIC_DATE,
    "ShortDate": _SHORT_DATE,
    "SlashedDate": _SLASHED_DATE,
    "Named": _NAMED,
    "Numeric": _NUMERIC,
    "Dashed": _DASHED,
    "Dotted": _DOTTED,
    "Bare": _BARE,
    "Month": _MONTH,
    "Year": _YEAR,
    "NamedRange": _NAMED_RANGE,
    "NumericRange": _NUMERIC_RANGE,
    "ShortRange": _SHORT_RANGE,
    "BareRange": _BARE_RANGE,
    "WideRange": _WIDE_RANGE,
    "TimedRange": _TIMED_RANGE,
    "NamedItem": _NAMED_ITEM,
    "NumericItem": _NUMERIC_ITEM,
    "ShortItem": _SHORT_ITEM,
    "MonthItem": _MONTH_ITEM,
    "YearItem": _YEAR_ITEM,
    "Times": _TIMES,
    "Time": _TIME,
    "Hour": _HOUR,
    "Weekdays": _WEEKDAYS,
    "Weekday": _WEEKDAY,
    "PartOfDay": _PART_OF_DAY,
    "Duration": _DURATION,
    "OtherYear": _OTHER_YEAR,
    "Past": _PAST,
    "Upcoming": _UPCOMING,
    "Number": _NUMBER,
    "Relative": _RELATIVE,
    "Nothing": _NOTHING,
}
"""The tables of forms, by the name under which other forms refer to them."""

DAYS: Final = ("NamedDate", "NumericDate", "ShortDate", "SlashedDate", "Dashed", "Dotted", "Bare", "Month", "Year")
"""The tables whose parts are one day, month or year."""

RANGES: Final = ("NamedRange", "NumericRange", "ShortRange", "BareRange", "WideRange", "TimedRange")
"""The tables whose parts have two of them, the first and the last."""

CLAUSES: Final = (
    "OtherYear",
    "Past",
    "Upcoming",
    "Dates",
    "Times",
    "Weekdays",
    "PartOfDay",
    "Duration",
    "Relative",
    "Nothing",
)
"""What a text is made of: each at most once, in any order, with a dash, stroke or comma between if print has one."""
