"""The coloured marks of cells, as conditional formats: the cells' own styles stay, and no cell need be stored."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kimcore.findings import Severity, Words
from kimcore.sheets.archives import damaged
from kimcore.sheets.markup import Edits, Node, escaped, parsed, place_after
from kimcore.sheets.places import Place, coordinates

COLOURS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "FFFFC7CF",
    Severity.WARNING: "FFFFEB9D",
    Severity.NOTE: "FFDDEBF8",
}
"""Each differs by one step from a colour that Excel offers, so that the format is found again after a save."""

RULE: Final = 'ISTEXT("kimcore")'
"""The formula of our rules: always true, and known again in a workbook that another program saved."""

_ORDER: Final = (
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
)
"""The children of a worksheet in the order of ISO/IEC 29500, as far as ours."""

_NO_SHEET: Final = Words("salah satu lembarnya tidak terbaca", "one of its sheets cannot be read")
_CELLS_A_RULE: Final = 500
_MOST_STEPS: Final = 1_000_000
"""So many comparisons with merged cells are made: in a sheet of Excel, where those cannot overlap, it takes fewer."""
_PRIORITY: Final = re.compile(rb"\spriority\s*=\s*[\"']([0-9]{1,8})[\"']")


def _read(data: bytes) -> Node:
    root = parsed(data, deepest=4, skipping="sheetData")
    if root.name != "worksheet":
        raise damaged(_NO_SHEET)
    return root


def drawing_id(data: bytes) -> str | None:
    """Return the id that leads from a sheet to the boxes of its comments, or None where it has no such drawing."""
    drawing = _read(data).first("legacyDrawing")
    if drawing is None:
        return None
    return "".join(value for key, value in drawing.attributes.items() if key.endswith("/relationships id"))


def anchors(data: bytes, places: Iterable[Place]) -> dict[Place, Place]:
    """Return, for cells inside merged ones, the first cell of those: only there a mark or a comment is seen."""
    ordered, found, steps = sorted(places), dict[Place, Place](), 0
    for node in _read(data).all("mergeCells", "mergeCell"):
        first, _, last = node.attributes.get("ref", "").replace("$", "").partition(":")
        start, end = coordinates(first), coordinates(last)
        if start is None or end is None:
            continue
        inside = ordered[bisect_left(ordered, (start[0], 0)) : bisect_left(ordered, (end[0] + 1, 0))]
        found |= {place: start for place in inside if start[1] <= place[1] <= end[1]}
        steps += len(inside)
        if steps > _MOST_STEPS:
            break
    return found


def without_marks(data: bytes) -> bytes:
    """Return a sheet without the marks of an earlier time."""
    edits = Edits(data)
    for formatting in _read(data).all("conditionalFormatting"):
        rules = formatting.all("cfRule")
        ours = [rule for rule in rules if any(node.text.strip() == RULE for node in rule.all("formula"))]
        for node in [formatting] if ours and len(ours) == len(rules) else ours:
            edits.cut(node.start, node.end)
    return edits.done()


def with_marks(data: bytes, cells: Mapping[Severity, Sequence[str]], formats: Mapping[Severity, int]) -> bytes:
    """Return a sheet with marks, which come after all its own rules: where those say something, they win."""
    root, edits = _read(data), Edits(data)
    after = max([0, *(node.end for node in root.all("sheetData"))])
    priorities = itertools.count(max([0, *map(int, _PRIORITY.findall(data, after))]) + 1)
    rules = [
        _rule(root.prefix, chunk, formats[severity], next(priorities))
        for severity, marked in cells.items()
        for chunk in _chunks(marked)
    ]
    edits.insert(place_after(root, _ORDER, "conditionalFormatting"), "".join(rules))
    return edits.done()


def _chunks(cells: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(cells), _CELLS_A_RULE):
        yield cells[at : at + _CELLS_A_RULE]


def _rule(prefix: str, cells: Sequence[str], dxf: int, priority: int) -> str:
    formatting, rule, formula = (f"{prefix}{name}" for name in ("conditionalFormatting", "cfRule", "formula"))
    return (
        f'<{formatting} sqref="{" ".join(cells)}"><{rule} type="expression" dxfId="{dxf}" priority="{priority}">'
        f"<{formula}>{escaped(RULE)}</{formula}></{rule}></{formatting}>"
    )


def with_drawing(data: bytes, rid: str, kinds: str) -> bytes:
    """Return a sheet that leads to the boxes of its comments; `kinds` is the namespace of such ids."""
    root, edits = _read(data), Edits(data)
    drawing = f'<{root.prefix}legacyDrawing xmlns:r="{kinds}" r:id="{rid}"/>'
    edits.insert(place_after(root, _ORDER, "legacyDrawing"), drawing)
    return edits.done()
