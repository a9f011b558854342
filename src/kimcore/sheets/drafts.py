"""A workbook that is being changed: its new parts beside the old ones, and what declares and relates them."""

import itertools
import posixpath
from collections.abc import Iterator
from typing import Final

from kimcore.sheets.markup import Edits, escaped, parsed
from kimcore.sheets.packages import CONTENT_TYPES, Package, Relation, relations_in, relations_part

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_KEYS: Final = {"Default": "Extension", "Override": "PartName"}
_NOWHERE: Final = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'.encode()
_KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_KINDS: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"


class Draft:
    """The parts of a workbook as they will be; `changed` holds those that differ, in the order of their change."""

    def __init__(self, package: Package) -> None:
        """Begin with everything as it is."""
        self.package = package
        self.changed: dict[str, bytes] = {}
        self._types: dict[tuple[str, str], str] = {}
        self._numbers: dict[tuple[str, str], Iterator[str | int]] = {}
        self.kinds = _STRICT_KINDS if package.is_strict else _KINDS

    def read(self, part: str) -> bytes:
        """Return what a part holds by now; raise LoadError where it is missing."""
        part = self._spelt(part)
        return self.changed[part] if part in self.changed else self.package.read(part)

    def write(self, part: str, content: bytes) -> None:
        """Change a part, or add one; a part that stays as it is counts as unchanged."""
        part = self._spelt(part)
        if not self.has(part) or self.read(part) != content:
            self.changed[part] = content

    def has(self, part: str) -> bool:
        """Whether there is such a part by now."""
        part = self._spelt(part)
        return part in self.changed or self.package.name_of(part) is not None

    def _spelt(self, part: str) -> str:
        return self.package.name_of(part) or part

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return where a part leads by now."""
        rels = relations_part(part)
        return relations_in(self.read(rels), part) if self.has(rels) else ()

    def related(self, part: str, kind: str) -> str | None:
        """Return the part of a kind that a part leads to, or None."""
        targets = [one.target for one in self.relations(part) if one.kind == kind and not one.is_external]
        return targets[0] if targets else None

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part lead to another one, and return the id of that."""
        taken = {one.id for one in self.relations(part)}
        rid = next(name for number in itertools.count(1) if (name := f"rIdKimcore{number}") not in taken)
        rels = relations_part(part)
        if not self.has(rels):
            self.write(rels, _NOWHERE)
        data = self.read(rels)
        root, edits = parsed(data, deepest=2), Edits(data)
        path = escaped(posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}"))
        edits.append(root, f'<{root.prefix}Relationship Id="{rid}" Type="{self.kinds}/{kind}" Target="{path}"/>')
        self.write(rels, edits.done())
        return rid

    def unrelate(self, part: str) -> None:
        """Let a part lead nowhere."""
        if self.has(relations_part(part)):
            self.write(relations_part(part), _NOWHERE)

    def declare(self, part: str, content_type: str) -> None:
        """Say of what type a part is."""
        self._types["Override", f"/{part}"] = content_type

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say of what type all parts of a suffix are that say nothing else, where that is not said yet."""
        self._types["Default", suffix] = content_type

    def finished(self) -> dict[str, bytes]:
        """Return the parts that differ, with what declares the new ones."""
        data = self.read(CONTENT_TYPES)
        root, edits = parsed(data, deepest=2), Edits(data)
        known = {(node.name, node.attributes.get(_KEYS.get(node.name, ""), "").casefold()) for node in root.children}
        declared = [
            f'<{root.prefix}{name} {_KEYS[name]}="{escaped(what)}" ContentType="{kind}"/>'
            for (name, what), kind in self._types.items()
            if (name, what.casefold()) not in known
        ]
        edits.append(root, "".join(declared))
        if declared:
            self.write(CONTENT_TYPES, edits.done())
        return self.changed

    def free_name(self, before: str, after: str) -> str:
        """Return the first name of a part that is not taken: two texts, with a number between them if need be."""
        numbers = self._numbers.setdefault((before, after), itertools.chain([""], itertools.count(2)))
        names = (f"{before}{number}{after}" for number in numbers)
        return next(name for name in names if not self.has(name))
