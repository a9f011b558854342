"""Promises of checking files part by part: what is found is what one check of all records finds, wherever they lie."""

import contextlib
import copy
import datetime as dt
import gzip
import itertools
import json
import pickle
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from unittest import mock

import attrs
import pytest
from drawing import at_most
from hypothesis import given
from hypothesis import strategies as st

from kimcore import Finding, Group, Member, Session, Severity, check, from_dict, partitions, to_dict
from kimcore.errors import ChangedError
from kimcore.findings import MOST_FINDINGS, Problem
from kimcore.formats import jsonl
from kimcore.partitions import Report, Settings, links, parts, summaries
from kimcore.records import Record, Ref, Term
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Policy, Register
from kimcore.testing import regency, vectors
from kimcore.vocabularies import Office, SessionStatus

VECTORS: Final = vectors.of_rules()
DAY: Final = dt.date(2026, 1, 1)
KIM: Final = Group(id="kim-1", name="KIM Contoh")
CHAIR: Final = Member(id="m-1", group=Ref(id="kim-1"), name="Siti Rekaan", office=Term(value=Office.CHAIR))
REGENCIES: Final = tuple(regency(seed=5, districts=150, villages=300, groups=12, members=30, sessions=16, items=8))
"""Records of two regencies: a district in a hundred lies in the next one."""


def written(folder: Path, *files: Sequence[Record]) -> list[Path]:
    """Write records to files."""
    paths = [folder / f"{number}.jsonl" for number in range(len(files))]
    for path, records in zip(paths, files, strict=True):
        jsonl.dump(records, path)
    return paths


def is_same(report: Report, expected: Sequence[Finding]) -> bool:
    """Whether a report has the findings of a check, each of the same record and said at its line."""
    same = [(one.finding, one.finding.index) for one in report.checked] == [(one, one.index) for one in expected]
    return same and all((one.file is None) is (one.finding.index is None) for one in report.checked)


@contextlib.contextmanager
def apart(home: Callable[[Record], str]) -> Iterator[None]:
    """Deal records by something else than their regency: whatever it is must change nothing."""
    with mock.patch.object(links, "home", home):
        yield


_COUNT: Final = itertools.count()


def by_itself(record: Record) -> str:
    """Deal each record to a home of its own, but for those whose ids say that they are here."""
    return "here" if record.id.startswith("here") else f"home-{next(_COUNT)}"


def scattered(order: random.Random, homes: int) -> Callable[[Record], str]:
    """Deal records by chance."""
    return lambda _: f"home-{order.randrange(homes)}"


# The same findings


@pytest.mark.parametrize("kind", ["fires", "silent"])
@pytest.mark.parametrize("name", VECTORS)
def test_each_rule_finds_the_same_where_every_record_is_judged_by_itself(tmp_path: Path, name: str, kind: str) -> None:
    """Each record in a file, a part and a share of its own: every rule still finds what it finds in all together."""
    vector = VECTORS[name][kind]
    records = [from_dict({"schema": 1, **one}) for one in vector["records"]]
    given_too: dict[str, Any] = {
        "on": dt.date.fromisoformat(vector["on"]) if "on" in vector else None,
        "regions": RegionTable.read(vector["regions"]).table if "regions" in vector else None,
        "complete": vector.get("complete", False),
    }
    for ordered in (records, records[::-1]):
        paths = written(tmp_path, *([one] for one in ordered))
        with apart(by_itself):
            report = partitions.check(paths, share=1, **given_too)
        assert is_same(report, check(ordered, **given_too))
        assert [[one.record_id, one.pointer, one.code] for one in report.findings] == vector["finds"]


