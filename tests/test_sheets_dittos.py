"""Promises of `sheets.dittos`: marks that repeat the row above are read as what stands there."""

import pytest
from tabled import mapping, table

from kimcore import tables, to_dict
from kimcore.privacy.attendance import tally
from kimcore.sheets.dittos import is_ditto, without_dittos
from kimcore.tables import read_table
from kimcore.vocabularies import Sex

MARKS = (
    '"',
    "〃",
    "″",
    "''",
    "'",
    "idem",
    "Idem.",
    "sda",
    "s.d.a.",
    "s d a",
    "S.D.A",
    '-"-',
    "sama dengan di atas",
    "(sda)",
)


@pytest.mark.parametrize("mark", MARKS)
def test_every_usual_mark_says_what_stands_above(mark: str) -> None:
    """In its own column, and on through several rows."""
    read = without_dittos(table(["Nama", "Desa"], ["A", "Satu"], ["B", mark], ["C", mark], ["D", "Dua"]))
    assert [list(row.cells) for row in read.rows] == [["A", "Satu"], ["B", "Satu"], ["C", "Satu"], ["D", "Dua"]]
    assert [(one.code, one.line, one.cell, dict(one.params)) for one in read.findings] == [
        ("dittos_read", 3, "B3", {"letters": "B", "count": 2})
    ]


@pytest.mark.parametrize("cell", [None, 1, "-", "Sda Indah", "Idemiyati", "sd", "a", "sama", "s/d selesai", "'A'"])
def test_other_cells_are_none(cell: object) -> None:
    """Names that begin alike, and signs for nothing."""
    assert not is_ditto(cell)


def test_a_mark_in_the_first_row_is_nothing() -> None:
    """There is nothing above it but headings; what is empty above stays empty below."""
    read = without_dittos(table(["Nama", "Desa", "RW"], ["A", "sda", None], ["B", "idem", '"']))
    assert [list(row.cells) for row in read.rows] == [["A", None, None], ["B", None, None]]
    plain = table(["Nama"], ["A"])
    assert without_dittos(plain) is plain


def test_files_are_read_so() -> None:
    """A register keeps the village of the row above, and no mark; a count does so as well."""
    found, _ = read_table(b"Nama KIM;Desa\nKIM A;Satu\nKIM B;''\n")
    assert found is not None
    how = mapping("Group", {"Nama KIM": '"Group.name"', "Desa": '"Group.places.village"'})
    reading = tables.read(found, how)
    assert [to_dict(one)["places"]["village"] for one in reading.records] == ["Satu", "Satu"]
    assert [(one.code, one.cell) for one in reading.findings] == [("dittos_read", "B3")]
    found, _ = read_table(b"No;Nama;L/P\n1;Ani;P\n2;Budi;sda\n")
    assert found is not None
    counted = tally(found)
    assert [(part.sex, part.count) for part in counted.head_count.parts] == [(Sex.FEMALE, 2)]
