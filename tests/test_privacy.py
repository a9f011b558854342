"""Promises of what each audience sees: it follows from one table, stays valid, and leads nowhere that was left out."""

import itertools
from collections.abc import Iterator
from typing import Annotated, Any

import attrs
import pytest
from drawing import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from kimcore import (
    Audience,
    Finding,
    Group,
    InformationItem,
    Institution,
    Member,
    Session,
    Severity,
    Unknown,
    check,
    examples,
    from_dict,
    to_dict,
)
from kimcore.codes import Email, Phone, Sha256, Url
from kimcore.dates import PartialDate
from kimcore.errors import UndecidedError
from kimcore.fields import NONE, Declared, Field, FieldPlan, Text, plan_of
from kimcore.fields.kinds import ItemsKind
from kimcore.fields.planning import ObjectKind
from kimcore.findings import Words
from kimcore.formats import json
from kimcore.privacy import Redacted, redact, visible
from kimcore.privacy.decided import OURS
from kimcore.privacy.table import BY_TAG, DOCUMENTS, TABLE
from kimcore.records import (
    RECORDS,
    Channel,
    Claim,
    HeadCount,
    HeadPart,
    Identifier,
    LegalGround,
    OfficialDocument,
    Party,
    Person,
    Principal,
    Record,
    Ref,
    Source,
    Term,
    Venue,
)
from kimcore.testing.strategies import objects, records
from kimcore.vocabularies import (
    AttendeeSegment,
    Capacity,
    ChannelKind,
    DocumentKind,
    Ground,
    HeadScope,
    InformationKind,
    InstitutionKind,
    Office,
    PartyRole,
    PersonRole,
    SectionRole,
    SessionStatus,
    Sex,
)

OUTSIDE = (Audience.PARTNER, Audience.PUBLIC)
CONSENT = LegalGround(ground=Ground.CONSENT, given_on=PartialDate(2024))
WITHDRAWN = attrs.evolve(CONSENT, withdrawn_on=PartialDate(2024, 5, 1))

CHAIR = Member(
    id="m-1",
    group=Ref(id="kim-1"),
    name="Siti Rekaan",
    office=Term(value=Office.CHAIR),
    person="p-1",
    sex=Sex.FEMALE,
    phone=Phone("+6281200000001"),
    email=Email("siti@kim.example"),
    minor=False,
    ground=LegalGround(ground=Ground.PUBLIC_TASK),
    remarks=("Catatan",),
    identifiers=(Identifier(scheme="Nomor anggota", value="7"),),
)
SPEAKER = Person(name="Budi Rekaan", role=PersonRole.SPEAKER, capacity=Capacity.OFFICIAL)
MEETING = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)


def session(**fields: Any) -> Session:  # noqa: ANN401 - fields of any kind
    """Return a session with these fields."""
    return attrs.evolve(MEETING, **fields)


def member(**fields: Any) -> Member:  # noqa: ANN401 - fields of any kind
    """Return the chair with these fields."""
    return attrs.evolve(CHAIR, **fields)


def left_out(redacted: Redacted) -> list[tuple[str | None, str, str]]:
    """Return record, pointer and code of everything that was left out."""
    return [(finding.record_id, finding.pointer, finding.code) for finding in redacted.left_out]


# Registers, in which records refer to each other


def wired(plain: Any, ids: Iterator[str]) -> Any:  # noqa: ANN401 - plain data
    """Give every record and every reference in plain data the next of the ids."""
    if isinstance(plain, list):
        return [wired(item, ids) for item in plain]
    if isinstance(plain, dict):
        return {name: next(ids) if name == "id" else wired(value, ids) for name, value in plain.items()}
    return plain


@st.composite
def registers(draw: st.DrawFn) -> tuple[Record, ...]:
    """Draw records that refer to each other, whatever their types, and of which some share an id."""
    ids = itertools.cycle(draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=9)))
    drawn = draw(st.lists(records(), max_size=3))
    return tuple(from_dict(wired(to_dict(record), ids), type(record)) for record in drawn)


def referred(found: tuple[Record, ...] | list[Record]) -> set[str]:
    """Return the ids that records refer to, at any depth."""

    def within(value: object) -> Iterator[str]:
        if isinstance(value, Ref) and value.id is not None:
            yield value.id
        if isinstance(value, Declared):
            for name in plan_of(type(value)).fields:
                yield from within(getattr(value, name))
        elif isinstance(value, tuple):
            for item in value:
                yield from within(item)

    return {one for record in found for one in within(record)}


