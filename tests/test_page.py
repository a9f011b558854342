"""Promises of the page of findings: what it says and shows, what it hides, and that it needs nothing else."""

import datetime as dt
import html.parser
import importlib
import itertools
import re
from collections import Counter
from collections.abc import Sequence

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st

from kimcore.cli import page_style
from kimcore.cli.page import CheckedFile, page
from kimcore.findings import TOO_MANY, Finding, Locale, Problem, Severity, Words
from kimcore.sheets.tables import Caption, Column, Row, Table
from kimcore.tables import propose, read, table_of_rows
from kimcore.tables.cells import Context
from kimcore.tables.locating import in_cell, without_place
from kimcore.tables.paths import Target, parse_target
from kimcore.tables.shapes import Use

ON = dt.date(2024, 6, 1)
LOCALES: tuple[Locale, ...] = ("id", "en")
WRONG_CODE = Problem.error(
    code="region_wrong",
    indonesian="Kode wilayah ini keliru. Mohon cek kodenya.",
    english="This code is wrong. Please check it.",
)
COUNTS_DIFFER = Problem.warning(
    code="counts_differ",
    indonesian="Jumlah L dan P ({sum}) berbeda. Mohon cocokkan.",
    english="Men and women add up to {sum}. Please compare.",
    law="UU 7/2017",
)
PASSED_OVER = Problem.note(
    code="passed_over", indonesian="Baris jumlah dilewati.", english="A row of totals was passed over."
)
QUOTED = Problem.warning(code="quoted", indonesian="{said} Ada di teks asli.", english="{said} It is in the print.")
ASKING = Problem.warning(
    code="asking", indonesian="Ini singkatan. Mohon tulis {long}.", english="This is short. Please write {long}."
)

Element = tuple[str, dict[str, str], list["Element | str"]]


class Tree(html.parser.HTMLParser):
    """Reads a page into its elements, and refuses one whose elements are not closed in order."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.root: Element = ("", {}, [])
        self._open: list[Element] = [self.root]
        self.feed(text)
        self.close()
        assert self._open == [self.root]

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Open an element."""
        element: Element = (tag, {key: value or "" for key, value in attrs}, [])
        assert len(element[1]) == len(attrs), "an attribute stands twice"
        self._open[-1][2].append(element)
        if tag != "meta":
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Take a text."""
        self._open[-1][2].append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse what the page never has."""
        raise AssertionError(f"a comment: {data}")


def find(element: Element, tag: str = "", class_: str = "") -> list[Element]:
    """Return the elements of a tag and a class within another, in order."""
    found = []
    for child in element[2]:
        if not isinstance(child, str):
            if tag in ("", child[0]) and (not class_ or class_ in child[1].get("class", "").split()):
                found.append(child)
            found += find(child, tag, class_)
    return found


def said(element: Element) -> str:
    """Return the text in an element as it is seen: without what is only read aloud."""
    parts = (
        child if isinstance(child, str) else "" if child[1].get("class") == "aloud" else said(child)
        for child in element[2]
    )
    return "".join(parts)


def tree_of(*files: CheckedFile, locale: Locale = "id", personal: bool = False) -> Element:
    """Return the elements of a page."""
    return Tree(page(files, on=ON, locale=locale, personal=personal)).root


def sheet_of(rows: int = 9, columns: int = 9, sheet: str = "Rekap", first: int = 5) -> Table:
    """Return a table whose cells say where they stand: `r7c2`."""
    return Table(
        tuple(Column(at, f"Judul {at}") for at in range(columns)),
        tuple(Row(number, [f"r{number}c{at}" for at in range(columns)]) for number in range(first, first + rows)),
        sheet=sheet,
    )


def at(table: Table, address: str, problem: Problem = WRONG_CODE, **params: str | int | Words) -> Finding:
    """Return a finding in a cell of a table, as `tables.read` does."""
    letters, number = re.fullmatch("([A-Z]+)([0-9]+)", address).groups()  # type: ignore[union-attr]
    column = next(column for column in table.columns if column.letters == letters)
    sheet = f"{table.sheet}!" if table.sheet else ""
    located = problem.at(**params, column_heading=column.heading, row_number=int(number))
    return attrs.evolve(located, cell=f"{sheet}{address}", line=int(number))


