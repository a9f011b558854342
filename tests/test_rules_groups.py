"""Promises of the rules on groups: chains, boards, activity and decrees, each said where it is sure and only there."""

import datetime as dt
from typing import Any, Final

import pytest

from kimcore import Finding, check, read
from kimcore.records import OfficialDocument, Term
from kimcore.rules import Policy, Rule
from kimcore.rules.chains import reference_cycles
from kimcore.rules.decrees import ending_terms, sk_from_elsewhere, sk_issuer_levels, sk_of_two_villages
from kimcore.rules.groups import groups_not_seen_active, incomplete_rosters
from kimcore.rules.issuers import issuers_of
from kimcore.rules.members import two_holders
from kimcore.vocabularies import DocumentKind, GroupLevel, Office

ON: Final = dt.date(2023, 8, 29)

Data = dict[str, Any]


def findings(rule: Rule, *data: Data, on: dt.date | None = ON, policy: Policy | None = None) -> tuple[Finding, ...]:
    """Return what one rule finds in records, given as plain data without schema."""
    reading = read([{"schema": 1, **one} for one in data])
    assert reading.findings == ()
    return check(reading.records, rules=(rule,), on=on, policy=policy or Policy())


def found(rule: Rule, *data: Data, on: dt.date | None = ON, policy: Policy | None = None) -> list[str]:
    """Return record, pointer and code of everything one rule finds."""
    return [f"{one.record_id}{one.pointer} {one.code}" for one in findings(rule, *data, on=on, policy=policy)]


def kim(name: str = "kim-a", **values: object) -> Data:
    """Return a group."""
    return {"type": "Group", "id": name, "name": "KIM Rekaan", **values}


def member(name: str, office: str | None = "chair", /, **values: object) -> Data:
    """Return a membership; without an office its print is not understood."""
    term = {"printed": "Juru bicara"} if office is None else {"value": office}
    return {"type": "Member", "id": name, "group": {"id": "kim-a"}, "name": f"Orang {name}", "office": term, **values}


def session(name: str = "s-1", **values: object) -> Data:
    """Return a held session."""
    return {"type": "Session", "id": name, "title": "Rapat", "status": "held", **values}


def sk(**values: object) -> Data:
    """Return a decree."""
    return {"kind": {"value": "sk"}, **values}


# Chains


def test_a_cycle_is_one_finding_that_names_all_in_it() -> None:
    """It stands at the first id of the cycle, whatever leads into it, and the others follow in order."""
    ring = [kim(f"kim-{a}", predecessor={"id": f"kim-{b}"}) for a, b in ("ca", "ab", "bc", "xa")]
    (finding,) = findings(reference_cycles, *ring)
    assert (finding.record_id, finding.pointer, finding.others) == ("kim-a", "/predecessor/id", ("kim-b", "kim-c"))


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (kim(), "member_of"),
        (kim(), "predecessor"),
        (session(), "part_of"),
        ({"type": "Institution", "id": "i", "name": "Dinas", "kind": {"value": "kominfo"}}, "parent"),
        ({"type": "InformationItem", "id": "i", "title": "T", "kind": {"value": "news"}}, "supersedes"),
    ],
)
def test_every_chain_of_one_record_is_a_cycle(record: Data, field: str) -> None:
    """A record that names itself is a cycle, in each field that makes a chain."""
    itself = {**record, field: {"id": record["id"]}}
    assert found(reference_cycles, itself) == [f"{record['id']}/{field}/id reference_cycle"]


def test_what_is_no_chain_is_no_cycle() -> None:
    """A chain that ends, one that leaves the register, a printed name, and an id that two records have are fine."""
    chain = [kim("kim-a", member_of={"id": "kim-b"}), kim("kim-b", member_of={"id": "elsewhere"})]
    assert found(reference_cycles, *chain, kim("kim-c", member_of={"name": "KIM Rekaan"})) == []
    assert found(reference_cycles, *[kim("kim-a", member_of={"id": "kim-a"})] * 2) == []


