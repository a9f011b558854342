"""Hypothesis strategies for texts, and for codes and dates, which are written as one text."""

import datetime as dt
import functools
import re
import typing
from typing import Any, Final, TypeVar, cast

from hypothesis import strategies as st

from kimcore.codes import DocumentNumber, DomainName, Email, Language, Phone, Quantity, RegionCode, Sha256, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.errors import MalformedError
from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.records.texts import RecordId
from kimcore.textvalues import BLANKS_AND_CONTROLS, TextValue

AnyTextValue = TypeVar("AnyTextValue", bound=TextValue)

# Texts

_LONGEST_DRAWN: Final = 10
_READABLE: Final = ("A", "KIM Contoh", "Siti Rekaan", "Balai Desa Contoh, RT 01/RW 02", "sekitar 100 orang", "Désa 😀")
_TRYING: Final = (
    "=1+1",
    "+62",
    "-",
    "@a",
    "'",
    '"',
    "<b>&amp;",
    "a\\b/c,d;e",
    "null",
    "1.0",
    "a\u200bb",
    "a\ufeffb",
    "e\u0301",
)
_LINES: Final = ("Satu.\nDua.", "a\n\nb", "a\n=1")
_LEGAL: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
_LEGAL_IN_LINES: Final = st.one_of(_LEGAL, st.just("\n"))
_HALVES: Final = st.characters(exclude_categories=["Cs"])
_IDS: Final = st.builds("{}-{}".format, st.sampled_from(["a", "kim", "m_1", "S:2"]), st.integers(1, 9_999))


def texts(kind: TextKind) -> st.SearchStrategy[str]:
    """Draw a text within the limits of a field: a readable one, one that is hard on other programs, or any other."""
    limits = kind.limits
    if limits.pattern is not None:
        formed = st.from_regex(limits.pattern, fullmatch=True, alphabet=_HALVES)
        sound = formed.filter(lambda text: not any(kind.check(text)))
        return st.one_of(_IDS, sound) if limits == _ID_LIMITS else sound
    most = min(limits.most, max(limits.least, _LONGEST_DRAWN))
    alphabet = _LEGAL_IN_LINES if limits.lines else _LEGAL
    free = st.text(alphabet, min_size=limits.least, max_size=most).map(_without_outer_blanks)
    written = (_READABLE, (*_TRYING, *(_LINES if limits.lines else ())))
    fitting = [[text for text in some if limits.least <= len(text) <= limits.most] for some in written]
    return st.one_of(*(st.sampled_from(some) for some in fitting if some), free)


_BLANK: Final = re.compile(f"[{BLANKS_AND_CONTROLS}]")
_ID_LIMITS: Final = cast("Text", typing.get_args(RecordId)[1])


def _without_outer_blanks(text: str) -> str:
    """Put a letter in place of a blank at either end, for taking it off would make the text shorter."""
    return "".join(
        "a" if place in (0, len(text) - 1) and _BLANK.fullmatch(character) else character
        for place, character in enumerate(text)
    )


# Codes and dates


@functools.cache
def text_values(cls: type[AnyTextValue]) -> st.SearchStrategy[AnyTextValue]:
    """Draw a value of a code system or of a type of date; of one that is not ours, by its pattern."""
    readable = cast("st.SearchStrategy[AnyTextValue] | None", _READABLE_VALUES.get(cls))
    if readable is not None:
        return readable
    matching = st.from_regex(cls.pattern, fullmatch=True, alphabet=_HALVES)
    return matching.filter(lambda text: _is_sound(cls, text)).map(cls.parse)


def _is_sound(cls: type[TextValue], text: str) -> bool:
    try:
        cls.parse(text)
    except MalformedError:
        return False
    return True


_DAYS: Final = st.dates(dt.date(1945, 1, 1), dt.date(2199, 12, 31))
_OFFSETS: Final = st.sampled_from([7 * 60, 8 * 60, 9 * 60, 0, -150])


def _partial(day: dt.date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:parts])


def _moment(day: dt.date, minute: int, offset: int) -> Moment:
    return Moment(day.year, day.month, day.day, minute // 60, minute % 60, offset)


_DATES: Final = st.builds(_partial, _DAYS, st.integers(1, 3))
_MOMENTS: Final = st.builds(_moment, _DAYS, st.integers(0, 24 * 60 - 1), _OFFSETS)


def _period(ends: tuple[PartialDate | Moment, PartialDate | Moment], open_end: int) -> Period:
    start, end = sorted(ends, key=lambda one: (one.first_day, one.last_day))
    return (Period(start, end), Period(None, end), Period(start, None))[open_end]


_PERIODS: Final = st.builds(
    _period, st.one_of(st.tuples(_DATES, _DATES), st.tuples(_MOMENTS, _DATES)), st.integers(0, 2)
)


def _numbered(template: str, *numbers: tuple[int, int]) -> st.SearchStrategy[str]:
    return st.builds(template.format, *(st.integers(least, most) for least, most in numbers))


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
)
_WORDS: Final = st.sampled_from(["a", "kim", "kim-contoh", "desa2"])
_DOMAINS: Final = st.builds("{}.{}".format, _WORDS, st.sampled_from(["example", "desa.example", "go.example"]))
_PATHS: Final = st.sampled_from(["", "/", "/berita/1", ":8080/?p=2127", "#atas", "./Désa_[1]"])
_NUMBERS: Final = st.one_of(
    _numbered("{}", (1, 999)),
    _numbered("188.45/{}/{}/20{:02}", (1, 999), (1, 99), (0, 99)),
    _numbered("Nomor {} Tahun 20{:02}", (1, 99), (0, 99)),
)
_QUANTITIES: Final = st.one_of(
    st.builds(str, st.integers(-999_999, 999_999)),
    _numbered("{}.{}", (-999, -1), (1, 9)),
    _numbered("{}.0{}", (0, 99), (1, 9)),
)

_TEXTS_OF_CODES: Final[dict[type[TextValue], st.SearchStrategy[str]]] = {
    RegionCode: _REGIONS,
    Phone: _PHONES,
    Email: st.builds("{}@{}".format, st.sampled_from(["a", "kim", "Nama.Dua+1"]), _DOMAINS),
    DomainName: _DOMAINS,
    Url: st.builds("{}://{}{}".format, st.sampled_from(["https", "http", "HTTPS"]), _DOMAINS, _PATHS),
    Language: st.sampled_from(["id", "en", "bjn", "jv-Java", "es-419", "ms-Arab-ID"]),
    DocumentNumber: _NUMBERS,
    Quantity: _QUANTITIES,
    Sha256: st.binary(min_size=32, max_size=32).map(bytes.hex),
}

_READABLE_VALUES: Final[dict[type[TextValue], st.SearchStrategy[Any]]] = {
    PartialDate: _DATES,
    Moment: _MOMENTS,
    Period: _PERIODS,
    **{cls: found.map(cls.parse) for cls, found in _TEXTS_OF_CODES.items()},
}
