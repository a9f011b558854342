"""What a text is made of: numbers, words and marks, and the clauses that they make, in any order and without a rest."""

import functools
import itertools
import re
import string
from collections.abc import Mapping
from typing import Final, cast

from kimcore.lexicon import roles
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.scanner import Phrase, Scan
from kimcore.printed.dates.forms import CLAUSES, GRAMMAR
from kimcore.printed.grammar import Lexeme, Matcher, Part
from kimcore.printed.numerals import number_at

Clauses = Mapping[str, Part]  # by the name of the table in `FORMS`

_BETWEEN: Final = frozenset("-/,")
_MOST_LEXEMES: Final = 100  # No date is longer, and so the number of attempts has a limit.
_ROLES: Final = GRAMMAR.lexemes | {role.name for role in (roles.DATE_FILLER, roles.MASEHI, roles.NUMERAL)}
_NAMES_BEGIN: Final = frozenset([roles.GENERIC.name])
_IN_NAMES: Final = _NAMES_BEGIN | {role.name for role in (roles.IN_NAMES, roles.NUMERAL, roles.DIRECTION)}
_ORDINALS: Final = frozenset([roles.ROMAN.name, roles.ORDINAL.name, roles.NTH.name])
_LENGTHS: Final = (roles.LENGTH.name, roles.YEARS.name)
_BEHIND_A_LENGTH: Final = frozenset([roles.AGO.name, roles.AHEAD.name])
_COUNTS: Final = frozenset(["dd", "count"])
_BEFORE_AN_END: Final = frozenset(["-", "/", ".", ":", "month"])
_NAMES: Final = ("", "number dd mm hh", "number dd mm hh yy min ss", "number", "number yyyy")  # by how many digits
_LONGEST_YEAR: Final = 4

_MARKS: Final = {"&": "and", ";": ","}
_SIGN: Final = re.compile(
    r"(?P<zone>\+(?P<hours>[0-9]{2}):?(?P<minutes>[0-9]{2})(?![0-9]))"
    r"|(?P<fraction>(?<=[0-9])\.(?:[0-9]{3}){1,2}(?![0-9]))"
    r"|(?P<nothing>\#{2,}|[-–—‐‑−]{2,})"  # noqa: RUF001 - as print has them
    r"|(?P<point>(?<=[0-9]),(?=[0-9]{2}(?![0-9])))"
    r"|(?P<mark>(?<=[0-9])[.:](?=[0-9])|[-–—‐‑−/&,;])"  # noqa: RUF001 - as print has them
    r"|(?P<blank>\.{2,}|…+|_{2,}|\(\s*\))"
    r"|(?P<quiet>[|()\[\].:•·\"“”„«»]|['’‘ʼ`´](?![4-6][0-9](?![0-9])))"  # noqa: RUF001 - '45 would be 2045
)
_DOTTED: Final = re.compile(r"[\s.:]*[0-9]{1,2}\.[0-9]{1,2}(?![.0-9])")
_NO_OFFSET: Final = 24 * 60  # minutes that no zone is ahead of UTC
_LONG_NAME: Final = 5  # letters that a word has at least in which a slip is seen
_BEFORE_A_COMMA: Final = frozenset(["number", "count", "month"])
_BEHIND_A_COMMA: Final = frozenset(["number", "count", "weekday", "days", ","])
_BEFORE_A_BLANK: Final = frozenset(["", "blank", "weekday", "market"])  # "" is the beginning
_BEHIND_A_BLANK: Final = frozenset(["month", "yyyy", "-", "/"])


def clauses_of(text: str) -> Clauses | int:
    """Return what a text is made of, or how many of its characters could be read."""
    scan = Scan(text)
    lexemes, end = lexemes_of(scan)
    if end < len(scan):
        return scan.tokens[end].start
    if len(lexemes) > _MOST_LEXEMES:
        return scan.tokens[lexemes[_MOST_LEXEMES].first].start
    clauses, furthest = _shape_of(tuple(tuple(lexeme.kinds) for lexeme in lexemes))
    if clauses is not None:
        return {name: _filled(part, lexemes) for name, part in clauses.items()}
    return scan.tokens[lexemes[furthest].first].start if furthest < len(lexemes) else len(text)


