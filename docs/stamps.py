"""Writes the number of the current schema wherever what is ours names an older one: examples, vectors, pages, tests.

`docs/generate.py` does so first of all. What is older on purpose stands in `OLDER` and stays as it is.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kimcore.migrations import current_schema

ROOT: Final = Path(__file__).parents[1]
OURS: Final = ("README.md", "benchmarks", "docs", "src", "tests")
OLDER: Final = ("tests/releases", "tests/test_migrations.py", "tests/test_schema_grows.py")
"""What earlier releases wrote, and the tests of migrations."""

_SUFFIXES: Final = frozenset({".json", ".jsonl", ".md", ".mjs", ".php", ".py"})
_STAMP: Final = re.compile(rb"""(?<![\w$-])((?:\\?["'])?schema(?:\\?["'])?\s*(?::|=>|=)\s*)([0-9]+)(\.0)?(?![\w.])""")
"""A member `schema` with its number, in JSON, Python, PHP or TOML; also one that is written as a fraction."""


def stale() -> Iterator[tuple[Path, bytes]]:
    """Return the files that name an older schema, each with what is to stand in it."""
    for path in _texts():
        text = path.read_bytes()
        new = _STAMP.sub(_current, text)
        if new != text:
            yield path, new


def restamp() -> None:
    """Write them."""
    for path, new in stale():
        path.write_bytes(new)


def _texts() -> Iterator[Path]:
    older = {ROOT / name for name in OLDER}
    for name in OURS:
        for path in [ROOT / name, *(ROOT / name).rglob("*")]:
            if path.suffix in _SUFFIXES and path.is_file() and older.isdisjoint([path, *path.parents]):
                yield path


def _current(stamp: re.Match[bytes]) -> bytes:
    """Return a stamp with the current number; what is no schema at all, as 0 and 999, stays."""
    is_older = 1 <= int(stamp[2]) < current_schema()
    return stamp[1] + str(current_schema()).encode() + (stamp[3] or b"") if is_older else stamp[0]
