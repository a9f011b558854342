"""Groups and the time in which they are: what is before they were formed, or after they were dissolved."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem
from kimcore.records import Group, Member, Session
from kimcore.rules.context import first_day_of, last_day_of, when_of
from kimcore.rules.parts import Reference
from kimcore.rules.register import Register
from kimcore.vocabularies import SessionKind, SessionStatus

BEFORE_THE_GROUP = Problem.note(
    code="before_the_group",
    indonesian="Kegiatan ini mendahului tanggal terbentuknya KIM “{group}”. Mohon cek tanggalnya, atau jenis"
    " kegiatannya bila KIM dibentuk di sini.",
    english="This session lies before the date on which the group “{group}” was formed. Please check the dates, or the"
    " kind of session if the group was founded here.",
)

_REFOUNDING: Final = frozenset(
    {
        SessionKind.PEMBENTUKAN,
        SessionKind.PEMILIHAN_PENGURUS,
        SessionKind.PENGUKUHAN,
        None,  # a kind that is only printed may be one of these
    }
)
_FOUNDING: Final = _REFOUNDING | {SessionKind.SOSIALISASI}


def before_the_group(register: Register) -> Iterator[Finding]:
    """Find sessions that name a group and lie before it was formed.

    Founding meetings, board elections, inaugurations and information sessions come first and are exempt, and so is a
    group with a predecessor. Where `formed` is a period, it is only a bound and says nothing here.
    """
    for index, session, reference, group in _groups_of_sessions(register, _FOUNDING):
        when, formed = when_of(session.occasion), _formed(group)
        last = None if when is None else when.last_day
        if last is not None and formed is not None and last < formed:
            others = (reference.id,)
            yield register.finding(BEFORE_THE_GROUP, index, reference.pointer, others=others, group=reference.id)


AFTER_THE_GROUP = Problem.warning(
    code="after_the_group",
    indonesian="KIM “{group}” sudah bubar sebelum tanggal kegiatan ini. Mohon cek kedua tanggalnya, atau sebutkan KIM"
    " penggantinya.",
    english="The group “{group}” was dissolved before the date of this session. Please check both dates, or name the"
    " group that followed it.",
)


def after_the_group(register: Register) -> Iterator[Finding]:
    """Find sessions that name a group and lie after it was dissolved for certain.

    Meetings in which a group is founded again, elects a board or is inaugurated are exempt, and so are sessions that
    were cancelled.
    """
    for index, session, reference, group in _groups_of_sessions(register, _REFOUNDING):
        when, dissolved = when_of(session.occasion), register.once(_LastDays)[group.id]
        first = None if when is None or session.status is SessionStatus.CANCELLED else when.first_day
        if first is not None and dissolved is not None and first > dissolved:
            others = (reference.id,)
            yield register.finding(AFTER_THE_GROUP, index, reference.pointer, others=others, group=reference.id)


def _groups_of_sessions(
    register: Register, exempt: AbstractSet[SessionKind | None]
) -> Iterator[tuple[int, Session, Reference, Group]]:
    """Find the groups that sessions of no exempt kind name."""
    for index, session in register.each(Session):
        if exempt.isdisjoint(kind.value for kind in session.kinds):
            for reference in register.references_in(index):
                group = register.find(reference.id, Group)
                if group is not None:
                    yield index, session, reference, group


MEMBERSHIP_BEFORE_THE_GROUP = Problem.note(
    code="membership_before_the_group",
    indonesian="Keanggotaan ini mendahului tanggal terbentuknya KIM “{group}”. Mohon cek kedua tanggalnya.",
    english="This membership lies before the date on which the group “{group}” was formed. Please check both dates.",
)
MEMBERSHIP_AFTER_THE_GROUP = Problem.warning(
    code="membership_after_the_group",
    indonesian="Keanggotaan ini melewati tanggal bubarnya KIM “{group}”. Mohon cek kedua tanggalnya, dan isi tanggal"
    " selesai keanggotaan.",
    english="This membership goes beyond the date on which the group “{group}” was dissolved. Please check both dates,"
    " and say when the membership ended.",
)


def memberships_outside_the_group(register: Register) -> Iterator[Finding]:
    """Find memberships that began before their group was formed, or lasted longer than it, for certain.

    A group with a predecessor may have taken over its members. A missing end proves nothing. There is one finding for
    each membership, at the first of its days that is wrong.
    """
    for index, member in register.each(Member):
        group = register.find(member.group.id, Group)
        formed, dissolved = _formed(group), None if group is None else register.once(_LastDays)[group.id]
        for pointer, day in (("/since", member.since), ("/until", member.until)):
            problem = None if day is None else _problem_of(day, formed, dissolved)
            if problem is not None and group is not None:
                yield register.finding(problem, index, pointer, others=(group.id,), group=group.id)
                break


def _problem_of(day: PartialDate, formed: dt.date | None, dissolved: dt.date | None) -> Problem | None:
    """Return what is wrong with a day of a membership, as far as that is certain."""
    if formed is not None and day.last_day < formed:
        return MEMBERSHIP_BEFORE_THE_GROUP
    return MEMBERSHIP_AFTER_THE_GROUP if dissolved is not None and day.first_day > dissolved else None


class _LastDays(dict[str, dt.date | None]):
    """The last days of groups by their ids, each worked out once, however many records name the group."""

    def __init__(self, register: Register) -> None:
        """Know where groups are found."""
        super().__init__()
        self._register = register

    def __missing__(self, group_id: str) -> dt.date | None:
        """Work out the last day of a group that is there."""
        group = self._register.find(group_id, Group)
        last = self[group_id] = None if group is None else last_day_of(group)
        return last


def _formed(group: Group | None) -> dt.date | None:
    """Return the earliest day on which a group can have been formed; one with a predecessor was there before."""
    return None if group is None or group.predecessor is not None else first_day_of(group)
