"""Promises of contacts in texts: what is somebody's own is found by `check` and leaves in nothing that others read."""

import functools
import json as stdlib_json
import sys
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spelt import PHONES, Somebody, digits_of

from kimcore import Audience, Group, InformationItem, Institution, Member, Session, check, codes, dates, to_dict
from kimcore.codes import DomainName, Email, Phone, Url
from kimcore.fields import Declared, FieldPlan, plan_of
from kimcore.fields.kinds import BooleanKind, ItemsKind, Kind, TermKind, TextKind, TextValueKind
from kimcore.fields.planning import ObjectKind
from kimcore.formats import READERS
from kimcore.privacy import redact, visible
from kimcore.privacy.written_contacts import contacts_in
from kimcore.records import (
    RECORDS,
    Account,
    Attachment,
    Channel,
    Claim,
    LegalGround,
    OfficialDocument,
    Record,
    Ref,
    Source,
    Term,
    Venue,
)
from kimcore.rules.contacts import contacts_in_texts
from kimcore.testing.consistency import consistent
from kimcore.vocabularies import (
    Capacity,
    ChannelKind,
    DocumentKind,
    Ground,
    InformationKind,
    InstitutionKind,
    Office,
    SessionStatus,
)

OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
SITI: Final = Somebody()
NUMBER: Final = "6281276543210"
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)
NOTICE: Final = InformationItem(id="i-1", kind=Term(value=InformationKind.HOW_TO_VOTE), title="Cara memilih")
CLUB: Final = Group(id="g-1", name="KIM Contoh")
BUREAU: Final = Institution(id="o-1", name="Dinas", kind=Term(value=InstitutionKind.KOMINFO))


def names_in(text: str) -> set[str]:
    """Return all that the contacts of a text can be meant for."""
    return set().union(*contacts_in(text))


def told(text: str) -> Session:
    """Return a session with a text among its outcomes."""
    return attrs.evolve(MEETING, outcomes=(text, "Warga paham."))


# What is found


AROUND: Final = (
    "{}",
    "Hubungi Siti ({}) ya.",
    "Kata Siti: {}, benar",
    "Ada 12 orang, {} / 0811 1111 1111.",
    "1. {}\n2. Budi",
)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("spell", PHONES.values(), ids=list(PHONES))
def test_a_mobile_number_is_found_in_every_spelling(spell: Any, around: str) -> None:  # noqa: ANN401 - a method of a text
    """With signs of any kind between its digits, in links and with labels: it is the number from +62 on."""
    assert NUMBER in names_in(around.format(spell(*digits_of(SITI))))


