"""Promises of JSON Lines: line by line, strict, in constant memory, packed or not."""

import gzip
import io
import itertools
import os
import random
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Audience, KimcoreError, LoadError, Session, Severity, Unknown, examples, migrations
from kimcore.errors import MalformedError
from kimcore.formats import FORMATS, json, jsonl, lines, suffix_of
from kimcore.privacy import redact
from kimcore.records import Record
from kimcore.testing.strategies import records
from kimcore.vocabularies import SessionStatus

SESSION: Final = b'{"type":"Session","schema":1,"id":"s1","title":"Rapat","status":"held"}'
EXAMPLE: Final = json.loads(examples.read(examples.NAMES[0]))


def session(members: str) -> bytes:
    """Return a session with further members, written as they are."""
    return SESSION[:-1] + b"," + members.encode("utf-8", "surrogatepass") + b"}"


def lines_and_codes(data: bytes | str, unknown: Unknown = Unknown.REFUSE) -> list[tuple[int | None, str]]:
    """Return line and code of every finding."""
    return [(finding.line, finding.code) for finding in jsonl.read(data, unknown=unknown).findings]


def scanned(source: Any, unknown: Unknown = Unknown.REFUSE) -> list[tuple[int, str | None, list[str]]]:  # noqa: ANN401 - wrong ones, too
    """Return number, id and codes of every line."""
    found = jsonl.scan(io.BytesIO(source) if isinstance(source, bytes) else source, unknown=unknown)
    return [
        (one.number, None if one.record is None else one.record.id, [finding.code for finding in one.findings])
        for one in found
    ]


def answer(data: bytes | str, unknown: Unknown = Unknown.REFUSE) -> tuple[Record, ...] | KimcoreError:
    """Return the records of a document, or the error that says why there are none."""
    try:
        return jsonl.loads(data, unknown=unknown)
    except KimcoreError as error:
        return error


# Writing


@given(st.lists(records(), max_size=3))
def test_records_equal_what_is_loaded_of_their_lines(drawn: list[Record]) -> None:
    """Records go to bytes and back, packed or not, and a line is canonical JSON of one record."""
    data = jsonl.dumps(drawn)
    assert jsonl.loads(data) == jsonl.loads(data.decode()) == jsonl.loads(gzip.compress(data)) == tuple(drawn)
    assert data == b"".join(json.dumps([record])[1:-1] + b"\n" for record in drawn)
    assert [line.record for line in jsonl.scan(io.BytesIO(data))] == drawn


def test_a_file_is_split_and_joined_between_lines() -> None:
    """Parts of a file are files, and files that are joined are one; no records are an empty file."""
    whole = jsonl.dumps(EXAMPLE)
    parts = [line + b"\n" for line in whole.split(b"\n")[:-1]]
    assert tuple(itertools.chain.from_iterable(map(jsonl.loads, parts))) == EXAMPLE
    assert b"".join(jsonl.dumps([record]) for record in EXAMPLE) == whole
    assert jsonl.loads(b"".join(map(gzip.compress, parts))) == EXAMPLE
    assert jsonl.dumps([]) == b""
    assert jsonl.loads(b"") == jsonl.loads(gzip.compress(b"")) == ()


@pytest.mark.parametrize("name", ["kim.jsonl", "kim.jsonl.gz", "KIM.JSONL.GZ"])
def test_a_generator_is_written_to_a_file_and_loaded(tmp_path: Path, name: str) -> None:
    """Records are taken one by one, packed by the name of the file, and the bytes are the same each time."""
    path = tmp_path / name
    jsonl.dump((record for record in EXAMPLE), path)
    written = path.read_bytes()
    packed = name.lower().endswith(".gz")
    assert (gzip.decompress(written) if packed else written) == jsonl.dumps(EXAMPLE)
    assert jsonl.load(path) == jsonl.load(str(path)) == jsonl.loads(written) == EXAMPLE
    assert [line.record for line in jsonl.scan(path)] == [line.record for line in jsonl.scan(str(path))] == [*EXAMPLE]
    os.utime(path, (0, 0))
    jsonl.dump(EXAMPLE, path)
    assert path.read_bytes() == written
    assert list(tmp_path.iterdir()) == [path]


