"""Findings as SARIF 2.1.0 (OASIS), the form in which code scanning and editors take what checkers find.

Columns are left out, for a finding is about a field and not about characters. Numbers of sections are those of the
standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kimcore.cli.inputs import STANDARD_INPUT, Inputs, Located
from kimcore.cli.report import unicode_of, unopened_in_words
from kimcore.findings import Locale, Problem, Severity
from kimcore.version import __version__

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
"""3.27.10: what our severities are called there."""
_FINGERPRINT: Final = "kimcoreFinding/v1"
"""3.27.17: the name of what tells one finding from others in the next run, with the version of how it is made."""
_PARAMETER: Final = re.compile(r"\{\w+\}")
_POSITION: Final = re.compile(r"\A/[0-9]+")
"""Where in its document a pointer says that a record stands; that changes with each record before it."""

Json = dict[str, object]


def as_sarif(inputs: Inputs, located: Sequence[Located], locale: Locale) -> str:
    """Return a log with one run: the kinds of what was found, each finding, and what could not be opened."""
    in_files = [one for one in located if one.file]
    of_all = [one for one in located if not one.file]
    rules = {one.finding.code: one.finding.problem for one in in_files}
    codes = sorted(rules)
    driver: Json = {
        "name": "kimcore",
        "semanticVersion": __version__,
        "rules": [_rule(rules[code], locale) for code in codes],
    }
    run: Json = {
        "tool": {"driver": driver},
        "language": locale,
        "invocations": [_invocation(inputs, of_all, locale)],
        "results": list(_results(in_files, codes, locale)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(problem: Problem, locale: Locale) -> Json:
    """Describe a kind of finding (3.49), with words for people: what is wrong, what to do, and which law says so."""
    said, *both = (_PARAMETER.sub("…", problem.template(one)) for one in (locale, "id", "en"))
    law = [f"Dasar hukum / Legal basis: {problem.law}"] if problem.law else []
    return {
        "id": problem.code,
        "shortDescription": {"text": said},
        "fullDescription": {"text": said},
        "help": {"text": "\n\n".join([*both, *law])},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _invocation(inputs: Inputs, of_all: Iterable[Located], locale: Locale) -> Json:
    """Say whether all could be checked (3.20), why a file could not be opened, and what was found in no one file."""
    unopened = [("error", unopened_in_words(file, reason, locale)) for file, reason in inputs.unopened]
    found = [(_LEVELS[one.finding.severity], one.finding.message(locale)) for one in of_all]
    told = [{"level": level, "message": {"text": unicode_of(text)}} for level, text in (*unopened, *found)]
    notified: Json = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": not inputs.unopened, **notified}


def _results(located: Iterable[Located], codes: Sequence[str], locale: Locale) -> Iterable[Json]:
    """Yield the results (3.27), with fingerprints of which none is twice in a log."""
    seen = Counter[str]()
    indexes = {code: index for index, code in enumerate(codes)}
    for one in located:
        identity = _identity(one)
        seen[identity] += 1
        yield {
            "ruleId": one.finding.code,
            "ruleIndex": indexes[one.finding.code],
            "level": _LEVELS[one.finding.severity],
            "message": {"text": one.finding.message(locale)},
            "locations": [location] if (location := _location(one)) else [],
            "partialFingerprints": {_FINGERPRINT: f"{identity}:{seen[identity]}"},
            "properties": {"record_id": one.finding.record_id, "others": list(one.finding.others)},
        }


def _location(one: Located) -> Json:
    """Say where a finding is (3.28): the file and its line, and in it the cell or the pointer."""
    finding = one.finding
    location: Json = {}
    if one.file != STANDARD_INPUT:
        region: Json = {} if finding.line is None else {"region": {"startLine": finding.line}}
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(one.file)}, **region}
    if one.place:
        location["logicalLocations"] = [{"fullyQualifiedName": unicode_of(one.place)}]
    return location


def _uri(file: str) -> str:
    """Return a reference to a file (3.4.3), relative where its path is: from where the command runs."""
    path = Path(os.path.normpath(file))
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _identity(one: Located) -> str:
    """Return a digest of what stays of a finding when records are added before its own, or lines."""
    finding = one.finding
    pointer = _POSITION.sub("", finding.pointer) if finding.record_id else finding.pointer
    parts = (finding.code, _uri(one.file), finding.record_id or "", pointer)
    return hashlib.sha256("\0".join(map(unicode_of, parts)).encode()).hexdigest()[:32]
