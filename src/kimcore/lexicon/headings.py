"""The headings that office tables give their columns, and the field that each stands for.

A heading is written here by its words alone: in small letters, without signs, its abbreviations spelled out. A field is
named as in a mapping: `Member[chair].name` is the name of the member whose office is chair. Where a heading stands for
fields of several records, that of the record which the rows of a table are is meant. Labels of fields and terms need
not be listed. The headings are those of registers, agendas, lists and web applications of offices, of which
https://github.com/robigusnawan/PA is one.
"""

from collections.abc import Mapping
from typing import Final

from kimcore.lexicon.heading_words import heading_words, wordings_of
from kimcore.lexicon.headings_of_groups import HEADINGS_OF_GROUPS
from kimcore.lexicon.headings_of_sessions import HEADINGS_OF_SESSIONS
from kimcore.lexicon.templates import template_headings

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {**HEADINGS_OF_GROUPS, **HEADINGS_OF_SESSIONS}
"""The fields by the headings they have in tables."""

VAGUE: Final[Mapping[str, tuple[str, ...]]] = {
    "Group.member_count": ("jumlah", "jumlah pengurus", "jumlah personil"),
    "Group.decrees[sk].issued_on": ("tanggal",),
}
"""Headings that stand for a field only where no other heading does."""

BY_CELLS: Final[Mapping[str, tuple[str, ...]]] = {
    "Group.observations[1].activity": ("status",),
    "InformationItem.claim.verdict": ("hasil klarifikasi",),
}
"""Headings that stand for a term only where the cells are such terms."""

PERSONS_NAMES: Final = frozenset({"nama", "nama lengkap"})
"""Headings of columns of names that do not say whose: of people, where what is said of people stands beside them."""

NUMBERING: Final = frozenset({"nomor", "nomor urut", "urut", "number", "id", "nomor id"})
"""Headings of columns that number the rows."""

TECHNICAL: Final = frozenset(
    {"created at", "updated at", "deleted at", "timestamp", "cap waktu", "stempel waktu", "created by", "updated by"}
)
"""Headings of columns that an application keeps for itself, or a form of whoever filled it in."""

SIGNING: Final = frozenset({"tanda tangan", "paraf", "ttd", "signature"})
"""Headings of columns to sign in."""

ID_PREFIXES: Final[Mapping[str, str]] = {
    "Group": "kim",
    "Member": "anggota",
    "Session": "kegiatan",
    "Institution": "instansi",
    "InformationItem": "materi",
}
"""What the ids begin with that are made for the rows of a table."""

COUNTED: Final[Mapping[str, tuple[str, ...]]] = {
    "institution": ("asal", "opd", "organisasi", "utusan", "utusan dari", "perwakilan"),
    "remarks": ("status",),
}
"""What an attendance list counts by, and headings that say so only where a person has looked at the mapping."""

COUNTED_BY: Final[Mapping[str, str]] = {
    "sex": "Jenis Kelamin",
    "segment": "Unsur",
    "institution": "Instansi",
    "segment or institution": "Unsur/Instansi",
    "remarks": "Keterangan",
}
"""What a column of an attendance list can say, and a heading that says so."""

HALVES: Final = frozenset({"l", "p", "lk", "pr", "laki laki", "laki", "perempuan", "pria", "wanita", "ya", "tidak"})
"""Headings that stand only below another, beside their other half: L and P below "Jenis Kelamin"."""


def _known() -> frozenset[str]:
    listed = (*HEADINGS.values(), *template_headings().values())
    spelled = (heading_words(words) for wordings in listed for words in wordings)
    return frozenset(spelled) | {heading_words(words) for words in NUMBERING | SIGNING}


KNOWN_HEADINGS: Final = _known()
"""The words of every heading that is known, whatever it stands for."""


def is_known_heading(text: str) -> bool:
    """Whether a text is a heading that is known, with or without what stands in brackets."""
    return any(words in KNOWN_HEADINGS for words in wordings_of(text))


_NUMBERING: Final = frozenset(map(heading_words, NUMBERING))


def is_numbering(heading: str) -> bool:
    """Whether a heading is that of a column that numbers the rows."""
    return heading_words(heading) in _NUMBERING