@functools.lru_cache(maxsize=1024)
def _shape_of(row: tuple[tuple[str, ...], ...]) -> tuple[Clauses | None, int]:
    """Return what lexemes of these kinds are made of, with the kinds as their values, and how far they could be read.

    The dates of a table are printed alike, so the last shapes are kept.
    """
    lexemes = [Lexeme({kind: kind for kind in kinds}, at, at + 1) for at, kinds in enumerate(row)]
    matcher = Matcher(GRAMMAR, lexemes)
    in_vain: set[tuple[int, frozenset[str]]] = set()

    def rest(at: int, before: Clauses) -> Clauses | None:
        """Return clauses that fill the rest, together with those before; what is in vain is not tried twice."""
        start = at + (at < len(lexemes) and not _BETWEEN.isdisjoint(lexemes[at].kinds))
        if start == len(lexemes):
            return before
        if (state := (start, frozenset(before))) in in_vain:
            return None
        for name in CLAUSES:
            for end, clause in matcher.find(name, start).items() if name not in before else ():
                if (found := rest(end, {**before, name: clause})) is not None:
                    return found
        in_vain.add(state)
        return None

    return rest(0, {}), matcher.furthest


def _filled(part: Part, lexemes: list[Lexeme]) -> Part:
    """Return a part with the values of the lexemes that it stands for."""
    name, kind, first, end, parts = part
    if parts:
        return Part(name, None, first, end, tuple([_filled(one, lexemes) for one in parts]))
    return Part(name, lexemes[first].kinds[cast("str", kind)], first, end)


def lexemes_of(scan: Scan) -> tuple[list[Lexeme], int]:
    """Return the lexemes of a text, and the position behind the last token that could be read."""
    row = _Row(scan)
    at, end = -1, behind_place(scan)
    while at < end < len(scan):
        at, end = end, row.read(end)
    if row.lexemes and "blank" in row.lexemes[-1].kinds:
        row.lexemes.pop()
    return row.lexemes, end


def behind_place(scan: Scan) -> int:
    """Return the position behind the place that a text begins with: "Batulicin, 5 Mei", "Ditetapkan di X pada ...".

    Nobody can tell whether it is one, but a name before a comma and a date changes nothing of the date.
    """
    issued = scan.find(roles.ISSUED, 0)
    first = issued.end if issued else 0
    is_announced = scan.key(first) == "di"
    if is_announced:
        first += 2 if scan.key(first + 1) == ":" else 1
    while level := scan.find(roles.LEVEL, first):
        first = level.end + (scan.key(level.end) == ".")
    end = first
    while scan.key(end).isalpha() and scan.tokens[end].text[0].isupper():
        if province := scan.find(roles.PROVINCE_CODE, end):
            end = province.end
            continue
        if scan.phrases(end) and (_NAMES_BEGIN if end == first else _IN_NAMES).isdisjoint(scan.roles(end)):
            break
        end += 1
    if end == first or (end == 1 and scan.key(0) in _slips()):
        return 0
    if scan.key(end) == ",":
        return end + 1
    return end if is_announced and scan.find(roles.DATE_FILLER, end) else 0


@functools.cache
def _slips() -> Mapping[str, Mapping[str, object]]:
    """Return months and weekdays with a letter doubled, and weekdays with any letter wrong, missing or out of place.

    A weekday has to fit its date, so that a town of nearly that name makes no other date of it.
    """
    slips: dict[str, Mapping[str, object]] = {}
    for entry, role in itertools.product(ENTRIES, (roles.WEEKDAY.name, roles.MONTH.name)):
        if role in entry.meanings:
            meaning = {role: entry.meanings[role]}
            slips |= {one[:at] + one[at - 1 :]: meaning for one in entry.spellings for at in range(1, len(one) + 1)}
            name = entry.spellings[0] if role == roles.WEEKDAY.name else ""
            for at, letter in itertools.product(range(len(name)), string.ascii_lowercase):
                before, this, behind = name[:at], name[at], name[at + 1 :]
                wrong = (letter + behind, letter + this + behind, behind, behind[:1] + this + behind[1:])
                slips |= {before + slip: meaning for slip in wrong}
    return {slip: meaning for slip, meaning in slips.items() if len(slip) >= _LONG_NAME}


