"""Promises of `check`: what must hold between records, said stably and in proportion."""

import copy
import datetime as dt
import pickle
import random
import weakref
from collections.abc import Iterator
from typing import Final

import attrs
import pytest
from entangled import REGISTERS
from hypothesis import given
from hypothesis import strategies as st

from kimcore import (
    Finding,
    Group,
    InformationItem,
    Institution,
    Member,
    Session,
    Severity,
    check,
    read,
)
from kimcore.dates import PartialDate
from kimcore.findings import Problem, Words
from kimcore.records import Body, Claim, Clearance, HeadCount, HeadPart, Observation, Party, Record, Ref, Source, Term
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Policy, Register, parts_of, references
from kimcore.rules.identity import duplicate_ids
from kimcore.testing import vectors
from kimcore.vocabularies import (
    Activity,
    GroupLevel,
    HeadScope,
    InformationKind,
    InstitutionKind,
    Office,
    PartyRole,
    SessionStatus,
    Verdict,
)

KIM = Group(id="kim-1", name="KIM Contoh")
OFFICE = Institution(id="kominfo", name="Diskominfo", kind=Term(value=InstitutionKind.KOMINFO))
CHAIR = Member(id="m-1", group=Ref(id="kim-1"), name="Siti Rekaan", office=Term(value=Office.CHAIR))
MEETING = Session(
    id="s-1",
    sources=(Source(title="Berita"),),
    title="Rapat",
    status=SessionStatus.HELD,
    parties=(Party(id="kominfo", role=PartyRole.ORGANISER), Party(name="KPU", role=PartyRole.SUPPORTER)),
    groups=(Ref(id="kim-1"),),
)
REGISTER = (KIM, OFFICE, CHAIR, MEETING)


def summary(findings: tuple[Finding, ...]) -> list[tuple[str | None, str, str, str]]:
    """Return the record, pointer, code and severity of every finding."""
    return [(finding.record_id, finding.pointer, finding.code, finding.severity.value) for finding in findings]


def test_a_sound_register_has_no_findings() -> None:
    """Records whose references lead to the right type are fine, said to be complete or not, on any day."""
    assert check(REGISTER) == ()
    assert check(REGISTER, on=dt.date(2023, 8, 29)) == ()
    assert check(REGISTER, complete=True) == ()
    assert check([]) == ()


def test_an_id_is_used_once() -> None:
    """Each record whose id an earlier one has is an error, whatever their types."""
    twin = attrs.evolve(OFFICE, id="kim-1")
    findings = check(iter([KIM, twin]))
    assert summary(findings) == [("kim-1", "/id", "duplicate_id", "error")]
    assert [finding.index for finding in findings] == [1]
    assert findings[0].params == {"count": 2}


def test_an_absent_reference_is_an_error_only_in_a_complete_register() -> None:
    """One file alone may well refer to another; where all are said to be there, it is wrong."""
    assert summary(check([CHAIR])) == [("m-1", "/group/id", "absent_reference", "warning")]
    (finding,) = check([CHAIR], complete=True)
    assert (finding.severity, finding.others, finding.params) == (Severity.ERROR, ("kim-1",), {"id": "kim-1"})


def test_a_reference_leads_to_the_right_type() -> None:
    """A reference to a record of another type is an error that names both types."""
    wrong = attrs.evolve(CHAIR, group=Ref(id="s-1"))
    (finding,) = check([*REGISTER[:2], MEETING, wrong])
    assert summary((finding,)) == [("m-1", "/group/id", "wrong_reference", "error")]
    assert finding.params == {
        "id": "s-1",
        "expected": Words("KIM (Group)", "Group"),
        "found": Words("Kegiatan (Session)", "Session"),
    }
    assert "should be Group here" in finding.message("en")


def test_one_of_two_records_with_an_id_may_be_meant() -> None:
    """Where an id is used twice, a reference to it is not wrong as well."""
    twin = attrs.evolve(OFFICE, id="kim-1")
    assert {finding.code for finding in check([KIM, twin, CHAIR])} == {"duplicate_id"}


