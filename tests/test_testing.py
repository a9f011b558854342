"""Promises of what kimcore gives to tests."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Group, InformationItem, Member
from kimcore.dates import PartialDate, Period
from kimcore.fields import Declared, Kind, Reader
from kimcore.findings import Finding, Words
from kimcore.records import (
    RECORDS,
    Channel,
    Claim,
    HeadCount,
    HeadPart,
    LegalGround,
    Occasion,
    OfficialDocument,
    Ref,
    Tenure,
    Term,
)
from kimcore.testing.consistency import consistent
from kimcore.testing.strategies import of_kind, records
from kimcore.vocabularies import (
    ChannelKind,
    ConsentMeans,
    DocumentKind,
    Ground,
    InformationKind,
    Magnitude,
    Office,
    Sex,
    Verdict,
)

DAY, LATER = PartialDate(2023, 8, 29), PartialDate(2024, 2, 14)
SINCE_LATER = Period(LATER, None)
TERM = Tenure(value=Period(DAY, LATER))
DECREE = OfficialDocument(kind=Term(value=DocumentKind.SK), term=TERM)
CLARIFICATION = Term(value=InformationKind.HOAX_CLARIFICATION)
MEMBER = {"id": "m1", "group": Ref(id="g1"), "name": "Siti Rekaan", "office": Term(value=Office.CHAIR)}


@pytest.mark.parametrize(
    ("cls", "values"),
    [
        (Occasion, {"printed": "Rabu", "inferred": True}),
        (Occasion, {"value": DAY, "inferred": True}),
        (HeadPart, {"count": 1}),
        (HeadPart, {"count": 1, "sex": Sex.MALE, "minors": True}),
        (HeadCount, {"low": 9, "high": 1, "magnitude": Magnitude.TENS}),
        (HeadCount, {"high": 1, "magnitude": Magnitude.TENS}),
        (HeadCount, {"magnitude": Magnitude.TENS}),
        (Channel, {"kind": ChannelKind.PHONE, "value": "x", "public": True}),
        (Channel, {"kind": ChannelKind.EMAIL, "value": "kim@desa.example", "public": True}),
        (Channel, {"kind": ChannelKind.RADIO, "value": "x", "public": True}),
        (LegalGround, {"ground": Ground.CONTRACT, "given_on": DAY, "means": ConsentMeans.WRITTEN}),
        (LegalGround, {"ground": Ground.CONSENT, "given_on": LATER, "withdrawn_on": DAY}),
        (LegalGround, {"ground": Ground.CONSENT, "given_on": DAY, "withdrawn_on": LATER}),
        (Group, {"id": "g", "name": "KIM", "board_term": TERM}),
        (Group, {"id": "g", "name": "KIM", "board_term": TERM, "decrees": (DECREE,)}),
        (Group, {"id": "g", "name": "KIM", "formed": Occasion(value=LATER), "dissolved": Occasion(value=DAY)}),
        (Group, {"id": "g", "name": "KIM", "formed": Occasion(value=DAY), "dissolved": Occasion(printed="2024")}),
        (Group, {"id": "g", "name": "KIM", "formed": Occasion(value=SINCE_LATER), "dissolved": Occasion(value=DAY)}),
        (Member, {**MEMBER, "since": LATER, "until": DAY}),
        (Claim, {"text": "Klaim", "verdict": Term(value=Verdict.FALSE), "category_inferred": True}),
        (InformationItem, {"id": "i", "title": "x", "kind": CLARIFICATION}),
        (InformationItem, {"id": "i", "kind": CLARIFICATION, "claim": Claim(text="x")}),
        (InformationItem, {"id": "i", "kind": Term(value=InformationKind.NEWS), "claim": Claim(text="x")}),
        (InformationItem, {"id": "i", "title": "x", "kind": Term(value=InformationKind.NEWS)}),
        (Ref, {"id": "g"}),
    ],
)  # fmt: skip
def test_contradictory_values_are_made_consistent(cls: type[Declared], values: dict[str, Any]) -> None:
    """Values that contradict each other are changed so that the object can be made; others stay as they are."""
    given_values = dict(values)
    made = cls(**consistent(cls, values))
    assert values == given_values
    assert attrs.asdict(made, recurse=False).keys() >= values.keys()


def test_what_contradicts_is_left_out_and_nothing_else() -> None:
    """Where a group ends before it begins, the end goes, as its class says; what is wrong otherwise stays for it."""
    values = {"id": "g", "name": "KIM", "formed": Occasion(value=LATER), "dissolved": Occasion(value=DAY)}
    assert consistent(Group, values) == {name: values[name] for name in ("id", "name", "formed")}
    assert consistent(Group, {"id": "g", "name": ""}) == {"id": "g", "name": ""}
    assert consistent(Ref, {}) == {}


def test_consistent_values_are_left_alone() -> None:
    """Nothing is changed where nothing contradicts."""
    values = {"low": 1, "high": 9, "printed": "1-9 orang"}
    assert consistent(HeadCount, values) == values


@given(st.data())
def test_every_type_of_record_is_drawn(data: st.DataObject) -> None:
    """`records` draws records of the five types and nothing else."""
    assert type(data.draw(records())) in RECORDS


def test_a_new_kind_needs_a_strategy() -> None:
    """A kind of field without a strategy is an error that names it."""

    class Colour(Kind):
        @property
        def expected(self) -> Words:
            return Words("warna", "a colour")

        def check(self, value: object) -> Iterator[Finding]:
            yield self.wrong_type(value)

        def read(self, raw: object, reader: Reader) -> object:
            return reader.refuse(self.wrong_type(raw))

    with pytest.raises(TypeError, match="no strategy for Colour"):
        of_kind(Colour())
