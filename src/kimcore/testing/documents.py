"""Hypothesis strategies for JSON documents, as plain data: sound ones, and broken ones that say what is wrong."""

from collections.abc import Collection
from typing import Any, TypeAlias

import attrs
from hypothesis import strategies as st

from kimcore.convert import to_dict
from kimcore.fields import Unknown
from kimcore.records import RECORDS, Record
from kimcore.records.by_name import RecordTypes, types_by_name
from kimcore.testing.defects import DEFECTS, Defect, apart, defects_of
from kimcore.testing.objects import records
from kimcore.testing.places import absent_members, places_of

Plain: TypeAlias = dict[str, Any] | list[dict[str, Any]]
"""A document as plain data: one record or an array of records."""


def documents(
    *, unknown: Unknown = Unknown.REFUSE, types: Collection[type[Record]] = RECORDS
) -> st.SearchStrategy[Plain]:
    """Draw a document that is read without findings, in any form that a reader takes.

    What is absent is left out in most places, and in some it is written: as null, as an empty list, as false. With
    `Unknown.KEEP` there may be members that no field declares, for a reader that keeps them.
    """
    named = types_by_name(types)
    return _documents(records(unknown=unknown, types=named.values()).map(to_dict), named)


@st.composite
def _documents(draw: st.DrawFn, written: st.SearchStrategy[dict[str, Any]], types: RecordTypes) -> Plain:
    data: Plain = draw(st.one_of(written, st.lists(written, max_size=3)))
    absent = [(place, field) for place in places_of([data], types) for field in absent_members(place)]
    for place, field in draw(st.lists(st.sampled_from(absent), max_size=3)) if absent else []:
        forms = [None] if field.default is None else [None, field.kind.write(field.default)]
        place.value[field.name] = draw(st.sampled_from(forms))
    return data


_RECORDS = records().map(to_dict)


@attrs.frozen(kw_only=True)
class BrokenDocument:
    """A document in which something is wrong, and what a reader must say of it."""

    data: Any
    """The document, as plain data that every JSON writer takes."""
    defects: tuple[str, ...]
    """What was done to it, in words."""
    findings: tuple[tuple[str, str], ...]
    """Pointer and code of each finding, in the order of the defects."""
    schema_refuses: bool
    """Whether its JSON Schema sees that something is wrong."""


@st.composite
def broken_documents(draw: st.DrawFn) -> BrokenDocument:
    """Draw a document with one to three defects, and the findings that a reader must give: these and no others."""
    names = draw(st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=3, unique=True))
    document: list[Any] = [draw(st.one_of(_RECORDS, st.lists(_RECORDS, min_size=1, max_size=2)))]
    possible = [defect for place in places_of(document) for defect in defects_of(place)]
    done = apart([draw(st.sampled_from(_named(name, possible))) for name in names])
    for defect in done:
        defect.apply()
    return BrokenDocument(
        data=document[0],
        defects=tuple(defect.name for defect in done),
        findings=tuple(defect.found for defect in done),
        schema_refuses=any(defect.schema_refuses for defect in done),
    )


def _named(name: str, possible: list[Defect]) -> list[Defect]:
    """Return the defects of a name; every document can be given an unknown member, but not each has, say, a number."""
    return [one for one in possible if one.name == name] or [one for one in possible if one.name == DEFECTS[0]]
