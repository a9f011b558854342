"""Promises of the rules about personal data: consent that was withdrawn, time that is over, children's names."""

import datetime as dt
from typing import Any

import attrs
import pytest

from kimcore import Finding, InvalidError, Member, Session, Severity
from kimcore.dates import PartialDate
from kimcore.records import Identifier, LegalGround, Person, Record, Ref, Term
from kimcore.rules import RULES, Register
from kimcore.rules.retention import PRIVACY_RULES
from kimcore.vocabularies import ConsentGiver, ConsentMeans, Ground, Office, PersonRole, SessionStatus

CHAIR = Member(id="m-1", group=Ref(name="KIM"), name="Siti Rekaan", office=Term(value=Office.CHAIR))
SPEAKER = Person(name="Siti Rekaan", role=PersonRole.SPEAKER)
CONSENT = LegalGround(ground=Ground.CONSENT, given_by=ConsentGiver.GUARDIAN, means=ConsentMeans.WRITTEN)
TASK = LegalGround(ground=Ground.PUBLIC_TASK)


def found(record: Record, on: dt.date | None = None) -> list[tuple[str, str, str]]:
    """Return pointer, code and severity of what the rules find in one record."""
    register = Register(records=(record,), on=on)
    findings: list[Finding] = [finding for rule in PRIVACY_RULES for finding in rule(register)]
    assert all(finding.record_id == record.id and finding.index == 0 for finding in findings)
    assert all("Siti" not in finding.message("id") + finding.message("en") for finding in findings)
    return [(finding.pointer, finding.code, finding.severity.value) for finding in findings]


def both(**fields: Any) -> list[tuple[Record, str]]:  # noqa: ANN401 - fields of any kind
    """Return a member and a session with a person who have these fields, each with the person's pointer."""
    people = (SPEAKER, attrs.evolve(SPEAKER, **fields))
    session = Session(id="s-1", title="Rapat", status=SessionStatus.HELD, people=people)
    return [(attrs.evolve(CHAIR, **fields), ""), (session, "/people/1")]


@pytest.mark.parametrize(
    ("withdrawn", "on", "is_over"),
    [
        (PartialDate(2024, 5, 1), dt.date(2024, 5, 3), False),
        (PartialDate(2024, 5, 1), dt.date(2024, 5, 4), True),
        (PartialDate(2024, 5, 1), dt.date(2025, 5, 1), True),
        (PartialDate(2024, 5), dt.date(2024, 6, 2), False),
        (PartialDate(2024, 5), dt.date(2024, 6, 3), True),
        (PartialDate(2024, 5, 1), dt.date(2024, 4, 1), False),
        (PartialDate(2024, 5, 1), None, False),
        (None, dt.date(2024, 5, 4), False),
    ],
)
def test_after_withdrawal_data_go_within_three_days(
    withdrawn: PartialDate | None, on: dt.date | None, *, is_over: bool
) -> None:
    """From the day on which 3x24 hours end, data that rested on withdrawn consent are an error."""
    for record, pointer in both(ground=attrs.evolve(CONSENT, withdrawn_on=withdrawn)):
        expected = [(f"{pointer}/ground/withdrawn_on", "withdrawn_consent", "error")] if is_over else []
        assert found(record, on) == expected


@pytest.mark.parametrize("ground", [ground for ground in Ground if ground is not Ground.CONSENT])
def test_only_consent_can_be_withdrawn(ground: Ground) -> None:
    """What rests on another ground has no withdrawal, so none can touch it."""
    with pytest.raises(InvalidError) as caught:
        LegalGround(ground=ground, withdrawn_on=PartialDate(2024))
    assert [finding.code for finding in caught.value.findings] == ["not_here"]
    for record, _ in both(ground=LegalGround(ground=ground)):
        assert found(record, dt.date(2050, 1, 1)) == []


@pytest.mark.parametrize("ground", [TASK, CONSENT])
@pytest.mark.parametrize(
    ("until", "on", "is_over"),
    [
        (PartialDate(2024), dt.date(2024, 12, 31), False),
        (PartialDate(2024), dt.date(2025, 1, 1), True),
        (PartialDate(2024, 5, 1), dt.date(2024, 5, 2), True),
        (PartialDate(2024), None, False),
    ],
)
def test_what_is_kept_too_long_is_a_note(
    ground: LegalGround, until: PartialDate, on: dt.date | None, *, is_over: bool
) -> None:
    """The term of retention ends on its own day, on whatever ground the data rest."""
    for record, pointer in both(ground=attrs.evolve(ground, retain_until=until, retain_basis="JRA Siti")):
        expected = [(f"{pointer}/ground/retain_until", "retention_overdue", "note")] if is_over else []
        assert found(record, on) == expected


@pytest.mark.parametrize(
    ("fields", "is_wrong"),
    [
        ({"minor": True}, True),
        ({"minor": True, "ground": TASK}, True),
        ({"minor": True, "ground": attrs.evolve(CONSENT, given_by=ConsentGiver.SELF)}, True),
        ({"minor": True, "ground": attrs.evolve(CONSENT, given_by=None)}, True),
        ({"minor": True, "ground": attrs.evolve(CONSENT, withdrawn_on=PartialDate(2024))}, True),
        ({"minor": True, "ground": CONSENT}, False),
        ({"minor": False}, False),
        ({"minor": None}, False),
    ],
)
def test_children_are_named_with_their_guardians_consent(fields: dict[str, Any], *, is_wrong: bool) -> None:
    """The law asks for the consent of a parent or guardian; without a day, too."""
    for record, pointer in both(**fields):
        expected = [(f"{pointer}/name", "minor_without_consent", "error")] if is_wrong else []
        assert found(record) == expected


def test_the_rules_are_applied_and_cite_the_law() -> None:
    """They are among the rules of `check`."""
    assert set(PRIVACY_RULES) <= set(RULES)
    findings = PRIVACY_RULES[2](Register(records=(attrs.evolve(CHAIR, minor=True),)))
    (finding,) = findings
    assert (finding.severity, finding.problem.law) == (Severity.ERROR, "UU 27/2022 art. 25(2)")


@pytest.mark.parametrize("scheme", ["NIK", "No. KK", "nik ketua", "Agama"])
def test_numbers_of_persons_are_no_identifiers(scheme: str) -> None:
    """A NIK is not held under another name either."""
    with pytest.raises(InvalidError) as caught:
        Identifier(scheme=scheme, value="6310010000000000")
    assert [(finding.pointer, finding.code) for finding in caught.value.findings] == [("/scheme", "personal_key")]
    assert Identifier(scheme="NIB komunitas", value="1")
