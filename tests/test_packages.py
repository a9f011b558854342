"""Promises of opening a workbook: harm is refused and said, and what is inside is told."""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from packing import HEAD, KINDS, MAIN, parts, patched, relations, workbook, zipped

from kimcore.findings import Severity
from kimcore.sheets import archives, packages
from kimcore.sheets.archives import entries_of, rewritten
from kimcore.sheets.packages import opened

MADE: Final = sorted((Path(__file__).parent / "sheets").glob("*.xlsx"))
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PLAIN: Final = workbook()
END: Final = len(PLAIN) - 22
"""Where the end of the directory of `PLAIN` is told."""
DIRECTORY: Final = struct.unpack_from("<L", PLAIN, END + 16)[0]


def codes(data: bytes) -> list[str]:
    """Return the codes of what is found in a file that must not be opened."""
    package, findings = opened(data)
    assert package is None
    assert findings
    assert all(finding.severity is Severity.ERROR for finding in findings)
    return [finding.code for finding in findings]


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.name)
def test_workbooks_of_other_programs_are_opened(path: Path) -> None:
    """What pandas and LibreOffice write is opened, with every sheet and its part."""
    package, _ = opened(path.read_bytes())
    assert package is not None
    assert all(package.read(sheet.part) for sheet in package.sheets)


def test_a_workbook_tells_its_sheets() -> None:
    """Sheets come in their order, with names as they are and whether they are hidden; a chart has no part of cells."""
    book = (
        f'{HEAD}<x:workbook xmlns:x="{MAIN}" xmlns:r="{KINDS}"><x:sheets><x:sheet name="A!&amp; \'B\'" r:id="r1"/>'
        '<x:sheet name="kimcore findings (2)" state="veryHidden" r:id="r2"/><x:sheet name="Grafik" r:id="r3"/>'
        "<x:sheet/></x:sheets>"
        "<x:definedNames><x:definedName name='other'>Data!$A$1</x:definedName>"
        "<x:definedName name='kimcore_summary' localSheetId='0'>Grafik!$A$1</x:definedName>"
        "<x:definedName name='kimcore_summary'>'kimcore findings (2)'!$A$1</x:definedName></x:definedNames>"
        "</x:workbook>"
    )
    rels = relations(("worksheet", "/xl/Worksheets/SHEET1.xml"), ("worksheet", "x.xml"), ("chartsheet", "y.xml"))
    package, findings = opened(workbook(book=book, rels=rels))
    assert package is not None
    assert [(sheet.name, sheet.part, sheet.is_hidden, sheet.is_summary) for sheet in package.sheets] == [
        ("A!& 'B'", "xl/worksheets/sheet1.xml", False, False),
        ("kimcore findings (2)", "", True, True),
        ("Grafik", "", False, False),
        ("", "", False, False),
    ]
    assert [finding.code for finding in findings] == ["workbook_has_hidden_sheets"]


def test_macros_and_links_are_told_and_do_no_harm() -> None:
    """Macros and links to other files are notes: nothing runs and nothing is fetched."""
    inside = {"xl/vbaProject.bin": "", "xl/externalLinks/externalLink1.xml": "", "xl/externalLinks/_rels/x.rels": ""}
    package, findings = opened(zipped(parts() | inside))
    assert package is not None
    assert [(finding.code, finding.severity) for finding in findings] == [
        ("workbook_has_macros", Severity.NOTE),
        ("workbook_has_links", Severity.NOTE),
    ]
    assert findings[1].params == {"count": 1}


