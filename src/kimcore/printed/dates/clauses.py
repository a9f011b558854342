"""What a text is made of: numbers, words and marks, and the clauses that they make, in any order and without a rest."""

import functools
import itertools
import re
import string
from collections.abc import Mapping
from typing import Final, cast

from kimcore.lexicon import roles
from kimcore.lexicon.entries import ENTRIES
from kimcore.lexicon.meanings import Hedge
from kimcore.lexicon.numerals import number_at
from kimcore.lexicon.roles import Entry, word
from kimcore.lexicon.scanner import Phrase, Scan, tokens_of
from kimcore.printed.dates.forms import CLAUSES, GRAMMAR
from kimcore.printed.grammar import Lexeme, Matcher, Part

Clauses = Mapping[str, Part]  # by the name of the table in `FORMS`

_BETWEEN: Final = frozenset("-/,")
_IN_DATES: Final = frozenset("-/")
_MOST_LEXEMES: Final = 100  # No date is longer, and so the number of attempts has a limit.
_ROLES: Final = GRAMMAR.lexemes | {role.name for role in (roles.DATE_FILLER, roles.HEDGE, roles.MASEHI, roles.NUMERAL)}
_NAMES_BEGIN: Final = frozenset([roles.GENERIC.name, roles.PROVINCE_CODE.name])
_IN_NAMES: Final = _NAMES_BEGIN | {role.name for role in (roles.IN_NAMES, roles.NUMERAL, roles.DIRECTION)}
_ORDINALS: Final = frozenset([roles.ROMAN.name, roles.ORDINAL.name, roles.NTH.name])
_LENGTHS: Final = frozenset([roles.LENGTH.name, roles.YEARS.name])
_BEHIND_A_LENGTH: Final = frozenset([roles.AGO.name, roles.AHEAD.name])
_COUNTS: Final = frozenset(["dd", "count"])
_BEFORE_AN_END: Final = frozenset(["-", "/", ".", ":", "month"])
_NAMES: Final = ("", "number dd mm hh", "number dd mm hh yy min ss", "number", "number yyyy")  # by how many digits
_NO_KINDS: Final[Mapping[str, object]] = {"": None}  # of what stands before the first lexeme, and behind the last
_DAYS: Final = frozenset(["count", "weekday", "days", ","])
_BETWEEN_WHICH: Final = {
    ",": ((frozenset(["number", "count"]), _DAYS | {"number"}), (frozenset(["month"]), _DAYS | {"dd"})),
    "blank": ((frozenset(["", "blank", "weekday", "market"]), frozenset(["month", "yyyy", "-", "/"])),),
}
"""Between which others a comma counts, and dots or empty brackets as a day that was not filled in; else they fill."""

_SIGNS: Final = {"&": ("and",), ";": (",",), ",": (",",), "point": ("point", ","), "quiet": ()}
_SIGN: Final = re.compile(
    r"(?P<number>[0-9]{4}(?![0-9])|[0-9]{1,3}(?![0-9]|\.\.))"  # but for the digits of a year as in "20.."
    r"|(?P<zone>\+[0-9]{2}:?[0-9]{2}(?![0-9]))"
    r"|(?P<fraction>(?<=[0-9])\.(?:[0-9]{3}){1,2}(?![0-9]))"
    r"|(?P<nothing>\#{2,}|[-–—‐‑−]{2,})"  # noqa: RUF001 - as print has them
    r"|(?P<point>(?<=[0-9]),(?=[0-9]{2}(?![0-9])))"
    r"|(?P<mark>(?<=[0-9])[.:](?=[0-9])|[-–—‐‑−/&,;])"  # noqa: RUF001 - as print has them
    r"|(?P<blank>\.{2,}|…+|_{2,}|\(\s*\))"
    r"|(?P<quiet>[|()\[\].:•·\"“”„«»'’‘ʼ`´])"  # noqa: RUF001 - as print has them
)
_DOTTED: Final = re.compile(r"[\s.:]*[0-9]{1,2}\.[0-9]{1,2}(?![.0-9])")
_EITHER_CENTURY: Final = range(41, 69)  # two digits that can be so; the others are of 1969 to 2040
_NO_OFFSET: Final = 24 * 60  # minutes that no zone is ahead of UTC
_LONG_NAME: Final = 5  # letters that a word has at least in which a slip is seen


def clauses_of(text: str) -> Clauses | int:
    """Return what a text is made of, or how many of its characters could be read."""
    scan = Scan(text)
    lexemes, end = lexemes_of(scan)
    if end == len(scan):
        clauses, furthest = _shape_of(tuple([tuple(lexeme.kinds) for lexeme in lexemes]))
        if clauses is not None:
            return {name: _filled(part, lexemes) for name, part in clauses.items()}
        end = lexemes[furthest].first if furthest < len(lexemes) else end
    return scan.tokens[end].start if end < len(scan) else len(text)