# Two holders


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"since": "2020-01-01", "until": "2023-05-01"}, {"since": "2023-05-01"}),
        ({"since": "2020-01-01", "until": "2023-05-01"}, {"since": "2023-05-01", "until": "2025-05-01"}),
        ({"since": "2020-01-01"}, {"since": "2023-05-01"}),
        ({"since": "2020", "until": "2023"}, {"since": "2023", "until": "2025"}),
        ({"since": "2023"}, {"since": "2023"}),
        ({"until": "2023"}, {"until": "2023"}),
        ({"since": "2023", "until": "2023"}, {"since": "2023-05-01", "until": "2025-05-01"}),
        ({}, {}),
        ({}, {"since": "2023-05-01"}),
        ({"until": "2023-05-01"}, {"since": "2023-05-01"}),
        ({"since": "2020-01-01", "until": "2023-05-01", "person": "p"}, {"since": "2021-01-01", "person": "p"}),
        ({"since": "2020-01-01", "until": "2023-05-01", "name": "X"}, {"since": "2021-01-01", "name": "X"}),
        ({"appointed_by": "17/2023"}, {"appointed_by": "18/2023"}),
        ({"appointed_by": "17/2023", "until": "2023-01-31"}, {"appointed_by": "17/2023", "since": "2023-02-01"}),
        ({"appointed_by": "17/2023", "person": "p"}, {"appointed_by": "17/2023", "person": "p"}),
    ],
)
@pytest.mark.parametrize("office", ["chair", "treasurer"])
def test_a_handover_and_unknown_ends_are_no_overlap(first: Data, second: Data, office: str) -> None:
    """One day of handover, dates that leave room, and one person twice are fine, in either order."""
    both = member("m-1", office, **first), member("m-2", office, **second)
    assert found(two_holders, kim(), *both) == []
    assert found(two_holders, *reversed(both)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"since": "2020-01-01", "until": "2023-05-01"}, {"since": "2023-04-30"}),
        ({"since": "2020-01-01", "until": "2023-05-01"}, {"until": "2022-01-01"}),
        ({"since": "2020", "until": "2023"}, {"since": "2021", "until": "2024"}),
        ({"since": "2020-01-01"}, {"since": "2020-01-01"}),
        ({"until": "2020-01-01"}, {"until": "2020-01-01"}),
        ({"appointed_by": "Nomor 17/2023"}, {"appointed_by": "17 / 2023"}),
    ],
)
def test_two_who_serve_at_once_are_found(first: Data, second: Data) -> None:
    """Dates that overlap for certain, or one decree that appoints both, are one warning that names the other."""
    both = member("m-1", **first), member("m-2", **second)
    (finding,) = findings(two_holders, kim(), *both)
    assert {finding.record_id, *finding.others} == {"m-1", "m-2"}
    assert finding.pointer == "/office"
    assert findings(two_holders, *reversed(both)) == (finding,)


def test_three_who_serve_at_once_are_two_findings() -> None:
    """Each is paired with who is longest in office; a short term within a long one does not hide the long one."""
    trio = (
        member("m-1", since="2019-01-01", until="2024-01-01"),
        member("m-2", since="2020-01-01", until="2021-01-01"),
        member("m-3", since="2022-01-01"),
    )
    assert [one.others for one in findings(two_holders, *trio)] == [("m-1",), ("m-1",)]


def test_several_secretaries_and_other_groups_are_fine() -> None:
    """Only chairs and treasurers of one group are held by one person; a group by name alone is nobody's."""
    spans = {"since": "2020-01-01", "until": "2023-05-01"}
    assert found(two_holders, *[member(f"m-{n}", "secretary", **spans) for n in "12"]) == []
    assert found(two_holders, *[member(f"m-{n}", "deputy_chair", **spans) for n in "12"]) == []
    other = member("m-2", **spans, group={"id": "kim-b"})
    assert found(two_holders, member("m-1", **spans), other) == []
    assert found(two_holders, *[member(f"m-{n}", **spans, group={"name": "KIM"}) for n in "12"]) == []


# Rosters

BOARD: Final = (member("m-1"), member("m-2", "secretary"), member("m-3", "treasurer"))


