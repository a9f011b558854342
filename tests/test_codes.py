"""Promises of the codes."""

import copy
import importlib
import inspect
import json
import pickle
import pkgutil
import re
import string
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import assert_type
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import codes, textvalues
from kimcore.codes import (
    PROVINCES,
    Code,
    DocumentNumber,
    DomainName,
    Email,
    GeoPoint,
    Language,
    Phone,
    Province,
    Quantity,
    RegionCode,
    Sha256,
    Url,
    VillageKind,
)
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.vocabularies import GroupLevel
from kimcore.zones import TimeZone

CASES = Path(__file__).parent / "cases"
DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

SOUND: dict[type[Code], tuple[str, ...]] = {
    RegionCode: ("11", "63", "63.01", "63.69", "63.71", "99.99", "63.10", "63.10.01", "63.10.01.1007", "91.03.12.3001"),
    Phone: ("+6281200000000", "+62518000000", "+621500000", "+621234567", "+62812345678901", "+1202000", "+4930000000"),
    Email: ("nama@contoh.go.id", "a@b.id", "Nama.Dua+tag@Contoh.GO.ID", "!#$%&'*+/=?^_`{|}~-@x-y.id", "1@xn--p1ai.id"),
    DomainName: ("kpu.go.id", "a.id", "1.id", "kab-tanahbumbu.kpu.go.id", "xn--bcher-kva.example", f"{'a' * 63}.id"),
    Url: (
        "https://kpu.go.id",
        "HTTP://WWW.KPU.GO.ID./a+b",
        "https://www.kpu.go.id:443/berita?id=1&x[]=2#a#b",
        "https://kpu.go.id?q=100%",
        "https://kpu.go.id#atas",
        "https://kpu.go.id/@akun/berita",
        "http://desa_maju.example.id/",
        "http://10.0.0.1:65535/",
        "https://id.wikipedia.org/wiki/Désa_😀",
        "https://example.org//ganda/https://kpu.go.id",
    ),
    Language: ("id", "bjn", "jv-Java", "en-GB", "es-419", "jv-Java-ID"),
    DocumentNumber: (
        "489/07/401.403.6/2014",
        "488/196/112",
        "Nomor 17 Tahun 2023",
        "220 / 9 / 35.73.10011/2020",
        "489/212/Diskominfo/V/2019",
        "6.A TAHUN 2019",
        "DPA No.39/49/DPA/2015",
        "22/PER/M.KOMINFO/12/2010",
        "188.45/119/35.73.112/2020",
        "1",
        "1" * 100,
    ),
    Sha256: (DIGEST, "0" * 64),
    Quantity: ("0", "1", "-3", "77.5", "0.25", "-0.5", "10", "100.001", "123456789012345", "-12345678901234.5"),
    GeoPoint: (
        "geo:-3.4531,115.9876",
        "geo:0,0",
        "geo:-0.000001,0.1",
        "geo:5.9,95.01",
        "geo:10,100",
        "geo:-11,141",
        "geo:90,180",
        "geo:-90,-179.999999",
    ),
}

