"""The forms that dates are printed in. A new form is one line: its parts, an example, and what the example says.

A part in small letters is a token: `dd`, `mm`, `hh` are numbers of one or two digits, `yy` and `min` of two, `yyyy` of
four, and `m12` a number that can be a month, where else a time would be meant. `month` and `weekday` are names, `roman`
is a month in Roman numerals, `zone` a time zone, `part` a part of the day, `days` the word "hari"; `to` is "hingga",
"s.d." or a dash, `until` the word alone. A part with a capital is a table of its own, and one with a question mark may
be missing. Of two forms that fit, the earlier one is meant. Brackets, bars, words such as "tanggal", and commas but for
one behind a number and before a day may stand anywhere. A year of two digits is one of 1969 to 2068, as in POSIX.
"""

import itertools
import re
from collections.abc import Mapping
from typing import Final

import attrs

_PIECE: Final = re.compile(r"(?:[A-Za-z0-9]+|[/.:,-])\??")


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


_DAY: Final = (
    Form("dd month yyyy", "29 Agustus 2023", "2023-08-29"),
    Form("dd month", "29 Agustus"),
    Form("dd month yy", "29 Agt 23", "2023-08-29"),
    Form("dd/month/yyyy", "29/Agustus/2023", "2023-08-29"),
    Form("dd/month/yy", "29/Agu/23", "2023-08-29"),
    Form("dd-month-yyyy", "29-Agustus-2023", "2023-08-29"),
    Form("dd-month-yy", "29-Agu-23", "2023-08-29"),
    Form("dd/mm/yyyy", "29/8/2023", "2023-08-29"),
    Form("dd/mm/yy", "29/08/23", "2023-08-29"),
    Form("dd/mm", "29/8"),
    Form("dd-mm-yyyy", "29-08-2023", "2023-08-29"),
    Form("dd-mm-yy", "29-08-23", "2023-08-29"),
    Form("dd-mm", "29-8"),
    Form("dd.mm.yyyy", "29.08.2023", "2023-08-29"),
    Form("dd.mm.yy", "29.8.23", "2023-08-29"),
    Form("dd.m12", "29.08"),
    Form("dd/roman/yyyy", "29/VIII/2023", "2023-08-29"),
    Form("dd-roman-yyyy", "29-VIII-2023", "2023-08-29"),
    Form("dd roman yyyy", "29.VIII.2023", "2023-08-29"),
    Form("yyyy-mm-dd", "2023-08-29", "2023-08-29"),
    Form("yyyy/mm/dd", "2023/08/29", "2023-08-29"),
)
_MONTH: Final = (
    Form("month yyyy", "Juli 2024", "2024-07"),
    Form("month-yyyy", "Juli-2024", "2024-07"),
    Form("month", "bulan Juli"),
    Form("mm/yyyy", "07/2024", "2024-07"),
    Form("mm-yyyy", "07-2024", "2024-07"),
    Form("yyyy-mm", "2024-07", "2024-07"),
)
_YEAR: Final = (Form("yyyy", "tahun 2013", "2013"),)
_DATE: Final = (
    Form("Weekday Day", "Selasa (29/08/23)", "2023-08-29"),
    Form("Day,? Weekday", "29 Agustus 2023 (Selasa)", "2023-08-29"),
    Form("days? Day", "hari, tanggal: 29 Agustus 2023", "2023-08-29"),
)
_BARE: Final = (Form("Weekday? dd", "Senin 6 - Rabu 8 Mei 2024", "2024-05-06/2024-05-08"),)
_DATES: Final = (
    Form("from? Date to Date", "30 September s.d. 2 Oktober 2024", "2024-09-30/2024-10-02"),
    Form("from? Date to open", "29 Agustus 2023 s.d. selesai", "2023-08-29/.."),
    Form("from? Month to Month", "Juli-September 2024", "2024-07/2024-09"),
    Form("from? Month to open", "Juli 2024 - sekarang", "2024-07/.."),
    Form("from? Year to Year", "2021 – 2024", "2021/2024"),  # noqa: RUF001 - the dash of the source
    Form("from? Year to open", "2019-sekarang", "2019/.."),
    Form("Date", "Rabu tanggal 3 November 2021", "2021-11-03"),
    Form("from Date", "sejak 25 Januari 2024", "2024-01-25/.."),
    Form("from? Bare to Date", "9-11 Agustus 2024", "2024-08-09/2024-08-11"),
    Form("Bare, Bare, Date", "5, 6, 7 Maret 2024", "2024-03-05/2024-03-07"),
    Form("Bare, Bare and Date", "5, 6, dan 7 Maret 2024", "2024-03-05/2024-03-07"),
    Form("Bare, Date", "5, 6 Maret 2024", "2024-03-05/2024-03-06"),
    Form("Bare and Date", "17 dan 18 Februari 2016", "2016-02-17/2016-02-18"),
    Form("Date,? Date and Date", "Senin (6/5), Selasa (7/5), dan Rabu (8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Date and Date", "29 Februari dan 4 Maret 2024", "2024-02-29"),
    Form("Month and Month", "Juli dan Agustus 2024", "2024-07/2024-08"),
    Form("Year and Year", "2023 dan 2024", "2023/2024"),
    Form("until Date", "hingga 12 Desember 2022", "../2022-12-12"),
    Form("until Month", "sampai Juli 2024", "../2024-07"),
    Form("until Year", "s.d. 2009", "../2009"),
    Form("from Month", "mulai Juli 2024", "2024-07/.."),
    Form("from Year", "sejak 2009", "2009/.."),
    Form("Month", "per Februari 2023", "2023-02"),
    Form("Year", "tahun 2013", "2013"),
    Form("Bare", "Jumat (9)"),
)
_WEEKDAY: Final = (Form("days? weekday", "pada hari Selasa, 29 Agustus 2023", "2023-08-29"),)
_WEEKDAYS: Final = (
    Form("Weekday to Weekday", "Senin-Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Weekday Weekday and Weekday", "Senin, Selasa dan Rabu (6-8/5/2024)", "2024-05-06/2024-05-08"),
    Form("Weekday and Weekday", "Sabtu dan Minggu, 17-18 Februari 2024", "2024-02-17/2024-02-18"),
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
    Form("Time", "Senin, 13 November 2023 | 06:30 WIB", "2023-11-13T06:30+07:00"),
    Form("from? Time to Hour", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),
    Form("from? Hour to Time", "5 Maret 2024, 8-10 WIB", "2024-03-05T08:00+07:00/2024-03-05T10:00+07:00"),
)
_HOUR: Final = (Form("hh part? zone?", "5 Maret 2024 pukul 8-12 WIT", "2024-03-05T08:00+09:00/2024-03-05T12:00+09:00"),)
_DURATION: Final = (
    Form("dd count? days", "selama 2 (dua) hari, 17-18 Februari 2016", "2016-02-17/2016-02-18"),
    Form("count days", "tiga hari, 9-11 Agustus 2024", "2024-08-09/2024-08-11"),
    Form("sehari", "sehari, 29 Agustus 2023", "2023-08-29"),
)
_RELATIVE: Final = (
    Form("relative relative?", "beberapa waktu yang lalu"),
    Form("open", "saat ini"),
)
_PART_OF_DAY: Final = (Form("part", "Jumat (9/8/2024) malam", "2024-08-09"),)
_UPCOMING: Final = (Form("upcoming", "29 Agustus 2023 mendatang", "2023-08-29"),)
_NOTHING: Final = (Form("nothing", "Invalid Date"),)

FORMS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Day": _DAY,
    "Month": _MONTH,
    "Year": _YEAR,
    "Bare": _BARE,
    "Date": _DATE,
    "Dates": _DATES,
    "Time": _TIME,
    "Hour": _HOUR,
    "Times": _TIMES,
    "Weekday": _WEEKDAY,
    "Weekdays": _WEEKDAYS,
    "PartOfDay": _PART_OF_DAY,
    "Duration": _DURATION,
    "Upcoming": _UPCOMING,
    "Relative": _RELATIVE,
    "Nothing": _NOTHING,
}
"""The tables of forms, by the name under which other forms refer to them."""

CLAUSES: Final = ("Dates", "Times", "Weekdays", "PartOfDay", "Duration", "Upcoming", "Relative", "Nothing")
"""What a text is made of: each at most once, in any order, with a dash, stroke or comma between if print has one."""