def test_a_generator_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    """What a generator raises goes on as it is, and the file is what it was."""
    for name in ("kim.jsonl", "kim.jsonl.gz"):
        path = tmp_path / name
        jsonl.dump(EXAMPLE, path)
        before = path.read_bytes()
        with pytest.raises(ZeroDivisionError):
            jsonl.dump((record for record in EXAMPLE if 1 / (record is not EXAMPLE[-1])), path)
        assert path.read_bytes() == before


@pytest.mark.parametrize("audience", Audience, ids=lambda audience: audience.value)
def test_an_audience_sees_what_it_may_of_all_records_together(tmp_path: Path, audience: Audience) -> None:
    """What is written of a generator is what `redact` leaves of all of it, as in JSON."""
    jsonl.dump(iter(EXAMPLE), tmp_path / "kim.jsonl", audience=audience)
    assert jsonl.load(tmp_path / "kim.jsonl") == redact(EXAMPLE, audience).records
    assert jsonl.dumps(iter(EXAMPLE), audience=audience) == (tmp_path / "kim.jsonl").read_bytes()


def test_an_audience_that_is_none_is_a_wrong_type(tmp_path: Path) -> None:
    """The word "public" does not pass for the office itself, and nothing is written."""
    wrong: Any = "public"
    with pytest.raises(TypeError):
        jsonl.dump(EXAMPLE, tmp_path / "kim.jsonl", audience=wrong)
    assert list(tmp_path.iterdir()) == []