REFUSED: tuple[tuple[type[Code], str, tuple[str, ...]], ...] = (
    (RegionCode, "malformed_region_code", ("", "6", "10", "09", "63.", "63.00", "63.70", "63.10.00", "63.10.1")),
    (RegionCode, "malformed_region_code", ("63.10.01.0001", "63.10.01.4001", "63.10.01.100", "63.10.40001", "63,10")),
    (RegionCode, "malformed_region_code", ("63.10.01.1007.1", "63..10", "63.10-01", "Tanah Bumbu", "6\u0663")),
    (RegionCode, "region_code_undotted", ("6310", "631001", "6310010", "6310010007", "6310011007", "9999999999999")),
    (RegionCode, "region_code_lost_zero", ("63.1", "11.7")),
    (DocumentNumber, "holds_nik", ("6310994108980001", "NIK 6310 9941 0898 0001", "470/63.10.99.410898.0001/2024")),
    (Url, "holds_nik", ("https://contoh.id/?nik=6310994108980001", "https://contoh.id/631099-410898-0001")),
    (Email, "holds_nik", ("6310994108980001@contoh.id",)),
    (Phone, "malformed_phone", ("", "081200000000", "6281200000000", "+62 812 0000 0000", "+62-81200000000")),
    (Phone, "malformed_phone", ("+0123456789",)),
    (Phone, "malformed_phone", ("+62123456", "+628120000000000", "+123456", "+1234567890123456")),
    (Phone, "malformed_phone", ("++6281200000000", "+628120000000\u0660")),
    (Phone, "phone_national_zero", ("+62081200000000", "+620")),
    (Email, "malformed_email", ("", "nama", "@contoh.id", "nama@", "nama@contoh", "na ma@contoh.id", "a@b@c.id")),
    (Email, "malformed_email", (".a@b.id",)),
    (Email, "malformed_email", ("a..b@c.id", "a.@c.id", '"a b"@c.id', "a@[10.0.0.1]", "a@10.0.0.1", "ñ@c.id")),
    (Email, "malformed_email", ("a@ñ.id", "a@\u212a.id")),
    (Email, "malformed_email", (f"{'a' * 65}@b.id", f"a@{'b' * 63}.{'b' * 63}.{'b' * 63}.{'b' * 61}.id")),
    (DomainName, "malformed_domain_name", ("", "kpu", "KPU.go.id", "kpu.go.id.", ".kpu.go.id", "kpu..id", "-a.id")),
    (DomainName, "malformed_domain_name", ("a-.id",)),
    (DomainName, "malformed_domain_name", ("https://kpu.go.id", "kpu.go.id/", "k_pu.id", "10.0.0.1", "désa.id")),
    (DomainName, "malformed_domain_name", (f"{'a' * 64}.id",)),
    (DomainName, "malformed_domain_name", (f"{'.'.join(['a' * 63] * 4)}.id",)),
    (Url, "malformed_url", ("", "kpu.go.id", "www.kpu.go.id", "//kpu.go.id", "ftp://kpu.go.id", "https://")),
    (Url, "malformed_url", ("https:///kpu.go.id",)),
    (Url, "malformed_url", ("https://localhost", "https://localhost.", "https://[::1]/", "https://kpu..id")),
    (Url, "malformed_url", ("https://désa.id",)),
    (Url, "malformed_url", ("https://a.id:", "https://a.id:0", "https://a.id:080", "https://a.id:65536")),
    (Url, "malformed_url", ("https://a.id:123456",)),
    (Url, "malformed_url", tuple(f"https://a.id/{one}x" for one in " \t\r\n\x00\x7f\x85\xa0\u2028\ud800\u202e\u2066")),
    (Url, "malformed_url", tuple(f"https://a.id/{one}" for one in '<>"{}|\\^`')),
    (Url, "malformed_url", (" https://a.id", "https://a.id ", "https:// a.id", "https://a.id\\b.id")),
    (Url, "malformed_url", (f"https://{'.'.join(['a' * 63] * 4)}.id",)),
    (Url, "url_with_user", ("https://kpu.go.id@contoh.id/", "https://kpu.go.id\\@contoh.id")),
    (Url, "url_with_user", ("https://nama:sandi@contoh.id", "https://@a.id")),
    (Url, "url_too_long", (f"https://a.id/{'x' * 1988}",)),
    (Language, "malformed_language", ("", "i", "indo", "ID", "Bjn", "id_ID", "id-id", "jv-java", "jv-Java-")),
    (Language, "malformed_language", ("id-IDN", "id-ID-x", "in donesia")),
    (DocumentNumber, "malformed_document_number", ("", "Nomor", "Tahun", "\u0663", " 1", "1 ", "1\n2", "1\t2")),
    (DocumentNumber, "malformed_document_number", ("1\x852", "1\ud800", "1" * 101)),
    (Sha256, "malformed_sha256", ("", DIGEST.upper(), DIGEST[1:], DIGEST + "0", f"sha256:{DIGEST}", "g" * 64)),
    (Quantity, "malformed_quantity", ("", "-", "-0", "00", "01", "1.0", "1.50", ".5", "5.", "+1", "1e3", "1,5")),
    (Quantity, "malformed_quantity", ("1.000.000", "NaN", "\u0663")),
    (Quantity, "malformed_quantity", ("-0.0", "0.0", "--1", "1 000", "Infinity")),
    (Quantity, "quantity_too_long", ("1234567890123456", "0.123456789012345")),
    (GeoPoint, "malformed_geo_point", ("", "geo:", "-3.4531,115.9876", "geo:-3.4531, 115.9876", "GEO:0,0", "geo:0")),
    (GeoPoint, "malformed_geo_point", ("geo:-3.45310,115.9876", "geo:-3.4531001,115", "geo:-0,1", "geo:1,-0")),
    (GeoPoint, "malformed_geo_point", ("geo:115.9876,-3.4531", "geo:91,0", "geo:90.1,0", "geo:0,181", "geo:0,-180")),
    (GeoPoint, "malformed_geo_point", ("geo:1,2,3", "geo:1,2;u=5", "geo:03,1", "geo:.5,1", "geo:1,\u0663")),
)  # fmt: skip

