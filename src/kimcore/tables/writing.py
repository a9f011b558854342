"""Records under the headings of an office: a mapping read backwards."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, cast

import attrs

from kimcore.codes import Url
from kimcore.convert import to_dict
from kimcore.dates import PartialDate
from kimcore.errors import MalformedError
from kimcore.fields import Kind, Plan
from kimcore.fields.kinds import ItemsKind, TermKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Locale
from kimcore.records import Area, Channel, Member, Record, Venue
from kimcore.records.by_name import names_of
from kimcore.sheets.tables import Column, Row, Table
from kimcore.tables.ids import key_of
from kimcore.tables.mapping import ColumnMapping, TableMapping
from kimcore.tables.paths import Step, Target, key_data, plan_of_type, vocabulary_of
from kimcore.vocabularies import ChannelKind

_TEXTS: Final = ("printed", "name", "text", "body", "url", "title", "value", "handle", "number")
"""What stands for a part in one cell, the first that is there."""


def write(records: Iterable[Record], mapping: TableMapping, *, locale: Locale = "id") -> Table:
    """Return records as rows under the headings of a mapping, which reads them back; nothing else of them is there.

    A row is one record of the type that the mapping's rows are, with the records that belong to it: a group with its
    members. Where a value has a printed text, that is written, and else the value: a day as a date, a term as its
    label. Columns that the mapping leaves unread are empty. Of an attendance list nobody is known any more, so that
    only its headings are written.
    """
    records = tuple(records)
    members = _by_group(record for record in records if isinstance(record, Member))
    main = [to_dict(record) for record in records if mapping.rows in names_of(type(record))]
    columns = tuple(_columns(mapping))
    writer = _Writer(mapping, locale)
    rows = (Row(number, writer.cells(one, members.get(str(one["id"]), ()))) for number, one in enumerate(main, start=2))
    return Table(columns, tuple(rows), sheet=mapping.sheet, heading_rows=(1,))


def _by_group(members: Iterable[Member]) -> dict[str, list[dict[str, object]]]:
    """Return members by the id of their group."""
    found: dict[str, list[dict[str, object]]] = {}
    for one in members:
        found.setdefault(one.group.id or "", []).append(to_dict(one))
    return found


def _columns(mapping: TableMapping) -> Iterator[Column]:
    for position, column in enumerate(mapping.columns):
        is_listed = any(target.record.name != mapping.rows and not target.record.key for target in column.targets)
        yield Column(position, column.heading, column.heading.rpartition(".")[0] if is_listed else "")


class _Writer:
    """Writes records of one type as cells under the headings of a mapping."""

    def __init__(self, mapping: TableMapping, locale: Locale) -> None:
        self._rows = mapping.rows
        self._locale: Locale = locale
        self._uses = [_use(column, mapping.columns[:at]) for at, column in enumerate(mapping.columns)]
        self._key = mapping.ids.get(mapping.rows, ())
        self._taken = {target.steps for target in mapping.targets()}
        self._wanted = [(slot, _wanted(slot, mapping)) for slot in mapping.slots() if slot.key]

    def cells(self, data: dict[str, object], members: Sequence[dict[str, object]]) -> list[object]:
        """Return the cells of a record and of the members that belong to it."""
        shared = self._shared(members)
        return [self._cell(data, shared, use) for use in self._uses]

    def _shared(self, members: Sequence[dict[str, object]]) -> dict[Step, list[dict[str, object]]]:
        """Return which members stand in the columns of each office, and which in those of none.

        Where an office has columns for several, one stands in each.
        """
        left = list(members)
        found: dict[Step, list[dict[str, object]]] = {}
        for at, (slot, wanted) in enumerate(self._wanted):
            own = [one for one in left if _holds(one, wanted)]
            is_last = not any(wanted == other for _, other in self._wanted[at + 1 :])
            found[slot] = own if is_last else own[:1]
            left = [one for one in left if one not in found[slot]]
        found[Step(Member.__name__)] = left
        return found

    def _cell(
        self, data: dict[str, object], shared: Mapping[Step, list[dict[str, object]]], use: ColumnMapping
    ) -> object:
        if self._key == (use.heading,):
            return key_of(str(data["id"]), self._rows)
        for target in use.targets:
            is_own = target.record.name == self._rows
            owners = [data] if is_own else shared.get(target.record, [])
            values = [list(self._values(one, target)) for one in owners]
            if not is_own and not target.record.key:
                return tuple(next(iter(one), None) for one in values)
            flat = [value for one in values for value in one]
            if flat:
                return flat[0] if len(flat) == 1 else (use.split or "; ").join(map(str, flat))
        return "-" if use.fill else None  # nothing would be what stands above

    def _values(self, data: dict[str, object], target: Target) -> Iterator[object]:
        """Iterate over the values of a field in a record, as cells."""
        found: list[object] = [data]
        plan = plan_of_type(target.record.name)
        for at, step in enumerate(target.steps[1:], start=1):
            kind = plan.fields[step.name].kind
            others = {one[at].key for one in self._taken if one[:at] == target.steps[:at] and _is_at(one, at, step)}
            members = [cast("dict[str, object]", one).get(step.name) for one in found]
            found = [value for member in members if member is not None for value in _picked(member, step, kind, others)]
            plan = _plan_below(kind) or plan
        for value in found:
            yield _as_cell(value, target, self._locale)


def _wanted(slot: Step, mapping: TableMapping) -> dict[str, object]:
    """Return what the records of a slot have: the term of its key, and what a mapping says that they always have."""
    said = {target.steps[1].name: value for target, value in mapping.always if target.record == slot}
    return {**said, **key_data(plan_of_type(slot.name), slot.key)}


def _is_at(steps: Sequence[Step], at: int, step: Step) -> bool:
    return len(steps) > at and steps[at].name == step.name


def _use(column: ColumnMapping, before: Sequence[ColumnMapping]) -> ColumnMapping:
    """Return a column without the fields that a column before it gives as a whole, as that of a day the time."""
    given = {target.steps for other in before for target in other.targets}
    return attrs.evolve(column, targets=tuple(one for one in column.targets if one.steps not in given))


def _holds(data: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Whether data have the term that a key stands for, beside whatever print."""
    for name, value in wanted.items():
        own = data.get(name)
        if isinstance(value, dict) and isinstance(own, dict):
            if not _holds(cast("dict[str, object]", own), cast("dict[str, object]", value)):
                return False
        elif own != value:
            return False
    return True


