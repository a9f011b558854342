"""One citation of a paper, taken apart: kind, number, date, issuer and subject, each where it is printed."""

from collections.abc import Iterator, Sequence
from typing import Final

from kimcore.dates import PartialDate
from kimcore.printed.dates import occasion, read_date
from kimcore.printed.document_numbers import NumberParts, PrintedNumber, number_in
from kimcore.printed.document_words import (
    BESIDE_NOT_ISSUED,
    BODIES,
    CAPITALS,
    DATE_WORDS,
    KINDS,
    LINKS,
    NOT_ISSUED_BEFORE,
    NOT_ISSUED_BEHIND,
    OFFICES,
    PERSONS,
    SUBJECT_WORDS,
    Behind,
    Paper,
)
from kimcore.printed.lines import line_of, name_of
from kimcore.printed.tokens import Found, Marks, Token, key_at
from kimcore.records import Occasion, OfficialDocument, Term
from kimcore.regions import LEVEL_WORDS
from kimcore.vocabularies import DocumentKind, GroupLevel

_PARTS_END: Final = frozenset({"(", ")", ",", ";"})
_NAME_ENDS: Final = (LINKS - {"dan"}) | DATE_WORDS | _PARTS_END | {":"}
_MOST_BESIDE: Final = 3
_LARGER: Final = frozenset({GroupLevel.DISTRICT, GroupLevel.REGENCY, GroupLevel.PROVINCE})
_LARGER_WORDS: Final = frozenset(word for word, meaning in LEVEL_WORDS.items() if meaning.level in _LARGER)


def kind_at(tokens: Sequence[Token], position: int) -> Found[Paper] | None:
    """Return the kind of paper that a position names; one that is spelled in capitals is read only in capitals."""
    found = KINDS.at(tokens, position)
    return None if found is None or (_is_in_capitals(tokens, found) and not tokens[position].text.isupper()) else found


def _is_in_capitals(tokens: Sequence[Token], kind: Found[Paper]) -> bool:
    return kind.end == kind.first + 1 and tokens[kind.first].text.upper() in CAPITALS


def _is_day(text: str) -> bool:
    value = read_date(text).value
    return isinstance(value, PartialDate) and value.is_full


