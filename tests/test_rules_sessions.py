"""Promises of the rules on sessions: their status, papers, time, money, numbers, and reports of one event."""

import datetime as dt
from typing import Any, Final

import pytest

from kimcore import Finding, check, read
from kimcore.findings import Words
from kimcore.rules import Rule
from kimcore.rules.counts import counts_above_total
from kimcore.rules.reports import told_twice
from kimcore.rules.sessions import (
    budgets_of_other_year,
    held_in_the_future,
    held_without_papers,
    planned_in_the_past,
    zones_of_elsewhere,
)

ON: Final = dt.date(2023, 8, 29)

Data = dict[str, Any]


def findings(rule: Rule, *data: Data, on: dt.date | None = ON) -> tuple[Finding, ...]:
    """Return what one rule finds in records, given as plain data without schema."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    return check(reading.records, rules=(rule,), on=on)


def found(rule: Rule, *data: Data, on: dt.date | None = ON) -> list[str]:
    """Return record, pointer and code of everything one rule finds."""
    return [f"{one.record_id}{one.pointer} {one.code}" for one in findings(rule, *data, on=on)]


def session(name: str = "s-1", /, **values: object) -> Data:
    """Return a held session."""
    return {"type": "Session", "id": name, "title": "Rapat", "status": "held", **values}


def at(value: str, **values: object) -> Data:
    """Return a session on a day."""
    return session(occasion={"value": value}, **values)


# Status


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (at("2023-08-28", status="planned"), True),
        (at("2023-07", status="rescheduled"), True),
        (at("2023-08-27/2023-08-28", status="planned"), True),
        (at("2023-08-29", status="planned"), False),
        (at("2023-08", status="planned"), False),
        (at("2023-08-01/..", status="planned"), False),
        (at("2023-08-28"), False),
        (at("2023-08-28", status="cancelled"), False),
        (session(status="planned"), False),
        (session(status="planned", occasion={"printed": "kemarin"}), False),
    ],
)
def test_a_plan_whose_date_has_passed_is_found(record: Data, *, expected: bool) -> None:
    """A plan, or a new date, that lies wholly before the day of the check is a warning."""
    assert found(planned_in_the_past, record) == ["s-1/occasion/value planned_in_the_past"] * expected
    assert found(planned_in_the_past, record, on=None) == []


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (at("2023-08-30"), True),
        (at("2023-09/.."), True),
        (at("2023-08-29T23:59+09:00"), False),
        (at("2023"), False),
        (at("../2024"), False),
        (at("2023-08-30", status="planned"), False),
        (session(), False),
    ],
)
def test_what_is_held_has_begun(record: Data, *, expected: bool) -> None:
    """A held session that begins after the day of the check for certain is a warning."""
    assert found(held_in_the_future, record) == ["s-1/occasion/value held_in_the_future"] * expected
    assert found(held_in_the_future, record, on=None) == []


# Papers


@pytest.mark.parametrize(
    "record",
    [
        *(session(documents=[{"kind": {"value": kind}}]) for kind in ("attendance_list", "minutes", "photo", "report")),
        session(sources=[{"title": "Berita"}]),
        session(status="planned"),
        session(part_of={"id": "s-0"}),
        session(mode="broadcast"),
        session(kinds=[{"value": "keterangan_pers"}]),
    ],
)
def test_papers_are_asked_for_where_the_office_tells_of_its_own_meeting(record: Data) -> None:
    """One paper is enough; a newspaper's reader, a part of a session and a broadcast have none."""
    assert found(held_without_papers, record) == []


def test_a_meeting_without_papers_is_a_note() -> None:
    """An invitation proves no attendance, and the pointer is that of the documents."""
    record = session(documents=[{"kind": {"value": "invitation"}}, {"kind": {"printed": "sertifikat"}}])
    assert found(held_without_papers, record) == ["s-1/documents held_without_papers"]


# Zones

