"""Promises of who is not named: what one record says of a person holds in all records, by key and by name."""

from typing import Any, Final

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st
from spelt import PHONES, Somebody, digits_of, names_in_full

from kimcore import Audience, Group, InformationItem, Institution, Member, Session, to_dict
from kimcore.codes import Email, Phone, Url
from kimcore.dates import PartialDate
from kimcore.fields import NONE, Declared, plan_of
from kimcore.privacy import redact, visible
from kimcore.privacy.pruning import values_of
from kimcore.records import (
    Account,
    Channel,
    Claim,
    HeadCount,
    Identifier,
    LegalGround,
    Party,
    Person,
    Places,
    Principal,
    Record,
    Ref,
    Source,
    Term,
    Venue,
)
from kimcore.rules import parts_of
from kimcore.testing.strategies import registers
from kimcore.textvalues import TextValue, trimmed
from kimcore.vocabularies import (
    AttendeeSegment,
    Capacity,
    ChannelKind,
    Ground,
    InformationKind,
    InstitutionKind,
    Office,
    PartyRole,
    PersonRole,
    SessionStatus,
)

OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
WITHDRAWN: Final = LegalGround(ground=Ground.CONSENT, withdrawn_on=PartialDate(2024, 5, 1))
NAME: Final = "Zulaikha Rekaan"

SECRETARY: Final = Member(
    id="m-1", group=Ref(name="KIM Contoh"), name=NAME, office=Term(value=Office.SECRETARY), person="p-1"
)
MINOR: Final = attrs.evolve(SECRETARY, id="m-2", minor=True)
GONE: Final = attrs.evolve(SECRETARY, id="m-3", ground=WITHDRAWN)
PLAIN: Final = attrs.evolve(SECRETARY, id="m-4", office=Term(value=Office.MEMBER))
SPEAKER: Final = Person(name=NAME, role=PersonRole.SPEAKER, capacity=Capacity.OFFICIAL)
OTHER: Final = Person(name="Budi Rekaan", role=PersonRole.OPENER, capacity=Capacity.OFFICIAL)
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)


def shown(records: list[Record], audience: Audience = Audience.PUBLIC) -> str:
    """Return all that an audience sees of records, as text."""
    return str([to_dict(record) for record in redact(records, audience).records])


def session(**fields: Any) -> Session:  # noqa: ANN401 - fields of any kind
    """Return a session with these fields."""
    return attrs.evolve(MEETING, **fields)


@pytest.mark.parametrize(("source", "code"), [(MINOR, "withheld_minor"), (GONE, "withheld_consent")])
def test_one_membership_withholds_all_of_its_person(source: Member, code: str) -> None:
    """Whoever is a minor or withdrew consent in one membership is left out of all that share the key, for that."""
    for audience in OUTSIDE:
        redacted = redact([SECRETARY, source], audience)
        assert redacted.records == ()
        assert [finding.code for finding in redacted.left_out] == [code, code]


def test_of_two_reasons_a_child_is_the_first() -> None:
    """A minor whose consent was withdrawn elsewhere is left out as a minor, in whatever order the records stand."""
    for records in ([GONE, MINOR, SECRETARY], [SECRETARY, MINOR, GONE]):
        codes = {finding.code for finding in redact(records, Audience.PUBLIC).left_out}
        assert codes == {"withheld_minor"}


@pytest.mark.parametrize("source", [MINOR, GONE, session(people=(attrs.evolve(SPEAKER, minor=True),))])
@pytest.mark.parametrize(
    "elsewhere",
    [
        attrs.evolve(SECRETARY, id="m-9", person=None),
        session(id="s-9", people=(SPEAKER,)),
        session(id="s-9", people=(attrs.evolve(SPEAKER, name="ZULAIKHA  rekaan"),)),
        session(id="s-9", people=(attrs.evolve(SPEAKER, name="Hj. Zulaikha Rekaan, S.Kom."),)),
        session(id="s-9", people=(attrs.evolve(SPEAKER, name="Ibu Siti Zulaikha Rekaan"),)),
        session(id="s-9", people=(attrs.evolve(OTHER, on_behalf_of=Principal(name=NAME, title="Ketua")),)),
        session(id="s-9", groups=(Ref(name=NAME),)),
        session(id="s-9", groups=(Ref(id="kim-9", name=f"Sanggar {NAME}"),)),
        session(id="s-9", parties=(Party(name=NAME, role=PartyRole.HOST),)),
        session(id="s-9", venues=(Venue(printed="Balai", address=f"Jalan Rekaan 1, {NAME}"),)),
        session(id="s-9", venues=(Venue(printed=f"Sanggar {NAME}"),)),
        session(id="s-9", venues=(Venue(printed="Balai", places=Places(hamlet=f"Dusun {NAME}")),)),
        session(id="s-9", segments=(Term(value=AttendeeSegment.MEDIA, printed=f"Media ({NAME})"),)),
        session(id="s-9", head_counts=(HeadCount(low=9, high=9, printed=f"{NAME} dan 9 orang"),)),
        Group(id="g-9", name="KIM", address=f"d.a. {NAME}"),
        Group(
            id="g-9",
            name="KIM",
            channels=(Channel(kind=ChannelKind.EMAIL, value="zulaikha.rekaan@kim.example", public=True),),
        ),
        InformationItem(
            id="i-9", kind=Term(value=InformationKind.HOAX_ALERT), claim=Claim(text="Klaim", claimant=NAME)
        ),
    ],
)
def test_who_is_withheld_is_named_nowhere(source: Record, elsewhere: Record) -> None:
    """The name stands in no person, office, reference, address, channel or print, however it is written there."""
    for audience in OUTSIDE:
        for records in ([source, elsewhere], [elsewhere, source]):
            assert "zulaikha" not in shown(records, audience).casefold()


