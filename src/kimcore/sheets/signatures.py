"""What a file is by the bytes that it begins with, and what is said of it where something else was wanted."""

import re
from typing import Final

import attrs

from kimcore.findings import Finding, Problem, Words

OTHER_KIND_OF_FILE = Problem.error(
    code="other_kind_of_file",
    indonesian="Berkas ini {kind}, bukan {wanted}. Mohon {advice}.",
    english="This file is {kind}, not {wanted}. Please {advice}.",
)
TABLE: Final = Words("tabel", "a table")


@attrs.frozen
class FileKind:
    """What a file is, and what to do with it where something else was wanted."""

    name: Words
    advice: Words

    def instead_of(self, wanted: Words) -> Finding:
        """Return the finding that a file is of this kind and not what was wanted."""
        return OTHER_KIND_OF_FILE.at(kind=self.name, wanted=wanted, advice=self.advice)


_COPIED: Final = Words(
    "salin isinya ke lembar kerja, misalnya yang dibuat dengan kimcore template BERKAS.xlsx",
    "copy its content to a sheet, such as kimcore template FILE.xlsx writes",
)
WORKBOOK: Final = FileKind(
    Words("buku kerja Excel atau LibreOffice", "a workbook of Excel or LibreOffice"),
    Words(
        "beri nama yang berakhir .xlsx, .xls, atau .ods, agar dibaca sebagai tabel",
        "let its name end in .xlsx, .xls or .ods, so that it is read as a table",
    ),
)
OFFICE: Final = FileKind(
    Words("dokumen Office", "an Office document"),
    Words("buka di program asalnya, lalu simpan sebagai .xlsx", "open it in its program and save it as .xlsx"),
)
DOCUMENT: Final = FileKind(Words("dokumen Word atau sejenisnya", "a document of Word or the like"), _COPIED)
SLIDES: Final = FileKind(Words("salindia (PowerPoint)", "a presentation (PowerPoint)"), _COPIED)
PDF: Final = FileKind(Words("dokumen PDF", "a PDF document"), _COPIED)
IMAGE: Final = FileKind(Words("gambar", "an image"), _COPIED)
ARCHIVE: Final = FileKind(
    Words("arsip (ZIP, RAR, atau 7z)", "an archive (ZIP, RAR or 7z)"),
    Words("ekstrak dahulu, lalu pakai berkas di dalamnya", "unpack it first and take the files that are in it"),
)
PACKED: Final = FileKind(
    Words("termampatkan (gzip)", "packed (gzip)"),
    Words(
        "ekstrak dahulu; bila isinya JSON Lines, cukup beri nama yang berakhir .jsonl.gz",
        "unpack it first; if it holds JSON Lines, it is enough that its name ends in .jsonl.gz",
    ),
)

_BEGINNINGS: Final = (
    (re.compile(rb"%PDF-"), PDF),
    (re.compile(rb"\x89PNG\r|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP", re.DOTALL), IMAGE),
    (re.compile(rb".{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL), IMAGE),
    (re.compile(rb"\{\\rtf"), DOCUMENT),
    (re.compile(rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c"), ARCHIVE),
    (re.compile(rb"\x1f\x8b"), PACKED),
)
_END: Final = b"PK\x05\x06"
_ZIP: Final = (b"PK\x03\x04", _END)
OLE: Final = b"\xd0\xcf\x11\xe0"
"""What a file of Office before 2007 begins with, and one that is locked."""
_PARTS: Final = re.compile(rb"PK(?:\x01\x02.{42}|\x03\x04.{26})(xl|word|ppt)/", re.DOTALL)
"""An entry of a ZIP file in the folder that each program of Office has."""
_OF_PART: Final = {b"xl": WORKBOOK, b"word": DOCUMENT, b"ppt": SLIDES}
OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
_OPEN_DOCUMENT: Final = re.compile(re.escape(OPEN_DOCUMENT) + rb"\.(spreadsheet|text|presentation)?")
_OF_OPEN_DOCUMENT: Final = {None: OFFICE, b"spreadsheet": WORKBOOK, b"text": DOCUMENT, b"presentation": SLIDES}
_STREAMS: Final = (("Workbook", WORKBOOK), ("Book", WORKBOOK), ("WordDocument", DOCUMENT), ("PowerPoint", SLIDES))
"""What streams of an old file of Office are called, in UTF-16."""
_HEAD: Final = 200


def kind_of(data: bytes) -> FileKind | None:
    """Return what a file is by its first bytes, or None where they tell of nothing that is no text."""
    if data.startswith(_ZIP):
        return _kind_in_zip(data)
    if data.startswith(OLE):
        names = ((name.encode("utf-16-le"), kind) for name, kind in _STREAMS)
        return next((kind for name, kind in names if name in data), OFFICE)
    return next((kind for beginning, kind in _BEGINNINGS if beginning.match(data)), None)


def is_cut_off(data: bytes) -> bool:
    """Whether a file is a ZIP file without its end, so that whatever it was, it is damaged."""
    return data.startswith(_ZIP) and _END not in data


def _kind_in_zip(data: bytes) -> FileKind:
    """Return what a ZIP file is: an archive, or one of the many things that are a ZIP file inside."""
    if (opened := _OPEN_DOCUMENT.search(data, 0, _HEAD)) is not None:
        return _OF_OPEN_DOCUMENT[opened[1]]
    if (part := _PARTS.search(data)) is not None:
        return _OF_PART[part[1]]
    return OFFICE if b"[Content_Types].xml" in data[:_HEAD] else ARCHIVE
