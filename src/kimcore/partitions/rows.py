"""Rows of numbers, a few bytes each, that travel and stay in memory by the million."""

from array import array
from collections.abc import Iterator
from typing import Self

import attrs

NUMBER, KEY = "I", "Q"
"""What a column holds: numbers of 32 bits, or of 64."""


@attrs.frozen(eq=False)
class Rows:
    """Rows of numbers, kept by column."""

    columns: tuple["array[int]", ...]

    @classmethod
    def of(cls, codes: str) -> Self:
        """Return no rows yet, whose columns hold what the codes say."""
        return cls(tuple(array(code) for code in codes))

    def add(self, *row: int) -> None:
        """Add a row."""
        for column, number in zip(self.columns, row, strict=True):
            column.append(number)

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """Iterate over the rows."""
        return zip(*self.columns, strict=True)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.columns[0])