@functools.lru_cache(maxsize=1024)
def _shape_of(row: tuple[tuple[str, ...], ...]) -> tuple[Clauses | None, int]:
    """Return what lexemes of these kinds are made of, with the kinds as their values, and how far they could be read.

    The dates of a table are printed alike, so the last shapes are kept. What is in vain is not tried twice.
    """
    lexemes = [Lexeme({kind: kind for kind in kinds}, at, at + 1) for at, kinds in enumerate(row)]
    matcher = Matcher(GRAMMAR, lexemes)
    ways: list[tuple[int, Clauses]] = [(0, {})]
    tried: set[tuple[int, frozenset[str]]] = set()
    while ways:
        at, before = ways.pop()
        start = at + (at < len(lexemes) and not _BETWEEN.isdisjoint(lexemes[at].kinds))
        if start == len(lexemes):
            return before, start
        if (state := (start, frozenset(before))) not in tried:
            tried.add(state)
            for name in reversed([name for name in CLAUSES if name not in before]):
                found = [*matcher.find(name, start).items()]
                ways += [(end, {**before, name: clause}) for end, clause in reversed(found)]
    return None, matcher.furthest


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
    while at < end < len(scan) and len(row.lexemes) <= _MOST_LEXEMES:
        lexeme = row.read(end)
        at, end = end, lexeme.end
        row.lexemes += [lexeme] if lexeme.kinds else []
    return _without_idle(row.lexemes), end


def _without_idle(row: list[Lexeme]) -> list[Lexeme]:
    """Leave out commas and blanks that only fill; a dash before a month at the beginning is a blank, too."""
    kept: list[Lexeme] = []
    before: Mapping[str, object] = _NO_KINDS
    for one, after in itertools.pairwise([*row, Lexeme(_NO_KINDS, 0, 0)]):
        sign = "," if "," in one.kinds else "blank"
        sides = _BETWEEN_WHICH[sign] if sign in one.kinds else ()
        if sides and all(left.isdisjoint(before) or right.isdisjoint(after.kinds) for left, right in sides):
            continue
        is_blank = not kept and "-" in one.kinds and "month" in after.kinds
        kept.append(one._replace(kinds={"blank": True}) if is_blank else one)
        before = one.kinds
    return kept


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
        if scan.phrases(end) and (_NAMES_BEGIN if end == first else _IN_NAMES).isdisjoint(scan.roles(end)):
            break
        end += 1
    if end == first or (end == 1 and scan.key(0) in _slips()):
        return 0
    if scan.key(end) == ",":
        return end + 1
    return end if is_announced and scan.find(roles.DATE_FILLER, end) else 0


@functools.cache
def _slips() -> Mapping[str, Entry]:
    """Return months and weekdays with a letter doubled, and weekdays with any letter wrong, missing or out of place.

    A weekday has to fit its date, so that a town of nearly that name makes no other date of it.
    """
    slips: dict[str, Entry] = {}
    for entry, role in itertools.product(ENTRIES, (roles.WEEKDAY, roles.MONTH)):
        if (number := entry.get(role)) is not None:
            found = [one[:at] + one[at - 1 :] for one in entry.spellings for at in range(1, len(one) + 1)]
            name = entry.spellings[0] if role is roles.WEEKDAY else ""
            for at, letter in itertools.product(range(len(name)), string.ascii_lowercase):
                before, this, behind = name[:at], name[at], name[at + 1 :]
                wrong = (letter + behind, letter + this + behind, behind, behind[:1] + this + behind[1:])
                found += [before + slip for slip in wrong]
            slips |= dict.fromkeys([slip for slip in found if len(slip) >= _LONG_NAME], word("", role(number)))
    return slips


