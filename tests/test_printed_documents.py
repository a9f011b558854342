"""Promises of the readers of citations of papers.

`cases/documents.json` holds two lists. `readings` are texts, each with the papers it cites and what is found; those
with a source are printed on that page. `pairs` are two citations each, whether they mean the same paper, and why; the
source is the page that prints the first one. All was found by reading.
"""

import datetime as dt
import json
import math
import string
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import DocumentNumber
from kimcore.dates import Period
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.meanings import Behind, Paper
from kimcore.lexicon.roles import OFFICE, PAPER, Entry
from kimcore.lexicon.scanner import Scan
from kimcore.printed import document, read_document, same_as
from kimcore.printed.documents.forms import FORMS, GRAMMAR
from kimcore.printed.documents.pieces import Pieces
from kimcore.printed.grammar import Form, Matcher, Part
from kimcore.records import Occasion, OfficialDocument, Term
from kimcore.vocabularies import DocumentKind

Case = Mapping[str, Any]

FILE: Final = Path(__file__).parent / "cases" / "documents.json"
READINGS, PAIRS = json.loads(FILE.read_text(encoding="utf-8")).values()
WORDS: Final = [
    *("17", "2023", "6.A", "188.45/119/35.73.112/2020", "M.KOMINFO", "PER", "V", "12 Desember 2023", "Kemiri"),
    *("/", "-", ".", ":", ",", ";", "(", ")", "tahun", "tentang", "tanggal", "tgl", "dan", "oleh", "Malang"),
    *(
        "?",
        "\u200b",
        "(Wali Kota Malang",
        "masa bakti 2023-2028",
        "5",
        "Nomor",
        "SK",
        "sebagaimana telah diubah dengan",
    ),
    *(spelling for entry in ENTRIES for spelling in entry.spellings),
]
KINDS: Final = [(entry, paper) for entry in ENTRIES if (paper := entry.get(PAPER)) is not None]


def plain(paper: OfficialDocument) -> dict[str, object]:
    """Return what a paper says, without its print."""
    said: dict[str, object] = {}
    if paper.kind.value is not None:
        said["kind"] = paper.kind.value.code
    if paper.number is not None:
        said["number"] = paper.number.text
        said |= {} if paper.number.year is None else {"year": paper.number.year}
    if paper.issued_on is not None:
        dated = paper.issued_on.value
        said |= {"date_printed": paper.issued_on.printed} if dated is None else {"date": str(dated)}
    for name in ("issuer", "issuer_office", "subject"):
        if getattr(paper, name) is not None:
            said[name] = getattr(paper, name)
    return said


def read_one(text: str) -> OfficialDocument:
    """Return the one paper of a text."""
    (paper,) = read_document(text).values
    return paper


@pytest.mark.parametrize("case", READINGS, ids=lambda case: case["text"][:60])
def test_a_citation_says_what_a_reader_finds_in_it(case: Case) -> None:
    """Kind, number, date, issuer and subject are those that the text prints, and nothing else."""
    reading = read_document(case["text"])
    assert reading.printed == case["text"]
    assert [plain(paper) for paper in reading.values] == case["values"]
    assert [finding.code for finding in reading.findings] == case["findings"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['one'][:40]} | {pair['other'][:40]}")
def test_two_citations_are_the_same_paper_or_not(pair: Case) -> None:
    """It does not matter which of two citations is asked about the other, and what is printed is never equal to it."""
    one, other = read_one(pair["one"]), read_one(pair["other"])
    assert same_as(one, other) is pair["same"]
    assert same_as(other, one) is pair["same"]


def test_a_paper_knows_its_year_from_no_period() -> None:
    """A number alone is not told apart by a date that names no year of issue."""
    one = OfficialDocument(
        kind=Term(value=DocumentKind.SK),
        number=DocumentNumber("17"),
        issuer="Kemiri",
        issuer_office="Lurah",
        issued_on=Occasion(value=Period.parse("2023/2024")),
    )
    assert not same_as(one, one)


