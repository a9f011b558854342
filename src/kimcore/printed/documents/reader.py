"""Reads citations of official papers: "SK Lurah Kemiri Nomor 17 Tahun 2023 tanggal 12 Desember 2023"."""

import functools
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from kimcore.dates import PartialDate
from kimcore.findings import Finding, Problem, Severity
from kimcore.lexicon.roles import FILE_ENDING
from kimcore.lexicon.scanner import Scan
from kimcore.printed.cells import NOTHING_STATED, is_nothing, line_in
from kimcore.printed.documents.clauses import Dated
from kimcore.printed.documents.forms import GRAMMAR
from kimcore.printed.documents.identity import NumberParts
from kimcore.printed.documents.numbers import PrintedNumber
from kimcore.printed.documents.pieces import Named, Pieces, Signer
from kimcore.printed.grammar import Lexeme, Matcher
from kimcore.printed.lines import line_of
from kimcore.printed.reading import PART_UNREAD, UNREAD_TEXT, PrintedReading
from kimcore.records import OfficialDocument, Tenure, Term
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

T = TypeVar("T")

_JOINT: Final = "joint"
_PARTING: Final = frozenset({";", "amended", "cites"})
_BESIDE_DENIAL: Final = frozenset({"(", "beside", "denied_behind"})
_END: Final = Lexeme({";": None}, 0, 0)
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
    part, is_first, is_joint, has_number = list[Lexeme](), True, False, False
    for piece in (*row, _END):
        is_end = not _PARTING.isdisjoint(piece.kinds)
        if is_end or (is_joint and ("kind" in piece.kinds or ("number" in piece.kinds and has_number))):
            while part and _JOINT in part[-1].kinds and not (is_first and piece is _END):
                part.pop()
            if part:
                yield part
            part, is_first, has_number = [], False, False
        is_joint = _JOINT in piece.kinds
        has_number = has_number or "number" in piece.kinds
        if not is_end and (part or is_first or not is_joint):
            part.append(piece)


class Citation:
    """One citation; a number alone behind another is of the same kind and issuer, as in "Perbup 5/2020 dan 6/2020"."""

    def __init__(self, scan: Scan, row: Sequence[Lexeme], before: "Citation | None", kind: DocumentKind | None) -> None:
        """Take the pieces of a citation, the one before, and the kind where the citation prints none."""
        self._scan, self._row = scan, row
        own = None if _is_denied(scan, row) else _own_values(row)
        self.names_kind: bool = any("kind" in one.kinds for one in row)
        self.is_not_issued: bool = own is None and self.names_kind
        """Whether the text says that there is no such paper yet."""
        self._values = [value for one in row for value in one.kinds.values()]
        self._numbers = [one for one in own or () if isinstance(one, PrintedNumber)]
        self._number = next((one for one in self._numbers if one.number is not None), None)
        self._is_led = self._number is not None and self._number.first == row[0].first
        self._dated = _first(self._values, Dated)
        self._named, self._signer = _first(own or (), Named), _first(own or (), Signer) or Signer(None, None)
        self._term = self._named and Term(value=self._named.paper.kind, printed=self._named.printed)
        if before is not None and self._continues(before):
            self._term, self._signer = before._term, before._signer  # noqa: SLF001 - its own class
        self._known = (self._parts.kind if self._term is None and self._parts else None) or kind
        self.rest: list[Finding] = [
            PART_UNREAD.at(first=scan.tokens[one.first].start + 1, last=scan.tokens[one.end - 1].end)
            for one in self._numbers
            if one is not self._number and not one.is_blank
        ]
        """What stands beside the number that is taken for the paper's, and may be one, too."""

    @functools.cached_property
    def _parts(self) -> NumberParts | None:
        number = self._number and self._number.number
        return None if number is None else NumberParts.of(number)

    @property
    def is_paper(self) -> bool:
        """Whether the citation names a paper; a short word such as "ST" alone, or a file, names none."""
        if self._number is not None and self._number.number is not None:
            return self._term is not None or self._is_led or not self._number.number.text.isalnum()
        if self._named is None or self._is_file_name():
            return False
        return bool(self._numbers or self._dated or any(self._signer)) or not self._named.paper.weak

    @property
    def is_certain(self) -> bool:
        """Whether nothing stands there that may be the number or the date, and cannot be read."""
        is_left_over = self._number is None and any(one.kinds.get("aside") for one in self._row)
        has_unread_date = self._dated is not None and any(one.problem is UNREAD_TEXT for one in self._dated.findings)
        return not (is_left_over or has_unread_date or self.rest)

    def document(self) -> OfficialDocument:
        """Return the paper."""
        text = line_of(self._scan.between(self._row[0].first, self._row[-1].end))
        return OfficialDocument(
            kind=self._term or Term(value=self._known, printed=None if self._known else text),
            number=self._number and self._number.number,
            printed=text,
            issued_on=self._dated and self._dated.occasion,
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
        else:
            yield from self.rest
        if self._dated is not None:
            yield from self._dated.findings
            number, dated = self._number and self._number.number, self._dated.occasion.value
            named = number and number.year
            if named and isinstance(dated, PartialDate) and named != dated.year:
                yield DOCUMENT_YEARS_DIFFER.at(number=named, date=dated.year)

    def _continues(self, before: "Citation") -> bool:
        """Whether this is nothing but another number of the kind before it."""
        mine, theirs = self._parts, before._parts  # noqa: SLF001 - its own class
        if self._named or mine is None or theirs is None or not self._is_led:
            return False
        return mine.kind is theirs.kind and len(mine.parts) == len(theirs.parts)

    def _is_file_name(self) -> bool:
        """Whether a dot and the ending of a file are written together with a word before them."""
        scan, places = self._scan, range(self._row[0].first + 1, self._row[-1].end)
        return any(scan.key(at - 1) == "." and scan.is_glued(at) and scan.find(FILE_ENDING, at) for at in places)


def _is_denied(scan: Scan, row: Sequence[Lexeme]) -> bool:
    """Whether the one kind of a citation is denied with its number: "belum ada SK 4/2023", "SK 4/2023 belum terbit"."""
    kinds = [at for at, one in enumerate(row) if "kind" in one.kinds]
    numbers = [at for at, one in enumerate(row) if "number" in one.kinds]
    if len(kinds) != 1 or not numbers or numbers[0] < kinds[0]:
        return False
    ahead = kinds[0] - 1
    while ahead >= 0 and "beside" in row[ahead].kinds:
        ahead -= 1
    if ahead >= 0 and "denied_before" in row[ahead].kinds:
        return not any(_JOINT in one.kinds for one in row[kinds[0] : numbers[0]])
    behind = [one for one in row[numbers[-1] + 1 :] if _JOINT not in one.kinds or scan.key(one.first) != "."]
    is_plain = all(
        not _BESIDE_DENIAL.isdisjoint(one.kinds)
        or ("aside" in one.kinds and all(_is_to_come(scan, at) for at in range(one.first, one.end)))
        for one in behind
    )
    return is_plain and any("denied_behind" in one.kinds for one in behind)


def _is_to_come(scan: Scan, position: int) -> bool:
    """Whether a word says what a paper that there is not has still to become: "belum diterbitkan"."""
    return scan.key(position) == ")" or "to_come" in scan.roles(position)


def _own_values(row: Sequence[Lexeme]) -> list[object] | None:
    """Return what the pieces of the paper itself say; None where a kind stands among them only to be denied."""
    matcher = Matcher(GRAMMAR, row if len(row) <= _MOST else [])
    if len(row) in matcher.find("Ahead+", 0):
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
