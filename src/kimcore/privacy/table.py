"""The table of what each audience sees of an object by itself. All that goes with it elsewhere follows from it.

A field is seen as far as its tag says: untagged data (NONE) by all, personal data by the office alone. The table holds
the exceptions, class by class. Nobody guesses for a class of which neither it nor a class above it is there:
UndecidedError is raised before anything is written, and a test says so of each class of ours.
"""

from collections.abc import Mapping
from typing import Any, Final

from kimcore.fields import GENERAL, NONE, SPECIFIC, Declared, Privacy
from kimcore.findings import Finding
from kimcore.privacy.audiences import Audience, Decision, Table
from kimcore.privacy.counts import is_withheld, is_withheld_figure
from kimcore.privacy.prints import LEAST_SHOWN
from kimcore.privacy.reasons import (
    WITHHELD_CHANNEL,
    WITHHELD_CONSENT,
    WITHHELD_DOCUMENT,
    WITHHELD_GROUND,
    WITHHELD_HOME,
    WITHHELD_MINOR,
    WITHHELD_NAMED,
    WITHHELD_PRIVATE_PERSON,
    WITHHELD_SMALL_COUNT,
)
from kimcore.privacy.telling import Told
from kimcore.records import (
    Account,
    Area,
    Attachment,
    Body,
    Budget,
    Channel,
    Claim,
    Clearance,
    Discrepancy,
    Figure,
    FormerName,
    Group,
    Handover,
    HeadCount,
    HeadPart,
    Identifier,
    InformationItem,
    Institution,
    LegalGround,
    Member,
    Message,
    Observation,
    Occasion,
    OfficialDocument,
    Ordinal,
    Party,
    Person,
    Places,
    Principal,
    Ref,
    Registration,
    Session,
    Source,
    Tenure,
    Term,
    Venue,
    Withdrawal,
)
from kimcore.vocabularies import Capacity, DocumentKind, Ground, Office, SectionRole

INTERNAL: Final = Audience.INTERNAL
PARTNER: Final = Audience.PARTNER
PUBLIC: Final = Audience.PUBLIC

BY_TAG: Final[Mapping[Privacy, Audience]] = {NONE: PUBLIC, GENERAL: INTERNAL, SPECIFIC: INTERNAL}
"""The widest audience of a field, by its tag."""


def _only_office_holders(member: Member, _: Audience) -> Finding | None:
    """Show office holders: no plain members, no minors, nobody whose consent was withdrawn."""
    if member.office.value in (None, Office.MEMBER) or member.section_role is SectionRole.MEMBER:
        return WITHHELD_PRIVATE_PERSON.at()
    return minor_or_withdrawn(member)


def _only_officials(person: Person, _: Audience) -> Finding | None:
    """Show officials and officers of groups: no minors, nobody whose consent was withdrawn, nobody else."""
    if person.capacity not in (Capacity.OFFICIAL, Capacity.GROUP_OFFICER):
        return WITHHELD_PRIVATE_PERSON.at()
    return minor_or_withdrawn(person)


def minor_or_withdrawn(person: Member | Person) -> Finding | None:
    """Return why a person is named nowhere outside the office, or None."""
    if person.minor:
        return WITHHELD_MINOR.at()
    ground = person.ground
    if ground is not None and ground.ground is Ground.CONSENT and ground.withdrawn_on is not None:
        return WITHHELD_CONSENT.at()
    return None


def _only_with_office(principal: Principal, _: Audience) -> Finding | None:
    """Show it beside an office (`title`): without one it is a private person's."""
    return WITHHELD_PRIVATE_PERSON.at() if principal.title is None else None


def _nobody(_: LegalGround, __: Audience) -> Finding | None:
    """Show nothing of it outside the office."""
    return WITHHELD_GROUND.at()


def _only_public(channel: Channel, _: Audience) -> Finding | None:
    """Show channels that are marked as public."""
    return None if channel.public else WITHHELD_CHANNEL.at()


def _only_large_counts(part: HeadPart, _: Audience) -> Finding | None:
    """Show counts of people with disabilities, minors, pupils and segments that are no term if none, or 5 and more."""
    return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN) if is_withheld(part) else None


def _only_large_figures(figure: Figure, _: Audience) -> Finding | None:
    """Show none from 1 to 4 that by its words counts people with disabilities, children or pupils."""
    return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN) if is_withheld_figure(figure) else None


