"""Promises of the printed places.

`cases/regions-2025.csv` are rows of Tanah Bumbu as Kepmendagri 300.2.2-2430/2025 has them, from
https://github.com/cahyadsn/wilayah (MIT), and `cases/regions-hard-names.csv` are rows of the same list whose names hold
words and signs that end other names. The texts are places as public session reports print them, and others in the same
language.
"""

import datetime as dt
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import PROVINCES, RegionCode
from kimcore.lexicon.entries import ENTRIES
from kimcore.printed import PrintedPlace, read_place
from kimcore.printed.grammar import Form
from kimcore.printed.places.forms import FORMS
from kimcore.records import Places
from kimcore.regions import LEVEL_WORDS, RegionTable

REGIONS, _ = RegionTable.read((Path(__file__).parent / "cases" / "regions-2025.csv").read_bytes())
SEVERAL, _ = RegionTable.read(
    "33.06,KAB. PURWOREJO\n33.06.01,Grabag\n33.08,KAB. MAGELANG\n33.08.17,Grabag\n34,DI Yogyakarta\n34.04,KAB. SLEMAN\n"
    "34.04.12,Ngaglik\n34.04.13,Sleman\n34.04.12.2001,Sinduharjo\n"
)
HARD, _ = RegionTable.read((Path(__file__).parent / "cases" / "regions-hard-names.csv").read_bytes())
PHRASES: Final = sorted(spelling for entry in ENTRIES for spelling in entry.spellings)
LEVELS: Final = ("hamlet", "village", "district", "regency", "province")
WORDS: Final = [
    *LEVEL_WORDS,
    *(
        "Batulicin",
        "Tanah Bumbu",
        "Kampung Baru",
        "NTB",
        "Jawa Barat",
        "Grabag",
        "Sleman",
        "02",
        ",",
        "(",
        "-",
        "/",
        ".",
    ),
    *("dan", "di", "se-", "Kota", "Kec.", "Kab."),
]


