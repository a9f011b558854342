"""Promises of how two reports of one session are recognised where they tell its place or its day differently."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore import Finding, Session, check, from_dict, read
from kimcore.findings import Words
from kimcore.records import Venue
from kimcore.rules.reports import told_twice
from kimcore.rules.retelling import Report
from kimcore.rules.venues import whereabouts, words_of_office

Data = dict[str, Any]
CASES: Final[dict[str, Data]] = {
    case["record"]["id"]: case["record"]
    for case in json.loads((Path(__file__).parent / "cases" / "sessions.json").read_text("utf-8"))
}


def findings(*data: Data) -> tuple[Finding, ...]:
    """Return what is found in reports, given as plain data without schema, which is the same in any order."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    found = check(reading.records, rules=(told_twice,))
    assert found == check(reading.records[::-1], rules=(told_twice,))
    return found


def is_told_twice(*data: Data) -> bool:
    """Whether two reports are taken for one session, with a note at the first that names the other."""
    first, second = sorted(str(one["id"]) for one in data)
    found = [(one.record_id, one.pointer, one.others) for one in findings(*data)]
    assert found in ([], [(first, "/occasion", (second,))])
    return bool(found)


# Real pairs: a report of the cases, and another that a public page tells

MATARAM: Final = {
    "type": "Session",
    "id": "z-mataram",
    "title": "Kunjungan Kerja Diskominfo Kabupaten Gianyar, Provinsi Bali",
    "status": "held",
    "kinds": [{"value": "studi_banding", "printed": "study tiru"}],
    "sources": [
        {
            "url": "https://diskominfo.mataramkota.go.id/blog/post/kunjungan-kerja-diskominfo-kabupaten-gianyar-provinsi-bali"
        }
    ],
    "occasion": {"value": "2023-07-24", "printed": "Senin (24/07/2023)"},
    "places": {"regency": "Kota Mataram"},
    "venues": [{"printed": "Ruang Rapat Diskominfo"}],
    "parties": [
        {"name": "Diskominfo Kota Mataram", "role": "host"},
        {"name": "Diskominfo Kabupaten Gianyar", "role": "guest"},
    ],
}
"""It says the room, and the report of the cases the office."""
SURABAYA: Final = {
    "type": "Session",
    "id": "z-surabaya",
    "title": "Study Banding Kadiskominfostat Bandung",
    "status": "held",
    "kinds": [{"value": "studi_banding"}],
    "sources": [{"url": "https://www.jambanganhijau.my.id/2017/08/study-banding-kadiskominfostat-bandung.html"}],
    "occasion": {"value": "2017-07-27", "printed": "Kamis 27 Juli 2017"},
    "places": {"regency": "Kota Surabaya"},
    "venues": [{"printed": "ruang pertemuan Diskominfo Kota Surabaya"}],
    "parties": [
        {"name": "Dinas Kominfo Kota Surabaya", "role": "host"},
        {"name": "Dinas Komunikasi, Informatika dan Statistik Kabupaten Bandung", "role": "guest"},
    ],
}
"""It says Thursday, and the report of the cases Wednesday of the same date."""
TANAH_BUMBU: Final = {
    "type": "Session",
    "id": "z-tanah-bumbu",
    "title": "Pemkab Tanah Bumbu Dorong KIM Jadi Ujung Tombak Literasi Informasi",
    "status": "held",
    "kinds": [{"value": "pendataan"}, {"value": "monev"}],
    "sources": [{"url": "https://www.kalimantanprime.com/2025/04/pemkab-tanah-bumbu-dorong-kim-jadi.html"}],
    "occasion": {"value": "2025-04-29", "printed": "Selasa (29/4/2025)"},
    "places": {"regency": "Kabupaten Tanah Bumbu"},
    "venues": [{"printed": "Desa Sungai Lembu, Kecamatan Kusan Hilir"}],
    "parties": [{"name": "Diskominfo SP Tanah Bumbu", "role": "organiser"}],
}
"""It says one of the two villages in the text below its photo, and the report of the cases both."""
DEPOK: Final = {
    "type": "Session",
    "id": "z-depok",
    "title": "Diskominfo Depok Dorong KIM Jadi Mitra Lurah",
    "status": "held",
    "mode": "online",
    "kinds": [{"value": "sosialisasi"}],
    "theme": "Sosialisasi Kelompok Informasi Masyarakat (KIM) 2025",
    "sources": [
        {
            "url": "https://jarinusa.id/diskominfo-depok-dorong-kim-jadi-mitra-lurah-penangkal-hoaks-dan-motor-branding-wilayah"
        }
    ],
    "occasion": {"value": "2025-09-30", "printed": "Selasa (30/9/25)"},
    "places": {"regency": "Kota Depok"},
    "venues": [{"printed": "daring"}],
    "parties": [{"name": "Diskominfo Kota Depok", "role": "organiser"}],
}
"""It writes KIM in full within the theme."""


