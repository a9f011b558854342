"""The plain data of documents into records, with everything that is found and where it stood."""

import functools
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import cast

import attrs

from kimcore.convert.places import Place, place_in_array, place_of_all, placed
from kimcore.convert.records import is_headed, read_record, right_record
from kimcore.errors import LoadError
from kimcore.fields import Reader, Unknown
from kimcore.fields.compiled.reading import read_members
from kimcore.fields.reading import Doubt, exact_unknown
from kimcore.findings import Finding, Findings, Severity
from kimcore.migrations import current_schema, migrated
from kimcore.pickles import Pickled
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import RecordTypes, types_by_name


@attrs.frozen(kw_only=True)
class Reading(Pickled):
    """What was read: the good records, where each stood and with which schema, and everything that was found."""

    records: tuple[Record, ...] = ()
    places: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()
    source_schemas: tuple[int, ...] = ()


def read(data: object, *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS) -> Reading:
    """Read plain data: one record as a dict, or a list of them. Never raises; what is wrong is in the findings.

    `types` are the types of record that there are: `(*RECORDS, Aduan)` for one of a tool's own beside ours. TypeError
    says at once which of them is declared so that its records could not be read whole.
    """
    return read_document(data, unknown=unknown, types=types_by_name(types)).reading()


def read_document(
    data: object,
    *,
    unknown: Unknown,
    types: RecordTypes,
    already: Iterable[Finding] = (),
    may_hold_flaws: bool = False,
) -> "Gathered":
    """Read the plain data of a JSON document: of one record, or of an array of them."""
    is_array = type(data) is list
    place_of = place_in_array if is_array else place_of_all
    gathered = Gathered(place_of, unknown, already, types=types, may_hold_flaws=may_hold_flaws)
    for number, raw in enumerate(cast("list[object]", data) if is_array else [data]):
        gathered.read(number, raw)
    return gathered


def read_items(  # noqa: PLR0913 - each says how the items are read; all but two have a default
    items: Iterable[tuple[int, object]],
    place_of: Callable[[int], Place],
    *,
    unknown: Unknown = Unknown.REFUSE,
    already: Iterable[Finding] = (),
    may_hold_flaws: bool = False,
    types: Collection[type[Record]] = RECORDS,
) -> Reading:
    """Read the plain data of one record after the other, as `Gathered` does."""
    gathered = Gathered(place_of, unknown, already, types=types_by_name(types), may_hold_flaws=may_hold_flaws)
    for number, raw in items:
        gathered.read(number, raw)
    return gathered.reading()


class Gathered:
    """What is read of a document, one record after the other, each with the number that `place_of` knows its place by.

    `already` is what a format found before it came to the records, and `may_hold_flaws` says that it left a Flaw
    somewhere in them, or in the place of one. `types` are the types of record that there are, by their names. Raises
    TypeError where `unknown` is no Unknown.
    """

    def __init__(
        self,
        place_of: Callable[[int], Place],
        unknown: Unknown,
        already: Iterable[Finding] = (),
        *,
        types: RecordTypes,
        may_hold_flaws: bool = False,
    ) -> None:
        """Start without records."""
        self.types = types
        self._place_of = place_of
        self._unknown = exact_unknown(unknown)
        self._may_hold_flaws = may_hold_flaws
        self._records: list[Record] = []
        self._numbers: list[int] = []
        self._schemas: list[int] = []
        self._findings = Findings()
        self._findings.extend(already)

    @property
    def is_full(self) -> bool:
        """Whether no more findings are kept."""
        return self._findings.is_full

    def add(self, number: int, record: Record, schema: int) -> None:
        """Take a record that was read already, and the schema that it was written with."""
        self._records.append(record)
        self._numbers.append(number)
        self._schemas.append(schema)

    def read(self, number: int, raw: object) -> None:
        """Read the plain data of a record."""
        if self._is_passed_over(raw):
            return
        try:
            record = right_record(raw, self.types)
        except Doubt:
            self.read_closely(number, raw)
        else:
            self.add(number, cast("Record", record), current_schema())

    def _is_passed_over(self, raw: object) -> bool:
        """Count what is no record and not look at it, once no more findings are kept: there may be millions."""
        is_passed_over = self.is_full and not is_headed(raw, self.types)
        if is_passed_over:
            self._findings.omit(Severity.ERROR)
        return is_passed_over

    def read_closely(self, number: int, raw: object) -> None:
        """Read the plain data of a record in which something may be wrong."""
        if self._is_passed_over(raw):
            return
        findings = self._findings
        found = Findings(findings.room)
        reader = Reader(self._unknown, depth=1, found=found, may_hold_flaws=self._may_hold_flaws, quick=read_members)
        record, schema = read_record(raw, self.types, reader)
        findings.take(found, functools.partial(placed, raw, self._place_of, number))
        if isinstance(record, Record):
            self.add(number, record, schema)

    def reading(self) -> Reading:
        """Return all of it; last of what was found come notes of how many records were migrated."""
        return Reading(
            records=tuple(self._records),
            places=tuple(map(self._place_of, self._numbers)),
            findings=self._found(),
            source_schemas=tuple(self._schemas),
        )

    def sound(self) -> tuple[Record, ...]:
        """Return the records; raise LoadError with every finding where one is an error."""
        findings = self._found()
        if any(finding.severity is Severity.ERROR for finding in findings):
            raise LoadError(findings)
        return tuple(self._records)

    def _found(self) -> tuple[Finding, ...]:
        self._findings.extend(migrated(Counter(self._schemas)))
        return tuple(self._findings)
