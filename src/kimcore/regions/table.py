"""A list of regions: read, and looked up by code and by name."""

import codecs
import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from kimcore.codes import RegionCode
from kimcore.errors import MalformedError
from kimcore.fields import Text
from kimcore.fields.kinds import TextKind
from kimcore.findings import Finding, Findings, Problem, Severity
from kimcore.regions.names import normal_name, province_code, split_level
from kimcore.vocabularies import GroupLevel

REGION_ROW_UNREADABLE = Problem(
    code="region_row_unreadable",
    severity=Severity.ERROR,
    id="Baris ini tidak terdiri dari kode dan nama wilayah, sehingga tidak dibaca. Mohon tulis seperti"
    " 63.10,KAB. TANAH BUMBU.",
    en="This row is not a region's code and name, so it was not read. Please write it like 63.10,KAB. TANAH BUMBU.",
)
REGION_CODE_TWICE = Problem(
    code="region_code_twice",
    severity=Severity.WARNING,
    id="Kode wilayah {region} sudah ada pada baris sebelumnya; nama yang pertama yang dipakai. Mohon cek kedua baris.",
    en="Region code {region} stands on an earlier row already; the first name is used. Please check both rows.",
)
NO_REGIONS = Problem(
    code="no_regions",
    severity=Severity.WARNING,
    id="Tidak ada wilayah yang terbaca dari daftar ini. Mohon gunakan daftar CSV dengan kolom kode dan nama.",
    en="No region could be read from this list. Please use a CSV list with the columns kode and nama.",
)
REGION_LIST_NOT_UTF8 = Problem(
    code="region_list_not_utf8",
    severity=Severity.ERROR,
    id="Daftar ini tersimpan sebagai UTF-16, sehingga tidak dibaca. Mohon simpan sebagai CSV UTF-8.",
    en="This list is saved as UTF-16, so it was not read. Please save it as CSV UTF-8.",
)

_CODES: Final = frozenset({"kode", "kodewilayah", "code"})
_NAMES: Final = frozenset({"nama", "namawilayah", "name"})
_SEPARATORS: Final = ",;\t|"
_COLUMNS: Final = 2
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_NAME: Final = TextKind(Text(1, 200))


class RegionTableReading(NamedTuple):
    """A table that was read, and what was found on the way; rows that could not be read are not in the table."""

    table: "RegionTable"
    findings: tuple[Finding, ...]


_Rows = tuple[tuple[RegionCode, str], ...]


