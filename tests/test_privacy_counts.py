"""Promises of head counts: what is withheld cannot be worked out from what is left of the same record."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Audience, Group, Session
from kimcore.codes import Quantity
from kimcore.dates import PartialDate
from kimcore.privacy import redact, visible
from kimcore.records import Figure, HeadCount, HeadPart, Observation, Ref, Term, Venue
from kimcore.rules import parts_of
from kimcore.vocabularies import AttendeeSegment, HeadScope, HeadUnit, SessionKind, SessionStatus, Sex

OUTSIDE: Final = (Audience.PARTNER, Audience.PUBLIC)
MEETING: Final = Session(id="s-1", title="Rapat", status=SessionStatus.HELD)

GENERAL: Final = HeadPart(count=47, segment=Term(value=AttendeeSegment.MASYARAKAT_UMUM))
PUPILS: Final = HeadPart(count=3, segment=Term(value=AttendeeSegment.PELAJAR))
DISABLED: Final = HeadPart(count=3, disability=True)
MEN: Final = HeadPart(count=20, sex=Sex.MALE)
WOMEN: Final = HeadPart(count=30, sex=Sex.FEMALE)
KIM: Final = HeadPart(count=47, party=Ref(name="KIM Contoh"))


def counted(*parts: HeadPart, whole: int = 50, **fields: Any) -> HeadCount:  # noqa: ANN401 - fields of any kind
    """Return an exact count with parts."""
    return HeadCount(low=whole, high=whole, parts=parts, **fields)


def session(*counts: HeadCount, **fields: Any) -> Session:  # noqa: ANN401 - fields of any kind
    """Return a session with head counts and other fields."""
    return attrs.evolve(MEETING, head_counts=counts, **fields)


def seen(one: Session) -> Session:
    """Return what the public sees of a session, which is what partners see."""
    public, partner = (redact([one], audience).records for audience in OUTSIDE)
    assert public == partner
    (left,) = public
    assert isinstance(left, Session)
    return left


BARE: Final = counted()


@pytest.mark.parametrize(
    "parts",
    [
        (PUPILS, GENERAL),
        (DISABLED, GENERAL),
        (HeadPart(count=4, minors=True), KIM),
        (HeadPart(count=3, minors=True), MEN, attrs.evolve(WOMEN, count=27)),
        (PUPILS, KIM, HeadPart(count=3, party=Ref(name="SMAN 1"))),
        (PUPILS, GENERAL, HeadPart(count=46, disability=True)),
        (PUPILS, attrs.evolve(GENERAL, count=40), HeadPart(count=7, segment=Term(printed="Nelayan"))),
    ],
)
def test_parts_that_leave_a_rest_go_with_the_one_withheld(parts: tuple[HeadPart, ...]) -> None:
    """Of parts of any kind that do not add up to the whole, or of which one is few, the total alone is left."""
    assert seen(session(counted(*parts))) == session(BARE)


def test_parts_that_add_up_tell_nothing_of_others() -> None:
    """Men and women who are all who came are shown beside pupils that are not."""
    assert seen(session(counted(MEN, PUPILS, WOMEN))) == session(counted(MEN, WOMEN))
    assert seen(session(counted(MEN, PUPILS, WOMEN, approximate=True))) == session(counted(approximate=True))


def test_none_tells_of_nobody() -> None:
    """A part of nobody is shown, and nothing goes with it; it stays where others go."""
    nobody = session(counted(attrs.evolve(PUPILS, count=0), attrs.evolve(GENERAL, count=50)))
    assert seen(nobody) == nobody
    none = attrs.evolve(DISABLED, count=0)
    assert seen(session(counted(none, PUPILS, GENERAL))) == session(counted(none))


def test_where_nothing_is_withheld_everything_stays() -> None:
    """Parts that leave a rest, small ones of other kinds, prints and figures stay where no part is withheld."""
    one = session(
        counted(KIM, attrs.evolve(PUPILS, count=5, printed="5 pelajar"), printed="50 orang"),
        counted(whole=48, scope=HeadScope.INVITED),
        figures=(Figure(name="KIM aktif", value=Quantity("3")),),
    )
    assert seen(one) == one


def test_no_other_count_of_the_record_holds_what_is_withheld() -> None:
    """What goes from one count goes from all: the same figures elsewhere would tell it."""
    invited = counted(GENERAL, scope=HeadScope.INVITED)
    target = counted(KIM, whole=60)
    assert seen(session(counted(PUPILS, GENERAL), invited, target=target)) == session(
        BARE, counted(scope=HeadScope.INVITED)
    )


@pytest.mark.parametrize(
    "other",
    [
        counted(whole=47),
        counted(whole=54),
        HeadCount(low=40, high=49),
        HeadCount(low=47, of=50),
        HeadCount(high=2),
        HeadCount(low=60, high=63),
        counted(whole=45, scope=HeadScope.INVITED),
        HeadCount(low=60, high=70, of=80),
        counted(whole=30, unit=HeadUnit.VOTES),
    ],
)
def test_one_total_is_shown(other: HeadCount) -> None:
    """Any other total goes; the one with the withheld part stays."""
    for counts in ((other, counted(DISABLED)), (counted(DISABLED), other)):
        assert seen(session(*counts)) == session(BARE)
    assert seen(session(other, counted(MEN))) == session(other, counted(MEN))


def test_why_a_total_goes_is_said() -> None:
    """A total of a few is few; another one goes because of what it tells."""
    one = session(counted(DISABLED), counted(whole=47), counted(whole=2))
    assert [(finding.pointer, finding.code) for finding in redact([one], Audience.PUBLIC).left_out] == [
        ("/head_counts/0/parts/0", "withheld_small_count"),
        ("/head_counts/1", "withheld_derivable"),
        ("/head_counts/2", "withheld_small_count"),
    ]


def test_equal_totals_stay() -> None:
    """An equal total tells nothing more, and none invited tells of nobody; of a range as of a number one is left."""
    same, none = counted(scope=HeadScope.INVITED), HeadCount(low=0, high=0)
    assert seen(session(counted(DISABLED), same, none)) == session(BARE, same, none)
    between = HeadCount(low=40, high=50)
    assert seen(session(attrs.evolve(between, of=60, parts=(DISABLED,)), same)) == session(between)


def test_a_hidden_part_is_no_rest_of_three_totals() -> None:
    """Of pupils, residents and officials who are counted in counts of their own, the others do not tell the pupils."""
    others = (counted(whole=30, printed="30 warga"), counted(whole=17, printed="17 perangkat desa"))
    assert seen(session(counted(PUPILS), *others)) == session(BARE)


def test_counts_of_others_than_people_stay() -> None:
    """How many villages, groups and institutions took part, and how many each should send, tells nothing of people."""
    others = (
        counted(whole=3, unit=HeadUnit.VILLAGES),
        HeadCount(low=47, high=47, of=50, unit=HeadUnit.GROUPS),
        HeadCount(low=2, per=HeadUnit.VILLAGES),
    )
    assert seen(session(counted(DISABLED), *others)) == session(BARE, *others)
    pupils = (Term(value=AttendeeSegment.PELAJAR),)
    of_schools = session(counted(whole=3, unit=HeadUnit.INSTITUTIONS), segments=pupils)
    assert seen(of_schools) == of_schools


@pytest.mark.parametrize(
    "withheld",
    [
        {"head_counts": (HeadCount(low=2, high=2, printed="2 difabel"),)},
        {"head_counts": (HeadCount(printed="2 difabel"),)},
        {"figures": (Figure(name="Peserta difabel", value=Quantity("2")),)},
        {"figures": (Figure(name="Peserta", printed="2 difabel"),)},
        {"figures": (Figure(name="Peserta bukan difabel", value=Quantity("38"), of=Quantity("40")),)},
        {"figures": (Figure(name="Persentase difabel", value=Quantity("5")),)},
        {"figures": (Figure(name="Difabel", value=Quantity("5"), unit="%"),)},
        {"kinds": (Term[SessionKind](printed="Rapat 2 difabel"),)},
        {"venues": (Venue(printed="Panti 2 difabel"),)},
        {"head_counts": (HeadCount(printed="ada", parts=(attrs.evolve(WOMEN, count=2, printed="2 difabel"),)),)},
    ],
)
def test_whatever_is_withheld_sets_off_the_rest(withheld: dict[str, Any]) -> None:
    """A total, a figure, a share or a print of a few takes with it what a part of a few does."""
    rest = counted(attrs.evolve(GENERAL, count=38), whole=40, printed="40 orang")
    figures = (Figure(name="Peserta umum", value=Quantity("38")), Figure(name="Peserta", value=Quantity("40")))
    one = session(
        *withheld.get("head_counts", ()),
        rest,
        figures=(*withheld.get("figures", ()), *figures),
        **{name: found for name, found in withheld.items() if name in ("kinds", "venues")},
    )
    assert seen(one) == session(counted(whole=40))


def test_in_a_session_of_pupils_all_counts_are_of_pupils() -> None:
    """Where only pupils came, few who came, few girls and few in a figure are few pupils, and take the rest along."""
    pupils = (Term(value=AttendeeSegment.PELAJAR),)
    invited = counted(whole=50, scope=HeadScope.INVITED, printed="50 undangan, 3 yang hadir")
    figures = tuple(Figure(name=name, value=Quantity(str(value))) for name, value in (("Hadir", 3), ("Absen", 47)))
    left = session(counted(scope=HeadScope.INVITED), segments=pupils)
    assert seen(session(counted(whole=3), invited, segments=pupils, figures=figures)) == left
    assert seen(session(invited, segments=pupils, figures=figures)) == left
    girls = counted(attrs.evolve(WOMEN, count=2), attrs.evolve(MEN, count=48))
    assert seen(session(girls, segments=pupils)) == session(BARE, segments=pupils)


@pytest.mark.parametrize(
    "count",
    [
        counted(PUPILS, whole=3),
        counted(attrs.evolve(DISABLED, count=4), whole=4),
        HeadCount(low=2, high=2, printed="2 penyandang disabilitas"),
        HeadCount(low=4, printed="4 siswa"),
    ],
)
def test_a_count_of_a_few_who_can_be_recognised_goes_whole(count: HeadCount) -> None:
    """Where all who are counted are pupils, children or people with disabilities, the total is what is withheld."""
    assert seen(session(count)) == MEETING


def test_a_count_of_a_few_goes_where_only_pupils_came() -> None:
    """What the session says of who came holds for its counts."""
    few = counted(whole=3)
    for segment in (Term(value=AttendeeSegment.PELAJAR), Term[AttendeeSegment](printed="Tunanetra")):
        assert seen(session(few, segments=(segment,))) == session(segments=(segment,))
        mixed = session(few, segments=(segment, Term(value=AttendeeSegment.MEDIA)))
        assert seen(mixed) == mixed


def test_prints_and_other_figures_go_with_the_part() -> None:
    """The prints of counts, parts and segments repeat the number, and so can any other figure."""
    printed = counted(
        attrs.evolve(MEN, printed="20 (3 difabel)"),
        attrs.evolve(WOMEN, printed="30"),
        DISABLED,
        printed="50 orang",
    )
    figures = (Figure(name="Umum", value=Quantity("47")),)
    kinds = (Term(value=SessionKind.RAPAT, printed="Rapat tiga"), Term(value=SessionKind.FGD, printed="FGD"))
    one = session(printed, figures=figures, kinds=kinds)
    assert seen(one) == session(counted(MEN, WOMEN), kinds=(Term(value=SessionKind.RAPAT), kinds[1]))
    assert [(finding.pointer, finding.code) for finding in redact([one], Audience.PUBLIC).left_out] == [
        ("/kinds/0/printed", "withheld_derivable"),
        ("/head_counts/0/printed", "withheld_derivable"),
        ("/head_counts/0/parts/0/printed", "withheld_small_count"),
        ("/head_counts/0/parts/1/printed", "withheld_derivable"),
        ("/head_counts/0/parts/2", "withheld_small_count"),
        ("/figures/0", "withheld_derivable"),
    ]


@pytest.mark.parametrize(
    "printed", ["40 orang, 2 difabel", "seorang siswa", "anak: 4", "40 orang (dua penyandang disabilitas)"]
)
def test_a_print_that_counts_a_few_goes_by_itself(printed: str) -> None:
    """Where no part was recorded, the print can tell of a few as well."""
    assert seen(session(counted(printed=printed))) == session(BARE)


@pytest.mark.parametrize("printed", ["40 orang, 5 difabel", "siswa SMA 1", "4 lurah", "40 anak di lantai 3"])
def test_a_print_that_counts_no_few_stays(printed: str) -> None:
    """Numbers from five on, of others, and those of schools and rooms, count no few."""
    one = session(counted(printed=printed))
    assert seen(one) == one


def test_a_figure_of_a_few_who_can_be_recognised_goes() -> None:
    """A figure that by its name counts such people is a count, too."""
    few = Figure(name="Peserta difabel", value=Quantity("2"))
    others = (
        Figure(name="Peserta difabel", value=Quantity("5")),
        Figure(name="Peserta difabel", value=Quantity("0")),
        Figure(name="Peserta difabel", printed="sejumlah"),
        Figure(name="KIM aktif", value=Quantity("2")),
        Figure(name="Rata-rata anak per keluarga", value=Quantity("2")),
    )
    assert seen(session(figures=others)) == session(figures=others)
    assert seen(session(figures=(few, *others))) == MEETING


def test_what_was_observed_of_a_group_is_one_with_its_members() -> None:
    """Counts, prints and metrics of a group's observations go with a part of any of them."""
    seen_then = Observation(
        observed_on=PartialDate(2023),
        head_count=counted(MEN, DISABLED),
        metrics=(Figure(name="Berita", value=Quantity("9")),),
        printed="50 orang",
    )
    group = Group(id="g-1", name="KIM", member_count=counted(GENERAL), observations=(seen_then,))
    for audience in OUTSIDE:
        assert visible(group, audience) == Group(
            id="g-1",
            name="KIM",
            member_count=BARE,
            observations=(Observation(observed_on=PartialDate(2023), head_count=BARE),),
        )