MUSI_BANYUASIN: Final = {
    "type": "Session",
    "id": "z-musi-banyuasin",
    "title": "Diskominfo Muba Kebut Rencana Pembentukan KIM di 229 Desa/Kelurahan, Studi Tiru ke Diskominfo Pasuruan",
    "status": "held",
    "kinds": [{"value": "studi_banding", "printed": "studi tiru"}],
    "sources": [
        {
            "url": "https://sumeks.disway.id/amp/650710/diskominfo-muba-kebut-rencana-pembentukan-kim-di-229-desakelurahan"
            "-studi-tiru-ke-diskominfo-pasuruan"
        }
    ],
    "occasion": {"value": "2022-12-13", "printed": "Selasa 13 Desember 2022"},
    "places": {"regency": "Kabupaten Musi Banyuasin"},
    "parties": [
        {"name": "Diskominfo Muba", "role": "organiser"},
        {"name": "Diskominfo Kabupaten Pasuruan", "role": "host"},
    ],
}
"""It shortens the name of the regency, and neither report says a venue."""
VISIT: Final = {
    **CASES["musi-banyuasin-2022-12-13"],
    "kinds": [{"value": "studi_banding", "printed": "studi tiru"}],
    "occasion": {"value": "2022-12-13", "printed": "Selasa (13/12/2022)"},
    "parties": [
        {"name": "Dinkominfo Musi Banyuasin", "role": "organiser"},
        {"name": "Diskominfo Pasuruan", "role": "host"},
    ],
}
"""The report of the cases, with what its article says below the photo."""


def published(record: Data, when: str) -> Data:
    """Return a report whose first source says when it was published."""
    first, *others = record["sources"]
    return {**record, "sources": [{**first, "published_on": {"value": when}}, *others]}


@pytest.mark.parametrize(
    ("case", "other"),
    [
        (CASES["mataram-gianyar-2023-07-24"], MATARAM),
        (published(CASES["surabaya-kabupaten-bandung-27-07"], "2017-07"), SURABAYA),
        (CASES["tanah-bumbu-2025-04-29"], TANAH_BUMBU),
        (CASES["depok-2025-09-30"], DEPOK),
        (VISIT, MUSI_BANYUASIN),
    ],
)
def test_real_pairs_of_reports_are_found(case: Data, other: Data) -> None:
    """Two newspapers name another room of one office, another day of one week, or write the theme in full."""
    assert is_told_twice(case, other)


def test_a_date_without_a_year_is_no_day() -> None:
    """Where no source says when it was published, nobody knows of which year a weekday and a date are."""
    assert not is_told_twice(CASES["surabaya-kabupaten-bandung-27-07"], SURABAYA)


def test_reports_of_two_villages_of_one_page_stay_two() -> None:
    """The series of Gunungkidul goes from village to village, and its sessions are not taken for one."""
    series = {name: record for name, record in CASES.items() if name.startswith("gunungkidul")}
    apart = [
        {
            **{key: value for key, value in record.items() if key != "distinct_from"},
            "kinds": [{"value": "sosialisasi"}],
            "occasion": {"value": "2018-08-28"},
            "sources": [{"title": name}],
        }
        for name, record in series.items()
    ]
    assert not is_told_twice(*apart)


# What is told differently


