"""JSON documents, good and bad, and what a reader must find in each, for readers in any language.

`index.json` lists them; it says itself how it is read. This module is the reading of it in Python. `rules.json` has
records in which rules find something.
"""

import json
from importlib.resources import files
from typing import Any, Final, Literal, cast

import attrs

from kimcore.fields import Unknown

INDEX: Final = "index.json"
"""The name of the file that lists the documents."""


@attrs.frozen(kw_only=True)
class Vector:
    """A document, what it is there for, and what is found in it."""

    file: str
    """The name of the file, from the folder of this module."""
    says: str
    """What the document shows."""
    unknown: Unknown
    """The choice for unknown members with which it is read."""
    findings: tuple[tuple[str, str], ...]
    """Pointer and code of each finding, in the order of the document."""
    schema: Literal["accepts", "refuses", "cannot say"]
    """What JSON Schema makes of it: "cannot say" where no validator is given the document as it is."""

    @property
    def is_sound(self) -> bool:
        """Whether the document is read, be it with warnings."""
        return not self.file.startswith("invalid/")

    @property
    def data(self) -> bytes:
        """The document."""
        return files(__name__).joinpath(self.file).read_bytes()


def load() -> tuple[Vector, ...]:
    """Return every document of the index."""
    index = json.loads(files(__name__).joinpath(INDEX).read_text(encoding="utf-8"))
    return tuple(
        Vector(
            file=one["file"],
            says=one["says"],
            unknown=Unknown(one.get("unknown", "refuse")),
            findings=tuple((finding["pointer"], finding["code"]) for finding in one["findings"]),
            schema=one["schema"],
        )
        for one in index["vectors"]
    )


def of_rules() -> dict[str, dict[str, dict[str, Any]]]:
    """Return for each rule, by its name, records in which it `fires` and some in which it is `silent`, as plain data.

    The rule finds one thing in the former, `finds`, and no other rule anything. `on`, `regions` and `complete` are what
    `check` is told beside the `records`, which are of the current schema and do not say so.
    """
    text = files(__name__).joinpath("rules.json").read_text(encoding="utf-8")
    return cast("dict[str, dict[str, dict[str, Any]]]", json.loads(text))
