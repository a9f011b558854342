"""Files that are kept as they are made today, and what a test says where one is not: one line, with what to run.

`python tests/kept.py` writes them: the real cases and the shipped examples in their one form, and in
`cases/findings.txt` every finding of them, so that a change to a rule shows in its review which of them it touches.
One line is one finding: where the record came from, its id, the pointer or cell, the severity and the code. The rows
of public pages in `cases/*.json` are checked all together, as an office's register would be; the sheets of offices in
`sheets` each for itself, and so are the examples. Cases that lie there later are taken in by themselves.
"""

import datetime as dt
import functools
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore import check, examples, from_dict, tables, to_dict
from kimcore.findings import Finding
from kimcore.formats import json as kimcore_json
from kimcore.records import Record
from kimcore.regions import RegionTable

TESTS: Final = Path(__file__).parent
EXAMPLES: Final = Path(examples.__file__).parent
COMMAND: Final = "python tests/kept.py"

DAY: Final = dt.date(2025, 11, 24)
"""A few weeks after the last of the sessions."""
REGIONS: Final = RegionTable.read((TESTS / "cases" / "regions-2025.csv").read_bytes()).table
SHEETS: Final = ("register-sk.xlsx", "agenda-2024.csv", "aplikasi-kim.json", "daftar-hadir.csv")


def assert_kept(path: Path, made: str, command: str = COMMAND) -> None:
    """Fail in one line where a file is not what is made today: thousands of lines of difference tell nobody more."""
    if path.read_text(encoding="utf-8") != made:
        pytest.fail(f"{path.name} is not what is made today; read `git diff` after running: {command}", pytrace=False)


# The cases and the examples in their form


def cases_in(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file with the records they become; a file of anything else has none."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    return [case for case in cases if "record" in case] if isinstance(cases, list) else []


CASES: Final = [path for path in sorted((TESTS / "cases").glob("*.json")) if cases_in(path)]


def pretty(data: object) -> str:
    """Return plain data as a file for people shows them."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def form_of_cases(path: Path) -> str:
    """Return a file of cases with the fields of each record in the order of their declaration."""
    return pretty([case | {"record": to_dict(from_dict(case["record"]))} for case in cases_in(path)])


def form_of_example(path: Path) -> str:
    """Return an example with exactly what is written of its records."""
    return pretty([to_dict(record) for record in kimcore_json.loads(path.read_bytes())])


# Their findings


def line(origin: str, one: Finding) -> str:
    """Return a finding as a line: its codes and its place, which hold nobody's data."""
    place = one.pointer if one.cell is None else one.cell
    return f"{origin} {one.record_id or '-'} {place or '-'} {one.severity.value} {one.code}"


def checked(origin: str, records: Iterable[Record], *, complete: bool = False) -> Iterator[str]:
    """Give a line for each finding of a check by all rules, on the day and with the regions of these cases."""
    for one in check(records, on=DAY, regions=REGIONS, complete=complete):
        yield line(origin, one)


def of_cases() -> Iterator[str]:
    """Give the lines of all cases together, each with the file of its record."""
    records: list[Record] = []
    origins: dict[str, str] = {}
    for path in CASES:
        found = [from_dict(one) for case in cases_in(path) for one in (case["record"], *case.get("also", []))]
        origins |= {record.id: path.stem for record in found}
        records += found
    for one in check(records, on=DAY, regions=REGIONS):
        yield line(origins[one.record_id or ""], one)


def of_sheets() -> Iterator[str]:
    """Give the lines of each sheet, read by the mapping that is proposed for it, and of its records."""
    for name in SHEETS:
        table, findings = tables.read_table((TESTS / "sheets" / name).read_bytes())
        assert table is not None
        reading = tables.read(table, tables.propose(table).mapping())
        yield from (line(name, one) for one in (*findings, *reading.findings))
        yield from checked(name, reading.records)


def of_examples() -> Iterator[str]:
    """Give the lines of each example that is shipped, which is complete in itself."""
    for name in examples.NAMES:
        yield from checked(name, kimcore_json.loads(examples.read(name)), complete=True)


def findings() -> str:
    """Return the lines of all of them."""
    return "".join(f"{one}\n" for one in (*of_cases(), *of_sheets(), *of_examples()))


KEPT: Final[dict[Path, Callable[[], str]]] = {
    **{path: functools.partial(form_of_cases, path) for path in CASES},
    **{path: functools.partial(form_of_example, path) for path in sorted(EXAMPLES.glob("*.json"))},
    TESTS / "cases" / "findings.txt": findings,
}
"""What is kept, and what makes it."""


if __name__ == "__main__":
    for kept, make in KEPT.items():
        kept.write_text(make(), encoding="utf-8")
