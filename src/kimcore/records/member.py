"""Memberships of groups."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

import attrs

from kimcore.codes import DocumentNumber, Email, Phone
from kimcore.dates import PartialDate
from kimcore.fields import GENERAL, NONE, SPECIFIC, Field, To
from kimcore.findings import Finding, Words
from kimcore.records.conflicts import END_BEFORE_START
from kimcore.records.grounds import LegalGround
from kimcore.records.record import Record
from kimcore.records.references import Ref
from kimcore.records.terms import Term
from kimcore.records.texts import Name, RecordId
from kimcore.vocabularies import Office, SectionRole, Sex


@attrs.frozen(kw_only=True)
class Member(Record):
    """A membership of a group in one office; a person who holds two offices has two.

    There is no field for NIK, family card, religion, party or candidate preference, and there will be none.
    """

    label: ClassVar[Words] = Words("Pengurus/Anggota", "member")

    group: Annotated[Ref, To(("Group",)), Field("KIM", "group", NONE)]
    name: Annotated[Name, Field("Nama", "name", GENERAL, "As printed.")]
    office: Annotated[Term[Office], Field("Jabatan", "office", NONE)]
    section: Annotated[Name | None, Field("Bidang/Seksi", "section", NONE)] = None
    section_role: Annotated[SectionRole | None, Field("Peran dalam bidang", "role in the section", NONE)] = None
    person: Annotated[
        RecordId | None,
        Field("Kunci orang", "person key", GENERAL, "An opaque key shared by one person's memberships; no reference."),
    ] = None
    appointed_by: Annotated[DocumentNumber | None, Field("Nomor SK", "appointed by", NONE)] = None
    since: Annotated[PartialDate | None, Field("Mulai", "since", NONE)] = None
    until: Annotated[PartialDate | None, Field("Selesai", "until", NONE)] = None
    sex: Annotated[Sex | None, Field("L/P", "sex", GENERAL)] = None
    phone: Annotated[Phone | None, Field("No. HP", "phone", GENERAL)] = None
    email: Annotated[Email | None, Field("Email", "e-mail", GENERAL)] = None
    minor: Annotated[
        bool | None, Field("Di bawah 18 tahun", "minor", SPECIFIC, "Under 18 years; absent where unknown.")
    ] = None
    ground: Annotated[LegalGround | None, Field("Dasar Pemrosesan Data", "legal ground", GENERAL)] = None

    def conflicts(self) -> Iterator[Finding]:
        """Find an end before the beginning."""
        if self.since and self.until and self.until.last_day < self.since.first_day:
            yield END_BEFORE_START.at("/until")
