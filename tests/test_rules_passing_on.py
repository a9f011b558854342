"""Promises of the rules on items that are passed on: with a reference, with something to share, and while they hold."""

from typing import Any, Final

import attrs
import pytest

from kimcore import InformationItem, Session, check
from kimcore.codes import DocumentNumber, Url
from kimcore.dates import PartialDate, Period, parse_when
from kimcore.records import (
    Attachment,
    Body,
    Claim,
    Clearance,
    Message,
    Occasion,
    OfficialDocument,
    Record,
    Ref,
    Source,
    Term,
    Withdrawal,
)
from kimcore.rules import Rule
from kimcore.rules.passing_on import (
    clarifications_without_reference,
    items_no_longer_valid,
    nothing_to_share,
    replaced_items_used,
    withdrawn_items_used,
)
from kimcore.vocabularies import DocumentKind, InformationKind, SessionStatus, Verdict


def item(**values: Any) -> InformationItem:  # noqa: ANN401 - any field
    """Return an item of everyday life."""
    given: dict[str, Any] = {"id": "i", "title": "Jadwal posyandu", "kind": Term(value=InformationKind.PUBLIC_SERVICE)}
    return InformationItem(**{**given, **values})


def session(when: str, *items: str) -> Session:
    """Return a session that uses items."""
    refs = tuple(Ref(id=one) for one in items)
    occasion = Occasion(value=parse_when(when))
    return Session(id="s", title="Kegiatan", status=SessionStatus.HELD, occasion=occasion, items=refs)


