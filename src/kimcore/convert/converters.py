"""A cattrs converter that is ready for use. This module alone imports cattrs, and is loaded when one is asked for."""

from collections.abc import Collection

import cattrs

from kimcore.convert.hooks import configure
from kimcore.fields import Unknown
from kimcore.records import RECORDS, Record


def converter(*, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS) -> cattrs.Converter:
    """Return a new cattrs converter that knows records, parts, codes, dates and terms; it is the caller's alone."""
    made = cattrs.Converter()
    configure(made, unknown=unknown, types=types)
    return made
