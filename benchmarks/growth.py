"""How the time of each rule grows with every list and every text that it is given: the worst ratios, in one run.

Run it with `python -m benchmarks.growth`, or with the names of some rules behind it. Each list in the records of a
rule's fault is made long and twice as long, alone and together with each other one that tells, and each text half as
long as its field admits and as long; so are the registers of `tests/hostile.py`. A ratio near 2 says that the time is
linear; none should be above 2.5. What `tests/test_rules_growth.py` counts in lines is here with what a line does in C.
"""

import functools
import gc
import itertools
import sys
from collections.abc import Iterable, Iterator

from benchmarks.timing import ROOT, seconds

sys.path.insert(0, str(ROOT / "tests"))

from growing import Copies, List, Members, base_of, grown, lengthened, lists_of, texts_of
from hostile import HOSTILE, Given

from kimcore.rules import RULES, Rule

LENGTHS = (200, 400)
SHARES = (0.5, 1.0)
SHORTEST_TIME = 0.001
"""Seconds below which a ratio says nothing but how the clock ticks."""
SHOWN = 20
TELLING = 1.2
"""A list of which twice as many take no longer than this is not looked at."""

Ratio = tuple[float, float, str]
"""How many times as long the greater register takes, how many seconds that is, and what was greater."""


def ratio(rule: Rule, what: str, registers: Iterable[Given]) -> Ratio:
    """Compare the times of a rule for a register and for one of twice the size."""
    once, twice = (seconds(functools.partial(given.check, rule), rounds=3) for given in registers)
    return (twice / once if twice > SHORTEST_TIME else 0.0), twice, f"{getattr(rule, '__name__', '')}: {what}"


def of_lists(rule: Rule) -> Iterator[Ratio]:
    """Measure a rule with each list of its fault, and with pairs of those that tell."""
    base = base_of(getattr(rule, "__name__", ""), lambda records: bool(Given(records=tuple(records)).check(rule)))
    telling: list[List] = []
    for one in lists_of(base):
        found = ratio(rule, str(one), (Given(records=grown(base, [one], length)) for length in LENGTHS))
        telling += [one] * (found[0] > TELLING)
        yield found
    for pair in itertools.combinations(telling, 2):
        if not is_in_itself(*pair):
            what = " and ".join(map(str, pair))
            yield ratio(rule, what, (Given(records=grown(base, pair, length)) for length in LENGTHS))
    for text in texts_of(base):
        yield ratio(rule, f"text {text}", (Given(records=lengthened(base, [text], share)) for share in SHARES))


def is_in_itself(one: List, other: List) -> bool:
    """Whether the copies of a record would copy its list as well: twice of both is four times as much."""
    return isinstance(one, Members) and isinstance(other, Copies) and one.record == other.record


def of_hostile(rule: Rule) -> Iterator[Ratio]:
    """Measure a rule with each of the worst registers."""
    for make in HOSTILE:
        yield ratio(rule, make.__name__.strip("_").replace("_", " "), map(make, LENGTHS))


def show(found: Ratio) -> None:
    """Print a ratio."""
    times, took, what = found
    print(f"x{times:.2f} {took * 1000:9.2f} ms   {what}", flush=True)


def main() -> None:
    """Print the worst ratio of each rule, and the worst of all."""
    asked = sys.argv[1:]
    found: list[Ratio] = []
    gc.disable()
    for rule in RULES:
        if not asked or getattr(rule, "__name__", "") in asked:
            ratios = [*of_lists(rule), *of_hostile(rule)]
            found += ratios
            show(max(ratios))
            gc.collect()
    print(f"\nthe worst of {len(found):,} ratios")
    for one in sorted(found, reverse=True)[:SHOWN]:
        show(one)


if __name__ == "__main__":
    main()
