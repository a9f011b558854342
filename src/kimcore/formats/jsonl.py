r"""JSON Lines: one record on each line, plain or packed with gzip, so that a file can be longer than memory.

What is written is one canonical object (RFC 8785) and a newline each; no records are an empty file. A file can be split
between any two lines, and files can be joined. On reading, blank lines and the `\r` of Windows are passed over, and
what is wrong with one line is found on that line and keeps nobody from reading the others. A line has at most 16 MiB.
"""

import io
import math
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, Protocol

import attrs

from kimcore.canonical import Flaw
from kimcore.convert.places import Place
from kimcore.convert.reading import Gathered, Reading
from kimcore.convert.records import to_json, writable
from kimcore.errors import MalformedError
from kimcore.fields import Unknown
from kimcore.fields.compiled.reading import Memories, memories
from kimcore.fields.reading import Doubt, exact_unknown
from kimcore.findings import MOST_FINDINGS, Finding, Problem
from kimcore.formats import files
from kimcore.formats.gzipped import DamagedError, packed, unpacked
from kimcore.formats.json import Document
from kimcore.formats.lines import LONGEST, RawLine, lines_of, lines_of_text
from kimcore.formats.parsing import NOT_JSON, decoded, is_blank, parse
from kimcore.formats.recognising import WANTED
from kimcore.formats.scanning import REMEMBERED, right_record_of_text
from kimcore.migrations import MIGRATED, current_schema, migrated
from kimcore.pickles import Pickled
from kimcore.privacy import Audience, Table, redact
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import RecordTypes, types_by_name
from kimcore.sheets.signatures import FileKind, kind_of

LINE_TOO_LONG = Problem.error(
    code="record_line_too_long",
    indonesian="Baris ini lebih dari {limit} MiB, sehingga tidak dapat dibaca. Mohon tulis satu data saja pada setiap"
    " baris.",
    english="This line has more than {limit} MiB, so it cannot be read. Please write no more than one record on each"
    " line.",
)
ARRAY_ON_LINE = Problem.error(
    code="array_on_line",
    indonesian="Baris ini memuat sebuah daftar, padahal JSON Lines meminta satu objek pada setiap baris. Mohon simpan"
    " sebagai .json, atau tulis setiap objek pada barisnya sendiri.",
    english="This line holds an array, and JSON Lines wants one object on each line. Please save it as .json, or write"
    " each object on a line of its own.",
)
DAMAGED_GZIP = Problem.error(
    code="damaged_gzip",
    indonesian="Berkas gzip ini terpotong atau rusak mulai baris ini. Baris sebelumnya terbaca. Mohon salin ulang"
    " berkasnya.",
    english="This gzip file breaks off or is damaged from this line on. The lines before it were read. Please copy the"
    " file again.",
)

_LIMIT: Final = LONGEST // 2**20
_BLOCK: Final = 65_536
_HELD: Final = 2**16
"""How many bytes of lines are written before the records that they were are let go."""
_SHORTEST: Final = len('{"id":"a","type":"","schema":1}')
"""No record has a shorter line."""
_UNREAD: Final = (Flaw(NOT_JSON),)
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


class ByteStream(Protocol):
    """What is open for reading bytes: a file, a pipe, an answer from the network."""

    def read(self, size: int, /) -> bytes | None:
        """Return the next bytes, at most so many, or none at the end."""
        ...


@attrs.frozen
class Line(Pickled):
    """What was read of one line, by its number from 1: a record, what was found, or both.

    The last one may stand for the whole file: it says how many records were migrated from an older schema.
    """

    number: int
    record: Record | None = None
    findings: tuple[Finding, ...] = ()


def read(data: Document, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS) -> Reading:
    """Read a document, packed or not. Never raises; what is wrong is in the findings, each with its line."""
    return _read(data, unknown, types_by_name(types)).reading()