def test_an_id_of_two_records_is_in_no_circle(tmp_path: Path) -> None:
    """Of a circle through an id that is used twice nobody can say who is in it; another circle is found."""
    records = [
        Group(id="a", name="KIM A", member_of=Ref(id="b")),
        Group(id="b", name="KIM B", member_of=Ref(id="a")),
        Group(id="a", name="KIM A", member_of=Ref(id="b")),
        Group(id="c", name="KIM C", member_of=Ref(id="d")),
        Group(id="d", name="KIM D", member_of=Ref(id="c")),
    ]
    with apart(by_itself):
        report = partitions.check(written(tmp_path, *([one] for one in records)), share=1)
    assert is_same(report, check(records))
    assert [one.record_id for one in report.findings if one.code == "reference_cycle"] == ["c"]


def relinked(data: Any, ids: Sequence[str], order: random.Random) -> Any:  # noqa: ANN401 - plain data
    """Return plain data in which some ids are others."""
    if isinstance(data, list):
        return [relinked(item, ids, order) for item in data]
    if isinstance(data, dict):
        return {
            key: order.choice(ids) if key == "id" and order.random() < 0.2 else relinked(value, ids, order)
            for key, value in data.items()
        }
    return data


def entangled(order: random.Random) -> list[Record]:
    """Return records of several vectors and of two regencies, of which some name others or share an id by chance."""
    vectors = [order.choice(list(VECTORS.values()))[order.choice(["fires", "silent"])] for _ in range(6)]
    rows = [{"schema": 1, **one} for vector in vectors for one in vector["records"]]
    rows += [to_dict(one) for one in order.sample(REGENCIES, 10)]
    ids = [row["id"] for row in rows]
    order.shuffle(rows)
    return [from_dict(relinked(row, ids, order) if order.random() < 0.5 else row) for row in rows]


@given(st.randoms(use_true_random=False), st.integers(1, 9), st.sampled_from([1, 700, 10**6]), st.booleans())
@at_most(40)
def test_however_records_are_split_and_dealt_the_findings_are_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    order: random.Random,
    homes: int,
    blocksize: int,
    complete: bool,  # noqa: FBT001 - drawn
) -> None:
    """Ids that several have, references anywhere and to nothing, cut into files, parts and shares by chance."""
    records = entangled(order)
    cut = order.randrange(len(records))
    paths = written(tmp_path_factory.mktemp("register"), records[:cut], records[cut:])
    with apart(scattered(order, homes)):
        report = partitions.check(paths, on=DAY, complete=complete, blocksize=blocksize, share=3)
    assert report.records == len(records)
    assert is_same(report, check(records, on=DAY, complete=complete))


@pytest.mark.parametrize("share", [1, 40, 10**6])
def test_two_regencies_are_checked_apart(tmp_path: Path, share: int) -> None:
    """By regency as well the findings are those of one check, and each is said with its file and its line."""
    first, second = REGENCIES[::2], REGENCIES[1::2]
    paths = written(tmp_path, first, second)
    report = partitions.check(paths, on=dt.date(2025, 3, 1), blocksize=5_000, share=share)
    assert is_same(report, check([*first, *second], on=dt.date(2025, 3, 1)))
    assert report.checked
    for one in report.checked:
        lines = Path(str(one.file)).read_text("utf-8").split("\n")
        assert json.loads(lines[int(one.line or 0) - 1])["id"] == one.finding.record_id


def record(type_: str, record_id: str, **fields: Any) -> Record:  # noqa: ANN401 - plain data
    """Return a record of plain data."""
    return from_dict({"type": type_, "schema": 1, "id": record_id, **fields})


def session(record_id: str, source: str = "Berita", **fields: Any) -> Record:  # noqa: ANN401 - plain data
    """Return a session that somebody wrote of."""
    return record("Session", record_id, title="Rapat", status="held", sources=[{"title": source}], **fields)