def test_another_key_is_a_namesake() -> None:
    """A membership whose key says that it is somebody else stays, where the one withheld has a key as well."""
    namesake = attrs.evolve(SECRETARY, id="m-9", person="p-9")
    for source in (MINOR, GONE):
        assert redact([source, namesake], Audience.PUBLIC).records == (visible(namesake, Audience.PUBLIC),)


@pytest.mark.parametrize(
    "source",
    [attrs.evolve(MINOR, person=None), session(people=(attrs.evolve(SPEAKER, ground=WITHDRAWN),))],
    ids=["member", "person"],
)
def test_a_name_without_a_key_can_be_anybody_of_that_name(source: Record) -> None:
    """Where the one withheld has no key, memberships of the name are withheld, with all that share their keys."""
    other_name = attrs.evolve(SECRETARY, id="m-9", name="Siti Zulaikha")
    assert redact([source, SECRETARY, other_name], Audience.PUBLIC).records in ((), (MEETING,))


def test_a_single_word_is_a_name_where_it_is_all_of_one() -> None:
    """A minor of one name withholds nobody of two, but every mention by that name alone."""
    minor = attrs.evolve(MINOR, name="Ahmad")
    official = attrs.evolve(SPEAKER, name="Ahmad Rekaan")
    alone = attrs.evolve(SPEAKER, name="H. Ahmad, S.E.")
    assert redact([minor, session(people=(official, alone))], Audience.PUBLIC).records == (session(people=(official,)),)


def test_a_name_of_titles_alone_is_compared_as_it_is() -> None:
    """Where nothing but titles is recorded as a name, that is the name."""
    minor = attrs.evolve(MINOR, name="Ustaz")
    assert redact([minor, session(people=(attrs.evolve(SPEAKER, name="ustaz"),))], Audience.PUBLIC).records == (
        MEETING,
    )


@pytest.mark.parametrize("private", [PLAIN, session(id="s-2", people=(attrs.evolve(SPEAKER, capacity=None),))])
def test_no_reference_and_no_print_names_a_private_person(private: Record) -> None:
    """A plain member is named by no reference and no print; who holds an office elsewhere is, and is shown in it."""
    referring = session(groups=(Ref(name=NAME), Ref(name="KIM Contoh")), venues=(Venue(printed=f"Sanggar {NAME}"),))
    seen = redact([private, referring], Audience.PUBLIC).records[-1]
    assert seen == session(groups=(Ref(name="KIM Contoh"),))
    in_office = session(id="s-3", people=(SPEAKER,))
    assert redact([private, referring, in_office], Audience.PUBLIC).records[-2:] == (referring, in_office)


def test_a_group_may_bear_the_name_of_a_member() -> None:
    """A reference keeps the name of a group or an institution of the register that a plain member has, too."""
    referring = session(groups=(Ref(name="Melati"),))
    plain = attrs.evolve(PLAIN, name="Melati")
    assert redact([plain, referring], Audience.PUBLIC).records == (MEETING,)
    for body in (
        Group(id="g-1", name="Melati"),
        Institution(id="o-1", name="MELATI", kind=Term(value=InstitutionKind.SCHOOL)),
    ):
        assert redact([plain, referring, body], Audience.PUBLIC).records == (referring, body)


