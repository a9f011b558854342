"""Promises of `check` with `known`: a few records are judged, and what they are compared with is looked up."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs
import pytest
from entangled import REGISTERS
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Finding, Group, InformationItem, Institution, Member, Session, check, read
from kimcore.codes import DomainName, Url
from kimcore.dates import PartialDate
from kimcore.findings import Problem
from kimcore.records import Body, Occasion, Record, Ref, Term
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Register
from kimcore.testing import vectors
from kimcore.vocabularies import InformationKind, InstitutionKind, Office, SessionKind, SessionStatus

DAYS: Final = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
VECTORS: Final = vectors.of_rules()
FORMED: Final = Occasion(value=PartialDate(2023, 8, 1))
KIM: Final = Group(id="kim-1", name="KIM Contoh", formed=FORMED)
MEETING: Final = Session(
    id="s-1",
    title="Rapat",
    status=SessionStatus.PLANNED,
    kinds=(Term(value=SessionKind.RAPAT),),
    groups=(Ref(id="kim-1"),),
    occasion=Occasion(value=PartialDate(2023, 7, 1)),
)
KPU: Final = Institution(
    id="kpu", name="KPU", kind=Term(value=InstitutionKind.ELECTION_BODY), domains=(DomainName("kpu.example"),)
)
NOTICE: Final = InformationItem(
    id="i-1",
    kind=Term(value=InformationKind.VOTER_LIST_CHECK),
    title="Cek DPT",
    issuer=Body(id="kpu"),
    link=Url("https://dpt.kpu.example/"),
)


class Asked(Mapping[str, Record | None]):
    """Records by id that cannot be gone through, as a database's: it notes what it is asked for."""

    def __init__(self, *records: Record) -> None:
        """Hold some records."""
        self._records = {record.id: record for record in records}
        self.ids: list[str] = []

    def __getitem__(self, record_id: str) -> Record | None:
        """Return a record, or raise KeyError."""
        self.ids.append(record_id)
        return self._records[record_id]

    def __iter__(self) -> Iterator[str]:
        """Refuse."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Refuse."""
        raise NotImplementedError


class Nothing(Asked):
    """A mapping that says None of what it has not."""

    def __getitem__(self, record_id: str) -> None:
        """Return nothing."""
        self.ids.append(record_id)


def told(findings: Sequence[Finding]) -> list[tuple[Finding, int | None]]:
    """Return findings with the index, which takes no part in their equality."""
    return [(finding, finding.index) for finding in findings]


def codes(findings: Sequence[Finding]) -> list[tuple[str | None, str]]:
    """Return record and code of each finding."""
    return [(finding.record_id, finding.code) for finding in findings]


def assert_law(records: Sequence[Record], known: Sequence[Record], **options: Any) -> None:  # noqa: ANN401 - of check
    """Check that what is found of some records beside others is what is found of them among all."""
    among_all = [one for one in check([*records, *known], **options) if (one.index or 0) < len(records)]
    assert told(check(records, known=iter(known), **options)) == told(among_all)


# An iterable


@given(REGISTERS, REGISTERS, DAYS, st.booleans())
def test_findings_beside_known_records_are_those_among_them(
    records: list[Record],
    others: list[Record],
    on: dt.date | None,
    complete: bool,  # noqa: FBT001 - drawn
) -> None:
    """What is judged beside known records has exactly the findings, with their places, that it has among all."""
    ids = {record.id for record in records}
    assert_law(records, [one for one in others if one.id not in ids], on=on, complete=complete)


@pytest.mark.parametrize("kind", ["fires", "silent"])
@pytest.mark.parametrize("name", VECTORS)
def test_the_records_of_a_vector_can_be_judged_one_by_one(name: str, kind: str) -> None:
    """Whichever record of a vector is judged beside the others, or all but it, findings are those of the whole."""
    vector = VECTORS[name][kind]
    records = read([{"schema": 1, **one} for one in vector["records"]]).records
    options = {
        "on": dt.date.fromisoformat(vector["on"]) if "on" in vector else None,
        "regions": RegionTable.read(vector["regions"]).table if "regions" in vector else None,
        "complete": vector.get("complete", False),
    }
    for one in records:
        mine = [record for record in records if record.id == one.id]
        others = [record for record in records if record.id != one.id]
        assert_law(mine, others, **options)
        assert_law(others, mine, **options)


def test_what_is_known_is_not_judged() -> None:
    """Findings of known records are not given, and nothing is absent that is known."""
    assert codes(check([MEETING])) == [("s-1", "absent_reference")]
    assert codes(check([MEETING], known=[KIM, attrs.evolve(KIM, id="kim-2"), KPU, KPU])) == [
        ("s-1", "before_the_group")
    ]
    assert check([], known=[MEETING]) == ()
    fires = VECTORS["sk_of_two_villages"]["fires"]["records"]
    assert check([KIM], known=read([{"schema": 1, **one} for one in fires]).records) == ()


def test_what_is_judged_replaces_what_is_known_under_its_id() -> None:
    """A form that saves a record anew is not told that its id is taken, and the old record counts for nothing."""
    old = attrs.evolve(MEETING, groups=(Ref(id="kim-9"),))
    later = attrs.evolve(KIM, formed=Occasion(value=PartialDate(2023, 1, 1)))
    assert check([MEETING, later], known=[old, KIM]) == ()
    assert check([MEETING, later], known=Asked(old, KIM)) == ()
    assert codes(check([MEETING, MEETING, later], known=[old])) == [("s-1", "duplicate_id")]


