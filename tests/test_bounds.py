"""Promises of bounded work: findings are limited while they are collected, and twice the input is twice the work."""

import functools
import json as stdlib_json
import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

import pytest

from benchmarks.bounds import DOCUMENTS
from kimcore import InvalidError, LoadError, Session, Unknown, from_dict, read
from kimcore.findings import MOST_FINDINGS, Finding, Problem
from kimcore.formats import json
from kimcore.printed import read_date, read_document, read_head_count, read_phone, read_place
from kimcore.regions import RegionTable
from kimcore.vocabularies import SessionStatus

SESSION: Final[dict[str, Any]] = {"type": "Session", "schema": 1, "id": "s1", "title": "Rapat", "status": "held"}
SIZE: Final = 40_000


def calls(work: Callable[[], object]) -> int:
    """Return how many functions some work calls, of Python and of C."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unknown", Unknown, ids=str)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_twice_the_document_is_no_more_than_twice_the_work(name: str, unknown: Unknown) -> None:
    """Beyond ten thousand findings, too, the work grows no faster than the document."""
    small, large = (DOCUMENTS[name](size) for size in (SIZE, 2 * SIZE))
    few, many = (calls(functools.partial(json.read, data, unknown=unknown)) for data in (small, large))
    assert many <= 2.5 * few + 1_000


@pytest.mark.parametrize("name", ["backslashes", "quotes", "a long text", "a long key", "brackets that never close"])
def test_looking_for_depth_takes_little_memory(name: str) -> None:
    """Text that is no JSON is told so in a few times its own size."""
    data = DOCUMENTS[name](1_000_000)
    tracemalloc.start()
    json.read(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 15 * len(data)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """Every finding that is made."""
    findings: list[Finding] = []
    make = Problem.at

    def counted(problem: Problem, pointer: str = "", /, **params: Any) -> Finding:  # noqa: ANN401 - as what it stands for
        findings.append(make(problem, pointer, **params))
        return findings[-1]

    monkeypatch.setattr(Problem, "at", counted)
    return findings


@pytest.mark.parametrize(
    "members",
    [
        {"sources": [0] * 30_000},
        {"sources": [{}] * 30_000},
        {"head_counts": [{"parts": [{"count": -1}] * 30_000}]},
        {"kinds": [{"value": "x", "printed": " "}] * 30_000},
        {"remarks": [" "] * 30_000},
        {str(number): 0 for number in range(30_000)},
        {"places": {str(number): 0 for number in range(30_000)}},
    ],
    ids=["sources", "empty-sources", "parts", "kinds", "remarks", "unknown", "unknown-in-a-part"],
)
def test_past_the_limit_nothing_more_is_made(members: dict[str, object], made: list[Finding]) -> None:
    """In one record, ten thousand findings are made, then a note that there are more."""
    with pytest.raises(LoadError) as caught:
        from_dict({**SESSION, **members})
    assert len(caught.value.findings) == MOST_FINDINGS
    assert caught.value.findings[-1].code == "too_many_findings"
    assert len(made) <= MOST_FINDINGS + 10


def test_past_the_limit_good_records_are_read_and_bad_ones_end_at_their_first_error(made: list[Finding]) -> None:
    """What is sound is never lost, and of what is not one finding is made at most."""
    bad = {**SESSION, "sources": [0] * 100}
    reading = read([bad] * 200 + [SESSION, {**SESSION, "title": 1, "status": 1}, SESSION])
    assert [place.pointer for place in reading.places] == ["/200", "/202"]
    assert reading.findings[-1].params["count"] == 102
    assert len(made) <= MOST_FINDINGS + 110


@pytest.mark.parametrize("unknown", [Unknown.DROP, Unknown.KEEP], ids=str)
def test_warnings_past_the_limit_are_counted_and_not_made(unknown: Unknown, made: list[Finding]) -> None:
    """A record with any number of members that are left out is read."""
    reading = read({**SESSION, **{f"nik {number}": 0 for number in range(30_000)}}, unknown=unknown)
    assert [record.id for record in reading.records] == ["s1"]
    assert reading.findings[-1].params == {"count": 20_001}
    assert len(made) == MOST_FINDINGS + 1


def test_a_constructor_holds_to_the_limit(made: list[Finding]) -> None:
    """An object of a million wrong items is refused with ten thousand findings, and no more are made."""
    nothing: Any = (0,) * 1_000_000
    with pytest.raises(InvalidError) as caught:
        Session(id="s1", title="Rapat", status=SessionStatus.HELD, sources=nothing)
    assert len(caught.value.findings) == MOST_FINDINGS
    assert len(made) <= MOST_FINDINGS + 10


# Shared plain data


def shared(depth: int, width: int = 2) -> object:
    """Return lists in lists as anchors of YAML give them: each holds the one below several times."""
    value: object = []
    for _ in range(depth):
        value = [value] * width
    return value


@pytest.mark.parametrize("unknown", Unknown, ids=str)
@pytest.mark.parametrize("value", [shared(40), shared(8, 1_000), shared(2, 10_000), ["a" * 1_000] * 1_001])
def test_shared_plain_data_are_kept_up_to_a_limit(value: object, unknown: Unknown) -> None:
    """A list that holds one list twice, forty deep, is refused long before it is written out."""
    codes = [finding.code for finding in read({**SESSION, "x": value, "y": 1}, unknown=unknown).findings]
    refused = ["unknown_key"] * 2
    assert codes == {"refuse": refused, "drop": ["dropped_key"] * 2, "keep": ["too_long_to_keep"]}[unknown.value]


@pytest.mark.parametrize("members", [1, 2, 5_000])
def test_the_constructor_and_the_reader_count_alike(members: int) -> None:
    """As many characters as a constructor takes are written and read again, in however many members."""
    data = {f"a{number:05}": 0 for number in range(members - 1)} | {"b": ""}
    data["b"] = "b" * (1_000_000 - len(stdlib_json.dumps(data, separators=(",", ":"))))
    kept = stdlib_json.dumps(data, separators=(",", ":"))
    record = Session(id="s1", title="Rapat", status=SessionStatus.HELD, kept=kept)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert json.loads(json.dumps([record]), unknown=Unknown.KEEP) == (record,)


def test_a_million_characters_are_kept_and_no_more() -> None:
    """All unknown members of one object count, and the constructor has the limit of the reader."""
    fitting = {"x": "a" * 500_000, "y": "a" * 499_000}
    record = from_dict({**SESSION, **fitting}, Session, unknown=Unknown.KEEP)
    assert len(record.kept) > 999_000
    (finding,) = read({**SESSION, **fitting, "z": "a" * 1_000, "a": 1}, unknown=Unknown.KEEP).findings
    assert (finding.code, finding.params) == ("too_long_to_keep", {"limit": 1_000_000})
    with pytest.raises(InvalidError) as caught:
        Session(id="s1", title="Rapat", status=SessionStatus.HELD, kept=f'{{"x":"{"a" * 1_000_000}"}}')  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] # checkers are not told of `kept`
    assert [finding.code for finding in caught.value.findings] == ["not_kept_form"]


# Lists of regions


@pytest.mark.parametrize(
    "row",
    ["x", "63,A", "63,A,", "6310,A", "", '"63.10","A', '"63.10","A"', "63.10.01.9999,A", "63.10,A\u200b", "kode"],
)
def test_twice_the_list_of_regions_is_no_more_than_twice_the_work(row: str) -> None:
    """Rows that are bad, repeated, undotted, empty or broken are answered one by one, within the limit on findings."""
    small, large = (f"{row}\n" * count for count in (15_000, 30_000))
    few, many = (calls(functools.partial(RegionTable.read, text)) for text in (small, large))
    assert many <= 2.5 * few + 1_000
    assert len(RegionTable.read(large).findings) <= MOST_FINDINGS


@pytest.mark.parametrize("cell", ["kodex", "", "63", '""'])
def test_a_line_of_any_number_of_cells_is_a_row(cell: str) -> None:
    """A heading of a million cells is looked at once."""
    small, large = (f"{cell}," * count for count in (10_000, 20_000))
    few, many = (calls(functools.partial(RegionTable.read, text)) for text in (small, large))
    assert many <= 2.5 * few + 1_000
    assert calls(functools.partial(RegionTable.read, f"{cell}," * 1_000_000)) <= many


# Printed text


@pytest.mark.parametrize("reader", [read_date, read_head_count, read_document, read_place, read_phone])
@pytest.mark.parametrize(
    "piece", ["2023, ", "08, ", "10 orang, ", "dan 5 ", "Desa A, ", "SK 5/2023; ", "29/8 - ", "L 3 P 4 "]
)
def test_twice_the_print_is_no_more_than_twice_the_work(reader: Callable[[object], object], piece: str) -> None:
    """Lists of whatever a reader knows are read in time in proportion to their length."""
    reader(piece)
    few, many = (calls(functools.partial(reader, (piece * 200)[:length])) for length in (400, 800))
    assert many <= 2.5 * few + 1_000
