"""A workbook of Excel (.xlsx, .xlsm) as the package of parts that it is, opened without harm or refused."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final

import attrs

from kimcore.errors import LoadError
from kimcore.findings import Finding, Problem, Words
from kimcore.sheets.archives import (
    LOCKED,
    MOST_ENTRIES,
    MOST_INFLATED,
    SHARED,
    TOO_LARGE_INSIDE,
    Entry,
    damaged,
    entries_of,
    inflated,
)
from kimcore.sheets.markup import Node, parsed

NOT_A_WORKBOOK: Final = Problem.error(
    code="not_a_workbook",
    indonesian="Berkas ini bukan buku kerja Excel (.xlsx atau .xlsm). Mohon buka dengan program asalnya, lalu simpan"
    " sebagai “Excel Workbook (.xlsx)”.",
    english="This file is no Excel workbook (.xlsx or .xlsm). Please open it in the program that it comes from and save"
    " it as “Excel Workbook (.xlsx)”.",
)
OLD_WORKBOOK: Final = Problem.error(
    code="old_workbook",
    indonesian="Buku kerja ini berformat lama (Excel 97-2003, .xls). Mohon buka di Excel atau LibreOffice, lalu simpan"
    " sebagai “Excel Workbook (.xlsx)”.",
    english="This workbook is of the old format (Excel 97-2003, .xls). Please open it in Excel or LibreOffice and save"
    " it as “Excel Workbook (.xlsx)”.",
)
HAS_MACROS: Final = Problem.note(
    code="workbook_has_macros",
    indonesian="Buku kerja ini memuat makro. Makro ini tidak dijalankan dan dibiarkan apa adanya.",
    english="This workbook holds macros. They are not run, and are left as they are.",
)
HAS_EXTERNAL_LINKS: Final = Problem.note(
    code="workbook_has_links",
    indonesian="Buku kerja ini mengambil isi dari berkas lain ({count} tautan). Tautan tidak dibuka; yang dibaca hanya"
    " nilai yang tersimpan.",
    english="This workbook takes content from other files (links: {count}). They are not opened; only stored values are"
    " read.",
)
HAS_HIDDEN_SHEETS: Final = Problem.note(
    code="workbook_has_hidden_sheets",
    indonesian="Buku kerja ini mempunyai {count} lembar tersembunyi. Mohon cek apakah isinya memang masih diperlukan,"
    " terutama sebelum berkas dibagikan.",
    english="Sheets of this workbook are hidden ({count}). Please check whether their content is still needed, above"
    " all before the file is passed on.",
)

NO_WORKBOOK_PART: Final = Words("bagian utamanya tidak ada", "its main part is missing")

SUMMARY_NAME: Final = "kimcore_summary"
"""The defined name that leads to the sheet that marking added."""
SUMMARY_TITLE: Final = Words("Temuan kimcore", "kimcore findings")

CONTENT_TYPES: Final = "[Content_Types].xml"
_SUMMARY: Final = re.compile(rf"({SUMMARY_TITLE.indonesian}|{SUMMARY_TITLE.english})( \([0-9]+\))?")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_MAIN: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)


@attrs.frozen
class Relation:
    """What leads from one part to another: its id, the last word of its type, and the part, as far as inside."""

    id: str
    kind: str
    target: str
    is_external: bool = False


@attrs.frozen
class Sheet:
    """A sheet: its name, its part ("" where it is none of cells, as a chart), and whether it is hidden, or our own."""

    name: str
    part: str
    is_hidden: bool = False
    is_summary: bool = False


class Package:
    """A workbook that was opened: its parts, read when they are asked for, and its sheets in their order.

    Names of parts have no slash before them; capitals do not matter. Whoever makes one has it inflated once, counted
    against the limits of `kimcore.sheets.archives`, and the parts that hold it together parsed; LoadError says what is
    wrong.
    """

    def __init__(self, data: bytes) -> None:
        """Open a workbook."""
        self.data = data
        self.entries: tuple[Entry, ...] = entries_of(data)
        self._by_name = {entry.name.casefold(): entry for entry in self.entries}
        room = MOST_INFLATED
        for entry in self.entries:
            room -= sum(map(len, inflated(data, entry, room)))
        self.workbook: str = self._main_part()
        self.root: Node = self._main_root()
        self.is_strict: bool = self.root.namespace.startswith(_STRICT)
        self.relations: tuple[Relation, ...] = relations_of(self, self.workbook)
        self.sheets: tuple[Sheet, ...] = tuple(self._sheets())

    def name_of(self, part: str) -> str | None:
        """Return the name of a part as it is spelt in the file, or None where there is no such part."""
        entry = self._by_name.get(part.casefold())
        return entry.name if entry else None

    def read(self, part: str) -> bytes:
        """Return what a part holds; raise LoadError where it is missing."""
        entry = self._by_name.get(part.casefold())
        if entry is None:
            raise damaged(NO_WORKBOOK_PART)
        return b"".join(inflated(self.data, entry))

    def findings(self) -> Iterator[Finding]:
        """Find what is inside that somebody should know of, though it does no harm."""
        names = list(self._by_name)
        if any(name.endswith("vbaproject.bin") for name in names):
            yield HAS_MACROS.at()
        links = [name for name in names if re.fullmatch(r"(.*/)?externallinks/[^/]+\.xml", name)]
        if links:
            yield HAS_EXTERNAL_LINKS.at(count=len(links))
        if hidden := sum(sheet.is_hidden for sheet in self.sheets):
            yield HAS_HIDDEN_SHEETS.at(count=hidden)

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed the workbook, which holds only as long as no byte of it changes."""
        return any(name.startswith("_xmlsignatures/") for name in self._by_name)

    def _main_part(self) -> str:
        if self.name_of("_rels/.rels") is None:
            raise LoadError([NOT_A_WORKBOOK.at()])
        mains = [relation.target for relation in relations_of(self, "") if relation.kind == "officeDocument"]
        if not mains or mains[0].endswith(".bin"):  # another office file, or the binary format .xlsb
            raise LoadError([NOT_A_WORKBOOK.at()])
        return mains[0]

    def _main_root(self) -> Node:
        root = parsed(self.read(self.workbook), deepest=3)
        if root.name != "workbook" or root.namespace not in _MAIN or root.first("sheets") is None:
            raise LoadError([NOT_A_WORKBOOK.at()])
        return root

    def _sheets(self) -> Iterator[Sheet]:
        parts = {relation.id: relation.target for relation in self.relations if relation.kind == "worksheet"}
        summary, taken = self._summary_name(), set[str]()
        nodes = self.root.all("sheets", "sheet")
        if len(nodes) > MOST_ENTRIES:
            raise LoadError([TOO_LARGE_INSIDE.at()])
        for node in nodes:
            name = node.attributes.get("name", "")
            ids = [value for key, value in node.attributes.items() if key.endswith("/relationships id")]
            part = self.name_of(parts.get("".join(ids), "")) or ""
            if part in taken:  # a reader would go through it once for each of thousands of sheets
                raise damaged(SHARED)
            taken.update([part] if part else [])
            yield Sheet(
                name=name,
                part=part,
                is_hidden=node.attributes.get("state", "visible") != "visible",
                is_summary=name == summary and _SUMMARY.fullmatch(name) is not None,
            )

    def _summary_name(self) -> str | None:
        """Return the name of the sheet that the name of the summary leads to, or None.

        Whoever cuts a cell of the summary and pastes it elsewhere takes the name along: so a sheet is the summary only
        where it is still called so.
        """
        for node in summary_names(self.root):
            sheet = node.text.strip().rpartition("!")[0]
            return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        return None


