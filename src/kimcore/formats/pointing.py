"""On which lines of a JSON text the places stand that findings point to, so that an editor can go there."""

import json
import json.scanner
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

import attrs

from kimcore.findings import Finding, pointer_to
from kimcore.formats.parsing import decoded

_scan: Final = json.scanner.make_scanner(cast("Any", json.JSONDecoder(parse_int=str, parse_float=str)))
"""Steps over a value; numbers stay texts, for Python refuses to make one of too many digits."""
_BETWEEN: Final = re.compile(r"[ \t\r\n,:]*")
"""What stands between keys, values and brackets of a text that is JSON."""

_Tree = dict[str, "_Tree"]
"""Pointers by their tokens."""


def on_lines(data: bytes, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings in a JSON document, each with the line that its pointer leads to, as far as that can be told.

    What has a line or a cell already keeps it.
    """
    given = list(findings)
    placeless = {one.pointer for one in given if one.line is None and one.cell is None}
    text, _ = decoded(data) if placeless else (None, ())
    lines = {} if text is None else lines_of(text, placeless)
    for one in given:
        is_placeless = one.line is None and one.cell is None and one.pointer in lines
        yield one.on_line(lines[one.pointer]) if is_placeless else one


def lines_of(text: str, pointers: Iterable[str]) -> dict[str, int]:
    """Return the line, from 1, of each JSON Pointer into a text: of a member, where its key stands.

    Where there is no such member, it is the line of what would hold it. Only what leads to a pointer is looked into,
    everything else is stepped over. A text that breaks off has lines up to there.
    """
    sought = list(pointers)
    walk = _Walk(text)
    walk.run(_tree_of(sought))
    return {pointer: walk.line_near(pointer) for pointer in sought}


def _tree_of(pointers: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for pointer in pointers:
        node = tree
        for token in pointer.split("/")[1:]:
            node = node.setdefault(token, {})
    return tree


@attrs.define
class _Walk:
    """A walk through a text along a tree of pointers, which notes on which line each stands."""

    text: str
    lines: dict[str, int] = attrs.field(factory=dict[str, int])
    _noted: int = 0
    """How far lines have been counted, and to what number."""
    _line: int = 1

    def run(self, tree: _Tree) -> None:
        """Walk as far as the text is JSON."""
        start = self._past_marks(0)
        self._note("", start)
        try:
            self._value(start, tree, "")
        except (StopIteration, ValueError, RecursionError, IndexError):
            return

    def line_near(self, pointer: str) -> int:
        """Return the line of a pointer, or of the nearest place around it that is there."""
        while pointer not in self.lines:
            pointer = pointer.rpartition("/")[0]
        return self.lines[pointer]

    def _past_marks(self, at: int) -> int:
        """Return where the next key, value or bracket begins."""
        return cast("re.Match[str]", _BETWEEN.match(self.text, at)).end()

    def _note(self, pointer: str, at: int) -> None:
        """Note a place; those of a walk come in the order of the text."""
        self._line += self.text.count("\n", self._noted, at)
        self._noted = at
        self.lines[pointer] = self._line

    def _value(self, at: int, tree: _Tree, pointer: str) -> int:
        """Walk through a value, and return where it ends."""
        opening = self.text[at] if tree else ""
        if opening not in ("{", "["):
            return _scan(self.text, at)[1]
        at, number = self._past_marks(at + 1), 0
        while self.text[at] not in "}]":
            start, token = at, str(number)
            if opening == "{":
                key, at = _scan(self.text, at)
                token = pointer_to(str(key))[1:]
                at = self._past_marks(at)
            if (below := tree.get(token)) is not None:
                self._note(f"{pointer}/{token}", start)
            at = self._past_marks(self._value(at, below or {}, f"{pointer}/{token}"))
            number += 1
        return at + 1
