"""Findings written into the workbook that they are about: a comment and a mark in each cell, and a sheet of all."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from kimcore.errors import LoadError
from kimcore.findings import Finding, Findings, Locale, Problem, Severity
from kimcore.sheets import summary as summaries
from kimcore.sheets.archives import BROKEN, SHARED, damaged, rewritten
from kimcore.sheets.comments import lines_of, new_comments, with_ours, without_ours
from kimcore.sheets.drafts import Draft
from kimcore.sheets.drawings import new_drawing, with_boxes, without_boxes
from kimcore.sheets.marks import anchors, drawing_id, with_drawing, with_marks, without_marks
from kimcore.sheets.markup import Edits, escaped, parsed, place_after
from kimcore.sheets.packages import SUMMARY_NAME, Package, Sheet, opened, summary_names
from kimcore.sheets.places import coordinates, spelt, split
from kimcore.sheets.styles import Look, new_styles, styled

SIGNATURE_BROKEN: Final = Problem.warning(
    code="signature_broken",
    indonesian="Buku kerja ini bertanda tangan elektronik. Tanda tangan itu tidak berlaku untuk salinan yang diberi"
    " tanda; mohon simpan berkas aslinya.",
    english="This workbook is signed electronically. The signature does not hold for the copy with marks; please keep"
    " the original file.",
)
SUMMARY_LEFT_OUT: Final = Problem.note(
    code="summary_left_out",
    indonesian="Susunan lembar buku kerja ini dikunci (Protect Workbook), sehingga lembar ringkasan temuan tidak"
    " ditambahkan. Tanda dan komentar di sel tetap ada.",
    english="The structure of this workbook is protected (Protect Workbook), so no summary sheet was added. Marks and"
    " comments in the cells are there.",
)

_GRAVITY: Final = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument"
_ORDER: Final = (
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
)

Cells = dict[str, list[Finding]]
"""The findings of one sheet by cell."""


@attrs.frozen
class Marked:
    """A workbook with its marks, or None where it could not be opened, and what there is to say.

    `unplaced` are the findings that name no cell of it, or one whose comment can take no more (a thread, or a text as
    long as can be; such a cell is marked). They stand in the summary sheet, where there is one. `findings` are about
    the workbook itself.
    """

    data: bytes | None
    unplaced: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def mark(workbook: bytes, findings: Iterable[Finding], *, locale: Locale = "id") -> Marked:
    """Return a workbook with findings written into it; never raise.

    A finding says in `cell` where it belongs, as `Sheet name!C7`. Each such cell gets a comment, below the text of one
    that is there, and a mark, by a conditional format; a last sheet lists all findings. What an earlier marking left is
    replaced. Nothing else changes: no value, style or formula, and no part but those of comments, the formats that are
    added, and what declares them. The same input gives the same bytes. At most 10,000 findings are written.
    """
    kept = Findings()
    kept.extend(findings)
    found = tuple(kept)
    package, notes = opened(workbook)
    if package is None:
        return Marked(None, found, notes)
    try:
        return _Marking(package, found, locale).marked(notes)
    except LoadError as error:
        return Marked(None, found, error.findings)


class _Marking:
    """One marking: the findings by sheet and cell, and the workbook as it will be."""

    def __init__(self, package: Package, findings: Sequence[Finding], locale: Locale) -> None:
        self._package = package
        self._findings = findings
        self._locale: Locale = locale
        self._draft = Draft(package)
        self._namespace = package.root.namespace
        self._placed: dict[int, tuple[str, str]] = {}
        self._shown: dict[tuple[str, str], tuple[str, str]] = {}
        self._taken: set[str] = set()
        self._untold: set[tuple[str, str]] = set()

    def marked(self, notes: Sequence[Finding]) -> Marked:
        sheets = [sheet for sheet in self._package.sheets if sheet.part and not sheet.is_summary]
        by_sheet = self._by_sheet(sheets)
        look = self._styled()
        for sheet in sheets:
            self._mark_sheet(sheet, by_sheet[sheet.name], look)
        said = [*notes, *([SIGNATURE_BROKEN.at()] if self._package.is_signed else [])]
        if not self._summarized(look):
            said.append(SUMMARY_LEFT_OUT.at())
        unplaced = tuple(
            finding
            for number, finding in enumerate(self._findings)
            if number not in self._placed or self._shown[self._placed[number]] in self._untold
        )
        data = rewritten(self._package.data, self._package.entries, self._draft.finished())
        return Marked(data, unplaced, tuple(said))

    def _by_sheet(self, sheets: Sequence[Sheet]) -> dict[str, Cells]:
        """Sort the findings by the cells in which they are shown, as far as the workbook has what they name."""
        exact = {sheet.name: sheet.name for sheet in sheets}
        known = {sheet.name.casefold(): sheet.name for sheet in reversed(sheets)} | exact
        by_sheet: dict[str, Cells] = {sheet.name: {} for sheet in sheets}
        for number, finding in enumerate(self._findings):
            named, cell = split(finding.cell)
            name = known.get(named) or known.get(named.casefold())
            if name is not None and coordinates(cell) is not None:
                self._placed[number] = (name, cell)
                by_sheet[name].setdefault(cell, []).append(finding)
        return {sheet.name: self._in_first_cells(sheet, by_sheet[sheet.name]) for sheet in sheets}

    def _in_first_cells(self, sheet: Sheet, cells: Cells) -> Cells:
        """Bring the findings of merged cells together in the first of these."""
        if not cells:
            return cells
        places = [place for cell in cells if (place := coordinates(cell))]
        moved = {spelt(place): spelt(first) for place, first in anchors(self._draft.read(sheet.part), places).items()}
        shown: Cells = {}
        for cell, findings in cells.items():
            at = moved.get(cell, cell)
            self._shown[sheet.name, cell] = (sheet.name, at)
            shown.setdefault(at, []).extend(findings)
        return shown

    def _styled(self) -> Look:
        """Add our formats to the styles of the workbook."""
        part = self._draft.related(self._package.workbook, "styles")
        if part is None:
            part = self._added_part("xl/styles", ".xml", f"{_DOCUMENT}.spreadsheetml.styles+xml")
            self._draft.write(part, new_styles(self._namespace))
            self._draft.relate(self._package.workbook, "styles", part)
        data, look = styled(self._draft.read(part))
        self._draft.write(part, data)
        return look

    def _added_part(self, before: str, after: str, content_type: str) -> str:
        part = self._draft.free_name(before, after)
        self._draft.declare(part, content_type)
        return part

    def _mark_sheet(self, sheet: Sheet, cells: Cells, look: Look) -> None:
        """Take out what an earlier marking left in a sheet, and write the findings of today."""
        old = self._draft.read(sheet.part)
        data = without_marks(old)
        by_place = sorted(cells, key=lambda cell: coordinates(cell) or (0, 0))
        if cells:
            worst: dict[Severity, list[str]] = {severity: [] for severity in reversed(_GRAVITY)}
            for cell in by_place:
                worst[max((finding.severity for finding in cells[cell]), key=_GRAVITY.index)].append(cell)
            data = with_marks(data, worst, look.marks)
        self._draft.write(sheet.part, data)
        self._comment(sheet, {cell: lines_of(cells[cell], self._locale) for cell in by_place})

    def _comment(self, sheet: Sheet, lines: Mapping[str, Sequence[str]]) -> None:
        part = self._draft.related(sheet.part, "comments")
        if part is None and not lines:
            return
        if part is None:
            part = self._added_part("xl/comments/kimcore", ".xml", f"{_DOCUMENT}.spreadsheetml.comments+xml")
            self._draft.write(part, new_comments(self._namespace))
            self._draft.relate(sheet.part, "comments", part)
        self._take(part)
        data, emptied = without_ours(self._draft.read(part))
        data, fresh, untold = with_ours(data, lines)
        self._draft.write(part, data)
        self._untold |= {(sheet.name, cell) for cell in untold}
        self._box(sheet, emptied, {cell: len(lines[cell]) for cell in lines if cell in fresh})

    def _take(self, part: str) -> None:
        """Say that a part belongs to a sheet; raise LoadError where it belongs to another one."""
        if part.casefold() in self._taken:
            raise damaged(SHARED)
        self._taken.add(part.casefold())

    def _box(self, sheet: Sheet, emptied: frozenset[str], fresh: Mapping[str, int]) -> None:
        """Take out the boxes of comments that are gone, and add those of new ones."""
        if not (emptied or fresh):
            return
        rid = drawing_id(self._draft.read(sheet.part))
        part = next((one.target for one in self._draft.relations(sheet.part) if one.id == rid), None)
        if part is None and rid is not None:
            raise damaged(BROKEN)
        if part is None:
            part = self._draft.free_name("xl/drawings/kimcore", ".vml")
            self._draft.declare_suffix("vml", f"{_DOCUMENT}.vmlDrawing")
            self._draft.write(part, new_drawing(len(fresh)))
            rid = self._draft.relate(sheet.part, "vmlDrawing", part)
            self._draft.write(sheet.part, with_drawing(self._draft.read(sheet.part), rid, self._draft.kinds))
        self._take(part)
        gone = {coordinates(cell) for cell in emptied}
        data = without_boxes(self._draft.read(part), frozenset(place for place in gone if place))
        places = {place: count for cell, count in fresh.items() if (place := coordinates(cell))}
        self._draft.write(part, with_boxes(data, places))

    def _summarized(self, look: Look) -> bool:
        """Write the summary sheet, into the old one where there is one, and return whether the workbook lets us."""
        content = summaries.summary(self._findings, self._placed, look, self._locale, self._namespace)
        old = next((sheet for sheet in self._package.sheets if sheet.is_summary and sheet.part), None)
        if old is not None:
            self._draft.write(old.part, content)
            self._draft.unrelate(old.part)
            return True
        if any(
            node.attributes.get("lockStructure") in ("1", "true")
            for node in self._package.root.all("workbookProtection")
        ):
            return False
        part = self._added_part("xl/worksheets/kimcore", ".xml", f"{_DOCUMENT}.spreadsheetml.worksheet+xml")
        self._draft.write(part, content)
        self._list(self._draft.relate(self._package.workbook, "worksheet", part))
        return True

    def _list(self, rid: str) -> None:
        """Name the summary sheet as the last of the workbook."""
        data = self._draft.read(self._package.workbook)
        root, edits = parsed(data, deepest=3), Edits(data)
        name = summaries.free_name({sheet.name for sheet in self._package.sheets}, self._locale)
        ids = " ".join(node.attributes.get("sheetId", "") for node in root.all("sheets", "sheet"))
        number = max([0, *map(int, re.findall(r"(?<!\S)[0-9]{1,8}(?!\S)", ids))]) + 1
        prefix = root.prefix
        entry = f'<{prefix}sheet xmlns:r="{self._draft.kinds}" name="{escaped(name)}" sheetId="{number}" r:id="{rid}"/>'
        edits.append(root.all("sheets")[0], entry)
        for old in summary_names(root):  # its sheet is gone, or called otherwise
            edits.cut(old.start, old.end)
        reference = escaped(f"{summaries.quoted(name)}!$A$1")
        defined = f'<{prefix}definedName name="{SUMMARY_NAME}" hidden="1">{reference}</{prefix}definedName>'
        if (names := root.first("definedNames")) is not None:
            edits.append(names, defined)
        else:
            at = place_after(root, _ORDER, "definedNames")
            edits.insert(at, f"<{prefix}definedNames>{defined}</{prefix}definedNames>")
        self._draft.write(self._package.workbook, edits.done())
