"""Promises of JSON: strict reading of any bytes and canonical writing."""

import itertools
import json as stdlib_json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kimcore import KimcoreError, LoadError, Severity, Unknown, examples, to_dict
from kimcore.canonical import NUMBER_TOO_LARGE, Flaw
from kimcore.fields import Kind
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.formats import json, jsonl, parsing, scanning
from kimcore.records import RECORDS, Record
from kimcore.testing.strategies import records

SESSION = b'{"type":"Session","schema":1,"id":"s1","title":"Rapat","status":"held"}'


def places_and_codes(data: bytes | str, unknown: Unknown = Unknown.REFUSE) -> list[tuple[str, str]]:
    """Return pointer and code of every finding."""
    return [(finding.pointer, finding.code) for finding in json.read(data, unknown=unknown).findings]


def answer(data: bytes | str, unknown: Unknown = Unknown.REFUSE) -> tuple[Record, ...] | KimcoreError:
    """Return the records of a document, or the error that says why there are none."""
    try:
        return json.loads(data, unknown=unknown)
    except KimcoreError as error:
        return error


def session(members: str) -> str:
    """Return a session with further members, written as they are."""
    return f'{{"type":"Session","schema":1,"id":"s1","title":"Rapat","status":"held",{members}}}'


# Writing


@given(st.lists(records(), max_size=3))
def test_records_equal_what_is_loaded_of_their_bytes(drawn: list[Record]) -> None:
    """Records go to bytes and back, and the bytes are RFC 8785 of the plain data."""
    data = json.dumps(drawn)
    assert json.loads(data) == tuple(drawn)
    assert data == rfc8785.dumps([to_dict(record) for record in drawn])


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_members_says_nothing(record: Record, random: Any) -> None:  # noqa: ANN401 - Hypothesis has no public name for it
    """A document with its members in another order gives the same record and the same bytes."""

    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            members = list(value.items())
            random.shuffle(members)
            return {name: shuffled(member) for name, member in members}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    text = stdlib_json.dumps(shuffled(to_dict(record)), ensure_ascii=random.random() < 0.5)
    assert json.dumps(json.loads(text)) == json.dumps([record])


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_bytes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    """Another process with another hash seed writes the same bytes."""
    program = (
        "import sys; from kimcore import examples; from kimcore.formats import json;"
        "sys.stdout.buffer.write(json.dumps(json.loads(examples.read(examples.NAMES[0]))))"
    )
    written = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
    ).stdout
    assert written == json.dumps(json.loads(examples.read(examples.NAMES[0])))


def test_kept_members_of_any_script_are_written_canonically() -> None:
    """Kept members with fractions and names beyond ASCII make the same bytes as the reference implementation."""
    text = session('"\U0001f600":1e-7,"\ufb33":[1.50,"\\u00e9"],"places":{"village":"Rano","é":1e21}')
    (record,) = json.loads(text, unknown=Unknown.KEEP)
    assert json.dumps([record]) == rfc8785.dumps([stdlib_json.loads(text)])


def test_nothing_is_an_empty_array() -> None:
    """No records are an empty array, and an empty array is no records."""
    assert json.dumps([]) == b"[]"
    assert json.loads(b"[]") == ()


# Reading


def test_a_document_is_one_record_or_an_array_of_them() -> None:
    """Bytes and text are read alike, one object or an array."""
    (record,) = json.loads(SESSION)
    assert json.loads(b"[" + SESSION + b"]") == (record,)
    assert json.loads(bytearray(SESSION)) == json.loads(SESSION.decode()) == (record,)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [("", "empty_document")]),
        (b" \n\t", [("", "empty_document")]),
        (b"\xef\xbb\xbf", [("", "byte_order_mark"), ("", "empty_document")]),
        (b"\xff", [("", "not_utf_8")]),
        ('{"a":1}'.encode("utf-16"), [("", "not_utf_8")]),
        ('{"a":1}'.encode("utf-16-le"), [("", "not_json")]),
        (b"\x80\x81", [("", "not_utf_8")]),
        (SESSION[:-1], [("", "not_json")]),
        (SESSION + b",", [("", "not_json")]),
        (SESSION + SESSION, [("", "not_json")]),
        (b"{'a':1}", [("", "not_json")]),
        (b'{"a":1,}', [("", "not_json")]),
        (b'{"a":"\x01"}', [("", "not_json")]),
        (b'{"a":01}', [("", "not_json")]),
        (b'"\\ud800"', [("", "wrong_type")]),
        (b"null", [("", "wrong_type")]),
        (b"NaN", [("", "not_a_number")]),
        (b"[NaN,1]", [("/0", "not_a_number"), ("/1", "wrong_type")]),
        (b"id;nama\n1;KIM", [("", "other_kind_of_file")]),
    ],
    ids=str,
)
def test_what_is_no_document_is_said_to_be_none(data: bytes, expected: list[tuple[str, str]]) -> None:
    """Empty, truncated and wrongly encoded files and those that are not JSON are each a finding of their own."""
    assert places_and_codes(data) == expected
    with pytest.raises(LoadError):
        json.loads(data)


