"""Parts of JSON Lines files: whole lines between two places of a file, and single lines of it."""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

import attrs

from kimcore.formats import files
from kimcore.formats.gzipped import unpacked
from kimcore.formats.lines import LONGEST, RawLine, lines_of

_BLOCK: Final = 1 << 20
_LINE: Final = 1 << 16
_WHOLE: Final = (b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff")
"""How files begin that cannot be entered in the middle: those packed with gzip, and UTF-16, which is not read."""


@attrs.frozen
class Part:
    """The lines of a file that begin in some of its bytes; without an end all there are, maybe packed.

    `first_line` is the number of the first of them in the file, from 1.
    """

    path: str
    start: int = 0
    end: int | None = None
    first_line: int = 1


def parts_of(path: str | os.PathLike[str], size: int) -> list[Part]:
    """Split a file between lines into parts of about so many bytes; what is packed stays whole.

    Raises OSError where the file cannot be opened, and ValueError where the size is below 1.
    """
    if size < 1:
        raise ValueError(f"a part has 1 byte or more, not {size}")
    name = os.fspath(path)
    with open(name, "rb") as file:  # noqa: PTH123 - as in kimcore.formats.files
        if file.read(2) in _WHOLE:
            return [Part(name)]
        length = file.seek(0, os.SEEK_END)
        starts = sorted({_line_from(file, place) for place in range(size, length, size)} - {length})
    ends = [*starts, length]
    return [Part(name, start, end) for start, end in zip([0, *starts], ends, strict=True)]


def _line_from(file: BinaryIO, place: int) -> int:
    """Return where the first line begins at or behind a place."""
    file.seek(place - 1)
    while (piece := file.readline(_LINE)) and not piece.endswith(b"\n"):
        pass
    return file.tell()


def lines_in(part: Part) -> int:
    """Count the lines of a part that has an end; of one without, nobody asks."""
    return 0 if part.end is None else sum(block.count(b"\n") for block in _blocks(part.path, part.start, part.end))


def raw_lines(part: Part) -> Iterator[RawLine]:
    """Yield the lines of a part that are not empty, each with its number and its place in the file, unpacked."""
    if part.end is None:
        yield from lines_of(unpacked(files.blocks(part.path)))
        return
    for line in lines_of(_blocks(part.path, part.start, part.end)):
        yield RawLine(line.number + part.first_line - 1, line.offset + part.start, line.content)


def raw_lines_at(path: str, offsets: Iterable[int]) -> Iterator[RawLine]:
    """Yield the lines that begin at some places of a file, which ascend; their numbers are none of the file.

    Of a file that is packed all lines up to the last of them are unpacked.
    """
    with open(path, "rb") as file:  # noqa: PTH123 - as above
        is_packed = file.read(2) in _WHOLE
        if not is_packed:
            for number, offset in enumerate(offsets, 1):
                file.seek(offset)
                yield RawLine(number, offset, file.readline(LONGEST + 1).removesuffix(b"\n"))
    if is_packed:
        wanted = set(offsets)
        yield from (line for line in raw_lines(Part(path)) if line.offset in wanted)


def _blocks(path: str, start: int, end: int) -> Iterator[bytes]:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
        file.seek(start)
        while start < end and (block := file.read(min(_BLOCK, end - start))):
            start += len(block)
            yield block
