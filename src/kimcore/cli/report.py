"""What the command line prints: findings as text or JSON, and how many there are."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from rich.console import Console
from rich.text import Text

from kimcore.cli.inputs import Inputs, Located
from kimcore.dates import PartialDate
from kimcore.findings import Locale, Severity, Words, finding_to_dict
from kimcore.lexicon.calendar import date_in_words

_COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_CHECKED: Final = Words(
    "Berkas: {files}. Data: {records}. Diperiksa per {on}.", "Files: {files}. Records: {records}. Checked as of {on}."
)
_FOUND: Final = Words(
    "Perlu diperbaiki: {error}. Perlu dicek: {warning}. Catatan: {note}.",
    "Errors: {error}. Warnings: {warning}. Notes: {note}.",
)
_CONVERTED: Final = Words("Data terbaca: {records}.", "Records read: {records}.")
_UNOPENED: Final = Words("tidak dapat dibuka", "cannot be opened")
_UNWRITTEN: Final = Words("tidak dapat ditulis", "cannot be written")
_SKIPPED: Final = Words("dilewati, karena bukan berkas biasa", "skipped, for it is no regular file")
_EXCLUDED: Final = Words(
    "Berkas atau folder yang dilewati (tersembunyi, node_modules, lingkungan Python, atau --exclude): {count}.",
    "Files or folders passed over (hidden, node_modules, Python environments, or --exclude): {count}.",
)


def user_locale(environment: Mapping[str, str] = os.environ) -> Locale:
    """Return the user's language by the environment's locale: Indonesian, unless it names another language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = environment.get(name, "").partition("_")[0].partition(".")[0].lower()
        if language:
            return "id" if language in ("id", "in", "c", "posix") else "en"
    return "id"


def print_findings(console: Console, located: Iterable[Located], locale: Locale) -> None:
    """Print a line for each finding: `file:line:pointer: severity code [record] message`.

    Where there is a cell of the very field, it stands in place of line and pointer, and nobody needs the record's id.
    """
    for one in located:
        finding = one.finding
        severity = finding.severity.label(locale), _COLOURS[finding.severity]
        has_cell = finding.cell is not None and not one.is_in_row
        record = "" if finding.record_id is None or has_cell else f" [{finding.record_id}]"
        words = f" {finding.code}{record} {finding.message(locale)}"
        _print_line(console, ":".join(filter(None, (one.file, one.where))) + ": ", severity, words)


def print_summary(console: Console, located: Iterable[Located], locale: Locale) -> None:
    """Print how often each code was found, the most frequent first."""
    counts = Counter((one.finding.code, one.finding.severity) for one in located)
    for (code, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0][0], item[0][1].value)):
        _print_line(console, f"{count:>7} ", (severity.label(locale), _COLOURS[severity]), f" {code}")


def print_totals(console: Console, inputs: Inputs, locale: Locale) -> None:
    """Print how much was checked, for which day, and how many findings of each severity there are."""
    counts = _by_severity(inputs.located)
    on = date_in_words(PartialDate.of(inputs.on))(locale)
    checked = _CHECKED(locale).format(files=inputs.files, records=len(inputs.records), on=on)
    _print_line(console, f"{checked} {_FOUND(locale).format(**counts)}")


def print_unread(console: Console, inputs: Inputs, locale: Locale, *, quiet: bool) -> None:
    """Print which paths could not be opened, and why; and, unless quiet, which are no files, and how many others."""
    for file, reason in inputs.unopened:
        print_unopened(console, file, reason, locale)
    if quiet:
        return
    for file in sorted(inputs.skipped):
        _print_line(console, f"{file}: {_SKIPPED(locale)}")
    if inputs.excluded:
        _print_line(console, _EXCLUDED(locale).format(count=len(inputs.excluded)))


def print_unopened(console: Console, file: str, reason: str, locale: Locale) -> None:
    """Print that a file cannot be opened, and why."""
    _print_line(console, unopened_in_words(file, reason, locale))


def unopened_in_words(file: str, reason: str, locale: Locale) -> str:
    """Say that a file cannot be opened, and why."""
    return f"{file}: {_UNOPENED(locale)} ({reason})"


def print_unwritten(console: Console, file: str, reason: str, locale: Locale) -> None:
    """Print that a file cannot be written, and why."""
    _print_line(console, f"{file}: {_UNWRITTEN(locale)} ({reason})")


def print_converted(console: Console, records: int, severities: Mapping[Severity, int], locale: Locale) -> None:
    """Print how many records were read, and how many findings of each severity there are."""
    counts = {severity.value: severities.get(severity, 0) for severity in Severity}
    _print_line(console, f"{_CONVERTED(locale).format(records=records)} {_FOUND(locale).format(**counts)}")


def as_json(inputs: Inputs, located: Iterable[Located]) -> str:
    """Return how much was checked, and findings, as one JSON object, for machines."""
    return json.dumps(
        {
            "files": inputs.files,
            "records": len(inputs.records),
            "on": inputs.on.isoformat(),
            "counts": _by_severity(inputs.located),
            "unopened": [{"file": unicode_of(file), "reason": reason} for file, reason in inputs.unopened],
            "skipped": [unicode_of(file) for file in sorted(inputs.skipped)],
            "excluded": [unicode_of(file) for file in sorted(inputs.excluded)],
            "findings": [{"file": unicode_of(one.file), **finding_to_dict(one.finding)} for one in located],
        },
        indent=2,
    )


def _by_severity(located: Iterable[Located]) -> dict[str, int]:
    counts = Counter(one.finding.severity for one in located)
    return {severity.value: counts[severity] for severity in Severity}


def printable(text: str) -> str:
    """Return one line of text without what a terminal would obey or turn around, nor what ends a line."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "\ufffd" for character in unicode_of(text))


def unicode_of(name: str) -> str:
    r"""Return the name of a file with each byte that is not UTF-8 as an escape: `\udce9` for E9."""
    return name.encode(errors="backslashreplace").decode()


def _print_line(console: Console, *parts: str | tuple[str, str]) -> None:
    """Print one line; each part is a text or a text and its style, which a file does not show."""
    texts = [part if isinstance(part, tuple) else (part, "") for part in parts]
    if not console.is_terminal:
        console.file.write("".join([*(printable(text) for text, _ in texts), "\n"]))
        console.file.flush()
        return
    console.print(Text.assemble(*((printable(text), style) for text, style in texts)), soft_wrap=True)