def plain(value: PrintedPlace) -> dict[str, str]:
    """Return the names of a place by level, and its code."""
    names = {level: getattr(value.places, level) for level in LEVELS}
    said = {level: name for level, name in names.items() if name is not None}
    return said if value.region is None else {**said, "region": value.region.text}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kec. Batulicin, Kab. Tanah Bumbu", [{"district": "Kec. Batulicin", "regency": "Kab. Tanah Bumbu"}]),
        (
            "Kalurahan Sinduharjo Kapanewon Ngaglik Kabupaten Sleman",
            [{"village": "Kalurahan Sinduharjo", "district": "Kapanewon Ngaglik", "regency": "Kabupaten Sleman"}],
        ),
        (
            "Aula Kelurahan Panembahan, Kemantren Kraton",
            [{"village": "Kelurahan Panembahan", "district": "Kemantren Kraton"}],
        ),
        ("Distrik Kouh, Kabupaten Boven Digoel", [{"district": "Distrik Kouh", "regency": "Kabupaten Boven Digoel"}]),
        ("Kec. Ps. Minggu, Kota Jakarta Selatan", [{"district": "Kec. Ps. Minggu", "regency": "Kota Jakarta Selatan"}]),
        ("Nagari Koto Tinggi", [{"village": "Nagari Koto Tinggi"}]),
        ("Gampong Lamteh", [{"village": "Gampong Lamteh"}]),
        ("Kampung Baru", [{"village": "Kampung Baru"}]),
        ("Kelurahan Kampung Baru", [{"village": "Kelurahan Kampung Baru"}]),
        ("Kec. Kota Baru", [{"district": "Kec. Kota Baru"}]),
        ("Kecamatan Medan Kota, Kota Medan", [{"district": "Kecamatan Medan Kota", "regency": "Kota Medan"}]),
        ("Kota Bandung, Jawa Barat", [{"regency": "Kota Bandung", "province": "Jawa Barat"}]),
        ("Kota Yogyakarta, DI Yogyakarta", [{"regency": "Kota Yogyakarta", "province": "DI Yogyakarta"}]),
        ("Kota Mataram, NTB", [{"regency": "Kota Mataram", "province": "NTB"}]),
        ("Kota Mataram NTB", [{"regency": "Kota Mataram", "province": "NTB"}]),
        (
            "Kabupaten Tanah Bumbu Kalimantan Selatan",
            [{"regency": "Kabupaten Tanah Bumbu", "province": "Kalimantan Selatan"}],
        ),
        ("Kab. Muara Enim – Sumsel", [{"regency": "Kab. Muara Enim", "province": "Sumsel"}]),  # noqa: RUF001 - as printed
        ("Kab. Muara Enim - Sumsel", [{"regency": "Kab. Muara Enim", "province": "Sumsel"}]),
        ("Desa Mas-Mas", [{"village": "Desa Mas-Mas"}]),
        ("Provinsi Bali", [{"province": "Provinsi Bali"}]),
        ("Banten", [{"province": "Banten"}]),
        ("seluruh lurah se-Kota Depok", [{"regency": "Kota Depok"}]),
        ("rumah makan di Kelurahan Tondo", [{"village": "Kelurahan Tondo"}]),
        ("Kantor Desa Subah Kec. Tayan Hilir", [{"village": "Desa Subah", "district": "Kec. Tayan Hilir"}]),
        ("Lapangan Desa Subah di tepi sungai", [{"village": "Desa Subah"}]),
        ("kec. batulicin, kab. tanah bumbu", [{"district": "kec. batulicin", "regency": "kab. tanah bumbu"}]),
        (
            "Dusun Ngringin, Desa Semanu, Kecamatan Semanu",
            [{"hamlet": "Dusun Ngringin", "village": "Desa Semanu", "district": "Kecamatan Semanu"}],
        ),
        (
            "Kabupaten Jayapura, Papua, tepatnya di Kampung Yoboi, Distrik Sentani",
            [
                {
                    "village": "Kampung Yoboi",
                    "district": "Distrik Sentani",
                    "regency": "Kabupaten Jayapura",
                    "province": "Papua",
                }
            ],
        ),
        (
            "Kota Malang; Desa Subah, Kec. Tayan Hilir",
            [{"regency": "Kota Malang"}, {"village": "Desa Subah", "district": "Kec. Tayan Hilir"}],
        ),
        (
            "Kab. Malang, Prov. Jawa Timur dan Desa Subah, Kec. Tayan Hilir",
            [
                {"regency": "Kab. Malang", "province": "Prov. Jawa Timur"},
                {"village": "Desa Subah", "district": "Kec. Tayan Hilir"},
            ],
        ),
        ("RT 02 RW 05 Dusun Puleireng", [{"hamlet": "RT 02 RW 05 Dusun Puleireng"}]),
        (" ".join(["RT 02"] * 40), [{"hamlet": " ".join(["RT 02"] * 33)}, {"hamlet": " ".join(["RT 02"] * 7)}]),
        ("RT/RW 02/05, Desa Semin", [{"hamlet": "RT/RW 02/05", "village": "Desa Semin"}]),
        ("Dusun Blimbing dan Dusun Puleireng", [{"hamlet": "Dusun Blimbing"}, {"hamlet": "Dusun Puleireng"}]),
        (
            "Desa Sungai Lembu dan Desa Tanete, Kecamatan Kusan Hilir",
            [
                {"village": "Desa Sungai Lembu", "district": "Kecamatan Kusan Hilir"},
                {"village": "Desa Tanete", "district": "Kecamatan Kusan Hilir"},
            ],
        ),
        (
            "Kecamatan Kotabesi dan Mentaya Hilir Utara",
            [{"district": "Kecamatan Kotabesi"}, {"district": "Mentaya Hilir Utara"}],
        ),
        (
            "Desa Semanu Kecamatan Semanu, Desa Semin Kecamatan Semin",
            [
                {"village": "Desa Semanu", "district": "Kecamatan Semanu"},
                {"village": "Desa Semin", "district": "Kecamatan Semin"},
            ],
        ),
        (
            "Kabupaten Sumedang, Desa Satu dan Desa Dua",
            [
                {"village": "Desa Satu", "regency": "Kabupaten Sumedang"},
                {"village": "Desa Dua", "regency": "Kabupaten Sumedang"},
            ],
        ),
        ("Kec. Sa'dan", [{"district": "Kec. Sa'dan"}]),
        (
            "Kec. Sa’dan Balusu, Kab. Toraja Utara",  # noqa: RUF001 - as print has them
            [{"district": "Kec. Sa’dan Balusu", "regency": "Kab. Toraja Utara"}],  # noqa: RUF001 - as printed
        ),
        ("Prov. NTB", [{"province": "Prov. NTB"}]),
        ("Prov. DIY", [{"province": "Prov. DIY"}]),
        ("Prov. Papua Barat Daya", [{"province": "Prov. Papua Barat Daya"}]),
        ("Kota Sorong Papua Barat Daya", [{"regency": "Kota Sorong", "province": "Papua Barat Daya"}]),
        (
            "Desa Sari Mulya RT 03 RW 01 Kec. Sungai Loban",
            [{"hamlet": "RT 03 RW 01", "village": "Desa Sari Mulya", "district": "Kec. Sungai Loban"}],
        ),
        ("Desa Sari Mulya, RT 03", [{"hamlet": "RT 03", "village": "Desa Sari Mulya"}]),
        (
            "Desa Semanu RT 1, Desa Semin RT 2, Kecamatan Semanu",
            [
                {"hamlet": "RT 1", "village": "Desa Semanu", "district": "Kecamatan Semanu"},
                {"hamlet": "RT 2", "village": "Desa Semin", "district": "Kecamatan Semanu"},
            ],
        ),
        ("Kampung Cikadu, Desa Cibodas", [{"hamlet": "Kampung Cikadu", "village": "Desa Cibodas"}]),
        ("Desa Cibodas, Kp. Cikadu", [{"hamlet": "Kp. Cikadu", "village": "Desa Cibodas"}]),
        (
            "Kp. Cikadu RT 03 RW 01, Desa Cibodas",
            [{"hamlet": "Kp. Cikadu RT 03 RW 01", "village": "Desa Cibodas"}],
        ),
        ("Kampung Cikadu dan Desa Cibodas", [{"village": "Kampung Cikadu"}, {"village": "Desa Cibodas"}]),
        ("Kp. Cikadu", [{"village": "Kp. Cikadu"}]),
        ("Jalan Raya Kota Batulicin, Kec. Batulicin", [{"district": "Kec. Batulicin"}]),
        ("Jl. Desa Sari Mulya No. 3, Kec. Sungai Loban", [{"district": "Kec. Sungai Loban"}]),
        ("Jl. A. Yani Kec. Batulicin", [{"district": "Kec. Batulicin"}]),
        ("Desa Sari Mulya pukul 09.00", [{"village": "Desa Sari Mulya"}]),
        ("Desa Sari Mulya HP 081200000001", [{"village": "Desa Sari Mulya"}]),
        ("Desa Sari Mulya 081200000001", [{"village": "Desa Sari Mulya"}]),
        ("Desa Sari Mulya Kode Pos 72271", [{"village": "Desa Sari Mulya"}]),
        ("Kec. Batulicin 72271", [{"district": "Kec. Batulicin"}]),
        ("Desa Trans 3", [{"village": "Desa Trans 3"}]),
        ("Dsn. Krajan, Desa Semanu", [{"hamlet": "Dsn. Krajan", "village": "Desa Semanu"}]),
        ("Dk. Ngringin, Desa Semanu", [{"hamlet": "Dk. Ngringin", "village": "Desa Semanu"}]),
        ("Lk. II, Kel. Kemiri", [{"hamlet": "Lk. II", "village": "Kel. Kemiri"}]),
        ("Banjar Pande, Desa Ubud", [{"hamlet": "Banjar Pande", "village": "Desa Ubud"}]),
        ("Desa Ubud, Br. Pande", [{"hamlet": "Br. Pande", "village": "Desa Ubud"}]),
        ("Kabupaten Banjar", [{"regency": "Kabupaten Banjar"}]),
        ("Tiyuh Panaragan", [{"village": "Tiyuh Panaragan"}]),
        ("Lembang Marinding", [{"village": "Lembang Marinding"}]),
        ("Kec. Lembang, Kab. Bandung Barat", [{"district": "Kec. Lembang", "regency": "Kab. Bandung Barat"}]),
        ("Negeri Hila", [{"village": "Negeri Hila"}]),
        ("SMA Negeri 1 Kec. Batulicin", [{"district": "Kec. Batulicin"}]),
        ("Huta I, Nagori Bah Jambi", [{"hamlet": "Huta I", "village": "Nagori Bah Jambi"}]),
        ("Desa/Kelurahan: Sari Mulya", [{"village": "Sari Mulya"}]),
        ("Kel./Desa Sari Mulya, Kecamatan : Sungai Loban", [{"village": "Sari Mulya", "district": "Sungai Loban"}]),
        ("Kab/Kota: Tanah Bumbu", [{"regency": "Tanah Bumbu"}]),
        (
            "Kecamatan Angsana, Satui, dan Sungai Loban",
            [{"district": "Kecamatan Angsana"}, {"district": "Satui"}, {"district": "Sungai Loban"}],
        ),
        (
            "Kecamatan Angsana, Satui dan Sungai Loban, Kabupaten Tanah Bumbu",
            [
                {"district": "Kecamatan Angsana", "regency": "Kabupaten Tanah Bumbu"},
                {"district": "Satui", "regency": "Kabupaten Tanah Bumbu"},
                {"district": "Sungai Loban", "regency": "Kabupaten Tanah Bumbu"},
            ],
        ),
        (
            "Kab. Muara Enim, Sumsel, dan Lampung",
            [{"regency": "Kab. Muara Enim", "province": "Sumsel"}, {"province": "Lampung"}],
        ),
    ],
)
def test_a_place_has_its_levels_as_printed(text: str, places: list[dict[str, str]]) -> None:
    """Each name keeps its word and its letters, larger regions belong to smaller ones, and the whole print stays."""
    reading = read_place(text)
    assert [plain(value) for value in reading.values] == places
    assert all(value.places.printed == text for value in reading.values)
    assert reading.printed == text
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["not_one_line"]),
        ("Desa Semanu\nKecamatan Semanu", ["not_one_line"]),
        ("Wilayah Indonesia Barat", ["no_place"]),
        ("daring (Zoom Cloud Meeting)", ["no_place"]),
        ("Gedung PKK Kapet Batulicin", ["no_place"]),
        ("Desa " + "a" * 300, ["no_place"]),
        ("Desa A" + "a" * 300, ["no_place"]),
        ("Sekretariat KIM Subur, Desa Semin", ["place_level_unknown"]),
        ("Bandung, Jawa Barat", ["place_level_unknown"]),
        ("Kec. Tebet, Jakarta Selatan", ["place_level_unknown"]),
        ("17, Jawa Barat", []),
        ("Kecamatan Angsana, Satui", ["place_level_unknown"]),
        ("Jl. Kecamatan No. 3", ["no_place"]),
        ("Jalan Raya Kota Batulicin", ["no_place"]),
        ("Perumahan Kota Baru", ["no_place"]),
        ("desa masing-masing", ["no_place"]),
        ("Desa ini", ["no_place"]),
        ("desa ini", ["no_place"]),
        ("desa dan kelurahan", ["no_place"]),
        ("Banjar Baru", ["no_place"]),
        ("Desa/Kelurahan", ["no_place"]),
        ("63.10.01", ["no_place"]),
        ("Desa " + "a" * 1_000, ["line_too_long"]),
        ("Desa Sari Mulya NIK 6310990101010001", ["holds_nik"]),
    ],
)
def test_what_has_no_level_is_a_finding(text: str, codes: list[str]) -> None:
    """A name that does not say what it is gets no level without a list of regions."""
    assert [finding.code for finding in read_place(text).findings] == codes


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Kec. Batulicin, Kab. Tanah Bumbu",
            [{"district": "Kec. Batulicin", "regency": "Kab. Tanah Bumbu", "region": "63.10.01"}],
        ),
        (
            "Kel. Batulicin, Kab. Tanah Bumbu",
            [{"village": "Kel. Batulicin", "regency": "Kab. Tanah Bumbu", "region": "63.10.01.1007"}],
        ),
        (
            "Desa Kampung Baru, Kec. Kusan Hilir",
            [{"village": "Desa Kampung Baru", "district": "Kec. Kusan Hilir", "region": "63.10.02.2008"}],
        ),
        ("Tanah Bumbu", [{"regency": "Tanah Bumbu", "region": "63.10"}]),
        ("Kota Pagatan", [{"village": "Kota Pagatan", "region": "63.10.02.1001"}]),
        ("Dusun Satu, Sungai Lembu", [{"hamlet": "Dusun Satu", "village": "Sungai Lembu", "region": "63.10.02.2003"}]),
        (
            "Kalimantan Selatan, Tanah Bumbu, Satui",
            [{"district": "Satui", "regency": "Tanah Bumbu", "province": "Kalimantan Selatan", "region": "63.10.04"}],
        ),
        ("Batulicin, Kelurahan Batulicin", [{"village": "Kelurahan Batulicin", "region": "63.10.01.1007"}]),
    ],
)
def test_a_list_of_regions_gives_the_code(text: str, places: list[dict[str, str]]) -> None:
    """The code is the one that fits all names; a name without a word gets the level that the list tells."""
    reading = read_place(text, regions=REGIONS)
    assert [plain(value) for value in reading.values] == places
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "regions", "candidates"),
    [
        ("Batulicin", REGIONS, ["63.10.01", "63.10.01.1007"]),
        ("Kampung Baru", REGIONS, ["63.10.02.2008", "63.10.06.1001"]),
        ("Desa Kampung Baru, Kab. Tanah Bumbu", REGIONS, ["63.10.02.2008", "63.10.06.1001"]),
        ("Kecamatan Grabag", SEVERAL, ["33.06.01", "33.08.17"]),
        ("Batulicin, Kab. Tanah Bumbu", REGIONS, ["63.10.01", "63.10.01.1007"]),
        ("Aula Kecamatan Grabag", SEVERAL, ["33.06.01", "33.08.17"]),
    ],
)
def test_a_name_of_several_regions_names_them_all(text: str, regions: RegionTable, candidates: list[str]) -> None:
    """There is no code where several fit: the value and the finding have every one of them."""
    reading = read_place(text, regions=regions)
    assert reading.value is not None
    assert reading.value.region is None
    assert reading.value.candidates == tuple(map(RegionCode, candidates))
    (finding,) = reading.findings
    assert finding.code == "place_ambiguous"
    assert finding.params == {"codes": ", ".join(candidates)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("63.10.01", {"region": "63.10.01"}),
        ("Kec. Batulicin (63.10.01)", {"district": "Kec. Batulicin", "region": "63.10.01"}),
        ("63.10.01.1007 Batulicin", {"region": "63.10.01.1007"}),
        ("Kampung Baru 63.10.02.2008", {"village": "Kampung Baru", "region": "63.10.02.2008"}),
        (
            "Desa Kampung Baru (63.10.02.2008), Kab. Tanah Bumbu",
            {"village": "Desa Kampung Baru", "regency": "Kab. Tanah Bumbu", "region": "63.10.02.2008"},
        ),
        ("Dusun Satu (63.10.02.2008)", {"hamlet": "Dusun Satu"}),
        ("Kec. Batulicin (99.99.99), 00.00.00", {"district": "Kec. Batulicin", "region": "63.10.01"}),
    ],
)
def test_a_printed_code_of_the_list_is_taken(text: str, place: dict[str, str]) -> None:
    """A code alone or beside its name tells which region is meant, and one that is not listed tells nothing."""
    reading = read_place(text, regions=REGIONS)
    assert [plain(value) for value in reading.values] == [place]
    assert reading.findings == ()


