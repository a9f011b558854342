"""Hostile input for whatever kimcore reads: each target makes input of some bytes, and holds the promises to it.

Run by pytest, Hypothesis tries a bounded number of examples; `tests/fuzz/run.py` lets atheris search for as long as one
likes, guided by what the code does.
"""

import contextlib
import datetime as dt
import decimal
import functools
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import attrs
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Audience, KimcoreError, Unknown, check, from_dict, read, tables, to_dict
from kimcore.canonical import Flaw
from kimcore.dates import PartialDate
from kimcore.errors import MissingExtraError
from kimcore.fields import Declared, plan_of
from kimcore.findings import MOST_FINDINGS, Finding, finding_to_dict
from kimcore.formats import json
from kimcore.formats.parsing import DUPLICATE_KEY
from kimcore.lexicon.entries import ENTRIES
from kimcore.printed import (
    document,
    head_count,
    occasion,
    read_date,
    read_document,
    read_head_count,
    read_phone,
    read_place,
)
from kimcore.privacy import find_person, forget, redact, tally
from kimcore.records import RECORDS, Group, Member, Record, Session
from kimcore.regions import RegionTable, compare
from kimcore.testing import vectors
from kimcore.testing.strategies import records

UNKNOWN: Final = st.sampled_from(Unknown)


def are_sound(findings: tuple[Finding, ...]) -> None:
    """Hold that findings are few enough, and can be told in both languages and as data."""
    assert len(findings) <= MOST_FINDINGS
    for finding in findings[:20]:
        assert all(finding.message(locale) for locale in ("id", "en"))
        finding_to_dict(finding)


def are_written_back(found: tuple[Record, ...], unknown: Unknown) -> None:
    """Hold that what was read can be written and read again, and shown to everybody."""
    assert json.loads(json.dumps(found), unknown=unknown) == found
    for audience in Audience:
        seen = redact(found, audience).records
        assert json.loads(json.dumps(seen), unknown=unknown) == seen
    assert all(repr(record) for record in found)


# Bytes

