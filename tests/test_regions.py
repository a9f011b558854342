"""Promises of the lists of regions.

`cases/regions-2022.csv` and `regions-2025.csv` are rows of Tanah Bumbu as Kepmendagri 100.1.1-6117/2022 and Kepmendagri
300.2.2-2430/2025 have them, from https://github.com/cahyadsn/wilayah (MIT). `regions-before-split.csv` and
`regions-after-split.csv` are rows from before and after 2022, when villages of Tanah Bumbu went to new districts.
"""

import pickle
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import RegionCode
from kimcore.regions import LEVEL_WORDS, RegionTable, compare, normal_name, province_code, split_level
from kimcore.vocabularies import GroupLevel

CASES: Final = Path(__file__).parent / "cases"


def read(text: bytes | str) -> RegionTable:
    """Read a list without anything wrong in it."""
    table, findings = RegionTable.read(text)
    assert findings == ()
    return table


def codes(*texts: str) -> tuple[RegionCode, ...]:
    """Return region codes."""
    return tuple(map(RegionCode, texts))


OLDER: Final = read((CASES / "regions-2022.csv").read_bytes())
NEWER: Final = read((CASES / "regions-2025.csv").read_bytes())
CITIES: Final = read(
    "31,DKI JAKARTA\n31.71,KOTA ADM. JAKARTA PUSAT\n32,Prov. Jawa Barat\n32.04,KAB. BANDUNG\n32.73,KOTA BANDUNG\n"
    "32.73.01,Sukasari\n33.06,KAB. PURWOREJO\n33.06.01,Grabag\n33.08,KAB. MAGELANG\n33.08.17,Grabag\n"
)


# Reading


@pytest.mark.parametrize(
    "data",
    [
        b"kode,nama\n63,Kalimantan Selatan\n63.10.12.2007,Hati'if\n",
        b'\xef\xbb\xbfKode,Nama\r\n63,Kalimantan Selatan\r\n\r\n63.10.12.2007,"Hati\'if"\r\n',
        b'"kode_wilayah";"nama"\n63;Kalimantan Selatan\n63.10.12.2007;"Hati\'if"',
        "code\tname\r63\tKalimantan Selatan\r63.10.12.2007\tHati'if",
        "63,Kalimantan Selatan,\n 63.10.12.2007 , Hati'if ,,\n",
        "no;kode;nama\n1;63;Kalimantan Selatan\n2;63.10.12.2007;Hati'if",
        "nama;luas;kode\nKalimantan Selatan;38.744;63\nHati'if;;63.10.12.2007;",
        "kode|nama\n63|Kalimantan Selatan\n63.10.12.2007|Hati'if",
        "kode,wilayah\n63,Kalimantan Selatan\n63.10.12.2007,Hati'if",
        "kode\n63,Kalimantan Selatan\n63.10.12.2007,Hati'if",
    ],
)
def test_a_list_is_read_however_it_was_saved(data: bytes | str) -> None:
    """A heading, a byte order mark, quotes, line ends, separators, blanks and empty last columns make no difference."""
    table = read(data)
    assert table.rows == ((RegionCode("63"), "Kalimantan Selatan"), (RegionCode("63.10.12.2007"), "Hati'if"))
    assert list(table) == list(codes("63", "63.10.12.2007"))
    assert len(table) == 2


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("6310,Tanah Bumbu", "region_code_undotted"),
        ("63.1,Tanah Bumbu", "region_code_lost_zero"),
        ("63.10.40001,Pulau", "malformed_region_code"),
        ("kode,nama", "malformed_region_code"),
        ("63.10", "region_row_unreadable"),
        ("63.10,Tanah Bumbu,Batulicin", "region_row_unreadable"),
        ('63.10,"Tanah Bumbu', "region_row_unreadable"),
        ('63.10,"Tanah" Bumbu', "region_row_unreadable"),
        ("63.10,", "empty_text"),
        ("63.10,Tanah\x00Bumbu", "control_character"),
        (f"63.10,{'a' * 201}", "too_long"),
        ("63,Lain", "region_code_twice"),
    ],
)
def test_a_bad_row_is_found_and_left_out(row: str, code: str) -> None:
    """The finding names the line, the rows around it are read, and the first of two rows with one code counts."""
    table, findings = RegionTable.read(f"63,Kalimantan Selatan\n{row}\n63.10.01,Batu Licin\n")
    assert [(finding.code, finding.line) for finding in findings] == [(code, 2)]
    assert [name for _, name in table.rows] == ["Kalimantan Selatan", "Batu Licin"]


