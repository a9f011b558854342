"""Whether two citations mean the same paper."""

import attrs

from kimcore.dates import PartialDate
from kimcore.printed.document_numbers import NumberParts
from kimcore.printed.document_words import KINDS, OFFICES
from kimcore.printed.tokens import tokens_of
from kimcore.records import OfficialDocument
from kimcore.regions import LEVEL_WORDS, normal_name, split_level
from kimcore.vocabularies import DocumentKind

_LOCAL_HEADS = frozenset({"perbup", "perwali", "pergub", "bupati", "wali kota", "gubernur"})


def same_as(one: OfficialDocument, other: OfficialDocument) -> bool:
    """Whether two citations are sure to mean the same paper, however each is printed.

    - A national regulation is known by series, number and year: "PKPU 9/2022" and "Peraturan KPU Nomor 9 Tahun 2022",
      "Permenkominfo Nomor 22 Tahun 2010" and "22/PER/M.KOMINFO/12/2010", for the ministry numbers within the year.
    - A number with the code of an office, such as 188.45/119/35.73.112/2020, is known by itself. Words are no such
      code, for every office writes SK, KIM or Diskominfo.
    - Any other number is used again by every office and village: kind and issuer must be known and the same, too.

    Blanks, case, leading zeros, "No." and "Nomor" do not count. What both print must agree: year, kind, issuer, and the
    month of a ministry's number. What is not known is not the same, and a paper without a number is not the same as
    any, itself included.
    """
    mine, yours = _identity(one), _identity(other)
    if mine is None or yours is None or mine.year != yours.year or not _may_be_same(mine, yours):
        return False
    if mine.national_number is not None or yours.national_number is not None:
        return mine.national_number == yours.national_number
    if mine.number.parts != yours.number.parts:
        return False
    if mine.number.names_office:
        return True
    return mine.year is not None and None not in {mine.kind, yours.kind, mine.issuer, yours.issuer}


@attrs.frozen(kw_only=True)
class _Identity:
    """What a paper can be known by."""

    number: NumberParts
    year: int | None
    kind: DocumentKind | None
    series: str | None
    is_national: bool
    office: str | None
    issuer: tuple[str, ...] | None

    @property
    def national_number(self) -> tuple[str | None, str] | None:
        """Series and number of a national regulation."""
        plain = len(self.number.parts) == 1 or self.number.ministry is not None
        return (self.series, self.number.parts[0]) if self.is_national and plain and self.year is not None else None


def _identity(document: OfficialDocument) -> _Identity | None:
    if document.number is None:
        return None
    number = NumberParts.of(document.number)
    found = KINDS.at(tokens_of(document.kind.printed or ""), 0)
    paper = None if found is None or found.meaning.kind is not document.kind.value else found.meaning
    issued_on = document.issued_on and document.issued_on.value
    office = OFFICES.at(tokens_of(document.issuer_office or ""), 0)
    head = office.meaning if office is not None else document.issuer_office
    head = head or (None if paper is None else paper.office)
    series = number.ministry or (None if paper is None else paper.series)
    return _Identity(
        number=number,
        year=number.year or (issued_on.year if isinstance(issued_on, PartialDate) else None),
        kind=document.kind.value,
        series=series,
        is_national=number.ministry is not None or (paper is not None and paper.national),
        office=head,
        issuer=_issuer(document.issuer, {series, head}),
    )


def _issuer(name: str | None, heads: set[str | None]) -> tuple[str, ...] | None:
    """Return a name for comparing, with its words for levels in one spelling; Bupati and Perbup say "Kabupaten"."""
    if name is None:
        return None
    named = split_level(name)[1] if heads & _LOCAL_HEADS else name
    parts = [""]
    for token in tokens_of(named):
        if token.key in LEVEL_WORDS:
            level = LEVEL_WORDS[token.key]
            parts += [f"{level.level.code} {level.is_city}", ""]
        else:
            parts[-1] += normal_name(token.text)
    return tuple(part for part in parts if part)


def _may_be_same(mine: _Identity, yours: _Identity) -> bool:
    """Whether nothing that both papers print contradicts."""
    return all(
        one is None or other is None or one == other
        for one, other in (
            (mine.kind, yours.kind),
            (mine.series, yours.series),
            (mine.issuer, yours.issuer),
            (_office(mine), _office(yours)),
            (mine.number.month, yours.number.month),
        )
    )


def _office(paper: _Identity) -> str | None:
    """Return the office that signed, where the series does not imply it."""
    return None if paper.series in _LOCAL_HEADS or paper.is_national else paper.office
