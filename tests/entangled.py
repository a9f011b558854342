"""Registers in which records refer to each other as it happens: ids are few, and some are used twice."""

import zlib
from typing import Any, Final

from hypothesis import strategies as st

from kimcore import from_dict, to_dict
from kimcore.testing.strategies import records

IDS: Final = [f"id-{number}" for number in range(5)]


def entangled(data: Any) -> Any:  # noqa: ANN401 - plain data
    """Return plain data in which every id is one of a few, so that records refer to each other."""
    if isinstance(data, list):
        return [entangled(item) for item in data]
    if isinstance(data, dict):
        return {
            key: IDS[zlib.crc32(value.encode()) % len(IDS)] if key == "id" else entangled(value)
            for key, value in data.items()
        }
    return data


REGISTERS: Final = st.lists(records().map(lambda one: from_dict(entangled(to_dict(one)))), max_size=5)
