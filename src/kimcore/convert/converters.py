"""A cattrs converter that is ready for use. This module alone imports cattrs, and is loaded when one is asked for."""

import cattrs

from kimcore.convert.hooks import configure
from kimcore.fields import Unknown


def converter(*, unknown: Unknown = Unknown.REFUSE) -> cattrs.Converter:
    """Return a new cattrs converter that knows records, parts, codes, dates and terms; it is the caller's alone."""
    made = cattrs.Converter()
    configure(made, unknown=unknown)
    return made
