"""Promises of `forget` on what is sure and what is likely: nobody else is taken out, and nothing floods."""

import sys
import time
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Group, InformationItem, Institution, Member, Session
from kimcore.canonical import canonical_text
from kimcore.codes import Email, Phone
from kimcore.findings import MOST_FINDINGS
from kimcore.privacy import find_person, forget
from kimcore.privacy.contacts import Contacts
from kimcore.privacy.hints import Hints
from kimcore.privacy.spellings import words_of
from kimcore.privacy.titles import comparable_name, usual_words
from kimcore.privacy.traces import Pieces, Traces
from kimcore.records import Account, Channel, Person, Record, Ref, Term
from kimcore.vocabularies import ChannelKind, InformationKind, InstitutionKind, Office, PersonRole, SessionStatus

# What is sure, and what is only likely


SITI: Final = Member(
    id="m-1",
    group=Ref(id="kim-1"),
    name="Siti Rekaan",
    office=Term(value=Office.CHAIR),
    person="orang-1",
    phone=Phone("+6281200000001"),
    email=Email("Siti.R@kim.example"),
)
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)
OFFICE: Final = Institution(id="dinas", name="Dinas", kind=Term(value=InstitutionKind.KOMINFO))
TIPS: Final = InformationItem(id="i-1", kind=Term(value=InformationKind.HOW_TO_VOTE), title="Cara melapor")
CLUB: Final = Group(id="kim-1", name="KIM Contoh")
OTHER: Final = Member(id="m-2", group=Ref(id="kim-1"), name="Budi", office=Term(value=Office.CHAIR), person="orang-2")


def after(record: Record, member: Member = SITI) -> tuple[Record, list[str]]:
    """Return what is left of a record when a member is forgotten, and the pointers that are still named."""
    forgotten = forget([member, record], str(member.person))
    (left,) = forgotten.records
    return left, [finding.pointer for finding in forgotten.still_named]


def channel(value: str, kind: ChannelKind = ChannelKind.INSTAGRAM) -> Channel:
    """Return a channel that is said to be public."""
    return Channel(kind=kind, value=value, public=True)


@pytest.mark.parametrize(
    "name",
    [
        *("SITI REKAAN", "siti_rekaan", "Siti\u00a0Rekaan", "Si\u00adti Rekaan", "Siti%20Rekaan", "Siti R\u00e9kaan"),
        *("Mbah Siti Rekaan", "Hj. Siti Rekaan, S.Pd.", "Drs. Siti Rekaan", "Siti Rekaan S.Pd., M.Si", "Rekaan, Siti"),
        *("Siti Rekaan, S. Pd.", "Rekaan, Hj. Siti, SE, MM", "Prof.Dr.Siti Rekaan,Ph.D", "(Siti Rekaan)"),
    ],
)
def test_a_name_is_one_name_in_any_spelling(name: str) -> None:
    """A field for a person's name that holds it and nothing else is taken out, with titles and degrees."""
    meeting = attrs.evolve(MEETING, people=(Person(name=name, role=PersonRole.SPEAKER),))
    assert after(meeting) == (MEETING, [])


@pytest.mark.parametrize(
    "name",
    [
        *("Rekaan Siti", "Siti Rekaan SE", "S. Rekaan", "Siti R.", "sitirekaan", "SR", "S.R.", "Siti Rekaan, ketua"),
        *("Siti Rekaan dan Budi", "Ibu Siti Rekaan", "Ny. Siti Rekaan", "NYONYA Siti Rekaan", "Rekaan, Bu Siti"),
    ],
)
def test_what_can_be_another_name_is_only_said(name: str) -> None:
    """Another order without a comma, initials, words run together: somebody has to read it."""
    meeting = attrs.evolve(MEETING, people=(Person(name=name, role=PersonRole.SPEAKER),))
    assert after(meeting) == (meeting, ["/people/0/name"])


