"""Reads citations of official papers: "SK Lurah Kemiri Nomor 17 Tahun 2023 tanggal 12 Desember 2023"."""

from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.dates import occasion, read_date
from kimcore.printed.document_numbers import number_in
from kimcore.printed.document_words import (
    BODIES,
    CAPITALS,
    DATE_WORDS,
    KINDS,
    LINKS,
    OFFICES,
    SUBJECT_WORDS,
    Behind,
    Paper,
)
from kimcore.printed.lines import NOT_ONE_LINE, line_of, name_of
from kimcore.printed.reading import PrintedReading
from kimcore.printed.tokens import Found, Token, tokens_of
from kimcore.records import Occasion, OfficialDocument, Term
from kimcore.vocabularies import DocumentKind

NOT_A_DOCUMENT = Problem(
    code="not_a_document",
    severity=Severity.WARNING,
    id="Teks ini tidak menyebut jenis atau nomor dokumen. Mohon tulis seperti SK Lurah Kemiri Nomor 17 Tahun 2023.",
    en="This text names neither the kind nor the number of a document. Please write it like"
    " SK Lurah Kemiri Nomor 17 Tahun 2023.",
)
DOCUMENT_KIND_UNKNOWN = Problem(
    code="document_kind_unknown",
    severity=Severity.NOTE,
    id="Jenis dokumennya tidak tertulis. Mohon lengkapi, misalnya SK atau Berita Acara.",
    en="The kind of document is not given. Please add it, such as SK or Berita Acara.",
)
DOCUMENT_NUMBER_MISSING = Problem(
    code="document_number_missing",
    severity=Severity.NOTE,
    id="Nomor dokumennya tidak terbaca. Mohon lengkapi nomornya bila ada.",
    en="No number of the document could be read. Please add it if there is one.",
)
DOCUMENT_YEARS_DIFFER = Problem(
    code="document_years_differ",
    severity=Severity.WARNING,
    id="Nomor dokumen menyebut tahun {number}, sedangkan tanggalnya pada tahun {date}. Mohon cek nomor atau"
    " tanggalnya.",
    en="The number names the year {number}, but the date lies in {date}. Please check the number or the date.",
)

_PARTS_END: Final = frozenset({"(", ")", ",", ";"})
_BETWEEN: Final = frozenset({",", ";", ".", "dan", "serta", "jo", "juncto"})
_NAME_ENDS: Final = (LINKS - {"dan"}) | DATE_WORDS | _PARTS_END | {":"}


def read_document(text: str, *, kind: DocumentKind | None = None) -> PrintedReading[OfficialDocument]:
    """Read the papers that a text cites; any text gives a reading.

    `kind` is the kind of a paper whose text prints none, as in a column of SK numbers; without it the kind has the
    whole citation for its print. What the text does not print is absent, and nothing is corrected: a number and a date
    that name different years both stay, with a finding.
    """
    line = line_of(text)
    if line is None:
        return PrintedReading(text, (), (NOT_ONE_LINE.at(),))
    values: list[OfficialDocument] = []
    findings: list[Finding] = []
    for tokens in _citations(tokens_of(line)):
        citation = _Citation(line, tokens)
        if citation.kind is None and citation.number is None:
            continue
        values.append(citation.document(kind))
        findings.extend(citation.findings(kind))
    if not values:
        findings.append(NOT_A_DOCUMENT.at())
    return PrintedReading(text, tuple(values), tuple(dict.fromkeys(findings)))


def document(text: str, *, kind: DocumentKind | None = None) -> OfficialDocument | None:
    """Return a paper that holds its citation beside what it says; None where the text cannot be a printed line."""
    line = line_of(text)
    if line is None:
        return None
    value = read_document(line, kind=kind).value
    return value or OfficialDocument(kind=Term(value=kind, printed=line), printed=line)


