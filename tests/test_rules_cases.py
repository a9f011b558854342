"""Promises of the rules on real cases: whatever is said of them is said with reason, and nothing is a false alarm.

The cases are those of `tests/cases`: 48 groups, 44 reports of sessions and 13 hoaxes, as public pages print them, and
the shipped examples. The tables hold every finding, each with the reason why an office would agree with it.
"""

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from kimcore import Finding, Session, check, examples, from_dict
from kimcore.dates import Moment
from kimcore.formats import json as kimcore_json
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import RULES
from kimcore.rules.sessions import held_in_the_future

CASES: Final = Path(__file__).parent / "cases"
LISTS: Final = {year: RegionTable.read((CASES / f"regions-{year}.csv").read_bytes()).table for year in (2022, 2025)}


class Expected(NamedTuple):
    """A finding, and why it is right."""

    record: str
    pointer: str
    code: str
    severity: str
    reason: str


def cases(*names: str) -> list[Record]:
    """Return the records of some files of cases."""
    rows = [case for name in names for case in json.loads((CASES / f"{name}.json").read_text("utf-8"))]
    return [from_dict(record) for case in rows for record in (case["record"], *case.get("also", []))]


EVERYTHING: Final = cases("groups", "sessions", "hoaxes")

WHENEVER: Final = (
    *(
        Expected(
            one,
            "/claim/same_claim_as/0/id",
            "absent_reference",
            "warning",
            "The fact check says that another one has the same claim, and that one is not in the file.",
        )
        for one in ("h03", "h05")
    ),
    Expected(
        "barito-selatan-dusun-selatan-2025-10",
        "/occasion/printed",
        "print_contradicts_itself",
        "warning",
        "The report prints “Senin (14/10/2025)”, and 14 October 2025 is a Tuesday: nobody can tell which of the two"
        " days it was.",
    ),
    Expected(
        "lombok-timur-suntalangu-2016-04",
        "/occasion/printed",
        "print_contradicts_itself",
        "warning",
        "The report prints “Ahad 11/4/2016”, and 11 April 2016 is a Monday.",
    ),
)
"""What is found of all cases together, without a day."""

IN_NOVEMBER_2025: Final = (
    Expected(
        "forum-kim-sembada-sleman",
        "/board_term/value",
        "term_ended",
        "warning",
        "Its page, the report of a meeting in November 2023, says that the board ends in July 2024. No newer SK is"
        " here.",
    ),
    Expected(
        "gunungkidul-2018-08-30",
        "/occasion/value",
        "planned_in_the_past",
        "warning",
        "The report of 28 August 2018 announces this session for two days later, and nobody recorded whether it was"
        " held.",
    ),
)
"""What is found beside it a few weeks after the last of the sessions."""

IN_MAY_2024: Final = (
    Expected(
        "forum-kim-sembada-sleman",
        "/board_term/value",
        "term_ends_soon",
        "warning",
        "The board ends in July 2024, within 90 days of the last of May.",
    ),
    IN_NOVEMBER_2025[1],
)
"""What is found beside it on a day in the midst of the sessions, but for those that come after."""

RULES_WITHOUT_FUTURE: Final = tuple(rule for rule in RULES if rule is not held_in_the_future)


def rows(expected: Iterable[Expected]) -> list[tuple[str | None, str, str, str]]:
    """Return what is expected without the reasons, in the order of `check`."""
    return sorted((one.record, one.pointer, one.code, one.severity) for one in expected)


def told(findings: Iterable[Finding]) -> list[tuple[str | None, str, str, str]]:
    """Return record, pointer, code and severity of every finding."""
    return [(one.record_id, one.pointer, one.code, one.severity.value) for one in findings]


def test_nothing_but_this_is_found_of_all_cases_together() -> None:
    """Of more than a hundred real records little is said where no day is given: what they name is not here."""
    assert told(check(EVERYTHING)) == rows(WHENEVER)


def test_nothing_but_this_is_found_after_the_last_session() -> None:
    """On 24 November 2025 two warnings come to it: a term that ended, and a plan that nobody followed up."""
    assert told(check(EVERYTHING, on=dt.date(2025, 11, 24))) == rows([*WHENEVER, *IN_NOVEMBER_2025])


def test_nothing_but_this_is_found_in_the_midst_of_the_sessions() -> None:
    """On 31 May 2024 the term still runs; each session that comes later and says it was held is a warning by itself."""
    day = dt.date(2024, 5, 31)
    assert told(check(EVERYTHING, on=day, rules=RULES_WITHOUT_FUTURE)) == rows([*WHENEVER, *IN_MAY_2024])
    future = {
        record.id
        for record in EVERYTHING
        if isinstance(record, Session)
        and record.occasion is not None
        and record.occasion.value is not None
        and (record.occasion.value.first_day or day) > day
    }
    assert {one.record_id for one in check(EVERYTHING, on=day, rules=(held_in_the_future,))} == future
    assert len(future) == 13


@pytest.mark.parametrize("year", LISTS)
def test_lists_of_one_regency_say_nothing_of_the_cases(year: int) -> None:
    """The cases name places and no codes, and come from everywhere."""
    assert told(check(EVERYTHING, regions=LISTS[year])) == rows(WHENEVER)


def test_times_of_the_cases_are_in_the_zone_of_their_place() -> None:
    """There are times with a zone among them, so that the silence means something."""
    values = [one.occasion.value for one in EVERYTHING if isinstance(one, Session) and one.occasion]
    assert any(isinstance(value, Moment) for value in values)


# The examples

EXAMPLES: Final = {
    "tanah-bumbu-2023-08-29": (),
    "kim-groups": (
        Expected(
            "forum-kim-sembada-sleman",
            "/board_term/value",
            "term_ended",
            "warning",
            "As among the cases: the board ends in July 2024.",
        ),
    ),
}
"""What is found of each example a year after its youngest source, with every record said to be there."""


@pytest.mark.parametrize("name", examples.NAMES)
@pytest.mark.parametrize("regions", [None, *LISTS.values()], ids=["no list", *map(str, LISTS)])
def test_every_finding_of_an_example_has_a_reason(name: str, regions: RegionTable | None) -> None:
    """Nothing else is found, with any list of regions; the codes of the example stand on both."""
    records = kimcore_json.loads(examples.read(name))
    findings = check(records, on=dt.date(2025, 12, 31), regions=regions, complete=True)
    assert told(findings) == rows(EXAMPLES[name])


def test_the_session_of_29_august_2023_is_without_findings_on_its_day() -> None:
    """The example is free of errors, warnings and notes on the day it tells of, and without a day."""
    records = kimcore_json.loads(examples.read("tanah-bumbu-2023-08-29"))
    for day in (dt.date(2023, 8, 29), None):
        assert check(records, on=day, regions=LISTS[2022], complete=True) == ()
