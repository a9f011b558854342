"""Promises of the printed dates.

`cases/dates.json` holds two lists. `reports` are dates as public pages print them, each with the address of its page,
and with the day, month or year of publication where the address or the page tells it; the values are what the text
alone supports. `further` are texts in the language of such pages; their values were found by reading them.
"""

import datetime as dt
import gc
import itertools
import json
import pickle
import re
import string
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate, Period, When
from kimcore.findings import Problem, Words
from kimcore.lexicon.calendar import PARTS_OF_DAY, WEEKDAY_NAMES
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.roles import MONTH, ROMAN, WEEKDAY, Role
from kimcore.lexicon.scanner import Scan
from kimcore.printed import DateReading, PrintedReading, occasion, read_date
from kimcore.printed.dates import checks, days, reader, times
from kimcore.printed.dates.clauses import lexemes_of
from kimcore.printed.dates.forms import DAYS, FORMS, GRAMMAR, RANGES
from kimcore.printed.grammar import Form
from kimcore.records import Occasion
from kimcore.textvalues import trimmed
from kimcore.zones import TimeZone

Case = Mapping[str, Any]

FILE: Final = Path(__file__).parent / "cases" / "dates.json"
REPORTS, FURTHER = json.loads(FILE.read_text(encoding="utf-8")).values()
CASES: Final[list[Case]] = [*REPORTS, *FURTHER]
PAGES: Final = Path(__file__).parents[1] / "docs" / "reference"
ALL_FORMS: Final = [(table, form) for table, rows in FORMS.items() for form in rows]
DATE_ENTRIES: Final = [
    one for one in ENTRIES if {*one.meanings} & {*GRAMMAR.lexemes, "datefiller", "numeral", "masehi"}
]
VOCABULARY: Final = sorted(spelling for entry in DATE_ENTRIES for spelling in entry.spellings)
"""Every word and phrase that a date can have."""


def spelled(role: Role[int], number: int) -> list[str]:
    """Return the spellings of what plays a role with a number, but for those that are read only in capitals."""
    return [one for entry in ENTRIES if entry.get(role) == number for one in entry.spellings if one.islower()]


def name_of(case: Case) -> str:
    """Return the name of a case, for the reports of pytest."""
    return f"{case['text']} {[case[name] for name in ('published_on', 'zone', 'region') if name in case]}"


def read_case(case: Case) -> DateReading:
    """Read the text of a case."""
    published_on, zone, region = (case.get(name) for name in ("published_on", "zone", "region"))
    return read_date(
        case["text"],
        published_on=published_on and PartialDate.parse(published_on),
        zone=zone and TimeZone(zone),
        region=region and RegionCode(region),
    )


def codes(reading: PrintedReading[object]) -> list[str]:
    """Return the codes of what was found."""
    return [finding.code for finding in reading.findings]


def only_message(reading: DateReading) -> tuple[str, str]:
    """Return the one message of a reading in both languages."""
    (finding,) = reading.findings
    return finding.message("id"), finding.message("en")


# Real texts


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_printed_date_means_what_it_says(case: Case) -> None:
    """A text gives the values that it supports, and what is wrong or missing is found."""
    reading = read_case(case)
    assert [str(value) for value in reading.values] == case["values"]
    assert codes(reading) == case["findings"]
    assert reading.inferred is case.get("inferred", False)
    assert reading.printed == case["text"]
    is_one = len(reading.values) == 1
    assert reading.value == (reading.values[0] if is_one else None)
    assert reading.certain == (is_one,) * len(reading.values)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_no_value_is_missing_without_a_reason(case: Case) -> None:
    """Where there is no value a finding says why, in both languages."""
    reading = read_case(case)
    assert reading.values or reading.findings
    assert all(finding.message("id") and finding.message("en") for finding in reading.findings)


def test_every_report_names_its_page() -> None:
    """Each date that was taken from a public page leads back to it, and no text stands twice for one day."""
    assert all(case["source"].startswith("http") for case in REPORTS)
    known = [(name_of(case), case.get("source")) for case in CASES]
    assert len(set(known)) == len(known)


# Forms


@pytest.mark.parametrize(("table", "form"), ALL_FORMS, ids=lambda one: getattr(one, "parts", one))
def test_each_form_has_an_example_that_reads(table: str, form: Form) -> None:
    """The example of a form means what its line says; without a value, it is no date or an incomplete one."""
    reading = read_date(form.example)
    assert [str(value) for value in reading.values[:1]] == ([form.value] if form.value else []), table
    assert "unread_text" not in codes(reading)