NINE_WIB: Final = "2023-08-29T09:00+07:00"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (at(NINE_WIB, region="63.10"), "/occasion/value"),
        (at(NINE_WIB, places={"province": "NTB"}), "/occasion/value"),
        (at(NINE_WIB, region="63.10", mode="in_person"), "/occasion/value"),
        (at(f"{NINE_WIB}/{NINE_WIB}", region="63.10"), "/occasion/value"),
        (at(f"2023-08-28/{NINE_WIB}", region="63.10"), "/occasion/value"),
        (session(earlier=[{"printed": "Rabu"}, {"value": NINE_WIB}], region="63.10"), "/earlier/1/value"),
        (at(NINE_WIB, region="31", venues=[{"printed": "Hotel", "region": "63.10"}]), "/occasion/value"),
        (at(NINE_WIB, region="63.10", mode="hybrid"), None),
        (at(NINE_WIB, region="63.10", mode="online"), None),
        (at(NINE_WIB, region="31"), None),
        (at(NINE_WIB, region="97"), None),
        (at(NINE_WIB, places={"province": "Wilayah Barat"}), None),
        (at(NINE_WIB, places={"regency": "Kabupaten Tanah Bumbu"}), None),
        (at(NINE_WIB), None),
        (at("2023-08-29", region="63.10"), None),
        (at("2023-08-29T01:00+00:00", region="63.10"), None),
        (at(NINE_WIB, region="63.10", venues=[{"printed": "Hotel", "places": {"province": "DKI Jakarta"}}]), None),
        (
            at(NINE_WIB, venues=[{"printed": "A", "region": "31"}, {"printed": "B", "region": "63"}, {"printed": "C"}]),
            None,
        ),
    ],
)
def test_a_time_is_in_the_zone_of_the_place(record: Data, expected: str | None) -> None:
    """The venue decides, then the region; what is online, in two zones or of an unknown place is not judged."""
    assert found(zones_of_elsewhere, record) == ([f"s-1{expected} zone_of_elsewhere"] if expected else [])


def test_the_message_names_both_zones() -> None:
    """Somebody can see which of hour and zone is wrong."""
    (finding,) = findings(zones_of_elsewhere, at(NINE_WIB, region="63.10"))
    assert finding.params == {"printed": "WIB", "zone": "WITA"}


# Money


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (at("2023-08-29", budget={"year": 2022}), True),
        (at("2023-08-29", budget={"year": 2024}), True),
        (at("2023-08-29", budget={"year": 2023}), False),
        (at("2022-12-30/2023-01-02", budget={"year": 2023}), False),
        (at("2022-12-30/..", budget={"year": 2023}), False),
        (at("../2022-12-30", budget={"year": 2023}), False),
        (at("2023-08-29", budget={"printed": "DPA"}), False),
        (at("2023-08-29"), False),
        (session(budget={"year": 2022}), False),
    ],
)
def test_a_budget_is_of_the_year_of_its_session(record: Data, *, expected: bool) -> None:
    """Another year than any the session may lie in is a warning."""
    assert found(budgets_of_other_year, record) == ["s-1/budget/year budget_of_other_year"] * expected


# Two reports


def report(name: str, source: str | None = None, /, **values: object) -> Data:
    """Return a report of one and the same event, from a source of its own, as far as the values do not differ."""
    return session(
        name,
        **{
            "sources": [{"title": source or f"Laman {name}"}],
            "kinds": [{"value": "studi_banding"}],
            "occasion": {"value": "2023-07-24"},
            "places": {"regency": "Kota Mataram"},
            "theme": "Belajar KIM",
            **values,
        },
    )


def without(record: Data, *names: str) -> Data:
    """Return a record without some fields."""
    return {name: value for name, value in record.items() if name not in names}


SAME: Final = report("s-1")
HALL: Final = [{"printed": "Aula Kantor Wali Kota"}]


