"""XML that is changed by cutting and inserting bytes, so that all else in it stays as it was.

expat, from the standard library, says at which byte each tag begins; no other parser at hand does (lxml counts lines).
A declared document type is refused before anything in it is read, so no entity is ever expanded.
"""

import re
from typing import Final
from xml.parsers import expat

import attrs

from kimcore.errors import LoadError
from kimcore.findings import Problem, Words
from kimcore.sheets.archives import TOO_LARGE_INSIDE, damaged

DECLARES_ENTITIES: Final = Problem.error(
    code="workbook_declares_entities",
    indonesian="Berkas ini memuat deklarasi XML (DTD) yang tidak pernah ada dalam buku kerja biasa dan dapat"
    " membahayakan, sehingga tidak dibuka. Mohon minta berkas aslinya.",
    english="This file holds an XML declaration (a DTD) that no usual workbook has and that can do harm, so it was not"
    " opened. Please ask for the original file.",
)
MOST_ELEMENTS: Final = 1_000_000
"""So many elements one document may have, rows and cells of a sheet apart: a hundred thousand comments have fewer."""

NOT_WELL_FORMED: Final = Words("XML di dalamnya tidak utuh", "the XML in it is not well formed")

_TAG: Final = re.compile(rb"<(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>")
_MOST_ATTRIBUTES: Final = 1_000
_LONGEST_NAMESPACE: Final = 500
"""expat writes the namespace of each element anew: a long one would make gigabytes of a small file."""
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_CODE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@attrs.define(eq=False)
class Node:
    """An element, and the bytes that it takes: `start` to `end` with its tags, `inner` to `inner_end` between them.

    `prefix` has its colon. `attributes` go by their local names where they have no namespace, else by "URI name".
    """

    name: str
    namespace: str
    prefix: str
    attributes: dict[str, str]
    start: int
    inner: int
    inner_end: int = -1
    end: int = -1
    text: str = ""
    children: list["Node"] = attrs.field(factory=list["Node"])

    @property
    def is_closed_in_itself(self) -> bool:
        """Whether it has one tag only."""
        return self.inner == self.end

    def all(self, *names: str) -> list["Node"]:
        """Return the elements at the end of a path of local names."""
        found: list[Node] = [self]
        for name in names:
            found = [child for node in found for child in node.children if child.name == name]
        return found

    def first(self, name: str) -> "Node | None":
        """Return the first child of a name, or None."""
        return next(iter(self.all(name)), None)


def parsed(data: bytes, *, deepest: int, skipping: str = "") -> Node:
    """Return the root of a document, with the elements below it down to a depth; raise LoadError where it is unsound.

    Of the element `skipping`, which is not at the depth 1 but 2, the content is not looked at: a sheet of a million
    rows is read as fast as its bytes can be searched.
    """
    if data.startswith(_WIDE):  # no office program writes UTF-16, and neither we nor calamine read it
        raise damaged(NOT_WELL_FORMED)
    return _Parser(data, deepest, skipping).root


class _Parser:
    """What is known while expat goes through a document."""

    def __init__(self, data: bytes, deepest: int, skipping: str) -> None:
        self._cut, self._gap = _content(data, skipping)
        self._data = data[: self._cut] + data[self._cut + self._gap :] if self._gap else data
        self._deepest = deepest
        self._open: list[Node] = []
        self._depth = 0
        self._count = 0
        self._texts: list[list[str]] = []
        self._roots: list[Node] = []
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartNamespaceDeclHandler = _refuse_long
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(self._data, True)  # noqa: FBT003 - "this is all": the parameter has no name
        except LoadError:  # a ValueError, too
            raise
        except (expat.ExpatError, ValueError, LookupError):  # the others come of an encoding that Python does not know
            raise damaged(NOT_WELL_FORMED) from None
        (self.root,) = self._roots
        if self._gap and [node.inner for node in self.root.all(skipping)] != [self._cut + self._gap]:
            raise damaged(NOT_WELL_FORMED)  # the tag was one in a comment, or there are two

    def _at(self, index: int) -> int:
        return index + self._gap if index >= self._cut else index

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._count > MOST_ELEMENTS or len(attributes) > _MOST_ATTRIBUTES:
            raise LoadError([TOO_LARGE_INSIDE.at()])
        if self._depth > self._deepest:
            return
        pieces = name.split(" ")  # as expat joins them: namespace, name and prefix, or the last two or one
        namespace, local = pieces[:2] if len(pieces) > 1 else ("", name)
        index = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, index)
        if tag is None:  # pragma: no cover - expat has read it
            raise damaged(NOT_WELL_FORMED)
        node = Node(
            name=local,
            namespace=namespace,
            prefix=f"{pieces[2]}:" if len(pieces) > 2 else "",  # noqa: PLR2004 - as above
            attributes={" ".join(key.split(" ")[:2]): value for key, value in attributes.items()},
            start=self._at(index),
            inner=self._at(tag.end()),
        )
        if tag[0].endswith(b"/>"):
            node.inner_end = node.end = node.inner
        (self._open[-1].children if self._open else self._roots).append(node)
        self._open.append(node)
        self._texts.append([])

    def _end(self, _: str) -> None:
        if self._depth <= self._deepest:
            node = self._open.pop()
            node.text = "".join(self._texts.pop())
            if node.end < 0:
                index = self._parser.CurrentByteIndex
                node.inner_end = self._at(index)
                node.end = self._at(self._data.index(b">", index) + 1)
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._depth <= self._deepest:
            self._texts[-1].append(text)


