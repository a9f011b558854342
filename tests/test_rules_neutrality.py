"""Promises of the rules on neutrality: a guest is a guest, a partner is asked about, an office keeps apart."""

from typing import Any, Final

import attrs
import pytest

from kimcore import Group, InformationItem, Institution, Session, check
from kimcore.dates import parse_when
from kimcore.records import Body, Clearance, Occasion, Party, Record, Ref, Term
from kimcore.rules import Rule
from kimcore.rules.neutrality import (
    campaigns_passed_on,
    offices_with_participants,
    participants_as_partners,
    participants_leading,
)
from kimcore.vocabularies import InformationKind, InstitutionKind, PartyRole, SessionStatus

KIM: Final = Group(id="kim", name="KIM Contoh")
OFFICE_KINDS: Final = (
    InstitutionKind.KOMINFO,
    InstitutionKind.MINISTRY,
    InstitutionKind.REGIONAL_AGENCY,
    InstitutionKind.DISTRICT_OFFICE,
    InstitutionKind.VILLAGE_GOVERNMENT,
    InstitutionKind.POLICE_MILITARY,
)
RULES: Final = (offices_with_participants, participants_leading, participants_as_partners, campaigns_passed_on)


def institution(one: str, kind: InstitutionKind) -> Institution:
    """Return an institution."""
    return Institution(id=one, name=f"Lembaga {one}", kind=Term(value=kind))


PARTAI: Final = institution("partai", InstitutionKind.ELECTION_PARTICIPANT)
DINAS: Final = institution("dinas", InstitutionKind.KOMINFO)
KPU: Final = institution("kpu", InstitutionKind.ELECTION_BODY)
ALL: Final = (KIM, PARTAI, DINAS, KPU)


def session(*parties: tuple[str, PartyRole], **values: Any) -> Session:  # noqa: ANN401 - any field
    """Return a session with its parties."""
    given: dict[str, Any] = {
        "id": "s",
        "title": "Kegiatan",
        "status": SessionStatus.HELD,
        "parties": tuple(Party(id=one, role=role) for one, role in parties),
    }
    return Session(**{**given, **values})


def item(kind: InformationKind = InformationKind.NEWS, **values: Any) -> InformationItem:  # noqa: ANN401 - any field
    """Return an item."""
    return InformationItem(**{"id": "i", "title": "Materi rekaan", "kind": Term(value=kind), **values})


