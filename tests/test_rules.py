"""Promises of `check`: what must hold between records, said stably and in proportion."""

import random
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Finding, Group, InformationItem, Institution, Member, Session, Severity, check
from kimcore.findings import Problem, Words
from kimcore.records import Body, Claim, Clearance, HeadCount, HeadPart, Party, Record, Ref, Term
from kimcore.rules import RULES, Register, references
from kimcore.testing.strategies import records
from kimcore.vocabularies import (
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
    """Records whose references lead to the right type are fine, said to be complete or not."""
    assert check(REGISTER) == ()
    assert check(REGISTER, complete=True) == ()
    assert check([]) == ()


def test_an_id_is_used_once() -> None:
    """Each of the records that share an id is an error, whatever their types."""
    twin = attrs.evolve(OFFICE, id="kim-1")
    findings = check([KIM, twin])
    assert summary(findings) == [("kim-1", "/id", "duplicate_id", "error")] * 2
    assert [finding.index for finding in findings] == [0, 1]
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


@given(st.lists(records(), max_size=6), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_records_says_nothing(drawn: list[Record], order: random.Random, complete: bool) -> None:  # noqa: FBT001 - drawn
    """Findings are sorted, equal for any order of the input, and each index is that of its record."""
    findings = check(drawn, complete=complete)
    shuffled = order.sample(drawn, len(drawn))
    again = check(shuffled, complete=complete)
    assert again == findings
    assert [finding.index is not None and shuffled[finding.index].id for finding in again] == [
        finding.record_id for finding in findings
    ]
    keys = [(finding.record_id or "", finding.pointer, finding.code) for finding in findings]
    assert keys == sorted(keys)


def test_a_tool_passes_its_own_rules() -> None:
    """A rule is a function with its problem beside it; it is passed, not registered."""
    problem = Problem(code="short_name", severity=Severity.NOTE, id="Nama pendek.", en="A short name.")

    def short_names(register: Register) -> Iterator[Finding]:
        for index, record in enumerate(register.records):
            if isinstance(record, Group) and len(record.name) < 20:
                yield register.finding(problem, index, "/name")

    assert summary(check(REGISTER, rules=(*RULES, short_names))) == [("kim-1", "/name", "short_name", "note")]
    assert check([CHAIR], rules=()) == ()


def test_ten_thousand_findings_of_a_check_are_kept() -> None:
    """Of a register with more, the last finding says how many more there are."""
    findings = check([CHAIR] * 10_001, rules=RULES[:1])
    assert len(findings) == 10_000
    assert (findings[-1].code, findings[-1].severity) == ("too_many_findings", Severity.ERROR)
    assert findings[-1].params == {"count": 2}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_finds(rule: object) -> None:
    """Each rule has a docstring."""
    assert rule.__doc__
