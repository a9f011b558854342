"""Promises of the rules on codes, stages and voter lists: what an item says agrees with the calendar."""

from typing import Any, Final

import attrs
import pytest

from kimcore import InformationItem, Session, check
from kimcore.dates import PartialDate, Period, parse_when
from kimcore.elections import ELECTIONS, Election
from kimcore.records import Occasion, Record, Term
from kimcore.rules import Rule
from kimcore.rules.calendar import (
    dptb_for_moved_voters,
    stages_over,
    unknown_elections,
    unknown_stages,
    voter_lists_of_other_regime,
    voter_lists_too_early,
    voter_lists_too_late,
)
from kimcore.vocabularies import ElectionRegime, InformationKind, SessionStatus, VoterList

PEMILU, SECOND_ROUND, PILKADA, *_ = ELECTIONS
BARE: Final = Election(code="pilkades", name_id="Pilkades", name_en="Village head election")


def item(kind: InformationKind = InformationKind.NEWS, **values: Any) -> InformationItem:  # noqa: ANN401 - any field
    """Return an item of the Pemilu of 2024; days and periods are given as text."""
    if "published" in values:
        values["published"] = Occasion(value=parse_when(values["published"]))
    if "valid" in values:
        values["valid"] = Period.parse(values["valid"])
    given: dict[str, Any] = {"id": "i", "title": "Materi rekaan", "election": "pemilu_2024", "kind": Term(value=kind)}
    return InformationItem(**{**given, **values})