def test_broken_json_is_found_on_its_line() -> None:
    """The finding has the line and column where it breaks off."""
    (finding,) = json.read('[\n{"type":\n"Session" "schema"}]').findings
    assert finding.line == 3
    assert finding.params == {"line": 3, "column": 11}


def test_a_byte_order_mark_is_skipped_with_a_warning() -> None:
    """A mark before the text is no reason to refuse it."""
    reading = json.read(b"\xef\xbb\xbf" + SESSION)
    assert [(finding.code, finding.severity) for finding in reading.findings] == [("byte_order_mark", Severity.WARNING)]
    assert json.loads(b"\xef\xbb\xbf" + SESSION) == reading.records
    assert len(json.read(b"\xef\xbb\xbf[" + b"1," * 10_000 + b"1]").findings) == 10_000


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ('"title":"x"', [("/title", "duplicate_key")]),
        ('"type":"Group"', [("/type", "duplicate_key")]),
        ('"schema":1', [("/schema", "duplicate_key")]),
        ('"theme":"a","theme":"b","theme":"c"', [("/theme", "duplicate_key")]),
        ('"places":{"village":"a","village":"b"}', [("/places/village", "duplicate_key")]),
        ('"x":1,"x":2', [("", "duplicate_key"), ("", "unknown_key")]),
        ('"theme":NaN', [("/theme", "not_a_number")]),
        ('"theme":-Infinity', [("/theme", "not_a_number")]),
        ('"budget":{"year":1e400}', [("/budget/year", "number_too_large")]),
        ('"budget":{"year":9007199254740992}', [("/budget/year", "number_too_large")]),
        ('"budget":{"ceiling":9007199254740991}', []),
        ('"budget":{"ceiling":1.0}', [("/budget/ceiling", "wrong_type")]),
        ('"budget":{"ceiling":-1}', [("/budget/ceiling", "out_of_range")]),
        ('"budget":{"year":' + "9" * 5000 + "}", [("/budget/year", "number_too_large")]),
        ('"theme":"\\ud800"', [("/theme", "lone_surrogate")]),
        ('"theme":"\\u0000"', [("/theme", "control_character")]),
        ('"theme":"\\ud83d\\ude00"', []),
        ('"\\ud800":1', [("", "unknown_key")]),
        ('"theme":"a\u0085b"', [("/theme", "control_character")]),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_json_says_twice_or_cannot_say_is_found_at_its_leaf(members: str, expected: list[tuple[str, str]]) -> None:
    """Repeated keys, NaN, numbers out of range and halves of characters are found where they stand."""
    assert places_and_codes(session(members)) == expected


@pytest.mark.parametrize("value", ["NaN", "1e999", "9" * 20, '{"a":1,"a":2}', "[[NaN]]", '[1,{"a":"b","c":NaN}]'])
@pytest.mark.parametrize("unknown", Unknown, ids=str)
def test_an_unknown_member_must_be_json_all_the_same(value: str, unknown: Unknown) -> None:
    """What is no JSON is an error even where the member is dropped or kept."""
    findings = json.read(session(f'"x":{value}'), unknown=unknown).findings
    assert any(finding.severity is Severity.ERROR for finding in findings)


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0.1", "0.1"),
        ("4.3500", "4.35"),
        ("1.5e3", "1500"),
        ("1e22", "1e+22"),
        ("-0.0", "0"),
        ("0.00e999", "0"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("0.12345678901234567890123", "number_too_exact"),
        ("9007199254740993.0", "number_too_exact"),
        ("1e-400", "number_too_exact"),
        ("0." + "1" * 500, "number_too_exact"),
        ("1e400", "number_too_large"),
        ("9007199254740992.0", "number_too_large"),
    ],
)
def test_a_number_is_kept_as_it_is_or_refused(number: str, kept: str) -> None:
    """What a double holds is written back with the same value; what it would round is an error."""
    reading = json.read(session(f'"x":{number}'), unknown=Unknown.KEEP)
    told = [finding.code for finding in reading.findings] or [record.kept for record in reading.records]
    assert told == [kept if kept.startswith("number") else f'{{"x":{kept}}}']


