"""Promises of facts that real sources print and that once had no place in the records, each with its number.

They were met where 103 public reports, registers and fact checks were modelled from the documentation alone. Names of
people are invented.
"""

from typing import Any, Final

import attrs
import pytest
from tabled import mapping, table, text_of_mapping

from kimcore import (
    Audience,
    Group,
    InformationItem,
    InvalidError,
    LoadError,
    Member,
    Session,
    check,
    from_dict,
    tables,
    to_dict,
)
from kimcore.codes import DocumentNumber, GeoPoint, Quantity, RegionCode, Url
from kimcore.dates import PartialDate, Period
from kimcore.formats import csv, json
from kimcore.privacy import find_person, forget, redact
from kimcore.records import (
    Area,
    Attachment,
    Channel,
    Claim,
    Discrepancy,
    Figure,
    HeadCount,
    LegalGround,
    Occasion,
    OfficialDocument,
    Ordinal,
    Party,
    Person,
    Places,
    Record,
    Ref,
    Source,
    Tenure,
    Term,
    Venue,
)
from kimcore.regions import RegionTable
from kimcore.rules.discrepancies import discrepancies_of_nothing
from kimcore.rules.regions import regions_not_listed
from kimcore.tables.cells import Context
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.values import reader_of
from kimcore.vocabularies import (
    AttendeeSegment,
    Capacity,
    ChannelKind,
    DocumentKind,
    Ground,
    HeadUnit,
    HoaxCategory,
    HoaxTopic,
    InformationKind,
    Office,
    PartyRole,
    PersonRole,
    SessionKind,
    SessionStatus,
    Verdict,
    Vocabulary,
)

RAPAT: Final = {"printed": "rapat.example", "url": "https://rapat.example/j/1"}
OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
BERITA: Final = Source(title="Berita Contoh")
KABAR: Final = Source(title="Kabar Contoh")
SPEAKER: Final = Person(name="Siti Rekaan", role=PersonRole.OPENER, capacity=Capacity.OFFICIAL)

