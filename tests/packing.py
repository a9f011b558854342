"""Workbooks for tests, put together part by part: sound ones, and ones that try something."""

import io
import struct
import zipfile
from collections.abc import Mapping
from typing import Final

HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
VML: Final = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">{}</xml>'
)


def relations(*targets: tuple[str, str], kinds: str = KINDS) -> str:
    """Return a part that leads to others: kind and target of each; the ids are r1, r2, ..."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def content_types() -> str:
    """Return the part that declares the others, those that need not be there included."""
    declared = {
        "workbook": "sheet.main",
        "worksheets/sheet1": "worksheet",
        "worksheets/two": "worksheet",
        "styles": "styles",
        "comments1": "comments",
    }
    each = "".join(
        f'<Override PartName="/xl/{name}.xml"'
        f' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in declared.items()
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{HEAD}<Types xmlns="{TYPES}">{rels}{each}</Types>'


def parts(**changes: str) -> dict[str, str]:
    """Return the parts of the smallest workbook, of one sheet "Data": some of them changed, by short names."""
    short = {
        "types": "[Content_Types].xml",
        "top": "_rels/.rels",
        "book": "xl/workbook.xml",
        "rels": "xl/_rels/workbook.xml.rels",
        "sheet": "xl/worksheets/sheet1.xml",
        "sheet_rels": "xl/worksheets/_rels/sheet1.xml.rels",
        "styles": "xl/styles.xml",
        "comments": "xl/comments1.xml",
        "vml": "xl/drawings/vmlDrawing1.vml",
    }
    usual = {
        "types": content_types(),
        "top": relations(("officeDocument", "xl/workbook.xml")),
        "book": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "rels": relations(("worksheet", "worksheets/sheet1.xml")),
        "sheet": f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
        "</worksheet>",
    }
    return {short[name]: content for name, content in (usual | changes).items()}


def zipped(content: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


def workbook(**changes: str) -> bytes:
    """Return the smallest workbook, with changes as for `parts`."""
    return zipped(parts(**changes))


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def patched(data: bytes, at: int, form: str, value: int) -> bytes:
    """Return bytes with a number written over some of them."""
    changed = bytearray(data)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)
