"""Where one person stands in records, and the records without that person (UU 27/2022 arts. 8 and 43).

A person is named by the key that memberships share (`Member.person`), or, where no membership has that key, by name.

- A key means the memberships that have it, and the names, numbers and mail addresses in them.
- A name means itself, and the keys of the memberships that bear it; those keys then mean what keys mean.

A membership is the person's by its key; without a key, by its name. One with another key is a namesake's. Elsewhere any
personal field is the person's that holds one of the names, numbers or addresses, and nothing else: names of people in
sessions, of those they speak for, of claimants; channels, public or not; other numbers. So are hotlines and accounts
that are a number or an address of the person.

Names are equal whatever their case, blanks, titles and degrees (`kimcore.privacy.titles`), but "Ibu Budi Rekaan" and
"Ny. Budi Rekaan" may be the wife of Budi Rekaan; numbers and addresses are equal in any spelling
(`kimcore.privacy.contacts`). What is equal is sure, and taken out. Whatever else names the person
(`kimcore.privacy.traces`), or may be meant for the person (`kimcore.privacy.hints`), is found, but not taken out: it
stands in longer texts, ids, handles, web addresses, remarks, members that no field declares, and in the memberships of
others.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, cast

import attrs

from kimcore.fields import NONE, Declared, FieldPlan, plan_of
from kimcore.fields.kinds import TextKind, TextValueKind
from kimcore.fields.parts import Ways
from kimcore.findings import Finding, Findings, Problem, pointer_to
from kimcore.pickles import Pickled
from kimcore.privacy.contacts import Contacts, can_name
from kimcore.privacy.hints import Hints
from kimcore.privacy.pruning import Judge, Row, View, prune_all, taken_out, values_of
from kimcore.privacy.spellings import words_of
from kimcore.privacy.titles import comparable_name, may_be_of_wife
from kimcore.privacy.traces import Traces
from kimcore.records import Member, Record
from kimcore.textvalues import TextValue

PERSON_RECORDED = Problem.note(
    code="person_recorded",
    indonesian="Orang yang dicari tercatat di sini.",
    english="The person looked for is recorded here.",
    law="UU 27/2022 art. 8",
)
PERSON_IN_TEXT = Problem.warning(
    code="person_in_text",
    indonesian="Orang yang dicari mungkin disebut di sini. Mohon baca, lalu sunting atau hapus bila perlu.",
    english="The person looked for may be named here. Please read it, then edit or remove it where needed.",
    law="UU 27/2022 art. 8",
)


@attrs.frozen
class Forgotten(Pickled):
    """Records without a person; where that person stood in those given; and where these may still name the person.

    Of findings of either kind at most 10,000 are kept; the last then says how many more there were.
    """

    records: tuple[Record, ...]
    stood: tuple[Finding, ...] = ()
    still_named: tuple[Finding, ...] = ()


def forget(records: Iterable[Record], person: str) -> Forgotten:
    """Return the records without a person, named by key or name: memberships, names, numbers and addresses.

    What refers to a membership that went goes, too. What may name the person stays: somebody has to read it. Raises
    TypeError where the person is no text.
    """
    records = tuple(records)
    who = _Who.of(records, person)
    pruned = prune_all(records, who)
    left = tuple(one.left for one in pruned if one.left is not None)
    return Forgotten(left, _at_most(taken_out(records, pruned)), _at_most(_in_texts(left, who)))


def find_person(records: Iterable[Record], person: str) -> tuple[Finding, ...]:
    """Return where a person stands, at most 10,000 places: what `forget` takes out, and what may name the person.

    Raises TypeError where the person is no text.
    """
    records = tuple(records)
    who = _Who.of(records, person)
    recorded = taken_out(records, prune_all(records, who))
    inside = {(finding.index, finding.pointer) for finding in recorded}
    texts = (finding for finding in _in_texts(records, who) if not _is_below(finding, inside))
    return _at_most(sorted((*recorded, *texts), key=lambda finding: finding.index or 0))


def _at_most(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    kept = Findings()
    kept.extend(findings)
    return tuple(kept)


def _is_below(finding: Finding, inside: set[tuple[int | None, str]]) -> bool:
    tokens = finding.pointer.split("/")
    return any((finding.index, "/".join(tokens[:end])) in inside for end in range(1, len(tokens) + 1))


@attrs.frozen
class _Names:
    """The names of a person, in the form in which they are equal, and as they are written."""

    comparable: frozenset[str]
    written: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, printed: Iterable[str]) -> "_Names":
        printed = frozenset(printed)
        comparable = frozenset(map(comparable_name, printed)) - {""}
        return cls(comparable, frozenset(tuple(words_of(name)) for name in printed))

    def are_of(self, name: str | None) -> bool:
        """Whether a name is surely one of them; with the title of a wife it is only where it was written so."""
        if name is None or comparable_name(name) not in self.comparable:
            return False
        return not may_be_of_wife(name) or tuple(words_of(name)) in self.written


class _Views(dict[type[Declared], View[Row]]):
    """Where a person is looked for in objects of a class: at memberships, and where a text can name somebody."""

    def __missing__(self, cls: type[Declared]) -> View[Row]:
        rows = (Row(field=field, is_asked=_can_name(cls, field)) for field in plan_of(cls).fields.values())
        there = tuple(row for row in rows if row.is_asked or row.holds_parts)
        view = self[cls] = View(issubclass(cls, Member), there)
        return view


_VIEWS: Final = _Views()


def _can_name(cls: type[Declared], field: FieldPlan) -> bool:
    holds_text = isinstance(field.kind, TextKind | TextValueKind)
    return holds_text and not issubclass(cls, Member) and can_name(cls, field)


@attrs.frozen
class _Who(Judge[Row]):
    """A person: the keys, the names, the contacts, and what is looked for."""

    keys: frozenset[str]
    names: _Names
    contacts: Contacts
    traces: Traces
    hints: Hints

    @classmethod
    def of(cls, records: Sequence[Record], person: object) -> "_Who":
        if not isinstance(person, str):
            message = f"a person is named by a key or a name, a str, not {type(person).__name__}"
            raise TypeError(message)
        members = [record for record in records if isinstance(record, Member)]
        keys = frozenset({person} & {member.person for member in members})
        printed = set[str]() if keys else {person}
        named = _Names.of(printed)
        keys |= {member.person for member in members if member.person is not None and named.are_of(member.name)}
        names = _Names.of({*printed, *filter(None, (one.name for one in members if one.person in keys))})
        own = [one for one in members if one.person in keys or (one.person is None and names.are_of(one.name))]
        printed |= set(filter(None, (member.name for member in own)))
        contacts = Contacts.of(value for member in own for value in (member.phone, member.email) if value is not None)
        return cls(keys, names, contacts, Traces.of(printed, keys, contacts), Hints.of(printed, keys))

    def view_of(self, cls: type[Declared]) -> View[Row]:
        return _VIEWS[cls]

    def of_part(self, part: Declared) -> Finding | None:
        return PERSON_RECORDED.at() if isinstance(part, Member) and self.is_membership(part) else None

    def is_membership(self, member: Member) -> bool:
        return member.person in self.keys or (member.person is None and self.names.are_of(member.name))

    def of_field(self, part: Declared, row: Row, value: object) -> Finding | None:  # noqa: ARG002 - as the field alone says
        text = str(value)
        is_name = _is_personal(row.field) and self.names.are_of(text)
        return PERSON_RECORDED.at() if is_name or self.contacts.holds(text) else None

    def of_kept(self) -> Finding | None:
        return None


_LONGEST_RECURRING: Final = 200
"""How long a text is that many records can hold; longer ones, as of kept members, are read and not remembered."""
_TEXTS: Final = (str, TextValue)
_EVERYTHING: Final = Ways(lambda _: True)


def _is_personal(field: FieldPlan) -> bool:
    return field.field.privacy is not NONE


class _Read(dict[tuple[str, bool], bool]):
    """Whether texts may name a person, also by whether they are all of a field; each is read once, if it is short."""

    def __init__(self, who: _Who) -> None:
        super().__init__()
        self._who = who

    def __missing__(self, asked: tuple[str, bool]) -> bool:
        text, as_field = asked
        named = self._who.traces.stand_in(text) or self._who.hints.stand_in(text, as_field=as_field)
        if len(text) <= _LONGEST_RECURRING:
            self[asked] = named
        return named


def _in_texts(records: Iterable[Record], who: _Who) -> Iterator[Finding]:
    """Find the texts that name a person; where several unknown members of an object do, the object once."""
    read = _Read(who)
    for index, record in enumerate(records):
        for pointer, tokens, text, as_field in _texts(record):
            if read[text, as_field]:
                found = PERSON_IN_TEXT.at(pointer + pointer_to(*tokens))
                yield attrs.evolve(found, record_id=record.id, index=index)


def _texts(record: Record) -> Iterator[tuple[str, tuple[str | int, ...], str, bool]]:
    """Find every text in a record: where its part stands, where it stands in that, and if it is all of a field."""
    for pointer, part, _, _ in _EVERYTHING.find(record):
        for name, field in plan_of(type(part)).fields.items():
            member: object = getattr(part, name)
            for tokens, value in values_of(name, member) if member is not None else ():
                if isinstance(value, _TEXTS):
                    yield pointer, tokens, str(value), name == "id" or _is_personal(field)
        if part.kept:
            kept = json.loads(part.kept)
            yield pointer, (), "\n".join((*_texts_of(kept), *_texts_of(kept, named=False))), False


def _texts_of(data: object, *, named: bool = True) -> Iterator[str]:
    """Return every text and number in plain data, in their order; with the names of members, or without."""
    if isinstance(data, dict):
        for key, member in cast("dict[str, object]", data).items():
            yield from [key] if named else []
            yield from _texts_of(member, named=named)
    elif isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _texts_of(item, named=named)
    else:
        yield str(data)
