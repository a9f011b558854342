"""The records that are checked together, and what the rules look up in them."""

import bisect
import datetime as dt
import functools
import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar, cast

import attrs

from kimcore.elections import ELECTIONS, Election
from kimcore.findings import Finding, Param, Problem
from kimcore.pickles import Pickled
from kimcore.records import Area, HeadCount, Member, Occasion, OfficialDocument, Person, Record, Session, Tenure, Venue
from kimcore.records.by_name import names_of
from kimcore.regions import RegionTable
from kimcore.rules.parts import AnyPart, Reference, Walk, references
from kimcore.rules.policy import Policy
from kimcore.rules.timetables import Timetable

AnyRecord = TypeVar("AnyRecord", bound=Record)
Made = TypeVar("Made")
_WALKED_FOR: Final = (Occasion, Tenure, HeadCount, OfficialDocument, Venue, Person, Area)
"""The classes of parts that our own rules look at."""


@attrs.frozen(kw_only=True, eq=False)
class Register(Pickled):
    """Records in the order of their input, and what is known beside them. Each index is built once, when first used.

    The last of the records, as many as `beside` says, are known and not judged: findings about them are dropped. A
    rule may look at all records alike; one that looks at each by itself does so for those of `judged` and `each`.
    `elsewhere` are records by id that are looked up one by one, where one is named that is not among the records.

    `complete` says that nothing the records refer to lies outside. `on` is the day for terms and retention: rules
    that need it say nothing without it. `regions` is the tool's list of regions, if it has one.
    """

    records: tuple[Record, ...]
    complete: bool = False
    on: dt.date | None = None
    policy: Policy = attrs.field(factory=Policy)
    elections: tuple[Election, ...] = ELECTIONS
    regions: RegionTable | None = None
    beside: int = 0
    elsewhere: Mapping[str, Record | None] | None = None
    _walks: dict[object, Walk] = attrs.field(factory=dict[object, Walk], init=False, repr=False)
    _all: dict[type, Sequence[tuple[int, Record]]] = attrs.field(
        factory=dict[type, "Sequence[tuple[int, Record]]"], init=False, repr=False
    )
    _made: dict[object, object] = attrs.field(factory=dict[object, object], init=False, repr=False)
    _asked: dict[str, Record | None] = attrs.field(factory=dict[str, "Record | None"], init=False, repr=False)

    @functools.cached_property
    def judged(self) -> tuple[Record, ...]:
        """The records that are judged, which come before all others."""
        return self.records[: len(self.records) - self.beside]

    @functools.cached_property
    def by_id(self) -> Mapping[str, Sequence[int]]:
        """The indices of the records that have an id."""
        by_id: dict[str, list[int]] = {}
        for index, record in enumerate(self.records):
            by_id.setdefault(record.id, []).append(index)
        return by_id

    @functools.cached_property
    def types(self) -> Mapping[str, Collection[str]]:
        """The names of the types that records of an id have."""
        return {one: self.types_of(one) for one in self.by_id}

    def types_of(self, record_id: str) -> Collection[str]:
        """Return the names of the types that records of an id have, also the one that is elsewhere; none are absent.

        A record of a type below one of ours has the names of both.
        """
        found = [names_of(one) for one in self.classes_of(record_id)]
        return found[0] if len(found) == 1 else frozenset[str]().union(*found)

    def classes_of(self, record_id: str) -> Collection[type[Record]]:
        """Return the types that records of an id have, also the one that is elsewhere."""
        indices = self.by_id.get(record_id)
        if indices is not None and len(indices) > 1:
            return self._classes_of_several[record_id]
        record = self._from_elsewhere(record_id) if indices is None else self.records[indices[0]]
        return () if record is None else (type(record),)

    @functools.cached_property
    def _classes_of_several(self) -> Mapping[str, Collection[type[Record]]]:
        several = ((one, indices) for one, indices in self.by_id.items() if len(indices) > 1)
        return {one: {type(self.records[index]) for index in indices} for one, indices in several}

    @functools.cached_property
    def references(self) -> tuple[tuple[Reference, ...], ...]:
        """The references in each record, by its index."""
        return tuple(self.references_in(index) for index in range(len(self.records)))

    def references_in(self, index: int) -> tuple[Reference, ...]:
        """Return the references in the record with an index."""
        if not self.judges(index):
            return tuple(references(self.records[index]))
        walk = self._walked
        first, end = (bisect.bisect_left(walk.places, place) for place in (index, index + 1))
        return tuple(walk.references[first:end])

    @property
    def referring(self) -> Iterator[tuple[int, Reference]]:
        """The references in the records that are judged, each with the index of its record, in their order."""
        return zip(self._walked.places, self._walked.references, strict=True)

    def parts(self, cls: type[AnyPart]) -> Sequence[tuple[int, str, AnyPart]]:
        """Return every part of a class in the records that are judged, at any depth: index, pointer and the part.

        The records are walked through once for all classes that our own rules look at, however many rules do.
        """
        walk = self._walked if cls in _WALKED_FOR else self._walks.get(cls)
        if walk is None:
            walk = self._walks[cls] = Walk(self.judged, (cls,))
        return cast("Sequence[tuple[int, str, AnyPart]]", walk.parts[cls])

    @functools.cached_property
    def _walked(self) -> Walk:
        return Walk(self.judged, _WALKED_FOR, references=True)

    def once(self, make: Callable[["Register"], Made]) -> Made:
        """Return what a function makes of the register: it is made once, however many rules ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def _from_elsewhere(self, record_id: str) -> Record | None:
        """Ask for a record that is not among the records, once for each id."""
        if self.elsewhere is None:
            return None
        if record_id not in self._asked:
            self._asked[record_id] = self.elsewhere.get(record_id)
        return self._asked[record_id]

    @functools.cached_property
    def members(self) -> Mapping[str, Sequence[tuple[int, Member]]]:
        """The memberships of a group, by its id, each with its index; an id that is used twice counts for none."""
        members: dict[str, list[tuple[int, Member]]] = {}
        for one in self.unique(Member):
            group = one[1].group.id
            if group is not None:
                members.setdefault(group, []).append(one)
        return members

    @functools.cached_property
    def sessions(self) -> Mapping[str, Sequence[tuple[int, Session, str]]]:
        """The sessions that name a group, by its id, each with its index and the pointer of the reference."""
        sessions: dict[str, list[tuple[int, Session, str]]] = {}
        for index, session in self.all(Session):
            for reference in self.references_in(index):
                if "Group" in reference.targets:
                    sessions.setdefault(reference.id, []).append((index, session, reference.pointer))
        return sessions

    @functools.cached_property
    def calendar(self) -> Mapping[str, Election]:
        """The elections by their codes; of two with one code the later counts, so that a tool can replace one."""
        return {election.code: election for election in self.elections}

    @functools.cached_property
    def timetables(self) -> Mapping[str, Timetable]:
        """The timetables of the elections of the calendar, by their codes."""
        return {code: Timetable(election) for code, election in self.calendar.items()}

    @functools.cached_property
    def _by_type(self) -> Mapping[type, Sequence[tuple[int, Record]]]:
        by_type: dict[type, list[tuple[int, Record]]] = {}
        for index, record in enumerate(self.records):
            by_type.setdefault(type(record), []).append((index, record))
        return by_type

    def all(self, cls: type[AnyRecord]) -> Sequence[tuple[int, AnyRecord]]:
        """Return every record of a type, and of those below it, with its index, in their order."""
        if cls not in self._all:
            below = [of_type for one, of_type in self._by_type.items() if issubclass(one, cls)]
            self._all[cls] = below[0] if len(below) == 1 else tuple(heapq.merge(*below, key=_index_of))
        return cast("Sequence[tuple[int, AnyRecord]]", self._all[cls])

    def each(self, cls: type[AnyRecord]) -> Sequence[tuple[int, AnyRecord]]:
        """Return every record of a type that is judged, with its index."""
        every = self.all(cls)
        return every[: bisect.bisect_left(every, len(self.judged), key=_index_of)] if self.beside else every

    def judges(self, index: int) -> bool:
        """Whether the record with an index is judged."""
        return index < len(self.judged)

    def unique(self, cls: type[AnyRecord]) -> Iterator[tuple[int, AnyRecord]]:
        """Return the records of a type whose id is theirs alone, so that a reference to it means them."""
        return (one for one in self.all(cls) if len(self.by_id[one[1].id]) == 1)

    def find(self, record_id: str | None, cls: type[AnyRecord]) -> AnyRecord | None:
        """Return the record that an id means; None where there is none, or several, or one of another type."""
        if record_id is None:
            return None
        indices = self.by_id.get(record_id)
        if indices is None:
            record = self._from_elsewhere(record_id)
        else:
            record = self.records[indices[0]] if len(indices) == 1 else None
        return record if isinstance(record, cls) else None

    def named_elsewhere(self, cls: type[AnyRecord]) -> Iterator[AnyRecord]:
        """Return the records of a type that are elsewhere and that a record names which is judged, each once."""
        every = range(len(self.judged)) if self.elsewhere is not None else ()
        ids = dict.fromkeys(reference.id for index in every for reference in self.references_in(index))
        found = (self._from_elsewhere(one) for one in ids if one not in self.by_id)
        return (record for record in found if isinstance(record, cls))

    def finding(
        self, problem: Problem, index: int, pointer: str, *, others: Iterable[str] = (), **params: Param
    ) -> Finding:
        """Return a finding at a pointer inside the record with that index."""
        return Finding(
            problem=problem,
            pointer=pointer,
            record_id=self.records[index].id,
            others=tuple(others),
            params=tuple(params.items()),
            index=index,
        )

    def located(self, finding: Finding, index: int) -> Finding:
        """Return a finding that names the record with that index."""
        return attrs.evolve(finding, record_id=self.records[index].id, index=index)


def _index_of(place: tuple[int, object]) -> int:
    return place[0]
