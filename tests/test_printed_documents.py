"""Promises of the printed citations of papers.

`cases/documents.json` holds two lists. `readings` are texts, each with the papers it cites and what is found; those
with a source are printed on that page. `pairs` are two citations each, whether they mean the same paper, and why; the
source is the page that prints the first one. All was found by reading.
"""

import json
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import DocumentNumber
from kimcore.dates import Period
from kimcore.printed import document, read_document, same_as
from kimcore.printed.document_words import BODIES, CAPITALS, KINDS, NUMBER_LABELS, OFFICES, PAPERS
from kimcore.records import Occasion, OfficialDocument, Term
from kimcore.vocabularies import DocumentKind

Case = Mapping[str, Any]

FILE: Final = Path(__file__).parent / "cases" / "documents.json"
READINGS, PAIRS = json.loads(FILE.read_text(encoding="utf-8")).values()
WORDS: Final = [
    *("17", "2023", "6.A", "188.45/119/35.73.112/2020", "M.KOMINFO", "PER", "V", "12 Desember 2023", "Kemiri"),
    *("/", "-", ".", ":", ",", ";", "(", ")", "tahun", "tentang", "tanggal", "tgl", "dan", "oleh", "Malang"),
    *(phrase for table in (KINDS, OFFICES, BODIES, NUMBER_LABELS) for phrase in table.spellings),
]


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


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.spellings[0])
def test_each_spelling_names_its_kind(paper: Any) -> None:  # noqa: ANN401 - the rows of a private table
    """Every spelling of the table is read, with the number behind it."""
    for spelling in paper.spellings:
        value = read_one(f"{spelling} Nomor 17 Tahun 2023")
        assert value.kind == Term(value=paper.kind, printed=spelling)
        assert value.number == DocumentNumber("Nomor 17 Tahun 2023")


def test_short_words_are_kinds_only_in_capitals() -> None:
    """The words "se" and "ba" are parts of others, and no kinds of paper."""
    for spelling in CAPITALS:
        assert read_document(f"{spelling.lower()} Malang").values == ()


@given(st.text() | st.text(string.digits + "/. -NOTno") | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises; there is a value or a finding, and each paper can be compared with any other."""
    reading = read_document(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    part = document(text)
    assert (part is None) == any(finding.code in {"not_one_line", "line_too_long"} for finding in reading.findings)
    for paper in reading.values:
        assert same_as(paper, reading.values[0]) == same_as(reading.values[0], paper)


@given(st.sampled_from(WORDS), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each word of the tables can stand any number of times."""
    assert read_document(f"{word} " * times).printed == f"{word} " * times
