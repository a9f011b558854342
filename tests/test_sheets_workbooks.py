"""Promises on reading workbooks: what stands in their visible sheets, and that none of them does any harm."""

import contextlib
import datetime as dt
import io
import random
import struct
import zipfile
from pathlib import Path
from typing import Final

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packing import HEAD, KINDS, MAIN, relations, workbook, zipped

from kimcore.sheets import old_workbooks, workbooks
from kimcore.sheets.grids import Grid
from kimcore.sheets.old_workbooks import BrokenError, areas_of
from kimcore.sheets.workbooks import read_workbook

SHEETS: Final = Path(__file__).parent / "sheets"
ODS: Final = (SHEETS / "libreoffice.ods").read_bytes()
XLS: Final = (SHEETS / "libreoffice.xls").read_bytes()
ROWS: Final = [
    ["DATA KIM", None, None, None],
    ["NO", "NAMA KIM", "TANGGAL SK", "JUMLAH"],
    [1, "KIM Contoh A", dt.date(2023, 3, 14), 12],
    [2, "KIM Contoh B", "14/03/2023", None],
    [3, "KIM Contoh C", None, 3.5],
    ["3", None, None, 15.5],
]


def sheet(cells: str, rows: str = "") -> str:
    """Return the sheet of a workbook with some cells in one row."""
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cells}</row>{rows}</sheetData></worksheet>'


def grid(data: bytes) -> Grid:
    """Return the one sheet of a workbook, in which nothing else is found."""
    grids, findings = read_workbook(data)
    assert findings == ()
    (one,) = grids
    return one


def codes(data: bytes) -> list[str]:
    """Return what is found in a workbook that is not read."""
    grids, findings = read_workbook(data)
    assert grids == ()
    return [finding.code for finding in findings]


@pytest.mark.parametrize("data", [ODS, XLS], ids=["ods", "xls"])
def test_workbooks_of_other_kinds_are_read(data: bytes) -> None:
    """A workbook of LibreOffice or of an old Excel has the same values, without its hidden sheet."""
    (one,), findings = read_workbook(data)
    assert (one.name, [list(row) for row in one.rows]) == ("Data KIM", ROWS)
    assert [finding.code for finding in findings] == ["sheet_hidden"]