def test_a_rule_of_a_tool_sees_all_and_is_heard_of_what_is_judged() -> None:
    """A rule needs to know nothing of known records: what it finds in them is dropped, with or without a place."""
    problem = Problem.note(code="same_name", indonesian="Nama sama.", english="The same name.")

    def same_names(register: Register) -> Iterator[Finding]:
        names = [getattr(record, "name", None) for record in register.records]
        for index, group in register.all(Group):
            if names.count(group.name) > 1:
                yield register.finding(problem, index, "/name")
                yield attrs.evolve(problem.at("/name"), record_id=group.id)
        yield problem.at()

    twin = attrs.evolve(KIM, id="kim-2")
    findings = check([KIM], known=[twin], rules=[same_names])
    assert [(one.record_id, one.index) for one in findings] == [(None, None), ("kim-1", 0), ("kim-1", None)]
    assert check([KIM], known=Asked(twin), rules=[same_names]) == (problem.at(),)


# A mapping


@pytest.mark.parametrize("complete", [False, True])
def test_what_a_record_names_is_asked_for_once(complete: bool) -> None:  # noqa: FBT001 - a case
    """A mapping is asked for the ids that are named and not judged, each once, and never gone through."""
    item = attrs.evolve(NOTICE, link=None)
    session = attrs.evolve(MEETING, items=(Ref(id="i-1"), Ref(id="i-2")), groups=(Ref(id="kim-1"), Ref(id="s-1")))
    known = Asked(KIM, KPU, item)
    findings = check([session, session], known=known, on=dt.date(2024, 1, 1), complete=complete)
    assert sorted(known.ids) == ["i-1", "i-2", "kim-1"]
    assert {(one.code, one.others) for one in findings if one.others} == {
        ("absent_reference", ("i-2",)),
        ("before_the_group", ("kim-1",)),
        ("wrong_reference", ("s-1",)),
    }


def test_a_mapping_may_say_none_of_what_is_absent() -> None:
    """A record that a mapping has not is absent, whether it says so by None or by KeyError."""
    nothing = Nothing()
    assert check([MEETING], known=nothing) == check([MEETING], known=Asked()) == check([MEETING])
    assert nothing.ids == ["kim-1"]
    assert check([MEETING], known={"kim-1": None}) == check([MEETING])


def test_a_reference_leads_to_the_right_type_in_a_mapping() -> None:
    """What is found under an id is held against what may stand there."""
    known = {"kim-1": attrs.evolve(KPU, id="kim-1")}
    assert codes(check([MEETING], known=known)) == [("s-1", "wrong_reference")]


def test_what_is_found_leads_on() -> None:
    """A session uses an item of the mapping, whose issuer is found in it too."""
    profile = attrs.evolve(NOTICE, kind=Term(value=InformationKind.CANDIDATE_PROFILE), election="pemilu_2024")
    day = Occasion(value=PartialDate(2024, 2, 12))
    session = attrs.evolve(MEETING, items=(Ref(id="i-1"),), groups=(), occasion=day)
    party = attrs.evolve(KPU, kind=Term(value=InstitutionKind.ELECTION_PARTICIPANT))
    assert codes(check([session], known=Asked(profile, party))) == [("s-1", "campaign_in_cooling_off")]
    known = Asked(profile, KPU)
    assert check([session], known=known) == ()
    assert known.ids == ["i-1", "kpu"]


def test_a_chain_leads_back_through_a_mapping() -> None:
    """A circle is found where it comes to the record that is judged, at the first id of it as ever."""
    forum = attrs.evolve(KIM, id="kim-2", member_of=Ref(id="kim-1"))
    group = attrs.evolve(KIM, member_of=Ref(id="kim-2"))
    assert codes(check([group], known=Asked(forum))) == [("kim-1", "reference_cycle")]
    assert check([forum], known=Asked(group)) == check([forum], known=[group]) == ()


def test_a_site_is_official_where_the_issuer_says_so() -> None:
    """The domains of an institution that a judged record names count, also where it is found in a mapping."""
    assert check([NOTICE], known=Asked(KPU)) == check([NOTICE], known=[KPU]) == ()
    assert codes(check([NOTICE], known=Asked(attrs.evolve(KPU, domains=())))) == [("i-1", "unofficial_address")]


def test_what_needs_all_records_is_looked_for_among_those_that_are_judged() -> None:
    """The members of a group are not asked of a mapping, which cannot be gone through; an iterable has them."""
    first, second = (
        Member(
            id=f"m-{number}",
            group=Ref(id="kim-1"),
            name=f"Nama Rekaan {number}",
            office=Term(value=Office.CHAIR),
            since=PartialDate(2023, 9, 1),
            until=PartialDate(2024, 1, 1),
        )
        for number in (1, 2)
    )
    assert codes(check([second], known=[KIM, first])) == [("m-2", "two_holders")]
    assert check([second], known={record.id: record for record in (KIM, first)}) == ()


def test_a_mapping_is_not_asked_by_what_looks_at_a_record_alone() -> None:
    """Rules that compare nothing ask for nothing."""
    known = Asked(KIM)
    for rule in RULES:
        if rule.__name__.startswith(("dates_", "counts_", "prints_", "planned_", "retention_")):
            check([MEETING], known=known, on=dt.date(2024, 1, 1), rules=[rule])
    assert known.ids == []
