"""Whether the twins say what kimcore says: which documents each accepts, what it writes, and what it cannot refuse."""

import json as stdlib_json
from collections.abc import Iterator
from typing import Final

import attrs

from benchmarks import twins
from kimcore import examples
from kimcore.formats import json
from kimcore.testing import regency, vectors

_PLAIN: Final = ("pydantic", "msgspec", "attrs")
_PYDANTIC: Final = ("pydantic", "rules")


@attrs.frozen
class Gap:
    """Documents that some twins take for something else than kimcore does, and why."""

    why: str
    twins: tuple[str, ...]
    files: tuple[str, ...]


GAPS: Final = (
    Gap(
        "An optional field whose default is no None takes no null.",
        tuple(twins.SOURCES),
        ("valid/nulls.json",),
    ),
    Gap(
        "The parser hands on the last of two members with one name.",
        tuple(twins.SOURCES),
        ("invalid/duplicate-key.json",),
    ),
    Gap(
        "A NIK is known by its digits, in any text or number; no limit says that.",
        tuple(twins.SOURCES),
        ("invalid/nik-in-a-text.json", "invalid/nik-as-a-number.json"),
    ),
    Gap(
        "Which schemes of numbers ask for personal data is a list of kimcore's own.",
        tuple(twins.SOURCES),
        ("invalid/identifier-scheme.json",),
    ),
    Gap(
        "The engine for patterns has no look-ahead, by which these count characters.",
        _PYDANTIC,
        ("invalid/email-local-part-too-long.json", "invalid/quantity-too-long.json"),
    ),
    Gap(
        "cattrs takes a text for the list of its characters.",
        ("attrs",),
        ("invalid/list-is-text.json",),
    ),
    Gap(
        "No pattern knows how long a month is, or which of two dates comes first; the twin “rules” asks Python.",
        _PLAIN,
        (
            "invalid/no-such-day.json",
            "invalid/no-leap-year.json",
            "invalid/no-such-day-in-a-moment.json",
            "invalid/period-ends-before-start.json",
        ),
    ),
    Gap(
        "Fields of one object are held against each other by the twin “rules” alone.",
        _PLAIN,
        (
            "invalid/needs-one-of.json",
            "invalid/needs-one-of-null.json",
            "invalid/exclusive-fields.json",
            "invalid/needed-here.json",
            "invalid/not-here.json",
            "invalid/end-before-start.json",
            "invalid/inferred-nothing.json",
            "invalid/high-below-low.json",
            "invalid/one-dimension.json",
            "invalid/channel-of-another-form.json",
            "invalid/session-called-nothing.json",
            "invalid/name-beside-none.json",
        ),
    ),
)
"""What a twin cannot say, or says otherwise. All other vectors it accepts and refuses as kimcore does."""


def expected(name: str) -> set[str]:
    """Return the documents of which a twin is known to think otherwise."""
    return {file for gap in GAPS if name in gap.twins for file in gap.files}


def found(name: str) -> set[str]:
    """Return the documents of which a twin thinks otherwise. Of warnings it knows nothing."""
    documents = [vector for vector in vectors.load() if not vector.file.startswith("tolerated/")]
    return {vector.file for vector in documents if is_taken(name, vector.data) is not vector.is_sound}


def is_taken(name: str, document: bytes) -> bool:
    """Whether a twin reads a document; twins read arrays alone."""
    try:
        twins.load(name).load(b"[%b]" % document if document.lstrip().startswith(b"{") else document)
    except Exception:  # noqa: BLE001 - each library has errors of its own, and cattrs groups of them
        return False
    return True


def differing(name: str) -> Iterator[str]:
    """Find documents that a twin does not write back: pydantic byte for byte, the others with members as they come."""
    for what, document in _documents():
        twin = twins.load(name)
        written = twin.dump(twin.load(document))
        is_alike = written == document if name in _PYDANTIC else _members(written) == _members(document)
        if not is_alike:
            yield what


def _documents() -> Iterator[tuple[str, bytes]]:
    for name in examples.NAMES:
        yield name, json.dumps(json.loads(examples.read(name)))
    yield "regency", json.dumps(regency(groups=5, members=40, sessions=20, items=20))


def _members(document: bytes) -> object:
    return stdlib_json.loads(document)