TOLD_BY_TWO: Final = Session(
    id="s-1",
    title="Sosialisasi Pemilih Pemula",
    status=SessionStatus.HELD,
    sources=(BERITA, KABAR),
    occasion=Occasion(value=PartialDate(2023, 8, 29), printed="Selasa (29/08/23)"),
    people=(SPEAKER,),
    same_as=(Ref(id="s-2"), Ref(name="Pembinaan KIM")),
    discrepancies=(
        Discrepancy(pointer="/occasion/value", printed="Rabu (30/8/2023)", source=KABAR),
        Discrepancy(pointer="/people/0/name", printed="Budi Rekaan", source=KABAR),
    ),
)
CONTEST: Final = Session(
    id="s-3",
    status=SessionStatus.PLANNED,
    kinds=(Term(value=SessionKind.PENGANUGERAHAN, printed="KIM Award"),),
    series="KIM Award",
    ordinal=Ordinal(value=3, printed="ke-3"),
    dress="Batik lengan panjang",
    venues=(
        Venue(
            printed="Aula Contoh",
            address="Jalan Contoh No. 1",
            coordinates=GeoPoint("geo:-3.4531,115.9876"),
            map_url=Url("https://peta.example/aula"),
        ),
        Venue(printed="Zoom", address="Jalan Contoh No. 1", url=Url("https://rapat.example/j/1?pwd=1")),
    ),
    parties=(
        Party(name="Dinas Kominfo", role=PartyRole.ORGANISER),
        Party(name="KPU Kabupaten Contoh", role=PartyRole.ORGANISER),
        Party(name="KIM Sembada", role=PartyRole.RECIPIENT),
    ),
    people=(
        attrs.evolve(SPEAKER, role=PersonRole.COMMITTEE),
        attrs.evolve(SPEAKER, role=PersonRole.COORDINATOR),
        attrs.evolve(SPEAKER, role=PersonRole.PERSON_IN_CHARGE),
    ),
    target=HeadCount(low=2, high=2, per=HeadUnit.REGENCIES, printed="1 + 1 per kabupaten/kota"),
    figures=(Figure(name="Tahun pencalonan", low=Quantity("2017"), high=Quantity("2023"), printed="2017 dan 2023"),),
    documents=(
        OfficialDocument(kind=Term(value=DocumentKind.AWARD), path="arsip/2023/piagam Siti.pdf"),
        OfficialDocument(kind=Term(value=DocumentKind.PRESENTATION), subject="Paparan KPU"),
    ),
)
SEVERAL: Final = Group(
    id="kim-1",
    name="KIM Enam Kelurahan",
    places=Places(district="Kecamatan Contoh"),
    places_inferred=True,
    serves=(
        Area(region=RegionCode("63.10.01.1001")),
        *(Area(places=Places(village=f"Kelurahan {name}")) for name in ("Dua", "Tiga", "Empat", "Lima", "Enam")),
    ),
    coordinates=GeoPoint("geo:-3.4531,115.9876"),
    map_url=Url("https://peta.example/kim"),
    pilot=True,
    partners=(Ref(name="RAPI"), Ref(name="ORARI Lokal Contoh"), Ref(id="kpu")),
    channels=(Channel(kind=ChannelKind.RADIO, printed="radio komunitas", public=True),),
)
TWELVE: Final = Group(
    id="kim-12",
    name="KIM se-Kecamatan Contoh",
    stands_for=HeadCount(low=12, high=12, unit=HeadUnit.GROUPS, printed="12 KIM"),
)
NAMELESS: Final = Member(
    id="m-1",
    group=Ref(id="kim-1"),
    name_withheld=True,
    office=Term(value=Office.CHAIR),
    term=Tenure(value=Period(PartialDate(2014), PartialDate(2017)), printed="2014 - 2017"),
    since=PartialDate(2014),
    until=PartialDate(2016, 5),
    ended_by=DocumentNumber("188.45/17/2016"),
)
HOAX: Final = InformationItem(
    id="i-1",
    kind=Term(value=InformationKind.HOAX_CLARIFICATION),
    tags=("TPS", "cek fakta"),
    attachments=(Attachment(path="poster Siti.png"), Attachment(url=Url("https://kim.example/a.png"), path="a.png")),
    claim=Claim(
        text="Klaim rekaan",
        verdict=Term(value=Verdict.FALSE, printed="HOAKS"),
        labels=("DISINFORMASI",),
        topic=Term(value=HoaxTopic.POLLING_STATION, printed="TPS"),
        references=(BERITA,),
    ),
)
ALL: Final[tuple[Record, ...]] = (TOLD_BY_TWO, CONTEST, SEVERAL, TWELVE, NAMELESS, HOAX)


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.id)
def test_every_such_fact_goes_out_and_comes_back(record: Record) -> None:
    """Each of the records is the same after JSON, plain data and the tables of a register."""
    assert json.loads(json.dumps([record])) == (record,)
    assert from_dict(to_dict(record), type(record)) == record
    assert csv.loads(csv.dumps([record])) == (record,)


def test_no_rule_takes_offence_at_them() -> None:
    """What is only more complete than before is found to be wrong by no rule."""
    assert [finding.code for finding in check(ALL)] == ["absent_reference", "absent_reference"]


# Two sources, one session: facts 1 to 3


def test_two_reports_of_one_session_are_one_record() -> None:
    """The record keeps what it holds right; each print of the other source stands beside it with its place."""
    first, second = TOLD_BY_TWO.discrepancies
    assert (first.pointer, first.printed, first.source) == ("/occasion/value", "Rabu (30/8/2023)", KABAR)
    assert TOLD_BY_TWO.people[0].name != second.printed


@pytest.mark.parametrize("pointer", ["title", "", "/", "/a~2b", "/people/0/name\n", " /title", "#/title"])
def test_a_place_is_a_json_pointer(pointer: str) -> None:
    """What is no JSON Pointer into a record is refused (RFC 6901), the whole record included."""
    with pytest.raises(InvalidError) as caught:
        Discrepancy(pointer=pointer, printed="Rabu", source=KABAR)
    assert [finding.pointer for finding in caught.value.findings] == ["/pointer"]


