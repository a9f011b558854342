"""Two records that are likely one: groups, memberships, and sessions that were entered twice.

Two reports of one session by different sources are found by `told_twice`.
"""

import datetime as dt
import functools
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, TypeVar

import attrs

from kimcore.findings import Finding, Problem
from kimcore.records import Group, Member, Ref, Session
from kimcore.regions import bare_name, normal_name
from kimcore.rules.context import first_day_of, last_day_of
from kimcore.rules.members import Service
from kimcore.rules.register import Register
from kimcore.rules.retelling import Report
from kimcore.rules.similarity import first_alike
from kimcore.rules.venues import regency_keys
from kimcore.vocabularies import GroupForm, GroupLevel, SessionStatus

Key = TypeVar("Key", bound=Hashable)
One = TypeVar("One")


def _gathered(several: Iterable[tuple[Key, One]]) -> Iterable[list[One]]:
    """Gather what has one key, as it comes."""
    found: dict[Key, list[One]] = {}
    for key, one in several:
        found.setdefault(key, []).append(one)
    return found.values()


def _ids(*refs: Ref | None) -> AbstractSet[str]:
    return frozenset(ref.id for ref in refs if ref is not None and ref.id is not None)


# Groups

GROUP_TWICE = Problem.note(
    code="group_twice",
    indonesian="KIM ini tampaknya sama dengan “{other}”: nama dan wilayahnya sama. Bila sama, mohon gabungkan; bila"
    " bukan, sebutkan dalam isian “Berbeda dari” (distinct_from).",
    english="This group seems to be the same as “{other}”: name and place are the same. If it is, please join them; if"
    " not, say so in distinct_from.",
)

_PREFIX: Final = re.compile(r"(?i)^\s*(?:kim|(?:kelompok|komunitas)\s+informasi\s+masyarakat(?:\s*\(kim\))?)(?!\w)")


def groups_entered_twice(register: Register) -> Iterator[Finding]:
    """Find two groups of one name in one village, or in one district or regency where they are of that level.

    "KIM" before a name does not count, and other names do. Two groups that name each other in `distinct_from`,
    `predecessor` or `member_of` are two, and so are those of two forms, levels, hamlets or numbers of one scheme, or of
    which one was dissolved before the other was formed. A row that stands for many groups is none. Of many that have
    all this in common each is compared with the next ten by id.
    """
    single = (_Named(index, group) for index, group in register.unique(Group) if group.stands_for is None)
    groups = sorted(single, key=lambda one: one.group.id)
    alike = _gathered((key, one) for one in groups for key in group_keys(one.group))
    pairs = {(one.index, two.group.id) for several in alike for one, two in first_alike(several, _Named.may_be)}
    for index, other in sorted(pairs):
        yield register.finding(GROUP_TWICE, index, "/name", others=(other,), other=other)


def group_keys(group: Group) -> Iterator[tuple[str, str]]:
    """Yield the names of a group, each with each place in which no two groups of one name are expected."""
    names = {normal_name(_PREFIX.sub("", name, count=1)) for name in (group.name, *group.other_names)}
    for place in _homes_of(group):
        for name in names:
            yield place, name


def _homes_of(group: Group) -> Iterator[str]:
    """Yield village, or district or regency where a group is of that level, by code and by name."""
    level = GroupLevel.REGENCY if group.form is GroupForm.FORUM and group.level is None else group.level
    if group.region is not None and group.region.level in {GroupLevel.VILLAGE, level}:
        yield f"code {group.region.text}"
    places = group.places
    if places is None or places.regency is None:
        return
    names = places.village, places.district, places.regency
    finest = next(number for number, name in enumerate(names) if name is not None)
    if finest == 0 or (GroupLevel.DISTRICT, GroupLevel.REGENCY)[finest - 1] is level:
        for name, is_city in regency_keys(places.regency):
            yield f"named {finest} {_bare(names[finest])} {name} {is_city}"


def _bare(name: str | None) -> str:
    return "" if name is None else bare_name(name)


