"""The store gives back what it was given."""

import sqlite3

import pytest
from store import connect, load, save, sessions_in

from kimcore import Group, Institution, Session, from_dict, to_dict
from kimcore.records import Record


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
