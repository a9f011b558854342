"""Promises of `forget` on traces: in any spelling and any text, one is taken out, or its very place is named."""

import contextlib
import itertools
import json as stdlib_json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st
from spelt import CONTEXTS, Somebody, in_context, spellings

from kimcore import KimcoreError, Unknown, from_dict, to_dict
from kimcore.canonical import canonical_text
from kimcore.fields import Declared, Kind, plan_of
from kimcore.fields.kinds import ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import pointer_to
from kimcore.privacy import find_person, forget
from kimcore.privacy.pruning import values_of
from kimcore.privacy.spellings import words_of
from kimcore.privacy.titles import DEGREES, TITLES
from kimcore.records import RECORDS, Record
from kimcore.testing.consistency import consistent
from kimcore.testing.strategies import records
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind

# Where it can be written


Path = tuple[str, ...]
SAMPLES: Final = {
    "Url": "https://kim.example",
    "Email": "a@kim.example",
    "DomainName": "kim.example",
    "Period": "2024/2025",
    "DocumentNumber": "9/2024",
    "GeoPoint": "geo:0,0",
    "Phone": "+62511000000",
    "RegionCode": "63.10",
    "Sha256": "0" * 64,
    "Language": "id",
}
CLOSED: Final = {"PartialDate", "Moment", "Period", "RegionCode", "Sha256", "Language", "GeoPoint"}
"""Codes and dates that hold nobody's name or number."""


def paths(declared: object) -> Iterator[tuple[Path, Kind | None]]:
    """Find every text that objects of a class can hold, at any depth, and where they keep what no field declares."""
    yield ("kept",), None
    for name, field in plan_of(declared).fields.items():
        kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
        if isinstance(kind, ObjectKind):
            yield from (((name, *rest), inner) for rest, inner in paths(kind.declared))
        elif isinstance(kind, TextKind | TextValueKind):
            yield (name,), kind


def sample(kind: Kind) -> Any:  # noqa: ANN401, PLR0911 - a value of any kind, one return for each
    """Return a value of a kind that says nothing of anybody."""
    match kind:
        case TextKind(limits):
            return next(text for text in ("teks", "TEKS", "/teks") if limits.matches(text))
        case TextValueKind(types=(first, *_)):
            return first.parse(SAMPLES.get(first.__name__, "2024"))
        case TermKind(vocabulary):
            return ChannelKind.INSTAGRAM if vocabulary is ChannelKind else next(iter(vocabulary))
        case ObjectKind(declared):
            return holding(declared, (), "")
        case ItemsKind(item):
            return (sample(item),)
        case WholeKind(limits):
            return limits.least
        case _:
            return True


def planted(kind: Kind, path: Path, text: str) -> Any:  # noqa: ANN401 - a value of any kind
    """Return a value of a kind that holds a text at a path; raise KimcoreError where it cannot stand there."""
    match kind:
        case ItemsKind(item):
            return (planted(item, path, text),)
        case ObjectKind(declared):
            return holding(declared, path, text)
        case TextValueKind(types):
            return next((one for one in types if one.claims(text)), types[-1]).parse(text)
        case _:
            return text


def holding(declared: object, path: Path, text: str, **given: object) -> Any:  # noqa: ANN401 - an object of any class
    """Return a small object of a class that holds a text at a path."""
    plan = plan_of(declared)
    wanted = [field for field in plan.fields.values() if field.required or field.name in plan.any_of[:1]]
    values = {field.name: sample(field.kind) for field in wanted} | given
    if path == ("kept",):
        values["kept"] = canonical_text({"catatan": [{"isi": text}]})
    elif path:
        values[path[0]] = planted(plan.fields[path[0]].kind, path[1:], text)
    assert issubclass(plan.cls, Declared)
    return plan.cls(**consistent(plan.cls, values))


def pointer_of(declared: object, path: Path) -> str:
    """Return the pointer of the text at a path; what no field declares is named by the object that holds it."""
    if path in ((), ("kept",)):
        return ""
    kind = plan_of(declared).fields[path[0]].kind
    inner = kind.item if isinstance(kind, ItemsKind) else kind
    below = pointer_of(inner.declared, path[1:]) if isinstance(inner, ObjectKind) else ""
    return f"/{path[0]}" + ("/0" if isinstance(kind, ItemsKind) else "") + below


