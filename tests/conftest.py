"""What all tests share: how hard Hypothesis tries, and what a command leaves as it was."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# Tests carry no time limits: a slow or busy machine must not fail them.
settings.register_profile(
    "default",
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
# The same examples every time, so that a change is judged by what it changed.
settings.register_profile(
    "ci",
    settings.get_profile("default"),
    derandomize=True,
    database=None,
    print_blob=True,
)
# Few of them, for what is tried with many elsewhere: other versions of Python and of what kimcore stands on.
settings.register_profile("few", settings.get_profile("ci"), max_examples=25)
settings.register_profile("fewest", settings.get_profile("ci"), max_examples=10)
settings.load_profile(os.environ.get("KIMCORE_TESTS_DRAW") or ("ci" if os.environ.get("CI") else "default"))


@pytest.fixture
def kept_signals() -> Iterator[None]:
    """Set back what the command does with signals, which it sets for a process of its own."""
    name = getattr(signal, "SIGPIPE", signal.SIGINT)  # Windows has no such signal
    before = signal.getsignal(name)
    yield
    signal.signal(name, before)
