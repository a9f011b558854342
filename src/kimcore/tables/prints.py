"""Cells that are read as printed text is: dates, counts, papers, phone numbers, places."""

import datetime as dt
import re
from typing import Final, cast

from kimcore import printed
from kimcore.codes import DocumentNumber, Phone, RegionCode
from kimcore.dates import Moment, PartialDate
from kimcore.errors import MalformedError
from kimcore.fields import plan_of
from kimcore.findings import Finding, Problem, Severity
from kimcore.records import HeadCount, Occasion, OfficialDocument, Places, Tenure
from kimcore.sheets.cells import is_text
from kimcore.tables import problems
from kimcore.tables.cells import Context, ReadCell, Value, as_warnings, line_in, not_read
from kimcore.textvalues import TextValue, trimmed
from kimcore.vocabularies import DocumentKind

_NO_DAY: Final = re.compile(r"([0-9]{4})(?:-00-00|(-[0-9]{2})-00)(?:[ T]00:00(?::00)?)?")
"""How databases write a month or a year of which no day is known."""
_TWO_NUMBERS: Final = re.compile(r"\s*([0-9]+)\s*[/+]\s*([0-9]+)\s*(?:orang|org)?\s*")


_DAY: Final = len("2023-08-29")
_BARE_MOBILE: Final = re.compile(r"8[0-9]{2}(?:[ .\-]?[0-9]{2,5}){2,3}")
"""The number of a mobile phone without its zero: 8121110003, 812-1110-003."""
_SERIAL: Final = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")
_DAY_ZERO: Final = dt.date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 55_153
"""The days 2000-01-01 and 2050-12-31 as a spreadsheet counts them."""

DATE_AS_NUMBER = Problem.warning(
    code="date_as_number",
    indonesian="Tanggal di sel ini tersimpan sebagai angka, karena kolomnya tidak berformat tanggal; dibaca sebagai"
    " hari yang dimaksud Excel dengan angka itu. Mohon cek, dan ubah format kolomnya menjadi tanggal.",
    english="The date in this cell is stored as a number, for the column is not formatted as dates; it was read as the"
    " day that Excel means by it. Please check it, and format the column as dates.",
)


def _from_serial(cell: object) -> tuple[object, tuple[Finding, ...]]:
    """Return the day that a number in a column of dates stands for, with a finding; any other cell as it is."""
    text = line_in(cell) if type(cell) is not bool else None
    if text is None or _SERIAL.fullmatch(text) is None:
        return cell, ()
    days = int(text[:5])
    if not _FIRST_SERIAL <= days <= _LAST_SERIAL:
        return cell, ()
    return _DAY_ZERO + dt.timedelta(days), (DATE_AS_NUMBER.at(),)


def _dated(cell: object, context: Context) -> printed.DateReading:
    no_day = _NO_DAY.fullmatch(trimmed(cell)) if is_text(cell) else None
    text = cell if no_day is None else no_day[1] + (no_day[2] or "")
    return printed.read_date(text, published_on=context.published_on, zone=context.zone)


def _with_print(cell: object, data: dict[str, object], cls: type, said: object = None) -> dict[str, object] | None:
    """Return the data of a part with what its cell says, where that is a text which can be kept.

    What says no more than the value, `said`, is not kept beside it: so a day is the same day in a cell of texts.
    """
    text = line_in(cell) if is_text(cell) else None
    if text is not None and text != str(said) and not any(plan_of(cls).fields["printed"].kind.check(text)):
        data["printed"] = text
    return data or None


def read_occasion(cell: object, context: Context) -> Value:
    """Read when something was, with what the cell says of it."""
    cell, found = _from_serial(cell)
    reading = _dated(cell, context)
    data: dict[str, object] = {}
    if reading.value is not None:
        data["value"] = str(reading.value)
        if reading.inferred:
            data["inferred"] = True
    return _with_print(cell, data, Occasion, reading.value), (*found, *reading.findings)


