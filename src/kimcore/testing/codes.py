"""Hypothesis strategies for the texts of codes: readable ones, and those of every shape that a code can have."""

import re
import string
from typing import Final

from hypothesis import strategies as st

from kimcore.codes import (
    DocumentNumber,
    DomainName,
    Email,
    GeoPoint,
    Language,
    Phone,
    Quantity,
    RegionCode,
    Sha256,
    Url,
)
from kimcore.codes.web import LONGEST_DOMAIN_NAME
from kimcore.testing.texts import lengthened, lengths, matching, without_outer_blanks
from kimcore.textvalues import BLANKS_AND_CONTROLS, TextValue


def _numbered(template: str, *numbers: tuple[int, int]) -> st.SearchStrategy[str]:
    return st.builds(template.format, *(st.integers(least, most) for least, most in numbers))


# Regions, telephones, numbers

_PROVINCES: Final = st.integers(11, 99)
_REGENCIES: Final = st.integers(1, 99).map(lambda number: 71 if number == 70 else number)  # noqa: PLR2004 - no regency has the number 70
_REGIONS: Final = st.one_of(
    st.builds("{}".format, _PROVINCES),
    st.builds("{}.{:02}".format, _PROVINCES, _REGENCIES),
    st.builds("{}.{:02}.{:02}".format, _PROVINCES, _REGENCIES, st.integers(1, 99)),
    st.builds("{}.{:02}.{:02}.{}".format, _PROVINCES, _REGENCIES, st.integers(1, 99), st.integers(1_000, 3_999)),
)
_PHONES: Final = st.one_of(
    _numbered("+6281200{:06}", (0, 999_999)),
    _numbered("+62518{:05}", (0, 99_999)),
    _numbered("+1202{:07}", (0, 9_999_999)),
    matching(Phone.pattern),
)
_LEGAL: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
_NUMBERS: Final = st.one_of(
    _numbered("{}", (1, 999)),
    _numbered("188.45/{}/{}/20{:02}", (1, 999), (1, 99), (0, 99)),
    _numbered("Nomor {} Tahun 20{:02}", (1, 99), (0, 99)),
    st.builds("{}{}{}".format, st.text(_LEGAL, max_size=5), st.integers(0, 9), st.text(_LEGAL, max_size=5)).map(
        without_outer_blanks
    ),
)
_QUANTITIES: Final = st.one_of(
    st.builds(str, st.integers(-999_999, 999_999)),
    _numbered("{}.{}", (-999, -1), (1, 9)),
    _numbered("{}.0{}", (0, 99), (1, 9)),
    st.sampled_from(["999999999999999", "-99999999999999.9", "0.00000000000001"]),
    matching(Quantity.pattern),
)
_LANGUAGES: Final = st.one_of(
    st.sampled_from(["id", "en", "bjn", "jv-Java", "es-419", "ms-Arab-ID"]), matching(Language.pattern)
)

_POINTS: Final = st.one_of(
    _numbered("geo:-{}.{}1,11{}.{}2", (1, 9), (0, 9_999), (0, 9), (0, 9_999)),
    st.sampled_from(["geo:0,0", "geo:-3.4531,115.9876", "geo:90,180", "geo:-90,-179.999999"]),
    matching(GeoPoint.pattern),
)

# Names of sites, and what holds them

_LONGEST_LABEL: Final = 63
_WORDS: Final = st.sampled_from(["a", "kim", "kim-contoh", "desa2", "xn--dsa-bma"])
_ENDINGS: Final = st.sampled_from(["example", "desa.example", "go.example", "xn--p1ai"])


def _labels(pattern: str) -> st.SearchStrategy[str]:
    """Draw a label by its pattern, up to 63 characters."""
    matched = matching(pattern)
    longer = lengthened(matched, lengths(1, _LONGEST_LABEL), lambda text: re.fullmatch(pattern, text) is not None)
    return st.one_of(_WORDS, matched, longer)


