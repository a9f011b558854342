"""Promises of files that are not what they were taken for: each is answered as what it is, with what to do."""

import gzip
import io
import json as stdlib_json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kimcore import tables
from kimcore.convert import Reading
from kimcore.formats import json, jsonl
from kimcore.formats.recognising import DELIMITED, JSON_LINES, WEB_PAGE, XML, other_kind
from kimcore.sheets import signatures
from kimcore.sheets.signatures import FileKind, kind_of


def packed(*names: str, content: str = "x") -> bytes:
    """Return a ZIP file with some entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, content)
    return stream.getvalue()


def compound(stream: str) -> bytes:
    """Return what an old file of Office looks like that holds a stream of some name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(64)


OPEN = "application/vnd.oasis.opendocument."
FILES: list[tuple[bytes, FileKind]] = [
    (b"%PDF-1.7\n%\xe2\xe3", signatures.PDF),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", signatures.IMAGE),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", signatures.IMAGE),
    (b"GIF89a\1\0", signatures.IMAGE),
    (b"RIFF\x0b\0\0\0WEBPVP8", signatures.IMAGE),
    (b"\0\0\0\x18ftypheic", signatures.IMAGE),
    (b"{\\rtf1\\ansi Daftar}", signatures.DOCUMENT),
    (b"Rar!\x1a\x07\x01\0", signatures.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c\0\4", signatures.ARCHIVE),
    (packed("a.json", "b.json"), signatures.ARCHIVE),
    (packed(), signatures.ARCHIVE),
    (gzip.compress(b"[]"), signatures.PACKED),
    (packed("[Content_Types].xml", "_rels/.rels", "word/document.xml"), signatures.DOCUMENT),
    (packed("[Content_Types].xml", "ppt/presentation.xml"), signatures.SLIDES),
    (packed("xl/workbook.xml", "[Content_Types].xml"), signatures.WORKBOOK),
    (packed("[Content_Types].xml", "visio/document.xml"), signatures.OFFICE),
    (packed("mimetype", "content.xml", content=f"{OPEN}spreadsheet"), signatures.WORKBOOK),
    (packed("mimetype", "content.xml", content=f"{OPEN}text"), signatures.DOCUMENT),
    (packed("mimetype", "content.xml", content=f"{OPEN}presentation"), signatures.SLIDES),
    (packed("mimetype", "content.xml", content=f"{OPEN}graphics"), signatures.OFFICE),
    (compound("Workbook"), signatures.WORKBOOK),
    (compound("WordDocument"), signatures.DOCUMENT),
    (compound("PowerPoint Document"), signatures.SLIDES),
    (compound("EncryptedPackage"), signatures.OFFICE),
]


@pytest.mark.parametrize(("data", "kind"), FILES, ids=lambda one: one.name.english if isinstance(one, FileKind) else "")
def test_a_file_is_known_by_how_it_begins(data: bytes, kind: FileKind) -> None:
    """Documents, images, archives and workbooks are told apart, and are what JSON says of them."""
    assert kind_of(data) is kind
    (found,) = json.read(data).findings
    assert (found.code, found.pointer, found.params["kind"]) == ("other_kind_of_file", "", kind.name)


def test_what_is_said_says_what_to_do_in_both_languages() -> None:
    """A message names what the file is and what was wanted, and ends with a request."""
    (found,) = json.read(b"%PDF-1.7").findings
    assert found.message("id") == (
        "Berkas ini dokumen PDF, bukan JSON. Mohon salin isinya ke lembar kerja, misalnya yang dibuat dengan kimcore"
        " template BERKAS.xlsx."
    )
    assert found.message("en") == (
        "This file is a PDF document, not JSON. Please copy its content to a sheet, such as kimcore template FILE.xlsx"
        " writes."
    )


