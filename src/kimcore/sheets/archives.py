"""The zip file that a workbook is: its entries, inflated under limits, and copied byte for byte.

`zipfile` trusts what the headers say of sizes and cannot copy an entry as it stands; hence this reader, which refuses
whatever two programs could read in two ways.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from kimcore.errors import LoadError
from kimcore.findings import Problem, Words

MOST_ENTRIES: Final = 10_000
MOST_INFLATED: Final = 500_000_000
"""How many bytes all entries together may hold."""
MOST_RATIO: Final = 100
SPARED_BY_RATIO: Final = 10_000_000
"""An entry may hold so many bytes, and a hundred times those that it is packed in: real sheets stay below fifty."""

DAMAGED: Final = Problem.error(
    code="damaged_workbook",
    indonesian="Berkas Excel ini rusak atau terpotong: {what}. Mohon buka di Excel atau LibreOffice, simpan ulang"
    " sebagai .xlsx, lalu coba lagi.",
    english="This Excel file is damaged or cut short: {what}. Please open it in Excel or LibreOffice, save it again as"
    " .xlsx, and try again.",
)
TOO_LARGE_INSIDE: Final = Problem.error(
    code="workbook_too_large",
    indonesian="Isi berkas ini jauh lebih besar daripada buku kerja biasa, sehingga tidak dibuka. Mohon salin lembar"
    " yang diperlukan ke buku kerja baru.",
    english="What this file holds is far larger than a workbook usually is, so it was not opened. Please copy the"
    " sheets that are needed to a new workbook.",
)
LOCKED: Final = Problem.error(
    code="locked_workbook",
    indonesian="Buku kerja ini dikunci dengan kata sandi. Mohon buka di Excel, hapus kata sandinya (File > Info >"
    " Protect Workbook > Encrypt with Password), simpan, lalu coba lagi.",
    english="This workbook is locked with a password. Please open it in Excel, remove the password (File > Info >"
    " Protect Workbook > Encrypt with Password), save it, and try again.",
)

NO_DIRECTORY: Final = Words("daftar isinya tidak terbaca", "its table of contents cannot be read")
OVERLAPPING: Final = Words("bagian-bagiannya saling menimpa", "its parts overlap")
BROKEN: Final = Words("isi salah satu bagiannya tidak utuh", "the content of one of its parts is not whole")
ODD_METHOD: Final = Words("cara pemampatannya tidak dikenal", "it is packed in an unknown way")
SHARED: Final = Words("dua lembarnya memakai satu bagian bersama", "two of its sheets share one part")
SAME_NAMES: Final = Words("dua bagian mempunyai nama yang sama", "two of its parts have the same name")

_END: Final = struct.Struct("<4s4H2LH")
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_LOCATOR: Final = struct.Struct("<4sLQL")
_RECORD: Final = struct.Struct("<4s6H3L5H2L")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT: Final = 0xFFFF
_FULL: Final = 0xFFFF_FFFF
_ENCRYPTED: Final = 0x1
_UTF_8: Final = 0x800
_STORED: Final = 0
_DEFLATED: Final = 8
_ZIP_64: Final = 1
_PIECE: Final = 1 << 16
_CHUNK: Final = 1 << 20
_FIRST_DAY: Final = 0x21
"""1 January 1980, the first day that a zip file can name."""


@attrs.frozen
class Entry:
    """An entry: its name with slashes, its record in the directory, and where in the file it stands.

    From `start` to `end` is all that belongs to it, its own header included; from `body` on stand its packed bytes.
    """

    name: str
    record: bytes
    offset_at: int
    offset_form: str
    method: int
    crc: int
    start: int
    end: int
    body: int
    packed: int


def damaged(what: Words) -> LoadError:
    """Return the error of a file that is damaged."""
    return LoadError([DAMAGED.at(what=what)])


def entries_of(data: bytes) -> tuple[Entry, ...]:
    """Return the entries of a zip file in the order of its directory; raise LoadError where two could read it apart."""
    try:
        entries = _spanned(data, *_directory(data))
    except (struct.error, UnicodeDecodeError):
        raise damaged(NO_DIRECTORY) from None
    if len({entry.name.casefold() for entry in entries}) < len(entries):
        raise damaged(SAME_NAMES)
    return entries


def _directory(data: bytes) -> tuple[list[bytes], int]:
    """Return the records of the directory, and where it begins."""
    end = data.rfind(b"PK\5\6", max(0, len(data) - _LONGEST_COMMENT - _END.size))
    if end < 0:
        raise damaged(NO_DIRECTORY)
    _, _, _, _, count, size, start, _ = _END.unpack_from(data, end)
    if count == _LONGEST_COMMENT or _FULL in (size, start):
        mark, _, place, _ = _LOCATOR.unpack_from(data, max(0, end - _LOCATOR.size))
        end = min(place, len(data))
        mark_64, _, _, _, _, _, _, count, size, start = _END_64.unpack_from(data, end)
        if (mark, mark_64) != (b"PK\6\7", b"PK\6\6"):
            raise damaged(NO_DIRECTORY)
    if start + size != end:
        raise damaged(NO_DIRECTORY)
    if count > MOST_ENTRIES:
        raise LoadError([TOO_LARGE_INSIDE.at()])
    return list(_records(data[start:end], count)), start


def _records(directory: bytes, count: int) -> Iterator[bytes]:
    at = 0
    for _ in range(count):
        fields = _RECORD.unpack_from(directory, at)
        length = _RECORD.size + sum(fields[10:13])
        if fields[0] != b"PK\1\2" or at + length > len(directory):
            raise damaged(NO_DIRECTORY)
        yield directory[at : at + length]
        at += length
    if at != len(directory):
        raise damaged(NO_DIRECTORY)


def _spanned(data: bytes, records: list[bytes], end: int) -> tuple[Entry, ...]:
    """Return the entries, each up to where the next one begins, or the directory."""
    placed = [_placed(data, record) for record in records]
    following = end
    for number in sorted(range(len(placed)), key=lambda number: placed[number].start, reverse=True):
        if placed[number].end > following:
            raise damaged(OVERLAPPING)
        placed[number] = attrs.evolve(placed[number], end=following)
        following = placed[number].start
    return tuple(placed)


def _placed(data: bytes, record: bytes) -> Entry:
    """Return an entry up to the end of its packed bytes."""
    fields = _RECORD.unpack_from(record)
    flags, method, crc, name_length = fields[3], fields[4], fields[7], fields[10]
    if flags & _ENCRYPTED:
        raise LoadError([LOCKED.at()])
    if method not in (_STORED, _DEFLATED):
        raise damaged(ODD_METHOD)
    name = record[_RECORD.size : _RECORD.size + name_length]
    packed, start, offset_at, offset_form = _sizes(record)
    local = _LOCAL.unpack_from(data, min(start, len(data)))
    body = start + _LOCAL.size + local[9] + local[10]
    if local[0] != b"PK\3\4" or data[start + _LOCAL.size : start + _LOCAL.size + local[9]] != name:
        raise damaged(NO_DIRECTORY)
    return Entry(
        name=name.decode("utf-8" if flags & _UTF_8 else "cp437").replace("\\", "/").lstrip("/"),
        record=record,
        offset_at=offset_at,
        offset_form=offset_form,
        method=method,
        crc=crc,
        start=start,
        end=body + packed,
        body=body,
        packed=packed,
    )


def _sizes(record: bytes) -> tuple[int, int, int, str]:
    """Return the packed size, the place, and where and in which form the record says the place.

    Java's streaming writers put all three numbers of 8 bytes into a field of their own (ZIP64), however small.
    """
    fields = _RECORD.unpack_from(record)
    packed, full, start = fields[8], fields[9], fields[16]
    wide = _wide(record, _RECORD.size + fields[10], fields[11])
    numbers = [number == _FULL for number in (full, packed, start)]
    at = wide + 4
    places: list[int] = []
    for is_wide in numbers:
        places.append(at if is_wide else -1)
        at += 8 if is_wide else 0
    if numbers[1]:
        (packed,) = struct.unpack_from("<Q", record, places[1])
    if not numbers[2]:
        return packed, start, 42, "<L"
    (start,) = struct.unpack_from("<Q", record, places[2])
    return packed, start, places[2], "<Q"


def _wide(record: bytes, at: int, length: int) -> int:
    """Return where the field of wide numbers begins, or the end of the record where there is none."""
    end = at + length
    while at + 4 <= end:
        kind, size = struct.unpack_from("<2H", record, at)
        if kind == _ZIP_64:
            return at
        at += 4 + size
    return len(record)


def inflated(data: bytes, entry: Entry, room: int = MOST_INFLATED) -> Iterator[bytes]:
    """Yield what an entry holds, piece by piece; raise LoadError as soon as it is too much, or is not whole.

    What the headers say of its size is not asked.
    """
    most = min(room, MOST_RATIO * entry.packed + SPARED_BY_RATIO)
    count, crc = 0, 0
    for chunk in _pieces(data[entry.body : entry.body + entry.packed], entry.method):
        count += len(chunk)
        if count > most:
            raise LoadError([TOO_LARGE_INSIDE.at()])
        crc = zlib.crc32(chunk, crc)
        yield chunk
    if crc != entry.crc:
        raise damaged(BROKEN)


def _pieces(packed: bytes, method: int) -> Iterator[bytes]:
    if method == _STORED:
        yield packed
        return
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for at in range(0, len(packed), _PIECE):
            rest = packed[at : at + _PIECE]
            while rest:
                yield inflating.decompress(rest, _CHUNK)
                rest = inflating.unconsumed_tail
    except zlib.error:
        raise damaged(BROKEN) from None
    yield inflating.flush()
    if not inflating.eof:
        raise damaged(BROKEN)


def rewritten(data: bytes, entries: Iterable[Entry], changed: Mapping[str, bytes]) -> bytes:
    """Return the file with some entries changed or added; all others keep their bytes, header and all.

    `changed` goes by name; an entry that is not there yet comes last.
    """
    body, directory, count = bytearray(), bytearray(), 0
    names: set[str] = set()
    for entry in entries:
        names.add(entry.name)
        count += 1
        if entry.name in changed:
            directory += _packed_into(body, entry.name, changed[entry.name])
            continue
        record = bytearray(entry.record)
        struct.pack_into(entry.offset_form, record, entry.offset_at, len(body))
        directory += record
        body += data[entry.start : entry.end]
    for name, content in changed.items():
        if name not in names:
            count += 1
            directory += _packed_into(body, name, content)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _packed_into(body: bytearray, name: str, content: bytes) -> bytes:
    """Append an entry to the body of a file, and return its record."""
    packing = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(content) + packing.flush()
    spelt = name.encode()
    common = (20, _UTF_8, _DEFLATED, 0, _FIRST_DAY, zlib.crc32(content), len(packed), len(content), len(spelt), 0)
    record = _RECORD.pack(b"PK\1\2", 20, *common, 0, 0, 0, 0, len(body)) + spelt
    body += _LOCAL.pack(b"PK\3\4", *common) + spelt + packed
    return record
