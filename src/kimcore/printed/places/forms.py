"""The forms in which a text names a place: one line each, with a text of that form and the levels that it tells.

`level` is a word such as "Kec.", `rt` is RT or RW, `office` a house such as "Kantor Camat", `name` a name, `entry` one
of an official list that begins like a level, `province` one of a province right behind another name.
"""

import re
from collections.abc import Mapping
from typing import Final

from kimcore.printed.grammar import Form

FORMS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Places": (
        Form("level name", "Kec. Satui", "district: Kec. Satui"),
        Form("level : name", "Kecamatan : Sungai Loban", "district: Sungai Loban"),
        Form("level / level name", "Kel./Desa Sari Mulya", "village: Sari Mulya"),
        Form("level / level : name", "Kab./Kota: Tanah Bumbu", "regency: Tanah Bumbu"),
        Form("office name", "Kantor Bupati Tanah Bumbu", "regency: Tanah Bumbu"),
        Form("rt :? digits", "RT. 02", "hamlet: RT. 02"),
        Form("rt / rt :? digits", "RT/RW 02/05", "hamlet: RT/RW 02/05"),
        Form("and name", "Kecamatan Angsana dan Satui", "district: Kecamatan Angsana | district: Satui"),
        Form("province", "Kab. Balangan Kalsel", "regency: Kab. Balangan; province: Kalsel"),
        Form("entry", "Kota Pagatan", "village: Kota Pagatan"),
    ),
}


class Kind:
    """The kinds of lexeme, by the first letters of the parts above; signs are their own kinds."""

    LEVEL, RT, OFFICE, NAME, ENTRY, PROVINCE, DIGITS, AND = "lronepda"
    UNREAD, OTHER, COMMA = "ux,"


_ROWS: Final = ["".join(part[0] for part in row) for form in FORMS["Places"] for row in form.sequences()]
_LONGEST_FIRST: Final = "|".join(map(re.escape, sorted(_ROWS, key=len, reverse=True)))
FORMED: Final = re.compile(rf"(?P<form>{_LONGEST_FIRST})(?P<rest>[nu]*)|(?<![^,])n(?P<replaced>(?=[^,]*[lrope]))?")
"""Finds in a row of kinds what is of a form, and the names right behind it; or the name that a piece between commas
begins with, and whether a form follows in that piece."""
