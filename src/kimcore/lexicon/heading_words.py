"""The words of headings: in small letters, without signs, abbreviations and slips spelled out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kimcore.textvalues import trimmed

_SEXES: Final[Mapping[str, tuple[str, ...]]] = {
    "L": ("l", "lk", "laki laki", "laki", "pria", "male", "men"),
    "P": ("p", "pr", "perempuan", "wanita", "female", "women"),
}
_OF_SEX: Final = re.compile(f"(?:(.*?) )??({'|'.join(word for words in _SEXES.values() for word in words)})")

_SHORT_FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "nomor": ("no", "nmr", "nomer", "number"),
    "jumlah": ("jml", "jlh", "jmlh", "jum", "jmh"),
    "tanggal": ("tgl", "tg", "date"),
    "tahun": ("thn", "th"),
    "kecamatan": ("kec",),
    "kabupaten": ("kab",),
    "provinsi": ("prov", "propinsi"),
    "kelurahan": ("kel",),
    "keterangan": ("ket", "remark", "notes"),
    "telepon": ("telp", "tlp", "tlpn", "tel", "telpon", "phone"),
    "hp": ("handphone", "ponsel", "gsm"),
    "jabatan": ("jab",),
    "dalam": ("dlm",),
    "sekretaris": ("sekr", "sekertaris", "sekretris"),
    "bendahara": ("bend", "bendahra"),
    "wakil": ("wkl",),
    "desa": ("ds",),
    "kode": ("kd",),
    "keputusan": ("keputasan", "kepututsan"),
    "orang": ("org",),
}
"""Words of headings, and the short forms and slips that they are written in."""

_ABBREVIATIONS: Final = {short: word for word, shorts in _SHORT_FORMS.items() for short in shorts}
_PHRASES: Final = (("surat keputusan", "sk"), ("kelompok informasi masyarakat", "kim"), ("tanda tangan", "ttd"))
_WORD: Final = re.compile(r"[^\W_]+")
_NEW_WORD: Final = re.compile("(?<=[a-z])(?=[A-Z])")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LONGEST_HEADING: Final = 120


def spaced(heading: str) -> str:
    """Return a heading with a blank before each capital within it: "JenisKelamin" is two words."""
    return _NEW_WORD.sub(" ", heading)


def short_forms_of(words: Iterable[str]) -> Iterator[str]:
    """Iterate over the short forms and slips that words of headings are written in."""
    for word in words:
        yield from _SHORT_FORMS.get(word, ())


def heading_words(heading: str) -> str:
    """Return the words of a heading, in small letters, abbreviations spelled out."""
    words: list[str] = _WORD.findall(spaced(trimmed(heading)[:LONGEST_HEADING]).casefold())
    text = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    for phrase, short in _PHRASES:
        text = text.replace(phrase, short)
    return text


def wordings_of(heading: str) -> tuple[str, ...]:
    """Return the words of a heading, with what stands in brackets and without, the longest first."""
    return tuple(dict.fromkeys(filter(None, (heading_words(heading), heading_words(_BRACKETS.sub(" ", heading))))))


def sex_in(heading: str) -> tuple[str, str]:
    """Return the sex that a heading ends in, L or P, and the words before it: “Jml Anggota L”; else nothing."""
    found = _OF_SEX.fullmatch(heading_words(heading))
    if found is None or _OF_SEX.fullmatch(found[1] or ""):  # “L/P” is both
        return "", ""
    return next(sex for sex, words in _SEXES.items() if found[2] in words), found[1] or ""


def names_chair(heading: str) -> bool:
    """Whether a heading says that something is the chair's: “No HP Ketua”."""
    return "ketua" in heading_words(heading).split()