def file_of(table: Table, *findings: Finding, personal: Sequence[int] = (), unread: Sequence[int] = ()) -> CheckedFile:
    """Return a file of a table."""
    return CheckedFile("a.xlsx", len(table.rows), findings, table, frozenset(personal), frozenset(unread))


def use_of(position: int) -> Use:
    """Return the use of a column."""
    target = parse_target("Group.name")
    assert isinstance(target, Target)
    return Use(position, f"Judul {position}", target, lambda _cell, _context: (None, ()), Context(), "")


def marked(element: Element) -> list[str]:
    """Return what stands in the marked cells of a page."""
    return [said(cell) for cell in find(element, "td", "here")]


# Totals and kinds


def test_totals_are_those_of_all_files() -> None:
    """The page says how many files, records and findings of each severity there are, in all and of each file."""
    table = sheet_of()
    first = file_of(table, at(table, "B6"), at(table, "C6", COUNTS_DIFFER, sum=3), PASSED_OVER.at())
    other = CheckedFile("b.json", 1_200, (WRONG_CODE.at("/0/region"), PASSED_OVER.at()))
    tree = tree_of(first, other)
    tiles = {said(find(tile, "dt")[0]): said(find(tile, "dd")[0]) for tile in find(find(tree, "dl")[0], "div")}
    assert tiles == {"Berkas": "2", "Data": "1.209", "Perlu diperbaiki": "2", "Perlu dicek": "1", "Catatan": "2"}
    rows = [[said(cell) for cell in find(row)] for row in find(find(find(tree, "table", "files")[0], "tbody")[0], "tr")]
    assert [[cell for cell in row if cell] for row in rows] == [
        ["a.xlsx", "a.xlsx", "9", "1", "1", "1"],
        ["b.json", "b.json", "1.200", "1", "0", "1"],
    ]


def test_kinds_stand_in_order_and_in_the_contents() -> None:
    """Errors come before warnings and notes, the most frequent first, and the contents lead to each of them."""
    table = sheet_of()
    often = Problem.note(code="z_often", indonesian="Sering.", english="Often.")
    tree = tree_of(
        file_of(table, PASSED_OVER.at(), often.at(), often.at(), at(table, "B6", ASKING, long="a"), at(table, "B7"))
    )
    titles = ["Kode wilayah ini keliru.", "Ini singkatan.", "Sering.", "Baris jumlah dilewati."]
    assert [said(head) for head in find(tree, "h3")] == titles
    links = [(said(link), link[1]["href"]) for link in find(find(tree, "nav")[0], "a")]
    assert [text for text, _ in links if text in titles] == titles
    ids = [element[1]["id"] for element in find(tree) if "id" in element[1]]
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for _, href in links} <= set(ids)


def test_what_to_do_stands_apart() -> None:
    """What a message asks for stands behind words that say so, the law and the code below it."""
    table = sheet_of()
    article = find(tree_of(file_of(table, at(table, "B6", COUNTS_DIFFER, sum=3))), "article")[0]
    assert said(find(article, "h3")[0]) == "Jumlah L dan P (3) berbeda."
    assert said(find(article, "p", "to-do")[0]) == "Yang perlu dilakukan: Mohon cocokkan."
    assert said(find(article, "p", "facts")[0]) == "1 temuan · Kode counts_differ · Dasar hukum: UU 7/2017"
    noted = find(tree_of(file_of(table, PASSED_OVER.at())), "article")[0]
    assert find(noted, "p", "to-do") == []
    assert said(noted) == "Baris jumlah dilewati.1 temuan · Kode passed_over"


def test_what_differs_is_left_open_and_said_of_each_place() -> None:
    """A heading has an ellipsis for what differs between places; beside each place stands what holds there."""
    table = sheet_of()
    findings = [at(table, f"B{row}", COUNTS_DIFFER, sum=row) for row in (6, 13)]
    article = find(tree_of(file_of(table, *findings)), "article")[0]
    assert said(find(article, "h3")[0]) == "Jumlah L dan P (…) berbeda."
    assert [said(item) for item in find(article, "li")] == [
        "B6: Jumlah L dan P (6) berbeda.",
        "B13: Jumlah L dan P (13) berbeda.",
    ]


