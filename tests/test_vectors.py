"""Promises of the vectors: each document gives the findings that the index names, in this release and in later ones."""

import importlib
import json as stdlib_json
import pickle
import pkgutil
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

import jsonschema
import jsonschema_rs
import pytest

import kimcore
from kimcore import Severity, schema
from kimcore.findings import Problem
from kimcore.formats import json
from kimcore.testing import vectors
from kimcore.testing.vectors import Vector

VECTORS: Final = vectors.load()
FOLDER: Final = files(vectors)
RELEASES: Final = Path(__file__).parent / "releases"

every_vector = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.file)


@every_vector
def test_a_document_gives_its_findings(vector: Vector) -> None:
    """The reader finds what the index says, in that order; a bad document is refused, and a sound one is not."""
    reading = json.read(vector.data, unknown=vector.unknown)
    assert tuple((finding.pointer, finding.code) for finding in reading.findings) == vector.findings
    is_refused = any(finding.severity is Severity.ERROR for finding in reading.findings)
    assert vector.is_sound is not is_refused


@every_vector
def test_a_document_is_valid_as_the_index_says(vector: Vector) -> None:
    """Two validators accept and refuse what the index says that JSON Schema accepts and refuses."""
    if vector.schema == "cannot say":
        return
    data = stdlib_json.loads(vector.data)
    expected = vector.schema == "accepts"
    assert jsonschema.Draft202012Validator(schema.document()).is_valid(data) is expected
    assert jsonschema_rs.validator_for(schema.document()).is_valid(data) is expected


def test_the_index_is_complete() -> None:
    """Each file of the three folders is listed once, says what it shows, and nothing else is there."""
    listed = [vector.file for vector in VECTORS]
    there = [
        f"{folder}/{file.name}"
        for folder in ("valid", "invalid", "tolerated")
        for file in FOLDER.joinpath(folder).iterdir()
    ]
    assert sorted(listed) == sorted(there)
    assert all(vector.says.endswith(".") for vector in VECTORS)
    assert len({vector.says for vector in VECTORS}) == len(VECTORS)


READING: Final = (
    "canonical",
    "codes",
    "dates",
    "convert",
    "fields",
    "findings",
    "formats.json",
    "formats.parsing",
    "migrations",
    "records",
    "textvalues",
)
"""The modules in which lies what can be found when a document is read."""

NOT_IN_A_DOCUMENT: Final = {
    "array_on_line",  # of JSON Lines; tests/test_jsonl.py holds it, and the next
    "damaged_gzip",
    "date_with_time",  # a datetime given where a date is asked for
    "migrated",  # needs an older schema; tests/test_migrations.py has some
    "not_kept_form",  # members given to a constructor as kept
    "not_plain_data",  # a Python object among plain data
    "not_text",  # a code made of something else
    "not_rewritten",  # as "migrated"
    "record_line_too_long",  # of JSON Lines, as above
    "removed_member",  # as "migrated"
    "too_long_to_keep",  # needs a million characters; tests/test_bounds.py holds it
    "too_short",  # no field asks for more than one character
    "type_not_named",  # is found of records that are written
    "too_many_findings",  # needs ten thousand; tests/test_reading.py holds it
}


def problems() -> set[str]:
    """Return the code of everything that can be found in the data of records themselves."""
    names = [info.name for info in pkgutil.walk_packages(kimcore.__path__, "kimcore.")]
    reading = tuple(f"kimcore.{name}" for name in READING)
    modules = [importlib.import_module(name) for name in names if name.startswith(reading)]
    return {one.code for module in modules for one in vars(module).values() if isinstance(one, Problem)}


def test_every_problem_of_reading_has_a_document() -> None:
    """Whatever can be found in a document is found in one of them."""
    shown = {code for vector in VECTORS for _, code in vector.findings}
    missing = sorted(problems() - NOT_IN_A_DOCUMENT - shown)
    assert missing == [], "put a document for each into src/kimcore/testing/vectors/invalid"
    assert sorted(shown - problems()) == sorted(shown & NOT_IN_A_DOCUMENT) == []


def test_what_only_the_reader_sees_has_documents() -> None:
    """Each kind of thing that JSON Schema cannot see is there, bad by its findings and good by the schema."""
    beyond = {code for vector in VECTORS if vector.schema != "refuses" for _, code in vector.findings}
    page = (Path(__file__).parents[1] / "docs" / "reference" / "json-schema.md").read_text(encoding="utf-8")
    for code in beyond:
        assert f"`{code}`" in page, code


# Releases


@pytest.mark.parametrize("kept", sorted(RELEASES.glob("*.json")), ids=lambda path: path.stem)
def test_records_of_a_release_are_read_for_ever(kept: Path) -> None:
    """JSON of each release is read without a fault, and its pickles give equal records."""
    reading = json.read(kept.read_bytes())
    assert {finding.code for finding in reading.findings} <= {"migrated", "removed_member"}
    pickled = pickle.loads(kept.with_suffix(".pickle").read_bytes())  # noqa: S301 - our own bytes
    pairs = list(zip(pickled, reading.records, strict=True))
    assert [one.id for one, read_one in pairs if one != read_one or hash(one) != hash(read_one)] == []


def test_this_release_is_kept() -> None:
    """The records of this version are there for later ones; `python tests/releases/keep.py` puts them there."""
    for suffix in (".json", ".pickle"):
        assert (RELEASES / f"{version('kimcore')}{suffix}").is_file()
