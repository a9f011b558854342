"""Workbooks (.xlsx, .xlsm, .xls, .ods): the values in their visible sheets, and what stands there without one."""

import io
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Final

import attrs

from kimcore.errors import LoadError, MissingExtraError
from kimcore.findings import Finding, Problem
from kimcore.sheets.archives import LOCKED, MOST_INFLATED, entries_of, inflated
from kimcore.sheets.grids import Grid
from kimcore.sheets.old_workbooks import BrokenError, areas_of
from kimcore.sheets.packages import opened
from kimcore.sheets.signatures import OLE, OPEN_DOCUMENT
from kimcore.sheets.tables import address_of

UNREADABLE_WORKBOOK = Problem.error(
    code="unreadable_workbook",
    indonesian="Buku kerja ini tidak dapat dibaca; mungkin rusak atau dikunci. Mohon buka di Excel atau LibreOffice,"
    " lalu simpan ulang sebagai .xlsx.",
    english="This workbook cannot be read; it may be damaged or locked. Please open it in Excel or LibreOffice and save"
    " it again as .xlsx.",
)
SHEET_TOO_LARGE = Problem.error(
    code="sheet_too_large",
    indonesian="Satu lembar terlalu luas untuk dibaca: ada isian jauh di kanan atau di bawah. Mohon hapus isian yang"
    " terpencil.",
    english="A sheet is too large to be read: something stands far to the right or far below. Please remove what is"
    " remote.",
)
SHEET_HIDDEN = Problem.note(
    code="sheet_hidden",
    indonesian="Lembar tersembunyi nomor {number} tidak dibaca.",
    english="The hidden sheet number {number} was not read.",
)
FORMULAS_WITHOUT_VALUE = Problem.warning(
    code="formulas_without_value",
    indonesian="{count} sel, mulai {cell}, memuat rumus tanpa hasil yang tersimpan, sehingga dibaca kosong. Mohon buka"
    " dan simpan ulang berkasnya di Excel atau LibreOffice.",
    english="Formulas without a stored result ({count}, from {cell} on) were read as empty. Please open the file in"
    " Excel or LibreOffice and save it again.",
)