def loads(
    data: Document, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a document; raise LoadError with every finding where one is an error."""
    return _read(data, unknown, types_by_name(types)).sound()


def load(
    path: str | os.PathLike[str], *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> tuple[Record, ...]:
    """Return the records of a file, as `loads` does; raise OSError where it cannot be read."""
    by_name = types_by_name(types)
    found = _found_on(lines_of(unpacked(files.blocks(path))), by_name, MOST_FINDINGS)
    return _gathered(found, unknown, by_name).sound()


def scan(
    source: str | os.PathLike[str] | ByteStream,
    *,
    unknown: Unknown = Unknown.REFUSE,
    types: Collection[type[Record]] = RECORDS,
) -> Iterator[Line]:
    """Yield what is on each line of a file, or of what is open, in constant memory; blank lines are passed over.

    However many lines there are, no more than one is held. Whether they are packed is told by the first two bytes. The
    iterator raises OSError where a file cannot be opened or read any further; what is open stays open.
    """
    blocks = files.blocks(source) if isinstance(source, str | os.PathLike) else _blocks(source)
    return _scan(blocks, exact_unknown(unknown), types_by_name(types))


def dumps(
    records: Iterable[Record],
    *,
    audience: Audience = Audience.INTERNAL,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> bytes:
    """Return the canonical lines of records: of what the audience may see, by the privacy table.

    Raises UnwritableError and UndecidedError as `kimcore.formats.json.dumps` does.
    """
    return b"".join(_written(writable(records, types), audience, table))


def dump(
    records: Iterable[Record],
    path: str | os.PathLike[str],
    *,
    audience: Audience = Audience.INTERNAL,
    table: Table | None = None,
    types: Collection[type[Record]] = RECORDS,
) -> None:
    """Write records to a file as they come, packed where its name ends in `.gz`; it is replaced whole or not at all.

    Records of a generator are never all in memory, unless the audience is partners or the public: what they may not see
    of one record can follow from any other one, so that all are looked at before the first is written. Raises OSError
    where the file cannot be written; what a generator raises leaves the file as it was.
    """
    lines = _written(writable(records, types), audience, table)
    files.replace_by(path, packed(lines) if str(os.fspath(path)).lower().endswith(".gz") else lines)


def _written(records: Iterable[Record], audience: Audience, table: Table | None) -> Iterator[bytes]:
    """Yield lines; the text of a part is remembered as long as the record that holds it is."""
    texts, held, size = dict[int, str](), list[Record](), 0
    for record in records if audience is Audience.INTERNAL else redact(records, audience, table=table).records:
        line = _line(record, texts)
        held.append(record)
        size += len(line)
        if size > _HELD:
            texts, held, size = {}, [], 0
        yield line


def _line(record: Record, texts: dict[int, str]) -> bytes:
    """Return the line of a record; raise MalformedError where nobody could read it for its length."""
    line = to_json(record, texts).encode()
    if len(line) > LONGEST:
        raise MalformedError([LINE_TOO_LONG.at(limit=_LIMIT)])
    return line + b"\n"


def _read(data: Document, unknown: Unknown, types: RecordTypes) -> Gathered:
    if isinstance(data, str):
        lines = lines_of_text(data)
    else:
        stream = io.BytesIO(data.tobytes() if isinstance(data, memoryview) else data)
        lines = lines_of(unpacked(_blocks(stream)))
    return _gathered(_found_on(lines, types, MOST_FINDINGS), unknown, types)


def scan_lines(
    lines: Iterable[RawLine],
    schemas: Counter[int],
    *,
    unknown: Unknown = Unknown.REFUSE,
    types: Collection[type[Record]] = RECORDS,
) -> Iterator[Line]:
    """Yield what is on some lines of a file, wherever they stand in it; blank lines are passed over.

    `schemas` counts the records by the schema they were written with: whoever has read all lines of the file says how
    many were migrated.
    """
    unknown, by_name = exact_unknown(unknown), types_by_name(types)
    for number, found in _found_on(lines, by_name):
        if isinstance(record := found[0], Record):  # as on all lines but those with a finding
            yield Line(number, record)
            continue
        reading = _gathered([(number, found)], unknown, by_name).reading()
        schemas.update(reading.source_schemas)
        of_line = tuple(finding for finding in reading.findings if finding.problem is not MIGRATED)
        yield Line(number, next(iter(reading.records), None), of_line)


def _scan(blocks: Iterable[bytes], unknown: Unknown, types: RecordTypes) -> Iterator[Line]:
    number, schemas = 0, Counter[int]()
    for line in scan_lines(lines_of(unpacked(blocks)), schemas, unknown=unknown, types=types.values()):
        number = line.number
        yield line
    if notes := tuple(migrated(schemas)):
        yield Line(number, None, notes)


def _gathered(lines: Iterable[tuple[int, tuple[object, ...]]], unknown: Unknown, types: RecordTypes) -> Gathered:
    gathered, schema = Gathered(_place, unknown, types=types, may_hold_flaws=True), current_schema()
    for number, found in lines:
        for one in found:
            if isinstance(one, Record):
                gathered.add(number, one, schema)
            else:
                gathered.read_closely(number, one)
    return gathered


def _place(number: int) -> Place:
    return Place(line=number)


def _found_on(
    lines: Iterable[RawLine], types: RecordTypes, most: float = math.inf
) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Yield the number of each line that is not blank, and what is on it: a record, plain data, or a Flaw.

    Of lines that are too short for any record, no more than `most` are looked at: each of the others is just no JSON.
    """
    number = short = size = 0
    met = memories()
    try:
        for line in lines:
            number = line.number
            length = _length(line)
            size += length
            if size > REMEMBERED:
                met.clear()
                size = 0
            is_short = 0 < length < _SHORTEST
            short += is_short
            if short > most and is_short:
                yield number, _UNREAD
            elif length and (found := tuple(_found_on_line(line, met, types))):
                yield number, found
            if _is_no_text(line):
                return  # which is said once, and not of each of its lines
    except DamagedError:
        yield number + 1, (Flaw(DAMAGED_GZIP),)


def _length(line: RawLine) -> int:
    """Return how long a line is without blanks around it."""
    if line.content is None:
        return LONGEST
    return len(line.content.strip(" \t\r") if isinstance(line.content, str) else line.content.strip(b" \t\r"))


def _found_on_line(line: RawLine, met: Memories, types: RecordTypes) -> Iterator[object]:
    if line.content is None:
        yield Flaw(LINE_TOO_LONG, (("limit", _LIMIT),))
        return
    if (kind := _kind_of_file(line)) is not None:
        yield _flaw(kind.instead_of(WANTED))
        return
    text, findings = decoded(line.content, offset=line.offset)
    yield from map(_flaw, findings)
    if text is None or is_blank(text):
        return
    try:
        yield right_record_of_text(text, met, types)
    except Doubt:
        yield _parsed(text, line.number)


def _is_no_text(line: RawLine) -> bool:
    """Whether a line is the first of a file in UTF-16, or of one that is no text at all."""
    content = line.content if line.offset == 0 else None
    return isinstance(content, bytes) and (content.startswith(_UTF_16) or kind_of(content) is not None)


def _kind_of_file(line: RawLine) -> FileKind | None:
    """Return what a file is by its first line, where it is no text."""
    return kind_of(line.content) if line.offset == 0 and isinstance(line.content, bytes) else None


def _parsed(text: str, line: int) -> object:
    parsed = parse(text, line=line)
    if parsed.broken is not None:
        return _flaw(parsed.broken)
    return Flaw(ARRAY_ON_LINE) if isinstance(parsed.data, list) else parsed.data


def _flaw(finding: Finding) -> Flaw:
    return Flaw(finding.problem, tuple(finding.params.items()))


def _blocks(stream: ByteStream) -> Iterator[bytes]:
    """Read what is open block by block, from a pipe what is there; raise TypeError where it gives text."""
    read_some: Callable[[int], bytes | None] = getattr(stream, "read1", stream.read)
    while block := read_some(_BLOCK):
        if not isinstance(block, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] # text is some at run time
            raise TypeError("a stream is one of bytes: open the file with mode 'rb'")
        yield block