def _citations(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each citation; one begins behind a semicolon, or with a kind behind a comma or "dan"."""
    start, in_subject = 0, False
    for position, token in enumerate(tokens):
        in_subject = in_subject or token.key in SUBJECT_WORDS
        begins = not in_subject and position > 0 and tokens[position - 1].key in _BETWEEN
        if position > start and (token.text == ";" or (begins and _kind_at(tokens, position))):
            yield _trimmed(tokens, start, position)
            start, in_subject = position, False
    yield _trimmed(tokens, start, len(tokens)) if start else tokens


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """Return tokens without what only stands between citations."""
    while start < end and tokens[start].key in _BETWEEN:
        start += 1
    while end > start and tokens[end - 1].key in _BETWEEN:
        end -= 1
    return tokens[start:end]


def _kind_at(tokens: Sequence[Token], position: int) -> Found[Paper] | None:
    """Return the kind of paper that a position names; one that is spelled in capitals is read only in capitals."""
    found = KINDS.at(tokens, position)
    if found is None:
        return None
    text = tokens[position].text
    return None if found.end == position + 1 and text.upper() in CAPITALS and not text.isupper() else found


def _is_day(text: str) -> bool:
    value = read_date(text).value
    return isinstance(value, PartialDate) and value.is_full


class _Citation:
    """One citation, taken apart: kind, number, date, issuer and subject, each where it is printed."""

    def __init__(self, line: str, tokens: Sequence[Token]) -> None:
        """Take the tokens of a citation apart; each part is looked for where the ones before leave room."""
        self._line, self._tokens = line, tokens
        self.kind = next((found for at in range(len(tokens)) if (found := _kind_at(tokens, at))), None)
        self._subject = next((at for at, token in enumerate(tokens) if token.key in SUBJECT_WORDS), len(tokens))
        self.number = number_in(line, tokens[: self._subject], 0) or number_in(
            line, tokens, self._subject + 1, only_labelled=True
        )
        self._subject_end = self._end_of_subject()
        self.date = self._date()
        self.office, self.issuer = self._issuer()

    def document(self, kind: DocumentKind | None) -> OfficialDocument:
        """Return the paper."""
        return OfficialDocument(
            kind=self._term(kind),
            number=None if self.number is None else self.number.number,
            printed=self._text(0, len(self._tokens)),
            issued_on=self.date,
            issuer=self.issuer,
            issuer_office=self.office,
            subject=self._text(self._subject + 1, self._subject_end),
        )

    def findings(self, kind: DocumentKind | None) -> Iterator[Finding]:
        """Find what is missing, and years that contradict each other."""
        if self._term(kind).value is None:
            yield DOCUMENT_KIND_UNKNOWN.at()
        if self.number is None:
            yield DOCUMENT_NUMBER_MISSING.at()
        if self.date is None:
            return
        yield from read_date(self.date.printed or "").findings
        named, dated = None if self.number is None else self.number.number.year, self.date.value
        if named is not None and isinstance(dated, PartialDate) and named != dated.year:
            yield DOCUMENT_YEARS_DIFFER.at(number=named, date=dated.year)

    def _term(self, kind: DocumentKind | None) -> Term[DocumentKind]:
        if self.kind is not None:
            return Term(value=self.kind.meaning.kind, printed=self._text(self.kind.first, self.kind.end))
        known = (None if self.number is None else self.number.kind) or kind
        return Term(value=known, printed=None if known else self._text(0, len(self._tokens)))

    def _end_of_subject(self) -> int:
        """Return where the subject ends: before the number or the date, where these stand behind it."""
        end = len(self._tokens)
        if self.number is not None and self.number.first > self._subject:
            end = self.number.first
        dated = next((at for at in range(end - 1, self._subject, -1) if self._key(at) in DATE_WORDS), end)
        return dated if read_date(self._text(dated + 1, end) or "").value else end

    def _date(self) -> Occasion | None:
        """Return the date behind "tanggal", or one that stands in brackets or between commas behind the number."""
        for start in self._outside_subject():
            if self._key(start) in DATE_WORDS:
                return self._dated(start + 1)
        texts = (self._text(first, end) for first, end in self._behind_number())
        return next((occasion(text) for text in texts if text and _is_day(text)), None)

    def _dated(self, start: int) -> Occasion | None:
        """Return the date that begins at a position; what follows it may be an office or a name."""
        _, end = next(iter(self._pieces(start, self._stop(start))), (start, start))
        linked = next((at for at in range(start, end) if self._key(at) in LINKS), end)
        text = self._text(start, end) or ""
        return occasion(text if read_date(text).value else self._text(start, linked) or "")

    def _outside_subject(self) -> Iterator[int]:
        yield from range(self._subject)
        yield from range(self._subject_end, len(self._tokens))

    def _stop(self, start: int) -> int:
        """Return the next position behind which number or subject begin."""
        stops = (
            [self._subject, len(self._tokens)]
            if self.number is None
            else [self._subject, self.number.first, len(self._tokens)]
        )
        return min(stop for stop in stops if stop >= start)

    def _issuer(self) -> tuple[str | None, str | None]:
        """Return the office and the body or place that issued the paper."""
        start = 0
        if self.kind is not None:
            start = self.kind.first + 1 if self.kind.meaning.behind is not Behind.NOTHING else self.kind.end
        end = self._stop(start)
        if office := next(OFFICES.in_order(self._tokens, start, end), None):
            return self._text(office.first, office.end), self._name(office.end, end)
        if (self.kind is not None and self.kind.meaning.place) or BODIES.at(self._tokens, start):
            return None, self._name(start, end)
        for first, last in self._behind_number():
            if office := next(OFFICES.in_order(self._tokens, first, last), None):
                return self._text(office.first, office.end), self._name(office.end, last)
        return None, None

    def _name(self, start: int, end: int) -> str | None:
        """Return the name from a position to where something else begins."""
        stop = next((at for at in range(start, end) if self._key(at) in _NAME_ENDS), end)
        return name_of(self._text(start, stop) or "")

    def _behind_number(self) -> Iterator[tuple[int, int]]:
        if self.number is not None:
            yield from self._pieces(self.number.end, self._stop(self.number.end))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the beginning and the end of what stands between brackets, commas and semicolons."""
        first = start
        for position in range(start, end):
            if self._key(position) in _PARTS_END:
                yield first, position
                first = position + 1
        yield first, end

    def _text(self, start: int, end: int) -> str | None:
        """Return the print between two positions; None where nothing stands there."""
        if start >= end:
            return None
        return line_of(self._line[self._tokens[start].start : self._tokens[end - 1].end])

    def _key(self, position: int) -> str:
        return self._tokens[position].key