def test_nesting_is_limited_before_it_is_parsed() -> None:
    """Sixty-four levels are read; more is a finding with its line, on every Python alike."""
    deepest = session('"x":' + "[" * 63 + "]" * 63)
    assert places_and_codes(deepest, Unknown.DROP) == [("", "dropped_key")]
    deeper = session('"x":"[[[\\"[[",\n"y":' + "[" * 64 + "]" * 64)
    (finding,) = json.read(deeper).findings
    assert (finding.code, finding.line) == ("nested_too_deep", 2)
    for hostile in ("[" * 100_000, '{"a":' * 100_000, "[" * 5_000 + "]" * 5_000):
        assert places_and_codes(hostile) == [("", "nested_too_deep")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("[\n" * 70 + "]" * 70, 65, id="one to a line"),
        pytest.param("\n\n" + "[" * 64 + "\n[\n\n" + "]" * 65, 4, id="right behind a line break"),
        pytest.param("[" * 65 + "\n", 1, id="right before a line break"),
        pytest.param("[\n" + "[[]],\n" * 3 + "[" * 64 + "\n" * 9, 5, id="behind others that close again"),
        pytest.param('{"[{\\"[":\n' * 65, 65, id="with brackets and quotes in the keys"),
        pytest.param('[\r\n"\\\\",\r\n' + '{"a":' * 64, 3, id="behind a text that ends in a backslash"),
    ],
)
def test_the_line_is_that_of_the_first_bracket_too_many(text: str, line: int) -> None:
    """What opens the sixty-fifth level is found on its own line, however hostile the text before and behind it."""
    (finding,) = json.read(text).findings
    assert (finding.code, finding.line, finding.params) == ("nested_too_deep", line, {"limit": 64})
    assert json.read(text.encode()).findings == (finding,)


@pytest.mark.parametrize(
    ("data", "position"),
    [
        (b"\xff", 1),
        (b"[]\x80", 3),
        ('["é'.encode() + b"\xff", 5),
        (b'["\xe2\x82"]', 3),
        (b"\xef\xbb\xbf[\xc0", 5),
    ],
)
def test_the_first_byte_that_is_no_utf_8_is_counted_from_one(data: bytes, position: int) -> None:
    """Bytes are counted, not characters, and where a character breaks off its first byte is told."""
    for one in (data, bytearray(data), memoryview(data)):
        (finding,) = json.read(one).findings
        assert (finding.code, finding.params, finding.line) == ("not_utf_8", {"position": position}, None)


GREATEST = 2**53 - 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (str(GREATEST), GREATEST),
        (str(-GREATEST), -GREATEST),
        (str(GREATEST + 1), "number_too_large"),
        (str(-GREATEST - 1), "number_too_large"),
        ("1.0000000000000000", 1.0),
        ("0.0E5", 0.0),
        ("0.0e-999", 0.0),
        ("1e-999", "number_too_exact"),
        ("0." + "0" * 500, 0.0),
        ("0.5" + "0" * 397, 0.5),
        ("0.5" + "0" * 398, "number_too_exact"),
    ],
)
def test_a_number_is_itself_up_to_the_limit_and_a_flaw_beyond_it(text: str, value: object) -> None:
    """Of whole numbers 2^53-1 is the greatest; a fraction of at most 400 characters says exactly what is kept of it."""
    parsed = parsing.parse(text)
    assert (parsed.data.problem.code if isinstance(parsed.data, Flaw) else parsed.data) == value
    assert parsed.has_flaws is isinstance(value, str)


