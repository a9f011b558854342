"""Promises of the command line: what it prints, in which language, and with which exit status."""

import datetime as dt
import io
import json
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import examples
from kimcore.findings import Finding, Problem
from kimcore.formats.pointing import on_lines

pytest.importorskip("click")
pytest.importorskip("rich")

from click.testing import CliRunner, Result
from rich.console import Console

from kimcore.cli import commands, inputs, report
from kimcore.cli.inputs import Inputs, Located

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no pipes and sockets with paths")

GOOD = {"type": "Group", "schema": 1, "id": "kim-1", "name": "KIM Contoh"}
MEMBER = {
    "type": "Member", "schema": 1, "id": "m-1", "group": {"id": "kim-1"}, "name": "Siti Rekaan",
    "office": {"value": "chair"},
}  # fmt: skip


def run(*arguments: str, stdin: bytes | None = None, env: Mapping[str, str | None] | None = None) -> Result:
    """Run the command in Indonesian, unless the environment says otherwise."""
    return CliRunner().invoke(commands.kimcore, arguments, input=stdin, env={"LC_ALL": "id_ID.UTF-8", **(env or {})})


def write(path: Path, *records: object, indent: int | None = None) -> str:
    """Write records to a file and return its name."""
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(json.dumps(records, indent=indent), encoding="utf-8")
    return str(path)


def test_a_sound_file_ends_with_0(tmp_path: Path) -> None:
    """Where nothing is wrong, the totals are all there is to print."""
    result = run("check", "--on", "2023-08-29", write(tmp_path / "a.json", GOOD))
    assert result.exit_code == 0
    assert result.output == (
        "Berkas: 1. Data: 1. Diperiksa per 29 Agustus 2023. Perlu diperbaiki: 0. Perlu dicek: 0. Catatan: 0.\n"
    )


def test_each_finding_has_a_line(tmp_path: Path) -> None:
    """A line says file, line, pointer, severity, code, record and message, and an error ends with 1."""
    path = write(tmp_path / "a.json", GOOD, {**GOOD, "id": "kim-2", "name": 5}, indent=2)
    result = run("check", path)
    assert result.exit_code == 1
    assert result.output.splitlines()[0] == (
        f"{path}:12:/1/name: perlu diperbaiki wrong_type [kim-2] Isian ini seharusnya teks, tetapi berupa"
        " bilangan bulat. Mohon perbaiki isiannya."
    )


def test_a_finding_between_records_has_its_line_and_its_record(tmp_path: Path) -> None:
    """What `check` finds is located as what reading finds is: by its line in JSON and in JSON Lines."""
    array, lines = write(tmp_path / "a.json", GOOD, {**MEMBER, "id": "m-0"}, indent=1), tmp_path / "b.jsonl"
    lines.write_text("\n\n" + json.dumps({**MEMBER, "group": {"id": "kim-9"}}), encoding="utf-8")
    result = run("check", "--format", "json", array, str(lines))
    wrong = [one for one in json.loads(result.output)["findings"] if one["code"] == "absent_reference"]
    assert [(one["file"], one["line"], one["pointer"], one["record_id"]) for one in wrong] == [
        (str(lines), 3, "/group/id", "m-1")
    ]
    assert f"{lines}:3:/group/id: perlu dicek absent_reference [m-1] " in run("check", array, str(lines)).output
    result = run("check", write(tmp_path / "c.json", {**MEMBER, "group": {"id": "kim-9"}}, indent=1))
    assert "c.json:7:/0/group/id: perlu dicek absent_reference [m-1] " in result.output