def test_a_record_too_long_for_a_line_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read again is refused, and the file stays."""
    (record,) = jsonl.loads(SESSION)
    monkeypatch.setattr(jsonl, "LONGEST", len(SESSION))
    jsonl.dump([record], tmp_path / "kim.jsonl")
    with pytest.raises(MalformedError) as caught:
        jsonl.dump([record, attrs.evolve(record, id="s1-")], tmp_path / "kim.jsonl")
    assert [finding.code for finding in caught.value.findings] == ["record_line_too_long"]
    assert jsonl.load(tmp_path / "kim.jsonl") == (record,)


# Reading


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SESSION, []),  # no newline behind the last line
        (SESSION + b"\n", []),
        (SESSION + b"\r\n" + SESSION + b"\r\n", []),  # Windows ends lines like this
        (b"\n\n \t\r\n" + SESSION + b"\n\n\n", []),  # blank lines anywhere
        (b"\n" + SESSION[:-1] + b"\n" + SESSION, [(2, "not_json")]),  # a line that breaks off
        (SESSION + SESSION, [(1, "not_json")]),  # two records on one line
        (SESSION + b"\r" + SESSION, [(1, "not_json")]),  # lines of an old Macintosh are no lines
        (session('"theme":"a\u2028b"'), [(1, "control_character")]),  # U+2028 and U+0085 end no line
        (session('"theme":"a\u0085b"') + b"\n" + SESSION, [(1, "control_character")]),
        (b"[" + SESSION + b"]", [(1, "array_on_line")]),  # a JSON document of one line
        (SESSION + b"\n[]", [(2, "array_on_line")]),
        (b"[\n" + SESSION + b"\n]", [(1, "not_json"), (3, "not_json")]),  # a JSON document of several lines
        (b"\xef\xbb\xbf" + SESSION + b"\n" + SESSION, [(1, "byte_order_mark")]),
        (SESSION + b"\n\xef\xbb\xbf" + SESSION, [(2, "byte_order_mark")]),  # joined files, each with its mark
        (b"\xef\xbb\xbf\n" + SESSION, [(1, "byte_order_mark")]),  # nothing on the line but the mark
        (b"\x00\n" + SESSION + b"\n\x00" + SESSION, [(1, "not_json"), (3, "not_json")]),  # NUL, as a crash leaves it
        (session('"theme":"\x00"') + b"\n" + SESSION, [(1, "not_json")]),
        (SESSION + b"\n" + SESSION[:20] + b"\xff" + SESSION[20:] + b"\n" + SESSION, [(2, "not_utf_8")]),
        ((SESSION + b"\n" + SESSION).decode().encode("utf-16"), [(1, "not_utf_8")]),  # said once of a whole file
        ((SESSION + b"\n" + SESSION).decode().encode("utf-16-be"), [(1, "not_json"), (2, "not_json")]),
        (b"null\n1\n" + SESSION + b'\n"x"', [(1, "wrong_type"), (2, "wrong_type"), (4, "wrong_type")]),
        (b"NaN\n" + SESSION, [(1, "not_a_number")]),
        (b"\n" + session('"theme":NaN'), [(2, "not_a_number")]),
        (b"\n" + session('"title":"x"'), [(2, "duplicate_key")]),
        (b"\n" + session('"x":1,"x":2'), [(2, "duplicate_key"), (2, "unknown_key")]),
        (b"\n" + session('"budget":{"year":1e400}'), [(2, "number_too_large")]),
        (b"\n" + session('"budget":{"year":' + "9" * 5_000 + "}"), [(2, "number_too_large")]),
        (b"\n" + session('"budget":{"x":0.1234567890123456789}'), [(2, "number_too_exact"), (2, "unknown_key")]),
        (b"\n" + session('"theme":"\\ud800"'), [(2, "lone_surrogate")]),
        (b"\n" + b"[" * 100_000 + b"\n" + SESSION, [(2, "nested_too_deep")]),  # more levels than a parser survives
        (b"[" * 65 + b"]" * 65, [(1, "nested_too_deep")]),
        (b"\n\x1f\x8b", [(2, "not_utf_8")]),  # what looks packed and does not begin the file
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_a_hostile_line_is_found_on_its_line_and_the_others_are_read(
    data: bytes, expected: list[tuple[int, str]]
) -> None:
    """Whatever is wrong with one line is a finding with its number, and each line beside it gives its record."""
    reading = jsonl.read(data)
    assert [(finding.line, finding.code) for finding in reading.findings] == expected
    assert lines_and_codes(gzip.compress(data)) == expected
    flat = [(number, code) for number, _, codes in scanned(data) for code in codes]
    assert flat == expected
    assert [place.line for place in reading.places] == [number for number, found, _ in scanned(data) if found]
    bad = {number for number, code in expected if code != "byte_order_mark"}
    sound = [number for number, line in enumerate(data.split(b"\n"), 1) if b'"held"' in line and number not in bad]
    if not data.startswith(b"\xff\xfe"):
        assert [place.line for place in reading.places] == sound
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        with pytest.raises(LoadError):
            jsonl.loads(data)


def test_a_finding_says_line_column_and_byte() -> None:
    """Broken JSON is found by line and column, and what is no UTF-8 by its byte in the whole document."""
    broken, foreign = jsonl.read(SESSION + b'\n{"a":1 "b"}\n\xc3\xa9\xff').findings
    assert broken.params == {"line": 2, "column": 8}
    assert foreign.params == {"position": len(SESSION) + 1 + 11 + 1 + 3}


def test_a_finding_names_the_record_and_the_member_on_its_line() -> None:
    """A pointer leads into the object on the line."""
    (finding,) = jsonl.read(SESSION + b"\n" + session('"budget":{"year":"x"}')).findings
    assert (finding.line, finding.pointer, finding.record_id) == (2, "/budget/year", "s1")


def test_text_is_read_as_bytes_are() -> None:
    """A document may be text, with a byte order mark and lines of any kind; half a character in it is found."""
    text = "\ufeff" + SESSION.decode() + "\r\n\n[]\n" + session('"theme":"\ud800"').decode("utf-8", "surrogatepass")
    assert lines_and_codes(text) == [(1, "byte_order_mark"), (3, "array_on_line"), (4, "lone_surrogate")]
    assert len(jsonl.read(text).records) == 1


@pytest.mark.parametrize("unknown", Unknown, ids=str)
def test_unknown_members_are_treated_as_in_json(unknown: Unknown) -> None:
    """Refused, dropped with a warning, or kept and written back."""
    data = session('"x":[1,{"y":0.5}]') + b"\n"
    one = json.read(data, unknown=unknown)
    many = jsonl.read(data * 2, unknown=unknown)
    assert many.records == one.records * 2
    assert lines_and_codes(data, unknown) == [(1, finding.code) for finding in one.findings]
    assert scanned(data, unknown)[0][2] == [finding.code for finding in one.findings]
    if unknown is Unknown.KEEP:
        assert jsonl.loads(jsonl.dumps(many.records), unknown=unknown) == many.records


@pytest.mark.parametrize(
    "read", [jsonl.read, jsonl.loads, lambda data, unknown: jsonl.scan(io.BytesIO(data), unknown=unknown)]
)
def test_a_choice_that_is_none_is_a_wrong_type(read: Callable[..., object]) -> None:
    """The word "drop" does not pass for another choice."""
    with pytest.raises(TypeError):
        read(SESSION, unknown="drop")


@pytest.mark.parametrize("length", [lines.LONGEST, lines.LONGEST + 1, 50 * 2**20])
def test_a_long_line_is_read_up_to_the_limit_and_skipped_beyond(length: int) -> None:
    """16 MiB are read; one byte more, and 50 MB, are a finding, and the lines around are read."""
    long = SESSION + b" " * (length - len(SESSION))
    found = scanned(SESSION + b"\n" + long + b"\n" + SESSION + b"\n" + long)
    told: tuple[str | None, list[str]] = (None, ["record_line_too_long"]) if length > lines.LONGEST else ("s1", [])
    assert found == [(1, "s1", []), (2, *told), (3, "s1", []), (4, *told)]


def test_text_has_the_limit_of_a_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of text is refused by the number of its characters."""
    monkeypatch.setattr(lines, "LONGEST", len(SESSION))
    assert lines_and_codes(f"{SESSION.decode()}\n{SESSION.decode()} \n") == [(2, "record_line_too_long")]
    assert lines_and_codes(SESSION + b"\n" + SESSION + b" \n") == [(2, "record_line_too_long")]
    assert lines_and_codes(SESSION + b"\n" + SESSION + b" ") == [(2, "record_line_too_long")]