def test_other_encodings_are_found_row_by_row() -> None:
    """A byte that is no UTF-8 makes its own row unreadable, and no other."""
    table, findings = RegionTable.read("63,Kalimantan\n63.10,Tanah Búmbu\n63.10.01,Batu Licin".encode("latin-1"))
    assert [(finding.code, finding.line) for finding in findings] == [("lone_surrogate", 2)]
    assert len(table) == 2


@pytest.mark.parametrize(
    "rows",
    ["kode,nama\n63.10,Tanah Bumbu,Batulicin", "no,kode,nama\n1,63.10,Tanah Bumbu,Batulicin", "no,kode,nama\n1,63"],
)
def test_a_row_has_no_more_than_its_heading(rows: str) -> None:
    """A name with a comma that is not quoted is not cut, and a row without a name is none."""
    _, findings = RegionTable.read(rows)
    assert [finding.code for finding in findings] == ["region_row_unreadable", "no_regions"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_one_finding(encoding: str) -> None:
    """A list that a spreadsheet saved as Unicode text is not read row by row."""
    order = "\ufeff" if encoding == "utf-16-be" else ""
    table, findings = RegionTable.read(f"{order}kode\tnama\n63\tKalimantan Selatan\n".encode(encoding))
    assert len(table) == 0
    assert [finding.code for finding in findings] == ["region_list_not_utf8"]


@pytest.mark.parametrize("data", [b"", "kode,nama\n", "\n \n"])
def test_an_empty_list_is_found(data: bytes | str) -> None:
    """A list in which no region stands is a table of none, and a finding."""
    table, findings = RegionTable.read(data)
    assert len(table) == 0
    assert [finding.code for finding in findings] == ["no_regions"]


@given(st.binary() | st.text() | st.text('0123456789.,;"\n\r\tkodenamKAB ').map(lambda text: f"63,a\n{text}"))
def test_any_bytes_give_a_table(data: bytes | str) -> None:
    """Whatever the data, there is a table and nothing is raised; every region in it is found under its own name."""
    table, findings = RegionTable.read(data)
    assert len(table) or findings
    for code in table:
        name = table.name_of(code)
        assert name is not None
        assert code in table.find(name) or not normal_name(name)


def test_the_whole_country_is_read() -> None:
    """A list of 91,600 invented rows is read in full, and each name is found where it is."""
    rows = [
        f"{11 + at // 2600}.{1 + at // 200 % 13:02}.{1 + at // 10 % 20:02}.{2001 + at % 10},Desa Rekaan {at % 9_000}"
        for at in range(91_600)
    ]
    table = read("kode,nama\n" + "\n".join(rows))
    assert len(table) == 91_600
    assert len(table.find("desa rekaan 8999")) == 10
    assert table.find("Desa Rekaan 0", within=RegionCode("11")) == codes("11.01.01.2001")


def test_a_table_is_a_value() -> None:
    """Tables are equal where their rows are, can be hashed and pickled, and show no rows."""
    again = read((CASES / "regions-2025.csv").read_bytes())
    assert again == NEWER
    assert hash(again) == hash(NEWER)
    assert again != OLDER
    assert pickle.loads(pickle.dumps(NEWER)).find("Satui") == codes("63.10.04")  # noqa: S301 - pickled right here
    assert repr(NEWER) == "RegionTable()"


@pytest.mark.parametrize(
    "data",
    [
        "kode_kecamatan,nama_kecamatan\n63.10.01,Batulicin\n",
        "kode_kabupaten,nama_kabupaten,kode_kecamatan,nama_kecamatan\n63.10,Tanah Bumbu,63.10.01,Batulicin\n",
        "nama_kec;luas;kode_kec\nBatulicin;12;63.10.01\n",
        "kode_kec,wilayah\n63.10.01,Batulicin\n",
    ],
)
def test_headings_say_whose_code_and_name_they_are(data: str) -> None:
    """Headings that begin with kode and nama are known; of several the smallest region counts."""
    assert read(data).rows == ((RegionCode("63.10.01"), "Batulicin"),)


def test_columns_can_be_named() -> None:
    """The caller says what the columns are called; where the list has none of that name, that is the finding."""
    data = "id,kode,label\n63.10.01,x,Batulicin\n"
    table, findings = RegionTable.read(data, code="ID", name="label")
    assert (table.rows, findings) == (((RegionCode("63.10.01"), "Batulicin"),), ())
    for names in ({"code": "kode_wilayah"}, {"name": "wilayah"}):
        table, findings = RegionTable.read(data, **names)
        assert (len(table), [finding.code for finding in findings]) == (0, ["region_column_missing"])
    _, findings = RegionTable.read("63,Kalimantan Selatan\n", name="nama")
    assert [finding.code for finding in findings] == ["region_column_missing"]


def test_codes_of_bps_are_said_once() -> None:
    """A list of BPS, with its parent codes, gives one finding, on the first row."""
    table, findings = RegionTable.read("1101010,1101,TEUPAH SELATAN\n1101020,1101,SIMEULUE TIMUR\n")
    assert len(table) == 0
    assert [(finding.code, finding.line) for finding in findings] == [("region_code_undotted", 1)]


def test_a_row_that_ends_before_the_code_is_found() -> None:
    """Rows without their last columns are unreadable, and the others are read."""
    table, findings = RegionTable.read("luas,nama,kode\n1\n2,Batulicin,63.10.01\n")
    assert list(table) == list(codes("63.10.01"))
    assert [(finding.code, finding.line) for finding in findings] == [("region_row_unreadable", 2)]


def test_past_the_limit_of_findings_rows_are_counted_and_regions_still_read() -> None:
    """Ten thousand bad rows are said, rows without a code or with one that was there are counted with them."""
    table, findings = RegionTable.read("63,Kalimantan\n" + "x\n" * 10_000 + "63,Kalimantan\n?\n63.10,Tanah Bumbu\n")
    assert list(table) == list(codes("63", "63.10"))
    assert len(findings) == 10_000
    assert findings[-1].params == {"count": 3}


def test_a_line_of_any_length_is_one_bad_row() -> None:
    """A line of more than 100,000 characters is not taken apart, and the others are read."""
    table, findings = RegionTable.read(f"63,Kalimantan\n{'63.10,' * 20_000}\n63.10,Tanah Bumbu\n")
    assert list(table) == list(codes("63", "63.10"))
    assert [(finding.code, finding.line) for finding in findings] == [("region_row_unreadable", 2)]


def test_names_are_found_at_the_beginning_of_words() -> None:
    """Each name of a level that some words begin with is told, the longest last; signs do not count."""
    table = read("63.10.01,Warisa\n63.10.02,Warisa Kampung Baru\n")
    words = ["warisa", "kampung", ".", "baru", "x" * 300]
    found = [(count, list(regions)) for count, regions in table.begin(words, GroupLevel.DISTRICT)]
    assert found == [(1, list(codes("63.10.01"))), (4, list(codes("63.10.02")))]
    assert list(table.begin(words, GroupLevel.VILLAGE)) == []
    assert table.has(GroupLevel.DISTRICT)
    assert not table.has(GroupLevel.VILLAGE)


# Looking up


def test_names_are_kept_as_printed() -> None:
    """A table gives each name as its list has it, and None for a code that it has not."""
    assert OLDER.name_of(RegionCode("63.10")) == "KAB. TANAH BUMBU"
    assert NEWER.name_of(RegionCode("63.10")) == "Kabupaten Tanah Bumbu"
    assert NEWER.name_of(RegionCode("63.11")) is None
    assert RegionCode("63.11") not in NEWER


def test_children_are_one_level_below() -> None:
    """The regions directly below a code stand in the order of the list; below None are the provinces."""
    assert NEWER.children(None) == codes("63")
    assert NEWER.children(RegionCode("63")) == codes("63.10")
    assert NEWER.children(RegionCode("63.10.02")) == codes("63.10.02.1001", "63.10.02.2003", "63.10.02.2008")
    assert NEWER.children(RegionCode("63.10.02.1001")) == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Tanah Bumbu", ["63.10"]),
        ("KAB. TANAH BUMBU", ["63.10"]),
        ("Kab Tanah  Bumbu", ["63.10"]),
        ("kabupaten tanah bumbu", ["63.10"]),
        ("Kota Tanah Bumbu", []),
        ("Hati’if", ["63.10.12.2007"]),  # noqa: RUF001 - as print has it
        ("Batulicin", ["63.10.01", "63.10.01.1007"]),
        ("Kec. Batulicin", ["63.10.01"]),
        ("Kapanewon Batu Licin", ["63.10.01"]),
        ("Kelurahan Batulicin", ["63.10.01.1007"]),
        ("Kota Pagatan", ["63.10.02.1001"]),
        ("Kelurahan Kota Pagatan", ["63.10.02.1001"]),
        ("Pagatan", []),
        ("Kampung Baru", ["63.10.02.2008", "63.10.06.1001"]),
        ("Desa Kampung Baru", ["63.10.02.2008", "63.10.06.1001"]),
        ("Baru", []),
        ("sumber makmur", ["63.10.03.2015", "63.10.04.2012"]),
        ("Kalimantan Selatan", ["63"]),
        ("Kalsel", ["63"]),
        ("Prov. Kalsel", ["63"]),
        ("Kab. Kalsel", []),
        ("NTB", []),
        ("Kab.", []),
        ("", []),
    ],
)
def test_a_name_finds_every_region_that_bears_it(name: str, found: list[str]) -> None:
    """Case, blanks, signs and the word for the level do not count; of two that can be meant, both are found."""
    assert NEWER.find(name) == codes(*found)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bandung", ["32.04", "32.73"]),
        ("Kota Bandung", ["32.73"]),
        ("Kab. Bandung", ["32.04"]),
        ("Jakarta Pusat", ["31.71"]),
        ("Kota Jakarta Pusat", ["31.71"]),
        ("Kota Administrasi Jakarta Pusat", ["31.71"]),
        ("Jawa Barat", ["32"]),
        ("Jabar", ["32"]),
        ("DKI", ["31"]),
        ("Grabag", ["33.06.01", "33.08.17"]),
    ],
)
def test_the_word_tells_a_city_from_a_regency(name: str, found: list[str]) -> None:
    """A city and a regency of one name are both found, unless the word says which is meant."""
    assert CITIES.find(name) == codes(*found)