def why_not_print(part: Declared, told: Told, audience: Audience) -> Finding | None:
    """Show no print that calls somebody by name or counts a few; one of a home only to partners, where people met."""
    if told.name:
        return WITHHELD_NAMED.at()
    if told.home and not (isinstance(part, Venue | Places) and audience is PARTNER):
        return WITHHELD_HOME.at()
    return WITHHELD_SMALL_COUNT.at(least=LEAST_SHOWN) if told.few else None


DOCUMENTS: Final[Mapping[DocumentKind, Audience]] = {
    DocumentKind.SK: PUBLIC,
    DocumentKind.BERITA_ACARA: PARTNER,
    DocumentKind.AD_ART: PUBLIC,
    DocumentKind.REGISTRATION_FORM: INTERNAL,
    DocumentKind.VILLAGE_LETTER: PARTNER,
    DocumentKind.BOARD_CHART: PARTNER,
    DocumentKind.REGULATION: PUBLIC,
    DocumentKind.BUDGET_DOCUMENT: PUBLIC,
    DocumentKind.TERMS_OF_REFERENCE: PUBLIC,
    DocumentKind.INVITATION: PARTNER,
    DocumentKind.ASSIGNMENT_LETTER: PARTNER,
    DocumentKind.LETTER: PARTNER,
    DocumentKind.NOTA_DINAS: INTERNAL,
    DocumentKind.CIRCULAR: PUBLIC,
    DocumentKind.MOU: PUBLIC,
    DocumentKind.ATTENDANCE_LIST: INTERNAL,
    DocumentKind.MINUTES: PARTNER,
    DocumentKind.PHOTO: PARTNER,
    DocumentKind.PRESENTATION: PARTNER,
    DocumentKind.AWARD: PARTNER,
    DocumentKind.REPORT: PARTNER,
    DocumentKind.ACCOUNTABILITY: INTERNAL,
}
"""The widest audience of a document by its kind: what names, shows or is signed by private persons stays inside."""


def _only_kinds(document: OfficialDocument, audience: Audience) -> Finding | None:
    """Show documents by kind, as listed below, and none whose kind is no term."""
    kind = document.kind.value
    widest = INTERNAL if kind is None else DOCUMENTS.get(kind, INTERNAL)
    return None if audience.is_within(widest) else WITHHELD_DOCUMENT.at()


AS_TAGGED: Final = Decision[Any]()

TABLE: Final[Table] = {
    # records
    Group: Decision(fields=dict.fromkeys(("address", "coordinates", "map_url"), PARTNER)),
    Member: Decision(only=_only_office_holders, fields={"name": PUBLIC, "identifiers": INTERNAL}),
    Session: Decision(fields={"questions": PARTNER}),
    Institution: AS_TAGGED,
    InformationItem: AS_TAGGED,
    # persons and what they say
    Person: Decision(only=_only_officials, fields={"name": PUBLIC}),
    Principal: Decision(fields={"name": PUBLIC}, fields_only={"name": _only_with_office}),
    Claim: Decision(fields={"handed_to": PARTNER}),
    LegalGround: Decision(only=_nobody),
    # what can name or show persons
    Channel: Decision(only=_only_public, fields={"value": PUBLIC, "printed": PUBLIC}),
    HeadPart: Decision(only=_only_large_counts, fields={"disability": PUBLIC, "minors": PUBLIC}),
    Figure: Decision(only=_only_large_figures),
    OfficialDocument: Decision(only=_only_kinds),
    Identifier: Decision(fields={"value": PUBLIC}),
    Source: Decision(fields={"withheld": PARTNER}),
    Venue: Decision(fields=dict.fromkeys(("address", "coordinates", "map_url", "url"), PARTNER)),
    # all else
    **dict.fromkeys(
        (
            Account,
            Area,
            Attachment,
            Body,
            Budget,
            Clearance,
            Discrepancy,
            FormerName,
            Handover,
            HeadCount,
            Message,
            Observation,
            Occasion,
            Ordinal,
            Party,
            Places,
            Ref,
            Registration,
            Tenure,
            Term,
            Withdrawal,
        ),
        AS_TAGGED,
    ),
}
"""What is decided of each class."""
