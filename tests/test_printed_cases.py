"""Promises of all readers on texts as offices and newspapers print them.

Each entry of `cases/printed.json` is a text, the source that prints it, and `want`: the readings that a person would
accept, of which null is no value. What a reading does not name is not compared.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore.codes import DocumentNumber
from kimcore.dates import PartialDate
from kimcore.printed import read_date, read_document, read_head_count, read_phone, read_place

Case = Mapping[str, Any]
Said = Mapping[str, object]

CASES: Final[list[Case]] = json.loads((Path(__file__).parent / "cases" / "printed.json").read_text(encoding="utf-8"))


def count(case: Case) -> Said | None:
    """Return what a count says."""
    value = read_head_count(case["text"]).value
    if value is None:
        return None
    terms = {name: None if term is None else term.code for name, term in (("unit", value.unit), ("per", value.per))}
    magnitude = None if value.magnitude is None else value.magnitude.code
    numbers = {"low": value.low, "high": value.high, "of": value.of, "approximate": value.approximate}
    return {**numbers, **terms, "magnitude": magnitude}


def date(case: Case) -> str | None:
    """Return the text form of a date."""
    published_on = PartialDate.parse(case["published_on"]) if "published_on" in case else None
    value = read_date(case["text"], published_on=published_on).value
    return None if value is None else str(value)


def document(case: Case) -> Said | None:
    """Return what a citation says, its number in the form for comparing."""
    paper = read_document(case["text"]).value
    if paper is None:
        return None
    dated = None if paper.issued_on is None or paper.issued_on.value is None else str(paper.issued_on.value)
    return {
        "kind": None if paper.kind.value is None else paper.kind.value.code,
        "number": None if paper.number is None else paper.number.normal,
        "year": None if paper.number is None else paper.number.year,
        "date": dated,
        "issuer": paper.issuer,
        "office": paper.issuer_office,
    }


def place(case: Case) -> Said | None:
    """Return the names of a place by level."""
    value = read_place(case["text"]).value
    levels = ("hamlet", "village", "district", "regency", "province")
    return None if value is None else {level: name for level in levels if (name := getattr(value.places, level))}


def phones(case: Case) -> list[str]:
    """Return all numbers."""
    return [phone.text for phone in read_phone(case["text"]).values]


READ: Final[Mapping[str, Callable[[Case], object]]] = {
    "count": count,
    "date": date,
    "document": document,
    "place": place,
}


def accepts(want: object, said: object) -> bool:
    """Whether a reading is one that a person accepts."""
    if not isinstance(want, dict) or not isinstance(said, dict):
        return want == said
    wanted = {**want, "number": DocumentNumber(want["number"]).normal} if want.get("number") else want
    return all(said.get(name) == value for name, value in wanted.items())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['text'][:60]}")
def test_a_printed_text_is_read_as_a_person_reads_it(case: Case) -> None:
    """The value is one that a person accepts, and never more than what is printed."""
    if case["kind"] == "phone":
        assert phones(case) == case["want"]
        return
    wants = case["want"] if isinstance(case["want"], list) else [case["want"]]
    said = READ[case["kind"]](case)
    assert any(accepts(want, said) for want in wants), said
    if case["kind"] == "place":
        assert said in wants
