"""Promises of the rules on masa tenang and quick counts: errors of law, on the days and instants that the law names."""

from typing import Any, Final

import attrs
import pytest

from kimcore import Finding, InformationItem, Institution, Session, check
from kimcore.codes import RegionCode
from kimcore.dates import PartialDate, parse_when
from kimcore.elections import COOLING_OFF, ELECTIONS, Election, Release, Stage
from kimcore.records import Body, Occasion, Record, Ref, Term
from kimcore.rules import Rule
from kimcore.rules.timing import (
    campaigns_in_cooling_off,
    early_quick_counts,
    not_stated_unofficial,
    surveys_in_cooling_off,
)
from kimcore.vocabularies import ElectionRegime, InformationKind, InstitutionKind, OfficialBody, SessionStatus

KPU: Final = Institution(
    id="kpu", name="KPU", kind=Term(value=InstitutionKind.ELECTION_BODY), body=OfficialBody.KPU_KABKOTA
)
PSU: Final = Election(
    code="psu_rekaan",
    name_id="PSU rekaan",
    name_en="Invented re-vote",
    regime=ElectionRegime.PEMILIHAN,
    parent="pilkada_2024",
    regions=(RegionCode("63.72"),),
    stages=(
        Stage(
            code=COOLING_OFF,
            name="Masa Tenang",
            start=PartialDate(2025, 4, 16),
            end=PartialDate(2025, 4, 18),
            basis="-",
        ),
    ),
)


def item(kind: InformationKind, published: str | None, **values: Any) -> InformationItem:  # noqa: ANN401 - any field
    """Return an item of the Pemilu of 2024, unless the values say otherwise."""
    occasion = None if published is None else Occasion(value=parse_when(published))
    given: dict[str, Any] = {"id": "i", "title": "Materi rekaan", "election": "pemilu_2024", "published": occasion}
    return InformationItem(**{**given, "kind": Term(value=kind), **values})


def session(when: str, *items: str, status: SessionStatus = SessionStatus.HELD) -> Session:
    """Return a session that uses items."""
    refs = tuple(Ref(id=one) for one in items)
    return Session(id="s", title="Kegiatan", status=status, occasion=Occasion(value=parse_when(when)), items=refs)


def found(
    rule: Rule, *records: Record, elections: tuple[Election, ...] = ELECTIONS
) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of what one rule finds."""
    return [brief(finding) for finding in check(records, rules=[rule], elections=elections)]


def brief(finding: Finding) -> tuple[str | None, str, str, str]:
    """Return what a test compares."""
    return finding.record_id, finding.pointer, finding.code, finding.severity.value


SURVEY: Final = InformationKind.SURVEY_RESULT
SURVEY_FOUND: Final = [("i", "/published", "survey_in_cooling_off", "error")]


@pytest.mark.parametrize(
    ("published", "is_found"),
    [
        ("2024-02-10", False),
        ("2024-02-11", True),
        ("2024-02-13", True),
        ("2024-02-14", False),
        ("2024-02-10T23:59+09:00", False),
        ("2024-02-11T00:00+09:00", True),  # still 10 February in WIB: the local day counts
        ("2024-02-13T23:59+07:00", True),
        ("2024-02-14T00:00+09:00", False),
        ("2024-02-11/2024-02-12", True),
        ("2024-02-10/2024-02-12", False),
        ("2024-02-11/..", False),
        ("../2024-02-12", False),
        ("2024-02", False),
        (None, False),
    ],
)
def test_no_survey_result_in_masa_tenang(published: str | None, is_found: bool) -> None:  # noqa: FBT001 - a case
    """Surveys are announced neither on its first nor on its last local day; what is not certain is not found."""
    assert found(surveys_in_cooling_off, item(SURVEY, published)) == (SURVEY_FOUND if is_found else [])


def test_the_message_names_the_days_and_the_law() -> None:
    """Offices read when and why, in both languages."""
    (finding,) = check([item(SURVEY, "2024-02-12")], rules=[surveys_in_cooling_off])
    assert finding.message() == (
        "Hasil survei atau jajak pendapat tidak boleh diumumkan pada masa tenang, 11 sampai 13 Februari 2024"
        " (UU 7/2017 Pasal 449 ayat (2)). Mohon tahan dahulu."
    )
    assert "11 to 13 February 2024" in finding.message("en")
    assert finding.problem.law == "UU 7/2017 art. 449(2); PKPU 9/2022 art. 19(2)"


def test_masa_tenang_is_that_of_the_items_election() -> None:
    """A survey about one election is fine in the masa tenang of another, or of an election that nobody knows."""
    pilkada = item(SURVEY, "2024-02-12", election="pilkada_2024")
    assert found(surveys_in_cooling_off, pilkada) == []
    assert (
        found(surveys_in_cooling_off, attrs.evolve(pilkada, published=Occasion(value=parse_when("2024-11-24"))))
        == SURVEY_FOUND
    )
    assert found(surveys_in_cooling_off, item(SURVEY, "2024-02-12", election="pilkades_2024")) == []
    assert found(surveys_in_cooling_off, item(SURVEY, "2024-02-12", election=None)) == []
    assert found(surveys_in_cooling_off, item(SURVEY, "2024-06-24", election="pemilu_2024_putaran2")) == []


def test_a_revote_binds_its_own_region() -> None:
    """In the masa tenang of a re-vote its city's surveys are found, and not those made for another regency."""
    elections = (*ELECTIONS, PSU)
    survey = item(SURVEY, "2025-04-18", election="psu_rekaan")
    regions = [(), ("63.72",), ("63.72.01",), ("63",), ("63.10",), ("63.10", "63.72")]
    hits = [
        bool(
            found(
                surveys_in_cooling_off, attrs.evolve(survey, regions=tuple(map(RegionCode, codes))), elections=elections
            )
        )
        for codes in regions
    ]
    assert hits == [True, True, True, True, False, True]


