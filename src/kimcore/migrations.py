"""Older documents: how the plain data of a record become those of the current schema."""

from collections.abc import Callable
from typing import Final

Migration = Callable[[dict[str, object]], dict[str, object]]


def current_schema() -> int:
    """Return the number of the schema that is written."""
    return len(MIGRATIONS) + 1


def migrate(data: dict[str, object], schema: int) -> dict[str, object]:
    """Return the plain data of a record that was written with an older schema as those of the current one."""
    for migration in MIGRATIONS[schema - 1 :]:
        data = migration(data)
    return data


# A new migration is a function here, and the last entry of MIGRATIONS. None is ever changed or removed.

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first leads from schema 1 to 2, and so on."""