def is_part(smaller: object, larger: object) -> bool:
    """Whether plain data hold nothing that other plain data do not hold at the same place, items in their order."""
    if isinstance(smaller, dict) and isinstance(larger, dict):
        return all(name in larger and is_part(value, larger[name]) for name, value in smaller.items())
    if isinstance(smaller, list) and isinstance(larger, list):
        remaining = iter(larger)
        return all(any(is_part(item, one) for one in remaining) for item in smaller)
    return type(smaller) is type(larger) and smaller == larger


def plain(found: tuple[Record, ...]) -> list[dict[str, Any]]:
    """Return records as plain data."""
    return [to_dict(record) for record in found]


@at_most(50)
@given(registers())
def test_output_for_others_is_a_valid_document(drawn: tuple[Record, ...]) -> None:
    """What partners and the public get reads back as exactly the records that they may see."""
    for audience in OUTSIDE:
        redacted = redact(drawn, audience)
        assert json.loads(json.dumps(drawn, audience=audience)) == redacted.records
        assert from_dict_all(plain(redacted.records)) == redacted.records


def from_dict_all(data: list[dict[str, Any]]) -> tuple[Record, ...]:
    """Return the records of plain data."""
    return tuple(from_dict(one) for one in data)


@pytest.mark.parametrize("cls", [cls for cls in TABLE if cls is not Term], ids=lambda cls: cls.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_what_is_seen_of_any_class_is_valid(cls: type[Declared], data: st.DataObject) -> None:
    """Of every class, what an audience sees is an object that the reader accepts, or nothing."""
    drawn = data.draw(objects(cls))
    for audience in OUTSIDE:
        seen = to_dict(drawn, audience=audience)
        assert seen is None or to_dict(from_dict(seen, cls)) == seen


@at_most(50)
@given(registers())
def test_the_public_sees_no_more_than_partners_and_they_no_more_than_the_office(drawn: tuple[Record, ...]) -> None:
    """Each wider audience sees a part of what the narrower one sees."""
    internal, partner, public = (plain(redact(drawn, audience).records) for audience in Audience)
    assert is_part(public, partner)
    assert is_part(partner, internal)
    for record in drawn:
        alone = [[seen] if seen else [] for seen in (to_dict(record, audience=one) for one in Audience)]
        assert is_part(alone[2], alone[1])
        assert is_part(alone[1], alone[0])


@at_most(50)
@given(registers())
def test_redacting_again_changes_nothing(drawn: tuple[Record, ...]) -> None:
    """What was redacted for an audience is all for that audience; by way of partners the public gets the same."""
    for audience in OUTSIDE:
        seen = redact(drawn, audience).records
        assert redact(seen, audience) == Redacted(seen)
    by_way = redact(redact(drawn, Audience.PARTNER).records, Audience.PUBLIC)
    assert by_way.records == redact(drawn, Audience.PUBLIC).records


@at_most(50)
@given(registers())
def test_the_office_sees_everything(drawn: tuple[Record, ...]) -> None:
    """For the office nothing changes."""
    assert redact(drawn, Audience.INTERNAL) == Redacted(drawn)
    assert all(visible(record, Audience.INTERNAL) is record for record in drawn)
    assert json.dumps(drawn, audience=Audience.INTERNAL) == json.dumps(drawn)


@at_most(50)
@given(registers())
def test_no_reference_leads_to_what_was_left_out(drawn: tuple[Record, ...]) -> None:
    """A reference that had its record has it still, and each record or part that went is said to have gone."""
    before = {record.id for record in drawn}
    for audience in OUTSIDE:
        redacted = redact(drawn, audience)
        after = {record.id for record in redacted.records}
        assert referred(redacted.records) & before <= after
        whole = [finding for finding in redacted.left_out if finding.pointer == ""]
        gone = [one for one in whole if one.code != "withheld_unknown"]
        assert len(gone) == len(drawn) - len(redacted.records)
        assert all(finding.severity is Severity.NOTE for finding in redacted.left_out)
        assert [drawn[one.index or 0].id for one in redacted.left_out] == [one.record_id for one in redacted.left_out]


# The table


def declared_classes() -> dict[type[Declared], tuple[FieldPlan, ...]]:
    """Return every class that the records are made of, with its fields."""
    classes: dict[type[Declared], tuple[FieldPlan, ...]] = {}
    waiting: list[object] = list(RECORDS)
    while waiting:
        plan = plan_of(waiting.pop())
        assert issubclass(plan.cls, Declared)
        if plan.cls not in classes:
            classes[plan.cls] = tuple(plan.fields.values())
            kinds = [one.kind.item if isinstance(one.kind, ItemsKind) else one.kind for one in plan.fields.values()]
            waiting += [kind.declared for kind in kinds if isinstance(kind, ObjectKind)]
    return classes


CLASSES = declared_classes()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_it_is_decided_who_sees_each_class(cls: type[Declared]) -> None:
    """A new record or part is an error for others than the office until the table says who may see it."""
    assert cls in TABLE, (
        f"decide who sees {cls.__name__}: add it to TABLE in src/kimcore/privacy/table.py, to the last list where the"
        " tags of its fields say all there is to say"
    )


def test_the_table_speaks_of_what_there_is() -> None:
    """No decision is about a class or a field that is gone, and none repeats what a tag says."""
    assert TABLE.keys() == CLASSES.keys(), "take classes that are gone out of TABLE"
    for cls, decision in TABLE.items():
        fields = plan_of(cls).fields
        assert decision.fields.keys() | decision.fields_only.keys() <= fields.keys(), cls.__name__
        for name, widest in decision.fields.items():
            assert widest is not BY_TAG[fields[name].field.privacy], f"{cls.__name__}.{name} says what its tag says"


def test_personal_data_are_open_only_by_decision() -> None:
    """Every tagged field that anybody outside may see is named here, so that opening one is no accident."""
    opened = {
        f"{cls.__name__}.{field.name}": OURS.widest_audience(cls, field)
        for cls, fields in CLASSES.items()
        for field in fields
        if field.field.privacy is not NONE and OURS.widest_audience(cls, field) is not Audience.INTERNAL
    }
    assert opened == {
        "Group.address": Audience.PARTNER,
        "Group.coordinates": Audience.PARTNER,
        "Group.map_url": Audience.PARTNER,
        "Venue.address": Audience.PARTNER,
        "Venue.coordinates": Audience.PARTNER,
        "Venue.map_url": Audience.PARTNER,
        "Member.name": Audience.PUBLIC,
        "Person.name": Audience.PUBLIC,
        "Principal.name": Audience.PUBLIC,
        "Channel.value": Audience.PUBLIC,
        "Channel.printed": Audience.PUBLIC,
        "HeadPart.disability": Audience.PUBLIC,
        "HeadPart.minors": Audience.PUBLIC,
        "Identifier.value": Audience.PUBLIC,
    }


@pytest.mark.parametrize("kind", DocumentKind, ids=lambda kind: kind.code)
def test_it_is_decided_who_sees_each_kind_of_document(kind: DocumentKind) -> None:
    """A new kind of document is for the office alone until it is decided."""
    assert kind in DOCUMENTS, f"decide who sees {kind.code}: add it to DOCUMENTS in src/kimcore/privacy/table.py"


@attrs.frozen(kw_only=True)
class Diary(Record):
    """A record that nothing is decided of."""

    label = Words("Buku harian", "diary")

    text: Annotated[Annotated[str, Text(1, 9)], Field("Isi", "text", NONE)]


@attrs.frozen(kw_only=True)
class SpecialMember(Member):
    """A class derived from one that is decided."""


@pytest.mark.parametrize("audience", OUTSIDE)
def test_what_is_undecided_goes_nowhere(audience: Audience) -> None:
    """Of a record that neither the table nor a row of a class above it names, nothing is written without a word."""
    diary = Diary(id="d-1", text="rahasia")
    for write in (
        lambda: to_dict(diary, audience=audience),
        lambda: redact([diary], audience),
        lambda: json.dumps([CHAIR, diary], audience=audience, types=(Member, Diary)),
    ):
        with pytest.raises(UndecidedError, match="Diary") as caught:
            write()
        assert caught.value.type_name == "Diary"


@pytest.mark.parametrize("audience", OUTSIDE)
def test_a_class_derived_from_ours_is_seen_as_ours_is(audience: Audience) -> None:
    """What is decided of members holds for those of a class below Member: a plain one is seen by the office alone."""
    chair, plain = (
        SpecialMember(
            id=f"m-{office.code}", group=Ref(id="kim-1"), name="Siti", office=Term(value=office), remarks=("x",)
        )
        for office in (Office.CHAIR, Office.MEMBER)
    )
    seen = to_dict(chair, audience=audience)
    assert seen is not None
    assert ("name" in seen, "remarks" in seen) == (True, False)
    assert to_dict(plain, audience=audience) is None


@pytest.mark.parametrize("wrong", ["public", "internal", None, 0])
def test_an_audience_is_an_audience(wrong: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """A text such as "public" is refused, so that it never passes for the office."""
    for write in (
        lambda: to_dict(CHAIR, audience=wrong),
        lambda: redact([CHAIR], wrong),
        lambda: json.dumps([], audience=wrong),
    ):
        with pytest.raises(TypeError, match="Audience"):
            write()


# Persons


def test_office_holders_are_seen_by_name_and_office_alone() -> None:
    """Sex, number, address, age, key, ground, remarks and own numbers of an office holder are for the office."""
    expected = {
        "type": "Member",
        "schema": 1,
        "id": "m-1",
        "group": {"id": "kim-1"},
        "name": "Siti Rekaan",
        "office": {"value": "chair"},
    }
    for audience in OUTSIDE:
        assert to_dict(CHAIR, audience=audience) == expected
        assert [pointer for _, pointer, _ in left_out(redact([CHAIR], audience))] == [
            "/identifiers", "/remarks", "/person", "/sex", "/phone", "/email", "/minor", "/ground",
        ]  # fmt: skip
    assert to_dict(CHAIR)["phone"] == "+6281200000001"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"office": Term(value=Office.MEMBER)}, "withheld_private_person"),
        ({"office": Term(printed="Ketua umum")}, "withheld_private_person"),
        ({"office": Term(value=Office.PROCESSING), "section_role": SectionRole.MEMBER}, "withheld_private_person"),
        ({"minor": True}, "withheld_minor"),
        ({"minor": True, "ground": CONSENT}, "withheld_minor"),
        ({"ground": WITHDRAWN}, "withheld_consent"),
        ({"office": Term(value=Office.PROCESSING), "section_role": SectionRole.COORDINATOR}, None),
        ({"ground": CONSENT}, None),
        ({"ground": None}, None),
    ],
)
def test_members_are_seen_who_hold_an_office(changes: dict[str, Any], code: str | None) -> None:
    """No plain member, no minor, nobody whose consent was withdrawn is seen outside; the office sees all."""
    one = member(**changes)
    for audience in OUTSIDE:
        assert (to_dict(one, audience=audience) is None) == (code is not None)
        if code:
            assert left_out(redact([one], audience)) == [("m-1", "", code)]
    assert to_dict(one)["name"] == "Siti Rekaan"


