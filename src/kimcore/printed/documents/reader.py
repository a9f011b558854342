"""Reads citations of official papers: "SK Lurah Kemiri Nomor 17 Tahun 2023 tanggal 12 Desember 2023"."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem
from kimcore.lexicon.roles import FILE_ENDING
from kimcore.lexicon.scanner import Scan
from kimcore.printed.dates import DateReading
from kimcore.printed.dates.checks import YEAR_AMBIGUOUS
from kimcore.printed.documents.forms import DENIALS, GRAMMAR, JOINTS, UNDENIED
from kimcore.printed.documents.identity import NumberParts
from kimcore.printed.documents.numbers import PrintedNumber, has_role
from kimcore.printed.documents.pieces import Named, Pieces, Signer
from kimcore.printed.grammar import Lexeme, Matcher
from kimcore.printed.lines import NOTHING_STATED, line_in, line_of
from kimcore.printed.reading import PART_UNREAD, UNREAD_TEXT, PrintedReading
from kimcore.records import Occasion, OfficialDocument, Tenure, Term
from kimcore.sheets.cells import is_nothing
from kimcore.vocabularies import DocumentKind

NOT_A_DOCUMENT = Problem.warning(
    code="not_a_document",
    indonesian="Teks ini tidak menyebut jenis atau nomor dokumen. Mohon tulis seperti SK Lurah Kemiri Nomor 17 Tahun"
    " 2023.",
    english="This text names neither the kind nor the number of a document. Please write it like"
    " SK Lurah Kemiri Nomor 17 Tahun 2023.",
)
DOCUMENT_NOT_ISSUED = Problem.note(
    code="document_not_issued",
    indonesian="Teks ini menyebut bahwa dokumennya belum ada atau masih dalam proses. Mohon lengkapi bila sudah"
    " terbit.",
    english="This text says that there is no such document yet. Please add it once it has been issued.",
)
DOCUMENT_KIND_UNKNOWN = Problem.note(
    code="document_kind_unknown",
    indonesian="Jenis dokumennya tidak tertulis. Mohon lengkapi, misalnya SK atau Berita Acara.",
    english="The kind of document is not given. Please add it, such as SK or Berita Acara.",
)
DOCUMENT_NUMBER_MISSING = Problem.note(
    code="document_number_missing",
    indonesian="Nomor dokumennya tidak ada, belum lengkap, atau tidak terbaca seutuhnya. Mohon lengkapi nomornya bila"
    " ada.",
    english="The number of the document is missing, incomplete, or cannot be read in full. Please add it if there is"
    " one.",
)
DOCUMENT_YEARS_DIFFER = Problem.warning(
    code="document_years_differ",
    indonesian="Nomor dokumen menyebut tahun {number}, sedangkan tanggalnya pada tahun {date}. Mohon cek nomor atau"
    " tanggalnya.",
    english="The number names the year {number}, but the date lies in {date}. Please check the number or the date.",
)

T = TypeVar("T")

_PARTING: Final = frozenset({";", "amended", "cites"})
_END: Final = Lexeme({";": None}, 0, 0)
_NO_NAME: Final = frozenset({"budget_year", "country", "link", "no_name", "numbered", "year_label"})
"""What can stand behind the kind of a paper and is no name."""
_UNREAD: Final = (UNREAD_TEXT, YEAR_AMBIGUOUS)
"""What leaves a date without a value that a person may still read."""
_MOST: Final = 100
"""Pieces of a citation; what has more is none."""


def read_document(cell: object, *, kind: DocumentKind | None = None) -> PrintedReading[OfficialDocument]:
    """Read the papers that a text cites; any cell gives a reading.

    `kind` is the kind of a paper whose text prints none, as in a column of SK numbers; without it the kind has the
    whole citation for its print. What the text does not print is absent, and nothing is corrected: a number and a date
    that name different years both stay, with a finding. A paper is not certain where something that may be its number
    or its date cannot be read; it then is a candidate without them.
    """
    line = line_in(cell)
    if isinstance(line, Finding):
        return PrintedReading(cell, (), (line,))
    citations = list(_citations(line, kind))
    if not any(one.names_kind for one in citations) and is_nothing(line):
        return PrintedReading(cell, (), (NOTHING_STATED.at(),))
    papers = [one for one in citations if one.is_paper]
    findings = [finding for one in citations for finding in one.findings()]
    if not papers and not findings:
        return PrintedReading(cell, (), (NOT_A_DOCUMENT.at(),))
    # What cannot be read between papers may be another one.
    others = [one for one in citations if not (one.is_paper or one.is_not_issued)]
    rest = [finding for one in others for finding in one.rest]
    return PrintedReading(
        cell,
        tuple(paper.document() for paper in papers),
        tuple(dict.fromkeys([*findings, *rest])),
        tuple(paper.is_certain and not rest for paper in papers),
    )


def document(cell: object, *, kind: DocumentKind | None = None) -> OfficialDocument | None:
    """Return a paper that holds its citation beside what it says.

    There is none where the text cannot be a printed line, and where it says that there is no paper.
    """
    line, reading = str(line_in(cell)), read_document(cell, kind=kind)
    if reading.values:
        return reading.values[0]
    is_read = reading.findings == (NOT_A_DOCUMENT.at(),)
    return OfficialDocument(kind=Term(value=kind, printed=line), printed=line) if is_read else None


def _citations(line: str, kind: DocumentKind | None) -> Iterator["Citation"]:
    """Yield the citations of a line."""
    scan = Scan(line)
    before: Citation | None = None
    for row in _parted(Pieces(scan, has_kind=kind is not None).row):
        before = Citation(scan, row, before, kind)
        yield before


def _parted(row: Sequence[Lexeme]) -> Iterator[list[Lexeme]]:
    """Yield the pieces of each citation, without what only stands between two.

    One begins behind a semicolon, behind "diubah dengan", and with a kind, or another number, behind a comma or "dan".
    """
    part, is_first, is_joint = list[Lexeme](), True, False
    for piece in (*row, _END):
        is_end = not _PARTING.isdisjoint(piece.kinds)
        is_second = "number" in piece.kinds and any("number" in one.kinds for one in part)
        if is_end or (is_joint and ("kind" in piece.kinds or is_second)):
            while part and not JOINTS.isdisjoint(part[-1].kinds) and not (is_first and piece is _END):
                part.pop()
            if part:
                yield part
            part, is_first = [], False
        is_joint = not JOINTS.isdisjoint(piece.kinds)
        if not is_end and (part or is_first or not is_joint):
            part.append(piece)


class Citation:
    """One citation; a number alone behind another is of the same kind and issuer, as in "Perbup 5/2020 dan 6/2020"."""

    def __init__(self, scan: Scan, row: Sequence[Lexeme], before: "Citation | None", kind: DocumentKind | None) -> None:
        """Take the pieces of a citation, the one before, and the kind where the citation prints none."""
        self._scan, self._row = scan, row
        own = _own_values(row)
        self.names_kind: bool = any("kind" in one.kinds for one in row)
        self.is_not_issued: bool = own is None and self.names_kind
        """Whether the text says that there is no such paper yet."""
        self._values = [value for one in row for value in one.kinds.values()]
        numbers = [one for one in own or () if isinstance(one, PrintedNumber)]
        found = next((one for one in numbers if one.number is not None), None)
        self._number = found and found.number
        self._parts = None if self._number is None else NumberParts.of(self._number)
        self._is_led = found is not None and found.first == row[0].first
        self._dated = _first(self._values, DateReading)
        self._named, self._signer = _first(own or (), Named), _first(own or (), Signer) or Signer(None, None)
        self._term = self._named and Term(value=self._named.paper.kind, printed=self._named.printed)
        if before is not None and self._continues(before):
            self._term, self._signer = before._term, before._signer  # noqa: SLF001 - its own class
        self._known = (self._parts.kind if self._term is None and self._parts else None) or kind
        left = [(one.first, one.end) for one in numbers if one is not found and not one.is_blank]
        self._odd_names = self._unread(self._names_behind())
        self.rest: list[Finding] = [*self._unread(left), *self._odd_names]
        """What may be another number of the paper, or make it another one."""

    @property
    def is_paper(self) -> bool:
        """Whether the citation names a paper; a short word such as "ST" alone, or a file, names none."""
        if self._number is not None:
            return self._term is not None or self._is_led or not self._number.text.isalnum()
        if self._named is None or self._is_file_name():
            return False
        is_more = self._dated or any(self._signer) or _first(self._values, PrintedNumber)
        return bool(is_more) or not self._named.paper.weak

    @property
    def is_certain(self) -> bool:
        """Whether nothing stands there that may be the number or the date, and cannot be read."""
        is_left_over = self._number is None and any(one.kinds.get("aside") for one in self._row)
        has_unread_date = self._dated is not None and any(one.problem in _UNREAD for one in self._dated.findings)
        return not (is_left_over or has_unread_date or self.rest)

    def document(self) -> OfficialDocument:
        """Return the paper."""
        text, dated = line_of(self._scan.between(self._row[0].first, self._row[-1].end)), self._dated
        return OfficialDocument(
            kind=self._term or Term(value=self._known, printed=None if self._known else text),
            number=self._number,
            printed=text,
            issued_on=Occasion(value=dated.value, printed=str(dated.printed)) if dated is not None else None,
            issuer=self._signer.name,
            issuer_office=self._signer.office,
            subject=_first(self._values, str),
            term=_first(self._values, Tenure),
        )

    def findings(self) -> Iterator[Finding]:
        """Find what is missing or left over, and years that contradict each other."""
        if self.is_not_issued:
            yield DOCUMENT_NOT_ISSUED.at()
        if not self.is_paper:
            return
        if self._term is None and self._known is None:
            yield DOCUMENT_KIND_UNKNOWN.at()
        if self._number is None:
            yield DOCUMENT_NUMBER_MISSING.at()
        yield from self._odd_names if self._number is None else self.rest
        if self._dated is not None:
            yield from self._dated.findings
            named, dated = self._number and self._number.year, self._dated.value
            if named and isinstance(dated, PartialDate) and named != dated.year:
                yield DOCUMENT_YEARS_DIFFER.at(number=named, date=dated.year)

    def _continues(self, before: "Citation") -> bool:
        """Whether this is nothing but another number of the kind before it."""
        mine, theirs = self._parts, before._parts  # noqa: SLF001 - its own class
        if self._named or mine is None or theirs is None or not self._is_led:
            return False
        return mine.kind is theirs.kind and len(mine.parts) == len(theirs.parts)

    def _unread(self, places: Iterable[tuple[int, int]]) -> list[Finding]:
        """Return what says where something stands that is not known."""
        tokens = self._scan.tokens
        return [PART_UNREAD.at(first=tokens[first].start + 1, last=tokens[end - 1].end) for first, end in places]

    def _names_behind(self) -> Iterator[tuple[int, int]]:
        """Yield where a name stands right behind a kind that it may make another one: "PP Muhammadiyah"."""
        for one, behind in itertools.pairwise(self._row):
            kind, at = one.kinds.get("kind"), behind.first
            is_open = isinstance(kind, Named) and kind.paper.common
            is_name = self._scan.key(at).isalpha() and not has_role(self._scan, at, _NO_NAME)
            if is_open and is_name and "aside" in behind.kinds:
                yield at, behind.end

    def _is_file_name(self) -> bool:
        """Whether a dot and the ending of a file are written together with a word before them."""
        scan, places = self._scan, range(self._row[0].first + 1, self._row[-1].end)
        return any(scan.key(at - 1) == "." and scan.is_glued(at) and scan.find(FILE_ENDING, at) for at in places)


def _own_values(row: Sequence[Lexeme]) -> list[object] | None:
    """Return what the pieces of the paper itself say; None where a kind stands among them only to be denied."""
    is_denied = any(not DENIALS.isdisjoint(one.kinds) for one in row)
    matcher = Matcher(GRAMMAR if is_denied else UNDENIED, row if len(row) <= _MOST else [])
    if is_denied and len(row) in matcher.find("Ahead+", 0):
        return None
    found = next(iter(matcher.find("Citation", 0).values()), None)
    if found is None:
        return []
    # A kind ahead of the paper's own is one of those that there are not.
    ahead = [part.value for part in found.parts if part.name != "Ahead+"]
    return ahead + [value for one in row[found.end :] for kind, value in one.kinds.items() if kind != "issuer"]


def _first(values: Sequence[object], of: type[T]) -> T | None:
    """Return the first of some values that is of a type."""
    return next((value for value in values if isinstance(value, of)), None)