@pytest.mark.parametrize(
    ("pointer", "leads"),
    [
        ("/occasion", True),
        ("/occasion/value", True),
        ("/people/0/name", True),
        ("/people/00/name", False),
        ("/people/-", False),
        ("/people/1", False),
        ("/people/name", False),
        ("/people/9999999999999999999999", False),
        ("/title/0", False),
        ("/theme", False),
        ("/tema", False),
        ("/catatan~1lain~0", True),
    ],
)
def test_a_place_that_is_not_there_is_found(pointer: str, *, leads: bool) -> None:
    """A pointer leads to a member or an item that the record has; anything else is a warning, and read all the same."""
    one = Discrepancy(pointer=pointer, printed="Lain", source=KABAR)
    record = attrs.evolve(TOLD_BY_TWO, discrepancies=(one,), kept='{"catatan/lain~":1}')  # type: ignore[call-arg] # checkers are not told of `kept`
    assert from_dict(to_dict(TOLD_BY_TWO), Session) == TOLD_BY_TWO
    found = check([record], rules=(discrepancies_of_nothing,))
    assert [(one.pointer, one.code, one.severity.value) for one in found] == (
        [] if leads else [("/discrepancies/0/pointer", "discrepancy_of_nothing", "warning")]
    )


def test_other_prints_stay_in_the_office() -> None:
    """A print can be a person's name whatever it stands beside, so partners and the public see no discrepancy."""
    for audience in OUTSIDE:
        seen = to_dict(TOLD_BY_TWO, audience=audience)
        assert seen is not None
        assert "discrepancies" not in seen
        assert seen["same_as"] == [{"id": "s-2"}, {"name": "Pembinaan KIM"}]
        assert to_dict(TOLD_BY_TWO.discrepancies[0], audience=audience) is None
    assert "Budi" not in repr(TOLD_BY_TWO)


def test_a_person_printed_elsewhere_is_forgotten() -> None:
    """A discrepancy whose print is the name of the person goes, and another one stays."""
    (left,) = forget([TOLD_BY_TWO], "Budi Rekaan").records
    assert left.discrepancies == TOLD_BY_TWO.discrepancies[:1]
    assert [finding.pointer for finding in find_person([TOLD_BY_TWO], "Budi Rekaan")] == ["/discrepancies/1"]


# Figures, quotas, ordinals: facts 4 to 6


def test_a_figure_of_two_numbers_is_no_single_value() -> None:
    """Bounds are in order, and stand beside no value."""
    low, high = Quantity("2017"), Quantity("2023")
    assert Figure(name="Tahun", low=low).high is None
    assert Figure(name="Tahun", high=high).low is None
    two: tuple[tuple[dict[str, Any], str], ...] = (
        ({"low": high, "high": low}, "high_below_low"),
        ({"value": low, "high": high}, "exclusive_fields"),
    )
    for wrong, code in two:
        with pytest.raises(InvalidError) as caught:
            Figure(name="Tahun", **wrong)
        assert [finding.code for finding in caught.value.findings] == [code]
    with pytest.raises(InvalidError):
        Figure(name="Tahun", value=low, low=low)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"low": "2", "high": "4"}, False),
        ({"low": "4", "high": "40"}, False),
        ({"low": "12", "high": "40"}, True),
        ({"low": "12", "high": "40", "of": "43"}, False),
        ({"high": "3"}, False),
    ],
)
def test_bounds_that_tell_of_a_few_are_withheld(fields: dict[str, str], *, shown: bool) -> None:
    """Of people with disabilities no bound from 1 to 4 is shown, nor one that leaves so few of the whole."""
    values: dict[str, Any] = {name: Quantity(value) for name, value in fields.items()}
    figure = Figure(name="Penyandang disabilitas", **values)
    one = attrs.evolve(CONTEST, target=None, figures=(figure,))
    for audience in OUTSIDE:
        seen = to_dict(one, audience=audience)
        assert seen is not None
        assert ("figures" in seen) is shown


def test_a_quota_is_no_attendance() -> None:
    """What is printed as "1 + 1 per kabupaten/kota" is two for each regency."""
    assert CONTEST.target is not None
    assert (CONTEST.target.low, CONTEST.target.per) == (2, HeadUnit.REGENCIES)


def test_an_ordinal_is_a_number_or_print() -> None:
    """Print such as "angkatan II" can stand alone, the first of a series is 1, and nothing at all is refused."""
    assert Ordinal(printed="angkatan II").value is None
    with pytest.raises(InvalidError):
        Ordinal()
    with pytest.raises(InvalidError):
        Ordinal(value=0)


# Organisers, awardees, titles: facts 7 to 9


def test_two_organise_and_one_receives() -> None:
    """Two organisers of one cell are two parties, and who got the award is no partner."""
    assert [party.role for party in CONTEST.parties] == [PartyRole.ORGANISER] * 2 + [PartyRole.RECIPIENT]