@attrs.frozen
class RegionTable:
    """Regions and their names as one list prints them, each code once.

    Lists differ from year to year, and names repeat within one regency, so a name finds every region that bears it.
    """

    rows: _Rows = attrs.field(repr=False)
    _names: dict[str, str] = attrs.field(init=False, repr=False, eq=False)
    _by_name: dict[str, list[RegionCode]] = attrs.field(init=False, repr=False, eq=False)
    _by_parent: dict[str, list[RegionCode]] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Index the rows by code, name and parent."""
        by_name: defaultdict[str, list[RegionCode]] = defaultdict(list)
        by_parent: defaultdict[str, list[RegionCode]] = defaultdict(list)
        for code, name in self.rows:
            by_name[normal_name(_bare(code, name))].append(code)
            by_parent[code.text.rpartition(".")[0]].append(code)
        object.__setattr__(self, "_names", {code.text: name for code, name in self.rows})
        object.__setattr__(self, "_by_name", dict(by_name))
        object.__setattr__(self, "_by_parent", dict(by_parent))

    @classmethod
    def read(cls, data: bytes | str) -> RegionTableReading:
        """Read a CSV list with the columns `kode` and `nama`; raise nothing, whatever the data.

        UTF-8 with or without a byte order mark; comma, semicolon, tab or bar between the columns, as the first line has
        them; one line for each region. A heading may be there or not; where it names more columns, the others are not
        read. Findings name the line, in order.
        """
        if isinstance(data, bytes) and data.startswith(_UTF16):
            return RegionTableReading(cls(()), (REGION_LIST_NOT_UTF8.at(),))
        text = data.decode("utf-8", "surrogateescape") if isinstance(data, bytes) else data
        found = Findings()
        names: dict[str, tuple[RegionCode, str]] = {}
        for line, row in _rows(text.removeprefix("\ufeff")):
            try:
                code, name = _region(row)
            except MalformedError as error:
                found.extend(finding.on_line(line) for finding in error.findings)
                continue
            if code.text in names:
                found.extend([REGION_CODE_TWICE.at(region=code.text).on_line(line)])
            else:
                names[code.text] = code, name
        if not names:
            found.extend([NO_REGIONS.at()])
        return RegionTableReading(cls(tuple(names.values())), tuple(found))

    def __len__(self) -> int:
        """Return the number of regions."""
        return len(self.rows)

    def __contains__(self, code: RegionCode) -> bool:
        """Whether the list has a region of that code."""
        return code.text in self._names

    def __iter__(self) -> Iterator[RegionCode]:
        """Iterate over the codes in the order of the list."""
        return (code for code, _ in self.rows)

    def name_of(self, code: RegionCode) -> str | None:
        """Return the name as the list prints it; None where the list has no such code."""
        return self._names.get(code.text)

    def children(self, code: RegionCode | None) -> tuple[RegionCode, ...]:
        """Return the regions one level below, in the order of the list; below None stand the provinces."""
        return tuple(self._by_parent.get("" if code is None else code.text, ()))

    def find(
        self, name: str, *, within: RegionCode | None = None, level: GroupLevel | None = None
    ) -> tuple[RegionCode, ...]:
        """Return every region of that name, in order of their codes: none, one, or all that can be meant.

        Case, blanks and signs do not count. A leading word of a level is understood, though it can be part of a name:
        "Kota Pagatan" is a kelurahan, and "Kab. Tanah Bumbu" is found under "Tanah Bumbu". Provinces are found under
        their short names as well ("NTB").
        """
        word, bare = split_level(name)
        found = {*self._by_name.get(normal_name(name), ()), *self._provinces(name)}
        if word is not None:
            found |= {code for code in self._by_name.get(normal_name(bare), ()) if word.fits(code)}
            found |= {code for code in self._provinces(bare) if word.fits(code)}
        return tuple(sorted((code for code in found if _admits(code, within, level)), key=str))

    def _provinces(self, name: str) -> Iterator[RegionCode]:
        code = province_code(name)
        if code is not None and code in self:
            yield code


def _admits(code: RegionCode, within: RegionCode | None, level: GroupLevel | None) -> bool:
    return (level is None or code.level is level) and (within is None or within.contains(code))


def _bare(code: RegionCode, name: str) -> str:
    """Return a name without the word for its level, which lists print before names of regencies and cities."""
    if code.level not in _PREFIXED:
        return name
    word, bare = split_level(name)
    return bare if word is not None and word.fits(code) else name


# Below the regency such a word belongs to the name: "Desa Baru" and "Kampung Baru" are no other "Baru".
_PREFIXED: Final = frozenset({GroupLevel.PROVINCE, GroupLevel.REGENCY})


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that has any, with its number: code and name, where the heading tells them."""
    separator = ""
    columns: _Columns | None = None
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if not line.strip():
            continue
        is_first = not separator
        separator = separator or next((sign for sign in _SEPARATORS if sign in line), ",")
        cells = _cells(line, separator)
        if is_first and (columns := _columns(cells)) is not None:
            continue
        yield number, cells if columns is None else columns.of(cells)


class _Columns(NamedTuple):
    """Which columns of a list hold code and name, and how many it has."""

    code: int
    name: int
    width: int

    def of(self, cells: list[str]) -> list[str]:
        """Return code and name of a row, and what it has beyond the columns of the heading."""
        return [*(cells[at] for at in (self.code, self.name) if at < len(cells)), *cells[self.width :]]


def _columns(cells: list[str]) -> _Columns | None:
    """Return what a heading tells, or None where the cells are none; a name without a heading is behind the code."""
    headings = [normal_name(cell) for cell in cells]
    code = next((at for at, heading in enumerate(headings) if heading in _CODES), None)
    if code is None:
        return None
    name = next((at for at, heading in enumerate(headings) if heading in _NAMES), code + 1)
    return _Columns(code, name, max(len(cells), name + 1))


def _cells(line: str, separator: str) -> list[str]:
    """Return the cells of one line; where quotes are out of order, the whole line is one cell."""
    if '"' not in line:
        return line.split(separator)
    try:
        (cells,) = csv.reader([line], delimiter=separator, strict=True)
    except csv.Error:
        return [line]
    return cells


def _region(cells: list[str]) -> tuple[RegionCode, str]:
    """Return the code and name of a row; raise MalformedError where it has not exactly these, or they are unsound."""
    code, name, *others = (cell.strip() for cell in [*cells, ""])
    if len(cells) < _COLUMNS or any(others):
        raise MalformedError([REGION_ROW_UNREADABLE.at()])
    if findings := tuple(_NAME.check(name)):
        raise MalformedError(findings)
    return RegionCode.parse(code), name
