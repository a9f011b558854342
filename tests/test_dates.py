"""Promises of the dates."""

import contextlib
import copy
import datetime as dt
import importlib
import pickle
import pkgutil
import re
import string
import subprocess
import sys
from typing import assert_type
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kimcore import dates
from kimcore.dates import Moment, PartialDate, Period, When, age_on, months_after, parse_when
from kimcore.errors import MalformedError
from kimcore.findings import Problem, Severity
from kimcore.zones import TimeZone

WIB = TimeZone.WIB.offset_minutes

SOUND: dict[type[When], dict[str, When]] = {
    PartialDate: {
        "2019": PartialDate(2019),
        "2019-03": PartialDate(2019, 3),
        "2023-08-29": PartialDate(2023, 8, 29),
        "2024-02-29": PartialDate(2024, 2, 29),
        "0001": PartialDate(1),
        "0001-01-01": PartialDate(1, 1, 1),
        "9999-12-31": PartialDate(9999, 12, 31),
    },
    Moment: {
        "2018-09-27T08:30+07:00": Moment(2018, 9, 27, 8, 30, WIB),
        "2018-09-27T00:00+00:00": Moment(2018, 9, 27, 0, 0, 0),
        "2018-09-27T23:59-03:30": Moment(2018, 9, 27, 23, 59, -210),
        "2018-09-27T23:59-00:30": Moment(2018, 9, 27, 23, 59, -30),
        "0001-01-01T00:00+14:00": Moment(1, 1, 1, 0, 0, 840),
        "9999-12-31T23:59-12:00": Moment(9999, 12, 31, 23, 59, -720),
    },
    Period: {
        "2024-08-09/2024-08-11": Period(PartialDate(2024, 8, 9), PartialDate(2024, 8, 11)),
        "../2009": Period(None, PartialDate(2009)),
        "2024-01-25/..": Period(PartialDate(2024, 1, 25), None),
        "2024/2024-03": Period(PartialDate(2024), PartialDate(2024, 3)),
        "2024-03-05/2024": Period(PartialDate(2024, 3, 5), PartialDate(2024)),
        "2018-09-27T08:30+07:00/..": Period(Moment(2018, 9, 27, 8, 30, WIB), None),
        "2018-09-27T08:30+07:00/2018-09-27": Period(Moment(2018, 9, 27, 8, 30, WIB), PartialDate(2018, 9, 27)),
        "2018-09-27T08:30+07:00/2018-09-27T08:30+07:00": Period(
            Moment(2018, 9, 27, 8, 30, WIB), Moment(2018, 9, 27, 8, 30, WIB)
        ),
    },
}

