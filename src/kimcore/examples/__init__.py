"""Real examples, shipped as files: `NAMES` lists them, `read` gives the bytes of one."""

from importlib.resources import files
from typing import Final

NAMES: Final = ("tanah-bumbu-2023-08-29", "kim-groups")
"""The examples, the first of which is the session that kimcore began with."""


def read(name: str) -> bytes:
    """Return the JSON document of an example; raise KeyError for a name that is not in NAMES."""
    if name not in NAMES:
        raise KeyError(name)
    return files(__name__).joinpath(f"{name}.json").read_bytes()
