"""Registers that grow: the records of a fault, with any of their lists, or the list of records, many times as long.

`tests/test_rules_growth.py` counts what rules then do, `python -m benchmarks.growth` takes the time.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from typing import Any, Final, NamedTuple

import attrs

from kimcore import read
from kimcore.codes import DocumentNumber, DomainName, RegionCode, Url
from kimcore.errors import InvalidError, MalformedError
from kimcore.fields import Declared, plan_of
from kimcore.fields.kinds import ItemsKind, TextKind
from kimcore.records import Record, Ref, Term
from kimcore.testing.faults import FAULTS
from kimcore.testing.samples import INSTITUTION
from kimcore.vocabularies import InstitutionKind, OfficialBody, Vocabulary

OFFICES: Final = (
    attrs.evolve(INSTITUTION, id="kominfo"),
    attrs.evolve(INSTITUTION, id="kpu", kind=Term(value=InstitutionKind.ELECTION_BODY), body=OfficialBody.KPU_KABKOTA),
)
"""What the faults refer to."""


def _parts(part: Declared) -> Iterator[Declared]:
    """Find a part and all parts in it."""
    yield part
    for name in plan_of(type(part)).fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Declared):
                yield from _parts(inner)


_RICH: Final = read(json.loads((files("kimcore.testing") / "vectors/valid/rich.json").read_text("utf-8"))).records
_RICH_LISTS: Final[dict[tuple[type, str], tuple[Any, ...]]] = {
    (type(part), name): value
    for record in _RICH
    for part in _parts(record)
    for name in plan_of(type(part)).fields
    if isinstance(value := getattr(part, name), tuple) and value
}
"""Every list of every class, with something in it."""


Way = tuple[tuple[str, int | None], ...]
"""The fields through which a part is reached, each with a position where it is a list."""


class Members(NamedTuple):
    """A list in a record: the place of the record, the way to the part that has it, and its name."""

    record: int
    way: Way
    name: str

    def __str__(self) -> str:
        """Return what a failed test names."""
        return f"{self.record}/{'/'.join(name for name, _ in self.way)}/{self.name}"


class Copies(NamedTuple):
    """The list of records, grown by one of them: under new ids, or always under its own."""

    record: int
    is_renamed: bool

    def __str__(self) -> str:
        """Return what a failed test names."""
        return f"{self.record} {'copied' if self.is_renamed else 'repeated'}"


class Text(NamedTuple):
    """A text in a record: the place of the record, the way to the part that has it, name, and greatest length."""

    record: int
    way: Way
    name: str
    most: int

    def __str__(self) -> str:
        """Return what a failed test names."""
        return f"{self.record}/{'/'.join(name for name, _ in self.way)}/{self.name}"


List = Members | Copies


def base_of(rule: str, fires: Callable[[Sequence[Record]], bool]) -> tuple[Record, ...]:
    """Return the records of a rule's fault, every list of them with one member where the rule still fires."""
    records = FAULTS[rule]("a")
    for at in range(len(records)):
        for members in _lists(records[at], at):
            fuller = _grown(records, members, 1)
            if fires((*fuller, *OFFICES)):
                records = fuller
    return records


def lists_of(records: Sequence[Record]) -> list[List]:
    """Return every list of some records, at any depth, and the ways in which the list of records can grow."""
    inside: list[List] = [one for at, record in enumerate(records) for one in _lists(record, at)]
    return [*inside, *(Copies(at, is_renamed) for at in range(len(records)) for is_renamed in (True, False))]


def grown(base: tuple[Record, ...], grow: Sequence[List], length: int) -> tuple[Record, ...]:
    """Return records, and the offices, in which some lists have a length; what their members refer to is there, too."""
    records = base
    for one in grow:
        if isinstance(one, Members):
            records = _grown(records, one, length)
    for one in grow:
        if isinstance(one, Copies):
            records = (*records, *_copies(records[one.record], length, is_renamed=one.is_renamed))
    return (*records, *OFFICES, *_named_in(records, base))


def _copies(record: Record, length: int, *, is_renamed: bool) -> Iterator[Record]:
    for number in range(1, length):
        yield attrs.evolve(record, id=f"{record.id}.{number}") if is_renamed else record


def texts_of(records: Sequence[Record]) -> list[Text]:
    """Return every text of some records that may have any characters."""
    return [one for at, record in enumerate(records) for one in _texts(record, at)]


def lengthened(records: tuple[Record, ...], texts: Sequence[Text], share: float) -> tuple[Record, ...]:
    """Return records, and the offices, in which texts repeat themselves up to a share of their greatest length."""
    for text in texts:
        printed = getattr(_at(records[text.record], text.way), text.name)
        length = int(text.most * share)
        longer = (f"{printed} " * length)[:length].rstrip()
        changed = _set(records[text.record], text.way, text.name, longer)
        records = (*records[: text.record], changed, *records[text.record + 1 :])
    return (*records, *OFFICES)


