"""How the cells of a row become the plain data of a record: the shape of the record, with columns for its leaves."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.fields.kinds import ItemsKind
from kimcore.fields.plans import ObjectKind, Plan
from kimcore.findings import Finding
from kimcore.privacy.titles import DEGREES
from kimcore.records import Attachment, Channel, Party, Person, Ref, Source, Term, Venue
from kimcore.sheets.cells import is_nothing, is_text, text_of
from kimcore.tables import problems
from kimcore.tables.paths import Step, Target, key_data
from kimcore.tables.values import Context, ReadCell, Value, is_missing

_SPLIT_AT_COMMAS: Final = {Person, Party, Ref, Channel, Attachment, Source, Term}
_SPLIT: Final = {*_SPLIT_AT_COMMAS, Venue}
_ERROR: Final = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)")
_NUMBERED: Final = re.compile(r"\s*(?:[0-9]{1,2}[.)]|[-•*])\s+")
_MOST_REMEMBERED: Final = 4_096
_LONGEST_REMEMBERED: Final = 100


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


Built = tuple[object, bool]
"""Plain data, and whether a cell of the row is in them; a constant alone fills nothing."""


@attrs.frozen(eq=False)
class Leaf:
    """A field that columns fill: one, or several that are read as one text."""

    uses: tuple[Use, ...]
    constant: object = None
    _read: dict[object, Value] = attrs.field(factory=dict[object, Value])

    @property
    def has_columns(self) -> bool:
        """Whether a column fills the field, and not only a constant."""
        return bool(self.uses)

    def build(self, cells: Sequence[object], pointer: str, trace: Trace) -> Built | None:
        """Return the plain data of the field."""
        for use in self.uses[:1]:
            trace.note(pointer, use)
        filled = [(cells[use.position], use) for use in self.uses if not _is_empty(cells[use.position], use, trace)]
        value = self._values(filled, trace) if filled else None
        if value is not None:
            return value, True
        return None if self.constant is None else (self.constant, False)

    def _values(self, filled: Sequence[tuple[object, Use]], trace: Trace) -> object:
        """Return what the cells say that are filled: each a value or several, or all of them one."""
        cell, use = filled[0]
        if use.target.repeated:
            pieces = [(piece, use) for cell, use in filled for piece in _pieces(cell, use)]
            return [value for piece, use in pieces if (value := self._value(piece, use, trace)) is not None] or None
        if len(filled) > 1:
            cell = ", ".join(text for one, _ in filled if (text := text_of(one)))
        return self._value(cell, use, trace)

    def _value(self, cell: object, use: Use, trace: Trace) -> object:
        """Return the plain data of one value, which is read once where the same cell comes again."""
        key = (type(cell), cell) if not isinstance(cell, str) or len(cell) < _LONGEST_REMEMBERED else None
        known = self._read.get(key) if key is not None else None
        if known is None:
            known = use.read(cell, use.context)
            if key is not None and len(self._read) < _MOST_REMEMBERED:
                self._read[key] = known
        value, findings = known
        for finding in findings:
            trace.found(use, finding)
        return value


def _is_empty(cell: object, use: Use, trace: Trace) -> bool:
    """Whether a cell says nothing; an error of a formula does not, and is found."""
    if is_missing(cell):
        return True
    if not is_text(cell):
        return False
    if _ERROR.fullmatch(cell.strip()):
        trace.found(use, problems.CELL_ERROR.at())
        return True
    return is_nothing(cell)


def _pieces(cell: object, use: Use) -> list[object]:
    """Return the several values of a cell."""
    if isinstance(cell, (list, tuple)):
        return [piece for piece in cast("Sequence[object]", cell) if not is_missing(piece)]
    kind = use.target.kind
    cls = kind.plan.cls if isinstance(kind, ObjectKind) else str
    if not is_text(cell) or not (use.split or cls in _SPLIT):
        return [cell]
    if use.split:
        pieces = cell.split(use.split)
    else:
        pieces = [name for piece in re.split(r"[;\n]", cell) for name in _names(piece, at_commas=cls is not Venue)]
    bare = [_NUMBERED.sub("", piece, count=1).strip() for piece in pieces]
    return [piece for piece in bare if piece and not is_nothing(piece)]


def _names(text: str, *, at_commas: bool) -> Iterator[str]:
    """Part names at commas, and leave degrees with the name before them: “Satu, S.Pd, Dua”."""
    name = ""
    for piece in text.split(",") if at_commas else [text]:
        if name and _is_degree(piece):
            name = f"{name},{piece}"
            continue
        if name:
            yield name
        name = piece
    yield name


def _is_degree(piece: str) -> bool:
    return re.sub(r"[^a-z]", "", piece.lower()) in DEGREES


@attrs.frozen(eq=False)
class Part:
    """An object: a record or a part of one, with the shape of each of its fields that is filled."""

    plan: Plan
    key: str = ""
    members: dict[str, "Leaf | Part | Several"] = attrs.field(factory=dict[str, "Leaf | Part | Several"])

    @property
    def has_columns(self) -> bool:
        """Whether a column fills anything in the object."""
        return any(member.has_columns for member in self.members.values())

    def build(self, cells: Sequence[object], pointer: str, trace: Trace) -> Built | None:
        """Return the plain data of the object; None where columns could fill it and none did."""
        data: dict[str, object] = {}
        is_filled = False
        for name, member in self.members.items():
            built = member.build(cells, f"{pointer}/{name}", trace)
            if built is not None:
                data[name] = built[0]
                is_filled |= built[1]
        if not data or (self.has_columns and not is_filled):
            return None
        return {**data, **key_data(self.plan, self.key)}, is_filled


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


Node = Leaf | Part | Several


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
