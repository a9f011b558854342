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
        pattern=r"(?![0-9]{16}(?![\s\S]))[A-Za-z0-9][A-Za-z0-9._:-]*",
        form=Words(
            "id: huruf, angka, titik, garis bawah, titik dua, atau tanda hubung, diawali huruf atau angka;"
            " bukan 16 angka, karena itu NIK",
            "an id: letters, digits, dot, underscore, colon or hyphen, beginning with a letter or digit;"
            " not 16 digits, for that is a NIK",
        ),
    ),
]
"""The id of a record, unique over all types of a register."""

Pointer = Annotated[
    str,
    Text(
        2,
        1_000,
        pattern="(?:/(?:[^~/]|~[01])*)+",
        form=Words("JSON Pointer, seperti /occasion/value", "a JSON Pointer such as /occasion/value"),
    ),
]
"""Where something stands in a record (RFC 6901), never the record as a whole."""

FilePath = Annotated[str, Text(1, 1_000)]
"""The name of a file, or where it lies in the office's own store, as that store writes it."""

Count = Annotated[int, Whole()]
"""How many there are."""

Rupiah = Annotated[int, Whole()]
"""An amount in whole rupiah."""

OrdinalNumber = Annotated[int, Whole(1, 9_999)]
"""Which one of a series, from 1 on."""

Year = Annotated[int, Whole(1900, 2199)]
"""A calendar year."""