def test_what_is_asked_for_is_said_of_each_place_where_it_differs() -> None:
    """Where only what to do differs, it stands beside each place."""
    table = sheet_of()
    article = find(
        tree_of(file_of(table, *(at(table, "B6", ASKING, long=one) for one in ("desa", "kota")))), "article"
    )[0]
    assert said(find(article, "p", "to-do")[0]).endswith("Mohon tulis …")
    assert [said(item) for item in find(article, "li")][1] == "B6: Ini singkatan. Mohon tulis kota."


def test_quoted_messages_are_kinds_of_their_own() -> None:
    """A message that quotes another is told apart by what it quotes, but not by the numbers in that."""
    quotes = [Words(f"Bulan ini sampai tanggal {day}.", "x.") for day in (30, 31)] + [Words("Tahun salah.", "y.")]
    tree = tree_of(CheckedFile("a.json", 1, tuple(QUOTED.at(f"/{one.indonesian}", said=one) for one in quotes)))
    assert [said(head) for head in find(tree, "h3")] == [
        "Bulan ini sampai tanggal …. Ada di teks asli.",
        "Tahun salah. Ada di teks asli.",
    ]
    many = [Words("Kata " + "a" * length + ".", "z.") for length in range(200)]
    tree = tree_of(CheckedFile("a.json", 1, tuple(QUOTED.at(f"/{at}", said=one) for at, one in enumerate(many))))
    assert [said(head) for head in find(tree, "h3")] == ["… Ada di teks asli."]


def test_that_there_are_more_is_said_last_among_the_errors() -> None:
    """The finding that says how many more there were stands behind the others of its severity."""
    more = attrs.evolve(TOO_MANY, severity=Severity.ERROR).at(count=7)
    tree = tree_of(CheckedFile("a.json", 1, (more, more, WRONG_CODE.at("/0/region"))))
    assert said(find(tree, "h3")[0]) == "Kode wilayah ini keliru."


@pytest.mark.parametrize(
    ("files", "verdict"),
    [
        ([CheckedFile("a.json", 2, ())], "Tidak ada temuan. Terima kasih, datanya sudah rapi."),
        ([CheckedFile("a.json", 0, ())], "Tidak ada data yang terbaca. Mohon cek apakah berkasnya sudah benar."),
        ([], "Tidak ada data yang terbaca. Mohon cek apakah berkasnya sudah benar."),
        (
            [CheckedFile("a.json", 2, (PASSED_OVER.at(),))],
            "Tidak ada yang harus diperbaiki. Yang ada hanya catatan, untuk melengkapi data.",
        ),
    ],
)
def test_the_verdict_is_kind_and_true(files: list[CheckedFile], verdict: str) -> None:
    """Where nothing is wrong the page says so, and where nothing was read it does not praise that."""
    tree = tree_of(*files)
    assert said(find(tree, "p", "verdict")[0]) == verdict
    assert bool(find(tree, "nav")) == any(file.findings for file in files)


# Places and the rows around them


@pytest.mark.parametrize(
    ("address", "rows"), [("E5", [5, 6, 7]), ("E6", [5, 6, 7, 8]), ("E9", [7, 8, 9, 10, 11]), ("E13", [11, 12, 13])]
)
def test_the_rows_around_a_cell_are_shown(address: str, rows: list[int]) -> None:
    """Two rows above and below are shown, fewer at the ends of a table; the cell itself is marked."""
    table = sheet_of()
    shown = find(tree_of(file_of(table, at(table, address))), "table")[0]
    assert [said(head) for head in find(find(shown, "tbody")[0], "th", "no")] == list(map(str, rows))
    assert marked(shown) == [f"▶r{address[1:]}c4"]
    assert said(find(shown, "caption")[0]) == f"{address} · kolom Judul 4 · lembar Rekap"
    assert [said(head) for head in find(find(shown, "thead")[0])][1:] == [
        "Baris", "AJudul 0", "A", "BJudul 1", "B", "CJudul 2", "C", "DJudul 3", "D",
        "EJudul 4", "E", "FJudul 5", "F", "GJudul 6", "G", "…",
    ]  # fmt: skip
    assert {cell[1]["scope"] for cell in find(shown, "th")} == {"col", "row"}


