"""Promises of prints: they tell the public of nobody's home, and nobody outside the office of anybody by name."""

import json
from collections.abc import Callable
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_bounds import calls

from kimcore import Audience, Group, Session, from_dict, to_dict
from kimcore.dates import PartialDate
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import HONORIFIC, RECOGNISED
from kimcore.privacy import redact, visible
from kimcore.privacy.callings import calls_by_name, tells_of_home
from kimcore.privacy.prints import tells_of_few
from kimcore.privacy.titles import FAMILIAR, TITLES
from kimcore.records import HeadCount, Observation, Occasion, Places, Term, Venue
from kimcore.vocabularies import SessionKind, SessionStatus

OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)
HOME: Final = "Rumah Bapak Ketua RT 03"
NAMED: Final = "rumah Ibu Siti"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 orang di rumah Ibu Siti", "home and name"),
        ("Rumah Bapak Ketua RT 03", "home"),
        ("kediaman Pak X", "home and name"),
        ("kediaman H. Ahmad", "home and name"),
        ("rumah Siti", "home and name"),
        ("rumah warga", "home"),
        ("Rmh. Bu Hj. Siti", "home and name"),
        ("rumah-rumah warga", "home"),
        ("rumah", "home"),
        ("tempat tinggal ketua", "home"),
        ("Kost Melati", "home and name"),
        ("Halaman Pak Budi", "name"),
        ("di tempat bu siti", "name"),
        ("Warung Bpk. H. Drs. Budi", "name"),
        ("Ustadz Fulan", "name"),
        ("Sdr. Putri", "name"),
        ("Pak Agus", "name"),
        ('Pak "Siti"', "name"),
        ("Rumah Dinas Camat, lalu rumah Pak Camat", "home"),
        ("Rumah Dinas Guru (Ibu Siti)", "name"),
        ("Rumah Makan Ibu Siti", "name"),
        ("rumahnya", "home"),
        ("dirumah warga", "home"),
        ("kediamannya Pak Budi", "home and name"),
        ("rumah ke rumah warga", "home"),
        ("rumah warga Siti Rekaan", "home and name"),
        ("rumah baca Siti Rekaan", "name"),
        ("tuan rumah Siti Rekaan", "name"),
        ("rumah susun", "home"),
        ("rumah susun blok A lantai 2 no 5", "home and name"),
        ("Pak RT Slamet", "name"),
        ("Pak RT 03 Slamet", "name"),
        ("Bapak Ketua RT Slamet", "name"),
        ("Ketua RT Pak Slamet", "name"),
        ("Kepala Desa Ibu Siti", "name"),
        ("RT 03 Pak RT Slamet", "name"),
        ("Ibu Guru Ani", "name"),
        ("Pak Camat Budi Rekaan", "name"),
        ("Pak Plt. Lurah Budi", "name"),
        ("Pak Wage", "name"),
        ("Pak Minggu", "name"),
        ("Pak Gunung", "name"),
        ("Universitas dan dr. Budi", "name"),
    ],
)
def test_homes_and_people_called_by_name_are_known(text: str, told: str) -> None:
    """A house is a home unless a phrase says otherwise; a name behind it, or behind what people are called, is told."""
    for spelled in (text, text.upper(), text.lower(), f"Balai Desa dan {text}"):
        assert tells_of_home(spelled) == ("home" in told)
        assert calls_by_name(spelled) == ("name" in told)