def test_at_most_ten_thousand_findings_are_kept() -> None:
    """The last finding of `read` says how many more there are; `scan` yields each."""
    data = b"[]\n" * 10_005 + SESSION
    reading = jsonl.read(data)
    assert len(reading.findings) == 10_000
    assert (reading.findings[-1].code, reading.findings[-1].params) == ("too_many_findings", {"count": 6})
    assert [place.line for place in reading.places] == [10_006]
    assert sum(len(codes) for _, _, codes in scanned(data)) == 10_005


def rename(change: migrations.Changes) -> None:
    """Lead to a schema in which the judul of a session is its title."""
    change.rename("Session", "judul", "title")


def test_a_document_says_once_what_was_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last finding, and the last line of a scan, counts the records of an older schema."""
    older = migrations.current_schema()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, rename))
    first = SESSION.replace(b"title", b"judul")
    second = SESSION.replace(f'"schema":{older}'.encode(), f'"schema":{older + 1}'.encode())
    data = b"\n".join([first, second, b"[]", first, b""])
    reading = jsonl.read(data)
    assert reading.source_schemas == (older, older + 1, older)
    array, note = reading.findings
    assert (array.code, note.code, note.line, note.params["count"]) == ("array_on_line", "migrated", None, 2)
    assert scanned(data)[-2:] == [(4, "s1", []), (4, None, ["migrated"])]
    assert scanned(second) == [(1, "s1", [])]


# What is scanned


class Trickle(io.RawIOBase):
    """A stream that gives one byte at a time, as a slow network may."""

    def __init__(self, data: bytes) -> None:
        """Hold what is given."""
        self.rest = data

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002 - one is at most any number
        """Give a byte, or none at the end."""
        one, self.rest = self.rest[:1], self.rest[1:]
        return one


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_whatever_is_open_for_reading_is_scanned(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    """A file of any name, what is open with or without a buffer, and a stream of single bytes give the same lines."""
    data = pack(SESSION + b"\n\n" + SESSION)
    (tmp_path / "kim.txt").write_bytes(data)
    expected: list[tuple[int, str, list[str]]] = [(1, "s1", []), (3, "s1", [])]
    assert scanned(tmp_path / "kim.txt") == scanned(data) == scanned(Trickle(data)) == expected
    for buffering in (-1, 0):
        with (tmp_path / "kim.txt").open("rb", buffering=buffering) as stream:
            assert scanned(stream) == expected
            assert not stream.closed


def test_a_line_is_there_before_the_next_is_written() -> None:
    """A pipe is not waited for until it is full: each line is yielded as it comes."""
    reading, writing = os.pipe()
    with open(reading, "rb") as source, open(writing, "wb", buffering=0) as target:  # noqa: PTH123 - descriptors
        found = jsonl.scan(source)
        for _ in range(3):
            target.write(SESSION + b"\n")
            assert next(found).record == jsonl.loads(SESSION)[0]


def test_what_cannot_be_opened_is_an_error_of_the_system(tmp_path: Path) -> None:
    """A missing file names its path, when the first line is asked for."""
    found = jsonl.scan(tmp_path / "tiada.jsonl")
    with pytest.raises(FileNotFoundError) as caught:
        next(found)
    assert caught.value.filename == str(tmp_path / "tiada.jsonl")
    with pytest.raises(FileNotFoundError):
        jsonl.load(tmp_path / "tiada.jsonl")


def test_a_stream_of_text_is_a_wrong_type() -> None:
    """A file that was opened as text is refused by a word on how to open it."""
    stream: Any = io.StringIO(SESSION.decode())
    with pytest.raises(TypeError, match="rb"):
        list(jsonl.scan(stream))


# Packed


def test_a_packed_file_that_breaks_off_gives_the_lines_before() -> None:
    """Cut anywhere, the records come whole and in order, one finding tells of the damage, and nothing is raised."""
    generator = random.Random(2023)  # noqa: S311 - for texts that do not pack well
    many = [
        attrs.evolve(record, title=f"Rapat {generator.getrandbits(300):x}")
        for record in jsonl.loads(SESSION) * 60
        if isinstance(record, Session)
    ]
    packed = gzip.compress(jsonl.dumps(many))
    counts = []
    for cut in range(1, len(packed), 37):
        reading = jsonl.read(packed[:cut])
        assert list(reading.records) == many[: len(reading.records)]
        assert [(finding.line, finding.code) for finding in reading.findings] == (
            [(len(reading.records) + 1, "damaged_gzip")] if cut > 1 else [(1, "not_json")]
        )
        counts.append(len(reading.records))
    assert counts == sorted(counts)
    assert counts[-1] >= 58


@pytest.mark.parametrize("position", [*range(20), 50, 100, 500, 1_000, -9, -8, -5, -4, -1])
def test_a_damaged_byte_of_a_packed_file_is_found(position: int) -> None:
    """Another byte is damage, or changes nothing that matters: never a wrong record without a finding."""
    packed = bytearray(gzip.compress(jsonl.dumps(EXAMPLE)))
    packed[position] ^= 0x55
    reading = jsonl.read(bytes(packed))
    assert reading.records == EXAMPLE or reading.findings
    assert len(reading.records) <= len(EXAMPLE)


def test_the_lines_before_a_damaged_byte_are_read() -> None:
    """Damage at the end, even in the sum that is checked, costs no line that came before it."""
    packed = bytearray(gzip.compress(jsonl.dumps(EXAMPLE)))
    packed[-5] ^= 0x55
    reading = jsonl.read(bytes(packed))
    assert reading.records == EXAMPLE
    assert [(finding.line, finding.code) for finding in reading.findings] == [(len(EXAMPLE) + 1, "damaged_gzip")]


def test_zeros_behind_a_member_are_padding_and_anything_else_is_damage() -> None:
    """Tapes fill up with zeros; what is no member and no zero was not meant to be there."""
    packed = gzip.compress(SESSION + b"\n")
    padded = packed + bytes(1_000) + packed + bytes(200_000)
    assert scanned(padded) == scanned(Trickle(padded[: 2 * len(packed) + 1_000])) == [(1, "s1", []), (2, "s1", [])]
    assert scanned(packed + b"x") == [(1, "s1", []), (2, None, ["damaged_gzip"])]


# Any bytes


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_give_records_or_an_error(data: bytes, packed: bool) -> None:  # noqa: FBT001 - drawn
    """Nothing but KimcoreError is ever raised, packed or not, or where bytes only look packed."""
    assert isinstance(answer(data), tuple | KimcoreError)
    assert isinstance(answer(b"\x1f\x8b" + data), tuple | KimcoreError)
    assert isinstance(answer(gzip.compress(data) if packed else data + b"\n" + SESSION), tuple | KimcoreError)


PIECES = st.lists(
    st.sampled_from(
        ["{", "}", "[", "]", ",", ":", '"', "\\", "NaN", "1e9", "null", " ", "\n", "\r", "\r\n", "\ufeff", "\u0085",
         "\u2028", "\x00", "\x0c", "\ud800", SESSION.decode(), SESSION.decode() + "\n"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(PIECES, st.sampled_from(Unknown))
def test_any_lines_give_records_and_findings_with_their_numbers(text: str, unknown: Unknown) -> None:
    """However lines are made, `scan` and `read` say the same of them, by numbers that count the newlines alone."""
    data = text.encode("utf-8", "replace")
    reading = jsonl.read(data, unknown=unknown)
    found = list(jsonl.scan(io.BytesIO(data), unknown=unknown))
    assert tuple(line.record for line in found if line.record is not None) == reading.records
    assert tuple(finding for line in found for finding in line.findings) == reading.findings
    assert isinstance(answer(text, unknown), tuple | KimcoreError)
    all_lines = data.split(b"\n")
    for line in found:
        assert all(finding.line == line.number for finding in line.findings)
        assert all_lines[line.number - 1].strip(b" \t\r")


@given(st.data())
def test_line_numbers_are_right_with_everything_mixed(choose: st.DataObject) -> None:
    """Sound, bad and blank lines in any order, with any end, are each told by their number."""
    kinds: dict[bytes, str | None] = {
        SESSION: "s1",
        b"": None,
        b" \t": None,
        b"[]": "array_on_line",
        b"\xff": "not_utf_8",
        b"{": "not_json",
    }
    drawn = choose.draw(
        st.lists(st.tuples(st.sampled_from(list(kinds)), st.sampled_from([b"\n", b"\r\n"])), max_size=12)
    )
    data = b"".join(content + end for content, end in drawn)
    expected = [(number, kinds[content]) for number, (content, _) in enumerate(drawn, 1) if kinds[content]]
    for packed in (data, gzip.compress(data)):
        assert [(number, found or codes[0]) for number, found, codes in scanned(packed)] == expected


# Memory


class Endless(io.RawIOBase):
    """A stream that is made while it is read: so many blocks of lines, none of which is kept."""

    def __init__(self, block: bytes, count: int) -> None:
        """Say what is given, and how often."""
        self.block, self.left = block, count

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002 - a block is small enough
        """Give the next block, or nothing at the end."""
        self.left -= 1
        return self.block if self.left >= 0 else b""


def peak(work: Callable[[], object]) -> int:
    """Return how many bytes of memory some work took at its most."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def count(found: Iterable[object]) -> int:
    """Return how many there are, keeping none."""
    return sum(1 for _ in found)