TEXTS: list[tuple[str, FileKind | None]] = [
    ("Nama KIM;Desa\nKIM A;Desa B\n", DELIMITED),
    ('Nama KIM,Desa\r\n\r\n"KIM A, B",Desa B\r\n', DELIMITED),
    ("\ufeffNo\tNama\n1\tKIM", DELIMITED),
    ("No|Nama\n1|KIM", DELIMITED),
    ("Nama KIM;Desa\nKIM A\n", None),
    ("Nama KIM;Desa", None),
    ("Kelompok Informasi Masyarakat\nTanah Bumbu", None),
    ('"id": "a", "name": "A",\n"type": "Group", "b": 1', None),
    ('id, nama\n"type": "Group", "b"', None),
    ('["a", "b",\n"c", "d"', None),
    ("<!DOCTYPE html>\n<html>", WEB_PAGE),
    ("\n<p>Mohon masuk</p><table>", WEB_PAGE),
    ('<?xml version="1.0"?><kim/>', XML),
    ("<kim>", XML),
    ("<<<<<<< HEAD", None),
    ('{"a":1}\n{"a":2}\n', JSON_LINES),
    ('{"a":1}\n\n {"a":2', JSON_LINES),
    ('{"a":1,\n"b":2', None),
    ('{"a":1}{"a":2}', None),
    ('{"a"}\n{"b"}', None),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS, ids=lambda one: one if isinstance(one, str) else "")
def test_text_that_is_no_json_is_known_by_its_lines(text: str, kind: FileKind | None) -> None:
    """CSV, pages of the web, XML and JSON Lines are answered as such, and what is only broken JSON as that."""
    for data in (text, text.encode()):
        codes = [one.code for one in json.read(data).findings if one.code != "byte_order_mark"]
        assert codes == ["not_json" if kind is None else "other_kind_of_file"]
        found = other_kind(data)
        assert (found and found.params["kind"]) == (kind and kind.name)


def test_bytes_that_nobody_knows_are_no_utf_8() -> None:
    """What no signature tells is said as before: which byte is the first that is no text."""
    assert [one.code for one in json.read(b"\xff\x00").findings] == ["not_utf_8"]
    assert other_kind(memoryview(b"\xff\x00")) is None


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists), st.integers(0, 3))
def test_json_is_never_something_else(data: object, indent: int) -> None:
    """Whatever is written as JSON is not answered as another kind of file."""
    text = stdlib_json.dumps([data], indent=indent or None)
    assert "other_kind_of_file" not in {one.code for one in json.read(text).findings}


@pytest.mark.parametrize(("data", "kind"), FILES, ids=lambda one: one.name.english if isinstance(one, FileKind) else "")
def test_of_json_lines_it_is_said_once(data: bytes, kind: FileKind) -> None:
    """A file that is no text has one finding on its first line and not one on each; what is packed is unpacked."""
    if kind is signatures.PACKED:
        return
    data += b"\n{}\n\xff\n"
    readings = [
        jsonl.read(data),
        Reading(findings=tuple(one for line in jsonl.scan(io.BytesIO(data)) for one in line.findings)),
    ]
    for reading in readings:
        assert [(one.code, one.line) for one in reading.findings] == [("other_kind_of_file", 1)]


def test_a_later_line_is_no_beginning_of_a_file() -> None:
    """On any other line such bytes are a line that is no JSON, and the next is read."""
    assert [one.code for one in jsonl.read(b"\n%PDF-1.7\n{}").findings] == ["not_json", "missing"]


@pytest.mark.parametrize(("data", "kind"), FILES, ids=lambda one: one.name.english if isinstance(one, FileKind) else "")
def test_of_a_table_it_is_said_too(data: bytes, kind: FileKind) -> None:
    """What can hold no table is answered as what it is; of a workbook it is its reader that says what is wrong."""
    if kind in (signatures.WORKBOOK, signatures.OFFICE):
        pytest.importorskip("python_calamine")
    table, findings = tables.read_table(data)
    assert table is None
    is_for_reader = kind in (signatures.WORKBOOK, signatures.OFFICE)
    assert ("other_kind_of_file" in {one.code for one in findings}) is not is_for_reader
    assert findings


def test_half_a_workbook_is_damaged_and_no_archive() -> None:
    """A ZIP file without its end can be anything, and what helps is to get it anew."""
    pytest.importorskip("python_calamine")
    _, findings = tables.read_table(packed("a.json")[:40])
    assert [one.code for one in findings] == ["damaged_workbook"]