@pytest.mark.parametrize(
    "records",
    [
        (kim(roster_complete=True), *BOARD),
        (kim(),),
        (kim(roster_complete=True, form="subgroup"),),
        (kim(roster_complete=True, dissolved={"value": "2022"}),),
        (kim(roster_complete=True, registrations=[{"step": "dissolved"}]),),
        (kim(roster_complete=True), member("m-1", "coordinator"), *BOARD[1:]),
        (kim(roster_complete=True), member("m-1", "acting_chair"), *BOARD[1:]),
        (kim(roster_complete=True), *BOARD[:2], member("m-4", None)),
        (kim(roster_complete=True), kim(roster_complete=True)),
    ],
)
def test_a_full_board_or_an_open_roster_is_fine(records: tuple[Data, ...]) -> None:
    """Nothing is missing, or nobody said that all are there, or it cannot be told."""
    assert found(incomplete_rosters, *records) == []


def test_a_roster_that_lacks_an_office_is_one_note() -> None:
    """The note names the offices, and who has left by the day of the check does not count."""
    left = member("m-3", "treasurer", until="2023-08-28")
    (finding,) = findings(incomplete_rosters, kim(roster_complete=True), *BOARD[:2], left)
    assert (finding.code, finding.pointer) == ("offices_missing", "/roster_complete")
    assert finding.message("id").endswith("belum memuat: Bendahara. Mohon lengkapi, atau hapus tandanya.")
    assert found(incomplete_rosters, kim(roster_complete=True), *BOARD[:2], left, on=None) == []


def test_members_are_persons_within_the_range_of_the_policy() -> None:
    """Patrons do not count and a person in two offices counts once; the range is a policy, with or without a most."""
    twice = [{**one, "person": "p"} for one in BOARD]
    records = (kim(roster_complete=True), *twice, member("m-4", "patron"))
    (finding,) = findings(incomplete_rosters, *records)
    assert (finding.code, finding.params) == ("member_count_out_of_range", {"count": 1, "allowed": "≥ 3"})
    many = Policy(minimum_offices=(Office.CHAIR,), least_members=1, most_members=2)
    (finding,) = findings(incomplete_rosters, kim(roster_complete=True), *BOARD, policy=many)
    assert finding.params == {"count": 3, "allowed": "1-2"}
    assert found(incomplete_rosters, kim(roster_complete=True), *BOARD[:2], policy=many) == []


# Activity


def seen(day: str, activity: str | None = "active") -> Data:
    """Return an observation."""
    return {"observed_on": day, **({} if activity is None else {"activity": activity})}


@pytest.mark.parametrize(
    "records",
    [
        (kim(),),
        (kim(observations=[seen("2022-08-29")]),),
        (kim(observations=[seen("2022")]),),
        (kim(observations=[seen("2021-01-01"), seen("2022-01-01", "dormant")]),),
        (kim(observations=[seen("2021-01-01"), seen("2023-01-01", None)]),),
        (kim(observations=[seen("2021-01-01")], dissolved={"value": "2022"}),),
        (kim(observations=[seen("2021-01-01")]), session(groups=[{"id": "kim-a"}], occasion={"value": "2022-09-01"})),
        (kim(observations=[seen("2021-01-01")]), session(groups=[{"id": "kim-a"}])),
        (
            kim(observations=[seen("2021-01-01")]),
            session(parties=[{"id": "kim-a", "role": "host"}], occasion={"value": "2022-09/.."}),
        ),
    ],
)
def test_a_group_that_was_seen_lately_or_is_not_called_active_is_fine(records: tuple[Data, ...]) -> None:
    """An observation of any result or a held session within twelve months counts, and so does what may lie there."""
    assert found(groups_not_seen_active, *records) == []


