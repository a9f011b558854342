"""What the table says of a class, together with what it says of the classes above it."""

import functools
from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import attrs

from kimcore.errors import UndecidedError
from kimcore.fields import NONE, Declared, FieldPlan, plan_of
from kimcore.fields.parts import classes_in
from kimcore.findings import Finding
from kimcore.privacy.audiences import AnyCondition, Audience, Decision, Table
from kimcore.privacy.reasons import WITHHELD_INTERNAL, WITHHELD_PERSONAL
from kimcore.privacy.table import BY_TAG, TABLE


@attrs.frozen(eq=False)
class Decided:
    """All that is decided of a class: a row adds to those of the classes above, and where both name a field it counts.

    Conditions hold beside one another: what is withheld of a person is withheld of every class of persons.
    """

    only: tuple[AnyCondition, ...]
    fields: dict[str, Audience]
    fields_only: dict[str, tuple[AnyCondition, ...]]

    @classmethod
    def of(cls, rows: Iterable[Decision[Any]]) -> "Decided":
        """Put together the rows of a class and of those above it, the nearest first."""
        decided = cls((), {}, {})
        only = list[AnyCondition]()
        for row in rows:
            only += [] if row.only is None or row.only in only else [row.only]
            decided.fields.update({name: one for name, one in row.fields.items() if name not in decided.fields})
            for name, one in row.fields_only.items():
                others = decided.fields_only.get(name, ())
                decided.fields_only[name] = others if one in others else (*others, one)
        return attrs.evolve(decided, only=tuple(only))


class Decisions:
    """What a table decides, class by class."""

    def __init__(self, table: Table) -> None:
        """Take the table; raise TypeError where a row names a field that its class does not have."""
        for cls, row in table.items():
            if unknown := {*row.fields, *row.fields_only} - {*plan_of(cls).fields}:
                raise TypeError(f"the row of {cls.__name__} names no field of it: {', '.join(sorted(unknown))}")
        self._table = dict[type, Decision[Any]](table)
        self._decided = dict[type, Decided]()
        self._checked = set[type]()

    def of(self, cls: type) -> Decided:
        """Return what is decided of a class; raise UndecidedError where nothing is."""
        if cls not in self._decided:
            rows = [self._table[one] for one in cls.__mro__ if one in self._table]
            if not rows:
                raise UndecidedError(cls.__name__)
            self._decided[cls] = Decided.of(rows)
        return self._decided[cls]

    def check(self, cls: type) -> None:
        """Raise UndecidedError where nothing is decided of a class, or of one whose objects can stand in its own."""
        if cls not in self._checked:
            for one in sorted(classes_in(cls), key=lambda one: one.__name__):
                self.of(one)
            self._checked.add(cls)

    def widest_audience(self, cls: type[Declared], field: FieldPlan) -> Audience:
        """Return how far a field can be seen."""
        return self.of(cls).fields.get(field.name, BY_TAG[field.field.privacy])

    def why_not(self, part: Declared, audience: Audience) -> Finding | None:
        """Return why partners or the public do not see a record or a part, or None where they do."""
        return first_reason(self.of(type(part)).only, part, audience)

    def why_never(self, cls: type[Declared], field: FieldPlan, audience: Audience) -> Finding | None:
        """Return why a field is not seen whatever it holds, or None where it can be."""
        if audience.is_within(self.widest_audience(cls, field)):
            return None
        problem = WITHHELD_INTERNAL if field.field.privacy is NONE else WITHHELD_PERSONAL
        return problem.at(label=field.field.label)


def first_reason(conditions: Iterable[AnyCondition], part: Declared, audience: Audience) -> Finding | None:
    """Return the first reason that conditions give for withholding something, or None."""
    return next((reason for only in conditions if (reason := only(part, audience)) is not None), None)


OURS: Final = Decisions(TABLE)


def decisions_of(table: Table | None) -> Decisions:
    """Return what a table decides, or our own where none is given."""
    if table is None or table is TABLE:
        return OURS
    rows = cast("Mapping[object, object]", table).values() if isinstance(table, Mapping) else [None]  # pyright: ignore[reportUnnecessaryIsInstance] # a tool may hand over anything
    if not all(isinstance(row, Decision) for row in rows):
        raise TypeError("a privacy table has a Decision for each class: {**TABLE, Aduan: Decision()}")
    return _decisions(frozenset(table.items()))


@functools.lru_cache(maxsize=8)
def _decisions(rows: frozenset[tuple[type[Declared], Decision[Any]]]) -> Decisions:
    return Decisions(dict(rows))
