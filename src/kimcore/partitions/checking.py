"""A check of files that are read and checked part by part."""

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

import attrs

from kimcore.elections import ELECTIONS, Election
from kimcore.fields import Unknown
from kimcore.fields.reading import exact_unknown
from kimcore.findings import Finding, Findings
from kimcore.migrations import migrated
from kimcore.partitions.parts import Part, parts_of
from kimcore.partitions.planning import Plan
from kimcore.partitions.registers import Whole
from kimcore.partitions.summaries import Summary
from kimcore.partitions.tasks import Read, Settings, count, judge, read
from kimcore.pickles import Pickled
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import types_by_name
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Policy, Rule, exact_day, order_of

Task = TypeVar("Task")
Result = TypeVar("Result")
Path = str | os.PathLike[str]

BLOCK: Final = 16 * 2**20
"""How many bytes a part has, unless a caller says so: about 25,000 records."""
SHARE: Final = 20_000
"""How many records are judged together, unless those of one regency are more."""


class Spread(Protocol):
    """Does tasks in any order, anywhere, and gives their results in that of the tasks."""

    def __call__(
        self, function: Callable[[Task, Settings], Result], tasks: Iterable[Task], settings: Settings, /
    ) -> Iterator[Result]:
        """Yield the result of each task."""
        ...


def in_turn(
    function: Callable[[Task, Settings], Result], tasks: Iterable[Task], settings: Settings, /
) -> Iterator[Result]:
    """Do one task after the other, here."""
    return (function(task, settings) for task in tasks)


@attrs.frozen
class Located(Pickled):
    """A finding, and the file and the line that it is about; both are None for what is said of all files."""

    finding: Finding
    file: str | None = None
    line: int | None = None


@attrs.frozen(kw_only=True)
class Report(Pickled):
    """What was found in some files: on reading them, and by checking all their records together."""

    records: int
    read: tuple[Located, ...]
    """File by file what reading it says, each at its line."""
    checked: tuple[Located, ...]
    """What `check` finds, in its order, with the place of each record among all that were read as `index`."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What `check` returns of all records."""
        return tuple(one.finding for one in self.checked)


def check(  # noqa: PLR0913 - those of kimcore.check, and how the work is split
    paths: Path | Iterable[Path],
    *,
    on: dt.date | None = None,
    rules: Iterable[Rule] = RULES,
    policy: Policy = Policy(),  # noqa: B008 - frozen
    elections: Iterable[Election] = ELECTIONS,
    regions: RegionTable | None = None,
    complete: bool = False,
    unknown: Unknown = Unknown.REFUSE,
    types: Collection[type[Record]] = RECORDS,
    blocksize: int = BLOCK,
    share: int = SHARE,
    spread: Spread = in_turn,
) -> Report:
    """Check the records of JSON Lines files as `kimcore.check` does, and never hold all of them.

    The findings are those of one check of all records, file after file in the order given, whatever the sizes. Files
    are split between lines into parts of about `blocksize` bytes; each is read and its records are checked alone where
    it lies. Then the records of one or several regencies, about `share` of them, are read again and checked together
    with those of other regencies that they have to do with. Here are only ever a hundred bytes or two of each record,
    and what was found.

    `spread` does the tasks: one after the other here, or with `kimcore.dask.workers` on other machines, which need
    the files under the same paths. A rule of a tool's own sees the records of a share, and what those name; it has to
    be pickled, for other processes, and so have `types` of its own.

    Raises OSError where a file cannot be read, TypeError where `on` has a time of day, ValueError where a size is below
    1, and ChangedError where a file is changed meanwhile.
    """
    settings = Settings(
        on=exact_day(on),
        rules=tuple(rules),
        policy=policy,
        elections=tuple(elections),
        regions=regions,
        complete=complete,
        unknown=exact_unknown(unknown),
        types=tuple(types_by_name(types).values()),
    )
    if share < 1:
        raise ValueError(f"a share has 1 record or more, not {share}")
    parts = _numbered([part for path in _paths(paths) for part in parts_of(path, blocksize)], spread, settings)
    return _check(parts, share, spread, settings)


def _check(parts: Sequence[Part], share: int, spread: Spread, settings: Settings) -> Report:
    checked, read_of, summaries = Findings(), _ReadOf(), list[Summary]()
    base = 0
    for part, one in zip(parts, spread(read, parts, settings), strict=True):
        read_of.add(part.path, one)
        _merge(checked, one.checked, range(base, base + len(one.summary)))
        summaries.append(one.summary)
        base += len(one.summary)
    whole = Whole(parts, summaries)
    plan = Plan(whole, share)
    for judged, found in zip(plan.judged, spread(judge, plan.shares(), settings), strict=True):
        _merge(checked, found, judged)
    return Report(records=base, read=tuple(read_of.located()), checked=tuple(_located(one, whole) for one in checked))


def _paths(paths: Path | Iterable[Path]) -> Iterable[Path]:
    return [paths] if isinstance(paths, str | os.PathLike) else paths


def _numbered(parts: Sequence[Part], spread: Spread, settings: Settings) -> Sequence[Part]:
    """Return parts with the numbers of their first lines."""
    numbered: list[Part] = []
    line = 1
    for part, lines in zip(parts, spread(count, parts, settings), strict=True):
        line = line if part.start else 1
        numbered.append(attrs.evolve(part, first_line=line))
        line += lines
    return numbered


def _merge(total: Findings, found: Findings, positions: Sequence[int]) -> None:
    """Add what was found about some records, whose positions in the register are given."""

    def moved(finding: Finding) -> Finding:
        return finding if finding.index is None else attrs.evolve(finding, index=positions[finding.index])

    total.take_in_order(found, moved, _order)


def _order(finding: Finding) -> tuple[object, ...]:
    return *order_of(finding), -1 if finding.index is None else finding.index


def _located(finding: Finding, whole: Whole) -> Located:
    return Located(finding) if finding.index is None else Located(finding, *whole.place(finding.index))


class _ReadOf:
    """What was found on reading each file, and with which schemas its records were written."""

    def __init__(self) -> None:
        self._found: dict[str, Findings] = {}
        self._schemas: dict[str, Counter[int]] = {}

    def add(self, path: str, one: Read) -> None:
        """Add the next part of a file."""
        self._found.setdefault(path, Findings()).take(one.reading, _same)
        self._schemas.setdefault(path, Counter()).update(one.summary.schemas)

    def located(self) -> Iterator[Located]:
        """Yield all, file by file."""
        for path, found in self._found.items():
            found.extend(migrated(self._schemas[path]))
            yield from (Located(finding, path, finding.line) for finding in found)


def _same(finding: Finding) -> Finding:
    return finding