def test_a_session_needs_no_title() -> None:
    """A theme or a kind will do where nothing else is printed; without any of them it is refused."""
    assert Session(id="s-4", status=SessionStatus.HELD, theme="Cerdas memilih").title is None
    with pytest.raises(InvalidError) as caught:
        Session(id="s-4", status=SessionStatus.HELD)
    (finding,) = caught.value.findings
    assert finding.code == "needs_one_of"
    assert "title (Nama kegiatan), theme (Tema), kinds (Jenis)" in finding.message()


def test_a_meeting_link_and_coordinates_are_for_partners() -> None:
    """Whoever has the link comes in, and where people met can be a home: the public sees neither."""
    partner, public = (to_dict(CONTEST, audience=audience) for audience in OUTSIDE)
    assert partner is not None
    assert public is not None
    assert partner["venues"] == to_dict(CONTEST)["venues"]
    assert public["venues"] == [{"printed": "Aula Contoh"}, {"printed": "Zoom"}]
    assert "rapat.example" not in repr(CONTEST)


def test_where_a_file_lies_stays_in_the_office() -> None:
    """Names of files can name persons; a file without an address is none for others."""
    for audience, documents in zip(OUTSIDE, (["award", "presentation"], []), strict=True):
        seen = to_dict(CONTEST, audience=audience)
        assert seen is not None
        assert [one["kind"]["value"] for one in seen.get("documents", [])] == documents
        assert "arsip" not in str(seen)
        item = to_dict(HOAX, audience=audience)
        assert item is not None
        assert item["attachments"] == [{"url": "https://kim.example/a.png"}]
    with pytest.raises(InvalidError):
        Attachment(alt_text="Poster")


# Groups: facts 10 to 13, 15 and 16


def test_what_a_group_serves_and_with_whom_it_works_is_public() -> None:
    """All but the address on the map is shown to everybody."""
    inside = to_dict(SEVERAL)
    for audience in OUTSIDE:
        seen = to_dict(SEVERAL, audience=audience)
        hidden = set() if audience is Audience.PARTNER else {"coordinates", "map_url"}
        assert seen == {name: value for name, value in inside.items() if name not in hidden}


def test_a_row_that_stands_for_many_counts_groups() -> None:
    """A number that does not say that it counts groups would be one of people."""
    assert TWELVE.stands_for is not None
    for unit in (None, HeadUnit.PEOPLE):
        with pytest.raises(InvalidError) as caught:
            attrs.evolve(TWELVE, stands_for=attrs.evolve(TWELVE.stands_for, unit=unit))
        assert [(one.pointer, one.code) for one in caught.value.findings] == [("/stands_for/unit", "needed_here")]


@pytest.mark.parametrize("printed", ["radio komunitas", None])
def test_a_channel_is_known_without_its_address(printed: str | None) -> None:
    """What was printed of it will do, for any kind of channel; nothing will not."""
    if printed is None:
        with pytest.raises(InvalidError):
            Channel(kind=ChannelKind.RADIO, public=True)
    else:
        for kind in (ChannelKind.RADIO, ChannelKind.WEBSITE):
            assert Channel(kind=kind, printed=printed, public=True).value is None


def test_a_print_beside_a_private_number_stays_inside() -> None:
    """Of a channel that is not the group's own nothing is shown, and of a public one no print that names somebody."""
    channels = (
        Channel(kind=ChannelKind.PHONE, printed="nomor ketua", public=False),
        Channel(kind=ChannelKind.RADIO, printed="rumah Pak Budi", public=True),
    )
    for audience in OUTSIDE:
        seen = to_dict(attrs.evolve(SEVERAL, channels=channels), audience=audience)
        assert seen is not None
        assert "channels" not in seen


# Members whose name the source withholds: fact 14


def test_a_member_has_a_name_or_none() -> None:
    """Either a name is there, or the mark that the source gives none, and never both."""
    for changes, code in (({"name": "Siti Rekaan"}, "exclusive_fields"), ({"name_withheld": False}, "needs_one_of")):
        with pytest.raises(InvalidError) as caught:
            attrs.evolve(NAMELESS, **changes)
        assert [finding.code for finding in caught.value.findings] == [code]