REFUSED: tuple[tuple[type[When], str, tuple[str, ...]], ...] = (
    (PartialDate, "malformed_date", ("", "19", "20190", "2019-3", "2019-03-1", "20190301", "2019-W01-1", "2019-060")),
    (PartialDate, "malformed_date", ("-2019",)),
    (PartialDate, "malformed_date", ("29/08/2023", "29-08-2023", "2019/03", "2019-03-", "2019--01", "Mei 2024")),
    (PartialDate, "malformed_date", ("29 AGUSTUS 2023",)),
    (PartialDate, "malformed_date", ("2019-03-01T00:00+07:00", "2019-03-01/..", "201\u0669", "2019-0\u0663")),
    (PartialDate, "malformed_date", ("+2019", "2019 ", "now")),
    (PartialDate, "year_out_of_range", ("0000", "0000-01-01")),
    (PartialDate, "month_out_of_range", ("2019-00", "2019-13", "2019-29-08", "0001-99")),
    (PartialDate, "day_out_of_range", ("2019-01-00", "2019-01-32", "2019-04-31", "2023-02-29", "1900-02-29")),
    (PartialDate, "day_out_of_range", ("9999-12-99",)),
    (Moment, "malformed_moment", ("", "2018-09-27", "2018-09T08:30+07:00", "2018-09-27 08:30+07:00")),
    (Moment, "malformed_moment", ("2018-09-27t08:30+07:00",)),
    (Moment, "malformed_moment", ("2018-09-27T08:30Z", "2018-09-27T08:30-00:00", "2018-09-27T08:30+07")),
    (Moment, "malformed_moment", ("2018-09-27T08:30+0700",)),
    (Moment, "malformed_moment", ("2018-09-27T08:30+07:60", "2018-09-27T8:30+07:00", "2018-09-27T08.30+07:00")),
    (Moment, "malformed_moment", ("2018-09-27T08:30 WIB",)),
    (Moment, "malformed_moment", ("2018-09-27T\u0660\u0668:30+07:00", "2018-09-27T08:30+07:00/..")),
    (Moment, "malformed_moment", ("2018-09-27T08:30+07:00:00",)),
    (Moment, "moment_without_offset", ("2018-09-27T08:30", "2018-09-27T08:30:15", "2018-09-27T08:30:15.5")),
    (Moment, "moment_with_seconds", ("2018-09-27T08:30:00+07:00", "2018-09-27T08:30:15.123456Z")),
    (Moment, "time_out_of_range", ("2018-09-27T24:00+07:00", "2018-09-27T08:60+07:00", "2018-09-27T99:99+07:00")),
    (Moment, "offset_out_of_range", ("2018-09-27T08:30+14:01", "2018-09-27T08:30-12:01", "2018-09-27T08:30+99:00")),
    (Moment, "year_out_of_range", ("0000-09-27T08:30+07:00",)),
    (Moment, "month_out_of_range", ("2018-13-27T08:30+07:00",)),
    (Moment, "day_out_of_range", ("2018-09-31T08:30+07:00",)),
    (Period, "malformed_period", ("", "/", "2024", "2024/", "/2024", "2024/2025/2026", "29/08/2023", "2024..2025")),
    (Period, "malformed_period", ("2024//2025",)),
    (Period, "malformed_date", ("./2009", ".../2009", "2024-08-09/11", "2024-08-09/ 2024-08-11", "2024/open")),
    (Period, "malformed_date", ("08/2023", "P1D/2024")),
    (Period, "month_out_of_range", ("2024-13/..",)),
    (Period, "moment_without_offset", ("../2018-09-27T08:30",)),
    (Period, "period_open_at_both_ends", ("../..",)),
    (Period, "period_ends_before_start", ("2024-08-11/2024-08-09", "2025/2024", "2024-02/2024-01-31")),
    (Period, "period_ends_before_start", ("2024-08-11T08:00+07:00/2024-08-10",)),
    (Period, "period_ends_before_start", ("2024-08-11/2024-08-10T23:59+07:00",)),
    (Period, "period_ends_before_start", ("2018-09-27T08:30+07:00/2018-09-27T08:30+08:00",)),
)  # fmt: skip

every_type = pytest.mark.parametrize("kind", SOUND, ids=lambda kind: kind.__name__)
every_sound_text = pytest.mark.parametrize(
    ("text", "value"), [(text, value) for values in SOUND.values() for text, value in values.items()], ids=str
)
every_refused_text = pytest.mark.parametrize(
    ("kind", "problem", "text"),
    [(kind, problem, text) for kind, problem, texts in REFUSED for text in texts],
    ids=ascii,
)

MODULES = tuple(importlib.import_module(found.name) for found in pkgutil.iter_modules(dates.__path__, "kimcore.dates."))
PROBLEMS = tuple(problem for module in MODULES for problem in vars(module).values() if isinstance(problem, Problem))

offsets = st.integers(-720, 840)
full_dates = st.dates().map(PartialDate.of)
partial_dates = (
    full_dates
    | st.dates().map(lambda day: PartialDate(day.year))
    | st.dates().map(lambda day: PartialDate(day.year, day.month))
)
moments = st.builds(
    lambda day, hour, minute, offset: Moment(day.year, day.month, day.day, hour, minute, offset),
    st.dates(),
    st.integers(0, 23),
    st.integers(0, 59),
    offsets,
)


def period_or_none(start: PartialDate | Moment | None, end: PartialDate | Moment | None) -> Period | None:
    """Return the period of two ends, if there is one."""
    try:
        return Period(start, end)
    except MalformedError:
        return None


