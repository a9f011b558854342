"""Which contacts are made to be known, and in which texts of records others can stand.

Public are the channels that are marked so, the accounts and domains of institutions, the hotline and the official link
of an item, and all mail addresses under domains that only public offices have. Any other phone, address or chat link in
a text is somebody's own, as far as the records tell.
"""

import functools
from collections.abc import Hashable, Iterable, Iterator
from typing import Final, Self, cast

import attrs

from kimcore.codes import DocumentNumber, DomainName, Url
from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.fields.kinds import ItemsKind, TextKind, TextValueKind
from kimcore.fields.parts import class_in
from kimcore.findings import pointer_to
from kimcore.privacy.mail_addresses import OFFICIAL_DOMAINS
from kimcore.privacy.parts import Trails
from kimcore.privacy.written_contacts import APART, Contact, can_hold_contact, contacts_in, public_names
from kimcore.records import Account, Channel, InformationItem, Institution, Record

_MADE_FOR: Final = {
    (Channel, "value"),
    (Account, "handle"),
    (InformationItem, "hotline"),
    (InformationItem, "link"),
}
"""The fields whose task it is to hold a contact."""
_OPEN: Final = frozenset({Url, DocumentNumber, DomainName})
"""Codes that can hold a number of any kind."""


def may_hold_contact(cls: type[Declared], field: FieldPlan) -> bool:
    """Whether the texts of a field can hold a contact that has no place there; ids stay as they are."""
    kind = field.kind.item if isinstance(field.kind, ItemsKind) else field.kind
    is_text = isinstance(kind, TextKind) or (isinstance(kind, TextValueKind) and not _OPEN.isdisjoint(kind.types))
    is_made_for = any(issubclass(cls, one) and field.name == name for one, name in _MADE_FOR)
    return is_text and field.name != "id" and not is_made_for


@attrs.frozen
class PublicContacts:
    """Contacts that are made to be known, and those of persons who are withheld, which are public nowhere."""

    names: frozenset[str] = OFFICIAL_DOMAINS
    withheld: frozenset[str] = frozenset()

    @classmethod
    def of(cls, wholes: Iterable[Declared], withheld: Iterable[str] = ()) -> Self:
        """Return those that records, or parts, state together."""
        return cls(OFFICIAL_DOMAINS.union(*map(stated_in, wholes)), frozenset(withheld))

    def are_all_in(self, text: str) -> bool:
        """Whether each contact in a text is public."""
        return all(map(self.is_public, contacts_in(text)))

    def is_public(self, contact: Contact) -> bool:
        """Whether a contact is made to be known."""
        return not self.names.isdisjoint(contact) and self.withheld.isdisjoint(contact)


def stated_in(whole: Declared) -> frozenset[str]:
    """Return what is made to be known by a record or a part, by all that it can be meant for."""
    found = set[str]()
    for part in _STATING.find(whole):
        found.update(*map(public_names, _told(part)))
        if isinstance(part, Institution):
            found.update(f"@{domain}" for domain in part.domains)
    return frozenset(found)


def _told(part: Declared) -> Iterator[str]:
    """Find the texts of a part whose task it is to say how somebody is reached."""
    if isinstance(part, Channel) and part.public:
        yield part.value
    elif isinstance(part, Account):
        yield part.handle
    elif isinstance(part, InformationItem):
        yield from (str(text) for text in (part.hotline, part.link) if text is not None)


_STATING: Final = Trails(lambda cls: issubclass(cls, Channel | Account | InformationItem | Institution))


def unstated_in(record: Record) -> list[tuple[str, list[Contact]]]:
    """Return the contacts in the texts and the id of a record that it does not state itself, with their pointers."""
    if not can_hold_contact(APART.join((record.id, *_without_places(record)))):
        return []
    texts = (("/id", record.id), *texts_of(record))
    found = [(pointer, contacts) for pointer, text in texts if (contacts := [*contacts_in(text)])]
    own = PublicContacts.of([record] if found else ())
    others = ((pointer, [one for one in contacts if not own.is_public(one)]) for pointer, contacts in found)
    return [(pointer, contacts) for pointer, contacts in others if contacts]


def _without_places(part: Declared) -> list[str]:
    """Return what `texts_of` finds, without pointers, which are wanted of few records."""
    texts: list[str] = []
    waiting: list[object] = [part]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Declared):
            waiting += [getattr(one, name) for name, _ in _ways_of(cast("Hashable", type(one)))]
        elif isinstance(one, tuple):
            waiting += cast("tuple[object, ...]", one)
        elif one is not None:
            texts.append(str(one))
    return texts


def texts_of(part: Declared, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Find the texts of a record or a part that can hold a contact which has no place there, with their pointers."""
    for name, below in _ways_of(cast("Hashable", type(part))):
        value: object = getattr(part, name)
        if isinstance(value, tuple):
            for position, item in enumerate(cast("tuple[object, ...]", value)):
                yield from _texts_in(item, f"{pointer}{below}/{position}")
        elif value is not None:
            yield from _texts_in(value, pointer + below)


def _texts_in(value: object, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Declared):
        yield from texts_of(value, pointer)
    else:
        yield pointer, str(value)


@functools.cache
def _ways_of(declared: Hashable) -> tuple[tuple[str, str], ...]:
    """Return the names and pointers of the fields of a class that hold such texts, or parts."""
    cls = cast("type[Declared]", declared)
    fields = plan_of(declared).fields.values()
    held = (field.name for field in fields if class_in(field.kind) is not None or may_hold_contact(cls, field))
    return tuple((name, pointer_to(name)) for name in held)