def spellings(role: Role[int], number: int) -> st.SearchStrategy[str]:
    """Return any spelling of a month or a weekday, in small, capital or mixed letters, with any apostrophe."""
    cases: list[Callable[[str], str]] = [str.lower, str.upper, str.title, str.capitalize]
    texts = st.builds(lambda case, text: case(text), st.sampled_from(cases), st.sampled_from(spelled(role, number)))
    return st.builds(str.replace, texts, st.just("'"), st.sampled_from("'’‘ʼ`´"))  # noqa: RUF001 - as printed


DIGITS: Final = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def in_words(number: int) -> str:
    """Return a number below 10,000 in words."""
    thousands, hundreds, tens, ones = map(int, f"{number:04}")
    scaled = [f"{DIGITS[thousands]} ribu" if thousands else "", f"{DIGITS[hundreds]} ratus" if hundreds else ""]
    last = f"{DIGITS[tens]} puluh {DIGITS[ones]}" if tens else DIGITS[ones]
    if tens == 1 and ones:
        last = f"{DIGITS[ones]} belas"
    text = " ".join(" ".join([*scaled, last]).split())
    return re.sub("satu (ribu|ratus|puluh|belas)", r"se\1", text)


def token_texts(part: str, day: dt.date) -> st.SearchStrategy[str]:
    """Return the texts that a part in small letters can have, on a day."""
    numbers = {"dd": day.day, "mm": day.month, "m12": day.month}
    if part in numbers:
        return st.sampled_from([str(numbers[part]), f"{numbers[part]:02}"])
    choices: dict[str, st.SearchStrategy[str]] = {
        "yyyy": st.just(f"{day.year:04}"),
        "iso": st.just(f"{day.year:04}"),
        "yy": st.just(f"{day.year % 100:02}"),
        "y": st.sampled_from([f"{day.year:04}", f"{day.year % 100:02}"]),
        "day": st.just(in_words(day.day)),
        "year": st.just(in_words(day.year)),
        "month": spellings(MONTH, day.month),
        "roman": st.just(spelled(ROMAN, day.month)[0].upper()),
        "weekday": spellings(WEEKDAY, day.weekday()),
        "market": st.sampled_from(["Legi", "Pahing", "Pon", "Wage", "Kliwon"]),
        "days": st.sampled_from(["hari", "Hari", "pada hari"]),
        "to": st.sampled_from([" - ", " s.d. ", " s/d ", " hingga ", " sampai dengan ", " – "]),  # noqa: RUF001 - as printed
        "until": st.sampled_from(["hingga", "s.d.", "sampai"]),
        "over": st.sampled_from([" - ", "/", " hingga "]),
        "before": st.sampled_from(["hingga", "s.d.", "paling lambat"]),
        "gap": st.sampled_from(["-", "/"]),
        "cut": st.sampled_from(["-", "."]),
        "eve": st.just("malam"),
        "ordinal": st.sampled_from(["pertama", "kedua"]),
        "years": st.just(""),
        "and": st.sampled_from([" dan ", " & "]),
        "link": st.sampled_from([" dan ", " & ", ", ", " serta ", "; ", ", dan "]),
        "from": st.sampled_from(["mulai", "sejak", "dari tanggal"]),
        "open": st.sampled_from(["selesai", "sekarang"]),
        "blank": st.sampled_from(["....", "( )", "___"]),
        ",": st.just(", "),
    }
    return choices.get(part, st.just(part))


WITH_YEAR: Final = {"Named", "Numeric", "Month"}
"""The tables of which these tests print only what has a year."""


@st.composite
def printed(draw: st.DrawFn, name: str, day: dt.date) -> str:
    """Print a day, its month or its year in any form of a table."""
    if name not in FORMS:
        return draw(token_texts(name, day))
    ways = [way for form in FORMS[name] for way in form.sequences()]
    if name in WITH_YEAR:
        ways = [way for way in ways if {"yyyy", "iso", "yy", "y", "year"} & {*way}]
    sequence = draw(st.sampled_from(ways))
    named = day + dt.timedelta(days=1) if "eve" in sequence else day
    texts = [draw(printed(part, named)) for part in sequence]
    if sequence == ("tanggal", "Unslashed"):
        texts[1] = texts[1].replace("-", ".")  # "tanggal 29-8" has a form of its own
    spaced = {"month", "Weekday"} & {*sequence} and not {"-", "/", "gap"} & {*sequence}
    return " ".join(texts) if spaced else separated(sequence, texts)


def separated(sequence: tuple[str, ...], texts: list[str]) -> str:
    """Return texts one after the other, with a blank where two of them would run together."""
    words = [part.isalnum() and part != "cut" for part in sequence]
    runs = [part and after for part, after in itertools.pairwise(words)]
    return "".join(text + (" " if runs_on else "") for text, runs_on in zip(texts, [*runs, False], strict=True))


DAYS_OF_TESTS: Final = st.dates(dt.date(1969, 1, 1), dt.date(2040, 11, 28))
COMPLETE: Final = st.sampled_from(["NamedDate", "MonthFirst", "NumericDate"])


