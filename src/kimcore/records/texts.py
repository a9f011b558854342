"""The texts and numbers that fields are made of, each with its limits."""

from typing import Annotated

from kimcore.fields import Text, Whole
from kimcore.findings import Words

Name = Annotated[str, Text(1, 200)]
"""A name or a short expression."""

Line = Annotated[str, Text(1, 1_000)]
"""One line, as printed."""

Lines = Annotated[str, Text(1, 20_000, lines=True)]
"""A text of several lines."""

RecordId = Annotated[
    str,
    Text(
        1,
        100,
        pattern="(?![0-9]{16}$)[A-Za-z0-9][A-Za-z0-9._:-]*",
        form=Words(
            "id: huruf, angka, titik, garis bawah, titik dua, atau tanda hubung, diawali huruf atau angka;"
            " bukan 16 angka, karena itu NIK",
            "an id: letters, digits, dot, underscore, colon or hyphen, beginning with a letter or digit;"
            " not 16 digits, for that is a NIK",
        ),
    ),
]
"""The id of a record, unique over all types of a register."""

ElectionCode = Annotated[
    str,
    Text(
        1,
        60,
        pattern="[a-z][a-z0-9]*(_[a-z0-9]+)*",
        form=Words("kode seperti pemilu_2024 atau pilkada_2024", "a code such as pemilu_2024 or pilkada_2024"),
    ),
]
"""The code of an election; an embedding tool may add elections of its own."""

StageCode = Annotated[
    str,
    Text(
        1,
        60,
        pattern="[A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
        form=Words("kode tahapan seperti KAMPANYE atau MASA_TENANG", "a stage code such as KAMPANYE or MASA_TENANG"),
    ),
]
"""The code of a stage of an election."""

Count = Annotated[int, Whole()]
"""How many there are."""

Rupiah = Annotated[int, Whole()]
"""An amount in whole rupiah."""

Year = Annotated[int, Whole(1900, 2199)]
"""A calendar year."""