def test_a_member_without_a_name_is_seen_as_others_are() -> None:
    """An office holder is public; a plain member, a minor, or whoever withdrew consent is not."""
    for audience in OUTSIDE:
        assert to_dict(NAMELESS, audience=audience) == to_dict(NAMELESS)
    withdrawn = LegalGround(ground=Ground.CONSENT, withdrawn_on=PartialDate(2024))
    hidden: tuple[dict[str, Any], ...] = (
        {"office": Term(value=Office.MEMBER)},
        {"minor": True},
        {"minor": True, "person": "p-1"},
        {"ground": withdrawn},
    )
    for changes in hidden:
        one = attrs.evolve(NAMELESS, **changes)
        for audience in OUTSIDE:
            assert redact([one, SEVERAL], audience).records[-1].id == "kim-1"
            assert len(redact([one, SEVERAL], audience).records) == 1


def test_nobody_is_searched_for_by_a_name_that_is_not_there() -> None:
    """Memberships without a name are found by their key alone, and change what is found of nobody else."""
    keyed = attrs.evolve(NAMELESS, person="p-1")
    named = attrs.evolve(NAMELESS, id="m-2", name="Siti Rekaan", name_withheld=False, person="p-1")
    assert forget([NAMELESS], "Siti Rekaan").records == (NAMELESS,)
    assert forget([keyed, NAMELESS], "p-1").records == (NAMELESS,)
    assert forget([keyed, named], "Siti Rekaan").records == ()


# A third label: fact 17; and terms that were missing


def test_a_third_label_stands_beside_the_verdict() -> None:
    """Verdict, category and label of one fact check are three things."""
    claim = HOAX.claim
    assert claim is not None
    assert claim.verdict == Term(value=Verdict.FALSE, printed="HOAKS")
    assert claim.labels == ("DISINFORMASI",)


def test_satire_is_a_verdict_in_print_alone() -> None:
    """A fact checker's label SATIRE is kept as it is, with the category that it means."""
    assert Verdict.find("SATIRE") is None
    claim = Claim(text="Klaim", verdict=Term(printed="SATIRE"), category=Term(value=HoaxCategory.SATIRE_PARODY))
    item = attrs.evolve(HOAX, claim=claim)
    assert from_dict(to_dict(item), InformationItem) == item


@pytest.mark.parametrize(
    ("vocabulary", "text", "code"),
    [
        (DocumentKind, "Bahan Paparan", "presentation"),
        (DocumentKind, "PPT", "presentation"),
        (DocumentKind, "Piagam", "award"),
        (DocumentKind, "Surat", "letter"),
        (DocumentKind, "Nota Dinas", "nota_dinas"),
        (SessionKind, "Technical Meeting", "technical_meeting"),
        (SessionKind, "Malam Anugerah", "penganugerahan"),
        (SessionKind, "Upacara", "upacara"),
        (HoaxTopic, "TPS", "polling_station"),
        (HoaxTopic, "Netralitas ASN", "neutrality"),
        (HoaxTopic, "Golput", "participation"),
        (Verdict, "[PENIPUAN]", "scam"),
        (Verdict, "Disinformasi", "disinformation"),
        (AttendeeSegment, "Mahasiswa/i", "mahasiswa"),
        (AttendeeSegment, "Guru", "guru"),
        (AttendeeSegment, "TP PKK", "pkk"),
        (AttendeeSegment, "Karang Taruna", "karang_taruna"),
        (AttendeeSegment, "RT/RW", "rt_rw"),
        (AttendeeSegment, "Ketua RT", "rt_rw"),
        (AttendeeSegment, "PNS", "asn"),
        (AttendeeSegment, "ASN", "asn"),
        (AttendeeSegment, "Babinsa", "babinsa"),
        (AttendeeSegment, "Bhabinkamtibmas", "babinsa"),
        (AttendeeSegment, "Tokoh Agama", "tokoh_agama"),
        (AttendeeSegment, "Tokoh", "tokoh_masyarakat"),
        (AttendeeSegment, "OPD", "instansi"),
        (PersonRole, "Panitia", "committee"),
        (PersonRole, "Koordinator", "coordinator"),
        (PersonRole, "Penanggung Jawab", "person_in_charge"),
        (PersonRole, "PIC", "person_in_charge"),
        (PartyRole, "Penerima penghargaan", "recipient"),
        (PartyRole, "Juara 1", None),
    ],
)
def test_terms_that_were_missing_are_found(vocabulary: type[Vocabulary], text: str, code: str | None) -> None:
    """What offices write for the terms means them, and nothing else."""
    found = vocabulary.find(text)
    assert (found and found.code) == code