class Citation:
    """One citation; a number alone behind another is of the same kind and issuer, as in "Perbup 5/2020 dan 6/2020"."""

    def __init__(
        self, line: str, tokens: Sequence[Token], *, before: "Citation | None" = None, has_kind: bool = False
    ) -> None:
        """Take the tokens of a citation apart; each part is looked for where the ones before leave room."""
        self._line, self._tokens = line, tokens
        self._denied_before = Marks(NOT_ISSUED_BEFORE.in_order(tokens))
        self._denied_behind = Marks(NOT_ISSUED_BEHIND.in_order(tokens))
        kinds = [found for at in range(len(tokens)) if (found := kind_at(tokens, at))]
        issued = [found for found in kinds if not self._is_denied(found)]
        self.is_not_issued: bool = bool(kinds) and not issued
        self.kind: Found[Paper] | None = issued[0] if issued else None
        has_kind = has_kind or before is not None or self.kind is not None
        self._subject = next((at for at, token in enumerate(tokens) if token.key in SUBJECT_WORDS), len(tokens))
        in_front = number_in(line, tokens[: self._subject], 0, has_kind=has_kind)
        behind = number_in(line, tokens, self._subject + 1, only_labelled=True)
        self.number: PrintedNumber | None = in_front or behind
        self._subject_end = self._end_of_subject()
        self.date: Occasion | None = self._date()
        self.office, self.issuer = self._issuer()
        self._term = None if self.kind is None else self._printed_kind(self.kind)
        if before is not None and self._continues(before):
            self._term, self.office, self.issuer = before._term, before.office, before.issuer  # noqa: SLF001 - its own class

    @property
    def is_paper(self) -> bool:
        """Whether the citation names a paper; a short word such as "ST" alone names none."""
        if self.kind is None or self.number is not None:
            return self.number is not None
        says_more = self.office or self.issuer or self.date
        return says_more is not None or not _is_in_capitals(self._tokens, self.kind)

    def _is_denied(self, kind: Found[Paper]) -> bool:
        """Whether the text says right beside a kind that there is no such paper yet: "SK menyusul"."""
        before = self._denied_before.last(0, kind.first)
        behind = self._denied_behind.first(kind.end, len(self._tokens))
        return (before is not None and self._is_beside(before.end, kind.first)) or (
            behind is not None and self._is_beside(kind.end, behind.first)
        )

    def _is_beside(self, start: int, end: int) -> bool:
        """Whether nothing stands between two positions but words such as "ada"."""
        return end - start <= _MOST_BESIDE and BESIDE_NOT_ISSUED.issuperset(
            token.key for token in self._tokens[start:end]
        )

    def term(self, kind: DocumentKind | None) -> Term[DocumentKind]:
        """Return the kind that the citation prints, or else the one that its number tells, or the one given."""
        if self._term is not None:
            return self._term
        known = (None if self.number is None else self.number.kind) or kind
        return Term(value=known, printed=None if known else self._text(0, len(self._tokens)))

    def document(self, kind: DocumentKind | None) -> OfficialDocument:
        """Return the paper."""
        return OfficialDocument(
            kind=self.term(kind),
            number=None if self.number is None else self.number.number,
            printed=self._text(0, len(self._tokens)),
            issued_on=self.date,
            issuer=self.issuer,
            issuer_office=self.office,
            subject=self._text(self._subject + 1, self._subject_end),
        )

    def _continues(self, before: "Citation") -> bool:
        """Whether this is nothing but another number of the kind before it."""
        if self.kind is not None or self.number is None or before.number is None or self.number.first > 0:
            return False
        mine, theirs = NumberParts.of(self.number.number), NumberParts.of(before.number.number)
        return len(mine.parts) == len(theirs.parts) and self.number.kind is before.number.kind

    def _printed_kind(self, kind: Found[Paper]) -> Term[DocumentKind]:
        return Term(value=kind.meaning.kind, printed=self._text(kind.first, kind.end))

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
            return self._text(office.first, office.end), self._name(self._behind_office(office.end), end)
        if (self.kind is not None and self.kind.meaning.place) or BODIES.at(self._tokens, start):
            return None, self._name(start, end)
        for first, last in self._behind_number():
            if office := next(OFFICES.in_order(self._tokens, first, last), None):
                return self._text(office.first, office.end), self._name(office.end, last)
        return None, None

    def _behind_office(self, position: int) -> int:
        """Return the position behind an office that stands once more in brackets: "Kepala Desa (Kades)"."""
        again = OFFICES.at(self._tokens, position + 1) if key_at(self._tokens, position) == "(" else None
        return again.end + 1 if again is not None and key_at(self._tokens, again.end) == ")" else position

    def _name(self, start: int, end: int) -> str | None:
        """Return the name from a position to where something else begins, with the regions that it lies in."""
        stop, is_open = start, False
        while stop < end:
            begins_larger = key_at(self._tokens, stop + 1) in _LARGER_WORDS
            if self._key(stop) in {",", "("} and begins_larger and stop > start:
                is_open = is_open or self._key(stop) == "("
            elif self._key(stop) == ")" and is_open:
                is_open = False
            elif self._ends_name(stop):
                break
            stop += 1
        return name_of((self._text(start, stop) or "").rstrip(" .,"))

    def _ends_name(self, position: int) -> bool:
        """Whether something else begins: a word for it, a number, a person, or a row of dots."""
        token = self._tokens[position]
        is_dot = token.text in {".", "\N{HORIZONTAL ELLIPSIS}", "_"} and not (
            position > 0 and self._tokens[position - 1].is_word and self._tokens[position - 1].end == token.start
        )
        return token.key in _NAME_ENDS or token.is_number or is_dot or PERSONS.at(self._tokens, position) is not None

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
