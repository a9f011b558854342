"""Promises of the rules about the life of a group: before it was formed and after it was dissolved it has no part."""

from typing import Any, Final

import pytest

from kimcore import Finding, check, read
from kimcore.rules import Rule
from kimcore.rules.lifetimes import after_the_group, before_the_group, memberships_outside_the_group

Data = dict[str, Any]


def findings(rule: Rule, *data: Data) -> tuple[Finding, ...]:
    """Return what one rule finds in records, given as plain data without schema."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    return check(reading.records, rules=(rule,))


def found(rule: Rule, *data: Data) -> list[str]:
    """Return record, pointer and code of everything one rule finds."""
    return [f"{one.record_id}{one.pointer} {one.code}" for one in findings(rule, *data)]


def session(**values: object) -> Data:
    """Return a held session."""
    return {"type": "Session", "id": "s-1", "title": "Rapat", "status": "held", **values}


def at(value: str, **values: object) -> Data:
    """Return a session on a day."""
    return session(occasion={"value": value}, **values)


def formed(when: str, **values: object) -> Data:
    """Return a group that was formed on a day, or within bounds."""
    return {"type": "Group", "id": "kim-a", "name": "KIM", "formed": {"value": when}, **values}


def of_group(when: str, *kinds: str, **values: object) -> Data:
    """Return a session of the group."""
    return at(when, groups=[{"id": "kim-a"}], kinds=[{"value": kind} for kind in kinds], **values)


@pytest.mark.parametrize(
    "records",
    [
        (formed("2021-03-10"), of_group("2021-03-10", "rapat")),
        (formed("2021-03"), of_group("2021-03-01", "rapat")),
        (formed("../2021-03-10"), of_group("2020-01-01", "rapat")),
        (formed("2021-03-10", predecessor={"name": "Kelompencapir"}), of_group("2020-01-01", "rapat")),
        ({"type": "Group", "id": "kim-a", "name": "KIM"}, of_group("2020-01-01", "rapat")),
        (formed("2021-03-10"), session(groups=[{"id": "kim-a"}])),
        (formed("2021-03-10"), {**of_group("2020-01-01"), "kinds": [{"printed": "peresmian"}]}),
        (formed("2021-03-10"), of_group("2020", "rapat", "sosialisasi")),
        *(
            (formed("2021-03-10"), of_group("2020-01-01", kind))
            for kind in ("pembentukan", "pemilihan_pengurus", "pengukuhan", "sosialisasi")
        ),
    ],
)
def test_founding_and_unknown_days_are_no_session_before_the_group(records: tuple[Data, ...]) -> None:
    """Founding comes first, a bound is no day, and a predecessor met before."""
    assert found(before_the_group, *records) == []


@pytest.mark.parametrize("kinds", [(), ("rapat",), ("lomba", "festival")])
def test_a_session_before_its_group_is_a_note(kinds: tuple[str, ...]) -> None:
    """It stands at the reference, whatever part the group had, and names the group."""
    hosted = {**of_group("2021-03-09", *kinds), "groups": [], "parties": [{"id": "kim-a", "role": "host"}]}
    (finding,) = findings(before_the_group, formed("2021-03-10"), hosted)
    assert (finding.pointer, finding.others) == ("/parties/0/id", ("kim-a",))


def dissolved(when: str, **values: object) -> Data:
    """Return a group that was dissolved on a day, or within bounds."""
    return {"type": "Group", "id": "kim-a", "name": "KIM", "dissolved": {"value": when}, **values}


def registered(*steps: tuple[str, str | None]) -> Data:
    """Return a group with steps of its registration, each with its day."""
    registrations = [{"step": step, **({} if on is None else {"on": on})} for step, on in steps]
    return {"type": "Group", "id": "kim-a", "name": "KIM", "registrations": registrations}


@pytest.mark.parametrize(
    "records",
    [
        (dissolved("2021-03-10"), of_group("2021-03-10", "rapat")),
        (dissolved("2021-03"), of_group("2021-03-31", "rapat")),
        (dissolved("2021-03-10/.."), of_group("2023-01-01", "rapat")),
        (dissolved("2021-03-10"), of_group("2021", "rapat")),
        (dissolved("2021-03-10"), of_group("../2023-01-01", "rapat")),
        (dissolved("2021-03-10"), session(groups=[{"id": "kim-a"}])),
        (dissolved("2021-03-10"), of_group("2023-01-01", "rapat", status="cancelled")),
        (dissolved("2021-03-10"), {**of_group("2023-01-01"), "kinds": [{"printed": "peresmian"}]}),
        ({"type": "Group", "id": "kim-a", "name": "KIM", "dissolved": {"printed": "lama"}}, of_group("2023-01-01")),
        (registered(("dissolved", None)), of_group("2023-01-01", "rapat")),
        (registered(("formed", "2021-03-10")), of_group("2023-01-01", "rapat")),
        (registered(("dissolved", "2021-03-10"), ("dissolved", "2024-01-01")), of_group("2023-01-01", "rapat")),
        (of_group("2023-01-01", "rapat"),),
        *(
            (dissolved("2021-03-10"), of_group("2023-01-01", kind))
            for kind in ("pembentukan", "pemilihan_pengurus", "pengukuhan")
        ),
    ],
)
def test_founding_again_and_unknown_days_are_no_session_after_the_group(records: tuple[Data, ...]) -> None:
    """What may lie on the last day or before it, what founds the group again and what was called off is fine."""
    assert found(after_the_group, *records) == []


def test_a_group_that_was_revived_is_there_again() -> None:
    """A later step of its registration says so."""
    steps = [{"step": "dissolved", "on": "2020"}, {"step": "reported", "on": "2022-05"}]
    group: Data = {"type": "Group", "id": "kim-a", "name": "KIM Contoh"}
    held: Data = {"type": "Session", "id": "s-1", "title": "Rapat", "status": "held", "kinds": [{"value": "rapat"}]}
    held |= {"groups": [{"id": "kim-a"}], "occasion": {"value": "2023-07-01"}}
    assert found(after_the_group, {**group, "registrations": steps}, held) == []
    assert found(after_the_group, {**group, "registrations": steps[:1]}, held) != []


@pytest.mark.parametrize(
    "group",
    [
        dissolved("2021-03-10"),
        dissolved("2021"),
        dissolved("../2021-03-10"),
        registered(("confirmed", "2020-01-01"), ("dissolved", "2021-03-10"), ("dissolved", None)),
    ],
)
@pytest.mark.parametrize("kinds", [(), ("rapat",), ("sosialisasi",)])
def test_a_session_after_its_group_is_a_warning(group: Data, kinds: tuple[str, ...]) -> None:
    """It stands at the reference, whatever part the group had, and names the group."""
    hosted = {**of_group("2022-01-01/2022-01-02", *kinds), "groups": [], "parties": [{"id": "kim-a", "role": "host"}]}
    (finding,) = findings(after_the_group, group, hosted)
    assert (finding.pointer, finding.code, finding.others) == ("/parties/0/id", "after_the_group", ("kim-a",))
    assert finding.severity.value == "warning"
    assert "KIM “kim-a” sudah bubar" in finding.message()


# Memberships


def member(**values: object) -> Data:
    """Return a membership of the group."""
    office = {"value": "secretary"}
    return {"type": "Member", "id": "m-1", "group": {"id": "kim-a"}, "name": "Siti Rekaan", "office": office, **values}


WHOLE: Final = {**formed("2018-03-10"), "dissolved": {"value": "2023-06"}}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"since": "2018-03-09"}, "/since membership_before_the_group"),
        ({"since": "2017", "until": "2020"}, "/since membership_before_the_group"),
        ({"until": "2018-02"}, "/until membership_before_the_group"),
        ({"since": "2023-07-01"}, "/since membership_after_the_group"),
        ({"since": "2020", "until": "2025"}, "/until membership_after_the_group"),
        ({"since": "2024", "until": "2025"}, "/since membership_after_the_group"),
        ({"since": "2018-03-10", "until": "2023-06-30"}, None),
        ({"since": "2018-03", "until": "2023"}, None),
        ({"since": "2018"}, None),
        ({}, None),
    ],
)
def test_a_membership_lies_within_the_life_of_its_group(days: Data, expected: str | None) -> None:
    """Only days that lie outside for certain are found, the first of each membership."""
    assert found(memberships_outside_the_group, WHOLE, member(**days)) == ([f"m-1{expected}"] if expected else [])


@pytest.mark.parametrize(
    "group",
    [
        formed("2018-03-10", predecessor={"name": "Kelompencapir"}),
        formed("../2018-03-10"),
        {"type": "Group", "id": "kim-a", "name": "KIM"},
        {"type": "Group", "id": "kim-b", "name": "KIM"},
    ],
)
def test_a_membership_of_a_group_with_a_past_or_without_days_is_fine(group: Data) -> None:
    """A group that took over another's members, one within bounds, and one that is not here prove nothing."""
    assert found(memberships_outside_the_group, group, member(since="2001", until="2002")) == []


def test_what_is_said_of_a_membership_holds_no_name() -> None:
    """The message names the group by its id, and never the person."""
    (finding,) = findings(memberships_outside_the_group, WHOLE, member(since="2024"))
    assert finding.others == ("kim-a",)
    assert finding.severity.value == "warning"
    assert "kim-a" in finding.message("en")
    assert "Siti" not in finding.message("id") + finding.message("en")
