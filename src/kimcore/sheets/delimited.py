"""Delimited text (CSV): which encoding and which delimiter a file has, and its rows."""

import codecs
import csv
import io
import re
from typing import Final

from kimcore.findings import Finding, Problem
from kimcore.sheets.grids import Grid

UNKNOWN_ENCODING = Problem.error(
    code="unknown_encoding",
    indonesian="Teks berkas ini bukan UTF-8 (mulai byte ke-{position}). Mohon sebutkan encoding-nya, misalnya"
    " --encoding windows-1252, atau simpan ulang sebagai “CSV UTF-8”.",
    english="The text of this file is not UTF-8 (from byte {position} on). Please name its encoding, such as"
    " --encoding windows-1252, or save it again as “CSV UTF-8”.",
)
WRONG_ENCODING = Problem.error(
    code="wrong_encoding",
    indonesian="Berkas ini tidak dapat dibaca dengan encoding yang disebutkan. Mohon cek encoding-nya: UTF-8,"
    " UTF-16, atau windows-1252.",
    english="This file cannot be read in the encoding that was named. Please check it: UTF-8, UTF-16 or windows-1252.",
)
EMPTY_SHEET = Problem.error(
    code="empty_sheet",
    indonesian="Lembar atau berkas ini kosong. Mohon cek apakah berkasnya benar.",
    english="This sheet or file is empty. Please check whether it is the right one.",
)
QUOTES_UNBALANCED = Problem.warning(
    code="quotes_unbalanced",
    indonesian="Tanda kutip di sekitar baris {line} tidak berpasangan, sehingga sel di sana mungkin tergabung."
    " Mohon cek barisnya.",
    english="The quotes around line {line} do not match, so cells there may have run together. Please check that line.",
)
NUL_LEFT_OUT = Problem.warning(
    code="nul_left_out",
    indonesian="Berkas ini memuat karakter NUL, yang dilewati. Mungkin encoding-nya UTF-16; mohon cek.",
    english="This file holds NUL characters, which were left out. It may be UTF-16; please check.",
)
CELL_TOO_LONG = Problem.error(
    code="cell_too_long",
    indonesian="Ada sel dengan lebih dari {limit} karakter di sekitar baris {line}; sejak di sana berkas tidak dibaca."
    " Mohon cek tanda kutipnya.",
    english="A cell around line {line} has more than {limit} characters; from there on the file was not read. Please"
    " check its quotes.",
)
WEB_PAGE = Problem.error(
    code="sheet_is_web_page",
    indonesian="Berkas ini halaman web (HTML), walaupun namanya seperti buku kerja. Mohon buka di Excel atau"
    " LibreOffice, lalu simpan sebagai .xlsx.",
    english="This file is a web page (HTML), though it may be named like a workbook. Please open it in Excel or"
    " LibreOffice and save it as .xlsx.",
)
NOT_A_TABLE = Problem.error(
    code="not_a_table",
    indonesian="Berkas ini bukan tabel: isinya bukan buku kerja dan bukan teks. Mungkin rusak atau salah nama; mohon"
    " cek apakah berkasnya benar.",
    english="This file is no table: it holds neither a workbook nor text. It may be damaged or have a wrong name;"
    " please check whether it is the right one.",
)
LINES_QUOTED = Problem.note(
    code="lines_quoted",
    indonesian="Setiap baris berkas ini diapit tanda kutip seperti satu sel; isinya dibaca sebagai sel-sel yang dipisah"
    " “{delimiter}”.",
    english="Each line of this file stands in quotes as one cell; what is in it was read as cells parted by"
    " “{delimiter}”.",
)

_DELIMITERS: Final = (",", ";", "\t", "|")
_NAMED: Final = re.compile(r" *sep=([,;\t|]) *\r?", re.IGNORECASE)
_LOOKED_AT: Final = 50
"""Lines that tell the delimiter."""
_WEB_PAGE: Final = re.compile(rb"<(?:html|table|workbook)\b", re.IGNORECASE)
_CONTROL: Final = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f\x7f]")
_BEGINNING: Final = 4096
_CONTROLS: Final = 8
_FEW: Final = 30
_MOST_IN_A_CELL: Final = 131_072
"""Characters, as the csv module has it where nobody has set another limit."""
"""In text, control characters are less than one of so many."""
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_delimited(
    data: bytes, *, encoding: str | None = None, lines: int = _LOOKED_AT
) -> tuple[Grid | None, tuple[Finding, ...]]:
    """Return the rows of delimited text, and what was found; None where it cannot be read.

    A mark at its beginning tells UTF-8 or UTF-16, and `encoding` any other; without both it is UTF-8. The delimiter is
    a comma, a semicolon, a tab or a bar; the first `lines` tell it. Cells are texts; an empty one is None.
    """
    if (wrong := _no_table(data)) is not None:
        return None, (wrong,)
    text, findings = _decoded(data, encoding)
    if text is None:
        return None, findings
    if "\0" in text:
        text, findings = text.replace("\0", ""), (*findings, NUL_LEFT_OUT.at())
    delimiter, text = _delimiter_of(text, lines)
    rows, found = _rows(text, delimiter)
    if (unquoted := _unquoted(text, rows, lines)) is not None:
        delimiter, text = unquoted
        rows, found = _rows(text, delimiter)
        found = (LINES_QUOTED.at(delimiter="Tab" if delimiter == "\t" else delimiter), *found)
    if not any(map(any, rows)):
        return None, (*findings, *found, EMPTY_SHEET.at())
    return Grid("", rows), (*findings, *found)


