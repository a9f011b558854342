"""Promises of the rules on issuing bodies: they exist on that day, for that election, and at that level or above."""

from typing import Final

import attrs
import pytest

from kimcore import InformationItem, Institution, Session, check
from kimcore.codes import RegionCode
from kimcore.dates import PartialDate, parse_when
from kimcore.elections import ELECTIONS, BodyTerm, Election
from kimcore.records import Body, Occasion, Party, Person, Record, Ref, Term
from kimcore.rules import Rule
from kimcore.rules.issuing import bodies_not_in_office, issuers_of_other_region
from kimcore.vocabularies import (
    ElectionRegime,
    InformationKind,
    InstitutionKind,
    InstitutionLevel,
    OfficialBody,
    PartyRole,
    PersonRole,
    SessionStatus,
)


def body(code: OfficialBody, region: str | None = None) -> Institution:
    """Return an election body, with its code as its id."""
    place = None if region is None else RegionCode(region)
    return Institution(
        id=code.value, name=code.label(), kind=Term(value=InstitutionKind.ELECTION_BODY), body=code, region=place
    )


def item(
    issuer: str | None, published: str | None, *regions: str, election: str | None = "pemilu_2024"
) -> InformationItem:
    """Return an announcement."""
    return InformationItem(
        id="i",
        title="Materi rekaan",
        kind=Term(value=InformationKind.ANNOUNCEMENT),
        issuer=None if issuer is None else Body(id=issuer),
        published=None if published is None else Occasion(value=parse_when(published)),
        election=election,
        regions=tuple(map(RegionCode, regions)),
    )