LIMITS: dict[str, dict[str, int]] = {
    "malformed_document_number": {"limit": 100},
    "malformed_sha256": {"length": 64},
    "quantity_too_long": {"limit": 15},
    "url_too_long": {"limit": 2_000},
}
"""What a finding tells beside its code: never a part of the text."""

every_type = pytest.mark.parametrize("code_type", SOUND, ids=lambda code_type: code_type.__name__)
every_sound_text = pytest.mark.parametrize(
    ("code_type", "text"), [(code_type, text) for code_type, texts in SOUND.items() for text in texts]
)
every_refused_text = pytest.mark.parametrize(
    ("code_type", "problem", "text"),
    [(code_type, problem, text) for code_type, problem, texts in REFUSED for text in texts],
    ids=ascii,
)


def modules() -> tuple[ModuleType, ...]:
    """Return the modules of the package, and the one that it shares with the dates."""
    found = (importlib.import_module(found.name) for found in pkgutil.iter_modules(codes.__path__, "kimcore.codes."))
    return (textvalues, *found)


PROBLEMS = tuple(
    dict.fromkeys(one for module in modules() for one in vars(module).values() if isinstance(one, Problem))
)


@st.composite
def slips(draw: st.DrawFn, code_type: type[Code]) -> str:
    """Sound texts with one character replaced, added or left out."""
    text = draw(st.sampled_from(SOUND[code_type]))
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 1)))
    return text[:start] + draw(st.text(st.sampled_from(string.printable) | st.characters(), max_size=1)) + text[end:]


# One contract for all


@every_sound_text
def test_a_text_comes_back_as_it_was(code_type: type[Code], text: str) -> None:
    """What is parsed is written as the same text, and the constructor makes the same value."""
    code = code_type.parse(text)
    assert type(code) is code_type
    assert str(code) == text
    assert code_type(text) == code
    assert code_type.parse(str(code)) == code


@every_refused_text
def test_what_is_malformed_is_refused_by_parser_and_constructor(code_type: type[Code], problem: str, text: str) -> None:
    """Any other text raises MalformedError with the one finding that helps, wherever it comes from."""
    for make in (code_type.parse, code_type):
        with pytest.raises(MalformedError) as caught:
            make(text)
        (finding,) = caught.value.findings
        assert finding.code == problem
        assert finding.pointer == ""
        assert finding.severity is Severity.ERROR


@every_refused_text
def test_a_refusal_does_not_hold_the_text(code_type: type[Code], problem: str, text: str) -> None:
    """Neither the exception nor its pickle holds the text, except where our own message has the same words."""
    with pytest.raises(MalformedError) as caught:
        code_type.parse(text)
    error = caught.value
    assert error.__context__ is None
    (finding,) = error.findings
    assert finding.problem in [known for known in PROBLEMS if known.code == problem]
    assert finding.params == LIMITS.get(problem, {})
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert again.findings == error.findings
    assert again.args == error.args == (error.findings,)


