"""Whether the official bodies that issue information, or take part in sessions, exist then and at that level."""

from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.codes import RegionCode
from kimcore.dates import When
from kimcore.findings import Finding, Problem
from kimcore.records import InformationItem, Institution, Ref, Session
from kimcore.rules.context import institution_of, timetable_of, when_of
from kimcore.rules.register import Register
from kimcore.rules.timetables import Timetable
from kimcore.vocabularies import InformationKind, InstitutionLevel, OfficialBody

OFFICIAL_KINDS: Final = (
    InformationKind.ANNOUNCEMENT,
    InformationKind.STAGE_NOTICE,
    InformationKind.VOTER_LIST_CHECK,
    InformationKind.VOTER_MOVE,
    InformationKind.HOW_TO_VOTE,
    InformationKind.CANDIDATE_LIST,
    InformationKind.OFFICIAL_RESULT,
    InformationKind.RECRUITMENT,
)
"""The kinds of items by which an office announces something; all but the first are about elections."""

BODY_NOT_IN_OFFICE = Problem.warning(
    code="body_not_in_office",
    indonesian="{body} untuk {election} tidak bertugas pada tanggal ini. Mohon cek tanggal, nama badan, atau kode"
    " pemilunya; pemungutan suara ulang mempunyai kode sendiri.",
    english="{body} is not in office for {election} on this date. Please check the date, the name of the body, or the"
    " code of the election; a re-vote has a code of its own.",
    law="UU 7/2017 art. 1; PKPU 8/2022",
)


def bodies_not_in_office(register: Register) -> Iterator[Finding]:
    """Find ad hoc bodies that issue an item or take part in a session outside their terms for its election.

    Ad hoc bodies are formed for each Pemilu or Pemilihan: UU 7/2017 art. 1, PKPU 8/2022. Where sources differ on a
    term, or none gives it, there is no finding; nor where the day is not known.
    """
    for index, item in register.each(InformationItem):
        if (timetable := timetable_of(register, item)) is not None:
            yield from _not_in_office(register, index, [("/issuer", item.issuer)], timetable, when_of(item.published))
    for index, session in register.each(Session):
        if (timetable := timetable_of(register, session)) is not None:
            parties = [(f"/parties/{position}", party) for position, party in enumerate(session.parties)]
            people = [(f"/people/{position}/party", person.party) for position, person in enumerate(session.people)]
            yield from _not_in_office(register, index, [*parties, *people], timetable, when_of(session.occasion))


def _not_in_office(
    register: Register, index: int, bodies: Sequence[tuple[str, Ref | None]], timetable: Timetable, when: When | None
) -> Iterator[Finding]:
    day = None if when is None or when.first_day != when.last_day else when.first_day
    for pointer, ref in bodies:
        institution = institution_of(register, ref)
        body = None if institution is None else institution.body
        is_out = body is not None and day is not None and timetable.is_out_of_office(body, day)
        if institution is not None and body is not None and is_out:
            params = {"body": body.words, "election": timetable.election.name}
            yield register.finding(BODY_NOT_IN_OFFICE, index, pointer, others=(institution.id,), **params)


ISSUER_OF_OTHER_REGION = Problem.warning(
    code="issuer_of_other_region",
    indonesian="Penerbitnya bertugas di wilayah lain, atau di tingkat yang lebih rendah daripada wilayah {region}."
    " Mohon cek penerbit atau wilayahnya.",
    english="The issuer works in another region, or below the level of region {region}. Please check the issuer, or the"
    " region.",
    law="UU 7/2017 art. 18",
)


def issuers_of_other_region(register: Register) -> Iterator[Finding]:
    """Find election announcements for a region that is not the issuing body's, nor lies in it.

    KPU Kabupaten/Kota runs the stages in its own regency: UU 7/2017 art. 18; the bodies of other levels alike. A body
    of a higher level may issue for all below it, as KPU Provinsi did for the re-vote of one city in 2025.
    """
    for index, item in register.each(InformationItem):
        issuer = institution_of(register, item.issuer)
        if issuer is None or issuer.body is None or item.kind.value not in OFFICIAL_KINDS:
            continue
        for position, region in enumerate(item.regions):
            if _is_out_of_reach(issuer, issuer.body, region):
                yield register.finding(
                    ISSUER_OF_OTHER_REGION, index, f"/regions/{position}", others=(issuer.id,), region=region.text
                )


_PARTS: Final = {
    InstitutionLevel.PROVINCE: 1,
    InstitutionLevel.REGENCY: 2,
    InstitutionLevel.DISTRICT: 3,
    InstitutionLevel.VILLAGE: 4,
    InstitutionLevel.POLLING_STATION: 4,
}
"""How many parts the region code of a body of a level has; bodies of the whole country and overseas have none."""


def _is_out_of_reach(issuer: Institution, body: OfficialBody, region: RegionCode) -> bool:
    """Whether a region is above the level of a body, or none of its own; its office may have a code below its level."""
    parts = _PARTS.get(body.level)
    if parts is None:
        return False
    theirs = region.text.split(".")
    own = [] if issuer.region is None else issuer.region.text.split(".")[:parts]
    return len(theirs) < parts or theirs[: len(own)] != own
