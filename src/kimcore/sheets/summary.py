"""The sheet that marking adds behind all others: how many findings there are, and each with a link to its cell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kimcore.findings import Finding, Locale, Severity, Words
from kimcore.sheets.drafts import HEAD
from kimcore.sheets.markup import escaped, escaped_string
from kimcore.sheets.packages import SUMMARY_TITLE
from kimcore.sheets.places import split
from kimcore.sheets.styles import Look

_HEADS: Final = (
    Words("No.", "No."),
    Words("Tingkat", "Severity"),
    Words("Lembar", "Sheet"),
    Words("Sel", "Cell"),
    Words("Kode", "Code"),
    Words("Temuan", "Finding"),
)
_WIDTHS: Final = {1: 6, 2: 18, 3: 28, 4: 10, 5: 30, 6: 90}
_AROUND: Final = (
    '<worksheet xmlns="{namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
    '<sheetView workbookViewId="0"><pane ySplit="{above}" topLeftCell="A{first}" activePane="bottomLeft"'
    ' state="frozen"/></sheetView></sheetViews><cols>{columns}</cols><sheetData>{rows}</sheetData>{links}'
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
)
_ABOVE: Final = 6
"""So many rows stay in view: the title, three totals, an empty row and the head of the table."""
_LINE: Final = Words("baris {line}", "line {line}")
_LONGEST_TEXT: Final = 32_000
_LINE_HEIGHT: Final = 15
"""Points that a line of text takes."""
_MOST_LINES: Final = 25
"""A row can be 409 points high."""


def free_name(taken: set[str], locale: Locale) -> str:
    """Return the name of the summary sheet, with a number where the office has a sheet of that name."""
    used, number, name = {one.casefold() for one in taken}, 1, SUMMARY_TITLE(locale)
    while name.casefold() in used:
        number += 1
        name = f"{SUMMARY_TITLE(locale)} ({number})"
    return name


def quoted(sheet: str) -> str:
    """Return the name of a sheet as a reference has it."""
    return "'" + sheet.replace("'", "''") + "'"


def summary(
    findings: Sequence[Finding], placed: Mapping[int, tuple[str, str]], look: Look, locale: Locale, namespace: str
) -> bytes:
    """Return the sheet. `placed` has sheet and cell of the findings, by their position, that have a cell to lead to."""
    rows = [
        *_top(findings, look, locale),
        *(_row(number, finding, placed.get(number), look, locale) for number, finding in enumerate(findings)),
    ]
    links = [
        f'<hyperlink ref="D{_ABOVE + 1 + number}" location="{escaped(f"{quoted(sheet)}!{cell}")}"/>'
        for number, (sheet, cell) in placed.items()
    ]
    sheet = _AROUND.format(
        namespace=namespace,
        above=_ABOVE,
        first=_ABOVE + 1,
        columns="".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in _WIDTHS.items()),
        rows="".join(rows),
        links=f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else "",
    )
    return (HEAD + sheet).encode("ascii", "xmlcharrefreplace")


def _top(findings: Sequence[Finding], look: Look, locale: Locale) -> Iterator[str]:
    yield f'<row r="1">{_text("A1", SUMMARY_TITLE(locale), look.title)}</row>'
    counts = Counter(finding.severity for finding in findings)
    for row, severity in enumerate(Severity, start=2):
        label = severity.label(locale)
        label = _text(f"B{row}", f"{label[0].upper()}{label[1:]}", look.text)
        yield f'<row r="{row}">{label}<c r="C{row}" s="{look.text}"><v>{counts[severity]}</v></c></row>'
    heads = (_text(f"{letter}{_ABOVE}", head(locale), look.head) for letter, head in zip("ABCDEF", _HEADS, strict=True))
    yield f'<row r="{_ABOVE}">{"".join(heads)}</row>'


def _row(number: int, finding: Finding, placed: tuple[str, str] | None, look: Look, locale: Locale) -> str:
    row = _ABOVE + 1 + number
    sheet, cell = placed or split(finding.cell)
    if not cell and finding.line is not None:
        cell = _LINE(locale).format(line=finding.line)
    said = finding.message(locale)
    lines = min(_MOST_LINES, len(said) // _WIDTHS[len(_WIDTHS)] + 1)
    cells = [
        f'<c r="A{row}" s="{look.text}"><v>{number + 1}</v></c>',
        _text(f"B{row}", finding.severity.label(locale), look.text),
        _text(f"C{row}", sheet, look.text),
        _text(f"D{row}", cell, look.link if placed else look.text),
        _text(f"E{row}", finding.code, look.text),
        _text(f"F{row}", said, look.text),
    ]
    # Without a height not every program makes a row as high as what is wrapped in it.
    return f'<row r="{row}" ht="{lines * _LINE_HEIGHT}" customHeight="1">{"".join(cells)}</row>'


def _text(cell: str, text: str, style: int) -> str:
    """Return a cell that holds text, whatever it begins with: nothing in it is ever a formula."""
    text = escaped_string(text[:_LONGEST_TEXT])
    return f'<c r="{cell}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