def found(rule: Rule, *records: Record) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of what one rule finds."""
    findings = check(records, rules=[rule])
    return [(one.record_id, one.pointer, one.code, one.severity.value) for one in findings]


CLAIM: Final = Claim(text="Klaim", verdict=Term(value=Verdict.FALSE, printed="HOAX"))
PAGE: Final = Url("https://turnbackhoax.id/2024/02/29/salah")


def test_a_clarification_names_something_to_look_up() -> None:
    """KPU's cards print no reference, so that it is a warning; a link, a law or the fact checker's page is enough."""
    card = item(kind=Term(value=InformationKind.HOAX_CLARIFICATION), claim=CLAIM)
    assert found(clarifications_without_reference, card) == [
        ("i", "/claim", "clarification_without_reference", "warning")
    ]
    law = OfficialDocument(kind=Term(value=DocumentKind.REGULATION), number=DocumentNumber("7 Tahun 2017"))
    enough: list[dict[str, Any]] = [
        {"claim": attrs.evolve(CLAIM, references=(Source(url=PAGE),))},
        {"link": PAGE},
        {"sources": (Source(locator="Harian Rekaan, hal. 3"),)},
        {"legal_basis": (law,)},
    ]
    for values in enough:
        assert found(clarifications_without_reference, attrs.evolve(card, **values)) == []
    alert = attrs.evolve(card, kind=Term(value=InformationKind.HOAX_ALERT))
    assert found(clarifications_without_reference, alert) == []
    assert found(clarifications_without_reference, item()) == []


def test_what_is_to_be_shared_has_something_to_share() -> None:
    """An item that was cleared, or has a day until which it is shared, needs a text, a file or a link."""
    until = item(share_until=PartialDate(2024, 2, 14))
    cleared = item(cleared_by=Clearance(body=Body(name="Diskominfo")))
    for one in (until, cleared):
        assert found(nothing_to_share, one) == [("i", "", "nothing_to_share", "note")]
        assert found(nothing_to_share, attrs.evolve(one, texts=(Message(body="Ayo ke posyandu."),))) == []
        assert found(nothing_to_share, attrs.evolve(one, attachments=(Attachment(url=PAGE),))) == []
        assert found(nothing_to_share, attrs.evolve(one, link=PAGE)) == []
    assert found(nothing_to_share, item()) == []


@pytest.mark.parametrize(
    ("valid", "share_until", "when", "is_past"),
    [
        ("2024-01-01/2024-02-14", None, "2024-02-14", False),
        ("2024-01-01/2024-02-14", None, "2024-02-15", True),
        ("2024-01-01/2024-02-14", None, "2024-02", False),
        ("2024-01-01/2024-02-14", None, "2024-03", True),
        ("2024-01-01/2024-02", None, "2024-02-29", False),
        ("2024-01-01/..", None, "2030-01-01", False),
        ("2024-01-01/2024-02-14", None, "2024-02-10/2024-02-20", False),
        ("2024-01-01/2024-02-14", None, "2024-02-15/..", True),
        ("2024-01-01/2024-02-14", None, "../2024-03-01", False),
        (None, "2024-02-14", "2024-02-15", True),
        (None, "2024-02-14T12:00+07:00", "2024-02-14T12:30+08:00", False),  # an hour earlier, in another zone
        (None, "2024-02-14T12:00+07:00", "2024-02-14T13:01+08:00", True),
        (None, "2024-02-14T12:00+07:00", "2024-02-14", False),
        ("2024-01-01/2024-12-31", "2024-02-14", "2024-03-01", True),
        ("2024-03-01/2024-12-31", None, "2024-02-01", False),  # too early is not this rule's matter
        (None, None, "2024-03-01", False),
    ],
)
def test_a_session_uses_items_while_they_hold(
    valid: str | None,
    share_until: str | None,
    when: str,
    is_past: bool,  # noqa: FBT001 - a case
) -> None:
    """The last day still holds; what is known to a month has to be over for certain."""
    one = item(
        valid=None if valid is None else Period.parse(valid),
        share_until=None if share_until is None else parse_when(share_until),
    )
    expected = [("s", "/items/0", "item_no_longer_valid", "warning")] if is_past else []
    assert found(items_no_longer_valid, one, session(when, "i")) == expected


def test_the_earlier_end_is_named() -> None:
    """Of validity and sharing, the one that ended first; a moment by its day."""
    one = item(valid=Period.parse("2024-01-01/2024-02-20"), share_until=parse_when("2024-02-14T12:00+07:00"))
    (finding,) = check([one, session("2024-03-01", "x", "i")], rules=[items_no_longer_valid])
    assert "14 Februari 2024" in finding.message()
    assert (finding.pointer, finding.others, finding.index) == ("/items/1", ("i",), 1)


def test_withdrawn_items_are_used_no_more() -> None:
    """From the day after the withdrawal on; on that day it cannot be told."""
    one = item(withdrawn=Withdrawal(on=PartialDate(2024, 2, 14)))
    assert found(withdrawn_items_used, one, session("2024-02-14T20:00+07:00", "i")) == []
    expected = [("s", "/items/0", "withdrawn_item_used", "warning")]
    assert found(withdrawn_items_used, one, session("2024-02-15", "i")) == expected
    assert found(withdrawn_items_used, item(), session("2024-02-15", "i")) == []


def test_replaced_items_are_used_no_more() -> None:
    """Unless the session uses the newer one, too, or nobody knows when that was published."""
    newer = item(id="j", supersedes=Ref(id="i"), published=Occasion(value=parse_when("2024-02-14")))
    newest = attrs.evolve(newer, id="k", published=Occasion(value=parse_when("2024-02-10/2024-02-12")))
    late = session("2024-02-15", "i")
    (finding,) = check([item(), newer, newest, late], rules=[replaced_items_used])
    assert (finding.code, finding.severity.value, finding.others) == ("replaced_item_used", "warning", ("i", "k"))
    assert "12 Februari 2024" in finding.message()
    assert found(replaced_items_used, item(), newer, session("2024-02-14", "i")) == []
    assert found(replaced_items_used, item(), newer, session("2024-02-15", "i", "j")) == []
    assert found(replaced_items_used, item(), attrs.evolve(newer, published=None), late) == []
    open_end = attrs.evolve(newer, published=Occasion(value=parse_when("2024-02-10/..")))
    assert found(replaced_items_used, item(), open_end, late) == []
    assert found(replaced_items_used, item(), attrs.evolve(newer, supersedes=Ref(name="Jadwal lama")), late) == []
    assert found(replaced_items_used, item(), newer, attrs.evolve(late, items=(Ref(name="Jadwal posyandu"),))) == []