def report(name: str, /, **values: object) -> Data:
    """Return a report of one event by one organiser, from a source of its own, as far as values do not differ."""
    return {
        "type": "Session",
        "id": name,
        "title": f"Laporan {name}",
        "status": "held",
        "sources": [{"title": name}],
        "kinds": [{"value": "sosialisasi"}],
        "occasion": {"value": "2023-08-29"},
        "places": {"regency": "Kabupaten Tanah Bumbu"},
        "parties": [{"name": "Diskominfo SP Kabupaten Tanah Bumbu", "role": "organiser"}],
        **values,
    }


def at(*venues: str) -> list[Data]:
    """Return venues as they are printed."""
    return [{"printed": venue} for venue in venues]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kantor Diskominfo", "Ruang Rapat Dinas Kominfo Lt. 2"),
        ("Aula Kantor Bupati", "Ruang Rapat Pemkab Tanah Bumbu"),
        ("Kantor Wali Kota", "Aula Walikota"),
        ("Aula KPU", "kantor KPU Kabupaten Tanah Bumbu"),
        ("Balai Desa Sarigadung", "Kantor Desa Sarigadung, Kecamatan Simpang Empat"),
        ("Pendopo Kelurahan Batulicin", "Kantor Lurah Batulicin"),
        ("Aula Kecamatan Kusan Hilir", "Kantor Camat Kusan Hilir"),
        ("Aula, Lantai 2 Diskominfo", "halaman kantor DKISP"),
    ],
)
def test_one_office_or_village_may_be_told_differently(one: str, other: str) -> None:
    """One organiser at one office, seat of a district or village on one day: a room is no other place."""
    assert is_told_twice(report("s-1", venues=at(one)), report("s-2", venues=at(other)))
    nobody: Data = {"parties": []}
    assert not is_told_twice(report("s-1", venues=at(one), **nobody), report("s-2", venues=at(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aula Kantor Bupati", "Kantor Diskominfo"),
        ("Balai Desa Sarigadung", "Balai Desa Sepunggur"),
        ("Graha Arjasari Kecamatan Arjasari", "Rumah Makan Arjasari, Kecamatan Arjasari"),
        ("Aula Desa Satu dan Kecamatan", "Gedung PKK"),
    ],
)
def test_two_offices_and_two_villages_are_two_places(one: str, other: str) -> None:
    """Without a theme in common, one organiser on one day is no reason to take two sessions for one."""
    assert not is_told_twice(report("s-1", venues=at(one)), report("s-2", venues=at(other)))


THEME: Final = "Aktif dan Cerdas Dalam Pemilu 2024"


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Gedung PKK Kapet Batulicin", "Aula Kapet", True),
        ("Gedung PKK Kapet Batulicin", "Aula Kecamatan Simpang Empat", True),
        ("Aula Kecamatan Simpang Empat", "Aula Kecamatan Kusan Hilir", False),
        ("Balai Desa Sarigadung", "Balai Desa Sepunggur", False),
        ("Balai RW 03", "Balai RW 05", False),
        ("Aula SMAN 1 Batulicin", "Aula SMAN 2 Batulicin", False),
        ("Hotel Ebony", "Hotel Madani", False),
        ("Sekarbela", "Ampenan", False),
        ("Sekarbela", "Aula Serbaguna", True),
    ],
)
def test_one_theme_is_one_session_unless_it_is_a_roadshow(one: str, other: str, *, is_one: bool) -> None:
    """Of one organiser one theme on one day is likely one session; in two villages, houses or hamlets it is a tour."""
    pair = report("s-1", theme=THEME, venues=at(one)), report("s-2", theme=THEME, venues=at(other))
    assert is_told_twice(*pair) is is_one


