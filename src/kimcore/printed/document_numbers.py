"""The numbers of papers in a text: where they stand, and what their parts say."""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from kimcore.codes import DocumentNumber
from kimcore.errors import MalformedError
from kimcore.printed.dates.words import ROMAN_MONTHS
from kimcore.printed.document_words import (
    DATE_WORDS,
    IN_NUMBERS,
    MINISTRIES,
    NUMBER_LABELS,
    NUMBERED,
    YEAR_WORDS,
)
from kimcore.printed.tokens import Token, key_at, text_at
from kimcore.vocabularies import DocumentKind

_JOINED: Final = frozenset({".", "-", "_", "&"})
_AFTER_LABEL: Final = frozenset({":", "."})
_CLOSING: Final = frozenset({",", ";", ":", ".", ")"})
_SLASHES: Final = frozenset({"/", "\\"})
_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
_YEAR_AT_END: Final = re.compile("(.*?)(?:tahun|thn|th)[.]?((?:19|20|21)[0-9]{2})")
_DAY, _MONTH, _DATE_PARTS = 31, 12, 3
_OFFICE_DIGITS: Final = 3
_DIGIT: Final = re.compile("[0-9]")
_LETTER: Final = re.compile("[A-Z]")
_BLANK: Final = re.compile(r"[._\N{HORIZONTAL ELLIPSIS}-]*|.*[.]{2}.*|x{2,}", re.IGNORECASE)
_LETTER_O: Final = re.compile("(?=.*[0-9])(?=.*[ol])[0-9ol]{4}", re.IGNORECASE)
_PERSONAL: Final = re.compile("(?:0|62)?8[0-9]{8,11}|[0-9]{16}")
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


def number_in(
    line: str, tokens: Sequence[Token], first: int, *, only_labelled: bool = False, has_kind: bool = False
) -> PrintedNumber | None:
    """Return the number behind "Nomor" or "No." from a position on, or else the first that has the form of one."""
    unlabelled: PrintedNumber | None = None
    position = first
    while position < len(tokens):
        found = number_at(line, tokens, position, has_kind=has_kind)
        if label := NUMBER_LABELS.at(tokens, position):
            if found:
                return found
            end = chain_end(tokens, label.end)
            position = end if end > label.end + 1 else label.end
            continue
        if not only_labelled:
            unlabelled = unlabelled or found
        position = max(position + 1, chain_end(tokens, position))
    return unlabelled


def number_at(line: str, tokens: Sequence[Token], position: int, *, has_kind: bool) -> PrintedNumber | None:
    """Return the number that begins at a position, with its label or without.

    The forms that need no label are parts with slashes between them, if these are no date, and "17 Tahun 2023". Of two
    parts, as in "9/2022", a kind of paper must be known. What is cut off or left blank is no number.
    """
    label = NUMBER_LABELS.at(tokens, position)
    if label is None:
        return _number(line, tokens, position, label=None, has_kind=has_kind)
    start = label.end
    while start < len(tokens) and tokens[start].text in _AFTER_LABEL:
        start += 1
    return _number(line, tokens, start, label=position, has_kind=has_kind)


def _number(
    line: str, tokens: Sequence[Token], start: int, *, label: int | None, has_kind: bool
) -> PrintedNumber | None:
    end = chain_end(tokens, start)
    chain = tokens[start:end]
    if not any(token.is_number for token in chain) or text_at(tokens, start - 1) in _SLASHES:
        return None
    slashes = sum(token.text == "/" for token in chain)
    lettered = _letter_end(tokens, end)
    year_end = _year_end(tokens, lettered)
    has_form = slashes > (0 if has_kind else 1) and not _is_other(tokens, start, end)
    if (label is None and year_end is None and not has_form) or _is_cut(tokens, year_end or lettered, year_end):
        return None
    # "Nomor" belongs to the form "Nomor 17 Tahun 2023", and is a mere label of 188.45/119/35.73.112/2020.
    shown = start if label is None or slashes or year_end is None else label
    end = year_end or lettered
    if _is_blank(chain) or _is_personal(chain):
        return None
    try:
        number = DocumentNumber(line[tokens[shown].start : tokens[end - 1].end])
    except MalformedError:
        return None
    return PrintedNumber(number, start if label is None else label, end)


