"""Plain data as canonical JSON text (RFC 8785): one text for each value, the same everywhere."""

import io
import json
import re
import sys
from decimal import Decimal
from typing import Final, cast

import attrs

from kimcore.errors import MalformedError
from kimcore.findings import Finding, Param, Problem

GREATEST_INTEGER: Final = 2**53 - 1
"""The greatest integer that every JSON reader holds exactly (RFC 8259 section 6)."""

DEEPEST: Final = 64
"""How many levels a document may nest."""

NESTED_TOO_DEEP = Problem.error(
    code="nested_too_deep",
    indonesian="Data bersarang lebih dari {limit} tingkat. Mohon sederhanakan susunannya.",
    english="The data nest more than {limit} levels deep. Please flatten them.",
)
NUMBER_TOO_LARGE = Problem.error(
    code="number_too_large",
    indonesian="Angka ini di luar batas yang dapat disimpan dengan tepat (paling besar {limit}). Mohon cek angkanya.",
    english="This number is beyond what can be kept exactly (at most {limit}). Please check it.",
)
NOT_A_NUMBER = Problem.error(
    code="not_a_number",
    indonesian="NaN dan Infinity bukan angka JSON. Mohon perbaiki atau hapus isian ini.",
    english="NaN and Infinity are no JSON numbers. Please correct the value, or remove it.",
)
LONE_SURROGATE = Problem.error(
    code="lone_surrogate",
    indonesian="Teks ini memuat karakter rusak (mungkin emoji). Mohon ketik ulang bagian itu.",
    english="This text holds a broken character (maybe an emoji). Please type that part again.",
)
NOT_PLAIN = Problem.error(
    code="not_plain_data",
    indonesian="Nilai berjenis {found} tidak dapat ditulis sebagai JSON. Mohon ubah dahulu menjadi teks, angka, atau"
    " daftar.",
    english="A value of type {found} cannot be written as JSON. Please make it text, a number or a list first.",
)

TOO_LONG_TO_KEEP = Problem.error(
    code="too_long_to_keep",
    indonesian="Isian yang tidak dikenal di sini lebih dari {limit} karakter, sehingga tidak dapat disimpan. Mohon"
    " pindahkan atau hapus isinya.",
    english="The fields that are not known here have more than {limit} characters, so they cannot be kept. Please move"
    " or remove them.",
)

_SURROGATE: Final = re.compile("[\ud800-\udfff]")

_fast = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)


@attrs.frozen
class Flaw:
    """Stands in plain data where a format met something that plain data cannot hold, such as a repeated key."""

    problem: Problem
    params: tuple[tuple[str, Param], ...] = ()

    def finding(self, pointer: str = "") -> Finding:
        """Return what was met, as a finding."""
        return self.problem.at(pointer, **dict(self.params))


def dumps(data: object) -> str:
    """Return the canonical text of plain data; raise MalformedError where they are not plain."""
    # With ASCII keys and no floats the standard library's order and spelling are those of RFC 8785.
    return _fast.encode(data) if _is_ordinary(data) else canonical_text(data)


def canonical_text(data: object, *, depth: int = 0, longest: int | None = None) -> str:
    """Return the canonical text of data that stand `depth` levels below their document, checking every value.

    Raises MalformedError where they are not plain, nest too deep, or have a text of more than `longest` characters.
    """
    writer = _Writer(longest)
    writer.write(data, depth)
    return writer.text()


def _is_ordinary(data: object) -> bool:
    level: list[object] = [data]
    for depth in range(DEEPEST + 1):
        below: list[object] = []
        for value in level:
            if type(value) is dict:
                members = cast("dict[str, object]", value)
                if not all(map(str.isascii, members)):
                    return False
                below.extend(members.values())
            elif type(value) is list:
                below.extend(cast("list[object]", value))
            elif type(value) not in (str, int, bool):
                return False
        if not below:
            return depth < DEEPEST or not any(type(value) in (dict, list) for value in level)
        level = below
    return False


