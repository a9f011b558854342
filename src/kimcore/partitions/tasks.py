"""What is done with one part, and with one share.

Each is a function of files and settings alone: whoever does it may break off, and another does it again.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from kimcore.elections import ELECTIONS, Election
from kimcore.errors import ChangedError
from kimcore.fields import Unknown
from kimcore.findings import Findings
from kimcore.formats.jsonl import scan_lines
from kimcore.formats.lines import RawLine
from kimcore.partitions.alone import ALONE
from kimcore.partitions.counted import Duplicates, UnknownElections
from kimcore.partitions.parts import Part, lines_in, raw_lines, raw_lines_at
from kimcore.partitions.planning import Places, Share
from kimcore.partitions.summaries import Summary
from kimcore.records import RECORDS, Record
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Policy, Register, Rule, found_in
from kimcore.rules.calendar import unknown_elections
from kimcore.rules.identity import duplicate_ids

_ALONE: Final = frozenset(map(id, ALONE))


@attrs.frozen(kw_only=True, eq=False)
class Settings:
    """What all tasks of a check are told alike, as `check` is."""

    on: dt.date | None = None
    rules: tuple[Rule, ...] = RULES
    policy: Policy = Policy()  # noqa: RUF009 - frozen
    elections: tuple[Election, ...] = ELECTIONS
    regions: RegionTable | None = None
    complete: bool = False
    unknown: Unknown = Unknown.REFUSE
    types: tuple[type[Record], ...] = RECORDS


@attrs.frozen(eq=False)
class Read:
    """What was read of a part, and what was found about each of its records alone."""

    summary: Summary
    reading: Findings
    checked: Findings


@attrs.define
class _Following:
    """Lines that are read one after the other, and where the last of them begins."""

    lines: Iterable[RawLine]
    offset: int = 0

    def __iter__(self) -> Iterator[RawLine]:
        for line in self.lines:
            self.offset = line.offset
            yield line


def count(part: Part, _: Settings) -> int:
    """Count the lines of a part."""
    return lines_in(part)


def read(part: Part, settings: Settings) -> Read:
    """Read the records of a part, check each alone, and sum up what they are and name."""
    summary, reading, records = Summary(), Findings(), list[Record]()
    lines = _Following(raw_lines(part))
    for line in scan_lines(lines, summary.schemas, unknown=settings.unknown, types=settings.types):
        reading.extend(line.findings)
        if line.record is not None:
            summary.add(line.record, lines.offset, line.number)
            records.append(line.record)
    rules = (rule for rule in settings.rules if id(rule) in _ALONE)
    return Read(summary, reading, _found_in(records, (), rules, settings))


def judge(share: Share, settings: Settings) -> Findings:
    """Check the records of a share beside those that it must know, by the rules that look at several."""
    counted: dict[int, Rule] = {
        id(duplicate_ids): Duplicates(share.duplicates),
        id(unknown_elections): UnknownElections(share.elections),
    }
    rules = (counted.get(id(rule), rule) for rule in settings.rules if id(rule) not in _ALONE)
    return _found_in(_records_at(share.judged, settings), _records_at(share.known, settings), rules, settings)


def _found_in(judged: Iterable[Record], known: Iterable[Record], rules: Iterable[Rule], settings: Settings) -> Findings:
    """Return what rules find about records, and not about those that are only known.

    It differs from `check` in what is known: records that have the id of a judged one are others, and count.
    """
    beside = tuple(known)
    register = Register(
        records=(*judged, *beside),
        complete=settings.complete,
        on=settings.on,
        policy=settings.policy,
        elections=settings.elections,
        regions=settings.regions,
        beside=len(beside),
    )
    return found_in(register, rules)


def _records_at(places: Places, settings: Settings) -> Iterator[Record]:
    """Read the records that begin at some places; raise ChangedError where that is no record any more."""
    for path, offsets in places:
        lines = scan_lines(raw_lines_at(path, offsets), Counter(), unknown=settings.unknown, types=settings.types)
        records = [line.record for line in lines if line.record is not None]
        if len(records) != len(offsets):
            raise ChangedError(path)
        yield from records