@pytest.mark.parametrize(
    "name", ["Siti", "Siti Nur Rekaan", "Sitirah Rekaan", "Rekaan", "Budi Rekaan", "A. Rekaan", "RS"]
)
def test_another_name_is_not_touched(name: str) -> None:
    """A name that shares words with the person's, or begins like it, is somebody else's."""
    meeting = attrs.evolve(MEETING, people=(Person(name=name, role=PersonRole.SPEAKER),))
    assert after(meeting) == (meeting, [])


@pytest.mark.parametrize(
    "gone",
    [
        channel("+6281200000001", ChannelKind.WHATSAPP),
        channel("https://wa.me/6281200000001", ChannelKind.WEBSITE),
        channel("siti.r@KIM.example", ChannelKind.EMAIL),
        channel("0812-0000-0001"),
        channel("HP/WA (0812) 0000 0001"),
        channel("surel: siti.r@kim.example"),
        channel("Siti Rekaan"),
        channel("@siti.rekaan"),
    ],
    ids=lambda one: one.value,
)
def test_a_channel_that_is_the_person_goes(gone: Channel) -> None:
    """A channel goes that is a number, an address or the name of the person, whatever it says of being public."""
    club = attrs.evolve(CLUB, channels=(gone, channel("@kimcontoh")))
    assert after(club) == (attrs.evolve(CLUB, channels=(channel("@kimcontoh"),)), [])


@pytest.mark.parametrize(
    "kept", ["@sitirekaan", "siti.r@kim.example.id", "0812-0000-0001 / 0812-0000-0002", "+81200000001"]
)
def test_a_channel_that_may_be_the_person_is_said(kept: str) -> None:
    """A handle, a longer address, two numbers and a number of another country stay, and are named."""
    club = attrs.evolve(CLUB, channels=(channel(kept),))
    assert after(club) == (club, ["/channels/0/value"])


def test_a_hotline_or_an_account_that_is_the_number_goes() -> None:
    """They are not tagged as personal, and are the person's all the same; with the name alone they are only said."""
    tips = attrs.evolve(TIPS, hotline="0812 0000 0001 (WA)")
    assert after(tips) == (TIPS, [])
    account = Account(platform=ChannelKind.WHATSAPP, handle="wa.me/6281200000001")
    assert after(attrs.evolve(OFFICE, accounts=(account,))) == (OFFICE, [])
    for hotline in ("Siti Rekaan", "Siti Rekaan 0812 0000 0001", "112 atau 0812-0000-0001"):
        tips = attrs.evolve(TIPS, hotline=hotline)
        assert after(tips) == (tips, ["/hotline"])


def test_what_others_need_is_only_said() -> None:
    """An id, a printed reference, a remark and another member's number stay, and are named."""
    other = Member(
        id="siti-rekaan-2",
        group=Ref(name="Siti Rekaan"),
        name="Budi",
        office=Term(printed="x"),
        phone=SITI.phone,
    )
    other = attrs.evolve(other, remarks=("Siti Rekaan",))
    assert after(other) == (other, ["/id", "/remarks/0", "/phone", "/group/name"])


# Short names, keys and numbers