ends = st.none() | partial_dates | moments
periods = st.builds(period_or_none, ends, ends).filter(bool)
whens: st.SearchStrategy[When | None] = partial_dates | moments | periods


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Sound texts with one character replaced, added or left out."""
    text = draw(st.sampled_from([text for values in SOUND.values() for text in values]))
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 1)))
    return text[:start] + draw(st.text(st.sampled_from("0123456789-+:/.TZ \n\u0663"), max_size=1)) + text[end:]


def refusal(make: object, *arguments: object) -> str:
    """Return the code of the one finding with which something is refused."""
    assert callable(make)
    with pytest.raises(MalformedError) as caught:
        make(*arguments)
    assert caught.value.__context__ is None
    (finding,) = caught.value.findings
    assert finding.pointer == ""
    assert finding.severity is Severity.ERROR
    return finding.code


# One contract for all


@every_sound_text
def test_a_text_comes_back_as_it_was(text: str, value: When) -> None:
    """Each value has one text, which is read as the same value, alone or among all types."""
    assert type(value).parse(text) == value
    assert parse_when(text) == value
    assert str(value) == text


@given(whens)
def test_every_value_has_a_text(value: When) -> None:
    """Whatever can be made can be written and read back, as itself and as any kind of date."""
    assert type(value).parse(str(value)) == value
    again = parse_when(str(value))
    assert type(again) is type(value)
    assert again == value


@every_refused_text
def test_what_is_malformed_is_refused(kind: type[When], problem: str, text: str) -> None:
    """Any other text raises MalformedError with the one finding that helps."""
    assert refusal(kind.parse, text) == problem


@every_refused_text
def test_a_refusal_does_not_hold_the_text(kind: type[When], problem: str, text: str) -> None:
    """A refusal holds a problem of ours, and at most the last day of a month."""
    with pytest.raises(MalformedError) as caught:
        kind.parse(text)
    (finding,) = caught.value.findings
    assert finding.problem in [known for known in PROBLEMS if known.code == problem]
    assert finding.params.keys() <= {"last"}
    assert set(finding.params.values()) <= {28, 29, 30, 31}
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert again.args == caught.value.args == (caught.value.findings,)


@every_sound_text
@pytest.mark.parametrize("addition", ["\n", " ", "\x00"], ids=ascii)
def test_a_final_newline_or_blank_is_refused(text: str, value: When, addition: str) -> None:
    """A text with something invisible at its end or beginning is another text, and no date."""
    for slip in (text + addition, addition + text):
        refusal(type(value).parse, slip)
        refusal(parse_when, slip)


@pytest.mark.parametrize("parse", [PartialDate.parse, Moment.parse, Period.parse, parse_when])
@pytest.mark.parametrize("other", [None, 2019, 2019.0, b"2019", dt.date(2019, 3, 1)], ids=repr)
def test_what_is_no_text_is_refused(parse: object, other: object) -> None:
    """Anything but text is refused, never converted."""
    assert refusal(parse, other) == "not_text"


@every_type
@given(text=st.text() | st.text("0123456789-+:/.TZ") | slips())
def test_any_text_is_a_date_or_malformed(kind: type[When], text: str) -> None:
    """Whatever the text, parsing gives a value of exactly that text or raises MalformedError, nothing else."""
    try:
        value = kind.parse(text)
    except MalformedError:
        return
    assert str(value) == text
    assert parse_when(text) == value


@given(st.text() | slips())
def test_exactly_one_type_claims_a_text(text: str) -> None:
    """Where several types are admitted, it does not matter in which order they are asked."""
    assert sum(kind.claims(text) for kind in SOUND) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("29/08/2023", "malformed_date"),
        ("29 AGUSTUS 2023", "malformed_date"),
        ("08/2023", "malformed_date"),
        ("2018-09-27T08:30", "moment_without_offset"),
        ("2024/", "malformed_period"),
    ],
)
def test_a_slip_is_explained_as_what_was_meant(text: str, problem: str) -> None:
    """A printed date is told how to write a date, though it has slashes or a T."""
    assert refusal(parse_when, text) == problem


@every_sound_text
def test_a_date_is_a_value(text: str, value: When) -> None:
    """Dates can be compared, hashed, pickled and copied; they cannot be changed, and carry nothing else."""
    assert {value, type(value).parse(text)} == {value}
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes
    assert copy.deepcopy(value) == copy.copy(value) == value
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(type(value))[0].name, None)


@every_type
def test_a_type_says_what_it_expects(kind: type[When]) -> None:
    """Every type has words for what it expects, in both languages, with an example that it takes."""
    for words in (kind.expected("id"), kind.expected("en")):
        example = next(word.strip(",") for word in words.split() if word[0].isdigit())
        assert kind.parse(example)


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.code)
def test_a_problem_speaks_both_languages(problem: Problem) -> None:
    """A message asks for one thing politely, in both languages, and names the same parameters in both."""
    assert re.fullmatch("[a-z]+(_[a-z]+)*", problem.code)
    assert "Mohon " in problem.indonesian
    assert "lease " in problem.english
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (problem.indonesian, problem.english)
    ]
    assert fields[0] == fields[1]


def test_no_two_problems_share_a_code() -> None:
    """A code stands for one kind of problem, and each of them is met in these tests."""
    known = sorted(problem.code for problem in PROBLEMS)
    assert len(set(known)) == len(known)
    assert set(known) == {problem for _, problem, _ in REFUSED} | {"date_with_time"}


def test_all_is_sorted() -> None:
    """`__all__` names the types, then the functions."""
    assert dates.__all__ == ["Moment", "PartialDate", "Period", "When", "age_on", "months_after", "parse_when"]
    assert all(hasattr(dates, name) for name in dates.__all__)


def test_dateutil_is_imported_when_it_is_needed() -> None:
    """Reading and writing dates does not cost the import of dateutil."""
    program = "import kimcore.dates, sys; sys.exit('dateutil' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# Partial dates


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_legal_if_the_calendar_has_it(year: int, month: int, day: int) -> None:
    """Exactly the days of the standard library's calendar are legal."""
    expected = None
    with contextlib.suppress(ValueError):
        expected = dt.date(year, month, day)
    if expected is None:
        assert refusal(PartialDate, year, month, day) == "day_out_of_range"
        return
    date = PartialDate(year, month, day)
    assert date.first_day == date.last_day == expected
    assert str(date) == expected.isoformat()
    assert PartialDate.of(expected) == date
    assert date.is_full


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
        ("2019-02", dt.date(2019, 2, 1), dt.date(2019, 2, 28)),
        ("2020-02", dt.date(2020, 2, 1), dt.date(2020, 2, 29)),
        ("0001", dt.date.min, dt.date(1, 12, 31)),
        ("9999-12", dt.date(9999, 12, 1), dt.date.max),
    ],
)
def test_a_partial_date_spans_the_days_it_can_mean(text: str, first: dt.date, last: dt.date) -> None:
    """A year or month covers all of its days and no other."""
    date = PartialDate.parse(text)
    assert (date.first_day, date.last_day) == (first, last)
    assert not date.is_full
    assert date.covers(first)
    assert date.covers(last)
    assert not date.covers(dt.date(2018, 6, 1))


