"""One invented record of each type. Together they are a small register in which nothing is found."""

from typing import Final

from kimcore.codes import DocumentNumber, RegionCode, Url
from kimcore.dates import PartialDate, Period
from kimcore.records import (
    Body,
    Channel,
    Group,
    HeadCount,
    InformationItem,
    Institution,
    LegalGround,
    Member,
    Message,
    Occasion,
    OfficialDocument,
    Party,
    Person,
    Places,
    Ref,
    Session,
    Tenure,
    Term,
    Venue,
)
from kimcore.vocabularies import (
    AttendeeSegment,
    Capacity,
    ChannelKind,
    DocumentKind,
    Ground,
    GroupForm,
    GroupLevel,
    HeadScope,
    HeadUnit,
    InformationKind,
    InstitutionKind,
    InstitutionLevel,
    Office,
    PartyRole,
    PersonRole,
    Purpose,
    SessionKind,
    SessionMode,
    SessionStatus,
    Sex,
)

_INVENTED: Final = ("Data rekaan untuk pengujian.",)
_REGENCY: Final = Places(regency="Kabupaten Tanah Bumbu", province="Kalimantan Selatan")
_VILLAGE: Final = Places(village="Desa Contoh", regency="Kabupaten Tanah Bumbu", province="Kalimantan Selatan")
_DECREE: Final = DocumentNumber("188.45/17/2023")

INSTITUTION: Final = Institution(
    id="diskominfo-contoh",
    remarks=_INVENTED,
    name="Dinas Komunikasi dan Informatika Kabupaten Tanah Bumbu",
    short_name="Diskominfo",
    kind=Term(value=InstitutionKind.KOMINFO),
    level=InstitutionLevel.REGENCY,
    region=RegionCode("63.10"),
    places=_REGENCY,
)
GROUP: Final = Group(
    id="kim-contoh",
    remarks=_INVENTED,
    name="KIM Contoh",
    form=GroupForm.KIM,
    level=GroupLevel.VILLAGE,
    places=_VILLAGE,
    decrees=(
        OfficialDocument(
            kind=Term(value=DocumentKind.SK),
            number=_DECREE,
            issued_on=Occasion(value=PartialDate(2023, 1, 16), printed="16 Januari 2023"),
            issuer="Desa Contoh",
            issuer_office="Kepala Desa Contoh",
            term=Tenure(value=Period(PartialDate(2023), PartialDate(2028)), printed="2023-2028"),
        ),
    ),
    formed=Occasion(value=PartialDate(2023, 1, 16)),
    member_count=HeadCount(scope=HeadScope.BOARD, low=9, high=9, unit=HeadUnit.PEOPLE),
    channels=(Channel(kind=ChannelKind.WEBSITE, value="https://kim-contoh.example", public=True),),
    topics=("pertanian", "kesehatan"),
    guided_by=Ref(id="diskominfo-contoh"),
)
MEMBER: Final = Member(
    id="kim-contoh-ketua",
    remarks=_INVENTED,
    group=Ref(id="kim-contoh"),
    name="Siti Rekaan",
    office=Term(value=Office.CHAIR, printed="Ketua"),
    appointed_by=_DECREE,
    since=PartialDate(2023, 1, 16),
    sex=Sex.FEMALE,
    ground=LegalGround(ground=Ground.PUBLIC_TASK, purpose="Pembinaan KIM"),
)
ITEM: Final = InformationItem(
    id="cek-dpt-contoh",
    remarks=_INVENTED,
    kind=Term(value=InformationKind.VOTER_LIST_CHECK),
    title="Cek nama Anda di daftar pemilih",
    purposes=(Purpose.INFORM,),
    texts=(Message(body="Cek nama Anda di daftar pemilih.", channel=ChannelKind.WHATSAPP),),
    link=Url("https://cekdptonline.kpu.go.id"),
    issuer=Body(id="diskominfo-contoh"),
    published=Occasion(value=PartialDate(2023, 8, 21)),
    election="pemilu_2024",
)
SESSION: Final = Session(
    id="sosialisasi-contoh",
    remarks=_INVENTED,
    title="Sosialisasi daftar pemilih bagi KIM",
    status=SessionStatus.HELD,
    kinds=(Term(value=SessionKind.SOSIALISASI),),
    mode=SessionMode.IN_PERSON,
    occasion=Occasion(value=PartialDate(2023, 8, 22), printed="Selasa, 22 Agustus 2023"),
    venues=(Venue(printed="Balai Desa Contoh"),),
    places=_VILLAGE,
    parties=(Party(id="diskominfo-contoh", role=PartyRole.ORGANISER),),
    people=(
        Person(
            name="Budi Rekaan",
            role=PersonRole.SPEAKER,
            party=Ref(id="diskominfo-contoh"),
            capacity=Capacity.OFFICIAL,
        ),
    ),
    groups=(Ref(id="kim-contoh"),),
    segments=(Term(value=AttendeeSegment.PENGURUS_KIM),),
    head_counts=(HeadCount(scope=HeadScope.ATTENDED, low=40, high=40, unit=HeadUnit.PEOPLE, printed="40 orang"),),
    items=(Ref(id="cek-dpt-contoh"),),
    documents=(OfficialDocument(kind=Term(value=DocumentKind.ATTENDANCE_LIST)),),
    election="pemilu_2024",
)