@attrs.frozen(eq=False)
class _Named:
    """A group, and what sets it apart from others of its name."""

    index: int
    group: Group

    @functools.cached_property
    def related(self) -> AbstractSet[str]:
        """The ids of groups that it names as others."""
        group = self.group
        return _ids(*group.distinct_from, group.predecessor, group.member_of)

    @functools.cached_property
    def district(self) -> str:
        """The name of its district in a form for comparing; empty where it says none."""
        return "" if self.group.places is None else _bare(self.group.places.district)

    @functools.cached_property
    def hamlet(self) -> str | None:
        """The name of its hamlet in a form for comparing, where it says one."""
        places = self.group.places
        return None if places is None or places.hamlet is None else _bare(places.hamlet)

    @functools.cached_property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first day on which it can have been formed, and the last on which it can have been dissolved."""
        return first_day_of(self.group) or dt.date.min, last_day_of(self.group) or dt.date.max

    def may_be(self, other: "_Named") -> bool:
        """Whether nothing says that two groups of one name and place are two."""
        mine, yours = self.group, other.group
        if yours.id in self.related or mine.id in other.related:
            return False
        differ = any(
            _differ(*pair) for pair in ((mine.form, yours.form), (mine.level, yours.level), (self.hamlet, other.hamlet))
        )
        is_elsewhere = bool(self.district and other.district) and self.district != other.district
        codes = {one.region for one in (mine, yours) if one.region and one.region.level is GroupLevel.VILLAGE}
        follow = self.days[1] <= other.days[0] or other.days[1] <= self.days[0]
        return not (differ or is_elsewhere or len(codes) > 1 or follow or _are_numbered_apart(mine, yours))


def _differ(one: object, other: object) -> bool:
    return None not in {one, other} and one != other


def _are_numbered_apart(mine: Group, yours: Group) -> bool:
    """Whether a register of others, such as kim.id, has two numbers for two groups."""
    numbers = {one.scheme: one.value for one in mine.identifiers}
    return any(_differ(numbers.get(one.scheme), one.value) for one in yours.identifiers)


# Memberships

MEMBER_TWICE = Problem.note(
    code="member_twice",
    indonesian="Keanggotaan ini tampaknya sama dengan “{other}”: orang, KIM, dan jabatannya sama. Bila sama, mohon"
    " gabungkan; bila orangnya berbeda, mohon isi kunci orang (person) pada keduanya.",
    english="This membership seems to be the same as “{other}”: person, group and office are the same. If it is, please"
    " join them; if they are two persons, please give both a person key.",
)


def members_entered_twice(register: Register) -> Iterator[Finding]:
    """Find two memberships of one person key, or of one name, in one group and office, that are not two terms.

    Two different person keys, sexes, phones or addresses are two persons, whatever their names. Two terms that follow
    each other, begin on different days or come from two decrees are two memberships, unless both are in force on one
    day for certain. Of
    many that are alike each is compared with the next ten by id.
    """
    for members in register.members.values():
        services = sorted((Service.of(*one) for one in members), key=lambda one: one.member.id)
        alike = _gathered((key, one) for one in services for key in _member_keys(one.member))
        pairs = {(one.index, two.member.id) for several in alike for one, two in first_alike(several, _may_be_one)}
        for index, other in sorted(pairs):
            yield register.finding(MEMBER_TWICE, index, "/office", others=(other,), other=other)


def _member_keys(member: Member) -> Iterator[tuple[str, ...]]:
    """Yield office, section and role in it, and the key or the name of a person."""
    office = member.office.value.value if member.office.value is not None else normal_name(member.office.printed or "")
    role = "" if member.section_role is None else member.section_role.value
    held = office, normal_name(member.section or ""), role
    if member.name is not None:
        yield *held, "name", normal_name(member.name)
    if member.person is not None:
        yield *held, "person", member.person


def _may_be_one(one: Service, other: Service) -> bool:
    mine, yours = one.member, other.member
    told_apart = ("person", "sex", "phone", "email")
    if any(_differ(getattr(mine, name), getattr(yours, name)) for name in told_apart):
        return False
    if one.days and other.days and max(one.days[0], other.days[0]) < min(one.days[1], other.days[1]):
        return True
    return not (one.is_followed_by(other) or other.is_followed_by(one) or _are_two_terms(mine, yours))


def _are_two_terms(mine: Member, yours: Member) -> bool:
    """Whether two memberships are of two terms, days or decrees, or one ended as the other began."""
    (decree, other), (end, other_end) = (
        [number and number.normal for number in numbers]
        for numbers in ((mine.appointed_by, yours.appointed_by), (mine.ended_by, yours.ended_by))
    )
    is_renewed = any(one is not None and one == two for one, two in ((end, other), (other_end, decree)))
    follow = any(one is not None and one == two for one, two in ((mine.until, yours.since), (yours.until, mine.since)))
    pairs = ((decree, other), (mine.since, yours.since), (mine.until, yours.until), (mine.term, yours.term))
    return is_renewed or follow or any(_differ(*pair) for pair in pairs)


# Sessions

SESSION_TWICE = Problem.note(
    code="session_twice",
    indonesian="Kegiatan ini tampaknya tercatat dua kali, juga sebagai “{other}”: nama, tanggal, dan tempatnya sama."
    " Bila sama, mohon gabungkan; bila bukan, sebutkan dalam isian “Berbeda dari” (distinct_from).",
    english="This session seems to be entered twice, also as “{other}”: title, date and place are the same. If so,"
    " please join them; if not, say so in distinct_from.",
)


def sessions_entered_twice(register: Register) -> Iterator[Finding]:
    """Find two sessions of one title on one day in one regency, of one source or of none, at one place and time.

    Sessions of other venues, villages, times, kinds, groups or series are several, and so are those that name each
    other in `distinct_from`, `same_as` or `part_of`. Of many that are alike each is compared with the next ten by id.
    """
    sessions = sorted(register.unique(Session), key=lambda one: one[1].id)
    reports = [Report(*one) for one in sessions]
    alike = _gathered((key, one) for one in reports for key in session_keys(one))
    pairs = {(one.index, two.session.id) for several in alike for one, two in first_alike(several, _is_once_more)}
    for index, other in sorted(pairs):
        yield register.finding(SESSION_TWICE, index, "/title", others=(other,), other=other)


def session_keys(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield day, regency and title of a session; none without title or day, or where it was cancelled."""
    title, is_cancelled = report.session.title, report.session.status is SessionStatus.CANCELLED
    if title is not None and report.day is not None and not is_cancelled:
        for regency, is_city in [*report.regencies()] or [("", False)]:
            yield str(report.day), regency, str(is_city), normal_name(title)


def _is_once_more(one: Report, other: Report) -> bool:
    """Whether nothing says that two sessions of one title, day and regency are two."""
    if one.is_of_other_source(other) or one.is_settled_with(other):
        return False
    mine, yours = one.session, other.session
    are_two = (
        _are_apart(one.venues, other.venues)
        or one.is_another(other)
        or one.whereabouts.is_parted(other.whereabouts)
        or bool(one.kinds and other.kinds and not one.kinds & other.kinds)
        or _are_apart(one.groups, other.groups)
        or any(
            _differ(*pair)
            for pair in (
                (mine.series, yours.series),
                (mine.mode, yours.mode),
                (one.theme, other.theme),
                (one.start, other.start),
            )
        )
        or any(_differ(*pair) for pair in zip(_places_of(mine), _places_of(yours), strict=True))
    )
    return not are_two


def _are_apart(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    return bool(mine and yours) and mine.isdisjoint(yours)


def _places_of(session: Session) -> Sequence[str | None]:
    """Return village and district of a session, by code and by name."""
    code, places = session.region, session.places
    return (
        code.text if code is not None and code.level is GroupLevel.VILLAGE else None,
        None if places is None or places.village is None else _bare(places.village),
        None if places is None or places.district is None else _bare(places.district),
    )
