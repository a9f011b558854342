"""The patterns of texts, as the engine of pydantic reads them, which knows no look-around."""

import re
from typing import Final

from kimcore.fields import Text
from kimcore.textvalues import (
    BLANKS_AND_CONTROLS,
    CONTROLS,
    CONTROLS_BUT_NEWLINE,
    ONE_LINE,
    SOME_LINES,
    TextValue,
)

_INNER: Final = f"[^{CONTROLS}]"
_OUTER: Final = f"[^{BLANKS_AND_CONTROLS}]"

_SAID_OTHERWISE: Final = {
    rf"(?=[^0-9]*[0-9]){ONE_LINE}": f"(?:[0-9](?:{_INNER}*{_OUTER})?|{_OUTER}{_INNER}*[0-9](?:{_INNER}*{_OUTER})?)",
    ONE_LINE: f"{_OUTER}(?:{_INNER}*{_OUTER})?",
    SOME_LINES: f"{_OUTER}(?:[^{CONTROLS_BUT_NEWLINE}]*{_OUTER})?",
    r"(?![0-9]{16}(?![\s\S]))[A-Za-z0-9][A-Za-z0-9._:-]*": (
        "(?:[0-9]{1,15}|[0-9]{17,}|[0-9]*[A-Za-z][A-Za-z0-9._:-]*|[0-9]+[._:-][A-Za-z0-9._:-]*)"
    ),
    "(?!0000)[0-9]{4}": "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])",
    "-(?!00:00)(?:(?:0[0-9]|1[01]):": "-(?:(?:00:(?:0[1-9]|[1-5][0-9]))|(?:0[1-9]|1[01]):",
    "(?!62)[1-9][0-9]{6,14}": "(?:[1-57-9][0-9]|6[013-9])[0-9]{5,13}",
}
"""What a pattern says by looking ahead, and the same without. `twins.vectors` tells where one is missing."""

_LOOK_AHEAD: Final = re.compile(r"\(\?[=!](?:\[[^]]*\]|\((?:\[[^]]*\]|\\.|[^()\\])*\)|\\.|[^()\[\\])*\)")
_ESCAPE: Final = re.compile(r"\\u([0-9a-f]{4})")


def exact(limits: Text) -> str:
    """Return the pattern of a text within limits, as Python reads it."""
    return limits.pattern or (SOME_LINES if limits.lines else ONE_LINE)


def without_look_ahead(pattern: str) -> str:
    """Return a pattern for pydantic: the same where it can be said without looking ahead, else a wider one."""
    for looking, plain in _SAID_OTHERWISE.items():
        pattern = pattern.replace(looking, plain)
    return _ESCAPE.sub(r"\\x{\1}", _LOOK_AHEAD.sub("", pattern))


def any_of(types: tuple[type[TextValue], ...]) -> str:
    """Return the pattern of a text that is of one of several types."""
    return types[0].pattern if len(types) == 1 else "|".join(f"(?:{one.pattern})" for one in types)