def test_names_with_backslashes_are_read() -> None:
    """Old .NET programs wrote backslashes and leading slashes into names of parts and targets."""
    content = {"\\" + name.replace("/", "\\"): text for name, text in parts().items()}
    content["\\xl\\_rels\\workbook.xml.rels"] = relations(("worksheet", "worksheets\\sheet1.xml"))
    package, _ = opened(zipped(content))
    assert package is not None
    assert package.sheets[0].part == "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "not_a_workbook", id="nothing"),
        pytest.param(b"No;Nama\n1;KIM Contoh\n", "not_a_workbook", id="a CSV file with a wrong name"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "locked_workbook", id="a workbook with a password"),
        pytest.param(OLE + "Workbook".encode("utf-16-le"), "old_workbook", id="an .xls file"),
        pytest.param(OLE + "Book".encode("utf-16-le"), "old_workbook", id="an .xls file of 1995"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), "not_a_workbook", id="a .doc file"),
        pytest.param(zipped({"mimetype": "x", "content.xml": "<x/>"}), "not_a_workbook", id="an .ods file"),
        pytest.param(workbook(top=relations(("x", "y"))), "not_a_workbook", id="a package without a main part"),
        pytest.param(
            workbook(top=relations(("officeDocument", "xl/workbook.bin"))), "not_a_workbook", id="an .xlsb file"
        ),
        pytest.param(
            workbook(book='<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
            "not_a_workbook",
            id="a .docx file",
        ),
        pytest.param(workbook(book=f'<workbook xmlns="{MAIN}"/>'), "not_a_workbook", id="a workbook of no sheets"),
        pytest.param(
            workbook(top=relations(("officeDocument", "xl/none.xml"))), "damaged_workbook", id="its main part is gone"
        ),
        pytest.param(PLAIN[: len(PLAIN) // 2], "damaged_workbook", id="a download that broke off"),
        pytest.param(PLAIN[:-1], "damaged_workbook", id="the last byte is gone"),
        pytest.param(b"PK", "damaged_workbook", id="two letters of a zip file"),
        pytest.param(workbook(book="<workbook><sheets>"), "damaged_workbook", id="XML that breaks off"),
        pytest.param(
            workbook(book='<?xml version="1.0" encoding="x-none"?><workbook/>'),
            "damaged_workbook",
            id="no such encoding",
        ),
        pytest.param(
            zipped(parts() | {"xl/workbook.xml": parts()["xl/workbook.xml"].encode("utf-16")}),
            "damaged_workbook",
            id="hides its tags in UTF-16",
        ),
    ],
)
def test_what_is_no_sound_workbook_is_refused(data: bytes, code: str) -> None:
    """A file that is another one, locked or damaged is refused with what to do."""
    assert codes(data) == [code]


def directory_of(*, at: int, form: str, value: int) -> bytes:
    """Return PLAIN with a number written over the first record of its directory."""
    return patched(PLAIN, DIRECTORY + at, form, value)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            workbook(book=f'<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook xmlns="{MAIN}">&a;</workbook>'),
            "workbook_declares_entities",
            id="expands entities until the memory is full",
        ),
        pytest.param(
            workbook(rels='<!DOCTYPE x SYSTEM "file:///etc/passwd"><Relationships/>'),
            "workbook_declares_entities",
            id="reads a file of the machine",
        ),
        pytest.param(
            workbook(book=f'<workbook xmlns="{MAIN}" xmlns:a="{"x" * 501}"><a:a/></workbook>'),
            "damaged_workbook",
            id="writes a long namespace for each of many elements",
        ),
        pytest.param(
            workbook(book=parts()["xl/workbook.xml"].replace("</sheets>", '<sheet name="B" r:id="r1"/></sheets>')),
            "damaged_workbook",
            id="lets a thousand sheets be one large part",
        ),
        pytest.param(
            workbook(book="<workbook" + "".join(f' a{number}=""' for number in range(1_001)) + "/>"),
            "workbook_too_large",
            id="has a tag of too many attributes",
        ),
        pytest.param(
            workbook(book=f'<workbook xmlns="{MAIN}"><sheets>{"<sheet/>" * 10_001}</sheets></workbook>'),
            "workbook_too_large",
            id="has more sheets than a file may have parts",
        ),
        pytest.param(
            zipped(parts() | {"xl/media/a.bin": bytes(30_000_000)}), "workbook_too_large", id="inflates a thousandfold"
        ),
        pytest.param(directory_of(at=8, form="<H", value=1), "locked_workbook", id="says that an entry is encrypted"),
        pytest.param(directory_of(at=10, form="<H", value=12), "damaged_workbook", id="packs in bzip2"),
        pytest.param(directory_of(at=16, form="<L", value=7), "damaged_workbook", id="holds what its sum does not say"),
        pytest.param(directory_of(at=20, form="<L", value=9), "damaged_workbook", id="lies about a packed size"),
        pytest.param(
            directory_of(at=20, form="<L", value=900), "damaged_workbook", id="lets an entry run into the next"
        ),
        pytest.param(
            directory_of(at=28, form="<H", value=60_000), "damaged_workbook", id="has a record beyond its end"
        ),
        pytest.param(directory_of(at=42, form="<L", value=3), "damaged_workbook", id="points beside its entry"),
        pytest.param(directory_of(at=42, form="<L", value=1 << 30), "damaged_workbook", id="points behind the file"),
        pytest.param(directory_of(at=46, form="<B", value=88), "damaged_workbook", id="has two names for an entry"),
        pytest.param(directory_of(at=0, form="<B", value=88), "damaged_workbook", id="has no record in its directory"),
        pytest.param(patched(PLAIN, END + 10, "<H", 1), "damaged_workbook", id="hides entries from the count"),
        pytest.param(patched(PLAIN, END + 10, "<H", 20_000), "workbook_too_large", id="counts twenty thousand entries"),
        pytest.param(patched(PLAIN, END + 16, "<L", 1), "damaged_workbook", id="has its directory elsewhere"),
        pytest.param(patched(PLAIN, END + 10, "<H", 0xFFFF), "damaged_workbook", id="has no wide directory"),
        pytest.param(patched(PLAIN, 60, "<L", 0xFFFFFFFF), "damaged_workbook", id="is packed wrongly"),
        pytest.param(
            zipped({**parts(), "XL/workbook.xml": parts()["xl/workbook.xml"]}),
            "damaged_workbook",
            id="shows two programs two workbooks",
        ),
    ],
)
def test_hostile_files_are_refused(data: bytes, code: str) -> None:
    """Each of these files tries what its name says, and is refused without harm."""
    assert codes(data) == [code]