@pytest.mark.parametrize(
    ("places", "is_one"),
    [
        (({"places": {"village": "Desa Sari Gadung"}}, {"places": {"village": "Sarigadung"}}), True),
        (({"places": {"village": "Desa Sarigadung"}}, {"places": {"village": "Desa Sepunggur"}}), False),
        (({"places": {"district": "Kecamatan Satui"}}, {"places": {"district": "Kec. Kuranji"}}), False),
        (({"places": {"hamlet": "RT 1"}}, {"places": {"hamlet": "RT 2"}}), False),
        (({"region": "63.10.01.2001"}, {"region": "63.10.01.2002"}), False),
        (({"region": "63.10.01.2001"}, {"region": "63.10.01.2001"}), True),
        (({"region": "63.10.01"}, {"region": "63.10.02"}), True),
    ],
)
def test_places_of_venues_say_where_they_are(places: tuple[Data, Data], *, is_one: bool) -> None:
    """What stands in fields counts as what is printed; a code says where only where it is of a village."""
    one, other = (
        report(f"s-{number}", theme=THEME, venues=[{"printed": f"Gedung {number}", **place}])
        for number, place in enumerate(places)
    )
    assert is_told_twice(one, other) is is_one


@pytest.mark.parametrize(
    ("values", "is_one"),
    [
        ({"parties": [{"name": "Dinas Kominfo", "role": "host"}]}, True),
        ({"parties": [{"name": "Dinas Komunikasi, Informatika, Statistik dan Persandian", "role": "organiser"}]}, True),
        ({"parties": [{"name": "KPU Kabupaten Tanah Bumbu", "role": "organiser"}]}, False),
        ({"parties": [{"name": "Diskominfo SP Kabupaten Tanah Bumbu", "role": "partner"}]}, False),
        ({"parties": [{"name": "Kabupaten Tanah Bumbu", "role": "organiser"}]}, False),
        ({"theme": "Cegah hoaks"}, False),
        ({"theme": "Cerdas dalam Pemilu 2024"}, True),
        ({"theme": "Aktif & Cerdas dalam Pemilu"}, True),
        ({"same_as": [{"id": "s-1"}]}, False),
        ({"distinct_from": [{"id": "s-1"}]}, False),
        ({"kinds": [{"value": "rapat"}]}, False),
        ({"occasion": {"value": "2023-08-30"}}, False),
    ],
)
def test_one_theme_in_one_office_needs_the_same_organiser(values: Data, *, is_one: bool) -> None:
    """An organiser counts under any name of its office; another theme, kind or day is another session."""
    one = report("s-1", theme=THEME, venues=at("Aula Diskominfo"))
    assert is_told_twice(one, report("s-2", **{"theme": THEME, "venues": at("Kantor Diskominfo"), **values})) is is_one


@pytest.mark.parametrize(
    ("mine", "yours", "is_one"),
    [
        ([{"id": "kominfo", "role": "organiser"}], [{"id": "kominfo", "role": "host"}], True),
        ([{"id": "kominfo", "role": "organiser"}], [{"id": "kpu", "role": "organiser"}], False),
        ([{"id": "kominfo", "name": "Dinas Kominfo", "role": "host"}], [{"name": "Diskominfo", "role": "host"}], True),
    ],
)
def test_an_organiser_is_known_by_its_id_or_its_name(mine: list[Data], yours: list[Data], *, is_one: bool) -> None:
    """Where both name a record, it is the same one; where one only prints the name, that is compared."""
    venues = {"venues": at("Aula Diskominfo")}, {"venues": at("Kantor Diskominfo")}
    pair = report("s-1", parties=mine, **venues[0]), report("s-2", parties=yours, **venues[1])
    assert is_told_twice(*pair) is is_one


@pytest.mark.parametrize(
    ("mine", "yours", "is_one"),
    [
        (["Diskominfo Kabupaten Bandung"], ["Diskominfostat Kab. Bandung"], True),
        (["Diskominfo Kabupaten Bandung"], [], True),
        (["Diskominfo Kabupaten Bandung"], ["Diskominfo Kota Malang"], False),
    ],
)
def test_two_guests_of_one_day_are_two_visits(mine: list[str], yours: list[str], *, is_one: bool) -> None:
    """An office that many come to learn from may receive two in one room on one day."""
    one, other = (
        report(
            name,
            venues=at(venue),
            parties=[{"name": "Diskominfo", "role": "host"}, *({"name": guest, "role": "guest"} for guest in guests)],
        )
        for name, venue, guests in (("s-1", "Kantor Diskominfo", mine), ("s-2", "Ruang Rapat Diskominfo", yours))
    )
    assert is_told_twice(one, other) is is_one