def test_references_are_found_at_every_depth() -> None:
    """Every part that refers to a record is found, with its pointer and what it may name."""
    item = InformationItem(
        id="i-1",
        kind=Term(value=InformationKind.HOAX_CLARIFICATION),
        issuer=Body(id="a"),
        cleared_by=Clearance(body=Body(id="b")),
        supersedes=Ref(id="c", name="Lama"),
        claim=Claim(text="Klaim", verdict=Term(value=Verdict.FALSE, printed="SALAH"), same_claim_as=(Ref(id="d"),)),
    )
    assert [(found.pointer, found.id, found.targets) for found in references(item)] == [
        ("/issuer/id", "a", ("Institution", "Group")),
        ("/cleared_by/body/id", "b", ("Institution", "Group")),
        ("/supersedes/id", "c", ("InformationItem",)),
        ("/claim/same_claim_as/0/id", "d", ("InformationItem",)),
    ]
    counted = HeadCount(scope=HeadScope.ATTENDED, low=9, high=9, parts=(HeadPart(count=9, party=Ref(id="e")),))
    session = attrs.evolve(MEETING, parties=(), groups=(), head_counts=(counted,))
    assert [found.pointer for found in references(session)] == ["/head_counts/0/parts/0/party/id"]


def test_parts_are_found_at_every_depth() -> None:
    """Every part of a class is found with its pointer, and a part inside a part."""
    group = attrs.evolve(
        KIM,
        member_count=HeadCount(low=1),
        observations=(
            Observation(observed_on=PartialDate(2023), activity=Activity.ACTIVE),
            Observation(observed_on=PartialDate(2023), head_count=HeadCount(low=2)),
        ),
    )
    assert [(pointer, part.low) for pointer, part in parts_of(group, HeadCount)] == [
        ("/member_count", 1),
        ("/observations/1/head_count", 2),
    ]
    assert list(parts_of(CHAIR, HeadCount)) == []


def test_a_register_finds_records_by_type_and_id() -> None:
    """An id that two records have means neither, and one of another type is not found."""
    register = Register(records=(*REGISTER, attrs.evolve(CHAIR, name="Budi Rekaan")))
    assert register.find("kim-1", Group) is KIM
    assert register.find("kim-1", Member) is None
    assert register.find("m-1", Member) is None
    assert register.find("elsewhere", Group) is None
    assert register.find(None, Group) is None
    assert [index for index, _ in register.all(Member)] == [2, 4]
    assert list(register.unique(Member)) == []
    assert register.references == tuple(tuple(references(record)) for record in register.records)
    assert register.all(InformationItem) == ()


# Vectors

VECTORS: Final = vectors.of_rules()
"""For each rule, records in which it finds something and nothing else does, and records in which nothing is found."""


@pytest.mark.parametrize("kind", ["fires", "silent"])
@pytest.mark.parametrize("name", VECTORS)
def test_vectors_give_their_findings_and_no_others(name: str, kind: str) -> None:
    """All rules together find in the records of a vector what it says: its rule fires alone, or nothing does."""
    vector = VECTORS[name][kind]
    reading = read([{"schema": 1, **one} for one in vector["records"]])
    assert reading.findings == ()
    findings = check(
        reading.records,
        on=dt.date.fromisoformat(vector["on"]) if "on" in vector else None,
        regions=RegionTable.read(vector["regions"]).table if "regions" in vector else None,
        complete=vector.get("complete", False),
    )
    assert [[one.record_id, one.pointer, one.code] for one in findings] == vector["finds"]
    assert bool(findings) is (kind == "fires")


def test_every_rule_has_its_vectors() -> None:
    """They stand in the order of RULES."""
    names = [getattr(rule, "__name__", "") for rule in RULES]
    for name in names:
        assert name in VECTORS, f"the rule {name} needs its two vectors in src/kimcore/testing/vectors/rules.json"
    for name in VECTORS:
        assert name in names, f"{name} in src/kimcore/testing/vectors/rules.json is no rule"
    assert list(VECTORS) == names, "the vectors in rules.json stand in the order of RULES"


# Properties

LIST: Final = RegionTable.read(
    "63,KALIMANTAN SELATAN\n63.10,KAB. TANAH BUMBU\n11,ACEH\n12.01,KAB. TAPANULI TENGAH\n"
).table


DAYS: Final = st.one_of(st.none(), st.dates(), st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)))