@pytest.mark.parametrize(
    "text",
    [
        "０８１２７６５４３２１０",  # noqa: RUF001 - full width
        "٠٨١٢٧٦٥٤٣٢١٠",
        "⓪⑧①②⑦⑥⑤④③②①⓪",
        "0️⃣8️⃣1️⃣2️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣1️⃣0️⃣",
        "O8I2-7654-32lO",
        "08 12 76 54 32 10",
        "0 8 1 2 7 6 5 4 3 2 1 0",
        "0.8.1.2.7.6.5.4.3.2.1.0",
        "08-12-76-54-32-10",
        "0812/76543210",
        "0812, 7654, 3210",
        "0812  -  7654 ... 3210",
        "(0812)-(7654)-(3210)",
        "0812 7654 tiga dua satu nol",
        "0812 7654\n3210",
        "0812_7654_3210",
        "(0812) 7654.3210",
        "+62-812.7654.3210",
        "62 (0) 812 7654 3210",
        "62.812.7654.3210",
        "812-7654-3210",
        "081276543210@pos.example",
        "nol delapan satu dua tujuh enam lima empat tiga dua satu nol",
        "Nol-delapan-satu-dua, tujuh enam lima empat, tiga dua satu kosong",
        "nol delapan satu dua tujuh puluh enam lima empat tiga dua satu nol",
        "kosong lapan dua belas tujuh enam lima empat tiga dua satu nol".replace("lapan dua belas", "8 satu dua"),
        "https://kim.example/daftar?hp=081276543210&x=1",
        "wa.me/+62 812-7654-3210?text=halo",
        "whatsapp://send?text=a&phone=6281276543210",
        "https://t.me/+6281276543210",
        "kim.id 081276543210",
        "Rp 5.000.000 ke 081276543210",
        "rekening 1234567890 0812 7654 3210",
    ],
)
def test_a_mobile_number_is_found_however_it_is_disguised(text: str) -> None:
    """Digits of other scripts, letters for digits, words, lines and what stands beside it hide no number."""
    assert NUMBER in names_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(0518) 71234", "6251871234"),
        ("0518-71234", "6251871234"),
        ("0511 330 1234", "625113301234"),
        ("0511 3301234", "625113301234"),
        ("05113301234", "625113301234"),
        ("+62 511 3301234", "625113301234"),
        ("Telp. 051833012", "6251833012"),
        ("telepon: 330-1234", "local 3301234"),
        ("Telp 71234", "local 71234"),
        ("+60 12-345 6789", "60123456789"),
        ("0060123456789", "60123456789"),
        ("hubungi Siti di 8127654321", "628127654321"),
        ("telepon kantor, lalu HP 8127654321", "628127654321"),
        ("wa.me/message/ABC12", "wa.me/message/abc12"),
        ("https://wa.link/x1y2z3", "wa.link/x1y2z3"),
        ("t.me/+AbCdEf", "t.me/+abcdef"),
        ("siti.r@gmail.com", "siti.r@gmail.com"),
        ("mailto:SITI@Pos.Example.", "siti@pos.example"),
        ("siti＠pos.example", "siti@pos.example"),  # noqa: RUF001 - full width
        ("siti [at] pos [dot] example", "siti@pos.example"),
        ("siti(at)pos.example", "siti@pos.example"),
        ("siti @ pos.example", "siti@pos.example"),
        ("siti@@pos.example", "siti@pos.example"),
        ("siti @gmail.com", "siti@gmail.com"),
        ("siti at pos titik example", "siti@pos.example"),
        ("siti at gmail.com", "siti@gmail.com"),
        ("https://x.example/?e=siti%40pos.example", "siti@pos.example"),
    ],
)
def test_lines_addresses_and_links_are_found(text: str, name: str) -> None:
    """Phones on lines and from abroad, numbers behind a label, mail addresses and chat links are contacts, too."""
    assert name in names_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("110, 112 dan 119", "1500533", "telepon 1500-533", "hubungi 14045", "0800-1-123456", "0804 1 123456"),
        *("Rp 62.812.345.678", "62.812.345.678 rupiah", "Rp628.123.456.789,00", "628.123.456 suara", "62.812.765.432"),
        *("Selasa (29/08/2023) 09.00-12.00 WITA", "08-12-2023 09.00 WIB", "08/12/2023-09/12/2023", "2023-08-12 0900"),
        *("08-12-23 - 10-12-23", "08.15-10.00, 11.00-12.30", "08.15 - 10.00 - 12.00", "08.30 10.00 13.00 15.30 17.00"),
        *("SK Nomor 0812/3456/KPU/2023", "Nomor 141/0812-3456/2023", "Nomor 0812/3456/2023", "300.2.2-2430/2025"),
        *("NIB 0812010231234", "rekening BRI 0051-01-012345-53-1", "rek 0812345678", "NPWP 08.123.456.7-891.000"),
        *("62.08.12.2001, 62.08.12.2002", "62.08.12.2001 62.08.12.2002", "6208122001", "5.1.02.01.01.0081"),
        *("-3.440812, 115.98765", "115.0812345678", "+115.98765432", "+10.000.000 orang", "hub 2024-2025"),
        *("Meeting ID: 812 3456 7890 Passcode 123456", "NIP 19800812 200604 1 005", "WhatsApp Center", "No. HP 2024"),
        *("https://news.example/read/2023/08/29/102000982/-hoaks", "https://us02web.zoom.us/j/81234567890?pwd=1"),
        *("https://youtube.com/@kim.contoh", "ikuti @kimcontoh", "look at kpu.example", "rapat @ kantor", "a@b"),
        *("TPS 001, 002, 003, 004", "0, 8, 1, 2, 3, 4, 5, 6, 7, 8", "L: 48, P: 55", "kode pos 72211", "nol orang"),
        *("konsumsi 50 orang @ 25.000 disediakan desa", "50 kotak @ Rp25.000", "30@15.000", "3 kali @ 2.5 jam"),
        *("IG @kim.contoh", "Ikuti @diskominfo.contoh", "+31 +32 +33 +34", "+1,25 +2,50 +3,75", "0.812345678"),
        *("siswa.", "teknologi & inovasi", "t.me/kimcontoh", "Telp. 12", "hubungi 8.123.456.789 rupiah", ""),
    ],
)
def test_other_numbers_are_no_contact(text: str) -> None:
    """Public services, money, days, times, papers, accounts, codes, coordinates, votes and addresses are none."""
    assert list(contacts_in(text)) == []