def test_columns_far_away_are_left_out() -> None:
    """Beside a cell far to the right stand its neighbours, and the column that tells the rows apart."""
    table = sheet_of(columns=30)
    shown = find(tree_of(file_of(table, at(table, "AC6"), personal=[0])), "table")[0]
    heads = [said(head) for head in find(find(shown, "tr")[0]) if head[0] in ("th", "td")]
    assert heads == ["Baris", "BJudul 1", "…", "AAJudul 26", "ABJudul 27", "ACJudul 28", "ADJudul 29"]
    assert [said(cell) for cell in find(shown, "th", "far")] == ["AAJudul 26", "ABJudul 27"]


def test_findings_next_to_each_other_share_a_table() -> None:
    """Cells close to each other are marked in one table, as long as it is not wide; far ones have their own."""
    table = sheet_of(rows=40, columns=30)
    addresses = ("B6", "C8", "Z9", "C10", "C30")
    blocks = find(tree_of(file_of(table, *(at(table, address) for address in addresses))), "table")
    assert [marked(block) for block in blocks] == [["▶r6c1", "▶r8c2"], ["▶r9c25"], ["▶r10c2"], ["▶r30c2"]]


def test_a_row_is_marked_as_a_whole() -> None:
    """A finding about a row has no cell: its row is marked, and named."""
    table = sheet_of()
    finding = in_cell(table, table.rows[3], None, WRONG_CODE.at())
    shown = find(tree_of(file_of(table, finding)), "table")[0]
    assert [said(row).split("r8c0")[0] for row in find(shown, "tr", "here")] == ["▶8"]
    assert said(find(shown, "caption")[0]).startswith("baris 8 · lembar Rekap")
    assert find(shown, class_="far") == []


def test_rows_that_are_objects_are_shown_without_addresses() -> None:
    """Rows of an application's JSON have numbers and headings, but no letters."""
    table = table_of_rows([{"nama": "KIM Satu", "kode": "63.1"}, {"nama": "KIM Dua", "kode": "63.10"}])
    finding = attrs.evolve(WRONG_CODE.at("/0/kode", column_heading="kode", row_number=1), line=1)
    of_row = attrs.evolve(PASSED_OVER.at("/1", row_number=2), line=2)
    tree = tree_of(CheckedFile("a.json", 2, (finding, of_row, attrs.evolve(PASSED_OVER.at("/9"), line=9)), table))
    assert marked(tree) == ["▶63.1"]
    assert [said(caption) for caption in find(tree, "caption")] == ["baris 1 · /0/kode · kolom kode", "baris 2"]
    assert find(tree, class_="letters") == []
    assert "baris 9 · /9" in said(tree)


@pytest.mark.parametrize(
    ("cell", "place"), [("Lain!B6", "Lain!B6"), ("Rekap!B99", "B99"), ("Rekap!ZZ6", "ZZ6"), ("B6", "B6"), ("A0", None)]
)
def test_a_place_outside_the_table_is_named(cell: str, place: str | None) -> None:
    """A cell on another sheet, or outside the table, is named, with no rows around it."""
    finding = attrs.evolve(WRONG_CODE.at(), cell=cell)
    tree = tree_of(file_of(sheet_of(), finding))
    assert find(tree, "caption") == []
    assert [said(cell) for cell in find(tree, "td")] == ([place] if place else [])


def test_json_files_show_pointer_line_and_id() -> None:
    """Where there is no table, file, pointer, line and record id are shown, and further ones are listed."""
    findings = [attrs.evolve(WRONG_CODE.at(f"/{at}/region"), record_id=f"kim-{at}") for at in range(7)]
    tree = tree_of(
        CheckedFile("a.json", 9, tuple(findings)), CheckedFile("b.jsonl", 1, (attrs.evolve(WRONG_CODE.at(), line=3),)),
        CheckedFile("", 0, (PASSED_OVER.at(), attrs.evolve(PASSED_OVER.at(), line=2))),
    )  # fmt: skip
    article, note = find(tree, "article")
    assert [said(cell) for cell in find(article, "td")][:3] == ["a.json", "/0/region", "kim-0"]
    assert len(find(article, "td")) == 15
    assert [said(line) for line in find(find(article, "div", "others")[0], "p")] == [
        "3 tempat lain", "a.json: /5/region (kim-5), /6/region (kim-6)", "b.jsonl: baris 3",
    ]  # fmt: skip
    assert [said(cell) for cell in find(note, "td")] == ["semua berkas", "semua berkas", "semua berkas", "baris 2"]