@every_sound_text
@pytest.mark.parametrize("addition", ["\n", "\r\n", " ", "\x00"], ids=ascii)
def test_a_final_newline_or_blank_is_refused(code_type: type[Code], text: str, addition: str) -> None:
    """A text with something invisible at its end or beginning is another text, and no code."""
    for slip in (text + addition, addition + text):
        with pytest.raises(MalformedError):
            code_type.parse(slip)


@every_type
@pytest.mark.parametrize("other", [None, 63, 63.1, True, b"63", ["63"]], ids=repr)
def test_what_is_no_text_is_refused(code_type: type[Code], other: object) -> None:
    """Anything but text is refused, never converted, and it is said which text is expected."""
    for make in (code_type.parse, code_type):
        with pytest.raises(MalformedError) as caught:
            make(other)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # wrong on purpose
        assert [finding.code for finding in caught.value.findings] == ["not_text"]
        assert str(caught.value) == f"This is not text. Please write it as text: {code_type.expected('en')}."


@every_type
def test_a_subclass_of_text_is_refused(code_type: type[Code]) -> None:
    """A subclass of str can say something else than it holds."""

    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return self.upper()

    with pytest.raises(MalformedError):
        code_type(Loud(SOUND[code_type][0]))


@every_type
@given(data=st.data())
def test_any_text_is_a_code_or_malformed(code_type: type[Code], data: st.DataObject) -> None:
    """Whatever the text, parsing gives a value of exactly that text or raises MalformedError, nothing else."""
    text = data.draw(st.text() | st.text(st.characters(codec=None)) | slips(code_type))
    try:
        code = code_type.parse(text)
    except MalformedError:
        return
    assert str(code) == text
    repr(code)


@every_sound_text
def test_a_code_is_a_value(code_type: type[Code], text: str) -> None:
    """Codes can be compared, hashed, pickled and copied; they cannot be changed, and carry nothing else."""
    code = code_type.parse(text)
    assert {code, code_type.parse(text)} == {code}
    assert pickle.loads(pickle.dumps(code)) == code  # noqa: S301 - our own bytes
    assert copy.deepcopy(code) == copy.copy(code) == code
    assert not hasattr(code, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        code.text = text  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue] # wrong on purpose


def test_codes_of_different_systems_are_never_equal() -> None:
    """The same text means different things in different systems."""
    values: list[object] = [Quantity("63"), RegionCode("63"), "63"]
    assert len(set(values)) == 3


@every_type
def test_a_type_says_what_it_expects(code_type: type[Code]) -> None:
    """Every type has words for what it expects, in both languages, and claims any text where it stands alone."""
    assert code_type.__doc__
    assert code_type.expected("id")
    assert code_type.expected("en")
    assert code_type.expected("id") != code_type.expected("en")
    assert code_type.claims("")


def test_a_code_without_a_grammar_cannot_be_made() -> None:
    """The base classes are no codes themselves."""
    assert inspect.isabstract(textvalues.TextValue)
    with pytest.raises(TypeError, match="abstract"):
        Code("63")  # type: ignore[abstract] # pyright: ignore[reportAbstractUsage] # wrong on purpose


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.code)
def test_a_problem_speaks_both_languages(problem: Problem) -> None:
    """A message asks for one thing politely, in both languages, and names the same parameters in both."""
    assert re.fullmatch("[a-z0-9]+(_[a-z0-9]+)*", problem.code)
    assert "Mohon " in problem.indonesian
    assert "lease " in problem.english
    assert problem.indonesian.endswith(".")
    assert problem.english.endswith(".")
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (problem.indonesian, problem.english)
    ]
    assert fields[0] == fields[1]


