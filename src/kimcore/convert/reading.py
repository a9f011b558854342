"""The plain data of documents into records, with everything that is found and where it stood."""

import functools
from collections import Counter
from collections.abc import Callable, Iterable
from typing import cast

import attrs

from kimcore.convert.places import Place, place_in_array, place_of_all, placed
from kimcore.convert.records import RECORD_KINDS, is_headed, read_record
from kimcore.errors import LoadError
from kimcore.fields import Reader, Unknown
from kimcore.fields.reading import exact_unknown
from kimcore.findings import Finding, Findings, Severity
from kimcore.migrations import migrated
from kimcore.records import Record


@attrs.frozen(kw_only=True)
class Reading:
    """What was read: the good records, where each stood and with which schema, and everything that was found."""

    records: tuple[Record, ...] = ()
    places: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()
    source_schemas: tuple[int, ...] = ()


def sound(reading: Reading) -> tuple[Record, ...]:
    """Return the records of a reading; raise LoadError with every finding where one is an error."""
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise LoadError(reading.findings)
    return reading.records


def read(data: object, *, unknown: Unknown = Unknown.REFUSE) -> Reading:
    """Read plain data: one record as a dict, or a list of them. Never raises; what is wrong is in the findings."""
    return read_document(data, unknown=unknown)


def read_document(
    data: object, *, unknown: Unknown, already: Iterable[Finding] = (), may_hold_flaws: bool = False
) -> Reading:
    """Read the plain data of a JSON document: of one record, or of an array of them."""
    is_array = type(data) is list
    items = enumerate(cast("list[object]", data)) if is_array else [(0, data)]
    place_of = place_in_array if is_array else place_of_all
    return read_items(items, place_of, unknown=unknown, already=already, may_hold_flaws=may_hold_flaws)


def read_items(
    items: Iterable[tuple[int, object]],
    place_of: Callable[[int], Place],
    *,
    unknown: Unknown = Unknown.REFUSE,
    already: Iterable[Finding] = (),
    may_hold_flaws: bool = False,
) -> Reading:
    """Read the plain data of one record after the other, each with the number that `place_of` knows its place by.

    `already` is what a format found before it came to the records, and `may_hold_flaws` says that it left a Flaw
    somewhere in them, or in the place of one. Last come notes of how many records were migrated. Raises TypeError where
    `unknown` is no Unknown.
    """
    unknown = exact_unknown(unknown)
    records: list[Record] = []
    places: list[Place] = []
    schemas: list[int] = []
    findings = Findings()
    findings.extend(already)
    for number, raw in items:
        if findings.is_full and not is_headed(raw):
            findings.omit(Severity.ERROR)
            continue
        reader = Reader(unknown=unknown, depth=1, found=Findings(findings.room), may_hold_flaws=may_hold_flaws)
        record, schema = read_record(raw, RECORD_KINDS, reader)
        findings.take(reader.found, functools.partial(placed, raw, place_of, number))
        if isinstance(record, Record):
            records.append(record)
            places.append(place_of(number))
            schemas.append(schema)
    findings.extend(migrated(Counter(schemas)))
    return Reading(
        records=tuple(records), places=tuple(places), findings=tuple(findings), source_schemas=tuple(schemas)
    )
