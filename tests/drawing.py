"""Examples of strategies: how many a property tries, and some that are the same each time, for luck must not help."""

from typing import Final, TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

T = TypeVar("T")

_FEWEST: Final = 10
"""As `conftest.py` has it."""
_ALWAYS_THE_SAME = settings(derandomize=True, database=None, phases=[Phase.generate])


def at_most(count: int) -> settings:
    """Say how many examples a property tries: as many as any other in the runs that draw the fewest."""
    drawn = settings().max_examples
    return settings(max_examples=count if drawn > _FEWEST else min(count, drawn))


def drawn_of(strategy: st.SearchStrategy[T], count: int) -> list[T]:
    """Return examples, made under the health checks that every test has."""
    examples = list[T]()

    @settings(_ALWAYS_THE_SAME, max_examples=count)
    @given(strategy)
    def draw(drawn: T) -> None:
        examples.append(drawn)

    draw()
    return examples