@given(data=st.data(), day=DAYS_OF_TESTS, table=COMPLETE)
def test_a_day_printed_in_any_form_reads_back(data: st.DataObject, day: dt.date, table: str) -> None:
    """Whatever form, spelling and weekday a day is printed with, the day is read."""
    text = data.draw(printed(table, day))
    assert read_date(text).values == (PartialDate.of(day),), text


@given(data=st.data(), day=DAYS_OF_TESTS, table=st.sampled_from(["Named", "Numeric"]))
def test_a_day_with_a_wrong_weekday_has_no_value(data: st.DataObject, day: dt.date, table: str) -> None:
    """Whatever form a day is printed in, a weekday that is not its own takes the value away."""
    other = data.draw(st.integers(1, 6).map(lambda later: day + dt.timedelta(days=later)))
    text = f"{data.draw(token_texts('weekday', other))} {data.draw(printed(table, day))}"
    reading = read_date(text)
    assert reading.values == ()
    assert codes(reading) == ["weekday_contradicts_date"]
    params = reading.findings[0].params
    assert params["printed"] == WEEKDAY_NAMES[other.weekday()]
    assert params["weekday"] == WEEKDAY_NAMES[day.weekday()]


def following(parts: list[str], day: dt.date) -> list[dt.date]:
    """Return days that follow each other, or days in months or years that do."""
    months = 1 if {*parts} == {"Month"} else 12 if {*parts} == {"Year"} else None
    if months is not None:
        first = day.replace(day=1)
        indices = [first.year * 12 + first.month - 1 + months * later for later in range(len(parts))]
        return [dt.date(index // 12, index % 12 + 1, 1) for index in indices]
    first = day if day.day < 20 else day.replace(day=19)
    return [first + dt.timedelta(days=later) for later in range(len(parts))]


def meant(part: str, day: dt.date) -> PartialDate:
    """Return the date that a part of this name means on a day."""
    return {"Month": PartialDate(day.year, day.month), "Year": PartialDate(day.year)}.get(part, PartialDate.of(day))


@st.composite
def spelled_out(draw: st.DrawFn, parts: tuple[str, ...]) -> list[str]:
    """Spell ranges and items out, until there are only days, months, years and words."""
    spelled: list[str] = []
    for part in parts:
        name = part.removesuffix("+")
        if name in RANGES or name.endswith("Item") or name == "When":
            for _ in range(draw(st.integers(1, 3)) if part.endswith("+") else 1):
                rows = [form for form in FORMS[name] if "Numeric" in form.parts or name != "NumericRange"]
                rows = [form for form in rows if "Numeric" in form.parts or "Short" not in form.parts]
                spelled += draw(spelled_out(draw(st.sampled_from(rows)).sequences()[0]))
        else:
            spelled.append("NamedDate" if part == "Date" else part)
    return spelled


ALONE: Final = {"NamedDate": "Named", "NumericDate": "Numeric", "ShortDate": "dd/mm", "SlashedDate": "dd/mm"}
SPANS: Final = [
    sequence
    for form in FORMS["Dates"]
    for sequence in form.sequences()
    if not {"PartOfYear", "TimedRange", "ShortRange", "Bare"} & {*sequence} and "ShortDate" not in sequence
]


@given(data=st.data(), day=DAYS_OF_TESTS, span=st.sampled_from(SPANS))
def test_dates_printed_in_any_form_read_back(data: st.DataObject, day: dt.date, span: tuple[str, ...]) -> None:
    """Periods, lists and open ends are read in every form, with every form of a day in them."""
    sequence = data.draw(spelled_out(span))
    on = iter(following([part for part in sequence if part in DAYS], day))
    texts, dates, this = [], [], day
    for part in sequence:
        if part in DAYS:
            dates.append(meant(part, this := next(on)))
        # In a list a weekday can be meant for the day before it or for the one behind it.
        in_list = {"link", "Numeric", "Named"} & {*sequence}
        name = "dd" if part == "Bare" and in_list else ALONE.get(part, part) if in_list else part
        if name == "dd/mm":
            texts.append(f"{this.day}/{this.month}")
        else:
            texts.append(data.draw(printed(name, this)))
    text = " ".join(texts)
    expected: When = dates[0] if len(dates) == 1 else Period(dates[0], dates[-1])
    if sequence[0] == "before":
        expected = Period(None, dates[-1])
    elif "open" in sequence or ("from" in sequence and len(dates) == 1):
        expected = Period(dates[0], None)
    assert read_date(text).values == (expected,), text


@given(
    day=DAYS_OF_TESTS, hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.sampled_from(["WIB", "WITA", "wit"])
)
def test_a_time_with_its_zone_makes_a_moment(day: dt.date, hour: int, minute: int, zone: str) -> None:
    """A day with a time and a zone is a moment; without the zone it stays the day, and that is found."""
    offset = {"wib": 420, "wita": 480, "wit": 540}[zone.lower()]
    moment = Moment(day.year, day.month, day.day, hour, minute, offset)
    text = f"{day.day}/{day.month}/{day.year} pukul {hour:02}.{minute:02}"
    assert read_date(f"{text} {zone}").values == (moment,)
    assert read_date(text).values == (PartialDate.of(day),)
    assert codes(read_date(text)) == ["time_zone_missing"]


TIMES: Final = [
    sequence
    for form in FORMS["Time"]
    for sequence in form.sequences()
    if "zone" in sequence and "about+" not in sequence
]


@given(
    day=DAYS_OF_TESTS,
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    sequence=st.sampled_from(TIMES),
    by_halves=st.booleans(),
)
def test_a_time_printed_in_any_form_reads_back(
    day: dt.date,
    hour: int,
    minute: int,
    sequence: tuple[str, ...],
    by_halves: bool,  # noqa: FBT001 - Hypothesis gives it by name
) -> None:
    """A time is read in every form; beside a part of the day it may be one of the 12-hour clock."""
    minute = minute if "min" in sequence else 0
    part = next(part.name.indonesian for part in PARTS_OF_DAY if hour in part.hours)
    shown = hour - 12 if by_halves and "part" in sequence and hour > 12 else hour
    known = {"at": "pukul", "hh": f"{shown}", "min": f"{minute:02}", "ss": "00", "part": part, "zone": "WITA"}
    sequence = tuple(name.replace("point", ",").replace("stop", ":" if minute % 2 else ".") for name in sequence)
    texts = [{**known, "fraction": ".000"}.get(name, name) for name in sequence]
    text = f"{day.day}/{day.month}/{day.year}, {separated(sequence, texts).replace(' .000', '.000')}"
    assert read_date(text).values == (Moment(day.year, day.month, day.day, hour, minute, 480),), text


@given(
    day=DAYS_OF_TESTS,
    words=st.sampled_from(["sekitar", "kurang lebih", "± ", "sekira", "sekitar kurang lebih", "perkiraan"]),
    printed_time=st.sampled_from(
        ["pukul 09.00 WIB", "09.00", "jam 9 pagi WITA", "9 malam", "10 WIT", "08.00-10.00 WIB"]
    ),
)
def test_an_approximate_time_leaves_the_day(day: dt.date, words: str, printed_time: str) -> None:
    """Behind a word that makes a time approximate, the day alone is the value, and a finding says so."""
    reading = read_date(f"{day.day}/{day.month}/{day.year} {words} {printed_time}")
    assert reading.values == (PartialDate.of(day),)
    assert codes(reading) == ["time_approximate"]


@given(day=st.dates(dt.date(1941, 1, 1), dt.date(1968, 12, 31)), sign=st.sampled_from(["/", "-", "."]))
def test_two_digits_of_either_century_are_both(day: dt.date, sign: str) -> None:
    """A year of 41 to 68 is of either century, so that none is certain, unless the weekday is that of only one."""
    text = f"{day.day}{sign}{day.month}{sign}{day.year % 100}"
    later = PartialDate(day.year + 100, day.month, day.day)
    reading = read_date(text)
    assert reading.values == (PartialDate.of(day), later)
    assert (reading.value, reading.certain, codes(reading)) == (None, (False, False), ["year_ambiguous"])
    for date in (day, day.replace(year=day.year + 100)):
        assert read_date(f"{WEEKDAY_NAMES[date.weekday()].indonesian}, {text}").value == PartialDate.of(date)
    assert read_date(f"{text[:-2]}{day.year}").value == PartialDate.of(day)


@given(st.one_of(st.dates().map(PartialDate.of), st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12))))
def test_what_is_written_on_the_wire_reads_back(date: PartialDate) -> None:
    """Every date of kimcore is read from its own text form, alone and as an end of a period."""
    for value in (
        date,
        Period(date, None),
        Period(None, date),
        Moment.parse(f"{date.first_day.isoformat()}T08:30-03:30"),
    ):
        assert read_date(str(value)).values == (value,)


