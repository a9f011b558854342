"""What several rules look up in a register, of sessions, groups, institutions and elections."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from kimcore.dates import Period, When
from kimcore.records import Group, InformationItem, Institution, Occasion, Ref, Session
from kimcore.rules.register import Register
from kimcore.rules.timetables import Timetable
from kimcore.vocabularies import InstitutionKind, RegistrationStep, SessionStatus


def institution_of(register: Register, ref: Ref | None) -> Institution | None:
    """Return the institution that a reference names by its id, if there is one."""
    return None if ref is None else register.find(ref.id, Institution)


def kind_of(register: Register, ref: Ref | None) -> InstitutionKind | None:
    """Return the kind of the institution that a reference names, where it is known."""
    institution = institution_of(register, ref)
    return None if institution is None else institution.kind.value


def timetable_of(register: Register, record: InformationItem | Session) -> Timetable | None:
    """Return the timetable of the election that a record names, where the calendar knows it."""
    return None if record.election is None else register.timetables.get(record.election)


def when_of(occasion: Occasion | None) -> When | None:
    """Return when something was, where it is known."""
    return None if occasion is None else occasion.value


def first_day_of(group: Group) -> dt.date | None:
    """Return the earliest day on which a group can have been formed; a period only bounds it, and says nothing here."""
    formed = when_of(group.formed)
    return None if formed is None or isinstance(formed, Period) else formed.first_day


def last_day_of(group: Group) -> dt.date | None:
    """Return the latest day on which a group can have been dissolved, where that is known.

    There is none of a group that was revived: it took another step of its registration later.
    """
    when = when_of(group.dissolved)
    steps = [one.on for one in group.registrations if one.step is RegistrationStep.DISSOLVED]
    days = [None if when is None else when.last_day, *(None if on is None else on.last_day for on in steps)]
    last = max((day for day in days if day is not None), default=None)
    later = (one.on for one in group.registrations if one.step is not RegistrationStep.DISSOLVED and one.on is not None)
    return None if last is None or any(on.first_day > last for on in later) else last


@attrs.frozen
class Use:
    """A dated session that uses an item."""

    index: int
    """The index of the session."""
    pointers: tuple[str, ...]
    """Where the session names the item."""
    when: When
    items: frozenset[str]
    """The ids of all items that the session uses."""


_NOT_TAKING_PLACE: Final = (SessionStatus.CANCELLED, SessionStatus.POSTPONED)


def uses(sessions: Iterable[tuple[int, Session]]) -> Mapping[str, Sequence[Use]]:
    """Return which of some sessions use an item, by its id.

    A session without a date, one that was cancelled, and one that has no new date use nothing.
    """
    found: dict[str, list[Use]] = {}
    for index, session in sessions:
        when = when_of(session.occasion)
        if when is None or session.status in _NOT_TAKING_PLACE:
            continue
        named = _named_in(session)
        items = frozenset(named)
        for item, pointers in named.items():
            found.setdefault(item, []).append(Use(index, tuple(pointers), when, items))
    return found


def _named_in(session: Session) -> dict[str, list[str]]:
    """Return where a session names each of the items that it uses, by their ids."""
    named: dict[str, list[str]] = {}
    for position, ref in enumerate(session.items):
        if ref.id is not None:
            named.setdefault(ref.id, []).append(f"/items/{position}")
    return named


def used_items(register: Register) -> Sequence[tuple[InformationItem, Sequence[Use]]]:
    """Find the items that dated sessions use, each with every session that is judged and uses it."""
    used = uses(register.each(Session))
    found = ((register.find(one, InformationItem), several) for one, several in used.items())
    return [(item, several) for item, several in found if item is not None]
