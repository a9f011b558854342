"""Members: offices that one person holds at a time."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from kimcore.findings import Finding, Problem
from kimcore.records import Member
from kimcore.rules.register import Register
from kimcore.vocabularies import Office

TWO_HOLDERS = Problem.warning(
    code="two_holders",
    indonesian="Jabatan {office} juga dipegang “{other}” pada waktu yang sama. Mohon cek tanggal mulai dan selesai"
    " keduanya.",
    english="“{other}” holds the office of {office} at the same time. Please check when each began and ended.",
)

_HELD_BY_ONE: Final = (Office.CHAIR, Office.TREASURER)


def two_holders(register: Register) -> Iterator[Finding]:
    """Find two chairs or two treasurers of one group who were in office at the same time for certain.

    A handover on one day is fine. Several secretaries, deputies or heads of section are normal. Who began on a day is
    in office on the next, but a missing end is no proof: the next one may have taken over. Without dates, only two whom
    one decree appointed are found. Two memberships of one person are not two holders.
    """
    for members in register.members.values():
        if not register.judges(members[0][0]):
            continue
        for office in _HELD_BY_ONE:
            held = [Service.of(index, member) for index, member in members if member.office.value is office]
            for tenure, other in (*_at_the_same_time(held), *_of_one_decree(held)):
                yield register.finding(
                    TWO_HOLDERS,
                    tenure.index,
                    "/office",
                    others=(other.member.id,),
                    office=office.words,
                    other=other.member.id,
                )


@attrs.frozen
class Service:
    """A membership, and the first and the last day, as ordinals, on which it is in force for certain."""

    index: int
    member: Member
    days: tuple[int, int] | None

    @classmethod
    def of(cls, index: int, member: Member) -> "Service":
        """Find the days; of a month or a year, the day is not known."""
        since, until = member.since, member.until
        days = None
        if since is not None and until is not None:
            days = since.last_day.toordinal(), until.first_day.toordinal()
        elif since is not None and since.is_full:
            days = since.first_day.toordinal(), since.first_day.toordinal() + 1
        elif until is not None and until.is_full:
            days = until.first_day.toordinal() - 1, until.first_day.toordinal()
        return cls(index, member, days)

    @property
    def key(self) -> tuple[tuple[int, int], str]:
        """What orders tenures by their days."""
        return self.days or (0, 0), self.member.id

    def is_of_other_person(self, other: "Service") -> bool:
        """Whether two memberships are of two persons, as far as can be told."""
        mine, yours = self.member, other.member
        same = mine.person == yours.person if mine.person and yours.person else mine.name == yours.name
        return not same

    def is_followed_by(self, other: "Service") -> bool:
        """Whether it ended, for certain, before another one began, or on that day."""
        until, since = self.member.until, other.member.since
        return until is not None and since is not None and until.last_day <= since.first_day


def _at_the_same_time(held: Iterable[Service]) -> Iterator[tuple[Service, Service]]:
    """Pair each tenure with one that began before it, and ends after its beginning, if there is one."""
    longest: Service | None = None
    for tenure in sorted((one for one in held if one.days and one.days[0] <= one.days[1]), key=lambda one: one.key):
        (start, end), (_, latest) = tenure.days or (0, 0), (longest and longest.days) or (0, 0)
        if longest and start < min(end, latest) and tenure.is_of_other_person(longest):
            yield tenure, longest
        if end > latest or longest is None:
            longest = tenure


def _of_one_decree(held: Iterable[Service]) -> Iterator[tuple[Service, Service]]:
    """Pair those without dates whom one decree appointed."""
    decrees: dict[str, list[Service]] = {}
    for tenure in held:
        if tenure.member.appointed_by is not None and tenure.member.since is None and tenure.member.until is None:
            decrees.setdefault(tenure.member.appointed_by.normal, []).append(tenure)
    for tenures in decrees.values():
        for first, second in itertools.pairwise(sorted(tenures, key=lambda one: one.key)):
            if second.is_of_other_person(first):
                yield second, first