def test_the_number_and_address_of_one_withheld_are_in_no_channel() -> None:
    """A channel that is marked as public goes where it is the own number or mail address of somebody withheld."""
    minor = attrs.evolve(MINOR, phone=Phone("+6281200000001"), email=Email("zr7@kim.example"))
    own = [
        Channel(kind=ChannelKind.WHATSAPP, value="+6281200000001", public=True),
        Channel(kind=ChannelKind.EMAIL, value="ZR7@kim.example", public=True),
    ]
    public = Channel(kind=ChannelKind.EMAIL, value="info@kim.example", public=True)
    group = Group(id="g-1", name="KIM", channels=(*own, public))
    for source in (minor, attrs.evolve(minor, person=None)):
        assert redact([source, group], Audience.PUBLIC).records == (attrs.evolve(group, channels=(public,)),)


def test_a_reference_keeps_its_id() -> None:
    """Of a reference with id and name only the name goes where the record it leads to stays."""
    referring = session(groups=(Ref(id="kim-1", name=NAME),))
    assert redact([MINOR, referring], Audience.PUBLIC).records == (session(groups=(Ref(id="kim-1"),)),)


def test_one_record_knows_of_itself() -> None:
    """`to_dict` and `visible` withhold by name what the one record says, too."""
    one = session(people=(attrs.evolve(SPEAKER, minor=True), SPEAKER, OTHER))
    assert visible(one, Audience.PUBLIC) == session(people=(OTHER,))
    assert NAME not in str(to_dict(one, audience=Audience.PARTNER))


def test_free_texts_and_pages_are_left_as_they_are() -> None:
    """Titles, outcomes and the addresses of pages are the office's own: what is no print is not searched."""
    one = session(outcomes=(f"{NAME} hadir",), sources=(Source(url=Url("https://berita.example/zulaikha-rekaan")),))
    assert redact([MINOR, one], Audience.PUBLIC).records == (one,)


# Every spelling


ZULFA: Final = Somebody()
MEMBER: Final = attrs.evolve(ZULFA.membership, phone=Phone(ZULFA.phone))
CLUB: Final = Group(id="g-9", name="KIM Contoh")


def places_of(text: str) -> list[Record]:
    """Return records in each of which a text stands where it can name somebody."""
    return [
        attrs.evolve(MEMBER, id="m-9", name=text, person=None, phone=None, email=None),
        session(id="s-1", people=(attrs.evolve(SPEAKER, name=text),)),
        session(id="s-2", people=(attrs.evolve(OTHER, on_behalf_of=Principal(name=text, title="Ketua")),)),
        session(id="s-3", groups=(Ref(name=text),)),
        session(id="s-4", venues=(Venue(printed=f"Sanggar {text} 2"),)),
        *contacts_of(text),
    ]


def contacts_of(text: str) -> list[Record]:
    """Return records in each of which a text is what somebody can be reached by."""
    return [
        attrs.evolve(CLUB, id="g-1", channels=(Channel(kind=ChannelKind.INSTAGRAM, value=text, public=True),)),
        Institution(
            id="o-1",
            name="Dinas",
            kind=Term(value=InstitutionKind.KOMINFO),
            accounts=(Account(platform=ChannelKind.WHATSAPP, handle=text),),
        ),
        InformationItem(id="i-1", kind=Term(value=InformationKind.HOW_TO_VOTE), title="Cara melapor", hotline=text),
    ]


def holding(records: list[Record], text: str) -> list[str]:
    """Return the ids of the records that still hold a text when the public looks at all of them."""
    return [
        record.id
        for record in redact(records, Audience.PUBLIC).records
        for part in (record, *(part for _, part in parts_of(record, Declared)))
        for field in plan_of(type(part)).fields.values()
        for _, value in values_of(field.name, getattr(part, field.name))
        if isinstance(value, str | TextValue) and text in str(value)
    ]


IN_FULL: Final = {called: text for called, text in names_in_full(ZULFA) if "\n" not in text and text == trimmed(text)}


@pytest.mark.parametrize("text", IN_FULL.values(), ids=list(IN_FULL))
def test_a_name_is_withheld_in_every_spelling(text: str) -> None:
    """Redaction finds whatever spelling of a full name forgetting finds, in every field that can name somebody."""
    places = places_of(text)
    for who in ({"minor": True}, {"ground": WITHDRAWN}, {"minor": True, "person": None}):
        assert holding([attrs.evolve(MEMBER, **who), *places], text) == []
    assert {*holding(places, text), "s-4"} == {record.id for record in places}, "a print may show a title"


@pytest.mark.parametrize("spell", PHONES.values(), ids=list(PHONES))
def test_a_number_is_withheld_in_every_spelling(spell: Any) -> None:  # noqa: ANN401 - a method of a text
    """The number of one withheld is in no channel, account, hotline, print, further number or web address."""
    text = spell(*digits_of(ZULFA))
    places = [
        *contacts_of(text),
        session(id="s-4", venues=(Venue(printed=f"Balai (hubungi {text})"),)),
        attrs.evolve(CLUB, identifiers=(Identifier(scheme="kontak", value=text),)),
    ]
    assert holding([attrs.evolve(MEMBER, minor=True), *places], text) == []
    assert holding(places, text) == [record.id for record in places]