def test_a_minor_is_one_in_all_memberships_of_the_key() -> None:
    """Where one membership says that its person is a minor, none that shares the key is seen."""
    other = member(id="m-2", minor=True, office=Term(value=Office.SECRETARY))
    namesake = member(id="m-3", person="p-2")
    for audience in OUTSIDE:
        redacted = redact([CHAIR, other, namesake], audience)
        assert [record.id for record in redacted.records] == ["m-3"]
        assert left_out(redacted)[:2] == [("m-1", "", "withheld_minor"), ("m-2", "", "withheld_minor")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"capacity": Capacity.GROUP_OFFICER}, None),
        ({"ground": CONSENT}, None),
        ({"capacity": Capacity.PRIVATE}, "withheld_private_person"),
        ({"capacity": None}, "withheld_private_person"),
        ({"minor": True}, "withheld_minor"),
        ({"ground": WITHDRAWN}, "withheld_consent"),
    ],
)
def test_people_of_sessions_are_seen_in_office(changes: dict[str, Any], code: str | None) -> None:
    """Officials and officers of groups are seen; private persons, minors and withdrawn consent are not."""
    one = session(people=(SPEAKER, attrs.evolve(SPEAKER, name="Siti Rekaan", **changes)))
    for audience in OUTSIDE:
        seen = to_dict(one, audience=audience)
        assert seen is not None
        assert ("Siti Rekaan" in str(seen)) == (code is None)
        assert len(seen["people"]) == (1 if code else 2)
        if code:
            assert left_out(redact([one], audience)) == [("s-1", "/people/1", code)]


