"""Print the functions that are compiled for a class: `python -m kimcore.fields.compiled Session`."""

import pkgutil
import sys

from kimcore.fields import Declared
from kimcore.fields.compiled.checking import check, holds_kept
from kimcore.fields.compiled.reading import read, read_pairs
from kimcore.fields.compiled.writing import write_data, write_json


def main(names: list[str]) -> int:
    """Print what is compiled for classes: of `kimcore.records` by their names, of a tool as `its.module:Name`."""
    try:
        classes = [pkgutil.resolve_name(name if ":" in name else f"kimcore.records:{name}") for name in names]
    except (ImportError, AttributeError, ValueError):
        classes = []
    if not classes or not all(isinstance(one, type) and issubclass(one, Declared) for one in classes):
        sys.stderr.write("python -m kimcore.fields.compiled CLASS..., such as Session, or module:Class\n")
        return 2
    for one in classes:
        for compiled in (read, read_pairs, write_data, write_json, check, holds_kept):
            sys.stdout.write(f"{compiled.source(one)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