@given(REGISTERS, st.randoms(use_true_random=False), DAYS, st.booleans(), st.sampled_from([None, LIST]))
def test_the_order_of_records_says_nothing(
    drawn: list[Record],
    order: random.Random,
    on: dt.date | None,
    complete: bool,  # noqa: FBT001 - drawn
    regions: RegionTable | None,
) -> None:
    """No records raise; findings are sorted, equal for any order of the input, and each index is that of its record."""
    findings = check(drawn, on=on, complete=complete, regions=regions)
    shuffled = order.sample(drawn, len(drawn))
    again = check(shuffled, on=on, complete=complete, regions=regions)
    assert again == findings
    assert [finding.index is not None and shuffled[finding.index].id for finding in again] == [
        finding.record_id for finding in findings
    ]
    keys = [(finding.record_id or "", finding.pointer, finding.code) for finding in findings]
    assert keys == sorted(keys)
    assert all(finding.message("id") and finding.message("en") for finding in findings)


# What a tool settles


def test_a_day_has_no_time() -> None:
    """A datetime would be compared with days; it is refused, and not cut."""
    with pytest.raises(TypeError, match=r"datetime\.date"):
        check(REGISTER, on=dt.datetime(2023, 8, 29, tzinfo=dt.UTC))


def test_a_tool_sets_severities() -> None:
    """The severity of a problem, by its code, is the policy's, in findings of our rules and of the tool's own."""
    policy = Policy(severities={"absent_reference": Severity.NOTE, "never_found": Severity.ERROR})
    assert summary(check([CHAIR], policy=policy)) == [("m-1", "/group/id", "absent_reference", "note")]
    assert summary(check([CHAIR], policy=policy, complete=True)) == [("m-1", "/group/id", "absent_reference", "note")]
    assert summary(check([KIM, KIM], policy=policy, rules=(duplicate_ids,)))[0][3] == "error"


def test_a_policy_is_a_value() -> None:
    """Policies that say the same are equal and hash alike; they are frozen, and can be copied and pickled."""
    policy = Policy(
        severities={"b": Severity.NOTE, "a": Severity.ERROR}, sk_issuers={GroupLevel.VILLAGE: {GroupLevel.REGENCY}}
    )
    same = Policy(
        severities=[("a", Severity.ERROR), ("b", Severity.NOTE)],
        sk_issuers=((GroupLevel.VILLAGE, (GroupLevel.REGENCY,)),),
    )
    assert policy == same
    assert hash(policy) == hash(same)
    assert copy.deepcopy(policy) == pickle.loads(pickle.dumps(policy)) == policy  # noqa: S301 - our own
    assert Policy() == Policy()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        policy.least_members = 5  # type: ignore[misc] # what is tried here


def test_a_tool_passes_its_own_rules() -> None:
    """A rule is a function with its problem beside it; it is passed, not registered."""
    problem = Problem(code="short_name", severity=Severity.NOTE, indonesian="Nama pendek.", english="A short name.")

    def short_names(register: Register) -> Iterator[Finding]:
        for index, record in enumerate(register.records):
            if isinstance(record, Group) and len(record.name) < 20:
                yield register.finding(problem, index, "/name")

    assert summary(check(REGISTER, rules=(*RULES, short_names))) == [("kim-1", "/name", "short_name", "note")]
    assert check([CHAIR], rules=()) == ()


def test_ten_thousand_findings_of_a_check_are_kept() -> None:
    """Of a register with more, the last finding says how many more there are."""
    findings = check([CHAIR] * 10_002, rules=RULES[:1])
    assert len(findings) == 10_000
    assert (findings[-1].code, findings[-1].severity) == ("too_many_findings", Severity.ERROR)
    assert findings[-1].params == {"count": 2}


def test_a_check_holds_no_more_findings_than_it_keeps() -> None:
    """Of a rule that finds without end the first in order are kept, wherever they come, and the others are let go."""
    problem = Problem.note(code="one_of_many", indonesian="Satu dari banyak.", english="One of many.")
    alive = weakref.WeakSet[Finding]()

    def many(register: Register) -> Iterator[Finding]:
        for number in reversed(range(12_000)):
            finding = register.finding(problem, 0, f"/{number:05}")
            alive.add(finding)
            assert len(alive) <= 10_000 + 2
            yield finding

    findings = check([KIM], rules=[many])
    assert [finding.pointer for finding in findings[:-1]] == [f"/{number:05}" for number in range(9_999)]
    assert findings[-1].params == {"count": 2_001}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_finds(rule: object) -> None:
    """Each rule has a docstring."""
    assert rule.__doc__
