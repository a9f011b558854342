"""Older documents: how the plain data of a record become those of the current schema."""

from collections.abc import Callable
from typing import Final

Migration = Callable[[dict[str, object]], dict[str, object]]

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first leads from schema 1 to 2, and so on. None is ever changed or removed; a new one goes to the end."""


def current_schema(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """Return the number of the schema that is written."""
    return len(migrations) + 1


def migrate(data: dict[str, object], schema: int, migrations: tuple[Migration, ...] = MIGRATIONS) -> dict[str, object]:
    """Return the plain data of a record that was written with an older schema as those of the current one."""
    for migration in migrations[schema - 1 :]:
        data = migration(data)
    return data