def found(
    rule: Rule, *records: Record, elections: tuple[Election, ...] = ELECTIONS
) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of what one rule finds."""
    findings = check(records, rules=[rule], elections=elections)
    return [(one.record_id, one.pointer, one.code, one.severity.value) for one in findings]


def test_each_unknown_election_is_one_note() -> None:
    """However many records have a code, it is noted once, at the first id; no election at all is normal."""
    records = [
        item(id="b", election="pilkada_2010"),
        Session(id="a", title="Kegiatan", status=SessionStatus.HELD, election="pilkada_2010"),
        item(id="c", election="pemilu_2042"),
        item(id="d", election=None),
        item(id="e"),
    ]
    expected = [("a", "/election", "unknown_election", "note"), ("c", "/election", "unknown_election", "note")]
    assert found(unknown_elections, *records) == expected
    assert found(unknown_elections, *reversed(records)) == expected
    (first, _) = check(records, rules=[unknown_elections])
    assert (first.params, first.index) == ({"count": 2}, 1)
    known = attrs.evolve(BARE, code="pilkada_2010")
    assert found(unknown_elections, *records[:2], elections=(known,)) == []


def test_a_stage_is_one_of_its_election() -> None:
    """The Pilkada has one stage for counting and recapitulation; what the calendar does not tell is not judged."""
    wrong = [("i", "/stage", "unknown_stage", "warning")]
    assert found(unknown_stages, item(stage="PENGHITUNGAN")) == []
    assert found(unknown_stages, item(stage="PENGHITUNGAN", election="pilkada_2024")) == wrong
    assert found(unknown_stages, item(stage="PENGHITUNGAN", election="pemilu_2024_putaran2")) == []
    assert found(unknown_stages, item(stage="PENGHITUNGAN", election="pilkades"), elections=(BARE,)) == []
    assert found(unknown_stages, item(stage="PENGHITUNGAN", election="pilkada_2020")) == []
    assert found(unknown_stages, item()) == []


NOTICE: Final = InformationKind.STAGE_NOTICE


@pytest.mark.parametrize(
    ("values", "pointers"),
    [
        ({"stage": "KAMPANYE", "published": "2024-02-10"}, []),
        ({"stage": "KAMPANYE", "published": "2024-02-11"}, ["/published"]),
        ({"stage": "KAMPANYE", "published": "2023-11-01"}, []),  # before the stage: that is what a notice is for
        ({"stage": "KAMPANYE", "published": "2024-02"}, []),
        ({"stage": "KAMPANYE", "published": "2024-01-01", "valid": "2024-02-11/2024-02-20"}, ["/valid"]),
        ({"stage": "KAMPANYE", "published": "2024-02-12", "valid": "2024-02-13/.."}, ["/published"]),
        ({"stage": "KAMPANYE", "valid": "../2024-03-01"}, []),
        ({"stage": "PENETAPAN_HASIL", "published": "2025-01-01"}, []),  # no date: unknown
        ({"stage": "PENCOBLOSAN", "published": "2025-01-01"}, []),
        ({"stage": "PROGRAM_ANGGARAN", "published": "2024-01-27", "election": "pilkada_2024"}, ["/published"]),
        ({"stage": "KAMPANYE", "published": "2024-07-01", "election": "pemilu_2024_putaran2"}, []),
        ({"stage": "KAMPANYE", "published": "2024-07-01", "election": "pilkada_2020"}, []),
        ({"published": "2024-07-01"}, []),
    ],
)
def test_a_notice_of_a_stage_comes_before_its_end(values: dict[str, Any], pointers: list[str]) -> None:
    """A notice that is published, or becomes valid, after the stage is over is wrong for certain."""
    assert found(stages_over, item(NOTICE, **values)) == [("i", one, "stage_is_over", "warning") for one in pointers]


def test_only_notices_are_bound_to_their_stage() -> None:
    """The DPT of 2023 was announced nationally on 2 July, after the stage had ended on 21 June: no finding."""
    dpt = item(
        InformationKind.ANNOUNCEMENT, stage="DAFTAR_PEMILIH", voter_list=VoterList.PEMILU_DPT, published="2023-07-02"
    )
    for rule in (stages_over, unknown_stages, voter_lists_too_early, voter_lists_too_late, voter_lists_of_other_regime):
        assert found(rule, dpt) == []


@pytest.mark.parametrize("listed", VoterList)
@pytest.mark.parametrize("election", [PEMILU, PILKADA], ids=lambda one: one.code)
def test_voter_lists_are_those_of_their_regime(listed: VoterList, election: Election) -> None:
    """DPTb of a Pemilu in an item about a Pilkada is found, and every other list of the other regime."""
    wrong = [("i", "/voter_list", "voter_list_of_other_regime", "warning")]
    one = item(voter_list=listed, election=election.code)
    assert found(voter_lists_of_other_regime, one) == (wrong if listed.regime is not election.regime else [])
    assert found(voter_lists_of_other_regime, attrs.evolve(one, election="pilkades"), elections=(BARE,)) == []
    assert found(voter_lists_of_other_regime, attrs.evolve(one, election=None)) == []


def test_the_message_explains_dptb() -> None:
    """Who mixes the lists up reads what DPTb means in each."""
    dptb = item(voter_list=VoterList.PEMILU_DPTB, election="pilkada_2024")
    (finding,) = check([dptb], rules=[voter_lists_of_other_regime])
    assert "untuk Pemilu, sedangkan materi ini tentang Pilkada 2024" in finding.message()
    assert "moved voters are DPPh" in finding.message("en")


def test_moved_voters_of_a_pemilihan_are_not_in_the_dptb() -> None:
    """An item on voting elsewhere that names the DPTb of a Pemilihan means the DPPh."""
    move = item(InformationKind.VOTER_MOVE, voter_list=VoterList.PEMILIHAN_DPTB, election="pilkada_2024")
    assert found(dptb_for_moved_voters, move) == [("i", "/voter_list", "dptb_for_moved_voters", "warning")]
    assert found(dptb_for_moved_voters, attrs.evolve(move, voter_list=VoterList.PEMILIHAN_DPPH)) == []
    assert found(dptb_for_moved_voters, attrs.evolve(move, voter_list=VoterList.PEMILU_DPTB)) == []
    assert found(dptb_for_moved_voters, attrs.evolve(move, kind=Term(value=InformationKind.VOTER_LIST_CHECK))) == []


@pytest.mark.parametrize(
    ("values", "pointers"),
    [
        ({"published": "2022-10-13"}, ["/published"]),
        ({"published": "2022-10-14"}, []),
        ({"published": "2022-10"}, []),
        ({"published": "2022-09"}, ["/published"]),
        ({"published": "2023-04-18", "valid": "2022-01-01/2022-10-13"}, ["/valid"]),
        ({"valid": "2022-01-01/.."}, []),
        ({"published": "2022-10-13", "voter_list": None}, []),
        ({"published": "2022-10-13", "election": None}, []),
        ({"published": "2024-05-30", "election": "pilkada_2024"}, ["/published"]),
        ({"published": "2022-10-13", "election": "pemilu_2024_putaran2"}, []),
    ],
)
def test_no_voter_list_before_it_is_drawn_up(values: dict[str, Any], pointers: list[str]) -> None:
    """From the first day of DAFTAR_PEMILIH on there can be lists, and not before."""
    one = item(**{"voter_list": VoterList.PEMILU_DPS, **values})
    assert found(voter_lists_too_early, one) == [("i", at, "voter_list_too_early", "warning") for at in pointers]


def test_lists_of_which_the_beginning_is_unknown_are_not_judged() -> None:
    """Where one of the stages has an open start, nothing is too early."""
    registration = PEMILU.stages_of("DAFTAR_PEMILIH")
    open_start = attrs.evolve(registration[0], start=None)
    election = attrs.evolve(PEMILU, stages=(*registration, open_start))
    one = item(voter_list=VoterList.PEMILU_DPS, published="2000-01-01")
    assert found(voter_lists_too_early, one, elections=(election,)) == []


@pytest.mark.parametrize("kind", [InformationKind.VOTER_LIST_CHECK, InformationKind.VOTER_MOVE])
@pytest.mark.parametrize(
    ("values", "pointers"),
    [
        ({"published": "2024-02-14"}, []),
        ({"published": "2024-02-15"}, ["/published"]),
        ({"published": "2024-02"}, []),
        ({"valid": "2024-01-01/2024-02-14"}, []),
        ({"valid": "2024-01-01/2024-02-15"}, ["/valid"]),
        ({"valid": "2024-01-01/2024-02"}, []),
        ({"valid": "2024-01-01/.."}, []),
        ({"published": "2024-02-20", "valid": "../2024-03-01"}, ["/published"]),
        ({"published": "2025-01-01", "election": None}, []),
        ({"published": "2025-01-01", "election": "pemilu_2024_putaran2"}, []),
        ({"published": "2024-11-28", "election": "pilkada_2024"}, ["/published"]),
    ],
)
def test_no_check_of_a_voter_list_after_the_vote(
    kind: InformationKind, values: dict[str, Any], pointers: list[str]
) -> None:
    """A call to check the list, or to register a move, ends with the voting day."""
    found_here = found(voter_lists_too_late, item(kind, **values))
    assert found_here == [("i", at, "voter_list_too_late", "warning") for at in pointers]


def test_after_the_vote_other_items_go_on() -> None:
    """News about lists are fine after the vote; and where not all voting days are known, none is the last."""
    assert found(voter_lists_too_late, item(published="2024-03-01", voter_list=VoterList.PEMILU_DPT)) == []
    voting = PEMILU.stages_of("PEMUNGUTAN")[0]
    election = attrs.evolve(PEMILU, stages=(voting, attrs.evolve(voting, start=PartialDate(2024, 2), end=None)))
    check_dpt = item(InformationKind.VOTER_LIST_CHECK, published="2024-03-01")
    assert found(voter_lists_too_late, check_dpt, elections=(election,)) == []
    assert election.regime is ElectionRegime.PEMILU