def test_no_two_problems_share_a_code() -> None:
    """A code stands for one kind of problem, and each of them is met in these tests."""
    known = sorted(problem.code for problem in PROBLEMS)
    assert len(set(known)) == len(known)
    assert set(known) == {problem for _, problem, _ in REFUSED} | {"not_text"}


def test_all_is_sorted_and_complete() -> None:
    """`__all__` names the list of provinces and every class of the package."""
    declared = {
        value.__name__
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__.startswith("kimcore.codes.")
    }
    assert codes.__all__ == ["PROVINCES", *sorted(declared)]
    assert set(SOUND) == {value for value in map(vars(codes).get, codes.__all__) if value in Code.__subclasses__()}


# Regions


@pytest.mark.parametrize(
    ("text", "level", "parent"),
    [
        ("63", GroupLevel.PROVINCE, None),
        ("63.10", GroupLevel.REGENCY, "63"),
        ("63.10.01", GroupLevel.DISTRICT, "63.10"),
        ("63.10.01.1007", GroupLevel.VILLAGE, "63.10.01"),
    ],
)
def test_a_region_knows_its_level_and_what_it_lies_in(text: str, level: GroupLevel, parent: str | None) -> None:
    """A code tells its level, the region one level above, and its province."""
    region = RegionCode(text)
    assert region.level is level
    assert region.parent == (None if parent is None else RegionCode(parent))
    assert region.province == RegionCode("63")


def test_a_region_knows_its_regency_and_district() -> None:
    """Regency and district are there from their level downwards."""
    province, regency, district, village = map(RegionCode, ("63", "63.10", "63.10.01", "63.10.01.1007"))
    assert [region.regency for region in (province, regency, district, village)] == [None, regency, regency, regency]
    assert [region.district for region in (province, regency, district, village)] == [None, None, district, district]


def test_cities_are_numbered_from_71() -> None:
    """Regencies have the numbers 01-69, cities 71-99; what lies in a city says so, too."""
    for text in ("63.71", "63.99", "63.72.01", "63.72.01.1001"):
        assert RegionCode(text).is_city
    for text in ("63", "71", "63.01", "63.69", "63.10.71", "63.10.01.1071"):
        assert not RegionCode(text).is_city


def test_a_village_code_tells_its_kind() -> None:
    """The first digit of the village tells kelurahan, desa and desa adat apart; above, there is no kind."""
    assert RegionCode("63.10.01.1007").village_kind is VillageKind.KELURAHAN
    assert RegionCode("63.10.01.2001").village_kind is VillageKind.DESA
    assert RegionCode("91.03.12.3001").village_kind is VillageKind.DESA_ADAT
    for text in ("63", "63.10", "63.10.01"):
        assert RegionCode(text).village_kind is None


def test_a_region_contains_itself_and_what_lies_below() -> None:
    """Containment goes down the tree, and never by look-alike digits."""
    regency = RegionCode("63.10")
    for below in ("63.10", "63.10.01", "63.10.01.1007"):
        assert regency.contains(RegionCode(below))
    for other in ("63", "63.01", "64.10", "64.63.10"):
        assert not regency.contains(RegionCode(other))


@given(st.from_regex(r"(1[1-9]|[2-9][0-9])(\.(0[1-9]|7[1-9])(\.(0[1-9])(\.[123][0-9]{3})?)?)?", fullmatch=True))
def test_every_region_lies_in_all_its_parents(text: str) -> None:
    """Going up one level at a time ends at the province, and every step contains the region."""
    region = RegionCode(text)
    above = [region]
    while (parent := above[-1].parent) is not None:
        above.append(parent)
    assert above[-1] == region.province
    assert all(one.contains(region) for one in above)
    assert sum(region.contains(one) for one in above) == 1


def test_provinces_are_38() -> None:
    """The list is that of Kepmendagri 300.2.2-2430/2025: 38 provinces, by number, no name twice."""
    assert len(PROVINCES) == 38
    assert list(PROVINCES) == sorted(PROVINCES)
    assert len({province.name for province in PROVINCES.values()}) == 38
    assert all(RegionCode(number).level is GroupLevel.PROVINCE for number in PROVINCES)


