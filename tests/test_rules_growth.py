"""Promises of how the work of the rules grows: with what they are given, whatever of it is many.

Work is counted in lines of Python, so that it is the same each time and on every machine. What one line does in C is
measured by `python -m benchmarks.growth`.
"""

import functools
import gc
import itertools
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import pytest
from growing import Copies, List, Members, Text, base_of, grown, lengthened, lists_of, texts_of
from hostile import HOSTILE, Given

from kimcore.records import Record
from kimcore.rules import RULES, Rule

LENGTHS: Final = (8, 16, 32)
SIZES: Final = (16, 32, 64)
SHARES: Final = (0.25, 0.5, 1.0)
MOST: Final = 2.5
"""How much more work twice of something may be; two makes it linear, and four quadratic."""
FEW: Final = 64
"""So many lines more are nothing that grows."""


def name_of(rule: Rule) -> str:
    """Return the name of a rule."""
    return str(getattr(rule, "__name__", ""))


each_rule = pytest.mark.parametrize("rule", RULES, ids=name_of)


def lines_of(work: Callable[[], object]) -> int:
    """Return how many lines some work executes, calls and returns included."""
    count, before = 0, sys.gettrace()

    def add(_frame: object, _event: str, _argument: object) -> object:
        nonlocal count
        count += 1
        return add

    gc.disable()  # what a collection calls, as Hypothesis has it, is no work of a rule
    sys.settrace(add)  # type: ignore[arg-type] # what it is given is not looked at
    try:
        work()
    finally:
        sys.settrace(before)
        gc.enable()
    return count


def growth_of(rule: Rule, registers: Iterable[Given]) -> float:
    """Return how much more work is added by the second doubling than by the first, where that is anything at all."""
    first, *_ = checks = [functools.partial(given.check, rule) for given in registers]
    first()  # what is done only once is done
    small, middle, large = map(lines_of, checks)
    if large - middle > MOST * max(middle - small, 1):  # what is done only once is done now, if that was it
        small, middle, large = map(min, (small, middle, large), map(lines_of, checks))
    return 0.0 if large - middle <= FEW else (large - middle) / max(middle - small, 1)


def fires(rule: Rule, records: Sequence[Record]) -> bool:
    """Whether a rule finds anything in some records."""
    return bool(Given(records=tuple(records)).check(rule))


def most_of(lists: Sequence[List]) -> float:
    """Return how much may be added: copies of a record copy its lists, so that twice of both is four times as much."""
    match lists:
        case Members(record=one), Copies(record=other) if one == other:
            return 2 * MOST
        case _:
            return MOST


@each_rule
def test_twice_of_any_list_or_of_any_two_is_twice_the_work(rule: Rule) -> None:
    """Every list in the records of the rule's fault, and the list of these records, can grow, alone and in pairs."""
    base = base_of(name_of(rule), functools.partial(fires, rule))
    active: list[List] = []
    for one in lists_of(base):
        growth = growth_of(rule, (Given(records=grown(base, [one], length)) for length in LENGTHS))
        assert growth <= MOST, str(one)
        active += [one] * (growth > 0)
    for pair in itertools.combinations(active, 2):
        growth = growth_of(rule, (Given(records=grown(base, pair, length)) for length in LENGTHS))
        assert growth <= most_of(pair), " and ".join(map(str, pair))


@each_rule
def test_twice_the_length_of_any_text_or_of_any_two_is_twice_the_work(rule: Rule) -> None:
    """Every text of the records of the rule's fault can be as long as its field admits, alone and in pairs."""
    base = base_of(name_of(rule), functools.partial(fires, rule))
    active: list[Text] = []
    for text in texts_of(base):
        growth = growth_of(rule, (Given(records=lengthened(base, [text], share)) for share in SHARES))
        assert growth <= MOST, str(text)
        active += [text] * (growth > 0)
    for pair in itertools.combinations(active, 2):
        growth = growth_of(rule, (Given(records=lengthened(base, pair, share)) for share in SHARES))
        assert growth <= MOST, " and ".join(map(str, pair))


@pytest.mark.parametrize("make", HOSTILE, ids=lambda make: make.__name__.removeprefix("_"))
def test_twice_the_worst_is_twice_the_work(make: Callable[[int], Given]) -> None:
    """Where a register has the most of what a rule compares, twice the register is twice the work of every rule."""
    registers = [make(size) for size in SIZES]
    assert [name_of(rule) for rule in RULES if growth_of(rule, registers) > MOST] == []