def is_said(text: str, **known: Any) -> bool:  # noqa: ANN401 - fields of a member
    """Whether a remark is said to name a member of whom these things are known."""
    return after(attrs.evolve(CLUB, remarks=(text,)), attrs.evolve(SITI, **known))[1] == ["/remarks/0"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Siti", "Kunci ada pada Ibu Siti.", True),
        ("Siti", "@siti_99", True),
        ("Siti", "Sitinjak dan Pasiti", False),
        ("Ibu Siti", "Siti hadir", True),
        ("Li", "Li hadir", False),
        ("Li Na", "@lina", True),
        ("Li Na", "disiplin, Lina-Lina, kelinahan", True),
        ("Li Na", "disiplinari", False),
        ("Ali Man", "Kalimantan Selatan", False),
        ("Ali Mansyur", "@kimalimansyur", True),
        ("A", "a. satu", False),
        ("Rekaan 1", "Rekaan 12", False),
        ("Rekaan 12", "Rekaan 1", False),
        ("Budi Karya Bakti Jaya Abadi Sentosa Raya", "Budi Karya Bakti Jaya Abadi Sentosa Raya", True),
        ("Siti Rekaan SE MM", "Siti Rekaan hadir", True),
        ("Siti Hasanah", "Budi, S.H. dan S. H. Rahman", False),
        ("Ma'ruf Amin", "Bapak Ma\u2019ruf Amin, Maruf Amin", True),
        ("Siti", "Siti's toko", True),
        ("Siti", "kata 'Siti'", True),
        ("Siti Rekaan", "Kunci ada pada Ibu Siti.", True),
        ("Siti Rekaan", "Hj. Siti menutup, lalu", True),
        ("Siti Rekaan", "kepada Bu Rekaan, Budi", True),
        ("Siti Rekaan", "Ibu Siti. Budi pulang.", True),
        ("Siti Rekaan", "Ibu Siti Aminah hadir", False),
        ("Siti Rekaan", "Siti hadir", False),
        ("Siti Rekaan", "IBU SITI HADIR", True),
        ("Siti Rekaan", "Ibu Siti Berkata", False),
        ("Siti Rekaan", "Mbah Siti, Bunda Aminah", True),
        ("Siti Rekaan", "Kak Rekaan hadir", True),
        ("Siti Rekaan", "Ibu S\u00edti hadir", True),
        ("Siti Rekaan", "Ibu Si\u00adti hadir", True),
        ("Siti Rekaan", "Ibu S\u0456ti hadir", True),
        ("Siti Rekaan", "Ibu%20Siti%20hadir", True),
        ("Siti Rekaan", "Ibu S\u00edti Aminah hadir", False),
        ("Siti Nur Rekaan", "Siti Rekaan hadir", True),
        ("Siti Nur Rekaan", "Rekaan, Siti dan Budi", True),
        ("Siti Nur Rekaan", "S. Rekaan hadir", True),
        ("Siti Nur Rekaan", "Siti hadir, Rekaan pulang", False),
        ("Siti Nur Rekaan", "Nur hadir", False),
        ("Ibu Haji", "Ibu Haji hadir", True),
        ("\U0001f600", "\U0001f600", False),
    ],
)
def test_a_short_name_is_looked_for_with_care(name: str, text: str, expected: bool) -> None:  # noqa: FBT001 - a column
    """One word is found as a whole word, fewer than three letters not within a text, eight letters in any run."""
    assert is_said(text, name=name) is expected


@pytest.mark.parametrize(
    "members",
    [
        {"Siti Rekaan": True},
        {"nama": ["x", {"n": "Siti Rekaan"}]},
        {"first": "Siti", "last": "Rekaan"},
        {"nama_belakang": "Rekaan", "nama_depan": "Siti"},
        {"hp": 6281200000001},
        {"hp": "0812-0000-0001"},
        {"json": '{"nama":"Siti\\u0020Rekaan"}'},
        {"json": '["\\"Siti\\" Rekaan"]'},
        {"surel": "SITI.R@kim.example"},
        {"orang-1": None},
    ],
    ids=str,
)
def test_members_that_no_field_declares_are_looked_through(members: dict[str, object]) -> None:
    """Their names, texts and numbers count, at any depth, and a name that two of them share; the object is named."""
    club = attrs.evolve(CLUB, channels=(attrs.evolve(channel("@kim"), kept=canonical_text(members)),))  # type: ignore[call-arg] # checkers are not told of `kept`
    assert after(club) == (club, ["/channels/0"])
    other = attrs.evolve(CLUB, kept=canonical_text({"nama": "Budi", "jumlah": 62, "aktif": True, "catatan": None}))  # type: ignore[call-arg] # checkers are not told of `kept`
    assert after(other) == (other, [])


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("orang-1", "lihat ORANG-1.", True),
        ("orang-1", "https://kim.example/orang-1/foto", True),
        ("orang-1", "40 orang, 1 di antaranya", False),
        ("orang-1", "orang-12", False),
        ("orang-1", "seorang-1", False),
        ("p-1", "kunci p-1", True),
        ("p-1", "lampiran p 1", False),
        ("p1", "lampiran p1", False),
        ("1-2", "Tanggal 1-2-2023", False),
        ("173455", "NIB 173455", True),
        ("17", "17 orang", False),
    ],
)
def test_a_key_is_looked_for_as_it_is_written(key: str, text: str, expected: bool) -> None:  # noqa: FBT001 - a column
    """No letter or digit stands beside it; one that is short says nothing within a text."""
    assert is_said(text, person=key) is expected


