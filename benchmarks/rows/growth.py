"""How time grows: what is twice the size, compared with half of it. A ratio near 2 says that the time is linear."""

import datetime as dt
import functools
import json as stdlib_json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from benchmarks import bounds, data
from benchmarks.rows.row import KIMCORE, Result, Row, Setting, When, compared
from benchmarks.timing import ROOT, Work, collector, seconds
from kimcore import Unknown, check, read
from kimcore.formats import json
from kimcore.records import Record
from kimcore.regions import RegionTable, compare
from kimcore.rules import RULES, Rule

HALF: Final = "half the size"
_LIMIT: Final = {HALF: 2.5}

_SHORTEST_TIME: Final = 0.005
"""Seconds below which a ratio says nothing but how the clock ticks."""

_GLANCES: Final = 2
_ROUNDS: Final = 5

_ON: Final = dt.date(2023, 8, 29)
_CASES: Final = ROOT / "tests" / "cases"
_COUNTRY: Final = 91_600
"""About as many regions as Kepmendagri 300.2.2-2430/2025 has."""

Records = tuple[Record, ...]
WorkOf = Callable[[int], Work]
"""Makes work of a size."""


def worst(pairs: Iterable[tuple[str, Work, Work]], shortest: float) -> Result:
    """Find, of kinds of work of half the size and of the whole, the one that grows most.

    What takes less than `shortest` seconds tells only how the clock ticks. What seems to be worse than all before is
    measured once more, for one slow moment would decide among so many.
    """
    greatest, found = 0.0, Result(value=0.0, ratios={}, note="all too short to tell")
    for name, half, whole in pairs:
        if _glance(whole) > shortest and _glance(whole) / _glance(half) > greatest:
            result = _compared(half, whole, _ROUNDS)
            if (ratio := result.ratios[HALF].minima) > greatest:
                greatest, found = ratio, attrs.evolve(result, note=name)
    return found


def _glance(work: Work) -> float:
    """Return about how long some work takes."""
    with collector(on=False):
        return seconds(work, _GLANCES)


def _compared(half: Work, whole: Work, rounds: int) -> Result:
    """Compare without the collector, which at times looks at everything, of whatever size the work is."""
    return compared({KIMCORE: whole, HALF: half}, rounds, collecting=False)