def test_one_who_is_spoken_for_is_named_beside_an_office() -> None:
    """The name stands where an office does; without one it goes, and the part with it if nothing else is there."""
    named = Principal(name="Siti Rekaan", title="Kepala Dinas")
    at_home = Principal(name="Siti Rekaan", institution=Ref(name="SMAN 1"))
    nobody = Principal(name="Siti Rekaan")
    one = session(people=tuple(attrs.evolve(SPEAKER, on_behalf_of=who) for who in (named, at_home, nobody)))
    for audience in OUTSIDE:
        redacted = redact([one], audience)
        (seen,) = redacted.records
        assert isinstance(seen, Session)
        assert [person.on_behalf_of for person in seen.people] == [
            named,
            Principal(institution=Ref(name="SMAN 1")),
            None,
        ]
        assert left_out(redacted) == [
            ("s-1", "/people/1/on_behalf_of/name", "withheld_private_person"),
            ("s-1", "/people/2/on_behalf_of", "withheld_private_person"),
        ]


# Contacts, counts, documents, notes


def test_private_channels_stay_inside_and_public_ones_do_not() -> None:
    """Somebody's own number is for the office; a secretariat's address is for partners, too."""
    public = Channel(kind=ChannelKind.INSTAGRAM, value="@kim.contoh", public=True)
    private = Channel(kind=ChannelKind.WHATSAPP, value="+6281200000002", public=False)
    group = Group(id="kim-1", name="KIM Contoh", address="Jalan Rekaan 1", channels=(private, public))
    office = Institution(id="o-1", name="Dinas", kind=Term(value=InstitutionKind.KOMINFO), channels=(private, public))
    partner, everybody = (visible(group, audience) for audience in OUTSIDE)
    assert partner == attrs.evolve(group, channels=(public,))
    assert everybody == attrs.evolve(group, channels=(public,), address=None)
    assert visible(office, Audience.PARTNER) == attrs.evolve(office, channels=(public,))
    assert left_out(redact([group], Audience.PARTNER)) == [("kim-1", "/channels/0", "withheld_channel")]


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (HeadPart(count=4, disability=True), False),
        (HeadPart(count=5, disability=True), True),
        (HeadPart(count=1, minors=True), False),
        (HeadPart(count=0, minors=True), True),
        (HeadPart(count=5, minors=True), True),
        (HeadPart(count=4, segment=Term(value=AttendeeSegment.PELAJAR)), False),
        (HeadPart(count=4, segment=Term(printed="penyandang disabilitas")), False),
        (HeadPart(count=5, segment=Term(printed="penyandang disabilitas")), True),
        (HeadPart(count=1, segment=Term(value=AttendeeSegment.MEDIA)), True),
        (HeadPart(count=1, sex=Sex.FEMALE), True),
        (HeadPart(count=1, party=Ref(name="KIM Contoh")), True),
    ],
)
def test_few_who_could_be_recognised_are_not_counted_out(part: HeadPart, *, shown: bool) -> None:
    """One to four with disabilities, minors or pupils are withheld, and with them the print of the whole."""
    others = (HeadPart(count=6, sex=Sex.MALE), HeadPart(count=5, sex=Sex.FEMALE))
    whole = HeadCount(scope=HeadScope.ATTENDED, low=11, high=11, printed="11 orang", parts=(*others, part))
    printed = HeadCount(printed="puluhan orang", parts=(part,))
    for audience in OUTSIDE:
        seen = visible(session(head_counts=(whole, printed)), audience)
        assert seen is not None
        if shown:
            assert seen.head_counts == (whole, printed)
        else:
            assert seen.head_counts == (attrs.evolve(whole, parts=others, printed=None),)


