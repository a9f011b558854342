"""What all tests share: how hard Hypothesis tries."""

import os

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
settings.load_profile("ci" if os.environ.get("CI") else "default")
