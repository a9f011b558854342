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
from kimcore.fields.compiled.source import Compiled, Source, name_of
from kimcore.fields.kinds import ItemsKind, TextKind, TextValueKind
from kimcore.fields.parts import Ways, class_in
from kimcore.fields.plans import Plan
from kimcore.findings import pointer_to
from kimcore.privacy.contacts import REACHED_BY
from kimcore.privacy.mail_addresses import OFFICIAL_DOMAINS
from kimcore.privacy.written_contacts import APART, Contact, can_hold_contact, contacts_in, public_names
from kimcore.records import Account, Channel, InformationItem, Institution, Record

_MADE_FOR: Final = {*REACHED_BY, (Channel, "value"), (Channel, "printed"), (InformationItem, "link")}
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
    for _, part, _, _ in _STATING.find(whole):
        found.update(*map(public_names, _told(part)))
        if isinstance(part, Institution):
            found.update(f"@{domain}" for domain in part.domains)
    return frozenset(found)


def _told(part: Declared) -> Iterator[str]:
    """Find the texts of a part whose task it is to say how somebody is reached."""
    if isinstance(part, Channel) and part.public:
        yield from (text for text in (part.value, part.printed) if text is not None)
    elif isinstance(part, Account):
        yield part.handle
    elif isinstance(part, InformationItem):
        yield from (str(text) for text in (part.hotline, part.link) if text is not None)


_STATING: Final = Ways(lambda cls: issubclass(cls, Channel | Account | InformationItem | Institution))


def unstated_in(record: Record) -> list[tuple[str, list[Contact]]]:
    """Return the contacts in the texts and the id of a record that it does not state itself, with their pointers."""
    texts = [record.id]
    _add_texts[type(record)](record, texts)
    if not can_hold_contact(APART.join(texts)):
        return []
    placed = (("/id", record.id), *texts_of(record))
    found = [(pointer, contacts) for pointer, text in placed if (contacts := [*contacts_in(text)])]
    own = PublicContacts.of([record] if found else ())
    others = ((pointer, [one for one in contacts if not own.is_public(one)]) for pointer, contacts in found)
    return [(pointer, contacts) for pointer, contacts in others if contacts]


def texts_of(whole: Declared) -> Iterator[tuple[str, str]]:
    """Find the texts of a record or a part that can hold a contact which has no place there, with their pointers."""
    for place, part, _, _ in _HOLDING.find(whole):
        for name, below in _fields_of(cast("Hashable", type(part))):
            value: object = getattr(part, name)
            if isinstance(value, tuple):
                items = enumerate(cast("tuple[object, ...]", value))
                yield from ((f"{place}{below}/{position}", str(item)) for position, item in items)
            elif value is not None:
                yield place + below, str(value)


@functools.cache
def _fields_of(declared: Hashable) -> tuple[tuple[str, str], ...]:
    """Return the names and pointers of the fields of a class that hold such texts."""
    cls = cast("type[Declared]", declared)
    names = (field.name for field in plan_of(declared).fields.values() if may_hold_contact(cls, field))
    return tuple((name, pointer_to(name)) for name in names)


_HOLDING: Final = Ways(lambda cls: bool(_fields_of(cast("Hashable", cls))))


def _adder(name: str, _: object, plan: Plan) -> Source:
    source = Source(f"def {name}(one, texts):", f"Add what texts of a {name_of(plan.cls)} can hold a contact.")
    for field in plan.fields.values():
        part, is_list = class_in(field.kind), isinstance(field.kind, ItemsKind)
        if part is not None:
            add = f"{_add_texts.name(part)}(value, texts)"
        elif may_hold_contact(cast("type[Declared]", plan.cls), field):
            add = "texts.append(str(value))"
        else:
            continue
        values = f"one.{field.name}" if is_list else f"(one.{field.name},) if one.{field.name} is not None else ()"
        source.add(f"for value in {values}: {add}")
    source.add("return texts")
    return source


_add_texts: Final = Compiled("add_texts", _adder)
"""What adds the texts of an object without pointers, which few need: `_add_texts[Session](one, texts)`."""