def test_further_places_are_folded_where_there_are_many() -> None:
    """All places but the first five are listed as text; a dozen and more are folded on a screen, without a script."""
    table = sheet_of(rows=40)
    addresses = [f"C{row}" for row in range(5, 45)]
    article = find(tree_of(file_of(table, *(at(table, one) for one in addresses))), "article")[0]
    assert marked(article) == [f"▶r{row}c2" for row in range(5, 10)]
    assert said(find(article, "summary")[0]) == "35 tempat lain"
    assert said(find(article, "div", "others")[0]) == f"lembar Rekap: {', '.join(addresses[5:])}"
    few = find(tree_of(file_of(table, *(at(table, one) for one in addresses[:6]))), "article")[0]
    assert find(few, "details") == []
    assert said(find(few, "div", "others")[0]) == "1 tempat lainlembar Rekap: C10"
    one_file = find(
        tree_of(file_of(sheet_of(sheet="", rows=40), *(at(sheet_of(sheet="", rows=40), one) for one in addresses[:6]))),
        "article",
    )[0]
    assert said(find(one_file, "div", "others")[0]) == "1 tempat lainC10"


def test_notes_without_a_place_say_what_differs() -> None:
    """Of findings about a whole file, what differs is said of each."""
    left_out = Problem.note(
        code="left_out", indonesian="Kolom {letters} tidak dibaca.", english="Column {letters} was not read."
    )
    findings = tuple(left_out.at(letters=letters) for letters in "ABCDEFG")
    article = find(tree_of(CheckedFile("a.csv", 1, findings)), "article")[0]
    assert [said(cell) for cell in find(article, "td")][:2] == ["seluruh berkas", "Kolom A tidak dibaca."]
    assert [said(item) for item in find(article, "li")] == [
        f"seluruh berkas: Kolom {letters} tidak dibaca." for letters in "FG"
    ]
    several = find(tree_of(CheckedFile("a.csv", 1, findings), CheckedFile("b.csv", 1, ())), "article")[0]
    assert said(find(several, "li")[0]) == "a.csv, seluruh berkas: Kolom F tidak dibaca."


@pytest.mark.parametrize("locale", LOCALES)
def test_every_finding_of_a_real_table_is_on_the_page(locale: Locale) -> None:
    """Reading a table and checking its records gives a page with each code, as often as it was found."""
    table = kim_table()
    mapping = propose(table).mapping()
    reading = read(table, mapping)
    assert len({finding.code for finding in reading.findings}) > 1
    file = CheckedFile.of_table("kim.csv", table, mapping, reading.findings, records=len(reading.records))
    tree = tree_of(file, locale=locale)
    counts: Counter[str] = Counter()
    for article in find(tree, "article"):
        counts[said(find(article, "code")[0])] += int(said(find(article, "p", "facts")[0]).split()[0])
    assert counts == Counter(finding.code for finding in reading.findings)


def kim_table(marker: str = "Siti Rekaan", heading: str = "Titipan") -> Table:
    """Return a table of groups with columns of people, and one that nobody knows."""
    headings = ["No", "Nama KIM", "Kode Wilayah", "Ketua", "No HP Ketua", "NIK", heading, "Jumlah Anggota"]
    rows = [
        [1, "KIM Satu", "63.1", marker, 812345678901, marker, marker, 12],
        [2, "KIM Dua", 63.1, marker, "08123", marker, marker, "sekitar"],
        [3, "KIM Tiga", "63.10", "", "", "", marker, "L: 3, P: 200000000000000000"],
    ]
    columns = tuple(Column(at, heading) for at, heading in enumerate(headings))
    return Table(columns, tuple(Row(number, row) for number, row in enumerate(rows, start=2)))