def test_a_search_can_be_narrowed() -> None:
    """A region above and a level leave out what lies elsewhere or is something else."""
    assert CITIES.find("Grabag", within=RegionCode("33.08")) == codes("33.08.17")
    assert NEWER.find("Batulicin", level=GroupLevel.VILLAGE) == codes("63.10.01.1007")
    assert NEWER.find("Kampung Baru", within=RegionCode("63.10.06"), level=GroupLevel.VILLAGE) == codes("63.10.06.1001")
    assert NEWER.find("Kalsel", level=GroupLevel.REGENCY) == ()
    assert NEWER.find("Tanah Bumbu", within=RegionCode("64")) == ()


def test_a_list_calls_a_region_by_its_names_and_no_other() -> None:
    """With its word or without, as `find` would find it; what the list does not have it calls by no name."""
    assert CITIES.calls(RegionCode("32.73"), "Kota Bandung")
    assert CITIES.calls(RegionCode("32.73"), "Bandung")
    assert not CITIES.calls(RegionCode("32.73"), "Kab. Bandung")
    assert not CITIES.calls(RegionCode("32.73"), "Magelang")
    assert not CITIES.calls(RegionCode("35"), "Jawa Timur")


def test_the_words_for_levels_are_small_and_without_dots() -> None:
    """Each word of the table is understood before a name, in any case and with a dot."""
    for spelling, word in LEVEL_WORDS.items():
        assert split_level(f"{spelling.upper()}. Satui") == (word, "Satui")
        assert split_level(f"{spelling} Satui") == (word, "Satui")
    assert split_level("Satui") == (None, "Satui")
    assert split_level("...") == (None, "...")


