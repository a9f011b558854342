"""What a check gives back beside its lines: the office's sheet with its findings, and a page for people."""

from collections.abc import Iterator

import click
from rich.console import Console

from kimcore.cli import report
from kimcore.cli.annotating import annotated
from kimcore.cli.inputs import Inputs, Located, data_of
from kimcore.cli.page import CheckedFile, page
from kimcore.findings import Locale
from kimcore.formats import files


def annotate(inputs: Inputs, target: str, console: Console, locale: Locale) -> bool:
    """Write the one table that was checked to a workbook with its findings, and return whether that could be done.

    Raises UsageError where not exactly one file was checked, and that a table.
    """
    if len(inputs.tables) != 1 or inputs.files != 1:
        raise click.UsageError("--annotate gives one table back: please check one file of CSV, Excel or JSON alone.")
    ((file, sheet),) = inputs.tables.items()
    findings = [one.finding for one in inputs.located if one.file == file]
    marked = annotated(data_of(file), sheet.table, findings, encoding=inputs.sheets.encoding, locale=locale)
    report.print_findings(console, [Located(file, finding) for finding in marked.findings], locale)
    return marked.data is not None and write(target, marked.data, console, locale)


def write_page(inputs: Inputs, target: str, console: Console, locale: Locale, *, personal: bool) -> bool:
    """Write a page of what was found for people to read, and return whether that could be done."""
    text = page(list(_checked(inputs)), on=inputs.on, locale=locale, personal=personal)
    return write(target, text.encode(errors="backslashreplace"), console, locale)


def _checked(inputs: Inputs) -> Iterator[CheckedFile]:
    """Iterate over what was checked, file by file; what is in no file comes last."""
    for name in dict.fromkeys([*inputs.counts, *(one.file for one in inputs.located)]):
        found = tuple(one.finding for one in inputs.located if one.file == name)
        sheet, records = inputs.tables.get(name), inputs.counts.get(name, 0)
        if sheet is None or sheet.table is None or sheet.mapping is None:
            yield CheckedFile(name, records, found)
        else:
            yield CheckedFile.of_table(name, sheet.table, sheet.mapping, found, records=records)


def write(target: str, data: bytes, console: Console, locale: Locale) -> bool:
    """Write a file, and return whether that could be done; where not, one line says why."""
    try:
        files.replace(target, data)
    except OSError as error:
        report.print_unwritten(console, target, error.strerror or type(error).__name__, locale)
        return False
    return True