def test_a_longer_text_is_no_more_than_as_much_longer_work() -> None:
    """Whatever a text repeats, each contact in it is found, and none twice as often."""
    for one in ("0812 7654 3210", "siti@pos.example", "wa.me/6281276543210", "WA 8127654321", "(0518) 71234"):
        few, many = (len(list(contacts_in(f"{one}; " * times))) for times in (10, 100))
        assert many == 10 * few > 0


PIECES: Final = st.sampled_from(
    [
        "0812",
        "62",
        "+",
        " ",
        "-",
        "(0518)",
        "71234",
        "@",
        "at",
        "pos",
        ".",
        "dot",
        "nol",
        "dua",
        "wa.me/",
        "rek",
        "WA ",
        "\n",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join))
def test_any_text_can_be_searched(text: str) -> None:
    """Whatever a text holds, each contact found in it can be meant for something, and a contact behind it is found."""
    assert all(contacts_in(text))
    assert "zulfa@pos.example" in names_in(f"{text}\n zulfa@pos.example")


# What is public


STATED: Final[tuple[Record, ...]] = (
    attrs.evolve(CLUB, channels=(Channel(kind=ChannelKind.WHATSAPP, value="+6281276543210", public=True),)),
    attrs.evolve(BUREAU, accounts=(Account(platform=ChannelKind.WHATSAPP, handle="0812-7654-3210"),)),
    attrs.evolve(NOTICE, hotline="0812 7654 3210 (WA)"),
    attrs.evolve(NOTICE, link=Url("https://wa.me/6281276543210")),
)


@pytest.mark.parametrize("stated", STATED, ids=["channel", "account", "hotline", "link"])
def test_what_is_made_to_be_known_stays(stated: Record) -> None:
    """A number that any record states as public is found by no rule and withheld from nobody."""
    one = told("Lapor ke +62 (812) 7654 3210.")
    for records in ([stated, one], [one, stated]):
        assert list(check(records, rules=[contacts_in_texts])) == []
        assert set(redact(records, Audience.PUBLIC).records) == set(records)


def test_a_private_channel_is_not_public() -> None:
    """A channel that is not marked as public is somebody's own, wherever the number stands."""
    private = attrs.evolve(CLUB, channels=(Channel(kind=ChannelKind.WHATSAPP, value="+6281276543210", public=False),))
    (finding,) = check([private, told("Lapor ke 0812 7654 3210.")], rules=[contacts_in_texts])
    assert (finding.record_id, finding.pointer, finding.code) == ("s-1", "/outcomes/0", "contact_in_text")


@pytest.mark.parametrize(
    ("records", "text"),
    [
        ([], "Surat ke info@kpu.go.id atau desa@mekar.desa.id."),
        ([attrs.evolve(BUREAU, domains=(DomainName("dinas.example"),))], "Surat ke siti@surat.dinas.example."),
        ([attrs.evolve(NOTICE, hotline="(0518) 71234")], "Telp. 71234 atau 0518-71234."),
        ([attrs.evolve(NOTICE, hotline="info@kim.example")], "Surat ke INFO [at] kim [dot] example."),
    ],
    ids=["official domain", "domain of an institution", "without area code", "address"],
)
def test_other_ways_to_write_what_is_public_stay(records: list[Record], text: str) -> None:
    """Addresses under official domains, and what is stated in another spelling, is public."""
    assert redact([*records, told(text)], Audience.PUBLIC).records[-1] == told(text)


@pytest.mark.parametrize(
    ("hotline", "text"),
    [
        ("0812 7654 3210", "0812 7654 3211"),
        ("0812-7654-3210", "0812-7654-9999"),
        ("62 812 7654 3210", "62 812 7654 1111"),
        ("0511 330 1234", "0511 330 9999"),
        ("info@gmail.com", "siti@gmail.com"),
        ("081276543210@gmail.com", "siti@gmail.com"),
        ("https://wa.me/message/ABC1", "https://wa.me/message/ABC12"),
    ],
)
def test_what_only_begins_or_ends_like_a_public_contact_is_none(hotline: str, text: str) -> None:
    """Another number of the same beginning, and another address at the same provider, is somebody's own."""
    records = [attrs.evolve(NOTICE, hotline=hotline), told(text)]
    assert redact(records, Audience.PUBLIC).records[1] == attrs.evolve(MEETING, outcomes=("Warga paham.",))
    assert [one.record_id for one in check(records, rules=[contacts_in_texts])] == ["s-1"]