def test_provinces_have_other_names() -> None:
    """A province is known by its official name and by those in use; other names are none."""
    assert province_code("Nusa Tenggara Barat") == province_code("ntb") == RegionCode("52")
    assert province_code("D.I. Yogyakarta") == RegionCode("34")
    assert province_code("Tanah Bumbu") is None


# Comparing


def test_two_lists_tell_what_was_respelled() -> None:
    """From 2022 to 2025 no code changed, and three villages got another spelling; capitals are none."""
    changes = compare(OLDER, NEWER)
    assert (changes.moved, changes.new, changes.gone) == ((), (), ())
    assert changes.renamed == codes("63.10.04.2029", "63.10.11.2006", "63.10.12.2004")


def test_two_lists_tell_what_moved() -> None:
    """A village of the same name in the same regency under another district has moved; the rest is new or gone."""
    older = read((CASES / "regions-before-split.csv").read_bytes())
    newer = read((CASES / "regions-after-split.csv").read_bytes())
    changes = compare(older, newer)
    assert changes.moved == (codes("63.10.02.2013", "63.10.11.2013"), codes("63.10.05.2007", "63.10.12.2001"))
    assert changes.new == codes("63.10.04.2027", "63.10.11", "63.10.12")
    assert changes.gone == ()
    assert changes.renamed == ()
    back = compare(newer, older)
    assert back.moved == tuple((old, new) for new, old in changes.moved)
    assert back.gone == changes.new