# The year that is not printed


WINDOWS: Final = {"": (-180, 31), "lalu": (-180, 0), "kemarin": (-180, 0), "mendatang": (0, 366)}


@given(published=DAYS_OF_TESTS, later=st.integers(-500, 500), word=st.sampled_from(sorted(WINDOWS)))
def test_the_year_is_that_of_the_only_day_near_the_publication(published: dt.date, later: int, word: str) -> None:
    """From 180 days before to 31 days after, or as far as a word beside it says, a day is found; no other ever is."""
    day = published + dt.timedelta(days=later)
    reading = read_date(f"{day.day}/{day.month} {word}", published_on=published)
    first, last = WINDOWS[word]
    near = {
        candidate
        for days in range(first, last + 1)
        if (candidate := published + dt.timedelta(days=days)).month == day.month and candidate.day == day.day
    }
    assert reading.values == (tuple(map(PartialDate.of, near)) if len(near) == 1 else ())
    assert reading.inferred is (len(near) == 1)
    assert codes(reading) == {0: ["year_unknown"], 1: [], 2: ["year_ambiguous"]}[len(near)]


@pytest.mark.parametrize(
    "published_on",
    [
        PartialDate(2023, 8, 30),
        dt.date(2023, 8, 30),
        dt.datetime(2023, 8, 30, 9, 0, tzinfo=dt.UTC),
        PartialDate(2023, 8),
    ],
)
def test_the_publication_may_be_a_day_or_part_of_a_date(published_on: PartialDate | dt.date) -> None:
    """A day is given as a date or as a PartialDate, of which the whole span counts."""
    assert read_date("29 Agustus", published_on=published_on).values == (PartialDate(2023, 8, 29),)


