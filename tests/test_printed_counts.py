"""Promises of the printed counts and numbers.

Each entry of `cases/counts.json` is a text, what it says, and what is found in it. Those with a source are printed on
that page, word for word or as figures of it; the others are texts in the same language. The values were found by
reading the texts.
"""

import datetime as dt
import json
import re
import string
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.findings import Severity
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.numerals import read_number
from kimcore.lexicon.scanner import Scan, tokens_of
from kimcore.printed import head_count, read_head_count
from kimcore.printed.counts.forms import FORMS, GRAMMAR
from kimcore.printed.counts.lexemes import lexemes_of
from kimcore.printed.grammar import Form, Matcher
from kimcore.printed.lines import line_of
from kimcore.records import HeadCount
from kimcore.vocabularies import HeadUnit

Case = Mapping[str, Any]

FILE: Final = Path(__file__).parent / "cases" / "counts.json"
CASES: Final[list[Case]] = json.loads(FILE.read_text(encoding="utf-8"))
PHRASES: Final = list(dict.fromkeys(spelling for entry in ENTRIES for spelling in entry.spellings))
WORDS: Final = [
    *("0", "1", "20", "100", "7.365", "77,5", "10,000", "12/9", "09:00", "9" * 40, "belas", "puluh", "juta", "an"),
    *("(", ")", ",", ".", ":", "/", "-", "+", "=", "?", "A", "blorp", "September"),
]

ONES: Final = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def plain(count: HeadCount) -> dict[str, object]:
    """Return what a head count says, without its print."""
    numbers = {name: getattr(count, name) for name in ("low", "high", "of")}
    terms = {name: getattr(count, name) for name in ("unit", "scope", "magnitude", "per")}
    said: dict[str, object] = {name: number for name, number in numbers.items() if number is not None}
    said |= {name: term.code for name, term in terms.items() if term is not None}
    if count.approximate:
        said["approximate"] = True
    if count.parts:
        said["parts"] = {part.sex.code: part.count for part in count.parts if part.sex is not None}
    return said


def spelled(number: int) -> str:
    """Return a number below ten million in words, as schools teach it."""
    for size, name in ((1_000_000, "juta"), (1_000, "ribu"), (100, "ratus"), (10, "puluh")):
        many, rest = divmod(number, size)
        if size == 10 and 10 < number < 20:
            return "sebelas" if rest == 1 else f"{ONES[rest]} belas"
        if many:
            first = f"se{name}" if many == 1 and size < 1_000_000 else f"{spelled(many)} {name}"
            return f"{first} {spelled(rest)}".strip() if rest else first
    return ONES[number] or "nol"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_text_says_what_a_reader_finds_in_it(case: Case) -> None:
    """The values are those that the text supports, people first, and the findings say what is wrong or missing.

    The first is the one that is meant, unless others are meant as much or something beside it is not understood.
    """
    reading = read_head_count(case["text"])
    assert reading.printed == case["text"]
    assert [plain(count) for count in reading.values] == case["values"]
    assert [finding.code for finding in reading.findings] == case["findings"]
    assert reading.value == (reading.values[0] if reading.values and case.get("certain", True) else None)
    assert all(count.printed == line_of(case["text"]) for count in reading.values)


def test_every_part_of_the_language_is_met() -> None:
    """The cases meet every unit, and every term for whom a count counts."""
    met = {value[name] for case in CASES for value in case["values"] for name in ("unit", "scope") if name in value}
    assert met == {unit.code for unit in HeadUnit} | {
        *("attended", "board", "committee", "invited", "registered", "represented")
    }


def test_a_finding_speaks_to_an_office() -> None:
    """Numbers that contradict each other are both named, the cause first and then one thing to do."""
    (finding,) = read_head_count("hadir 100 orang (L 48, P 55)").findings
    assert finding.severity is Severity.WARNING
    assert finding.message("id") == (
        "Jumlah L dan P (103) berbeda dari jumlah yang tertulis (100). Mohon cocokkan dengan daftar hadir."
    )
    assert finding.message("en") == (
        "Men and women add up to 103, but the text says 100. Please compare with the attendance sheet."
    )


def test_a_head_count_keeps_its_print() -> None:
    """The part has the text beside the value, or the text alone where that has no number; two lines have no part."""
    counted = head_count("  sekitar kurang lebih 100 orang ")
    assert counted == HeadCount(
        low=100, high=100, unit=HeadUnit.PEOPLE, approximate=True, printed="sekitar kurang lebih 100 orang"
    )
    assert head_count("seluruh lurah se-Kota Depok") == HeadCount(printed="seluruh lurah se-Kota Depok")
    assert head_count("60 orang\n50 hadir") is None
    assert head_count(" ") is None
    assert head_count("1" * 1_001) is None


