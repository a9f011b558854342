"""A file that was checked, for a report that shows rows of it: what of its table is shown, and what is hidden."""

from collections.abc import Iterator, Sequence
from typing import Final, Self

import attrs

from kimcore.fields import NONE, FieldPlan, Kind
from kimcore.fields.keys import personal_key
from kimcore.fields.kinds import ItemsKind, TextKind, TextValueKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Finding
from kimcore.lexicon.headings import is_numbering
from kimcore.sheets.cells import text_of
from kimcore.sheets.tables import Table
from kimcore.tables.columns import matched_headings
from kimcore.tables.mapping import TableMapping

_LONGEST_NUMBER: Final = 5


@attrs.frozen
class CheckedFile:
    """A file that was checked: how many records it holds, what was found in it, and the table they were read from.

    `personal` are the positions of the columns whose values are shown only where they are asked for. Of the columns
    that are `unread` the headings are hidden as well: people write names as headings.
    """

    name: str
    records: int
    findings: tuple[Finding, ...]
    table: Table | None = None
    personal: frozenset[int] = frozenset()
    unread: frozenset[int] = frozenset()

    @classmethod
    def of_table(
        cls, name: str, table: Table, mapping: TableMapping, findings: Sequence[Finding], *, records: int
    ) -> Self:
        """Return a file of a table, and of the columns that a mapping says nothing public of, as those to hide."""
        unread = frozenset(_unread(table, mapping))
        hidden = unread | frozenset(_personal(table, mapping))
        return cls(name, records, tuple(findings), table, hidden, unread)


def _unread(table: Table, mapping: TableMapping) -> Iterator[int]:
    """Iterate over the positions of the columns whose headings the mapping does not hold."""
    known = mapping.headings()
    for column, heading in zip(table.columns, matched_headings(table, mapping), strict=True):
        if heading not in known:
            yield column.position


def _personal(table: Table, mapping: TableMapping) -> Iterator[int]:
    """Iterate over the positions of the columns that may say something of a person: all that go to no public field."""
    public = {
        column.heading
        for column in mapping.columns
        if column.targets and not any(_may_name(target.field, target.kind) for target in column.targets)
    }
    for at, (column, heading) in enumerate(zip(table.columns, matched_headings(table, mapping), strict=True)):
        if (heading not in public or personal_key(column.heading)) and not _only_numbers(table, at):
            yield column.position


def _may_name(field: FieldPlan, kind: Kind) -> bool:
    """Whether a field is tagged as personal, or is made of parts with a text that is."""
    return field.field.privacy is not NONE or _holds_personal_text(kind)


def _holds_personal_text(kind: Kind) -> bool:
    if isinstance(kind, ItemsKind):
        return _holds_personal_text(kind.item)
    return isinstance(kind, ObjectKind) and any(
        (part.field.privacy is not NONE and isinstance(part.kind, (TextKind, TextValueKind)))
        or _holds_personal_text(part.kind)
        for part in kind.plan.fields.values()
    )


def _only_numbers(table: Table, at: int) -> bool:
    """Whether a column does nothing but number the rows."""
    if not is_numbering(table.columns[at].heading):
        return False
    texts = [(text_of(row.cells[at]) or "").rstrip(".") for row in table.rows]
    return all(not text or (text.isdecimal() and len(text) <= _LONGEST_NUMBER) for text in texts)