def test_a_printed_code_that_contradicts_the_name_is_not_taken() -> None:
    """The place then has both codes as candidates, and of several codes none is taken."""
    reading = read_place("Kec. Batulicin (63.10.02)", regions=REGIONS)
    assert reading.value is not None
    assert reading.value.region is None
    assert reading.value.candidates == (RegionCode("63.10.01"), RegionCode("63.10.02"))
    assert [finding.message("en") for finding in reading.findings] == [
        "The region code that is printed (63.10.02) is not that of the name (63.10.01). Please check both."
    ]
    for text in ("63.10.01 dan 63.10.02", "Aula, 63.10.01"):
        assert [finding.code for finding in read_place(text, regions=REGIONS).findings] == ["no_place"]


def test_a_name_of_very_many_regions_names_ten() -> None:
    """A message stays short; the value has every candidate."""
    rows = "\n".join(f"63.10.01.{2000 + number},Sukamaju" for number in range(1, 14))
    reading = read_place("Desa Sukamaju", regions=RegionTable.read(rows).table)
    assert reading.value is not None
    assert len(reading.value.candidates) == 13
    (finding,) = reading.findings
    assert "63.10.01.2010, dan 3 lainnya." in finding.message("id")
    assert "63.10.01.2010, and 3 more." in finding.message("en")


