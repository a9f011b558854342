"""JSON text into plain data: strict and bounded, with a finding or a Flaw for whatever plain data cannot say."""

import itertools
import json
import math
import re
from decimal import Decimal
from typing import Final, cast

import attrs

from kimcore.canonical import DEEPEST, GREATEST_INTEGER, NESTED_TOO_DEEP, NOT_A_NUMBER, NUMBER_TOO_LARGE, Flaw
from kimcore.findings import Finding, Problem

NOT_UTF_8 = Problem.error(
    code="not_utf_8",
    indonesian="Berkas ini bukan teks UTF-8 (byte ke-{position}). Mohon simpan ulang sebagai UTF-8.",
    english="The file is not UTF-8 text (byte {position}). Please save it again as UTF-8.",
)
BYTE_ORDER_MARK = Problem.warning(
    code="byte_order_mark",
    indonesian="Berkas diawali tanda urutan byte (BOM), yang dilewati. Sebaiknya simpan sebagai UTF-8 tanpa BOM.",
    english="The file begins with a byte order mark, which was skipped. It is best saved as UTF-8 without one.",
)
NOT_JSON = Problem.error(
    code="not_json",
    indonesian="Berkas ini bukan JSON yang utuh: susunannya terputus atau keliru pada baris {line}, kolom {column}."
    " Mohon cek kurung, koma, dan tanda kutip di sekitarnya.",
    english="This is not well-formed JSON: it breaks off or goes wrong at line {line}, column {column}."
    " Please check brackets, commas and quotes around there.",
)
DUPLICATE_KEY = Problem.error(
    code="duplicate_key",
    indonesian="Isian ini tertulis lebih dari sekali dalam objek yang sama. Mohon sisakan satu.",
    english="This field is written more than once in one object. Please keep one.",
)
NUMBER_TOO_EXACT = Problem.error(
    code="number_too_exact",
    indonesian="Angka pecahan ini mempunyai lebih banyak digit daripada yang dapat disimpan dengan tepat. Mohon"
    " bulatkan, atau tulis sebagai teks.",
    english="This fraction has more digits than can be kept exactly. Please round it, or write it as text.",
)