class _Writer:
    """Writes values one after the other, and stops where they become too long: shared data can be endless."""

    def __init__(self, longest: int | None) -> None:
        self._written = io.StringIO()
        self._longest = sys.maxsize if longest is None else longest

    def text(self) -> str:
        return self._written.getvalue()

    def write(self, data: object, depth: int) -> None:
        if type(data) is dict:
            self._write_object(cast("dict[object, object]", data), _deeper(depth))
        elif type(data) is list:
            self._write_array(cast("list[object]", data), _deeper(depth))
        else:
            self._put(_scalar(data))

    def _put(self, text: str) -> None:
        if self._written.tell() + len(text) > self._longest:
            raise MalformedError([TOO_LONG_TO_KEEP.at(limit=self._longest)])
        self._written.write(text)

    def _write_array(self, items: list[object], depth: int) -> None:
        self._put("[")
        for position, item in enumerate(items):
            if position:
                self._put(",")
            self.write(item, depth)
        self._put("]")

    def _write_object(self, members: dict[object, object], depth: int) -> None:
        if len(members) > self._longest:
            raise MalformedError([TOO_LONG_TO_KEEP.at(limit=self._longest)])
        texts = {_string(key): value for key, value in members.items()}
        self._put("{")
        for position, key in enumerate(sorted(texts, key=_utf_16_order)):
            self._put("," + key + ":" if position else key + ":")
            self.write(texts[key], depth)
        self._put("}")


def _utf_16_order(quoted: str) -> bytes:
    return str(json.loads(quoted)).encode("utf-16-be")


def _deeper(depth: int) -> int:
    if depth >= DEEPEST:
        raise MalformedError([NESTED_TOO_DEEP.at(limit=DEEPEST)])
    return depth + 1


def _scalar(value: object) -> str:
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if type(value) is str:
        return _string(value)
    if type(value) is int:
        return _integer(value)
    if type(value) is float:
        return _float(value)
    if type(value) is Flaw:
        raise MalformedError([value.finding()])
    raise MalformedError([NOT_PLAIN.at(found=type(value).__name__)])


def _string(value: object) -> str:
    if type(value) is not str:
        raise MalformedError([NOT_PLAIN.at(found=type(value).__name__)])
    if _SURROGATE.search(value):
        raise MalformedError([LONE_SURROGATE.at()])
    return json.encoder.encode_basestring(value)


def _integer(value: int) -> str:
    if abs(value) > GREATEST_INTEGER:
        raise MalformedError([NUMBER_TOO_LARGE.at(limit=GREATEST_INTEGER)])
    return str(value)


def _float(value: float) -> str:
    """Return a double as ECMAScript writes it (RFC 8785 section 3.2.2.3)."""
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - only NaN differs from itself
        raise MalformedError([NOT_A_NUMBER.at()])
    if GREATEST_INTEGER < abs(value) < 1e21:  # noqa: PLR2004 - up to here ECMAScript writes an integer
        raise MalformedError([NUMBER_TOO_LARGE.at(limit=GREATEST_INTEGER)])
    if value == 0:
        return "0"
    sign, digit_tuple, exponent = Decimal(repr(value)).as_tuple()
    written = "".join(map(str, digit_tuple))
    digits, point = written.rstrip("0"), len(written) + cast("int", exponent)
    return ("-" if sign else "") + _positional(digits, point)


def _positional(digits: str, point: int) -> str:
    count = len(digits)
    if count <= point <= 21:  # noqa: PLR2004 - the limits are ECMAScript's
        return digits + "0" * (point - count)
    if 0 < point <= 21:  # noqa: PLR2004 - as above
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:  # noqa: PLR2004 - as above
        return f"0.{'0' * -point}{digits}"
    mantissa = digits[0] + (f".{digits[1:]}" if count > 1 else "")
    return f"{mantissa}e{point - 1:+d}"
