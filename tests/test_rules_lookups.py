"""Promises of what the rules look things up by: the answer is the same as of who looks at everything."""

import datetime as dt
import itertools
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import InformationItem, Session, check
from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate, Period, parse_when
from kimcore.elections import COOLING_OFF, VOTER_REGISTRATION, VOTING, BodyTerm, Election, Stage
from kimcore.records import Occasion, Places, Ref, Source, Term, Venue
from kimcore.regions import RegionTable
from kimcore.rules.occurrences import Occurrences
from kimcore.rules.passing_on import replaced_items_used
from kimcore.rules.reports import told_twice
from kimcore.rules.similarity import are_close
from kimcore.rules.timetables import Span, Spans, Timetable
from kimcore.vocabularies import (
    ElectionRegime,
    InformationKind,
    OfficialBody,
    SessionKind,
    SessionMode,
    SessionStatus,
)

NAMES: Final = st.text("abc", max_size=8)
DAYS: Final = st.dates(dt.date(2024, 1, 1), dt.date(2024, 1, 12))


def letters_in_common(one: str, other: str) -> int:
    """Return how many letters two texts have in common in the same order, by trying what may be left out."""
    if not one or not other:
        return 0
    if one[0] == other[0]:
        return 1 + letters_in_common(one[1:], other[1:])
    return max(letters_in_common(one[1:], other), letters_in_common(one, other[1:]))


@given(NAMES, NAMES)
def test_names_are_close_by_their_common_letters(one: str, other: str) -> None:
    """Four fifths of the letters in the same order make two names close, whichever is named first."""
    expected = one == other or 5 * 2 * letters_in_common(one, other) >= 4 * (len(one) + len(other))
    assert are_close(one, other) is are_close(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("sekarbela", "sekarbele", True),
        ("kemiri", "kamiri", True),
        ("kejuron", "kemiri", False),
        ("balong", "siman", False),
        ("sleman", "bantul", False),
        ("", "", True),
        ("", "kemiri", False),
        ("ab" * 100, "ab" * 99 + "cd", True),
        ("ab" * 100, "cd" * 100, False),
    ],
)
def test_spellings_of_a_name_are_close(one: str, other: str, *, expected: bool) -> None:
    """Names that print spells in two ways are close, names of two places are not, however long they are."""
    assert are_close(one, other) is expected


@given(st.lists(NAMES, max_size=6), st.text("abc", max_size=30))
def test_the_longest_word_in_a_text_is_found(words: list[str], text: str) -> None:
    """Of all words that stand in a text it is one of the longest, and of these the one that stands first."""
    standing = [word for word in words if word and word in text]
    expected = min(standing, key=lambda word: (-len(word), text.index(word)), default=None)
    assert Occurrences(words).longest_in(text) == expected


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6), DAYS, DAYS)
def test_a_span_around_days_is_found(drawn: list[tuple[dt.date, dt.date]], one: dt.date, other: dt.date) -> None:
    """If any span has all the days, it is one that does, and ends last."""
    first, last = sorted((one, other))
    spans = [Span(min(days), max(days), number) for number, days in enumerate(drawn)]
    around = [span for span in spans if span.first <= first and last <= span.last]
    found = Spans.arranged(spans).around(first, last)
    assert (found is None) is (not around)
    assert found is None or spans[found].last == max(span.last for span in around)


CODES: Final = st.sampled_from(
    ["63", "64", "63.10", "63.11", "64.01", "63.10.01", "63.10.02", "63.10.01.1001", "63.10.01.1002"]
).map(RegionCode)


def election(**fields: Any) -> Election:  # noqa: ANN401 - any field
    """Return an invented election."""
    return Election(code="rekaan", name_id="Rekaan", name_en="Invented", regime=ElectionRegime.PEMILU, **fields)


@given(st.lists(CODES, max_size=4), st.lists(CODES, max_size=4))
def test_an_election_concerns_regions_that_meet_its_own(regions: list[RegionCode], own: list[RegionCode]) -> None:
    """One region of either lies in one of the other, or one of both says nothing of regions."""
    expected = not regions or not own or any(a.contains(b) or b.contains(a) for a in regions for b in own)
    assert Timetable(election(regions=tuple(own))).concerns(regions) is expected