BLOCK: Final = (SESSION + b"\n[]\n") * 20


@pytest.mark.parametrize(
    "block", [BLOCK, b"[]\n" * 50, b"\n" * 1_000, b"x" * 2_000_000], ids=["both", "bad", "blank", "one line"]
)
def test_a_scan_takes_constant_memory(block: bytes) -> None:
    """Ten times the lines, sound, bad, blank or one without end, take no more memory."""
    count(jsonl.scan(Endless(block, 10)))
    small = peak(lambda: count(jsonl.scan(Endless(block, 10))))
    large = peak(lambda: count(jsonl.scan(Endless(block, 100))))
    assert large <= small * 1.2 + 20_000


def test_a_bomb_takes_no_more_memory_than_a_line() -> None:
    """Two hundred megabytes that were packed into a few hundred kilobytes are one line too long, and never held."""
    packed = gzip.compress(b" " * 200 * 2**20)
    assert len(packed) < 300_000
    found: list[Any] = []
    assert peak(lambda: found.extend(scanned(packed))) < 3 * lines.LONGEST
    assert found == [(1, None, ["record_line_too_long"])]


@pytest.mark.parametrize("name", ["kim.jsonl", "kim.jsonl.gz"])
def test_a_dump_takes_constant_memory(tmp_path: Path, name: str) -> None:
    """Ten times the records of a generator take no more memory to write."""
    (record,) = jsonl.loads(SESSION)
    jsonl.dump([record], tmp_path / name)
    small = peak(lambda: jsonl.dump((record for _ in range(1_000)), tmp_path / name))
    large = peak(lambda: jsonl.dump((record for _ in range(10_000)), tmp_path / name))
    assert large <= small * 1.2 + 20_000
    assert count(jsonl.scan(tmp_path / name)) == 10_000