ELECTION: Final[dict[str, Any]] = {"election": "pemilu_2024", "kind": {"value": "candidate_profile"}, "title": "Profil"}
PARTY: Final = record("Institution", "partai", name="Partai Rekaan", kind={"value": "election_participant"})
OFFICE: Final = record("Institution", "dinas", name="Dinas Rekaan", kind={"value": "kominfo"})
MEETING: Final[dict[str, Any]] = {
    "region": "63.10",
    "occasion": {"value": "2023-05-01"},
    "theme": "Literasi",
    "kinds": [{"value": "rapat"}],
}
FAR_APART: Final[Mapping[str, tuple[str | None, Sequence[Record]]]] = {
    "a circle is longer than what a record is brought by itself": (
        "reference_cycle",
        [
            record("Group", f"kim-{number}", name="KIM", predecessor={"id": f"kim-{(number + 1) % 7}"})
            for number in range(7)
        ],
    ),
    "an office has an item of a party in its session": (
        "office_with_participant",
        [
            PARTY,
            OFFICE,
            record("InformationItem", "i", **ELECTION, issuer={"id": "partai"}),
            session(
                "s",
                occasion={"value": "2023-05-01"},
                items=[{"id": "i"}],
                parties=[{"id": "dinas", "role": "organiser"}],
            ),
        ],
    ),
    "a site is official because an institution that nobody names says so": (
        None,
        [
            from_dict({**to_dict(OFFICE), "domains": ["dinas-rekaan.example"]}),
            record(
                "InformationItem",
                "i",
                election="pemilu_2024",
                kind={"value": "stage_notice"},
                title="Tahapan",
                link="https://ppid.dinas-rekaan.example/a",
            ),
        ],
    ),
    "a profile that a session uses is fine because of who issued it": (
        None,
        [
            record("Institution", "kpu", name="KPU Rekaan", kind={"value": "election_body"}),
            record("InformationItem", "i", **ELECTION, issuer={"id": "kpu"}),
            session("s", occasion={"value": "2024-02-12"}, items=[{"id": "i"}]),
        ],
    ),
    "a session that another is brought beside has an id that a third has": (
        None,
        [
            record("Group", "here-kim", name="KIM"),
            session("here-s", **MEETING),
            session("s", "Siaran", **MEETING, groups=[{"id": "here-kim"}]),
            session("s", "Siaran"),
        ],
    ),
    "an election is counted at the first that names it": (
        "unknown_election",
        [
            record("InformationItem", one, election="pemilu_1999", kind={"value": "announcement"}, title="Lama")
            for one in ("c", "a", "b", "a")
        ],
    ),
}
"""Records that are judged by others two steps away or more; None where only something is found that is not so."""


@pytest.mark.parametrize("name", FAR_APART)
def test_what_lies_far_apart_is_brought_together(tmp_path: Path, name: str) -> None:
    """Each record in a share of its own is told all that a rule asks about it, at whatever distance that stands."""
    code, records = FAR_APART[name]
    expected = check(records)
    assert {one.code for one in expected} - {"duplicate_id"} == ({code} if code is not None else set())
    for ordered in (records, records[::-1]):
        for files in ([ordered], [[one] for one in ordered]):
            with apart(by_itself):
                report = partitions.check(written(tmp_path, *files), share=1)
            assert is_same(report, check(ordered))


def test_a_session_is_seen_by_a_group_of_its_id_elsewhere(tmp_path: Path) -> None:
    """Two groups of one id, in two shares, are both seen active by the one session that names it."""
    seen = {"observed_on": "2024-01-01", "activity": "active"}
    groups = [from_dict({**to_dict(KIM), "name": name, "observations": [seen]}) for name in ("KIM A", "KIM B")]
    meeting = session("s-1", occasion={"value": "2025-12"}, groups=[{"id": "kim-1"}])
    old = session("s-2", occasion={"value": "2024-02-01"}, groups=[{"id": "kim-1"}])
    for records in ([meeting, *groups, old], [old, *groups, meeting], [*groups, old]):
        with apart(by_itself):
            report = partitions.check(written(tmp_path, *([one] for one in records)), on=DAY, share=1)
        assert is_same(report, check(records, on=DAY))
        assert sum(one.code == "not_seen_active" for one in report.findings) == (0 if meeting in records else 2)


