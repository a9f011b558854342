"""The columns of a table beside those of a mapping: which are not read, and which are not there."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kimcore.fields.keys import personal_key
from kimcore.findings import Finding, Problem
from kimcore.lexicon.heading_words import heading_words
from kimcore.sheets.tables import Column, Table
from kimcore.tables.mapping import TableMapping
from kimcore.tables.paths import Target
from kimcore.tables.pieces import says_nothing
from kimcore.tables.values import reader_of

COLUMN_UNMAPPED = Problem.note(
    code="column_unmapped",
    indonesian="Kolom {letters} belum dipetakan dan tidak dibaca. Mohon isi tujuannya di [columns], atau “-” bila tidak"
    " perlu.",
    english="Column {letters} is not mapped and was not read. Please say in [columns] where it goes, or “-” if"
    " nowhere.",
)
COLUMN_PERSONAL = Problem.warning(
    code="column_personal",
    indonesian="Kolom {letters} (“{asks_for}”) tidak dibaca: tidak diperlukan untuk data KIM. Mohon hapus sebelum"
    " berkas dibagikan.",
    english="Column {letters} (“{asks_for}”) was not read: KIM records do not need it. Please remove it before the file"
    " is shared.",
    law="UU 27/2022",
)
COLUMN_ABSENT = Problem.warning(
    code="column_absent",
    indonesian="Kolom “{heading}” dalam pemetaan tidak ada di tabel ini. Mohon cek judul kolomnya.",
    english="The column “{heading}” of the mapping is not in this table. Please check its heading.",
)


DATES_AS_TEXT = Problem.note(
    code="column_dates_as_text",
    indonesian="Di kolom {letters}, {count} tanggal (mulai baris {row}) tersimpan sebagai teks, sedangkan yang lain"
    " sebagai tanggal. Mohon ubah menjadi tanggal agar dapat diurutkan dan tidak salah baca.",
    english="In column {letters}, {count} dates (from row {row} on) are stored as texts while others are dates. Please"
    " make them dates, so that they can be sorted and are not misread.",
)


def findings_of_columns(table: Table, mapping: TableMapping) -> Iterator[Finding]:
    """Find the columns that are not read, one finding for each, and those that the mapping names and the table has not.

    People write names as headings: a heading that no mapping holds is named by the position of its column alone.
    """
    known = mapping.headings()
    headings = matched_headings(table, mapping)
    for column, heading in zip(table.columns, headings, strict=True):
        if asks_for := personal_key(column.heading):
            yield COLUMN_PERSONAL.at(letters=name_of(table, column), asks_for=asks_for)
        elif heading not in known:
            yield COLUMN_UNMAPPED.at(letters=name_of(table, column))
    yield from _dates_as_text(table, mapping, headings)
    there = {*headings, *matched_captions(table, mapping)}
    wanted = [one.heading for one in (*mapping.columns, *mapping.captions) if one.targets]
    yield from (COLUMN_ABSENT.at(heading=one) for one in (*wanted, *mapping.counted) if one not in there)


def _dates_as_text(table: Table, mapping: TableMapping, headings: Sequence[str]) -> Iterator[Finding]:
    """Find columns of a workbook in which some dates are texts: they cannot be sorted, and are read as print is."""
    dated = {one.heading for one in mapping.columns for target in one.targets if _is_dated(target)}
    for at, (column, heading) in enumerate(zip(table.columns, headings, strict=True)):
        if heading not in dated:
            continue
        cells = [(row.number, row.cells[at]) for row in table.rows if at < len(row.cells)]
        if any(type(cell) in (dt.date, dt.datetime) for _, cell in cells):
            texts = [row for row, cell in cells if type(cell) is str and cell.strip() and not says_nothing(cell)]
            if texts:
                yield DATES_AS_TEXT.at(letters=name_of(table, column), count=len(texts), row=texts[0])


def _is_dated(target: Target) -> bool:
    usual = reader_of(target)
    return usual is not None and usual[0] == "date"


def name_of(table: Table, column: Column) -> str:
    """Return the letters of a column, or its number where rows come from no sheet."""
    return column.letters if table.origin is None else str(column.position + 1)


def matched_headings(table: Table, mapping: TableMapping) -> list[str]:
    """Return the headings of a table as the mapping writes them, whatever their case, signs and blanks."""
    names = [column.heading for column in mapping.columns] + list(mapping.counted)
    names += [part for parts in mapping.ids.values() for part in parts]
    return _matched([column.heading for column in table.columns], names)


def matched_captions(table: Table, mapping: TableMapping) -> list[str]:
    """Return the names of a table's captions as the mapping writes them."""
    return _matched([caption.name for caption in table.captions], [column.heading for column in mapping.captions])


def _matched(headings: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return headings as they are, or as the names that they are alike; none is taken by two."""
    taken = set(names).intersection(headings)
    alike = {heading_words(name): name for name in reversed(names) if name not in taken}
    return [
        heading if heading in taken else alike.pop(heading_words(heading), heading) if heading else ""
        for heading in headings
    ]
