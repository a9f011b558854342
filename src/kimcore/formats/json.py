"""JSON: a document is one record or an array of records; what is written is an array in canonical form (RFC 8785)."""

import os
from collections.abc import Collection, Iterable

from kimcore.convert.places import place_in_array, place_of_all
from kimcore.convert.reading import Gathered, Reading, read_document
from kimcore.convert.records import to_json, writable
from kimcore.fields import Unknown
from kimcore.findings import Finding, Problem
from kimcore.formats import files
from kimcore.formats.parsing import decoded, is_blank, parse
from kimcore.formats.recognising import other_kind
from kimcore.formats.scanning import NotScannedError, gather_array
from kimcore.privacy import Audience, Table, redact
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import types_by_name

Document = bytes | bytearray | memoryview | str
"""What is read: bytes in UTF-8, or text."""

EMPTY = Problem.error(
    code="empty_document",
    indonesian="Berkas ini kosong. Daftar tanpa isi ditulis [].",
    english="The file is empty. A list of nothing is written as [].",
)


def read(data: Document, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS) -> Reading:
    """Read a document. Never raises; what is wrong is in the findings. `types` are those of `kimcore.read`."""
    return _gathered(data, unknown, types).reading()


def loads(
    data: Document, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a document; raise LoadError with every finding where one is an error."""
    return _gathered(data, unknown, types).sound()


def _gathered(data: Document, unknown: Unknown, types: Collection[type[Record]]) -> Gathered:
    by_name = types_by_name(types)
    text, findings = decoded(data)
    if text is None:
        return Gathered(place_of_all, unknown, _told(data, findings), types=by_name)
    if is_blank(text):
        return Gathered(place_of_all, unknown, (*findings, EMPTY.at()), types=by_name)
    gathered = Gathered(place_in_array, unknown, findings, types=by_name, may_hold_flaws=True)
    try:
        gather_array(text, gathered)
    except NotScannedError:
        parsed = parse(text)
        if parsed.broken is not None:
            return Gathered(place_of_all, unknown, (*findings, *_told(data, (parsed.broken,))), types=by_name)
        return read_document(
            parsed.data, unknown=unknown, types=by_name, already=findings, may_hold_flaws=parsed.has_flaws
        )
    return gathered


def _told(data: Document, broken: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what is said of a document that is no JSON: what it is, or else where it breaks."""
    other = other_kind(data)
    return broken if other is None else (other,)


def dumps(
    records: Iterable[Record],
    *,
    audience: Audience = Audience.INTERNAL,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> bytes:
    """Return the canonical bytes of records, as one array: of what the audience may see, by the privacy table.

    Raises UnwritableError for a record that is of none of `types`, which nobody could read again, and UndecidedError
    where the table does not say who may see a class.
    """
    seen, texts = redact(writable(records, types), audience, table=table).records, dict[int, str]()
    return f"[{','.join([to_json(record, texts) for record in seen])}]".encode()


def load(
    path: str | os.PathLike[str], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a file, as `loads` does; raise OSError where it cannot be read."""
    return loads(files.read(path), unknown=unknown, types=types)


def dump(
    records: Iterable[Record],
    path: str | os.PathLike[str],
    *,
    audience: Audience = Audience.INTERNAL,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> None:
    """Write records to a file, which is replaced whole or not at all; raise OSError where it cannot be written."""
    files.replace(path, dumps(records, audience=audience, table=table, types=types))
