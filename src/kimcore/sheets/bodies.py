"""The rows below the headings of a table: which hold data, and which only number, add up, repeat or stand below."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.lexicon.heading_words import heading_words, short_forms_of
from kimcore.lexicon.headings import is_numbering
from kimcore.lexicon.lists import BESIDE_TOTALS, TOTALS
from kimcore.lexicon.templates import is_example
from kimcore.sheets.cells import filled_in, is_empty, is_nothing, is_text, text_of
from kimcore.sheets.grids import Grid
from kimcore.sheets.sections import SECTION_PASSED_OVER, is_section, repeats_headings
from kimcore.sheets.tables import Column, Row
from kimcore.textvalues import trimmed

NUMBERING_PASSED_OVER = Problem.note(
    code="numbering_passed_over",
    indonesian="Baris {row} hanya memuat nomor kolom (1, 2, 3, ...) dan dilewati.",
    english="Row {row} only numbers the columns (1, 2, 3, ...) and was passed over.",
)
TOTALS_PASSED_OVER = Problem.note(
    code="totals_passed_over",
    indonesian="Baris {row} berisi jumlah dan dilewati; jumlahnya tidak dibaca.",
    english="Row {row} holds totals and was passed over; they were not read.",
)
EXAMPLE_PASSED_OVER = Problem.note(
    code="example_passed_over",
    indonesian="Baris {row} adalah baris contoh dan dilewati. Baris itu boleh dihapus.",
    english="Row {row} is the example and was passed over. It can be deleted.",
)
HEADINGS_REPEATED = Problem.note(
    code="headings_repeated",
    indonesian="Baris {row} mengulang judul kolom dan dilewati.",
    english="Row {row} repeats the column headings and was passed over.",
)
FOOT_PASSED_OVER = Problem.note(
    code="foot_passed_over",
    indonesian="{count} baris di bawah tabel, mulai baris {row}, tidak dibaca sebagai data (misalnya tempat tanda"
    " tangan).",
    english="{count} rows below the table, from row {row} on, were not read as data (a place to sign, for instance).",
)

_FEW: Final = 2
"""As many cells as a row below a table has at most."""
_COUNTED: Final = 3
"""As many columns as a row that numbers them has at least, where the table has as many."""
_ORDINAL: Final = re.compile(r"\(?([0-9]{1,3})[.)]?")
_AMOUNT: Final = re.compile(r"[0-9]{1,3}(?:[.,]?[0-9]{3})*(?: ?(?:orang|org|peserta))?", re.IGNORECASE)
_TOTAL: Final = re.compile(r"(?:grand |sub ?)?(?:jumlah|total)\b.{0,40}", re.IGNORECASE)
_BY_SEX: Final = re.compile(
    r"(?:(?:l|p|lk|pr|laki[- ]laki|perempuan|pria|wanita)\s*[:=]\s*[0-9]{1,6}(?: orang)?[\s,;/]*)+", re.IGNORECASE
)
_MAY_TOTAL: Final = re.compile("|".join([*TOTALS, *short_forms_of(TOTALS), "[:=]"]), re.IGNORECASE)
"""Stands in whatever may be a total, and in little else: to look at each row's words takes long."""
_SIGNED_BELOW: Final = re.compile(
    r"(?:mengetahui|menyetujui|mengesahkan|catatan|keterangan|ket|nb|nip)\b(?: ?[.:,].*|$)"
    r"|[a-z ]{3,30}, *[0-9 .…_]{1,12}(?:[a-z]+|[.…_]+) *20[0-9.…_]{2}",
    re.IGNORECASE | re.DOTALL,
)
"""Begins what stands below a table though no empty row is between: "Mengetahui,", "Batulicin, 29 Agustus 2023"."""

Cells = Sequence[object]


def rows_of(
    grid: Grid, columns: Sequence[Column], headings: Sequence[int]
) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """Return the rows of data below the headings, whose numbers are from 0, and which others were passed over."""
    positions = [column.position for column in columns]
    heads = [list(map(_comparable, grid.rows[number])) for number in headings]
    found: list[Finding] = []
    rows: list[Row] = []
    sections: list[Row] = []
    heads_at = {headings[-1]}
    foot = _foot(grid.rows, headings[-1] + 1, columns)
    for number in range(headings[-1] + 1, foot):
        row = grid.rows[number]
        cells = [row[position] if position < len(row) else None for position in positions]
        if all(map(is_empty, cells)):
            continue
        passed_over = _passed_over(cells, below=number - 1 in heads_at)
        if any(_repeats(row, head) for head in heads) or repeats_headings(cells, columns):
            passed_over = HEADINGS_REPEATED
            heads_at.add(number)
        if passed_over is not None:
            found.append(passed_over.at(row=number + 1))
        elif is_section(cells, columns):
            sections.append(Row(number + 1, cells))
        else:
            rows.append(Row(number + 1, cells))
    if rows:  # where there is nothing below them, they stand above nothing
        found += [SECTION_PASSED_OVER.at(row=row.number) for row in sections]
    else:
        rows = sections
    below = sum(bool(filled_in(row)) for row in grid.rows[foot:])
    if below:
        found.append(FOOT_PASSED_OVER.at(count=below, row=foot + 1))
    return tuple(rows), tuple(found)