@pytest.mark.parametrize("kind", DocumentKind, ids=lambda kind: kind.code)
def test_documents_are_seen_by_their_kind(kind: DocumentKind) -> None:
    """Attendance lists, forms, accounts and memos are for the office; minutes, photos and letters for partners, too."""
    one = session(documents=(OfficialDocument(kind=Term(value=kind), url=Url("https://arsip.example/1")),))
    inside = {
        DocumentKind.ATTENDANCE_LIST,
        DocumentKind.REGISTRATION_FORM,
        DocumentKind.ACCOUNTABILITY,
        DocumentKind.NOTA_DINAS,
    }
    public = {
        DocumentKind.SK,
        DocumentKind.AD_ART,
        DocumentKind.REGULATION,
        DocumentKind.BUDGET_DOCUMENT,
        DocumentKind.TERMS_OF_REFERENCE,
        DocumentKind.CIRCULAR,
        DocumentKind.MOU,
    }
    assert (visible(one, Audience.PARTNER) == one) == (kind not in inside)
    assert (visible(one, Audience.PUBLIC) == one) == (kind in public)


def test_a_document_of_a_kind_that_is_no_term_stays_inside() -> None:
    """A printed kind could be an attendance list, so partners do not get it either."""
    one = session(documents=(OfficialDocument(kind=Term(printed="Daftar hadir"), sha256=Sha256("0" * 64)),))
    for audience in OUTSIDE:
        assert visible(one, audience) == MEETING
        assert left_out(redact([one], audience)) == [("s-1", "/documents/0", "withheld_document")]


