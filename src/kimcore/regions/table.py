"""A list of regions: read, and looked up by code and by name."""

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from kimcore.codes import RegionCode
from kimcore.codes.region import REGION_CODE_UNDOTTED
from kimcore.errors import MalformedError
from kimcore.findings import Finding, Findings, Problem, Severity
from kimcore.regions.lists import REGION_COLUMN_MISSING, Headings, code_in, is_undotted, region_of, rows_of
from kimcore.regions.names import normal_name, province_code, split_level
from kimcore.vocabularies import GroupLevel

REGION_CODE_TWICE = Problem.warning(
    code="region_code_twice",
    indonesian="Kode wilayah {region} sudah ada pada baris sebelumnya; nama yang pertama yang dipakai. Mohon cek kedua"
    " baris.",
    english="Region code {region} stands on an earlier row already; the first name is used. Please check both rows.",
)
NO_REGIONS = Problem.warning(
    code="no_regions",
    indonesian="Tidak ada wilayah yang terbaca dari daftar ini. Mohon gunakan daftar CSV dengan kolom kode dan nama.",
    english="No region could be read from this list. Please use a CSV list with the columns kode and nama.",
)
REGION_LIST_NOT_UTF8 = Problem.error(
    code="region_list_not_utf8",
    indonesian="Daftar ini tersimpan sebagai UTF-16, sehingga tidak dibaca. Mohon simpan sebagai CSV UTF-8.",
    english="This list is saved as UTF-16, so it was not read. Please save it as CSV UTF-8.",
)

_CODE: Final = re.compile(RegionCode.pattern)
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAY_WHY: Final = (REGION_CODE_UNDOTTED, REGION_COLUMN_MISSING)
"""What says by itself why a list has no region."""
_LONGEST_NAME: Final = 200
_ALL_PROVINCES: Final = 34
"""A list with as many provinces is one of the whole country: the oldest in use have so many."""
CROSSED: Final = frozenset(",;()")
"""Signs that part names in most texts, and stand in few names."""
_LEVELS: Final = (GroupLevel.PROVINCE, GroupLevel.REGENCY, GroupLevel.DISTRICT, GroupLevel.VILLAGE)


class RegionTableReading(NamedTuple):
    """A table that was read, and what was found on the way; rows that could not be read are not in the table."""

    table: "RegionTable"
    findings: tuple[Finding, ...]


_Rows = tuple[tuple[RegionCode, str], ...]
_Names = dict[str, list[RegionCode]]


