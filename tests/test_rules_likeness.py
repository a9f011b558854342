"""Promises of the rules on records that are likely one: what is entered twice is found, and namesakes are not."""

from typing import Any, Final

import pytest

from kimcore import Finding, check, read
from kimcore.rules import Rule
from kimcore.rules.likeness import groups_entered_twice, members_entered_twice, sessions_entered_twice
from kimcore.rules.reports import same_and_distinct, told_twice

Data = dict[str, Any]


def findings(rule: Rule, *data: Data) -> tuple[Finding, ...]:
    """Return what one rule finds in records, given as plain data without schema."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    return check(reading.records, rules=(rule,))


def pairs(rule: Rule, *data: Data) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Return record, pointer and the other record of everything one rule finds, which is the same in any order."""
    found = [(one.record_id, one.pointer, one.others) for one in findings(rule, *data)]
    assert found == [(one.record_id, one.pointer, one.others) for one in findings(rule, *reversed(data))]
    return found


# Groups

VILLAGE: Final = {"village": "Desa Sukamaju", "district": "Kecamatan Satu", "regency": "Kabupaten Contoh"}


def kim(name: str, /, **values: object) -> Data:
    """Return a group of one name in one village, as far as the values do not differ."""
    return {"type": "Group", "id": name, "name": "KIM Mekar", "places": VILLAGE, **values}


def placed(**places: object) -> Data:
    """Return the village of the groups with other names of places; None takes one out."""
    return {level: name for level, name in {**VILLAGE, **places}.items() if name is not None}


@pytest.mark.parametrize(
    "other",
    [
        kim("b"),
        kim("b", name="Kelompok Informasi Masyarakat (KIM) “MEKAR”"),
        kim("b", name="Komunitas Informasi Masyarakat Mekar"),
        kim("b", name="KIM Lama", other_names=["Kim Mekar"]),
        kim("b", places=placed(village="Kelurahan Suka Maju", district=None)),
        kim("b", places=placed(district="Kec. Satu")),
        kim("b", level="village", form="kim"),
        kim("b", formed={"value": "2020-01-01"}, dissolved={"value": "2021"}),
        kim("b", distinct_from=[{"id": "c"}, {"name": "KIM Mekar"}]),
    ],
)
def test_two_groups_of_one_name_in_one_village_are_a_note(other: Data) -> None:
    """How KIM is written, blanks, case and words for levels do not count; the note stands at the first id."""
    assert pairs(groups_entered_twice, kim("a"), other) == [("a", "/name", ("b",))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (kim("a"), kim("b", name="KIM Mekarsari")),
        (kim("a"), kim("b", name="Kimia Mekar")),
        (kim("a"), kim("b", places=placed(village="Desa Sukamulya"))),
        (kim("a"), kim("b", places=placed(regency="Kabupaten Lain"))),
        (kim("a"), kim("b", places=placed(district="Kecamatan Delapan"))),
        (
            kim("a", places=placed(district="Kec. Batang Alai Utara")),
            kim("b", places=placed(district="Kec. Batang Alai Timur")),
        ),
        (kim("a", places=placed(regency="Kota Malang")), kim("b", places=placed(regency="Kabupaten Malang"))),
        (kim("a", places=placed(hamlet="Dusun I")), kim("b", places=placed(hamlet="Dusun II"))),
        (kim("a"), kim("b", stands_for={"low": 12, "high": 12, "unit": "groups"})),
        (
            kim("a", identifiers=[{"scheme": "kim.id", "value": "17"}]),
            kim("b", identifiers=[{"scheme": "kim.id", "value": "18"}]),
        ),
        (kim("a"), kim("b", places=placed(regency=None))),
        (kim("a"), kim("b", distinct_from=[{"id": "a"}])),
        (kim("a", predecessor={"id": "b"}), kim("b")),
        (kim("a"), kim("b", member_of={"id": "a"})),
        (kim("a", form="kim"), kim("b", form="thematic")),
        (kim("a", level="village"), kim("b", level="hamlet")),
        (kim("a", dissolved={"value": "2020-05"}), kim("b", formed={"value": "2020-06-01"})),
        (kim("a", formed={"value": "2020-06-01"}), kim("b", dissolved={"value": "../2020-05-31"})),
        (kim("a", region="63.10.01.2001"), kim("b", region="63.10.01.2002")),
        ({"type": "Group", "id": "a", "name": "KIM Mekar"}, {"type": "Group", "id": "b", "name": "KIM Mekar"}),
        (kim("a"), kim("a")),
    ],
)
def test_groups_of_one_name_can_be_two(one: Data, other: Data) -> None:
    """Another village, form, level or time, what the records say, and an id that is used twice are no likeness."""
    assert pairs(groups_entered_twice, one, other) == []


