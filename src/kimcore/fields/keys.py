"""Member names that are not declared: which of them are close to a declared one, and which ask for personal data."""

import re
from collections.abc import Iterable
from typing import Final

from kimcore.codes.nik import holds_nik
from kimcore.late import late_pattern

PERSONAL_KEYS: Final = frozenset(
    {
        "agama",
        "blood type",
        "date of birth",
        "dob",
        "ethnicity",
        "family card",
        "golongan darah",
        "ibu kandung",
        "kartu keluarga",
        "kartu tanda penduduk",
        "ktp",
        "marital status",
        "mother s maiden name",
        "nationality",
        "nik",
        "no kk",
        "no rekening",
        "nomor induk kependudukan",
        "nomor kk",
        "nomor rekening",
        "npwp",
        "partai",
        "paspor",
        "passport",
        "place of birth",
        "political party",
        "religion",
        "status kawin",
        "status perkawinan",
        "suku",
        "tanda tangan",
        "tanggal lahir",
        "tempat lahir",
        "tgl lahir",
        "ttl",
    }
)
"""Personal data that kimcore does not hold, as forms and sheets name them (UU 27/2022 art. 4; UU 23/2006 art. 84).

A member name asks for one of them where its words stand in it, whole and in order: `nik`, `NIK_Ketua`, `jumlahNIK`.
"""

_LONGEST_SLIP: Final = 40
_NEW_WORD: Final = late_pattern("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ENTRIES: Final = "|".join(sorted(PERSONAL_KEYS)).replace(" ", "[^a-z]+")
_ASKING: Final = late_pattern(f"(?<![a-z])(?:{_ENTRIES})(?![a-z])")


def personal_key(key: str) -> str | None:
    """Return the entry of PERSONAL_KEYS that a member name, or the name of a number, asks for, if any.

    Words are parted by case and by whatever is no letter from a to z; nothing else is done to find them. A name that
    holds a NIK asks for "nik".
    """
    asking = _ASKING.search(key.lower()) or _ASKING.search(_NEW_WORD.sub(" ", key).lower())
    if asking is None:
        return "nik" if holds_nik(key) else None
    return " ".join(re.findall("[a-z]+", asking[0]))


def is_spelled_out(key: str, entry: str) -> bool:
    """Whether a member name says nothing beyond an entry of PERSONAL_KEYS, as no number, so that it can be shown."""
    letters = "".join(re.findall("[a-z]+", key.lower()))
    return letters == entry.replace(" ", "") and re.search(r"[^\x20-\x7e]|[0-9]", key) is None


def closest(key: str, names: Iterable[str]) -> str | None:
    """Return the declared name that a member name is a slip of, if there is one."""
    if len(key) > _LONGEST_SLIP or not key.isascii() or not key.isprintable():
        return None
    import difflib  # a module of its own weight, for slips alone

    return next(iter(difflib.get_close_matches(key.lower(), names, n=1, cutoff=0.8)), None)
