"""Promises of the printed phone numbers. Those of persons are invented, those of offices are public."""

import datetime as dt
import re
import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore.codes import Phone
from kimcore.findings import Severity
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
        ("+62 0812 0000 0001", [FIRST]),
        ("+62 (0812) 0000 0001", [FIRST]),
        ("+6208120000 0001", [FIRST]),
        ("62 0812 0000 0001", [FIRST]),
        ("+62 0341 404424", ["+62341404424"]),
        ("https://wa.me/6281200000098", ["+6281200000098"]),
        ("https://wa.me/6281200000098?text=Halo%20081200000001", ["+6281200000098"]),
        ("wa.me/+6281200000001, wa.me/6281200000002", [FIRST, SECOND]),
        ("https://api.whatsapp.com/send?phone=6281200000001&text=KIM", [FIRST]),
        ("081200000001 (Instagram @kim081200000002)", [FIRST]),
        ("Telp.(0518)71234", ["+6251871234"]),
        ("No.081200000001", [FIRST]),
        ("0518-71234ext.12", ["+6251871234"]),
        ("Telp. (0518) 71234 ext. 12 081200000001", ["+6251871234", FIRST]),
        ("Narahubung: Siti Rekaan 081200000001", [FIRST]),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, numbers: list[str]) -> None:
    """The leading 0 and the country code with or without + lead to one international form, each number once."""
    reading = read_phone(text)
    assert reading.values == tuple(map(Phone, numbers))
    assert reading.certain == (True,) * len(numbers)
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
        ("112", ["phone_short_number"]),
        ("1500-123", ["phone_short_number"]),
        ("14000", ["phone_short_number"]),
        ("71234", ["phone_no_area_code"]),
        ("81200000001", ["phone_lost_zero"]),
        ("0812", ["phone_unreadable"]),
        ("0840000000", ["phone_unreadable"]),
        ("+62 112", ["phone_unreadable"]),
        ("+62 00812 0000 0001", ["phone_unreadable"]),
        ("+12", ["phone_unreadable"]),
        ("0895 3200 000000", ["phone_unreadable"]),
        ("Telp. (0518) 61/0053", ["phone_unreadable"]),
        ("0518/61/0053", ["phone_unreadable"]),
        ("051861/0053", ["phone_unreadable"]),
        ("08-12-2014 10.30", ["phone_unreadable"]),
        ("ext. 101/102", ["phone_not_stated"]),
        ("ext. 012", ["phone_unreadable"]),
        ("Fax (0741) 55556", ["phone_is_fax"]),
        ("Fax kantor (0741) 55556", ["phone_is_fax"]),
        ("No. Faks.: (0741) 55556 / 55557", ["phone_is_fax", "phone_is_fax"]),
        ("Fax 081200000001", ["phone_is_fax"]),
        ("www.kim.example/081200000001", ["phone_not_stated"]),
        ("https://kim.example/081200000001", ["phone_not_stated"]),
        ("-", ["phone_not_stated"]),
        ("nihil", ["phone_not_stated"]),
        ("0000-00-00", ["phone_not_stated"]),
        ("0000000000000001", ["phone_unreadable"]),
        ("1234567890123456", ["phone_unreadable"]),
        ("0 081200000001", ["phone_unreadable"]),
        ("+6 2341404424", ["phone_unreadable"]),
        ("kim08-12-2014", ["phone_not_stated"]),
        ("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8", ["phone_unreadable", "phone_unreadable"]),
    ],
)
def test_what_is_no_whole_number_is_a_finding_and_the_number_beside_it_a_value(text: str, codes: list[str]) -> None:
    """Of service numbers, missing area codes, lost zeros and other digits none is a value, alone or beside a number."""
    reading = read_phone(text)
    assert [finding.code for finding in reading.findings] == codes
    assert (reading.values, reading.certain, reading.value, reading.printed) == ((), (), None, text)
    assert read_phone(f"{text}, {FIRST}").values == (Phone(FIRST),)
    behind = read_phone(f"{FIRST}, {text}")
    assert (behind.values, behind.value) == ((Phone(FIRST),), Phone(FIRST))
    positions = [finding.params["position"] for finding in reading.findings if "position" in finding.params]
    assert positions == list(range(1, len(positions) + 1))