def read_tenure(cell: object, context: Context) -> Value:
    """Read from when to when something holds, with what the cell says of it."""
    reading = _dated(cell, context)
    findings = reading.findings
    data: dict[str, object] = {}
    if reading.value is not None and "/" in str(reading.value):
        data["value"] = str(reading.value)
    elif reading.value is not None:
        findings = (*findings, not_read(plan_of(Tenure).fields["value"].kind.expected))
    return _with_print(cell, data, Tenure, data.get("value")), findings


def date_reader(types: tuple[type[TextValue], ...]) -> ReadCell:
    """Return how a date of one of some types is read."""

    def read(cell: object, context: Context) -> Value:
        if type(cell) is dt.datetime and Moment not in types:
            cell = cell.date()  # a workbook has a time in every cell of dates
        cell, found = _from_serial(cell)
        reading = _dated(cell, context)
        value = reading.value
        if isinstance(value, Moment) and Moment not in types:
            value = PartialDate.parse(str(value)[:_DAY])
        if type(value) in types:
            return str(value), (*found, *reading.findings)
        findings = as_warnings(reading.findings)
        is_said = any(finding.severity is Severity.WARNING for finding in findings)
        return None, findings if is_said else (*findings, not_read(types[0].expected))

    return read


def read_count(cell: object, context: Context) -> Value:
    """Read how many people, with what the cell says of it."""
    by_sex = _TWO_NUMBERS.fullmatch(line_in(cell) or "") if context.sexes else None
    first, second = context.sexes.split("/") if context.sexes else ("", "")
    reading = printed.read_head_count(f"{first}: {by_sex[1]}, {second}: {by_sex[2]}" if by_sex else cell)
    data = plan_of(HeadCount).write(reading.value) if reading.value is not None else {}
    data.pop("printed", None)
    said = data["low"] if data.keys() == {"low", "high"} and data["low"] == data["high"] else None
    return _with_print(cell, data, HeadCount, said), reading.findings


def read_paper(cell: object, context: Context) -> Value:
    """Read an official paper."""
    reading = printed.read_document(cell, kind=context.paper)
    paper = printed.document(cell, kind=context.paper)
    return (None if paper is None else plan_of(OfficialDocument).write(paper)), reading.findings


def read_paper_number(cell: object, context: Context) -> Value:
    """Read the number of an official paper."""
    reading = printed.read_document(cell, kind=context.paper or DocumentKind.SK)
    paper = reading.values[0] if reading.values else None
    if paper is None or paper.number is None:
        return None, as_warnings(reading.findings) or (not_read(DocumentNumber.expected),)
    return str(paper.number), (*reading.findings, *_only_first(len(reading.values)))


def read_phone(cell: object, _: Context) -> Value:
    """Read a telephone number; one that is or was stored as a number has lost its first zero."""
    text = line_in(cell) or ""
    is_bare = _BARE_MOBILE.fullmatch(text) is not None if is_text(cell) else text.isdecimal() and text[0] != "0"
    if is_bare:
        is_whole = text.startswith("62")  # with the code of the country, and nothing lost
        zeroed = printed.read_phone(text if is_whole else f"0{text}")
        if zeroed.value is not None:
            return str(zeroed.value), () if is_whole else (problems.PHONE_ZERO_RESTORED.at(),)
    reading = printed.read_phone(cell)
    if reading.value is None:
        return None, as_warnings(reading.findings) or (not_read(Phone.expected),)
    return str(reading.value), (*reading.findings, *_only_first(len(reading.values)))


def _only_first(count: int) -> tuple[Finding, ...]:
    return (problems.ONLY_FIRST_KEPT.at(count=count),) if count > 1 else ()


def read_places(cell: object, _: Context) -> Value:
    """Read the places that a cell names, or keep what it says."""
    reading = printed.read_place(cell)
    places = reading.value.places if reading.value is not None else None
    if places is not None:
        return plan_of(Places).write(places), ()
    return _with_print(cell, cast("dict[str, object]", {}), Places), reading.findings


def read_area(cell: object, context: Context) -> Value:
    """Read a region or a place that something is for: its code, or its name."""
    text = line_in(cell) or ""
    try:
        return {"region": str(RegionCode.parse(text))}, ()
    except MalformedError:
        places, findings = read_places(cell, context)
    return (None if places is None else {"places": places}), findings
