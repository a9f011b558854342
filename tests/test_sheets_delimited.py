"""Promises of `sheets.delimited`: the rows of delimited text, whatever wrote it, or what is wrong with it."""

import codecs
import csv
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.findings import Finding, Severity
from kimcore.sheets.delimited import read_delimited

ROWS = [["No", "Nama"], ["1", "Ani"]]


def rows_of(data: bytes | str, **options: Any) -> list[list[object]]:  # noqa: ANN401 - an encoding, or none
    """Return the rows of text in which nothing is wrong."""
    grid, findings = read_delimited(data if isinstance(data, bytes) else data.encode(), **options)
    assert findings == ()
    assert grid is not None
    assert (grid.name, grid.merged, grid.findings) == ("", (), ())
    return [list(row) for row in grid.rows]


@pytest.mark.parametrize(
    ("text", "delimiter", "rows"),
    [
        ('"No;Nama KIM;Desa"\n"1;KIM A;Satu"\n', ";", [["No", "Nama KIM", "Desa"], ["1", "KIM A", "Satu"]]),
        ('"No,Nama"\r\n\r\n"1,""KIM A, B"""\r\n', ",", [["No", "Nama"], [], ["1", "KIM A, B"]]),
        ('"No\tNama"\n"1\tAni"', "Tab", [["No", "Nama"], ["1", "Ani"]]),
    ],
)
def test_lines_in_quotes_are_read_as_cells(text: str, delimiter: str, rows: list[list[object]]) -> None:
    """Some applications write each line as one cell."""
    grid, findings = read_delimited(text.encode())
    assert grid is not None
    assert [list(row) for row in grid.rows] == rows
    assert [(one.code, dict(one.params)) for one in findings] == [("lines_quoted", {"delimiter": delimiter})]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('"Acara"\n"Rapat, Selasa"\n', [["Acara"], ["Rapat, Selasa"]]),
        ('"Acara, Hari"\n"Rapat"\n', [["Acara, Hari"], ["Rapat"]]),
        ('Acara\n"Rapat, ""A"" ""B"""\n', [["Acara"], ['Rapat, "A" "B"']]),
        ('"Acara, hari"\n', [["Acara, hari"]]),
    ],
)
def test_one_column_in_quotes_stays_one(text: str, rows: list[list[object]]) -> None:
    """Where the lines do not hold the same number of delimiters, these are part of the texts."""
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><table><tr><td>KIM A</td></tr></table>", b"\xef\xbb\xbf\r\n <TABLE border=1>",
        b"<?xml version='1.0'?><Workbook>", b"<meta>" + b" " * 5000 + b"<table>",
    ],
)  # fmt: skip
def test_a_web_page_is_no_table(data: bytes) -> None:
    """Applications save one under the name of a workbook; an office can save it anew."""
    grid, (finding,) = read_delimited(data, encoding="windows-1252")
    assert grid is None
    assert (finding.code, finding.severity) == ("sheet_is_web_page", Severity.ERROR)
    assert ".xlsx" in finding.message("id")


def test_bytes_are_no_table() -> None:
    """No encoding makes them one; a few control characters do not make text bytes."""
    for encoding in (None, "windows-1252"):
        grid, findings = read_delimited(bytes(range(1, 256)) * 9, encoding=encoding)
        assert grid is None
        assert codes(findings) == ["not_a_table"]
    assert rows_of("Nama\n" + "\x01" * 9) == [["Nama"], ["\x01" * 9]]
    assert rows_of("Nama\nAni\x01\n") == [["Nama"], ["Ani\x01"]]
    assert rows_of("Nama\nAni <table>\n") == [["Nama"], ["Ani <table>"]]
    assert rows_of("<KIM>\nAni\n") == [["<KIM>"], ["Ani"]]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [one.code for one in findings]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_usual_delimiter_is_told(delimiter: str, newline: str) -> None:
    """With every usual end of a line, and with or without one at the end."""
    lines = [delimiter.join(row) for row in ROWS]
    assert rows_of(newline.join(lines)) == ROWS
    assert rows_of(newline.join(lines) + newline) == ROWS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b,c\n1;2,3\n4;5\n", [["a", "b,c"], ["1", "2,3"], ["4", "5"]]),
        ("DAFTAR, HADIR\n\nNo;Nama;Ket\n1;Ani;x\n2;Budi;y\n", [
            ["DAFTAR, HADIR"], [], ["No", "Nama", "Ket"], ["1", "Ani", "x"], ["2", "Budi", "y"],
        ]),
        ('a,b\n"1;2;3",x\n"4;5;6",y\n', [["a", "b"], ["1;2;3", "x"], ["4;5;6", "y"]]),
        ("Nama\nAni\n", [["Nama"], ["Ani"]]),
        ("a;;\n;b;\n", [["a", None, None], [None, "b", None]]),
        ('a,"b ""c"" d"\n', [["a", 'b "c" d']]),
        ('a,"b\nc"\nd,e\n', [["a", "b\nc"], ["d", "e"]]),
        (" a , b \n", [[" a ", " b "]]),
        ("a,b\u2028c,d\x85e\n", [["a", "b\u2028c", "d\x85e"]]),
    ],
)  # fmt: skip
def test_cells_are_what_stands_there(text: str, rows: list[list[object]]) -> None:
    """Quotes, line breaks in cells and blanks are kept as they are; an empty cell is None."""
    assert rows_of(text) == rows


@pytest.mark.parametrize("named", ["sep=;", "SEP=;", "sep=;\r"])
def test_a_line_of_excel_names_the_delimiter(named: str) -> None:
    """It holds whatever else parts the lines, and leaves each line its number."""
    assert rows_of(f"{named}\na,b;c,d\n") == [[], ["a,b", "c,d"]]
    assert rows_of("sep=\t\na,b\tc\n") == [[], ["a,b", "c"]]