@pytest.mark.parametrize("text", ["siti@kpu.go.id.pos.example", "siti@xgo.id", "siti@dinas.example"])
def test_a_look_alike_of_an_official_domain_is_none(text: str) -> None:
    """What only begins or ends like an official domain is not below it."""
    assert redact([told(text)], Audience.PUBLIC).records == (attrs.evolve(MEETING, outcomes=("Warga paham.",)),)


def test_the_contacts_of_one_withheld_are_public_nowhere() -> None:
    """The number of a minor that stands as a hotline, or an address under an official domain, is withheld in texts."""
    minor = Member(
        id="m-1",
        group=Ref(name="KIM"),
        name="Zulfa Rekaan",
        office=Term(value=Office.CHAIR),
        minor=True,
        phone=Phone("+6281276543210"),
        email=Email("zulfa@kpu.go.id"),
    )
    records = [minor, STATED[0], told("WA 0812-7654-3210"), attrs.evolve(told("zulfa@kpu.go.id"), id="s-2")]
    for audience in OUTSIDE:
        left = redact(records, audience).records[1:]
        assert left == tuple(attrs.evolve(MEETING, id=one, outcomes=("Warga paham.",)) for one in ("s-1", "s-2"))


def test_one_record_knows_what_it_states_itself() -> None:
    """`to_dict` shows what the record itself states as public, and withholds what only others do."""
    own = attrs.evolve(NOTICE, hotline="0812 7654 3210", summary="Tanya ke 0812-7654-3210.")
    assert visible(own, Audience.PUBLIC) == own
    other = attrs.evolve(own, hotline=None)
    assert redact([own, attrs.evolve(other, id="i-2")], Audience.PUBLIC).records[1].summary is not None  # type: ignore[attr-defined] # an item
    assert visible(other, Audience.PUBLIC) == NOTICE
    assert "summary" not in (to_dict(other, audience=Audience.PUBLIC) or {})


def test_what_a_record_names_in_a_database_is_public() -> None:
    """Of records that are looked up by id those that a record names say what is public, and no others."""
    one = attrs.evolve(told("Lapor ke 0812 7654 3210."), groups=(Ref(id="g-1"),))
    assert list(check([one], rules=[contacts_in_texts], known={"g-1": STATED[0]})) == []
    assert len(check([one], rules=[contacts_in_texts], known={"g-1": CLUB, "g-2": STATED[0]})) == 1


def test_a_record_of_an_id_that_is_used_twice_states_nothing_for_others() -> None:
    """For `check` only a record that its id leads to says what is public, but each does for itself."""
    stated = attrs.evolve(NOTICE, hotline="0812 7654 3210", summary="Tanya ke 0812-7654-3210.")
    found = check([stated, stated, told("0812 7654 3210")], rules=[contacts_in_texts])
    assert [(one.record_id, one.pointer) for one in found] == [("s-1", "/outcomes/0")]


# What goes


def reasons(records: list[Record]) -> list[tuple[str, str]]:
    """Return the pointers and codes of what the public does not get."""
    return [(one.pointer, one.code) for one in redact(records, Audience.PUBLIC).left_out]


TEXT: Final = "Zulfa: 0812-7654-3210"