NOT_TO_BE_MENDED = {"phone_not_stated", "phone_short_number", "phone_is_fax"}
"""What may well be meant, and is told in a note."""


@pytest.mark.parametrize("text", ["-", "112", "Fax (0741) 55556", "71234", "81200000001", "0812xx", "O81200000001"])
def test_what_somebody_should_mend_is_a_warning(text: str) -> None:
    """No number at all, a service number and a fax may be meant so; other digits are asked about."""
    (finding,) = read_phone(text).findings
    assert finding.severity is (Severity.NOTE if finding.code in NOT_TO_BE_MENDED else Severity.WARNING)


def test_a_text_that_is_too_long_is_not_read() -> None:
    """Past 1,000 characters nothing is looked for, not even a number in front."""
    within, beyond = f"{FIRST} {'x' * 985}", f"{FIRST} {'x' * 986}"
    assert (len(within), read_phone(within).values) == (1_000, (Phone(FIRST),))
    reading = read_phone(beyond)
    assert [(finding.code, finding.params) for finding in reading.findings] == [("line_too_long", {"limit": 1_000})]
    assert (reading.values, reading.value) == ((), None)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("(0341) 404424 / 404425", ["+62341404424", "+62341404425"]),
        ("Telepon/Faksimile (024) 76928010/ 76928011", ["+622476928010", "+622476928011"]),
        ("0341-404424/404425", ["+62341404424", "+62341404425"]),
        ("(0518) 71234 / 71235", ["+6251871234", "+6251871235"]),
        ("0518/71234/71235", ["+6251871234", "+6251871235"]),
        ("+62 341 404424 / 404425", ["+62341404424", "+62341404425"]),
        ("Telp. (0341) 404424, 404425, 404426", ["+62341404424", "+62341404425", "+62341404426"]),
        ("Telp. (021) 345 6789 dan 345 67890", ["+62213456789", "+622134567890"]),
    ],
)
def test_numbers_share_an_area_code(text: str, numbers: list[str]) -> None:
    """What a slash, a comma or "dan" joins to a number has its area code, if it is about as long."""
    reading = read_phone(text)
    assert reading.values == tuple(map(Phone, numbers))
    assert all(reading.certain)
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "numbers", "codes"),
    [
        ("(0341) 404424 / 26", ["+62341404424"], ["phone_unreadable"]),
        ("(0341) 404424/26", ["+62341404424"], ["phone_unreadable"]),
        ("(0341) 404424, 65145", ["+62341404424"], ["phone_no_area_code"]),
        ("(0341) 404424 / 4044", ["+62341404424"], ["phone_unreadable"]),
        ("(0341) 404424, Malang 651450", ["+62341404424"], ["phone_no_area_code"]),
        ("081200000001 / 71234", [FIRST], ["phone_no_area_code"]),
        ("71234 / 71235", [], ["phone_no_area_code", "phone_no_area_code"]),
        ("(0518) 71234 ext. 12, 71235", ["+6251871234"], ["phone_no_area_code"]),
        ("(0518) 71234 ext. 104 / 71235", ["+6251871234"], ["phone_no_area_code"]),
    ],
)
def test_what_is_no_second_number_has_no_area_code(text: str, numbers: list[str], codes: list[str]) -> None:
    """The last digits alone, a postcode, and what stands behind a word are not completed, but found."""
    reading = read_phone(text)
    assert reading.values == tuple(map(Phone, numbers))
    assert [finding.code for finding in reading.findings] == codes


