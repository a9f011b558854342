"""Addresses on the web."""

import re
from typing import ClassVar, Final

from kimcore.codes.base import Code
from kimcore.findings import Finding, Problem, Words
from kimcore.late import late_pattern
from kimcore.textvalues import BLANKS_AND_CONTROLS, HIDDEN, holds_contact, shown

MALFORMED_DOMAIN_NAME = Problem.error(
    code="malformed_domain_name",
    indonesian="Format nama domain ini keliru. Mohon tulis dengan huruf kecil dan tanpa https://, seperti kpu.go.id.",
    english="This is not of the form of a domain name. Please write it in small letters and without https://, like"
    " kpu.go.id.",
)
MALFORMED_URL = Problem.error(
    code="malformed_url",
    indonesian="Alamat situs ini tidak lengkap atau memuat spasi atau karakter yang tidak lazim. Mohon salin ulang"
    " alamat lengkapnya, diawali https:// atau http://.",
    english="This web address is incomplete or holds a blank or an unusual character. Please copy the whole address"
    " again, from https:// or http:// on.",
)
URL_TOO_LONG = Problem.error(
    code="url_too_long",
    indonesian="Alamat situs ini lebih panjang dari {limit} karakter. Mohon gunakan alamat yang lebih pendek.",
    english="This web address is longer than {limit} characters. Please use a shorter one.",
)
URL_WITH_USER = Problem.error(
    code="url_with_user",
    indonesian="Alamat situs ini memuat nama pengguna (tanda @ sebelum nama situs), yang dapat menyesatkan pembaca."
    " Mohon gunakan alamat tanpa nama pengguna.",
    english="This web address holds a user name (an @ before the site's name), which can mislead readers. Please use"
    " the address without it.",
)

LONGEST_DOMAIN_NAME: Final = 253
"""How many characters a domain name has at most: 255 octets on the wire (RFC 1035 section 2.3.4)."""

LONGEST_URL: Final = 2_000
"""How many characters an address has at most: what browsers, mail and messengers pass on unbroken."""


def domain_name(letters: str) -> str:
    """Return the pattern of a domain name in given letters, such as `a-z`, whatever its length.

    A label has at most 63 characters; the last begins with a letter, or 10.0.0.1 would be a name (RFC 3696 section 2).
    """
    rest = f"[{letters}0-9-]{{0,61}}[{letters}0-9]"
    return rf"(?:[{letters}0-9](?:{rest})?\.)+[{letters}](?:{rest})"


_SCHEME: Final = "[Hh][Tt][Tt][Pp][Ss]?://"
# Sites have been seen with an underscore in their names.
_HOST_LABEL: Final = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_TOO_LONG_HOST: Final = rf"[A-Za-z0-9_.-]{{{LONGEST_DOMAIN_NAME}}}\.?[A-Za-z0-9_-]"
_HOST: Final = rf"(?!{_TOO_LONG_HOST}){_HOST_LABEL}(?:\.{_HOST_LABEL})+\.?"
# From 1 to 65535.
_PORT: Final = "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
# Bidirectional formatting makes an address look like another (RFC 3987 section 4.1).
_DIRECTIONS: Final = r"\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CHARACTER: Final = rf'[^{BLANKS_AND_CONTROLS}{_DIRECTIONS}<>"{{}}|\\^`]'
_USER: Final = late_pattern(f"{_SCHEME}[^/?#]*@")


class DomainName(Code):
    """A domain name such as `kpu.go.id`, in small ASCII letters, with at least one dot and none at the end.

    RFC 1035 section 2.3 and RFC 3696 section 2. A name in other scripts is written in its ASCII form (`xn--...`).
    """

    expected: ClassVar[Words] = Words("nama domain seperti kpu.go.id", "a domain name such as kpu.go.id")
    pattern: ClassVar[str] = domain_name("a-z")
    longest: ClassVar[int | None] = LONGEST_DOMAIN_NAME
    json_format: ClassVar[str | None] = "hostname"
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        return None if cls._fits(text) else MALFORMED_DOMAIN_NAME.at()

    def __repr__(self) -> str:
        """Hide a name with so many digits in it that they may be the number of a phone."""
        return f"DomainName(text={shown(self.text)})"


class Url(Code):
    """An address on the web, kept exactly as it was copied, with at most 2,000 characters.

    The scheme is http or https, in any case. The host is in ASCII letters and has at least one dot; a port may follow,
    a user name may not. Path, query and fragment may hold any character but blanks, controls, lone surrogates,
    bidirectional formatting and the ASCII characters that no URL holds (RFC 3986, RFC 3987). Percent signs, brackets
    and a second `#` are not looked at, for browsers show such addresses.
    """

    expected: ClassVar[Words] = Words(
        "alamat situs seperti https://kpu.go.id", "a web address such as https://kpu.go.id"
    )
    pattern: ClassVar[str] = rf"{_SCHEME}{_HOST}(?::{_PORT})?(?:[/?#]{_CHARACTER}*)?"
    longest: ClassVar[int | None] = LONGEST_URL
    __slots__ = ()

    @classmethod
    def _flaw(cls, text: str) -> Finding | None:
        if len(text) > LONGEST_URL:
            return URL_TOO_LONG.at(limit=LONGEST_URL)
        if _USER.match(text):
            return URL_WITH_USER.at()
        return None if cls._fits(text) else MALFORMED_URL.at()

    def __repr__(self) -> str:
        """Show the site, and hide what stands behind it: it can be somebody's number, account or name."""
        scheme, _, rest = self.text.partition("://")
        site = re.split("[/?#]", rest, maxsplit=1)[0]
        behind = "" if rest.rstrip("/") == site else f"/{HIDDEN}"
        return f"Url(text='{scheme}://{HIDDEN if holds_contact(site) else site}{behind}')"

    @property
    def host(self) -> str:
        """The host in small letters, without port and final dot."""
        _, _, rest = self.text.partition("://")
        return re.split("[:/?#]", rest, maxsplit=1)[0].rstrip(".").lower()

    def in_domain(self, domain: DomainName | str) -> bool:
        """Whether the host is a domain or lies below it: `ppid.kpu.go.id` is in `kpu.go.id`, `xkpu.go.id` is not.

        Raises MalformedError where `domain` is no domain name.
        """
        return f".{self.host}".endswith(f".{DomainName(str(domain))}")