_ZIP: Final = b"PK"
_MOST_CELLS: Final = 20_000_000
"""Cells of a sheet from its first to its last, filled or not: the reader of workbooks makes room for all of them."""
_ADDRESS: Final = re.compile(rb"""(?<=\s)r\s*=\s*["']([A-Za-z]{0,8})([0-9]{0,12})""")
"""Of a longer address, the beginning is enough: no sheet has so many columns or rows."""
_CELL: Final = re.compile(rb"<(?:\w+:)?c(?=[\s/>])")
_ROW_OR_CELL: Final = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])")
_ERROR: Final = re.compile(
    rb"""\br\s*=\s*["']([A-Z]+)([0-9]+)["'][^<>]*\bt\s*=\s*["']e["'][^<>]*>"""
    rb"""\s*(?:<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</[^<>]*>))?\s*<(?:\w+:)?v>(#[^<]*)<"""
)
_NO_VALUE: Final = re.compile(
    rb"""\br\s*=\s*["']([A-Z]+)([0-9]+)["'][^<>]*>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</[^<>]*>)"""
    rb"""\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</[^<>]*>)?\s*</"""
)
_TAG: Final = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_REPEATED: Final = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["']([0-9]{1,9})["']""")
_VALUE: Final = re.compile(rb"\bvalue-type\s*=")
_LETTERS: Final = 26


def is_workbook(data: bytes) -> bool:
    """Whether a file begins as workbooks do, as the zip file or the older container that they are."""
    return data.startswith((_ZIP, OLE))


def read_workbook(data: bytes) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
    """Return the visible sheets of a workbook, and what was found.

    A workbook of Excel is opened first as the package that it is, and is not read at all where it could do harm.
    Raises MissingExtraError without the extra `tables`, and nothing else.
    """
    calamine = _calamine()
    parts, findings, is_harmless = _looked_into(data)
    if not is_harmless:
        return (), findings
    try:
        return _sheets(calamine, data, parts, findings)
    except BaseException as error:
        if not isinstance(error, (calamine.CalamineError, ValueError)) and type(error).__name__ != "PanicException":
            raise  # its reader panics on some damage, which Python sees as no Exception
        return (), (*findings, UNREADABLE_WORKBOOK.at())


def _calamine() -> ModuleType:
    try:
        import python_calamine
    except ImportError:
        raise MissingExtraError("tables") from None
    return python_calamine


def _looked_into(data: bytes) -> tuple[Mapping[str, bytes], tuple[Finding, ...], bool]:
    """Return the sheets of a workbook of Excel as they are written, what was found, and whether it can be read."""
    if not data.startswith(_ZIP):
        findings = tuple(_harm_in_old_workbook(data))
        return {}, findings, not findings
    if OPEN_DOCUMENT in data[:200]:
        findings = tuple(_harm_in_open_document(data))
        return {}, findings, not findings
    package, findings = opened(data)
    if package is None:
        return {}, findings, False
    parts = {sheet.name: package.read(sheet.part) for sheet in package.sheets if sheet.part}
    if any(_area(part) > _MOST_CELLS for part in parts.values()):
        return {}, (*findings, SHEET_TOO_LARGE.at()), False
    return parts, findings, True


def _harm_in_open_document(data: bytes) -> Iterator[Finding]:
    """Find what keeps a workbook of LibreOffice from being read: damage, its size, values that repeat too often."""
    room = MOST_INFLATED
    try:
        for entry in entries_of(data):
            content = b"".join(inflated(data, entry, room))
            room -= len(content)
            if entry.name == "content.xml" and max(_repeated_areas(content)) > _MOST_CELLS:
                yield SHEET_TOO_LARGE.at()
    except LoadError as error:
        yield from error.findings


def _repeated_areas(content: bytes) -> Iterator[int]:
    """Yield how many cells lie between the first and the last with a value, of each sheet of LibreOffice."""
    row, column, rows, columns = 0, 0, 0, 0
    for name, attributes in _TAG.findall(content):
        found = _REPEATED.search(attributes)
        times = int(found[1]) if found is not None else 1
        if name == b"table":
            yield rows * columns
            row, rows, columns = 0, 0, 0
        elif name == b"table-row":
            row, column = row + times, 0
        else:
            column += times
            if _VALUE.search(attributes):
                rows, columns = max(rows, row), max(columns, column)
    yield rows * columns


def _harm_in_old_workbook(data: bytes) -> Iterator[Finding]:
    """Find what keeps a workbook of Excel 97 to 2003 from being read: damage, a password, its size."""
    _, found = opened(data)
    if any(finding.problem is LOCKED for finding in found):
        yield from found
        return
    try:
        if max(areas_of(data)) > _MOST_CELLS:
            yield SHEET_TOO_LARGE.at()
    except BrokenError:
        yield UNREADABLE_WORKBOOK.at()


def _area(part: bytes) -> int:
    """Return how many cells lie between the first and the last of a sheet."""
    columns, rows, unaddressed, end = set[bytes](), set[bytes](), 0, 0
    while end < len(part):
        start, end = end, part.find(b">", end + (1 << 20)) + 1 or len(part)
        found = _ADDRESS.findall(part, start, end)
        columns.update(letters for letters, _ in found)
        rows.update(digits for _, digits in found)
        unaddressed += len(_CELL.findall(part, start, end)) - sum(letters != b"" for letters, _ in found)
    width, height = max(map(_position, columns), default=0), max((int(row) for row in rows if row), default=0)
    if unaddressed > 0:
        widest, count = _counted(part)
        width, height = max(width, widest), max(height, count)
    return width * height


def _counted(part: bytes) -> tuple[int, int]:
    """Return the most cells of a row, and how many rows there are, for cells without an address follow each other."""
    rows = widest = in_row = 0
    for tag in _ROW_OR_CELL.finditer(part):
        is_row = tag[1] == b"row"
        rows, in_row = rows + is_row, 0 if is_row else in_row + 1
        widest = max(widest, in_row)
    return widest, rows


def _position(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def _sheets(
    calamine: ModuleType, data: bytes, parts: Mapping[str, bytes], findings: tuple[Finding, ...]
) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
    workbook = calamine.load_workbook(io.BytesIO(data))
    grids: list[Grid] = []
    hidden: list[Finding] = []
    for number, sheet in enumerate(workbook.sheets_metadata, start=1):
        # The earliest release gives a new object each time that it is asked, so these are equal and not the same.
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            hidden.append(SHEET_HIDDEN.at(number=number))
        elif sheet.typ == calamine.SheetTypeEnum.WorkSheet:
            grids.append(_grid(workbook.get_sheet_by_name(sheet.name), sheet.name, parts.get(sheet.name, b"")))
    return tuple(grids), (*findings, *hidden)


def _grid(sheet: Any, name: str, part: bytes) -> Grid:  # noqa: ANN401 - a class of an extra
    rows = [[None if cell == "" else cell for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for letters, digits, error in _ERROR.findall(part) if b"#" in part else ():
        row, position = int(digits) - 1, _position(letters) - 1
        if row < len(rows) and position < len(rows[row]):
            rows[row][position] = error.decode()
    empty = _NO_VALUE.findall(part) if b"<f" in part or b":f" in part else []
    found: tuple[Finding, ...] = ()
    if empty:
        letters, digits = empty[0]
        cell = address_of(name, int(digits), _position(letters) - 1)
        found = (attrs.evolve(FORMULAS_WITHOUT_VALUE.at(count=len(empty), cell=cell), cell=cell),)
    return Grid(name, rows, tuple(sheet.merged_cell_ranges or ()), found)
