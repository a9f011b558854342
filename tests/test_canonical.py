"""Promises of canonical JSON."""

import json
import math
import struct

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kimcore.canonical import DEEPEST, GREATEST_INTEGER, NOT_A_NUMBER, Flaw, canonical_text, dumps
from kimcore.errors import MalformedError

FLOATS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.binary(min_size=8, max_size=8).map(lambda eight: struct.unpack("<d", eight)[0]).filter(math.isfinite),
).filter(lambda number: not GREATEST_INTEGER < abs(number) < 1e21)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-GREATEST_INTEGER, GREATEST_INTEGER),
    FLOATS,
    st.text(st.characters(exclude_categories=["Cs"])),
)
PLAIN = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4),
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_the_text_is_that_of_rfc_8785(data: object) -> None:
    """Whatever the data, the text equals that of the reference implementation, byte for byte."""
    expected = rfc8785.dumps(data)  # type: ignore[arg-type] # its type names no recursive data
    assert dumps(data).encode() == expected
    assert canonical_text(data).encode() == expected


@given(
    st.recursive(
        st.one_of(st.booleans(), st.integers(0, 9), st.text("aé")),
        lambda inner: st.lists(inner) | st.dictionaries(st.text("ab"), inner),
        max_leaves=9,
    )
)
def test_the_fast_way_and_the_careful_way_agree(data: object) -> None:
    """Ordinary data have the same text whichever way they are written."""
    assert dumps(data) == canonical_text(data)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (77.5, "77.5"),
        (1e21, "1e+21"),
        (9007199254740991.0, "9007199254740991"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (-1.5e-9, "-1.5e-9"),
        (5e-324, "5e-324"),
    ],
    ids=str,
)
def test_a_double_is_written_as_ecmascript_writes_it(number: float, text: str) -> None:
    """Doubles have the spelling of RFC 8785 section 3.2.2.3."""
    assert canonical_text(number) == text


def test_members_are_sorted_by_utf_16_units() -> None:
    """A character beyond the basic plane sorts before one at its end (RFC 8785 section 3.2.3)."""
    assert dumps({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (GREATEST_INTEGER + 1, "number_too_large"),
        (1e20, "number_too_large"),
        (-9007199254740992.0, "number_too_large"),
        (float("nan"), "not_a_number"),
        ([float("-inf")], "not_a_number"),
        ({"a": "\ud800"}, "lone_surrogate"),
        ({"\udc00": 1}, "lone_surrogate"),
        ({1: 2}, "not_plain_data"),
        ((1, 2), "not_plain_data"),
        pytest.param(object(), "not_plain_data", id="object"),
        ([Flaw(NOT_A_NUMBER)], "not_a_number"),
    ],
    ids=str,
)
def test_what_json_cannot_hold_is_refused(data: object, code: str) -> None:
    """Numbers that lose digits, halves of characters and objects raise MalformedError."""
    with pytest.raises(MalformedError) as caught:
        canonical_text(data)
    assert [finding.code for finding in caught.value.findings] == [code]


@pytest.mark.parametrize("data", [[1, 2], {"a": 1}, {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, "abc"], ids=str)
def test_length_has_a_limit_where_it_is_asked_for(data: object) -> None:
    """A text of just so many characters is written, and of one more it is not, whatever it would be of."""
    text = canonical_text(data)
    assert canonical_text(data, longest=len(text)) == text
    for longest in (len(text) - 1, 3):
        with pytest.raises(MalformedError) as caught:
            canonical_text(data, longest=longest)
        assert [finding.code for finding in caught.value.findings] == ["too_long_to_keep"]


def test_nesting_has_a_limit() -> None:
    """Sixty-four levels are written, sixty-five are refused, wherever they begin; a cycle is no endless loop."""
    data: object = []
    for _ in range(DEEPEST - 1):
        data = [data]
    assert json.loads(canonical_text(data)) == data
    for deep, depth in (([data], 0), (data, 1)):
        with pytest.raises(MalformedError) as caught:
            canonical_text(deep, depth=depth)
        assert caught.value.findings[0].code == "nested_too_deep"
        if depth == 0:
            with pytest.raises(MalformedError):
                dumps(deep)
    cycle: list[object] = []
    cycle.append(cycle)
    for write in (dumps, canonical_text):
        with pytest.raises(MalformedError):
            write(cycle)
