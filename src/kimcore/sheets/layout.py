"""Where the table is in a sheet: its headings, its rows, and what stands around them and is passed over."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.lexicon.headings import LONGEST_HEADING, is_known_heading
from kimcore.sheets.cells import is_nothing, is_text, text_of
from kimcore.sheets.delimited import EMPTY_SHEET
from kimcore.sheets.grids import Grid
from kimcore.sheets.tables import Caption, Column, Row, Table, address_of
from kimcore.textvalues import trimmed

NO_HEADINGS = Problem.error(
    code="no_headings",
    id="Baris judul kolom tidak ditemukan. Mohon tulis nama setiap kolom dalam satu baris di atas datanya.",
    en="No row of column headings was found. Please write the name of each column in one row above the data.",
)
TITLES_PASSED_OVER = Problem.note(
    code="titles_passed_over",
    id="{count} baris di atas judul kolom dibaca sebagai judul tabel, bukan data.",
    en="{count} rows above the column headings were taken for titles, and not for data.",
)
NUMBERING_PASSED_OVER = Problem.note(
    code="numbering_passed_over",
    id="Baris {row} hanya memuat nomor kolom (1, 2, 3, ...) dan dilewati.",
    en="Row {row} only numbers the columns (1, 2, 3, ...) and was passed over.",
)
TOTALS_PASSED_OVER = Problem.note(
    code="totals_passed_over",
    id="Baris {row} berisi jumlah dan dilewati; jumlahnya tidak dibaca.",
    en="Row {row} holds totals and was passed over; they were not read.",
)
HEADINGS_REPEATED = Problem.note(
    code="headings_repeated",
    id="Baris {row} mengulang judul kolom dan dilewati.",
    en="Row {row} repeats the column headings and was passed over.",
)
FOOT_PASSED_OVER = Problem.note(
    code="foot_passed_over",
    id="{count} baris di bawah tabel, mulai baris {row}, tidak dibaca sebagai data (misalnya tempat tanda tangan).",
    en="{count} rows below the table, from row {row} on, were not read as data (a place to sign, for instance).",
)
HEADING_REPEATED = Problem.warning(
    code="heading_repeated",
    id="Judul kolom ini sudah dipakai kolom lain; kolom {letters} dibaca sebagai “{heading}”. Mohon bedakan namanya.",
    en="Another column has this heading; column {letters} is read as “{heading}”. Please name them apart.",
)
FORMULA_WITHOUT_VALUE = Problem.warning(
    code="formula_without_value",
    id="Sel ini memuat rumus tanpa hasil yang tersimpan, sehingga dibaca kosong. Mohon buka dan simpan ulang berkasnya"
    " di Excel atau LibreOffice.",
    en="This cell holds a formula without a stored result and was read as empty. Please open the file in Excel or"
    " LibreOffice and save it again.",
)

_LOOKED_AT: Final = 60
"""Rows in which headings are looked for."""
_LEVELS: Final = 3
"""Rows over which headings may stand."""
_WIDE: Final = 0.6
"""How much of the width of a table its headings fill at least."""
_FEW: Final = 2
"""As many cells as a row below a table has at most."""
_TOTAL: Final = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)\b.{0,40}", re.IGNORECASE)
_CAPTION: Final = re.compile(r"\s*([^:]{2,60}?)\s*:\s*(.*)", re.DOTALL)
_ORDINAL: Final = re.compile(r"\(?([0-9]{1,3})[.)]?")

Cells = Sequence[object]


def table_of(grid: Grid, *, heading_rows: Sequence[int] = ()) -> Table:
    """Return the table of a sheet. `heading_rows` says, from 1, where its headings are, if that is known."""
    if not any(_filled(row) for row in grid.rows):
        return Table((), sheet=grid.name, findings=(*grid.findings, EMPTY_SHEET.at()))
    numbers = [row - 1 for row in heading_rows if row <= len(grid.rows)] or _heading_rows(grid.rows)
    if not numbers:
        return Table((), sheet=grid.name, findings=(*grid.findings, NO_HEADINGS.at()))
    headings = _headings([grid.rows[number] for number in numbers], grid, numbers[0])
    columns, repeated = _columns(headings, grid.rows[numbers[-1] + 1 :])
    rows, passed_over = _rows(grid, columns, numbers)
    titles = [number for number in range(numbers[0]) if _filled(grid.rows[number])]
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


def _filled(row: Cells) -> list[int]:
    """Return the positions of the cells in which something stands."""
    return [position for position, cell in enumerate(row) if not _is_empty(cell)]


def _is_empty(cell: object) -> bool:
    return cell is None or (is_text(cell) and not trimmed(cell))


def _heading_rows(rows: Sequence[Cells]) -> list[int]:
    """Find the rows of the headings: the first that is wide enough and all of whose cells can be headings."""
    head = list(itertools.islice(((n, row) for n, row in enumerate(rows) if _filled(row)), _LOOKED_AT))
    widest = max(len(_filled(row)) for _, row in head)
    candidates = [n for n, row in head if _can_be_headings(row)]
    known = [n for n in candidates if _knows(rows[n])]
    wide = [n for n in candidates if len(_filled(rows[n])) >= max(1, widest * _WIDE)]
    first = next(iter(known or wide), None)
    if first is None:
        return []
    found = [first]
    while len(found) < _LEVELS and found[-1] + 1 < len(rows) and _goes_on(rows, found):
        found.append(found[-1] + 1)
    return found


def _can_be_headings(row: Cells) -> bool:
    """Whether all that stands in a row are short texts, none of them a date, a number, or a name with its value."""
    cells = [row[position] for position in _filled(row)]
    return all(is_text(cell) and len(cell) <= LONGEST_HEADING and not cell.strip().isdecimal() for cell in cells)


def _knows(row: Cells) -> bool:
    """Whether most of the cells of a row are headings that are known, and at least two."""
    cells = [str(row[position]) for position in _filled(row)]
    known = sum(map(is_known_heading, cells))
    return known >= _FEW and known * 2 >= len(cells)


def _goes_on(rows: Sequence[Cells], found: Sequence[int]) -> bool:
    """Whether the next row goes on with the headings: it fills their gaps, and stands only below what has gaps."""
    above = {position for number in found for position in _filled(rows[number])}
    last = set(_filled(rows[found[-1]]))
    below = _filled(rows[found[-1] + 1])
    if not below or not _can_be_headings(rows[found[-1] + 1]):
        return False
    new = set(below) - above
    beside = {position for position in below if position in last and position + 1 in new}
    return bool(new) and set(below) <= new | beside and min(new) > min(last)


def _headings(rows: Sequence[Cells], grid: Grid, first: int) -> dict[int, str]:
    """Return the headings by position; one that stands over several is put before each of those below it."""
    parts: dict[int, list[str]] = {}
    for level, row in enumerate(rows):
        is_last = level == len(rows) - 1
        above, start = "", 0
        below = set(_filled(rows[level + 1])) if not is_last else set[int]()
        merged = _spans(grid, first + level)
        for position in range(max(map(len, rows))):
            cell = row[position] if position < len(row) else None
            text = "" if _is_empty(cell) else " ".join(trimmed(str(cell)).split())
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
    used = {position for row in rows for position in _filled(row)} if len(headings) < width else set[int]()
    columns: list[Column] = []
    findings: list[Finding] = []
    taken = set[str]()
    for position in sorted(headings.keys() | used):
        heading = original = headings.get(position, "")
        for number in itertools.count(2):
            if not heading or heading not in taken:
                break
            heading = f"{original} ({number})"
        column = Column(position, heading)
        if heading != original:
            findings.append(HEADING_REPEATED.at(letters=column.letters, heading=heading))
        taken.add(heading)
        columns.append(column)
    return tuple(columns), tuple(findings)


# Rows


def _rows(
    grid: Grid, columns: Sequence[Column], headings: Sequence[int]
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """Return the rows of data below the headings, and which others were passed over."""
    positions = [column.position for column in columns]
    heads = [list(map(_comparable, grid.rows[number])) for number in headings]
    found: list[Finding] = []
    rows: list[Row] = []
    foot = _foot(grid.rows, headings[-1] + 1, len(columns))
    for number in range(headings[-1] + 1, foot):
        row = grid.rows[number]
        cells = [row[position] if position < len(row) else None for position in positions]
        if all(map(_is_empty, cells)):
            continue
        if number == headings[-1] + 1 and _numbers_columns(cells):
            found.append(NUMBERING_PASSED_OVER.at(row=number + 1))
        elif list(map(_comparable, row)) in heads:
            found.append(HEADINGS_REPEATED.at(row=number + 1))
        elif is_total(cells):
            found.append(TOTALS_PASSED_OVER.at(row=number + 1))
        else:
            rows.append(Row(number + 1, cells))
    below = sum(bool(_filled(row)) for row in grid.rows[foot:])
    if below:
        found.append(FOOT_PASSED_OVER.at(count=below, row=foot + 1))
    return tuple(rows), tuple(found)


def _comparable(cell: object) -> str:
    return " ".join(trimmed(cell).casefold().split()) if is_text(cell) else ""


def _numbers_columns(cells: Cells) -> bool:
    """Whether cells only count the columns, from 1 on."""
    numbers = [_ordinal(cell) for cell in cells if not _is_empty(cell)]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _ordinal(cell: object) -> int | None:
    text = text_of(cell)
    match = _ORDINAL.fullmatch(trimmed(text)) if text is not None else None
    return None if match is None else int(match[1])


def is_total(cells: Cells) -> bool:
    """Whether a row adds up the others: its only text is “Jumlah”, “Total” or the like."""
    texts = [trimmed(cell) for cell in cells if is_text(cell) and not is_nothing(cell)]
    words = [text for text in texts if not re.fullmatch(r"[\d.,/ ]+(?:orang|org)?", text)]
    return len(words) == 1 and _TOTAL.fullmatch(words[0]) is not None and ":" not in words[0].partition(" ")[0]


def _foot(rows: Sequence[Cells], first: int, width: int) -> int:
    """Return where the rows below a table begin: after its totals, or after an empty row, and with few cells each."""
    if width <= _FEW:
        return len(rows)
    foot = len(rows)
    while foot > first and len(_filled(rows[foot - 1])) <= _FEW and not is_total(rows[foot - 1]):
        foot -= 1
    begins = next((n for n in range(foot, len(rows)) if _filled(rows[n]) and _stands_apart(rows, n, first)), len(rows))
    return max(begins, first)


def _stands_apart(rows: Sequence[Cells], number: int, first: int) -> bool:
    return number > first and (not _filled(rows[number - 1]) or is_total(rows[number - 1]))


# Titles and captions


def _titles(grid: Grid, numbers: Sequence[int]) -> Iterator[str]:
    """Iterate over the texts above the table."""
    for number in numbers:
        row = grid.rows[number]
        yield from (" ".join(trimmed(cell).split()) for cell in row if is_text(cell) and trimmed(cell))


def _captions(grid: Grid, numbers: Sequence[int]) -> Iterator[Caption]:
    """Find names with their values above the table: “Tempat : Gedung PKK”, in one cell or in several."""
    for number in numbers:
        row = grid.rows[number]
        filled = _filled(row)
        name, value, position = "", None, filled[0]
        first = row[position]
        if not is_text(first):
            continue
        if (match := _CAPTION.fullmatch(first)) is not None:
            name, value = match[1], match[2] or None
        rest = [p for p in filled[1:] if row[p] != ":"]
        if value is None and rest and (name or _has_colon(row, filled) or is_known_heading(first)):
            position = rest[0]
            name, value = name or trimmed(first), row[position]
            if is_text(value):
                value = value.lstrip(" :")
        if name and value is not None and not isinstance(value, dt.time):
            yield Caption(" ".join(name.split()), value, address_of(grid.name, number + 1, position))


def _has_colon(row: Cells, filled: Sequence[int]) -> bool:
    return any(is_text(row[position]) and row[position].lstrip().startswith(":") for position in filled[1:])  # type: ignore[attr-defined]