@pytest.mark.parametrize(
    "pair",
    [
        (SAME, report("s-2")),
        (SAME, without(report("s-2"), "sources")),
        (SAME, report("s-2", places={"regency": "Mataram"})),
        (SAME, report("s-2", theme="BELAJAR KIM!", venues=HALL)),
        (SAME, report("s-2", occasion={"value": "2023-07-24T09:00+08:00"})),
        (SAME, report("s-2", occasion={"value": "2023-07-24/2023-07-25"})),
        (SAME, report("s-2", kinds=[{"value": "rapat"}, {"value": "studi_banding"}])),
        (report("s-1", venues=HALL), report("s-2", theme="Studi tiru", venues=HALL)),
        (report("s-1", venues=HALL), report("s-2", venues=[{"printed": "Aula"}])),
        (report("s-1", venues=HALL), without(report("s-2", venues=HALL), "theme")),
        (
            without(report("s-1", region="52.71"), "places"),
            without(report("s-2", region="52.71.01"), "places"),
        ),
    ],
)
def test_two_reports_of_one_event_are_found(pair: tuple[Data, Data]) -> None:
    """One regency, day and kind, and one theme or venue, of two sources: a note at the first that names the other."""
    assert [(one.record_id, one.pointer, one.others) for one in findings(told_twice, *pair)] == [
        ("s-1", "/occasion", ("s-2",))
    ]
    assert findings(told_twice, *reversed(pair)) == findings(told_twice, *pair)


@pytest.mark.parametrize(
    "pair",
    [
        (SAME, report("s-2", "Laman s-1")),
        (without(SAME, "sources"), without(report("s-2"), "sources")),
        (SAME, report("s-2", distinct_from=[{"id": "s-1"}])),
        (report("s-1", distinct_from=[{"id": "s-2"}]), report("s-2")),
        (SAME, report("s-2", part_of={"id": "s-1"})),
        (SAME, report("s-2", status="cancelled")),
        (SAME, report("s-2", theme="Cegah hoaks")),
        (SAME, without(report("s-2"), "theme")),
        (SAME, report("s-2", occasion={"value": "2023-07-25"})),
        (SAME, report("s-2", places={"regency": "Kabupaten Gianyar"})),
        (report("s-1", places={"regency": "Kota Bandung"}), report("s-2", places={"regency": "Kabupaten Bandung"})),
        (SAME, report("s-2", kinds=[{"value": "rapat"}])),
        (SAME, report("s-2", kinds=[{"printed": "studi tiru"}])),
        (SAME, report("s-2", occasion={"value": "2023-07"})),
        (SAME, report("s-2", occasion={"value": "../2023-07-24"})),
        (SAME, without(report("s-2"), "occasion")),
        (SAME, without(report("s-2"), "places")),
        (SAME, report("s-2", places={"province": "NTB"}, region="52")),
        (report("s-1", venues=[{"printed": "Sekarbela"}]), report("s-2", venues=[{"printed": "Ampenan"}])),
        (SAME, SAME),
        *(
            (report("s-1", theme="A", **values), report("s-2", theme="B", **values))
            for values in ({"venues": [{"printed": "Kota Mataram"}]}, {"venues": HALL, "mode": "online"})
        ),
    ],
)
def test_what_is_alike_can_be_two_events(pair: tuple[Data, Data]) -> None:
    """One source, a roadshow, another day, kind or place, and what the records call distinct are not one event."""
    assert found(told_twice, *pair) == []