class _Row:
    """The lexemes of a text, which are read one after the other."""

    def __init__(self, scan: Scan) -> None:
        self.lexemes: list[Lexeme] = []
        self._scan = scan

    def kinds(self, back: int) -> Mapping[str, object]:
        """Return what the lexeme can be that stands so many places before the next one."""
        return self.lexemes[-back].kinds if back <= len(self.lexemes) else _NO_KINDS

    def read(self, at: int) -> Lexeme:
        """Return what begins with a token; of no kind where that only fills, and no longer where no date has it."""
        phrase = None if self._scan.is_number(at) else self._phrase(at)
        return self._sign(at) if phrase is None else self._word(phrase)

    def _phrase(self, at: int) -> Phrase | None:
        """Return the longest phrase that can stand in a date; behind a number "hari" alone, never "hari tanggal"."""
        found = [one for one in self._scan.phrases(at) if not _ROLES.isdisjoint(one.entry.meanings)]
        if len(found) > 1 and roles.DATE_FILLER.name in found[0].entry.meanings and self._is_counted():
            return next((one for one in found if roles.DAYS.name in one.entry.meanings), found[0])
        if not found and (slip := _slips().get(self._scan.key(at))):
            return Phrase(slip, at, at + 1)
        return found[0] if found else None

    def _is_counted(self) -> bool:
        """Whether what comes next stands behind a number that is not the end of a date or a time."""
        return not _COUNTS.isdisjoint(self.kinds(1)) and _BEFORE_AN_END.isdisjoint(self.kinds(2))

    def _word(self, phrase: Phrase) -> Lexeme:
        """Return a word or a number in words."""
        entry, first, end = phrase
        meanings = entry.meanings
        if entry.get(roles.HEDGE) is Hedge.ABOUT:
            return Lexeme({"about": True}, first, end)
        if roles.NUMERAL.name in meanings:
            number = number_at(self._scan, first)
            if not number or number.about or number.whole is None or self._scan.find(roles.NUMERAL, number.end):
                return Lexeme({}, first, first)
            return Lexeme({"number": True, "count": number.whole}, first, number.end)
        behind = None if _LENGTHS.isdisjoint(meanings) else self._phrase(end)
        if behind and not _BEHIND_A_LENGTH.isdisjoint(behind.entry.meanings):
            return Lexeme(dict.fromkeys(_LENGTHS & meanings.keys(), True), first, end)
        if self._only_fills(phrase):
            is_label = roles.DATE_LABEL.name in meanings
            is_dotted = is_label and _DOTTED.match(self._scan.text, self._scan.tokens[end - 1].end)
            return Lexeme({"tanggal": True} if is_dotted else {}, first, end)
        return Lexeme({}, first, first) if GRAMMAR.lexemes.isdisjoint(meanings) else Lexeme(meanings, first, end)

    def _only_fills(self, phrase: Phrase) -> bool:
        """Whether a word says nothing by itself: "Masehi" behind a year, or what is not counted or told apart.

        That is a word as in "6 tahun", or as in "periode I".
        """
        meanings = phrase.entry.meanings
        if roles.MASEHI.name in meanings:
            return "yyyy" in self.kinds(1)
        if roles.TERM.name in meanings:
            return all(_ORDINALS.isdisjoint(one.entry.meanings) for one in self._scan.phrases(phrase.end))
        return roles.DATE_FILLER.name in meanings and not (roles.YEARS.name in meanings and self._is_counted())

    def _sign(self, at: int) -> Lexeme:
        """Return a number or a sign, or what signs stand for together."""
        token = self._scan.tokens[at]
        match = _SIGN.match(self._scan.text, token.start)
        if match is None:
            return Lexeme({}, at, at)
        kind = match.lastgroup or ""
        many = 1 if match.end() == token.end else len(tokens_of(match[0]))
        kinds = _kinds_of(kind, token.key if kind == "mark" else match[0])
        if "yyyy" in kinds and not self._ends_date(at):
            kinds = {**kinds, "iso": kinds["yyyy"]}
        return Lexeme(kinds, at, at + many)

    def _ends_date(self, at: int) -> bool:
        """Whether a year is written together with what stands before it, and not with what stands behind."""
        is_end = self._scan.is_glued(at) and not self._scan.is_glued(at + 1)
        return is_end and self._scan.key(at - 1) in _IN_DATES


@functools.lru_cache(maxsize=1024)
def _kinds_of(kind: str, printed: str) -> Mapping[str, object]:
    """Return what a number or sign can be: an hour as it is printed, a short year in its century, all else as a number.

    A short year that can be of either century is below zero.
    """
    if kind == "zone":
        hours, minutes = int(printed[1:3]), int(printed[-2:])
        return {"zone": hours * 60 + minutes if minutes in range(60) else _NO_OFFSET}
    if kind != "number":
        name = printed if kind == "mark" else kind
        return dict.fromkeys(_SIGNS.get(name, (name,)), True)
    number = int(printed)
    kinds: dict[str, object] = dict.fromkeys(_NAMES[len(printed)].split(), number)
    if "hh" in kinds:
        kinds["hh"] = printed
    if "yy" in kinds:
        kinds["yy"] = (
            -number if number in _EITHER_CENTURY else number + (1900 if number > _EITHER_CENTURY[-1] else 2000)
        )
    if "mm" in kinds and number in range(1, 13):
        kinds["m12"] = number
    return kinds
