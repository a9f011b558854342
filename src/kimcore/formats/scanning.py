"""JSON text whose records are right for certain: read as they come, without plain data of all of them."""

import json
import json.scanner
import re
import sys
from collections.abc import Iterator
from typing import Any, Final, cast

from kimcore.convert.reading import Gathered
from kimcore.convert.records import right_record_of_pairs
from kimcore.fields.compiled.reading import Memories, memories
from kimcore.fields.reading import Doubt
from kimcore.formats.parsing import InexactError, is_blank, parse, plain
from kimcore.migrations import current_schema
from kimcore.records import Record
from kimcore.records.by_name import RecordTypes

_scan: Final = json.scanner.make_scanner(cast("Any", json.JSONDecoder(object_pairs_hook=tuple)))
_begin: Final = re.compile(r"[ \t\r\n]*\[[ \t\r\n]*").match
_between: Final = re.compile(r"[ \t\r\n]*,[ \t\r\n]*").match
_end: Final = re.compile(r"[ \t\r\n]*\][ \t\r\n]*").fullmatch

REMEMBERED: Final = 2**20
"""After so many characters of records, what was met in them is forgotten, lest a long document fill the memory."""

_MOST_CALLS: Final = 5_000
"""Up to 3.11, a scanner that may call itself any more often can end the process: then depth is looked at first."""


class NotScannedError(Exception):
    """Says that a text must be parsed as a whole: it is no array, or no JSON, or goes deeper than a document may."""


def gather_array(text: str, gathered: Gathered) -> None:
    """Gather the records of an array; raise NotScannedError where it cannot be read one by one.

    It is not worth while either where no more findings are kept: there may be millions of items that are no records.
    """
    met, schema, types = memories(), current_schema(), gathered.types
    forgotten = 0
    for number, (scanned, start, end) in enumerate(_items(text)):
        if start - forgotten > REMEMBERED:
            met.clear()
            forgotten = start
        try:
            gathered.add(number, right_record_of_pairs(scanned, met, types), schema)
        except Doubt:
            if gathered.is_full:
                raise NotScannedError from None
            gathered.read_closely(number, _data(scanned, text[start:end]))


def _data(scanned: object, text: str) -> object:
    """Return the plain data of an item of an array."""
    try:
        return plain(scanned, depth=1)
    except InexactError:
        parsed = parse(text, depth=1)
        if parsed.broken is not None:
            raise NotScannedError from None
        return parsed.data


def right_record_of_text(text: str, met: Memories, types: RecordTypes) -> Record:
    """Return the record that is all of a text; raise Doubt where something may be wrong with it."""
    if not _is_safe():
        raise Doubt
    try:
        pairs, end = _scan(text, 0)
    except (StopIteration, ValueError, RecursionError):
        raise Doubt from None
    if not is_blank(text[end:]):
        raise Doubt
    return right_record_of_pairs(pairs, met, types)


def _items(text: str) -> Iterator[tuple[object, int, int]]:
    """Yield what stands in an array, with where it begins and ends in the text."""
    before, end = _begin(text) if _is_safe() else None, 0
    if before is None:
        raise NotScannedError
    while before is not None:
        start = before.end()
        try:
            item, end = _scan(text, start)
        except (StopIteration, ValueError, RecursionError):  # no JSON, or an empty array
            raise NotScannedError from None
        yield item, start, end
        before = _between(text, end)
    if _end(text, end) is None:
        raise NotScannedError


def _is_safe() -> bool:
    """Whether a text that goes deep cannot end the process."""
    return sys.version_info >= (3, 12) or sys.getrecursionlimit() <= _MOST_CALLS