@pytest.mark.parametrize(
    "text",
    [
        "Rumah Sakit Umum Daerah",
        "RSUD",
        "Rumah Dinas Bupati",
        "rumah jabatan",
        "Kediaman Resmi Gubernur",
        "Rumah Makan Sederhana",
        "Rumah Adat Banjar",
        "Rumah Aspirasi",
        "Rumah Pintar Pemilu",
        "KIM Contoh selaku tuan rumah",
        "dari rumah ke rumah",
        "20 ibu rumah tangga",
        "Perumahan Griya Rekaan",
        "30 ibu-ibu PKK",
        "Ibu-Ibu Pengajian",
        "bapak/ibu guru",
        "Bapak Camat",
        "Ibu Kepala Desa",
        "Pak",
        "Bu.",
        "Rumah Restorative Justice",
        "Rumah Kebangsaan",
        "Rumah Moderasi Beragama",
        "Rumah Duka",
        "Rumah Aman",
        "Rumah Desa Sehat",
        "Rumah UMKM",
        "Rumah KIM",
        "Rumah Bolon",
        "Rumah Tongkonan",
        "Rumah Limas",
        "Rumah Bupati",
        "Desa Rumah Tiga",
        "Rumah Sakit Ibu Kartini",
        "TK Ibu Pertiwi",
        "Ruang Ibu Menyusui",
        "Peringatan Hari Ibu Nasional",
        "Bunda PAUD Desa Rekaan",
        "Bapak Kapolsek",
        "Pak Danramil",
        "Bapak Camat membuka acara",
        "bapak, ibu-ibu",
        "Bapak dan Ibu hadirin",
        "12 ibu kader Mawar",
        "dua belas ibu kader Mawar",
        "12 ibu PKK Desa Rekaan",
        "Yth. Kepala Dinas",
        "1 Muharram 1445 H Masjid",
        "5 dr 20 hadir",
        "20 dr KIM Mekar",
        "RSUD dr. Soetomo",
        "Jl. Kiai Maja",
        "Jl. KH. Dewantara",
        "Universitas Prof. Dr. Hamka",
        "Tanjung Mas",
        "Desa Pak Bulu",
        "Kecamatan Ibu Utara",
        "Jalan Pak Kasih 5",
        "RT 03/RW 01",
        "Masjid An Nur",
        "Gedung H. Agus Salim",
        "Balai Desa Melati",
        "Selasa (29/08/23)",
        "",
    ],
)
def test_public_houses_are_no_homes(text: str) -> None:
    """Hospitals, official residences and restaurants are public; so are officials without a name, and places."""
    for spelled in (text, text.upper(), text.lower()):
        assert not tells_of_home(spelled)
        assert not calls_by_name(spelled)


NAMES: Final = ("Siti Rekaan", "Slamet", "Wage", "Minggu")
OFFICES: Final = ("RT", "RW 02", "Ketua RT", "Camat", "Guru", "Kepala Desa", "Plt. Lurah")
BEFORE_NAMES: Final = sorted(TITLES | FAMILIAR | meanings_of(HONORIFIC).keys())


@given(
    caller=st.sampled_from(BEFORE_NAMES).map(str.title),
    sign=st.sampled_from(["", ".", ",", ":", " “", " (", " -"]),
    office=st.sampled_from(["", *OFFICES]),
    name=st.sampled_from(NAMES),
)
def test_a_name_behind_what_people_are_called_by_is_known(caller: str, sign: str, office: str, name: str) -> None:
    """Whatever title stands before a name, and whatever sign and office between, somebody is called by name."""
    assert calls_by_name(f"{caller}{sign} {office} Slamet" if office else f"{caller}{sign} {name}")


@pytest.mark.parametrize("words", ["pak ", "pak rt ", "dr. ", "rumah warga ", "pak . . ", "2 ", "anak ", "tuan rumah "])
def test_twice_the_print_is_no_more_than_twice_the_work(words: str) -> None:
    """Titles, offices and homes in a row are each looked at as often as in a short print."""

    def work(length: int) -> int:
        text = (words * length)[:length]
        return calls(lambda: (calls_by_name(text), tells_of_home(text), tells_of_few(text)))

    work(10)
    assert work(4_000) <= 2.2 * work(2_000)


DISGUISES: Final[tuple[Callable[[str], str], ...]] = (
    "\u00ad".join,
    "\u200b".join,
    lambda text: text.translate(str.maketrans("aeopcyx", "аеорсух")),  # noqa: RUF001 - Cyrillic, as is the point
    lambda text: "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text),
    lambda text: "".join(f"{one}\u0301" if one.isalpha() else one for one in text),
    lambda text: "".join(f"%{ord(one):02X}" for one in text),
)


@given(st.sampled_from(DISGUISES), st.sampled_from([HOME, NAMED, "Pak RT Slamet", "40 orang, 2 difabel", "dua siswa"]))
def test_letters_that_only_look_alike_hide_nothing(disguise: Callable[[str], str], text: str) -> None:
    """Hidden characters, look-alikes, full width, marks and escapes change nothing of what a print tells."""
    for tells in (tells_of_home, calls_by_name, tells_of_few):
        assert tells(disguise(text)) == tells(text)