# An adversary

SMALL: Final = st.integers(0, 12)
TERMS: Final = [*AttendeeSegment, "Difabel", "Lansia"]
SEGMENTS: Final = [AttendeeSegment.PELAJAR, AttendeeSegment.MEDIA]


@st.composite
def parts(draw: st.DrawFn) -> tuple[HeadPart, ...]:
    """Draw parts of all kinds, mostly few, with and without a print."""
    found: list[HeadPart] = []
    for term in draw(st.lists(st.sampled_from(TERMS), max_size=4, unique=True)):
        segment = Term(value=term) if isinstance(term, AttendeeSegment) else Term[AttendeeSegment](printed=term)
        found.append(HeadPart(count=draw(SMALL), segment=segment))
    found += [HeadPart(count=draw(SMALL), sex=sex) for sex in draw(st.sampled_from([(), tuple(Sex), (Sex.MALE,)]))]
    found += [HeadPart(count=draw(SMALL), party=Ref(name=name)) for name in draw(st.sampled_from(["", "A", "AB"]))]
    found += [HeadPart(count=draw(SMALL), disability=True)] if draw(st.booleans()) else []
    found += [HeadPart(count=draw(SMALL), minors=True)] if draw(st.booleans()) else []
    return tuple(draw(st.permutations(found)))