def test_a_text_that_is_too_long_says_so() -> None:
    """The message names the limit, and is not that of a text of several lines."""
    (finding,) = read_head_count("50 orang " * 112).findings
    assert finding.code == "line_too_long"
    assert finding.message("en") == (
        "This text has more than 1000 characters, so it was not read. Please quote only the part that is meant."
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nol", 0),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("tujuh belas", 17),
        ("duapuluh lima", 25),
        ("seratus", 100),
        ("seribu dua ratus", 1_200),
        ("dua juta tiga ribu empat", 2_003_004),
        ("dua ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu", 299_999_000),
        ("DELAPAN", 8),
        ("toedjoeh", 7),
        ("7.365", 7_365),
        ("1.250,00", 1_250),
        ("007", 7),
        ("7 ribu", 7_000),
        ("1,5 juta", 1_500_000),
        ("300.000.000", 300_000_000),
        ("2rb", 2_000),
        ("2 jt", 2_000_000),
        ("seorang", 1),
    ],
)
def test_a_number_is_read_in_digits_and_words(text: str, number: int) -> None:
    """Dots stand between thousands, a comma before a fraction, and words in the order that the language has."""
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "orang",
            "77,5",
            "1,250",
            "7.36",
            "1234.567",
            "0.500",
            "1,2,3",
            "300.000.001",
            "00",
            "0812",
            "9" * 31,
            "1,",
            "1.٢٠٠",
        ),
        *("dua tiga", "belas", "ratus", "sebelas belas", "seribu satu ribu", "100-an", "seratusan", "100 orang", "٢"),
        "satu " * 20,
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    """Marks and words out of order are no number, nor are round ones, fractions and digits of other scripts."""
    assert read_number(text) is None


@given(st.integers(0, 9_999_999))
def test_a_number_in_words_reads_back(number: int) -> None:
    """What is spelled out is read as the same number, alone and as a count."""
    assert read_number(spelled(number)) == number
    counted = read_head_count(f"dihadiri {spelled(number)} orang").value
    assert counted is not None
    assert counted.low == counted.high == number


@given(st.integers(0, 9_999_999))
def test_a_number_with_dots_reads_back(number: int) -> None:
    """Indonesian thousands are read, and the same number counts the same in digits and in words."""
    printed = f"{number:,}".replace(",", ".")
    assert read_number(printed) == number
    assert read_head_count(f"{printed} ({spelled(number)}) orang").findings == ()


def shown(count: HeadCount) -> str:
    """Return a count as the forms say it: "~5-10 of 20 people attended, 3 male"."""
    low, high = ("" if one is None else str(one) for one in (count.low, count.high))
    number = count.magnitude.code if count.magnitude else low if low == high else f"{low}-{high}"
    whole = [] if count.of is None else [f"of {count.of}"]
    terms = [term.code for term in (count.unit, count.scope) if term is not None]
    parts = [f"{part.count} {part.sex.code}" for part in count.parts if part.sex is not None]
    return ", ".join([" ".join([f"{'~' if count.approximate else ''}{number}", *whole, *terms]), *parts])


@pytest.mark.parametrize(
    ("table", "form"),
    [pytest.param(name, form, id=f"{name}: {form.parts}") for name, forms in FORMS.items() for form in forms],
)
def test_each_form_has_an_example_that_reads(table: str, form: Form) -> None:
    """The example of a form is of that form, from its first word to its last, and means what the line says."""
    row = lexemes_of(Scan(form.example))
    part = Matcher(GRAMMAR, row).find(table, 0)[len(row)]
    assert tuple(one.name for one in part.parts) in form.sequences()
    value = read_head_count(form.example).value
    assert (shown(value) if value else "") == form.value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (12, 12),
        (3.0, 3),
        (Decimal(40), 40),
        (0, 0),
        ("12", 12),
    ],
)
def test_a_number_in_a_cell_reads_like_its_text(cell: object, value: int) -> None:
    """A whole number is as many heads; it has no print but itself."""
    count = read_head_count(cell).value
    assert count is not None
    assert count.low == count.high == value
    assert count.printed == (cell if isinstance(cell, str) else None)
    assert head_count(cell) == count


@pytest.mark.parametrize("cell", [35.77, 1.234, 1e12, Decimal("0.5"), 2**60])
def test_a_number_that_counts_nobody_is_only_kept(cell: object) -> None:
    """A fraction has no value, whatever its text would be in a language with dots between thousands."""
    reading = read_head_count(cell)
    assert reading.values == ()
    assert [finding.code for finding in reading.findings] == ["count_not_whole"]
    part = head_count(cell)
    assert part is not None
    assert part.low is None
    assert part.printed is not None