def found(rule: Rule, *records: Record) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of what one rule finds."""
    findings = check(records, rules=[rule])
    return [(one.record_id, one.pointer, one.code, one.severity.value) for one in findings]


def test_a_party_at_an_open_plenary_is_a_guest() -> None:
    """Election bodies invite the parties, and offices may: whoever is invited or attends is never found."""
    plenary = session(("kpu", PartyRole.ORGANISER), ("partai", PartyRole.GUEST), ("dinas", PartyRole.GUEST))
    forum = session(("dinas", PartyRole.ORGANISER), ("partai", PartyRole.GUEST), ("kim", PartyRole.PARTNER))
    for rule in RULES:
        assert found(rule, *ALL, plenary) == []
        assert found(rule, *ALL, forum) == []


@pytest.mark.parametrize("kind", InstitutionKind)
@pytest.mark.parametrize("role", PartyRole)
def test_an_office_does_not_take_part_where_a_party_organises(kind: InstitutionKind, role: PartyRole) -> None:
    """With an office as organiser, host, supporter or partner it is an error of law, otherwise a warning."""
    one = session(("lain", role), ("partai", PartyRole.ORGANISER))
    records = (PARTAI, institution("lain", kind), one)
    is_office = kind in OFFICE_KINDS and role not in (PartyRole.GUEST, PartyRole.RECIPIENT)
    error = [("s", "/parties/1", "office_with_participant", "error")]
    warning = [("s", "/parties/1", "participant_leads", "warning")]
    if kind is InstitutionKind.ELECTION_PARTICIPANT and role is PartyRole.ORGANISER:
        warning = [("s", "/parties/0", "participant_leads", "warning"), *warning]
    assert found(offices_with_participants, *records) == (error if is_office else [])
    assert found(participants_leading, *records) == ([] if is_office else warning)


def test_the_law_is_named_where_an_office_takes_part() -> None:
    """The error cites the Pemilu law and that of the Pemilihan, and names both who take part."""
    one = session(("partai", PartyRole.ORGANISER), ("dinas", PartyRole.PARTNER))
    (finding,) = check([*ALL, one], rules=[offices_with_participants])
    assert finding.problem.law == "UU 7/2017 art. 283; UU 10/2016 art. 71(1)"
    assert finding.others == ("partai", "dinas")


@pytest.mark.parametrize("role", [PartyRole.HOST, PartyRole.SUPPORTER, PartyRole.PARTNER])
def test_a_party_as_partner_is_asked_about(role: PartyRole) -> None:
    """A warning, unless an election body organises: to meet the participants is its task."""
    one = session(("dinas", PartyRole.ORGANISER), ("partai", role))
    assert found(participants_as_partners, *ALL, one) == [("s", "/parties/1", "participant_as_partner", "warning")]
    assert found(offices_with_participants, *ALL, one) == []
    by_kpu = session(("partai", role), ("kpu", PartyRole.ORGANISER))
    assert found(participants_as_partners, *ALL, by_kpu) == []
    with_kpu = session(("partai", role), ("kpu", PartyRole.SUPPORTER), ("dinas", PartyRole.ORGANISER))
    assert len(found(participants_as_partners, *ALL, with_kpu)) == 1


def test_a_printed_name_tells_nothing() -> None:
    """Whether a body is a party is known of institutions in the register alone."""
    one = session(
        parties=(Party(name="Partai Rekaan", role=PartyRole.ORGANISER), Party(id="x", role=PartyRole.PARTNER))
    )
    for rule in RULES:
        assert found(rule, *ALL, one, item(issuer=Body(name="Partai Rekaan"))) == []


def test_what_a_party_issues_is_no_item_of_a_kim() -> None:
    """A warning; an error where an office cleared it, or has it in a session of its own."""
    issued = item(issuer=Body(id="partai"))
    error = [("i", "/issuer", "office_with_participant", "error")]
    warning = [("i", "/issuer", "participant_leads", "warning")]
    assert found(participants_leading, *ALL, issued) == warning
    assert found(offices_with_participants, *ALL, issued) == []
    cleared = attrs.evolve(issued, cleared_by=Clearance(body=Body(id="dinas")))
    assert found(offices_with_participants, *ALL, cleared) == error
    assert found(participants_leading, *ALL, cleared) == []
    cleared_by_kim = attrs.evolve(issued, cleared_by=Clearance(body=Body(id="kim")))
    assert found(participants_leading, *ALL, cleared_by_kim) == warning
    used = session(
        ("dinas", PartyRole.ORGANISER), items=(Ref(id="i"),), occasion=Occasion(value=parse_when("2023-08-29"))
    )
    assert found(offices_with_participants, *ALL, issued, used) == error
    assert found(participants_leading, *ALL, issued, attrs.evolve(used, parties=())) == warning
    assert found(participants_leading, *ALL, item(issuer=Body(id="kpu"))) == []


@pytest.mark.parametrize("kind", [InformationKind.CAMPAIGN_MESSAGE, InformationKind.CANDIDATE_PROFILE])
def test_a_kim_passes_on_no_campaign_at_any_time(kind: InformationKind) -> None:
    """A warning on ordinary days; in masa tenang, or from a party, another finding says more."""
    wrong = [("i", "/kind", "campaign_passed_on", "warning")]
    one = item(kind, election="pemilu_2024", published=Occasion(value=parse_when("2024-01-10")))
    assert found(campaigns_passed_on, *ALL, one) == wrong
    assert found(campaigns_passed_on, *ALL, item(kind)) == wrong
    assert found(campaigns_passed_on, *ALL, attrs.evolve(one, published=Occasion(value=parse_when("2024-02-12")))) == []
    assert found(campaigns_passed_on, *ALL, attrs.evolve(one, issuer=Body(id="partai"))) == []
    profile = kind is InformationKind.CANDIDATE_PROFILE
    assert found(campaigns_passed_on, *ALL, attrs.evolve(one, issuer=Body(id="kpu"))) == ([] if profile else wrong)
    assert found(campaigns_passed_on, *ALL, item(InformationKind.CANDIDATE_LIST)) == []