# Suffixes


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("kim.json", ".json"),
        ("KIM.JSON", ".json"),
        ("kim.jsonl", ".jsonl"),
        ("a.b/kim.jsonl.gz", ".jsonl.gz"),
        ("kim.JSONL.GZ", ".jsonl.gz"),
        ("kim.gz", None),
        ("kim.jsonx", None),
        ("kim.json/", None),
        ("-", None),
    ],
)
def test_a_format_is_known_by_its_suffix(tmp_path: Path, name: str, suffix: str | None) -> None:
    """The longest known suffix counts, in any case, and that of the folder does not."""
    assert suffix_of(name) == suffix
    assert suffix_of(tmp_path / "x.jsonl") == ".jsonl"


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_reads_what_it_dumps(tmp_path: Path, suffix: str) -> None:
    """Whoever knows only the suffix writes and reads by the table."""
    path = tmp_path / f"kim{suffix}"
    FORMATS[suffix].dump(EXAMPLE, path)
    assert FORMATS[suffix].read(path.read_bytes()).records == EXAMPLE


@pytest.mark.parametrize("between", ["", "\n"], ids=["line by line", "with blank lines"])
def test_reading_long_lines_takes_the_memory_of_one(tmp_path: Path, between: str) -> None:
    """What was met in lines is forgotten, however long they are and whatever stands between them."""
    path = tmp_path / "kim.jsonl"

    def peak_of(count: int) -> int:
        head, aim = '{"type":"Session","schema":1,"title":"T","status":"held"', "a" * 15_000
        lines = (f'{head},"id":"s{n}","aims":["{n}{aim}"]}}\n{between}' for n in range(count))
        path.write_text("".join(lines), "utf-8")
        return peak(lambda: sum(1 for _ in jsonl.scan(path)))

    assert peak_of(600) <= peak_of(200) * 1.2 + 100_000


def test_dumping_long_records_takes_the_memory_of_a_few(tmp_path: Path) -> None:
    """Records that are written are let go, however long they are."""

    def long_records(count: int) -> Iterator[Session]:
        for number in range(count):
            yield Session(id=f"s{number}", title="T", status=SessionStatus.HELD, aims=(f"{number}{'a' * 15_000}",))

    def peak_of(count: int) -> int:
        return peak(lambda: jsonl.dump(long_records(count), tmp_path / "kim.jsonl"))

    assert peak_of(200) <= peak_of(50) * 1.2 + 100_000
