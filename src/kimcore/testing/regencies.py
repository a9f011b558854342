"""A regency that does not exist, of any size, in which `check` finds nothing."""

import datetime as dt
import random
from collections.abc import Iterator
from typing import Final

from kimcore.codes import DocumentNumber, DomainName, Url
from kimcore.dates import PartialDate, Period
from kimcore.records import (
    Body,
    Budget,
    Channel,
    Claim,
    Group,
    HeadCount,
    HeadPart,
    InformationItem,
    Institution,
    LegalGround,
    Member,
    Message,
    Observation,
    Occasion,
    OfficialDocument,
    Party,
    Record,
    Ref,
    Registration,
    Session,
    Source,
    Tenure,
    Term,
    Venue,
)
from kimcore.testing.areas import Area, Size
from kimcore.vocabularies import (
    Activity,
    AttendeeSegment,
    ChannelKind,
    DocumentKind,
    Ground,
    GroupForm,
    HeadScope,
    HeadUnit,
    InformationKind,
    InstitutionKind,
    InstitutionLevel,
    Office,
    OfficialBody,
    PartyRole,
    RegistrationStep,
    SessionKind,
    SessionMode,
    SessionStatus,
    Sex,
    Verdict,
)

REGENCY_DAY: Final = dt.date(2024, 3, 1)
"""The day on which the regency is free of findings."""

_OFFICES: Final = (
    Office.CHAIR,
    Office.SECRETARY,
    Office.TREASURER,
    Office.COLLECTION,
    Office.PROCESSING,
    Office.DISSEMINATION,
)
_KINDS: Final = (SessionKind.SOSIALISASI, SessionKind.BIMTEK, SessionKind.PEMBINAAN, SessionKind.RAPAT)
_DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def records_of(size: Size, seed: int) -> Iterator[Record]:
    """Make the records of a regency, the same for the same seed."""
    if type(seed) is not int:
        raise TypeError(f"seed is a whole number, not {type(seed).__name__}")
    return _Regency(size, random.Random(seed)).records()  # noqa: S311 - tests want the same each time


class _Regency:
    """Makes the records of a regency, one type after the other."""

    def __init__(self, size: Size, chance: random.Random) -> None:
        self._size = size
        self._chance = chance

    def records(self) -> Iterator[Record]:
        yield from (_KOMINFO, _KPU, _BAWASLU)
        yield from (self._group(number) for number in range(1, self._size.groups + 1))
        yield from (self._member(number) for number in range(1, self._size.members + 1))
        yield from (self._item(number) for number in range(1, self._size.items + 1))
        yield from (self._session(number) for number in range(1, self._size.sessions + 1))

    def _group(self, number: int) -> Group:
        area = self._size.area(number)
        members = len(range(number, self._size.members + 1, self._size.groups))
        return Group(
            id=f"kim-{number}",
            name=_name(number),
            form=GroupForm.KIM,
            level=area.level,
            region=area.code,
            places=area.places,
            decrees=(_decree(number, area),),
            formed=Occasion(value=PartialDate(2022, 1, 10)),
            roster_complete=members >= len(_OFFICES),
            member_count=HeadCount(scope=HeadScope.BOARD, low=members, high=members, unit=HeadUnit.PEOPLE),
            channels=(Channel(kind=ChannelKind.FACEBOOK, value=_name(number), public=True),),
            registrations=(Registration(step=RegistrationStep.CONFIRMED, on=PartialDate(2022, 1, 15)),),
            observations=(Observation(observed_on=self._day(), activity=Activity.ACTIVE, observer=Body(id="kominfo")),),
            guided_by=Ref(id="kominfo"),
        )

    def _member(self, number: int) -> Member:
        place, in_turn = divmod(number - 1, self._size.groups or 1)
        group = in_turn + 1
        office = _OFFICES[place] if place < len(_OFFICES) else Office.MEMBER
        return Member(
            id=f"anggota-{number}",
            group=Ref(id=f"kim-{group}") if self._size.groups else Ref(name=_name(group)),
            name=f"Anggota Rekaan {number}",
            office=Term(value=office, printed=office.label()),
            person=f"orang-{number}",
            appointed_by=_number(group),
            since=PartialDate(2022, 1, 15),
            until=PartialDate(2027, 1, 14),
            sex=self._chance.choice(list(Sex)),
            ground=LegalGround(ground=Ground.PUBLIC_TASK, purpose="Pembinaan KIM"),
        )

    def _day(self) -> PartialDate:
        return PartialDate.of(dt.date(2023, 3, 1) + dt.timedelta(days=self._chance.randrange(330)))

    def _item(self, number: int) -> InformationItem:
        make = (_how_to_vote, _voter_list_check, _clarification, _service)[number % 4]
        return make(number, self._day())

    def _session(self, number: int) -> Session:
        area, day = self._size.area(number), self._day()
        kind = self._chance.choice(_KINDS)
        groups = self._chance.sample(range(1, self._size.groups + 1), min(3, self._size.groups))
        return Session(
            id=f"kegiatan-{number}",
            title=f"{kind.label()} KIM {number}",
            status=SessionStatus.HELD,
            kinds=(Term(value=kind),),
            mode=SessionMode.IN_PERSON,
            occasion=Occasion(value=day, printed=_printed(day)),
            venues=(Venue(printed=f"Balai {area.name}"),),
            region=area.code,
            places=area.places,
            parties=(Party(id="kominfo", role=PartyRole.ORGANISER), Party(id="kpu", role=PartyRole.SUPPORTER)),
            groups=tuple(Ref(id=f"kim-{group}") for group in groups),
            segments=(Term(value=AttendeeSegment.PENGURUS_KIM),),
            head_counts=(self._head_count(),),
            items=self._used_items(),
            documents=(OfficialDocument(kind=Term(value=DocumentKind.ATTENDANCE_LIST)),),
            budget=Budget(year=day.year, ceiling=self._chance.randrange(1, 50) * 1_000_000),
            election="pemilu_2024",
        )

    def _head_count(self) -> HeadCount:
        women, men = self._chance.randrange(5, 60), self._chance.randrange(5, 60)
        total = women + men
        return HeadCount(
            scope=HeadScope.ATTENDED,
            low=total,
            high=total,
            unit=HeadUnit.PEOPLE,
            printed=f"{total} orang",
            parts=(HeadPart(count=women, sex=Sex.FEMALE), HeadPart(count=men, sex=Sex.MALE)),
        )

    def _used_items(self) -> tuple[Ref, ...]:
        if not self._size.items:
            return ()
        return (Ref(id=f"materi-{self._chance.randrange(self._size.items) + 1}"),)


