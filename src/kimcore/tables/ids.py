"""Ids for records that a table gives none: made of what the mapping says, the same on every import."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.findings import Finding, Problem
from kimcore.lexicon.headings import ID_PREFIXES
from kimcore.records import Member
from kimcore.sheets.cells import text_of

NO_ID = Problem.error(
    code="row_without_id",
    indonesian="Baris ini tidak memuat satu pun isian yang membentuk ID-nya, sehingga tidak dapat disimpan. Mohon"
    " lengkapi.",
    english="This row has nothing of what its id is made of and cannot be kept. Please fill it in.",
)
ID_REPEATED = Problem.warning(
    code="row_id_repeated",
    indonesian="Baris {row} sudah memakai ID yang sama; baris ini diberi nomor {number}. Mohon cek apakah datanya"
    " ganda, atau tambahkan pembeda di [ids].",
    english="Row {row} has the same id already; this one is given the number {number}. Please check whether they are"
    " the same, or add in [ids] what tells them apart.",
)

_LONGEST: Final = 80
_DIGEST: Final = 8
_DAY: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?=$|T|/)")
"""The day of a moment, or the first of a period: an id needs no more of it."""
INNER: Final = ("value", "id", "printed", "name", "text")
"""What stands for a part that holds more than one field, the first that is there."""


@attrs.frozen
class Made:
    """An id, None where nothing of it is there; whether its record is new, and what was found."""

    id: str | None
    is_new: bool = True
    finding: Finding | None = None


class Ids:
    """Makes the ids of one table, a new one for each record.

    An id depends on nothing but its own row, with one exception: where several rows that differ have the same, the
    first of them in the table has it as it is, and the others with a number behind it.
    """

    def __init__(self, recipes: Mapping[str, Sequence[str]], positions: Mapping[str, int]) -> None:
        """Begin a table; `recipes` say of what ids are made, `positions` where the columns that they name stand."""
        self._recipes = recipes
        self._positions = positions
        self._rows: dict[str, int] = {}
        self._made: dict[str, dict[int, str]] = {}
        """For each id that rows ask for: the ids that were made, by the data of their records."""
        self._taken = set[str]()

    def make(
        self, name: str, data: Mapping[str, object], cells: Sequence[object], others: Mapping[str, str], row: int
    ) -> Made:
        """Return the id of a record.

        `data` are its plain data, `cells` those of its row, `others` the ids of records of the same row.
        """
        if "id" in data:
            return self._unique(name, str(data["id"]), data, row)
        recipe = self._recipes.get(name, ())
        parts = list(filter(None, (self._part(token, data, cells, others) for token in recipe)))
        if not parts:
            return Made(None, finding=NO_ID.at())
        if recipe[0] not in others and not f"{parts[0]}-".startswith(f"{ID_PREFIXES[name]}-"):
            parts.insert(0, ID_PREFIXES[name])
        return self._unique(name, _shortened("-".join(parts)), data, row)

    def _part(self, token: str, data: Mapping[str, object], cells: Sequence[object], others: Mapping[str, str]) -> str:
        """Return what a part of the recipe gives: the id of another record, the words of a cell or of a field."""
        if token in others:
            return others[token]
        if token in self._positions:
            return words_of(text_of(cells[self._positions[token]]) or "")
        value = _inside(data, token)
        while isinstance(value, (dict, list)):
            value = _inner(cast("dict[str, object] | list[object]", value))
        text = "" if value is None else str(value)
        day = _DAY.match(text)
        return words_of(text if day is None else day[0])

    def _unique(self, name: str, asked: str, data: Mapping[str, object], row: int) -> Made:
        """Return an id that no other record has, or that of the very same record where it comes again."""
        content = hash(json.dumps([name, data], sort_keys=True))
        known = self._made.setdefault(asked, {})
        if content in known:
            return Made(known[content], is_new=False)
        first = self._rows.setdefault(asked, row)
        number, made = len(known) + 1, asked
        while made in self._taken or (known and made == asked):
            number = max(number, 2)
            made = f"{asked}-{number}"
            number += 1
        self._taken.add(made)
        known[content] = made
        # Several members in one row, as in one cell, have the same office as is meant.
        is_worth_it = name != Member.__name__ or first != row
        is_said = made != asked and is_worth_it
        return Made(made, finding=ID_REPEATED.at(row=first, number=number - 1) if is_said else None)


def key_of(made: str, name: str) -> str:
    """Return the key of which an id was made, as far as it is one."""
    return made.removeprefix(f"{ID_PREFIXES[name]}-")


def _inside(value: object, path: str) -> object:
    """Return what stands under a dotted name in plain data."""
    for name in path.split("."):
        value = cast("dict[str, object]", value).get(name) if isinstance(value, dict) else None
    return value


def _inner(value: Mapping[str, object] | Sequence[object]) -> object:
    if isinstance(value, Mapping):
        return next((value[name] for name in INNER if name in value), None)
    return value[0] if value else None


def words_of(text: str) -> str:
    """Return the words of a text in small ASCII letters and digits, with hyphens between."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", text.lower()))


def _shortened(made: str) -> str:
    """Return an id that is not too long: its beginning, and a digest of the whole."""
    if len(made) <= _LONGEST:
        return made
    return f"{made[: _LONGEST - _DIGEST - 1].rstrip('-')}-{hashlib.sha256(made.encode()).hexdigest()[:_DIGEST]}"