def test_a_short_key_is_said_where_it_stands_alone() -> None:
    """Of an id or a personal field it can be all that is there; elsewhere it would be in every number."""
    club = attrs.evolve(CLUB, guided_by=Ref(id="17"), address="17", topics=("17",))
    assert after(club, attrs.evolve(SITI, person="17")) == (club, ["/address", "/guided_by/id"])


@pytest.mark.parametrize(
    ("phone", "text", "is_all"),
    [
        ("+6281200000001", "0062 812 0000 0001", True),
        ("+6281200000001", "+62 (0)812-0000-0001", True),
        ("+6281200000001", "81200000001", True),
        ("+6281200000001", "+81 200000001", False),
        ("+6281200000001", "0812 0000 00011", False),
        ("+6281200000001", "", False),
        ("+62511471234", "(0511) 471234", True),
        ("+12025550123", "+1 (202) 555-0123", True),
        ("+12025550123", "001 202 555 0123", True),
        ("+12025550123", "12025550123", True),
        ("+12025550123", "0202 555 0123", False),
    ],
)
def test_a_number_is_one_number_in_any_spelling(phone: str, text: str, is_all: bool) -> None:  # noqa: FBT001 - a column
    """With +62, with 0, with both, with neither; a number from abroad has its country code."""
    assert Contacts.of([Phone(phone)]).holds(text) is is_all


# How much is found, how much work it is, and what is said


def test_no_more_is_said_than_anybody_reads() -> None:
    """At most 10,000 findings of each kind are kept, and the last says how many more there are."""
    clubs = [attrs.evolve(CLUB, id=f"kim-{n}", remarks=("Siti Rekaan",)) for n in range(MOST_FINDINGS + 2)]
    found = find_person(clubs, "Siti Rekaan")
    assert len(found) == MOST_FINDINGS
    assert found[-1].params == {"count": 3}
    assert forget(clubs, "Siti Rekaan").still_named == found
    members = [attrs.evolve(SITI, id=f"m-{n}") for n in range(MOST_FINDINGS + 1)]
    forgotten = forget(members, "orang-1")
    assert (forgotten.records, len(forgotten.stood)) == ((), MOST_FINDINGS)


