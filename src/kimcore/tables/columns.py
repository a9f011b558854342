"""The columns of a table beside those of a mapping: which are not read, and which are not there."""

from collections.abc import Iterator

from kimcore.fields.keys import personal_key
from kimcore.findings import Finding, Problem
from kimcore.lexicon.headings import heading_words
from kimcore.sheets.tables import Column, Table
from kimcore.tables.mapping import TableMapping

COLUMN_UNMAPPED = Problem.note(
    code="column_unmapped",
    id="Kolom {letters} tidak ada dalam pemetaan dan tidak dibaca. Bila diperlukan, mohon tambahkan di [columns].",
    en="Column {letters} is not in the mapping and was not read. If it is needed, please add it in [columns].",
)
COLUMN_PERSONAL = Problem.warning(
    code="column_personal",
    id="Kolom {letters} (“{asks_for}”) tidak dibaca: tidak diperlukan untuk data KIM. Mohon hapus sebelum berkas"
    " dibagikan.",
    en="Column {letters} (“{asks_for}”) was not read: KIM records do not need it. Please remove it before the file is"
    " shared.",
    law="UU 27/2022",
)
COLUMN_ABSENT = Problem.warning(
    code="column_absent",
    id="Kolom “{heading}” dalam pemetaan tidak ada di tabel ini. Mohon cek judul kolomnya.",
    en="The column “{heading}” of the mapping is not in this table. Please check its heading.",
)


def findings_of_columns(table: Table, mapping: TableMapping) -> Iterator[Finding]:
    """Find the columns that are not read, one finding for each, and those that the mapping names and the table has not.

    People write names as headings: a heading that no mapping holds is named by the position of its column alone.
    """
    headings = matched_headings(table, mapping)
    known = {column.heading for column in mapping.columns} | mapping.counted.keys()
    known |= {part for parts in mapping.ids.values() for part in parts}
    for column, heading in zip(table.columns, headings, strict=True):
        if asks_for := personal_key(column.heading):
            yield COLUMN_PERSONAL.at(letters=name_of(table, column), asks_for=asks_for)
        elif heading not in known:
            yield COLUMN_UNMAPPED.at(letters=name_of(table, column))
    there = {*headings, *(caption.name for caption in table.captions)}
    for one in (*mapping.columns, *mapping.captions):
        if one.targets and one.heading not in there:
            yield COLUMN_ABSENT.at(heading=one.heading)


def name_of(table: Table, column: Column) -> str:
    """Return the letters of a column, or its number where rows come from no sheet."""
    return column.letters if table.origin is None else str(column.position + 1)


def matched_headings(table: Table, mapping: TableMapping) -> list[str]:
    """Return the headings of a table as the mapping writes them, whatever their case, signs and blanks."""
    names = [column.heading for column in mapping.columns] + list(mapping.counted)
    alike = {heading_words(name): name for name in names}
    exact = set(names)
    return [
        column.heading if column.heading in exact else alike.get(heading_words(column.heading), column.heading)
        for column in table.columns
    ]