def test_each_document_is_walked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However findings of several files alternate, the lines of a file are looked for once, and are its own."""
    lost = {**MEMBER, "group": {"id": "kim-9"}}
    ids = [f"m-{number}" for number in range(6)]
    paths = [
        write(tmp_path / f"{name}.json", *[{**lost, "id": one} for one in ids[start::2]], indent=indent)
        for name, start, indent in (("a", 0, None), ("b", 1, 0))
    ]
    walks = list[bytes]()

    def walk(data: bytes, findings: Iterable[Finding]) -> Iterator[Finding]:
        walks.append(data)
        return on_lines(data, findings)

    monkeypatch.setattr(inputs, "on_lines", walk)
    found = json.loads(run("check", "--format", "json", *paths).output)["findings"]
    lines = [(one["file"][-6:], one["line"]) for one in found if one["code"] == "absent_reference"]
    assert lines == [("a.json", 1), ("b.json", 7), ("a.json", 1), ("b.json", 19), ("a.json", 1), ("b.json", 31)]
    assert len(walks) == 2


def test_broken_json_is_an_error_on_its_line(tmp_path: Path) -> None:
    """A file that is no JSON ends with 1, and the line stands in place of the pointer."""
    (tmp_path / "a.json").write_text('[\n{"a":', encoding="utf-8")
    result = run("check", str(tmp_path / "a.json"))
    assert result.exit_code == 1
    assert result.output.startswith(f"{tmp_path / 'a.json'}:2: perlu diperbaiki not_json")


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({"LC_ALL": "en_US.UTF-8"}, "Files: 1."),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB"}, "Files: 1."),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"}, "Files: 1."),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "C.UTF-8"}, "Berkas: 1."),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}, "Berkas: 1."),
        ({"LC_ALL": "id_ID"}, "Berkas: 1."),
    ],
)
def test_it_speaks_the_users_language(tmp_path: Path, env: dict[str, str], expected: str) -> None:
    """The locale decides: Indonesian, unless it names another language; --lang decides above it."""
    path = write(tmp_path / "a.json", GOOD)
    assert expected in run("check", path, env=env).output
    assert "Files: 1." in run("check", "--lang", "en", path, env=env).output
    assert "Berkas: 1." in run("check", "--lang", "id", path, env=env).output


def test_files_are_checked_together(tmp_path: Path) -> None:
    """A reference into another of the files is no finding, and one that leads nowhere points into its own file."""
    groups, members = write(tmp_path / "groups.json", GOOD), write(tmp_path / "members.json", MEMBER)
    assert run("check", groups, members).exit_code == 0
    alone = run("check", members)
    assert alone.exit_code == 0
    assert alone.output.startswith(f"{members}:1:/0/group/id: perlu dicek absent_reference")
    complete = run("check", "--complete", members)
    assert complete.exit_code == 1
    assert complete.output.startswith(f"{members}:1:/0/group/id: perlu diperbaiki absent_reference")


PLAN = {
    "type": "Session", "schema": 1, "id": "s-1", "title": "Rapat", "status": "planned",
    "occasion": {"value": "2023-08-28"},
}  # fmt: skip


def test_the_day_of_the_check_is_given_or_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules see the day of --on, or today's, and the totals say which, in either language."""
    path = write(tmp_path / "a.json", PLAN)
    given = run("check", "--on", "2023-08-29", path).output
    assert "perlu dicek planned_in_the_past" in given
    assert "Diperiksa per 29 Agustus 2023." in given
    assert "planned_in_the_past" not in run("check", "--on", "2023-08-28", path).output
    monkeypatch.setattr(commands, "today", lambda: dt.date(2023, 9, 1))
    by_default = run("check", "--lang", "en", path).output
    assert "planned_in_the_past" in by_default
    assert "Checked as of 1 September 2023." in by_default
    assert json.loads(run("check", "--format", "json", path).output)["on"] == "2023-09-01"


def test_today_is_the_local_day() -> None:
    """The clock is asked here and nowhere else."""
    before = dt.datetime.now().astimezone().date()
    assert before <= commands.today() <= dt.datetime.now().astimezone().date()


@pytest.mark.parametrize("day", ["29/08/2023", "2023-08", "2023", "hari ini", "2023-02-30", ""])
def test_a_day_is_a_full_date(day: str) -> None:
    """Anything else than a day in the form that records have is wrong usage, and the message says the form."""
    result = run("check", "--on", day, "-", stdin=b"[]")
    assert result.exit_code == 2
    assert "--on" in result.stderr