# Privacy


def test_personal_columns_are_those_that_go_to_no_public_field() -> None:
    """Hidden are columns of people and all that are not read, whose headings are hidden as well; not the numbering."""
    table = kim_table()
    mapping = attrs.evolve(
        propose(table).mapping(),
        columns=tuple(column for column in propose(table).mapping().columns if column.heading != "Titipan"),
    )
    file = CheckedFile.of_table("a.csv", table, mapping, (), records=3)
    headings = {column.position: column.heading for column in table.columns}
    assert {headings[at] for at in file.personal} == {"Ketua", "No HP Ketua", "NIK", "Titipan"}
    assert {headings[at] for at in file.unread} == {"Titipan"}
    named = attrs.evolve(table, rows=(Row(2, ["Siti", *table.rows[0].cells[1:]]),))
    assert 0 in CheckedFile.of_table("a.csv", named, mapping, (), records=1).personal
    assert (
        0
        in CheckedFile.of_table(
            "a.csv", attrs.evolve(table, rows=(Row(2, [817234, *table.rows[0].cells[1:]]),)), mapping, (), records=1
        ).personal
    )


def test_parts_with_personal_texts_are_hidden() -> None:
    """A column that goes to an object with a person's name is hidden, and one that goes to counts or dates is not."""
    headings = ("Tanggal", "Kegiatan", "Narasumber", "Jml Peserta")
    table = Table(
        tuple(Column(at, heading) for at, heading in enumerate(headings)),
        (Row(2, ["2024-01-15", "Rapat", "Siti Rekaan", 12]),),
    )
    assert CheckedFile.of_table("a.csv", table, propose(table).mapping(), (), records=1).personal == {2}


@at_most(40)
@given(
    marks=st.lists(st.tuples(st.integers(2, 4), st.integers(0, 7)), min_size=1, max_size=12),
    locale=st.sampled_from(LOCALES),
    heading=st.sampled_from(["Zxq Rekaan", "titipan Zxq Rekaan", "Zxq Rekaan / 0812"]),
)
def test_no_person_is_on_the_page(marks: list[tuple[int, int]], locale: Locale, heading: str) -> None:
    """Whatever is found where, what stands in columns of people and in unknown ones is shown only if asked for."""
    table = kim_table("Zxq Rekaan", heading)
    mapping = propose(table).mapping()
    mapping = attrs.evolve(mapping, columns=tuple(one for one in mapping.columns if one.heading != heading))
    findings = [at(table, f"{table.columns[column].letters}{row}") for row, column in [*marks, (4, 4)]]
    findings = [attrs.evolve(one, params=tuple({**one.params, "column_heading": "Kolom"}.items())) for one in findings]
    file = CheckedFile.of_table("a.csv", table, mapping, findings, records=3)
    text = page([file], on=ON, locale=locale)
    assert "Zxq" not in text
    assert "0812" not in text
    assert "Zxq" in page([file], on=ON, locale=locale, personal=True)
    of_nobody = attrs.evolve(file, personal=frozenset(), unread=frozenset())
    assert "Zxq" in page([of_nobody], on=ON, locale=locale)


@pytest.mark.parametrize("value", ["6310014408900001", 6310014408900001, "NIK 63 10 01 440890 0001"])
@pytest.mark.parametrize("personal", [False, True])
def test_a_nik_is_never_shown(value: object, personal: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """The digits of a NIK are hidden in every column, even where personal data are asked for."""
    table = attrs.evolve(sheet_of(rows=1), rows=(Row(5, [value] * 9),))
    text = page([file_of(table, at(table, "C5"))], on=ON, personal=personal)
    assert "0001" not in text
    assert "•••" in text


@pytest.mark.parametrize("value", ["hub. 0812 3456 7890", "+62812-3456-7890", "siti@contoh.example"])
def test_what_somebody_is_reached_by_is_hidden_in_every_column(value: str) -> None:
    """Numbers of mobile phones and addresses of mail are hidden wherever they are typed, unless asked for."""
    table = attrs.evolve(sheet_of(rows=1), rows=(Row(5, [value] * 9),))
    file = file_of(table, at(table, "C5"))
    assert value not in page([file], on=ON)
    assert value in page([file], on=ON, personal=True)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_hidden_is_said(locale: Locale) -> None:
    """A page with rows says that something is hidden, or warns that nothing is; one without says neither."""
    table = sheet_of()
    file = file_of(table, at(table, "C5"), personal=[2])
    assert "•••" in said(find(tree_of(file, locale=locale), "p", "aside")[0])
    assert marked(tree_of(file)) == ["▶•••"]
    assert len(find(tree_of(file, locale=locale, personal=True), "p", "private")) == 1
    bare = tree_of(CheckedFile("a.json", 1, (WRONG_CODE.at("/0"),)), personal=True)
    assert find(bare, "p", "aside") == find(bare, "p", "private") == []


# Texts of files


HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=y>', "' onclick='x", "&amp;<!--", "</style></table>",
    "\u202eabc", "a\x00b\x1b[31m", "\ud800", "kim\udce9.csv", "]]>", "{braces}", "%s", "a\nb\tc", "\u2066x\u2069",
    "a" * 5_000,
)  # fmt: skip


