"""Parties and candidates in what an office or a KIM carries: both stay neutral between them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.records import InformationItem, Session
from kimcore.rules.context import institution_of, kind_of, uses, when_of
from kimcore.rules.register import Register
from kimcore.rules.timing import cooling_off_of, serves_a_campaign, stage_at
from kimcore.vocabularies import InstitutionKind, PartyRole

_OFFICES: Final = frozenset(
    {
        InstitutionKind.KOMINFO,
        InstitutionKind.MINISTRY,
        InstitutionKind.REGIONAL_AGENCY,
        InstitutionKind.DISTRICT_OFFICE,
        InstitutionKind.VILLAGE_GOVERNMENT,
        InstitutionKind.POLICE_MILITARY,
    }
)
"""Offices of the state, whose officials and employees may hold nothing that takes sides. Election bodies meet parties
as part of their task, and are not among them."""

_PARTICIPANT: Final = frozenset({InstitutionKind.ELECTION_PARTICIPANT})
_ELECTION_BODIES: Final = frozenset({InstitutionKind.ELECTION_BODY})
_ORGANISERS: Final = (PartyRole.ORGANISER,)
_PARTNERS: Final = (PartyRole.HOST, PartyRole.SUPPORTER, PartyRole.PARTNER)
_TAKING_PART: Final = (*_ORGANISERS, *_PARTNERS)


def _parties(
    register: Register, session: Session, kinds: Collection[InstitutionKind], roles: Collection[PartyRole]
) -> Iterator[tuple[str, str]]:
    """Find the parties of a session that are institutions of some kinds in some roles: their pointers and ids."""
    for position, party in enumerate(session.parties):
        if party.role in roles and party.id is not None and kind_of(register, party) in kinds:
            yield f"/parties/{position}", party.id


def _offices(register: Register, sessions: Iterable[tuple[int, Session]]) -> Mapping[int, str]:
    """Return the first office by its id that has a part in a session, by the session's index; a guest has none."""
    offices = (
        (index, min((one for _, one in _parties(register, session, _OFFICES, _TAKING_PART)), default=None))
        for index, session in sessions
    )
    return {index: office for index, office in offices if office is not None}


_Led = tuple[int, str, str, str | None]
"""What a party or candidate organises or issues: index, pointer, their id, and that of an office in it."""


def _led(register: Register) -> Sequence[_Led]:
    """Find what parties and candidates organise or issue."""
    return [*_organised(register), *_issued_and_carried(register)]


def _organised(register: Register) -> Iterator[_Led]:
    """Find the sessions that parties and candidates organise."""
    for index, session in register.each(Session):
        led = list(_parties(register, session, _PARTICIPANT, _ORGANISERS))
        office = _offices(register, [(index, session)]).get(index) if led else None
        yield from ((index, pointer, participant, office) for pointer, participant in led)


def _issued_and_carried(register: Register) -> Iterator[_Led]:
    """Find the items that parties and candidates issue, and who clears them or has them in a session."""
    issued = list(_issued(register))
    carriers = _carriers(register, {item.id for _, item, _ in issued if register.find(item.id, InformationItem)})
    for index, item, participant in issued:
        cleared_by = None if item.cleared_by is None else item.cleared_by.body
        cleared = [cleared_by.id] if cleared_by is not None and kind_of(register, cleared_by) in _OFFICES else []
        known = (one for one in (*cleared, carriers.get(item.id)) if one is not None)
        yield index, "/issuer", participant, min(known, default=None)


def _issued(register: Register) -> Iterator[tuple[int, InformationItem, str]]:
    """Find the items that parties and candidates issue, each with its index and their id."""
    for index, item in register.each(InformationItem):
        issuer = institution_of(register, item.issuer)
        if issuer is not None and issuer.kind.value in _PARTICIPANT:
            yield index, item, issuer.id


def _carriers(register: Register, items: Collection[str]) -> Mapping[str, str]:
    """Return the first office by its id in whose session one of some items is used, by the id of the item."""
    every = register.all(Session) if items else ()
    sessions = [(index, session) for index, session in every if any(ref.id in items for ref in session.items)]
    offices, used = _offices(register, sessions), uses(sessions)
    carriers = {one: [offices[use.index] for use in used.get(one, ()) if use.index in offices] for one in items}
    return {item: min(several) for item, several in carriers.items() if several}


