"""How long some work takes, as all benchmarks measure it."""

import time
from collections.abc import Callable

_ROUNDS = 5
_LONG = 1.0


def seconds(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Return the least time that some work took of this process, of several rounds; what takes long is done once."""
    least = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        least = min(least, time.process_time() - began)
        if least > _LONG:
            break
    return least