@pytest.mark.parametrize(
    ("mine", "yours", "is_one"),
    [
        ("Diskominfo Pasuruan", "Dinas Kominfo Kab. Pasuruan", True),
        ("Diskominfo Pasuruan", "Diskominfo Kota Malang", False),
        ("Diskominfo", "Dinas Kominfo", False),
    ],
)
def test_a_study_visit_is_known_by_whom_it_was_to(mine: str, yours: str, *, is_one: bool) -> None:
    """Without any venue, two reports of a visit to one office elsewhere are of one; of other kinds nothing follows."""
    kinds = [{"value": "studi_banding"}]
    one, other = (
        report(name, kinds=kinds, parties=[{"name": host, "role": "host"}])
        for name, host in (("s-1", mine), ("s-2", yours))
    )
    assert is_told_twice(one, other) is is_one
    assert not is_told_twice(*({**record, "kinds": [{"value": "rapat"}]} for record in (one, other)))


# Days


def days_of(occasion: Data | None, when: Data | None = None) -> set[str]:
    """Return the days of a report with an occasion and a date of publication."""
    source = {"title": "Berita", **({} if when is None else {"published_on": when})}
    given = {"schema": 1, **report("s-1", sources=[{"title": "Lain"}, source])}
    given = (
        {**given, "occasion": occasion} if occasion is not None else {k: v for k, v in given.items() if k != "occasion"}
    )
    return {str(day) for day in Report(0, from_dict(given, Session)).days}


@pytest.mark.parametrize(
    ("occasion", "days"),
    [
        ({"printed": "Senin (14/10/2025)"}, {"2025-10-14", "2025-10-13"}),
        ({"printed": "Ahad 11/4/2016"}, {"2016-04-11", "2016-04-10"}),
        ({"printed": "Jum\u2019at, 16 Desember 2021"}, {"2021-12-16", "2021-12-17"}),
        ({"value": "2025-10-14", "printed": "Senin (14/10/2025)"}, {"2025-10-14", "2025-10-13"}),
        ({"value": "2025-10-14T09:00+07:00", "printed": "Senin (14/10/2025)"}, {"2025-10-14", "2025-10-13"}),
        ({"value": "2025-10-14", "printed": "Selasa (14/10/2025)"}, {"2025-10-14"}),
        ({"value": "2025-10-14", "printed": "Senin pekan lalu"}, {"2025-10-14"}),
        ({"value": "2025-10-14", "printed": "Senin dan Kamis (14/10/2025)"}, {"2025-10-14"}),
        ({"value": "2025-10-14", "printed": "14/10/2025"}, {"2025-10-14"}),
        ({"value": "2025-10-14/2025-10-15", "printed": "Senin (14/10/2025)"}, {"2025-10-14"}),
        ({"value": "2025-10", "printed": "Senin (14/10/2025)"}, set()),
        ({"value": "2025-10-14"}, {"2025-10-14"}),
        ({"value": "9999-12-31", "printed": "Senin (31/12)"}, {"9999-12-31"}),
        ({"value": "0001-01-01", "printed": "Minggu (1/1)"}, {"0001-01-01"}),
        ({"printed": "Selasa (14/10/2025)"}, set()),
        ({"printed": "Rabu (27/7)"}, set()),
        ({"printed": "Senin (14/10/2025) s.d. Rabu"}, set()),
        (None, set()),
    ],
)
def test_a_weekday_that_contradicts_its_date_leaves_two_days(occasion: Data | None, days: set[str]) -> None:
    """The day of the date, and the nearest one of that weekday; nothing is read from a print that is sound."""
    assert days_of(occasion) == days


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ({"value": "2017-07-28"}, {"2017-07-27", "2017-07-26"}),
        ({"value": "2017-08"}, {"2017-07-27", "2017-07-26"}),
        ({"value": "2017-07-28T08:00+07:00"}, {"2017-07-27", "2017-07-26"}),
        ({"value": "../2017-07-28"}, set()),
        ({"printed": "baru saja"}, set()),
        (None, set()),
    ],
)
def test_a_year_comes_from_the_publication(when: Data | None, days: set[str]) -> None:
    """A date without its year is read for the day on which the source was published."""
    assert days_of({"printed": "Rabu (27/7)"}, when) == days


