"""On which line of a TOML file each entry stands, which the standard library does not tell."""

import re
import tomllib
from collections.abc import Sequence
from typing import Final, cast

Path = tuple[str, ...]
"""The names that lead to an entry."""

_KEY: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_KEYS: Final = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_ENTRY: Final = re.compile(rf"\s*({_KEYS})\s*=")
_SECTION: Final = re.compile(rf"\s*\[\s*({_KEYS})\s*\]\s*(?:#.*)?")


def lines_of(text: str) -> dict[Path, int]:
    """Return the line of each entry of a well-formed file, from 1, and of each section."""
    found: dict[Path, int] = {}
    section: Path = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if (entry := _SECTION.fullmatch(line)) is not None:
            section = _path(entry[1])
            found.setdefault(section, number)
        elif (entry := _ENTRY.match(line)) is not None:
            path = (*section, *_path(entry[1]))
            for length in range(len(section) + 1, len(path) + 1):
                found.setdefault(path[:length], number)
    return found


def line_of(path: Sequence[str], lines: dict[Path, int]) -> int | None:
    """Return the line of an entry, or of the nearest that it stands in; None where it stands nowhere."""
    for length in range(len(path), 0, -1):
        if (line := lines.get(tuple(path[:length]))) is not None:
            return line
    return None


def _path(keys: str) -> Path:
    """Return the names that a key of TOML means; none where it is one only on the face of it, in a long text."""
    try:
        value: object = cast("object", tomllib.loads(f"{keys} = 0"))
    except tomllib.TOMLDecodeError:
        return ()
    names: list[str] = []
    while isinstance(value, dict):
        ((name, value),) = cast("dict[str, object]", value).items()
        names.append(name)
    return tuple(names)
