"""The five records and their parts."""

from kimcore.records.contacts import Account, Channel
from kimcore.records.counts import Figure, HeadCount, HeadPart
from kimcore.records.grounds import LegalGround
from kimcore.records.group import Group, Observation, Registration
from kimcore.records.information import (
    Attachment,
    Claim,
    Clearance,
    Handover,
    InformationItem,
    Message,
    Withdrawal,
)
from kimcore.records.institution import FormerName, Institution
from kimcore.records.member import Member
from kimcore.records.money import Budget
from kimcore.records.places import Area, Places, Venue
from kimcore.records.record import Identifier, Record
from kimcore.records.references import Body, Party, Person, Principal, Ref
from kimcore.records.session import Ordinal, Session
from kimcore.records.sources import Discrepancy, Occasion, OfficialDocument, Source, Tenure
from kimcore.records.terms import Term

__all__ = [
    "RECORDS",
    "Account",
    "Area",
    "Attachment",
    "Body",
    "Budget",
    "Channel",
    "Claim",
    "Clearance",
    "Discrepancy",
    "Figure",
    "FormerName",
    "Group",
    "Handover",
    "HeadCount",
    "HeadPart",
    "Identifier",
    "InformationItem",
    "Institution",
    "LegalGround",
    "Member",
    "Message",
    "Observation",
    "Occasion",
    "OfficialDocument",
    "Ordinal",
    "Party",
    "Person",
    "Places",
    "Principal",
    "Record",
    "Ref",
    "Registration",
    "Session",
    "Source",
    "Tenure",
    "Term",
    "Venue",
    "Withdrawal",
]

RECORDS: tuple[type[Record], ...] = (Group, Member, Session, Institution, InformationItem)
"""The types of records that a document can hold."""