def _texts(part: Declared, record: int, way: Way = ()) -> Iterator[Text]:
    for name, field in plan_of(type(part)).fields.items():
        value = getattr(part, name)
        if isinstance(field.kind, TextKind) and value is not None and field.kind.limits.pattern is None:
            yield Text(record, way, name, field.kind.limits.most)
    for name, position, inner in _inner(part):
        yield from _texts(inner, record, (*way, (name, position)))


def _inner(part: Declared) -> Iterator[tuple[str, int | None, Declared]]:
    """Find the parts of a part; of those in a list, the first."""
    for name in plan_of(type(part)).fields:
        value = getattr(part, name)
        first, position = (value[0], 0) if isinstance(value, tuple) and value else (value, None)
        if isinstance(first, Declared):
            yield name, position, first


def _lists(part: Declared, record: int, way: Way = ()) -> Iterator[Members]:
    """Find the lists of a part at any depth."""
    for name, field in plan_of(type(part)).fields.items():
        if isinstance(field.kind, ItemsKind):
            yield Members(record, way, name)
    for name, position, inner in _inner(part):
        yield from _lists(inner, record, (*way, (name, position)))


def _grown(records: tuple[Record, ...], members: Members, length: int) -> tuple[Record, ...]:
    """Return records in which a list has a length; where it is empty its members are like those of a rich record."""
    at, way, name = members
    holder = _at(records[at], way)
    first = (getattr(holder, name) or _RICH_LISTS[type(holder), name])[0]
    grown_list = tuple(_varied(first, number) for number in range(length))
    return (*records[:at], _set(records[at], way, name, grown_list), *records[at + 1 :])


def _at(part: Any, way: Way) -> Any:  # noqa: ANN401 - any part
    """Return the part to which a way leads."""
    for name, position in way:
        value = getattr(part, name)
        part = value if position is None else value[position]
    return part


def _set(part: Any, way: Way, name: str, value: object) -> Any:  # noqa: ANN401 - any part
    """Return a part with another value of a field of the part to which a way leads."""
    if not way:
        return _evolved(part, name, value)
    (step, position), *rest = way
    held = getattr(part, step)
    inner = _set(_at(part, way[:1]), tuple(rest), name, value)
    return _evolved(part, step, inner if position is None else (inner, *held[1:]))


def _evolved(part: Any, name: str, value: object) -> Any:  # noqa: ANN401 - any part
    """Return a part with another value of a field, or the part itself where that is not legal."""
    try:
        return attrs.evolve(part, **{name: value})
    except (InvalidError, MalformedError):
        return part


def _varied(value: Any, number: int) -> Any:  # noqa: ANN401 - any member of a list
    """Return a value that differs from those of other numbers in all that may differ; roles and days stay."""
    if number == 0:
        return value
    match value:
        case Ref(id=str(ref_id)):
            return attrs.evolve(value, id=f"{ref_id}.{number}")
        case Term(value=Vocabulary() as term):
            return attrs.evolve(value, value=_next(term, number))
        case Declared():
            return _varied_part(value, number)
        case tuple():
            return tuple(_varied(inner, number) for inner in value)
        case _:
            return _varied_value(value, number)


def _varied_part(part: Declared, number: int) -> Declared:
    for name in plan_of(type(part)).fields:
        value = getattr(part, name)
        if not isinstance(value, Vocabulary | Term):
            part = _evolved(part, name, _varied(value, number))
    return part


def _varied_value(value: object, number: int) -> object:
    varied = value
    match value:
        case str():
            varied = f"{value} {number}"
        case Vocabulary():
            varied = _next(value, number)
        case RegionCode(text):
            varied = RegionCode(f"{text[:2]}.10.{1 + number // 1000:02}.{1000 + number % 1000}")
        case Url(text):
            varied = Url(text.replace("://", f"://a{number}."))
        case DomainName(text):
            varied = DomainName(f"{'a' * (1 + number % 8)}{number}.{text}")
        case DocumentNumber(text):
            varied = DocumentNumber(f"{number}/{text}")
        case _:
            pass
    return varied


def _next(term: Vocabulary, number: int) -> Vocabulary:
    terms = list(type(term))
    return terms[(terms.index(term) + number) % len(terms)]


def _named_in(records: Sequence[Record], base: Sequence[Record]) -> Iterator[Record]:
    """Make the records that grown lists refer to, each like the one after which it is named."""
    named = {part.id for record in records for part in _parts(record) if isinstance(part, Ref) and part.id}
    models = {record.id: record for record in (*base, *OFFICES)}
    for one in sorted(named - {record.id for record in records}):
        model, _, _ = one.rpartition(".")
        if model in models:
            yield attrs.evolve(models[model], id=one)
