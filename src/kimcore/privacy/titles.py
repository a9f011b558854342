"""What stands around a person's name and is no part of it: forms of address, titles and degrees."""

import unicodedata
from typing import Final

from kimcore.privacy.spellings import plain_text, words_in, words_of

TITLES: Final = frozenset(
    words_in(
        "ibu bu bunda bapak bpk pak sdr sdri saudara saudari tn tuan ny nyonya nn nona mbak mbah kak kakak "
        "mr mrs ms miss h hj haji hajjah hajah kh kyai kiai ust ustadz ustaz ustad ustadzah ustazah pdt pendeta romo "
        "prof profesor dr drs dra drg drh ir apt alm almh yth "
        "serda serma serka letda kapten mayor letkol bripda briptu bripka aipda aiptu ipda iptu akp kompol akbp kombes"
    )
)
"""Words before a name, as print has them without their dots."""

_OF_WIVES: Final = frozenset(words_in("ibu bu bunda ny nyonya mrs"))

FAMILIAR: Final = frozenset(words_in("mas bang kang cak gus kak kakak om tante bunda ayah abah neng mbok opa oma"))
"""What people are called by among themselves. These are parts of names as well, so no name is compared without them."""

_BACHELORS: Final = (
    "pd pdi pdk kom e ei h hi hum sos sosi ip iptk ikom t ti tp tr trip trkeb ag p pt pi si st stp kep km ked keb gz "
    "farm psi ap an ak akt ab m sn ars th thi hut kel ud sy"
)
_MASTERS: Final = (
    "pd pdi kom m h hi hum si t ti tp tr ag a ap sc kes kn ak b ba ikom sos ip e ei psi sn ars farm ling eng th p pi "
    "ked kep gz ed phil ud stat han"
)
_SPECIALISTS: Final = "a an ap b bs dv jp kfr kj kk m mk n og ot p pa pd pk rad s tht u"
_OTHERS: Final = (
    "amd amdak amdfarm amdgz amdkeb amdkep amdkes amdkom amdpd amdt amdtra ama ak apt ba bba beng bsc ca cfp cpa dr "
    "dphil esq gr lc llb llm md ners ns phd se sh"
)
_FAMILIES: Final = (("s", _BACHELORS), ("m", _MASTERS), ("sp", _SPECIALISTS), ("", _OTHERS))
DEGREES: Final = frozenset(first + rest for first, subjects in _FAMILIES for rest in words_in(subjects))
"""Degrees behind a name, in small letters without their dots."""

_MOST_WORDS_OF_DEGREES: Final = 8


def comparable_name(text: str) -> str:
    """Return a name in the one form in which names are equal: as words, in the order of speech, without titles.

    "Hj. Siti Rekaan, S.Pd.", "Rekaan, Siti" and "siti_rekaan" are one name. Where only one word would be left, titles
    and degrees tell people apart and stay: "Ibu Siti" is not "Siti". A text without letters is compared as it is.
    """
    words = name_words(text)
    words = words if len(words) > 1 else words_of(text)
    return (
        " ".join(words)
        if any(map(str.isalpha, words))
        else " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    )


def may_be_of_wife(text: str) -> bool:
    """Whether a name has a title that a wife bears before her husband's name: "Ny. Budi Rekaan"."""
    return not _OF_WIVES.isdisjoint(words_of(text))


def name_words(text: str) -> list[str]:
    """Return the words of a name in the order of speech, without titles, and without degrees that are marked as such.

    Degrees are marked by a comma before them or by dots within them. One more part behind a comma is the given name.
    """
    family, *others = (_without_titles(part) for part in _without_degrees(plain_text(text).split(",")))
    given = [part for part in others if part]
    parts = [*given, family] if len(given) == 1 else [family, *given]
    return [word for part in parts for word in part]


def usual_words(text: str) -> list[str]:
    """Return the words by which texts name a person: without degrees however written, as long as two words are left."""
    words = name_words(text)
    ends = (end for end in range(max(2, len(words) - _MOST_WORDS_OF_DEGREES), len(words)) if _are_degrees(words[end:]))
    return words[: next(ends, None)]


def _without_degrees(parts: list[str]) -> list[str]:
    """Return the parts of a name between commas, but for those behind the first that are degrees."""
    return [
        parts[0],
        *(part for part in parts[1:] if not _are_degrees(["".join(words_in(one)) for one in part.split()])),
    ]


def _are_degrees(chunks: list[str]) -> bool:
    return "".join(chunks) in DEGREES or all(chunk in DEGREES for chunk in chunks)


def _without_titles(part: str) -> list[str]:
    """Return the words of a part of a name without titles before it and degrees with dots in them behind it."""
    chunks = part.split()
    while len(chunks) > 1 and len(last := words_in(chunks[-1])) > 1 and "".join(last) in DEGREES:
        chunks.pop()
    words = words_in(" ".join(chunks))
    begins = (start for start, word in enumerate(words) if word not in TITLES)
    return words[next(begins, 0) :]