def test_a_register_numbered_anew_in_each_file_costs_no_more(tmp_path: Path) -> None:
    """Where every office numbers its records from 1, no share is brought all records of an id."""
    offices = [
        [attrs.evolve(KIM, id="1"), *(attrs.evolve(CHAIR, id=str(number), group=Ref(id="1")) for number in (2, 3))]
        for _ in range(30)
    ]
    paths = written(tmp_path, *offices)
    brought: list[int] = []

    def spread(function: Callable[..., Any], tasks: Iterable[Any], given_to_all: Settings) -> Iterator[Any]:
        for task in tasks:
            brought.append(sum(len(offsets) for _, offsets in getattr(task, "known", ())))
            yield function(task, given_to_all)

    report = partitions.check(paths, spread=spread, share=3)
    assert is_same(report, check([record for office in offices for record in office]))
    assert max(brought) <= 6  # two of each of three ids


def test_of_many_findings_the_first_are_kept(tmp_path: Path) -> None:
    """Beyond 10,000 the last finding says how many more there are and how bad, as that of one check does."""
    many = [attrs.evolve(CHAIR, id=f"m-{number:05}") for number in range(MOST_FINDINGS // 2 + 5)]
    everything: list[Record] = [*many[::2], *many[1::2], *many, KIM]
    for records in (everything, everything[:-1]):
        paths = written(tmp_path, records[:3_000], records[3_000:])
        report = partitions.check(paths, share=1_000)
        assert is_same(report, check(records))
        assert (report.findings[-1].code == "too_many_findings") is (KIM not in records)


# What a tool brings


def nobody_is_called_siti(register: Register) -> Iterator[Finding]:
    """Find what this test made up, and something that is said of no record."""
    problem = Problem.note(code="siti", indonesian="-", english="-")
    for index, member in register.all(Member):
        if register.find(member.group.id, Group) is not None:
            yield register.finding(problem, index, "/name")
    yield problem.at()


def test_a_rule_of_a_tools_own_sees_what_a_record_names(tmp_path: Path) -> None:
    """A rule that looks up what a record names finds it in another file; one of all records runs once a share."""
    with apart(lambda record: record.id):
        paths = written(tmp_path, [CHAIR], [KIM])
        report = partitions.check(paths, rules=(nobody_is_called_siti,), share=1)
    assert [(one.finding.record_id, one.line) for one in report.checked] == [(None, None), (None, None), ("m-1", 1)]


def test_severities_are_those_of_the_policy(tmp_path: Path) -> None:
    """The policy of a regency weighs what is found in a part, in a share, and what was counted."""
    codes = ("duplicate_id", "absent_reference", "held_without_papers")
    policy = Policy(severities=dict.fromkeys(codes, Severity.NOTE))
    records = [CHAIR, CHAIR, Session(id="s", title="Rapat", status=SessionStatus.HELD)]
    report = partitions.check(written(tmp_path, records), policy=policy, blocksize=1)
    assert is_same(report, check(records, policy=policy))
    assert {one.severity for one in report.findings} == {Severity.NOTE}


def test_rules_are_those_that_are_given(tmp_path: Path) -> None:
    """Without a rule its findings are not there, also where it would have been told what was counted."""
    paths = written(tmp_path, [CHAIR, CHAIR])
    assert partitions.check(paths, rules=()).findings == ()
    assert is_same(partitions.check(paths, rules=RULES[1:]), check([CHAIR, CHAIR], rules=RULES[1:]))


def test_what_is_asked_wrongly_is_said_at_once(tmp_path: Path) -> None:
    """A day with a time, a size of nothing, and a file that is not there raise as elsewhere."""
    (path,) = written(tmp_path, [KIM])
    with pytest.raises(TypeError, match=r"datetime\.date"):
        partitions.check(path, on=dt.datetime(2023, 8, 29, tzinfo=dt.UTC))
    with pytest.raises(ValueError, match="1 byte or more"):
        partitions.check(path, blocksize=0)
    with pytest.raises(ValueError, match="1 record or more"):
        partitions.check(path, share=0)
    with pytest.raises(OSError, match="nowhere"):
        partitions.check(tmp_path / "nowhere.jsonl")


def test_no_files_and_empty_ones_hold_no_records(tmp_path: Path) -> None:
    """Nothing is found in nothing."""
    assert partitions.check([]) == Report(records=0, read=(), checked=())
    assert partitions.check(written(tmp_path, [], [])) == Report(records=0, read=(), checked=())


# Reading

LINES: Final = (
    b"\xef\xbb\xbf" + json.dumps({"schema": 1, **to_dict(KIM)}).encode(),
    b"",
    b"  \r",
    b'{"type": "Group"',
    json.dumps({**to_dict(CHAIR), "office": 7}).encode() + b"\r",
    b"[]",
    b"\xff",
    json.dumps(to_dict(CHAIR)).encode(),
)
"""Lines of which some hold a record, and some are wrong in one way or another."""


@pytest.mark.parametrize("blocksize", [1, 7, 50, 10**6])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_is_found_on_reading_is_said_at_its_line(tmp_path: Path, blocksize: int, end: bytes) -> None:
    """However a file is split, reading says what it says of the whole file: the same line, column and byte."""
    path = tmp_path / "broken.jsonl"
    path.write_bytes(b"\n".join(LINES) + end)
    whole = jsonl.read(path.read_bytes())
    report = partitions.check([path, path], blocksize=blocksize)
    assert [(one.finding, one.file, one.line) for one in report.read] == [
        (finding, str(path), finding.line) for finding in whole.findings
    ] * 2
    assert is_same(report, check(whole.records * 2))
    assert {one.line for one in report.checked} == {1, 8}


@pytest.mark.parametrize("packed", [True, False])
def test_what_cannot_be_entered_in_the_middle_is_read_whole(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - a case
    """A file packed with gzip is one part, with lines of its own; UTF-16 is said once, as of a file that is read."""
    path = tmp_path / "whole.jsonl"
    plain = b"\n".join(LINES)
    path.write_bytes(gzip.compress(plain) if packed else plain.decode("utf-8", "replace").encode("utf-16"))
    whole = jsonl.read(path.read_bytes())
    report = partitions.check([path, path], blocksize=1, share=1)
    assert [one.finding for one in report.read] == list(whole.findings) * 2
    assert is_same(report, check(whole.records * 2))
    assert report.records == (4 if packed else 0)


def test_a_line_longer_than_a_part_belongs_to_the_part_it_begins_in(tmp_path: Path) -> None:
    """Parts hold whole lines, all lines are in one, and none is empty."""
    path = tmp_path / "long.jsonl"
    path.write_bytes(b"a" * 100_000 + b"\nb\n" + b"c" * 10 + b"\n")
    found = parts.parts_of(path, 30_000)
    assert [(one.start, one.end) for one in found] == [(0, 100_001), (100_001, 100_014)]
    assert [[line.number for line in parts.raw_lines(one)] for one in found] == [[1], [1, 2]]


def test_a_file_that_is_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    """Where a record stood when the file was read and none stands now, there is an error, and it is not left out."""
    (path,) = written(tmp_path, [KIM, CHAIR])

    def spread(function: Callable[..., Any], tasks: Iterable[Any], given_to_all: Settings) -> Iterator[Any]:
        results = [function(task, given_to_all) for task in tasks]
        if function.__name__ == "read":
            path.write_bytes(b"{}\n")
        return iter(results)

    with pytest.raises(ChangedError, match=r"was changed") as raised:
        partitions.check(path, spread=spread)
    assert raised.value.path == str(path)
    assert str(copy.copy(raised.value)) == str(raised.value)


# What travels


def test_a_summary_is_small_and_says_nothing_of_people() -> None:
    """Of a record of the generated regency about a hundred bytes are kept, and in them no text of it but a few ids."""
    summary = summaries.Summary()
    for number, record in enumerate(REGENCIES):
        summary.add(record, 1_000 * number, number)
    stored = pickle.dumps(summary)
    assert len(stored) / len(summary) < 250
    names = {record.name for record in REGENCIES if isinstance(record, Member) and record.name is not None}
    assert names
    assert not any(name.encode() in stored for name in names)