def _passed_over(cells: Cells, *, below: bool) -> Problem | None:
    """Return why a row is none of data, if it is none."""
    if any(is_text(cell) and is_example(cell) for cell in cells):
        return EXAMPLE_PASSED_OVER
    if below and _numbers_columns(cells):
        return NUMBERING_PASSED_OVER
    return TOTALS_PASSED_OVER if is_total(cells) else None


def _comparable(cell: object) -> str:
    return " ".join(trimmed(cell).casefold().split()) if is_text(cell) else ""


def _repeats(row: Cells, head: Sequence[str]) -> bool:
    """Whether a row says the same as one of headings; how many empty cells end it says nothing."""
    return all(_comparable(cell) == text for cell, text in itertools.zip_longest(row, head, fillvalue=""))


def _numbers_columns(cells: Cells) -> bool:
    """Whether cells only count the columns, from 1 on: at least three, since 1 and 2 can be data."""
    numbers = [ordinal_in(cell) for cell in cells if not is_empty(cell)]
    return len(numbers) >= min(len(cells), _COUNTED) > 1 and numbers == list(range(1, len(numbers) + 1))


def ordinal_in(cell: object) -> int | None:
    """Return the number of a row or a column that a cell holds and nothing else: 7, "7.", "(7)"."""
    text = text_of(cell)
    match = _ORDINAL.fullmatch(trimmed(text)) if text is not None else None
    return None if match is None else int(match[1])


def is_total(cells: Cells) -> bool:
    """Whether a row adds up the others.

    Its first text says so by itself, as "Jumlah", "Total: 40 orang" and "Jumlah peserta hadir" do; or its only text
    begins so, and a number stands in it or behind it: "Jumlah Kec. Contoh" beside 12. So does "L = 5, P = 7".
    """
    at = next((n for n, cell in enumerate(cells) if _is_worded(cell) and not _says_nothing(cell)), None)
    if at is None:
        return False
    first = trimmed(str(cells[at]))
    if _MAY_TOTAL.search(first) is None:
        return False
    words = heading_words(first).split()
    if not TOTALS.isdisjoint(words) and all(w in TOTALS | BESIDE_TOTALS or w.isdecimal() for w in words):
        return True
    if _BY_SEX.fullmatch(first):
        return True
    if _TOTAL.fullmatch(first) is None:
        return False
    rest = [cell for cell in cells[at + 1 :] if not _says_nothing(cell)]
    return not any(map(_is_worded, rest)) and bool(rest or words[-1].isdecimal())


def _says_nothing(cell: object) -> bool:
    return is_empty(cell) or (is_text(cell) and is_nothing(cell))


def _is_worded(cell: object) -> bool:
    """Whether a cell holds a text that is no number."""
    return is_text(cell) and _AMOUNT.fullmatch(trimmed(cell)) is None


def _foot(rows: Sequence[Cells], first: int, columns: Sequence[Column]) -> int:
    """Return where the rows below a table begin.

    They have few cells each and no number of a row, and stand after the totals or an empty row, or begin with what can
    stand nowhere else, as "Mengetahui," does.
    """
    if len(columns) <= _FEW:
        return len(rows)
    numbering = next((c.position for c in columns if is_numbering(c.heading)), None)
    foot = len(rows)
    while foot > first and _may_stand_below(rows[foot - 1], numbering):
        foot -= 1
    return next((n for n in range(foot, len(rows)) if filled_in(rows[n]) and _begins_foot(rows, n, first)), len(rows))


def _may_stand_below(row: Cells, numbering: int | None) -> bool:
    filled = filled_in(row)
    if numbering is not None and filled[:1] == [numbering] and ordinal_in(row[numbering]) is not None:
        return False
    return len(filled) <= _FEW and not is_total(row)


def _begins_foot(rows: Sequence[Cells], number: int, first: int) -> bool:
    if any(is_text(cell) and _SIGNED_BELOW.match(trimmed(cell)) for cell in rows[number]):
        return True
    return number > first and (not filled_in(rows[number - 1]) or is_total(rows[number - 1]))
