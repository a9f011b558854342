"""What the rows of a table most probably are: a type of record, by its titles and headings, or an attendance list."""

from collections.abc import Mapping
from typing import Final

from kimcore.lexicon.headings import SIGNING, heading_words
from kimcore.sheets.tables import Table
from kimcore.tables.mapping import ATTENDANCE
from kimcore.tables.meanings import meanings_of

_ATTENDANCE: Final = ("daftar hadir", "absensi", "presensi", "daftar kehadiran", "absen peserta")
_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("data kim", "data kelompok", "rekap sk", "register kim", "daftar kim"),
    "Member": ("daftar pengurus", "daftar anggota", "susunan pengurus", "struktur pengurus", "data anggota"),
    "Session": ("agenda", "jadwal", "rencana kegiatan", "laporan kegiatan", "kalender kegiatan", "daftar kegiatan"),
    "InformationItem": ("hoaks", "hoax", "klarifikasi", "cek fakta", "materi informasi"),
    "Institution": ("daftar instansi", "daftar mitra", "data mitra", "daftar opd"),
}
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "Group": ("Group.name",),
    "Member": ("Member.name",),
    "Session": ("Session.title",),
    "InformationItem": ("InformationItem.claim.text", "InformationItem.title"),
    "Institution": ("Institution.name",),
}
"""The fields without one of which rows are hardly records of a type."""
_OWN: Final = 3
"""What a field counts that only one type of record has among its headings."""
_TITLED: Final = 4


def row_type_of(table: Table) -> str:
    """Return what the rows of a table most probably are."""
    headings = [column.heading for column in table.columns if not column.listed]
    titles = " ".join(map(str.casefold, (*table.titles, table.sheet)))
    if any(word in titles for word in _ATTENDANCE) or any(heading_words(one) in _SIGNED for one in headings):
        return ATTENDANCE
    scores = dict.fromkeys(_NAMES, 0)
    for name, words in _TITLES.items():
        scores[name] += _TITLED * any(word in titles for word in words)
    for name, named in _NAMES.items():
        found = [_meanings(heading, name) for heading in headings]
        scores[name] += sum(map(bool, found))
        scores[name] += _OWN * sum(
            bool(one) and not _meant_elsewhere(h, name) for one, h in zip(found, headings, strict=True)
        )
        if not any(target in named for one in found for target in one):
            scores[name] -= len(headings)
    return max(scores, key=lambda name: scores[name])


def _meanings(heading: str, name: str) -> tuple[str, ...]:
    """Return what a heading stands for, slips left aside."""
    found = meanings_of(heading, name)
    return () if found.is_slip else found.targets


def _meant_elsewhere(heading: str, name: str) -> bool:
    return any(_meanings(heading, other) for other in _NAMES if other != name)


_SIGNED: Final = {heading_words(words) for words in SIGNING}
