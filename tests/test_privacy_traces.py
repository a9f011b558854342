"""Promises of `forget` on traces: in any spelling and any text, one is taken out, or its very place is named."""

import contextlib
import itertools
import json as stdlib_json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote, quote_plus

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kimcore import KimcoreError, Member, Unknown, from_dict, to_dict
from kimcore.canonical import canonical_text
from kimcore.codes import Email, Phone
from kimcore.fields import Declared, Kind, plan_of
from kimcore.fields.kinds import ItemsKind, TermKind, TextKind, TextValueKind, WholeKind
from kimcore.fields.plans import ObjectKind
from kimcore.findings import pointer_to
from kimcore.privacy import find_person, forget
from kimcore.privacy.pruning import values_of
from kimcore.privacy.spellings import words_of
from kimcore.privacy.titles import DEGREES, TITLES
from kimcore.records import RECORDS, Record, Ref, Term
from kimcore.testing.consistency import consistent
from kimcore.testing.strategies import records
from kimcore.textvalues import TextValue
from kimcore.vocabularies import ChannelKind, Office

# A person, and how people write of one


@attrs.frozen
class Somebody:
    """An invented person."""

    name: str = "Zulfa Nur Rekaanwati"
    phone: str = "+6281276543210"
    email: str = "zulfa88@kim.example"
    key: str = "orang-1734"

    @property
    def membership(self) -> Member:
        """The one membership from which all of it is known."""
        return Member(
            id="keanggotaan",
            group=Ref(name="KIM Contoh"),
            name=self.name,
            office=Term(value=Office.CHAIR),
            person=self.key,
            phone=Phone(self.phone),
            email=Email(self.email),
        )


def digits_of(one: Somebody) -> tuple[str, str, str]:
    """Return the digits behind +62 in three groups, as people part them."""
    national = one.phone.removeprefix("+62")
    return national[:3], national[3:7], national[7:]


def family_first(one: Somebody) -> str:
    """Return the name as lists have it: "Rekaanwati, Zulfa Nur"."""
    *given, family = one.name.split()
    return f"{family}, {' '.join(given)}"


def in_escapes(text: str) -> str:
    """Return a text as JSON escapes it, every character."""
    return "".join(f"\\u{ord(character):04x}" for character in text)


NAMES: Final[Mapping[str, Callable[[str], str]]] = {
    "as it is": lambda name: name,
    "capitals": str.upper,
    "underscores": lambda name: name.replace(" ", "_"),
    "dots": lambda name: name.replace(" ", ".").lower(),
    "hyphens": lambda name: name.replace(" ", "-").lower(),
    "percent": quote,
    "percent twice": lambda name: quote(quote(name)),
    "plus": quote_plus,
    "HTML": lambda name: name.replace(" ", "&nbsp;"),
    "HTML twice": lambda name: name.replace(" ", "&amp;#160;"),
    "JSON": in_escapes,
    "JSON twice": lambda name: in_escapes(name).replace("\\", "\\\\"),
    "quotes": lambda name: f'\\"{name}\\"',
    "soft hyphen": lambda name: f"{name[:3]}\u00ad{name[3:]}",
    "zero width": lambda name: "\u200b".join(name.replace(" ", "|")).replace("|", " "),
    "joiner for blank": lambda name: name.replace(" ", "\u2060"),
    "no-break blank": lambda name: name.replace(" ", "\u00a0"),
    "thin blanks": lambda name: name.replace(" ", "\u2009\u202f"),
    "filler": lambda name: name.replace(" ", "\u3164"),
    "braille blank": lambda name: name.replace(" ", "\u2800"),
    "accent": lambda name: name.replace("u", "u\u0301"),
    "accent in one": lambda name: name.replace("u", "\u00fa"),
    "full width": lambda name: "".join(chr(ord(one) + 0xFEE0) if one != " " else "\u3000" for one in name),
    "bold": lambda name: "".join(chr(0x1D41A + ord(one) - 97) if one.isalpha() else one for one in name.lower()),
    "Cyrillic": lambda name: name.translate(str.maketrans("aeo", "\u0430\u0435\u043e")),
    "direction": lambda name: f"\u202a{name}\u202c.",
    "titles": lambda name: f"Ibu Hj. {name}, S.Pd., M.Si.",
    "titles run together": lambda name: f"Prof.Dr.{name} S.E.",
    "run together": lambda name: name.replace(" ", ""),
    "handle": lambda name: "@" + name.replace(" ", "").lower(),
    "handle with number": lambda name: name.replace(" ", "").lower() + "99",
    "spaced letters": " ".join,
    "broken line": lambda name: f"{name[:-3]}-\n{name[-3:]}",
}
"""How a name is written, in whatever order."""