_KOMINFO: Final = Institution(
    id="kominfo",
    name="Dinas Komunikasi dan Informatika Kabupaten Rekaan 1",
    kind=Term(value=InstitutionKind.KOMINFO),
    level=InstitutionLevel.REGENCY,
    domains=(DomainName("kominfo.rekaankab.go.id"),),
)
_KPU: Final = Institution(
    id="kpu",
    name="KPU Kabupaten Rekaan 1",
    kind=Term(value=InstitutionKind.ELECTION_BODY),
    body=OfficialBody.KPU_KABKOTA,
    level=InstitutionLevel.REGENCY,
    domains=(DomainName("kab-rekaan.kpu.go.id"),),
)
_BAWASLU: Final = Institution(
    id="bawaslu",
    name="Bawaslu Kabupaten Rekaan 1",
    kind=Term(value=InstitutionKind.ELECTION_BODY),
    body=OfficialBody.BAWASLU_KABKOTA,
    level=InstitutionLevel.REGENCY,
)


def _name(group: int) -> str:
    return f"KIM Rekaan {group}"


def _number(group: int) -> DocumentNumber:
    return DocumentNumber(f"Nomor {group} Tahun 2022")


def _decree(number: int, area: Area) -> OfficialDocument:
    return OfficialDocument(
        kind=Term(value=DocumentKind.SK, printed="SK"),
        number=_number(number),
        issued_on=Occasion(value=PartialDate(2022, 1, 15), printed="15 Januari 2022"),
        issuer=area.name,
        issuer_office=area.governed_by,
        term=Tenure(value=Period(PartialDate(2022, 1, 15), PartialDate(2027, 1, 14))),
    )


def _printed(day: PartialDate) -> str:
    date = day.first_day
    return f"{_DAYS[date.weekday()]}, {date.day} {_MONTHS[date.month - 1]} {date.year}"


def _how_to_vote(number: int, day: PartialDate) -> InformationItem:
    link = Url("https://kab-rekaan.kpu.go.id")
    return _of_kpu(number, day, InformationKind.HOW_TO_VOTE, "Tata cara memilih di TPS", link)


def _voter_list_check(number: int, day: PartialDate) -> InformationItem:
    link = Url("https://cekdptonline.kpu.go.id")
    return _of_kpu(number, day, InformationKind.VOTER_LIST_CHECK, "Cek nama Anda di DPT", link)


def _of_kpu(number: int, day: PartialDate, kind: InformationKind, title: str, link: Url) -> InformationItem:
    return InformationItem(
        id=f"materi-{number}",
        kind=Term(value=kind),
        title=title,
        texts=(Message(body=f"{title}: {link}"),),
        link=link,
        issuer=Body(id="kpu"),
        published=Occasion(value=day),
        election="pemilu_2024",
    )


def _clarification(number: int, day: PartialDate) -> InformationItem:
    return InformationItem(
        id=f"materi-{number}",
        kind=Term(value=InformationKind.HOAX_CLARIFICATION),
        issuer=Body(name="Pemeriksa Fakta Rekaan"),
        published=Occasion(value=day),
        election="pemilu_2024",
        claim=Claim(
            text=f"Klaim rekaan nomor {number}",
            verdict=Term(value=Verdict.FALSE, printed="SALAH"),
            references=(Source(url=Url(f"https://cekfakta.example/{number}")),),
        ),
    )


def _service(number: int, day: PartialDate) -> InformationItem:
    return InformationItem(
        id=f"materi-{number}",
        kind=Term(value=InformationKind.PUBLIC_SERVICE),
        title="Jadwal layanan kesehatan desa",
        texts=(Message(body="Posyandu buka setiap Rabu pagi."),),
        issuer=Body(id="kominfo"),
        published=Occasion(value=day),
    )