def _plan_below(kind: Kind) -> Plan | None:
    """Return the plan of a part, or of those in a list; None where the field holds values."""
    inner = kind.item if isinstance(kind, ItemsKind) else kind
    return inner.plan if isinstance(inner, ObjectKind) else None


def _picked(value: object, step: Step, kind: Kind, others: set[str]) -> list[object]:
    """Return what a step means of a field: its value, the items that its key means, or those that no other key does."""
    if not isinstance(value, list):
        return [value]
    items = cast("list[object]", value)
    if step.key.isdecimal():
        return items[int(step.key) - 1 : int(step.key)]
    plan = _plan_below(kind)
    if plan is None:
        return items
    if step.key:
        return [item for item in items if _holds(cast("dict[str, object]", item), key_data(plan, step.key))]
    keyed = [key_data(plan, key) for key in others if key and not key.isdecimal()]
    return [item for item in items if not any(_holds(cast("dict[str, object]", item), wanted) for wanted in keyed)]


def _as_cell(value: object, target: Target, locale: Locale) -> object:
    """Return what stands for a value in one cell."""
    vocabulary = vocabulary_of(target.kind)
    if isinstance(target.kind, TermKind) and vocabulary is not None:
        return vocabulary(str(value)).label(locale)
    if isinstance(value, dict):
        return _of_part(cast("dict[str, object]", value), target, locale)
    return _day(value) if isinstance(value, str) else value


def _of_part(data: Mapping[str, object], target: Target, locale: Locale) -> object:
    vocabulary = vocabulary_of(target.kind)
    cls = target.kind.plan.cls if isinstance(target.kind, ObjectKind) else None
    if cls is Channel and "value" in data:
        data = {name: value for name, value in data.items() if name != "printed"}
    if cls is Area:
        return _of_area(data)
    if "printed" in data:
        return data["url"] if cls is Venue and _is_link(data) else data["printed"]
    if vocabulary is not None:
        return vocabulary(str(data["value"])).label(locale)
    if cls is Channel and not target.steps[-1].key:
        return f"{ChannelKind(str(data['kind'])).label(locale)}: {data['value']}"
    if "low" in data or "high" in data:
        return data.get("low", data.get("high"))
    text = next((data[name] for name in _TEXTS if name in data), None)
    return _day(text) if isinstance(text, str) else text


def _of_area(data: Mapping[str, object]) -> object:
    """Return the code of a region, or its names."""
    places = cast("dict[str, str]", data.get("places", {}))
    return data.get("region") or places.get("printed") or ", ".join(places.values())


def _is_link(venue: Mapping[str, object]) -> bool:
    """Whether nothing is printed of a venue but the link that leads to it."""
    url = venue.get("url")
    return url is not None and Url(str(url)).host == venue["printed"]


def _day(text: str) -> object:
    """Return a text that is a whole day as a date, for a cell of dates."""
    try:
        date = PartialDate.parse(text)
    except MalformedError:
        return text
    return date.first_day if date.is_full else text
