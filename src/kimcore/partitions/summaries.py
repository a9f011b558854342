"""What is known of the records of one part of a file once they were read: a hundred bytes or so of each."""

from array import array
from collections import Counter
from collections.abc import Sequence

import attrs

from kimcore.partitions import links
from kimcore.partitions.rows import KEY, NUMBER, Rows
from kimcore.pickles import Pickled
from kimcore.records import Record
from kimcore.rules.parts import Reference, references

ElectionUse = tuple[int, tuple[str, int]]
"""How many records name an election, and the first of them: by its id, and then by its number."""


@attrs.define(eq=False)
class Summary(Pickled):
    """The records of a part, by their numbers in it from 0: where they stand, of what they are, and their ties."""

    stand: Rows = attrs.field(factory=lambda: Rows.of(KEY + KEY))
    """Of each record its place in the file and its line."""
    records: Rows = attrs.field(factory=lambda: Rows.of(KEY + NUMBER + NUMBER + KEY))
    """Of each record its id, its type, its regency (a position among `homes`) and the group that it names."""
    homes: dict[str, int] = attrs.field(factory=lambda: {"": 0})
    """The regencies that records say they are of, each with its position."""
    names: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Records, and the ids they name; in their order."""
    common: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Records, and what they have in common with those that they are judged with."""
    asks: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Records, and what they ask for beside that."""
    answers: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Records, and what they answer of what others ask for."""
    met: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY + NUMBER))
    """Held sessions, the groups that they name, and their days."""
    uses: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Sessions, and the items that they use."""
    issued: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Items, and their issuers."""
    chains: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + NUMBER + KEY))
    """Records that are in a chain, the number of the chain, and the id that comes next in it."""
    participants: Rows = attrs.field(factory=lambda: Rows.of(NUMBER))
    """Institutions that are parties or candidates."""
    sites: Rows = attrs.field(factory=lambda: Rows.of(NUMBER + KEY))
    """Institutions, and what they state of their domains and accounts."""
    elections: dict[str, ElectionUse] = attrs.field(factory=dict[str, ElectionUse])
    """Of each election that is named, how many records name it, and the first of them."""
    schemas: Counter[int] = attrs.field(factory=Counter[int])
    """How many records were written with each schema."""

    def __len__(self) -> int:
        """How many records there are."""
        return len(self.records)

    @property
    def offsets(self) -> "array[int]":
        """Where each record begins in the file."""
        return self.stand.columns[0]

    @property
    def lines(self) -> "array[int]":
        """The line of each record."""
        return self.stand.columns[1]

    @property
    def ids(self) -> "array[int]":
        """The id of each record."""
        return self.records.columns[0]

    @property
    def types(self) -> "array[int]":
        """The number of the type of each record."""
        return self.records.columns[1]

    def add(self, record: Record, offset: int, line: int) -> None:
        """Add a record that stands on a line of the file."""
        number = len(self)
        home = self.homes.setdefault(links.home(record), len(self.homes))
        self.stand.add(offset, line)
        found = tuple(references(record))
        groups = links.groups_named(found)
        self.records.add(links.id_key(record.id), links.type_of(record), home, groups[0] if groups else links.NO_KEY)
        self._tie(number, record, found)
        if (until := links.held_until(record)) is not None:
            for group in groups:
                self.met.add(number, group, until)
        if links.is_participant(record):
            self.participants.add(number)
        if site := links.site(record):
            self.sites.add(number, site)
        if issuer := links.issuer(record):
            self.issued.add(number, issuer)
        self._count_election(number, record)

    def _tie(self, number: int, record: Record, found: Sequence[Reference]) -> None:
        for rows, keys in (
            (self.names, links.named(found)),
            (self.common, links.common(record)),
            (self.asks, links.asked(record)),
            (self.answers, links.answered(record)),
            (self.uses, links.used(record)),
        ):
            for key in keys:
                rows.add(number, key)
        for chain, following in links.chained(record):
            self.chains.add(number, chain, following)

    def _count_election(self, number: int, record: Record) -> None:
        election = links.election(record)
        if election is not None:
            mine = record.id, number
            count, first = self.elections.get(election, (0, mine))
            self.elections[election] = count + 1, min(first, mine)
