"""Examples of strategies, the same each time: that something rare is drawn must not be luck."""

from typing import TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

T = TypeVar("T")

_ALWAYS_THE_SAME = settings(derandomize=True, database=None, phases=[Phase.generate])


def drawn_of(strategy: st.SearchStrategy[T], count: int) -> list[T]:
    """Return examples, made under the health checks that every test has."""
    examples = list[T]()

    @settings(_ALWAYS_THE_SAME, max_examples=count)
    @given(strategy)
    def draw(drawn: T) -> None:
        examples.append(drawn)

    draw()
    return examples