@pytest.mark.parametrize(
    ("values", "is_one"),
    [
        ({"places": {"district": "Kecamatan Satu", "regency": "Kabupaten Contoh"}, "level": "district"}, True),
        ({"places": {"district": "Kecamatan Satu", "regency": "Kabupaten Contoh"}}, False),
        ({"places": {"regency": "Kabupaten Contoh"}, "level": "regency"}, True),
        ({"places": {"regency": "Kabupaten Contoh"}, "form": "forum"}, True),
        ({"places": {"regency": "Kabupaten Contoh"}, "level": "district"}, False),
        ({"places": {"regency": "Kabupaten Contoh"}}, False),
        ({"places": None, "region": "63.10.01.2001"}, True),
        ({"places": None, "region": "63.10.01", "level": "district"}, True),
        ({"places": None, "region": "63.10.01"}, False),
        ({"places": None, "region": "63.10", "form": "forum"}, True),
        ({"places": None, "region": "63.10", "form": "forum", "level": "district"}, False),
    ],
)
def test_a_place_is_the_one_of_the_level_of_the_group(values: Data, *, is_one: bool) -> None:
    """In a district or regency there may be two groups of one name, unless they are of that level; a forum is."""
    one, other = (
        {name: value for name, value in kim(which, **values).items() if value is not None} for which in ("a", "b")
    )
    assert pairs(groups_entered_twice, one, other) == [("a", "/name", ("b",))] * is_one


def test_a_group_that_was_dissolved_by_a_step_is_not_the_one_that_followed() -> None:
    """A step of the registration says it as well as the date."""
    gone = kim("a", registrations=[{"step": "dissolved", "on": "2020-05"}])
    assert pairs(groups_entered_twice, gone, kim("b", formed={"value": "2021-01-01"})) == []
    assert pairs(groups_entered_twice, gone, kim("b", formed={"value": "2019-01-01"})) == [("a", "/name", ("b",))]


def test_of_three_groups_each_is_told_once() -> None:
    """Each is paired with the next that is like it, past one that is said to be another."""
    groups = [kim("a", distinct_from=[{"id": "b"}]), kim("b"), kim("c")]
    assert pairs(groups_entered_twice, *groups) == [("a", "/name", ("c",)), ("b", "/name", ("c",))]


# Memberships


def member(name: str, /, **values: object) -> Data:
    """Return a membership of one person in one office."""
    office = {"value": "secretary"}
    return {"type": "Member", "id": name, "group": {"id": "kim-a"}, "name": "Siti Rekaan", "office": office, **values}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (member("a"), member("b")),
        (member("a"), member("b", name="SITI  REKAAN")),
        (member("a", person="p-1"), member("b")),
        (member("a", person="p-1"), member("b", person="p-1", name="Siti R.")),
        (member("a", since="2020", until="2023"), member("b", since="2020")),
        (
            member("a", person="p-1", since="2020-01-01", until="2023-01-01", appointed_by="1/2020"),
            member("b", person="p-1", since="2021-01-01", until="2024-01-01", appointed_by="1/2021"),
        ),
        (member("a", appointed_by="17 / 2023"), member("b", appointed_by="17/2023")),
        (member("a", office={"printed": "Juru Foto"}), member("b", office={"printed": "juru foto"})),
        (member("a", section="Humas"), member("b", section="humas")),
    ],
)
def test_two_memberships_of_one_person_are_a_note(one: Data, other: Data) -> None:
    """One name or key in one group and office; overlapping terms of one key as well. No name is in the finding."""
    assert pairs(members_entered_twice, one, other) == [("a", "/office", ("b",))]
    (finding,) = findings(members_entered_twice, one, other)
    assert finding.severity.value == "note"
    assert "siti" not in (finding.message("id") + finding.message("en")).casefold()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (member("a", person="p-1"), member("b", person="p-2")),
        (member("a"), member("b", name="Siti Rekawati")),
        (member("a"), member("b", office={"value": "treasurer"})),
        (member("a", section="Humas"), member("b", section="Seni")),
        (member("a", section="Humas", section_role="coordinator"), member("b", section="Humas", section_role="member")),
        (member("a"), member("b", group={"id": "kim-b"})),
        (member("a"), member("b", group={"name": "KIM"})),
        (member("a", until="2021-01-01"), member("b", since="2021-01-01")),
        (member("a", since="2021-06"), member("b", until="2021-05")),
        (member("a", since="2018"), member("b", since="2021")),
        (member("a", until="2018"), member("b", until="2021")),
        (member("a", appointed_by="1/2018"), member("b", appointed_by="1/2021")),
        (member("a", ended_by="1/2021"), member("b", appointed_by="1/2021")),
        (member("a", term={"printed": "2018-2021"}), member("b", term={"printed": "2021-2024"})),
        (member("a", until="2021"), member("b", since="2021")),
        (member("a", sex="male"), member("b", sex="female")),
        (member("a", phone="+6281200000001"), member("b", phone="+6281200000002")),
        (member("a"), member("a")),
    ],
)
def test_a_person_serves_two_terms_and_has_namesakes(one: Data, other: Data) -> None:
    """Two keys are two persons; terms that follow, begin or end on other days, or have decrees of their own are two."""
    assert pairs(members_entered_twice, one, other) == []


