"""Ids for records that a table gives none: made of what the mapping says, the same on every import."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.findings import Finding, Problem
from kimcore.sheets.cells import text_of

NO_ID = Problem.error(
    code="row_without_id",
    id="Baris ini tidak memuat satu pun isian yang membentuk ID-nya, sehingga tidak dapat disimpan. Mohon lengkapi.",
    en="This row has nothing of what its id is made of and cannot be kept. Please fill it in.",
)
ID_REPEATED = Problem.warning(
    code="row_id_repeated",
    id="Baris {row} sudah memakai ID yang sama; baris ini diberi nomor {number}. Mohon cek apakah datanya ganda, atau"
    " tambahkan pembeda di [ids].",
    en="Row {row} has the same id already; this one is given the number {number}. Please check whether they are the"
    " same, or add in [ids] what tells them apart.",
)

_PREFIXES: Final[Mapping[str, str]] = {
    "Group": "kim",
    "Member": "anggota",
    "Session": "kegiatan",
    "Institution": "instansi",
    "InformationItem": "materi",
}
_LONGEST: Final = 80
_DIGEST: Final = 8
_DAY: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?=$|T|/)")
"""The day of a moment, or the first of a period: an id needs no more of it."""
_INNER: Final = ("value", "id", "printed", "name", "text")
"""What stands for a part that holds more than one field, the first that is there."""


class Ids:
    """Makes the ids of one table, a new one for each record."""

    def __init__(self, recipes: Mapping[str, Sequence[str]]) -> None:
        """Begin a table; `recipes` say of what the id of each type is made."""
        self._recipes = recipes
        self._rows: dict[str, int] = {}
        self._data: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def make(
        self, name: str, data: Mapping[str, object], cells: Mapping[str, object], others: Mapping[str, str], row: int
    ) -> "Made":
        """Return the id of a record.

        `data` are its plain data, `cells` those of its row by heading, `others` the ids of records of the same row.
        """
        recipe = self._recipes[name]
        parts = list(filter(None, (_part(token, data, cells, others) for token in recipe)))
        if not parts:
            return Made(None, finding=NO_ID.at())
        if recipe[0] not in others and not f"{parts[0]}-".startswith(f"{_PREFIXES[name]}-"):
            parts.insert(0, _PREFIXES[name])
        return self._unique(_shortened("-".join(parts)), hash(json.dumps(data, sort_keys=True)), row)

    def _unique(self, made: str, data: int, row: int) -> "Made":
        """Return an id that no other record has, or that of the very same record where it comes again."""
        if self._data.setdefault(made, data) == data:
            is_new = self._rows.setdefault(made, row) == row and made not in self._counts
            self._counts.setdefault(made, 1)
            return Made(made, is_new=is_new)
        number = self._counts[made] + 1
        self._counts[made] = number
        self._counts.setdefault(f"{made}-{number}", 1)
        self._data.setdefault(f"{made}-{number}", data)
        return Made(f"{made}-{number}", finding=ID_REPEATED.at(row=self._rows[made], number=number))


@attrs.frozen
class Made:
    """An id, None where nothing of it is there; whether its record is new, and what was found."""

    id: str | None
    is_new: bool = True
    finding: Finding | None = None


def key_of(made: str, name: str) -> str:
    """Return the key of which an id was made, as far as it is one."""
    return made.removeprefix(f"{_PREFIXES[name]}-")


def _part(token: str, data: Mapping[str, object], cells: Mapping[str, object], others: Mapping[str, str]) -> str:
    """Return what a part of the recipe gives: the id of another record, the words of a cell or of a field."""
    if token in others:
        return others[token]
    if token in cells:
        return words_of(text_of(cells[token]) or "")
    value = _inside(data, token)
    while isinstance(value, (dict, list)):
        value = _inner(cast("dict[str, object] | list[object]", value))
    text = "" if value is None else str(value)
    day = _DAY.match(text)
    return words_of(text if day is None else day[0])


def _inside(value: object, path: str) -> object:
    """Return what stands under a dotted name in plain data."""
    for name in path.split("."):
        value = cast("dict[str, object]", value).get(name) if isinstance(value, dict) else None
    return value


def _inner(value: Mapping[str, object] | Sequence[object]) -> object:
    if isinstance(value, Mapping):
        return next((value[name] for name in _INNER if name in value), None)
    return value[0] if value else None


def words_of(text: str) -> str:
    """Return the words of a text in small ASCII letters and digits, with hyphens between."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.lower()))


def _shortened(made: str) -> str:
    """Return an id that is not too long: its beginning, and a digest of the whole."""
    if len(made) <= _LONGEST:
        return made
    return f"{made[: _LONGEST - _DIGEST - 1].rstrip('-')}-{hashlib.sha256(made.encode()).hexdigest()[:_DIGEST]}"
