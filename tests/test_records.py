"""Promises of the five records and their parts: what contradicts inside one object."""

from collections.abc import Callable
from typing import Any

import pytest

from kimcore import Group, InformationItem, Institution, InvalidError, Member, Session
from kimcore.codes import Quantity
from kimcore.dates import PartialDate, Period
from kimcore.fields import plan_of
from kimcore.records import (
    RECORDS,
    Body,
    Channel,
    Claim,
    Figure,
    HeadCount,
    HeadPart,
    LegalGround,
    Occasion,
    OfficialDocument,
    Places,
    Record,
    Ref,
    Source,
    Tenure,
    Term,
)
from kimcore.vocabularies import (
    AttendeeSegment,
    ChannelKind,
    ConsentMeans,
    DocumentKind,
    Ground,
    HoaxCategory,
    InformationKind,
    Magnitude,
    Office,
    Sex,
    Verdict,
)

DAY, LATER = PartialDate(2023, 8, 29), PartialDate(2024, 2, 14)
FALSE = Term(value=Verdict.FALSE, printed="SALAH")
TERM = Tenure(value=Period(PartialDate(2024), PartialDate(2029)))
DECREE = OfficialDocument(kind=Term(value=DocumentKind.SK), term=TERM)
WOMEN, MEN = HeadPart(count=55, sex=Sex.FEMALE), HeadPart(count=48, sex=Sex.MALE)


def item(kind: InformationKind | None, claim: Claim | None) -> InformationItem:
    """Return an item of a kind, or of a printed one, with a claim."""
    term = Term[InformationKind](printed="Materi") if kind is None else Term(value=kind)
    return InformationItem(id="i1", kind=term, title="Judul", claim=claim)


def consent(**fields: Any) -> LegalGround:  # noqa: ANN401 - the fields of a ground
    """Return a consent."""
    return LegalGround(ground=Ground.CONSENT, **fields)


def group(**fields: Any) -> Group:  # noqa: ANN401 - the fields of a group
    """Return a group."""
    return Group(id="g1", name="KIM Contoh", **fields)


def member(**fields: Any) -> Member:  # noqa: ANN401 - the fields of a member
    """Return an invented member."""
    return Member(id="m1", group=Ref(id="g1"), name="Siti Rekaan", office=Term(value=Office.CHAIR), **fields)