def test_a_constructor_refuses_what_has_no_text() -> None:
    """What cannot be read cannot be made: wrong types, gaps, other calendars."""
    for arguments in ((True,), (2019.0,), ("2019",), (2019, True), (2019, 3.0), (2019, None, 1), (None,)):
        assert refusal(PartialDate, *arguments) == "malformed_date"
    for year in (0, -1, 10_000, 10**30):
        assert refusal(PartialDate, year) == "year_out_of_range"
    assert refusal(PartialDate, 2019, -1) == "month_out_of_range"
    assert refusal(PartialDate, 2019, 1, -1) == "day_out_of_range"


def test_a_day_that_does_not_exist_says_where_its_month_ends() -> None:
    """The message names the last day of the month, and not the day that was written."""
    with pytest.raises(MalformedError) as caught:
        PartialDate.parse("2023-02-30")
    (finding,) = caught.value.findings
    assert finding.params == {"last": 28}
    assert "28" in finding.message("id")
    assert "30" not in finding.message("en")


def test_a_date_is_not_made_of_a_datetime() -> None:
    """A datetime is a date to Python, but its time would be lost."""
    assert refusal(PartialDate.of, dt.datetime(2019, 3, 1, 8, 30, tzinfo=dt.UTC)) == "date_with_time"


# Moments


@given(moments)
def test_a_moment_has_its_local_day(moment: Moment) -> None:
    """A moment covers the day that its place's calendar showed, whatever the day was in UTC."""
    assert moment.first_day == moment.last_day == moment.date.first_day
    assert moment.date.is_full
    assert moment.covers(moment.first_day)
    assert not moment.covers(dt.date(2000, 1, 1) if moment.year != 2000 else dt.date(2001, 1, 1))


@given(moments, moments)
def test_instants_are_ordered_as_the_standard_library_orders_them(one: Moment, other: Moment) -> None:
    """The difference of two instants is that of aware datetimes, which cannot express the first and last day."""
    assume({1, 9999}.isdisjoint({one.year, other.year}))
    first, second = (dt.datetime.fromisoformat(str(moment)) for moment in (one, other))
    assert dt.timedelta(minutes=one.instant_minutes - other.instant_minutes) == first - second
    assert one.same_as(other) == (first == second)


