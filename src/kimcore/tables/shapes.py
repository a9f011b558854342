"""How the cells of a row become the plain data of a record: the shape of the record, with columns for its leaves."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.fields.kinds import ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.fields.plans import Plan
from kimcore.findings import Finding
from kimcore.lexicon.heading_words import heading_words, sex_in
from kimcore.records import HeadCount, Places
from kimcore.sheets.cells import text_of
from kimcore.tables import problems
from kimcore.tables.cells import Context, ReadCell, Value, plain_cell
from kimcore.tables.paths import Step, Target, key_data
from kimcore.tables.pieces import is_error, pieces_of, says_nothing

_MOST_REMEMBERED: Final = 4_096
_LONGEST_REMEMBERED: Final = 100
_REMEMBERED: Final = frozenset({str, int, float, dt.date, dt.datetime})


@attrs.frozen(eq=False)
class Use:
    """One use of a column: where its cells stand in a row, where they go, and how they are read.

    `split` is what parts several values in one cell; empty, it is a semicolon or a line break, and a comma where the
    values are names or terms.
    """

    position: int
    heading: str
    target: Target
    read: ReadCell
    context: Context = Context()  # noqa: RUF009 - it is frozen
    split: str = ""


@attrs.frozen(eq=False)
class Trace:
    """What is noted while a row is read: what was found in which column, and which column each pointer comes from."""

    found: Callable[[Use, Finding], None]
    origins: dict[str, Use] | None = None

    def note(self, pointer: str, use: Use) -> None:
        """Note which column a value comes from."""
        if self.origins is not None:
            self.origins.setdefault(pointer, use)


_ENDING: Final = frozenset({"selesai", "akhir", "sampai", "berakhir", "end"})
"""Words of headings of columns that say when something ends."""

Built = tuple[object, bool]
"""Plain data, and whether a cell of the row is in them; a constant alone fills nothing."""


@attrs.frozen(eq=False)
class Leaf:
    """A field that columns fill: one, or several that are read as one text."""

    uses: tuple[Use, ...]
    constant: object = None
    _read: dict[object, Value] = attrs.field(factory=dict[object, Value])
    """What was read of the texts and dates that came before: tables say the same in many rows."""

    @property
    def has_columns(self) -> bool:
        """Whether a column fills the field, and not only a constant."""
        return bool(self.uses)

    def build(self, cells: Sequence[object], pointer: str, trace: Trace) -> Built | None:
        """Return the plain data of the field."""
        value = None
        if len(self.uses) == 1:
            (use,) = self.uses
            trace.note(pointer, use)
            cell = plain_cell(cells[use.position])
            value = None if cell is None else self._value(cell, use, trace)
        elif self.uses:
            trace.note(pointer, self.uses[0])
            value = self._joined(cells, trace)
        if value is not None:
            return value, True
        return None if self.constant is None else (self.constant, False)

    def _joined(self, cells: Sequence[object], trace: Trace) -> object:
        """Return what several columns say together: each its values, or all of them one."""
        plain = [(plain_cell(cells[use.position]), use) for use in self.uses]
        if all(map(_counts_a_sex, self.uses)):
            filled = [(cell, use) for cell, use in plain if not _is_empty(cell, use, trace)]
            return self._value(_by_sex(filled), filled[0][1], trace) if filled else None
        if self.uses[0].target.repeated:
            found = [self._value(cell, use, trace) for cell, use in plain if cell is not None]
            return [value for values in found if values is not None for value in cast("list[object]", values)] or None
        filled = [(cell, use) for cell, use in plain if not _is_empty(cell, use, trace)]
        if len(filled) > 1:
            texts = [(text, use) for cell, use in filled if (text := text_of(cell))]
            joined = "".join(f"{_sign_before(use)}{text}" if at else text for at, (text, use) in enumerate(texts))
            return self._value(joined, filled[0][1], trace)
        return self._value(*filled[0], trace) if filled else None

    def _value(self, cell: object, use: Use, trace: Trace) -> object:
        """Return the plain data of a cell, which is read once where the same comes again."""
        kind = type(cell)
        if kind is str:
            key: object = cell if len(cast("str", cell)) < _LONGEST_REMEMBERED else None
        else:
            key = (kind, cell) if kind in _REMEMBERED else None
        known = self._read.get(key) if key is not None else None
        if known is None:
            known = _read(cell, use)
            if key is not None and len(self._read) < _MOST_REMEMBERED:
                self._read[key] = known
        value, findings = known
        for finding in findings:
            trace.found(use, finding)
        return value


def _counts_a_sex(use: Use) -> bool:
    """Whether a column counts only men, or only women."""
    kind = use.target.kind
    return isinstance(kind, ObjectKind) and kind.plan.cls is HeadCount and bool(sex_in(use.heading)[0])


def _by_sex(filled: Sequence[tuple[object, Use]]) -> str:
    """Return counts of men and of women as one; a cell that has both already, as print of a register, is that."""
    texts = [(text_of(cell) or "", use) for cell, use in filled]
    both = next((text for text, _ in texts if ":" in text), None)
    return both or ", ".join(f"{sex_in(use.heading)[0]}: {text}" for text, use in texts)


def _sign_before(use: Use) -> str:
    """Return what stands before the text of one more column: the end of a time has words for it."""
    is_end = not _ENDING.isdisjoint(heading_words(use.heading).split())
    return " s.d. " if is_end and use.target.field.name == "occasion" else ", "


def _is_empty(cell: object, use: Use, trace: Trace) -> bool:
    """Whether a cell says nothing; an error of a formula does not, and is found."""
    if type(cell) is not str:
        return cell is None
    if is_error(cell):
        trace.found(use, problems.CELL_ERROR.at())
        return True
    return says_nothing(cell)


def _read(cell: object, use: Use) -> Value:
    """Return the plain data of a cell, a list where the field can have several; None where it says nothing."""
    if type(cell) is str:
        if is_error(cell):
            return None, (problems.CELL_ERROR.at(),)
        if says_nothing(cell):
            return None, ()
    if not use.target.repeated:
        return use.read(cell, use.context)
    values: list[object] = []
    findings: list[Finding] = []
    for piece in pieces_of(cell, use.target.kind, use.split):
        value, found = use.read(piece, use.context)
        findings += found
        if value is not None:
            values.append(value)
    return values or None, tuple(dict.fromkeys(findings))


@attrs.frozen(eq=False)
class Part:
    """An object: a record or a part of one, with the shape of each of its fields that is filled."""

    plan: Plan
    key: str = ""
    members: dict[str, "Leaf | Part | Several"] = attrs.field(factory=dict[str, "Leaf | Part | Several"])
    _given: dict[str, object] = attrs.field(
        init=False, default=attrs.Factory(lambda part: _given_by_key(cast("Part", part)), takes_self=True)
    )
    """What the key gives the object: its term."""

    @property
    def has_columns(self) -> bool:
        """Whether a column fills anything in the object."""
        return any(member.has_columns for member in self.members.values())

    def build(self, cells: Sequence[object], pointer: str, trace: Trace) -> Built | None:
        """Return the plain data of the object; None where columns could fill it and none did.

        Only places are there by constants alone: the regency of a table is that of all its rows.
        """
        data: dict[str, object] = {}
        is_filled = False
        for name, member in self.members.items():
            built = member.build(cells, f"{pointer}/{name}", trace)
            if built is not None:
                data[name] = built[0]
                is_filled |= built[1]
        is_made_up = self.has_columns and not is_filled and self.plan.cls is not Places
        if not data or is_made_up:
            return None
        data.update(self._given)
        return data, is_filled


@attrs.frozen(eq=False)
class Several:
    """A list: of parts that are told apart by their keys, or of what one column holds."""

    items: dict[str, Leaf | Part] = attrs.field(factory=dict[str, Leaf | Part])
    plan: Plan | None = None

    @property
    def has_columns(self) -> bool:
        """Whether a column fills any of the items."""
        return any(item.has_columns for item in self.items.values())

    def build(self, cells: Sequence[object], pointer: str, trace: Trace) -> Built | None:
        """Return the list; None where it has no items."""
        data: list[object] = []
        is_filled = False
        for key, item in self.items.items():
            built = item.build(cells, f"{pointer}/{len(data)}", trace)
            if built is None:
                continue
            value, fills = built
            is_filled |= fills
            if isinstance(item, Leaf):
                values = cast("list[object]", value) if isinstance(value, list) else [value]
                data += [self._keyed(one, key) for one in values]
            else:
                data.append(value)
        return (data, is_filled) if data else None

    def _keyed(self, value: object, key: str) -> object:
        """Return an item with the term that its key stands for."""
        if self.plan is None or not isinstance(value, dict):
            return value
        return {**cast("dict[str, object]", value), **key_data(self.plan, key)}


def _given_by_key(part: Part) -> dict[str, object]:
    return key_data(part.plan, part.key)


def shape_of(plan: Plan, key: str, uses: Sequence[Use], constants: Mapping[Target, object]) -> Part:
    """Return the shape of a record that columns and constants fill."""
    top = Part(plan, key)
    by_target: dict[str, list[Use]] = {}
    for use in uses:
        by_target.setdefault(use.target.text, []).append(use)
    values = {target.text: (target, value) for target, value in constants.items()}
    for text, same in by_target.items():
        _, constant = values.pop(text, (None, None))
        _place(top, same[0].target, Leaf(tuple(same), constant))
    for target, value in values.values():
        _place(top, target, Leaf((), value))
    return top


def _place(top: Part, target: Target, leaf: Leaf) -> None:
    """Put a leaf where its target says, with the parts on the way to it."""
    part = top
    for step in target.steps[1:-1]:
        part = _part_at(part, step)
    last = target.steps[-1]
    if isinstance(part.plan.fields[last.name].kind, ItemsKind):
        plan = target.kind.plan if isinstance(target.kind, ObjectKind) else None
        several = cast("Several", part.members.setdefault(last.name, Several(plan=plan)))
        several.items[last.key] = leaf
    else:
        part.members[last.name] = leaf


def _part_at(part: Part, step: Step) -> Part:
    """Return the part that a step leads to, made where it is not there yet."""
    kind = part.plan.fields[step.name].kind
    if isinstance(kind, ObjectKind):
        return cast("Part", part.members.setdefault(step.name, Part(kind.plan)))
    plan = cast("ObjectKind", cast("ItemsKind", kind).item).plan
    several = cast("Several", part.members.setdefault(step.name, Several(plan=plan)))
    return cast("Part", several.items.setdefault(step.key, Part(plan, step.key)))
