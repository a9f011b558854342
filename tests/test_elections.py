"""Promises of the calendar: which stages are active on a day, who is in office, and where each figure comes from."""

import csv
import datetime as dt
import pickle
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import InvalidError, from_dict, to_dict
from kimcore.codes import RegionCode
from kimcore.dates import Moment, PartialDate
from kimcore.elections import (
    COOLING_OFF,
    ELECTIONS,
    VOTER_REGISTRATION,
    VOTING,
    BodyTerm,
    Election,
    Stage,
    stages_on,
    undated,
)
from kimcore.testing.strategies import objects
from kimcore.vocabularies import ElectionRegime, OfficialBody

PEMILU, SECOND_ROUND, PILKADA, *PAST = ELECTIONS
WEDNESDAY: Final = 2
ROWS: Final = list(
    csv.DictReader((Path(__file__).parent / "cases" / "stages-2024.csv").read_text(encoding="utf-8").splitlines())
)

PSU: Final = Election(
    code="psu_kota_rekaan_2025",
    name_id="PSU Kota Rekaan 2025",
    name_en="Re-vote in an invented city 2025",
    regime=ElectionRegime.PEMILIHAN,
    parent="pilkada_2024",
    regions=(RegionCode("63.99"),),
    stages=(
        Stage(
            code=COOLING_OFF,
            name="Masa Tenang",
            start=PartialDate(2025, 4, 16),
            end=PartialDate(2025, 4, 18),
            basis="rekaan",
        ),
        Stage(
            code=VOTING,
            name="Pemungutan suara ulang",
            start=PartialDate(2025, 4, 19),
            end=PartialDate(2025, 4, 19),
            basis="rekaan",
        ),
        Stage(
            code="KAMPANYE", name="Kampanye", start=PartialDate(2025, 3), end=PartialDate(2025, 4, 15), basis="rekaan"
        ),
    ),
)
"""A re-vote in one city, as a tool adds one."""


def codes_on(day: str, election: Election) -> list[str]:
    """Return the codes of the stages that are active on a day."""
    return [stage.code for stage in stages_on(dt.date.fromisoformat(day), election)]


@pytest.mark.parametrize(
    ("day", "active"),
    [
        ("2022-06-13", []),
        ("2022-06-14", ["PROGRAM_ANGGARAN", "PERATURAN"]),
        ("2023-08-29", ["PROGRAM_ANGGARAN", "PERATURAN", "PENCALONAN_DPD", "PENCALONAN_DPR_DPRD"]),
        ("2023-11-26", ["PROGRAM_ANGGARAN", "PERATURAN"]),
        ("2023-11-28", ["PROGRAM_ANGGARAN", "PERATURAN", "KAMPANYE"]),
        ("2024-02-10", ["PROGRAM_ANGGARAN", "KAMPANYE"]),
        ("2024-02-11", ["PROGRAM_ANGGARAN", "MASA_TENANG"]),
        ("2024-02-13", ["PROGRAM_ANGGARAN", "MASA_TENANG"]),
        ("2024-02-14", ["PROGRAM_ANGGARAN", "PEMUNGUTAN", "PENGHITUNGAN"]),
        ("2024-02-15", ["PROGRAM_ANGGARAN", "PENGHITUNGAN", "REKAPITULASI"]),
    ],
)
def test_the_days_of_the_pemilu_have_exactly_their_stages(day: str, active: list[str]) -> None:
    """Stages are closed intervals, and several are active at once."""
    assert codes_on(day, PEMILU) == active


def test_the_pilkada_has_a_calendar_of_its_own() -> None:
    """Its masa tenang is no row of PKPU 2/2024, and its counting and recapitulation are one stage."""
    assert codes_on("2024-11-23", PILKADA) == ["KAMPANYE"]
    assert codes_on("2024-11-24", PILKADA) == ["MASA_TENANG"]
    assert codes_on("2024-11-27", PILKADA) == ["PEMUNGUTAN", "PENGHITUNGAN_REKAPITULASI"]
    assert codes_on("2024-12-17", PILKADA) == []


def test_what_is_not_known_is_never_active_and_listed() -> None:
    """A stage without dates, or with an open start, is in no day's list but in that of the undated."""
    assert [stage.code for stage in undated(PEMILU)] == ["PENETAPAN_HASIL", "SUMPAH_DPRD_KABKOTA", "SUMPAH_DPRD_PROV"]
    assert [stage.code for stage in undated(PILKADA)] == ["PROGRAM_ANGGARAN", "PERATURAN", "PERENCANAAN"]
    assert codes_on("2024-01-26", PILKADA) == []


