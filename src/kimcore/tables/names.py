"""Cells that hold names of people: several in one, numbered, with titles of office or a telephone number beside."""

import re
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.privacy.titles import TITLES
from kimcore.sheets.cells import is_text
from kimcore.tables import problems
from kimcore.tables.cells import Context, ReadCell, Value, line_in, lines_in

PHONE_IN_NAME = Problem.warning(
    code="phone_in_name",
    indonesian="Sel nama ini memuat nomor telepon, yang tidak disimpan. Mohon tulis nomornya di kolom tersendiri.",
    english="This cell of a name holds a telephone number, which was not kept. Please write it in a column of its own.",
)

BODY: Final = re.compile(
    r"(?:badan|bagian|bawaslu|bidang|bpbd|bps|dinas|diskominfo|dispora|disdik|dpmd|forum|kantor|kejaksaan|kementerian"
    "|kesbangpol|kim|kodim|komisi|kominfo|koramil|kpu|lembaga|ormas|panwascam|panwaslih|pemdes|pemkab|pemkot|pemprov"
    r"|pkk|polres|polsek|ppid|puskesmas|satpol|sekretariat|universitas)(?![^\W_])"
)
"""What the names of bodies begin with, and those of persons do not."""
_OFFICE: Final = re.compile(
    rf"(?<![^\W_]){BODY.pattern}|\b(?:kepala|wakil|kadis|kabid|kasi|kasubbag|seksi|sub|camat|lurah|kades|bupati|ketua"
    "|sekretaris|bendahara|anggota|tim|staf|staff|pengurus|para|perwakilan|komunikasi|informatika|informasi|statistik"
    r"|pemerintah|desa|kelurahan|kecamatan|kabupaten|kota|provinsi|peserta|warga|tokoh|masyarakat|balai|gedung|aula)\b"
)
"""Words of institutions, of offices and of venues, in which “dan” parts no people."""
_AND: Final = re.compile(r"\s+(?:dan|&)\s+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:^|(?<=[\s;,]))[0-9]{1,2}[.)](?![0-9])\s*", re.MULTILINE)
_PHONE: Final = re.compile(
    r"[\s,;/|:(\[–-]*"  # noqa: RUF001 - as sheets have it
    r"(?:\b(?:no(?:mor)?|wa|whatsapp|hp|telp|tlp|telepon|phone|kontak)\b[\s.:/]*)*"
    r"\(?(?<![0-9])(?:\+?62|0)[\s.\-()]?[0-9](?:[\s.\-()]{0,2}[0-9]){7,12}(?![0-9])[\s)\]]*",
    re.IGNORECASE,
)


def people_in(text: str) -> list[str]:
    """Return the names of people between which “dan” or “&” stands; one text where it names no people."""
    names = _AND.split(text)
    if len(names) == 1 or _OFFICE.search(text.casefold()) or any(map(_is_title, names)):
        return [text]
    return names


def _is_title(text: str) -> bool:
    """Whether a text has no word of a name: “Bapak” in “Bapak dan Ibu Rekaan”."""
    words: list[str] = re.findall(r"[^\W\d_]+", text.casefold())
    return TITLES.issuperset(words)


def without_phone(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Return a name without the telephone numbers beside it, and that they were not kept."""
    name = _PHONE.sub(" ", text)
    return (text, ()) if name == text else (name.strip(), (PHONE_IN_NAME.at(),))


def one_name_reader(read: ReadCell) -> ReadCell:
    """Return how the cell of one name is read: the first of a numbered list, or of several people, is kept."""

    def read_one(cell: object, context: Context) -> Value:
        text = lines_in(cell)
        if text is None or not is_text(cell):
            return read(cell, context)
        listed = [name for part in _NUMBER.split(text) if (name := part.strip(" ;,\n"))]
        names = people_in(listed[0]) if len(listed) == 1 else listed
        name, found = without_phone(names[0] if names else text)
        if len(names) > 1:
            found = (problems.ONLY_FIRST_KEPT.at(count=len(names)), *found)
        if not name:
            return None, found
        value, findings = read(name if names[1:] or found or _NUMBER.match(text) else cell, context)
        return value, (*found, *findings)

    return read_one


def name_reader(read: ReadCell) -> ReadCell:
    """Return how one of several names is read: without a telephone number beside it."""

    def read_name(cell: object, context: Context) -> Value:
        text = line_in(cell) if is_text(cell) else None
        if text is None:
            return read(cell, context)
        name, found = without_phone(text)
        if not name:
            return None, found
        value, findings = read(name if found else cell, context)
        return value, (*found, *findings)

    return read_name