def each_field(cls: type[Record], seen: set[tuple[object, str]]) -> Iterator[tuple[Path, Kind | None]]:
    """Find each text field of each class once, by the first path that leads to it."""
    for path, kind in paths(cls):
        owner = cls if len(path) == 1 else owner_of(cls, path)
        if (owner, path[-1]) not in seen:
            seen.add((owner, path[-1]))
            yield path, kind


def owner_of(declared: object, path: Path) -> object:
    """Return the class that declares the last field of a path."""
    for name in path[:-1]:
        kind = plan_of(declared).fields[name].kind
        inner = kind.item if isinstance(kind, ItemsKind) else kind
        assert isinstance(inner, ObjectKind)
        declared = inner.declared
    return plan_of(declared).cls


SEEN: Final = set[tuple[object, str]]()
PLACES: Final = [(cls, path, kind) for cls in RECORDS for path, kind in each_field(cls, SEEN)]
"""Every text field of every class, and what each class keeps, in a record."""


@attrs.frozen
class Planted:
    """A record, and the text that was planted in it."""

    record: Record
    pointer: str
    text: str

    def is_settled(self, left: Mapping[str, Record], said: set[tuple[str | None, str]]) -> bool:
        """Whether the text is gone from what is left, or its place is named."""
        if self.record.id not in left or (self.record.id, self.pointer) in said:
            return True
        written = stdlib_json.dumps(to_dict(left[self.record.id]), ensure_ascii=False)
        return stdlib_json.dumps(self.text, ensure_ascii=False)[1:-1] not in written


def plants(texts: list[str], places: list[tuple[type[Record], Path, Kind | None]]) -> Iterator[Planted]:
    """Plant each text in each place in which it can stand."""
    for number, ((cls, path, kind), text) in enumerate(itertools.product(places, texts)):
        given = {} if path == ("id",) else {"id": f"catatan-{number}"}
        try:
            yield Planted(holding(cls, path, text, **given), pointer_of(cls, path), text)
        except KimcoreError:
            assert kind is not None, "whatever is text can be kept"


def unsettled(planted_texts: list[Planted], somebody: Somebody) -> list[str]:
    """Return the places in which a text that was planted is neither taken out nor said, when somebody is forgotten."""
    forgotten = forget([somebody.membership, *(one.record for one in planted_texts)], somebody.key)
    left = {record.id: record for record in forgotten.records}
    said = {(finding.record_id, finding.pointer) for finding in forgotten.still_named}
    missed = (one for one in planted_texts if not one.is_settled(left, said))
    return [f"{type(one.record).__name__}{one.pointer}: {one.text!r}" for one in missed]


ZULFA: Final = Somebody()


@pytest.mark.parametrize(("_called", "text"), list(spellings(ZULFA)), ids=[called for called, _ in spellings(ZULFA)])
def test_each_spelling_is_found_in_every_field(_called: str, text: str) -> None:
    """In each text field of each class that can hold it, it is taken out, or its place is named."""
    assert unsettled(list(plants([text], PLACES)), ZULFA) == []


@pytest.mark.parametrize("context", CONTEXTS)
def test_each_spelling_is_found_in_every_context(context: str) -> None:
    """In a sentence, a web address, an id or a handle it is found as well as alone."""
    texts = [in_context(context, called, text) for called, text in spellings(ZULFA)]
    long = [place for place in PLACES if place[1] in (("remarks",), ("sources", "title"), ("kept",), ("id",))]
    assert unsettled(list(plants(texts, long)), ZULFA) == []


def test_every_text_field_is_such_a_place() -> None:
    """Whatever field holds text takes some rendition, but for dates and a few codes that can hold nobody's."""
    texts = ["Zulfa", "zulfa", "ZULFA", "6281276543210", *(text for _, text in spellings(ZULFA)), "zulfa.kim.example"]
    texts.append("/zulfa")
    taken = {(type(one.record), one.pointer) for one in plants(texts, PLACES)}
    never = [kind for cls, path, kind in PLACES if (cls, pointer_of(cls, path)) not in taken]
    assert {one.__name__ for kind in never if isinstance(kind, TextValueKind) for one in kind.types} <= CLOSED
    assert all(isinstance(kind, TextValueKind) for kind in never)