@pytest.mark.parametrize(
    ("record", "left", "pointer"),
    [
        (
            attrs.evolve(MEETING, outcomes=("Satu", TEXT, "Dua")),
            attrs.evolve(MEETING, outcomes=("Satu", "Dua")),
            "/outcomes/1",
        ),
        (attrs.evolve(MEETING, theme=TEXT), MEETING, "/theme"),
        (
            attrs.evolve(MEETING, venues=(Venue(printed=TEXT), Venue(printed="Aula"))),
            attrs.evolve(MEETING, venues=(Venue(printed="Aula"),)),
            "/venues/0",
        ),
        (attrs.evolve(CLUB, name=TEXT), None, ""),
        (
            attrs.evolve(NOTICE, attachments=(Attachment(url=Url("https://kim.example"), alt_text=TEXT),)),
            attrs.evolve(NOTICE, attachments=(Attachment(url=Url("https://kim.example")),)),
            "/attachments/0/alt_text",
        ),
        (
            attrs.evolve(MEETING, sources=(Source(title="Berita", url=Url("https://wa.me/6281276543210")),)),
            attrs.evolve(MEETING, sources=(Source(title="Berita"),)),
            "/sources/0/url",
        ),
        (
            attrs.evolve(
                CLUB,
                decrees=(
                    OfficialDocument(kind=Term(value=DocumentKind.SK), number=codes.DocumentNumber("081276543210")),
                ),
            ),
            attrs.evolve(CLUB, decrees=(OfficialDocument(kind=Term(value=DocumentKind.SK)),)),
            "/decrees/0/number",
        ),
        (
            InformationItem(id="i-1", kind=Term(value=InformationKind.HOAX_ALERT), claim=Claim(text=TEXT)),
            None,
            "",
        ),
    ],
    ids=["item", "field", "part", "record", "alt text", "url", "number of a paper", "claim"],
)
def test_a_text_goes_with_its_reason(record: Record, left: Record | None, pointer: str) -> None:
    """One text of a list, an optional field, a part or a record of which it is required, and nothing else."""
    assert redact([record], Audience.PUBLIC).records == (() if left is None else (left,))
    assert reasons([record]) == [(pointer, "withheld_contact")]
    assert redact([record], Audience.INTERNAL).records == (record,)


def test_an_id_with_a_number_is_found_and_stays() -> None:
    """Other records refer to an id, so the office is told to change it, and nothing is taken out."""
    one = attrs.evolve(MEETING, id="wa-081276543210")
    assert [finding.pointer for finding in check([one], rules=[contacts_in_texts])] == ["/id"]
    assert redact([one], Audience.PUBLIC).records == (one,)


# Planted everywhere


class Place(NamedTuple):
    """A field of a text, and the way to the part that has it from a record: its fields."""

    way: tuple[str, ...]
    name: str


def item_of(kind: Kind) -> Kind:
    """Return the kind of what a field holds, or of each item of it."""
    return kind.item if isinstance(kind, ItemsKind) else kind


def places_in(declared: object, way: tuple[str, ...] = ()) -> Iterator[Place]:
    """Find every field for texts of any characters, at any depth."""
    for field in plan_of(declared).fields.values():
        kind = item_of(field.kind)
        if isinstance(kind, ObjectKind):
            yield from places_in(kind.declared, (*way, field.name))
        elif isinstance(kind, TextKind) and kind.limits.pattern is None and not is_for_contacts(declared, field):
            yield Place(way, field.name)


def is_for_contacts(declared: object, field: FieldPlan) -> bool:
    """Whether it is the task of a field to say how somebody is reached."""
    return (plan_of(declared).cls, field.name) in {
        (Channel, "value"),
        (Channel, "printed"),
        (Account, "handle"),
        (InformationItem, "hotline"),
    }


PLAIN: Final = {"Url": "https://kim.example", "Phone": "+6281100000000", "Email": "a@kim.example"}


def value_of(kind: Kind, place: Place | None, text: str) -> Any:  # noqa: ANN401, PLR0911 - of any kind, one return for each
    """Return a value of a kind; where a place is given, one that holds the text there."""
    match kind:
        case TextKind(limits=limits):
            plain = "orang" if limits.matches("orang") else "/theme"
            return text if place is not None else plain
        case TextValueKind(types=(first, *_)):
            return first.parse(PLAIN.get(first.__name__, "2024/2025" if first is dates.Period else "2024"))
        case BooleanKind():
            return True
        case TermKind(vocabulary=vocabulary):
            return next(iter(vocabulary))
        case ItemsKind(item=item):
            return (value_of(item, place, text),)
        case ObjectKind(declared=declared):
            return holding(declared, place or Place((), ""), text)
        case _:
            return 2024


SHOWN: Final = {
    "capacity": Capacity.OFFICIAL,
    "office": Term(value=Office.CHAIR),
    "public": True,
}
"""What lets others see a person, a membership and a channel."""