PARTIAL: Final = st.none() | DAYS.map(PartialDate.of) | st.just(PartialDate(2024, 1)) | st.just(PartialDate(2024))


@st.composite
def ends(draw: st.DrawFn) -> tuple[PartialDate | None, PartialDate | None]:
    """Draw a start and an end in order, as far as they are known."""
    start, end = draw(PARTIAL), draw(PARTIAL)
    return start, None if start and end and end.last_day < start.first_day else end


@given(st.lists(ends(), max_size=4), DAYS)
def test_a_timetable_says_what_the_calendar_says(
    drawn: list[tuple[PartialDate | None, PartialDate | None]], day: dt.date
) -> None:
    """Who is out of office, what is over, and when people vote are those of the election itself."""
    codes = (COOLING_OFF, VOTER_REGISTRATION, VOTING)
    one = election(
        stages=tuple(
            Stage(code=code, name="-", basis="-", start=start, end=end) for code in codes for start, end in drawn
        ),
        body_terms=tuple(BodyTerm(body=OfficialBody.KPPS, basis="-", start=start, end=end) for start, end in drawn),
    )
    timetable = Timetable(one)
    for body in (OfficialBody.KPPS, OfficialBody.PPS):
        assert timetable.is_out_of_office(body, day) is (one.in_office(body, day) is False)
    stages = one.stages_of(VOTING)
    assert (timetable.cooling_off.around(day, day) is None) is not any(stage.includes(day) for stage in stages)
    is_dated = bool(stages) and all(stage.is_dated for stage in stages)
    assert timetable.voting_ends == (max(one.voting_days) if is_dated else None)
    known = [stage.end.last_day for stage in stages if stage.end is not None]
    end = timetable.ends.get(VOTING)
    assert (end and end.last_day) == (max(known) if known and len(known) == len(stages) else None)


TABLE: Final = RegionTable.read(
    "31,DKI JAKARTA\n31.71,KOTA ADM. JAKARTA PUSAT\n32,Prov. Jawa Barat\n32.04,KAB. BANDUNG\n32.73,KOTA BANDUNG\n"
    "32.73.01,Kota Baru\n33,Kab. Aneh\n33.06.01,Grabag\n33.08.17,Grabag\n33.08.17.1001,Desa Baru\n"
).table
BEGINNINGS: Final = st.sampled_from(["", "Kab. ", "Kota ", "Kabupaten ", "Desa ", "Kecamatan ", "Provinsi "])
PLACES: Final = [
    "Bandung",
    "Jakarta Pusat",
    "DKI",
    "Jabar",
    "Jawa Barat",
    "Baru",
    "Kota Baru",
    "Grabag",
    "Aneh",
    "",
    "-",
]


@given(st.sampled_from([*TABLE, RegionCode("52")]), BEGINNINGS, st.sampled_from(PLACES))
def test_a_list_calls_a_region_what_it_is_found_by(code: RegionCode, beginning: str, place: str) -> None:
    """A list calls a region by each name under which it is found at its level, and by no other."""
    name = beginning + place
    assert TABLE.calls(code, name) is (code in TABLE.find(name, level=code.level))


# Reports

KINDS: Final = (SessionKind.RAPAT, SessionKind.BIMTEK, SessionKind.LOMBA)
HALLS: Final = ("Aula", "Aula Kantor", "Balai Desa", "Hotel")
REPORTS: Final = st.builds(
    Session,
    id=st.just("s"),
    title=st.just("Rekaan"),
    status=st.sampled_from([SessionStatus.HELD, SessionStatus.CANCELLED]),
    mode=st.sampled_from([None, SessionMode.ONLINE]),
    kinds=st.lists(st.sampled_from(KINDS), max_size=3).map(lambda kinds: tuple(Term(value=one) for one in kinds)),
    theme=st.sampled_from([None, "Tema", "Aula"]),
    venues=st.lists(st.sampled_from(HALLS), max_size=3).map(lambda halls: tuple(Venue(printed=one) for one in halls)),
    sources=st.lists(st.sampled_from("abcd"), max_size=2).map(lambda names: tuple(Source(title=one) for one in names)),
    places=st.sampled_from([None, Places(regency="Kota Mataram"), Places(regency="Mataram")]),
    occasion=st.sampled_from(["2023-07-24", "2023-07-24T09:00+08:00", "2023-07"]).map(
        lambda day: Occasion(value=parse_when(day))
    ),
    distinct_from=st.sampled_from([(), (Ref(id="s-1"),)]),
    part_of=st.sampled_from([None, Ref(id="s-2")]),
)
"""Reports of at most eight venues."""


