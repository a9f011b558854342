"""Keeps the records of this version, as JSON and as a pickle, so that later versions are tested with them.

Run it before a release: `python tests/releases/keep.py`. What is kept is never written again.
"""

import pickle
from importlib.metadata import version
from pathlib import Path

from kimcore import examples
from kimcore.formats import json
from kimcore.testing import vectors

PROTOCOL = 4
"""The protocol of pickles that Python 3.11 to 3.13 write by default."""


def main() -> None:
    """Write the records of the sound vectors and of the examples to two new files."""
    documents = [one.data for one in vectors.load() if one.schema == "accepts" and one.is_sound]
    documents += [examples.read(name) for name in examples.NAMES]
    records = tuple(record for document in documents for record in json.loads(document))
    path = Path(__file__).parent / version("kimcore")
    for suffix, data in ((".json", json.dumps(records)), (".pickle", pickle.dumps(records, PROTOCOL))):
        with path.with_name(path.name + suffix).open("xb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