# Tables of offices


@pytest.mark.parametrize(
    ("target", "cell", "data", "codes"),
    [
        ("Group.coordinates", "-3.4531, 115.9876", "geo:-3.4531,115.9876", []),
        ("Group.coordinates", "(-3.453100; 115.98761234567)", "geo:-3.4531,115.987612", []),
        ("Group.coordinates", "-3 116", "geo:-3,116", []),
        ("Group.coordinates", "geo:-3,116", "geo:-3,116", []),
        ("Group.coordinates", "-3,4531; 115,9876", "geo:-3.4531,115.9876", []),
        ("Group.coordinates", "-3,4531, 115,9876", "geo:-3.4531,115.9876", []),
        ("Group.coordinates", "-3,45", None, ["cell_not_read"]),
        ("Group.coordinates", "-3,116", None, ["cell_not_read"]),
        ("Group.coordinates", "geo:-3.4531,115.9876", "geo:-3.4531,115.9876", []),
        ("Group.coordinates", "115.9876, -3.4531", None, ["cell_not_read"]),
        ("Group.coordinates", "3°27'11\" LS", None, ["cell_not_read"]),
        ("Group.coordinates", "-3.4531", None, ["cell_not_read"]),
        ("Group.map_url", "https://peta.example/1", "https://peta.example/1", []),
        ("Group.pilot", "ya", True, []),
        ("Group.partners", "RAPI", {"name": "RAPI"}, []),
        ("Group.serves", "63.10.01.1001", {"region": "63.10.01.1001"}, []),
        ("Group.serves", "Kelurahan Dua", {"places": {"village": "Kelurahan Dua", "printed": "Kelurahan Dua"}}, []),
        ("Group.serves", True, None, ["cell_not_text"]),
        ("Group.channels", "Radio komunitas", {"kind": "radio", "printed": "Radio komunitas", "public": True}, []),
        ("Group.channels", "WA", {"kind": "whatsapp", "printed": "WA", "public": False}, []),
        ("Session.venues", "https://rapat.example/j/1", RAPAT, []),
        ("Session.venues", "https://rapat .example", None, ["malformed_url"]),
        ("Session.venues", "Zoom", {"printed": "Zoom"}, []),
        ("Session.ordinal", 3, {"value": 3}, []),
        ("Session.ordinal", "ke-3", {"value": 3, "printed": "ke-3"}, []),
        ("Session.ordinal", "Angkatan II", {"value": 2, "printed": "Angkatan II"}, []),
        ("Session.ordinal", "Angkatan XX", {"printed": "Angkatan XX"}, []),
        ("Session.ordinal", "Angkatan 2024", {"printed": "Angkatan 2024"}, []),
        ("Session.ordinal", "perdana", {"printed": "perdana"}, []),
        ("Session.ordinal", "x" * 2_000, None, ["too_long"]),
        ("Member.ended_by", "188.45/17/2016", "188.45/17/2016", []),
    ],
)
def test_a_cell_is_what_offices_mean(target: str, cell: object, data: object, codes: list[str]) -> None:
    """Coordinates are read as maps give them, a link as a venue, and what is no number as it is printed."""
    found = parse_target(target)
    assert isinstance(found, Target)
    usual = reader_of(found)
    assert usual is not None
    value, findings = usual[1](cell, Context())
    assert (value, [finding.code for finding in findings]) == (data, codes)


def test_a_register_with_such_columns_is_understood() -> None:
    """What offices call these facts is proposed, latitude and longitude as one point, and comes back from the sheet."""
    headings = [
        "Nama KIM",
        "Latitude",
        "Longitude",
        "Link Maps",
        "Wilayah Kerja",
        "Mitra",
        "Percontohan",
        "Media Sosial",
    ]
    row = [
        "KIM A",
        -3.4531,
        115.9876,
        "https://peta.example/1",
        "63.10.01.1001; Desa Dua",
        "RAPI; ORARI",
        "ya",
        "radio",
    ]
    sheet = table(headings, row)
    found = tables.propose(sheet)
    assert [column.target for column in found.columns] == [
        "Group.name",
        "Group.coordinates",
        "Group.coordinates",
        "Group.map_url",
        "Group.serves",
        "Group.partners",
        "Group.pilot",
        "Group.channels",
    ]
    (group,) = tables.read(sheet, found.mapping()).records
    assert isinstance(group, Group)
    assert group.coordinates == GeoPoint("geo:-3.4531,115.9876")
    assert [area.region or (area.places and area.places.village) for area in group.serves] == [
        RegionCode("63.10.01.1001"),
        "Desa Dua",
    ]
    written = tables.write([group], found.mapping())
    assert tables.read(written, found.mapping()).records == (group,)