def test_a_code_that_is_used_again_hides_no_move() -> None:
    """A village has moved even where its old code now is another one's, which is new."""
    older = read("63.10.02.2013,Salimuran\n63.10.02.2014,Betung")
    newer = read("63.10.02.2013,Mudalang\n63.10.02.2014,Batuah\n63.10.11.2013,Salimuran")
    changes = compare(older, newer)
    assert changes.moved == (codes("63.10.02.2013", "63.10.11.2013"),)
    assert changes.new == codes("63.10.02.2013")
    assert changes.gone == ()
    assert changes.renamed == codes("63.10.02.2014")


def test_nothing_is_guessed_where_two_could_be_meant() -> None:
    """Of two villages of one name that left their districts, neither is said to have moved."""
    older = read("63.10.02.2008,Kampung Baru\n63.10.06.2001,Kampung Baru")
    newer = read("63.10.11.2001,Kampung Baru\n63.10.12.2001,Kampung Baru")
    changes = compare(older, newer)
    assert changes.moved == ()
    assert changes.gone == codes("63.10.02.2008", "63.10.06.2001")
    assert changes.new == codes("63.10.11.2001", "63.10.12.2001")


def test_a_new_number_under_the_same_district_is_no_move() -> None:
    """A village that became a kelurahan in its district is gone under the old code and new under the other."""
    changes = compare(read("63.10.01.2007,Batulicin"), read("63.10.01.1007,Batulicin"))
    assert (changes.gone, changes.new, changes.moved) == (codes("63.10.01.2007"), codes("63.10.01.1007"), ())


def test_what_cannot_be_seen_around_code_and_name_is_taken_off() -> None:
    """Cells are trimmed as fields refuse blanks: a list that was copied from a page has invisible characters."""
    table, findings = RegionTable.read("kode,nama\n\u200b63.10\ufeff,\u00a0KAB. TANAH BUMBU\u200b\n")
    assert findings == ()
    assert table.name_of(RegionCode("63.10")) == "KAB. TANAH BUMBU"


PAPUA: Final = """
91,Papua
91.01,KAB. MERAUKE
91.01.01,Merauke
91.01.01.1001,Kelapa Lima
91.01.01.2002,Nasem
91.01.02,Muting
91.01.02.2001,Kampung Baru
91.01.02.2002,Kampung Baru
91.01.02.2003,Selow
91.03,KAB. JAYAPURA
"""
PAPUA_SELATAN: Final = """
91,Papua
91.01,KAB. JAYAPURA
91.01.01,Sentani
91.01.01.1001,Kelapa Lima
93,Papua Selatan
93.01,Kab. Merauke
93.01.01,Merauke
93.01.01.1001,Kelapa Lima
93.01.02,Muting
93.01.02.2001,Kampung Baru
93.01.02.2004,Kampung Baru
93.01.02.2005,Nasem
93.01.02.2006,Selouw
"""


def test_a_regency_that_came_to_another_province_takes_its_regions_along() -> None:
    """Merauke came from Papua to Papua Selatan, and its old code went to another regency.

    What kept its number or is the only one of its name there has a successor; one that was respelled has none.
    """
    changes = compare(read(PAPUA), read(PAPUA_SELATAN))
    assert changes.moved == (
        codes("91.01", "93.01"),
        codes("91.01.01", "93.01.01"),
        codes("91.01.01.1001", "93.01.01.1001"),
        codes("91.01.01.2002", "93.01.02.2005"),
        codes("91.01.02", "93.01.02"),
        codes("91.01.02.2001", "93.01.02.2001"),
        codes("91.01.02.2002", "93.01.02.2004"),
        codes("91.03", "91.01"),
    )
    assert changes.gone == codes("91.01.02.2003")
    assert changes.new == codes("91.01.01", "91.01.01.1001", "93", "93.01.02.2006")
    assert changes.renamed == ()


def test_a_regency_that_could_be_two_has_no_successor() -> None:
    """Of two regencies of one name none is said to have moved, nor is a city taken for a regency."""
    older, newer = "91.01,KAB. SORONG\n91.01.01,Aimas", "96.01,KAB. SORONG\n96.02,KAB. SORONG\n96.01.01,Aimas"
    assert compare(read(older), read(newer)).moved == ()
    assert compare(read(older), read("96.71,KOTA SORONG\n96.71.01,Aimas")).moved == ()
