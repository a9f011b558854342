"""The files that hold mappings: TOML, read with a line for whatever is wrong."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Final, cast, get_args

import attrs

from kimcore.dates import PartialDate
from kimcore.errors import LoadError, MalformedError
from kimcore.findings import Finding, Findings, Problem, Severity, pointer_to
from kimcore.records import RECORDS
from kimcore.tables.cells import As, Context
from kimcore.tables.mapping import ATTENDANCE, LEFT_UNREAD, ColumnMapping, TableMapping
from kimcore.tables.mapping_rules import problems_of
from kimcore.tables.paths import WHICH_OF_SEVERAL, Target, keys_of, parse_target
from kimcore.tables.toml_lines import line_of, lines_of
from kimcore.tables.values import fits_in_cell, read_constant, reader_of, text_reader_of
from kimcore.zones import TimeZone

NOT_TOML = Problem.error(
    code="mapping_not_toml",
    indonesian="Berkas pemetaan ini bukan TOML yang utuh, atau bukan UTF-8. Mohon cek tanda kutip dan kurungnya.",
    english="This mapping is not well-formed TOML, or not UTF-8. Please check its quotes and brackets.",
)
UNKNOWN_ENTRY = Problem.error(
    code="mapping_entry_unknown",
    indonesian="Bagian ini tidak dikenal dalam pemetaan. Yang ada: {names}.",
    english="This is no part of a mapping. There are: {names}.",
)
WRONG_ENTRY = Problem.error(
    code="mapping_entry_wrong",
    indonesian="Isi bagian ini keliru. Yang diharapkan: {expected}.",
    english="This is not as it should be. Expected: {expected}.",
)
NOT_READ_SO = Problem.error(
    code="mapping_reader_wrong",
    indonesian="Isian ini tidak dapat dibaca dengan cara itu. Pilih: {readers}.",
    english="This field cannot be read like that. Choose one of: {readers}.",
)
NOT_IN_ONE_CELL = Problem.error(
    code="mapping_not_in_one_cell",
    indonesian="Isian ini terdiri atas beberapa bagian, sehingga tidak muat dalam satu kolom. Mohon sebut bagiannya.",
    english="This field has several parts and does not fit in one column. Please name one of its parts.",
)
LEFT_OPEN = Problem.error(
    code="mapping_left_open",
    indonesian="Isian ini masih kosong. Mohon isi, atau hapus barisnya.",
    english="This is still open. Please fill it in, or remove the line.",
)
VALUE_NOT_READ = Problem.error(
    code="mapping_value_not_read",
    indonesian="Isi tetap ini tidak cocok dengan isiannya. Mohon cek penulisannya.",
    english="This value does not fit its field. Please check how it is written.",
)

_ROWS: Final = (*(cls.__name__ for cls in RECORDS), ATTENDANCE)
_ENTRIES: Final = ("mapping", "rows", "sheet", "heading_rows", "reading", "always", "ids", "captions", "columns")
FILL_DOWN: Final = "down"
"""How empty cells are filled: with what stands above them."""
COUNTED: Final = ("sex", "segment", "institution", "segment or institution", "remarks")
"""What a column of an attendance list can say."""


def read_mapping(data: bytes | str) -> tuple[TableMapping | None, tuple[Finding, ...]]:
    """Return the mapping of a TOML file, None where it cannot be used, and what is wrong, with the line it is on."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        text = text.replace("\r\n", "\n")
        raw = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line ([0-9]+)", str(error))
        return None, (NOT_TOML.at() if line is None else NOT_TOML.at().on_line(int(line[1])),)
    reader = _MappingReader(text)
    mapping = reader.read(raw)
    if not reader.is_wrong:
        for path, finding in problems_of(mapping):
            reader.locate(finding, path)
    return None if reader.is_wrong else mapping, tuple(reader.findings)


