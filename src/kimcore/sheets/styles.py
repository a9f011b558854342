"""The formats that marks and the summary sheet need, added to the styles of a workbook behind those that are there."""

from collections.abc import Mapping
from typing import Final

import attrs

from kimcore.findings import Severity
from kimcore.sheets.drafts import HEAD
from kimcore.sheets.marks import COLOURS
from kimcore.sheets.markup import Edits, Node, parsed, place_after

_ORDER: Final = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_FILL: Final = (
    '<{p}dxf><{p}fill><{p}patternFill patternType="solid"><{p}fgColor rgb="{colour}"/><{p}bgColor rgb="{colour}"/>'
    "</{p}patternFill></{p}fill></{p}dxf>"
)
_PLAIN: Final = '<{p}font><{p}sz val="11"/><{p}name val="Calibri"/><{p}family val="2"/></{p}font>'
_BOLD: Final = '<{p}font><{p}b/><{p}sz val="11"/><{p}name val="Calibri"/><{p}family val="2"/></{p}font>'
_LINK: Final = (
    '<{p}font><{p}u/><{p}sz val="11"/><{p}color rgb="FF0563C1"/><{p}name val="Calibri"/><{p}family val="2"/></{p}font>'
)
_WRAPPED: Final = (
    '<{p}xf numFmtId="0" fontId="{font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
    '<{p}alignment vertical="top" wrapText="1"/></{p}xf>'
)
_UNWRAPPED: Final = '<{p}xf numFmtId="0" fontId="{font}" fillId="0" borderId="0" xfId="0" applyFont="1"></{p}xf>'
_DEFAULT: Final = '<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'


@attrs.frozen
class Look:
    """The numbers of formats: of the marks by severity, and of the cells of the summary sheet."""

    marks: Mapping[Severity, int]
    text: int
    title: int
    head: int
    link: int


def new_styles(namespace: str) -> bytes:
    """Return the styles of a workbook that has none."""
    styles = (
        f'{HEAD}<styleSheet xmlns="{namespace}"><fonts count="1">{_PLAIN}</fonts><fills count="2">'
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{_DEFAULT}</cellStyleXfs><cellXfs count="1">{_DEFAULT}</cellXfs></styleSheet>'
    )
    return styles.replace("{p}", "").encode()


def styled(data: bytes) -> tuple[bytes, Look]:
    """Return styles with our formats, each used again where an earlier marking left it, and their numbers."""
    root, edits = parsed(data, deepest=3), Edits(data)
    bold, link = _added(edits, root, "fonts", {font: font for font in (_BOLD, _LINK)}, _PLAIN)
    cells = (
        _WRAPPED.replace("{font}", "0"),
        _UNWRAPPED.replace("{font}", str(bold)),
        _WRAPPED.replace("{font}", str(bold)),
        _WRAPPED.replace("{font}", str(link)),
    )
    text, title, head, linked = _added(edits, root, "cellXfs", {cell: cell for cell in cells}, _DEFAULT)
    fills = {colour: _FILL.replace("{colour}", colour) for colour in COLOURS.values()}
    marks = _added(edits, root, "dxfs", fills, "")
    look = Look(marks=dict(zip(COLOURS, marks, strict=True)), text=text, title=title, head=head, link=linked)
    return edits.done(), look


def _added(edits: Edits, root: Node, name: str, wanted: Mapping[str, str], default: str) -> list[int]:
    """Return the numbers of formats in a list of them, in which those that are missing are added.

    One is there already where its sign, the key in `wanted`, stands in the markup. A new list begins with the default,
    which cells and cells' formats mean by 0.
    """
    node = root.first(name)
    old_ones = [edits.data[child.start : child.end] for child in node.children] if node else []
    there = old_ones if node or not default else [default.encode()]
    numbers: list[int] = []
    fresh: list[str] = []
    for sign, markup in wanted.items():
        found = [number for number, old in enumerate(there) if sign.replace("{p}", root.prefix).encode() in old]
        numbers.append(found[0] if found else len(there) + len(fresh))
        fresh += [] if found else [markup]
    inside = "".join(fresh).replace("{p}", root.prefix)
    if node is None:
        tag, first = f"{root.prefix}{name}", default.replace("{p}", root.prefix)
        count = len(there) + len(fresh)
        edits.insert(place_after(root, _ORDER, name), f'<{tag} count="{count}">{first}{inside}</{tag}>')
    elif fresh:
        edits.append(node, inside)
        edits.count(node, len(fresh))
    return numbers