@pytest.mark.parametrize(
    "others",
    [
        (),
        (session(groups=[{"id": "kim-a"}], occasion={"value": "2022-08-28"}),),
        (session(groups=[{"id": "kim-a"}], occasion={"value": "2023-01-01"}, status="planned"),),
        (session(groups=[{"id": "kim-b"}], occasion={"value": "2023-01-01"}),),
        (session(part_of={"id": "kim-a"}, occasion={"value": "2023-01-01"}),),
    ],
)
def test_a_group_last_called_active_a_year_ago_is_a_note(others: tuple[Data, ...]) -> None:
    """The note stands at the last observation; older, planned and others' sessions do not help, nor an id elsewhere."""
    group = kim(observations=[seen("2022-08-28"), seen("2020-01-01", "dormant")])
    assert found(groups_not_seen_active, group, *others) == ["kim-a/observations/0/observed_on not_seen_active"]


def test_activity_needs_a_day_within_the_calendar() -> None:
    """Without a day, or where twelve months before it is no date, nothing is said; the months are a policy."""
    group = kim(observations=[seen("2022-01-01")])
    assert found(groups_not_seen_active, group, on=None) == []
    assert found(groups_not_seen_active, group, on=dt.date(1, 1, 1)) == []
    assert found(groups_not_seen_active, group, policy=Policy(months_without_activity=24)) == []


# Terms


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (kim(decrees=[sk(term={"value": "2018/2023-08-28"})]), ["kim-a/decrees/0/term/value term_ended"]),
        (kim(decrees=[sk(term={"value": "2018/2023-08-29"})]), ["kim-a/decrees/0/term/value term_ends_soon"]),
        (kim(decrees=[sk(term={"value": "2018/2023-11-27"})]), ["kim-a/decrees/0/term/value term_ends_soon"]),
        (kim(decrees=[sk(term={"value": "2018/2023-11-28"})]), []),
        (kim(decrees=[sk(term={"value": "2018/2023"})]), []),
        (kim(decrees=[sk(term={"value": "2018/.."})]), []),
        (kim(decrees=[sk(term={"printed": "lima tahun"})]), []),
        (kim(decrees=[sk()]), []),
        (kim(board_term={"value": "../2022"}, decrees=[sk()]), ["kim-a/board_term/value term_ended"]),
        (kim(board_term={"printed": "lima tahun"}), []),
        (kim(decrees=[sk(term={"value": "2018/2022"})], dissolved={"value": "2022"}), []),
        (kim(decrees=[{"kind": {"value": "regulation"}, "term": {"value": "2018/2022"}}]), []),
        (
            kim(decrees=[sk(term={"value": "2018/2020"}), sk(term={"value": "2020/2022"})]),
            ["kim-a/decrees/1/term/value term_ended"],
        ),
        (kim(decrees=[sk(term={"value": "2018/2022"}), sk(term={"value": "2022/.."})]), []),
        (kim(decrees=[sk(term={"value": "2018/2022"}, issued_on={"value": "2018-01-02"}), sk()]), []),
        (
            kim(
                decrees=[
                    sk(term={"value": "2018/2022"}, issued_on={"value": "2018-01-02"}),
                    sk(issued_on={"value": "2014-01-02"}),
                ]
            ),
            ["kim-a/decrees/0/term/value term_ended"],
        ),
        (
            kim(
                decrees=[
                    sk(term={"value": "2018/2022"}, issued_on={"value": "2018-01-02"}),
                    sk(issued_on={"value": "../2014"}),
                    sk(issued_on={"value": "2022-12-01"}),
                ]
            ),
            [],
        ),
        (
            kim(
                decrees=[
                    sk(term={"value": "2018/2022"}, issued_on={"value": "../2018"}),
                    sk(issued_on={"value": "2014"}),
                ]
            ),
            [],
        ),
    ],
)
def test_a_term_is_judged_by_the_last_decree(group: Data, expected: list[str]) -> None:
    """A month or a year ends with its last day, and a decree that may be later and has no end silences the rule."""
    assert found(ending_terms, group) == expected
    assert found(ending_terms, group, on=None) == []


def test_the_message_names_the_end_and_the_days_left() -> None:
    """An office reads until when, and how long that is."""
    (finding,) = findings(ending_terms, kim(decrees=[sk(term={"value": "2018/2023-10"})]))
    assert finding.message("id").startswith("Masa bakti pengurus berakhir pada 31 Oktober 2023, 63 hari lagi.")
    assert found(ending_terms, kim(board_term={"value": "../2023-10"}), policy=Policy(days_before_term_ends=30)) == []