def test_notes_stay_inside() -> None:
    """Remarks and notes are for the office; what was asked, and what a source holds back, for partners, too."""
    source = Source(title="Berita", note="Ditulis Siti", withheld=("Nama wartawan",))
    venue = Venue(printed="Balai desa", address="Jalan Rekaan 1")
    one = session(sources=(source,), remarks=("Hubungi Siti",), questions=("Siti bertanya",), venues=(venue,))
    partner = session(sources=(attrs.evolve(source, note=None),), questions=("Siti bertanya",), venues=(venue,))
    public = session(sources=(Source(title="Berita"),), venues=(Venue(printed="Balai desa"),))
    assert visible(one, Audience.PARTNER) == partner
    assert visible(one, Audience.PUBLIC) == public


def test_who_made_a_claim_and_where_it_went_round_stays_inside() -> None:
    """A fact check is seen without the claimant and without the accounts that spread the claim."""
    claim = Claim(text="Klaim", claimant="Siti", appearances=(Source(url=Url("https://medsos.example/siti")),))
    item = InformationItem(id="i-1", kind=Term(value=InformationKind.HOAX_ALERT), claim=claim)
    for audience in OUTSIDE:
        assert visible(item, audience) == attrs.evolve(item, claim=Claim(text="Klaim"))


def test_a_legal_ground_is_shown_to_nobody() -> None:
    """Grounds are for the office, by themselves as well."""
    for audience in OUTSIDE:
        assert to_dict(CONSENT, audience=audience) is None


def test_unknown_members_stay_inside_at_every_depth() -> None:
    """What no field declares may be anything, so nobody outside gets it."""
    data = {**to_dict(session(venues=(Venue(printed="Balai"),))), "catatan": "Siti"}
    data["venues"][0]["pemilik"] = "Siti"
    kept = from_dict(data, Session, unknown=Unknown.KEEP)
    assert to_dict(kept) == data
    for audience in OUTSIDE:
        redacted = redact([kept], audience)
        assert "Siti" not in str(plain(redacted.records))
        assert left_out(redacted) == [
            ("s-1", "/venues/0", "withheld_unknown"),
            ("s-1", "", "withheld_unknown"),
        ]


# References


PRIVATE = member(id="m-2", office=Term(value=Office.MEMBER))


def test_what_refers_to_a_record_that_is_left_out_goes_too() -> None:
    """The reference goes whole, for its name would be the person's; a required one takes its record with it."""
    referring = session(groups=(Ref(id="m-2", name="Siti Rekaan"), Ref(id="kim-1")))
    below = member(id="m-3", group=Ref(id="m-2"))
    below_that = member(id="m-4", group=Ref(id="m-3"))
    redacted = redact([referring, PRIVATE, below, below_that], Audience.PARTNER)
    assert redacted.records == (session(groups=(Ref(id="kim-1"),)),)
    assert left_out(redacted) == [
        ("s-1", "/groups/0", "withheld_reference"),
        ("m-2", "", "withheld_private_person"),
        ("m-3", "", "withheld_reference"),
        ("m-4", "", "withheld_reference"),
    ]
    assert redacted.left_out[0].others == ("m-2",)