@pytest.mark.parametrize("cell", [None, float("nan"), "-", "--", "n/a", "nihil", "NIHIL.", "menyusul", "0000-00-00"])
def test_what_stands_for_nothing_is_nothing(cell: object) -> None:
    """What offices write where there is nothing gives no value and no part, and the finding says so."""
    reading = read_head_count(cell)
    assert (reading.printed, reading.values) == (cell, ())
    assert [finding.code for finding in reading.findings] == ["nothing_stated"]
    assert head_count(cell) is None


@pytest.mark.parametrize("cell", [[], b"50 orang", object(), True, float("inf"), {"low": 1}, 10**40])
def test_a_cell_that_is_no_text_says_so(cell: object) -> None:
    """What is no text, number or date gives no value and no part."""
    reading = read_head_count(cell)
    assert (reading.printed, reading.values) == (cell, ())
    assert [finding.code for finding in reading.findings] == ["cell_not_text"]
    assert head_count(cell) is None


@pytest.mark.parametrize("cell", [dt.date(2023, 8, 29), dt.datetime(2023, 8, 29, 9, 30), dt.time(9, 30)])  # noqa: DTZ001 - cells have no zone
def test_a_date_counts_nobody(cell: object) -> None:
    """A day or a time in a cell is read as its text, which has no number of heads."""
    assert read_head_count(cell).value is None


def test_a_cell_that_answers_nothing_is_no_text() -> None:
    """An object that raises whatever it is asked, even for its class, is answered."""

    class Hostile:
        def __getattribute__(self, name: str) -> object:
            raise RuntimeError(name)

    reading = read_head_count(Hostile())
    assert [finding.code for finding in reading.findings] == ["cell_not_text"]


def test_a_text_of_another_class_reads_like_a_text() -> None:
    """A subclass of str is a text, whatever its methods do, and the very object is kept."""

    class Shouting(str):
        __slots__ = ()

        def strip(self, chars: str | None = None, /) -> str:
            raise AssertionError(chars)

    cell = Shouting("50 orang")
    reading = read_head_count(cell)
    assert reading.printed is cell
    assert reading.value == HeadCount(low=50, high=50, unit=HeadUnit.PEOPLE, printed="50 orang")


@given(
    st.text()
    | st.text(string.digits + string.punctuation + " LPlp")
    | st.lists(st.sampled_from(WORDS) | st.sampled_from(PHRASES) | st.integers(0, 3000).map(str)).map(" ".join)
)
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises; there is a value or a finding, and the part is made wherever there is something to keep."""
    reading = read_head_count(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    assert len(reading.certain) == len(reading.values)
    part = head_count(text)
    assert part is None or part.printed == line_of(text)
    without = {"not_one_line", "line_too_long", "nothing_stated"}
    assert (part is None) == any(finding.code in without for finding in reading.findings)


@given(
    st.sampled_from([case["text"] for case in CASES]),
    st.integers(0),
    st.integers(0, 1),
    st.sampled_from(["blorp", "Xyz", "§"]),
)
def test_an_unknown_word_beside_a_number_gives_no_other_value(text: str, pick: int, side: int, word: str) -> None:
    """Put right before or behind a number, it may leave the value as it was or none that is certain, never another."""
    numbers = [token for token in tokens_of(text) if token.is_number or read_number(token.text) is not None]
    if not numbers:
        return
    number = numbers[pick % len(numbers)]
    at = (number.start, number.end)[side]
    value = read_head_count(f"{text[:at]} {word} {text[at:]}").value
    old = read_head_count(text).value
    assert value is None or (old is not None and attrs.evolve(value, printed=None) == attrs.evolve(old, printed=None))


@given(st.text(string.digits + "-( )+lima puluhorang", min_size=1) | st.from_regex("[0-9]{10,20}[-( ][0-9]{1,9}[)]?"))
def test_no_phone_number_is_shown(text: str) -> None:
    """No message repeats a number of more than nine digits: it may be a person's."""
    for finding in read_head_count(text).findings:
        assert not re.search("[0-9]{10}", finding.message("id") + finding.message("en"))


@given(st.sampled_from(WORDS) | st.sampled_from(PHRASES), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each phrase of the lexicon can stand any number of times."""
    assert read_head_count(f"{word} " * times).printed == f"{word} " * times


def test_what_is_left_over_is_named_by_its_place() -> None:
    """The finding has the positions of the characters that are not understood, and none of the text."""
    (finding,) = read_head_count("sekitar blorp 50 orang").findings
    assert finding.message("en") == (
        "The part from character 9 to 13 is not known, so the value is not certain. Please check that part."
    )