def test_an_office_without_a_spelling_of_its_own_is_compared_as_printed() -> None:
    """Records made elsewhere can name any office; the kind without a print is enough."""
    one = OfficialDocument(
        kind=Term(value=DocumentKind.SK), number=DocumentNumber("17/2023"), issuer="Semanu", issuer_office="Carik"
    )
    assert same_as(one, one)
    assert not same_as(one, OfficialDocument(kind=one.kind, number=one.number, issuer="Semanu", issuer_office="Lurah"))


def test_a_column_tells_the_kind() -> None:
    """A kind that the caller knows is taken where the text prints none, and the text wins where it does."""
    number = "188.45/119/35.73.112/2020"
    assert read_document(number, kind=DocumentKind.SK).value == OfficialDocument(
        kind=Term(value=DocumentKind.SK), number=DocumentNumber(number), printed=number
    )
    deed = read_document(f"Berita Acara {number}", kind=DocumentKind.SK).value
    assert deed is not None
    assert deed.kind == Term(value=DocumentKind.BERITA_ACARA, printed="Berita Acara")


def test_several_citations_keep_their_own_print() -> None:
    """Each paper holds its own part of the text."""
    papers = read_document("Dasar: UU 7/2017; PKPU 9/2022 dan Perbup Tuban 55/2020.").values
    assert [paper.printed for paper in papers] == ["Dasar: UU 7/2017", "PKPU 9/2022", "Perbup Tuban 55/2020"]


def test_a_document_keeps_its_print() -> None:
    """The part has the citation beside what it says, or the print alone; a text of two lines has none."""
    text = "SK Lurah Kemiri Nomor 17 Tahun 2023"
    assert document(f" {text} ") == read_document(text).value
    assert document("lampiran") == OfficialDocument(kind=Term(printed="lampiran"), printed="lampiran")
    assert document("daftar", kind=DocumentKind.PHOTO) == OfficialDocument(
        kind=Term(value=DocumentKind.PHOTO, printed="daftar"), printed="daftar"
    )
    assert document("SK\nNomor 17") is None


@pytest.mark.parametrize(("entry", "paper"), KINDS, ids=lambda one: one.spellings[0] if isinstance(one, Entry) else "")
def test_each_spelling_names_its_kind(entry: Entry, paper: Paper) -> None:
    """Every spelling of a kind in the lexicon is read, with the number behind it."""
    for spelling in entry.spellings:
        office = " Bupati" if paper.before_office else ""
        value = read_one(f"{spelling}{office} Nomor 17 Tahun 2023")
        assert value.kind == Term(value=paper.kind, printed=spelling)
        assert value.number == DocumentNumber("Nomor 17 Tahun 2023")
        assert (value.issuer_office is not None) == (paper.before_office or paper.behind is Behind.OFFICE)


def test_each_head_of_the_lexicon_issues() -> None:
    """Every spelling of an office is read between the kind and the name of what it is of."""
    for entry in ENTRIES:
        for spelling in entry.spellings if entry.get(OFFICE) else ():
            value = read_one(f"SK {spelling.title()} Sukamaju Nomor 17 Tahun 2023")
            assert (value.issuer_office, value.issuer) == (spelling.title(), "Sukamaju")


def test_short_words_name_a_paper_only_with_more() -> None:
    """The words "se" and "ba" are parts of others, and "ST" is a degree: alone they are nothing."""
    for entry, paper in KINDS:
        for spelling in entry.spellings if paper.weak else ():
            assert read_document(spelling).values == ()
            assert read_document(f"{spelling.lower()} Malang").values == ()


def parts_of(part: Part) -> list[Part]:
    """Return a part and all that it is made of."""
    return [part, *(inner for one in part.parts for inner in parts_of(one))]


@pytest.mark.parametrize(
    ("name", "form"),
    [(name, form) for name, forms in FORMS.items() for form in forms],
    ids=lambda one: one.parts if isinstance(one, Form) else one,
)
def test_each_form_has_a_text_that_is_of_it(name: str, form: Form) -> None:
    """The example of a form is a citation that begins with its parts in its order, or holds them so ahead of others."""
    matcher = Matcher(GRAMMAR, Pieces(Scan(form.example), has_kind=False).row)
    found = [one for top in ("Citation", "Ahead+") for part in matcher.find(top, 0).values() for one in parts_of(part)]
    made_of = [tuple(one.name for one in part.parts) for part in found if part.name == name]
    assert set(made_of) & set(form.sequences())