OURS = set(
    re.findall(
        r"\w+",
        "html head meta title style body header main section nav article h1 h2 h3 p b i a span bdi code div ul ol li"
        " dl dt dd table caption thead tbody tr th td",
    )
)


@at_most(60)
@given(
    name=st.sampled_from(HOSTILE) | st.text(max_size=30),
    cells=st.lists(st.sampled_from(HOSTILE) | st.text(max_size=30), min_size=3, max_size=3),
    heading=st.sampled_from(HOSTILE) | st.text(max_size=30),
    locale=st.sampled_from(LOCALES),
    personal=st.booleans(),
)
def test_whatever_is_in_a_file_is_text(
    name: str,
    cells: list[str],
    heading: str,
    locale: Locale,
    personal: bool,  # noqa: FBT001 - drawn
) -> None:
    """No name, heading, cell or pointer becomes an element, an attribute, or a sign that is not seen."""
    table = Table((Column(0, heading), Column(1, heading + "b"), Column(2, "")), (Row(2, cells),), sheet=name)
    findings = [at(table, address, COUNTS_DIFFER, sum=name) for address in ("A2", "B2", "C2")]
    bad = attrs.evolve(WRONG_CODE.at(f"/{name}"), record_id=name)
    files = (file_of(table, *findings), CheckedFile(name, 1, (bad, PASSED_OVER.at())))
    text = page(files, on=ON, locale=locale, personal=personal)
    body = text.partition("</head>")[2]
    assert all(sign.isprintable() or sign == "\n" for sign in body)
    elements = find(Tree(text).root)
    assert {element[0] for element in elements} <= OURS
    assert not any(key.startswith("on") for element in elements for key in element[1])


def test_cells_of_any_type_are_read() -> None:
    """Numbers, days, yes and no, lists and nothing are shown as people write them, and long texts are cut."""
    values = [1.5, dt.date(2024, 1, 2), True, ("a", None, 2), None, "  ", object(), "x" * 500]
    table = Table(tuple(Column(at, f"J{at}") for at in range(8)), (Row(2, values),))
    findings = [at(table, f"{column.letters}2") for column in table.columns]
    shown = [*marked(tree_of(file_of(table, *findings[:5]))), *marked(tree_of(file_of(table, *findings[5:])))]
    assert shown == ["▶1,5", "▶2024-01-02", "▶ya", "▶a; ; 2", "▶kosong", "▶kosong", "▶?", f"▶{'x' * 59}…"]


# The page as a whole


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_needs_nothing_else(locale: Locale) -> None:
    """There is no script, and nothing leads out of the page; its language is named, and its headings are in order."""
    table = sheet_of(rows=40)
    findings = [at(table, f"C{row}") for row in range(5, 45)]
    text = page([file_of(table, *findings, PASSED_OVER.at())], on=ON, locale=locale)
    root = Tree(text).root
    assert text.startswith("<!DOCTYPE html>\n")
    assert find(root, "html")[0][1] == {"lang": locale}
    for element in find(root):
        assert element[0] not in {"script", "link", "iframe", "img", "object", "embed", "base", "form"}
        assert not {"src", "srcset", "style", "action"} & element[1].keys()
        assert element[1].get("href", "#").startswith("#")
    assert not re.search(r"url\(|@import|https?:", text)
    levels = [int(element[0][1]) for element in find(root) if re.fullmatch("h[1-6]", element[0])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))
    assert all(said(element) for element in find(root, "th"))