def test_what_is_scanned_becomes_the_plain_data_that_are_parsed() -> None:
    """Objects come as their members in order: one that is written twice is a flaw, and so is a number too large."""
    twice = parsing.plain((("a", 1), ("b", [GREATEST, -GREATEST, True]), ("a", 2)), 0)
    assert twice == {"a": Flaw(parsing.DUPLICATE_KEY), "b": [GREATEST, -GREATEST, True]}
    large = Flaw(NUMBER_TOO_LARGE, (("limit", GREATEST),))
    assert parsing.plain([GREATEST + 1, -GREATEST - 1], 0) == [large, large]
    with pytest.raises(parsing.InexactError):
        parsing.plain([1.5], 0)


def test_what_is_scanned_goes_as_deep_as_a_document() -> None:
    """Sixty-four levels are plain data, counted from where the item stands, and one more is none."""
    assert parsing.plain([[1]], 62) == [[1]]
    assert parsing.plain(((("a", (("b", 1),)),)), 62) == {"a": {"b": 1}}
    for deeper in ([[[1]]], (("a", (("b", [1]),)),)):
        with pytest.raises(parsing.InexactError):
            parsing.plain(deeper, 62)


def test_brackets_in_texts_do_not_nest() -> None:
    """Brackets, quotes and backslashes inside a text are text."""
    assert places_and_codes(session('"theme":"' + "[" * 100 + '\\"' + "{" * 100 + '\\\\"')) == []


@given(st.binary(max_size=60))
def test_any_bytes_give_records_or_an_error(data: bytes) -> None:
    """Nothing but KimcoreError is ever raised."""
    assert isinstance(answer(data), tuple | KimcoreError)


JSON_PIECES = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", ",", ":", '"', "\\", "\\u", "d800", "NaN", "-", "1e9", "null", " ", '"type"', '"Session"',
         '"schema"', "1", '"id"', '"s1"', '"title"', '"status"', '"held"', '"kinds"', "\ufeff", "\u0085", "\x00"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.one_of(JSON_PIECES, st.text()), st.sampled_from(Unknown))
def test_any_text_gives_records_or_an_error(data: str, unknown: Unknown) -> None:
    """Texts made of the pieces of JSON, and any others, give records or KimcoreError."""
    assert isinstance(answer(data, unknown), tuple | KimcoreError)


@given(st.data(), st.sampled_from(examples.NAMES))
def test_a_damaged_example_gives_records_or_an_error(choose: st.DataObject, name: str) -> None:
    """Cut anywhere, and with any byte changed, an example is read or refused, and never raises anything else."""
    data = bytearray(examples.read(name))
    data[choose.draw(st.integers(0, len(data) - 1))] = choose.draw(st.integers(0, 255))
    del data[choose.draw(st.integers(0, len(data))) :]
    assert isinstance(answer(bytes(data)), tuple | KimcoreError)


# Every leaf of the examples

OTHERS: dict[type, object] = {
    type(None): None,
    bool: True,
    int: 7,
    float: 1.5,
    str: "x",
    list: ["x"],
    dict: {"x": 1},
}


@attrs.frozen
class Leaf:
    """A value in plain data that is no object and no list, and whether null in its place reads as absent."""

    pointer: str
    value: object
    optional: bool


def leaves_of(record: dict[str, Any]) -> Iterator[Leaf]:
    """Find the leaves of a record's plain data, by the declarations of its class."""
    (cls,) = (one for one in RECORDS if one.__name__ == record["type"])
    yield Leaf("/type", record["type"], optional=False)
    yield Leaf("/schema", record["schema"], optional=False)
    yield from _leaves(ObjectKind(cls), record, "", optional=False)


def _leaves(kind: Kind, value: Any, pointer: str, *, optional: bool) -> Iterator[Leaf]:  # noqa: ANN401 - plain data
    if isinstance(kind, ObjectKind):
        for name, field in kind.plan.fields.items():
            if name in value:
                yield from _leaves(field.kind, value[name], f"{pointer}/{name}", optional=not field.required)
    elif isinstance(kind, ItemsKind):
        for position, item in enumerate(value):
            yield from _leaves(kind.item, item, f"{pointer}/{position}", optional=False)
    else:
        yield Leaf(pointer, value, optional)


