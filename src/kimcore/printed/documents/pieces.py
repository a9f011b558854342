"""A text taken apart into the pieces that citations are made of: kinds, numbers, issuers, subjects, dates and terms."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, cast

from kimcore.dates import PartialDate
from kimcore.lexicon.meanings import Behind, Paper
from kimcore.lexicon.roles import MONTH, PAPER, TERM
from kimcore.lexicon.scanner import Phrase, Scan
from kimcore.printed.documents import clauses
from kimcore.printed.documents.numbers import (
    PrintedNumber,
    chain_end,
    digits_at,
    has_role,
    labelled_number,
    unlabelled_number,
)
from kimcore.printed.grammar import Lexeme
from kimcore.printed.lines import line_of, name_of

_SIGNS: Final = {",": "joint", ".": "joint", ";": ";", "(": "(", "-": "beside", ":": "beside"}
_PLAIN: Final = {
    "amended": "amended",
    "not_issued_before": "denied_before",
    "not_issued_behind": "denied_behind",
    "issued_by": "by",
    "and": "joint",
    "also": "joint",
    "beside_not_issued": "beside",
}
"""Pieces that a word makes by itself, by its role."""
_NEAR: Final = 4
"""Pieces before a number, where digits may be its beginning."""
_NUMBER_SIGNS: Final = frozenset({"/", "-", "."})
_MEANT_BEHIND: Final = frozenset({"number", "by", "("})
_ENDS_GAZETTE: Final = frozenset({"amended", "paper"})
_APART: Final = frozenset({"aside", "beside", "by", "issuer"})
"""What can stand between a deed and its date."""
_DEED_NEAR: Final = 12
"""Tokens between a deed and its date."""
_SEMICOLON: Final = frozenset({";"})
_OFFICES: Final = frozenset({"acting", "office"})
_SIGNERS: Final = _OFFICES | {"body"}
_BEHIND_LETTER: Final = _SIGNERS | {"date_label", "issued_by", "not_issued_behind", "number_label", "subject"}


class Named(NamedTuple):
    """The kind of paper that a text names, and its print."""

    paper: Paper
    printed: str


class Signer(NamedTuple):
    """Who issued a paper: an office, and the body or place that it is of."""

    office: str | None
    name: str | None


class Pieces:
    """The pieces of a text in order, as lexemes. What is not known is aside; its value is whether it has digits."""

    def __init__(self, scan: Scan, *, has_kind: bool) -> None:
        """Take a text apart. `has_kind` says that the kind of paper is known, though the text may print none."""
        self.row: list[Lexeme] = []
        self._scan = scan
        self._roles = scan.all_roles()
        self._has_kind = has_kind or any(PAPER.name in roles for roles in self._roles)
        self._has_number = False
        self._tried = 0
        position = 0
        while position < len(scan):
            position = self._next(position)

    def _next(self, at: int) -> int:
        """Add the piece that begins at a position, and return the position behind it."""
        scan, roles, key, is_number = self._scan, self._roles[at], self._scan.key(at), self._scan.is_number(at)
        if kind := _SIGNS.get(key):
            return self._add(kind, at, at + 1)
        is_joined = scan.is_glued(at + 1) and (scan.key(at + 1) in _NUMBER_SIGNS or scan.is_number(at + 1))
        if (is_number or is_joined) and "number_label" not in roles and (end := self._bare_number(at)) is not None:
            return end
        if (end := self._keyed(at)) is not None:
            return end
        for phrase in scan.phrases(at) if roles else ():
            for name in _METHODS:
                if name in phrase.entry.meanings and (end := _METHODS[name](self, phrase)) is not None:
                    return end
            if kinds := {kind: None for role, kind in _PLAIN.items() if role in phrase.entry.meanings}:
                self.row.append(Lexeme(kinds, at, phrase.end))
                return phrase.end
        return self._aside(at, max(at + 1, chain_end(scan, at) if is_number else 0))

    def _keyed(self, at: int) -> int | None:
        """Add a piece that what stands before it tells: a bare month, another paper or number, or who did a deed."""
        scan, roles, key = self._scan, self._roles[at], self._scan.key(at)
        end = None
        if key == "bukan":
            end = self._add("denied_before", at, at + 1)
        elif clauses.cites_at(scan, at):
            end = self._add("cites", at, at + 1)
        elif "by" in roles and self._is_of_deed(at):
            end = self._aside(at, at + 1, is_known=True)
        elif self._has_number and scan.is_number(at + 1) and (MONTH.name in roles or key == "atau"):
            is_of_deed = key != "atau" and self._is_of_deed(at)
            stop = chain_end(scan, at + 1) if key == "atau" else at + 2
            end = self._aside(at, stop, is_known=True) if is_of_deed else self._unread(at, stop)
        return end

    def _add(self, kind: str, first: int, end: int, value: object = None) -> int:
        self.row.append(Lexeme({kind: value}, first, end))
        return end

    def _aside(self, first: int, end: int, *, is_known: bool = False) -> int:
        """Add something that says nothing of the paper, to what is aside right before it."""
        has_digits = not is_known and any(self._scan.is_number(at) for at in range(first, end))
        if self.row and "aside" in self.row[-1].kinds:
            before = self.row.pop()
            first, has_digits = before.first, has_digits or bool(before.kinds["aside"])
        return self._add("aside", first, end, has_digits)

    def _unread(self, first: int, end: int) -> int:
        """Add something that cannot be read, and may be a number or a date."""
        return self._add("number", first, end, PrintedNumber(None, first, end))

    def _signer(self, first: int, end: int, office: str | None, least: int = 0) -> int:
        """Add an issuer whose name begins at a position, if one does; behind some pieces it is meant by itself."""
        behind = max(least, clauses.name_end(self._scan, end))
        text = self._scan.between(end, behind).rstrip(" .,")
        name = name_of(text)
        is_too_long = bool(text) and name is None
        if name is None and office is None:
            return self._aside(first, max(end, behind)) if least or is_too_long else end
        signer = Signer(office, name)
        is_meant = self.row and not _MEANT_BEHIND.isdisjoint(self.row[-1].kinds)
        kinds = {"issuer": signer, "signer": signer} if is_meant else {"issuer": signer}
        self.row.append(Lexeme(kinds, first, end if name is None else behind))
        return self._aside(end, behind) if is_too_long else self.row[-1].end

    def add_paper(self, phrase: Phrase) -> int | None:
        """Add what a paper is, and the name of its place where that stands right behind ("Perbup Sleman")."""
        scan, (entry, first, end) = self._scan, phrase
        paper = cast("Paper", entry.get(PAPER))
        behind = end + (scan.key(end) == "." and scan.is_glued(end) and not scan.is_glued(end + 1))
        if paper.before_office and not has_role(scan, behind, _OFFICES):
            return None
        if paper.alone and scan.key(end).isalpha() and not has_role(scan, end, _BEHIND_LETTER):
            return None
        self._has_number = False
        named = Named(paper, scan.between(first, end))
        if paper.behind is not Behind.NOTHING:
            return self._add("kind", first, first + 1, named)
        position = self._add("kind", first, clauses.again_end(scan, behind, "paper"), named)
        is_placed = paper.place and not has_role(scan, position, _SIGNERS)
        return self._signer(position, position, None) if is_placed else position

    def add_acting(self, phrase: Phrase) -> int:
        """Add what stands before an office that is held for the time being, with that."""
        scan, (_, first, end) = self._scan, phrase
        behind = end + (scan.key(end) == ".")
        office = next((one for one in scan.phrases(behind) if "office" in one.entry.meanings), None)
        return self._aside(first, behind, is_known=True) if office is None else self.add_office(office)

    def add_office(self, phrase: Phrase) -> int:
        """Add an office, and the name of what it is of; one that signs for the whole country is of nothing more."""
        scan, (_, first, end) = self._scan, phrase
        kind = self.row[-1].kinds.get("kind") if self.row else None
        position, office = clauses.again_end(scan, end, "office"), scan.between(first, end)
        if isinstance(kind, Named) and kind.paper.national:
            return self._add("issuer", first, position, Signer(office, None))
        return self._signer(first, position, office)

    def add_body(self, phrase: Phrase) -> int:
        """Add a body and its whole name."""
        return self._signer(phrase.first, phrase.first, None, phrase.end)

    def add_number(self, phrase: Phrase) -> int:
        """Add a number with its label, be it read or not."""
        number = labelled_number(self._scan, phrase.first, phrase.end)
        self._has_number = True
        return self._add("number", phrase.first, number.end, number)

    def _bare_number(self, at: int) -> int | None:
        """Add a number of a paper without a label, or a day behind such a number."""
        scan, is_number = self._scan, self._scan.is_number(at)
        is_new = is_number or at >= self._tried
        number = unlabelled_number(scan, at, has_kind=self._has_kind) if is_new else None
        if number is not None:
            self._has_number = True
            is_rest = any(piece.kinds.get("aside") for piece in self.row[-_NEAR:]) or not self._is_near(number)
            return self._unread(at, number.end) if is_rest else self._add("number", at, number.end, number)
        if not is_number:
            self._tried = digits_at(scan, at) if is_new else self._tried
            return None
        return self._bare_day(at) if self._has_number else None

    def _bare_day(self, at: int) -> int | None:
        """Add a day without a label, of the paper or of a deed."""
        scan = self._scan
        has_month = MONTH.name in scan.roles(at + 1)
        if not (has_month or scan.key(at + 1) in _NUMBER_SIGNS):
            return None
        dated, end = clauses.day_at(scan, at)
        if dated is None:
            return self._unread(at, at + 2) if has_month else None
        if self._is_of_deed(at):
            return self._aside(at, end, is_known=True)
        day = dated.occasion.value
        if isinstance(day, PartialDate) and day.is_full:
            return self._add("date", at, end, dated)
        has_month = has_month or (scan.key(at + 1) == scan.key(at + 3) and scan.is_number(at + 4))
        return self._unread(at, end) if has_month else None

    def _is_near(self, number: PrintedNumber) -> bool:
        """Whether a number stands where one may that only its year shows to be one: "SK Kades Kemiri 5 Tahun 2021"."""
        before: Mapping[str, object] = self.row[-1].kinds if self.row else {}
        signer = before.get("issuer")
        is_body = isinstance(signer, Signer) and signer.office is None and not self._is_placed()
        text = self._scan.between(number.first, number.end)
        return "/" in text or not ("aside" in before or "term" in before or is_body)

    def _is_placed(self) -> bool:
        """Whether the last piece is the place of an act: "Perbup Sleman"."""
        kind = self.row[-2].kinds.get("kind") if len(self.row) > 1 else None
        return isinstance(kind, Named) and kind.paper.place

    def _is_of_deed(self, at: int) -> bool:
        """Whether a date at a position is that of a deed, and not of the paper."""
        start = at
        for piece in reversed(self.row):
            if _APART.isdisjoint(piece.kinds) or start < at - _DEED_NEAR:
                break
            start = piece.first
        return clauses.is_of_deed(self._scan, max(start, at - _DEED_NEAR), at)

    def add_other_number(self, phrase: Phrase) -> int | None:
        """Add a number that is none of a paper, with the word that says so: "RT 03/01", "Kegiatan Tahun 2023"."""
        start = phrase.end
        while self._scan.key(start) in {".", ":"}:
            start += 1
        end = chain_end(self._scan, start)
        is_year = self._scan.is_number(start) and end == start + 1
        is_other = is_year or "year_label" not in phrase.entry.meanings
        return self._aside(phrase.first, max(phrase.end, end), is_known=True) if is_other else None

    def add_date(self, phrase: Phrase) -> int | None:
        """Add a date with its label."""
        dated, end = clauses.dated_at(self._scan, phrase.end + (self._scan.key(phrase.end) in {":", "."}))
        if dated is not None and self._is_of_deed(phrase.first):
            return self._aside(phrase.first, end, is_known=True)
        return None if dated is None else self._add("date", phrase.first, end, dated)

    def add_term(self, phrase: Phrase) -> int | None:
        """Add the term of a board; years that are none cannot be read."""
        tenure, end = clauses.tenure_at(self._scan, phrase.first)
        if tenure is None:
            return None if end == phrase.first else self._unread(phrase.first, end)
        return self._add("term", phrase.first, end, tenure)

    def add_gazette(self, phrase: Phrase) -> int:
        """Add where an act was published, up to the end of its bracket or another paper."""
        scan, (_, first, end) = self._scan, phrase
        is_open = scan.key(first - 1) == "("
        end = clauses.closing_end(scan, first - 1) if is_open else clauses.next_of(scan, end, _SEMICOLON, _ENDS_GAZETTE)
        return self._aside(first, end, is_known=True)

    def add_subject(self, phrase: Phrase) -> int:
        """Add a subject, and the term that it names as well."""
        scan, (_, first, end) = self._scan, phrase
        start = end + (scan.key(end) == ":")
        stop = clauses.subject_end(scan, start, has_number=self._has_number)
        subject = line_of(scan.between(start, stop).rstrip(" ,"))
        if subject is None:
            return self._aside(first, max(end, stop))
        self._add("subject", first, stop, subject)
        tenures = (clauses.tenure_at(scan, at)[0] for at in range(start, stop) if TERM.name in self._roles[at])
        if (tenure := next(filter(None, tenures), None)) is not None:
            self._add("term", stop, stop, tenure)
        return stop


_METHODS: Final[Mapping[str, Callable[[Pieces, Phrase], int | None]]] = {
    "gazette": Pieces.add_gazette,
    "number_label": Pieces.add_number,
    "paper": Pieces.add_paper,
    "subject": Pieces.add_subject,
    "date_label": Pieces.add_date,
    "term": Pieces.add_term,
    "acting": Pieces.add_acting,
    "office": Pieces.add_office,
    "body": Pieces.add_body,
    "numbered": Pieces.add_other_number,
    "budget_year": Pieces.add_other_number,
    "year_label": Pieces.add_other_number,
}
"""What adds the piece that begins with a word, by its role; of two roles, the earlier one."""