RUNS: Final[Mapping[str, Callable[[str], str]]] = {
    "handle of a group": lambda name: "@kim" + name.replace(" ", "").lower() + "official",
    "camel case": lambda name: "#Ketua" + name.replace(" ", "") + "Hadir",
}
"""How a name of eight letters or more is written, too."""

PHONES: Final[Mapping[str, Callable[[str, str, str], str]]] = {
    "E.164": "+62{}{}{}".format,
    "hyphens": "+62 {}-{}-{}".format,
    "national": "0{}{}{}".format,
    "blanks": "0{} {} {}".format,
    "dots": "0{}.{}.{}".format,
    "brackets": "(0{}) {} {}".format,
    "without plus": "62{}{}{}".format,
    "both zeros": "+62 (0){} {} {}".format,
    "dialled": "0062-{}-{}{}".format,
    "lost zero": "{}{}{}".format,
    "wa.me": "wa.me/62{}{}{}".format,
    "link": "https://wa.me/62{}{}{}".format,
    "send": "https://api.whatsapp.com/send?phone=62{}{}{}".format,
    "send plus": "https://api.whatsapp.com/send/?phone=%2B62{}{}{}".format,
    "tel": "tel:+62-{}-{}-{}".format,
    "label": "WA/HP: 0{} {} {}".format,
    "no-break": "0{}\u00a0{}\u00a0{}".format,
    "dashes": "0{}\u2013{}\u2011{}".format,
    "zero width": "0{}\u200b{}\u200b{}".format,
}


TOGETHER: Final = {"run together", "handle", "handle with number", "spaced letters", "broken line"}
"""Spellings that leave no whole words, so that no title can be told between them."""


def names_of(one: Somebody) -> Iterator[tuple[str, str]]:
    """Find how people write somebody's name, each with what it is called."""
    first, *middle, last = one.name.split()
    for called, spell in NAMES.items():
        yield called, spell(one.name)
        yield f"{called}, family first", spell(family_first(one))
        if called not in TOGETHER:
            yield f"{called}, title within", spell(f"{last}, Hj. {' '.join([first, *middle])}")
    if len(one.name.replace(" ", "")) >= 8:
        for called, spell in RUNS.items():
            yield called, spell(one.name)
    yield "initial", " ".join([f"{first[0]}.", *middle, last])
    yield "initials behind", " ".join([first, *(f"{word[0]}." for word in (*middle, last))])


def spellings(one: Somebody) -> Iterator[tuple[str, str]]:
    """Find how people write of somebody, each with what it is called."""
    yield from names_of(one)
    for called, spell in PHONES.items():
        yield called, spell(*digits_of(one))
    yield "address", one.email
    yield "address in capitals", one.email.upper()
    yield "mailto", f"mailto:{one.email}"
    yield "address in a link", quote_plus(one.email)
    yield "key", one.key
    yield "key in capitals", one.key.upper()


CONTEXTS: Final = (
    "{}",
    "Kunci ada pada {}, RT 01/RW 02.",
    "(0511) 123456 pada {} atau Budi",
    "https://berita.example/{}/hadir?a=1",
    "https://berita.example/?q={}&p=2",
    "anggota-{}-kim",
    "anggota.{}_2",
    "{}.kim.example",
    "{}@pos.example",
)
"""Where it is written: alone, in a sentence, an address, an id."""


def in_context(context: str, called: str, text: str) -> str:
    """Return a spelling in a context; a number that lost its 0 has a label, or it would go on what stands before it."""
    return context.format(f"WA {text}" if called == "lost zero" else text)


# Where it can be written


Path = tuple[str, ...]
SAMPLES: Final = {
    "Url": "https://kim.example",
    "Email": "a@kim.example",
    "DomainName": "kim.example",
    "Period": "2024/2025",
    "DocumentNumber": "9/2024",
    "Phone": "+62511000000",
    "RegionCode": "63.10",
    "Sha256": "0" * 64,
    "Language": "id",
}
CLOSED: Final = {"PartialDate", "Moment", "Period", "RegionCode", "Sha256", "Language"}
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
            return next(text for text in ("teks", "TEKS") if limits.matches(text))
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
    yield "", lambda text: attrs.evolve(part, kept=canonical_text({text: [1]}))
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


@settings(max_examples=200)
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