def load_mapping(data: bytes | str) -> TableMapping:
    """Return the mapping of a TOML file; raise LoadError with every finding where it cannot be used."""
    mapping, findings = read_mapping(data)
    if mapping is None:
        raise LoadError(findings)
    return mapping


class _MappingReader:
    """Reads what TOML holds into a mapping, and notes what is wrong."""

    def __init__(self, text: str) -> None:
        self.findings = Findings()
        self._lines = lines_of(text)

    @property
    def is_wrong(self) -> bool:
        """Whether anything is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def read(self, raw: Mapping[str, object]) -> TableMapping:
        """Return the mapping, as far as it can be read."""
        for name in sorted(raw.keys() - set(_ENTRIES)):
            self._note(UNKNOWN_ENTRY.at(names=", ".join(_ENTRIES)), (name,))
        if type(raw.get("mapping")) is not int or raw["mapping"] != 1:
            self._note(WRONG_ENTRY.at(expected="mapping = 1"), ("mapping",))
        rows = raw.get("rows")
        if rows not in _ROWS:
            self._note(WRONG_ENTRY.at(expected=", ".join(_ROWS)), ("rows",))
        reading = self._table(raw, "reading")
        zone, published_on = self._zone(reading), self._day(reading)
        counts, columns = rows == ATTENDANCE, self._table(raw, "columns")
        return TableMapping(
            rows=str(rows),
            columns=tuple(self._listed(columns) if counts else self._columns(columns, "columns")),
            captions=tuple(self._columns(self._table(raw, "captions"), "captions")),
            always=tuple(self._always(self._table(raw, "always"), Context(zone, published_on))),
            ids=dict(self._ids(self._table(raw, "ids"))),
            counted=dict(self._counted(columns)) if counts else {},
            sheet=self._text(raw, "sheet"),
            heading_rows=self._heading_rows(raw),
            zone=zone,
            published_on=published_on,
        )

    def _note(self, finding: Finding, path: tuple[str, ...]) -> None:
        self.locate(finding.within(pointer_to(*path)), path)

    def locate(self, finding: Finding, path: tuple[str, ...]) -> None:
        """Note a finding with the line that an entry stands on."""
        line = line_of(path, self._lines)
        self.findings.add(finding if line is None else finding.on_line(line))

    def _table(self, raw: Mapping[str, object], name: str) -> dict[str, object]:
        value = raw.get(name, {})
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
        self._note(WRONG_ENTRY.at(expected=f"[{name}]"), (name,))
        return {}

    def _text(self, raw: Mapping[str, object], name: str) -> str:
        value = raw.get(name, "")
        if isinstance(value, str):
            return value
        self._note(WRONG_ENTRY.at(expected=f'{name} = "..."'), (name,))
        return ""

    def _heading_rows(self, raw: Mapping[str, object]) -> tuple[int, ...]:
        value = raw.get("heading_rows", [])
        if isinstance(value, list) and all(type(one) is int and one > 0 for one in cast("list[object]", value)):
            return tuple(cast("list[int]", value))
        self._note(WRONG_ENTRY.at(expected="heading_rows = [4, 5]"), ("heading_rows",))
        return ()

    def _zone(self, reading: Mapping[str, object]) -> TimeZone | None:
        for name in sorted(reading.keys() - {"zone", "published_on"}):
            self._note(UNKNOWN_ENTRY.at(names="zone, published_on"), ("reading", name))
        value = reading.get("zone")
        zone = TimeZone.find(value)
        if value is not None and zone is None:
            self._note(WRONG_ENTRY.at(expected="WIB, WITA, WIT"), ("reading", "zone"))
        return zone

    def _day(self, reading: Mapping[str, object]) -> PartialDate | None:
        value = reading.get("published_on")
        if value is None:
            return None
        try:
            return PartialDate.parse(str(value))
        except MalformedError:
            self._note(WRONG_ENTRY.at(expected="2024, 2024-12, 2024-12-31"), ("reading", "published_on"))
            return None

    def _columns(self, raw: Mapping[str, object], section: str) -> Iterator[ColumnMapping]:
        for heading, value in raw.items():
            entry = cast("dict[str, object]", value) if isinstance(value, dict) else {"to": value}
            for name in sorted(entry.keys() - {"to", "as", "split", "fill"}):
                self._note(UNKNOWN_ENTRY.at(names="to, as, split, fill"), (section, heading, name))
            texts = entry.get("to")
            names = cast("list[object]", texts) if isinstance(texts, list) else [texts]
            split, reads_as = entry.get("split", ""), entry.get("as")
            if not all(isinstance(name, str) for name in names) or not isinstance(split, str):
                self._note(WRONG_ENTRY.at(expected='"Group.name"'), (section, heading))
                continue
            fill = entry.get("fill", "")
            if fill and (fill != FILL_DOWN or section != "columns"):
                self._note(WRONG_ENTRY.at(expected=f'[columns] fill = "{FILL_DOWN}"'), (section, heading))
            if "" in names:  # left open: like a column of which nothing is said
                continue
            meant = [str(name) for name in names if name != LEFT_UNREAD]
            targets = [target for name in meant if (target := self._target(name, (section, heading))) is not None]
            as_ = self._reads_as(reads_as, targets, (section, heading))
            yield ColumnMapping(heading, tuple(targets), as_, split, str(fill))

    def _target(self, name: str, path: tuple[str, ...]) -> Target | None:
        target = parse_target(name)
        if isinstance(target, Finding):
            self._note(target, path)
            return None
        if fits_in_cell(target):
            return target
        last = target.steps[-1]
        example = next(keys_of(target.kind), "")
        needs_key = reader_of(target) is not None and not last.key and example
        self._note(WHICH_OF_SEVERAL.at(name=last.name, example=example) if needs_key else NOT_IN_ONE_CELL.at(), path)
        return None

    def _reads_as(self, value: object, targets: list[Target], path: tuple[str, ...]) -> As | None:
        if value is None:
            return None
        for target in targets:
            usual = reader_of(target)
            legal = {usual[0]} if usual is not None else set[As]()
            if text_reader_of(target.kind) is not None:
                legal.add("text")
            if not isinstance(value, str) or value not in legal:
                self._note(NOT_READ_SO.at(readers=", ".join(one for one in get_args(As) if one in legal)), path)
                return None
        return cast("As", value)

    def _always(self, raw: Mapping[str, object], context: Context) -> Iterator[tuple[Target, object]]:
        for name, value in raw.items():
            path = ("always", name)
            target = self._target(name, path)
            if target is None:
                continue
            if value == "":
                self._note(LEFT_OPEN.at(), path)
                continue
            plain, findings = read_constant(target, value, context)
            if plain is not None:
                yield target, plain
                continue
            self._note(VALUE_NOT_READ.at(), path)
            for finding in findings:
                self._note(attrs.evolve(finding, pointer=""), path)

    def _ids(self, raw: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name, value in raw.items():
            parts = cast("list[object]", value) if isinstance(value, list) else [value]
            if name in _ROWS and all(isinstance(part, str) and part for part in parts):
                yield name, tuple(str(part) for part in parts)
            else:
                self._note(WRONG_ENTRY.at(expected='Group = ["name", "places.village"]'), ("ids", name))

    @staticmethod
    def _listed(raw: Mapping[str, object]) -> Iterator[ColumnMapping]:
        """Return the columns of an attendance list, of which none goes to a field."""
        yield from (ColumnMapping(heading) for heading, value in raw.items() if value != "")

    def _counted(self, raw: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        for heading, value in raw.items():
            if value in COUNTED:
                yield heading, str(value)
            elif value not in ("", LEFT_UNREAD):
                self._note(WRONG_ENTRY.at(expected=", ".join(COUNTED)), ("columns", heading))
