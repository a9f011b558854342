"""Where the table is in a sheet: its headings, its rows, and what stands around them and is passed over."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.lexicon.heading_words import LONGEST_HEADING, heading_words
from kimcore.lexicon.headings import HALVES, is_known_heading
from kimcore.sheets.bodies import ordinal_in, rows_of
from kimcore.sheets.cells import filled_in, is_empty, is_text
from kimcore.sheets.delimited import EMPTY_SHEET
from kimcore.sheets.grids import Grid
from kimcore.sheets.tables import Caption, Column, Table, address_of
from kimcore.textvalues import trimmed

NO_HEADINGS = Problem.error(
    code="no_headings",
    indonesian="Baris judul kolom tidak ditemukan. Mohon tulis nama setiap kolom dalam satu baris di atas datanya.",
    english="No row of column headings was found. Please write the name of each column in one row above the data.",
)
TITLES_PASSED_OVER = Problem.note(
    code="titles_passed_over",
    indonesian="{count} baris di atas judul kolom dibaca sebagai judul tabel, bukan data.",
    english="{count} rows above the column headings were taken for titles, and not for data.",
)
HEADING_REPEATED = Problem.warning(
    code="heading_repeated",
    indonesian="Judul kolom {letters} sudah dipakai kolom lain, sehingga dibaca dengan tambahan “({number})”. Mohon"
    " bedakan namanya.",
    english="Another column has the heading of column {letters}, which is read with “({number})” behind it. Please name"
    " them apart.",
)

_LOOKED_AT: Final = 60
"""Rows in which headings are looked for."""
_LEVELS: Final = 3
"""Rows over which headings may stand."""
_WIDE: Final = 0.6
"""How much of the width of a table its headings fill at least."""
_FEW: Final = 2
"""As many known headings as a row has at least, and as many columns as number and name."""
_CAPTION: Final = re.compile(r"\s*([^:]{2,60}?)\s*:\s*(.*)", re.DOTALL)

Cells = Sequence[object]


def table_of(grid: Grid, *, heading_rows: Sequence[int] = ()) -> Table:
    """Return the table of a sheet. `heading_rows` says, from 1, where its headings are, if that is known."""
    if not any(filled_in(row) for row in grid.rows):
        return Table((), sheet=grid.name, findings=(*grid.findings, EMPTY_SHEET.at()))
    numbers = [row - 1 for row in heading_rows if row <= len(grid.rows)] or _heading_rows(grid.rows)
    if not numbers:
        return Table((), sheet=grid.name, findings=(*grid.findings, NO_HEADINGS.at()))
    headings = _headings([grid.rows[number] for number in numbers], grid, numbers[0])
    columns, repeated = _columns(headings, grid.rows[numbers[-1] + 1 :])
    rows, passed_over = rows_of(grid, columns, numbers)
    titles = [number for number in range(numbers[0]) if filled_in(grid.rows[number])]
    found = [TITLES_PASSED_OVER.at(count=len(titles))] if titles else []
    return Table(
        columns,
        rows,
        sheet=grid.name,
        titles=tuple(_titles(grid, titles)),
        captions=tuple(_captions(grid, titles)),
        heading_rows=tuple(number + 1 for number in numbers),
        findings=(*grid.findings, *found, *repeated, *passed_over),
    )


# Headings


def _heading_rows(rows: Sequence[Cells]) -> list[int]:
    """Find the rows of the headings: those that are known for some, or else the first that is wide enough."""
    head = list(itertools.islice(((n, row) for n, row in enumerate(rows) if filled_in(row)), _LOOKED_AT))
    widest = max(len(filled_in(row)) for _, row in head)
    candidates = [n for n, row in head if _can_be_headings(row)]
    known = {n: count for n in candidates if (count := _known(rows[n], min(widest, _FEW)))}
    wide = [n for n in candidates if len(filled_in(rows[n])) >= max(1, widest * _WIDE)]
    most = max(known.values(), default=0)
    first = next((n for n in known or wide if known.get(n, 1) * 2 > most), None)
    if first is None:
        return []
    while (
        first - 1 in known and filled_in(rows[first - 1])[0] < filled_in(rows[first])[0] and _goes_on(rows, [first - 1])
    ):
        first -= 1
    found = [first]
    while len(found) < _LEVELS and found[-1] + 1 < len(rows) and _goes_on(rows, found):
        found.append(found[-1] + 1)
    return found


def _can_be_headings(row: Cells) -> bool:
    """Whether all that stands in a row are short texts, none of them a number, or a value behind a colon."""
    return all(_can_be_heading(row[position]) for position in filled_in(row))


def _can_be_heading(cell: object) -> bool:
    return is_text(cell) and len(cell) <= LONGEST_HEADING and not cell.strip().isdecimal() and cell.lstrip()[:1] != ":"


def _known(row: Cells, fewest: int) -> int:
    """Return how many cells of a row are headings that are known; none where they are too few, or not most of them."""
    cells = [str(row[position]) for position in filled_in(row)]
    known = sum(map(is_known_heading, cells))
    return known if known >= fewest and known * 2 >= len(cells) else 0


def _goes_on(rows: Sequence[Cells], found: Sequence[int]) -> bool:
    """Whether the next row goes on with the headings: it fills gaps of theirs.

    Rows of data fill gaps as well, where a heading stands over several columns, but hardly without the first two
    columns, which number and name: what stands there, if anything, is a known heading or the half of one.
    """
    above = {position for number in found for position in filled_in(rows[number])}
    last = filled_in(rows[found[-1]])
    row = rows[found[-1] + 1]
    below = filled_in(row)
    new = set(below) - above
    if not new or min(new) <= last[0] or not _can_go_on(row):
        return False
    return all(_is_heading(row[position]) for position in below if position <= last[:_FEW][-1])


def _can_go_on(row: Cells) -> bool:
    """Whether a row can stand below headings: texts as of headings, and among them the numbers of days."""
    worded = [cell for cell in row if not (is_text(cell) and ordinal_in(cell) is not None)]
    return any(not is_empty(cell) for cell in worded) and _can_be_headings(worded)


def _is_heading(cell: object) -> bool:
    text = str(cell)
    return is_known_heading(text) or heading_words(text) in HALVES


def _headings(rows: Sequence[Cells], grid: Grid, first: int) -> dict[int, str]:
    """Return the headings by position; one that stands over several is put before each of those below it."""
    parts: dict[int, list[str]] = {}
    for level, row in enumerate(rows):
        above, start = "", 0
        below = {position for lower in rows[level + 1 :] for position in filled_in(lower)}
        merged = _spans(grid, first + level)
        for position in range(max(map(len, rows))):
            cell = row[position] if position < len(row) else None
            text = "" if is_empty(cell) else " ".join(trimmed(str(cell)).split())
            if text:
                above, start = text, position
            elif above and position in below and (not grid.merged or position <= merged.get(start, start)):
                text = above
            if text:
                parts.setdefault(position, []).append(text)
    return {position: " / ".join(texts) for position, texts in sorted(parts.items())}


def _spans(grid: Grid, row: int) -> dict[int, int]:
    """Return where cells that are merged begin in a row, and the last position that each reaches."""
    return {first[1]: last[1] for first, last in grid.merged if first[0] == row}


def _columns(headings: dict[int, str], rows: Sequence[Cells]) -> tuple[tuple[Column, ...], tuple[Finding, ...]]:
    """Return the columns that hold anything, each with a heading of its own, and which headings were alike."""
    width = max([*map(len, rows), *(position + 1 for position in headings)], default=0)
    used = {position for row in rows for position in filled_in(row)} if len(headings) < width else set[int]()
    columns: list[Column] = []
    findings: list[Finding] = []
    taken = set[str]()
    for position in sorted(headings.keys() | used):
        heading = headings.get(position, "")
        number = next(n for n in itertools.count(1) if not heading or _numbered(heading, n) not in taken)
        column = Column(position, _numbered(heading, number))
        if number > 1:  # a heading can be a person's name, and is not told
            findings.append(HEADING_REPEATED.at(letters=column.letters, number=number))
        taken.add(column.heading)
        columns.append(column)
    return tuple(columns), tuple(findings)


def _numbered(heading: str, number: int) -> str:
    return heading if number == 1 else f"{heading} ({number})"


# Titles and captions


def _titles(grid: Grid, numbers: Sequence[int]) -> Iterator[str]:
    """Iterate over the texts above the table."""
    for number in numbers:
        row = grid.rows[number]
        yield from (" ".join(trimmed(cell).split()) for cell in row if is_text(cell) and trimmed(cell))


def _captions(grid: Grid, numbers: Sequence[int]) -> Iterator[Caption]:
    """Find names with their values above the table: “Tempat : Gedung PKK”, in one cell or in several, side by side."""
    for number in numbers:
        row = grid.rows[number]
        for filled in _groups(row):
            caption = _caption(grid.name, number, row, filled)
            if caption is not None:
                yield caption


def _groups(row: Cells) -> list[list[int]]:
    """Return the positions of what is filled in a row, apart from where a known name with a colon begins anew."""
    groups: list[list[int]] = []
    filled = filled_in(row)
    for position in filled:
        match = _CAPTION.fullmatch(str(row[position])) if is_text(row[position]) else None
        name = match[1] if match is not None else str(row[position])
        has_colon = match is not None or _has_colon(row, [p for p in filled if p >= position][:2])
        if groups and not (has_colon and is_known_heading(name)):
            groups[-1].append(position)
        else:
            groups.append([position])
    return groups


def _caption(sheet: str, number: int, row: Cells, filled: Sequence[int]) -> Caption | None:
    """Return the name that the first of some cells holds, and the value in it or in another; None where it is none."""
    name, value, position = "", None, filled[0]
    first = row[position]
    if not is_text(first):
        return None
    if (match := _CAPTION.fullmatch(first)) is not None:
        name, value = match[1], match[2] or None
    rest = [p for p in filled[1:] if row[p] != ":"]
    if value is None and rest and (name or _has_colon(row, filled) or is_known_heading(first)):
        position = rest[0]
        name, value = name or trimmed(first), row[position]
        if is_text(value):
            value = value.lstrip(" :")
    if not name or value is None or isinstance(value, dt.time):
        return None
    return Caption(" ".join(name.split()), value, address_of(sheet, number + 1, position))


def _has_colon(row: Cells, filled: Sequence[int]) -> bool:
    return any(is_text(row[position]) and row[position].lstrip().startswith(":") for position in filled[1:])  # type: ignore[attr-defined]
