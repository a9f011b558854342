"""Member names that are not declared: which declared ones they may mean, and which ask for personal data."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from kimcore.codes.nik import holds_nik
from kimcore.findings import Words
from kimcore.late import late_pattern
from kimcore.vocabularies.spellings import in_label, normal, words_of

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
_MOST_MEANT: Final = 3
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


def names_by_label(labels: Mapping[str, Words], own: Words | None) -> Mapping[str, tuple[str, ...]]:
    """Return the declared names by the words of their labels in either language, and by how these begin.

    The label of the class itself may stand behind a label or not: "Nama" and "Nama KIM" are one in a KIM. Words that
    only begin labels stand for nothing where other words are a whole label, or where they begin more labels than a
    message can name.
    """
    whole, begun = dict[str, dict[str, None]](), dict[str, dict[str, None]]()
    ends = () if own is None else tuple(f" {words}" for words in _spellings(own))
    for name, label in labels.items():
        for words in _spellings(label):
            bare = next((words.removesuffix(end) for end in ends if words.endswith(end)), words)
            for said in (bare, *(bare + end for end in ends)):
                whole.setdefault(said, {})[name] = None
            for blank in re.finditer(" ", words):
                begun.setdefault(words[: blank.start()], {})[name] = None
    return {words: tuple(names) for words, names in (begun | whole).items() if len(names) <= _MOST_MEANT}


def _spellings(label: Words) -> frozenset[str]:
    """Return the words of a label in either language: of the whole, and of what stands between brackets or slashes."""
    return frozenset((*in_label(label.indonesian, locale="id"), *in_label(label.english, locale="en"))) - {""}


def meant_by(key: str, names: Iterable[str], by_label: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the declared names that a member name may mean: those whose label it is, or the one it is a slip of."""
    if len(key) > _LONGEST_SLIP or not key.isascii() or not key.isprintable():
        return ()
    if named := by_label.get(words_of(normal(_NEW_WORD.sub(" ", key).replace("_", " ")))):
        return named
    import difflib  # a module of its own weight, for slips alone

    return tuple(difflib.get_close_matches(key.lower(), names, n=1, cutoff=0.8))
