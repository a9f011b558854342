"""Promises of the printed counts and numbers.

Each entry of `cases/counts.json` is a text, what it says, and what is found in it. Those with a source are printed on
that page, word for word or as figures of it; the others are texts in the same language. The values were found by
reading the texts.
"""

import json
import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.findings import Severity
from kimcore.printed import head_count, read_head_count
from kimcore.printed.amount_words import AFTER, BEFORE, FILLERS, IDIOMS, JOINERS, MAGNITUDES, PORTIONS
from kimcore.printed.count_words import AMONG, CHANGES, NOUNS, QUOTAS, SEXES, UNITS, VERBS
from kimcore.printed.numbers import read_number
from kimcore.records import HeadCount
from kimcore.vocabularies import HeadUnit

Case = Mapping[str, Any]

FILE: Final = Path(__file__).parent / "cases" / "counts.json"
CASES: Final[list[Case]] = json.loads(FILE.read_text(encoding="utf-8"))
TABLES: Final = (
    *(AFTER, BEFORE, FILLERS, IDIOMS, JOINERS, MAGNITUDES, PORTIONS),
    *(AMONG, CHANGES, NOUNS, QUOTAS, SEXES, UNITS, VERBS),
)
WORDS: Final = [
    *("0", "1", "20", "100", "7.365", "77,5", "9" * 40, "satu", "dua", "belas", "puluh", "seribu", "juta", "an"),
    *("(", ")", ",", ".", ":", "/", "-", "%", "L", "P", "dan", "dari", "tahun", "lantai", "kursi", "September"),
    *(
        phrase
        for table in (
            AFTER,
            BEFORE,
            FILLERS,
            IDIOMS,
            JOINERS,
            MAGNITUDES,
            PORTIONS,
            AMONG,
            CHANGES,
            NOUNS,
            QUOTAS,
            SEXES,
            UNITS,
            VERBS,
        )
        for phrase in table.spellings
    ),
]

ONES: Final = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def plain(count: HeadCount) -> dict[str, object]:
    """Return what a head count says, without its print."""
    numbers = {name: getattr(count, name) for name in ("low", "high", "of")}
    terms = {name: getattr(count, name) for name in ("unit", "scope", "magnitude")}
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
    """The values are those that the text supports, people first, and the findings say what is wrong or missing."""
    reading = read_head_count(case["text"])
    assert reading.printed == case["text"]
    assert [plain(count) for count in reading.values] == case["values"]
    assert [finding.code for finding in reading.findings] == case["findings"]
    assert reading.value == (reading.values[0] if reading.values else None)
    assert all(count.printed == case["text"].strip() for count in reading.values)


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


@given(
    st.text() | st.text(string.digits + string.punctuation + " LPlp") | st.lists(st.sampled_from(WORDS)).map(" ".join)
)
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises; there is a value or a finding, and the part is made wherever the text is one printed line."""
    reading = read_head_count(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    part = head_count(text)
    assert part is None or part.printed == text.strip()
    assert (part is None) == any(finding.code in {"not_one_line", "line_too_long"} for finding in reading.findings)


@given(st.text(string.digits + "-( )+lima puluhorang", min_size=1) | st.from_regex("[0-9]{10,20}[-( ][0-9]{1,9}[)]?"))
def test_no_phone_number_is_shown(text: str) -> None:
    """No message repeats a number of more than nine digits: it may be a person's."""
    for finding in read_head_count(text).findings:
        assert not re.search("[0-9]{10}", finding.message("id") + finding.message("en"))


@given(st.sampled_from(WORDS), st.integers(1, 200))
def test_a_text_that_repeats_itself_is_read(word: str, times: int) -> None:
    """Each word of the tables can stand any number of times."""
    assert read_head_count(f"{word} " * times).printed == f"{word} " * times