SHORT_NAMES = {"DI Yogyakarta": "Daerah Istimewa Yogyakarta", "NTB": "Nusa Tenggara Barat"}
"""How news write two names."""


@pytest.mark.parametrize("name", ["groups", "sessions"])
def test_provinces_have_the_names_that_pages_print(name: str) -> None:
    """Each province that a real page names is on the list, in the spelling of the list but for two short names."""
    cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    printed = {one["record"].get("places", {}).get("province") for one in cases} - {None}
    assert len(printed) > 5
    assert {SHORT_NAMES.get(one, one) for one in printed} <= {province.name for province in PROVINCES.values()}


@pytest.mark.parametrize(
    ("number", "name"), [("91", "Papua"), ("92", "Papua Barat"), ("96", "Papua Barat Daya"), ("31", "Jakarta")]
)
def test_numbers_of_divided_provinces_are_those_of_today(number: str, name: str) -> None:
    """Papua and Papua Barat exchanged their old numbers (94 and 91) when six provinces were made of them in 2022."""
    assert PROVINCES[number].name.endswith(name)


ISLANDS = {"1": "Sumatra", "2": "Sumatra", "3": "Java", "5": "Bali", "6": "Kalimantan", "7": "Sulawesi"}
"""What the first digit of a province's number says; 8 and 9 are Maluku and Papua."""


@pytest.mark.parametrize("number", PROVINCES)
def test_a_province_lies_in_the_zone_that_the_law_gives_its_island(number: str) -> None:
    """Keppres 41/1987: Sumatra, Java, West and Central Kalimantan have WIB; Maluku and Papua WIT; the others WITA."""
    island = ISLANDS.get(number[0])
    is_western = island in ("Sumatra", "Java") or number in ("61", "62")
    expected = TimeZone.WIB if is_western else TimeZone.WIT if island is None else TimeZone.WITA
    assert PROVINCES[number].zone is expected


def test_tanah_bumbu_is_in_south_kalimantan_and_wita() -> None:
    """A village has the name and zone of its province."""
    village = RegionCode("63.10.01.1007")
    assert village.province_name == "Kalimantan Selatan"
    assert village.zone is TimeZone.WITA
    assert PROVINCES["63"] == Province("Kalimantan Selatan", TimeZone.WITA)


def test_a_province_of_an_old_list_is_legal_without_name_and_zone() -> None:
    """A number that is on no current list (54 was Timor Timur) is kept, and nothing is guessed."""
    region = RegionCode("54.01")
    assert region.province_name is None
    assert region.zone is None


@pytest.mark.parametrize("zone", TimeZone, ids=str)
def test_a_zone_has_the_offset_of_its_place(zone: TimeZone) -> None:
    """The key leads to the same offset, and the offset back to the zone."""
    assert TimeZone.at_offset(zone.offset_minutes) is zone
    assert ZoneInfo(zone.key).key == zone.key
    assert zone.label().startswith("Waktu Indonesia")


def test_zones_are_an_hour_apart() -> None:
    """WIB, WITA and WIT are 7, 8 and 9 hours ahead of UTC; no other offset is one of Indonesia's."""
    assert [(zone.code, zone.offset_minutes) for zone in TimeZone] == [("WIB", 420), ("WITA", 480), ("WIT", 540)]
    assert [zone.key for zone in TimeZone] == ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]
    assert TimeZone.at_offset(0) is None
    assert TimeZone.at_offset(450) is None


# Contact


def test_personal_codes_are_not_shown() -> None:
    """`repr` of a phone number or a mail address hides it, alone and inside another value; `str` gives it."""
    phone, email = Phone("+6281200000000"), Email("nama@contoh.go.id")
    assert repr(phone) == "Phone(<hidden>)"
    assert repr([email]) == "[Email(<hidden>)]"
    assert str(phone) == "+6281200000000"
    assert str(email) == "nama@contoh.go.id"