@pytest.mark.parametrize("number", ["1", "4", "2", "dua", "sepasang", "II", "seorang", "two"])
def test_few_of_any_word_for_whom_one_can_recognise_are_known(number: str) -> None:
    """A number of a few before any such word, with what is joined to it, is a count of a few; a larger one is not."""
    for word in meanings_of(RECOGNISED):
        for text in (f"{number} {word}", f"40 orang, {number} {word}nya", f"{word}: {number} {word}".upper()):
            assert tells_of_few(text), text
        assert not tells_of_few(f"5 {word}")


@pytest.mark.parametrize(
    "text",
    [
        "Hari Anak, 3 Juni 2023",
        "Hari Anak 3/6/2023",
        "Hari Anak 03-06-23",
        "Hari Anak 3-4 Juni 2023",
        "Hari Anak, 1 s.d. 3 Juni",
        "siswa kelas IV",
        "SLB 2",
        "siswa SMP 3",
    ],
)
def test_dates_schools_and_grades_count_nobody(text: str) -> None:
    """Days, months, and the numbers of schools and of grades are no numbers of people."""
    assert not tells_of_few(text)
    assert tells_of_few(f"{text}, 2 difabel")


def session(**fields: Any) -> Session:  # noqa: ANN401 - fields of any kind
    """Return a session with these fields."""
    return attrs.evolve(MEETING, **fields)


@pytest.mark.parametrize(("home", "code"), [(HOME, "withheld_home"), (NAMED, "withheld_named")])
@pytest.mark.parametrize(
    ("printed", "left"),
    [
        (
            session(occasion=Occasion(value=PartialDate(2024), printed="2024 di {}")),
            session(occasion=Occasion(value=PartialDate(2024))),
        ),
        (session(head_counts=(HeadCount(low=12, printed="12 di {}"),)), session(head_counts=(HeadCount(low=12),))),
        (session(head_counts=(HeadCount(printed="puluhan di {}"),)), MEETING),
        (
            session(kinds=(Term(value=SessionKind.RAPAT, printed="Rapat di {}"),)),
            session(kinds=(Term(value=SessionKind.RAPAT),)),
        ),
        (
            Group(id="g", name="KIM", observations=(Observation(observed_on=PartialDate(2024), printed="Di {}"),)),
            Group(id="g", name="KIM", observations=(Observation(observed_on=PartialDate(2024)),)),
        ),
    ],
)
def test_no_print_tells_others_of_a_home(printed: Session | Group, left: Session | Group, home: str, code: str) -> None:
    """Neither partners nor the public get a print of a date, a count, a term or an observation that tells of one."""
    one = from_dict(json.loads(json.dumps(to_dict(printed)).replace("{}", home)))
    for audience in OUTSIDE:
        assert visible(one, audience) == left
        assert {finding.code for finding in redact([one], audience).left_out} == {code}


def test_partners_are_told_where_people_met() -> None:
    """As partners see the address of a venue, they see that it is a home; the public sees neither."""
    at_home = (Venue(printed=HOME, address="Jalan Rekaan 1"),)
    in_hamlet = (
        Venue(printed="Balai", places=Places(hamlet="Rumah Ketua RT 03", village="Desa Pak Bulu", printed=HOME)),
    )
    one = session(venues=(*at_home, *in_hamlet), places=Places(printed=HOME))
    assert visible(one, Audience.PARTNER) == one
    assert visible(one, Audience.PUBLIC) == session(
        venues=(Venue(printed="Balai", places=Places(village="Desa Pak Bulu")),)
    )


def test_partners_are_not_told_whose_home_it_is() -> None:
    """A venue that calls somebody by name is for the office alone, as private persons are."""
    for audience in OUTSIDE:
        assert visible(session(venues=(Venue(printed=NAMED),)), audience) == MEETING


def test_titles_and_outcomes_are_not_searched() -> None:
    """What the office writes itself leaves as it is written."""
    one = session(title=f"Rapat di {HOME}", theme=HOME, outcomes=(HOME,))
    assert visible(one, Audience.PUBLIC) == one