@attrs.frozen
class RegionTable:
    """Regions and their names as one list prints them, each code once.

    Lists differ from year to year, and names repeat within one regency, so a name finds every region that bears it.
    """

    rows: _Rows = attrs.field(repr=False)
    _names: dict[str, str] = attrs.field(init=False, repr=False, eq=False)
    _codes: dict[str, RegionCode] = attrs.field(init=False, repr=False, eq=False)
    _by_name: dict[GroupLevel, _Names] = attrs.field(init=False, repr=False, eq=False)
    _by_parent: dict[str, tuple[RegionCode, ...]] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Index the rows by code, by level and name, and by parent."""
        by_name: dict[GroupLevel, _Names] = {level: defaultdict(list) for level in _LEVELS}
        by_parent: defaultdict[str, list[RegionCode]] = defaultdict(list)
        for code, name in self.rows:
            by_name[code.level][normal_name(_bare(code, name))].append(code)
            by_parent[code.text.rpartition(".")[0]].append(code)
        object.__setattr__(self, "_names", {code.text: name for code, name in self.rows})
        object.__setattr__(self, "_codes", {code.text: code for code, _ in self.rows})
        object.__setattr__(self, "_by_name", {level: dict(names) for level, names in by_name.items()})
        object.__setattr__(self, "_by_parent", {above: tuple(codes) for above, codes in by_parent.items()})

    def __getstate__(self) -> dict[str, object]:
        """Return what is pickled: the rows alone, for all else follows from them."""
        return {"rows": self.rows}

    def __setstate__(self, pickled: Mapping[str, object]) -> None:
        """Take what was pickled, and index it as this release does."""
        object.__setattr__(self, "rows", pickled["rows"])
        self.__attrs_post_init__()

    @classmethod
    def read(
        cls, data: bytes | bytearray | memoryview | str, *, code: str | None = None, name: str | None = None
    ) -> RegionTableReading:
        """Read a CSV list with the columns `kode` and `nama`; raise nothing, whatever stands in it.

        UTF-8 with or without a byte order mark; comma, semicolon, tab or bar between the columns, as the first line has
        them; one line for each region. A heading may be there or not; where it names more columns, the others are not
        read, and of kode_kabupaten and kode_kecamatan the last counts. `code` and `name` are the headings of the
        columns where these are called otherwise. Findings name the line, in order; that codes have no dots, and are
        those of BPS, is said once.
        """
        data = data if isinstance(data, str) else bytes(data)
        if isinstance(data, bytes) and data.startswith(_UTF16):
            return RegionTableReading(cls(()), (REGION_LIST_NOT_UTF8.at(),))
        text = data.decode("utf-8", "surrogateescape") if isinstance(data, bytes) else data
        read = _ReadRows()
        try:
            for line, row in rows_of(text.removeprefix("\ufeff"), Headings(code, name)):
                read.add(line, row)
        except MalformedError as error:
            read.found.extend(error.findings)
        if not read.regions and not any(finding.problem in _SAY_WHY for finding in read.found):
            read.found.add(NO_REGIONS.at())
        return RegionTableReading(cls(tuple(read.regions.values())), tuple(read.found))

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
        found = {*self._bearing(normal_name(name), level), *self._provinces(name)}
        if word is not None:
            found |= {
                code
                for code in (*self._bearing(normal_name(bare), word.level), *self._provinces(bare))
                if word.fits(code)
            }
        return tuple(sorted((code for code in found if _admits(code, within, level)), key=str))

    def calls(self, code: RegionCode, name: str) -> bool:
        """Whether the list calls a region by a name: whether `find` finds it among the others of that name."""
        listed = self.name_of(code)
        if listed is None:
            return False
        normal = normal_name(_bare(code, listed))
        word, bare = split_level(name)
        meant = (name, bare) if word is not None and word.fits(code) else (name,)
        return any(normal_name(one) == normal or province_code(one) == code for one in meant)

    def begin(self, words: Sequence[str], level: GroupLevel | None) -> Iterator[tuple[int, list[RegionCode]]]:
        """Yield how many of these words are a name of that level, or of any, and all regions of it; the longest last.

        The words are in small letters. Signs among them do not count, but those that part names in most texts must
        stand in the name. Names of regencies have no word for their level.
        """
        joined, crossed = "", set[str]()
        for count, word in enumerate(words, start=1):
            if not word.isalnum():
                crossed |= CROSSED & {word}
                continue
            joined += word
            if len(joined) > _LONGEST_NAME:
                return
            bearing = [code for code in self._bearing(joined, level) if crossed <= set(self._names[code.text])]
            if bearing:
                yield count, bearing

    def code_of(self, text: str) -> RegionCode | None:
        """Return the code that a text writes with its dots, if the list has it."""
        return self._codes.get(text)

    def covers(self, above: Sequence[RegionCode], level: GroupLevel) -> bool:
        """Whether the list has the regions of a level in others, and not only one; in all provinces, if in none."""
        if not above:
            return len(self.children(None)) >= _ALL_PROVINCES
        several = (self.children(code) for code in above)
        return any(
            child.level is level or self.children(child)
            for children in several
            if len(children) > 1 or level is GroupLevel.VILLAGE
            for child in children
        )

    def has(self, level: GroupLevel) -> bool:
        """Whether the list has any region of a level."""
        return bool(self._by_name.get(level))

    def _bearing(self, normal: str, level: GroupLevel | None) -> Iterator[RegionCode]:
        for one in _LEVELS if level is None else (level,):
            yield from self._by_name.get(one, {}).get(normal, ())

    def _provinces(self, name: str) -> Iterator[RegionCode]:
        code = province_code(name)
        if code is not None and code in self:
            yield code


class _ReadRows:
    """The regions of the rows that were read, and what was found in the others."""

    def __init__(self) -> None:
        self.regions: dict[str, tuple[RegionCode, str]] = {}
        self.found = Findings()
        self._is_undotted = False

    def add(self, line: int, row: list[str]) -> None:
        """Take the region of a row; the first of two rows with one code counts. That there are no dots is said once."""
        code = code_in(row)
        if self._is_undotted and is_undotted(code):
            return
        if self.found.is_full and (code in self.regions or not _CODE.fullmatch(code)):
            self.found.omit(Severity.WARNING if code in self.regions else Severity.ERROR)
            return
        self._is_undotted = self._is_undotted or is_undotted(code)
        self.found.extend(finding.on_line(line) for finding in self._added(row))

    def _added(self, row: list[str]) -> Iterator[Finding]:
        """Take the region of a row, and yield what is wrong with it."""
        try:
            code, name = region_of(row)
        except MalformedError as error:
            yield from error.findings
            return
        if code.text in self.regions:
            yield REGION_CODE_TWICE.at(region=code.text)
        else:
            self.regions[code.text] = code, name


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