@pytest.mark.parametrize(
    ("text", "numbers", "faxes"),
    [
        ("Telp (0741) 55555 Fax. (0741) 55556", ["+6274155555"], [2]),
        ("Telp (0561) 8173627 Fax (0561) 8177548", ["+625618173627"], [2]),
        ("Telp/Fax (0431) 811568", ["+62431811568"], []),
        ("Telp/Fax (0719)9220049", ["+627199220049"], []),
        ("Telp. & Fax. (0431) 811568", ["+62431811568"], []),
        ("Telp. -, Fax. (0741) 55556", [], [1]),
        ("(0741) 55555 (Telp), (0741) 55556 (Fax)", ["+6274155555"], [2]),
        ("(Telp) (0741) 55555 (Fax) (0741) 55556", ["+6274155555"], [2]),
        ("(0741) 55556 (Fax) (0741) 55555 (Telp)", ["+6274155555"], [1]),
        ("0741-55555 telp, 0741-55556 fax", ["+6274155555"], [2]),
        ("Telp (0741) 55555, Fax -", ["+6274155555"], []),
        ("Fax (0741) 55556 / 55557 HP 081200000001", [FIRST], [1, 2]),
        ("Fax (0741) 55556, 081200000001", [FIRST], [1]),
        ("Tel. 021-3456789 (hunting), Faksimile 021-3456790", ["+62213456789"], [2]),
    ],
)
def test_a_fax_is_no_phone(text: str, numbers: list[str], faxes: list[int]) -> None:
    """A label of a fax alone, before a number or behind it, takes it and those joined to it out; a note says so."""
    reading = read_phone(text)
    assert reading.values == tuple(map(Phone, numbers))
    assert all(reading.certain)
    assert [(finding.code, finding.params["position"]) for finding in reading.findings] == [
        ("phone_is_fax", position) for position in faxes
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Budi-081200000001",
        "Budi(081200000001)",
        "081200000001/Budi",
        "Fax: -, Budi 081200000001",
        "Fax (0741) 55556 kantor (0741) 55557",
    ],
)
def test_a_number_that_a_word_is_joined_to_is_not_certain(text: str) -> None:
    """It may be a part of a longer one, or a fax: it stays a candidate, and a note says which one it is."""
    reading = read_phone(text)
    assert len(reading.values) == 1
    assert reading.certain == (False,)
    assert reading.value is None
    assert reading.findings[-1].code == "phone_not_certain"


def test_a_number_that_stands_elsewhere_alone_is_certain() -> None:
    """The same number a second time, with nothing joined to it, settles it."""
    reading = read_phone("Budi-081200000001, 081200000001")
    assert (reading.values, reading.certain) == ((Phone(FIRST),), (True,))


@pytest.mark.parametrize(
    ("cell", "numbers", "codes"),
    [
        (6281200000001, [FIRST], []),
        (6281200000001.0, [FIRST], []),
        (Decimal(6281200000001), [FIRST], []),
        (81200000001, [], ["phone_lost_zero"]),
        (81200000001.0, [], ["phone_lost_zero"]),
        (112, [], ["phone_short_number"]),
        (12, [], ["phone_unreadable"]),
        (-6281200000001, [], ["phone_not_stated"]),
        (6281200000001.5, [], ["phone_not_stated"]),
        (dt.datetime(2014, 8, 12), [], ["phone_not_stated"]),  # noqa: DTZ001 - as cells have it
        (dt.datetime(2014, 8, 12, 10, 30), [], ["phone_not_stated"]),  # noqa: DTZ001 - as cells have it
        (dt.date(2014, 8, 12), [], ["phone_not_stated"]),
        (dt.time(8, 12), [], ["phone_not_stated"]),
        (None, [], ["phone_not_stated"]),
        (float("nan"), [], ["phone_not_stated"]),
        (True, [], ["cell_not_text"]),
        (b"081200000001", [], ["cell_not_text"]),
        (["081200000001"], [], ["cell_not_text"]),
    ],
)
def test_a_cell_holds_a_phone_as_its_digits_do(cell: object, numbers: list[str], codes: list[str]) -> None:
    """Excel makes numbers of phones: with the country code they are whole, with 8 in front the zero is lost."""
    reading = read_phone(cell)
    assert reading.values == tuple(map(Phone, numbers))
    assert [finding.code for finding in reading.findings] == codes
    assert reading.printed is cell