def test_the_ends_of_the_calendar_have_instants() -> None:
    """An instant before year 1 or after 9999 in UTC is a number like any other."""
    first, last = Moment(1, 1, 1, 0, 0, 840), Moment(9999, 12, 31, 23, 59, -720)
    assert first.instant_minutes < Moment(1, 1, 1, 0, 0, 0).instant_minutes
    assert last.instant_minutes > Moment(9999, 12, 31, 23, 59, 0).instant_minutes


def test_one_instant_has_three_times_in_indonesia() -> None:
    """15:00 WIB is 16:00 WITA and 17:00 WIT: the same instant, and not the same text."""
    wib, wita, wit = map(Moment.parse, ("2024-02-14T15:00+07:00", "2024-02-14T16:00+08:00", "2024-02-14T17:00+09:00"))
    assert wib.same_as(wita)
    assert wita.same_as(wit)
    assert wib != wita
    assert [moment.zone for moment in (wib, wita, wit)] == [TimeZone.WIB, TimeZone.WITA, TimeZone.WIT]
    assert Moment.parse("2024-02-14T08:00+00:00").zone is None


@given(st.datetimes(timezones=offsets.map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))))
def test_a_moment_is_made_of_an_aware_datetime(moment: dt.datetime) -> None:
    """An aware datetime on the minute is a moment; seconds are refused rather than cut."""
    on_the_minute = moment.replace(second=0, microsecond=0)
    assert str(Moment.of(on_the_minute)) == on_the_minute.isoformat(timespec="minutes")
    if moment != on_the_minute:
        assert refusal(Moment.of, moment) == "moment_with_seconds"


def test_a_datetime_without_a_usable_offset_is_refused() -> None:
    """A naive datetime is no moment; nor is one whose offset has seconds or is beyond those in use."""
    naive = dt.datetime(2018, 9, 27, 8, 30)  # noqa: DTZ001 - it is what is refused
    assert refusal(Moment.of, naive) == "moment_without_offset"
    # Local mean time of Batavia.
    assert refusal(Moment.of, naive.replace(tzinfo=dt.timezone(dt.timedelta(seconds=25_632)))) == "moment_with_seconds"
    assert refusal(Moment.of, naive.replace(tzinfo=dt.timezone(dt.timedelta(hours=-13)))) == "offset_out_of_range"
    assert Moment.of(naive.replace(tzinfo=ZoneInfo(TimeZone.WITA.key))).zone is TimeZone.WITA


def test_a_moment_refuses_numbers_that_are_none() -> None:
    """The constructor takes exact integers within the clock and the calendar."""
    for arguments in ((2018, 9, 27, 8, 30, True), (2018, 9, 27, 8.0, 30, 0), (2018, None, 27, 8, 30, 0)):
        assert refusal(Moment, *arguments) == "malformed_moment"
    assert refusal(Moment, 2018.0, 9, 27, 8, 30, 0) == "malformed_date"
    for hour, minute in ((-1, 0), (24, 0), (0, -1), (0, 60), (-1, 120)):
        assert refusal(Moment, 2018, 9, 27, hour, minute, 0) == "time_out_of_range"
    for offset in (-721, 841, 10**30):
        assert refusal(Moment, 2018, 9, 27, 8, 30, offset) == "offset_out_of_range"


# Periods


@given(partial_dates, partial_dates)
def test_a_period_ends_at_its_start_or_later(start: PartialDate, end: PartialDate) -> None:
    """Dates make a period unless the latest that the end can mean lies before the earliest that the start can mean."""
    if end.last_day < start.first_day:
        assert refusal(Period, start, end) == "period_ends_before_start"
    else:
        period = Period(start, end)
        assert (period.first_day, period.last_day) == (start.first_day, end.last_day)


@given(moments, moments)
def test_two_moments_make_a_period_by_their_instants(start: Moment, end: Moment) -> None:
    """Between places with different offsets it is the instant that counts."""
    if end.instant_minutes < start.instant_minutes:
        assert refusal(Period, start, end) == "period_ends_before_start"
    else:
        assert Period(start, end).covers(start.first_day)


def test_a_period_across_the_date_line_has_a_day() -> None:
    """Where the later of two moments has the earlier date, the period has the day of its start."""
    period = Period.parse("2024-01-02T00:30+14:00/2024-01-01T12:00+00:00")
    assert period.first_day == period.last_day == dt.date(2024, 1, 2)


@given(periods, st.dates())
def test_a_period_covers_the_days_between_its_ends(period: Period, day: dt.date) -> None:
    """Both ends are included, and an open end reaches as far as the calendar does."""
    after_start = period.first_day is None or period.first_day <= day
    before_end = period.last_day is None or day <= period.last_day
    assert period.covers(day) == (after_start and before_end)


