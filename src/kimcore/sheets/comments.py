"""Comments in cells: ours are added below what somebody wrote, and taken out again, and theirs stays as it is.

What we add begins with a line `[kimcore: 2]`, which says how many lines follow. So it is found again in whatever runs
of text a program saves it, and an answer that somebody wrote below it is kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kimcore.findings import Finding, Locale, Words
from kimcore.sheets.drafts import HEAD
from kimcore.sheets.markup import Edits, Node, escaped, escaped_string, parsed

AUTHOR: Final = "kimcore"
MOST_CHARACTERS: Final = 32_000
"""Excel takes 32,767 UTF-16 units in a comment."""
MOST_LINES: Final = 20
"""So many findings of one cell are told in its comment; the summary sheet holds all."""

_LONGEST_LINE: Final = 1_200
_OPENING: Final = "[kimcore: "
_HEAD: Final = re.compile(r"(?:^|(?<=\n))\[kimcore: ([0-9]{1,3})\](?=\n|\Z)")
_THREADED: Final = re.compile(r"\s*\[(?:Threaded comment|Komentar berutas)\]")
_MORE: Final = Words("… dan {count} temuan lain", "… and {count} more findings")
_LOOK: Final = '<{p}rPr><{p}sz val="9"/><{p}color rgb="FF7F3F00"/><{p}rFont val="Tahoma"/><{p}family val="2"/></{p}rPr>'


def lines_of(findings: Sequence[Finding], locale: Locale) -> tuple[str, ...]:
    """Return what a comment says of findings, a line each, the first ones of many."""
    lines = tuple(line_of(finding, locale) for finding in findings[:MOST_LINES])
    rest = len(findings) - len(lines)
    return (*lines, _MORE(locale).format(count=rest)) if rest else lines


def line_of(finding: Finding, locale: Locale) -> str:
    """Return a finding as one line."""
    label = finding.severity.label(locale)
    line = " ".join(f"{label[0].upper()}{label[1:]}: {finding.message(locale)} ({finding.code})".splitlines())
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"


def new_comments(namespace: str) -> bytes:
    """Return a part of comments that has none yet."""
    return f'{HEAD}<comments xmlns="{namespace}"><authors></authors><commentList></commentList></comments>'.encode()


def _read(data: bytes) -> Node:
    return parsed(data, deepest=6)


def without_ours(data: bytes) -> tuple[bytes, frozenset[str]]:
    """Return a part of comments without what we added, and the cells of which no comment is left."""
    edits, emptied = Edits(data), set[str]()
    for comment in _read(data).all("commentList", "comment"):
        texts = _texts(comment)
        whole = "".join(leaf.text for _, leaf in texts)
        ours = list(_blocks(whole))
        if ours and whole.startswith(_OPENING) and not _outside(whole, 0, len(whole), ours).strip():
            edits.cut(comment.start, comment.end)
            emptied.add(_cell(comment))
        elif ours:
            _cut_out(edits, texts, ours)
    return edits.done(), frozenset(emptied)


def _texts(comment: Node) -> list[tuple[Node, Node]]:
    """Return each piece of text of a comment: what can be taken out, its run where it has no other, and the text."""
    found: list[tuple[Node, Node]] = []
    for child in comment.all("text"):
        for node in child.children:
            leaves = {"t": [node], "r": node.all("t")}.get(node.name, [])
            found += [(node if len(leaves) == 1 else leaf, leaf) for leaf in leaves]
    return found


def _blocks(whole: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where our lines stand in the text of a comment, the end of the line before them included."""
    at = 0
    while (head := _HEAD.search(whole, at)) is not None:
        end = head.end()
        for _ in range(int(head[1])):
            end = whole.find("\n", end + 1) if whole.startswith("\n", end) else -1
            if end < 0:
                end = len(whole)
                break
        yield max(head.start() - 1, at), end
        at = end


def _outside(whole: str, start: int, end: int, blocks: Sequence[tuple[int, int]]) -> str:
    """Return what of a stretch of text stands outside blocks."""
    kept: list[str] = []
    for first, last in blocks:
        kept.append(whole[start : max(start, min(first, end))])
        start = min(end, max(start, last))
    return "".join([*kept, whole[start:end]])


