"""Memberships of groups."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs

from kimcore.codes import DocumentNumber, Email, Phone
from kimcore.dates import PartialDate
from kimcore.fields import GENERAL, NONE, SPECIFIC, Field, To
from kimcore.findings import Finding, Words
from kimcore.records.conflicts import END_BEFORE_START, EXCLUSIVE, labels_of
from kimcore.records.grounds import LegalGround
from kimcore.records.record import Record
from kimcore.records.references import Ref
from kimcore.records.sources import Tenure
from kimcore.records.terms import Term
from kimcore.records.texts import Name, RecordId
from kimcore.vocabularies import Office, SectionRole, Sex


@attrs.frozen(kw_only=True)
class Member(Record):
    """A membership of a group in one office; a person who holds two offices has two.

    There is no field for NIK, family card, religion, party or candidate preference, and there will be none.
    """

    label: ClassVar[Words] = Words("Pengurus/Anggota", "member")
    any_of: ClassVar[tuple[str, ...]] = ("name", "name_withheld")

    group: Annotated[Ref, To(("Group",)), Field("KIM", "group", NONE)]
    name: Annotated[Name | None, Field("Nama", "name", GENERAL, "As printed.")] = None
    name_withheld: Annotated[
        bool, Field("Nama tidak disebut", "name withheld", NONE, "The source tells of somebody and gives no name.")
    ] = False
    office: Annotated[Term[Office], Field("Jabatan", "office", NONE)]
    section: Annotated[Name | None, Field("Bidang/Seksi", "section", NONE)] = None
    section_role: Annotated[SectionRole | None, Field("Peran dalam bidang", "role in the section", NONE)] = None
    person: Annotated[
        RecordId | None,
        Field("Kunci orang", "person key", GENERAL, "An opaque key shared by one person's memberships; no reference."),
    ] = None
    appointed_by: Annotated[DocumentNumber | None, Field("Nomor SK", "appointed by", NONE)] = None
    term: Annotated[
        Tenure | None,
        Field(
            "Masa bakti", "term", NONE, "For which the member was appointed; `since` and `until` say what came of it."
        ),
    ] = None
    since: Annotated[PartialDate | None, Field("Mulai", "since", NONE)] = None
    until: Annotated[PartialDate | None, Field("Selesai", "until", NONE)] = None
    ended_by: Annotated[
        DocumentNumber | None, Field("Nomor SK pemberhentian", "ended by", NONE, "The paper that ended it.")
    ] = None
    sex: Annotated[Sex | None, Field("L/P", "sex", GENERAL)] = None
    phone: Annotated[Phone | None, Field("No. HP", "phone", GENERAL)] = None
    email: Annotated[Email | None, Field("Email", "e-mail", GENERAL)] = None
    minor: Annotated[
        bool | None, Field("Di bawah 18 tahun", "minor", SPECIFIC, "Under 18 years; absent where unknown.")
    ] = None
    ground: Annotated[LegalGround | None, Field("Dasar Pemrosesan Data", "legal ground", GENERAL)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find a name beside the mark that there is none, and an end before the beginning."""
        if self.name is not None and self.name_withheld:
            yield EXCLUSIVE.at("/name_withheld", fields=labels_of(Member, "name"))
        if self.since and self.until and self.until.last_day < self.since.first_day:
            yield END_BEFORE_START.at("/until")