def venues_of(session: Session) -> set[str]:
    """Return the venues of a report, in small letters without blanks."""
    venues = () if session.mode is SessionMode.ONLINE else session.venues
    return {venue.printed.lower().replace(" ", "") for venue in venues}


def has(session: Session, kind: SessionKind, topic: tuple[str, str]) -> bool:
    """Whether a report is of a kind, and has a venue or theme, on the day and in the regency of all."""
    topics = {("venue", one) for one in venues_of(session)} | {("theme", (session.theme or "").lower())}
    known = session.places is not None and str(session.occasion and session.occasion.value) != "2023-07"
    kinds = {term.value for term in session.kinds}
    return known and session.status is SessionStatus.HELD and kind in kinds and topic in topics


def are_two_reports(one: Session, other: Session) -> bool:
    """Whether two reports that are alike are of other sources, and nothing says that they are of two sessions."""
    mine, yours = ({source.title for source in session.sources} for session in (one, other))
    apart = {ref.id for session in (one, other) for ref in (*session.distinct_from, session.part_of) if ref is not None}
    pairs = list(itertools.product(venues_of(one), venues_of(other)))
    is_roadshow = bool(pairs) and not any(a in b or b in a for a, b in pairs)
    return bool(mine | yours) and not mine & yours and not apart & {one.id, other.id} and not is_roadshow


@given(st.lists(REPORTS, max_size=6))
def test_a_report_is_compared_with_the_next_that_is_alike(drawn: list[Session]) -> None:
    """For each kind, and each venue or theme, every two of which none has an id between theirs are compared."""
    sessions = [attrs.evolve(one, id=f"s-{number}") for number, one in enumerate(drawn)]
    topics = [*(("venue", one.lower().replace(" ", "")) for one in HALLS), ("theme", "tema"), ("theme", "aula")]
    nexts = {
        (one.id, other.id)
        for kind, topic in itertools.product(KINDS, topics)
        for one, other in itertools.pairwise([session for session in sessions if has(session, kind, topic)])
        if are_two_reports(one, other)
    }
    assert [(one.record_id, *one.others) for one in check(sessions, rules=[told_twice])] == sorted(nexts)


def report(number: int, *venues: str, theme: str | None = None) -> Session:
    """Return a report of a source of its own."""
    return Session(
        id=f"s-{number:02}",
        title="Rekaan",
        status=SessionStatus.HELD,
        kinds=(Term(value=SessionKind.RAPAT),),
        theme=theme,
        venues=tuple(Venue(printed=venue) for venue in venues),
        sources=(Source(title=f"Laman {number}"),),
        places=Places(regency="Kota Mataram"),
        occasion=Occasion(value=parse_when("2023-07-24")),
    )


def test_a_report_is_compared_with_ten_others() -> None:
    """Of twelve that share a venue each with one and the same report, it is compared with the first ten by id."""
    halls = [f"Balai {number}" for number in range(1, 13)]
    reports = [report(0, *halls), *(report(number, hall) for number, hall in enumerate(halls, start=1))]
    assert [one.others for one in check(reports, rules=[told_twice])] == [
        (f"s-{number:02}",) for number in range(1, 11)
    ]


