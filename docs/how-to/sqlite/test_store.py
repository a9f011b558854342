"""The store gives back what it was given."""

import sqlite3

import pytest
from store import Stored, connect, load, save, sessions_in

from kimcore import Group, Institution, Session, check, from_dict, to_dict
from kimcore.records import Record
from kimcore.rules import references


@pytest.fixture
def store(kim_example: tuple[Record, ...]) -> sqlite3.Connection:
    """Return a store with the records of the example."""
    made = connect(":memory:")
    save(made, kim_example)
    return made


def test_records_come_back_by_class(store: sqlite3.Connection, kim_example: tuple[Record, ...]) -> None:
    """Each record is what it was, and of its own class."""
    assert set(load(store, Institution)) == {record for record in kim_example if isinstance(record, Institution)}
    assert list(load(store, Group)) == []


def test_a_record_is_replaced_by_its_id(store: sqlite3.Connection, kim_group: Group) -> None:
    """What is saved again takes the place of what was there."""
    changed = from_dict(to_dict(kim_group) | {"name": "KIM Lain"}, Group)
    save(store, [kim_group, changed])
    assert list(load(store, Group)) == [changed]


def test_sqlite_looks_into_the_records(store: sqlite3.Connection) -> None:
    """Sessions are found by their month."""
    assert [session.id for session in sessions_in(store, "2023-08")] == ["tanah-bumbu-2023-08-29"]
    assert list[Session](sessions_in(store, "2023-09")) == []


def test_one_session_is_checked_beside_the_store(
    store: sqlite3.Connection, kim_session: Session, kim_group: Group
) -> None:
    """What a session names is looked up by its id, once each, and nothing else is read."""
    save(store, [from_dict(to_dict(kim_group) | {"formed": {"value": "2025-01-01"}})])
    group, elsewhere = {"id": kim_group.id}, {"id": "kim-elsewhere"}
    changed = {"kinds": [{"value": "rapat"}], "groups": [group, group, elsewhere]}
    session = from_dict(to_dict(kim_session) | changed, Session)
    asked: list[str] = []
    store.set_trace_callback(asked.append)
    found = [(finding.code, finding.others) for finding in check([session], known=Stored(store))]
    assert ("before_the_group", (kim_group.id,)) in found
    assert ("absent_reference", ("kim-elsewhere",)) in found
    assert len(asked) == len({reference.id for reference in references(session)})


def test_stored_records_are_a_mapping(store: sqlite3.Connection, kim_example: tuple[Record, ...]) -> None:
    """All records are there by their ids, and others are not."""
    assert dict(Stored(store)) == {record.id: record for record in kim_example}
    assert len(Stored(store)) == len(kim_example)
    assert "kim-elsewhere" not in Stored(store)