def test_a_paper_has_the_term_of_those_it_appoints() -> None:
    """A term behind the number, or in the subject, is read; what is no period of years is none."""
    terms = {
        "SK Wali Kota Magelang nomor 488/196/112, periode 2024-2029": "2024/2029",
        "SK Nomor 5/2023 tentang Pengurus KIM Masa Bakti 2023-2028": "2023/2028",
        "SK Nomor 5/2023 Periode I (2023-2028)": "2023/2028",
        "SK Nomor 5/2023 masa jabatan pertama": None,
        "SK Nomor 5/2023 periode 2023": None,
    }
    for text, expected in terms.items():
        value = read_document(text).value
        assert value is not None
        assert (value.term and str(value.term.value)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "SK Nomor X",
        "SK Lurah Kemiri Nomor 17 Tahun 2Ol7",
        "SK Nomor 17/?/2017",
        "SK Kades Sari Mulya Budi 081234567890",
        "SK Nomor 5/2021 tanggal 5 blorp 2021",
        "SK Nomor 5/2021, 12 Desember 2021 blorp",
        "SK Nomor 5/2021 masa bakti blorp 2023-2028",
        "SK Nomor 5/2021 nomor 6/2021",
        "SK Nomor 5/2021 tentang KIM tanggal 5 Mei blorp 2021",
        "188.45/119/35.73.112/2020? dan 188.45/120/35.73.112/2020",
        "SK Nomor 5 atau 6",
        "SK RT/RW 03/02 Tahun 2023",
        "SK Panitia HUT RI 78 Tahun 2023",
        "SK masa kerja 2 Tahun 2023",
        "SK Juara 1 Tahun 2023",
        "PP Muhammadiyah 5/2023",
        "PP Muhammadiyah Nomor 5/2023",
        "keputusan hakim Nomor 5/2023",
        "SK Nomor 5/2021 tanggal 17 Des 45",
        "SK Nomor 5/2021 tanggal 17/12/45",
        "SK Nomor 5/2021, 17 Des 45",
        "SK Nomor 119451 tanggal 17 Des 45",
        f"SK Nomor 5/2021 tanggal {'blorp ' * 30}",
    ],
)
def test_a_paper_whose_number_or_date_is_left_over_is_no_value(text: str) -> None:
    """It stays a candidate, without what could not be read, and a finding says so."""
    reading = read_document(text)
    assert reading.value is None
    assert reading.values
    assert reading.findings
    assert document(text) == reading.values[0]


def test_a_short_year_is_read_where_its_century_is_known() -> None:
    """Papers begin in 1945, so that "45" may be of two centuries, unless the year is printed beside it as well."""
    dates = {
        "SK Nomor 5/2021 tanggal 17 Des 21": "2021-12-17",
        "SK Nomor 5/2045 tanggal 17 Des 45": "2045-12-17",
        "SK Nomor 5/2021 tanggal 17 Des 2045": "2045-12-17",
        "SK Nomor 5/1985 tanggal 17 Des 85": "1985-12-17",
    }
    for text, expected in dates.items():
        value = read_document(text).value
        assert value is not None
        assert value.issued_on is not None
        assert str(value.issued_on.value) == expected


@pytest.mark.parametrize("text", ["PP Muhammadiyah", "PP Muhammadiyah tanggal 5 Mei 2023", "PP Muhammadiyah 5/2023"])
def test_a_name_that_makes_a_kind_doubtful_is_said(text: str) -> None:
    """With a number and without one, a finding says where the name stands."""
    findings = [finding.params for finding in read_document(text).findings if finding.code == "part_unread"]
    assert findings == [{"first": 4, "last": 15}]