REGIONS = "kode,nama\n63.10,KAB. TANAH BUMBU\n63.10.01,Batu Licin\n"


def test_a_list_of_regions_is_used(tmp_path: Path) -> None:
    """Codes are held against the list, and what is wrong in the list is found on its line."""
    path = write(tmp_path / "a.json", {**GOOD, "region": "63.10.02"})
    regions = tmp_path / "wilayah.csv"
    regions.write_text(REGIONS, encoding="utf-8")
    result = run("check", "--regions", str(regions), path)
    assert result.output.startswith(f"{path}:1:/0/region: perlu dicek region_not_listed")
    assert "region_not_listed" not in run("check", path).output
    regions.write_text(f"{REGIONS}63.1,Rusak\n", encoding="utf-8")
    result = run("check", "--regions", str(regions), path)
    assert f"{regions}:4: perlu diperbaiki region_code_lost_zero" in result.output
    assert result.exit_code == 1


def test_a_missing_list_of_regions_ends_with_2(tmp_path: Path) -> None:
    """The records are checked nevertheless, without a list."""
    result = run("check", "--regions", str(tmp_path / "tiada.csv"), write(tmp_path / "a.json", {**GOOD, "name": 5}))
    assert result.exit_code == 2
    assert "tiada.csv: tidak dapat dibuka" in result.stderr
    assert "wrong_type" in result.stdout


def test_a_folder_stands_for_its_json_files(tmp_path: Path) -> None:
    """Files in a folder and below it are checked by name; a file named twice is read once."""
    write(tmp_path / "a.json", GOOD)
    write(tmp_path / "b" / "c.json", MEMBER)
    (tmp_path / "note.txt").write_text("x", encoding="utf-8")
    result = run("check", str(tmp_path), str(tmp_path / "a.json"))
    assert result.exit_code == 0
    assert result.output.startswith("Berkas: 2. Data: 2.")


def test_a_file_under_two_names_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is known by where it lies, not by how its path is written."""
    write(tmp_path / "a.json", GOOD)
    monkeypatch.chdir(tmp_path)
    assert run("check", "a.json", "./a.json", str(tmp_path)).stdout.startswith("Berkas: 1. Data: 1.")


def test_a_linked_folder_is_followed_once(tmp_path: Path) -> None:
    """Links to folders lead to more files, and those that lead back neither hang the check nor repeat a file."""
    (tmp_path / "kim").mkdir()
    write(tmp_path / "archive" / "a.json", GOOD)
    write(tmp_path / "kim" / "b.json", MEMBER)
    (tmp_path / "kim" / "2023").symlink_to(tmp_path / "archive")
    (tmp_path / "kim" / "again").symlink_to(tmp_path / "archive")
    (tmp_path / "kim" / "self").symlink_to(".")
    (tmp_path / "archive" / "back").symlink_to(tmp_path)
    result = run("check", "--format", "json", str(tmp_path / "kim"))
    told = json.loads(result.output)
    assert (told["files"], told["records"], told["unopened"], told["skipped"]) == (2, 2, [], [])
    assert result.exit_code == 0


def test_of_several_links_the_first_is_followed(tmp_path: Path) -> None:
    """Which name a finding has does not depend on the order in which a disk lists its folders."""
    write(tmp_path / "archive" / "a.json", {**GOOD, "name": 5})
    (tmp_path / "kim").mkdir()
    for name in "hgfedcbaijklmno":
        (tmp_path / "kim" / name).symlink_to(tmp_path / "archive")
    assert run("check", str(tmp_path / "kim")).output.startswith(f"{tmp_path / 'kim' / 'a' / 'a.json'}:1:/0/name: ")


def test_a_file_of_two_names_is_named_by_its_first(tmp_path: Path) -> None:
    """Links to one file, hard or symbolic, are that file, under the name that comes first."""
    path = write(tmp_path / "a.json", {**GOOD, "name": 5})
    os.link(path, tmp_path / "hard.json")
    (tmp_path / "soft.json").symlink_to(path)
    result = run("check", str(tmp_path / "soft.json"), str(tmp_path / "hard.json"), str(tmp_path))
    assert result.output.startswith(f"{tmp_path / 'soft.json'}:1:/0/name: ")
    assert result.output.count("wrong_type") == 1


def test_a_link_to_nothing_cannot_be_opened(tmp_path: Path) -> None:
    """A link in a folder that dangles or leads back to itself is a file that is not there, and not skipped."""
    write(tmp_path / "a.json", GOOD)
    (tmp_path / "b.json").symlink_to("tiada.json")
    (tmp_path / "c.json").symlink_to("c.json")
    result = run("check", str(tmp_path))
    assert result.exit_code == 2
    assert [line.partition(" (")[0] for line in result.stderr.splitlines()] == [
        f"{tmp_path / name}.json: tidak dapat dibuka" for name in "bc"
    ]


def test_a_hyphen_is_standard_input_and_a_file_is_named_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard input is read once, and beside it the file that is called like it."""
    monkeypatch.chdir(tmp_path)
    write(Path("-"), MEMBER)
    stdin = json.dumps(GOOD).encode()
    for arguments, totals in (
        (["-"], "Berkas: 1. Data: 1."),
        (["-", "-"], "Berkas: 1. Data: 1."),
        (["-", "./-"], "Berkas: 2. Data: 2."),
        (["./-", "-"], "Berkas: 2. Data: 2."),
    ):
        result = run("check", *arguments, stdin=stdin)
        assert result.output.startswith(totals)
        assert result.exit_code == 0