def test_the_note_says_that_the_days_differ() -> None:
    """Of two days that a print can mean, one is that of the other report, and the date is among the differences."""
    wrong = report("s-1", theme=THEME, occasion={"printed": "Rabu (29/8/2023)"})
    (finding,) = findings(wrong, report("s-2", theme=THEME, occasion={"value": "2023-08-30"}))
    assert finding.params["differences"] == Words("Hari/Tanggal", "date")
    assert not is_told_twice(wrong, report("s-2", theme=THEME, occasion={"value": "2023-08-31"}))
    assert Report(0, from_dict({"schema": 1, **wrong}, Session)).day is None


OTHER_PARTY: Final = [{"name": "KPU Kabupaten Tanah Bumbu", "role": "organiser"}]


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        ({"places": {"village": "Desa A"}}, {"places": {"village": "Desa B"}}),
        ({"region": "63.10.01.2001", "places": None}, {"region": "63.10.01.2002", "places": None}),
        ({"ordinal": {"value": 1}}, {"ordinal": {"value": 2}}),
        ({"occasion": {"value": "2023-08-29T09:00+08:00"}}, {"occasion": {"value": "2023-08-29T11:00+08:00"}}),
        ({"theme": "Cek fakta"}, {"theme": "Menulis berita", "parties": OTHER_PARTY}),
        (
            {"parties": [{"name": "DPRD Balangan", "role": "guest"}]},
            {"parties": [{"name": "DPRD Kotabaru", "role": "guest"}]},
        ),
        (
            {"venues": [{"printed": "Aula", "url": "https://rapat.example/1"}]},
            {"venues": [{"printed": "Aula", "url": "https://rapat.example/2"}]},
        ),
    ],
)  # fmt: skip
def test_two_sessions_in_one_hall_are_told_apart(mine: Data, yours: Data) -> None:
    """Two villages, numbers, times, guests and links are two sessions, and so are two themes of two organisers."""
    whole: Data = {"venues": at("Aula"), "theme": "Literasi digital"}
    regency = {"regency": "Kabupaten Tanah Bumbu"}
    mine, yours = (
        {**one, "places": {**regency, **one["places"]}} if one.get("places") else one for one in (mine, yours)
    )
    assert is_told_twice(report("s-1", **whole), report("s-2", **whole))
    assert not is_told_twice(report("s-1", **{**whole, **mine}), report("s-2", **{**whole, **yours}))
    assert is_told_twice(report("s-1", **{**whole, **mine}), report("s-2", **{**whole, **mine}))


# Words


def test_a_venue_says_where_it_is_in_its_words() -> None:
    """Regions behind words for their level, houses with names of their own, and offices under any name."""
    venues = [Venue(printed="Aula SMKN 1 Satui, RT 04 Desa Makmur Jaya di Kec. Satui"), Venue(printed="Desa")]
    found = whereabouts(venues, None, None)
    assert found.named == {
        ("house", "smkn1satui"),
        ("hamlet", "04"),
        ("village", "makmurjaya"),
        ("district", "satui"),
        ("house", "desa"),
    }
    assert found.sites == {"village makmurjaya"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dinas Komunikasi, Informatika, Statistik dan Persandian Kabupaten Tanah Bumbu", {"kominfo"}),
        ("Diskominfo Provinsi Kalimantan Selatan", {"kominfo", "kalimantan", "selatan"}),
        ("Bagian Hukum", {"bagian", "hukum"}),
        ("Kabupaten Tanah Bumbu", set()),
    ],
)
def test_an_office_is_known_by_what_tells_it_from_others(name: str, words: set[str]) -> None:
    """The town does not count, nor what every office of its kind has in its name or leaves out."""
    assert words_of_office(name, frozenset({"tanah", "bumbu"})) == words