# Any person, any record


SYLLABLES: Final = st.sampled_from(
    ["si", "ti", "re", "ka", "an", "wati", "nur", "zul", "fa", "bu", "e", "ja", "tu", "lang"]
)
WORDS: Final = st.lists(SYLLABLES, min_size=2, max_size=4).map("".join).filter(lambda one: one not in TITLES | DEGREES)
PEOPLE: Final = st.builds(
    Somebody,
    name=st.lists(WORDS.map(str.title), min_size=2, max_size=3, unique=True).map(" ".join),
    phone=st.from_regex("[+]628[1-9][0-9]{7,10}", fullmatch=True),
    email=st.builds("{}@kim.example".format, st.from_regex("[a-z]{3,9}[0-9]{1,3}", fullmatch=True)),
    key=st.one_of(st.uuids().map(str), st.from_regex("[a-z]{1,6}[-.:_][0-9]{1,6}", fullmatch=True)),
)


def places_in(part: Declared) -> Iterator[tuple[str, Callable[[str], Any]]]:
    """Find every text in a record or a part: its pointer, and what returns the whole with another text there."""
    yield "", lambda text: attrs.evolve(part, kept=canonical_text({text: [1]}))  # type: ignore[call-arg] # checkers are not told of `kept`
    for name in plan_of(type(part)).fields:
        for tokens, value in values_of(name, getattr(part, name)):
            if isinstance(value, Declared):
                for pointer, inner in places_in(value):
                    yield pointer_to(*tokens) + pointer, then(inner, putting(part, tokens))
            elif isinstance(value, str):
                yield pointer_to(*tokens), putting(part, tokens)
            elif isinstance(value, TextValue):
                yield pointer_to(*tokens), then(type(value).parse, putting(part, tokens))


def putting(part: Declared, tokens: tuple[str | int, ...]) -> Callable[[Any], Any]:
    """Return what puts a value in the place of a field or of an item of one."""
    name, *position = tokens
    assert isinstance(name, str)

    def put(value: object) -> Declared:
        items = list(getattr(part, name)) if position else []
        for index in position:
            items[int(index)] = value
        change: dict[str, Any] = {name: tuple(items) if position else value}
        return attrs.evolve(part, **change)

    return put


def then(first: Callable[[str], Any], second: Callable[[Any], Any]) -> Callable[[str], Any]:
    """Return what does one after the other."""
    return lambda text: second(first(text))


def planted_in(record: Record, text: str) -> list[Planted]:
    """Return a record with a text in place of each of its own that can be replaced by it."""
    found = []
    for pointer, put in places_in(record):
        with contextlib.suppress(KimcoreError):
            found.append(Planted(put(text), pointer, text))
    return found


@at_most(200)
@given(PEOPLE, records(), st.data())
def test_whoever_is_forgotten_is_gone_or_said(somebody: Somebody, record: Record, data: st.DataObject) -> None:
    """Anybody, planted in one text of any record in one spelling, is taken out, or that very text is named."""
    context = data.draw(st.sampled_from(CONTEXTS[:1] * 3 + CONTEXTS))
    text = in_context(context, *data.draw(st.sampled_from(list(spellings(somebody)))))
    one = data.draw(st.sampled_from(planted_in(record, text)))
    assert unsettled([one], somebody) == []
    for left in forget([somebody.membership, one.record], somebody.key).records:
        assert from_dict(to_dict(left), type(left), unknown=Unknown.KEEP) == left


def test_findings_do_not_say_what_was_found() -> None:
    """Neither message nor pointer holds the name, number, address or key, however they are written."""
    for _, text in spellings(ZULFA):
        records_with = [ZULFA.membership, *(one.record for one in plants([text], PLACES[::9]) if one.record.id != text)]
        for finding in find_person(records_with, ZULFA.key):
            said = finding.pointer + repr(finding.params) + finding.message("id") + finding.message("en")
            assert not {"zulfa", "rekaanwati", "6543210", "1734", text.casefold()} & set(words_of(said))
            assert text not in said
