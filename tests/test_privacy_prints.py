"""Promises of prints: they tell the public of nobody's home, and nobody outside the office of anybody by name."""

import json
from typing import Any, Final

import attrs
import pytest

from kimcore import Audience, Group, Session, from_dict, to_dict
from kimcore.dates import PartialDate
from kimcore.privacy import redact, visible
from kimcore.privacy.prints import calls_by_name, tells_of_home
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
