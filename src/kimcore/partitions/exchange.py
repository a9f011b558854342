"""Who needs whom: records that are wanted where other ones are judged, found by the keys that both have."""

from array import array
from collections.abc import Sequence
from typing import Final

from kimcore.partitions.rows import KEY, NUMBER, Rows

Wanted = Sequence[set[int]]
"""For each share, the records of other shares that it needs, by their positions in the register."""

_KEYS_AT_ONCE: Final = 1 << 17


class Exchange:
    """Brings records to the shares that ask for a key which the records answer.

    Keys are dealt into slices, and one slice is looked at after the other: memory holds the keys as numbers, and one
    slice as a dictionary.
    """

    def __init__(self, share_of: "array[int]", keys: int) -> None:
        """Take the share of each record, and about how many keys there are."""
        self._share_of = share_of
        slices = 1 + keys // _KEYS_AT_ONCE
        self._answers = [Rows.of(KEY + NUMBER) for _ in range(slices)]
        self._asks = [Rows.of(KEY + NUMBER) for _ in range(slices)]

    def answer(self, key: int, position: int) -> None:
        """Say that a record answers a key."""
        self._answers[key % len(self._answers)].add(key, position)

    def ask(self, key: int, share: int) -> None:
        """Say that a share needs all records that answer a key."""
        self._asks[key % len(self._asks)].add(key, share)

    def deliver(self, wanted: Wanted) -> None:
        """Add to what is wanted all that was asked for since the last time."""
        for asks, answers in zip(self._asks, self._answers, strict=True):
            asking: dict[int, set[int]] = {}
            for key, share in asks:
                asking.setdefault(key, set()).add(share)
            for key, position in answers:
                for share in asking.get(key, ()):
                    if share != self._share_of[position]:
                        wanted[share].add(position)
        self._asks = [Rows.of(KEY + NUMBER) for _ in self._asks]
