"""Whether two names are two spellings of one, and which of several records are alike."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

_CLOSE: Final = 0.8


def are_close(one: str, other: str) -> bool:
    """Whether two names in normal form are equal or differ in little, as two spellings of one do.

    They are close where they have four fifths of their letters in common, in the same order: "Sekarbela" and
    "Sekarbele". Two empty names are equal.
    """
    return one == other or 2 * _letters_in_common(one, other) >= _CLOSE * (len(one) + len(other))


def _letters_in_common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, with one step for each letter (Hyyrö 2004).

    Each bit of a number stands for a letter of the first text; those that are 0 are in common with the second so far.
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << place
    every = (1 << len(one)) - 1
    open_places = every
    for letter in other:
        met = open_places & places.get(letter, 0)
        open_places = ((open_places + met) | (open_places - met)) & every
    return len(one) - open_places.bit_count()


_MOST_OTHERS: Final = 10


def first_alike(several: Sequence[T], are_one: Callable[[T, T], bool]) -> Iterator[tuple[T, T]]:
    """Pair each of several with the first that is like it, among the ten that come next."""
    for place, one in enumerate(several):
        others = several[place + 1 : place + 1 + _MOST_OTHERS]
        other = next((other for other in others if are_one(one, other)), None)
        if other is not None:
            yield one, other