def _no_table(data: bytes) -> Finding | None:
    """Return what a file is that is no text of a table, if it is none: a page of the web, or bytes."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    head = data[:_BEGINNING]
    if head.lstrip(_BLANK).startswith(b"<") and _WEB_PAGE.search(data):
        return WEB_PAGE.at()
    controls = len(_CONTROL.findall(head))
    return NOT_A_TABLE.at() if controls >= _CONTROLS and controls * _FEW > len(head) and not _is_utf8(data) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unquoted(text: str, rows: list[list[str | None]], lines: int) -> tuple[str, str] | None:
    """Return the delimiter and the text of lines each of which stands in quotes as one cell; None where they do not.

    Each then holds as many delimiters as the first, which names the columns: a comma in a text is none of them.
    """
    filled = [row[0] or "" for row in rows if any(row)]
    if len(filled) <= 1 or any(len(row) > 1 for row in rows) or text.count('"') < len(filled) * 2:
        return None
    if not all(line.startswith('"') for line in text.splitlines() if line.strip()):
        return None
    inner = "\n".join((row or [""])[0] or "" for row in rows)
    delimiter, _ = _delimiter_of(inner, lines)
    counts = {_outside_quotes(line).count(delimiter) for line in filled}
    return (delimiter, inner) if len(counts) == 1 and counts != {0} else None


def _decoded(data: bytes, encoding: str | None) -> tuple[str | None, tuple[Finding, ...]]:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        return data.decode(marked or encoding or "utf-8"), ()
    except UnicodeDecodeError as error:
        if marked not in (None, "utf-8-sig") or (encoding and not marked):
            return None, (WRONG_ENCODING.at(),)
        before = len(codecs.BOM_UTF8) if marked else 0
        return None, (UNKNOWN_ENCODING.at(position=before + error.start + 1),)
    except (LookupError, ValueError):  # no such encoding, or none of text
        return None, (WRONG_ENCODING.at(),)


def _delimiter_of(text: str, most: int) -> tuple[str, str]:
    """Return what parts the cells: what Excel's line `sep=;` says, or what parts the first lines most evenly."""
    first, _, rest = text.partition("\n")
    if (named := _NAMED.fullmatch(first)) is not None:
        return named[1], "\n" + rest  # the line keeps its number
    lines = [line for line in text[:100_000].split("\n", most)[:most] if line.strip()]
    return max(_DELIMITERS, key=lambda one: _parting(lines, one)), text


def _parting(lines: list[str], delimiter: str) -> tuple[int, int]:
    """Return how many of some lines have the most common number of a delimiter, and how many delimiters all have."""
    counts = [_outside_quotes(line).count(delimiter) for line in lines]
    parted = [count for count in counts if count]
    alike = max(map(parted.count, parted), default=0)
    return alike, sum(parted)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _rows(text: str, delimiter: str) -> tuple[list[list[str | None]], tuple[Finding, ...]]:
    """Return the rows of a text; where its quotes are not as they should be, as far as they can be read anyway."""
    rows, broken = _parsed(text, delimiter, strict=True)
    if broken is None:
        return rows, ()
    rows, too_long = _parsed(text, delimiter, strict=False)
    if too_long is None:
        return rows, (QUOTES_UNBALANCED.at(line=broken).on_line(broken),)
    return rows, (CELL_TOO_LONG.at(limit=_MOST_IN_A_CELL, line=too_long).on_line(too_long),)


def _parsed(text: str, delimiter: str, *, strict: bool) -> tuple[list[list[str | None]], int | None]:
    """Return rows, and the line at which they end too early: where quotes are wrong, or a row with a long cell begins.

    The csv module has such a limit, too, but of the whole process: many a library lifts it, and then an open quote
    would make one cell of the rest of the file.
    """
    rows: list[list[str | None]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    begin = 1
    try:
        for row in reader:
            if max(map(len, row), default=0) > _MOST_IN_A_CELL:
                return rows, begin
            rows.append([cell or None for cell in row])
            begin = reader.line_num + 1
    except csv.Error:
        return rows, reader.line_num if strict else begin
    return rows, None
