"""The forms that counts are printed in, and those of numbers that count nothing. A new form is one line.

A part in small letters is a word by its role in the lexicon, a number or a sign; one with a capital is a table of
forms. `people` and `groups` are nouns for those, and `unit` is any noun that is counted; `lead` hedges or announces a
number, and `tag` stands before one that counts nothing. `time`, `fraction` and `date` are digits that colons and
slashes join. Of all forms that fit, the longest is meant, and of two as long the one of the earlier table.
"""

from collections.abc import Mapping
from typing import Final

from kimcore.printed.grammar import Form, Grammar

_PIECES: Final[Mapping[str, tuple[Form, ...]]] = {
    "Amount": (
        Form("lead* number hedge_behind?", "hanya 50 lebih", "51-"),
        Form("lead* number joins number hedge_behind?", "antara 10 s.d. 20", "10-20"),
        Form("lead* between number and number", "sekitar antara 50 dan 60", "~50-60"),
        Form("lead* magnitude hedge_behind?", "mencapai ratusan", "hundreds"),
    ),
    "Sexes": (Form("sexes", "L/P"), Form("( sexes )", "(L/P)")),
    "Mark": (Form(",", ","), Form(";", ";"), Form("/", "/"), Form("plus", "+"), Form("and", "dan")),
}
_ITEMS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Other": (
        Form("tag by_tag? figure", "ke-2"),
        Form("tag figure joins figure", "kelas 7-9"),
        Form("tag number / number", "RT 03 / 01"),
        Form("at number : number", "pukul 09: 30"),
        Form("school number", "SMA 1"),
        Form("Amount measure", "dua hari"),
        Form("month year", "Agustus 2023"),
        Form("number month year?", "4 Juni 2024"),
        Form("number to number month year?", "4 dan 5 Juni"),
        Form("weekday by_weekday? fraction", "Rabu, 5/6"),
        Form("figure joins figure joins figure", "29-08-2023"),
        Form("figure joins date", "29-30/08/2023"),
        Form("time joins figure", "09:00-11.00"),
        Form("magnitude joins number", "puluhan sampai 100"),
        Form("number joins magnitude", "50 hingga ratusan"),
        Form("magnitude joins magnitude", "puluhan hingga ratusan"),
        Form("number / number / number", "29 / 08 / 2023"),
        Form("between magnitude and magnitude", "antara puluhan dan ratusan"),
        Form("( day_month )", "(24/2)"),
    ),
    "Cut": (
        Form("tag letter figure unknown", "kelas B 12 blorp"),
        Form("school number name* strange", "SMA 1 Xyz blorp"),
        Form("school number name+ unit", "SMA 1 Xyz siswa"),
    ),
    "Share": (
        Form("Amount share", "75 persen"),
        Form("portion", "sebagian besar"),
        Form("Amount share out_of Plain", "75 persen dari 200 peserta"),
        Form("portion out_of Plain", "setengah dari 200 peserta"),
        Form("Fraction out_of Plain", "2/3 dari 30 anggota"),
    ),
    "Fraction": (Form("fraction", "2/3"), Form("number / number", "2 / 3")),
    "Pair": (
        Form("lead* atleast number Mark? atmost number unit?", "hanya min. 5, maks. 10 orang", "5-10 people"),
        Form("between number people and number people", "antara 50 orang dan 60 orang", "50-60 people"),
        Form("between number groups and number groups", "antara 5 KIM dan 6 KIM", "5-6 groups"),
        Form("lead* number people joins number people", "10 orang sampai 20 orang", "10-20 people"),
        Form("lead* number groups joins number groups", "10 KIM sampai 20 KIM", "10-20 groups"),
    ),
    "Ahead": (
        Form("sex leads? Amount unit?", "Pr: 30 org", "30 people, 30 female"),
        Form("( sex ) Amount unit?", "(L) 48", "48 people, 48 male"),
    ),
    "Behind": (
        Form("Amount sex", "48 laki2", "48 people, 48 male"),
        Form("Amount unit unit? sex", "48 orang peserta laki-laki", "48 people attended, 48 male"),
        Form("Amount unit? ( sex )", "55 orang (P)", "55 people, 55 female"),
        Form("Amount unit? among sex", "5 orang di antaranya perempuan", "5 people, 5 female"),
    ),
    "Heading": (
        Form("Sexes leads? Fraction", "P/L: 9/12", "21 people, 9 female, 12 male"),
        Form("Fraction Sexes", "12 / 9 (L/P)", "21 people, 12 male, 9 female"),
    ),
    "Split": (
        Form("Ahead Mark? Ahead", "L=48, P 52", "100 people, 48 male, 52 female"),
        Form("Behind Mark? Behind", "48 L / 55 P", "103 people, 48 male, 55 female"),
        Form("Plain Ahead Mark? Ahead", "50 orang L 20 P 30", "50 people, 20 male, 30 female"),
    ),
    "PartOf": (
        Form("Plain out_of Plain", "27 dari 87 desa", "27 of 87 villages"),
        Form("out_of Plain ,? open? so_far+ Plain", "dari 87 desa saat ini baru terbentuk 27", "27 of 87 villages"),
        Form("out_of Plain ,? Plain so_far+", "dari 87 desa, 27 sudah terbentuk", "27 of 87 villages"),
    ),
    "Plain": (
        Form("Amount unit hedge_behind?", "100 orang lebih", "101- people"),
        Form("Amount", "hanya 60", "60"),
        Form("school :? Amount unit", "SMA 20 orang", "20 people"),
        Form("tag letter Amount unit", "kelas B 30 siswa", "30 people"),
    ),
}
_DEEDS: Final[Mapping[str, tuple[Form, ...]]] = {
    "Deed": (
        Form("negation able? plan? deed", "tidak bisa hadir"),
        Form("plan by_plan? deed", "diharapkan dapat hadir"),
        Form("room for", "aula untuk"),
        Form("deed", "dihadiri"),
    )
}

ITEM: Final = "Item"
"""The table of all tables for what is a number in a text, or several; of two as long the earlier one is meant."""
SINGLE: Final = ("Plain", "Pair", "Ahead", "Behind")
"""The tables of which each form is one count."""

FORMS: Final[Mapping[str, tuple[Form, ...]]] = {**_ITEMS, **_PIECES, **_DEEDS}
"""All forms, by the name of their table."""
GRAMMAR: Final = Grammar(
    {**FORMS, ITEM: tuple(Form(name, "") for name in _ITEMS)},
    {
        "figure": ("number", "time", "fraction", "date"),
        "tag": ("label", "numbered", "number_label", "year_part"),
        "leads": (":", "=", "by"),
        "by_tag": (":", "-", "letter"),
        "by_weekday": (",", "("),
        "by_plan": ("able", "for", "plan"),
        "to": ("joins", "and"),
        "lead": ("hedge", "announces", "="),
    },
)
