"""Promises of the rules on lists and prints: a code beside its list, and a value beside its printed text."""

import importlib
import pkgutil
from typing import Any, Final

import pytest

from kimcore import Finding, Severity, check, read
from kimcore.findings import Problem
from kimcore.regions import RegionTable
from kimcore.rules import Rule
from kimcore.rules.comparing import CONTRADICTIONS
from kimcore.rules.printed import counts_not_printed, dates_not_printed, numbers_not_printed
from kimcore.rules.regions import region_names_differ, regions_not_listed
from kimcore.rules.rereading import contradicting_prints, prints_not_read

Data = dict[str, Any]

LIST: Final = """\
63,KALIMANTAN SELATAN
63.10,KAB. TANAH BUMBU
63.10.01,Batu Licin
63.10.01.1007,Batulicin
63.10.02,Kusan Hilir
63.10.03,Sungai Loban
63.10.03.2001,Sari Mulya
63.10.03.2002,Kampung Baru
"""


def findings(rule: Rule, *data: Data, regions: str = "") -> tuple[Finding, ...]:
    """Return what one rule finds in records, given as plain data without schema, beside a list of regions."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    return check(reading.records, rules=(rule,), regions=RegionTable.read(regions).table if regions else None)


def found(rule: Rule, *data: Data, regions: str = "") -> list[str]:
    """Return record, pointer and code of everything one rule finds."""
    return [f"{one.record_id}{one.pointer} {one.code}" for one in findings(rule, *data, regions=regions)]


def kim(**values: object) -> Data:
    """Return a group."""
    return {"type": "Group", "id": "kim-a", "name": "KIM", **values}


def session(**values: object) -> Data:
    """Return a session."""
    return {"type": "Session", "id": "s-1", "title": "Rapat", "status": "held", **values}


# Regions


@pytest.mark.parametrize(
    ("code", "regions", "expected"),
    [
        ("63.10.01.1007", LIST, False),
        ("63.10.01.1008", LIST, True),
        ("63.10.09", LIST, True),
        ("63.10.09.2001", LIST, True),
        ("63.10.02.2001", LIST, False),
        ("63.02", LIST, False),
        ("63.02.01.2001", LIST, False),
        ("64.08", LIST, False),
        ("64", LIST, False),
        ("63.12", f"{LIST}63.02,KAB. KOTABARU\n", True),
        ("63.12.01", f"{LIST}63.02,KAB. KOTABARU\n", True),
        ("64.12", f"{LIST}63.02,KAB. KOTABARU\n", False),
        ("64", f"{LIST}62,KALIMANTAN TENGAH\n", False),
    ],
)
def test_a_code_is_missed_only_where_the_list_has_its_surroundings(code: str, regions: str, *, expected: bool) -> None:
    """A list of one regency says nothing of others, nor a list of districts of their villages."""
    assert found(regions_not_listed, kim(region=code), regions=regions) == ["kim-a/region region_not_listed"] * expected
    assert found(regions_not_listed, kim(region=code)) == []


def test_codes_stand_in_several_records() -> None:
    """Groups, sessions and their venues, institutions and items have codes; others have none."""
    old = "63.10.01.1008"
    records = (
        kim(region=old),
        session(region=old, venues=[{"printed": "Balai"}, {"printed": "Balai", "region": old}]),
        {"type": "Institution", "id": "kantor", "name": "Kelurahan", "kind": {"value": "kominfo"}, "region": old},
        {"type": "InformationItem", "id": "i-1", "title": "T", "kind": {"value": "news"}, "regions": ["63", old]},
        {"type": "Member", "id": "m", "name": "N", "group": {"id": "kim-a"}, "office": {"value": "chair"}},
    )
    assert found(regions_not_listed, *records, regions=LIST) == [
        "i-1/regions/1 region_not_listed",
        "kantor/region region_not_listed",
        "kim-a/region region_not_listed",
        "s-1/region region_not_listed",
        "s-1/venues/1/region region_not_listed",
    ]


@pytest.mark.parametrize(
    ("places", "name"),
    [
        ({"village": "Kelurahan Batu Licin", "district": "Kec. Batulicin", "regency": "Tanah Bumbu"}, None),
        ({"province": "Kalsel"}, None),
        ({"province": "Provinsi Kalimantan Selatan", "regency": "Kabupaten Tanah Bumbu"}, None),
        ({"hamlet": "RT 5", "printed": "Pagatan"}, None),
        (None, None),
        ({"village": "Pagatan"}, "Batulicin"),
        ({"village": "Pagatan", "district": "Kusan Hilir"}, "Batu Licin"),
        ({"village": "Pagatan", "regency": "Kota Tanah Bumbu"}, "KAB. TANAH BUMBU"),
        ({"village": "Batulicin", "province": "Kaltim"}, "KALIMANTAN SELATAN"),
    ],
)
def test_a_code_has_the_name_that_stands_beside_it(places: Data | None, name: str | None) -> None:
    """Words for levels, blanks and short names do not count; the highest level that differs is named."""
    record = {**kim(region="63.10.01.1007"), **({} if places is None else {"places": places})}
    named = [one.params["name"] for one in findings(region_names_differ, record, regions=LIST)]
    assert named == ([name] if name else [])
    assert found(region_names_differ, record) == []


def test_what_the_list_does_not_have_has_no_other_name() -> None:
    """An unlisted code is one finding, and not two; the place of a venue is compared with that of the venue."""
    assert found(region_names_differ, kim(region="63.10.01.1009", places={"village": "Pagatan"}), regions=LIST) == []
    venue = {"printed": "Balai", "region": "63.10.03.2001", "places": {"village": "Kampung Baru"}}
    record = session(places={"regency": "Kota Malang"}, venues=[venue])
    assert found(region_names_differ, record, regions=LIST) == ["s-1/venues/0/region region_name_differs"]


# Prints


def dated(value: str, printed: str, **values: object) -> Data:
    """Return a session whose date stands beside its print."""
    return session(occasion={"value": value, "printed": printed, **values})


@pytest.mark.parametrize(
    "record",
    [
        dated("2023-08-29", "Selasa (29/08/23)"),
        dated("2023-08", "Selasa (29/08/23)"),
        dated("2023-08-29T09:00+08:00", "Selasa (29/08/23)"),
        dated("2021-11-03T15:00+07:00", "Rabu tanggal 3 November 2021, pukul 15.00 WIB"),
        dated("2021-11-03T16:00+08:00", "Rabu tanggal 3 November 2021, pukul 15.00 WIB"),
        dated("2021-11-03", "Rabu tanggal 3 November 2021, pukul 15.00 WIB"),
        dated("2022-12-06/2022-12-12", "Selasa (6/12/2022)", inferred=True),
        dated("../2018-04-10", "11 April 2018"),
        dated("2018-04-12", "Rabu (11/4)", inferred=True),
        dated("2023-08-28", "Senin (29/08/23)"),
        dated("2023-08-28", "beberapa waktu lalu"),
        session(occasion={"value": "2023-08-28"}),
        session(occasion={"printed": "Selasa (29/08/23)"}),
    ],
)
def test_a_date_that_the_print_admits_is_fine(record: Data) -> None:
    """The same, more or less than the print says, a bound, and a print that leaves any doubt are no contradiction."""
    assert found(dates_not_printed, record) == []


@pytest.mark.parametrize(
    ("record", "read"),
    [
        (dated("2023-08-28", "Selasa (29/08/23)"), "2023-08-29"),
        (dated("2023-08-28/2023-08-30", "29-31 Agustus 2023"), "2023-08-29/2023-08-31"),
        (
            dated("2021-11-03T15:00+08:00", "Rabu tanggal 3 November 2021, pukul 15.00 WIB"),
            "2021-11-03T15:00+07:00",
        ),
        (dated("2022", "29 Agustus 2023"), "2023-08-29"),
    ],
)
def test_a_date_that_contradicts_its_print_is_a_warning(record: Data, read: str) -> None:
    """The warning says what the print reads."""
    (finding,) = findings(dates_not_printed, record)
    assert (finding.pointer, finding.params) == ("/occasion/value", {"read": read})


def test_every_date_in_every_record_is_read() -> None:
    """Dates of decrees and sources are looked at like those of sessions."""
    wrong = {"value": "2023-08-28", "printed": "29 Agustus 2023"}
    record = kim(
        sources=[{"title": "T", "published_on": wrong}],
        formed=wrong,
        decrees=[{"kind": {"value": "sk"}, "issued_on": wrong}],
    )
    places = ("/decrees/0/issued_on", "/formed", "/sources/0/published_on")
    assert found(dates_not_printed, record) == [f"kim-a{where}/value date_is_not_printed" for where in places]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ({"low": 120, "high": 120, "unit": "people", "printed": "sebanyak 102 orang"}, True),
        ({"low": 120, "high": 120, "printed": "sebanyak 102 orang"}, True),
        ({"low": 110, "unit": "people", "printed": "sebanyak 102 orang"}, True),
        ({"high": 100, "unit": "people", "printed": "sebanyak 102 orang"}, True),
        ({"low": 102, "high": 102, "unit": "people", "printed": "sebanyak 102 orang"}, False),
        ({"low": 100, "high": 110, "unit": "people", "printed": "sebanyak 102 orang"}, False),
        ({"low": 100, "unit": "people", "printed": "sebanyak 102 orang"}, False),
        ({"low": 60, "high": 60, "unit": "people", "printed": "60 KIM"}, False),
        ({"low": 61, "high": 61, "unit": "people", "printed": "60 KIM"}, False),
        ({"low": 100, "high": 100, "unit": "people", "printed": "sekitar 110 orang"}, False),
        ({"high": 400, "unit": "people", "printed": "hampir 500 orang"}, False),
        ({"low": 12, "high": 12, "unit": "people", "printed": "puluhan orang"}, False),
        ({"low": 12, "high": 12, "unit": "people", "printed": "seluruh lurah"}, False),
        ({"magnitude": "tens", "printed": "sebanyak 102 orang"}, False),
        ({"low": 120, "high": 120, "unit": "people"}, False),
    ],
)
def test_a_count_is_that_of_its_print(count: Data, *, expected: bool) -> None:
    """Only an exact number of the same unit, read without doubt, can contradict."""
    where = "s-1/head_counts/0 count_is_not_printed"
    assert found(counts_not_printed, session(head_counts=[count])) == [where] * expected


@pytest.mark.parametrize(
    ("number", "printed", "expected"),
    [
        ("Nomor 71 Tahun 2023", "SK Lurah Kemiri Nomor 17 Tahun 2023", True),
        ("17/2022", "SK Lurah Kemiri Nomor 17 Tahun 2023", True),
        ("489/70/401.403.6/2014", "Keputusan Lurah Kejuron Nomor 489/07/401.403.6/2014", True),
        ("17", "SK Lurah Kemiri Nomor 17 Tahun 2023", False),
        ("17/2023", "SK Lurah Kemiri Nomor 17 Tahun 2023", False),
        ("489 / 7 / 401.403.6 / 2014", "Keputusan Lurah Kejuron Nomor 489/07/401.403.6/2014", False),
        ("71/2023", "SK Lurah Kemiri", False),
        ("71/2023", "surat biasa", False),
        ("71/2023", "SK Nomor 17 Tahun 2023 tanggal 1 Januari 2024", False),
        ("71/2023", None, False),
        (None, "SK Lurah Kemiri Nomor 17 Tahun 2023", False),
    ],
)
def test_a_number_is_that_of_its_citation(number: str | None, printed: str | None, *, expected: bool) -> None:
    """Blanks, leading zeros and the form of the number do not count; a doubtful citation contradicts nothing."""
    given = {"number": number, "printed": printed}
    decree = {"kind": {"value": "sk"}, **{name: value for name, value in given.items() if value is not None}}
    where = "kim-a/decrees/0/number number_is_not_printed"
    assert found(numbers_not_printed, kim(decrees=[decree])) == [where] * expected


@pytest.mark.parametrize(
    ("value", "printed", "expected"),
    [
        ("2023-08-30", "Selasa, 29 Agustus", True),
        ("2023-09-29", "29 Agustus", True),
        ("2023-08-29", "29 Agustus", False),
        ("2023-08-29", "Selasa (29/8) besok", False),
        ("2024-08-29", "Selasa (29/8)", False),
        ("2023-08-29", "29 Agustus mendatang", False),
    ],
)
def test_a_date_without_a_year_is_read_for_the_stored_one(value: str, printed: str, *, expected: bool) -> None:
    """Another day of the year contradicts its print; a weekday that no such day has says nothing of the value."""
    assert found(dates_not_printed, dated(value, printed)) == ["s-1/occasion/value date_is_not_printed"] * expected


@pytest.mark.parametrize(("value", "expected"), [("2024-03-05", False), ("2024-03-12", False), ("2024-03-06", True)])
def test_a_date_may_be_any_of_a_list(value: str, *, expected: bool) -> None:
    """Where the print lists days, each of them can be the one that is stored, and no other."""
    occasion = {"value": value, "printed": "5 dan 12 Maret 2024"}
    assert found(dates_not_printed, session(occasion=occasion)) == ["s-1/occasion/value date_is_not_printed"] * expected


@pytest.mark.parametrize(
    ("value", "printed", "expected"),
    [
        ("2018/2023", "2019-2024", True),
        ("2019/2024", "2019-2024", False),
        ("2019-03-01/2024-03-01", "2019-2024", False),
        ("2019/..", "2019-2024", False),
    ],
)
def test_a_term_is_that_of_its_print(value: str, printed: str, *, expected: bool) -> None:
    """Terms of boards and of decrees are compared as dates are."""
    record = kim(board_term={"value": value, "printed": printed})
    assert found(dates_not_printed, record) == ["kim-a/board_term/value date_is_not_printed"] * expected


@pytest.mark.parametrize(
    ("low", "printed", "expected"),
    [
        (103, "48 laki-laki dan 55 perempuan", False),
        (104, "48 laki-laki dan 55 perempuan", True),
        (48, "48 laki-laki dan 55 perempuan", False),
        (75, "20 orang pelajar, 25 orang guru, 30 orang tokoh masyarakat", False),
        (45, "20 orang pelajar, 25 orang guru, 30 orang tokoh masyarakat", False),
        (55, "20 orang pelajar, 25 orang guru, 30 orang tokoh masyarakat", False),
        (50, "20 orang pelajar, 25 orang guru, 30 orang tokoh masyarakat", True),
        (80, "dihadiri 75 orang dari kapasitas 80 orang", False),
        (90, "dihadiri 75 orang dari target 80 orang", True),
    ],
)
def test_a_count_may_be_any_sum_of_its_print(low: int, printed: str, *, expected: bool) -> None:
    """What is listed can be added up, all or some that stand together, and any number that is printed is given."""
    count = {"low": low, "high": low, "unit": "people", "printed": printed}
    where = "s-1/head_counts/0 count_is_not_printed"
    assert found(counts_not_printed, session(head_counts=[count])) == [where] * expected


def test_a_quota_is_no_total() -> None:
    """A count for each village is not compared with what a print gives in all."""
    count = {"low": 3, "high": 3, "unit": "people", "per": "villages", "printed": "102 orang"}
    assert found(counts_not_printed, session(head_counts=[count])) == []


# Prints that cannot be right, and prints without a value


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Senin (29/08/23)", "29 August 2023 is a Tuesday, but the text says Monday."),
        ("31 Februari 2023", "the month ends on day 28"),
        ("25/20/2018", "This month is outside 01 to 12."),
        ("29 Agustus 2023 s.d. 28 Agustus 2023", "This period ends before it starts."),
        ("29 (tiga puluh) Agustus 2023", "The text says 29 in digits, but 30 in words."),
    ],
)
@pytest.mark.parametrize("value", [{}, {"value": "2023-08-29"}])
def test_a_date_that_cannot_be_right_is_found(printed: str, said: str, value: Data) -> None:
    """Whatever value stands beside it, there is one warning, which says what the reader said."""
    (finding,) = findings(contradicting_prints, session(occasion={"printed": printed, **value}))
    assert (finding.pointer, finding.code) == ("/occasion/printed", "print_contradicts_itself")
    assert said in finding.message("en")
    assert finding.message("id") != finding.message("en")


@pytest.mark.parametrize("printed", ["17 (delapan belas) orang", "100 orang (48 L dan 55 P)", "50-30 orang"])
def test_a_count_that_cannot_be_right_is_found(printed: str) -> None:
    """Number words that differ, men and women that do not add up, and a range that runs backwards."""
    record = session(head_counts=[{"printed": printed}])
    assert found(contradicting_prints, record) == ["s-1/head_counts/0/printed print_contradicts_itself"]


@pytest.mark.parametrize(
    ("decree", "where"),
    [
        ({"printed": "SK Nomor 17 Tahun 2023 tanggal 1 Januari 2024"}, ["/decrees/0/printed"]),
        ({"printed": "SK Nomor 17 tanggal 31 Februari 2023"}, ["/decrees/0/printed"]),
        (
            {"printed": "SK Nomor 17 tanggal 31 Februari 2023", "issued_on": {"printed": "31 Februari 2023"}},
            ["/decrees/0/issued_on/printed"],
        ),
        ({"printed": "SK Nomor 17 Tahun 2023 tanggal 1 Januari 2023", "issued_on": {"value": "2023-01-01"}}, []),
        ({"number": "17/2023", "issued_on": {"value": "2023-01-01"}}, []),
    ],
)
def test_a_citation_that_cannot_be_right_is_found(decree: Data, where: list[str]) -> None:
    """Its number and its date are compared; what the date says by itself is said once, of the date."""
    record = kim(decrees=[{"kind": {"value": "sk"}, **decree}])
    assert found(contradicting_prints, record) == [f"kim-a{one} print_contradicts_itself" for one in where]


def test_prints_that_say_little_contradict_nothing() -> None:
    """No print, one that nobody can read, and one without a year are no contradictions."""
    record = session(
        occasion={"printed": "beberapa waktu lalu"},
        earlier=[{"printed": "Rabu (11/4)"}, {"value": "2023-08-28"}],
        head_counts=[{"printed": "seluruh lurah"}, {"low": 2, "high": 2}, {"printed": "puluhan P perempuan 29"}],
    )
    term = kim(board_term={"printed": "lima tahun"}, decrees=[{"kind": {"printed": "surat"}, "printed": "surat"}])
    assert found(contradicting_prints, record, term) == []


def test_every_contradiction_is_one_that_a_reader_finds() -> None:
    """Each code belongs to a problem of the readers of printed text, or of dates."""
    packages = [importlib.import_module(name) for name in ("kimcore.printed", "kimcore.dates")]
    modules = [
        importlib.import_module(info.name)
        for package in packages
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    codes = {value.code for module in modules for value in vars(module).values() if isinstance(value, Problem)}
    assert codes >= CONTRADICTIONS


@pytest.mark.parametrize(
    ("record", "where", "what"),
    [
        (session(occasion={"printed": "Selasa (29/08/23)"}), "s-1/occasion", "the date"),
        (session(head_counts=[{"printed": "sebanyak 102 orang"}]), "s-1/head_counts/0", "the number"),
        (session(head_counts=[{"printed": "puluhan orang"}]), "s-1/head_counts/0", "the number"),
        (kim(board_term={"printed": "2019-2024"}), "kim-a/board_term", "the term"),
        (
            kim(decrees=[{"kind": {"value": "sk"}, "printed": "SK Lurah Kemiri Nomor 17 Tahun 2023"}]),
            "kim-a/decrees/0",
            "the number of the paper",
        ),
    ],
)
def test_a_print_without_its_value_is_a_note(record: Data, where: str, what: str) -> None:
    """What can be read for certain and is not filled in is said, without what it is."""
    (finding,) = findings(prints_not_read, record)
    assert (f"{finding.record_id}{finding.pointer}", finding.code) == (where, "print_not_read")
    assert finding.severity is Severity.NOTE
    assert f"though {what} can be read" in finding.message("en")


@pytest.mark.parametrize(
    "record",
    [
        session(occasion={"printed": "Senin (29/08/23)"}),
        session(occasion={"printed": "Rabu (11/4)"}),
        session(occasion={"value": "2023-08-29", "printed": "Selasa (29/08/23)"}),
        session(occasion={"value": "2023-08-29"}),
        session(head_counts=[{"printed": "seluruh lurah"}]),
        session(head_counts=[{"magnitude": "tens", "printed": "puluhan orang"}]),
        session(head_counts=[{"high": 500, "printed": "hampir 500 orang"}]),
        kim(board_term={"printed": "Agustus 2019"}),
        kim(board_term={"printed": "lima tahun"}),
        kim(decrees=[{"kind": {"value": "sk"}, "printed": "SK Lurah Kemiri"}]),
        kim(decrees=[{"kind": {"value": "sk"}, "number": "17/2023", "printed": "SK Nomor 17 Tahun 2023"}]),
        kim(decrees=[{"kind": {"value": "sk"}, "number": "17/2023"}]),
    ],
)
def test_a_print_that_gives_no_value_is_no_note(record: Data) -> None:
    """Doubt, contradiction, a day in place of a term, and a value that stands beside it leave nothing to say."""
    assert found(prints_not_read, record) == []