def test_a_stage_known_to_a_month_is_active_only_on_days_that_are_certain() -> None:
    """Of a stage that begins in March, a day of March is unknown and one of April is not."""
    assert codes_on("2025-03-31", PSU) == ["KAMPANYE"]
    assert codes_on("2025-03-30", PSU) == []
    assert [stage.code for stage in undated(PSU)] == ["KAMPANYE"]


def test_what_was_planned_and_not_held_is_marked_and_never_active() -> None:
    """The second round of 2024 keeps its plan, but nobody was ever in its masa tenang."""
    assert all(stage.never_held for stage in SECOND_ROUND.stages)
    assert codes_on("2024-06-24", SECOND_ROUND) == []
    assert (undated(SECOND_ROUND), SECOND_ROUND.voting_days, SECOND_ROUND.stages_of(VOTING)) == ((), (), ())
    assert SECOND_ROUND.parent == PEMILU.code
    assert not any(stage.never_held for stage in (*PEMILU.stages, *PILKADA.stages))


def test_codes_and_days_are_those_of_the_table() -> None:
    """Every row of the table is a stage, in its order, and there are no others."""
    held = [(row["election"], row["code"], row["start"], row["end"]) for row in ROWS]
    assert held == [
        (election.code, stage.code, str(stage.start or ""), str(stage.end or ""))
        for election in ELECTIONS
        for stage in election.stages
    ]


def test_names_of_stages_are_printed_names() -> None:
    """The remarks of the table in parentheses on what did not take place are marks here, and no part of a name."""
    names = [stage.name for election in ELECTIONS for stage in election.stages]
    assert [row["nama"].partition(" (putaran")[0].partition(" (not")[0] for row in ROWS] == names


def test_every_figure_has_its_basis_and_its_source() -> None:
    """Stages, terms of bodies and quick counts name what fixes them, and the page where they were read."""
    for election in ELECTIONS:
        facts = [*election.stages, *election.voting, *election.body_terms, election.quick_count_release]
        assert all(fact.basis and fact.source for fact in facts if fact is not None)


def test_quick_counts_are_released_at_one_instant() -> None:
    """15:00 WIB is 16:00 WITA and 17:00 WIT; the Pilkada has such an instant, too."""
    for election, day in ((PEMILU, "2024-02-14"), (PILKADA, "2024-11-27")):
        assert election.quick_count_release is not None
        for local in ("15:00+07:00", "16:00+08:00", "17:00+09:00"):
            assert election.quick_count_release.at.same_as(Moment.parse(f"{day}T{local}"))


def test_voting_days_are_those_of_the_stage() -> None:
    """People vote on one day, or on several; on none that is known where the stage has no day."""
    assert PEMILU.voting_days == (dt.date(2024, 2, 14),)
    two_days = attrs.evolve(PSU.stages[1], end=PartialDate(2025, 4, 20))
    no_day = attrs.evolve(PSU.stages[1], start=None, end=None)
    assert attrs.evolve(PSU, stages=(two_days,)).voting_days == (dt.date(2025, 4, 19), dt.date(2025, 4, 20))
    assert attrs.evolve(PSU, stages=(no_day,)).voting_days == ()


def test_of_earlier_elections_the_votes_are_known() -> None:
    """Six have their voting days and no stages: in 2014 people voted twice, and the vote of 2020 was put off."""
    assert {election.code: [str(day) for day in election.voting_days] for election in PAST} == {
        "pemilu_2014": ["2014-04-09", "2014-07-09"],
        "pilkada_2015": ["2015-12-09"],
        "pilkada_2017": ["2017-02-15"],
        "pilkada_2018": ["2018-06-27"],
        "pemilu_2019": ["2019-04-17"],
        "pilkada_2020": ["2020-12-09"],
    }
    assert not any(election.stages or election.body_terms or election.quick_count_release for election in PAST)
    assert all(day.weekday() == WEDNESDAY for election in PAST for day in election.voting_days)
    assert {election.regime.value for election in PAST if election.regime} == {"pemilu", "pemilihan"}
    assert (PAST[0].label(), PAST[1].label("en")) == ("Pemilu 2014", "Regional head elections 2015")


def test_a_stage_says_before_anything_else_when_people_vote() -> None:
    """Where a stage has the day, `voting` is not asked; where it has none, nothing is known."""
    voting = PAST[0].voting
    assert attrs.evolve(PEMILU, voting=voting).voting_days == PEMILU.voting_days
    no_day = attrs.evolve(PSU.stages[1], start=None, end=None)
    assert attrs.evolve(PSU, stages=(no_day,), voting=voting).voting_days == ()