def test_a_link_to_the_number_of_one_withheld_goes() -> None:
    """An address on the web that is the number and nothing else is withheld, in whatever field it stands."""
    item = InformationItem(id="i-1", kind=Term(value=InformationKind.HOW_TO_VOTE), title="Cara")
    linked = attrs.evolve(item, link=Url("https://wa.me/081276543210"))
    assert redact([attrs.evolve(MEMBER, minor=True), linked], Audience.PUBLIC).records == (item,)
    assert redact([linked], Audience.PUBLIC).records == (linked,)


@pytest.mark.parametrize("degrees", ["SPd", "S.Pd", "S. Pd", "MSi", "SE MM", ", S.Pd., M.Si.", "Amd Keb"])
def test_degrees_of_one_withheld_hide_no_bare_name(degrees: str) -> None:
    """However the degrees are written where the person is withheld, the name without them is withheld, too."""
    withheld = attrs.evolve(MINOR, name=f"{NAME} {degrees}")
    assert redact([withheld, session(people=(SPEAKER,))], Audience.PUBLIC).records == (MEETING,)
    private = attrs.evolve(PLAIN, name=f"{NAME} {degrees}")
    assert redact([private, session(groups=(Ref(name=NAME),))], Audience.PUBLIC).records == (MEETING,)


@pytest.mark.parametrize("name", ["Z. Rekaan", "Zulaikha R.", "Ibu Zulaikha", "Zulaikha", "Zulaikha Nur Rekaan"])
def test_what_can_be_another_name_is_shown(name: str) -> None:
    """Initials, one word of a name and a name with other words are anybody's, in fields for names."""
    one = session(people=(attrs.evolve(SPEAKER, name=name),))
    assert redact([MINOR, one], Audience.PUBLIC).records == (one,)


# Properties


@st.composite
def planted(draw: st.DrawFn) -> tuple[Record, ...]:
    """Draw a register in which a person who is withheld stands wherever a name can."""
    records = list(draw(registers(max_size=4)))
    spelled = draw(st.sampled_from([NAME, NAME.upper(), f"Hj. {NAME}", f"{NAME}, S.Kom.", NAME.replace(" ", "  ")]))
    sources = [
        MINOR,
        GONE,
        attrs.evolve(MINOR, person=None),
        session(id="s-8", people=(attrs.evolve(SPEAKER, minor=True),)),
    ]
    records.append(draw(st.sampled_from(sources)))
    return tuple(draw(st.permutations([*(named(record, spelled) for record in records), SECRETARY])))


def named(part: Any, name: str) -> Any:  # noqa: ANN401 - a record or a part
    """Return a record or a part in which every person, principal and reference bears a name, and every address."""
    changes: dict[str, Any] = {}
    for field in plan_of(type(part)).fields.values():
        member = getattr(part, field.name)
        if isinstance(member, Declared):
            changes[field.name] = named(member, name)
        elif isinstance(member, tuple):
            changes[field.name] = tuple(named(item, name) if isinstance(item, Declared) else item for item in member)
        elif field.name in ("name", "claimant") and isinstance(part, Person | Principal | Ref | Claim):
            changes[field.name] = name
        elif field.name == "address":
            changes[field.name] = f"d.a. {name}, Jalan Rekaan"
    if isinstance(part, Member) and part.person is None:
        changes |= {"name": name, "name_withheld": False}
    return attrs.evolve(part, **changes)


def names_in(record: Record) -> str:
    """Return all texts of a record in which a person can be named: personal ones, and the names of references."""
    found: list[str] = []
    for part in (record, *(part for _, part in parts_of(record, Declared))):
        for field in plan_of(type(part)).fields.values():
            if field.field.privacy is not NONE or (isinstance(part, Ref) and field.name == "name"):
                found += [str(value) for _, value in values_of(field.name, getattr(part, field.name))]
    return " ".join(" ".join(found).casefold().split())


@at_most(50)
@given(planted())
def test_the_name_of_one_withheld_is_in_no_output(records: tuple[Record, ...]) -> None:
    """Wherever it was planted, however it was written, no personal field and no reference that is shown holds it."""
    assert any(NAME.casefold() in names_in(record) for record in records)
    for audience in OUTSIDE:
        redacted = redact(records, audience)
        assert all(NAME.casefold() not in names_in(record) for record in redacted.records)
        assert redact(redacted.records, audience).records == redacted.records
    by_way = redact(redact(records, Audience.PARTNER).records, Audience.PUBLIC)
    assert by_way.records == redact(records, Audience.PUBLIC).records
