"""The forms of a citation, each a line: which pieces stand in which order, and a text that holds one of this form."""

from typing import Final

from kimcore.printed.grammar import Form, Grammar

FORMS: Final = {
    "Citation": (
        Form("Ahead* number Ahead* kind issuer?", "Nomor 5 Tahun 2021 (SK Kades Angsana)"),
        Form("Ahead* kind issuer?", "Dasar: SK Lurah Kemiri Nomor 17 Tahun 2023"),
        Form("Ahead* number", "188.45/119/35.73.112/2020 (Wali Kota Malang, 16 Mar 2020)"),
    ),
    "Ahead": (
        Form("denied_before beside* kind", "belum ber-SK Nomor 5/2021", "a paper that there is not"),
        Form("kind beside* denied_behind", "SK masih diproses, Nomor 5/2021", "a paper that there is not"),
        Form("other", "tanggal 5 Mei 2021 SK Nomor 5/2021"),
    ),
}
"""All tables; a part in small letters is a piece by its kind, and `other` is any but a number and the kind of a paper.

Any pieces can stand behind these: the number, a date, a subject, a term, what is aside, and an issuer, which then is
meant only behind a number, a bracket or "oleh".
"""

_OTHERS: Final = (
    *("date", "subject", "term", "issuer", "aside", "joint", "(", "by"),
    *("beside", "denied_before", "denied_behind"),
)
GRAMMAR: Final = Grammar(FORMS, {"other": _OTHERS})
