"""A text taken apart into the pieces that citations are made of: kinds, numbers, issuers, subjects, dates and terms."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, cast

from kimcore.dates import PartialDate
from kimcore.lexicon.meanings import Behind, Paper
from kimcore.lexicon.roles import PAPER, TERM
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

_SIGNS: Final = frozenset({",", ".", ";", "(", "-", ":"})
_WORDS: Final = frozenset({"also", "amended", "and", "beside_not_issued", "issued_by", "not_issued_before"})
"""Roles of words that are pieces by themselves, as such signs are."""
_NEAR: Final = 4
"""Pieces before a number, where digits may be its beginning; tokens between words that belong together."""
_NUMBER_SIGNS: Final = frozenset({"/", "-", "."})
_MEANT_BEHIND: Final = frozenset({"number", "blank", "issued_by", "("})
_FAR: Final = frozenset({"aside", "body", "term"})
"""What ends where a number may stand that only its year shows to be one: "SK Kades Kemiri 5 Tahun 2021"."""
_DEEDS: Final = frozenset({"dated_deed", "dated_event", "from", "until"})
_APART: Final = frozenset({"aside", "issuer", "issued_by", "beside_not_issued", "-", ":"})
"""What can stand between a deed and its date."""
_DEED_NEAR: Final = 12
"""Tokens between a deed and its date."""
_SIGNERS: Final = frozenset({"acting", "body", "office"})
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
        self._tried = position = 0
        while position < len(scan):
            position = self._next(position)

    def _next(self, at: int) -> int:
        """Add the piece that begins at a position, and return the position behind it."""
        scan, roles, key, is_number = self._scan, self._roles[at], self._scan.key(at), self._scan.is_number(at)
        if key in _SIGNS:
            return self._add({key: None}, at, at + 1)
        is_joined = scan.is_glued(at + 1) and (scan.key(at + 1) in _NUMBER_SIGNS or scan.is_number(at + 1))
        if (is_number or is_joined) and "number_label" not in roles and (end := self._bare_number(at)) is not None:
            return end
        for phrase in scan.phrases(at) if roles else ():
            for name in _METHODS:
                if name in phrase.entry.meanings and (end := _METHODS[name](self, phrase)) is not None:
                    return end
            if kinds := dict.fromkeys(_WORDS & phrase.entry.meanings.keys()):
                return self._add(kinds, at, phrase.end)
        return self._aside(at, max(at + 1, chain_end(scan, at) if is_number else 0))

    def _add(self, kinds: Mapping[str, object], first: int, end: int) -> int:
        self.row.append(Lexeme(kinds, first, end))
        return end

    def _aside(self, first: int, end: int, *, is_known: bool = False) -> int:
        """Add something that says nothing of the paper, to what is aside right before it."""
        has_digits = not is_known and any(self._scan.is_number(at) for at in range(first, end))
        if self.row and "aside" in self.row[-1].kinds:
            before = self.row.pop()
            first, has_digits = before.first, has_digits or bool(before.kinds["aside"])
        return self._add({"aside": has_digits}, first, end)

    def _unread(self, first: int, end: int) -> int:
        """Add something that cannot be read, and may be a number or a date."""
        return self._add({"number": PrintedNumber(None, first, end)}, first, end)

    def _signer(self, first: int, end: int, office: str | None, least: int = 0) -> int:
        """Add an issuer whose name begins at a position, if one does; behind some pieces it is meant by itself."""
        behind = max(least, clauses.name_end(self._scan, end))
        text = self._scan.between(end, behind).rstrip(" .,")
        name = name_of(text)
        if name is None and (text or office is None):
            return self._aside(first, behind) if behind > first else end
        signer = Signer(office, name)
        is_meant = self.row and not _MEANT_BEHIND.isdisjoint(self.row[-1].kinds)
        kinds: dict[str, Signer | None] = {"signer": signer} if is_meant else {}
        kinds |= {"body": None} if least else {}
        return self._add({"issuer": signer, **kinds}, first, end if name is None else behind)

    def add_paper(self, phrase: Phrase) -> int | None:
        """Add what a paper is, and the name of its place where that stands right behind ("Perbup Sleman")."""
        scan, (entry, first, end) = self._scan, phrase
        paper = cast("Paper", entry.get(PAPER))
        behind = end + (scan.key(end) == "." and scan.is_glued(end) and not scan.is_glued(end + 1))
        if paper.before_office and not has_role(scan, behind, {"acting", "office"}):
            return None
        if paper.alone and scan.key(end).isalpha() and not has_role(scan, end, _BEHIND_LETTER):
            return None
        self._has_number = False
        named = Named(paper, scan.between(first, end))
        if paper.behind is not Behind.NOTHING:
            return self._add({"kind": named}, first, first + 1)
        position = self._add({"kind": named}, first, clauses.again_end(scan, behind, "paper"))
        is_placed = paper.place and not has_role(scan, position, _SIGNERS)
        return self._signer(position, position, None) if is_placed else position

    def add_acting(self, phrase: Phrase) -> int:
        """Pass over what stands before an office that is held for the time being."""
        behind = phrase.end + (self._scan.key(phrase.end) == ".")
        is_held = has_role(self._scan, behind, {"office"})
        return behind if is_held else self._aside(phrase.first, behind, is_known=True)

    def add_office(self, phrase: Phrase) -> int:
        """Add an office, and the name of what it is of; one that signs for the whole country is of nothing more."""
        scan, (_, first, end) = self._scan, phrase
        position, office = clauses.again_end(scan, end, "office"), scan.between(first, end)
        if self._national() is not None:
            return self._add({"issuer": Signer(office, None)}, first, position)
        return self._signer(first, position, office)

    def add_body(self, phrase: Phrase) -> int:
        """Add a body and its whole name; behind a national paper it is part of a name, as in "UU Desa"."""
        if self._national() not in {None, Behind.BODY}:
            return self._aside(phrase.first, clauses.name_end(self._scan, phrase.end))
        return self._signer(phrase.first, phrase.first, None, phrase.end)

    def _national(self) -> Behind | None:
        """Return what stands behind the first word of a national paper whose kind is the last piece, if it is one."""
        kind = self.row[-1].kinds.get("kind") if self.row else None
        return kind.paper.behind if isinstance(kind, Named) and kind.paper.national else None

    def add_number(self, phrase: Phrase) -> int:
        """Add a number with its label, be it read or not."""
        number = labelled_number(self._scan, phrase.first, phrase.end)
        self._has_number = True
        return self._add({"blank" if number.is_blank else "number": number}, phrase.first, number.end)

    def _bare_number(self, at: int) -> int | None:
        """Add a number of a paper without a label, or a day behind such a number."""
        scan, is_number = self._scan, self._scan.is_number(at)
        is_new = is_number or at >= self._tried
        number = unlabelled_number(scan, at, has_kind=self._has_kind) if is_new else None
        if number is not None:
            self._has_number = True
            is_far = bool(self.row) and not _FAR.isdisjoint(self.row[-1].kinds)
            is_rest = any(piece.kinds.get("aside") for piece in self.row[-_NEAR:])
            if is_rest or (is_far and "/" not in scan.between(at, number.end)):
                return self._unread(at, number.end)
            return self._add({"number": number}, at, number.end)
        if not is_number:
            self._tried = digits_at(scan, at) if is_new else self._tried
            return None
        behind = at + 1 + (scan.key(at + 1) in _NUMBER_SIGNS)
        is_in_digits = behind > at + 1 and scan.key(at + 1) == scan.key(at + 3) and scan.is_number(at + 4)
        if self._has_number and (is_in_digits or has_role(scan, behind, {"month"})):
            return self._date(at, at, is_full=True)
        return None

    def _date(self, first: int, start: int, *, is_full: bool) -> int | None:
        """Add the date that begins at a position, of the paper or of a deed, or that it cannot be read."""
        dated, end = clauses.dated_at(self._scan, start)
        if end == start:
            return None
        if (behind := self._of_deed(first, end)) is not None:
            return behind
        day = dated and dated.value
        if dated is None or (is_full and not (isinstance(day, PartialDate) and day.is_full)):
            return self._unread(first, end)
        return self._add({"date": dated}, first, end)

    def _of_deed(self, at: int, end: int) -> int | None:
        """Add as aside what belongs to a deed right before it ("berlaku sampai", "diterima"), and not to the paper."""
        start = at
        for piece in reversed(self.row):
            if _APART.isdisjoint(piece.kinds) or start < at - _DEED_NEAR:
                break
            start = piece.first
        for roles in reversed(self._roles[max(start, at - _DEED_NEAR) : at]):
            if "issued" in roles:
                break
            if "issued_by" not in roles and not _DEEDS.isdisjoint(roles):
                return self._aside(at, end, is_known=True)
        return None

    def add_doer(self, phrase: Phrase) -> int | None:
        """Add what leads to who did a deed, and not to who issued the paper."""
        return self._of_deed(phrase.first, phrase.end)

    def add_second(self, phrase: Phrase) -> int | None:
        """Add a bare month or an alternative with its digits, which may belong to the number or the date before."""
        if not (self._has_number and self._scan.is_number(phrase.end)) or "until" in phrase.entry.meanings:
            return None
        end = chain_end(self._scan, phrase.end)
        return self._of_deed(phrase.first, end) or self._unread(phrase.first, end)

    def add_cited(self, phrase: Phrase) -> int | None:
        """Add what leads from a paper to another one that stands soon behind it: "berdasarkan Perbup"."""
        near = range(phrase.end, phrase.end + _NEAR)
        is_led = any(has_role(self._scan, at, {"number_label", "paper"}) for at in near)
        return self._add({"cites": None}, phrase.first, phrase.end) if is_led else None

    def add_denial(self, phrase: Phrase) -> int | None:
        """Add what says behind the kind of a paper that there is none, unless an unknown word goes on with that."""
        scan, end = self._scan, phrase.end
        while has_role(scan, end, {"beside_not_issued", "to_come"}):
            end += 1
        kinds = dict.fromkeys({"not_issued_before", "not_issued_behind"} & phrase.entry.meanings.keys())
        is_before = len(kinds) > 1 and has_role(scan, end, {"paper"})
        is_far = self._has_number or any(not {"aside", "issuer"}.isdisjoint(one.kinds) for one in self.row[-1:])
        if is_before or (is_far and scan.key(end).isalpha()):
            return None
        return self._add(kinds, phrase.first, end)

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
        return self._date(phrase.first, phrase.end + (self._scan.key(phrase.end) in {":", "."}), is_full=False)

    def add_term(self, phrase: Phrase) -> int | None:
        """Add the term of a board; years that are none cannot be read."""
        tenure, end = clauses.tenure_at(self._scan, phrase.first)
        if tenure is None:
            return None if end == phrase.first else self._unread(phrase.first, end)
        return self._add({"term": tenure}, phrase.first, end)

    def add_gazette(self, phrase: Phrase) -> int:
        """Add where an act was published, up to the end of its bracket or another paper."""
        scan, (_, first, end) = self._scan, phrase
        is_open = scan.key(first - 1) == "("
        behind = clauses.next_of(scan, end, {"amended", "paper"}, {";"}, len(scan))
        return self._aside(first, clauses.closing_end(scan, first - 1) if is_open else behind, is_known=True)

    def add_subject(self, phrase: Phrase) -> int:
        """Add a subject, and the term that it names as well."""
        scan, (_, first, end) = self._scan, phrase
        start = end + (scan.key(end) == ":")
        stop = clauses.subject_end(scan, start, has_number=self._has_number)
        subject = line_of(scan.between(start, stop).rstrip(" ,"))
        if subject is None:
            return self._aside(first, max(end, stop))
        self._add({"subject": subject}, first, stop)
        tenures = (clauses.tenure_at(scan, at)[0] for at in range(start, stop) if TERM.name in self._roles[at])
        if (tenure := next(filter(None, tenures), None)) is not None:
            self._add({"term": tenure}, stop, stop)
        return stop


_METHODS: Final[Mapping[str, Callable[[Pieces, Phrase], int | None]]] = {
    "month": Pieces.add_second,
    "joins": Pieces.add_second,
    "by": Pieces.add_doer,
    "cites": Pieces.add_cited,
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
    "not_issued_behind": Pieces.add_denial,
}
"""What adds the piece that begins with a word, by its role; of two roles, the earlier one."""
