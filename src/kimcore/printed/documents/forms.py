"""The forms of a citation, each a line: which pieces stand in which order, and a text that holds one of this form."""

from typing import Final

from kimcore.printed.grammar import Form, Grammar

FORMS: Final = {
    "Citation": (
        Form("Ahead* number Ahead* kind issuer?", "Nomor 5 Tahun 2021 (SK Kades Angsana)"),
        Form("Ahead* digits", "188.45/119/35.73.112/2020 (Wali Kota Malang, 16 Mar 2020)"),
        Form("Ahead* kind issuer?", "Dasar: SK Lurah Kemiri Nomor 17 Tahun 2023"),
    ),
    "Ahead": (
        Form("not_issued_before beside* kind other* number?", "belum ber-SK Nomor 5/2021", "no paper"),
        Form("kind aside? own* not_issued_behind joint? digits?", "SK masih diproses, Nomor 5/2021", "no paper"),
        Form("other", "tanggal 5 Mei 2021 SK Nomor 5/2021"),
    ),
}
"""All tables; a part in small letters is a piece by its kind, and `other` is any but a number and the kind of a paper.

Any pieces can stand behind these: the number, a date, a subject, a term, what is aside, and an issuer, which then is
meant only behind a number, a bracket or "oleh". A number beside the kind of a paper that there is not is that paper's.
"""

DENIALS: Final = frozenset({"not_issued_before", "not_issued_behind"})
JOINTS: Final = frozenset({",", ".", "and", "also"})
_BESIDE: Final = ("-", ":", "beside_not_issued")
_NUMBERS: Final = ("number", "blank")
_CLAUSES: Final = (*_BESIDE, "(", "issuer", "issued_by", "date", "subject", "term")
_KINDS: Final = {
    "number": _NUMBERS,
    "digits": ("number",),
    "beside": _BESIDE,
    "own": (*_CLAUSES, *_NUMBERS),
    "other": (*_CLAUSES, *JOINTS, *DENIALS, "aside"),
    "joint": tuple(JOINTS),
}
GRAMMAR: Final = Grammar(FORMS, _KINDS)
UNDENIED: Final = Grammar(FORMS | {"Ahead": FORMS["Ahead"][-1:]}, _KINDS)
"""The forms of a text without a word that denies a paper, as most are, which are matched in half the time."""