@st.composite
def _names(draw: st.DrawFn, label: st.SearchStrategy[str], last: st.SearchStrategy[str], most: int) -> str:
    """Draw a name of few labels, and in front of them as many as give it a length; long labels may exceed it."""
    name = ".".join([*draw(st.lists(label, min_size=1, max_size=3)), draw(last)])
    return _in_front(name, draw(st.one_of(st.just(0), lengths(0, most))))


def _in_front(name: str, length: int) -> str:
    """Put labels in front of a name until it has a length; one character less where there is no room for a label."""
    while (room := length - len(name)) > 1:
        label = _LONGEST_LABEL - 1 if room == _LONGEST_LABEL + 2 else min(_LONGEST_LABEL, room - 1)
        name = f"{'a' * label}.{name}"
    return name


def _label(letters: str) -> st.SearchStrategy[str]:
    return _labels(f"[{letters}0-9](?:[{letters}0-9-]{{0,61}}[{letters}0-9])?")


def _last_label(letters: str) -> st.SearchStrategy[str]:
    return st.one_of(_ENDINGS, _labels(f"[{letters}][{letters}0-9-]{{0,61}}[{letters}0-9]"))


_DOMAINS: Final = _names(_label("a-z"), _last_label("a-z"), LONGEST_DOMAIN_NAME)

_LONGEST_EMAIL: Final = 254
_LONGEST_LOCAL_PART: Final = 64
_ATOM: Final = st.text(f"{string.ascii_letters}{string.digits}!#$%&'*+/=?^_`{{|}}~-", min_size=1, max_size=5)
_LOCAL_PARTS: Final = st.one_of(
    st.sampled_from(["a", "kim", "Nama.Dua+1"]),
    lengthened(
        st.lists(_ATOM, min_size=1, max_size=3).map(".".join),
        lengths(1, _LONGEST_LOCAL_PART),
        lambda text: ".." not in text and not text.endswith("."),
    ),
)


_MAIL_LABEL: Final = _label("A-Za-z")
_LAST_MAIL_LABEL: Final = _last_label("A-Za-z")


@st.composite
def _emails(draw: st.DrawFn) -> str:
    local = draw(_LOCAL_PARTS)
    domain = draw(_names(_MAIL_LABEL, _LAST_MAIL_LABEL, _LONGEST_EMAIL - len(f"{local}@")))
    return f"{local}@{domain}"


_SITE_LABEL: Final = _labels("[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_PLAIN_URLS: Final = st.builds(
    "{}://{}{}".format,
    st.sampled_from(["https", "http"]),
    st.builds("{}.{}".format, _WORDS, _ENDINGS),
    st.sampled_from(["", "/", "/berita/1", ":8080/?p=2127", "#atas", "./Désa_[1]"]),
)
_URLS: Final = st.builds(
    "{}://{}{}{}{}".format,
    matching("[Hh][Tt][Tt][Pp][Ss]?"),
    _names(_SITE_LABEL, st.one_of(_ENDINGS, _SITE_LABEL), LONGEST_DOMAIN_NAME),
    st.sampled_from(["", "."]),
    st.one_of(st.just(""), st.builds(":{}".format, st.one_of(st.sampled_from([1, 65_535]), st.integers(1, 65_535)))),
    st.one_of(st.just(""), matching(rf'[/?#][^{BLANKS_AND_CONTROLS}<>"{{}}|\\^`]*')),
)

TEXTS_OF_CODES: Final[dict[type[TextValue], st.SearchStrategy[str]]] = {
    RegionCode: _REGIONS,
    Phone: _PHONES,
    Email: _emails(),
    DomainName: _DOMAINS,
    Url: st.one_of(_PLAIN_URLS, _URLS),
    Language: _LANGUAGES,
    DocumentNumber: _NUMBERS,
    Quantity: _QUANTITIES,
    GeoPoint: _POINTS,
    Sha256: st.binary(min_size=32, max_size=32).map(bytes.hex),
}
"""For each code system, what draws texts; a few of them may be malformed."""
