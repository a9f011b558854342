"""Promises of `find_person` and `forget`: one person is found everywhere, and nobody else is touched."""

from typing import Any

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Finding, Group, InformationItem, Institution, Member, Session, Severity, Unknown, from_dict, to_dict
from kimcore.codes import Email, Phone, Url
from kimcore.privacy import find_person, forget
from kimcore.records import Channel, Claim, Person, Principal, Record, Ref, Source, Term
from kimcore.testing.strategies import records
from kimcore.vocabularies import (
    Capacity,
    ChannelKind,
    InformationKind,
    InstitutionKind,
    Office,
    PersonRole,
    SessionStatus,
)

PHONE = "+6281200000001"
CHAIR = Member(
    id="m-1",
    group=Ref(id="kim-1"),
    name="Siti Rekaan",
    office=Term(value=Office.CHAIR),
    person="p-1",
    phone=Phone(PHONE),
    email=Email("siti@kim.example"),
)
ADVISER = Member(
    id="m-2", group=Ref(id="kim-2"), name="SITI  rekaan, S.Kom.", office=Term(value=Office.ADVISER), person="p-1"
)
NAMESAKE = Member(id="m-3", group=Ref(id="kim-2"), name="Siti Rekaan", office=Term(value=Office.MEMBER), person="p-2")
KEYLESS = Member(id="m-4", group=Ref(id="kim-3"), name="siti rekaan", office=Term(value=Office.MEMBER))
OTHER = Member(id="m-5", group=Ref(id="kim-1"), name="Budi Rekaan", office=Term(value=Office.SECRETARY), person="p-3")
SPEAKER = Person(name="Siti Rekaan", role=PersonRole.SPEAKER, capacity=Capacity.OFFICIAL)
STAND_IN = Person(
    name="Budi Rekaan", role=PersonRole.OPENER, on_behalf_of=Principal(name="Siti Rekaan", title="Ketua KIM")
)
MEETING = Session(
    id="s-1",
    title="Rapat",
    status=SessionStatus.HELD,
    people=(SPEAKER, STAND_IN),
    outcomes=("Siti Rekaan, ketua, menutup rapat.", "Semua setuju."),
)
GROUP = Group(
    id="kim-1",
    name="KIM Contoh",
    channels=(
        Channel(kind=ChannelKind.WHATSAPP, value=PHONE, public=False),
        Channel(kind=ChannelKind.EMAIL, value="kim@kim.example", public=True),
    ),
)
HOAX = InformationItem(
    id="i-1", kind=Term(value=InformationKind.HOAX_ALERT), claim=Claim(text="Klaim", claimant="Siti Rekaan")
)
REGISTER: tuple[Record, ...] = (CHAIR, ADVISER, NAMESAKE, KEYLESS, OTHER, MEETING, GROUP, HOAX)


def summary(findings: tuple[Finding, ...]) -> list[tuple[str | None, str, str]]:
    """Return record, pointer and code of every finding."""
    return [(finding.record_id, finding.pointer, finding.code) for finding in findings]


ELSEWHERE = [
    ("m-4", "", "person_recorded"),
    ("s-1", "/people/0", "person_recorded"),
    ("s-1", "/people/1/on_behalf_of/name", "person_recorded"),
]


def test_a_key_means_its_memberships_and_what_they_say() -> None:
    """Found are the memberships of the key, keyless ones of the name, and the name, number and address elsewhere."""
    assert summary(find_person(REGISTER, "p-1")) == [
        ("m-1", "", "person_recorded"),
        ("m-2", "", "person_recorded"),
        ("m-3", "/name", "person_in_text"),
        *ELSEWHERE,
        ("s-1", "/outcomes/0", "person_in_text"),
        ("kim-1", "/channels/0", "person_recorded"),
        ("i-1", "/claim/claimant", "person_recorded"),
    ]