# Issuers


@pytest.mark.parametrize(
    ("office", "issuer", "expected"),
    [
        ("Lurah Kemiri", None, [("issuer_office", GroupLevel.VILLAGE, "Kemiri")]),
        ("Pj. Kepala Desa Kemiri", None, [("issuer_office", GroupLevel.VILLAGE, "Kemiri")]),
        (
            "kepala desa",
            "Pemerintah Desa Kemiri, Kec. Tanjungsari",
            [("issuer_office", GroupLevel.VILLAGE, ""), ("issuer", GroupLevel.VILLAGE, "Kemiri")],
        ),
        ("Lurah Kemiri Kapanewon Tanjungsari", None, [("issuer_office", GroupLevel.VILLAGE, "Kemiri")]),
        (
            "Lurah",
            "Kemiri",
            [("issuer_office", GroupLevel.VILLAGE, ""), ("issuer", GroupLevel.VILLAGE, "Kemiri")],
        ),
        ("Bupati", "Sekretariat Daerah", [("issuer_office", GroupLevel.REGENCY, "")]),
        (None, "Kecamatan Balong", [("issuer", GroupLevel.DISTRICT, "Balong")]),
        (None, "Pemkot Magelang", [("issuer", GroupLevel.REGENCY, "Magelang")]),
        (None, "Karang Taruna", []),
        ("Kepala Dinas Kominfo", None, []),
        ("Plt.", None, []),
        (None, None, []),
    ],
)
def test_a_printed_issuer_is_read_or_left_alone(
    office: str | None, issuer: str | None, expected: list[tuple[str, GroupLevel, str]]
) -> None:
    """The level follows from the office or the kind of place, and what is not understood says nothing."""
    decree = OfficialDocument(kind=Term(value=DocumentKind.SK), issuer_office=office, issuer=issuer)
    assert [(field, one.level, one.place) for field, one in issuers_of(decree)] == expected


@pytest.mark.parametrize(
    ("level", "office", "expected"),
    [
        ("village", "Wali Kota Malang", False),
        ("village", "lurah", False),
        ("village", "Ketua RW 05", True),
        ("district", "Kepala Desa Kemiri", True),
        ("district", "Camat Balong", False),
        ("regency", "Camat Balong", True),
        ("regency", "Gubernur", False),
        ("district", "Kepala Diskominfo", False),
        (None, "Ketua RW 05", False),
    ],
)
def test_an_sk_comes_from_the_level_of_the_group_or_above(level: str | None, office: str, *, expected: bool) -> None:
    """From below is a warning; above is fine, and an office that is not understood is not judged."""
    group = kim(decrees=[sk(issuer_office=office)], **({} if level is None else {"level": level}))
    assert found(sk_issuer_levels, group) == ["kim-a/decrees/0/issuer_office sk_issuer_level"] * expected


def test_a_policy_names_the_issuers() -> None:
    """A regency in which the mayor alone confirms groups says so; a level it does not name is not judged."""
    policy = Policy(sk_issuers={GroupLevel.VILLAGE: [GroupLevel.REGENCY]})
    assert found(sk_issuer_levels, kim(level="village", decrees=[sk(issuer_office="Lurah")]), policy=policy) != []
    assert found(sk_issuer_levels, kim(level="district", decrees=[sk(issuer_office="Lurah")]), policy=policy) == []
    assert hash(policy) == hash(Policy(sk_issuers=((GroupLevel.VILLAGE, (GroupLevel.REGENCY,)),)))


