"""Reads citations of official papers: "SK Lurah Kemiri Nomor 17 Tahun 2023 tanggal 12 Desember 2023"."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem, Severity
from kimcore.printed.cited import Citation, kind_at
from kimcore.printed.dates import read_date
from kimcore.printed.document_numbers import NumberParts, chain_end, number_at
from kimcore.printed.document_words import AMENDMENTS, FILE_ENDINGS, SUBJECT_WORDS
from kimcore.printed.lines import line_of, unfit_line
from kimcore.printed.reading import PrintedReading
from kimcore.printed.tokens import Token, tokens_of
from kimcore.records import OfficialDocument, Term
from kimcore.vocabularies import DocumentKind

NOT_A_DOCUMENT = Problem(
    code="not_a_document",
    severity=Severity.WARNING,
    id="Teks ini tidak menyebut jenis atau nomor dokumen. Mohon tulis seperti SK Lurah Kemiri Nomor 17 Tahun 2023.",
    en="This text names neither the kind nor the number of a document. Please write it like"
    " SK Lurah Kemiri Nomor 17 Tahun 2023.",
)
DOCUMENT_NOT_ISSUED = Problem(
    code="document_not_issued",
    severity=Severity.NOTE,
    id="Teks ini menyebut bahwa dokumennya belum ada atau masih dalam proses. Mohon lengkapi bila sudah terbit.",
    en="This text says that there is no such document yet. Please add it once it has been issued.",
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
    id="Nomor dokumennya tidak ada, belum lengkap, atau tidak terbaca seutuhnya. Mohon lengkapi nomornya bila ada.",
    en="The number of the document is missing, incomplete, or cannot be read in full. Please add it if there is one.",
)
DOCUMENT_YEARS_DIFFER = Problem(
    code="document_years_differ",
    severity=Severity.WARNING,
    id="Nomor dokumen menyebut tahun {number}, sedangkan tanggalnya pada tahun {date}. Mohon cek nomor atau"
    " tanggalnya.",
    en="The number names the year {number}, but the date lies in {date}. Please check the number or the date.",
)

_BETWEEN: Final = frozenset({",", ";", ".", "dan", "serta", "jo", "juncto"})


def read_document(text: str, *, kind: DocumentKind | None = None) -> PrintedReading[OfficialDocument]:
    """Read the papers that a text cites; any text gives a reading.

    `kind` is the kind of a paper whose text prints none, as in a column of SK numbers; without it the kind has the
    whole citation for its print. What the text does not print is absent, and nothing is corrected: a number and a date
    that name different years both stay, with a finding.
    """
    line = line_of(text)
    if line is None:
        return PrintedReading(text, (), (unfit_line(text),))
    values: list[OfficialDocument] = []
    findings: list[Finding] = []
    before: Citation | None = None
    for tokens in _citations(line, tokens_of(line)):
        citation = Citation(line, tokens, before=before, has_kind=kind is not None)
        before = citation
        if citation.is_not_issued:
            findings.append(DOCUMENT_NOT_ISSUED.at())
        elif citation.is_paper and not (citation.number is None and _is_file_name(tokens)):
            values.append(citation.document(kind))
            findings.extend(_findings(citation, values[-1]))
    if not values and not findings:
        findings.append(NOT_A_DOCUMENT.at())
    return PrintedReading(text, tuple(values), tuple(dict.fromkeys(findings)))


def document(text: str, *, kind: DocumentKind | None = None) -> OfficialDocument | None:
    """Return a paper that holds its citation beside what it says; None where the text cannot be a printed line."""
    line = line_of(text)
    if line is None:
        return None
    value = read_document(line, kind=kind).value
    return value or OfficialDocument(kind=Term(value=kind, printed=line), printed=line)


def _citations(line: str, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each citation.

    One begins behind a semicolon, behind "diubah dengan", and with a kind, or another number, behind a comma or "dan".
    """
    start, position, in_subject, has_number = 0, 0, False, False
    while position < len(tokens):
        in_subject = in_subject or tokens[position].key in SUBJECT_WORDS
        amended = AMENDMENTS.at(tokens, position)
        number = None if in_subject else number_at(line, tokens, position, has_kind=True)
        is_between = not in_subject and position > start and tokens[position - 1].key in _BETWEEN
        if amended is not None and kind_at(tokens, amended.end):
            yield _trimmed(tokens, start, position)
            start = position = amended.end
            in_subject = has_number = False
        elif position > start and (
            tokens[position].text == ";"
            or (is_between and (kind_at(tokens, position) or (has_number and number is not None)))
        ):
            yield _trimmed(tokens, start, position)
            start, in_subject, has_number = position, False, False
        else:
            has_number = has_number or number is not None
            position = max(position + 1, chain_end(tokens, position)) if number is None else number.end
    yield _trimmed(tokens, start, len(tokens)) if start else tokens


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """Return tokens without what only stands between citations."""
    while start < end and tokens[start].key in _BETWEEN:
        start += 1
    while end > start and tokens[end - 1].key in _BETWEEN:
        end -= 1
    return tokens[start:end]


def _is_file_name(tokens: Sequence[Token]) -> bool:
    """Whether a dot and the ending of a file are written together with a word before them."""
    return any(
        token.key in FILE_ENDINGS and dot.text == "." and dot.end == token.start
        for dot, token in itertools.pairwise(tokens)
    )


def _findings(citation: Citation, value: OfficialDocument) -> Iterator[Finding]:
    """Find what is missing, and years that contradict each other."""
    if value.kind.value is None:
        yield DOCUMENT_KIND_UNKNOWN.at()
    if citation.number is None:
        yield DOCUMENT_NUMBER_MISSING.at()
    if citation.date is None:
        return
    yield from read_date(citation.date.printed or "").findings
    named = None if citation.number is None else NumberParts.of(citation.number.number).year
    dated = citation.date.value
    if named is not None and isinstance(dated, PartialDate) and named != dated.year:
        yield DOCUMENT_YEARS_DIFFER.at(number=named, date=dated.year)