def chain_end(tokens: Sequence[Token], start: int) -> int:
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


def _letter_end(tokens: Sequence[Token], position: int) -> int:
    """Return the end of a letter that belongs to the number before a position, as in "5 A Tahun 2021"."""
    is_letter = _LETTER.fullmatch(text_at(tokens, position)) is not None
    return position + (is_letter and key_at(tokens, position + 1) in YEAR_WORDS)


def _year_end(tokens: Sequence[Token], position: int) -> int | None:
    """Return the end of "Tahun 2023" or ", Tahun 2023" at a position, or None."""
    year = position + (text_at(tokens, position) == ",")
    if key_at(tokens, year) not in YEAR_WORDS:
        return None
    year += 1 + (text_at(tokens, year + 1) == ".")
    return year + 1 if _YEAR.fullmatch(text_at(tokens, year)) else None


def _is_cut(tokens: Sequence[Token], end: int, year_end: int | None) -> bool:
    """Whether a number goes on behind its end in a way that nobody can read: "5 tahun 2O21", "No. 5 2021"."""
    if end >= len(tokens):
        return False
    behind = tokens[end]
    if tokens[end - 1].end == behind.start and behind.text not in _CLOSING:
        return True
    if year_end is not None:
        return False
    word = end + (behind.text == ",")
    if key_at(tokens, word) in YEAR_WORDS:
        return not text_at(tokens, word + 1).isalpha()
    is_letter = _LETTER.fullmatch(behind.text) is not None and text_at(tokens, end + 1) != "."
    return is_letter or _YEAR.fullmatch(behind.text) is not None


def _parts(chain: Sequence[Token]) -> list[str]:
    return "".join(token.text for token in chain).split("/")


def _is_blank(chain: Sequence[Token]) -> bool:
    """Whether a part of a number is still to be filled in, or holds the letter O for a zero."""
    return any(_BLANK.fullmatch(part) or _LETTER_O.fullmatch(part) for part in _parts(chain))


def _is_personal(chain: Sequence[Token]) -> bool:
    """Whether digits are a phone number or a NIK."""
    parts = _parts(chain)
    has_code = len(parts[0]) >= len("0812")
    return has_code and _PERSONAL.fullmatch("".join(parts).replace("-", "").replace(".", "")) is not None


def _is_other(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether parts with slashes are a day such as 12/12/2023, an amount of money, or a number of something else."""
    before = start - 2 if text_at(tokens, start - 1) == "." else start - 1
    if key_at(tokens, before) in DATE_WORDS | NUMBERED:
        return True
    numbers = [token.text for token in tokens[start:end] if token.text != "/"]
    if len(numbers) != _DATE_PARTS or not all(number.isascii() and number.isdigit() for number in numbers):
        return False
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
            text, year = match[1].rstrip(","), int(match[2])
        parts = [part.lstrip("0") if part.isdigit() else part for part in text.split("/")]
        if year is None and len(parts) > 1 and _YEAR.fullmatch(parts[-1]):
            year = int(parts.pop())
            parts[-1] = _ROMAN_MONTHS.get(parts[-1], parts[-1])
        return cls(tuple(parts), year)

    @property
    def names_office(self) -> bool:
        """Whether the number has the code of an office beside classification and serial, so that it stands alone.

        Words are no such code: every office writes SK, KPTS or Diskominfo, and a month is none either.
        """
        classification, serial, *others = (*self.parts, "", "")
        if not (_DIGIT.search(classification) and _DIGIT.search(serial)):
            return False
        return any(len(_DIGIT.findall(part)) >= _OFFICE_DIGITS for part in others)

    @property
    def ministry(self) -> str | None:
        """The series of regulations of the ministry that the number names, as in 22/PER/M.KOMINFO/12/2010."""
        return next((MINISTRIES[part] for part in self.parts if part in MINISTRIES), None)

    @property
    def month(self) -> str | None:
        """The month that a ministry's number has before its year."""
        return self.parts[-1] if self.ministry and self.parts[-1] not in MINISTRIES else None