def test_the_note_says_what_the_reports_disagree_on() -> None:
    """Fields of which both say something are compared, in their order; what only one says is no disagreement."""
    one = report(
        "s-1",
        venues=HALL,
        mode="in_person",
        occasion={"value": "2023-07-24T09:00+08:00"},
        head_counts=[{"scope": "attended", "low": 100, "high": 100}, {"scope": "invited", "high": 9}],
        figures=[{"name": "KIM", "value": "41"}],
    )
    other = report(
        "s-2",
        theme="Studi tiru",
        venues=[*HALL, {"printed": "Sekarbela"}],
        mode="hybrid",
        status="planned",
        occasion={"value": "2023-07-24T10:00+08:00"},
        head_counts=[{"scope": "attended", "low": 90, "high": 90}],
        figures=[{"name": "Kim", "value": "40"}, {"name": "Desa", "value": "3"}],
    )
    (finding,) = findings(told_twice, one, other)
    assert finding.params["differences"] == Words(
        "Status, Tema, Bentuk (Luring/Daring/Hibrida), Hari/Tanggal, Tempat, Jumlah peserta, Angka lain",
        "status, theme, mode, date, venues, head counts, other figures",
    )
    (finding,) = findings(told_twice, SAME, report("s-2", occasion={"value": "2023-07-24T09:00+08:00"}))
    assert finding.params["differences"] == Words("tidak ada", "nothing")


def test_a_quota_disagrees_with_no_number_of_heads() -> None:
    """What each village may send is no number of those who came, so reports that differ in it disagree on nothing."""
    quotas = [{"low": low, "high": low, "unit": "people", "per": "villages"} for low in (2, 3)]
    one, other = (report(f"s-{at}", head_counts=[quota]) for at, quota in enumerate(quotas, start=1))
    (finding,) = findings(told_twice, one, other)
    assert finding.params["differences"] == Words("tidak ada", "nothing")


def test_three_reports_are_told_in_a_chain() -> None:
    """Each is paired with the next by id, so that many reports of one event stay few findings."""
    pairs = [(one.record_id, *one.others) for one in findings(told_twice, *(report(f"s-{n}") for n in "312"))]
    assert pairs == [("s-1", "s-2"), ("s-2", "s-3")]


# Numbers

SEXES: Final = [{"sex": "male", "count": 48}, {"sex": "female", "count": 55}]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ({"low": 100, "high": 100, "parts": SEXES}, ["/parts sexes_above_total"]),
        ({"high": 100, "unit": "people", "parts": SEXES}, ["/parts sexes_above_total"]),
        ({"low": 103, "high": 103, "parts": SEXES}, []),
        ({"low": 120, "high": 120, "parts": SEXES}, []),
        ({"low": 100, "high": 100, "approximate": True, "parts": SEXES}, []),
        ({"low": 100, "parts": SEXES}, []),
        ({"magnitude": "tens", "parts": SEXES}, []),
        ({"low": 3, "high": 3, "unit": "villages", "parts": SEXES}, []),
        ({"high": 9, "parts": [{"segment": {"value": "pelajar"}, "count": 10}]}, ["/parts/0/count part_above_total"]),
        ({"high": 9, "parts": [{"party": {"name": "KIM"}, "count": 9}, {"minors": True, "count": 9}]}, []),
        ({"high": 9, "parts": [{"disability": True, "count": 12}]}, ["/parts/0/count part_above_total"]),
        ({"low": 12, "high": 12, "of": 10}, ["/of count_above_whole"]),
        ({"high": 12, "of": 10}, []),
        ({"low": 10, "high": 10, "of": 10}, []),
        ({"low": 12, "high": 12, "of": 10, "approximate": True}, []),
    ],
)
def test_no_part_is_more_than_the_whole(count: Data, expected: list[str]) -> None:
    """Men and women are added, nothing else is, and what is approximate or open has no bound."""
    where = "s-1/head_counts/0"
    assert found(counts_above_total, session(head_counts=[count])) == [f"{where}{one}" for one in expected]


def test_counts_of_groups_are_looked_at_too() -> None:
    """Every count in every record is found, at any depth."""
    count = {"high": 100, "parts": SEXES}
    group = {
        "type": "Group",
        "id": "kim-a",
        "name": "KIM",
        "member_count": count,
        "observations": [{"observed_on": "2023", "head_count": count}],
    }
    assert found(counts_above_total, group) == [
        "kim-a/member_count/parts sexes_above_total",
        "kim-a/observations/0/head_count/parts sexes_above_total",
    ]
