"""What every reader of cells begins with: the text in a cell, what cells leave out, and cells that are texts."""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable
from typing import Final, Literal

import attrs

from kimcore.dates import PartialDate
from kimcore.fields import Kind
from kimcore.fields.kinds import TextKind
from kimcore.findings import Finding, Severity, Words
from kimcore.sheets.cells import is_text, text_of
from kimcore.tables import problems
from kimcore.textvalues import trimmed
from kimcore.vocabularies import DocumentKind
from kimcore.zones import TimeZone

As = Literal["date", "count", "document", "phone", "place", "term", "text", "number", "yes_no", "code"]
"""What a cell can be read as."""

Value = tuple[object, tuple[Finding, ...]]
"""The plain data of a cell, None where it says nothing, and what was found."""

NOTHING: Final[Value] = (None, ())


@attrs.frozen
class Context:
    """What cells leave out that is the same in all of a table: the zone of times, and when the table was made.

    `sexes` says that a heading names the sexes, and in which order: with “L/P”, the cell “12/9” counts 12 men and 9
    women. `paper` is the kind of the papers in a column.
    """

    zone: TimeZone | None = None
    published_on: PartialDate | None = None
    sexes: str = ""
    paper: DocumentKind | None = None


ReadCell = Callable[[object, Context], Value]
"""How a cell is read."""

_NIK: Final = 16
"""Digits of a NIK: shorter texts that can be printed have no flaw that a field without a form finds."""
TEXT: Final = Words("teks", "a text")

_PLAIN: Final = frozenset({bool, int, dt.date, dt.datetime, dt.time, tuple, list})


def plain_cell(cell: object) -> object:
    """Return a cell as one of Python's own values, and None where nothing stands in it.

    A cell can be an object of any class, such as a text that is a term as well, and raise whatever it is asked.
    """
    kind = type(cell)
    if kind is str:
        return cell or None
    if kind in _PLAIN:
        return cell
    if is_text(cell):
        return str.__str__(cell) or None
    if kind is float:
        return None if math.isnan(cell) else cell  # type: ignore[arg-type] # its type is float
    return None if cell is None or text_of(cell) == "" else cell


def line_in(cell: object) -> str | None:
    """Return the text of a cell without doubled blanks; None where it is nothing that has a text."""
    text = text_of(cell)
    return " ".join(trimmed(text).split()) or None if text is not None else None


def lines_in(cell: object) -> str | None:
    """Return the text of a cell with its lines; None where it is nothing that has a text."""
    text = text_of(cell)
    if text is None:
        return None
    lines = [trimmed(line) for line in re.split(r"\r\n|[\r\n\v\f\u0085\u2028\u2029]", trimmed(text))]
    return "\n".join(lines) or None


def not_read(expected: Words) -> Finding:
    """Return the finding of a cell that is not what its field takes."""
    return problems.CELL_NOT_READ.at(expected=expected)


def as_warnings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings about a cell that was not kept, none of them an error: the record may be sound without it."""
    return tuple(
        finding
        if finding.severity is not Severity.ERROR
        else attrs.evolve(finding, problem=attrs.evolve(finding.problem, severity=Severity.WARNING))
        for finding in findings
    )


def text_reader(kind: Kind, field: str = "", text_in: Callable[[object], str | None] = line_in) -> ReadCell:
    """Return how a text is read that a field of some kind takes; `field` is that of the part which the text makes."""
    limits = kind.limits if isinstance(kind, TextKind) else None
    is_free = limits is not None and limits.form is None and limits.least <= 1 and limits.most >= _NIK

    def read(cell: object, _: Context) -> Value:
        text = text_in(cell)
        if text is None:
            return None, (not_read(TEXT),)
        flaws = () if is_free and len(text) < _NIK and text.isprintable() else as_warnings(kind.check(text))
        if flaws:
            return None, flaws
        return ({field: text} if field else text), ()

    return read
