"""What the rules about information and elections look up in a register."""

from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.dates import When
from kimcore.elections import Election
from kimcore.records import InformationItem, Institution, Occasion, Ref, Session
from kimcore.rules.register import Register
from kimcore.vocabularies import InstitutionKind, SessionStatus


def institution_of(register: Register, ref: Ref | None) -> Institution | None:
    """Return the institution that a reference names by its id, if there is one."""
    return None if ref is None else register.find(ref.id, Institution)


def kind_of(register: Register, ref: Ref | None) -> InstitutionKind | None:
    """Return the kind of the institution that a reference names, where it is known."""
    institution = institution_of(register, ref)
    return None if institution is None else institution.kind.value


def election_of(register: Register, record: InformationItem | Session) -> Election | None:
    """Return the election of a record, where the calendar knows it."""
    return None if record.election is None else register.calendar.get(record.election)


def when_of(occasion: Occasion | None) -> When | None:
    """Return when something was, where it is known."""
    return None if occasion is None else occasion.value


@attrs.frozen
class Use:
    """An item that a session uses, and when that is."""

    index: int
    """The index of the session."""
    session: Session
    pointer: str
    """Where the session names the item."""
    item: InformationItem
    when: When


_NOT_TAKING_PLACE: Final = (SessionStatus.CANCELLED, SessionStatus.POSTPONED)


def uses(register: Register) -> Iterator[Use]:
    """Find the items that dated sessions use; one that was cancelled, or that has no new date, uses nothing."""
    for index, session in register.all(Session):
        when = when_of(session.occasion)
        if when is None or session.status in _NOT_TAKING_PLACE:
            continue
        for position, ref in enumerate(session.items):
            item = register.find(ref.id, InformationItem)
            if item is not None:
                yield Use(index, session, f"/items/{position}", item, when)
