"""Where one person stands in records, and the records without that person (UU 27/2022 arts. 8 and 43).

A person is named by the key that memberships share (`Member.person`), or, where no membership has that key, by name.

- A key means the memberships that have it, and the names, numbers and mail addresses in them.
- A name means itself, and the keys of the memberships that bear it; those keys then mean what keys mean.

A membership is the person's by its key; without a key, by its name. One with another key is a namesake's. Elsewhere any
personal field is the person's that holds one of the names, numbers or addresses, and nothing else: names of people in
sessions, of those they speak for, of claimants; private channels. Names are compared without regard to case and blanks;
"Siti Rekaan" and "Siti Rekaan, S.Kom." are two names. Names within longer texts are found, but not taken out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from kimcore.fields import NONE, Declared, FieldPlan, plan_of
from kimcore.findings import Finding, Problem, pointer_to
from kimcore.privacy.names import normal_name
from kimcore.privacy.pruning import Judge, prune_all, taken_out, values_of, walk
from kimcore.records import Member, Record
from kimcore.textvalues import TextValue

PERSON_RECORDED = Problem.note(
    code="person_recorded",
    id="Orang yang dicari tercatat di sini.",
    en="The person looked for is recorded here.",
    law="UU 27/2022 art. 8",
)
PERSON_IN_TEXT = Problem.warning(
    code="person_in_text",
    id="Orang yang dicari disebut dalam teks ini. Mohon baca teksnya, lalu sunting atau hapus bila perlu.",
    en="The person looked for is named in this text. Please read it, then edit or remove it where needed.",
    law="UU 27/2022 art. 8",
)


@attrs.frozen
class Forgotten:
    """Records without a person; where that person stood in those given; and texts of these that still hold the name."""

    records: tuple[Record, ...]
    stood: tuple[Finding, ...] = ()
    still_named: tuple[Finding, ...] = ()


def forget(records: Iterable[Record], person: str) -> Forgotten:
    """Return the records without a person, named by key or name: memberships, named parts and private channels.

    What refers to a membership that went goes, too. Texts that hold the name stay: somebody has to read them.
    """
    records = tuple(records)
    who = _Who.of(records, person)
    pruned = prune_all(records, who)
    left = tuple(one.left for one in pruned if one.left is not None)
    return Forgotten(left, taken_out(records, pruned), tuple(_in_texts(left, who)))


def find_person(records: Iterable[Record], person: str) -> tuple[Finding, ...]:
    """Return where a person stands: what `forget` takes out, and texts beside it that hold the name."""
    records = tuple(records)
    who = _Who.of(records, person)
    recorded = taken_out(records, prune_all(records, who))
    inside = {(finding.index, finding.pointer) for finding in recorded}
    texts = (finding for finding in _in_texts(records, who) if not _is_below(finding, inside))
    return tuple(sorted((*recorded, *texts), key=lambda finding: finding.index or 0))


def _is_below(finding: Finding, inside: set[tuple[int | None, str]]) -> bool:
    tokens = finding.pointer.split("/")
    return any((finding.index, "/".join(tokens[:end])) in inside for end in range(1, len(tokens) + 1))


@attrs.frozen
class _Who(Judge):
    """A person: the keys, the names in normal form, and the numbers and addresses."""

    keys: frozenset[str]
    names: frozenset[str]
    contacts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, records: Sequence[Record], person: str) -> "_Who":
        members = [record for record in records if isinstance(record, Member)]
        names = frozenset[str]()
        keys = frozenset({person} & {member.person for member in members})
        if not keys:
            names = frozenset({normal_name(person)} - {""})
            keys = frozenset(one.person for one in members if one.person is not None and normal_name(one.name) in names)
        names |= {normal_name(member.name) for member in members if member.person in keys}
        who = cls(keys, names)
        own = [member for member in members if who.is_membership(member)]
        contacts = {str(value) for member in own for value in (member.phone, member.email) if value is not None}
        return cls(keys, names, frozenset(contacts))

    def is_membership(self, member: Member) -> bool:
        return member.person in self.keys or (member.person is None and normal_name(member.name) in self.names)

    def of_part(self, part: Declared) -> Finding | None:
        return PERSON_RECORDED.at() if isinstance(part, Member) and self.is_membership(part) else None

    def of_field(self, part: Declared, field: FieldPlan) -> Finding | None:
        if field.field.privacy is NONE or isinstance(part, Member):
            return None
        value = getattr(part, field.name)
        is_theirs = isinstance(value, str | TextValue) and (
            str(value) in self.contacts or normal_name(value) in self.names
        )
        return PERSON_RECORDED.at() if is_theirs else None

    def of_kept(self) -> Finding | None:
        return None


_WORD: Final = re.compile(r"\w+")


def _words(text: str) -> str:
    """Return a text as words between single blanks, so that whole words can be looked for in it."""
    return f" {' '.join(_WORD.findall(text))} "


def _in_texts(records: Iterable[Record], who: _Who) -> Iterator[Finding]:
    wanted = {_words(normal_name(one)) for one in who.names | who.contacts} - {"  "}
    if not wanted:
        return
    for index, record in enumerate(records):
        for pointer, text in _texts(record):
            words = _words(normal_name(text))
            if any(one in words for one in wanted):
                yield attrs.evolve(PERSON_IN_TEXT.at(pointer), record_id=record.id, index=index)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Find every text in a record, however short, and the members that no field declares."""
    for pointer, part in walk(record):
        for name in plan_of(type(part)).fields:
            for tokens, value in values_of(name, getattr(part, name)):
                if isinstance(value, str | TextValue):
                    yield pointer + pointer_to(*tokens), str(value)
        if part.kept:
            yield pointer, part.kept