def test_an_office_in_brackets_ends_with_them() -> None:
    """What stands behind the bracket is no name of the office in it; a short form in brackets belongs to the office."""
    closed, again = read_one("Nomor 5 Tahun 2021 (SK Kepala Desa) Angsana"), read_one("SK Kepala Desa (Kades) Angsana")
    assert (closed.issuer_office, closed.issuer) == ("Kepala Desa", None)
    assert (again.issuer_office, again.issuer) == ("Kepala Desa", "Angsana")


def test_a_law_has_no_body_that_issued_it() -> None:
    """A body behind a law is part of its short name, and the country's name adds nothing."""
    assert plain(read_one("UU Desa")) == {"kind": "regulation"}
    law = {"kind": "regulation", "number": "Nomor 14 Tahun 2008", "year": 2008}
    for text in ("UU RI Nomor 14 Tahun 2008", "Undang-Undang Republik Indonesia Nomor 14 Tahun 2008"):
        value = read_document(text).value
        assert value is not None
        assert plain(value) == law


@pytest.mark.parametrize(
    "text",
    [
        "SK masih diproses, Nomor 5/2021",
        "SK Lurah Kemiri belum ada",
        "SK KIM Subur menyusul",
        "SK Nomor 4/2023; belum ada SK Kades satu lagi Nomor 5/2023",
        "SK Kades Kemiri Nomor 5/2021 belum terbit",
        "bukan SK Kades blorp Nomor 7 Tahun 2020",
    ],
)
def test_a_paper_that_is_denied_is_none(text: str) -> None:
    """Its number stays with it, wherever the denial stands; another paper beside it is still read."""
    reading = read_document(text)
    assert "document_not_issued" in [finding.code for finding in reading.findings]
    assert [paper.number and paper.number.text for paper in reading.values] == ["4/2023"] * text.count("4/2023")


def test_a_denial_of_something_else_denies_no_paper() -> None:
    """A word that goes on with it, or a number that is missing, says that the paper is there."""
    for text in ("SK Nomor 5/2021 belum diperpanjang", "absensi Morowali belum lama ini", "SK belum ada nomor"):
        assert read_document(text).value is not None


def test_the_kind_of_a_record_wins_over_its_print() -> None:
    """A print that names another kind tells no series, so that two records of one kind can be the same paper."""
    one = OfficialDocument(kind=Term(value=DocumentKind.CIRCULAR, printed="PKPU"), number=DocumentNumber("9/2022"))
    other = OfficialDocument(kind=Term(value=DocumentKind.REGULATION, printed="PKPU"), number=DocumentNumber("9/2022"))
    assert same_as(other, other)
    assert not same_as(one, one)
    assert not same_as(one, other)


NUMBERED: Final = [
    (case["text"], value.number.text)
    for case in READINGS
    if (value := read_document(case["text"]).value) is not None and value.number is not None
]


def said_by(text: str) -> object:
    """Return what the certain value of a text says beside its prints and its free texts; None where there is none."""
    value = read_document(text).value
    if value is None or value.number is None:
        return None if value is None else value.kind.value
    return value.number.normal, value.kind.value, value.issued_on and value.issued_on.value


@given(st.sampled_from(NUMBERED), st.sampled_from(["blorp", "Xyzzy"]), st.sampled_from(["before", "behind"]))
def test_an_unknown_word_beside_a_number_changes_no_certain_value(case: tuple[str, str], word: str, side: str) -> None:
    """What is still certain is what the text says without the word."""
    text, number = case
    at = text.find(number) + (0 if side == "before" else len(number))
    changed = f"{text[:at]}{word} {text[at:]}" if side == "before" else f"{text[:at]} {word}{text[at:]}"
    assert said_by(changed) in {None, said_by(text)}


@given(st.sampled_from(NUMBERED), st.sampled_from("?§#*|=¿~^%"), st.data())
def test_an_unknown_sign_in_a_number_leaves_no_half_of_it(
    case: tuple[str, str], sign: str, data: st.DataObject
) -> None:
    """There is no certain paper with another number."""
    text, number = case
    digits = [at for at, letter in enumerate(number) if letter.isdigit()]
    at = text.find(number) + data.draw(st.integers(digits[0], digits[-1] + 1))
    value = read_document(text[:at] + sign + text[at:]).value
    assert value is None or value.number is None or value.number.same_as(DocumentNumber(number))


