"""What the rows of a table most probably are: a type of record, by its titles and headings, or an attendance list."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from kimcore.lexicon.heading_words import heading_words
from kimcore.lexicon.headings import PERSONS_NAMES, SIGNING
from kimcore.lexicon.lists import NAMES_GROUP
from kimcore.sheets.tables import Table
from kimcore.tables.mapping import ATTENDANCE
from kimcore.tables.meanings import meanings_of
from kimcore.tables.samples import sample

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
    is_of_people = _is_of_people(table, headings)
    if is_of_people and _has_ticked_days(table):
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
    if is_of_people:
        del scores["Group"]
    return max(scores, key=lambda name: scores[name])


_OF_PEOPLE: Final = ("Member.sex", "Member.phone", "Member.office")
_OF_GROUPS: Final = ("Member[chair].name", "Group.member_count", "Group.decrees[sk].number", "Group.decrees[sk]")
"""Fields of groups, beside which a phone or a column of men and women is the group's."""
_DAY: Final = re.compile(r"(?:hari|hr|day|sesi|pertemuan) (?:ke )?(?:[ivx]+|[0-9]+)")
_OF_A_GROUP: Final = re.compile(r"\b(?:kim|kelompok)\b", re.IGNORECASE)
_HALF: Final = 0.5
_LONGEST_TICK: Final = 5


def _is_of_people(table: Table, headings: Sequence[str]) -> bool:
    """Whether a column “Nama” has the names of people: what is said of a person alone stands beside it."""
    at = next(
        (at for at, one in enumerate(table.columns) if heading_words(one.heading) in PERSONS_NAMES and not one.listed),
        None,
    )
    if at is None or _names_groups(table, at):
        return False
    if any(heading_words(one) in NAMES_GROUP or _is_day(one) for one in headings):
        return True
    if any(target in _OF_GROUPS for one in headings for target in _meanings(one, "Group")):
        return False
    return any(target in _OF_PEOPLE for one in headings for target in _meanings(one, "Member"))


def _names_groups(table: Table, at: int) -> bool:
    """Whether most cells of a column say themselves that they name a group."""
    cells = list(sample(table, at))
    return sum(_OF_A_GROUP.search(str(cell)) is not None for cell in cells if type(cell) is str) > len(cells) * _HALF


def _is_day(heading: str) -> bool:
    return _DAY.fullmatch(heading_words(heading)) is not None


def _has_ticked_days(table: Table) -> bool:
    """Whether the table has columns of days, in which people are only ticked."""
    days = [at for at, column in enumerate(table.columns) if _is_day(column.heading)]
    cells = [cell for at in days for cell in sample(table, at)]
    return bool(days) and all(type(cell) is not str or len(cell) <= _LONGEST_TICK for cell in cells)


def _meanings(heading: str, name: str) -> tuple[str, ...]:
    """Return what a heading stands for, slips left aside."""
    found = meanings_of(heading, name)
    return () if found.is_slip else found.targets


def _meant_elsewhere(heading: str, name: str) -> bool:
    return any(_meanings(heading, other) for other in _NAMES if other != name)


_SIGNED: Final = {heading_words(words) for words in SIGNING}