@st.composite
def head_counts(draw: st.DrawFn) -> HeadCount:
    """Draw a count whose total is often what the parts of one kind add up to."""
    drawn = draw(parts())
    sums = [sum(part.count for part in group) for group in by_kind(drawn).values()]
    whole = draw(st.sampled_from(sums) | st.integers(0, 30) if sums else st.integers(0, 30))
    high = whole + draw(st.sampled_from([0, 0, 0, 3, 20]))
    printed = draw(st.sampled_from([f"{whole}", f"{whole} orang, 2 difabel", f"{whole} siswa"]))
    return HeadCount(
        scope=draw(st.sampled_from(HeadScope)),
        low=whole,
        high=high,
        of=draw(st.none() | st.integers(high, high + 20)),
        parts=drawn,
        printed=printed,
    )


def by_kind(found: Iterable[HeadPart]) -> dict[str, list[HeadPart]]:
    """Return parts by what the people of each share."""
    kinds: dict[str, list[HeadPart]] = defaultdict(list)
    for part in found:
        kinds[next(name for name in ("sex", "segment", "party", "disability", "minors") if getattr(part, name))] += [
            part
        ]
    return kinds


def is_sensitive(part: HeadPart) -> bool:
    """Whether a part is of a kind of which few are not shown."""
    segment = part.segment and part.segment.value
    return part.disability or part.minors or (part.segment is not None and segment in (None, AttendeeSegment.PELAJAR))


