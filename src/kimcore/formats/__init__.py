"""File formats: one module each, with the same verbs in every one: read, loads, dumps, load, dump."""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Protocol

from kimcore.convert import Reading
from kimcore.formats import json, jsonl, xlsx
from kimcore.privacy import Audience
from kimcore.records import Record


class Format(Protocol):
    """The verbs that every module of a format has, for whoever does not know which one it is."""

    def read(self, data: bytes, /) -> Reading:
        """Read a document. Never raises; what is wrong is in the findings."""
        ...

    def dump(
        self, records: Iterable[Record], path: str | os.PathLike[str], *, audience: Audience = Audience.INTERNAL
    ) -> None:
        """Write records to a file, which is replaced whole or not at all; raise OSError where it cannot be written."""
        ...


FORMATS: Final[Mapping[str, Format]] = {
    ".json": json,
    ".jsonl": jsonl,
    ".jsonl.gz": jsonl,
    ".xlsx": xlsx,
}
"""The module of each format, by the suffix of its files."""

READERS: Final[Mapping[str, Callable[[bytes], Reading]]] = {suffix: one.read for suffix, one in FORMATS.items()}
"""What reads a file, by the suffix of its name."""


def suffix_of(path: str | os.PathLike[str]) -> str | None:
    """Return the suffix by which a path names a known format, the longest one, in any case; or None."""
    name = os.path.basename(path).lower()  # noqa: PTH119 - a Path would lose a slash at its end
    return max((suffix for suffix in FORMATS if name.endswith(suffix)), key=len, default=None)
