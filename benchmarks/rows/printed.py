"""The readers of printed text: the median over the printed texts of the tests, and how each grows with its text."""

import functools
import json
import statistics
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from benchmarks.rows.growth import HALF, worst
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, When
from benchmarks.timing import ROOT, Work, seconds
from kimcore import printed
from kimcore.lexicon.entries import ENTRIES

CASES: Final = ROOT / "tests" / "cases"

_LARGEST: Final = 100_000
_SHORTEST_TIME: Final = 0.000_5
"""Seconds below which a ratio says nothing but how the clock ticks."""

Reader = Callable[[object], object]

READERS: Final[Mapping[str, tuple[Reader, int]]] = {
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


def _median(kind: str) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, _: int) -> Result:
        reader, _ = READERS[kind]
        found = texts(kind)
        taken = [seconds(functools.partial(reader, text), setting.rounds) for text in found]
        return Result(value=statistics.median(taken), ratios={}, note=f"median of {len(found)} texts")

    return measure


def _doubled(reader: Reader, largest: int) -> Iterator[tuple[str, Work, Work]]:
    """Repeat each phrase of the lexicon, each text twice as long as the one before."""
    for phrase in dict.fromkeys(spelling for entry in ENTRIES for spelling in entry.spellings):
        text = f"{phrase} " * 8
        while len(text) <= largest:
            what = f"{phrase!r}, {len(text):,} characters"
            yield what, functools.partial(reader, text[: len(text) // 2]), functools.partial(reader, text)
            text += text


def _worst(kind: str) -> Callable[[Setting, int], Result]:
    reader, _ = READERS[kind]
    return lambda _, largest: worst(_doubled(reader, largest), _SHORTEST_TIME)


ROWS: Final = (
    *(
        Row(
            key=f"printed-{kind}",
            name=f"read a printed {kind}",
            measure=_median(kind),
            targets={KIMCORE: target / 1e6},
        )
        for kind, (_, target) in READERS.items()
    ),
    *(
        Row(
            key=f"growth-printed-{kind}",
            name=f"read a {kind} in a text twice as long, up to {{size}} characters",
            measure=_worst(kind),
            size=_LARGEST,
            targets={HALF: 2.5},
            when=When.ASKED,
        )
        for kind in READERS
    ),
)