def _cut_out(edits: Edits, texts: Sequence[tuple[Node, Node]], blocks: Sequence[tuple[int, int]]) -> None:
    whole, at, first = "".join(leaf.text for _, leaf in texts), 0, 0
    for run, leaf in texts:
        end, last = at + len(leaf.text), first
        while last < len(blocks) and blocks[last][0] < end:
            last += 1
        kept = _outside(whole, at, end, blocks[first:last])
        first = max(first, last - 1)  # the last one may go on in the next text
        if leaf.text and not kept:
            edits.cut(run.start, run.end)
        elif kept != leaf.text:
            edits.cut(leaf.inner, leaf.inner_end, escaped(kept))
        at = end


def with_ours(data: bytes, lines: Mapping[str, Sequence[str]]) -> tuple[bytes, frozenset[str], frozenset[str]]:
    """Return a part of comments with lines added to cells, the cells that had none, and those that could take none.

    The latter have a thread, which Excel shows in place of the comment, or a comment as long as can be.
    """
    root, edits = _read(data), Edits(data)
    there = {_cell(comment): comment for comment in reversed(root.all("commentList", "comment"))}
    authors = [node.text for node in root.all("authors", "author")]
    refused = {cell for cell in lines if cell in there and not _has_room(there[cell], authors, lines[cell])}
    ours = authors.index(AUTHOR) if AUTHOR in authors else len(authors)
    fresh: list[str] = []
    for cell, said in lines.items():
        if cell not in there:
            run = _run(root.prefix, "", said)
            markup = f'<{{p}}comment ref="{cell}" authorId="{ours}"><{{p}}text>{run}</{{p}}text></{{p}}comment>'
            fresh.append(markup.replace("{p}", root.prefix))
        elif cell not in refused:
            _add_below(edits, there[cell], root.prefix, said)
    if fresh and AUTHOR not in authors:
        _append_in(edits, root, "authors", f"<{root.prefix}author>{AUTHOR}</{root.prefix}author>")
    if fresh:
        _append_in(edits, root, "commentList", "".join(fresh))
    return edits.done(), frozenset(lines.keys() - there.keys()), frozenset(refused)


def _append_in(edits: Edits, root: Node, name: str, markup: str) -> None:
    if (node := root.first(name)) is not None:
        edits.append(node, markup)
    else:
        edits.insert(root.inner_end, f"<{root.prefix}{name}>{markup}</{root.prefix}{name}>")


def _cell(comment: Node) -> str:
    return comment.attributes.get("ref", "").replace("$", "").upper()


def _has_room(comment: Node, authors: Sequence[str], said: Sequence[str]) -> bool:
    """Whether a comment is not the shadow of a thread, and short enough for more."""
    whole = "".join(leaf.text for _, leaf in _texts(comment))
    number = comment.attributes.get("authorId", "")
    author = "".join(authors[int(number) : int(number) + 1]) if re.fullmatch("[0-9]{1,6}", number) else ""
    length = len("\n".join([whole, *said]).encode("utf-16-le", "surrogatepass")) // 2
    return not (author.startswith("tc={") or _THREADED.match(whole)) and length < MOST_CHARACTERS


def _add_below(edits: Edits, comment: Node, prefix: str, said: Sequence[str]) -> None:
    """Add our run behind the runs of a comment; a bare text becomes a run, which is what Excel shows beside others."""
    run, text = _run(prefix, "\n", said), comment.first("text")
    if text is None:
        edits.append(comment, f"<{prefix}text>{run}</{prefix}text>")
        return
    last = None
    for child in text.children:
        if child.name == "t":
            edits.insert(child.start, f"<{prefix}r>")
            edits.insert(child.end, f"</{prefix}r>")
        if child.name in ("t", "r"):
            last = child
    if last is not None:
        edits.insert(last.end, run)
    elif text.is_closed_in_itself:
        edits.append(text, run)
    else:
        edits.insert(text.inner, run)


def _run(prefix: str, before: str, said: Sequence[str]) -> str:
    text = escaped_string("\n".join([f"{before}{_OPENING}{len(said)}]", *said]))
    return f'<{prefix}r>{_LOOK.replace("{p}", prefix)}<{prefix}t xml:space="preserve">{text}</{prefix}t></{prefix}r>'