def decoded(data: bytes | bytearray | memoryview | str, *, offset: int = 0) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text of a document without its byte order mark, or None where it is none.

    Before a part of a document stand `offset` bytes.
    """
    if not isinstance(data, str):
        try:
            data = str(data.tobytes() if isinstance(data, memoryview) else data, "utf-8")
        except UnicodeDecodeError as error:
            return None, (NOT_UTF_8.at(position=offset + error.start + 1),)
    if data.startswith("\ufeff"):
        return data[1:], (BYTE_ORDER_MARK.at(),)
    return data, ()


def is_blank(text: str) -> bool:
    """Whether a text holds nothing to JSON."""
    return not text.strip(" \t\r\n")


@attrs.frozen
class Parsed:
    """The plain data of a text, and whether there is a Flaw in them; or what is wrong with all of it."""

    data: object = None
    has_flaws: bool = False
    broken: Finding | None = None


def parse(text: str, *, line: int = 1, depth: int = 0) -> Parsed:
    """Parse a text that begins on some line of its document, `depth` levels deep."""
    bare = _STRING.sub('""', text)
    if (deep := _too_deep(text, bare, line, depth)) is not None:
        return Parsed(broken=deep)
    parser = _Parser(has_long_numbers=_LONG_NUMBER.search(bare) is not None)
    try:
        data = parser.parse(text)
    except json.JSONDecodeError as error:
        line += error.lineno - 1
        return Parsed(broken=NOT_JSON.at(line=line, column=error.colno).on_line(line))
    return Parsed(data, has_flaws=parser.met_flaws)


def plain(scanned: object, depth: int) -> object:
    """Return plain data of JSON whose objects are tuples of their members, as `parse` gives them, `depth` levels deep.

    Raises InexactError where a fraction stands in it, for its digits are lost, or where it goes deeper than a document.
    """
    if type(scanned) is tuple:
        within, members = _deeper(depth), dict[str, object]()
        for key, member in cast("tuple[tuple[str, object], ...]", scanned):
            members[key] = _TWICE if key in members else plain(member, within)
        return members
    if type(scanned) is list:
        within = _deeper(depth)
        return [plain(item, within) for item in cast("list[object]", scanned)]
    if type(scanned) is float:
        raise InexactError
    if type(scanned) is int and abs(scanned) > GREATEST_INTEGER:
        return _TOO_LARGE
    return scanned


class InexactError(Exception):
    """Says that scanned JSON does not tell all that its text says."""


def _deeper(depth: int) -> int:
    if depth >= DEEPEST:
        raise InexactError
    return depth + 1


# Possessive, for a repetition that can be undone takes memory for each step.
_STRING: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_STRING_OR_BRACKET: Final = re.compile(_STRING.pattern + r"|[\[\]{}]", re.DOTALL)
_NO_BRACKET: Final = re.compile(r"[^\[\]{}]+")
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


def _too_deep(text: str, bare: str, first_line: int, depth: int) -> Finding | None:
    """Say on which line a text nests too deep, before a parser is let near it; `bare` is what it is without strings."""
    brackets = _NO_BRACKET.sub("", bare)
    depths = itertools.accumulate(map(_STEPS.__getitem__, brackets), initial=depth)
    deepest = next((number for number, depth in enumerate(depths, start=-1) if depth > DEEPEST), None)
    if deepest is None:
        return None
    found = (mark.start() for mark in _STRING_OR_BRACKET.finditer(text) if mark[0] in _STEPS)
    line = first_line + text.count("\n", 0, next(itertools.islice(found, deepest, None)))
    return NESTED_TOO_DEEP.at(limit=DEEPEST).on_line(line)


_LONG_NUMBER: Final = re.compile(r"[0-9.]{16}|[0-9][eE]")
"""What a number has that may be too large or too exact: others need not be looked at one by one."""
_TOO_LARGE: Final = Flaw(NUMBER_TOO_LARGE, (("limit", GREATEST_INTEGER),))
_TOO_EXACT: Final = Flaw(NUMBER_TOO_EXACT)
_NO_NUMBER: Final = Flaw(NOT_A_NUMBER)
_TWICE: Final = Flaw(DUPLICATE_KEY)
_LONGEST_FRACTION: Final = 400


class _Parser:
    """Reads JSON text into plain data, with a Flaw wherever it says what plain data cannot."""

    def __init__(self, *, has_long_numbers: bool) -> None:
        self.met_flaws = False
        self._has_long_numbers = has_long_numbers

    def parse(self, text: str) -> object:
        """Return the data of a text; raise JSONDecodeError where it is no JSON."""
        decoder = json.JSONDecoder(  # which is not kept, for it holds the parser: lines would leave a cycle each
            object_pairs_hook=self._object,
            parse_int=self._integer if self._has_long_numbers else int,
            parse_float=self._fraction if self._has_long_numbers else float,
            parse_constant=lambda _: self._flaw(_NO_NUMBER),
        )
        return decoder.decode(text)

    def _flaw(self, flaw: Flaw) -> Flaw:
        self.met_flaws = True
        return flaw

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        members = dict(pairs)
        if len(members) < len(pairs):
            seen = set[str]()
            for key, _ in pairs:
                if key in seen:
                    members[key] = self._flaw(_TWICE)
                seen.add(key)
        return members

    def _integer(self, digits: str) -> int | Flaw:
        if len(digits) <= len(str(-GREATEST_INTEGER)) and abs(int(digits)) <= GREATEST_INTEGER:
            return int(digits)
        return self._flaw(_TOO_LARGE)

    def _fraction(self, digits: str) -> float | Flaw:
        value = float(digits)
        if not math.isfinite(value):
            return self._flaw(_TOO_LARGE)
        return value if _is_exact(digits, value) else self._flaw(_TOO_EXACT)


def _is_exact(digits: str, value: float) -> bool:
    """Whether a number that is read from some digits is written with digits of the same value."""
    if value == 0:
        return not re.search("[1-9]", re.split("[eE]", digits)[0])
    return len(digits) <= _LONGEST_FRACTION and Decimal(digits) == Decimal(repr(value))