def test_a_person_is_forgotten_by_key() -> None:
    """The memberships go, and so do the name, number and address elsewhere; a namesake with another key stays."""
    forgotten = forget(REGISTER, "p-1")
    opener = attrs.evolve(STAND_IN, on_behalf_of=Principal(title="Ketua KIM"))
    assert forgotten.records == (
        NAMESAKE,
        OTHER,
        attrs.evolve(MEETING, people=(opener,)),
        attrs.evolve(GROUP, channels=GROUP.channels[1:]),
        attrs.evolve(HOAX, claim=Claim(text="Klaim")),
    )
    recorded = [finding for finding in find_person(REGISTER, "p-1") if finding.code == "person_recorded"]
    assert forgotten.stood == tuple(recorded)
    assert [finding.index for finding in forgotten.stood] == [0, 1, 3, 5, 5, 6, 7]


def test_texts_that_hold_the_name_are_named_for_somebody_to_read() -> None:
    """They stay, for no program can edit them; each is said, with its place in the records that are left."""
    forgotten = forget(REGISTER, "p-1")
    assert summary(forgotten.still_named) == [
        ("m-3", "/name", "person_in_text"),
        ("s-1", "/outcomes/0", "person_in_text"),
    ]
    assert [finding.index for finding in forgotten.still_named] == [0, 2]
    assert {finding.severity for finding in forgotten.still_named} == {Severity.WARNING}


def test_a_name_means_all_who_bear_it() -> None:
    """By name, both namesakes go, with all memberships of their keys, however the name is written."""
    for name in ("Siti Rekaan", " siti   REKAAN"):
        assert [record.id for record in forget(REGISTER, name).records] == ["m-5", "s-1", "kim-1", "i-1"]
    assert summary(find_person((KEYLESS, MEETING), "Siti Rekaan"))[:3] == ELSEWHERE


def test_a_degree_is_no_part_of_a_name() -> None:
    """Who is named with a title or a degree is the one who is named without; what follows a name is not."""
    one = attrs.evolve(MEETING, people=(attrs.evolve(SPEAKER, name="Siti Rekaan, S.Kom."),), outcomes=())
    assert forget([one], "Siti Rekaan").records == (attrs.evolve(one, people=()),)
    assert forget([one], "Hj. Siti Rekaan").still_named == ()
    one = attrs.evolve(one, people=(attrs.evolve(SPEAKER, name="Siti Rekaan, ketua"),))
    forgotten = forget([one], "Siti Rekaan")
    assert (forgotten.records, forgotten.stood) == ((one,), ())
    assert summary(forgotten.still_named) == [("s-1", "/people/0/name", "person_in_text")]


def test_part_of_a_word_is_not_a_name() -> None:
    """Only whole words are a name in a text."""
    one = attrs.evolve(MEETING, people=(), outcomes=("Anita hadir.",))
    assert find_person([one], "Ani") == ()
    assert summary(find_person([one], "Anita")) == [("s-1", "/outcomes/0", "person_in_text")]


def test_addresses_ids_and_unknown_members_are_texts_too() -> None:
    """A name in the address of a source, in an id, or in members that no field declares is found."""
    office = Institution(
        id="dinas-siti-rekaan",
        name="Dinas",
        kind=Term(value=InstitutionKind.KOMINFO),
        sources=(Source(url=Url("https://berita.example/siti-rekaan-hadir")),),
    )
    kept = from_dict({**to_dict(GROUP), "ketua": "Siti Rekaan"}, unknown=Unknown.KEEP)
    assert summary(find_person([office, kept], "Siti Rekaan")) == [
        ("dinas-siti-rekaan", "/id", "person_in_text"),
        ("dinas-siti-rekaan", "/sources/0/url", "person_in_text"),
        ("kim-1", "", "person_in_text"),
    ]
    assert forget([kept], "Siti Rekaan").records == (kept,)


def test_what_refers_to_a_membership_that_went_goes_too() -> None:
    """A reference to a forgotten membership leads nowhere, so it is taken out and said."""
    one = attrs.evolve(MEETING, people=(), outcomes=(), groups=(Ref(id="m-1"),))
    forgotten = forget([one, CHAIR], "p-1")
    assert forgotten.records == (attrs.evolve(one, groups=()),)
    assert summary(forgotten.stood) == [("s-1", "/groups/0", "withheld_reference"), ("m-1", "", "person_recorded")]


