"""What an office that embeds kimcore declares beside it: a type of record, a session of its own, terms and a part."""

from typing import Annotated, ClassVar, Final

import attrs

from kimcore import Group, Session
from kimcore.codes import Phone
from kimcore.dates import PartialDate
from kimcore.fields import GENERAL, NONE, Declared, Field, To
from kimcore.findings import Words
from kimcore.privacy import TABLE, Decision, Table
from kimcore.records import RECORDS, Record, Ref, Term
from kimcore.records.texts import Lines, Name
from kimcore.vocabularies import SessionKind, SessionStatus, Vocabulary


class Concern(Vocabulary, source="Standar pelayanan aduan kantor"):
    """What a complaint is about."""

    ROAD = "road", "Jalan rusak", "Broken road"
    LIGHT = "light", "Lampu jalan", "Street light"


@attrs.frozen(kw_only=True)
class Reporter(Declared):
    """A citizen who complains."""

    name: Annotated[Name, Field("Nama", "name", GENERAL)]
    phone: Annotated[Phone | None, Field("Telepon", "phone", GENERAL)] = None
    village: Annotated[Name | None, Field("Desa", "village", NONE)] = None


@attrs.frozen(kw_only=True)
class Aduan(Record):
    """A citizen's complaint that a group passed on."""

    label: ClassVar[Words] = Words("Aduan", "complaint")

    received_on: Annotated[PartialDate, Field("Diterima", "received on", NONE)]
    about: Annotated[Term[Concern], Field("Perihal", "about", NONE)]
    text: Annotated[Lines | None, Field("Isi", "text", GENERAL)] = None
    reporter: Annotated[Reporter | None, Field("Pelapor", "reporter", NONE)] = None
    passed_on_by: Annotated[Ref | None, To(("Group",)), Field("Disampaikan oleh", "passed on by", NONE)] = None
    heard_at: Annotated[tuple[Ref, ...], To(("Session",)), Field("Dibahas dalam", "heard at", NONE)] = ()
    urgent: Annotated[bool, Field("Mendesak", "urgent", NONE)] = False


@attrs.frozen(kw_only=True)
class SesiKita(Session):
    """A session as this office records it."""

    concerns: Annotated[tuple[Term[Concern], ...], Field("Perihal aduan", "concerns", NONE)] = ()
    host: Annotated[Name | None, Field("Tuan rumah", "host", GENERAL)] = None


TYPES: Final = (*RECORDS, Aduan, SesiKita)
OFFICE_TABLE: Final[Table] = {
    **TABLE,
    Aduan: Decision(),
    Reporter: Decision(),
}

GROUP: Final = Group(id="kim-a", name="KIM Contoh")
SESSION: Final = SesiKita(
    id="s-1",
    title="Dengar pendapat",
    status=SessionStatus.HELD,
    kinds=(Term(value=SessionKind.RAPAT),),
    groups=(Ref(id="kim-a"),),
    questions=("Kapan lampu diperbaiki?",),
    concerns=(Term(value=Concern.LIGHT), Term(printed="drainase")),
    host="Siti Rekaan",
)
COMPLAINT: Final = Aduan(
    id="a-1",
    received_on=PartialDate(2024, 8, 9),
    about=Term(value=Concern.LIGHT, printed="lampu mati"),
    text="Lampu jalan mati sejak Senin.",
    reporter=Reporter(name="Budi Rekaan", phone=Phone("+6281234567890"), village="Sukamaju"),
    passed_on_by=Ref(id="kim-a"),
    heard_at=(Ref(id="s-1"),),
    urgent=True,
)
REGISTER: Final = (GROUP, SESSION, COMPLAINT)
