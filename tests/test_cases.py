"""Promises about real cases: what public pages say of sessions, groups and hoaxes fits the records, without loss.

`cases/` holds three files. Each entry is a row, as somebody noted it down from a public page that was read for this
project, and the record it becomes; the address of the page stands in the row. A row can report two sessions: the
second stands under `also`. The tables below say where in the record each column of a row stands.

Entries marked `masked` had a private person in their address: `akun` stands for the name of an account
(kim-jalen-media-ponorogo, kim-karangmojo-center-ponorogo), `seseorang` for a nickname (h21). The names of the groups'
officers were left out when the rows were noted down. Holders of public office and candidates stay as they are named.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import pytest

from kimcore import Severity, check, from_dict, read, to_dict

Data: TypeAlias = Mapping[str, Any]
"""A row, or a record as plain data."""

Meaning: TypeAlias = Callable[[Any, Data], tuple[object, ...]]
"""Says of a column's value, and of the row around it, what has to stand at each of the paths; None is nothing."""


class Place(NamedTuple):
    """Where a column stands: at one of the paths unchanged, or by what it means at all of them.

    A star in a path is every item of a list: it stands for what the items have there. Where a column that is kept
    unchanged is null, nothing stands at the first path.
    """

    paths: tuple[str, ...]
    meaning: Meaning | None

    def holds(self, value: object, row: Data, record: Data) -> bool:
        """Whether the record holds the value here."""
        found = tuple(at(record, path) for path in self.paths)
        if self.meaning is not None:
            return found == self.meaning(value, row)
        if value is None:
            return found[0] is None
        if isinstance(value, list):
            return any(isinstance(there, list) and set(value) <= set(there) for there in found)
        return value in found


def unchanged(*paths: str) -> Place:
    """Say that a column stands at one of the paths as it was printed; a list item by item."""
    return Place(paths, None)


def meant(meaning: Meaning, *paths: str) -> Place:
    """Say that a column in the rows' own notation stands at the paths by what it means."""
    return Place(paths, meaning)


def at(data: object, path: str) -> object:
    """Return what stands at a path of plain data, or None."""
    step, _, rest = path.partition("/")
    if step == "*":
        items = data if isinstance(data, list) else []
        return [at(item, rest) if rest else item for item in items]
    member = None
    if isinstance(data, dict):
        member = data.get(step)
    elif isinstance(data, list) and int(step) < len(data):
        member = data[int(step)]
    return at(member, rest) if rest else member


def parties(_: object, row: Data) -> tuple[object, ...]:
    """Read organisers joined by a slash, each with its unit in parentheses; partners come behind them."""
    organisers = [one.partition(" (") for one in row["organiser"].split(" / ")]
    names = [name for name, _, _ in organisers] + row["partners"]
    units = [unit.removesuffix(")") or None for _, _, unit in organisers] + [None] * len(row["partners"])
    return names, units


UNITS: Final = {"desa": "villages", "Kapanewon": "districts", "provinsi": "provinces"}


def heads(count: int | None, row: Data) -> tuple[object, ...]:
    """Read `hampir` as an upper bound, `sekitar` and `kurang lebih` as hedges, and counts of others than people."""
    text = row["participants_text"] or ""
    other = re.search("([0-9]+) (desa|Kapanewon|provinsi)", text)
    if count is None:
        return (int(other[1]), int(other[1]), UNITS[other[2]], None) if other else (None, None, None, None)
    return None if "hampir" in text else count, count, "people", ("sekitar" in text or "kurang lebih" in text) or None


def level_and_form(value: str, _row: Data) -> tuple[object, ...]:
    """Read at which level a group works, and in parentheses whether it is a forum."""
    level, _, form = value.partition(" (")
    levels = {"desa/kelurahan": "village", "kabupaten": "regency", "kota": "regency"}
    return levels[level], form.removesuffix(")") or "kim"


def bounded(value: str | None, _: Data) -> tuple[object, ...]:
    """Read `<=` as until that day, `<` as until the day before it."""
    if value is None or not value.startswith("<"):
        return (value,)
    last = value.lstrip("<=")
    return (f"../{last}" if "=" in value else f"../{dt.date.fromisoformat(last) - dt.timedelta(days=1)}",)


def left_out(value: None, _: Data) -> tuple[object, ...]:
    """Hold that names of officers were not noted down."""
    assert value is None
    return ()


def category(value: str | None, _: Data) -> tuple[object, ...]:
    """Read `misleading` as the category, and not as the verdict of that name."""
    return ("misleading_content" if value == "misleading" else value,)


def mark(value: bool, _: Data) -> tuple[object, ...]:  # noqa: FBT001 - as the rows have it
    """Read a mark that is not set as absent."""
    return (value or None,)


def issuer_and_site(value: str, _: Data) -> tuple[object, ...]:
    """Read who issued a fact check, and in parentheses the site that only shows it."""
    shown = re.fullmatch(r"(.*) \((?:via |repost )?(GFD|portkesmas\.com)\)", value)
    return (shown[1], shown[2]) if shown else (value, None)


def identifiers(value: str | None, _: Data) -> tuple[object, ...]:
    """Read a number as one of the GFD, and the only one."""
    return (value and [{"scheme": "gfd", "value": value}],)


def commentary(value: str | None, _: Data) -> tuple[object, ...]:
    """Read the notes on a row as all that remarks may hold."""
    return (value and [value],)


