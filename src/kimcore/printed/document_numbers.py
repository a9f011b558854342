"""The numbers of papers in a text: where they stand, and what their parts say."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from kimcore.codes import DocumentNumber
from kimcore.errors import MalformedError
from kimcore.printed.dates.words import ROMAN_MONTHS
from kimcore.printed.document_words import DATE_WORDS, IN_NUMBERS, MINISTRIES, NUMBER_LABELS, YEAR_WORDS
from kimcore.printed.tokens import Token
from kimcore.vocabularies import DocumentKind

_JOINED: Final = frozenset({".", "-", "_", "&"})
_AFTER_LABEL: Final = frozenset({":", "."})
_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
_YEAR_AT_END: Final = re.compile("(.*?)(?:tahun|thn|th)[.]?((?:19|20|21)[0-9]{2})")
_DAY, _MONTH, _DATE_PARTS = 31, 12, 3
_OFFICE_PARTS: Final = 3
_ROMAN_MONTHS: Final = {roman: str(month) for month, roman in enumerate(ROMAN_MONTHS, start=1)}


@attrs.frozen
class PrintedNumber:
    """A number that stands in a text, and the positions of its first token, its label included, and behind its last."""

    number: DocumentNumber
    first: int
    end: int

    @property
    def kind(self) -> DocumentKind | None:
        """The kind of paper that a part of the number prints, as PER or DPA."""
        return next((IN_NUMBERS[part] for part in NumberParts.of(self.number).parts if part in IN_NUMBERS), None)


def number_in(line: str, tokens: Sequence[Token], first: int, *, only_labelled: bool = False) -> PrintedNumber | None:
    """Return the number behind "Nomor" or "No." from a position on, or else the first that has the form of one.

    The forms that need no such word are parts with slashes between them, if these are no date, and "17 Tahun 2023".
    """
    unlabelled: PrintedNumber | None = None
    position = first
    while position < len(tokens):
        if label := NUMBER_LABELS.at(tokens, position):
            start = label.end
            while start < len(tokens) and tokens[start].text in _AFTER_LABEL:
                start += 1
            if found := _number(line, tokens, start, label=position):
                return found
            position = label.end
            continue
        if not only_labelled and unlabelled is None:
            unlabelled = _number(line, tokens, position, label=None)
        position = max(position + 1, _chain_end(tokens, position))
    return unlabelled


def _number(line: str, tokens: Sequence[Token], start: int, *, label: int | None) -> PrintedNumber | None:
    end = _chain_end(tokens, start)
    chain = tokens[start:end]
    if not any(token.is_number for token in chain):
        return None
    has_parts = any(token.text == "/" for token in chain)
    year_end = _year_end(tokens, end)
    is_paper = label is not None or year_end is not None or (has_parts and not _is_date(tokens, start, end))
    if not is_paper:
        return None
    # "Nomor" belongs to the form "Nomor 17 Tahun 2023", and is a mere label of 188.45/119/35.73.112/2020.
    shown = start if label is None or has_parts or year_end is None else label
    end = year_end or end
    try:
        number = DocumentNumber(line[tokens[shown].start : tokens[end - 1].end])
    except MalformedError:
        return None
    return PrintedNumber(number, start if label is None else label, end)


def _chain_end(tokens: Sequence[Token], start: int) -> int:
    """Return the end of what is joined by slashes, with or without blanks, and by dots and hyphens without."""
    end = position = start
    while position < len(tokens):
        token = tokens[position]
        begins = position == start or tokens[position - 1].text == "/"
        glued = position > start and tokens[position - 1].end == token.start
        if (token.is_word or token.is_number) and (begins or glued):
            end = position + 1
        elif not (token.text == "/" and end > start) and not (token.text in _JOINED and glued):
            break
        position += 1
    return end


def _year_end(tokens: Sequence[Token], position: int) -> int | None:
    """Return the end of "Tahun 2023" at a position, or None."""
    if position >= len(tokens) or tokens[position].key not in YEAR_WORDS:
        return None
    year = position + 1
    if year < len(tokens) and tokens[year].text == ".":
        year += 1
    return year + 1 if year < len(tokens) and _YEAR.fullmatch(tokens[year].text) else None


def _is_date(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether parts with slashes are a day such as 12/12/2023."""
    numbers = [token.text for token in tokens[start:end] if token.text != "/"]
    if len(numbers) != _DATE_PARTS or not all(number.isascii() and number.isdigit() for number in numbers):
        return start > 0 and tokens[start - 1].key in DATE_WORDS
    day, month, year = numbers
    return (
        len(day) <= len("31")
        and int(day) <= _DAY
        and int(month[:3]) <= _MONTH
        and len(year) in {len("23"), len("2023")}
    )


@attrs.frozen
class NumberParts:
    """A number taken apart for comparing: what stands between the slashes in a plain form, and the year.

    Leading zeros do not count, and a Roman month before the year is a number: `489/212/Diskominfo/V/2019`.
    """

    parts: tuple[str, ...]
    year: int | None

    @classmethod
    def of(cls, number: DocumentNumber) -> "NumberParts":
        """Take a number apart."""
        text = number.normal
        year = None
        if match := _YEAR_AT_END.fullmatch(text):
            text, year = match[1], int(match[2])
        parts = [part.lstrip("0") if part.isdigit() else part for part in text.split("/")]
        if year is None and len(parts) > 1 and _YEAR.fullmatch(parts[-1]):
            year = int(parts.pop())
            parts[-1] = _ROMAN_MONTHS.get(parts[-1], parts[-1])
        return cls(tuple(parts), year)

    @property
    def names_office(self) -> bool:
        """Whether the number has a part for the office beside classification and serial, so that it stands alone."""
        return len(self.parts) >= _OFFICE_PARTS

    @property
    def ministry(self) -> str | None:
        """The series of regulations of the ministry that the number names, as in 22/PER/M.KOMINFO/12/2010."""
        return next((MINISTRIES[part] for part in self.parts if part in MINISTRIES), None)

    @property
    def month(self) -> str | None:
        """The month that a ministry's number has before its year."""
        return self.parts[-1] if self.ministry and self.parts[-1] not in MINISTRIES else None
