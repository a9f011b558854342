"""Gzip, packed and unpacked block by block, in constant memory."""

import contextlib
import itertools
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Final

_MAGIC: Final = b"\x1f\x8b"
_HEADER: Final = _MAGIC + b"\x08\0\0\0\0\0\0\xff"
"""Deflate, without a name, a time or a system: what is packed twice is the same twice."""
_BLOCK: Final = 65_536
"""How many bytes are unpacked at once, however many there are in a bomb."""


class DamagedError(Exception):
    """What was unpacked breaks off here: the rest is missing, or is not what was packed."""


def packed(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Pack chunks as one member; by one release of zlib always into the same bytes."""
    engine = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    check = size = 0
    yield _HEADER
    for chunk in chunks:
        check, size = zlib.crc32(chunk, check), size + len(chunk)
        yield engine.compress(chunk)
    yield engine.flush()
    yield struct.pack("<II", check, size & 0xFFFFFFFF)


def unpacked(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack blocks that begin as gzip does, and pass on others as they are.

    Raises DamagedError where packed blocks break off, after everything that stands before.
    """
    rest = iter(blocks)
    head = b""
    while len(head) < len(_MAGIC) and (block := next(rest, b"")):
        head += block
    whole = itertools.chain([head], rest)
    return _members(whole) if head.startswith(_MAGIC) else whole


def _members(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack one member after the other, with any zeros between them, as `gzip` does."""
    engine = None
    for block in blocks:
        rest = block if engine is not None else block.lstrip(b"\0")
        while rest:
            engine = engine or zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            before = engine.copy()
            try:
                yield engine.decompress(rest, _BLOCK)
            except zlib.error:
                yield from _until_damage(before.decompress, rest)
                raise DamagedError from None
            rest = engine.unconsumed_tail
            if engine.eof:
                rest, engine = engine.unused_data.lstrip(b"\0"), None
    if engine is not None:
        yield engine.flush()
        raise DamagedError


def _until_damage(decompress: Callable[[bytes], bytes], rest: bytes) -> Iterator[bytes]:
    """Unpack byte by byte as far as that goes, for an engine that fails gives nothing of what it had until then."""
    with contextlib.suppress(zlib.error):
        yield from map(decompress, map(bytes, zip(rest)))