SESSIONS: Final = {
    "url": unchanged("sources/0/url", "sources/0/locator"),
    "title": unchanged("sources/0/title"),
    "date_text": unchanged("occasion/printed", "earlier/0/printed", "sources/0/published_on/printed"),
    "date_iso": unchanged("occasion/value", "earlier/0/value", "sources/0/published_on/value"),
    "place": unchanged("venues/0/printed"),
    "organiser": meant(parties, "parties/*/name", "parties/*/unit"),
    "theme": unchanged("theme"),
    "partners": unchanged("parties/*/name"),
    "participants_text": unchanged("head_counts/0/printed", "figures/0/printed"),
    "participants_count": meant(
        heads, "head_counts/0/low", "head_counts/0/high", "head_counts/0/unit", "head_counts/0/approximate"
    ),
    "region": unchanged("places/printed"),
    "notes": meant(commentary, "remarks"),
}

GROUPS: Final = {
    "url": unchanged("sources/0/url", "sources/0/locator"),
    "name": unchanged("name"),
    "desa_kelurahan": unchanged("places/village"),
    "kecamatan": unchanged("places/district"),
    "kabupaten_kota": unchanged("places/regency"),
    "provinsi": unchanged("places/province"),
    "level": meant(level_and_form, "level", "form"),
    "ketua": meant(left_out),
    "other_officers": meant(left_out),
    "officers_printed": unchanged("sources/0/withheld"),
    "formed": meant(bounded, "formed/value"),
    "sk_number": unchanged("decrees/0/number"),
    "sk_date": unchanged("decrees/0/issued_on/value"),
    "sk_by": unchanged("decrees/0/issuer_office"),
    "notes": meant(commentary, "remarks"),
}

HOAXES: Final = {
    "id": unchanged("id"),
    "claim": unchanged("claim/text"),
    "verdict": unchanged("claim/verdict/printed"),
    "verdict_norm": unchanged("claim/verdict/value"),
    "category": unchanged("claim/category/printed"),
    "category_norm": meant(category, "claim/category/value"),
    "category_inferred": meant(mark, "claim/category_inferred"),
    "topic": unchanged("claim/topic/value"),
    "election": unchanged("election"),
    "published": unchanged("published/value"),
    "publisher": meant(issuer_and_site, "issuer/name", "sources/0/publisher"),
    "url": unchanged("sources/0/url"),
    "gfd_id": meant(identifiers, "identifiers"),
    "note": meant(commentary, "remarks"),
}

TABLES: Final = {"Session": SESSIONS, "Group": GROUPS, "InformationItem": HOAXES}
FILES: Final = {"sessions": ("Session", 44), "groups": ("Group", 48), "hoaxes": ("InformationItem", 13)}
"""For each file the type of its records, and how many rows there are."""

FOLDER: Final = Path(__file__).parent / "cases"
CASES: Final[Mapping[str, list[dict[str, Any]]]] = {
    name: json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in FILES
}


def id_of(case: Data) -> str:
    """Return the id of the record of a case."""
    return str(case["record"]["id"])


each_file = pytest.mark.parametrize("name", FILES)
each_case = pytest.mark.parametrize("case", [case for cases in CASES.values() for case in cases], ids=id_of)
each_session = pytest.mark.parametrize("case", CASES["sessions"], ids=id_of)


def records(case: Data) -> list[dict[str, Any]]:
    """Return the records of a case."""
    return [case["record"], *case.get("also", [])]


def members(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Find every text in plain data, with the name of the member it stands in."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, member in data.items():
            yield from members(member, name)
    elif isinstance(data, list):
        for item in data:
            yield from members(item, key)


@each_case
def test_each_column_stands_in_its_own_field(case: Data) -> None:
    """Every column of every row is in the table, and its value stands where the table says."""
    row, record = case["row"], case["record"]
    table = TABLES[record["type"]]
    assert [column for column in row if column not in table] == []
    assert [column for column, value in row.items() if not table[column].holds(value, row, record)] == []


@each_session
def test_dates_stand_beside_their_print(case: Data) -> None:
    """The date that a row's printed date means, or none, stands in the very occasion that has the print."""
    occasions = [at(case["record"], path) for path in ("occasion", "earlier/0", "sources/0/published_on")]
    assert [at(one, "value") for one in occasions if at(one, "printed") == case["row"]["date_text"]] == [
        case["row"]["date_iso"]
    ]


@each_case
def test_nothing_is_given_as_printed_that_the_row_does_not_say(case: Data) -> None:
    """What a record gives as printed, and the names of places, can be read in its row."""
    said = "\n".join(text for _, text in members(case["row"]))
    prints = {"printed", "hamlet", "village", "district", "regency", "province"}
    assert [text for key, text in members(records(case)) if key in prints and text not in said] == []


@each_file
def test_records_are_read_without_a_finding_and_written_as_they_stand(name: str) -> None:
    """Each record is in canonical form: it is read without a finding and written back as it stands."""
    plain = [record for case in CASES[name] for record in records(case)]
    reading = read(plain)
    assert reading.findings == ()
    again = [to_dict(record) for record in reading.records]
    assert [one["id"] for one, written in zip(plain, again, strict=True) if one != written] == []
    assert [one["id"] for one in plain if to_dict(from_dict(one)) != one] == []
    assert {record["type"] for record in plain} == {FILES[name][0]}


@each_file
def test_no_row_is_missing(name: str) -> None:
    """Every row has its record."""
    assert len(CASES[name]) == FILES[name][1]


def test_all_cases_together_have_no_error() -> None:
    """Ids are unique over all cases, and each reference to another case leads to a record of the right type."""
    everything = [from_dict(record) for cases in CASES.values() for case in cases for record in records(case)]
    assert len({record.id for record in everything}) == len(everything)
    assert [finding for finding in check(everything) if finding.severity is Severity.ERROR] == []
