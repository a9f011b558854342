"""Whether two citations mean the same paper."""

import re
from typing import Final, NamedTuple, TypeVar

from kimcore.codes import DocumentNumber
from kimcore.dates import PartialDate
from kimcore.lexicon.entries import meanings_of
from kimcore.lexicon.roles import ACTS_FOR, IN_NUMBER, LEVEL, MINISTRY, OFFICE, PAPER, ROMAN, YEAR_LABEL, Role
from kimcore.lexicon.scanner import Scan
from kimcore.records import OfficialDocument
from kimcore.regions import normal_name, split_level
from kimcore.vocabularies import DocumentKind, GroupLevel

T = TypeVar("T")

_OFFICE_DIGITS: Final = 3
_DIGIT: Final = re.compile("[0-9]")
_YEAR_WORDS: Final = "|".join(meanings_of(YEAR_LABEL))
_YEAR_AT_END: Final = re.compile(f"(.*?)(/|,?(?:{_YEAR_WORDS})[.]?)[0-9]{{4}}")
_ROMANS: Final = {spelling: str(month) for spelling, month in meanings_of(ROMAN).items()}
_MINISTRIES: Final = meanings_of(MINISTRY)
_KINDS: Final = {spelling.casefold(): kind for spelling, kind in meanings_of(IN_NUMBER).items()}


class NumberParts(NamedTuple):
    """A number taken apart for comparing: what stands between the slashes in a plain form, and the year.

    Leading zeros do not count, and a Roman month before the year is a number: `489/212/Diskominfo/V/2019`.
    """

    parts: tuple[str, ...]
    year: int | None

    @classmethod
    def of(cls, number: DocumentNumber) -> "NumberParts":
        """Take a number apart."""
        match = None if number.year is None else _YEAR_AT_END.fullmatch(number.normal)
        parts = (number.normal if match is None else match[1]).split("/")
        if match is not None and match[2] == "/":
            parts[-1] = _ROMANS.get(parts[-1], parts[-1])
        return cls(tuple(part.lstrip("0") if part.isdigit() else part for part in parts), number.year)

    @property
    def kind(self) -> DocumentKind | None:
        """The kind of paper that a whole part of the number prints, as PER or DPA; "SE-05" or "PP.00.9" print none."""
        return next((_KINDS[part] for part in self.parts if part in _KINDS), None)

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
        return next((_MINISTRIES[part] for part in self.parts if part in _MINISTRIES), None)


class _Identity(NamedTuple):
    """What a paper can be known by."""

    number: NumberParts
    year: int | None
    national: tuple[str | None, str] | None
    """Series and number of a national regulation."""
    kind: DocumentKind | None
    issuer: tuple[str, ...] | None
    others: tuple[str | None, ...]
    """Its series, the office that signed, and the month of a ministry's number."""


def same_as(one: OfficialDocument, other: OfficialDocument) -> bool:
    """Whether two citations are sure to mean the same paper, however each is printed.

    - A national regulation is known by series, number and year: "PKPU 9/2022" and "Peraturan KPU Nomor 9 Tahun 2022",
      "Permenkominfo Nomor 22 Tahun 2010" and "22/PER/M.KOMINFO/12/2010", for the ministry numbers within the year.
    - A number with the code of an office, such as 188.45/119/35.73.112/2020, is known by itself.
    - Any other number is used again by every office and village: kind and issuer must be known and the same, too.

    Blanks, case, leading zeros, "No." and "Nomor" do not count. What both print must agree: year, kind, issuer, and the
    month of a ministry's number. What is not known is not the same, and a paper without a number is not the same as
    any, itself included.
    """
    mine, yours = _identity(one), _identity(other)
    if mine is None or yours is None or mine.year != yours.year:
        return False
    printed = zip((mine.kind, mine.issuer, *mine.others), (yours.kind, yours.issuer, *yours.others), strict=True)
    if any(None not in {one, other} and one != other for one, other in printed):
        return False
    if mine.national or yours.national:
        return mine.national == yours.national
    is_known = None not in {mine.year, mine.kind, yours.kind, mine.issuer, yours.issuer}
    return mine.number.parts == yours.number.parts and (is_known or mine.number.names_office)


def _identity(document: OfficialDocument) -> _Identity | None:
    if document.number is None:
        return None
    number = NumberParts.of(document.number)
    paper = _meaning(document.kind.printed, PAPER)
    if paper is not None and paper.kind is not document.kind.value:
        paper = None
    series, head = (paper.series, paper.office) if paper is not None else (None, None)
    series = number.ministry or series
    office = _meaning(document.issuer_office, OFFICE) or document.issuer_office or head
    issued_on = document.issued_on and document.issued_on.value
    year = number.year or (issued_on.year if isinstance(issued_on, PartialDate) else None)
    is_national = number.ministry is not None or (paper is not None and paper.national)
    is_plain = len(number.parts) == 1 or number.ministry is not None
    month = number.parts[-1] if number.ministry and number.parts[-1] not in _MINISTRIES else None
    return _Identity(
        number=number,
        year=year,
        national=(series, number.parts[0]) if is_national and is_plain and year is not None else None,
        kind=document.kind.value,
        issuer=_issuer(document.issuer, office),
        others=(series, None if is_national else office, month),
    )


def _meaning(printed: str | None, role: Role[T]) -> T | None:
    """Return what the first word of a print means in a role."""
    found = Scan(printed or "").find(role, 0)
    return found and found.meaning


def _issuer(name: str | None, office: str | None) -> tuple[str, ...] | None:
    """Return a name for comparing, with its words for levels in one spelling; Bupati and Perbup say "Kabupaten"."""
    if name is None:
        return None
    head = _meaning(office, ACTS_FOR)
    is_said = head is not None and head.level in {GroupLevel.REGENCY, GroupLevel.PROVINCE}
    scan = Scan(split_level(name)[1] if is_said else name)
    parts = [""]
    for at, token in enumerate(scan.tokens):
        if (level := scan.find(LEVEL, at)) and level.end == at + 1:
            parts += [f"{level.meaning.level.code} {level.meaning.is_city}", ""]
        else:
            parts[-1] += normal_name(token.text)
    return tuple(part for part in parts if part)
