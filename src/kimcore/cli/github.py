"""Findings as annotations of GitHub: lines that a workflow turns into remarks beside the lines of a change.

The form is that of "Workflow commands for GitHub Actions", and its escapes are those of GitHub's own toolkit.
"""

import os
from collections.abc import Iterable
from typing import Final

from kimcore.cli.inputs import STANDARD_INPUT, Located
from kimcore.cli.report import printable, unicode_of
from kimcore.findings import Locale, Severity

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def annotations(located: Iterable[Located], locale: Locale) -> str:
    """Return one line for each finding, at the file and line that it is in, titled with code and record."""
    return "".join(f"{_annotation(one, locale)}\n" for one in located)


def _annotation(one: Located, locale: Locale) -> str:
    finding = one.finding
    record = "" if finding.record_id is None else f" [{finding.record_id}]"
    properties = {
        "file": os.path.normpath(one.file) if one.file not in ("", STANDARD_INPUT) else "",
        "line": "" if finding.line is None else str(finding.line),
        "title": finding.code + record,
    }
    told = f"{one.place}: {finding.message(locale)}" if one.place else finding.message(locale)
    written = ",".join(f"{name}={_escaped(text, _IN_PROPERTIES)}" for name, text in properties.items() if text)
    return f"::{_COMMANDS[finding.severity]} {written}::{_escaped(told, _IN_MESSAGES)}"


def _escaped(text: str, escapes: dict[int, str]) -> str:
    return printable(unicode_of(text).translate(escapes))