def test_a_line_that_names_no_delimiter_is_text() -> None:
    """Neither another sign nor another word counts."""
    assert rows_of("sep=x;y\na;b\n") == [["sep=x", "y"], ["a", "b"]]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + "é,b".encode(), None),
        (codecs.BOM_UTF8 + "é,b".encode(), "utf-8"),
        ("é,b".encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + "é,b".encode("utf-16-be"), None),
        ("é,b".encode("utf-16-le"), "utf-16-le"),
        ("é,b".encode("cp1252"), "windows-1252"),
    ],
)
def test_an_encoding_is_told_by_its_mark_or_named(data: bytes, encoding: str | None) -> None:
    """The mark is no part of the first cell."""
    assert rows_of(data, encoding=encoding) == [["é", "b"]]


@pytest.mark.parametrize(
    ("data", "encoding", "code", "params"),
    [
        ("ab,é".encode("cp1252"), None, "unknown_encoding", {"position": 4}),
        ("é".encode("cp1252"), "ascii", "wrong_encoding", {}),
        (codecs.BOM_UTF16_LE + b"a", None, "wrong_encoding", {}),
        (codecs.BOM_UTF8 + b"\xff", None, "unknown_encoding", {"position": 4}),
        (b"a", "klingon", "wrong_encoding", {}),
        (b"a", "hex", "wrong_encoding", {}),
        (b"a", "\0", "wrong_encoding", {}),
    ],
)
def test_text_in_another_encoding_is_said(
    data: bytes, encoding: str | None, code: str, params: dict[str, object]
) -> None:
    """From which byte on, counted from 1, where one is to blame."""
    grid, findings = read_delimited(data, encoding=encoding)
    assert grid is None
    assert codes(findings) == [code]
    assert findings[0].params == params
    assert findings[0].message("id") + findings[0].message("en")


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, b"\n\n", b";;;\n;;;\n", b"sep=;\n"])
def test_an_empty_file_is_said(data: bytes) -> None:
    """Also where it has lines and nothing in them."""
    grid, findings = read_delimited(data)
    assert grid is None
    assert codes(findings) == ["empty_sheet"]


def test_nul_is_left_out_and_said() -> None:
    """No cell holds it; a file of nothing else is empty."""
    grid, findings = read_delimited(b"a\0,b\n\0c,d\n")
    assert grid is not None
    assert list(grid.rows) == [["a", "b"], ["c", "d"]]
    assert codes(findings) == ["nul_left_out"]
    assert codes(read_delimited(b"\0\0")[1]) == ["nul_left_out", "empty_sheet"]


@pytest.mark.parametrize(
    ("text", "rows", "line"),
    [
        ('a,b\n1,"x\n2,y\n', [["a", "b"], ["1", "x\n2,y\n"]], 3),
        ('a,b\n"x" y,z\n', [["a", "b"], ["x y", "z"]], 2),
    ],
)
def test_quotes_that_do_not_match_are_said(text: str, rows: list[list[str]], line: int) -> None:
    """What can be read anyway is read, and the line is told."""
    grid, findings = read_delimited(text.encode())
    assert grid is not None
    assert list(grid.rows) == rows
    assert [(one.code, one.severity, one.line, one.params) for one in findings] == [
        ("quotes_unbalanced", Severity.WARNING, line, {"line": line})
    ]


@pytest.fixture(params=[131_072, 2**31 - 1])
def limit_of_csv(request: pytest.FixtureRequest) -> Iterator[None]:
    """Have the limit of the csv module, which is one of the process, as Python has it and as some libraries set it."""
    before = csv.field_size_limit(request.param)
    yield
    csv.field_size_limit(before)


@pytest.mark.usefixtures("limit_of_csv")
@pytest.mark.parametrize("cell", ["x" * 131_073, '"' + "x\n" * 100_000])
def test_a_cell_that_is_too_long_ends_the_reading(cell: str) -> None:
    """Up to it all is read, whatever other libraries have set; an open quote is told where its row begins."""
    grid, findings = read_delimited(f"a,b\n1,{cell}\n2,y\n".encode())
    assert grid is not None
    assert list(grid.rows) == [["a", "b"]]
    assert [(one.code, one.line) for one in findings] == [("cell_too_long", 2)]
    assert findings[0].params == {"limit": 131_072, "line": 2}


@pytest.mark.usefixtures("limit_of_csv")
def test_a_cell_may_be_as_long_as_the_limit() -> None:
    """The longest cell is read as any other."""
    grid, findings = read_delimited(f"a,b\n1,{'x' * 131_072}\n".encode())
    assert grid is not None
    assert [len(str(cell)) for cell in list(grid.rows)[1]] == [1, 131_072]
    assert findings == ()


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode), st.sampled_from([None, "cp1252", "utf-16", "x"]))
def test_any_bytes_are_answered(data: bytes, encoding: str | None) -> None:
    """With rows of texts, or with what is wrong."""
    grid, findings = read_delimited(data, encoding=encoding)
    if grid is None:
        assert any(one.severity is Severity.ERROR for one in findings)
    else:
        assert all(cell is None or (isinstance(cell, str) and "\0" not in cell) for row in grid.rows for cell in row)


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_csv_writes_is_read_again(rows: list[list[str]], delimiter: str) -> None:
    """Where the delimiter is named and something stands there."""
    lines = "\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    grid, findings = read_delimited(f"sep={delimiter}\n{lines}".encode())
    if any(map(any, rows)):
        assert findings == ()
        assert grid is not None
        assert list(grid.rows)[1:] == [[cell or None for cell in row] for row in rows]
    else:
        assert codes(findings) == ["empty_sheet"]