def test_an_election_outside_both_laws_has_no_masa_tenang_by_law() -> None:
    """The election of a village head is under neither law, so that these rules leave it alone."""
    village = attrs.evolve(PSU, regime=None, quick_count_release=None)
    assert found(surveys_in_cooling_off, item(SURVEY, "2025-04-18", election="psu_rekaan"), elections=(village,)) == []
    count = item(InformationKind.QUICK_COUNT, "2025-04-19", election="psu_rekaan")
    assert found(not_stated_unofficial, count, elections=(village,)) == []
    assert found(early_quick_counts, count, elections=(village,)) == []


def test_a_survey_is_not_announced_in_a_session_either() -> None:
    """A session in masa tenang that uses a survey is found where it names the item; one that did not happen is not."""
    survey = item(SURVEY, "2024-02-01")
    (finding,) = check([survey, session("2024-02-12", "i")], rules=[surveys_in_cooling_off])
    assert brief(finding) == ("s", "/items/0", "survey_in_cooling_off", "error")
    assert (finding.others, finding.index) == (("i",), 1)
    assert found(surveys_in_cooling_off, survey, session("2024-02-14", "i")) == []
    assert found(surveys_in_cooling_off, survey, session("2024-02-12", "i", status=SessionStatus.CANCELLED)) == []
    assert found(surveys_in_cooling_off, survey, session("2024-02-12", "another")) == []
    undated = attrs.evolve(session("2024-02-12", "i"), occasion=None)
    assert found(surveys_in_cooling_off, survey, undated) == []


@pytest.mark.parametrize("kind", [kind for kind in InformationKind if kind is not SURVEY])
def test_what_may_go_on_in_masa_tenang(kind: InformationKind) -> None:
    """Only surveys, campaign messages and profiles are found: how to vote, DPT checks, clarifications, DCT are fine."""
    if kind is InformationKind.HOAX_CLARIFICATION:
        return
    one = item(kind, "2024-02-12")
    campaign = kind in {InformationKind.CAMPAIGN_MESSAGE, InformationKind.CANDIDATE_PROFILE}
    assert found(surveys_in_cooling_off, one) == []
    assert found(campaigns_in_cooling_off, one) == (
        [("i", "/published", "campaign_in_cooling_off", "error")] if campaign else []
    )


def test_a_profile_from_the_election_body_is_no_campaign() -> None:
    """KPU itself publishes who stands; a campaign message stays one, whoever issues it."""
    by_kpu = {"issuer": Body(id="kpu")}
    profile = item(InformationKind.CANDIDATE_PROFILE, "2024-02-12", **by_kpu)
    message = item(InformationKind.CAMPAIGN_MESSAGE, "2024-02-12", **by_kpu)
    assert found(campaigns_in_cooling_off, KPU, profile) == []
    assert found(campaigns_in_cooling_off, profile) == [("i", "/published", "campaign_in_cooling_off", "error")]
    assert found(campaigns_in_cooling_off, KPU, message) == [("i", "/published", "campaign_in_cooling_off", "error")]
    used = [session("2024-11-25", "i"), attrs.evolve(message, election="pilkada_2024")]
    assert found(campaigns_in_cooling_off, *used) == [("s", "/items/0", "campaign_in_cooling_off", "error")]


COUNT: Final = InformationKind.QUICK_COUNT