@pytest.mark.parametrize(
    "published_on", [PartialDate(1), PartialDate(9999), PartialDate(1, 1, 1), PartialDate(9999, 12, 31)]
)
def test_the_ends_of_the_calendar_are_no_trouble(published_on: PartialDate) -> None:
    """The days around a publication may lie beyond the first and the last year."""
    assert set(codes(read_date("29 Agustus mendatang", published_on=published_on))) <= {
        "year_unknown",
        "year_ambiguous",
    }
    assert read_date("15 Juni", published_on=published_on).inferred is (
        published_on in {PartialDate(1), PartialDate(9999)}
    )


@given(published=DAYS_OF_TESTS, later=st.integers(-500, 500), years=st.sampled_from([-1, 0, 1]))
def test_a_year_that_is_told_is_the_year(published: dt.date, later: int, years: int) -> None:
    """With "tahun lalu", "tahun ini" or "tahun depan" the day is of that year, wherever it lies."""
    day = published + dt.timedelta(days=later)
    assume((day.month, day.day) != (2, 29))
    word = {-1: "lalu", 0: "ini", 1: "depan"}[years]
    reading = read_date(f"{day.day}/{day.month} tahun {word}", published_on=published)
    assert reading.values == (PartialDate(published.year + years, day.month, day.day),)
    assert reading.inferred


def test_a_printed_year_needs_no_publication() -> None:
    """What is printed is never replaced by what the publication tells, and is not called inferred."""
    reading = read_date("Selasa (29/08/23)", published_on=PartialDate(1990))
    assert reading.values == (PartialDate(2023, 8, 29),)
    assert not reading.inferred


# Words of the findings


def test_a_wrong_weekday_is_named_with_the_true_one() -> None:
    """The finding names the date, its weekday and the printed one, and asks for one thing."""
    assert only_message(read_date("Senin (14/10/2025)")) == (
        "Tanggal 14 Oktober 2025 jatuh pada hari Selasa, sedangkan tertulis Senin. Mohon cek tanggal atau harinya.",
        "14 October 2025 is a Tuesday, but the text says Monday. Please check the date or the weekday.",
    )


def test_a_missing_year_says_what_helps() -> None:
    """The finding says that the publication can tell the year; where several can be meant it names them all."""
    assert only_message(read_date("Kamis (27/06)")) == (
        "Tahun tidak tertulis. Mohon lengkapi tahunnya, atau isi tanggal terbit berita sebagai acuan.",
        "The year is not given. Please add it, or supply the publication date for reference.",
    )
    in_indonesian, in_english = only_message(read_date("29 Agustus", published_on=PartialDate(2023)))
    assert "dapat berarti 29 Agustus 2022 atau 29 Agustus 2023." in in_indonesian
    assert "it can be 29 August 2022 or 29 August 2023." in in_english


def test_a_range_of_weekdays_is_named_whole() -> None:
    """Of a list beside a range of weekdays, the day that is none of them is named with both."""
    (finding,) = read_date("Sabtu-Minggu, 1-2 dan 10 Juni 2024").findings
    assert finding.params == {
        "date": Words("10 Juni 2024", "10 June 2024"),
        "weekday": Words("Senin", "Monday"),
        "printed": Words("Sabtu-Minggu", "Saturday-Sunday"),
    }


def test_an_evening_that_can_be_two_is_named() -> None:
    """Beside a Friday, "malam Jumat" can be its evening or the one before: the finding asks which."""
    assert only_message(read_date("malam Jumat (9/8/2024)")) == (
        (
            "“Malam Jumat” adalah malam sebelum hari Jumat, sedangkan 9 Agustus 2024 jatuh pada hari Jumat. Mohon cek"
            " malam mana yang dimaksud."
        ),
        (
            "The text says the evening before a Friday, but 9 August 2024 is a Friday. Please check which evening is"
            " meant."
        ),
    )