def _content(data: bytes, name: str) -> tuple[int, int]:
    """Return where the content of the first element of a name begins, and its length: none where that is not sure."""
    opening = re.search(rb"<((?:[\w.-]{1,99}:)?" + name.encode() + rb")(?=[\s/>])", data) if name else None
    tag = _TAG.match(data, opening.start()) if opening else None
    if opening is None or tag is None or tag[0].endswith(b"/>"):
        return len(data), 0
    closing = data.find(b"</" + opening[1], tag.end())
    return tag.end(), max(0, closing - tag.end())


def _refuse_long(_: str | None, namespace: str | None) -> None:
    if len(namespace or "") > _LONGEST_NAMESPACE:
        raise damaged(NOT_WELL_FORMED)


def _refuse(*_: object) -> None:
    raise LoadError([DECLARES_ENTITIES.at()])


@attrs.define
class Edits:
    """Changes of a document, each at its place in the old bytes."""

    data: bytes
    _changes: list[tuple[int, int, bytes]] = attrs.field(factory=list[tuple[int, int, bytes]])

    def insert(self, at: int, text: str) -> None:
        """Insert text at a byte."""
        self._changes.append((at, at, _ascii(text)))

    def cut(self, start: int, end: int, text: str = "") -> None:
        """Take bytes out, and put text in their place."""
        self._changes.append((start, end, _ascii(text)))

    def append(self, node: Node, text: str) -> None:
        """Insert text as the last content of an element."""
        if node.is_closed_in_itself:
            closing = self.data.rindex(b"/", node.start, node.end)
            self.cut(closing, node.end, f">{text}</{node.prefix}{node.name}>")
        else:
            self.insert(node.inner_end, text)

    def count(self, node: Node, more: int) -> None:
        """Add to the number that an element says of its children, where it says one."""
        tag = self.data[node.start : node.inner]
        if (found := re.search(rb"\scount\s*=\s*[\"']([0-9]{1,9})[\"']", tag)) is not None:
            self.cut(node.start + found.start(1), node.start + found.end(1), str(int(found[1]) + more))

    def done(self) -> bytes:
        """Return the new bytes."""
        if not self._changes:
            return self.data
        pieces: list[bytes] = []
        at = 0
        for start, end, text in sorted(self._changes, key=lambda change: change[:2]):
            pieces += (self.data[at:start], text)
            at = end
        return b"".join([*pieces, self.data[at:]])


def _ascii(text: str) -> bytes:
    """Return markup in ASCII, which every encoding of an XML file that expat reads has in common."""
    return text.encode("ascii", "xmlcharrefreplace")


def escaped(text: str) -> str:
    """Return text as it stands between tags or quotes; what no XML can hold is a blank."""
    text = _NOT_IN_XML.sub(" ", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def escaped_string(text: str) -> str:
    """Return text as a spreadsheet keeps it, which takes `_x0041_` for a letter."""
    return escaped(_CODE.sub("_x005F_", text))


def place_after(root: Node, order: tuple[str, ...], name: str) -> int:
    """Return where a child of a name goes, by the order that the schema has: behind the last that may precede it."""
    before = order[: order.index(name) + 1]
    return max((child.end for child in root.children if child.name in before), default=root.inner)
