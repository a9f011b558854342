"""File formats: one module each, with the same verbs in every one: read, loads, dumps, load, dump."""

from collections.abc import Callable, Mapping
from typing import Final

from kimcore.convert import Reading
from kimcore.formats import json

READERS: Final[Mapping[str, Callable[[bytes], Reading]]] = {
    ".json": json.read,
}
"""What reads a file, by the suffix of its name."""