def test_an_agenda_with_such_columns_is_understood() -> None:
    """A link in a column of its own is one more venue, and the sheet that is written has it once."""
    headings = ["Nama Kegiatan", "Tanggal", "Tempat", "Link Zoom", "Dress Code", "Angkatan", "Status"]
    row = ["Bimtek", "2024-05-02", "Aula Contoh", "https://rapat.example/j/1", "Batik", "II", "Selesai"]
    sheet = table(headings, row)
    found = tables.propose(sheet)
    assert [column.target.partition(".")[2] for column in found.columns] == [
        "title", "occasion", "venues", "venues", "dress", "ordinal", "status",
    ]  # fmt: skip
    (session,) = tables.read(sheet, found.mapping()).records
    assert isinstance(session, Session)
    assert session.venues == (Venue(printed="Aula Contoh"), Venue(printed="rapat.example", url=Url(row[3])))
    assert session.ordinal == Ordinal(value=2, printed="II")
    assert session.dress == "Batik"
    assert tables.read(tables.write([session], found.mapping()), found.mapping()).records == (session,)


def test_a_channel_is_written_with_its_address_where_it_has_one() -> None:
    """In a sheet stands the number or the account, and the print alone where that is all there is."""
    printed = Channel(kind=ChannelKind.INSTAGRAM, value="@kim", printed="IG kami", public=True)
    how = mapping("Group", {"Nama": '"Group.name"', "IG": '"Group.channels[instagram]"', "Lain": '"Group.channels"'})
    group = attrs.evolve(SEVERAL, channels=(printed, *SEVERAL.channels))
    (row,) = tables.write([group], how).rows
    assert list(row.cells) == ["KIM Enam Kelurahan", "@kim", "radio komunitas"]


def test_places_that_a_group_serves_are_written_by_code_or_name() -> None:
    """A code stands for a region, else its print, else its names."""
    areas = (*SEVERAL.serves[:2], Area(places=Places(village="Desa Dua", printed="Ds. Dua")))
    how = mapping("Group", {"Nama": '"Group.name"', "Wilayah": '"Group.serves"'})
    (row,) = tables.write([attrs.evolve(SEVERAL, serves=areas)], how).rows
    assert list(row.cells)[1] == "63.10.01.1001; Kelurahan Dua; Ds. Dua"


def test_a_row_of_sessions_needs_something_to_be_called_by() -> None:
    """A mapping without title, theme and kind is refused with the first of them; any one of them will do."""
    columns = {"Tanggal": '"Session.occasion"', "Status": '"Session.status"'}
    text = text_of_mapping("Session", columns, ids='Session = ["occasion"]')
    with pytest.raises(LoadError) as caught:
        tables.load_mapping(text)
    assert [finding.params["target"] for finding in caught.value.findings] == ["Session.title"]
    how = mapping("Session", {**columns, "Jenis": '"Session.kinds"'}, ids='Session = ["occasion"]')
    (session,) = tables.read(table(["Tanggal", "Status", "Jenis"], ["2024-05-02", "Selesai", "Rapat"]), how).records
    assert isinstance(session, Session)
    assert session.title is None


def test_the_code_of_a_place_that_is_served_is_looked_up() -> None:
    """A code that the list of regions does not have is found among those a group serves, as anywhere else."""
    names = {"63": "Kalimantan Selatan", "63.10": "Tanah Bumbu", "63.10.01": "Batulicin", "63.10.01.1002": "Gunung"}
    listed = RegionTable.read("".join(f"{code},{name}\n" for code, name in names.items())).table
    found = check([SEVERAL], rules=(regions_not_listed,), regions=listed)
    assert [(one.pointer, one.code) for one in found] == [("/serves/0/region", "region_not_listed")]