def found(
    rule: Rule, *records: Record, elections: tuple[Election, ...] = ELECTIONS
) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of what one rule finds."""
    findings = check(records, rules=[rule], elections=elections)
    return [(one.record_id, one.pointer, one.code, one.severity.value) for one in findings]


KPPS: Final = body(OfficialBody.KPPS)
OUT: Final = [("i", "/issuer", "body_not_in_office", "warning")]


@pytest.mark.parametrize(
    ("published", "election", "is_out"),
    [
        ("2024-01-24", "pemilu_2024", True),
        ("2024-01-25", "pemilu_2024", False),
        ("2024-02-24T12:00+08:00", "pemilu_2024", False),  # the sources differ on 24 and 25 February
        ("2024-02-25", "pemilu_2024", False),
        ("2024-02-26", "pemilu_2024", True),
        ("2024-11-20", "pemilu_2024", True),
        ("2024-11-20", "pilkada_2024", False),
        ("2024-12-09", "pilkada_2024", True),
        ("2024-12", "pilkada_2024", False),
        ("2025-01-01/2025-02-01", "pilkada_2024", False),
        (None, "pilkada_2024", False),
        ("2024-01-24", "pilkada_2020", False),
        ("2024-01-24", None, False),
    ],
)
def test_ad_hoc_bodies_issue_only_in_their_term(published: str | None, election: str | None, is_out: bool) -> None:  # noqa: FBT001 - a case
    """The KPPS of the Pemilu and that of the Pilkada have a term each; days not known or disputed are not found."""
    assert found(bodies_not_in_office, item("KPPS", published, election=election), KPPS) == (OUT if is_out else [])


def test_the_message_names_body_and_election() -> None:
    """Who reads it sees which of three things may be wrong."""
    (finding,) = check([item("KPPS", "2023-08-29"), KPPS], rules=[bodies_not_in_office])
    assert finding.message().startswith("Kelompok Penyelenggara Pemungutan Suara untuk Pemilu 2024 tidak bertugas")
    assert finding.message("en").startswith("polling station officers is not in office for General election 2024")
    assert finding.others == ("KPPS",)


def test_bodies_take_part_in_sessions_only_in_their_term() -> None:
    """On 29 August 2023 there was a PPK, and neither KPPS nor PTPS: found where the session names them."""
    session = Session(
        id="s",
        title="Sosialisasi",
        status=SessionStatus.HELD,
        occasion=Occasion(value=parse_when("2023-08-29")),
        parties=(Party(id="PPK", role=PartyRole.PARTNER), Party(id="KPPS", role=PartyRole.GUEST)),
        people=(
            Person(name="Pengawas rekaan", role=PersonRole.SPEAKER, party=Ref(id="PTPS")),
            Person(name="Warga rekaan", role=PersonRole.SPEAKER),
        ),
        election="pemilu_2024",
    )
    bodies = [KPPS, body(OfficialBody.PPK), body(OfficialBody.PTPS), body(OfficialBody.KPU_KABKOTA)]
    expected = [
        ("s", "/parties/1", "body_not_in_office", "warning"),
        ("s", "/people/0/party", "body_not_in_office", "warning"),
    ]
    assert found(bodies_not_in_office, session, *bodies) == expected
    assert found(bodies_not_in_office, session) == []
    assert found(bodies_not_in_office, attrs.evolve(session, election=None), *bodies) == []
    assert found(bodies_not_in_office, attrs.evolve(session, occasion=None), *bodies) == []
    permanent = attrs.evolve(session, parties=(Party(id="KPU_KABKOTA", role=PartyRole.PARTNER),), people=())
    assert found(bodies_not_in_office, permanent, *bodies) == []


def test_a_revote_appoints_anew() -> None:
    """An item of the re-vote is judged by the terms of the re-vote, which its tool adds."""
    term = BodyTerm(body=OfficialBody.KPPS, start=PartialDate(2025, 4, 1), end=PartialDate(2025, 4, 30), basis="rekaan")
    psu = Election(
        code="psu_rekaan", name_id="PSU", name_en="Re-vote", regime=ElectionRegime.PEMILIHAN, body_terms=(term,)
    )
    announced = item("KPPS", "2025-04-10", election="psu_rekaan")
    assert found(bodies_not_in_office, announced, KPPS, elections=(*ELECTIONS, psu)) == []
    assert found(bodies_not_in_office, attrs.evolve(announced, election="pilkada_2024"), KPPS) == OUT


BEYOND: Final = [("i", "/regions/0", "issuer_of_other_region", "warning")]


@pytest.mark.parametrize(
    ("code", "own", "region", "is_beyond"),
    [
        (OfficialBody.KPU_KABKOTA, "63.10", "63.10", False),
        (OfficialBody.KPU_KABKOTA, "63.10", "63.10.01.1007", False),
        (OfficialBody.KPU_KABKOTA, "63.10", "63.11", True),
        (OfficialBody.KPU_KABKOTA, "63.10", "63", True),
        (OfficialBody.KPU_KABKOTA, None, "63", True),  # below that level, wherever it is
        (OfficialBody.KPU_KABKOTA, None, "63.11", False),
        (OfficialBody.KPU_KABKOTA, "63.10.01.1007", "63.10.02", False),  # the code of its office building
        (OfficialBody.KPU_PROV, "63", "63.72", False),  # KPU Provinsi ran the re-vote of Banjarbaru
        (OfficialBody.KPU_PROV, "63", "64.72", True),
        (OfficialBody.KPU, None, "63", False),
        (OfficialBody.KPU, "31.71", "63.10", False),  # its office is in Jakarta
        (OfficialBody.PPLN, None, "63", False),
        (OfficialBody.PPK, "63.10.01", "63.10", True),
        (OfficialBody.PPK, "63.10", "63.10.02", False),
        (OfficialBody.PPS, "63.10.01.1007", "63.10.01", True),
        (OfficialBody.KPPS, "63.10.01.1007", "63.10.01.1007", False),
    ],
)
def test_bodies_announce_for_their_region_or_below(
    code: OfficialBody,
    own: str | None,
    region: str,
    is_beyond: bool,  # noqa: FBT001 - a case
) -> None:
    """A higher body is fine; a lower one, or one of another region, is not."""
    announced = item(code.value, None, region)
    assert found(issuers_of_other_region, announced, body(code, own)) == (BEYOND if is_beyond else [])


def test_only_announcements_of_election_bodies_are_bound_to_a_region() -> None:
    """Other kinds of items, other institutions and unknown issuers are not judged."""
    kpu = body(OfficialBody.KPU_KABKOTA, "63.10")
    announced = item("KPU_KABKOTA", None, "63.11")
    assert found(issuers_of_other_region, attrs.evolve(announced, kind=Term(value=InformationKind.NEWS)), kpu) == []
    office = Institution(
        id="dinas",
        name="Dinas",
        kind=Term(value=InstitutionKind.KOMINFO),
        level=InstitutionLevel.REGENCY,
        region=RegionCode("63.10"),
    )
    assert found(issuers_of_other_region, item("dinas", None, "63.11"), office) == []
    assert found(issuers_of_other_region, item(None, None, "63.11"), kpu) == []
    assert found(issuers_of_other_region, announced) == []
    (finding,) = check([announced, kpu], rules=[issuers_of_other_region])
    assert (finding.params, finding.others) == ({"region": "63.11"}, ("KPU_KABKOTA",))