def test_two_entries_of_the_same_bytes_are_refused() -> None:
    """A bomb without nesting lets many entries share one packed kernel: entries that overlap are refused."""
    data = zipped(parts() | {"a.bin": "x" * 99, "b.bin": "x" * 99})
    first, second = (data.index(name) for name in (b"a.bin", b"b.bin"))
    record = data.index(b"b.bin", second + 1) - 46
    nested = patched(data, record + 42, "<L", first - 30)
    assert codes(nested.replace(b"b.bin", b"a.bin")) == ["damaged_workbook"]
    assert codes(patched(data, data.index(b"a.bin", first + 1) - 46 + 20, "<L", 60)) == ["damaged_workbook"]


def test_an_entry_that_breaks_off_is_refused() -> None:
    """Packed bytes that end before their end, under a sum that fits, are refused."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packing.compress(b"x" * 99) + packing.flush(zlib.Z_SYNC_FLUSH)
    data = zipped(parts() | {"a.bin": packed}, zipfile.ZIP_STORED)
    record = data.index(b"a.bin", data.index(b"a.bin") + 1) - 46
    data = patched(data, record + 10, "<H", zipfile.ZIP_DEFLATED)
    assert codes(patched(data, record + 16, "<L", zlib.crc32(b"x" * 99))) == ["damaged_workbook"]


def test_all_entries_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many entries that each are small enough are refused where they are too much together."""
    monkeypatch.setattr(packages, "MOST_INFLATED", sum(map(len, parts().values())) - 1)
    assert codes(PLAIN) == ["workbook_too_large"]


def wide(data: bytes) -> bytes:
    """Return a zip file with all numbers in the wide form of ZIP64, as Java's streaming writers make it."""
    directory, count = bytearray(), 0
    for entry in entries_of(data):
        fields: list[Any] = list(struct.unpack_from("<4s6H3L5H2L", entry.record))
        name = entry.record[46 : 46 + fields[10]]
        extra = struct.pack("<2H", 0x7075, 3) + b"abc" + struct.pack("<2H3Q", 1, 24, fields[9], fields[8], fields[16])
        fields[8] = fields[9] = fields[16] = 0xFFFFFFFF
        fields[11] = len(extra)
        directory += struct.pack("<4s6H3L5H2L", *fields) + name + extra
        count += 1
    start = DIRECTORY
    body = data[:start] + directory
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(directory), start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(body), 1)
    last = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return body + end + locator + last


def test_a_wide_zip_file_is_read_and_copied() -> None:
    """Zip files whose numbers have eight bytes are opened, and are sound when they are written again."""
    package, _ = opened(wide(PLAIN))
    assert package is not None
    assert package.read("XL/workbook.xml").decode() == parts()["xl/workbook.xml"]
    again, _ = opened(
        rewritten(package.data, package.entries, {"a.xml": b"<a/>", "xl/workbook.xml": package.read("xl/workbook.xml")})
    )
    assert again is not None
    assert again.read("a.xml") == b"<a/>"
    assert again.sheets == package.sheets
    assert codes(wide(PLAIN).replace(b"PK\6\6", b"PK\6\5")) == ["damaged_workbook"]


def test_what_is_copied_keeps_its_bytes() -> None:
    """A file of which nothing changes is written as it was, byte for byte."""
    assert rewritten(PLAIN, entries_of(PLAIN), {}) == PLAIN


@given(st.binary(max_size=200))
@example(b"PK\5\6" + bytes(18))
@example(b"PK\6\7" + bytes(16) + b"PK\5\6" + b"\xff" * 16 + bytes(2))
def test_any_bytes_are_answered(data: bytes) -> None:
    """Whatever the bytes, opening gives a workbook or says why not."""
    for bytes_ in (data, b"PK" + data, PLAIN[:60] + data):
        package, findings = opened(bytes_)
        assert package is None
        assert findings


@given(st.integers(0, len(PLAIN) - 1), st.integers(1, 255), st.integers(0, len(PLAIN)), st.integers(0, 60))
def test_any_damage_is_answered(at: int, change: int, cut: int, length: int) -> None:
    """Wherever a bit turns or a stretch is lost, opening gives a workbook or says why not."""
    for data in (patched(PLAIN, at, "<B", PLAIN[at] ^ change), PLAIN[:cut] + PLAIN[cut + length :]):
        package, findings = opened(data)
        assert package is not None or findings


def test_the_limits_let_a_large_register_in() -> None:
    """A sheet of many formatted rows, however well it packs, is opened."""
    rows = "".join(f'<row r="{row}" spans="1:20" s="5" customFormat="1" ht="15"/>' for row in range(2, 100_000))
    sheet = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    package, findings = opened(workbook(sheet=sheet))
    assert package is not None
    assert findings == ()
    assert archives.MOST_RATIO * len(package.data) > len(sheet)
