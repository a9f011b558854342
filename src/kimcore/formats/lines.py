"""Lines of a document that is read block by block."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

LONGEST: Final = 16 * 2**20
"""How many bytes a line may have, without the one that ends it: 16 MiB."""


@attrs.frozen
class RawLine:
    r"""A line as it stands, without the `\n` that ends it, or None in place of one that is too long; from 1.

    `offset` is how many bytes stand before it.
    """

    number: int
    offset: int
    content: bytes | str | None


def lines_of(blocks: Iterable[bytes]) -> Iterator[RawLine]:
    r"""Split blocks at \n and at nothing else; no more than one line is held, and of one that is too long nothing.

    Empty lines are counted and not given: there may be millions of them.
    """
    held = bytearray()
    number, offset, size = 1, 0, 0
    for block in blocks:
        *ended, last = block.split(b"\n")
        for piece in ended:
            if piece or size:
                size += len(piece)
                yield RawLine(number, offset, bytes(held) + piece if size <= LONGEST else None)
                held, offset, size = bytearray(), offset + size, 0
            number, offset = number + 1, offset + 1
        size += len(last)
        if size <= LONGEST:
            held += last
        else:
            held = bytearray()
    if size:
        yield RawLine(number, offset, bytes(held) if size <= LONGEST else None)


def lines_of_text(text: str) -> Iterator[RawLine]:
    """Split text as `lines_of` splits bytes, and by the number of its characters."""
    for number, line in enumerate(text.split("\n"), 1):
        yield RawLine(number, 0, line if len(line) <= LONGEST else None)
