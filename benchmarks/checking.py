"""How the time of checking grows: each rule on a register and on one of twice the size, in one run.

Run it with `python benchmarks/checking.py`. A ratio near 2 says that the time is linear in the number of records; it
should not be above 2.5 where a rule takes more than a few milliseconds. The last registers are hostile: everything in
them has one id, one group, one day, one number or one chain.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from clock import seconds

from kimcore import check, read
from kimcore.records import Record
from kimcore.regions import RegionTable
from kimcore.rules import RULES, Rule

SIZE = 20
ON = dt.date(2023, 8, 29)
CASES = Path(__file__).parents[1] / "tests" / "cases"
REGIONS = RegionTable.read((CASES / "regions-2025.csv").read_bytes()).table
VECTORS = json.loads((CASES / "rules.json").read_text("utf-8"))

Data = dict[str, Any]


def renamed(data: object, number: int) -> object:
    """Return plain data with ids of its own."""
    if isinstance(data, list):
        return [renamed(item, number) for item in data]
    if isinstance(data, dict):
        return {key: f"{value}.{number}" if key == "id" else renamed(value, number) for key, value in data.items()}
    return data


def copies(count: int) -> tuple[Record, ...]:
    """Return the records of all vectors of all rules, many times, each time with ids of their own."""
    vectors = [vector for kinds in VECTORS.values() for vector in kinds.values()] * count
    return records(renamed(one, number) for number, vector in enumerate(vectors) for one in vector["records"])


def records(data: Iterable[Any]) -> tuple[Record, ...]:
    """Return the records of plain data without schema."""
    return read([{"schema": 1, **one} for one in data]).records


def hostile(kind: str) -> Callable[[int], tuple[Record, ...]]:
    """Return what makes a register of a size in which everything has something in common."""
    group = {"type": "Group", "name": "KIM"}
    sk = {"kind": {"value": "sk"}, "number": "489/07/401.403.6/2014", "issuer_office": "lurah"}
    makers: dict[str, Callable[[int], Data]] = {
        "one id": lambda _: {**group, "id": "kim"},
        "one chain": lambda n: {**group, "id": f"k-{n}", "predecessor": {"id": f"k-{n + 1}"}},
        "one group": lambda n: {
            "type": "Member",
            "id": f"m-{n}",
            "group": {"id": "kim"},
            "name": f"Orang {n}",
            "office": {"value": "chair"},
            "since": "2020-01-01",
            "until": "2024-01-01",
        },
        "one number": lambda n: {**group, "id": f"k-{n}", "places": {"village": f"Desa {n}"}, "decrees": [sk]},
        "one day": lambda n: {
            "type": "Session",
            "id": f"s-{n}",
            "title": "Rapat",
            "status": "held",
            "sources": [{"title": f"Laman {n}"}],
            "kinds": [{"value": "rapat"}],
            "theme": "Tema",
            "occasion": {"value": "2023-08-29", "printed": "Selasa (29/08/23)"},
            "places": {"regency": "Kota Mataram"},
        },
    }
    return lambda size: records(makers[kind](number) for number in range(size))


def compare(name: str, rules: tuple[Rule, ...], small: tuple[Record, ...], large: tuple[Record, ...]) -> None:
    """Print the times for a register and for one of twice the size, and their ratio."""
    once, twice = (
        seconds(lambda part=part: check(part, rules=rules, on=ON, regions=REGIONS))  # type: ignore[misc] # bound early
        for part in (small, large)
    )
    print(f"{name:<34} {once * 1000:9.2f} ms {twice * 1000:9.2f} ms   x{twice / once:.2f}")


def main() -> None:
    """Print a line for each rule, for all of them, and for each hostile register."""
    small, large = copies(SIZE), copies(2 * SIZE)
    print(f"{f'{len(small):,} and {len(large):,} records':<34} {'size n':>12} {'size 2n':>12}   ratio")
    compare("all rules", RULES, small, large)
    for rule in RULES:
        compare(getattr(rule, "__name__", ""), (rule,), small, large)
    for kind in ("one id", "one chain", "one group", "one number", "one day"):
        compare(f"all rules, {kind}", RULES, hostile(kind)(4_000), hostile(kind)(8_000))


if __name__ == "__main__":
    main()