def test_names_around_a_name_tell_which_is_meant() -> None:
    """Of several regions of one name, those count that lie in, or hold, a region of the other names."""
    reading = read_place("Sinduharjo, Ngaglik, Kab. Sleman", regions=SEVERAL)
    assert [plain(value) for value in reading.values] == [
        {"village": "Sinduharjo", "district": "Ngaglik", "regency": "Kab. Sleman", "region": "34.04.12.2001"}
    ]
    assert plain(read_place("Grabag, Kab. Magelang", regions=SEVERAL).values[0])["region"] == "33.08.17"


def test_a_name_that_is_not_listed_gets_no_code() -> None:
    """The code of a larger region is not given for a smaller one that the list has not."""
    reading = read_place("Kec. Rekaan, Kab. Tanah Bumbu", regions=REGIONS)
    assert reading.values == (
        PrintedPlace(
            places=Places(district="Kec. Rekaan", regency="Kab. Tanah Bumbu", printed="Kec. Rekaan, Kab. Tanah Bumbu")
        ),
    )
    (finding,) = reading.findings
    assert finding.code == "place_not_listed"
    assert finding.message("en").startswith("The district named here is not on the list")


def test_a_hamlet_alone_has_no_code() -> None:
    """No list of regions has hamlets."""
    reading = read_place("Dusun Satu", regions=REGIONS)
    assert [plain(value) for value in reading.values] == [{"hamlet": "Dusun Satu"}]
    assert reading.findings == ()