def test_months_out_of_order_ask_for_both_years() -> None:
    """The finding says what helps where a new year lies between two dates."""
    assert only_message(read_date("28 Desember - 2 Januari 2024")) == (
        "Bulannya tidak berurutan. Bila melewati pergantian tahun, mohon tulis kedua tahunnya.",
        "The months are not in order. If a new year lies between them, please give both years.",
    )


def test_a_month_that_can_be_of_two_years_is_named() -> None:
    """Of months without a year, too, all that can be meant are named."""
    (finding,) = read_date("bulan Juli", published_on=PartialDate(2023)).findings
    assert finding.params == {"dates": Words("Juli 2022 atau Juli 2023", "July 2022 or July 2023")}


def test_a_duration_is_named_with_what_the_dates_span() -> None:
    """The finding sets the stated number of days against those of the dates."""
    (finding,) = read_date("selama dua hari, 9-11 Agustus 2024").findings
    assert finding.params == {"stated": 2, "counted": 3}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Gedung PKK, Selasa (29/08/23)", 1),
        ("Selasa (29/08/23) di Batulicin", 19),
        ("dan", 1),
        ("pukul", 6),
        ("Senin-Rabu (6/5/2024) 5", 24),  # which can be taken apart in two ways, in vain both times
    ],
)
def test_an_unread_text_says_from_where(text: str, position: int) -> None:
    """The finding counts characters from 1, and no part of a text makes a value."""
    reading = read_date(text)
    assert reading.values == ()
    assert [finding.params for finding in reading.findings] == [{"position": position}]


NAME: Final = "Zainabqx"
WITHOUT_SLIPS: Final = [case for case in CASES if not case["text"].startswith("Seasa")]
"""A slip of a weekday is seen where nothing stands before it: behind a name it can be the rest of it."""


@given(case=st.sampled_from(WITHOUT_SLIPS), place=st.floats(0, 1))
def test_no_finding_repeats_a_name(case: Case, place: float) -> None:
    """A name that stands in a text is in none of its findings, and changes no value, even where a town is named."""
    at = int(place * len(case["text"]))
    reading = read_date(f"{case['text'][:at]} {NAME} {case['text'][at:]}")
    assert reading.values in {(), read_date(case["text"]).values}
    assert NAME not in repr(reading)
    assert all(NAME not in finding.message(locale) for finding in reading.findings for locale in ("id", "en"))


@given(data=st.data(), case=st.sampled_from([case for case in CASES if re.search("[0-9]", case["text"])]))
def test_what_is_not_known_beside_a_number_changes_no_value(data: st.DataObject, case: Case) -> None:
    """An unknown word or sign directly before or behind a number leaves no value that differs."""
    text = case["text"]
    at = data.draw(st.sampled_from([place for match in re.finditer("[0-9]+", text) for place in match.span()]))
    word = data.draw(st.sampled_from(["qxv", " qxv ", "§", "?", " * ", "=", "3qx"]))
    assert read_date(f"{text[:at]}{word}{text[at:]}").values in {(), read_date(text).values}


def test_each_problem_has_a_case() -> None:
    """Every problem that the modules of printed dates hold is met in the cases."""
    modules = (checks, days, reader, times)
    known = {one.code for module in modules for one in vars(module).values() if isinstance(one, Problem)}
    assert known <= {code for case in CASES for code in case["findings"]} | {code for cell in CELLS for code in cell[2]}


# Any text


PIECES: Final = st.one_of(
    st.sampled_from(sorted(VOCABULARY)),
    st.sampled_from(list("/-.,:()[]|& \n’+;")),  # noqa: RUF001 - as printed
    st.integers(0, 31).map(str),
    st.integers(1990, 2030).map(str),
    st.sampled_from([str(case["text"]) for case in CASES]),
    st.text(max_size=3),
)


@given(st.text())
@example("9" * 5000)
@example("\ud800")
@example("29/08/2023\x00")
def test_any_text_gives_a_reading(text: str) -> None:
    """No text whatever raises; the text is kept as it is, and a reading can be hashed and pickled."""
    reading = read_date(text)
    assert reading.printed == text
    assert reading.values or reading.findings
    assert pickle.loads(pickle.dumps(reading)) == reading  # noqa: S301 - our own bytes
    assert hash(reading) == hash(read_date(text))