@posix
def test_what_is_no_file_is_skipped_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pipes, sockets and devices with the names of files are named and not waited for."""
    monkeypatch.chdir(tmp_path)  # the address of a socket must be short
    write(Path("kim") / "a.json", GOOD)
    os.mkfifo("kim/pipe.json")
    Path("kim/endless.json").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("kim/socket.json")
    result = run("check", "kim", "./kim")
    assert result.exit_code == 0
    assert result.stdout.startswith("Berkas: 1. Data: 1.")
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        f"{folder}/{name}.json" for folder in ("./kim", "kim") for name in ("endless", "pipe", "socket")
    ]
    assert result.stderr.splitlines()[-1] == "kim/socket.json: dilewati, karena bukan berkas biasa"
    told = json.loads(run("check", "--format", "json", "kim").stdout)
    assert told["skipped"] == ["kim/endless.json", "kim/pipe.json", "kim/socket.json"]


@posix
def test_a_folder_of_pipes_holds_no_file(tmp_path: Path) -> None:
    """Where all is skipped, nothing was checked, and that is no success."""
    os.mkfifo(tmp_path / "pipe.json")
    assert run("check", str(tmp_path)).exit_code == 2


@posix
def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    """A pipe is a file to whoever names it, and read once."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(json.dumps(GOOD),))
    writer.start()
    result = run("check", str(pipe), str(tmp_path / "." / "pipe"))
    writer.join()
    assert result.output.startswith("Berkas: 1. Data: 1.")