def test_what_would_not_be_valid_without_its_reference_goes_whole() -> None:
    """A part of a count that has lost the one thing that its people share counts nothing: it goes, and is said."""
    counted = HeadCount(low=90, high=90, parts=(HeadPart(count=60, party=Ref(id="m-2")),))
    redacted = redact([session(head_counts=(counted,)), PRIVATE], Audience.PUBLIC)
    assert redacted.records == (session(head_counts=(attrs.evolve(counted, parts=()),)),)
    assert left_out(redacted)[0] == ("s-1", "/head_counts/0/parts/0", "withheld_reference")


def test_a_reference_stays_where_a_record_of_its_id_stays() -> None:
    """Of two records with one id, the one that is seen keeps the references to it."""
    group = Group(id="m-2", name="KIM Contoh")
    referring = session(groups=(Ref(id="m-2"), Ref(id="elsewhere")))
    assert redact([referring, PRIVATE, group], Audience.PUBLIC).records == (referring, group)


def test_twins_go_before_what_refers_to_them() -> None:
    """An id is gone when the last record that has it is gone."""
    twins = (member(id="m-3", group=Ref(id="m-2")), member(id="m-3"))
    referring = session(parties=(Party(id="m-3", role=PartyRole.HOST),))
    assert redact([referring, PRIVATE, *twins], Audience.PUBLIC).records[0] == referring
    assert redact([referring, PRIVATE, twins[0], twins[0]], Audience.PUBLIC).records == (MEETING,)


def test_one_record_alone_cannot_know_what_others_are_left_out() -> None:
    """`to_dict` keeps references to other records: it sees only one."""
    referring = session(groups=(Ref(id="m-2"),))
    assert to_dict(referring, audience=Audience.PUBLIC) == to_dict(referring)


# The examples


def leaves(data: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Find every leaf of plain data, with its path without positions."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from leaves(value, f"{path}/{name}")
    elif isinstance(data, list):
        for item in data:
            yield from leaves(item, path)
    else:
        yield path, data


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_public_form_of_an_example_holds_no_private_value(name: str) -> None:
    """Read line by line: no notes, no withheld names, no sex, number, address, ground or deed; all else is there."""
    all_records = json.loads(examples.read(name))
    redacted = redact(all_records, Audience.PUBLIC)
    assert len(redacted.records) == len(all_records)
    paths = {path for path, _ in leaves(plain(redacted.records))}
    before = {path for path, _ in leaves(plain(all_records))}
    may_not = {
        "/sources/note", "/sources/withheld", "/remarks", "/deed/kind/value", "/deed/number", "/email", "/sex",
        "/ground/ground", "/ground/purpose", "/ground/given_on", "/ground/means", "/ground/given_by",
    }  # fmt: skip
    assert before - paths == before & may_not
    assert paths & may_not == set()
    assert check(redacted.records, complete=True) == ()


def test_the_public_form_of_the_session_names_its_three_officials() -> None:
    """The names in the public form of the example are those of officials that the article names, and no others."""
    public = plain(redact(json.loads(examples.read(examples.NAMES[0])), Audience.PUBLIC).records)
    names = [value for path, value in leaves(public) if path == "/people/name"]
    assert names == ["Akhmad Salehuddin SE", "Bustanul Mubarak", "Andi Nurkhairul Rizal"]
    assert "wartawan" not in str(public)


def test_a_file_for_others_holds_what_they_may_see(tmp_path: Any) -> None:  # noqa: ANN401 - a path
    """`dump` for an audience leaves out whole records, too."""
    json.dump([CHAIR, PRIVATE], tmp_path / "public.json", audience=Audience.PUBLIC)
    assert json.load(tmp_path / "public.json") == redact([CHAIR, PRIVATE], Audience.PUBLIC).records
    assert b"m-2" not in (tmp_path / "public.json").read_bytes()


def test_reasons_are_said_in_both_languages_without_personal_data() -> None:
    """What was left out is said by label, never by value."""
    found: tuple[Finding, ...] = redact([CHAIR, PRIVATE], Audience.PUBLIC).left_out
    said = " ".join(finding.message(locale) for finding in found for locale in ("id", "en"))
    assert "No. HP" in said
    assert "phone" in said
    assert "Siti" not in said
    assert "8120000" not in said + repr(found)
