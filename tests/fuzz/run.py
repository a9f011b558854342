"""Let atheris search for input that breaks a promise of `test_fuzz.py`, guided by what the code does, without an end.

    pip install atheris
    mkdir -p /tmp/found
    python tests/fuzz/run.py bytes /tmp/found src/kimcore/testing/vectors/valid -max_total_time=1200

The first argument is a target, the others are those of libFuzzer: a folder in which it keeps what it finds, folders of
first inputs, and options. Input that breaks a promise is written to a file crash-..., which is tried again where it is
given in place of the folders.
"""

import importlib
import sys
from pathlib import Path

atheris = importlib.import_module("atheris")  # no linter knows it

sys.path.insert(0, str(Path(__file__).parent))
with atheris.instrument_imports(include=["kimcore"]):
    import test_fuzz

    from kimcore import Unknown


def all_bytes(data: bytes) -> None:
    """Read the very bytes that atheris makes, with each choice for unknown members."""
    for unknown in Unknown:
        test_fuzz.read_bytes(data, unknown)


if __name__ == "__main__":
    name = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if name not in test_fuzz.TARGETS:
        sys.exit(f"The first argument is one of: {', '.join(test_fuzz.TARGETS)}.")
    target = all_bytes if name == "bytes" else test_fuzz.TARGETS[name].hypothesis.fuzz_one_input
    atheris.Setup([*sys.argv, "-len_control=0"], target)  # what Hypothesis draws needs many bytes from the start
    atheris.Fuzz()
