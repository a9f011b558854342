"""How long each reader of printed text takes, and how that grows: printed in one run.

Run it with `python benchmarks/printed.py`. The first table has the median of each reader over the printed texts of the
tests, and what it may be. The second repeats phrases of the lexicon up to 100 kB and doubles the text each time: for
each reader it shows the worst ratio of all phrases and sizes, which should not be above 2.5.
"""

import functools
import json
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

from clock import seconds

from kimcore import printed
from kimcore.lexicon.entries import ENTRIES

CASES = Path(__file__).parents[1] / "tests" / "cases"
LARGEST = 100_000
SHORTEST_TIME = 0.000_5
"""Seconds below which a ratio says nothing but how the clock ticks."""

READERS: dict[str, tuple[Callable[[object], object], int]] = {
    "date": (printed.read_date, 500),
    "count": (printed.read_head_count, 150),
    "document": (printed.read_document, 300),
    "place": (printed.read_place, 120),
    "phone": (printed.read_phone, 60),
}
"""Each reader, and how many microseconds its median may be."""


def texts(kind: str) -> list[str]:
    """Return the texts of a kind in the cases of the tests."""
    return [case["text"] for case in json.loads((CASES / "printed.json").read_text("utf-8")) if case["kind"] == kind]


def doubled(phrase: str) -> Iterator[str]:
    """Repeat a phrase up to 100 kB, each text twice as long as the one before."""
    text = f"{phrase} " * 8
    while len(text) <= LARGEST:
        yield text
        text += text


def worst_ratio(reader: Callable[[object], object]) -> tuple[float, str]:
    """Return the greatest ratio of the times of a text and of its half, and the phrase that it was found with."""
    worst, of = 0.0, ""
    for phrase in dict.fromkeys(spelling for entry in ENTRIES for spelling in entry.spellings):
        before = 0.0
        for text in doubled(phrase):
            took = seconds(functools.partial(reader, text), rounds=2)
            if before > SHORTEST_TIME and took / before > worst:
                took = min(took, seconds(functools.partial(reader, text)))
                worst, of = max((worst, of), (took / before, f"{phrase} x {len(text)}"))
            before = took
    return worst, of


def main() -> None:
    """Print both tables."""
    print(f"{'reader':<10} {'texts':>6} {'median':>10} {'target':>10}")
    for kind, (reader, target) in READERS.items():
        found = texts(kind)
        median = statistics.median(seconds(functools.partial(reader, text)) for text in found)
        print(f"{kind:<10} {len(found):>6} {median * 1e6:>7.0f} us {target:>7} us")
    print(f"\n{'reader':<10} {'worst ratio for twice the text':<32}")
    for kind, (reader, _) in READERS.items():
        ratio, of = worst_ratio(reader)
        print(f"{kind:<10} x{ratio:.2f}  {of}")


if __name__ == "__main__":
    main()