@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from([None, PartialDate(2024), PartialDate(2024, 3, 1)]))
def test_a_value_is_made_of_what_is_printed(text: str, published_on: PartialDate | None) -> None:
    """However words and numbers are mixed, the days of a value are printed, and so is the year unless inferred."""
    reading = read_date(text, published_on=published_on)
    lexemes, _ = lexemes_of(Scan(text))
    numbers = {one.kinds[name] for one in lexemes for name in ("number", "count") if name in one.kinds}
    for date in itertools.chain.from_iterable(map(ends, reading.values)):
        assert reading.inferred or {date.year, date.year % 100} & numbers
        # The end of "mulai 5 Maret 2024 selama tiga hari".
        computed = re.search("hari|minggu|pekan|semester|smt|wulan|cawu|tw|kuartal|quarter", text.lower()) is not None
        assert computed or date.day is None or date.day in numbers


def ends(value: When) -> Iterator[PartialDate]:
    """Return the dates that a value begins and ends with."""
    both = (value.start, value.end) if isinstance(value, Period) else (value,)
    for end in both:
        if end is not None:
            yield end.date if isinstance(end, Moment) else end


@pytest.mark.parametrize("digits", ["٢٩/٠٨/٢٠٢٣", "２９/０８/２０２３", "²⁹/8/2023", "২৯/৮/২০২৩"])  # noqa: RUF001 - digits all the same
def test_only_the_ten_digits_are_digits(digits: str) -> None:
    """Digits of other scripts are not read."""
    assert codes(read_date(digits)) == ["unread_text"]


BITS: Final = [
    *string.punctuation,
    " ",
    "\n",
    "1",
    "12",
    "123",
    "2024",
    "5-",
    "5/",
    "5 dan ",
    "5, ",
    "1.1",
    "00.00-",
    "5 Maret ",
    "s. d",
    "hari   ini",
    "(29/08/23) ",
    "Senin-",
    "4-5 dan ",
    "5 Maret, ",
    "lima ",
    "..",
    "( ",
    "'2",
    "malam Minggu 5/6, ",
    "5 Juni 10.00 - ",
    "é",
]


