"""What a file is that was taken for JSON: told where it could not be read, so that people need not guess."""

import re
from typing import Final

from kimcore.findings import Finding, Words
from kimcore.formats.parsing import decoded, is_blank, parse
from kimcore.sheets.signatures import FileKind, kind_of

WANTED: Final = Words("JSON", "JSON")
WEB_PAGE: Final = FileKind(
    Words("halaman web (HTML)", "a web page (HTML)"),
    Words("unduh datanya sendiri, bukan halamannya", "download the data themselves and not the page"),
)
XML: Final = FileKind(
    Words("dokumen XML", "an XML document"),
    Words("simpan sebagai JSON, CSV, atau buku kerja", "save it as JSON, as CSV or as a workbook"),
)
DELIMITED: Final = FileKind(
    Words("tabel teks (CSV)", "a table of text (CSV)"),
    Words(
        "beri nama yang berakhir .csv, agar dibaca sebagai tabel",
        "let its name end in .csv, so that it is read as a table",
    ),
)
JSON_LINES: Final = FileKind(
    Words("JSON Lines", "JSON Lines"),
    Words("beri nama yang berakhir .jsonl", "let its name end in .jsonl"),
)

_PAGE: Final = re.compile(r"<(?:!doctype html|html|head|body|table)\b", re.IGNORECASE)
_MARKUP: Final = re.compile(r"<(?:\?xml|[A-Za-z])")
_MEMBER: Final = re.compile(r'"\s*:')
_QUOTED: Final = re.compile('"[^"]*"')
_DELIMITERS: Final = ";,\t|"
_HEAD: Final = 4096


def other_kind(data: bytes | bytearray | memoryview | str) -> Finding | None:
    """Return the finding that a document which is no JSON is something else, or None where that is not known."""
    if not isinstance(data, str):
        kind = kind_of(bytes(data))
        text = decoded(data)[0] if kind is None else None
    else:
        kind, text = None, data
    if text is not None:
        kind = _kind_of_text(text.lstrip("\ufeff \t\r\n"))
    return None if kind is None else kind.instead_of(WANTED)


def _kind_of_text(text: str) -> FileKind | None:
    if text.startswith("<"):
        if _PAGE.search(text, 0, _HEAD):
            return WEB_PAGE
        return XML if _MARKUP.match(text) else None
    first, _, rest = text.partition("\n")
    if text.startswith("{"):
        return JSON_LINES if rest.lstrip().startswith("{") and parse(first).broken is None else None
    second = next((line for line in rest[:_HEAD].split("\n") if not is_blank(line)), "")
    return DELIMITED if _are_rows(first, second) else None


def _are_rows(first: str, second: str) -> bool:
    """Whether two lines are rows of one table: as many cells in each, more than one, and neither is JSON."""
    if first.startswith("[") or _MEMBER.search(first) or _MEMBER.search(second):
        return False
    bare = [_QUOTED.sub("", line) for line in (first, second)]
    counts = ([line.count(delimiter) for line in bare] for delimiter in _DELIMITERS)
    return any(one == other != 0 for one, other in counts)