@pytest.mark.parametrize(
    "cell",
    [
        *(None, math.nan, math.inf, 5, 2.5, True, Decimal(5), Decimal("NaN"), [], b"SK", object()),
        *(dt.datetime(2014, 8, 12, tzinfo=dt.UTC), dt.date(2014, 8, 12), dt.time(8, 30), "SK " * 50_000, "SK " * 300),
    ],
    ids=lambda cell: repr(cell)[:20],
)
def test_any_cell_gives_a_reading(cell: object) -> None:
    """No cell raises; none of these is a paper, and a finding says why."""
    reading = read_document(cell)
    assert reading.printed is cell
    assert reading.values == ()
    assert reading.findings


def test_nothing_is_no_paper() -> None:
    """What offices write for nothing, or that there is no paper yet, makes no part."""
    for text in ("-", "n/a", "nihil", "menyusul", "0000-00-00", "SK menyusul", "", "\u200b", None, math.nan):
        assert document(text) is None


def test_what_cannot_be_seen_at_the_ends_does_not_count() -> None:
    """A zero-width space around a citation, or a name in it, makes no part that a field refuses."""
    assert document("\u200bSK Lurah Kemiri Nomor 5/2021\u200b") == document("SK Lurah Kemiri Nomor 5/2021")
    assert document("SK Lurah \u200bKemiri Nomor 5/2021") is not None


@given(st.text() | st.text(string.digits + "/. -NOTno") | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises; there is a value or a finding, and each paper can be compared with any other."""
    reading = read_document(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    part = document(text)
    none = {"not_one_line", "line_too_long", "nothing_stated"}
    is_none = any(one.code in none for one in reading.findings)
    assert (part is None) == (
        is_none or (not reading.values and any(one.code == "document_not_issued" for one in reading.findings))
    )
    for paper in reading.values:
        assert same_as(paper, reading.values[0]) == same_as(reading.values[0], paper)


@given(st.sampled_from(WORDS), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each word of the tables can stand any number of times."""
    assert read_document(f"{word} " * times).printed == f"{word} " * times


def calls_for(text: str) -> int:
    """Return how many calls of functions it takes to read a text."""
    count, before = 0, sys.getprofile()

    def add(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(add)
    try:
        read_document(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("before", ["", "SK Nomor ", "SK Nomor 5/2021 "])
@pytest.mark.parametrize(
    "part",
    [
        *("/&", '"-', '"/', "/dari", "dan ke-", "tahun/", "V/", "a/", "ab/", "P-", "x.", "\u2013x", "a b/", "a-b c/"),
        *("5- ", "5/ ", "5 Mei ", "V-1/", "diterima ", "diterima 5 Mei ", "atau 5 ", "Mei 5 ", "oleh-"),
        *("waktu dan tanggal ", "tanggal 5 dan ", "masa bakti ", "belum ", "SK belum "),
    ],
)
def test_the_work_grows_with_the_length_of_a_text(before: str, part: str) -> None:
    """Twice the length takes twice the calls, and not four times."""
    read_document("SK")
    longer = calls_for((before + part * 1000)[:1000])
    assert longer < 3 * calls_for((before + part * 1000)[:500])


def test_a_date_reaches_no_further_than_a_date_can() -> None:
    """Each label looks at a bounded number of words, also in a text that is short enough to be read as a whole."""
    read_document("SK")
    assert calls_for("waktu dan tanggal " * 24) < 2.5 * calls_for("waktu dan tanggal " * 12)


@pytest.mark.parametrize("text", ["UU KIP Nomor 14 Tahun 2008", "UU Desa Nomor 6 Tahun 2014", "Perpres SPBE 95/2018"])
def test_the_usual_short_title_of_an_act_leaves_it_certain(text: str) -> None:
    """Only a kind that can be the name of something else is doubtful before another name."""
    assert read_document(text).certain == (True,)