@pytest.mark.parametrize(
    ("election", "body", "day", "in_office"),
    [
        (PEMILU, OfficialBody.KPPS, "2024-01-24", False),
        (PEMILU, OfficialBody.KPPS, "2024-01-25", True),
        (PEMILU, OfficialBody.KPPS, "2024-02-24", True),  # the sources differ: until 23 or 25 February
        (PEMILU, OfficialBody.KPPS, "2024-02-25", True),
        (PEMILU, OfficialBody.KPPS, "2024-02-26", False),
        (PEMILU, OfficialBody.KPPS, "2024-11-07", False),
        (PILKADA, OfficialBody.KPPS, "2024-11-06", False),
        (PILKADA, OfficialBody.KPPS, "2024-11-07", True),
        (PILKADA, OfficialBody.KPPS, "2024-12-08", True),
        (PILKADA, OfficialBody.KPPS, "2024-12-09", False),
        (PEMILU, OfficialBody.PPK, "2023-08-29", True),
        (PEMILU, OfficialBody.PTPS, "2023-08-29", False),
        (PEMILU, OfficialBody.PANTARLIH, "2023-02-03", True),  # planned until 12 March, at work until 16 March
        (PEMILU, OfficialBody.PANTARLIH, "2023-03-16", True),
        (PEMILU, OfficialBody.PANTARLIH, "2023-03-17", False),
        (PILKADA, OfficialBody.PPK, "2024-05-15", False),
        (PILKADA, OfficialBody.PPK, "2025-01-01", None),  # no source prints its last day
        (PILKADA, OfficialBody.KPU, "2024-01-01", None),
    ],
)
def test_bodies_are_in_office_for_their_election(
    election: Election,
    body: OfficialBody,
    day: str,
    in_office: bool | None,  # noqa: FBT001 - a case
) -> None:
    """A body is in office where one source says so; where none tells, that is not known."""
    assert election.in_office(body, dt.date.fromisoformat(day)) is in_office


def test_a_term_known_to_a_month_leaves_days_open() -> None:
    """On the days that a month may or may not mean, it is not known whether a body is in office."""
    term = BodyTerm(body=OfficialBody.KPPS, start=PartialDate(2025, 4), end=PartialDate(2025, 5), basis="rekaan")
    election = attrs.evolve(PSU, body_terms=(term,))
    days = [dt.date(2025, 3, 31), dt.date(2025, 4, 1), dt.date(2025, 4, 30), dt.date(2025, 5, 31), dt.date(2025, 6, 1)]
    assert [election.in_office(OfficialBody.KPPS, day) for day in days] == [False, None, True, None, False]


def test_a_stage_does_not_end_before_it_starts() -> None:
    """The constructor refuses swapped ends, and says at which of them."""
    with pytest.raises(InvalidError) as caught:
        attrs.evolve(PSU.stages[0], start=PartialDate(2025, 5))
    assert [(one.code, one.pointer) for one in caught.value.findings] == [("stage_ends_before_start", "/end")]


def test_an_election_is_named_in_both_languages() -> None:
    """A message names an election in the reader's language."""
    assert (PILKADA.label(), PILKADA.label("en")) == ("Pilkada 2024", "Regional head elections 2024")
    assert (PEMILU.name.indonesian, PEMILU.name.english) == ("Pemilu 2024", "General election 2024")


@pytest.mark.parametrize("election", [*ELECTIONS, PSU], ids=lambda one: one.code)
def test_a_calendar_can_be_kept_in_a_file(election: Election) -> None:
    """Elections become plain data and come back, are hashable and pickle: a tool's calendar need not be code."""
    data = to_dict(election)
    assert "type" not in data
    assert from_dict(data, Election) == election
    assert pickle.loads(pickle.dumps(election)) == election  # noqa: S301 - our own
    assert hash(election) == hash(from_dict(data, Election))


def test_codes_of_elections_are_one_each() -> None:
    """Each parent is an election of the calendar, and the codes that rules look for are there."""
    codes = [election.code for election in ELECTIONS]
    assert len(set(codes)) == len(codes)
    assert {election.parent for election in ELECTIONS} <= {None, *codes}
    for election in (PEMILU, PILKADA):
        assert all(election.stages_of(code) for code in (COOLING_OFF, VOTING, VOTER_REGISTRATION))


@given(objects(Election), st.dates(dt.date(1945, 1, 1), dt.date(2199, 12, 31)))
def test_any_calendar_can_be_asked(election: Election, day: dt.date) -> None:
    """Whatever a tool adds, an active stage is held and may include the day, and no day raises."""
    assert all(stage.may_include(day) and not stage.never_held for stage in stages_on(day, election))
    assert all(stage.is_dated or stage in undated(election) for stage in election.stages if not stage.never_held)
    assert all(election.in_office(body, day) in {True, False, None} for body in OfficialBody)
