"""Print the source of the twins, or hold them against the vectors: `python -m benchmarks.twins [--check] [NAME...]`."""

import argparse
import sys

from benchmarks.twins import SOURCES
from benchmarks.twins.vectors import GAPS, differing, expected, found


def _check(names: list[str]) -> None:
    """Print what the twins cannot say; exit with 1 where one says something else than is listed."""
    for gap in GAPS:
        print(f"{gap.why} ({', '.join(gap.twins)})")
        print(*(f"    {file}" for file in gap.files), sep="\n")
    wrong = {name: [*found(name) ^ expected(name), *differing(name)] for name in names}
    for name, files in wrong.items():
        print(f"{name}: {', '.join(files) or 'as listed'}")
    if any(wrong.values()):
        sys.exit(1)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.twins", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(SOURCES)}; all unless named")
    parser.add_argument("--check", action="store_true", help="what they cannot say, and whether that is all")
    asked = parser.parse_args()
    names = asked.names or list(SOURCES)
    if unknown := set(names) - SOURCES.keys():
        parser.error(f"no such twin: {', '.join(sorted(unknown))}")
    if asked.check:
        _check(names)
    else:
        for name in names:
            print("\n".join(SOURCES[name]()))


if __name__ == "__main__":
    main()
