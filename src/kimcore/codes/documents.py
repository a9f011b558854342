"""What identifies a document: the number that it bears, and the digest of its file."""

import re
from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.findings import Finding, Problem, Words
from kimcore.late import late_pattern
from kimcore.textvalues import ONE_LINE, shown

MALFORMED_DOCUMENT_NUMBER = Problem.error(
    code="malformed_document_number",
    indonesian="Nomor dokumen ini tidak memuat angka, diawali atau diakhiri spasi, memuat ganti baris, atau lebih dari"
    " {limit} karakter. Mohon tulis seperti tercetak, misalnya 188.45/119/35.73.112/2020.",
    english="This document number has no digit, an outer blank, a line break or more than {limit} characters. Please"
    " write it as printed, like 188.45/119/35.73.112/2020.",
)
MALFORMED_SHA256 = Problem.error(
    code="malformed_sha256",
    indonesian="Sidik SHA-256 ini tidak terdiri dari {length} angka dan huruf a-f kecil. Mohon hitung ulang dari"
    " berkasnya.",
    english="This SHA-256 digest is not {length} digits and small letters a-f. Please compute it again from the file.",
)

_LONGEST_NUMBER: Final = 100
_DIGEST_LENGTH: Final = 64

# "No" leads only where a sign, a blank or a digit follows: "Nota" is a word of its own.
_LEADING_WORDS: Final = late_pattern(r"\A(?:(?:nomor|no)(?:[\s.:]+|(?=[0-9])))+")
# A year stands after a slash or the word Tahun, and nothing is joined to it: 2001.02 is a classification.
_YEAR: Final = late_pattern(
    r"(?:/|(?<![^\W\d_])(?:tahun|thn|th)\.?)\s*(19(?:4[5-9]|[5-9][0-9])|2[01][0-9]{2})(?![\w.-])", re.IGNORECASE
)
# Archives classify by three digits, and a zero leads those of general matters: 005 is an invitation.
_SERIAL: Final = re.compile(r"[^/]*/\s*[0-9]{4}\s*/")
_CLASSIFIED: Final = re.compile("0[0-9]{2}/[0-9]{4}")


class DocumentNumber(Code):
    """The number of an official document as printed, one line of 1 to 100 characters with at least one digit.

    Offices number in several ways: classified with slashes, some with a Roman month and a year
    (`188.45/119/35.73.112/2020`, `488/196/112`, `489/212/Diskominfo/V/2019`), or within a year (`Nomor 17 Tahun 2023`).
    So the form is free, `==` compares what is printed, and `same_as` what is meant.
    """

    expected: ClassVar[Words] = Words(
        "nomor dokumen seperti 188.45/119/35.73.112/2020", "a document number such as 188.45/119/35.73.112/2020"
    )
    pattern: ClassVar[str] = rf"(?=[^0-9]*[0-9]){ONE_LINE}"
    longest: ClassVar[int | None] = _LONGEST_NUMBER
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_DOCUMENT_NUMBER.at(limit=_LONGEST_NUMBER)

    def __repr__(self) -> str:
        """Hide a number of so many digits that it may be that of a phone."""
        return f"DocumentNumber(text={shown(self.text)})"

    @property
    def normal(self) -> str:
        """A form for comparing: without blanks, leading "Nomor" or "No.", and difference of case. Not for showing."""
        return "".join(_LEADING_WORDS.sub("", self.text.casefold()).split())

    @property
    def year(self) -> int | None:
        """The year 1945-2199 that the number itself names, the last if several; None where it names none.

        Right behind the first part stands the serial, where more parts follow (`489/1998/Diskominfo`), or where that is
        an archive code that a zero leads (`005/2034`): nobody can tell it for a year.
        """
        if _CLASSIFIED.fullmatch(self.normal) is not None:
            return None
        serial = _SERIAL.match(self.text)
        years = _YEAR.findall(self.text, 0 if serial is None else serial.end() - 1)
        return int(years[-1]) if years else None

    def same_as(self, other: "DocumentNumber") -> bool:
        """Whether two numbers differ in nothing but blanks, case and a leading "Nomor" or "No."."""
        return self.normal == other.normal


class Sha256(Code):
    """The SHA-256 digest of a file (FIPS 180-4), as 64 hexadecimal digits in small letters."""

    expected: ClassVar[Words] = Words(
        "sidik SHA-256 (64 angka dan huruf a-f)", "a SHA-256 digest (64 digits and letters a-f)"
    )
    pattern: ClassVar[str] = f"[0-9a-f]{{{_DIGEST_LENGTH}}}"
    is_written_by_people: ClassVar[bool] = False
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_SHA256.at(length=_DIGEST_LENGTH)