@pytest.mark.parametrize(
    ("published", "is_early"),
    [
        ("2024-02-14T14:59+07:00", True),
        ("2024-02-14T15:00+07:00", False),
        ("2024-02-14T15:59+08:00", True),  # two hours after the polling stations closed in WITA, and still too early
        ("2024-02-14T16:00+08:00", False),
        ("2024-02-14T16:59+09:00", True),
        ("2024-02-14T17:00+09:00", False),
        ("2024-02-13", True),
        ("2024-02-14", False),  # no time: it cannot be told
        ("2024-02", False),
        ("2024-01", True),
        ("2024-02-12/2024-02-13", True),
        ("2024-02-13/2024-02-14T14:00+07:00", True),
        ("2024-02-12/..", False),
        ("../2024-02-13", True),
        (None, False),
    ],
)
def test_quick_counts_wait_for_one_instant(published: str | None, is_early: bool) -> None:  # noqa: FBT001 - a case
    """Before 15:00 WIB, in whatever zone it was published; a day without time says too little."""
    expected = [("i", "/published", "early_quick_count", "error")] if is_early else []
    assert found(early_quick_counts, item(COUNT, published)) == expected


def test_the_pilkada_has_its_instant_too() -> None:
    """PKPU 9/2022 art. 19(3) speaks for the Pilkada as well; the message names the instant with its zone."""
    early = item(COUNT, "2024-11-27T15:30+08:00", election="pilkada_2024")
    (finding,) = check([early], rules=[early_quick_counts])
    assert "27 November 2024 pukul 15.00 WIB" in finding.message()
    assert "27 November 2024 at 15:00 WIB" in finding.message("en")
    assert found(early_quick_counts, attrs.evolve(early, election="pilkada_2020")) == []
    assert found(early_quick_counts, session("2024-11-27T10:00+07:00", "i"), early) == [
        ("i", "/published", "early_quick_count", "error"),
        ("s", "/items/0", "early_quick_count", "error"),
    ]


def test_an_instant_in_no_zone_of_indonesia_is_named_by_its_offset() -> None:
    """A tool may fix an instant in UTC."""
    release = Release(at=parse_when("2025-04-19T08:00+00:00"), basis="-")  # type: ignore[arg-type] # a moment, as its form says
    elections = (attrs.evolve(PSU, quick_count_release=release),)
    early = item(COUNT, "2025-04-19T14:00+07:00", election="psu_rekaan")
    (finding,) = check([early], rules=[early_quick_counts], elections=elections)
    assert "19 April 2025 pukul 08.00 UTC+00:00" in finding.message()


def test_a_masa_tenang_of_one_day_or_over_two_months_is_named_plainly() -> None:
    """The days of a message read well at each length."""
    for days, words in (
        (("2025-04-30", "2025-04-30"), "pada masa tenang, 30 April 2025 ("),
        (("2025-04-30", "2025-05-02"), "pada masa tenang, 30 April 2025 sampai 2 Mei 2025 ("),
    ):
        start, end = map(PartialDate.parse, days)
        stage = attrs.evolve(PSU.stages[0], start=start, end=end)
        survey = item(SURVEY, "2025-04-30", election="psu_rekaan")
        (finding,) = check([survey], rules=[surveys_in_cooling_off], elections=(attrs.evolve(PSU, stages=(stage,)),))
        assert words in finding.message()


def test_a_quick_count_says_that_it_is_unofficial() -> None:
    """The law asks for it in the Pemilu and in the Pemilihan; of an unknown election nothing is asked."""
    wrong = [("i", "/kind", "not_stated_unofficial", "error")]
    assert found(not_stated_unofficial, item(COUNT, None)) == wrong
    assert found(not_stated_unofficial, item(COUNT, None, election="pilkada_2024")) == wrong
    assert found(not_stated_unofficial, item(COUNT, None, stated_unofficial=True)) == []
    assert found(not_stated_unofficial, item(COUNT, None, election=None)) == []
    assert found(not_stated_unofficial, item(InformationKind.OFFICIAL_RESULT, None)) == []


@pytest.mark.parametrize(
    ("election", "is_bound"),
    [("pemilu_2014", False), ("pilkada_2015", False), ("pilkada_2020", False), ("pemilu_2019", True)],
)
def test_a_quick_count_is_judged_by_no_later_law(election: str, *, is_bound: bool) -> None:
    """UU 7/2017 bound the Pemilu of 2019; no Pilkada before 2024 was under PKPU 9/2022."""
    expected = [("i", "/kind", "not_stated_unofficial", "error")] * is_bound
    assert found(not_stated_unofficial, item(COUNT, None, election=election)) == expected
