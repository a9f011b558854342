"""Groups: whether they are active, and whether a board that is said to be complete is."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from kimcore.dates import months_after
from kimcore.findings import Finding, Problem, Words
from kimcore.records import Group, Member, Session
from kimcore.rules.context import when_of
from kimcore.rules.decrees import is_dissolved
from kimcore.rules.register import Register
from kimcore.vocabularies import Activity, GroupForm, Office, SessionStatus

NOT_SEEN_ACTIVE = Problem.note(
    code="not_seen_active",
    indonesian="Belum ada catatan pemantauan atau kegiatan dalam {months} bulan terakhir, sehingga KIM ini belum"
    " dihitung sebagai aktif. Mohon tambahkan hasil pemantauan terbaru.",
    english="There is no observation or session in the last {months} months, so this group is not counted as active."
    " Please add the latest observation.",
)


def groups_not_seen_active(register: Register) -> Iterator[Finding]:
    """Find groups last seen as active of which nothing was recorded in the twelve months before the day of the check.

    An observation of whatever result counts, and a held session that names the group in any part; one without a date
    may have been lately. Dissolved groups are left out.
    """
    since = _start_of_span(register)
    if since is None or not register.each(Group):
        return
    met = {
        group
        for group, sessions in register.sessions.items()
        if any(_may_be_since(session, since) for _, session, _ in sessions)
    }
    for index, group in register.each(Group):
        last = max(
            ((seen.observed_on.last_day, position) for position, seen in enumerate(group.observations)), default=None
        )
        if last is None or last[0] >= since or is_dissolved(group):
            continue
        active = group.observations[last[1]].activity is Activity.ACTIVE
        if active and group.id not in met:
            months = register.policy.months_without_activity
            yield register.finding(NOT_SEEN_ACTIVE, index, f"/observations/{last[1]}/observed_on", months=months)


def _start_of_span(register: Register) -> dt.date | None:
    """Return the first day of the months before the day of the check; None where there is none in the calendar."""
    try:
        return register.on and months_after(register.on, -register.policy.months_without_activity)
    except ValueError:
        return None


def _may_be_since(session: Session, day: dt.date) -> bool:
    when = when_of(session.occasion)
    last = None if when is None else when.last_day
    return session.status is SessionStatus.HELD and (last is None or last >= day)


OFFICES_MISSING = Problem.note(
    code="offices_missing",
    indonesian="Daftar pengurus ini ditandai lengkap, tetapi belum memuat: {offices}. Mohon lengkapi, atau hapus"
    " tandanya.",
    english="This roster is marked as complete, but it has no {offices}. Please add them, or remove the mark.",
)
MEMBER_COUNT_OUT_OF_RANGE = Problem.note(
    code="member_count_out_of_range",
    indonesian="Daftar pengurus ini ditandai lengkap dengan {count} orang, di luar kisaran {allowed}. Mohon cek"
    " daftarnya, atau hapus tandanya.",
    english="This roster is marked as complete with {count} people, outside the range of {allowed}. Please check the"
    " list, or remove the mark.",
)

_STAND_INS: Final = {Office.CHAIR: {Office.CHAIR, Office.ACTING_CHAIR, Office.COORDINATOR}}
_BESIDE_THE_GROUP: Final = frozenset({Office.PATRON, Office.ADVISER, Office.MENTOR})


def incomplete_rosters(register: Register) -> Iterator[Finding]:
    """Find groups whose roster is said to be complete, and lacks an office or has too few or too many members.

    A coordinator or acting chair stands for the chair. Who has left by the day of the check does not count; patrons,
    advisers and mentors are no members. A sub-group needs no board of its own. There is one finding for each group.
    """
    for index, group in register.each(Group):
        if register.find(group.id, Group) is not group:
            continue
        if not group.roster_complete or group.form is GroupForm.SUBGROUP or is_dissolved(group):
            continue
        serving = [member for _, member in register.members.get(group.id, ()) if not _has_left(member, register.on)]
        offices = {member.office.value for member in serving}
        missing = [one for one in register.policy.minimum_offices if offices.isdisjoint(_STAND_INS.get(one, {one}))]
        count = len({member.person or member.id for member in serving if member.office.value not in _BESIDE_THE_GROUP})
        if missing and None not in offices:
            yield register.finding(OFFICES_MISSING, index, "/roster_complete", offices=_labels(missing))
        elif span := _range_missed(register, count):
            yield register.finding(MEMBER_COUNT_OUT_OF_RANGE, index, "/roster_complete", count=count, allowed=span)


def _has_left(member: Member, on: dt.date | None) -> bool:
    return on is not None and member.until is not None and member.until.last_day < on


def _labels(offices: Iterable[Office]) -> Words:
    offices = tuple(offices)
    return Words(*(", ".join(office.label(locale) for office in offices) for locale in ("id", "en")))


def _range_missed(register: Register, count: int) -> str | None:
    """Return the range of the policy, where a number of members lies outside."""
    least, most = register.policy.least_members, register.policy.most_members
    if least <= count and (most is None or count <= most):
        return None
    return f"{least}-{most}" if most is not None else f"≥ {least}"
