"""What ties a record to others: whom it names, and what it has in common with them, as far as a rule asks.

Ids, numbers and topics are hashed to 64 bits, so that a million records are tied by little memory and nothing that
they say leaves the place where they lie. Two that are alike by chance bring a record too many to a check, which changes
nothing; that two ids of a million are is one case in thirty million.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kimcore.codes import RegionCode
from kimcore.privacy.public_contacts import stated_in, unstated_in
from kimcore.records import RECORDS, Group, InformationItem, Institution, Member, Places, Record, Session
from kimcore.regions import normal_name
from kimcore.rules.chains import CHAINS
from kimcore.rules.context import when_of
from kimcore.rules.decrees import OFFICE_CODE
from kimcore.rules.likeness import group_keys, session_keys
from kimcore.rules.parts import Reference
from kimcore.rules.retelling import Report
from kimcore.vocabularies import InstitutionKind, SessionStatus

TYPES: Final = {record: number for number, record in enumerate(RECORDS)}
_OF_NO_TYPE: Final = len(RECORDS)
_PACE: Final = len(RECORDS) + 1
"""Numbers of types below the same one of ours are so far apart, or a multiple of it."""
_MOST_TYPES: Final = 1 << 20
NO_KEY: Final = 0
NO_END: Final = 1 << 24
"""Later than any day."""


def key_of(*words: str) -> int:
    """Return the number that some words are known by."""
    return int.from_bytes(hashlib.blake2b("\n".join(words).encode(), digest_size=8).digest(), "big")


def type_of(record: Record) -> int:
    """Return the number of the type of a record: one of ours, or one that a tool put below it or beside all of ours."""
    cls: type = type(record)
    if cls in TYPES:
        return TYPES[cls]
    ours = next((TYPES[one] for one in cls.__mro__ if one in TYPES), _OF_NO_TYPE)
    return ours + _PACE * (1 + key_of("type", cls.__name__) % _MOST_TYPES)


def is_of(number: int, cls: type[Record]) -> bool:
    """Whether the number of a type is that of one of ours, or of one below it."""
    return number % _PACE == TYPES[cls]


def id_key(record_id: str) -> int:
    """Return the number that an id is known by."""
    return key_of("id", record_id)


def named(references: Iterable[Reference]) -> Iterator[int]:
    """Yield the ids that the references of a record name."""
    yield from map(id_key, {reference.id for reference in references})


def groups_named(references: Iterable[Reference]) -> Sequence[int]:
    """Return what may be groups among the ids that a record names, in the order of their pointers."""
    return [*map(id_key, dict.fromkeys(reference.id for reference in references if "Group" in reference.targets))]


def asked(record: Record) -> Iterator[int]:
    """Yield what a record asks for beside what it has in common with others; `answered` is the other end of it."""
    if isinstance(record, Group):
        yield key_of("member of", record.id)
    elif isinstance(record, Session):
        yield from {key_of("supersedes", ref.id) for ref in record.items if ref.id is not None}
    yield from {key_of("contact", name) for _, contacts in unstated_in(record) for one in contacts for name in one}


def answered(record: Record) -> Iterator[int]:
    """Yield what a record answers beside what it has in common with others."""
    if isinstance(record, InformationItem) and record.supersedes is not None and record.supersedes.id is not None:
        yield key_of("supersedes", record.supersedes.id)
    yield from (key_of("contact", name) for name in stated_in(record))


def common(record: Record) -> Iterator[int]:
    """Yield what a record has in common with those that it is judged with: it asks for them, and answers them."""
    if isinstance(record, Member) and record.group.id is not None:
        yield key_of("member of", record.group.id)
    elif isinstance(record, Group):
        numbers = {decree.number.normal for decree in record.decrees if decree.number is not None}
        yield from (key_of("decree", number) for number in numbers if OFFICE_CODE.search(number))
        yield from (key_of("group", *key) for key in group_keys(record))
    elif isinstance(record, Session):
        report = Report(0, record)
        for regency, is_city, day, topic in report.ties():
            yield key_of("told", regency, str(is_city), str(day), topic)
        yield from (key_of("session", *key) for key in session_keys(report))


def held_until(record: Record) -> int | None:
    """Return the last day that a held session can have been on; None of all others."""
    if not isinstance(record, Session) or record.status is not SessionStatus.HELD:
        return None
    when = when_of(record.occasion)
    return NO_END if when is None or when.last_day is None else when.last_day.toordinal()


def used(record: Record) -> Iterator[int]:
    """Yield the items that a session uses."""
    if isinstance(record, Session):
        yield from {id_key(ref.id) for ref in record.items if ref.id is not None}


def issuer(record: Record) -> int:
    """Return the institution that issued an item, or NO_KEY."""
    body = record.issuer if isinstance(record, InformationItem) else None
    return NO_KEY if body is None or body.id is None else id_key(body.id)


def chained(record: Record) -> Iterator[tuple[int, int]]:
    """Yield the next record of each chain that a record is in, with the number of the chain."""
    for number, (cls, name) in enumerate(CHAINS):
        ref = getattr(record, name) if isinstance(record, cls) else None
        if ref is not None and ref.id is not None:
            yield number, id_key(ref.id)


def is_participant(record: Record) -> bool:
    """Whether a record is a party or a candidate."""
    return isinstance(record, Institution) and record.kind.value is InstitutionKind.ELECTION_PARTICIPANT


def site(record: Record) -> int:
    """Return what an institution states of its domains and accounts, or NO_KEY."""
    if not isinstance(record, Institution) or not (record.domains or record.accounts):
        return NO_KEY
    kind = "" if record.kind.value is None else record.kind.value.value
    domains = sorted(domain.text for domain in record.domains)
    return key_of(kind, *domains, "", *sorted(account.handle for account in record.accounts))


def home(record: Record) -> str:
    """Return the regency that a record is of, by its code or its name; empty where it says none of its own."""
    if isinstance(record, InformationItem):
        return _regency(next(iter(record.regions), None), None)
    if isinstance(record, Group | Session | Institution):
        return _regency(record.region, record.places)
    return ""


def _regency(code: RegionCode | None, places: Places | None) -> str:
    if code is not None:
        return (code.regency or code).text
    return "" if places is None or places.regency is None else normal_name(places.regency)


def election(record: Record) -> str | None:
    """Return the election that a record names."""
    return record.election if isinstance(record, InformationItem | Session) else None