def test_a_long_list_of_names_is_no_place() -> None:
    """Names without words are looked up only where there are few of them."""
    reading = read_place(", ".join(["Satui"] * 9), regions=REGIONS)
    assert [finding.code for finding in reading.findings] == ["no_place"]


@pytest.mark.parametrize("regions", [None, REGIONS])
@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_gives_a_reading(regions: RegionTable | None, text: str) -> None:
    """No text raises, there is a value or a finding, and names stand in the text as they are."""
    reading = read_place(text, regions=regions)
    assert reading.printed == text
    assert reading.values or reading.findings
    for value in reading.values:
        assert all(name in text for level, name in plain(value).items() if level != "region")
        assert attrs.evolve(value.places) == value.places


@given(st.sampled_from(WORDS), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each word can stand any number of times."""
    assert read_place(f"{word} " * times, regions=REGIONS).printed == f"{word} " * times


# Where names end


@pytest.mark.parametrize("form", FORMS["Places"], ids=lambda form: form.parts)
def test_each_form_is_as_its_line_says(form: Form) -> None:
    """The example of a form has the levels that its line names; only `entry` needs a list."""
    reading = read_place(form.example, regions=REGIONS if form.parts == "entry" else None)
    names = [{level: name for level, name in plain(value).items() if level != "region"} for value in reading.values]
    assert " | ".join("; ".join(f"{level}: {name}" for level, name in place.items()) for place in names) == form.value
    assert set(reading.certain) == {True}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("... di Kecamatan Kuala Jambi Tahun 2019", [{"district": "Kecamatan Kuala Jambi"}]),
        ("Kantor DPRD Kabupaten Tanjung Jabung Timur.", [{"regency": "Kabupaten Tanjung Jabung Timur"}]),
        ("Sosialisasi KIM Kabupaten Tanah Bumbu Tahun 2023", [{"regency": "Kabupaten Tanah Bumbu"}]),
        ("KIM Kecamatan Batulicin Periode 2020-2024", [{"district": "Kecamatan Batulicin"}]),
        ("KECAMATAN BATULICIN TAHUN 2023", [{"district": "KECAMATAN BATULICIN"}]),
        ("Kecamatan Batulicin dihadiri Camat", [{"district": "Kecamatan Batulicin"}]),
        ("Desa Subah oleh KIM Subah", [{"village": "Desa Subah"}]),
        ("Desa Subah menggelar rapat", [{"village": "Desa Subah"}]),
        ("desa subah dari kim", [{"village": "desa subah"}]),
        ("Balai Desa Sari Mulya Lantai 2", [{"village": "Desa Sari Mulya"}]),
        ("Kec. Batulicin Lt. 2", [{"district": "Kec. Batulicin"}]),
        ("Kec. Batulicin Gedung Serbaguna", [{"district": "Kec. Batulicin"}]),
        ("Desa Sungai Lembu Jl. Raya 5", [{"village": "Desa Sungai Lembu"}]),
        ("Desa Semanu 50 orang", [{"village": "Desa Semanu"}]),
        ("Desa Semanu 09.00 WITA", [{"village": "Desa Semanu"}]),
        ("Kecamatan Batulicin. Acara dihadiri warga", [{"district": "Kecamatan Batulicin"}]),
        ("Kecamatan Batulicin dan Hotel Ebony", [{"district": "Kecamatan Batulicin"}]),
        ("Desa Subah Bersama Warga", [{"village": "Desa Subah"}]),
        ("Kecamatan Batulicin Dihadiri Camat", [{"district": "Kecamatan Batulicin"}]),
        ("Desa Semanu Senin, 4 Mei", [{"village": "Desa Semanu"}]),
        ("DESA SEMANU DUA ORANG", [{"village": "DESA SEMANU"}]),
        ("Desa Simpang Tiga Kecamatan Satui", [{"village": "Desa Simpang Tiga", "district": "Kecamatan Satui"}]),
        ("Desa Trans 3 Kecamatan Satui", [{"village": "Desa Trans 3", "district": "Kecamatan Satui"}]),
        ("Desa Alue Dalam Kecamatan Idi", [{"village": "Desa Alue Dalam", "district": "Kecamatan Idi"}]),
        ("desa subah dalam rangka rapat", [{"village": "desa subah"}]),
        ("Kec. Pasar Minggu", [{"district": "Kec. Pasar Minggu"}]),
        ("3 dan Satui, Kec. Batulicin", [{"district": "Kec. Batulicin"}]),
        ("Dusun 3, Desa Semanu", [{"hamlet": "Dusun 3", "village": "Desa Semanu"}]),
        ("Desa selayang Kec.selese", [{"village": "Desa selayang", "district": "Kec.selese"}]),
        ("Provinsi Kalimatan Selatan-Kode Pos 72214", [{"province": "Provinsi Kalimatan Selatan"}]),
        ("Kab. Agam Sumbar.", [{"regency": "Kab. Agam", "province": "Sumbar"}]),
        ("Kecamatan Satui dan Desa Sumber", [{"district": "Kecamatan Satui"}, {"village": "Desa Sumber"}]),
        (
            "Kecamatan Satui dan Desa Sumber, Kab. Banjar",
            [
                {"district": "Kecamatan Satui", "regency": "Kab. Banjar"},
                {"village": "Desa Sumber", "regency": "Kab. Banjar"},
            ],
        ),
        (
            "Kab. Banjar, Kecamatan Satui dan Desa Sumber",
            [
                {"district": "Kecamatan Satui", "regency": "Kab. Banjar"},
                {"village": "Desa Sumber", "regency": "Kab. Banjar"},
            ],
        ),
        ("Kecamatan Batulicin dan sekitarnya", [{"district": "Kecamatan Batulicin"}]),
        ("Kota Surabaya & Kota Malang", [{"regency": "Kota Surabaya"}, {"regency": "Kota Malang"}]),
        ("Desa Satu da Desa Dua", [{"village": "Desa Satu"}, {"village": "Desa Dua"}]),
        ("DESA SATU DA DESA DUA", [{"village": "DESA SATU"}, {"village": "DESA DUA"}]),
        ("Desa Satu/Desa Dua", [{"village": "Desa Satu"}, {"village": "Desa Dua"}]),
        ("Kecamatan Se-Kabupaten Tanah Bumbu", [{"regency": "Kabupaten Tanah Bumbu"}]),
        ("Kec. Kb. Jeruk, Kota Jakarta Barat", [{"district": "Kec. Kb. Jeruk", "regency": "Kota Jakarta Barat"}]),
        ("Desa Se'seng", [{"village": "Desa Se'seng"}]),
        ("Kelurahan Muara Jawa Tengah", [{"village": "Kelurahan Muara Jawa Tengah"}]),
        (
            "Kecamatan Poso Kota Selatan, Kabupaten Poso",
            [{"district": "Kecamatan Poso Kota Selatan", "regency": "Kabupaten Poso"}],
        ),
        (
            "Desa Pasar Kota Bakti, Kecamatan Sakti",
            [{"village": "Desa Pasar Kota Bakti", "district": "Kecamatan Sakti"}],
        ),
        ("Kabupaten Pangkajene dan Kepulauan", [{"regency": "Kabupaten Pangkajene dan Kepulauan"}]),
        ("Kantor Bupati Tanah Bumbu", [{"regency": "Tanah Bumbu"}]),
        ("Aula Kantor Camat Satui, Kab. Tanah Bumbu", [{"district": "Satui", "regency": "Kab. Tanah Bumbu"}]),
        ("Kantor Lurah Batulicin", [{"village": "Batulicin"}]),
        ("Kantor Kepala Desa Sari Mulya", [{"village": "Desa Sari Mulya"}]),
        ("Kantor Wali Kota Malang", [{"regency": "Kota Malang"}]),
        ("Kantor Walikota Malang", [{"regency": "Malang"}]),
        ("Pendopo Kabupaten Sleman", [{"regency": "Kabupaten Sleman"}]),
        ("RT 02A RW 05 Desa Semin", [{"hamlet": "RT 02A RW 05", "village": "Desa Semin"}]),
        ("RT IV Desa Semin", [{"hamlet": "RT IV", "village": "Desa Semin"}]),
        ("Kab. Balangan Kalsel", [{"regency": "Kab. Balangan", "province": "Kalsel"}]),
        ("Kota Denpasar Bali", [{"regency": "Kota Denpasar", "province": "Bali"}]),
        ("Kota Banda Aceh", [{"regency": "Kota Banda Aceh"}]),
        ("Kab. Muara Enim-Sumsel", [{"regency": "Kab. Muara Enim", "province": "Sumsel"}]),
        ("Kec. Satui Kalimantan Selatan", [{"district": "Kec. Satui", "province": "Kalimantan Selatan"}]),
        ("Kelurahan Sungai Bali", [{"village": "Kelurahan Sungai Bali"}]),
        ("Kota Yogyakarta D.I. Yogyakarta", [{"regency": "Kota Yogyakarta", "province": "D.I. Yogyakarta"}]),
    ],
)
def test_a_name_ends_before_what_is_no_name(text: str, places: list[dict[str, str]]) -> None:
    """A name never swallows a word that is not a name, and words that official names hold do not cut it."""
    reading = read_place(text)
    assert [plain(value) for value in reading.values] == places
    assert set(reading.certain) == {True}
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "place", "first", "last"),
    [
        ("Desa Subah tampak ramai", {"village": "Desa Subah"}, 12, 17),
        ("Desa Semanu?", {"village": "Desa Semanu"}, 12, 12),
        ("Desa Cibodas Kampung Cikadu", {"hamlet": "Kampung Cikadu", "village": "Desa Cibodas"}, 14, 27),
    ],
)
def test_what_stands_unknown_behind_a_name_makes_it_uncertain(
    text: str, place: dict[str, str], first: int, last: int
) -> None:
    """The place is a candidate, and the finding says which part may belong to it."""
    reading = read_place(text)
    assert reading.value is None
    assert [plain(value) for value in reading.values] == [place]
    assert [(finding.code, finding.params) for finding in reading.findings] == [
        ("part_unread", {"first": first, "last": last})
    ]


@pytest.mark.parametrize("text", ["Kantor Bupati", "Ketua RT Bapak Budi", "Kecamatan 3", "Hotel Horizon Bandung"])
def test_a_word_for_a_level_without_a_name_is_no_place(text: str) -> None:
    """There is no place where only an office, a person, a number or a house is named."""
    assert [finding.code for finding in read_place(text).findings] == ["no_place"]


@pytest.mark.parametrize("name", [province.name for province in PROVINCES.values()])
def test_a_province_is_known_by_its_official_name(name: str) -> None:
    """Before a postcode, too."""
    for text in (name, f"Kota Rekaan, {name} 70122"):
        value = read_place(text).value
        assert value is not None
        assert value.places.province == name


@pytest.mark.parametrize(
    "name", ["Kalsel", "Sulbar", "DIY", "Jatim", "Kaltim", "NTB", "Sumut", "Babel", "Kepri", "DKI", "DKI Jakarta"]
)
def test_a_province_is_known_by_its_usual_name(name: str) -> None:
    """By itself, before a postcode, and behind a regency without a comma."""
    for text in (name, f"Kab. Rekaan, {name} 70122", f"Kab. Rekaan {name}"):
        value = read_place(text).value
        assert value is not None
        assert value.places.province == name


# With a list


@pytest.mark.parametrize("code", [code for code in HARD if code.text.count(".") == 3], ids=str)
def test_a_list_decides_where_its_names_end(code: RegionCode) -> None:
    """Each village, written with the regions above it, comes back whole, with its code or as one of two candidates."""
    regency, district, name = code.regency, code.district, HARD.name_of(code)
    assert regency is not None
    assert district is not None
    for word in ("Desa", "Kelurahan"):
        text = f"{word} {name}, Kecamatan {HARD.name_of(district)}, {HARD.name_of(regency)}"
        (value,) = read_place(text, regions=HARD).values
        assert value.places.village == f"{word} {name}"
        others = [other for other in HARD.children(district) if HARD.name_of(other) == name]
        assert (value.region, value.candidates) == ((code, ()) if len(others) == 1 else (None, tuple(others)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kecamatan Poso Kota Selatan, Kabupaten Poso", {"region": "72.02.21"}),
        ("Kab. Tanah Bumbu Tahun 2023", {}),
        ("Kabupaten Pangkajene dan Kepulauan", {"region": "73.10"}),
        ("Kelurahan Muara Jawa Tengah", {"region": "64.02.14.1002"}),
    ],
)
def test_a_listed_name_is_not_cut(text: str, place: dict[str, str]) -> None:
    """A word for a level, "dan" and a province can be parts of a name."""
    (value,) = read_place(text, regions=HARD).values
    assert (value.region and value.region.text) == place.get("region")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Kota Surabaya", None),
        ("Desa Kampung Baru, Kota Surabaya", None),
        ("Kec. Batulicin, Kab. Tanah Bumbu, Jawa Timur", None),
        ("Kabupaten Kotabaru, Kalimantan Selatan", None),
        ("Kec. Rekaan", None),
        ("Kec. Batulicin, Prov. Rekaan", None),
        ("Kec. Batulicin, Kab. Tanah Bumbu, Prov. Kalimantan Selatan", "63.10.01"),
        ("Kantor Camat Satui", "63.10.04"),
        ("Kec. Batulicin Tanah Bumbu", "63.10.01"),
        ("Desa Sumber makmur, Kec. Sungai Loban", "63.10.03.2015"),
    ],
)
def test_the_list_of_a_regency_says_nothing_of_other_places(text: str, region: str | None) -> None:
    """What lies elsewhere gets no code and no finding."""
    reading = read_place(text, regions=REGIONS)
    (value,) = reading.values
    assert (value.region and value.region.text) == region
    assert value.candidates == ()
    assert reading.findings == ()


def test_a_level_that_the_list_has_not_gives_no_code() -> None:
    """A list of districts alone knows the province, but not which regency a text means; nothing is said to be wrong."""
    districts, _ = RegionTable.read("63.10.01,Batulicin\n63.10.02,Kusan Hilir\n")
    for text, region in (
        ("Kec. Batulicin, Kalsel", "63.10.01"),
        ("Kec. Batulicin, Kab. Banjar, Kalsel", None),
        ("Kec. Batulicin, Jawa Timur", None),
        ("Desa Rekaan, Kec. Batulicin", None),
    ):
        reading = read_place(text, regions=districts)
        assert reading.value is not None
        assert (reading.value.region and reading.value.region.text, reading.findings) == (region, ())


def test_a_list_of_the_country_covers_it() -> None:
    """Where all provinces are listed, a regency that is not is found to be missing."""
    country, _ = RegionTable.read(
        "".join(f"{number},{province.name}\n{number}.01,KAB. {number}\n" for number, province in PROVINCES.items())
    )
    assert [finding.code for finding in read_place("Kab. Rekaan", regions=country).findings] == ["place_not_listed"]


def test_a_name_longer_than_the_listed_one_is_uncertain() -> None:
    """The village "Kampung Baru Timur" is perhaps not "Kampung Baru"."""
    reading = read_place("Desa Kampung Baru Timur, Kec. Kusan Hilir", regions=REGIONS)
    assert reading.value is None
    assert plain(reading.values[0])["region"] == "63.10.02.2008"
    assert [(finding.code, finding.params) for finding in reading.findings] == [
        ("part_unread", {"first": 19, "last": 23})
    ]


def test_a_word_for_a_level_can_be_a_part_of_the_name() -> None:
    """The village "Kampung Baru" and the kampung "Baru" can be meant; a part of "Sa'dan" is no name."""
    rows, _ = RegionTable.read(
        "63.10.01.2001,Baru\n63.10.01.2002,Kampung Baru\n63.10.01.2003,Sa\n63.10.01.2004,Sa'dan\n"
    )
    (value,) = read_place("Kampung Baru", regions=rows).values
    assert value.candidates == (RegionCode("63.10.01.2001"), RegionCode("63.10.01.2002"))
    (value,) = read_place("Desa Sa'dan", regions=rows).values
    assert value.region == RegionCode("63.10.01.2004")
    (value,) = read_place("Desa Sa'du", regions=rows).values
    assert (value.places.village, value.region) == ("Desa Sa'du", None)


# Any cell


@pytest.mark.parametrize("cell", [None, float("nan"), "-", "nihil", "n/a"])
def test_nothing_in_a_cell_is_said(cell: object) -> None:
    """What office tables write for nothing is no place."""
    reading = read_place(cell)
    assert (reading.values, [finding.code for finding in reading.findings]) == ((), ["nothing_stated"])


@pytest.mark.parametrize("cell", [3, 3.5, dt.datetime(2024, 1, 2, tzinfo=dt.UTC), dt.date(2024, 1, 2), dt.time(9, 3)])
def test_numbers_and_days_are_no_places(cell: object) -> None:
    """A cell of another type is read as a person reads it."""
    assert [finding.code for finding in read_place(cell).findings] == ["no_place"]


@pytest.mark.parametrize("cell", [[], b"Desa Semanu", object()])
def test_what_is_no_text_is_not_read(cell: object) -> None:
    """Anything else gives a finding, and `printed` is the very thing."""
    reading = read_place(cell)
    assert reading.printed is cell
    assert [finding.code for finding in reading.findings] == ["cell_not_text"]


@pytest.mark.parametrize("regions", [None, HARD])
@given(
    st.lists(st.sampled_from([*PHRASES, "Satui", "Kampung Baru", "Lubuk Pakam I,II", "12", ",", "(", "'", "/", "?"]))
)
def test_all_phrases_in_any_order_are_read(regions: RegionTable | None, phrases: list[str]) -> None:
    """No row of words raises, and every value is marked as certain or not."""
    for text in (" ".join(phrases), "".join(phrases).title()):
        reading = read_place(text, regions=regions)
        assert len(reading.certain) == len(reading.values)
        assert all(attrs.evolve(value.places) == value.places for value in reading.values)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Desa Kemiri Gelar Bimtek", ["Desa Kemiri"]),
        ("Warga Desa Kemiri Antusias Ikuti Pelatihan", ["Desa Kemiri"]),
        ("Camat Kecamatan Turen Drs. Budi", ["Kecamatan Turen"]),
        ("Kapolsek Kecamatan Turen AKP Budi", ["Kecamatan Turen"]),
        ("Desa tetangga", []),
        ("kampung sebelah", []),
    ],
)
def test_a_headline_and_a_person_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    """A name ends before the verbs of headlines and before ranks and titles, and words such as "tetangga" are none."""
    assert [name for value in read_place(text).values for name in plain(value).values()] == names


@pytest.mark.parametrize(
    "person", ["Bapak Ahmad", "Ibu Siti", "Pak Lurah", "Bu Lurah", "H. Ahmad", "Hj. Siti", "Drs. Budi", "PAK LURAH"]
)
def test_the_title_of_a_person_ends_a_name(person: str) -> None:
    """A person behind a village is no part of its name, and "Pak" right behind the word for a level is one."""
    value = read_place(f"Desa Semanu {person}").value
    assert value is not None
    assert plain(value) == {"village": "Desa Semanu"}
    value = read_place("Desa Pak Bulu, Kec. Anjongan").value
    assert value is not None
    assert plain(value) == {"village": "Desa Pak Bulu", "district": "Kec. Anjongan"}


@pytest.mark.parametrize(
    ("hamlet", "first", "last"),
    [
        ("RT 0O3", 4, 6),
        ("RT O3", 4, 5),
        ("RT ?3", 4, 5),
        ("RT 0?3", 4, 6),
        ("RT l3/01", 4, 5),
        ("RT 03/0l", 7, 8),
        ("RT 03 RW O1", 10, 11),
        ("RT/RW 0O2/05", 7, 9),
    ],
)
def test_a_broken_number_is_a_finding(hamlet: str, first: int, last: int) -> None:
    """An RT whose number holds letters that look like digits is not lost, but not certain; what is broken is said."""
    reading = read_place(f"{hamlet}, Desa Semin")
    assert reading.value is None
    assert [plain(value) for value in reading.values] == [{"hamlet": hamlet, "village": "Desa Semin"}]
    assert [(finding.code, finding.params) for finding in reading.findings] == [
        ("part_unread", {"first": first, "last": last})
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kp. Satu, Kp. Dua, Desa Semin", [{"hamlet": "Kp. Satu, Kp. Dua", "village": "Desa Semin"}]),
        ("Desa Semin, RT 2, Kp. Dua", [{"hamlet": "RT 2, Kp. Dua", "village": "Desa Semin"}]),
        ("Kp. Satu, RT 2", [{"hamlet": "RT 2", "village": "Kp. Satu"}]),
        ("Desa Semin dan Kp. Dua", [{"village": "Desa Semin"}, {"village": "Kp. Dua"}]),
    ],
)
def test_the_hamlets_of_a_village_are_one(text: str, places: list[dict[str, str]]) -> None:
    """A kampung in a row beside a village is a hamlet of it, and without a village, or behind "dan", one itself."""
    assert [plain(value) for value in read_place(text).values] == places


def test_a_small_word_that_is_a_listed_name_needs_its_end() -> None:
    """In "Desa baru dibentuk" nothing says that the village "Baru" is meant; in "Desa baru, ..." the comma does."""
    rows, _ = RegionTable.read("63.10.01,Batulicin\n63.10.01.2001,Baru\n")
    assert [plain(value) for value in read_place("Desa baru dibentuk, Kec. Batulicin", regions=rows).values] == [
        {"district": "Kec. Batulicin", "region": "63.10.01"}
    ]
    assert [plain(value) for value in read_place("Desa baru, Kec. Batulicin", regions=rows).values] == [
        {"village": "Desa baru", "district": "Kec. Batulicin", "region": "63.10.01.2001"}
    ]