def summary_names(root: Node) -> list[Node]:
    """Return the definitions of the summary's name in a workbook, those of a copied sheet apart."""
    return [
        node
        for node in root.all("definedNames", "definedName")
        if node.attributes.get("name") == SUMMARY_NAME and "localSheetId" not in node.attributes
    ]


def relations_part(part: str) -> str:
    """Return the name of the part that says where a part leads."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations_of(package: Package, part: str) -> tuple[Relation, ...]:
    """Return where a part leads; "" is the whole package."""
    rels = package.name_of(relations_part(part))
    return relations_in(package.read(rels), part) if rels else ()


def relations_in(data: bytes, part: str) -> tuple[Relation, ...]:
    """Return where a part leads, by what its part of relations says."""
    return tuple(
        Relation(
            id=node.attributes.get("Id", ""),
            kind=node.attributes.get("Type", "").rpartition("/")[2],
            target=_resolved(part, node.attributes.get("Target", "")),
            is_external=node.attributes.get("TargetMode") == "External",
        )
        for node in parsed(data, deepest=2).children
        if node.name == "Relationship"
    )


def _resolved(part: str, target: str) -> str:
    """Return the name of the part that a target means, as seen from the folder of the part that leads to it."""
    target = target.replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def opened(data: bytes) -> tuple[Package | None, tuple[Finding, ...]]:
    """Return a workbook and what should be known of it, or None and why it is not opened; never raise.

    After that a reader of cells can be given the same bytes: they are a workbook of a size that harms nobody, with
    entries that no two programs read apart.
    """
    if not data.startswith(b"PK"):
        return None, (_foreign(data).at(),)
    try:
        package = Package(data)
    except LoadError as error:
        return None, error.findings
    return package, tuple(package.findings())


def _foreign(data: bytes) -> Problem:
    """Return what is wrong with a file that is no zip file at all."""
    if not data.startswith(_OLE):
        return NOT_A_WORKBOOK
    if "EncryptedPackage".encode("utf-16-le") in data:
        return LOCKED
    return OLD_WORKBOOK if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")) else NOT_A_WORKBOOK
