"""Measure kimcore beside its twins in pydantic, msgspec and attrs, and beside an earlier commit of itself.

Every figure is how many times as long kimcore takes (or how many times as much memory): by the minima of rounds in
which all took turns, and in brackets the median of the rounds. Lower is better.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import table
from benchmarks.rows import ROWS
from benchmarks.rows.row import Row, Setting, When


def _parsed(parser: argparse.ArgumentParser) -> argparse.Namespace:
    parser.add_argument("rows", nargs="*", metavar="ROW", help="the key of a row, or with what keys begin; see --list")
    parser.add_argument("--list", action="store_true", help="list the rows and their targets, and measure nothing")
    parser.add_argument("--quick", action="store_true", help="three rounds with a tenth of the records, in a minute")
    parser.add_argument("--all", action="store_true", help="also what takes many minutes, such as a million records")
    parser.add_argument("--base", default=Setting().base, metavar="REF", help="the earlier commit (%(default).7s)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="also put the table into a page, between its marks")
    return parser.parse_args()


def _chosen(asked: Sequence[str], times: Sequence[When]) -> Sequence[Row]:
    """Return the rows that are asked for by name; where none is, those that are measured at such times."""
    if not asked:
        return [row for row in ROWS if row.when in times]
    return [row for row in ROWS if any(row.key == name or row.key.startswith(f"{name}-") for name in asked)]


def _listed(row: Row, setting: Setting) -> str:
    targets = ", ".join(f"{name} {most:g}" for name, most in row.targets.items())
    return f"{row.key:24} {row.shown(setting)}{f' [{targets}]' if targets else ''} ({row.when.value})"


def main() -> None:
    """Measure the rows that are asked for and print the table; what is being measured goes to standard error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked = _parsed(parser)
    setting = Setting(rounds=3, share=0.1, base=asked.base) if asked.quick else Setting(base=asked.base)
    if asked.list:
        print("\n".join(_listed(row, setting) for row in ROWS))
        return
    times = [When.ALWAYS, *([] if asked.quick else [When.WHOLE]), *([When.ASKED] if asked.all else [])]
    chosen = _chosen(asked.rows, times)
    unknown = [one for one in asked.rows if not any(row.key.startswith(one) for row in ROWS)]
    if unknown or not chosen:
        parser.error(f"no such row: {' '.join(unknown or asked.rows)}; --list shows them")
    measured: list[table.Measured] = []
    for row in chosen:
        print(f"{row.key} ...", file=sys.stderr, flush=True)
        measured.append(table.Measured(row, row.measured(setting)))
    written = table.markdown(measured, setting)
    print(written)
    if asked.write is not None:
        table.write_into(asked.write, written)


if __name__ == "__main__":
    main()