def test_a_folder_that_cannot_be_opened_ends_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder below that may not be looked into is named, and its files are not taken for checked."""
    write(tmp_path / "a.json", GOOD)
    walk = os.walk

    def partly(
        top: str, onerror: Callable[[OSError], None], *, followlinks: bool
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "Permission denied", str(tmp_path / "tertutup")))
        return walk(top, onerror=onerror, followlinks=followlinks)

    monkeypatch.setattr(os, "walk", partly)
    result = run("check", str(tmp_path))
    assert result.exit_code == 2
    assert "tertutup: tidak dapat dibuka (Permission denied)" in result.stderr


def test_a_path_that_is_too_long_ends_with_2(tmp_path: Path) -> None:
    """A name that no file system takes is a path that cannot be opened."""
    assert run("check", str(tmp_path / ("n" * 300 + ".json"))).exit_code == 2


def test_standard_input_is_a_file() -> None:
    """A hyphen reads standard input."""
    result = run("check", "-", stdin=json.dumps({**GOOD, "name": 5}).encode())
    assert result.exit_code == 1
    assert result.output.startswith("-:1:/name: perlu diperbaiki wrong_type")


@pytest.mark.parametrize("name", ["tiada.json", "kosong"])
def test_a_path_that_cannot_be_opened_ends_with_2(tmp_path: Path, name: str) -> None:
    """A missing file and a folder without JSON end with 2, whatever else was found; the others are checked."""
    (tmp_path / "kosong").mkdir()
    good = write(tmp_path / "a.json", {**GOOD, "name": 5})
    result = run("check", str(tmp_path / name), good)
    assert result.exit_code == 2
    assert "tidak dapat dibuka" in result.stderr
    assert "wrong_type" in result.stdout


@pytest.mark.parametrize("arguments", [["check"], ["check", "--lang", "de", "x"], ["periksa"], ["example", "tiada"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    """Wrong arguments end with 2."""
    assert run(*arguments).exit_code == 2


def test_the_summary_counts_by_code(tmp_path: Path) -> None:
    """Codes are counted, the most frequent first."""
    path = write(tmp_path / "a.json", {**GOOD, "name": 5}, {**GOOD, "name": 5, "id": " "}, MEMBER)
    result = run("check", "--summary", path)
    assert result.exit_code == 1
    assert result.output.splitlines()[:3] == [
        "      2 perlu diperbaiki wrong_type",
        "      1 perlu dicek absent_reference",
        "      1 perlu diperbaiki outer_blanks",
    ]


def test_machines_read_json(tmp_path: Path) -> None:
    """--format json prints one object with everything that is known of each finding."""
    path = write(tmp_path / "a.json", {**GOOD, "name": 5}, MEMBER)
    result = run("check", "--format", "json", path)
    assert result.exit_code == 1
    told: dict[str, Any] = json.loads(result.output)
    assert (told["files"], told["records"], told["unopened"]) == (1, 1, [])
    assert told["counts"] == {"error": 1, "warning": 1, "note": 0}
    wrong, absent = told["findings"]
    assert (wrong["file"], wrong["pointer"], wrong["code"], wrong["record_id"]) == (
        path,
        "/0/name",
        "wrong_type",
        "kim-1",
    )
    assert wrong["params"]["expected"] == {"id": "teks", "en": "text"}
    assert wrong["message"]["en"].startswith("This should be text")
    assert (absent["pointer"], absent["others"], absent["params"]) == ("/1/group/id", ["kim-1"], {"id": "kim-1"})


def test_more_findings_than_are_kept_are_counted(tmp_path: Path) -> None:
    """The finding that counts the rest belongs to no file."""
    result = run("check", "--format", "json", write(tmp_path / "a.json", *[GOOD] * 10_002))
    last = json.loads(result.output)["findings"][-1]
    assert (last["code"], last["file"]) == ("too_many_findings", "")


def test_nothing_is_coloured_or_animated_without_a_terminal(tmp_path: Path) -> None:
    """Pipes get plain text, however long the line, and no progress."""
    path = write(tmp_path / ("n" * 150 + ".json"), {**GOOD, "name": 5})
    result = run("check", path)
    assert "\x1b" not in result.output
    assert result.stderr == ""
    assert result.stdout.count("\n") == 2


def test_a_terminal_gets_colours() -> None:
    """On a terminal the severity stands out."""
    inputs = Inputs(dt.date(2023, 8, 29))
    sys.stdin, keyboard = io.TextIOWrapper(io.BytesIO(b"[1]")), sys.stdin
    try:
        inputs.add("-")
    finally:
        sys.stdin = keyboard
    console = Console(file=io.StringIO(), force_terminal=True, highlight=False)
    report.print_findings(console, inputs.located, "en")
    assert isinstance(console.file, io.StringIO)
    assert "\x1b[1;31merror\x1b[0m wrong_type" in console.file.getvalue()


INERT = "\ufffd"
DANGEROUS = [
    *map(chr, (0x1B, 0x07, 0x08, 0x0A, 0x0D, 0x7F, 0x85, 0x9B, 0x2028, 0x2029, 0x200E, 0x200F, 0x061C, 0xFEFF)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
]
"""What moves the cursor, ends a line, starts a command or turns the direction of writing."""


@pytest.mark.parametrize("character", DANGEROUS, ids=ascii)
def test_a_file_name_cannot_command_the_terminal(tmp_path: Path, character: str) -> None:
    """Control characters in the names of files, checked, skipped or missing, are shown as replaced."""
    if os.name != "posix":
        pytest.skip("Windows takes no such names")
    name = f"a{character}[2J.json"
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "folder" / f"x{name}")
    path = write(tmp_path / "folder" / name, {**GOOD, "name": 5})
    result = run("check", str(tmp_path / "folder"), f"{path}.json", f"--regions={path}.csv", path)
    assert character not in result.output.replace("\n", "")
    for shown in (f"/a{INERT}[2J.json:1:/0/name: ", f"/xa{INERT}[2J.json: dilewati", "json.json: ", "json.csv: "):
        assert result.output.count(shown) == 1
    assert result.output.count("\n") == 5


@pytest.mark.parametrize("character", DANGEROUS, ids=ascii)
def test_no_part_of_a_finding_commands_the_terminal(character: str) -> None:
    """Whatever a finding was made of, pointer, parameters and all, its line is one line and inert."""
    problem = Problem.error(code="kode", indonesian="Isi {isi}.", english="Content {isi}.")
    finding = attrs.evolve(problem.at(f"/{character}", isi=f"<{character}>"), record_id=character)
    console = Console(file=io.StringIO(), highlight=False)
    report.print_findings(console, [Located(f"{character}.json", finding)], "id")
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == f"{INERT}.json:/{INERT}: perlu diperbaiki kode [{INERT}] Isi <{INERT}>.\n"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_printed_is_printable(text: str) -> None:
    """Any text, halves of characters included, is shown as one line that every terminal takes; plain text as it is."""
    shown = report.printable(text)
    assert shown.isprintable()
    assert shown.encode().decode() == shown
    assert report.printable(shown) == shown
    if text.isprintable():
        assert shown == text


@given(st.text(st.characters(exclude_categories=())))
def test_machines_read_any_name(name: str) -> None:
    """JSON of any file names is ASCII without half a character, which strict readers refuse."""
    problem = Problem.error(code="kode", indonesian="Isi.", english="Content.")
    inputs = Inputs(dt.date(2023, 8, 29), located=[Located(name, problem.at())], unopened=[(name, "")], skipped={name})
    told = json.loads(report.as_json(inputs, inputs.located).encode("ascii"))
    named = [told["findings"][0]["file"], told["unopened"][0]["file"], *told["skipped"]]
    assert named == [name.encode(errors="backslashreplace").decode()] * 3


def test_an_example_is_printed_as_it_is_shipped() -> None:
    """`example` prints the session of 29 August 2023, or the example that is named."""
    assert run("example").stdout_bytes == examples.read("tanah-bumbu-2023-08-29")
    assert run("example", "kim-groups").stdout_bytes == examples.read("kim-groups")
    with pytest.raises(KeyError):
        examples.read("../__init__.py")


def test_the_examples_are_sound(tmp_path: Path) -> None:
    """The examples we ship have no errors."""
    for name in examples.NAMES:
        (tmp_path / f"{name}.json").write_bytes(examples.read(name))
    assert run("check", str(tmp_path)).exit_code == 0


def test_without_standard_input_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing standard input is one more path that cannot be opened."""
    monkeypatch.setattr(sys, "stdin", None)
    inputs = Inputs(dt.date(2024, 3, 1))
    inputs.add("-")
    assert [file for file, _ in inputs.unopened] == ["-"]
