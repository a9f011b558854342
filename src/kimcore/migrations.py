"""Older documents: what each schema calls otherwise than the one before it, and all that is said of schemas."""

import functools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import attrs

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

Into = Callable[[Mapping[str, object]], Mapping[str, object]]
"""What makes newer members of older ones, as plain data of whatever type and never null.

What it cannot make anything of may raise ValueError, TypeError, LookupError or AttributeError.
"""


@attrs.frozen(eq=False)
class Rewriting:
    """Members of a class that a schema has in place of others, and what makes them of those."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    into: Into


@attrs.define(eq=False)
class Members:
    """What a schema changes in the members of a class."""

    renamed: dict[str, str] = attrs.field(factory=dict[str, str])
    """The new names by the old ones."""
    removed: set[str] = attrs.field(factory=set[str])
    rewritten: list[Rewriting] = attrs.field(factory=list[Rewriting])

    def add(self, other: "Members") -> None:
        """Add what is changed in the members of a class above."""
        self.renamed.update(other.renamed)
        self.removed.update(other.removed)
        self.rewritten.extend(other.rewritten)


@attrs.define(eq=False)
class Terms:
    """What a schema changes in the codes of a vocabulary."""

    renamed: dict[str, str] = attrs.field(factory=dict[str, str])
    """The new codes by the old ones; documents of the older schema do not know the new ones."""
    replaced: dict[str, str] = attrs.field(factory=dict[str, str])
    """The codes of other terms by the old ones; those terms were there before, too."""


class Changes:
    """What a migration notes down: what a schema has otherwise than the one before it, by class and by vocabulary.

    Classes and vocabularies are named as they are today: `Session`, `Source`, `SessionKind`. All that is said of one
    schema holds at once, so that two members can change their names with each other.
    """

    def __init__(self) -> None:
        """Note nothing yet."""
        self._members: dict[str, Members] = defaultdict(Members)
        self._terms: dict[str, Terms] = defaultdict(Terms)

    def rename(self, cls: str, old: str, new: str) -> None:
        """Say that a member has another name, and the same values."""
        self._members[cls].renamed[old] = new

    def remove(self, cls: str, old: str) -> None:
        """Say that a member is gone. In older documents it is left out with a warning, or kept with `Unknown.KEEP`."""
        self._members[cls].removed.add(old)

    def rewrite(self, cls: str, old: tuple[str, ...], new: tuple[str, ...], into: Into) -> None:
        """Say that members are others now: split, joined, or of another type; of one name they may be, too.

        `into` gets those of the old ones that are there, and returns those of the new ones that follow from them. What
        is then wrong with them is found where the first of the old ones stands.
        """
        self._members[cls].rewritten.append(Rewriting(old, new, into))

    def rename_term(self, vocabulary: str, old: str, new: str) -> None:
        """Say that a term has another code. No other term ever gets the old one."""
        self._terms[vocabulary].renamed[old] = new

    def replace_term(self, vocabulary: str, old: str, by: str) -> None:
        """Say that a term is gone, and which one that was there before is meant by it now."""
        self._terms[vocabulary].replaced[old] = by

    def members_of(self, cls: type) -> Members | None:
        """Return what is changed in objects of a class, in what it inherits from ours, too; None for nothing."""
        found = [self._members[name] for name in names_of(cls) if name in self._members]
        if not found:
            return None
        members = Members()
        for one in found:
            members.add(one)
        return members

    def terms_of(self, vocabulary: type) -> Terms:
        """Return what is changed in the codes of a vocabulary, if it is ours."""
        return self._terms.get(names_of(vocabulary)[-1], _NOTHING)


_NOTHING: Final = Terms()

Migration = Callable[[Changes], None]
"""Notes down what one schema changes. It is called once."""


def current_schema() -> int:
    """Return the number of the schema that is written."""
    return len(MIGRATIONS) + 1


def changes_since(schema: int) -> tuple[Changes, ...]:
    """Return what each schema after this one changed, the oldest first."""
    return tuple(map(_noted, MIGRATIONS[schema - 1 :]))


@functools.cache
def _noted(migration: Migration) -> Changes:
    changes = Changes()
    migration(changes)
    return changes


def names_of(cls: type) -> tuple[str, ...]:
    """Return the names of our own classes that a class is made of, the highest first: a tool's may be called alike."""
    return tuple(one.__name__ for one in reversed(cls.__mro__) if one.__module__.startswith("kimcore."))


def code_today(vocabulary: type, code: str) -> str:
    """Return the code by which a term is known today that once had this one."""
    for changes in changes_since(1):
        terms = changes.terms_of(vocabulary)
        code = terms.renamed.get(code) or terms.replaced.get(code, code)
    return code


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


# A new migration is a function here that is given Changes, and the last entry of MIGRATIONS. Its first line says what
# the schema has otherwise: "Schema 2 calls the kinds of a session its types." None is ever changed or removed.

MIGRATIONS: Final[tuple[Migration, ...]] = ()
"""The first leads from schema 1 to 2, and so on."""