@given(
    st.lists(st.sets(st.integers(0, 9), min_size=1), max_size=9), st.lists(st.integers(0, 9), min_size=9, max_size=9)
)
def test_no_reference_leads_to_what_went(named: list[set[int]], groups: list[int]) -> None:
    """Memberships go with what they belong to, along any chain, and lists lose exactly those that went."""
    first = attrs.evolve(CHAIR, id="r-0")
    members = [attrs.evolve(OTHER, id=f"r-{k}", group=Ref(id=f"r-{group}")) for k, group in enumerate(groups, 1)]
    lists = [session_of(f"s-{k}", ids) for k, ids in enumerate(named)]
    gone = {0}
    for _ in groups:
        gone |= {k for k, group in enumerate(groups, 1) if group in gone}
    left = [one for k, one in enumerate(members, 1) if k not in gone]
    cut = [session_of(one.id, ids - gone) for one, ids in zip(lists, named, strict=True)]
    assert forget([*lists, *members, first], "p-1").records == (*cut, *left)


def session_of(record_id: str, groups: set[int]) -> Session:
    """Return a session that names these records in a list."""
    listed = tuple(Ref(id=f"r-{k}") for k in sorted(groups))
    return attrs.evolve(MEETING, id=record_id, people=(), outcomes=(), groups=listed)


@pytest.mark.parametrize("title", ["Ny.", "Nyonya", "Ibu", "BU", "Hj. Ibu"])
def test_a_wife_is_not_forgotten_with_her_husband(title: str) -> None:
    """A membership that has the title of a wife before the name stays and is named, unless it was asked for so."""
    wife = attrs.evolve(KEYLESS, name=f"{title} Budi Rekaan")
    for member, person in ((wife, "p-9"), (attrs.evolve(wife, person="p-8"), "Budi Rekaan")):
        husband = attrs.evolve(OTHER, person="p-9")
        forgotten = forget([member, husband], person)
        assert forgotten.records == (member,)
        assert summary(forgotten.still_named) == [("m-4", "/name", "person_in_text")]
    assert forget([wife], f"{title} Budi Rekaan").records == ()


@pytest.mark.parametrize("person", [None, 7, b"Siti", ["Siti"]])
def test_a_person_is_a_text(person: Any) -> None:  # noqa: ANN401 - no text
    """Anything else is refused in words, and not said."""
    for search in (find_person, forget):
        with pytest.raises(TypeError, match=r"a person is named by a key or a name, a str, not [a-zA-Z]+$"):
            search(REGISTER, person)


@pytest.mark.parametrize("nobody", ["", " ", "p-9", "Nama Lain", "---"])
def test_who_is_not_there_is_not_found(nobody: str) -> None:
    """Nothing is found of nobody, and nothing changes."""
    forgotten = forget(REGISTER, nobody)
    assert find_person(REGISTER, nobody) == forgotten.stood == forgotten.still_named == ()
    assert forgotten.records == REGISTER


@at_most(50)
@given(st.lists(records(), max_size=3), st.data())
def test_who_was_forgotten_is_not_recorded_any_more(drawn: list[Record], data: st.DataObject) -> None:
    """After forgetting, the person is recorded nowhere; what is left reads back; nothing names the person."""
    members = [record for record in drawn if isinstance(record, Member)]
    told = [text for one in members for text in (one.name, one.person)]
    names = list(filter(None, told)) or ["Siti"]
    person = data.draw(st.sampled_from(names))
    forgotten = forget(drawn, person)
    assert forget(forgotten.records, person).stood == ()
    assert all(from_dict(to_dict(one), type(one), unknown=Unknown.KEEP) == one for one in forgotten.records)
    assert len(forgotten.records) <= len(drawn) - any(one.name == person for one in members)


def test_findings_do_not_say_who() -> None:
    """What is found can be logged: neither message nor representation holds the name or the number."""
    forgotten = forget(REGISTER, "p-1")
    found = (*find_person(REGISTER, "p-1"), *forgotten.stood, *forgotten.still_named)
    said = repr(found) + "".join(one.message(locale) for one in found for locale in ("id", "en"))
    assert "siti" not in said.casefold()
    assert PHONE not in said