def holding(declared: object, place: Place, text: str) -> Any:  # noqa: ANN401 - an object of any class
    """Return an object of a class with the text at a place, what is required, and what shows it to others."""
    plan = plan_of(declared)
    step = (place.way or (place.name,))[0]
    wanted = [field for field in plan.fields.values() if field.required or field.name == step]
    wanted += [
        plan.fields[name] for name in plan.any_of[:1] if step not in plan.any_of and not plan.fields[name].required
    ]
    values = {}
    for field in wanted:
        below = Place(place.way[1:], place.name) if place.way else place
        values[field.name] = value_of(field.kind, below if field.name == step else None, text)
    values |= {name: one for name, one in SHOWN.items() if name in plan.fields and name != step}
    if plan.cls is Channel:
        values["kind"] = ChannelKind.INSTAGRAM
    if plan.cls is OfficialDocument and step != "kind":
        values["kind"] = Term(value=DocumentKind.SK)
    assert issubclass(plan.cls, Declared)
    return plan.cls(**consistent(plan.cls, values))


PLACES: Final = [(cls, place) for cls in RECORDS for place in places_in(cls)]
MARK: Final = "Zulfawati"
SPELLINGS: Final = (
    *(functools.partial(lambda spell: str(spell(*digits_of(SITI))), spell) for spell in PHONES.values()),
    *(
        functools.partial(str, text)
        for text in (
            "nol delapan satu dua tujuh enam lima empat tiga dua satu nol",
            "zulfa.r@pos.example",
            "zulfa [at] pos [dot] example",
            "https://wa.me/message/ZULFA1",
            "https://t.me/+ZulfaRekaan",
            "(0518) 71234",
            "0812 7654 32l0",
            "wa.me/6281276543210?text=halo",
        )
    ),
)
PLAIN_FORMATS: Final = [suffix for suffix in READERS if suffix != ".xlsx"]


def bytes_of(record: Record, audience: Audience) -> bytes:
    """Return what an audience gets of a record in every format whose bytes can be read."""
    written = [sys.modules[READERS[suffix].__module__].dumps([record], audience=audience) for suffix in PLAIN_FORMATS]
    return b"".join([*written, stdlib_json.dumps(to_dict(record, audience=audience), ensure_ascii=False).encode()])


def test_texts_without_a_contact_are_shown_where_the_table_opens_them() -> None:
    """Most places are open to others, so that what follows shows that the contact closes them."""
    opened = [one for one in PLACES if MARK.encode() in bytes_of(holding(*one, MARK), Audience.PARTNER)]
    assert len(opened) > len(PLACES) / 2


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
def test_no_text_with_a_contact_is_shown_to_others(cls: type[Record]) -> None:
    """Whichever text of any part holds a number, `check` finds it there, and no bytes for others hold the text."""
    for _, place in (one for one in PLACES if one[0] is cls):
        record = holding(cls, place, f"{MARK} 0812-7654-3210")
        (finding,) = check([record], rules=[contacts_in_texts])
        assert [step for step in finding.pointer.split("/")[1:] if step != "0"] == [*place.way, place.name]
        assert "7654" not in "".join((repr(record), repr(finding), str(finding), finding.message("id")))
        for audience in OUTSIDE:
            shown = bytes_of(record, audience)
            assert MARK.encode() not in shown, place
            assert b"7654" not in shown, place
            assert all("7654" not in f"{one!r}{one.message()}" for one in redact([record], audience).left_out)


@settings(max_examples=100)
@given(st.sampled_from(PLACES), st.sampled_from(SPELLINGS), st.sampled_from(["{}", "{} ya", "lihat: {}; terima kasih"]))
def test_no_spelling_of_a_contact_is_shown_to_others(one: tuple[type[Record], Place], spell: Any, around: str) -> None:  # noqa: ANN401 - as above
    """Whatever the spelling and wherever it stands, neither partners nor the public get the text."""
    record = holding(*one, f"{MARK} {around.format(f'WA {spell()}')}")
    for audience in OUTSIDE:
        assert MARK.encode() not in bytes_of(record, audience)


def test_what_the_office_alone_sees_is_searched_by_the_rule() -> None:
    """A remark, and the purpose of a consent, are found as well: a number has its own field there."""
    member = Member(
        id="m-1",
        group=Ref(id="g-1"),
        name="Zulfa Rekaan",
        office=Term(value=Office.CHAIR),
        remarks=("HP 0812 7654 3210",),
        ground=LegalGround(ground=Ground.PUBLIC_TASK, purpose=TEXT),
    )
    found = check([member], rules=[contacts_in_texts])
    assert [one.pointer for one in found] == ["/ground/purpose", "/remarks/0"]