@pytest.mark.parametrize(
    ("places", "decree", "expected"),
    [
        ({"village": "Kelurahan Kejuron"}, {"issuer_office": "Lurah Kejuron", "issuer": "Kelurahan Kejuron"}, None),
        ({"village": "Sekarbela"}, {"issuer_office": "Lurah Sekarbele"}, None),
        ({"district": "Prajurit Kulon"}, {"issuer_office": "Camat Prajuritkulon"}, None),
        ({"regency": "Kota Malang"}, {"issuer_office": "Wali Kota Malang", "issuer": "Kota Malang"}, None),
        ({"regency": "Malang"}, {"issuer_office": "Bupati Malang"}, None),
        ({"province": "NTB"}, {"issuer_office": "Gubernur Nusa Tenggara Barat"}, None),
        ({"province": "Wilayah Barat"}, {"issuer_office": "Gubernur Lampung"}, None),
        ({"village": "Kemiri"}, {"issuer_office": "Wali Kota Malang"}, None),
        ({"village": "Kemiri"}, {"issuer_office": "Dirjen IKP"}, None),
        (None, {"issuer_office": "Lurah Kejuron"}, None),
        ({"village": "Kemiri"}, {"issuer_office": "Lurah Kejuron", "issuer": "Kelurahan Kejuron"}, "issuer_office"),
        ({"village": "Kemiri"}, {"issuer_office": "Lurah", "issuer": "Kelurahan Kejuron"}, "issuer"),
        ({"district": "Balong"}, {"issuer_office": "Camat Siman"}, "issuer_office"),
        ({"regency": "Kota Malang"}, {"issuer_office": "Bupati Malang"}, "issuer_office"),
        ({"regency": "Kabupaten Sleman"}, {"issuer": "Pemerintah Kabupaten Bantul"}, "issuer"),
        ({"province": "NTB"}, {"issuer_office": "Gubernur Jawa Timur"}, "issuer_office"),
    ],
)
def test_an_sk_comes_from_where_the_group_is(places: Data | None, decree: Data, expected: str | None) -> None:
    """Another village, district, regency or province is one warning for a decree; spellings and silence are not."""
    group = {**kim(decrees=[sk(**decree)]), **({} if places is None else {"places": places})}
    assert found(sk_from_elsewhere, group) == ([f"kim-a/decrees/0/{expected} sk_from_elsewhere"] if expected else [])


# One number, two villages

NUMBER: Final = "489/07/401.403.6/2014"


def of_village(name: str, village: str, **decree: object) -> Data:
    """Return a group of a village, with a decree that bears the office's number."""
    return kim(
        name, places={"village": village}, decrees=[sk(**{"number": NUMBER, "issuer_office": "lurah", **decree})]
    )


def test_a_village_number_in_two_villages_is_found_at_the_second() -> None:
    """Every group of another village than the first that has it is told of the first, however many they are."""
    groups = of_village("a", "Kejuron"), of_village("b", "Kemiri"), of_village("c", "Kelurahan Kejuron")
    assert [(one.record_id, one.others) for one in findings(sk_of_two_villages, *groups)] == [
        ("b", ("a",)),
    ]


@pytest.mark.parametrize(
    "groups",
    [
        (of_village("a", "Kejuron"), of_village("b", "Desa Kejuron")),
        (of_village("a", "Kejuron", number="17/2023"), of_village("b", "Kemiri", number="17/2023")),
        (of_village("a", "Kejuron", number="188/15/KEP/2023"), of_village("b", "Kemiri", number="188/15/KEP/2023")),
        (of_village("a", "Kejuron", issuer_office="Camat"), of_village("b", "Kemiri", issuer_office="Camat")),
        (of_village("a", "Kejuron", issuer_office="Dinas"), of_village("b", "Kemiri", issuer_office="Dinas")),
        (of_village("a", "Kejuron"), of_village("b", "Kemiri", issuer_office="Lurah Kejuron")),
        (of_village("a", "Kejuron"), kim("b", decrees=[sk(number=NUMBER, issuer_office="lurah")])),
        (of_village("a", "Kejuron"), kim("b", places={"district": "Balong"}, decrees=[sk(number=NUMBER)])),
        (of_village("a", "Kejuron"), kim("b", places={"village": "Kemiri"}, decrees=[sk(issuer_office="lurah")])),
    ],
)
def test_one_number_can_be_right_for_two_groups(groups: tuple[Data, ...]) -> None:
    """One village, numbers that each village gives anew, a higher issuer, and what another rule finds are left out."""
    assert found(sk_of_two_villages, *groups) == []