OFFICE_WITH_PARTICIPANT = Problem.error(
    code="office_with_participant",
    indonesian="Peserta pemilu menjadi penyelenggara atau penerbit, padahal instansi pemerintah ikut di dalamnya. Mohon"
    " pisahkan keduanya, atau cek datanya.",
    english="A party or candidate organises or issues this, and a government office takes part in it. Please keep the"
    " two apart, or check the data.",
    law="UU 7/2017 art. 283; UU 10/2016 art. 71(1)",
)


def offices_with_participants(register: Register) -> Iterator[Finding]:
    """Find what a party or candidate organises or issues where a government office takes part.

    Officials and civil servants may hold nothing that takes the side of a participant before, during and after the
    campaign: UU 7/2017 art. 283; for the Pemilihan UU 10/2016 art. 71(1). An office takes part where it organises,
    hosts, supports or is a partner, clears an item, or has one in its session; as a guest it does not.
    """
    for index, pointer, participant, office in register.once(_led):
        if office is not None:
            yield register.finding(OFFICE_WITH_PARTICIPANT, index, pointer, others=(participant, office))


PARTICIPANT_LEADS = Problem.warning(
    code="participant_leads",
    indonesian="Peserta pemilu menjadi penyelenggara atau penerbit, sedangkan KIM tidak memihak. Mohon cek apakah ini"
    " kegiatan atau materi KIM.",
    english="A party or candidate organises or issues this, while a KIM takes no side. Please check whether this"
    " belongs to the KIM.",
    law="UU 7/2017 art. 448",
)


def participants_leading(register: Register) -> Iterator[Finding]:
    """Find what a party or candidate organises or issues, where no office is known to take part.

    Informing voters takes no participant's side: UU 7/2017 art. 448.
    """
    for index, pointer, participant, office in register.once(_led):
        if office is None:
            yield register.finding(PARTICIPANT_LEADS, index, pointer, others=(participant,))


PARTICIPANT_AS_PARTNER = Problem.warning(
    code="participant_as_partner",
    indonesian="Peserta pemilu tercatat sebagai mitra, pendukung, atau tuan rumah. Bila hanya diundang, mohon catat"
    " sebagai tamu; bila tidak, mohon cek netralitas kegiatan ini.",
    english="A party or candidate is recorded as partner, supporter or host. If it was only invited, please record it"
    " as guest; if not, please check that the session is neutral.",
    law="UU 7/2017 art. 448",
)


def participants_as_partners(register: Register) -> Iterator[Finding]:
    """Find sessions of which a party or candidate is partner, supporter or host; guests are fine.

    Informing voters takes no participant's side: UU 7/2017 art. 448. Where an election body organises the session
    there is no finding: to meet the participants is its task.
    """
    for index, session in register.each(Session):
        if any(_parties(register, session, _ELECTION_BODIES, _ORGANISERS)):
            continue
        for pointer, participant in _parties(register, session, _PARTICIPANT, _PARTNERS):
            yield register.finding(PARTICIPANT_AS_PARTNER, index, pointer, others=(participant,))


CAMPAIGN_PASSED_ON = Problem.warning(
    code="campaign_passed_on",
    indonesian="KIM tidak menyebarkan pesan kampanye atau profil calon, termasuk di luar masa tenang. Mohon cek jenis"
    " materinya.",
    english="A KIM passes on no campaign message or candidate profile, outside the cooling-off period either. Please"
    " check the kind of this item.",
    law="UU 7/2017 art. 448",
)


def campaigns_passed_on(register: Register) -> Iterator[Finding]:
    """Find campaign messages and candidate profiles at any time: passing them on takes a side, UU 7/2017 art. 448.

    Where masa tenang makes it an error, or a participant is known to issue the item, that is found instead. A profile
    that an election body issues is fine.
    """
    for index, item in register.each(InformationItem):
        is_found_elsewhere = (
            kind_of(register, item.issuer) in _PARTICIPANT
            or stage_at(cooling_off_of(register, item), when_of(item.published)) is not None
        )
        if serves_a_campaign(register, item) and not is_found_elsewhere:
            yield register.finding(CAMPAIGN_PASSED_ON, index, "/kind")