class _Row:
    """The lexemes of a text, which are read one after the other."""

    def __init__(self, scan: Scan) -> None:
        self.lexemes: list[Lexeme] = []
        self._scan = scan

    def read(self, at: int) -> int:
        """Read what begins with a token; return the position behind it, or the same one where no date has that."""
        token = self._scan.tokens[at]
        if token.is_number:  # but for those of a year that was not filled in, as in "20.."
            is_year = len(token.text) == _LONGEST_YEAR
            is_short = len(token.text) < _LONGEST_YEAR and not self._scan.text.startswith("..", token.end)
            return self._add(_kinds_of(token.text), at, at + 1) if is_year or is_short else at
        if (phrase := self._phrase(at)) is not None:
            return self._word(phrase)
        if not token.is_word:
            return self._sign(at)
        return self._add(_slips()[token.key], at, at + 1) if token.key in _slips() else at

    def _phrase(self, at: int) -> Phrase | None:
        """Return the longest phrase that can stand in a date; behind a number "hari" alone, never "hari tanggal"."""
        found = [one for one in self._scan.phrases(at) if not _ROLES.isdisjoint(one.entry.meanings)]
        if len(found) > 1 and roles.DATE_FILLER.name in found[0].entry.meanings and self._is_counted():
            return next((one for one in found if roles.DAYS.name in one.entry.meanings), found[0])
        return found[0] if found else None

    def _is_counted(self) -> bool:
        """Whether what comes next stands behind a number that is not the end of a date or a time."""
        row = self.lexemes
        is_number = bool(row) and not _COUNTS.isdisjoint(row[-1].kinds)
        return is_number and (len(row) == 1 or _BEFORE_AN_END.isdisjoint(row[-2].kinds))

    def _word(self, phrase: Phrase) -> int:
        """Read a word or a number in words; what only fills is left out, and so is "Masehi" behind a year."""
        entry, first, end = phrase
        meanings = entry.meanings
        if roles.NUMERAL.name in meanings:
            number = number_at(self._scan, first)
            if not number or number.about or number.whole is None or self._scan.find(roles.NUMERAL, number.end):
                return first
            return self._add({"number": True, "count": number.whole}, first, number.end)
        lengths = {kind: True for kind in _LENGTHS if kind in meanings}
        if lengths and (behind := self._phrase(end)) and not _BEHIND_A_LENGTH.isdisjoint(behind.entry.meanings):
            return self._add(lengths, first, end)
        if roles.DATE_FILLER.name in meanings and not self._says_more(phrase):
            is_dotted = _DOTTED.match(self._scan.text, self._scan.tokens[end - 1].end)
            return self._add({"tanggal": True}, first, end) if is_dotted and roles.DATE_LABEL.name in meanings else end
        if roles.MASEHI.name in meanings and self.lexemes and "yyyy" in self.lexemes[-1].kinds:
            return end
        return first if GRAMMAR.lexemes.isdisjoint(meanings) else self._add(meanings, first, end)

    def _says_more(self, phrase: Phrase) -> bool:
        """Whether a word that else only fills is counted, as in "6 tahun", or told apart, as in "periode I"."""
        if roles.TERM.name in phrase.entry.meanings:
            return any(not _ORDINALS.isdisjoint(one.entry.meanings) for one in self._scan.phrases(phrase.end))
        return roles.YEARS.name in phrase.entry.meanings and self._is_counted()

    def _sign(self, at: int) -> int:
        """Read a sign, or what signs stand for together."""
        tokens = self._scan.tokens
        match = _SIGN.match(self._scan.text, tokens[at].start)
        if match is None:
            return at
        end = at + 1
        while end < len(tokens) and tokens[end].start < match.end():
            end += 1
        kind = match.lastgroup or ""
        if kind == "quiet":
            return end
        kinds: dict[str, object] = {_MARKS.get(tokens[at].key, tokens[at].key) if kind == "mark" else kind: True}
        if kind == "point":
            kinds[","] = True
        elif kind == "zone":
            is_time = match["minutes"] < "60"
            kinds["zone"] = int(match["hours"]) * 60 + int(match["minutes"]) if is_time else _NO_OFFSET
        return self._add(kinds, at, end)

    def _add(self, kinds: Mapping[str, object], first: int, end: int) -> int:
        """Add a lexeme, and leave out a comma or blank that only fills; return the position behind it.

        A comma counts only behind a number or a month, and before a day or its weekday; dots and empty brackets at the
        beginning and before a month or a year, as a day that was not filled in, and so does a dash before a month.
        """
        row = self.lexemes
        before = row[-1].kinds if row else {"": None}
        is_idle = "blank" in before and _BEHIND_A_BLANK.isdisjoint(kinds)
        if "," in before:
            is_idle = _BEHIND_A_COMMA.isdisjoint(kinds) or ("yyyy" in kinds and "month" in row[-2].kinds)
        if is_idle:
            row.pop()
        elif len(row) == 1 and "-" in before and "month" in kinds:
            row[0] = Lexeme({"blank": True}, row[0].first, row[0].end)
        stands_behind = _BEFORE_A_COMMA if "," in kinds else _BEFORE_A_BLANK if "blank" in kinds else before.keys()
        if not stands_behind.isdisjoint(before):
            row.append(Lexeme(kinds, first, end))
        return end


@functools.lru_cache(maxsize=1024)
def _kinds_of(digits: str) -> Mapping[str, object]:
    """Return what digits can be: an hour as it is printed, a short year with its century, all else as a number."""
    number = int(digits)
    kinds: dict[str, object] = dict.fromkeys(_NAMES[len(digits)].split(), number)
    if "hh" in kinds:
        kinds["hh"] = digits
    if "yy" in kinds:
        kinds["yy"] = int(f"{'19' if digits >= '69' else '20'}{digits}")
    if "mm" in kinds and "01" <= digits.zfill(2) <= "12":
        kinds["m12"] = number
    return kinds
