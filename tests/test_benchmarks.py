"""Promises of the benchmarks: the twins say what kimcore says, and the table holds every target beside its figure."""

import importlib.util
import sys
from pathlib import Path
from typing import Final

import pytest

from benchmarks import table
from benchmarks.__main__ import main
from benchmarks.rows import ROWS
from benchmarks.rows.row import BEFORE, KIMCORE, Result, Row, Setting, When
from benchmarks.timing import Ratio
from benchmarks.twins import SOURCES
from benchmarks.twins.vectors import GAPS, differing, expected, found
from kimcore.testing import vectors

needs_twins = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("msgspec", "orjson", "pydantic")),
    reason="the extra bench is not installed",
)

TINY: Final = Setting(rounds=1, share=0)

TARGETS: Final = {
    "load-5000": {"pydantic": 0.40},
    "load-5000-off": {"pydantic": 1.1, "rules": 0.65},
    "load-50000": {"pydantic": 0.35},
    "load-example": {"pydantic": 1.2, "rules": 0.9},
    "dump-5000": {"pydantic": 0.55},
    "dump-hard": {"pydantic": 0.75},
    "from-dict-5000": {"pydantic": 0.5},
    "from-dict-example": {"pydantic": 1.2},
    "to-dict-5000": {"pydantic": 0.65},
    "to-dict-example": {"pydantic": 0.65},
    "make-session": {"pydantic": 1.4},
    "pickle-dumps": {"pydantic": 0.6},
    "pickle-loads": {"pydantic": 0.6},
    "memory-held": {"pydantic": 0.18},
    "memory-peak": {"pydantic": 0.30},
    "errors": {BEFORE: 0.6},
    "import": {"pydantic": 0.50},
    "check-500": {BEFORE: 0.3},
    "check-5000": {BEFORE: 0.3},
    "check-50000": {BEFORE: 0.3},
    "check-1000000": {BEFORE: 0.3},
    "redact-partner": {BEFORE: 0.4},
    "redact-public": {BEFORE: 0.4},
    "command-wall": {BEFORE: 0.3},
    "command-peak": {BEFORE: 0.4},
}
"""What speed was promised, relative to pydantic, to the twin with rules, or to what was there before."""


# Twins


@needs_twins
@pytest.mark.parametrize("name", SOURCES)
def test_a_twin_accepts_and_refuses_what_kimcore_does(name: str) -> None:
    """Of every vector a twin thinks as kimcore does, but for those that are listed with the reason."""
    assert found(name) == expected(name)


@needs_twins
@pytest.mark.parametrize("name", SOURCES)
def test_a_twin_writes_what_it_read(name: str) -> None:
    """The examples and a regency come back: from pydantic as the same bytes, from the others with the same members."""
    assert list(differing(name)) == []


def test_what_a_twin_cannot_say_is_a_vector() -> None:
    """Each listed document is one of the vectors and is listed once for a twin; the one with rules lacks the fewest."""
    files = {vector.file for vector in vectors.load()}
    listed = [(file, name) for gap in GAPS for file in gap.files for name in gap.twins]
    assert {file for file, _ in listed} <= files
    assert len(listed) == len(set(listed))
    assert min(SOURCES, key=lambda name: len(expected(name))) == "rules"


# Rows


def test_every_target_stands_in_the_table() -> None:
    """Each promise is the target of its row; what else has one is how fast print is read, and growth."""
    targets = {row.key: dict(row.targets) for row in ROWS if row.targets}
    assert {key: targets.get(key) for key in TARGETS} == TARGETS
    others = targets.keys() - TARGETS.keys()
    assert {key.split("-")[0] for key in others} == {"printed", "growth", "streaming"}


def test_rows_have_keys_of_their_own() -> None:
    """No two rows have one key."""
    assert len({row.key for row in ROWS}) == len(ROWS)


@needs_twins
@pytest.mark.parametrize("row", [row for row in ROWS if row.when is When.ALWAYS], ids=lambda row: row.key)
def test_a_quick_row_can_be_measured(row: Row) -> None:
    """Each row of a quick run gives a value and, where git has the earlier commit, all that its targets speak of."""
    result = row.measured(TINY)
    assert result.value > 0
    assert all(ratio.minima > 0 for ratio in result.ratios.values())
    assert result.note or row.targets.keys() <= {KIMCORE, *result.ratios}


# The table


def line(value: float, **ratios: float) -> list[str]:
    """Return the cells of a row with two targets, for what was measured."""
    result = Result(value=value, ratios={name: Ratio(ratio, ratio + 1) for name, ratio in ratios.items()})
    row = Row(key="x", name="x", measure=lambda *_: result, targets={"pydantic": 0.5, BEFORE: 0.25})
    return table.Measured(row, result).cells(TINY)


def test_a_figure_above_its_target_is_marked() -> None:
    """A ratio is judged by its minima: above the target it is marked, on it and below it is not, and so is none."""
    assert line(0.001, pydantic=0.5, before=0.26)[-1] == "pydantic 0.50 met; before 0.25 **above**"
    assert line(0.001, pydantic=0.51)[-1] == "pydantic 0.50 **above**; before 0.25 not measured"


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.000_001_5, "s", "1.50 us"),
        (0.0123, "s", "12.3 ms"),
        (123.4, "s", "123 s"),
        (0.000_2, "s a record", "200 us a record"),
        (2_100_000, "B", "2.10 MB"),
    ],
)
def test_values_are_shown_with_three_digits(value: float, unit: str, shown: str) -> None:
    """Seconds and bytes stand in the unit that suits them."""
    assert table.quantity(value, unit) == shown


def test_a_page_takes_the_table_between_its_marks(tmp_path: Path) -> None:
    """What stood between the marks is replaced, and what stands around them stays; a page without them is refused."""
    page = tmp_path / "page.md"
    page.write_text(f"before\n{table.BEGIN}old\n{table.END}\nbehind\n", encoding="utf-8")
    for _ in range(2):
        table.write_into(page, "new")
    assert page.read_text(encoding="utf-8") == f"before\n{table.BEGIN}\nnew\n{table.END}\nbehind\n"
    page.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        table.write_into(page, "new")


def test_rows_are_listed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`--list` names every row once, in the order of the table."""
    monkeypatch.setattr(sys, "argv", ["benchmarks", "--list"])
    main()
    assert [one.split()[0] for one in capsys.readouterr().out.splitlines()] == [row.key for row in ROWS]


@needs_twins
def test_rows_are_picked_by_what_their_keys_begin_with(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name picks the row of that key and those whose keys begin with it; of a name that is no row nothing is done."""
    monkeypatch.setattr(sys, "argv", ["benchmarks", "--quick", "make", "load-one"])
    main()
    cells = [one.split("`")[1] for one in capsys.readouterr().out.splitlines() if one.startswith("| `")]
    assert cells == ["load-one", "make-session", "make-ref"]
    monkeypatch.setattr(sys, "argv", ["benchmarks", "mak"])
    with pytest.raises(SystemExit):
        main()