def test_values_are_what_the_cells_hold() -> None:
    """Texts, numbers, days, times, yes and no are values; an empty cell is None, and cells begin at A1."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["B2"], page["C2"], page["D2"], page["E2"] = "a", 81200000001, True, dt.time(9, 30)
    page["C3"] = dt.datetime(2023, 3, 14)  # noqa: DTZ001 - as a workbook has it
    page.merge_cells("B2:B3")
    data = io.BytesIO()
    book.save(data)
    one = grid(data.getvalue())
    assert [list(row) for row in one.rows] == [
        [None] * 5,
        [None, "a", 81200000001, True, dt.time(9, 30)],
        [None, None, dt.date(2023, 3, 14), None, None],
    ]
    assert one.merged == (((1, 1), (2, 1)),)


def test_errors_of_formulas_are_shown() -> None:
    """A formula that failed shows its error, as Excel does."""
    cells = '<c r="A1" t="e"><f>B9/0</f><v>#DIV/0!</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><v>1</v></c>'
    assert [list(row) for row in grid(workbook(sheet=sheet(cells))).rows] == [["#DIV/0!", "#REF!", 1]]


def test_errors_in_what_is_commented_out_are_none() -> None:
    """What stands in a comment of the file, outside of all cells, is not shown."""
    cells = '<c r="A1"><v>1</v></c><!-- <c r="Z99" t="e"><v>#REF!</v></c> -->'
    assert [list(row) for row in grid(workbook(sheet=sheet(cells))).rows] == [[1]]


def test_formulas_without_a_value_are_found() -> None:
    """Formulas whose result is not stored are read as empty, and one finding says how many there are, and where."""
    cells = (
        '<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>A1+2</f><v></v></c><c r="D1"><f>1</f><v>1</v></c>'
    )
    one = grid(workbook(sheet=sheet(cells)))
    assert [list(row) for row in one.rows] == [[1, None, None, 1]]
    assert [(finding.code, finding.cell, finding.params) for finding in one.findings] == [
        ("formulas_without_value", "Data!B1", {"count": 2, "cell": "Data!B1"})
    ]


def test_hidden_sheets_are_not_read() -> None:
    """A sheet that is hidden is not read, and told by its number; one of a chart is none."""
    book = (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/>'
        '<sheet name="Siti" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>'
    )
    rels = relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/two.xml"))
    data = zipped({**_parts(workbook(book=book, rels=rels)), "xl/worksheets/two.xml": sheet("")})
    grids, findings = read_workbook(data)
    assert [one.name for one in grids] == ["Data"]
    book = book.replace(' state="veryHidden"', "")
    rels = relations(("worksheet", "worksheets/sheet1.xml"), ("chartsheet", "chartsheets/two.xml"))
    chart = f'{HEAD}<chartsheet xmlns="{MAIN}"/>'
    charted, _ = read_workbook(zipped({**_parts(workbook(book=book, rels=rels)), "xl/chartsheets/two.xml": chart}))
    assert [one.name for one in charted] == ["Data"]
    assert ("sheet_hidden", {"number": 2}) in [(finding.code, finding.params) for finding in findings]
    assert not any("Siti" in finding.message() for finding in findings)


def _parts(data: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_macros_and_links_are_found_and_do_nothing() -> None:
    """Macros and links to other workbooks are told, and the values are read."""
    data = zipped({**_parts(workbook()), "xl/vbaProject.bin": b"x"})
    grids, findings = read_workbook(data)
    assert [list(row) for row in grids[0].rows] == [[1]]
    assert any("macro" in finding.code for finding in findings)


def test_a_remote_cell_ends_nothing() -> None:
    """A sheet with something in its first and in its last cell is not read: its reader would end the process."""
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert codes(workbook(sheet=sheet('<c r="A1"><v>1</v></c>', far))) == ["sheet_too_large"]


@pytest.mark.parametrize(
    "row",
    [
        '<row r="2"><c r="A99999999"><v>1</v></c></row>',
        '<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>',
        "<row r='2'><c r='a99999999'><v>1</v></c></row>",
        '<row r="99999999"><c><v>1</v></c></row>',
        '<row r="1048576">' + "<c><v>1</v></c>" * 30 + "</row>",
        '<row r="1048576">' + '<c\ts="1"><v>1</v></c>' * 30 + "</row>",
    ],
)
def test_an_address_that_no_sheet_has_ends_nothing(row: str) -> None:
    """However an address is written, or left out, the room that the reader would make is known before."""
    assert codes(workbook(sheet=sheet('<c r="A1"><v>1</v></c>', row))) == ["sheet_too_large"]


def test_cells_without_addresses_follow_each_other() -> None:
    """Rows and cells may have none: they are read in their order."""
    grids, findings = read_workbook(workbook(sheet=sheet("", "<row><c><v>1</v></c><c><v>2</v></c></row>")))
    assert findings == ()
    assert len(grids[0].rows[-1]) == 2


def test_many_empty_rows_are_nothing() -> None:
    """Very many rows that are only formatted are no rows of data, and take no time to speak of."""
    rows = "".join(f'<row r="{at}" s="1" customFormat="1"><c r="A{at}" s="1"/></row>' for at in range(2, 60_000))
    one = grid(workbook(sheet=sheet('<c r="A1"><v>1</v></c>', rows)))
    assert [list(row) for row in one.rows if any(row)] == [[1]]


@pytest.mark.parametrize("cell", ['<c r="A1"><v>1</v></c>', "<c><v>1</v></c>", ""])
def test_cells_without_addresses_are_read(cell: str) -> None:
    """Some programs write no addresses; a sheet may be empty."""
    assert isinstance(grid(workbook(sheet=sheet(cell))), Grid)


def opendocument(cells: str) -> bytes:
    """Return the workbook of LibreOffice with other rows in its sheet."""
    data = _parts(ODS)
    content = data["content.xml"]
    assert isinstance(content, bytes)
    start, end = content.index(b"<table:table-row"), content.index(b"</table:table>")
    return zipped({**data, "content.xml": content[:start] + cells.encode() + content[end:]}, zipfile.ZIP_STORED)


VALUE: Final = '<table:table-cell office:value-type="float" office:value="1"{}/>'


GAP: Final = '<table:table-cell table:number-columns-repeated="16000"/>'


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="900000">{VALUE.format("")}{VALUE * 30}</table:table-row>',
        "<table:table-row>" + VALUE.format(' table:number-columns-repeated="99999999"') + "</table:table-row>",
        f'<table:table-row table:number-rows-repeated="1048575"/><table:table-row>{GAP}{VALUE}</table:table-row>',
    ],
)
def test_values_that_repeat_without_end_are_refused(rows: str) -> None:
    """In a workbook of LibreOffice one cell may stand for millions; such a sheet is not read."""
    assert codes(opendocument(rows.replace("{}", ""))) == ["sheet_too_large"]


def test_rows_that_repeat_and_are_empty_are_nothing() -> None:
    """LibreOffice ends each sheet with a million empty rows in one."""
    rows = (
        f"<table:table-row>{VALUE.format('')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    (one,), _ = read_workbook(opendocument(rows))
    assert [list(row) for row in one.rows if any(row)] == [[1]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_workbook"),
        (b"PK\3\4", "damaged_workbook"),
        (ODS[:-100], "damaged_workbook"),
        (workbook()[:-30], "damaged_workbook"),
        (XLS[:600], "unreadable_workbook"),
        (XLS[:100], "unreadable_workbook"),
        (XLS[:8] + "EncryptedPackage".encode("utf-16-le"), "locked_workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "unreadable_workbook"),
    ],
)
def test_what_cannot_be_read_is_found_so(data: bytes, code: str) -> None:
    """A file that is damaged, locked or no workbook is a finding."""
    assert codes(data)[0] in (code, "unreadable_workbook")


def test_a_bomb_is_not_opened() -> None:
    """A workbook whose parts unpack to very much is refused before that."""
    bomb = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{" " * 40_000_000}</sheetData></worksheet>'
    assert codes(workbook(sheet=bomb)) == ["workbook_too_large"]
    assert codes(zipped({**_parts(ODS), "content.xml": " " * 40_000_000})) == ["workbook_too_large"]


def _changed(data: bytes, seed: int) -> bytes:
    """Return a file with some of its bytes changed, or cut short."""
    chance = random.Random(seed)  # noqa: S311 - damage
    changed = bytearray(data)
    for _ in range(chance.choice([1, 2, 5])):
        changed[chance.randrange(len(changed))] = chance.choice([0, 255, chance.randrange(256)])
    return bytes(changed[: chance.randrange(len(changed))] if chance.random() < 0.1 else changed)


SOUND: Final = {"ods": ODS, "xls": XLS, "xlsx": workbook()}


@pytest.mark.parametrize("kind", SOUND)
@given(seed=st.integers(0, 2**32))
def test_damage_does_no_harm(kind: str, seed: int) -> None:
    """A damaged workbook is read as far as it can be, or is a finding."""
    grids, findings = read_workbook(_changed(SOUND[kind], seed))
    assert all(isinstance(one, Grid) for one in grids)
    assert all(finding.message() for finding in findings)


def test_an_error_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what the reader of workbooks says of a file is a finding; anything else is an error."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workbooks, "_sheets", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_workbook(workbook())


# How far an old workbook reaches


def records(*each: tuple[int, bytes]) -> bytes:
    """Return a stream of records."""
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in each)


@pytest.mark.parametrize(
    ("stream", "areas"),
    [
        (records((0x0809, b"")), [0, 0]),
        (records((0x0200, struct.pack("<LLHHH", 0, 10, 0, 4, 0))), [40]),
        (records((0x0200, struct.pack("<HHHHH", 0, 10, 0, 4, 0))), [40]),
        (records((0x0203, struct.pack("<HH", 9, 2) + b"\0" * 8), (0x0809, b""), (0x0203, b"\0" * 4)), [30, 1]),
        (records((0x00BE, struct.pack("<HHHHH", 0, 0, 1, 1, 300))), [301]),
        (records((0x0203, struct.pack("<HH", 65_535, 65_535))), [2**32]),
    ],
)
def test_the_extent_of_old_sheets_is_known(stream: bytes, areas: list[int]) -> None:
    """The cells of each sheet reach as far as its records say, whichever says most."""
    assert list(old_workbooks._areas(stream)) == areas


@pytest.mark.parametrize("extent", [(5, 4, 0, 1), (0, 1, 5, 4)])
def test_an_extent_that_ends_before_it_begins_is_broken(extent: tuple[int, int, int, int]) -> None:
    """What the reader of workbooks would take for a very large number is refused."""
    with pytest.raises(BrokenError):
        list(old_workbooks._areas(records((0x0200, struct.pack("<LLHHH", *extent, 0)))))


def test_an_old_workbook_that_reaches_too_far_is_refused() -> None:
    """An old workbook whose cells lie too far apart is not read."""
    at = XLS.index(struct.pack("<HH", 0x0200, 14))
    assert codes(XLS[: at + 4] + struct.pack("<LL", 0, 2**31) + XLS[at + 12 :]) == ["sheet_too_large"]


def compound(stream: bytes, *, name: str = "Workbook", loop: bool = False, more: bool = False) -> bytes:
    """Return a compound file with one stream, which is large; `more` puts a part of its table elsewhere."""
    body = stream.ljust(8 * 512, b"\0")
    count = len(body) // 512
    links = [0xFFFF_FFFD, 0xFFFF_FFFE, *range(3, 2 + count), 2 if loop else 0xFFFF_FFFE, 0xFFFF_FFFC]
    table = struct.pack(f"<{len(links)}L", *links).ljust(512, b"\xff")
    spelt = name.encode("utf-16-le") + b"\0\0"
    root = b"R\0\0\0".ljust(64, b"\0") + struct.pack("<H", 4) + b"\0" * 50 + struct.pack("<LLL", 0xFFFF_FFFE, 0, 0)
    entry = spelt.ljust(64, b"\0") + struct.pack("<H", len(spelt)) + b"\0" * 50 + struct.pack("<LLL", 2, len(body), 0)
    header = bytearray(XLS[:512])
    struct.pack_into("<L", header, 48, 1)
    struct.pack_into("<LL", header, 60, 0xFFFF_FFFE, 0)
    struct.pack_into("<LL", header, 68, *((2 + count, 1) if more else (0xFFFF_FFFE, 0)))
    struct.pack_into("<109L", header, 76, *([0xFFFF_FFFF] * 109 if more else [0, *[0xFFFF_FFFF] * 108]))
    places = struct.pack("<128L", 0, *[0xFFFF_FFFF] * 126, 0xFFFF_FFFE)
    return bytes(header) + table + (root + entry).ljust(512, b"\0") + body + places


def test_the_streams_of_a_compound_file_are_followed() -> None:
    """A stream is found by its name, its sectors by the table, which may itself be chained; a loop is broken."""
    stream = records((0x0203, struct.pack("<HH", 4, 1)))
    for data in (compound(stream), compound(stream, name="Book"), compound(stream, more=True)):
        assert max(areas_of(data)) == 10
    for broken in (compound(stream, name="Lain"), compound(stream, loop=True), compound(stream)[:2000]):
        with pytest.raises(BrokenError):
            areas_of(broken)


@given(st.binary(max_size=1200))
def test_no_compound_file_makes_it_raise(data: bytes) -> None:
    """Any bytes have areas or are broken."""
    with contextlib.suppress(BrokenError):
        assert all(area >= 0 for area in areas_of(data))
