"""The rules that count over a whole register, told what was counted."""

from collections.abc import Iterator, Mapping

import attrs

from kimcore.findings import Finding
from kimcore.records import InformationItem, Session
from kimcore.rules import Register
from kimcore.rules.calendar import UNKNOWN_ELECTION
from kimcore.rules.identity import DUPLICATE_ID


@attrs.frozen(eq=False)
class Duplicates:
    """The rule `duplicate_ids` where it is known how many records have the id of a record that is not the first."""

    counts: Mapping[int, int]

    def __call__(self, register: Register) -> Iterator[Finding]:
        """Find the records whose id an earlier one has."""
        for index, count in self.counts.items():
            yield register.finding(DUPLICATE_ID, index, "/id", count=count)


@attrs.frozen(eq=False)
class UnknownElections:
    """The rule `unknown_elections` where it is known how many records name the election of the first that does."""

    counts: Mapping[int, int]

    def __call__(self, register: Register) -> Iterator[Finding]:
        """Find the first records by id that name an election which the calendar does not hold."""
        for index, count in self.counts.items():
            record = register.records[index]
            if isinstance(record, InformationItem | Session) and record.election not in register.calendar:
                yield register.finding(UNKNOWN_ELECTION, index, "/election", count=count)
