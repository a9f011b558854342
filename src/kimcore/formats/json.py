"""JSON: a document is one record or an array of records; what is written is an array in canonical form (RFC 8785)."""

import itertools
import json
import math
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kimcore.canonical import DEEPEST, GREATEST_INTEGER, NESTED_TOO_DEEP, NOT_A_NUMBER, NUMBER_TOO_LARGE, Flaw
from kimcore.canonical import dumps as canonical_dumps
from kimcore.convert import Reading, items_of, read_items, to_dict
from kimcore.errors import LoadError
from kimcore.fields import Unknown
from kimcore.findings import Finding, Problem, Severity
from kimcore.formats import files
from kimcore.privacy import Audience, redact
from kimcore.records import Record

Document = bytes | bytearray | memoryview | str
"""What is read: bytes in UTF-8, or text."""

EMPTY = Problem.error(
    code="empty_document",
    id="Berkas ini kosong. Daftar tanpa isi ditulis [].",
    en="The file is empty. A list of nothing is written as [].",
)
NOT_UTF_8 = Problem.error(
    code="not_utf_8",
    id="Berkas ini bukan teks UTF-8 (bita ke-{position}). Mohon simpan ulang sebagai UTF-8.",
    en="The file is not UTF-8 text (byte {position}). Please save it again as UTF-8.",
)
BYTE_ORDER_MARK = Problem.warning(
    code="byte_order_mark",
    id="Berkas diawali tanda urutan bita (BOM), yang dilewati. Sebaiknya simpan sebagai UTF-8 tanpa BOM.",
    en="The file begins with a byte order mark, which was skipped. It is best saved as UTF-8 without one.",
)
NOT_JSON = Problem.error(
    code="not_json",
    id="Berkas ini bukan JSON yang utuh: susunannya terputus atau keliru pada baris {line}, kolom {column}."
    " Mohon cek kurung, koma, dan tanda kutip di sekitarnya.",
    en="This is not well-formed JSON: it breaks off or goes wrong at line {line}, column {column}."
    " Please check brackets, commas and quotes around there.",
)
DUPLICATE_KEY = Problem.error(
    code="duplicate_key",
    id="Isian ini tertulis lebih dari sekali dalam objek yang sama. Mohon sisakan satu.",
    en="This member is written more than once in one object. Please keep one.",
)


def read(data: Document, *, unknown: Unknown = Unknown.REFUSE) -> Reading:
    """Read a document. Never raises; what is wrong is in the findings."""
    text, findings = _decoded(data)
    if text is None:
        return Reading(findings=findings)
    plain, broken = _parsed(text)
    if broken is not None:
        return Reading(findings=(*findings, broken))
    return read_items(items_of(plain), unknown=unknown, already=findings)


def loads(data: Document, *, unknown: Unknown = Unknown.REFUSE) -> tuple[Record, ...]:
    """Return the records of a document; raise LoadError with every finding where one is an error."""
    reading = read(data, unknown=unknown)
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        raise LoadError(reading.findings)
    return reading.records


def dumps(records: Iterable[Record], *, audience: Audience = Audience.INTERNAL) -> bytes:
    """Return the canonical bytes of records, as one array: of what the audience may see."""
    return canonical_dumps([to_dict(record) for record in redact(records, audience).records]).encode()


def load(path: str | os.PathLike[str], *, unknown: Unknown = Unknown.REFUSE) -> tuple[Record, ...]:
    """Return the records of a file, as `loads` does; raise OSError where it cannot be opened."""
    return loads(Path(path).read_bytes(), unknown=unknown)


def dump(records: Iterable[Record], path: str | os.PathLike[str], *, audience: Audience = Audience.INTERNAL) -> None:
    """Write records to a file, which is replaced whole or not at all; raise OSError where it cannot be written."""
    files.replace(path, dumps(records, audience=audience))


def _decoded(data: Document) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of a document without its byte order mark, or None where there is none to parse."""
    findings: tuple[Finding, ...] = ()
    if not isinstance(data, str):
        try:
            data = str(data, "utf-8")
        except UnicodeDecodeError as error:
            return None, (NOT_UTF_8.at(position=error.start + 1),)
    if data.startswith("\ufeff"):
        data, findings = data[1:], (BYTE_ORDER_MARK.at(),)
    if not data.strip(" \t\r\n"):
        return None, (*findings, EMPTY.at())
    return data, findings


def _parsed(text: str) -> tuple[object, Finding | None]:
    """Return the plain data of a text, with a Flaw wherever JSON says what plain data cannot; or why it is no JSON."""
    if _depth(text) > DEEPEST:
        return None, NESTED_TOO_DEEP.at(limit=DEEPEST).on_line(_line_too_deep(text))
    try:
        return _decoder.decode(text), None
    except json.JSONDecodeError as error:
        return None, NOT_JSON.at(line=error.lineno, column=error.colno).on_line(error.lineno)


_STRING: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_STRING_OR_BRACKET: Final = re.compile(_STRING.pattern + r"|[\[\]{}]", re.DOTALL)
_NO_BRACKET: Final = re.compile(r"[^\[\]{}]+")
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


def _depth(text: str) -> int:
    """Return how deep a text nests, before a parser is let near it."""
    brackets = _NO_BRACKET.sub("", _STRING.sub("", text))
    return max(itertools.accumulate(map(_STEPS.__getitem__, brackets)), default=0)


def _line_too_deep(text: str) -> int:
    """Return the line on which a text nests too deep."""
    depths = itertools.accumulate(_STEPS.get(mark[0], 0) for mark in _STRING_OR_BRACKET.finditer(text))
    starts = (mark.start() for mark in _STRING_OR_BRACKET.finditer(text))
    start = next(start for start, depth in zip(starts, depths, strict=True) if depth > DEEPEST)
    return text.count("\n", 0, start) + 1


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen = set[str]()
        for key, _ in pairs:
            if key in seen:
                members[key] = Flaw(DUPLICATE_KEY)
            seen.add(key)
    return members


def _integer(digits: str) -> int | Flaw:
    if len(digits) <= len(str(-GREATEST_INTEGER)) and abs(int(digits)) <= GREATEST_INTEGER:
        return int(digits)
    return Flaw(NUMBER_TOO_LARGE, (("limit", GREATEST_INTEGER),))


def _fraction(digits: str) -> float | Flaw:
    value = float(digits)
    return value if math.isfinite(value) else Flaw(NUMBER_TOO_LARGE, (("limit", GREATEST_INTEGER),))


def _constant(_: str) -> Flaw:
    return Flaw(NOT_A_NUMBER)


_decoder: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_fraction, parse_constant=_constant
)
