"""Promises of the printed phone numbers. All numbers are invented."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import Phone
from kimcore.printed import read_phone

FIRST, SECOND = "+6281200000001", "+6281200000002"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("081200000001", [FIRST]),
        ("0812-0000-0001", [FIRST]),
        ("0812.0000.0001", [FIRST]),
        ("0812 0000 0001", [FIRST]),
        ("6281200000001", [FIRST]),
        ("62812-0000-0001", [FIRST]),
        ("62812345678", ["+62812345678"]),
        ("+6281200000001", [FIRST]),
        ("+62 812-0000-0001", [FIRST]),
        ("(+62) 812 0000 0001", [FIRST]),
        ("+62 (0)812 0000 0001", [FIRST]),
        ("62 (0) 812 0000 0001", [FIRST]),
        ("0062 812 0000 0001", [FIRST]),
        ("WA 0812 0000 0001", [FIRST]),
        ("Hub. 0812–0000–0001 (WA)", [FIRST]),  # noqa: RUF001 - as print has them
        ("(0518) 71234", ["+6251871234"]),
        ("0518-71234", ["+6251871234"]),
        ("(021) 123 4567", ["+62211234567"]),
        ("Telp. (0518) 71234 ext. 12", ["+6251871234"]),
        ("(0518) 71234 pes 12", ["+6251871234"]),
        ("0800-1-000001", ["+628001000001"]),
        ("+1 202 555 0100", ["+12025550100"]),
        ("081200000001 / 081200000002", [FIRST, SECOND]),
        ("081200000001, 081200000002", [FIRST, SECOND]),
        ("081200000001\n081200000002", [FIRST, SECOND]),
        ("081200000001 dan 081200000002", [FIRST, SECOND]),
        ("0812 0000 0001 0812 0000 0002", [FIRST, SECOND]),
        ("0812 000 001 0518 71234", ["+62812000001", "+6251871234"]),
        ("62 812 0000 0001 62 812 0000 0002", [FIRST, SECOND]),
        ("+62 812 0000 0001 +62 812 0000 0002", [FIRST, SECOND]),
        ("081200000001 (WA: 081200000001)", [FIRST]),
        ("WA081200000001", [FIRST]),
        ("RT03 081200000001", [FIRST]),
        ("wa.me/6281200000001", [FIRST]),
        ("0812\u22120000\u22120001", [FIRST]),
        ("0812/0000/0001", [FIRST]),
        ("0812_0000_0001", [FIRST]),
        ("0518/71234", ["+6251871234"]),
        ("0812 00 00 00 01", [FIRST]),
        ("081200000001/081200000002", [FIRST, SECOND]),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, numbers: list[str]) -> None:
    """The leading 0 and the country code with or without + lead to one international form, each number once."""
    reading = read_phone(text)
    assert reading.values == tuple(map(Phone, numbers))
    assert reading.findings == ()
    assert reading.printed == text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["phone_not_stated"]),
        ("belum ada", ["phone_not_stated"]),
        ("٠٨١٢٠٠٠٠٠٠٠١", ["phone_other_digits"]),
        ("０８１２００００００01", ["phone_other_digits"]),  # noqa: RUF001 - as people paste it
        ("O81200000001", ["phone_other_digits"]),
        ("0812O0000001", ["phone_unreadable", "phone_other_digits"]),
        ("081200000001@gmail.com", ["phone_not_stated"]),
        ("kim.081200000001@gmail.com", ["phone_not_stated"]),
        ("ig: kim081200000001", ["phone_not_stated"]),
        ("@081200000001", ["phone_not_stated"]),
        ("0812000000xx", ["phone_unreadable"]),
        ("0812 0000 00..", ["phone_unreadable"]),
        ("0812 00.. 0001", ["phone_unreadable"]),
        ("0812****0001", ["phone_unreadable"]),
        ("kim0812xxx", ["phone_not_stated"]),
        ("0812 " * 201, ["line_too_long"]),
        ("112", ["phone_short_number"]),
        ("1500-123", ["phone_short_number"]),
        ("14000", ["phone_short_number"]),
        ("71234", ["phone_no_area_code"]),
        ("(0518) 71234 / 71235", ["phone_no_area_code"]),
        ("81200000001", ["phone_lost_zero"]),
        ("0812", ["phone_unreadable"]),
        ("0840000000", ["phone_unreadable"]),
        ("+62 0812 0000 0001", ["phone_unreadable"]),
        ("+62 112", ["phone_unreadable"]),
        ("0000000000000001", ["phone_unreadable"]),
        ("1234567890123456", ["phone_unreadable"]),
        ("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8", ["phone_unreadable", "phone_unreadable"]),
    ],
)
def test_what_is_no_whole_number_is_a_finding(text: str, codes: list[str]) -> None:
    """Service numbers, missing area codes, lost zeros and other digits give a finding and no value of their own."""
    assert [finding.code for finding in read_phone(text).findings] == codes


@pytest.mark.parametrize("behind", [" 1", "-1", "(1)", " 00", "/2", " (12)"])
def test_a_few_digits_behind_a_number_are_none_of_it(behind: str) -> None:
    """A number that is whole without them stays as it is, and what stands behind it is a finding."""
    reading = read_phone(f"081200000001{behind}")
    assert reading.values == (Phone(FIRST),)
    assert [finding.code for finding in reading.findings] == ["phone_unreadable"]


def test_hidden_digits_hide_one_number() -> None:
    """The other numbers of a cell are read."""
    reading = read_phone("081200000001 0812000000xx")
    assert reading.values == (Phone(FIRST),)
    assert [finding.code for finding in reading.findings] == ["phone_unreadable"]


@pytest.mark.parametrize("text", ["081200000001", "81200000001", "(0518) 71234 / 71235", "WA 0812 0000 0001 / 0812"])
def test_no_number_is_shown(text: str) -> None:
    """Neither `repr` nor a message shows digits of a number; a finding says where in the text it stands."""
    reading = read_phone(text)
    shown = repr(reading) + "".join(finding.message("id") + finding.message("en") for finding in reading.findings)
    assert "0000" not in shown
    assert "71235" not in shown
    assert "71234" not in shown


def test_a_finding_counts_the_numbers() -> None:
    """The position is that of the number among all numbers of the text."""
    (finding,) = read_phone("081200000001 / 71234").findings
    assert finding.message("en") == "Number 2 has no area code. Please add it, such as (0518) before the number."


@given(
    st.from_regex("8[1-35-9][0-9]{7,9}", fullmatch=True), st.sampled_from(["0", "62", "+62", "+62 ", "0062", "(+62) "])
)
def test_every_prefix_means_the_same_number(digits: str, prefix: str) -> None:
    """A mobile number is the same number whichever prefix it is typed with."""
    assert read_phone(prefix + digits).values == (Phone(f"+62{digits}"),)


@given(st.text() | st.text(string.digits + "+-() ./,ext"))
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises, and there is a value or a finding."""
    reading = read_phone(text)
    assert reading.printed == text
    assert reading.values or reading.findings


@given(st.sampled_from(["0812 ", "+62 ", "62 8 ", "1 ", "(", "ext 1 ", "8120000000 "]), st.integers(1, 500))
def test_a_text_that_repeats_itself_is_read(piece: str, times: int) -> None:
    """Each piece of a number can stand any number of times."""
    assert read_phone(piece * times).printed == piece * times