def _doubling(work_of: WorkOf) -> Callable[[Setting, int], Result]:
    def measure(setting: Setting, size: int) -> Result:
        return _compared(work_of(size // 2), work_of(size), setting.rounds)

    return measure


def _worst(kinds: Callable[[], Iterable[tuple[str, WorkOf]]]) -> Callable[[Setting, int], Result]:
    """Measure each of several kinds of work, and return the one that grows most."""

    def measure(_: Setting, size: int) -> Result:
        return worst(((name, work_of(size // 2), work_of(size)) for name, work_of in kinds()), _SHORTEST_TIME)

    return measure


# Documents


def _load(size: int, unknown: Unknown = Unknown.REFUSE) -> Work:
    return functools.partial(json.loads, data.copies(size).read_bytes(), unknown=unknown)


def _loaded(size: int) -> Records:
    return json.loads(data.copies(size).read_bytes())


def _hostile_documents() -> Iterator[tuple[str, WorkOf]]:
    for name, make in bounds.DOCUMENTS.items():
        yield name, functools.partial(_read, make)


def _read(make: Callable[[int], bytes], size: int) -> Work:
    return functools.partial(json.read, make(size))


# Registers


@functools.cache
def _regions() -> RegionTable:
    return RegionTable.read((_CASES / "regions-2025.csv").read_bytes()).table


@functools.cache
def _vectors(copies: int) -> Records:
    """Return the records of all vectors of all rules, many times, each time with ids of their own."""
    kinds = stdlib_json.loads((_CASES / "rules.json").read_text("utf-8")).values()
    many = [vector for vectors in kinds for vector in vectors.values()] * copies
    return _records(data.renamed(one, number) for number, vector in enumerate(many) for one in vector["records"])


def _records(plain: Iterable[Any]) -> Records:
    """Return the records of plain data without schema."""
    return read([{"schema": 1, **one} for one in plain]).records


def _check(records: Records, rules: tuple[Rule, ...] = RULES) -> Work:
    return lambda: check(records, rules=rules, on=_ON, regions=_regions())


def _each_rule() -> Iterator[tuple[str, WorkOf]]:
    for rule in RULES:
        name = getattr(rule, "__name__", "")
        yield name, functools.partial(_check_vectors, rule)


def _check_vectors(rule: Rule, size: int) -> Work:
    return _check(_vectors(size), (rule,))


_GROUP: Final = {"type": "Group", "name": "KIM"}
_SK: Final = {"kind": {"value": "sk"}, "number": "489/07/401.403.6/2014", "issuer_office": "lurah"}

_ALIKE: Final[dict[str, Callable[[int], data.Plain]]] = {
    "one id": lambda _: {**_GROUP, "id": "kim"},
    "one chain": lambda n: {**_GROUP, "id": f"k-{n}", "predecessor": {"id": f"k-{n + 1}"}},
    "one group": lambda n: {
        "type": "Member",
        "id": f"m-{n}",
        "group": {"id": "kim"},
        "name": f"Orang {n}",
        "office": {"value": "chair"},
        "since": "2020-01-01",
        "until": "2024-01-01",
    },
    "one number": lambda n: {**_GROUP, "id": f"k-{n}", "places": {"village": f"Desa {n}"}, "decrees": [_SK]},
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
"""Registers in which everything has something in common."""


def _hostile_registers() -> Iterator[tuple[str, WorkOf]]:
    for name, make in _ALIKE.items():
        yield name, functools.partial(_check_alike, make)


def _check_alike(make: Callable[[int], data.Plain], size: int) -> Work:
    return _check(_records(map(make, range(size))))


# Lists of regions


def _listed(rows: int) -> bytes:
    """Return a list of so many invented villages."""
    lines = (
        f"{11 + at // 2_600}.{1 + at // 200 % 13:02}.{1 + at // 10 % 20:02}.{2_001 + at % 10},Desa Rekaan {at % 9_000}"
        for at in range(rows)
    )
    return ("kode,nama\n" + "\n".join(lines)).encode()


def _regions_read(rows: int) -> Work:
    return functools.partial(RegionTable.read, _listed(rows))


def _regions_compared(rows: int) -> Work:
    older, newer = (RegionTable.read(_listed(count)).table for count in (rows - rows // 1_000, rows))
    return functools.partial(compare, older, newer)


def _row(key: str, name: str, measure: Callable[[Setting, int], Result], size: int, when: When = When.WHOLE) -> Row:
    return Row(key=f"growth-{key}", name=name, measure=measure, size=size, targets=_LIMIT, when=when)


ROWS: Final = (
    _row("load", "load {size} records like the examples", _doubling(_load), 4_000, When.ALWAYS),
    _row("load-keep", "the same, keeping unknown members", _doubling(lambda n: _load(n, Unknown.KEEP)), 4_000),
    _row("dump", "dump them", _doubling(lambda size: functools.partial(json.dumps, _loaded(size))), 4_000),
    _row("check", "check them", _doubling(lambda size: _check(_loaded(size))), 4_000),
    _row("documents", "read the worst of many hostile documents", _worst(_hostile_documents), 400_000),
    _row("registers", "check {size} records that have everything in common", _worst(_hostile_registers), 4_000),
    _row("rules", "check {size} copies of all rules' vectors, each rule alone", _worst(_each_rule), 40),
    _row("regions", "read a list of {size} regions, as long as the country's", _doubling(_regions_read), _COUNTRY),
    _row("regions-compared", "compare two such lists", _doubling(_regions_compared), _COUNTRY),
)