def replaced(data: Any, pointer: str, value: object) -> object:  # noqa: ANN401 - plain data
    """Return a copy of plain data with another value at a pointer."""
    copied = stdlib_json.loads(stdlib_json.dumps(data))
    *path, last = pointer.split("/")[1:]
    holder = copied
    for token in path:
        holder = holder[int(token) if isinstance(holder, list) else token]
    holder[int(last) if isinstance(holder, list) else last] = value
    return copied


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_leaf_of_another_type_is_reported_at_that_leaf(name: str) -> None:
    """Each leaf of an example replaced by each other JSON type is reported exactly there, and nowhere else."""
    for record in stdlib_json.loads(examples.read(name)):
        assert json.read(stdlib_json.dumps(record)).findings == ()
        for leaf in leaves_of(record):
            for kind, other in OTHERS.items():
                if kind is type(leaf.value) or (other is None and leaf.optional):
                    continue
                found = json.read(stdlib_json.dumps(replaced(record, leaf.pointer, other))).findings
                assert [finding.pointer for finding in found] == [leaf.pointer], (record["id"], leaf, kind)


@pytest.mark.parametrize("name", examples.NAMES)
def test_null_at_an_optional_leaf_reads_as_absent(name: str) -> None:
    """An optional member may be null; only where one of several is needed can its absence be missed."""
    for record in stdlib_json.loads(examples.read(name)):
        for leaf in leaves_of(record):
            if leaf.optional:
                found = json.read(stdlib_json.dumps(replaced(record, leaf.pointer, None))).findings
                assert {finding.code for finding in found} <= {"needs_one_of", "needed_here", "inferred_nothing"}


@pytest.mark.parametrize("name", examples.NAMES)
def test_many_broken_leaves_are_all_reported(name: str) -> None:
    """With every leaf of every record broken at once, each is reported."""
    broken = stdlib_json.loads(examples.read(name))
    expected = []
    for position, record in enumerate(broken):
        for leaf in leaves_of(record):
            if leaf.pointer not in ("/type", "/schema"):
                broken[position] = replaced(broken[position], leaf.pointer, 1.5)
                expected.append(f"/{position}{leaf.pointer}")
    found = [finding.pointer for finding in json.read(stdlib_json.dumps(broken)).findings]
    assert sorted(found) == sorted(expected)


def test_every_short_text_is_json_or_not() -> None:
    """Of all texts of up to five signs of JSON, those and no others are no JSON that the standard library refuses."""
    for length in range(1, 6):
        for signs in itertools.product('[]{},:"1', repeat=length):
            text = "".join(signs)
            try:
                stdlib_json.loads(text)
            except ValueError:
                expected = True
            else:
                expected = False
            assert any(one.code == "not_json" for one in json.read(text).findings) is expected, text


def test_depth_is_looked_at_first_where_a_scanner_would_go_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a limit of recursion that lets a scanner end the process, a document that goes deep is a finding as ever."""
    monkeypatch.setattr(scanning, "_is_safe", lambda: False)
    deep = "[" * 100_000
    assert [one.code for one in json.read(deep).findings] == ["nested_too_deep"]
    assert [one.code for one in jsonl.read(deep).findings] == ["nested_too_deep"]
    one = '{"type":"Institution","schema":1,"id":"a","name":"A","kind":{"value":"kominfo"}}'
    assert json.loads(f"[{one}]") == jsonl.loads(one)


def test_a_limit_that_was_raised_is_no_danger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to Python 3.11, the scanner is used where the limit of recursion is about the usual one."""
    assert scanning._is_safe()
    monkeypatch.setattr(sys, "getrecursionlimit", lambda: 10**6)
    assert scanning._is_safe() is (sys.version_info >= (3, 12))


@pytest.mark.parametrize(
    ("opening", "closing"), ["[]", ('{"a":', "}"), ('[{"a":', "}]")], ids=["lists", "objects", "both"]
)
@pytest.mark.parametrize("levels", range(58, 68))
def test_the_limit_of_depth_is_the_same_in_an_array(opening: str, closing: str, levels: int) -> None:
    """What nests in a member may go 64 levels deep, those around it included, alone and in an array, not one more."""
    levels_each = opening.count("[") + opening.count("{")
    inner = opening * (levels // levels_each) + "0" * (opening[-1] == ":") + closing * (levels // levels_each)
    record = f'{{"type":"Session","schema":1,"id":"a","title":"T","status":"held","zzz":{inner}}}'
    deepest = levels // levels_each * levels_each + 1
    for text, around in ((record, 0), (f"[{record}]", 1), (f"[{record},1.5]", 1)):
        codes = {one.code for one in json.read(text).findings}
        assert ("nested_too_deep" in codes) is (deepest + around > 64), text
