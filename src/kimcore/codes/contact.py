"""Phone numbers and mail addresses. Both are personal data: `repr` hides them, `str` gives them."""

import re
from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.codes.web import domain_name
from kimcore.findings import Finding, Problem, Words

MALFORMED_PHONE = Problem.error(
    code="malformed_phone",
    indonesian="Nomor telepon ini tidak diawali tanda + dan kode negara, memuat spasi atau tanda lain, atau jumlah"
    " angkanya tidak sesuai. Mohon tulis seperti +6281200000000.",
    english="This phone number lacks the + and the country code, holds blanks or other signs, or has too few or too"
    " many digits. Please write it like +6281200000000.",
)
PHONE_NATIONAL_ZERO = Problem.error(
    code="phone_national_zero",
    indonesian="Angka 0 di depan nomor masih tertulis setelah +62. Mohon hapus angka 0 itu, seperti +6281200000000.",
    english="The leading 0 of the national number still stands after +62. Please remove it, as in +6281200000000.",
)
MALFORMED_EMAIL = Problem.error(
    code="malformed_email",
    indonesian="Alamat surel ini tidak lengkap atau memuat karakter yang tidak lazim. Mohon tulis seperti"
    " nama@contoh.go.id.",
    english="This mail address is incomplete or holds an unusual character. Please write it like name@example.go.id.",
)

_NATIONAL_ZERO: Final = re.compile(r"\+620[0-9]*")
_ATOM: Final = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL_PART: Final = rf"(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*"


class Phone(Code):
    """A phone number in the international form: `+`, country code and number, 7 to 15 digits (ITU-T E.164).

    Of Indonesian numbers two things more are checked: no national 0 after +62, and 7 to 12 digits there, the lengths
    of the numbering plan (google/libphonenumber, region ID). Whether a number is in use is not known.
    """

    expected: ClassVar[Words] = Words("nomor telepon seperti +6281200000000", "a phone number such as +6281200000000")
    pattern: ClassVar[str] = r"\+(?:62[1-9][0-9]{6,11}|(?!62)[1-9][0-9]{6,14})"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        if cls._fits(text):
            return None
        return (PHONE_NATIONAL_ZERO if _NATIONAL_ZERO.fullmatch(text) else MALFORMED_PHONE).at()

    def __repr__(self) -> str:
        """Hide the number, so that no log and no traceback shows it."""
        return "Phone(<hidden>)"


class Email(Code):
    """A mail address `local@domain` in ASCII, in any case, as it was given.

    The local part is a dot-atom (RFC 5322 section 3.2.3) of at most 64 characters, the domain a domain name, the whole
    at most 254 characters (RFC 5321 section 4.5.3.1). Quoted local parts and addresses of hosts by number are refused.
    """

    expected: ClassVar[Words] = Words(
        "alamat surel seperti nama@contoh.go.id", "a mail address such as name@example.go.id"
    )
    pattern: ClassVar[str] = f"{_LOCAL_PART}@{domain_name('A-Za-z')}"
    longest: ClassVar[int | None] = 254
    json_format: ClassVar[str | None] = "email"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_EMAIL.at()

    def __repr__(self) -> str:
        """Hide the address, so that no log and no traceback shows it."""
        return "Email(<hidden>)"
