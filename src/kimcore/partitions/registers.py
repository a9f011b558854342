"""The summaries of all parts as one register: its records by their positions, in the order of the parts."""

import bisect
import itertools
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from kimcore.partitions.links import NO_KEY, is_of
from kimcore.partitions.parts import Part
from kimcore.partitions.rows import KEY, NUMBER, Rows
from kimcore.partitions.summaries import ElectionUse, Summary
from kimcore.records import Group

_IDS_AT_ONCE: Final = 1 << 18


class Whole:
    """Where each record of a register stands, and what is known of it."""

    def __init__(self, parts: Sequence[Part], summaries: Sequence[Summary]) -> None:
        """Put the summaries of parts one behind the other."""
        self.parts = parts
        self.summaries = summaries
        self.bases: Sequence[int] = list(itertools.accumulate((len(one) for one in summaries), initial=0))

    def __len__(self) -> int:
        """How many records there are."""
        return self.bases[-1]

    def find(self, position: int) -> tuple[int, int]:
        """Return the part in which a record stands, and its number there."""
        part = bisect.bisect_right(self.bases, position) - 1
        return part, position - self.bases[part]

    def place(self, position: int) -> tuple[str, int]:
        """Return the file and the line of a record."""
        part, number = self.find(position)
        return self.parts[part].path, self.summaries[part].lines[number]

    def ids(self) -> Iterator[tuple[int, int]]:
        """Yield the id of each record with its position."""
        return zip(itertools.chain.from_iterable(one.ids for one in self.summaries), itertools.count())

    def rows(self, rows_of: Callable[[Summary], Rows]) -> Iterator[tuple[int, ...]]:
        """Yield the rows of one kind of all summaries, with positions in place of numbers."""
        for base, summary in zip(self.bases, self.summaries, strict=False):
            yield from ((base + number, *rest) for number, *rest in rows_of(summary))

    def id_of(self, position: int) -> int:
        """Return the id of a record."""
        part, number = self.find(position)
        return self.summaries[part].ids[number]

    def type_of(self, position: int) -> int:
        """Return the number of the type of a record."""
        part, number = self.find(position)
        return self.summaries[part].types[number]

    def named_in(self, position: int) -> "array[int]":
        """Return the ids that a record names."""
        part, number = self.find(position)
        numbers, ids = self.summaries[part].names.columns
        return ids[bisect.bisect_left(numbers, number) : bisect.bisect_right(numbers, number)]

    def repeated(self) -> Mapping[int, Sequence[int]]:
        """Return the records of each id that several have, in their order."""
        found: dict[int, array[int]] = {}
        slices = [Rows.of(KEY + NUMBER) for _ in range(1 + len(self) // _IDS_AT_ONCE)]
        for one, position in self.ids():
            slices[one % len(slices)].add(one, position)
        for rows in slices:
            first: dict[int, int] = {}
            for one, position in rows:
                if one in first:
                    found.setdefault(one, array(NUMBER, [first[one]])).append(position)
                else:
                    first[one] = position
        return found

    def elections(self) -> Iterator[ElectionUse]:
        """Yield how many records name each election, and the first of them, by its position."""
        found: dict[str, ElectionUse] = {}
        for base, summary in zip(self.bases, self.summaries, strict=False):
            for election, (count, (one, number)) in summary.elections.items():
                mine = one, base + number
                before, first = found.get(election, (0, mine))
                found[election] = before + count, min(first, mine)
        yield from found.values()

    def homes(self) -> Iterator[tuple[str, int]]:
        """Yield the regency of each record, its own or that of the group it names; else the part it stands in."""
        regencies = self._regencies_of_groups()
        for part, summary in enumerate(self.summaries):
            names = list(summary.homes)
            for _, _, home, group in summary.records:
                name = names[home] or (regencies.get(group, "") if group != NO_KEY else "")
                yield name, -1 if name else part

    def _regencies_of_groups(self) -> Mapping[int, str]:
        regencies: dict[int, str] = {}
        for summary in self.summaries:
            names = list(summary.homes)
            groups = ((one, home) for one, kind, home, _ in summary.records if is_of(kind, Group) and home)
            regencies.update((one, names[home]) for one, home in groups)
        return regencies
