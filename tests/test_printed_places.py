"""Promises of the printed places.

`cases/regions-2025.csv` are rows of Tanah Bumbu as Kepmendagri 300.2.2-2430/2025 has them, from
https://github.com/cahyadsn/wilayah (MIT). The texts are places as public session reports print them, and others in the
same language.
"""

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import RegionCode
from kimcore.printed import PrintedPlace, read_place
from kimcore.records import Places
from kimcore.regions import LEVEL_WORDS, RegionTable

REGIONS, _ = RegionTable.read((Path(__file__).parent / "cases" / "regions-2025.csv").read_bytes())
SEVERAL, _ = RegionTable.read(
    "33.06,KAB. PURWOREJO\n33.06.01,Grabag\n33.08,KAB. MAGELANG\n33.08.17,Grabag\n34,DI Yogyakarta\n34.04,KAB. SLEMAN\n"
    "34.04.12,Ngaglik\n34.04.13,Sleman\n34.04.12.2001,Sinduharjo\n"
)
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
        ("Desa Sari Mulya NIK 6310010101010001", [{"village": "Desa Sari Mulya"}]),
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


@given(st.sampled_from(WORDS), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each word can stand any number of times."""
    assert read_place(f"{word} " * times, regions=REGIONS).printed == f"{word} " * times