def test_of_many_venues_the_first_eight_tell_a_roadshow() -> None:
    """Of two long lists of venues for one theme only the first eight are compared; a venue of both is one place."""
    first, second = ([f"{name} {number}" for number in range(8)] for name in "AB")
    lists = [*first, "Z Utara"], [*second, "Z"]
    assert check([report(number, *one, theme="Tema") for number, one in enumerate(lists)], rules=[told_twice]) == ()
    lists = [*first[1:], "Z Utara"], [*second[1:], "Z"]
    assert len(check([report(number, *one, theme="Tema") for number, one in enumerate(lists)], rules=[told_twice])) == 1
    lists = [*first, "Z"], [*second, "Z"]
    assert len(check([report(number, *one, theme="Tema") for number, one in enumerate(lists)], rules=[told_twice])) == 1


# Successors

TIMES: Final = st.sampled_from(
    [
        *("2024-02-14", "2024-02", "2024-02-16", "2024-02-10/2024-02-12", "2024-02-10/..", "../2024-02-13"),
        *("2024-02-14T23:00+07:00", "2024-02-15T00:30+09:00", "2024-02-15T01:00+08:00", "2024-02-14T23:00+07:00/.."),
    ]
)


def end_of(text: str) -> PartialDate | Moment | None:
    """Return when a time ends."""
    when = parse_when(text)
    return when.end if isinstance(when, Period) else when


def is_over(end: PartialDate | Moment | None, text: str) -> bool:
    """Whether an end lies before the start of a time for certain."""
    when = parse_when(text)
    start = when.start if isinstance(when, Period) else when
    if isinstance(start, Moment) and isinstance(end, Moment):
        return end.instant_minutes < start.instant_minutes
    return start is not None and end is not None and end.last_day < start.first_day


@given(st.lists(TIMES, max_size=5), TIMES, st.sets(st.integers(0, 4)))
def test_the_first_that_replaced_an_item_is_found(published: list[str], held: str, used: set[int]) -> None:
    """If any that the session does not use came before it for certain, one that did is named, and of days the first."""
    kind = Term(value=InformationKind.NEWS)
    old = InformationItem(id="a", kind=kind, title="Rekaan")
    newer = {
        f"b-{number}": attrs.evolve(
            old, id=f"b-{number}", supersedes=Ref(id="a"), published=Occasion(value=parse_when(text))
        )
        for number, text in enumerate(published)
    }
    refs = tuple(Ref(id=one) for one in ("a", *(f"b-{number}" for number in used), "a"))
    occasion = Occasion(value=parse_when(held))
    session = Session(id="s", title="Rekaan", status=SessionStatus.HELD, items=refs, occasion=occasion)
    findings = check([old, *newer.values(), session], rules=[replaced_items_used])
    unused = [(f"b-{number}", end_of(text)) for number, text in enumerate(published) if number not in used]
    earlier = [(end, one) for one, end in unused if end is not None and is_over(end, held)]
    last = len(refs) - 1
    assert [one.pointer for one in findings] == (["/items/0", f"/items/{last}"] if earlier else [])
    named = {one.others[1] for one in findings}
    assert named <= {one for _, one in earlier}
    if not any(isinstance(end, Moment) for end, _ in earlier):
        assert named == {one for _, one in sorted((end.last_day, one) for end, one in earlier)[:1]}


def test_of_times_the_earliest_instant_is_named() -> None:
    """Of two successors of one day, or of two zones, the one that came first is named, where the session has a time."""
    kind = Term(value=InformationKind.NEWS)
    old = InformationItem(id="a", kind=kind, title="Rekaan")
    times = {"b": "2024-02-14T23:00+07:00", "c": "2024-02-15T00:30+09:00"}
    newer = [
        attrs.evolve(old, id=one, supersedes=Ref(id="a"), published=Occasion(value=parse_when(text)))
        for one, text in times.items()
    ]
    for held, named in (("2024-03-01T09:00+07:00", "c"), ("2024-03-01", "b")):
        occasion = Occasion(value=parse_when(held))
        session = Session(id="s", title="Rekaan", status=SessionStatus.HELD, items=(Ref(id="a"),), occasion=occasion)
        (finding,) = check([old, *newer, session], rules=[replaced_items_used])
        assert finding.others == ("a", named)
