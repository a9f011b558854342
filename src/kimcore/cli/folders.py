"""What is passed over in a folder that is searched for files: what nobody would call a record."""

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Final

import click

_BEGINNINGS: Final = (".", "~$")
"""How names begin that are hidden, and those of the files by which Office says that a document is open."""
_NAMES: Final = frozenset({"node_modules"})
_ENVIRONMENT: Final = "pyvenv.cfg"
"""What stands in every virtual environment of Python, however its folder is called."""


def is_passed_over(path: str, within: str, patterns: Sequence[str]) -> bool:
    """Whether a file or folder is passed over: hidden, a folder of programs, or matched by one of the patterns.

    `within` is its path from the folder that is searched. A pattern matches the end of that: `draft*` any such name,
    `2019/*.json` the files of such a folder, with `*` for anything within one name.
    """
    inside = PurePath(within)
    return (
        inside.name.startswith(_BEGINNINGS)
        or inside.name in _NAMES
        or Path(path, _ENVIRONMENT).is_file()
        or any(inside.match(pattern) for pattern in patterns)
    )


def patterns_of(_ctx: click.Context, _param: click.Parameter, patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns of an option, or end with the usage of the command where one of them can match nothing."""
    for pattern in patterns:
        try:
            PurePath("kim.json").match(pattern)
        except ValueError:
            raise click.BadParameter("A pattern may not be empty. Please write one like 'draft*'.") from None
    return patterns
