"""Which records are judged together, and which others must be known for that.

Records of one regency are judged together, as far as they say of which they are, and several regencies make a share of
about so many records. That is a matter of how much has to be brought from elsewhere and of nothing else: what a record
is judged by is there in whatever share it is judged.

That is, first, what it asks for (`links`), the records that it names, and others of its id; and then, for each record
so found, the records which that one names, and others of its id. No rule looks further, but for the chains that may
lead back to their start: of such a circle all records are known. The official sites of all institutions are known
wherever items are judged.
"""

import bisect
import itertools
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from kimcore.partitions.exchange import Exchange, Wanted
from kimcore.partitions.links import is_of
from kimcore.partitions.registers import Whole
from kimcore.partitions.rows import NUMBER
from kimcore.records import InformationItem

Places = tuple[tuple[str, "array[int]"], ...]
"""Files, and where records begin in each."""


@attrs.frozen(eq=False)
class Share:
    """Records that are judged in one task, those that must be known for it, and what was counted in the register.

    `duplicates` says how many records have the id of a judged one which is not the first of them, and `elections` how
    many name the election of one that stands for them all; both by the number of the record among those judged.
    """

    judged: Places
    known: Places
    duplicates: Mapping[int, int]
    elections: Mapping[int, int]


class Plan:
    """Shares of the records of a register."""

    def __init__(self, whole: Whole, most: int) -> None:
        """Deal the records to shares of about so many, and find what each must know."""
        self._whole = whole
        share_of, shares = _dealt(whole.homes(), most)
        self.judged: Sequence[array[int]] = [array(NUMBER) for _ in range(shares)]
        """The positions of the records of each share."""
        for position, share in enumerate(share_of):
            self.judged[share].append(position)
        self._share_of = share_of
        self._repeated = whole.repeated()
        self._wanted: Wanted = [set[int]() for _ in range(shares)]
        self._find_known()

    def shares(self) -> Iterator[Share]:
        """Yield the shares."""
        duplicates = self._counted(
            (position, len(positions)) for positions in self._repeated.values() for position in positions[1:]
        )
        elections = self._counted((first[1], count) for count, first in self._whole.elections())
        for number, (judged, known) in enumerate(zip(self.judged, self._wanted, strict=True)):
            yield Share(
                self._places(judged), self._places(sorted(known)), duplicates.get(number, {}), elections.get(number, {})
            )

    def _counted(self, counts: Iterable[tuple[int, int]]) -> Mapping[int, dict[int, int]]:
        """Return counts by share, and by the number of their record in it."""
        found: dict[int, dict[int, int]] = {}
        for position, count in counts:
            share = self._share_of[position]
            found.setdefault(share, {})[bisect.bisect_left(self.judged[share], position)] = count
        return found

    def _places(self, positions: Iterable[int]) -> Places:
        """Return where records stand, in their order, file by file; a file that was given twice is there twice."""
        places: list[tuple[str, array[int]]] = []
        for part, alike in itertools.groupby(map(self._whole.find, positions), key=lambda one: one[0]):
            path = self._whole.parts[part].path
            stand = self._whole.summaries[part].offsets
            offsets = array("Q", (stand[number] for _, number in alike))
            if places and places[-1][0] == path and places[-1][1][-1] < offsets[0]:
                places[-1][1].extend(offsets)
            else:
                places.append((path, offsets))
        return tuple(places)

    def _find_known(self) -> None:
        ids = Exchange(self._share_of, len(self._whole))
        for one, position in self._whole.ids():
            if one not in self._repeated:
                ids.answer(one, position)
        for one, positions in self._repeated.items():
            for position in self._two_of_each_type(positions):
                ids.answer(one, position)
        self._ask_for_ids(ids)
        self._bring_what_is_shared()
        self._bring_sessions_met()
        self._bring_users()
        self._bring_circles()
        self._bring_sites()
        ids.deliver(self._wanted)
        self._ask_for_ids_of_known(ids)
        ids.deliver(self._wanted)

    def _two_of_each_type(self, positions: Sequence[int]) -> Iterator[int]:
        """Choose from the records of one id as many as tell that there are several, and of which types."""
        met = Counter[int]()
        for position in positions:
            kind = self._whole.type_of(position)
            met[kind] += 1
            if met[kind] <= 2:  # noqa: PLR2004 - so that one is left where the other is judged
                yield position

    def _ask_for_ids(self, ids: Exchange) -> None:
        for position, one in self._whole.rows(lambda one: one.names):
            ids.ask(one, self._share_of[position])
        for one, positions in self._repeated.items():
            for share in {self._share_of[position] for position in positions}:
                ids.ask(one, share)

    def _ask_for_ids_of_known(self, ids: Exchange) -> None:
        for share, known in enumerate(self._wanted):
            for position in known:
                own = self._whole.id_of(position)
                for one in (*self._whole.named_in(position), *([own] if own in self._repeated else [])):
                    ids.ask(one, share)

    def _bring_what_is_shared(self) -> None:
        """Bring what answers to what is asked for; with an id that others have too, no rule wants it."""
        rows = self._whole.rows
        shared = Exchange(self._share_of, sum(len(one.common) for one in self._whole.summaries))
        for position, key in itertools.chain(rows(lambda one: one.common), rows(lambda one: one.asks)):
            shared.ask(key, self._share_of[position])
        for position, key in itertools.chain(rows(lambda one: one.common), rows(lambda one: one.answers)):
            if not self._repeated or self._whole.id_of(position) not in self._repeated:
                shared.answer(key, position)
        shared.deliver(self._wanted)

    def _bring_sessions_met(self) -> None:
        """Bring to each group the last session that names it: whether there was one since a day is all that counts."""
        last: dict[int, tuple[int, int]] = {}
        for position, group, day in self._whole.rows(lambda one: one.met):
            last[group] = max(last.get(group, (0, 0)), (day, position))
        for one, position in self._whole.ids():
            if one in last:
                self._bring(last[one][1], self._share_of[position])

    def _bring_users(self) -> None:
        """Bring to each item that a party or candidate issued the sessions that use it."""
        participants = {self._whole.id_of(position) for (position,) in self._whole.rows(lambda one: one.participants)}
        items: dict[int, set[int]] = {}
        for position, issuer in self._whole.rows(lambda one: one.issued):
            if issuer in participants:
                items.setdefault(self._whole.id_of(position), set()).add(self._share_of[position])
        for position, item in self._whole.rows(lambda one: one.uses) if items else ():
            for share in items.get(item, ()):
                self._bring(position, share)

    def _bring_circles(self) -> None:
        chains: dict[int, dict[int, int]] = {}
        ids: dict[int, int] = {}
        for position, chain, following in self._whole.rows(lambda one: one.chains):
            one = self._whole.id_of(position)
            if one not in self._repeated:
                chains.setdefault(chain, {})[one] = following
                ids[one] = position
        for chain_of_ids in chains.values():
            for circle in _circles(chain_of_ids):
                positions = [ids[one] for one in circle]
                for share in {self._share_of[position] for position in positions}:
                    for position in positions:
                        self._bring(position, share)

    def _bring_sites(self) -> None:
        """Bring to the shares with items one institution for each that states the same domains and accounts."""
        sites = {stated: position for position, stated in self._whole.rows(lambda one: one.sites)}
        types = itertools.chain.from_iterable(one.types for one in self._whole.summaries)
        for share in {share for share, kind in zip(self._share_of, types, strict=True) if is_of(kind, InformationItem)}:
            for position in sites.values():
                self._bring(position, share)

    def _bring(self, position: int, share: int) -> None:
        if self._share_of[position] != share:
            self._wanted[share].add(position)


def _dealt(homes: Iterable[tuple[str, int]], most: int) -> tuple["array[int]", int]:
    """Return the share of each record, and how many there are."""
    numbers: dict[tuple[str, int], int] = {}
    home_of = array(NUMBER, (numbers.setdefault(home, len(numbers)) for home in homes))
    sizes = Counter(home_of)
    shares: list[int] = []
    share = size = 0
    for home in range(len(numbers)):
        if size and size + sizes[home] > most:
            share, size = share + 1, 0
        shares.append(share)
        size += sizes[home]
    return array(NUMBER, map(shares.__getitem__, home_of)), share + 1 if shares else 0


def _circles(following: Mapping[int, int]) -> Iterator[Sequence[int]]:
    """Find the chains that lead back to their start, each once."""
    done = set[int]()
    for start in following:
        path: dict[int, None] = {}
        here = start
        while here in following and here not in done and here not in path:
            path[here] = None
            here = following[here]
        if here in path:
            ids = list(path)
            yield ids[ids.index(here) :]
        done.update(path)
