"""Workbooks of Excel 97 to 2003 (.xls): how far the cells of each sheet reach, before their reader makes room for them.

That reader believes what a file says of its size, and ends the whole process where it is too much. So the file is
walked through first: the sectors of its streams, and in the stream of the workbook the records that have cells.
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

_LEAST: Final = 512
"""Bytes of a header."""
_ENTRY: Final = 128
_NO_SECTOR: Final = 0xFFFF_FFFA
"""Numbers from here on are those of no sector."""
_NAMES: Final = ("Workbook", "Book")
_BEGIN: Final = 0x0809
_EXTENT: Final = 0x0200
_CELLS: Final = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x027E})


_EXTENTS: Final = {10: "<HHHH"}
"""How the record of an extent is put together, by its length: that of Excel 95 is shorter."""


class BrokenError(Exception):
    """A file that is not put together as such workbooks are."""


def areas_of(data: bytes) -> tuple[int, ...]:
    """Return how many cells lie between the first and the last of each sheet; raise BrokenError where it is unclear."""
    try:
        return tuple(_areas(_workbook_in(data)))
    except (struct.error, UnicodeDecodeError):
        raise BrokenError from None


def _numbers(data: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4])


def _workbook_in(data: bytes) -> bytes:
    """Return the stream of a compound file that is the workbook."""
    shift, small_shift = struct.unpack_from("<HH", data, 30)
    first_entry, _, cutoff, first_links = struct.unpack_from("<4L", data, 48)
    if shift not in (9, 12) or small_shift >= shift:
        raise BrokenError
    sectors = _Sectors(data[1 << shift :], 1 << shift, _table(data, 1 << shift))
    entries = sectors.chained(first_entry)
    small: _Sectors | None = None
    for at in range(0, len(entries), _ENTRY):
        (length,) = struct.unpack_from("<H", entries, at + 64)
        first, size = struct.unpack_from("<LL", entries, at + 116)
        if small is None:  # the first entry is that of the whole, and holds the streams that are small
            small = _Sectors(sectors.chained(first), 1 << small_shift, _numbers(sectors.chained(first_links)))
        elif entries[at : at + max(0, length - 2)].decode("utf-16-le") in _NAMES:
            return (sectors if size >= cutoff else small).chained(first)[:size]
    raise BrokenError


def _table(data: bytes, size: int) -> Sequence[int]:
    """Return the table of a compound file that says of each sector which comes next."""
    following, _ = struct.unpack_from("<LL", data, 68)
    places = list(_numbers(data[76:_LEAST]))
    seen = set[int]()
    while following < _NO_SECTOR and following not in seen:
        seen.add(following)
        *more, following = _numbers(data[(following + 1) * size : (following + 2) * size]) or (_NO_SECTOR,)
        places += more
    parts = [data[(place + 1) * size : (place + 2) * size] for place in places if place < _NO_SECTOR]
    return _numbers(b"".join(parts))


class _Sectors:
    """The sectors of a file, or of a stream, and which follows which."""

    def __init__(self, data: bytes, size: int, table: Sequence[int]) -> None:
        self._data = data
        self._size = size
        self._table = table

    def chained(self, first: int) -> bytes:
        """Return a stream by its first sector; raise BrokenError where its sectors lead nowhere, or round."""
        parts: list[bytes] = []
        seen = set[int]()
        while first < _NO_SECTOR:
            if first in seen or first >= len(self._table) or first * self._size >= len(self._data):
                raise BrokenError
            seen.add(first)
            parts.append(self._data[first * self._size : (first + 1) * self._size])
            first = self._table[first]
        return b"".join(parts)


def _areas(stream: bytes) -> Iterator[int]:
    """Yield how many cells lie between the first and the last of each sheet, by its records."""
    at, rows, columns = 0, 0, 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _BEGIN:
            yield rows * columns
            rows, columns = 0, 0
        elif kind == _EXTENT:
            form = _EXTENTS.get(length, "<LLHH")
            first_row, last_row, first_column, last_column = struct.unpack_from(form, stream, at + 4)
            if first_row > last_row or first_column > last_column:
                raise BrokenError
            rows, columns = max(rows, last_row), max(columns, last_column)
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, at + 4)
            several = struct.unpack_from("<H", stream, at + 2 + length)[0] if kind in (0x00BD, 0x00BE) else column
            rows, columns = max(rows, row + 1), max(columns, column + 1, several + 1)
        at += 4 + length
    yield rows * columns