@pytest.mark.parametrize("behind", [" 1", "-1", "(1)", " 00", "/2", " (12)"])
def test_a_few_digits_behind_a_number_are_none_of_it(behind: str) -> None:
    """A number that is whole without them stays as it is, and what stands behind it is a finding."""
    reading = read_phone(f"081200000001{behind}")
    assert reading.values == (Phone(FIRST),)
    assert reading.certain == (behind == "/2",)
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


UNKNOWN = st.from_regex("[b-df-hj-np-tv-z]{5,9}", fullmatch=True)
NUMBERS = st.sampled_from(["081200000001", "(0741) 55555", "+62 812 0000 0001", "0341-404424", "(021) 345 6789"])
LABELS = st.sampled_from(["", "Telp ", "Fax ", "Telp/Fax ", "HP. ", "ext. "])
JOINTS = st.sampled_from([" ", "", "-", "/", ".", ":", ", ", "(", " ("])


@given(LABELS, NUMBERS, UNKNOWN, JOINTS, st.booleans())
def test_an_unknown_word_makes_no_other_number_certain(
    label: str,
    number: str,
    word: str,
    joint: str,
    before: bool,  # noqa: FBT001 - drawn
) -> None:
    """With a word that nobody knows right before or behind a number, what is certain is what it is without the word."""
    whole = f"{label}{word}{joint}{number}" if before else f"{label}{number}{joint}{word}"
    reading = read_phone(whole)
    certain = [value for value, is_certain in zip(reading.values, reading.certain, strict=True) if is_certain]
    alone = read_phone(f"{label}{number}").values
    assert set(certain) <= set(alone)
    assert reading.value in (None, *alone)


def digits_of(text: str) -> str:
    """Return the digits 0-9 of a text."""
    return re.sub("[^0-9]", "", text)


@given(st.text() | st.text(string.digits + "+-() ./,extfa"))
def test_any_text_gives_a_reading(text: str) -> None:
    """No text raises; there is a value or a finding, and the digits of every value stand in the text in one row."""
    reading = read_phone(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    assert all(phone.text[-5:] in digits_of(text) for phone in reading.values)


@given(st.sampled_from(["0812 ", "+62 ", "62 8 ", "1 ", "(", "ext 1 ", "8120000000 "]), st.integers(1, 500))
def test_a_text_that_repeats_itself_is_read(piece: str, times: int) -> None:
    """Each piece of a number can stand any number of times, and a value has no digits that are not there."""
    reading = read_phone(piece * times)
    assert reading.printed == piece * times
    assert all(phone.text[3:] in digits_of(piece * times) for phone in reading.values)


@pytest.mark.parametrize(
    "text",
    [
        "No. Rek. 0341551234",
        "Rekening BRI 0812345678901",
        "NIP. 081234567890",
        "NISN 0081234567",
        "Meeting ID: 081 2345 6789",
        "Rp. 08.123.456.789",
        "No. KK 6371012345678901",
        "KK: 0812345678",
        "NIK 6371012345678901",
        "No. NIK: 6371 0123 4567 8901",
        "No. KTP 6371012345678901",
        "BPJS 0001234567890",
        "No. Rek 081234567890",
        "No. Rek 0812...",
    ],
)
def test_the_number_of_something_else_is_no_phone(text: str) -> None:
    """A number of a bank, an authority or a meeting, or of money, is not read, and the phone beside it is."""
    assert [finding.code for finding in read_phone(text).findings] == ["phone_not_stated"]
    assert read_phone(text).values == ()
    assert read_phone(f"HP 081200000001, {text}").values == (Phone(FIRST),)


def test_a_number_has_no_more_groups_than_people_make() -> None:
    """Twelve single digits are no phone number."""
    assert [one.code for one in read_phone("0 8 1 2 0 0 0 0 0 0 0 1").findings] == ["phone_unreadable"]


def test_a_fax_that_a_word_is_joined_to_is_still_none() -> None:
    """A word joined to the number of a fax makes it no phone."""
    assert [one.code for one in read_phone("Fax: Budi-(0741) 55556").findings] == ["phone_is_fax"]