@pytest.mark.parametrize(
    ("make", "pointer", "code"),
    [
        (Ref, "", "needs_one_of"),
        (Term, "", "needs_one_of"),
        (lambda: Source(publisher="Suara Publik"), "", "needs_one_of"),
        (Places, "", "needs_one_of"),
                (lambda: Occasion(printed="Rabu", inferred=True), "/inferred", "inferred_nothing"),
        (lambda: HeadCount(approximate=True), "", "needs_one_of"),
        (lambda: HeadCount(low=10, high=9), "/high", "high_below_low"),
        (lambda: HeadCount(magnitude=Magnitude.TENS, high=9), "/magnitude", "exclusive_fields"),
        (lambda: HeadCount(magnitude=Magnitude.TENS, low=9), "/magnitude", "exclusive_fields"),
        (lambda: HeadPart(count=9), "", "one_dimension"),
        (lambda: HeadPart(count=9, sex=Sex.MALE, minors=True), "", "one_dimension"),
        (lambda: Figure(name="KIM aktif"), "", "needs_one_of"),
        (lambda: Channel(kind=ChannelKind.PHONE, value="0812", public=True), "/value", "malformed_phone"),
        (lambda: Channel(kind=ChannelKind.EMAIL, value="kim", public=True), "/value", "malformed_email"),
        (lambda: Channel(kind=ChannelKind.KIM_ID, value="contoh.kim.id", public=True), "/value", "malformed_url"),
        (lambda: LegalGround(ground=Ground.PUBLIC_TASK, given_on=DAY), "/given_on", "not_here"),
        (lambda: LegalGround(ground=Ground.CONTRACT, means=ConsentMeans.WRITTEN), "/means", "not_here"),
        (lambda: consent(given_on=LATER, withdrawn_on=DAY), "/withdrawn_on", "end_before_start"),
        (lambda: Claim(text="Klaim", verdict=Term(value=Verdict.FALSE)), "/verdict/printed", "needed_here"),
        (lambda: Claim(text="Klaim", category_inferred=True), "/category_inferred", "not_here"),
        (lambda: group(board_term=TERM, decrees=(DECREE,)), "/board_term", "exclusive_fields"),
        (lambda: group(formed=Occasion(value=LATER), dissolved=Occasion(value=DAY)), "/dissolved", "end_before_start"),
        (lambda: member(since=LATER, until=DAY), "/until", "end_before_start"),
        (lambda: InformationItem(id="i1", kind=Term(value=InformationKind.NEWS)), "", "needs_one_of"),
        (lambda: item(InformationKind.HOAX_CLARIFICATION, None), "/claim", "needed_here"),
        (lambda: item(InformationKind.HOAX_CLARIFICATION, Claim(text="Klaim")), "/claim/verdict", "needed_here"),
        (lambda: item(InformationKind.NEWS, Claim(text="Klaim")), "/claim", "not_here"),
    ],
)  # fmt: skip
def test_fields_that_contradict_are_refused(make: Callable[[], object], pointer: str, code: str) -> None:
    """What contradicts inside one object cannot be made, and the finding says where."""
    with pytest.raises(InvalidError) as caught:
        make()
    assert [(finding.pointer, finding.code) for finding in caught.value.findings] == [(pointer, code)]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Term(printed="webinar"),
        lambda: Occasion(printed="Rabu"),
        lambda: HeadCount(printed="seluruh lurah se-Kota Depok"),
        lambda: HeadCount(high=500, printed="hampir 500 orang"),
        lambda: HeadCount(low=100, high=100, approximate=True, parts=(WOMEN, MEN)),
        lambda: HeadPart(count=9, segment=Term(value=AttendeeSegment.PELAJAR)),
        lambda: HeadPart(count=9, disability=True),
        lambda: Figure(name="KIM aktif", value=Quantity("77.5"), unit="persen"),
        lambda: Channel(kind=ChannelKind.PHONE, value="+6281200000001", public=False),
        lambda: Channel(kind=ChannelKind.FACEBOOK, value="KIM Contoh", public=True),
        lambda: consent(given_on=DAY, withdrawn_on=LATER),
        lambda: consent(withdrawn_on=LATER),
        lambda: Claim(text="Klaim", category=Term(value=HoaxCategory.FABRICATED), category_inferred=True),
        lambda: group(board_term=Tenure(printed="2024-2024")),
        lambda: group(formed=Occasion(value=DAY), dissolved=Occasion(value=DAY)),
        lambda: group(formed=Occasion(value=Period(None, PartialDate(2018, 4, 10))), dissolved=Occasion(value=DAY)),
        lambda: group(formed=Occasion(printed="tahun lalu"), dissolved=Occasion(value=DAY)),
        lambda: group(formed=Occasion(value=LATER), dissolved=Occasion(value=Period(DAY, None))),
        lambda: member(since=DAY, until=DAY),
        lambda: member(since=PartialDate(2023), until=PartialDate(2023)),
        lambda: item(InformationKind.HOAX_CLARIFICATION, Claim(text="Klaim", verdict=FALSE)),
        lambda: item(InformationKind.HOAX_ALERT, Claim(text="Klaim")),
        lambda: item(InformationKind.HOAX_ALERT, None),
        lambda: item(None, Claim(text="Klaim")),
    ],
)  # fmt: skip
def test_what_practice_needs_can_be_said(make: Callable[[], object]) -> None:
    """Printed text alone, bounds alone and partial dates are legal."""
    assert make() == make()


def test_a_body_that_is_more_than_a_reference_is_no_reference() -> None:
    """A part of a subclass has fields that the field's own class would lose, so it is refused."""
    with pytest.raises(InvalidError) as caught:
        Member(id="m2", group=Body(id="g1"), name="Siti Rekaan", office=Term(value=Office.CHAIR))
    assert [finding.pointer for finding in caught.value.findings] == ["/group"]


def test_there_are_five_records() -> None:
    """The types of record, in the order in which they are listed."""
    assert (Group, Member, Session, Institution, InformationItem) == RECORDS


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_has_a_name_in_the_office(record: type[Record]) -> None:
    """Each type of record is called something in either language, and no two alike."""
    labels = {(one.label.indonesian, one.label.english) for one in RECORDS}
    assert len(labels) == len(RECORDS)
    assert record.label.indonesian
    assert record.label.english


def test_a_membership_has_no_place_for_what_is_not_needed() -> None:
    """NIK, family card, religion, party and candidate preference are no fields of a member."""
    assert (
        plan_of(Member).fields.keys().isdisjoint({"nik", "no_kk", "agama", "religion", "party", "preference", "born"})
    )