PIECES: Final = st.sampled_from(
    [
        b"[",
        b"]",
        b"{",
        b"}",
        b",",
        b":",
        b'"',
        b"\\",
        b"null",
        b"1e400",
        b"0.1",
        b"-0",
        b"NaN",
        b"\xff",
        b"\xef\xbb\xbf",
        b'"type":"Group"',
        b'"schema":1',
        b'"\\ud800"',
        b"\x00",
        b"9" * 20,
        b'"6310994108980001"',
        b"[" * 70,
        b" \t\r\n",
    ]
)
FILES: Final = st.sampled_from([vector.data for vector in vectors.load()])


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a document in which some places are replaced."""
    data = draw(FILES)
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 20))
        data = data[:start] + draw(PIECES | st.binary(max_size=4)) + data[end:]
    return data


@given(st.one_of(st.binary(), st.lists(PIECES).map(b"".join), damaged()), UNKNOWN)
def test_bytes(data: bytes, unknown: Unknown) -> None:
    """Any bytes give records that can be written back, or KimcoreError and nothing else."""
    read_bytes(data, unknown)


def read_bytes(data: bytes, unknown: Unknown) -> None:
    """Hold the promises of reading bytes."""
    reading = json.read(data, unknown=unknown)
    are_sound(reading.findings)
    are_written_back(reading.records, unknown)
    assert json.read(memoryview(bytes(2 * len(data)))[::2]).records == ()
    with contextlib.suppress(KimcoreError):
        assert json.loads(data, unknown=unknown) == reading.records


# Plain data


class Text(str):
    """A text of a class of its own, as numpy has it."""

    __slots__ = ()


NAMES: Final = sorted({name for cls in (*RECORDS, *Declared.__subclasses__()) for name in plan_of(cls).fields})
KEYS: Final = st.one_of(
    st.sampled_from([*NAMES, "type", "schema", "kept", "nik", "agama", "6310994108980001"]),
    st.text(max_size=8),
    st.sampled_from([Text("name"), Text("type"), 1, None, b"name", ("id",), 6310994108980001]),
)
NOW: Final = dt.datetime(2023, 8, 29, 9, 0, tzinfo=dt.UTC)
LEAVES: Final[st.SearchStrategy[object]] = st.one_of(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    st.sampled_from(
        [*(cls.__name__ for cls in RECORDS), "held", "chair", "2023-08-29", "63.10", "+6281200000000", "1"]
    ),
    st.sampled_from([1, 2**53, 10**400, 6310994108980001, float("nan"), 1e-400, 1e300, "NIK 63.10.99.410898.0001"]),
    st.sampled_from(
        [Text("A"), b"A", NOW, NOW.date(), decimal.Decimal("1.5"), object(), Flaw(DUPLICATE_KEY), (1,), {1}]
    ),
    st.sampled_from(["a\u200b", "\u200ba", "\ud800", "a\x00", " ", "", "\u2028", "a" * 1_001, "a" * 20_001]),
)
PLAIN: Final = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=25
)


@st.composite
def almost_records(draw: st.DrawFn) -> object:
    """Draw plain data of records in which some values are replaced, added, shared or made to hold themselves."""
    data = [to_dict(record) for record in draw(st.lists(records(), min_size=1, max_size=3))]
    for _ in range(draw(st.integers(1, 5))):
        containers: list[Any] = list(itertools.islice(containers_in(data), 200))
        container = draw(st.sampled_from(containers))
        value = draw(st.one_of(PLAIN, st.sampled_from(containers)))
        if isinstance(container, dict):
            container[draw(st.one_of(st.sampled_from(sorted(map(str, container)) or ["id"]), KEYS))] = value
        else:
            container.insert(draw(st.integers(0, len(container))), value)
    return data


def containers_in(data: object) -> Any:  # noqa: ANN401 - objects and lists of plain data
    """Find the objects and lists in plain data, each once."""
    waiting, seen = [data], set[int]()
    while waiting:
        value: Any = waiting.pop()
        if isinstance(value, dict | list) and id(value) not in seen:
            seen.add(id(value))
            yield value
            waiting.extend(value.values() if isinstance(value, dict) else value)


@given(st.one_of(PLAIN, almost_records()), UNKNOWN)
def test_plain_data(data: object, unknown: Unknown) -> None:
    """Any plain data, and what is none, give records that can be written back, and findings."""
    reading = read(data, unknown=unknown)
    assert len(reading.records) == len(reading.places) == len(reading.source_schemas)
    are_sound(reading.findings)
    are_written_back(reading.records, unknown)
    for cls in (Session, Group, Record):
        with contextlib.suppress(KimcoreError):
            assert to_dict(from_dict(data, cls, unknown=unknown))


# Printed text

SPELLINGS: Final = sorted({spelling for entry in ENTRIES for spelling in entry.spellings})
SIGNS: Final = [
    " ",
    "  ",
    ".",
    ",",
    "-",
    "/",
    ":",
    "(",
    ")",
    "\u2013",
    "s/d",
    "\n",
    "\u200b",
    "\u00ad",
    "\u00a0",
    "\x00",
    "'",
    '"',
    ";",
]
NUMBERS: Final = [
    "1",
    "29",
    "2023",
    "08",
    "100",
    "1.000",
    "10,5",
    "63.10",
    "6310994108980001",
    "0812",
    "+62",
    "05/2023",
    "12.30",
]
PRINTS: Final = st.one_of(
    st.lists(st.sampled_from(SPELLINGS) | st.sampled_from(SIGNS) | st.sampled_from(NUMBERS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(SPELLINGS) | st.sampled_from(SIGNS) | st.sampled_from(NUMBERS), max_size=14).map("".join),
    st.text(max_size=30),
    LEAVES,
)
TABLE: Final = RegionTable.read("63,KALIMANTAN SELATAN\n63.10,KAB. TANAH BUMBU\n63.10.01,KUSAN HILIR\n").table
READERS: Final[tuple[Callable[[object], Any], ...]] = (
    read_date,
    read_head_count,
    read_document,
    read_phone,
    read_place,
    functools.partial(read_date, published_on=PartialDate(2023, 8)),
    functools.partial(read_place, regions=TABLE),
)
MAKERS: Final[tuple[Callable[[object], Declared | None], ...]] = (occasion, head_count, document)


@given(PRINTS)
def test_printed_text(cell: object) -> None:
    """Any text, and any other cell, is answered; each part that is made of it can be written and read again."""
    for reader in READERS:
        reading = reader(cell)
        assert reading.printed is cell
        assert len(reading.values) == len(reading.certain)
        are_sound(reading.findings)
    made = [maker(cell) for maker in MAKERS]
    for part in [*made, *(read_document(cell).values), *(read_head_count(cell).values)]:
        assert part is None or from_dict(to_dict(part), type(part)) == part


# Lists of regions

CELLS: Final = st.one_of(
    st.sampled_from(
        ["63", "63.10", "63.10.01", "63.1", "6310", "kode", "nama", "kode_kec", "KAB. TANAH BUMBU", "Kusan"]
    ),
    st.sampled_from(["", '"', '""', '"a', "\u200b", "\x00", "\ud800", "NIK 6310994108980001", "a" * 201]),
    st.text(max_size=6),
)
LISTS: Final = st.builds(
    lambda rows, separator, end: end.join(separator.join(row) for row in rows),
    st.lists(st.lists(CELLS, max_size=4), max_size=8),
    st.sampled_from([",", ";", "\t", "|", ", "]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
HEADINGS: Final = st.none() | st.sampled_from(["kode", "nama", "", "kode_kec", "\u200b"])


@given(
    st.one_of(LISTS, LISTS.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary()),
    HEADINGS,
    HEADINGS,
    CELLS,
)
def test_region_lists(data: bytes | str, code: str | None, name: str | None, wanted: str) -> None:
    """Any list gives a table that answers, and findings."""
    table, findings = RegionTable.read(data, code=code, name=name)
    are_sound(findings)
    for region in table:
        listed = table.name_of(region) or ""
        assert region in table.find(listed)
        assert table.calls(region, listed)
    table.find(wanted)
    assert compare(table, table) == compare(TABLE, TABLE)
    read_place(wanted, regions=table)


# Rules and privacy

IDS: Final = st.sampled_from(["a", "b", "c"])
DAYS: Final = st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2030, 1, 1))


def entangled(record: Record, record_id: str) -> Record:
    """Return a record with one of few ids, so that ids repeat and references lead to each other."""
    return attrs.evolve(record, id=record_id)


REGISTERS: Final = st.lists(st.builds(entangled, records(), IDS), max_size=6)


@given(REGISTERS, st.randoms(use_true_random=False), DAYS, st.booleans())
def test_rules(register: list[Record], random: Any, on: dt.date | None, complete: bool) -> None:  # noqa: ANN401, FBT001 - Hypothesis has no public name for it, and gives all by position
    """Any register is checked; the findings do not depend on the order of records."""
    found = check(register, on=on, complete=complete, regions=TABLE)
    are_sound(found)
    assert all(finding.index is not None and finding.record_id == register[finding.index].id for finding in found)
    shuffled = random.sample(register, len(register))
    repeated = len({record.id for record in register}) < len(register)
    assert repeated or check(shuffled, on=on, complete=complete, regions=TABLE) == found


PERSONS: Final = st.one_of(
    st.sampled_from(["a", "Siti Rekaan", "", " ", "\u200b", "6281200000001"]), st.text(max_size=12)
)


@given(REGISTERS, PERSONS)
def test_privacy(register: list[Record], person: str) -> None:
    """Any register is redacted, searched and cleared of any person, and what is left can be written and read again."""
    are_written_back(tuple(register), Unknown.KEEP)
    names = [record.name for record in register if isinstance(record, Member) and record.name is not None]
    for one in (person, *names):
        forgotten = forget(register, one)
        are_sound(forgotten.stood + forgotten.still_named + find_person(register, one))
        are_written_back(forgotten.records, Unknown.KEEP)


ROWS: Final = st.lists(
    st.dictionaries(st.sampled_from(["L/P", "JK", "L", "P", "Instansi", "KIM", "Unsur", "No", "Nama"]) | KEYS, LEAVES)
    | LEAVES,
    max_size=6,
)


@given(ROWS)
def test_attendance(rows: list[object]) -> None:
    """Any rows are counted, nobody twice."""
    counted = tally(rows)
    are_sound(counted.findings)
    assert from_dict(to_dict(counted.head_count), type(counted.head_count)) == counted.head_count
    for kind in ("sex", "segment", "party"):
        parts = [part.count for part in counted.head_count.parts if getattr(part, kind) is not None]
        assert sum(parts) <= (counted.head_count.high or 0)


# Tables

SHEETS: Final = [
    path.read_bytes()
    for path in sorted((Path(__file__).parents[1] / "sheets").iterdir())
    if path.suffix in (".csv", ".json", ".ods", ".xls", ".xlsx") and path.stem != "template"
]


@st.composite
def damaged_sheets(draw: st.DrawFn) -> bytes:
    """Make files of sheets with some bytes changed, cut out, doubled or put between."""
    data = bytearray(draw(st.sampled_from(SHEETS)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        stop = start + draw(st.integers(0, 40))
        data[start:stop] = draw(st.one_of(st.binary(max_size=9), st.just(bytes(data[start:stop] * 2))))
    return bytes(data)


@given(st.one_of(st.binary(), damaged_sheets()))
def test_tables(data: bytes) -> None:
    """Any file is read as a table by the mapping that is proposed for it, and written back, without an exception."""
    with contextlib.suppress(MissingExtraError):
        table, findings = tables.read_table(data)
        are_sound(findings)
        if table is not None:
            proposal = tables.propose(table)
            mapping, wrong = tables.read_mapping(tables.mapping_text(proposal))
            are_sound(wrong)
            reading = tables.read(table, mapping or proposal.mapping())
            are_sound(reading.findings)
            tables.write(reading.records, mapping or proposal.mapping())


TARGETS: Final[dict[str, Any]] = {
    "bytes": test_bytes,
    "plain_data": test_plain_data,
    "printed_text": test_printed_text,
    "region_lists": test_region_lists,
    "rules": test_rules,
    "privacy": test_privacy,
    "attendance": test_attendance,
    "tables": test_tables,
}
