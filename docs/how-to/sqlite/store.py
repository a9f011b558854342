"""KIM records in SQLite: a row for each, with its JSON."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from kimcore import Session, from_dict, to_dict
from kimcore.records import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


def connect(path: str) -> sqlite3.Connection:
    """Open a store, or make one."""
    store = sqlite3.connect(path)
    store.execute("CREATE TABLE IF NOT EXISTS records (id TEXT PRIMARY KEY, type TEXT NOT NULL, data TEXT NOT NULL)")
    return store


def save(store: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Put records in, all or none; one with the same id is replaced."""
    rows = ((record.id, type(record).__name__, json.dumps(to_dict(record))) for record in records)
    with store:
        store.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", rows)


def load(store: sqlite3.Connection, cls: type[AnyRecord]) -> Iterator[AnyRecord]:
    """Return the records of a class, by id."""
    for (data,) in store.execute("SELECT data FROM records WHERE type = ? ORDER BY id", [cls.__name__]):
        yield from_dict(json.loads(data), cls)


def sessions_in(store: sqlite3.Connection, month: str) -> Iterator[Session]:
    """Return the sessions of a month, such as 2023-08: SQLite looks into the JSON itself."""
    query = "SELECT data FROM records WHERE json_extract(data, '$.occasion.value') LIKE ? || '%' ORDER BY id"
    for (data,) in store.execute(query, [month]):
        yield from_dict(json.loads(data), Session)


class Stored(Mapping[str, Record]):
    """The records of a store by their ids, each read when it is asked for."""

    def __init__(self, store: sqlite3.Connection) -> None:
        """Look records up in a store."""
        self._store = store

    def __getitem__(self, record_id: str) -> Record:
        """Return the record with an id."""
        row = self._store.execute("SELECT data FROM records WHERE id = ?", [record_id]).fetchone()
        if row is None:
            raise KeyError(record_id)
        return from_dict(json.loads(row[0]))

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return (record_id for (record_id,) in self._store.execute("SELECT id FROM records ORDER BY id"))

    def __len__(self) -> int:
        """Return how many records there are."""
        (count,) = self._store.execute("SELECT count(*) FROM records").fetchone()
        return int(count)