# Sessions

HALL: Final = [{"printed": "Aula Kantor Camat"}]


def session(name: str, /, **values: object) -> Data:
    """Return a session of one title, day and place from one source, as far as the values do not differ."""
    given = {
        "type": "Session",
        "id": name,
        "title": "Rapat Koordinasi KIM",
        "status": "held",
        "sources": [{"title": "Laman dinas"}],
        "occasion": {"value": "2023-07-24"},
        "places": {"regency": "Kota Mataram"},
        **values,
    }
    return {key: value for key, value in given.items() if value is not None}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (session("a"), session("b")),
        (session("a"), session("b", title="RAPAT KOORDINASI K.I.M.")),
        (session("a", sources=None), session("b", sources=None)),
        (session("a", places=None), session("b", places=None)),
        (session("a", venues=HALL), session("b")),
        (session("a", venues=HALL), session("b", venues=[*HALL, {"printed": "Lobi"}])),
        (session("a"), session("b", occasion={"value": "2023-07-24T09:00+08:00"})),
        (
            session("a", occasion={"value": "2023-07-24T09:00+08:00/2023-07-25"}),
            session("b", occasion={"value": "2023-07-24T08:00+07:00"}),
        ),
        (session("a", kinds=[{"value": "rapat"}]), session("b", kinds=[{"value": "rakor"}, {"value": "rapat"}])),
        (session("a", kinds=[{"value": "rapat"}]), session("b", kinds=[{"printed": "pertemuan"}])),
        (session("a", groups=[{"id": "k-1"}]), session("b", groups=[{"id": "k-1"}, {"name": "KIM Lain"}])),
        (session("a", head_counts=[{"low": 9, "high": 9}]), session("b", head_counts=[{"low": 8, "high": 8}])),
    ],
)
def test_a_session_entered_twice_is_a_note(one: Data, other: Data) -> None:
    """One title, day and place, of one source or none; what only one says is no difference, nor are numbers."""
    assert pairs(sessions_entered_twice, one, other) == [("a", "/title", ("b",))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (session("a"), session("b", title="Rapat Forum KIM")),
        (session("a"), session("b", occasion={"value": "2023-07-25"})),
        (session("a", occasion={"value": "2023-07"}), session("b", occasion={"value": "2023-07"})),
        (session("a"), session("b", sources=[{"title": "Koran"}])),
        (session("a"), session("b", sources=None)),
        (session("a"), session("b", places={"regency": "Kota Bima"})),
        (session("a"), session("b", status="cancelled")),
        (session("a"), session("b", distinct_from=[{"id": "a"}])),
        (session("a", same_as=[{"id": "b"}]), session("b")),
        (session("a"), session("b", part_of={"id": "a"})),
        (session("a", venues=HALL), session("b", venues=[{"printed": "Lobi"}])),
        (session("a", venues=[{"printed": "Desa A"}]), session("b", venues=[{"printed": "Desa B"}])),
        (session("a", kinds=[{"value": "rapat"}]), session("b", kinds=[{"value": "lomba"}])),
        (session("a", groups=[{"id": "k-1"}]), session("b", groups=[{"id": "k-2"}])),
        (session("a", series="Angkatan I"), session("b", series="Angkatan II")),
        (session("a", ordinal={"value": 1}), session("b", ordinal={"value": 2})),
        (session("a", theme="Cek fakta"), session("b", theme="Menulis berita")),
        (session("a", mode="online"), session("b", mode="in_person")),
        (
            session("a", venues=[{"printed": "Zoom", "url": "https://rapat.example/1"}]),
            session("b", venues=[{"printed": "Zoom", "url": "https://rapat.example/2"}]),
        ),
        (
            session("a", venues=[{"printed": "Balai SDN 1"}, {"printed": "Aula"}]),
            session("b", venues=[{"printed": "Balai SDN 2"}, {"printed": "Aula"}]),
        ),
        (
            session("a", occasion={"value": "2023-07-24T09:00+08:00"}),
            session("b", occasion={"value": "2023-07-24T13:00+08:00"}),
        ),
        (
            session("a", places={"regency": "Kota Mataram", "village": "Kelurahan Pagesangan"}),
            session("b", places={"regency": "Kota Mataram", "village": "Kelurahan Cakranegara"}),
        ),
        (
            session("a", places={"regency": "Kota Mataram", "district": "Kecamatan Ampenan"}),
            session("b", places={"regency": "Kota Mataram", "district": "Kecamatan Selaparang"}),
        ),
        (session("a", places=None, region="52.71.01.1001"), session("b", places=None, region="52.71.01.1002")),
        (session("a"), session("a")),
    ],
)
def test_sessions_of_one_title_can_be_two(one: Data, other: Data) -> None:
    """Another day, place, time, kind, group or series, another source, and what the records say make two sessions."""
    assert pairs(sessions_entered_twice, one, other) == []


