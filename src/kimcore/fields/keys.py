"""Member names that are not declared: which of them are close to a declared one, and which ask for personal data."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final, cast

PERSONAL_KEYS: Final = frozenset(
    {
        "agama",
        "birth date",
        "birth place",
        "blood type",
        "candidate",
        "candidate preference",
        "date of birth",
        "disabilitas",
        "disability",
        "dob",
        "family card",
        "gol darah",
        "golongan darah",
        "ibu kandung",
        "kartu keluarga",
        "kk",
        "ktp",
        "ktp el",
        "marital status",
        "mother maiden name",
        "nama ibu",
        "nama ibu kandung",
        "national id",
        "nationality",
        "nik",
        "no kk",
        "no ktp",
        "no rekening",
        "nomor induk kependudukan",
        "nomor kartu keluarga",
        "nomor kk",
        "nomor ktp",
        "nomor rekening",
        "npwp",
        "partai",
        "paspor",
        "passport",
        "pilihan",
        "pilihan calon",
        "pilihan partai",
        "political party",
        "race",
        "ras",
        "rekening bank",
        "religion",
        "riwayat kesehatan",
        "status kawin",
        "status perkawinan",
        "suku",
        "tanda tangan",
        "tanggal lahir",
        "tempat lahir",
        "tempat tanggal lahir",
        "tgl lahir",
        "ttl",
    }
)
"""Personal data that kimcore does not hold, as forms and sheets name them (UU 27/2022 art. 4; UU 23/2006 art. 84)."""

_LONGEST_WORD: Final = 40
_RUN_TOGETHER: Final = {key.replace(" ", ""): key for key in PERSONAL_KEYS}
_TELLING: Final = frozenset(key for key in PERSONAL_KEYS if " " not in key) - {"candidate", "pilihan", "ras", "race"}


def personal_key(key: str) -> str | None:
    """Return the entry of PERSONAL_KEYS that a member name asks for, in whatever case and spelling, if any.

    The whole name counts, and so does one telling word in it: `nik_ketua` asks for a NIK, `teknik` does not.
    """
    if len(key) > _LONGEST_WORD:
        return None
    spaced = re.sub("(?<=[a-z0-9])(?=[A-Z])", " ", unicodedata.normalize("NFKC", key))
    words = re.findall("[a-z]+", spaced.lower())
    whole = _RUN_TOGETHER.get("".join(words))
    return whole or next((word for word in words if word in _TELLING), None)


def is_spelled_out(key: str, entry: str) -> bool:
    """Whether a member name says nothing beyond an entry of PERSONAL_KEYS, so that it can be shown."""
    return "".join(re.findall("[a-z]+", key.lower())) == entry.replace(" ", "") and not re.search(r"[^\x20-\x7e]", key)


def closest(key: str, names: Iterable[str]) -> str | None:
    """Return the declared name that a member name is a slip of, if there is one."""
    if len(key) > _LONGEST_WORD or not key.isascii() or not key.isprintable():
        return None
    return next(iter(difflib.get_close_matches(key.lower(), names, n=1, cutoff=0.8)), None)


def without_personal(value: object) -> tuple[object, int]:
    """Return plain data without members that ask for personal data, and how many were left out."""
    if type(value) is list:
        items = [without_personal(item) for item in cast("list[object]", value)]
        return [item for item, _ in items], sum(count for _, count in items)
    if type(value) is dict:
        members = cast("dict[str, object]", value)
        kept = {key: without_personal(member) for key, member in members.items() if personal_key(key) is None}
        left_out = len(members) - len(kept)
        return {key: member for key, (member, _) in kept.items()}, left_out + sum(count for _, count in kept.values())
    return value, 0
