"""Registers in which a rule has the most to do for their size: what no list of one fault alone can show."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

import attrs

from kimcore import Group, InformationItem, Institution, Member, Session, check
from kimcore.codes import DomainName, RegionCode, Url
from kimcore.dates import Moment, PartialDate, Period
from kimcore.elections import COOLING_OFF, ELECTIONS, VOTER_REGISTRATION, VOTING, BodyTerm, Election, Stage
from kimcore.findings import Finding, Severity
from kimcore.records import (
    Body,
    Observation,
    Occasion,
    OfficialDocument,
    Party,
    Places,
    Record,
    Ref,
    Source,
    Term,
    Venue,
)
from kimcore.regions import RegionTable
from kimcore.rules import Policy, Rule
from kimcore.vocabularies import (
    Activity,
    DocumentKind,
    ElectionRegime,
    InformationKind,
    InstitutionKind,
    Office,
    OfficialBody,
    PartyRole,
    SessionKind,
    SessionStatus,
    VoterList,
)

ON: Final = dt.date(2024, 2, 12)
DAY: Final = Occasion(value=PartialDate(2024, 2, 12))
SESSIONS: Final = 120
TABLE: Final = RegionTable.read("63,KALIMANTAN SELATAN\n63.10,KAB. TANAH BUMBU\n63.69,KAB. LAIN\n").table


@attrs.frozen(kw_only=True)
class Given:
    """What a check is given."""

    records: tuple[Record, ...]
    policy: Policy = attrs.field(factory=Policy)
    elections: tuple[Election, ...] = ELECTIONS
    regions: RegionTable = TABLE

    def check(self, *rules: Rule) -> tuple[Finding, ...]:
        """Return what some rules find."""
        return check(
            self.records, on=ON, rules=rules, policy=self.policy, elections=self.elections, regions=self.regions
        )


def _session(name: str, **fields: Any) -> Session:  # noqa: ANN401 - any field
    values: dict[str, Any] = {"sources": (Source(title=name),), "occasion": DAY, **fields}
    return Session(id=name, title="Rekaan", status=SessionStatus.HELD, **values)


def _item(
    name: str,
    kind: InformationKind = InformationKind.NEWS,
    **fields: Any,  # noqa: ANN401 - any field
) -> InformationItem:
    return InformationItem(id=name, kind=Term(value=kind), title="Rekaan", election="rekaan", **fields)


def _institution(name: str, kind: InstitutionKind) -> Institution:
    return Institution(id=name, name="Rekaan", kind=Term(value=kind))


def _election(size: int) -> Election:
    """Return an election with many regions, stages and terms, of which most stages have the same codes."""
    codes = (COOLING_OFF, VOTER_REGISTRATION, VOTING)
    days = [PartialDate.of(dt.date(2020, 1, 1) + dt.timedelta(days=number)) for number in range(size)]
    return Election(
        code="rekaan",
        name_id="Rekaan",
        name_en="Invented",
        regime=ElectionRegime.PEMILU,
        regions=tuple(RegionCode(f"63.10.01.{1000 + number}") for number in range(size)),
        stages=tuple(Stage(code=code, name="-", start=day, end=day, basis="-") for code in codes for day in days),
        body_terms=tuple(BodyTerm(body=OfficialBody.KPPS, start=day, end=day, basis="-") for day in days),
    )


def _used_after_many_replaced_it(size: int) -> Given:
    """Many items replace one on one day, at a minute each, and many sessions use that on the same day."""
    at = [Occasion(value=Moment(2024, 2, 12, 23 - number // 60 % 24, number % 60, 7 * 60)) for number in range(size)]
    newer = [_item(f"b-{number}", supersedes=Ref(id="a"), published=one) for number, one in enumerate(at)]
    sessions = [_session(f"s-{number}", occasion=one, items=(Ref(id="a"),)) for number, one in enumerate(at)]
    return Given(records=(_item("a"), *newer, *sessions))


def _used_with_all_that_replaced_it(size: int) -> Given:
    """Use an item in a session many times, and everything that replaced it as well."""
    newer = [_item(f"b-{number}", supersedes=Ref(id="a"), published=DAY) for number in range(size)]
    refs = (*(Ref(id=one.id) for one in newer), *(Ref(id="a") for _ in range(size)))
    late = Occasion(value=PartialDate(2024, 3, 1))
    return Given(records=(_item("a"), *newer, _session("s", items=refs, occasion=late)))


def _reports_side_by_side(size: int) -> Given:
    """Each report shares each of its venues with other ones, and all of them have many sources."""
    reports = [
        _session(
            f"s-{number:03}",
            kinds=(Term(value=SessionKind.RAPAT),),
            places=Places(regency="Kota Mataram"),
            sources=tuple(Source(title=f"{number} {source}") for source in range(size)),
            venues=tuple(Venue(printed=f"Balai {one} {number % one}") for one in range(2, size + 2)),
        )
        for number in range(SESSIONS)
    ]
    return Given(records=tuple(reports))


def _reports_with_one_theme(size: int) -> Given:
    """All reports have one theme and many kinds, and each of them venues of its own."""
    reports = [
        _session(
            f"s-{number:03}",
            kinds=tuple(map(_kind, range(number, number + size // 4))),
            places=Places(regency="Kota Mataram"),
            theme="Rekaan",
            venues=tuple(Venue(printed=f"Balai {number} {venue}") for venue in range(size)),
        )
        for number in range(SESSIONS)
    ]
    return Given(records=tuple(reports))


def _kind(number: int) -> Term[SessionKind]:
    kinds = list(SessionKind)
    return Term(value=kinds[number % len(kinds)])


def _groups_of_one_id(size: int) -> Given:
    """Many groups have one id, and many old sessions name it."""
    seen = Observation(observed_on=PartialDate(2020), activity=Activity.ACTIVE)
    old = Occasion(value=PartialDate(2020, 1, 1))
    sessions = [_session(f"s-{number}", groups=(Ref(id="kim"),), occasion=old) for number in range(size)]
    return Given(records=(*[Group(id="kim", name="KIM", observations=(seen,))] * size, *sessions))


def _parties_and_offices(size: int) -> Given:
    """Many offices and many participants organise one session together, which uses many items."""
    offices = [_institution(f"o-{number}", InstitutionKind.KOMINFO) for number in range(size)]
    participants = [_institution(f"p-{number}", InstitutionKind.ELECTION_PARTICIPANT) for number in range(size)]
    parties = tuple(Party(id=one.id, role=PartyRole.ORGANISER) for one in (*offices, *participants))
    items = [_item(f"i-{number}", issuer=Body(id="p-0")) for number in range(size)]
    session = _session("s", parties=parties, items=tuple(Ref(id=one.id) for one in items))
    return Given(records=(*offices, *participants, *items, session))


def _items_and_a_long_calendar(size: int) -> Given:
    """Many items with many regions, each used in a session, are held against a calendar of many stages and regions."""
    regions = tuple(RegionCode(f"62.10.01.{1000 + number}") for number in range(size))
    kinds = (InformationKind.CAMPAIGN_MESSAGE, InformationKind.STAGE_NOTICE, InformationKind.VOTER_LIST_CHECK)
    stated: dict[str, Any] = {"published": DAY, "stage": VOTER_REGISTRATION, "voter_list": VoterList.PEMILU_DPT}
    items = [_item(f"i-{number}", kinds[number % 3], **stated) for number in range(size)]
    wide = _item("wide", InformationKind.SURVEY_RESULT, regions=regions, published=DAY)
    sessions = [_session(f"s-{number}", items=(Ref(id="wide"),)) for number in range(size)]
    return Given(records=(*items, wide, *sessions), elections=(_election(size),))


def _bodies_and_many_terms(size: int) -> Given:
    """Many sessions of an election name a body of many terms."""
    body = attrs.evolve(_institution("kpps", InstitutionKind.ELECTION_BODY), body=OfficialBody.KPPS)
    party = (Party(id="kpps", role=PartyRole.GUEST),)
    sessions = [_session(f"s-{number}", election="rekaan", parties=party) for number in range(size)]
    return Given(records=(body, *sessions), elections=(_election(size),))


def _hosts_and_domains(size: int) -> Given:
    """Many addresses look a little like each of many official sites, all of other lengths."""
    domains = tuple(DomainName(f"{'a' * (1 + number % 60)}.{number}.go.id") for number in range(size))
    office = attrs.evolve(_institution("o", InstitutionKind.KOMINFO), domains=domains)
    link = Url(f"https://{'a' * 63}.{'a' * 63}.{'a' * 63}.example")
    items = [_item(f"i-{number}", InformationKind.HOW_TO_VOTE, link=link) for number in range(size)]
    return Given(records=(office, *items))


def _regions_of_one_name(size: int) -> Given:
    """Many villages of one district have one name on the list, and many groups print it, listed or not."""
    rows = "".join(f"63.10.01.{1000 + number},Suka Maju\n" for number in range(size))
    table = RegionTable.read(f"63,KALIMANTAN SELATAN\n63.10,KAB. LAIN\n63.10.01,Kota\n{rows}").table
    places = Places(village="Suka Maju", regency="Lain")
    codes = [RegionCode(f"63.10.01.{first + number}") for number in range(size) for first in (1000, 2000)]
    groups = [Group(id=f"k-{code}", name="KIM", region=code, places=places) for code in codes]
    return Given(records=tuple(groups), regions=table)


def _severities_and_findings(size: int) -> Given:
    """Many severities are set by the policy, and there are many findings."""
    severities = {f"kode_{number}": Severity.NOTE for number in range(size)}
    return Given(records=(Group(id="kim", name="KIM"),) * size, policy=Policy(severities=severities))


def _papers_and_places(size: int) -> Given:
    """Many decrees of one group name the office and the body that issued them."""
    kind = Term(value=DocumentKind.SK)
    decrees = tuple(
        OfficialDocument(kind=kind, issuer_office=f"Kepala Desa Rekaan {number}", issuer="Desa Rekaan")
        for number in range(size)
    )
    return Given(records=(Group(id="kim", name="KIM", places=Places(village="Desa Lain"), decrees=decrees),))


def _valid_long_ago(size: int) -> Given:
    """Many sessions use one item many times after it was valid."""
    item = _item("a", valid=Period(None, PartialDate(2020)))
    refs = tuple(Ref(id="a") for _ in range(size))
    return Given(
        records=(item, *(_session(f"s-{number}", items=refs[:2]) for number in range(size)), _session("s", items=refs))
    )


def _alike_and_said_to_be_others(size: int) -> Given:
    """Many groups, members and sessions are alike, and each says of others that it is another, or the same, or both."""
    names = [f"{number:03}" for number in range(size)]

    def others(kind: str) -> tuple[Ref, ...]:
        return tuple(Ref(id=f"{kind}-{name}") for name in names[:8])

    places = Places(village="Desa Rekaan", regency="Kabupaten Rekaan")
    groups = [Group(id=f"k-{name}", name="KIM", places=places, distinct_from=others("k")) for name in names]
    office = Term(value=Office.SECRETARY)
    members = [
        Member(id=f"m-{name}", group=Ref(id="k-000"), name="Rekaan", office=office, person=f"p-{name}")
        for name in names
    ]
    told: dict[str, Any] = {
        "theme": "Rekaan",
        "kinds": (_kind(0),),
        "same_as": others("s"),
        "distinct_from": others("s"),
    }
    sessions = [_session(f"s-{name}", places=places, **told) for name in names]
    return Given(records=(*groups, *members, *sessions))


def _venues_told_differently(size: int) -> Given:
    """Many reports of one organiser name many villages and offices each, in words that say much of where they are."""
    parties = tuple(Party(name=f"Diskominfo {number}", role=PartyRole.ORGANISER) for number in range(size))
    reports = [
        _session(
            f"s-{number:03}",
            kinds=(_kind(0),),
            places=Places(regency="Kota Mataram"),
            parties=parties,
            occasion=Occasion(printed="Senin, 13 Februari 2024"),
            venues=tuple(
                Venue(printed=f"Aula SMAN {number} RT {one} Desa Rekaan {one % 7} Kec. Rekaan {number}")
                for one in range(size)
            ),
        )
        for number in range(SESSIONS)
    ]
    return Given(records=tuple(reports))


HOSTILE: Final[tuple[Callable[[int], Given], ...]] = (
    _used_after_many_replaced_it,
    _used_with_all_that_replaced_it,
    _reports_side_by_side,
    _reports_with_one_theme,
    _groups_of_one_id,
    _parties_and_offices,
    _items_and_a_long_calendar,
    _bodies_and_many_terms,
    _hosts_and_domains,
    _regions_of_one_name,
    _severities_and_findings,
    _papers_and_places,
    _valid_long_ago,
    _alike_and_said_to_be_others,
    _venues_told_differently,
)
"""What makes a register of a size."""
