"""Member names that are not declared: which of them are close to a declared one, and which ask for personal data."""

import difflib
import itertools
import re
import unicodedata
from collections.abc import Iterable
from typing import Final, cast

PERSONAL_KEYS: Final = frozenset(
    {
        "agama",
        "birth date",
        "birth place",
        "birthday",
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
        "mother s maiden name",
        "nama ibu",
        "nama ibu kandung",
        "national id",
        "nomor identitas",
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
        "rekening",
        "rekening bank",
        "religion",
        "riwayat kesehatan",
        "status kawin",
        "status perkawinan",
        "status pernikahan",
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
_LONGEST_NAME: Final = 200
_MOST_WORDS: Final = 12
_LOOK_ALIKE: Final = str.maketrans("іıікαаоеɴɪᴋκΝΙΚНІК", "iiikaaoenikknikHIK")
"""Letters of other scripts that look like those of the words above."""
_RUN_ON: Final = re.compile("^(nik|noktp|nokk|ktp)(ketua|anggota|pengurus|sekretaris|bendahara|s)$")
_COUNTING: Final = frozenset({"jumlah", "jml", "total", "banyak", "banyaknya"})
_NOBODYS: Final = ("tokoh agama", "urusan agama", "suku bunga", "suku cadang", "suku dinas")
_RUN_TOGETHER: Final = {key.replace(" ", ""): key for key in PERSONAL_KEYS}
_TELLING: Final = frozenset(key for key in PERSONAL_KEYS if " " not in key) - {
    "candidate",
    "pilihan",
    "ras",
    "race",
    "rekening",
}


def personal_key(key: str) -> str | None:
    """Return the entry of PERSONAL_KEYS that a member name asks for, in whatever case and spelling, if any.

    The whole name counts, and so do telling words in it: `nik_ketua` and `tanggal_lahir_ketua` ask for personal data,
    `teknik` does not, and neither does `jumlah_kk`, which counts households.
    """
    words = _words(key)
    if not words or words[0] in _COUNTING or any(phrase in " ".join(words) for phrase in _NOBODYS):
        return None
    spans = ("".join(words[start:end]) for start, end in itertools.combinations(range(len(words) + 1), 2))
    entries = [_RUN_TOGETHER[span] for span in spans if span in _RUN_TOGETHER]
    whole = _RUN_TOGETHER.get("".join(words))
    return whole or next((entry for entry in entries if " " in entry or entry in _TELLING), None)


def _words(key: str) -> list[str]:
    """Return the first words of a member name, in small Latin letters without marks, however it joins them."""
    plain = unicodedata.normalize("NFKD", key[:_LONGEST_NAME].translate(_LOOK_ALIKE))
    spaced = re.sub("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", plain)
    words = re.findall("[a-z]+", "".join(one for one in spaced if not unicodedata.combining(one)).lower())
    return [part for word in words[:_MOST_WORDS] for part in _RUN_ON.sub(r"\1 \2", word).split()]


def is_spelled_out(key: str, entry: str) -> bool:
    """Whether a member name says nothing beyond an entry of PERSONAL_KEYS, as no number, so that it can be shown."""
    letters = "".join(re.findall("[a-z]+", key.lower()))
    return letters == entry.replace(" ", "") and re.search(r"[^\x20-\x7e]|[0-9]", key) is None


def closest(key: str, names: Iterable[str]) -> str | None:
    """Return the declared name that a member name is a slip of, if there is one."""
    if len(key) > _LONGEST_WORD or not key.isascii() or not key.isprintable():
        return None
    return next(iter(difflib.get_close_matches(key.lower(), names, n=1, cutoff=0.8)), None)


def is_nik_like(value: object) -> bool:
    """Whether a value is a text of 16 digits, as a NIK is."""
    return type(value) is str and re.fullmatch("[0-9]{16}", value) is not None


def without_personal(value: object) -> tuple[object, int]:
    """Return plain data without members that ask for personal data or hold a text of 16 digits, as a NIK has.

    The second value says how many were left out.
    """
    if type(value) is list:
        given = cast("list[object]", value)
        items = [without_personal(item) for item in given if not is_nik_like(item)]
        return [item for item, _ in items], len(given) - len(items) + sum(count for _, count in items)
    if type(value) is dict:
        members = cast("dict[str, object]", value)
        kept = {
            key: without_personal(member)
            for key, member in members.items()
            if personal_key(key) is None and not is_nik_like(member)
        }
        left_out = len(members) - len(kept)
        return {key: member for key, (member, _) in kept.items()}, left_out + sum(count for _, count in kept.values())
    return value, 0