def seconds_for(text: str) -> float:
    """Return how long a text takes at best."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        read_date(text)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("bits", [BITS, sorted(VOCABULARY), [f"{word} " for word in sorted(VOCABULARY)]])
def test_twice_the_text_takes_twice_the_time(bits: list[str]) -> None:
    """No mark, number or word, however often it is repeated, takes more than 2.5 times as long for twice the text."""
    gc.disable()
    try:
        for bit in bits:
            once = "Selasa " + bit * (8000 // len(bit))
            twice = "Selasa " + bit * (16000 // len(bit))
            ratios = (seconds_for(twice) / seconds_for(once) for _ in range(10))
            assert any(ratio < 2.5 for ratio in ratios), bit
    finally:
        gc.enable()


# Occasions


def test_an_occasion_holds_value_and_print() -> None:
    """The part of a record has the value, the text without outer blanks, and whether the year is inferred."""
    assert occasion(" Selasa (29/08/23)\n") == Occasion(value=PartialDate(2023, 8, 29), printed="Selasa (29/08/23)")
    assert occasion("Selasa (28/08)", published_on=dt.date(2018, 8, 29)) == Occasion(
        value=PartialDate(2018, 8, 28), printed="Selasa (28/08)", inferred=True
    )


def test_an_occasion_without_value_keeps_the_print() -> None:
    """A text that gives no value is kept all the same."""
    assert occasion("Senin (14/10/2025)") == Occasion(printed="Senin (14/10/2025)")
    assert occasion("beberapa waktu lalu") == Occasion(printed="beberapa waktu lalu")


@pytest.mark.parametrize("text", ["", "  ", "29/08\n/2023", "29 Agustus\t2023", "29/08/2023 " * 100, "\ud800"])
def test_no_occasion_is_made_of_a_text_that_no_record_holds(text: str) -> None:
    """A text that is empty, too long, or has control characters or lone surrogates inside makes no part."""
    assert occasion(text) is None


@given(st.lists(PIECES, max_size=6).map("".join))
def test_any_text_gives_an_occasion_or_none(text: str) -> None:
    """No text raises; where there is an occasion it holds exactly what was read."""
    made = occasion(text)
    if made is not None:
        reading = read_date(text)
        assert (made.value, made.printed, made.inferred) == (reading.value, trimmed(text), reading.inferred)


@pytest.mark.parametrize("text", ["-", "--", "n/a", "nihil", "menyusul", "0000-00-00", "tentatif", "...", " "])
def test_what_tables_have_for_nothing_makes_no_occasion(text: str) -> None:
    """What office tables write for nothing is no value, which a finding says, and no part of a record."""
    reading = read_date(text)
    assert reading.values == ()
    assert reading.findings
    assert occasion(text) is None


def test_an_occasion_tells_that_its_zone_was_assumed() -> None:
    """A time that the caller completed with a zone is marked as inferred; one that prints its own is not."""
    assert occasion("3/5/2018 pukul 08.00", zone=TimeZone.WITA) == Occasion(
        value=Moment(2018, 5, 3, 8, 0, 480), printed="3/5/2018 pukul 08.00", inferred=True
    )
    assert occasion("3/5/2018 pukul 08.00 WIT", region=RegionCode("15.07")) == Occasion(
        value=Moment(2018, 5, 3, 8, 0, 540), printed="3/5/2018 pukul 08.00 WIT"
    )


# Cells


HALF_PAST_EIGHT: Final = dt.datetime(2014, 8, 12, 8, 30, 5)  # noqa: DTZ001 - a cell has no zone
UNFINISHED: Final = dt.tzinfo()  # type: ignore[abstract] # it can be made, and then knows nothing
MINUS: Final = dt.timezone(dt.timedelta(hours=-3, minutes=-30))
CELLS: Final[list[tuple[object, list[str], list[str]]]] = [
    (dt.datetime(2014, 8, 12), ["2014-08-12"], []),  # noqa: DTZ001 - a cell has no zone
    (dt.datetime(2014, 8, 12, tzinfo=dt.UTC), ["2014-08-12"], []),
    (HALF_PAST_EIGHT, ["2014-08-12"], ["time_zone_missing"]),
    (HALF_PAST_EIGHT.replace(tzinfo=MINUS), ["2014-08-12T08:30-03:30"], []),
    (HALF_PAST_EIGHT.replace(tzinfo=UNFINISHED), ["2014-08-12"], ["time_zone_missing"]),
    (dt.date(2014, 8, 12), ["2014-08-12"], []),
    (dt.time(8, 30), [], ["time_without_day"]),
    (2023, ["2023"], []),
    (2023.0, ["2023"], []),
    (Decimal(2023), ["2023"], []),
    (45150, [], ["unread_text"]),
    (2023.5, [], ["unread_text"]),
    (None, [], ["no_date"]),
    (float("nan"), [], ["no_date"]),
    (float("inf"), [], ["cell_not_text"]),
    (True, [], ["cell_not_text"]),
    (["2023"], [], ["cell_not_text"]),
    (b"2023", [], ["cell_not_text"]),
    (object(), [], ["cell_not_text"]),
    ("5 Mei 2024 " * 10_000, [], ["line_too_long"]),
]


@pytest.mark.parametrize(
    ("cell", "values", "found"), CELLS, ids=lambda one: "object" if type(one) is object else repr(one)[:40]
)
def test_any_cell_gives_a_reading(cell: object, values: list[str], found: list[str]) -> None:
    """A cell of any type is read as what a person sees in it, and makes a part without print."""
    reading = read_date(cell)
    assert reading.printed is cell
    assert [str(value) for value in reading.values] == values
    assert codes(reading) == found
    assert occasion(cell) == (Occasion(value=reading.value) if values else None)


def test_a_time_of_a_cell_is_completed_by_a_zone() -> None:
    """A time without a zone takes the one that is given; one that has its own keeps it."""
    assert read_date(HALF_PAST_EIGHT, zone=TimeZone.WITA).values == (Moment(2014, 8, 12, 8, 30, 480),)
    assert read_date(HALF_PAST_EIGHT.replace(tzinfo=MINUS), zone=TimeZone.WITA).values == (
        Moment(2014, 8, 12, 8, 30, -210),
    )
    moment = Moment(2014, 8, 12, 8, 30, 480)
    assert occasion(HALF_PAST_EIGHT, zone=TimeZone.WITA) == Occasion(value=moment, inferred=True)


class Text(str):
    """A text of a type of its own, as some libraries return."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return another text, which nobody asks for."""
        return "no date"


def test_a_text_of_another_type_is_read() -> None:
    """What counts is the text itself, and it is kept as it was given."""
    text = Text("29/8/2023")
    assert read_date(text).values == (PartialDate(2023, 8, 29),)
    assert read_date(text).printed is text
    assert occasion(text) == Occasion(value=PartialDate(2023, 8, 29), printed="29/8/2023")


# The page


def test_the_page_shows_every_form() -> None:
    """The page of forms has a line for each form of a date, with its example and what that means."""
    page = (PAGES / "printed-forms.md").read_text(encoding="utf-8")
    for table, form in ALL_FORMS:
        cells = (f"`{table}`", f"`{form.parts}`", escaped(form.example), form.value and f"`{form.value}`")
        assert f"| {' | '.join(cells)} |" in page


def escaped(text: str) -> str:
    """Return a text as a cell of a table has it."""
    return text.replace("|", r"\|")


def test_the_page_shows_every_finding() -> None:
    """The page of printed dates has an example of each problem that a date can have."""
    page = (PAGES / "printed-dates.md").read_text(encoding="utf-8")
    assert {code for case in CASES for code in case["findings"]} <= set(re.findall(r"`(\w+)`", page))
