"""Older documents: how the plain data of a record become those of the current schema."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from kimcore.findings import Finding, Param, Problem, Words

UNKNOWN_SCHEMA = Problem.error(
    code="unknown_schema",
    indonesian="Versi skema ini ({schema}) tidak dikenal; kimcore ini membaca {known}. Mohon cek nomornya, atau"
    " perbarui kimcore.",
    english="This schema version ({schema}) is not known; this kimcore reads {known}. Please check the number, or"
    " upgrade kimcore.",
)
MIGRATED = Problem.note(
    code="migrated",
    indonesian="Sebanyak {count} data ditulis dengan skema versi {schema} dan dibaca sebagai versi {newest}. Bila"
    " disimpan kembali, data itu menjadi versi {newest}.",
    english="Records of schema version {schema}: {count}. They were read as version {newest}, and are of that version"
    " when they are saved again.",
)

_LARGEST_SHOWN: Final = 9_999
"""The largest number of a schema that a message repeats: a larger one can be anything, a person's number too."""

Migration = Callable[[dict[str, object]], dict[str, object]]


def current_schema() -> int:
    """Return the number of the schema that is written."""
    return len(MIGRATIONS) + 1


def migrate(data: dict[str, object], schema: int) -> dict[str, object]:
    """Return the plain data of a record that was written with an older schema as those of the current one."""
    for migration in MIGRATIONS[schema - 1 :]:
        data = migration(data)
    return data


def unknown_schema(schema: int) -> Finding:
    """Say that a schema is not known, and up to which one they are."""
    shown: Param = schema
    if not 0 <= schema <= _LARGEST_SHOWN:
        shown = _BELOW if schema < 0 else _ABOVE
    newest = current_schema()
    known = Words(f"versi 1 sampai {newest}", f"versions 1 to {newest}") if newest > 1 else _ONLY_ONE
    return UNKNOWN_SCHEMA.at(schema=shown, known=known)


_BELOW: Final = Words("di bawah 0", "below 0")
_ABOVE: Final = Words(f"di atas {_LARGEST_SHOWN}", f"above {_LARGEST_SHOWN}")
_ONLY_ONE: Final = Words("hanya versi 1", "version 1 only")


def migrated(records: Mapping[int, int]) -> Iterator[Finding]:
    """Say how many records were migrated from each older schema, the oldest first; `records` counts them by schema.

    It is said once of a document: people read one line, not one for each of a thousand records.
    """
    for schema, count in sorted(records.items()):
        if schema < current_schema():
            yield MIGRATED.at(schema=schema, count=count, newest=current_schema())


# A new migration is a function here, and the last entry of MIGRATIONS. None is ever changed or removed.

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first leads from schema 1 to 2, and so on."""
