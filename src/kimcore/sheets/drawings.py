"""The boxes in which a spreadsheet shows comments, in the markup that Excel has kept them in since 2000 (VML).

Old versions wrote VML that is no XML (`<br>`), so it is searched, never parsed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kimcore.sheets.archives import damaged
from kimcore.sheets.markup import NOT_WELL_FORMED

_SPACES: Final = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_SHAPE_EDGE: Final = re.compile(rb"<(/?)(?:\w{1,20}:)?shape(?:\s[^<>]{0,5000})?>")
_ROW: Final = re.compile(rb"<(?:\w{1,20}:)?Row>\s{0,9}([0-9]{1,7})")
_COLUMN: Final = re.compile(rb"<(?:\w{1,20}:)?Column>\s{0,9}([0-9]{1,5})")
_NUMBER: Final = re.compile(rb"_x0000_s([0-9]{1,8})\b")
_ROOT: Final = re.compile(rb"<(?:\w{1,20}:)?xml\b[^<>]{0,5000}>")
_FIRST: Final = 1025
"""Excel counts the shapes of its first drawing from here."""
_BLOCK: Final = 1024
_TYPE: Final = (
    '<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE: Final = (
    '<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:260pt;height:{height}pt;'
    'z-index:{z};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:Anchor>{left},15,{top},2,{right},15,{bottom},4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


def new_drawing(count: int) -> bytes:
    """Return a drawing without shapes, with numbers for so many."""
    blocks = ",".join(str(number + 1) for number in range(count // _BLOCK + 1))
    spaces = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout>'
    return f"<xml{spaces}>{layout}</xml>".encode()


def with_boxes(data: bytes, cells: Mapping[tuple[int, int], int]) -> bytes:
    """Return a drawing with a box for the comment of each cell: row and column from 0, and how many lines it has."""
    if not cells:
        return data
    end = data.rfind(b"</")
    root = _ROOT.search(data)
    if end < 0 or root is None:
        raise damaged(NOT_WELL_FORMED)
    declared = root[0].decode("latin-1")
    spaces = "".join(
        f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items() if f'xmlns:{prefix}="{space}"' not in declared
    )
    first = max([_FIRST - 1, *(int(number) for number in _NUMBER.findall(data))]) + 1
    shapes = [] if b'"_x0000_t202"' in data else [_TYPE.replace("{spaces}", spaces)]
    for number, ((row, column), lines) in enumerate(cells.items()):
        tall = min(3 + 2 * lines, 30)
        shapes.append(
            _SHAPE.format(
                spaces=spaces,
                number=first + number,
                z=number + 1,
                height=15 * tall,
                left=column + 1,
                right=column + 5,
                top=max(row - 1, 0),
                bottom=max(row - 1, 0) + tall,
                row=row,
                column=column,
            )
        )
    return data[:end] + "".join(shapes).encode() + data[end:]


def without_boxes(data: bytes, cells: frozenset[tuple[int, int]]) -> bytes:
    """Return a drawing without the boxes of the comments of some cells."""
    kept, at = list[bytes](), 0
    for start, end in _shapes(data):
        row, column = _ROW.search(data, start, end), _COLUMN.search(data, start, end)
        if row and column and (int(row[1]), int(column[1])) in cells:
            kept.append(data[at:start])
            at = end
    return b"".join([*kept, data[at:]])


def _shapes(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield from where to where each shape stands."""
    start = -1
    for edge in _SHAPE_EDGE.finditer(data):
        if not edge[1]:
            start = edge.start()
        elif start >= 0:
            yield start, edge.end()
            start = -1