def test_other_codes_are_shown() -> None:
    """`repr` of a code that is nobody's shows its text."""
    assert repr(RegionCode("63.10")) == "RegionCode(text='63.10')"


def test_a_phone_number_is_not_guessed() -> None:
    """Digits with a leading 62 but without + are refused: they can be a number of another country."""
    with pytest.raises(MalformedError):
        Phone("62812345678")


# Web


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://kpu.go.id", "kpu.go.id"),
        ("HTTPS://WWW.KPU.GO.ID.:443/Berita", "www.kpu.go.id"),
        ("https://kpu.go.id?x=https://contoh.id/", "kpu.go.id"),
        ("https://contoh.id#@kpu.go.id", "contoh.id"),
    ],
)
def test_a_url_knows_its_host(text: str, host: str) -> None:
    """The host is in small letters, without port and final dot, whatever follows."""
    assert Url(text).host == host


def test_a_domain_holds_its_hosts() -> None:
    """A host lies in a domain by whole labels."""
    for text in ("https://kpu.go.id", "https://WWW.KPU.GO.ID.", "http://kab-tanahbumbu.kpu.go.id:8080/x"):
        assert Url(text).in_domain("kpu.go.id")
        assert Url(text).in_domain(DomainName("kpu.go.id"))
        assert Url(text).in_domain(DomainName("go.id"))
    for text in ("https://xkpu.go.id", "https://kpu.go.id.contoh.id", "https://contoh.id/kpu.go.id", "https://go.id"):
        assert not Url(text).in_domain("kpu.go.id")


def test_a_domain_that_is_none_is_refused() -> None:
    """Nothing lies in what is no domain name, and asking is an error rather than a No."""
    for domain in ("", "id", ".go.id", "KPU.GO.ID", "https://kpu.go.id"):
        with pytest.raises(MalformedError):
            Url("https://kpu.go.id").in_domain(domain)


def test_a_url_may_have_2000_characters() -> None:
    """The limit itself is legal."""
    assert len(str(Url(f"https://a.id/{'x' * 1987}"))) == 2_000


def test_the_longest_names_are_legal() -> None:
    """A domain name may have 253 characters, a mail address 254, its local part 64."""
    longest = ".".join(["a" * 63, "b" * 63, "c" * 63, "d" * 58, "id"])
    assert len(longest) == 253
    assert str(DomainName(longest)) == longest
    assert Url(f"https://{longest}./").host == longest
    assert Email(f"{'a' * 64}@contoh.go.id")
    assert Email(f"a@{longest.removeprefix('a')}")
    for slip in (lambda: DomainName(f"{longest}x"), lambda: Url(f"https://{longest}x"), lambda: Email(f"a@{longest}")):
        with pytest.raises(MalformedError):
            slip()


# Languages


@pytest.mark.parametrize("text", ["id", "en", "jv", "su", "bjn", "mad", "min", "ace", "ban", "bug", "mak"])
def test_a_language_of_the_texts_has_a_name(text: str) -> None:
    """The languages that offices write in have names in Indonesian, the default, and English."""
    language = Language(text)
    assert language.label() == language.label("id")
    assert language.label("id").startswith("Bahasa ")
    assert language.label("en") not in {text, language.label("id")}


def test_another_language_is_called_by_its_code() -> None:
    """A language without a name on our list is called by its code, script and region included."""
    assert Language("sas").label("id") == "sas"
    assert Language("jv-Java").label("en") == "jv-Java"