def test_every_text_is_there_in_both_languages() -> None:
    """Every word of the page's own is in Indonesian and English, and no page mixes them."""
    words = [one for name in ("page", "page_rows") for one in _words_of(importlib.import_module(f"kimcore.cli.{name}"))]
    assert len(words) > 40
    assert all(one.indonesian and one.english for one in words)
    table = sheet_of(rows=40)
    files = (
        file_of(table, *(at(table, f"C{row}") for row in range(5, 45)), PASSED_OVER.at(), personal=[3], unread=[1]),
        CheckedFile("b.json", 1, (attrs.evolve(WRONG_CODE.at("/0"), record_id="x"),)),
    )
    english = said(find(tree_of(*files, locale="en"), "body")[0])
    for one in words:
        if one.indonesian not in one.english and len(one.indonesian.split()) > 1 and "{" not in one.indonesian:
            assert one.indonesian not in english
    assert "1 June 2024" in english


def _words_of(module: object) -> list[Words]:
    found: list[Words] = []
    for value in vars(module).values():
        found += [one for one in (value.values() if isinstance(value, dict) else [value]) if isinstance(one, Words)]
    return found


def test_a_page_is_the_same_every_time() -> None:
    """The same files give the same bytes."""
    table = sheet_of()
    files = [file_of(table, at(table, "C5"), at(table, "D6", COUNTS_DIFFER, sum=3), PASSED_OVER.at())]
    assert page(files, on=ON) == page(files, on=ON)


def test_ten_thousand_findings_make_a_page_of_sensible_size() -> None:
    """Of very many findings the first places are listed, with how many more there are; of many kinds fewer each."""
    table = sheet_of(rows=10_000)
    alike = file_of(table, *(at(table, f"C{row}") for row in range(5, 10_005)))
    text = page([alike], on=ON)
    assert len(text) < 50_000
    assert "… dan 9.795 lainnya" in text
    assert "10.000 temuan" in text
    problems = [
        Problem.error(code=f"c{number}", indonesian=f"Salah {{n}} {number}.", english="x") for number in range(250)
    ]
    various = file_of(table, *(at(table, f"C{row}", problems[row % 250], n=row) for row in range(5, 10_005)))
    assert len(page([various], on=ON)) < 2_000_000


def test_the_marks_can_be_read() -> None:
    """Every colour of text has a contrast of 4.5 or more to what it stands on, by day and by night (WCAG 2, AA)."""
    for sheet in (page_style._LIGHT, page_style._DARK):
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", sheet))
        for text, grounds in (
            ("ink", ("paper", "ground", "error-ground", "warning-ground", "note-ground")),
            ("soft", ("paper", "ground")),
            ("link", ("paper", "ground")),
            ("good", ("paper",)),
            *((one, ("paper", "ground", f"{one}-ground")) for one in ("error", "warning", "note")),
        ):
            for ground in grounds:
                assert _contrast(colours[text], colours[ground]) >= 4.5, f"{text} on {ground}"


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_a_message_without_its_place_is_that_of_its_problem() -> None:
    """What a cell, a field, a row or a caption puts before a message can be taken away again."""
    problem = COUNTS_DIFFER.at(sum=3)
    objects = table_of_rows([{"nama": "KIM Satu"}])
    sheet = attrs.evolve(sheet_of(), captions=(Caption("Tempat", "Gedung", "B2"),))
    placed = [
        in_cell(sheet, sheet.rows[0], use_of(0), problem),
        in_cell(sheet, sheet.rows[0], None, problem),
        in_cell(sheet, sheet.rows[0], use_of(9), problem),
        in_cell(objects, objects.rows[0], use_of(0), problem),
    ]
    for locale in LOCALES:
        assert len({one.message(locale) for one in placed}) == 4
        assert {without_place(one).message(locale) for one in placed} == {problem.message(locale)}
    assert without_place(problem) is problem
