"""Promises of the copy that `test_schema_grows.py` makes, whose next schema renames a field, a part's field and a term.

They are no tests of the project itself, for it has no such schema.
"""

import copy
import json as stdlib_json
import pickle
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from kimcore import Session, Unknown, from_dict, read, schema, to_dict
from kimcore.convert import Reading, converter
from kimcore.fields import Declared, plan_of
from kimcore.formats import csv, json, jsonl, xlsx
from kimcore.migrations import current_schema
from kimcore.records import Record
from kimcore.vocabularies import SessionMethod

NOW: Final = current_schema()
OLDER: Final[dict[str, Any]] = {
    "type": "Session",
    "schema": NOW - 1,
    "id": "s1",
    "title": "Rapat",
    "status": "held",
    "follow_ups": ["Dibagikan."],
    "methods": [{"value": "gelar_wicara"}],
    "sources": [{"title": "A", "retrieved_on": "2023-08-30"}],
}
NEWER: Final[dict[str, Any]] = {
    "type": "Session",
    "schema": NOW,
    "id": "s1",
    "title": "Rapat",
    "status": "held",
    "next_steps": ["Dibagikan."],
    "methods": [{"value": "talkshow"}],
    "sources": [{"title": "A", "read_on": "2023-08-30"}],
}
RELEASES: Final = Path(__file__).parent / "releases"


def found(reading: Reading) -> list[tuple[str, str]]:
    """Return pointer and code of what was found."""
    return [(finding.pointer, finding.code) for finding in reading.findings]


def test_an_older_document_is_read_and_written_as_a_current_one() -> None:
    """Names and terms of either schema are read in its documents, and those of the current one are written."""
    text, lines = stdlib_json.dumps([OLDER, NEWER]), f"{stdlib_json.dumps(OLDER)}\n{stdlib_json.dumps(NEWER)}\n"
    for reading in (read([OLDER, NEWER]), json.read(text), jsonl.read(lines)):
        assert [to_dict(record) for record in reading.records] == [NEWER, NEWER]
        assert reading.source_schemas == (NOW - 1, NOW)
        assert found(reading) == [("", "migrated")]
    assert from_dict(OLDER, Session) == converter().structure(OLDER, Record) == from_dict(NEWER)
    assert stdlib_json.loads(json.dumps(read(OLDER).records)) == [NEWER]


def test_what_is_wrong_is_found_where_the_older_document_has_it() -> None:
    """Findings name the older members, in the document's order."""
    bad = {**OLDER, "follow_ups": [" a"], "sources": [{"retrieved_on": 1}], "methods": [{"value": "talkshow"}]}
    assert found(read(bad)) == [
        ("/follow_ups/0", "outer_blanks"),
        ("/methods/0/value", "unknown_term"),
        ("/sources/0/retrieved_on", "wrong_type"),
    ]


@pytest.mark.parametrize("unknown", [Unknown.REFUSE, Unknown.KEEP])
def test_a_name_of_either_schema_is_unknown_in_the_other(unknown: Unknown) -> None:
    """A newer name in an older document is refused, and cannot be kept; an older one in a newer can."""
    assert found(read({**OLDER, "next_steps": ["a"]}, unknown=unknown)) == [("", "unknown_key")]
    reading = read({**NEWER, "follow_ups": ["a"]}, unknown=unknown)
    assert found(reading) == ([] if unknown is Unknown.KEEP else [("/follow_ups", "misspelt_key")])


def test_the_schema_and_the_tables_have_the_current_names() -> None:
    """JSON Schema and the tables of a register follow from the declarations."""
    described = schema.document()["$defs"]["Session"]["properties"]
    assert described["schema"]["const"] == NOW
    assert "next_steps" in described
    assert "follow_ups" not in described
    records = read(NEWER).records
    tables = csv.dumps(records)
    assert "Session.next_steps.csv" in tables
    assert csv.loads(tables) == records == xlsx.loads(xlsx.dumps(records))


def test_a_register_of_the_older_schema_is_read_with_the_headings_of_its_time() -> None:
    """Tables, sheets and columns have the older names, in which what is wrong is found, too; newer ones are unknown."""
    tables = {
        "Session.csv": f"id,title,status,schema\r\ns1,Rapat,held,{NOW - 1}\r\n".encode(),
        "Session.follow_ups.csv": b"id,no,value\r\ns1,1,Dibagikan.\r\n",
        "Session.methods.csv": b"id,no,value\r\ns1,1,gelar_wicara\r\n",
        "Session.sources.csv": b"id,no,title,retrieved_on\r\ns1,1,A,2023-08-30\r\n",
    }
    assert [to_dict(record) for record in csv.loads(tables)] == [NEWER]
    bad = {**tables, "Session.sources.csv": b"id,no,title,retrieved_on\r\ns1,1,A,2023-13\r\n"}
    (wrong,) = csv.read(bad).findings
    assert (wrong.pointer, wrong.cell) == ("/0/sources/0/retrieved_on", "Session.sources.csv!D2")
    newer = {**tables, "Session.sources.csv": b"id,no,title,read_on\r\ns1,1,A,2023-08-30\r\n"}
    assert [finding.code for finding in csv.read(newer).findings] == ["unknown_column", "migrated"]


def test_what_earlier_releases_wrote_is_read() -> None:
    """JSON of each release gives the records that its pickle gives, and both are whole, with fields added since."""
    for path in RELEASES.glob("*.json"):
        reading = json.read(path.read_bytes())
        assert [finding.code for finding in reading.findings] == ["migrated"]
        pickled = pickle.loads(path.with_suffix(".pickle").read_bytes())  # noqa: S301 - our own bytes
        assert pickled == reading.records
        for one, other in zip(pickled, reading.records, strict=True):
            whole(one, other)
    assert SessionMethod("gelar_wicara") is SessionMethod.GELAR_WICARA


def whole(one: Declared, other: Declared) -> None:
    """Hold that an unpickled object and all in it are as those that were read: compared, hashed, shown, changed."""
    assert (repr(one), hash(one), one) == (repr(other), hash(other), other)
    assert attrs.evolve(one) == copy.copy(one) == pickle.loads(pickle.dumps(one)) == other  # noqa: S301 - made here
    assert to_dict(one) == to_dict(other)
    for name in plan_of(type(one)).fields:
        mine, theirs = getattr(one, name), getattr(other, name)
        for part, twin in zip(mine, theirs, strict=True) if isinstance(mine, tuple) else [(mine, theirs)]:
            if isinstance(part, Declared):
                whole(part, twin)
