"""Promises on rows that are objects: dotted names for what is inside, columns of items for lists, and back."""

import contextlib
import json
import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.sheets.objects import objects_of, read_rows, table_of_rows
from kimcore.tables import Table


def headings(table: Table) -> list[tuple[str, str]]:
    """Return the heading of each column, and the list that its cells are items of."""
    return [(column.heading, column.listed) for column in table.columns]


def test_a_row_of_a_database_is_a_row() -> None:
    """The members of a mapping are columns, in the order in which they first come; what is missing is None."""
    table = table_of_rows([{"id": 1, "nama": "KIM A"}, {"nama": "KIM B", "desa": "Batuah"}])
    assert headings(table) == [("id", ""), ("nama", ""), ("desa", "")]
    assert [(row.number, list(row.cells)) for row in table.rows] == [
        (1, [1, "KIM A", None]),
        (2, [None, "KIM B", "Batuah"]),
    ]
    assert (table.origin, table.address(1)) == ("", None)


def test_objects_inside_have_dotted_names() -> None:
    """A member of an object in a row is a column with a dotted name, as deep as names are followed."""
    table = table_of_rows([{"alamat": {"desa": {"nama": "Batuah"}}, "kosong": {}}])
    assert headings(table) == [("alamat.desa.nama", "")]
    deep: dict[str, object] = {"x": 1}
    for _ in range(10):
        deep = {"a": deep}
    (column,) = table_of_rows([deep]).columns
    assert column.heading == "a.a.a.a.a.a.a"


def test_lists_of_objects_are_columns_of_items() -> None:
    """A list of objects gives a column for each of their members, with a value for each object; an empty list none."""
    rows: list[dict[str, object]] = [
        {"anggota": [{"nama": "Siti", "hp": "1"}, {"nama": "Budi"}]},
        {"anggota": []},
        {"anggota": None},
    ]
    table = table_of_rows(rows)
    assert headings(table) == [("anggota.nama", "anggota"), ("anggota.hp", "anggota"), ("anggota", "")]
    assert [list(row.cells) for row in table.rows] == [[("Siti", "Budi"), ("1", None), None], [None] * 3, [None] * 3]
    assert table_of_rows([{"tag": ["a", "b"]}, {"tag": [1, {}]}]).columns[0].listed == ""


def test_rows_that_are_no_objects_are_counted() -> None:
    """What is no object among the rows is an empty row, and one finding says how many there are."""
    table = table_of_rows([{"a": 1}, 5, None])  # type: ignore[list-item] # whatever a document holds
    assert [list(row.cells) for row in table.rows] == [[1], [None], [None]]
    assert [(one.code, one.params) for one in table.findings] == [("row_not_an_object", {"count": 2})]


@pytest.mark.parametrize(
    ("document", "origin", "count"),
    [
        ([{"a": 1}], "", 1),
        ({"data": [{"a": 1}]}, "/data", 1),
        ({"meta": {"x": [{"b": 1}]}, "data": {"rows/1": [{"a": 1}, {"a": 2}]}}, "/data/rows~11", 2),
        ({"a~b": [{"a": 1}]}, "/a~0b", 1),
        ([1, {"a": 1}], "", 2),
    ],
)
def test_the_longest_list_of_objects_is_the_table(document: object, origin: str, count: int) -> None:
    """Of a document the rows are the longest list of objects, wherever it stands."""
    table, findings = read_rows(json.dumps(document).encode())
    assert table is not None
    assert (table.origin, len(table.rows), findings) == (origin, count, ())


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b"[1, 2]", b'"a"', b"[" * 100_000, b"\xff", b'{"a": ' * 30_000, b"9" * 5000]
)
def test_a_document_without_rows_is_found_so(data: bytes) -> None:
    """A document that is no JSON, or holds no list of objects, has no table."""
    table, findings = read_rows(data)
    assert table is None
    assert [finding.code for finding in findings] == ["no_rows"]


def plain() -> st.SearchStrategy[Any]:
    """Draw plain data, with names of all kinds."""
    names = st.sampled_from(["a", "b", "a.b", "", ".", "nama"])
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
        max_leaves=8,
    )


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", "a.b", "", "nama"]), plain(), max_size=4), max_size=4))
def test_any_rows_are_a_table_and_objects_again(rows: list[dict[str, Any]]) -> None:
    """Any rows of plain data are a table, each row with a cell for every column, and become objects again."""
    table = table_of_rows(rows)
    assert [row.number for row in table.rows] == list(range(1, len(rows) + 1))
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert len(objects_of(table)) == len(rows)


@given(st.binary(max_size=200) | plain().map(lambda value: json.dumps(value).encode()))
def test_no_document_makes_it_raise(data: bytes) -> None:
    """Any bytes have a table or a finding."""
    table, findings = read_rows(data)
    assert (table is None) is bool(findings)


def test_objects_come_back() -> None:
    """The rows of a table are objects again, with objects and lists inside; what is nothing is left out."""
    rows = [
        {
            "id": 1,
            "alamat": {"desa": "Batuah", "kec": "Kusan"},
            "anggota": [{"nama": "Siti", "hp": {"wa": "1"}}, {"nama": "Budi"}],
        },
        {"id": 2, "alamat": {"desa": "Beringin"}},
    ]
    assert objects_of(table_of_rows(rows)) == rows


def test_names_that_stand_in_one_anothers_way_lose_nothing_else() -> None:
    """A value and an object of one name cannot stand in one object: the first stays, and nothing raises."""
    assert objects_of(table_of_rows([{"a": 1, "a.b": 2, "c": 3}])) == [{"a": 1, "c": 3}]
    table = table_of_rows([{"x": [{"n": 1}]}, {"x": 5}])
    assert [list(row.cells) for row in table.rows] == [[(1,), None], [None, 5]]
    assert objects_of(table) == [{"x": [{"n": 1}]}, {"x": 5}]
    assert objects_of(table_of_rows([{"x": 5, "x.n": 6}, {"x": [{"n": 1}]}])) == [{"x": 5}, {"x": {"n": (1,)}}]
    assert objects_of(table_of_rows([{"x": [{"n": 1}, {"m": 2}], "x.n": 4}]))


def test_the_rows_of_a_cursor_are_rows() -> None:
    """The rows of a database of Python's own are read by the names of their columns."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    with contextlib.closing(connection):
        table = table_of_rows(connection.execute("SELECT 1 AS id_kim, 'KIM A' AS nama"))
    assert headings(table) == [("id_kim", ""), ("nama", "")]
    assert [list(row.cells) for row in table.rows] == [[1, "KIM A"]]
    assert table.findings == ()


def test_json_lines_are_rows() -> None:
    """An object on each line is a row, blank lines aside; where a line is none, nothing is."""
    table, findings = read_rows(b'{"nama": "A"}\n\n{"nama": "B", "desa": "X"}\n')
    assert table is not None
    assert findings == ()
    assert [list(row.cells) for row in table.rows] == [["A", None], ["B", "X"]]
    assert read_rows(b'{"nama": "A"}\n5\n')[0] is None
    assert read_rows(b'{"nama": "A"}\n{"nama":\n')[0] is None
