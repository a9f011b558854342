"""Promises of the lines that findings in JSON have."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.findings import Problem, pointer_to
from kimcore.formats.pointing import lines_of, on_lines

TEXT = """
[
  {"id": "a", "name": "A"},
  {
    "id": "b", "parts": [
      1,
      {"deep": {"x/y": [true, {"~": null}]}}
    ],
    "twice": 1,
    "twice": 2
  }
]
"""
PROBLEM = Problem.error(code="kode", indonesian="Isi.", english="Content.")


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ("", 2),
        ("/0", 3),
        ("/0/name", 3),
        ("/1", 4),
        ("/1/parts", 5),
        ("/1/parts/0", 6),
        ("/1/parts/1/deep/x~1y/1/~0", 7),
        ("/1/twice", 10),
        ("/1/title", 4),
        ("/1/parts/7/name", 5),
        ("/0/id/0", 3),
        ("/9", 2),
    ],
)
def test_a_pointer_leads_to_a_line(pointer: str, line: int) -> None:
    """A member has the line of its key, the later of two; what is absent has the line of what would hold it."""
    assert lines_of(TEXT, [pointer]) == {pointer: line}


def test_many_pointers_are_found_in_one_walk() -> None:
    """Each has its own line, in whatever order they are asked for."""
    assert lines_of(TEXT, ["/1/twice", "/0", "/1/parts/1"]) == {"/1/twice": 10, "/0": 3, "/1/parts/1": 7}


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(PLAIN, st.sampled_from([None, 2]))
def test_lines_are_those_of_the_text(data: object, indent: int | None) -> None:
    """Whatever a document holds, and however it is laid out, the item behind it is found on its own line."""
    text = json.dumps([data, {"a": 1}], indent=indent)
    line = text[: text.rindex("{")].count("\n") + 1
    assert lines_of(text, ["/1"]) == {"/1": line}
    if isinstance(data, dict) and data:
        key = list(data)[-1]
        assert lines_of(text, [pointer_to(0, key)])[pointer_to(0, key)] <= line


@given(st.text(st.sampled_from('[]{}",:\n 1a\\')))
def test_no_text_is_too_broken(text: str) -> None:
    """A text that is no JSON has some line for every pointer, and nothing is raised."""
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of(text, ["", "/0/a", "/a/0"]).values())


def test_a_number_of_many_digits_is_stepped_over() -> None:
    """Python refuses to make an integer of so many digits, which is no reason to know no line."""
    assert lines_of(f"[{'9' * 5000},\n{'1' * 5000}.5,\n2]", ["/2"]) == {"/2": 3}


def test_findings_get_lines_and_keep_those_they_have() -> None:
    """A finding with a line or a cell stays as it is, and so does each where the bytes are no text."""
    bare = PROBLEM.at("/0/name")
    lined, placed = bare.on_line(9), bare.placed("", None, "B7", None)
    data = TEXT.encode()
    assert [one.line for one in on_lines(data, [bare, lined, placed])] == [3, 9, None]
    assert list(on_lines(data, [lined])) == [lined]
    assert list(on_lines(b"\xff", [bare])) == [bare]
    assert [one.line for one in on_lines(b"\xef\xbb\xbf" + data, [bare])] == [3]