def lines_for(work: Callable[[], object]) -> int:
    """Return how many lines of kimcore some work runs through."""
    count, before = 0, sys.gettrace()

    def add(frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 - as sys.settrace has it
        nonlocal count
        count += event == "line"
        return add if "kimcore" in frame.f_code.co_filename else None

    sys.settrace(add)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


HOSTILE: Final[Mapping[str, Callable[[int], list[Record]]]] = {
    "memberships": lambda n: [attrs.evolve(SITI, id=f"m-{k}") for k in range(n)],
    "names of one key": lambda n: [
        record
        for k in range(n)
        for record in (
            attrs.evolve(SITI, id=f"m-{k}", name=f"Siti {spelt(k)} Rekaan"),
            attrs.evolve(CLUB, id=f"kim-{k}", remarks=("Siti dan Rekaan hadir, siti-aaaq-rekaa ya",)),
        )
    ],
    "namesakes": lambda n: [
        attrs.evolve(SITI, id=f"m-{k}", person=f"orang-{k}", phone=Phone(f"+62812{k:08}")) for k in range(n)
    ],
    "long texts": lambda n: [SITI, attrs.evolve(CLUB, remarks=(("Siti-%25-&amp;" * n)[: n * 10] + "x",))],
    "a chain of references and a list of them": lambda n: [
        attrs.evolve(MEETING, groups=tuple(Ref(id=f"m-{k}") for k in range(n))),
        attrs.evolve(SITI, id="m-0"),
        *(attrs.evolve(OTHER, id=f"m-{k}", group=Ref(id=f"m-{k - 1}")) for k in range(1, n)),
    ],
    "records": lambda n: [SITI, *(attrs.evolve(CLUB, id=f"kim-{k}", address="Siti 7") for k in range(n))],
}


def spelt(number: int) -> str:
    """Return a word of three letters for a number."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(3)) + "q"


@pytest.mark.parametrize("person", ["orang-1", "Siti Rekaan"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_the_work_grows_with_the_records_and_their_texts(kind: str, person: str) -> None:
    """Twice as many records, names or characters take twice the work, and not four times."""
    some, more = HOSTILE[kind](60), HOSTILE[kind](120)
    find_person(some, person)
    assert lines_for(lambda: find_person(more, person)) < 2.6 * lines_for(lambda: find_person(some, person))


@pytest.mark.parametrize(
    "text", ["%25" * 40, "&amp;" * 40, "\\" * 80, "\\u0041" * 30, "a, " * 40, "S.Pd. " * 40, "0" * 99]
)
def test_the_work_grows_with_the_length_of_a_text(text: str) -> None:
    """A text that repeats what is undone or left out takes as much work for each character as another."""

    def work(times: int) -> int:
        return lines_for(lambda: (comparable_name(text * times), Contacts().holds(text * times)))

    assert work(8) < 2.6 * work(4)


NUMBERS: Final = Contacts.of([Phone("+6281200000001"), Email("siti.r@kim.example")])
TRACES: Final = Traces.of(["Siti Rekaan"], ["orang-1"], NUMBERS)
HINTS: Final = Hints.of(["Siti Rekaan"], ["orang-1"])
REPEATED: Final = (*map(chr, range(32, 127)), *("\u00ad", "\u0301", "\\u", "%2", "&a", "a,", "+6", "Ibu ", "S.Pd "))


def seconds_for(repeated: str, before: str, length: int) -> float:
    """Return how long a text of repeated signs takes to be compared and searched, at best."""
    text, best = before + (repeated * length)[:length], float("inf")
    for _ in range(2):
        began = time.process_time()
        assert not TRACES.stand_in(text)
        assert not HINTS.stand_in(text, as_field=True)
        assert not NUMBERS.holds(text)
        assert comparable_name(text)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("before", ["x", "0"])
@pytest.mark.parametrize("repeated", REPEATED)
def test_no_sign_takes_longer_the_more_of_it_there_is(repeated: str, before: str) -> None:
    """Eight times as many of any sign take far less than 64 times the time to be searched, by whatever pattern."""
    assert any(seconds_for(repeated, before, 16_000) < 24 * seconds_for(repeated, before, 2_000) for _ in range(5))


@given(st.one_of(st.text(), st.text(alphabet="%25&amp;#x0;\\uD83,.'- ")))
def test_any_text_can_be_looked_at(text: str) -> None:
    """Whatever stands in a text or is given as a name, it is compared and searched."""
    assert comparable_name(text) == comparable_name(text.upper()) or not text.isascii()
    assert set(usual_words(text)) <= set(words_of(text))
    assert not Contacts().holds(text)
    assert find_person([attrs.evolve(CLUB, address="x")], text) == () or words_of(text)


@given(st.lists(st.text(alphabet="ab ", min_size=3, max_size=6), max_size=4), st.text(alphabet="ab ", max_size=30))
def test_pieces_are_found_as_one_by_one(pieces: list[str], text: str) -> None:
    """Looking for many pieces at once finds exactly those that stand in the text."""
    found = {text[start:end] for start, end in Pieces(pieces, least=3).places_in(text)}
    assert found == {piece for piece in pieces if piece in text}