def test_what_has_no_name_is_not_entered_twice_for_that() -> None:
    """Two members whose names the source withholds are two, and so are two sessions without a title."""
    withheld = {"name": None, "name_withheld": True}
    assert pairs(members_entered_twice, member("a", **withheld), member("b", **withheld)) == []
    untitled = {"title": None, "theme": "Literasi digital"}
    assert pairs(sessions_entered_twice, session("a", **untitled), session("b", **untitled)) == []


def test_what_is_told_twice_is_not_entered_twice() -> None:
    """Of two reports by different sources only `told_twice` speaks, of two entries of one source only the other."""
    told = [session(name, venues=HALL, kinds=[{"value": "rapat"}], sources=[{"title": name}]) for name in ("a", "b")]
    entered = [{**one, "sources": [{"title": "Laman dinas"}]} for one in told]
    assert (pairs(told_twice, *told), pairs(sessions_entered_twice, *told)) == ([("a", "/occasion", ("b",))], [])
    assert (pairs(told_twice, *entered), pairs(sessions_entered_twice, *entered)) == ([], [("a", "/title", ("b",))])


# What records say of each other


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"same_as": [{"id": "b"}], "distinct_from": [{"id": "b"}]}, {}, ["a"]),
        ({"same_as": [{"name": "Rapat"}, {"id": "b"}]}, {"distinct_from": [{"id": "a"}]}, ["a"]),
        ({"same_as": [{"id": "b"}]}, {"same_as": [{"id": "a"}], "distinct_from": [{"id": "a"}]}, ["a", "b"]),
        ({"same_as": [{"id": "b"}]}, {"same_as": [{"id": "a"}]}, []),
        ({"same_as": [{"id": "b"}], "distinct_from": [{"id": "c"}, {"name": "b"}]}, {}, []),
        ({"same_as": [{"id": "c"}]}, {"distinct_from": [{"id": "c"}]}, []),
        ({"distinct_from": [{"id": "b"}]}, {}, []),
    ],
)
def test_nothing_is_the_same_session_and_another(one: Data, other: Data, expected: list[str]) -> None:
    """A session that is said to be the same, by whichever record, is not said to be another one by either."""
    found = pairs(same_and_distinct, session("a", **one), session("b", title="Rapat Forum", **other))
    assert [record for record, _, _ in found] == expected
    assert all(pointer.startswith("/same_as/") for _, pointer, _ in found)