def counts_of(one: Session) -> list[HeadCount]:
    """Return all head counts of a session."""
    return [part for _, part in parts_of(one, HeadCount)]


def worked_out(one: Session) -> Iterator[int]:
    """Work out whatever subtraction gives: a total, less parts of a kind, or less up to two other totals or sums."""
    found = counts_of(one)
    totals = {total for count in found for total in (count.low, count.high, count.of) if total is not None}
    groups = [(count, [part.count for part in group]) for count in found for group in by_kind(count.parts).values()]
    yield from totals
    numbers = totals | {0, *(sum(group) for _, group in groups)}
    for total, others in itertools.product(totals, [*itertools.combinations(numbers, 2)]):
        yield total - sum(others)
    for count, group in groups:
        for some in itertools.chain.from_iterable(itertools.combinations(group, size) for size in range(len(group))):
            yield from (total - sum(some) for total in (count.low, count.high) if total)


@at_most(200)
@given(st.lists(head_counts(), max_size=3), st.none() | head_counts(), st.sets(st.sampled_from(SEGMENTS), max_size=2))
def test_no_withheld_count_can_be_worked_out(
    counts: list[HeadCount], target: HeadCount | None, segments: set[AttendeeSegment]
) -> None:
    """No subtraction of what is left of a session gives a number that was withheld for being few, as part or print."""
    one = session(*counts, target=target, segments=tuple(Term(value=one) for one in segments))
    of_pupils = segments == {AttendeeSegment.PELAJAR}

    def is_withheld(part: HeadPart) -> bool:
        return 0 < part.count < 5 and (of_pupils or is_sensitive(part))

    withheld = {part.count for count in counts_of(one) for part in count.parts if is_withheld(part)}
    for count in counts_of(one):
        if count.low is not None and 0 < count.low < 5 and (of_pupils or "siswa" in (count.printed or "")):
            withheld.add(count.low)
        if "2 difabel" in (count.printed or ""):
            withheld.add(2)
    left = seen(one)
    assert not any(is_withheld(part) for count in counts_of(left) for part in count.parts)
    assert withheld.isdisjoint(worked_out(left))
    assert not withheld or all(part.printed is None for part in counts_of(left))
    assert seen(left) == left