def test_an_open_end_has_no_day() -> None:
    """An open end is None, not a day far away."""
    until, since = Period.parse("../2009"), Period.parse("2024-01-25/..")
    assert (until.first_day, until.last_day) == (None, dt.date(2009, 12, 31))
    assert (since.first_day, since.last_day) == (dt.date(2024, 1, 25), None)
    assert until.covers(dt.date.min)
    assert since.covers(dt.date.max)


def test_a_period_has_ends_of_our_types() -> None:
    """Ends are dates or moments of ours, not periods, texts or datetimes."""
    for end in ("2024", 2024, dt.date(2024, 1, 1), Period(None, PartialDate(2024))):
        assert refusal(Period, PartialDate(2000), end) == "malformed_period"
    assert refusal(Period, None, None) == "period_open_at_both_ends"


# Ages and months


@given(st.dates(), st.dates())
def test_an_age_is_counted_in_birthdays(born: dt.date, day: dt.date) -> None:
    """Who knows the day of birth knows the age: one year more on each birthday."""
    assume(born <= day)
    assume((born.month, born.day) != (2, 29))
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    assert age_on(PartialDate.of(born), day) == (years, years)


@pytest.mark.parametrize(
    ("born", "day", "ages"),
    [
        ("2006", dt.date(2024, 2, 14), (17, 18)),
        ("2006-02", dt.date(2024, 2, 14), (17, 18)),
        ("2006-03", dt.date(2024, 2, 14), (17, 17)),
        ("2024", dt.date(2024, 2, 14), (0, 0)),
        ("2004-02-29", dt.date(2021, 2, 27), (16, 16)),
        ("2004-02-29", dt.date(2021, 2, 28), (17, 17)),
        ("0001", dt.date.max, (9998, 9998)),
        ("0001-01-01", dt.date.max, (9998, 9998)),
    ],
)
def test_a_partial_date_of_birth_admits_two_ages(born: str, day: dt.date, ages: tuple[int, int]) -> None:
    """Nothing is guessed: a year of birth gives the least and the greatest age."""
    assert age_on(PartialDate.parse(born), day) == ages


@given(partial_dates, st.dates())
def test_the_ages_are_those_of_the_first_and_last_day(born: PartialDate, day: dt.date) -> None:
    """The least age is that of the last possible day of birth; before birth there is none."""
    if day < born.first_day:
        with pytest.raises(ValueError, match="before birth"):
            age_on(born, day)
    else:
        least, greatest = age_on(born, day)
        assert 0 <= least <= greatest <= least + 1
        assert greatest == age_on(PartialDate.of(born.first_day), day)[0]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2023, 8, 29), 12, dt.date(2024, 8, 29)),
        (dt.date(2024, 1, 31), 1, dt.date(2024, 2, 29)),
        (dt.date(2023, 3, 31), -1, dt.date(2023, 2, 28)),
        (dt.date(2023, 8, 29), 0, dt.date(2023, 8, 29)),
        (dt.date(9999, 11, 30), 1, dt.date(9999, 12, 30)),
    ],
)
def test_months_are_added_to_the_end_of_a_shorter_month(day: dt.date, months: int, expected: dt.date) -> None:
    """The same day of the month, or the last one there is."""
    assert months_after(day, months) == expected


@given(st.dates(), st.integers() | st.integers(-200_000, 200_000))
def test_months_stay_in_the_calendar(day: dt.date, months: int) -> None:
    """However many months, the answer is a day of that month or a ValueError."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if 1 <= year <= 9999:
        later = months_after(day, months)
        assert (later.year, later.month) == (year, month + 1)
        assert later.day <= day.day
    else:
        with pytest.raises(ValueError, match="outside the years"):
            months_after(day, months)


@pytest.mark.parametrize("months", [10**6, -(10**6), 10**30, -(10**30)])
def test_too_many_months_are_refused(months: int) -> None:
    """Beyond the calendar there is no day, and no other error than ValueError."""
    with pytest.raises(ValueError, match="outside the years"):
        months_after(dt.date(2023, 8, 29), months)


def test_type_checkers_know_the_types() -> None:
    """For a type checker, parsing gives a value of the class that was asked."""
    assert_type(PartialDate.parse("2019"), PartialDate)
    assert_type(parse_when("2019"), When)
    assert_type(Moment(2018, 9, 27, 8, 30, WIB).zone, TimeZone | None)