# Documents


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("489/07/401.403.6/2014", 2014),
        ("488/196/112", None),
        ("Nomor 17 Tahun 2023", 2023),
        ("220 / 9 / 35.73.10011/2020", 2020),
        ("489/212/Diskominfo/V/2019", 2019),
        ("6.A TAHUN 2019", 2019),
        ("DPA No.39/49/DPA/2015", 2015),
        ("22/PER/M.KOMINFO/12/2010", 2010),
        ("188.45 / 12 / 2020 / DISKOMINFO", 2020),
        ("12/2019/2020", 2020),
        ("300.2.2-2138 Tahun 2025", 2025),
        ("17 Tahun2023", 2023),
        ("1/1945", 1945),
        ("1/2199", 2199),
        ("1/1944", None),
        ("1/2200", None),
        ("2020", None),
        ("2013/12/DISKOMINFO", None),
        ("470/12/33.19.02.2003", None),
        ("470/2003.1", None),
        ("470/2019-2020", None),
        ("1/20201", None),
        ("No. 5 Th. 2023", 2023),
        ("No 5 Thn 2023", 2023),
        ("No 5 Thn. 2023", 2023),
        ("5 Nth 2023", None),
        ("005/2034", None),
        ("Nomor 005/2034", None),
        ("005/2034/2023", 2023),
        ("17/2023", 2023),
    ],
)
def test_a_number_names_its_year(text: str, year: int | None) -> None:
    """The year is a part of its own after a slash or the word Tahun; classifications and serials are no years."""
    assert DocumentNumber(text).year == year


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nomor 17 Tahun 2023", "17 TAHUN 2023"),
        ("No. 17 Tahun 2023", "nomor: 17 tahun 2023"),
        ("NO.17/2023", "17 / 2023"),
        ("no 17/2023", "No17/2023"),
        ("220 / 9 / 35.73.10011/2020", "220/9/35.73.10011/2020"),
    ],
)
def test_numbers_are_the_same_beside_blanks_case_and_leading_words(one: str, other: str) -> None:
    """What offices print in several ways is compared by what it means, and stays different as print."""
    assert DocumentNumber(one).same_as(DocumentNumber(other))
    assert DocumentNumber(one).normal == DocumentNumber(other).normal
    assert DocumentNumber(one) != DocumentNumber(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("17/2023", "17/2024"),
        ("1/17", "117"),
        ("Nota 5", "ta 5"),
        ("DPA No.39", "DPA 39"),
        ("No/5", "5"),
    ],
)
def test_other_differences_count(one: str, other: str) -> None:
    """Signs, digits and words inside a number are part of it."""
    assert not DocumentNumber(one).same_as(DocumentNumber(other))


# Quantities


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=5))
def test_a_quantity_has_one_form(number: Decimal) -> None:
    """Every number of up to 15 digits has a form, and `decimal` gives the number back."""
    text = f"{number:f}".rstrip("0").rstrip(".")
    text = "0" if text in {"-0", ""} else text
    quantity = Quantity(text)
    assert quantity.decimal == number
    assert str(quantity.decimal) == text


# Points


_DEGREES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-90, max_value=90)


@given(_DEGREES, _DEGREES)
def test_a_point_is_made_of_two_numbers(latitude: Decimal, longitude: Decimal) -> None:
    """Degrees with whatever decimals are rounded to six, a tenth of a metre, and given back."""
    point = GeoPoint.of(latitude, longitude)
    assert point == GeoPoint(str(point))
    assert point.latitude == round(latitude, 6)
    assert point.longitude == round(longitude, 6)


@pytest.mark.parametrize("wrong", ["NaN", "Infinity", "-sNaN", "1e999999", "361", "90.1", "-90.0000006"])
def test_what_is_no_degree_is_no_point(wrong: str) -> None:
    """A number that no latitude has is refused as malformed, whatever its size."""
    with pytest.raises(MalformedError, match="coordinates"):
        GeoPoint.of(Decimal(wrong), 115)


def test_a_point_to_the_decimetre_is_no_nik() -> None:
    """Two numbers with six decimals have as many digits as a NIK, and are taken all the same."""
    assert str(GeoPoint("geo:-6.310112,115.000112")) == "geo:-6.310112,115.000112"


def test_type_checkers_know_the_types() -> None:
    """For a type checker, parsing gives a value of the class that was asked."""
    assert_type(RegionCode.parse("63"), RegionCode)
    assert_type(RegionCode("63").zone, TimeZone | None)
    assert_type(Quantity("1").decimal, Decimal)
